"""Kill `mull train` at random moments and while it saves, resume it, and compare the final weights with those unkilled.

    python recipes/kill_study.py --kills 20 --out kills.json                # --stages ppo grpo distill: reinforcement

writes {"value", "low", "high", "n"}: the share of kills after which the run still ended in the same weights, byte for
byte, with its 95 % Wilson interval, over pre-training and supervised fine-tuning, or the stages named. Under "stages"
is the same for each of them, and what it was doing when it was killed: preparing (distillation then searches), training
or saving.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from mull.eval import report
from mull.tasks import TASKS

TINY = Path(__file__).with_name("tiny.json")
SHORT = {"tokens": 30_000, "micro_tokens": 512, "save_every": 4_000, "eval_every": 15_000, "threads": 1}
"""What the study changes in the tiny recipe: a run of seconds that saves often."""

DRIVER = """
import runpy
import sys
from importlib import import_module
from pathlib import Path
import_module("mull.train." + sys.argv[3])
Path(sys.argv.pop(1)).touch()
runpy.run_module("mull", run_name="__main__", alter_sys=True)
"""
"""`python -m mull train STAGE ...`, which says when it has imported what it takes: a kill before that meets nothing."""
STAGES = {
    "pretrain": ("pretrain", "Pretrain"), "sft": ("sft", "SFT"), "reward": ("reward", "Reward"),
    "ppo": ("rl", "RL"), "grpo": ("rl", "RL"), "distill": ("distill", "Distill"), "dpo": ("distill", "Distill"),
}  # fmt: skip
"""What `mull train` calls a stage, which has a module and a function of that name, and the configuration it takes."""
REINFORCE = {
    "iterations": 24, "problems": 8, "samples": 4, "branches": 2, "max_tokens": 48, "passes": 2,
    "kl": 0.02, "entropy": 0.001, "tasks": ("arithmetic", "letters"), "curriculum": {"default_levels": (1, 2)},
    "credit": {"process": 0.5, "length": 0.02}, "save_every": 2, "threads": 1,
    "health": {"every": 2, "problems": 8, "patience": 1000},
}  # fmt: skip
"""A run of seconds with every part whose state a checkpoint holds."""
HERE = "{out}"
"""In a configuration: the run's own folder."""
DISTILL = {
    "init": str(TINY.parent.parent / "mull" / "models" / "mull-nano"),  # a younger one finds nothing
    "traces": HERE + ".jsonl",  # so that every run has to search for itself
    "tokens": 5_000, "micro_tokens": 512, "save_every": 800, "eval_every": 10**9, "threads": 1,
    "data": {"tasks": {name: float(name in ("arithmetic", "letters")) for name in TASKS}},
    "hunt": {
        "problems": 2, "levels": (1, 2), "hard": 1.0, "visits": 1, "margin": 0.1, "processes": 1,
        "search": {"simulations": 16, "prior": "uniform", "c_puct": 3.0, "max_tokens": 200},
    },
}  # fmt: skip
"""A run of seconds, a part of which is the search: all problems are hard enough for it."""


@dataclass
class Stage:
    """One stage of training as commands, `mull train STAGE --resume`, in folders under `root`."""

    name: str
    config: dict[str, Any]
    root: Path

    def settings(self, out: Path) -> str:
        """The configuration of the run in this folder, as JSON."""
        return json.dumps(self.config).replace(HERE, str(out))

    def start(self, out: Path) -> subprocess.Popen[bytes]:
        path = self.root / f"{self.name}.json"
        path.write_text(self.settings(out))
        begun(out).unlink(missing_ok=True)
        train = ["train", STAGES[self.name][0], "--config", str(path), "--out", str(out), "--resume"]
        command = [sys.executable, "-c", DRIVER, str(begun(out)), *train]
        with (self.root / f"{self.name}.log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, env=environment())

    def finish(self, out: Path) -> str:
        """Run or resume until the end; the digest of the final weights."""
        process = self.start(out)
        try:
            code = process.wait(timeout=600)
        finally:
            process.kill()
        self.check(code)
        return digest(out / "model")

    def check(self, code: int | None) -> None:
        """Raises RuntimeError, with the end of the log, where a process has failed."""
        if code != 0:
            raise RuntimeError(f"{self.name} failed: {(self.root / f'{self.name}.log').read_text()[-2000:]}")


def environment() -> dict[str, str]:
    root = str(TINY.parent.parent)
    return os.environ | {"PYTHONPATH": os.pathsep.join((root, os.environ.get("PYTHONPATH", ""))).rstrip(os.pathsep)}


def digest(model: Path) -> str:
    """The SHA-256 of a model folder's weights, heads and all."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(model.glob("*.safetensors")))).hexdigest()


def is_saving(out: Path) -> bool:
    """Whether a checkpoint's draft lies in the folder at this moment."""
    return any(out.glob("checkpoints/.[0-9]*"))


def begun(out: Path) -> Path:
    """A file that is there once a process has imported everything and begins, or goes on."""
    return out.with_name(f"{out.name}.begun")


def doing(out: Path) -> str:
    """What a run is at: saving, training, or what comes before there is a folder of it."""
    return "saving" if is_saving(out) else "training" if (out / "config.json").is_file() else "preparing"


def kill_once(stage: Stage, out: Path, rng: Random, seconds: float, saving: bool) -> str | None:
    """Start or resume the run and kill it `seconds` after it began, or at the next save from then on.

    Returns what it was doing then, or None when it finished before that.
    """
    process = stage.start(out)
    try:
        while process.poll() is None and not begun(out).exists():
            time.sleep(0.002)
        moment = time.monotonic() + seconds
        while process.poll() is None and (time.monotonic() < moment or (saving and not is_saving(out))):
            time.sleep(0.0005 if saving else 0.005)
        if saving:
            time.sleep(rng.random() * 0.004)
        if process.poll() is not None:
            stage.check(process.returncode)
            return None
        return doing(out)
    finally:
        process.kill()
        process.wait()


def study(stage: Stage, kills: int, seed: str) -> tuple[int, Counter[str]]:
    """How many kills were survived, and what all of them came upon.

    Each run is killed until it finishes, then compared with the unkilled one. Raises RuntimeError where that one learnt
    nothing: its weights would be the same whatever was lost on the way.
    """
    rng = Random(f"{seed}/{stage.name}")
    began = time.monotonic()
    expected = stage.finish(stage.root / f"{stage.name}-whole")
    length = time.monotonic() - began
    if "init" in stage.config and expected == digest(Path(stage.config["init"])):
        raise RuntimeError(f"{stage.name} ended in the weights it began with: nothing could be lost by a kill")
    survived, met, number = 0, Counter[str](), 0
    while met.total() < kills:
        out, here = stage.root / f"{stage.name}-killed-{number}", Counter[str]()
        while met.total() + here.total() < kills and here.total() < 4:
            at = kill_once(stage, out, rng, rng.uniform(0, 0.6) * length, saving=here.total() % 2 == 1)
            if at is None:
                break
            here[at] += 1
        survived += here.total() * (stage.finish(out) == expected)
        met, number = met + here, number + 1
        print(f"{stage.name}: {survived} of {met.total()} kills survived {dict(met)}", file=sys.stderr)
    return survived, met


def run_study(
    kills: int, root: Path, stages: tuple[str, ...] = ("pretrain", "sft"), seed: str = "kill"
) -> dict[str, Any]:
    """So many kills, shared among the stages: the figure over all of them, and that of each."""
    base = json.loads(TINY.read_text()) | SHORT
    init = {"init": str(root / "pretrain-whole" / "model")}
    configs = {
        "pretrain": base,
        "sft": {k: v for k, v in base.items() if k != "model"} | init,
        "reward": {k: v for k, v in base.items() if k not in ("model", "data")} | init,
        "ppo": REINFORCE | init | {"algorithm": "ppo"},
        "grpo": REINFORCE | init,
        "distill": DISTILL,
        "dpo": DISTILL | {"loss": "dpo"},
    }
    if "pretrain" not in stages and any(configs[stage]["init"] == init["init"] for stage in stages):
        Stage("pretrain", base, root).finish(root / "pretrain-whole")
    shares = [kills // len(stages) + (i < kills % len(stages)) for i in range(len(stages))]
    results = {s: study(Stage(s, configs[s], root), share, seed) for s, share in zip(stages, shares, strict=True)}
    each = {s: report.wilson(k, met.total()).json() | {"met": dict(met)} for s, (k, met) in results.items()}
    k, n = sum(k for k, _ in results.values()), sum(met.total() for _, met in results.values())
    return report.wilson(k, n).json() | {"stages": each}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--stages", nargs="+", choices=STAGES, default=["pretrain", "sft"])
    parser.add_argument("--out", type=Path, help="also write the result to this file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = run_study(arguments.kills, Path(folder), tuple(arguments.stages))
    print(json.dumps(result))
    if arguments.out:
        report.write(arguments.out, result | report.provenance(["kill"]))


if __name__ == "__main__":
    main()

"""Kill training at random moments and while it saves, resume it, and compare the final weights with an unkilled run's.

    python recipes/kill_study.py --kills 20 --out kills.json                          # --stages rl: reinforcement

writes {"value", "low", "high", "n"}: the share of kills after which the run still ended in the same bytes of
model.safetensors, with its 95 % Wilson interval, over pre-training and supervised fine-tuning, or the stages named.
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
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from mull.eval import report

TINY = Path(__file__).with_name("tiny.json")
SHORT = {"tokens": 30_000, "micro_tokens": 512, "save_every": 4_000, "eval_every": 15_000, "threads": 1}
"""What the study changes in the tiny recipe: a run of seconds that saves often."""

DRIVER = """
import json, sys
from pathlib import Path
from mull.train import {stage}
config = {stage}.{kind}.model_validate_json(Path(sys.argv[1]).read_text())
{stage}.{stage}(config, Path(sys.argv[2]), resume=True)
"""
KINDS = {"pretrain": "Pretrain", "sft": "SFT", "rl": "RL", "reward": "Reward"}
REINFORCE = {
    "algorithm": "ppo", "iterations": 24, "problems": 8, "samples": 4, "branches": 2, "max_tokens": 48, "passes": 2,
    "kl": 0.02, "entropy": 0.001, "tasks": ("arithmetic", "letters"), "curriculum": {"default_levels": (1, 2)},
    "credit": {"process": 0.5, "length": 0.02}, "save_every": 2, "threads": 1,
    "health": {"every": 2, "problems": 8, "patience": 1000},
}  # fmt: skip
"""A run of seconds with every part whose state a checkpoint holds."""


@dataclass
class Stage:
    """One stage of training as processes of its own, in folders under `root`."""

    name: str
    config: dict[str, Any]
    root: Path
    started: int = 0
    log: list[str] = field(default_factory=list)

    def start(self, out: Path) -> subprocess.Popen[bytes]:
        path = self.root / f"{self.name}.json"
        path.write_text(json.dumps(self.config))
        code = DRIVER.format(stage=self.name, kind=KINDS[self.name])
        with (self.root / f"{self.name}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-c", code, str(path), str(out)], stdout=log, stderr=log, env=environment()
            )

    def finish(self, out: Path) -> str:
        """Run or resume until the end; the SHA-256 of the final weights."""
        process = self.start(out)
        try:
            code = process.wait(timeout=600)
        finally:
            process.kill()
        if code != 0:
            raise RuntimeError(f"{self.name} failed: {(self.root / f'{self.name}.log').read_text()[-2000:]}")
        return digest(out)


def environment() -> dict[str, str]:
    root = str(TINY.parent.parent)
    return os.environ | {"PYTHONPATH": os.pathsep.join((root, os.environ.get("PYTHONPATH", ""))).rstrip(os.pathsep)}


def digest(out: Path) -> str:
    return hashlib.sha256((out / "model" / "model.safetensors").read_bytes()).hexdigest()


def is_saving(out: Path) -> bool:
    """Whether a checkpoint's draft lies in the folder at this moment."""
    return any(out.glob("checkpoints/.[0-9]*"))


def has_begun(out: Path) -> bool:
    return (out / "config.json").is_file()


def kill_once(stage: Stage, out: Path, rng: Random, seconds: float, saving: bool) -> bool:
    """Start or resume the run and kill it `seconds` after training began, or at the next save from then on.

    False when it finished before that.
    """
    process = stage.start(out)
    try:
        while process.poll() is None and not has_begun(out):
            time.sleep(0.002)
        moment = time.monotonic() + seconds
        while process.poll() is None and (time.monotonic() < moment or (saving and not is_saving(out))):
            time.sleep(0.0005 if saving else 0.005)
        if saving:
            time.sleep(rng.random() * 0.004)
        if process.poll() is not None:
            if process.returncode != 0:
                raise RuntimeError(f"{stage.name} failed: {(stage.root / f'{stage.name}.log').read_text()[-2000:]}")
            return False
        return True
    finally:
        process.kill()
        process.wait()


def study(stage: Stage, kills: int, seed: str) -> tuple[int, int]:
    """(kills survived, kills): each run is killed until it finishes, then compared with the unkilled one."""
    rng = Random(f"{seed}/{stage.name}")
    began = time.monotonic()
    expected = stage.finish(stage.root / f"{stage.name}-whole")
    length = time.monotonic() - began
    survived = done = number = 0
    while done < kills:
        out, here = stage.root / f"{stage.name}-killed-{number}", 0
        while done + here < kills and here < 4:
            if not kill_once(stage, out, rng, rng.uniform(0, 0.6) * length, saving=here % 2 == 1):
                break
            here += 1
        survived += here * (stage.finish(out) == expected)
        done, number = done + here, number + 1
        print(f"{stage.name}: {survived} of {done} kills survived", file=sys.stderr)
    return survived, done


def run_study(
    kills: int, root: Path, stages: tuple[str, ...] = ("pretrain", "sft"), seed: str = "kill"
) -> dict[str, Any]:
    base = json.loads(TINY.read_text()) | SHORT
    init = {"init": str(root / "pretrain-whole" / "model")}
    configs = {
        "pretrain": base,
        "sft": {k: v for k, v in base.items() if k != "model"} | init,
        "rl": REINFORCE | init,
        "reward": {k: v for k, v in base.items() if k not in ("model", "data")} | init,
    }
    if "pretrain" not in stages:
        Stage("pretrain", base, root).finish(root / "pretrain-whole")
    shares = [kills // len(stages) + (i < kills % len(stages)) for i in range(len(stages))]
    results = [study(Stage(s, configs[s], root), share, seed) for s, share in zip(stages, shares, strict=True)]
    k, n = (sum(column) for column in zip(*results, strict=True))
    return report.wilson(k, n).json()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--stages", nargs="+", choices=KINDS, default=["pretrain", "sft"])
    parser.add_argument("--out", type=Path, help="also write the result to this file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = run_study(arguments.kills, Path(folder), tuple(arguments.stages))
    print(json.dumps(result))
    if arguments.out:
        report.write(arguments.out, result | report.provenance(["kill"]))


if __name__ == "__main__":
    main()

"""What the studies in this folder share: training runs by configuration, accuracy and exploration on the valid
split, searches that can be gone on with, tables as CSV.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import Any

from mull.commands import hash_of
from mull.commands.train import resolve
from mull.core import Problem
from mull.eval import benchmark, curve, doubt, paths, report
from mull.eval.ladder import LADDERS, digest
from mull.eval.race import Race
from mull.model.folder import model_hash
from mull.reasoner import SHIPPED, Reasoner, folder_named
from mull.reward.folder import scorer_hash, shares
from mull.reward.oracle import Oracle
from mull.train.distill import Distill
from mull.train.pretrain import Pretrain
from mull.train.rl import RL
from mull.train.sft import SFT

KINDS: dict[str, type[Pretrain | SFT | RL | Distill]] = {"pretrain": Pretrain, "sft": SFT, "rl": RL, "distill": Distill}


def launch(stage: str, config: dict[str, Any], out: Path) -> list[str]:
    """The command of a run under torchrun on two ranks, resumed where begun; its configuration lies beside it."""
    path = out.with_name(f"{out.name}.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(config))
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    return [*torchrun, "-m", "mull", "train", stage, "--config", str(path), "--out", str(out), "--resume"]


def over(stage: str, config: dict[str, Any], out: Path) -> bool:
    """Whether a run with this configuration has come to its end. Exits with a line where it was stopped."""
    if not (out / "model" / "model.safetensors").is_file():
        return False
    try:
        was = KINDS[stage].model_validate_json((out / "config.json").read_text())
    except (ValueError, OSError):  # an option that is gone, or all of them; `mull train` says so
        return False
    if (last := curve.last(out)) != (ended := curve.ended(out)):
        sys.exit(f"{out} was stopped at iteration {last}, its model is that of {ended}: to begin anew, remove it")
    return was == resolve(KINDS[stage], {"precision": was.precision, **config}, [])  # by default the machine's


def train(stage: str, config: dict[str, Any], out: Path) -> Path:
    """A run to its end, unless it had come there before; returns its model folder. Exits with a line where it fails."""
    if not over(stage, config, out) and subprocess.run(launch(stage, config, out)).returncode:
        sys.exit(f"{out} has not come to its end: the line above that begins with mull: says why")
    return out / "model"


def accuracy(model: Path, levels: list[int], n: int, families: Sequence[str] = ("all",)) -> dict[int, report.Figure]:
    """Greedy accuracy on the valid split by level, mean over the families."""
    problems = benchmark.problems(benchmark.families(",".join(families)), levels, "valid", n)
    with Reasoner(model, processes=2) as reasoner:
        outcomes = asyncio.run(benchmark.measure(reasoner, problems))
    means = benchmark.table(outcomes)["mean_over_families"]
    return {int(level): mean["accuracy"] for level, mean in means.items()}


def explored(model: Path, levels: list[int], n: int, samples: int) -> dict[str, float | None]:
    """What is within a model's reach: means over n problems of the valid split of every family and level.

    `greedy` is one sure sample; of `samples` at temperature 1, `sampled` is the share that is right, `coverage` that
    of the problems with a right one, `paths` the number of ways to be right where one is, `variety` how often two right
    samples go different ways, `distinct` the share of different steps among all of a problem's samples. Of the doubts
    `doubt_precision` is the share that follows a wrong step, `doubt_gain` what they mend less what they spoil, each;
    `doubt_recall` is the share of mistakes that one follows. None where there is nothing to count.
    """
    problems = benchmark.problems(benchmark.families("all"), levels, "valid", n)
    with Reasoner(model, processes=2) as reasoner:
        sure = asyncio.run(benchmark.measure(reasoner, problems))
        tried = asyncio.run(benchmark.measure(reasoner, problems, samples=samples))
    solved = [o.paths for o in tried if o.paths]
    mixed = [share for sizes in solved if (share := paths.variety(sizes)) is not None]
    new = [o.distinct for o in tried if o.distinct is not None]
    doubts = doubt.figures([o.doubts for o in tried])
    return {
        "greedy": fmean(o.right[0] for o in sure),
        "sampled": fmean(fmean(o.right) for o in tried),
        "coverage": fmean(any(o.right) for o in tried),
        "paths": fmean(map(len, solved)) if solved else 0.0,
        "variety": fmean(mixed) if mixed else 0.0,
        "distinct": fmean(new) if new else 0.0,
        **{
            f"doubt_{name}": doubts[key].value if key in doubts else None
            for name, key in (("precision", "precision"), ("recall", "recall"), ("gain", "net_gain"))
        },
    }


def stem(name: str) -> Path:
    """Where a study writes: a name that .csv and others are put to."""
    if Path(name).suffix:
        raise argparse.ArgumentTypeError(f"{Path(name).name} has an ending, which .csv and others would replace")
    return Path(name)


def asking(doc: str | None) -> argparse.ArgumentParser:
    """The arguments of a study of searches."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=stem, required=True, help="without an ending")
    parser.add_argument("--model", type=folder_named, default=SHIPPED)
    parser.add_argument("--scorer", type=folder_named, help="folder of a reward model")
    parser.add_argument("--set", default="ladder-v1", choices=LADDERS)
    parser.add_argument("--frozen", action="store_true", help="ask the set itself and not its twins: once, at the end")
    parser.add_argument("--each", type=int, help="problems of each family, of the twins")
    parser.add_argument("--processes", type=int, default=2, help="that decode")
    parser.add_argument("--seed", default="")
    return parser


def asked(args: argparse.Namespace) -> list[Problem]:
    """The problems that the arguments name. Raises ValueError for a part of a frozen set."""
    ladder = LADDERS[args.set]
    if args.frozen and args.each is not None:
        raise ValueError("a part of a frozen set is not that set")
    return ladder.problems() if args.frozen else replace(ladder, each=args.each or ladder.each).twins()


def reasoner(args: argparse.Namespace) -> Reasoner:
    """The model that the arguments name, with its scorer: in this process where that judges by its states."""
    alone = args.scorer and shares(args.scorer, model_hash(args.model))
    return Reasoner(args.model, scorer=args.scorer, processes=0 if alone else args.processes)


def race(args: argparse.Namespace, problems: Sequence[Problem], *, oracle: bool = False) -> Race:
    """Runs of searches on these problems, kept in OUT.runs.jsonl: a study that was killed goes on where it was."""
    scorer = "oracle" if oracle else scorer_hash(args.scorer) if args.scorer else None
    origin = {"digest": digest(problems), "checkpoint": model_hash(args.model), "scorer": scorer}
    args.out.parent.mkdir(parents=True, exist_ok=True)
    return Race(
        lambda: reasoner(args),
        problems,
        kept=args.out.with_suffix(".runs.jsonl"),
        origin=origin,
        seed=args.seed,
        judge=Oracle if oracle else None,
    )


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    """The rows as CSV, and on the screen."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    print(path.read_text(), end="")


def origin(path: Path, seeds: Sequence[str], models: Sequence[Path] = ()) -> None:
    """Beside a table, where it comes from: OUT.json."""
    report.beside(path, seeds, [hash_of(model) for model in models])


def columns(found: dict[int, report.Figure]) -> dict[str, str]:
    """Figures by level as CSV columns, in percent with their intervals."""
    return {f"level {level}": figure.percent() for level, figure in found.items()}

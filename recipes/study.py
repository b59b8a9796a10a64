"""What the studies in this folder share: training runs by configuration, accuracy and exploration on the valid
split, tables as CSV.
"""

from __future__ import annotations

import asyncio
import csv
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from mull.eval import benchmark, paths, report
from mull.reasoner import Reasoner


def train(stage: str, config: dict[str, Any], out: Path) -> Path:
    """A run under torchrun on two ranks, resumed where it was begun before; returns its model folder."""
    if not (out / "model" / "model.safetensors").is_file():
        path = out.with_name(f"{out.name}.json")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(config))
        launch = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
        command = [*launch, "-m", "mull", "train", stage, "--config", str(path), "--out", str(out), "--resume"]
        subprocess.run(command, check=True)
    return out / "model"


def accuracy(model: Path, levels: list[int], n: int, families: Sequence[str] = ("all",)) -> dict[int, report.Figure]:
    """Greedy accuracy on the valid split by level, mean over the families."""
    problems = benchmark.problems(benchmark.families(",".join(families)), levels, "valid", n)
    with Reasoner(model, processes=2) as reasoner:
        outcomes = asyncio.run(benchmark.measure(reasoner, problems))
    means = benchmark.table(outcomes)["mean_over_families"]
    return {int(level): mean["accuracy"] for level, mean in means.items()}


def explored(model: Path, levels: list[int], n: int, samples: int) -> dict[str, float]:
    """What is within a model's reach: means over n problems of the valid split of every family and level.

    `greedy` is one sure sample; of `samples` at temperature 1, `sampled` is the share that is right, `coverage` that
    of the problems with a right one, `paths` the number of ways to be right where one is, `variety` how often two right
    samples go different ways.
    """
    problems = benchmark.problems(benchmark.families("all"), levels, "valid", n)
    with Reasoner(model, processes=2) as reasoner:
        sure = asyncio.run(benchmark.measure(reasoner, problems))
        tried = asyncio.run(benchmark.measure(reasoner, problems, samples=samples))
    solved = [o.paths for o in tried if o.paths]
    mixed = [share for sizes in solved if (share := paths.variety(sizes)) is not None]
    return {
        "greedy": fmean(o.right[0] for o in sure),
        "sampled": fmean(fmean(o.right) for o in tried),
        "coverage": fmean(any(o.right) for o in tried),
        "paths": fmean(map(len, solved)) if solved else 0.0,
        "variety": fmean(mixed) if mixed else 0.0,
    }


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    """The rows as CSV, and on the screen."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    print(path.read_text(), end="")


def columns(found: dict[int, report.Figure]) -> dict[str, str]:
    """Figures by level as CSV columns, in percent with their intervals."""
    return {f"level {level}": figure.percent() for level, figure in found.items()}

"""o1's picture at one sitting: nothing -> pre-training -> fine-tuning -> reinforcement -> ladder, on three families.

    python recipes/speedrun.py --out runs/speedrun          (or: make speedrun)

The base reads every way in which people write and is left in a hurry; reinforcement finds out which of its habits pay.
Ends with the ladder, the curve over training and the one over answering, on the screen and in OUT/report.html. Killed,
it goes on where it was.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table
from study import launch, over

from mull.commands import hash_of
from mull.core import Problem
from mull.eval import curve, page, report
from mull.eval.ladder import LADDERS, Rung, climb
from mull.eval.samples import Samples, draw
from mull.reasoner import Reasoner
from mull.reward.agreement import Confidence

FAMILIES = ("arithmetic", "equations", "letters")
OTHERS = ("longhand", "decimals", "countdown", "stories", "numbers", "logic", "state")
RUNGS = ("pass@1", "maj@16", "oracle@16")
SAMPLES = 16


def stages(out: Path, tokens: int, iterations: int) -> list[tuple[str, str, dict[str, Any], str, int]]:
    """Name, command, configuration, and what counts how far each stage is."""
    pretrain, hasty, reinforce = (recipe(name) for name in ("pretrain", "hasty", "rl"))
    for config, length in ((pretrain, tokens), (hasty, tokens // 10)):
        config["data"]["tasks"] = dict.fromkeys(OTHERS, 0)
        config |= {"tokens": length, "eval_every": 10**9, "save_every": length // 6}
    hasty["init"] = str(out / "pretrain" / "model")
    often = max(1, iterations // 6)
    reinforce |= {
        "init": str(out / "sft" / "model"), "iterations": iterations, "max_tokens": 300, "tasks": FAMILIES,
        "curriculum": {"default_levels": (1, 2, 3)}, "keep_every": often, "save_every": often,
    }  # fmt: skip
    reinforce["health"]["every"] = often
    return [
        ("pre-training", "pretrain", pretrain, "tokens", tokens),
        ("fine-tuning", "sft", hasty, "tokens", tokens // 10),
        ("reinforcement", "rl", reinforce, "iteration", iterations),
    ]


def recipe(name: str) -> dict[str, Any]:
    """The recipe of the shipped models, to be shortened."""
    return dict(json.loads((Path(__file__).parent / f"{name}.json").read_text()))


def run(stage: str, config: dict[str, Any], out: Path, bars: Progress, bar: TaskID, key: str, total: int) -> None:
    """One stage under torchrun on two ranks, its metrics followed until it ends."""
    if not over(stage, config, out):
        command = launch(stage, config, out)
        with out.with_suffix(".log").open("w") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"OMP_NUM_THREADS": "1"})
            while process.poll() is None:
                time.sleep(1)
                if record := last(out / "metrics.jsonl"):
                    bars.update(bar, completed=min(record[key], total), note=said(record))
        if process.returncode:
            lines = out.with_suffix(".log").read_text().strip().splitlines()
            said_last = next((line for line in reversed(lines) if line.startswith("mull: ")), lines[-1])
            sys.exit(f"{stage} stopped: {said_last.removeprefix('mull: ')}")
    bars.update(bar, completed=total)


def last(path: Path) -> dict[str, Any] | None:
    """The newest whole line of a run's metrics."""
    lines = path.read_text().splitlines() if path.is_file() else []
    for line in reversed(lines[-2:]):
        try:
            return dict(json.loads(line))
        except ValueError:
            continue
    return None


def said(record: dict[str, Any]) -> str:
    if "right" in record:
        return f"right {record['right']:.2f}, {record['length']:.0f} tokens a sample"
    return f"loss {record['loss']:.3f}, {record['tokens_per_second']:,.0f} tokens/s" if "loss" in record else ""


def asked(name: str, *, twins: bool) -> list[Problem]:
    """The problems of a frozen set, or its twins, that belong to the families of this run."""
    ladder = LADDERS[name]
    return [p for p in (ladder.twins() if twins else ladder.problems()) if p.task in FAMILIES]


def answers(model: Path, problems: Sequence[Problem], samples: int) -> list[Samples]:
    with Reasoner(model, processes=2) as reasoner:
        return asyncio.run(draw(reasoner, problems, samples, scorer=Confidence()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tokens", type=int, default=6_000_000, help="of pre-training")
    parser.add_argument("--iterations", type=int, default=200, help="of reinforcement")
    args = parser.parse_args()
    out: Path = args.out
    out.mkdir(parents=True, exist_ok=True)
    began, console = time.monotonic(), Console()
    columns = (
        TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[note]}"), TimeElapsedColumn(),
        TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=console) as bars:
        plan = stages(out, args.tokens, args.iterations)
        rows = [bars.add_task(name, total=total, note="") for name, *_, total in plan]
        measuring = bars.add_task("measuring", total=4, note="")
        for bar, (_, stage, config, key, total) in zip(rows, plan, strict=True):
            run(stage, config, out / stage, bars, bar, key, total)
        rungs = [Rung.named(name) for name in RUNGS]
        found = []
        for name, model in (("base", out / "sft" / "model"), ("reinforced", out / "rl" / "model")):
            found.append((name, climb(answers(model, asked("ladder-v1", twins=False), SAMPLES), rungs)))
            bars.advance(measuring)
        twins = asked("ladder-v1", twins=True)
        over_training = [
            curve.Point.of(
                "reinforcement", s.iteration, s.flops, climb(answers(s.folder, twins, 1), rungs[:1])["pass@1"]
            )
            for s in curve.snapshots(out / "rl")
        ]
        bars.advance(measuring)
        over_answering = curve.answering("reinforced", answers(out / "rl" / "model", twins, SAMPLES))
        bars.advance(measuring)
    since, marks = curve.since_start(over_training)
    curve.draw(out / "train.svg", since, across="FLOPs of training since the start", up="right (%)", marks=marks)
    curve.draw(out / "test.svg", over_answering, across="FLOPs of answering a question", up="right (%)")
    for name, points in (("train", over_training), ("test", over_answering)):
        curve.write(out / f"{name}.csv", points)
        report.beside(out / name, [""], [hash_of(out / "rl" / "model")])
    lines = [
        (f"{name}, {family}" if family else name, *(result[str(rung)].percent() for rung in rungs))
        for name, whole in found
        for family, result in (("", whole), *whole["families"].items())
    ]
    shown = Table("ladder-v1", *RUNGS)
    for line in lines:
        shown.add_row(*line)
    console.print(shown)
    for points in (over_training, over_answering):
        for point in points:
            console.print(
                f"{point.curve:24} {point.flops:9.2e} FLOPs  {'█' * round(40 * point.value)} {100 * point.value:.0f} %"
            )
    page.write(
        out / "report.html",
        f"From nothing to thinking in {(time.monotonic() - began) / 60:.0f} minutes",
        f"{', '.join(FAMILIES)}; 95 % intervals.",
        [(("ladder-v1", *RUNGS), lines)],
        [out / f"{name}.svg" for name in ("train", "test")],
    )
    console.print(f"{(time.monotonic() - began) / 60:.1f} minutes; {out / 'report.html'}")


if __name__ == "__main__":
    main()

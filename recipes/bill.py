"""What it all takes: training once and every answer, in the same unit; on which machine for how long, at what energy.

    python recipes/bill.py --out docs/results/bill

No measuring: FLOPs come from the shape of the shipped model, from the tokens that its recipes name, and from the
studies of reinforcement (train_curve.csv) and of efforts (efforts.csv) beside OUT. Hours and joules follow from what a
machine does and draws, both given below; they are estimates, and a GPU's are for models that fill it. GPT-3 (Brown et
al. 2020, table D.1: 3,640 PF-days) stands beside it. Dollars are what an answer's tokens would cost at o1-preview's
prices of 2024 (15 for a million read, 60 for a million written, thinking among them). Where more of it gains less than
its interval is said of the efforts, and of the votes in test_curve.csv. Writes OUT.once.csv, OUT.each.csv and OUT.json.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from study import stem, write

from mull.commands import hash_of
from mull.eval import report
from mull.eval.curve import Point, knee
from mull.ledger import training_flops
from mull.model.config import ModelConfig
from mull.model.folder import describe
from mull.reasoner import SHIPPED

RECIPES = Path(__file__).resolve().parent
PF_DAY = 1e15 * 86400
SPAN = 60.0  # tokens that one attends to on average in training
PROMPT = 60  # tokens of a question
READ, WRITTEN = 15e-6, 60e-6  # dollars a token


@dataclass(frozen=True, slots=True)
class Machine:
    """What some processors do and what they draw."""

    name: str
    flops: float  # a second, in training
    watts: float

    def hours(self, flops: float) -> float:
        return flops / self.flops / 3600

    def kilojoules(self, flops: float) -> float:
        return self.hours(flops) * 3.6 * self.watts


MACHINES = (
    Machine("2 cores of an EPYC", 2.2e11, 15.0),  # 150 M tokens in 125 minutes; some 360 W for 96 cores, and memory
    Machine("1 A100", 0.4 * 312e12, 400.0),  # two fifths of the dense bf16 of NVIDIA's data sheets, and their watts
    Machine("1 H100", 0.4 * 989e12, 700.0),
)


def once(config: ModelConfig, results: Path) -> list[dict[str, Any]]:
    """What is done one time, stage by stage, and both sums beside GPT-3."""

    def of(name: str) -> float:
        return training_flops(config, json.loads((RECIPES / name).read_text())["tokens"], SPAN)

    curve = [float(row["flops"]) for row in read(results / "train_curve.csv") if row["curve"] == "rl"]
    stages = {
        "pre-training": of("pretrain.json"),
        "fine-tuning": of("sft.json"),
        "the hurry of the base": of("hasty.json"),
        "reinforcement": max(curve) - min(curve),
    }
    stages["all of it"] = sum(stages.values())
    stages["GPT-3"] = 3640 * PF_DAY
    return [
        {"activity": name, "FLOPs": f"{flops:.3g}", "PF-days": f"{flops / PF_DAY:.3g}"}
        | {f"hours of {m.name}": f"{m.hours(flops):.3g}" for m in MACHINES}
        | {f"kJ by {m.name}": f"{m.kilojoules(flops):.3g}" for m in MACHINES}
        for name, flops in stages.items()
    ]


def each(results: Path, training: float) -> list[dict[str, Any]]:
    """What every answer takes by effort, what more of it buys, and when answers have cost as much as training.

    The router, auto, is no more of anything.
    """
    cpu, rows, before = MACHINES[0], [], None
    for row in read(results / "efforts.csv"):
        flops, tokens, right = (float(row[name]) for name in ("flops", "tokens", "right"))
        rows.append(
            {
                "effort": row["effort"],
                "right": f"{right:.1%}",
                "tokens": round(tokens),
                "GFLOPs": f"{flops / 1e9:.3g}",
                "joules": f"{1000 * cpu.kilojoules(flops):.2g}",
                "dollars a thousand": f"{1000 * (READ * PROMPT + WRITTEN * tokens):.2g}",
                "points a GFLOP more": f"{100 * (right - before[0]) / ((flops - before[1]) / 1e9):.2g}"
                if before and row["effort"] != "auto"
                else "",
                "answers as dear as training": f"{training / flops:.2g}",
            }
        )
        before = (right, flops)
    return rows


def knees(results: Path) -> dict[str, str]:
    """Of the efforts, and of each kind of vote: beyond what more compute gains less than its interval."""
    efforts = [
        point(row["effort"], 0, row, ("flops", "right", "right_low", "right_high"))
        for row in read(results / "efforts.csv")
    ]
    efforts.sort(key=lambda point: point.flops)
    found = {"efforts": efforts[knee(efforts)].curve}
    for name, some in groupby(read(results / "test_curve.csv"), key=lambda row: row["curve"]):
        votes = [point(name, int(row["at"]), row, ("flops", "value", "low", "high")) for row in some]
        found[name] = f"{votes[knee(votes)].at} samples"
    return found


def point(name: str, at: int, row: dict[str, str], keys: Sequence[str]) -> Point:
    flops, value, low, high = (float(row[key]) for key in keys)
    return Point(name, at, flops, value, low, high, int(row["n"]))


def read(path: Path) -> list[dict[str, str]]:
    with path.open() as file:
        return list(csv.DictReader(file))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=stem, required=True, help="without an ending")
    args = parser.parse_args()
    stages = once(describe(SHIPPED), args.out.parent)
    write(args.out.with_suffix(".once.csv"), stages)
    training = next(float(row["FLOPs"]) for row in stages if row["activity"] == "all of it")
    write(args.out.with_suffix(".each.csv"), each(args.out.parent, training))
    found = knees(args.out.parent)
    print("more gains less than its interval beyond", ", ".join(f"{at} ({name})" for name, at in found.items()))
    report.beside(args.out, [], [hash_of(SHIPPED)], {"knees": found})


if __name__ == "__main__":
    main()

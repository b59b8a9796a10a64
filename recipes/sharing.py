"""What samples of one problem have in common: the share of their tokens that is left when each beginning counts once.

    python recipes/sharing.py mull-nano mull-nano-base --out docs/results/sharing

Samples at temperature 1 on twins of ladder-v1. Writes OUT.csv, a row for each model and number of samples, and
OUT.json, where it comes from.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import Any

from study import origin, stem, write

from mull.core import Problem
from mull.eval import benchmark
from mull.eval.ladder import LADDERS
from mull.reasoner import Answer, Reasoner, folder_named

COUNTS = (4, 8, 16, 64, 256)


def tokens_of(answer: Answer) -> tuple[int, ...]:
    return tuple(token for part in answer.trace.parts for token in part.tokens)


def beginnings(samples: list[tuple[int, ...]]) -> int:
    """How many there are, equal ones counted once."""
    return len({line[:i] for line in samples for i in range(1, len(line) + 1)})


def drawn(model: Path, asked: list[Problem]) -> list[list[tuple[int, ...]]]:
    """The most samples of every problem."""

    async def run() -> list[list[Answer]]:
        return await asyncio.gather(*(one.sample(p.question, COUNTS[-1], seed=p.where) for p in asked))

    with Reasoner(model) as one:
        return [[tokens_of(answer) for answer in answers] for answers in asyncio.run(run())]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+", help="shipped names, or folders")
    parser.add_argument("--out", type=stem, required=True, help="without an ending")
    parser.add_argument("--each", type=int, default=3, help="problems of each family")
    args = parser.parse_args()
    asked = benchmark.problems(benchmark.families("all"), [LADDERS["ladder-v1"].level], "valid", args.each)
    folders = [folder_named(Path(name)) for name in args.models]
    rows: list[dict[str, Any]] = []
    for name, folder in zip(args.models, folders, strict=True):
        found = drawn(folder, asked)
        for n in COUNTS:
            whole = sum(len(line) for some in found for line in some[:n])
            share = sum(beginnings(some[:n]) for some in found) / whole
            rows.append({"model": Path(name).name, "problems": len(asked), "samples": n, "left": round(share, 4)})
            print(rows[-1], flush=True)
    write(args.out.with_suffix(".csv"), rows)
    origin(args.out, [""], folders)


if __name__ == "__main__":
    main()

"""Does more effort answer better, and what does it cost? Every effort on the same problems, and the router.

    python recipes/efforts.py --out docs/results/efforts

Problems of the valid split, all families and levels 1 to 5 alike. Tokens are all that were written, FLOPs all that was
computed. `more` is what an effort answers more than the one before it, on the same problems; that of auto, which comes
last, than high, which draws as many samples at most. Writes OUT.csv, a row for each effort, OUT.levels.csv, the same by
level, and OUT.json: figures by level, the effort beyond which more gains less than its interval, where it comes from.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from study import stem, write

from mull.commands import hash_of
from mull.effort import EFFORTS
from mull.eval import benchmark, report
from mull.eval.benchmark import Outcome
from mull.eval.curve import Point, knee
from mull.eval.report import Figure
from mull.reasoner import SHIPPED, Reasoner, folder_named

LEVELS = [1, 2, 3, 4, 5]
BEFORE = {name: before for before, name in pairwise(EFFORTS)} | {"auto": "high"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--scorer", type=folder_named)
    parser.add_argument("--out", type=stem, required=True, help="without an ending")
    parser.add_argument("--n", type=int, default=10, help="problems of each family and level")
    args = parser.parse_args()
    problems = benchmark.problems(benchmark.families("all"), LEVELS, "valid", args.n)
    found: dict[str, list[Outcome]] = {}
    for effort in (*EFFORTS, "auto"):
        with Reasoner(args.model, scorer=args.scorer, processes=2) as reasoner:
            found[effort] = asyncio.run(benchmark.measure(reasoner, problems, effort=effort))
        seen = figures(found[effort])
        print(f"{effort}: {seen['right'].percent()}, {seen['tokens'].value:.0f} tokens", flush=True)
    whole = {name: figures(some) for name, some in found.items()}
    levels = {
        name: {str(level): figures([o for o in some if o.problem.level == level]) for level in LEVELS}
        for name, some in found.items()
    }
    for name, before in BEFORE.items():
        whole[name]["more"] = more(found[name], found[before])
    write(args.out.with_suffix(".csv"), [{"effort": name} | columns(some, "more") for name, some in whole.items()])
    rows = [
        {"effort": name, "level": level} | columns(some) for name, by in levels.items() for level, some in by.items()
    ]
    write(args.out.with_suffix(".levels.csv"), rows)
    best = beyond(whole)
    print(f"more than {best} gains less than its interval")
    told = {"knee": best, "levels": report.plain(levels)}
    report.beside(args.out, [""], [hash_of(args.model)], told)


def figures(outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    """The share that is right, and means of tokens and FLOPs."""
    return {
        "right": report.share([float(o.right[0]) for o in outcomes]),
        "tokens": report.bootstrap([float(o.tokens[0]) for o in outcomes]),
        "flops": report.bootstrap([o.flops for o in outcomes]),
    }


def more(some: Sequence[Outcome], others: Sequence[Outcome]) -> Figure:
    """What some answer more than others, on the same problems."""
    pairs = [(a.right[0], b.right[0]) for a, b in zip(some, others, strict=True)]
    return report.change(pairs.count((True, False)), pairs.count((False, True)), len(pairs))


def columns(some: Mapping[str, Figure], *others: str) -> dict[str, Any]:
    """Figures and their intervals as columns of a table, empty where one of the `others` is unknown."""
    row: dict[str, Any] = {"n": some["right"].n}
    for key in ("right", "tokens", "flops", *others):
        known = some.get(key)
        row |= {key: known and known.value, f"{key}_low": known and known.low, f"{key}_high": known and known.high}
    return row


def beyond(whole: Mapping[str, Mapping[str, Figure]]) -> str:
    """The effort beyond which more compute gains less than its interval."""
    points = [Point.of(name, 0, some["flops"].value, some["right"]) for name, some in whole.items()]
    points.sort(key=lambda point: point.flops)
    return points[knee(points)].curve


if __name__ == "__main__":
    main()

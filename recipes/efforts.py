"""Does more effort answer better, and what does it cost? Every effort on the same problems.

    python recipes/efforts.py --out docs/results/efforts

Problems of the valid split, all families and levels 1 to 5 alike. Tokens are all that were written, FLOPs all that was
computed. `more` is what an effort answers more than the one before it, on the same problems. Writes OUT.csv, a row for
each effort, and OUT.json, where it comes from.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import Any

import numpy as np
from study import origin, write

from mull.effort import EFFORTS
from mull.eval import benchmark, report
from mull.reasoner import SHIPPED, Reasoner, folder_named

LEVELS = [1, 2, 3, 4, 5]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--scorer", type=folder_named)
    parser.add_argument("--out", type=Path, required=True, help="without an ending")
    parser.add_argument("--n", type=int, default=10, help="problems of each family and level")
    args = parser.parse_args()
    problems = benchmark.problems(benchmark.families("all"), LEVELS, "valid", args.n)
    rows: list[dict[str, Any]] = []
    before: np.ndarray | None = None
    for effort in EFFORTS:
        with Reasoner(args.model, scorer=args.scorer, processes=2) as reasoner:
            outcomes = asyncio.run(benchmark.measure(reasoner, problems, effort=effort))
        right = np.array([float(o.right[0]) for o in outcomes])
        figures = {
            "right": report.share(list(right)),
            "tokens": report.bootstrap([float(o.tokens[0]) for o in outcomes]),
            "flops": report.bootstrap([o.flops for o in outcomes]),
        }
        if before is not None:
            better, worse = int((right > before).sum()), int((right < before).sum())
            figures["more"] = report.change(better, worse, len(right))
        row: dict[str, Any] = {"effort": effort, "n": len(problems)}
        for key in ("right", "tokens", "flops", "more"):
            known = figures.get(key)
            row |= {key: known and known.value, f"{key}_low": known and known.low, f"{key}_high": known and known.high}
        rows.append(row)
        before = right
        print(f"{effort}: {figures['right'].percent()}, {figures['tokens'].value:.0f} tokens", flush=True)
    write(args.out.with_suffix(".csv"), rows)
    origin(args.out, [""], [args.model])


if __name__ == "__main__":
    main()

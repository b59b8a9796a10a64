"""How long does a model think, and about what? Tokens of an answer, its thought included, by level.

    python recipes/thinking.py mull-nano-base mull-nano --out docs/results/thinking

One sample at temperature 1 of problems of the valid split, all families alike. Writes OUT.csv, a row for each model,
family and level, OUT.json, where it comes from, and OUT.png: tokens and the share that is right, over levels.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import Any

from study import origin, stem, write

from mull.eval import benchmark, report
from mull.reasoner import Reasoner, folder_named


def rows(name: str, model: Path, levels: list[int], n: int) -> list[dict[str, Any]]:
    """A row for each family and level, and for `all` families together."""
    asked = benchmark.problems(benchmark.families("all"), levels, "valid", n)
    with Reasoner(model, processes=2) as reasoner:
        outcomes = asyncio.run(benchmark.measure(reasoner, asked, temperature=1.0))
    found = []
    for family in ("all", *dict.fromkeys(problem.task for problem in asked)):
        for level in levels:
            some = [o for o in outcomes if o.problem.level == level and family in ("all", o.problem.task)]
            tokens = report.bootstrap([float(o.tokens[0]) for o in some])
            right = report.share([float(o.right[0]) for o in some])
            row = {"model": name, "family": family, "level": level, "n": len(some)}
            for key, figure in (("tokens", tokens), ("right", right)):
                row |= {key: figure.value, f"{key}_low": figure.low, f"{key}_high": figure.high}
            found.append(row)
    return found


def draw(path: Path, found: list[dict[str, Any]]) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(1, 2, figsize=(9, 4))
    whole = [row for row in found if row["family"] == "all"]
    for axes, key, factor in ((panels[0], "tokens", 1), (panels[1], "right", 100)):
        for name in dict.fromkeys(row["model"] for row in whole):
            own = [row for row in whole if row["model"] == name]
            xs = [row["level"] for row in own]
            middle, low, high = ([factor * row[k] for row in own] for k in (key, f"{key}_low", f"{key}_high"))
            (line,) = axes.plot(xs, middle, marker="o", label=name)
            axes.fill_between(xs, low, high, color=line.get_color(), alpha=0.2)
        axes.set(xlabel="level", xticks=sorted({row["level"] for row in whole}), ylim=(0, None))
        axes.grid(alpha=0.3)
    panels[0].set_ylabel("tokens of an answer, thought included")
    panels[1].set_ylabel("right (%)")
    panels[0].legend()
    figure.tight_layout()
    figure.savefig(path, dpi=130)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+", help="shipped names, or folders")
    parser.add_argument("--out", type=stem, required=True, help="without an ending")
    parser.add_argument("--levels", default="1,2,3,4,5")
    parser.add_argument("--n", type=int, default=30, help="problems of each family and level")
    args = parser.parse_args()
    levels = [int(level) for level in args.levels.split(",")]
    folders = [folder_named(Path(name)) for name in args.models]
    found = [
        row
        for name, folder in zip(args.models, folders, strict=True)
        for row in rows(Path(name).name, folder, levels, args.n)
    ]
    write(args.out.with_suffix(".csv"), found)
    origin(args.out, [""], folders)
    draw(args.out.with_suffix(".png"), found)


if __name__ == "__main__":
    main()

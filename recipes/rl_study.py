"""What reinforcement owes to its parts: variants of one run at equal sampled tokens, several seeds each.

    python recipes/rl_study.py --runs runs/study --out docs/results/rl_study --seeds 3

Every variant differs from the first in one thing. Writes OUT.csv (a row for each run: where it ended, and how many
sampled tokens it took to what the plain runs ended with on average), OUT.json (means over seeds with their intervals)
and OUT.png. Accuracy is that of the looks at held-out problems (valid split, temperature 1). Runs stay under --runs and
are not made again.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from study import train, write

from mull.eval import report
from mull.reasoner import MODELS

COMMON: dict[str, Any] = {
    "iterations": 10_000, "problems": 64, "samples": 8, "max_tokens": 400, "precision": "bf16", "compiled": True,
    "save_every": 10, "curriculum": {"default_levels": [1, 2, 3, 4]},
    "optim": {"matrix_lr": 0.001, "other_lr": 0.0002, "warmup": 0.0, "cooldown": 0.5},
    "health": {"every": 5, "problems": 400, "length": 60, "entropy": 1000},
}  # fmt: skip
VARIANTS: dict[str, dict[str, Any]] = {
    "outcome": {},
    "outcome + process": {"credit": {"process": 0.5}},
    "outcome + least step": {"credit": {"process": 0.5, "spread": "min"}},
    "price of length": {"credit": {"length": 0.02}},
    "branches": {"samples": 4, "branches": 4},
    "uniform curriculum": {"curriculum": {"default_levels": [1, 2, 3, 4], "kind": "uniform"}},
    "ppo": {"algorithm": "ppo", "passes": 2},
    "even clip": {"high": 0.2},
}


def looks(run: Path) -> list[tuple[float, float]]:
    """Sampled tokens and accuracy at every look of a run."""
    records = [json.loads(line) for line in (run / "metrics.jsonl").read_text().splitlines()]
    return [(r["tokens"], r["held_out/true"]) for r in records if "held_out/true" in r]


def reached(seen: list[tuple[float, float]], target: float) -> float | None:
    """The sampled tokens at which a run first came to a target, between two looks on a straight line."""
    for (x0, y0), (x1, y1) in pairwise(seen):
        if y1 >= target:
            return x0 + (x1 - x0) * (target - y0) / (y1 - y0) if y1 > y0 else x1
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--init", type=Path, default=MODELS / "mull-nano-base")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--tokens", type=int, default=1_500_000, help="sampled in each run")
    parser.add_argument("--only", nargs="*", default=list(VARIANTS), help="variants; the first is always run")
    args = parser.parse_args()
    chosen = {name: VARIANTS[name] for name in dict.fromkeys((next(iter(VARIANTS)), *args.only))}
    seen: dict[str, list[list[tuple[float, float]]]] = {name: [] for name in chosen}
    for seed in range(args.seeds):  # seed by seed, so that a study cut short is still a comparison
        for name, change in chosen.items():
            folder = args.runs / f"{name.replace(' ', '-')}-{seed}"
            train("rl", {**COMMON, **change, "init": str(args.init), "seed": str(seed), "tokens": args.tokens}, folder)
            seen[name].append(looks(folder))
    plain = sum(run[-1][1] for run in next(iter(seen.values()))) / args.seeds
    rows, summary = [], {}
    for name, runs in seen.items():
        tokens = [reached(run, plain) for run in runs]
        rows += [
            {"variant": name, "seed": i, "accuracy": run[-1][1], "tokens_to_plain": round(t) if t else ""}
            for i, (run, t) in enumerate(zip(runs, tokens, strict=True))
        ]
        known = [t for t in tokens if t is not None]
        summary[name] = {
            "accuracy": report.bootstrap([run[-1][1] for run in runs], name).json(),
            "tokens_to_plain": report.bootstrap(known, name).json() if known else None,
            "reached": len(known),
        }
    write(args.out.with_suffix(".csv"), rows)
    report.write(args.out.with_suffix(".json"), {"target": plain, "tokens": args.tokens, "variants": summary})
    draw(args.out.with_suffix(".png"), seen)


def draw(path: Path, seen: dict[str, list[list[tuple[float, float]]]]) -> None:
    """Every run as a line, those of a variant in one colour."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4.5))
    for i, (name, runs) in enumerate(seen.items()):
        for seed, run in enumerate(runs):
            xs, ys = [x / 1e6 for x, _ in run], [100 * y for _, y in run]
            axes.plot(xs, ys, color=f"C{i}", alpha=0.8, linewidth=1.2, label=name if seed == 0 else None)
    axes.set(xlabel="sampled tokens (millions)", ylabel="right on held-out problems, levels 1-4 (%)", ylim=(0, 101))
    axes.grid(alpha=0.3)
    axes.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(path, dpi=130)


if __name__ == "__main__":
    main()

"""Do the searches keep their laws? Fifty thousand cases, and every law broken on purpose, which must show.

    python recipes/conformance.py --cases 50000 --out docs/results/conformance.json

Beside the counts stand regret curves (OUT.csv, OUT.png): how far below the optimum the answer lies that a noisy scorer
likes best of what a search finds, against its budget, on processes whose optimum is known. Trees are drawn by what an
action is: a step, a mini-step of three tokens (dashed), a single token (dotted).
"""

from __future__ import annotations

import argparse
import csv
import math
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean, stdev
from typing import Any

from mull.eval import report
from mull.testing.cases import Case, ran
from mull.testing.conformance import CURVES, SUBJECTS
from mull.testing.laws import Subject, violation
from mull.testing.sabotage import SABOTAGED

BUDGETS = [8, 16, 32, 64, 128, 256, 512, 1024]  # tokens, beside the answer's reserve
SHOWN = 20  # violations that are written out
LINES = {"": "-", "mini-steps": "--", "tokens": ":"}  # by what an action is


def tried(cases: int) -> dict[str, Any]:
    """Every subject under each of its laws, as many cases of each as make `cases` together."""
    pairs = [(subject, law) for subject in SUBJECTS for law in subject.laws]
    counts: dict[str, dict[str, dict[str, int]]] = {}
    broken: list[str] = []
    for i, (subject, law) in enumerate(pairs):
        share = range(i * cases // len(pairs), (i + 1) * cases // len(pairs))
        found = [v for seed in share if (v := violation(subject.thing, law, Case.drawn(seed))) is not None]
        broken += map(str, found)
        counts.setdefault(subject.name, {})[law.__name__] = {"cases": len(share), "violations": len(found)}
        print(f"{subject.name}: {law.__name__}: {len(found)} of {len(share)}", flush=True)
    return {"cases": cases, "violations": len(broken), "subjects": counts, "broken": broken[:SHOWN]}


def caught(subject: Subject, most: int = 100) -> int | None:
    """The case that shows a sabotage; None where none does."""
    (law,) = subject.laws
    return next((seed for seed in range(most) if violation(subject.thing, law, Case.drawn(seed)) is not None), None)


def regret(subject: Subject, seed: int, tokens: int) -> tuple[float, int]:
    """On one process within one budget: how far the answer that scores best is below the optimum, and tokens spent."""
    case = Case(seed, "tree", depth=4, width=3, opinion="noisy", tokens=tokens)
    process, judge, run = case.process, case.judge, ran(subject.thing, case)
    best = max(run.found, key=lambda candidate: judge.of(candidate.trace).value)
    return process.optimal[0] - process.value(best.trace), run.below.tokens


def curves(subjects: Sequence[Subject], processes: int) -> list[dict[str, Any]]:
    """Mean regret of each search within each budget, with half of its 95 % interval over processes, and mean tokens."""
    rows = []
    for subject in subjects:
        for budget in BUDGETS:
            values, spent = zip(*(regret(subject, seed, budget) for seed in range(processes)), strict=True)
            half = 1.96 * stdev(values) / math.sqrt(processes)
            means = {"tokens": round(fmean(spent), 1), "regret": round(fmean(values), 4), "half": round(half, 4)}
            rows.append({"search": subject.name, "budget": budget, "n": processes, **means})
    return rows


def plot(rows: Sequence[dict[str, Any]], out: Path) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 4.5))
    names = list(dict.fromkeys(row["search"] for row in rows))
    colours = {search: f"C{i}" for i, search in enumerate(dict.fromkeys(name.partition(", ")[0] for name in names))}
    for name in names:
        search, _, action = name.partition(", ")
        mine = [row for row in rows if row["search"] == name]
        tokens, means = [row["tokens"] for row in mine], [row["regret"] for row in mine]
        axes.plot(tokens, means, LINES[action], color=colours[search], label=name)
        low, high = ([row["regret"] + sign * row["half"] for row in mine] for sign in (-1, 1))
        axes.fill_between(tokens, low, high, alpha=0.15, color=colours[search])
    axes.set(xscale="log", xlabel="tokens spent (mean)", ylabel="regret (95 % band)", ylim=(0, None))
    axes.grid(alpha=0.3)
    axes.legend(fontsize=8, ncol=2)
    figure.tight_layout()
    figure.savefig(out, dpi=130)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=50_000)
    parser.add_argument("--processes", type=int, default=200, help="of the regret curves")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    began = time.monotonic()
    result = tried(args.cases)
    result["sabotaged"] = {s.name: {"law": s.laws[0].__name__, "caught_by_case": caught(s)} for s in SABOTAGED}
    result["seconds"] = round(time.monotonic() - began)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    report.write(args.out, result | report.provenance([f"0 to {args.cases - 1}"]))
    rows = curves(CURVES, args.processes)
    with args.out.with_suffix(".csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    plot(rows, args.out.with_suffix(".png"))
    missed = [name for name, how in result["sabotaged"].items() if how["caught_by_case"] is None]
    print(f"{result['violations']} violations in {args.cases} cases; sabotage not caught: {missed or 'none'}")
    if result["violations"] or missed:
        raise SystemExit(1)


if __name__ == "__main__":
    main()

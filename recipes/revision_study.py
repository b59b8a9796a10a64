"""What revising is worth: wrong answers made right less right ones made wrong, pass by pass, and beside resampling.

    python recipes/revision_study.py --out runs/revision --set beyond-v1       (or --scorer DIR, or --oracle)

A pass keeps what stands before the first step that the scorer finds bad, and thinks again from there. Without --scorer
that is a step of which the model was not sure; --oracle judges by the task itself, as well as any scorer could. Every
further pass is a run of its own that repeats those before it to the bit: their random streams have the same names.
Beside it stands, at equal FLOPs and with the same scorer, resampling: a bad answer is thought anew from the beginning,
up to --passes times three, or the best of N samples is taken, good or bad.

Writes OUT.json, OUT.csv, and OUT.runs.jsonl, from which a study that was killed goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from study import asked, asking, race, write

from mull.eval import report
from mull.eval.race import Run
from mull.eval.searches import Beside, Tried, beside
from mull.search.revise import Revise
from mull.search.sample import Sample
from mull.search.select import best, last

ROOM = 1 << 16  # tokens: no budget to speak of
SAMPLES = (1, 2, 3, 4, 6, 8, 12, 16, 24)


def turned(before: Sequence[Tried], after: Sequence[Tried]) -> dict[str, Any]:
    """Of all problems, those that a pass put right, those that it spoiled, and the difference."""
    pairs = [(a.right, b.right) for a, b in zip(before, after, strict=True)]
    better, worse, n = pairs.count((False, True)), pairs.count((True, False)), len(pairs)
    return {
        "wrong_to_right": report.wilson(better, n).json(),
        "right_to_wrong": report.wilson(worse, n).json(),
        "net": report.change(better, worse, n).json(),
    }


def main() -> None:
    parser = asking(__doc__)
    parser.add_argument("--oracle", action="store_true", help="the task itself is the scorer")
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--branching", type=int, default=4, help="samples of a pass")
    parser.add_argument("--sound", type=float, default=0.5, help="what scores less is bad")
    args = parser.parse_args()
    if args.oracle and args.scorer is not None:
        parser.error("who judges? --scorer DIR, or --oracle")
    problems = asked(args)
    course = race(args, problems, oracle=args.oracle)

    def passes(p: int, keep: bool) -> Run:
        search = Revise(passes=p, branching=args.branching, sound=args.sound, keep=keep)
        return course.run(f"{'revise' if keep else 'resample'} {p}", search, ROOM, last)

    revised = [passes(p, True) for p in range(args.passes + 1)]
    others = {
        "resampling": [passes(p, False) for p in range(3 * args.passes + 1)],
        "best of N": [course.run(f"best of {n}", Sample(n, scores=True), ROOM, best) for n in SAMPLES],
    }
    result: dict[str, Any] = {"passes": {}, "beside": {}}
    for p, (before, after) in enumerate(pairwise(revised), 1):
        result["passes"][str(p)] = turned(before.tried, after.tried)
        result["beside"][str(p)] = {
            name: _json(beside(after.tried, [run.tried for run in runs], args.seed)) for name, runs in others.items()
        }
    every = [*revised, *(run for runs in others.values() for run in runs)]
    rows = [
        {
            "search": run.name,
            "right": report.share([float(t.right) for t in run.tried]).percent(),
            "flops": f"{run.point.flops:.4g}",
            "net": _shown(result["passes"][str(i)]["net"]) if 0 < i <= args.passes else "",
            **{name: _shown(result["beside"][str(i)][name]["more"]) if 0 < i <= args.passes else "" for name in others},
        }
        for i, run in enumerate(every)
    ]
    write(args.out.with_suffix(".csv"), rows)
    setting = {**course.kept.origin, "n": len(problems), "frozen": args.frozen, "branching": args.branching}
    origin = report.provenance([args.seed], setting["checkpoint"])
    points = {run.name: {"right": run.point.value, "flops": run.point.flops} for run in every}
    report.write(args.out.with_suffix(".json"), {**setting, **result, "points": points, **origin})


def _json(by: Beside) -> dict[str, Any]:
    return {"more": by.more.json(), "at_equal_flops": by.vote, "flops": by.flops, "says": by.says}


def _shown(figure: dict[str, float]) -> str:
    return f"{100 * figure['value']:+.1f} % ({100 * figure['low']:.1f} to {100 * figure['high']:.1f})"


if __name__ == "__main__":
    main()

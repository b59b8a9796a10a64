"""What the adaptive controller saves: what best-of-N costs over what it costs itself, at equal accuracy.

    python recipes/adaptive_study.py --out runs/adaptive --each 40
    python recipes/adaptive_study.py --out docs/results/adaptive --frozen --only "calm 1.2"

Best-of-N is both: the vote of N samples, and the best of N by the scorer (how sure the model was, where none is given),
for N = 1, 2, 4 … --most. Variants of the controller are chosen on the twins; the one that was chosen is measured on the
frozen set. Intervals are over problems, which are drawn again for everything that a ratio is made of.

    flops     what the engine has computed. Samples that agree so far share rows, so that N of them cost far less than N
              times one
    tokens    what was sampled: what counts wherever every sample is computed by itself
    ratio     what best-of-N needs for the controller's accuracy, over what the controller took; where best-of-N never
              comes so far, that of the largest N, so that the ratio is at least this
    bound     the same for whoever knows how hard each problem is, and gives it the N that pays most for its FLOPs:
              `known` has seen the very samples, which nothing can beat; `foreseen` has seen as many others. FLOPs here
              are of each sample by itself, on both sides

Writes OUT.json, OUT.csv, and OUT.runs.jsonl, from which a study that was killed goes on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from study import asked, asking, race, reasoner, write

from mull.effort import same
from mull.eval import report
from mull.eval.ladder import Rung
from mull.eval.report import REDRAWS, Figure
from mull.eval.samples import Samples, draw
from mull.eval.searches import Tried, share
from mull.search.adaptive import LEAD, Adaptive
from mull.search.sample import Sample
from mull.search.select import best, vote, weighted
from mull.search.session import RESERVE

VARIANTS = {
    **{f"sure {sure}": {"sure": sure} for sure in (0.8, 0.95)},
    "sure 0.87, by twos": {"sure": 0.87, "probe": 2},
    **{f"calm {calm}": {"calm": calm, "probe": 1, "most": 16} for calm in (0.7, 1.2, 1.6)},
    **{f"calm {calm}, up to 64": {"calm": calm, "probe": 1} for calm in (0.7, 1.2)},
    **{f"trust {trust}": {"sure": LEAD, "probe": 1, "most": 16, "trust": trust} for trust in (0.5, 0.8, 0.95)},
}
"""Those that trust are for reward models."""
PRICES = np.geomspace(1e-5, 10, 81)  # of the FLOPs of a mean sample, in right answers

Array = NDArray[np.float64]
Curve = tuple[Array, Array]
"""How often each problem is answered rightly, and what that costs, [settings, P] both, the cheapest setting first."""


def needed(accuracy: float, rights: Array, flops: Array) -> float:
    """FLOPs at which a curve first comes to an accuracy, [settings] both; its last where it never does.

    Between settings that are better than all before them it is a line over log FLOPs.
    """
    order = np.argsort(flops, kind="stable")
    best, at = -1.0, 0.0
    for right, cost in zip(rights[order], flops[order], strict=True):
        if right >= accuracy:
            if best < 0:
                return float(cost)
            return float(at * (cost / at) ** ((accuracy - best) / (right - best)))
        if right > best:
            best, at = right, cost
    return float(flops.max())


def ratio(goal: Array, cheap: Curve, dear: Curve, seed: str = "") -> Figure:
    """FLOPs of the dear curve over those of the cheap one, for the mean of `goal` [P], with its bootstrap interval."""
    drawn = np.random.default_rng([len(goal), *seed.encode()]).integers(len(goal), size=(REDRAWS, len(goal)))

    def one(some: Any) -> float:
        accuracy = goal[some].mean()
        spent = [needed(accuracy, rights[:, some].mean(-1), flops[:, some].mean(-1)) for rights, flops in (dear, cheap)]
        return spent[0] / spent[1]

    values = sorted(map(one, drawn))
    low, high = values[round(0.025 * (REDRAWS - 1))], values[round(0.975 * (REDRAWS - 1))]
    return Figure(one(slice(None)), low, high, len(goal))


def curve_of(runs: Sequence[Sequence[Tried]], cost: str = "flops") -> Curve:
    return (
        np.array([[t.right for t in run] for run in runs], dtype=float),
        np.array([[getattr(t, cost) for t in run] for run in runs], dtype=float),
    )


def halves(found: Sequence[Samples]) -> list[list[Samples]]:
    """The first and the second half of every problem's samples."""
    n = len(found[0].right) // 2
    return [
        [
            replace(s, answers=s.answers[some], right=s.right[some], scores=s.scores[some], flops=s.flops / 2,
                    judging=s.judging / 2)
            for s in found
        ]
        for some in (slice(0, n), slice(n, 2 * n))
    ]  # fmt: skip


def fixed(found: Sequence[Samples], kind: str) -> Curve:
    """N = 1, 2, 4 … samples of every problem."""
    n = len(found[0].right)
    ks = [2**i for i in range(n.bit_length()) if 2**i <= n]
    shares = [[Rung(kind, k).share(s) for s in found] for k in ks]
    return np.array(shares), np.array([[k * (s.flops + s.judging) / n for s in found] for k in ks])


def allotted(seen: Curve, measured: Curve) -> Curve:
    """For every price, each problem gets the N that pays most by what was `seen`; what comes of it is `measured`."""
    unit = seen[1][0].mean()
    chosen = [np.argmax(seen[0] - price * seen[1] / unit, axis=0) for price in PRICES]
    here = np.arange(seen[0].shape[1])
    return np.array([measured[0][at, here] for at in chosen]), np.array([measured[1][at, here] for at in chosen])


def bounds(found: Sequence[Samples], kind: str, seed: str) -> dict[str, Any]:
    """At the accuracy of every N, what knowing how hard problems are would save."""
    first, second = (fixed(half, kind) for half in halves(found))
    pairs = {"known": ((first, first), (second, second)), "foreseen": ((first, second), (second, first))}
    plain = tuple((a + b) / 2 for a, b in zip(first, second, strict=True))
    rows: dict[str, Any] = {}
    for name, some in pairs.items():
        given = [allotted(seen, measured) for seen, measured in some]
        oracle = tuple((a + b) / 2 for a, b in zip(*given, strict=True))
        rows[name] = {
            str(2**i): ratio(plain[0][i], (oracle[0], oracle[1]), (plain[0], plain[1]), seed).json()
            for i in range(1, len(plain[0]))
        }
    return rows


def main() -> None:
    parser = asking(__doc__)
    parser.add_argument("--most", type=int, default=64, help="samples of one problem")
    parser.add_argument("--only", nargs="*", help="these variants; else all that the scorer is for")
    args = parser.parse_args()
    problems = asked(args)
    course = race(args, problems)
    names = args.only or [name for name, knobs in VARIANTS.items() if args.scorer or "trust" not in knobs]
    room = args.most * 512 + RESERVE
    ns = [2**i for i in range(args.most.bit_length()) if 2**i <= args.most]
    fixed_n = {
        "vote": [course.run(f"vote of {n}", Sample(n), room, vote) for n in ns],
        "best": [course.run(f"best of {n}", Sample(n, scores=True), room, best) for n in ns],
    }
    rows = [{"search": run.name, **_row(run.tried)} for runs in fixed_n.values() for run in runs]
    most = {kind: max(run.point.value for run in runs) for kind, runs in fixed_n.items()}
    result: dict[str, Any] = {}
    for name in names:
        search = Adaptive(**{"most": args.most, "key": same, "scores": True, **VARIANTS[name]})
        tried = course.run(name, search, room, weighted).tried
        own = {cost: curve_of([tried], cost) for cost in ("flops", "tokens")}
        ratios = {
            f"{cost} over {kind}": ratio(own[cost][0][0], own[cost], curve_of([r.tried for r in runs], cost), args.seed)
            for kind, runs in fixed_n.items()
            for cost in own
        }
        result[name] = {
            **{key: figure.json() for key, figure in ratios.items()},
            "right": share(tried).json(),
            "flops": own["flops"][1].mean(),
            "tokens": own["tokens"][1].mean(),
            "reached": {kind: value >= share(tried).value for kind, value in most.items()},  # False: at least these
        }
        rows.append({"search": name, **_row(tried), **{key: _shown(figure) for key, figure in ratios.items()}})
    with reasoner(args) as one:
        found = asyncio.run(draw(one, problems, 2 * args.most, seed=f"{args.seed}/bound"))
    limit = bounds(found, "maj", args.seed)
    keys = dict.fromkeys(key for row in reversed(rows) for key in row)
    write(args.out.with_suffix(".csv"), [{key: row.get(key, "") for key in keys} for row in rows])
    for name, some in limit.items():
        at, last = list(some.items())[-1]
        print(f"difficulty {name}: {last['value']:.2f} ({last['low']:.2f}-{last['high']:.2f}) at the accuracy of {at}")
    report.write(args.out.with_suffix(".json"), {
        **course.kept.origin, "n": len(problems), "frozen": args.frozen, "most": args.most,
        **{kind: {str(n): {"right": share(run.tried).json(), "flops": run.point.flops}
                  for n, run in zip(ns, runs, strict=True)} for kind, runs in fixed_n.items()},
        "adaptive": result, "bound": limit, **report.provenance([args.seed], course.kept.origin["checkpoint"]),
    })  # fmt: skip


def _shown(figure: Figure) -> str:
    return f"{figure.value:.2f} ({figure.low:.2f}-{figure.high:.2f})"


def _row(tried: Sequence[Tried]) -> dict[str, str]:
    return {
        "right": share(tried).percent(),
        "flops": f"{sum(t.flops for t in tried) / len(tried):.4g}",
        "tokens": f"{sum(t.tokens for t in tried) / len(tried):.1f}",
    }


if __name__ == "__main__":
    main()

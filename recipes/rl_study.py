"""What reinforcement owes to its parts: variants of one run at equal sampled tokens, several seeds each.

    python recipes/rl_study.py --runs runs/study --out docs/results/rl_study --seeds 3 --only schedule

A variant differs from the plain run (GRPO on outcomes, levels by learnability) in its reward, who judges steps, its
schedule, how it explores, or its update; where in more than one of them, AGAINST names what it differs from in less.
Writes OUT.csv, a row for each run, OUT.json, means over seeds with their
intervals, and OUT.png, after every seed. The figures of a run:

    accuracy         at its last look at held-out problems (valid split, temperature 1)
    tokens_to_plain  sampled until its looks came to what the plain runs ended with on average; see also `beside`
    idle             share of groups without any advantage, mean over iterations
    forgetting       best earlier accuracy less the last one, mean over families and levels; below 0: it still rose
    entropy          of its samples at the last look, nats a token
    over_truth       how far the opinion of what judges steps rose above the tasks' own, from the first look to the last
    greedy, sampled, coverage, paths, variety, distinct, doubt_*   of the model it ended with: see study.explored

Exploration is taken away by degrees: samples of a colder policy (which is what learns then, too), fewer samples of
more problems, and a clip that holds unlikely tokens back; and some is added by a bonus for entropy. At temperature 0
all samples of a problem are one, and nothing is learnt at all. Runs stay under --runs and are not made again.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import Any

from numpy import interp, linspace
from study import explored, stem, train, write

from mull.commands import hash_of
from mull.eval import report
from mull.model import MODELS

LEVELS = [1, 2, 3, 4]
COMMON: dict[str, Any] = {
    "iterations": 10_000, "problems": 32, "samples": 8, "parts": 1, "max_tokens": 400, "temperature": 1.2,
    "compiled": True, "save_every": 20,
    "curriculum": {"default_levels": LEVELS, "kind": "learnable"},
    "optim": {"matrix_lr": 0.0008, "other_lr": 0.00016, "scale_lr": 0.005, "warmup": 0.0, "cooldown": 1.0},
    "health": {"every": 10, "problems": 400, "patience": 10_000},  # what goes wrong shall be seen, not stopped
}  # fmt: skip
PLAIN = "plain"
THRIFTY: dict[str, Any] = {"curriculum": {"default_levels": LEVELS, "kind": "thrifty"}}
UNIFORM: dict[str, Any] = {"curriculum": {"default_levels": LEVELS, "kind": "uniform"}}
THRESHOLD: dict[str, Any] = {"curriculum": {"default_levels": LEVELS, "kind": "threshold"}}
VERDICTS: dict[str, Any] = {"samples": 4, "branches": 4, "credit": {"process": 0.5}}
VARIANTS: dict[str, dict[str, dict[str, Any]]] = {
    PLAIN: {PLAIN: {}},
    "reward": {
        "process too": {"credit": {"process": 0.5}},
        "least step too": {"credit": {"process": 0.5, "spread": "min"}},
        "sum of steps too": {"credit": {"process": 0.5, "spread": "sum"}},
        "process alone": {"credit": {"outcome": 0.0, "process": 1.0}},
        "price of length": {"credit": {"length": 0.02}},
        "no deviation": {"credit": {"std": False}},
    },
    "judge": {
        "rollouts": {"credit": {"process": 0.5, "judge": "rollouts"}},
        "implicit": {"credit": {"process": 0.5, "judge": "implicit"}},
        "mull-nano-prm": {"credit": {"process": 0.5, "judge": "model", "model": str(MODELS / "mull-nano-prm")}},
    },
    "schedule": {
        "thrifty": THRIFTY,
        "uniform": UNIFORM,
        "epochs": {"curriculum": {"default_levels": LEVELS, "kind": "epochs", "period": 12}},  # of some 50 iterations
        "threshold": THRESHOLD,
    },
    "exploration": {
        "cold": {"temperature": 0.5},
        "cool": {"temperature": 1.0},
        "pairs": {"problems": 128, "samples": 2},
        "even clip": {"passes": 2, "high": 0.2},  # in a single update nothing has moved that could be clipped
        "entropy bonus": {"entropy": 0.01},
    },
    "update": {
        "no scale": {"optim": {"matrix_lr": 0.0008, "other_lr": 0.00016, "warmup": 0.0, "cooldown": 1.0}},
        "twice": {"passes": 2},
        "four times": {"passes": 4},
        "ppo": {"algorithm": "ppo", "passes": 2},
        "ppo, process too": {"algorithm": "ppo", "passes": 2, "credit": {"process": 0.5}},
        "branches": {"samples": 4, "branches": 4},
        "repairs": {"samples": 4, "repairs": 4},
        "all step verdicts": VERDICTS,
        "uniform verdicts": VERDICTS | UNIFORM,
        "thrifty verdicts": VERDICTS | THRIFTY,
        "threshold verdicts": VERDICTS | THRESHOLD,
    },
}
AGAINST = {  # what a variant is held against beside the plain run
    PLAIN: ["uniform"], "thrifty": ["uniform"], "thrifty verdicts": ["thrifty", "uniform verdicts"],
    "threshold": ["uniform", "epochs"], "threshold verdicts": ["threshold", "uniform verdicts"],
    "ppo, process too": ["ppo"], "even clip": ["twice"],
    **{key: ["process too"] for key in ("rollouts", "implicit", "mull-nano-prm")},
}  # fmt: skip
Record = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--out", type=stem, required=True, help="without an ending")
    parser.add_argument("--init", type=Path, default=MODELS / "mull-nano-base")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--tokens", type=int, default=1_500_000, help="sampled in each run")
    parser.add_argument("--n", type=int, default=10, help="problems of each family and level, asked at the end")
    parser.add_argument("--samples", type=int, default=16, help="of each of these")
    parser.add_argument("--set", nargs="*", default=[], help="of all runs, such as passes=2")
    parser.add_argument("--only", nargs="*", default=list(VARIANTS), help="parts or variants; the plain run is always")
    args = parser.parse_args()
    chosen = {
        (part, name): change
        for part, some in VARIANTS.items()
        for name, change in some.items()
        if {part, name} & {PLAIN, *args.only}
    }
    common = COMMON | {key: json.loads(value) for key, _, value in (word.partition("=") for word in args.set)}
    logs: dict[tuple[str, str], list[list[Record]]] = {key: [] for key in chosen}
    ends: dict[tuple[str, str], list[Record]] = {key: [] for key in chosen}
    for seed in range(args.seeds):  # seed by seed, so that a study cut short is still a comparison
        for (part, name), change in chosen.items():
            folder = args.runs / f"{name.replace(' ', '-')}-{seed}"
            config = {**common, **change, "init": str(args.init), "seed": str(seed), "tokens": args.tokens}
            model, end = train("rl", config, folder), folder / "explored.json"
            if not end.is_file():
                report.write(end, explored(model, LEVELS, args.n, args.samples))
            ends[part, name].append(json.loads(end.read_text()))
            logs[part, name].append([json.loads(line) for line in (folder / "metrics.jsonl").read_text().splitlines()])
        target = fmean(looks(log)[-1][1] for log in logs[PLAIN, PLAIN])
        found = {
            key: [figures(log, target) | end for log, end in zip(logs[key], ends[key], strict=True)] for key in chosen
        }
        write(args.out.with_suffix(".csv"), rows(found))
        told = {"target": target, "tokens": args.tokens, "variants": means(found)}
        told["beside"] = beside(logs, ends, args.tokens)
        origin = report.provenance([str(each) for each in range(seed + 1)], hash_of(args.init))
        report.write(args.out.with_suffix(".json"), told | origin)
        draw(args.out.with_suffix(".png"), {key: [looks(log) for log in some] for key, some in logs.items()})


def looks(log: list[Record]) -> list[tuple[float, float]]:
    """Sampled tokens and accuracy at every look of a run."""
    return [(record["tokens"], record["held_out/true"]) for record in log if "held_out/true" in record]


def figures(log: list[Record], target: float) -> dict[str, float | None]:
    """What a run's metrics say of it."""
    seen = [record for record in log if "held_out/true" in record]
    return {
        "accuracy": seen[-1]["held_out/true"],
        "tokens_to_plain": reached(looks(log), target),
        "idle": fmean(record["idle_groups"] for record in log if "idle_groups" in record),
        "forgetting": forgetting(seen),
        "entropy": seen[-1]["held_out/entropy"],
        "over_truth": over(seen[-1]) - over(seen[0]) if "held_out/steps_paid" in seen[0] else None,
    }


def over(look: Record) -> float:
    """How far a look finds the opinion of what judges steps above the truth."""
    return float(look["held_out/steps_paid"] - look["held_out/steps_true"])


def reached(seen: list[tuple[float, float]], target: float) -> float | None:
    """The sampled tokens at which a run first came to a target, between two looks on a straight line."""
    for (x0, y0), (x1, y1) in pairwise(seen):
        if y1 >= target:
            return round(x0 + (x1 - x0) * (target - y0) / (y1 - y0) if y1 > y0 else x1)
    return None


def forgetting(seen: list[Record]) -> float | None:
    """How far the last look lies below the best earlier one, mean over families and levels (Chaudhry et al. 2018).

    The best look is worth what the looks before and after it saw: the best of many noisy figures is good luck.
    """
    if len(seen) < 4:
        return None
    arms = [[look[key] for look in seen] for key in seen[0] if key.startswith("held_out/") and key.count("/") == 2]
    best = [max(range(1, len(arm) - 2), key=arm.__getitem__) for arm in arms]
    return fmean((arm[at - 1] + arm[at + 1]) / 2 - arm[-1] for arm, at in zip(arms, best, strict=True))


Found = dict[tuple[str, str], list[dict[str, float | None]]]


def rows(found: Found) -> list[Record]:
    """A row for each run; what it did not come to is left empty."""
    return [
        {"part": part, "variant": name, "seed": seed}
        | {key: "" if value is None else round(value, 4) for key, value in run.items()}
        for (part, name), runs in found.items()
        for seed, run in enumerate(runs)
    ]


def means(found: Found) -> dict[str, dict[str, Any]]:
    """By part and variant the mean of every figure over the seeds that have it, which its n tells."""
    table: dict[str, dict[str, Any]] = {}
    for (part, name), runs in found.items():
        known = {key: [value for run in runs if (value := run[key]) is not None] for key in runs[0]}
        table.setdefault(part, {})[name] = {
            key: report.bootstrap(values, name).json() if values else None for key, values in known.items()
        }
    return table


def beside(
    logs: dict[tuple[str, str], list[list[Record]]], ends: dict[tuple[str, str], list[Record]], tokens: int
) -> dict[str, Any]:
    """By variant and by what it is to be better than, seed by seed: the plain run, and those of AGAINST.

    `gain` is what it has more of `sampled` in the end; `share_of_tokens` what it needed of the other's tokens to come
    to the other's last accuracy (mean of the last two looks), null where it did not; `share_of_means` the same of the
    mean over the seeds, whose looks are less a matter of luck.
    """
    table: dict[str, Any] = {}
    by_name = {name: (part, name) for part, name in logs}
    for name, key in by_name.items():
        for other in dict.fromkeys([PLAIN, *AGAINST.get(name, [])]):
            if other == name or other not in by_name:
                continue
            gains = [one["sampled"] - two["sampled"] for one, two in zip(ends[key], ends[by_name[other]], strict=True)]
            gain = report.few(gains).json() if len(gains) > 1 else gains[0]
            ones, twos = [looks(log) for log in logs[key]], [looks(log) for log in logs[by_name[other]]]
            shares = [share(one, two, tokens) for one, two in zip(ones, twos, strict=True)]
            of_means = share(mean_of(ones, tokens), mean_of(twos, tokens), tokens)
            found = {"gain": gain, "share_of_tokens": shares, "share_of_means": of_means}
            table.setdefault(name, {})[other] = found
    return table


Looks = list[tuple[float, float]]


def share(one: Looks, two: Looks, tokens: int) -> float | None:
    """What one run needed of its tokens to come to the other's last accuracy, the mean of its last two looks."""
    came = reached(one, fmean(y for _, y in two[-2:]))
    return came and round(came / tokens, 3)


def mean_of(runs: list[Looks], tokens: int, points: int = 21) -> Looks:
    """The mean of several runs' looks at equal tokens, each on straight lines between its own."""
    grid = linspace(0, min(tokens, *(run[-1][0] for run in runs)), points)
    curves = [interp(grid, [x for x, _ in run], [y for _, y in run]) for run in runs]
    return [(float(x), float(fmean(ys))) for x, *ys in zip(grid, *curves, strict=True)]


def draw(path: Path, seen: dict[tuple[str, str], list[list[tuple[float, float]]]]) -> None:
    """A panel for each part: every run as a line, those of a variant in one colour, the plain ones in black."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    parts = list(dict.fromkeys(part for part, _ in seen if part != PLAIN)) or [PLAIN]
    figure, panels = pyplot.subplots(1, len(parts), figsize=(5 * len(parts), 4.5), sharey=True, squeeze=False)
    for part, axes in zip(parts, panels[0], strict=True):
        shown = {name: runs for (of, name), runs in seen.items() if of in (PLAIN, part)}
        for i, (name, runs) in enumerate(shown.items()):
            for seed, run in enumerate(runs):
                xs, ys = [x / 1e6 for x, _ in run], [100 * y for _, y in run]
                color, label = "black" if name == PLAIN else f"C{i}", name if seed == 0 else None
                axes.plot(xs, ys, color=color, alpha=0.8, linewidth=1.2, label=label)
        axes.set(title=part, xlabel="sampled tokens (millions)", ylim=(0, 101))
        axes.grid(alpha=0.3)
        axes.legend(fontsize=8)
    panels[0][0].set_ylabel(f"right on held-out problems, levels {LEVELS[0]}-{LEVELS[-1]} (%)")
    figure.tight_layout()
    figure.savefig(path, dpi=130)


if __name__ == "__main__":
    main()

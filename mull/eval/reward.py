"""How good is a scorer? First errors found, rank and calibration of its scores, errors behind right answers, and
whether a step that is right but useless counts less.

Measured on traces that a policy samples for problems training never saw, against what each task's own check says.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import numpy as np

from mull.core import Generator, Problem, Sampling, Scorer, StepVerdict, first_error
from mull.eval import report
from mull.eval.report import Figure
from mull.reward.oracle import auc, checked
from mull.train.rollout import Rollout, collect

THRESHOLD = 0.5  # below it a step is called wrong
BINS = 10
SEVERAL = 20  # observations of each class below which a cell has no rank figures


@dataclass(frozen=True, slots=True)
class Judged:
    """A finished trace, what the truth is, and what the scorer says."""

    problem: Problem
    verdicts: tuple[StepVerdict, ...]
    right: bool  # its answer
    value: float
    steps: tuple[float, ...]  # empty where the scorer judges answers alone
    worth: tuple[float, ...] = ()  # of the steps, what is useless priced; empty where the scorer knows nothing of it
    tuned: float = THRESHOLD  # the one that is best on other problems

    @property
    def error(self) -> int | None:
        """Index of the first wrong step."""
        return first_error(self.verdicts)

    def found(self, threshold: float) -> int | None:
        """Index of the first step that the scorer calls wrong."""
        return next((i for i, score in enumerate(self.steps) if score < threshold), None)


async def judged(
    generator: Generator,
    scorer: Callable[[Problem], Scorer],
    asked: Sequence[Problem],
    n: int,
    sampling: Sampling,
    priced: Scorer | None = None,
) -> list[Judged]:
    """What a scorer says of n samples of every problem, those that were cut left out.

    `priced`: the same scorer, where it has learnt what is useless, with that in the scores of its steps.
    """
    groups = await collect(generator, asked, n, sampling=sampling)

    async def one(problem: Problem, group: Sequence[Rollout]) -> list[Judged]:
        done = [r for r in group if r.trace.finished]
        scores = await scorer(problem).score([r.trace for r in done])
        worths = [score.steps for score in await priced.score([r.trace for r in done])] if priced else [()] * len(done)
        return [
            Judged(problem, tuple(checked(problem, r.trace)), r.right, score.value, score.steps, worth)
            for r, score, worth in zip(done, scores, worths, strict=True)
        ]

    return [j for some in await asyncio.gather(*map(one, asked, groups)) for j in some]


@dataclass(frozen=True, slots=True)
class Hits:
    """In how many traces with an error the first one is named, and in how many of those without none is."""

    errors: int = 0
    exact: int = 0
    clean: int = 0
    silent: int = 0

    @classmethod
    def of(cls, some: Sequence[Judged], threshold: float | None = None) -> Hits:
        """At one threshold, or at each trace's tuned one."""
        hits = [(j.error is None, j.found(j.tuned if threshold is None else threshold) == j.error) for j in some]
        errors, clean = ([hit for without, hit in hits if without is kind] for kind in (False, True))
        return cls(len(errors), sum(errors), len(clean), sum(clean))

    def __add__(self, other: Hits) -> Hits:
        return Hits(
            self.errors + other.errors, self.exact + other.exact, self.clean + other.clean, self.silent + other.silent
        )

    @property
    def f1(self) -> float:
        """Harmonic mean of the two accuracies (ProcessBench, Zheng et al. 2024); 0 without traces of both kinds."""
        a, b = self.exact / max(1, self.errors), self.silent / max(1, self.clean)
        return 2 * a * b / (a + b) if a + b else 0.0


def calibration(scores: Sequence[float], right: Sequence[bool]) -> tuple[float, list[dict[str, float]]]:
    """Expected calibration error (Guo et al. 2017, eq. 3), and its bins: mean score, share that is right, how many."""
    score, good = np.asarray(scores, float), np.asarray(right, float)
    at = np.minimum(BINS - 1, (score * BINS).astype(int))
    n, sums, rights = (np.bincount(at, weights, BINS) for weights in (None, score, good))
    rows = [
        {"score": round(float(sums[b] / n[b]), 6), "right": round(float(rights[b] / n[b]), 6), "n": int(n[b])}
        for b in range(BINS)
        if n[b]
    ]
    return float(np.abs(sums - rights).sum() / max(1, len(score))), rows


def tuned(found: Sequence[Judged]) -> list[Judged]:
    """Every trace with the threshold that has the best F1 on the other half of the problems."""
    best = [
        max((i / 50 for i in range(1, 50)), key=lambda t: (Hits.of(half, t).f1, -abs(t - THRESHOLD)))
        for half in ([j for j in found if j.problem.index % 2 == side] for side in (1, 0))
    ]
    return [replace(j, tuned=best[j.problem.index % 2]) for j in found]


def table(found: Sequence[Judged], seed: str = "") -> dict[str, Any]:
    """All figures, over all traces and by family and level; intervals by drawing problems again.

    What cannot be said for want of one of two classes is left out, and so are traces of which a score is no number:
    `no_numbers` counts them. Raises ValueError without traces, or where no score is a number.
    """
    if not found:
        raise ValueError("no trace came to an end: there is nothing to score")
    sound = [j for j in found if all(map(math.isfinite, (j.value, *j.steps, *j.worth)))]
    if not sound:
        raise ValueError(f"none of the scores of {len(found)} traces is a number")
    odd = len(found) - len(sound)
    found = sorted(tuned(sound), key=lambda j: (j.problem.task, j.problem.level, j.problem.index))
    families: dict[str, dict[str, Any]] = {}
    for (name, level), some in groupby(found, key=lambda j: (j.problem.task, j.problem.level)):
        families.setdefault(name, {})[str(level)] = _cell(list(some), f"{seed}/{name}/{level}")
    everything = _cell(found, seed) | _hidden(found, seed)
    values, rights = [j.value for j in found], [j.right for j in found]
    bins = {"answer_bins": calibration(values, rights)[1], "step_bins": calibration(*_steps(found))[1]}
    return {
        "no_numbers": odd,
        **everything,
        **bins,
        "thresholds": sorted({j.tuned for j in found}),
        "families": families,
    }


def _cell(some: Sequence[Judged], seed: str) -> dict[str, Any]:
    hits = Hits.of(some)
    figures: dict[str, Figure] = {}
    if _both([j.right for j in some]):
        figures["answer_auc"] = _over(some, lambda js: auc([j.value for j in js], [j.right for j in js]), seed)
    figures["answer_ece"] = _over(some, lambda js: calibration([j.value for j in js], [j.right for j in js])[0], seed)
    if any(j.steps for j in some):
        if hits.errors and hits.clean:
            figures["first_error_f1"] = _over(some, lambda js: Hits.of(js, THRESHOLD).f1, seed)
            figures["first_error_f1_tuned"] = _over(some, lambda js: Hits.of(js).f1, seed)
            bad, clean = ([j for j in some if (j.error is None) is kind] for kind in (False, True))
            figures["exact"] = _share(bad, lambda j: j.found(j.tuned) == j.error, seed)
            figures["silent"] = _share(clean, lambda j: j.found(j.tuned) is None, seed)
        if _both(_steps(some)[1]):
            figures["step_auc"] = _over(some, lambda js: auc(*_steps(js)), seed)
        figures["step_ece"] = _over(some, lambda js: calibration(*_steps(js))[0], seed)
    counts = {"traces": len(some), "with_an_error": hits.errors}
    if any(j.worth for j in some):
        useful = _useful(some)[1]
        counts["useless_steps"] = useful.count(False)
        if _both(useful):
            figures["useful_auc"] = _over(some, lambda js: auc(*_useful(js)), seed)
    return {**counts, **figures}


def _hidden(some: Sequence[Judged], seed: str) -> dict[str, Figure]:
    """Right answers by wrong steps: how well the worst step tells them from those by right steps."""
    reached = [j for j in some if j.right and j.steps]
    lucky, earned = ([j for j in reached if (j.error is not None) is kind] for kind in (True, False))
    figures = {}
    if _both([j.error is None for j in reached]):
        figures["hidden_auc"] = _over(
            reached, lambda js: auc([min(j.steps) for j in js], [j.error is None for j in js]), seed
        )
    for name, group in (("hidden_caught", lucky), ("hidden_false_alarms", earned)):
        if group:
            figures[name] = _share(group, lambda j: j.found(j.tuned) is not None, seed)
    return figures


def _steps(some: Sequence[Judged]) -> tuple[list[float], list[bool]]:
    """The scores of all steps, and whether they are right."""
    told = [j for j in some if j.steps]
    rights = [verdict is not StepVerdict.WRONG for j in told for verdict in j.verdicts]
    return [score for j in told for score in j.steps], rights


def _useful(some: Sequence[Judged]) -> tuple[list[float], list[bool]]:
    """What the steps that are not wrong are worth, and whether they are useful."""
    pairs = [pair for j in some for pair in zip(j.worth, j.verdicts, strict=bool(j.worth))]
    told = [(worth, verdict) for worth, verdict in pairs if verdict is not StepVerdict.WRONG]
    return [worth for worth, _ in told], [verdict is StepVerdict.RIGHT for _, verdict in told]


def _both(right: Sequence[bool]) -> bool:
    return min(sum(right), len(right) - sum(right)) >= SEVERAL


def _share(some: Sequence[Judged], hit: Callable[[Judged], bool], seed: str) -> Figure:
    """The share of hits; where all are alike with Wilson's interval over problems, which drawn again show no spread."""
    found = _over(some, lambda js: sum(map(hit, js)) / len(js), seed)
    problems = len({j.problem.where for j in some})
    alike = report.wilson(found.value * problems, problems)
    return found if 0 < found.value < 1 else replace(found, low=alike.low, high=alike.high)


def _over(some: Sequence[Judged], figure: Callable[[list[Judged]], float], seed: str) -> Figure:
    """A figure over traces, its interval by drawing their problems again."""
    by = [list(group) for _, group in groupby(some, key=lambda j: j.problem.where)]
    return report.redrawn(by, figure, seed)

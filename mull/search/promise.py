"""How much a trace promises: the scores of its steps as one number, in which saying nothing new does not pay."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Sequence
from statistics import fmean
from typing import Literal

from mull.core import Candidate, Trace

Aggregate = Literal["last", "min", "product", "mean"]
"""How the scores of steps become one: `last` suits a scorer that looks ahead (the chance to come to a right answer
from here), `min` and `product` one that looks back (the chance that this step is right)."""

_AGGREGATES: dict[Aggregate, Callable[[Sequence[float]], float]] = {
    "last": lambda scores: scores[-1],
    "min": min,
    "product": math.prod,
    "mean": fmean,
}


def check_knobs(aggregate: str, **counts: int) -> None:
    """Raises ValueError for an unknown aggregate, or a count below 1."""
    if aggregate not in _AGGREGATES:
        raise ValueError(f"no such aggregate: {aggregate!r}; choose {', '.join(_AGGREGATES)}")
    for name, count in counts.items():
        if count < 1:
            raise ValueError(f"{name} must be at least 1, not {count}")


def promise(candidate: Candidate, aggregate: Aggregate) -> float:
    """What to expect of a trace, 0..1; NaN where the scorer gave something that is no finite number.

    A finished trace promises what it is worth, the scorer's `value`. An unfinished one promises the aggregate of its
    steps' scores, or the `value` where the scorer gives none for steps.
    """
    score, trace = candidate.score, candidate.trace
    if score is None or not all(map(math.isfinite, (score.value, *score.steps))):
        return math.nan
    if trace.finished or not score.steps:
        return score.value
    scores = counted(trace.thinking, score.steps)
    return _AGGREGATES[aggregate](scores) if scores else 0.0


def overall(scores: Sequence[float], aggregate: Aggregate) -> float:
    """The scores of steps as one; NaN where any of them is no finite number, which a minimum would not tell."""
    return _AGGREGATES[aggregate](scores) if all(map(math.isfinite, scores)) else math.nan


def counted(steps: Sequence[str], scores: Sequence[float]) -> list[float]:
    """One score for every step that says something new.

    An empty step, or one that was said before, counts as part of the last new one, and the lowest of their scores
    holds: so it may cost something (a step may be right once and wrong the second time) and never gains.
    Raises ValueError unless each step has a score.
    """
    said = {""}
    found: list[float] = []
    for step, score in zip(steps, scores, strict=True):
        text = " ".join(step.split())
        if text not in said:
            said.add(text)
            found.append(score)
        elif found:
            found[-1] = min(found[-1], score)
    return found


def told(trace: Trace) -> Hashable:
    """What a trace says; traces of one question that say the same are duplicates, whatever their tokens."""
    return tuple(trace.thinking), trace.answer and trace.answer.text


def merged(traces: Iterable[Trace]) -> list[Trace]:
    """The first of every set of duplicates."""
    found: dict[Hashable, Trace] = {}
    for trace in traces:
        found.setdefault(told(trace), trace)
    return list(found.values())


def kept(candidates: Sequence[Candidate], width: int, aggregate: Aggregate) -> list[Candidate]:
    """The `width` that promise most, of equals the finished and then the first. A promise of NaN is never kept."""
    promises = [(promise(c, aggregate), c.trace.finished, -i) for i, c in enumerate(candidates)]
    best = sorted((p for p in promises if not math.isnan(p[0])), reverse=True)[:width]
    return [candidates[-at] for _, _, at in best]

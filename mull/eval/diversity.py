"""Are mistakes made together? Without difference among samples no vote helps, and among critics no second opinion.

A correlation is that of two yes-or-no answers to "is this one wrong?" over all that was asked (phi, Yule 1912): 1 where
both are wrong at the same places, 0 where the one tells nothing of the other, below 0 where they make up for each
other. Problems of unlike difficulty correlate any two that try them, so what counts is how far a correlation is below
that of two of a kind.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from mull.core import StepVerdict
from mull.eval import report
from mull.eval.report import Figure
from mull.eval.reward import Judged
from mull.eval.samples import Samples

Item = TypeVar("Item")


def phi(chances: Sequence[tuple[float, float]]) -> float:
    """The correlation of two events that have these chances, independently, in each of some cases; 0 where one of them
    is certain or impossible in all."""
    both, one, other = (
        _mean(x) for x in ([a * b for a, b in chances], [a for a, _ in chances], [b for _, b in chances])
    )
    spread = one * (1 - one) * other * (1 - other)
    return (both - one * other) / math.sqrt(spread) if spread > 0 else 0.0


def wrong_together(one: Sequence[Samples], other: Sequence[Samples], seed: str = "") -> Figure:
    """The correlation of the errors of a sample drawn one way and a sample of the same problem drawn another, [P]."""
    pairs = [(_errors(a), _errors(b)) for a, b in zip(one, other, strict=True)]
    return report.redrawn([[pair] for pair in pairs], phi, seed)


def same_mistake(one: Sequence[Samples], other: Sequence[Samples], seed: str = "") -> Figure | None:
    """How often two samples, one of each way and both wrong, have the same wrong answer; None without such a pair.

    Where it is often, no vote can outvote it. What is no answer is like no other.
    """
    pairs = []
    for a, b in zip(one, other, strict=True):
        ours, theirs = _mistakes(a), _mistakes(b)
        wrong = a.right.count(False) * b.right.count(False)
        pairs.append((sum(n * theirs[answer] for answer, n in ours.items()), wrong))
    if not any(wrong for _, wrong in pairs):
        return None
    return report.redrawn(
        [[pair] for pair in pairs], lambda some: sum(s for s, _ in some) / max(1, sum(w for _, w in some)), seed
    )


def dealt(one: Samples, other: Samples) -> Samples:
    """The samples of two ways by turns, so that any even number in a row is half of each.

    Raises ValueError unless they are of one problem, as many, with answers numbered alike (`apart`).
    """
    if one.problem != other.problem or len(one.right) != len(other.right):
        raise ValueError("only as many samples of one problem can be dealt by turns")
    return replace(
        one,
        answers=_by_turns(one.answers, other.answers),
        right=_by_turns(one.right, other.right),
        scores=_by_turns(one.scores, other.scores),
    )


def apart(samples: Samples, ways: int) -> list[Samples]:
    """What was drawn in so many ways, as often in each, and judged as one list: way by way, without their costs.

    Equal answers keep equal numbers.
    """
    each = len(samples.right) // ways
    cuts = (slice(i * each, (i + 1) * each) for i in range(ways))
    return [Samples(samples.problem, samples.answers[cut], samples.right[cut], samples.scores[cut]) for cut in cuts]


@dataclass(frozen=True, slots=True)
class Opinions:
    """What two critics say of the same traces."""

    mistakes: Figure  # correlation of their mistakes, over all steps
    one: Figure  # of the traces with an error, those where the first critic names the first wrong step
    other: Figure
    either: Figure
    both: Figure


def opinions(one: Sequence[Judged], other: Sequence[Judged], seed: str = "") -> Opinions:
    """Two critics of the same traces, each at its tuned threshold. Raises ValueError where the traces are not the same,
    or none of them has an error."""
    pairs = list(zip(one, other, strict=True))
    if any(a.problem != b.problem or a.verdicts != b.verdicts for a, b in pairs):
        raise ValueError("two critics can be compared on the same traces alone")
    if not (faulty := [pair for pair in pairs if pair[0].error is not None]):
        raise ValueError("no trace has a wrong step: there is nothing to find")
    by = [
        [step for a, b in some for step in zip(_mistaken(a), _mistaken(b), strict=True)]
        for _, some in groupby(pairs, lambda pair: pair[0].problem.where)
    ]
    found = [(a.found(a.tuned) == a.error, b.found(b.tuned) == b.error) for a, b in faulty]
    shares = (
        report.wilson(sum(hit), len(found))
        for hit in (
            [a for a, _ in found],
            [b for _, b in found],
            [a or b for a, b in found],
            [a and b for a, b in found],
        )
    )
    return Opinions(report.redrawn([group for group in by if group], phi, seed), *shares)


def _by_turns(one: Sequence[Item], other: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(x for two in zip(one, other, strict=True) for x in two)


def _errors(samples: Samples) -> float:
    return samples.right.count(False) / len(samples.right)


def _mistakes(samples: Samples) -> Counter[int]:
    """How many samples have each wrong answer."""
    pairs = zip(samples.answers, samples.right, strict=True)
    return Counter(answer for answer, right in pairs if answer is not None and not right)


def _mistaken(judged: Judged) -> list[float]:
    """Of every step, 1 where the critic is wrong about it."""
    calls = [score < judged.tuned for score in judged.steps]
    return [float(call != (v is StepVerdict.WRONG)) for call, v in zip(calls, judged.verdicts, strict=True)]


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / max(1, len(values))

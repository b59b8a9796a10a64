"""What a task itself says of a trace, the judge that is never wrong, and how well others agree with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mull.core import Failed, Problem, Score, StepVerdict, Trace, Verdict
from mull.tasks import task_named

WORTH = {StepVerdict.RIGHT: 1.0, StepVerdict.USELESS: 0.5, StepVerdict.WRONG: 0.0}
"""Of a step, on the scale of a process reward model: the probability that it is right."""


def checked(problem: Problem, trace: Trace) -> list[StepVerdict]:
    """What the task says of every step. Raises Failed, with the problem, when it cannot say anything."""
    try:
        return task_named(problem.task).check(problem, trace.thinking)
    except Exception as error:
        raise Failed(f"the judge of {problem.where} failed on {trace.thinking}: {error}") from error


def right(problem: Problem, trace: Trace) -> bool:
    """Whether a trace came to an answer, and to the right one."""
    if trace.answer is None or not trace.finished:
        return False
    return task_named(problem.task).verify(problem, trace.answer.text) is Verdict.RIGHT


def latest(problem: Problem, trace: Trace) -> StepVerdict | None:
    """What the task says of a finished trace's answer, or of the last step where none is begun; None before either.

    Raises Failed, with the problem, when it cannot say anything.
    """
    if trace.finished and trace.answer is not None:
        return StepVerdict.RIGHT if right(problem, trace) else StepVerdict.WRONG
    if not trace.steps or not trace.steps[-1].closed or trace.answer is not None:
        return None
    return checked(problem, trace)[-1]


def auc(scores: Sequence[float], right: Sequence[bool]) -> float:
    """The probability that what is right has a higher score than what is wrong, ties a half; 0.5 without both."""
    good = np.asarray(right, bool)
    n, m = int(good.sum()), int((~good).sum())
    if not (n and m):
        return 0.5
    _, inverse, counts = np.unique(np.asarray(scores, float), return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]  # from 1, equals in the middle of theirs
    return float((ranks[good].sum() - n * (n + 1) / 2) / (n * m))


@dataclass(frozen=True, slots=True)
class Oracle:
    """A Scorer of traces of one problem by its own task.

    A finished trace is worth what its answer is, 0 or 1; an unfinished one as much as its worst step.
    """

    problem: Problem

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """Raises Failed, with the problem, when the task cannot judge the steps."""
        return [self._score(trace) for trace in traces]

    def _score(self, trace: Trace) -> Score:
        steps = tuple(WORTH[verdict] for verdict in checked(self.problem, trace))
        return Score(float(right(self.problem, trace)) if trace.finished else min(steps, default=1.0), steps)

"""Labelled traces for reward models: prompt, completions and labels, as the field stores them, in JSON lines.

A line is {"prompt", "completions": ["step", …, "answer"], "labels": [true, …], "task", "level", "index", "split"}: a
label for every step by the task's own check, and one for the answer. It may have "useless", the indices of steps that
are true and lead nowhere, "count", how many samples of the problem said so (heads learn it as often, verifiers in words
once), and "shares": for every completion the share of continuations after it that came to the right answer (null: not
asked), which are Monte-Carlo labels (reward/rollouts.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Literal

from mull.core import Problem, Step, StepVerdict, Trace
from mull.reward.oracle import checked, right
from mull.train.traces import named

Labels = Literal["oracle", "rollouts", "both"]
MOST = 10**6  # samples of one trace
HELD_OUT = 0.02  # share of the problems whose traces are not learnt from


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be learnt of one completion: that it is right, and useful; None is not said."""

    right: float | None
    useful: float | None = None


_SAID = {
    StepVerdict.RIGHT: Mark(1.0, 1.0), StepVerdict.USELESS: Mark(1.0, 0.0), StepVerdict.WRONG: Mark(0.0),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lesson:
    """A finished trace with a mark for every step, and one for the answer."""

    problem: Problem
    trace: Trace
    marks: tuple[Mark, ...]
    held_out: bool = False
    count: int = 1  # samples that said so


def lesson(problem: Problem, steps: Sequence[str], answer: str) -> Lesson:
    """What the task itself says of a trace."""
    trace = _trace(problem, steps, answer)
    marks = (_SAID[verdict] for verdict in checked(problem, trace))
    return Lesson(problem, trace, (*marks, Mark(float(right(problem, trace)))))


def _trace(problem: Problem, steps: Sequence[str], answer: str) -> Trace:
    return replace(Trace.ask(problem.question), steps=tuple(map(Step, steps)), answer=Step(answer))


def line(
    problem: Problem, trace: Trace, shares: Sequence[float | None] | None = None, count: int = 1
) -> dict[str, Any]:
    """A finished trace, which so many samples wrote, as a line of the file."""
    assert trace.answer is not None
    verdicts = checked(problem, trace)
    return {
        "prompt": problem.question,
        "completions": [*trace.thinking, trace.answer.text],
        "labels": [*(verdict is not StepVerdict.WRONG for verdict in verdicts), right(problem, trace)],
        "useless": [i for i, verdict in enumerate(verdicts) if verdict is StepVerdict.USELESS],
        **({} if shares is None else {"shares": list(shares)}),
        **({} if count == 1 else {"count": count}),
        "task": problem.task, "level": problem.level, "index": problem.index, "split": problem.split,
    }  # fmt: skip


def parse(row: dict[str, Any], where: str, labels: Labels) -> Lesson:
    """The lesson of a line. Raises ValueError that begins with `where` for one that is broken, or not of train."""
    problem = named(row, where, "prompt")
    texts = row.get("completions")
    if not isinstance(texts, list) or not texts or not all(isinstance(t, str) and "\n" not in t for t in texts):
        raise ValueError(f'{where}: "completions" must be a list of strings without line ends, the answer last')
    count = row.get("count", 1)
    if type(count) is not int or not 1 <= count <= MOST:
        raise ValueError(f'{where}: "count" must be a whole number from 1 to {MOST}')
    trace = _trace(problem, texts[:-1], texts[-1])
    marks = _marks(row, where, labels, len(texts))
    name = f"held out/{problem.task}/{problem.level}/{problem.index}"
    return Lesson(problem, trace, marks, Random(name).random() < HELD_OUT, count)


def _marks(row: dict[str, Any], where: str, labels: Labels, n: int) -> tuple[Mark, ...]:
    shares = [] if labels == "oracle" else _values(row, "shares", n, (int, float, type(None)), where)
    if labels == "rollouts":
        return tuple(Mark(share) for share in shares)
    said = _values(row, "labels", n, (bool,), where)
    useless = row.get("useless", [])
    if not isinstance(useless, list) or not all(type(i) is int and 0 <= i < n for i in useless):
        raise ValueError(f'{where}: "useless" must be a list of indices of completions')
    marks = [Mark(float(ok), float(i not in useless) if ok and i < n - 1 else None) for i, ok in enumerate(said)]
    if labels == "oracle":
        return tuple(marks)
    # Consensus: what two judges disagree about is not learnt (Zhang et al. 2025, section 3.2), nor any step behind one
    # that either finds wrong.
    agreed = [share is not None and ok is (share > 0) for ok, share in zip(said, shares, strict=True)]
    lost = next((i for i in range(n - 1) if not said[i] or shares[i] == 0), n)
    learnt = (same and (i <= lost or i == n - 1) for i, same in enumerate(agreed))
    return tuple(mark if known else Mark(None) for mark, known in zip(marks, learnt, strict=True))


def _values(row: dict[str, Any], key: str, n: int, types: tuple[type, ...], where: str) -> list[Any]:
    """One value for each completion, from 0 to 1, or null where that is among the types."""
    values = row.get(key)
    if not isinstance(values, list) or len(values) != n:
        raise ValueError(f'{where}: "{key}" must be a list with a label for each of the {n} completions')
    if not all(type(value) in types and (value is None or 0 <= value <= 1) for value in values):
        raise ValueError(f'{where}: "{key}" must hold {"true or false" if bool in types else "numbers from 0 to 1"}')
    return values

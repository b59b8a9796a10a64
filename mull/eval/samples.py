"""Samples by the thousand, and of each only what votes and ranks want to know."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from mull.core import Candidate, Problem, Scorer, Verdict
from mull.effort import same
from mull.eval.kept import Kept
from mull.ledger import metered
from mull.reasoner import Answer, Reasoner
from mull.search.promise import told
from mull.search.select import worth
from mull.tasks import task_named

TOGETHER = 1024  # samples at the engine at the same time


@dataclass(frozen=True, slots=True)
class Samples:
    """The n samples of one problem."""

    problem: Problem
    answers: tuple[int | None, ...]  # [n], equal numbers for equal answers; None where one was cut, or is no answer
    right: tuple[bool, ...]  # [n]
    scores: tuple[float, ...] = ()  # [n], -1 where the scorer has no opinion; none without a scorer
    flops: float = 0.0  # of all, each written by itself
    judging: float = 0.0  # FLOPs of the scorer
    distinct: int = 0  # traces that say different things, which the scorer read

    def row(self) -> dict[str, Any]:
        """For a file; of the problem only which it is."""
        return {field.name: getattr(self, field.name) for field in fields(self)} | {"problem": self.problem.where}

    @classmethod
    def of(cls, problem: Problem, row: dict[str, Any]) -> Samples:
        """What `row` has made a row of."""
        answers, right, scores = (tuple(row[key]) for key in ("answers", "right", "scores"))
        return cls(problem, answers, right, scores, row["flops"], row["judging"], row["distinct"])


async def draw(
    reasoner: Reasoner,
    asked: Sequence[Problem],
    n: int,
    *,
    scorer: Scorer | None = None,
    temperature: float = 1.0,
    seed: str = "",
    kept: Kept | None = None,
    done: Callable[[], None] = lambda: None,
) -> list[Samples]:
    """n samples of every problem, [P]; `done` is called after each that is asked. What says the same is scored once.

    Problems that are among the `kept` are not asked again; the others are kept as soon as they are judged.
    Raises ValueError for less than one sample.
    """
    if n < 1:
        raise ValueError(f"samples must be at least 1, not {n}")
    gate = asyncio.Semaphore(max(2, TOGETHER // n))
    known = {row["problem"]: row for row in kept.rows} if kept is not None else {}

    async def one(problem: Problem) -> Samples:
        if problem.where in known:
            return Samples.of(problem, known[problem.where])
        where = f"{seed}/{problem.task}/{problem.level}/{problem.index}"
        async with gate:
            answers = await reasoner.sample(problem.question, n, temperature=temperature, seed=where)
            found = await judged(problem, answers, scorer)
        if kept is not None:
            kept.add(found.row())
        done()
        return found

    return list(await asyncio.gather(*map(one, asked)))


async def judged(problem: Problem, answers: Sequence[Answer], scorer: Scorer | None) -> Samples:
    texts = [None if a.stop == "length" else a.text for a in answers]
    task, different = task_named(problem.task), dict.fromkeys(text for text in texts if text is not None)
    verdicts = {text: task.verify(problem, text) for text in different}
    keys = {text: None if verdict is Verdict.UNPARSEABLE else same(text) for text, verdict in verdicts.items()}
    numbers = {key: i for i, key in enumerate(dict.fromkeys(keys.values())) if key is not None}
    scores, judging, distinct = await _scores(answers, scorer)
    return Samples(
        problem,
        tuple(None if text is None else numbers.get(keys[text]) for text in texts),
        tuple(text is not None and verdicts[text] is Verdict.RIGHT for text in texts),
        scores,
        math.fsum(answer.usage.flops for answer in answers),
        judging,
        distinct,
    )


async def _scores(answers: Sequence[Answer], scorer: Scorer | None) -> tuple[tuple[float, ...], float, int]:
    """Of every answer what its trace is worth, what finding out has cost, and how many traces there were to read."""
    names: list[Hashable | None] = [told(a.trace) if a.trace.finished else None for a in answers]
    distinct = {name: a.trace for name, a in zip(names, answers, strict=True) if name is not None}
    if scorer is None:
        return (), 0.0, len(distinct)
    with metered() as meter:
        judged = await scorer.score(list(distinct.values())) if distinct else []
    pairs = zip(distinct.items(), judged, strict=True)
    known: dict[Hashable | None, float] = {name: worth(Candidate(trace, score)) for (name, trace), score in pairs}
    return tuple(known.get(name, -1.0) for name in names), meter.cost.flops, len(distinct)

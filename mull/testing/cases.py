"""One case of a law: a process, an opinion and a budget from a few numbers, and a search watched from both sides."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from functools import lru_cache
from random import Random
from typing import Any, Literal, get_args

from mull.core import Candidate, Generator, Sampling, Score, Scorer, Search, Trace, Until
from mull.reward.generative import Generative
from mull.search.session import Budget, BudgetSpent, Session, written
from mull.testing.process import OPINIONS, SHAPES, Judge, Opinion, Process, Shape, Walker, drawn

ROOT = Trace.ask("which way?")
RESERVE = 16  # tokens; every answer of a drawn process fits in them
JUDGEMENT = 64  # tokens of one that is made in words, and bytes of what it is about
AMPLE = 2048  # tokens that are more than a small search needs where thinking ends
LOOPS = 400  # tokens that are enough to see what it does where it does not
ENDLESS = 3_000  # calls of one search after which it is said to go on for ever
SPENT = "that the budget is spent"

Backend = Literal["willing", "fickle", "barren"]
"""Does a model go on thinking as often as it is asked to, less often, or never? It always answers."""


class Violation(AssertionError):
    """A law does not hold; says for what, and how to see it again."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a law is tried on; the same numbers are the same case for ever."""

    seed: int = 0
    shape: Shape = "tree"
    depth: int = 2  # steps of the longest thought that does not run in a circle
    width: int = 2  # ways on from each state
    opinion: Opinion = "exact"
    tokens: int = 256  # that may be spent besides the answer's reserve
    backend: Backend = "willing"
    metered: bool = True
    aloud: bool = False  # the model judges its own traces, in words

    @classmethod
    def drawn(cls, seed: int) -> Case:
        rng = Random(f"case/{seed}")
        return cls(
            seed,
            rng.choice(SHAPES),
            rng.randint(1, 4),
            rng.randint(1, 3),
            rng.choice(OPINIONS),
            rng.choice((rng.randint(1, 20), rng.randint(1, 100), rng.randint(100, 400))),
            rng.choice(("willing", "willing", *get_args(Backend))),
            rng.random() < 0.75,
        )

    @property
    def process(self) -> Process:
        return _drawn(self.seed, self.shape, self.depth, self.width)

    @property
    def judge(self) -> Judge:
        return Judge(self.process, self.opinion, self.seed)


_drawn = lru_cache(maxsize=64)(drawn)


class Watched:
    """The model of a case, below the session: what is really written by whoever asks, and when that is a while."""

    def __init__(self, case: Case, hurry: str = "", flops: float = math.inf) -> None:
        self.model = Walker(case.process, metered=case.metered)
        self.backend, self.hurry = case.backend, hurry
        self.calls = self.tokens = 0
        self.flops = flops  # that are left
        self.late = 0  # requests that came when none were

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self.calls += 1
        self.late += self.flops <= 0
        thinking = trace.thinks and trace.answer is None
        if thinking and self.backend != "willing":
            n = 0 if self.backend == "barren" else min(n, Random(f"fickle/{sampling.seed}").randint(0, 4))
        if self.hurry:
            for _ in range(Random(f"{self.hurry}/{self.calls}").randrange(8)):
                await asyncio.sleep(0)
        found = await self.model.extend(trace, n, until=until, sampling=sampling)
        wrote = sum(map(written, found)) - len(found) * written(trace)
        self.tokens += wrote
        self.flops -= written(trace) + wrote
        return found


@dataclass(slots=True)
class Seat:
    """The session as the search sees it, above: what it asked for, was told, and found, in that order."""

    model: Generator
    scorer: Scorer
    events: list[tuple[str, Any]] = field(default_factory=list)
    finished: list[Trace] = field(default_factory=list)  # of what it was told
    scores: list[tuple[Trace, Score]] = field(default_factory=list)
    calls: int = 0

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self._asked(trace, n, until, sampling)
        try:
            found = await self.model.extend(trace, n, until=until, sampling=sampling)
        except BudgetSpent:
            self.events.append(("was told", SPENT))
            raise
        self.events.append(("was told", found))
        self.finished += [t for t in found if t.finished]
        return found

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        self._asked(list(traces))
        scores = await self.scorer.score(traces)
        self.events.append(("was told", scores))
        self.scores += zip(traces, scores, strict=True)
        return scores

    def _asked(self, *what: object) -> None:
        self.events.append(("asked", what))
        self.calls += 1
        if self.calls > ENDLESS:
            raise Violation("goes on asking for ever")


@dataclass(slots=True)
class Run:
    """What came of one search: its candidates, those that it found by itself, and what both sides saw."""

    session: Session
    below: Watched
    seat: Seat
    found: list[Candidate] = field(default_factory=list)
    own: list[Candidate] = field(default_factory=list)

    def told(self) -> list[str]:
        """The candidates as text, to compare runs by; NaN equals NaN there."""
        return [repr(candidate) for candidate in self.found]


def opened(case: Case, below: Watched | None = None, *, seed: str = "", budget: Budget | None = None) -> Run:
    """A session of a case, and who watches it."""
    budget = budget or Budget(case.tokens + RESERVE)
    below = below or Watched(case, flops=budget.flops)
    scorer = Generative(below, longest=JUDGEMENT) if case.aloud else case.judge
    session = Session(below, scorer, budget=budget, seed=seed or str(case.seed), reserve=RESERVE)
    return Run(session, below, Seat(session, session))


async def candidates(run: Run, search: Search) -> AsyncIterator[Candidate]:
    """What a search finds in a session; written down as it comes."""

    async def watched(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        async with aclosing(search(root, run.seat, run.seat)) as stream:  # type: ignore[type-var]
            async for candidate in stream:
                run.own.append(candidate)
                run.seat.events.append(("found", (candidate.trace, candidate.score)))
                yield candidate

    async with aclosing(run.session.candidates(watched, ROOT)) as stream:  # type: ignore[type-var]
        async for candidate in stream:
            run.found.append(candidate)
            yield candidate


async def finished(run: Run, search: Search) -> Run:
    """The run, once nothing more comes."""
    async for _ in candidates(run, search):
        pass
    return run


def ran(search: Search, case: Case, budget: Budget | None = None) -> Run:
    """One search of one case, by itself."""
    return asyncio.run(finished(opened(case, budget=budget), search))


def beside(search: Search, case: Case, others: int, hurry: str) -> Run:
    """The same, while others search beside it with the same model, and no request takes as long as it did."""

    async def together() -> Run:
        below = Watched(case, hurry)
        runs = [opened(case, below, seed=f"other {i}" if i < others else "") for i in range(others + 1)]
        return (await asyncio.gather(*(finished(run, search) for run in runs)))[-1]

    return asyncio.run(together())


def ample(case: Case, **changes: Any) -> Case:
    """The case with tokens enough, and something else about it."""
    changed = replace(case, **changes)
    return replace(changed, tokens=LOOPS if changed.shape == "endless" else AMPLE)

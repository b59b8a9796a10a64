"""Searches and selections that break a law each, on purpose: what shows that the laws can fail."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, cast

from mull.core import Candidate, Generator, Sampling, Scorer, Search, Trace
from mull.search.rounds import scored
from mull.search.sample import Sample
from mull.search.select import Key, majority, text
from mull.search.session import BudgetSpent
from mull.testing import laws, selections
from mull.testing.laws import Law, Subject

SAMPLING = Sampling(max_tokens=48)
FEW = Sample(n=2, max_tokens=48)
MANY = Sample(n=6, max_tokens=48)


async def overspends(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
    """Asks the model behind the session's back."""
    behind = cast(Any, model).model._model
    for trace in await behind.extend(root, 8, sampling=SAMPLING):
        if trace.finished:
            yield Candidate(trace)


async def judges_behind(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
    """Has the scorer judge behind the session's back."""
    behind = cast(Any, scorer).scorer._scorer
    traces = [trace for trace in await model.extend(root, 4, sampling=SAMPLING) if trace.finished]
    for candidate in await scored(traces, behind):
        yield candidate


async def shows_half_a_thought(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
    """Yields what is not finished."""
    for trace in await model.extend(root, until="step", sampling=SAMPLING):
        yield Candidate(trace)


async def asks_for_ever(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
    """Counts on the budget to stop it."""
    while True:
        for trace in await model.extend(root, until=1, sampling=SAMPLING):
            if trace.finished:
                yield Candidate(trace)


async def leaves_work_behind(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
    """Starts requests that nobody waits for."""
    tasks = _started(root, model)
    for trace in await tasks[0]:
        yield Candidate(trace)


def _started(root: Trace, model: Generator) -> list[asyncio.Task[list[Trace]]]:
    async def one(seed: str) -> list[Trace]:
        try:
            return [t for t in await model.extend(root, sampling=replace(SAMPLING, seed=seed)) if t.finished]
        except BudgetSpent:
            return []

    return [asyncio.create_task(one(str(i))) for i in range(4)]


@dataclass(frozen=True, slots=True)
class Remembers:
    """Does something else every time."""

    times: count[int] = field(default_factory=count)

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        for trace in await model.extend(root, sampling=replace(SAMPLING, seed=str(next(self.times)))):
            if trace.finished:
                yield Candidate(trace)


async def first_come(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
    """Takes what comes in the order in which it comes."""
    for task in asyncio.as_completed(_started(root, model)):
        for trace in await task:
            yield Candidate(trace)


async def peeks(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
    """Looks at how much there is to spend, and spends it all at once."""
    left = cast(Any, model).model.left
    for trace in await model.extend(root, 1 + left // SAMPLING.max_tokens, sampling=SAMPLING):
        if trace.finished:
            yield Candidate(trace)


@dataclass(frozen=True, slots=True)
class NaiveBeam:
    """A beam of width 1 that lets the best of all scores decide, unfinished or not, number or not."""

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        trace, seen = root, [root]
        for _ in range(6):
            seen = [t for t in [*seen, *await model.extend(trace, 4, until="step", sampling=SAMPLING)] if t != trace]
            scores = await scorer.score(seen)
            at = max(range(len(seen)), key=lambda i: scores[i].value)
            trace = seen[at]
            if trace.finished:
                yield Candidate(trace, scores[at])
                return


async def keeps_the_worst(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
    """Scores several and yields the one that it should not."""
    traces = [trace for trace in await model.extend(root, 6, sampling=SAMPLING) if trace.finished]
    if found := await scored(traces, scorer):
        yield min(found, key=lambda candidate: candidate.score.value if candidate.score else 0.0)


@dataclass(slots=True)
class Twig:
    """A node of a tree as it should not be."""

    trace: Trace
    visits: int
    value: float
    children: list[Twig] = field(default_factory=list)


def shows(broken: Callable[[Trace], Twig]) -> Law:
    """The law of trees for a search whose tree is broken in some way; made from a finished trace."""

    def watched(search: Search, see: Callable[[Any], None]) -> Search:
        async def seen(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
            async for candidate in search(root, model, scorer):
                see(broken(candidate.trace))
                yield candidate

        return seen

    return laws.grows_sound_trees(watched)


def _circle(trace: Trace) -> Twig:
    root = Twig(replace(trace, answer=None, steps=()), 2, 0.5)
    child = Twig(trace, 1, 0.5, [root])
    root.children.append(child)
    return root


def _root(trace: Trace, visits: int, value: float, *children: Twig) -> Twig:
    return Twig(replace(trace, answer=None, steps=()), visits, value, list(children))


BROKEN_TREES: dict[str, Callable[[Trace], Twig]] = {
    "visits that vanish": lambda t: _root(t, 4, 0.5, Twig(t, 1, 0.5)),
    "a value above 1": lambda t: _root(t, 1, 1.5),
    "a value that is no mean": lambda t: _root(t, 3, 0.1, Twig(t, 2, 0.9)),
    "an answer with children": lambda t: Twig(t, 2, 0.5, [Twig(t, 1, 0.5)]),
    "a circle": _circle,
    "a child that is its parent": lambda t: _root(t, 2, 0.5, _root(t, 1, 0.5)),
}


def nan_first(candidates: Sequence[Candidate], key: Key) -> Candidate | None:
    """The highest score as Python has it, where NaN is above all that comes after it."""
    answered = [c for c in candidates if key(text(c)) is not None]
    return max(answered, key=lambda c: c.score.value if c.score else -1.0, default=None)


def counts_junk(candidates: Sequence[Candidate], key: Key) -> Candidate | None:
    """A vote in which no answer is an answer too."""
    at = majority([text(c) for c in candidates])
    return None if at is None else candidates[at]


def last_word(candidates: Sequence[Candidate], key: Key) -> Candidate | None:
    """Whatever was said last."""
    return next((c for c in reversed(candidates) if key(text(c)) is not None), None)


SABOTAGED = (
    Subject("asks the model behind the session's back", overspends, (laws.budget_is_hard,)),
    Subject("has traces judged behind the session's back", judges_behind, (laws.budget_is_hard,)),
    Subject("yields what is not finished", shows_half_a_thought, (laws.comes_to_an_answer,)),
    Subject("asks for ever", asks_for_ever, (laws.ends_by_itself,)),
    Subject("leaves requests running", leaves_work_behind, (laws.stops_when_told,)),
    Subject("does something else every time", Remembers(), (laws.same_again,)),
    Subject("takes what comes first", first_come, (laws.same_in_company,)),
    Subject("looks at the budget", peeks, (laws.anytime,)),
    Subject("drops answers for promising thoughts", NaiveBeam(), (laws.finished_beats_unfinished,)),
    Subject("keeps the worst", keeps_the_worst, (laws.keeps_its_best,)),
    Subject("takes NaN for the highest score", NaiveBeam(), (laws.numbers_beat_nan,)),
    Subject("samples where it should be greedy", FEW, (laws.greedy_when_narrow,)),
    Subject("believes in misleading scores", NaiveBeam(), (laws.finds_the_optimum,)),
    Subject("finds less than its smaller sister", FEW, (laws.no_worse_than(MANY),)),
    Subject("goes on revising", MANY, (laws.at_most(3),)),
    *(Subject(f"grows a tree with {what}", MANY, (shows(broken),)) for what, broken in BROKEN_TREES.items()),
    Subject("selects NaN", nan_first, (selections.nan_is_never_selected,)),
    Subject("lets no answer vote", counts_junk, (selections.unparseable_never_wins,)),
    Subject("has the last word", last_word, (selections.order_does_not_matter,)),
    Subject("has the last word, and a worse one", last_word, (selections.more_is_no_worse,)),
)

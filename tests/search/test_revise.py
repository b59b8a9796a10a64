"""Revision keeps what stands before the first bad step, takes only what scores higher, and comes to an end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf, nan
from random import Random

import pytest

from mull.core import Candidate, Generator, Sampling, Score, Scorer, Search, Step, Stop, Trace, Until
from mull.search.revise import Revise, fault
from mull.search.select import worth
from mull.testing import TableScorer

ROOT = Trace.ask("1+2+4?")
SCORES = TableScorer({"8": 0.3, "9": 0.1, "7": 0.9}, {"1+2=3": 1.0, "3+4=7": 1.0}, otherwise=0.0)


class Thinker:
    """Finishes traces: `lines` are what its samples write next, each time in turn."""

    def __init__(self, *lines: str) -> None:
        self.lines, self.asked, self.drawn = lines, [], 0
        self.asked: list[list[str]]

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self.asked.append(trace.thinking)
        return [self._one(trace) for _ in range(n)]

    def _one(self, trace: Trace) -> Trace:
        line = self.lines[min(self.drawn, len(self.lines) - 1)] if trace.steps else "3+4=8"
        self.drawn += bool(trace.steps)
        given = trace.steps or [Step("1+2=3")]
        return replace(trace, steps=(*given, Step(line)), answer=Step(line[-1]), stop=Stop.END)


def run(search: Search, model: Generator, scorer: Scorer = SCORES, root: Trace = ROOT) -> list[Candidate]:
    async def all_() -> list[Candidate]:
        return [candidate async for candidate in search(root, model, scorer)]

    return asyncio.run(all_())


def answers(candidates: Sequence[Candidate]) -> list[str]:
    return [c.trace.answer.text for c in candidates if c.trace.answer]


def test_it_resumes_before_the_first_bad_step_and_stops_when_nothing_is_bad() -> None:
    model = Thinker("3+4=9", "3+4=7")
    found = run(Revise(passes=5, branching=2), model)
    assert answers(found) == ["8", "7"]
    assert model.asked == [[], ["1+2=3"]]
    assert found[1].trace.steps[0] == found[0].trace.steps[0]


def test_without_keeping_it_begins_anew() -> None:
    model = Thinker("3+4=9", "3+4=7")
    assert answers(run(Revise(passes=2, branching=2, keep=False), model)) == ["8"]
    assert model.asked == [[], [], []]


@pytest.mark.parametrize("passes", [0, 1, 3])
def test_what_is_not_better_is_not_taken(passes: int) -> None:
    model = Thinker("3+4=9")
    found = run(Revise(passes=passes), model)
    assert answers(found) == ["8"]
    assert len(model.asked) == 1 + passes
    assert answers(run(Revise(passes=passes), Thinker("3+4=8"))) == ["8"]  # nor what is only as good


def test_what_was_given_is_not_revised() -> None:
    given = ROOT.then(Step("2+2=5"))
    model = Thinker("3+4=9")
    run(Revise(passes=1), model, root=given)
    assert model.asked == [["2+2=5"], ["2+2=5"]]


class Moody:
    """Any scores, numbers or not."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        draw = self.random.choice
        values = [0.0, 0.2, 0.4, 0.6, 0.8, nan, inf, -inf]
        return [Score(draw(values), tuple(draw(values) for _ in trace.steps[: draw([0, 9])])) for trace in traces]


def lawful(search: Search, seed: str, passes: int) -> bool:
    """At most `passes` revisions, and each scores more than the one before."""
    found = run(search, Thinker("3+4=9", "3+4=7", "3+4=6"), Moody(seed))
    return len(found) <= 1 + passes and all(worth(a) < worth(b) for a, b in pairwise(found))


class Gullible(Revise):
    """The twin that takes whatever comes."""

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        for _ in range(1 + self.passes):
            (trace,) = await model.extend(root)
            (score,) = await scorer.score([trace])
            yield Candidate(trace, score)


def test_no_revision_is_worse_whatever_the_scorer_says() -> None:
    assert all(lawful(Revise(passes=4), f"moody {i}", 4) for i in range(300))
    assert not all(lawful(Gullible(passes=4), f"moody {i}", 4) for i in range(300))


def test_an_unfinished_thought_is_thought_again() -> None:
    class Slow(Thinker):
        def _one(self, trace: Trace) -> Trace:
            done = super()._one(trace)
            return done if len(self.asked) > 1 else replace(done, answer=None, stop=Stop.LENGTH)

    model = Slow("3+4=7")
    assert answers(run(Revise(passes=1), model)) == ["8"]
    assert model.asked == [[], []]


def test_faults_by_hand() -> None:
    assert fault(Score(0.2, (0.9, 0.4, 0.1)), 0.5) == 1
    assert fault(Score(0.9, (0.9, 0.4)), 0.5) == 1
    assert fault(Score(0.9, (0.9, 0.5)), 0.5) is None
    assert fault(Score(0.2, (0.9, 0.6, 0.8)), 0.5) == 1
    assert fault(Score(0.2), 0.5) == 0
    assert fault(Score(0.9), 0.5) is None
    assert fault(Score(nan, (0.9, nan, 0.1)), 0.5) == 1
    assert fault(Score(nan), 0.5) == 0

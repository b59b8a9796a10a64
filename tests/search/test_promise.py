"""Promises: monotone in every step's score, and nothing to gain by saying nothing new."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Candidate, Score, Step, Trace
from mull.search.promise import Aggregate, check_knobs, kept, merged, promise
from mull.search.rounds import scored
from mull.search.session import BudgetSpent

AGGREGATES: tuple[Aggregate, ...] = get_args(Aggregate)
scores = st.floats(0, 1)
steps = st.lists(st.tuples(st.sampled_from(["a", "b", "c", "", " "]), scores), min_size=1, max_size=8)
each = pytest.mark.parametrize("aggregate", AGGREGATES)


def candidate(
    texts: Sequence[str], values: Sequence[float], value: float = 0.5, answer: str | None = None
) -> Candidate:
    trace = Trace.ask("?").then(*map(Step, texts))
    return Candidate(replace(trace, answer=Step(answer)) if answer is not None else trace, Score(value, tuple(values)))


def test_promises_by_hand() -> None:
    one = candidate("abc", (0.5, 0.8, 0.6), value=0.9)
    assert {a: promise(one, a) for a in AGGREGATES} == pytest.approx(
        {"last": 0.6, "min": 0.5, "product": 0.24, "mean": 1.9 / 3}
    )
    assert promise(candidate("abc", (0.5, 0.8, 0.6), value=0.9, answer="x"), "min") == 0.9
    assert promise(candidate("abc", (), value=0.7), "min") == 0.7
    assert promise(candidate(["", " "], (1.0, 1.0)), "mean") == 0.0
    for broken in (candidate("a", (math.nan,)), candidate("a", (0.5,), value=math.inf), Candidate(Trace.ask("?"))):
        assert math.isnan(promise(broken, "min"))
    with pytest.raises(ValueError):
        promise(candidate("abc", (0.5,)), "min")


@each
@given(steps=steps, at=st.integers(0, 7), better=scores)
def test_a_better_step_promises_no_less(
    aggregate: Aggregate, steps: list[tuple[str, float]], at: int, better: float
) -> None:
    texts, values = [text for text, _ in steps], [value for _, value in steps]
    before = promise(candidate(texts, values), aggregate)
    values[at % len(values)] = max(values[at % len(values)], better)
    assert promise(candidate(texts, values), aggregate) >= before


@each
@given(steps=steps, value=scores, which=st.integers(0, 7), where=st.integers(0, 7))
def test_saying_nothing_new_gains_nothing(
    aggregate: Aggregate, steps: list[tuple[str, float]], value: float, which: int, where: int
) -> None:
    first = which % len(steps)
    at = first + 1 + where % (len(steps) - first)  # an empty step, or one said before
    before = promise(candidate(*zip(*steps, strict=True)), aggregate)
    for text in ("", f" {steps[first][0]}"):
        longer = [*steps[:at], (text, value), *steps[at:]]
        assert promise(candidate(*zip(*longer, strict=True)), aggregate) <= before


@pytest.mark.parametrize("aggregate", ["last", "mean"])
def test_saying_something_new_may_gain_and_a_repeat_may_lose(aggregate: Aggregate) -> None:
    before = promise(candidate("ab", (0.5, 0.5)), aggregate)
    assert promise(candidate("abc", (0.5, 0.5, 0.9)), aggregate) > before
    assert promise(candidate("aba", (0.5, 0.5, 0.9)), aggregate) == before
    assert promise(candidate("aba", (0.5, 0.5, 0.1)), aggregate) < before


def test_those_that_promise_most_are_kept_and_never_one_that_is_no_number() -> None:
    some = [candidate("a", (v,)) for v in (0.2, math.nan, 0.9, 0.5)] + [candidate("a", (0.0,), 0.5, answer="x")]
    assert kept(some, 2, "min") == [some[2], some[4]]  # of equals the finished one
    assert kept(some, 9, "min") == [some[2], some[4], some[3], some[0]]
    assert kept([some[1]], 1, "min") == []


def test_duplicates_say_the_same_whatever_their_tokens() -> None:
    one, other = Trace.ask("?").then(Step("ab", (1, 2))), Trace.ask("?").then(Step("ab", (3,)))
    ended = replace(one, answer=Step(""))
    assert merged([one, other, ended, one.then(Step(""))]) == [one, ended, one.then(Step(""))]


def test_scores_that_are_no_numbers_or_come_too_late_are_none() -> None:
    class Strange:
        async def score(self, traces: Sequence[Trace]) -> list[Score]:
            if len(traces) > 2:
                raise BudgetSpent
            return [Score(0.5), Score(math.nan)][: len(traces)]

    root = Trace.ask("?")
    assert [c.score for c in asyncio.run(scored([root] * 2, Strange()))] == [Score(0.5), None]
    assert [c.score for c in asyncio.run(scored([root] * 3, Strange()))] == [None] * 3


def test_knobs_out_of_range_are_refused() -> None:
    check_knobs("min", width=1)
    with pytest.raises(ValueError, match="no such aggregate: 'max'; choose last, min, product, mean"):
        check_knobs("max")
    with pytest.raises(ValueError, match="width must be at least 1, not 0"):
        check_knobs("min", depth=2, width=0)

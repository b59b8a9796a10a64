"""Scorers that nobody trained say what they say they say, and whether a right answer is among it does not matter."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Sequence

import pytest

from mull.core import Score, Scorer, Step, Trace
from mull.reward.agreement import Agreement, Confidence

ROOT = Trace.ask("1/4 + 1/4?")


def trace(answer: str | None, *logprobs: float) -> Trace:
    step = Step("1/4+1/4", (7,) * len(logprobs), logprobs)
    return Trace(ROOT.messages, (step,), None if answer is None else Step(answer))


def scores(scorer: Scorer, traces: Sequence[Trace]) -> list[Score]:
    return asyncio.run(scorer.score(traces))


def values(scorer: Scorer, *answers: str | None) -> list[float]:
    return [score.value for score in scores(scorer, [trace(answer) for answer in answers])]


def test_a_trace_is_worth_how_many_others_agree_with_it() -> None:
    scorer = Agreement()
    assert values(scorer, "1/2") == [0.5]
    assert values(scorer, "0.5", "2", "") == [1.5 / 3, 0.5 / 3, 0.0]  # one of two others, none of two, no answer
    assert values(scorer, "2/4") == [2.5 / 4]
    assert values(Agreement(str), "1/2", "0.5") == [0.25, 0.25]  # a key that sees spelling only


def test_what_is_asked_together_is_judged_alike_in_any_order() -> None:
    assert values(Agreement(), "1", "2", "2") == list(reversed(values(Agreement(), "2", "2", "1")))


def test_unfinished_thinking_has_no_agreement() -> None:
    scorer = Agreement()
    assert math.isnan(values(scorer, None)[0])
    assert values(scorer, "1") == [0.5]  # and does not count


def test_confidence_is_the_geometric_mean_of_probabilities() -> None:
    (score,) = scores(Confidence(), [trace("1", math.log(0.5), math.log(0.125))])
    assert score.value == pytest.approx(0.25) and score.steps == pytest.approx((0.25,))
    likely, unlikely = scores(Confidence(), [trace(None, -0.1), trace(None, -0.1, -3.0)])
    assert likely.value > unlikely.value
    assert scores(Confidence(), [ROOT]) == [Score(1.0)]

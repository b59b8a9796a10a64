"""Selection: votes by hand, and laws that hold for any answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Candidate, Score, Step, Trace
from mull.search.select import best, majority, vote, weighted


def test_votes_by_hand() -> None:
    assert majority(["a", "b", "b"]) == 1
    assert majority(["b", "a", "a", "b"]) == 0
    assert majority(["a", "b", "b"], [1.0, 0.2, 0.3]) == 0
    assert majority([None, "a", None, None]) == 1
    assert majority([]) is None and majority([None]) is None
    for weights in ([1.0], [1.0, -1.0], [1.0, float("nan")]):
        with pytest.raises(ValueError):
            majority(["a", "b"], weights)


@given(st.lists(st.sampled_from(["a", "b", "c", None]), min_size=1))
def test_nobody_has_more_votes_than_the_majority(answers: list[str | None]) -> None:
    at = majority(answers)
    given_answers = [answer for answer in answers if answer is not None]
    assert (at is None) == (not given_answers)
    if at is not None:
        assert answers.index(answers[at]) == at
        assert all(answers.count(answers[at]) >= answers.count(other) for other in given_answers)


def candidate(answer: str, score: float | None = None) -> Candidate:
    trace = Trace.ask("?")
    return Candidate(Trace(trace.messages, answer=Step(answer)), None if score is None else Score(score))


def test_scores_weigh_votes_and_what_has_none_has_a_plain_one() -> None:
    sure = [candidate("a", 0.9), candidate("b", 0.4), candidate("b", 0.4)]
    assert [choose(sure, str) for choose in (weighted, best, vote)] == [sure[0], sure[0], sure[1]]
    plain = [candidate("a"), candidate("b"), candidate("b")]
    assert weighted(plain, str) == plain[1] == vote(plain, str)
    odd = [candidate("a", float("nan")), candidate("b", 0.1)]
    assert weighted(odd, str) == best(odd, str) == odd[1]


def test_what_has_no_score_weighs_nothing_where_others_have_one() -> None:
    nan, inf = float("nan"), float("inf")
    for odd in (None, nan, inf, -inf):
        some = [candidate("b", odd), candidate("b", odd), candidate("a", 0.4), candidate("b", odd)]
        assert weighted(some, str) == some[2]
        assert weighted([*some[:2], candidate("a", 0.0)], str) == candidate("a", 0.0)
        alone = [candidate("a", odd), candidate("b", odd), candidate("b", odd), candidate("", 0.9)]
        assert weighted(alone, lambda text: text or None) == alone[1], "a plain vote where none that answers has one"

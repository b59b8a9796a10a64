"""Mistakes made together: by hand, against numpy's correlation, and at both ends."""

from __future__ import annotations

from itertools import product
from random import Random

import numpy as np
import pytest

from mull.core import StepVerdict
from mull.eval.diversity import apart, dealt, opinions, phi, same_mistake, wrong_together
from mull.eval.reward import Judged
from mull.eval.samples import Samples
from mull.tasks import TASKS

RIGHT, WRONG = StepVerdict.RIGHT, StepVerdict.WRONG


def tried(answers: str, index: int = 0) -> Samples:
    """Samples by their answers: r is right, a and b are two wrong ones, - is none."""
    numbers = {"r": 0, "a": 1, "b": 2, "-": None}
    problem = TASKS["letters"].problem(1, index, "valid")
    scores = tuple(float(i) for i in range(len(answers)))
    return Samples(problem, tuple(numbers[c] for c in answers), tuple(c == "r" for c in answers), scores)


def asked(*answers: str) -> list[Samples]:
    return [tried(some, index) for index, some in enumerate(answers)]


def test_phi_is_the_correlation_of_zeros_and_ones() -> None:
    rng = Random("phi")
    for _ in range(50):
        pairs = [(float(rng.random() < 0.4), float(rng.random() < 0.6)) for _ in range(30)]
        assert phi(pairs) == pytest.approx(np.corrcoef(np.array(pairs).T)[0, 1])
    assert phi([(1.0, 0.0), (1.0, 1.0)]) == 0, "what is always so tells nothing"


def test_phi_of_chances_is_that_of_all_they_stand_for() -> None:
    chances = [(0.5, 0.25), (0.0, 0.75), (1.0, 1.0)]
    drawn = [
        (float(i < 4 * a), float(j < 4 * b)) for a, b in chances for i, j in product(range(4), range(4))
    ]  # every pair of samples
    assert phi(chances) == pytest.approx(np.corrcoef(np.array(drawn).T)[0, 1])


def test_samples_that_always_fail_together_and_those_that_never_do() -> None:
    one = asked("rr", "aa", "rr", "bb")
    assert wrong_together(one, one).value == pytest.approx(1)
    assert wrong_together(one, asked("aa", "rr", "bb", "rr")).value == pytest.approx(-1)
    assert wrong_together(one, asked("ra", "ra", "br", "rb")).value == pytest.approx(0)


def test_the_same_mistake_by_hand() -> None:
    one, other = asked("ra", "ab", "rr"), asked("ab", "aa", "ab")
    # first: one wrong a beside a and b, 1 of 2; second: a, b beside a, a: 2 of 4; third: nothing wrong on one side
    found = same_mistake(one, other)
    assert found is not None and found.value == pytest.approx(3 / 6)
    assert same_mistake(asked("r"), asked("a")) is None
    silent = same_mistake(asked("-"), asked("-"))
    assert silent is not None and silent.value == 0, "two that say nothing do not agree"


def test_half_of_each() -> None:
    mixed = dealt(tried("rra"), tried("bb-"))
    assert mixed.answers == (0, 2, 0, 2, 1, None)
    assert mixed.right == (True, False, True, False, False, False) and mixed.scores == (0, 0, 1, 1, 2, 2)
    for other in (tried("bb"), tried("bbb", 1)):
        with pytest.raises(ValueError, match="by turns"):
            dealt(tried("rra"), other)


def test_what_was_judged_together_comes_apart() -> None:
    one, other = apart(tried("rabb"), 2)
    assert (one.answers, other.answers) == ((0, 1), (2, 2))
    assert (one.right, other.scores) == ((True, False), (2.0, 3.0))


def judged(verdicts: str, scores: list[float], index: int = 0) -> Judged:
    says = tuple(WRONG if v == "x" else RIGHT for v in verdicts)
    return Judged(TASKS["logic"].problem(1, index, "valid"), says, True, 0.5, tuple(scores))


def test_two_critics_by_hand() -> None:
    one = [judged(".x", [0.9, 0.1]), judged(".x", [0.9, 0.9], 1), judged("..", [0.9, 0.1], 2)]
    other = [judged(".x", [0.1, 0.1]), judged(".x", [0.9, 0.1], 1), judged("..", [0.9, 0.1], 2)]
    found = opinions(one, other)
    assert [f.value for f in (found.one, found.other, found.either, found.both)] == [0.5, 0.5, 1.0, 0.0]
    # mistaken about steps: the first critic about 4 and 6, the second about 1 and 6
    assert found.mistakes.value == pytest.approx(np.corrcoef([0, 0, 0, 1, 0, 1], [1, 0, 0, 0, 0, 1])[0, 1])
    assert opinions(one, one).mistakes.value == pytest.approx(1)


def test_critics_of_different_traces_are_not_compared() -> None:
    with pytest.raises(ValueError, match="same traces"):
        opinions([judged(".x", [0.9, 0.1])], [judged("x.", [0.9, 0.1])])
    with pytest.raises(ValueError, match="nothing to find"):
        opinions([judged("..", [0.9, 0.1])], [judged("..", [0.9, 0.1])])

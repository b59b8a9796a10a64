"""Credit by hand: the gate, the price of length, and which tokens earn what."""

import math
from typing import Any

import pytest
import torch

from mull.chat import Chat
from mull.core import Verdict
from mull.model.tokenizer import train_tokenizer
from mull.train.credit import Credit, advantages, earned, token_rewards
from mull.train.rollout import Rollout
from tests.train.rollouts import problem, written


@pytest.fixture(scope="module")
def chat() -> Chat:
    return Chat(train_tokenizer())


def test_the_outcome_alone(chat: Chat) -> None:
    asked = problem()
    right, wrong = written(chat, asked, ["a"], asked.answer), written(chat, asked, ["a"], "12345")
    credit = Credit()
    assert [earned(credit, r, [1.0]).gain for r in (right, wrong)] == [1.0, 0.0]
    found = advantages(Credit(std=False), [right, wrong], [earned(credit, r, [1.0]) for r in (right, wrong)])
    assert set(found[0].tolist()) == {0.5} and set(found[1].tolist()) == {-0.5}
    assert [len(a) for a in found] == [right.tokens, wrong.tokens]


def test_the_format_is_a_gate(chat: Chat) -> None:
    """Junk earns nothing for its steps, and longer junk costs more."""
    asked = problem()
    credit = Credit(process=1.0, spread="mean", length=0.1)
    junk = written(chat, asked, ["1+1=2"], "twelve or so")
    assert junk.verdict is Verdict.UNPARSEABLE
    short, long = earned(credit, junk, [1.0]), earned(credit, written(chat, asked, ["1+1=2"] * 9, "or so"), [1.0] * 9)
    assert long.gain == short.gain == 0 and long.price > short.price > 0 and not any(long.steps)


def test_a_cut_rollout_is_not_wrong_but_pays_for_its_length(chat: Chat) -> None:
    asked = problem()
    cut = written(chat, asked, ["1+1=2"] * 5, None)
    assert not earned(Credit(), cut, [1.0] * 5).counts
    priced = earned(Credit(length=0.1), cut, [1.0] * 5)
    assert priced.counts and (priced.gain, priced.price) == (0.0, pytest.approx(0.1 * cut.tokens / 100))
    right = written(chat, asked, [], asked.answer)
    group = [right, cut, right]
    found = advantages(Credit(), group, [earned(Credit(), r, [1.0] * len(r.trace.steps)) for r in group])
    assert not torch.cat(found).any()  # the two that count are equal


def test_what_was_cut_is_neither_wrong_nor_rewarded(chat: Chat) -> None:
    """A wrong answer in its place loses far more, and takes from the others; its own siblings do not see a cut one."""
    asked = problem()
    right, wrong = written(chat, asked, ["1+1=2"] * 9, asked.answer), written(chat, asked, ["1+1=2"], "12345")
    cut = written(chat, asked, ["1+1=2"] * 40, None)
    for credit in (Credit(length=0.01), Credit(length=0.01, std=False), Credit(length=0.01, process=0.5)):

        def found(*group: Rollout, credit: Credit = credit) -> list[float]:
            given = advantages(credit, group, [earned(credit, r, [1.0] * len(r.steps)) for r in group])
            return [float(a[0]) for a in given]

        paid, alone = found(right, wrong, cut), found(right, wrong)
        assert paid[:2] == pytest.approx(alone, abs=0.02), "gains are compared with gains alone"
        assert paid[1] < -0.4 and -0.02 < paid[2] < 0
        lost = written(chat, asked, ["1+1=2"] * 40, "12345")
        assert found(right, wrong, lost)[2] < -0.3 and found(right, wrong, lost)[0] > paid[0] + 0.1


def test_rambling_never_pays(chat: Chat) -> None:
    """Whoever is beside it: what was cut does not grow, and does not do better by being longer."""
    asked, credit = problem(), Credit(length=0.1, process=0.5)

    def found(*group: Rollout) -> list[float]:
        given = advantages(credit, group, [earned(credit, r, [1.0] * len(r.steps)) for r in group])
        return [float(a.max()) for a in given]

    short, long = (written(chat, asked, ["1+1=2"] * n, None) for n in (3, 40))
    answer = written(chat, asked, ["1+1=2"] * 20, "12345")
    assert found(answer, answer, short)[2] == 0.0, "shorter than others, but no success"
    first, second = found(short, long)
    assert second < 0 == first
    wrong, cut = found(written(chat, asked, [], "12345"), long)
    assert cut < 0 < wrong, "by price, the shorter answer is better off"
    assert found(long, long) == [0.0, 0.0]


def test_weights_of_what_is_normalised(chat: Chat) -> None:
    """A weight acts although a group is divided by its deviation, alone and beside the others."""
    asked = problem()
    group = [written(chat, asked, ["ab", "c"], asked.answer), written(chat, asked, ["d"], "77")]

    def first(**weights: Any) -> float:
        credit = Credit(**weights)
        return float(advantages(credit, group, [earned(credit, r, [0.5] * len(r.steps)) for r in group])[0][0])

    one = first()
    assert one == pytest.approx(math.sqrt(0.5), rel=1e-4)
    assert [first(outcome=w) for w in (0.1, 10.0)] == pytest.approx([0.1 * one, 10 * one], rel=1e-4)
    assert first(outcome=0.0, process=2.0) == 0.0, "all steps are alike"
    assert first(outcome=0.0, process=2.0, spread="sum") == pytest.approx(2 * one, rel=1e-4)
    assert first(outcome=3.0, process=2.0, spread="sum") == pytest.approx(3 * one, rel=1e-4)
    priced = first(outcome=0.1, length=1.0) - first(outcome=0.1)
    assert priced == pytest.approx(first(length=1.0) - one, rel=1e-3), "the price does not depend on the outcome's"


def test_process_as_one_figure(chat: Chat) -> None:
    asked = problem()
    rollout = written(chat, asked, ["a", "b", "c", "d"], "12345")
    worth = [1.0, 1.0, 0.0, 0.5]
    assert earned(Credit(process=2.0, spread="mean"), rollout, worth).gain == pytest.approx(2 * 2.5 / 4)
    assert earned(Credit(process=2.0, spread="min"), rollout, worth).gain == 0.0
    assert earned(Credit(process=2.0, spread="sum"), rollout, worth).gain == 2 * 2.5
    empty = written(chat, asked, [], "12345")
    assert {earned(Credit(process=2.0, spread=s), empty, []).gain for s in ("mean", "sum", "min")} == {0.0}
    with pytest.raises(ValueError, match="4 steps, but 3 judgements"):
        earned(Credit(), rollout, worth[:3])


def test_a_sum_pays_for_padding_and_nothing_else_does(chat: Chat) -> None:
    asked = problem()
    short, padded = (written(chat, asked, ["1+1=2"] * n, "12345") for n in (2, 20))
    for spread in ("mean", "min", "sum", "to-go"):
        credit = Credit(outcome=0.0, process=1.0, spread=spread)
        rewards = [earned(credit, r, [1.0] * len(r.steps)) for r in (short, padded)]
        found = advantages(credit, [short, padded], rewards)
        assert (float(found[1].sum()) > 0) == (spread == "sum"), spread


def test_the_price_of_length_is_small_beside_the_outcome_whatever_the_group(chat: Chat) -> None:
    asked = problem()
    for std in (True, False):
        credit = Credit(length=0.01, std=std)
        group = [written(chat, asked, ["1+1=2"] * n, "12345") for n in (1, 10)]
        found = advantages(credit, group, [earned(credit, r, [1.0] * len(r.trace.steps)) for r in group])
        assert 0 < float(found[0][0]) < 0.01 and -0.01 < float(found[1][0]) < 0


@pytest.mark.parametrize("weight", [0.5, 1.0, 3.0])
def test_process_step_by_step(chat: Chat, weight: float) -> None:
    """A token gets what its own and later steps are above the group's mean step, per step of its rollout."""
    asked = problem()
    credit = Credit(outcome=0.0, process=weight, std=False)
    group = [written(chat, asked, ["ab", "c"], "9999"), written(chat, asked, ["d"], "9999")]
    found = advantages(credit, group, [earned(credit, group[0], [1.0, 0.0]), earned(credit, group[1], [0.5])])
    assert found[0][:5].tolist() == pytest.approx([0.0, 0.0, 0.0, -0.25 * weight, -0.25 * weight])
    assert found[1][:2].tolist() == [0.0, 0.0]
    assert not found[0][5:].any()


def test_rewards_fall_due_at_the_ends_of_steps(chat: Chat) -> None:
    asked = problem()
    rollout = written(chat, asked, ["ab", "c"], asked.answer)
    rewards = token_rewards(rollout, earned(Credit(process=1.0), rollout, [1.0, 0.5]))
    assert rewards[2] == 0.5 and rewards[4] == 0.25 and rewards[-1] == 1.0 and rewards.sum() == 1.75

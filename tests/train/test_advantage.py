"""Advantages against calculations by hand."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from mull.train.advantage import explained_variance, gae, group_relative, moments, return_to_go, whiten
from mull.train.tally import Tally

ones = torch.ones


def test_a_group_is_its_own_baseline() -> None:
    rewards = torch.tensor([[1.0, 0.0, 0.0, 1.0], [0.0, 0.0, 0.0, 1.0]])
    assert group_relative(rewards, std=False).tolist() == [[0.5, -0.5, -0.5, 0.5], [-0.25, -0.25, -0.25, 0.75]]
    deviation = math.sqrt((4 * 0.25) / 3)
    assert group_relative(rewards)[0].tolist() == pytest.approx([s * 0.5 / (deviation + 1e-6) for s in (1, -1, -1, 1)])


@given(st.floats(-10, 10, width=32), st.integers(1, 9))
def test_equal_rewards_teach_nothing(reward: float, samples: int) -> None:
    for std in (True, False):
        assert not group_relative(torch.full((2, samples), reward), std=std).any()


def test_return_to_go() -> None:
    assert return_to_go(torch.tensor([[1.0, 2.0, 4.0]])).tolist() == [[7.0, 6.0, 4.0]]
    assert return_to_go(torch.tensor([[1.0, 2.0, 4.0]]), 0.5).tolist() == [[3.0, 4.0, 4.0]]


def test_gae_by_hand() -> None:
    rewards, values = torch.tensor([[0.0, 0.0, 1.0]]), torch.tensor([[0.5, 0.6, 0.8]])
    d2 = 1.0 - 0.8
    d1 = 0.9 * 0.8 - 0.6
    d0 = 0.9 * 0.6 - 0.5
    a2, a1 = d2, d1 + 0.9 * 0.8 * d2
    a0 = d0 + 0.9 * 0.8 * a1
    advantages, returns = gae(rewards, values, ones(1, 3), discount=0.9, decay=0.8)
    assert advantages[0].tolist() == pytest.approx([a0, a1, a2])
    assert returns[0].tolist() == pytest.approx([a0 + 0.5, a1 + 0.6, a2 + 0.8])


def test_gae_ends_where_the_rows_end() -> None:
    """A row inside a padded batch gets what it would get alone; outside its own tokens there is nothing."""
    generator = torch.Generator().manual_seed(0)
    rewards, values = (torch.randn(1, 5, generator=generator) for _ in range(2))
    alone = gae(rewards[:, 1:4], values[:, 1:4], ones(1, 3))
    mask = torch.tensor([[0.0, 1.0, 1.0, 1.0, 0.0]])
    for inside, whole in zip(alone, gae(rewards, values, mask), strict=True):
        assert torch.allclose(whole[:, 1:4], inside) and not whole[:, [0, 4]].any()


def test_gae_without_decay_is_the_return_less_the_value() -> None:
    rewards, values = torch.rand(3, 7), torch.rand(3, 7)
    advantages, returns = gae(rewards, values, ones(3, 7), decay=1.0)
    assert torch.allclose(returns, return_to_go(rewards), atol=1e-6)
    assert torch.allclose(advantages, return_to_go(rewards) - values, atol=1e-6)


def test_whiten_looks_at_the_mask_alone() -> None:
    values, mask = torch.tensor([[1.0, 3.0, 1e6]]), torch.tensor([[1.0, 1.0, 0.0]])
    assert whiten(values, mask)[0].tolist() == pytest.approx([-1.0, 1.0, 0.0])


def test_explained_variance() -> None:
    returns, mask = torch.tensor([[1.0, 2.0, 3.0, 99.0]]), torch.tensor([[1.0, 1.0, 1.0, 0.0]])

    def explained(values: torch.Tensor, returns: torch.Tensor) -> float:
        return explained_variance(moments(returns, mask), moments(returns - values, mask))

    assert explained(returns, returns) == 1.0
    assert explained(torch.full_like(returns, 2.0), returns) == pytest.approx(0.0)
    assert explained(-returns, returns) < 0
    assert math.isnan(explained(returns, torch.ones(1, 4)))


def test_figures_of_parts_are_those_of_the_whole() -> None:
    """A batch of few tokens weighs little, and values that tell batches apart explain something."""
    values, returns, mask = torch.tensor([[0.0, 0.0, 0.0, 1.0]]), torch.tensor([[0.0, 0.1, 0.2, 1.0]]), ones(1, 4)
    parts, whole = Tally(("kl", "unseen"), ("top",)), Tally(("kl", "unseen"), ("top",))
    for at in (slice(0, 3), slice(3, 4)):
        parts.fit(values[:, at], returns[:, at], mask[:, at])
        parts.mean("kl", float(returns[:, at].mean()), float(mask[:, at].sum()))
        parts.highest("top", float(returns[:, at].max()))
    whole.fit(values, returns, mask)
    whole.mean("kl", float(returns.mean()), 4.0)
    whole.highest("top", 1.0)
    parts.mean("kl", math.nan)
    assert parts.figures() == pytest.approx(whole.figures()) and set(parts.figures()) == {"kl", "top", "explained"}
    assert parts.figures()["explained"] > 0.9
    assert Tally(("kl",), ("top",)).figures() == {}

"""The draw follows its distribution, at the edges too, and depends on nothing but names."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Failed, Sampling
from mull.engine.draws import draw, key, uniform
from mull.engine.sampler import Sampler, log_probs


def draws(logits: torch.Tensor, sampling: Sampling, count: int, banned: list[int] | None = None) -> np.ndarray:
    mask = torch.zeros(2, len(logits))
    mask[0, banned or []] = float("-inf")
    sampler = Sampler(count, mask)
    for row in range(count):
        sampler.set(row, sampling, row)
    tokens, _ = sampler.draw(logits.expand(count, -1), torch.zeros(count, dtype=torch.long), np.full(count, 5))
    return tokens.numpy()


def chi_square(tokens: np.ndarray, p: np.ndarray) -> float:
    """Chi-square over the cells with enough expected counts, the rest in one, as a z value (Wilson-Hilferty)."""
    observed, expected = np.bincount(tokens, minlength=len(p)).astype(float), p * len(tokens)
    big = expected >= 5
    o, e = np.append(observed[big], observed[~big].sum()), np.append(expected[big], expected[~big].sum())
    keep = e > 0
    statistic, cells = float((((o - e) ** 2)[keep] / e[keep]).sum()), max(int(keep.sum()) - 1, 1)
    return ((statistic / cells) ** (1 / 3) - (1 - 2 / (9 * cells))) / (2 / (9 * cells)) ** 0.5


@pytest.mark.parametrize("temperature", [0.3, 0.7, 1.0, 1.3])
@pytest.mark.parametrize("top_p", [0.5, 0.9, 1.0])
def test_samples_follow_the_distribution(temperature: float, top_p: float) -> None:
    logits = torch.randn(40, generator=torch.Generator().manual_seed(1))
    banned = [3, 17]
    masked = logits.clone()
    masked[banned] = float("-inf")
    exact = torch.softmax(masked.double() / temperature, -1)
    order = exact.argsort(descending=True)
    kept = exact[order].cumsum(0) - exact[order] < top_p
    p = torch.zeros_like(exact)
    p[order[kept]] = exact[order[kept]] / exact[order[kept]].sum()
    tokens = draws(logits, Sampling(temperature, top_p, seed="chi"), 20_000, banned)
    assert set(tokens) <= set(np.flatnonzero(p.numpy()))
    assert chi_square(tokens, p.numpy()) < 3.7  # p > 1e-4
    if temperature != 1.0 and top_p == 1.0:  # negative control: the test tells temperatures apart
        other = torch.softmax(masked.double(), -1).numpy()
        assert chi_square(tokens, other) > 3.7


def test_the_uniform_numbers_are_uniform_and_independent() -> None:
    keys = np.array([key("a", i) for i in range(300)], np.uint64)
    u = np.stack([uniform(keys, np.full(300, t)) for t in range(300)])
    assert u.min() >= 0 and u.max() < 1
    assert abs(u.mean() - 0.5) < 0.004 and abs(u.var() - 1 / 12) < 0.002
    for a, b in ((u[1:], u[:-1]), (u[:, 1:], u[:, :-1])):  # neighbours in position and in branch
        assert abs(np.corrcoef(a.ravel(), b.ravel())[0, 1]) < 0.02
    assert len(np.unique(u)) == u.size


@given(st.text(), st.integers(0, 1000), st.integers(0, 10_000))
def test_numbers_depend_on_names_alone(seed: str, branch: int, position: int) -> None:
    one = uniform(np.array([key(seed, branch)], np.uint64), np.array([position]))
    many = uniform(np.array([key("x", 1), key(seed, branch), key("y", 2)], np.uint64), np.array([3, position, 9]))
    assert one[0] == many[1]
    assert key(seed, branch) != key(seed + "'", branch) and key(seed, branch) != key(seed, branch + 1)


@given(st.lists(st.floats(-30, 30, width=32), min_size=2, max_size=20), st.floats(0.01, 1.0), st.floats(0.05, 5.0))
def test_the_nucleus_is_never_empty_and_sums_to_one(logits: list[float], top_p: float, temperature: float) -> None:
    scores = log_probs(torch.tensor([logits]), temperature, top_p)[0]
    plain = torch.softmax(torch.tensor(logits).double() / temperature, -1)
    assert torch.isfinite(scores).any()
    assert scores.exp().sum() == pytest.approx(1, abs=1e-5)
    assert plain[torch.isfinite(scores)].sum() >= min(top_p, 1) - 1e-5


def test_edges() -> None:
    logits = torch.tensor([0.1, 2.0, 1.9, -3.0])
    assert set(draws(logits, Sampling(0.0, seed="s"), 50)) == {1}
    assert set(draws(logits, Sampling(0.0, 0.1, seed="s"), 50, banned=[1])) == {2}
    assert set(draws(logits, Sampling(1e-4, seed="s"), 50)) == {1}  # temperature -> 0 is argmax
    assert set(draws(logits, Sampling(1.0, 1e-9, seed="s"), 50)) == {1}
    assert torch.equal(log_probs(logits[None], 1.0, 1.0), torch.log_softmax(logits[None], -1))
    assert torch.equal(log_probs(logits[None], 0.0, 0.5), torch.log_softmax(logits[None], -1))


@pytest.mark.parametrize("temperature", [1e-25, 1e-39, 1e-46, 5e-324])
def test_a_temperature_that_logits_cannot_be_divided_by_is_none(temperature: float) -> None:
    logits, phase = torch.tensor([[0.1, 2.0, 1.9, -3.0]] * 2), torch.zeros(2, dtype=torch.long)
    drawn = []
    for heat in (temperature, 0.0):
        sampler = Sampler(2, torch.zeros(2, 4))
        sampler.set(0, Sampling(heat, 0.9, seed="s"), 0)
        sampler.set(1, Sampling(seed="s"), 0)
        drawn.append(sampler.draw(logits, phase, np.full(2, 5)))
        assert sampler.likeliest(logits, phase, 0, 4)[0] == (1, float(drawn[0][1][0]))
    assert all(map(torch.equal, *drawn)) and int(drawn[0][0][0]) == 1
    assert draw(logits[0].numpy(), temperature, 0.9, key("s", 0), 5) == draw(
        logits[0].numpy(), 0.0, 1.0, key("s", 0), 5
    )


@pytest.mark.parametrize("broken", [float("nan"), float("inf")])
@pytest.mark.parametrize("sampling", [Sampling(), Sampling(0.0), Sampling(0.7, 0.9)])
def test_a_model_that_breaks_down_says_so(sampling: Sampling, broken: float) -> None:
    logits = torch.tensor([0.1, broken, 1.9, -3.0])
    for count in (1, 3):
        with pytest.raises(Failed, match="broke down"):
            draws(logits, sampling, count)
    with pytest.raises(Failed, match="broke down"):
        draw(logits.numpy(), sampling.temperature, sampling.top_p, key("s", 0), 5)


def test_a_nucleus_beside_it_changes_no_bit_of_a_row() -> None:
    logits = torch.randn(2, 50, generator=torch.Generator().manual_seed(0))
    alone = log_probs(logits[:1], 0.7, 1.0)
    beside = log_probs(logits, torch.tensor([0.7, 1.1]), torch.tensor([1.0, 0.8]))
    assert torch.equal(alone[0], beside[0])


def test_a_row_alone_is_drawn_by_the_same_formula() -> None:
    logits = torch.randn(1, 50, generator=torch.Generator().manual_seed(0))
    for temperature in (0.0, 0.6, 1.0):
        both = []
        for exact in (True, False):
            sampler = Sampler(1, torch.zeros(2, 50), exact)
            sampler.set(0, Sampling(temperature, seed="one"), 0)
            drawn = [sampler.draw(logits, torch.zeros(1, dtype=torch.long), np.array([i])) for i in range(40)]
            both.append(drawn)
        for (token, score), (other, same) in zip(*both, strict=True):
            assert token == other and abs(float(score - same)) < 1e-6

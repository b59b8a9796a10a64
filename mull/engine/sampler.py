"""From logits to tokens: temperature, nucleus, banned ids, and random numbers that depend on names alone.

The log-probability of a token is taken under the distribution it was drawn from. At temperature 0
that distribution is a single point, so the plain one (temperature 1, banned ids left out) is used.
"""

from __future__ import annotations

import hashlib

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mull.chat import Chat
from mull.core import Sampling

Words = NDArray[np.uint64]
GOLDEN = np.uint64(0x9E3779B97F4A7C15)


def mix(z: Words) -> Words:
    """The finaliser of splitmix64 (Steele et al. 2014): every bit of the input moves every bit of the output."""
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def key(seed: str, branch: int) -> np.uint64:
    """The stream of one branch of one request."""
    name = np.frombuffer(hashlib.blake2b(seed.encode(), digest_size=8).digest(), np.uint64)
    return np.uint64(mix(name ^ mix(np.array([branch], np.uint64) + GOLDEN))[0])


def uniform(keys: Words, positions: NDArray[np.int64]) -> NDArray[np.float64]:
    """One number in [0, 1) for each (stream, position): counter-based, so no draw disturbs another."""
    bits = mix(keys + positions.astype(np.uint64) * GOLDEN)
    return (bits >> np.uint64(11)).astype(np.float64) * 2.0**-53


def log_probs(logits_BV: Tensor, temperature: Tensor | float, top_p: Tensor | float = 1.0) -> Tensor:
    """Log-probabilities [B, V] that tokens are drawn with; banned ids are -inf in `logits_BV`.

    `temperature` and `top_p` are numbers or [B]. Temperature 0 counts as 1 (see above). The nucleus is the
    smallest set of most probable tokens whose mass reaches top_p (Holtzman et al. 2020): never empty.
    """
    heat = torch.as_tensor(temperature, dtype=logits_BV.dtype).reshape(-1, 1)
    scores = torch.log_softmax(logits_BV / heat.masked_fill(heat == 0, 1.0), dim=-1)
    mass = torch.as_tensor(top_p, dtype=logits_BV.dtype).reshape(-1, 1)
    if bool((mass >= 1).all()):
        return scores
    ordered, order = scores.sort(dim=-1, descending=True, stable=True)
    before = ordered.exp().cumsum(-1, dtype=torch.float64) - ordered.exp()
    outside = torch.empty_like(before, dtype=torch.bool).scatter_(1, order, before >= mass)
    outside[torch.arange(len(order)), order[:, 0]] = False
    inside = torch.log_softmax(scores.masked_fill(outside, float("-inf")), dim=-1)
    return torch.where((mass < 1) & (heat > 0), inside, scores)  # a neighbour's nucleus changes no bit of the others


def banned(chat: Chat, vocabulary: int) -> Tensor:
    """What is added to the logits, 0 or -inf: row 0 while thinking, row 1 while answering, [2, V]."""
    bias_PV = torch.zeros(2, vocabulary)
    for phase in (0, 1):
        bias_PV[phase, chat.banned(bool(phase), vocabulary)] = float("-inf")
    return bias_PV


class Sampler:
    """The sampling settings of a batch of rows, one column each, and the draw over all of them at once."""

    def __init__(self, rows: int, banned_PV: Tensor, exact: bool = True) -> None:
        self.exact = exact  # False: a row alone may be drawn by the same formula in other arithmetic
        self.banned_PV = banned_PV  # 0 or -inf; row 0 while thinking, row 1 while answering
        self.keys = np.zeros(rows, np.uint64)
        self.heat = torch.ones(rows)
        self.top_p = torch.ones(rows)

    def set(self, row: int, sampling: Sampling, branch: int) -> None:
        """Give a row its settings."""
        self.keys[row] = key(sampling.seed, branch)
        self.heat[row] = sampling.temperature
        # A single most probable token has no tail to cut.
        self.top_p[row] = sampling.top_p if sampling.temperature > 0 else 1.0

    def move(self, source: int, target: int) -> None:
        """Copy a row's settings to another row."""
        for column in (self.keys, self.heat, self.top_p):
            column[target] = column[source]

    def draw(self, logits_BV: Tensor, phase_B: Tensor, positions: NDArray[np.int64]) -> tuple[Tensor, Tensor]:
        """Tokens [B] and their log-probabilities [B]; `positions` are those of the new tokens."""
        n = len(logits_BV)
        if n == 1 and not self.exact and self.top_p[0] >= 1:
            return self._draw_one(logits_BV.numpy()[0], int(phase_B[0]), positions)
        heat = self.heat[:n]
        masked = logits_BV + self.banned_PV.index_select(0, phase_B)
        scores = log_probs(masked, heat, self.top_p[:n])
        cdf = scores.exp().cumsum(-1, dtype=torch.float64)
        u = torch.from_numpy(uniform(self.keys[:n], positions)).unsqueeze(1)
        # The first token whose cumulative mass exceeds u: never one of probability zero.
        tokens = torch.searchsorted(cdf, u * cdf[:, -1:], right=True)
        greedy = (heat == 0).unsqueeze(1)
        if bool(greedy.any()):
            tokens = torch.where(greedy, masked.argmax(-1, keepdim=True), tokens)
        return tokens.squeeze(1), scores.gather(1, tokens).squeeze(1)

    def _draw_one(self, logits: NDArray[np.float32], phase: int, positions: NDArray[np.int64]) -> tuple[Tensor, Tensor]:
        heat = float(self.heat[0])
        scores = (logits + self.banned_PV[phase].numpy()).astype(np.float64) / (heat or 1.0)
        scores -= scores.max()
        cdf = np.exp(scores).cumsum()
        u = uniform(self.keys[:1], positions)[0]
        token = int(cdf.searchsorted(u * cdf[-1], side="right")) if heat else int(scores.argmax())
        return torch.tensor([token]), torch.tensor([scores[token] - np.log(cdf[-1])], dtype=torch.float32)

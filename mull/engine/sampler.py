"""From logits to tokens, a batch at a time: temperature, nucleus, banned ids.

The log-probability of a token is taken under the distribution it was drawn from. At temperature 0
that distribution is a single point, so the plain one (temperature 1, banned ids left out) is used.
"""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mull.core import Failed, Sampling
from mull.engine.draws import UNSOUND, Words, draw, key, uniform, warm


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


class Bans(Protocol):
    """What knows which ids may not be sampled: our own chat, or a foreign tokenizer's layout."""

    def banned(self, answering: bool, vocab_size: int) -> list[int]: ...


def banned(chat: Bans, vocabulary: int) -> Tensor:
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
        heat = warm(sampling.temperature)
        self.keys[row] = key(sampling.seed, branch)
        self.heat[row] = heat
        # A single most probable token has no tail to cut.
        self.top_p[row] = sampling.top_p if heat > 0 else 1.0

    def move(self, source: int | list[int], target: int | list[int]) -> None:
        """Copy the settings of rows to other rows."""
        self.keys[target] = self.keys[source]
        for column in (self.heat, self.top_p):
            column[target] = column[source]

    def likeliest(self, logits_BV: Tensor, phase_B: Tensor, row: int, count: int) -> tuple[tuple[int, float], ...]:
        """The `count` likeliest tokens of a row, most first, and their log-probabilities, as `draw` takes them."""
        masked = logits_BV[row : row + 1] + self.banned_PV[int(phase_B[row])]
        scores, tokens = log_probs(masked, self.heat[row : row + 1], self.top_p[row : row + 1])[0].topk(count)
        pairs = zip(tokens.tolist(), scores.tolist(), strict=True)
        return tuple((token, score) for token, score in pairs if score > -math.inf)

    def draw(
        self,
        logits_BV: Tensor,
        phase_B: Tensor,
        positions: NDArray[np.int64],
        of: NDArray[np.int64] | None = None,
        keys: Words | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Tokens [M] and their log-probabilities [M]; `positions` [B] are those of the new tokens.

        M draws, from row `of` [M] with stream `keys` [M]; without them one from each row. Raises Failed for logits that
        hold NaN or infinity.
        """
        n = len(logits_BV)
        keys = self.keys[:n] if keys is None else keys
        if len(keys) == n:
            of = None
        if n == len(keys) == 1 and not self.exact and self.top_p[0] >= 1:
            ruled_out = self.banned_PV[int(phase_B[0])].numpy()
            token, score = draw(logits_BV.numpy()[0] + ruled_out, float(self.heat[0]), 1.0, keys[0], int(positions[0]))
            return torch.tensor([token]), torch.tensor([score], dtype=torch.float32)
        heat = self.heat[:n]
        masked = logits_BV + self.banned_PV.index_select(0, phase_B)
        scores = log_probs(masked, heat, self.top_p[:n])
        if not bool(scores.amax(-1).isfinite().all()):
            raise Failed(UNSOUND)
        greedy = (heat == 0).unsqueeze(1)
        tokens = masked.argmax(-1, keepdim=True)
        cdf = None if bool(greedy.all()) else scores.exp().cumsum(-1, dtype=torch.float64)
        if of is not None:
            rows = torch.from_numpy(of)
            tokens, greedy, positions = tokens[rows], greedy[rows], positions[of]
            scores, cdf = scores[rows], None if cdf is None else cdf[rows]
        if cdf is not None:
            u = torch.from_numpy(uniform(keys, positions)).unsqueeze(1)
            # The first token whose cumulative mass exceeds u: never one of probability zero.
            tokens = torch.where(greedy, tokens, torch.searchsorted(cdf, u * cdf[:, -1:], right=True))
        return tokens.squeeze(1), scores.gather(1, tokens).squeeze(1)

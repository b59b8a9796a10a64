"""Advantages: how much better something went than was to be expected. Plain functions on tensors.

Shapes by suffix: P problems, G samples of each, B rows, T time.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor


def group_relative(rewards_PG: Tensor, *, std: bool = True, eps: float = 1e-6) -> Tensor:
    """Rewards less the mean of their group [P, G]: the other samples of a problem are its baseline.

    Divided by the group's standard deviation as in GRPO (Shao et al. 2024, eq. 4), or not, as in Dr. GRPO
    (Liu et al. 2025), which does not favour problems that are almost always or almost never solved. A group
    whose rewards are all equal teaches nothing: its advantages are exactly 0.
    """
    centred = rewards_PG - rewards_PG.mean(-1, keepdim=True)
    equal = rewards_PG.amax(-1, keepdim=True) == rewards_PG.amin(-1, keepdim=True)  # a mean of equals may be off
    centred = centred.masked_fill(equal, 0.0)
    return centred / (rewards_PG.std(-1, keepdim=True) + eps) if std and rewards_PG.shape[-1] > 1 else centred


def return_to_go(rewards_BT: Tensor, discount: float = 1.0) -> Tensor:
    """What is still to come at each position, itself included [B, T]: sum over s >= t of discount^(s-t) rewards."""
    returns_BT, total_B = torch.empty_like(rewards_BT), rewards_BT.new_zeros(len(rewards_BT))
    for t in reversed(range(rewards_BT.shape[1])):
        total_B = rewards_BT[:, t] + discount * total_B
        returns_BT[:, t] = total_B
    return returns_BT


def gae(
    rewards_BT: Tensor, values_BT: Tensor, mask_BT: Tensor, *, discount: float = 1.0, decay: float = 0.95
) -> tuple[Tensor, Tensor]:
    """Generalised advantages and the returns that values are fitted to, each [B, T] (Schulman et al. 2016, eq. 16).

    `mask_BT` is positive at the model's own tokens, which stand in one run in every row; what follows them is the end
    of the episode and worth 0. Both results are 0 outside.
    """
    advantages_BT = torch.zeros_like(rewards_BT)
    ahead_B, value_B = rewards_BT.new_zeros(len(rewards_BT)), rewards_BT.new_zeros(len(rewards_BT))
    own_BT = (mask_BT > 0).to(rewards_BT.dtype)
    for t in reversed(range(rewards_BT.shape[1])):
        inside_B = own_BT[:, t]
        surprise_B = rewards_BT[:, t] + discount * value_B - values_BT[:, t]
        ahead_B = (surprise_B + discount * decay * ahead_B) * inside_B
        value_B = values_BT[:, t] * inside_B
        advantages_BT[:, t] = ahead_B
    return advantages_BT, (advantages_BT + values_BT) * own_BT


def moments(values_BT: Tensor, mask_BT: Tensor) -> Tensor:
    """Number, sum and sum of squares of the masked values, [3]: these add up over batches and ranks."""
    return torch.stack((mask_BT.sum(), (values_BT * mask_BT).sum(), (values_BT**2 * mask_BT).sum()))


def whiten(advantages_BT: Tensor, mask_BT: Tensor, moments_3: Tensor | None = None, eps: float = 1e-8) -> Tensor:
    """Mean 0 and variance 1 over the masked positions, or over all those that the moments speak of; 0 elsewhere."""
    n, total, squares = (moments(advantages_BT, mask_BT) if moments_3 is None else moments_3).unbind()
    mean = total / n.clamp(min=1.0)
    variance = (squares / n.clamp(min=1.0) - mean**2).clamp(min=0.0)
    return (advantages_BT - mean) * (mask_BT > 0) / (variance + eps).sqrt()


def explained_variance(returns_3: Tensor, errors_3: Tensor) -> float:
    """Share of the returns' variance that the values account for: 1 is perfect, 0 no better than their mean.

    From the moments of the returns and of what the values are off by; nan where all returns are equal.
    """
    n = float(returns_3[0])
    spread, missed = (float(m[2]) / n - (float(m[1]) / n) ** 2 for m in (returns_3, errors_3))
    return 1.0 - missed / spread if spread > 1e-9 * float(returns_3[2]) / n else math.nan

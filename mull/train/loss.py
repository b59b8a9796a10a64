"""Losses of reinforcement: plain functions from tensors to a scalar, and the figures that tell whether it is well.

All take [B, T] tensors over next tokens; `mask_BT` says how often the model itself chose the token: 0 in the question
and in padding, else 1, or more where several samples are one row.
GRPO is `group_relative` with `clipped_surrogate`; PPO is `gae` with `clipped_surrogate` and `value_loss`.
`dpo` learns from pairs without a reward: it takes and gives [P], a number for every pair.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Surrogate:
    """The policy's loss and what it saw: mean and highest ratio, share of clipped tokens, KL from the old policy."""

    loss: Tensor
    ratio: float
    clipped: float
    moved: float  # estimated
    highest: float


def masked_mean(values_BT: Tensor, mask_BT: Tensor, tokens: float | None = None) -> Tensor:
    """Sum over the masked positions by their number, or by `tokens` where a batch is one part of several."""
    total: Tensor = (values_BT * mask_BT).sum()
    return total / (tokens if tokens is not None else mask_BT.sum().clamp(min=1.0))


def clipped_surrogate(
    logprobs_BT: Tensor,
    old_BT: Tensor,
    advantages_BT: Tensor,
    mask_BT: Tensor,
    *,
    low: float = 0.2,
    high: float = 0.2,
    tokens: float | None = None,
) -> Surrogate:
    """-min(r A, clip(r, 1 - low, 1 + high) A), mean over tokens (Schulman et al. 2017, eq. 7).

    r is the ratio of new to old probability of the token that was chosen. A larger `high` leaves room for
    unlikely tokens to grow (Yu et al. 2025). The mean is over all tokens of the batch, so that a long trace
    weighs as much as its length.
    """
    shift_BT = (logprobs_BT - old_BT) * (mask_BT > 0)
    ratio_BT = shift_BT.exp()
    bounded_BT = ratio_BT.clamp(1 - low, 1 + high)
    gain_BT = torch.minimum(ratio_BT * advantages_BT, bounded_BT * advantages_BT)
    with torch.no_grad():
        cut_BT = ((ratio_BT - bounded_BT) * advantages_BT > 0).float()
        ratio, clipped, moved = (float(masked_mean(x, mask_BT)) for x in (ratio_BT, cut_BT, ratio_BT - 1 - shift_BT))
        highest = float((ratio_BT * (mask_BT > 0)).max())
    return Surrogate(-masked_mean(gain_BT, mask_BT, tokens), ratio, clipped, moved, highest)


def value_loss(
    values_BT: Tensor,
    old_BT: Tensor,
    returns_BT: Tensor,
    mask_BT: Tensor,
    *,
    clip: float | None = 0.2,
    tokens: float | None = None,
) -> Tensor:
    """Half the squared error of the values, or of values clipped around the old ones if that is worse (PPO's code)."""
    errors_BT = (values_BT - returns_BT) ** 2
    if clip is not None:
        near_BT = old_BT + (values_BT - old_BT).clamp(-clip, clip)
        errors_BT = torch.maximum(errors_BT, (near_BT - returns_BT) ** 2)
    return 0.5 * masked_mean(errors_BT, mask_BT, tokens)


def kl(logprobs_BT: Tensor, reference_BT: Tensor, mask_BT: Tensor, *, tokens: float | None = None) -> Tensor:
    """KL divergence from the reference, estimated on the chosen tokens: r - 1 - log r, r = reference / model.

    Never negative and of low variance (Schulman 2020, "k3"; GRPO's eq. 4).
    """
    shift_BT = (reference_BT - logprobs_BT) * (mask_BT > 0)
    return masked_mean(shift_BT.exp() - 1 - shift_BT, mask_BT, tokens)


def entropy(logits_BTV: Tensor, mask_BT: Tensor, *, tokens: float | None = None) -> Tensor:
    """Mean entropy of the next-token distributions, in nats. Ids that are ruled out (-inf) add nothing."""
    scores_BTV = torch.log_softmax(logits_BTV, -1)
    finite_BTV = scores_BTV.masked_fill(scores_BTV == float("-inf"), 0.0)
    return masked_mean(-(scores_BTV.exp() * finite_BTV).sum(-1), mask_BT, tokens)


def dpo(
    chosen_logp: Tensor, rejected_logp: Tensor, ref_chosen_logp: Tensor, ref_rejected_logp: Tensor, beta: float
) -> Tensor:
    """-log sigmoid(beta ((c - c_ref) - (r - r_ref))) of every pair, [P] (Rafailov et al. 2023, eq. 7).

    All are log-probabilities of whole continuations, in nats, [P]: of the better one and of the worse one, by the model
    and by the reference that it is held near; the smaller `beta`, the more loosely.
    """
    return -F.logsigmoid(beta * ((chosen_logp - ref_chosen_logp) - (rejected_logp - ref_rejected_logp)))

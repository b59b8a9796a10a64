"""Heads beside the language head, read from the same hidden states: value and process reward."""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from mull.model.config import ModelConfig
from mull.model.transformer import Transformer

INNER = 48  # units between a state and what the process head makes of it

Linear = Callable[..., Tensor]
"""The product of rows [..., D] and weights [O, D], and a bias [O] on top where one is given: [..., O]."""


def apart(states: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """`F.linear` summed row by row. A matrix library may add up a row otherwise for where it stands among others."""
    summed = (states[..., None, :] * weight).sum(-1)
    return summed if bias is None else summed + bias


class Heads(nn.Module):
    """Value (expected return of the state) and process (is the step ending here right, is it useful).

    A hidden state knows what was said, not how likely that was: a layer reads what others made of earlier tokens, and
    the last one's own opinion of them reaches nobody. So the process head may be told; at first it takes what is judged
    for as right as it was likely. How much that says of a step depends on what the step is, which no sum of the two can
    tell: so beside the sum there is a layer that reads both together.
    """

    LATER = ("sure", "inner", "told", "outer")
    """Parts that older files do not have. Where they are 0 they say nothing."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.value_head = nn.Linear(width, 1)
        self.process_head = nn.Linear(width, 2)
        self.sure = nn.Linear(1, 2, bias=False)  # of what it is told
        self.inner, self.told = nn.Linear(width, INNER), nn.Linear(1, INNER, bias=False)
        self.outer = nn.Linear(INNER, 2, bias=False)
        for parameter in self.parameters():
            nn.init.zeros_(parameter)
        nn.init.constant_(self.sure.weight[0], 1.0)
        seeded = torch.Generator().manual_seed(0)  # what is drawn here draws on nobody else's numbers
        nn.init.normal_(self.inner.weight, std=width**-0.5, generator=seeded)
        nn.init.normal_(self.told.weight, std=0.1, generator=seeded)

    def value(self, hidden: Tensor) -> Tensor:
        """Values [...] of hidden states [..., D]."""
        return torch.as_tensor(self.value_head(hidden)).squeeze(-1)

    def process(self, states: Tensor) -> Tensor:
        """Probabilities [..., 2] that the step ending here is right, and useful; see `logits`."""
        return torch.sigmoid(self.logits(states))

    def logits(self, states: Tensor, linear: Linear = F.linear) -> Tensor:
        """Those of `process`, [..., 2], of hidden states [..., D]; or of [..., D + 1], which end with how likely what
        is judged was (`likely`). `linear` takes the products."""
        width = self.process_head.in_features
        hidden, told = states[..., :width].contiguous(), states[..., width:]
        logits = linear(hidden, self.process_head.weight, self.process_head.bias)
        inner = linear(hidden, self.inner.weight, self.inner.bias)
        if told.shape[-1]:
            logits, inner = logits + told * self.sure.weight[:, 0], inner + told * self.told.weight[:, 0]
        return logits + linear(F.gelu(inner), self.outer.weight)


def likely(logprobs: Tensor) -> Tensor:
    """What the process head is told of texts with these log-probabilities: the logits of their probabilities."""
    return torch.logit(logprobs.exp(), eps=1e-5)


class RewardModel(Transformer):
    """A transformer that is read by its heads: what it thinks of a text instead of how it would go on."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__(config)
        self.heads = Heads(config.width)

    @classmethod
    def of(cls, model: Transformer, heads: Heads | None = None) -> RewardModel:
        """A copy of a model, with these heads or fresh ones."""
        copy = cls(model.config)
        heads = heads or Heads(model.config.width)
        copy.load_state_dict(model.state_dict() | {f"heads.{k}": v for k, v in heads.state_dict().items()})
        return copy.eval()

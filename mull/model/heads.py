"""Heads beside the language head, read from the same hidden states: value and process reward."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from mull.model.config import ModelConfig
from mull.model.transformer import Transformer


class Heads(nn.Module):
    """Value (expected return of the state) and process (is the step ending here right, is it useful)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.value_head = nn.Linear(width, 1)
        self.process_head = nn.Linear(width, 2)
        for head in (self.value_head, self.process_head):
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)

    def value(self, hidden: Tensor) -> Tensor:
        """Values [...] of hidden states [..., D]."""
        return torch.as_tensor(self.value_head(hidden)).squeeze(-1)

    def process(self, hidden: Tensor) -> Tensor:
        """Probabilities [..., 2] that the step ending here is right, and useful."""
        return torch.sigmoid(self.process_head(hidden))


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

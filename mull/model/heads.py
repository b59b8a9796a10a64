"""Heads beside the language head, read from the same hidden states: value and process reward."""

from __future__ import annotations

import torch
from torch import Tensor, nn


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

"""Random models whose weights are large enough to make every part of the forward pass matter."""

from __future__ import annotations

from typing import Any, TypeVar

import torch
from torch import nn

from mull.chat import Chat
from mull.model.config import ModelConfig
from mull.model.tokenizer import train_tokenizer
from mull.model.transformer import Transformer

M = TypeVar("M", bound=nn.Module)
CHAT = Chat(train_tokenizer())
SIZES: dict[str, Any] = {
    "vocab_size": CHAT.tokenizer.get_vocab_size(),
    "width": 48,
    "layers": 2,
    "heads": 4,
    "kv_heads": 2,
    "head_dim": 16,
    "hidden": 80,
}


def shaken(model: M, seed: int = 0) -> M:
    """The model with random weights everywhere; a fresh one's residual blocks would be the identity."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            noise = torch.randn(parameter.shape, generator=generator)
            parameter.copy_(1 + 0.1 * noise if parameter.ndim < 2 else noise * parameter.shape[-1] ** -0.5)
    return model.eval()


def small(**sizes: Any) -> Transformer:
    return shaken(Transformer(ModelConfig(**SIZES | sizes)))


def some_tokens(rows: int = 3, length: int = 40) -> torch.Tensor:
    return torch.randint(0, SIZES["vocab_size"], (rows, length), generator=torch.Generator().manual_seed(1))

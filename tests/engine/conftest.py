"""Small models with weights large enough to make every part of the forward pass matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from mull.chat import Chat
from mull.model.config import ModelConfig
from mull.model.tokenizer import train_tokenizer
from mull.model.transformer import Transformer

Make = Callable[..., Transformer]


@pytest.fixture(scope="session")
def chat() -> Chat:
    return Chat(train_tokenizer())


@pytest.fixture(scope="session")
def make(chat: Chat) -> Make:
    """Random models; `init_weights` alone would leave every residual block at zero."""

    def build(seed: int = 0, **sizes: int | float | bool) -> Transformer:
        small = {"width": 64, "layers": 2, "heads": 4, "head_dim": 16, "hidden": 128, "context": 512}
        vocab = chat.tokenizer.get_vocab_size()
        model = Transformer(ModelConfig(**{"vocab_size": vocab, **small, **sizes}))  # type: ignore[arg-type]
        generator = torch.Generator().manual_seed(seed)
        with torch.no_grad():
            for parameter in model.parameters():
                noise = torch.randn(parameter.shape, generator=generator)
                parameter.copy_(1 + 0.1 * noise if parameter.ndim < 2 else noise * parameter.shape[1] ** -0.5)
        return model

    return build


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)

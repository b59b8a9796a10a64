"""A stream of two-digit sums that needs no task: what the training tests train on."""

from __future__ import annotations

from random import Random
from typing import Any

from mull.chat import Chat
from mull.core import Message
from mull.model.config import ModelConfig
from mull.model.tokenizer import train_tokenizer
from mull.model.transformer import Transformer
from mull.train.data import Mixture, Stream
from mull.train.fit import Fit
from mull.train.optim import Optim

CHAT = Chat(train_tokenizer())
SMALL = Fit(
    tokens=6_000,
    micro_tokens=256,
    micros=2,
    threads=1,
    save_every=1_500,
    eval_every=10**9,
    precision="fp32",
    optim=Optim(matrix_lr=0.02, other_lr=0.003, weight_decay=0.01, warmup=0.0, cooldown=0.4, clip=1.0),
)


class Sums(Stream):
    """`12+34` thought as `2+4=6`, `1+3=4`, answered 46; every sample a pure function of its index."""

    def __init__(self, batch_tokens: int = SMALL.micro_tokens) -> None:
        super().__init__(Mixture(), CHAT, "sums", batch_tokens=batch_tokens)

    def sample(self, index: int) -> tuple[list[int], list[float]]:
        rng = Random(f"{self.seed}/{index}")
        a, b = rng.randrange(100), rng.randrange(10 ** rng.randint(1, 2))
        question = CHAT.prompt([Message("user", f"{a}+{b}")])
        thought = [*CHAT.encode(f"{a % 10}+{b % 10}={a % 10 + b % 10}\n{a // 10}+{b // 10}\n"), CHAT.unthink]
        answer = [*CHAT.encode(str(a + b)), CHAT.end]
        return question + thought + answer, [0.1] * len(question) + [1.0] * (len(thought) + len(answer))


def tiny(**sizes: Any) -> Transformer:
    shape = {"width": 32, "layers": 2, "heads": 2, "head_dim": 16, "hidden": 64, "context": 128}
    model = Transformer(ModelConfig(vocab_size=CHAT.tokenizer.get_vocab_size(), **shape | sizes))
    model.init_weights(seed=0)
    return model

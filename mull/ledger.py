"""What things cost: tokens, FLOPs and seconds, in the same units for training and for answering."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Protocol

BACKWARD = 2.0  # a backward pass costs about two forward passes (Kaplan et al. 2020)


class Shape(Protocol):
    """What a ledger must know of a model's shape."""

    @property
    def context(self) -> int: ...

    def flops_per_token(self, span: float = 0.0) -> float: ...


@dataclass(frozen=True, slots=True)
class Cost:
    """Tokens read and written, floating-point operations, wall-clock seconds, and tokens that did not have to be read
    since a cache of the engine had them. Costs add up.

    FLOPs are those of the products of a forward pass for every token that is read or written, each of which attends to
    those before it. What is cached, or shared by samples that agree so far, is charged once. What an engine executes
    beside that is not charged: rows and tokens that fill a batch up, the half of attention that is masked. So a run
    that is counted counts more, a batch padded to exact shapes several times as much.
    """

    tokens_in: int = 0
    tokens_out: int = 0
    flops: float = 0.0
    seconds: float = 0.0
    tokens_reused: int = 0

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.flops + other.flops,
            self.seconds + other.seconds,
            self.tokens_reused + other.tokens_reused,
        )


@dataclass(slots=True)
class Meter:
    """What was charged so far."""

    cost: Cost = Cost()


_METERS: ContextVar[tuple[Meter, ...]] = ContextVar("meters", default=())


@contextmanager
def metered() -> Iterator[Meter]:
    """A meter for what is charged within, by this task and those that it starts, and nobody else's requests.

    The seconds are charged at its end.
    """
    meter, began = Meter(), time.monotonic()
    token = _METERS.set((*_METERS.get(), meter))
    try:
        yield meter
    finally:
        _METERS.reset(token)
        meter.cost += Cost(seconds=time.monotonic() - began)


def charge(cost: Cost) -> None:
    """Put a cost on the bill of whoever meters this task; an engine does so for every request."""
    for meter in _METERS.get():
        meter.cost += cost


def forward_flops(shape: Shape, tokens: int, before: int = 0) -> float:
    """FLOPs of running a text of `tokens` tokens through a model that has read `before` others already.

    Those of causal attention: a kernel that multiplies all by all and then masks executes nearly twice its part.
    """
    return tokens * shape.flops_per_token(before + (tokens - 1) / 2) if tokens > 0 else 0.0


def training_flops(shape: Shape, tokens: int, span: float) -> float:
    """FLOPs of forward and backward on this many tokens that attend to `span` others on average."""
    return (1 + BACKWARD) * tokens * shape.flops_per_token(span)

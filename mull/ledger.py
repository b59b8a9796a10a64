"""What things cost: tokens, FLOPs and seconds, in the same units for training and for answering."""

from __future__ import annotations

import time
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol

BACKWARD = 2.0  # a backward pass costs about two forward passes (Kaplan et al. 2020)


class Shape(Protocol):
    """What a ledger must know of a model's shape."""

    @property
    def context(self) -> int: ...

    def flops_per_token(self, span: float = 0.0) -> float: ...


class Spent(Protocol):
    """An engine's running totals."""

    @property
    def decoded(self) -> int: ...

    @property
    def prefilled(self) -> int: ...

    @property
    def flops(self) -> float: ...


class Metered(Protocol):
    """Whatever keeps such totals."""

    @property
    def spent(self) -> Spent: ...


@dataclass(frozen=True, slots=True)
class Cost:
    """Tokens read and written, floating-point operations, and wall-clock seconds. Costs add up."""

    tokens_in: int = 0
    tokens_out: int = 0
    flops: float = 0.0
    seconds: float = 0.0

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.flops + other.flops,
            self.seconds + other.seconds,
        )


def forward_flops(shape: Shape, tokens: int, before: int = 0) -> float:
    """FLOPs of running `tokens` tokens through a model one behind the other, after `before` others."""
    return tokens * shape.flops_per_token(before + (tokens - 1) / 2) if tokens > 0 else 0.0


def training_flops(shape: Shape, tokens: int, span: float) -> float:
    """FLOPs of forward and backward on this many tokens that attend to `span` others on average."""
    return (1 + BACKWARD) * tokens * shape.flops_per_token(span)


class Ledger:
    """What an engine spends, and how long it takes, within a `with` block.

    All requests of the engine count, also those of others: for one among many see `forward_flops`.
    """

    def __init__(self, engine: Metered | None = None) -> None:
        self._engine = engine
        self._ended: Cost | None = None

    def __enter__(self) -> Ledger:
        self._began, self._ended = self._now(), None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._ended = self._now()

    @property
    def cost(self) -> Cost:
        """What has been spent since the block began, until now or its end."""
        end, began = self._ended or self._now(), self._began
        return Cost(
            end.tokens_in - began.tokens_in,
            end.tokens_out - began.tokens_out,
            end.flops - began.flops,
            end.seconds - began.seconds,
        )

    def _now(self) -> Cost:
        if self._engine is None:
            return Cost(seconds=time.monotonic())
        spent = self._engine.spent
        return Cost(spent.prefilled, spent.decoded, spent.flops, time.monotonic())

"""The ledger counts what an engine spends within its block, and prices tokens by hand-checkable sums."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from mull.effort import EFFORTS, SEARCHED, effort_named
from mull.ledger import Cost, Ledger, forward_flops, training_flops


@dataclass
class Shape:
    context: int = 100

    def flops_per_token(self, span: float = 0.0) -> float:
        return 10.0 + 2.0 * span


@dataclass
class Spent:
    decoded: int = 0
    prefilled: int = 0
    flops: float = 0.0


@dataclass
class Engine:
    spent: Spent = field(default_factory=Spent)


def test_costs_add_up() -> None:
    assert Cost(1, 2, 3.0, 4.0) + Cost(10, 20, 30.0, 40.0) == Cost(11, 22, 33.0, 44.0)


def test_forward_is_the_sum_over_positions() -> None:
    shape = Shape()
    assert forward_flops(shape, 5, before=3) == sum(shape.flops_per_token(p) for p in range(3, 8))
    assert forward_flops(shape, 0) == 0.0
    assert training_flops(shape, 4, 1.5) == 3 * 4 * 13.0


def test_a_ledger_counts_its_block_only() -> None:
    engine = Engine(Spent(5, 7, 100.0))
    with Ledger(engine) as ledger:
        engine.spent = Spent(8, 17, 150.0)
    engine.spent = Spent(1000, 1000, 1e9)
    assert (ledger.cost.tokens_in, ledger.cost.tokens_out, ledger.cost.flops) == (10, 3, 50.0)
    assert ledger.cost.seconds >= 0


def test_efforts_beyond_the_table_are_refused() -> None:
    assert not EFFORTS["none"].thinks and EFFORTS["low"].thinks
    for name in SEARCHED:
        with pytest.raises(ValueError, match="not offered yet"):
            effort_named(name)
    with pytest.raises(ValueError, match="no such effort"):
        effort_named("LOW")

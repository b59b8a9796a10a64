"""The ledger counts what an engine spends within its block, and prices tokens by hand-checkable sums."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from mull.effort import EFFORTS, effort_named
from mull.ledger import Cost, charge, forward_flops, metered, training_flops
from mull.testing import tiny_model


@dataclass
class Shape:
    context: int = 100

    def flops_per_token(self, span: float = 0.0) -> float:
        return 10.0 + 2.0 * span


def test_costs_add_up() -> None:
    assert Cost(1, 2, 3.0, 4.0) + Cost(10, 20, 30.0, 40.0) == Cost(11, 22, 33.0, 44.0)


def test_forward_is_the_sum_over_positions() -> None:
    shape = Shape()
    assert forward_flops(shape, 5, before=3) == sum(shape.flops_per_token(p) for p in range(3, 8))
    assert forward_flops(shape, 0) == 0.0
    assert training_flops(shape, 4, 1.5) == 3 * 4 * 13.0


@pytest.mark.parametrize("tokens", [64, 256, 1024])
def test_forward_is_what_a_counted_run_counts_but_for_the_masked_half(tokens: int) -> None:
    """Attention here multiplies all by all and masks half of it, and that is what the counter counts."""
    model, _ = tiny_model(context=1024)
    with FlopCounterMode(display=False) as counter, torch.inference_mode():
        model(torch.ones(1, tokens, dtype=torch.long))
    counted = {str(operation): flops for operation, flops in counter.get_flop_counts()["Global"].items()}
    attention = counted.pop("aten.baddbmm") + counted.pop("aten.bmm")
    assert list(counted) == ["aten.mm"]
    seen = (tokens + 1) / 2 / tokens  # a token attends to those before it and to itself
    assert forward_flops(model.config, tokens) == pytest.approx(counted["aten.mm"] + seen * attention, rel=0.05)


def test_a_meter_hears_of_its_own_task_and_those_it_starts() -> None:
    async def work(cost: Cost) -> None:
        await asyncio.sleep(0)
        charge(cost)

    async def billed(flops: float) -> Cost:
        with metered() as meter:
            await asyncio.gather(work(Cost(1, 2, flops)), work(Cost(1, 2, flops)))
        return meter.cost

    async def both() -> list[Cost]:
        with metered() as whole:
            found = await asyncio.gather(billed(1.0), billed(10.0))
        charge(Cost(1000))
        return [*found, whole.cost]

    one, other, whole = asyncio.run(both())
    assert [c.flops for c in (one, other, whole)] == [2.0, 20.0, 22.0]
    assert (whole.tokens_in, whole.tokens_out) == (4, 8)
    assert whole.seconds >= one.seconds > 0


def test_efforts_are_those_of_the_table() -> None:
    assert not EFFORTS["none"].thinks and EFFORTS["low"].thinks
    with pytest.raises(ValueError, match="no such effort"):
        effort_named("LOW")

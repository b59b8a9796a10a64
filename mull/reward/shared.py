"""Heads on the policy's own trunk: they judge by the states that decoding has computed, and read nothing anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor

from mull.core import Score, Trace
from mull.ledger import Cost, charge, metered
from mull.model.heads import Heads
from mull.reward.process import Kind, judging_flops, score_of


class Trunk(Protocol):
    """An engine that can keep the hidden states of what it decodes; see `mull.engine.embedded`."""

    keeps: bool

    async def read(self, traces: Sequence[Trace]) -> list[Tensor]: ...


class Shared:
    """A Scorer with nothing but heads, over the engine that runs their trunk; what they say, `score_of` tells.

    It makes the engine keep hidden states. That costs one more token to read for each extension, which is charged with
    the extension. A score costs the product of the heads, and reading those parts of a trace whose states the engine
    does not have, or no longer. Scores are those of a full forward pass but for the last bits.
    """

    def __init__(self, heads: Heads, engine: Trunk, kind: Kind = "process", *, prices: bool = False) -> None:
        self.heads, self.engine, self.kind, self.prices = heads.eval(), engine, kind, prices
        engine.keeps = True
        self.flops = 0.0  # spent so far

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """Equal traces are judged once. Raises ValueError for a trace beyond the model's context."""
        unique = list(dict.fromkeys(traces))
        if not unique:
            return []
        with metered() as meter:
            states = await self.engine.read(unique)
            lengths = [len(states_ED) for states_ED in states]
            charge(Cost(flops=judging_flops(states[0].shape[-1], sum(lengths))))
        self.flops += meter.cost.flops
        with torch.no_grad():
            ends = torch.split(self.heads.process(torch.cat(states)), lengths)
        judged = zip(unique, ends, strict=True)
        found = {trace: score_of(trace, ends_E2, self.kind, self.prices) for trace, ends_E2 in judged}
        return [found[trace] for trace in traces]

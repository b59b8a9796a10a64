"""Monte-Carlo judges: a step is worth the share of continuations after it that come to the right answer.

Nobody needs to know what a right step looks like: only the answer is verified.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mull.core import Generator, Problem, Sampling, Score, Trace
from mull.engine.request import telling
from mull.reward.oracle import right


@dataclass(frozen=True, slots=True)
class Rollouts:
    """A Scorer of traces of one problem by what `generator` makes of their beginnings.

    The soft estimate of Math-Shepherd (Wang et al. 2024, eq. 4). A finished trace is worth what its answer is, an
    unfinished one what its own continuations are. Every continuation may have `sampling.max_tokens` tokens. Its draws
    are named by `sampling.seed`, the problem and the steps it goes on from, so an estimate does not depend on what else
    is scored.
    """

    problem: Problem
    generator: Generator
    continuations: int  # of each beginning
    sampling: Sampling

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """Beginnings that several traces share are continued once."""
        unfinished = [trace for trace in traces if not trace.finished]
        begun = {_name(start): start for trace in traces for start in _beginnings(trace)}
        begun |= {_name(trace): trace for trace in unfinished}
        shares = dict(zip(begun, await asyncio.gather(*map(self.share, begun.values())), strict=True))
        return [
            Score(
                float(right(self.problem, trace)) if trace.finished else shares[_name(trace)],
                tuple(shares[_name(start)] for start in _beginnings(trace)),
            )
            for trace in traces
        ]

    async def share(self, start: Trace) -> float:
        """The share of right answers among the continuations of an unfinished trace."""
        problem = self.problem
        name = f"{self.sampling.seed}/{problem.task}/{problem.level}/{problem.index}/{_name(start)}"
        with telling(None):  # these are no candidates
            traces = await self.generator.extend(start, self.continuations, sampling=replace(self.sampling, seed=name))
        return sum(right(problem, trace) for trace in traces) / len(traces)

    async def first_error(self, trace: Trace) -> int | None:
        """Index of the first step from which no continuation comes to the right answer, None when there is none.

        By binary search, at most log2(steps) + 1 beginnings are continued (OmegaPRM, Luo et al. 2024, 3.2). That takes
        for granted that what is lost stays lost; where a later step repairs it, some lost step is found.
        """
        starts = _beginnings(trace)
        low, high = 0, len(starts)  # before `low` all is well; at `high`, if anywhere, it is lost
        while low < high:
            middle = (low + high) // 2
            if await self.share(starts[middle]):
                low = middle + 1
            else:
                high = middle
        return low if low < len(starts) else None


def _beginnings(trace: Trace) -> list[Trace]:
    """The trace as it was after each of its steps."""
    return [replace(trace, steps=trace.steps[: i + 1], answer=None, stop=None) for i in range(len(trace.steps))]


def _name(start: Trace) -> str:
    """Beginnings with one name are one state: what it consists of is told apart by texts and tokens."""
    answer = start.answer.text if start.answer else None
    return repr(([(step.text, step.tokens, step.closed) for step in start.steps], answer, start.thinks))

"""What all searches do in rounds: extend many traces at once, and score what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable, Sequence

from mull.core import Candidate, Generator, Sampling, Scorer, Trace, Until
from mull.search.session import BudgetSpent


async def extended(
    model: Generator, traces: Sequence[Trace], n: int = 1, *, until: Until = "step", sampling: Sampling = Sampling()
) -> list[list[Trace]]:
    """n continuations of every trace, side by side, [traces][<= n]; none of those that the budget had no room for.

    Raises BudgetSpent where it had room for none of them.
    """
    return await together(model.extend(trace, n, until=until, sampling=sampling) for trace in traces)


async def together(calls: Iterable[Awaitable[list[Trace]]]) -> list[list[Trace]]:
    """What several `extend` bring that go out side by side, in their order; [] for those without room.

    Raises BudgetSpent where none had room.
    """
    results = await asyncio.gather(*calls, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException) and not isinstance(result, BudgetSpent):
            raise result
    if results and all(isinstance(result, BudgetSpent) for result in results):
        raise BudgetSpent
    return [[] if isinstance(result, BaseException) else result for result in results]


async def scored(traces: Sequence[Trace], scorer: Scorer | None) -> list[Candidate]:
    """Finished traces as candidates; with their scores where there is a scorer."""
    if scorer is None or not traces:
        return [Candidate(trace) for trace in traces]
    scores = await scorer.score(traces)
    return [Candidate(trace, score) for trace, score in zip(traces, scores, strict=True)]

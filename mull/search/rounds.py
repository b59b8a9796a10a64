"""What all searches do in rounds: extend many traces at once, and score what came of it."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Iterable, Sequence

from mull.core import Candidate, Generator, Sampling, Scorer, Stop, Trace, Until
from mull.search.session import BudgetSpent


async def extended(
    model: Generator,
    traces: Sequence[Trace],
    n: int | Sequence[int] = 1,
    *,
    until: Until = "step",
    sampling: Sampling = Sampling(),
) -> list[list[Trace]]:
    """n continuations of every trace, or n[i] of each, side by side, [traces][<= n]; none of those that the budget had
    no room for.

    Raises BudgetSpent where it had room for none of them.
    """
    counts = [n] * len(traces) if isinstance(n, int) else n
    calls = (model.extend(t, k, until=until, sampling=sampling) for t, k in zip(traces, counts, strict=True))
    return await together(calls)


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


async def stepped(
    model: Generator, traces: Sequence[Trace], n: int | Sequence[int] = 1, *, sampling: Sampling = Sampling()
) -> list[list[Trace]]:
    """`extended` by one step, without what was cut before the step came to its end: nothing comes of it."""
    found = await extended(model, traces, n, sampling=sampling)
    return [[trace for trace in family if trace.stop is not Stop.LENGTH] for family in found]


async def scored(traces: Sequence[Trace], scorer: Scorer | None) -> list[Candidate]:
    """Traces as candidates; with their scores where there is a scorer, it has the time, and they are numbers."""
    if scorer is None or not traces:
        return [Candidate(trace) for trace in traces]
    try:
        scores = await scorer.score(traces)
    except BudgetSpent:  # what was found is found
        return [Candidate(trace) for trace in traces]
    pairs = zip(traces, scores, strict=True)
    return [Candidate(trace, score if math.isfinite(score.value) else None) for trace, score in pairs]

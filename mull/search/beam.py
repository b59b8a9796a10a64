"""Beam search over steps: every trace gets several next steps, and of all of them the most promising few are kept."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import chain

from mull.core import Candidate, Generator, Sampling, Scorer, Trace
from mull.search.promise import Aggregate, check_knobs, kept, merged
from mull.search.rounds import scored, stepped


@dataclass(frozen=True, slots=True)
class Beam:
    """`branching` next steps of each trace, of which `width` are kept (Snell et al. 2024, 5.2).

    Duplicates are merged. A finished trace is found at once, and keeps its place for as long as it is among the best:
    the search ends when all of those are finished.
    """

    width: int = 4
    branching: int = 4
    temperature: float = 1.0
    aggregate: Aggregate = "min"
    depth: int = 256  # steps of one trace
    max_tokens: int = 128  # of one step, and of the answer

    def __post_init__(self) -> None:
        check_knobs(self.aggregate, width=self.width, branching=self.branching, depth=self.depth)

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        sampling = Sampling(self.temperature, max_tokens=self.max_tokens)
        beam = [Candidate(root)]
        for _ in range(self.depth):
            live = [c.trace for c in beam if not c.trace.finished]
            if not live:
                break
            families = await stepped(model, live, self.branching, sampling=sampling)
            children = await scored(merged(chain.from_iterable(families)), scorer)
            for child in children:
                if child.trace.finished:
                    yield child
            finished = [c for c in beam if c.trace.finished]
            beam = kept([*finished, *children], self.width, self.aggregate)

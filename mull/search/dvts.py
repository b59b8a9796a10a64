"""Diverse verifier tree search: many narrow beams that do not compete, so that one early favourite cannot take all."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import islice

from mull.core import Candidate, Generator, Sampling, Scorer, Trace
from mull.search.promise import Aggregate, check_knobs, kept, merged
from mull.search.rounds import scored, stepped


@dataclass(frozen=True, slots=True)
class DVTS:
    """Independent beams of width 1 side by side (Beeching, Tunstall and Rush 2024).

    `beams` x `branching` first steps are dealt out to the beams; of the steps that a beam may take next it takes the
    one that promises most, and ends when that one is finished.
    """

    beams: int = 4
    branching: int = 4
    temperature: float = 1.0
    aggregate: Aggregate = "min"
    depth: int = 256  # steps of one trace
    max_tokens: int = 128  # of one step, and of the answer

    def __post_init__(self) -> None:
        check_knobs(self.aggregate, beams=self.beams, branching=self.branching, depth=self.depth)

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        sampling = Sampling(self.temperature, max_tokens=self.max_tokens)
        live = [root]
        for depth in range(self.depth):
            if not live:
                break
            if depth:
                families = await stepped(model, live, self.branching, sampling=sampling)
            else:
                (first,) = await stepped(model, live, self.beams * self.branching, sampling=sampling)
                families = [first[i :: self.beams] for i in range(self.beams)]
            families = [merged(family) for family in families]
            judged = iter(await scored([trace for family in families for trace in family], scorer))
            live = []
            for family in families:
                children = list(islice(judged, len(family)))
                for child in children:
                    if child.trace.finished:
                        yield child
                best = kept(children, 1, self.aggregate)
                live += [c.trace for c in best if not c.trace.finished]

"""Lookahead: a beam that judges a step by where it leads, a few steps on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Hashable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

from mull.core import Candidate, Generator, Sampling, Score, Scorer, Trace
from mull.search.beam import Beam
from mull.search.promise import Aggregate, check_knobs, promise, told
from mull.search.rounds import stepped
from mull.search.session import BudgetSpent


@dataclass(frozen=True, slots=True)
class Lookahead:
    """A beam whose children promise what they come to after `ahead` more steps (Snell et al. 2024, 5.2).

    These steps are greedy at `rollout_temperature` 0. They are only looked at: the beam goes on from the child. Those
    that happen to come to an end are candidates, when the beam is done.
    """

    width: int = 4
    branching: int = 4
    ahead: int = 3
    temperature: float = 1.0
    rollout_temperature: float = 0.0
    aggregate: Aggregate = "min"
    depth: int = 256  # steps of one trace
    max_tokens: int = 128  # of one step, and of the answer

    def __post_init__(self) -> None:
        counts = {"width": self.width, "branching": self.branching, "ahead": self.ahead, "depth": self.depth}
        check_knobs(self.aggregate, **counts)

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        beam = Beam(
            width=self.width,
            branching=self.branching,
            temperature=self.temperature,
            aggregate=self.aggregate,
            depth=self.depth,
            max_tokens=self.max_tokens,
        )
        sampling = Sampling(self.rollout_temperature, max_tokens=self.max_tokens)
        ahead = _Ahead(model, scorer, self.ahead, sampling, self.aggregate)
        said = set[Hashable]()
        try:
            async with aclosing(beam(root, model, ahead)) as found:  # type: ignore[type-var]
                async for candidate in found:
                    said.add(told(candidate.trace))
                    yield candidate
        except BudgetSpent:  # what was found is found
            pass
        for candidate in ahead.found:
            if (words := told(candidate.trace)) not in said:
                said.add(words)
                yield candidate


@dataclass(slots=True)
class _Ahead:
    """A Scorer of unfinished traces by how they go on, and what it found on the way."""

    model: Generator
    scorer: Scorer
    steps: int
    sampling: Sampling
    aggregate: Aggregate
    found: list[Candidate] = field(default_factory=list)

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """A finished trace has its own score; the value of another is what it promises after its rollout."""
        ends = await self._rolled(traces)
        try:
            scores = await self.scorer.score(ends)
        except BudgetSpent:  # what was found is found
            self.found += [Candidate(end) for t, end in zip(traces, ends, strict=True) if end.finished > t.finished]
            raise
        pairs = list(zip(traces, ends, scores, strict=True))
        self.found += [Candidate(end, score) for trace, end, score in pairs if end.finished and not trace.finished]
        return [
            score if trace.finished else Score(promise(Candidate(end, score), self.aggregate))
            for trace, end, score in pairs
        ]

    async def _rolled(self, traces: Sequence[Trace]) -> list[Trace]:
        """The traces some steps on; those that end earlier, or have no room, as far as they come."""
        ends = list(traces)
        going = list(range(len(ends)))
        for _ in range(self.steps):
            going = [i for i in going if not ends[i].finished]
            try:
                families = await stepped(self.model, [ends[i] for i in going], sampling=self.sampling)
            except BudgetSpent:
                break
            went = {i: family[0] for i, family in zip(going, families, strict=True) if family}
            for i, end in went.items():
                ends[i] = end
            going = list(went)
        return ends

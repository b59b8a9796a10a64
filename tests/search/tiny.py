"""Searches as small as they can be that keep every law: what a search of somebody else's looks like to the laws."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

from mull.core import Candidate, Generator, Sampling, Scorer, Search, Trace
from mull.search.rounds import extended, scored
from mull.search.select import worth


@dataclass(frozen=True, slots=True)
class OneByOne:
    """n samples, one after the other."""

    n: int = 3

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        for _ in range(self.n):
            for trace in await model.extend(root, sampling=Sampling(max_tokens=48)):
                if trace.finished:
                    yield Candidate(trace)


@dataclass(frozen=True, slots=True)
class TinyBeam:
    """The best few of what each step could be; what is finished leaves the beam."""

    width: int = 2
    branching: int = 3
    temperature: float = 1.0
    depth: int = 12

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        beam, sampling = [root], Sampling(self.temperature, max_tokens=48)
        for _ in range(self.depth):
            if not beam:
                return
            families = await extended(model, beam, self.branching, sampling=sampling)
            children = await scored([trace for family in families for trace in family], scorer)
            for child in children:
                if child.trace.finished:
                    yield child
            open_ = {c.trace: c for c in children if not c.trace.finished}.values()
            beam = [c.trace for c in sorted(open_, key=worth, reverse=True)[: self.width]]


@dataclass(slots=True)
class Node:
    trace: Trace
    children: list[Node] = field(default_factory=list)
    visits: int = 0
    total: float = 0.0

    @property
    def value(self) -> float:
        return self.total / self.visits if self.visits else 0.0


@dataclass(frozen=True, slots=True)
class TinyTree:
    """A tree whose walks go where they have been least, and roll out from there."""

    walks: int = 6
    branching: int = 2

    def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        return shown(self, lambda tree: None)(root, model, scorer)


def shown(search: TinyTree, see: Callable[[Node], None]) -> Search:
    """The same search; `see` is shown its tree after every walk."""
    sampling = Sampling(max_tokens=48)

    async def seen(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        tree = Node(root)
        for _ in range(search.walks):
            line = [tree]
            while line[-1].children:
                line.append(min(line[-1].children, key=lambda child: child.visits))
            leaf = line[-1]
            if not leaf.trace.finished and (leaf.visits or leaf is tree):
                steps = await model.extend(leaf.trace, search.branching, until="step", sampling=sampling)
                leaf.children = [Node(trace) for trace in dict.fromkeys(steps)]
                line.append(leaf.children[0])
            ends = [line[-1].trace]
            if not ends[0].finished:
                ends = await model.extend(ends[0], sampling=sampling)
            found = await scored(ends, scorer)
            for node in line:
                node.visits += 1
                node.total += max(0.0, worth(found[0]))
            see(tree)
            if found[0].trace.finished:
                yield found[0]

    return seen

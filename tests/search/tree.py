"""A decision process small enough to look through: every step is one of a few letters, the answer is all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from math import nan
from random import Random

from mull.core import Candidate, Sampling, Score, Scorer, Search, Step, Stop, Trace, Until
from mull.search.session import Budget, Session

ROOT = Trace.ask("?")
Judge = Callable[[str], float]
"""The score of a step, by the letters up to it."""


@dataclass
class Tree:
    """A Generator: n continuations are the first n letters, by turns; the first one is the greedy one.

    After `depth` steps, or after any in `leaves`, comes the answer.
    """

    letters: str = "ab"
    depth: int = 3
    leaves: Sequence[str] = ()
    at_random: bool = False  # letters by the seed's name
    cut: bool = False  # no step comes to its end
    calls: list[tuple[str, int, Until, float]] = field(default_factory=list)
    together: list[int] = field(default_factory=list)  # calls under way whenever one ends
    _under_way: int = 0

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        assert not trace.finished
        self.calls.append(("".join(trace.thinking), n, until, sampling.temperature))
        self._under_way += 1
        await asyncio.sleep(0)
        self.together.append(self._under_way)
        await asyncio.sleep(0)
        self._under_way -= 1
        return [self._one(trace, branch, until, sampling) for branch in range(n)]

    def _one(self, trace: Trace, branch: int, until: Until, sampling: Sampling) -> Trace:
        while True:
            path = "".join(trace.thinking)
            if len(path) == self.depth or path in self.leaves or trace.answer is not None or not trace.thinks:
                return replace(trace, answer=Step(path, (1,), (0.0,)), stop=Stop.END)
            if self.cut and until == "step":
                return replace(trace, steps=(*trace.steps, Step("…", (1,), (0.0,), closed=False)), stop=Stop.LENGTH)
            trace = replace(trace.then(Step(self._letter(branch, sampling), (1,), (0.0,))), stop=Stop.STEP)
            if until == "step":
                return trace

    def _letter(self, branch: int, sampling: Sampling) -> str:
        if not sampling.temperature:
            return self.letters[0]
        if self.at_random:
            return Random(f"{sampling.seed}/{branch}").choice(self.letters)
        return self.letters[branch % len(self.letters)]


@dataclass
class Judged:
    """A Scorer: step scores by the letters so far; a finished trace is worth `value` of them."""

    judge: Judge
    value: Callable[[Sequence[float]], float] = min
    calls: list[int] = field(default_factory=list)

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        self.calls.append(len(traces))
        return [self.of("".join(trace.thinking)) for trace in traces]

    def of(self, path: str) -> Score:
        steps = tuple(self.judge(path[: i + 1]) for i in range(len(path)))
        return Score(self.value(steps) if steps else 0.0, steps)


def by_chance(name: str) -> Judge:
    """Scores from the name alone."""
    return lambda path: Random(f"{name}/{path}").random()


def optimum(tree: Tree, scorer: Judged) -> float:
    """The value of the best of all answers."""
    return max(scorer.of("".join(path)).value for path in product(tree.letters, repeat=tree.depth))


def found(
    search: Search, tree: Tree, scorer: Scorer, *, budget: Budget = Budget(100_000), seed: str = "", root: Trace = ROOT
) -> list[Candidate]:
    """All candidates of a search in a session."""

    async def run() -> list[Candidate]:
        return [c async for c in Session(tree, scorer, budget=budget, seed=seed).candidates(search, root)]

    return asyncio.run(run())


def answers(candidates: Sequence[Candidate]) -> list[str]:
    return [c.trace.answer.text for c in candidates if c.trace.answer]


class Nothing:
    """A Generator without a single continuation to any step, that only thinks straight on."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        return [] if until == "step" else await self.tree.extend(trace, n, until=until, sampling=sampling)


def mishaps() -> Iterator[tuple[str, object, Scorer]]:
    """What may go wrong with every step: (what, generator, scorer)."""
    fine = Judged(by_chance("fine"))
    yield "no children", Nothing(Tree()), fine
    yield "all cut", Tree(cut=True), fine
    yield "all NaN", Tree(), Judged(lambda path: nan)
    yield "NaN after a step", Tree(), Judged(lambda path: nan if len(path) > 1 else 0.5)
    yield "infinite", Tree(), Judged(lambda path: float("inf"))

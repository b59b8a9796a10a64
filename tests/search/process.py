"""A small decision process whose every state has a name and a value, and the laws of a tree grown over it."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from mull.core import Candidate, Generator, Sampling, Score, Scorer, Step, Stop, Trace, Until
from mull.search.grow import TreeSearch, watched
from mull.search.tree import Node

ROOT = Trace.ask("abc")


def path(trace: Trace) -> str:
    """The letters of a trace: the name of its state."""
    return "".join(trace.thinking) + (trace.answer.text if trace.answer else "")


class Moves:
    """Writes `depth` letters, the last of them as the answer.

    The question names the letters; branch i of a step writes the i-th. Rollouts go on at random, by their stream's
    name and the state. `odds` gives log-probabilities to letters; `jitter` lets answers come in any order.
    """

    def __init__(
        self, depth: int, odds: Mapping[str, float] | None = None, jitter: Random | None = None, stuck: str = "-"
    ) -> None:
        self.depth, self.odds, self.jitter, self.stuck = depth, odds, jitter, stuck
        self.waiting = self.most = 0

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        for _ in range(self.jitter.randrange(9) if self.jitter else 1):
            await asyncio.sleep(0)
        self.waiting -= 1
        letters = trace.messages[-1].content
        if path(trace) == self.stuck:
            return [replace(trace, stop=Stop.LENGTH)] * n
        if until == "step":
            return [self.after(trace, letters[i % len(letters)]) for i in range(n)]
        rng = Random(f"{sampling.seed}/{path(trace)}")
        found = []
        for _ in range(n):
            end = trace
            while not end.finished:
                end = self.after(end, rng.choice(sorted(letters)))
            found.append(end)
        return found

    def after(self, trace: Trace, letter: str) -> Trace:
        assert not trace.finished
        step = Step(letter, (ord(letter),), (math.log(self.odds[letter]),)) if self.odds else Step(letter)
        return trace.then(step) if len(trace.steps) < self.depth - 1 else replace(trace, answer=step)


class Values:
    """Scores states by a function of their name."""

    def __init__(self, value: Callable[[str], float]) -> None:
        self.value = value
        self.asked: list[str] = []

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        self.asked += map(path, traces)
        return [Score(self.value(path(trace))) for trace in traces]


def likeness(target: str) -> Values:
    """The share of its letters that a state has right."""
    return Values(lambda name: sum(a == b for a, b in zip(name, target, strict=False)) / len(target))


def grown(
    search: TreeSearch, model: Generator, scorer: Scorer, root: Trace = ROOT
) -> tuple[Node, list[Candidate], list[int]]:
    """The tree in the end, the candidates, and the root's visits after each round."""
    trees: list[Node] = []
    visits: list[int] = []

    def see(tree: Node) -> None:
        obey(tree)
        trees.append(tree)
        visits.append(tree.visits)

    async def run() -> list[Candidate]:
        return [candidate async for candidate in watched(search, see)(root, model, scorer)]

    found = asyncio.run(run())
    return trees[-1], found, visits


def obey(root: Node) -> None:
    """The laws of a tree, at every node."""
    seen: set[int] = set()
    for node in root.nodes():
        assert id(node) not in seen, "a cycle, or a child of two parents"
        seen.add(id(node))
    for node in root.nodes():
        assert not (node.trace.finished and node.children), "a finished trace was expanded"
        visits, total = sum(c.visits for c in node.children), math.fsum(c.total for c in node.children)
        if node.children:
            assert node.reward is not None and node.visits == 1 + visits
            assert math.isclose(node.total, node.reward + total, abs_tol=1e-9)
            assert math.isclose(math.fsum(c.prior for c in node.children), 1)
            assert len({c.key for c in node.children}) == len(node.children), "equal children"
            assert all(c.parent is node and c.key != node.key for c in node.children)
        elif node.visits:
            assert node.reward is not None
            assert math.isclose(node.total, node.visits * node.reward, abs_tol=1e-9)
        if node.visits:
            rewards = [below.reward for below in node.nodes() if below.visits and below.reward is not None]
            assert min(rewards) - 1e-9 <= node.value <= max(rewards) + 1e-9


def table(root: Node) -> dict[str, tuple[int, float]]:
    """Visits and sum of rewards, by the names of the states."""
    return {path(node.trace): (node.visits, round(node.total, 9)) for node in root.nodes()}


def favourite(root: Node) -> str:
    """Where one comes to who always follows the most visits."""
    while root.children:
        root = max(root.children, key=lambda child: child.visits)
    return path(root.trace)

"""How a tree of traces is grown, round by round, whatever the rule by which its walks go down.

Each round walks down several times, opens the leaves where the walks end, and judges them: all that is to be written
goes out together, then all that is to be scored. Results are taken in the order of the walks, never in that of their
arrival, so the tree is the same whatever else the model is busy with.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Literal

from mull.core import Candidate, Generator, Sampling, Score, Scorer, Search, Trace
from mull.search.rounds import together
from mull.search.session import BudgetSpent
from mull.search.tree import Node

PRIORS = ("model", "uniform")
VALUES = ("rollout", "scorer", "mix")


@dataclass(frozen=True, slots=True)
class TreeSearch(ABC):
    """All of a tree search but the rule: its shape, what a node is worth, and the growing.

    The rule is `choose`, and `learn` where it learns. Choices between equals must not depend on the children's order.
    Every finished trace is a candidate, once, at the end of the round that wrote it.
    """

    simulations: int = 64  # walks from the root; one that ends in a finished trace again costs nothing
    branching: int = 4  # children drawn for a node; equal ones are merged
    parallel: int = 8  # walks of one round at most: their leaves are opened together
    until: Literal["step"] | int = "step"  # what an edge is: a step, or a mini-step of so many tokens
    value: Literal["rollout", "scorer", "mix"] = "rollout"
    """A leaf's reward: the score of the trace that one rollout ends in, 0 without an end; the score of the leaf's own
    trace, unfinished as it is; or the mean of both (Silver et al. 2016)."""
    prior: Literal["model", "uniform"] = "model"  # a child's share beforehand: its probability, or that of all
    temperature: float = 1.0
    step_tokens: int = 64  # of one step; a longer one goes on in the next node
    max_tokens: int = 512  # of one rollout

    def __post_init__(self) -> None:
        for name in ("simulations", "branching", "parallel", "step_tokens", "max_tokens"):
            if (count := getattr(self, name)) < 1:
                raise ValueError(f"a tree search counts from 1, and {name} is {count}")
        if self.until < 1 if isinstance(self.until, int) else self.until != "step":
            raise ValueError(f"a tree search goes until 'step' or a number of tokens from 1, not {self.until!r}")
        if self.value not in VALUES or self.prior not in PRIORS:
            raise ValueError(f"value is one of {VALUES} and prior one of {PRIORS}, not {self.value!r}, {self.prior!r}")

    @abstractmethod
    def choose(self, node: Node) -> Node:
        """The child by which a walk goes on."""

    def learn(self, leaf: Node) -> None:
        """What the rule makes of a walk to this leaf, once it is backed up."""
        return

    def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        return watched(self, lambda tree: None)(root, model, scorer)

    async def grow(
        self, root: Trace, model: Generator, scorer: Scorer
    ) -> AsyncGenerator[tuple[Node, list[Candidate]], None]:
        """The tree's root and what was found, after every round. It is one tree, and goes on growing."""
        tree, before = Node(root), -1
        while before < tree.visits < self.simulations:  # a round that gets nowhere is the last
            before = tree.visits
            leaves = self._leaves(tree)
            try:
                found = await self._open(leaves, model, scorer) if leaves else []
            finally:
                for leaf in leaves:
                    leaf.expect(-1)
            yield tree, found

    def _leaves(self, tree: Node) -> list[Node]:
        """The nodes to open in this round, each once. A walk that ends in a node with a reward is backed up here."""
        leaves: list[Node] = []
        for _ in range(min(self.parallel, self.simulations - tree.visits)):
            node = tree
            while node.children:
                node = self.choose(node)
            if node.pending:
                break
            if node.reward is None:
                node.expect(1)
                leaves.append(node)
            else:
                self._done(node, node.reward)
        return leaves

    async def _open(self, leaves: Sequence[Node], model: Generator, scorer: Scorer) -> list[Candidate]:
        """Expand and evaluate leaves, but for those that the budget had no room for. What was finished, in order."""
        steps, ends = await self._written(leaves, model)
        born = [leaf.offspring(some, uniform=self.prior == "uniform") for leaf, some in zip(leaves, steps, strict=True)]
        finished = [
            trace
            for children, rolled in zip(born, ends, strict=True)
            for trace in (*(child.trace for child in children), *rolled)
            if trace.finished
        ]
        judged = [] if self.value == "rollout" else [leaf.trace for leaf in leaves]
        try:
            scores = await _scores([*finished, *judged], scorer)
        except BudgetSpent:  # what was found is found
            return [Candidate(trace) for trace in finished]
        for leaf, some, children, rolled in zip(leaves, steps, born, ends, strict=True):
            if not some or not (rolled or self.value == "scorer"):
                continue
            leaf.children, leaf.score = children, scores.get(leaf.trace)
            for child in children:
                if child.trace.finished:
                    child.score = scores[child.trace]
                    child.reward = _worth(child.score)
            opinions = [] if self.value == "rollout" else [_worth(leaf.score)]
            opinions += [_worth(scores.get(trace)) for trace in rolled]
            self._done(leaf, math.fsum(opinions) / len(opinions))
        return [Candidate(trace, scores[trace]) for trace in finished]

    async def _written(self, leaves: Sequence[Node], model: Generator) -> tuple[list[list[Trace]], list[list[Trace]]]:
        """Of every leaf the continuations by one step, and to the end where those are wanted: [leaves][<= n] each."""
        step = Sampling(self.temperature, max_tokens=self.step_tokens, seed="step")
        end = Sampling(self.temperature, max_tokens=self.max_tokens, seed="rollout")
        calls = []
        for leaf in leaves:
            calls.append(model.extend(leaf.trace, self.branching, until=self.until, sampling=step))
            if self.value != "scorer":
                calls.append(model.extend(leaf.trace, until="end", sampling=end))
        results = await together(calls)
        if self.value == "scorer":
            return results, [[] for _ in leaves]
        return results[::2], results[1::2]

    def _done(self, leaf: Node, reward: float) -> None:
        leaf.back_up(reward)
        self.learn(leaf)


def watched(search: TreeSearch, see: Callable[[Node], None]) -> Search:
    """The same search; `see` is shown the tree after every round. It grows on: draw it there and then."""

    async def seen(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        async with aclosing(search.grow(root, model, scorer)) as rounds:
            async for tree, found in rounds:
                see(tree)
                for candidate in found:
                    yield candidate

    return seen


async def _scores(traces: Sequence[Trace], scorer: Scorer) -> dict[Trace, Score]:
    """What the scorer thinks of traces, of equal ones once."""
    different = list(dict.fromkeys(traces))
    return dict(zip(different, await scorer.score(different) if different else [], strict=True))


def _worth(score: Score | None) -> float:
    """A score's value; no score, and one that is no number, are worth nothing."""
    return score.value if score and math.isfinite(score.value) else 0.0

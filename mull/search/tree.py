"""The tree that a search grows: every node is a trace that was reached, and what is thought of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from mull.core import Score, StepVerdict, Trace
from mull.search.session import written

Key = tuple[str, bool, str, bool]
"""What a trace says: its thinking, whether it is answering, the answer so far, whether that is complete."""


@dataclass(eq=False, slots=True)
class Node:
    """A trace, its place in the tree, and its statistics.

    A walk ends in one node, whose reward is backed up: one more visit to every node from there to the root. A node
    with children had been evaluated once before it had them, and is nowhere a walk's end again:

        visits = 1 + the children's visits        total = reward + the children's totals

    Where no children are to be had (the trace is finished, or nothing more can be said), every visit counts the same
    reward again: total = visits * reward.
    """

    trace: Trace
    parent: Node | None = field(default=None, repr=False)
    prior: float = 1.0  # its share of its parent's walks before anything is known of it; siblings' sum to 1
    children: list[Node] = field(default_factory=list, repr=False)
    visits: int = 0
    total: float = 0.0  # of the rewards that were backed up through it
    reward: float | None = None  # its own evaluation; None before it
    pending: int = 0  # walks through it that are not backed up yet
    regret: float = 0.0  # for regret matching: how much better than its parent's strategy it would have been
    played: float = 0.0  # for regret matching: the sum of the strategy's shares for it
    score: Score | None = None  # the scorer's opinion of the trace, where it was asked
    verdict: StepVerdict | None = None  # on its last step, or its answer: for whoever draws it and knows the truth
    key: Key = field(init=False)

    def __post_init__(self) -> None:
        trace = self.trace
        thinking = "".join(step.text + "\n" * step.closed for step in trace.steps)
        answer = trace.answer.text if trace.answer else ""
        self.key = (thinking, trace.answer is not None, answer, trace.finished)

    @property
    def value(self) -> float:
        """The mean of the rewards backed up through it; 0 before the first."""
        return self.total / self.visits if self.visits else 0.0

    @property
    def text(self) -> str:
        """What it has thought beyond its parent."""
        before, text = self.parent.key[0] if self.parent else "", self.key[0]
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, text, strict=False)))
        return text[same:].rstrip("\n")

    def line(self) -> Iterator[Node]:
        """It and its ancestors, up to the root."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def nodes(self) -> Iterator[Node]:
        """It and all below it, parents before their children."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def offspring(self, traces: Sequence[Trace], *, uniform: bool = False) -> list[Node]:
        """Its continuations as nodes; those that say the same become one, and one that adds nothing is dropped.

        Their priors are the probabilities with which the model writes them, among themselves; or all the same,
        as they are where log-probabilities are unknown.
        """
        born: dict[Key, Node] = {}
        for trace in traces:
            if (trace.steps, trace.answer) != (self.trace.steps, self.trace.answer):
                child = Node(trace, self)
                born.setdefault(child.key, child)
        logprobs = [0.0 if uniform else logprob(child.trace) for child in born.values()]
        known = all(map(math.isfinite, logprobs))
        weights = [math.exp(each - max(logprobs)) if known else 1.0 for each in logprobs]
        for child, weight in zip(born.values(), weights, strict=True):
            child.prior = weight / math.fsum(weights)
        return list(born.values())

    def expect(self, walks: int) -> None:
        """So many more walks that end here are under way."""
        for node in self.line():
            node.pending += walks

    def back_up(self, reward: float) -> None:
        """A walk ended here and found this reward."""
        self.reward = reward
        for node in self.line():
            node.visits += 1
            node.total += reward


def through(root: Node, chosen: Trace) -> Iterator[Node]:
    """The nodes that a trace comes through, from the root on; one that was rolled out leaves the tree somewhere."""
    thinking, _, answer, _ = Node(chosen).key
    node: Node | None = root
    while node is not None:
        yield node
        on = [
            child
            for child in node.children
            if (child.key[0] == thinking and answer.startswith(child.key[2]))
            or (not child.key[1] and thinking.startswith(child.key[0]))
        ]
        node = max(on, key=lambda child: child.key[:3], default=None)


def walked(root: Node, trace: Trace, reward: float) -> None:
    """A whole trace as one walk from the root: its steps become nodes where there are none that say the same."""
    node = root
    ends = [replace(trace, steps=trace.steps[:i], answer=None, stop=None) for i in range(1, len(trace.steps))]
    for reached in (*ends, trace):
        child = Node(reached, node)
        known = next((other for other in node.children if other.key == child.key), None)
        if known is None:
            node.children.append(child)
        node = known or child
    node.back_up(reward)


def logprob(trace: Trace) -> float:
    """The log-probability of everything the model has written in a trace, in nats."""
    return math.fsum(number for part in trace.parts for number in part.logprobs)


def drawn(root: Node) -> list[dict[str, Any]]:
    """A tree as JSON can hold it: its nodes, parents first, each with the index of its parent, None for the root.

    `text` and `tokens` are what the node adds to its parent; `answer` is None until it answers; `score` is None where
    there is no finite one.
    """
    index: dict[Node | None, int | None] = {None: None}
    found = []
    for i, node in enumerate(root.nodes()):
        index[node] = i
        score = node.score.value if node.score and math.isfinite(node.score.value) else None
        found.append(
            {
                "parent": index[node.parent],
                "text": node.text,
                "answer": node.trace.answer.text if node.trace.answer else None,
                "finished": node.trace.finished,
                "visits": node.visits,
                "value": node.value,
                "prior": node.prior,
                "score": score,
                "tokens": written(node.trace) - (written(node.parent.trace) if node.parent else 0),
                "verdict": node.verdict and node.verdict.value,
            }
        )
    return found

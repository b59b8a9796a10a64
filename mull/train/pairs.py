"""Preferences as training data: two ways to go on from one beginning, of which a search found one clearly better.

A line is {"prompt", "prefix": ["step", …], "chosen", "rejected", "task", "level", "index", "split": "train"}; chosen
and rejected are each {"steps": ["…"], "answer": "…", or null where the thinking goes on}. What a search writes has
"visits" and "value" there too: how many of its walks went that way, and the mean reward that they found. To learn from
the branches of such a tree is the second half of Agent Q (Putta et al. 2024).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from mull import jsonl
from mull.chat import Chat
from mull.core import Message, Problem, Trace
from mull.engine.layout import Words
from mull.model.transformer import Transformer
from mull.search.tree import Node
from mull.train.data import WIDTHS, Batch, Place, on, pack, shelved, shuffled
from mull.train.fit import Loss, surprise
from mull.train.loss import dpo
from mull.train.traces import named


@dataclass(frozen=True, slots=True)
class Way:
    """How a thought goes on: by some steps, and to the answer where it has one."""

    steps: tuple[str, ...]
    answer: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """What a line of the file tells."""

    question: str
    prefix: tuple[str, ...]
    chosen: Way
    rejected: Way


@dataclass(frozen=True, slots=True)
class Paired(Batch):
    """Rows 2i and 2i + 1 are the chosen and the rejected way of pair `pairs_P[i]`.

    Weights are 0 outside of the two ways; those of a pair add up to 1.
    """

    pairs_P: Tensor


def preferences(
    problem: Problem, tree: Node, visits: int, margin: float, tellable: Callable[[Trace], bool] = lambda trace: True
) -> Iterator[dict[str, Any]]:
    """Lines for the siblings of a tree: the best one at each node, against each that is worse by `margin` or more.

    Siblings with fewer than `visits` visits are not known well enough; `tellable` says which traces a file can hold.
    """
    for node in tree.nodes():
        known = [child for child in node.children if child.visits >= visits and _whole(child) and tellable(child.trace)]
        best = max(known, key=lambda child: (child.value, child.visits, child.key), default=node)
        for child in known:
            if best.value - child.value >= margin:
                yield {
                    "prompt": problem.question, "prefix": node.trace.thinking, "chosen": _said(best),
                    "rejected": _said(child), "task": problem.task, "level": problem.level, "index": problem.index,
                    "split": problem.split,
                }  # fmt: skip


def _whole(child: Node) -> bool:
    """Whether it begins where a step ended, and ends where a step or the answer did."""
    assert child.parent is not None
    begun, trace = child.parent.trace, child.trace
    return begun.answer is None and all(step.closed for step in trace.steps) and (not trace.answer or trace.finished)


def _said(child: Node) -> dict[str, Any]:
    assert child.parent is not None
    trace = child.trace
    return {
        "steps": trace.thinking[len(child.parent.trace.steps) :],
        "answer": trace.answer.text if trace.answer else None,
        "visits": child.visits, "value": child.value,
    }  # fmt: skip


def parse(row: dict[str, Any], where: str) -> Pair:
    """The pair of a line. Raises ValueError that begins with `where` for one that is broken, or not of train."""
    problem = named(row, where, "prompt")
    prefix = tuple(jsonl.lines(row, "prefix", where))
    chosen, rejected = _way(row, "chosen", where), _way(row, "rejected", where)
    if chosen == rejected:
        raise ValueError(f"{where}: chosen and rejected are the same")
    return Pair(problem.question, prefix, chosen, rejected)


def _way(row: dict[str, Any], key: str, where: str) -> Way:
    value, where = row.get(key), f"{where}, {key}"
    if not isinstance(value, dict):
        raise ValueError(f'{where}: must be an object with "steps" and "answer"')
    steps = tuple(jsonl.lines(value, "steps", where))
    answer = None if value.get("answer") is None else jsonl.text(value, "answer", where)
    if not steps and answer is None:
        raise ValueError(f"{where}: neither a step nor an answer")
    return Way(steps, answer)


class Pairs:
    """The pairs of a file as batches, each once in every pass.

    Raises ValueError, naming the first line that is broken, of another split than train, or too long.
    """

    def __init__(self, path: Path, chat: Chat, seed: str, *, longest: int, batch_tokens: int) -> None:
        self.chat, self.seed, self.batch_tokens = chat, seed, batch_tokens
        self.told: list[Pair] = []
        self.widths: list[int] = []  # of the batches that the pairs fit into
        for number, row in jsonl.read(path):
            where = f"{path}, line {number}"
            pair = parse(row, where)
            try:
                length = max(len(ids) for ids, _ in self.rows(pair))
            except ValueError as error:  # a lone surrogate
                raise ValueError(f"{where}: {error}") from None
            if length > longest:
                raise ValueError(f"{where}: {length} tokens, and `longest` is {longest}")
            self.told.append(pair)
            self.widths.append(next(width for width in WIDTHS if width >= length - 1))
        if not self.told:
            raise ValueError(f"{path} holds no pairs")

    def rows(self, pair: Pair) -> tuple[tuple[list[int], list[float]], tuple[list[int], list[float]]]:
        """The chosen and the rejected way after their beginning, as token ids and weights."""
        chat = self.chat
        begun = chat.prompt([Message("user", pair.question)]) + chat.encode(
            "".join(f"{step}\n" for step in pair.prefix)
        )

        def row(way: Way) -> tuple[list[int], list[float]]:
            ids = chat.encode("".join(f"{step}\n" for step in way.steps))
            if way.answer is not None:
                ids += [chat.unthink, *chat.encode(way.answer), chat.end]
            return begun + ids, [0.0] * len(begun) + [0.5 / len(ids)] * len(ids)

        return row(pair.chosen), row(pair.rejected)

    def batches(self, place: Place) -> Iterator[Batch]:
        """Batches without end from a place on; see `data.Source`."""

        def sample(index: int) -> tuple[int]:
            turn, at = divmod(index, len(self.told))
            return (shuffled(len(self.told), f"{self.seed}/pairs/pass/{turn}")[at],)

        for width, group in shelved(place, sample, lambda one: self.widths[one[0]], self.batch_tokens // 2):
            yield self._batch([pair for (pair,) in group], width)

    def once(self) -> Iterator[Paired]:
        """Every pair once, those of like length together."""
        by_width = sorted(range(len(self.told)), key=self.widths.__getitem__)
        for width, group in groupby(by_width, self.widths.__getitem__):
            some, n = list(group), max(1, self.batch_tokens // 2 // width)
            for at in range(0, len(some), n):
                yield self._batch(some[at : at + n], width)

    def _batch(self, pairs: list[int], width: int) -> Paired:
        batch = pack([row for pair in pairs for row in self.rows(self.told[pair])], width)
        return Paired(batch.tokens_BT, batch.targets_BT, batch.weights_BT, batch.lengths, torch.tensor(pairs))


def logprobs(model: Transformer, batch: Paired, chat: Words, precision: str) -> Tensor:
    """Of the chosen and of the rejected way of every pair, given their beginning, in nats, [P, 2]."""
    logprobs_BT = -surprise(model, batch, chat, precision) * (batch.weights_BT != 0)
    return logprobs_BT.sum(1).view(-1, 2)


def reference(model: Transformer, pairs: Pairs, precision: str) -> Tensor:
    """`logprobs` of every pair of the file, [N, 2], by the model as it is now."""
    found_N2 = torch.empty(len(pairs.told), 2, device=model.device)
    with torch.no_grad():
        for batch in (on(one, model.device) for one in pairs.once()):
            found_N2[batch.pairs_P] = logprobs(model, batch, pairs.chat, precision)
    return found_N2


def preferring(reference_N2: Tensor, beta: float) -> Loss:
    """The sum of `loss.dpo` over the pairs of a batch, for `fit`."""

    def loss_sum(model: Transformer, batch: Batch, chat: Words, precision: str = "bf16") -> Tensor:
        assert isinstance(batch, Paired)
        ours_P2, theirs_P2 = logprobs(model, batch, chat, precision), reference_N2[batch.pairs_P]
        return dpo(ours_P2[:, 0], ours_P2[:, 1], theirs_P2[:, 0], theirs_P2[:, 1], beta).sum()

    return loss_sum

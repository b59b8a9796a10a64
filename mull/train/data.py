"""Training text, made on the fly: every sample is a pure function of (seed, index).

A mixture says how often each family, level and way of writing occurs. Samples wait on shelves of nearly
equal length until a shelf fills a batch, so that almost nothing is padding and few tensor shapes occur
(each new shape costs the matrix library a compilation).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from itertools import groupby
from random import Random
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import torch
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor

from mull.core import Message, Problem, StepVerdict, Task
from mull.engine.layout import Words
from mull.ledger import Shape, forward_flops
from mull.tasks import TASKS, talk
from mull.tasks.strange import strange

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Mixture(BaseModel):
    """What the training text consists of. Weights need not sum to one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tasks: dict[str, float] = Field(default={}, description="weight of a family; 0 leaves it out, unnamed is 1")
    levels: dict[int, float] = Field(
        default={1: 3, 2: 4, 3: 4, 4: 0.8, 5: 0.1}, description="weight of a level; levels not named are left out"
    )
    ways: dict[str, float] = Field(
        default={"careful": 12, "other": 0.7, "split": 0.7, "repair": 0.7, "check": 0.7, "skip": 0.3},
        description="weight of a way of demonstrating, where the family has it",
    )
    direct: float = Field(default=0.05, ge=0, le=1, description="share that asks for the answer alone")
    guess: float = Field(default=0.0, ge=0, le=1, description="share of thoughts left empty: the answer is blurted out")
    strange: float = Field(default=0.0, ge=0, le=1, description="share with words and sentences of no template")
    talk: float = Field(default=0.0, ge=0, le=1, description="share with a system message or earlier turns before it")
    goes_on: float = Field(default=0.0, ge=0, le=1, description="share whose question goes on from an earlier turn")
    longest: int = Field(default=768, ge=16, le=4096, description="samples with more tokens are drawn again")
    prompt_weight: float = Field(default=0.1, ge=0, le=1, description="loss weight of the question's tokens")
    distinct: int = Field(default=0, ge=0, description="draw from this many samples only (0: never repeat)")


Key = TypeVar("Key", str, int)


WIDTHS = (*range(16, 128, 8), *range(128, 256, 16), *range(256, 512, 32), *range(512, 4097, 64))
"""Lengths that batches are padded to: about 3 % of padding, some forty shapes."""


@dataclass
class Place:
    """Where a stream stands: the next sample's index, and those that still wait for a full batch."""

    index: int = 0
    waiting: dict[int, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Batch:
    """Right-padded rows: inputs, next tokens, and how much each next token counts (0 on padding)."""

    tokens_BT: Tensor
    targets_BT: Tensor
    weights_BT: Tensor
    lengths: tuple[int, ...]  # of the rows, padding left out

    @property
    def real_tokens(self) -> int:
        """Tokens that are not padding."""
        return sum(self.lengths)


def forward_cost(shape: Shape, batch: Batch) -> float:
    """FLOPs of reading a batch once, padding not counted."""
    return sum(forward_flops(shape, length) for length in batch.lengths)


def choose(rng: Random, weights: Mapping[Key, float]) -> Key:
    """One of the keys, as often as its weight says."""
    return rng.choices(list(weights), list(weights.values()))[0]


AnyBatch = TypeVar("AnyBatch", bound="DataclassInstance")


def on(batch: AnyBatch, device: torch.device) -> AnyBatch:
    """A batch of any kind with its tensors there."""
    tensors = ((f.name, getattr(batch, f.name)) for f in fields(batch))
    return replace(batch, **{name: value.to(device) for name, value in tensors if isinstance(value, Tensor)})


class Source(Protocol):
    """Where a run gets its batches from."""

    @property
    def chat(self) -> Words: ...

    def batches(self, place: Place) -> Iterator[Batch]:
        """Batches without end from a place on; `place` is moved along, and saying it again goes on from there."""
        ...


def pack(group: Sequence[tuple[list[int], list[float]]], width: int) -> Batch:
    """Samples, as token ids and how much each of them counts, side by side."""
    tokens = torch.zeros(len(group), width, dtype=torch.long)
    targets = torch.zeros(len(group), width, dtype=torch.long)
    weights = torch.zeros(len(group), width)
    for row, (ids, counts) in enumerate(group):
        n = len(ids) - 1
        line = torch.tensor(ids)
        tokens[row, :n], targets[row, :n] = line[:-1], line[1:]
        weights[row, :n] = torch.tensor(counts[1:])
    return Batch(tokens, targets, weights, tuple(len(ids) - 1 for ids, _ in group))


@lru_cache(maxsize=2)
def shuffled(n: int, name: str) -> tuple[int, ...]:
    """0 to n - 1 in the order of that name. The last ones asked for are kept, since samples are asked for in order."""
    order = list(range(n))
    Random(name).shuffle(order)
    return tuple(order)


Text = tuple[list[int], list[float]]
"""Token ids, and how much each of them counts in the loss."""
Item = TypeVar("Item")


def by_length(items: Iterable[Item], length: Callable[[Item], int], tokens: int) -> Iterator[tuple[int, list[Item]]]:
    """All items, the longest first, in groups of at most so many tokens, padding counted (but at least one item).

    With every group comes the width of its rows.
    """
    group: list[Item] = []
    width = 0
    for item in sorted(items, key=length, reverse=True):
        if group and (len(group) + 1) * width > tokens:
            yield width, group
            group = []
        if not group:
            width = next((w for w in WIDTHS if w >= length(item)), length(item))
        group.append(item)
    if group:
        yield width, group


Sample = TypeVar("Sample", bound=tuple[Any, ...])


def shelved(
    place: Place, sample: Callable[[int], Sample], length: Callable[[Sample], int], batch_tokens: int
) -> Iterator[tuple[int, list[Sample]]]:
    """Groups of samples that fill a batch, and the width that it takes; `place` is moved along."""
    shelves: dict[int, list[Sample]] = {}

    def put(index: int) -> int:
        one = sample(index)
        width: int = next(w for w in WIDTHS if w >= length(one))
        place.waiting.setdefault(width, []).append(index)
        shelves.setdefault(width, []).append(one)
        return width

    waiting = [index for indices in place.waiting.values() for index in indices]
    place.waiting.clear()
    for index in waiting:  # by its length of today: the texts of a family may have changed since
        put(index)
    while True:
        width = put(place.index)
        place.index += 1
        shelf, waiting, rows = shelves[width], place.waiting[width], max(1, batch_tokens // width)
        if len(shelf) >= rows:
            group = shelf[:rows]
            del shelf[:rows], waiting[:rows]  # some are left where texts that have changed came to one shelf
            if not waiting:
                del place.waiting[width]
            yield width, group


AGAIN = 10**12  # what comes so far behind a sample's index stands in where that sample is too long


class Stream:
    """The samples and batches of a mixture."""

    def __init__(self, mixture: Mixture, chat: Words, seed: str, *, batch_tokens: int) -> None:
        self.mixture, self.chat, self.seed, self.batch_tokens = mixture, chat, seed, batch_tokens
        unknown = set(mixture.tasks) - set(TASKS)
        if unknown:
            raise ValueError(f"no such task: {', '.join(sorted(unknown))}; there are {', '.join(TASKS)}")
        self.tasks: dict[str, float] = {
            name: mixture.tasks.get(name, 1.0) for name in TASKS if mixture.tasks.get(name, 1.0) > 0
        }
        if not self.tasks:
            raise ValueError("the mixture leaves no task")
        for name in self.tasks:
            if not any(mixture.levels.get(level, 0) > 0 for level in TASKS[name].levels):
                raise ValueError(f"the mixture leaves {name} no level")
            if not any(mixture.ways.get(way, 0) > 0 for way in TASKS[name].ways):
                raise ValueError(f"the mixture leaves {name} no way of writing; it has {', '.join(TASKS[name].ways)}")

    def problem(self, index: int) -> tuple[Task, Problem, Random]:
        """Sample `index`'s problem, always of the train split, and the stream that goes on choosing."""
        if self.mixture.distinct:
            attempt, index = divmod(index, AGAIN)
            index = index % self.mixture.distinct + attempt * AGAIN
        rng = Random(f"{self.seed}/{index}")
        task = TASKS[choose(rng, self.tasks)]
        levels = {level: w for level, w in self.mixture.levels.items() if level in task.levels and w > 0}
        return task, task.problem(choose(rng, levels), rng.getrandbits(48), "train"), rng

    def sample(self, index: int) -> tuple[list[int], list[float]]:
        """Sample `index` as token ids and how much each of them counts in the loss.

        Steps that a demonstration gets wrong, to repair them afterwards, are shown but not taught.
        """
        for attempt in range(20):  # a sample that is too long is replaced by another, as purely
            task, problem, rng = self.problem(index + attempt * AGAIN)
            earlier: talk.Messages = ()
            if self.mixture.goes_on and rng.random() < self.mixture.goes_on:
                earlier, problem = talk.goes_on(rng)
                task = TASKS[problem.task]
            thinks = rng.random() >= self.mixture.direct
            way = task.ways.index(choose(rng, {w: self.mixture.ways.get(w, 0.0) for w in task.ways}))
            steps = task.demonstrate(problem, way) if thinks and rng.random() >= self.mixture.guess else []
            verdicts = task.check(problem, steps) if task.ways[way] == "repair" else [StepVerdict.RIGHT] * len(steps)
            wrong = [verdict is StepVerdict.WRONG for verdict in verdicts]
            question, answer = problem.question, problem.answer
            if not earlier and self.mixture.strange and rng.random() < self.mixture.strange:
                question, steps, answer = strange(rng, task.name, question, steps, answer)
            if not earlier and self.mixture.talk and rng.random() < self.mixture.talk:
                earlier = talk.before(rng)
            tokens, weights = self.text(question, steps, wrong, answer, thinks, earlier)
            if len(tokens) <= self.mixture.longest:
                return tokens, weights
        raise ValueError(f"20 samples in a row exceed {self.mixture.longest} tokens: raise `longest` or drop levels")

    def text(
        self,
        question: str,
        steps: Sequence[str],
        wrong: Sequence[bool],
        answer: str,
        thinks: bool = True,
        earlier: talk.Messages = (),
    ) -> tuple[list[int], list[float]]:
        """A question with its thought and answer, as token ids and loss weights: 0 on the steps that are wrong.

        `earlier`: what was said before the question.
        """
        tokens = self.chat.prompt([*earlier, Message("user", question)], thinks)
        weights = [self.mixture.prompt_weight] * len(tokens)
        for slip, run in groupby(range(len(steps)), key=lambda i: wrong[i]):
            body = self.chat.encode("".join(f"{steps[i]}\n" for i in run))
            tokens += body
            weights += [0.0 if slip else 1.0] * len(body)
        ending = self.chat.closing(answer, thinks)
        return tokens + ending, weights + [1.0] * len(ending)

    def batches(self, place: Place) -> Iterator[Batch]:
        """Batches without end from a place on; `place` is moved along, and saying it again goes on from there."""
        for width, group in shelved(place, self.sample, lambda sample: len(sample[0]) - 1, self.batch_tokens):
            yield pack(group, width)


class Careful(Stream):
    """Careful demonstrations alone, of these families and levels: each pair as often, but for what is too long."""

    def __init__(self, pairs: Sequence[tuple[str, int]], chat: Words, seed: str, *, longest: int) -> None:
        names, levels = {name for name, _ in pairs}, {level for _, level in pairs}
        mixture = Mixture(
            tasks={name: float(name in names) for name in TASKS}, levels=dict.fromkeys(levels, 1.0),
            ways={"careful": 1.0}, direct=0.0, longest=longest, prompt_weight=0.0,
        )  # fmt: skip
        super().__init__(mixture, chat, seed, batch_tokens=0)
        self.pairs = pairs

    def problem(self, index: int) -> tuple[Task, Problem, Random]:
        """Sample `index`'s problem, always of the train split, and the stream that goes on choosing."""
        rng = Random(f"{self.seed}/{index}")
        name, level = rng.choice(self.pairs)
        return TASKS[name], TASKS[name].problem(level, rng.getrandbits(48), "train"), rng

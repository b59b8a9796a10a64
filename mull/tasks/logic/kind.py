"""What the kinds of logic puzzle share: their interface, the names in them, and how a trace is read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Protocol

from mull.core import Split, StepVerdict
from mull.tasks.verify import Kind as AnswerKind

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
LONGEST = 200
LONG = 6  # letters of the longest name
Data = Mapping[str, Any]

# At most one name of each line plays in a puzzle, so that the first letter names the person.
NAMES = (
    ("Ann", "Amy", "Adam", "Alex", "Alice", "Anna"), ("Bob", "Ben", "Beth", "Bella", "Bill", "Brian"),
    ("Cy", "Carl", "Cara", "Clara", "Chris", "Carol"), ("Dan", "Dora", "Dave", "Dina", "David", "Diana"),
    ("Eve", "Emma", "Eric", "Ella", "Emily"), ("Fred", "Fay", "Finn", "Fiona", "Frank"),
    ("Gus", "Gina", "Greg", "Grace", "George"), ("Hal", "Hugo", "Hanna", "Helen", "Henry", "Harry"),
    ("Ian", "Ida", "Iris", "Ivan", "Isaac"), ("Jim", "Jack", "Jane", "Julia", "John", "James"),
    ("Kim", "Kate", "Karl", "Kurt", "Kevin", "Karen"), ("Leo", "Lisa", "Lily", "Luke", "Laura", "Liam"),
    ("Max", "Mia", "Mary", "Mark", "Mike", "Maria"), ("Ned", "Nora", "Nina", "Noah", "Nick"),
    ("Oscar", "Olga", "Omar", "Olive"), ("Paul", "Peter", "Pia", "Pam", "Priya"), ("Quinn",),
    ("Rob", "Rosa", "Ruth", "Ravi", "Ryan", "Rachel"), ("Sam", "Sue", "Sara", "Steve", "Sarah", "Sofia"),
    ("Tom", "Tina", "Tim", "Tara", "Tony"), ("Uma",), ("Vic", "Vera", "Victor", "Vicky"),
    ("Will", "Wendy", "Wanda", "Walt"), ("Zoe", "Zack", "Zara", "Zeno"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Puzzle:
    """A drawn puzzle: its canonical key, what thinking and checking need, and the answer."""

    key: str
    data: Data
    answer: str


class Kind(Protocol):
    """One kind of puzzle."""

    name: str
    answers: AnswerKind  # how `verify` reads an answer

    def draw(self, rng: Random, level: int) -> Puzzle | None: ...  # None: drawn in vain, draw again

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]: ...  # other words

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str: ...  # may note in which order it tells

    def think(self, rng: Random, data: Data, way: str) -> list[str]: ...

    def slip(self, rng: Random, data: Data, step: str) -> str | None: ...  # a wrong version of that step

    def reader(self, data: Data) -> Reader: ...


class Reader(ABC):
    """Judges the steps of one trace in order; the kinds say what a line, a check and a plan mean."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def read(self, step: str) -> StepVerdict:
        """The verdict on the next step."""
        if len(step) > LONGEST:
            return WRONG
        head, _, rest = step.partition(" ")
        if head == "wait":
            return self.line(rest)
        if head == "check":
            return self._once(step, self.back(rest))
        if head == "plan":
            return self._once(step, RIGHT if self.plan(rest) else WRONG)
        return self.line(step)

    @abstractmethod
    def line(self, step: str) -> StepVerdict:
        """A plain step."""

    @abstractmethod
    def back(self, step: str) -> StepVerdict:
        """What stands behind `check `."""

    @abstractmethod
    def plan(self, step: str) -> bool:
        """Whether what stands behind `plan ` names the subtasks."""

    def _once(self, step: str, verdict: StepVerdict) -> StepVerdict:
        if verdict is RIGHT and step in self._said:
            return USELESS
        self._said.add(step)
        return verdict


def cast(rng: Random, count: int, longest: int = LONG) -> list[str]:
    """That many names with different first letters, none longer than that."""
    rows = NAMES if longest >= LONG else [row for row in NAMES if any(len(name) <= longest for name in row)]
    return [rng.choice([name for name in row if len(name) <= longest]) for row in rng.sample(rows, count)]


def listed(items: Sequence[str]) -> str:
    """`a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"

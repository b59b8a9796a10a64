"""The vocabulary of Mull: thinking as a Markov decision process, in plain dataclasses and four protocols.

The state is a `Trace` (messages and the steps so far), an action is one more `Step`, the transition
appends it. Nothing here imports torch, so every search, task and test can be read without a model.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Literal, Protocol

Role = Literal["system", "user", "assistant"]
Split = Literal["train", "valid", "test"]
Until = Literal["step", "end"] | int
"""How far one `extend` goes: to the end of the next step, to the end of the answer, or n tokens."""


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation, as a person or the model wrote it."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of thinking, or the answer: text for verifiers, tokens for training.

    `tokens` are the ids exactly as sampled, the closing mark included; `logprobs` are theirs, under
    the distribution they were drawn from. Both are empty for text-only backends.
    """

    text: str
    tokens: tuple[int, ...] = ()
    logprobs: tuple[float, ...] = ()
    closed: bool = True  # False while the closing mark has not been produced (mini-steps, length cuts)


class Stop(StrEnum):
    """Why an `extend` ended."""

    STEP = "step"  # a step was closed
    END = "end"  # the answer is complete
    LENGTH = "length"  # the token limit came first; not the same as wrong
    TOKENS = "tokens"  # the mini-step of n tokens is full


@dataclass(frozen=True, slots=True)
class Trace:
    """A conversation, the thinking about it so far, and the answer once there is one."""

    messages: tuple[Message, ...]
    steps: tuple[Step, ...] = ()
    answer: Step | None = None
    thinks: bool = True  # False: answer directly, with an empty thought
    stop: Stop | None = None

    @classmethod
    def ask(cls, question: str, *, thinks: bool = True) -> Trace:
        """The root trace of a one-turn question."""
        return cls((Message("user", question),), thinks=thinks)

    @property
    def finished(self) -> bool:
        return self.answer is not None and self.answer.closed

    @property
    def thinking(self) -> list[str]:
        return [step.text for step in self.steps]

    @property
    def parts(self) -> tuple[Step, ...]:
        """The steps, and the answer once there is one."""
        return (*self.steps, *((self.answer,) if self.answer else ()))

    def then(self, *steps: Step) -> Trace:
        """This trace with more steps: the transition of the decision process."""
        return replace(self, steps=self.steps + steps, stop=None)


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen. `seed` is a name: the same name gives the same tokens."""

    temperature: float = 1.0  # 0 is greedy
    top_p: float = 1.0
    max_tokens: int = 1024  # new tokens of one extend
    seed: str = ""

    def __post_init__(self) -> None:
        if not self.temperature >= 0 or self.temperature == float("inf"):
            raise ValueError(f"temperature must be a finite number >= 0, not {self.temperature}")
        if not 0 < self.top_p <= 1:
            raise ValueError(f"top_p must be above 0 and at most 1, not {self.top_p}")
        if self.max_tokens < 1:
            raise ValueError(f"max_tokens must be at least 1, not {self.max_tokens}")
        try:
            self.seed.encode()
        except UnicodeEncodeError:
            raise ValueError("the seed is not valid Unicode") from None


class Failed(RuntimeError):
    """Something broke that no caller could have avoided; the message is one line for people."""


class Foreign(ValueError):
    """A model folder of another kind than Mull's own; another engine may open it."""


class Verdict(StrEnum):
    """What `verify` says of an answer."""

    RIGHT = "right"
    WRONG = "wrong"
    UNPARSEABLE = "unparseable"


class StepVerdict(StrEnum):
    """What `check` says of a step. Useless: true, but it leads nowhere."""

    RIGHT = "right"
    WRONG = "wrong"
    USELESS = "useless"


def first_error(verdicts: Sequence[StepVerdict]) -> int | None:
    """Index of the first wrong step, None when there is none."""
    return next((i for i, v in enumerate(verdicts) if v is StepVerdict.WRONG), None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One question with its gold answer. Two problems with one `key` are the same problem reworded."""

    task: str
    level: int
    index: int
    split: Split
    question: str
    answer: str
    key: str  # the canonical problem: decides the split
    data: Mapping[str, Any] = field(default_factory=dict, compare=False)  # what demonstrate and check need

    @property
    def where(self) -> str:
        """Which problem it is, in words."""
        return f"{self.task}, level {self.level}, {self.split} {self.index}"


@dataclass(frozen=True, slots=True)
class Score:
    """A scorer's opinion of a trace, 0..1; `steps` has one value per step where the scorer gives them."""

    value: float
    steps: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finished trace that a search proposes, stamped with what had been spent when it was found."""

    trace: Trace
    score: Score | None = None
    tokens: int = 0
    flops: float = 0.0


class Generator(Protocol):
    """A backend: prefixes in, continuations out."""

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of an unfinished trace, each as far as `until`, or `sampling.max_tokens` new tokens."""
        ...


class Scorer(Protocol):
    """How good is each trace? 0..1, comparable between traces of one problem."""

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """One score for every trace, in their order."""
        ...


class Search(Protocol):
    """Yields candidates as they are found; stops when nothing is left to try."""

    def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]: ...


class Task(Protocol):
    """A family of problems whose answers and single steps can be judged exactly."""

    @property
    def name(self) -> str: ...

    @property
    def levels(self) -> range: ...

    @property
    def ways(self) -> tuple[str, ...]:  # names of the demonstration variants; ways[0] is "careful"
        ...

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """Problem `index` of a level and split: the same one every time."""
        ...

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The steps of a thought that leads to the gold answer, written in the way `ways[variant]`."""
        ...

    def verify(self, problem: Problem, answer: str) -> Verdict:
        """The verdict on an answer. Right is every spelling of the gold one, and any other answer that is as good."""
        ...

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """A verdict for every step, in the light of those before it."""
        ...


def split_of(key: str) -> Split:
    """The split a canonical problem belongs to, by its hash: 80 / 10 / 10 %."""
    bucket = hashlib.blake2b(key.encode(), digest_size=2).digest()
    share = int.from_bytes(bucket, "big") % 10
    return "train" if share < 8 else "valid" if share == 8 else "test"


def printable(text: str) -> str:
    """The text on one line without control characters: what a model writes must not steer the terminal."""
    return "".join(c if c.isprintable() else "�" for c in text)

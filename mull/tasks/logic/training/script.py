"""Kinds whose thought is a list of lines that the puzzle gives: what is wanted, told and found, and the answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from random import Random
from typing import Any, NamedTuple

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import RIGHT, USELESS, WRONG, Data, Puzzle, Reader
from mull.tasks.verify import Kind as AnswerKind


class Script(NamedTuple):
    """The lines of a thought; `terms` are what a wrong line may name instead."""

    want: str
    told: list[str]
    found: list[str]
    end: str
    terms: list[str]

    @property
    def lines(self) -> set[str]:
        """Every line that may be said, in small letters."""
        return {line.lower() for line in (f"want {self.want}", *self.told, *self.found, self.end)}


class Scripted(ABC):
    """A kind of puzzle that only has to say which lines its thought has."""

    name = ""
    answers: AnswerKind = "words"

    @abstractmethod
    def draw(self, rng: Random, level: int) -> Puzzle | None:
        """A puzzle, or None where it was drawn in vain."""

    @abstractmethod
    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        """The question."""

    @abstractmethod
    def script(self, data: Data) -> Script:
        """The lines of the thought."""

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        return data, answer

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        script = self.script(data)
        want, told, found, end = f"want {script.want}", script.told, script.found, script.end
        if way == "split":
            return [f"plan {script.want}", *told, *found, end]
        if way == "skip":
            return [want, *told, end]
        if way == "check":
            return [want, *told, *found, f"check {(*told, *found)[-1]}", end]
        return [want, *told, *found, end]

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        script = self.script(data)
        named = [term for term in script.terms if term in step]
        if step.startswith("want ") or not named:
            return None
        last = max(named, key=lambda term: (step.rindex(term) + len(term), len(term)))
        head, _, tail = step.rpartition(last)
        wrong = [f"{head}{term}{tail}" for term in script.terms if term != last]
        wrong = [line for line in wrong if line.lower() not in script.lines]
        return rng.choice(wrong) if wrong else None

    def reader(self, data: Data) -> Reader:
        return ScriptReader(self.script(data))


class ScriptReader(Reader):
    """Takes the lines of the script; the answer leads on only where all was told."""

    def __init__(self, script: Script) -> None:
        super().__init__()
        self._script = script
        self._lines = script.lines
        self._left = {line.lower() for line in script.told}

    def line(self, step: str) -> StepVerdict:
        step = step.lower()
        if step not in self._lines:
            return WRONG
        self._left.discard(step)
        if step == self._script.end.lower() and self._left:
            return self._once(step, USELESS)
        return self._once(step, RIGHT)

    def back(self, step: str) -> StepVerdict:
        return WRONG if step.lower() not in self._lines else RIGHT if step.lower() in self._said else USELESS

    def plan(self, step: str) -> bool:
        return step.lower() == self._script.want.lower()

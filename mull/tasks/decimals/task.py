"""Decimals: which is bigger, 9.11 or 9.9? Sort 0.5, 0.45, 0.405; find the middle; steps from `comparing`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import expected, verify
from mull.tasks.decimals.comparing import YES_OR_NO, checked, goal, slip, solve, work
from mull.tasks.decimals.draw import draw_kind, draw_numbers, draw_plain
from mull.tasks.decimals.judge import Reader
from mull.tasks.decimals.text import ask
from mull.tasks.decimals.training import everyday, everyday_said, further, further_said, short

_PLAIN = {1: 0.25, 2: 0.25, 3: 0.25, 4: 0.15}  # share of plain draws in training
_FURTHER = {1: 0.22, 2: 0.22, 3: 0.15}  # share of the questions in training that are of further kinds
_EVERYDAY = {1: 0.26, 2: 0.26, 3: 0.2, 4: 0.1}  # share that is of everyday kinds, before the further ones
_LONGEST = {1: 60, 2: 120, 3: 220, 4: 400}  # characters of a thought; a problem that takes more is drawn again


class Decimals:
    """Comparing and sorting decimals: two at levels 1 and 2 (some threes), three or four, up to five, eight, twelve."""

    name = "decimals"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """One question. Raises ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"{self.name} has levels 1 to {self.levels[-1]}, not {level}")
        apart = Random(f"{self.name}/further/{level}/{index}")
        if split == "train" and Random(f"{self.name}/everyday/{level}/{index}").random() < _EVERYDAY.get(level, 0):
            return everyday_said.draw(level, index, apart)
        if split == "train" and apart.random() < _FURTHER.get(level, 0):
            return further_said.draw(level, index, apart)
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        for _ in range(500):
            plain = split == "train" and rng.random() < _PLAIN.get(level, 0)
            if plain:
                kind, numbers = draw_plain(rng, level)
            else:
                kind = draw_kind(rng, level, split)
                numbers = draw_numbers(rng, level, kind)
            key = _key(kind, numbers)
            if split_of(key) == split:
                briefly = plain and (rng.random() < 0.7 or not any("." in n for n in numbers))
                question, word = short.ask(rng, kind, numbers) if briefly else ask(rng, kind, numbers, split)
                data = {"kind": kind, "numbers": numbers, "word": word}
                problem = Problem(self.name, level, index, split, question, solve(kind, numbers), key, data)
                measured = [goal(kind, word.partition(" ")[0]), *work(kind, numbers, "whole")]
                if level not in _LONGEST or len("\n".join(measured)) <= _LONGEST[level]:
                    return problem
        raise AssertionError("every split is a tenth of the problems or more")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The gold steps in one of the `ways`."""
        way = self.ways[variant % len(self.ways)]
        if problem.data.get("lines"):
            if way == "repair":
                return everyday.repaired(problem.data, Random(f"{problem.key}/{variant}"))
            lines = everyday.thought(problem.data)
            return expected.checked(lines) if way == "check" else lines
        kind, numbers = problem.data["kind"], problem.data["numbers"]
        if problem.data.get("further"):
            rng = Random(f"{problem.key}/{variant}")
            return further.repaired(problem.data, rng) if way == "repair" else further.thought(problem.data, way)
        lines = work(kind, numbers, "careful" if way in ("repair", "check") else way)
        if way == "repair":
            lines = slip(Random(f"{problem.key}/{variant}"), lines)
        elif way == "check":
            lines = checked(kind, numbers, lines)
        return [goal(kind, problem.data.get("word", "")), *lines]

    def verify(self, problem: Problem, answer: str) -> Verdict:
        if "judged" in problem.data:
            return verify.judge(problem.data["judged"], problem.answer, answer)
        kind = problem.data["kind"]
        if kind == "who":
            return verify.judge("word", problem.answer, answer)
        if kind == "fraction" and problem.data["base"] in YES_OR_NO:
            return verify.judge("yesno", problem.answer, answer)
        if kind in ("asc", "desc"):
            return verify.judge("numbers", problem.answer, answer)
        return verify.judge("yesno" if kind in YES_OR_NO else "number", problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Judge each step: every comparison, run and group is true or false of the asked numbers."""
        if problem.data.get("lines"):
            return everyday.judge(problem.data, steps)
        if problem.data.get("further"):
            return further.judge(problem.data, steps)
        reader = Reader(problem.data["kind"], problem.data["numbers"], problem.data.get("word", ""))
        return [reader.judge(step) for step in steps]


def _key(kind: str, numbers: Sequence[str]) -> str:
    """The numbers by value; `a greater than b` is `b less than a`."""
    plain = [n.rstrip("0").rstrip(".") if "." in n else n for n in numbers]
    if kind == "gt":
        kind, plain = "lt", plain[::-1]
    return f"{kind} {' '.join(plain if kind in ('lt', 'between') else sorted(plain, key=Decimal))}"

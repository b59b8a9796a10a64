"""Equations: linear, in one unknown, then two and three; as formulas, in words, and as numbers somebody thought of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from random import Random
from typing import Any

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.equations.draw import Drawn, draw
from mull.tasks.equations.judge import Judge, guess
from mull.tasks.equations.linear import Equation, evaluate, read, read_side, write
from mull.tasks.equations.questions import ask
from mull.tasks.equations.riddles import Story
from mull.tasks.equations.solving import plan, solve
from mull.tasks.equations.training.asides import aside
from mull.tasks.equations.training.facts import fact
from mull.tasks.equations.training.plots import told
from mull.tasks.equations.training.shapes import shape
from mull.tasks.equations.training.written import formula
from mull.tasks.notes import Notes
from mull.tasks.phrasing import dress
from mull.tasks.working import slip

_SHAPES, _FACTS, _ASIDES = 0.2, 0.34, 0.52  # up to these, the easy questions are of the kinds only training has
_LETTER = re.compile("(?<![a-z])[a-qs-z](?![a-z])")  # r is the rest of a division


class Equations:
    """Linear equations: one step, two steps, unknowns on both sides, fractions, two unknowns, three."""

    name = "equations"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """One question. Raises ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"{self.name} has levels 1 to {self.levels[-1]}, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        for _ in range(500):
            style = rng.random() if split == "train" and level < 4 else 1.0
            drawn = _maker(style)(rng, level)
            if split_of(drawn.key) == split:
                rows, asked, values = drawn.named(rng)
                fresh = _fresh(rng, rows, values, drawn.story) if split == "train" and not drawn.words else None
                question = drawn.words or (dress(rng, fresh) if fresh else ask(rng, rows, asked, drawn.story, split))
                data = {"rows": rows, "asked": asked, "values": values, "fresh": bool(drawn.words or fresh)}
                data |= drawn.beside
                answer = _behind(data) or ", ".join(values[name] for name in asked)
                return Problem(self.name, level, index, split, question, answer, drawn.key, data)
        raise AssertionError("every split is a tenth of the problems or more")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The gold steps in one of the `ways`."""
        rows, asked, values = _data(problem)
        way = self.ways[variant % len(self.ways)]
        rng = Random(f"{problem.key}/{variant}")
        if "claim" in problem.data:
            lines = _tested(problem.data, rows[0])
            return _slipped(rng, lines, 1) if way == "repair" else lines
        lines = solve(rows, asked)
        if problem.data.get("first") or problem.data.get("then"):
            lines = [*_first(problem.data), *lines, *_then(problem.data)[0]]
            return _slipped(rng, lines, 1 + len(_first(problem.data))) if way == "repair" else lines
        if way == "other":
            others = solve(rows, asked, other=True)
            return (_tries(rows, values, rng) if others == lines or rng.random() < 0.5 else []) or others
        if way == "split":
            return [*lines[: len(rows)], plan(lines, len(rows)), *lines[len(rows) :]]
        if way == "repair":
            return _slipped(rng, lines, len(rows))
        if way == "check":
            sides = [side for r in rows for side in (r.left, r.right)]
            checks = [line for side in sides for line in evaluate(side, values)[0]]
            return [*lines, *(f"check {line}" for line in dict.fromkeys(checks))]
        return [line for line in lines[len(rows) :] if _names(line)] if way == "skip" else lines

    def verify(self, problem: Problem, answer: str) -> Verdict:
        if "claim" in problem.data:
            return verify.judge("yesno", problem.answer, answer)
        return verify.judge("number" if len(problem.data["asked"]) == 1 else "numbers", problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Judge each step: an equation against the solution, a sum by whether an equation asks for it."""
        rows, asked, values = _data(problem)
        (name, *more), question = values, problem.question.lower()
        told = not more and re.search(rf"(?<![a-z]){name}(?![a-z])", question) is None
        judge, notes = Judge(rows, asked, values, told=told), Notes(question)
        judge.tried = [*_first(problem.data), *_then(problem.data)[0]]
        lines = [step.lower() for step in steps]
        claim = problem.data.get("claim")
        return [
            StepVerdict.WRONG
            if claim is not None and re.fullmatch(rf"try (?!{claim}$).*", line)
            else notes.read(line) or judge.judge(line)
            for line in (_renamed(lines, name) if told else lines)
        ]


def _maker(style: float) -> Callable[[Random, int], Drawn]:
    """Which draws: those that only training has, and the usual one."""
    return shape if style < _SHAPES else fact if style < _FACTS else aside if style < _ASIDES else draw


def _first(data: Mapping[str, Any]) -> list[str]:
    """The sum in front of the equation, if there is one."""
    return [data["first"]] if data.get("first") else []


def _then(data: Mapping[str, Any]) -> tuple[list[str], Fraction]:
    """The sums behind the solution, and what they find, if it is not the solution that is asked for."""
    side = read_side(data.get("then", ""))
    return evaluate(side, {name: Fraction(v) for name, v in data["values"].items()}) if side else ([], Fraction(0))


def _tested(data: Mapping[str, Any], row: Equation) -> list[str]:
    """The equation, and what it says of the number that is claimed."""
    return [write(row), f"try {data['claim']}", *guess(row, data["asked"][0], data["claim"])]


def _behind(data: Mapping[str, Any]) -> str:
    """The answer where it is not the solution."""
    if "claim" in data:
        return "yes" if str(data["claim"]) == data["values"][data["asked"][0]] else "no"
    return str(_then(data)[1]) if "then" in data else ""


def _fresh(rng: Random, rows: Sequence[str], values: Mapping[str, str], story: Story | None) -> str | None:
    """Words that only training has; nothing for most questions."""
    if story is not None:
        return told(rng, story)
    ((name, value), *more) = values.items()
    return formula(rng, rows[0], name, value) if not more and rng.random() < 0.22 else None


def _data(problem: Problem) -> tuple[list[Equation], tuple[str, ...], dict[str, Fraction]]:
    rows = [read(text) for text in problem.data["rows"]]
    values = {name: Fraction(value) for name, value in problem.data["values"].items()}
    return [r for r in rows if r is not None], problem.data["asked"], values


def _renamed(lines: Iterable[str], name: str) -> Iterator[str]:
    """The lines with the first letter of an equation in them, whichever it is, for the unknown."""
    turned: dict[str, str] = {}
    for line in lines:
        if not turned and "=" in line and (own := _LETTER.search(line)):
            turned.update({own[0]: name, name: own[0]})  # the letter, and that alone
        yield _LETTER.sub(lambda found: turned.get(found[0], found[0]), line)


def _names(line: str) -> bool:
    return line[-1].isdigit() and any(char.isalpha() and char != "r" for char in line)


def _tries(rows: list[Equation], values: dict[str, Fraction], rng: Random) -> list[str]:
    """Guess and test, for small solutions of small equations; nothing for others."""
    (name, value), *more = values.items()
    if more or not 2 <= value <= 12 or value.denominator > 1 or any(t.over > 1 for t in rows[0].left + rows[0].right):
        return []
    lines = [write(rows[0])]
    away = rng.choice((-2, -1, 1, 2))
    for tried in range(int(value) + away, int(value), -1 if away > 0 else 1):
        lines += [f"try {tried}", *guess(rows[0], name, tried)]
    lines += [f"try {value}", *guess(rows[0], name, int(value))[:-1], f"{name}={value}"]
    numbers = "".join(c if c.isdigit() else " " for c in " ".join(lines)).split()
    return lines if all(int(n) < 100 for n in numbers) and "=-" not in " ".join(lines) else []


def _slipped(rng: Random, lines: list[str], start: int) -> list[str]:
    """One sum or equation goes wrong and is taken back by `wait`."""
    at = rng.choice([i for i, line in enumerate(lines) if i >= start and "=" in line and line[-1].isdigit()])
    return [*lines[:at], slip(rng, lines[at]), f"wait {lines[at]}", *lines[at + 1 :]]

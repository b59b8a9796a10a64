"""Decimals: which is bigger, 9.11 or 9.9? Sort 0.5, 0.45, 0.405. The steps are those of `mull.tasks.comparing`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.comparing import checked, goal, slip, solve, work
from mull.tasks.comparing_judge import Reader
from mull.tasks.decimals_text import ask

_LONGEST = {1: 60, 4: 400}  # characters of a careful thought; a problem that takes more is drawn again


class Decimals:
    """Comparing and sorting decimals: two at levels 1 and 2, three, up to five, up to eight, twelve."""

    name = "decimals"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """One question. Raises ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"{self.name} has levels 1 to {self.levels[-1]}, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        for _ in range(500):
            kind = _kind(rng, level)
            numbers = _numbers(rng, level, kind)
            key = _key(kind, numbers)
            if split_of(key) == split:
                question, word = ask(rng, kind, numbers, split)
                data = {"kind": kind, "numbers": numbers, "word": word}
                problem = Problem(self.name, level, index, split, question, solve(kind, numbers), key, data)
                if level not in _LONGEST or len("\n".join(self.demonstrate(problem))) <= _LONGEST[level]:
                    return problem
        raise AssertionError("every split is a tenth of the problems or more")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The gold steps in one of the `ways`."""
        kind, numbers = problem.data["kind"], problem.data["numbers"]
        way = self.ways[variant % len(self.ways)]
        lines = work(kind, numbers, "careful" if way in ("repair", "check") else way)
        if way == "repair":
            lines = slip(Random(f"{problem.key}/{variant}"), lines)
        elif way == "check":
            lines = checked(kind, numbers, lines)
        return [goal(kind, problem.data.get("word", "")), *lines]

    def verify(self, problem: Problem, answer: str) -> Verdict:
        kind = problem.data["kind"]
        if kind in ("asc", "desc"):
            return verify.judge("numbers", problem.answer, answer)
        return verify.judge("number" if kind in ("max", "min") else "yesno", problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Judge each step: every comparison, run and group is true or false of the asked numbers."""
        reader = Reader(problem.data["kind"], problem.data["numbers"], problem.data.get("word", ""))
        return [reader.judge(step) for step in steps]


def _kind(rng: Random, level: int) -> str:
    if level == 1:
        return rng.choice(("max", "max", "min", "gt", "lt"))
    if level == 2:
        return rng.choice(("max", "max", "max", "min", "min", "gt", "gt", "lt", "eq"))
    return rng.choice(("max", "min", "asc", "desc") if level == 3 else ("max", "min", "asc", "asc", "desc", "desc"))


def _numbers(rng: Random, level: int, kind: str) -> tuple[str, ...]:
    """Numbers as written, all of different value (but for `eq`)."""
    low, high = ((1, 2), (1, 4), (1, 3), (1, 3), (2, 5), (1, 4))[level - 1]
    signs = _signs(rng, level)
    wholes = _wholes(rng, level, 99 if signs == ("",) else 9)
    stem = "".join(rng.choice("0123456789") for _ in range(rng.randint(0, max(0, high - 2))))
    while True:
        numbers = tuple(rng.choice(signs) + _decimal(rng, whole, low, high, stem) for whole in wholes)
        if kind == "eq" and rng.random() < 0.5:
            numbers = (numbers[1] + rng.choice(("0", "00")), numbers[1])[:: rng.choice((1, -1))]
        elif level == 2 and rng.random() < 0.08:
            numbers = (str(wholes[0]), numbers[1])
        values = {Decimal(n) for n in numbers}
        if (len(values) == len(numbers) or kind == "eq") and not ("-" in signs and 0 in values):
            return numbers


def _wholes(rng: Random, level: int, top: int) -> list[int]:
    """The whole parts: often all the same for two to five numbers, several groups of at most four for more."""
    top = min(top, rng.choice((1, 9, 9, 30, 99 if level == 2 else 30)))
    if level < 3:
        whole = rng.randint(0, top)
        return [whole, whole if rng.random() < 0.75 else rng.randint(0, top)]
    if level < 5:
        pool = [rng.randint(0, top) for _ in range(rng.choice((1, 1, 2, 3)))]
        return [rng.choice(pool) for _ in range(3 if level == 3 else rng.randint(4, 5))]
    count = rng.randint(6, 8) if level == 5 else 12
    pool = rng.sample(range(20), (count + 2) // 3 + rng.randint(0, 2))
    while True:
        wholes = [*pool, *(rng.choice(pool) for _ in range(count - len(pool)))]
        if max(map(wholes.count, wholes)) <= 4:
            rng.shuffle(wholes)
            return wholes


def _signs(rng: Random, level: int) -> tuple[str, ...]:
    if not 2 <= level <= 4 or rng.random() >= 0.12:
        return ("",)
    return ("-",) if rng.random() < 0.5 else ("-", "")


def _decimal(rng: Random, whole: int, low: int, high: int, stem: str) -> str:
    places = rng.randint(low, high)
    digits = f"{int(rng.random() * 10**places):0{places}}"
    if stem and rng.random() < 0.7:
        digits = (stem + digits[len(stem) :])[:places]
    if digits[-1] == "0" and rng.random() < 0.7:
        digits = digits[:-1] + rng.choice("123456789")
    return f"{whole}.{digits}"


def _key(kind: str, numbers: Sequence[str]) -> str:
    """The numbers by value; `a greater than b` is `b less than a`."""
    plain = [n.rstrip("0").rstrip(".") if "." in n else n for n in numbers]
    if kind == "gt":
        kind, plain = "lt", plain[::-1]
    return f"{kind} {' '.join(plain if kind == 'lt' else sorted(plain, key=Decimal))}"

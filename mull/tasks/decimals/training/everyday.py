"""Everyday questions that only training asks: lines known beforehand, from comparisons and sums as `comparing` and
`further` write them.

named     want who second tallest second max  ... > 1.82, 1.8, 1.7  second max 1.8  1.8 Ann
ranked    want who tallest down               ... > 1.82, 1.8, 1.7  Tom, Ann, Ben
claimed   want Tom taller > Ann               1.82?1.8 ... 1.82>1.8  > > yes
enough    want enough                         12.5?12.05 ... 12.5>12.05  enough yes
picked    want between 0.3 0.4                0.29?0.3 ... 0.29<0.3  0.35?0.3 ... 0.35?0.4 ... 0.35<0.4  pick 0.35
valued    want more max                       40%=0.4  0.4?0.45 ... 0.4<0.45  max 0.45   (alike: `0.6=0.6`, `equal`)
scaled    (60*4)/100                          60*4=240  240/100=12/5
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import gcd
from random import Random
from typing import Any, NamedTuple

from mull.core import StepVerdict
from mull.tasks.decimals.comparing import digits, goal, relation, solve, work
from mull.tasks.decimals.training.further import point
from mull.tasks.expected import WRONG, Expected
from mull.tasks.working import slip as slip_sum
from mull.tasks.working import work as written

_DECIDES = re.compile(r"-?[0-9]+[<>=]-?[0-9]+")


class Drawn(NamedTuple):
    """A question, its lines, its answer, how answers are judged, and the keys that must belong to training."""

    question: str
    lines: list[str]
    answer: str
    judged: str  # a kind of `verify`
    keys: list[str]


def held(a: str, b: str) -> list[str]:
    """One comparison in full."""
    return [f"{a}?{b}", *digits(a, b), f"{a}{relation(a, b)}{b}"]


def units_of(numbers: Sequence[str]) -> tuple[int, list[int]]:
    """The power of ten that makes all of them whole, and the whole numbers."""
    unit = 10 ** max(len(n.partition(".")[2]) for n in numbers)
    return unit, [int(Fraction(n) * unit) for n in numbers]


def over(total: int, unit: int) -> list[str]:
    """What is left is a whole number of units: `240/100=12/5`; nothing where the unit is one."""
    exact = Fraction(total, unit)
    return [f"{total}/{unit}" + (f"={exact}" if gcd(total, unit) > 1 else "")] if unit > 1 else []


def apart(a: str, b: str) -> tuple[list[str], str]:
    """How far two numbers are apart, of whatever sign, and the lines that find it."""
    high, low = sorted((a, b), key=Decimal, reverse=True)
    unit, (p, q) = units_of((high, low))
    if q < 0 <= p:
        sums, total, shown = written(p, "+", -q), p - q, f"{p}+{-q}"
    elif p < 0:
        sums, total, shown = written(-q, "-", -p), p - q, f"{-q}-{-p}"
    else:
        sums, total, shown = written(p, "-", q), p - q, f"{p}-{q}"
    head = [f"({shown})/{unit}"] if unit > 1 or len(sums) > 1 else []
    return [*head, *sums, *over(total, unit)], point(total, unit)


def added(numbers: Sequence[str]) -> tuple[list[str], str]:
    """The sum of positive numbers, and the lines that find it."""
    unit, whole = units_of(numbers)
    total, lines = whole[0], [f"({'+'.join(map(str, whole))})/{unit}"] if unit > 1 else []
    for n in whole[1:]:
        lines += written(total, "+", n)
        total += n
    return [*lines, *over(total, unit)], point(total, unit)


def times(n: str, factor: int) -> tuple[list[str], str]:
    """A positive number so many times, and the lines that find it."""
    unit, (whole,) = units_of((n,))
    total = whole * factor
    return [f"({whole}*{factor})/{unit}", *written(whole, "*", factor), *over(total, unit)], point(total, unit)


def shared(n: str, parts: int) -> tuple[list[str], str]:
    """A positive number in 2, 3, 4, 5 or 10 equal parts, and the lines; idle zeros make it divide."""
    unit, (whole,) = units_of((n,))
    finer = {3: 1, 4: 100}.get(parts, 10)
    whole, unit = whole * finer, unit * finer
    total = whole // parts
    return [f"({whole}/{parts})/{unit}", *written(whole, "/", parts), *over(total, unit)], point(total, unit)


def best(base: str, numbers: Sequence[str], names: Sequence[str], word: str) -> tuple[list[str], str]:
    """The name with the most, the least, the second or the middle number; all are of different value."""
    found = solve(base, numbers)
    name = names[list(numbers).index(found)]
    return [goal(base, word), *work(base, tuple(numbers), "careful"), f"{found} {name}"], name


def ranked(base: str, numbers: Sequence[str], names: Sequence[str], word: str) -> tuple[list[str], str]:
    """The names in the order of their numbers."""
    run = ", ".join(names[list(numbers).index(n)] for n in solve(base, numbers).split(", "))
    return [goal(base, word), *work(base, tuple(numbers), "careful"), run], run


def claimed(sign: str, a: str, b: str, words: tuple[str, str, str]) -> tuple[list[str], str]:
    """Whether the first is more or less than the second: their names, and between them the word that asks."""
    first, word, second = words
    said = "yes" if relation(a, b) == sign else "no"
    return [f"want {first} {word} {sign} {second}", *held(a, b), f"{sign} {relation(a, b)} {said}"], said


def enough(have: str, need: str) -> tuple[list[str], str]:
    """Whether one is at least the other."""
    said = "no" if relation(have, need) == "<" else "yes"
    return [*held(have, need), f"enough {said}"], said


def thought(data: Mapping[str, Any]) -> list[str]:
    """The lines of the problem."""
    return list(data["lines"])


def repaired(data: Mapping[str, Any], rng: Random) -> list[str]:
    """The lines with one slip that is taken back by `wait`."""
    lines = thought(data)
    spots = [i for i, line in enumerate(lines) if _DECIDES.fullmatch(line)]
    spots = spots or [i for i, line in enumerate(lines) if "=" in line and line[-1].isdigit()]
    spots = spots or [i for i, line in enumerate(lines) if line[-1].isdigit()]
    while True:
        at = rng.choice(spots)
        wrong = slipped(rng, lines[at])
        if wrong != lines[at] and judge(data, [*lines[:at], wrong])[-1] is WRONG:
            return [*lines[:at], wrong, f"wait {lines[at]}", *lines[at + 1 :]]


def slipped(rng: Random, line: str) -> str:
    """A comparison with another sign, or another last number."""
    if _DECIDES.fullmatch(line):
        sign = next(s for s in "<>=" if s in line)
        return line.replace(sign, {"<": ">", ">": "<", "=": rng.choice("<>")}[sign])
    return slip_sum(rng, line)


def judge(data: Mapping[str, Any], steps: Sequence[str]) -> list[StepVerdict]:
    """The verdict on every step."""
    reader = Expected(thought(data), _true)
    return [reader.read(step) for step in steps]


def _true(step: str) -> bool:
    """Whether this is a true comparison of two numbers with a point."""
    for sign in "<>=":
        a, found, b = step.partition(sign)
        plain = all(re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,9})?", n) for n in (a, b))
        if found and plain and "." in a + b:
            return relation(a, b) == sign
    return False

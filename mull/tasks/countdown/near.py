"""The search for a short way: two or three of the numbers, sometimes four, are often all that is needed.

Each number is asked for its partner, then each product for its distance to the target:

    306: 51*6           51 needs 6 beside it; partners above 12 are left out, but for 10, 20, 25, 50 and 100
    51*6: 75-69 4+2!    6 out of the others, in the same way
    75*4: 300+6!        75*4 makes 300, 6 is missing, and 6 is there
    50*8: 400+21
    50*8+21: 3+18 3*7!  a small distance may be made of two others
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from mull.tasks.countdown.judge import Numbers, Op, apply, take
from mull.tasks.working import fits

_MOST = 100  # no given number is larger, and so no partner
_SMALL = 25  # a distance that is worth a row of its own
_TABLES = 12  # the largest partner in a product: whether one divides the other is then known from the tables
_EASY = (10, 20, 25, 50, 100)  # whatever these divide is seen at once
_WIDE = 3  # numbers asked in one line

Found = tuple[Op, ...]


def _partners(target: int, a: int) -> Iterator[tuple[str, int]]:
    """What `a` needs beside it to make the target, with the sign between them."""
    if a < target <= a + _MOST:
        yield "+", target - a
    if target < a <= target + _MOST:
        yield "-", a - target
    if 1 < a < target <= a * (_MOST if a in _EASY else _TABLES) and target % a == 0:
        yield "*", target // a
    if a > target and a % target == 0:
        yield "/", a // target


def _ordered(a: int, sign: str, b: int) -> Op:
    return (a, sign, b) if sign in "-/" else (max(a, b), sign, min(a, b))


def _row(head: str, target: int, numbers: Numbers) -> tuple[list[str], list[Op], Found]:
    """The lines that ask every number for its partner, what they say, and the pair if there is one."""
    lines: list[str] = []
    items: list[Op] = []
    distinct = list(dict.fromkeys(numbers))
    for i in range(0, len(distinct), _WIDE):
        line = f"{head}:"
        for a in distinct[i : i + _WIDE]:
            for sign, b in _partners(target, a):
                line += f" {a}{sign}{b}"
                items.append((a, sign, b))
                if take(numbers, a, b) is not None:
                    return [*lines, line + "!"], items, (_ordered(a, sign, b),)
        lines += [line] * (not line.endswith(":"))
    return lines, items, ()


def _below(numbers: Numbers, items: list[Op]) -> Iterator[tuple[list[str], Found]]:
    """A row for the partner of each item: `4*13: 10+3!`."""
    for a, sign, b in items:
        lines, _, pair = _row(f"{a}{sign}{b}", b, take(numbers, a) or ())
        yield lines, (*pair, _ordered(a, sign, b)) if pair else ()


def _distances(numbers: Numbers, target: int) -> Iterator[tuple[list[str], Found]]:
    """A line for every product and quotient near the target, and a row for a small distance."""
    for a, b in dict.fromkeys((max(pair), min(pair)) for pair in combinations(numbers, 2)):
        for sign in "*/":
            op = (a, sign, b)
            value = apply(op)
            if b < 2 or value is None or (sign == "*" and not fits(*op)) or not 0 < abs(target - value) <= _MOST:
                continue
            text, rest = f"{a}{sign}{b}", take(numbers, a, b) or ()
            join, distance = "+-"[value > target], abs(target - value)
            closing = _ordered(value, join, distance)
            if distance in rest:
                yield [f"{text}: {value}{join}{distance}!"], (op, closing)
                return
            yield [f"{text}: {value}{join}{distance}"], ()
            if distance <= _SMALL < value and len(rest) > 1:
                lines, _, pair = _row(f"{text}{join}{distance}", distance, rest)
                yield lines, (op, *pair, closing) if pair else ()


@lru_cache(maxsize=2000)
def near(numbers: Numbers, target: int) -> tuple[tuple[str, ...], Found]:
    """The lines of the search, and the way it finds; an empty one when it finds none."""
    lines, items, found = _row(str(target), target, numbers)
    if found or len(numbers) < 3:
        return tuple(lines), found
    close = [item for item in items if item[1] in "+-" and item[2] <= _SMALL]
    for tries in (
        _below(numbers, [item for item in items if item[1] in "*/"]),
        _distances(numbers, target),
        _below(numbers, close),
    ):
        for more, found in tries:
            lines += more
            if found:
                return tuple(lines), found
    return tuple(lines), ()

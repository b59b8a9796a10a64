"""A search for Countdown that a reader can follow: fixed orders, short tables, nothing tried twice.

With three numbers left it sets them aside one after the other and compares two lines of results:

    12: 39 +51 -27    12 aside: the other two must make the target 39, 39+12=51, or 39-12=27
    9 3: +12 -6 *27!  what 9 and 3 make, up to the first that is wanted

With more numbers it joins a pair first, pairs and operations in their order, and comes back when that fails.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from mull.tasks.countdown.judge import SIGNS, Numbers, Op, apply, results, take, wanted
from mull.tasks.working import work

Path = tuple[Op, ...]


def made(numbers: Numbers, op: Op) -> Numbers:
    """The numbers after an operation: its two are gone, the result stands last."""
    rest, result = take(numbers, op[0], op[2]), apply(op)
    assert rest is not None and result is not None
    return (*rest, result)


def _pair(x: int, y: int, goals: set[int]) -> tuple[str, Op | None]:
    """The line of what two numbers make, up to the first goal, and the operation that makes it."""
    line = f"{x} {y}:"
    for op, value in results(x, y):
        line += f" {op[1]}{value}"
        if value in goals:
            return line + "!", op
    return line, None


@lru_cache(maxsize=5000)
def closing(numbers: Numbers, target: int) -> tuple[tuple[str, ...], Path | None]:
    """The lines of the search among two or three numbers, and the way to the target if there is one."""
    if len(numbers) == 2:
        line, op = _pair(*numbers, {target})
        return (line,), (op,) if op else None
    lines: list[str] = []
    for aside in dict.fromkeys(numbers):
        x, y = take(numbers, aside) or ()
        goals = wanted(target, aside)
        lines.append(f"{aside}: {target} " + " ".join(f"{sign}{value}" for sign, value in goals.items()))
        line, op = _pair(x, y, {target, *goals.values()})
        lines.append(line)
        if op:
            value = apply(op) or 0
            return tuple(lines), (op,) if value == target else (op, _last(value, aside, target))
    return tuple(lines), None


def _last(value: int, aside: int, target: int) -> Op:
    a, b = max(value, aside), min(value, aside)
    return next((a, sign, b) for sign in SIGNS if apply((a, sign, b)) == target)


def _finish(numbers: Numbers, target: int, op: Op) -> Path | None:
    """The whole way that begins with this operation on four numbers."""
    if apply(op) == target:
        return (op,)
    rest = closing(made(numbers, op), target)[1]
    return (op, *rest) if rest else None


def _first(numbers: Numbers) -> list[Op]:
    """Every operation on two of the numbers, in order."""
    pairs = combinations(numbers, 2)
    return list(dict.fromkeys(op for pair in pairs for op, _ in results(*pair)))


@lru_cache(maxsize=1000)
def way(numbers: Numbers, target: int) -> tuple[tuple[Op, ...], Path | None]:
    """With four numbers: the operations that fail before the first that leads on, and the way with that one."""
    failed: list[Op] = []
    for op in _first(numbers):
        if found := _finish(numbers, target, op):
            return tuple(failed), found
        failed.append(op)
    return tuple(failed), None


def solve(numbers: Numbers, target: int, begin: Path) -> Path | None:
    """A way that begins with some operations, down to four numbers, and goes on as the search finds it."""
    for op in begin:
        numbers = made(numbers, op)
    rest = (closing if len(numbers) < 4 else way)(numbers, target)[1]
    return (*begin, *rest) if rest else None


def search(numbers: Numbers, target: int, path: Path, most: int) -> Iterator[str]:
    """The lines of the search that finds this path, with at most so many of the last failures before it."""
    rest = list(path)
    while len(numbers) > 3 and rest:
        failed = way(numbers, target)[0] if len(numbers) == 4 else ()
        for op in failed[max(0, len(failed) - most) :]:
            yield from _try(numbers, op)
            yield from closing(made(numbers, op), target)[0]
            yield f"back {op[0]}{op[1]}{op[2]}"
        op = rest.pop(0)
        if not rest:
            yield from work(*op)
            return
        yield from _try(numbers, op)
        numbers = made(numbers, op)
    yield from closing(numbers, target)[0]
    for op in rest:  # the closing sum too, so that composing the expression only copies its sign
        yield from work(*op)


def _try(numbers: Numbers, op: Op) -> Iterator[str]:
    yield from work(*op)
    yield f"left {' '.join(map(str, made(numbers, op)))}"

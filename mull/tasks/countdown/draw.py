"""Numbers and a way to join them: all of them, or the few that are enough."""

from __future__ import annotations

from random import Random

from mull.tasks.countdown.judge import Numbers, Op, apply
from mull.tasks.countdown.search import made
from mull.tasks.working import fits

Drawn = tuple[Numbers, tuple[Op, ...] | None]
_BIG = (25, 50, 75, 100)
_ROUND = (10, 10, 15, 20, 20, 25, 25, 30, 40, 50, 50, 60, 75, 75, 100, 100)
# by level: how many numbers are given, and how many of them are joined
_SIZES = {1: (3, 3, 4), 2: (3, 3, 4, 4, 4, 5), 3: (3, 4, 4, 4, 5, 6), 4: (4, 5, 6), 5: (5, 6), 6: (6, 6)}
_USED = {1: (2,), 2: (2, 3, 3, 3), 3: (2, 3, 3, 3, 3, 4), 4: (3, 4), 5: (3, 4), 6: (3, 4)}


def draw_short(rng: Random, level: int) -> Drawn:
    """Numbers of which a few are joined, as in most questions that people ask."""
    numbers = [_number(rng) for _ in range(rng.choice(_SIZES[level]))]
    divided = rng.random() < 0.15  # a quotient seldom comes up by itself
    if divided:
        numbers[0] = numbers[1] * rng.randint(2, 12)
    used = tuple(numbers[: rng.choice(_USED[level])])
    first = (numbers[0], "/", numbers[1])
    if divided and (len(used) < 3 or numbers[0] > 100 or numbers[1] == 1 or not fits(*first)):
        return tuple(numbers), None
    path = _join(rng, level, made(used, first), (first,)) if divided else _join(rng, level, used)
    rng.shuffle(numbers)
    return tuple(numbers), path


def draw_whole(rng: Random, level: int) -> Drawn:
    """Random numbers and a random way to use them all; None for the way when it runs into a wall."""
    if level == 6:
        numbers = [*rng.sample(_BIG, 2), *(rng.randint(1, 10) for _ in range(4))]
    else:
        size, top = {1: (2, 40), 2: (3, 12), 3: (rng.choice((3, 3, 4)), 20), 4: (4, 25), 5: (5, 40)}[level]
        numbers = [rng.randint(2 if level == 1 else 1, rng.choice((9, top))) for _ in range(size)]
    rng.shuffle(numbers)
    return tuple(numbers), _join(rng, level, tuple(numbers))


def draw_cards(rng: Random, level: int) -> Drawn:
    """Four cards of the 24 game, and no way yet."""
    return tuple(rng.randint(1, rng.choice((10, 13))) for _ in range(4)), ()


def _number(rng: Random) -> int:
    style = rng.random()
    return (
        rng.randint(1, 10 if style < 0.6 else 12)
        if style < 0.75
        else rng.choice(_ROUND if style < 0.9 else (11, 12, 14, 16, 18, 24))
    )


def _join(rng: Random, level: int, numbers: Numbers, path: tuple[Op, ...] = ()) -> tuple[Op, ...] | None:
    """The path and random operations after it until one number is left."""
    state = numbers
    for _ in range(8 * len(numbers)):
        i, j, k = (int(rng.random() * n) for n in (len(state), len(state) - 1, 5))
        x, y = state[i], state[j + (j >= i)]
        a, b = (x, y) if x > y else (y, x)
        op = a, "+-**/"[k], b
        result = apply(op)
        if result is None or result > 999 or result in (a, b):
            continue
        if not fits(*op) and (b > 99 or a > 999 or (level < 4 and op[1] in "*/")):
            continue
        state, path = made(state, op), (*path, op)
        if len(state) == 1:
            return path
    return None

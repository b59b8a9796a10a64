"""Long sums for training alone, as people make them up: round dividends, small remainders, divisors of three digits."""

from __future__ import annotations

from random import Random

from mull.tasks.working import work

_Drawn = tuple[int, str, int]
_LONGEST = 200  # characters of a thought
_ROUND = (50, 60, 80, 100, 100, 100, 120, 144, 150, 200, 250, 300, 360, 365, 400, 500, 600, 720, 750, 800, 900)
_ROUNDER = (999, 1000, 1000, 1000, 1001, 1200, 1234, 1500, 2000, 2000, 2025, 2500, 3000, 4000, 5000, 6000, 8000, 9999)


def draw(rng: Random, level: int) -> _Drawn:
    """One product or division of level 1 to 3."""
    return (_short, _middle, _long)[level - 1](rng)


def _short(rng: Random) -> _Drawn:
    """A table, or a small number that leaves a remainder: 7*8, 56/8, 17/5, 100/7."""
    a, b = rng.randint(2, 12), rng.randint(2, 9)
    style = rng.random()
    if style < 0.2:
        return a, "*", b
    if style < 0.4:
        return a * b, "/", b
    return (rng.choice(_ROUND) if style > 0.75 else rng.randint(b + 1, 99)), "/", b


def _middle(rng: Random) -> _Drawn:
    """A round number, a number times itself, a few hundreds: 1000/8, 365/7, 25*25, 600/150, 120/15."""
    style = rng.random()
    if style < 0.25:
        return rng.choice(_ROUND + _ROUNDER), "/", rng.randint(3, 12)
    if style < 0.45:
        a = rng.randint(11, 60)
        return a, "*", a
    b = (
        rng.choice((100, 120, 125, 150, 200, 250, 300, 500))
        if style < 0.7
        else rng.choice((11, 12, 15, 16, 24, 25, 30))
    )
    return b * rng.randint(2, 9) + (rng.choice((0, 0, b // 2, b // 5)) if b < 100 else 0), "/", b


def _long(rng: Random) -> _Drawn:
    """Larger numbers whose thought is no longer than others: 1000/37, 9408/196, 8432/272, 4826*307."""
    while True:
        style = rng.random()
        if style < 0.3:
            a, op, b = rng.choice(_ROUND[8:] + _ROUNDER), "/", rng.randint(11, 99)
        elif style < 0.6:
            b = rng.randint(101, 400)
            a, op = b * rng.randint(2, 99) + rng.choice((0, 0, rng.randrange(b))), "/"
        else:
            a, b = (
                rng.randint(101, 9999),
                rng.choice((rng.randint(101, 999), 100 * rng.randint(1, 9) + rng.randint(1, 9))),
            )
            op = "*"
        if a > b and len("\n".join(work(a, op, b))) <= _LONGEST:
            return a, op, b

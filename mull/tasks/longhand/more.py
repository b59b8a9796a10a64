"""More long sums for levels 1 to 3: round and special numbers, four digits, two-digit divisors."""

from __future__ import annotations

from random import Random

_Drawn = tuple[int, str, int]


def draw(rng: Random, level: int) -> _Drawn:
    """One product or division of this level, 1 to 3."""
    if rng.random() < 0.45:
        a, b = (_short, _middle, _long)[level - 1](rng)
        return (b, "*", a) if rng.random() < 0.3 else (a, "*", b)
    a, b = (_share_short, _share_middle, _share_long)[level - 1](rng)
    return a, "/", b


def _rough(rng: Random, n: int) -> int:
    """n, now and then rounded or beside a round number, as prices and homework numbers are."""
    unit = 10 ** (len(str(n)) - 1)
    top = max(unit, n // unit * unit)
    return rng.choice((n, n, max(10, n // 10 * 10), top, top + 1, max(2, top - 1), n // 5 * 5 or 5))


def _short(rng: Random) -> tuple[int, int]:
    if rng.random() < 0.25:
        return rng.randint(2, 99), rng.choice((10, 10, 100, 20))
    if rng.random() < 0.3:
        return rng.choice((100, 200, 250, 300, 400, 500, 150, 120)) // rng.choice((1, 1, 10)), rng.randint(2, 9)
    return max(11, _rough(rng, rng.randint(11, 99))), rng.randint(2, 9)


def _middle(rng: Random) -> tuple[int, int]:
    style = rng.random()
    if style < 0.3:
        return max(1001, _rough(rng, rng.randint(1001, 4999))), rng.randint(2, 9)
    if style < 0.6:
        return max(11, _rough(rng, rng.randint(11, 99))), max(11, _rough(rng, rng.randint(11, 99)))
    if style < 0.75:
        return rng.randint(2, 99) * 10, rng.randint(2, 9) * 10
    if style < 0.85:
        return rng.randint(11, 999), rng.choice((10, 100, 100, 1000))
    return max(101, _rough(rng, rng.randint(101, 999))), rng.randint(2, 12)


def _long(rng: Random) -> tuple[int, int]:
    style = rng.random()
    if style < 0.35:
        return max(101, _rough(rng, rng.randint(101, 999))), max(11, _rough(rng, rng.randint(11, 99)))
    if style < 0.6:
        return max(1001, _rough(rng, rng.randint(1001, 9999))), rng.randint(11, 99)
    if style < 0.8:
        return rng.randint(11, 99) * rng.choice((10, 100, 50)), rng.randint(11, 99)
    return max(1001, _rough(rng, rng.randint(1001, 9999))), rng.randint(2, 9)


def _share_short(rng: Random) -> tuple[int, int]:
    b = rng.randint(2, 9)
    if rng.random() < 0.4:
        return b * rng.randint(2, 12) * rng.choice((10, 10, 100)), b
    if rng.random() < 0.3:
        return rng.randint(2, 99) * 10, 10
    return b * rng.choice((10, 11, 12, 15, 20, 25, rng.randint(10, 99 // b + 10))), b


def _share_middle(rng: Random) -> tuple[int, int]:
    style = rng.random()
    if style < 0.35:
        b = rng.randint(2, 9)
        a = max(1000, _rough(rng, rng.randint(1000, 9999)))
    elif style < 0.6:
        b = rng.choice((10, 11, 12, 20, 30, 40, 50, 60, 70, 80, 90, 25))
        a = max(100, _rough(rng, rng.randint(100, 999)))
    elif style < 0.9:
        b = rng.randint(13, 99)
        a = b * rng.randint(2, 9) + rng.randrange(b)
    else:
        b = rng.choice((10, 100))
        return b * rng.randint(11, 999), b
    if b == 25:
        a = min(a, 249)
    return _exact(rng, a, b)


def _share_long(rng: Random) -> tuple[int, int]:
    common = rng.choice((15, 16, 24, 25, 32, 36, 48, 64, 75))
    b = rng.choice((rng.randint(11, 99), rng.randint(11, 99), rng.randint(11, 30), common, 10 * rng.randint(2, 9)))
    a = rng.randint(101, 999) if rng.random() < 0.3 else rng.randint(1000, 9999)
    return _exact(rng, max(2 * b, _rough(rng, a)), b)


def _exact(rng: Random, a: int, b: int) -> tuple[int, int]:
    """The division, so that a good half leave nothing over."""
    return (max(a // b, 2) * b, b) if rng.random() < 0.5 else (a, b)

"""Whole numbers as people choose them, for training alone: small and round ones, years, repeated digits, powers."""

from __future__ import annotations

from random import Random

from mull.tasks.numbers.ways import PRIMES, Args

_BIG = (100, 200, 250, 365, 366, 500, 999, 1000, 1000, 1001, 1024, 5000, 10_000, 100_000, 1_000_000)
_BY = (2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 10, 11, 12)
_WHOLE = (10, 15, 20, 24, 25, 30, 50, 60, 75, 100, 100, 1000)


def _repeated(rng: Random) -> int:
    """55, 777, 99999."""
    return int(str(rng.randint(1, 9)) * rng.randint(2, 6))


def _one(rng: Random, low: int = 2) -> int:
    """A single number, most of all a small one."""
    style = rng.random()
    if style < 0.35:
        return rng.randint(low, 12)
    if style < 0.5:
        return rng.choice((10, 10, 100)) * rng.randint(1, 12)
    if style < 0.6:
        return rng.randint(1900, 2050)
    if style < 0.75:
        return rng.choice(_BIG)
    if style < 0.85:
        return _repeated(rng)
    if style < 0.92:
        return rng.choice((2 ** rng.randint(4, 10), rng.randint(4, 25) ** 2))
    return int("123456789"[: rng.randint(2, 8)])


def _long(rng: Random, low: int = 2) -> int:
    """A number that only its digits make long; zeros among them are common."""
    style = rng.random()
    if style < 0.55:
        return _one(rng, low) if style < 0.4 else _repeated(rng)
    digits = "0123456789" if style < 0.85 else f"0001{rng.randint(1, 9)}"
    return int(str(rng.randint(1, 9)) + "".join(rng.choice(digits) for _ in range(rng.randint(1, 6))))


def _divided(rng: Random, kind: str) -> Args:
    """A number and its divisor: both small, either the larger; a long one; one that is a multiple."""
    style = rng.random()
    if style < 0.4:
        n, m = rng.randint(1, 20), rng.randint(2, 12)
    elif style < 0.8:
        n, m = _one(rng), rng.choice(_BY)
    else:
        n, m = _one(rng) * rng.randint(1, 10), rng.choice((10, 20, 25, 50, 60, 100))
    if rng.random() < 0.04:
        m = rng.choice((1, n))
    return (max(m, n - n % m) if kind == "divides" and style > 0.2 and rng.random() < 0.4 else n), m


def _two(rng: Random, kind: str) -> Args:
    """Two numbers: small, equal, round, neighbours, one the multiple of the other."""
    style = rng.random()
    top = 12 if kind == "lcm" else 40
    if style < 0.35:
        pair = rng.randint(1, 12), rng.randint(2, 12)
    elif style < 0.65:
        unit = rng.choice((5, 10, 10, 25)) if kind == "lcm" else rng.choice((5, 10, 10, 25, 50, 100))
        pair = unit * rng.randint(1, 10), unit * rng.randint(1, 10)
    elif style < 0.75:
        n = rng.randint(2, 3 * top)
        pair = n, n + 1
    elif style < 0.8:
        pair = (rng.randint(2, top),) * 2
    else:
        n = rng.randint(2, top)
        pair = n, n * rng.randint(2, 6)
    return pair[:: rng.choice((1, -1))]


def plainly(rng: Random, kind: str, level: int) -> Args | None:
    """The numbers of a question of this kind."""
    if kind == "prime":
        n = rng.choice((0, 1, 2, 2, 3, 4, 5, 7, 9)) if rng.random() < 0.4 else _one(rng)
        return (n,) if n < 1000 or min(n % p for p in PRIMES[:4]) == 0 else None
    if kind in ("even", "odd", "even or odd"):
        return (_long(rng, 0) if rng.random() < 0.93 else 0,)
    if kind == "digits":
        return (max(10, _long(rng)),)
    if kind in ("mod", "divides"):
        return _divided(rng, kind)
    if kind in ("gcd", "lcm", "coprime"):
        return _two(rng, kind)
    if kind in ("gcd3", "lcm3"):
        unit = rng.choice((1, 2, 5, 10, 10, 100) if kind == "gcd3" else (1, 1, 5, 10))
        return tuple(unit * times for times in rng.sample(range(2 if unit == 1 else 1, 11), 3))
    if kind == "power":
        return rng.choice((2, 2, 3, 5, 7, 10)), rng.randint(2, 12), rng.choice((3, 5, 7, 7, 9, 10, 10, 11, 13))
    if kind == "list" and level < 3:
        return (rng.choice((*range(2, 13), *_WHOLE)),)
    return (rng.choice((*range(2, 13), *_WHOLE, _one(rng))),)

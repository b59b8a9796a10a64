"""Further ways to work out a question about whole numbers: a different method, and the parts one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import gcd, isqrt

from mull.tasks.numbers.ways import (
    PRIMES,
    TRIED,
    Args,
    Sums,
    careful,
    divisors,
    factored,
    is_prime,
    primes_of,
    running,
    stop,
    trial,
)
from mull.tasks.working import work

PLANS = {"lcm": "gcd; lcm", "count": "factors; powers", "power": "squares; product", "list": "factors; rows"}
LONGEST = 900  # characters; a method that takes more gives way to the careful one


def other(kind: str, args: Args) -> list[str]:
    """A different method; the careful one where there is none, or none of sensible length."""
    n = args[0]
    steps: list[str] = []
    if kind in ("gcd", "coprime"):
        steps = _subtracted(*args) or _ladder(*args)
    elif kind == "lcm":
        steps = _multiples(max(args), min(args))
    elif kind == "prime" and n < (10_000 if n % 2 and n % 5 else 300):
        steps = _downward(n)
    elif kind == "factors":
        steps = _largest_first(n)
    elif kind in ("mod", "divides"):
        steps = _taken_away(*args)
    elif kind == "digits":
        steps = running(map(int, reversed(str(n))), "+", work)
    elif kind in ("even", "odd", "even or odd"):
        steps = work(n, "/", 2)
    elif kind == "count" and n < 100:
        steps = _paired_count(n)
    elif kind == "list":
        steps = _rows(n, work) if n < TRIED else _pairs(n, work)
    elif kind == "power" and args[1] <= 12:
        steps = _one_by_one(args)
    return steps if steps and len("\n".join(steps)) <= LONGEST else careful(kind, args)


def split(kind: str, args: Args) -> list[str]:
    """The parts first, then each of them; the careful way where a question has no parts."""
    n, last = args[0], args[-1]
    steps: list[str] = []
    if kind in ("gcd", "coprime") and all(len(bin(m)) < 16 for m in args):
        common = list((Counter(primes_of(n)) & Counter(primes_of(last))).elements()) if min(args) > 1 else []
        steps = [f"plan {n}; {last}", *factored(n, work), *factored(last, work), *running(common, "*", work)]
    elif kind in ("lcm", "count", "power"):
        steps = [f"plan {PLANS[kind]}", *careful(kind, args)]
    elif kind == "list":
        steps = [f"plan {PLANS[kind]}", *_rows(n, work)]
    elif kind == "prime" and (tested := [p for p in PRIMES if p * p <= n])[1:]:
        half = len(tested) // 2
        parts = (" ".join(map(str, part)) for part in (tested[:half], tested[half:]))
        steps = [f"plan {'; '.join(parts)}", *careful(kind, args)]
    elif kind == "factors" and not is_prime(n):
        x = max(d for d in divisors(n) if d * d <= n)
        steps = [f"plan {x}; {n // x}", *factored(x, work), *factored(n // x, work)]
    elif kind in ("mod", "divides") and n >= 100:
        steps = _parted(n, last)
    elif kind == "digits":
        steps = _halves(str(n))
    elif kind in ("even", "odd", "even or odd") and n > 10 and n % 10:
        steps = [f"plan {n - n % 10}; {n % 10}", f"end {n % 10}"]
    fits = steps and len("\n".join(steps)) <= LONGEST and max(map(len, steps)) <= 40
    return steps if fits else careful(kind, args)


def _subtracted(a: int, b: int) -> list[str]:
    """The smaller from the larger until they are equal; nothing when that takes more than 12 times."""
    steps: list[str] = []
    for _ in range(13):
        if a == b:
            return steps
        a, b = max(a, b) - min(a, b), min(a, b)
        steps += work(a + b, "-", b)
    return []


def _ladder(a: int, b: int) -> list[str]:
    shared = primes_of(gcd(a, b)) if gcd(a, b) > 1 else []
    steps: list[str] = []
    for p in shared:
        steps += [*work(a, "/", p), *work(b, "/", p)]
        a, b = a // p, b // p
    return steps + running(shared, "*", work)


def _multiples(a: int, b: int) -> list[str]:
    steps: list[str] = []
    for k in range(1, min(b // gcd(a, b), 10) + 1):
        steps += [*(work(a, "*", k) if k > 1 else []), *work(a * k, "/", b)]
    return steps if b // gcd(a, b) <= 10 else []


def _downward(n: int) -> list[str]:
    """From the largest prime that matters to the smallest."""
    steps = [stop(n)]
    for p in reversed([p for p in PRIMES if p * p <= n]):
        steps += [f"end {n % 10}"] if p == 2 else trial(n, p, work) if p != 5 or n % 5 == 0 else []
        if n % p == 0:
            break
    return steps


def _largest_first(n: int) -> list[str]:
    found = primes_of(n)[::-1]
    steps: list[str] = []
    for p in found[:-1]:
        steps += work(n, "/", p)
        n //= p
    return [*steps, stop(n)]


def _taken_away(a: int, m: int) -> list[str]:
    steps: list[str] = []
    while a >= m:
        zeros = 10 ** (len(str(a // m)) - 1)
        part = a // m // zeros * zeros
        steps += [*work(m, "*", part), *work(a, "-", m * part)]
        a -= m * part
    return steps


def _paired_count(n: int) -> list[str]:
    steps = _pairs(n, work)
    pairs = len(steps)
    return [*steps, *work(pairs, "+", pairs), *(work(2 * pairs, "-", 1) if isqrt(n) ** 2 == n else [])]


def _parted(n: int, m: int) -> list[str]:
    half = 10 ** (len(str(n)) // 2)
    high, low = n - n % half, n % half
    total = high % m + low % m
    steps = [f"plan {high}; {low}", *work(high, "/", m), *work(low, "/", m), *work(high % m, "+", low % m)]
    return steps + (work(total, "/", m) if total >= m else [])


def _halves(text: str) -> list[str]:
    left, right = text[: (len(text) + 1) // 2], text[(len(text) + 1) // 2 :]
    sides: Iterator[list[int]] = ([int(d) for d in side] for side in (left, right))
    first, second = sides
    joined = work(sum(first), "+", sum(second))
    return [f"plan {left}; {right}", *running(first, "+", work), *running(second, "+", work), *joined]


def _pairs(n: int, sums: Sums) -> list[str]:
    return [line for d in divisors(n) if d * d <= n for line in sums(d, "*", n // d)]


def _rows(n: int, sums: Sums) -> list[str]:
    steps, have = factored(n, sums), [1]
    for p, times in Counter(primes_of(n)).items():
        rows = [[d * p**k for d in have] for k in range(times + 1)]
        have = [d for row in rows for d in row]
        steps += [" ".join(map(str, row)) for row in (rows[1:] if len(rows[0]) > 1 else [have])]
    return steps


def _one_by_one(args: Args) -> list[str]:
    a, e, m = args
    v = r = a % m
    steps = [*(work(a, "/", m) if a >= m else []), f"{a}^1={v}"]
    for k in range(2, e + 1):
        steps += [*work(v, "*", r), *(work(v * r, "/", m) if v * r >= m else [])]
        v = v * r % m
        steps.append(f"{a}^{k}={v}")
    return steps

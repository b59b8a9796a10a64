"""Ways to work out a question about whole numbers, line by line.

gcd      want gcd 48 18  48/18=2r12  18/12=1r6  12/6=2  gcd 6   Euclid: the last divisor
prime    end 1  9+1=10  10/3=3r1  91/7=13  prime no             last digit, digit sum, then 7, 11, ... up to `11*11>97`
factors  84/2=42  42/2=21  21/3=7  5*5>7  2 2 3 7               the divisors and what is left
count    84/2=42  2^1  42/2=21  2^2 ...  2+1=3  3*2=6           each power's exponent plus one, multiplied
list     1*15  no 2  3*5  5*5>15  1 3 5 15                      or, from 100 up, rows: `1 2 4 8`, `3 6 12 24`
power    3^1=3  3*3=9  9/7=1r2  3^2=2 ...  5=4+1                squares and their products, each reduced

Every thought begins with what is asked (`want gcd 48 18`) and ends in the answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from math import gcd, isqrt

from mull.tasks.working import value, work

Args = tuple[int, ...]
Sums = Callable[[int, str, int], list[str]]

PRIMES = tuple(n for n in range(2, 1000) if all(n % d for d in range(2, isqrt(n) + 1)))
LONGEST = 900  # characters; a method that takes more gives way to the careful one


def is_prime(n: int) -> bool:
    """By trial division with the primes below 1000, so for n below 990,000 or with a small factor."""
    return n > 1 and all(n % p for p in PRIMES if p * p <= n)


def primes_of(n: int) -> list[int]:
    """The prime factors of n > 1 in ascending order. The second largest of them is below 1000."""
    found: list[int] = []
    for p in PRIMES:
        while n % p == 0 and p * p <= n:
            found.append(p)
            n //= p
    return [*found, n]


def divisors(n: int) -> list[int]:
    """All divisors of n in ascending order."""
    found = [1]
    for p, times in Counter(primes_of(n) if n > 1 else []).items():
        found = [d * p**k for d in found for k in range(times + 1)]
    return sorted(found)


def solve(kind: str, args: Args) -> str:
    """The answer as it is written."""
    n = args[0]
    if kind in ("gcd", "lcm", "coprime"):
        shared = gcd(*args)
        return str(shared) if kind == "gcd" else str(n // shared * args[1]) if kind == "lcm" else _yes(shared == 1)
    if kind == "factors":
        return ", ".join(map(str, primes_of(n)))
    if kind in ("list", "count"):
        return ", ".join(map(str, divisors(n))) if kind == "list" else str(len(divisors(n)))
    if kind == "digits":
        return str(sum(map(int, str(n))))
    if kind == "even or odd":
        return "odd" if n % 2 else "even"
    if kind in ("even", "odd"):
        return _yes(n % 2 == (kind == "odd"))
    if kind == "prime":
        return _yes(is_prime(n))
    if kind == "divides":
        return _yes(n % args[1] == 0)
    return str(pow(*args) if kind == "power" else n % args[1])


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def bare(a: int, op: str, b: int) -> list[str]:
    """A sum without its columns."""
    return [f"{a}{op}{b}={value(a, op, b)}"]


def careful(kind: str, args: Args, sums: Sums = work) -> list[str]:
    """The usual way, every sum written out by `sums`."""
    n = args[0]
    if kind in ("gcd", "coprime", "lcm"):
        return _lcm(args, sums) if kind == "lcm" else _euclid(args, sums)
    if kind in ("mod", "divides"):
        return sums(n, "/", args[1])
    if kind in ("count", "power"):
        return _count(n, sums) if kind == "count" else _power(args, sums)
    if kind == "list":
        return _tried(n) if n < 100 else _rows(n, sums)
    if kind == "digits":
        return running(map(int, str(n)), "+", sums)
    if kind in ("prime", "factors"):
        return _prime(n, sums) if kind == "prime" else _factored(n, sums)
    return [f"end {n % 10}"]


def other(kind: str, args: Args) -> list[str]:
    """A different method; the careful one where there is none, or none of sensible length."""
    n = args[0]
    steps: list[str] = []
    if kind in ("gcd", "coprime"):
        steps = _subtracted(*args) or _ladder(*args)
    elif kind == "lcm":
        steps = _multiples(max(args), min(args))
    elif kind == "prime" and n < 10_000:
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
        steps = _rows(n, work) if n < 100 else _pairs(n, work)
    elif kind == "power" and args[1] <= 12:
        steps = _one_by_one(args)
    return steps if steps and len("\n".join(steps)) <= LONGEST else careful(kind, args)


def split(kind: str, args: Args) -> list[str]:
    """The parts first, then each of them; the careful way where a question has no parts."""
    n, last = args[0], args[-1]
    steps: list[str] = []
    if kind in ("gcd", "coprime") and all(len(bin(m)) < 16 for m in args):
        common = list((Counter(primes_of(n)) & Counter(primes_of(last))).elements()) if min(args) > 1 else []
        steps = [f"plan {n}; {last}", *_factored(n, work), *_factored(last, work), *running(common, "*", work)]
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
        steps = [f"plan {x}; {n // x}", *_factored(x, work), *_factored(n // x, work)]
    elif kind in ("mod", "divides") and n >= 100:
        steps = _parted(n, last)
    elif kind == "digits":
        steps = _halves(str(n))
    elif kind in ("even", "odd", "even or odd") and n > 10 and n % 10:
        steps = [f"plan {n - n % 10}; {n % 10}", f"end {n % 10}"]
    fits = steps and len("\n".join(steps)) <= LONGEST and len(steps[0]) <= 40
    return steps if fits else careful(kind, args)


PLANS = {"lcm": "gcd; lcm", "count": "factors; powers", "power": "squares; product", "list": "factors; rows"}


def checks(kind: str, args: Args) -> list[str]:
    """Claims that put the result to the test another way."""
    n, answer = args[0], solve(kind, args)
    if kind in ("gcd", "coprime"):
        return [f"{m}/{gcd(*args)}={m // gcd(*args)}" for m in args]
    if kind == "lcm":
        return [f"{answer}/{m}={int(answer) // m}" for m in args]
    if kind == "prime":
        p = primes_of(n)[0]
        return [f"{p}*{n // p}={n}" if p < n else _stop(n)]
    if kind == "factors":
        return running(primes_of(n), "*", bare) or [_stop(n)]
    if kind in ("mod", "divides"):
        quotient, rest = divmod(n, args[1])
        return [*bare(args[1], "*", quotient), *bare(quotient * args[1], "+", rest)]
    if kind == "digits":
        return running(map(int, reversed(str(n))), "+", bare)
    if kind == "count":
        times = Counter(primes_of(n)).values()
        return running([k + 1 for k in reversed(times)], "*", bare) or [f"{max(times)}+1={answer}"]
    if kind == "list":
        return bare(n, "/", divisors(n)[-2] if n > 1 else 1)
    return [f"{n}^{args[1]}={answer}"] if kind == "power" else bare(n, "/", 2)


def running(items: Iterable[int], op: str, sums: Sums) -> list[str]:
    """All items joined from left to right: `4+7=11`, `11+3=14`. One item alone gives no line."""
    steps: list[str] = []
    total: int | None = None
    for item in items:
        if total is not None:
            steps += sums(total, op, item)
            total = total + item if op == "+" else total * item
        else:
            total = item
    return steps


def _stop(n: int) -> str:
    p = next(p for p in PRIMES if p * p > n)
    return f"{p}*{p}>{n}"


def _euclid(args: Args, sums: Sums) -> list[str]:
    a, b = max(args), min(args)
    steps: list[str] = []
    while b:
        steps += sums(a, "/", b)
        a, b = b, a % b
    return steps


def _lcm(args: Args, sums: Sums) -> list[str]:
    a, b = max(args), min(args)
    shared = gcd(a, b)
    steps = _euclid(args, sums)
    if shared == b:
        return steps  # the larger number is the answer
    steps.append(f"gcd {shared}")
    if shared > 1:
        steps += sums(b, "/", shared)
    return steps + sums(a, "*", b // shared)


def _prime(n: int, sums: Sums) -> list[str]:
    steps = [f"end {n % 10}"]
    if n % 10 in (0, 2, 4, 5, 6, 8) and n not in (2, 5):
        return steps
    for p in PRIMES:
        if p * p > n:
            return [*steps, _stop(n)]
        if p == 3:
            total = sum(map(int, str(n)))
            steps += [*running(map(int, str(n)), "+", sums), *sums(total, "/", 3)]
        elif p > 5:
            steps += sums(n, "/", p)
        if n % p == 0:
            return steps
    raise AssertionError("the number is too large for trial division")


def _factored(n: int, sums: Sums, marked: bool = False) -> list[str]:
    """Trial division with the powers so far where `marked`. That 2 or 5 does not go shows in the last digit."""
    if n == 1:
        return []
    steps: list[str] = []
    rest, times = n, Counter[int]()
    for p in PRIMES:
        while rest % p == 0 and p * p <= rest:
            steps += sums(rest, "/", p)
            rest //= p
            times[p] += 1
            steps += [f"{p}^{times[p]}"] if marked else []
        if p * p > rest:
            break
        if p not in (2, 5):
            steps += sums(rest, "/", p)
    steps.append(_stop(rest))
    return [*steps, f"{rest}^{times[rest] + 1}"] if marked else steps


def _count(n: int, sums: Sums) -> list[str]:
    steps, total = _factored(n, sums, marked=True), 0
    for times in Counter(primes_of(n)).values():
        steps += sums(times, "+", 1)
        steps += sums(total, "*", times + 1) if total else []
        total = max(total, 1) * (times + 1)
    return steps


def _tried(n: int) -> list[str]:
    """`1*15`, `no 2`, `3*5`: every number up to the root."""
    steps = [f"no {d}" if n % d else f"{d}*{n // d}" for d in range(1, isqrt(n) + 1)]
    above = isqrt(n) + 1
    return [*steps, f"{above}*{above}>{n}"]


def _pairs(n: int, sums: Sums) -> list[str]:
    return [line for d in divisors(n) if d * d <= n for line in sums(d, "*", n // d)]


def _rows(n: int, sums: Sums) -> list[str]:
    steps, have = _factored(n, sums), [1]
    for p, times in Counter(primes_of(n)).items():
        rows = [[d * p**k for d in have] for k in range(times + 1)]
        have = [d for row in rows for d in row]
        steps += [" ".join(map(str, row)) for row in (rows[1:] if len(rows[0]) > 1 else [have])]
    return steps


def _power(args: Args, sums: Sums) -> list[str]:
    a, e, m = args
    v, reached = a % m, 1
    steps = [*(sums(a, "/", m) if a >= m else []), f"{a}^1={v}"]
    powers = {1: v}
    while 2 * reached <= e:
        steps += [*sums(v, "*", v), *(sums(v * v, "/", m) if v * v >= m else [])]
        v, reached = v * v % m, 2 * reached
        powers[reached] = v
        steps.append(f"{a}^{reached}={v}")
    parts = [k for k in sorted(powers, reverse=True) if e & k]
    if len(parts) > 1:
        steps.append(f"{e}={'+'.join(map(str, parts))}")
    for k in parts[1:]:
        w = powers[k]
        steps += [*sums(v, "*", w), *(sums(v * w, "/", m) if v * w >= m else [])]
        v, reached = v * w % m, reached + k
        steps.append(f"{a}^{reached}={v}")
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
    steps = [_stop(n)]
    for p in reversed([p for p in PRIMES if p * p <= n]):
        steps += [f"end {n % 10}"] if p == 2 else work(n, "/", p) if p != 5 or n % 5 == 0 else []
        if n % p == 0:
            break
    return steps


def _largest_first(n: int) -> list[str]:
    found = primes_of(n)[::-1]
    steps: list[str] = []
    for p in found[:-1]:
        steps += work(n, "/", p)
        n //= p
    return [*steps, _stop(n)]


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

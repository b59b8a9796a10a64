"""Ways to work out a question about whole numbers, line by line.

gcd      gcd 18 48  48/18=2r12  18/12=1r6  12/6=2  gcd 6          Euclid: the last divisor
lcm      lcm 4 6  6/4=1r2  4/2=2  lcm 6*4/2  4/2=2  6*2=12        the product by the divisor
lcm3     lcm 4 6 10  lcm 4 6  ...  4*3=12  lcm 12 10  ...  lcm 60  of two, then with the third
prime    prime? 91  end 1  91/3=30r1  91/5=18r1  91/7=13  prime? 91/7 no   last digit, then 3, 5, ... up to `11*11>97`
factors  primes 12  12/2=6  2  6/2=3  2, 2  2*2>3  2, 2, 3        what was found so far after every division
count    count 12  12/2=6  2^1  6/2=3  2^2  2<3  2^2 3^1  3*2     each power's exponent plus one, multiplied
list     divisors 15  1,15  15/2=7r1  15/3=5  1 3,5 15  15/4=3r3  4*4>15  1, 3, 5, 15   every trial, all found so far,
         a comma in their middle, where the next ones go; from 120 up products of the primes
power    3^5 mod 7  5=4+1  3^1=3  3*3=9  9/7=1r2  3^2=2 ...       squares and their products, each reduced

Every thought begins with what is asked, its numbers as typed, and ends in the answer. Below 100 the trials go on until
the quotient is smaller than what was divided by: that shows in the line itself, so no small number is a special case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from math import gcd, isqrt, lcm, prod

from mull.tasks.working import value, work

Args = tuple[int, ...]
TRIED = 120  # below it divisors are found by trying every number
THREE = ("gcd3", "lcm3")  # of three numbers: of two of them first
Sums = Callable[[int, str, int], list[str]]

PRIMES = tuple(n for n in range(2, 1000) if all(n % d for d in range(2, isqrt(n) + 1)))


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
    if kind in THREE:
        return str(gcd(*args) if kind == "gcd3" else lcm(*args))
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
    if kind in THREE:
        return [line for pair in pairs(kind, args) for line in (said(kind, pair), *careful(kind[:3], pair, sums))]
    if kind in ("gcd", "coprime", "lcm"):
        return _lcm(args, sums) if kind == "lcm" else _euclid(args, sums)
    if kind in ("mod", "divides"):
        return sums(n, "/", args[1])
    if kind in ("count", "power"):
        return _count(n, sums) if kind == "count" else _power(args, sums)
    if kind == "list":
        return _tried(n) if n < TRIED else factored(n, sums, products)
    if kind == "digits":
        return running(map(int, str(n)), "+", sums)
    if kind in ("prime", "factors"):
        return _prime(n, sums) if kind == "prime" else factored(n, sums, _found)
    return [f"end {n % 10}"]


def pairs(kind: str, args: Args) -> list[Args]:
    """The first two of three numbers, and what comes of them with the third."""
    return [args[:2], (int(solve(kind[:3], args[:2])), args[2])]


def said(kind: str, args: Args) -> str:
    """`lcm 4 6`, of two or three."""
    return f"{kind[:3]} {' '.join(map(str, args))}"


def checks(kind: str, args: Args) -> list[str]:
    """Claims that put the result to the test another way."""
    n, answer = args[0], solve(kind, args)
    if kind in ("gcd", "coprime", "gcd3"):
        return [f"{m}/{gcd(*args)}={m // gcd(*args)}" for m in args]
    if kind in ("lcm", "lcm3"):
        return [f"{answer}/{m}={int(answer) // m}" for m in args]
    if kind == "prime":
        p = primes_of(n)[0]
        return [f"{p}*{n // p}={n}" if p < n else stop(n)]
    if kind == "factors":
        return running(primes_of(n), "*", bare) or [stop(n)]
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


def stop(n: int) -> str:
    """`7*7>41`: from here on no smaller divisor is left to try."""
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
    steps = [*_euclid(args, sums), shared_out(args)]
    return [*steps, *sums(b, "/", shared), *sums(a, "*", b // shared)]


def shared_out(args: Args) -> str:
    """`lcm 30*12/6`: what is left to do once the common divisor is known."""
    return f"lcm {max(args)}*{min(args)}/{gcd(*args)}"


def _prime(n: int, sums: Sums) -> list[str]:
    steps = [f"end {n % 10}"]
    if n == 1 or (n % 10 in (0, 2, 4, 5, 6, 8) and n not in (2, 5)):
        return steps
    for p in PRIMES:
        if p > 2 and (n < 100 or (p != 5 and p * p <= n)):
            steps += trial(n, p, sums)
        if p * p > n:
            return [*steps, stop(n)]
        if n % p == 0:
            return steps
    raise AssertionError("the number is too large for trial division")


def trial(n: int, p: int, sums: Sums) -> list[str]:
    """Below 100 the remainder is a fact; above, the last digit tells of 2 and 5."""
    if n < 100:
        return bare(n, "/", p)
    return [f"{n}/{p} no"] if p in (2, 5) and n % p else sums(n, "/", p)


def factored(n: int, sums: Sums, marks: Callable[[list[int]], list[str]] = lambda found: []) -> list[str]:
    """Trial division by primes; after each that is found, what `marks` says of those found so far."""
    if n == 1:
        return []
    steps: list[str] = []
    found: list[int] = []
    for p in PRIMES:
        while p * p <= n:
            steps += trial(n, p, sums)
            if n % p:
                break
            n //= p
            found.append(p)
            steps += marks(found)
        if p * p > n:
            break
    return [*steps, f"{p}*{p}>{n}", *marks([*found, n])]


def _found(found: list[int]) -> list[str]:
    line = ", ".join(map(str, found))
    return [line] if len(line) <= 36 else []


def _raised(found: list[int]) -> list[str]:
    return [" ".join(f"{p}^{times}" for p, times in Counter(found).items())]


def products(found: list[int]) -> list[str]:
    """The divisors that the last prime adds: those so far times it, or its last row times it."""
    p, before = found[-1], divisors(prod(found[:-1]))
    new = [d for d in divisors(prod(found)) if d not in before]
    return [line for d in new for line in work(d // p, "*", p)]


def _count(n: int, sums: Sums) -> list[str]:
    steps = factored(n, sums, _raised)
    ways = [times + 1 for times in Counter(primes_of(n)).values()]
    while len(ways) > 1:
        steps.append("*".join(map(str, ways)))
        ways[:2] = [ways[0] * ways[1]]
    return steps


def _tried(n: int) -> list[str]:
    """`15/2=7r1`, `15/3=5`, `1 3,5 15`: every number until the quotient is the smaller one, and all found so far."""
    above = isqrt(n) + 1
    steps = [row(n, 1)]
    for d in range(2, above + 1):
        steps += bare(n, "/", d)
        if n % d == 0 and d * d <= n:
            steps.append(row(n, d))
    return [*steps, f"{above}*{above}>{n}"]


def row(n: int, most: int) -> str:
    """`1 3,5 15`: the divisors of n up to one of them, and those that go with them, which are larger."""
    low = [d for d in divisors(n) if d <= most]
    high = [n // d for d in reversed(low) if d * d != n]
    return f"{' '.join(map(str, low))},{' '.join(map(str, high))}"


def _power(args: Args, sums: Sums) -> list[str]:
    a, e, m = args
    v, reached = a % m, 1
    parts = [1 << k for k in reversed(range(e.bit_length())) if e >> k & 1]
    steps = [f"{e}={'+'.join(map(str, parts))}", *(sums(a, "/", m) if a >= m else []), f"{a}^1={v}"]
    powers = {1: v}
    while 2 * reached <= e:
        steps += [*sums(v, "*", v), *(sums(v * v, "/", m) if v * v >= m else [])]
        v, reached = v * v % m, 2 * reached
        powers[reached] = v
        steps.append(f"{a}^{reached}={v}")
    for k in parts[1:]:
        w = powers[k]
        steps += [*sums(v, "*", w), *(sums(v * w, "/", m) if v * w >= m else [])]
        v, reached = v * w % m, reached + k
        steps.append(f"{a}^{reached}={v}")
    return steps

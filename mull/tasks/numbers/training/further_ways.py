"""How the further questions about whole numbers are worked out, line by line.

next      next prime 13  prime? 15  end 5  prime? 15/5 no  prime? 17  end 7 ...  prime? 5*5>17 yes  next 17
primes    primes 1 to 10  2  2, 3  2, 3, 5  2, 3, 5, 7  9/3=3  11>10  2, 3, 5, 7      odd numbers, one at a time
how many  count primes 1 to 10  2: 1  3: 2  5: 3  7: 4  9/3=3  11>10  count 4
multiples multiples 7 3  7+7=14  14+7=21  7, 14, 21
square    square? 50  7*7=49  49<50  8*8=64  64>50  square? 49<50<64 no
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from math import gcd, isqrt
from random import Random

from mull.core import StepVerdict
from mull.tasks.expected import WRONG, Expected
from mull.tasks.numbers.goal import told
from mull.tasks.numbers.marks import worked
from mull.tasks.numbers.training import wider
from mull.tasks.numbers.ways import Args, divisors, is_prime, primes_of, running
from mull.tasks.working import parse_sum, slip, value, work

SETS = ("primes", "multiples", "common", "evens", *wider.SETS)


def answer(kind: str, args: Args) -> str:
    """The answer as it is written."""
    if kind in wider.KINDS:
        return wider.answer(kind, args)
    n, last = args[0], args[-1]
    if kind in SETS:
        return ", ".join(map(str, _found(kind, args)))
    if kind == "square":
        return "yes" if isqrt(n) ** 2 == n else "no"
    if kind in ("next", "prev"):
        return str(_candidates(kind, n)[-1])
    if kind in ("above", "below"):
        return str(n * (last // n + 1) if kind == "above" else n * ((last - 1) // n))
    if kind == "which by":
        return str(next(m for m in args[1:] if m % n == 0))
    small = {
        "how many": lambda: sum(is_prime(m) for m in range(n, last + 1)),
        "nth": lambda: n * last,
        "largest": lambda: primes_of(n)[-1],
        "smallest": lambda: primes_of(n)[0],
        "length": lambda: len(str(n)),
        "which": lambda: next(m for m in args if is_prime(m)),
        "sum": lambda: sum(divisors(n)),
    }
    return str(small[kind]())


def _found(kind: str, args: Args) -> list[int]:
    a, b = args[0], args[-1]
    if kind == "primes":
        return [m for m in range(a, b + 1) if is_prime(m)]
    if kind == "multiples":
        return [a * k for k in range(1, b + 1)]
    return divisors(gcd(a, b)) if kind == "common" else [m for m in range(args[1], b + 1) if m % 2 == a]


def _candidates(kind: str, n: int) -> list[int]:
    """The numbers to test, up to the first prime; of the even ones only 2."""
    tested: list[int] = []
    for m in count(n + 1) if kind == "next" else range(n - 1, 1, -1):
        tested += [m] if m % 2 or m == 2 else []
        if is_prime(m):
            break
    return tested


def thought(kind: str, args: Args) -> list[str]:
    """The lines, from what is asked to the answer."""
    if kind in wider.KINDS:
        return wider.thought(kind, args)
    n, last = args[0], args[-1]
    said = answer(kind, args)
    if kind in ("next", "prev"):
        tests = [line for m in _candidates(kind, n) for line in _asked("prime", (m,))]
        return [f"{kind} prime {n}", *tests, f"{kind} {said}"]
    if kind in ("primes", "how many"):
        return _sieved(kind, n, last)
    if kind == "multiples":
        sums = [line for k in range(1, last) for line in work(n * k, "+", n)]
        return [f"multiples {n} {last}", *sums, said]
    if kind == "nth":
        return [f"multiple {last} of {n}", *work(last, "*", n), f"multiple {said}"]
    if kind in ("above", "below"):
        return _beside(kind, n, last)
    if kind == "square":
        root = isqrt(n)
        near = [root] if root**2 == n else [root, root + 1]
        found = "<".join(str(m) for m in sorted({root**2, n, *(r**2 for r in near)}))
        return [f"square? {n}", *(line for r in near for line in _square(n, r)), f"square? {found} {said}"]
    if kind in ("largest", "smallest"):
        return [f"{kind} primes {n}", *_asked("factors", (n,))[1:], f"{kind} {said}"]
    if kind == "length":
        return [f"length {n}", " ".join(f"{i}:{digit}" for i, digit in enumerate(str(n), 1)), f"length {said}"]
    if kind in ("which", "which by"):
        return _first(kind, args)
    if kind == "sum":
        return [f"sum divisors {n}", *_asked("list", (n,))[1:], *running(divisors(n), "+", work), f"sum {said}"]
    if kind == "common":
        shared = gcd(n, last)
        return [f"common {n} {last}", *_asked("gcd", args)[1:], *_asked("list", (shared,))]
    return [f"{('even', 'odd')[n]} {args[1]} to {last}", said]


def _square(n: int, root: int) -> list[str]:
    """A square, and how it stands to n: only a smaller one leaves something to try."""
    return [*work(root, "*", root), wider.compared(root**2, n)]


def _asked(kind: str, args: Args) -> list[str]:
    """The thought about a plainer question."""
    return told(kind, args, worked(kind, args))


def _sieved(kind: str, low: int, high: int) -> list[str]:
    """2 and the odd numbers in turn: a prime goes to the list or is counted, another one shows its least factor."""
    counted = kind == "how many"
    lines, found = [f"{'count ' * counted}primes {low} to {high}"], []
    for m in (m for m in range(max(low, 2), high + 1) if m % 2 or m == 2):
        if is_prime(m):
            found.append(m)
            lines.append(f"{m}: {len(found)}" if counted else ", ".join(map(str, found)))
        else:
            lines.append(f"{m}/{primes_of(m)[0]}={m // primes_of(m)[0]}")
    beyond = high + 1 + high % 2
    end = f"count {len(found)}" if counted else ", ".join(map(str, found))
    return [*lines, f"{beyond}>{high}", end]


def _beside(kind: str, n: int, m: int) -> list[str]:
    """The multiple of n next to m: by the quotient, one more for the one above, one less where m itself is one."""
    times = m // n
    steps = [f"multiple {n} {'>' if kind == 'above' else '<'} {m}", *work(m, "/", n)]
    if kind == "above" or m % n == 0:
        op = "+" if kind == "above" else "-"
        steps += work(times, op, 1)
        times += 1 if op == "+" else -1
    return [*steps, *work(times, "*", n), f"multiple {times * n}"]


def _first(kind: str, args: Args) -> list[str]:
    """One number after the other, up to the one that is asked for."""
    items = args if kind == "which" else args[1:]
    tried = items[: items.index(int(answer(kind, args))) + 1]
    head = "prime" if kind == "which" else f"by {args[0]}"
    tests = [_asked("prime", (m,)) if kind == "which" else work(m, "/", args[0]) for m in tried]
    return [f"which {head}", *(line for test in tests for line in test), f"which {tried[-1]}"]


def repaired(kind: str, args: Args, rng: Random) -> list[str]:
    """The thought with one slip that is taken back by `wait`."""
    lines = thought(kind, args)
    spots = [i for i, line in enumerate(lines) if i and line[-1].isdigit()] or [0]
    while True:
        at = rng.choice(spots)
        wrong = slip(rng, lines[at])
        if judge(kind, args, [*lines[:at], wrong])[-1] is WRONG:
            return [*lines[:at], wrong, f"wait {lines[at]}", *lines[at + 1 :]]


def judge(kind: str, args: Args, steps: Sequence[str]) -> list[StepVerdict]:
    """The verdict on every step."""
    reader = Expected(thought(kind, args), _true)
    return [reader.read(step) for step in steps]


def _true(step: str) -> bool:
    """Whether this is a true sum."""
    left, _, right = step.partition("=")
    found = parse_sum(left)
    if not found or (found[1] == "-" and found[0] < found[2]) or (found[1] == "/" and not found[2]):
        return False
    return right == value(*found)

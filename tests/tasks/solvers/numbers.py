"""A second solver for questions about whole numbers, from the typed question alone and by counting."""

from __future__ import annotations

import re

_KINDS = (  # the first that matches
    ("power", r"\^|\*\*|power|pow\(|raise"),
    ("coprime", r"co-?prime|relatively prime|common factor other than|gcd of .* equal to one"),
    ("lcm", r"lcm|common multiple|multiple of both|smallest number that both"),
    ("gcd", r"gcd|gcf|hcf|common (divisor|factor)|divid(es|ing) both|goes into both|number that divides \d+ and"),
    ("factors", r"prime factor|factori[sz]|\bfactor (the|\d)|primes multiply|prime decomposition|product of prime"
                r"|into primes"),
    ("prime", r"prime|primality"),
    ("count", r"how many .*(divisors|factors|divide)|number of (divisors|factors)|count (the|all)"),
    ("divides", r"divisible|does \d+ divide|multiple of|a factor of|evenly|without a remainder|a divisor of"
                r"|no remainder|whether \d+ divides|times table|shared equally"),
    ("list", r"divisors|factors|every factor|every divisor|numbers divide|divided by exactly"),
    ("mod", r"mod|%|remain|left"),
    ("digits", r"digit"),
    ("even or odd", r"even or odd|odd or even|parity"),
    ("even", r"even"),
    ("odd", r"odd"),
)  # fmt: skip


def read(question: str) -> tuple[str, list[int]]:
    """The kind of question and its numbers in the order they stand in."""
    text = " ".join(question.lower().split())
    kind = next((kind for kind, pattern in _KINDS if re.search(pattern, text)), None)
    if kind is None:
        raise ValueError(f"not understood: {question!r}")
    return kind, [int(n) for n in re.findall(r"\d+", text)]


def solve(question: str) -> str:
    """The answer to a typed question."""
    kind, numbers = read(question)
    n = numbers[0]
    if kind in ("gcd", "lcm", "coprime"):
        shared = _gcd(*numbers)
        return {"gcd": str(shared), "lcm": str(n * numbers[1] // shared), "coprime": _yes(shared == 1)}[kind]
    if kind == "prime":
        return _yes(len(_factors(n)) == 1)
    if kind == "factors":
        return ", ".join(map(str, _factors(n)))
    if kind in ("count", "list"):
        small = [d for d in range(1, n + 1) if d * d <= n and n % d == 0]
        found = sorted({*small, *(n // d for d in small)}) if n > 10**5 else [d for d in range(1, n + 1) if n % d == 0]
        return str(len(found)) if kind == "count" else ", ".join(map(str, found))
    if kind == "divides":
        return _yes(max(numbers) % min(numbers) == 0)
    if kind == "power":
        result = 1
        for _ in range(numbers[1]):
            result *= n
        return str(result % numbers[2])
    if kind == "digits":
        total = 0
        while n:
            total, n = total + n % 10, n // 10
        return str(total)
    if kind == "mod":
        return str(n - n // numbers[1] * numbers[1])
    even = str(n)[-1] in "02468"
    return ("even" if even else "odd") if kind == "even or odd" else _yes(even == (kind == "even"))


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _gcd(a: int, b: int) -> int:
    """Stein's way: halves and differences."""
    twos = 0
    while a != b:
        if a % 2 == 0 and b % 2 == 0:
            a, b, twos = a // 2, b // 2, twos + 1
        elif a % 2 == 0:
            a //= 2
        elif b % 2 == 0:
            b //= 2
        else:
            a, b = min(a, b), max(a, b) - min(a, b)
    return a << twos


def _factors(n: int) -> list[int]:
    found = []
    d = 2
    while d * d <= n:
        if n % d:
            d += 1
        else:
            found.append(d)
            n //= d
    return [*found, n]

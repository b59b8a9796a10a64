"""A second solver for questions about whole numbers, from the typed question alone and by counting."""

from __future__ import annotations

import re

_KINDS = (  # the first that matches
    ("power", r"\^|\*\*|power|pow\(|raise"),
    ("coprime", r"co-?prime|relatively prime|common factor (other|except|besides|bigger) |gcd of .* equal to one"),
    ("lcm", r"lcm|common multiple|multiple of both|smallest number that both|by both|both the"
            r"|minutes|seconds|(smallest|lowest|least|first) number in both"),
    ("gcd", r"gcd|gcf|hcf|common (divisor|factor)|(divides?|dividing|into) both|goes into both|number that divides "
            r"\d+ and|identical|(biggest|largest) (number|factor)"),
    ("factors", r"prime (factor|numbers multiply)|factori[sz]|\bfactor (the|\d)|primes .*multiply|prime decomposition"
                r"|product of (prime|its prime)|into (primes|prime numbers)|primes multiply"),
    ("prime", r"prime|primality"),
    ("count", r"how many .*(divisors|factors|divide|go into|divided by|divisible)|number of (divisors|factors)"
              r"|count (the|all|factors|divisors)"),
    ("list", r"(list|every|each|which|what) (number|integer|whole number)s?\b.*(divide|divisible|into)"),
    ("divides", r"divisible|does \d+ (divide|go)|multiple of|a factor of|(?<!shared )evenly|exactly by"
                r"|without a? ?remainder"
                r"|a divisor of|no remainder|(if|whether) \d+ (divides|goes into)|times table|"
                r"can \d+ be shared|one of the (factors|divisors)|a whole number|nothing left"
                r"|can (i|we) split|can (i|you|we) divide"),
    ("list", r"divisors|factors|every factor|every divisor|numbers divide|divided by exactly"),
    ("mod", r"mod|%|remain|left"),
    ("digits", r"digit"),
    ("even or odd", r"even or (an )?odd|odd or (an )?even|parity"),
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

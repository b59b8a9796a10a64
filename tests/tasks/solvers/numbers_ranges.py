"""Reads questions about primes, even and odd numbers in a range, the next or last prime, and which of some is prime."""

from __future__ import annotations

import re
from collections.abc import Callable

_MORE = r"next|after|above|greater|follow|past|over|higher|bigger|larger"
_LESS = r"before|below|under|smaller|less than|previous|lower"


def _prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, n) if d * d <= n)


_HOLDS: dict[str, Callable[[int], bool]] = {"prime": _prime, "even": lambda n: n % 2 == 0, "odd": lambda n: n % 2 == 1}


def read(question: str) -> str | None:
    """The answer, or None for any other question."""
    text = re.sub(r"^(?:one more|next one|last one):|(?:now|first)\b", "", question.lower())
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    named = re.search(r"\b(prime|even|odd)(?: ?numbers?|s)?\b", text)
    if re.search(r"first \d+ prime|\d+ smallest prime|\d+th prime|starting with|in order", question.lower()):
        return None  # so many of them from 2 on
    if not named or re.search(r"factor|divi[sd]|multipl|product|decompos|prime\(|digit|= \?|is \d+ ", text):
        return None
    holds = _HOLDS[named[1]]
    counted = re.search(r"\bh\w+\s+\w+ny\b|\bn\S+\s+of|count", text) is not None
    if found := re.search(r"(from|between|,)\s+(\d+) (?:to|and|n|adn) (\d+)", text):
        first, last = int(found[2]), int(found[3])
        if len(numbers) > 2 or first >= last or (found[1] == "," and "included" not in text and "1 to" not in found[0]):
            return None
        assert found[1] != "between" or not (holds(first) or holds(last)), question  # whether it counts is unsaid
        return _told([n for n in range(first, last + 1) if holds(n)], counted)
    if len(numbers) != 1 or named[1] != "prime":
        return None
    (limit,) = numbers
    if re.search(r"\bprimes|numbers|\bh\w+\s+many", text) and re.search(r"below|less than|until|up to|under", text):
        return _told([n for n in range(limit) if _prime(n)], counted) if not _prime(limit) else None
    if re.search(_LESS, text):
        return str(max(n for n in range(limit) if _prime(n)))
    if re.search(_MORE, text):
        return str(next(n for n in range(limit + 1, 2 * limit + 3) if _prime(n)))
    return None


def _told(found: list[int], counted: bool) -> str:
    return str(len(found)) if counted else ", ".join(map(str, found))

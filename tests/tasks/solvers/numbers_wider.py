"""Reads numbers questions that only training has: equal factors, multiples counted, what is missing, comparisons."""

from __future__ import annotations

import re
from math import isqrt, prod

from tests.tasks.solvers.equations_daily import digits

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
_MORE, _LESS = r"\b(?:more|greater|bigger|larger|over)\b", r"\b(?:less|smaller|fewer|lower|under)\b"
_ROOT = (
    r"square of (?:which|what)|square,|square number,|times itself|equal (?:whole )? ?numbers|with itself"
    r"|same\. how many"
)
_NOT_BY = (
    r"(?:(?:not|no) (?:an? )?(?:multiple of|divisible by|in the times table of)|cannot be divided by"
    r"|all but it.*?(?:multiples of|divided by)) (\d+)|does (\d+) not (?:divide|go)"
)
_PRIMES = [n for n in range(2, 200) if all(n % d for d in range(2, n))]


def read(question: str) -> str | None:
    """The answer, or None for any other question."""
    text = re.sub(r"\bn(?:o|umber) \d+[:.)]|^\W*(?:question|exercise|problem|task|q) ?\d+[:.)]", "", question.lower())
    text = re.sub(r"(?<!-)\bone\b", "it", re.sub(r"two +((?:whole )?)equal", r"equal \1", text))
    text = re.sub(r"\s+", " ", digits(text))
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    for reader in (_primes, _alone, _odd_one, _between, _compared, _missing, _counted):
        if (found := reader(text, numbers)) is not None:
            return found
    return None


def _primes(text: str, numbers: list[int]) -> str | None:
    """The first so many, or the one at a place."""
    if not re.search(r"\bpr?ir?me?s?\b|\bprime", text) or re.search(r"factor|divi|after|before|above|below|next", text):
        return None
    for place, word in enumerate(_PLACES, 1):
        if re.search(rf"\bthe {word} prime|\b{word} prime (?:number)?\W*$|\b{word} prime\b", text) and not (
            word == "first" and (numbers or re.search("counting", text))
        ):
            return str(_PRIMES[place - 1])
    if found := re.search(r"(\d+)(?:st|nd|rd|th) prime|prime number (\d+),? in order", text):
        return str(_PRIMES[int(found[1] or found[2]) - 1])
    if found := re.search(r"first (\d+) prime|(\d+) smallest prime|(\d+) primes?\b.*starting with 2", text):
        return ", ".join(map(str, _PRIMES[: int(next(filter(None, found.groups())))]))
    return None


def _alone(text: str, numbers: list[int]) -> str | None:
    """Equal factors, the product of the digits, the largest factor but one."""
    n = numbers[0] if numbers else 0
    if len(numbers) == 1 and re.search(_ROOT, text):
        assert isqrt(n) ** 2 == n, text
        return str(isqrt(n))
    if len(numbers) == 1 and re.search(r"\bdigits?\b", text) and re.search(r"product|multipl|times", text):
        return str(prod(map(int, str(n))))
    besides = r"other than|besides|except|apart from|not counting|proper|smaller than|below|under|that is not"
    if (
        set(numbers) == {n}
        and re.search(rf"(?:largest|biggest|greatest)\b.*(?:{besides})", text)
        and "prime" not in text
    ):
        return str(max(d for d in range(1, n) if n % d == 0))
    return None


def _odd_one(text: str, numbers: list[int]) -> str | None:
    """The one of several that is a square, even or odd, or no multiple."""
    if len(numbers) < 3 or not re.search(r"w\w?i\w?ch|find|pick|spot|all but it", text) or "between" in text:
        return None
    if re.search(r"square|times itself", text):
        fit = [n for n in numbers if isqrt(n) ** 2 == n]
    elif found := re.search(r"\b(?:(not |cannot be called )|)(?:an )?(even|odd)\b(?! it)", text):
        end = (found[2] == "odd") != bool(found[1] or "all but" in text)
        fit = [n for n in numbers if n % 2 == end]
    elif found := re.search(_NOT_BY, text):
        by = int(found[1] or found[2])
        numbers.remove(by)
        fit = [n for n in numbers if n % by]
    else:
        return None
    assert len(fit) == 1, text
    return str(fit[0])


def _between(text: str, numbers: list[int]) -> str | None:
    """The one multiple between two numbers."""
    if len(numbers) == 3 and "between" in text and not re.search(r"how many|count", text):
        a, m = map(int, re.search(r"between (\d+) \w+ (\d+)", text).groups())  # type: ignore[union-attr]
        numbers.remove(a)
        numbers.remove(m)
        fit = [k for k in range(a, m + 1) if k % numbers[0] == 0]
        assert len(fit) == 1 and a < fit[0] < m, text
        return str(fit[0])
    return None


def _missing(text: str, numbers: list[int]) -> str | None:
    """What is missing to a multiple, and what is too much."""
    if len(numbers) != 2 or re.search("greatest common|least common", text):
        return None
    n, m = sorted(numbers)
    if re.search(r"subtract|take away|to take|minus|down to|too (?:big|large)|too much", text):
        one = re.search(r"least|smal+\w+t|h\w* ?\w+", text)
        assert one, text
        return str(m % n)
    if re.search(r"\badd\b|next (?:multiple|it)|plus|how m\w+ more|does \d+ need|missing", text):
        assert re.search(r"least|smal+\w+t|h\w* ?\w+", text), text
        return str(-m % n) if m % n else None
    return None


def _compared(text: str, numbers: list[int]) -> str | None:
    if len(numbers) == 2 and re.search(r"\bdig[ie]?ts?\b", text) and "same" in text + text.replace("equal", "same"):
        first, second = (sum(map(int, str(n))) for n in numbers)
        return "yes" if first == second else "no"
    if len(numbers) < 3:
        return None
    if re.search(r"remainder|\brest\b|mod\b|%|congruent", text):
        a, b, n = numbers if len(numbers) == 3 else (numbers[0], numbers[2], numbers[1])
        return ("yes" if a % n == b % n else "no") if re.search("same|equal|=|congruent", text) else None
    if len(numbers) != 3:
        return None
    a, b, c = numbers
    if re.search(
        r"is \d+ \d+ times \d+|pair of factors|divided by \d+ (?:equal|the same)|do i get|give|make|equal|over", text
    ):
        return "yes" if a == b * c else "no"
    up, down = re.search(_MORE, text), re.search(_LESS, text)
    if bool(up) == bool(down):
        return None
    if found := re.search(r"(\d+) (?:\w+) than (\d+) divided by (\d+)", text):
        c, a, b = map(int, found.groups())
        return "yes" if (c * b > a if up else c * b < a) else "no"
    if re.search(r"(?:divide|split) \d+ by \d+|\d+ divided by \d+", text):
        return "yes" if (a > b * c if up else a < b * c) else "no"
    return None


def _counted(text: str, numbers: list[int]) -> str | None:
    """How many multiples, even or odd numbers up to a number or from one to another."""
    if not re.search(r"how m\w+|count|number of|amount|ho?w? amny|hwo many|numbers? from", text) or re.search(
        "prime|factor", text
    ):
        return None
    assert "until" not in text, text  # whether the last one counts is unsaid
    parity = re.search(r"\b(even|odd)\b", text)
    span = re.search(r"(?:from )?(\d+) to (\d+)", text)
    rest = numbers.copy()
    first, last = (int(span[1]), int(span[2])) if span else (1, 0)
    if span:
        rest.remove(first)
        rest.remove(last)
    elif found := re.search(r"(?:up to|not above|into|fit in) (\d+)", text):
        last = int(found[1])
        rest.remove(last)
        if 1 in rest and "starting at 1" in text:
            rest.remove(1)
    else:
        return None
    if parity and not rest:
        return str(sum(k % 2 == (parity[1] == "odd") for k in range(first, last + 1)))
    if len(rest) != 1 or not re.search(r"multiple|divi|into|\bin\b|even", text):
        return None
    return str(sum(k % rest[0] == 0 for k in range(first, last + 1)))

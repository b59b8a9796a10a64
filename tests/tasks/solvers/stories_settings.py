"""Reads stories of one setting each by the numbers in them: rows, fees, clocks, parts, ages, needless numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import prod


def read(kind: str, text: str) -> int | None:
    """The answer to a kind that is known here, from a tidied text; None where that is not understood."""
    if kind in _BY_NUMBERS:
        pattern, count, formula = _BY_NUMBERS[kind]
        found = re.search(pattern, text)
        shown = [int(n) for n in re.findall(r"\d+", text)]
        return formula(shown) if found and len(shown) == count else None
    if kind in _BY_WORDS:
        text = re.sub(r"mult(\d)", r"\1 times", text)
        return _BY_WORDS[kind](text, [int(n) for n in re.findall(r"(?<!frac)\b\d+", text)])
    return None


_BY_NUMBERS: dict[str, tuple[str, int, Callable[[list[int]], int]]] = {
    "othersmore": ("more|difference", 2, lambda n: max(n) - 2 * min(n)),
    "girlsmore": ("more", 2, lambda n: max(n) - 2 * min(n)),
    "seatsbroken": (r"not|count", 3, lambda n: n[0] * n[1] - n[2]),
    "seatsall": ("how many", 2, prod),
    "installment": ("each|one|time", 3, lambda n: (max(n[:2]) - min(n[:2])) // n[2]),
    "farmlegs": (r"\b(?:chicken|hen|duck|bird)", 2, lambda n: 2 * n[0] + 4 * n[1]),
    "farmlegsback": (r"\b(?:chicken|hen|duck|bird)", 2, lambda n: 4 * n[0] + 2 * n[1]),
    "doublefour": ("doubles?", 2, lambda n: (n[0] if n[0] != 4 else n[1]) * 16),
    "squarearea": ("area", 1, lambda n: (n[0] // 4) ** 2),
    "weekdaily": ("week", 2, lambda n: 7 * n[0] * n[1]),
    "meandfriends": ("", 2, lambda n: max(n) // (min(n) + 1)),
    "busstops": ("", 4, lambda n: n[0] - n[1] + n[2] - n[3]),
    "busmore": ("", 5, lambda n: n[0] - n[1] + n[2] - n[3] + n[4]),
    "racebefore": ("", 2, lambda n: max(n) - min(n)),
    "raceafter": ("slower|after|later|earlier", 2, sum),
    "bornafter": ("after|later|younger", 2, lambda n: max(n) - min(n)),
    "bornbefore": ("before|earlier|older|after", 2, sum),
    "eachhas": ("how many", 2, prod),
    "eachlays": ("", 2, lambda n: max(n) // min(n)),
    "groupcount": ("", 2, lambda n: max(n) // min(n)),
}


def _number(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    return int(next(filter(None, found.groups()))) if found else 0


def _others(n: list[int], *used: int) -> list[int]:
    rest = list(n)
    for value in used:
        if value in rest:
            rest.remove(value)
    return rest


def _clock(text: str, n: list[int]) -> int | None:
    times = sorted(60 * int(hour) + int(minute) for hour, minute in re.findall(r"(\d+):(\d\d)", text))
    return times[1] - times[0] if len(times) == 2 else None


def _cut(text: str, n: list[int]) -> int | None:
    percent = _number(r"(\d+) ?(?:%|percent)", text)
    (whole,) = _others(n, percent) if len(n) == 2 and percent else (0,)
    return whole - whole * percent // 100 or None


def _fee(text: str, n: list[int]) -> int | None:
    count = _number(r"(\d+) (?:miles|hours|months|days|lessons|km)\b", text)
    rest = [int(m) for m in re.findall(r"\b(\d+) (?!(?:miles|hours|months|days|lessons|km)\b)", text)]
    return rest[0] + rest[1] * count if count and len(rest) == 2 else None


def _cents(text: str, n: list[int]) -> int | None:
    money = _number(r"(\d+) dollars?", text)
    rest = _others(n, money)
    return 100 * money // rest[0] if money and len(rest) == 1 else None


def _saved(text: str, n: list[int]) -> int | None:
    rate = _number(
        r"(\d+)(?: [a-z]+)? (?:(?:a|each|per) )?(?:week|month|day)\b|every [a-z]+ [a-z]+ earns? (\d+)|saving (\d+)",
        text,
    )
    rest = _others(n, rate)
    return abs(rest[0] - rest[1]) // rate if rate and len(rest) == 2 else None


def _tickets(text: str, n: list[int]) -> int | None:
    adults, kids = _number(r"(\d+) adults", text), _number(r"(\d+) (?:kids|children)", text)
    rest = _others(n, adults, kids)
    return adults * rest[0] + kids * rest[0] // 2 if adults and kids and len(rest) == 1 else None


def _idle(text: str, n: list[int]) -> int | None:
    idle = _number(r"(?:am|is|who are|at|in|turned) (\d+)", text)
    rest = _others(n, idle)
    if not idle or len(rest) != 2:
        return None
    return abs(rest[0] - rest[1]) if re.search("left", text) else rest[0] * rest[1]


def _scaled(text: str, n: list[int]) -> int | None:
    if len(n) != 3:
        return None
    asked_first = re.match(r".*how many [a-z ]+ for \d+ [a-z]+ if", text)
    need, count, much = n if asked_first else (n[2], *n[:2])
    if not asked_first and not re.search(r"recipe|for \d+ [a-z]+ (?:i need|need)", text):
        count, much = much, count
    return much * need // count


def _round(text: str, n: list[int]) -> int | None:
    side = _number(r"side(?: of (?:a )?rectang[a-z]+(?: [a-z]+)?)?(?: is)? (\d+)", text)
    rest = _others(n, side)
    return 2 * (rest[0] // side + side) if side and len(rest) == 1 else None


def _parts(text: str, n: list[int]) -> int | None:
    if len(n) != 4:
        return None
    apart = re.search(r"there are \d+ [a-z]+ and \d+ [a-z]+[ .]", text)
    return n[0] * n[2] + n[1] * n[3] if apart else n[0] * n[1] + n[2] * n[3]


def _undone(text: str, n: list[int]) -> int | None:
    part = _number(r"frac(\d)", text)
    return n[0] - n[0] // part if part and len(n) == 1 else None


_BY_WORDS: dict[str, Callable[[str, list[int]], int | None]] = {
    "clockspan": _clock, "clocknext": _clock, "clockfull": _clock, "percentfree": _cut, "percentoff": _cut,
    "feetotal": _fee, "centseach": _cents, "saveforit": _saved, "kidshalf": _tickets, "idleage": _idle,
    "idleloss": _idle, "scaleodd": _scaled, "arearound": _round, "legseach": _parts, "partdont": _undone,
    "meet": lambda text, n: max(n) // (sum(_others(n, 2)) - max(n)) if len(_others(n, 2)) == 3 else None,
    "idlelength": lambda text, n: sum(map(int, re.findall(r"(\d+) minutes", text))) if len(n) == 3 else None,
    "doubleone": lambda text, n: 2 * max(n),
    "feelong": lambda text, n: (max(n) - _others(n, max(n))[0]) // _others(n, max(n))[1] if len(n) == 3 else None,
}  # fmt: skip

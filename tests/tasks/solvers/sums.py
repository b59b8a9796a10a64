"""Reads sums asked in words: lists, averages, parts, percentages, chains of doings, and sums inside sums."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from operator import add, mul, sub, truediv

_Do = Callable[[Fraction, Fraction], Fraction]
_INNER = (
    r"(?:the (?:sum|total|difference|product|quotient) (?:of|between) \d+ and \d+"
    r"|\d+ (?:times|divided by) \d+|\b(?:twice|double|2 times) \d+|half of \d+)"
)
_ANY = rf"({_INNER}|\b\d+)"
_OUTER: tuple[tuple[str, _Do], ...] = (
    (rf"\b(twice|double|2 times) ({_INNER})", mul), (rf"(half) of ({_INNER})", lambda a, b: b / 2),
    (rf"add {_ANY} to {_ANY}", add), (rf"{_ANY} more than {_ANY}", add), (rf"take {_ANY} and add {_ANY}", add),
    (rf"{_ANY} plus {_ANY}", add), (rf"subtract {_ANY} from {_ANY}", lambda a, b: b - a),
    (rf"{_ANY} less than {_ANY}", lambda a, b: b - a), (rf"take {_ANY} away from {_ANY}", lambda a, b: b - a),
    (rf"take {_ANY} and subtract {_ANY}", sub), (rf"{_ANY} (?:minus|take away) {_ANY}", sub),
    (rf"multiply {_ANY} by {_ANY}", mul), (rf"{_ANY} (?:multiplied by|times) {_ANY}", mul),
    (rf"divide {_ANY} by {_ANY}", truediv), (rf"take {_ANY} and divide it by {_ANY}", truediv),
    (rf"{_ANY} divided by {_ANY}", truediv),
)  # fmt: skip
_LINK = r"(?:[.,]? (?:and )?then|,|\.| and)"
_VERB = r"(?:add|plus|increase|subtract|take|minus|decrease|multiply|times|divide|double|triple|halve|cut)"
_FIRST = (
    (r"add (\d+) (?:and|to) (\d+)|(\d+) plus (\d+)|take (\d+), add (\d+)", add, False),
    (r"(?:subtract|take) (\d+)(?: away)? from (\d+)", sub, True),
    (r"(\d+) minus (\d+)|take (\d+), subtract (\d+)", sub, False),
    (r"multiply (\d+) (?:by|and) (\d+)|(\d+) times (\d+)", mul, False),
    (r"divide (\d+) by (\d+)|(\d+) divided by (\d+)", truediv, False),
)
_STEP = re.compile(
    r"(double|triple|halve|cut it in half|take half)|"
    r"(add|plus|increase|subtract|take|minus|decrease|multipl|times|divide)"
    r"[a-z]*(?: on| another| off| away)?(?: it| that)?(?: by)? (\d+(?:/\d+)?)"
)
_DOING: dict[str, _Do] = {
    "add": add, "plu": add, "inc": add, "sub": sub, "tak": sub, "min": sub, "dec": sub, "mul": mul, "tim": mul,
    "div": truediv,
}  # fmt: skip
_LIST = r"(?<![\d/])\d+(?:(?:,| and|, and| &) \d+)+(?![\d/])"


def read(text: str) -> Fraction | None:
    """The value a tidy text asks for, if this is one of the forms known here."""
    for form in (_percent, _listed, _portion, _power, _inside, _chain):
        value = form(text)
        if value is not None:
            return value
    return None


def _whole(text: str) -> list[Fraction]:
    return [Fraction(n) for n in re.findall(r"\d+", text)]


def _percent(text: str) -> Fraction | None:
    found = re.search(r"(\d+) ?(?:%|percent|per cent|pct)", text)
    if not found:
        return None
    (base,) = _whole(text[: found.start()] + text[found.end() :])
    part = base * Fraction(found[1]) / 100
    if re.search(rf"\boff\b|discount|reduce|decrease|lower|\d (?:minus|less|-) {found[1]}", text):
        return base - part
    up = r"increase|raise|add (?!.*: )|goes up|\d (?:plus|\+) \d|more than|with (?:a )?\d+%|i tip"
    return base + part if re.search(up, text) else part


def _listed(text: str) -> Fraction | None:
    found = re.search(_LIST, text)
    if found and re.search(r"\b(?:average|mean|avg)\b", text):
        return sum(_whole(found[0]), Fraction(0)) / len(_whole(found[0]))
    return sum(_whole(found[0]), Fraction(0)) if found and len(_whole(found[0])) > 2 else None


def _portion(text: str) -> Fraction | None:
    ratio = r"(\d+)/(\d+)"
    if re.search(r"simpl|lowest|reduce|cancel", text) and (lone := re.fullmatch(rf"[^\d-]*{ratio}\D*", text)):
        return Fraction(int(lone[1]), int(lone[2]))
    if of := re.search(rf"(?<![-+*/÷x] ){ratio} (?:of|from) (?:the |the number )?(\d+)(?! ?[/\d])", text):
        return Fraction(int(of[1]) * int(of[3]), int(of[2]))
    if of := re.search(rf"of (\d+), what is {ratio}|(\d+), what is {ratio} of", text):
        n, p, q = (int(n) for n in of.groups() if n)
        return Fraction(n * p, q)
    return None


def _power(text: str) -> Fraction | None:
    if re.search(r"\bcube|\^3|³|\*\*3|power of 3|third power|itself times itself", text):
        return _whole(text)[0] ** 3
    return None


def _inside(text: str) -> Fraction | None:
    """A sum with a sum in it, where it names every number of the text."""
    if "(" in text or re.search(r"-\d", text):
        return None
    if len(_whole(text)) > 3 and not re.search("the |half|twice|double", text):
        return None
    for pattern, do in _OUTER:
        found = re.search(pattern, text)
        if found and len(_whole(found[0])) == len(_whole(text)) and re.search(_INNER, f"{found[1]} ; {found[2]}"):
            return do(_value(found[1]), _value(found[2]))
    return None


def _value(text: str) -> Fraction:
    if text in ("twice", "double", "2 times", "half"):
        return Fraction(2)
    found = _whole(text)
    if re.match("twice|double", text):
        return 2 * found[0]
    if text.startswith("half"):
        return found[0] / 2
    if len(found) == 1:
        return found[0]
    a, b = found
    if "sum" in text or "total" in text:
        return a + b
    if "difference" in text:
        return a - b
    return a / b if "quotient" in text or "divided" in text else a * b


def _chain(text: str) -> Fraction | None:
    """One doing after the other, from the left."""
    for pattern, do, turned in _FIRST:
        if found := re.search(rf"(?:{pattern})(?={_LINK} {_VERB})", text):
            a, b = (Fraction(n) for n in found.groups() if n)
            return _done(do(b, a) if turned else do(a, b), text[found.end() :])
    if found := re.search(rf"(-?\d+(?:/\d+)?)(?={_LINK} {_VERB})", text):
        if not _STEP.search(text[found.end() :]):
            return None
        return _done(Fraction(found[1]), text[found.end() :])
    return None


def _done(value: Fraction, text: str) -> Fraction:
    for alone, verb, number in _STEP.findall(text):
        if alone:
            value *= {"double": Fraction(2), "triple": Fraction(3)}.get(alone, Fraction(1, 2))
        else:
            value = _DOING[verb[:3]](value, Fraction(number))
    return value

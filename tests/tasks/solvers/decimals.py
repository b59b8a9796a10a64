"""Answers decimals questions from the typed text alone, sharing nothing with the generator."""

from __future__ import annotations

import re
from fractions import Fraction

from tests.tasks.solvers.decimals_daily import daily, digits
from tests.tasks.solvers.decimals_typed import plain, typed

_NUMBER = re.compile(r"(?<![0-9])-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)")
_WORD = (
    r"(?:least|most|(?:most|less|least) expensive|small|large|big|great|low|high|heav|light|cheap|pric|long|short|fast"
    r"|slow|quick|hot|warm|cold|cool|tall|far|furth|near|close|thick|wide|thin|narrow)"
)
_ENDS = re.compile(
    rf"\b({_WORD})\w*(?: expensive)?(?: one)?[ -](?:to|up to)[ -](?:the )?{_WORD}"
    rf"|\b({_WORD})\w*(?: expensive)?(?: ones?| comes| number)? first"
    rf"|(?:start|starting|beginning) (?:with|from) the ({_WORD})"
)
_LITTLE = re.compile(
    r"(?:small|low|less|least|min$|minimum|cheap|light|cold|cool|short|near|close|thin(?:n\w*)?$|narrow)"
)
_ORDER = re.compile(r"\b(asc|incr|rising|growing|desc|decr|falling)")


def solve(question: str) -> str:
    """The answer to a question about which number is bigger, whether it is, or in which order they go."""
    text = re.sub(r"\b(?:minus|negative) (?=[0-9.])", "-", " ".join(question.lower().split()))
    text = digits(text)
    text = re.sub(r" (?:because|since|as) [0-9]+ is [a-z ]+ than [0-9]+", "", text)
    text = re.sub(r"^(?:(.*)\b)?(?:because|since|as) [0-9]+ is [a-z ]+ than [0-9]+, ", r"\1", text)
    text = re.sub(r"\b[abxy] ?= ?(?=[-0-9.])|(?<=\)) ?= ?", "", text)
    numbers: list[str] = _NUMBER.findall(text)
    exact = {n: Fraction(n) for n in numbers}
    text = re.sub(r"\bthe (?:left|right) one\b", "it", text)
    if told := typed(text, numbers) or plain(text, numbers):
        return told
    if told := daily(text, numbers):
        return told
    if special := _special(text, numbers):
        return special
    if ends := _ENDS.search(text):
        up = _low(next(word for word in ends.groups() if word), text)
        return ", ".join(sorted(numbers, key=exact.__getitem__, reverse=not up))
    if order := _ORDER.search(text):
        return ", ".join(sorted(numbers, key=exact.__getitem__, reverse=order[1] in ("desc", "decr", "falling")))
    if re.search(r"=|\b(?:equals?|equivalent|same|identical|exactly)\b", text):
        a, b = (exact[n] for n in numbers)
        return "yes" if a == b else "no"
    words = re.findall(r"[<>]|[a-z]+", re.sub(r"quick(?: question)?[:,]|just|at least", " ", text))
    low = any(_low(word, text) for word in words)
    if re.match(r"(?:.* )?compared (?:to|with) [^,]*, is ", text):
        b, a = (exact[n] for n in numbers)
        return "yes" if (a < b if low else a > b) else "no"
    which = re.search(r"\bwhich\b|who is right|what is the", text)
    if (" than " in text and not which) or "<" in text or ">" in text:
        a, b = (exact[n] for n in numbers)
        return "yes" if (a < b if low else a > b) else "no"
    return (min if low else max)(numbers, key=exact.__getitem__)


def _special(text: str, numbers: list[str]) -> str | None:
    """The middle one, the second best, between two others, earlier on the number line, a call of `sorted`."""
    ordered = sorted(numbers, key=Fraction)
    if re.search(r"\bmiddle\b|\bmedian\b", text):
        return ordered[len(ordered) // 2]
    if second := re.search(
        r"\bsecond (small|low|big|large|high|great)|after the (small|low)?\w*, what comes second", text
    ):
        return ordered[1 if second[1] in ("small", "low") or second[2] else -2]
    if len(numbers) == 3 and re.search(r"\bbetween\b|in the range", text) and not re.search(r"which|what", text):
        n, low, high = (Fraction(n) for n in numbers)
        if re.search(r"between [-0-9.]+ and [-0-9.]+, is [-0-9.]+ there", text):
            low, high, n = n, low, high
        return "yes" if min(low, high) < n < max(low, high) else "no"
    if place := re.search(r"\b(?:(before|left|earlier|below)|after|right (?:of|than)|behind|later|above)\b", text):
        a, b = (Fraction(n) for n in numbers)
        return "yes" if (a < b if place[1] else a > b) else "no"
    if re.search(r"\bsort(?:ed)?\b ?[(\[]|\.sort", text):
        return ", ".join(ordered[::-1] if "reverse" in text else ordered)
    return None


def _low(word: str, text: str) -> bool:
    """Whether the word asks for little; a fast time is a short one, a fast car is not."""
    speed = re.search(r"km/?h|mph|m/s", text) is not None
    time = not speed and re.search(r"[0-9] ?(?:s|sec|seconds|hours|minutes|min)\b", text) is not None
    if word.startswith(("fast", "quick")):
        return time
    if word.startswith("slow"):
        return not time
    unit = time and word == "min"
    return not unit and (word == "<" or _LITTLE.match(word) is not None)

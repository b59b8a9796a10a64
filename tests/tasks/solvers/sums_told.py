"""Reads chains of doings told one after another: `say 6, triple it, do that again, then take 4 from it`."""

from __future__ import annotations

import re
from fractions import Fraction

from tests.tasks.solvers.equations_daily import digits

_IT = r"(?:it|that|this|(?:the result|the answer|what (?:i|you|we) get))"
_DOINGS = (
    (r"do (?:it|(?:that|this|the same)(?: thing)?) again", "again", 0),
    (rf"doubled?(?: {_IT})?(?: again)?", "*", 2),
    (rf"tripled?(?: {_IT})?(?: again)?", "*", 3),
    (rf"halved?(?: {_IT})?(?: again)?|(?:take half of|cut) {_IT}(?: in half)?(?: again)?", "/", 2),
    (rf"(?:multiply|times) (?:{_IT} )?(?:by |and )?(\d+)(?: again)?", "*", 0),
    (rf"(?:divided?|split)(?: {_IT})? (?:by|in|into) (\d+)(?: again)?", "/", 0),
    (rf"(?:add|plus|increase(?: {_IT})? by)(?: another)? (\d+)(?: more)?(?: to {_IT}| on)?(?: again)?", "+", 0),
    (rf"(?:subtract|minus|take(?: away)?|decrease(?: {_IT})? by) (\d+)(?: away)?(?: from {_IT})?(?: again)?", "-", 0),
)
_START = (
    r"(?:say|take|pick|start (?:with|at|from)|begin with|think of|have|number is|(twice|double|triple|halve)) (\d+)\b"
)
_END = r"(?:what|how much|where|answer|result|thx|thank|thanks|pls|please|cheers|think|show|asap|can you|i'?m stuck|$)"
_PAIR = r"(multiply|divide|subtract|take|increase|add|decrease) (\d+)( away)? (by|and|with|from|to) (\d+)"


def _done(sign: str, value: Fraction, by: int) -> Fraction:
    return {"+": value + by, "-": value - by, "*": value * by, "/": value / by}[sign]


def read(question: str) -> Fraction | None:
    """The result of the chain, or None for what is no chain of whole steps."""
    text = " ".join(digits(question.lower()).split())
    if (found := _placed(text) or _nested(text)) is not None:
        return found
    if re.search(r"half of \d|(?:more|less) than|of it\b|\d (?:minus|plus) \d+ times|[/%]", text):
        return None
    start, pair = re.search(_START, text), re.search(_PAIR, text)
    if pair and (start is None or pair.start() <= start.start()):
        first, second = int(pair[2]), int(pair[5])
        sign = {"multiply": "*", "divide": "/", "add": "+", "increase": "+"}.get(pair[1], "-")
        turned = pair[4] in ("from", "to")
        by, value = (first, Fraction(second)) if turned else (second, Fraction(first))
        last, value, rest = (sign, by), _done(sign, value, by), text[pair.end() :]
    elif start:
        verb, last, value = start[1], ("", 0), Fraction(int(start[2]))
        if verb:
            last = {"triple": ("*", 3), "halve": ("/", 2)}.get(verb, ("*", 2))
            value = _done(*last[:1], value, last[1])
        rest = text[start.end() :]
    else:
        return None
    return _followed(value, last, rest)


def _followed(value: Fraction, last: tuple[str, int], rest: str) -> Fraction | None:
    while rest := re.sub(r"^(?:[ ,.;!?:]|and\b|then\b|next\b|\bi\b)+", "", rest):
        if re.match(_END, rest):
            return value
        for doing, sign, by in _DOINGS:
            if found := re.match(rf"(?:{doing})(?![\w])", rest):
                if sign != "again":
                    last = sign, by or int(found[1])
                value, rest = _done(last[0], value, last[1]), rest[found.end() :]
                break
        else:
            return None
    return value


def _placed(text: str) -> Fraction | None:
    """A formula and the value of its letter: `5(x+3) with x = 2`."""
    found = re.search(r"\b([a-z])\s?(?:=|is|at)\s?(\d+)\b(?! ?[-+*/(^²×·])", text)
    if not found:
        return None
    name, value = found[1], found[2]
    told = text[: found.start()] + " , " + text[found.end() :]
    formulas = re.findall(rf"(?<![a-z])[-\d(+*/×·^ ]*\b\d*{name}\b[-\d)(+*/×·^² ]*", told)
    formula = max(formulas, key=len, default="").strip(" -+*/")
    if not re.search(r"[\d²]", formula):
        return None
    code = re.sub(rf"(\d) ?(?={name}|\()", r"\1*", formula.replace("²", "^2")).replace(name, f"({value})")
    code = re.sub(r"(\d+)", r"Fraction(\1)", code.replace("^", "**").replace("×", "*").replace("·", "*"))
    return Fraction(eval(code, {"Fraction": Fraction}))


def _nested(text: str) -> Fraction | None:
    """`3 times the difference between 5 and 8`, `7 more than half of 8`, `20 minus 3 times 4`."""
    if found := re.search(r"(\d+) times the (sum of|difference (?:between|of)) (\d+) and (\d+)", text):
        times, first, second = Fraction(int(found[1])), int(found[3]), int(found[4])
        return times * (first + second if found[2] == "sum of" else abs(first - second))
    if found := re.search(r"(\d+) (more than|less than|plus|minus) (half of|\d+ times) (\d+)", text):
        first, word = int(found[1]), found[3].partition(" ")[0]
        inner = Fraction(int(found[4])) * (Fraction(1, 2) if word == "half" else int(word))
        return {"less than": inner - first, "minus": first - inner}.get(found[2], first + inner)
    return None

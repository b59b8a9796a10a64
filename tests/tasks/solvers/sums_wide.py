"""Reads sums with signs, gaps to fill, powers and weather, and takes doubts and slips away from around a sum."""

from __future__ import annotations

import re
from fractions import Fraction

_N = r"(?<![\d).])-?\d+(?:/\d+)?"  # a number with its own sign
_W = r"-?\d+(?:/\d+)?"
_ALONE = (  # wrong results that somebody names beside the sum
    rf"(?<=[\d)]) {_W}\? what is it(?!.*now)",
    rf"i keep getting {_W}(?! ?[-+*/:÷x×·\d(])(?!.*wrong)", rf"i got {_W} but that's wrong", rf"i got {_W} for",
    rf"my friend says {_W}", rf"isn't {_W}(?: ?, is it)?", rf"(?<=\S) is {_W} but (?:my|the) teacher says no",
    rf", not {_W} right", rf"calculator says {_W} for", rf"answer key says {_W} for", rf"everyone says {_W} but",
    rf"i always get {_W} for", rf"i wrote {_W}", rf"(?<=\S) is {_W}\. what is it really",
)  # fmt: skip
_MEANT = (  # what was meant stands in the group
    r"\bi meant (.*)", r"\.\. sorry, (.*)", r"\bnot .*?, i want (.*)", r"i mean (.*?), not .*",
    r"sorry not .* but (.*)",
    r"[\d)], no, (.*)", r"^(.*?[\d)]), not .*",
)  # fmt: skip
_GAP = r"(?:what number|which number|what|_+|\?)"
_MAKES = r"(?:is|makes|equals|=|gives|leaves)"
_SIGNS = {"plus": "+", "minus": "-", "take away": "-", "times": "*", "multiplied by": "*", "x": "*", "×": "*",
          "divided by": "/", "over": "/", "÷": "/"}  # fmt: skip
_OP = rf"({'|'.join(_SIGNS)}|[-+*/])"


def unwrap(text: str) -> str:
    """The text without the numbers that somebody names only to say that they are wrong."""
    for pattern in _ALONE:
        shorter = re.sub(pattern, " ", text)
        if shorter != text:
            return " ".join(shorter.split())
    for pattern in _MEANT:
        if found := re.search(pattern, text):
            return found[1]
    return re.sub(r"as (?:a|1)(?: simplified)? fraction|answer as a fraction|times before plus", "", text)


def read(text: str) -> Fraction | None:
    """The value a tidy text asks for, if this is one of the forms known here."""
    if found := re.search(r"half of half of (\d+)", text):
        return Fraction(int(found[1]), 4)
    for form in (_gap, _power, _weather, _ordered):
        value = form(text)
        if value is not None:
            return value
    return None


def _gap(text: str) -> Fraction | None:
    if found := re.search(rf"(?<![\w?]){_GAP} {_OP} (\d+) {_MAKES} (\d+)", text):
        b, a = Fraction(found[2]), Fraction(found[3])
        return {"+": a - b, "-": a + b, "*": a / b, "/": a * b}[_SIGNS.get(found[1], found[1])]
    if found := re.search(rf"(?<!\d)(\d+) {_OP} {_GAP} {_MAKES} (\d+)", text):
        b, a = Fraction(found[1]), Fraction(found[3])
        return {"+": a - b, "-": b - a, "*": a / b, "/": b / a}[_SIGNS.get(found[2], found[2])]
    for pattern, sign in (
        (r"number added to (\d+) (?:gives|makes|is) (\d+)", "-"), (r"do i add to (\d+) to make (\d+)", "-"),
        (r"have (\d+), how many more to get to (\d+)", "-"), (r"(\d+) and how many more make (\d+)", "-"),
        (r"goes with (\d+) to make (\d+)", "-"), (r"must be added to (\d+) to make (\d+)", "-"),
        (r"took (\d+) from a number and got (\d+)", "+"), (r"do i take (\d+) to get (\d+)", "+"),
        (r"gave away (\d+) and have (\d+) left", "+"), (r"do i multiply (\d+) by to get (\d+)", "/"),
        (r"must i multiply by (\d+) to make (\d+)", "/"), (r"divided a number by (\d+) and got (\d+)", "*"),
    ):  # fmt: skip
        if found := re.search(pattern, text):
            b, a = Fraction(found[1]), Fraction(found[2])
            return {"-": a - b, "+": a + b, "/": a / b, "*": a * b}[sign]
    return None


def _power(text: str) -> Fraction | None:
    found = re.search(
        r"(\d+)(?: ?\^ ?| ?\*\* ?| raised to (?:the power )?(?:of )?| to the (?:power )?(?:of )?)(\d+)", text
    )
    if not found or len(re.findall(r"\d+", text)) > 2:
        return None
    value = Fraction(1)
    for _ in range(int(found[2])):
        value *= int(found[1])
    return value


def _weather(text: str) -> Fraction | None:
    if not re.search(r"degrees|temperature|balance|\bfloor|\blift\b|account", text):
        return None
    text = re.sub(r"(?<!degrees )\b(?:minus|negative) (?=\d)", "-", text)
    text = re.sub(r"degrees minus (?:minus|negative) (?=\d)", "degrees minus -", text)
    a, b = (Fraction(n) for n in re.findall(_N, text))
    if re.search(r"what is \S+ \S+ than\b", text):
        a, b = b, a
    return a - b if re.search(r"colder|drops|fell|falls|spend|i pay (?!in)|down|degrees minus", text) else a + b


def _ordered(text: str) -> Fraction | None:
    """One operation on two numbers, negative ones among them, in the order in which the words name them."""
    text = re.sub(r"(?<![\d\w] )\b(?:minus|negative) (?=\d)|(?<=[a-z] )(?:minus|negative) (?=\d)", "-", text)
    if len(re.findall(r"\d+", text)) != 2 or re.search("times can i|half|twice|double|triple|third|quarter", text):
        return None
    for pattern, sign, turned in (
        (rf"(?:subtract|take) ({_N})(?: away)? from ({_N})", "-", True),
        (rf"({_N}) (?:subtracted|taken away) from ({_N})", "-", True),
        (rf"({_N}) and take away ({_N})", "-", False),
        (rf"add ({_N}) (?:and|to) ({_N})", "+", False),
        (rf"({_N}) added to ({_N})", "+", False),
        (rf"sum of ({_N}) and ({_N})", "+", False),
        (rf"do ({_N}) and ({_N}) add up to", "+", False),
        (rf"({_N}) and ({_N}) added together", "+", False),
        (rf"multiply ({_N}) (?:by|and) ({_N})", "*", False),
        (rf"product of ({_N}) and ({_N})", "*", False),
        (rf"divide ({_N}) by ({_N})", "/", False),
    ):
        if found := re.search(pattern, text):
            a, b = Fraction(found[1]), Fraction(found[2])
            a, b = (b, a) if turned else (a, b)
            return {"-": a - b, "+": a + b, "*": a * b, "/": a / b if b else a}[sign]
    return None

"""Reads everyday questions about decimals: changes, limits, ranges, results; spoken and comma numbers."""

from __future__ import annotations

import re
from fractions import Fraction

_N = r"-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
_ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SAID = re.compile(
    rf"\b((?:(?:{'|'.join([*_ONES, *_TENS, 'hundred', 'and'])})[ -])+)point((?: (?:{'|'.join(_ONES[:10])}))+)\b"
)
_DOWN = re.compile(r"\b(?:cheap|down\b|fall|fell|drop|less|decreas|lower|reduc|sink|light|short|shrink|cold|cool)")
_NEED = re.compile(
    r"(?:costs?|needs?|limit(?: of| is| for)?|up to|budget is|allowed(?: are)?|(?:door|gap|space|bridge)(?: is| of)?"
    r"|load|holds|asks for|fare is|where(?: only)?|ride is|only pay|(?:bill|costs|price|gap|box) of"
    r"|lift for|to pay for|to pay|recipe with|for|can spend) "
    rf"(?:a bill of )?[$€£]?({_N})"
)
_LIMIT = (
    r"\b(?:enough|afford|cover|sufficient|too (?:heavy|wide|high|fast|much|little|short)|overflow|overload|speeding"
    r"|within|allowed|fit|budget|fare|limit|better price)\b|max +load|is it ok"
)
_TIGHT = r"\b(?:under|within|below|short|little|allowed\?|allowed$|is that allowed|ok|fit|better)\b"
_OVER = r"exceeds?\b|\babove\b|\bover\b|beyond|\bpast\b|at least|no less than|\bbeat|excess|passed|outweigh|\bup from"
_UNDER = r"\bbelow\b|\bunder\b|beneath|at most|no more than|short of|\bdown from"
_FALLING = (
    r"going down|downwards|(?:biggest|largest) (?:at|on) the|from the top|\bmax to min|(?:high|largest) ->|big to"
)
_RISING = r"going up|upwards|smallest (?:at|on) the|from the bottom|\bmin to max|(?:low|smallest) ->|little to big"
_BAD = r"worst|weakest|poorest|bottom|empt|little|lesser|comes last|lower end|best price|to the left"
_GOOD = r"\bbest|\btop|peak|upper|winn|record|wins|to the right|full"


def digits(text: str) -> str:
    """The text with spoken decimals, `eight point five`, in digits, and `7,5` with a point."""
    text = re.sub(r"\bthe same (?:shampoo|phone|game|bread|milk)\b", "it", text)
    text = re.sub(r"(?<=[a-z]{3}) = (?=[-$€£0-9.])", " ", text)
    text = _SAID.sub(lambda said: f"{_value(said[1])}.{''.join(str(_ONES.index(w)) for w in said[2].split())}", text)
    return text if re.search(r"[0-9]\.[0-9]|[(\[]", text) else re.sub(r"(?<=[0-9]),(?=[0-9])", ".", text)


def _value(said: str) -> int:
    total = 0
    for word in re.findall("[a-z]+", said):
        if word == "hundred":
            total *= 100
        elif word != "and":
            total += _ONES.index(word) if word in _ONES else 10 * _TENS.index(word) + 20
    return total


def daily(text: str, numbers: list[str]) -> str | None:
    """The answer, or None where this is not one of these questions."""
    ranged = r"between|\brange|within|inside|< \S+ <|(?:than|above|over) \S+ (?:and|but) (?:less|smaller|below|under)"
    if len(numbers) == 3 and re.search(ranged, text) and not re.search(r"which|what", text):
        return _inside(text, numbers)
    asks = re.search(r"\bwhich|\bwich|\bwhat|\bhow\b(?! about)", text) is not None
    if not asks and not re.search(r"\bdoes\b", text) and re.search(rf"{_RISING}|{_FALLING}", text):
        return ", ".join(sorted(numbers, key=Fraction, reverse=re.search(_FALLING, text) is not None))
    if order := re.search(rf"{_FALLING}|({_RISING})", text) if re.search(r"order|sequence|how would", text) else None:
        return ", ".join(sorted(numbers, key=Fraction, reverse=not order[1]))
    if len(numbers) == 2 and not asks and (held := _held(text, numbers)):
        return held
    if re.search(r"sort|order|(?:list|put|write) them|\brank|\bfirst: |\bsecond\b|middle|median|number line, is", text):
        return None
    return _best(text, numbers)


def _inside(text: str, numbers: list[str]) -> str:
    before = text[: text.index(numbers[0].lstrip("-"))]
    n, a, b = (Fraction(n) for n in numbers)
    if re.search(r"< \S+ <", text):
        a, n = n, a
    elif re.search(r"\brange|normal|allowed|between|values|sizes|interval", before):
        n, a, b = b, n, a
    return "yes" if min(a, b) < n < max(a, b) else "no"


def _held(text: str, numbers: list[str]) -> str | None:
    a, b = (Fraction(n) for n in numbers)
    than = re.search(rf"than [$€£]?{_N}", text) and not re.search(r"better price|no (?:more|less) than", text)
    if re.search(r"same price|a tie|a draw|equally|match|do they agree|scored the same|instead of|another way", text):
        return None if re.search(r"\bthan\b", text) else "yes" if a == b else "no"
    if re.search(r"(?:went|changed) from|\S -> \S|\b(?:now|today|currently|this time)\b", text) and not than:
        if old := re.search(rf"\b(?:was|be)(?: at)? [$€£]?({_N})", text):
            new, then = (b, a) if Fraction(old[1]) == a else (a, b)
        else:
            new, then = b, a
        return "yes" if (new < then if _DOWN.search(text) else new > then) else "no"
    if than:
        return None
    if re.search(_LIMIT, text) and not re.search(r"number line|(?:value|reading) ", text):
        need = re.search(rf"({_N}) ?[a-z/]* (?:is|are) allowed", text) or _NEED.search(text)
        mine, need_ = (b, a) if need and Fraction(need[1]) == a else (a, b)
        return "yes" if (mine < need_ if re.search(_TIGHT, text) else mine > need_) else "no"
    if " than " not in text and (second := re.search(r"is the (first|second) one (small|low|less)?", text)):
        x, y = (a, b) if second[1] == "first" else (b, a)
        return "yes" if (x < y if second[2] else x > y) else "no"
    if found := re.search(rf"({_OVER})|{_UNDER}", text):
        return "yes" if (a > b if found[1] else a < b) else "no"
    return None


def _best(text: str, numbers: list[str]) -> str | None:
    low, high = min(numbers, key=Fraction), max(numbers, key=Fraction)
    text = text.replace("quick question", "").replace("top speed", "speed")
    if re.search(r"\btimes?\b", text) and not re.search(r"one time|long|short", text):
        if re.search(r"winn|best|fast|quick|gold|record|first|wins", text) and not re.search(r"km/?h|mph|m/s", text):
            return low
        if re.search(r"worst|last place|slow", text):
            return high
    if re.search(r"(?:last|first) when counting up", text):
        return high if "last" in text else low
    if re.search(r"[0-9].* (?:left|right) of|^(?!.*which).*to the (?:left|right)", text):
        return None
    if re.search(_BAD, text):
        return low
    return high if re.search(_GOOD, text) and not re.search(r"\b(?:small|low|least)", text) else None

"""Reads bare sums, shares and values of a day: which of them, in which order, the middle one, rounded, what is next."""

from __future__ import annotations

import re
from fractions import Fraction

Answer = Fraction | str | tuple[Fraction, ...]

NUMBER = r"-?\d+(?:\.\d+)?"
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "eighth": 8, "tenth": 10}
UNITS = {"km": 1000, "m": 1, "cm": Fraction(1, 100), "mm": Fraction(1, 1000)} | {
    "kg": 1000,
    "g": 1,
    "l": 1000,
    "ml": 1,
}
_LOW = (
    r"(?:short|light|small|cheap|low|near|clos|cold|cool|dri|few)(?:er|est)\b|\bless\b|\bleast\b"
    r"|(?:best|better) (?:price|deal)|\bsaves?\b|\bmin(?: of|\()"
)
_HIGH = (
    r"(?:tall|long|heavi|bigg|larg|high|great|far|farth|furth|warm|hott?|wett?|dear|prici)(?:er|est)\b|\bmore\b|\bmost\b"
    r"|\bmax(?: of|\()"
)
_QUICK = r"(?:fast|quick)(?:er|est)\b|\bleast time"
_SLOW = r"slow(?:er|est)\b"
_WON = r"\bwon\b|got gold|did best|did better|came first|was first|best result|better result|who was first"
_LOST = r"did worst|did worse|came last|worst result|worse result|\blost\b|was last"


def numbers_of(text: str) -> list[Fraction]:
    return [Fraction(n) for n in re.findall(NUMBER, text)]


def yes(holds: bool) -> str:
    return "yes" if holds else "no"


def up_of(text: str, low_wins: bool) -> bool | None:
    """Whether the most is asked for; of two such words, the first tells."""
    timed = re.search(r"\d ?(?:s|sec|seconds|min|minutes)\b|\bran\b|\bswam\b|\btime\b|finished", text) is not None
    if re.search(r"in the middle|in between|neither", text):
        return True
    text = re.sub(r"less (?:expensive|far)|least (?:expensive|far)", "less", text)
    words = {_LOW: False, _HIGH: True, _QUICK: False, _SLOW: True}
    words |= {_WON: not (timed or low_wins), _LOST: timed or low_wins}
    found = [(match.start(), more) for pattern, more in words.items() for match in re.finditer(pattern, text)]
    if re.search(r"\bsaves?\b|(?:best|better) (?:price|deal)", text):
        return False
    return min(found)[1] if found else None


def plain(text: str) -> Answer | None:
    """Sums of bare numbers: rounding, middles, runs, changes."""
    numbers = numbers_of(text)
    ordered = sorted(numbers)
    if re.search(r"\bround|\bto the nearest|\bto (?:1|2|one|two|the first) (?:dp|decimal)", text):
        places = 2 if re.search(r"cent\b|hundredth|(?:2|two) (?:dp|decimal)", text) else 0
        places = 1 if re.search(r"tenth|(?:1|one) (?:dp|decimal)|first decimal", text) else places
        value = Fraction(re.findall(r"\d+\.\d+", text)[0])
        return Fraction(int(value * 10**places + Fraction(1, 2)), 10**places)
    if re.search(r"continue|follows|comes (?:next|after)|\bnext\b|\d, *(?:\.\.\. *)?\??(?: (?!half)[a-z]+)?$", text):
        return numbers[-1] + numbers[1] - numbers[0]
    if re.search(r"(?:as|in|to|how many|into)\b(?: a| an)? (?:percent|decimal)", text) and len(_values(text)) == 1:
        return _values(text)[0][1] * (100 if re.search(r"(?:a|in|many|as) percent", text) else 1)
    if len(numbers) == 2 and re.search(r"halfway|midpoint|middle|exactly between|average|\bmean\b", text):
        return sum(numbers, Fraction()) / 2
    if re.search(r"\brange\b|apart|(?:largest and the|highest minus)", text) and not re.search("neither", text):
        return ordered[-1] - ordered[0]
    if (
        len(numbers) == 3
        and not re.search("continue", text)
        and re.search(r"median|middle|other two|in between|neither|not the \w+ and not", text)
    ):
        return ordered[1]
    if re.search(r"start at|temperature is|rose by|fell by", text) and len(numbers) == 2:
        first, second = numbers
        return first + second if re.search(r"warmer|goes up|rose|rises", text) else first - second
    if len(numbers) != 2 or re.search(r"\bwhich\b|\bor\b", text):
        return None
    if re.search(
        r"plus|\badd [£$€\d]|what is [£$€]?\d.* more than|\bsum\b|total|together|in all|do i (?:pay|spend on)| \+ ",
        text,
    ):
        return sum(numbers, Fraction())
    if re.search(rf"{NUMBER}\S*(?: degrees| c| dollars| euros)? (?:-|minus)(?: |-)", text):
        return numbers[0] - numbers[1]
    change = r"[\d.a-z] less than .* is$|difference|how much|how many|how big|change|missing|left|must i add|^from"
    return ordered[1] - ordered[0] if re.search(change, text) else None


def _values(text: str) -> list[tuple[int, Fraction]]:
    """Where a value is written, and which."""
    parts = "|".join(_PARTS)
    counts = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
    pattern = (
        rf"({NUMBER}) ?(?:%|percent)|\b(\d+/\d+)|({NUMBER})(?: ?(km|cm|mm|ml|kg|m|g|l)\b)?"
        rf"|\b(?:({'|'.join(counts)}) ({parts})s?|half)\b"
    )
    found: list[tuple[int, Fraction]] = []
    for match in re.finditer(pattern, text):
        if match[1]:
            value = Fraction(match[1]) / 100
        elif match[5]:
            value = Fraction(counts[match[5]], _PARTS[match[6]])
        else:
            value = Fraction(match[2] or match[3] or "1/2") * (UNITS[match[4]] if match[4] else 1)
        found.append((match.start(), value))
    return found


def bare(text: str) -> Answer | None:
    """Which of some values, in which order, or whether."""
    values = [value for _, value in _values(text)]
    if (found := re.search(r"between (\S+) (?:and|&|to) ([\d.]+)", text)) and "difference" not in text:
        low, high = Fraction(found[1]), Fraction(found[2].rstrip("."))
        return _only([v for v in values if low < v < high], text)
    if found := re.search(rf"\b(close|near|far|fur)\w* (?:to|from) ({NUMBER})", text):
        limit = Fraction(found[2])
        values.remove(limit)
        return (max if found[1] in ("far", "fur") else min)(values, key=lambda v: abs(v - limit))
    over = r"above|over|more than|larger than|bigger than|greater than|higher than"
    under = r"below|under|less than|smaller than|lower than"
    if (found := re.search(rf"\b(not )?(?:({over})|{under}) ({NUMBER})", text)) and re.search("which|find", text):
        limit = Fraction(found[3])
        values.remove(limit)
        return _only([v for v in values if (v > limit if found[2] else v < limit) != bool(found[1])], text)
    up = up_of(text, False)
    if order := re.search(r"ascending|descending|(?:from )?(high|low|large|small|big)\w* (?:to|first)", text):
        down = order[0] == "descending" or order[1] in ("high", "large", "big")
        return tuple(sorted(values, reverse=down))
    if (
        len(values) == 2
        and re.search(r"\bsame\b|\bequal\b|as much as", text)
        and not re.search(r"\bor are\b|which", text)
    ):
        return yes(values[0] == values[1])
    if len(values) == 2 and values[0] == values[1] and re.search(r" vs |^(?!.* than ).* or ", text):
        return "equal"
    if up is None or len(values) < 2:
        return None
    if " than " in text:
        return yes(values[0] > values[1] if up else values[0] < values[1])
    if len(set(values)) == 1:
        return "equal"
    return max(values) if up else min(values)


def _only(left: list[Fraction], text: str) -> Fraction:
    assert len(left) == 1, text
    return left[0]


def value(said: str) -> Answer:
    """An answer as `read` gives it."""
    if re.fullmatch(rf"{NUMBER}(?:, {NUMBER})+", said):
        return tuple(numbers_of(said))
    values = _values(said.lower())
    return values[0][1] if values else said.lower()

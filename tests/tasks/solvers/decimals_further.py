"""Reads the decimals questions that only training has: who did best, sums, how many above, the closer one, rounding."""

from __future__ import annotations

import re
from fractions import Fraction

_NUMBER = r"\d+/\d+|\d*\.\d+|\d+"
_ABOVE = ["above", "over", "more", "larger", "higher", "greater", "bigger"]
_TIMED = r"\d ?(?:s|sec|seconds?|min|minutes?)\b"
_LOW = (
    r"quickest|quicker|fastest|faster|came first|least|less|low|cheap|best deal|short|smaller|smallest|light|"
    r"cold|cool|closest|closer|nearest|nearer|did worst|came last"
)


def read(question: str) -> Fraction | str | None:
    """A number, yes or no, or else None."""
    text = question.lower().replace("1 decimal", "one decimal").replace("2 decimal", "two decimal")
    numbers = [Fraction(n) for n in re.findall(_NUMBER, text)]
    if "round" in text:
        places = 1 if re.search("tenth|one decimal", text) else 2 if re.search("hundredth|two decimal", text) else 0
        return Fraction(int(numbers[0] * 10**places + Fraction(1, 2)), 10**places)
    found = re.search(rf"({'|'.join(_ABOVE)}|below|under|less|lower|smaller)(?: than)? ({_NUMBER})", text)
    if found and re.search(r"how\s+many|count", text):
        limit, up = Fraction(found[2]), found[1] in _ABOVE
        return Fraction(sum(n > limit if up else n < limit for n in numbers))  # the limit itself is neither
    if found := re.search(rf"(?:closer|closest|nearer|nearest) to ({_NUMBER})", text):
        limit = Fraction(found[1])
        numbers.remove(limit)
        first, second = sorted(numbers, key=lambda n: abs(n - limit))
        assert abs(first - limit) < abs(second - limit), question
        return first
    if "/" in text:
        return _compared(re.sub(r"^one more:", "", text), *numbers)
    if re.search(
        r"left|change|get back|how\s+much (?:more|less|taller)|minus|difference|take|away|subtract|rest\b", text
    ):
        return abs(numbers[0] - numbers[1])
    if re.search(r"\d - \d", text):
        return numbers[0] - numbers[1]
    return sum(numbers, Fraction()) if re.search(r"plus|sum|total|add|in all|together|\d ?\+ ?\d", text) else None


def _compared(text: str, first: Fraction, second: Fraction) -> Fraction | str:
    up = re.search(r"\b(?:bigger|larger|greater|more|higher)\b", text) is not None
    if re.search(r"\bor\b", text):
        assert first != second, text
        return max(first, second) if up else min(first, second)
    return "yes" if (first > second if up else first < second) else "no"


def who(question: str, told: dict[str, Fraction]) -> str:
    """The one asked for, when it is known what is told of whom."""
    text = question.lower()
    timed = re.search(_TIMED, text) is not None
    if re.search(r"won\b|winner|did best|did worst|came last", text):
        up = timed == bool(re.search(r"did worst|came last", text))
    else:
        up = not re.search(rf"\b(?:{_LOW})", text)
    best = (max if up else min)(told.values())
    (name,) = (name for name, value in told.items() if value == best)
    return name

"""Answers decimals questions from the typed text alone, sharing nothing with the generator."""

from __future__ import annotations

import re
from fractions import Fraction

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DOWNWARD = re.compile(
    r"descend|decreas|falling|(?:largest|biggest|greatest|highest|high) (?:to|first)\b|(?:largest|biggest) first"
)
_SORTING = re.compile(
    r"\b(?:ascend|descend|increas|decreas|rising|falling)|first\b"
    r"|\b(?:to|from) (?:low|high|small|large|big|great|least)"
)
_LOW = re.compile(r"\b(?:small|low|less|least|min)")


def solve(question: str) -> str:
    """The answer to a question about which number is bigger, whether it is, or in which order they go."""
    text = question.lower()
    numbers: list[str] = _NUMBER.findall(text)
    exact = {n: Fraction(n) for n in numbers}
    if _SORTING.search(text):
        return ", ".join(sorted(numbers, key=exact.__getitem__, reverse=bool(_DOWNWARD.search(text))))
    if " than " in text or "<" in text or ">" in text:
        a, b = (exact[n] for n in numbers)
        return "yes" if (a < b if "<" in text or _LOW.search(text) else a > b) else "no"
    if "=" in text or re.search(r"\b(?:equals?|same|exactly)\b", text):
        a, b = (exact[n] for n in numbers)
        return "yes" if a == b else "no"
    return (min if _LOW.search(text) else max)(numbers, key=exact.__getitem__)

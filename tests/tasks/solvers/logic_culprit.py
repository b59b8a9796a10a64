"""Finds who did it by trying each suspect: reads who says what of whom, and how many of them lie."""

from __future__ import annotations

import re

_SAYS = r"(?:says|said|claims|states)"
_ONE_TRUE = (
    r"(?:only|just|exactly) one (?:of (?:them|the three) )?(?:statement |sentence )?"
    r"(?:is (?:true|honest|telling)|tells|told)|all but one (?:lie|are lying)"
)


def read(question: str, names: list[str]) -> str | None:
    """The one who did it or told the truth or lied, or None where what is said cannot be read."""
    text = re.sub(r"^[^.]*: one of [^.]*\.", "", " ".join(question.split()))
    claims = [claim for name in names if (claim := _claim(text, name, names))]
    if len(claims) < len(names):
        return None
    one_true = re.search(_ONE_TRUE, text, re.IGNORECASE) is not None
    fits = []
    for guilty in names:
        true = [(who == guilty) == did for who, did in claims]
        if true.count(one_true) == 1:
            fits.append((guilty, names[true.index(one_true)]))
    assert len(fits) == 1, question
    odd = re.search(
        r"who (?:is (?:honest|telling|the liar|lying)|told the truth|tells the truth|lied|lies)", text, re.I
    )
    return fits[0][1] if odd else fits[0][0]


def _claim(text: str, name: str, names: list[str]) -> tuple[str, bool] | None:
    """Of whom somebody speaks, and whether that one did it."""
    others = "|".join(names)
    if found := re.search(rf"\b{name}(?: {_SAYS}:?|:) (.+?)(?=[.?]|$)", text, re.I):
        said = found[1]
        denied = re.search(r"n't|\bnot\b|innocent", said, re.I) is not None
        of = re.search(rf"\b({others})\b", said, re.I)
        who = of[1] if of else name if re.search(r"\b(?:i|me)\b", said, re.I) else None
        return None if who is None else (next(one for one in names if one.lower() == who.lower()), not denied)
    return None

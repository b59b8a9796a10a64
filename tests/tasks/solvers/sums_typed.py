"""Reads sums as people type them: a named step and then another, two results to choose from, simplest form."""

from __future__ import annotations

import re
from fractions import Fraction

_NAMED = (
    (r"double (\d+)|two times (\d+)|twice (\d+)|(\d+) (?:is )?doubled", "d"),
    (r"triple (\d+)|three times (\d+)|(\d+) (?:is )?tripled", "t"),
    (r"halve (\d+)|half of (\d+)|(\d+) (?:is )?halved|(\d+) cut in half", "h"),
    (r"square (\d+)|(\d+) (?:is )?squared|(\d+) times itself", "s"),
)
_NEXT = (
    r",?\.? ?(?:and then add|and add|then add|, add|add|and then you add|then plus|now add|and after that add|"
    r"(and then subtract|and subtract|then take away|take away|and then you take away|then minus|then subtract|"
    r"now subtract|and after that take off)) (\d+)\b"
)
_OP = r"(?<![\d/.])(\d+) ?(plus|\+|minus|-|times|x|\*|×|divided by|÷) ?(\d+)(?![\d/]|\.\d)"


def read(question: str) -> Fraction | None:
    """The value asked for, or None where this is none of these."""
    text = " ".join(question.lower().replace("(just the answer)", "").split())
    if len(re.findall(r"\d+", text)) == 2:
        for pattern, name in _NAMED:
            if found := re.search(rf"(?:{pattern}){_NEXT}", text):
                *firsts, minus, b = found.groups()
                a = Fraction(next(n for n in firsts if n))
                a = {"d": 2 * a, "t": 3 * a, "h": a / 2, "s": a * a}[name]
                return a - int(b) if minus else a + int(b)
    if (
        "(" not in text
        and re.search("simpl|reduce[d ]|lowest terms", text)
        and (found := re.search(r"(\d+)/(\d+) ?([-+]) ?(\d+)/(\d+)", text))
    ):
        x, y = Fraction(int(found[1]), int(found[2])), Fraction(int(found[4]), int(found[5]))
        return x + y if found[3] == "+" else x - y
    return _either(text)


def _either(text: str) -> Fraction | None:
    found = re.findall(_OP, text)
    if len(found) != 1 or len(re.findall(r"\d+", text)) != 4:
        return None
    a, sign, b = int(found[0][0]), found[0][1], int(found[0][2])
    around = re.sub(_OP, " ", text, count=1)
    if re.search(r"[()+*×÷−–]|-\d|\.\.|\d ?(?:[-x/]|: ?\d)|x ?\d|\b(?:why|keep|plus|minus|times|divided)\b", around):
        return None
    rest = [int(n) for n in re.findall(r"\d+", around)]
    value = (
        Fraction(a, b)
        if sign[0] in "d÷"
        else Fraction(a * b if sign[0] in "tx*×" else a + b if sign in ("plus", "+") else a - b)
    )
    return value if value in rest and len(rest) == 2 else None

"""A second solver for long multiplication and division, from the typed question alone."""

from __future__ import annotations

import re

from tests.tasks.solvers import arithmetic, longhand_wide


def solve(question: str) -> str:
    text = arithmetic.tidy(question)
    told = None if re.search(r"ignor|don't (?:care|need)", text) else longhand_wide.read(text)
    if told is not None:
        return _worked(*told)
    both = (
        r"quotient (?:and|&|\+|with)|both the quotient|and how many are left"
        r"|with (a )?remainder|and (?:give|find) the remainder|and the remainder\b"
        r"|= \? remainder|remainder too|and what(?: i|')s left|how many each, and"
        r"|\? r\b|in .* and what remains"
    )
    rest = r"remainder|\bmod|%|left over|what remains|how much is left|\brest of|leftover|left (?:when|if)"
    whole = r"whole (?:times|number|part|\d)|ignor|forget the|//|integer division(?!.*with remainder)|\bdiv\b"
    whole += r"|full (?:box|week)|drop the"
    whole += r"|rounded down|complete groups|only the quotient|quotient only|without the remainder|just the quotient"
    whole += r"|don't care about|\bint\("
    asks_both = re.search(both, text) and not re.search("ignor|forget the|drop|don't care", text)
    asks_whole = not asks_both and re.search(whole, text) and not re.search(r"times \d+, the whole number", text)
    if not asks_both and not asks_whole and not re.search(rest, text):
        return str(arithmetic.solve(question))
    found = arithmetic.numbers(text)
    a, b = max(found), min(found)
    return _worked("whole" if asks_whole else "both" if asks_both else "rest", a, b)


def _worked(kind: str, a: int, b: int) -> str:
    if kind == "product":
        return str(a * b)
    q, left = 0, a
    for place in range(len(str(a)) - 1, -1, -1):  # repeated subtraction, so that no division is used here
        while left >= b * 10**place:
            left -= b * 10**place
            q += 10**place
    return {"both": f"{q} r{left}", "rest": str(left)}.get(kind, str(q))

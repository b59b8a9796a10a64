"""The lines that bring a fraction to lowest terms."""

from __future__ import annotations

from fractions import Fraction
from math import gcd

from mull.tasks.working import fits, work


def lowest(top: int, bottom: int) -> list[str]:
    """The line that says a fraction, in lowest terms; a whole number too large for one step is worked out."""
    value = Fraction(top, bottom)
    if bottom == 1:
        return [str(value)] if top < 0 else []
    if value.denominator == 1 and top > 0 and not fits(top, "/", bottom):
        return work(top, "/", bottom)
    return [str(value)] if gcd(top, bottom) == 1 else [f"{top}/{bottom}={value}"]


def reduced(top: int, bottom: int) -> list[str]:
    """`12/16=6/8`, `6/8=3/4`: by the smallest factors, but in one step where one divides the other."""
    common = gcd(top, bottom)
    by = next((n for n in range(2, common) if common % n == 0), common)
    if by == common or top % bottom == 0 or bottom % top == 0:
        return lowest(top, bottom)
    return [f"{top}/{bottom}={top // by}/{bottom // by}", *reduced(top // by, bottom // by)]


def cancelled(top: int, bottom: int) -> list[str]:
    """A fraction in lowest terms, by one-digit factors first where what cancels is larger."""
    lines: list[str] = []
    while 1 < abs(top) < 1000 and bottom < 1000 and (common := gcd(top, bottom)) > 12 and bottom % top:
        by = max((n for n in range(2, 10) if common % n == 0), default=common)
        if by == common or top % bottom == 0:
            break
        lines.append(f"{top}/{bottom}={top // by}/{bottom // by}")
        top, bottom = top // by, bottom // by
    return lines + lowest(top, bottom)

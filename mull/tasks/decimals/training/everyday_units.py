"""Which units and openings go with an everyday scene: nobody jumps kilometres, no race of 200 m is run over 100 m."""

from __future__ import annotations

import re

_UNFIT = (  # what is told, the unit that does not go with it, and another
    ("jumped|threw", "km|miles", "# m"),
    ("ran|walked|cycled", r"# ?m$", "# km"),
    (r"\d m in", "min", "# s"),
    (r"pencil|\b(?:mine|yours|his|hers)\b", "km|miles|# ?m$", "# cm"),
    ("rope|stick", "km", "# m"),
    ("road|route", "cm|inches", "# km"),
)
_CLASH = re.compile(
    r"(?:\d m|laps) .*\d m in|dives .*team|days .*(?:jumped|threw|swam)|(?:\d m (?:race|final)|over \d+ m).* min"
)


def fitting(form: str, said: str) -> str:
    """The unit, or another where it does not go with what is said."""
    for words, unit, better in _UNFIT:
        if re.search(words, said) and re.search(unit, form):
            return better
    return form


def clashes(front: str, said: str, owners: int) -> bool:
    """Whether the opening contradicts what is said after it."""
    return _CLASH.search(front + said) is not None or ("3 friends" in front and owners != 3)

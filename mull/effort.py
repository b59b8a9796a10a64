"""How hard to think: the one table from what a person asks for to what it may cost."""

from __future__ import annotations

from dataclasses import dataclass

ANSWER_TOKENS = 128  # kept free for the answer, whatever the thinking takes
SEARCHED = ("medium", "high", "max")  # these need search, which is not built in yet


@dataclass(frozen=True, slots=True)
class Effort:
    """Whether there is any thinking, and how many tokens it may take at most, discarded ones included."""

    thinks: bool
    tokens: int


EFFORTS = {"none": Effort(thinks=False, tokens=0), "low": Effort(thinks=True, tokens=1024)}


def effort_named(name: str) -> Effort:
    """The row of the table. Raises ValueError for a name that is unknown or not offered yet."""
    if name in SEARCHED:
        raise ValueError(f"effort {name} needs search, which is not offered yet; choose {' or '.join(EFFORTS)}")
    if name not in EFFORTS:
        raise ValueError(f"no such effort: {name!r}; choose {' or '.join(EFFORTS)}")
    return EFFORTS[name]

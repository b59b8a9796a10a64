"""How hard to think: the one table from what a person asks for to how it is thought about and what that may cost."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from mull.core import Search
from mull.search.adaptive import Adaptive
from mull.search.sample import Sample
from mull.search.select import Selection, vote, weighted
from mull.search.session import RESERVE, Budget

ANSWER_TOKENS = RESERVE  # kept free for the answer, whatever the thinking takes


def same(answer: str) -> Hashable | None:
    """The key by which answers are counted as equal: `tasks.verify.canonical`."""
    from mull.tasks.verify import canonical  # all the tasks come with it, and straight thinking needs none

    return canonical(answer)


@dataclass(frozen=True, slots=True)
class Effort:
    """A plan: whether there is any thinking, by which search, and how many tokens it may take at most."""

    thinks: bool
    tokens: int  # discarded ones included, the answer's not
    search: Search | None = None  # None: one greedy sample
    select: Selection = vote

    @property
    def budget(self) -> Budget:
        return Budget(self.tokens + ANSWER_TOKENS)


_SMALL = Sample(8)
_WIDE = Adaptive(most=64, key=same)
_WIDEST = Adaptive(probe=16, most=256, sure=0.999, key=same)

EFFORTS = {
    "none": Effort(thinks=False, tokens=0),
    "low": Effort(thinks=True, tokens=1024),
    "medium": Effort(thinks=True, tokens=8 * 512, search=_SMALL),
    "high": Effort(thinks=True, tokens=64 * 512, search=_WIDE),
    "max": Effort(thinks=True, tokens=256 * 512, search=_WIDEST),
}
SCORED = {
    "medium": replace(EFFORTS["medium"], search=replace(_SMALL, scores=True), select=weighted),
    "high": replace(EFFORTS["high"], search=replace(_WIDE, scores=True), select=weighted),
    "max": replace(EFFORTS["max"], search=replace(_WIDEST, scores=True), select=weighted),
}
"""The rows that want a scorer: they stand in for those of the same name where there is one."""
AUTO = Effort(thinks=True, tokens=64 * 512, search=Adaptive(probe=2, most=64, sure=0.87, key=same))
"""The router, `auto`: two samples that agree answer an easy question; where they do not, it draws on like `high`."""


def effort_named(name: str, *, scored: bool = False) -> Effort:
    """The row of the table, `scored` where there is a scorer. Raises ValueError for an unknown name."""
    if name == "auto":
        return AUTO
    if name not in EFFORTS:
        raise ValueError(f"no such effort: {name!r}; there are {', '.join(EFFORTS)} and auto")
    return SCORED.get(name, EFFORTS[name]) if scored else EFFORTS[name]

"""How hard to think: the one table from what a person asks for to how it is thought about and what that may cost."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from mull.core import Search
from mull.search.adaptive import Adaptive
from mull.search.sample import Sample
from mull.search.select import Selection, weighted
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
    select: Selection = weighted  # by a scorer, or by how sure the model was of its words where there is none

    @property
    def budget(self) -> Budget:
        return Budget(self.tokens + ANSWER_TOKENS)


EFFORTS = {
    "none": Effort(thinks=False, tokens=0),
    "low": Effort(thinks=True, tokens=1024),
    "medium": Effort(thinks=True, tokens=8 * 512, search=Sample(8, scores=True)),
    "high": Effort(thinks=True, tokens=64 * 512, search=Adaptive(most=64, key=same, scores=True)),
    "max": Effort(
        thinks=True, tokens=256 * 512, search=Adaptive(probe=16, most=256, sure=0.999, key=same, scores=True)
    ),
}
AUTO = Effort(thinks=True, tokens=64 * 512, search=Adaptive(probe=2, most=64, sure=0.87, key=same, scores=True))
"""The router, `auto`: two samples that agree answer an easy question; where they do not, it draws on like `high`."""


def effort_named(name: str) -> Effort:
    """The row of the table. Raises ValueError for an unknown name."""
    if name == "auto":
        return AUTO
    if name not in EFFORTS:
        raise ValueError(f"no such effort: {name!r}; there are {', '.join(EFFORTS)} and auto")
    return EFFORTS[name]

"""How hard to think: the one table from what a person asks for to how it is thought about and what that may cost."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

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


_UNTIL_SURE = Adaptive(scores=True)

EFFORTS = {
    "none": Effort(thinks=False, tokens=0),
    "low": Effort(thinks=True, tokens=1024),
    "medium": Effort(thinks=True, tokens=8 * 512, search=Sample(8, scores=True)),
    "high": Effort(thinks=True, tokens=64 * 512, search=replace(_UNTIL_SURE, most=64)),
    "max": Effort(thinks=True, tokens=256 * 512, search=replace(_UNTIL_SURE, probe=16, most=256, sure=0.999)),
}
AUTO = Effort(thinks=True, tokens=64 * 512, search=replace(_UNTIL_SURE, probe=1, calm=1.2, most=64))
"""The router, `auto`: one sample without a surprise answers an easy question; where there is one, it draws on.

For how much is a surprise, see decision 25."""


def effort_named(name: str) -> Effort:
    """The row of the table. Raises ValueError for an unknown name."""
    if name == "auto":
        return AUTO
    if name not in EFFORTS:
        raise ValueError(f"no such effort: {name!r}; there are {', '.join(EFFORTS)} and auto")
    return EFFORTS[name]

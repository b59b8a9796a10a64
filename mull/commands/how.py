"""What `mull ask`, `mull solve` and `mull eval` search by."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from cyclopts import Parameter

from mull.commands import Judge, Settings, pair
from mull.effort import effort_named
from mull.search.session import Budget


@Parameter(name="*")
@dataclass(frozen=True, slots=True)
class How:
    """How answers are sought.

    Parameters
    ----------
    effort
        none (answer at once), low (think first), medium, high or max (think in several ways, and vote), or auto (think
        once, and in several ways only where something in it was a surprise).
    search
        Search by this instead of by the effort's plan: sample, mixed, adaptive, beam, dvts, lookahead, particles, mcts,
        cfr, revise, force or decompose.
    set
        Knobs of the search such as simulations=32. Values are JSON.
    select
        How the search's answer is chosen: vote, weighted (a vote by scores), best or last.
    budget
        Tokens that an answer may cost, all that is thrown away counted; by default what the effort may, for a search of
        your own what high may.
    scorer
        Folder of a reward model that scores the thinking; one of heads alone must sit on this model's trunk. Without
        one nothing trained does: rollouts of mcts and cfr are judged by how many others agree with them, all else by
        how likely the model finds what it wrote.
    """

    effort: str = "low"
    search: str | None = None
    set: Settings = None
    select: str | None = None
    budget: int | None = None
    scorer: Judge | None = None

    @property
    def searches(self) -> bool:
        """Whether an answer comes of several lines. Raises ValueError for an effort that there is not."""
        return bool(self.search or effort_named(self.effort).search)

    def settings(self) -> dict[str, Any]:
        """What `Reasoner.solve` is to do otherwise than the effort has it. Raises ValueError where it cannot."""
        from mull.search.table import SEARCHES, SELECTIONS, named

        for flag, given in (("select", self.select), ("scorer", self.scorer)):
            if given is not None and not self.searches:
                raise ValueError(f"--{flag} is for what searches: an --effort of medium or more, or a --search")
        how: dict[str, Any] = {}
        if self.search is not None:
            how["search"] = named(self.search, dict(map(pair, self.set or [])), self.select)
        elif self.set:
            raise ValueError(f"--set is for the knobs of a --search: {', '.join(SEARCHES)}")
        if self.select is not None:
            if self.select not in SELECTIONS:
                raise ValueError(f"no such selection: {self.select!r}; there are {', '.join(SELECTIONS)}")
            how["select"] = SELECTIONS[self.select]
        if self.budget is not None:
            if self.budget < 1:
                raise ValueError(f"a budget has at least one token, for the answer, not {self.budget}")
            how["budget"] = Budget(self.budget)
        return how

    def told(self) -> dict[str, Any]:
        """What was asked for beside an effort, as JSON has it."""
        from mull.reward.folder import scorer_hash
        from mull.search.table import described

        how = self.settings()
        search = json.loads(json.dumps(described(how["search"]))) if "search" in how else None
        judge = (scorer_hash(self.scorer) or str(self.scorer)) if self.scorer else None
        said = {"search": search, "select": self.select, "budget": self.budget, "scorer": judge}
        return {name: value for name, value in said.items() if value is not None}

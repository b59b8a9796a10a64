"""What `mull ask`, `mull solve` and `mull eval` search by, beside an effort."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mull.commands import Settings, pair
from mull.effort import effort_named
from mull.search.session import Budget


def asked_for(
    effort: str, search: str | None, settings: Settings, select: str | None, budget: int | None, scorer: Path | None
) -> dict[str, Any]:
    """What `Reasoner.solve` is to do otherwise than the effort has it. Raises ValueError where it cannot."""
    from mull.search.table import SEARCHES, SELECTIONS, named

    searches = bool(search or effort_named(effort).search)
    for flag, given in (("select", select), ("scorer", scorer)):
        if given is not None and not searches:
            raise ValueError(f"--{flag} is for what searches: an --effort of medium or more, or a --search")
    how: dict[str, Any] = {}
    if search is not None:
        how["search"] = named(search, dict(map(pair, settings or [])), select)
    elif settings:
        raise ValueError(f"--set is for the knobs of a --search: {', '.join(SEARCHES)}")
    if select is not None:
        if select not in SELECTIONS:
            raise ValueError(f"no such selection: {select!r}; there are {', '.join(SELECTIONS)}")
        how["select"] = SELECTIONS[select]
    if budget is not None:
        if budget < 1:
            raise ValueError(f"a budget has at least one token, for the answer, not {budget}")
        how["budget"] = Budget(budget)
    return how


def told(how: dict[str, Any], select: str | None, budget: int | None, scorer: Path | None) -> dict[str, Any]:
    """The same as JSON has it, and only what was asked for."""
    from mull.reward.folder import scorer_hash
    from mull.search.table import described

    search = json.loads(json.dumps(described(how["search"]))) if "search" in how else None
    judge = (scorer_hash(scorer) or str(scorer)) if scorer else None
    said = {"search": search, "select": select, "budget": budget, "scorer": judge}
    return {name: value for name, value in said.items() if value is not None}

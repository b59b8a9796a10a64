"""Frozen sets of hard problems, the rungs of o1's figure: named before any reinforcement, scored once a release.

A problem is its (task, level, index); the digest over questions and answers notices when a task has changed since.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from mull.core import Problem, Split
from mull.eval import report
from mull.eval.benchmark import Outcome, problems
from mull.tasks import TASKS


@dataclass(frozen=True, slots=True)
class Ladder:
    """So many problems of the test split of every family, at one level."""

    name: str
    level: int
    each: int
    digest: str  # SHA-256, its first 16 characters

    def problems(self) -> list[Problem]:
        """The problems, family by family. Raises ValueError when they are not those that were frozen."""
        found = self.twins("test")
        if (now := digest(found)) != self.digest:
            raise ValueError(f"{self.name} was frozen as {self.digest} and is {now} now: a task has changed since")
        return found

    def twins(self, split: Split = "valid") -> list[Problem]:
        """As many problems of the same kind from another split, for every choice that has to be made."""
        return problems(list(TASKS.values()), [self.level], split, self.each)


def digest(asked: Sequence[Problem]) -> str:
    """What identifies a list of problems."""
    lines = "".join(f"{p.task}/{p.level}/{p.index}\t{p.question}\t{p.answer}\n" for p in asked)
    return hashlib.sha256(lines.encode()).hexdigest()[:16]


LADDERS = {
    ladder.name: ladder
    for ladder in (
        Ladder("ladder-v1", level=3, each=60, digest="9a04999c27f11df9"),
        Ladder("beyond-v1", level=4, each=30, digest="8aa517df7f0344ab"),
    )
}


def first_rung(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """pass@1: the share of right answers in one sample each, in all and family by family."""
    rows = [(o.problem.task, float(o.right[0])) for o in outcomes]
    families = {
        name: report.share([right for _, right in some]) for name, some in groupby(rows, key=lambda row: row[0])
    }
    return {"pass@1": report.share([right for _, right in rows]), "families": families}

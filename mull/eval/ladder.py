"""Frozen sets of hard problems, the rungs of o1's figure: named before any reinforcement, scored once a release.

A problem is its (task, level, index); the digest over questions and answers notices when a task has changed since.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from mull.core import Problem, Split
from mull.eval import report
from mull.eval.benchmark import Outcome, problems
from mull.search.select import majority
from mull.tasks import TASKS

MOST = 4096  # samples of one problem


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
        Ladder("ladder-v1", level=3, each=60, digest="6d8fbf18cbf943a0"),
        Ladder("beyond-v1", level=4, each=30, digest="85670a026a0e2a0e"),
    )
}


@dataclass(frozen=True, slots=True)
class Rung:
    """A way to answer with k samples: `pass` is one of them, `maj` their majority, `oracle` the best there is."""

    kind: str
    k: int

    @classmethod
    def named(cls, name: str) -> Rung:
        """The rung of a name such as maj@64. Raises ValueError for one that does not exist."""
        kind, _, k = name.strip().partition("@")
        if kind not in ("pass", "maj", "oracle") or not k.isascii() or not k.isdigit() or not 1 <= int(k) <= MOST:
            raise ValueError(f"no such rung: {name.strip()!r}; there are pass@1, maj@K and oracle@K, K at most {MOST}")
        if kind == "pass" and int(k) != 1:
            raise ValueError(f"{name.strip()} is called oracle@{k} here: somebody has to know which one is right")
        return cls(kind, int(k))

    def __str__(self) -> str:
        return f"{self.kind}@{self.k}"

    def share(self, outcome: Outcome) -> float:
        """How often k of an outcome's samples, however they are drawn, answer its problem; for votes, k in a row."""
        n, right = len(outcome.right), sum(outcome.right)
        if self.k > n:
            raise ValueError(f"{self} needs {self.k} samples, not {n}")
        if self.kind == "pass":
            return right / n
        if self.kind == "oracle":  # unbiased, as in Chen et al. 2021
            return 1 - math.comb(n - right, self.k) / math.comb(n, self.k)
        blocks = [range(at, at + self.k) for at in range(0, n - self.k + 1, self.k)]
        chosen = [(block, majority([outcome.answers[i] for i in block])) for block in blocks]
        return sum(at is not None and outcome.right[block[at]] for block, at in chosen) / len(blocks)


def climb(outcomes: Sequence[Outcome], rungs: Sequence[Rung]) -> dict[str, Any]:
    """Every rung over all problems, and family by family."""
    shares = [(o.problem.task, [rung.share(o) for rung in rungs]) for o in outcomes]
    families = {name: [row for _, row in some] for name, some in groupby(shares, key=lambda row: row[0])}
    return {
        **{str(rung): report.share([row[i] for _, row in shares]) for i, rung in enumerate(rungs)},
        "families": {
            name: {str(rung): report.share([row[i] for row in rows]) for i, rung in enumerate(rungs)}
            for name, rows in families.items()
        },
    }

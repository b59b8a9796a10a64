"""Frozen sets of hard problems, the rungs of o1's figure: named before any reinforcement, scored once a release.

A problem is its (task, level, index); the digest over questions and answers notices when a task has changed since.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mull.core import Problem, Split
from mull.eval import report
from mull.eval.benchmark import problems
from mull.eval.samples import Samples
from mull.search.select import majority
from mull.tasks import TASKS

MOST = 4096  # samples of one problem
FAMILIES = (
    "arithmetic", "longhand", "decimals", "equations", "letters", "countdown", "stories", "numbers", "logic", "state",
)  # fmt: skip
"""Those that were frozen; a family that is added later changes no set."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """So many problems of the test split of each of FAMILIES, at one level."""

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
        return problems([TASKS[name] for name in FAMILIES], [self.level], split, self.each)


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


KINDS = ("pass", "maj", "weighted", "rerank", "oracle")
SCORED = ("weighted", "rerank")  # with a scorer
CHOSEN = ("maj", "weighted", "rerank")  # what is answered with is one of the k


@dataclass(frozen=True, slots=True)
class Rung:
    """A way to answer with k samples.

    `pass` is one of them, `maj` their majority, `weighted` the vote weighted by a scorer, `rerank` the one that it
    scores highest, `oracle` the best there is.
    """

    kind: str
    k: int

    @classmethod
    def named(cls, name: str) -> Rung:
        """The rung of a name such as maj@64. Raises ValueError for one that does not exist."""
        kind, _, k = name.strip().partition("@")
        if kind not in KINDS or not k.isascii() or not k.isdigit() or not 1 <= int(k) <= MOST:
            there = "pass@1, maj@K, weighted@K, rerank@K and oracle@K"
            raise ValueError(f"no such rung: {name.strip()!r}; there are {there}, K at most {MOST}")
        if kind == "pass" and int(k) != 1:
            raise ValueError(f"{name.strip()} is called oracle@{k} here: somebody has to know which one is right")
        return cls(kind, int(k))

    def __str__(self) -> str:
        return f"{self.kind}@{self.k}"

    def share(self, samples: Samples) -> float:
        """How often k of the samples, however they are drawn, answer their problem; for votes, k in a row."""
        return self.split(samples)[0]

    def split(self, samples: Samples) -> tuple[float, float]:
        """How often k of the samples answer their problem, and how often none of the k is right.

        What is left of 1 is the error of selection: one of the k was right, and another was chosen. For pass, oracle
        and rerank that is the exact mean over all sets of k; for votes, over sets of k in a row. Raises ValueError
        where there are fewer than k samples, or no scores and they are wanted.
        """
        n, right = len(samples.right), sum(samples.right)
        if self.k > n:
            raise ValueError(f"{self} needs {self.k} samples, not {n}")
        if self.kind in SCORED and len(samples.scores) != n:
            raise ValueError(f"{self} wants a scorer")
        none = float(_none_of(n, self.k)[right])  # for oracle@k unbiased, as in Chen et al. 2021
        if self.kind == "pass":
            return right / n, 1 - right / n
        if self.kind == "oracle":
            return 1 - none, none
        if self.kind == "rerank":
            return min(best_of(samples, self.k), 1 - none), none
        blocks = [slice(at, at + self.k) for at in range(0, n - self.k + 1, self.k)]
        chosen = [self._voted(samples, block) for block in blocks]
        return sum(chosen) / len(blocks), sum(not any(samples.right[block]) for block in blocks) / len(blocks)

    def _voted(self, samples: Samples, block: slice) -> bool:
        answers, at = samples.answers[block], None
        if self.kind == "weighted":
            scores = samples.scores[block]
            known = [answer if score != -1 else None for answer, score in zip(answers, scores, strict=True)]
            at = majority(known, [max(0.0, score) for score in scores])
        at = majority(answers) if at is None else at  # where nothing has a score, all votes are plain
        return at is not None and samples.right[block][at]


def best_of(samples: Samples, k: int) -> float:
    """How often the highest score among k of n samples is that of a right one: exactly, over all sets of k.

    The best of a set has at least some score unless none of those that have it is in the set, so its chances are
    differences of C(n - a, k) / C(n, k). Of equal scores each is as often the first; what is no answer is never chosen.
    """
    answered = [i for i, answer in enumerate(samples.answers) if answer is not None]
    if not answered:
        return 0.0
    scores = np.array([samples.scores[i] for i in answered])
    order = np.argsort(-scores, kind="stable")
    right = np.array([samples.right[i] for i in answered], dtype=float)[order]
    begins = np.flatnonzero(np.diff(scores[order], prepend=np.inf))
    ends = np.append(begins[1:], len(order))
    none = _none_of(len(samples.right), k)
    return float(np.sum(np.add.reduceat(right, begins) / (ends - begins) * (none[begins] - none[ends])))


@lru_cache(maxsize=256)
def _none_of(n: int, k: int) -> NDArray[np.float64]:
    """[n + 1]: C(n - a, k) / C(n, k), how often none of a certain ones is among k of n, for a from 0 to n."""
    a = np.arange(n)
    return np.concatenate(([1.0], np.cumprod(np.maximum(n - a - k, 0) / (n - a))))


def climb(found: Sequence[Samples], rungs: Sequence[Rung]) -> dict[str, Any]:
    """Every rung over all problems, and family by family; what separates each from the one before, and its errors.

    `gains` are paired: the same problems stand behind both rungs. `errors` are of coverage (no sample is right) and of
    selection (one is, and another was chosen); with the rung itself they make 1.
    """
    splits = [(samples.problem.task, [rung.split(samples) for rung in rungs]) for samples in found]
    families = {name: [row for _, row in some] for name, some in groupby(splits, key=lambda row: row[0])}
    every = [row for _, row in splits]
    return {
        **_figures(every, rungs),
        "families": {name: _figures(rows, rungs) for name, rows in families.items()},
        "errors": {
            str(rung): {
                "coverage": report.share([row[i][1] for row in every]),
                "selection": report.share([max(0.0, 1 - sum(row[i])) for row in every]),
            }
            for i, rung in enumerate(rungs)
            if rung.kind in CHOSEN
        },
        "gains": {
            f"{rungs[j]} - {rungs[i]}": report.bootstrap([row[j][0] - row[i][0] for row in every])
            for i, j in pairwise(range(len(rungs)))
        },
    }


def _figures(rows: Sequence[Sequence[tuple[float, float]]], rungs: Sequence[Rung]) -> dict[str, Any]:
    return {str(rung): report.share([row[i][0] for row in rows]) for i, rung in enumerate(rungs)}


def pressed(found: Sequence[Samples]) -> dict[str, Any]:
    """What becomes of a scorer that has ever more samples to choose from (over-optimisation, Gao et al. 2023).

    `curve`: what can be done with 1, 2, 4 … samples, and with all; `peak`: the number where rerank is best, and `lost`,
    what is lost from there to all of them, paired. A scorer whose `lost` is above 0 by more than its interval is
    over-optimised; the best of several points is a little lucky, so that a small loss says nothing.
    """
    n = len(found[0].right)
    ks = sorted({*(2**i for i in range(n.bit_length())), n})
    kinds = ("rerank", "weighted", "maj", "oracle")
    shares = {k: {kind: [Rung(kind, k).share(samples) for samples in found] for kind in kinds} for k in ks}
    means = {k: sum(shares[k]["rerank"]) for k in ks}
    peak = max(ks, key=lambda k: (means[k], -k))
    lost = [best - last for best, last in zip(shares[peak]["rerank"], shares[n]["rerank"], strict=True)]
    return {
        "curve": {str(k): {kind: report.share(values) for kind, values in row.items()} for k, row in shares.items()},
        "peak": {"k": peak, "rerank": report.share(shares[peak]["rerank"]), "lost": report.bootstrap(lost)},
    }

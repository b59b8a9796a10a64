"""Particle filtering: traces multiply and die out by chance, as their scores have it, so no score decides alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from math import ceil, isnan
from random import Random

from mull.core import Candidate, Generator, Sampling, Scorer, Trace
from mull.search.promise import Aggregate, check_knobs, merged, promise, told
from mull.search.rounds import scored, stepped

SUREST = 1 - 1e-7  # no score is taken for certain: odds stay finite, and above 0


@dataclass(frozen=True, slots=True)
class Particles:
    """n traces that take a step, are weighed, and are drawn anew in proportion to their weights (Puri et al. 2025).

    A weight is the odds of what a trace promises, the softmax over logits of the authors' code. A finished particle
    stays as it is and leaves its place: each is a candidate of its own, duplicates too, so votes count them all.
    """

    n: int = 16
    temperature: float = 1.0
    aggregate: Aggregate = "last"  # every step's score is weighed once: weights of earlier steps have had their effect
    depth: int = 256  # steps of one trace
    max_tokens: int = 128  # of one step, and of the answer
    seed: str = ""  # of the resampling

    def __post_init__(self) -> None:
        check_knobs(self.aggregate, n=self.n, depth=self.depth)

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        sampling = Sampling(self.temperature, max_tokens=self.max_tokens)
        random = Random(repr((self.seed, root.messages, root.thinking)))
        particles, copies = [root], [self.n]
        for _ in range(self.depth):
            if not particles:
                break
            moved = list(chain.from_iterable(await stepped(model, particles, copies, sampling=sampling)))
            counts = Counter(map(told, moved))
            judged = await scored(merged(moved), scorer)
            for candidate in judged:
                if candidate.trace.finished:
                    for _ in range(counts[told(candidate.trace)]):
                        yield candidate
            going = [c for c in judged if not c.trace.finished]
            drawn = self._drawn(going, [counts[told(c.trace)] for c in going], random)
            particles = [c.trace for c, k in zip(going, drawn, strict=True) if k]
            copies = [k for k in drawn if k]

    def _drawn(self, candidates: Sequence[Candidate], counts: Sequence[int], random: Random) -> list[int]:
        """How many copies of each go on, as many as there were in all; none of what promises NaN."""
        promises = [promise(c, self.aggregate) for c in candidates]
        weights = [0.0 if isnan(p) else k * odds(p) for p, k in zip(promises, counts, strict=True)]
        return systematic(weights, sum(counts), random.random())


def odds(share: float) -> float:
    """p / (1 - p), finite and above 0."""
    sure = min(max(share, 1 - SUREST), SUREST)
    return sure / (1 - sure)


def systematic(weights: Sequence[float], n: int, draw: float) -> list[int]:
    """How often each is drawn when n are drawn at even distances, `draw` in [0, 1) being where the first lies.

    Each gets its share of n, rounded up or down (systematic resampling, Kitagawa 1996); nobody gets anything where
    all weights are 0.
    """
    sums = list(accumulate(weights, initial=0.0))
    if not sums[-1]:
        return [0] * len(weights)
    below = [n if total == sums[-1] else max(0, ceil(n * (total / sums[-1]) - draw)) for total in sums]
    return [after - before for before, after in pairwise(below)]

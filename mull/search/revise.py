"""Revision: find the first bad step, keep what stands before it, and think again from there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from mull.core import Candidate, Generator, Sampling, Score, Scorer, Trace
from mull.search.rounds import scored
from mull.search.select import worth


@dataclass(frozen=True, slots=True)
class Revise:
    """One trace, criticised by the scorer and revised up to `passes` times.

    Yields the first candidate and then every revision that the scorer finds better than what it revises, so scores rise
    from each to the next, and the passes' gains and losses can be counted in the stream. A revision that is not better
    costs its pass; the next one tries again at the same place with other samples.
    """

    passes: int = 2
    branching: int = 4  # samples of a pass; the best of them is the revision
    sound: float = 0.5  # steps and traces that score less are bad
    keep: bool = True  # what stands before the first bad step; without it a pass thinks anew from the beginning
    temperature: float = 1.0
    max_tokens: int = 512  # of one sample

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        sampling = Sampling(self.temperature, max_tokens=self.max_tokens)
        current: Candidate | None = None
        for _ in range(1 + self.passes):
            start = root if current is None else self._resumed(current, root)
            if start is None:
                return
            traces = await model.extend(start, self.branching if current else 1, sampling=sampling)
            fresh = await scored([trace for trace in traces if trace.finished], scorer)
            revision = max(fresh, key=worth, default=None)
            if revision and (current is None or worth(revision) > worth(current)):
                current = revision
                yield revision

    def _resumed(self, current: Candidate, root: Trace) -> Trace | None:
        """Where to think again; None where there is nothing to criticise. What was given is not revised."""
        at = fault(current.score or Score(-1.0), self.sound)
        if at is None:
            return None
        if not self.keep:
            return root
        kept = current.trace.steps[: max(at, len(root.steps))]
        return replace(current.trace, steps=kept, answer=None, stop=None)


def fault(score: Score, sound: float) -> int | None:
    """Index of the first bad step; None where neither the steps nor the whole are bad.

    Where only the whole is, it is the step that scores least, the first where the steps have no scores.
    A score that is no number is bad.
    """
    bad = next((i for i, step in enumerate(score.steps) if not step >= sound), None)
    if bad is not None or score.value >= sound:
        return bad
    return min(range(len(score.steps)), key=score.steps.__getitem__, default=0)

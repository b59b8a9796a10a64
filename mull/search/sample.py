"""Independent samples: what every other search has to beat at equal cost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from mull.core import Candidate, Generator, Sampling, Scorer, Trace
from mull.search.rounds import scored


@dataclass(frozen=True, slots=True)
class Sample:
    """n samples, each drawn by itself; with a scorer where the selection wants scores."""

    n: int = 16
    temperature: float = 1.0
    max_tokens: int = 512  # of one sample
    scores: bool = False

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        sampling = Sampling(self.temperature, max_tokens=self.max_tokens)
        left = self.n
        while left:
            traces = await model.extend(root, left, sampling=sampling)
            left -= len(traces)
            for candidate in await scored([t for t in traces if t.finished], scorer if self.scores else None):
                yield candidate

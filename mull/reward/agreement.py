"""Scorers that nobody trained: do samples agree, and was the model sure of its words? Neither knows what is right."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from mull.core import Score, Step, Trace
from mull.tasks.verify import canonical


class Agreement:
    """A Scorer of finished traces of one question by how many others, of all that it was shown so far, answer alike.

    That is self-consistency (Wang et al. 2023) as a reward: (those that agree + 1/2) / (others + 1), so the first trace
    of all is worth 1/2. Traces that come in one call are all counted before any of them is judged, so their order does
    not matter. What is no parseable answer is worth 0. An unfinished trace gets NaN: it has no answer to compare.
    """

    def __init__(self, key: Callable[[str], Hashable | None] = canonical) -> None:
        self._key = key
        self._seen: Counter[Hashable] = Counter()

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """One score a trace."""
        keys = [self._key(t.answer.text) if t.answer and t.finished else None for t in traces]
        self._seen.update(key for key in keys if key is not None)
        return [
            Score(self._share(key) if trace.finished else math.nan) for trace, key in zip(traces, keys, strict=True)
        ]

    def _share(self, key: Hashable | None) -> float:
        return (self._seen[key] - 0.5) / self._seen.total() if key is not None else 0.0


class Confidence:
    """A Scorer by how sure the model was of its own words: the geometric mean of its tokens' probabilities.

    Every step has a score of its own; a trace has that of all its tokens, the answer's among them. 1 where nothing is
    written, or log-probabilities are not known.
    """

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """One score a trace, and one for each of its steps."""
        return [Score(sureness(*trace.parts), tuple(sureness(step) for step in trace.steps)) for trace in traces]


def sureness(*parts: Step) -> float:
    """The geometric mean of the probabilities of their tokens, 0..1; 1 where none is known."""
    logprobs = [number for part in parts for number in part.logprobs]
    return math.exp(math.fsum(logprobs) / len(logprobs)) if logprobs else 1.0

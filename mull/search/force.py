"""Thinking that goes on where the model would end it, and ends where it would go on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from mull.core import Candidate, Generator, Sampling, Scorer, Step, Trace
from mull.search.rounds import scored
from mull.search.session import ended


@dataclass(frozen=True, slots=True)
class Force:
    """Budget forcing (s1, Muennighoff et al. 2025, section 3.1), one thinking from its first end to its last.

    Where the model ends its thinking, the end is taken away and a step that begins with `opening` stands there instead,
    up to `waits` times; where the thinking has used up its tokens, it ends with its last whole step and the answer is
    asked for. Yields the answer of every end, so the stream shows what each wait did; s1 answers with the last.
    """

    waits: int = 2
    opening: str = "wait "
    thinking: int = 512  # tokens of all the thinking
    answer: int = 64  # tokens of an answer that is asked for
    temperature: float = 1.0
    scores: bool = False

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        trace = root
        for i in range(1 + self.waits * root.thinks):
            if i and thought(trace) >= self.thinking:
                return
            room = max(1, self.thinking - thought(trace))
            begun = opened(trace, self.opening) if i else trace
            (trace,) = await model.extend(begun, sampling=Sampling(self.temperature, max_tokens=room))
            used_up = trace.answer is None
            if not trace.finished:
                (trace,) = await model.extend(ended(trace), sampling=Sampling(0.0, max_tokens=self.answer))
            if not trace.finished:
                return
            for candidate in await scored([trace], scorer if self.scores else None):
                yield candidate
            if used_up:
                return


def thought(trace: Trace) -> int:
    """Tokens of the thinking."""
    return sum(len(step.tokens) for step in trace.steps)


def opened(trace: Trace, opening: str) -> Trace:
    """The thinking taken up again after its last whole step, without its end and answer, by a step that begins so."""
    whole = tuple(step for step in trace.steps if step.closed)
    begun = (Step(opening, closed=False),) if opening else ()
    return replace(trace, steps=(*whole, *begun), answer=None, stop=None)

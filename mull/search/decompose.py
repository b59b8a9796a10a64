"""Subtasks: a plan first, then what it names, one after the other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from mull.core import Candidate, Generator, Sampling, Scorer, Step, Trace
from mull.search.force import opened
from mull.search.rounds import extended, scored
from mull.search.sample import Sample
from mull.search.session import BudgetSpent


@dataclass(frozen=True, slots=True)
class Decompose:
    """n samples that all begin with one plan (least-to-most in one thinking, Zhou et al. 2022).

    The plan is a line of the language of thought: `plan 19-7; 4*4; a-b`. Some families begin with it, some with a line
    that says what is asked. So plans are drafted in both places, and the one that the model finds likeliest is carried
    out; where no draft becomes a line, nothing is planned.
    """

    n: int = 16
    drafts: int = 2  # plans in each place
    opening: str = "plan "
    temperature: float = 1.0
    max_tokens: int = 512  # of one sample after its plan
    scores: bool = False

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        start, drafted = await self._planned(root, model) if root.thinks else (root, [])
        for candidate in await scored(drafted, scorer if self.scores else None):
            yield candidate
        samples = Sample(n=self.n, temperature=self.temperature, max_tokens=self.max_tokens, scores=self.scores)
        async for candidate in samples(start, model, scorer):
            yield candidate

    async def _planned(self, root: Trace, model: Generator) -> tuple[Trace, list[Trace]]:
        """The root with the likeliest plan, or without one; and what came to an answer instead of a plan."""
        line = Sampling(self.temperature, max_tokens=self.max_tokens)
        (headed,) = await model.extend(root, until="step", sampling=line)
        if _at_line(headed) and headed.thinking[-1].startswith(self.opening):
            return headed, []  # it plans unasked
        places = [root, headed] if _at_line(headed) else [root]
        begun = [opened(place, self.opening) for place in places]
        try:
            found = await extended(model, begun, self.drafts, until="step", sampling=line)
        except BudgetSpent:  # what came to an answer at once is found
            found = []
        drafted = [headed, *(trace for drafts in found for trace in drafts)]
        plans = [trace for trace in drafted[1:] if _at_line(trace)]
        start = max(plans, key=lambda trace: likelihood(trace.steps[-1]), default=root)
        return start, [trace for trace in drafted if trace.finished]


def _at_line(trace: Trace) -> bool:
    return trace.answer is None and bool(trace.steps) and trace.steps[-1].closed


def likelihood(step: Step) -> float:
    """Mean log-probability of a step's tokens, in nats; 0 where they are not known."""
    return sum(step.logprobs) / len(step.logprobs) if step.logprobs else 0.0

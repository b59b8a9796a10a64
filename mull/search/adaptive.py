"""Thinking for as long as a question deserves: cheap probes decide whether to stop, to sample on, or to search."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from math import comb, fsum, inf
from typing import Literal

from mull.core import Candidate, Generator, Sampling, Scorer, Search, Trace
from mull.search.rounds import scored
from mull.search.select import Key, text, worth

LEAD = 0.7  # stability of a vote that is in the lead: 1 to 0, 3 to 1, but not 2 to 1


@dataclass(frozen=True, slots=True)
class Probe:
    """What some samples of a question say about how hard it is."""

    votes: tuple[int, ...]  # for each distinct answer, most first
    drawn: int  # samples, those without an answer too
    surprise: float  # of the sample that surprised the model least; inf where there is none
    worth: float  # the best score, -1 where there is none

    @classmethod
    def of(cls, drawn: int, candidates: Sequence[Candidate], key: Key) -> Probe:
        """The probe of so many samples; those among them that came to an answer are the candidates."""
        keys = Counter(k for k in (key(text(c)) for c in candidates) if k is not None)
        votes = tuple(count for _, count in keys.most_common())
        least = min((surprise(c.trace) for c in candidates), default=inf)
        return cls(votes, drawn, least, max(map(worth, candidates), default=-1.0))

    @property
    def agreement(self) -> float:
        """The leading answer's share of all samples."""
        return self.votes[0] / self.drawn if self.votes else 0.0


def stability(votes: Sequence[int]) -> float:
    """Probability that the leading answer stays ahead of the next one, however many samples follow, 0..1.

    That is P(p > 1/2) for p ~ Beta(first + 1, second + 1), the stopping rule of Adaptive-Consistency (Aggarwal et al.
    2023, equation 3), which for whole numbers is a binomial sum. `votes` are most first.
    """
    first, second = (*votes, 0, 0)[:2]
    n = first + second + 1
    return sum(comb(n, j) for j in range(first + 1)) / (1 << n)


def surprise(trace: Trace) -> float:
    """Nats of the step, or the answer, that the model found least likely of all it wrote; inf where none is known."""
    return max((-fsum(part.logprobs) for part in trace.parts if part.logprobs), default=inf)


def said(answer: str) -> str | None:
    """Answers are equal where they are spelt alike, but for space around them and capitals."""
    return answer.strip().casefold() or None


@dataclass(frozen=True, slots=True)
class Adaptive:
    """Samples in rounds until they decide (Snell et al. 2024: what a question deserves depends on its difficulty).

    easy: the leading answer will stay ahead, or it leads and no step of some sample surprised the model; and a scorer,
    if asked, trusts one of the candidates: stop. hard: the samples agree too little for more of them to help: hand over
    to another search, where there is one. Else: another round, of as many again, since samples that are drawn together
    share what they agree on.
    """

    probe: int = 4  # samples of the first round; each further one is as many as there are
    most: int = 64  # samples in all
    sure: float = 0.95  # stability from which on a vote is decided
    calm: float = 0.0  # surprise, in nats, below which it is once an answer leads
    trust: float = -1.0  # the best score from which on it may be decided
    split: float = 0.5  # agreement below which the question is hard
    hard: Search | None = None  # who takes the hard ones; set by its name
    key: Key = said
    temperature: float = 1.0
    max_tokens: int = 512  # of one sample
    scores: bool = False

    def __post_init__(self) -> None:
        if self.probe < 1:
            raise ValueError(f"probe must be at least 1, not {self.probe}")
        if isinstance(self.hard, Adaptive):
            raise ValueError("hard is another search than adaptive")

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        sampling = Sampling(self.temperature, max_tokens=self.max_tokens)
        found: list[Candidate] = []
        drawn = 0
        while drawn < self.most:
            wanted = min(drawn or self.probe, self.most - drawn)
            traces = await model.extend(root, wanted, sampling=sampling)
            fresh = await scored([t for t in traces if t.finished], scorer if self.scores else None)
            for candidate in fresh:
                yield candidate
            drawn += len(traces)
            found += fresh
            verdict = self.verdict(Probe.of(drawn, found, self.key))
            if verdict == "hard" and self.hard is not None:
                async with aclosing(self.hard(root, model, scorer)) as stream:  # type: ignore[type-var]
                    async for candidate in stream:
                        yield candidate
                return
            if verdict == "easy":
                return

    def verdict(self, probe: Probe) -> Literal["easy", "medium", "hard"]:
        """How hard the question looks."""
        ahead = stability(probe.votes)
        decided = ahead >= self.sure or (ahead >= LEAD and probe.surprise < self.calm)
        if decided and probe.worth >= self.trust:
            return "easy"
        return "hard" if probe.agreement < self.split else "medium"

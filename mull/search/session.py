"""One question's session: what its search has cost, what it may cost, and the names of its random streams.

A session stands between a search and the model. It is a Generator and a Scorer itself, so a search knows of no budget,
no clock and no seed: it asks for more thinking until there is no room for any.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from math import inf

from mull.core import Candidate, Generator, Sampling, Score, Scorer, Search, Step, Trace, Until
from mull.ledger import Cost, metered

RESERVE = 128  # tokens that the search may not touch: the answer fits in them


class BudgetSpent(Exception):
    """There is no room for another token; what was found so far is what there is."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What a question may cost: tokens written, kept and discarded alike, the answer's reserve among them; forward
    FLOPs, of the scorer too; seconds. FLOPs are known once they are spent, so the last round may exceed them."""

    tokens: int
    flops: float = inf
    seconds: float = inf

    def __post_init__(self) -> None:
        if self.tokens < 0 or not self.flops >= 0 or not self.seconds >= 0:
            raise ValueError(f"a budget has no negative parts: {self}")


class Session:
    """A metered Generator and Scorer for the search of one question."""

    def __init__(
        self, model: Generator, scorer: Scorer | None = None, *, budget: Budget, seed: str = "", reserve: int = RESERVE,
        room: float = inf,
    ) -> None:  # fmt: skip
        """`room`: tokens of one trace up to which an answer in the reserve still fits into the model's context."""
        self._model, self._scorer = model, scorer
        self.budget, self.seed, self.reserve, self.room = budget, seed, reserve, room
        self.forced = False  # whether the search came to no answer, and the thinking that got furthest was ended
        self.policy, self.critic = Cost(), Cost()  # what the model and the scorer have cost
        self._promised = 0  # tokens that extensions under way may still write
        self._door, self._quiet = asyncio.Lock(), asyncio.Event()  # who is next; whether nothing is under way
        self._asked: Counter[str] = Counter()
        self._furthest: Trace | None = None
        self._began = time.monotonic()

    @property
    def cost(self) -> Cost:
        """Of model and scorer, and the seconds since the session began."""
        both = self.policy + self.critic
        return replace(both, seconds=time.monotonic() - self._began)

    @property
    def left(self) -> int:
        """Tokens that the search may still ask for."""
        return self.budget.tokens - self.reserve - self.policy.tokens_out - self._promised

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """1 to n continuations of a trace: fewer where the budget has no room for all at full length.

        A request that is under way often writes fewer tokens than it was granted. So where too little is left, this one
        waits until nothing is under way; requests are served in the order in which they asked, so that what each gets
        does not depend on how fast the others are.
        Raises BudgetSpent where there is no room for any continuation or the context has none for this trace, where
        the deadline comes first, or where the model returns nothing. ValueError for n below 1.
        """
        if n < 1:
            raise ValueError(f"a trace goes on in at least 1 way, not {n}")
        room = self.room - written(trace)
        wanted = min(until, sampling.max_tokens) if isinstance(until, int) else sampling.max_tokens
        wanted = int(min(wanted, room))
        async with self._door:
            while self._promised and self.left < n * wanted:
                self._quiet.clear()
                await self._quiet.wait()
            if self.left < 1 or wanted < 1 or self.cost.flops >= self.budget.flops:
                raise BudgetSpent
            n = min(n, max(1, self.left // wanted))
            most = min(wanted, self.left // n)
            seconds = self._seconds()
            self._promised += n * most
        until = min(until, most) if isinstance(until, int) else until
        if not (traces := await self._extend(trace, n, until, sampling, most, seconds)):
            raise BudgetSpent  # to ask again would be to ask for ever
        return traces

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """The scorer's opinions. Raises ValueError without a scorer, BudgetSpent after the deadline."""
        if self._scorer is None:
            raise ValueError("this search wants a scorer, and the session has none")
        with metered() as meter:
            try:
                async with asyncio.timeout(self._seconds()):
                    return await self._scorer.score(traces)
            except TimeoutError:
                raise BudgetSpent from None
            finally:
                self.critic += meter.cost

    async def candidates(self, search: Search, root: Trace) -> AsyncIterator[Candidate]:
        """What a search finds within the budget, stamped with what had been spent; at least one candidate.

        Where nothing was finished that is the greedy one; without room for it, the thinking that got furthest is
        ended, and answered from the reserve.
        """
        found = 0
        if self.left > 0:
            try:
                async with aclosing(search(root, self, self)) as stream:  # type: ignore[type-var]
                    async for candidate in stream:
                        found += 1
                        yield self._stamped(candidate)
            except BudgetSpent:
                pass
        if not found:
            yield self._stamped(Candidate(await self._greedy(root) or await self._answered(root)))

    async def _greedy(self, root: Trace) -> Trace | None:
        """Where thinking straight on comes to, if there is room for it."""
        try:
            (trace,) = await self.extend(root, sampling=Sampling(0.0))
        except BudgetSpent:
            return None
        return trace if trace.finished else None

    async def _answered(self, root: Trace) -> Trace:
        """The thinking that got furthest, or none, ended; and the answer from there."""
        self.forced = True
        trace = self._furthest or replace(root, thinks=root.thinks and self.left > 0)
        sampling = Sampling(0.0, max_tokens=max(1, self.reserve))
        self._promised += sampling.max_tokens
        return (await self._extend(ended(trace), 1, "end", sampling, sampling.max_tokens, None))[0]

    async def _extend(
        self, trace: Trace, n: int, until: Until, sampling: Sampling, most: int, seconds: float | None
    ) -> list[Trace]:
        """What was promised `most` tokens for each of n continuations, and what it took."""
        sampling = replace(sampling, max_tokens=most, seed=self._name(trace, sampling))
        with metered() as meter:
            try:
                async with asyncio.timeout(seconds):
                    traces = await self._model.extend(trace, n, until=until, sampling=sampling)
            except TimeoutError:
                raise BudgetSpent from None
            finally:
                self._promised -= n * most
                self.policy += meter.cost
                if not self._promised:
                    self._quiet.set()
        if not meter.cost.tokens_out:  # a backend without a meter
            wrote = sum(map(written, traces)) - len(traces) * written(trace)  # and what was given as text
            self.policy += Cost(tokens_out=min(wrote, n * most))
        open_ = [t for t in traces if not t.finished]
        # Of those that got equally far, one that does not depend on which came first.
        reached = [*([self._furthest] if self._furthest else []), *open_]
        self._furthest = max(reached, key=lambda t: (written(t), t.thinking), default=None)
        return traces

    def _seconds(self) -> float | None:
        """What is left of the time. Raises BudgetSpent where nothing is."""
        if self.budget.seconds == inf:
            return None
        if (left := self.budget.seconds - (time.monotonic() - self._began)) <= 0:
            raise BudgetSpent
        return left

    def _name(self, trace: Trace, sampling: Sampling) -> str:
        """A random stream of its own for every extension, whatever runs beside it: by the trace, and how often."""
        parts = (*trace.thinking, trace.answer.text if trace.answer else "")
        digest = hashlib.sha256("\n".join((sampling.seed, *parts)).encode(errors="surrogatepass")).hexdigest()[:16]
        self._asked[digest] += 1
        return f"{self.seed}/{digest}/{self._asked[digest]}"

    def _stamped(self, candidate: Candidate) -> Candidate:
        cost = self.cost
        return replace(candidate, tokens=cost.tokens_out, flops=cost.flops)


def written(trace: Trace) -> int:
    """Tokens of a trace's thinking and answer."""
    return sum(len(part.tokens) for part in trace.parts)


def ended(trace: Trace) -> Trace:
    """The thinking ended with its last whole step; what comes next is the answer. One that is begun goes on."""
    if trace.answer is not None or not trace.thinks:
        return trace
    whole = tuple(step for step in trace.steps if step.closed)
    return replace(trace, steps=whole, answer=Step("", closed=False), stop=None)

"""One question's session: what its search has cost, what it may cost, and the names of its random streams.

A session stands between a search and the model. It is a Generator and a Scorer itself, so a search knows of no budget,
no clock and no seed: it asks for more thinking until there is no room for any.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, replace
from math import inf
from typing import Protocol, runtime_checkable

from mull.core import Candidate, Failed, Generator, Sampling, Score, Scorer, Search, Step, Trace, Until
from mull.ledger import Cost, metered

RESERVE = 128  # tokens that the search may not touch: the answer fits in them
GRACE = 5.0  # seconds that the answer may take when the time is up


class BudgetSpent(Exception):
    """There is no room for another token; what was found so far is what there is."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What a question may cost: tokens written, by model and scorer, kept and discarded alike, the answer's reserve
    among them; forward FLOPs, of the scorer too; seconds.

    A scorer that writes says how much one judgement may take (`writes`), and is asked for no more of them at a time
    than there is room for at that length; without room for one there is no score. FLOPs are known once they are spent,
    so the last round may exceed them; after it only the answer is asked for, and judgements that cost nothing.
    When the seconds are over the search ends at once; an answer that is still to be written has GRACE seconds.
    """

    tokens: int
    flops: float = inf
    seconds: float = inf

    def __post_init__(self) -> None:
        if self.tokens < 0 or not self.flops >= 0 or not self.seconds >= 0:
            raise ValueError(f"a budget has no negative parts: {self}")


@runtime_checkable
class Writes(Protocol):
    """A scorer that writes what it thinks."""

    @property
    def writes(self) -> int:
        """Tokens that one judgement may take."""
        ...


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
        self.failure: Failed | None = None  # what broke the search off
        self.prompt = 0  # tokens of the question, as the model's first bill for it has them
        # What the model and the scorer have cost. Seconds are those of all requests, side by side or not.
        self.policy, self.critic = Cost(), Cost()
        self._promised = 0  # tokens that what is under way may still write
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
        return self.budget.tokens - self.reserve - self.policy.tokens_out - self.critic.tokens_out - self._promised

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """1 to n continuations of a trace: fewer where the budget has no room for all at full length.

        A request that is under way often writes fewer tokens than it was granted. So where too little is left, this one
        waits until nothing is under way; requests are served in the order in which they asked, so that what each gets
        does not depend on how fast the others are.
        Raises BudgetSpent where there is no room for any continuation or the context has none for this trace, where
        the deadline comes first, or where the model returns nothing or has failed. ValueError for n below 1.
        """
        if n < 1:
            raise ValueError(f"a trace goes on in at least 1 way, not {n}")
        room = self.room - written(trace)
        wanted = min(until, sampling.max_tokens) if isinstance(until, int) else sampling.max_tokens
        wanted = int(min(wanted, room))
        async with self._door:
            await self._room(n * wanted)
            if self.left < 1 or wanted < 1:
                raise BudgetSpent
            n = min(n, max(1, self.left // wanted))
            most = min(wanted, self.left // n)
            seconds = self._seconds()
            self._promised += n * most
        until = min(until, most) if isinstance(until, int) else until
        with self._unless_it_fails():
            traces = await self._extend(trace, n, until, sampling, most, seconds)
        if not traces:
            raise BudgetSpent  # to ask again would be to ask for ever
        return traces

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """The scorer's opinions; of one that writes, of as many different traces at a time as there is room for.

        Raises ValueError without a scorer; BudgetSpent where the FLOPs or the tokens are spent before all are judged,
        after the deadline, or where the scorer has failed. One that has cost no FLOPs is asked when they are spent.
        """
        if self._scorer is None:
            raise ValueError("this search wants a scorer, and the session has none")
        if not isinstance(self._scorer, Writes):
            if self.failure or (self.critic.flops and self.cost.flops >= self.budget.flops):
                raise BudgetSpent
            return await self._score(self._scorer, traces, 0)
        found: dict[Trace, Score] = {}
        while waiting := [trace for trace in dict.fromkeys(traces) if trace not in found]:
            each = self._scorer.writes
            async with self._door:
                await self._room(each * len(waiting))
                if not (some := waiting[: max(0, self.left) // each]):
                    raise BudgetSpent
                self._promised += each * len(some)
            found |= zip(some, await self._score(self._scorer, some, each * len(some)), strict=True)
        return [found[trace] for trace in traces]

    async def candidates(self, search: Search, root: Trace) -> AsyncIterator[Candidate]:
        """What a search finds within the budget, stamped with what had been spent; at least one candidate.

        Where nothing was finished that is the greedy one; without room for it, the thinking that got furthest is
        ended, and answered from the reserve. What fails ends the search; Failed is raised where nothing was found.
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
            trace = None if self.failure else await self._greedy(root)
            if self.failure:
                raise self.failure
            yield self._stamped(Candidate(trace or await self._answered(root)))

    async def _greedy(self, root: Trace) -> Trace | None:
        """Where thinking straight on comes to, if there is room for it."""
        try:
            (trace,) = await self.extend(root, sampling=Sampling(0.0))
        except BudgetSpent:
            return None
        return trace if trace.finished else None

    async def _answered(self, root: Trace) -> Trace:
        """The thinking that got furthest, or none, ended; and the answer from there, a trace of the root's question."""
        self.forced = True
        trace = self._furthest or replace(root, thinks=root.thinks and self.left > 0)
        sampling = Sampling(0.0, max_tokens=max(1, self.reserve))
        self._promised += sampling.max_tokens
        grace = None if self.budget.seconds == inf else GRACE
        try:
            found = await self._extend(ended(trace), 1, "end", sampling, sampling.max_tokens, grace)
        except BudgetSpent:
            raise Failed(f"no answer within {GRACE:.0f} s of the deadline") from None
        if not found:
            raise Failed("the model returns nothing")
        return replace(found[0], messages=root.messages)

    async def _extend(
        self, trace: Trace, n: int, until: Until, sampling: Sampling, most: int, seconds: float | None
    ) -> list[Trace]:
        """What was promised `most` tokens for each of n continuations, and what it took."""
        try:
            with metered() as meter:  # its seconds are there at its end
                sampling = replace(sampling, max_tokens=most, seed=self._name(trace, sampling))
                async with asyncio.timeout(seconds):
                    traces = await self._model.extend(trace, n, until=until, sampling=sampling)
        except TimeoutError:
            raise BudgetSpent from None
        finally:
            self.policy += meter.cost
            self._settle(n * most)
        if not trace.parts:
            self.prompt = self.prompt or meter.cost.tokens_in
        if not meter.cost.tokens_out:  # a backend without a meter
            wrote = sum(map(written, traces)) - len(traces) * written(trace)  # and what was given as text
            self.policy += Cost(tokens_out=min(wrote, n * most))
        open_ = [t for t in traces if not t.finished]
        # Of those that got equally far, one that does not depend on which came first.
        reached = [*([self._furthest] if self._furthest else []), *open_]
        self._furthest = max(reached, key=lambda t: (written(t), t.thinking), default=None)
        return traces

    async def _score(self, scorer: Scorer, traces: Sequence[Trace], most: int) -> list[Score]:
        """The opinions of a scorer that was promised `most` tokens for them, and what they took."""
        try:
            with self._unless_it_fails(), metered() as meter:
                async with asyncio.timeout(self._seconds()):
                    return await scorer.score(traces)
        except TimeoutError:
            raise BudgetSpent from None
        finally:
            self.critic += meter.cost
            self._settle(most)

    async def _room(self, tokens: int) -> None:
        """Wait until there is room for so many tokens, or nothing is under way. Raises BudgetSpent after a failure, or
        where the FLOPs are spent."""
        while self._promised and self.left < tokens:
            self._quiet.clear()
            await self._quiet.wait()
        if self.failure or self.cost.flops >= self.budget.flops:
            raise BudgetSpent

    def _settle(self, promised: int) -> None:
        """What was promised is no longer under way."""
        self._promised -= promised
        if not self._promised:
            self._quiet.set()

    @contextmanager
    def _unless_it_fails(self) -> Iterator[None]:
        """To the search a failure is the end of what it may spend."""
        try:
            yield
        except Failed as error:
            self.failure = error
            raise BudgetSpent from error

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

"""What is asked of an engine, in tokens: one request for each `extend`, and what comes back."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from mull.core import Sampling, Stop, Trace, Until
from mull.ledger import Cost, charge

if TYPE_CHECKING:
    from mull.engine.prefill import Prefix
    from mull.model.config import ModelConfig

TENANT: ContextVar[str] = ContextVar("tenant", default="")
"""For whom is asked: what one tenant's prompts have left in a cache is not found, nor felt, by another."""
ENDED: ContextVar[Callable[[Trace], None] | None] = ContextVar("ended", default=None)
"""Who is told of every branch of an `extend` as it ends, while others go on. Only an engine in this process tells."""
SHARE = 4  # samples of one prompt, to their end, from which on its keys and values are read in place, not copied
SPREAD = 8  # most branches under way for each row that an engine is meant to decode: they share rows, but may part
BLOCK = 32  # exact mode computes prefixes in blocks of this many tokens, the last one padded


@dataclass(frozen=True, slots=True)
class Spent:
    """What an engine has done so far: tokens sampled, tokens prefilled, tokens found in the cache, forward FLOPs."""

    decoded: int = 0
    prefilled: int = 0
    reused: int = 0
    flops: float = 0.0

    def __add__(self, other: Spent) -> Spent:
        return Spent(
            self.decoded + other.decoded,
            self.prefilled + other.prefilled,
            self.reused + other.reused,
            self.flops + other.flops,
        )


@dataclass(frozen=True, slots=True)
class Token:
    """One token as it is sampled; the last of a stream says why it is the last."""

    id: int
    logprob: float
    stop: Stop | None = None
    others: tuple[tuple[int, float], ...] = ()  # the likeliest tokens there and their log-probabilities, if asked for


@dataclass(frozen=True, slots=True)
class Sampled:
    """What one branch produced, and what that took.

    Of the branches of a request, the first to begin pays for the prefix; of those that share a row, the first for both.
    """

    tokens: list[int]
    logprobs: list[float]
    stop: Stop
    spent: Spent = Spent()


def bill(results: Iterable[Sampled]) -> None:
    """Charge what these rows have cost to whoever meters the asking task."""
    spent = sum((result.spent for result in results), Spent())
    charge(Cost(spent.prefilled, spent.decoded, spent.flops, tokens_reused=spent.reused))


@contextmanager
def telling(ended: Callable[[Trace], None] | None) -> Iterator[None]:
    """Within, whoever it is hears of every branch that this task asks for as it ends."""
    token = ENDED.set(ended)
    try:
        yield
    finally:
        ENDED.reset(token)


class Appends(Protocol):
    """What adds tokens to a trace: our own chat, or a foreign tokenizer's layout."""

    def append(self, trace: Trace, tokens: list[int], logprobs: list[float], stop: Stop) -> Trace: ...


def extended(chat: Appends, trace: Trace, results: Iterable[Sampled]) -> list[Trace]:
    """The trace with what each branch added to it. Branches that have said the same in one row are one object."""
    found: dict[int, Trace] = {}
    return [
        found[id(r.tokens)]
        if id(r.tokens) in found
        else found.setdefault(id(r.tokens), chat.append(trace, r.tokens, r.logprobs, r.stop))
        for r in results
    ]


def must_extend(trace: Trace, n: int, until: Until) -> None:
    """Raise ValueError for what no backend can extend."""
    if trace.finished:
        raise ValueError("the trace is finished: there is nothing to extend")
    if n < 1 or (until < 1 if isinstance(until, int) else until not in ("step", "end")):
        raise ValueError(f"n must be at least 1 and until 'step', 'end' or a number of tokens, not {n}, {until!r}")


def bounded(until: Until, room: int) -> tuple[int, Stop]:
    """How many new tokens there may be at most, and why it ends where there are as many."""
    return (until, Stop.TOKENS) if isinstance(until, int) and until <= room else (room, Stop.LENGTH)


class Renders(Protocol):
    """What lays out traces in tokens: our own chat, or a foreign tokenizer's layout."""

    def render(self, trace: Trace) -> list[int]: ...


@dataclass(frozen=True, slots=True)
class Request:
    """Some branches of one prefix. What they yield depends on nothing else, wherever and beside whatever they run."""

    tokens: list[int]
    answering: bool
    branches: range
    limit: int  # new tokens of each branch
    by_step: bool
    limited_by: Stop
    sampling: Sampling
    shares: bool  # one copy of the prefix for all branches; by the request alone, since it changes the last bits
    tenant: str = ""
    others: int = 0  # of the likeliest tokens at every place, how many a stream is told of

    @classmethod
    def of(cls, trace: Trace, n: int, until: Until, sampling: Sampling, chat: Renders, context: int) -> Request:
        """What extending a trace amounts to. Raises ValueError for a finished trace or one beyond the context."""
        must_extend(trace, n, until)
        tokens = chat.render(trace)
        if len(tokens) > context:
            raise ValueError(f"the trace has {len(tokens)} tokens; the model's context is {context}")
        limit, limited_by = bounded(until, min(sampling.max_tokens, context - len(tokens)))
        return cls(
            tokens=tokens,
            answering=trace.answer is not None or not trace.thinks,
            branches=range(n),
            limit=limit,
            by_step=until == "step",
            limited_by=limited_by,
            sampling=sampling,
            shares=n >= SHARE and len(tokens) > BLOCK and until == "end",
            tenant=TENANT.get(),
        )

    @classmethod
    def streamed(cls, trace: Trace, sampling: Sampling, others: int, chat: Renders, config: ModelConfig) -> Request:
        """One continuation to the end of the answer, whose tokens are streamed, and `others` beside each.

        Raises ValueError as `of` does, and for more others than there are.
        """
        if not 0 <= others <= config.vocab_size:
            raise ValueError(f"others must be from 0 to {config.vocab_size}, not {others}")
        return replace(cls.of(trace, 1, "end", sampling, chat, config.context), others=others)


@dataclass(eq=False, slots=True)
class Job:
    """A request under way: the branches that wait, and where their results go."""

    request: Request
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[list[Sampled]]
    waiting: deque[int]
    results: dict[int, Sampled] = field(default_factory=dict)
    sink: asyncio.Queue[Token | None] | None = None  # None behind the last one
    ended: Callable[[Sampled], None] | None = None  # who is told of every result at once
    cancelled: bool = False
    prefix: tuple[int, Prefix] | None = None  # weights' version, and what its rows begin with
    lock: Lock = field(default_factory=Lock)

    @classmethod
    def of(cls, request: Request) -> Job:
        """A job of the running event loop."""
        loop = asyncio.get_running_loop()
        return cls(request, loop, loop.create_future(), deque(request.branches))

    def finish(self, branch: int, result: Sampled) -> None:
        """Note a branch's result; the last one resolves the future."""
        self.results[branch] = result
        if self.ended is not None and not self.cancelled:
            self.post(self.ended, result)
        branches = self.request.branches
        if len(self.results) == len(branches):
            self.post(self._resolve, [self.results[branch] for branch in branches])

    def _resolve(self, results: list[Sampled]) -> None:
        if not self.future.done():
            self.future.set_result(results)

    def fail(self, error: BaseException) -> None:
        """Hand an engine error to whoever awaits."""
        self.post(self._reject, error)

    def _reject(self, error: BaseException) -> None:
        if not self.future.done():
            self.future.set_exception(error)

    def post(self, what: Callable[..., object], *given: object) -> None:
        """Have something done in the asker's event loop. One that is closed waits for nothing any more."""
        try:
            self.loop.call_soon_threadsafe(what, *given)
        except RuntimeError:
            if not self.loop.is_closed():
                raise
            self.cancelled = True


def tell(tokens: list[tuple[Job, Token]]) -> None:
    """Hand streams their tokens of one step: a call for each event loop, whose waking costs more than a token."""
    waiting: dict[asyncio.AbstractEventLoop, list[tuple[Job, Token]]] = {}
    for job, token in tokens:
        waiting.setdefault(job.loop, []).append((job, token))
    for loop, some in waiting.items():
        some[0][0].post(_put, some)
        if loop.is_closed():
            for job, _ in some:
                job.cancelled = True


def _put(tokens: list[tuple[Job, Token]]) -> None:
    for job, token in tokens:
        if job.sink is not None and not job.cancelled:
            job.sink.put_nowait(token)

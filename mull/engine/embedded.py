"""The embedded Generator: every waiting `extend` decodes in one batch that rows join and leave at any step.

Decoding runs in worker threads, one a core, each with rows of its own and single-threaded products:
the event loop stays free, a step waits for no barrier, and no sum depends on the number of cores.
A worker lives while there is work.
"""

from __future__ import annotations

import asyncio
import warnings
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from threading import Lock, Thread

import numpy as np
import torch

from mull.chat import Chat
from mull.core import Sampling, Stop, Trace, Until
from mull.engine.cache import KV, PrefixCache
from mull.engine.sampler import Sampler
from mull.engine.step import FLOOR, Batch, prefill, row_independent
from mull.engine.weights import Weights
from mull.model.transformer import Transformer

BLOCK = 32  # exact mode computes prefixes in blocks of this many tokens, the last one padded
SHARE = 4  # samples of one prompt from which on its keys and values are read in place, not copied
NARROW = 8  # rows up to which one worker is faster than several


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


@dataclass(frozen=True, slots=True)
class Sampled:
    """What one row produced."""

    tokens: list[int]
    logprobs: list[float]
    stop: Stop


@dataclass(eq=False, slots=True)
class Job:
    """One `extend`: n branches of one prefix, and where their results go."""

    tokens: list[int]
    answering: bool
    branches: deque[int]
    limit: int  # new tokens of each branch
    by_step: bool
    limited_by: Stop
    sampling: Sampling
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[list[Sampled]]
    results: list[Sampled | None]
    sink: asyncio.Queue[Token] | None = None
    shares: bool = False
    cancelled: bool = False
    prefix: tuple[int, KV | None] | None = None  # weights' version, keys and values of all tokens but the last
    lock: Lock = field(default_factory=Lock)

    def finish(self, branch: int, result: Sampled) -> None:
        """Note a branch's result; the last one resolves the future."""
        self.results[branch] = result
        done = [r for r in self.results if r is not None]
        if len(done) == len(self.results):
            self.loop.call_soon_threadsafe(self._resolve, done)

    def _resolve(self, results: list[Sampled]) -> None:
        if not self.future.done():
            self.future.set_result(results)

    def fail(self, error: BaseException) -> None:
        """Hand an engine error to whoever awaits."""

        def tell() -> None:
            if not self.future.done():
                self.future.set_exception(error)

        self.loop.call_soon_threadsafe(tell)


class Embedded:
    """A Generator over one of our own models, in this process.

    In exact mode a request's tokens and log-probabilities are the same bits whatever runs beside it and
    whatever is cached: batches are padded to the smallest size from which on products are row-independent,
    and cached prefixes are computed in aligned blocks only, so that generated tokens are prefilled anew
    when their trace is extended. Without it, generated keys and values are reused and one row runs unpadded.
    """

    def __init__(
        self, model: Transformer, chat: Chat, *, exact: bool = True, max_rows: int = 256, cache_tokens: int = 1 << 17,
        threads: int | None = None,
    ) -> None:  # fmt: skip
        """`threads` workers (default: torch's number) share `max_rows` rows; the cache holds `cache_tokens` tokens."""
        if max_rows < 1 or cache_tokens < 0:
            raise ValueError(f"max_rows must be at least 1 and cache_tokens at least 0, not {max_rows}, {cache_tokens}")
        self.chat, self.exact = chat, exact
        self.cache = PrefixCache(cache_tokens)
        self._lock = Lock()
        self._waiting: deque[Job] = deque()
        workers = min(threads or torch.get_num_threads(), max_rows)
        self._workers = [Worker(self, i, -(-max_rows // workers)) for i in range(workers)]
        self.version = -1
        self.load(model)

    def load(self, model: Transformer) -> None:
        """Use a copy of this model's weights from the next row on; rows in flight finish with those they began with."""
        weights = Weights(model)
        if self.exact and not row_independent(weights):
            warnings.warn("products depend on the batch on this machine: exact mode is not exact here", stacklevel=2)
        with self._lock:
            self.version += 1
            self.weights = weights
            self.cache.reset(self.version)

    @property
    def spent(self) -> Spent:
        """What all requests so far have cost."""
        return sum((worker.spent for worker in self._workers), Spent())

    @property
    def rows(self) -> int:
        """Rows in flight."""
        return sum(worker.n for worker in self._workers)

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace. Raises ValueError for a finished trace or one beyond the model's context.

        In thinking a step ends with its newline; once the thinking ends, the answer is the step.
        Cancelling the awaiting task frees its rows within one decode step.
        """
        job = self._job(trace, n, until, sampling)
        try:
            results = await self._submit(job)
        finally:
            job.cancelled = True
        return [self.chat.append(trace, r.tokens, r.logprobs, r.stop) for r in results]

    async def stream(self, trace: Trace, sampling: Sampling = Sampling()) -> AsyncIterator[Token]:
        """The tokens of one continuation to the end of the answer, as they are sampled."""
        job = self._job(trace, 1, "end", sampling)
        job.sink = asyncio.Queue()
        future = self._submit(job)
        try:
            while not (future.done() and job.sink.empty()):
                get = asyncio.ensure_future(job.sink.get())
                await asyncio.wait((get, future), return_when=asyncio.FIRST_COMPLETED)
                if get.done():
                    yield get.result()
                else:
                    get.cancel()
            future.result()
        finally:
            job.cancelled = True

    def _job(self, trace: Trace, n: int, until: Until, sampling: Sampling) -> Job:
        if trace.finished:
            raise ValueError("the trace is finished: there is nothing to extend")
        if n < 1 or (until < 1 if isinstance(until, int) else until not in ("step", "end")):
            raise ValueError(f"n must be at least 1 and until 'step', 'end' or a number of tokens, not {n}, {until!r}")
        tokens, context = self.chat.render(trace), self.weights.config.context
        if len(tokens) > context:
            raise ValueError(f"the trace has {len(tokens)} tokens; the model's context is {context}")
        limit = min(sampling.max_tokens, context - len(tokens))
        by_tokens = isinstance(until, int) and until <= limit
        loop = asyncio.get_running_loop()
        return Job(
            tokens=tokens,
            answering=trace.answer is not None or not trace.thinks,
            branches=deque(range(n)),
            limit=until if isinstance(until, int) and by_tokens else limit,
            by_step=until == "step",
            limited_by=Stop.TOKENS if by_tokens else Stop.LENGTH,
            sampling=sampling,
            loop=loop,
            future=loop.create_future(),
            results=[None] * n,
            # A property of the request alone: the split of its attention must not depend on its neighbours.
            shares=n >= SHARE and len(tokens) > BLOCK,
        )

    def _submit(self, job: Job) -> asyncio.Future[list[Sampled]]:
        if job.limit == 0:
            job.future.set_result([Sampled([], [], job.limited_by)] * len(job.results))
            return job.future
        with self._lock:
            self._waiting.append(job)
            for worker in self._workers:
                worker.start()
        return job.future

    def take(self, worker: Worker) -> list[tuple[Job, int]]:
        """The (job, branch) pairs that a worker should start now: its fair share. Retires an idle worker."""
        with self._lock:
            while self._waiting and (self._waiting[0].cancelled or not self._waiting[0].branches):
                self._waiting.popleft()
            if worker.version != self.version:
                if worker.n:
                    return []
                worker.adopt(self.version, self.weights)
            total = self.rows + sum(len(job.branches) for job in self._waiting)
            active = 1 if total <= NARROW else len(self._workers)
            target = min(worker.rows, -(-total // active)) if worker.index < active else 0
            taken: list[tuple[Job, int]] = []
            for job in self._waiting:
                while job.branches and not job.cancelled and worker.n + len(taken) < target:
                    taken.append((job, job.branches.popleft()))
                if job.branches and not job.cancelled:
                    break
            if not taken and not worker.n:
                worker.alive = False
            return taken

    def fail(self, worker: Worker, error: BaseException, jobs: list[Job]) -> None:
        """Retire a worker that failed, and hand its error to the given jobs and to all that wait."""
        with self._lock:
            jobs = [*jobs, *self._waiting]
            self._waiting.clear()
            worker.n, worker.version, worker.alive = 0, -1, False
        for job in jobs:
            job.fail(error)

    def prefix(self, job: Job, version: int, weights: Weights) -> tuple[KV | None, int, int]:
        """Keys and values of all tokens of a job but the last, and how many were reused and computed for them."""
        with job.lock:
            if job.prefix is not None and job.prefix[0] == version:
                return job.prefix[1], 0, 0
            tokens = job.tokens[:-1]
            kv, hit = None, 0
            if tokens:
                kv = weights.empty_kv(-(-len(tokens) // BLOCK) * BLOCK)
                hit = self._fill(tokens, kv, version, weights)
                kv = kv.cut(0, len(tokens))
            job.prefix = (version, kv)
            return kv, hit, len(tokens) - hit

    def _fill(self, tokens: list[int], kv: KV, version: int, weights: Weights) -> int:
        hit = self.cache.fetch(version, tokens, kv)
        if not self.exact:
            if hit < len(tokens):
                prefill(weights, tokens[hit:], kv, hit)
                self.cache.insert(version, tokens, kv)
            return hit
        hit -= hit % BLOCK
        for start in range(hit, len(tokens), BLOCK):
            block = tokens[start : start + BLOCK]
            prefill(weights, block + [self.chat.pad] * (BLOCK - len(block)), kv, start)
        self.cache.insert(version, tokens[: len(tokens) // BLOCK * BLOCK], kv)
        return hit


class Worker:
    """One thread with its own rows: takes work, decodes a step, hands out what is finished."""

    def __init__(self, engine: Embedded, index: int, rows: int) -> None:
        self.engine, self.index, self.rows = engine, index, rows
        self.version = -1
        self.alive = False
        self.n = 0
        self.spent = Spent()

    def adopt(self, version: int, weights: Weights) -> None:
        """Begin again with these weights and no rows."""
        chat, context = self.engine.chat, weights.config.context
        self.version, self.weights = version, weights
        with torch.inference_mode():
            self.batch = Batch(weights, self.rows, floor=FLOOR if self.engine.exact else 1)
            banned_PV = torch.zeros(2, weights.config.vocab_size)
            for phase in (0, 1):
                banned_PV[phase, chat.banned(bool(phase), weights.config.vocab_size)] = float("-inf")
            self.sampler = Sampler(self.rows, banned_PV, self.engine.exact)
            self.phase = torch.zeros(self.rows, dtype=torch.long)
        self.jobs: list[tuple[Job, int]] = []
        self.count = np.zeros(self.rows, np.int64)
        self.limit = np.zeros(self.rows, np.int64)
        self.by_step = np.zeros(self.rows, np.bool_)
        self.tokens = np.zeros((self.rows, context), np.int64)
        self.logprobs = np.zeros((self.rows, context), np.float32)

    def start(self) -> None:
        """Run, unless running; the engine's lock is held."""
        if not self.alive:
            self.alive = True
            Thread(target=self._run, name=f"mull-decode-{self.index}", daemon=True).start()

    def _run(self) -> None:
        torch.set_num_threads(1)
        taken: list[tuple[Job, int]] = []
        try:
            with torch.inference_mode():
                while True:
                    taken = self.engine.take(self)
                    if not taken and not self.n:
                        return
                    for job, branch in taken:
                        self._join(job, branch)
                    self._step()
        except BaseException as error:  # whoever awaits must hear of it, and the next request starts afresh
            self.engine.fail(self, error, [job for job, _ in (*taken, *self.jobs)])
            raise

    def _join(self, job: Job, branch: int) -> None:
        kv, reused, computed = self.engine.prefix(job, self.version, self.weights)
        self.spent += Spent(0, computed, reused, self._flops(computed, computed * (2 * reused + computed) / 2))
        position, own = len(job.tokens) - 1, None if job.shares else kv
        row = self.batch.add(job.tokens[-1], position, own, kv if job.shares else None)
        self.jobs.append((job, branch))
        self.sampler.set(row, job.sampling, branch)
        self.phase[row] = int(job.answering)
        self.count[row], self.limit[row], self.by_step[row] = 0, job.limit, job.by_step
        self.n = self.batch.n

    def _flops(self, tokens: int, spans: float) -> float:
        c = self.weights.config
        return tokens * c.flops_per_token() + (c.flops_per_token(1.0) - c.flops_per_token()) * spans

    def _step(self) -> None:
        n, chat, batch = self.n, self.engine.chat, self.batch
        phase = self.phase[:n]
        logits = batch.forward(phase.bool())
        positions = batch.position[:n].numpy()
        drawn, scores = self.sampler.draw(logits, phase, positions)
        batch.token[:n] = drawn
        phase |= drawn == chat.unthink
        tokens = drawn.numpy()
        rows, count = np.arange(n), self.count[:n]
        self.tokens[rows, count], self.logprobs[rows, count] = tokens, scores.numpy()
        count += 1
        self.spent += Spent(n, 0, 0, self._flops(n, float(positions.sum())))
        stepped = self.by_step[:n] & (tokens == chat.newline) & (phase.numpy() == 0)
        ended = tokens == chat.end
        leaving = ended | stepped | (count >= self.limit[:n])
        for row, (job, _) in enumerate(self.jobs):
            if job.sink is not None or job.cancelled:
                leaving[row] |= job.cancelled
                stop = self._stop(job, bool(ended[row]), bool(stepped[row])) if leaving[row] else None
                self._tell(job, Token(int(tokens[row]), float(scores[row]), stop))
        for row in reversed(np.flatnonzero(leaving).tolist()):
            self._leave(row, bool(ended[row]), bool(stepped[row]))

    @staticmethod
    def _stop(job: Job, ended: bool, stepped: bool) -> Stop:
        return Stop.END if ended else Stop.STEP if stepped else job.limited_by

    @staticmethod
    def _tell(job: Job, token: Token) -> None:
        if job.sink is not None:
            job.loop.call_soon_threadsafe(job.sink.put_nowait, token)

    def _leave(self, row: int, ended: bool, stepped: bool) -> None:
        (job, branch), count = self.jobs[row], int(self.count[row])
        new, scores = self.tokens[row, :count].tolist(), self.logprobs[row, :count].tolist()
        if not (self.engine.exact or ended or job.cancelled):
            self.engine.cache.insert(self.version, job.tokens + new[:-1], self.batch.read(row))
        for source, target in self.batch.remove(row):
            for column in (self.phase, self.count, self.limit, self.by_step):
                column[target] = column[source]
            used = int(self.count[source])
            for history in (self.tokens, self.logprobs):
                history[target, :used] = history[source, :used]
            self.sampler.move(source, target)
            self.jobs[target] = self.jobs[source]
        self.jobs.pop()
        self.n = self.batch.n
        if not job.cancelled:
            job.finish(branch, Sampled(new, scores, self._stop(job, ended, stepped)))

"""The embedded Generator: every waiting `extend` decodes in one batch that rows join and leave at any step.

Branches of one `extend` share a row for as long as they draw the same tokens: what a model is sure of is computed once.

Decoding runs in worker threads, one a core, each with rows of its own and single-threaded products:
the event loop stays free, a step waits for no barrier, and no sum depends on the number of cores.
A worker lives while there is work, and a moment longer.
"""

from __future__ import annotations

import asyncio
import math
import warnings
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace
from itertools import pairwise
from threading import Lock
from typing import Any

import numpy as np
import torch
from torch import Tensor

from mull.chat import Chat
from mull.core import Sampling, Stop, Trace, Until
from mull.engine.bits import reads_alike, row_independent
from mull.engine.cache import KV, PrefixCache
from mull.engine.prefill import Passage, Prefix, prefill
from mull.engine.request import BLOCK, ENDED, TENANT, Job, Request, Sampled, Spent, Token, bill, extended
from mull.engine.states import States
from mull.engine.step import FLOOR
from mull.engine.weights import Weights
from mull.engine.worker import Work, Worker
from mull.ledger import Cost, charge
from mull.model.transformer import Transformer

STRETCH = 4 * BLOCK  # tokens of a prompt that are computed at once: more make no product faster
BESIDE = 2 * BLOCK  # tokens up to which a prompt is read beside rows; another that begins like it cannot use it yet
LINGER = 0.1  # seconds that a worker waits for more to do before its thread ends
NARROW = 8  # rows up to which one worker is faster than several


class Embedded:
    """A Generator over one of our own models, in this process.

    In exact mode a request's tokens and log-probabilities are the same bits whatever runs beside it and
    whatever is cached: batches are padded to the smallest size from which on products are row-independent,
    and tokens attend to aligned blocks. Generated keys and values are reused where they are the bits that reading
    would give (`reads_alike`, and no shared prefix); where not, generated tokens are read anew. Without exact mode they
    are always reused, and one row runs unpadded.

    Where `keeps` is set, heads may ask for the `states` of what was decoded: for that every row reads its last token,
    too. Where it is not, nothing of them is stored or copied. Where `weighs` is set, heads also hear how likely what is
    read was: an engine either decodes for them or weighs.
    """

    def __init__(
        self, model: Transformer, chat: Chat, *, exact: bool = True, max_rows: int = 256, cache_tokens: int = 1 << 17,
        threads: int | None = None,
    ) -> None:  # fmt: skip
        """`threads` workers (default: torch's number) share `max_rows` rows, and where branches part up to SPREAD times
        as many; the cache holds `cache_tokens` tokens."""
        if max_rows < 1 or cache_tokens < 0:
            raise ValueError(f"max_rows must be at least 1 and cache_tokens at least 0, not {max_rows}, {cache_tokens}")
        self.chat, self.exact = chat, exact
        self.cache, self.states = PrefixCache(cache_tokens), States(cache_tokens)
        self.keeps = self.weighs = False
        self._read = Spent()
        self._lock = Lock()
        self._waiting: deque[Job] = deque()
        workers = min(threads or torch.get_num_threads(), max_rows)
        self._workers = [Worker(self, i, -(-max_rows // workers), self._lock) for i in range(workers)]
        self.version = -1
        self.load(model)

    def load(self, model: Transformer) -> None:
        """Use a copy of this model's weights from the next row on; rows in flight finish with those they began with."""
        weights = Weights(model)
        if self.exact and not row_independent(weights):
            warnings.warn("products depend on the batch on this machine: exact mode is not exact here", stacklevel=2)
        reuses = not self.exact or reads_alike(weights)
        with self._lock:
            self.version += 1
            self.weights, self.reuses = weights, reuses
            self.cache.reset(self.version)
            self.states.reset(self.version)

    @property
    def spent(self) -> Spent:
        """What all requests so far have cost."""
        return sum((worker.spent for worker in self._workers), self._read)

    @property
    def rows(self) -> int:
        """Rows in flight."""
        return sum(worker.n for worker in self._workers)

    @property
    def cached(self) -> int:
        """Tokens in the prefix cache."""
        return self.cache.tokens

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace. Raises ValueError for a finished trace or one beyond the model's context.

        In thinking a step ends with its newline; once the thinking ends, the answer is the step.
        Cancelling the awaiting task frees its rows within one decode step.
        """
        request = Request.of(trace, n, until, sampling, self.chat, self.weights.config.context)
        tell = ENDED.get()

        def ended(result: Sampled) -> None:
            assert tell is not None
            tell(self.chat.append(trace, result.tokens, result.logprobs, result.stop))

        return extended(self.chat, trace, await self.run(request, ended if tell else None))

    async def run(self, request: Request, ended: Callable[[Sampled], None] | None = None) -> list[Sampled]:
        """What the branches of a request yield, in their order. What it took is charged, also if it is cancelled.

        `ended` is told of each when it has ended.
        """
        job = Job.of(request)
        job.ended = ended
        future = self._submit(job)
        try:
            return await asyncio.shield(future)
        finally:
            await self._settled(job)

    async def read(self, traces: Sequence[Trace]) -> list[Tensor]:
        """Final hidden states [E, D] at every end of each trace (`Chat.marked`), or at the last token where none is.

        What was decoded is at hand where states are kept; what is not is computed, from the longest known prefix on,
        and charged. An engine that weighs appends to each the log-probability of all since the prompt, [E, D + 1].
        Raises ValueError for a trace beyond the model's context.
        """
        with self._lock:
            version, weights = self.version, self.weights
        tenant = TENANT.get()
        found: list[Tensor] = []
        for trace in traces:
            tokens, ends = self.chat.marked(trace)
            if len(tokens) > weights.config.context:
                raise ValueError(f"the trace has {len(tokens)} tokens; the model's context is {weights.config.context}")
            ends = ends or [len(tokens) - 1]
            prompt = len(self.chat.prompt(trace.messages, trace.thinks)) if self.weighs else 0
            known = self.states.fetch(version, tokens, ends, tenant, prompt)
            if missing := [end for end in ends if end not in known]:
                since = _since(prompt, ends, known) if self.weighs else None
                wanted = missing if since is None else ends[ends.index(missing[0]) :]
                known |= await self._computed(tenant, prompt, tokens, wanted, since, version, weights)
            found.append(torch.stack([known[end] for end in ends]))
        return found

    async def _computed(self, *what: Any) -> dict[int, Tensor]:
        """`_states` in a thread. What it took is charged, also if nobody waits for it any more."""
        work = asyncio.get_running_loop().run_in_executor(None, self._states, *what)
        try:
            return (await asyncio.shield(work))[0]
        finally:
            await asyncio.wait((work,))
            if work.exception() is None:
                spent = work.result()[1]
                self._read += spent
                charge(Cost(spent.prefilled, 0, spent.flops, tokens_reused=spent.reused))

    def _states(
        self, tenant: str, prompt: int, tokens: list[int], ends: list[int], since: tuple[int, float] | None,
        version: int, weights: Weights,
    ) -> tuple[dict[int, Tensor], Spent]:  # fmt: skip
        """Compute the states at `ends`, and keep them; with `since`, weighed from there on."""
        torch.set_num_threads(1)  # of this thread: as for decoding, no sum may depend on how many there are
        tokens = tokens[: ends[-1] + 1]
        length = -(-len(tokens) // BLOCK) * BLOCK
        kv = weights.empty_kv(length)
        wanted = ends[0] if since is None else since[0]
        hit = min(self.cache.fetch(version, tokens, kv, tenant), wanted)
        computed, passages = self._passages(tokens, kv, hit, wanted)
        for passage in passages:
            prefill(weights, [passage])
        self.cache.insert(version, tokens, kv, tenant)
        h_ND = torch.cat([passage.states for passage in passages])
        first = passages[-1].stop - len(h_ND)
        found = {end: h_ND[end - first] * weights.norm for end in ends}
        hit = len(tokens) - computed
        flops = weights.config.reading_flops(computed, hit)
        if since is not None:
            scores = self._logprobs(h_ND, tokens[first:], weights)
            at, total = since
            for end in ends:
                at, total = end, float(np.float32(total + math.fsum(scores[at - first : end - first])))
                found[end] = torch.cat((found[end], torch.tensor([total])))
            flops += weights.config.saying_flops(ends[-1] - since[0])
        self.states.insert(version, tokens, found, tenant, prompt)
        return found, Spent(0, computed, hit, flops)

    def _logprobs(self, h_ND: Tensor, tokens: list[int], weights: Weights) -> list[float]:
        """Of the tokens [T] with the states [N, D], N at least T, the log-probability of each behind those before it;
        the first has none."""
        logits = torch.mm(h_ND, weights.head)
        ids = torch.tensor(tokens)
        if weights.answer_head is not None:
            aloud = torch.zeros(len(h_ND), dtype=torch.bool)
            aloud[: len(ids)] = (ids == self.chat.unthink).cumsum(0) > 0
            logits = torch.where(aloud[:, None], torch.mm(h_ND, weights.answer_head), logits)
        found: list[float] = torch.log_softmax(logits[: len(ids) - 1], -1).gather(1, ids[1:, None])[:, 0].tolist()
        return found

    async def stream(self, trace: Trace, sampling: Sampling = Sampling(), others: int = 0) -> AsyncIterator[Token]:
        """The tokens of one continuation to the end of the answer, as they are sampled.

        With each come so many of the likeliest `others` in its place. Raises ValueError for more than there are.
        """
        async with aclosing(
            self.streamed(Request.streamed(trace, sampling, others, self.chat, self.weights.config))
        ) as tokens:
            async for token in tokens:
                yield token

    async def streamed(self, request: Request) -> AsyncGenerator[Token]:
        """The tokens of a request of one branch, as they are sampled."""
        job = Job.of(request)
        sink: asyncio.Queue[Token | None] = asyncio.Queue()
        job.sink = sink
        future = self._submit(job)
        future.add_done_callback(lambda _: sink.put_nowait(None))  # behind the last token: both come by the same way
        try:
            while (token := await sink.get()) is not None:
                yield token
            future.result()
        finally:
            await self._settled(job)

    async def _settled(self, job: Job) -> None:
        """Charge what a job has cost. Where nobody waits for it any more, its rows leave within a decode step."""
        if not job.future.done():
            job.cancelled = True
            with self._lock:
                unbegun = [job.waiting.popleft() for _ in range(len(job.waiting))]
            for branch in unbegun:
                job.finish(branch, Sampled([], [], Stop.LENGTH))
            await asyncio.wait((job.future,))
        if job.future.exception() is None:
            bill(job.future.result())

    def _submit(self, job: Job) -> asyncio.Future[list[Sampled]]:
        if job.request.limit == 0 or not job.request.branches:
            job.future.set_result([Sampled([], [], job.request.limited_by)] * len(job.request.branches))
            return job.future
        with self._lock:
            self._waiting.append(job)
            for worker in self._workers[: self._shared()[1]]:
                worker.start()
        return job.future

    def _shared(self) -> tuple[int, int]:
        """How many branches there are, with those that wait, and how many workers share them; the lock is held."""
        total = sum(worker.branches for worker in self._workers) + sum(len(job.waiting) for job in self._waiting)
        return total, 1 if total <= NARROW else len(self._workers)

    def take(self, worker: Worker) -> list[Work]:
        """What a worker should start now. One without rows waits for some, or retires."""
        with self._lock:
            waits = True
            while not (taken := self._share(worker)) and not worker.n:
                if not waits:
                    worker.retire()
                    break
                waits = worker.woken.wait(LINGER)
            return taken

    def _share(self, worker: Worker) -> list[Work]:
        """A worker's fair share of what waits; the lock is held."""
        while self._waiting and (self._waiting[0].cancelled or not self._waiting[0].waiting):
            self._waiting.popleft()
        if worker.version != self.version:
            if worker.n:
                return []
            worker.adopt(self.version, self.weights)
        total, active = self._shared()
        room = min(worker.seats, -(-total // active)) - worker.branches if worker.index < active else 0
        taken: list[Work] = []
        for job in self._waiting:
            if room <= 0 or worker.n + len(taken) >= worker.rows:
                break
            if not job.cancelled and (some := [job.waiting.popleft() for _ in range(min(room, len(job.waiting)))]):
                taken.append((job, some))
                room -= len(some)
        return taken

    def fail(self, worker: Worker, error: BaseException, jobs: list[Job]) -> None:
        """Retire a worker that failed, and hand its error to the given jobs and to all that wait."""
        with self._lock:
            jobs = [*jobs, *self._waiting]
            self._waiting.clear()
            worker.n, worker.branches, worker.version, worker.alive = 0, 0, -1, False
        for job in jobs:
            job.fail(error)

    def prefix(self, job: Job, branches: list[int], version: int, weights: Weights) -> Prefix:
        """What a job's rows begin with. In exact mode, and wherever there is something to compute, its last token too.

        The logits of what follows are then those of the prompt: one decode step less before the first token. A short
        prompt of a job that one worker has to itself waits, to be read beside that worker's rows.
        """
        with job.lock:
            if job.prefix is not None and job.prefix[0] == version:
                return replace(job.prefix[1], reused=0, computed=0)
            request, last = job.request, len(job.request.tokens) - 1
            kv = weights.empty_kv(-(-len(request.tokens) // BLOCK) * BLOCK)
            hit = min(self.cache.fetch(version, request.tokens, kv, request.tenant), last)
            if not self.exact and hit == last:
                prefix = Prefix(kv.cut(0, last), None, last, 0)
            else:
                computed, passages = self._passages(request.tokens, kv, hit, last)
                prefix = Prefix(kv.cut(0, last + 1), None, last + 1 - computed, computed, passages[-1])
                if computed <= BESIDE and len(branches) == len(request.branches):
                    return prefix
                for passage in passages:
                    prefill(weights, [passage])
                prefix = self.read_through(job, prefix, version, weights)
            job.prefix = version, prefix
            return prefix

    def read_through(self, job: Job, prefix: Prefix, version: int, weights: Weights) -> Prefix:
        """The prefix whose passage has gone through the layers by now."""
        assert prefix.waits is not None
        request, last = job.request, len(job.request.tokens) - 1
        head = weights.answer_head if request.answering else None
        logits = torch.mm(prefix.waits.state(last), weights.head if head is None else head)
        self.cache.insert(version, request.tokens, prefix.kv, request.tenant)
        return replace(prefix, logits=logits, waits=None)

    def _passages(self, tokens: list[int], kv: KV, hit: int, wanted: int) -> tuple[int, list[Passage]]:
        """What is to go through the layers for keys and values of all the tokens, of which `kv` holds the first `hit`.

        Returns how many are computed, and them; of those from `wanted` on, at least `hit`, they keep the states.
        """
        # What stands in a block, and in so many rows of it, is the same bits whatever else is computed with it.
        unit, stretch, block = (FLOOR, STRETCH, BLOCK) if self.exact else (1, len(tokens), 0)
        hit, first = hit - hit % unit, wanted - wanted % unit
        found: list[Passage] = []
        for start in range(hit, len(tokens), stretch):
            some = tokens[start : start + stretch]
            some = some + [self.chat.pad] * (-len(some) % unit)
            out = min(len(some), max(0, start + len(some) - first))
            found.append(Passage(some, kv, start, block, out))
        return len(tokens) - hit, found


def _since(prompt: int, ends: Sequence[int], known: Mapping[int, Tensor]) -> tuple[int, float]:
    """The end before the first that is not known, or of the prompt, and the log-probability of all between."""
    before = next((a for a, b in pairwise(ends) if b not in known), None) if ends[0] in known else None
    return (prompt - 1, 0.0) if before is None else (before, float(known[before][-1]))

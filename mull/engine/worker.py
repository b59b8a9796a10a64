"""A decoding thread with its own rows: takes work, decodes a step, hands out what is finished."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Condition, Lock, Thread
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

from mull.chat import Chat
from mull.core import Stop
from mull.engine.cache import Prefix, PrefixCache
from mull.engine.request import Job, Sampled, Spent, Token, tell
from mull.engine.sampler import Sampler, banned
from mull.engine.states import States
from mull.engine.step import FLOOR, Batch
from mull.engine.weights import Weights


class Engine(Protocol):
    """What a worker needs of the engine it works for."""

    chat: Chat
    exact: bool
    cache: PrefixCache
    states: States
    keeps: bool

    def take(self, worker: Worker) -> list[tuple[Job, int]]: ...

    def prefix(self, job: Job, version: int, weights: Weights) -> Prefix: ...

    def fail(self, worker: Worker, error: BaseException, jobs: list[Job]) -> None: ...


@dataclass(eq=False, slots=True)
class Row:
    """What a row is decoded for, and what is known of it."""

    job: Job
    branch: int
    start: int  # tokens it began with; what follows them is fed
    prefix: Spent  # what its prefix has cost
    stop: Stop | None = None  # once its last token is sampled
    states: dict[int, Tensor] = field(default_factory=dict)  # by position


class Worker:
    """The thread and its rows.

    It lives while there is work, and a moment longer: who asks one thing after the other need not wait for a thread.
    Where hidden states are kept, a row stays for one step after its last token: only tokens that are fed have a state.
    """

    def __init__(self, engine: Engine, index: int, rows: int, lock: Lock) -> None:
        self.engine, self.index, self.rows = engine, index, rows
        self.version = -1
        self.alive = False
        self.woken = Condition(lock)  # the engine's
        self.n = 0
        self.spent = Spent()

    def adopt(self, version: int, weights: Weights) -> None:
        """Begin again with these weights and no rows."""
        chat, context = self.engine.chat, weights.config.context
        self.version, self.weights = version, weights
        with torch.inference_mode():
            self.batch = Batch(weights, self.rows, floor=FLOOR if self.engine.exact else 1)
            self.sampler = Sampler(self.rows, banned(chat, weights.config.vocab_size), self.engine.exact)
            self.phase = torch.zeros(self.rows, dtype=torch.long)
        self.under_way: list[Row] = []
        self.count = np.zeros(self.rows, np.int64)
        self.limit = np.zeros(self.rows, np.int64)
        self.by_step = np.zeros(self.rows, np.bool_)
        self.closed = np.zeros(self.rows, np.bool_)  # rows that stay for their last token to be read
        self.tokens = np.zeros((self.rows, context), np.int64)
        self.logprobs = np.zeros((self.rows, context), np.float32)

    def start(self) -> None:
        """Run, or wake; the engine's lock is held."""
        if self.alive:
            self.woken.notify()
        else:
            self.alive = True
            # Not a daemon: the interpreter waits for its last step, for a thread cannot be torn out of a product.
            Thread(target=self._run, name=f"mull-decode-{self.index}").start()

    def _run(self) -> None:
        torch.set_num_threads(1)
        taken: list[tuple[Job, int]] = []
        try:
            with torch.inference_mode():
                while True:
                    taken = self.engine.take(self)
                    if not taken and not self.n:
                        return
                    self._step(taken)
        except BaseException as error:  # whoever awaits must hear of it, and the next request starts afresh
            self.engine.fail(self, error, [job for job, _ in taken] + [row.job for row in self.under_way])
            raise

    def _join(self, job: Job, branch: int, prefix: Prefix) -> None:
        computed, reused = prefix.computed, prefix.reused
        cost = Spent(0, computed, reused, self._flops(computed, computed * (2 * reused + computed) / 2))
        self.spent += cost
        request, start = job.request, prefix.kv.k.shape[-1]
        own, shared = (None, prefix.kv) if request.shares else (prefix.kv, None)
        row = self.batch.add(request.tokens[-1], start, own, shared)
        self.under_way.append(Row(job, branch, start, cost))
        self.sampler.set(row, request.sampling, branch)
        self.phase[row] = int(request.answering)
        self.count[row], self.limit[row], self.by_step[row] = 0, request.limit, request.by_step
        self.closed[row] = False
        self.n = self.batch.n

    def _flops(self, tokens: int, spans: float) -> float:
        c = self.weights.config
        return tokens * c.flops_per_token() + (c.flops_per_token(1.0) - c.flops_per_token()) * spans

    def _begin(self, taken: list[tuple[Job, int]]) -> tuple[int, Tensor]:
        """Let these join, and feed all rows whose logits are not known yet. Returns how many, and all logits."""
        begun = [(job, branch, self.engine.prefix(job, self.version, self.weights)) for job, branch in taken]
        for job, branch, prefix in begun:
            if prefix.logits is None:
                self._join(job, branch, prefix)
        fed, found = self.n, []
        if fed:
            found.append(self.batch.forward(self.phase[:fed].bool()))
        for job, branch, prefix in begun:
            if prefix.logits is not None:
                self._join(job, branch, prefix)
                found.append(prefix.logits)
        return fed, torch.cat(found)

    def _step(self, taken: list[tuple[Job, int]]) -> None:
        fed, logits = self._begin(taken)
        n, chat, batch, keeps = self.n, self.engine.chat, self.batch, self.engine.keeps
        phase = self.phase[:n]
        positions = batch.position[:n].numpy()
        others = {
            at: self.sampler.likeliest(logits, phase, at, row.job.request.others)
            for at, row in enumerate(self.under_way)
            if row.job.request.others
        }
        drawn, scores = self.sampler.draw(logits, phase, positions)
        if keeps:
            self._keep(drawn[:fed])
        batch.token[:n] = drawn
        phase |= drawn == chat.unthink
        tokens = drawn.numpy()
        rows, count = np.arange(n), self.count[:n]
        self.tokens[rows, count], self.logprobs[rows, count] = tokens, scores.numpy()
        count += 1
        self.spent += Spent(n, 0, 0, self._flops(fed, float(positions[:fed].sum())))
        stepped = self.by_step[:n] & (tokens == chat.newline) & (phase.numpy() == 0)
        ended = tokens == chat.end
        leaving = closing = ended | stepped | (count >= self.limit[:n])
        if keeps:
            leaving = self.closed[:n].copy()
            self.count[:n] -= leaving  # nobody asked for what is sampled after the last token
            self.spent += Spent(-int(leaving.sum()))
            closing &= ~leaving
            self.closed[:n] |= closing
        for at in np.flatnonzero(closing).tolist():
            row = self.under_way[at]
            row.stop = Stop.END if ended[at] else Stop.STEP if stepped[at] else row.job.request.limited_by
        told: list[tuple[Job, Token]] = []
        for at, row in enumerate(self.under_way):
            if row.job.cancelled:
                leaving[at] = True
            elif row.job.sink is not None and (closing[at] or row.stop is None):
                token = Token(int(tokens[at]), float(scores[at]), row.stop, others.get(at, ()))
                told.append((row.job, token))
        tell(told)
        for at in reversed(np.flatnonzero(leaving).tolist()):
            self._leave(at)

    def _keep(self, drawn: Tensor) -> None:
        """Note the states of tokens just fed with which a step may end, or the answer, or what was asked for."""
        n, chat = len(drawn), self.engine.chat
        fed = self.batch.token[:n]
        ends = (fed == chat.newline) | (fed == chat.end) | (drawn == chat.unthink)
        rows = (ends | torch.from_numpy(self.closed[:n])).nonzero().view(-1)
        if len(rows):
            positions = self.batch.position[rows] - 1  # `forward` has moved on
            for at, position, state in zip(rows.tolist(), positions.tolist(), self.batch.states(rows), strict=True):
                self.under_way[at].states[position] = state

    def _leave(self, row: int) -> None:
        leaver, count = self.under_way[row], int(self.count[row])
        job, read = leaver.job, count - 1 + int(self.closed[row])  # of these, all or all but one were fed
        new, scores = self.tokens[row, :count].tolist(), self.logprobs[row, :count].tolist()
        if not (self.engine.exact or leaver.stop is Stop.END or job.cancelled):
            known = job.request.tokens + new[:read]
            self.engine.cache.insert(self.version, known, self.batch.read(row), job.request.tenant)
        if leaver.states:
            self.engine.states.insert(self.version, job.request.tokens + new, leaver.states)
        for source, target in self.batch.remove(row):
            for column in (self.phase, self.count, self.limit, self.by_step, self.closed):
                column[target] = column[source]
            used = int(self.count[source])
            for history in (self.tokens, self.logprobs):
                history[target, :used] = history[source, :used]
            self.sampler.move(source, target)
            self.under_way[target] = self.under_way[source]
        self.under_way.pop()
        self.n = self.batch.n
        fed = len(job.request.tokens) + read - leaver.start
        own = Spent(count, 0, 0, self._flops(fed, fed * (2 * leaver.start + fed + 1) / 2))
        # Only a row of a cancelled job leaves without a reason of its own.
        job.finish(leaver.branch, Sampled(new, scores, leaver.stop or Stop.LENGTH, leaver.prefix + own))

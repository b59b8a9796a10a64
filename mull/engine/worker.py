"""A decoding thread with its own rows: takes work, decodes a step, hands out what is finished."""

from __future__ import annotations

from threading import Thread
from typing import Protocol

import numpy as np
import torch

from mull.chat import Chat
from mull.core import Stop
from mull.engine.cache import KV, PrefixCache
from mull.engine.request import Job, Sampled, Spent, Token
from mull.engine.sampler import Sampler, banned
from mull.engine.step import FLOOR, Batch
from mull.engine.weights import Weights


class Engine(Protocol):
    """What a worker needs of the engine it works for."""

    chat: Chat
    exact: bool
    cache: PrefixCache

    def take(self, worker: Worker) -> list[tuple[Job, int]]: ...

    def prefix(self, job: Job, version: int, weights: Weights) -> tuple[KV | None, int, int]: ...

    def fail(self, worker: Worker, error: BaseException, jobs: list[Job]) -> None: ...


class Worker:
    """One thread with its own rows: takes work, decodes a step, hands out what is finished."""

    def __init__(self, engine: Engine, index: int, rows: int) -> None:
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
            self.sampler = Sampler(self.rows, banned(chat, weights.config.vocab_size), self.engine.exact)
            self.phase = torch.zeros(self.rows, dtype=torch.long)
        self.jobs: list[tuple[Job, int, Spent]] = []
        self.count = np.zeros(self.rows, np.int64)
        self.limit = np.zeros(self.rows, np.int64)
        self.by_step = np.zeros(self.rows, np.bool_)
        self.tokens = np.zeros((self.rows, context), np.int64)
        self.logprobs = np.zeros((self.rows, context), np.float32)

    def start(self) -> None:
        """Run, unless running; the engine's lock is held."""
        if not self.alive:
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
                    for job, branch in taken:
                        self._join(job, branch)
                    self._step()
        except BaseException as error:  # whoever awaits must hear of it, and the next request starts afresh
            self.engine.fail(self, error, [job for job, _ in taken] + [job for job, *_ in self.jobs])
            raise

    def _join(self, job: Job, branch: int) -> None:
        kv, reused, computed = self.engine.prefix(job, self.version, self.weights)
        prefix = Spent(0, computed, reused, self._flops(computed, computed * (2 * reused + computed) / 2))
        self.spent += prefix
        request = job.request
        position, own = len(request.tokens) - 1, None if request.shares else kv
        row = self.batch.add(request.tokens[-1], position, own, kv if request.shares else None)
        self.jobs.append((job, branch, prefix))
        self.sampler.set(row, request.sampling, branch)
        self.phase[row] = int(request.answering)
        self.count[row], self.limit[row], self.by_step[row] = 0, request.limit, request.by_step
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
        for row, (job, *_) in enumerate(self.jobs):
            if job.sink is not None or job.cancelled:
                leaving[row] |= job.cancelled
                stop = self._stop(job, bool(ended[row]), bool(stepped[row])) if leaving[row] else None
                self._tell(job, Token(int(tokens[row]), float(scores[row]), stop))
        for row in reversed(np.flatnonzero(leaving).tolist()):
            self._leave(row, bool(ended[row]), bool(stepped[row]))

    @staticmethod
    def _stop(job: Job, ended: bool, stepped: bool) -> Stop:
        return Stop.END if ended else Stop.STEP if stepped else job.request.limited_by

    @staticmethod
    def _tell(job: Job, token: Token) -> None:
        if job.sink is not None and not job.cancelled:
            job.post(job.sink.put_nowait, token)

    def _leave(self, row: int, ended: bool, stepped: bool) -> None:
        (job, branch, prefix), count = self.jobs[row], int(self.count[row])
        new, scores = self.tokens[row, :count].tolist(), self.logprobs[row, :count].tolist()
        if not (self.engine.exact or ended or job.cancelled):
            self.engine.cache.insert(self.version, job.request.tokens + new[:-1], self.batch.read(row))
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
            first = len(job.request.tokens) - 1
            own = Spent(count, 0, 0, self._flops(count, count * (2 * first + count + 1) / 2))
            job.finish(branch, Sampled(new, scores, self._stop(job, ended, stepped), prefix + own))

"""A decoding thread with its own rows: takes work, decodes a step, hands out what is finished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Condition, Lock, Thread
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mull.chat import Chat
from mull.core import Failed, Stop
from mull.engine.cache import PrefixCache
from mull.engine.draws import Words, key
from mull.engine.prefill import Passage, Prefix, prefill
from mull.engine.request import SPREAD, Job, Sampled, Spent, Token, tell
from mull.engine.sampler import Sampler, banned
from mull.engine.states import States
from mull.engine.step import FIRST, FLOOR, Batch
from mull.engine.weights import Weights
from mull.ledger import forward_flops

CROWD = 512  # tokens of prompts that are read in one go
SORTS = 8  # steps after which it is asked again whether to sort rows: to ask takes time, too
RECENT = 0.99  # weight of what has left before the last row, in what is known of sharing

Ids = NDArray[np.int64]
Scores = NDArray[np.float32]
Work = tuple[Job, list[int]]
"""A job, and some of its branches."""


class Engine(Protocol):
    """What a worker needs of the engine it works for."""

    chat: Chat
    exact: bool
    reuses: bool  # what was decoded
    cache: PrefixCache
    states: States
    keeps: bool

    def take(self, worker: Worker) -> list[Work]: ...

    def prefix(self, job: Job, branches: list[int], version: int, weights: Weights) -> Prefix: ...

    def read_through(self, job: Job, prefix: Prefix, version: int, weights: Weights) -> Prefix: ...

    def fail(self, worker: Worker, error: BaseException, jobs: list[Job]) -> None: ...


@dataclass(eq=False, slots=True)
class Row:
    """What a row is decoded for, and what is known of it: branches that have said the same so far."""

    job: Job
    branches: list[int]  # [K]
    keys: Words  # [K], the streams they are drawn from
    start: int  # tokens it began with; what follows them is fed
    prefix: Spent  # what its prefix has cost
    stop: Stop | None = None  # once its last token is sampled
    states: dict[int, Tensor] = field(default_factory=dict)  # by position


def crowded(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Passages in groups that go through the layers together, one group at least; more than CROWD tokens only alone."""
    groups: list[list[Passage]] = [[]]
    for passage in passages:
        if groups[-1] and sum(map(len, groups[-1])) + len(passage) > CROWD:
            groups.append([])
        groups[-1].append(passage)
    return groups


class Worker:
    """The thread and its rows.

    The branches of a job begin as one row, which is computed once and drawn from for each of them. Where they draw
    different tokens the row parts; each goes on as if it had been alone from the start.

    It lives while there is work, and a moment longer: who asks one thing after the other need not wait for a thread.
    Where hidden states are kept, a row stays for one step after its last token: only tokens that are fed have a state.
    """

    def __init__(self, engine: Engine, index: int, rows: int, lock: Lock) -> None:
        self.engine, self.index, self.rows = engine, index, rows
        self.version = -1
        self.alive = False
        self.woken = Condition(lock)  # the engine's
        self.n = self.steps = 0
        self.branches = 0  # that these rows are decoded for
        self.left = np.ones(3)  # rows and branches that have left, and steps they stayed, the recent ones above all
        self.spent = Spent()
        self.under_way: list[Row] = []

    @property
    def seats(self) -> int:
        """Branches to decode at a time, by how many have shared a row of late; each may need one of its own."""
        rows, branches, _ = self.left
        return int(self.rows * min(SPREAD, branches / rows))

    def adopt(self, version: int, weights: Weights) -> None:
        """Begin again with these weights and no rows."""
        chat, context = self.engine.chat, weights.config.context
        self.version, self.weights = version, weights
        seats = self.rows * SPREAD
        with torch.inference_mode():
            self.batch = Batch(weights, seats, floor=FLOOR if self.engine.exact else 1)
            self.sampler = Sampler(seats, banned(chat, weights.config.vocab_size), self.engine.exact)
            self.phase = torch.zeros(seats, dtype=torch.long)
        self.under_way = []
        self.count = np.zeros(seats, np.int64)
        self.limit = np.zeros(seats, np.int64)
        self.by_step = np.zeros(seats, np.bool_)
        self.closed = np.zeros(seats, np.bool_)  # rows that stay for their last token to be read
        self.tokens = np.zeros((seats, context), np.int64)
        self.logprobs = np.zeros((seats, context), np.float32)

    def start(self) -> None:
        """Run, or wake; the engine's lock is held."""
        if self.alive:
            self.woken.notify()
        else:
            self.alive = True
            # Not a daemon: the interpreter waits for its last step, for a thread cannot be torn out of a product.
            Thread(target=self._run, name=f"mull-decode-{self.index}").start()

    def retire(self) -> None:
        """End, and give back the memory of more rows than are meant to be decoded; the engine's lock is held."""
        self.alive = False
        if self.version >= 0 and self.batch.height > max(self.rows, FIRST):
            self.version = -1  # it adopts weights anew when it starts again
            del self.batch

    def _run(self) -> None:
        torch.set_num_threads(1)
        taken: list[Work] = []
        try:
            with torch.inference_mode():
                while True:
                    taken = self.engine.take(self)
                    if not taken and not self.n:
                        return
                    self._step(taken)
        except Failed as error:
            self._fail(error, taken)
        except BaseException as error:
            self._fail(error, taken)
            raise

    def _fail(self, error: BaseException, taken: list[Work]) -> None:
        """Whoever awaits must hear of it, and the next request starts afresh."""
        self.engine.fail(self, error, [job for job, _ in taken] + [row.job for row in self.under_way])

    def _join(self, job: Job, branches: list[int], prefix: Prefix) -> None:
        computed, reused = prefix.computed, prefix.reused
        cost = Spent(0, computed, reused, forward_flops(self.weights.config, computed, reused))
        self.spent += cost
        request, start = job.request, prefix.kv.k.shape[-1]
        own, shared = (None, prefix.kv) if request.shares else (prefix.kv, None)
        row = self.batch.add(request.tokens[-1], start, own, shared)
        keys = np.array([key(request.sampling.seed, branch) for branch in branches], np.uint64)
        self.under_way.append(Row(job, branches, keys, start, cost))
        self.sampler.set(row, request.sampling, branches[0])
        self.phase[row] = int(request.answering)
        self.count[row], self.limit[row], self.by_step[row] = 0, request.limit, request.by_step
        self.closed[row] = False
        self.n = self.batch.n
        self.branches += len(branches)

    def _begin(self, taken: list[Work]) -> tuple[int, Tensor]:
        """Let these join, and feed all rows whose logits are not known yet. Returns how many, and all logits."""
        version, weights = self.version, self.weights
        begun = [(job, some, self.engine.prefix(job, some, version, weights)) for job, some in taken]
        for job, branches, prefix in begun:
            if prefix.logits is None and prefix.waits is None:
                self._join(job, branches, prefix)
        self._sort()
        fed, found = self.n, []
        *crowds, beside = crowded([prefix.waits for _, _, prefix in begun if prefix.waits is not None])
        for passages in crowds:
            prefill(weights, passages)
        if fed:
            found.append(self.batch.forward(self.phase[:fed].bool(), beside))
        elif beside:
            prefill(weights, beside)
        for job, branches, prefix in begun:
            if prefix.waits is not None:
                prefix = self.engine.read_through(job, prefix, version, weights)
            if prefix.logits is not None:
                self._join(job, branches, prefix)
                found.append(prefix.logits)
        return fed, torch.cat(found)

    def _step(self, taken: list[Work]) -> None:
        fed, logits = self._begin(taken)
        chat, batch, keeps = self.engine.chat, self.batch, self.engine.keeps
        phase = self.phase[: self.n]
        positions = batch.position[: self.n].numpy()
        others = {
            at: self.sampler.likeliest(logits, phase, at, row.job.request.others)
            for at, row in enumerate(self.under_way)
            if row.job.request.others
        }
        behind = float(positions[:fed].sum()) / fed - 1 if fed else 0.0  # `forward` has moved on
        self.spent += Spent(self.branches, 0, 0, fed * self.weights.config.flops_per_token(behind))
        of = np.repeat(np.arange(self.n), [len(row.branches) for row in self.under_way])
        keys = np.concatenate([row.keys for row in self.under_way])
        drawn, scores = (found.numpy() for found in self.sampler.draw(logits, phase, positions, of, keys))
        if keeps:
            self._keep(fed, drawn, of)
        tokens, scores = self._part(drawn, scores, of)
        n = self.n
        batch.token[:n] = torch.from_numpy(tokens)
        aloud = self.phase.numpy()[:n]
        aloud |= tokens == chat.unthink
        rows, count = np.arange(n), self.count[:n]
        self.tokens[rows, count], self.logprobs[rows, count] = tokens, scores
        count += 1
        stepped = self.by_step[:n] & (tokens == chat.newline) & (aloud == 0)
        ended = tokens == chat.end
        leaving = closing = ended | stepped | (count >= self.limit[:n])
        if keeps:
            leaving = self.closed[:n].copy()
            self.count[:n] -= leaving  # nobody asked for what is sampled after the last token
            self.spent += Spent(-sum(len(self.under_way[at].branches) for at in np.flatnonzero(leaving)))
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

    def _part(self, drawn: Ids, scores: Scores, of: Ids) -> tuple[Ids, Scores]:
        """What each row says next, [n], of what was drawn for the branches of row `of`, [M]. A row whose branches
        differ parts: it stays with what its first one says, and others begin as its copies."""
        if len(of) == self.n:
            return drawn, scores
        first = np.flatnonzero(np.diff(of, prepend=-1))
        tokens, chances = drawn[first], scores[first]
        differ = np.maximum.reduceat(drawn, first) != np.minimum.reduceat(drawn, first)
        more: list[int] = []
        for at in np.flatnonzero(differ & ~self.closed[: self.n]).tolist():
            row, start = self.under_way[at], int(first[at])
            own = drawn[start : start + len(row.branches)]
            stay, *go = (own == token for token in dict.fromkeys(own.tolist()))
            for some in go:
                self._fork(at, np.flatnonzero(some))
                more.append(start + int(some.argmax()))
            row.branches, row.keys = [row.branches[i] for i in np.flatnonzero(stay)], row.keys[stay]
        return np.concatenate((tokens, drawn[more])), np.concatenate((chances, scores[more]))

    def _fork(self, source: int, some: Ids) -> None:
        """A new row for some of the branches of this one; what was fed until here is on the bill of the others."""
        old, new = self.under_way[source], self.batch.fork(source)
        start = int(self.batch.position[source])
        branches = [old.branches[i] for i in some]
        self.under_way.append(Row(old.job, branches, old.keys[some], start, Spent(), states=dict(old.states)))
        self._copy(source, new)
        self.n = self.batch.n

    def _sort(self) -> None:
        """Have rows of like lengths side by side, now and then, where that pays."""
        self.steps += 1
        if self.steps % SORTS:
            return
        rows, _, steps = self.left
        targets, sources = self.batch.sort(steps / rows / 2)
        if targets:
            self._copy(sources, targets)
            moved = [self.under_way[source] for source in sources]
            for target, row in zip(targets, moved, strict=True):
                self.under_way[target] = row

    def _copy(self, source: int | list[int], target: int | list[int]) -> None:
        """Whatever is known of rows beside their keys and values, for other ones."""
        self.phase[target] = self.phase[source]
        for column in (self.count, self.limit, self.by_step, self.closed):
            column[target] = column[source]
        used = int(np.max(self.count[source]))
        for history in (self.tokens, self.logprobs):
            history[target, :used] = history[source, :used]
        self.sampler.move(source, target)

    def _keep(self, count: int, drawn: Ids, of: Ids) -> None:
        """Note the states of the tokens fed to the first `count` rows with which a step may end, or the answer, or what
        was asked for."""
        chat, fed = self.engine.chat, self.batch.token[:count]
        ends = (fed == chat.newline) | (fed == chat.end)
        ends[of[(drawn == chat.unthink) & (of < count)]] = True
        rows = (ends | torch.from_numpy(self.closed[:count])).nonzero().view(-1)
        if len(rows):
            positions = self.batch.position[rows] - 1  # `forward` has moved on
            for at, position, state in zip(rows.tolist(), positions.tolist(), self.batch.states(rows), strict=True):
                self.under_way[at].states[position] = state

    def _leave(self, row: int) -> None:
        leaver, count = self.under_way[row], int(self.count[row])
        job, read = leaver.job, count - 1 + int(self.closed[row])  # of these, all or all but one were fed
        new, scores = self.tokens[row, :count].tolist(), self.logprobs[row, :count].tolist()
        apart = self.engine.exact and job.request.shares  # attention in two parts: other bits than reading gives
        if self.engine.reuses and not (apart or leaver.stop is Stop.END or job.cancelled):
            known = job.request.tokens + new[:read]
            self.engine.cache.insert(self.version, known, self.batch.read(row), job.request.tenant)
        if leaver.states:
            self.engine.states.insert(self.version, job.request.tokens + new, leaver.states, job.request.tenant)
        self.batch.remove(row)
        self.n = self.batch.n
        last = self.under_way.pop()
        if row != self.n:
            self._copy(self.n, row)
            self.under_way[row] = last
        self.branches -= len(leaver.branches)
        self.left = RECENT * self.left + (1, len(leaver.branches), count)
        fed = len(job.request.tokens) + read - leaver.start
        cost = leaver.prefix + Spent(flops=forward_flops(self.weights.config, fed, leaver.start))
        # Only a row of a cancelled job leaves without a reason of its own.
        stop = leaver.stop or Stop.LENGTH
        for branch in leaver.branches:  # the first pays for what all of them needed
            job.finish(branch, Sampled(new, scores, stop, cost + Spent(count)))
            cost = Spent()

"""The forward pass of decoding: fused weights, keys and values in place, one new token per row and call.

Shapes as in `mull.engine.prefill`, and P positions of a shared prefix.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from mull.engine.cache import KV
from mull.engine.prefill import CHUNK, TILE, Passage, Passages, Space, finish, normalise, project
from mull.engine.single import Single
from mull.engine.weights import Weights

FLOOR = 4  # rows from which on a product computes each row alike, however many there are
CREW = 8  # rows that attend over one common span
COPY = 2  # to move a slot costs as much as to attend to it so often
FIXED = 2048  # and to move any, as much as to attend to so many
VIEWS = 64  # of crews that are kept: a step needs a few, and their spans grow every so many steps
FIRST = 32  # rows that there is memory for at the start


@dataclass(slots=True)
class Gathered:
    """Attention to shared prefixes, for M rows ordered by prefix of at most P positions."""

    q: Tensor  # [G, M, J, K]
    scores: Tensor  # [G, M J, P], -inf beyond the end of a prefix
    weights: Tensor  # [G, M J, P]
    mean: Tensor  # [G, M J, K]


class Group:
    """The rows that share one prefix. Views are made once: making one costs as much as a small product."""

    def __init__(self, kv: KV) -> None:
        self.kv = kv
        self.keys = [list(layer) for layer in kv.k]
        self.values = [list(layer) for layer in kv.v]

    def place(self, all_: Gathered, start: int, stop: int) -> None:
        """The rows' part of what is gathered, one view a key/value head."""
        length = self.kv.k.shape[-1]
        self.q = [q.flatten(0, 1)[start:stop] for q in all_.q]
        self.scores = [scores[start:stop, :length] for scores in all_.scores]
        self.weights = [weights[start:stop, :length] for weights in all_.weights]
        self.mean = [mean[start:stop] for mean in all_.mean]


@dataclass(frozen=True, slots=True)
class Crew:
    """What some rows that attend together see, layer by layer."""

    own: slice  # [R G]
    bias: Tensor  # [R G, 1, S]
    keys: list[Tensor]  # [R G, K, S] each
    values: list[list[Tensor]]  # chunks [R G, C, K]


class Batch:
    """Rows that decode together: their keys and values, positions and last tokens.

    A row's own keys and values start at slot 1. Slot 0 stands for the prefix it shares with the other
    samples of its prompt, if any: that prefix is read once for all of them, and its log-sum-exp
    takes the slot's place among the scores, which makes the softmax over everything exact.
    """

    def __init__(self, weights: Weights, rows: int, floor: int = 1) -> None:
        self.weights, self.rows, self.floor = weights, max(rows, floor), floor
        self.n = 0
        self.token = torch.zeros(self.rows, dtype=torch.long)
        self.position = torch.zeros(self.rows, dtype=torch.long)  # of `token` in the whole sequence
        self.slot = torch.ones(self.rows, dtype=torch.long)  # of `token` in the row's own memory
        self.shared: list[KV | None] = [None] * self.rows
        self.space = Space.allocate(weights, self.rows)
        self.eps = torch.full((), weights.config.norm_eps)
        self._changed = True
        self._groups: list[Group] = []
        self._one: Single | None = None
        self._seen: Tensor | None = None  # the keys that it works on
        self._views: dict[tuple[int, int, int], Crew] = {}
        self.height = self.cap = 0  # rows and slots a row that there is memory for
        self.k, self.v, self.bias = self._memory(0, 0)
        self._reserve(min(self.rows, FIRST), 16 * TILE)

    def _memory(self, rows: int, slots: int) -> tuple[Tensor, Tensor, Tensor]:
        """Keys, values and score biases: 0 where a slot is in use, -inf where it is not. NumPy asks for huge pages."""
        c, g = self.weights.config, rows * self.weights.config.kv_heads
        shapes = (c.layers, g, c.head_dim, slots), (c.layers, g, slots, c.head_dim), (g, 1, slots)
        k, v, bias = (torch.from_numpy(np.zeros(shape, np.float32)) for shape in shapes)
        bias.fill_(float("-inf"))[..., 1:2] = 0.0  # rows that only fill up the batch see their own token
        return k, v, bias

    def _reserve(self, rows: int, slots: int) -> None:
        """Make room for so many rows and slots a row, keeping what is there. Odd multiples of a tile avoid cache
        aliasing."""
        c, used, old = self.weights.config, self.height * self.weights.config.kv_heads, self.cap
        rows, cap = max(rows, self.height), max(-(-slots // (4 * TILE)) * 4 * TILE + TILE, old)
        k, v, bias = self._memory(rows, cap)
        k[:, :used, :, :old], v[:, :used, :old], bias[:used, :, :old] = self.k, self.v, self.bias
        self.k, self.v, self.bias, self.height, self.cap = k, v, bias, rows, cap
        self._views.clear()
        g = torch.arange(rows * c.kv_heads).view(rows, c.kv_heads)
        self._v_base = g * cap
        self._k_base = (g.unsqueeze(-1) * c.head_dim + torch.arange(c.head_dim)) * cap

    def _own(self, row: int) -> slice:
        g = self.weights.config.kv_heads
        return slice(row * g, (row + 1) * g)

    @torch.inference_mode()
    def add(self, token: int, position: int, prefix: KV | None = None, shared: KV | None = None) -> int:
        """A new row, fed `token` next, after `prefix` (copied) or `shared` (read in place). Returns its index."""
        row, length = self._next(), 0 if prefix is None else prefix.k.shape[-1]
        if length + 2 > self.cap:
            self._reserve(self.height, length + 8 * TILE)
        own = self._own(row)
        if prefix is not None:
            self.k[:, own, :, 1 : length + 1] = prefix.k
            self.v[:, own, 1 : length + 1] = prefix.v
        self.bias[own] = float("-inf")
        self.bias[own, :, 1 : length + 1] = 0.0
        self.token[row], self.position[row], self.slot[row] = token, position, length + 1
        self.shared[row] = shared
        return row

    def _next(self) -> int:
        """One row more. Returns its index."""
        if self.n == self.height:
            self._reserve(min(2 * self.n, self.rows), self.cap - TILE)
        self.n += 1
        self._changed = True
        return self.n - 1

    @torch.inference_mode()
    def fork(self, row: int) -> int:
        """A new row that goes on from where this one is. Returns its index."""
        new = self._next()
        self._move(row, new)
        return new

    @torch.inference_mode()
    def remove(self, row: int) -> None:
        """Drop a row. The last one takes its place."""
        self.n -= 1
        self._changed = True
        if row != self.n:
            self._move(self.n, row)
        self.shared[self.n] = None
        self.slot[self.n], self.position[self.n] = 1, 0  # an unused row costs little and sees only itself
        self.bias[self._own(self.n)] = float("-inf")

    @torch.inference_mode()
    def sort(self, stay: float) -> tuple[list[int], list[int]]:
        """Bring the rows in order of length, crew by crew, where that pays within the steps that they will `stay`.

        Returns who moved: where to, where from.

        A crew attends as far as its longest row, and all grow alike: what is in order stays so until rows come or go.
        """
        if not self._changed or self.n <= CREW:
            return [], []
        slots, crew = self.slot.numpy()[: self.n], np.arange(self.n) // CREW
        order = np.argsort(-slots, kind="stable")
        saved = CREW * int(np.maximum.reduceat(slots, range(0, self.n, CREW)).sum() - slots[order[::CREW]].sum())
        belongs = np.empty_like(crew)
        belongs[order] = crew
        to = np.flatnonzero(belongs != crew)
        source = to[np.argsort(belongs[to], kind="stable")]
        if stay * saved <= FIXED + COPY * slots[to].sum():
            return [], []
        longest, g = np.argsort(-slots[source], kind="stable"), self.weights.config.kv_heads
        to, source = to[longest], source[longest]
        there, here = ((rows[:, None] * g + np.arange(g)).ravel() for rows in (to, source))
        moved = []
        for at in range(0, len(to), CREW):  # none is moved further than the longest of so many
            some, used = slice(at * g, (at + CREW) * g), int(slots[source[at]]) + 1
            for memory in (self.k.numpy()[..., :used], self.v.numpy()[:, :, :used]):
                moved.append((memory, there[some], memory[:, here[some]]))
        for memory, rows, what in moved:
            memory[:, rows] = what
        for column in (self.token, self.position, self.slot):
            column[to] = column[source]
        self.bias[there] = self.bias[here]
        shared = [self.shared[row] for row in source]
        for row, kv in zip(to, shared, strict=True):
            self.shared[row] = kv
        return to.tolist(), source.tolist()

    def _move(self, source: int, target: int) -> None:
        used = int(self.slot[source]) + 1
        here, there = self._own(target), self._own(source)
        self.k[:, here, :, :used] = self.k[:, there, :, :used]
        self.v[:, here, :used] = self.v[:, there, :used]
        self.bias[here] = self.bias[there]
        for column in (self.token, self.position, self.slot):
            column[target] = column[source]
        self.shared[target] = self.shared[source]

    @torch.inference_mode()
    def read(self, row: int) -> KV:
        """Keys and values of every token before the one to be fed next; perhaps a view."""
        own, used = self._own(row), int(self.slot[row])
        kv, shared = KV(self.k[:, own, :, 1:used], self.v[:, own, 1:used]), self.shared[row]
        return kv if shared is None else KV(torch.cat((shared.k, kv.k), -1), torch.cat((shared.v, kv.v), -2))

    @torch.inference_mode()
    def forward(self, answering: Tensor | None = None, beside: Sequence[Passage] = ()) -> Tensor:
        """Feed every row its token; logits [n, V]. `answering` marks rows of which the answer head, if any, speaks.

        Prompts may go through the layers `beside` the rows (Agrawal et al. 2023, "piggybacking"): most of a step are
        products of all tokens with the weights, which cost less a token the more there are.
        """
        w, c = self.weights, self.weights.config
        n = max(self.n, self.floor)
        longest = int(self.slot.numpy()[:n].max()) + 1
        if longest > self.cap:
            self._reserve(self.height, longest + 8 * TILE)
        if n == 1 and self.shared[0] is None and not beside:
            return self._single(answering)
        total = n + sum(map(len, beside))
        if total > len(self.space.x):
            self.space, self._changed = Space.allocate(w, total), True
        if self._changed:
            self._arrange(n)
        self._crews = self._spans(n)
        s, slot = self._s, self.slot[:n, None]
        every, passages = (self.space.cut(0, total), Passages(w, beside, self.space, n)) if beside else (s, None)
        torch.index_select(w.embed, 0, self.token[:n], out=s.x)
        torch.index_select(w.cos, 0, self.position[:n], out=s.cos)
        torch.index_select(w.sin, 0, self.position[:n], out=s.sin)
        to_v = (self._v_base[:n] + slot).view(-1)
        to_k = self._k_base[:n] + slot.unsqueeze(-1)
        self.bias.view(-1).index_fill_(0, to_v, 0.0)
        for i, layer in enumerate(w.layers):
            v = project(w, layer, every, self.eps)
            self.k[i].view(-1).put_(to_k, s.heads[:, c.heads :])
            self.v[i].view(-1, c.head_dim).index_copy_(0, to_v, v[:n].reshape(-1, c.head_dim))
            self._attend(i, n)
            if passages is not None and passages.attend(i, v):
                every = every.pick(passages.read)
            finish(layer, every, self.eps)
        normalise(every.x, every.norm, every.h, self.eps)
        h = self._left = every.h[:n]
        if passages is not None:
            passages.leave(every.h[n:])
        logits = torch.mm(h, w.head)
        if w.answer_head is not None and answering is not None:
            logits[: self.n] = torch.where(
                answering[: self.n, None], torch.mm(h, w.answer_head)[: self.n], logits[: self.n]
            )
        self.slot[: self.n] += 1
        self.position[: self.n] += 1
        return logits[: self.n]

    @torch.inference_mode()
    def states(self, rows: Tensor) -> Tensor:
        """Final hidden states [N, D] of these rows [N], as the last `forward` left them."""
        return self._left.index_select(0, rows) * self.weights.norm

    def _single(self, answering: Tensor | None) -> Tensor:
        """The forward pass of the only row."""
        if self._one is None:
            self._one = Single(self.weights.arrays())
        if self._seen is not self.k:
            g, self._seen = self.weights.config.kv_heads, self.k
            self._one.see(self.k[:, :g].numpy(), self.v[:, :g].numpy())
            self._unseen = self.bias[:g, 0].numpy()
        self._left = torch.from_numpy(self._one.normed).unsqueeze(0)
        aloud = self.weights.answer_head is not None and answering is not None and bool(answering[0])
        token, position, slot = (column.numpy() for column in (self.token, self.position, self.slot))
        logits = self._one.forward(int(token[0]), int(position[0]), int(slot[0]), aloud)
        self._unseen[:, slot[0]] = 0.0
        slot[0] += 1
        position[0] += 1
        return torch.from_numpy(logits).unsqueeze(0)

    def _arrange(self, n: int) -> None:
        """Views for n rows, and the rows of each shared prefix side by side."""
        c = self.weights.config
        self._s = self.space.cut(0, n)
        members: dict[int, list[int]] = {}
        for row in range(self.n):
            if self.shared[row] is not None:
                members.setdefault(id(self.shared[row]), []).append(row)
        g, j, k = c.kv_heads, c.heads // c.kv_heads, c.head_dim
        for rows in members.values():  # a product of fewer rows would compute them in another way
            rows += rows[:1] * (-(-self.floor // j) - len(rows))
        order = [row for rows in members.values() for row in rows]
        m = len(order)
        new, prefixes = self.weights.embed.new_full, [self.shared[rows[0]] for rows in members.values()]
        width = max((kv.k.shape[-1] for kv in prefixes if kv), default=0)
        scores = new((g, m * j, -(-width // TILE) * TILE), float("-inf"))
        self._order = torch.tensor(order, dtype=torch.long)
        self._gathered = Gathered(new((g, m, j, k), 0.0), scores, torch.empty_like(scores), new((g, m * j, k), 0.0))
        self._mass = new((n, g, j), float("-inf"))  # log of the prefix's share
        self._mean = new((n, g, j, k), 0.0)  # what attention to the prefix alone gives
        known, self._groups, start = {id(group.kv): group for group in self._groups}, [], 0
        for kv, rows in zip(prefixes, members.values(), strict=True):
            assert kv is not None
            group = known.get(id(kv)) or Group(kv)
            group.place(self._gathered, start * j, (start + len(rows)) * j)
            self._groups.append(group)
            start += len(rows)
        self._changed = False

    def _spans(self, n: int) -> list[Crew]:
        """Rows that attend together, those aside whose spans differ too little for a product of their own."""
        tops = np.maximum.reduceat(self.slot.numpy()[:n], range(0, n, CREW))
        found: list[tuple[int, int, int]] = []
        for i, top in enumerate(tops.tolist()):
            first, last, span = i * CREW, min((i + 1) * CREW, n), -(-(top + 1) // TILE) * TILE
            if found and abs(found[-1][2] - span) <= TILE:
                first, span = found[-1][0], max(found.pop()[2], span)
            found.append((first, last, span))
        return [self._crew(*one) for one in found]

    def _crew(self, first: int, last: int, span: int) -> Crew:
        """Views are kept: making one costs as much as a small product."""
        if (crew := self._views.get((first, last, span))) is None:
            if len(self._views) == VIEWS:
                self._views.clear()
            own = slice(first * self.weights.config.kv_heads, last * self.weights.config.kv_heads)
            parts = [(a, min(a + CHUNK, span)) for a in range(0, span, CHUNK)]
            keys = [layer[own, :, :span] for layer in self.k]
            values = [[layer[own, a:b] for a, b in parts] for layer in self.v]
            crew = self._views[first, last, span] = Crew(own, self.bias[own, :, :span], keys, values)
        return crew

    def _attend(self, i: int, n: int) -> None:
        """Attention of all rows to their own slots and, where they share one, to their prefix."""
        c, s = self.weights.config, self._s
        g, j, k = c.kv_heads, c.heads // c.kv_heads, c.head_dim
        q = s.heads[:, : c.heads].view(n, g, j, k)
        flat = q.view(n, j, k) if g == 1 else q.reshape(n * g, j, k)
        out = s.attended.view(n * g, j, k)
        if self._groups:
            self._attend_shared(i, q)
            mass, means = self._mass.view(n * g, j), self._mean.view(n * g, j, k)
        for crew in self._crews:
            own, mean = crew.own, out[crew.own]
            scores = torch.bmm(flat[own], crew.keys[i]).add_(crew.bias)
            if self._groups:
                scores[..., 0] = mass[own]
            weights = torch.softmax(scores, -1)
            parts = torch.split(weights, CHUNK, -1) if len(crew.values[i]) > 1 else (weights,)
            for at, (part, values) in enumerate(zip(parts, crew.values[i], strict=True)):
                torch.baddbmm(mean, part, values, beta=float(at > 0), out=mean)
            if self._groups:
                mean.addcmul_(weights[..., :1], means[own])

    def _attend_shared(self, i: int, q_RGJK: Tensor) -> None:
        """Attention to the shared prefixes: one product per prefix for all of its rows."""
        g, j, k = q_RGJK.shape[1:]
        all_ = self._gathered
        if g == 1:
            torch.index_select(q_RGJK.view(-1, j, k), 0, self._order, out=all_.q[0])
        else:
            all_.q.copy_(q_RGJK.index_select(0, self._order).transpose(0, 1))
        for group in self._groups:
            for q, keys, scores in zip(group.q, group.keys[i], group.scores, strict=True):
                torch.mm(q, keys, out=scores)
        torch.softmax(all_.scores, -1, out=all_.weights)
        for group in self._groups:
            for weights, values, mean in zip(group.weights, group.values[i], group.mean, strict=True):
                torch.mm(weights, values, out=mean)
        # log-sum-exp from the largest weight: no second pass over the exponentials.
        mass = all_.scores.amax(-1) - all_.weights.amax(-1).log_()
        self._mass.index_copy_(0, self._order, mass.view(g, -1, j).transpose(0, 1))
        self._mean.index_copy_(0, self._order, all_.mean.view(g, -1, j, k).transpose(0, 1))

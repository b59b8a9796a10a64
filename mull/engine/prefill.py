"""The forward pass in pieces, and over prompts: their keys and values go where decoding will find them.

Shapes as in `mull.model.transformer`, and here: L layers, R rows, J = H / G query heads per key/value
head, F hidden units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import accumulate, chain, pairwise

import torch
from torch import Tensor

from mull.engine.cache import KV
from mull.engine.weights import LayerWeights, Weights

TILE = 16  # lengths are rounded up to whole vectors, so that padding changes no sum
CHUNK = 12 * TILE  # longer sums are split by the library at points that depend on their length; so we split first


@dataclass(slots=True)
class Space:
    """Preallocated activations of up to R tokens; `qk` is the part of `qkv` that norm and rotation work on."""

    x: Tensor  # [R, D] the residual stream
    h: Tensor  # [R, D]
    norm: Tensor  # [R, 1]
    qkv: Tensor  # [R, (H + 2G) K]
    heads: Tensor  # [R, H + G, K] rotated queries and keys
    head_norm: Tensor  # [R, H + G, 1]
    attended: Tensor  # [R, H K]
    gate_up: Tensor  # [R, 2F]
    hidden: Tensor  # [R, F]
    cos: Tensor  # [R, 1, K]
    sin: Tensor  # [R, 1, K]

    @classmethod
    def allocate(cls, w: Weights, rows: int) -> Space:
        """Space for `rows` tokens at a time."""
        c, new = w.config, w.embed.new_empty
        d, h, g, k, f = c.width, c.heads, c.kv_heads, c.head_dim, c.hidden
        sizes = ((d,), (d,), (1,), ((h + 2 * g) * k,), (h + g, k), (h + g, 1), (h * k,), (2 * f,), (f,), (1, k), (1, k))
        return cls(*(new(rows, *size) for size in sizes))

    def cut(self, start: int, stop: int) -> Space:
        """Views of some rows."""
        return Space(*(getattr(self, field.name)[start:stop] for field in fields(self)))

    def pick(self, rows: list[int]) -> Space:
        """Copies of some rows."""
        index = torch.tensor(rows, dtype=torch.long)
        return Space(*(getattr(self, field.name).index_select(0, index) for field in fields(self)))


def normalise(x: Tensor, norm: Tensor, out: Tensor, eps: Tensor) -> None:
    """out = x / sqrt(mean(x^2) + eps) over the last dimension, in three passes without temporaries."""
    torch.linalg.vector_norm(x, dim=-1, keepdim=True, out=norm)
    torch.addcmul(eps, norm, norm, value=1 / x.shape[-1], out=norm)
    torch.mul(x, norm.rsqrt_(), out=out)


def project(w: Weights, layer: LayerWeights, s: Space, eps: Tensor) -> Tensor:
    """Rotated queries and keys into `s.heads`; returns the values [R, G K]."""
    c = w.config
    split, half = (c.heads + c.kv_heads) * c.head_dim, c.head_dim // 2
    normalise(s.x, s.norm, s.h, eps)
    if layer.bias is None:
        torch.mm(s.h, layer.qkv, out=s.qkv)
    else:
        torch.addmm(layer.bias, s.h, layer.qkv, out=s.qkv)
    qk = s.qkv[:, :split].view(-1, c.heads + c.kv_heads, c.head_dim)
    if c.qk_norm:
        normalise(qk, s.head_norm, qk, eps)
    qk.mul_(layer.scale)
    torch.mul(qk, s.cos, out=s.heads)
    s.heads[..., :half].addcmul_(qk[..., half:], s.sin[..., :half], value=-1)
    s.heads[..., half:].addcmul_(qk[..., :half], s.sin[..., half:])
    return s.qkv[:, split:]


def finish(layer: LayerWeights, s: Space, eps: Tensor) -> None:
    """The output projection and the MLP, added to the residual stream."""
    s.x.addmm_(s.attended, layer.out)
    normalise(s.x, s.norm, s.h, eps)
    torch.mm(s.h, layer.gate_up, out=s.gate_up)
    gate, up = s.gate_up.chunk(2, dim=-1)
    torch.mul(torch.nn.functional.silu(gate, inplace=True), up, out=s.hidden)
    s.x.addmm_(s.hidden, layer.down)


class Passage:
    """Tokens of a prompt on their way through the layers. They follow the `start` positions already in `kv`.

    Their keys and values go into `kv`; `states` are then the final hidden states [out, D] of the last `out` of them,
    normalised but for the norm's own weights. With `block`, for which `kv` has room, tokens attend to whole blocks of
    so many positions: what follows them changes no bit, and neither does it where a row-independent number of them
    begins, or what goes through the layers beside them. Sums are split where those of decoding are.
    """

    states: Tensor

    def __init__(self, tokens: list[int], kv: KV, start: int, block: int = 0, out: int = 0) -> None:
        self.tokens, self.kv, self.start, self.out = tokens, kv, start, out
        self.stop = start + len(tokens)
        self.origin, self.block = start - start % block if block else start, block or len(tokens)
        self.future_TT = torch.full((self.block, self.block), float("-inf")).triu_(1)

    def __len__(self) -> int:
        return len(self.tokens)

    def state(self, position: int) -> Tensor:
        """The state [1, D] at a position of the whole sequence, once they are through."""
        at = position - (self.stop - self.out)
        return self.states[at : at + 1]

    def enter(self, w: Weights, s: Space) -> None:
        """Take these rows."""
        torch.index_select(w.embed, 0, torch.tensor(self.tokens), out=s.x)
        s.cos.copy_(w.cos[self.start : self.stop])
        s.sin.copy_(w.sin[self.start : self.stop])

    def attend(self, i: int, w: Weights, s: Space, v: Tensor, out: int) -> None:
        """Attention of the last `out` of these rows in layer i, to everything before them; `v` are its values."""
        c, kv, j = w.config, self.kv, w.config.heads // w.config.kv_heads
        kv.k[i, ..., self.start : self.stop] = s.heads[:, c.heads :].permute(1, 2, 0)
        kv.v[i, :, self.start : self.stop] = v.view(len(self), c.kv_heads, c.head_dim).transpose(0, 1)
        start = self.stop - out
        for first in range(self.origin, self.stop, self.block):
            a, b, last = max(start, first), min(first + self.block, self.stop), first + self.block
            if a >= b:
                continue
            own, n = slice(a - self.start, b - self.start), b - a
            q = s.heads[own, : c.heads].view(n, c.kv_heads, j, c.head_dim).permute(1, 2, 0, 3)
            scores = torch.bmm(q.reshape(c.kv_heads, j * n, c.head_dim), kv.k[i, ..., :last])
            scores.view(c.kv_heads, j, n, last)[..., first:].add_(self.future_TT[a - first : b - first])
            weights, values = torch.softmax(scores, -1), kv.v[i, :, :last]
            y = torch.bmm(weights[..., : CHUNK - 1], values[:, : CHUNK - 1])  # decoding has one slot before the first
            for at in range(CHUNK - 1, last, CHUNK):
                begin = min(at, last - TILE)  # a library may round a sum of one product once, as no longer one
                weights[..., begin:at] = 0.0
                torch.baddbmm(y, weights[..., begin : at + CHUNK], values[:, begin : at + CHUNK], out=y)
            s.attended[own] = y.view(c.kv_heads, j, n, c.head_dim).permute(2, 0, 1, 3).reshape(n, -1)


@dataclass(frozen=True, slots=True)
class Prefix:
    """What the rows of a job begin with, and how many of its tokens were found and computed.

    It is all tokens of the job, and the logits [1, V] of what follows; or all but the last, which is to be fed then.
    What `waits` has to go through the layers before there are logits.
    """

    kv: KV
    logits: Tensor | None
    reused: int
    computed: int
    waits: Passage | None = None


class Passages:
    """Some of them, in the rows of a space from `first` on; the rows before are none of theirs."""

    def __init__(self, w: Weights, some: Sequence[Passage], space: Space, first: int = 0) -> None:
        self.w, self.some = w, some
        bounds = list(accumulate(map(len, some), initial=first))
        self.rows = [slice(a, b) for a, b in pairwise(bounds)]
        self.spaces = [space.cut(rows.start, rows.stop) for rows in self.rows]
        tails = [range(rows.stop - passage.out, rows.stop) for passage, rows in zip(some, self.rows, strict=True)]
        self.read = [*range(first), *chain.from_iterable(tails)]  # rows of which the last layer's output is read
        for passage, s in zip(some, self.spaces, strict=True):
            passage.enter(w, s)

    def attend(self, i: int, v: Tensor) -> bool:
        """Attention in layer i, of whose values `v` these rows are part. Tells whether it is the last one."""
        last = i == self.w.config.layers - 1
        for passage, s, rows in zip(self.some, self.spaces, self.rows, strict=True):
            passage.attend(i, self.w, s, v[rows], passage.out if last else len(passage))
        return last

    def leave(self, h: Tensor) -> None:
        """Their states are the last of these rows."""
        for passage, states in zip(self.some, torch.split(h, [p.out for p in self.some]), strict=True):
            passage.states = states


@torch.inference_mode()
def prefill(w: Weights, some: Sequence[Passage]) -> None:
    """Let these passages through, all together."""
    s, eps = Space.allocate(w, sum(map(len, some))), torch.full((), w.config.norm_eps)
    passages = Passages(w, some, s)
    for i, layer in enumerate(w.layers):
        if passages.attend(i, project(w, layer, s, eps)):
            s = s.pick(passages.read)
        finish(layer, s, eps)
    normalise(s.x, s.norm, s.h, eps)
    passages.leave(s.h)

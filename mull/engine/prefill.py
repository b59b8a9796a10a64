"""The forward pass in pieces, and over a prompt: its keys and values go where decoding will find them.

Shapes as in `mull.model.transformer`, and here: L layers, R rows, J = H / G query heads per key/value
head, F hidden units.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import torch
from torch import Tensor

from mull.engine.cache import KV
from mull.engine.weights import LayerWeights, Weights


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


@torch.inference_mode()
def prefill(w: Weights, tokens: list[int], kv: KV, start: int, block: int = 0, out: int = 0) -> Tensor:
    """Compute keys and values of `tokens`, which follow the `start` positions already in `kv`, into `kv`.

    Returns the final hidden states [out, D] of the last `out` of them, normalised but for the norm's own weights. With
    `block`, for which `kv` has room, tokens attend to whole blocks of so many positions: what follows them changes no
    bit, and neither does it where a row-independent number of them begins.
    """
    c = w.config
    t, j = len(tokens), c.heads // c.kv_heads
    stop, origin, block = start + t, start - start % block if block else start, block or t
    s, eps = Space.allocate(w, t), torch.full((), c.norm_eps)
    torch.index_select(w.embed, 0, torch.tensor(tokens), out=s.x)
    s.cos, s.sin = w.cos[start:stop], w.sin[start:stop]
    future_TT = torch.full((block, block), float("-inf")).triu_(1)
    for i, layer in enumerate(w.layers):
        v = project(w, layer, s, eps)
        kv.k[i, ..., start:stop] = s.heads[:, c.heads :].permute(1, 2, 0)
        kv.v[i, :, start:stop] = v.view(t, c.kv_heads, c.head_dim).transpose(0, 1)
        if i == c.layers - 1:  # nobody reads its output for the others
            start, s = stop - out, s.cut(t - out, t)
        for first in range(origin, stop, block):
            a, b, last = max(start, first), min(first + block, stop), first + block
            if a >= b:
                continue
            own, n = slice(a - start, b - start), b - a
            q = s.heads[own, : c.heads].view(n, c.kv_heads, j, c.head_dim).permute(1, 2, 0, 3)
            scores = torch.bmm(q.reshape(c.kv_heads, j * n, c.head_dim), kv.k[i, ..., :last])
            scores.view(c.kv_heads, j, n, last)[..., first:].add_(future_TT[a - first : b - first])
            y = torch.bmm(torch.softmax(scores, -1), kv.v[i, :, :last])
            s.attended[own] = y.view(c.kv_heads, j, n, c.head_dim).permute(2, 0, 1, 3).reshape(n, -1)
        if start < stop:
            finish(layer, s, eps)
    normalise(s.x, s.norm, s.h, eps)
    return s.h

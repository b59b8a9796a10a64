"""The forward pass of one row alone, in numpy: there the cost of a step is that of calling, and numpy calls cheapest.

Same shapes and weights as `mull.engine.step`; every result goes to a buffer allocated once.
"""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from mull.engine.cache import KV
from mull.engine.weights import Weights

Array = NDArray[np.float32]


class Single:
    """Buffers and weights for decoding one row."""

    def __init__(self, weights: Weights) -> None:
        self.config = c = weights.config
        self.layers = [
            (
                layer.qkv.numpy(),
                None if layer.bias is None else layer.bias.numpy(),
                layer.scale.numpy(),
                layer.out.numpy(),
                layer.gate_up.numpy(),
                layer.down.numpy(),
            )
            for layer in weights.layers
        ]
        self.embed, self.head = weights.embed.numpy(), weights.head.numpy()
        self.answer_head = None if weights.answer_head is None else weights.answer_head.numpy()
        self.half = c.head_dim // 2
        self.cos, self.sin = weights.cos.numpy()[:, 0], weights.sin.numpy()[:, 0].copy()
        self.sin[:, : self.half] *= -1  # of the half that is turned in from the other side
        both, self.split = c.heads + c.kv_heads, (c.heads + c.kv_heads) * c.head_dim
        self.x, self.h, self.normed = (np.empty(c.width, np.float32) for _ in range(3))
        self.qkv = np.empty(self.split + c.kv_heads * c.head_dim, np.float32)
        self.heads = self.qkv[: self.split].reshape(both, c.head_dim)
        self.swapped = self.heads.reshape(both, 2, self.half)[:, ::-1]
        self.value = self.qkv[self.split :].reshape(c.kv_heads, c.head_dim)
        self.rotated, self.square = (np.empty((both, c.head_dim), np.float32) for _ in range(2))
        self.turned = np.empty((both, 2, self.half), np.float32)
        self.mean = np.full(c.head_dim, 1 / c.head_dim, np.float32)
        self.norms = np.empty(both, np.float32)
        self.attended = np.empty((c.kv_heads, c.heads // c.kv_heads, c.head_dim), np.float32)
        self.gate_up, self.hidden = np.empty(2 * c.hidden, np.float32), np.empty(c.hidden, np.float32)
        self.memory: KV | None = None

    def see(self, memory: KV) -> None:
        """Work on row 0 of a batch's keys and values."""
        if self.memory is None or self.memory.k is not memory.k:
            g = self.config.kv_heads
            self.memory, self.k, self.v = memory, memory.k[:, :g].numpy(), memory.v[:, :g].numpy()

    def _normalise(self) -> None:
        x = self.x
        np.multiply(x, 1 / sqrt(float(np.dot(x, x)) / len(x) + self.config.norm_eps), out=self.normed)

    def forward(self, token: int, position: int, slot: int, aloud: bool = False) -> Array:
        """Logits [V] after `token`, whose keys and values go to `slot`; `aloud`: from the answer head."""
        np.copyto(self.x, self.embed[token])
        cos, sin = self.cos[position], self.sin[position].reshape(2, self.half)
        with np.errstate(over="ignore"):  # exp(-gate) may be infinite: its reciprocal is the right 0
            for i in range(self.config.layers):
                self._project(i, cos, sin)
                self._attend(i, slot)
                self._finish(i)
        self._normalise()
        head = self.answer_head if aloud and self.answer_head is not None else self.head
        return np.asarray(np.dot(self.normed, head))

    def _project(self, i: int, cos: Array, sin: Array) -> None:
        qkv, bias, scale, *_ = self.layers[i]
        heads, rotated = self.heads, self.rotated
        self._normalise()
        np.dot(self.normed, qkv, out=self.qkv)
        if bias is not None:
            np.add(self.qkv, bias, out=self.qkv)
        if self.config.qk_norm:
            norms = self.norms
            np.multiply(heads, heads, out=self.square)
            np.dot(self.square, self.mean, out=norms)
            np.add(norms, self.config.norm_eps, out=norms)
            np.sqrt(norms, out=norms)
            np.divide(heads, norms[:, None], out=heads)
        np.multiply(heads, scale, out=heads)
        np.multiply(self.swapped, sin, out=self.turned)
        np.multiply(heads, cos, out=rotated)
        np.add(rotated, self.turned.reshape(rotated.shape), out=rotated)

    def _attend(self, i: int, slot: int) -> None:
        h, j = self.config.heads, self.config.heads // self.config.kv_heads
        k, v = self.k[i], self.v[i]
        k[:, :, slot] = self.rotated[h:]
        v[:, slot] = self.value
        for g, out in enumerate(self.attended):
            scores = np.dot(self.rotated[g * j : (g + 1) * j], k[g, :, 1 : slot + 1])
            np.subtract(scores, np.maximum.reduce(scores, axis=1, keepdims=True), out=scores)
            np.exp(scores, out=scores)
            np.dot(scores, v[g, 1 : slot + 1], out=out)
            np.divide(out, np.add.reduce(scores, axis=1, keepdims=True), out=out)

    def _finish(self, i: int) -> None:
        *_, out, gate_up, down = self.layers[i]
        f, hidden = self.config.hidden, self.hidden
        np.dot(self.attended.reshape(-1), out, out=self.h)
        np.add(self.x, self.h, out=self.x)
        self._normalise()
        np.dot(self.normed, gate_up, out=self.gate_up)
        gate, up = self.gate_up[:f], self.gate_up[f:]
        np.negative(gate, out=hidden)
        np.exp(hidden, out=hidden)
        np.add(hidden, 1.0, out=hidden)
        np.divide(gate, hidden, out=hidden)
        np.multiply(hidden, up, out=hidden)
        np.dot(hidden, down, out=self.h)
        np.add(self.x, self.h, out=self.x)

"""The forward pass of one row alone, in numpy: there the cost of a step is that of calling, and numpy calls cheapest.

Same shapes and weights as `mull.engine.step`; every result goes to a buffer allocated once. Nothing here needs torch.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from mull.model.config import ModelConfig

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer's matrices, input dimension first; see `mull.engine.weights`."""

    qkv: Array
    bias: Array | None
    scale: Array
    out: Array
    gate_up: Array
    down: Array


@dataclass(frozen=True, slots=True)
class Fused:
    """A model's weights as decoding wants them. `cos` and `sin` are [T, K]."""

    config: ModelConfig
    embed: Array
    head: Array
    answer_head: Array | None
    layers: list[Layer]
    cos: Array
    sin: Array


class Single:
    """Buffers and weights for decoding one row."""

    def __init__(self, weights: Fused) -> None:
        self.config = c = weights.config
        self.layers = weights.layers
        self.embed, self.head, self.answer_head = weights.embed, weights.head, weights.answer_head
        self.half = c.head_dim // 2
        self.cos, self.sin = weights.cos, weights.sin.copy()
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

    def see(self, k: Array, v: Array) -> None:
        """Work on these keys [L, G, K, T] and values [L, G, T, K]."""
        self.k, self.v = k, v

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
        layer = self.layers[i]
        heads, rotated = self.heads, self.rotated
        self._normalise()
        np.dot(self.normed, layer.qkv, out=self.qkv)
        if layer.bias is not None:
            np.add(self.qkv, layer.bias, out=self.qkv)
        if self.config.qk_norm:
            norms = self.norms
            np.multiply(heads, heads, out=self.square)
            np.dot(self.square, self.mean, out=norms)
            np.add(norms, self.config.norm_eps, out=norms)
            np.sqrt(norms, out=norms)
            np.divide(heads, norms[:, None], out=heads)
        np.multiply(heads, layer.scale, out=heads)
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
        layer = self.layers[i]
        f, hidden = self.config.hidden, self.hidden
        np.dot(self.attended.reshape(-1), layer.out, out=self.h)
        np.add(self.x, self.h, out=self.x)
        self._normalise()
        np.dot(self.normed, layer.gate_up, out=self.gate_up)
        gate, up = self.gate_up[:f], self.gate_up[f:]
        np.negative(gate, out=hidden)
        np.exp(hidden, out=hidden)
        np.add(hidden, 1.0, out=hidden)
        np.divide(gate, hidden, out=hidden)
        np.multiply(hidden, up, out=hidden)
        np.dot(hidden, layer.down, out=self.h)
        np.add(self.x, self.h, out=self.x)

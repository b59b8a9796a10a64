"""A Generator for one question at a time, all of it in numpy: torch takes seconds to import, an answer takes less."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np

from mull.chat import Chat
from mull.core import Sampling, Stop, Trace, Until
from mull.engine.draws import draw, key
from mull.engine.request import Request, Sampled, Token
from mull.engine.single import Array, Fused, Layer, Single
from mull.ledger import Cost, charge, forward_flops
from mull.model.config import ModelConfig
from mull.model.folder import arrays, describe


class Alone:
    """One of our own models, decoding one row. What two requests yield does not depend on their order."""

    def __init__(self, weights: Fused, chat: Chat) -> None:
        self.chat, self.config = chat, weights.config
        self._row = Single(weights)
        self._read: list[int] = []  # tokens whose keys and values are in memory
        self._room = 0
        self._banned = np.zeros((2, weights.config.vocab_size), np.float32)
        for phase in (0, 1):
            self._banned[phase, chat.banned(bool(phase), weights.config.vocab_size)] = -np.inf

    @classmethod
    def open(cls, folder: Path) -> Alone:
        """The model of a folder. Raises ValueError, in one line, when it is missing, altered or unsound."""
        config = describe(folder)
        weights = arrays(folder, config)
        return cls(fused(config, weights), Chat.load(folder, config.vocab_size))

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace, one after the other; otherwise like `Embedded.extend`."""
        request = Request.of(trace, n, until, sampling, self.chat, self.config.context)
        found = []
        for branch in request.branches:
            tokens = [token async for token in self._decode(request, branch)]
            stop = tokens[-1].stop if tokens else None
            sampled = Sampled([t.id for t in tokens], [t.logprob for t in tokens], stop or request.limited_by)
            found.append(self.chat.append(trace, sampled.tokens, sampled.logprobs, sampled.stop))
        return found

    async def stream(self, trace: Trace, sampling: Sampling = Sampling()) -> AsyncIterator[Token]:
        """The tokens of one continuation to the end of the answer, as they are sampled."""
        async for token in self._decode(Request.of(trace, 1, "end", sampling, self.chat, self.config.context), 0):
            yield token

    async def _decode(self, request: Request, branch: int) -> AsyncIterator[Token]:
        chat, sampling, phase = self.chat, request.sampling, int(request.answering)
        stream, tokens = key(sampling.seed, branch), list(request.tokens)
        for count in range(1, request.limit + 1):
            logits = self._look(tokens, bool(phase)) + self._banned[phase]
            token, logprob = draw(logits, sampling.temperature, sampling.top_p, stream, len(tokens))
            tokens.append(token)
            phase |= token == chat.unthink
            stop = None
            if token == chat.end:
                stop = Stop.END
            elif request.by_step and token == chat.newline and not phase:
                stop = Stop.STEP
            elif count == request.limit:
                stop = request.limited_by
            yield Token(token, logprob, stop)
            if stop is not None:
                return
            await asyncio.sleep(0)  # whoever cancels is heard here

    def _look(self, tokens: list[int], aloud: bool) -> Array:
        """Logits after the tokens [V]; what was read before is not read again. `aloud`: from the answer head."""
        if len(tokens) >= self._room:
            self._grow(len(tokens))
        same = next((i for i, (a, b) in enumerate(zip(self._read, tokens, strict=False)) if a != b), len(self._read))
        del self._read[min(same, len(tokens) - 1) :]
        new = len(tokens) - len(self._read)
        charge(Cost(new - 1, 1, forward_flops(self.config, new, len(self._read))))
        while True:
            at = len(self._read)
            logits = self._row.forward(tokens[at], at, at + 1, aloud)
            self._read.append(tokens[at])
            if len(self._read) == len(tokens):
                return logits

    def _grow(self, tokens: int) -> None:
        """Make room for more than so many tokens, keeping what was read."""
        c, read = self.config, self._room
        self._room = min(2 * tokens + 256, c.context + 1)
        k = np.zeros((c.layers, c.kv_heads, c.head_dim, self._room + 1), np.float32)
        v = np.zeros((c.layers, c.kv_heads, self._room + 1, c.head_dim), np.float32)
        if read:
            k[..., : read + 1], v[..., : read + 1, :] = self._row.k, self._row.v
        self._row.see(k, v)


def fused(config: ModelConfig, weights: dict[str, Array]) -> Fused:
    """The weights as decoding wants them: what `mull.engine.weights` does with tensors."""
    c, norm = config, weights["model.norm.weight"]
    half = np.arange(0, c.head_dim, 2, dtype=np.float32) / c.head_dim
    angles = np.outer(np.arange(c.context, dtype=np.float32), c.rope_theta**-half)
    angles = np.concatenate((angles, angles), axis=1)
    answer_head = weights.get("answer_head.weight")
    return Fused(
        c,
        weights["model.embed_tokens.weight"],
        _fold(weights["lm_head.weight"], norm),
        None if answer_head is None else _fold(answer_head, norm),
        [_layer(c, weights, f"model.layers.{i}") for i in range(c.layers)],
        np.cos(angles),
        np.sin(angles),
    )


def _layer(c: ModelConfig, weights: dict[str, Array], at: str) -> Layer:
    def joined(*names: str) -> Array:
        return np.concatenate([weights[f"{at}.{name}"] for name in names])

    one = np.ones(c.head_dim, np.float32)
    q, k = (weights[f"{at}.self_attn.{x}_norm.weight"] if c.qk_norm else one for x in "qk")
    return Layer(
        qkv=_fold(joined(*(f"self_attn.{x}_proj.weight" for x in "qkv")), weights[f"{at}.input_layernorm.weight"]),
        bias=joined(*(f"self_attn.{x}_proj.bias" for x in "qkv")) if c.qkv_bias else None,
        scale=np.concatenate((np.tile(q * c.head_dim**-0.5, (c.heads, 1)), np.tile(k, (c.kv_heads, 1)))),
        out=_fold(weights[f"{at}.self_attn.o_proj.weight"]),
        gate_up=_fold(
            joined("mlp.gate_proj.weight", "mlp.up_proj.weight"), weights[f"{at}.post_attention_layernorm.weight"]
        ),
        down=_fold(weights[f"{at}.mlp.down_proj.weight"]),
    )


def _fold(weight: Array, norm: Array | None = None) -> Array:
    return np.ascontiguousarray((weight if norm is None else weight * norm).T)

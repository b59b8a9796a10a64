"""A model's weights as decoding wants them: fused, input dimension first, norm weights folded into what follows.

Shapes as in `mull.model.transformer`, and F hidden units.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from mull.engine import single
from mull.engine.cache import KV
from mull.model.transformer import Attention, Layer, RMSNorm, Transformer, rope_table

REACH = 64  # angles are known to a multiple of so many positions: what fills a stretch up may stand behind the context


def _own(weight: Tensor) -> Tensor:
    """As it is decoded with: in fp32, by this processor, wherever the model learns."""
    return weight.detach().to("cpu", torch.float32)


@dataclass(frozen=True, slots=True)
class LayerWeights:
    """One layer's matrices, input dimension first."""

    qkv: Tensor  # [D, (H + 2G) K]
    bias: Tensor | None
    scale: Tensor  # [H + G, K]: the norms of queries and keys, and 1 / sqrt(K)
    out: Tensor  # [H K, D]
    gate_up: Tensor  # [D, 2F]
    down: Tensor  # [F, D]


class Weights:
    """A frozen, fused fp32 copy of a model: training the model further does not move it."""

    @torch.no_grad()
    def __init__(self, model: Transformer) -> None:
        self.config = c = model.config
        norm = _own(model.model.norm.weight)
        self.norm = norm.clone()  # [D], which the language head has folded in and other heads have not
        self.embed = _own(model.model.embed_tokens.weight).clone()
        self.head = self._fold(model.lm_head.weight, norm)
        self.answer_head = None if model.answer_head is None else self._fold(model.answer_head.weight, norm)
        self.layers: list[LayerWeights] = []
        for layer in model.model.layers:
            assert isinstance(layer, Layer)
            a, m = layer.self_attn, layer.mlp
            qkv = torch.cat((a.q_proj.weight, a.k_proj.weight, a.v_proj.weight))
            gate_up = torch.cat((m.gate_proj.weight, m.up_proj.weight))
            self.layers.append(
                LayerWeights(
                    qkv=self._fold(qkv, layer.input_layernorm.weight),
                    bias=_own(torch.cat((a.q_proj.bias, a.k_proj.bias, a.v_proj.bias))) if c.qkv_bias else None,
                    scale=self._scale(a),
                    out=self._fold(a.o_proj.weight),
                    gate_up=self._fold(gate_up, layer.post_attention_layernorm.weight),
                    down=self._fold(m.down_proj.weight),
                )
            )
        parts = rope_table(c, c.context), rope_table(c, -c.context % REACH, c.context)
        self.cos, self.sin = (torch.cat(halves).unsqueeze(1) for halves in zip(*parts, strict=True))

    @staticmethod
    def _fold(weight: Tensor, norm: Tensor | None = None) -> Tensor:
        weight = _own(weight)
        return (weight if norm is None else weight * _own(norm)).t().contiguous().clone()

    def _scale(self, a: Attention) -> Tensor:
        c = self.config
        q, k = (
            _own(norm.weight) if isinstance(norm, RMSNorm) else torch.ones(c.head_dim) for norm in (a.q_norm, a.k_norm)
        )
        return torch.cat(((q * c.head_dim**-0.5).expand(c.heads, -1), k.expand(c.kv_heads, -1)))

    def arrays(self) -> single.Fused:
        """The same weights as arrays, not copied."""
        layers = [
            single.Layer(
                w.qkv.numpy(),
                None if w.bias is None else w.bias.numpy(),
                w.scale.numpy(),
                w.out.numpy(),
                w.gate_up.numpy(),
                w.down.numpy(),
            )
            for w in self.layers
        ]
        answer_head = None if self.answer_head is None else self.answer_head.numpy()
        cos, sin = self.cos[:, 0].numpy(), self.sin[:, 0].numpy()
        return single.Fused(self.config, self.embed.numpy(), self.head.numpy(), answer_head, layers, cos, sin)

    def empty_kv(self, length: int) -> KV:
        """Zeros for `length` positions."""
        return KV.empty(self.embed, self.config.layers, self.config.kv_heads, self.config.head_dim, length)

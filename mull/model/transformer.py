"""A decoder-only transformer in Qwen3's layout (RMSNorm, RoPE, QK-norm, grouped-query attention, SwiGLU).

Parameter names are those of Hugging Face's Qwen3/Qwen2.5/Llama classes, so a checkpoint opens on either
side unchanged; which of the three it is follows from two switches, `qk_norm` and `qkv_bias`.
Shapes by suffix: B batch, T time, D width, H query heads, G key/value heads, K head dim, V vocabulary.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from mull.model.config import ModelConfig


class RMSNorm(nn.Module):
    """x / rms(x), times a learned scale (Zhang & Sennrich 2019)."""

    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x.float(), self.weight.shape, self.weight, self.eps)


def rope_table(config: ModelConfig, length: int, start: int = 0) -> tuple[Tensor, Tensor]:
    """cos and sin of the rotary angles, [T, K] each, halves repeated (Su et al. 2021, GPT-NeoX pairing)."""
    half = torch.arange(0, config.head_dim, 2, dtype=torch.float32) / config.head_dim
    angles = torch.outer(torch.arange(start, start + length, dtype=torch.float32), config.rope_theta**-half)
    angles = torch.cat((angles, angles), dim=-1)
    return angles.cos(), angles.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Apply the rotary embedding to the last dimension of x [..., K]; cos and sin broadcast against it."""
    a, b = x.chunk(2, dim=-1)
    return x * cos + torch.cat((-b, a), dim=-1) * sin


def joined(x: Tensor, *projections: nn.Linear) -> Tensor:
    """Several projections of one input as a single product: fewer, larger matrices are faster everywhere."""
    bias = torch.cat([p.bias for p in projections]) if projections[0].bias is not None else None
    return F.linear(x, torch.cat([p.weight for p in projections]), bias)


def attend(q_BHTK: Tensor, k_BGTK: Tensor, v_BGTK: Tensor) -> Tensor:
    """Causal attention [B, H, T, K]; H / G query heads share one key/value head.

    For the short sequences that a CPU trains on, two plain batched products over all the heads of a
    group are several times faster than the flash kernel, whose backward dominates there.
    """
    b, h, t, k = q_BHTK.shape
    g = k_BGTK.shape[1]
    if t > 1024 or q_BHTK.device.type != "cpu":
        return F.scaled_dot_product_attention(q_BHTK, k_BGTK, v_BGTK, is_causal=True, enable_gqa=g != h)
    bias_TT = torch.full((t, t), float("-inf"), dtype=q_BHTK.dtype).triu(1)
    rows = h // g * t
    scores = torch.baddbmm(
        bias_TT.repeat(h // g, 1).expand(b * g, rows, t),
        q_BHTK.reshape(b * g, rows, k),
        k_BGTK.reshape(b * g, t, k).transpose(1, 2),
        alpha=k**-0.5,
    )
    return torch.bmm(scores.softmax(-1), v_BGTK.reshape(b * g, t, k)).view(b, h, t, k)


class Attention(nn.Module):
    """Causal grouped-query attention."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        d, k, bias = config.width, config.head_dim, config.qkv_bias
        self.config = config
        self.q_proj = nn.Linear(d, config.heads * k, bias=bias)
        self.k_proj = nn.Linear(d, config.kv_heads * k, bias=bias)
        self.v_proj = nn.Linear(d, config.kv_heads * k, bias=bias)
        self.o_proj = nn.Linear(config.heads * k, d, bias=False)
        self.q_norm = RMSNorm(k, config.norm_eps) if config.qk_norm else nn.Identity()
        self.k_norm = RMSNorm(k, config.norm_eps) if config.qk_norm else nn.Identity()

    def split(self, x_BTD: Tensor, cos_TK: Tensor, sin_TK: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Queries [B, H, T, K], keys and values [B, G, T, K], each contiguous."""
        b, t, _ = x_BTD.shape
        c = self.config
        qkv = joined(x_BTD, self.q_proj, self.k_proj, self.v_proj).view(b, t, c.heads + 2 * c.kv_heads, c.head_dim)
        q, k, v = torch.split(qkv, [c.heads, c.kv_heads, c.kv_heads], dim=2)
        cos, sin = cos_TK.unsqueeze(1), sin_TK.unsqueeze(1)
        q = rotate(self.q_norm(q), cos, sin).to(v.dtype).transpose(1, 2)
        k = rotate(self.k_norm(k), cos, sin).to(v.dtype).transpose(1, 2)
        return q.contiguous(), k.contiguous(), v.transpose(1, 2).contiguous()

    def merge(self, y_BHTK: Tensor) -> Tensor:
        """What the heads found, [B, T, D]."""
        out_BTD: Tensor = self.o_proj(y_BHTK.transpose(1, 2).flatten(2))
        return out_BTD


class MLP(nn.Module):
    """SwiGLU (Shazeer 2020)."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(config.width, config.hidden, bias=False)
        self.up_proj = nn.Linear(config.width, config.hidden, bias=False)
        self.down_proj = nn.Linear(config.hidden, config.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        gate, up = joined(x, self.gate_proj, self.up_proj).chunk(2, dim=-1)
        y: Tensor = self.down_proj(F.silu(gate) * up)
        return y


class Layer(nn.Module):
    """Attention and MLP, each behind a norm and around a residual."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.self_attn = Attention(config)
        self.mlp = MLP(config)
        self.input_layernorm = RMSNorm(config.width, config.norm_eps)
        self.post_attention_layernorm = RMSNorm(config.width, config.norm_eps)

    def forward(self, x_BTD: Tensor, cos_TK: Tensor, sin_TK: Tensor) -> Tensor:
        return self.after(x_BTD, attend(*self.before(x_BTD, cos_TK, sin_TK)))

    def before(self, x_BTD: Tensor, cos_TK: Tensor, sin_TK: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys and values. Like `after`, this works on every token by itself."""
        return self.self_attn.split(self.input_layernorm(x_BTD), cos_TK, sin_TK)

    def after(self, x_BTD: Tensor, y_BHTK: Tensor) -> Tensor:
        """The residual stream behind this layer, from that before it and what attention found."""
        x_BTD = x_BTD + self.self_attn.merge(y_BHTK)
        out_BTD: Tensor = x_BTD + self.mlp(self.post_attention_layernorm(x_BTD))
        return out_BTD


class Trunk(nn.Module):
    """Embedding, layers, final norm: tokens to hidden states. Every head reads these."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        # Given a weight, Embedding draws none: on the meta device a draw would import the compiler, for seconds.
        blank = torch.empty(config.vocab_size, config.width)
        self.embed_tokens = nn.Embedding(config.vocab_size, config.width, _weight=blank)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.norm = RMSNorm(config.width, config.norm_eps)

    def forward(self, tokens_BT: Tensor, cos_TK: Tensor, sin_TK: Tensor) -> Tensor:
        x_BTD = self.embed_tokens(tokens_BT)
        for layer in self.layers:
            x_BTD = layer(x_BTD, cos_TK, sin_TK)
        out_BTD: Tensor = self.norm(x_BTD)
        return out_BTD


def answering(tokens_BT: Tensor, think: int, unthink: int) -> Tensor:
    """Which tokens the answer head, if any, speaks after [B, T]: those where thinking ended later than it last began.

    Earlier turns of a conversation have marks of their own.
    """
    at_T = torch.arange(1, tokens_BT.shape[1] + 1, device=tokens_BT.device)
    begun_BT, ended_BT = (((tokens_BT == mark) * at_T).cummax(1).values for mark in (think, unthink))
    return ended_BT > begun_BT


class Transformer(nn.Module):
    """The trunk with its language head."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.config = config
        self.model = Trunk(config)
        self.lm_head = nn.Linear(config.width, config.vocab_size, bias=False)
        if config.tied:
            self.lm_head.weight = self.model.embed_tokens.weight
        self.answer_head = nn.Linear(config.width, config.vocab_size, bias=False) if config.answer_head else None

    @property
    def device(self) -> torch.device:
        """Where its weights lie."""
        return self.lm_head.weight.device

    def init_weights(self, seed: int = 0) -> None:
        """Normal init, residual outputs at zero so that every block starts as the identity."""
        generator = torch.Generator().manual_seed(seed)
        for name, parameter in self.named_parameters():
            if parameter.ndim < 2:
                nn.init.zeros_(parameter) if name.endswith("bias") else nn.init.ones_(parameter)
            elif name.endswith(("o_proj.weight", "down_proj.weight")):
                nn.init.zeros_(parameter)
            elif "embed_tokens" in name:
                nn.init.normal_(parameter, std=0.02, generator=generator)
            else:
                nn.init.normal_(parameter, std=parameter.shape[1] ** -0.5, generator=generator)

    def compile_layers(self) -> None:
        """Compile what works token by token: one program for all layers and shapes, half a minute, once.

        Attention stays as it is: every shape of it would be a program of its own. Raises ValueError where there is no
        C++ compiler.
        """
        if not any(map(shutil.which, (os.environ.get("CXX", "g++"), "g++", "clang++"))):
            raise ValueError("compiled layers need a C++ compiler: install g++ or clang++, or set compiled=false")
        for layer in self.model.layers:
            assert isinstance(layer, Layer)
            layer.before = torch.compile(layer.before, dynamic=True, fullgraph=True)  # type: ignore[method-assign]
            layer.after = torch.compile(layer.after, dynamic=True, fullgraph=True)  # type: ignore[method-assign]

    def load_state_dict(self, state_dict: Mapping[str, Any], strict: bool = True, assign: bool = False) -> Any:
        """As every module's; the head of a tied model may be left out, as it is in files."""
        if self.config.tied and "lm_head.weight" not in state_dict and "model.embed_tokens.weight" in state_dict:
            state_dict = {**state_dict, "lm_head.weight": state_dict["model.embed_tokens.weight"]}
        return super().load_state_dict(state_dict, strict=strict, assign=assign)

    def hidden(self, tokens_BT: Tensor) -> Tensor:
        """Hidden states [B, T, D] after the final norm; positions count from 0."""
        cos, sin = rope_table(self.config, tokens_BT.shape[1])
        states: Tensor = self.model(tokens_BT, cos.to(tokens_BT.device), sin.to(tokens_BT.device))
        return states

    def forward(self, tokens_BT: Tensor, answering_BT: Tensor | None = None) -> Tensor:
        """Logits [B, T, V] of the next token; `answering_BT` marks where the answer head, if any, speaks."""
        return self.logits(self.hidden(tokens_BT), answering_BT)

    def logits(self, hidden: Tensor, answering: Tensor | None = None) -> Tensor:
        """Language-head logits [..., V] of hidden states [..., D]."""
        logits: Tensor = self.lm_head(hidden)
        if self.answer_head is None or answering is None:
            return logits
        return torch.where(answering.unsqueeze(-1), self.answer_head(hidden), logits)

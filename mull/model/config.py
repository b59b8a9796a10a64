"""The shape of a model, and how Hugging Face's config.json says it. Nothing here needs torch."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from mull.core import Foreign

_FAMILIES = {
    "Qwen3ForCausalLM": {"qk_norm": True, "qkv_bias": False},
    "Qwen2ForCausalLM": {"qk_norm": False, "qkv_bias": True},
    "LlamaForCausalLM": {"qk_norm": False, "qkv_bias": False},
}
_LARGEST = 1 << 20  # no dimension of a config may exceed this
_DEEPEST = 1 << 10  # nor may it have more layers


@dataclass(frozen=True)
class ModelConfig:
    """The shape of a model. Defaults are those of mull-nano."""

    vocab_size: int = 320
    width: int = 160
    layers: int = 6
    heads: int = 5
    kv_heads: int = 1
    head_dim: int = 32
    hidden: int = 448  # of the SwiGLU
    context: int = 2048  # longest sequence the configuration promises
    rope_theta: float = 10_000.0
    norm_eps: float = 1e-6
    qk_norm: bool = True  # Qwen3
    qkv_bias: bool = False  # Qwen2.5
    tied: bool = True  # the language head shares the embedding
    answer_head: bool = False  # a second language head that writes the answer (O1-nano's two decoders)

    def __post_init__(self) -> None:
        sizes = (self.vocab_size, self.width, self.layers, self.heads, self.kv_heads, self.head_dim, self.hidden)
        if min(sizes) < 1 or self.context < 1:
            raise ValueError(f"every size of a model is at least 1: {self}")
        if self.heads % self.kv_heads:
            raise ValueError(f"heads ({self.heads}) must be a multiple of kv_heads ({self.kv_heads})")
        if self.head_dim % 2:
            raise ValueError(f"head_dim must be even for RoPE, not {self.head_dim}")
        if self.qk_norm and self.qkv_bias:
            raise ValueError("no family of models has both qk_norm and qkv_bias: set one of them to false")

    def flops_per_token(self, span: float = 0.0) -> float:
        """Forward FLOPs of one token that attends to `span` others (2 per multiply-add, embeddings free)."""
        matrices = self.width * self.head_dim * (2 * self.heads + 2 * self.kv_heads) + 3 * self.width * self.hidden
        attention = 2 * self.heads * self.head_dim * span
        return 2.0 * (self.layers * (matrices + attention) + self.width * self.vocab_size)

    def reading_flops(self, tokens: int, before: int = 0) -> float:
        """Forward FLOPs of `tokens` tokens behind `before` others where none passes the language head."""
        return tokens * (self.flops_per_token(before + (tokens - 1) / 2) - self.saying_flops(1))

    def saying_flops(self, tokens: int) -> float:
        """FLOPs of the language head over so many tokens."""
        return tokens * 2.0 * self.width * self.vocab_size


def to_hf(config: ModelConfig) -> dict[str, Any]:
    """config.json of Hugging Face's class for this shape."""
    kind = next(k for k, v in _FAMILIES.items() if v == {"qk_norm": config.qk_norm, "qkv_bias": config.qkv_bias})
    return {
        "architectures": [kind],
        "model_type": kind.removesuffix("ForCausalLM").lower(),
        "vocab_size": config.vocab_size,
        "hidden_size": config.width,
        "intermediate_size": config.hidden,
        "num_hidden_layers": config.layers,
        "num_attention_heads": config.heads,
        "num_key_value_heads": config.kv_heads,
        "head_dim": config.head_dim,
        "hidden_act": "silu",
        "max_position_embeddings": config.context,
        "rms_norm_eps": config.norm_eps,
        "rope_theta": config.rope_theta,
        "rope_parameters": {"rope_type": "default", "rope_theta": config.rope_theta},
        "attention_bias": False,
        "attention_dropout": 0.0,
        "tie_word_embeddings": config.tied,
        "use_cache": True,
        "bos_token_id": None,
        "eos_token_id": 1,
        "pad_token_id": 0,
        "dtype": "float32",
        "mull": {"answer_head": config.answer_head},
    }


def from_hf(raw: dict[str, Any]) -> ModelConfig:
    """The shape a config.json describes. Raises Foreign for what our transformer cannot compute exactly."""
    kinds = raw.get("architectures")
    kind = str(kinds[0]) if isinstance(kinds, list) and kinds else "no architecture"
    if kind not in _FAMILIES:
        raise Foreign(f"config.json describes {kind}; Mull's transformer opens {', '.join(_FAMILIES)}")
    rope, ours = (raw.get("rope_parameters") or raw.get("rope_scaling") or {}), (raw.get("mull") or {})
    if not isinstance(rope, dict) or not isinstance(ours, dict):
        raise ValueError("config.json garbles its RoPE parameters, or its part for Mull")
    _refuse_unsupported(raw, rope, kind)
    try:
        heads = int(raw["num_attention_heads"])
        config = ModelConfig(
            vocab_size=int(raw["vocab_size"]),
            width=int(raw["hidden_size"]),
            layers=int(raw["num_hidden_layers"]),
            heads=heads,
            kv_heads=int(raw.get("num_key_value_heads") or heads),
            head_dim=int(raw.get("head_dim") or int(raw["hidden_size"]) // heads),
            hidden=int(raw["intermediate_size"]),
            context=int(raw.get("max_position_embeddings", 2048)),
            rope_theta=float(rope.get("rope_theta", raw.get("rope_theta", 10_000.0))),
            norm_eps=float(raw.get("rms_norm_eps", 1e-6)),
            tied=bool(raw.get("tie_word_embeddings", False)),
            answer_head=bool(ours.get("answer_head", False)),
            **_FAMILIES[kind],
        )
    except (KeyError, TypeError, OverflowError) as error:
        raise ValueError(f"config.json lacks or garbles {error}") from None
    except ZeroDivisionError:
        raise ValueError("config.json has no attention heads") from None
    sizes = (config.vocab_size, config.width, config.heads * config.head_dim, config.hidden, config.context)
    if max(sizes) > _LARGEST or config.layers > _DEEPEST:
        raise ValueError("config.json describes a model of absurd size")
    if not (0 < config.rope_theta < math.inf and 0 < config.norm_eps < math.inf):
        raise ValueError("config.json gives a RoPE theta or a norm epsilon that is not a positive number")
    return config


def _refuse_unsupported(raw: dict[str, Any], rope: dict[str, Any], kind: str) -> None:
    if rope.get("rope_type", rope.get("type", "default")) != "default" or rope.get("partial_rotary_factor", 1) != 1:
        raise Foreign(f"config.json asks for {rope} RoPE scaling, which Mull does not compute")
    for name in ("attention_bias", "mlp_bias"):
        if raw.get(name) and kind != "Qwen2ForCausalLM":
            raise Foreign(f"config.json sets {name}, which Mull does not compute")
    kinds = raw.get("layer_types") or []
    windowed = raw.get("use_sliding_window") or not isinstance(kinds, list) or any(k != "full_attention" for k in kinds)
    if raw.get("hidden_act", "silu") != "silu" or windowed:
        raise Foreign("config.json asks for another activation or a sliding window, which Mull does not compute")


def shapes(config: ModelConfig) -> dict[str, tuple[int, ...]]:
    """The weights that a model of this shape has, by the names of Hugging Face's classes."""
    d, f, k = config.width, config.hidden, config.head_dim
    q, kv = config.heads * k, config.kv_heads * k
    result: dict[str, tuple[int, ...]] = {"model.embed_tokens.weight": (config.vocab_size, d)}
    for i in range(config.layers):
        layer: dict[str, tuple[int, ...]] = {
            "input_layernorm.weight": (d,),
            "self_attn.q_proj.weight": (q, d),
            "self_attn.k_proj.weight": (kv, d),
            "self_attn.v_proj.weight": (kv, d),
            "self_attn.o_proj.weight": (d, q),
            "post_attention_layernorm.weight": (d,),
            "mlp.gate_proj.weight": (f, d),
            "mlp.up_proj.weight": (f, d),
            "mlp.down_proj.weight": (d, f),
        }
        if config.qkv_bias:
            layer |= {"self_attn.q_proj.bias": (q,), "self_attn.k_proj.bias": (kv,), "self_attn.v_proj.bias": (kv,)}
        if config.qk_norm:
            layer |= {"self_attn.q_norm.weight": (k,), "self_attn.k_norm.weight": (k,)}
        result |= {f"model.layers.{i}.{name}": shape for name, shape in layer.items()}
    result |= {"model.norm.weight": (d,), "lm_head.weight": (config.vocab_size, d)}
    return result | ({"answer_head.weight": (config.vocab_size, d)} if config.answer_head else {})

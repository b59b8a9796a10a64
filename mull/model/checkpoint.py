"""Model folders: config.json, model.safetensors and tokenizer, as Hugging Face lays them out, with a manifest.

Only JSON and safetensors are read, sizes are checked before anything is allocated, and every file
that the manifest names must have its SHA-256.
"""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from mull.chat import Chat
from mull.model.heads import Heads
from mull.model.transformer import ModelConfig, Transformer

MANIFEST = "manifest.json"
_FAMILIES = {
    "Qwen3ForCausalLM": {"qk_norm": True, "qkv_bias": False},
    "Qwen2ForCausalLM": {"qk_norm": False, "qkv_bias": True},
    "LlamaForCausalLM": {"qk_norm": False, "qkv_bias": False},
}
_LARGEST = 1 << 20  # no dimension of a config may exceed this
_DEEPEST = 1 << 10  # nor may it have more layers


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
    """The shape a config.json describes. Raises ValueError for what our transformer cannot compute exactly."""
    kinds = raw.get("architectures")
    kind = str(kinds[0]) if isinstance(kinds, list) and kinds else "no architecture"
    if kind not in _FAMILIES:
        raise ValueError(f"config.json describes {kind}; Mull's transformer opens {', '.join(_FAMILIES)}")
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
    sizes = (config.vocab_size, config.width, config.heads * config.head_dim, config.hidden)
    if max(sizes) > _LARGEST or config.layers > _DEEPEST:
        raise ValueError("config.json describes a model of absurd size")
    if not (0 < config.rope_theta < math.inf and 0 <= config.norm_eps < math.inf):
        raise ValueError("config.json gives a RoPE theta or a norm epsilon that is not a positive number")
    return config


def _refuse_unsupported(raw: dict[str, Any], rope: dict[str, Any], kind: str) -> None:
    if rope.get("rope_type", rope.get("type", "default")) != "default" or rope.get("partial_rotary_factor", 1) != 1:
        raise ValueError(f"config.json asks for {rope} RoPE scaling, which Mull does not compute")
    for name in ("attention_bias", "mlp_bias"):
        if raw.get(name) and kind != "Qwen2ForCausalLM":
            raise ValueError(f"config.json sets {name}, which Mull does not compute")
    kinds = raw.get("layer_types") or []
    windowed = raw.get("use_sliding_window") or not isinstance(kinds, list) or any(k != "full_attention" for k in kinds)
    if raw.get("hidden_act", "silu") != "silu" or windowed:
        raise ValueError("config.json asks for another activation or a sliding window, which Mull does not compute")


def save(
    folder: Path,
    model: Transformer,
    chat: Chat | None = None,
    heads: Heads | None = None,
    dtype: torch.dtype = torch.float32,
) -> None:
    """Write a model folder; the manifest comes last."""
    folder.mkdir(parents=True, exist_ok=True)
    config = to_hf(model.config) | {"dtype": str(dtype).removeprefix("torch.")}
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    generation = {"eos_token_id": 1, "pad_token_id": 0, "max_new_tokens": 1024, "do_sample": False}
    (folder / "generation_config.json").write_text(json.dumps(generation, indent=1) + "\n")
    tensors = {k: v.detach().to(dtype).contiguous() for k, v in model.state_dict().items()}
    extra = {k: tensors.pop(k) for k in list(tensors) if k.startswith("answer_head")}
    if model.config.tied:
        del tensors["lm_head.weight"]
    if heads is not None:
        extra |= {f"heads.{k}": v.detach().to(dtype).contiguous() for k, v in heads.state_dict().items()}
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "model.safetensors").chmod(0o644)  # safetensors writes files that only their owner can read
    (folder / "heads.safetensors").unlink(missing_ok=True)
    if extra:
        save_file(extra, folder / "heads.safetensors")
    if chat is not None:
        chat.save(folder)
    write_manifest(folder)


def load(folder: Path, *, verify: bool = True) -> Transformer:
    """Open a model folder, ours or a Llama-, Qwen2.5- or Qwen3-shaped one, in fp32.

    Raises ValueError, in one line, when a file is missing, altered, or does not fit its config.
    """
    folder = Path(folder)
    if not (folder / "config.json").is_file():
        raise ValueError(f"{folder} is not a model folder: it has no config.json")
    if verify:
        check_manifest(folder)
    config = from_hf(_json(folder / "config.json"))
    tensors = _tensors(folder)
    if config.answer_head:
        heads = _open(folder / "heads.safetensors")
        tensors |= {k: v for k, v in heads.items() if k.startswith("answer_head")}
    if config.tied:
        tensors["lm_head.weight"] = tensors.get("lm_head.weight", tensors.get("model.embed_tokens.weight"))  # type: ignore[assignment]
    with torch.device("meta"):
        model = Transformer(config)
    expected = {k: tuple(v.shape) for k, v in model.state_dict().items()}
    found = {k: tuple(v.shape) for k, v in tensors.items() if v is not None and not k.endswith("rotary_emb.inv_freq")}
    if expected != found:
        odd = sorted(set(expected.items()) ^ set(found.items()))[0][0]
        raise ValueError(f"{folder}: the weights do not fit config.json, beginning with {odd}")
    model.load_state_dict({k: tensors[k].float() for k in expected}, strict=True, assign=True)
    if config.tied:
        model.lm_head.weight = model.model.embed_tokens.weight
    for parameter in model.parameters():
        if not torch.isfinite(parameter).all():
            raise ValueError(f"{folder}: the weights hold NaN or infinity")
        parameter.requires_grad_(True)
    return model.eval()


def load_heads(folder: Path, config: ModelConfig) -> Heads | None:
    """The value and process heads of a model folder, None where it has none."""
    path = Path(folder) / "heads.safetensors"
    if not path.is_file():
        return None
    tensors = {k.removeprefix("heads."): v.float() for k, v in _open(path).items() if k.startswith("heads.")}
    if not tensors:
        return None
    heads = Heads(config.width)
    if {k: v.shape for k, v in tensors.items()} != {k: v.shape for k, v in heads.state_dict().items()}:
        raise ValueError(f"{path} does not fit config.json")
    heads.load_state_dict(tensors)
    return heads


def _json(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise ValueError(f"{path} cannot be read as JSON: {error}") from None
    if not isinstance(raw, dict):
        raise ValueError(f"{path} must hold a JSON object")
    return raw


def _tensors(folder: Path) -> dict[str, torch.Tensor]:
    index = folder / "model.safetensors.index.json"
    if not index.is_file():
        return _open(folder / "model.safetensors")
    places = _json(index).get("weight_map")
    if not isinstance(places, dict) or not all(isinstance(name, str) for name in places.values()):
        raise ValueError(f"{index} has no map from weights to files")
    tensors: dict[str, torch.Tensor] = {}
    for name in sorted(set(places.values())):
        if Path(name).name != name:
            raise ValueError(f"{index} points outside the folder: {name}")
        tensors |= _open(folder / name)
    return tensors


def _open(path: Path) -> dict[str, torch.Tensor]:
    try:
        tensors = load_file(path)
    except FileNotFoundError:
        raise ValueError(f"{path} is missing") from None
    except (SafetensorError, OSError) as error:
        raise ValueError(f"{path} is not a sound safetensors file: {error}") from None
    if odd := [name for name, tensor in tensors.items() if not tensor.is_floating_point()]:
        raise ValueError(f"{path} holds weights that are not floating-point numbers, beginning with {odd[0]}")
    return tensors


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(folder: Path) -> None:
    """Record the SHA-256 of every file in the folder."""
    files = {
        p.name: sha256(p) for p in sorted(folder.iterdir()) if p.is_file() and p.name not in (MANIFEST, "README.md")
    }
    (folder / MANIFEST).write_text(json.dumps({"version": 1, "sha256": files}, indent=1) + "\n")


def check_manifest(folder: Path) -> None:
    """Raise ValueError when a file that the manifest names is missing or altered. No manifest: nothing to check."""
    path = folder / MANIFEST
    if not path.is_file():
        return
    raw = _json(path)
    files = raw.get("sha256")
    if raw.get("version") != 1 or not isinstance(files, dict):
        raise ValueError(f"{path} is not a manifest of version 1")
    for name, digest in files.items():
        if Path(name).name != name or len(name) > 200:
            raise ValueError(f"{path} points outside the folder: {name[:200]!r}")
        if not (folder / name).is_file():
            raise ValueError(f"{folder / name} is missing, but the manifest names it")
        if sha256(folder / name) != digest:
            raise ValueError(f"{folder / name} was altered: its SHA-256 is not the manifest's")


def model_hash(folder: Path) -> str:
    """Twelve hex digits that name the weights, for reports."""
    return sha256(Path(folder) / "model.safetensors")[:12]

"""Model folders to and from torch: config.json, model.safetensors and tokenizer, as Hugging Face lays them out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from mull.model.config import ModelConfig, to_hf
from mull.model.folder import describe, wanted, weight_files, write_manifest
from mull.model.heads import Heads
from mull.model.transformer import Transformer


class Words(Protocol):
    """A tokenizer with its layout: our own chat, or a foreign folder's."""

    pad: int
    ends: frozenset[int]  # what an answer ends with

    def save(self, folder: Path) -> None: ...


def save(
    folder: Path,
    model: Transformer,
    chat: Words | None = None,
    heads: Heads | None = None,
    dtype: torch.dtype = torch.float32,
) -> None:
    """Write a model folder; the manifest comes last. What is not finite is refused before anything is written."""
    tensors = {k: v.detach().to("cpu", dtype).contiguous() for k, v in model.state_dict().items()}
    extra = {k: tensors.pop(k) for k in list(tensors) if k.startswith(("answer_head.", "heads."))}
    if model.config.tied:
        del tensors["lm_head.weight"]
    if heads is not None:
        extra |= {f"heads.{k}": v.detach().to("cpu", dtype).contiguous() for k, v in heads.state_dict().items()}
    require_finite(tensors | extra, folder)
    folder.mkdir(parents=True, exist_ok=True)
    ends, pad = (sorted(chat.ends), chat.pad) if chat is not None else ([1], 0)
    marks = {"eos_token_id": ends if len(ends) > 1 else ends[0], "pad_token_id": pad}
    config = to_hf(model.config) | marks | {"dtype": str(dtype).removeprefix("torch.")}
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    generation = marks | {"max_new_tokens": 1024, "do_sample": False}
    (folder / "generation_config.json").write_text(json.dumps(generation, indent=1) + "\n")
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "heads.safetensors").unlink(missing_ok=True)
    if extra:
        save_file(extra, folder / "heads.safetensors")
    for path in folder.glob("*.safetensors"):
        path.chmod(0o644)  # safetensors writes files that only their owner can read
    if chat is not None:
        chat.save(folder)
    write_manifest(folder)


def require_finite(tensors: Mapping[str, torch.Tensor], folder: Path) -> None:
    """Raise FloatingPointError where a tensor that is to be written there holds NaN or infinity."""
    for name, tensor in tensors.items():
        if not torch.isfinite(tensor).all():
            raise FloatingPointError(
                f"{name} holds NaN or infinity: {folder} is not written, and what was saved before is kept"
            )


def load(folder: Path, *, verify: bool = True) -> Transformer:
    """Open a model folder, ours or a Llama-, Qwen2.5- or Qwen3-shaped one, in fp32.

    Raises ValueError, in one line, when a file is missing, altered, or does not fit its config.
    """
    folder = Path(folder)
    config = describe(folder, verify=verify)
    tensors = {name: tensor for path in weight_files(folder, config) for name, tensor in _open(path).items()}
    names = wanted(config, {name: tuple(tensor.shape) for name, tensor in tensors.items()}, folder)
    with torch.device("meta"):
        model = Transformer(config)
    model.load_state_dict({name: tensors[source].float() for name, source in names.items()}, strict=True, assign=True)
    if config.tied:
        model.lm_head.weight = model.model.embed_tokens.weight
    for parameter in model.parameters():
        if not torch.isfinite(parameter).all():
            raise ValueError(f"{folder}: the weights hold NaN or infinity")
        parameter.requires_grad_(True)
    return model.eval()


def load_heads(folder: Path, config: ModelConfig) -> Heads | None:
    """The value and process heads of a model folder, None where it has none. Raises ValueError for unsound ones."""
    path = Path(folder) / "heads.safetensors"
    if not path.is_file():
        return None
    tensors = {k.removeprefix("heads."): v.float() for k, v in _open(path).items() if k.startswith("heads.")}
    if not tensors:
        return None
    heads = Heads(config.width)
    later = {k: torch.zeros_like(v) for k, v in heads.state_dict().items() if k.startswith(Heads.LATER)}
    tensors = later | tensors
    if {k: v.shape for k, v in tensors.items()} != {k: v.shape for k, v in heads.state_dict().items()}:
        raise ValueError(f"{path} does not fit config.json")
    if not all(torch.isfinite(tensor).all() for tensor in tensors.values()):
        raise ValueError(f"{path} holds NaN or infinity")
    heads.load_state_dict(tensors)
    return heads


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

"""A model folder on disk: what lies in it, whether it is whole, and its weights as arrays. Nothing here needs torch.

Only JSON and safetensors are read, and every file that the manifest names must have its SHA-256.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, deserialize

from mull.model import MODELS
from mull.model.config import ModelConfig, from_hf, shapes

MANIFEST = "manifest.json"
Array = NDArray[np.float32]
_LONGEST = 1 << 18  # bytes of a JSON file; the index of 250 layers fits, and no such file takes a tenth of a second


def describe(folder: Path, *, verify: bool = True) -> ModelConfig:
    """The shape of the model in a folder. Raises ValueError, in one line, for a file that is missing or altered.

    A folder of ours without a manifest is opened with a line on stderr, unless it came with the package.
    """
    if not folder.exists():
        raise ValueError(f"{folder} is not a model folder: there is no such folder, and nothing is downloaded")
    if not (folder / "config.json").is_file():
        raise ValueError(f"{folder} is not a model folder: it has no config.json")
    raw = read_json(folder / "config.json")
    if verify and (folder / MANIFEST).is_file():
        check_manifest(folder)
    elif verify and folder.resolve().parent == MODELS:
        raise ValueError(f"{folder} came with a {MANIFEST}, which is missing: install Mull again")
    elif verify and "mull" in raw:  # Hugging Face's own have none
        print(f"{folder} has no {MANIFEST}: nobody checks whether its files were altered", file=sys.stderr)
    return from_hf(raw)


def weight_files(folder: Path, config: ModelConfig) -> list[Path]:
    """The files that hold the language model's weights. Raises ValueError for an index that makes no sense."""
    heads = [folder / "heads.safetensors"] if config.answer_head else []
    index = folder / "model.safetensors.index.json"
    if not index.is_file():
        return [folder / "model.safetensors", *heads]
    places = read_json(index).get("weight_map")
    if not isinstance(places, dict) or not all(isinstance(name, str) for name in places.values()):
        raise ValueError(f"{index} has no map from weights to files")
    for name in places.values():
        if Path(name).name != name:
            raise ValueError(f"{index} points outside the folder: {name}")
    return [*(folder / name for name in sorted(set(places.values()))), *heads]


def wanted(config: ModelConfig, found: dict[str, tuple[int, ...]], folder: Path) -> dict[str, str]:
    """Which tensor of a folder each weight of the model is. Raises ValueError when they do not fit the shape."""
    names = {name: name for name in found if not name.startswith("heads.") and not name.endswith("rotary_emb.inv_freq")}
    if config.tied and "model.embed_tokens.weight" in found:
        names["lm_head.weight"] = "model.embed_tokens.weight"
    expected = shapes(config)
    fitting = {name: found[source] for name, source in names.items()}
    if expected != fitting:
        odd = sorted(set(expected.items()) ^ set(fitting.items()))[0][0]
        raise ValueError(f"{folder}: the weights do not fit config.json, beginning with {odd}")
    return names


def arrays(folder: Path, config: ModelConfig) -> dict[str, Array]:
    """The weights of the language model in fp32. Raises ValueError when a file is missing, unsound, or does not fit."""
    tensors: dict[str, Array] = {}
    for path in weight_files(folder, config):
        try:
            parts = deserialize(path.read_bytes())  # type: ignore[no-untyped-call]
        except FileNotFoundError:
            raise ValueError(f"{path} is missing") from None
        except (SafetensorError, OSError) as error:
            raise ValueError(f"{path} is not a sound safetensors file: {error}") from None
        tensors |= {name: _array(part, name, path) for name, part in parts}
    names = wanted(config, {name: tensor.shape for name, tensor in tensors.items()}, folder)
    for source in names.values():
        if not np.isfinite(tensors[source]).all():
            raise ValueError(f"{folder}: the weights hold NaN or infinity")
    return {name: tensors[source] for name, source in names.items()}


def _array(part: dict[str, Any], name: str, path: Path) -> Array:
    kind, data = part["dtype"], part["data"]
    if kind == "BF16":  # the upper half of an fp32
        flat = (np.frombuffer(data, "<u2").astype(np.uint32) << np.uint32(16)).view(np.float32)
    elif kind in ("F16", "F32", "F64"):
        flat = np.frombuffer(data, f"<f{int(kind[1:]) // 8}").astype(np.float32)
    else:
        raise ValueError(f"{path} holds weights that are not floating-point numbers, beginning with {name}")
    return flat.reshape(part["shape"])


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file. Raises ValueError when there is none, or one that is absurdly long."""
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST + 1)
        if len(data) > _LONGEST:
            raise ValueError(f"longer than {_LONGEST:,} bytes")
        raw = json.loads(data)
    except (OSError, ValueError, RecursionError) as error:
        raise ValueError(f"{path} cannot be read as JSON: {error}") from None
    if not isinstance(raw, dict):
        raise ValueError(f"{path} must hold a JSON object")
    return raw


def sha256(path: Path) -> str:
    """In hex."""
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
    raw = read_json(path)
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

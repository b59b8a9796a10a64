"""`mull export`: a model folder in another form."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Literal


def export(folder: Path, out: Path, /, *, format: Literal["hf", "bf16", "ctranslate2"] = "hf") -> None:
    """Write a model folder in another form.

    Parameters
    ----------
    folder
        The model folder.
    out
        The folder to write; it must be new or empty.
    format
        hf (Hugging Face, fp32), bf16 (the same at half the size), or ctranslate2.
    """
    from mull.chat import Chat
    from mull.model import checkpoint

    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise ValueError(f"{out} exists already and is not an empty folder")
    if format == "ctranslate2":
        _must_have_ctranslate2()
    import torch

    model, chat = checkpoint.load(folder), Chat.load(folder)
    if format == "ctranslate2":
        if model.config.answer_head:
            raise ValueError("ctranslate2 knows no second language head, which this model has")
        _to_ctranslate2(folder, out)
    else:
        dtype = torch.bfloat16 if format == "bf16" else torch.float32
        checkpoint.save(out, model, chat, checkpoint.load_heads(folder, model.config), dtype)
    print(out)


def _must_have_ctranslate2() -> None:
    try:
        import ctranslate2  # noqa: F401
        import transformers  # noqa: F401
    except ImportError as error:
        raise ValueError(
            f"{error.name} is not installed, which this format needs: pip install 'mull[fast-cpu,hf]'"
        ) from None


def _to_ctranslate2(folder: Path, out: Path) -> None:
    from ctranslate2.converters import TransformersConverter

    from mull.chat import Chat
    from mull.model import checkpoint

    with tempfile.TemporaryDirectory() as scratch:  # the converter reads Hugging Face folders
        plain = Path(scratch) / "model"
        checkpoint.save(plain, checkpoint.load(folder), Chat.load(folder))
        TransformersConverter(str(plain)).convert(str(out), force=True)

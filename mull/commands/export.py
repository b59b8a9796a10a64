"""`mull export`: a model folder in another form."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from torch import nn

    from mull.engine.layout import Words
    from mull.model.transformer import Transformer


def export(
    folder: Path, out: Path, /, *, average: Path | None = None, format: Literal["hf", "bf16", "ctranslate2"] = "hf"
) -> None:
    """Write a model folder in another form.

    Parameters
    ----------
    folder
        The model folder, ours or one with a tokenizer of its own.
    out
        The folder to write; it must be new or empty.
    average
        Another model folder of the same shape and tokenizer, a relative that was trained from the same weights or
        into them: every weight becomes the mean of both, those of heads too. It has often what either of the two has
        lost.
    format
        hf (Hugging Face, fp32), bf16 (the same at half the size), or ctranslate2.
    """
    from mull.model import checkpoint
    from mull.reward.process import ABOUT, About
    from mull.train.writer import opened

    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise ValueError(f"{out} exists already and is not an empty folder")
    if format == "ctranslate2":
        _must_have_ctranslate2()
    import torch

    model, (chat, _) = checkpoint.load(folder), opened(folder)
    heads = checkpoint.load_heads(folder, model.config)
    if average is not None:
        relative = checkpoint.load(average)
        if relative.config != model.config or _spelled(opened(average)[0]) != _spelled(chat):
            raise ValueError(f"{folder} and {average} have no average: their shapes or tokenizers differ")
        others = checkpoint.load_heads(average, model.config)
        if (heads is None) != (others is None):
            has, lacks = (average, folder) if heads is None else (folder, average)
            raise ValueError(f"{folder} and {average} have no average: {has} has heads, and {lacks} has none")
        if heads is not None and About.read(folder).kind != About.read(average).kind:
            raise ValueError(f"{folder} and {average} have no average: their heads judge different things")
        _average(model, relative)
        if heads is not None and others is not None:
            _average(heads, others)
    if format == "ctranslate2":
        if model.config.answer_head:
            raise ValueError("ctranslate2 knows no second language head, which this model has")
        _to_ctranslate2(model, chat, out)
    else:
        if (folder / ABOUT).is_file():
            about = About.read(folder)
            if average is not None:  # whatever policy it was, a mean's trunk is not that one's
                about = replace(about, separate=True)
            about.write(out)
        checkpoint.save(out, model, chat, heads, torch.bfloat16 if format == "bf16" else torch.float32)
    print(out)


def _spelled(words: Words) -> str:
    """A tokenizer, to be compared."""
    from mull.chat import Chat

    return str((words.tokenizer if isinstance(words, Chat) else words.tokenizer.backend_tokenizer).to_str())


def _average(model: nn.Module, relative: nn.Module) -> None:
    import torch

    with torch.no_grad():
        for mine, other in zip(model.parameters(), relative.parameters(), strict=True):
            mine.lerp_(other, 0.5)


def _must_have_ctranslate2() -> None:
    try:
        import ctranslate2  # noqa: F401
        import transformers  # noqa: F401
    except ImportError as error:
        raise ValueError(
            f"{error.name} is not installed, which this format needs: pip install 'mull[fast-cpu,hf]'"
        ) from None


def _to_ctranslate2(model: Transformer, chat: Words, out: Path) -> None:
    from ctranslate2.converters import TransformersConverter

    from mull.model import checkpoint

    with tempfile.TemporaryDirectory() as scratch:  # the converter reads Hugging Face folders
        checkpoint.save(Path(scratch) / "model", model, chat)
        TransformersConverter(str(Path(scratch) / "model")).convert(str(out), force=True)

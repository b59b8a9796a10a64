"""What writes the samples that a run learns from: our engine, or transformers where the words are somebody else's."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from mull.chat import Chat
from mull.core import Foreign
from mull.engine.embedded import Embedded
from mull.engine.hf import HuggingFace
from mull.engine.layout import Words
from mull.model.folder import describe
from mull.model.transformer import Transformer

Engine = Embedded | HuggingFace


class Writer(Protocol):
    """An engine that writes as a model does now: ours as `how` says, transformers in its own way."""

    def __call__(self, model: Transformer, **how: Any) -> Engine: ...


def ours(chat: Chat) -> Writer:
    """Our own engine; `how` as it takes it."""
    return lambda model, **how: Embedded(model, chat, **how)


def chat_of(folder: Path) -> Chat:
    """The chat of a folder, for what reads our marks. Raises ValueError where its tokenizer is not ours."""
    most = describe(folder, verify=False).vocab_size
    try:
        return Chat.load(folder, most)
    except Foreign as why:
        raise ValueError(f"{why}; only sft and rl take a folder with a tokenizer of its own") from None


def opened(folder: Path, device: str = "cpu") -> tuple[Words, Writer]:
    """How a model's folder lays out text, and what writes it. Raises ValueError where transformers does not open it."""
    most = describe(folder, verify=False).vocab_size
    try:
        chat = Chat.load(folder, most)
    except Foreign as why:
        try:
            theirs = HuggingFace.open(folder, device=device)
        except ValueError as error:
            raise ValueError(f"{why}; {error}") from None
    else:
        return chat, ours(chat)

    def write(model: Transformer, **how: Any) -> Engine:
        theirs.load(model)
        return theirs

    return theirs.layout, write

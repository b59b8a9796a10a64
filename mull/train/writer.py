"""What writes the samples that a run learns from: our engine, or transformers where the words are somebody else's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mull.chat import Chat
from mull.core import Foreign
from mull.engine.embedded import Embedded
from mull.engine.hf import HuggingFace
from mull.engine.layout import Layout
from mull.model.transformer import Transformer
from mull.train.ranks import Ranks

Words = Chat | Layout
Engine = Embedded | HuggingFace
Writer = Callable[[Transformer, int], Engine]
"""An engine that writes as a model does now; ours with so many threads, transformers with those of torch."""


def opened(folder: Path, ours: str, ranks: Ranks) -> tuple[Words, Writer]:
    """How a model's folder lays out text, and what writes it.

    `ours` names what there is in our own words only. Raises ValueError where that is wanted of foreign ones, and where
    transformers does not open the folder.
    """
    try:
        chat = Chat.load(folder)
    except Foreign as why:
        if ours:
            raise ValueError(f"{why}, which {ours} would take") from None
        try:
            theirs = HuggingFace.open(folder, device=str(ranks.device))
        except ValueError as error:
            raise ValueError(f"{why}; {error}") from None
    else:
        return chat, lambda model, threads: Embedded(model, chat, threads=threads)

    def write(model: Transformer, threads: int) -> Engine:
        theirs.load(model)
        return theirs

    return theirs.layout, write

"""The scorer of a folder, whatever its kind: the one door to those that were trained."""

from __future__ import annotations

from pathlib import Path

from mull.chat import Chat
from mull.core import Scorer
from mull.reward.process import Learned


def opened(folder: Path, chat: Chat | None = None) -> Scorer:
    """A scorer of the traces that a model with this `chat` writes.

    Raises ValueError, in one line, where the folder holds none, or one for another tokenizer.
    """
    return Learned.open(folder, chat)

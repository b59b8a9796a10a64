"""A reward model small enough for any test."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from mull.model import checkpoint
from mull.model.heads import Heads
from mull.reward.process import About
from mull.testing import tiny_model


def reward_folder(folder: Path) -> Path:
    """A folder with the tiny model, and heads that say something."""
    model, chat = tiny_model()
    heads = Heads(model.config.width)
    nn.init.normal_(heads.process_head.weight, generator=torch.Generator().manual_seed(1))
    checkpoint.save(folder, model, chat, heads=heads)
    About("process", "oracle", True, "0" * 12, True).write(folder)
    return folder

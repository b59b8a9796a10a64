"""Stage 1, pre-training: next-token prediction on a mixture of the ways people write, from random weights."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from mull.chat import Chat
from mull.model import checkpoint
from mull.model.config import ModelConfig
from mull.model.tokenizer import train_tokenizer
from mull.model.transformer import Transformer
from mull.train.data import Stream
from mull.train.fit import Fit, HeldOut, fit
from mull.train.memory import fits
from mull.train.probe import prober
from mull.train.ranks import together
from mull.train.run import Run
from mull.train.writer import ours


class Pretrain(Fit):
    """Configuration of a pre-training run."""

    model: ModelConfig = Field(default=ModelConfig())
    init_seed: int = Field(default=0, ge=0, description="of the random weights that it begins with")


def pretrain(config: Pretrain, out: Path, *, resume: bool = False) -> Path:
    """Train from nothing; returns the model folder."""
    with together() as ranks:
        fits(config.model, config.micro_tokens, ranks)
        chat = Chat(train_tokenizer())
        if config.model.vocab_size < (tokens := chat.tokenizer.get_vocab_size()):
            raise ValueError(f"model.vocab_size is {config.model.vocab_size}, but the tokenizer has {tokens} tokens")
        model = Transformer(config.model)
        model.init_weights(config.init_seed)
        stream = Stream(config.data, chat, config.seed, batch_tokens=config.micro_tokens)
        run = Run(out, config, resume=resume, ranks=ranks)
        fit(config, model, stream, run, prober(run, ours(chat), config), ranks, held_out=HeldOut(config, chat))
        if ranks.first:
            checkpoint.save(out / "model", model, chat)
    return out / "model"

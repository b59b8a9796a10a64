"""Stage 2, supervised fine-tuning: a base model learns to write demonstrations, with loss on its own words only."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from mull.engine.layout import Words
from mull.model import checkpoint
from mull.model.folder import describe
from mull.train import Folder
from mull.train.data import Mixture, Stream
from mull.train.fit import Fit, HeldOut, fit
from mull.train.memory import fits
from mull.train.optim import Optim
from mull.train.probe import prober
from mull.train.ranks import together
from mull.train.run import Run
from mull.train.traces import Traces
from mull.train.writer import opened


class SFT(Fit):
    """Configuration of a fine-tuning run."""

    init: Folder = Field(description="the model folder to start from")
    tokens: int = Field(default=500_000, gt=0)
    optim: Optim = Optim(matrix_lr=0.005, other_lr=0.001, cooldown=0.9)
    data: Mixture = Mixture(ways={"careful": 10, "check": 1, "split": 1, "repair": 0.5}, prompt_weight=0.0)
    traces: Path | None = Field(default=None, description="file of traces to learn from (traces.py)")
    traces_share: float = Field(default=1.0, gt=0, le=1, description="share of the samples that come from the file")


def sft(config: SFT, out: Path, *, resume: bool = False) -> Path:
    """Fine-tune `config.init`; returns the model folder.

    Raises ValueError, before the run's folder is made, for a file of traces with a broken line.
    """
    with together() as ranks:
        fits(describe(config.init, verify=False), config.micro_tokens, ranks)
        chat, writer = opened(config.init, str(ranks.device))
        model = checkpoint.load(config.init)
        stream = _stream(config, chat)
        run = Run(out, config, resume=resume, ranks=ranks)
        if config.traces is not None:
            run.pin("traces", config.traces)
        fit(config, model, stream, run, prober(run, writer, config), ranks, held_out=HeldOut(config, chat))
        if ranks.first:
            checkpoint.save(out / "model", model, chat)
    return out / "model"


def _stream(config: SFT, chat: Words) -> Stream:
    if config.traces is None:
        return Stream(config.data, chat, config.seed, batch_tokens=config.micro_tokens)
    return Traces(config.traces, config.traces_share, config.data, chat, config.seed, batch_tokens=config.micro_tokens)

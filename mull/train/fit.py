"""The supervised loop that pre-training and SFT share: batches in, one update per iteration, exact resume."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from itertools import islice
from typing import Any

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict, Field
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from torch import Tensor

from mull.model.transformer import Transformer
from mull.train.data import Batch, Mixture, Place, Stream
from mull.train.optim import Optim, Optimizer
from mull.train.run import Run

PATIENCE = 20  # non-finite iterations in a row before the run stops


class Fit(BaseModel):
    """What every supervised stage is configured by."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    seed: str = Field(default="mull", description="name of the run's random streams")
    tokens: int = Field(default=1_000_000, gt=0, description="training tokens of the run, padding not counted")
    micro_tokens: int = Field(default=4096, gt=0, description="tokens of one forward pass, padding counted")
    micros: int = Field(default=1, gt=0, description="forward passes of one iteration")
    optim: Optim = Optim()
    data: Mixture = Mixture()
    precision: str = Field(
        default="bf16", pattern="^(bf16|fp32)$", description="of the matrix products; weights are fp32"
    )
    threads: int = Field(default=2, gt=0)
    save_every: int = Field(default=2_000_000, gt=0, description="tokens between checkpoints")
    eval_every: int = Field(default=5_000_000, gt=0, description="tokens between evaluations on the valid split")


def loss_sum(model: Transformer, batch: Batch, unthink: int, precision: str = "bf16") -> Tensor:
    """The weighted sum of next-token cross-entropies of a batch, in nats."""
    with torch.autocast(batch.tokens_BT.device.type, dtype=torch.bfloat16, enabled=precision == "bf16"):
        answering = (batch.tokens_BT == unthink).cumsum(1) > 0 if model.answer_head is not None else None
        logits = model(batch.tokens_BT, answering)
    losses = F.cross_entropy(logits.float().flatten(0, 1), batch.targets_BT.flatten(), reduction="none")
    return (losses * batch.weights_BT.flatten()).sum()


def fit(
    config: Fit,
    model: Transformer,
    stream: Stream,
    run: Run,
    evaluate: Callable[[Transformer], dict[str, Any]] | None = None,
) -> Transformer:
    """Train until `config.tokens` are seen, from the run's newest checkpoint where it has one.

    Raises FloatingPointError when the loss stays non-finite; no such update ever reaches the weights.
    """
    torch.set_num_threads(config.threads)
    optimizer = Optimizer(config.optim, model)
    at: dict[str, Any] = {
        "iteration": 0,
        "tokens": 0,
        "seconds": 0.0,
        "index": 0,
        "waiting": {},
        "torch": torch.__version__,
    }
    if (found := run.latest()) is not None:
        tensors, at = found
        if at["torch"] != torch.__version__:
            print(f"warning: begun with torch {at['torch']}, resumed with {torch.__version__}", file=sys.stderr)
        model.load_state_dict({k[6:]: v for k, v in tensors.items() if k.startswith("model/")})
        optimizer.restore({k[6:]: v for k, v in tensors.items() if k.startswith("optim/")})
    place = Place(at["index"], {int(width): indices for width, indices in at["waiting"].items()})
    batches = stream.batches(place)
    bad = 0
    with _progress(config.tokens) as progress:
        bar = progress.add_task("train", total=config.tokens, completed=at["tokens"], note="")
        while at["tokens"] < config.tokens:
            began = time.monotonic()
            micros = list(islice(batches, config.micros))
            loss = update(model, optimizer, micros, stream.chat.unthink, config.precision, at["tokens"] / config.tokens)
            before = at["tokens"]
            at["iteration"] += 1
            at["tokens"] += sum(b.real_tokens for b in micros)
            at["seconds"] += time.monotonic() - began
            bad = 0 if math.isfinite(loss) else bad + 1
            if bad >= PATIENCE:
                raise FloatingPointError(
                    f"the loss was not finite {bad} times in a row; {run.folder} keeps the last good"
                )
            speed = (at["tokens"] - before) / (time.monotonic() - began)
            progress.update(
                bar, completed=min(at["tokens"], config.tokens), note=f"loss {loss:.4f} · {speed:,.0f} tok/s"
            )
            if at["iteration"] % 20 == 0:
                run.log(
                    {
                        "iteration": at["iteration"],
                        "tokens": at["tokens"],
                        "loss": loss,
                        "rate": optimizer.rate(before / config.tokens),
                        "tokens_per_second": speed,
                        "seconds": at["seconds"],
                    }
                )
            done = at["tokens"] >= config.tokens
            if evaluate is not None and (done or before // config.eval_every != at["tokens"] // config.eval_every):
                model.eval()
                run.log({"tokens": at["tokens"], "iteration": at["iteration"], **evaluate(model)})
                torch.set_num_threads(config.threads)
            if done or before // config.save_every != at["tokens"] // config.save_every:
                tensors = {
                    f"model/{k}": v
                    for k, v in model.state_dict().items()
                    if k != "lm_head.weight" or not model.config.tied
                }
                run.save(
                    at["iteration"],
                    tensors | {f"optim/{k}": v for k, v in optimizer.state().items()},
                    at | asdict(place),
                )
    return model.eval()


def update(
    model: Transformer, optimizer: Optimizer, micros: list[Batch], unthink: int, precision: str, progress: float
) -> float:
    """One optimiser step over several forward passes. Returns the mean loss; NaN or inf changes nothing."""
    model.train()
    weight = sum(float(b.weights_BT.sum()) for b in micros)
    total = 0.0
    for batch in micros:
        loss = loss_sum(model, batch, unthink, precision) / weight
        if not math.isfinite(value := loss.item()):
            optimizer.clear()
            return value
        loss.backward()  # type: ignore[no-untyped-call]
        total += value
    norm = optimizer.step(progress)
    return total if math.isfinite(norm) else norm


def _progress(total: int) -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[note]}"),
        TimeRemainingColumn(), disable=not sys.stderr.isatty(), refresh_per_second=2,
    )  # fmt: skip

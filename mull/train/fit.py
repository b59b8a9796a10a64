"""The supervised loop that pre-training and SFT share: batches in, one update per iteration, exact resume."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import asdict
from itertools import islice
from random import Random
from typing import Any

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor

from mull.core import Problem, Task
from mull.engine.layout import Words
from mull.ledger import BACKWARD
from mull.model.transformer import Transformer, answering
from mull.train.data import Batch, Mixture, Place, Source, Stream, by_length, forward_cost, on, pack
from mull.train.optim import Optim, Optimizer
from mull.train.precision import Precision, products, quick
from mull.train.ranks import Ranks
from mull.train.run import Run, telling, under

Loss = Callable[[Transformer, Batch, Words, str], Tensor]
"""A batch's weighted sum of losses, from the model, the batch, the id of </think> and the precision."""

HELD_OUT = 256  # samples of which every look tells the loss
PATIENCE = 20  # non-finite iterations in a row before the run stops


class Fit(BaseModel):
    """What every supervised stage is configured by."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    seed: str = Field(default="mull", description="name of the run's random streams")
    tokens: int = Field(default=1_000_000, gt=0, description="training tokens of the run, padding not counted")
    micro_tokens: int = Field(default=4096, gt=0, description="tokens of one forward pass, padding counted")
    micros: int = Field(default=2, gt=0, description="forward passes of one iteration, those of all ranks together")
    optim: Optim = Optim()
    data: Mixture = Mixture()
    precision: Precision = Field(
        default_factory=quick, description="of the matrix products; weights are fp32. Without it, what is quick here"
    )
    compiled: bool = Field(default=False, description="the layers, for about a fifth more speed; wants a C++ compiler")
    threads: int = Field(default=2, gt=0, description="of this machine, shared by its ranks")
    save_every: int = Field(default=2_000_000, gt=0, description="tokens between checkpoints")
    keep_every: int = Field(default=0, ge=0, description="tokens between model folders that are kept; 0: none")
    eval_every: int = Field(default=5_000_000, gt=0, description="tokens between evaluations on the valid split")


def loss_sum(model: Transformer, batch: Batch, chat: Words, precision: str = "bf16") -> Tensor:
    """The weighted sum of next-token cross-entropies of a batch, in nats."""
    return (surprise(model, batch, chat, precision) * batch.weights_BT).sum()


def surprise(model: Transformer, batch: Batch, chat: Words, precision: str = "bf16") -> Tensor:
    """Of every next token, its negative log-probability in nats, [B, T]."""
    with products(precision, batch.tokens_BT.device):
        aloud_BT = answering(batch.tokens_BT, chat.think, chat.unthink) if model.answer_head is not None else None
        logits = model(batch.tokens_BT, aloud_BT)
    losses = F.cross_entropy(logits.float().flatten(0, 1), batch.targets_BT.flatten(), reduction="none")
    return losses.view_as(batch.targets_BT)


class HeldOut(Stream):
    """A mixture's text about problems of the valid split.

    It is easier than that of training, whose words are more: what is learnt by heart shows where its loss rises while
    that of training falls.
    """

    def __init__(self, config: Fit, chat: Words) -> None:
        apart = config.data.model_copy(update={"goes_on": 0.0, "distinct": 0})  # what goes on is of the train split
        super().__init__(apart, chat, f"{config.seed}/held out", batch_tokens=config.micro_tokens)

    def problem(self, index: int) -> tuple[Task, Problem, Random]:
        task, problem, rng = super().problem(index)
        return task, task.problem(problem.level, problem.index, "valid"), rng


def mean_loss(model: Transformer, stream: Stream, precision: str, loss_sum: Loss = loss_sum) -> float:
    """The mean loss of the first samples of a stream, as an update has it."""
    texts = [stream.sample(index) for index in range(HELD_OUT)]
    total = weight = 0.0
    for width, group in by_length(texts, lambda text: len(text[0]) - 1, stream.batch_tokens):
        batch = on(pack(group, width), next(model.parameters()).device)
        # With gradients, though nobody wants them: what is compiled would be compiled once more without.
        total += loss_sum(model, batch, stream.chat, precision).item()
        weight += batch.weights_BT.sum().item()
    return total / weight


def fit(
    config: Fit,
    model: Transformer,
    stream: Source,
    run: Run,
    evaluate: Callable[[Transformer], dict[str, Any]] | None = None,
    ranks: Ranks = Ranks(),
    loss_sum: Loss = loss_sum,
    spent: float = 0.0,
    held_out: Stream | None = None,
) -> Transformer:
    """Train until `config.tokens` are seen, from the run's newest checkpoint where it has one.

    `spent`: FLOPs before the first iteration. `held_out`: text of which every look tells the loss. Every rank calls
    this; the first one keeps the run's folder. Raises FloatingPointError when the loss stays non-finite (no such update
    ever reaches the weights), and when an update leaves weights that are not finite: these are never saved.
    """
    if config.micros % ranks.size:
        raise ValueError(f"micros ({config.micros}) must be a multiple of the {ranks.size} ranks")
    threads = max(1, config.threads // ranks.size)
    torch.set_num_threads(threads)
    if config.compiled:
        model.compile_layers()
    model.to(ranks.device)
    optimizer = Optimizer(config.optim, model, ranks, config.precision)
    at = _restore(run, model, optimizer, spent)
    place = Place(at["index"], {int(width): indices for width, indices in at["waiting"].items()})
    batches = stream.batches(place)
    backward, bad = BACKWARD * next(model.parameters()).requires_grad, 0
    with telling(ranks, "train", config.tokens, "tokens", at["tokens"]) as tell:
        while at["tokens"] < config.tokens:
            began, before, share = time.monotonic(), at["tokens"], at["tokens"] / config.tokens
            micros = list(islice(batches, config.micros))
            loss = update(model, optimizer, micros, stream.chat, config.precision, share, ranks, loss_sum)
            at["iteration"] += 1
            at["tokens"] += sum(b.real_tokens for b in micros)
            at["flops"] += (1 + backward) * sum(forward_cost(model.config, b) for b in micros)
            at["seconds"] += time.monotonic() - began
            bad = 0 if math.isfinite(loss) else bad + 1
            if bad >= PATIENCE:
                raise FloatingPointError(
                    f"the loss was not finite {bad} times in a row; {run.folder} keeps the last good"
                )
            saving = _due(before, at["tokens"], config.save_every, config.tokens)
            tensors = _tensors(model, optimizer) if saving else {}  # on every rank: each holds a part of the state
            if not ranks.first:
                continue
            speed = (at["tokens"] - before) / (time.monotonic() - began)
            figures = {key: at[key] for key in ("iteration", "tokens", "flops", "seconds")}
            keeping = bool(config.keep_every) and _due(before, at["tokens"], config.keep_every, config.tokens)
            looking = evaluate is not None and _due(before, at["tokens"], config.eval_every, config.tokens)
            if at["iteration"] % 20 == 0 or keeping or looking:  # a curve must find what a kept model has cost
                run.log({**figures, "loss": loss, "rate": optimizer.rate(share), "tokens_per_second": speed})
            found: dict[str, Any] = {}
            if evaluate is not None and looking:
                found = evaluate(model.eval())
                torch.set_num_threads(threads)
                if held_out is not None:
                    found |= {"held_out/loss": mean_loss(model, held_out, config.precision, loss_sum)}
                run.log(figures | found)
            tell(at["tokens"], f"loss {loss:.4f} · {speed:,.0f} tok/s", _headline(found))
            if keeping:
                run.keep(at["iteration"], model, stream.chat)
            if saving:
                run.save(at["iteration"], tensors, at | asdict(place))
    return model.eval()


def _due(before: int, now: int, every: int, end: int) -> bool:
    return now >= end or before // every != now // every


def _headline(found: dict[str, Any]) -> str:
    """What a look has shown on the whole, families and levels left out."""
    whole = ((name, value) for name, value in found.items() if name.count("/") < 2 and isinstance(value, float))
    return " · ".join(f"{name} {value:.4g}" for name, value in whole)


def _tensors(model: Transformer, optimizer: Optimizer) -> dict[str, Tensor]:
    tied = {"lm_head.weight"} if model.config.tied else set()
    weights = {f"model/{name}": tensor for name, tensor in model.state_dict().items() if name not in tied}
    return weights | {f"optim/{name}": tensor for name, tensor in optimizer.state().items()}


def _restore(run: Run, model: Transformer, optimizer: Optimizer, spent: float) -> dict[str, Any]:
    """Put model and optimiser where the newest checkpoint left them. Returns where in the run that is."""
    if (found := run.latest()) is None:
        return {"iteration": 0, "tokens": 0, "flops": spent, "seconds": 0.0, "index": 0, "waiting": {}}
    tensors, at = found
    model.load_state_dict(under(tensors, "model"))
    optimizer.restore(under(tensors, "optim"))
    return at


def update(
    model: Transformer,
    optimizer: Optimizer,
    micros: list[Batch],
    chat: Words,
    precision: str,
    progress: float,
    ranks: Ranks = Ranks(),
    loss_sum: Loss = loss_sum,
) -> float:
    """One optimiser step over several forward passes. Returns the mean loss; NaN or inf changes nothing."""
    model.train()
    weight = sum(float(b.weights_BT.sum()) for b in micros)
    total = 0.0
    for batch in micros[ranks.rank :: ranks.size]:
        loss = loss_sum(model, on(batch, ranks.device), chat, precision) / weight
        loss.backward()  # type: ignore[no-untyped-call]
        total += loss.item()
    total = ranks.total(optimizer.parameters, total)
    if not math.isfinite(total):
        optimizer.clear()
        return total
    norm = optimizer.step(progress)
    return total if math.isfinite(norm) else norm

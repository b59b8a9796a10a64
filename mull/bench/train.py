"""Training speed: real updates on real batches, beside the machine's own matrix peak in the same minute."""

from __future__ import annotations

import time
from itertools import islice
from typing import Any

import torch

from mull.bench.machine import matrix_peak
from mull.chat import Chat
from mull.eval import report
from mull.ledger import training_flops
from mull.model.tokenizer import train_tokenizer
from mull.model.transformer import Transformer
from mull.train.data import Batch, Place, Stream
from mull.train.fit import update
from mull.train.optim import Optimizer
from mull.train.precision import quick_here
from mull.train.pretrain import Pretrain

SQUARE = 1536  # of the matrices whose product gives the peak
HERE = Pretrain(precision=quick_here())  # what is measured is this processor


def train(
    config: Pretrain = Pretrain(precision=quick_here()),
    *,
    rounds: int = 8,
    updates: int = 4,
    skip: int = 64,
    square: int = SQUARE,
) -> dict[str, Any]:
    """Tokens a second of `update`, and its FLOPs as a share of the fp32 matrix peak.

    Peak and updates take turns, so that whatever else the machine does falls on both. Padding is no work done.
    The first `skip` batches are left out: long samples, of which few make a batch, fill theirs first.
    """
    torch.set_num_threads(config.threads)
    chat = Chat(train_tokenizer())
    model = Transformer(config.model)
    model.init_weights(seed=0)
    optimizer = Optimizer(config.optim, model, precision=config.precision)
    stream = Stream(config.data, chat, config.seed, batch_tokens=config.micro_tokens)
    micros = list(islice(stream.batches(Place()), skip, skip + config.micros * updates))
    groups = [micros[at : at + config.micros] for at in range(0, len(micros), config.micros)]
    tokens = sum(batch.real_tokens for batch in micros)
    work = training_flops(config.model, tokens, mean_span(micros))

    def step() -> float:
        began = time.perf_counter()
        for group in groups:
            update(model, optimizer, group, chat, config.precision, 0.5)
        return time.perf_counter() - began

    matrix_peak(square), step()  # warm-up: the matrix library compiles a kernel for every new shape
    peaks, seconds = [], []
    for _ in range(rounds):
        peaks.append(matrix_peak(square))
        seconds.append(step())
    return {
        "share_of_peak": report.bootstrap([work / s / peak for s, peak in zip(seconds, peaks, strict=True)]),
        "tokens_per_second": report.bootstrap([tokens / s for s in seconds]),
        "peak_gflops": report.bootstrap([peak / 1e9 for peak in peaks]),
        "tokens": tokens,
        "threads": config.threads,
        "precision": config.precision,
    }


def mean_span(batches: list[Batch]) -> float:
    """How many earlier tokens a real token attends to on average, itself left out."""
    lengths = [n for batch in batches for n in batch.lengths]
    return sum(n * (n - 1) / 2 for n in lengths) / sum(lengths)

"""The training benchmark counts real work only."""

from __future__ import annotations

import torch

from mull.bench import train
from mull.model.config import ModelConfig
from mull.train.data import Batch, Mixture
from mull.train.pretrain import Pretrain


def test_spans_count_real_tokens_only() -> None:
    tokens = torch.tensor([[5, 5, 5, 0], [5, 0, 0, 0]])
    assert train.mean_span([Batch(tokens, tokens, torch.ones(2, 4), (3, 1))]) == (0 + 1 + 2 + 0) / 4


def test_a_small_benchmark_gives_every_figure() -> None:
    model = ModelConfig(width=16, layers=1, heads=1, head_dim=16, hidden=16)
    config = Pretrain(model=model, micro_tokens=256, micros=1, threads=1, data=Mixture(levels={1: 1}))
    found = train.train(config, rounds=2, updates=1, skip=2, square=64)
    for key in ("share_of_peak", "tokens_per_second", "peak_gflops"):
        assert 0 < found[key].low <= found[key].value <= found[key].high and found[key].n == 2

"""The machine that speed is measured on."""

from __future__ import annotations

import os
from time import perf_counter

import torch

CORES = os.cpu_count() or 1


def matrix_peak(square: int = 1536, products: int = 4) -> float:
    """FLOP/s of fp32 products of two square matrices, on as many threads as torch has: the best of some."""
    a, b = torch.rand(square, square), torch.rand(square, square)
    out, best = torch.empty(square, square), float("inf")
    for _ in range(products):
        began = perf_counter()
        torch.mm(a, b, out=out)
        best = min(best, perf_counter() - began)
    return 2.0 * square**3 / best

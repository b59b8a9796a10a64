"""Which sums are the same bits on this machine, however they are batched: what exact mode relies on."""

from __future__ import annotations

import torch

from mull.engine.prefill import CHUNK, Passage, prefill
from mull.engine.request import BLOCK
from mull.engine.step import FLOOR, Batch
from mull.engine.weights import Weights


@torch.inference_mode()
def row_independent(weights: Weights) -> bool:
    """Whether a row's logits are the same bits alone and in company."""
    threads, noise = torch.get_num_threads(), torch.Generator().manual_seed(0)
    torch.set_num_threads(1)
    alone, company = Batch(weights, 1, FLOOR), Batch(weights, 13, FLOOR)
    for length in (*range(9, 108, 9), 300, 180):  # the longest makes the sums of the last one longer too
        kv = weights.empty_kv(length)
        kv.k.normal_(generator=noise)
        kv.v.normal_(generator=noise)
        company.add(0, 0, prefix=kv)
    alone.add(0, 0, prefix=kv)
    equal = all(torch.equal(alone.forward()[-1], company.forward()[-1]) for _ in range(2))
    short, long = weights.empty_kv(BLOCK), weights.empty_kv(2 * BLOCK)
    few, whole = Passage([0] * FLOOR, short, 0, BLOCK), Passage([0] * 2 * BLOCK, long, 0, BLOCK, BLOCK)
    company.forward(beside=[few])
    prefill(weights, [whole])
    equal &= torch.equal(short.k[..., :FLOOR], long.k[..., :FLOOR])
    prefill(weights, [last := Passage([0] * FLOOR, long, 2 * BLOCK - FLOOR, BLOCK, FLOOR)])
    equal &= torch.equal(whole.states[-FLOOR:], last.states)
    torch.set_num_threads(threads)
    return equal


@torch.inference_mode()
def reads_alike(weights: Weights) -> bool:
    """Whether decoding leaves the keys and values that reading would: then what was decoded need not be read again.

    It takes as many query heads for each of keys as make a product row-independent, and sums that are split alike.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    steps, length = 2 * FLOOR, min(CHUNK + FLOOR, weights.config.context)
    tokens = [(7 * at) % weights.config.vocab_size for at in range(length)]
    whole = weights.empty_kv(-(-length // BLOCK) * BLOCK)
    prefill(weights, [Passage(tokens, whole, 0, BLOCK, FLOOR)])
    starts = [start for start in (FLOOR, BLOCK - 2, CHUNK - FLOOR) if start + steps <= length]
    company = Batch(weights, len(starts), FLOOR)
    for start in starts:
        company.add(tokens[start], start, prefix=whole.cut(0, start))
    for step in range(steps):
        for row, start in enumerate(starts):
            company.token[row] = tokens[start + step]
        company.forward()
    equal = bool(starts)
    for row, start in enumerate(starts):
        kv, n = company.read(row), start + steps
        equal &= torch.equal(kv.k, whole.k[..., :n]) and torch.equal(kv.v, whole.v[:, :, :n])
    torch.set_num_threads(threads)
    return equal

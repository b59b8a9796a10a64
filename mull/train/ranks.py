"""The processes that train one model together, as `torchrun` starts them; without it, this process alone.

Every rank draws the same batches and learns from its share of them, then the gradients are summed: what is
computed does not depend on the number of ranks, except in the last bits.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import Tensor

CPU = torch.device("cpu")


@dataclass(frozen=True, slots=True)
class Ranks:
    """Which process of how many this is."""

    rank: int = 0
    size: int = 1
    device: torch.device = CPU  # where its model learns

    @property
    def first(self) -> bool:
        """Whether this is the process that writes files and talks."""
        return self.rank == 0

    def total(self, parameters: Sequence[Tensor], loss: float) -> float:
        """Sum the gradients over all ranks, in place, and return the sum of their losses."""
        if self.size == 1:
            return loss
        # The loss travels with the gradients: one message instead of two, and one verdict on whether it is finite.
        parts = [p.grad.flatten() if p.grad is not None else p.new_zeros(p.numel()) for p in parameters]
        flat = torch.cat([*parts, parts[0].new_tensor([loss])])
        dist.all_reduce(flat)
        at = 0
        for parameter in parameters:
            parameter.grad = flat[at : at + parameter.numel()].view_as(parameter)
            at += parameter.numel()
        return float(flat[-1])

    def share(self, tensors: Sequence[Tensor]) -> None:
        """Give every rank the tensors of all, in place: tensor i is that of rank i modulo the number of ranks."""
        if self.size == 1 or not tensors:
            return
        flat = torch.cat([
            t.flatten() if i % self.size == self.rank else t.new_zeros(t.numel()) for i, t in enumerate(tensors)
        ])  # fmt: skip
        dist.all_reduce(flat)
        for tensor, part in zip(tensors, torch.split(flat, [t.numel() for t in tensors]), strict=True):
            tensor.copy_(part.view_as(tensor))

    def sum(self, tensor: Tensor) -> Tensor:
        """The sum of every rank's tensor."""
        if self.size > 1:
            dist.all_reduce(tensor := tensor.clone())
        return tensor

    def highest(self, tensor: Tensor) -> Tensor:
        """The largest of every rank's values, place by place."""
        if self.size > 1:
            dist.all_reduce(tensor := tensor.clone(), op=dist.ReduceOp.MAX)
        return tensor

    def dealt(self, mine: Tensor) -> Tensor:
        """The rows of all ranks [P, …] in the order in which they were dealt out, one by one, [P / size, …] each."""
        if self.size == 1:
            return mine
        whole = mine.new_zeros(len(mine) * self.size, *mine.shape[1:])
        whole[self.rank :: self.size] = mine
        return self.sum(whole)


@contextmanager
def together() -> Iterator[Ranks]:
    """Join the other ranks that torchrun started, if it did; each has a GPU where there is one for each."""
    device = CPU
    if int(os.environ.get("LOCAL_WORLD_SIZE", "1")) <= torch.cuda.device_count():
        device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(device)
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        yield Ranks(device=device)
        return
    dist.init_process_group("gloo" if device is CPU else "cpu:gloo,cuda:nccl")
    try:
        yield Ranks(dist.get_rank(), dist.get_world_size(), device)
    finally:
        dist.destroy_process_group()

"""Muon (Jordan et al. 2024): momentum, made orthogonal, as the step of a matrix.

torch has it, with Newton–Schulz iterations in bf16 everywhere. Where the processor has no instructions for bf16
these take three and a half times as long as in fp32, and a quarter of a training with them; so here they are of the
run's precision. In bf16 a step is torch's to the last bit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import torch
from torch import Tensor

from mull.train.precision import Precision

STEPS = 5
COEFFICIENTS = 3.4445, -4.7750, 2.0315  # of the quintic that drives all singular values near 1 within so few steps


class Muon(torch.optim.Muon):
    """torch's, but for the precision of its products. It takes matrices alone."""

    def __init__(
        self,
        groups: Iterable[Mapping[str, Any]],
        *,
        precision: Precision,
        lr: float,
        weight_decay: float,
        momentum: float = 0.95,
    ) -> None:
        super().__init__([dict(group) for group in groups], lr=lr, weight_decay=weight_decay, momentum=momentum)
        self._narrow = torch.bfloat16 if precision == "bf16" else torch.float32

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        for group in self.param_groups:
            rate, momentum = float(group["lr"]), group["momentum"]
            for matrix in group["params"]:
                if matrix.grad is None:
                    continue
                state = self.state[matrix]
                if "momentum_buffer" not in state:
                    state["momentum_buffer"] = torch.zeros_like(matrix.grad)
                mean = state["momentum_buffer"]
                mean.lerp_(matrix.grad, 1 - momentum)
                update = orthogonal(matrix.grad.lerp(mean, momentum).to(self._narrow))
                rows, columns = matrix.shape
                matrix.mul_(1 - rate * group["weight_decay"])
                matrix.add_(update, alpha=-rate * max(1.0, rows / columns) ** 0.5)


def orthogonal(matrix: Tensor) -> Tensor:
    """Nearly U V^T of a matrix U S V^T [R, C]: its singular values end between about 0.5 and 1.5."""
    a, b, c = COEFFICIENTS
    tall = matrix.shape[0] > matrix.shape[1]
    x = matrix.T if tall else matrix
    x = x / x.norm().clamp(min=1e-7)
    for _ in range(STEPS):
        gram = x @ x.T
        x = torch.addmm(x, torch.addmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x.T if tall else x

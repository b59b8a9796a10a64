"""Muon on the matrices inside the layers, AdamW on everything else; one schedule for both.

Muon's steps are dear (a quarter of an iteration of 4 k tokens), so each rank takes those of its share of the matrices.

Warm up, hold, then fall linearly to zero (a trapezoid), so that a run can be extended by lengthening the plateau.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Annotated

import torch
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor, nn

from mull.train.muon import Muon
from mull.train.precision import Precision
from mull.train.ranks import Ranks

Share = Annotated[float, Field(ge=0, lt=1)]


class Optim(BaseModel):
    """Step sizes and their schedule."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    matrix_lr: float = Field(default=0.02, gt=0, description="Muon's learning rate")
    other_lr: float = Field(default=0.003, gt=0, description="AdamW's: embedding, norms, heads")
    scale_lr: float = Field(
        default=0.0, ge=0, description="AdamW's for the scale of all logits, by which a model gets surer; 0: not learnt"
    )
    weight_decay: float = Field(default=0.01, ge=0, description="Muon's")
    other_decay: float = Field(default=0.0, ge=0, description="AdamW's weight decay")
    momentum: float = Field(default=0.95, ge=0, lt=1, description="Muon's")
    betas: tuple[Share, Share] = Field(default=(0.9, 0.98), description="AdamW's, of the mean and of the mean square")
    warmup: float = Field(default=0.01, ge=0, le=1, description="share of the run that warms up")
    cooldown: float = Field(default=0.4, ge=0, le=1, description="share of the run that cools down")
    floor: float = Field(default=0.0, ge=0, le=1, description="share of the learning rate left at the end")
    clip: float = Field(default=1.0, gt=0, description="largest gradient norm")


class Optimizer:
    """The two optimisers as one, over what requires a gradient, with its state as named tensors."""

    def __init__(self, config: Optim, model: nn.Module, ranks: Ranks = Ranks(), precision: Precision = "bf16") -> None:
        self.config, self._ranks = config, ranks
        named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
        matrices = [(n, p) for n, p in named if p.ndim == 2 and ".layers." in n]
        others = [(n, p) for n, p in named if not (p.ndim == 2 and ".layers." in n)]
        self._matrices = dict(matrices)
        mine = matrices[ranks.rank :: ranks.size]
        self._gain = _final_gain(named) if config.scale_lr else None
        # A logarithm; what it learns goes into the gain at once.
        self._scale = nn.Parameter(torch.zeros((), device=named[0][1].device))
        scales = [] if self._gain is None else [self._scale]
        self._names = [n for n, _ in mine], [*(n for n, _ in others), *("scale" for _ in scales)]
        self._rates = (config.matrix_lr,), (config.other_lr, config.scale_lr)
        self._parts: tuple[torch.optim.Optimizer, torch.optim.Optimizer] = (
            Muon(  # a group may be empty, as where only heads learn; a list may not
                [{"params": [p for _, p in mine]}],
                precision=precision,
                lr=config.matrix_lr,
                weight_decay=config.weight_decay,
                momentum=config.momentum,
            ),
            torch.optim.AdamW(
                [{"params": [p for _, p in others]}, {"params": scales}],
                betas=config.betas,
                weight_decay=config.other_decay,
                fused=True,
            ),
        )
        self.parameters = [p for _, p in named]

    def rate(self, progress: float) -> float:
        """The share of the full learning rate at this share of the run (0..1)."""
        c = self.config
        rising = progress / c.warmup if c.warmup else 1.0
        falling = c.floor + (1 - c.floor) * (1 - progress) / c.cooldown if c.cooldown else 1.0
        return max(0.0, min(1.0, rising, falling))

    def step(self, progress: float) -> float:
        """Clip and update, then clear the gradients. Returns the gradient norm; nothing moves if it is not finite.

        Raises FloatingPointError where a step ends in weights that are not.
        """
        norm = float(nn.utils.clip_grad_norm_(self.parameters, self.config.clip))
        if norm == norm and norm != float("inf"):
            if self._gain is not None and self._gain.grad is not None:
                self._scale.grad = (self._gain * self._gain.grad).sum().detach()
            for part, rates in zip(self._parts, self._rates, strict=True):
                for group, base in zip(part.param_groups, rates, strict=True):
                    group["lr"] = base * self.rate(progress)
                part.step()
            if self._gain is not None:
                with torch.no_grad():
                    self._gain.mul_(self._scale.exp())
                    self._scale.zero_()
            self._ranks.share([p.data for p in self._matrices.values()])
            if not math.isfinite(nn.utils.get_total_norm(self.parameters)):
                raise FloatingPointError(
                    "an update left NaN or infinity in the weights: what was saved before is kept; begin again with "
                    "lower rates in optim"
                )
        self.clear()
        return norm

    def clear(self) -> None:
        for parameter in [*self.parameters, self._scale]:
            parameter.grad = None

    def state(self) -> dict[str, Tensor]:
        """Everything the next step depends on, as named tensors; all ranks call it and get the same."""
        tensors: dict[str, Tensor] = {}
        for part, names in zip(self._parts, self._names, strict=True):
            for index, entry in part.state_dict()["state"].items():
                for key, value in entry.items():
                    tensors[f"{names[index]}/{key}"] = torch.as_tensor(value)
        names = [f"{name}/momentum_buffer" for name in self._matrices]
        momenta = [
            tensors.get(name, torch.zeros_like(p)) for name, p in zip(names, self._matrices.values(), strict=True)
        ]
        self._ranks.share(momenta)
        return tensors | dict(zip(names, momenta, strict=True))

    def restore(self, tensors: dict[str, Tensor]) -> None:
        """Go on from what `state` gave, on any number of ranks."""
        for part, names in zip(self._parts, self._names, strict=True):
            packed = part.state_dict()
            packed["state"] = {
                index: entry for index, name in enumerate(names) if (entry := _entries(tensors.items(), name))
            }
            part.load_state_dict(packed)


def _final_gain(named: Sequence[tuple[str, nn.Parameter]]) -> nn.Parameter:
    """The gain of the final norm, which every logit is a multiple of. Raises ValueError where it does not learn."""
    for name, parameter in named:
        if name.endswith("model.norm.weight"):
            return parameter
    raise ValueError("optim.scale_lr moves the final norm, which does not learn here: leave it 0")


def _entries(items: Iterable[tuple[str, Tensor]], name: str) -> dict[str, Tensor]:
    return {k.rpartition("/")[2]: v for k, v in items if k.rpartition("/")[0] == name}

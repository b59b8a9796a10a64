"""Figures of what is seen part by part: over all batches and all ranks, each with the weight that it has."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor

from mull.train.advantage import explained_variance, moments
from mull.train.ranks import Ranks


class Tally:
    """Weighted means, highest values, and how well values fit returns, of parts that no rank sees all of.

    The names are given first: every rank has the same ones, whatever it comes to see.
    """

    def __init__(self, means: Sequence[str], highest: Sequence[str] = ()) -> None:
        self._sums = {name: [0.0, 0.0] for name in means}
        self._highest = dict.fromkeys(highest, -math.inf)
        self._fit_23 = torch.zeros(2, 3, dtype=torch.float64)  # moments of returns and of errors

    def mean(self, name: str, value: float, weight: float = 1.0) -> None:
        """Note a mean over so much; one that is not finite is left out."""
        if math.isfinite(value):
            self._sums[name][0] += value * weight
            self._sums[name][1] += weight

    def highest(self, name: str, value: float) -> None:
        self._highest[name] = max(self._highest[name], value)

    def fit(self, values_BT: Tensor, returns_BT: Tensor, mask_BT: Tensor) -> None:
        """Note values beside the returns that they should foretell."""
        for row, seen_BT in enumerate((returns_BT, returns_BT - values_BT)):
            self._fit_23[row] += moments(seen_BT.double(), mask_BT.double()).cpu()

    def figures(self, ranks: Ranks = Ranks()) -> dict[str, float]:
        """Those that some rank has seen; `explained` is the share of the returns' variance. Every rank calls it."""
        sums = ranks.sum(torch.tensor(list(self._sums.values()), dtype=torch.float64)).tolist()
        found = {name: total / weight for name, (total, weight) in zip(self._sums, sums, strict=True) if weight}
        if self._highest:
            highest = ranks.highest(torch.tensor(list(self._highest.values()), dtype=torch.float64)).tolist()
            found |= {name: top for name, top in zip(self._highest, highest, strict=True) if top > -math.inf}
        fit_23 = ranks.sum(self._fit_23)
        return found | ({"explained": explained_variance(*fit_23)} if fit_23[0, 0] else {})

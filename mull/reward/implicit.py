"""Implicit process rewards: a copy of the model learns outcomes, and so comes to tell good steps from bad.

With r(y) = beta log pi(y | x) / pi_ref(y | x) as the logit of a right answer, the same ratio over the tokens of one
step is that step's reward (Yuan et al. 2024, proposition 3.1; online in PRIME, Cui et al. 2025).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from mull.core import Score, Trace
from mull.engine.layout import Words
from mull.ledger import BACKWARD, forward_flops
from mull.model.transformer import Transformer, answering
from mull.reward.batches import batches

CLIP = 1.0  # largest gradient norm
MOMENTS = ("step", "exp_avg", "exp_avg_sq")  # what AdamW keeps of a parameter


class Peers(Protocol):
    """The processes that learn together: every one has a share of the traces (train/ranks.py)."""

    def total(self, parameters: Sequence[Tensor], loss: float) -> float: ...

    def sum(self, tensor: Tensor) -> Tensor: ...


@dataclass(frozen=True, slots=True)
class _Batch:
    """Right-padded traces; position t of targets and mask speaks of token t + 1."""

    rows: list[int]  # which of the given traces these are
    tokens_BT: Tensor
    own_BT: Tensor  # 1 where the next token is not the question's nor padding [B, T - 1]
    lengths: list[list[int]]  # tokens of each step, and of the answer
    flops: float  # of reading them once


class Implicit:
    """A Scorer that learns. Before it has learnt anything, every step and every trace is worth exactly 0.5."""

    def __init__(
        self,
        model: Transformer,
        reference: Transformer,
        chat: Words,
        *,
        beta: float,
        rate: float,
        tokens: int = 8192,
    ) -> None:
        """`model` starts as a copy of `reference`. `tokens`: of one forward pass, padding counted."""
        self.model, self.reference, self.chat = model, reference, chat
        self.beta, self.tokens = beta, tokens
        self.parameters = list(model.parameters())
        self.optimizer = torch.optim.AdamW(self.parameters, lr=rate, betas=(0.9, 0.98), weight_decay=0.0)
        self.flops = 0.0  # spent so far

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """Sigmoids of the rewards of each step, and of the whole trace with its answer.

        Half is what the reference would have written as gladly. Raises ValueError for a step without tokens.
        """
        unique = list(dict.fromkeys(traces))
        found: dict[Trace, Score] = {}
        for batch in self._batches(unique):
            with torch.no_grad():
                rewards_BT = self._rewards(batch)
            self.flops += 2 * batch.flops
            for row, lengths, rewards_T, own_T in zip(batch.rows, batch.lengths, rewards_BT, batch.own_BT, strict=True):
                parts = [part.sum() for part in torch.split(rewards_T[own_T > 0], lengths)]
                steps = tuple(float(part.sigmoid()) for part in parts[: len(unique[row].steps)])
                found[unique[row]] = Score(float(rewards_T.sum().sigmoid()), steps)
        return [found[trace] for trace in traces]

    def learn(self, traces: Sequence[Trace], right: Sequence[bool], peers: Peers) -> float:
        """One update by the mean cross-entropy of the outcomes of all peers' traces; every peer calls it.

        Returns the loss. Nothing moves where it, or its gradient, is not finite, or where nobody has a trace.
        """
        n = float(peers.sum(torch.tensor(float(len(traces)))))
        if not n:
            return math.nan
        counts = Counter(zip(traces, right, strict=True))  # traces that came out alike are one row
        outcomes = list(counts)
        loss = 0.0
        for batch in self._batches([trace for trace, _ in outcomes]):
            label_B = batch.own_BT.new_tensor([float(outcomes[row][1]) for row in batch.rows])
            count_B = batch.own_BT.new_tensor([float(counts[outcomes[row]]) for row in batch.rows])
            logit_B = self._rewards(batch).sum(1)
            part = F.binary_cross_entropy_with_logits(logit_B, label_B, count_B, reduction="sum") / n
            part.backward()  # type: ignore[no-untyped-call]
            loss += part.item()
            self.flops += (2 + BACKWARD) * batch.flops
        loss = peers.total(self.parameters, loss)
        norm = float(nn.utils.clip_grad_norm_(self.parameters, CLIP))
        if math.isfinite(loss) and math.isfinite(norm):
            self.optimizer.step()
        self.optimizer.zero_grad()
        return loss

    def _rewards(self, batch: _Batch) -> Tensor:
        """beta log pi / pi_ref of every token of the traces' own, 0 elsewhere [B, T - 1]."""
        with torch.no_grad():
            reference_BT = self._logprobs(self.reference, batch.tokens_BT)
        ratio_BT = self._logprobs(self.model, batch.tokens_BT) - reference_BT
        return self.beta * ratio_BT.masked_fill(batch.own_BT == 0, 0.0)

    def _logprobs(self, model: Transformer, tokens_BT: Tensor) -> Tensor:
        answering_BT = answering(tokens_BT[:, :-1], self.chat.think, self.chat.unthink)
        logits_BVT = model(tokens_BT[:, :-1], answering_BT).float().transpose(1, 2)
        return -F.cross_entropy(logits_BVT, tokens_BT[:, 1:], reduction="none")

    def _batches(self, traces: Sequence[Trace]) -> Iterator[_Batch]:
        """All traces, the longest first."""
        lines = [self.chat.render(trace) for trace in traces]
        lengths = [_lengths(trace) for trace in traces]
        for rows, longest in batches({i: len(line) for i, line in enumerate(lines)}, self.tokens):
            tokens_BT = torch.full((len(rows), longest), self.chat.pad)
            own_BT = torch.zeros(len(rows), longest - 1)
            for at, row in enumerate(rows):
                line, own = lines[row], sum(lengths[row])
                tokens_BT[at, : len(line)] = torch.tensor(line)
                own_BT[at, len(line) - own - 1 : len(line) - 1] = 1.0
            flops = sum(forward_flops(self.model.config, len(lines[row]) - 1) for row in rows)
            device = self.model.device
            yield _Batch(rows, tokens_BT.to(device), own_BT.to(device), [lengths[row] for row in rows], flops)

    def state(self) -> dict[str, Tensor]:
        """Everything the next update depends on, as named tensors."""
        named = {f"model/{name}": parameter.detach() for name, parameter in self.model.named_parameters()}
        kept = self.optimizer.state_dict()["state"]
        for index, (name, _) in enumerate(self.model.named_parameters()):
            named |= {f"optim/{name}/{key}": kept[index][key] for key in MOMENTS if index in kept}
        return named

    def restore(self, tensors: Mapping[str, Tensor]) -> None:
        """Go on from what `state` gave."""
        packed = self.optimizer.state_dict()
        for index, (name, parameter) in enumerate(self.model.named_parameters()):
            with torch.no_grad():
                parameter.copy_(tensors[f"model/{name}"])
            if f"optim/{name}/{MOMENTS[0]}" in tensors:
                packed["state"][index] = {key: tensors[f"optim/{name}/{key}"] for key in MOMENTS}
        self.optimizer.load_state_dict(packed)


def _lengths(trace: Trace) -> list[int]:
    """Tokens of each step, and of the answer where there is one."""
    lengths = [len(part.tokens) for part in trace.parts]
    if not all(lengths):
        raise ValueError("a step without tokens has no implicit reward: only what an engine of ours wrote has")
    return lengths

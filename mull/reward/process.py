"""Learned scorers: a model's heads say of every step whether it is right (PRM), or of the answer alone (ORM).

Both read the hidden state of the last token, that of a step's newline or of the answer's <|end|>, from whatever engine
runs their trunk: the policy's, or one of their own. And they are told how likely what they judge was: by an engine of
their own, or where the policy's has drawn it, by what it noted then.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, Protocol, get_args

import torch
from torch import Tensor

from mull.chat import Chat
from mull.core import Score, Trace
from mull.engine.embedded import Embedded
from mull.ledger import Cost, charge, metered
from mull.model import checkpoint
from mull.model.config import ModelConfig
from mull.model.folder import read_json
from mull.model.heads import INNER, Heads, apart, likely

Kind = Literal["outcome", "process", "generative"]  # the last has no heads: see generative.py
ABOUT = "reward.json"  # in a model folder: what its heads have learnt
ROWS = 256  # states that are judged at once


@dataclass(frozen=True, slots=True)
class About:
    """What a reward model has learnt, as its folder tells."""

    kind: Kind
    labels: str  # who judged the steps that it learnt from
    useful: bool  # whether it has learnt what is useless, too
    policy: str  # hash of the weights that it began with
    separate: bool  # False: its trunk is still that of the policy

    @classmethod
    def read(cls, folder: Path) -> About:
        """Raises ValueError, in one line, where a folder has no reward model."""
        if not (folder / ABOUT).is_file():
            raise ValueError(f"{folder} holds no reward model: it has no {ABOUT}; `mull train reward` makes one")
        raw = read_json(folder / ABOUT)
        types = {"kind": str, "labels": str, "useful": bool, "policy": str, "separate": bool}
        if {k: type(v) for k, v in raw.items()} != types or raw["kind"] not in get_args(Kind):
            raise ValueError(f"{folder / ABOUT} does not describe a reward model")
        return cls(**raw)

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ABOUT).write_text(json.dumps(asdict(self), indent=1) + "\n")


def score_of(trace: Trace, ends_E2: Tensor, kind: Kind, prices: bool) -> Score:
    """What the heads' probabilities [E, 2], where something ends in a trace, say of it.

    Of process: `steps` are probabilities that each step is right. A finished trace is worth the probability that its
    answer is, an unfinished one as much as its worst step. Of outcome: `steps` is empty, and the value is read from the
    last token, which it has learnt of answers alone. `prices`: a useless step is worth half of a right one, as for the
    oracle.
    """
    right, useful = ends_E2.unbind(-1)
    if kind == "outcome":
        return Score(float(right[-1]))
    worth = right * (1 + useful) / 2 if prices else right
    steps = tuple(worth[: len(trace.steps)].tolist())
    return Score(float(right[-1]) if trace.finished else min(steps, default=1.0), steps)


class Trunk(Protocol):
    """An engine that hands out hidden states of what it has decoded or read; see `mull.engine.embedded`."""

    keeps: bool
    weighs: bool

    async def read(self, traces: Sequence[Trace]) -> list[Tensor]: ...


class Learned:
    """A Scorer: the heads of a reward model over the engine that runs their trunk; what they say, `score_of` tells.

    Over the policy's own engine, which then keeps hidden states, they judge by what decoding has computed. That costs
    one more token to read for each extension, which is charged with the extension. How likely something was is then
    what its tokens say (`Step.logprobs`); what was not drawn, as where a search puts words into a mouth, counts as
    certain. A trunk of its own reads what the policy wrote, but no beginning twice that it still has. Either way a
    score costs the product of the heads, and reading those parts of a trace that the engine does not have, or no
    longer. Scores are those of a full forward pass but for the last bits.
    """

    def __init__(self, heads: Heads, engine: Trunk, kind: Kind = "process", *, prices: bool = False) -> None:
        self.heads, self.engine, self.kind, self.prices = heads.eval(), engine, kind, prices
        self.flops = 0.0  # spent so far

    @classmethod
    def open(cls, folder: Path, chat: Chat | None = None, *, prices: bool | None = None) -> Learned:
        """The reward model of a folder, on its own trunk. `prices` is by default whether it has learnt what is useless.

        Raises ValueError where the folder is missing, altered, holds no reward model, one that has no heads, or one for
        another tokenizer than that of `chat`, whose tokens it would misread.
        """
        folder = Path(folder)
        about, own = About.read(folder), chat_of(folder, chat)
        if about.kind == "generative":
            raise ValueError(f"{folder} holds a verifier that judges in words: it has no heads to read scores from")
        model = checkpoint.load(folder)
        heads, engine = heads_of(folder, model.config), Embedded(model, own, threads=1)
        engine.weighs = True
        return cls(heads, engine, about.kind, prices=about.useful if prices is None else prices)

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """Equal traces are judged once. Raises ValueError for a trace beyond the model's context."""
        unique = list(dict.fromkeys(traces))
        if not unique:
            return []
        with metered() as meter:
            read = zip(unique, await self.engine.read(unique), strict=True)
            states = [_told(trace, states_EW, self.engine.weighs) for trace, states_EW in read]
            lengths = [len(states_EW) for states_EW in states]
            charge(Cost(flops=judging_flops(states[0].shape[-1], sum(lengths))))
        self.flops += meter.cost.flops
        with torch.no_grad():
            parts = torch.split(torch.cat(states), ROWS)
            ends = torch.split(torch.cat([_chances(self.heads.logits(part, apart)) for part in parts]), lengths)
        judged = zip(unique, ends, strict=True)
        found = {trace: score_of(trace, ends_E2, self.kind, self.prices) for trace, ends_E2 in judged}
        return [found[trace] for trace in traces]


def _chances(logits_E2: Tensor) -> Tensor:
    """Sigmoids [E, 2], one by one: PyTorch rounds what fills no vector otherwise than what does."""
    return torch.tensor([[(1 + math.tanh(logit / 2)) / 2 for logit in end] for end in logits_E2.tolist()])


def _told(trace: Trace, states_EW: Tensor, weighed: bool) -> Tensor:
    """States [E, D + 1] that end with the likelihood of each step, and at an answer with that of all there is.

    They come so with the log-probability of all so far, if `weighed`; else as [E, D].
    """
    if weighed:
        states_ED, so_far_E = states_EW[:, :-1], states_EW[:, -1]
        own_E = so_far_E.diff(prepend=so_far_E.new_zeros(1))
    else:
        states_ED = states_EW
        own_E = torch.tensor([math.fsum(part.logprobs) for part in trace.parts] or [0.0])
        so_far_E = own_E.cumsum(0)
    if trace.finished:
        own_E[-1] = so_far_E[-1]
    return torch.cat((states_ED, likely(own_E)[:, None]), -1)


def judging_flops(width: int, ends: int) -> float:
    """FLOPs of the process head's two outputs at so many ends, from states of this width."""
    return 2.0 * ends * (width * 2 + width * INNER + INNER * 2)


def chat_of(folder: Path, chat: Chat | None) -> Chat:
    """The chat of a reward model's folder. Raises ValueError where its tokenizer is not that of `chat`."""
    own = Chat.load(folder)
    if chat is not None and chat.tokenizer.get_vocab() != own.tokenizer.get_vocab():
        raise ValueError(f"{folder} was trained for another tokenizer than that of the model it is to score")
    return own


def heads_of(folder: Path, config: ModelConfig) -> Heads:
    """The heads of a reward model's folder. Raises ValueError where there are none."""
    heads = checkpoint.load_heads(folder, config)
    if heads is None:
        raise ValueError(f"{folder} has no heads.safetensors, though {ABOUT} speaks of them")
    return heads

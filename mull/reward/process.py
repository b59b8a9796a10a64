"""Learned scorers: a model's heads say of every step whether it is right (PRM), or of the answer alone (ORM).

Both read the hidden state of the last token, that of a step's newline or of the answer's <|end|>. Here a model of its
own reads the trace for that; where the heads sit on the policy's trunk, decoding has done so (`mull.reward.shared`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

import torch
from torch import Tensor

from mull.chat import Chat
from mull.core import Score, Trace
from mull.ledger import Cost, charge
from mull.model import checkpoint
from mull.model.config import ModelConfig
from mull.model.folder import read_json
from mull.model.heads import Heads, RewardModel
from mull.reward.batches import batches

Kind = Literal["outcome", "process", "generative"]  # the last has no heads: see generative.py
ABOUT = "reward.json"  # in a model folder: what its heads have learnt


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


class Learned:
    """A Scorer with a reward model, which reads every trace; what its numbers say, `score_of` tells.

    The same traces together give the same bits; in other company the last bits may differ.
    """

    def __init__(
        self, model: RewardModel, chat: Chat, kind: Kind = "process", *, prices: bool = False, tokens: int = 8192
    ) -> None:
        """`tokens`: of one forward pass."""
        self.model, self.chat, self.kind, self.prices, self.tokens = model.eval(), chat, kind, prices, tokens
        self.flops = 0.0  # spent so far

    @classmethod
    def open(cls, folder: Path, chat: Chat | None = None, *, prices: bool | None = None) -> Learned:
        """The reward model of a folder. `prices` is by default whether it has learnt what is useless.

        Raises ValueError where the folder is missing, altered, holds no reward model, one that has no heads, or one for
        another tokenizer than that of `chat`, whose tokens it would misread.
        """
        folder = Path(folder)
        about, own = About.read(folder), chat_of(folder, chat)
        if about.kind == "generative":
            raise ValueError(f"{folder} holds a verifier that judges in words: it has no heads to read scores from")
        model = checkpoint.load(folder)
        heads = heads_of(folder, model.config)
        return cls(RewardModel.of(model, heads), own, about.kind, prices=about.useful if prices is None else prices)

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """Equal traces are read once; what reading costs is charged."""
        unique = list(dict.fromkeys(traces))
        ends = zip(unique, self.read(unique), strict=True)
        found = {trace: score_of(trace, ends_E2, self.kind, self.prices) for trace, ends_E2 in ends}
        return [found[trace] for trace in traces]

    def read(self, traces: Sequence[Trace]) -> list[Tensor]:
        """Probabilities [E, 2] that what ends is right, and useful, at every end of each trace (`chat.marked`).

        A trace that has no end yet is read at its last token.
        """
        found: dict[int, Tensor] = {}
        for rows, tokens_BT, ends in self._batches(traces):
            with torch.no_grad():
                hidden_BTD = self.model.hidden(tokens_BT)
                found |= {
                    row: self.model.heads.process(hidden_D[at])
                    for row, hidden_D, at in zip(rows, hidden_BTD, ends, strict=True)
                }
        return [found[i] for i in range(len(traces))]

    def _batches(self, traces: Sequence[Trace]) -> Iterator[tuple[list[int], Tensor, list[list[int]]]]:
        """All traces, the longest first: which they are, their padded tokens, and where in each something ends."""
        marked = [self.chat.marked(trace) for trace in traces]
        for rows, longest in batches({i: len(line) for i, (line, _) in enumerate(marked)}, self.tokens):
            tokens_BT = torch.full((len(rows), longest), self.chat.pad)
            for at, row in enumerate(rows):
                line, ends = marked[row]
                tokens_BT[at, : len(line)] = torch.tensor(line)
                cost = read_flops(self.model.config, len(line), len(ends) or 1)
                self.flops += cost
                charge(Cost(tokens_in=len(line), flops=cost))
            yield rows, tokens_BT, [marked[row][1] or [len(marked[row][0]) - 1] for row in rows]


def read_flops(config: ModelConfig, tokens: int, ends: int) -> float:
    """FLOPs of reading so many tokens and judging so many ends."""
    return config.reading_flops(tokens) + judging_flops(config.width, ends)


def judging_flops(width: int, ends: int) -> float:
    """FLOPs of the process head's two outputs at so many ends."""
    return 2.0 * width * 2 * ends


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

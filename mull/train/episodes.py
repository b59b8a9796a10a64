"""Rollouts as tensors: what was written, where the model chose, what each choice was worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mull.engine.request import Renders
from mull.train.data import by_length
from mull.train.rollout import Rollout


@dataclass(frozen=True, slots=True)
class Episode:
    """One rollout as training sees it. All but `prompt` are about the T tokens that the model wrote."""

    prompt: list[int]
    tokens: list[int]
    sampled: Tensor  # log-probabilities under which they were drawn [T]
    advantages: Tensor  # [T]
    rewards: Tensor  # [T], for PPO
    count: int = 1  # samples of the group that came out like this one
    cut: bool = False  # before its end

    @classmethod
    def of(
        cls, rollout: Rollout, chat: Renders, advantages: Tensor, rewards: Tensor, count: int = 1, cut: bool = False
    ) -> Episode:
        """Raises ValueError when a trace's tokens are not its rendering: then an engine of ours did not write it."""
        tokens = [token for part in rollout.written for token in part.tokens]
        rendered = chat.render(rollout.trace)
        prompt = rendered[: len(rendered) - len(tokens)]
        if prompt + tokens != rendered:
            raise ValueError("the tokens of a rollout are not those of its trace")
        sampled = torch.tensor([p for part in rollout.written for p in part.logprobs])
        return cls(prompt, tokens, sampled, advantages, rewards, count, cut)


@dataclass(frozen=True, slots=True)
class EpisodeBatch:
    """Right-padded rows [B, T]; position t speaks of the token that follows it. All but the tokens are 0 elsewhere."""

    tokens_BT: Tensor
    targets_BT: Tensor
    mask_BT: Tensor  # where the next token was the model's choice: in how many samples
    sampled_BT: Tensor
    advantages_BT: Tensor
    rewards_BT: Tensor
    cut_BT: Tensor  # 1 at the last token of a rollout that was cut: more might have come

    @property
    def lengths(self) -> list[int]:
        """Tokens of each row that are not padding."""
        at_T = torch.arange(1, self.mask_BT.shape[1] + 1, device=self.mask_BT.device)
        found: list[int] = ((self.mask_BT > 0) * at_T).amax(1).tolist()
        return found


def pack(episodes: Sequence[Episode], tokens: int) -> Iterator[EpisodeBatch]:
    """All episodes in batches of at most so many tokens, padding counted (but at least one row), sorted by length."""
    for width, group in by_length(episodes, lambda e: len(e.prompt) + len(e.tokens) - 1, tokens):
        yield _batch(group, width)


def _batch(episodes: list[Episode], width: int) -> EpisodeBatch:
    size = len(episodes), width
    batch = EpisodeBatch(
        *(torch.zeros(size, dtype=torch.long) for _ in range(2)), *(torch.zeros(size) for _ in range(5))
    )
    for row, episode in enumerate(episodes):
        line = torch.tensor(episode.prompt + episode.tokens)
        batch.tokens_BT[row, : len(line) - 1] = line[:-1]
        batch.targets_BT[row, : len(line) - 1] = line[1:]
        own = slice(len(episode.prompt) - 1, len(line) - 1)
        batch.mask_BT[row, own] = float(episode.count)
        batch.sampled_BT[row, own] = episode.sampled
        batch.advantages_BT[row, own] = episode.advantages
        batch.rewards_BT[row, own] = episode.rewards
        batch.cut_BT[row, len(line) - 2] = float(episode.cut)
    return batch

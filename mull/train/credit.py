"""What a rollout earns, and which of its tokens earned it: outcome, process, length and format meet here, as data.

The format is a gate: what is finished but no parseable answer earns nothing, however good its steps look, and still
pays for its length. A rollout that was cut is not called wrong: it has no outcome, so nothing is compared with it.
It pays for its length where length has a price, and can only lose by that; without one it is left out altogether.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import torch
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor

from mull.chat import Chat
from mull.core import Failed, Problem, Scorer, Verdict
from mull.engine.layout import Words
from mull.reward.process import Learned
from mull.train import Folder
from mull.train.advantage import group_relative, return_to_go
from mull.train.rollout import Reward, Rollout


class Credit(BaseModel):
    """What counts, and how much."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    outcome: float = Field(default=1.0, ge=0, description="for a right answer")
    process: float = Field(default=0.0, ge=0, description="for steps that are all right")
    judge: Literal["oracle", "rollouts", "implicit", "model"] = Field(
        default="oracle",
        description="of steps: the task's own check, the share of continuations that come right, a second model "
        "that learns from the answers of the run, or one that has learnt already",
    )
    model: Folder | None = Field(default=None, description="judge model: the folder of a process reward model")
    continuations: int = Field(default=4, gt=0, description="judge rollouts: sampled after each step")
    beta: float = Field(default=0.05, gt=0, description="judge implicit: weight of its log-ratio to the start")
    rate: float = Field(default=0.0001, gt=0, description="judge implicit: its learning rate")
    spread: Literal["mean", "sum", "min", "to-go"] = Field(
        default="to-go",
        description="of the process reward: one figure for a rollout, or to every token what its and later steps earn; "
        "sum pays for every further step",
    )
    length: float = Field(default=0.0, ge=0, description="price of 100 tokens")
    std: bool = Field(default=True, description="divide a group's rewards by their standard deviation")


@dataclass(frozen=True, slots=True)
class Earned:
    """One rollout's rewards: of the whole, and of each step."""

    gain: float  # outcome, and process where it is one figure
    price: float  # of its length
    steps: tuple[float, ...]  # process, where it is one figure a step
    cut: bool = False  # before its end: then gain and steps are 0 and mean nothing

    @property
    def total(self) -> float:
        """All of it in one figure, for those who watch."""
        return self.gain + math.fsum(self.steps) / max(1, len(self.steps)) - self.price

    @property
    def counts(self) -> bool:
        """Whether it says anything about the model; else its group does without it."""
        return not self.cut or self.price > 0


def earned(credit: Credit, rollout: Rollout, worth: Sequence[float], paid: float | None = None) -> Earned:
    """What a rollout earns when its steps are worth so much (0..1 each), and its answer `paid` (if given, else 0 or 1).

    Raises ValueError unless each step has a worth.
    """
    if len(worth) != len(rollout.steps):
        raise ValueError(f"{len(rollout.steps)} steps, but {len(worth)} judgements on them")
    price = credit.length * rollout.tokens / 100
    if rollout.verdict is Verdict.UNPARSEABLE:
        return Earned(0.0, price, (0.0,) * len(worth), cut=not rollout.trace.finished)
    gain = credit.outcome * (rollout.right if paid is None else paid)
    if not credit.process or credit.spread == "to-go":
        return Earned(gain, price, tuple(credit.process * w for w in worth))
    total = math.fsum(worth)
    value = {"mean": total / max(1, len(worth)), "sum": total, "min": min(worth, default=0.0)}[credit.spread]
    return Earned(gain + credit.process * value, price, (0.0,) * len(worth))


def advantages(credit: Credit, group: Sequence[Rollout], rewards: Sequence[Earned]) -> list[Tensor]:
    """The advantage of every token that the model wrote, one tensor a rollout of a group.

    Gains are relative to the group, and so are prices, but these are not divided by any deviation: where all samples
    fail alike, the shorter failure must not look like a success. With `to-go`, a step is compared with the mean
    step of the group, and a token gets what its own and all later steps are above it, per step (Shao et al. 2024,
    4.1.3). Weights are applied to what is normalised already, so that their ratio is the one that is trained.

    A rollout that was cut has a price, but neither gain nor steps, so it is in the baseline of prices alone. Its
    advantage is the mean price less its own, and never above 0. So it changes nothing for right and wrong answers but
    by the mean price; it is never rewarded; of two that were cut the longer is never better off; and of two answers
    the shorter is never worse off by its price. Rollouts that do not count get zeros.
    """
    counted = [i for i, e in enumerate(rewards) if e.counts]
    ended = [i for i in counted if not rewards[i].cut]
    result = [torch.zeros(rollout.tokens) for rollout in group]
    if len(counted) < 2:
        return result
    prices = group_relative(torch.tensor([[rewards[i].price for i in counted]]), std=False)[0]
    below = dict(zip(counted, (-prices).tolist(), strict=True))
    gained = torch.tensor([[rewards[i].gain for i in ended]])
    gains = group_relative(gained, std=credit.std)[0] if ended else torch.zeros(0)
    scale = _weight(credit) if credit.std else 1.0
    steps = _steps_to_go(credit, [rewards[i] for i in ended])
    for i, gain, to_go in zip(ended, gains, steps, strict=True):
        result[i] += scale * gain + below[i]
        at = 0
        for step, value in zip(group[i].steps, to_go, strict=False):  # none where steps do not count
            result[i][at : at + len(step.tokens)] += value
            at += len(step.tokens)
    for i in set(counted) - set(ended):
        result[i] += min(0.0, below[i])
    return result


def _weight(credit: Credit) -> float:
    """Of a rollout's one figure, once it is divided by its deviation: that of the largest of its parts."""
    return credit.outcome if credit.spread == "to-go" else max(credit.outcome, credit.process)


def _steps_to_go(credit: Credit, rewards: Sequence[Earned]) -> list[Tensor]:
    """What each step and those after it are above the mean step, per step of its rollout; nothing if all are equal."""
    steps = [value for reward in rewards for value in reward.steps]
    if len(set(steps)) < 2 or not credit.process or credit.spread != "to-go":
        return [torch.zeros(0) for _ in rewards]
    mean = sum(steps) / len(steps)
    scale = float(torch.tensor(steps).std()) + 1e-6 if credit.std else 1.0
    found = []
    for reward in rewards:
        above = torch.tensor([[(value - mean) / scale for value in reward.steps]])
        found.append(return_to_go(above)[0] / max(1, len(reward.steps)) * (credit.process if credit.std else 1.0))
    return found


def token_rewards(rollout: Rollout, reward: Earned) -> Tensor:
    """The same rewards where they fall due, for PPO: a step's at its last token, the whole's at the end [T]."""
    rewards = torch.zeros(rollout.tokens)
    at = -1
    for step, value in zip(rollout.steps, reward.steps, strict=True):
        at += len(step.tokens)
        rewards[at] += value / len(reward.steps)
    if len(rewards):
        rewards[-1] += reward.gain - reward.price
    return rewards


def pay(reward: Reward, rollout: Rollout) -> float:
    """What the reward says of an answer. Raises Failed, with the problem, when it fails or says no number."""
    try:
        value = float(reward(rollout))
    except Exception as error:
        raise Failed(f"the reward of {rollout.problem.where} failed: {error}") from error
    if not math.isfinite(value):
        raise Failed(f"the reward of {rollout.problem.where} is {value}")
    return value


async def worths(
    credit: Credit, groups: Sequence[Sequence[Rollout]], scorer: Callable[[Problem], Scorer]
) -> list[list[list[float]]]:
    """What the scorer of its problem says of each step that was written in a rollout, [P][n][steps].

    0 where nobody asks: without a process reward, and where the format's gate is closed anyway.
    """

    async def one(group: Sequence[Rollout]) -> list[list[float]]:
        found = [[0.0] * len(rollout.steps) for rollout in group]
        asked = [i for i, r in enumerate(group) if credit.process and r.steps and r.verdict is not Verdict.UNPARSEABLE]
        if asked:
            scores = await scorer(group[0].problem).score([group[i].trace for i in asked])
            for i, score in zip(asked, scores, strict=True):
                found[i] = list(score.steps[group[i].given :])
        return found

    return list(await asyncio.gather(*(one(group) for group in groups)))


def learned(credit: Credit, chat: Words) -> Learned | None:
    """The process reward model that judges steps, where one does. Raises ValueError for one that cannot."""
    if credit.model is None:
        return None
    if not isinstance(chat, Chat):
        raise ValueError(f"{credit.model} reads only what was written in Mull's own words: set credit.judge to another")
    model = Learned.open(credit.model, chat)
    if model.kind != "process":
        raise ValueError(f"{credit.model} judges answers, not steps: credit.model must be of the kind process")
    return model

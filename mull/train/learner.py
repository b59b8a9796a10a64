"""What one iteration of reinforcement learns from its rollouts: credit, advantages, a few clipped updates.

GRPO takes a group's mean as baseline, PPO a value head. Samples of a problem that came out alike are one episode that
counts as often. Beside them, a share of the loss may be that of demonstrations.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import Literal

import torch
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor

from mull.core import Problem, Scorer, Verdict
from mull.engine.layout import Words
from mull.engine.request import Renders
from mull.engine.sampler import banned
from mull.ledger import BACKWARD, forward_flops
from mull.model.heads import Heads
from mull.model.transformer import Transformer, answering
from mull.reward.oracle import Oracle
from mull.train.advantage import gae, moments, whiten
from mull.train.credit import Credit, Earned, advantages, earned, pay, token_rewards, worths
from mull.train.data import Text, by_length, forward_cost, on
from mull.train.data import pack as side_by_side
from mull.train.episodes import Episode, EpisodeBatch, pack
from mull.train.fit import loss_sum
from mull.train.loss import clipped_surrogate, entropy, kl, masked_mean, value_loss
from mull.train.optim import Optim, Optimizer
from mull.train.precision import Precision, products, quick
from mull.train.ranks import Ranks
from mull.train.rollout import Reward, Rollout, right
from mull.train.tally import Tally

MEANS = ("ratio", "clipped", "moved", "mismatch_mean", "entropy", "kl", "supervised")
HIGHEST = ("ratio_max", "mismatch")


class Learning(BaseModel):
    """What an update is configured by."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    algorithm: Literal["grpo", "ppo"] = "grpo"
    credit: Credit = Credit()
    passes: int = Field(default=1, gt=0, description="over the rollouts of an iteration")
    parts: int = Field(default=2, gt=0, description="updates of one pass")
    low: float = Field(default=0.2, gt=0, lt=1, description="how far the ratio may fall before it is clipped")
    high: float = Field(default=0.28, gt=0, description="and how far it may rise")
    temperature: float = Field(default=1.0, gt=0, description="of the policy, where it samples and where it learns")
    kl: float = Field(default=0.0, ge=0, description="weight of the divergence from the model it started from")
    entropy: float = Field(default=0.0, ge=0, description="weight of the bonus for entropy")
    supervised: float = Field(
        default=0.0, ge=0, lt=1, description="share of the loss that is of careful demonstrations of other problems"
    )
    discount: float = Field(default=1.0, gt=0, le=1, description="PPO")
    decay: float = Field(default=0.95, ge=0, le=1, description="PPO: lambda of the generalised advantages")
    value: float = Field(default=0.5, ge=0, description="PPO: weight of the value loss")
    optim: Optim = Optim(matrix_lr=0.001, other_lr=0.0001, warmup=0.0, cooldown=0.0)
    micro_tokens: int = Field(default=8192, gt=0, description="tokens of one forward pass, padding counted")
    precision: Precision = Field(
        default_factory=quick, description="of the matrix products of updates. Without it, what is quick here"
    )
    compiled: bool = Field(default=False, description="the layers, for updates; wants a C++ compiler")


@dataclass(slots=True)
class Learner:
    """Everything an update changes, and what it is measured against."""

    model: Transformer
    heads: Heads
    optimizer: Optimizer
    reference: Transformer | None
    chat: Words
    precision: str = "fp32"
    temperature: float = 1.0
    banned_PV: Tensor = field(init=False)  # 0, or -inf for what sampling rules out: row 0 thinking, row 1 answering

    def __post_init__(self) -> None:
        self.banned_PV = banned(self.chat, self.model.config.vocab_size).to(self.model.device)

    def see(self, model: Transformer, tokens_BT: Tensor) -> tuple[Tensor, Tensor]:
        """Hidden states [B, T, D], and logits as sampling sees them [B, T, V]."""
        answering_BT = answering(tokens_BT, self.chat.think, self.chat.unthink)
        with products(self.precision, tokens_BT.device):
            hidden_BTD = model.hidden(tokens_BT)
            logits_BTV = model.logits(hidden_BTD, answering_BT)
        return hidden_BTD.float(), logits_BTV.float() / self.temperature + self.banned_PV[answering_BT.long()]


def judge(
    config: Learning,
    groups: Sequence[Sequence[Rollout]],
    chat: Renders,
    reward: Reward = right,
    scorer: Callable[[Problem], Scorer] = Oracle,
    ranks: Ranks = Ranks(),
) -> tuple[list[list[Episode]], dict[str, float]]:
    """This rank's rollouts with their credit, group by group, and what all ranks saw.

    `reward` judges answers; steps are judged by the Scorer that `scorer` makes for their problem. With GRPO, a group
    whose advantages are all 0 is left empty: it teaches nothing.
    """
    taught: list[list[Episode]] = []
    tally = Tally(("reward", "parsed", "length", "cut", "idle_groups"))
    for group, worth in zip(groups, asyncio.run(worths(config.credit, groups, scorer)), strict=True):
        rewards = [earned(config.credit, r, w, pay(reward, r)) for r, w in zip(group, worth, strict=True)]
        found = advantages(config.credit, group, rewards)
        silent = not any(bool(a.any()) for a in found)
        tally.mean("idle_groups", float(silent))
        for rollout, own in zip(group, rewards, strict=True):
            tally.mean("reward", own.total)
            tally.mean("parsed", float(rollout.verdict is not Verdict.UNPARSEABLE))
            tally.mean("length", rollout.tokens)
            tally.mean("cut", float(not rollout.trace.finished))
        told = {} if silent and config.algorithm == "grpo" else _alike(group, rewards)
        taught.append([
            Episode.of(group[i], chat, found[i], token_rewards(group[i], rewards[i]), count, rewards[i].cut)
            for i, count in told.items()
        ])  # fmt: skip
    return taught, tally.figures(ranks)


def _alike(group: Sequence[Rollout], rewards: Sequence[Earned]) -> dict[int, int]:
    """Rollouts that count, the same tokens only once: the index of the first, and how many there are.

    Those with the same tokens earn the same, so one row can stand for all of them.
    """
    first: dict[tuple[int, ...], int] = {}
    counts: dict[int, int] = {}
    for i, (rollout, reward) in enumerate(zip(group, rewards, strict=True)):
        if reward.counts:
            at = first.setdefault(tuple(token for part in rollout.written for token in part.tokens), i)
            counts[at] = counts.get(at, 0) + 1
    return counts


def update(
    config: Learning,
    learner: Learner,
    groups: Sequence[list[Episode]],
    share: float,
    ranks: Ranks = Ranks(),
    told: Sequence[Text] = (),
) -> dict[str, float]:
    """All updates of one iteration. Returns what they saw, over the tokens of all ranks, and the FLOPs of this rank.

    `groups`: what each problem of this rank teaches, of problems that were dealt out one by one. A problem's part is
    of its place among those of all ranks. `told`: demonstrations for `config.supervised`, those of all ranks. A
    non-finite update changes nothing, and there is none where no rollout teaches anything.
    """
    drawn: list[list[Episode]] = [[] for _ in range(len(groups) * ranks.size)]
    drawn[ranks.rank :: ranks.size] = groups
    cuts = [[len(some) * part // config.parts for part in range(config.parts + 1)] for some in (drawn, told)]
    parts = [
        _Part(config, learner, drawn[start:end], ranks, first=config.passes == 1 and not i, told=told[one:other])
        for i, ((start, end), (one, other)) in enumerate(zip(*map(pairwise, cuts), strict=True))
    ]
    if config.algorithm == "ppo":
        moments = [torch.zeros(3, device=ranks.device), *(found for part in parts for found in part.moments)]
        whole = ranks.sum(torch.stack(moments).sum(0))
        for part in parts:
            part.whiten(whole)
    tally = Tally(MEANS, HIGHEST)
    done: list[dict[str, float]] = []
    for _ in range(config.passes):
        for part in parts:
            if not part.tokens:
                continue
            total = 0.0
            for batch in part.batches:
                loss = (1 - config.supervised) * _loss(config, learner, batch, part.tokens, tally)
                loss.backward()  # type: ignore[no-untyped-call]
                total += loss.item()
            for lesson in part.lessons:
                loss = loss_sum(learner.model, lesson, learner.chat, learner.precision)
                tally.mean("supervised", loss.item() / (weight := float(lesson.weights_BT.sum())), weight)
                loss = config.supervised * loss / part.weight
                loss.backward()  # type: ignore[no-untyped-call]
                total += loss.item()
            total = ranks.total(learner.optimizer.parameters, total)
            norm = learner.optimizer.step(share) if math.isfinite(total) else math.nan
            learner.optimizer.clear()
            done.append({"loss": total, "norm": norm, "skipped": float(not math.isfinite(norm))})
    updates = {key: _mean([one[key] for one in done]) for key in (done[0] if done else ())}  # the same on every rank
    figures = tally.figures(ranks) | updates | {"flops": sum(part.flops for part in parts)}
    if told:
        figures["supervised_tokens"] = config.passes * sum(part.told for part in parts)
    return figures


@dataclass(frozen=True, slots=True)
class _Batch:
    """Episodes with what the model, as it was before this iteration's updates, said of them."""

    rows: EpisodeBatch
    old_BT: Tensor | None  # None: the model has not moved since, so the update's own look will tell
    values_BT: Tensor
    reference_BT: Tensor | None
    advantages_BT: Tensor
    returns_BT: Tensor


class _Part:
    """The batches of one update. `tokens` are those of all ranks.

    `first`: nothing is updated before it in this iteration, and it is made once, so the model is still the one that
    sampled, and the old log-probabilities are those that the update itself computes.
    `told` are the demonstrations of all ranks, `lessons` this rank's share of them.
    """

    def __init__(
        self,
        config: Learning,
        learner: Learner,
        groups: Sequence[list[Episode]],
        ranks: Ranks,
        *,
        first: bool,
        told: Sequence[Text] = (),
    ) -> None:
        self.batches: list[_Batch] = []
        self.moments: list[Tensor] = []
        tokens = torch.zeros((), device=ranks.device)
        episodes = [episode for group in groups for episode in group]
        for rows in (on(batch, ranks.device) for batch in pack(episodes, config.micro_tokens)):
            old, values, advantages_BT = None, torch.zeros(()), rows.advantages_BT
            with torch.no_grad():
                if config.algorithm == "ppo" or not first:
                    old, values, _ = _look(learner, rows)
                reference = _look_back(learner, rows)
            returns_BT = torch.zeros_like(advantages_BT)
            if config.algorithm == "ppo":
                # What was cut would have gone on as well as it stood: its end is no failure (Pardo et al. 2018).
                rewards_BT = rows.rewards_BT + config.discount * values * rows.cut_BT
                advantages_BT, returns_BT = gae(
                    rewards_BT, values, rows.mask_BT, discount=config.discount, decay=config.decay
                )
                self.moments.append(moments(advantages_BT, rows.mask_BT))
            self.batches.append(_Batch(rows, old, values, reference, advantages_BT, returns_BT))
            tokens = tokens + rows.mask_BT.sum()
        self.tokens = float(ranks.sum(tokens))
        told = told if self.tokens else ()
        self.told = sum(len(ids) - 1 for ids, _ in told)
        self.weight = sum(sum(weights[1:]) for _, weights in told)
        mine = by_length(told[ranks.rank :: ranks.size], lambda text: len(text[0]) - 1, config.micro_tokens)
        self.lessons = [on(side_by_side(texts, width), ranks.device) for width, texts in mine]
        looks = (config.algorithm == "ppo" or not first) + (learner.reference is not None)
        lengths = (length for batch in self.batches for length in batch.rows.lengths)
        cost = sum(forward_flops(learner.model.config, length) for length in lengths)
        lessons = sum(forward_cost(learner.model.config, lesson) for lesson in self.lessons)
        self.flops = looks * cost + config.passes * (1 + BACKWARD) * (cost + lessons)

    def whiten(self, moments_3: Tensor) -> None:
        """Bring the advantages to mean 0 and variance 1 over the whole iteration, not batch by batch.

        What was cut is not rewarded, however low the mean (credit.advantages).
        """
        for i, batch in enumerate(self.batches):
            found_BT = whiten(batch.advantages_BT, batch.rows.mask_BT, moments_3)
            cut_B1 = batch.rows.cut_BT.any(1, keepdim=True)
            self.batches[i] = replace(batch, advantages_BT=torch.where(cut_B1, found_BT.clamp(max=0.0), found_BT))


def _look(learner: Learner, batch: EpisodeBatch) -> tuple[Tensor, Tensor, Tensor]:
    """Log-probabilities of the chosen tokens, values, and logits, as the model is now."""
    hidden, logits = learner.see(learner.model, batch.tokens_BT)
    return _chosen(logits, batch), learner.heads.value(hidden), logits


def _look_back(learner: Learner, batch: EpisodeBatch) -> Tensor | None:
    """Log-probabilities of the chosen tokens by the model it started from."""
    reference = learner.reference
    return None if reference is None else _chosen(learner.see(reference, batch.tokens_BT)[1], batch)


def _chosen(logits_BTV: Tensor, batch: EpisodeBatch) -> Tensor:
    scores = torch.log_softmax(logits_BTV, -1)
    chosen_BT = scores.gather(-1, batch.targets_BT.unsqueeze(-1)).squeeze(-1)
    return chosen_BT.masked_fill(batch.mask_BT == 0, 0.0)


def _loss(config: Learning, learner: Learner, batch: _Batch, tokens: float, tally: Tally) -> Tensor:
    """A batch's share of an update's loss; what was seen of it goes to the tally."""
    now, values, logits = _look(learner, batch.rows)
    mask = batch.rows.mask_BT
    old = now.detach() if batch.old_BT is None else batch.old_BT
    policy = clipped_surrogate(now, old, batch.advantages_BT, mask, low=config.low, high=config.high, tokens=tokens)
    loss, note = policy.loss, partial(tally.mean, weight=float(mask.sum()))
    note("ratio", policy.ratio)
    note("clipped", policy.clipped)
    note("moved", policy.moved)
    tally.highest("ratio_max", policy.highest)
    mismatch_BT = ((old - batch.rows.sampled_BT) * (mask > 0)).abs()  # to what the engine said
    note("mismatch_mean", float(masked_mean(mismatch_BT, mask)))
    tally.highest("mismatch", float(mismatch_BT.max()))
    with torch.set_grad_enabled(config.entropy > 0):
        spread = entropy(logits, mask)
        note("entropy", spread.item())
    if config.entropy:
        loss = loss - config.entropy * spread * (mask.sum() / tokens)
    if batch.reference_BT is not None:
        loss = loss + config.kl * kl(now, batch.reference_BT, mask, tokens=tokens)
        note("kl", kl(now.detach(), batch.reference_BT, mask).item())
    if config.algorithm == "ppo":
        loss = loss + config.value * value_loss(values, batch.values_BT, batch.returns_BT, mask, tokens=tokens)
        tally.fit(values.detach(), batch.returns_BT, mask)
    return loss


def _mean(values: list[float]) -> float:
    known = [value for value in values if math.isfinite(value)]
    return math.fsum(known) / len(known) if known else math.nan

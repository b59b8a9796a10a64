"""Stage 3, reinforcement: the model tries problems, every try is judged, and what went better than its siblings grows.

One iteration: the curriculum draws problems, the engine writes a group of samples of each, the task judges answers and
steps, credit turns verdicts into advantages, and a few clipped updates follow. GRPO takes a group's mean as baseline,
PPO a value head.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import torch
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor, nn

from mull.chat import Chat
from mull.core import Failed, Sampling
from mull.engine.embedded import Embedded
from mull.engine.sampler import banned
from mull.model import checkpoint
from mull.model.heads import Heads
from mull.model.transformer import Transformer
from mull.tasks import TASKS, task_named
from mull.train.advantage import explained_variance, gae, moments, whiten
from mull.train.credit import Credit, advantages, earned, pay, token_rewards, worth
from mull.train.curriculum import Curriculum, Schedule
from mull.train.episodes import Episode, EpisodeBatch, pack
from mull.train.health import Health, Watch, look
from mull.train.loss import clipped_surrogate, entropy, kl, value_loss
from mull.train.optim import Optim, Optimizer
from mull.train.ranks import Ranks, together
from mull.train.rollout import Reward, Rollout, branch, collect, right
from mull.train.run import Run, progress

PATIENCE = 5  # iterations in a row with a non-finite update before the run stops


class RL(BaseModel):
    """What a run of reinforcement is configured by."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    init: Path = Field(description="the model folder to start from")
    seed: str = Field(default="mull", description="name of the run's random streams")
    algorithm: Literal["grpo", "ppo"] = "grpo"
    iterations: int = Field(default=100, gt=0)
    problems: int = Field(default=64, gt=0, description="drawn in each iteration, by all ranks together")
    samples: int = Field(default=8, gt=1, description="of each problem")
    branches: int = Field(
        default=0, ge=0, description="more samples of a problem, from before the first wrong step of one that failed"
    )
    max_tokens: int = Field(default=512, gt=0, description="of one sample")
    passes: int = Field(default=1, gt=0, description="over the rollouts of an iteration")
    parts: int = Field(default=2, gt=0, description="updates of one pass")
    tasks: tuple[str, ...] = Field(default=tuple(TASKS), description="families to learn")
    curriculum: Schedule = Schedule()
    credit: Credit = Credit()
    health: Health = Health()
    low: float = Field(default=0.2, gt=0, lt=1, description="how far the ratio may fall before it is clipped")
    high: float = Field(default=0.28, gt=0, description="and how far it may rise")
    kl: float = Field(default=0.0, ge=0, description="weight of the divergence from the model it started from")
    entropy: float = Field(default=0.0, ge=0, description="weight of the bonus for entropy")
    discount: float = Field(default=1.0, gt=0, le=1, description="PPO")
    decay: float = Field(default=0.95, ge=0, le=1, description="PPO: lambda of the generalised advantages")
    value: float = Field(default=0.5, ge=0, description="PPO: weight of the value loss")
    optim: Optim = Optim(matrix_lr=0.001, other_lr=0.0001, warmup=0.0, cooldown=0.0)
    micro_tokens: int = Field(default=8192, gt=0, description="tokens of one forward pass, padding counted")
    precision: Literal["bf16", "fp32"] = Field(default="fp32", description="of the matrix products of updates")
    threads: int = Field(default=2, gt=0, description="of this machine, shared by its ranks")
    save_every: int = Field(default=20, gt=0, description="iterations between checkpoints")


@dataclass(slots=True)
class _Learner:
    """Everything an update changes, and what it is measured against."""

    model: Transformer
    heads: Heads
    optimizer: Optimizer
    reference: Transformer | None
    unthink: int
    banned_PV: Tensor  # 0, or -inf for what sampling rules out: row 0 while thinking, row 1 while answering
    precision: str = "fp32"

    def see(self, model: Transformer, tokens_BT: Tensor) -> tuple[Tensor, Tensor]:
        """Hidden states [B, T, D], and logits as sampling sees them [B, T, V]."""
        answering_BT = (tokens_BT == self.unthink).cumsum(1) > 0
        with torch.autocast(tokens_BT.device.type, dtype=torch.bfloat16, enabled=self.precision == "bf16"):
            hidden_BTD = model.hidden(tokens_BT)
            logits_BTV = model.logits(hidden_BTD, answering_BT)
        return hidden_BTD.float(), logits_BTV.float() + self.banned_PV[answering_BT.long()]


@dataclass(slots=True)
class _Loop:
    """What an iteration reads and moves along."""

    config: RL
    ranks: Ranks
    reward: Reward
    learner: _Learner
    engine: Embedded
    curriculum: Curriculum
    watch: Watch
    at: dict[str, Any]  # where the run is: iteration, tokens, seconds, bad updates in a row, whether its health is well


def rl(config: RL, out: Path, *, resume: bool = False, reward: Reward = right) -> Path:
    """Reinforce `config.init`; returns the model folder.

    Raises Failed when the reward or a judge of steps fails, with the problem it failed on, and when the run's health
    does (health.py): then the model folder holds what the last good checkpoint held, or what the run began with.
    """
    with together() as ranks:
        _refuse(config, ranks)
        run = Run(out, config, resume=resume, ranks=ranks)
        chat, model = Chat.load(config.init), checkpoint.load(config.init)
        heads = checkpoint.load_heads(config.init, model.config) or Heads(model.config.width)
        both = nn.ModuleDict({"model": model, "heads": heads})
        reference = checkpoint.load(config.init).eval() if config.kl else None
        ruled_out = banned(chat, model.config.vocab_size)
        learner = _Learner(
            model, heads, Optimizer(config.optim, both, ranks), reference, chat.unthink, ruled_out, config.precision
        )
        curriculum = Curriculum(config.curriculum, [task_named(name) for name in config.tasks], config.seed)
        watch = Watch(config.health)
        start = {name: tensor.clone() for name, tensor in both.state_dict().items()}
        at = _restore(run, both, learner.optimizer, curriculum, watch)
        engine = Embedded(model, chat, threads=max(1, config.threads // ranks.size))
        loop = _Loop(config, ranks, reward, learner, engine, curriculum, watch, at)
        alarm = ""
        if at["iteration"] == 0:
            _examine(loop, first := dict.fromkeys(("iteration", "tokens", "seconds"), 0.0))
            if ranks.first:
                run.log(first)
        with progress(ranks) as bars:
            bar = bars.add_task("reinforce", total=config.iterations, completed=at["iteration"], note="")
            while at["iteration"] < config.iterations and not alarm:
                groups, figures = _iterate(loop)
                if at["bad"] >= PATIENCE:
                    raise FloatingPointError(f"{PATIENCE} updates in a row were not finite; {out} keeps the last good")
                alarm = _examine(loop, figures)
                last = at["iteration"] == config.iterations
                due = not alarm and (last or (at["well"] and at["iteration"] % config.save_every == 0))
                tensors = _tensors(both, learner.optimizer) if due else {}
                if ranks.first:
                    run.log({**{key: at[key] for key in ("iteration", "tokens", "seconds")}, **figures})
                    note = f"right {figures['right']:.2f} · {figures['length']:.0f} tokens a sample"
                    bars.update(bar, completed=at["iteration"], note=note)
                if ranks.first and due:
                    run.show(f"# iteration {at['iteration']}\n\n" + "".join(group[0].page() for group in groups[:4]))
                    run.save(at["iteration"], tensors, at | {"curriculum": curriculum.state(), "watch": watch.state()})
        if alarm and not (good := _put(run, both)):
            both.load_state_dict(start)
        if ranks.first:
            checkpoint.save(out / "model", model.eval(), chat, heads if config.algorithm == "ppo" else None)
        if alarm:
            kept = f"iteration {good['iteration']}" if good else "the start"
            raise Failed(f"stopped at iteration {at['iteration']}: {alarm}; {out / 'model'} is that of {kept}")
    return out / "model"


def _refuse(config: RL, ranks: Ranks) -> None:
    """Raise ValueError, before any work, for a configuration whose parts do not fit each other."""
    if config.problems % ranks.size:
        raise ValueError(f"problems ({config.problems}) must be a multiple of the {ranks.size} ranks")
    silent = [name for name in config.tasks if name.startswith("rg:")]
    if silent and (config.credit.process or config.branches):
        raise ValueError(f"nobody judges the steps of {', '.join(silent)}: set credit.process and branches to 0")
    if config.branches == 1:
        raise ValueError("one branch has no sibling to be compared with: set branches to 0, or to 2 or more")
    if config.health.every and config.save_every % config.health.every:
        raise ValueError(
            f"a checkpoint must have been looked at: save_every ({config.save_every}) must be a multiple of "
            f"health.every ({config.health.every})"
        )
    if not (config.credit.outcome or config.credit.process):
        raise ValueError("nothing is paid for: credit.outcome and credit.process are both 0")


def _iterate(loop: _Loop) -> tuple[list[list[Rollout]], dict[str, float]]:
    """Draw, sample, judge, update. Returns this rank's rollouts, and the figures."""
    config, ranks, at = loop.config, loop.ranks, loop.at
    began = time.monotonic()
    drawn = loop.curriculum.draw(at["iteration"], config.problems)
    mine = [task_named(name).problem(level, index, "train") for (name, level), index in drawn]
    sampling = Sampling(max_tokens=config.max_tokens, seed=f"{config.seed}/{at['iteration']}")
    groups = asyncio.run(collect(loop.engine, mine[ranks.rank :: ranks.size], config.samples, sampling=sampling))
    rights = ranks.dealt(torch.tensor([[float(r.right) for r in group] for group in groups]))
    if config.branches:
        others = asyncio.run(branch(loop.engine, groups, config.branches, sampling=sampling))
        groups = [group for pair in zip(groups, others, strict=True) for group in pair if group]
    sampled = time.monotonic()
    episodes, figures = judge(config, groups, loop.engine.chat, loop.reward)
    for (arm, _), row in zip(drawn, rights.tolist(), strict=True):
        loop.curriculum.record(arm, sum(row), len(row))
    torch.set_num_threads(max(1, config.threads // ranks.size))
    figures |= update(config, loop.learner, episodes, at["iteration"] / config.iterations, ranks)
    loop.engine.load(loop.learner.model)
    at["bad"] = at["bad"] + 1 if figures.get("skipped") else 0
    at["iteration"] += 1
    at["tokens"] += int(ranks.sum(torch.tensor([r.tokens for group in groups for r in group]).sum()))
    at["seconds"] += time.monotonic() - began
    return groups, figures | {"right": float(rights.mean()), "seconds_sampling": sampled - began}


def _examine(loop: _Loop, figures: dict[str, float]) -> str:
    """Look at held-out problems where it is time to; what is seen joins the figures. Returns why to stop, or ''.

    The first rank looks, and all of them hear what it says.
    """
    health, at = loop.config.health, loop.at
    last = at["iteration"] == loop.config.iterations
    if not health.every or (at["iteration"] % health.every and not last):
        return ""
    alarm = ""
    if loop.ranks.first:
        problems = loop.curriculum.held_out(health.problems)
        sampling = Sampling(max_tokens=loop.config.max_tokens, seed=f"{loop.config.seed}/held-out/{at['iteration']}")
        rows = asyncio.run(collect(loop.engine, problems, sampling=sampling))
        seen = look([row[0] for row in rows], loop.reward)
        alarm = loop.watch(seen | {key: figures[key] for key in ("kl", "moved") if key in figures}) or ""
        figures |= {f"held_out/{key}": value for key, value in seen.items()}
    told = loop.ranks.sum(torch.tensor([bool(alarm), loop.ranks.first and bool(loop.watch.streaks)]).float())
    at["well"] = not told[1]
    return alarm or ("the first rank says why" if told[0] else "")


def judge(
    config: RL, groups: Sequence[Sequence[Rollout]], chat: Chat, reward: Reward = right
) -> tuple[list[list[Episode]], dict[str, float]]:
    """Rollouts with their credit, group by group, and what was seen. GRPO empties groups that teach nothing."""
    taught: list[list[Episode]] = []
    idle = 0
    for group in groups:
        rewards = [earned(config.credit, r, worth(config.credit, r), pay(reward, r)) for r in group]
        found = advantages(config.credit, group, rewards)
        silent = not any(bool(a.any()) for a in found)
        idle += silent
        taught.append([
            Episode.of(rollout, chat, advantage, token_rewards(rollout, reward))
            for rollout, advantage, reward in zip(group, found, rewards, strict=True)
            if reward.counts and not (silent and config.algorithm == "grpo")
        ])  # fmt: skip
    rollouts = [rollout for group in groups for rollout in group]
    return taught, {
        "length": sum(r.tokens for r in rollouts) / len(rollouts),
        "cut": sum(not r.trace.finished for r in rollouts) / len(rollouts),
        "idle_groups": idle / len(groups),
    }


def update(
    config: RL, learner: _Learner, groups: Sequence[list[Episode]], share: float, ranks: Ranks = Ranks()
) -> dict[str, float]:
    """All updates of one iteration. Returns the mean figures of its losses; a non-finite update changes nothing."""
    cuts = [len(groups) * part // config.parts for part in range(config.parts + 1)]
    parts = [_Part(config, learner, groups[start:end], ranks) for start, end in pairwise(cuts)]
    if config.algorithm == "ppo":
        whole = ranks.sum(torch.stack([m for part in parts for m in part.moments] or [torch.zeros(3)]).sum(0))
        for part in parts:
            part.whiten(whole)
    figures: list[dict[str, float]] = []
    for _ in range(config.passes):
        for part in parts:
            if not part.tokens:
                continue
            total = 0.0
            for batch in part.batches:
                loss, seen = _loss(config, learner, batch, part.tokens)
                loss.backward()  # type: ignore[no-untyped-call]
                total += loss.item()
                figures.append(seen)
            total = ranks.total(learner.optimizer.parameters, total)
            norm = learner.optimizer.step(share) if math.isfinite(total) else math.nan
            learner.optimizer.clear()
            figures.append({"loss": total, "norm": norm, "skipped": float(not math.isfinite(norm))})
    result = {key: _mean([f[key] for f in figures if key in f]) for key in sorted({key for f in figures for key in f})}
    gaps = [part.gap for part in parts if part.batches]
    return result | ({"mismatch": max(gaps)} if gaps else {})


@dataclass(frozen=True, slots=True)
class _Batch:
    """Episodes with what the model, as it was before this iteration's updates, said of them."""

    rows: EpisodeBatch
    old_BT: Tensor
    values_BT: Tensor
    reference_BT: Tensor | None
    advantages_BT: Tensor
    returns_BT: Tensor


class _Part:
    """The batches of one update. `tokens` are those of all ranks."""

    def __init__(self, config: RL, learner: _Learner, groups: Sequence[list[Episode]], ranks: Ranks) -> None:
        self.batches: list[_Batch] = []
        self.moments: list[Tensor] = []
        self.gap = 0.0  # largest difference between a sampled log-probability and the same computed here
        tokens = torch.zeros(())
        for rows in pack([episode for group in groups for episode in group], config.micro_tokens):
            with torch.no_grad():
                old, values, _ = _look(learner, rows)
                reference = _look_back(learner, rows)
            advantages_BT, returns_BT = rows.advantages_BT, torch.zeros_like(values)
            if config.algorithm == "ppo":
                advantages_BT, returns_BT = gae(
                    rows.rewards_BT, values, rows.mask_BT, discount=config.discount, decay=config.decay
                )
                self.moments.append(moments(advantages_BT, rows.mask_BT))
            self.batches.append(_Batch(rows, old, values, reference, advantages_BT, returns_BT))
            self.gap = max(self.gap, float(((old - rows.sampled_BT) * rows.mask_BT).abs().max()))
            tokens = tokens + rows.mask_BT.sum()
        self.tokens = float(ranks.sum(tokens))

    def whiten(self, moments_3: Tensor) -> None:
        """Bring the advantages to mean 0 and variance 1 over the whole iteration, not batch by batch."""
        self.batches = [
            replace(b, advantages_BT=whiten(b.advantages_BT, b.rows.mask_BT, moments_3)) for b in self.batches
        ]


def _look(learner: _Learner, batch: EpisodeBatch) -> tuple[Tensor, Tensor, Tensor]:
    """Log-probabilities of the chosen tokens, values, and logits, as the model is now."""
    hidden, logits = learner.see(learner.model, batch.tokens_BT)
    return _chosen(logits, batch), learner.heads.value(hidden), logits


def _look_back(learner: _Learner, batch: EpisodeBatch) -> Tensor | None:
    """Log-probabilities of the chosen tokens by the model it started from."""
    reference = learner.reference
    return None if reference is None else _chosen(learner.see(reference, batch.tokens_BT)[1], batch)


def _chosen(logits_BTV: Tensor, batch: EpisodeBatch) -> Tensor:
    scores = torch.log_softmax(logits_BTV, -1)
    chosen_BT = scores.gather(-1, batch.targets_BT.unsqueeze(-1)).squeeze(-1)
    return chosen_BT.masked_fill(batch.mask_BT == 0, 0.0)


def _loss(config: RL, learner: _Learner, batch: _Batch, tokens: float) -> tuple[Tensor, dict[str, float]]:
    now, values, logits = _look(learner, batch.rows)
    mask = batch.rows.mask_BT
    policy = clipped_surrogate(
        now, batch.old_BT, batch.advantages_BT, mask, low=config.low, high=config.high, tokens=tokens
    )
    loss, seen = policy.loss, {"ratio": policy.ratio, "clipped": policy.clipped, "moved": policy.moved}
    with torch.set_grad_enabled(config.entropy > 0):
        spread = entropy(logits, mask)
        seen["entropy"] = spread.item()
    if config.entropy:
        loss = loss - config.entropy * spread * (mask.sum() / tokens)
    if batch.reference_BT is not None:
        loss = loss + config.kl * kl(now, batch.reference_BT, mask, tokens=tokens)
        seen["kl"] = kl(now.detach(), batch.reference_BT, mask).item()
    if config.algorithm == "ppo":
        loss = loss + config.value * value_loss(values, batch.values_BT, batch.returns_BT, mask, tokens=tokens)
        seen["explained"] = explained_variance(values.detach(), batch.returns_BT, mask)
    return loss, seen


def _restore(run: Run, both: nn.Module, optimizer: Optimizer, curriculum: Curriculum, watch: Watch) -> dict[str, Any]:
    """Put everything where the newest checkpoint left it. Returns where in the run that is."""
    if at := _put(run, both, optimizer):
        curriculum.restore(at.pop("curriculum"))
        watch.restore(at.pop("watch"))
    return at or {"iteration": 0, "tokens": 0, "seconds": 0.0, "bad": 0, "well": True}


def _put(run: Run, both: nn.Module, optimizer: Optimizer | None = None) -> dict[str, Any]:
    """Put the newest checkpoint's weights, and the optimiser's state, back. Returns its state, empty without one."""
    if (found := run.latest(goes_on=optimizer is not None)) is None:
        return {}
    tensors, at = found
    with torch.no_grad():
        for name, parameter in both.named_parameters():
            parameter.copy_(tensors[f"model/{name}"])
    if optimizer is not None:
        optimizer.restore({k[6:]: v for k, v in tensors.items() if k.startswith("optim/")})
    return at


def _tensors(both: nn.Module, optimizer: Optimizer) -> dict[str, Tensor]:
    """All that a checkpoint holds; every rank calls it. Of parameters that are shared there is one."""
    weights = {f"model/{name}": parameter.detach() for name, parameter in both.named_parameters()}
    return weights | {f"optim/{name}": tensor for name, tensor in optimizer.state().items()}


def _mean(values: list[float]) -> float:
    known = [value for value in values if math.isfinite(value)]
    return math.fsum(known) / len(known) if known else math.nan

"""Whether a run of reinforcement is well: what held-out problems show of it, and the tripwires that stop it.

A reward that can be had without being right will be had. So the same held-out problems are tried again and again, and
their answers scored both by the reward that is being learnt and by the exact checker, their steps by the model that
judges them and by the tasks. A run is ill where what is paid for is no sign of being right, or rises and the truth
does not, where all answers are alike, where answers come without a thought, where lines are repeated, or where lengths
run away. What is normal is what the first look saw, before anything was learnt; but what is paid for must tell right
from wrong at any time. Length and entropy have fixed bounds besides: a model that did not think at first is no measure
of how long a thought may be, or how sure. The figures of the updates are watched too: ratios, clipping, groups that
teach nothing, and how far the engine's probabilities are from those of the update.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import fmean, median
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from mull.core import Scorer, Verdict
from mull.reward.oracle import Oracle, auc
from mull.train.credit import Credit, pay, worths
from mull.train.rollout import Reward, Rollout


class Health(BaseModel):
    """Limits on what later looks may see beside the first. A limit broken `patience` times in a row stops the run."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    every: int = Field(default=5, ge=0, description="iterations between looks at held-out problems; 0: never")
    problems: int = Field(default=128, gt=0, description="held-out problems, one sample each")
    patience: int = Field(default=2, gt=0, description="looks in a row that must break a limit")
    gap: float = Field(default=0.05, gt=0, description="how far the reward may rise above the true accuracy")
    steps_gap: float = Field(
        default=0.1, gt=0, description="how far the opinion of credit.judge model of steps may rise above the truth"
    )
    auc: float = Field(
        default=0.6, ge=0, le=1, description="least chance that a right answer is paid more than a wrong one"
    )
    fall: float = Field(default=0.1, gt=0, description="how far the true accuracy may fall")
    same: float = Field(default=0.12, gt=0, description="growth of the share of one answer to different questions")
    empty: float = Field(default=0.2, gt=0, description="growth of the share of answers without any thought")
    repeats: float = Field(default=0.12, gt=0, description="growth of the share of lines that were said before")
    cut: float = Field(default=0.2, gt=0, description="growth of the share of samples that find no end")
    length: float = Field(
        default=160, gt=0, description="tokens that half of the samples may exceed, or twice the first such length"
    )
    entropy: tuple[float, float] = Field(
        default=(0.01, 1.0), description="nats a token that it may fall and rise to, or a tenth and ten times the first"
    )
    kl: float = Field(default=0.5, gt=0, description="nats a token from the model it started from, where that is asked")
    moved: float = Field(default=0.05, gt=0, description="nats a token between the updates of one iteration")
    ratio: float = Field(default=1000.0, gt=1, description="how many times likelier an iteration may make any token")
    clipped: float = Field(default=0.3, gt=0, description="share of the tokens whose ratio is clipped")
    idle: float = Field(default=0.95, gt=0, description="share of the groups that teach nothing")
    mismatch: float = Field(
        default=0.05, gt=0, description="nats a token between what the engine and the update say of what was sampled"
    )

    @model_validator(mode="after")
    def _limits_are_for_looks(self) -> Self:
        limits = {name: f.default for name, f in type(self).model_fields.items() if name not in ("every", "problems")}
        idle = [name for name, default in limits.items() if getattr(self, name) != default]
        if idle and not self.every:
            raise ValueError(f"{', '.join(idle)} would change nothing: that takes every above 0")
        return self


GROWING = ("gap", "steps_gap", "same", "empty", "repeats", "cut")
FEW = 10
"""Held-out answers, right ones or wrong ones, of which it cannot be said yet whether they are paid more."""
UPDATES = ("kl", "moved", "ratio_max", "clipped", "idle_groups", "mismatch_mean")


def look(rollouts: Sequence[Rollout], reward: Reward) -> dict[str, float]:
    """Figures of one sample each of different problems, sampled at temperature 1 (entropy: nats a token).

    The share of right ones is also that of every family and level, `NAME/LEVEL`.
    """
    rights = [rollout.right for rollout in rollouts]
    pays = [0.0 if r.verdict is Verdict.UNPARSEABLE else pay(reward, r) for r in rollouts]  # as in credit.py
    true, paid = fmean(rights), fmean(pays)
    sign = {"auc": auc(pays, rights)} if FEW <= sum(rights) <= len(rights) - FEW else {}
    lengths = sorted(rollout.tokens for rollout in rollouts)
    answers = Counter(rollout.trace.answer.text.strip() for rollout in rollouts if rollout.trace.answer)
    gold = Counter(rollout.problem.answer for rollout in rollouts)
    arms = dict.fromkeys((rollout.problem.task, rollout.problem.level) for rollout in rollouts)
    chances = [logprob for rollout in rollouts for step in rollout.written for logprob in step.logprobs]
    figures = {
        "true": true,
        "paid": paid,
        "gap": paid - true,
        "same": max((n - gold[text] for text, n in answers.items()), default=0) / len(rollouts),
        "empty": fmean(bool(rollout.trace.answer) and not rollout.trace.thinking for rollout in rollouts),
        "repeats": fmean(_repeated(rollout.trace.thinking) for rollout in rollouts),
        "cut": fmean(not rollout.trace.finished for rollout in rollouts),
        "entropy": -fmean(chances) if chances else 0.0,
        "length": median(lengths),
        "length_95": lengths[int(0.95 * (len(lengths) - 1))],
    }
    return sign | figures | {
        f"{task}/{level}": fmean(r.right for r in rollouts if (r.problem.task, r.problem.level) == (task, level))
        for task, level in arms
    }  # fmt: skip


def opinions(credit: Credit, rows: Sequence[Sequence[Rollout]], judge: Scorer) -> dict[str, float]:
    """What the model that judges steps, and the tasks themselves, say of those of held-out rollouts: means of means.

    The gap between them is for one that has learnt already: who learns in the run is sure of nothing at first.
    """
    rows = [row for row in rows if row[0].steps and not row[0].problem.task.startswith("rg:")]  # these judge no steps
    if not rows:
        return {}
    said, true = (
        fmean(fmean(worth) for group in asyncio.run(worths(credit, rows, scorer)) for worth in group)
        for scorer in (lambda _: judge, Oracle)
    )
    seen = {"steps_paid": said, "steps_true": true}
    return seen | {"steps_gap": said - true} if credit.judge == "model" else seen


def _repeated(lines: Sequence[str]) -> float:
    """The share of lines that stand in a trace already."""
    return 1 - len(set(lines)) / len(lines) if lines else 0.0


class Watch:
    """Compares every look with the first one."""

    def __init__(self, health: Health) -> None:
        self.health = health
        self.first: dict[str, float] = {}
        self.streaks: dict[str, int] = {}

    def __call__(self, seen: Mapping[str, float]) -> str | None:
        """Note a look, its figures together with those of the iteration's updates. Returns why to stop, or None."""
        if not self.first:
            self.first = dict(seen)
            return None
        self.first = dict(seen) | self.first  # what a run that was begun before did not look at
        broken = dict(self.breaches(seen))
        self.streaks = {name: self.streaks.get(name, 0) + 1 for name in broken}
        for name, streak in self.streaks.items():
            if streak >= self.health.patience:
                return broken[name]
        return None

    def breaches(self, seen: Mapping[str, float]) -> list[tuple[str, str]]:
        """The limits that a look breaks, each with a line about it."""
        health, found = self.health, []
        for name in GROWING:
            was = self.first.get(name, 0.0)
            if name in seen and seen[name] - was > getattr(health, name):
                found.append((name, f"{name} rose from {was:.2f} to {seen[name]:.2f}"))
        limits = health.kl, health.moved, health.ratio, health.clipped, health.idle, health.mismatch
        for name, highest in zip(UPDATES, limits, strict=True):
            if seen.get(name, 0.0) > highest:
                found.append((name, f"{name} is {seen[name]:.3f}, more than {highest}"))
        if seen.get("auc", 1.0) < health.auc:
            chance = f"{100 * seen['auc']:.0f} %"
            found.append(("auc", f"the chance that a right answer is paid more than a wrong one is {chance}"))
        if self.first.get("true", 0.0) - seen.get("true", 1.0) > health.fall:
            found.append(("true", f"the true accuracy fell from {self.first['true']:.2f} to {seen['true']:.2f}"))
        was = self.first.get("length", 0.0)
        if seen.get("length", 0.0) > max(health.length, 2 * was):
            found.append(("length", f"thoughts grew from {was:.0f} to {seen['length']:.0f} tokens"))
        was = self.first.get("entropy", 0.0)
        low, high = health.entropy
        if "entropy" in seen and not min(low, was / 10) <= seen["entropy"] <= max(high, was * 10):
            found.append(("entropy", f"the entropy went from {was:.3f} to {seen['entropy']:.3f} nats"))
        return found

    def state(self) -> dict[str, Any]:
        """As JSON."""
        return {"first": self.first, "streaks": self.streaks}

    def restore(self, state: Mapping[str, Any]) -> None:
        self.first, self.streaks = dict(state["first"]), dict(state["streaks"])

"""Which problems to try next: a closed loop over families and levels, or one of the schedules it is compared with.

An arm is a family at a level. What is worth learning is what is sometimes solved: with success p, a group of samples
differs most, and the gradient is largest, around p (1 - p). The closed loop keeps a fading count of successes per arm,
draws a success rate from each arm's Beta distribution (Thompson 1933) and weighs the arm by p (1 - p) over the tokens
that a sample of it takes (thrifty), or by p (1 - p) alone (learnable).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from mull.core import Problem, Task

Arm = tuple[str, int]


class Schedule(BaseModel):
    """How arms are chosen."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["thrifty", "learnable", "uniform", "epochs", "threshold"] = "thrifty"
    levels: dict[str, tuple[int, ...]] = Field(default={}, description="levels of a family; unnamed: `default_levels`")
    default_levels: tuple[int, ...] = (1, 2, 3, 4, 5)
    floor: float = Field(default=0.15, ge=0, le=1, description="share drawn uniformly, so that nothing is forgotten")
    memory: float = Field(default=64.0, gt=0, description="problems after which an arm's old results count a third")
    raise_at: float = Field(default=0.8, gt=0, le=1, description="threshold: success that opens a family's next level")
    period: int = Field(default=20, gt=0, description="epochs: iterations after which the next level opens")

    @model_validator(mode="after")
    def _every_knob_turns_something(self) -> Self:
        kinds = {
            "floor": ("thrifty", "learnable", "epochs", "threshold"), "memory": ("thrifty", "learnable", "threshold"),
            "raise_at": ("threshold",), "period": ("epochs",),
        }  # fmt: skip
        for name, some in kinds.items():
            if self.kind not in some and getattr(self, name) != type(self).model_fields[name].default:
                raise ValueError(f"{name} would change nothing: that takes kind {' or '.join(some)}")
        return self


class Curriculum:
    """The state of a schedule: results per arm. Draws depend on the seed, the iteration and this state alone."""

    def __init__(self, schedule: Schedule, tasks: Sequence[Task], seed: str) -> None:
        names = [task.name for task in tasks]
        if not names:
            raise ValueError("there is no family to learn: name at least one in tasks")
        if twice := [name for name, n in Counter(names).items() if n > 1]:
            raise ValueError(f"tasks names {', '.join(twice)} more than once")
        if unknown := sorted(set(schedule.levels) - set(names)):
            raise ValueError(f"levels are given of {', '.join(unknown)}, which tasks does not name")
        self.schedule, self.seed = schedule, seed
        self.tasks = {task.name: task for task in tasks}
        self.arms: list[Arm] = []
        for task in tasks:
            wanted = schedule.levels.get(task.name, schedule.default_levels)
            levels = wanted if task.name in schedule.levels else tuple(x for x in wanted if x in task.levels)
            if not levels or any(level not in task.levels for level in levels):
                raise ValueError(f"{task.name} has levels {task.levels[0]} to {task.levels[-1]}, not {list(wanted)}")
            self.arms += [(task.name, level) for level in levels]
        self.results: dict[Arm, list[float]] = {arm: [0.0, 0.0] for arm in self.arms}  # fading right and wrong
        self.costs: dict[Arm, float] = dict.fromkeys(self.arms, 0.0)  # fading tokens of a sample, as often as these

    def draw(self, iteration: int, n: int) -> list[tuple[Arm, int]]:
        """n arms, each with the index of the problem to try there."""
        rng = Random(f"{self.seed}/{iteration}")
        weights = self._weights(iteration, rng)
        uniform = [1.0 / len(self.arms)] * len(self.arms)
        total = sum(weights) or 1.0
        floor = self.schedule.floor if self.schedule.kind != "uniform" else 0.0
        mixed = [floor * u + (1 - floor) * w / total for u, w in zip(uniform, weights, strict=True)]
        return [(arm, rng.getrandbits(48)) for arm in rng.choices(self.arms, mixed, k=n)]

    def held_out(self, n: int) -> list[Problem]:
        """n problems of the valid split, the same ones every time, evenly over the arms."""
        k = len(self.arms)
        chosen = [(*self.arms[i * k // n if n < k else i % k], i // k) for i in range(n)]
        return [self.tasks[name].problem(level, index, "valid") for name, level, index in chosen]

    def record(self, arm: Arm, right: float, n: int, tokens: float) -> None:
        """Note the results of n samples of one problem, and the tokens of all of them; older ones fade."""
        fade = math.e ** (-1.0 / self.schedule.memory)
        share = right / n
        self.results[arm] = [fade * self.results[arm][0] + share, fade * self.results[arm][1] + 1.0 - share]
        self.costs[arm] = fade * self.costs[arm] + tokens / n

    def _weights(self, iteration: int, rng: Random) -> list[float]:
        kind = self.schedule.kind
        if kind == "uniform":
            return [1.0] * len(self.arms)
        if kind == "epochs":
            opened = 1 + iteration // self.schedule.period
            return [float(self._rank(arm) < opened) for arm in self.arms]
        if kind == "threshold":
            return [float(self._opened(arm)) for arm in self.arms]
        rates = [rng.betavariate(1.0 + self.results[arm][0], 1.0 + self.results[arm][1]) for arm in self.arms]
        seen = sum(map(sum, self.results.values()))
        if kind == "learnable" or not seen:
            return [p * (1 - p) for p in rates]
        mean = sum(self.costs.values()) / seen  # of which every arm is given two samples to begin with
        costs = [(self.costs[arm] + 2 * mean) / (sum(self.results[arm]) + 2) for arm in self.arms]
        return [p * (1 - p) / max(1.0, cost) for p, cost in zip(rates, costs, strict=True)]

    def _rank(self, arm: Arm) -> int:
        """How many easier levels of its family there are."""
        return sum(name == arm[0] and level < arm[1] for name, level in self.arms)

    def _opened(self, arm: Arm) -> bool:
        easier = [a for a in self.arms if a[0] == arm[0] and a[1] < arm[1]]
        return all(self._share(a) >= self.schedule.raise_at for a in easier)

    def _share(self, arm: Arm) -> float:
        """The plain share of right answers, 0 where nothing is known."""
        right, wrong = self.results[arm]
        return right / (right + wrong) if right else 0.0

    def state(self) -> dict[str, Any]:
        """As JSON."""
        return {f"{name}/{level}": [*self.results[name, level], self.costs[name, level]] for name, level in self.arms}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a saved state. Raises ValueError when it is that of other arms."""
        if set(state) != {f"{name}/{level}" for name, level in self.arms}:
            raise ValueError("the saved curriculum has other families or levels")
        if any(len(saved) != 3 for saved in state.values()):
            raise ValueError("the saved curriculum knows no costs; start the run anew")
        for name, level in self.arms:
            *self.results[name, level], self.costs[name, level] = state[f"{name}/{level}"]

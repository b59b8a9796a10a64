"""Problems whose answers and steps can be checked: one folder a family, all of them in TASKS."""

from __future__ import annotations

from functools import cache

from mull.core import Task
from mull.tasks.arithmetic.task import Arithmetic
from mull.tasks.countdown.task import Countdown
from mull.tasks.decimals.task import Decimals
from mull.tasks.equations.task import Equations
from mull.tasks.letters.task import Letters
from mull.tasks.logic.task import Logic
from mull.tasks.longhand.task import Longhand
from mull.tasks.numbers.task import Numbers
from mull.tasks.state.task import State
from mull.tasks.stories.task import Stories

_FAMILIES: tuple[Task, ...] = (
    Arithmetic(),
    Longhand(),
    Decimals(),
    Equations(),
    Letters(),
    Countdown(),
    Stories(),
    Numbers(),
    Logic(),
    State(),
)
TASKS: dict[str, Task] = {task.name: task for task in _FAMILIES}


@cache
def task_named(name: str) -> Task:
    """A family of TASKS, or `rg:NAME` for a data set of reasoning-gym. Raises ValueError for a name that is neither."""
    if name in TASKS:
        return TASKS[name]
    if not name.startswith("rg:"):
        raise ValueError(f"no such task: {name!r}; there are {', '.join(TASKS)}, and rg:NAME")
    from mull.tasks.gym import gym_task

    return gym_task(name)

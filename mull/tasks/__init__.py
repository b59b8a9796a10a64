"""Problems whose answers and steps can be checked: one file a family, all of them in TASKS."""

from __future__ import annotations

from functools import cache

from mull.core import Task
from mull.tasks.arithmetic import Arithmetic
from mull.tasks.countdown import Countdown
from mull.tasks.decimals import Decimals
from mull.tasks.equations import Equations
from mull.tasks.letters import Letters
from mull.tasks.logic import Logic
from mull.tasks.longhand import Longhand
from mull.tasks.numbers import Numbers
from mull.tasks.state import State
from mull.tasks.stories import Stories

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

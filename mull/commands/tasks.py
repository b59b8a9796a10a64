"""`mull tasks`: the families of problems, single problems worked and judged, and samples to solve."""

from __future__ import annotations

import json
from typing import cast, get_args

from cyclopts import App

from mull.core import Problem, Split, StepVerdict, Task

app = App(name="tasks", help="List the families of problems, show one worked, or draw some.")

MARKS = {StepVerdict.RIGHT: "✓", StepVerdict.WRONG: "✗", StepVerdict.USELESS: "·"}


@app.default
def families() -> None:
    """List the families with their levels and the ways their problems are worked."""
    from mull.tasks import TASKS

    for name, task in TASKS.items():
        print(f"{name:<12} levels {task.levels[0]}-{task.levels[-1]}  {', '.join(task.ways)}")


@app.command
def rg() -> None:
    """List the data sets of reasoning-gym that rg:NAME reaches, with their levels."""
    from mull.tasks.gym import gym_task, names_offered

    for task in [gym_task(name) for name in names_offered()]:
        print(f"{task.name:<26} levels {task.levels[0]}-{task.levels[-1]}")


@app.command
def show(name: str, /, *, level: int = 1, index: int = 0, split: Split = "train", way: str = "careful") -> None:
    """Show one problem, a demonstration with the verdict on every step, and the answer.

    Parameters
    ----------
    name
        The family, or rg:NAME; `mull tasks rg` lists those.
    level
        How hard the problem is.
    index
        Which one of its problems.
    split
        train, valid or test.
    way
        How it is worked; `mull tasks` lists the ways.
    """
    task = _family(name, level, index)
    if way not in task.ways:
        raise ValueError(f"{name} has no way {way!r}; there are {', '.join(task.ways)}")
    problem = task.problem(level, index, split)
    steps = task.demonstrate(problem, task.ways.index(way))
    print(problem.question)
    for step, verdict in zip(steps, task.check(problem, steps), strict=True):
        print(f"  {MARKS[verdict]} {step}")
    print(problem.answer)


@app.command
def sample(name: str, /, *, level: int = 1, n: int = 10, split: Split = "train") -> None:
    """Print problems as JSON lines, ready for `mull solve`.

    Parameters
    ----------
    name
        The family, or rg:NAME.
    level
        How hard the problems are.
    n
        How many.
    split
        train, valid or test.
    """
    if n < 1:
        raise ValueError(f"n must be at least 1, not {n}")
    task = _family(name, level, 0)
    for index in range(n):
        p = task.problem(level, index, split)
        row = {"id": f"{name}/{split}/{level}/{index}", "question": p.question, "answer": p.answer, "task": name}
        print(json.dumps(row, ensure_ascii=False))


def problem_named(name: str) -> Problem:
    """The problem of one of our families by the id that `mull tasks sample` prints. Raises ValueError for others."""
    from mull.tasks import TASKS

    family, split, *numbers = [*name.split("/"), ""][:5]
    if family not in TASKS or split not in get_args(Split) or [n.isdecimal() for n in numbers] != [True, True, False]:
        raise ValueError(f"a problem is named FAMILY/SPLIT/LEVEL/INDEX, such as letters/test/2/7, not {name}")
    level, index = map(int, numbers[:2])
    return _family(family, level, index).problem(level, index, cast(Split, split))


def _family(name: str, level: int, index: int) -> Task:
    from mull.tasks import task_named

    task = task_named(name)
    if level not in task.levels:
        raise ValueError(f"{name} has no level {level}: {task.levels[0]} to {task.levels[-1]}")
    if index < 0:
        raise ValueError(f"index must be at least 0, not {index}")
    return task

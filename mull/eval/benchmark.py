"""Accuracy on problems that training never saw: per family and level, with intervals, tokens and wrong steps."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from typing import Any

from mull.core import Problem, Split, Task, Verdict, first_error
from mull.eval import doubt, report
from mull.eval.doubt import Doubts
from mull.eval.paths import distinct, sizes, variety
from mull.eval.subjects import majority
from mull.ledger import metered
from mull.reasoner import Answer, Reasoner
from mull.tasks import TASKS, task_named

WINDOW = 512  # questions that wait at the engine at the same time


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one problem, sample by sample."""

    problem: Problem
    right: tuple[bool, ...]
    tokens: tuple[int, ...]
    first_wrong: tuple[float | None, ...]  # where in the thinking the first wrong step stands, 0..1
    doubts: Doubts
    paths: tuple[int, ...]  # how many right samples go each path
    distinct: float | None  # of all steps of its samples, the share that are different ones
    endings: tuple[str, ...]
    flops: float  # what was computed for all its samples: their prompt once


def families(names: str) -> list[Task]:
    """The families of a comma-separated list, or all of TASKS. Raises ValueError for one that does not exist."""
    wanted = list(TASKS) if names.strip() == "all" else [name.strip() for name in names.split(",")]
    return [task_named(name) for name in dict.fromkeys(wanted)]


def problems(tasks: Sequence[Task], levels: Sequence[int], split: Split, n: int) -> list[Problem]:
    """n problems with different questions of every family and level; fewer where it has no more.

    Raises ValueError for a level that one of the families does not have.
    """
    if n < 1:
        raise ValueError(f"at least one problem must be asked, not {n}")
    if not levels:
        raise ValueError("at least one level must be named")
    for task in tasks:
        for level in levels:
            if level not in task.levels:
                raise ValueError(f"{task.name} has no level {level}: {task.levels[0]} to {task.levels[-1]}")
    return [problem for task in tasks for level in levels for problem in islice(_distinct(task, level, split, n), n)]


def _distinct(task: Task, level: int, split: Split, n: int) -> Iterator[Problem]:
    seen: set[str] = set()
    for index in islice(count(), 20 * n):
        problem = task.problem(level, index, split)
        if problem.question not in seen:
            seen.add(problem.question)
            yield problem


async def measure(
    reasoner: Reasoner,
    asked: Sequence[Problem],
    *,
    samples: int = 1,
    effort: str = "low",
    temperature: float | None = None,
    seed: str = "",
    done: Callable[[], None] = lambda: None,
    **how: Any,
) -> list[Outcome]:
    """Ask every problem; `done` is called after each. Without a temperature, one sample is greedy and more are at 1.

    `how` is what `Reasoner.solve` is to do otherwise than the effort has it.
    """
    if samples < 1:
        raise ValueError(f"samples must be at least 1, not {samples}")
    heat = temperature if temperature is not None else float(samples > 1)
    gate = asyncio.Semaphore(max(1, WINDOW // samples))

    async def one(problem: Problem) -> Outcome:
        async with gate:
            with metered() as meter:
                answers = await reasoner.sample(
                    problem.question,
                    samples,
                    effort,
                    temperature=heat,
                    seed=f"{seed}/{problem.task}/{problem.level}/{problem.index}",
                    **how,
                )
        done()
        return replace(outcome(problem, answers), flops=meter.cost.flops)

    return list(await asyncio.gather(*(one(problem) for problem in asked)))


def outcome(problem: Problem, answers: Sequence[Answer]) -> Outcome:
    """The verdicts on some answers. A cut answer is wrong, whatever it begins with."""
    task = task_named(problem.task)
    judged = [task.check(problem, a.thinking) if a.thinking and task.name in TASKS else [] for a in answers]
    errors = [first_error(verdicts) for verdicts in judged]
    rights = tuple(a.stop != "length" and task.verify(problem, a.text) is Verdict.RIGHT for a in answers)
    doubts = (Doubts.of(a.thinking, v, right) for a, v, right in zip(answers, judged, rights, strict=True) if v)
    return Outcome(
        problem=problem,
        right=rights,
        tokens=tuple(a.usage.completion_tokens for a in answers),
        first_wrong=tuple(None if at is None else at / len(v) for at, v in zip(errors, judged, strict=True)),
        doubts=Doubts.total(doubts),
        paths=sizes(a.thinking for a, right in zip(answers, rights, strict=True) if right),
        distinct=distinct(a.thinking for a in answers),
        endings=tuple(a.stop for a in answers),
        flops=math.fsum(a.usage.flops for a in answers),
    )


def table(outcomes: Sequence[Outcome], seed: str = "") -> dict[str, Any]:
    """The figures: families by level, the mean over families by level, and what it took."""
    cells: dict[str, dict[str, list[Outcome]]] = {}
    for o in outcomes:
        cells.setdefault(o.problem.task, {}).setdefault(str(o.problem.level), []).append(o)
    rows = {name: {level: _cell(some, seed) for level, some in by.items()} for name, by in cells.items()}
    levels = sorted({level for by in rows.values() for level in by}, key=int)
    means = {
        level: {
            key: report.mean([by[level][key] for by in rows.values() if key in by.get(level, {})])
            for key in ("accuracy", "wrong_step", "coverage", "paths", "variety", "distinct")
            if any(key in by.get(level, {}) for by in rows.values())
        }
        for level in levels
    }
    endings = [ending for o in outcomes for ending in o.endings]
    return {
        "families": rows,
        "mean_over_families": means,
        "doubt": doubt.figures([o.doubts for o in outcomes]),
        "endings": {name: endings.count(name) for name in sorted(set(endings))},
        "tokens": sum(sum(o.tokens) for o in outcomes),
        "flops": math.fsum(o.flops for o in outcomes),
    }


def _cell(some: Sequence[Outcome], seed: str) -> dict[str, Any]:
    places = [found for o in some if (found := [at for at in o.first_wrong if at is not None])]
    where = f"{seed}/{some[0].problem.task}/{some[0].problem.level}"
    steps = {
        "wrong_step": report.share([_mean([at is not None for at in o.first_wrong]) for o in some], where),
        "wrong_step_place": report.redrawn(places, _mean, where) if places else None,
    }
    mixed = [share for o in some if (share := variety(o.paths)) is not None]
    new = [o.distinct for o in some if o.distinct is not None]
    several = {
        "coverage": report.share([float(any(o.right)) for o in some], where),
        "paths": report.bootstrap([len(o.paths) for o in some], where),
        **({"variety": report.share(mixed, where)} if mixed else {}),
        **({"distinct": report.bootstrap(new, where)} if new else {}),
    }
    return {
        "accuracy": report.share([_mean(o.right) for o in some], where),
        **(several if len(some[0].right) > 1 else {}),
        **(steps if some[0].problem.task in TASKS else {}),
        "tokens": report.bootstrap([_mean(o.tokens) for o in some], where),
        "majority": round(majority([o.problem for o in some])[1], 6),
    }


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)

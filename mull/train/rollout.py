"""Traces for problems: what the model does with a question, judged by the task."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from mull.core import Generator, Problem, Sampling, Step, Task, Trace, Verdict, first_error
from mull.reward.oracle import checked
from mull.tasks import task_named
from mull.tasks.working import WAIT


@dataclass(frozen=True, slots=True)
class Rollout:
    """A problem, one trace of the model for it, and the verdict on its answer."""

    problem: Problem
    trace: Trace
    verdict: Verdict
    given: int = 0  # so many of its steps are another rollout's, from which it branches off

    @property
    def right(self) -> bool:
        return self.verdict is Verdict.RIGHT

    @property
    def steps(self) -> tuple[Step, ...]:
        """Those that were written in this rollout."""
        return self.trace.steps[self.given :]

    @property
    def written(self) -> tuple[Step, ...]:
        """The steps, and the answer where there is one."""
        return self.trace.parts[self.given :]

    @property
    def tokens(self) -> int:
        """Tokens that the model wrote."""
        return sum(len(step.tokens) for step in self.written)

    def page(self) -> str:
        """For people, in Markdown."""
        answer = self.trace.answer.text if self.trace.answer else "(none)"
        steps = "\n".join(self.trace.thinking[:60])
        problem = self.problem
        head = f"## {problem.task} level {problem.level}: {self.verdict.value} (gold {problem.answer})"
        return f"{head}\n\n{problem.question}\n\n```\n{steps}\n```\n\nAnswer: {answer}\n\n"


def judge(task: Task, problem: Problem, trace: Trace, given: int = 0) -> Rollout:
    """The verdict on a trace. Without a finished answer it is unparseable, whatever the thinking says."""
    if trace.answer is None or not trace.finished:
        return Rollout(problem, trace, Verdict.UNPARSEABLE, given)
    return Rollout(problem, trace, task.verify(problem, trace.answer.text), given)


async def collect(
    generator: Generator, problems: Sequence[Problem], n: int = 1, *, sampling: Sampling, thinks: bool = True
) -> list[list[Rollout]]:
    """n rollouts of every problem, [P][n]; all of them wait at the engine together."""

    async def one(problem: Problem) -> list[Rollout]:
        name = f"{sampling.seed}/{problem.task}/{problem.level}/{problem.index}"
        root = Trace.ask(problem.question, thinks=thinks)
        traces = await generator.extend(root, n, sampling=replace(sampling, seed=name))
        return [judge(task_named(problem.task), problem, trace) for trace in traces]

    return list(await asyncio.gather(*(one(problem) for problem in problems)))


async def branch(
    generator: Generator, groups: Sequence[Sequence[Rollout]], n: int, *, sampling: Sampling, behind: bool = False
) -> list[list[Rollout]]:
    """n new continuations, for each group, of one wrong rollout from before its first wrong step, [P][n].

    A group gets none where no wrong rollout has a right step to go on from. With `behind` the wrong step stays, and
    they go on from there: those who take it back may still come right.
    """

    async def one(group: Sequence[Rollout]) -> list[Rollout]:
        for rollout in group:
            task = task_named(rollout.problem.task)
            error = None if rollout.right else first_error(checked(rollout.problem, rollout.trace))
            if error is None:
                continue
            at = error + behind
            if at and rollout.trace.steps[at - 1].closed:
                problem, how = rollout.problem, "repair" if behind else "branch"
                root = replace(rollout.trace, steps=rollout.trace.steps[:at], answer=None, stop=None)
                name = f"{sampling.seed}/{how}/{problem.task}/{problem.level}/{problem.index}"
                traces = await generator.extend(root, n, sampling=replace(sampling, seed=name))
                return [judge(task, problem, trace, at) for trace in traces]
        return []

    return list(await asyncio.gather(*(one(group) for group in groups)))


async def doubt(
    generator: Generator, groups: Sequence[Sequence[Rollout]], n: int, *, sampling: Sampling
) -> list[list[Rollout]]:
    """Wrong rollouts spliced into ones that take their mistake back, up to n of each, [P][up to n x wrong rollouts].

    The model goes on anew from before its first wrong step. The splice keeps the wrong step, then has WAIT and what
    the model wrote anew: its own mistake, and what to do about it. (To put WAIT behind the mistake and let the model go
    on from there mends one in fifteen: a model that was never shown its mistakes repeats them.)
    """

    async def one(group: Sequence[Rollout]) -> list[Rollout]:
        found: list[Rollout] = []
        for i, rollout in enumerate(group):
            problem = rollout.problem
            at = None if rollout.right else first_error(checked(problem, rollout.trace))
            if at is None:
                continue
            root = replace(rollout.trace, steps=rollout.trace.steps[:at], answer=None, stop=None)
            name = f"{sampling.seed}/doubt/{problem.task}/{problem.level}/{problem.index}/{i}"
            for trace in await generator.extend(root, n, sampling=replace(sampling, seed=name)):
                if steps := trace.steps[at:]:
                    wait = Step(WAIT + steps[0].text, closed=steps[0].closed)
                    again = replace(trace, steps=(*rollout.trace.steps[: at + 1], wait, *steps[1:]))
                    found.append(judge(task_named(problem.task), problem, again, at + 1))
        return found

    return list(await asyncio.gather(*(one(group) for group in groups)))


def right(rollout: Rollout) -> float:
    """The reward of those who want the truth: 1 for a right answer."""
    return float(rollout.right)


Reward = Callable[[Rollout], float]
"""What an answer is paid, 0 to 1: `right`, or a proxy for it."""

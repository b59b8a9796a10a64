"""Traces as training text: thoughts that some model wrote and the task found right, in a file of JSON lines.

A line is {"task", "level", "index", "split": "train", "question", "steps": ["…"], "answer"}. To fill such a file by
sampling and keeping what is right is rejection sampling, half of the loop of STaR (Zelikman et al. 2022).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from mull import jsonl
from mull.core import Problem, StepVerdict, Verdict, first_error
from mull.engine.layout import Words
from mull.reward.oracle import checked
from mull.tasks import TASKS
from mull.train.data import Mixture, Stream, shuffled
from mull.train.rollout import Rollout
from mull.train.run import write_text


@dataclass(frozen=True, slots=True)
class Told:
    """What a line of the file tells: its thought and answer, and which of the steps are wrong."""

    question: str
    steps: tuple[str, ...]
    wrong: tuple[bool, ...]
    answer: str


class Traces(Stream):
    """A stream in which a share of the samples are traces of a file, each at most once in a pass; the rest are its own.

    Raises ValueError, naming the first line that is broken, of another split than train, wrong in its answer, or too
    long. Reading takes about a third of a millisecond a line: its problem is made again, its steps are checked.
    """

    def __init__(
        self, path: Path, share: float, mixture: Mixture, chat: Words, seed: str, *, batch_tokens: int
    ) -> None:
        super().__init__(mixture, chat, seed, batch_tokens=batch_tokens)
        self.share = share
        self.told = [self._told(row, f"{path}, line {number}") for number, row in jsonl.read(path)]
        if not self.told:
            raise ValueError(f"{path} holds no traces")

    def sample(self, index: int) -> tuple[list[int], list[float]]:
        """Sample `index`, from the file or made up, as token ids and loss weights."""
        if Random(f"{self.seed}/traces/{index}").random() >= self.share:
            return super().sample(index)
        turn, at = divmod(index, len(self.told))
        told = self.told[shuffled(len(self.told), f"{self.seed}/traces/pass/{turn}")[at]]
        return self.text(told.question, told.steps, told.wrong, told.answer)

    def _told(self, row: dict[str, Any], where: str) -> Told:
        problem = named(row, where)
        answer, steps = jsonl.text(row, "answer", where), jsonl.lines(row, "steps", where)
        try:
            length = len(self.text(problem.question, steps, [False] * len(steps), answer)[0])
        except ValueError as error:  # a lone surrogate
            raise ValueError(f"{where}: {error}") from None
        if length > self.mixture.longest:
            raise ValueError(f"{where}: {length} tokens, and `longest` is {self.mixture.longest}")
        task = TASKS[problem.task]
        if task.verify(problem, answer) is not Verdict.RIGHT:
            raise ValueError(f"{where}: the answer is not right")
        wrong = (verdict is StepVerdict.WRONG for verdict in task.check(problem, steps))
        return Told(problem.question, tuple(steps), tuple(wrong), answer)


def named(row: dict[str, Any], where: str, question: str = "question") -> Problem:
    """The problem that a line names, made again: whoever holds its question of the train split holds no other.

    `question` is the key under which the line has it. Raises ValueError that begins with `where`.
    """
    name, level, index = jsonl.text(row, "task", where), row.get("level"), row.get("index")
    if name not in TASKS:
        raise ValueError(f"{where}: no such task: {name!r}; there are {', '.join(TASKS)}")
    if type(level) is not int or level not in TASKS[name].levels:
        raise ValueError(f'{where}: "level" must be one of {name}: {TASKS[name].levels[0]} to {TASKS[name].levels[-1]}')
    if type(index) is not int or index < 0:
        raise ValueError(f'{where}: "index" must be a whole number, 0 or more')
    if (split := jsonl.text(row, "split", where)) != "train":
        raise ValueError(f"{where}: of the split {split!r}; only train may be learnt from")
    problem = TASKS[name].problem(level, index, "train")
    if jsonl.text(row, question, where) != problem.question:
        raise ValueError(f"{where}: problem {index} of {name}, level {level}, has another question in the train split")
    return problem


def line(problem: Problem, steps: Sequence[str], answer: str) -> dict[str, Any]:
    """One trace as a line of the file."""
    return {
        "task": problem.task, "level": problem.level, "index": problem.index, "split": problem.split,
        "question": problem.question, "steps": list(steps), "answer": answer,
    }  # fmt: skip


def kept(groups: Iterable[Sequence[Rollout]]) -> list[dict[str, Any]]:
    """Lines for the rollouts that are worth learning from, no two of one group alike.

    Kept is a right answer after at least one step, none of them wrong: an answer without a thought may be luck, and one
    after a wrong step often is.
    """
    return [row for group in groups for row in _lines(filter(_sound, group))]


def missed(groups: Iterable[Sequence[Rollout]]) -> list[dict[str, Any]]:
    """Careful demonstrations, by the tasks, of the problems that not all rollouts of a group came through.

    Through is a right answer by right steps: what a model has learnt already is not worth another look.
    """
    asked = (group[0].problem for group in groups if not all(map(_sound, group)))
    return [line(problem, TASKS[problem.task].demonstrate(problem), problem.answer) for problem in asked]


def _sound(rollout: Rollout) -> bool:
    """Whether it came to a right answer, by at least one step, none of them wrong."""
    if not (rollout.right and rollout.trace.steps):
        return False
    return first_error(checked(rollout.problem, rollout.trace)) is None


def mended(groups: Iterable[Sequence[Rollout]]) -> list[dict[str, Any]]:
    """Lines for the rollouts that took back their one wrong step (rollout.doubt), rightly, and came to a right answer.

    What is wrong in them is read, and not learnt (Traces).
    """
    found: list[dict[str, Any]] = []
    for group in groups:
        good = []
        for r in group:
            wrong = [v is StepVerdict.WRONG for v in checked(r.problem, r.trace)]
            if r.right and sum(wrong) == 1 and wrong[r.given - 1] and len(wrong) > r.given:
                good.append(r)
        found += _lines(good)
    return found


def _lines(rollouts: Iterable[Rollout]) -> list[dict[str, Any]]:
    """Lines for finished rollouts, one for each different thought."""
    found = []
    for rollout in {tuple(r.trace.thinking): r for r in rollouts}.values():
        assert rollout.trace.answer is not None
        found.append(line(rollout.problem, rollout.trace.thinking, rollout.trace.answer.text))
    return found


def write(path: Path, lines: Iterable[dict[str, Any]], cost: dict[str, Any]) -> None:
    """The lines, and beside them as .cost.json what finding them cost: at least `flops`, and the `model` that wrote.

    The lines come last: where they are, both are.
    """
    write_text(path.with_suffix(".cost.json"), json.dumps(cost, indent=1) + "\n")
    write_text(path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in lines))

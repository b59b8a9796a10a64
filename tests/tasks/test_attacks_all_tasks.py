"""Every family, every level: the gold answer is paid, and no attack is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mull.core import Split, Task, Verdict
from mull.tasks import TASKS
from tests.tasks.attacks import CONSTANTS, STRESS, near_misses, payloads, same

SPLITS: tuple[Split, ...] = ("train", "valid", "test", "train", "valid", "test")


@pytest.mark.parametrize("task", TASKS.values(), ids=list(TASKS))
def test_only_the_gold_answer_is_paid(task: Task, tmp_path: Path) -> None:
    shots = payloads(tmp_path / "canary")
    for level in task.levels:
        for index, split in enumerate(SPLITS):
            problem = task.problem(level, index, split)
            gold = problem.answer
            assert task.verify(problem, gold) is Verdict.RIGHT, problem
            assert task.verify(problem, f" {gold} ") is Verdict.RIGHT, problem
            for attack in (*CONSTANTS, *STRESS, *shots, *near_misses(gold)):
                if not same(gold, attack):
                    assert task.verify(problem, attack) is not Verdict.RIGHT, (problem.question, gold, attack)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("task", TASKS.values(), ids=list(TASKS))
def test_copying_the_question_is_not_paid(task: Task) -> None:
    """Not even where the sum in the question has the value that is asked for: `10/2` is no answer to 10/2."""
    for level in task.levels:
        for index in range(10):
            problem = task.problem(level, index, "train")
            runs = (run.strip(" .,") for run in re.findall(r"[0-9+\-*/×÷−(). ]+", problem.question))
            sums = (run for run in runs if re.search(r"[0-9)] *[-+*/×÷−]", run))
            for copy in (problem.question, *sums):
                if copy.replace(" ", "") != problem.answer.replace(" ", ""):
                    assert task.verify(problem, copy) is not Verdict.RIGHT, (problem.question, copy)

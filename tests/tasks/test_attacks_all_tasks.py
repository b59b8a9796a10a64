"""Every family, every level: the gold answer is paid, and no attack is."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

from mull.core import Problem, Split, StepVerdict, Task, Verdict
from mull.tasks import TASKS
from mull.tasks.formula import leaves, show, value_of
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


MOST_CALLS = 30_000  # of functions, for one step of at most 200 characters: a hundredth of a second or two
_LINES = (
    "9*" * 99 + "9", "9+" * 99 + "9", "9/" * 99 + "9", "9-" * 99 + "9", "9/7+" * 49 + "9", "1/97+" * 39 + "1/9",
    "9*(" * 22 + "9*9" + ")" * 22, "9*" * 98 + "9=1", "x=" + "9*" * 98 + "9", "check " + "9*" * 96 + "9",
    "plan " + "9*" * 97 + "9", "wait " + "9*9+" * 48 + "9", "9" * 99 + "*" + "9" * 99, "999999999999*" * 15 + "9",
)  # fmt: skip


def calls(task: Task, problem: Problem, steps: list[str]) -> int:
    """How many functions are called to judge these steps, each of which gets a verdict."""
    count, before = 0, sys.getprofile()

    def called(frame: Any, event: str, what: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        verdicts = task.check(problem, steps)
    finally:
        sys.setprofile(before)
    assert len(verdicts) == len(steps) and all(isinstance(verdict, StepVerdict) for verdict in verdicts)
    return count


@pytest.mark.parametrize("task", TASKS.values(), ids=list(TASKS))
def test_no_step_raises_or_takes_long(task: Task, tmp_path: Path) -> None:
    """Every attack as a step, twice over: a verdict each, after a bounded amount of work."""
    for level in task.levels:
        problem = task.problem(level, 3, "test")
        begun = task.demonstrate(problem)[:1]
        idle = calls(task, problem, begun)
        for attack in (*CONSTANTS, *STRESS, *_LINES, *payloads(tmp_path / "canary")):
            took = calls(task, problem, [*begun, attack, attack]) - idle
            assert len(attack) > 200 or took <= 2 * MOST_CALLS, (attack[:30], took)
    assert list(tmp_path.iterdir()) == []


_IDLE = ("+9-9", "+0", "*1", "/1", "*9/9", "+1-1", "+3-1-2", "-9+9")


@pytest.mark.parametrize("idle", _IDLE)
def test_sums_that_are_blown_up_take_no_longer(idle: str) -> None:
    """Lines that are true, and say the numbers of the problem with as much idle work as a line holds."""
    task = TASKS["arithmetic"]
    for level in task.levels:
        for index in range(2):
            problem = task.problem(level, index, "train")
            tree = problem.data["tree"]
            number, worth, whole = str(next(leaves(tree))), str(value_of(tree)), show(tree)

            def blown(text: str, room: int) -> str:
                return text + idle * max(0, (room - len(text)) // len(idle))

            steps = [
                blown(whole, 200), blown(whole, 96), f"{number}={blown(number, 90)}", f"{blown(worth, 90)}={worth}",
                f"{blown(whole, 96)}={blown(whole, 96)}", f"plan {blown(whole, 90)}; {blown('0*1', 90)}",
                f"{worth}={blown(worth, 90)}", f"{blown(worth, 96)}={blown(worth, 96)}", *task.demonstrate(problem),
            ]  # fmt: skip
            took = calls(task, problem, steps) / len(steps)
            assert took <= MOST_CALLS / 2, (problem.question, took)


def test_a_line_has_so_many_numbers_at_most() -> None:
    task = TASKS["arithmetic"]
    problem = task.problem(1, 0, "train")
    whole = show(problem.data["tree"])
    room = 48 - len(list(leaves(problem.data["tree"])))
    assert task.check(problem, [whole + "+0" * room]) == [StepVerdict.RIGHT]
    assert task.check(problem, [whole + "+0" * (room + 1)]) == [StepVerdict.WRONG]

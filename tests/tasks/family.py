"""What every family of problems has to hold; its tests call these with problems and numbers of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from random import Random

import pytest

from mull.core import Problem, Split, StepVerdict, Task, Verdict, split_of

SPLITS: tuple[Split, ...] = ("train", "valid", "test")
BUDGET = {1: 60, 2: 120, 3: 220, 4: 400, 5: 700, 6: 900}  # characters of a careful thought
DIGITS = "0123456789"
RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


@lru_cache(maxsize=1 << 15)
def problem(task: Task, level: int, index: int, split: Split) -> Problem:
    """The problem, drawn once: the tests of a family look at the same ones."""
    return task.problem(level, index, split)


def problems(task: Task, count: int, start: int = 0) -> list[Problem]:
    """So many of every level and split."""
    span = range(start, start + count)
    return [problem(task, level, i, split) for level in task.levels for split in SPLITS for i in span]


def in_turn(task: Task, count: int) -> list[Problem]:
    """So many of every level, with the splits in turn."""
    return [problem(task, level, i, SPLITS[i % 3]) for level in task.levels for i in range(count)]


def mixed(task: Task, count: int, levels: Sequence[int] = ()) -> Iterator[Problem]:
    """So many in all, with the levels (of the task, or these) and the splits in turn."""
    turn = levels or task.levels
    for i in range(count):
        yield problem(task, turn[i % len(turn)], i, SPLITS[i // len(turn) % 3])


def way(task: Task, problem: Problem, name: str) -> list[str]:
    """The demonstration in the way of that name."""
    return task.demonstrate(problem, task.ways.index(name))


def gold_answers_verify(
    task: Task, drawn: Iterable[Problem], others: Callable[[Problem], Mapping[str, Verdict | None]]
) -> None:
    """The gold answer is right, and other answers get their verdict; None stands for any but right."""
    for problem in drawn:
        assert task.verify(problem, problem.answer) is Verdict.RIGHT, problem
        for answer, verdict in others(problem).items():
            found = task.verify(problem, answer)
            assert found is verdict or (verdict is None and found is not Verdict.RIGHT), (problem, answer, found)


def unknown_levels_are_refused(task: Task) -> None:
    """Levels are counted from 1; the error names the last one."""
    last = task.levels[-1]
    for level in (-1, 0, last + 1):
        with pytest.raises(ValueError, match=f"levels 1 to {last}"):
            task.problem(level, 0, "train")


def problems_are_pure(task: Task, drawn: Iterable[Problem]) -> None:
    """The same call gives the same problem, with the same data and demonstrations."""
    for problem in drawn:
        again = task.problem(problem.level, problem.index, problem.split)
        assert again == problem and again.data == problem.data
        for variant in range(len(task.ways)):
            assert task.demonstrate(again, variant) == task.demonstrate(problem, variant)


def splits_share_no_problem(drawn: Iterable[Problem], distinct: int = 1000) -> None:
    """Every problem has its key in its own split only, and every split has many."""
    home: dict[str, Split] = {}
    for problem in drawn:
        assert home.setdefault(problem.key, problem.split) == problem.split == split_of(problem.key), problem
    counts = Counter(home.values())
    assert all(counts[split] > distinct for split in SPLITS), counts


def one_key_has_one_answer(drawn: Iterable[Problem]) -> None:
    """Problems that count as the same have the same answer."""
    answers: dict[str, str] = {}
    for problem in drawn:
        assert answers.setdefault(problem.key, problem.answer) == problem.answer, problem


def every_way_is_accepted(
    task: Task, drawn: Iterable[Problem], *, useless: Collection[str] = (), width: int = 40
) -> None:
    """Lines are short, nothing is wrong but one slip in `repair`, and nothing useless but in the ways named so."""
    for problem in drawn:
        for variant, name in enumerate(task.ways):
            steps = task.demonstrate(problem, variant)
            assert steps and all(0 < len(step) <= width and "\n" not in step for step in steps), (problem, steps)
            verdicts = task.check(problem, steps)
            shown = problem, name, list(zip(steps, verdicts, strict=True))
            slips = [i for i, verdict in enumerate(verdicts) if verdict is WRONG]
            assert len(slips) == (name == "repair"), shown
            assert slips == [i - 1 for i, step in enumerate(steps) if step.startswith("wait ")], shown
            assert name in useless or USELESS not in verdicts, shown


def repair_leads_back(task: Task, drawn: Iterable[Problem]) -> None:
    """With the slip put right, `repair` is the careful thought."""
    for problem in drawn:
        steps = way(task, problem, "repair")
        (at,) = (i for i, step in enumerate(steps) if step.startswith("wait "))
        assert [*steps[: at - 1], steps[at].removeprefix("wait "), *steps[at + 1 :]] == task.demonstrate(problem)


def ways_differ(task: Task, levels: Iterable[int]) -> None:
    """On average a problem has more than four different demonstrations."""
    for level in levels:
        drawn = [task.problem(level, i, "train") for i in range(50)]
        different = sum(len({tuple(way(task, problem, name)) for name in task.ways}) for problem in drawn)
        assert different > 4 * len(drawn), level


def thoughts_keep_the_budget(task: Task, drawn: Iterable[Problem], budget: Mapping[int, int] | None = None) -> None:
    """No careful thought is longer than its level allows."""
    for problem in drawn:
        size = len("\n".join(task.demonstrate(problem)))
        assert size <= (budget or BUDGET)[problem.level], (problem, size)


def spoil(rng: Random, steps: Sequence[str], at: int, place: int, others: str = DIGITS) -> list[str]:
    """The steps with the character at this place of step `at` changed to another one of `others`."""
    new = rng.choice([char for char in others if char != steps[at][place]])
    return [*steps[:at], steps[at][:place] + new + steps[at][place + 1 :], *steps[at + 1 :]]


def digits(step: str, start: int = 0) -> list[int]:
    """Where the digits of a step stand, from `start` on."""
    return [i for i, char in enumerate(step) if char.isdigit() and i >= start]


def junk_is_judged(task: Task, problem: Problem, junk: list[str]) -> None:
    """Whatever stands in a trace or an answer, nothing raises, and overlong steps are wrong."""
    verdicts = task.check(problem, junk)
    assert len(verdicts) == len(junk)
    assert all(verdict is WRONG for verdict, step in zip(verdicts, junk, strict=True) if len(step) > 200)
    for text in (*junk, "".join(junk)):
        task.verify(problem, text)


def long_steps_are_wrong(task: Task, problem: Problem) -> None:
    """Also those that repeat what would be read item by item."""
    for long in ("1" * 10_000, "(" * 10_000, "1+" * 5_000 + "1", "plan " + "1*1; " * 2_000, "check " + "1*1=1" * 500):
        assert task.check(problem, [long]) == [WRONG], long[:20]


def second_solver_agrees(drawn: Iterable[Problem], solve: Callable[[str], object]) -> None:
    """A solver that knows the text of the question alone comes to the gold answer."""
    for problem in drawn:
        assert str(solve(problem.question)) == problem.answer, problem

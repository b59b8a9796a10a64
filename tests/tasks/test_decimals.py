"""Decimals: right answers, honest steps, disjoint splits."""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Problem, Split, StepVerdict, Verdict, first_error
from mull.tasks.decimals import Decimals
from tests.tasks.solvers.decimals import solve

TASK = Decimals()
SPLITS: tuple[Split, ...] = ("train", "valid", "test")
BUDGET = {1: 60, 2: 120, 3: 220, 4: 400, 5: 700, 6: 900}
RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


def problems(count: int) -> list[Problem]:
    return [TASK.problem(level, i, split) for level in TASK.levels for split in SPLITS for i in range(count)]


def asked(kind: str, *numbers: str) -> Problem:
    return Problem("decimals", 1, 0, "train", "", "", "", {"kind": kind, "numbers": numbers})


def test_the_gold_answer_verifies() -> None:
    for problem in problems(40):
        assert TASK.verify(problem, problem.answer) is Verdict.RIGHT
        assert TASK.verify(problem, "7.77777777") is not Verdict.RIGHT


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="levels 1 to 6"):
        TASK.problem(7, 0, "train")


def test_problem_is_pure() -> None:
    assert problems(5) == problems(5)
    assert [p.data for p in problems(5)] == [p.data for p in problems(5)]


def test_every_way_is_accepted_and_repair_slips_once() -> None:
    for problem in problems(60):
        for variant, way in enumerate(TASK.ways):
            steps = TASK.demonstrate(problem, variant)
            verdicts = TASK.check(problem, steps)
            assert steps == TASK.demonstrate(problem, variant)
            assert all(0 < len(step) <= 40 and "\n" not in step for step in steps)
            assert verdicts.count(WRONG) == (way == "repair"), (problem.question, steps, verdicts)
            assert USELESS not in verdicts, (problem.question, steps, verdicts)
            if way == "repair":
                slip = verdicts.index(WRONG)
                assert steps[slip + 1].startswith("wait ")
                assert [*steps[:slip], steps[slip + 1][5:], *steps[slip + 2 :]] == TASK.demonstrate(problem, 0)


def test_the_steps_of_the_famous_question() -> None:
    problem = asked("max", "9.11", "9.9")
    assert TASK.demonstrate(problem) == ["want max", "9.11?9.9", "9=9", "1<9", "9.9>9.11"]
    assert TASK.demonstrate(problem, 3) == ["want max", "9.11?9.9", "9=9", "11>9", "wait 1<9", "9.9>9.11"]


def test_demonstrations_lead_to_the_answer() -> None:
    """Read off the last lines: the first number of the last one, the pair's sign, or the runs put together."""
    for problem in problems(60):
        kind, numbers = problem.data["kind"], problem.data["numbers"]
        lines = TASK.demonstrate(problem)
        if kind in ("max", "min"):
            assert problem.answer == re.split("[<>]", lines[-1])[0]
        elif kind in ("gt", "lt", "eq"):
            a, b = numbers
            sign = lines[-1].removeprefix(a).removesuffix(b)
            assert problem.answer == ("yes" if lines[0] == f"want {sign}" else "no")
        else:
            runs: list[list[str]] = []
            for line in lines:
                if ":" in line:
                    runs.append(line.partition(": ")[2].split())
                elif re.search(r"\.\d+[<>]", line):
                    runs = [*runs[:-1], re.split("[<>]", line)]
            assert problem.answer == ", ".join(n for run in runs for n in run)


def test_a_corrupted_digit_is_found_where_it_is() -> None:
    rng = Random("corrupt decimals")
    for problem in problems(40):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        spot = rng.choice([i for i, c in enumerate(steps[at]) if c.isdigit() or c in "<>="] or [0])
        old = steps[at][spot]
        new = rng.choice([c for c in ("0123456789" if old.isdigit() else "<>=") if c != old])
        bad = [*steps[:at], steps[at][:spot] + new + steps[at][spot + 1 :], *steps[at + 1 :]]
        error = first_error(TASK.check(problem, bad))
        assert error == at or _still_true(problem, bad[at]), (problem.question, steps, bad[at], error)


def _still_true(problem: Problem, step: str) -> bool:
    """A changed digit may name another number of the list, or pick another true pair; then the lines after it tell."""
    numbers = set(problem.data["numbers"])
    return "?" in step and set(step.split("?")) <= numbers


@pytest.mark.parametrize(
    ("problem", "steps", "verdicts"),
    [
        (asked("max", "9.11", "9.9"), ["9.9>9.11"], [RIGHT]),
        (asked("max", "9.11", "9.9"), ["want min", "want max", "want max", "want"], [WRONG, RIGHT, USELESS, WRONG]),
        (asked("max", "9.11", "9.9"), ["1<9", "9.11<9.9"], [RIGHT, RIGHT]),
        (asked("max", "9.11", "9.9"), ["9.11?9.9", "1<9", "9.9>9.11", "9.11<9.9"], [RIGHT, RIGHT, RIGHT, USELESS]),
        (asked("max", "9.11", "9.9"), ["11>9", "9.11>9.9"], [WRONG, WRONG]),
        (asked("max", "9.11", "9.9"), ["11<90", "9.11<9.90"], [RIGHT, RIGHT]),
        (asked("max", "9.11", "9.9"), ["9.11?9.8"], [WRONG]),
        (asked("max", "9.11", "9.9"), ["check 9.11<9.9", "check 9.11<9.9"], [RIGHT, USELESS]),
        (asked("max", "9.11", "9.9"), ["wait 9.11<9.9"], [USELESS]),
        (asked("max", "-2.5", "-2.35"), ["5>3", "-5<-3", "-2.5<-2.35"], [RIGHT] * 3),
        (asked("max", "0.5", "0.45", "0.4"), ["0.5>0.45", "0.45?0.4"], [RIGHT, WRONG]),
        (asked("max", "0.5", "0.45", "0.4"), ["0.4 0.45 0.5"], [RIGHT]),
        (asked("asc", "0.5", "0.45", "0.4"), ["0.4 0.45 0.5"], [RIGHT]),
        (asked("asc", "0.5", "0.45", "0.4"), ["0.45 0.4"], [WRONG]),
        (asked("asc", "0.5", "0.45", "0.4"), ["0.4<0.45<0.5", "0.4<0.5<0.45", "0.4<0.45>0.4"], [RIGHT, WRONG, WRONG]),
        (asked("asc", "0.5", "0.45", "0.4"), ["0.4", "0.45", "0.5"], [RIGHT] * 3),
        (asked("asc", "0.5", "0.45", "0.4"), ["0.45"], [WRONG]),
        (asked("eq", "0.5", "0.50"), ["0.5=0.50"], [RIGHT]),
        (asked("eq", "0.5", "0.50"), ["0.5<0.50"], [WRONG]),
    ],
)
def test_other_sensible_lines(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


@given(st.lists(st.text("0123456789.-<>=?:; waitcheckplan,²٣", max_size=30) | st.text(max_size=250), max_size=12))
def test_junk_never_raises(steps: list[str]) -> None:
    for problem in (TASK.problem(2, 1, "train"), TASK.problem(4, 2, "train"), TASK.problem(6, 0, "train")):
        verdicts = TASK.check(problem, steps)
        assert len(verdicts) == len(steps)
        assert all(v is WRONG for v, step in zip(verdicts, steps, strict=True) if len(step) > 200)


@pytest.fixture(scope="module")
def many() -> list[Problem]:
    return problems(1670)


def test_a_second_solver_agrees_from_the_text_alone(many: list[Problem]) -> None:
    for problem in many[::3]:
        assert TASK.verify(problem, solve(problem.question)) is Verdict.RIGHT, problem


def test_splits_share_no_problem(many: list[Problem]) -> None:
    keys = {split: {problem.key for problem in many if problem.split == split} for split in SPLITS}
    assert all(len(found) > 4000 for found in keys.values())
    assert not keys["train"] & keys["valid"] | keys["train"] & keys["test"] | keys["valid"] & keys["test"]


def test_the_thought_keeps_its_budget() -> None:
    for level, budget in BUDGET.items():
        sizes = [sum(len(s) + 1 for s in TASK.demonstrate(TASK.problem(level, i, "train"))) for i in range(200)]
        assert max(sizes) <= budget

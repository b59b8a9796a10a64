"""Equations: right answers, honest steps, disjoint splits."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Problem, Split, StepVerdict, Verdict, first_error
from mull.tasks.equations import Equations
from mull.tasks.linear import read, write
from mull.tasks.solving import signed
from tests.tasks.solvers.equations import solve

TASK = Equations()
SPLITS: tuple[Split, ...] = ("train", "valid", "test")
BUDGET = {1: 60, 2: 120, 3: 220, 4: 400, 5: 700, 6: 900}
RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


def problems(count: int) -> list[Problem]:
    return [TASK.problem(level, i, split) for level in TASK.levels for split in SPLITS for i in range(count)]


def asked(*rows: str, **values: int | Fraction) -> Problem:
    data = {"rows": rows, "asked": tuple(values), "values": {name: str(v) for name, v in values.items()}}
    return Problem("equations", 1, 0, "train", "", "", "", data)


def test_the_gold_answer_verifies() -> None:
    for problem in problems(40):
        assert TASK.verify(problem, problem.answer) is Verdict.RIGHT
        assert TASK.verify(problem, "12345") is not Verdict.RIGHT


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="levels 1 to 6"):
        TASK.problem(0, 0, "train")


def test_problem_is_pure() -> None:
    assert problems(5) == problems(5)
    assert [p.data for p in problems(5)] == [p.data for p in problems(5)]


def test_every_way_is_accepted_and_repair_slips_once() -> None:
    for problem in problems(25):
        for variant, way in enumerate(TASK.ways):
            steps = TASK.demonstrate(problem, variant)
            verdicts = TASK.check(problem, steps)
            assert steps == TASK.demonstrate(problem, variant)
            assert all(0 < len(step) <= 40 and "\n" not in step for step in steps)
            assert verdicts.count(WRONG) == (way == "repair"), (problem.question, steps, verdicts)
            assert USELESS not in verdicts, (problem.question, steps, verdicts)
            if way == "repair":
                slip = verdicts.index(WRONG)
                assert [*steps[:slip], steps[slip + 1][5:], *steps[slip + 2 :]] == TASK.demonstrate(problem, 0)


def test_the_steps_are_those_of_a_person() -> None:
    assert TASK.demonstrate(asked("3x+5=20", x=5)) == [
        *("3x+5=20", "3x=20-5", "20-5=15", "3x=15", "15/3=5", "x=5"),
    ]
    assert TASK.demonstrate(asked("7-2n=13", n=-3)) == [
        *("7-2n=13", "2n=7-13", "13-7=6", "7-13=-6", "2n=-6", "6/2=3", "n=-3"),
    ]


def test_demonstrations_end_in_the_answer() -> None:
    for problem in problems(40):
        for variant in (0, 1, 2, 3, 5):
            steps = TASK.demonstrate(problem, variant)
            lines = [step.removeprefix("wait ") for step in steps]
            found = {line[0]: line[2:] for line in lines if line[1:2] == "=" and line[0].isalpha()}
            assert ", ".join(found[name] for name in problem.data["asked"]) == problem.answer


def test_a_corrupted_digit_is_found_where_it_is() -> None:
    """A heading may turn into that of another sum; then the line after it no longer fits."""
    rng = Random("corrupt equations")
    for problem in problems(40):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        spots = [i for i, char in enumerate(steps[at]) if char.isdigit() and i > steps[at].find("=")]
        if not spots:
            continue
        spot = rng.choice(spots)
        new = rng.choice([c for c in "123456789" if c != steps[at][spot]])
        bad = [*steps[:at], steps[at][:spot] + new + steps[at][spot + 1 :], *steps[at + 1 :]]
        found = first_error(TASK.check(problem, bad))
        assert found == at or (found == at + 1 and bad[at].endswith(":")), (problem.question, steps, bad[at])


@pytest.mark.parametrize(
    ("problem", "steps", "verdicts"),
    [
        (asked("3x+5=20", x=5), ["x=5"], [RIGHT]),
        (asked("3x+5=20", x=5), ["20+5=25", "3x=25", "wait 3x=15", "x=5"], [USELESS, WRONG, RIGHT, RIGHT]),
        (asked("3x+5=20", x=5), ["3x+5=20", "3x+5=20", "6x=30", "x=6"], [RIGHT, USELESS, RIGHT, WRONG]),
        (asked("3x+5=20", x=5), ["3x=15", "6x=30", "3x=15"], [RIGHT, USELESS, USELESS]),
        (asked("3x+5=20", x=5), ["17+4=21", "15/3=5", "20-5=15", "15/3=5"], [WRONG, WRONG, RIGHT, USELESS]),
        (asked("3x+5=20", x=5), ["20-5=15", "20-5=15", "3x=15", "15/3=5"], [RIGHT, USELESS, RIGHT, RIGHT]),
        (asked("3x+5=20", x=5), ["try 3", "3*3=9", "9+5=14", "14<20", "try 2"], [RIGHT] * 4 + [USELESS]),
        (asked("3x+5=20", x=5), ["check 3*5=15", "check 3*5=15", "check 3*6=18"], [RIGHT, USELESS, USELESS]),
        (asked("3x+5=20", x=5), ["check 15+5=21", "plan x; 3x", "plan 3x; x"], [WRONG, WRONG, RIGHT]),
        (asked("3x+5=20", x=5), ["3x+5=20", "20-5=15", "3x=15", "15/3=5", "x=5"], [RIGHT] * 5),
        (asked("3x+5=20", x=5), ["3x=20+5", "3x=20-5", "3x=20-5"], [WRONG, RIGHT, USELESS]),
        (asked("2x-57=9x-15", x=-6), ["9x-2x=15-57", "2x-9x=57-15", "7x=-42"], [RIGHT, USELESS, RIGHT]),
        (asked("3x+6=21", x=5), ["6/3=2", "21/3=7", "x+2=7", "7-2=5", "x=5"], [RIGHT] * 5),
        (asked("3(x+4)=21", x=3), ["3*4=12", "3x+12=21", "21-12=9", "3x=9", "x=3"], [RIGHT] * 5),
        (asked("x/4+3=10", x=28), ["3*4=12", "10*4=40", "x+12=40", "40-12=28", "x=28"], [RIGHT] * 5),
        (asked("5x+3=2x+12", x=3), ["3x+3=12", "3x=9", "x=3"], [RIGHT] * 3),
        (asked("x+y=5", "x-y=1", x=3, y=2), ["2x=6", "x=3", "y=2"], [RIGHT] * 3),
        (
            asked("x+y=5", "x-y=1", x=3, y=2),
            ["2x+2y=10", "3x+3y=15", "5x+7y=29", "x=4"],
            [RIGHT, USELESS, USELESS, WRONG],
        ),
        (
            asked("640x=1920", x=3),
            ["1920/640:", "1920", "640*3=1930", "=3", "x=3"],
            [RIGHT, RIGHT, WRONG, RIGHT, RIGHT],
        ),
    ],
)
def test_other_sensible_lines(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


@given(st.lists(st.text("0123456789xyr.-+*/()=:; waitcheckplan,²٣", max_size=30) | st.text(max_size=250), max_size=12))
def test_junk_never_raises(steps: list[str]) -> None:
    for problem in (TASK.problem(2, 1, "train"), TASK.problem(4, 2, "train"), TASK.problem(5, 0, "train")):
        verdicts = TASK.check(problem, steps)
        assert len(verdicts) == len(steps)
        assert all(v is WRONG for v, step in zip(verdicts, steps, strict=True) if len(step) > 200)


@given(st.integers(-300, 300), st.integers(-300, 300))
def test_signed_sums_end_in_their_value(p: int, q: int) -> None:
    lines = signed(p, q)
    assert lines[-1].rpartition("=")[2] == str(p + q) if lines else not p or not q


@pytest.mark.parametrize("text", ["3x+5=20", "x/4-3=10", "-2(x-4)+1=(x+5)/3", "20=7-n", "2x+3y-z=0", "x=-7/3"])
def test_equations_read_back(text: str) -> None:
    equation = read(text)
    assert equation is not None
    assert write(equation) == text


@pytest.mark.parametrize("text", ["", "3x+5", "3x+=5", "x=", "3(x=4", "((x))=1", "3 x y=2", "x=1/0", "2..x=1", "x²=4"])
def test_other_texts_are_no_equations(text: str) -> None:
    assert read(text) is None


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

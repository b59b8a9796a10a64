"""Arithmetic: right answers, every way accepted, every slip found, disjoint splits, a second solver agrees."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Problem, Split, StepVerdict, Verdict, first_error
from mull.tasks.arithmetic import Arithmetic
from mull.tasks.formula import key, parse
from tests.tasks.solvers.arithmetic import evaluate, solve

TASK = Arithmetic()
SPLITS: tuple[Split, ...] = ("train", "valid", "test")
BUDGET = {1: 60, 2: 120, 3: 220, 4: 400, 5: 700, 6: 900}
RIGHT, WRONG = StepVerdict.RIGHT, StepVerdict.WRONG


def problems(count: int, start: int = 0) -> list[Problem]:
    span = range(start, start + count)
    return [TASK.problem(level, i, split) for level in TASK.levels for split in SPLITS for i in span]


def way(problem: Problem, name: str) -> list[str]:
    return TASK.demonstrate(problem, TASK.ways.index(name))


def test_the_gold_answer_verifies() -> None:
    for problem in problems(100):
        assert TASK.verify(problem, problem.answer) is Verdict.RIGHT
        assert TASK.verify(problem, "7.77777777") is not Verdict.RIGHT
        assert TASK.verify(problem, "no idea") is Verdict.UNPARSEABLE


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="levels 1 to 6"):
        TASK.problem(7, 0, "train")


def test_problem_and_demonstration_are_pure() -> None:
    assert problems(5) == problems(5)
    for problem in problems(5):
        for variant in range(len(TASK.ways)):
            assert TASK.demonstrate(problem, variant) == TASK.demonstrate(problem, variant)


def test_splits_are_disjoint() -> None:
    keys = {split: {TASK.problem(i % 6 + 1, i, split).key for i in range(10_000)} for split in SPLITS}
    assert not keys["train"] & keys["valid"]
    assert not keys["train"] & keys["test"]
    assert not keys["valid"] & keys["test"]


def test_one_key_has_one_answer() -> None:
    answers: dict[str, str] = {}
    for problem in problems(300):
        assert answers.setdefault(problem.key, problem.answer) == problem.answer


def test_every_way_is_accepted() -> None:
    for problem in problems(40, start=1000):
        for name in TASK.ways:
            steps = way(problem, name)
            verdicts = TASK.check(problem, steps)
            slips = [i - 1 for i, step in enumerate(steps) if step.startswith("wait ")]
            wrong = [i for i, verdict in enumerate(verdicts) if verdict is WRONG]
            assert wrong == slips, (problem.question, steps)
            assert all(len(step) <= 40 and "\n" not in step for step in steps), steps
            if name != "repair":
                assert not slips


def test_what_is_to_be_done_stands_in_the_first_line() -> None:
    for problem in problems(60):
        first = way(problem, "careful")[0].partition("=")[0].removesuffix(":")
        tree = parse(first)
        if problem.level < 5:
            assert tree is not None and key(tree) == problem.key, (problem.question, first)
        else:
            assert len(first) <= 40


def test_the_ways_differ() -> None:
    for level in range(2, 6):
        different = sum(
            len({tuple(way(problem, name)) for name in TASK.ways})
            for problem in (TASK.problem(level, i, "train") for i in range(50))
        )
        assert different > 4 * 50, level


def test_thoughts_end_in_the_answer_and_keep_the_budget() -> None:
    for problem in problems(150):
        steps = way(problem, "careful")
        assert len("\n".join(steps)) <= BUDGET[problem.level], problem.question
        assert Fraction(steps[-1].rpartition("=")[2]) == Fraction(problem.answer), (problem.question, steps)


def _still_true(line: str) -> bool:
    left, equals, right = line.partition("=")
    return bool(equals) and evaluate(left) == evaluate(right)


def test_a_changed_digit_is_found_at_its_step() -> None:
    rng = Random(1)
    for problem in problems(30):
        steps = way(problem, "careful")
        at = rng.randrange(len(steps))
        place = rng.choice([i for i, char in enumerate(steps[at]) if char.isdigit()])
        digit = str((int(steps[at][place]) + rng.randint(1, 9)) % 10)
        changed = steps[at][:place] + digit + steps[at][place + 1 :]
        found = first_error(TASK.check(problem, [*steps[:at], changed, *steps[at + 1 :]]))
        idle = changed.endswith(("+0:", "-0:"))
        assert found == at or idle or _still_true(changed), (problem.question, steps, changed)


@given(st.lists(st.text(alphabet="0123456789+-*/=:;() rplanwaitcheck²٣", max_size=30), max_size=8), st.integers(0, 20))
def test_junk_never_raises(junk: list[str], index: int) -> None:
    for level in TASK.levels:
        problem = TASK.problem(level, index, "train")
        steps = way(problem, "careful")
        assert len(TASK.check(problem, [*steps[:1], *junk, *steps])) == 1 + len(junk) + len(steps)


def test_long_steps_are_wrong() -> None:
    problem = TASK.problem(1, 0, "train")
    for long in ("1" * 10_000, "(" * 10_000, "1+" * 5_000 + "1", "plan " + "1*1; " * 2_000, "check " + "1*1=1" * 500):
        assert TASK.check(problem, [long]) == [WRONG]


def test_a_second_solver_agrees() -> None:
    count = 10_000 // (6 * 3) + 1
    for problem in problems(count, start=5000):
        assert str(solve(problem.question)) == problem.answer, problem


@pytest.mark.parametrize(("expression", "steps", "wrong"), [
    ("5+3*4", ["3*4=12", "5+12=17"], None),
    ("2+3*5", ["2+3=5", "5*5=25"], 0),
    ("2+3*5", ["3*5=15", "2+16=18"], 1),
    ("12+30+8", ["12+8=20", "20+30=50"], None),
    ("5-12", ["12-5=7", "5-12=-7"], None),
    ("5-12", ["5-12", "12-5=7", "5-12=-7"], None),
    ("5-12", ["12-5", "12-5=7"], 0),
    ("15-9/3", ["15-(9/3)", "9/3=3", "15-3=12"], None),
    ("15-9/3", ["15-9/3", "9/3=3", "15-3=12"], None),
    ("15-9/3", ["(15-9)/3", "9/3=3"], 0),
    ("15-9/3", ["15-9/4", "wait 15-(9/3)", "9/3=3"], 0),
    ("3/4+1/6", ["3/4+1/6", "3/4=9/12", "1/6=2/12", "9+2=11", "11/12"], None),
    ("5-12", ["5-12=-7"], None),
    ("5-12", ["12-5=7", "5-12=7"], 1),
    ("3/4+1/6", ["3/4=9/12", "1/6=2/12", "9+2=11", "11/12"], None),
    ("3/4+1/6", ["3/4=18/24", "1/6=4/24", "18+4=22", "22/24=11/12"], None),
    ("3/4+1/6", ["3/4=9/12", "1/6=3/12"], 1),
    ("3/4+1/6", ["3+1=4", "4+6=10", "4/10=2/5"], 0),
    ("17*23", ["17*23=17*20+17*3", "17*20=340", "17*3=51", "340+51=391"], None),
    ("17*23", ["plan 17*20; 17*3", "17*20=340", "17*3=51", "340+51=391"], None),
    ("17*23", ["plan 17*20; 17*2", "17*20=340"], 0),
    ("(12-5)*3+8", ["(12-5)*3+8=29"], None),
    ("385+247", ["385+247=632"], None),
    ("385+247", ["400+247=647"], 0),
])  # fmt: skip
def test_other_sensible_ways(expression: str, steps: list[str], wrong: int | None) -> None:
    tree = parse(expression)
    assert tree is not None
    problem = Problem("arithmetic", 1, 0, "train", "", "", "", {"tree": tree})
    assert first_error(TASK.check(problem, steps)) == wrong


def test_equal_problems_have_one_key() -> None:
    for same in (("3+4", "4+3", "(4+3)"), ("2*(3+4)", "(4+3)*2"), ("8-3+2", "8+2-3"), ("1/2+1/3", "1/3+1/2")):
        trees = [parse(text) for text in same]
        assert len({key(tree) for tree in trees if tree is not None}) == 1

"""Longhand: right answers, every way accepted, every slip found, disjoint splits, a second solver agrees."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Problem, Split, StepVerdict, Verdict, first_error
from mull.tasks.longhand import Longhand
from tests.tasks.solvers.longhand import solve

TASK = Longhand()
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
        q, _, rest = steps[-1].rpartition("=")[2].partition("r")
        kind = problem.data["kind"]
        expected = {"both": f"{q} r{rest or 0}", "rest": rest or "0"}.get(kind, q)
        assert expected == problem.answer, (problem.question, steps)


def test_a_changed_digit_is_found_at_its_step() -> None:
    rng = Random(1)
    for problem in problems(30):
        steps = way(problem, "careful")
        at = rng.randrange(len(steps))
        place = rng.choice([i for i, char in enumerate(steps[at]) if char.isdigit()])
        digit = str((int(steps[at][place]) + rng.randint(1, 9)) % 10)
        changed = steps[at][:place] + digit + steps[at][place + 1 :]
        found = first_error(TASK.check(problem, [*steps[:at], changed, *steps[at + 1 :]]))
        assert found == at or (found is None and "*0=0" in changed), (problem.question, steps, changed)


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


def asked(a: int, op: str, b: int) -> Problem:
    return Problem("longhand", 1, 0, "train", "", "27 r2", f"{a}{op}{b}", {"a": a, "op": op, "b": b, "kind": "both"})


@pytest.mark.parametrize(("sum_", "steps", "wrong"), [
    ((38, "*", 47), ["38*40=1520", "38*7=266", "1520+266=1786"], None),
    ((385, "*", 247), ["385*200=77000", "385*40=15400", "385*7=2695", "77000+15400+2695=95095"], None),
    ((38, "*", 47), ["38*50=1900"], 0),
    ((137, "/", 5), ["5*20=100", "137-100=37", "5*7=35", "37-35=2", "20+7=27", "27r2"], None),
    ((137, "/", 5), ["137/5=27r2"], None),
    ((137, "/", 5), ["plan 100/5; 37/5", "100/5=20", "37/5=7r2", "20+7=27", "27r2", "check 27*5+2=137"], None),
    ((137, "/", 5), ["plan 100/5; 47/5"], 0),
    ((137, "/", 5), ["5*30=150", "150-137=13"], 0),
    ((137, "/", 5), ["5*20=100", "137-100=37", "5*6=30", "37-30=7", "20+6=26", "26r7"], 5),
    ((96, "/", 4), ["96/4=80/4+16/4", "80/4=20", "16/4=4", "20+4=24"], None),
])  # fmt: skip
def test_other_sensible_ways(sum_: tuple[int, str, int], steps: list[str], wrong: int | None) -> None:
    assert first_error(TASK.check(asked(*sum_), steps)) == wrong


@pytest.mark.parametrize("answer", ["27 r2", "27r2", "27 R 2", "27 remainder 2", " 27 rem 2 "])
def test_forms_of_a_remainder(answer: str) -> None:
    assert TASK.verify(asked(137, "/", 5), answer) is Verdict.RIGHT


@pytest.mark.parametrize("answer", ["27", "27 2", "27 r", "r2", "27 r3", "2 r27", "27 r2 r2", "x27 r2", "27.4"])
def test_other_answers_to_a_remainder(answer: str) -> None:
    assert TASK.verify(asked(137, "/", 5), answer) is not Verdict.RIGHT

"""Longhand: right answers, every way accepted, every slip found, disjoint splits, a second solver agrees."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Problem, Verdict, first_error
from mull.tasks.longhand.task import Longhand
from mull.tasks.longhand.training import columns
from tests.tasks import family
from tests.tasks.family import RIGHT, USELESS, WRONG
from tests.tasks.solvers import longhand_packed
from tests.tasks.solvers.longhand import solve

TASK = Longhand()


def test_the_gold_answer_verifies() -> None:
    others = {"7.77777777": None, "no idea": Verdict.UNPARSEABLE}
    family.gold_answers_verify(TASK, family.problems(TASK, 100), lambda _: others)


def test_an_unknown_level_is_refused() -> None:
    family.unknown_levels_are_refused(TASK)


def test_problems_and_demonstrations_are_pure() -> None:
    family.problems_are_pure(TASK, family.problems(TASK, 5))


def test_splits_share_no_problem() -> None:
    family.splits_share_no_problem(family.mixed(TASK, 30_000))


def test_one_key_has_one_answer() -> None:
    family.one_key_has_one_answer(family.problems(TASK, 300))


def test_every_way_is_accepted() -> None:
    family.every_way_is_accepted(TASK, family.problems(TASK, 40, start=1000), useless=TASK.ways)


def test_the_ways_differ() -> None:
    family.ways_differ(TASK, range(2, 6))


def test_careful_thoughts_keep_the_budget() -> None:
    family.thoughts_keep_the_budget(TASK, family.problems(TASK, 150))


def test_thoughts_end_in_the_answer() -> None:
    for problem in family.problems(TASK, 150):
        steps = TASK.demonstrate(problem)
        q, _, rest = steps[-1].rpartition("=")[2].partition("r")
        kind = problem.data["kind"]
        expected = {"both": f"{q} r{rest or 0}", "rest": rest or "0"}.get(kind, q)
        assert expected == problem.answer, (problem.question, steps)


def test_a_changed_digit_is_found_at_its_step() -> None:
    rng = Random(1)
    for problem in family.problems(TASK, 30):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        place = rng.choice(family.digits(steps[at]))
        digit = str((int(steps[at][place]) + rng.randint(1, 9)) % 10)
        spoilt = family.spoil(rng, steps, at, place, digit)
        found = first_error(TASK.check(problem, spoilt))
        assert found == at or (found is None and "*0=0" in spoilt[at]), (problem.question, steps, spoilt[at])


@given(st.lists(st.text(alphabet="0123456789+-*/=:;() rplanwaitcheck²٣", max_size=30), max_size=8), st.integers(0, 20))
def test_junk_never_raises(junk: list[str], index: int) -> None:
    for level in TASK.levels:
        problem = TASK.problem(level, index, "train")
        steps = TASK.demonstrate(problem)
        family.junk_is_judged(TASK, problem, [*steps[:1], *junk, *steps])


def test_long_steps_are_wrong() -> None:
    family.long_steps_are_wrong(TASK, TASK.problem(1, 0, "train"))


def test_a_second_solver_agrees() -> None:
    drawn = family.problems(TASK, 556, start=5000)
    family.second_solver_agrees([problem for problem in drawn if "spoken" not in problem.data], solve)


def test_the_reader_of_what_is_packed_agrees() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(3000)]
    read = [(problem, found) for problem in drawn if (found := longhand_packed.read(problem.question)) is not None]
    assert len(read) > 250
    for problem, found in read:
        assert found == problem.answer, problem


def asked(a: int, op: str, b: int, kind: str = "both", question: str = "") -> Problem:
    data = {"a": a, "op": op, "b": b, "kind": kind}
    return Problem("longhand", 1, 0, "train", question, "27 r2", f"{a}{op}{b}", data)


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
    ((591, "/", 4, "rest"), ["591 mod 4", "591/4:", "19/4=4r3", "31/4=7r3", "=147r3", "mod 3"], 2),
    ((591, "/", 4, "rest"), ["591 mod 4", "591/4:", "5/4=1r1", "19/4=4r3", "31/4=7r3", "=147r3", "mod 3"], None),
    ((591, "/", 4, "rest"), ["591/4=147r3", "mod 4"], 1),
    ((591, "/", 4, "rest"), ["mod 3"], 0),
    ((591, "/", 4, "rest"), ["591 mod 5"], 0),
    ((591, "/", 4, "both"), ["591 mod 4"], 0),
    ((591, "/", 4, "whole"), ["591 mod 4"], 0),
    ((192, "/", 48, "quotient"), ["192/48:", "192", "48*4=192", "192-192=0", "=4", "wait =4"], None),
    ((192, "/", 48, "quotient"), ["192/48:", "192", "48*4=192", "192-192=0", "=4", "wait =5"], 5),
    ((64, "/", 8, "quotient"), ["8x=64", "64/8=8", "x=8"], None),
    ((64, "/", 8, "quotient"), ["8x=64", "x=9"], 1),
    ((64, "/", 8, "rest"), ["8x=64"], 0),
    ((3500, "*", 18), ["3500*18:", "3500*8=28000", "3500*10=35000", "28000+35000:", *["0+0=0"] * 3, "8+5=13",
                       "2+3+1=6", "=63000", "=63000"], None),
    ((3500, "*", 18), ["3500*18:", "3500*8=28000", "3500*10=35000", "28000+3500:"], 3),
])  # fmt: skip
def test_other_sensible_ways(sum_: tuple[Any, ...], steps: list[str], wrong: int | None) -> None:
    assert first_error(TASK.check(asked(*sum_), steps)) == wrong


def test_notes_are_of_no_use_but_do_no_harm() -> None:
    steps = ["want months", "year=12", "want months", "want Months", "month=79", "591 mod 4", "79*12=948"]
    verdicts = TASK.check(asked(79, "*", 12, "product", "how many months are in 79 years"), steps)
    assert verdicts == [USELESS] * 3 + [WRONG] * 3 + [RIGHT]
    assert TASK.check(asked(591, "/", 4, "rest"), ["591 mod 4"] * 3) == [RIGHT, USELESS, USELESS]


@pytest.mark.parametrize("answer", ["27 r2", "27r2", "27 R 2", "27 remainder 2", " 27 rem 2 "])
def test_forms_of_a_remainder(answer: str) -> None:
    assert TASK.verify(asked(137, "/", 5), answer) is Verdict.RIGHT


@pytest.mark.parametrize("answer", ["27", "27 2", "27 r", "r2", "27 r3", "2 r27", "27 r2 r2", "x27 r2", "27.4"])
def test_other_answers_to_a_remainder(answer: str) -> None:
    assert TASK.verify(asked(137, "/", 5), answer) is not Verdict.RIGHT


def test_sums_that_people_make_up_are_drawn_for_training() -> None:
    def has(level: int, wanted: Callable[[int, str, int], bool]) -> bool:
        drawn = [TASK.problem(level, i, "train") for i in range(600)]
        return any(wanted(problem.data["a"], problem.data["op"], problem.data["b"]) for problem in drawn)

    assert has(1, lambda a, op, b: op == "/" and a < 100 and a % b > 0)  # 17/5
    assert has(2, lambda a, op, b: op == "/" and a in (1000, 2000) and b < 13)
    assert has(2, lambda a, op, b: op == "/" and 100 < b < a)  # 600/150
    assert has(3, lambda a, op, b: op == "/" and b > 100 and b % 10 > 0 and a // b > 9)  # 9408/196
    assert has(3, lambda a, op, b: op == "/" and a == 1000 and b > 12)
    assert has(3, lambda a, op, b: op == "*" and min(a, b) > 100 and max(a, b) > 1000)  # 4826*307


def test_sums_typed_in_a_hurry_are_drawn_for_training() -> None:
    shapes: dict[str, Callable[[int, int], int]] = {
        r"^double (\d+)()$": lambda a, _: 2 * a,
        r"^half of (\d+)()$": lambda a, _: a // 2,
        r"^(\d+) ?[/÷] ?(\d+) ->$": lambda a, b: a // b,
        r"(?:don't|dont) need the quotient, .* remainder: (\d+) ?[/÷:] ?(\d+)$": lambda a, b: a % b,
        r"(?<![,\d])([1-9]0[1-9]) ?[x*] ?([1-9]0[1-9])$": lambda a, b: a * b,
    }
    seen = set()
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(4000)]
    for problem in drawn:
        for shape, value in shapes.items():
            if found := re.search(shape, problem.question.lower()):
                seen.add(shape)
                assert int(problem.answer) == value(int(found[1]), int(found[2] or 0)), problem.question
    assert seen == set(shapes)


def test_columns_that_go_wrong_are_drawn_for_training() -> None:
    drawn = [columns.draw(Random(i), level) for level in (1, 2, 3) for i in range(400)]
    divided = [(a, b, str(a // b)) for a, op, b in drawn if op == "/"]
    assert sum(b < 10 and a > 9999 and "0" in q[1:-1] for a, b, q in divided) > 20  # 10203/3
    assert sum(b > 12 and b % 10 > 0 and a % b in (0, 1, b - 1) for a, b, _ in divided) > 50  # 865/24
    assert sum(op == "*" and "0" in str(a)[1:-1] for a, op, _ in drawn) > 30  # 1002*99
    values: dict[str, Callable[[int, int], int]] = {"whole": lambda a, b: a // b, "rest": lambda a, b: a % b}
    found = 0
    for i in range(3000):
        problem = TASK.problem(2, i, "train")
        if said := re.search(r"^(\d+) \w+, (\d+) per \w+[.,] (how many full|how many \w+ are left)", problem.question):
            value = values["whole" if "full" in said[3] else "rest"](int(said[1]), int(said[2]))
            found += problem.answer.split(" ")[0] == str(value)
            assert problem.answer.split(" ")[0] == str(value), problem.question
    assert found

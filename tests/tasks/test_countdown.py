"""Countdown: golds verify, every way is accepted, slips are found, and a second solver agrees."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import combinations, permutations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Problem, Verdict, first_error
from mull.tasks.countdown.judge import reachable
from mull.tasks.countdown.task import Countdown
from mull.tasks.countdown.training.wider import plain, tempting
from tests.tasks import family
from tests.tasks.solvers import countdown as second

TASK = Countdown()
R, W, U = family.RIGHT, family.WRONG, family.USELESS


def known(numbers: tuple[int, ...], target: int) -> Problem:
    return Problem(
        "countdown", 2, 0, "train", "", "", "k", {"numbers": numbers, "target": target, "path": (), "all": False}
    )


def test_the_second_solver_agrees() -> None:
    searched = Counter[int]()
    for problem in family.mixed(TASK, 10_000):
        numbers, target = second.read(problem.question)
        assert (tuple(numbers), target) == (problem.data["numbers"], problem.data["target"]), problem.question
        value, leaves = second.evaluate(problem.answer)
        assert value == target and not Counter(leaves) - Counter(numbers)
        if problem.level <= 3 or searched[problem.level] < 30:
            searched[problem.level] += 1
            own = second.solve(numbers, target, every=problem.data["all"])
            assert own is not None and TASK.verify(problem, own) is Verdict.RIGHT


def test_reachable_agrees_with_plain_search() -> None:
    rng = Random("reach")
    for _ in range(200):
        numbers = sorted(rng.randint(1, 12) for _ in range(rng.randint(1, 4)))
        target = rng.randint(1, 90)
        assert reachable(tuple(numbers), target) == (second.solve(numbers, target) is not None), (numbers, target)


def test_reachable_with_five_and_six_numbers() -> None:
    assert reachable((3, 7, 25, 50, 75, 100), 952)  # the classic one
    assert not reachable((1, 1, 1, 1, 1), 7)
    assert not reachable((1, 1, 1, 1, 1, 1), 10)
    assert reachable((1, 1, 1, 1, 1, 1), 9)


def test_every_way_is_accepted() -> None:
    drawn = family.in_turn(TASK, 60)
    family.every_way_is_accepted(TASK, drawn, useless=TASK.ways, width=48)  # a search may lead nowhere
    for problem in drawn:
        assert all(problem.answer not in family.way(TASK, problem, name) for name in TASK.ways)


def test_a_changed_digit_is_found_where_it_is() -> None:
    rng = Random("mutate")
    for problem in family.in_turn(TASK, 60):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        places = family.digits(steps[at])
        if not places:
            continue
        place = rng.choice(places)
        spoilt = family.spoil(rng, steps, at, place, "123456789")
        changed, error = spoilt[at], first_error(TASK.check(problem, spoilt))
        if ":" in changed and "=" not in changed:  # a table, or a heading
            assert error == at, (steps, changed)
        elif "(" not in changed and "back" not in changed:  # another true sum of what is there stays possible
            assert error is None or error >= at
            if "=" in changed and len(steps[at].partition("=")[2]) and place > changed.index("="):
                assert error == at, (steps, changed)


def test_careful_thoughts_keep_the_budget() -> None:
    family.thoughts_keep_the_budget(TASK, family.in_turn(TASK, 150), {**family.BUDGET, 2: 130, 3: 230, 6: 700})


def test_splits_share_no_problem() -> None:
    family.splits_share_no_problem(family.mixed(TASK, 30_000, levels=(1, 2, 3, 4) * 12 + (5, 6)))


def test_problems_and_demonstrations_are_pure() -> None:
    family.problems_are_pure(TASK, family.problems(TASK, 5))


def test_the_search_tries_nothing_twice() -> None:
    for problem in family.in_turn(TASK, 60):
        tried: set[tuple[str, str]] = set()
        where = ""
        for step in TASK.demonstrate(problem):
            where = step if step.startswith("left ") else where
            if ":" in step and "=" not in step and not step.endswith(":"):
                assert (where, step) not in tried, problem
                tried.add((where, step))


def test_what_the_judge_says() -> None:
    problem = known((3, 6, 4), 27)
    for steps, verdicts in (
        (["27: 3 6 4", "6*4=24", "left 3 24", "24+3=27", "yes"], [R] * 5),
        (["6*4=24", "24+3=27", "(6*4)+3"], [R, R, R]),
        (["3+6*4"], [R]),
        (["6*4+3=27"], [R]),
        (["6+4=10", "left 3 10", "10*3=30", "no", "back 3 6 4"], [U, U, U, R, R]),
        (["6*4=24", "no"], [R, U]),
        (["6*4=24", "left 3 24", "back 3 4 6"], [R, R, U]),
        (["6*4=25", "left 3 25"], [W, W]),
        (["6*4=25", "wait 6*4=24", "left 3 24", "yes"], [W, R, R, W]),
        (["7*4=28"], [W]),
        (["6*4=24", "24+3=27", "no"], [R, R, W]),
        (["27-3=24", "need 24: 6 4", "6*4=24", "yes", "check 6*4=24", "check 6*4=24"], [R, R, R, R, R, U]),
        (["plan 24: 6 4; 27: 3 24", "plan 24: 6 4; 28: 3 24"], [R, W]),
        (["27: 3 6 5", "28: 3 6 4", "back", "no", "yes", ""], [W] * 6),
        (["6*4=24", "6*4=24"], [R, U]),
        (["27"], [W]),
        (["3: 27 +30 -24 /9", "4 6: +10 -2 *24!", "(6*4)+3=27"], [R] * 3),
        (["4: 27 +31 -23", "4: 27 +31 -23", "3 6: +9 -3 *18 /2", "3 6: +9"], [R, U, R, R]),
        (["3: 27 +30 -23", "5: 27 +32 -22", "3: 26 +29 -23", "3: 27 -24 +30"], [W] * 4),
        (["4 6: +10 -2 *24", "4 6: +10! -2", "4 6: +10!", "4 7: +11", "4 6: -None", "4 6:"], [U] + [W] * 5),
        (["6+4=10", "left 3 10", "back 6-4", "back 6+4"], [U, U, W, R]),
        (["6*4=24", "(6*4)+3=28", "wait (6*4)+3=27"], [R, W, R]),
        (["(24)+3"], [W]),
        (["27: 3+24 6+21 4+23", "6*4: 24+3!", "6*4=24", "24+3=27", "6*4+3=27"], [R] * 5),
        (["27: 3+24 3*9", "27: 3+24 3*9", "3*9: 6+3 4+5", "6*3: 18+9", "6*3+9: 4+5"], [R, U, R, R, R]),
        (["27: 3+25", "28: 3+25", "27: 5+22", "27: 3+24!", "27: 27", "27: 3*9!"], [W] * 6),
        (["6*4: 24+3", "6*4: 25+2", "6*5: 30-3!", "6*4: 24+3 24+3", "24: 6*4!", "6*6: 36-9"], [U] + [W] * 5),
        (["27: 3+24 9*3!", "27: 3+24 3*9!", "3*9: 3+6 6+3!"], [W, W, W]),
        (["6*4=24", "wait 6*4=24", "24+3=27", "wait 24+3=27", "wait 24+3=28"], [R, U, R, U, W]),
        (["6*4=24", "wait 7*4=28", "wait 6*4=24"], [R, W, U]),
        (["3*9: 3+6!", "3*8: 6+2", "6*4+3: 3+0", "6*3+8: 4*2", "(6*4): 24+3!", "6*4+: 24+3!"], [W] * 6),
        (["6*4=24", "left 3 24", "27: 3+24!"], [R] * 3),
    ):
        assert TASK.check(problem, steps) == verdicts, steps


def test_answers() -> None:
    problem = known((3, 6, 4), 27)
    for answer, verdict in (
        ("(6*4)+3", Verdict.RIGHT),
        ("3 + 4 x 6", Verdict.RIGHT),
        ("27", Verdict.WRONG),
        ("9*3", Verdict.WRONG),
        ("3*6+3*3", Verdict.WRONG),
        ("(6*4)+3+", Verdict.UNPARSEABLE),
        ("twenty-seven", Verdict.UNPARSEABLE),
    ):
        assert TASK.verify(problem, answer) is verdict


@settings(max_examples=150)
@given(
    st.lists(
        st.one_of(st.text(max_size=30), st.text(alphabet="0123456789+-*/=:r()adeklnotwy ", max_size=25)), max_size=8
    )
)
def test_junk_never_raises(steps: list[str]) -> None:
    family.junk_is_judged(TASK, known((3, 6, 4), 27), [*steps, "x" * 300])


def test_an_unknown_level_is_refused() -> None:
    family.unknown_levels_are_refused(TASK)


def test_where_all_numbers_are_asked_for_a_few_are_wrong() -> None:
    free = known((2, 3, 4), 12)
    every = replace(free, data={**free.data, "all": True})
    assert [TASK.verify(free, text) for text in ("3*4", "2*4+3+1", "4+2*4")] == [
        Verdict.RIGHT,
        Verdict.WRONG,
        Verdict.WRONG,
    ]
    assert [TASK.verify(every, text) for text in ("3*4", "2*3*4/2", "4*(2+3)-8")] == [Verdict.WRONG] * 3
    whole = replace(known((2, 3, 4), 10), data={"numbers": (2, 3, 4), "target": 10, "path": (), "all": True})
    assert TASK.verify(whole, "2*3+4") is Verdict.RIGHT


def test_only_answers_with_all_numbers_are_asked_for_with_all_numbers() -> None:
    asked = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(400)]
    assert 20 < sum(p.data["all"] for p in asked) < 600
    demand = re.compile(r"(every number|all the numbers|each number) exactly once|all must be used|use them all", re.I)
    free = re.compile(r"not|n't|needn|may be left|some or all|any of", re.I)
    for p in asked:
        if demand.search(p.question) and not free.search(p.question):
            assert p.data["all"], p.question
        assert p.data["all"] or not re.search("24 +game|game +of +24", p.question, re.I), p.question


def test_training_has_numbers_as_people_choose_them() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(700)]
    assert all(second.evaluate(p.answer)[0] == p.data["target"] for p in drawn)
    shapes = Counter[str]()
    for p in drawn:
        numbers, signs = p.data["numbers"], re.sub(r"\d+", "", p.answer)
        shapes["a quotient"] += p.level == 1 and signs == "/"
        shapes["a product and two more"] += p.level > 1 and re.match(r"\*[+-]\(?[+*/-]", signs) is not None
        shapes["a large target"] += p.data["target"] > 400 and p.level == 2
        shapes["all alike"] += len(numbers) > 2 and len(set(numbers)) == 1
        shapes["three fives"] += re.search(r"(three|four) (\d+|\w+[enorx])e?s\b", p.question, re.I) is not None
    assert min(shapes.values()) > 3 and shapes["a quotient"] > 40 and shapes["a product and two more"] > 50, shapes


def test_training_tempts() -> None:
    assert tempting((15, 5, 8), 80) and not tempting((2, 3, 4), 24)
    drawn = [TASK.problem(level, i, "train") for level in (2, 3) for i in range(300)]
    spelt = sum(not re.search(r"\d", p.question.replace(str(p.data["target"]), "")) for p in drawn)
    assert spelt > 25 and sum(tempting(p.data["numbers"], p.data["target"]) for p in drawn) > 300
    assert sum(len(p.data["numbers"]) > 4 for p in drawn) > 60


def test_training_has_what_is_easily_overlooked() -> None:
    shapes: Counter[str] = Counter()
    for i in range(600):
        numbers, ((a, sign, b),) = plain(Random(i), 1 + i % 3)
        target = a // b if sign == "/" else {"+": a + b, "-": a - b, "*": a * b}[sign]
        assert target >= 0 and (sign != "/" or a % b == 0)
        if target > 0 and target not in numbers:
            assert reachable(tuple(sorted(numbers)), target)
        shapes["multiple"] += sign == "*" and 12 < a < 61 and {a, b} <= set(numbers)
        shapes["row"] += any(x + y + z == target for x, y, z in combinations(numbers, 3))
        shapes["taken"] += any(x + y - z == target for x, y, z in permutations(numbers, 3))
        shapes["product"] += any(x * y * z == target for x, y, z in combinations(numbers, 3))
    assert min(shapes[name] for name in ("multiple", "row", "taken", "product")) > 40, shapes

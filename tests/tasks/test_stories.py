"""Word problems: golds verify, every way is accepted, slips are found, and a second reader agrees."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Problem, Split, StepVerdict, Verdict, first_error
from mull.tasks.stories import Stories
from mull.tasks.story_sums import Ledger, Tree, canonical, fill, parse, reorder, result, spread, sums, write
from mull.tasks.story_text import glossary
from tests.tasks.solvers import stories as second

TASK = Stories()
SPLITS: tuple[Split, ...] = ("train", "valid", "test")
BUDGET = {1: 60, 2: 120, 3: 220, 4: 400, 5: 900, 6: 900}
R, W, U = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


def some(count: int) -> list[Problem]:
    return [TASK.problem(level, i, SPLITS[i % 3]) for level in TASK.levels for i in range(count)]


def known(formula: str, *others: int) -> Problem:
    tree = fill(parse(formula), {})
    data = {"tree": tree, "numbers": list(others), "want": "left", "words": ["dozen=12"]}
    return Problem("stories", 2, 0, "train", "", str(result(tree)), "k", data)


def test_the_second_reader_agrees() -> None:
    for i in range(10_000):
        problem = TASK.problem(i % 6 + 1, i, SPLITS[i % 3])
        assert str(second.solve(problem.question)) == problem.answer, problem.question


def test_golds_verify_and_near_misses_do_not() -> None:
    for problem in some(30):
        assert TASK.verify(problem, problem.answer) is Verdict.RIGHT
        assert TASK.verify(problem, str(int(problem.answer) + 1)) is Verdict.WRONG
        assert TASK.verify(problem, "many") is Verdict.UNPARSEABLE


def test_every_way_is_accepted_and_ends_in_the_answer() -> None:
    for problem in some(60):
        for variant, way in enumerate(TASK.ways):
            steps = TASK.demonstrate(problem, variant)
            assert steps == TASK.demonstrate(problem, variant)
            assert all(len(step) <= 40 and "\n" not in step for step in steps), steps
            verdicts = TASK.check(problem, steps)
            assert U not in verdicts, (problem, way, list(zip(steps, verdicts, strict=True)))
            slips = [i for i, verdict in enumerate(verdicts) if verdict is W]
            assert len(slips) == (way == "repair"), (problem, way, list(zip(steps, verdicts, strict=True)))
            if slips:
                assert steps[slips[0] + 1].startswith("wait ")
            last = [step for step in steps if not step.startswith("check ")][-1].rpartition("=")[2]
            assert problem.answer in last.split("r"), (problem, way, steps)


def test_a_changed_digit_is_found_where_it_is() -> None:
    rng = Random("mutate")
    for problem in some(60):
        steps = TASK.demonstrate(problem)
        at = rng.choice([i for i, step in enumerate(steps) if not step.startswith("want ")])
        place = rng.choice([i for i, char in enumerate(steps[at]) if char.isdigit() and i > steps[at].find("=")])
        digit = rng.choice([d for d in "123456789" if d != steps[at][place]])
        changed = steps[at][:place] + digit + steps[at][place + 1 :]
        error = first_error(TASK.check(problem, [*steps[:at], changed, *steps[at + 1 :]]))
        if "=" in changed:
            assert error == at, (problem, steps, changed)
        else:  # a heading over other numbers of the story is no error yet
            assert error is None or error >= at


def test_careful_thoughts_keep_the_budget() -> None:
    for problem in some(150):
        assert len("\n".join(TASK.demonstrate(problem))) <= BUDGET[problem.level], problem


def test_splits_share_no_problem_and_problems_are_pure() -> None:
    keys: dict[str, set[str]] = {split: set() for split in SPLITS}
    for i in range(30_000):
        split = SPLITS[i % 3]
        problem = TASK.problem(i % 3 + 1 if i % 25 else i % 6 + 1, i, split)
        keys[split].add(problem.key)
        if i % 500 == 0:
            assert problem == TASK.problem(problem.level, i, split)
    assert not keys["train"] & keys["valid"] and not keys["train"] & keys["test"] and not keys["valid"] & keys["test"]
    assert all(len(found) > 3000 for found in keys.values())


@pytest.mark.parametrize("level", [0, 7, -1])
def test_unknown_levels_are_refused(level: int) -> None:
    with pytest.raises(ValueError, match="levels"):
        TASK.problem(level, 0, "train")


@pytest.mark.parametrize(
    ("problem", "steps", "verdicts"),
    [
        (known("23+3*5-4"), ["3*5=15", "23+15=38", "38-4=34"], [R, R, R]),
        (known("23+3*5-4"), ["23-4=19", "3*5=15", "15+19=34"], [R, R, R]),
        (known("23+3*5-4"), ["3*5=15", "15-4=11", "11+23=34"], [R, R, R]),
        (known("23+3*5-4"), ["23+3*5=38", "38-4=34"], [R, R]),
        (known("23+3*5-4"), ["23+3=26", "26*5=130"], [U, U]),  # true, but leading nowhere
        (known("23+3*5-4"), ["3*5=15", "3*5=15", "23+15=38"], [R, U, R]),
        (known("23+3*5-4"), ["3*5=16", "23+16=39"], [W, W]),
        (known("23+3*5-4"), ["3*5=16", "wait 3*5=15", "23+15=38"], [W, R, R]),
        (known("23+3*5-4"), ["23+15=38"], [W]),  # nobody said where the 15 is from
        (known("23+3*5-4", 9), ["23+9=32"], [U]),  # a number that does not matter
        (known("23+3*5-4"), ["3*5=15", "23+15=38", "38-4=34", "check 34+4=38"], [R, R, R, R]),
        (known("23+3*5-4"), ["3*5=15", "check 15/5=3", "check 15/5=3", "check 15/5=4"], [R, R, U, W]),
        (known("23+3*5-4"), ["plan 3*5; 23+_; _-4", "plan 3+5"], [R, W]),
        (known("(20-4)*3"), ["20*3=60", "4*3=12", "60-12=48"], [R, R, R]),
        (known("5*12+7*12"), ["5+7=12", "12*12:", "12*2=24"], [R, R, R]),
        (known("17%5"), ["17/5=3r2"], [R]),
        (known("17:5+1"), ["17/5=3r2", "3+1=4"], [R, R]),
        (known("385+247"), ["385+247:", "5+7=12", "8+4+1=14", "wait 8+4+1=13", "3+2+1=6", "=632"], [R, R, W, R, R, R]),
        (known("385+247"), ["385+274:", "wait 385+247:", "5+7=12", "=632"], [W, R, R, R]),
        (known("385+247"), ["385+247:", "5+7=12", "=642", "wait =632"], [R, R, W, R]),
        (known("385+247"), ["385+247=632"], [R]),
        (known("6*4"), ["want left", "want left", "want total", "dozen=12", "dozen=13", "six=6"], [R, U, W, R, W, W]),
        (known("6*4"), ["want total", "wait want left", "dozen=21", "wait dozen=12", "6*4=24"], [W, R, W, R, R]),
        (known("6*4"), ["6*4=24r0", "6*4", "=24", "wait ", "check ", "plan ", "wait =24", ""], [W] * 8),
    ],
)
def test_what_the_judge_says(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.text(alphabet="0123456789+-*/=:()r wait checkplan_;%x", max_size=24) | st.text(max_size=230), max_size=8
    )
)
def test_junk_never_raises(steps: list[str]) -> None:
    problem = TASK.problem(3, 5, "train")
    verdicts = TASK.check(problem, steps)
    assert len(verdicts) == len(steps)
    assert all(verdict is W for step, verdict in zip(steps, verdicts, strict=True) if len(step) > 200)


def trees(depth: int = 4) -> st.SearchStrategy[Tree]:
    leaf = st.integers(1, 30)
    return st.recursive(leaf, lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner), max_leaves=2 * depth)


@settings(max_examples=200, deadline=None)
@given(trees())
def test_other_orders_come_to_the_same(tree: Tree) -> None:
    try:
        value = result(tree)
    except ValueError:
        return
    assert result(fill(parse(write(tree)), {})) == value
    other = reorder(tree)
    assert result(other) == value and canonical(reorder(other)) == canonical(other)
    wider = spread(tree)
    if wider is not None:
        try:
            assert result(wider) == value
        except ValueError:
            return  # p*r-q*r of a derivation that only works in the other order


def test_the_ledger_follows_any_order() -> None:
    ledger = Ledger([fill(parse("(2+3+4+5)*6-7"), {})])
    for a, op, b in sums(fill(parse("((5+4)+(3+2))*6-7"), {})):
        found = ledger.places(a, op, b)
        assert found
        ledger.learn(found)
    assert not ledger.places(2, "+", 7)


def test_words_for_numbers_are_read_in_the_order_of_the_question() -> None:
    spoken = {"twenty one": "21", "six": "6", "third": "1/3"}
    found = glossary("SIX boxes, a third gone, sixteen dozen eggs and Twenty one cows", spoken, {12})
    assert found == ["six=6", "third=1/3", "dozen=12", "twenty one=21"]

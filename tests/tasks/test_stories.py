"""Word problems: golds verify, every way is accepted, slips are found, and a second reader agrees."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Problem, StepVerdict, Verdict, first_error
from mull.tasks.stories.sums import Ledger, Tree, canonical, fill, parse, reorder, result, spread, sums, write
from mull.tasks.stories.task import Stories
from mull.tasks.stories.text import glossary
from tests.tasks import family
from tests.tasks.solvers import stories as second
from tests.tasks.solvers import stories_amounts, stories_flow, stories_mirror, stories_plain, stories_wider

TASK = Stories()
BUDGET = {**family.BUDGET, 5: 900}
R, W, U = family.RIGHT, family.WRONG, family.USELESS


def composed(problem: Problem) -> bool:
    return problem.key.startswith("stories:composed ")


def wider(problem: Problem) -> bool:
    return problem.key.startswith("stories:wider ")


def plain(problem: Problem) -> bool:
    return problem.key.startswith("stories:plain ")


def mirrored(problem: Problem) -> bool:
    return problem.key.startswith(("stories:mirror ", "stories:series "))


def combined(problem: Problem) -> bool:
    return problem.key.startswith(("stories:told ", "stories:facts "))


def for_training(problem: Problem) -> bool:
    return wider(problem) or plain(problem) or mirrored(problem) or combined(problem)


def kind(problem: Problem) -> str:
    return problem.key.split()[1].split(":")[0]


def known(formula: str, *others: int, asked: str = "") -> Problem:
    tree = fill(parse(formula), {})
    data = {"tree": tree, "numbers": list(others), "want": "left", "words": ["dozen=12"]}
    return Problem("stories", 2, 0, "train", asked, str(result(tree)), "k", data)


def test_the_second_reader_agrees() -> None:
    drawn = family.mixed(TASK, 15_000)
    family.second_solver_agrees(
        (problem for problem in drawn if not (composed(problem) or for_training(problem))), second.solve
    )


def test_the_reader_of_composed_stories_agrees() -> None:
    drawn = family.mixed(TASK, 10_000, levels=(1, 2, 3))
    family.second_solver_agrees(filter(composed, drawn), stories_flow.solve)


def test_the_reader_of_wider_stories_agrees() -> None:
    drawn = filter(wider, (TASK.problem(i % 3 + 1, i, "train") for i in range(24_000)))
    read = [(problem, found) for problem in drawn if (found := stories_wider.read(problem.question)) is not None]
    assert len(read) > 300
    for problem, found in read:
        assert str(found) == problem.answer, problem


def test_the_reader_of_plain_stories_agrees() -> None:
    drawn = list(filter(plain, (TASK.problem(i % 3 + 1, i, "train") for i in range(9_000))))
    assert 700 < len(drawn) < 1400
    read = {problem: stories_plain.solve(kind(problem), problem.question) for problem in drawn}
    assert {kind(problem) for problem in read} >= set(stories_plain.KINDS)
    for problem, found in read.items():
        assert found is None or str(found) == problem.answer, problem


def test_the_reader_of_mirrored_stories_agrees() -> None:
    drawn = list(filter(mirrored, (TASK.problem(i % 3 + 1, i, "train") for i in range(18_000))))
    assert 1500 < len(drawn) < 2900
    read = [(problem, stories_mirror.solve(kind(problem), problem.question)) for problem in drawn]
    assert {kind(problem) for problem, found in read if found is not None} >= set(stories_mirror.KINDS)
    for problem, found in read:
        assert found is None or str(found) == problem.answer, problem


# The answer from the numbers of the question alone, in the order of the text.
COMBINED: dict[str, Callable[[list[int]], float]] = {
    "pairup": sum,
    "pairdown": lambda n: max(n) - min(n),
    "pairgap": lambda n: max(n) - min(n),
    "pairlow": lambda n: (max(n) - min(n)) / 2,
    "pairhigh": lambda n: (max(n) + min(n)) / 2,
    "agelow": lambda n: (max(n) - min(n)) / 2,
    "clocknext": lambda n: abs(60 * n[2] + n[3] - 60 * n[0] - n[1]),
    "clockspan": lambda n: 60 * n[2] + n[3] - 60 * n[0] - n[1],
    "busstops": lambda n: n[0] - n[1] + n[2] - n[3],
    "squarearea": lambda n: (n[0] / 4) ** 2,
    "girlsmore": lambda n: max(n) - 2 * min(n),
}


def test_combined_stories_have_the_answers_of_their_numbers() -> None:
    drawn = list(filter(combined, (TASK.problem(i % 3 + 1, i, "train") for i in range(12_000))))
    assert 1700 < len(drawn) < 2700
    seen = {kind(problem) for problem in drawn}
    assert seen >= {*COMBINED, "amountleft", "amountgoal", "amountsum", "buysleft", "pacemore", "saveforit", "feetotal"}
    checked = set()
    for problem in drawn:
        shown = [int(number) for number in re.findall(r"\d+", problem.question)]
        due = {"clocknext": 4, "clockspan": 4, "busstops": 4, "squarearea": 1}.get(kind(problem), 2)
        if kind(problem) in COMBINED and len(shown) == due:
            assert COMBINED[kind(problem)](shown) == int(problem.answer), problem
            checked.add(kind(problem))
    assert checked == set(COMBINED)


def test_the_reader_of_combined_stories_agrees() -> None:
    drawn = list(filter(combined, (TASK.problem(i % 3 + 1, i, "train") for i in range(18_000))))
    read = [(problem, stories_amounts.read(kind(problem), problem.question)) for problem in drawn]
    assert sum(found is not None for _, found in read) > 3000
    assert len({kind(problem) for problem, found in read if found is not None}) > 75
    for problem, found in read:
        assert found is None or str(found) == problem.answer, problem


def test_boxes_and_what_is_in_them_are_told_apart() -> None:
    drawn = filter(combined, (TASK.problem(i % 3 + 1, i, "train") for i in range(18_000, 30_000)))
    for problem in drawn:
        if kind(problem) in ("amountleft", "amountrest") and re.search(r" (?:each|every) [a-z]+\.", problem.question):
            assert not re.search(r" of them\b", problem.question), problem


def test_wider_stories_are_for_training_only() -> None:
    assert not any(for_training(problem) for problem in family.in_turn(TASK, 300) if problem.split != "train")


def test_golds_verify_and_near_misses_do_not() -> None:
    family.gold_answers_verify(
        TASK,
        family.in_turn(TASK, 30),
        lambda problem: {str(int(problem.answer) + 1): Verdict.WRONG, "many": Verdict.UNPARSEABLE},
    )


def test_every_way_is_accepted_and_ends_in_the_answer() -> None:
    drawn = family.in_turn(TASK, 60)
    family.every_way_is_accepted(TASK, drawn)
    for problem in drawn:
        for name in TASK.ways:
            steps = family.way(TASK, problem, name)
            last = [step for step in steps if not step.startswith("check ")][-1].rpartition("=")[2]
            assert problem.answer in last.split("r"), (problem, name, steps)


def test_a_changed_digit_is_found_where_it_is() -> None:
    rng = Random("mutate")
    for problem in family.in_turn(TASK, 60):
        steps = TASK.demonstrate(problem)
        at = rng.choice([i for i, step in enumerate(steps) if not step.startswith("want ")])
        places = family.digits(steps[at], start=steps[at].find("=") + 1)
        spoilt = family.spoil(rng, steps, at, rng.choice(places), "123456789")
        error = first_error(TASK.check(problem, spoilt))
        if "=" in spoilt[at]:
            assert error == at, (problem, steps, spoilt[at])
        else:  # a heading over other numbers of the story is no error yet
            assert error is None or error >= at


def test_careful_thoughts_keep_the_budget() -> None:
    family.thoughts_keep_the_budget(TASK, family.in_turn(TASK, 150), BUDGET)


def test_splits_share_no_problem() -> None:
    family.splits_share_no_problem(family.mixed(TASK, 30_000, levels=(1, 2, 3) * 16 + (4, 5, 6) * 2), distinct=3000)


def test_problems_and_demonstrations_are_pure() -> None:
    family.problems_are_pure(TASK, family.problems(TASK, 5))


def test_an_unknown_level_is_refused() -> None:
    family.unknown_levels_are_refused(TASK)


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
        # a name of its own for what is asked is no error, but one for something else is, and so are sums for that
        (known("6*4"), ["want total", "want spoons", "want total", "6*4=24"], [U, U, U, R]),
        (known("6*4"), ["want 6", "want x=3", "want ", "want two * three"], [W] * 4),
        (known("23+3*5-4"), ["want spoons", "3*5=15", "5*3=15", "23+15=38"], [U, R, U, R]),
        (known("23+3*5-4"), ["want spoons", "23+3=26", "26*5:", "6*5=30"], [U, W, W, W]),
        (known("23+3*5-4"), ["want spoons", "23+3*5=38", "23-5=18"], [U, R, W]),
        # what a word of the question says is no error, but a word that is not there is
        (known("6*4", asked="Half of them, twice."), ["half=1/2", "twice=2", "half=1/3", "third=1/3"], [U, U, W, W]),
        (known("6*4", asked="Forty-six"), ["forty six=46", "forty-six=46", "forty=40", "six=6"], [U, U, W, W]),
        # all sums on one line, to be worked out, are no error, but other sums are
        (known("28-3*4"), ["28-(3*4)", "28-3*4", "(28-3)*4", "28-3*5", "28-4*3"], [U, U, W, W, U]),
        (known("17%5"), ["17 mod 5", "17/5", "5 mod 17"], [U, W, W]),
        (known("6*4"), ["want left", "want left", "want change", "dozen=12", "dozen=13", "six=6"], [R, U, W, R, W, W]),
        (known("6*4"), ["want change", "wait want left", "dozen=21", "wait dozen=12", "6*4=24"], [W, R, W, R, R]),
        (known("6*4"), ["6*4=24r0", "6+4", "=24", "wait ", "check ", "plan ", "wait =24", ""], [W] * 8),
    ],
)
def test_what_the_judge_says(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


@settings(max_examples=150)
@given(
    st.lists(
        st.text(alphabet="0123456789+-*/=:()r wait checkplan_;%x", max_size=24) | st.text(max_size=230), max_size=8
    )
)
def test_junk_never_raises(steps: list[str]) -> None:
    family.junk_is_judged(TASK, TASK.problem(3, 5, "train"), steps)


def trees(depth: int = 4) -> st.SearchStrategy[Tree]:
    leaf = st.integers(1, 30)
    return st.recursive(leaf, lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner), max_leaves=2 * depth)


@settings(max_examples=200)
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

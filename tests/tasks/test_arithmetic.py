"""Arithmetic: right answers, every way accepted, every slip found, disjoint splits, a second solver agrees."""

from __future__ import annotations

import re
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Problem, StepVerdict, Verdict, first_error
from mull.tasks.arithmetic.task import Arithmetic
from mull.tasks.arithmetic.training import everyday
from mull.tasks.arithmetic.training.told import told
from mull.tasks.formula import key, parse, show, value_of
from tests.tasks import family
from tests.tasks.solvers import sums_everyday
from tests.tasks.solvers import sums_told as told_sums
from tests.tasks.solvers.arithmetic import evaluate, solve

TASK = Arithmetic()
R, W, U = family.RIGHT, family.WRONG, family.USELESS


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


def test_what_is_to_be_done_stands_in_the_first_line() -> None:
    for problem in family.problems(TASK, 60):
        if problem.data.get("chain"):
            continue
        first = TASK.demonstrate(problem)[0].partition("=")[0].removesuffix(":")
        tree = parse(first)
        if problem.level < 5:
            assert tree is not None and key(tree) == problem.key, (problem.question, first)
        else:
            assert len(first) <= 40


def test_the_ways_differ() -> None:
    family.ways_differ(TASK, range(2, 6))


def test_careful_thoughts_keep_the_budget() -> None:
    family.thoughts_keep_the_budget(TASK, family.problems(TASK, 150))


def test_thoughts_end_in_the_answer() -> None:
    for problem in family.problems(TASK, 150):
        steps = TASK.demonstrate(problem)
        assert Fraction(steps[-1].rpartition("=")[2]) == Fraction(problem.answer), (problem.question, steps)


def _still_true(line: str) -> bool:
    left, equals, right = line.partition("=")
    return bool(equals) and evaluate(left) == evaluate(right)


def test_a_changed_digit_is_found_at_its_step() -> None:
    rng = Random(1)
    for problem in family.problems(TASK, 30):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        spoilt = family.spoil(rng, steps, at, rng.choice(family.digits(steps[at])))
        found = first_error(TASK.check(problem, spoilt))
        idle = spoilt[at].endswith(("+0:", "-0:"))
        assert found == at or idle or _still_true(spoilt[at]), (problem.question, steps, spoilt[at])


@given(st.lists(st.text(alphabet="0123456789+-*/=:;() rplanwaitcheck²٣", max_size=30), max_size=8), st.integers(0, 20))
def test_junk_never_raises(junk: list[str], index: int) -> None:
    for level in TASK.levels:
        problem = TASK.problem(level, index, "train")
        steps = TASK.demonstrate(problem)
        family.junk_is_judged(TASK, problem, [*steps[:1], *junk, *steps])


def test_long_steps_are_wrong() -> None:
    family.long_steps_are_wrong(TASK, TASK.problem(1, 0, "train"))


def test_a_second_solver_agrees() -> None:
    for problem in family.problems(TASK, 556, start=5000):
        if "told" in problem.data:
            continue
        typed = problem.split == "train" and problem.level <= 3
        assert solve(problem.question, typed=typed) == Fraction(problem.answer), problem


def test_the_reader_of_what_is_told_agrees() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(900)]
    read = [(problem, told_sums.read(problem.question)) for problem in drawn if "told" in problem.data]
    assert sum(found is not None for _, found in read) > 200
    for problem, found in read:
        assert found is None or found == Fraction(problem.answer), problem


def test_the_reader_of_everyday_sums_agrees() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(2500)]
    told = [problem for problem in drawn if "told" in problem.data]
    read = [(problem, found) for problem in told if (found := sums_everyday.read(problem.question)) is not None]
    assert len(read) > 1500
    for problem, found in read:
        assert found == Fraction(problem.answer), problem


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
    ("(1/2)*(3/4)", ["(1/2)*(3/1)", "1*3=3"], 0),
    ("(7/8)/5", ["-7/5"], 0),
    ("(1/2)*(3/4)-5", ["1*3=3", "2*4=8", "3/1"], 2),
    ("(3/2)*(3/4)*7", ["3*3=9", "2*4=8", "1/8"], 2),
    ("(3/2)*(3/4)*7", ["3*3=9", "2*4=8", "7/8"], 2),
    ("(3/2)*(3/4)*7", ["3*3=9", "2*4=8", "9/8", "9*7=63", "63/8"], None),
    ("(1/2)*(3/5)*(7/8)", ["3*7=21", "5*8=40", "21/40", "2*40=80", "21/80"], None),
    ("1/4+2/3-5/8", ["2/3=8/12", "1/4=3/12", "8+3=11", "5/8"], 3),
    ("(8+9)/2", ["8+9=17", "17/1:"], 1),
    ("17*23", ["17*23=17*20+17*3", "17*20=340", "17*3=51", "340+51=391"], None),
    ("17*23", ["plan 17*20; 17*3", "17*20=340", "17*3=51", "340+51=391"], None),
    ("17*23", ["plan 17*20; 17*2", "17*20=340"], 0),
    ("(12-5)*3+8", ["(12-5)*3+8=29"], None),
    ("385+247", ["385+247=632"], None),
    ("385+247", ["400+247=647"], 0),
    ("17-3*5", ["17 mod 3", "17/3=5r2", "mod 2"], None),
    ("17-3*5", ["17 mod 3", "17/3=5r2", "mod 3"], 2),
    ("17-3*5", ["17 mod 5", "17/5=3r2"], 0),
    ("17-3*4", ["17 mod 3"], 0),
    ("(66+85)/10", ["(660+850)/100", "660+850:", "0+0=0", "6+5=11", "6+8+1=15", "=1510", "1510/100=151/10"], None),
    ("(66+85)/10", ["(660+850)/10", "660+850=1510"], 0),
    ("(66+85)/10", ["66+85=151", "(660+850)/100"], 1),
    ("1/3+1/3", ["1/3+1/3", "1/3=3/9", "3+3=6", "6/9"], None),
    ("1/3+1/3", ["1/3+1/3", "1/3=3/9", "3+3=6", "9/6"], 3),
    ("1/9+1/6", ["9/6=1r3", "18/6=3", "1/6=3/18", "1/9=2/18", "2+3=5", "5/18"], None),
    ("1/9+1/6", ["9/6=1r3", "18/6=3", "1/6=4/18"], 2),
    ("1/9+1/6", ["9/6=1r2"], 0),
    ("1/9+1/6", ["12/9=1r3"], 0),
    ("1/9+1/6", ["9/5=1r4"], 0),
    ("1/9+1/6", ["108/6=18"], 0),
    ("6*(-9)", ["6*9=54", "wait 6*9=54", "6*(-9)=-54"], None),
    ("6*(-9)", ["6*9=54", "wait 6*9=56"], 1),
])  # fmt: skip
def test_other_sensible_ways(expression: str, steps: list[str], wrong: int | None) -> None:
    tree = parse(expression)
    assert tree is not None
    problem = Problem("arithmetic", 1, 0, "train", "", "", "", {"tree": tree})
    assert first_error(TASK.check(problem, steps)) == wrong


@pytest.mark.parametrize(("question", "expression", "steps", "verdicts"), [
    ("two dozen is how many?", "2*12", ["want lots", "two=2", "dozen=12", "2*12=24"], [U, U, U, R]),
    ("two dozen is how many?", "2*12", ["want s=", "want a lot of", "two=3", "dozen=2", "week=12"], [W] * 5),
    ("eight cats in paws", "8*4", ["eight=8", "cat=4", "eight=4", "cat=8", "four=4"], [U, U, W, W, W]),
    ("how many are 12 dozen", "12*12", ["dozen=12"], [W]),
    ("57 take away what is 13", "57-13", ["57-x=13", "x=57-13", "57-13=44", "x=44"], [R, U, R, U]),
    ("57 take away what is 13", "57-13", ["57+x=13", "57-x=14", "57-x=13", "y=44", "0x=0"], [W, W, R, W, W]),
    ("57 take away what is 13", "57-13", ["57+x=13", "wait 57-x=13", "wait want more"], [W, R, U]),
])  # fmt: skip
def test_notes(question: str, expression: str, steps: list[str], verdicts: list[StepVerdict]) -> None:
    """True of the question they do no harm; of anything else they are wrong."""
    problem = Problem("arithmetic", 1, 0, "train", question, "", "", {"tree": parse(expression)})
    assert TASK.check(problem, steps) == verdicts


def test_notes_alone_earn_nothing_like_work() -> None:
    """However many there are, one of them is right at the most, and that restates what is asked."""
    notes = [f"want {word}" for word in ("lots", "eggs", "now")] + ["two=2", "dozen=12", "2x=24", "x=2*12", "12x=24"]
    problem = Problem("arithmetic", 1, 0, "train", "two dozen is how many?", "", "", {"tree": parse("2*12")})
    assert R not in TASK.check(problem, notes) and R not in TASK.check(problem, notes * 3)
    problem = Problem("arithmetic", 1, 0, "train", "2 and how many more make 12?", "", "", {"tree": parse("12-2")})
    assert TASK.check(problem, ["2+x=12", "x+2=12", "12-x=2", "x=12-2", "2+x=12"] * 3).count(R) == 1


def test_equal_problems_have_one_key() -> None:
    for same in (("3+4", "4+3", "(4+3)"), ("2*(3+4)", "(4+3)*2"), ("8-3+2", "8+2-3"), ("1/2+1/3", "1/3+1/2")):
        trees = [parse(text) for text in same]
        assert len({key(tree) for tree in trees if tree is not None}) == 1


@pytest.mark.parametrize(("shape", "level"), [
    (r"-\d+ ?[-+−–] ?\d+ ?[-+−–] ?\d+", 1),  # a leading sign
    (r"\d+ ?÷ ?\d", 1),
    (r"\d ?- ?\d+ ?- ?\d", 1),
    (r"\([^()]*\([^()]*\)[^()]*\)", 2),
    (r"\[[^()]*\([^()]*\)[^()]*\]", 2),
    (r"\d squared (plus|minus) \d squared", 2),
    (r"\d% off \d+.*(subtract|minus|less|take away) ", 3),
    (r"\d/\d+ ?[-+] ?\d/\d+ ?[-+] ?\d/\d", 2),
    (r"\(\d/\d\) [÷/*×] \(\d/\d\)", 2),
    (r"(half|third|1/\d) of \d+ (plus|minus|[-+]) .* of \d", 1),
])  # fmt: skip
def test_shapes_that_people_type_are_drawn_for_training(shape: str, level: int) -> None:
    drawn = [TASK.problem(level, i, "train") for i in range(3000)]
    found = [problem for problem in drawn if re.search(shape, problem.question, re.IGNORECASE)]
    assert found
    assert all(solve(problem.question, typed=True) == Fraction(problem.answer) for problem in found[:20])


def test_training_asks_for_sums_of_many_forms() -> None:
    """With forms that somebody wrote down there were 389."""
    drawn = [TASK.problem(3, i, "train") for i in range(3000)]
    assert len({re.sub(r"\d+", "n", show(problem.data["tree"])) for problem in drawn}) > 500
    wrapped = [p for p in drawn if p.question.count("(") > show(p.data["tree"]).count("(") + 1]  # more than are needed
    assert wrapped and all(solve(p.question, typed=True) == Fraction(p.answer) for p in wrapped[:20])


@pytest.mark.parametrize(("expression", "thought"), [
    ("12*(3+2*(8-5))-40", ["12*(3+2*(8-5))-40", "8-5=3", "12*(3+2*3)-40", "2*3=6", "12*(3+6)-40", "3+6=9", "12*9-40"]),
    ("6+2*(7-12)", ["6+2*(7-12)", "12-7=5", "7-12=-5", "6+2*(-5)", "2*5=10", "2*(-5)=-10", "6-10", "10-6=4"]),
    ("9*8-50/5", ["9*8-50/5", "9*8=72", "72-50/5", "50/5=10", "72-10=62"]),
    ("56/8", ["56/8=7"]),
])  # fmt: skip
def test_what_is_left_stands_before_every_sum(expression: str, thought: list[str]) -> None:
    tree = parse(expression)
    problem = Problem("arithmetic", 1, 0, "train", "", "", "", {"tree": tree})
    steps = TASK.demonstrate(problem)
    assert steps[: len(thought)] == thought
    assert set(TASK.check(problem, steps)) == {R}


@pytest.mark.parametrize(("steps", "verdicts"), [
    (["17-3*4+2", "3*4=12", "17-12+2", "17-12=5", "5+2=7"], [R, R, R, R, R]),
    (["3*4=12", "17-12+2", "17-12+2", "17+2-12"], [R, R, U, U]),
    (["3*4=12", "17-12", "17-12+3", "12-17+2", "7"], [R, W, W, W, W]),
    (["17-12+2", "3*4=12", "wait 17-12+2"], [W, R, R]),
    (["3*4=12", "17-12=5", "5+2=7", "5+2", "7+0", "3+4"], [R, R, R, W, U, W]),
])  # fmt: skip
def test_what_is_left_is_judged(steps: list[str], verdicts: list[StepVerdict]) -> None:
    problem = Problem("arithmetic", 1, 0, "train", "", "", "", {"tree": parse("17-3*4+2")})
    assert TASK.check(problem, steps) == verdicts


@pytest.mark.parametrize("expression", ["14*((3-1-16)/7)+16", "(3-14)*(11*((14+1)/5))"])
def test_what_is_left_may_have_its_sign_anywhere_in_a_product(expression: str) -> None:
    problem = Problem("arithmetic", 4, 0, "train", "", "", "", {"tree": parse(expression)})
    assert set(TASK.check(problem, TASK.demonstrate(problem))) == {R}


_TOLD = {  # what a question says, and its value
    r"([2-9]|1\d)([a-z]) ?([-+]) ?(\d+) (?:when|if|for|where) \2 (?:=|is|equals) (\d+)\b":
        lambda a, _, op, b, x: Fraction(a) * int(x) + int(op + b),
    r"^double (\d+)(?:,|\.| and|, and|,? then)* then double (?:it|that|the result|the answer|this) again$":
        lambda a: Fraction(4 * int(a)),
    r"^difference between (\d+) and (\d+)$": lambda a, b: Fraction(abs(int(a) - int(b))),
    r"^(\d+) ?\+ ?(\d+) ?\+ ?(\d+) ?\+ ?(\d+) ?\+ ?(\d+)$": lambda *terms: Fraction(sum(map(int, terms))),
    r"^(\d+) divided by 1/(\d+)$": lambda a, b: Fraction(int(a) * int(b)),
    r"\bsimplify (\d+)/(\d+)$": lambda a, b: Fraction(int(a), int(b)),
    r"of (\d+), what is (\d+)%": lambda n, p: Fraction(int(n) * int(p), 100),
    r"(\d+) times the difference between (\d+) and (\d+)$": lambda k, a, b: int(k) * abs(Fraction(a) - int(b)),
}  # fmt: skip


def test_sums_told_in_steps_and_easily_missed_are_drawn_for_training() -> None:
    seen = set()
    for level in (1, 2, 3):
        rng = Random(level)
        for _ in range(4000):
            question, tree, _ = told(rng, level)
            for shape, value in _TOLD.items():
                if found := re.search(shape, question.lower()):
                    seen.add(shape)
                    assert value(*found.groups()) == value_of(tree), question
    assert seen == set(_TOLD)
    drawn = [TASK.problem(2, i, "train") for i in range(300)]
    assert sum(problem.data.get("chain", False) for problem in drawn) > 15


def test_a_chain_is_worked_step_by_step() -> None:
    problem = Problem("arithmetic", 1, 0, "train", "", "", "", {"tree": parse("(20-5)*3"), "chain": True})
    steps = TASK.demonstrate(problem)
    assert steps == ["20-5=15", "15*3=45"]
    assert set(TASK.check(problem, steps)) == {R}


def test_a_fraction_that_is_to_be_reduced_has_to_be() -> None:
    asked = Problem("arithmetic", 1, 0, "train", "simplify 4/12", "1/3", "4/12", {})
    verdicts = {text: TASK.verify(asked, text) for text in ("1/3", " 1 / 3 ", "4/12", "4 ÷ 12", "+4/12", "2/6", "1/4")}
    assert [text for text, verdict in verdicts.items() if verdict is Verdict.RIGHT] == ["1/3", " 1 / 3 "]
    summed = Problem("arithmetic", 1, 0, "train", "1/6+1/6", "1/3", "1/6+1/6", {})
    assert TASK.verify(summed, "2/6") is Verdict.RIGHT, "any form, where there is a sum to do"


def test_a_fraction_is_reduced_by_small_factors() -> None:
    problem = Problem("arithmetic", 1, 0, "train", "", "", "", {"tree": parse("18/24")})
    steps = TASK.demonstrate(problem)
    assert steps == ["18/24=9/12", "9/12=3/4"]
    assert set(TASK.check(problem, steps)) == {R}


_EVERYDAY = {  # what a question says, and its value
    r"^(?:what is )?the sum of (\d+), (\d+) and (\d+)$": lambda *terms: sum(map(int, terms)),
    r"average of (\d+), (\d+) and (\d+)$": lambda *terms: Fraction(sum(map(int, terms)), 3),
    r"^(\d+) cubed$": lambda a: int(a) ** 3,
    r"^(\d+) raised to the power of (\d+)$": lambda a, p: int(a) ** int(p),
    r"what percent of (\d+) is (\d+)\?": lambda a, b: Fraction(100 * int(b), int(a)),
    r"is (\d+) more than (\d+), and by how much": lambda a, b: int(a) - int(b),
    r"^-(\d+) ?\* ?-(\d+) ?\+ ?(\d+)$": lambda a, b, c: int(a) * int(b) + int(c),
    r"^(\d+) 1/(\d) plus (\d+) 1/(\d)$": lambda a, b, c, d: int(a) + int(c) + Fraction(1, int(b)) + Fraction(1, int(d)),
    r"^(\d+)/(\d+) x (\d+)/(\d+) in lowest terms$": lambda a, b, c, d: Fraction(int(a) * int(c), int(b) * int(d)),
    r"^\(-(\d)\)\^2 ?- ?(\d+)$": lambda a, b: int(a) ** 2 - int(b),
    r"if (\d+) is taken (?:away )?from (\d+)\?$": lambda b, a: int(a) - int(b),
}  # fmt: skip


def test_plain_sums_by_many_words_are_drawn_for_training() -> None:
    seen = set()
    for level in (1, 2, 3):
        rng = Random(level)
        for _ in range(12_000):
            question, tree, answer = everyday.draw(rng, level)
            assert Fraction(answer) == value_of(tree)
            for shape, value in _EVERYDAY.items():
                if found := re.search(shape, question.lower()):
                    seen.add(shape)
                    assert value(*found.groups()) == value_of(tree), question
    assert seen == set(_EVERYDAY)
    drawn = [TASK.problem(1, i, "train") for i in range(300)]
    assert sum("told" in problem.data and "chain" not in problem.data for problem in drawn) > 30


def test_checks_are_not_paid_for_without_end() -> None:
    """Every other spelling of the result is true, and says nothing new."""
    for index in range(20):
        problem = TASK.problem(1, index, "train")
        steps = TASK.demonstrate(problem, TASK.ways.index("careful"))
        result = problem.answer
        checks = [f"check {result}{'*1' * n}={result}" for n in range(1, 12)]
        verdicts = TASK.check(problem, [*steps, *checks])[len(steps) :]
        assert verdicts.count(StepVerdict.RIGHT) <= 2 and StepVerdict.WRONG not in verdicts

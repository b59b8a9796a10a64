"""Decimals: right answers, honest steps, disjoint splits."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Problem, StepVerdict, Verdict, first_error
from mull.tasks.decimals.task import Decimals
from tests.tasks import family
from tests.tasks.family import RIGHT, USELESS, WRONG
from tests.tasks.solvers import decimals_everyday, decimals_further
from tests.tasks.solvers.decimals import solve
from tests.tasks.solvers.decimals_everyday_bare import value

TASK = Decimals()


def asked(kind: str, *numbers: str) -> Problem:
    return Problem("decimals", 1, 0, "train", "", "", "", {"kind": kind, "numbers": numbers})


def plain(drawn: list[Problem]) -> list[Problem]:
    """Those of the kinds that every split has."""
    return [problem for problem in drawn if "further" not in problem.data]


def test_the_gold_answer_verifies() -> None:
    family.gold_answers_verify(TASK, family.problems(TASK, 40), lambda _: {"7.77777777": None})


def test_an_unknown_level_is_refused() -> None:
    family.unknown_levels_are_refused(TASK)


def test_problems_and_demonstrations_are_pure() -> None:
    family.problems_are_pure(TASK, family.problems(TASK, 5))


def test_every_way_is_accepted_and_repair_slips_once() -> None:
    drawn = family.problems(TASK, 60)
    family.every_way_is_accepted(TASK, drawn)
    family.repair_leads_back(TASK, drawn)


def test_the_steps_of_the_famous_question() -> None:
    problem = asked("max", "9.11", "9.9")
    assert TASK.demonstrate(problem) == ["want max", "9.11?9.9", "9=9", "1<9", "9.11<9.9", "max 9.9"]
    slipped = ["want max", "9.11?9.9", "9=9", "11>9", "wait 1<9", "9.11<9.9", "max 9.9"]
    assert TASK.demonstrate(problem, TASK.ways.index("repair")) == slipped


def test_the_place_in_a_sorted_run_is_said_before_the_run() -> None:
    lines = TASK.demonstrate(asked("asc", "3.7", "3.07", "3.77", "3.707"))
    assert lines[-2:] == ["3.7<3.707<3.77", "< 3.07, 3.7, 3.707, 3.77"]
    assert TASK.demonstrate(asked("desc", "0.45", "0.5"))[1:] == ["0.5?0.45", "0=0", "5>4", "0.5>0.45", "> 0.5, 0.45"]


def test_training_draws_plain_shapes() -> None:
    """Whole numbers, two to sort, a number that begins like another, half a zero missing; their gold is right."""
    found: Counter[str] = Counter()
    for level in (1, 2, 3):
        for problem in (TASK.problem(level, i, "train") for i in range(600)):
            if "further" in problem.data:
                continue
            kind, numbers = problem.data["kind"], problem.data["numbers"]
            values = sorted(map(float, numbers), reverse=kind in ("max", "max2", "desc"))
            found["whole"] += (whole := all("." not in n for n in numbers))
            found["whole last"] += not whole and "." not in numbers[-1]
            found["two sorted"] += (two := kind in ("asc", "desc") and len(numbers) == 2)
            found["three"] += (three := level == 2 and kind in ("max", "min") and len(numbers) == 3)
            found["repeated"] += any(digit * 3 in n for n in numbers for digit in "1234567")
            found["no zero"] += re.search(r"(?<![0-9])\.[0-9].*[0-9]\.[0-9]", problem.question) is not None
            if whole or two or three:
                gold = {"max": values[:1], "min": values[:1], "asc": values, "desc": values}.get(kind)
                assert gold is None or [float(n) for n in problem.answer.split(", ")] == gold, problem
    assert len(found) == 6 and min(found.values()) > 4, found


def test_training_has_further_questions() -> None:
    """Every kind is drawn and its gold is right by the definition; names and numbers stand in the question."""
    found: Counter[str] = Counter()
    for problem in (TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(300)):
        if "further" not in problem.data or "lines" in problem.data:
            continue
        kind, base = problem.data["kind"], problem.data["base"]
        first, *others = values = [Fraction(n) for n in problem.data["numbers"]]
        gold: object = None
        if kind == "who":
            best = max(values) if base == "max" else min(values)
            gold = problem.data["names"][values.index(best)]
            assert str(gold).lower() in problem.question.lower()
        elif kind == "count":
            gold = sum(n > first if base == ">" else n < first for n in others)
        elif kind == "sum":
            gold = first - sum(others) if base == "-" else sum(values)
        elif kind == "near":
            gold = min(others, key=lambda n: abs(n - first))
        elif kind == "round":
            gold = Fraction(int(first * 10 ** int(base) + Fraction(1, 2)), 10 ** int(base))
        elif base in ("max", "min"):
            gold = max(values) if base == "max" else min(values)
        else:
            gold = "yes" if (first > others[0] if base == "gt" else first < others[0]) else "no"
        assert problem.answer == gold if isinstance(gold, str) else Fraction(problem.answer) == gold, problem
        found[kind] += 1
    assert len(found) == 6, found


_WORDS = {"half": "1/2", "quarters": "3/4", "quarter": "1/4", "fifth": "1/5", "tenth": "1/10", "third": "1/3"}
_WORDS |= {"two fifths": "2/5", "three fifths": "3/5", "two thirds": "2/3"}


def _values(text: str) -> list[Fraction]:
    """The percentages, fractions, words and decimals of a text."""
    words = "|".join(sorted(_WORDS, key=len, reverse=True))
    found = re.finditer(rf"(\d+)(?:%| percent)|(\d+/\d+|\d+\.\d+)|\b({words})\b", text.lower())
    return [Fraction(m[1]) / 100 if m[1] else Fraction(m[2] or _WORDS[m[3]]) for m in found]


def test_training_has_everyday_questions() -> None:
    """Every shape is drawn; where the numbers of the question tell, the gold is what they give."""
    found: Counter[str] = Counter()
    for problem in (TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(700)):
        if "lines" not in problem.data:
            continue
        kind, text = problem.data["kind"], problem.question.lower()
        found[kind] += 1
        numbers = [Fraction(n) for n in re.findall(r"-?\d+(?:\.\d+)?", text)]
        if kind == "valued":
            first, second = _values(text)
            if re.search("smaller|less|lower", text) and problem.answer not in ("yes", "no", "equal"):
                assert _values(problem.answer) == [min(first, second)], problem
            elif problem.answer == "equal":
                assert first == second, problem
        elif kind in ("inner", "spread"):
            low, middle, high = sorted(numbers)
            assert Fraction(problem.answer) == (middle if kind == "inner" else high - low), problem
        elif kind == "halfway":
            assert Fraction(problem.answer) == sum(numbers) / 2, problem
        elif kind == "warmed":
            assert Fraction(problem.answer) == abs(numbers[0] - numbers[1]), problem
        elif kind == "lined":
            up = re.search("ascending|smallest to|lowest first|low to", text)
            assert [Fraction(n) for n in problem.answer.split(", ")] == sorted(numbers, reverse=not up), problem
        elif kind == "named":
            number, name = problem.data["lines"][-1].split(" ")
            assert name == problem.answer and Fraction(number) in numbers, problem
    assert len(found) == 22 and min(found.values()) > 1, found


def test_the_reader_of_further_questions_agrees() -> None:
    """From the text alone; of names, only what is told of whom is known."""
    for problem in (TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(600)):
        if "further" not in problem.data or "lines" in problem.data:
            continue
        if problem.data["kind"] == "who":
            told = dict(zip(problem.data["names"], map(Fraction, problem.data["numbers"]), strict=True))
            assert problem.answer == decimals_further.who(problem.question, told), problem
            continue
        found = decimals_further.read(problem.question)
        assert found == (problem.answer if isinstance(found, str) else Fraction(problem.answer)), problem


def test_the_reader_of_everyday_questions_agrees() -> None:
    """From the text alone, whatever is asked of prices, lengths, times, shares and bare numbers."""
    read = 0
    for problem in (TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(3000)):
        if "lines" not in problem.data:
            continue
        found = decimals_everyday.read(problem.question)
        assert found is None or found == value(problem.answer), problem
        read += found is not None
    assert read > 1900, read


def test_the_goal_repeats_the_word_that_asks() -> None:
    for problem in plain(family.problems(TASK, 40)):
        words = TASK.demonstrate(problem)[0].split(" ")
        assert words[0] == "want" and all(word in problem.question.lower() for word in words[1:-1]), problem


def test_demonstrations_lead_to_the_answer() -> None:
    """The last line ends in it in every way; the runs put together are long lists."""
    for problem in plain(family.problems(TASK, 60)):
        if problem.data["kind"] in ("asc", "desc") and len(problem.data["numbers"]) > 5:
            assert problem.answer == ", ".join(_runs(TASK.demonstrate(problem)))
            continue
        for variant in range(len(TASK.ways)):
            last = TASK.demonstrate(problem, variant)[-1]
            assert last.endswith(f" {problem.answer}"), (problem, last)
            if problem.data["kind"] in ("gt", "lt", "eq"):
                asked, found, answer = last.split(" ")
                assert answer == ("yes" if asked == found else "no")


def _runs(lines: list[str]) -> list[str]:
    runs: list[list[str]] = []
    for line in lines:
        if ":" in line:
            runs.append(line.partition(": ")[2].split())
        elif line[:2] in ("< ", "> "):
            runs[-1] = line[2:].split(", ")
    return [n for run in runs for n in run]


def test_a_corrupted_digit_is_found_where_it_is() -> None:
    rng = Random("corrupt decimals")
    for problem in plain(family.problems(TASK, 40)):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        spot = rng.choice([i for i, c in enumerate(steps[at]) if c.isdigit() or c in "<>="] or [0])
        spoilt = family.spoil(rng, steps, at, spot, family.DIGITS if steps[at][spot].isdigit() else "<>=")
        error = first_error(TASK.check(problem, spoilt))
        assert error == at or _still_true(problem, spoilt[at]), (problem.question, steps, spoilt[at], error)


def _still_true(problem: Problem, step: str) -> bool:
    """A changed digit may name another number of the list, or pick another true pair; then the lines after it tell."""
    numbers = {Decimal(n) for n in problem.data["numbers"]}
    if step[:4] in ("max ", "min ") and TASK.verify(problem, step[4:]) is Verdict.RIGHT:
        return True
    left, sign, right = next((step.partition(sign) for sign in "<>=" if sign in step), (step, "", ""))
    if sign and {left, right} <= {n for n in (left, right) if re.fullmatch(r"-?\d+(\.\d+)?", n)}:
        a, b = Decimal(left), Decimal(right)
        return {a, b} <= numbers and sign == ("<" if a < b else ">" if a > b else "=")
    return "?" in step and {Decimal(n) for n in step.split("?")} <= numbers


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
        (asked("max", "526.5", "635.5"), ["526.5?635.5", "5<6", "2<3", "526.5<635.5"], [RIGHT, RIGHT, WRONG, RIGHT]),
        (asked("lt", "401.9", "411.9"), ["4=4", "0<1", "401.9<411.9", "< < yes"], [RIGHT] * 4),
        (asked("lt", "401.9", "411.9"), ["401<411", "401.9<411.9", "< < yes"], [RIGHT] * 3),
        (asked("max", "84.5", "100.4"), ["84<100", "84.5<100.4"], [RIGHT] * 2),
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
        (
            asked("max", "9.11", "9.9"),
            ["max 9.11", "min 9.11", "max 9.9", "max 9.9", "max 7"],
            [WRONG, WRONG, RIGHT, USELESS, WRONG],
        ),
        (asked("max", "0.5", "0.45", "0.4"), ["0.5>0.45", "max 0.5", "0.5>0.4", "max 0.5"], [RIGHT] * 4),
        (asked("max", "0.4", "0.45", "0.5"), ["0.4?0.45", "max 0.45", "max 0.4"], [RIGHT, RIGHT, WRONG]),
        (asked("max", "0.3", "0.4", "0.5"), ["max 0.4"], [WRONG]),
        (asked("gt", "0.5", "0.45"), ["> > no", "> < no", "> > yes", "> > yes"], [WRONG, WRONG, RIGHT, USELESS]),
        (asked("asc", "0.5", "0.45", "0.4"), ["< 0.4, 0.45", "> 0.5, 0.4", "< 0.45, 0.4"], [RIGHT, WRONG, WRONG]),
        (asked("asc", "0.5", "0.45", "0.4"), ["< 0.4, 0.45, 0.5", "check 0.4<0.45", "< 0.4, 0.45, 0.5"], [RIGHT] * 3),
        (asked("asc", "0.5", "0.45", "0.4"), ["0.4<0.45<0.5", "< 0.4, 0.45, 0.5"] * 2, [RIGHT] * 2 + [USELESS] * 2),
        (asked("eq", "0.5", "0.50"), ["0.5=0.50", "= = yes"], [RIGHT, RIGHT]),
        (asked("eq", "0.5", "0.50"), ["0.5<0.50"], [WRONG]),
        (asked("max", "9.11", "9.9"), ["want shortest distance max", "want max max"], [RIGHT, USELESS]),
        (
            asked("asc", "0.5", "0.45", "0.4"),
            ["want lots", "want up for", "want down", "want lots up"],
            [WRONG] * 3 + [RIGHT],
        ),
        (asked("max", "9.11", "9.9"), ["want Big max", "want 9.9 max", "want a b c max", "want min max"], [WRONG] * 4),
        (asked("min", "9.11", "9.9"), ["want second min", "want second max", "want  min"], [WRONG] * 3),
        (asked("max2", "0.5", "0.45", "0.4"), ["want max", "want second second max"], [WRONG, RIGHT]),
        (asked("eq", "9.11", "9.9"), ["want draw <", "want draw ="], [WRONG, RIGHT]),
        (
            asked("max", "9.11", "9.9"),
            ["9.11?9.9", "1<9", "9.11<9.9", "9.11?9.9", "9=9", "1<9", "9.11?9.9", "1>9"],
            [RIGHT, RIGHT, RIGHT, USELESS, USELESS, USELESS, USELESS, WRONG],
        ),
        (
            asked("max", "0.5", "0.45", "0.4"),
            ["0.5>0.45", "0.5>0.4", "0.5?0.45", "5>4"],
            [RIGHT, RIGHT, USELESS, USELESS],
        ),
        (
            asked("max", "0.4", "0.45", "0.5"),
            ["0.4<0.45", "0.45<0.5", "0.5?0.4", "0.4?0.6"],
            [RIGHT, RIGHT, USELESS, WRONG],
        ),
        (
            asked("asc", "0.5", "0.45", "0.4", "0.3"),
            ["< 0.45, 0.5", "< 0.3, 0.4", "< 0.3, 0.4, 0.5", "< 0.3, 0.4, 0.45, 0.5"],
            [RIGHT, RIGHT, RIGHT, RIGHT],
        ),
        (
            asked("asc", "0.5", "0.45", "0.4"),
            ["< 0.45, 0.5", "< 0.4, 0.5", "wait < 0.4, 0.45, 0.5"],
            [RIGHT, WRONG, RIGHT],
        ),
    ],
)
def test_other_sensible_lines(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


@given(st.lists(st.text("0123456789.-<>=?:; waitcheckplan,²٣", max_size=30) | st.text(max_size=250), max_size=12))
def test_junk_never_raises(steps: list[str]) -> None:
    for problem in (TASK.problem(2, 1, "train"), TASK.problem(4, 2, "train"), TASK.problem(6, 0, "train")):
        family.junk_is_judged(TASK, problem, steps)


def test_a_second_solver_agrees() -> None:
    for problem in plain(family.problems(TASK, 1670))[::3]:
        assert TASK.verify(problem, solve(problem.question)) is Verdict.RIGHT, problem


def test_splits_share_no_problem() -> None:
    family.splits_share_no_problem(family.problems(TASK, 1670), distinct=4000)


def test_careful_thoughts_keep_the_budget() -> None:
    family.thoughts_keep_the_budget(TASK, plain(family.problems(TASK, 70)), family.BUDGET | {1: 70, 3: 240, 4: 445})

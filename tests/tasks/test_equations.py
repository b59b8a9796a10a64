"""Equations: right answers, honest steps, disjoint splits."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.core import Problem, StepVerdict, Verdict, first_error
from mull.tasks.equations.linear import read, write
from mull.tasks.equations.solving import signed
from mull.tasks.equations.solving import solve as thought
from mull.tasks.equations.task import Equations, _slipped
from mull.tasks.equations.training.asides import aside
from mull.tasks.equations.training.facts import fact
from mull.tasks.equations.training.plots import PLOTS, RIDDLES
from mull.tasks.phrasing import vary
from tests.tasks import family
from tests.tasks.family import RIGHT, USELESS, WRONG
from tests.tasks.solvers.equations import solve
from tests.tasks.solvers.equations_asides import read as aside_read
from tests.tasks.solvers.equations_daily import digits

TASK = Equations()


def asked(*rows: str, **values: int | Fraction) -> Problem:
    data = {"rows": rows, "asked": tuple(values), "values": {name: str(v) for name, v in values.items()}}
    return Problem("equations", 1, 0, "train", "; ".join(rows), "", "", data)


def told(question: str, row: str, x: int) -> Problem:
    return replace(asked(row, x=x), question=question)


def test_the_gold_answer_verifies() -> None:
    family.gold_answers_verify(TASK, family.problems(TASK, 40), lambda _: {"12345": None})


def test_an_unknown_level_is_refused() -> None:
    family.unknown_levels_are_refused(TASK)


def test_problems_and_demonstrations_are_pure() -> None:
    family.problems_are_pure(TASK, family.problems(TASK, 5))


def test_every_way_is_accepted_and_repair_slips_once() -> None:
    drawn = family.problems(TASK, 25)
    family.every_way_is_accepted(TASK, drawn)
    family.repair_leads_back(TASK, drawn)


def test_the_steps_are_those_of_a_person() -> None:
    assert TASK.demonstrate(asked("3x+5=20", x=5)) == [
        *("3x+5=20", "3x=20-5", "20-5=15", "3x=15", "15/3=5", "x=5"),
    ]
    assert TASK.demonstrate(asked("7-2n=13", n=-3)) == [
        *("7-2n=13", "2n=7-13", "13-7=6", "7-13=-6", "2n=-6", "6/2=3", "n=-3"),
    ]


def test_demonstrations_end_in_the_answer() -> None:
    for problem in family.problems(TASK, 40):
        if problem.data.keys() & {"claim", "then"}:
            continue
        for variant in (0, 1, 2, 3, 5):
            steps = TASK.demonstrate(problem, variant)
            lines = [step.removeprefix("wait ") for step in steps]
            found = {line[0]: line[2:] for line in lines if line[1:2] == "=" and line[0].isalpha()}
            assert ", ".join(found[name] for name in problem.data["asked"]) == problem.answer


def test_a_corrupted_digit_is_found_where_it_is() -> None:
    """A heading may turn into that of another sum; then the line after it no longer fits."""
    rng = Random("corrupt equations")
    for problem in family.problems(TASK, 40):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        places = family.digits(steps[at], start=steps[at].find("=") + 1)
        if not places or "0" in problem.answer.split(", "):  # then any size of the unknown is true
            continue
        spoilt = family.spoil(rng, steps, at, rng.choice(places), "123456789")
        found = first_error(TASK.check(problem, spoilt))
        assert found == at or (found == at + 1 and spoilt[at].endswith(":")), (problem.question, steps, spoilt[at])


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
        (asked("7x=21", x=3), ["21/7=3", "x=3"], [RIGHT, RIGHT]),
        (asked("7x=13", x=Fraction(13, 7)), ["13/7=1r6", "7/6=1r1", "6/1=6", "x=13/7"], [RIGHT, RIGHT, WRONG, RIGHT]),
        (asked("7x=13", x=Fraction(13, 7)), ["7/6=1r1", "13/7=1r5", "14/7=2", "x=1"], [USELESS, WRONG, WRONG, WRONG]),
        (
            asked("9x=15", x=Fraction(5, 3)),
            ["15/9=1r6", "15/9=1r6", "9/6=1r3", "6/3=2", "15/3=5", "9/3=3", "x=5/3"],
            [RIGHT, USELESS, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT],
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


_HOLE = told("what goes in the hole? ([] - 5) / 3 = 4", "(x-5)/3=4", 17)
_GONE = told("i gave away seven pens and have 24 left. how many at first?", "x-7=24", 31)


@pytest.mark.parametrize(
    ("problem", "steps", "verdicts"),
    [
        (_HOLE, ["(h-5)/3=4", "4*3=12", "h-5=12", "h=12+5", "12+5=17", "h=17"], [RIGHT] * 6),
        (_HOLE, ["(h-5)/3=4", "h-5=13", "x-5=12", "k=17"], [RIGHT, WRONG, WRONG, WRONG]),
        (asked("(x-5)/3=4", x=17), ["(h-5)/3=4", "(X-5)/3=4", "x=17"], [WRONG, RIGHT, RIGHT]),
        (_GONE, ["want first", "seven=7", "7+24=31"], [USELESS, USELESS, RIGHT]),
        (_GONE, ["want s=", "want a lot of pens", "seven=8", "24-7=17"], [WRONG] * 4),
        (_GONE, ["x-7=24", "24-7=17", "x=31"], [RIGHT, USELESS, RIGHT]),
    ],
)
def test_a_question_in_words_takes_any_letter(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    """The first one, throughout. Before an equation, a sum of its numbers that is not asked for misreads it."""
    assert TASK.check(problem, steps) == verdicts


@given(st.lists(st.text("0123456789xyr.-+*/()=:; waitcheckplan,²٣", max_size=30) | st.text(max_size=250), max_size=12))
def test_junk_never_raises(steps: list[str]) -> None:
    for problem in (TASK.problem(2, 1, "train"), TASK.problem(4, 2, "train"), TASK.problem(5, 0, "train")):
        family.junk_is_judged(TASK, problem, steps)


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


def test_a_second_solver_agrees() -> None:
    for problem in family.problems(TASK, 1670)[::3]:
        if problem.data["fresh"]:
            continue
        assert TASK.verify(problem, solve(problem.question, wide=problem.split == "train")) is Verdict.RIGHT, problem


def test_words_for_training_only_hold_the_numbers_of_their_equation() -> None:
    drawn = [p for p in family.problems(TASK, 1670) if p.data["fresh"]]
    assert {p.split for p in drawn} == {"train"}
    for problem in drawn:
        result = problem.data["rows"][0].rpartition("=")[2]
        made = "first" in problem.data or result in ("90", "180") or "." in problem.question
        if result.isdigit() and not made:
            assert result in re.findall(r"\d+", digits(problem.question.lower())), problem.question


@pytest.mark.parametrize("texts", [*PLOTS.values(), *RIDDLES.values()])
def test_texts_for_training_only_are_well_formed(texts: tuple[tuple[str, int | None], ...]) -> None:
    for text, _ in texts:
        worded = vary(Random(text), text)
        assert not set("[]|") & set(worded), text
        assert "{c}" in worded or "{c}" in text, text


_SHAPES = {  # of the first line, and of the question
    1: (r"x\+\d+=\d+\+\d+", r"(\w)\+\1=", r"\d+=\d+\+x", r" [×x*] (?:\?|_|\[\])", r"^\d+ ?[÷:/] ?(?:\?|_)"),
    2: (r"x\+2x=", r"2x=x\+", r"[a-z]\+\d+=\d+-[a-z]", r"\d{3} ?\+ ?(?:\?|_|\[|\.)", r"(?i)\bits double"),
    3: (r"\(\w[-+]\d+\)[-+]\d\(", r"\d-\d\(\d", r"x/\d\+x/\d", r"\(.*\)/\d-\d+=", r"(?i)years .* as old as me"),
}


@pytest.mark.parametrize("level", _SHAPES)
def test_training_has_shapes_that_people_type(level: int) -> None:
    drawn = [TASK.problem(level, i, "train") for i in range(2500)]
    texts = [text for p in drawn for text in (p.question, TASK.demonstrate(p)[0])]
    assert not [shape for shape in _SHAPES[level] if not any(re.search(shape, text) for text in texts)]


def test_a_gap_stays_and_holds_the_answer() -> None:
    """Put into the gap, the answer makes both sides the same."""
    drawn = [TASK.problem(level, i, "train") for level in (1, 2) for i in range(2000)]
    signs = str.maketrans("×·÷:−", "**//-")
    texts = {p.question.replace(" ", "").translate(signs): Fraction(p.answer) for p in drawn if "claim" not in p.data}
    gap = r"\?|_+|\[\]|\.\.\."
    shown = [t for t in texts if re.fullmatch(rf"[-+*/\d=]*({gap})[-+*/\d=]*", t) and t.count("=") == 1]
    assert len(shown) > 60
    for text in shown:
        left, right = re.sub(gap, "missing", re.sub(r"(\d+)", r"Fraction(\1)", text)).split("=")
        known = {"Fraction": Fraction, "missing": texts[text]}
        assert eval(left, known) == eval(right, known), text


@pytest.mark.parametrize(
    ("row", "x", "steps"),
    [
        ("(x+5)/3=x-1", 4, "x+5=3x-3|3x-x=5+3"),
        ("x/2=2x-9", 6, "2*2=4|9*2=18|x=4x-18"),
        ("(x+4)/5-2=1", 11, "(x+4)/5=1+2|1+2=3|(x+4)/5=3|3*5=15|x+4=15"),
        ("x+x+x=12", 4, "1+1=2|2+1=3|3x=12"),
        ("x/4+10=0", -40, "x/4=-10|10*4=40|x=-40"),
    ],
)
def test_bars_and_sums_of_the_unknown_are_solved(row: str, x: int, steps: str) -> None:
    problem = asked(row, x=x)
    lines = TASK.demonstrate(problem)
    assert "|".join(lines[1:]).startswith(steps) and lines[-1] == f"x={x}"
    assert set(TASK.check(problem, lines)) == {RIGHT}


def test_splits_share_no_problem() -> None:
    family.splits_share_no_problem(family.problems(TASK, 1670), distinct=4000)


def test_careful_thoughts_keep_the_budget() -> None:
    drawn = family.problems(TASK, 70)
    family.thoughts_keep_the_budget(TASK, [p for p in drawn if "/" not in p.answer])
    longer = {**family.BUDGET, 1: 90}  # a fraction in lowest terms takes its while
    family.thoughts_keep_the_budget(TASK, [p for p in drawn if "/" in p.answer], longer)


def test_a_slip_is_made_where_a_line_ends_in_a_number() -> None:
    for seed in range(20):
        lines = _slipped(Random(seed), ["13=3x", "3x=13", "x=13/3"], 0)
        assert lines[0] == "13=3x" and sum(line.startswith("wait ") for line in lines) == 1


def test_training_asks_for_equations_of_many_forms() -> None:
    """With forms that somebody wrote down there were 207."""
    rows = [TASK.problem(3, i, "train").data["rows"] for i in range(3000)]
    assert len({re.sub("[a-z]", "x", re.sub(r"\d+", "n", row)) for row, *more in rows if not more}) > 300


def test_training_has_gaps_sums_of_the_unknown_and_brackets_on_brackets() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(900)]
    asked = [problem.question.lower().replace(" ", "") for problem in drawn]
    gaps, sums, brackets, bars = (
        r"\d\+(\?|_+|\[\]|blank)=\d",
        r"([a-z])\+\1\+\1",
        r"\d\([a-z][+-]\d+\)-\d\([a-z]",
        r"([a-z])/\d\+\1/\d",
    )
    shapes = (gaps, sums, brackets, bars)
    for shape in shapes:
        assert any(re.search(shape, text.replace("−", "-").replace("*", "")) for text in asked), shape
    for problem in (problem for problem in drawn if "claim" not in problem.data):
        assert (
            TASK.verify(problem, TASK.demonstrate(problem)[-1].split("=")[-1]).value == "right" or "," in problem.answer
        )


def test_two_bars_are_taken_away_one_after_the_other() -> None:
    one = read("x/3+x/4=14")
    assert one is not None
    lines = thought([one], "x")
    assert lines[:5] == ["x/3+x/4=14", "14*3=42", "x+3x/4=42", "42*4=168", "4x+3x=168"] and lines[-1] == "x=24"


_FACTS = {  # what a question says, and the number asked for
    r"sum of two numbers is (\d+).*\bone (?:of them )?is (\d+)": lambda c, b: c - b,
    r"product of two numbers is (\d+).*\bone (?:of them )?is (\d+)": lambda c, b: c / b,
    r"^(\d+) is what number minus (\d+)": lambda c, b: c + b,
    r"^(\d+) divided by what(?: number)? (?:is|gives|equals) (\d+)": lambda c, a: c / a,
    r"\b([a-z]) ?\+ ?[a-z] ?= ?(\d+) and \1 ?(?:=|is) ?(\d+)": lambda _, c, b: c - b,
    r"\btake (\d+) away from it,? (?:and )?i have (\d+) left": lambda b, c: b + c,
    r"subtract (\d+) from half of .* (?:i|you) get (\d+)": lambda b, c: 2 * (c + b),
}


def test_training_has_facts_and_riddles_of_parts() -> None:
    seen = set()
    for level in (1, 2, 3):
        rng = Random(level)
        for _ in range(3000):
            drawn = fact(rng, level)
            for shape, value in _FACTS.items():
                if len(drawn.values) == 1 and (found := re.search(shape, (drawn.words or "").lower())):
                    numbers = [Fraction(n) if n.isdigit() else Fraction(0) for n in found.groups()]
                    plain = len(re.findall(r"\d+", drawn.words or "")) == sum(n.isdigit() for n in found.groups())
                    assert not plain or value(*numbers) == drawn.values["x"], drawn.words
                    seen.add(shape)
    assert seen == set(_FACTS)
    asked_for = [TASK.problem(1, i, "train") for i in range(800)]
    assert any(problem.data["asked"] == ("b",) and "b" in problem.question.lower() for problem in asked_for)


def test_training_asks_beside_the_equation() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(500)]
    claimed, then, first = ([p for p in drawn if name in p.data] for name in ("claim", "then", "first"))
    assert min(len(claimed), len(then), len(first)) > 8
    for problem in claimed:
        x = Fraction(problem.data["values"][problem.data["asked"][0]])
        assert problem.answer == ("yes" if x == problem.data["claim"] else "no")
    for problem in then:
        x, *_ = problem.data["values"].values()
        sums = re.sub(r"(\d)([a-z])", r"\1*\2", problem.data["then"])
        assert Fraction(problem.answer) == eval(re.sub("[a-z]", f"({x})", sums)), problem
    for problem in [*claimed, *then, *first]:
        for variant in (0, 1, 4):
            assert WRONG not in TASK.check(problem, TASK.demonstrate(problem, variant)), problem
    assert not any(TASK.problem(2, i, s).data.keys() & {"claim", "then"} for i in range(300) for s in ("valid", "test"))


@pytest.mark.parametrize(
    ("words", "row"),
    [
        (r"perimeter of (?P<c>\d+).* length of (?P<b>\d+)", "2*({x}+{b})=={c}"),
        (r"average of two numbers is (?P<c>\d+). one is (?P<b>\d+)", "{x}+{b}==2*{c}"),
        (r"two angles of a triangle are (?P<b>\d+) and (?P<d>\d+)", "{x}+{b}+{d}==180"),
    ],
)
def test_figures_say_their_equation(words: str, row: str) -> None:
    drawn = [aside(Random(f"{level}/{i}"), level) for level in (1, 2) for i in range(1500)]
    found = [(match, d) for d in drawn if (match := re.search(words, str(d.words), re.I))]
    assert found
    for match, d in found:
        assert eval(row.format(x=d.values["x"], **match.groupdict())), d


def test_a_second_reader_agrees_about_asides() -> None:
    """From the text alone it finds the same answers."""
    figures = re.compile(r"perimeter|angle|average|mean of|\bold\b|\bage\b|\d\.\d")
    count = 0
    for problem in (TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(8000)):
        if not problem.data.keys() & {"claim", "then", "first"} and not figures.search(problem.question.lower()):
            continue
        if (answer := aside_read(problem.question)) is not None:
            assert TASK.verify(problem, str(answer)) is Verdict.RIGHT, (problem.question, problem.answer, answer)
            count += 1
    assert count > 2700

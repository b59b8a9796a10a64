"""Questions about whole numbers: golds verify, every way is accepted, slips are found, a second solver agrees."""

from __future__ import annotations

import re
from math import isqrt, prod
from random import Random
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Problem, StepVerdict, Verdict, first_error
from mull.tasks.numbers.asked import ASKED
from mull.tasks.numbers.task import Numbers
from mull.tasks.numbers.training import wider
from mull.tasks.numbers.training.more import MORE
from mull.tasks.numbers.ways import primes_of, solve
from mull.tasks.phrasing import vary
from tests.tasks import family
from tests.tasks.solvers import numbers as second
from tests.tasks.solvers import numbers_ranges, numbers_wider
from tests.tasks.solvers.equations_daily import digits

TASK = Numbers()
_PAIRS = ("gcd", "lcm", "coprime", "mod", "divides")
R, W, U = family.RIGHT, family.WRONG, family.USELESS


def known(kind: str, *args: int) -> Problem:
    data = {"kind": kind, "args": args}
    return Problem("numbers", 2, 0, "train", "", solve(kind, args), kind, data)


def test_the_second_solver_agrees() -> None:
    for problem in family.mixed(TASK, 10_000):
        if problem.data["more"]:
            continue
        kind, numbers = second.read(problem.question)
        assert kind == problem.data["kind"], problem.question
        assert sorted(numbers) == sorted(problem.data["args"]), problem.question
        assert second.solve(problem.question) == problem.answer, problem.question
        assert TASK.verify(problem, problem.answer) is Verdict.RIGHT


def test_every_phrasing_is_understood_by_the_second_solver() -> None:
    for kind, asked in ASKED.items():
        assert len(set(asked)) == len(asked) >= (40 if kind in ("gcd", "prime", "mod", "digits") else 12)
        rng = Random(kind)
        for text in asked * 20:
            worded = vary(rng, text).format(a=48, b=18, n=91, e=5)
            assert second.read(worded)[0] == kind, worded


def test_words_for_training_only_hold_their_numbers() -> None:
    drawn = [p for p in family.mixed(TASK, 10_000) if p.data["more"] and "further" not in p.data]
    assert {p.split for p in drawn} == {"train"}
    for problem in drawn:
        kind, args = problem.data["kind"], problem.data["args"]
        typed = problem.question.lower()
        plain = re.sub(r"(?<=\d),(?=\d{3})", "", typed) if len(args) == 1 else typed  # 12,345
        found = {int(n) for n in re.findall(r"\d+", digits(plain))}
        weekly = any(only == args[-1] for _, only in MORE[kind])  # full weeks have seven days, and nobody says so
        assert found >= set(args[: -1 if weekly and len(args) > 1 else None]) or args == (1,), problem.question
        assert second.answer(kind, list(args)) == problem.answer


def test_the_reader_of_ranges_agrees() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(900)]
    read = [(problem, numbers_ranges.read(problem.question)) for problem in drawn if "further" in problem.data]
    assert sum(found is not None for _, found in read) > 100
    for problem, found in read:
        assert found is None or found == problem.answer, problem


def test_the_reader_of_wider_questions_agrees() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(1500)]
    read = [(p, numbers_wider.read(p.question)) for p in drawn if p.data["kind"] in wider.KINDS]
    assert sum(found is not None for _, found in read) > 500
    for problem, found in read:
        assert found is None or found == problem.answer, problem


def test_texts_for_training_only_have_a_place_for_each_number() -> None:
    for kind, texts in MORE.items():
        slots = {len(p): names for p, names in (("n", {"n"}), ("ab", {"a", "b"}), ("abe", {"a", "b", "e"}))}
        size = 3 if kind in ("gcd3", "lcm3", "power") else 1 if kind not in _PAIRS else 2
        for text, only in texts:
            named = set(re.findall(r"{(\w)}", vary(Random(text), text)))
            assert named == slots[size] or (only is not None and named <= slots[size]), text
            assert not set("[]|") & set(vary(Random(text), text)), text


def test_every_way_is_accepted() -> None:
    family.every_way_is_accepted(TASK, family.in_turn(TASK, 150), useless=("split", "repair"))


def test_thoughts_end_in_the_answer() -> None:
    """Read from the last lines alone, by kind."""
    for problem in family.in_turn(TASK, 150):
        kind, steps = problem.data["kind"], TASK.demonstrate(problem)
        if "further" in problem.data:
            assert steps[-1].endswith(problem.answer)
            continue
        assert all(str(n) in steps[0] for n in problem.data["args"])
        if kind in ("factors", "list"):
            size, read = problem.answer.count(",") + 1, " ".join(steps).replace(",", "").split(" ")
            assert problem.answer == ", ".join(read[-size:])
            assert problem.answer == steps[-1] or len(problem.answer) > 36
        else:
            assert problem.answer == steps[-1].rpartition("=")[2].rpartition(" ")[2]


def test_a_changed_result_is_found_where_it_is() -> None:
    rng = Random("mutate")
    for problem in family.in_turn(TASK, 150):
        steps = TASK.demonstrate(problem)
        sums = [i for i, step in enumerate(steps) if "=" in step]
        if not sums:
            continue
        at = rng.choice(sums)
        places = family.digits(steps[at], start=steps[at].index("=") + 1)
        spoilt = family.spoil(rng, steps, at, rng.choice(places), "123456789")
        if re.fullmatch(r"(\d+)\^1=\1", spoilt[at]):
            continue  # a small power as it is
        assert first_error(TASK.check(problem, spoilt)) == at, (steps, spoilt[at])


def test_careful_thoughts_keep_the_budget() -> None:
    drawn = family.in_turn(TASK, 300)
    budget = {1: 110, 2: 200, 3: 340, 4: 480, 5: 760, 6: 900}
    family.thoughts_keep_the_budget(TASK, [p for p in drawn if p.split != "train"], budget)
    larger = budget | {1: 205}  # training has larger numbers at level 1
    family.thoughts_keep_the_budget(TASK, [p for p in drawn if p.split == "train"], larger)
    for level, most in family.BUDGET.items():
        assert mean(len("\n".join(TASK.demonstrate(p))) for p in drawn if p.level == level) <= most


def test_splits_share_no_problem() -> None:
    family.splits_share_no_problem(family.mixed(TASK, 30_000))


def test_problems_and_demonstrations_are_pure() -> None:
    family.problems_are_pure(TASK, family.problems(TASK, 5))


@pytest.mark.parametrize(
    ("problem", "steps", "verdicts"),
    [
        (known("gcd", 48, 18), ["48/18=2r12", "18/12=1r6", "12/6=2", "12/6=2"], [R, R, R, U]),
        (known("gcd", 48, 18), ["18*2=36", "48-36=12", "18/12=1r6", "12/6=2"], [R, R, R, R]),
        (known("gcd", 48, 18), ["48/18=2r13", "18/13=1r5"], [W, W]),
        (known("gcd", 48, 18), ["48/18=2r13", "wait 48/18=2r12", "18/12=1r6"], [W, R, R]),
        (known("gcd", 48, 18), ["48/17=2r14", "plan 48; 18", "plan 48; 17"], [W, R, W]),
        (known("gcd", 18, 48), ["gcd 18 48", "lcm 18 48", "gcd 6", "gcd 6", "gcd 12", "gcd 18 49"], [R, W, R, U, W, W]),
        (known("list", 15), ["15/2=7r1", "15/3=5", "3*5=15", "3*6", "4*4>15", "1, 3, 5, 15"], [R, R, R, W, R, R]),
        (
            known("list", 15),
            ["divisors 15", "15/4=3r3", "15/6=2r3", "15/2 no", "15/3 no", "1, 3, 15", "x no"],
            [R, R, U, R, W, W, W],
        ),
        (known("list", 12), ["1,12", "1 2,6 12", "1 2 3,4 6 12", "1 2 3 4,3 4 6 12", "1 2 3 4,6 12"], [R, R, R, W, W]),
        (known("list", 9), ["1,9", "1 3,9", "1 3,3 9"], [R, R, W]),
        (known("list", 9), ["9/3=3", "3=3", "1 3,9", "3<3", "2=2"], [R, R, R, W, W]),
        (known("list", 12), ["12/3=4", "3<4", "12/4=3", "4>3", "5<6"], [R, R, R, R, W]),
        (
            known("list", 175),
            ["175/5=35", "1*5=5", "5*5=25", "1 5 25", "1 5 35", "1 5 20", "7*25=175"],
            [R, R, R, R, R, W, R],
        ),
        (known("count", 12), ["12/2=6", "6/2=3", "2*2>3", "2<3", "2<3", "2=3", "3=3"], [R, R, R, R, U, W, W]),
        (known("count", 27), ["27/3=9", "3=3", "3<3", "3^3", "count 4"], [R, R, W, R, R]),
        (known("list", 110), ["110/2=55", "1*2=2", "2*2=4", "55/5=11", "2*5=10"], [R, R, R, R, R]),
        (known("odd", 47), ["odd? 47", "end 7", "odd? 7 odd no", "odd? 7 odd yes", "even? 47"], [R, R, W, R, W]),
        (known("even", 47), ["even? 47", "even? 7 odd yes", "even? 7 odd no"], [R, W, R]),
        (known("even or odd", 47), ["parity 47", "parity 7 even", "parity 7 odd"], [R, W, R]),
        (known("coprime", 4, 9), ["coprime? 4 9", "coprime? gcd 3 no", "coprime? gcd 1 yes"], [R, W, R]),
        (
            known("divides", 26, 3),
            ["rest 0? 26/3", "26/3=8", "26/3=8r2", "rest 0? 2 yes", "rest 0? 2 no"],
            [R, W, R, W, R],
        ),
        (known("lcm", 4, 6), ["6/4=1r2", "4/2=2", "lcm 6*4/2", "4/2=2", "6*2=12", "lcm 12"], [R] * 6),
        (known("lcm", 4, 6), ["lcm 6*4/1", "lcm 4*6/2", "lcm 6"], [W] * 3),
        (known("lcm", 4, 6), ["6*2=12", "12/4=3", "check 12/6=2", "check 12/6=2", "check 12/6=3"], [R, R, R, U, W]),
        (known("mod", 47, 7), ["47/7=6r5", "7*6=42", "47-42=5", "46/7=6r4"], [R, R, R, W]),
        (known("digits", 473), ["4+7=11", "11+3=14"], [R, R]),
        (known("digits", 473), ["4+7=11", "7+3=10", "4+8=12"], [R, W, W]),
        (known("prime", 91), ["end 1", "9+1=10", "10/3=3r1", "91/7=13"], [R] * 4),
        (known("prime", 97), ["11*11>97", "7*7>97", "97/9=10r7"], [R, W, U]),
        (known("prime", 91), ["prime? 91", "91/2 no", "91/7 no", "prime? 91/7 yes", "prime? 91/7 no"], [R, R, W, W, R]),
        (known("factors", 12), ["12/2=6", "2", "2, 2", "2, 2, 2", "2*2>3", "2, 2, 3"], [R, R, R, W, W, R]),
        (known("factors", 84), ["84/2=42", "42/2=21", "21/3=7", "3*3>7"], [R] * 4),
        (known("factors", 84), ["84/4=21", "21/3=7", "20/2=10"], [R, R, W]),
        (known("count", 12), ["12/2=6", "2^1", "6/2=3", "2^2", "3^1", "2+1=3", "1+1=2", "3*2=6"], [R] * 8),
        (known("count", 12), ["2^3", "3+1=4"], [W, W]),
        (known("count", 12), ["2^2 3^1", "2^2 3^2", "3*2", "3*3", "6", "count 6", "2^ 3"], [R, W, R, W, W, R, W]),
        (known("list", 12), ["1 2 4", "3 6 12", "3 6 13", "3*4=12"], [R, R, W, R]),
        (known("power", 3, 5, 7), ["3^1=3", "3*3=9", "9/7=1r2", "3^2=2", "3^4=4", "5=4+1", "4*3=12"], [R] * 7),
        (known("power", 3, 5, 7), ["3^2=3", "5=4+2", "3*4=12"], [W, W, W]),
        (known("even", 47), ["end 7", "end 6", "47/2=23r1"], [R, W, R]),
        # a small power as it is, a rest of none written out, a doubt that comes to nothing
        (known("power", 3, 5, 7), ["3^2=9", "9/7=1r2", "3^2=2", "3^2=16", "3^1=9"], [U, R, R, W, W]),
        (known("gcd", 21, 7), ["21/7=3r0", "gcd 7", "21/7=2r0", "21/7=3r00", "r0"], [R, R, W, W, W]),
        (known("mod", 48, 16), ["48/16:", "48", "16*3=48", "48-48=0", "=3r0", "mod 0"], [R] * 6),
        (known("mod", 48, 16), ["48/16:", "48", "16*3=48", "48-48=0", "=4r0"], [R, R, R, R, W]),
        (known("digits", 473), ["4+7=11", "wait 4+7=11", "wait 7+3=10", "11+3=14"], [R, U, W, R]),
        (known("digits", 473), ["4+7=12", "wait 4+7=12", "wait 4+7=11"], [W, W, R]),
        # why a number is prime or not, by any bound or divisor that shows it
        (known("prime", 97), ["prime? 13*13>97 yes", "prime? 11*11>97 yes", "prime? 13*13>97 no"], [R, U, W]),
        (known("prime", 97), ["prime? 7*7>97 yes", "prime? 11*13>97 yes", "prime? 13*13>96 yes"], [W, W, W]),
        (known("prime", 91), ["prime? 91/13 no", "prime? 91/7 no", "prime? 91/11 no"], [R, U, W]),
        (known("prime", 91), ["prime? 91/91 no", "prime? 91/1 no", "prime? 90/2 no", "prime? 11*11>91 yes"], [W] * 4),
        # a list in lines that end elsewhere, but with nothing left out
        (known("list", 280), ["1, 2, 4, 5, 7, 8, 10, 14, 20, 28, 35, 40", "56, 70, 140, 280"], [U, U]),
        (known("list", 280), ["1, 2, 4, 5, 7, 8, 10, 14, 20, 28, 40", "1, 2, 4", "1, 2, 4, 280", "0, 280"], [W] * 4),
    ],
)
def test_what_the_judge_says(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


def test_answers() -> None:
    for problem, answer, verdict in (
        (known("factors", 12), "3, 2, 2", Verdict.RIGHT),
        (known("factors", 12), "2, 3", Verdict.WRONG),
        (known("list", 4), "4 2 1", Verdict.RIGHT),
        (known("prime", 7), "Yes", Verdict.RIGHT),
        (known("prime", 7), "seven", Verdict.UNPARSEABLE),
        (known("even or odd", 7), "Odd", Verdict.RIGHT),
        (known("even or odd", 7), "even", Verdict.WRONG),
        (known("gcd", 48, 18), "6", Verdict.RIGHT),
    ):
        assert TASK.verify(problem, answer) is verdict, (problem, answer)


_STEP = st.one_of(st.text(max_size=30), st.text(alphabet="0123456789+-*/=:r^>; checkplanwaitend", max_size=25))


@settings(max_examples=150)
@given(st.sampled_from(sorted(ASKED)), st.lists(_STEP, max_size=8))
def test_junk_never_raises(kind: str, steps: list[str]) -> None:
    args = (
        (3, 5, 7)
        if kind in ("power", "gcd3", "lcm3")
        else (48, 18)
        if kind in ("gcd", "lcm", "mod", "coprime", "divides")
        else (84,)
    )
    hostile = ["9" * 18 + "^" + "9" * 18, "2^" + "9" * 18, "9" * 18 + "+1=1" + "0" * 18, "x" * 300]
    family.junk_is_judged(TASK, known(kind, *args), [*steps, *hostile])


def test_an_unknown_level_is_refused() -> None:
    family.unknown_levels_are_refused(TASK)


def test_training_has_numbers_as_people_choose_them() -> None:
    found: set[str] = set()
    for problem in (TASK.problem(level, i, "train") for level in (1, 2) for i in range(1500)):
        kind, (n, *others) = problem.data["kind"], problem.data["args"]
        if "further" in problem.data:
            continue
        least = min(others, default=0)
        assert second.answer(kind, [n, *others]) == problem.answer
        shapes = {
            "below its divisor": kind in ("mod", "divides") and n < least,
            "a long number by a short one": kind in ("mod", "divides") and n >= 1000 > 10 > least,
            "equal": kind in ("gcd", "lcm", "coprime") and n == least,
            "neighbours": kind == "coprime" and abs(n - least) == 1,
            "the smallest primes": kind == "prime" and n in (2, 3),
            "a long number with an easy divisor": kind == "prime" and n > 10_000,
            "millions": kind in ("digits", "even or odd") and n > 10**6,
            "digits repeated": kind == "digits" and n > 1000 and len(set(str(n))) == 1,
            "a power": kind == "power",
            "a comma": re.search(r"\d,\d{3}", problem.question) is not None and not others,
        }
        found |= {shape for shape, there in shapes.items() if there}
    assert found == set(shapes)


def _prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, n))


def _divisors(n: int) -> list[int]:
    return [d for d in range(1, n + 1) if n % d == 0]


def test_training_has_further_questions() -> None:
    """Every kind is drawn, its gold is right by the definition, and its numbers stand in the question."""
    found: set[str] = set()
    for problem in (TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(900)):
        if "further" not in problem.data or problem.data["kind"] in wider.KINDS:
            continue
        kind, (n, *others) = problem.data["kind"], problem.data["args"]
        last = others[-1] if others else n
        gold = {
            "next": lambda n, m: [p for p in range(n + 1, 3 * n + 3) if _prime(p)][:1],
            "prev": lambda n, m: [p for p in range(n) if _prime(p)][-1:],
            "primes": lambda n, m: [p for p in range(n, m + 1) if _prime(p)],
            "how many": lambda n, m: [len([p for p in range(n, m) if _prime(p)])],
            "multiples": lambda n, m: list(range(n, n * m + 1, n)),
            "nth": lambda n, m: [n * m],
            "above": lambda n, m: [k for k in range(m + 1, m + n + 1) if k % n == 0],
            "below": lambda n, m: [k for k in range(m - n, m) if k % n == 0],
            "largest": lambda n, m: [p for p in _divisors(n) if _prime(p)][-1:],
            "smallest": lambda n, m: [p for p in _divisors(n) if _prime(p)][:1],
            "length": lambda n, m: [len(str(n))],
            "which": lambda n, m, several=(n, *others): [p for p in several if _prime(p)],
            "which by": lambda n, m, several=others: [k for k in several if k % n == 0],
            "sum": lambda n, m: [sum(_divisors(n))],
            "common": lambda n, m: [d for d in _divisors(n) if m % d == 0],
            "evens": lambda n, m, low=min(others, default=0): [k for k in range(low, m + 1) if k % 2 == n],
        }
        if kind == "square":
            assert problem.answer == ("yes" if any(k * k == n for k in range(n + 1)) else "no")
        else:
            assert problem.answer == ", ".join(map(str, gold[kind](n, last))), problem
        assert not set("{}[]|") & set(problem.question), problem
        found.add(kind)
    assert found == {*gold, "square"}


def _total(n: int) -> int:
    return sum(map(int, str(n)))


def test_training_compares_and_counts() -> None:
    """Every wider kind is drawn, its gold is right by the definition, and both orders and a tie are among its lines."""
    found: set[str] = set()
    marks: set[str] = set()
    for problem in (TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(900)):
        kind, (n, *others) = problem.data["kind"], problem.data["args"]
        if kind not in wider.KINDS:
            continue
        a, m = (n, *others)[-2:] if others else (n, n)
        gold = {
            "root": lambda n, a, m: next(r for r in range(n + 1) if r * r == n),
            "fit": lambda n, a, m: len(range(n, m + 1, n)),
            "odds": lambda n, a, m: len(range(1, n + 1, 2)),
            "fit between": lambda n, a, m: len([k for k in range(a, m + 1) if k % n == 0]),
            "lack": lambda n, a, m: next(k for k in range(n) if (m + k) % n == 0),
            "excess": lambda n, a, m: next(k for k in range(n) if (m - k) % n == 0),
            "within": lambda n, a, m: [k for k in range(a, m + 1) if k % n == 0],
            "not by": lambda n, a, m, items=others: [k for k in items if k % n],
            "which square": lambda n, a, m, items=(n, *others): [k for k in items if k in {r * r for r in range(k)}],
            "which parity": lambda n, a, m, items=others: [k for k in items if k % 2 == n],
            "digit product": lambda n, a, m: prod(map(int, str(n))),
            "prime at": lambda n, a, m: [p for p in range(40) if _prime(p)][n - 1],
            "first primes": lambda n, a, m: [p for p in range(40) if _prime(p)][:n],
            "proper": lambda n, a, m: _divisors(n)[-2],
            "equal": lambda n, a, m: n == a * m,
            "more": lambda n, a, m: n > a * m,
            "less": lambda n, a, m: n < a * m,
            "same digits": lambda n, a, m: _total(a) == _total(m),
            "same rest": lambda n, a, m: a % n == m % n,
        }
        result = gold[kind](n, a, m)
        said = ("no", "yes")[result] if isinstance(result, bool) else str(result).strip("[]")
        assert problem.answer == said, problem
        assert not set("{}[]|") & set(problem.question), problem
        marks |= {step[1] for step in TASK.demonstrate(problem) if re.fullmatch(r"\d[<=>]\d", step)}
        found.add(kind)
    assert found == set(gold) == set(wider.KINDS)
    assert marks == set("<=>")


def test_training_has_squares_and_powers() -> None:
    """One divisor in the middle, a prime found again at the end, four primes: each often enough to be learned."""
    drawn = [TASK.problem(level, i, "train") for level in (1, 2) for i in range(900)]
    listed, counted = ([p.data["args"][0] for p in drawn if p.data["kind"] == kind] for kind in ("list", "count"))
    assert sum(isqrt(n) ** 2 == n for n in listed) > len(listed) / 8
    assert sum(second_last == last for *_, second_last, last in map(primes_of, filter(_composite, counted))) > 20
    assert any(len(set(primes_of(n))) > 3 for n in counted if n > 1)


def _composite(n: int) -> bool:
    return n > 1 and not _prime(n)

"""Logic puzzles: golds verify, every way is accepted, slips are found, and a second solver agrees."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Problem, StepVerdict, Verdict, first_error
from mull.tasks.logic.task import Logic
from tests.tasks import family
from tests.tasks.solvers import logic as second
from tests.tasks.solvers import logic_culprit

TASK = Logic()
R, W, U = family.RIGHT, family.WRONG, family.USELESS


def test_the_second_solver_agrees() -> None:
    """It reads every question that is not for training, and nearly all that are."""
    seen, unread = Counter[str](), Counter[str]()
    for problem in family.mixed(TASK, 10_000):
        if problem.data.get("daily"):  # its words are looser than this solver reads
            continue
        answer, kind = second.read(problem.question), problem.data["kind"]
        seen[kind] += 1
        if answer is None and problem.split == "train":
            unread[kind] += 1
            continue
        assert answer is not None and TASK.verify(problem, answer) is Verdict.RIGHT, problem.question
    assert len(seen) == 5 and min(seen.values()) > 500
    assert all(unread[kind] < 0.03 * seen[kind] for kind in seen), unread


def test_golds_verify_and_others_do_not() -> None:
    turned = {"yes": "no", "no": "yes", "true": "false", "false": "true"}
    family.gold_answers_verify(
        TASK,
        family.in_turn(TASK, 40),
        lambda problem: {
            problem.answer.upper(): Verdict.RIGHT,
            turned.get(problem.answer, "Nobody"): Verdict.WRONG,
        },
    )


def test_both_answers_are_about_as_frequent() -> None:
    for kind in ("boolean", "links"):
        answers = Counter(one.answer for one in family.in_turn(TASK, 300) if one.data["kind"] == kind)
        (_, often), (_, seldom) = answers.most_common()
        assert often < 2 * seldom, answers


def test_every_way_is_accepted() -> None:
    family.every_way_is_accepted(TASK, family.in_turn(TASK, 100), width=120)  # a way is one line


def test_demonstrations_end_in_the_answer() -> None:
    """In every way; a list is the last chain, or more than a line holds."""
    for problem in family.in_turn(TASK, 100):
        kind, answer = problem.data["kind"], problem.answer
        for variant in range(len(TASK.ways)):
            steps = TASK.demonstrate(problem, variant)
            if kind == "order" and problem.data["goal"] in ("list", "tsil"):
                names = re.split("[<>]", steps[-1].removeprefix("wait "))
                assert answer.endswith(", ".join(names)) or len(answer) > 40, (problem, steps)
            elif kind != "knights" or len(answer) < 39:
                assert steps[-1].endswith(f" {answer}"), (problem, steps)
            if answer in ("yes", "no"):
                asked, found = re.split("[ =]", steps[-1].rpartition(" ")[0])
                assert answer == ("yes" if asked == found else "no"), (problem, steps)


def test_the_goal_repeats_the_word_that_asks() -> None:
    for problem in family.in_turn(TASK, 100):
        if problem.data["kind"] == "order":
            words = TASK.demonstrate(problem)[0].lower().split(" ")
            asked = [word for word in words[1:] if word not in ("max", "min", "up", "down", "2nd", "3rd", "<", ">")]
            assert all(word in problem.question.lower() for word in asked), problem


def test_what_is_told_is_copied_in_its_order() -> None:
    """The values of letters, and the fact about somebody before or after the rules."""
    early = Counter[bool]()
    for problem in family.in_turn(TASK, 300):
        data, first = problem.data, TASK.demonstrate(problem)[0]
        if data["kind"] == "boolean" and data["on"] and not data.get("daily"):
            told = problem.question.replace("  ", " ")
            given = re.search(rf"\b({first[0]}|{first[4]})( :?=|=| is | be | holds )", told, re.IGNORECASE)
            assert given and given[1].lower() == first[0], (problem, first)
        elif data["kind"] == "everyday" and data["style"] == "one" and problem.question.lower().startswith("if "):
            named = re.search(rf"\b({data['start']}|{data['rules'][0][0]})", problem.question, re.IGNORECASE)
            is_first = bool(named) and named[1].lower() == data["start"].lower()
            assert is_first == (first == data["fact"]), (problem, first)
            early[is_first] += 1
    assert len(early) == 2


def test_training_has_plain_shapes() -> None:
    """Numbers, a culprit, two people, comparisons under signs and those who speak of themselves; each gold is right."""
    seen = Counter[str]()
    for problem in (TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(700)):
        data, asked = problem.data, problem.question.lower()
        if data["kind"] == "amounts" and not data["pair"]:
            told = {name: int(re.findall(rf"\b{name.lower()}\b.*?(\d+)", asked)[-1]) for name in data["values"]}
            best = (max if data["goal"] == "max" else min)(told, key=lambda name: told[name])
            assert problem.answer == best, problem
        elif data["kind"] == "culprit":
            assert _true_if(data, data["guilty"]).count(data["sign"] == "+") == 1, problem
            assert sum(_true_if(data, who).count(data["sign"] == "+") == 1 for who in range(3)) == 1, problem
        elif data.get("few") and len(data["chain"]) == 2 and data["goal"] in ("first", "last"):
            assert problem.answer == data["facts"][0][data["goal"] == "last"], problem
            seen["two"] += 1
        elif data.get("plain"):
            for said in TASK.demonstrate(problem)[0].split(" "):
                claim, _, value = said.rpartition("=")
                x, y = (sum(map(int, side.split("+"))) for side in re.split("[<>=]", claim))
                assert ({"<": x < y, ">": x > y}.get(claim.strip("0123456789"), x == y)) == (value == "t"), problem
            seen["plain"] += 1
        elif data["kind"] == "knights" and any(one[0] in one[2] and one[3] for one in data["statements"]):
            seen["selves"] += 1
            assert re.search(r"\bi am a\b", asked), problem
        seen[data["kind"]] += 1
    assert all(seen[shape] > 5 for shape in ("amounts", "culprit", "two", "plain", "selves")), seen


def test_training_has_ties_claims_and_rarer_connectives() -> None:
    """Some as old as others, claims about numbers, implies and iff, and people called A and B; each gold is right."""
    seen = Counter[str]()
    gates = {">": lambda x, y: not x or y, "N": lambda x, y: not (x and y), "R": lambda x, y: not (x or y),
             "=": lambda x, y: x == y}  # fmt: skip
    for problem in (TASK.problem(level, i, "train") for level in (1, 2) for i in range(1400)):
        data, asked = problem.data, problem.question.lower()
        if data["kind"] == "ties":
            pair, goal = data["pair"], data["goal"]
            if len(pair) == 2:
                x, y = (data["place"][name] for name in pair)
                assert problem.answer == ("yes" if {">": x < y, "<": x > y, "eq": x == y}[goal] else "no"), problem
            seen[f"ties {len(pair)} {goal}"] += 1
        elif data["kind"] == "claims":
            for claim, held in data["known"].items():
                code = re.sub(r"(\d+)(even|odd)", lambda found: f"{found[1]}%2=={int(found[2] == 'odd')}", claim)
                code = re.sub("(?<![<>=])=(?!=)", "==", code)
                assert eval(code) is (held == "t"), problem
                assert set(re.findall(r"\d+", claim)) <= set(re.findall(r"\d+", asked)), problem
            seen["claims"] += 1
        elif data["kind"] == "boolean" and "said" not in data and len(data.get("asked", "")) == 3:
            x, gate, y = data["asked"]
            assert problem.answer == str(bool(gates[gate](x == "t", y == "t"))).lower(), problem
            seen["gates"] += 1
        elif data["kind"] == "knights" and len(data["names"][0]) == 1:
            seen["letters"] += 1
    shapes = ("claims", "gates", "letters", "ties 0 max", "ties 1 max", "ties 1 same", "ties 2 eq", "ties 2 >")
    assert all(seen[shape] > 3 for shape in shapes), seen


def test_the_reader_of_suspects_agrees() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(900)]
    read = [
        (problem, logic_culprit.read(problem.question, list(problem.data["names"])))
        for problem in drawn
        if problem.data["kind"] == "culprit"
    ]
    assert sum(found is not None for _, found in read) > 15
    for problem, found in read:
        assert found is None or found == problem.answer, problem


def _true_if(data: Mapping[str, Any], guilty: int) -> list[bool]:
    return [(target == guilty) == did for target, did in data["about"]]


def test_a_changed_letter_is_found_where_it_is() -> None:
    rng = Random("mutate")
    for problem in family.in_turn(TASK, 100):
        steps = TASK.demonstrate(problem)
        kind = problem.data["kind"]
        at = rng.randrange(len(steps))
        if kind == "boolean":
            at = rng.choice([i for i, step in enumerate(steps) if step[0].isdigit()])
            changed = steps[at][:-1] + ("f" if steps[at][-1] == "t" else "t")
        elif kind == "order":
            sign = "<" if "<" in steps[at] else ">"
            turned = " " not in steps[at] and sign in steps[at]
            changed = sign.join(reversed(steps[at].split(sign))) if turned else f"{steps[at]}!"
        elif kind == "links":
            changed = steps[at][:-1] + ("!" if steps[at][-1] != "!" else "?")
        elif steps[at].startswith("if ") or steps[at].endswith(" x"):
            continue
        else:
            changed = f"{steps[at][:-1]}!" if steps[at][-1] not in "+-" else steps[at][:-1] + "+-"[steps[at][-1] == "+"]
        error = first_error(TASK.check(problem, [*steps[:at], changed, *steps[at + 1 :]]))
        assert error == at, (problem, steps, changed)


def test_careful_thoughts_keep_the_budget() -> None:
    family.thoughts_keep_the_budget(TASK, family.in_turn(TASK, 200), family.BUDGET | {1: 120, 2: 180, 3: 270})


def test_splits_share_no_problem() -> None:
    family.splits_share_no_problem(family.mixed(TASK, 30_000, levels=(1, 2, 3) * 16 + (4, 5, 6) * 2), distinct=3000)


def test_problems_and_demonstrations_are_pure() -> None:
    family.problems_are_pure(TASK, family.problems(TASK, 5))


def test_an_unknown_level_is_refused() -> None:
    family.unknown_levels_are_refused(TASK)


BOOLEAN = {"kind": "boolean", "expr": ("or", ("and", True, ("not", False)), ("and", False, True))}
MANY = {
    "kind": "boolean",
    "expr": ("or", ("or", False, ("or", True, ("not", False))), ("or", ("and", True, False), True)),
}
SHOWN = {**BOOLEAN, "shown": "t&!f|f&t", "on": "p", "off": "q"}
LONG = {**BOOLEAN, "shown": "t&" * 30 + "f", "on": ""}  # a copy that no demonstration makes
ORDER = {
    "kind": "order", "chain": ["Ann", "Bob", "Cy", "Dan"], "facts": [("Bob", "Cy"), ("Ann", "Bob"), ("Cy", "Dan")],
    "goal": "first", "pair": ["Ann", "Cy"], "sort": "people", "animals": False, "less": False, "scene": -1,
    "words": ("taller", "shorter", "tall", "tallest", "shortest"),
}  # fmt: skip
ASKED = {**ORDER, "goal": "two", "less": True}
COMPARED = {**ORDER, "goal": "more"}
UPWARDS = {**ORDER, "goal": "tsil"}
SECOND = {**ORDER, "goal": "dn2"}
DEAR = {**ORDER, "words": ("cheaper", "pricier", "cheap", "cheapest", "priciest")}  # less is at the front of the chain
LINKS = {
    "kind": "links", "style": "all", "links": [("cat", "dog"), ("dog", "hen"), ("cow", "hen"), ("hen", "pig")],
    "barred": "pig", "goal": ("cat", "hen"), "none": False, "given": "cat",
}  # fmt: skip
RAIN = {  # If it rains, the water boils. If the water boils, the bus is late. The street and the ground are wet.
    "kind": "links", "style": "if", "links": [("rains", "water"), ("water", "late"), ("wet", "ground")],
    "barred": "", "goal": ("rains", "late"), "none": False, "given": "rains",
}  # fmt: skip
LAUNCH = {  # If the rocket launches, Anna bakes a cake. The rocket launches.
    "kind": "everyday", "style": "if", "rules": [("rocket", "cake")], "fact": "rocket", "start": "rocket",
    "goal": "cake",
}  # fmt: skip
EVERYDAY = {  # All dogs bark. All pets are dogs. Rex does not bark. Is Rex a dog?
    "kind": "everyday", "style": "one", "rules": [("dog", "bark"), ("pet", "dog")], "fact": "Rex>-bark",
    "start": "Rex", "goal": "dog",
}  # fmt: skip
SOME = {"kind": "everyday", "style": "some", "rules": [], "fact": "rose~red", "start": "red", "goal": "~rose"}
BOTH = {"statements": [(0, "and", (1, 0), (False, False)), (1, "differ", (0,), ())]}
KNIGHTS = {  # Ann: Bob and I are both knaves. Bob: Ann is a knave.
    "kind": "knights", "names": ["Ann", "Bob"], "statements": [(0, "both", (1,), ()), (1, "isnt", (0,), ())],
    "kinds": (False, True), "seek": False, "who": -1, "one": True,
}  # fmt: skip


AGES = {  # Joe is 9, Kim is 11 and Pat is 10 years old, who is the youngest?
    "kind": "amounts", "values": {"Joe": 9, "Kim": 11, "Pat": 10}, "goal": "min", "pair": [],
    "scale": "{x} is {n} years old|{x} is {n}|1|17",
}  # fmt: skip
TIES: dict[str, Any] = {
    "kind": "ties", "place": {"Ann": 0, "Bob": 0, "Cy": 1}, "facts": [("Ann", "Bob"), ("Bob", "Cy")], "goal": ">",
    "pair": ["Ann", "Bob"], "turned": [False, False], "words": {"more": "older"},
}  # fmt: skip
CAKE = {  # Ann: Bob ate it. Bob and Cy: it wasn't me. Exactly one tells the truth.
    "kind": "culprit", "names": ["Ann", "Bob", "Cy"], "about": [(1, True), (1, False), (2, False)], "sign": "+",
    "goal": "did", "guilty": 2,
}  # fmt: skip


@pytest.mark.parametrize(
    ("data", "steps", "verdicts"),
    [
        (BOOLEAN, ["1 not f=t", "2 t and 1t=t", "3 f and t=f", "4 2t or 3f=t"], [R, R, R, R]),
        (BOOLEAN, ["t&!f|f&t", "1 !f=t", "2 t&1t=t", "3 f&t=f", "4 2t|3f=t"], [W, R, R, R, R]),
        (SHOWN, ["p=t q=f", "t&!f|f&t", "t&!f|f&t", "1 !f=t", "p=f q=t"], [R, R, U, R, W]),
        (SHOWN, ["p=t q=f", "p=t&!q=f|q=f&p=t", "p=t&!p=t|q=f&p=t", "4t true"], [R, R, W, W]),
        (SHOWN, ["4 2t|3f=t", "4f false", "4t true", "4t true"], [R, W, R, U]),
        (BOOLEAN, ["2 t and 1t=t", "4 2t or ..=t", "4t true"], [R, R, R]),
        (BOOLEAN, ["1 !f=t", "2 t&1t=t", "3 2t|..=t", "3t true", "3f false"], [R, R, R, R, W]),
        (BOOLEAN, ["1 not f=t", "1 not f=t", "1 not t=f", "2 not f=t", "not f=t"], [R, U, W, W, W]),
        (BOOLEAN, ["2 t and 1t=f", "wait 2 t and 1t=t", "3 f and t=f", "4 3f or 2t=t"], [W, R, R, R]),
        (BOOLEAN, ["plan l; r; l or r", "plan l; r; l and r", "4 2t or 3f=t"], [R, W, R]),
        (BOOLEAN, ["4 2t or 3f=t", "check 4 3f or 2t=t", "check 4 3t or 2t=t"], [R, R, W]),
        # any order that comes to the same, under numbers of its own, but every part once and under its own sign
        (MANY, ["1 t&f=f", "2 !f=t", "3 t|2t=t", "4 3t|t=t", "5 f|4t=t", "6 1f|5t=t", "6t true"], [R] * 7),
        (MANY, ["1 !f=t", "2 t&f=f", "3 f|t=t", "4 3t|1t=t", "4t true"], [R, R, R, R, R]),
        (MANY, ["1 !f=t", "2 !f=t", "3 f|f=f", "4 f|1t=t", "5 f|4t=t", "5 4t&f=f"], [R, W, W, R, W, W]),
        (MANY, ["1 !f=t", "2 f|1t=f", "2 f&1t=f", "2 f|1f=f", "1t false", "t true", "2t true"], [R, W, W, W, W, W, W]),
        (
            SHOWN | {"shown": "(t&!f)|(f&t)"},
            ["(t&!f)|(f&t", "(t&!f)|(f&t)", "(t&!f|(f&t)", "t&!f)|(f&t)"],
            [R, U, W, W],
        ),
        (LONG, [f"({'t&' * 30}f", "(t&" * 3, "t&" * 30 + "f", "t&" * 29 + "f"], [R, W, R, W]),
        (ORDER, ["b>c", "a>b", "a>b>c", "c>d", "a>b>c>d"], [R, R, R, R, R]),
        (
            ORDER,
            ["Bob>Cy", "Ann>Bob", "Ann>Bob>Cy", "max Ann", "d<c", "a>b>c>d", "max Ann", "a=Ann", "a=Bob"],
            [R, R, R, U, R, R, R, U, W],
        ),
        (ORDER, ["want tallest min", "want tallest max", "want max", "Ann>Bob>Cy>Dan", "max Bob"], [W, R, U, R, W]),
        (
            ASKED,
            ["want shorter < Cy Ann", "Ann>Bob>Cy>Dan", "A1 B2 C3 D4", "C3 A1", "< < yes", "< < yes"],
            [R, R, R, R, R, U],
        ),
        (ASKED, ["Ann>Bob>Cy>Dan", "A1 B2 D3 C4", "1A 2B 3C 4D", "A1 C3", "C3 A2"], [R, W, U, U, W]),
        (ASKED, ["A1 B2 C3 D4", "C3 A1", "Ann>Bob>Cy>Dan", "C3 A1", "C3 A1"], [U, U, R, R, U]),
        (ASKED, ["want shorter < Ann Cy", "Ann>Bob>Cy>Dan", "Cy>Ann", "< > no", "> < no"], [W, R, W, W, W]),
        (COMPARED, ["want taller max Ann Cy", "a>b>c>d", "A1 C3", "Ann>Cy", "max Ann", "max Cy"], [R, R, R, R, R, W]),
        (
            UPWARDS,
            ["want shortest up", "a>b>c>d", "1A 2B 3C 4D", "4D 3C 2B 1A", "Dan<Cy<Bob<Ann", "Ann<Bob<Cy<Dan"],
            [R, R, R, R, R, W],
        ),
        (
            SECOND,
            ["want shortest 2nd up", "a>b>c>d", "1A 2B 3C 4D", "4-1=3", "4-1=2", "2nd up 3 Cy"],
            [R, R, R, R, W, R],
        ),
        (DEAR, ["want cheapest min", "d>c>b>a", "min Ann", "max Ann"], [R, R, R, W]),
        (ORDER, ["c<b", "b>c", "b>c", "a>b", "b<a"], [R, R, U, R, U]),
        (ORDER, ["want first", "want first", "want last", "want "], [R, U, W, W]),
        (ORDER, ["a>b>c>d", "a>b"], [R, U]),
        (ORDER, ["b<a", "a>c", "a>d", "b>d"], [R, R, U, U]),
        (ORDER, ["c>b", "wait b>c", "a>x", "a>a", ">", "a>", "a"], [W, R, W, W, W, W, W]),
        (ORDER, ["plan order; first", "plan order; last", "a>b>c>d", "check a>c"], [R, W, R, R]),
        # small and capital letters, and what is asked behind a word of its own, but not behind another sign
        (ORDER, ["BOB>cy", "a>BOB", "c<dan", "cy>Dan", "Ann>Cid"], [R, R, W, R, W]),
        (COMPARED, ["want Bigger max ann CY", "ann>bob>cy>dan", "a1 c3", "ann>cy", "max ann"], [R, R, R, R, R]),
        (ORDER, ["want best max", "want max", "want best", "want max tallest", "want 2 max"], [R, U, W, W, W]),
        (ORDER, ["want shortest max", "want best min", "plan order; best max", "plan order; best min"], [W, W, R, W]),
        # names of their own for terms, but not those of other terms or ones that may be two
        (LINKS, ["cats>dog", "cat>dogs", "DOG>hens", "want hens", "from Cats>dogs>hen"], [R, U, R, R, R]),
        (LINKS, ["cats>cow", "cart>dog", "from dogs>hens", "hens=hen yes", "hens=-hen no"], [W, W, W, U, W]),
        (LINKS, ["-dog>-cat", "pig>-hen", "-hen>-dog", "-pig>hen", "-cat>-dog", "dog>cat"], [U, U, U, W, W, W]),
        (RAIN, ["rain>boils", "water>bus", "want bus", "from rain>water>bus", "late=late yes"], [R, R, R, R, R]),
        (RAIN, ["rain>street", "rain>ground", "rain>wet", "water>is", "it>water", "Rains>Water"], [W, W, W, W, W, R]),
        (LAUNCH, ["launch>bakes", "-Anna>-launch", "launches", "-launches", "from launch>anna"], [R, R, R, W, R]),
        (LINKS, ["cat>dog", "dog>hen"], [R, R]),
        (LINKS, ["want hen", "want pig", "cat>dog", "from cat>dog>hen", "hen=hen yes"], [R, W, R, R, R]),
        (LINKS, ["cat>dog", "dog>hen", "hen=hen yes", "from dog>hen", "from cat>hen"], [R, R, U, W, R]),
        (LINKS, ["from cat>dog", "from dog>hen>-pig", "from dog>hen", "from pig>?"], [R, U, U, W]),
        (LINKS, ["want hen", "want -hen", "from cat", "from dog", "cat>dog", "dog>hen"], [R, W, R, W, R, R]),
        (LINKS, ["hen=hen yes", "cat>dog>hen", "hen=-hen no", "hen=hen no", "hen=hen yes"], [U, R, W, W, U]),
        (LINKS, ["dog>hen", "cat>dog", "cat>dog"], [R, R, U]),
        (LINKS, ["cat>hen"], [R]),
        (LINKS, ["cow>hen", "hen>-pig", "hen>pig", "cow>?", "cat>cow"], [R, R, W, W, W]),
        (LINKS, ["plan cat>hen", "plan hen>cat", "cat>dog>hen", "check cat>hen"], [R, W, R, R]),
        (EVERYDAY, ["Rex>-bark", "dog>bark", "-bark>-dog", "bark>-dog", "-dog>-pet"], [R, R, R, W, R]),
        (EVERYDAY, ["want dog", "dog=-dog no", "from Rex>-bark>-dog", "from Rex>-dog>-pet"], [R, U, R, U]),
        (EVERYDAY, ["from Rex>-dog", "dog=-dog no", "dog=-dog yes", "from bark>?"], [R, R, W, W]),
        (EVERYDAY, ["plan Rex>dog", "plan dog>Rex", "check -bark>-dog", "from Rex"], [R, W, U, R]),
        (SOME, ["rose~red", "red~rose", "red>rose", "from red~rose", "~rose=rose yes"], [R, R, W, R, W]),
        (AGES, ["want youngest min", "Joe=9 Kim=11 Pat=10", "9 11 < Joe", "9 10 < Joe", "min Joe"], [R, R, R, R, R]),
        (AGES, ["want oldest min", "Joe=9 Kim=10", "9 11 > Joe", "9 11 < Kim", "9 12 < Joe", "min Kim"], [W] * 6),
        (AGES, ["9 11 < Joe", "9 11 < Joe", "check 9 11 < Joe", "11 9 > Joe", "9 11 <"], [R, U, R, R, W]),
        (AGES, ["9 11 < 9 Joe", "9 11 < 11 Joe", "9 11 < 11 Kim", "9 10 < 9 Joe"], [R, W, W, R]),
        (TIES, ["want older > Ann Bob", "Ann=Bob", "Bob>Cy", "Ann=Bob>Cy", "A1 B1 C2", "A1 B1", "> eq no"], [R] * 7),
        (TIES, ["> eq no", "Ann>Bob", "Bob=Cy", "Ann=Bob<Cy", "Ann>Cy", "> > yes"], [U, W, W, W, U, W]),
        (CAKE, ["want did 1+", "Ann says Bob+", "Bob says Bob-", "Cy says Cy-"], [R, R, R, R]),
        (CAKE, ["if a: a- b+ c+ 2+", "if b: a+ b- c+ 2+", "if c: a- b+ c- 1+", "did Cy"], [R, R, R, R]),
        (CAKE, ["want did 1-", "Ann says Bob-", "if a: a+ b+ c+ 3+", "if c: a- b+ c- 2+", "did Bob"], [W] * 5),
        (KNIGHTS, ["if a knight", "a: x", "so a knave", "a: b knight"], [R, R, R, R]),
        (
            KNIGHTS,
            ["want -", "Bob says Ann-", "Bob says Ann+", "if a-", "a: b+", "a- b+", "a- b+"],
            [R, R, W, R, R, R, U],
        ),
        (KNIGHTS, ["if a+", "a- b+", "a- b-"], [R, W, W]),
        (KNIGHTS, ["- Ann", "- Ann", "- Bob", "+ Ann"], [R, U, W, W]),
        (KNIGHTS | {"who": 1}, ["want b-", "a- b+", "b- b+ no", "b- b- yes"], [R, R, R, W]),
        (KNIGHTS, ["if a knave", "a: b knight"], [R, R]),
        # what is said, the other way round or in capitals, but nothing else
        (KNIGHTS | BOTH, ["Ann says Ann- and Bob-", "bob says ann!=bob", "Ann says Bob- and Ann-"], [R, R, U]),
        (KNIGHTS | BOTH, ["Ann says Ann- or Bob-", "Ann says Ann+ and Bob-", "bob says ann=bob"], [W, W, W]),
        (KNIGHTS, ["a knave", "b knight", "a knave"], [R, R, U]),
        (KNIGHTS, ["so a knave", "if a knight", "so a knave", "a: x", "a: x", "so a knight"], [W, R, W, R, U, W]),
        (KNIGHTS, ["plan a knight; a knave", "a knave", "b knight", "check b true", "check a true"], [R, R, R, R, W]),
    ],
)
def test_what_the_judge_says(data: Mapping[str, Any], steps: list[str], verdicts: list[StepVerdict]) -> None:
    problem = Problem("logic", 2, 0, "train", "", "", "k", data)
    assert TASK.check(problem, steps) == verdicts


@settings(max_examples=150)
@given(
    st.integers(0, 30),
    st.lists(st.text(alphabet="tfnaorbcxd>?-=:; .ifsoknightave", max_size=20) | st.text(max_size=230), max_size=8),
)
def test_junk_never_raises(index: int, steps: list[str]) -> None:
    family.junk_is_judged(TASK, TASK.problem(3, index, "train"), steps)

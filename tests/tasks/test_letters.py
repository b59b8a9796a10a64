"""Letters: right answers, honest steps, disjoint splits."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Problem, StepVerdict, first_error
from mull.tasks.letters import pieces
from mull.tasks.letters.task import Letters, Sheet
from mull.tasks.letters.training import puzzles
from mull.tasks.letters.words import vocabulary
from tests.tasks import family
from tests.tasks.family import DIGITS, RIGHT, USELESS, WRONG
from tests.tasks.solvers.letters import solve
from tests.tasks.solvers.letters_pieces import of_pieces
from tests.tasks.solvers.letters_riddles import read

TASK = Letters()


def asked(kind: str, text: str, letters: str = "", n: int = 0, said: str = "", **more: object) -> Problem:
    data: dict[str, Any] = {"kind": kind, "text": text, "letters": letters, "n": n, **more}
    return Problem("letters", 1, 0, "train", said, Sheet(**data).answer(), "", data)


def test_the_gold_answer_verifies() -> None:
    family.gold_answers_verify(TASK, family.problems(TASK, 60), lambda problem: {problem.answer + "q": None})


def test_every_way_is_accepted() -> None:
    family.every_way_is_accepted(TASK, family.problems(TASK, 60), useless=("other", "split", "check", "skip"))


def test_careful_thoughts_keep_the_budget() -> None:
    family.thoughts_keep_the_budget(TASK, family.problems(TASK, 100))


def test_questions_are_short() -> None:
    for problem in family.problems(TASK, 100):
        assert len(problem.question) <= 250


def test_a_second_solver_agrees() -> None:
    drawn = family.in_turn(TASK, 1667)
    train = [problem for problem in drawn if problem.split == "train"]
    family.second_solver_agrees([p for p in train if p.data["kind"] not in (*pieces.KINDS, *puzzles.KINDS)], solve)
    family.second_solver_agrees([p for p in drawn if p.split != "train"], partial(solve, wide=False))


def test_careful_thoughts_end_in_the_answer() -> None:
    for problem in family.problems(TASK, 60):
        steps, kind = TASK.demonstrate(problem), problem.data["kind"]
        if kind in puzzles.KINDS:
            continue
        last = steps[-1].split(" ")[-1]
        if kind in ("nth", "middle", "next", "prev"):
            found = last.lstrip(DIGITS)
        elif kind != "reverse":
            found = last.rpartition("=")[2]
        else:
            size = len(problem.answer)
            read = [token.lstrip(DIGITS) for step in steps for token in step.split(" ")]
            found = "".join(read[-size:]).replace("_", " ")
        assert found == problem.answer, (problem, steps)


def still_true(problem: Problem, step: str) -> bool:
    """Whether a changed line happens to hold: letters that do stand there, with the right counts or places."""
    text, kind = str(problem.data["text"]), problem.data["kind"]
    tokens = step.split(" ")
    if (
        step.endswith((":", "?"))
        or step.startswith(("=", "want "))
        or kind in ("initials", "words")
        or "+" in step
        or "-" in step
    ):
        return False
    if not tokens[-1].startswith("="):
        units = text.replace(" ", "_" if kind in ("reverse", "characters") else "")
        places = [(int(t[: len(t) - len(t.lstrip(DIGITS))] or 0), t.lstrip(DIGITS)) for t in tokens]
        return all(0 < place <= len(units) and units[place - 1] == unit for place, unit in places)
    letters = "".join(token.rstrip(DIGITS)[0] for token in tokens[:-1])
    return letters in text.replace(" ", "")  # the counts decide, and those of another place may agree


def test_a_changed_character_is_found_where_it_is() -> None:
    rng = Random(0)
    caught = tried = 0
    for problem in family.problems(TASK, 60):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        spot = rng.choice([i for i, char in enumerate(steps[at]) if char.isalnum()])
        spoilt = family.spoil(rng, steps, at, spot, DIGITS if steps[at][spot].isdigit() else "abcdefghiklmnoprst")
        error = first_error(TASK.check(problem, spoilt))
        tried += 1
        caught += error == at
        assert error == at or still_true(problem, spoilt[at]), (problem, steps, spoilt[at])
    assert caught >= 0.98 * tried


@pytest.mark.parametrize(
    ("problem", "steps", "verdicts"),
    [
        (asked("count", "strawberry", "r"), ["r:", "s t r1 a w =1", "b e r2 r3 y =3"], [RIGHT, RIGHT, RIGHT]),
        (asked("count", "strawberry", "r"), ["s t r1 a w b e r2 r3 y =3"], [RIGHT]),
        (asked("count", "strawberry", "r"), ["s t r1 a w =1", "b e r2 r y =2"], [RIGHT, WRONG]),
        (
            asked("count", "strawberry", "r"),
            ["s t r1 a w =1", "b e r2 r y =2", "wait b e r2 r3 y =3"],
            [RIGHT, WRONG, RIGHT],
        ),
        (asked("count", "strawberry", "r"), ["s t r1 a w =1", "s t r1 a w =1"], [RIGHT, USELESS]),
        (asked("count", "strawberry", "r"), ["b e r1 r2 y =2"], [WRONG]),
        (asked("count", "strawberry", "r"), ["plan straw; berry", "b e r1 r2 y =2"], [RIGHT, RIGHT]),
        (asked("count", "strawberry", "r"), ["straw 1", "berry 2", "1+2=3"], [RIGHT, RIGHT, RIGHT]),
        (asked("count", "strawberry", "r"), ["straw 1", "berry 3", "1+3=4"], [RIGHT, WRONG, WRONG]),
        (asked("count", "strawberry", "r"), ["=3", "check 1+2=3", "check 1+2=3"], [RIGHT, RIGHT, USELESS]),
        (asked("count", "strawberry", "r"), ["=2", "check 1+3=4", "e:", "plan straw; bear"], [WRONG] * 4),
        (asked("nth", "tiger", "", -3), ["1t 2i 3g 4e 5r", "5+1=6", "6-3=3", "3g"], [RIGHT] * 4),
        (asked("nth", "tiger", "", 2), ["1t 2i", "3g 4e"], [RIGHT, USELESS]),
        # the word asked about stands in a phrase, and is found there first
        (
            asked("nth", "green", "", -1, phrase="we like green tea", at=3),
            ["word 3", "1we 2like 3green", "want -1", "1g 2r 3e 4e 5n", "5n"],
            [RIGHT] * 5,
        ),
        (
            asked("length", "tea", phrase="we like green tea", at=-1),
            ["word 4", "word -1", "1we 2like 3gren", "1we 2like 3green", "4tea", "4tea", "1t 2e 3a", "=3"],
            [WRONG, RIGHT, WRONG, RIGHT, RIGHT, USELESS, RIGHT, RIGHT],
        ),
        (asked("reverse", "tiger"), ["1t 2i 3g 4e 5r", "5r 4e 3g 2i 1t"], [RIGHT, RIGHT]),
        (asked("reverse", "tiger"), ["1t 2i 3g 4e 5r", "5r 4e 3g 1t 2i"], [RIGHT, WRONG]),
        (asked("words", "check the wait"), ["1check 2the 3wait"], [RIGHT]),
        (asked("vowels", "check in"), ["check 1", "in 1", "1+1=2"], [RIGHT, RIGHT, RIGHT]),
        (asked("double", "pepper"), ["xx:", "pe ep pp1 pe er =1"], [RIGHT, RIGHT]),
        (asked("double", "pepper"), ["xx?", "pe ep pp1 pe er =1", "=1 yes"], [RIGHT] * 3),
        (asked("double", "pepper"), ["pp?", "xx:", "=1 no", "=2 yes"], [WRONG, RIGHT, WRONG, WRONG]),
        (asked("contains", "tiger", "g"), ["g?", "t i g1 e r =1", "=1 yes", "=1 yes"], [RIGHT, RIGHT, RIGHT, USELESS]),
        (asked("nth", "tiger", "", -3), ["want -3", "want 3", "3g"], [RIGHT, WRONG, RIGHT]),
        (asked("length", "tiger"), ["want len", "1t 2i 3g 4e 5r", "=5", "want rev"], [RIGHT, RIGHT, RIGHT, WRONG]),
        (asked("middle", "tiger", "", 3), ["want mid", "1t 2i 3g 4e 5r", "5+1=6", "6/2=3", "3g"], [RIGHT] * 5),
        (
            asked("middle", "tiger", "", 3),
            ["want 3", "1t 2i 3g 4e 5r", "5+1=7", "2i", "=g"],
            [WRONG, RIGHT, WRONG, USELESS, RIGHT],
        ),
        (
            asked("palindrome", "madam"),
            ["want pal", "1m 2a 3d 4a 5m", "1m 5m", "2a 4a yes", "2a 4a yes"],
            [RIGHT, RIGHT, RIGHT, RIGHT, USELESS],
        ),
        (
            asked("palindrome", "reeder"),
            ["1r 6r", "2e 5e", "3e 4d yes", "3e 4d no", "6r 5e", "1r 5e"],
            [RIGHT, RIGHT, WRONG, RIGHT, USELESS, WRONG],
        ),
        # letters side by side beyond those that settle it, and the verdict at another place, but not a false one
        (
            asked("palindrome", "tiger"),
            ["1t 5r", "2i 4e", "3g 3g yes", "3g 3g no", "3g 3g no"],
            [USELESS, USELESS, WRONG, RIGHT, USELESS],
        ),
        (asked("palindrome", "tiger"), ["2i 5r", "3g 3g no", "2i 4e no"], [WRONG, WRONG, RIGHT]),
        (
            asked("palindrome", "madam"),
            ["1m 5m", "2a 4a =", "2a 4a", "3d 3d =", "3d 3d no", "3d 3d yes", "yes"],
            [RIGHT, RIGHT, USELESS, USELESS, WRONG, RIGHT, USELESS],
        ),
        (asked("palindrome", "reeder"), ["1r 6r =", "2e 5e no", "2e 5d =", "3e 4d =", "yes"], [RIGHT, *[WRONG] * 4]),
        (asked("palindrome", "reeder"), ["1r 6r", "2e 5e yes", "2e 5e no"], [RIGHT, WRONG, WRONG]),
        # one hit is enough, but none is not, nor are more than there are so far
        (asked("contains", "banana", "a"), ["b a1 n =1", "=1 yes", "=3 yes"], [RIGHT, RIGHT, USELESS]),
        (asked("contains", "banana", "a"), ["=1 yes", "b a1 n =1", "=2 yes", "=1 no"], [WRONG, RIGHT, WRONG, WRONG]),
        (asked("contains", "banana", "n"), ["b a =0", "=0 yes", "=0 no"], [RIGHT, WRONG, WRONG]),
        (asked("double", "bookkeeper"), ["bo oo1 ok =1", "=1 yes"], [RIGHT, RIGHT]),
        # other letters of the question behind the text, but no hits, and nothing that it does not have
        (asked("count", "zuf", "f", said="fs in zuf"), ["z u f1 =1", "i n =1", "f2 s =2"], [RIGHT, USELESS, WRONG]),
        (asked("count", "zuf", "f", said="fs in zuf"), ["i n =0", "z u f1 =1", "o n =1"], [WRONG, RIGHT, WRONG]),
        (asked("count", "zuf", "f", said="fs in zuf"), ["z u f1 =1", "f s =1", "i n =2"], [RIGHT, WRONG, WRONG]),
        (asked("either", "zuf", "fz"), ["zf:", "fz:", "fu:"], [RIGHT, USELESS, WRONG]),
        (
            asked("palindrome", "tiger"),
            ["5", "=5", "1t 5r yes", "1t 4r no", "1t 5r no"],
            [WRONG, RIGHT, WRONG, WRONG, RIGHT],
        ),
    ],
)
def test_step_verdicts(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


@settings(max_examples=200)
@given(
    st.integers(1, 6),
    st.integers(0, 200),
    st.lists(st.text(max_size=300) | st.text("0123456789abr+-=: ;_wait chekpln"), max_size=6),
)
def test_junk_never_raises(level: int, index: int, junk: list[str]) -> None:
    family.junk_is_judged(TASK, TASK.problem(level, index, "train"), junk)


def test_training_has_what_people_type() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(4500)]
    last, turned = (
        [problem for problem in drawn if re.search(pattern, problem.question, re.I)]
        for pattern in (
            r"last letter (?:of|in) the last word (?:of|in) \W[a-z ]+\W",
            r"(?:backwards|reverse|flip).* (?:2nd|second) (?:letter|one)",
        )
    )
    assert len(last) > 2 and len(turned) > 2
    for problem in last:
        found = re.search(r"last word \w+ \W([a-z ]+)", problem.question, re.I)
        assert found and problem.answer == found[1].strip().lower()[-1], problem
    for problem in turned:
        assert problem.answer == str(problem.data["text"])[-2] and str(problem.data["text"]) in problem.question.lower()
    counts = [p for p in drawn if p.data["kind"] == "count" and int(p.answer) > 9]
    assert len(counts) > 10
    for problem in counts:
        letter = problem.data["letters"]
        assert int(problem.answer) == str(problem.data["text"]).count(letter), problem
    assert {len(str(p.data["text"])) for p in drawn} >= {2, 13, 14}
    assert any("n't" in p.question.lower() for p in drawn) and any("well-known" in p.question.lower() for p in drawn)
    assert not any("phrase" in TASK.problem(1, i, split).data for i in range(300) for split in ("valid", "test"))


def test_long_steps_are_wrong() -> None:
    assert TASK.check(asked("count", "a" * 300, "a"), ["a " * 101]) == [WRONG]


def test_problems_and_demonstrations_are_pure() -> None:
    family.problems_are_pure(TASK, family.problems(TASK, 5))


def test_splits_share_no_problem() -> None:
    family.splits_share_no_problem(family.mixed(TASK, 30_000))


def test_the_lowest_level_has_many_problems() -> None:
    assert len({TASK.problem(1, i, "train").key for i in range(1000)}) > 900


def test_an_unknown_level_is_refused() -> None:
    family.unknown_levels_are_refused(TASK)


def test_the_word_list_is_plain() -> None:
    words = [word for words in vocabulary().values() for word in words]
    assert 3000 <= len(words) <= 6000
    assert len(set(words)) == len(words)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    assert {"strawberry", "mississippi", "banana"} <= set(words)


def test_training_asks_about_pieces_of_words() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(900)]
    drawn = [problem for problem in drawn if problem.data["kind"] in pieces.KINDS]
    seen = Counter(problem.data["kind"] for problem in drawn)
    assert set(seen) == set(pieces.KINDS) and 350 < seen.total() < 750, seen
    for problem in drawn:
        assert of_pieces(problem.question, problem.data["text"]) == problem.answer, problem


@pytest.mark.parametrize(
    ("problem", "steps", "verdicts"),
    [
        (
            asked("slice", "tiger", n=-2),
            ["want from -2", "1t 2i 3g 4e 5r", "5r 4e", "=er", "=re"],
            [RIGHT] * 4 + [WRONG],
        ),
        (asked("distinct", "noon"), ["new:", "n1 o2 o n =2", "=3"], [RIGHT, RIGHT, WRONG]),
        (asked("removed", "tiger", "aeiou"), ["keep not aeiou:", "t1 i g2 e r3 =3", "=tgr"], [RIGHT] * 3),
        (asked("removed", "tiger", "aeiou"), ["keep aeiou:", "t i1 g e2 r =2", "=ie"], [WRONG] * 3),
        (
            asked("longest", "cat tiger"),
            ["want long", "1c 2a 3t", "1t 2i 3g 4e 5r", "3 5 cat", "3 5 tiger"],
            [RIGHT] * 3 + [WRONG, RIGHT],
        ),
        (asked("ahead", "tiger", "g"), ["want before g", "1t 2i 3g", "3-1=2"], [RIGHT] * 3),
        (
            asked("edge", "tiger", "r", -1),
            ["-1 r?", "1t 2i 3g 4e 5r", "r r no", "r r yes"],
            [RIGHT, RIGHT, WRONG, RIGHT],
        ),
    ],
)
def test_thoughts_about_pieces_are_judged(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


RIDDLES = [
    ("nextabc", "q", "abcdefghijklmnopqrstuvwxyz", 1, "r"),
    ("prevabc", "h", "abcdefghijklmnopqrstuvwxyz", 2, "f"),
    ("nthabc", "", "abcdefghijklmnopqrstuvwxyz", 10, "j"),
    ("whereabc", "m", "abcdefghijklmnopqrstuvwxyz", 0, "13"),
    ("most", "", "banana", 0, "a"),
    ("repeats", "", "tiger", 0, "no"),
    ("put", "b", "cat", 1, "bat"),
    ("put", "d", "cat", -1, "cad"),
    ("replace", "ao", "banana", 0, "bonono"),
    ("add", "s", "table", 1, "stable"),
    ("exchange", "", "lamp", 0, "paml"),
    ("drop", "", "bread", 2, "ead"),
    ("without", "", "bread", 2, "bead"),
    ("vowelat", "aeiou", "spring", 1, "i"),
    ("order", "bn", "cabin", 0, "yes"),
    ("times", "", "cat", 3, "9"),
    ("overs", "l", "umbrella", 1, "yes"),
    ("balance", "aeiou", "cinema", 0, "no"),
    ("sorted", "", "zebra", 0, "aberz"),
    ("anagram", "", "listen silent", 0, "yes"),
    ("anagram", "", "seat west", 0, "no"),
    ("capitals", "", "My Uncle in New York", 0, "4"),
    ("lacking", "a", "lemon banana grape", 0, "lemon"),
    ("more", "e", "cheese bread", 0, "cheese"),
    ("longer", "", "strawberry plum", 0, "6"),
    ("firstword", "", "house horse", 0, "horse"),
    ("lastword", "", "car cart", 0, "cart"),
    ("ordered", "", "pear apple mango", 0, "apple, mango, pear"),
    ("starting", "t", "the cat took it", 0, "2"),
    ("afterword", "cat", "the cat took it", 0, "took"),
    ("finals", "", "the cat took", 0, "etk"),
]


@pytest.mark.parametrize(("kind", "letters", "text", "n", "gold"), RIDDLES)
def test_riddles_have_their_answers(kind: str, letters: str, text: str, n: int, gold: str) -> None:
    problem = asked(kind, text, letters, n)
    assert problem.answer == gold
    assert set(TASK.check(problem, TASK.demonstrate(problem))) == {RIGHT}


def test_training_asks_riddles() -> None:
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(900)]
    seen = Counter(problem.data["kind"] for problem in drawn if problem.data["kind"] in puzzles.KINDS)
    assert 400 < seen.total() < 700 and len(seen) > len(puzzles.KINDS) - 5, seen
    assert not any(
        TASK.problem(2, i, split).data["kind"] in puzzles.KINDS for i in range(200) for split in ("valid", "test")
    )
    for problem in drawn:
        text, kind = problem.data["text"], problem.data["kind"]
        if kind == "most":
            assert Counter(text).most_common(1)[0][0] == problem.answer
        if kind in ("firstword", "lastword"):
            assert problem.answer == (min if kind == "firstword" else max)(text.split(" "))
        assert not set("[]{}|") & set(problem.question) or kind not in puzzles.KINDS, problem


def test_a_second_reader_agrees_about_riddles() -> None:
    """From the text alone it finds the same answers."""
    drawn = [TASK.problem(level, i, "train") for level in (1, 2, 3) for i in range(4000)]
    asked_of = [problem for problem in drawn if problem.data["kind"] in puzzles.KINDS]
    told = [(problem, read(problem.question)) for problem in asked_of]
    assert [(p.question, p.answer, answer) for p, answer in told if answer not in (None, p.answer)] == []
    assert sum(answer is not None for _, answer in told) > 2200
    for problem in asked_of:
        kind, text, letters = (problem.data[key] for key in ("kind", "text", "letters"))
        assert kind not in ("vowelat", "balance") or "y" not in text
        assert kind != "has" or letters in text or Counter(letters) - Counter(text), problem

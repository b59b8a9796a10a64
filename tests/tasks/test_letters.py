"""Letters: right answers, honest steps, disjoint splits."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Problem, Split, StepVerdict, Verdict, first_error, split_of
from mull.tasks.letters import Letters, Sheet, vocabulary
from tests.tasks.solvers.letters import solve

TASK = Letters()
SPLITS: tuple[Split, ...] = ("train", "valid", "test")
BUDGET = {1: 60, 2: 120, 3: 220, 4: 400, 5: 700, 6: 900}
RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
DIGITS = "0123456789"


def problems(count: int) -> list[Problem]:
    return [TASK.problem(level, i, split) for level in TASK.levels for split in SPLITS for i in range(count)]


def asked(kind: str, text: str, letters: str = "", n: int = 0) -> Problem:
    data = {"kind": kind, "text": text, "letters": letters, "n": n}
    return Problem("letters", 1, 0, "train", "", Sheet(**data).answer(), "", data)


def test_gold_answers_and_all_ways_pass() -> None:
    for problem in problems(60):
        assert TASK.verify(problem, problem.answer) is Verdict.RIGHT
        assert TASK.verify(problem, problem.answer + "q") is not Verdict.RIGHT
        for variant, way in enumerate(TASK.ways):
            steps = TASK.demonstrate(problem, variant)
            assert steps == TASK.demonstrate(problem, variant)
            assert all(0 < len(step) <= 40 and "\n" not in step for step in steps)
            verdicts = TASK.check(problem, steps)
            if way != "repair":
                assert WRONG not in verdicts, (problem, steps, verdicts)
                assert way != "careful" or set(verdicts) == {RIGHT}
                continue
            at = first_error(verdicts)
            assert at is not None and steps[at + 1].startswith("wait ")
            assert [*verdicts[:at], *verdicts[at + 1 :]] == [RIGHT] * (len(steps) - 1)


def test_budgets_and_question_lengths() -> None:
    for problem in problems(100):
        assert sum(len(step) + 1 for step in TASK.demonstrate(problem)) <= BUDGET[problem.level]
        assert len(problem.question) <= 250


def test_a_second_solver_agrees_on_10000_questions() -> None:
    for level in TASK.levels:
        for i in range(1667):
            problem = TASK.problem(level, i, SPLITS[i % 3])
            assert solve(problem.question) == problem.answer, problem


def test_careful_thoughts_end_in_the_answer() -> None:
    for problem in problems(60):
        steps, kind = TASK.demonstrate(problem), problem.data["kind"]
        last = steps[-1].split(" ")[-1]
        if kind == "nth":
            found = last.lstrip(DIGITS)
        elif kind != "reverse":
            found = last.removeprefix("=")
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
        units = text.replace(" ", "_" if kind == "reverse" else "")
        places = [(int(t[: len(t) - len(t.lstrip(DIGITS))] or 0), t.lstrip(DIGITS)) for t in tokens]
        return all(0 < place <= len(units) and units[place - 1] == unit for place, unit in places)
    letters = "".join(token.rstrip(DIGITS)[0] for token in tokens[:-1])
    return letters in text.replace(" ", "")  # the counts decide, and those of another place may agree


def test_a_changed_character_is_found_where_it_is() -> None:
    rng = Random(0)
    caught = tried = 0
    for problem in problems(60):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        spots = [i for i, char in enumerate(steps[at]) if char.isalnum()]
        spot = rng.choice(spots)
        new = rng.choice(
            [c for c in (DIGITS if steps[at][spot].isdigit() else "abcdefghiklmnoprst") if c != steps[at][spot]]
        )
        broken = steps[at][:spot] + new + steps[at][spot + 1 :]
        error = first_error(TASK.check(problem, [*steps[:at], broken, *steps[at + 1 :]]))
        tried += 1
        caught += error == at
        assert error == at or still_true(problem, broken), (problem, steps, broken)
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
    ],
)
def test_step_verdicts(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 6),
    st.integers(0, 200),
    st.lists(st.text(max_size=300) | st.text("0123456789abr+-=: ;_wait chekpln"), max_size=6),
)
def test_junk_never_raises(level: int, index: int, junk: list[str]) -> None:
    problem = TASK.problem(level, index, "train")
    assert len(TASK.check(problem, junk)) == len(junk)
    TASK.verify(problem, "".join(junk))


def test_long_steps_are_wrong() -> None:
    assert TASK.check(asked("count", "a" * 300, "a"), ["a " * 101]) == [WRONG]


def test_problems_are_pure_and_splits_are_disjoint() -> None:
    keys: dict[str, Split] = {}
    for split in SPLITS:
        for level in TASK.levels:
            for i in range(1667):
                problem = TASK.problem(level, i, split)
                assert keys.setdefault(problem.key, split) == split == split_of(problem.key)
    assert TASK.problem(3, 5, "test") == TASK.problem(3, 5, "test")
    assert len({TASK.problem(1, i, "train").key for i in range(1000)}) > 900


def test_unknown_levels_are_refused() -> None:
    for level in (0, 7):
        with pytest.raises(ValueError, match="levels 1 to 6"):
            TASK.problem(level, 0, "train")


def test_the_word_list_is_plain() -> None:
    words = [word for words in vocabulary().values() for word in words]
    assert 3000 <= len(words) <= 6000
    assert len(set(words)) == len(words)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    assert {"strawberry", "mississippi", "banana"} <= set(words)

"""State: right answers, honest steps, disjoint splits."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Problem, Split, StepVerdict, Verdict, first_error, split_of
from mull.tasks.state import WORLDS, State
from tests.tasks.solvers.state import solve

TASK = State()
SPLITS: tuple[Split, ...] = ("train", "valid", "test")
BUDGET = {1: 180, 2: 220, 3: 300, 4: 480, 5: 700, 6: 900}
RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
COIN: dict[str, Any] = {"thing": "coin", "start": 0, "events": [["Ann", 1], ["Bob", 0], ["Cy", 1]], "yes": ""}
MONEY: dict[str, Any] = {"theme": "money", "start": 12, "events": [5, -3, 20]}
SWAPS: dict[str, Any] = {
    "start": {"Ann": "cat", "Bob": "ball", "Cy": "hat"}, "events": [["Ann", "Bob"], ["Bob", "Cy"]], "ask": "Cy",
}  # fmt: skip


def problems(count: int) -> list[Problem]:
    return [TASK.problem(level, i, split) for level in TASK.levels for split in SPLITS for i in range(count)]


def asked(world: str, data: dict[str, Any]) -> Problem:
    return Problem("state", 1, 0, "train", "", WORLDS[world].answer(data), "", {"world": world, **data})


def test_gold_answers_and_all_ways_pass() -> None:
    for problem in problems(60):
        assert TASK.verify(problem, problem.answer) is Verdict.RIGHT
        assert TASK.verify(problem, problem.answer + "7") is not Verdict.RIGHT
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


def test_budgets() -> None:
    for problem in problems(100):
        assert sum(len(step) + 1 for step in TASK.demonstrate(problem)) <= BUDGET[problem.level]
        assert len(problem.question) <= {1: 300, 2: 350, 3: 450}.get(problem.level, 1000)


def test_a_second_solver_agrees_on_10000_questions() -> None:
    for level in TASK.levels:
        for i in range(1667):
            problem = TASK.problem(level, i, SPLITS[i % 3])
            assert solve(problem.question) == problem.answer, problem


def test_thoughts_name_what_is_asked_and_end_in_the_answer() -> None:
    for problem in problems(60):
        for variant in range(len(TASK.ways)):
            goal, *_, last = TASK.demonstrate(problem, variant)
            assert goal.startswith("want ")
            assert last.removeprefix("wait ").startswith("so ")
            assert last.endswith(" " + problem.answer)


def test_a_changed_character_is_found_where_it_is() -> None:
    rng = Random(0)
    for problem in problems(60):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(len(steps))
        spot = rng.choice([i for i, char in enumerate(steps[at]) if char.isalnum()])
        new = rng.choice(
            [c for c in ("0123456789" if steps[at][spot].isdigit() else "abdefhnostuw") if c != steps[at][spot]]
        )
        broken = steps[at][:spot] + new + steps[at][spot + 1 :]
        error = first_error(TASK.check(problem, [*steps[:at], broken, *steps[at + 1 :]]))
        still_true = broken in steps or broken in TASK.demonstrate(problem, 1)
        assert error == at or still_true, (problem, steps, broken)


@pytest.mark.parametrize(
    ("problem", "steps", "verdicts"),
    [
        (
            asked("flips", COIN),
            ["want coin", "start h", "ann flip t", "bob no t", "cy flip h", "so heads"],
            [RIGHT] * 6,
        ),
        (
            asked("flips", COIN),
            ["want lamp", "start h", "ann no t", "bob no t", "so tails"],
            [WRONG, RIGHT, WRONG, RIGHT, WRONG],
        ),
        (asked("flips", COIN), ["start h", "ann t", "bob t", "cy h"], [RIGHT] * 4),
        (asked("flips", COIN), ["cy h"], [RIGHT]),
        (asked("flips", COIN), ["start h", "ann h", "bob h", "cy t"], [RIGHT, WRONG, WRONG, WRONG]),
        (asked("flips", COIN), ["ann h", "wait ann t", "bob t"], [WRONG, RIGHT, RIGHT]),
        (asked("flips", COIN), ["ann t", "ann t", "bob t", "ann t"], [RIGHT, USELESS, RIGHT, USELESS]),
        (asked("flips", COIN), ["ann #1", "cy #2", "2 even", "even h"], [RIGHT] * 4),
        (asked("flips", COIN), ["ann #1", "cy #3", "3 odd", "odd t"], [RIGHT, WRONG, WRONG, WRONG]),
        (asked("flips", COIN), ["dan t", "plan 1-2; 3-3", "plan 1-2; 2-3"], [WRONG, RIGHT, WRONG]),
        (asked("balance", MONEY), ["want total", "+5", "12+5=17", "+3", "wait -3"], [RIGHT] * 3 + [WRONG, RIGHT]),
        (asked("balance", MONEY), ["12+5=17", "17-3=14", "14+20=34"], [RIGHT] * 3),
        (asked("balance", MONEY), ["12+5=18", "18-3=15", "15+20=35"], [WRONG] * 3),
        (asked("balance", MONEY), ["12+5=17", "17+20=37", "37-3=34"], [RIGHT, RIGHT, RIGHT]),
        (asked("balance", MONEY), ["12+7=19", "2+2=4"], [WRONG, WRONG]),
        (asked("swaps", SWAPS), ["ann ball, bob cat", "bob hat, cy cat"], [RIGHT, RIGHT]),
        (asked("swaps", SWAPS), ["ann cat<>bob ball", "ann ball, bob cat", "bob cat<>cy hat"], [RIGHT] * 3),
        (asked("swaps", SWAPS), ["ann cat<>bob hat", "wait ann cat<>bob ball"], [WRONG, RIGHT]),
        (asked("swaps", SWAPS), ["ann cat, bob ball", "bob hat, cy ball"], [WRONG, WRONG]),
    ],
)
def test_step_verdicts(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 6),
    st.integers(0, 200),
    st.lists(st.text(max_size=300) | st.text("0123456789abnt+-=/:, ;waitchekpln"), max_size=6),
)
def test_junk_never_raises(level: int, index: int, junk: list[str]) -> None:
    problem = TASK.problem(level, index, "train")
    assert len(TASK.check(problem, junk)) == len(junk)
    TASK.verify(problem, "".join(junk))


def test_problems_are_pure_and_splits_are_disjoint() -> None:
    keys: dict[str, Split] = {}
    for split in SPLITS:
        for level in TASK.levels:
            for i in range(2200 if level < 5 else 600):
                problem = TASK.problem(level, i, split)
                assert keys.setdefault(problem.key, split) == split == split_of(problem.key)
    assert TASK.problem(3, 5, "test") == TASK.problem(3, 5, "test")
    assert len({TASK.problem(1, i, "train").key for i in range(1000)}) > 800


def test_unknown_levels_are_refused() -> None:
    for level in (0, 7):
        with pytest.raises(ValueError, match="levels 1 to 6"):
            TASK.problem(level, 0, "train")

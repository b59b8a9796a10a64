"""Two checkers that share nothing agree about gold answers, equal forms of them, and mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from mull.core import Problem, Verdict
from mull.tasks import TASKS, verify
from tests.tasks.family import in_turn

RECIPES = Path(__file__).resolve().parent.parent / "recipes"
N = 40  # problems of every level


@pytest.fixture
def study(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPES))
    import second_opinion

    return second_opinion


def forms(problem: Problem, rng: Random) -> Iterator[str]:
    """The gold answer in other ways that mean the same."""
    gold = problem.answer
    yield f" {gold}\n"
    if problem.task == "countdown":
        yield f"({gold})"
        yield gold.replace("*", " × ").replace("-", " − ").replace("/", "÷")
        return
    value = None if problem.data.get("kind") in ("factors", "list") else verify.number(gold)
    if value is not None:
        sign, size = "-" * (value < 0), abs(value)
        yield f"{'-' if value < 0 else '+'} {'0' * rng.randrange(3)}{gold.lstrip('-')}"
        if value.denominator == 1:
            yield f"{sign}{int(size):,}"
            yield f"{sign}{size}.{'0' * rng.randrange(3)}"
        else:
            k = rng.randint(2, 9)
            yield f"{sign}{size.numerator * k} / {size.denominator * k}"
            if size > 1:
                yield f"{sign}{size.numerator // size.denominator} {size % 1}"
            if 10**6 % size.denominator == 0:
                yield sign + f"{int(size)}.{int(size % 1 * 10**6):06}"
    elif verify.numbers(gold) is not None:
        items = gold.split(", ")
        if problem.task == "numbers":
            rng.shuffle(items)
        yield rng.choice(("{}", "[{}]", "({})")).format(rng.choice((",", "; ", " ", " , ")).join(items))
        yield ", ".join(f"0{item}" if item[0].isdigit() else item for item in items)
    elif "remainder" not in gold and verify.words(gold) is not None:
        yield gold.upper()
        if problem.task != "letters":  # there a full stop might be one of the characters asked for
            yield f"{gold}."


@pytest.mark.parametrize("name", TASKS)
def test_equal_forms_are_right_to_both(study: ModuleType, name: str) -> None:
    rng, task, tried = Random(f"forms/{name}"), TASKS[name], 0
    for problem in in_turn(task, N):
        for form in (problem.answer, *forms(problem, rng)):
            assert task.verify(problem, form) is Verdict.RIGHT, (problem, form)
            assert study.opinion(problem, form), (problem, form)
            tried += 1
    assert tried > 2 * N * len(task.levels)


@pytest.mark.parametrize("name", TASKS)
def test_mistakes_are_wrong_to_both(study: ModuleType, name: str) -> None:
    """The control: a digit or a letter off, a sign, nothing at all, a neighbour's answer."""
    rng, task, told = Random(f"mistakes/{name}"), TASKS[name], ""
    wrong = 0
    for problem in in_turn(task, N):
        gold = problem.answer
        at = rng.randrange(len(gold))
        other = rng.choice("0123456789" if gold[at].isdigit() else "abcxyz")
        for answer in ("", f"-{gold}", f"{gold} 1", gold[:at] + other + gold[at + 1 :], told, "the same"):
            ours = task.verify(problem, answer) is Verdict.RIGHT
            assert ours is study.opinion(problem, answer), (problem, answer)
            wrong += not ours
        told = gold
    assert wrong > 4 * N * len(task.levels)


def test_sums(study: ModuleType) -> None:
    values = {
        "(3+4)*5-8/2": 31,
        "8-4-2": 2,
        "8/4/2": 1,
        "2-(3-4)": 3,
        "1/3": Fraction(1, 3),
        "((7))": 7,
        "6 × (2−5)": -18,
    }
    for text, value in values.items():
        assert study.computed(text)[0] == value, text
    for text in ("", "1/0", "3+", "(3", "3)", "3 4", "2(3)", "1.5", "-3", "2**3", "a"):
        assert study.computed(text) is None, text

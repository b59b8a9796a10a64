"""Words that no template has: they change who and what is told of, and nothing that counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import pytest

from mull.core import Problem
from mull.tasks import TASKS
from mull.tasks import strange as module
from mull.tasks.phrasing import in_words
from mull.tasks.strange import strange

SAID = {word for n in range(1000) for word in re.findall("[a-z]+", in_words(n))} - {"and"}
Made = tuple[Problem, list[str], str, list[str], str]


def made(name: str, n: int = 150) -> Iterator[Made]:
    """Problems of the train split with their thoughts, and what comes of them."""
    for i in range(n):
        problem = TASKS[name].problem(1 + i % 3, i, "train")
        steps = TASKS[name].demonstrate(problem, 0)
        yield problem, steps, *strange(Random(f"{name}/{i}"), name, problem.question, steps, problem.answer)


def numbers(text: str) -> list[str]:
    """What a text says of numbers, in order, in digits and in words."""
    return [word for word in re.findall(r"[0-9]+|[a-z]+", text.lower()) if word[0].isdigit() or word in SAID]


@pytest.mark.parametrize("name", TASKS)
def test_no_number_changes_and_something_else_does(name: str) -> None:
    other = 0
    for problem, steps, question, thought, answer in made(name):
        assert numbers(question) == numbers(problem.question)
        assert [numbers(step) for step in thought] == [numbers(step) for step in steps]
        assert numbers(answer) == numbers(problem.answer)
        other += question != problem.question
    assert other > 50


@pytest.mark.parametrize("name", TASKS)
def test_signs_and_spaces_of_a_thought_stay(name: str) -> None:
    for _, steps, _, thought, _ in made(name):
        assert [re.sub("[A-Za-z]+", "", step) for step in thought] == [re.sub("[A-Za-z]+", "", step) for step in steps]


@pytest.mark.parametrize("name", ["decimals", "logic", "state"])
def test_a_name_is_the_same_in_question_thought_and_answer(name: str) -> None:
    renamed = 0
    for problem, steps, question, thought, answer in made(name, 600):
        if thought == steps and answer == problem.answer:
            continue
        renamed += 1
        old, new = (set(re.findall("[a-z]+", " ".join(texts).lower())) for texts in (steps, thought))
        asked = set(re.findall("[a-z]+", question.lower()))
        assert new - old <= asked, "a word of the thought that nobody said"
        assert not (old - new) & asked, "a thing that goes by two words"
    assert renamed > 5


def test_two_people_never_get_one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for source in ("_name", "_word"):
        monkeypatch.setattr(module, source, lambda rng: rng.choice(("otis", "piet")))
    found = [module._renamed(Random(seed), "ben saw dan, eve and gus", [], "4") for seed in range(50)]
    assert all(len({*names.values()}) == len(names) for names in found) and any(len(names) == 2 for names in found)


def test_in_letters_every_letter_that_is_asked_about_stays() -> None:
    assert all(question.endswith(problem.question) for problem, _, question, _, _ in made("letters"))


def test_the_same_stream_says_the_same() -> None:
    assert list(made("stories", 20)) == list(made("stories", 20))

"""Conversations: what stands before a question changes nothing of it; what goes on is judged like any other."""

from __future__ import annotations

from random import Random

import pytest

from mull.core import Split, StepVerdict, Verdict, split_of
from mull.tasks import TASKS, talk
from mull.tasks.phrasing import vary

SPLITS: tuple[Split, ...] = ("train", "valid", "test")


@pytest.mark.parametrize("split", SPLITS)
def test_turns_come_in_turn(split: Split) -> None:
    kinds = set()
    for i in range(300):
        said = talk.before(Random(f"{split}/{i}"), split)
        roles = [message.role for message in said]
        system = roles[:1] == ["system"]
        assert roles[system:] == ["user", "assistant"] * (len(roles[system:]) // 2) and said
        assert all(message.content.strip() for message in said)
        assert not system or not set("[|]{}") & set(said[0].content)
        kinds.add((system, len(roles[system:]) // 2))
        assert said == talk.before(Random(f"{split}/{i}"), split)
    assert {(True, 0), (True, 1), (False, 1), (False, 2), (False, 3), (False, 4)} <= kinds


@pytest.mark.parametrize("split", SPLITS)
def test_what_goes_on_is_a_problem_of_its_split(split: Split) -> None:
    tasks = set()
    for i in range(200):
        said, problem = talk.goes_on(Random(f"{split}/{i}"), split)
        task = TASKS[problem.task]
        tasks.add(task.name)
        assert said[-1].role == "assistant" and split_of(problem.key) == split == problem.split
        assert task.verify(problem, problem.answer) is Verdict.RIGHT
        for way in range(len(task.ways)):
            if task.ways[way] != "repair":
                verdicts = task.check(problem, task.demonstrate(problem, way))
                assert StepVerdict.WRONG not in verdicts, (said, problem, task.demonstrate(problem, way))
    assert tasks == {"arithmetic", "letters"}


def test_what_goes_on_takes_what_it_needs_from_the_turn_before() -> None:
    for i in range(200):
        said, problem = talk.goes_on(Random(f"needs/{i}"))
        if problem.task == "arithmetic":
            assert str(problem.data["tree"].left) in said[-1].content
        else:
            assert problem.data["text"] in problem.question.lower()
            assert problem.data["letters"].lower() in said[-2].content.lower()


def test_words_are_held_out() -> None:
    """The last tenth of what a system message is made of is never said in training."""
    held = [vary(Random(i), t) for t in (talk._WHO[-2], talk._HOW[-1]) for i in range(30)]
    trained = [m.content.lower() for i in range(2000) for m in talk.before(Random(i)) if m.role == "system"]
    assert not any(text.lower() in content for text in held for content in trained)
    tested = [m.content.lower() for i in range(2000) for m in talk.before(Random(i), "test") if m.role == "system"]
    assert any(text.lower() in content for text in held for content in tested)

"""State: what training alone has, read a second time (counts, rates, turns, times, scores, gifts, spans), and told."""

from __future__ import annotations

from collections import Counter
from random import Random

from mull.tasks.state.task import State
from mull.tasks.state.training.kept_text import rows
from tests.tasks.solvers.state_tallies import read

TASK = State()
WORLDS = ("tally", "rates", "rounds", "times", "duels", "bags", "spans")


def test_a_second_reader_agrees_on_what_training_alone_has() -> None:
    drawn, answered = Counter[str](), Counter[str]()
    for i in range(18_000):
        problem = TASK.problem(i % 3 + 1, i // 3, "train")
        if (world := problem.data["world"]) in WORLDS:
            answer = read(problem.question)
            drawn[world] += 1
            answered[world] += answer is not None
            assert answer in (None, problem.answer), problem
    assert sum(answered.values()) > 2500
    assert all(answered[world] >= 0.95 * drawn[world] and drawn[world] > 100 for world in WORLDS)


def test_a_list_that_has_grown_long_is_told() -> None:
    """One in a quarter of a million training samples swapped its sixth with its last, and there was no word for it."""
    data = {
        "form": "list", "start": list("abcde"), "ask": "last", "who": "a",
        "events": [["join", "x"], ["join", "y"], ["join", "z"], ["place", "y", "z"]],
    }  # fmt: skip
    told = {rows(Random(str(i)), "train", data)[0].lower() for i in range(40)}
    assert any("seventh" in text for text in told), told

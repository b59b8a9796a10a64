"""State: a second reader of the counts, rates, turns, times, scores, gifts and spans that training alone has."""

from __future__ import annotations

from collections import Counter

from mull.tasks.state.task import State
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

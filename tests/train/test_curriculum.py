"""Curricula: what they draw, what they remember, that they starve nothing."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.tasks import TASKS
from mull.train.curriculum import Curriculum, Schedule

FAMILIES = [TASKS["arithmetic"], TASKS["letters"]]


def shares(curriculum: Curriculum, iteration: int = 0, n: int = 4000) -> dict[tuple[str, int], float]:
    counts = Counter(arm for arm, _ in curriculum.draw(iteration, n))
    return {arm: counts[arm] / n for arm in curriculum.arms}


def test_what_is_sometimes_solved_is_drawn_most() -> None:
    curriculum = Curriculum(Schedule(default_levels=(1, 2, 3)), FAMILIES[:1], "x")
    for _ in range(200):
        curriculum.record(("arithmetic", 1), 8, 8)
        curriculum.record(("arithmetic", 2), 4, 8)
        curriculum.record(("arithmetic", 3), 0, 8)
    found = shares(curriculum)
    assert found["arithmetic", 2] > 0.7
    assert min(found.values()) > 0.03  # the floor


def test_uniform() -> None:
    curriculum = Curriculum(Schedule(kind="uniform", default_levels=(1, 2)), FAMILIES, "x")
    for _ in range(50):
        curriculum.record(("letters", 1), 4, 8)
    assert all(share == pytest.approx(0.25, abs=0.04) for share in shares(curriculum).values())


def test_epochs_open_a_level_at_a_time() -> None:
    curriculum = Curriculum(Schedule(kind="epochs", floor=0.0, period=10, default_levels=(1, 2, 3)), FAMILIES, "x")
    assert {level for (_, level), share in shares(curriculum, 9).items() if share} == {1}
    assert {level for (_, level), share in shares(curriculum, 10).items() if share} == {1, 2}


def test_thresholds_open_what_the_easier_level_has_earned() -> None:
    curriculum = Curriculum(Schedule(kind="threshold", floor=0.0, default_levels=(1, 2)), FAMILIES, "x")
    for _ in range(100):
        curriculum.record(("letters", 1), 8, 8)
    assert {arm for arm, share in shares(curriculum).items() if share} == {
        ("arithmetic", 1), ("letters", 1), ("letters", 2),
    }  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 8)), max_size=60))
def test_a_saved_state_goes_on_the_same(results: list[tuple[int, int]]) -> None:
    schedule = Schedule(default_levels=(1, 2, 3))
    one, other = (Curriculum(schedule, FAMILIES, "x") for _ in range(2))
    for arm, right in results:
        one.record(one.arms[arm], right, 8)
    other.restore(one.state())
    assert one.draw(7, 20) == other.draw(7, 20)
    assert all(share > 0 for share in shares(one).values())


def test_bad_levels_and_states_are_refused() -> None:
    with pytest.raises(ValueError, match="arithmetic has levels 1 to"):
        Curriculum(Schedule(levels={"arithmetic": (1, 99)}), FAMILIES, "x")
    with pytest.raises(ValueError, match="other families"):
        Curriculum(Schedule(), FAMILIES, "x").restore({"arithmetic/1": [0, 0]})


def test_a_few_held_out_problems_come_from_all_over() -> None:
    curriculum = Curriculum(Schedule(default_levels=(1, 2)), list(TASKS.values()), "x")
    assert len({p.task for p in curriculum.held_out(len(TASKS))}) == len(TASKS)
    assert len({(p.task, p.level, p.index) for p in curriculum.held_out(50)}) == 50

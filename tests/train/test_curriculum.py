"""Curricula: what they draw, what they remember, that they starve nothing."""

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from pydantic import ValidationError

from mull.tasks import TASKS
from mull.train.curriculum import Curriculum, Schedule

FAMILIES = [TASKS["arithmetic"], TASKS["letters"]]


def shares(curriculum: Curriculum, iteration: int = 0, n: int = 4000) -> dict[tuple[str, int], float]:
    counts = Counter(arm for arm, _ in curriculum.draw(iteration, n))
    return {arm: counts[arm] / n for arm in curriculum.arms}


def test_what_is_sometimes_solved_is_drawn_most() -> None:
    curriculum = Curriculum(Schedule(default_levels=(1, 2, 3)), FAMILIES[:1], "x")
    for _ in range(200):
        curriculum.record(("arithmetic", 1), 8, 8, 80.0)
        curriculum.record(("arithmetic", 2), 4, 8, 80.0)
        curriculum.record(("arithmetic", 3), 0, 8, 80.0)
    found = shares(curriculum)
    assert found["arithmetic", 2] > 0.7
    assert min(found.values()) > 0.03  # the floor


def test_what_is_as_good_and_cheaper_is_drawn_more_often_by_the_thrifty() -> None:
    curriculum = Curriculum(Schedule(kind="thrifty", floor=0.0, default_levels=(1, 2)), FAMILIES[:1], "x")
    for _ in range(400):
        curriculum.record(("arithmetic", 1), 4, 8, 8 * 50.0)
        curriculum.record(("arithmetic", 2), 4, 8, 8 * 150.0)
    assert shares(curriculum)["arithmetic", 1] == pytest.approx(0.75, abs=0.05)


def test_uniform() -> None:
    curriculum = Curriculum(Schedule(kind="uniform", default_levels=(1, 2)), FAMILIES, "x")
    for _ in range(50):
        curriculum.record(("letters", 1), 4, 8, 80.0)
    assert all(share == pytest.approx(0.25, abs=0.04) for share in shares(curriculum).values())


def test_epochs_open_a_level_at_a_time() -> None:
    curriculum = Curriculum(Schedule(kind="epochs", floor=0.0, period=10, default_levels=(1, 2, 3)), FAMILIES, "x")
    assert {level for (_, level), share in shares(curriculum, 9).items() if share} == {1}
    assert {level for (_, level), share in shares(curriculum, 10).items() if share} == {1, 2}


def test_thresholds_open_what_the_easier_level_has_earned() -> None:
    curriculum = Curriculum(Schedule(kind="threshold", floor=0.0, default_levels=(1, 2)), FAMILIES, "x")
    for _ in range(100):
        curriculum.record(("letters", 1), 8, 8, 80.0)
    assert {arm for arm, share in shares(curriculum).items() if share} == {
        ("arithmetic", 1), ("letters", 1), ("letters", 2),
    }  # fmt: skip


def starved(curriculum: Curriculum, iteration: int = 0) -> bool:
    """Whether an arm gets less than a third of what the floor would give it in the long run."""
    return min(shares(curriculum, iteration).values()) < 0.15 / 3 / len(curriculum.arms)


class Course(RuleBasedStateMachine):
    """Any results in any order, saved and gone on with at any moment."""

    @initialize(
        kind=st.sampled_from(("learnable", "thrifty", "uniform", "epochs", "threshold")),
        memory=st.sampled_from((2.0, 64.0, 1e6)),
    )
    def begin(self, kind: str, memory: float) -> None:
        levels = {"arithmetic": (1, 3, 2)}  # in whatever order
        forgets = kind in ("learnable", "thrifty", "threshold")
        knobs = {"memory": memory} if forgets else {"period": 5} if kind == "epochs" else {}
        self.schedule = Schedule(kind=kind, levels=levels, default_levels=(1, 2), **knobs)
        self.here, self.whole = self.new(), self.new()  # the one is saved and restored, the other never
        self.iteration = 0

    def new(self) -> Curriculum:
        return Curriculum(self.schedule, FAMILIES, "x")

    def restored(self) -> Curriculum:
        """Through the text of a checkpoint."""
        copy = self.new()
        copy.restore(json.loads(json.dumps(self.here.state())))
        return copy

    @rule(arm=st.integers(0, 4), rights=st.lists(st.integers(0, 8), min_size=1, max_size=40))
    def tries(self, arm: int, rights: list[int]) -> None:
        for right in rights:
            for curriculum in (self.here, self.whole):
                curriculum.record(curriculum.arms[arm], right, 8, 80.0)

    @rule(n=st.integers(1, 30))
    def draws(self, n: int) -> None:
        drawn = self.here.draw(self.iteration, n)
        assert drawn == self.whole.draw(self.iteration, n) and len(drawn) == n
        for (name, level), index in drawn:
            assert level in ((1, 2, 3) if name == "arithmetic" else (1, 2)) and 0 <= index < 2**48
        self.iteration += 1

    @rule()
    def is_killed_and_resumed(self) -> None:
        self.here = self.restored()
        assert self.here.state() == self.whole.state()

    @rule(arm=st.integers(0, 4), right=st.integers(0, 7), n=st.integers(1, 8))
    def better_results_never_count_less(self, arm: int, right: int, n: int) -> None:
        worse, better = self.restored(), self.restored()
        at = self.here.arms[arm]
        for _ in range(n):
            worse.record(at, right, 8, 80.0)
            better.record(at, right + 1, 8, 80.0)
        assert better.results[at][0] > worse.results[at][0] and better.results[at][1] < worse.results[at][1]
        for other in set(self.here.arms) - {at}:
            assert worse.results[other] == better.results[other] == self.here.results[other]
        if self.schedule.kind == "threshold":
            assert opened(worse) <= opened(better)

    @rule()
    def nothing_is_starved(self) -> None:
        assert not starved(self.here, self.iteration)


def opened(curriculum: Curriculum) -> set[tuple[str, int]]:
    """What is drawn beyond the floor."""
    return {arm for arm, share in shares(curriculum).items() if share > 2 * 0.15 / len(curriculum.arms)}


TestCourse = Course.TestCase
TestCourse.settings = settings(max_examples=30, stateful_step_count=15, derandomize=True)


def test_without_a_floor_what_is_always_solved_is_starved() -> None:
    curriculum = Curriculum(Schedule(floor=0.0, memory=1e6, default_levels=(1, 2)), FAMILIES, "x")
    assert not starved(curriculum)
    for _ in range(1000):
        curriculum.record(("letters", 1), 8, 8, 80.0)
    assert starved(curriculum)


def test_bad_levels_and_states_are_refused() -> None:
    with pytest.raises(ValueError, match="arithmetic has levels 1 to"):
        Curriculum(Schedule(levels={"arithmetic": (1, 99)}), FAMILIES, "x")
    with pytest.raises(ValueError, match=r"levels 1 to \d+, not \[99\]"):
        Curriculum(Schedule(default_levels=(99,)), FAMILIES, "x")
    with pytest.raises(ValueError, match="other families"):
        Curriculum(Schedule(), FAMILIES, "x").restore({"arithmetic/1": [0, 0]})


@pytest.mark.parametrize(
    ("knobs", "what"),
    [
        ({"period": 5}, "period would change nothing: that takes kind epochs"),
        ({"kind": "threshold", "period": 5}, "period would change nothing: that takes kind epochs"),
        ({"raise_at": 0.5}, "raise_at would change nothing: that takes kind threshold"),
        ({"kind": "uniform", "floor": 0.5}, "floor would change nothing: that takes kind thrifty or learnable or"),
        ({"kind": "epochs", "memory": 5}, "memory would change nothing: that takes kind thrifty or learnable or thr"),
    ],
)
def test_a_knob_that_would_turn_nothing_is_refused(knobs: dict[str, Any], what: str) -> None:
    with pytest.raises(ValidationError, match=what):
        Schedule(**knobs)


def test_what_is_wrong_with_the_families_is_said() -> None:
    for tasks, levels, what in (
        ([], {}, "there is no family to learn"),
        ([*FAMILIES, FAMILIES[0]], {}, "tasks names arithmetic more than once"),
        (FAMILIES, {"logic": (1,), "letters": (1,)}, "levels are given of logic, which tasks does not name"),
    ):
        with pytest.raises(ValueError, match=what):
            Curriculum(Schedule(levels=levels), tasks, "x")


def test_a_few_held_out_problems_come_from_all_over() -> None:
    curriculum = Curriculum(Schedule(default_levels=(1, 2)), list(TASKS.values()), "x")
    assert len({p.task for p in curriculum.held_out(len(TASKS))}) == len(TASKS)
    assert len({(p.task, p.level, p.index) for p in curriculum.held_out(50)}) == 50

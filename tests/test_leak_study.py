"""The study of leaks: what stands in two splits is found, and the families keep theirs apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from mull.core import Problem, Split
from mull.tasks import TASKS, phrasing
from mull.tasks.numbers.task import Numbers

RECIPES = Path(__file__).resolve().parent.parent / "recipes"
LEVELS = [1, 2, 3, 4, 5]


@pytest.fixture
def study(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPES))
    import leak_study

    return leak_study


class Careless(Numbers):
    """Draws every split from the same problems."""

    def problem(self, level: int, index: int, split: Split) -> Problem:
        return replace(super().problem(level, index, "train"), split=split)


class Reworded(Numbers):
    """Says of one problem in two splits that it is two."""

    def problem(self, level: int, index: int, split: Split) -> Problem:
        one = super().problem(level, index, "train")
        return replace(one, split=split, key=f"{split}/{one.key}", question=f" {one.question.upper()} ?")


@pytest.mark.parametrize("name", TASKS)
def test_no_problem_stands_in_two_splits(study: ModuleType, name: str) -> None:
    found = study.studied(TASKS[name], LEVELS, 300)
    assert found["in_two_splits"] == found["texts_in_two_splits"] == 0 and min(found["distinct"].values()) > 75
    assert 0 <= found["their_share_of_choices"] < 0.6 and found["held_phrasings"] > 10


def test_what_stands_in_two_splits_is_found(study: ModuleType) -> None:
    careless, reworded = study.studied(Careless(), LEVELS, 300), study.studied(Reworded(), LEVELS, 300)
    assert careless["in_two_splits"] == careless["distinct"]["train"] > 75
    assert reworded["in_two_splits"] == 0 < 75 < reworded["texts_in_two_splits"]
    assert len(reworded["such_texts"]) == study.SHOWN


def test_what_is_the_same_to_a_reader(study: ModuleType) -> None:
    assert study.as_read("What is 3 × 4?") == study.as_read("what is 3*4")
    assert len({study.as_read(text) for text in ("3-4", "34", "3 4", "3.4", "3,4", "4-3")}) == 6


def test_a_held_out_phrasing_that_training_says_is_found(study: ModuleType) -> None:
    watch, pool = study.Watch(), tuple(f"way {i}" for i in range(20))
    real = phrasing.pick
    with watch.watching():
        for i in range(200):
            phrasing.phrase(Random(i), pool, "test" if i % 2 else "valid")
        watch.trains = True
        for i in range(200):
            phrasing.phrase(Random(i), pool, "train")
        assert set(watch.held) == {"way 16", "way 17", "way 18", "way 19"} and not watch.leaked
        phrasing.phrase(Random(0), [*pool[16:], *pool], "train")
        phrasing.vary(Random(0), "way 19")
    assert watch.leaked <= set(watch.held) and "way 19" in watch.leaked and 0 < watch.share() < 1
    assert phrasing.pick is real

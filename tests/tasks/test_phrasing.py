"""Phrasings that are held out stay out of training, and every family has many."""

from __future__ import annotations

import sys
from random import Random

import pytest

from mull.core import Split
from mull.tasks import TASKS, phrasing
from mull.tasks.chat import chatty
from tests.tasks.family import SPLITS


@pytest.mark.parametrize("n", [3, 8, 20, 57])
def test_held_out_phrasings_are_not_in_train(n: int) -> None:
    drawn = {split: [phrasing.pick(Random(f"{split}/{i}"), range(n), split) for i in range(3000)] for split in SPLITS}
    held = max(1, n // 10)
    common, valid, test = range(n - 2 * held), range(n - 2 * held, n - held), range(n - held, n)
    assert set(drawn["train"]) == set(common)
    assert set(drawn["valid"]) == {*common, *valid} and set(drawn["test"]) == {*common, *test}
    for split, own in (("valid", valid), ("test", test)):
        assert 0.26 < sum(one in own for one in drawn[split]) / 3000 < 0.34


Pools = dict[str, dict[tuple[str, ...], dict[Split, set[str]]]]


@pytest.fixture(scope="module")
def pools() -> Pools:
    """By family every pool that is picked from, and what each split has picked of it."""
    real, family = phrasing.pick, ""
    found: Pools = {name: {} for name in TASKS}

    def pick(rng: Random, phrasings: list[object], split: Split) -> object:
        one = real(rng, phrasings, split)
        pool = found[family].setdefault(tuple(map(repr, phrasings)), {})
        pool.setdefault(split, set()).add(repr(one))
        return one

    with pytest.MonkeyPatch.context() as patch:
        for name, module in list(sys.modules.items()):
            if name.startswith("mull.tasks") and getattr(module, "pick", None) is real:
                patch.setattr(module, "pick", pick)
        for family in TASKS:
            for level in TASKS[family].levels:
                for split in SPLITS:
                    for index in range(25):
                        TASKS[family].problem(level, index, split)
    return found


@pytest.mark.parametrize("family", TASKS)
def test_every_family_is_asked_for_in_many_ways(pools: Pools, family: str) -> None:
    some = pools[family]
    assert len({one for pool in some for one in pool}) >= 30
    seen: dict[Split, set[str]] = {split: set() for split in SPLITS}
    for pool, drawn in some.items():
        common = len(pool) - 2 * max(1, len(pool) // 10)
        assert drawn.get("train", set()) <= set(pool[:common])
        for split, ones in drawn.items():
            seen[split] |= ones
    for split in ("valid", "test"):
        assert seen[split] - seen["train"]


def test_no_slip_of_the_pen_is_a_name_that_stands_there_already() -> None:
    asked = [chatty(Random(str(seed)), "what must you take for u in 3u+1=7") for seed in range(2000)]
    assert all("must u" not in text for text in asked) and any("must yuo" in text for text in asked)

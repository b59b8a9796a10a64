"""Which thoughts are one path: examples by hand, demonstrations, and thoughts that differ in one step."""

from __future__ import annotations

from random import Random

import pytest

from mull.eval.paths import Path, distinct, path, sizes, variety
from mull.tasks import TASKS

TWO_SUMS = ["want total", "12+5=17", "4*6=24", "17+24=41"]


def test_the_order_of_independent_steps_does_not_count() -> None:
    assert path(TWO_SUMS) == path(["want total", "4*6=24", "12+5=17", "17+24=41"])
    assert path(TWO_SUMS) != path(["want total", "12+5=17", "17+24=41", "4*6=24"]), "24 was used before it was known"


def test_another_way_is_another_path() -> None:
    one, other = ["5*2=10", "10-7=3", "3*5=15"], ["5*2=10", "10*5=50", "7*5=35", "50-35=15"]
    assert path(one) != path(other)
    assert sizes([one, other, one, one]) == (3, 1)


def test_an_empty_thought_is_the_empty_path() -> None:
    assert path([]) == path(["", "  "]) == Path(frozenset(), frozenset())
    assert path([]) != path(["want total"]) and sizes([[], []]) == (2,) and sizes([]) == ()


def test_case_spaces_and_repetitions_are_no_difference() -> None:
    assert path(["Want  total", "12 + 5 = 17", "12+5=17"]) == path(["want total", "12+5=17"])
    assert path(["1d 2i"]) != path(["12 d i"]) and path(["12+5=17"]) != path(["1+25=17"])


def test_what_is_taken_back_is_not_established() -> None:
    mended = ["9/6=1r3", "30/6=6r0", "wait 30/6=4r6", "wait 30/6=5r0"]
    assert path(mended) == path(["9/6=1r3", "30/6=5r0"])
    assert path(mended[:2]) != path(["9/6=1r3", "30/6=5r0"]), "without the doubt the slip stands"
    assert path(["143+59:", "3+9=12", "=203", "wait =202"]) == path(["143+59:", "3+9=12", "=202"])


def test_a_working_is_one_step_that_ends_in_its_result() -> None:
    sums, product = ["143+59:", "3+9=12", "4+5+1=10", "1+0+1=2", "=202"], ["38*50:", "38*5=190", "=1900"]
    assert path([*sums, *product]) == path([*product, *sums])
    assert len(path([*sums, *product]).steps) == 2
    assert path(sums) != path([sums[0], sums[2], sums[1], *sums[3:]]), "columns have their order"
    assert path([*sums, "202-2=200"]).uses and not path(["202-2=200", *sums]).uses
    nested = ["38*47:", "266+1520:", "6+0=6", "=1786", "=1786", "1786-1=1785"]
    assert len(path(nested).steps) == 2 and len(path(nested).uses) == 1
    assert len(path(["143+59:", "3+9=12", "1786-1=1785"]).steps) == 1, "a working that nobody closed goes on"


@pytest.mark.parametrize("name", list(TASKS))
def test_demonstrated_ways(name: str) -> None:
    """A repair comes to the careful path, a check goes beyond it but where there is nothing to check: a claim that is
    tried, what is made of a solution, an order that is told whole."""
    task = TASKS[name]
    careful, repair, check = (task.ways.index(way) for way in ("careful", "repair", "check"))
    for index in range(20):
        problem = task.problem(2, index, "train")
        thoughts = [path(task.demonstrate(problem, way)) for way in (careful, repair, check)]
        assert thoughts[0] == thoughts[1]
        if problem.data.keys() & {"claim", "then"} or problem.data.get("kind") == "listed":
            assert thoughts[0] == thoughts[2]
        else:
            assert thoughts[0].steps < thoughts[2].steps


def test_one_line_more_or_less_is_another_path() -> None:
    rng = Random("paths")
    for name, task in TASKS.items():
        thought = list(dict.fromkeys(task.demonstrate(task.problem(2, 3, "train"))))
        at = rng.randrange(len(thought))
        assert path(thought) != path(thought[:at] + thought[at + 1 :]), name


def test_variety_does_not_grow_with_the_number_of_thoughts() -> None:
    assert variety([4]) == 0.0 and variety([1, 1, 1]) == 1.0 and variety([2, 1]) == pytest.approx(2 / 3)
    assert variety([]) is None and variety([1]) is None
    rng = Random("variety")
    for n in (2, 10):
        drawn = []
        for _ in range(3000):
            firsts = sum(rng.random() < 0.3 for _ in range(n))
            drawn.append(variety([firsts, n - firsts]))
        assert sum(share for share in drawn if share is not None) / len(drawn) == pytest.approx(0.42, abs=0.03)


def test_distinct_steps_are_counted_over_all_thoughts() -> None:
    assert distinct([["a", "b"], ["A ", "c"]]) == 3 / 4 and distinct([["a", "a"]]) == 1 / 2
    assert distinct([TWO_SUMS] * 4) == 1 / 4 and distinct([TWO_SUMS, TWO_SUMS[::-1]]) == 1 / 2
    assert distinct([["143+59:", "3+9=12", "=202"], ["143+59:", "9+3=12", "=202"]]) == 1, "a working is one step"
    assert distinct([["12+5=18", "wait 12+5=17"], ["12+5=17"]]) == 1 / 2, "what is taken back is none"
    assert distinct([]) is None and distinct([[], [""]]) is None

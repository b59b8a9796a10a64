"""The trigger and the revision, counted by hand and on demonstrations."""

import pytest

from mull.core import StepVerdict
from mull.eval.doubt import Doubts, figures
from mull.tasks import TASKS

R, W, U = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


def test_counts_by_hand() -> None:
    steps = ["1+1=3", "wait 1+1=2", "2+2=4", "wait 2+2=5", "wait 2+2=6", "3+3=7", "4+4=9", "wait 4+4=8"]
    doubts = Doubts.of(steps, [W, R, R, W, W, W, W, R], True)
    assert doubts == Doubts(
        raised=4, due=3, mended=2, spoiled=1, errors=2, answered=2, doubted=1, doubted_right=1, left=0, left_right=0
    )
    found = figures([doubts])
    assert found["precision"].value == 3 / 4 and found["precision"].n == 4
    assert found["wrong_to_right"].value == 2 / 3 and found["right_to_wrong"].value == 1.0
    assert found["net_gain"].value == 1 / 4 and found["net_gain"].n == 4


def test_later_passes_lose_where_they_spoil_more_than_they_mend() -> None:
    mends = Doubts.of(["1+1=3", "wait 1+1=2"], [W, R], True)
    spoils = Doubts.of(["1+1=2", "wait 1+1=3"], [R, W], False)
    idle = Doubts.of(["1+1=2", "wait 1+1=2"], [R, U], True)
    gains = [figures(some)["net_gain"] for some in ([mends] * 30, [spoils] * 30, [mends, spoils] * 15)]
    assert [gain.value for gain in gains] == [1.0, -1.0, 0.0]
    assert gains[0].low > 0 > gains[1].high and gains[2].low < 0 < gains[2].high
    assert figures([mends, spoils, idle, mends])["net_gain"].value == 1 / 4


def test_answers_after_a_doubt_stand_beside_those_after_an_error_left_alone() -> None:
    traces = [
        Doubts.of(["1+1=3", "wait 1+1=2"], [W, R], True),
        Doubts.of(["1+1=3", "wait 1+1=4"], [W, W], False),
        Doubts.of(["1+1=3", "2+2=4"], [W, R], False),
        Doubts.of(["1+1=3"], [W], True),
        Doubts.of(["1+1=3"], [W], False),
        Doubts.of(["1+1=2"], [R], True),
    ]
    found = figures(traces)
    assert (found["right_after_doubt"].value, found["right_after_doubt"].n) == (1 / 2, 2)
    assert (found["right_without_doubt"].value, found["right_without_doubt"].n) == (1 / 3, 3)


def test_samples_of_one_problem_are_not_so_many_problems() -> None:
    mended = Doubts.of(["1+1=3", "wait 1+1=2"], [W, R], True)
    not_ = Doubts.of(["1+1=3", "wait 1+1=4"], [W, W], False)
    once, often = ([Doubts.total([one] * k) for one in (mended, not_) for _ in range(10)] for k in (1, 16))
    for name, figure in figures(once).items():
        same = figures(often)[name]
        assert same.n == 16 * figure.n and same.value == figure.value
        assert (same.low, same.high) == pytest.approx((figure.low, figure.high))


def test_a_second_doubt_about_one_error_hides_no_other_error() -> None:
    steps = ["1+1=3", "wait 1+1=4", "wait 1+1=2", "2+2=4", "3+3=7", "4+4=8"]
    doubts = Doubts.of(steps, [W, W, R, R, W, R], False)
    assert (doubts.due, doubts.errors, doubts.answered) == (2, 2, 1) and figures([doubts])["recall"].value == 0.5


def test_a_trace_that_begins_with_doubt_has_nothing_to_doubt() -> None:
    assert Doubts.of(["wait 1+1=2", "2+2=4"], [R, U], True) == Doubts()
    assert figures([Doubts()]) == figures([]) == {} and Doubts.total([]) == Doubts()


def test_demonstrated_repairs_are_due_and_mend() -> None:
    found = []
    for task in TASKS.values():
        for index in range(30):
            problem = task.problem(2, index, "train")
            steps = task.demonstrate(problem, task.ways.index("repair"))
            found.append(Doubts.of(steps, task.check(problem, steps), True))
    told = figures(found)
    assert Doubts.total(found).raised > 200
    assert told["precision"].value == told["recall"].value == told["wrong_to_right"].value == 1.0
    assert "right_to_wrong" not in told

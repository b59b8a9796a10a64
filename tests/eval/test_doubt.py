"""The trigger and the revision, counted by hand and on demonstrations."""

from mull.core import StepVerdict
from mull.eval.doubt import Doubts
from mull.tasks import TASKS

R, W, U = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


def test_counts_by_hand() -> None:
    steps = ["1+1=3", "wait 1+1=2", "2+2=4", "wait 2+2=5", "wait 2+2=6", "3+3=7", "4+4=9", "wait 4+4=8"]
    doubts = Doubts.of(steps, [W, R, R, W, W, W, W, R])
    assert doubts == Doubts(raised=4, due=3, mended=2, spoiled=1, errors=2, answered=2)
    figures = doubts.figures()
    assert figures["precision"].value == 3 / 4 and figures["precision"].n == 4
    assert figures["wrong_to_right"].value == 2 / 3 and figures["right_to_wrong"].value == 1.0


def test_a_second_doubt_about_one_error_hides_no_other_error() -> None:
    steps = ["1+1=3", "wait 1+1=4", "wait 1+1=2", "2+2=4", "3+3=7", "4+4=8"]
    doubts = Doubts.of(steps, [W, W, R, R, W, R])
    assert (doubts.due, doubts.errors, doubts.answered) == (2, 2, 1) and doubts.figures()["recall"].value == 0.5


def test_a_trace_that_begins_with_doubt_has_nothing_to_doubt() -> None:
    assert Doubts.of(["wait 1+1=2", "2+2=4"], [R, U]) == Doubts()
    assert Doubts().figures() == {} and Doubts.total([]) == Doubts()


def test_demonstrated_repairs_are_due_and_mend() -> None:
    found = []
    for task in TASKS.values():
        for index in range(30):
            problem = task.problem(2, index, "train")
            steps = task.demonstrate(problem, task.ways.index("repair"))
            found.append(Doubts.of(steps, task.check(problem, steps)))
    figures = Doubts.total(found).figures()
    assert Doubts.total(found).raised > 200
    assert figures["precision"].value == figures["recall"].value == figures["wrong_to_right"].value == 1.0
    assert "right_to_wrong" not in figures

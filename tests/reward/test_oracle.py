"""The task's own judge as a Scorer."""

import asyncio

import pytest

from mull.core import Failed, Score, Step, StepVerdict, Trace
from mull.reward.oracle import Oracle
from mull.tasks import TASKS

TASK = TASKS["arithmetic"]
ASKED = next(p for p in (TASK.problem(3, i, "train") for i in range(50)) if len(TASK.demonstrate(p)) > 2)
STEPS = TASK.demonstrate(ASKED)


def score(steps: list[str], answer: str | None = None) -> Score:
    trace = Trace(Trace.ask(ASKED.question).messages, tuple(map(Step, steps)), Step(answer) if answer else None)
    return asyncio.run(Oracle(ASKED).score([trace]))[0]


def test_a_demonstration_is_worth_everything() -> None:
    assert score(STEPS, ASKED.answer) == Score(1.0, (1.0,) * len(STEPS))
    assert score(STEPS) == Score(1.0, (1.0,) * len(STEPS))
    assert score([]) == Score(1.0)


def test_a_wrong_step_is_worth_nothing_and_an_answer_what_it_is() -> None:
    wrong = score([*STEPS[:-1], "1+1=3"], ASKED.answer)
    assert wrong.steps == (*(1.0,) * (len(STEPS) - 1), 0.0) and wrong.value == 1.0
    assert score([*STEPS[:-1], "1+1=3"]).value == 0.0
    assert score(STEPS, "-99").value == 0.0


def test_a_judge_that_fails_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> list[StepVerdict]:
        raise KeyError("oops")

    monkeypatch.setattr(TASK, "check", broken, raising=False)
    with pytest.raises(Failed, match=rf"arithmetic, level 3, train {ASKED.index} failed on \['1\+1=2'\]: 'oops'"):
        score(["1+1=2"])

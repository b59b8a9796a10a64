"""What reward models learn of steps and answers is what the tasks themselves say of them."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random

from mull.core import Step, StepVerdict, Trace, Verdict
from mull.tasks import TASKS
from mull.train.labels import Mark, lesson, line, parse

SAID = {StepVerdict.RIGHT: Mark(1.0, 1.0), StepVerdict.USELESS: Mark(1.0, 0.0), StepVerdict.WRONG: Mark(0.0)}
PLACES = [(task, level) for task in TASKS.values() for level in task.levels]


def test_every_label_is_the_verdict_of_the_task() -> None:
    """1,000 problems, half of them with a figure or letter of the thought changed, and some answers wrong."""
    seen = dict.fromkeys(StepVerdict, 0)
    for i in range(1000):
        (task, level), rng = PLACES[i % len(PLACES)], Random(f"label {i}")
        problem = task.problem(level, i, "train")
        steps = task.demonstrate(problem, rng.randrange(len(task.ways)))
        if rng.random() < 0.5 and steps:
            at = rng.randrange(len(steps))
            place = rng.randrange(len(steps[at]))
            steps[at] = steps[at][:place] + rng.choice("0123456789ab") + steps[at][place + 1 :]
            steps.insert(at, rng.choice(steps))
        answer = problem.answer if rng.random() < 0.7 else rng.choice(("0", "yes", steps[-1] if steps else ""))
        trace = replace(Trace.ask(problem.question), steps=tuple(map(Step, steps)), answer=Step(answer))
        verdicts = task.check(task.problem(level, i, "train"), steps)
        true = [
            *(verdict is not StepVerdict.WRONG for verdict in verdicts),
            task.verify(problem, answer) is Verdict.RIGHT,
        ]
        row = json.loads(json.dumps(line(problem, trace)))
        assert row["labels"] == true and all(type(label) is bool for label in row["labels"])
        marks = (*(SAID[verdict] for verdict in verdicts), Mark(float(true[-1])))
        assert parse(row, "line 1", "oracle").marks == marks == lesson(problem, steps, answer).marks
        for verdict in verdicts:
            seen[verdict] += 1
    assert all(count > 300 for count in seen.values()), seen

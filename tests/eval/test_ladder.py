"""The frozen hard set: the problems are those that were named, and nothing else is scored."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mull.cli import main
from mull.core import split_of
from mull.eval.benchmark import Outcome
from mull.eval.doubt import Doubts
from mull.eval.ladder import LADDERS, digest, first_rung
from mull.tasks import TASKS
from mull.testing import tiny_folder


@pytest.mark.parametrize("name", LADDERS)
def test_the_problems_are_those_that_were_frozen(name: str) -> None:
    ladder = LADDERS[name]
    asked = ladder.problems()
    assert len(asked) == len(TASKS) * ladder.each
    assert {(p.task, p.level, p.split) for p in asked} == {(task, ladder.level, "test") for task in TASKS}
    assert len({p.question for p in asked}) == len(asked) and all(split_of(p.key) == "test" for p in asked)
    twins = ladder.twins()
    assert not {p.key for p in twins} & {p.key for p in asked}


def test_a_task_that_changed_is_noticed() -> None:
    ladder = LADDERS["beyond-v1"]
    asked = ladder.problems()
    assert digest([*asked[:-1], replace(asked[-1], answer="x")]) != digest(asked) == ladder.digest
    with pytest.raises(ValueError, match="was frozen as 0123 and is"):
        replace(ladder, digest="0123").problems()


def test_the_first_rung_is_the_share_of_right_samples() -> None:
    asked = [task.problem(1, 0, "test") for task in TASKS.values() for _ in range(2)]
    outcomes = [
        Outcome(p, (i % 2 == 0 and i < 10,), (1,), (None,), Doubts(), 0, ("stop",), 1.0) for i, p in enumerate(asked)
    ]
    result = first_rung(outcomes)
    assert result["pass@1"].value == 5 / 20 and result["pass@1"].n == 20
    assert [figure.value for figure in result["families"].values()] == [0.5] * 5 + [0.0] * 5


def test_the_command_writes_the_rung(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small = replace(LADDERS["ladder-v1"], level=1, each=1)
    monkeypatch.setitem(LADDERS, "ladder-v1", replace(small, digest=digest(small.twins("test"))))
    folder, out = tiny_folder(tmp_path / "tiny"), tmp_path / "ladder.json"
    assert main(["eval", "ladder", "--model", str(folder), "--json", str(out)]) == 0
    assert "pass@1" in capsys.readouterr().out
    found = json.loads(out.read_text())
    assert found["pass@1"]["n"] == 10 and set(found["families"]) == set(TASKS) and found["temperature"] == 1.0
    assert main(["eval", "ladder", "--rungs", "maj@64", "--model", str(folder)]) == 2
    assert "no such rung: maj@64" in capsys.readouterr().err

"""The frozen hard set: the problems are those that were named, and nothing else is scored."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mull.cli import main
from mull.core import Problem, split_of
from mull.eval.benchmark import Outcome
from mull.eval.doubt import Doubts
from mull.eval.ladder import LADDERS, Rung, climb, digest
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


def drawn(problem: Problem, said: str) -> Outcome:
    """Samples that answered so, letter by letter: capitals are right, a dot is a cut answer."""
    answers = tuple(None if c == "." else c for c in said)
    n = len(said)
    return Outcome(
        problem, tuple(c.isupper() for c in said), (1,) * n, (None,) * n, Doubts(), (), ("end",) * n, 1.0, answers
    )


def test_the_rungs_by_hand() -> None:
    problem = TASKS["logic"].problem(1, 0, "test")
    one = drawn(problem, "AAbbb..A")
    assert Rung("pass", 1).share(one) == 3 / 8
    assert Rung("maj", 8).share(one) == 1.0  # three A, said first, against three b
    assert Rung("maj", 4).share(one) == 0.5  # AAbb is a tie that A wins; b..A is one that b wins
    assert Rung("maj", 1).share(one) == 3 / 8
    assert Rung("oracle", 8).share(one) == 1.0
    assert Rung("oracle", 2).share(one) == pytest.approx(1 - (5 * 4) / (8 * 7))
    assert Rung("maj", 2).share(drawn(problem, "..")) == 0.0
    with pytest.raises(ValueError, match="maj@9 needs 9 samples"):
        Rung("maj", 9).share(one)


def test_a_climb_goes_over_all_families() -> None:
    outcomes = [drawn(task.problem(1, i, "test"), "Aa") for task in TASKS.values() for i in range(2)]
    found = climb(outcomes, [Rung.named("pass@1"), Rung.named(" oracle@2")])
    assert found["pass@1"].value == 0.5 and found["oracle@2"].value == 1.0 and found["oracle@2"].n == 20
    assert set(found["families"]) == set(TASKS) and found["families"]["logic"]["pass@1"].n == 2


@pytest.mark.parametrize("name", ["best@4", "maj@", "maj@0", "maj@x", "maj@99999", "pass@2", "", "maj@٣"])
def test_rungs_that_do_not_exist_are_refused(name: str) -> None:
    with pytest.raises(ValueError):
        Rung.named(name)


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
    assert main(["eval", "ladder", "--rungs", "maj@4,oracle@4", "--model", str(folder), "--json", str(out)]) == 0
    assert set(json.loads(out.read_text())["families"]["logic"]) == {"maj@4", "oracle@4"}
    assert main(["eval", "ladder", "--rungs", "rerank@64", "--model", str(folder)]) == 2
    assert "no such rung: 'rerank@64'" in capsys.readouterr().err

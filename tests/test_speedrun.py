"""The speedrun, behind its trainings: two models are measured, and what came of it is shown."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from mull.commands.train import resolve
from mull.eval.ladder import LADDERS
from mull.reasoner import Reasoner
from mull.testing import tiny_folder

RECIPES = Path(__file__).resolve().parent.parent / "recipes"


@pytest.fixture
def speedrun(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPES))
    import speedrun

    return speedrun


Arguments = Callable[..., None]


@pytest.fixture
def arguments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Arguments:
    return lambda *more: monkeypatch.setattr("sys.argv", ["speedrun", "--out", str(tmp_path), *more])


def finished(speedrun: ModuleType, root: Path) -> None:
    """The folders of all stages, as they are at the end of a run."""
    from study import KINDS

    for _, stage, config, _, total in speedrun.stages(root, 6_000_000, 200):
        tiny_folder(root / stage / "model")
        settings = resolve(KINDS[stage], config, [])
        (root / stage / "config.json").write_text(settings.model_dump_json())
        (root / stage / "metrics.jsonl").write_text(
            json.dumps({"iteration": total, "tokens": total, "flops": 1e9}) + "\n"
        )


def test_a_run_whose_stages_are_over_ends_in_a_report(
    speedrun: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: Arguments,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    finished(speedrun, tmp_path)
    problems = LADDERS["ladder-v1"].problems()
    few = {family: next(p for p in problems if p.task == family) for family in speedrun.FAMILIES}
    monkeypatch.setattr(speedrun, "asked", lambda name, *, twins: list(few.values()))
    monkeypatch.setattr(speedrun, "Reasoner", lambda folder, processes: Reasoner(folder))  # no processes for so few
    monkeypatch.setattr(speedrun, "SAMPLES", 2)
    monkeypatch.setattr(speedrun, "RUNGS", ("pass@1", "maj@2", "oracle@2"))
    arguments()
    speedrun.main()
    shown = capsys.readouterr().out
    assert "reinforced, letters" in shown and "rerank@k" in shown and "minutes" in shown
    assert "ladder-v1" in (tmp_path / "report.html").read_text()
    assert len((tmp_path / "train.csv").read_text().splitlines()) == 3, "before and after reinforcement"


def test_a_run_that_was_stopped_is_not_over(
    speedrun: ModuleType, tmp_path: Path, arguments: Arguments, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished(speedrun, tmp_path)
    with (tmp_path / "rl" / "metrics.jsonl").open("a") as file:
        file.write(json.dumps({"iteration": 200, "model": 33}) + "\n")
    monkeypatch.setattr(speedrun, "launch", lambda *_: pytest.fail("it would end in the same way"))
    monkeypatch.setattr(speedrun, "answers", lambda *_: pytest.fail("there is nothing to measure"))
    arguments()
    with pytest.raises(SystemExit) as left:
        speedrun.main()
    assert str(left.value.code) == (
        f"{tmp_path / 'rl'} was stopped at iteration 200, its model is that of 33: to begin anew, remove it"
    )


@pytest.mark.parametrize(("flag", "stage"), [("--tokens", "pretrain"), ("--iterations", "rl")])
def test_a_run_of_another_length_is_not_taken_for_this_one(
    flag: str, stage: str, speedrun: ModuleType, tmp_path: Path, arguments: Arguments, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `mull train` says of it is said."""
    finished(speedrun, tmp_path)
    launch = speedrun.launch
    monkeypatch.setattr(speedrun, "launch", lambda *run: [sys.executable, *launch(*run)[6:]])  # one rank will do
    monkeypatch.setattr(speedrun, "answers", lambda *_: pytest.fail("there is nothing to measure"))
    arguments(flag, "60")
    with pytest.raises(SystemExit) as left:
        speedrun.main()
    said = str(left.value.code)
    assert said.startswith(f"{stage} stopped: {tmp_path / stage} was begun with another configuration")
    assert "\n" not in said and flag.removeprefix("--") in said

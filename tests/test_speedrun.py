"""The speedrun, behind its trainings: two models are measured, and what came of it is shown."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest

from mull.eval.ladder import LADDERS
from mull.reasoner import Reasoner
from mull.testing import tiny_folder

RECIPES = Path(__file__).resolve().parent.parent / "recipes"


@pytest.fixture
def speedrun(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPES))
    import speedrun

    return speedrun


def test_a_run_whose_stages_are_over_ends_in_a_report(
    speedrun: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for stage in ("pretrain", "sft", "rl"):
        tiny_folder(tmp_path / stage / "model")
    for stage, before in (("sft", "pretrain"), ("rl", "sft")):
        (tmp_path / stage / "config.json").write_text(json.dumps({"init": str(tmp_path / before / "model")}))
    for stage in ("pretrain", "sft", "rl"):
        (tmp_path / stage / "metrics.jsonl").write_text('{"iteration": 1, "flops": 1e9}\n')
    (tmp_path / "pretrain" / "config.json").write_text("{}")
    problems = LADDERS["ladder-v1"].problems()
    few = {family: next(p for p in problems if p.task == family) for family in speedrun.FAMILIES}
    monkeypatch.setattr(speedrun, "asked", lambda name, *, twins: list(few.values()))
    monkeypatch.setattr(speedrun, "Reasoner", lambda folder, processes: Reasoner(folder))  # no processes for so few
    monkeypatch.setattr(speedrun, "SAMPLES", 2)
    monkeypatch.setattr(speedrun, "RUNGS", ("pass@1", "maj@2", "oracle@2"))
    monkeypatch.setattr("sys.argv", ["speedrun", "--out", str(tmp_path)])
    speedrun.main()
    shown = capsys.readouterr().out
    assert "reinforced, letters" in shown and "rerank@k" in shown and "minutes" in shown
    assert "ladder-v1" in (tmp_path / "report.html").read_text()
    assert len((tmp_path / "train.csv").read_text().splitlines()) == 3, "before and after reinforcement"

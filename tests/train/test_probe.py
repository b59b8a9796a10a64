"""What a look at a model in training shows: figures, pages for samples.md, one sample on stderr."""

from __future__ import annotations

from pathlib import Path

import pytest

from mull.tasks import TASKS
from mull.testing import tiny_model
from mull.train import probe
from mull.train.data import Mixture
from mull.train.fit import Fit, _headline
from mull.train.run import Run
from mull.train.writer import ours


def test_a_look_tells_the_accuracy_and_another_sample_every_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(probe, "LEVELS", (1,))
    monkeypatch.setattr(probe, "PROBLEMS", 2)
    two = ("arithmetic", "letters")
    config = Fit(data=Mixture(tasks={name: float(name in two) for name in TASKS}, longest=64))
    model, chat = tiny_model()
    look = probe.prober(run := Run(tmp_path, config), ours(chat), config)
    found = look(model)
    assert set(found) == {"valid", "valid/arithmetic/1", "valid/letters/1"}
    assert _headline(found) == f"valid {found['valid']:.4g}"
    assert (run.folder / "samples.md").read_text().count("## ") == 4
    first = capsys.readouterr().err
    question = TASKS["arithmetic"].problem(1, 0, "valid").question
    assert first.startswith(f"arithmetic, level 1: {question}\n") and "\nanswer: " in first
    look(model)
    second = capsys.readouterr().err
    assert second != first and second.count("level 1: ") == 1

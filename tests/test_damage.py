"""Files and folders from anyone, damaged in many ways: each reader opens them soundly or refuses them in one line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from mull.eval import typed

RECIPES = Path(__file__).resolve().parent.parent / "recipes"
READERS = ("traces", "labels", "questions", "answers", "typed")


@pytest.fixture
def mutants(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPES))
    import mutants

    return mutants


@pytest.mark.parametrize("name", READERS)
def test_damaged_files_are_refused_by_line_or_read(mutants: ModuleType, name: str, tmp_path: Path) -> None:
    assert set(mutants.READERS) == set(READERS)
    tally = mutants.damaged_lines(name, 150, tmp_path, commands=10, seed="test")
    assert tally.faults == [] and 50 < tally.refused <= tally.tried == 150


def test_damaged_model_folders_are_refused_or_sound(mutants: ModuleType, tmp_path: Path) -> None:
    tally = mutants.damaged_folders(400, tmp_path, seed="test", most_ms=1000)  # on a machine that does other things
    assert tally.faults == [] and 300 < tally.refused < tally.tried == 400


def test_faults_are_found(mutants: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: a reader that raises something else, a command that accepts, nobody who looks at the manifest."""
    reader = mutants.READERS["questions"]
    careless = replace(reader, read=lambda path: [json.loads(line)["id"] for line in path.open()])
    monkeypatch.setitem(mutants.READERS, "questions", careless)
    assert len(mutants.damaged_lines("questions", 60, tmp_path, commands=0).faults) > 20
    assert "exit code 0" in mutants.ends_well(["--version"])
    monkeypatch.setattr(mutants.folder_of, "check_manifest", lambda folder: None)
    tally = mutants.damaged_folders(500, tmp_path, seed="careless", most_ms=1000)
    assert any("another model" in fault for fault in tally.faults)


def test_a_typed_question_that_is_no_text_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "typed.jsonl"
    line = '{"question": "what is 3+4%s?", "answer": "7", "task": "arithmetic", "kind": "number"}\n'
    path.write_text(line % "" + line % "\\ud800")
    with pytest.raises(ValueError, match="line 2: the question is not valid Unicode"):
        typed.load(path)

"""A run killed at any moment, resumed, ends in the bytes of the run that nothing disturbed."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

RECIPES = Path(__file__).resolve().parents[2] / "recipes"


@pytest.fixture(scope="module")
def kills() -> ModuleType:
    spec = importlib.util.spec_from_file_location("kill_study", RECIPES / "kill_study.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["kill_study"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_a_killed_pretraining_ends_in_the_same_bytes(kills: ModuleType, tmp_path: Path) -> None:
    """One kill inside a save, one at a random moment."""
    config = json.loads((RECIPES / "tiny.json").read_text()) | kills.SHORT | {"tokens": 12_000, "save_every": 2_000}
    stage = kills.Stage("pretrain", config, tmp_path)
    expected = stage.finish(tmp_path / "whole")
    rng = Random("test")
    assert kills.kill_once(stage, tmp_path / "killed", rng, seconds=0.0, saving=True)
    assert not (tmp_path / "killed" / "model").exists()
    kills.kill_once(stage, tmp_path / "killed", rng, seconds=rng.random(), saving=False)
    assert stage.finish(tmp_path / "killed") == expected


def test_wilson(kills: ModuleType) -> None:
    low, high = kills.wilson(20, 20)
    assert (round(low, 3), high) == (0.839, 1.0)
    low, high = kills.wilson(5, 10)
    assert (round(low, 3), round(high, 3)) == (0.237, 0.763)

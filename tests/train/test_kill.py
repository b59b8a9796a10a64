"""A run killed at any moment, resumed, ends in the bytes of the run that nothing disturbed."""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from hashlib import sha256
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from mull.tasks import TASKS
from mull.testing import tiny_folder

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


TINY = {"tokens": 2_400, "micro_tokens": 512, "micros": 1, "save_every": 400, "eval_every": 10**9, "threads": 1}
NEAR = {"tasks": {name: 0 for name in TASKS if name != "letters"}, "levels": {1: 1}, "longest": 160}
REST = {
    "sft": TINY | {"data": NEAR | {"prompt_weight": 0.0}},
    "reward": TINY | {"data": NEAR | {"direct": 0.0, "guess": 0.0, "prompt_weight": 0.0}},
    "rl": {"iterations": 3, "problems": 2, "samples": 2, "max_tokens": 16, "save_every": 1},
}


@pytest.mark.parametrize("name", REST)
def test_the_other_stages_do_too(kills: ModuleType, tmp_path: Path, name: str) -> None:
    """Killed while they save; what goes on from there, and what nothing disturbed, runs in this process."""
    config = (kills.REINFORCE if name == "rl" else {}) | REST[name] | {"init": str(tiny_folder(tmp_path / "tiny"))}
    if name == "rl":
        config["health"] = {"every": 1, "problems": 2, "patience": 1000}
    stage = kills.Stage(name, config, tmp_path)
    assert kills.kill_once(stage, tmp_path / "killed", Random(name), seconds=0.0, saving=True)
    assert not (tmp_path / "killed" / "model").exists()
    module = importlib.import_module(f"mull.train.{name}")
    settings = getattr(module, kills.KINDS[name]).model_validate_json(json.dumps(config))
    for out in ("killed", "whole"):
        getattr(module, name)(settings, tmp_path / out, resume=True)
    assert kills.digest(tmp_path / "killed") == kills.digest(tmp_path / "whole")
    assert (
        kills.digest(tmp_path / "whole") != sha256((tmp_path / "tiny" / "model.safetensors").read_bytes()).hexdigest()
    )

"""A run killed at any moment, resumed, ends in the bytes of the run that nothing disturbed: of all that it saves."""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
from safetensors.torch import load_file

from mull.commands.train import resolve
from mull.model import MODELS
from mull.model.folder import sha256
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


def last(out: Path) -> tuple[str, dict[str, Any]]:
    """What a run's newest checkpoint holds: tensors, those of the optimiser too, and where everything else stands."""
    folder = max((out / "checkpoints").iterdir())
    state = json.loads((folder / "state.json").read_text())
    assert any(key.startswith("optim/") for key in load_file(folder / "tensors.safetensors"))
    assert state.pop("seconds") > 0
    return sha256(folder / "tensors.safetensors"), state


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
    assert last(tmp_path / "killed") == last(tmp_path / "whole")


def test_what_is_killed_is_the_command(kills: ModuleType, tmp_path: Path) -> None:
    """Who types it wrongly is told so by the command line, and the study with them."""
    stage = kills.Stage("sft", {"no such": 1}, tmp_path)
    with pytest.raises(RuntimeError, match="no such setting: no such; there are"):
        stage.finish(tmp_path / "run")
    assert kills.begun(tmp_path / "run").exists()


TINY = {"tokens": 2_400, "micro_tokens": 512, "micros": 1, "save_every": 400, "eval_every": 10**9, "threads": 1}
NEAR = {"tasks": {name: 0 for name in TASKS if name != "letters"}, "levels": {1: 1}, "longest": 160}
BRIEF = {
    "iterations": 3, "problems": 2, "samples": 2, "max_tokens": 16, "save_every": 1,
    "health": {"every": 1, "problems": 2, "patience": 1000},
}  # fmt: skip
REST = {
    "sft": TINY | {"data": NEAR | {"prompt_weight": 0.0}},
    "reward": TINY | {"data": NEAR | {"direct": 0.0, "guess": 0.0, "prompt_weight": 0.0}},
    "ppo": BRIEF | {"algorithm": "ppo"},
    "grpo": BRIEF | {"init": str(MODELS / "mull-nano-base"), "max_tokens": 48},  # samples of a random model are all cut
}


def ends_alike(kills: ModuleType, stage: Any) -> None:
    """What goes on with the killed run, and a run that nothing disturbed, in this process."""
    module, kind = kills.STAGES[stage.name]
    room = importlib.import_module(f"mull.train.{module}")
    for out in (stage.root / "killed", stage.root / "whole"):
        getattr(room, module)(resolve(getattr(room, kind), json.loads(stage.settings(out)), []), out, resume=True)
    ended = kills.digest(stage.root / "whole" / "model")
    assert ended != kills.digest(Path(stage.config["init"])), "it has learnt nothing"
    assert kills.digest(stage.root / "killed" / "model") == ended
    assert last(stage.root / "killed") == last(stage.root / "whole")


@pytest.mark.parametrize("name", REST)
def test_the_other_stages_do_too(kills: ModuleType, tmp_path: Path, name: str) -> None:
    """Killed while they save."""
    config = {"init": str(tiny_folder(tmp_path / "tiny"))} | REST[name]
    stage = kills.Stage(name, (kills.REINFORCE if name in ("ppo", "grpo") else {}) | config, tmp_path)
    assert kills.kill_once(stage, tmp_path / "killed", Random(name), seconds=0.0, saving=True)
    assert not (tmp_path / "killed" / "model").exists()
    ends_alike(kills, stage)
    assert ("curriculum" in last(tmp_path / "killed")[1]) is (name in ("ppo", "grpo"))


def test_distillation_that_was_killed_while_it_searched_does_too(kills: ModuleType, tmp_path: Path) -> None:
    hunt = kills.DISTILL["hunt"] | {"problems": 4, "levels": (1,), "processes": 0}
    stage = kills.Stage("distill", kills.DISTILL | TINY | {"data": NEAR, "hunt": hunt, "tokens": 800}, tmp_path)
    assert kills.kill_once(stage, tmp_path / "killed", Random(), seconds=0.0, saving=False) == "preparing"
    assert not (tmp_path / "killed.jsonl").exists()
    ends_alike(kills, stage)
    assert (tmp_path / "killed.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_a_run_that_learns_nothing_proves_nothing(kills: ModuleType, tmp_path: Path) -> None:
    """At equal credit nothing moves, and weights that never move survive every kill."""
    init = {"init": str(tiny_folder(tmp_path / "tiny"))}
    still = {"credit": {}, "branches": 0, "kl": 0.0, "entropy": 0.0, "iterations": 1}
    stage = kills.Stage("grpo", kills.REINFORCE | BRIEF | init | still, tmp_path)
    with pytest.raises(RuntimeError, match="grpo ended in the weights it began with"):
        kills.study(stage, 1, "test")

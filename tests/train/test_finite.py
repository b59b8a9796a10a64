"""What makes weights NaN or infinite ends the run with one line, and neither a checkpoint nor a model holds any."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from sums import SMALL, tiny

from mull.cli import main
from mull.model import checkpoint
from mull.model.heads import Heads
from mull.tasks import TASKS
from mull.testing import tiny_folder
from mull.train.optim import Optimizer
from mull.train.run import Run
from tests.train.test_rl import paid

EASY = ['data.levels={"1": 1}', f"data.tasks={json.dumps({name: float(name == 'arithmetic') for name in TASKS})}"]
SHORT = ["tokens=1500", "micro_tokens=256", "micros=1", "save_every=1", "eval_every=1000000", "threads=1", *EASY]
STAGES = {
    "pretrain": [*SHORT, "model.width=32", "model.layers=1", "model.heads=2", "model.head_dim=16", "model.hidden=64"],
    "sft": SHORT,
    "reward": SHORT,
    "distill": [*SHORT, "loss=dpo"],
    "rl": [
        "iterations=6", "problems=2", "samples=4", "max_tokens=8", "parts=1", "threads=1", "save_every=1",
        "health.every=0", 'tasks=["arithmetic"]',
    ],
}  # fmt: skip


def started(stage: str, root: Path) -> list[str]:
    """The command that begins a run of the stage in the folder `run`."""
    argv = ["train", stage, "--out", str(root / "run"), "--set", *STAGES[stage]]
    if stage == "distill":
        asked = TASKS["arithmetic"].problem(1, 0, "train")
        ways = {"chosen": {"steps": ["good"], "answer": None}, "rejected": {"steps": [], "answer": "bad"}}
        pair = {"prompt": asked.question, "prefix": [], "task": asked.task, "level": 1, "index": 0, "split": "train"}
        (root / "t.jsonl").touch()
        (root / "t.pairs.jsonl").write_text((json.dumps(pair | ways) + "\n") * 4)
        argv.append(f"traces={root / 't.jsonl'}")
    return argv if stage == "pretrain" else [*argv, f"init={tiny_folder(root / 'tiny')}"]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks take longer than these runs, and a random model is paid now and then, so that something is learnt."""
    for stage in ("pretrain", "sft", "distill"):
        monkeypatch.setattr(f"mull.train.{stage}.prober", lambda *_: None)
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))


def failed(capsys: pytest.CaptureFixture[str], argv: list[str]) -> str:
    """Run a command that must fail; returns its line."""
    capsys.readouterr()
    code = main(argv)
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (1, "", 1), (code, out, err)
    return err


@pytest.mark.parametrize("stage", STAGES)
def test_a_poisoned_run_keeps_its_last_good_checkpoint_and_goes_on_from_it(
    stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    argv, out, honest, updates = started(stage, tmp_path), tmp_path / "run", Optimizer.step, []

    def poisoned(optimizer: Optimizer, progress: float) -> float:
        updates.append(honest(optimizer, progress))
        if len(updates) == 4:
            optimizer.parameters[-1].data.view(-1)[0] = math.inf  # in reinforcement a head that nobody reads
        return updates[-1]

    with monkeypatch.context() as patch:
        patch.setattr(Optimizer, "step", poisoned)
        line = failed(capsys, argv)
    assert "holds NaN or infinity" in line and f"{out}/checkpoints/000000004 is not written" in line
    kept = sorted((out / "checkpoints").iterdir())
    assert [folder.name for folder in kept] == ["000000002", "000000003"]
    for folder in kept:
        assert all(bool(t.isfinite().all()) for t in load_file(folder / "tensors.safetensors").values())
    assert not (out / "model").exists()
    assert main([*argv, "--resume"]) == 0
    checkpoint.load(out / "model")


@pytest.mark.parametrize("rate", ["1e38", "1e20"])
@pytest.mark.parametrize("stage", STAGES)
def test_a_rate_that_blows_the_weights_up_ends_the_run(
    stage: str, rate: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At 1e20 no weight is infinite, but all that is computed from them."""
    line = failed(capsys, [*started(stage, tmp_path), f"optim.other_lr={rate}", "optim.warmup=0"])
    assert "an update left NaN or infinity in the weights: what was saved before is kept; begin again with" in line
    assert not list((tmp_path / "run" / "checkpoints").iterdir()) and not (tmp_path / "run" / "model").exists()


@pytest.mark.parametrize("part", ["model/a", "optim/b/step"])
@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_a_checkpoint_that_is_not_finite_is_refused(part: str, bad: float, tmp_path: Path) -> None:
    run, sound = Run(tmp_path, SMALL), {"model/a": torch.ones(50), "optim/b/step": torch.ones(50)}
    for i in (1, 2):
        run.save(i, sound, {"iteration": i})
    spoilt = sound | {part: torch.ones(50).index_fill(0, torch.tensor(7), bad)}
    with pytest.raises(FloatingPointError, match=rf"^{part} holds NaN or infinity: .*000000003 is not written"):
        run.save(3, spoilt, {"iteration": 3})
    assert sorted(p.name for p in run.checkpoints.iterdir()) == ["000000001", "000000002"]
    found = run.latest()
    assert found is not None and found[1] == {"iteration": 2}


@pytest.mark.parametrize("part", ["weights", "heads", "rounded"])
def test_a_model_folder_that_is_not_finite_is_refused(part: str, tmp_path: Path) -> None:
    """What the largest number of fp32 is rounded to in bf16 is infinite."""
    model, heads = tiny(), Heads(32)
    checkpoint.save(tmp_path / "kept", model, heads=heads)
    before = {path.name: path.read_bytes() for path in (tmp_path / "kept").iterdir()}
    spoilt = heads.value_head.weight if part == "heads" else model.model.norm.weight
    spoilt.data[..., 0] = torch.finfo(torch.float32).max if part == "rounded" else math.nan
    for folder in ("kept", "new"):
        with pytest.raises(FloatingPointError, match=rf"holds NaN or infinity: .*{folder} is not written"):
            checkpoint.save(tmp_path / folder, model, None, heads, torch.bfloat16)
    assert {path.name: path.read_bytes() for path in (tmp_path / "kept").iterdir()} == before
    assert not (tmp_path / "new").exists()

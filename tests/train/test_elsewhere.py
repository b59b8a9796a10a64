"""Training on another device than the processor: nothing that lies there meets what lies here, and it learns the same.

No GPU is needed: a device that checks this is played by the processor (tests/elsewhere.py).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from mull.model.config import ModelConfig
from mull.tasks import TASKS
from mull.testing import tiny_folder
from mull.train.credit import Credit
from mull.train.data import Mixture
from mull.train.distill import Distill, distill
from mull.train.pretrain import Pretrain, pretrain
from mull.train.reward import Reward, reward
from mull.train.rl import rl
from mull.train.sft import SFT, sft
from tests.elsewhere import ELSEWHERE, elsewhere
from tests.train import test_reward_models
from tests.train.test_rl import config, paid

MIXTURE = Mixture(tasks={name: float(name == "arithmetic") for name in TASKS}, levels={1: 1}, direct=0.0)
SHORT: dict[str, Any] = {
    "tokens": 1200, "micro_tokens": 256, "micros": 2, "threads": 1, "precision": "fp32", "save_every": 400,
    "eval_every": 10**9, "data": MIXTURE,
}  # fmt: skip
ALL: dict[str, Any] = {"kl": 0.1, "entropy": 0.01, "supervised": 0.2, "passes": 2, "parts": 2}
SMALL = ModelConfig(
    vocab_size=512, width=16, layers=1, heads=2, kv_heads=1, head_dim=8, hidden=16, context=1024, answer_head=True
)  # fmt: skip
STAGES: dict[str, Callable[..., Path]] = {
    "pretrain": lambda folder, out, **how: pretrain(Pretrain(**SHORT, model=SMALL), out, **how),
    "sft": lambda folder, out, **how: sft(SFT(init=folder, **SHORT), out, **how),
    "reward": lambda folder, out, **how: reward(
        Reward(init=folder, traces=test_reward_models.file(folder), **SHORT), out, **how
    ),
    "dpo": lambda folder, out, **how: distill(
        Distill(init=folder, loss="dpo", traces=pairs(folder / "t.jsonl"), **SHORT), out, **how
    ),
    "grpo": lambda folder, out, **how: rl(config(folder, iterations=3, **ALL), out, **how),
    "ppo": lambda folder, out, **how: rl(config(folder, iterations=3, algorithm="ppo", **ALL), out, **how),
    "implicit": lambda folder, out, **how: rl(
        config(folder, iterations=3, credit=Credit(process=0.5, judge="implicit")), out, **how
    ),
}


def pairs(traces: Path) -> Path:
    """A file of traces, empty, with pairs beside it: what a task shows is better than an answer without a thought."""
    traces.touch()
    task, rows = TASKS["arithmetic"], []
    for index in range(8):
        one = task.problem(1, index, "train")
        rows.append(
            {
                "task": one.task,
                "level": 1,
                "index": index,
                "split": "train",
                "prompt": one.question,
                "prefix": [],
                "chosen": {"steps": task.demonstrate(one), "answer": None},
                "rejected": {"steps": [], "answer": "7"},
            }
        )
    traces.with_suffix(".pairs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return traces


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.mark.parametrize("stage", STAGES)
def test_a_run_there_learns_what_it_learns_here_and_goes_on(
    stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    folder, train = tiny_folder(tmp_path / "tiny"), STAGES[stage]
    here = train(folder, tmp_path / "here")
    monkeypatch.setattr("mull.train.ranks.CPU", ELSEWHERE)
    seen: list[torch.device] = []
    monkeypatch.setattr("mull.train.optim.Optimizer.step", noting(seen))
    with elsewhere():
        there = train(folder, tmp_path / "there")
        assert set(seen) == {ELSEWHERE}
        (newest,) = sorted((tmp_path / "there" / "checkpoints").iterdir())[-1:]
        for path in newest.iterdir():
            path.unlink()
        assert train(folder, tmp_path / "there", resume=True) == there
    for name in ("model", "heads"):
        if (here / f"{name}.safetensors").exists():
            ours, theirs = (load_file(f / f"{name}.safetensors") for f in (here, there))
            assert ours.keys() == theirs.keys()
            for key in ours:
                torch.testing.assert_close(
                    ours[key], theirs[key], rtol=1e-3, atol=1e-5, msg=lambda m, k=key: f"{k} {m}"
                )


def noting(seen: list[torch.device]) -> Callable[..., float]:
    """An optimiser's step that notes where the gradients are."""
    from mull.train.optim import Optimizer

    step = Optimizer.step

    def noted(optimizer: Optimizer, share: float) -> float:
        seen.extend(p.grad.device for p in optimizer.parameters if p.grad is not None)
        return step(optimizer, share)

    return noted


def test_what_lies_apart_may_not_meet() -> None:
    """The device itself: else the tests above could not fail."""
    with elsewhere() as there:
        away = torch.ones(2, device=there)
        assert float((away + away).sum()) == 4.0 and (away.to("cpu") + torch.ones(2)).tolist() == [2.0, 2.0]
        for stray in (torch.ones(2), torch.tensor([0, 1])):
            with pytest.raises(RuntimeError, match=r"some of its tensors are on elsewhere:0"):
                away[stray] if stray.dtype == torch.long else away + stray

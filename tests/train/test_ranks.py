"""Two processes that train one model: the model one process would have trained, up to rounding."""

import shutil
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from mull.train.ranks import Ranks, together

RECIPE = Path(__file__).parents[2] / "recipes" / "tiny.json"
SHORT = ("tokens=12000", "save_every=4000", "eval_every=1000000", "precision=fp32", "compiled=false", "threads=1")
LAUNCH = ("-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2")


def train(out: Path, *launch: str) -> dict[str, torch.Tensor]:
    command = [sys.executable, *launch, "-m", "mull", "train", "pretrain", "--config", str(RECIPE), "--out", str(out)]
    subprocess.run([*command, "--resume", "--set", *SHORT], check=True, capture_output=True, timeout=240)
    return load_file(out / "model" / "model.safetensors")


def test_two_ranks_train_the_same_model_and_resume_in_the_same_bits(tmp_path: Path) -> None:
    alone, two = train(tmp_path / "alone"), train(tmp_path / "two", *LAUNCH)
    for name, tensor in alone.items():
        torch.testing.assert_close(two[name], tensor, rtol=0, atol=2e-3, msg=lambda m, name=name: f"{name}: {m}")
    newest = max((tmp_path / "two" / "checkpoints").iterdir())
    shutil.rmtree(newest)
    again = train(tmp_path / "two", *LAUNCH)
    assert all(torch.equal(again[name], two[name]) for name in two)
    assert newest.is_dir()


def test_one_rank_leaves_the_gradients_as_they_are() -> None:
    weight = nn.Parameter(torch.ones(3))
    weight.grad = torch.arange(3.0)
    with together() as ranks:
        assert ranks == Ranks() and ranks.first
        assert ranks.total([weight], 2.5) == 2.5
    assert weight.grad.tolist() == [0, 1, 2]


def test_the_gradients_of_two_ranks_sum_to_those_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Said of the gradients themselves: Muon and AdamW would hide a wrong scale."""
    from mull.chat import Chat
    from mull.model.tokenizer import train_tokenizer
    from mull.testing import tiny_model
    from mull.train.data import Mixture, Place, Stream
    from mull.train.fit import update
    from mull.train.optim import Optim, Optimizer

    stream = Stream(Mixture(levels={1: 1.0}), Chat(train_tokenizer()), "sum", batch_tokens=512)
    micros = list(islice(stream.batches(Place()), 4))
    model, _ = tiny_model()
    seen: list[torch.Tensor] = []

    def step(self: Optimizer, progress: float) -> float:
        seen.append(torch.cat([p.grad.flatten() for p in self.parameters if p.grad is not None]))
        self.clear()
        return 1.0

    monkeypatch.setattr(Optimizer, "step", step)
    monkeypatch.setattr("torch.distributed.all_reduce", lambda flat: None)  # each rank keeps its own part
    optimizer = Optimizer(Optim(), model)
    losses = [
        update(model, optimizer, micros, stream.chat, "fp32", 0.0, ranks)
        for ranks in (Ranks(), Ranks(0, 2), Ranks(1, 2))
    ]
    assert losses[0] == pytest.approx(losses[1] + losses[2], rel=1e-6)
    torch.testing.assert_close(seen[1] + seen[2], seen[0], rtol=1e-4, atol=1e-7)
    assert seen[1].norm() > 0.1 * seen[0].norm() and seen[2].norm() > 0.1 * seen[0].norm()


def test_micros_must_be_shared_evenly(tmp_path: Path) -> None:
    from mull.testing import tiny_model
    from mull.train.fit import Fit, fit
    from mull.train.run import Run

    config = Fit(micros=3)
    run = Run(tmp_path / "run", config)
    with pytest.raises(ValueError, match="multiple of the 2 ranks"):
        fit(config, tiny_model(), None, run, ranks=Ranks(0, 2))  # type: ignore[arg-type]


@pytest.mark.parametrize(("gpus", "here", "device"), [(0, 1, "cpu"), (1, 1, "cuda:0"), (1, 2, "cpu"), (2, 2, "cuda:1")])
def test_what_learns_lies_on_a_gpu_where_there_is_one_for_each(
    gpus: int, here: int, device: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[torch.device] = []
    monkeypatch.setattr(torch.cuda, "device_count", lambda: gpus)
    monkeypatch.setattr(torch.cuda, "set_device", taken.append)
    monkeypatch.setenv("LOCAL_WORLD_SIZE", str(here))
    monkeypatch.setenv("LOCAL_RANK", str(here - 1))
    with together() as ranks:
        assert str(ranks.device) == device and taken == [ranks.device] * (device != "cpu")

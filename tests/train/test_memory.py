"""A run that cannot fit into memory says so in one line, before it has done anything."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
import torch

from mull.cli import main
from mull.model.config import ModelConfig
from mull.model.folder import describe
from mull.model.transformer import Transformer
from mull.testing import tiny_folder
from mull.train import memory
from mull.train.memory import fits, free, least
from mull.train.ranks import Ranks
from mull.train.reward import Reward, reward
from mull.train.rl import RL, _fullest, rl
from mull.train.sft import SFT, sft

QWEN = ModelConfig(
    vocab_size=151_936, width=1024, layers=28, heads=16, kv_heads=8, head_dim=128, hidden=3072, context=40_960
)
"""Qwen3-0.6B: 596,049,920 weights."""


def test_the_least_by_hand(tmp_path: Path) -> None:
    weights = 596_049_920
    assert least(QWEN, 0) == 12 * weights
    assert least(QWEN, 0, copies=2) == 20 * weights
    assert least(QWEN, 8192) - least(QWEN, 0) == 8 * 8192 * 151_936
    for config in (ModelConfig(), ModelConfig(tied=False, kv_heads=5, layers=2)):
        exact = sum(p.numel() for p in Transformer(config).parameters())
        assert least(config, 0) == 12 * exact, "nothing is left out, and nothing is counted twice"


def test_what_fits_is_let_through_and_what_does_not_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = least(QWEN, 4096)
    for room, ranks in ((needed, 1), (2 * needed, 2), (float("inf"), 9)):
        monkeypatch.setattr(memory, "free", lambda room=room: room)
        fits(QWEN, 4096, Ranks(0, ranks))
    for room, ranks in ((needed - 1, 1), (2 * needed - 1, 2)):
        monkeypatch.setattr(memory, "free", lambda room=room: room)
        with pytest.raises(ValueError, match=r"at least \d+\.\d GB of memory, and .* GB can be had: lower"):
            fits(QWEN, 4096, Ranks(0, ranks))


def test_a_gpu_has_its_own_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = int(least(QWEN, 4096))
    monkeypatch.setattr(memory, "free", lambda: 0)
    for room in (needed, needed - 1):
        monkeypatch.setattr(torch.cuda, "mem_get_info", lambda device, room=room: (room, 0))
        with pytest.raises(ValueError, match="GB can be had") if room < needed else nullcontext():
            fits(QWEN, 4096, Ranks(1, 2, torch.device("cuda", 1)))


def test_a_few_short_rollouts_fill_no_forward_pass() -> None:
    config = RL(init=Path("x"), problems=2, samples=3, branches=1, max_tokens=10, parts=2)
    assert _fullest(config, Ranks()) == 40 and _fullest(config, Ranks(0, 2)) == 20
    assert _fullest(RL(init=Path("x"), micro_tokens=512), Ranks()) == 512


def test_what_can_be_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert 1e6 < free() < 1e16
    monkeypatch.setattr(memory, "MEMINFO", tmp_path / "meminfo")
    monkeypatch.setattr(memory, "LIMIT", tmp_path / "max")
    (tmp_path / "meminfo").write_text("MemTotal: 9000 kB\nMemFree: 10 kB\nMemAvailable:  2000 kB\nSwapFree: 500 kB\n")
    assert free() == 2500 * 1024
    (tmp_path / "max").write_text("max\n")
    assert free() == 2500 * 1024
    (tmp_path / "max").write_text("1000000\n")
    assert free() == 1_000_000


def test_every_rank_has_the_addresses_that_one_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = least(QWEN, 4096)
    for ranks in (1, 2):
        for limit in (resource.RLIM_INFINITY, needed, needed - 1):
            monkeypatch.setattr(resource, "getrlimit", lambda what, limit=limit: (limit, resource.RLIM_INFINITY))
            monkeypatch.setattr(memory, "free", lambda: 1e15)
            with pytest.raises(ValueError, match="GB can be had") if limit == needed - 1 else nullcontext():
                fits(QWEN, 4096, Ranks(0, ranks))


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (3_000_000_000, 3_000_000_000))
from mull.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_limit_on_addresses_is_one_on_memory(tmp_path: Path) -> None:
    """`ulimit -v`: the machine has more, and the process would be refused it in the middle of its work."""
    folder, out = tiny_folder(tmp_path / "tiny"), tmp_path / "run"
    tokens = 1_400_000
    assert least(describe(folder), tokens) > 3e9
    given = ["train", "sft", "--out", str(out), "--set", f"init={folder}", f"micro_tokens={tokens}", "threads=1"]
    command = [sys.executable, "-c", LIMITED, *given]
    ended = subprocess.run(
        command, capture_output=True, text=True, timeout=120, env=os.environ | {"PYTHONPATH": str(Path.cwd())}
    )
    (line,) = ended.stderr.splitlines()
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "this run takes at least 3.3 GB of memory, and 3.0 GB can be had: lower micro_tokens" in line
    assert not out.exists()


@pytest.mark.parametrize("stage", ["rl", "sft"])
def test_a_run_that_cannot_fit_is_refused_before_any_work(
    stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tiny_folder(tmp_path / "tiny"), tmp_path / "run"
    small: dict[str, Any] = {"init": folder, "micro_tokens": 512, "threads": 1}
    monkeypatch.setattr(memory, "free", lambda: 1e6)
    monkeypatch.setattr("mull.model.checkpoint.load", lambda *_: pytest.fail("the model was loaded"))
    with pytest.raises(ValueError, match=r"at least 0\.0 GB"):
        (rl(RL(**small), out) if stage == "rl" else sft(SFT(**small), out))
    assert not out.exists()
    given = ["--out", str(out), "--set", f"init={folder}", "micro_tokens=4000000"]
    given += ["max_tokens=100000"] * (stage == "rl")
    monkeypatch.setattr(memory, "free", lambda: 2.5e9)
    assert main(["train", stage, *given]) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    takes = least(describe(folder), 4_000_000) / 1e9
    assert line == (
        f"mull: with 4000000 tokens in a forward pass this run takes at least {takes:.1f} GB of memory, and 2.5 GB can "
        "be had: lower micro_tokens, or begin with a smaller model"
    )
    assert not out.exists()


@pytest.mark.parametrize("stage", ["pretrain", "reward", "distill"])
def test_so_is_one_of_any_other_stage(
    stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "run"
    given = ["model.width=8192", "model.hidden=32768", "model.layers=40", "tokens=1000"]
    if stage != "pretrain":
        given = [f"init={tiny_folder(tmp_path / 'tiny')}", f"traces={tmp_path / 'new.jsonl'}", "micro_tokens=99000000"]
    monkeypatch.setattr(memory, "free", lambda: 20e9)
    monkeypatch.setattr("mull.model.checkpoint.load", lambda *_: pytest.fail("the model was loaded"))
    monkeypatch.setattr(Transformer, "__init__", lambda *_: pytest.fail("the model was made"))
    assert main(["train", stage, "--out", str(out), "--set", *given]) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert "and 20.0 GB can be had: lower micro_tokens, or begin with a smaller model" in line
    assert not out.exists()


def test_heads_that_learn_alone_are_let_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "free", lambda: 1e3)
    monkeypatch.setattr("mull.train.reward.Lessons", Mock(side_effect=InterruptedError))
    with pytest.raises(InterruptedError):  # it went on
        reward(Reward(init=tiny_folder(tmp_path / "tiny"), separate=False), tmp_path / "run")

"""The decoding benchmark: peers are measured with what they are fastest with, and the result says what that was."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch

from mull.bench import decode
from mull.bench.decode import Transformers, load, settings
from mull.chat import Chat
from mull.testing import tiny_folder

pytest.importorskip("transformers")


@pytest.fixture
def peer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Transformers:
    monkeypatch.setattr(decode, "CORES", 2)
    folder = tiny_folder(tmp_path / "model")
    return Transformers(folder, Chat.load(folder))


def test_transformers_keeps_the_rows_and_threads_that_are_fastest(
    peer: Transformers, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[tuple[int, int, int]] = []

    def speed(prompts: list[list[int]], limits: list[int], rows: int, threads: int) -> float:
        tried.append((rows, threads, len(prompts)))
        return 9.0 if (rows, threads) == (128, 1) else 1.0

    monkeypatch.setattr(peer, "_run", speed)
    work = load(40, 8, "x", length=3)
    assert peer(work) == peer(work) == 9.0
    every = [(rows, threads, 256) for rows in (64, 128, 256) for threads in (1, 2)]
    assert tried == [*every, (128, 1, 256), (128, 1, 256)], "all of them once, over the same sequences"
    ct2: Any = SimpleNamespace(best={64: (2, 1), 1: (1, 2)})
    assert settings(peer, ct2) == {
        "transformers@rollout": {"rows": 128, "threads": 1},
        "ctranslate2@64": {"workers": 2, "threads": 1}, "ctranslate2@1": {"workers": 1, "threads": 2},
    }  # fmt: skip


def test_a_batch_writes_as_many_tokens_as_its_sequences_may_have(peer: Transformers) -> None:
    torch.set_num_threads(1)
    prompts = [peer.chat.render(prompt) for prompt in load(3, 1, "x").prompts]
    limits = [2, 5, 3]
    assert 3 <= peer._batch(prompts, limits) <= sum(limits)
    assert peer._run(prompts, limits, rows=2, threads=1) > 0

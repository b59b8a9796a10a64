"""Checkpoints survive kills, bit rot and full disks; the newest whole one is found, and the rest is named."""

from __future__ import annotations

import errno
import json
import resource
from pathlib import Path
from random import Random
from typing import Any

import pytest
import torch
from safetensors import SafetensorError

from mull.train import run as module
from mull.train.fit import Fit
from mull.train.run import Run

CONFIG = Fit()


def tensors(value: float, size: int = 50) -> dict[str, torch.Tensor]:
    return {"model/a": torch.full((size,), value), "optim/b/step": torch.tensor(value)}


def filled(folder: Path, *iterations: int) -> Run:
    run = Run(folder, CONFIG)
    for i in iterations:
        run.save(i, tensors(float(i)), {"iteration": i, "tokens": 100 * i, "waiting": {"16": [1, 2]}})
    return run


def newest(run: Run) -> int | None:
    found = run.latest()
    if found is None:
        return None
    kept, state = found
    assert torch.equal(kept["model/a"], torch.full_like(kept["model/a"], state["iteration"]))
    return int(state["iteration"])


def names(run: Run) -> list[str]:
    return sorted(p.name for p in run.checkpoints.iterdir())


def test_the_newest_two_are_kept(tmp_path: Path) -> None:
    run = filled(tmp_path / "run", 1, 2, 3, 10)
    assert names(run) == ["000000003", "000000010"]
    assert newest(run) == 10
    assert newest(filled(tmp_path / "empty")) is None


def test_state_comes_back_as_it_was(tmp_path: Path) -> None:
    found = filled(tmp_path, 7).latest()
    assert found is not None
    assert found[1] == {"iteration": 7, "tokens": 700, "waiting": {"16": [1, 2]}}
    assert found[0]["optim/b/step"].shape == ()


@pytest.mark.parametrize("damage", ["cut", "flip", "no tensors", "no state", "no manifest", "empty manifest", "empty"])
def test_damaged_checkpoints_are_skipped_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    run = filled(tmp_path, 1, 2)
    folder = run.checkpoints / "000000002"
    data = folder / "tensors.safetensors"
    if damage == "cut":
        data.write_bytes(data.read_bytes()[:-1])
    elif damage == "flip":
        data.write_bytes(data.read_bytes()[:-1] + b"\x01")
    elif damage == "no tensors":
        data.unlink()
    elif damage == "no state":
        (folder / "state.json").unlink()
    elif damage == "no manifest":
        (folder / "manifest.json").unlink()
    elif damage == "empty manifest":
        (folder / "manifest.json").write_text("")
    else:
        for path in folder.iterdir():
            path.unlink()
    assert newest(run) == 1
    assert "000000002" in capsys.readouterr().err
    run.save(2, tensors(2.0), {"iteration": 2})  # made again in its place
    assert newest(run) == 2


def test_a_thousand_flipped_bits(tmp_path: Path) -> None:
    rng = Random("flips")
    run = filled(tmp_path, 1, 2)
    files = sorted((run.checkpoints / "000000002").iterdir())
    for _ in range(200):
        path = rng.choice(files)
        sound = path.read_bytes()
        damaged = bytearray(sound)
        damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        assert newest(run) == 1
        path.write_bytes(sound)
    assert newest(run) == 2


def test_torsos_of_a_kill_are_no_checkpoints(tmp_path: Path) -> None:
    run = filled(tmp_path, 1)
    torso = run.checkpoints / ".000000002.99999"
    torso.mkdir()
    (torso / "tensors.safetensors").write_bytes(b"half")
    assert newest(run) == 1
    run.save(3, tensors(3.0), {"iteration": 3})
    assert names(run) == ["000000001", "000000003"]


@pytest.mark.parametrize("place", ["save_file", "write_manifest", "_sync"])
def test_a_full_disk_leaves_the_previous_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    run = filled(tmp_path, 1, 2)

    def full(first: Any, *rest: Any) -> None:
        target = rest[0] if rest else first
        if isinstance(target, Path) and not target.is_dir():
            target.write_bytes(b"half a fi")
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(module, place, full)
        with pytest.raises(OSError, match="No space"):
            run.save(3, tensors(3.0), {"iteration": 3})
    assert names(run) == ["000000001", "000000002"]
    assert newest(run) == 2
    run.save(3, tensors(3.0), {"iteration": 3})  # once there is room again, it goes on
    assert newest(run) == 3


def test_a_real_limit_on_file_size(tmp_path: Path) -> None:
    run = filled(tmp_path, 1)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, hard))
    try:
        with pytest.raises((OSError, SafetensorError)):
            run.save(2, tensors(2.0, size=1 << 20), {"iteration": 2})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert names(run) == ["000000001"]
    assert newest(run) == 1


def test_a_folder_is_not_taken_over(tmp_path: Path) -> None:
    Run(tmp_path, CONFIG)
    with pytest.raises(ValueError, match="--resume"):
        Run(tmp_path, CONFIG)
    assert Fit(**json.loads((tmp_path / "config.json").read_text())) == CONFIG


def test_resuming_where_nothing_is_begins(tmp_path: Path) -> None:
    assert Run(tmp_path / "new", CONFIG, resume=True).latest() is None


def test_metrics_after_the_checkpoint_are_dropped(tmp_path: Path) -> None:
    run = filled(tmp_path, 1, 2)
    for tokens in (50, 200, 201):
        run.log({"tokens": tokens})
    with (tmp_path / "metrics.jsonl").open("a") as file:
        file.write('{"tokens": 1')
    assert newest(run) == 2
    assert [json.loads(x)["tokens"] for x in (tmp_path / "metrics.jsonl").read_text().splitlines()] == [50, 200]


def test_text_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    module.write_text(path, "old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        module.write_text(path, "new")
    assert path.read_text() == "old"

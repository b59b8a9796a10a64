"""Checkpoints survive kills, bit rot and full disks; the newest whole one is found, and the rest is named."""

from __future__ import annotations

import errno
import io
import json
import os
import resource
import sys
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from safetensors import SafetensorError
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from mull.model import checkpoint
from mull.testing import tiny_folder, tiny_model
from mull.train import run as module
from mull.train.fit import Fit
from mull.train.ranks import Ranks
from mull.train.run import Run
from mull.train.sft import SFT

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


def flip(path: Path, at: int, bits: int) -> None:
    with path.open("r+b", buffering=0) as file:
        (byte,) = os.pread(file.fileno(), 1, at)
        os.pwrite(file.fileno(), bytes([byte ^ bits]), at)


def test_a_thousand_flipped_bits(tmp_path: Path) -> None:
    rng = Random("flips")
    run = filled(tmp_path, 1, 2)
    files = sorted((run.checkpoints / "000000002").iterdir())
    for _ in range(1000):
        path = rng.choice(files)
        at, bit = rng.randrange(path.stat().st_size), 1 << rng.randrange(8)
        flip(path, at, bit)
        assert newest(run) == 1
        flip(path, at, bit)
    assert newest(run) == 2


def test_torsos_of_a_kill_are_no_checkpoints(tmp_path: Path) -> None:
    run = filled(tmp_path, 1)
    torso = run.checkpoints / ".000000002.99999"
    torso.mkdir()
    (torso / "tensors.safetensors").write_bytes(b"half")
    assert newest(run) == 1
    run.save(3, tensors(3.0), {"iteration": 3})
    assert names(run) == ["000000001", "000000003"]


class Cut(BaseException):
    """What ends a process in the middle of a save."""


class Disk:
    """Lets so many operations on files be done; from then on it is as if the process were dead, and does nothing more.

    Writing a file is two of them, half of it and the rest. With `power` the machine dies too: what was not synced is
    empty.
    """

    def __init__(self, patch: pytest.MonkeyPatch, root: Path, left: int, *, power: bool) -> None:
        self.root, self.left, self.power = root, left, power
        self.unsynced: set[int] = set()  # inodes
        for name in ("mkdir", "rename", "unlink", "rmdir", "fsync", "chmod"):
            patch.setattr(os, name, partial(self._do, getattr(os, name)))
        text, tensors = Path.write_text, module.save_file
        patch.setattr(Path, "write_text", lambda path, what: self._write(path, text, path, what))
        for where in (module, checkpoint):
            patch.setattr(where, "save_file", lambda what, path, **more: self._write(path, tensors, what, path, **more))

    def _do(self, real: Any, *args: Any, **more: Any) -> None:
        self._alive()
        real(*args, **more)
        if real.__name__ == "fsync":
            self.unsynced.discard(os.fstat(args[0]).st_ino)
        self._count()

    def _write(self, path: Path, real: Any, *args: Any, **more: Any) -> None:
        self._alive()
        real(*args, **more)
        self.unsynced.add(path.stat().st_ino)
        self._count(half=path)
        self._count()

    def _alive(self) -> None:
        if self.left <= 0:
            raise OSError(errno.EIO, "Input/output error")

    def _count(self, half: Path | None = None) -> None:
        self.left -= 1
        if self.left:
            return
        if half is not None:
            os.truncate(half, half.stat().st_size // 2)
        for path in self.root.rglob("*"):
            if self.power and path.stat().st_ino in self.unsynced:
                os.truncate(path, 0)
        raise Cut


@pytest.mark.parametrize("power", [False, True])
@pytest.mark.parametrize("repaired", [False, True])
def test_a_save_that_is_cut_after_any_of_its_operations_leaves_what_a_run_goes_on_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repaired: bool, power: bool
) -> None:
    """The checkpoint before it, or itself; made anew in the place of a damaged one, too."""
    good, seen = (1 if repaired else 2), list[int | None]()
    for left in count(1):
        run = filled(tmp_path / f"cut {left}", 1, 2)
        if repaired:
            (run.checkpoints / "000000002" / "state.json").write_text("{}")
        with monkeypatch.context() as patch:
            Disk(patch, run.folder, left, power=power)
            try:
                run.save(good + 1, tensors(good + 1.0), {"iteration": good + 1})
                break
            except Cut:
                pass
        again = Run(run.folder, CONFIG, resume=True)
        seen.append(newest(again))
        assert seen[-1] in (good, good + 1)
        for i in range(seen[-1] + 1, 5):
            again.save(i, tensors(float(i)), {"iteration": i})
        assert names(again) == ["000000003", "000000004"] and newest(again) == 4
    assert len(seen) > 12 and seen == sorted(seen) and set(seen) == {good, good + 1}


def test_a_model_folder_that_is_cut_is_refused_or_whole_and_can_be_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, chat = tiny_model()
    refused = 0
    for left in count(1):
        run = filled(tmp_path / f"cut {left}")
        folder = run.folder / "snapshots" / "000000001"
        with monkeypatch.context() as patch:
            Disk(patch, run.folder, left, power=False)
            try:
                run.keep(1, model, chat)
                break
            except Cut:
                pass
        try:
            assert torch.equal(checkpoint.load(folder).lm_head.weight, model.lm_head.weight)
        except ValueError:
            refused += 1
        run.keep(1, model, chat)
        assert torch.equal(checkpoint.load(folder).lm_head.weight, model.lm_head.weight)
    assert left > 8 and refused > 4


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


def drawn(run: Run) -> list[tuple[int, float]]:
    """The points of the curve in TensorBoard."""
    seen = EventAccumulator(str(run.folder / "tensorboard"))
    seen.Reload()
    return [(point.step, point.value) for point in seen.Scalars("loss")]


def test_tensorboard_shows_every_point_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed twice: before the first checkpoint, and after it; what lies at a checkpoint is kept."""
    clock = SimpleNamespace(time=count(1000).__next__)  # by which files are read in their order
    monkeypatch.setattr("tensorboard.summary.writer.event_file_writer.time", clock)
    values = iter(range(100))
    for kept, told in ((-1, (0, 140, 357)), (-1, (0, 140, 357, 449, 564, 700)), (564, (564, 700, 780))):
        run = Run(tmp_path, CONFIG, resume=True)
        found = run.latest()
        assert (found[1]["tokens"] if found else -1) == kept
        for tokens in told if not found else told[1:]:
            run.log({"tokens": tokens, "loss": float(next(values))})
            if tokens == 564:
                run.save(1, tensors(1.0), {"iteration": 1, "tokens": tokens})
        run._board.close()
    assert drawn(run) == [(0, 3), (140, 4), (357, 5), (449, 6), (564, 7), (700, 9), (780, 10)]


def test_tensorboard_has_what_lies_before_a_checkpoint(tmp_path: Path) -> None:
    """A kill loses nothing of it: that would not be made again."""
    run = Run(tmp_path, CONFIG)
    for tokens in (100, 200):
        run.log({"tokens": tokens, "loss": 1.0})
    run.save(1, tensors(1.0), {"iteration": 1, "tokens": 200})
    assert drawn(run) == [(100, 1.0), (200, 1.0)]


@pytest.mark.parametrize("change", ["weights", "heads", "tokenizer"])
def test_another_model_than_the_run_began_with_is_refused(tmp_path: Path, change: str) -> None:
    folder, out = tiny_folder(tmp_path / "tiny"), tmp_path / "run"
    config = SFT(init=folder)
    Run(out, config)
    Run(out, config, resume=True)
    assert f"  {folder}/model.safetensors\n" in (out / "init.sha256").read_text()
    if change == "weights":
        tiny_folder(folder, seed=1)
    elif change == "heads":
        (folder / "heads.safetensors").write_bytes(b"others")
    else:
        (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(ValueError, match=f"^{folder} has changed since {out} was begun: bring it back, or begin"):
        Run(out, config, resume=True)
    (out / "init.sha256").unlink()  # as a run has none that was begun before there were notes
    Run(out, config, resume=True)
    assert (out / "init.sha256").is_file()


def test_where_no_terminal_is_there_is_a_line_a_minute_and_one_for_every_look(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = 1000.0
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: now))
    with module.telling(Ranks(), "train", 10_000, "tokens", done=1000) as tell:
        for tokens in range(2000, 10_001, 1000):
            now += 25
            tell(tokens, f"loss {tokens / 1000}", "valid 0.5" if tokens == 5000 else "")
    out, err = capsys.readouterr()
    assert out == "" and err.splitlines() == [
        "train 4,000 of 10,000 tokens · loss 4.0 · 0:02:30 left",
        "train 5,000 of 10,000 tokens · loss 5.0 · valid 0.5 · 0:02:05 left",
        "train 8,000 of 10,000 tokens · loss 8.0 · 0:00:50 left",
    ]


def test_a_terminal_has_a_bar_and_a_line_for_every_look(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stderr", screen := Terminal())
    monkeypatch.setattr("sys.stdout", pipe := io.StringIO())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(module, "EVERY", 0.0)
    with module.telling(Ranks(), "train", 30, "tokens") as tell:
        tell(10, "loss 4", "")
        tell(20, "loss 3", "valid 0.5")
    assert "train 20 of 30 tokens · loss 3 · valid 0.5" in screen.getvalue()
    assert "10 of 30" not in screen.getvalue() and "20/30" in screen.getvalue()
    assert pipe.getvalue() == ""


def test_without_tensorboard_a_run_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Run(tmp_path / "with", CONFIG)
    assert capsys.readouterr().err == ""
    monkeypatch.setitem(sys.modules, "tensorboard", None)
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", None)
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    run = Run(tmp_path / "without", CONFIG)
    run.log({"tokens": 1})
    (line,) = capsys.readouterr().err.splitlines()
    assert line == "no curves for TensorBoard: it is not installed (pip install 'mull[track]')"
    Run(tmp_path / "other rank", CONFIG, ranks=Ranks(1, 2))
    assert capsys.readouterr().err == ""


def test_text_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    module.write_text(path, "old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        module.write_text(path, "new")
    assert path.read_text() == "old"


def test_samples_are_shown_once(tmp_path: Path) -> None:
    """Killed twice: before the first checkpoint, and after it."""
    for told in ("ab", "abcd", "cde"):
        run = Run(tmp_path, CONFIG, resume=True)
        run.latest()
        for page in told:
            run.show(page)
            if page == "b" and told != "ab":
                run.save(1, tensors(1.0), {"iteration": 1, "tokens": 1})
    assert (tmp_path / "samples.md").read_text() == "abcde"

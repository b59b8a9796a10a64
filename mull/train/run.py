"""A run is a folder: config.json, metrics.jsonl, samples.md, TensorBoard events, checkpoints, snapshots, the model.

A checkpoint is written beside its place, synced, given a manifest of SHA-256 sums and only then renamed,
so a kill at any moment leaves the one before it whole; two are kept. Tensors are safetensors, the rest JSON.
Beside them lie the SHA-256 sums of what the run began with and reads again: other contents there are refused.
"""

from __future__ import annotations

import json
import math
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from pydantic import BaseModel
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from mull.model import checkpoint
from mull.model.folder import MANIFEST, check_manifest, sha256, write_manifest
from mull.model.transformer import Transformer
from mull.train.ranks import Ranks

PINNED = (".json", ".jinja", ".safetensors")  # of a model folder
EVERY = 60.0  # seconds between lines where no terminal shows a bar


class Run:
    """The folder of one training run. The first rank keeps it; the others only read."""

    def __init__(self, folder: Path, config: BaseModel, *, resume: bool = False, ranks: Ranks = Ranks()) -> None:
        self.folder, self.ranks = folder, ranks
        self.checkpoints, self._samples = folder / "checkpoints", folder / "samples.md"
        self._board: Any = None
        self._again = 0  # TensorBoard's steps from here on are made again
        if not ranks.first:
            return
        text = config.model_dump_json(indent=1) + "\n"
        saved = folder / "config.json"
        if saved.exists():
            if not resume:
                raise ValueError(f"{folder} holds a run already: pass --resume to go on with it, or another --out")
            if differs := _differs(saved.read_text(), config):
                raise ValueError(f"{folder} was begun with another configuration ({', '.join(differs)}): see {saved}")
        else:
            self.checkpoints.mkdir(parents=True, exist_ok=True)
            write_text(saved, text)
        if init := getattr(config, "init", None):
            self.pin("init", init)
        if find_spec("tensorboard") is None:
            console = Console(stderr=True, highlight=False)
            console.print("[dim]no curves for TensorBoard: it is not installed (pip install 'mull\\[track]')[/]")

    def pin(self, name: str, what: Path) -> None:
        """Note the SHA-256 of a file, or of a model folder's files, as sha256sum writes them.

        Raises ValueError where the run was begun with other contents.
        """
        if not self.ranks.first:
            return
        note = self.folder / f"{name}.sha256"
        files = [what] if what.is_file() else sorted(p for p in what.iterdir() if p.suffix in PINNED)
        digests = {path: sha256(path) for path in files if path.name != MANIFEST}
        if not note.exists():
            write_text(note, "".join(f"{digest}  {path}\n" for path, digest in digests.items()))
        elif [line.split()[0] for line in note.read_text().splitlines()] != list(digests.values()):
            raise ValueError(f"{what} has changed since {self.folder} was begun: bring it back, or begin another run")

    def log(self, record: dict[str, Any]) -> None:
        """Append one line to metrics.jsonl, and its numbers to TensorBoard where that is installed."""
        with (self.folder / "metrics.jsonl").open("a") as file:
            finite = {k: None if isinstance(v, float) and not math.isfinite(v) else v for k, v in record.items()}
            file.write(json.dumps(finite) + "\n")
        if self._board is None:
            self._board = _tensorboard(self.folder, self._again)
        if self._board:
            for key, value in record.items():
                if isinstance(value, int | float):
                    self._board.add_scalar(key, value, record.get("tokens", 0))

    def show(self, text: str) -> None:
        """Append to samples.md: what the model writes, for people."""
        with self._samples.open("a") as file:
            file.write(text)

    def save(self, iteration: int, tensors: dict[str, Tensor], state: dict[str, Any]) -> None:
        """Write a checkpoint atomically and drop all but the newest two. One that is not finite is refused."""
        final = self.checkpoints / f"{iteration:09d}"
        checkpoint.require_finite(tensors, final)
        if self._board:
            self._board.flush()
        draft = self.checkpoints / f".{iteration:09d}.{os.getpid()}"
        try:
            shutil.rmtree(draft, ignore_errors=True)
            draft.mkdir(parents=True)
            save_file({k: v.detach().cpu().contiguous() for k, v in tensors.items()}, draft / "tensors.safetensors")
            shown = self._samples.stat().st_size if self._samples.exists() else 0
            (draft / "state.json").write_text(json.dumps(state | self._setting() | {"shown": shown}) + "\n")
            write_manifest(draft)
            for path in draft.iterdir():
                _sync(path)
            _sync(draft)
            shutil.rmtree(final, ignore_errors=True)
            draft.rename(final)
        finally:
            shutil.rmtree(draft, ignore_errors=True)  # what a full disk left of it
        _sync(self.checkpoints)
        for old in self._numbered()[:-2]:
            shutil.rmtree(old, ignore_errors=True)
        for torso in self.checkpoints.glob(".*"):
            shutil.rmtree(torso, ignore_errors=True)

    def keep(self, iteration: int, model: Transformer, chat: checkpoint.Words) -> None:
        """Keep the model as it is now, as a folder of its own: curves are drawn through these."""
        checkpoint.save(self.folder / "snapshots" / f"{iteration:09d}", model, chat)

    def latest(self, *, goes_on: bool = True) -> tuple[dict[str, Tensor], dict[str, Any]] | None:
        """The newest checkpoint that is whole; says on stderr which ones are not. None before the first.

        A run that goes on from there drops the metrics and samples that lie after it: they will be made again.
        """
        for folder in reversed(self._numbered()):
            try:
                if not (folder / "manifest.json").is_file():
                    raise ValueError(f"{folder} has no manifest")
                check_manifest(folder)
                tensors = load_file(folder / "tensors.safetensors")
                state = json.loads((folder / "state.json").read_text())
            except (ValueError, OSError, SafetensorError) as error:
                print(f"skipping a damaged checkpoint: {error}", file=sys.stderr)
                continue
            setting = {key: state.pop(key, None) for key in self._setting()}
            shown = state.pop("shown", None)
            if self.ranks.first and goes_on:
                self._forget_after(state.get("tokens", 0), shown)
                for key, value in self._setting().items():
                    if setting[key] != value:
                        print(f"warning: begun with {key} {setting[key]}, resumed with {value}", file=sys.stderr)
            return tensors, state
        if self.ranks.first and goes_on:
            self._forget_after(-1, 0)
        return None

    def _setting(self) -> dict[str, Any]:
        """What a run's last bits depend on beside its configuration."""
        return {"torch": torch.__version__, "ranks": self.ranks.size, "device": self.ranks.device.type}

    def _numbered(self) -> list[Path]:
        return sorted(p for p in self.checkpoints.glob("[0-9]*") if p.is_dir())

    def _forget_after(self, tokens: int, shown: int | None) -> None:
        """Drop metrics and samples that lie after the checkpoint, which notes how long samples.md was by then."""
        self._again = tokens + 1
        path = self.folder / "metrics.jsonl"
        if path.is_file():
            lines = [line for line in path.read_text().splitlines() if _tokens_of(line) <= tokens]
            write_text(path, "".join(f"{line}\n" for line in lines))
        if shown is not None and self._samples.exists():
            os.truncate(self._samples, min(shown, self._samples.stat().st_size))


def _tokens_of(line: str) -> float:
    try:
        return float(json.loads(line).get("tokens", 0))
    except ValueError:  # the line that a kill cut short
        return float("inf")


def write_text(path: Path, text: str) -> None:
    """Replace a file atomically."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with draft.open("w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(path)


def under(tensors: Mapping[str, Tensor], name: str) -> dict[str, Tensor]:
    """One part of a checkpoint's tensors, such as `optim`, by their names within it."""
    return {key.removeprefix(f"{name}/"): tensor for key, tensor in tensors.items() if key.startswith(f"{name}/")}


@contextmanager
def telling(ranks: Ranks, what: str, total: int, unit: str, done: int = 0) -> Iterator[Callable[[int, str, str], None]]:
    """Yields how the first rank says on stderr where it is: a live bar where somebody watches, else a line a minute.

    The function takes what is done by now, a note, and what a look has shown: then there is a line at once.
    """
    watched = sys.stderr.isatty()
    bars = Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[note]}"),
        TimeRemainingColumn(), console=Console(stderr=True), refresh_per_second=2,
        disable=not (ranks.first and watched),
    )  # fmt: skip
    bar = bars.add_task(what, total=total, completed=done, note="")
    began = told = time.monotonic()

    def tell(now: int, note: str, seen: str) -> None:
        nonlocal told
        bars.update(bar, completed=min(now, total), note=note)
        if seen or (not watched and time.monotonic() - told >= EVERY):
            told = time.monotonic()
            left = timedelta(seconds=round((told - began) * max(0, total - now) / (now - done)))
            line = (f"{what} {min(now, total):,} of {total:,} {unit}", note, seen, f"{left} left")
            print(" · ".join(filter(None, line)), file=sys.stderr)

    with bars:
        yield tell


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _differs(saved: str, config: BaseModel) -> list[str]:
    """Which options are others in a file. What has become an option since has its default there."""
    now = config.model_dump(mode="json")
    try:
        was = type(config).model_validate_json(saved).model_dump(mode="json")
    except ValueError:  # an option that is gone, or no JSON at all
        return ["which is none of today's"]
    return [key for key in now if was[key] != now[key]]


def _tensorboard(folder: Path, again: int) -> Any:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        return False
    return SummaryWriter(str(folder / "tensorboard"), purge_step=again)

"""One file a command. Only what every command needs is imported before a command runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def progress(label: str, total: int, already: int = 0) -> Iterator[Callable[[], None]]:
    """A bar on stderr, where that is a terminal; what it yields moves it by one."""
    import sys

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(label, total=total, completed=already)
        yield lambda: bar.advance(task)


def hash_of(folder: Path) -> str | None:
    """The name of a folder's weights in reports; None where they lie in several files."""
    from mull.model.checkpoint import model_hash

    return model_hash(folder) if (folder / "model.safetensors").is_file() else None

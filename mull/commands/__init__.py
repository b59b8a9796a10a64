"""One file a command. Only what every command needs is imported before a command runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter, Token

from mull.model import folder_named

Flag = Annotated[bool, Parameter(negative=(), show_default=False)]
Settings = Annotated[list[str] | None, Parameter(name="--set", consume_multiple=True, negative=())]


def _named(_: Any, tokens: Sequence[Token]) -> Path:
    return folder_named(tokens[0].value)


Model = Annotated[Path, Parameter(converter=_named, show_default=lambda _: "mull-nano, which comes with the package")]
Judge = Annotated[Path, Parameter(converter=_named)]  # mull-nano-prm comes with the package

LONGEST = 600  # characters of an error line
SEARCHED = 8  # traces that a search decodes at the same time, or so


def one_line(error: object) -> str:
    """What an error says, in one line that cannot steer a terminal."""
    line = " ".join(str(error).split())
    line = "".join(c if c.isprintable() else repr(c)[1:-1] for c in line)
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


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


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Print rows under a head, in columns."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    for row in (head, *rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def numbers(levels: str) -> list[int]:
    """The levels of a comma-separated list. Raises ValueError for anything else."""
    try:
        return list(dict.fromkeys(int(level) for level in levels.split(",")))
    except ValueError:
        raise ValueError(f"levels are whole numbers separated by commas, not {levels!r}") from None


def hash_of(folder: Path) -> str | None:
    """The name of a folder's weights in reports; None where they lie in several files."""
    from mull.model.folder import model_hash

    return model_hash(folder) if (folder / "model.safetensors").is_file() else None


def pair(text: str) -> tuple[str, Any]:
    """A setting, key=value, whose value is JSON. Raises ValueError for what is none."""
    import json

    key, sign, value = text.partition("=")
    if not sign or not key or not all(key.split(".")):
        raise ValueError(f"--set wants key=value, not {text!r}")
    try:
        return key, json.loads(value)
    except ValueError:  # a bare word is a string
        return key, value


def processes_for(questions: int, searches: bool = False) -> int:
    """Decoding processes for so many questions: one a core for a lot of them, none where starting one takes longer."""
    import os

    questions *= SEARCHED if searches else 1
    return min(os.cpu_count() or 1, questions // 128) if questions >= 256 else 0

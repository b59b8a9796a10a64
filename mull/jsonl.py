"""JSON lines from files that anyone may have written: bounded, and wrong lines are named by their number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

LONGEST = 1 << 20  # bytes of one line


def read(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a file with their line numbers; blank lines are passed over.

    Raises ValueError with the line number for anything that is no JSON object, OSError for an unreadable file.
    """
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                raise ValueError(f"{path}, line {number}: longer than {LONGEST:,} bytes")
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            if line.strip():
                yield number, parse(line, f"{path}, line {number}")


def parse(line: bytes, where: str) -> dict[str, Any]:
    """One line as a JSON object. Raises ValueError that begins with `where`."""
    try:
        found = json.loads(line.decode(), parse_constant=_refuse)
    except UnicodeDecodeError:
        raise ValueError(f"{where}: not UTF-8") from None
    except RecursionError:
        raise ValueError(f"{where}: nested too deeply") from None
    except ValueError as error:
        raise ValueError(f"{where}: not JSON ({error})") from None
    if not isinstance(found, dict):
        raise ValueError(f"{where}: not a JSON object")
    return found


def text(row: dict[str, Any], key: str, where: str) -> str:
    """The string under a key. Raises ValueError that begins with `where` when it is missing or something else."""
    value = row.get(key)
    if not isinstance(value, str):
        raise ValueError(f'{where}: "{key}" must be a string' if key in row else f'{where}: "{key}" is missing')
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{where}: the {key} is not valid Unicode: it holds a lone surrogate") from None
    return value


def lines(row: dict[str, Any], key: str, where: str) -> list[str]:
    """The list of strings without line ends under a key. Raises ValueError that begins with `where`."""
    value = row.get(key)
    if not isinstance(value, list) or not all(isinstance(each, str) and "\n" not in each for each in value):
        raise ValueError(f'{where}: "{key}" must be a list of strings without line ends')
    return value


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")

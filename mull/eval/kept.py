"""What a long study has found so far, in a file beside its figures: one that was killed goes on where it was."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mull import jsonl
from mull.train.run import write_text


class Kept:
    """Rows of one origin in a file of JSON lines, which may hold those of others as well."""

    def __init__(self, path: Path, origin: Mapping[str, Any]) -> None:
        """`origin` is all that these rows depend on, as JSON gives it back. A line that a kill has cut is cut off."""
        self.path, self.origin = path, dict(origin)
        data = path.read_bytes() if path.is_file() else b""
        whole = data[: data.rfind(b"\n") + 1]
        if whole != data:
            os.truncate(path, len(whole))
        rows = [jsonl.parse(line, f"{path}, line {i}") for i, line in enumerate(whole.splitlines(), 1)]
        self.rows = [row for row in rows if row.get("origin") == self.origin]

    def add(self, row: Mapping[str, Any]) -> None:
        """One more row, in the file as soon as this returns."""
        self.rows.append({"origin": self.origin, **row})
        with self.path.open("a") as file:
            file.write(json.dumps(self.rows[-1]) + "\n")

    def done(self) -> None:
        """These rows are wanted no longer. The file goes where it holds no others."""
        rows = [row for _, row in jsonl.read(self.path)] if self.path.is_file() else []
        if others := [row for row in rows if row.get("origin") != self.origin]:
            write_text(self.path, "".join(json.dumps(row) + "\n" for row in others))
        else:
            self.path.unlink(missing_ok=True)

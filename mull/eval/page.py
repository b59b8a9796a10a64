"""A report as one HTML file that needs nothing else: tables, and pictures drawn into it."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path

Table = tuple[Sequence[str], Sequence[Sequence[str]]]  # the head, and the rows

STYLE = "body{font:16px sans-serif;max-width:60em;margin:2em auto}td,th{padding:.2em 1em;text-align:left}"


def write(path: Path, title: str, lead: str, tables: Sequence[Table], pictures: Sequence[Path]) -> None:
    """`pictures` are files of SVG; texts are shown as they are, whatever they hold."""
    drawn = [picture.read_text() for picture in pictures]
    inline = "".join(text[text.index("<svg") :] for text in drawn)  # without the head of a file of its own
    path.write_text(
        f"<!doctype html><meta charset=utf-8><title>{html.escape(title)}</title><style>{STYLE}</style>"
        f"<h1>{html.escape(title)}</h1><p>{html.escape(lead)}</p>{''.join(map(_table, tables))}{inline}\n"
    )


def _table(table: Table) -> str:
    head, rows = table
    cells = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{''.join(f'<th>{html.escape(name)}</th>' for name in head)}</tr>{cells}</table>"

"""One template, many wordings: `<what is/what's/find> the sum` stands for three questions."""

from __future__ import annotations

from random import Random


def reword(rng: Random, text: str) -> str:
    """The text with one of the alternatives between each pair of angle brackets, spaces tidied."""
    out: list[str] = []
    for i, piece in enumerate(text.split("<")):
        inside, closed, rest = piece.partition(">") if i else ("", "", piece)
        out += [rng.choice(inside.split("/")) if closed else inside, rest]
    return " ".join("".join(out).split())

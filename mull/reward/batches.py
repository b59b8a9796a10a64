"""Which texts a reward model reads together: those of like length, so that little is padding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def batches(lengths: Mapping[int, int], tokens: int) -> Iterator[tuple[list[int], int]]:
    """The texts of these lengths, by their keys, in batches, the longest first; and the length that each is padded to.

    A batch has at most `tokens` tokens, padding counted, but at least one text.
    """
    waiting = sorted(lengths, key=lengths.__getitem__, reverse=True)
    while waiting:
        longest = lengths[waiting[0]]
        rows = waiting[: max(1, tokens // longest)]
        waiting = waiting[len(rows) :]
        yield rows, longest

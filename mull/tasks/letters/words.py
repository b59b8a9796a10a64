"""The words that puzzles are made of: shipped English ones, names, and such as nobody has seen."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from random import Random
from string import ascii_lowercase

from mull.tasks.letters.names import NAMES


@cache
def vocabulary() -> dict[int, tuple[str, ...]]:
    """The shipped English words by their number of letters."""
    words = files("mull.tasks.letters").joinpath("words.txt").read_text("ascii").split()
    return {n: tuple(w for w in words if len(w) == n) for n in range(3, 15)}


@cache
def _names() -> dict[int, tuple[str, ...]]:
    return {n: tuple(name for name in NAMES if len(name) == n) for n in range(3, 13)}


def any_word(rng: Random, low: int, high: int) -> str:
    """A word of low..high letters: mostly English, else a name, pronounceable, or any letters (often few or rare)."""
    n, style = rng.randint(low, high), rng.random()
    if style < 0.5:
        return rng.choice(vocabulary()[n])
    if style < 0.6:
        return rng.choice(_names()[n])
    if style < 0.75:
        text = ""
        while len(text) < n:
            text += rng.choice("bcdfghjklmnprstvwz") + rng.choice("aeiouy")
            text += rng.choice(("", "", "", "n", "r", "ss", "tt", "l"))
        return text[:n]
    letters = list(ascii_lowercase)
    if style < 0.85:
        letters = rng.sample(ascii_lowercase, rng.randint(2, 6))
    elif style > 0.93:
        letters = rng.sample("zqxjkvwyfb", 4) + rng.sample(ascii_lowercase, 2)
    return "".join(rng.choice(letters) for _ in range(n))

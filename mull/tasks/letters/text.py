"""How people type a question about letters: ways to write the word, the letter and the place."""

from __future__ import annotations

import re
from random import Random

from mull.core import Split
from mull.tasks.letters.counts import CLASS, CONTAINS, COUNT, DOUBLE, EITHER
from mull.tasks.letters.places import FIRST, INITIALS, LAST, LENGTH, MIDDLE, NTH, PALINDROME, PLACE, REVERSE, WORDS
from mull.tasks.letters.training.wider import WORDS as WIDER_WORDS
from mull.tasks.letters.training.wider import around, wider
from mull.tasks.phrasing import ORDINALS, dress, first_up, in_words, phrase

_NOTES = (
    "(spaces don't count)", "(not counting spaces)", "(ignore spaces)", "(spaces are not letters)",
    "(without the spaces)", "(leave out the spaces)", "(don't count spaces)", "(no spaces)",
)  # fmt: skip
_STARTS = (" from the left", " from the start", " from the beginning", " from the front", " counting from the left")
_QUOTES = ("''", "''", "''", '""', '""', '""', '""', '""', "“”", "‘’", "``")
_POOLS = {
    "count": COUNT, "reverse": REVERSE, "nth": NTH, "length": LENGTH, "vowels": CLASS, "consonants": CLASS,
    "contains": CONTAINS, "double": DOUBLE, "either": EITHER, "initials": INITIALS, "words": WORDS,
    "middle": MIDDLE, "palindrome": PALINDROME,
}  # fmt: skip
_POLITE = (
    "please hey hello pls can could help quick question homework stuck asap show your work think step just answer ty"
)
# A text with one of these words would be lost in the question, unless it is quoted.
_ASKING = frozenset(
    re.findall("[a-z]{3,}", " ".join((_POLITE, *_NOTES, *ORDINALS, *FIRST, *LAST, *PLACE)).lower())
    + [word for pool in _POOLS.values() for text in pool for word in re.findall("[a-z]{3,}", text.lower())]
    + ["thanks", "thank", "thx", "cheers", "curious", "one", "more", "phrase", "sentence", "string", "term", "back"]
    + [*map(in_words, range(13)), "penultimate", "next", "last", "final", "right", "end", "behind"]
    + ["vowels", "consonants", "counting"]
)
_FEW_NOUNS = (("phrase", "sentence", "words", "text"), (*("word",) * 8, "string", "name", "text"))
_NOUNS = (
    ("phrase", "sentence", "words", "text", "line", "message", "title", "expression"),
    (*("word",) * 6, *("name", "string", "text", "term", "noun", "username", "password", "surname", "nickname")),
)
ASKING = _ASKING | frozenset(re.findall("[a-z]{3,}", WIDER_WORDS.lower())) | {*_NOUNS[0], *_NOUNS[1]}
_TAGGED = 0.45  # of the questions in training: in one of the wider ways


def ask(rng: Random, split: Split, kind: str, text: str, letters: str, n: int) -> str:
    """A question about the text, as somebody might type it."""
    several = " " in text
    train = split == "train"
    tagged = train and rng.random() < _TAGGED
    template = wider(rng, kind, n, several) if tagged else phrase(rng, _pool(rng, kind, n), split)
    noted = several and any(word in template for word in ("long", "length", "position", "place"))
    template = around(rng, template) if train else template
    known = ASKING if train else _ASKING
    bare = (_plain(text, known) and rng.random() < 0.25) if several else text not in known
    slots = {"w": _written(rng, text, bare, train), "q": _quoted(rng, text, bare), "c": kind.removesuffix("s")}
    slots |= _wider_slots(rng, text, bare, kind) if tagged else {}
    slots["n"] = in_words(n) if 0 < n < 13 and rng.random() < 0.25 else str(n)
    slots["o"], slots["e"] = place(rng, n, train)
    slots |= named(rng, letters)
    question = template.format(**slots)
    if "{raw}" in template:
        return rng.choice((question, question, question, first_up(question), question.upper()))
    if noted or (several and not bare and kind in ("length", "nth") and rng.random() < 0.5):
        question = f"{question} {rng.choice(_NOTES)}"
    return dress(rng, question)


def _pool(rng: Random, kind: str, n: int) -> tuple[str, ...]:
    style = rng.random()
    if kind == "nth" and n > 1 and style < 0.3:
        return PLACE
    if kind == "nth" and n in (1, -1) and style < 0.3:
        return FIRST if n == 1 else LAST
    return _POOLS[kind]


def _wider_slots(rng: Random, text: str, bare: bool, kind: str) -> dict[str, str]:
    """A name, a number that somebody claims, and the bare text."""
    claimed = max(2, len(text) + rng.choice((-2, -1, -1, 0, 1, 1))) if kind == "length" else rng.randint(1, 4)
    name = text.title() if bare and rng.random() < 0.7 else _quoted(rng, text, bare)
    listed = text.capitalize() + rng.choice(("", "", ".")) if rng.random() < 0.4 else text
    return {"Q": name, "z": in_words(claimed) if rng.random() < 0.4 else str(claimed), "raw": listed}


def _plain(text: str, known: frozenset[str]) -> bool:
    """Whether a phrase stands out of a question without quotes: it begins and ends in words that do not ask."""
    first, *inner, last = text.split(" ")
    return min(len(first), len(last)) > 2 and not known & {first, last} and "a" not in inner


def _quoted(rng: Random, text: str, bare: bool) -> str:
    """The text as people set it off from the question: with quotes, with capitals, or not at all."""
    style = rng.random()
    shown = text.capitalize() if style < 0.12 else text.upper() if style < 0.2 else text
    if bare and (" " in text or rng.random() < 0.55):
        return shown
    quotes = rng.choice(_QUOTES)
    return quotes[0] + shown + quotes[1]


def _written(rng: Random, text: str, bare: bool, train: bool) -> str:
    """The text in or without quotes, perhaps as "the word …"."""
    shown = _quoted(rng, text, bare)
    if rng.random() >= 0.35:
        return shown
    nouns: tuple[tuple[str, ...], ...] = _NOUNS if train else _FEW_NOUNS
    return f"{'' if rng.random() < 0.1 else 'the '}{rng.choice(nouns[' ' not in text])} {shown}"


def named(rng: Random, letters: str) -> dict[str, str]:
    """The letters looked for, in their forms: alone, in the plural, with an article, as a string."""
    if not letters:
        return {}
    slots = {"l": _one(rng, letters[0]), "s": _many(rng, letters[0]), "a": _an(rng, letters[0])}
    return slots | {"k": f"'{letters[0]}'", "m": _one(rng, letters[-1]), "t": _many(rng, letters[-1])}


def _one(rng: Random, letter: str) -> str:
    big = letter.upper()
    forms = [
        f"the letter {letter}", f"the letter {letter}", f"the letter {big}", f"the letter '{letter}'",
        f"letter {letter}", f"letter {big}", f"'{letter}'", f'"{letter}"', f'the letter "{big}"', f"“{letter}”",
        f"the character '{letter}'",
    ]  # fmt: skip
    if letter not in "ai":  # these two alone are words
        forms += [letter, letter, big, big]
    return rng.choice(forms)


def _many(rng: Random, letter: str) -> str:
    big = letter.upper()
    forms = [
        f"{letter}'s", f"{letter}'s", f"{letter}'s", f"{letter}’s", f"{big}'s", f"{big}'s", f"'{letter}'s",
        f'"{letter}"s', f"letter {letter}'s", f"'{letter}'", f'"{letter}"', f"letters {letter}", f"letter {letter}",
        f"letter '{letter}'",
    ]  # fmt: skip
    if letter not in "aiu":  # as, is, us
        forms += [f"{letter}s"] * 3 + [f"{big}s", f"letter {letter}s"]
    if letter not in "ai":
        forms += [letter, letter, big, f"{letter} letters"]
    return rng.choice(forms)


def _an(rng: Random, letter: str) -> str:
    article = "an" if letter in "aefhilmnorsx" else "a"
    shown = rng.choice((letter, letter, letter.upper(), f"'{letter}'", f'"{letter}"'))
    style = rng.random()
    return f"the letter {letter}" if style < 0.2 else f"a letter {letter}" if style < 0.25 else f"{article} {shown}"


def place(rng: Random, n: int, train: bool) -> tuple[str, str]:
    """`third` or `3rd`, and `from the end` where the place is counted from there; in training also `from the left`."""
    size = abs(n)
    if not size:
        return "", ""
    digits = f"{size}{'th' if size % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(size % 10, 'th')}"
    called = ORDINALS[size - 1] if size <= len(ORDINALS) and rng.random() < 0.6 else digits
    if n > 0:
        start = train and n > 1 and rng.random() < 0.15
        return called, rng.choice(_STARTS) if start else ""
    if size == 1:
        return rng.choice(("last", "last", "last", "final", "very last")), ""
    short = [f"{called}-to-last", f"{called} to last", f"{called} last", f"{called} from last", f"{called}-last"]
    short += ["next to last", "last but one", "penultimate"] * (size == 2)
    side = rng.choice(("the end", "the end", "the back", "the right", "behind", "", ""))
    counted = rng.choice(("", "", "", " counting", " if you count"))
    return (called, f"{counted} from {side}") if side else (rng.choice(short), "")

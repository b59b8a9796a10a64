"""How people ask the puzzles of `puzzles`, for training only, and how their words and letters are drawn."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from random import Random
from string import ascii_lowercase
from typing import Any

from mull.tasks.letters.sheet import VOWELS
from mull.tasks.letters.text import named, place
from mull.tasks.letters.training import puzzles
from mull.tasks.letters.training.asked import ASKED
from mull.tasks.letters.training.plain import Typed, quoted, sentence, shown
from mull.tasks.letters.words import any_word, vocabulary
from mull.tasks.phrasing import dress, in_words, vary

_SIZES = {1: (3, 6), 2: (5, 8), 3: (7, 11)}
_DRAWN = (
    *("nextabc", "nextabc", "nextabc", "prevabc", "prevabc", "nthabc", "nthabc", "nthabc", "whereabc", "whereabc"),
    *("most", "most", "most", "mosttimes", "repeated", "repeated", "repeats", "repeats"),
    *("put", "put", "put", "put", "replace", "replace", "replace", "add", "add", "add", "exchange", "exchange"),
    *("drop", "without", "without", "vowelat", "vowelat", "ends", "ends", "order", "times", "times", "overs", "overs"),
    *("balance", "has", "has", "sorted", "sorted", "sorted", "anagram", "anagram", "capitals", "capitals", "capitals"),
    *("with", "lacking", "begins", "finishes", "more", "more", "more", "longer", "longer", "longer", "firstword"),
    *("firstword", "firstword", "lastword", "ordered", "ordered", "ordered", "starting", "ending", "holding"),
    *("nthword", "nthword", "nthword", "afterword", "beforeword", "finals"),
)  # fmt: skip
_ALPHABET = ("nextabc", "prevabc", "nthabc", "whereabc")
_CHANGES = ("put", "replace", "add", "exchange", "drop", "without")
_SENTENCES = ("capitals", "starting", "ending", "holding", "nthword", "afterword", "beforeword", "finals")
_LISTS = ("with", "lacking", "begins", "finishes", "firstword", "lastword", "ordered")


def riddle(rng: Random, level: int) -> Typed:
    """A puzzle, and the question; drawn again until it has one answer."""
    while True:
        kind = rng.choice(_DRAWN)
        pool = (
            _abc if kind in _ALPHABET else _change if kind in _CHANGES else _said if kind in _SENTENCES else
            _listed if kind in _LISTS else _paired if kind in ("anagram", "more", "longer") else _looked
        )  # fmt: skip
        if (found := pool(rng, level, kind)) is not None:
            return found


def _word(rng: Random, level: int) -> str:
    low, high = _SIZES[level]
    return rng.choice(vocabulary()[rng.randint(low, high)]) if rng.random() < 0.8 else any_word(rng, low, high)


def _asked(rng: Random, kind: str, text: str, letters: str = "", n: int = 0, pool: str = "", **slots: Any) -> Typed:
    """The puzzle and its question; a place is told by its ordinal."""
    data: dict[str, Any] = {"kind": kind, "text": text, "letters": letters, "n": n}
    o, e = place(rng, n, train=True)
    count = in_words(n) if 0 < n < 27 and rng.random() < 0.5 else str(n)
    slots = {"o": o, "e": e, "n": count} | (named(rng, letters) if len(letters) < 3 else {}) | slots
    slots["r"] = slots.get("l", "").removeprefix("the ")
    slots["z"] = rng.choice((("once", "twice")[n - 1], f"{count} time{'s' * (n > 1)}")) if n in (1, 2) else ""
    template = vary(rng, rng.choice(ASKED[pool or kind]))
    slots.setdefault("w", shown(rng, text) if " " not in text else "")
    return data, dress(rng, template.format(**slots), fold=kind != "capitals")


def _abc(rng: Random, level: int, kind: str) -> Typed | None:
    """A letter's neighbours in the alphabet, or its number."""
    text = ascii_lowercase
    if kind in ("nthabc", "whereabc"):
        n = rng.randint(1, (12, 26, 26)[level - 1])
        return _asked(rng, kind, text, n=n) if kind == "nthabc" else _asked(rng, kind, text, chr(96 + n))
    n = 1 if rng.random() < 0.65 else rng.randint(2, 4)
    at = rng.randrange(26 - n) + (n if kind == "prevabc" else 0)
    return _asked(rng, kind, text, text[at], n, kind + "+" * (n > 1))


def _change(rng: Random, level: int, kind: str) -> Typed | None:
    """A word with a letter put, added, exchanged or taken away."""
    word, sign = _word(rng, level), rng.choice((1, -1))
    fresh = rng.choice([c for c in "bcdfghlmnprstwaeiou" if c not in word])
    if kind == "put":
        n = rng.choice((1, 1, 1, -1, -1, rng.randint(2, len(word))))
        return _asked(rng, kind, word, fresh, n)
    if kind == "replace":
        return _asked(rng, kind, word, rng.choice(word) + fresh)
    if kind == "add":
        sides = ("[start|beginning|front]", "in front of") if sign > 0 else ("end", "behind")
        slots = {"i": vary(rng, sides[0]), "v": sides[1]}
        return _asked(rng, kind, word, rng.choice("sstcbpfed" if sign > 0 else "sssedyrn"), sign, **slots)
    if kind == "exchange":
        return _asked(rng, kind, word) if word[0] != word[-1] else None
    if kind == "drop":
        n = rng.randint(2, min(4, len(word) - 1))
        return _dropped(rng, word, sign * n)
    return _asked(rng, kind, word, n=rng.choice((2, 3, 4, -2, 2, 3)) if len(word) > 4 else 2)


def _dropped(rng: Random, word: str, n: int) -> Typed:
    """A word without its first or last letters."""
    data = {"kind": "drop", "text": word, "letters": "", "n": n}
    count = in_words(abs(n)) if rng.random() < 0.7 else str(abs(n))
    slots = {"w": shown(rng, word), "f": "first" if n > 0 else "last", "n": count}
    return data, dress(rng, vary(rng, rng.choice(ASKED["drop"])).format(**slots))


def _looked(rng: Random, level: int, kind: str) -> Typed | None:
    """A question about the letters of one word."""
    word = _word(rng, min(level, 2) if kind == "times" else level)
    counts = sorted((word.count(c) for c in set(word)), reverse=True)
    if kind in ("vowelat", "balance") and "y" in word:  # some count it as a vowel
        return None
    if kind in ("most", "mosttimes", "repeated"):
        alone = counts[0] > 1 and (len(counts) == 1 or counts[1] < counts[0])
        return _asked(rng, kind, word) if alone and (kind != "repeated" or counts[:2] in ([2], [2, 1])) else None
    if kind in ("repeats", "ends"):
        yes = counts[0] > 1 if kind == "repeats" else word[0] == word[-1]
        return _asked(rng, kind, word) if yes or rng.random() < (0.7 if kind == "repeats" else 0.15) else None
    if kind == "vowelat":
        vowel = rng.random() < 0.75
        letters = VOWELS if vowel else "".join(c for c in ascii_lowercase if c not in VOWELS)
        n = rng.choice((1, 1, 2, -1, -1, 3))
        if sum(c in letters for c in word) < abs(n):
            return None
        return _asked(rng, kind, word, letters, n, c="vowel" if vowel else "consonant")
    if kind == "order":
        once = [c for c in dict.fromkeys(word) if word.count(c) == 1]
        return _asked(rng, kind, word, "".join(rng.sample(once, 2))) if len(once) > 1 else None
    if kind == "times":
        return _asked(rng, kind, word, n=rng.randint(2, 5))
    if kind == "overs":
        n = 1 if rng.random() < 0.7 else 2
        letter = rng.choice(word) if rng.random() < 0.5 else puzzles.most(word)
        return _asked(rng, kind, word, letter, n, "overs+" if rng.random() < 0.3 else "", k=in_words(n + 1))
    if kind == "balance":
        pair = ("vowel", "consonant") if rng.random() < 0.8 else ("consonant", "vowel")
        letters = VOWELS if pair[0] == "vowel" else "".join(c for c in ascii_lowercase if c not in VOWELS)
        vowels = sum(c in VOWELS for c in word)
        easy = (2 * vowels > len(word)) or rng.random() < 0.3
        return _asked(rng, kind, word, letters, c=pair[0], d=pair[1]) if easy else None
    if kind == "has":
        size = rng.randint(2, min(4, len(word) - 1))
        at = rng.randrange(len(word) - size + 1)
        part = word[at : at + size] if rng.random() < 0.5 else rng.choice(vocabulary()[max(3, size)])
        if part not in word and not Counter(part) - Counter(word):  # all its letters are there, but apart
            return None
        return _asked(rng, kind, word, part, x=quoted(rng, part))
    if kind == "sorted" and len(word) > 3 + level:
        return None
    return _asked(rng, kind, word)


def _said(rng: Random, level: int, kind: str) -> Typed | None:
    """A question about the words of a phrase."""
    words = sentence(rng).split(" ")
    if not 2 <= len(words) <= 2 + 2 * level:
        return None
    once = [w for w in words if words.count(w) == 1]
    n, letters, x = 0, "", ""
    if kind == "capitals":
        some = rng.random() < 0.3
        words = [
            w.capitalize() if some or rng.random() < 0.5 else w.upper() if rng.random() < 0.1 else w for w in words
        ]
        words[0] = words[0].capitalize()
    elif kind in ("starting", "ending", "holding"):
        w = rng.choice(words)
        letters = w[0] if kind == "starting" else w[-1] if kind == "ending" else rng.choice(w)
    elif kind == "nthword":
        n = rng.choice((-1, -2, *range(1, len(words) + 1)))
    elif kind in ("afterword", "beforeword"):
        able = [w for w in once if w != words[-1 if kind == "afterword" else 0] and len(w) > 1]
        if not able:
            return None
        letters = rng.choice(able)
        x = quoted(rng, letters) if rng.random() < 0.7 else letters
    text = " ".join(words)
    said = text if kind == "capitals" or rng.random() < 0.6 else text.capitalize()
    return _asked(rng, kind, text, letters, n, p=rng.choice(("", "", "", "the sentence ")) + quoted(rng, said), x=x)


def _listed(rng: Random, level: int, kind: str) -> Typed | None:
    """One of several words, or all in the order of a dictionary."""
    two = kind in ("firstword", "lastword") and rng.random() < 0.6
    count = 2 if two else rng.choice((3, 3, 4) if kind == "ordered" else (2, 3, 3, 4))
    words = [_word(rng, min(level, 2)) for _ in range(count)]
    if two and rng.random() < 0.6:
        size = rng.randint(1, 3)
        near = [w for n in (4, 5, 6, 7) for w in vocabulary()[n] if w[:size] == words[0][:size]]
        words[1] = rng.choice(near or words)
    if len(set(words)) < count:
        return None
    letters = ""
    if kind in ("begins", "finishes", "with", "lacking"):
        at = {"begins": slice(1), "finishes": slice(-1, None)}.get(kind, slice(None))
        parts = [w[at] for w in words]
        able = [
            c for c in ascii_lowercase if sum(c in part for part in parts) == (count - 1 if kind == "lacking" else 1)
        ]
        if not able:
            return None
        letters = rng.choice(able)
    elif not two and len({w[0] for w in words}) < count:
        return None
    return _asked(rng, kind, " ".join(words), letters, p=_list(rng, words, kind))


def _list(rng: Random, words: Sequence[str], kind: str) -> str:
    """Words in a row, as people write them."""
    names = [quoted(rng, w) for w in words] if rng.random() < 0.2 else list(words)
    style = rng.random()
    if len(words) > 2 and style < 0.5:
        return ", ".join(names)
    link = "and" if kind == "ordered" else rng.choice(("or", "or", "and"))
    return f"{', '.join(names[:-1])} {link} {names[-1]}"


def _paired(rng: Random, level: int, kind: str) -> Typed | None:
    """A comparison of two words."""
    sizes = [rng.randint(1, min(level, 2)) for _ in range(2)]
    pair = _anagrams(rng, level) if kind == "anagram" else [_word(rng, size) for size in sizes]
    letters, c = "", ""
    if kind == "longer":
        pair.sort(key=len, reverse=True)
        if len(pair[0]) == len(pair[1]):
            return None
    if kind == "more":
        vowels = rng.random() < 0.25
        letters = VOWELS if vowels else rng.choice(pair[0])
        c = rng.choice(("vowels", "vowels", "vowel letters")) if vowels else ""
        sizes = [sum(c in letters for c in w) for w in pair]
        if sizes[0] == sizes[1] or (vowels and "y" in "".join(pair)):
            return None
    x, y = pair if rng.random() < 0.7 else [quoted(rng, w) for w in pair]
    slots: dict[str, Any] = {"x": x, "y": y} | ({"s": c} if c else {})
    return _asked(rng, kind, " ".join(pair), letters, **slots)


@cache
def _same() -> tuple[tuple[str, ...], ...]:
    """The words of at most seven letters that have the same letters as another one."""
    groups = defaultdict(list)
    for size in range(3, 8):
        for word in vocabulary()[size]:
            groups["".join(sorted(word))].append(word)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _anagrams(rng: Random, level: int) -> list[str]:
    """Two words of the same letters, or all but one."""
    group = rng.choice([group for group in _same() if len(group[0]) <= 3 + level])
    pair = rng.sample(group, 2)
    if rng.random() < 0.5:
        near = [w for w in vocabulary()[len(pair[0])] if len(set(w) - set(pair[0])) == 1]
        pair[1] = rng.choice(near or vocabulary()[len(pair[0])])
    return pair

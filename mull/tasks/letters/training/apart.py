"""Questions about pieces of a word, as people type them, for training only; what they ask is told in `pieces`."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from string import ascii_lowercase
from typing import Any

from mull.tasks.letters.pieces import answer
from mull.tasks.letters.sheet import VOWELS
from mull.tasks.letters.text import named
from mull.tasks.letters.training.plain import Typed, quoted, sentence, shown
from mull.tasks.letters.words import any_word, vocabulary
from mull.tasks.phrasing import dress, in_words, vary

_SIZES = {1: (3, 5), 2: (6, 8), 3: (9, 12)}
_ENDS = {1: "[first|first|starting]", -1: "last"}
_BEGINS = {1: "[start|begin]", -1: "end"}
_SIDES = {1: "[start|beginning|front]", -1: "[end|back]"}
_TELL = "[what are|what're|tell me|give me|show me|write|which are|name]"
_CUT = "[remove|drop|take away|cut off|delete|take off|leave out|erase|take out]"
_GET = "[what do you get|what do i get|what word do you get|what's left|what is left|what remains|what comes out]"
# {w}: the word. {l}: a letter, {s}: such letters. {c}: vowel or consonant. {k}: how many, {f}: first or last,
# {b}: start or end, as a verb; {i}: as a noun. {a}, {o}: two words; {e}: longest or shortest.
_ASKED: dict[str, tuple[str, ...]] = {
    "distinct": (
        "how many [different|different|distinct|unique] letters [are in|are there in|in|are used in] {w}?",
        "how many [different|distinct|unique] letters [does {w} have|has {w}|does {w} use|do i need for {w}]?",
        "count the [different|distinct|unique] letters [in|of] {w}", "number of [different|unique] letters in {w}",
        "{w}: how many [different|unique] letters?", "how many letters of the alphabet [does {w} use|are in {w}]?",
        "not counting repeats, how many letters [are in|has] {w}?", "[unique|different] letters in {w}, how many?",
    ),
    "doubles": (
        "how many double letters [are in|are there in|in] {w}?", "how many double letters [does {w} have|has {w}]?",
        "how many [pairs of double letters|pairs of the same letter in a row|doubled letters] [are in|in] {w}?",
        "count the double letters in {w}", "number of double letters in {w}", "{w}: how many double letters?",
        "how many times [is a letter doubled|does a letter come twice in a row] in {w}?",
    ),
    "kept": (
        "what are the {c}s [in|of] {w}?", "[which|what] {c}s are in {w}?", "[list|name|give me|write] the {c}s in {w}",
        "[which|what] {c}s does {w} [have|contain|use]?", "[write|give me|keep] only the {c}s of {w}", "{c}s of {w}?",
        "which letters of {w} are {c}s?", "just the {c}s from {w}", "{w}: which {c}s?",
    ),
    "removed": (
        f"{_CUT} [all |]the {{c}}s [from|in|of] {{w}}", f"{_CUT} [all |every one of |]the {{c}}s from {{w}}[. |, ]"
        "[what's left|what is left|what remains|what do you get]?", "{w} without [the |its |any |]{c}s",
        "[write|spell|type] {w} without [the|its|any] {c}s", f"{_GET} if you {_CUT} the {{c}}s [from|in|of] {{w}}?",
        f"{_GET} when i {_CUT} [all |]the {{c}}s [from|in|of] {{w}}?", "what is {w} without [the |its |]{c}s?",
        "how do you write {w} without the {c}s?", f"{_CUT} {{c}}s: {{w}}", "{w} with the {c}s [removed|taken out|gone]",
    ),
    "slice": (
        f"{_TELL} the {{f}} {{k}} letters [of|in] {{w}}[?|]", "{f} {k} letters of {w}", "the {f} {k} letters of {w}?",
        "[which|what] {k} letters does {w} {b} with?", "{w}, {f} {k} letters", "what does {w} {b} with, {k} letters?",
        "[which|what] are the {f} {k} letters [of|in] {w}?", "the {k} letters at the {i} of {w}",
        "i need the {f} {k} letters of {w}", "what {k} letters are at the {i} of {w}?",
        "only the {f} {k} letters of {w}",
    ),
    "cut": (
        f"{_GET} if you {_CUT} the {{f}} letter [of|from] {{w}}?", f"{_CUT} the {{f}} letter [of|from] {{w}}",
        f"{_GET} when i {_CUT} the {{f}} letter of {{w}}?", "{w} without [the|its] {f} letter",
        f"if i {_CUT} the {{f}} letter of {{w}}, what [is left|remains|word do i get|does it say]?",
        f"{_CUT} the {{f}} letter from {{w}}. what's left?", "all letters of {w} but the {f}",
        "{w} minus [the|its] {f} letter", "what is {w} without [the|its] {f} letter?",
    ),
    "where": (
        "[what|which] [position|place] is {l} [at |]in {w}?", "position of {l} in {w}[?|]", "where is {l} in {w}?",
        "[at|in] [what|which] [position|place|spot] [is {l}|does {l} stand|does {l} come] in {w}?",
        "{l} in {w}, which position?",
        "[what|which] number is {l} in {w}?", "{l} is which letter of {w}, by number?", "where does {l} [come|stand] "
        "in {w}? [position|number]", "[find|give me|tell me] the position of {l} in {w}", "what's the [position|place "
        "number] of {l} in {w}?", "counting from the [left|start], where is {l} in {w}?",
    ),
    "ahead": (
        "how many letters [come|are|stand|are there] [before|in front of] {l} in {w}?", "in {w}, how many letters are "
        "before {l}?", "number of letters before {l} in {w}", "how many letters until {l} in {w}, not counting it?",
        "letters before {l} in {w}, how many?", "how many letters does {w} have before {l}?",
    ),
    "behind": (
        "how many letters [come|are|stand|are there] [after|behind] {l} in {w}?", "in {w}, how many letters are "
        "after {l}?", "number of letters after {l} in {w}", "how many letters [follow|come after] {l} in {w}?",
        "letters after {l} in {w}, how many?",
    ),
    "next": (
        "[which|what] letter [comes|is|stands] [right |directly |just |immediately |]after {l} in {w}?",
        "[which|what] letter follows {l} in {w}?", "what comes [right |]after {l} in {w}?", "letter after {l} in {w}",
        "in {w}, [which|what] letter comes after {l}?", "what's the [next letter|letter] after {l} in {w}?",
        "[in|look at] {w}, what follows {l}?", "next letter after {l} in {w}?",
    ),
    "prev": (
        "[which|what] letter [comes|is|stands] [right |directly |just |immediately |]before {l} in {w}?",
        "[which|what] letter precedes {l} in {w}?", "what comes [right |]before {l} in {w}?",
        "letter before {l} in {w}",
        "in {w}, [which|what] letter comes before {l}?", "what's the letter in front of {l} in {w}?",
        "which letter stands in front of {l} in {w}?",
    ),
    "edge": (
        "does {w} {b} with {l}?", "does {w} {b} with {l}, yes or no?", "is {l} the {f} letter of {w}?",
        "is the {f} letter of {w} {l}?", "{w} {b}s with {l}, [right|true or false|yes or no|correct]?",
        "do you {b} {w} with {l}?", "does the spelling of {w} {b} with {l}?", "is it true that {w} {b}s with {l}?",
    ),
    "characters": (
        "how many characters [are in|are there in|in|has] {w} [including|with|counting] [the |]spaces?",
        "how many characters is {w} [if you count|counting|including] [the |]spaces?", "[count|number of] characters "
        "in {w} [with|including] [the |]spaces", "[including|counting|with] [the |]spaces, how many characters [are in|"
        "has|is] {w}?", "{w}: how many characters [with|including] spaces?", "how long is {w} [counting|including|with]"
        " [the |]spaces?", "length of {w} [including|with] [the |]spaces", "how many letters and spaces are in {w}?",
    ),
    "longest": (
        "which [word |]is longer, {a} or {o}?", "which [word |]is longer: {a} or {o}?", "what's longer, {a} or {o}?",
        "which [word |]has more letters, {a} or {o}?", "{a} or {o}, which [word |]is longer?",
        "longer word: {a} or {o}",
        "which of the words {a} and {o} [is longer|has more letters]?", "is {a} or {o} the longer word?",
        "what has more letters, {a} or {o}?",
    ),
    "shortest": (
        "which [word |]is shorter, {a} or {o}?", "which [word |]has fewer letters, {a} or {o}?", "{a} or {o}, which "
        "[word |]is shorter?", "what's shorter, {a} or {o}?", "which of {a} and {o} is the shorter word?",
    ),
}  # fmt: skip
_BETWEEN = (
    "[what|which] letter [is|comes|stands|sits] between {l} and {m} in {w}?", "in {w}, what is between {l} and {m}?",
    "letter between {l} and {m} in {w}", "[which|what] letter [stands|is] in between {l} and {m} in {w}?",
)  # fmt: skip
_OF_MANY = (
    "[which|what] is the {e} word [in|of] {w}?", "what's the {e} word in {w}?", "{e} word in {w}", "which word [in|of] "
    "{w} is the {e}?", "find the {e} word in {w}", "{w}: [what's|which is] the {e} word?",
)  # fmt: skip
_OF_LIST = ("which [word |]is the {e}: {w}?", "which of the words {w} is the {e}?", "{w}, which [word |]is the {e}?")
_LETTER = (
    f"{_CUT} [all |all the |]{{s}} from {{w}}", f"{_CUT} every {{l}} from {{w}}",
    "{w} without [the |any |]{s}", "[write|type|spell] {w} without {l}",
    f"{_GET} if you {_CUT} [all the|all] {{s}} [from|in|of] {{w}}?", "what is {w} without {l}?",
)  # fmt: skip
_DRAWN = (
    *("distinct", "kept", "removed", "removed", "slice", "slice", "slice", "cut", "cut", "where", "where"),
    *("slice", "where", "next", "next", "next", "prev", "edge", "edge", "longest", "longest", "longest", "shortest"),
    *("characters", "ahead", "behind", "doubles", "distinct"),
)  # fmt: skip


def apart(rng: Random, level: int) -> Typed:
    """A puzzle about pieces of a word, and the question."""
    kind = rng.choice(_DRAWN)
    if kind in ("longest", "shortest"):
        return _compared(rng, level, kind)
    if kind == "characters":
        text = " ".join(_word(rng, 1 + (level > 1)) for _ in range(level + 1)) if level < 3 else sentence(rng)
        return _asked(rng, kind, text, w=quoted(rng, text))
    word = _word(rng, level)
    once = [c for c in word if word.count(c) == 1]
    if kind in ("where", "ahead", "behind", "next", "prev"):
        if kind in ("prev", "ahead"):
            once = [c for c in once if c != word[0]]
        if kind in ("next", "behind"):
            once = [c for c in once if c != word[-1]]
        if not once:
            return apart(rng, level)
        letter = rng.choice(once)
        beyond = word[word.index(letter) + 2 :][:1]
        if kind == "next" and beyond in once and rng.random() < 0.25:
            return _asked(rng, kind, word, letter, ask=rng.choice(_BETWEEN), m=named(rng, beyond)["l"])
        return _asked(rng, kind, word, letter)
    if kind in ("slice", "cut", "edge"):
        return _at_an_end(rng, kind, word)
    return _picked(rng, kind, word)


def _word(rng: Random, level: int) -> str:
    low, high = _SIZES[level]
    return rng.choice(vocabulary()[rng.randint(low, high)]) if rng.random() < 0.7 else any_word(rng, low, high)


def _asked(rng: Random, kind: str, text: str, letters: str = "", n: int = 0, **slots: str) -> Typed:
    """The puzzle, and a question about it in words of its kind, unless `ask` brings other ones."""
    data: dict[str, Any] = {"kind": kind, "text": text, "letters": letters, "n": n}
    template = slots.pop("ask", "") or rng.choice(_ASKED[kind])
    slots = named(rng, letters) | {"w": slots.get("w") or shown(rng, text)} | slots
    for slot, names in (("f", _ENDS), ("b", _BEGINS), ("i", _SIDES)) if n else ():
        slots[slot] = vary(rng, names[n // abs(n)])
    return data, dress(rng, vary(rng, template).format(**slots))


def _at_an_end(rng: Random, kind: str, word: str) -> Typed:
    """The first or last letters, the rest without one, or whether it begins or ends in a letter."""
    sign = rng.choice((1, -1))
    if kind == "slice":
        k = min(rng.choice((2, 2, 2, 3, 3, 3, 4, 5)), len(word) - 1)
        return _asked(rng, kind, word, n=sign * k, k=in_words(k) if rng.random() < 0.6 else str(k))
    if kind == "cut":
        return _asked(rng, kind, word, n=sign)
    end = word[min(sign, 0)]
    return _asked(rng, kind, word, end if rng.random() < 0.5 else rng.choice(word + ascii_lowercase[:8]), sign)


def _picked(rng: Random, kind: str, word: str) -> Typed:
    """Different letters, double ones, only the vowels, all but the vowels or but one letter."""
    if kind == "doubles":
        several = [w for size in (6, 7, 8, 9, 10) for w in vocabulary()[size] if _pairs(w) > 1]
        word = rng.choice(several) if rng.random() < 0.4 else word
        return _asked(rng, kind, word) if not any(c * 3 in word for c in word) else apart(rng, 1)
    if kind == "distinct":
        return _asked(rng, kind, word)
    if kind == "removed" and len(set(word)) > 1 and rng.random() < 0.35:
        return _asked(rng, kind, word, rng.choice(word), ask=rng.choice(_LETTER))
    said, named_ones = _ASKED[kind], "vowel" if rng.random() < 0.75 else "consonant"
    plain = kind == "kept"
    kind = "kept" if plain == (named_ones == "vowel") else "removed"
    left = [c for c in word if (c in VOWELS) == (kind == "kept")]
    if not 0 < len(left) < len(word) or (plain and len(set(left)) < len(left)):
        return _picked(rng, "removed" if plain else "distinct", word)
    return _asked(rng, kind, word, VOWELS, ask=rng.choice(said), c=named_ones)


def _pairs(word: str) -> int:
    return int(answer("doubles", word, "", 0))


def _compared(rng: Random, level: int, kind: str) -> Typed:
    """The longer of two words, or the longest of several; there is always one alone."""
    if level > 1 and rng.random() < 0.4:
        words, listed = sentence(rng).split(" "), False
    else:
        count = 2 if level == 1 or rng.random() < 0.6 else 3
        words, listed = [_word(rng, rng.randint(1, level)) for _ in range(count)], True
    sizes = sorted((len(word) for word in words), reverse=kind == "longest")
    if sizes[0] == sizes[1] or len(words) > 6:
        return _compared(rng, level, kind)
    text, pair = " ".join(words), listed and len(words) == 2
    if pair:
        a, o = words if rng.random() < 0.6 else [quoted(rng, word) for word in words]
        return _asked(rng, kind, text, a=a, o=o)
    names: Sequence[str] = words if rng.random() < 0.6 else [quoted(rng, word) for word in words]
    said = f"{', '.join(names[:-1])} {rng.choice(('and', 'or'))} {names[-1]}" if listed else quoted(rng, text)
    return _asked(rng, kind, text, ask=rng.choice(_OF_LIST if listed else _OF_MANY), w=said, e=kind)

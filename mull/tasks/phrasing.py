"""How people type: pick a phrasing (some are held out for valid and test), choose its words, dress it in noise.

A template holds alternatives as `[a|b]` and slots as `{name}`. The last ones of a pool are held out, so they should be
typical, not exotic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from types import MappingProxyType
from typing import TypeVar

from mull.core import Split

Phrasing = TypeVar("Phrasing")
_BEFORE = (
    "please ", "hey, ", "hi, ", "hello! ", "pls ", "can you tell me: ", "quick question: ", "could you help? ",
    "i need help: ", "help me with this: ", "question: ", "so, ", "ok ", "hi there, ", "tell me, ", "just curious, ",
    "my homework says: ", "Q: ", "um, ", "one more: ",
)  # fmt: skip
_AFTER = (
    " please", " thanks", " thank you!", " pls", " thx", " i'm stuck", " asap", " show your work",
    " think step by step", " :)", " thank you", " can you help?", " (just the answer)", " ty", " cheers",
)  # fmt: skip
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def pick(rng: Random, phrasings: Sequence[Phrasing], split: Split) -> Phrasing:
    """One phrasing. The last tenth belongs to test, the tenth before it to valid, the rest to everybody.

    In valid and test, three questions in ten come in a phrasing that no training question has.
    """
    held = max(1, len(phrasings) // 10)
    common = phrasings[: len(phrasings) - 2 * held]
    if split == "train" or rng.random() >= 0.3:
        return rng.choice(common)
    end = len(phrasings) - (held if split == "valid" else 0)
    return rng.choice(phrasings[end - held : end])


def vary(rng: Random, template: str) -> str:
    """The template with one choice made in every `[a|b|c]`, from left to right."""
    pieces = template.split("[")
    for i in range(1, len(pieces)):
        choices, _, rest = pieces[i].partition("]")
        pieces[i] = rng.choice(choices.split("|")) + rest
    return "".join(pieces)


def worded(templates: Sequence[str], words: Mapping[str, str]) -> tuple[str, ...]:
    """The templates with choices in place of the words, in capitals, that stand for them."""
    texts = []
    for text in templates:
        for word, choices in words.items():
            text = text.replace(word, choices)
        texts.append(text)
    return tuple(texts)


Mores = Mapping[tuple[str, ...], tuple[str, ...]]
"""To a pool, phrasings that only training has."""


def phrase(rng: Random, templates: Sequence[str], split: Split, more: Mores = MappingProxyType({})) -> str:
    """One phrasing, its choices made; in training often one of those that only training has."""
    if split == "train" and isinstance(templates, tuple) and templates in more and rng.random() < 0.4:
        return vary(rng, rng.choice(more[templates]))
    return vary(rng, pick(rng, templates, split))


def in_words(n: int) -> str:
    """`twenty-one`, for 0 to 999."""
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _TENS[n // 10 - 2] + (f"-{_ONES[n % 10]}" if n % 10 else "")
    return f"{_ONES[n // 100]} hundred" + (f" and {in_words(n % 100)}" if n % 100 else "")


def first_up(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def dress(rng: Random, text: str, *, fold: bool = True) -> str:
    """The same question as different people type it: case, spaces, polite words, a missing question mark.

    Pass fold=False where letter case carries meaning in the question.
    """
    if rng.random() < 0.12:
        text = rng.choice(_BEFORE) + text
    if rng.random() < 0.12:
        stripped = text.rstrip("?.! ")
        mark = text[len(stripped) :] if rng.random() < 0.5 else ""
        text = stripped + mark + rng.choice(_AFTER)
    if rng.random() < 0.35:
        text = text.rstrip("?.! ")
    style = rng.random()
    if fold and style < 0.25:
        text = text.lower()
    elif fold and style < 0.28:
        text = text.upper()
    elif style < 0.65:
        text = first_up(text)
    if rng.random() < 0.04:
        text = text.replace(" ", "  ", 1)
    return text


def symbols(rng: Random, text: str) -> str:
    """An expression with the operator signs people use: `*` may become × or x, `/` ÷, `-` −; spaces vary."""
    style = rng.random()
    times, over, minus = "*", "/", "-"
    if style < 0.25:
        times, over, minus = "×", "÷", "−" if rng.random() < 0.5 else "-"
    elif style < 0.4:
        times = " x "
    spaced = rng.random() < 0.5
    out = text.replace(" ", "")
    for plain, sign in (("*", times), ("/", over), ("-", minus), ("+", "+")):
        out = out.replace(plain, f" {sign.strip()} " if spaced or sign.startswith(" ") else sign)
    return " ".join(out.split()).replace("( ", "(").replace(" )", ")")

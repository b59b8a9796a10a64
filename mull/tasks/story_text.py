"""Putting a story into words: reads the blocks of `story_templates`, and says a wording with names and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from mull.tasks.story_sums import Shape, letters, parse, size
from mull.tasks.story_templates import HE, PLURALS, SHE, WORDS

_SLOT = re.compile(r"\{([^{}]*)\}")
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_PARTS = {2: ("half", "half", "one half"), 3: ("a third", "one third", "1/3"),
          4: ("a quarter", "one fourth", "1/4"), 5: ("a fifth", "one fifth", "1/5")}  # fmt: skip
_FIRST = {"n": "I", "he": "I", "He": "I", "his": "my", "His": "My", "him": "me", 
          "has": "have", "does": "do", "is": "am"}  # fmt: skip
_THIRD = {"has": "has", "does": "does", "is": "is"}
_PRONOUNS = {"he": ("he", "his", "him"), "she": ("she", "her", "her")}


@dataclass(frozen=True, slots=True)
class Plot:
    """One block: its formula, the wordings of each sentence, and whole questions as people type them."""

    name: str
    pool: str  # the nouns, or the role in a longer story
    shape: Shape
    sentences: tuple[tuple[str, ...], ...]
    whole: tuple[str, ...]
    size: int
    slots: frozenset[str]


def load(text: str) -> list[Plot]:
    """The blocks of a text in the format of `story_templates`."""
    return [_block(block.split("\n")) for block in text.strip().split("\n\n")]


def _block(lines: list[str]) -> Plot:
    head, _, formula = lines[0].partition(": ")
    name, _, pool = head.partition(" ")
    groups: list[list[str]] = []
    whole: list[str] = []
    into = whole
    for line in lines[1:]:
        if line.startswith("-"):
            groups.append([])
            into = groups[-1]
        elif line.startswith("!"):
            into = whole
        into.extend(wording.strip() for wording in line.lstrip("-! ").split(" | "))
    shape = parse(formula)
    return Plot(name, pool, shape, tuple(map(tuple, groups)), tuple(whole), size(shape), frozenset(letters(shape)))


def in_words(number: int) -> str:
    """A number below 100 as it is spoken."""
    tens, ones = divmod(number, 10)
    return _ONES[number] if number < 20 else _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what a story is about, and how it writes numbers."""

    words: dict[str, str]
    first: bool  # told by the person it happens to
    spelled: float  # share of small numbers written as words
    dollars: bool

    @classmethod
    def draw(cls, rng: Random, pool: str) -> Cast:
        """A cast for nouns of that pool."""
        he = rng.random() < 0.5
        name = rng.choice(HE if he else SHE)
        others = rng.sample([other for other in HE + SHE if other != name], 2)
        words = {"n": name, "m": others[0], "o": others[1], **_THIRD}
        words["he"], words["his"], words["him"] = _PRONOUNS["he" if he else "she"]
        for slot in ("box", "team"):
            words[slot] = rng.choice(_NOUNS[slot])
            words[_plural(slot)] = _plural(words[slot])
        words["place"] = rng.choice(_NOUNS["place"])
        words["thing"] = rng.choice(_NOUNS[pool if pool in _NOUNS else "item"])
        words["things"] = _plural(words["thing"])
        first = rng.random() < 0.25
        if first:
            words |= _FIRST
        else:
            words["His"], words["He"] = words["his"].capitalize(), words["he"].capitalize()
        return cls(words, first, 0.6 if rng.random() < 0.15 else 0.0, rng.random() < 0.2)

    def say(self, rng: Random, wording: str, slots: dict[str, int]) -> str:
        """The wording with its slots filled."""
        said = _SLOT.sub(lambda slot: self._word(rng, slot[1], slots), wording)
        return said.replace("~es", "").replace("~s", "") if self.first else said.replace("~", "")

    def _word(self, rng: Random, slot: str, slots: dict[str, int]) -> str:
        if slot in slots:
            return self._number(rng, slots[slot])
        if slot[0] == "$":
            number = slots[slot[1:]]
            return f"{number} dollars" if self.dollars else f"${number}"
        if slot == "1/k":
            return rng.choice(_PARTS[slots["k"]])
        if slot == "k*":
            k = slots["k"]
            return "twice" if k == 2 and rng.random() < 0.8 else f"{in_words(k) if rng.random() < 0.5 else k} times"
        if slot == "He" and not self.first and rng.random() < 0.25:
            return self.words["n"]
        return self.words[slot]

    def _number(self, rng: Random, number: int) -> str:
        return in_words(number) if number < 100 and rng.random() < self.spelled else str(number)


def _plural(noun: str) -> str:
    return PLURALS.get(noun, noun + "s")


_NOUNS = {pool: tuple(words.split()) for pool, words in WORDS.items()}

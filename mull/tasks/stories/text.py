"""Putting a story into words: reads plots, and says a wording with names and numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from random import Random

from mull.tasks.phrasing import in_words, vary
from mull.tasks.stories.nouns import HE, KIN_HE, KIN_SHE, PLURALS, SHE, WORDS
from mull.tasks.stories.sums import Shape, letters, parse, size

_SLOT = re.compile(r"\{([^{}]*)\}")
_PARTS = {2: ("half", "half", "one half"), 3: ("a third", "one third", "1/3"),
          4: ("a quarter", "one fourth", "1/4"), 5: ("a fifth", "one fifth", "1/5")}  # fmt: skip
_PART_WORDS = {"half": "1/2", "third": "1/3", "quarter": "1/4", "fourth": "1/4", "fifth": "1/5"}
_TOLD_BY = {
    "I": {"n": "I", "he": "I", "his": "my", "him": "me", "is": "am", "was": "was"},
    "you": {"n": "you", "he": "you", "his": "your", "him": "you", "is": "are", "was": "were"},
    "we": {"n": "we", "he": "we", "his": "our", "him": "us", "is": "are", "was": "were"},
}
_PRONOUNS = {"he": ("he", "his", "him"), "she": ("she", "her", "her")}
_TOKEN = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six"
                    r"|seven|eight|nine)\b|[a-z]+")  # fmt: skip
# What a word of the question stands for, where the sum needs that number.
_MEANING = {"dozen": 12, "year": 12, "week": 7, "hour": 60, "day": 24, "pair": 2,
            "cow": 4, "sheep": 4, "dog": 4, "cat": 4, "horse": 4, "goat": 4, "pig": 4, "rabbit": 4, "table": 4,
            "chair": 4, "hen": 2, "duck": 2, "bird": 2, "chicken": 2, "spider": 8, "ant": 6, "bee": 6, "beetle": 6,
            "car": 4, "bike": 2, "bicycle": 2, "tricycle": 3, "square": 4, "triangle": 3, "hand": 5,
            "nickel": 5}  # fmt: skip


_SPELLED = {in_words(n).replace("-", " "): str(n) for n in range(2, 100)} | _PART_WORDS | {"twice": "2"}


@dataclass(frozen=True, slots=True)
class Plot:
    """One block: its formula, the wordings of each sentence, and whole questions as people type them."""

    name: str
    pool: str  # the nouns, or the role in a longer story
    shape: Shape
    want: str  # what is asked, in one word
    sentences: tuple[tuple[str, ...], ...]
    whole: tuple[str, ...]
    size: int
    slots: frozenset[str]


def told(name: str) -> str:
    """A file of this family's data, such as `plots/short`."""
    return files("mull.tasks.stories").joinpath(f"{name}.txt").read_text("utf-8").strip()


def load(text: str) -> list[Plot]:
    """The plots of a text.

    Each block is a name, a formula, its sentences, and whole questions as people type them. A block opens with `name:
    formula = goal` (or `name words: formula = goal`, naming the pool of nouns), where the goal is what the thought says
    it wants; in `chains`, pieces of longer stories, with `where role: formula`. Then every `-` line is one sentence,
    every `!` line a whole question, wordings separated by ` | `; lines without a mark go on with the wordings of the
    line above. The last sentence asks. `[a|b]` is either, `{a}` a number, `{$a}` an amount of money, `{k*}` is "twice"
    or "5 times", `{1/k}` is "half" or "a third of"; `~s` and `~es` are dropped after "I".
    """
    return [_block(block.split("\n")) for block in text.split("\n\n")]


def _block(lines: list[str]) -> Plot:
    head, _, rest = lines[0].partition(": ")
    formula, _, want = rest.partition(" = ")
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
    leaves = frozenset(letters(shape))
    return Plot(name, pool, shape, want, tuple(map(tuple, groups)), tuple(whole), size(shape), leaves)


def glossary(text: str, spoken: Mapping[str, str], constants: Collection[int]) -> list[str]:
    """The words of a question that stand for numbers, as lines such as `dozen=12`, in the order of the text."""
    lines: dict[str, None] = {}
    for token in _TOKEN.findall(text.lower()):
        stem = token if token in _MEANING else token.removesuffix("s")
        if token in spoken:
            lines[f"{token}={spoken[token]}"] = None
        elif _MEANING.get(stem) in constants:
            lines[f"{stem}={_MEANING[stem]}"] = None
    return list(lines)


def number_words(text: str) -> set[str]:
    """Every word of a question that is a number by itself, as such a line, also where no sum needs it: `twice=2`."""
    tokens = (token.replace("-", " ") for token in _TOKEN.findall(text.lower()))
    return {f"{token}={_SPELLED[token]}" for token in tokens if token in _SPELLED}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what a story is about, and how it writes numbers."""

    words: dict[str, str]
    bare: bool  # told of I, you, we or they: verbs lose their `s`
    spelled: float  # share of small numbers written as words
    money: str
    hyphen: str
    spoken: dict[str, str]  # words said so far for numbers

    @classmethod
    def draw(cls, rng: Random, pool: str) -> Cast:
        """A cast for nouns of that pool."""
        he = rng.random() < 0.5
        name = _someone(rng, HE if he else SHE, KIN_HE if he else KIN_SHE)
        others = rng.sample([other for other in HE + SHE if other != name], 2)
        if rng.random() < 0.12 and not name.startswith("my "):
            others[0] = rng.choice(KIN_HE + KIN_SHE)
        words = {"n": name, "m": others[0], "o": others[1], "has": "has", "does": "does", "is": "is", "was": "was"}
        words["he"], words["his"], words["him"] = _PRONOUNS["he" if he else "she"]
        for slot in ("box", "team"):
            words[slot] = rng.choice(_NOUNS[slot])
            words[_plural(slot)] = _plural(words[slot])
        words["place"] = rng.choice(_NOUNS["place"])
        words["thing"] = rng.choice(_NOUNS[pool if pool in _NOUNS else "item"])
        words["things"] = _plural(words["thing"])
        told_by = rng.choices(("", "I", "you", "we"), (65, 26, 5, 4))[0]
        if told_by:
            words |= {"has": "have", "does": "do", **_TOLD_BY[told_by]}
        words["N"] = words["him"] if told_by else name
        words["His"], words["He"] = words["his"].capitalize(), words["he"].capitalize()
        spelled = rng.choice((0.0, 0.0, 0.0, 0.0, 0.4, 0.9))
        money = rng.choices(("$", "dollars", "euros", "bucks"), (75, 18, 4, 3))[0]
        return cls(words, bool(told_by), spelled, money, "-" if rng.random() < 0.8 else " ", {})

    def say(self, rng: Random, wording: str, slots: dict[str, int], *, digits: bool = False) -> str:
        """The wording with one of each choice in `[]`, and with its slots filled; `digits` spells no number."""
        said = _SLOT.sub(lambda slot: self._word(rng, slot[1], slots, digits), vary(rng, wording))
        if "~" in said:
            said = said.replace("~es", "").replace("~s", "") if self.bare else said.replace("~", "")
        return said

    def _word(self, rng: Random, slot: str, slots: dict[str, int], digits: bool) -> str:
        if slot in slots:
            number = slots[slot]
            if not digits and number < 100 and self.spelled and rng.random() < self.spelled:
                return self._spell(number)
            return str(number)
        if slot[0] == "$":
            number = slots[slot[1:]]
            return f"${number}" if self.money == "$" else f"{number} {self.money}"
        if slot == "1/k":
            part = rng.choice(_PARTS[slots["k"]])
            word = part.split()[-1]
            if word in _PART_WORDS:
                self.spoken[word] = _PART_WORDS[word]
            return part
        if slot == "k*":
            return self._times(rng, slots["k"])
        if slot == "He" and not self.bare and rng.random() < 0.25:
            return self.words["n"]
        return self.words[slot]

    def _times(self, rng: Random, k: int) -> str:
        if k == 2 and rng.random() < 0.8:
            self.spoken["twice"] = "2"
            return "twice"
        return f"{self._spell(k) if rng.random() < 0.5 else k} times"

    def _spell(self, number: int) -> str:
        word = in_words(number).replace("-", self.hyphen)
        self.spoken[word] = str(number)
        return word


def _someone(rng: Random, names: Sequence[str], kin: Sequence[str]) -> str:
    return rng.choice(kin if rng.random() < 0.08 else names)


def _plural(noun: str) -> str:
    return PLURALS.get(noun, noun + "s")


_NOUNS = {pool: tuple(words.split()) for pool, words in WORDS.items()}

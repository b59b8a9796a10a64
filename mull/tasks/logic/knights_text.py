"""What knights and knaves say, and how people tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks.logic.kind import Data
from mull.tasks.logic.training.wider_text import KNIGHT_INTROS, KNIGHT_WHAT
from mull.tasks.phrasing import dress, pick

Statement = tuple[int, str, tuple[int, ...], tuple[bool, ...]]
"""Speaker, form, the others in it, and for `and`/`or` the kind that each is said to be."""
_SAYS = {
    "is": ("{x} is a {K}", "{x} is a {K}", "{x} always tells the truth", "{x} never lies"),
    "isnt": ("{x} is a {N}", "{x} is a {N}", "{x} always lies", "{x} never tells the truth"),
    "same": ("{x} and I are the same kind", "{x} is the same as me", "{x} and I are of one kind"),
    "differ": ("{x} and I are different kinds", "{x} is not the same as me", "exactly one of {x} and me is a {N}"),
    "both": ("{x} and I are both {N}s", "both {x} and I are {N}s", "I and {x} are both {N}s"),
    "either": ("at least one of {x} and me is a {N}", "{x} and I are not both {K}s"),
    "knights": ("{x} and I are both {K}s", "I and {x} are both {K}s", "both {x} and I are {K}s"),
    "some": ("at least one of {x} and me is a {K}", "{x} and I are not both {N}s"),
    "so": ("1 + 1 = 2", "2 + 2 = 4", "3 + 2 = 5", "3 is less than 4", "7 is more than 5", "4 is an even number"),
    "notso": ("1 + 1 = 3", "2 + 2 = 5", "3 + 4 = 8", "3 is more than 4", "7 is less than 5", "5 is an even number"),
}
_WE = {  # where there are two who both speak
    "same": ("we are the same type", "we are the same kind", "we are both the same", "we are of the same type"),
    "differ": ("we are different types", "we are not the same kind", "we are different", "we are of different types"),
    "both": ("we are both {N}s", "both of us are {N}s", "neither of us is a {K}"),
    "either": ("at least one of us is a {N}", "we are not both {K}s"),
    "knights": ("we are both {K}s", "both of us are {K}s", "neither of us is a {N}"),
    "some": ("at least one of us is a {K}", "we are not both {N}s"),
}
_EACH = (
    "there are 2 people, a {K} who never lies and a {N} who always lies.",
    "one of the two is a {K} and the other a {N}.",
    "you meet a {K}, who tells the truth, and a {N}, who lies.",
    "here are a {K} (truthful) and a {N} (lying).",
    "there are two people: one {K} who always tells the truth and one {N} who always lies.",
    "of two people one is a {K} and one is a {N}.",
    "exactly one of the two is a {K}, the other is a {N}.",
)
_WHAT = (
    "what is {x}?",
    "what is {x}?",
    "what is {x}?",
    "is {x} a {K} or a {N}?",
    "what type is {x}?",
    "so what is {x}?",
    "tell me what {x} is",
    "what kind is {x}?",
    "what must {x} be?",
    "what is {x}, a {K} or a {N}?",
    "{x} is what?",
    "{x} is a {K} or a {N}?",
    "what kind of person is {x}?",
    "is {x} a {N} or a {K}?",
    "what does this make {x}?",
    "can you say what {x} is?",
    "find out what {x} is",
    "what's {x}?",
    "work out what {x} is",
    "so {x} is a what?",
    "what is {x} then?",
    "a {K} or a {N}: what is {x}?",
)
_FRAMES = (
    "{s} says '{t}'.", '{s} says: "{t}."', "{s} says: '{t}'.", '{s} says "{t}".', '{s} says, "{t}."', "{s} said '{t}'.",
    '{s} says "{t}".', "{s} says: {t}.", "{s}: {t}.", '{s} claims "{t}".', "{s} claims: {t}.", "{s} tells you: {t}.",
    '{s} said "{t}".', "{s} states: {t}.", '{s}: "{t}".',
)  # fmt: skip
_THAT = ("{s} tells me {t}.", "{s} says that {t}.")  # where nobody is I or we
_SAID_FIRST = (
    '"{t}," says {s}.', '"{t}", says {s}.', "'{t}', says {s}.", '"{t}," {s} says.', '"{t}", {s} said.',
    "{t}, says {s}.",
)  # fmt: skip
_DAILY = {
    "is": ("{x} is telling the truth", "{x} is not a {N}", "{x} is honest", "{x} is no {N}", "{x} tells the truth"),
    "isnt": ("{x} is lying", "{x} is not a {K}", "{x} lies", "{x} is no {K}", "{x} is not telling the truth"),
    "differ": ("{x} and I are of different types", "{x} and I are not the same", "{x} and I are not of one kind"),
    "same": ("{x} and I are of the same type", "{x} and I are alike", "{x} and I are the same"),
}
_INTROS = (
    "{K}s always tell the truth and {N}s always lie.",
    "on an island live {K}s who tell the truth and {N}s who lie.", "{K}s tell the truth, {N}s lie.",
    "every person is either a {K} (tells the truth) or a {N} (lies).",
    "{K}s only say true things, {N}s only say false things.", "a {K} never lies, a {N} always lies.",
    "{K}s and {N}s puzzle.", "here {K}s speak the truth and {N}s lie.", "you meet {K}s (honest) and {N}s (lying).",
    "{K}s are honest and {N}s lie.", "all {K}s tell the truth and all {N}s lie.",
    "there are truthful {K}s and lying {N}s.", "{K}s always tell the truth, {N}s never do.",
    "{K}s always tell the truth. {N}s always lie.", "there are two kinds of people: {K}s are truthful, {N}s lie.",
    "on this island everyone is a {K} or a {N}. {K}s tell the truth, {N}s lie.", "{K}s never lie and {N}s always do.",
    "a {K} always tells the truth and a {N} always lies.", "remember, {K}s are truthful and {N}s lie.",
    "{K}s speak only the truth; {N}s speak only lies.", "{K} or {N}? {K}s tell the truth and {N}s lie.",
    "everyone here is either a {K} or a {N}.", "{K}s tell the truth and {N}s always lie.",
    "in a town of {K}s and {N}s, {K}s tell the truth and {N}s lie.", "{K} = tells the truth, {N} = lies.",
    "{K}s tell the truth. {N}s lie.", "{K}s and {N}s: {K}s are honest, {N}s lie.",
)  # fmt: skip
_WHO = (
    "who is the {g}?", "which one is the {g}?", "who's the {g}?", "find the {g}", "so who is the {g}?",
    "name the {g}", "tell me who the {g} is", "who must be the {g}?", "one is a {g}. who?", "who is a {g}?",
    "which of them is the {g}?", "who is the only {g}?", "can you find the {g}?", "who's a {g}?", "so who's the {g}?",
    "figure out who the {g} is", "work out who is the {g}", "which person is the {g}?",
)  # fmt: skip
_ALL = (
    "who are the {g}s?", "which ones are {g}s?", "name all {g}s", "list the {g}s", "find all the {g}s",
    "which of them are {g}s?", "tell me who the {g}s are", "who is a {g}?", "who are all the {g}s?",
    "which people are {g}s?", "so who are the {g}s?", "work out who the {g}s are", "who's a {g}?",
    "give the names of the {g}s", "name the {g}s",
)  # fmt: skip
_ONE = (
    "is {x} a {g}?", "is {x} a {g} or not?", "does it follow that {x} is a {g}?", "must {x} be a {g}?",
    "so is {x} a {g}?", "{x} is a {g}, yes or no?", "can we say that {x} is a {g}?",
    "is it true that {x} is a {g}?", "do we know that {x} is a {g}?", "could {x} be a {g}?",
    "is it certain that {x} is a {g}?", "would {x} be a {g}?", "tell me, is {x} a {g}?",
)  # fmt: skip

_MORE = {_INTROS: KNIGHT_INTROS, _WHAT: KNIGHT_WHAT}


def ask(rng: Random, data: Data, split: Split) -> str:
    """What everybody says, and the question."""
    names, kinds = data["names"], data["words"]
    alone = len(names) == len(data["statements"]) == 2
    said = [
        told(rng, names, statement, alone and rng.random() < 0.6, "daily" in data) for statement in data["statements"]
    ]
    intros = _EACH if len(names) == 2 and len(set(data["kinds"])) == 2 and rng.random() < 0.3 else _INTROS
    question = asking(rng, data, split)
    text = " ".join([_pick(rng, intros, split), *said, question])
    return dress(rng, text.replace("{K}", kinds[0]).replace("{N}", kinds[1]))


def asking(rng: Random, data: Data, split: Split) -> str:
    """The question alone."""
    pool = _WHAT if data["what"] else _ONE if data["who"] >= 0 else _WHO if data["one"] else _ALL
    question = _pick(rng, pool, split).replace("{g}", data["words"][0 if data["seek"] else 1])
    return question.replace("{x}", data["names"][data["who"]])


def _pick(rng: Random, pool: Sequence[str], split: Split) -> str:
    if split == "train" and pool in _MORE and rng.random() < 0.3:
        return rng.choice(_MORE[pool])
    return pick(rng, pool, split)


def told(rng: Random, names: Sequence[str], statement: Statement, together: bool, daily: bool = False) -> str:
    """Who says it, and what; `we` for the two of them. Only where `daily` may what is said come first."""
    speaker, form, others, kinds = statement
    if kinds:
        parts = [
            ("I am a " if x == speaker else f"{names[x]} is a ") + ("{K}" if kind else "{N}")
            for x, kind in zip(others, kinds, strict=True)
        ]
        text = f" {form} ".join(parts)
    else:
        pool = _WE[form] if together and form in _WE else _SAYS[form]
        if daily and form in _DAILY and rng.random() < 0.4:
            pool = _DAILY[form]
        text = rng.choice(pool).replace("{x}", names[others[0]])
    frames: Sequence[str] = _FRAMES if {"I", "me", "we", "us"} & set(text.split()) else (*_FRAMES, *_THAT)
    if daily and rng.random() < 0.25:
        frames = _SAID_FIRST if frames is _FRAMES else (*_SAID_FIRST, "according to {s}, {t}.")
    return rng.choice(frames).replace("{s}", names[speaker]).replace("{t}", text)

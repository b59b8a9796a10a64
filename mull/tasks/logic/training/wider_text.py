"""Phrasings that only the puzzles of training have, and how their words are bent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random
from typing import Any

SURE = (
    "is it a must that {c}?",
    "can i be certain that {c}?",
    "does that tell us that {c}?",
    "is that enough to say that {c}?",
    "do these facts prove that {c}?",
    "so do we know that {c}?",
    "can i know for sure that {c}?",
    "is it proven that {c}?",
    "would it be right to say that {c}?",
    "is it safe to say that {c}?",
    "must it be that {c}?",
    "does this show that {c}?",
    "so {c}, is that certain?",
    "{c}: does that follow?",
    "can you prove that {c}?",
    "do we know if {c} for certain?",
)
PLAIN = (
    "{q}",
    "{q}, yes or no",
    "{q} then?",
    "ok so {q}?",
    "well, {q}?",
    "tell me, {q}?",
    "what do you think, {q}?",
    "yes or no: {q}?",
    "{q}, or not?",
    "question: {q}?",
    "and {q}?",
    "so what, {q}?",
    "now is it so: {c}?",
    "{c}, yes or no?",
    "{c}, right?",
    "is this right: {c}?",
    "{c}. true?",
)
EVERYDAY_FRAMES = (
    "{f}, {q}",
    "{f} - {q}",
    "{f} so {q}",
    "{f}... {q}",
    "ok, {f}. {q}",
    "my friend says: {f}. {q}",
    "rule: {f}. {q}",
    "i was told this: {f}. {q}",
    "in a story, {f}. {Q}",
    "{F}! {Q}",
    "say {f}. {q}",
    "imagine {f}. {q}",
    "we are told: {f}. {q}",
    "{F}. Question: {q}",
    "{F}.\n{Q}",
    "these are true: {f}. {q}",
    "knowing this: {f}. {q}",
)
MOST = (
    "so who's {s}?",
    "{s} is who?",
    "who was the {s}?",
    "who's the {s} of them?",
    "which is {s}?",
    "who is {s} of these?",
    "the {s} is who?",
    "whos {s}",
    "and which one is {s}?",
    "tell me the {s}",
    "who is then the {s}?",
    "{s}, who?",
    "who do we call the {s}?",
    "who's the {s} here?",
    "is there a {s} one? who?",
    "who is {s} in the end?",
)
TWO = (
    "{x} {m} than {y}, true?",
    "is {x} the {m} one of {x} and {y}?",
    "so {x} is {m} than {y}?",
    "{x} {m} than {y} or not?",
    "is it so that {x} is {m} than {y}?",
    "would {x} be {m} than {y} then?",
    "do you agree {x} is {m} than {y}?",
    "is {x} {m} than {y} then?",
    "and is {x} {m} than {y}?",
    "ok but is {x} {m} than {y}?",
)
WHICH = (
    "{m} one, {x} or {y}?",
    "who's {m} out of {x} and {y}?",
    "is {x} {m} or is {y}?",
    "{x} and {y}, which one is {m}?",
    "who is {m} if you look at {x} and {y}?",
    "so {x} or {y}, who is {m}?",
)
# Whether one of two is the more; whether they do it; and whether `me` comes first.
WITH_ME = {
    (True, False, True): (
        "am i {m} than {y}?", "am I {m} than {y}?", "so am I {m} than {y}?", "am i {m} than {y} or not?",
        "[does that mean|is it true|can i say|do we know] that i am {m} than {y}?", "i am {m} than {y}, right?",
    ),
    (True, False, False): (
        "is {x} {m} than me?", "is {x} {m} than I am?", "so is {x} {m} than me, yes or no?",
        "{x} is {m} than me, right?",
        "[does that mean|is it true|do we know] that {x} is {m} than me?", "is {x} {m} than i am?",
    ),
    (True, True, True): ("do i {w} {m} than {y}?", "do I {w} {m} than {y}?", "so do i {w} {m} than {y}?"),
    (True, True, False): ("does {x} {w} {m} than me?", "does {x} {w} {m} than I do?", "so does {x} {w} {m} than me?"),
    **{
        (False, does, first): (
            f"who {says} {{m}}, [me or {other}|{other} or me|{other} or I]?",
            f"of me and {other}, who {says} {{m}}?",
            f"who {says} {{m}} of us two, {other} or me?",
        )
        for does, says in ((False, "is"), (True, "{v}"))
        for first, other in ((True, "{y}"), (False, "{x}"))
    },
}  # fmt: skip
SECOND = (
    "whos {k} {s}?",
    "{k} {s} is who?",
    "so the {k} {s}?",
    "who was {k} {s}?",
    "which one is {k} {s}?",
    "the {k} {s} one?",
    "tell me the {k} {s} one",
    "who do you get as the {k} {s}?",
)
ORDER_FRAMES = (
    "{f}, so {q}",
    "{F}. Then {q}",
    "i have this: {f}. {q}",
    "we have {f}. {q}",
    "my kid says {f}. {q}",
    "{f} / {q}",
    "{f}. whats the answer, {q}",
    "this is known: {f}. {q}",
    "{F}. ok, {q}",
    "i noticed that {f}. {q}",
    "look: {f}. {q}",
    "{F}. {Q}",
    "{f} | {q}",
    "let us say that {f}. {q}",
    "right, {f}. {q}",
)
ASK_ALL = (
    "all {As} are {Bs}?",
    "so every {A} is a {B}?",
    "can every {A} be called a {B}?",
    "is a {A} a {B} then?",
    "is it right that all {As} are {Bs}?",
    "are {As} {Bs}?",
    "is every single {A} a {B}?",
    "must a {A} be a {B}?",
)
ASK_ONE = (
    "{A} is a {B}?",
    "so {A} is a {B}?",
    "is {A} a {B} or not?",
    "can we call {A} a {B}?",
    "is it right that {A} is a {B}?",
    "and {A}, is that a {B}?",
    "do you think {A} is a {B}?",
    "what about {A}, is {A} a {B}?",
)
KNIGHT_INTROS = (
    "{K}s never lie. {N}s never tell the truth.",
    "here everybody is a {K} (never lies) or a {N} (always lies).",
    "{K}s = truth, {N}s = lies.",
    "{N}s always lie, {K}s never do.",
    "{N}s lie, {K}s don't.",
    "{N}s lie and {K}s are honest.",
    "there's an island with {K}s and {N}s. {K}s say the truth, {N}s lie.",
    "some are {K}s (truthful), some are {N}s (liars).",
    "what a {K} says is true, what a {N} says is false.",
    "you can believe {K}s, and {N}s always lie.",
    "only {K}s and {N}s live here. {N}s lie, {K}s tell the truth.",
)
KNIGHT_WHAT = (
    "{x} is?",
    "{x} = ?",
    "and {x}, {K} or {N}?",
    "{K} or {N}, what is {x}?",
    "whats {x}",
    "so {x} is?",
    "is {x} {K} or {N}?",
    "which type is {x}?",
    "what do you think {x} is?",
)


def with_s(word: str) -> str:
    """`puppies`, `flilbuses`, and of verbs `studies`."""
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh)$", word) else "s")


def articled(rng: Random, text: str, data: Mapping[str, Any]) -> str:
    """`an elephant` and not `the elephant`; `the red box` and not `the red`."""
    if data["sort"] == "blocks" and rng.random() < 0.8:
        thing = rng.choice(("box", "car", "ball", "bag", "team", "rope", "house", "block", "pencil", "ribbon", "door"))
        return re.sub(rf"\b([Tt]he (?:{'|'.join(data['chain'])}))\b(?! [a-z]+ block)", rf"\1 {thing}", text)
    if data["sort"] in ("animals", "fruit", "wheels", "goods") and rng.random() < 0.35:
        return re.sub(
            rf"\b([Tt])he (?=({'|'.join(data['chain'])})\b)",
            lambda found: ("A" if found[1] == "T" else "a") + ("n " if found[2][0] in "aeiou" else " "),
            text,
        )
    return text

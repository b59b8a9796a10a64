"""Two or three who have more, fewer or so many times as much, each number asked for in turn, in the format of `wider`."""

# ruff: noqa: E501
from __future__ import annotations

import re
from collections.abc import Iterator

_HELD = (
    "v/u/q/r/w/z: has/have/does/do/have/stickers, has/have/does/do/have/coins, owns/own/does/do/own/books, has/have/does/do/have/stamps, "
    "sold/sold/did/did/sell/tickets, scored/scored/did/did/score/points, picked/picked/did/did/pick/plums, found/found/did/did/find/shells, "
    "baked/baked/did/did/bake/rolls, read/read/did/did/read/pages, ran/ran/did/did/run/laps, caught/caught/did/did/catch/fish, "
    "planted/planted/did/did/plant/trees, wrote/wrote/did/did/write/letters, made/made/did/did/make/masks, saved/saved/did/did/save/dollars, "
    "won/won/did/did/win/games, ate/ate/did/did/eat/grapes, sent/sent/did/did/send/emails, lifted/lifted/did/did/lift/boxes"
)
_AGED = "g/h: sister/she, brother/he, cousin/he, uncle/he, aunt/she, teacher/she, neighbor/he, friend/he, coach/she, boss/he"
_PARENTS = "g/h: mother/she, father/he"
_TOGETHER = "How many {z} is that together? | How many {z} are that in all? | How many {z} altogether? | What is the total? | How many {z} is it in total?"


def _people() -> Iterator[tuple[dict[str, str], bool]]:
    """Who is compared with whom: two others, or me and another; how to say and to ask it."""
    other = {"o": "{o}", "ov": "{v}", "oask": "{q} {o} {w}", "than": "{o}"}
    them = {"m": "{m}", "mv": "{v}", "mask": "{q} {m} {w}", "mthan": "{m}"}
    mine = {"m": "I", "mv": "{u}", "mask": "{r} I {w}", "mthan": "me"}
    swapped = {"o": "I", "ov": "{u}", "oask": "{r} I {w}", "than": "me"}
    yield {**other, **them}, False
    yield {**other, **mine}, True
    yield {**swapped, **them}, True


def _fact(pair: dict[str, str], text: str) -> str:
    for name, said in sorted(pair.items(), key=lambda item: -len(item[0])):
        text = text.replace(f"<{name}>", said)
    return text


_MORE = "<m> <mv> {d} more {z} than <than>. | <m> <mv> {d} {z} more than <than>. | <o> <ov> {d} fewer {z} than <mthan>. | <o> <ov> {d} {z} fewer than <mthan>. | <o> <ov> {d} less than <mthan>."
_TIMES = "<m> <mv> {k*} as many {z} as <than>. | <m> <mv> {k*} as many as <than>. | <m> <mv> {k} times the number of {z} that <o> <ov>."
_LOW = "<o> <ov> {b} {z}. | <o> <ov> {b}."
_HIGH = "<m> <mv> {a} {z}. | <m> <mv> {a}."
_BOTH = "Together it is {c} {z}. | Together that makes {c} {z}. | All together it's {c} {z}. | The total is {c} {z}. | In all there are {c} {z}."
_ASK_LOW = "How many {z} <oask>? | How many <oask>? | So how many {z} <oask>? | What about <than>, how many {z}? | how many <oask>"
_ASK_HIGH = "How many {z} <mask>? | How many <mask>? | So how many {z} <mask>? | What about <mthan>, how many {z}? | how many <mask>"
_ASK_GAP = "How many more {z} <mask> than <than>? | How many fewer <oask>? | What is the difference?"
_KINDS = (
    ("pairup", "b+d", "bigger", "b 2..60; d 2..30", _MORE, _LOW, _ASK_HIGH),
    ("pairdown", "a-d", "smaller", "a 5..80; d 2..30", _MORE, _HIGH, _ASK_LOW),
    ("pairsum", "b+d+b", "total", "b 2..60; d 2..30", _MORE, _LOW, _TOGETHER),
    ("pairsumdown", "a-d+a", "total", "a 5..80; d 2..30", _MORE, _HIGH, _TOGETHER),
    ("pairlow", "(c-d)/2", "smaller", "e 2..40; d 2..20; p=e+e; c=p+d", _MORE, _BOTH, _ASK_LOW),
    ("pairhigh", "(c-d)/2+d", "bigger", "e 2..40; d 2..20; p=e+e; c=p+d", _MORE, _BOTH, _ASK_HIGH),
    ("pairgap", "a-b", "gap", "a 3..90; b 2..60", _HIGH, _LOW, _ASK_GAP),
    ("pairtimes", "b*k", "bigger", "b 2..40; k 2..9", _TIMES, _LOW, _ASK_HIGH),
    ("pairpart", "a/k", "smaller", "e 2..30; k 2..9; a=e*k", _TIMES, _HIGH, _ASK_LOW),
    ("pairtimessum", "b*k+b", "total", "b 2..40; k 2..6", _TIMES, _LOW, _TOGETHER),
    ("pairpartsum", "a/k+a", "total", "e 2..20; k 2..6; a=e*k", _TIMES, _HIGH, _TOGETHER),
    ("pairtimesgap", "b*k-b", "gap", "b 2..40; k 2..6", _TIMES, _LOW, _ASK_GAP),
    ("pairpartgap", "a-a/k", "gap", "e 2..20; k 2..6; a=e*k", _TIMES, _HIGH, _ASK_GAP),
    ("pairshare", "c/(1+k)", "smaller", "e 2..30; k 2..6; d=k+1; c=e*d", _TIMES, _BOTH, _ASK_LOW),
    ("pairsharebig", "c/(1+k)*k", "bigger", "e 2..30; k 2..6; d=k+1; c=e*d", _TIMES, _BOTH, _ASK_HIGH),
)  # fmt: skip
_ELDER = "my {g} is {d} years older than me. | I am {d} years younger than my {g}. | my {g} is older by {d} years."
_FOLD = "my {g} is {k*} as old as me. | my {g} is {k*} my age. | my {g} is {k} times as old as I am."
_ME, _KIN = (
    "I am {b}. | I'm {b} years old. | I turned {b} last week.",
    "my {g} is {a}. | my {g} is {a} years old. | my {g} just turned {a}.",
)
_SUM_AGE = "Our ages add up to {c}. | Together we are {c} years old. | The sum of our ages is {c}."
_ASK_ME = "How old am I? | What is my age? | how old am i then | So how old am I?"
_ASK_KIN = "How old is my {g}? | How old is {h}? | What is the age of my {g}? | how old is {h} now"
_ASK_ALL = "How old are we together? | What is the sum of our ages? | What do our ages add up to?"
_ASK_LATER = "How old will {h} be in {e} years? | What will be the age of my {g} in {e} years? | {e} years from now, how old is {h}?"
_ASK_AGO = "How old was {h} {e} years ago? | What was the age of my {g} {e} years ago?"
_AGES = (
    ("ageelder", "b+d", "age", "b 4..50; d 2..35", _ELDER, _ME, _ASK_KIN),
    ("ageyounger", "a-d", "age", "a 20..80; d 2..35", _ELDER, _KIN, _ASK_ME),
    ("ageall", "b+d+b", "sum", "b 4..50; d 2..35", _ELDER, _ME, _ASK_ALL),
    ("agelow", "(c-d)/2", "younger", "e 3..40; d 2..30; p=e+e; c=p+d", _ELDER, _SUM_AGE, _ASK_ME),
    ("agehigh", "(c-d)/2+d", "older", "e 3..40; d 2..30; p=e+e; c=p+d", _ELDER, _SUM_AGE, _ASK_KIN),
    ("agefold", "b*k", "age", "b 3..25; k 2..5", _FOLD, _ME, _ASK_KIN),
    ("agefoldme", "a/k", "age", "e 3..25; k 2..4; a=e*k", _FOLD, _KIN, _ASK_ME),
    ("agefoldsum", "c/(1+k)", "younger", "e 3..25; k 2..4; d=k+1; c=e*d", _FOLD, _SUM_AGE, _ASK_ME),
    ("agefoldlater", "b*k+e", "age", "b 3..25; k 2..5; e 2..20", _FOLD, _ME, _ASK_LATER),
    ("ageelderlater", "b+d+e", "age", "b 3..40; d 2..30; e 2..20", _ELDER, _ME, _ASK_LATER),
    ("ageelderago", "b+d-e", "age", "b 5..40; d 2..30; e 2..6", _ELDER, _ME, _ASK_AGO),
)  # fmt: skip


def _block(name: str, formula: str, want: str, rules: str, *sentences: str) -> str:
    return "\n".join([f"{name}: {formula} = {want}", f"@ {rules}", *(f"- {sentence}" for sentence in sentences)])


def _pairs() -> Iterator[str]:
    for name, formula, want, drawn, *sentences in _KINDS:
        for pair, first_person in _people():
            said = [_fact(pair, sentence) for sentence in sentences]
            if first_person and "What about me" in said[-1]:
                said[-1] = said[-1].replace("What about me", "And me")
            yield _block(name, formula, want, f"{drawn}; {_HELD}", *said)
    for name, formula, want, drawn, *sentences in _AGES:
        yield _block(name, formula, want, f"{drawn}; {_AGED}", *sentences)
        if name in ("ageelder", "agehigh", "ageelderlater"):  # parents are older by a generation
            apart = re.sub(r"\bd \d+\.\.\d+", "d 19..38", drawn)
            yield _block(name, formula, want, f"{apart}; {_PARENTS}", *sentences)


PAIRS = "\n\n".join(_pairs())

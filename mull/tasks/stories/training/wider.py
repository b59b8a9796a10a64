"""More plots and looser wordings, for training only: numbers in their everyday ranges, and texts typed in a hurry.

The blocks are those of `text.load` with one more kind of line: `@` says how letters are drawn (`a 50..90/10` in steps
of ten, `q:5,10,20` one of these, `c=a*b` from others), which words go together (`x/y: roll/rolls, bun/buns`), and
what is known besides (`fact week=7`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import Any

from mull.core import split_of
from mull.tasks.phrasing import dress, first_up
from mull.tasks.stories.nouns import HE, SHE
from mull.tasks.stories.sums import Shape, Tree, canonical, fill, letters, parse, result, sums
from mull.tasks.stories.text import Cast, Plot, glossary, load, told
from mull.tasks.stories.training.amounts import AMOUNTS, FACTS
from mull.tasks.stories.training.mirror import MIRROR, SERIES
from mull.tasks.stories.training.pairs import PAIRS
from mull.tasks.stories.training.plain import PLAIN
from mull.tasks.working import work

_LONGEST = {1: 60, 2: 120, 3: 220}  # characters of a thought
_MOST = 20_000
_MIRROR = {1: 0.38, 2: 0.38, 3: 0.2}  # share of the stories that ask for each number of one scene in turn
_COMBINED = 0.36  # share of the stories put together from amounts, or of two who are compared
_PLAIN = 0.4  # share of the others that are told in the fewest words
_LEAD = (
    "my kid asked me this: ", "ok here goes: ", "need a hand, ", "quick math: ", "math question - ", "so basically ",
    "wait, ", "for homework: ", "i cant figure this out. ", "just checking: ", "riddle: ", "hmm ", "yo ", "hey so ",
    "word problem: ", "solve: ", "good morning! ", "Problem: ", "here's one: ", "lets say ", "someone told me that ",
)  # fmt: skip
_TAIL = (
    " idk", " help", " lol", " plz", " thats what i need to know", ", any idea?", " i forgot how", ", right?",
    " just a number pls", " quick", " need it fast", ", can you tell me?", " (number only)",
)  # fmt: skip
_SETTING = (
    "It was a rainy day. ", "I am planning a party. ", "My son has this homework. ", "From my math book. ",
    "We talked about it at dinner. ", "I need this for work. ", "It's the last week of school. ", "Long ago... ",
    "I am not good at math. ", "My teacher asked us this. ", "I hope you can help. ", "It is a nice day. ", "Bored. ",
    "I asked my friend but she didn't know. ", "Let's see if you can do this. ", "Sorry for my English. ",
    "I'm new here. ", "A true story. ", "Summer is coming. ", "Just a small question. ", "Test question. ",
    "We were in the park. ", "My daughter wants to know. ", "I'm in a hurry. ", "Listen. ", "Imagine this. ",
)  # fmt: skip
_PLEASE = (
    "can you tell me ", "please tell me ", "tell me ", "i must know ", "do you know ", "calculate ", "find ",
    "could you say ", "can you calculate ", "i wonder ", "find out ", "my question is, ", "who knows ", "and ", "so ",
    "would you know ", "please calculate ", "guess ", "i'd like to know ", "the question is: ", "now then, ",
)  # fmt: skip
_ASKS = re.compile(r"(^|[.?!,] )[Hh]ow (?=many|much|far|old|tall|long)(?!.*[Hh]ow (?:many|much|far|old|tall|long))")
_SLOPPY = (
    ("what is", "whats"), ("What is", "Whats"), ("people", "ppl"), (" and ", " & "), ("minutes", "mins"),
    ("hours", "hrs"), ("how many", "how mny"), ("altogether", "all together"), ("altogether", "alltogether"),
    ("their", "there"), ("then ", ""), ("each", "eahc"), ("There are", "Theres"), ("dollars", "dollar"),
    ("how much", "how mcuh"), ("does", "dose"), ("are left", "left"), ("How many", "Hw many"), ("I have", "Ive got"),
    (" the ", " "), (" the ", " teh "), ("?", "??"), (". ", " . "), (", ", " ,"), ("bought", "bougt"), ("'", ""),
    ("friends", "freinds"), ("have", "hve"), ("How many", "how many"), ("remain", "remian"), (" a ", " "),
)  # fmt: skip
_DIGITS = re.compile(r"(?<!\$)\{([a-k])\}(?=%|:|/| am\b| pm\b| h\b| min\b|c\b| \{p\}| x |(?<=[:/]\{[a-k]\}))")
_ONE_OF = re.compile(
    r"(?<!-)(?<!ty )\b(1|one) (hour|day|week|month|minute|year|dollar|step|meter|liter|degree|card|floor)s\b"
)
_AN = re.compile(
    r"\b(a|A)(?= (?:egg|orange|apple|hour|old|owl|ice|eight|eleven|elevator|adult|animal|eraser|electrician|artist|elf"
    r"|orchard|ant|alien|album|exam|octopus|engine|onion|envelope|umbrella|aquarium|office|insect|app|email|oak|actor|airplane|easy|evening)\b)"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Wide:
    """A plot, and how its letters and words are drawn."""

    plot: Plot
    drawn: tuple[str, ...]
    facts: tuple[str, ...]
    kind: str  # `plain`, `mirror` or `facts`: its facts may stand in any order


def _wide(text: str, kind: str = "wider") -> list[_Wide]:
    found = []
    for block in text.strip().split("\n\n"):
        lines = block.split("\n")
        rules = [item.strip() for line in lines if line.startswith("@") for item in line[1:].split("; ")]
        (plot,) = load("\n".join(line for line in lines if not line.startswith("@")))
        facts = tuple(rule[5:] for rule in rules if rule.startswith("fact "))
        found.append(_Wide(plot, tuple(rule for rule in rules if not rule.startswith("fact ")), facts, kind))
    return found


_PLOTS = _wide(told("training/wide"))
_SHORT = _wide(PLAIN, "plain")
_MIRRORED = _wide(MIRROR, "mirror") + _wide(SERIES, "series")
_COMBINED_KINDS = (
    _wide(AMOUNTS, "told") + _wide(FACTS, "facts"),
    _wide(PAIRS, "facts"),
    _wide(told("training/told"), "told"),
)
WIDER = [wide.plot for wide in [*_PLOTS, *_SHORT, *_MIRRORED, *(wide for kind in _COMBINED_KINDS for wide in kind)]]
_BY_SIZE = {count: [wide for wide in _PLOTS if wide.plot.size == count] for count in _LONGEST}
_MIRRORED_BY_SIZE = {count: [wide for wide in _MIRRORED if wide.plot.size == count] for count in _LONGEST}
_COMBINED_BY_SIZE = {
    count: [[wide for wide in kind if min(wide.plot.size, 3) == count] for kind in _COMBINED_KINDS]
    for count in _LONGEST
}
_SHORT_BY_SIZE = {count: [wide for wide in _SHORT if min(wide.plot.size, 3) == count] for count in _LONGEST}


def widened(
    rng: Random, level: int, slots_of: Callable[[Shape], Mapping[str, int]]
) -> tuple[str, str, str, dict[str, Any]]:
    """Question, answer, key and what the thought needs, of a story for training."""
    for tries in count():
        if tries % 40 == 0:  # numbers that come out well are rarer for some plots than for others
            wide = _drawn(rng, level)
        words: dict[str, str] = {}
        try:
            slots = _letters(rng, wide, words, slots_of)
            tree = fill(wide.plot.shape, slots)
            if not _sound(tree, "b=a" in wide.drawn):
                continue
        except (ValueError, ZeroDivisionError):
            continue
        key = f"stories:{wide.kind} {wide.plot.name}:{canonical(tree)}"
        if split_of(key) != "train":
            continue
        cast = Cast.draw(rng, wide.plot.pool)
        cast.words.update(words)
        cast.words["Ns"] = cast.words["his"] if cast.bare else f"{cast.words['n']}'s"
        question = _sloppy(rng, _smooth(_told(rng, wide, cast, slots)))
        constants = {int(leaf) for leaf in letters(wide.plot.shape) if leaf.isdigit()}
        facts = [fact.format(**words, **slots) for fact in wide.facts]
        seen = glossary(question, cast.spoken, set() if facts else constants)
        shown = {int(number) for number in re.findall(r"\d+", question)}
        data: dict[str, Any] = {
            "tree": tree,
            "numbers": sorted(shown),
            "want": wide.plot.want,
            "words": list(dict.fromkeys([*seen, *facts])),
        }
        size = sum(len(line) + 1 for a, op, b in sums(tree) for line in work(a, "/" if op in "%:" else op, b))
        if size + 5 + len(wide.plot.want) + sum(len(word) + 1 for word in data["words"]) <= _LONGEST[level]:
            return question, str(result(tree)), key, data
    raise AssertionError


def _drawn(rng: Random, level: int) -> _Wide:
    """A plot for that level; of the short ones also some with a sum less, as they may have larger numbers there."""
    if rng.random() < _COMBINED:
        return rng.choice(rng.choice(_COMBINED_BY_SIZE[level]))
    if rng.random() < _MIRROR[level]:
        return rng.choice(_MIRRORED_BY_SIZE[level])
    if rng.random() >= _PLAIN:
        return rng.choice(_BY_SIZE[level])
    short = _SHORT_BY_SIZE[max(1, level - (rng.random() < 0.25))]
    return short[int(len(short) * rng.random() ** 1.5)]


def _letters(
    rng: Random, wide: _Wide, words: dict[str, str], slots_of: Callable[[Shape], Mapping[str, int]]
) -> dict[str, int]:  # fmt: skip
    slots: dict[str, int] = {}
    for rule in wide.drawn:
        if ": " in rule:
            names, _, choices = rule.partition(": ")
            words.update(zip(names.split("/"), rng.choice(choices.split(", ")).split("/"), strict=True))
        elif ":" in rule:
            slots[rule[0]] = int(rng.choice(rule[2:].split(",")))
        elif "=" in rule:
            known = "".join(str(slots.get(char, char)) for char in rule[2:])
            slots[rule[0]] = result(fill(parse(known), {}))
        else:
            span, _, step = rule[2:].partition("/")
            low, _, high = span.partition("..")
            slots[rule[0]] = rng.randrange(int(low), int(high) + 1, int(step or 1))
    if not wide.plot.slots - {leaf for leaf in wide.plot.slots if leaf.isdigit()} <= set(slots):
        slots = {**slots_of(wide.plot.shape), **slots}
    return slots


def _sound(tree: Tree, nothing: bool) -> bool:
    done = sums(tree)
    whole = all(op != ":" or a % b for a, op, b in done) and all(op != "%" or a % b for a, op, b in done)
    return whole and (nothing or result(tree) > 0) and all(0 < max(a, b) <= _MOST for a, _, b in done)


def _smooth(text: str) -> str:
    """`1 hour`, `an egg`."""
    return _AN.sub(r"\1n", _ONE_OF.sub(r"\1 \2", text))


def _told(rng: Random, wide: _Wide, cast: Cast, slots: dict[str, int]) -> str:
    plot = wide.plot
    if plot.whole and (not plot.sentences or rng.random() < 0.5):
        return cast.say(rng, _plain(rng.choice(plot.whole), slots), slots)
    sentences = [cast.say(rng, _plain(rng.choice(wordings), slots), slots) for wordings in plot.sentences]
    *told, asked = sentences
    if wide.kind in ("plain", "mirror", "facts"):
        rng.shuffle(told)
    style = rng.random()
    if not told or style > 0.55:
        return " ".join(map(first_up, [*told, asked]))
    inside = [_inside(sentence) for sentence in told]
    joined = " and ".join(inside) if len(inside) < 3 else ", ".join(inside)
    if style < 0.1:
        return f"{rng.choice(('if', 'if', 'suppose', 'say', 'when'))} {joined}, {_inside(asked)}"
    if style < 0.17:
        return f"{asked} {' '.join(map(first_up, told))}"
    if style < 0.24:
        return f"{asked.rstrip('?. ')} if {joined}?"
    if style < 0.38:
        return f"{', '.join(inside)}, {rng.choice(('', '', 'so ', 'now '))}{_inside(asked)}"
    if style < 0.46:
        return f"{' '.join(map(first_up, told)).rstrip('.')} - {_inside(asked)}"
    return f"{first_up(joined)}. {first_up(asked)}"


def _plain(wording: str, slots: Mapping[str, int]) -> str:
    """The wording with digits where nobody spells a number: `20%`, `9:15`, `8 am`."""
    return _DIGITS.sub(lambda slot: str(slots.get(slot[1], slot[0])), wording)


def _inside(sentence: str) -> str:
    first = sentence.split(" ", 1)[0].rstrip("'s,")
    named = first in HE + SHE or first == "I"
    return (sentence if named else sentence[:1].lower() + sentence[1:]).rstrip(".")


def _sloppy(rng: Random, text: str) -> str:
    """A text as typed in a hurry, now and then; otherwise dressed like all the others."""
    if rng.random() < 0.25:
        for old, new in rng.sample(_SLOPPY, 8):
            text = text.replace(old, new, 1)
    if rng.random() < 0.07:
        please = rng.choice(_PLEASE)
        text = _ASKS.sub(
            lambda found: f"{found[1]}{please if found[1] == ', ' else first_up(please)}how ", text, count=1
        )
    if rng.random() < 0.05:
        text = rng.choice(_SETTING) + first_up(text)
    elif rng.random() < 0.06:
        text = rng.choice(_LEAD) + text
    if rng.random() < 0.05:
        text = text.rstrip("?.! ") + rng.choice(_TAIL)
    return dress(rng, text)

"""Two, three or four that are compared in the plainest way, for training only.

One fact may be all that is told, and who is asked for may be `the taller` of two that the question does not name again.
How many they are may stand in front, a remark behind: neither is about anybody.
"""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.kind import Data, Puzzle, cast
from mull.tasks.logic.order import Order, puzzle
from mull.tasks.logic.order_text import told
from mull.tasks.logic.order_words import called, things
from mull.tasks.logic.training.wider import recast_names
from mull.tasks.phrasing import dress, first_up, in_words, vary

_COUNTS = {1: (2, 2, 3), 2: (2, 3, 3, 4), 3: (3, 4, 5)}
_HE = ("brother", "dad", "uncle", "grandpa", "son")
_SHE = ("sister", "mum", "aunt", "wife", "grandma", "mom", "daughter")
_FAMILY = (*_HE, *_SHE, "cousin", "friend", "boss", "neighbour")
_WORDS = {  # more, less, as … as, most, least, and of what they have different ones
    "taller shorter tall tallest shortest": "height", "older younger old oldest youngest": "age",
    "heavier lighter heavy heaviest lightest": "weight", "faster slower fast fastest slowest": "speed",
    "stronger weaker strong strongest weakest": "strength", "bigger smaller big biggest smallest": "size",
    "richer poorer rich richest poorest": "income", "smarter less_smart smart smartest least_smart": "",
    "runs run faster slower fastest slowest": "speed", "has have more_books fewer_books most_books fewest_books": "",
    "earns earn more less most least": "income", "weighs weigh more less most least": "weight",
    "has have more_money less_money most_money least_money": "", "eats eat more less most least": "",
    "swims swim faster slower fastest slowest": "speed",
}  # fmt: skip
_SIZED = ("bigger", "heavier", "taller", "older")
_LABELLED = ("box", "tree", "house", "tower", "dog", "bag", "stone", "ball", "car", "building")
_WHO = (
    "who is {s}?", "who is {s}?", "who is the {s}?", "who is the {s}?", "who is the {s} one?", "who's {s}?",
    "who's the {s}?", "whos the {s}", "whos {s}", "so who is {s}?", "who is {s} of them?", "the {s} is who?",
)  # fmt: skip
_WHO_DOES = ("who {v} {s}?", "who {v} {s}?", "who {v} the {s}?", "so who {v} {s}?", "who of them {v} {s}?")
_MIDDLE = ("who is in the middle[| by {o}]?", "who's in the middle?", "who is between the other[s| ones]?")
_IS = (
    "is {x} {m} than {y}?", "is {x} {m} than {y}?", "is {x} {m} than {y}?", "so is {x} {m} than {y}?",
    "is {x} {m} than {y} or not?", "[then |and |]is {x} {m} than {y}, yes or no?", "{x} is {m} than {y}, right?",
)  # fmt: skip
_DOES = ("does {x} {w} {m} than {y}?", "so does {x} {w} {m} than {y}?", "does {x} {w} {m} than {y} or not?")
_OR = ("who {v} {m}, {x} or {y}?", "who {v} {m}, {x} or {y}?", "{x} or {y}, who {v} {m}?", "who {v} {m}: {x} or {y}?")
_HEADS = (
    "{n} {many}: ", "{n} {many}: ", "{n} {many}. ", "[there are|i have|here are|i know|take|we have] {n} {many}. ",
    "[my|our|the] {n} {many}: ", "{n} {many} [are compared|compare themselves|stand in a row]. ",
    "{n} {many} [have different {o}s|of different {o}|compare their {o}s]. ", "{n} {many}, sorted by {o}: ",
    "{n} {many} in a line by {o}: ", "[about|on] the {o} of {n} {many}: ", "no two of {n} {many} have the same {o}. ",
)  # fmt: skip
_TAILS = (
    "they are all different", "nobody is equal", "no two are the same", "that's all i know", "no ties",
    "[all|these] {n} have different {o}s", "they are [friends|in my class|siblings]",
)  # fmt: skip
_MANY = ("friends", "kids", "people", "students", "children", "classmates", "players")
_FRAMES = (
    "{h}{f}. {q}", "{h}{f}. {q}", "{h}{f}. {q}", "{h}{f}. {Q}", "{h}{f}, {q}", "{h}{f} {q}", "{q} {h}{f}", "{Q} {F}.",
    "{h}{f}\n{q}", "if {f}, {q}",
)  # fmt: skip


class Few(Order):
    """`my brother is shorter than me. am i taller than him?`"""

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        count = rng.choice(_COUNTS[level])
        words = tuple(rng.choice(list(_WORDS)).split())
        if len(words) == 6:
            verb, base, *degrees = words
            words = (*degrees[:2], "", *degrees[2:], verb, base)
        sort, chain = _chosen(rng, count, words)
        facts = list(pairwise(chain))
        rng.shuffle(facts)
        goal, pair = _asked(rng, count), rng.sample(chain, 2)
        if count == 2 and goal in ("first", "last") and rng.random() < 0.8:  # the taller of two
            words = (*words[:3], *words[:2], *words[5:])
        if goal in ("more", "less") and "me" in pair:
            goal = "two"
        less = goal == "two" and rng.random() < 0.4
        data: dict[str, Any] = {
            "chain": chain, "facts": facts, "goal": goal, "pair": pair, "sort": sort, "words": words, "scene": -1,
            "less": less, "turned": [], "daily": True, "few": True,
        }  # fmt: skip
        return puzzle(data, level)

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        if data["sort"] != "people":
            return data, answer
        named, answer = recast_names(rng, {"names": data["chain"]}, answer)
        new = dict(zip(data["chain"], named["names"], strict=True))
        facts = [(new[x], new[y]) for x, y in data["facts"]]
        return data | {"chain": named["names"], "facts": facts, "pair": [new[x] for x in data["pair"]]}, answer

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        words = data["words"]
        more, less, alike, _, _, *verbs = (word.replace("_", " ") for word in words)
        verb, base = verbs or ("is", "be")
        kind = rng.choice(_LABELLED) if data["sort"] == "letters" and rng.random() < 0.6 else ""
        shown = {name: f"{kind} {name}".strip() if kind else called(data["sort"], name) for name in data["chain"]}
        who = "which" if kind else "who"
        named = [(shown[x], shown[y]) for x, y in data["facts"]]
        facts, data["turned"][:] = told(rng, named, f"{verb} ~{more} than", f"{verb} ~{less} than", alike, verb, who)
        slots = {
            "n": in_words(len(shown)) if rng.random() < 0.8 else str(len(shown)),
            "many": (f"{kind}es" if kind == "box" else f"{kind}s") if kind else rng.choice(_MANY),
            "o": next((noun for line, noun in _WORDS.items() if set(words[:2]) < set(line.split())), "") or "rank",
        }
        question = asked_of(rng, data, shown, {"v": verb, "w": base, "o": slots["o"]})
        if kind:
            question = re.sub(r"\bwho('s|s)?\b", lambda found: "which is" if found[1] else "which", question)
        head = vary(rng, rng.choice(_HEADS)) if data["sort"] in ("people", "letters") and rng.random() < 0.35 else ""
        frame = rng.choice(_FRAMES)
        if rng.random() < 0.08 and data["sort"] == "people" and frame.endswith((". {q}", ". {Q}")):
            frame = frame.replace("{f}.", f"{{f}}. {vary(rng, rng.choice(_TAILS))}.")
        if frame.startswith("if"):
            head = ""
        if frame.startswith(("if", "{q}", "{Q}")):
            question = re.sub("^(?:so|then|and) ", "", question).rstrip("?") + "?"
        text = (frame.replace("{h}", first_up(head)).replace("{Q}", first_up(question)).replace("{q}", question)
                .replace("{F}", first_up(facts)).replace("{f}", facts))  # fmt: skip
        text = text.format(**slots)
        if data["sort"] == "family":
            text = re.sub(rf"\b[Mm]e (isn't|is not|{verb})\b", lambda found: _mine(rng, found[1], base), text)
        return dress(rng, text)


def _asked(rng: Random, count: int) -> str:
    """What is asked about so many."""
    if count == 2:
        return rng.choice(("first", "last", "two", "two", "more"))
    others = ("middle",) if count in (3, 5) else ("3rd",)
    return rng.choice(("first", "first", "last", "last", "two", "two", "more", "less", "2nd", "dn2", *others))


def _chosen(rng: Random, count: int, words: tuple[str, ...]) -> tuple[str, list[str]]:
    """What sort is compared, and that many of them, the first being the most."""
    way = rng.random()
    if way < 0.3 and count < 4:
        family: dict[str, str] = {"m": "me"}
        for one in rng.sample(_FAMILY, len(_FAMILY)):
            family.setdefault(one[0], one)
        chain = ["me", *list(family.values())[1:count]]
        return "family", rng.sample(chain, count)
    if way < 0.42 and words[0] in _SIZED and count < 5:
        return "letters", rng.sample("ABCDE"[:count] if rng.random() < 0.5 else "XYZPQ"[:count], count)
    if way < 0.5 and words[0] in ("bigger", "heavier"):
        return things(rng, count, 5)
    return "people", cast(rng, count, 5)


def asked_of(rng: Random, data: Data, shown: dict[str, str], slots: dict[str, str]) -> str:
    goal, words = data["goal"], [word.replace("_", " ") for word in data["words"]]
    does = len(words) > 5
    x, y = data["pair"][::-1] if data["less"] else data["pair"]
    more = words[1] if goal == "less" or data["less"] else words[0]
    top = words[4] if goal in ("last", "dn2") else words[3]
    pool: tuple[str, ...]
    if goal == "middle":
        pool = _MIDDLE
    elif goal in ("more", "less"):
        pool = _OR
    elif goal == "two":
        pool = _DOES if does else _IS
    else:
        pool = _WHO_DOES if does else _WHO
        if words[0] == words[3]:  # not `who runs the faster`
            pool = tuple(one for one in pool if "the {s}?" not in one or not does)
    top = {"2nd": f"second {top}", "dn2": f"second {top}", "3rd": f"third {top}"}.get(goal, top)
    first, second = _spoken(rng, data, shown, x, True), _spoken(rng, data, shown, y, False)
    text = vary(rng, rng.choice(pool)).format(s=top, m=more, x=first, y=second, **slots)
    return re.sub(r"\bis i\b", "am i", re.sub(r"\bdoes i\b", "do i", re.sub(r"\bi is\b", "i am", text)))


def _spoken(rng: Random, data: Data, shown: dict[str, str], name: str, subject: bool) -> str:
    """The one asked about, `i` and perhaps `he` and `her` where the speaker is one of two."""
    if name == "me" and data["goal"] == "two":
        return "i" if subject else "me"
    if len(shown) == 2 and data["sort"] == "family" and data["goal"] == "two" and rng.random() < 0.5:
        for those, forms in ((_HE, ("he", "him")), (_SHE, ("she", "her"))):
            if name in those:
                return forms[not subject]
    return shown[name]


def _mine(rng: Random, verb: str, base: str) -> str:
    """The verb with `I`."""
    if verb not in ("is", "isn't", "is not"):
        return f"I {base}"
    return "I am not" if verb != "is" else rng.choice(("I am", "I am", "I'm", "im"))

"""More words for the puzzles of training: other things to compare, other classes, made-up nouns, clauses, phrasings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from mull.tasks.logic.order_words import SCENES
from mull.tasks.logic.training.clauses import clauses
from mull.tasks.logic.training.daily_order import SCENES as DAILY_SCENES
from mull.tasks.logic.training.daily_order import themed
from mull.tasks.logic.training.wider_words import (
    ADJECTIVES,
    CANS,
    COMPARED,
    DOES,
    MADE_UP,
    NAMES,
    NOUNS,
    STATED,
    THINGS,
    TRAITS,
    VERBS,
)
from mull.tasks.logic.training.wider_words import SCENES as WIDER_SCENES


def made_up(rng: Random) -> str:
    """A noun that nobody has heard of."""
    return "".join(rng.choice(part) for part in MADE_UP)


def renamed(value: Any, new: Mapping[str, str]) -> Any:
    """The same with other words, also within `dog>-bark`."""
    if isinstance(value, dict):
        return {renamed(key, new): renamed(part, new) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(renamed(part, new) for part in value)
    return re.sub(r"\w+", lambda found: new.get(found[0], found[0]), value) if isinstance(value, str) else value


def recast_names(rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
    """Other names with the same initials."""
    new = _alike(rng, data["names"], NAMES)
    return data | {"names": renamed(data["names"], new)}, renamed(answer, new)


def lettered(rng: Random, count: int) -> list[str]:
    """Letters for so many people: `A` and `B`."""
    row = rng.choice(("ABCDEF", "ABCDEF", "ABCDEF", "XYZUVW", "PQRSTU"))[:count]
    return list(row) if rng.random() < 0.8 else rng.sample(row, count)


def _alike(rng: Random, names: Sequence[str], pool: Sequence[str]) -> dict[str, str]:
    """For each of them another with the same initial that is about as short."""
    new = {}
    for name in names:
        others = [one for one in pool if one[0].lower() == name[0].lower() and len(one) <= max(5, len(name))]
        if others and name != "me":
            new[name] = rng.choice(others)
    return new


def recast_order(rng: Random, data: dict[str, Any]) -> dict[str, Any]:
    """Other things with the same initials, and another way to compare people."""
    sort = data["sort"]
    if rng.random() < 0.3 and data["scene"] < 0 and (found := themed(rng, data["chain"])):
        theme, new, words = found
        data = data | {key: renamed(data[key], new) for key in ("chain", "facts", "pair")}
        return data | {"sort": theme, "words": words, "daily": True}
    if sort == "family" and "me" in data["chain"] and data["scene"] < 0 and rng.random() < 0.4:
        data = data | {"daily": True}
        if data["goal"] in ("first", "last") and rng.random() < 0.6:  # am I taller than my dad?
            other = rng.choice([one for one in data["chain"] if one != "me"])
            pair = rng.sample(["me", other], 2)
            data |= {"goal": rng.choice(("two", "two", "more", "less")), "pair": pair}
            data |= {"less": data["goal"] == "two" and rng.random() < 0.3}
    new = _alike(rng, data["chain"], NAMES if sort == "people" else THINGS.get(sort, ()))
    data = data | {key: renamed(data[key], new) for key in ("chain", "facts", "pair")}
    if sort != "people" or rng.random() < 0.3:
        return data
    if data["goal"] not in ("dn2", "3rd", "dn3") and rng.random() < 0.5:
        ends = ("list", "tsil")
        at = rng.choice(
            [
                at
                for at in range(len(SCENES) - len(WIDER_SCENES) - len(DAILY_SCENES), len(SCENES))
                if data["goal"] not in ends or not ({"won", "furthest"} & set(SCENES[at].words))  # from won to last
            ]
        )
        more, less, most, least = SCENES[at].words
        daily = {"daily": True} if at >= len(SCENES) - len(DAILY_SCENES) else {}
        return data | {"scene": at, "words": (more, less, "", most, least)} | daily
    if data["scene"] < 0:
        if rng.random() < 0.6:
            return data | {"words": tuple(rng.choice(COMPARED).split())}
        verb, base, more, less, most, least = rng.choice(DOES).split()
        return data | {"words": (more, less, "", most, least, verb, base)}
    return data


def recast_links(rng: Random, data: dict[str, Any], classes: Sequence[str]) -> dict[str, Any]:
    """Other classes, half of them made up; other names."""
    keys = ("links", "goal", "given", "barred")
    words = sorted({word for key in keys for word in re.findall(r"\w+", str(data[key]))})
    if data["style"] in ("if", "letters"):
        return data
    new = _classes(rng, [word for word in words if word in classes], set(words))
    if data["style"] == "one":
        new[data["given"]] = rng.choice(NAMES)
    return data | {key: renamed(data[key], new) for key in keys}


def _classes(rng: Random, words: Sequence[str], taken: set[str]) -> dict[str, str]:
    strange, new = rng.random() < 0.5, dict[str, str]()
    for word in words:
        while (one := made_up(rng) if strange else rng.choice(NOUNS)) in taken:
            pass
        taken.add(one)
        new[word] = one
    return new


def recast_everyday(
    rng: Random, data: dict[str, Any], nouns: Sequence[str], adjectives: Sequence[str], verbs: Mapping[str, str]
) -> dict[str, Any]:
    """Other terms of the same kinds, or other clauses."""
    keys = ("rules", "fact", "start", "goal")
    words = sorted({word for key in keys for word in re.findall(r"\w+", str(data[key]))})
    daily = rng.random() < 0.5
    if data["style"] == "if" and daily:
        said = clauses(rng, len(words))
        new = dict(zip(words, rng.sample(sorted(said), len(words)), strict=True))
        return data | {key: renamed(data[key], new) for key in keys} | {"daily": True, "said": said}
    if data["style"] == "if":
        new = dict(zip(words, rng.sample(sorted(STATED), len(words)), strict=True))
        return data | {key: renamed(data[key], new) for key in keys}
    new, taken = _classes(rng, [word for word in words if word in nouns], set(words)), set(words)
    for known, pool in ((adjectives, ADJECTIVES), (tuple(verbs), tuple(VERBS)), (CANS[0], CANS[1])):
        found = [word for word in words if word in known and word not in new]
        new |= dict(zip(found, rng.sample([word for word in pool if word not in taken], len(found)), strict=True))
    for term in (one for one, other in new.items() if other in (*ADJECTIVES, *VERBS) and one not in nouns):
        if daily and rng.random() < 0.3:
            new[term] = rng.choice([word for word in TRAITS if word not in new.values()])
    if data["style"] == "one" and data["start"][0].isupper():
        new[data["start"]] = rng.choice([name for name in NAMES if name not in taken])
        if daily and rng.random() < 0.12:
            new[data["start"]] = "This"
    return data | {key: renamed(data[key], new) for key in keys} | ({"daily": True} if daily else {})

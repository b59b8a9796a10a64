"""How people ask which decimal is bigger, whether it is, or for an order: bare numbers, prices, weights, times."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks.decimals_phrases import IS_IT, OF_MANY, OF_TWO, SAME, SIGNED, SORT
from mull.tasks.phrasing import dress, phrase, vary

# how one is written, what it is called, then the words for more, less, most and least
_PLAIN = (
    "[#]", "[number|number|decimal|value|figure]", "[bigger|bigger|larger|larger|greater|greater|higher|more]",
    "[smaller|smaller|lower|less|less|smaller]", "[biggest|largest|greatest|highest|largest|maximum|max]",
    "[smallest|lowest|smallest|lowest|minimum|min]",
)  # fmt: skip
_CONTEXTS = (
    ("[$#|$#|$#|£#|€#|# dollars|# euros|# bucks]", "[price|cost|price]",
     "[more expensive|more expensive|pricier|more|higher]", "[cheaper|cheaper|cheaper|less expensive|less|lower]",
     "[most expensive|most expensive|priciest|highest]", "[cheapest|cheapest|lowest]"),
    ("[# kg|# kg|#kg|# g|# grams|# pounds|# lbs|# kilos|# tons]", "[weight]", "[heavier|heavier|more]",
     "[lighter|lighter|less]", "[heaviest]", "[lightest]"),
    ("[# m|#m|# cm|# meters|# metres|# km|# miles|# inches|# mm|# feet]", "[length|distance]", 
     "[longer|longer|bigger|greater]", "[shorter|shorter|smaller]", "[longest]", "[shortest]"),
    ("[# m|# cm|# meters|# feet|# inches]", "[height]", "[taller|taller|higher]", "[shorter|shorter|lower]",
     "[tallest|highest]", "[shortest|lowest]"),
    ("[# km|# miles|# meters|# m]", "[distance]", "[farther|further|longer|greater]", "[nearer|closer|shorter]",
     "[farthest|furthest|longest]", "[nearest|closest|shortest]"),
    ("[# mm|# cm|# inches]", "[thickness|width]", "[thicker|wider|bigger]", "[thinner|narrower|smaller]",
     "[thickest|widest]", "[thinnest|narrowest]"),
    ("[#%|# percent|# points|# stars|#]", "[score|rate|grade|rating]", "[higher|higher|greater|bigger]",
     "[lower|lower|smaller]", "[highest|highest|largest]", "[lowest|lowest|smallest]"),
    ("[# s|#s|# seconds|# sec|# hours|# minutes|# min]", "[time]", "[longer|slower]", "[shorter|faster|quicker]",
     "[longest|slowest]", "[shortest|fastest|quickest]"),
    ("[# km/h|# mph|# m/s|# kmh]", "[speed]", "[faster|faster|higher]", "[slower|slower|lower]",
     "[fastest|highest]", "[slowest|lowest]"),
    ("[# liters|# litres|# l|# ml|#l|# gallons|# cups]", "[amount|volume]", "[more|bigger|larger]", "[less|smaller]",
     "[biggest|largest]", "[smallest]"),
    ("[# degrees|#°C|#°|# °C|# degrees celsius]", "[temperature]", "[hotter|warmer|warmer|higher]",
     "[colder|colder|cooler|lower]", "[hottest|warmest|highest]", "[coldest|coldest|lowest]"),
)  # fmt: skip
_SCENES = {
    "price": (
        "a [toy|book|shirt|phone|bag] costs {a} in one shop and {b} in another. which [price |]is {adj}?",
        "i can buy it for {a} or for {b}. which is {adj}?", "milk is {a} here and {b} there. which price is {adj}?",
        "[they want|she paid|we can pay] {a} or {b} for a [coat|lamp|ticket]. which price is {adj}?",
    ),
    "weight": (
        "one [box|bag|parcel|baby|dog] weighs {a}, the other [weighs |]{b}. which weight is {adj}?",
        "a bag of {a} or a bag of {b}, which is {adj}?", "which bag is {adj}, one with {a} or one with {b}?",
    ),
    "length": (
        "one [rope|stick|ribbon|board|road] is {a}, the other [is |]{b}. which length is {adj}?",
        "a rope of {a} or a rope of {b}, which is {adj}?", "i have a rope of {a} and one of {b}. which is {adj}?",
    ),
    "height": (
        "one [tree|tower|wall|plant] is {a}, the other [is |]{b}. which height is {adj}?",
        "two trees, {a} and {b}. which height is {adj}?", "a wall of {a} or a wall of {b}, which is {adj}?",
    ),
    "time": (
        "one run took {a}, another [took |]{b}. which time is {adj}?", "i ran {a} and then {b}. which time is {adj}?",
        "two runners finish in {a} and {b}. which time is {adj}?",
    ),
    "speed": (
        "one [car|bike|train] goes at {a}, the other at {b}. which speed is {adj}?",
        "i drive {a}, you drive {b}. which speed is {adj}?", "two cars go {a} and {b}. which speed is {adj}?",
    ),
    "amount": (
        "one [bottle|jug|bucket] holds {a}, the other {b}. which amount is {adj}?",
        "i drank {a}, you drank {b}. which amount is {adj}?", "a jug of {a} or a jug of {b}, which is {adj}?",
    ),
    "temperature": (
        "it was {a} yesterday and {b} today. which temperature is {adj}?",
        "one room has {a}, the other {b}. which temperature is {adj}?", "{a} outside, {b} inside. which is {adj}?",
    ),
}  # fmt: skip
_CODE = {
    "max": ("{a} vs {b}?", "{a} vs {b}", "max({a}, {b})", "max of {a} and {b}", "maximum of {a} and {b}?"),
    "min": ("min({a}, {b})", "min of {a} and {b}", "minimum of {a} and {b}?", "min: {a}, {b}"),
}  # fmt: skip
_WARMTH = _CONTEXTS[-1]  # the one that goes below zero

_FROM_TO = (
    "from {s} to {t}", "from {s} to {t}", "{s} to {t}", "{s} to {t}", "{s} first", "starting with the {s}",
    "from the {s} to the {t}", "with the {s} first", "the {s} first", "from {s} up to {t}", "beginning with the {s}",
    "going from {s} to {t}", "from the {s} one to the {t} one", "{s} one first", "{s} ones first", "with {s} first",
    "starting from the {s}", "beginning from the {s}", "start with the {s}", "{s}-to-{t}",
    "so that the {s} comes first",
)  # fmt: skip
_RISES = {
    "asc": "[ascending|ascending|increasing|increasing|rising|growing]",
    "desc": "[descending|descending|decreasing|decreasing|falling]"
}  # fmt: skip
_TELLING = ("adj", "att", "sup", "rise", "order")  # the slots that say what is asked
_ENDS = (
    ("smallest", "largest"), ("smallest", "biggest"), ("lowest", "highest"), ("least", "greatest"), ("small", "large"),
    ("low", "high"), ("small", "big"), ("least", "most"), ("smallest", "greatest"),
)  # fmt: skip


def ask(rng: Random, kind: str, numbers: Sequence[str], split: Split) -> tuple[str, str]:
    """The question, and the word that says what is asked (empty for signs); `kind` is as in `mull.tasks.comparing`."""
    below = any(n.startswith("-") for n in numbers)
    unit, noun, more, less, most, least = context = (
        _PLAIN if len(numbers) > 5 or rng.random() < 0.7 else _WARMTH if below else rng.choice(_CONTEXTS)
    )  # fmt: skip
    form = vary(rng, unit)
    up = kind in ("max", "gt")
    adj = vary(rng, more if up else less)
    slots = {
        "a": form.replace("#", numbers[0]), "b": form.replace("#", numbers[1]), "noun": vary(rng, noun), "adj": adj,
        "att": {"more": "greater", "less": "smaller"}.get(adj, adj), "sign": ">" if up else "<",
        "sup": vary(rng, most if up else least), "list": _listed(rng, [form.replace("#", n) for n in numbers], kind),
    }  # fmt: skip
    pool: Sequence[str] = OF_MANY if len(numbers) > 2 else OF_TWO
    if kind in ("asc", "desc"):
        pool = SORT
        ends = rng.choice(_ENDS) if context is _PLAIN else (vary(rng, least), vary(rng, most))
        order, first = _order(rng, kind, ends)
        slots |= {"rise": vary(rng, _RISES[kind]), "order": order, "first": first}
    elif kind in ("gt", "lt"):
        pool = SIGNED if context is _PLAIN and rng.random() < 0.25 else IS_IT
    elif kind == "eq":
        pool = SAME
    elif len(numbers) == 2 and rng.random() < 0.15:
        pool = _CODE[kind] if context is _PLAIN else _SCENES.get(slots["noun"], pool)
    template = phrase(rng, pool, split)
    slot = next((slot for slot in _TELLING if f"{{{slot}}}" in template), "")
    word = slots["first" if slot == "order" else slot] if slot and kind != "eq" else ""
    return dress(rng, template.format(**slots)), word.partition(" ")[0]


def _order(rng: Random, kind: str, ends: tuple[str, str]) -> tuple[str, str]:
    """From which end to which, and the word for the first end: the second of `ends` is the larger."""
    if rng.random() < 0.15:
        word = {"asc": "ascending", "desc": "descending"}[kind]
        return word, word
    s, t = ends if kind == "asc" else ends[::-1]
    plain = s in ("low", "high", "small", "big", "large")
    return (rng.choice(_FROM_TO[:4]) if plain else rng.choice(_FROM_TO)).format(s=s, t=t), s


def _listed(rng: Random, numbers: Sequence[str], kind: str) -> str:
    style = rng.random()
    if style < 0.06:
        return rng.choice((" and ", " / ", " | ")).join(numbers)
    if style < 0.45:
        last = rng.choice((" and", ", and", " &", " or" if kind in ("max", "min") else " and"))
        return f"{', '.join(numbers[:-1])}{last} {numbers[-1]}"
    return (", " if style < 0.85 else " " if style < 0.95 or "," in numbers[0] else "; ").join(numbers)

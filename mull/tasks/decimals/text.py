"""How people ask which decimal is bigger, whether it is, or for an order: bare numbers, prices, weights, times."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks.decimals import scenes
from mull.tasks.decimals.phrases import IS_IT, OF_MANY, OF_TWO, SAME, SIGNED, SORT
from mull.tasks.decimals.training import wider
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
_WARMTH = _CONTEXTS[-1]  # the one that goes below zero
_PACES = ("faster", "slower", "quicker", "fastest", "slowest", "quickest")  # more or less: the unit tells

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
_SIDES = {
    "gt": ("[after|after|behind|later than]", "[to the right of|right of|further right than|above|after]"),
    "lt": ("[before|before|before|earlier than]", "[to the left of|left of|further left than|below|before]"),
}  # fmt: skip
_NTH = {"max2": "[largest|biggest|highest|greatest]", "min2": "[smallest|lowest|smallest]"}
_FREE = {"between": scenes.BETWEEN, "mid": scenes.MIDDLE, "max2": scenes.SECOND, "min2": scenes.SECOND, "eq": SAME}
_WIDER = 0.4  # share of the questions in training that come in wordings of its own
_REASON = " because {fx} is {adj} than {fy}"
_TELLING = ("adj", "att", "sup", "rise", "order", "when", "side", "mid")  # the slots that say what is asked
_ENDS = (
    ("smallest", "largest"), ("smallest", "biggest"), ("lowest", "highest"), ("least", "greatest"), ("small", "large"),
    ("low", "high"), ("small", "big"), ("least", "most"), ("smallest", "greatest"),
)  # fmt: skip


def ask(rng: Random, kind: str, numbers: Sequence[str], split: Split) -> tuple[str, str]:
    """The question, and the word that says what is asked (empty for signs), with the unit if it takes both to tell."""
    if split == "train" and rng.random() < _WIDER and (asked := wider.ask(rng, kind, numbers)):
        return asked
    below = any(n.startswith("-") for n in numbers)
    bare = len(numbers) > 5 or kind in _FREE or rng.random() < 0.62
    unit, noun, more, less, most, least = context = _PLAIN if bare else _WARMTH if below else rng.choice(_CONTEXTS)
    form = vary(rng, unit)
    up = kind in ("max", "gt")
    adj = vary(rng, more if up else less)
    typed = _typed(rng, numbers)
    shown = _united(rng, form, typed)
    slots = {
        "a": shown[0], "b": shown[1], "noun": vary(rng, noun), "adj": adj,
        "att": {"more": "greater", "less": "smaller"}.get(adj, adj), "sign": ">" if up else "<",
        "sup": vary(rng, most if up else least), "list": _listed(rng, shown, kind), "code": ", ".join(typed),
        "array": f"[{', '.join(typed)}]",
    }  # fmt: skip
    if context is not _PLAIN:
        slots |= {"nouns": slots["noun"] + ("es" if slots["noun"].endswith("s") else "s")}
        slots |= {"thing": vary(rng, scenes.THINGS[slots["noun"]])}
    if kind in ("asc", "desc"):
        ends = rng.choice(_ENDS) if context is _PLAIN else (vary(rng, least), vary(rng, most))
        order, first = _order(rng, kind, ends)
        slots |= {"rise": vary(rng, _RISES[kind]), "order": order, "first": first}
    elif kind in ("gt", "lt"):
        slots |= {"when": vary(rng, _SIDES[kind][0]), "side": vary(rng, _SIDES[kind][1])}
    elif kind == "between":
        slots |= {"n": shown[0], "a": shown[1], "b": shown[2]}
    elif kind == "mid":
        slots["mid"] = rng.choice(("middle", "median", "middle"))
    elif kind in _NTH:
        slots["nth"] = f"second {vary(rng, _NTH[kind])}"
    elif kind in ("max", "min") and len(numbers) == 2:
        slots |= _claimed(rng, kind, numbers, shown)
    template = phrase(rng, _pool(rng, kind, numbers, "" if context is _PLAIN else slots["noun"]), split)
    if not slots.get("fx"):
        template = template.replace(_REASON, "")
    if below:
        template = template.replace("{a} {b}", "{a}, {b}")
    slot = next((slot for slot in _TELLING if f"{{{slot}}}" in template), "")
    word = slots["first" if slot == "order" else slot] if slot and kind != "eq" else ""
    word = word.removeprefix("to the ").removeprefix("further ").partition(" ")[0]
    written = form.replace("#", "").strip()
    question = template.format(**slots)
    beside = next((one for one in (written, slots["noun"]) if one in question), "") if word in _PACES else ""
    return dress(rng, question), f"{word} {beside}".rstrip()


def _pool(rng: Random, kind: str, numbers: Sequence[str], noun: str) -> Sequence[str]:
    """The phrasings to choose from; `noun` is empty for bare numbers."""
    if kind in _FREE:
        return _FREE[kind]
    chance = rng.random()
    if kind in ("asc", "desc"):
        return scenes.CODE[kind] if not noun and len(numbers) < 6 and chance < 0.15 else SORT
    if kind in ("gt", "lt"):
        return IS_IT if noun else SIGNED if chance < 0.25 else scenes.LINE if chance < 0.45 else IS_IT
    if len(numbers) > 2:
        if noun:
            return scenes.SCENES_MANY[noun] if chance < 0.5 else OF_MANY
        return scenes.CODE_MANY[kind] if chance < 0.12 else OF_MANY
    if noun:
        return scenes.SCENES[noun] if chance < 0.5 else OF_TWO
    return scenes.CODE[kind] if chance < 0.15 else scenes.CLAIM if chance < 0.3 else OF_TWO


def _typed(rng: Random, numbers: Sequence[str]) -> list[str]:
    """The numbers as somebody types them: `.5` for 0.5, `minus 0.3` for -0.3."""
    style = rng.random()
    if style < 0.04 and all(n.lstrip("-").startswith("0.") for n in numbers):
        return [n.replace("0.", ".", 1) for n in numbers]
    if style > 0.75 and len(numbers) < 4:
        return [n.replace("-", "minus " if style < 0.93 else "negative ") for n in numbers]
    return list(numbers)


def _united(rng: Random, form: str, typed: Sequence[str]) -> list[str]:
    """The numbers with their unit; sometimes only the last one has it, `11.4 or 11.09 seconds`."""
    united = [form.replace("#", n) for n in typed]
    return [*typed[:-1], united[-1]] if form.startswith("# ") and rng.random() < 0.2 else united


def _claimed(rng: Random, kind: str, numbers: Sequence[str], shown: Sequence[str]) -> dict[str, str]:
    """Which number somebody prefers, with the decimals as whole numbers where that misleads: 3.14 since 14 > 2."""
    (whole, _, p), (other, _, q) = (n.partition(".") for n in numbers)
    if whole == other and p and q and int(p) != int(q) and whole[0] != "-":
        best = (int(p) > int(q)) == (kind == "max")
        x, fx, y, fy = (shown[0], p, shown[1], q) if best else (shown[1], q, shown[0], p)
        return {"x": x, "y": y, "fx": str(int(fx)), "fy": str(int(fy))}
    x, y = rng.sample(shown, 2)
    return {"x": x, "y": y, "fx": "", "fy": ""}


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
    said = any("minus" in n or "negative" in n for n in numbers)
    return (", " if style < 0.85 or said else " " if style < 0.95 or "," in numbers[0] else "; ").join(numbers)

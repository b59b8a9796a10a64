"""Short plain questions about decimals and whole numbers, for training texts alone: a claim, a list, a thing measured.

Marks as in `typed`: `~word~` is what asks, `^noun^` what else it takes to tell (fast is a short time, a high speed).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from mull.tasks.decimals.comparing import YES_OR_NO
from mull.tasks.phrasing import dress, in_words, vary

_MARK = re.compile(r"[~^]([^~^]*)[~^]")
_WORDS = {  # of two, of many
    "more": ("[bigger|larger|greater|higher|more]", "[biggest|largest|greatest|highest]"),
    "less": ("[smaller|smaller|lower|less]", "[smallest|lowest|least|smallest]"),
}
_RISES = {"asc": "[ascending|increasing]", "desc": "[descending|decreasing]"}
_ENDS = (("smallest", "largest"), ("smallest", "biggest"), ("lowest", "highest"), ("least", "greatest"))
_CLAIMS = (
    "{a} {s} {b}?", "{a} {s} {b} [true|right|correct]?", "{a}{s}{b}?", "{a} {s} {b}, true or false?",
    "[true or false|right or wrong|yes or no]: {a} {s} {b}", "is {a} {s} {b}?", "is {a} {s} {b} true?",
    "{a} {s} {b}. is that [true|right]?", "is it true that {a} {s} {b}?", "{a}{s}{b} [true|correct]?",
    "is {a} ~{er}~ than {b}?", "is {a} ~{er}~ than {b}?", "{a} is ~{er}~ than {b}, true or false?",
    "{a} is ~{er}~ than {b}. [true|right|correct]?", "[true or false|yes or no]: {a} is ~{er}~ than {b}",
)  # fmt: skip
_ASKED = {
    "best": (
        "which is ~{er}~, {or}?", "which is ~{er}~: {or}?", "{or}, which is ~{er}~?", "what is ~{er}~, {or}?",
        "~{er}~: {or}?", "which number is ~{er}~, {or}?", "{or}?? which is ~{er}~", "is {or} ~{er}~? which one",
    ),
    "many": (
        "what is the ~{est}~ of {list}?", "~{est}~ of {list}", "which is the ~{est}~: {list}", "~{est}~: {list}?",
        "{list}. which is the ~{est}~?", "find the ~{est}~ number: {list}", "which of {or} is the ~{est}~?",
    ),
    "sort": (
        "sort {list} in ~{rise}~ order", "sort ~{rise}~: {list}", "sort ~{rise}~ {list}", "order {list} ~{rise}~",
        "put {list} in order from ~{first}~ to {last}", "sort {list} from ~{first}~ to {last}", "{list}, ~{first}~ "
        "first", "arrange in ~{rise}~ order: {list}", "line up {list} from ~{first}~ to {last}", "sort these, ~{first}~"
        " first: {list}", "order from ~{first}~ to {last}: {list}", "list {list} ~{first}~ to {last}",
        "put these in ~{rise}~ order: {list}", "in order, ~{first}~ first: {list}",
    ),
    "eq": (
        "is {a} equal to {b}?", "{a} = {b}?", "is {a} the same as {b}?", "are {a} and {b} equal?",
        "{a} = {b}, true or false?", "does {a} equal {b}?", "true or false: {a} = {b}", "are {a} and {b} the same?",
    ),
    "between": (
        "is {a} between {b} and {c}?", "does {a} lie between {b} and {c}?", "is {a} a number between {b} and {c}?",
        "true or false: {a} is between {b} and {c}", "{a} is between {b} and {c}, right?",
    ),
    "mid": ("what is the ~middle~ number of {list}?", "~median~ of {list}", "{list}: which is in the ~middle~?"),
    "nth": (
        "second {est} of {list}", "what is the second {est} of {list}?", "find the second {est} number: {list}",
        "which is the second {est}: {list}", "{list}. second {est}?",
    ),
}  # fmt: skip
_MEASURED = (  # what is told, how one is written, the unit in full, the noun, words for the least and for the most
    (("{n} runners finished in {list}", "times for the race were {list}", "race times: {list}", "times: {list}",
      "my lap times were {list}", "{n} swimmers took {list}", "the sprint was run {n} times: {list}"),
     "[# s|# seconds|#|# sec|#s]", "seconds", "time", "[fastest|fastest|quickest|shortest|best|winning]",
     "[slowest|slowest|longest|worst]"),
    (("{n} cars go {list}", "the speeds were {list}", "speeds: {list}", "{n} trains went {list}"),
     "[# km/h|# mph|#]", "km/h", "speed", "[slowest|slowest|lowest]", "[fastest|fastest|highest|quickest]"),
    (("{n} jumps: {list}", "the throws were {list}", "i walked {list}", "distances: {list}"),
     "[# m|# metres|#|# km]", "metres", "distance", "[shortest|smallest]", "[longest|farthest|best|winning]"),
    (("prices: {list}", "{n} shops ask {list}", "i saw it for {list}", "{n} offers, {list}"),
     "[$#|$#|#|# dollars|€#]", "dollars", "price", "[cheapest|lowest]", "[highest|dearest]"),
    (("{n} bags weigh {list}", "weights: {list}", "{n} dogs weigh {list}"),
     "[# kg|#kg|#|# kilos]", "kilos", "weight", "[lightest|lowest|smallest]", "[heaviest|highest|biggest]"),
    (("{n} bottles hold {list}", "amounts: {list}", "{n} tanks hold {list}"),
     "[# litres|# l|#|# liters]", "litres", "amount", "[smallest|least]", "[largest|biggest]"),
    (("temperatures: {list}", "{n} days had {list}", "it was {list}"),
     "[# degrees|#°C|#|#°]", "degrees", "temperature", "[coldest|lowest]", "[warmest|hottest|highest]"),
)  # fmt: skip
_MEASURE = (
    "{told}. what was the ~{w}~ ^{noun}^?", "{told}. what is the ~{w}~ ^{noun}^?", "{told}. ~{w}~ ^{noun}^?",
    "{told}. what was the ~{w}~ ^{noun}^, in {unit}?", "{told}. what was the ~{w}~ ^{noun}^ in {unit}?",
    "{told}. what was the ~{w}~ ({also}) ^{noun}^?", "{told}. find the ~{w}~ ^{noun}^ ({also})",
    "what is the ~{w}~ ^{noun}^: {list}?", "~{w}~ ^{noun}^: {list}", "{told}. ~{w}~ ^{noun}^ in {unit}?",
)  # fmt: skip
_COMPARED = {"most": "more", "least": "less", "best": "best", "worst": "worst", "winning": "winning"}
_YES = (*("",) * 9, " answer yes or no", " yes or no?", " (yes or no)", " just yes or no", " yes/no")
_ONLY = (*("",) * 9, " just the number", " number only", " (only the number)", " answer with the number")


def ask(rng: Random, kind: str, numbers: Sequence[str]) -> tuple[str, str]:
    """The question, and the word that says what is asked (empty for signs)."""
    up = kind in ("max", "gt", "max2")
    shown = _bare(rng, numbers)
    if kind in ("max", "min") and rng.random() < 0.5:
        template = _measured(rng, up, shown) + rng.choice(_ONLY)
    else:
        er, est = (vary(rng, words) for words in _WORDS["more" if up else "less"])
        ends = rng.choice(_ENDS)
        first, last = ends if kind == "asc" else ends[::-1]
        template = vary(rng, rng.choice(_pool(kind, len(numbers))))
        template += rng.choice(("",) if kind in _RISES or " or " in template else _YES if kind in YES_OR_NO else _ONLY)
        template = template.format(
            **dict(zip("abc", shown, strict=False)), s="<>"[up], er=er, est=est, first=first, last=last,
            rise=vary(rng, _RISES.get(kind, "")), list=_list(rng, shown),
            **{"or": f"{', '.join(shown[:-1])} or {shown[-1]}"},
        )  # fmt: skip
    words = _MARK.findall(template)
    return dress(rng, _MARK.sub(r"\1", template)), " ".join(words)


def _pool(kind: str, many: int) -> Sequence[str]:
    if kind in ("gt", "lt"):
        return _CLAIMS
    if kind in ("max", "min"):
        return _ASKED["best" if many == 2 else "many"]
    return _ASKED[{"asc": "sort", "desc": "sort", "max2": "nth", "min2": "nth"}.get(kind, kind)]


def _measured(rng: Random, up: bool, shown: Sequence[str]) -> str:
    """The most or the least of things measured; the unit beside each number, beside the last, or at the end."""
    told, form, unit, noun, least, most = rng.choice((*_MEASURED, *_MEASURED[:2], _MEASURED[0]))
    form, word = vary(rng, form), vary(rng, most if up else least)
    if len(shown) == 2 and rng.random() < 0.5:
        word = _COMPARED.get(word, word.removesuffix("est") + "er")
    united = [form.replace("#", n) for n in shown]
    if form.startswith("# ") and rng.random() < 0.3:
        united[:-1] = shown[:-1]
    listed = _list(rng, united)
    return rng.choice(_MEASURE).format(
        told=rng.choice(told).format(n=in_words(len(shown)), list=listed), list=listed, w=word, noun=noun, unit=unit,
        also=rng.choice(("highest", "largest") if up else ("lowest", "smallest")),
    )  # fmt: skip


def _bare(rng: Random, numbers: Sequence[str]) -> list[str]:
    """The numbers, seldom some of them without the zero in front of the point: .5 and 0.25."""
    if rng.random() < 0.85:
        return list(numbers)
    return [re.sub(r"^(-?)0\.", r"\1.", n) if rng.random() < 0.7 else n for n in numbers]


def _list(rng: Random, shown: Sequence[str]) -> str:
    if rng.random() < 0.5 or (len(shown) == 2 and rng.random() < 0.7):
        return f"{', '.join(shown[:-1])} and {shown[-1]}"
    spaced = " " in "".join(shown)
    return (", " if spaced or rng.random() < 0.7 else rng.choice((" ", " ", "; "))).join(shown)

"""Questions about decimals as people type them, for training texts alone: who did what, then what is asked.

`~word~` marks the word that asks, `^unit^` what else it takes to tell; {er} is `er` or, of many, `est`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from mull.tasks.decimals.training.typed_bare import (
    ALIKE,
    BETWEEN,
    FIRST_END,
    HELD,
    LAST_END,
    MANY,
    SECOND,
    SORTED,
    UNTOLD,
)
from mull.tasks.phrasing import in_words, vary

_MARK = re.compile(r"[~^]([^~^]*)[~^]")
_WHO = (
    *("Tom", "Ann", "Raj", "Lea", "Ivan", "Yuki", "Marta", "Ali", "Pia", "Joe", "Lucy", "Emil", "Fatima", "Chen"),
    *("Grandpa", "Mum", "my brother", "my sister", "Dad", "Mr Hill", "my friend", "the coach", "the new kid"),
)
_WHAT = (
    *("the red one", "the blue one", "the green one", "the old one", "the new one", "the black one", "the white one"),
    *("the left one", "the right one", "the first", "the second", "the third", "the last one"),
)
_WHEN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WHERE = ("the market", "the baker", "the corner shop", "the gas station", "the kiosk", "the mall", "Netto", "Spar")

_THIRD = ("lives", "lifts", "was", "measures", "stands")  # not said of `I`


class _Theme(NamedTuple):
    """What is told of each of `who`, how numbers are written, and the words for the least and the most of them."""

    who: tuple[str, ...]
    unit: str
    items: tuple[str, ...]
    nouns: tuple[str, str]  # one, many
    ends: tuple[tuple[str, str], ...]  # the least, the most
    most: tuple[str, ...]
    least: tuple[str, ...]
    mark: str = ""  # the noun, where the word alone does not tell whether it is more or less


_THEMES = (
    _Theme(_WHO, "[# m|#m|# cm|# metres|# feet]",
        ("{k} is {n} tall", "{k} is {n}", "{k} measures {n}", "{k} is {n} in height", "{k} stands {n} tall"),
        ("height", "heights"), (("shortest", "tallest"), ("smallest", "tallest"), ("smallest", "biggest")),
        ("how tall is the ~tall{er}~?", "what is the height of the ~tall{er}~?", "who is ~tall{er}~? just the height"),
        ("how tall is the ~short{er}~?", "what is the height of the ~short{er}~?", "who is ~short{er}~? i only want "
         "the height", "how tall is the ~small{er}~ of them?")),
    _Theme(_WHO, "[# kg|#kg|# kilos|# pounds|# g]",
        ("{k}'s bag weighs {n}", "{k}'s dog weighs {n}", "{k} caught a fish of {n}", "{k}'s parcel is {n}",
         "{k} lifts {n}", "{k} picked {n} of berries"),
        ("weight", "weights"), (("lightest", "heaviest"), ("lightest", "heaviest"), ("least", "most")),
        ("how much is the ~heav{ier}~?", "what weighs ~more~, in numbers?", "how many is the ~heav{ier}~?",
         "how heavy is the ~heav{ier}~?"),
        ("how much is the ~light{er}~?", "what weighs ~less~, in numbers?", "how many is the ~light{er}~?",
         "how heavy is the ~light{er}~?")),
    _Theme(_WHERE, "[$#|€#|£#|#|# dollars|# euros]",
        ("{k} wants {n}", "{n} at {k}", "it is {n} at {k}", "{k} sells it for {n}", "i saw it for {n} at {k}",
         "{k} charges {n}", "{k}: {n}"),
        ("price", "prices"), (("cheapest", "most expensive"), ("cheapest", "dearest"), ("lowest", "highest")),
        ("what would the ~most~ expensive place take?", "how much at the ~dear{er}~ place?", "where is it ~dear{er}~ "
         "and how much? just the price", "which price is the ~{worse}~ deal?"),
        ("what does the ~cheap{er}~ place take?", "how much at the ~cheap{er}~ place?", "where is it ~cheap{er}~? only "
         "the price please", "which price is the ~{better}~ deal?", "what should i pay if i go for ~cheap~?")),
    _Theme(_WHO, "[# dollars|$#|# euros|€#|#]",
        ("{k} paid {n}", "{k} spent {n}", "{k} has {n}", "{k} saved {n}", "{k} gave {n}", "{k} found {n}"),
        ("amount", "amounts"), (("smallest", "largest"), ("lowest", "highest"), ("least", "most")),
        ("how much did the one with the ~most~ have?", "what is the ~high{er}~ amount?", "who has ~more~? just the "
         "amount", "the one with ~more~ money, how much is it?"),
        ("how much did the one with the ~least~ have?", "what is the ~low{er}~ amount?", "who has ~less~? just the "
         "amount", "the one with ~less~ money, how much is it?")),
    _Theme(_WHO, "[# km|#km|# miles|# m|#k]",
        ("{k} ran {n}", "{k} walked {n}", "{k} cycled {n}", "{k} swam {n}", "{k} lives {n} away", "{k} drove {n}"),
        ("distance", "distances"), (("shortest", "longest"), ("nearest", "farthest"), ("shortest", "furthest")),
        ("who went ~further~? just the distance", "how far did the one go who went ~furthest~?", "what is the "
        "~long{er}~"
         " distance?", "how far is the ~farthest~?", "which distance is ~great{er}~?"),
        ("who went ~less~ far? just the distance", "what is the ~short{er}~ distance?", "how far is the ~nearest~?",
         "how far did the one go who went the ~least~?", "which distance is ~small{er}~?")),
    _Theme(_WHO, "[# m|#m|# metres|# meters|#]",
        ("{k} jumped {n}", "{k} threw {n}", "{k} reached {n}", "{k} managed {n}", "{k} leapt {n}"),
        ("jump", "jumps"), (("shortest", "longest"), ("worst", "best"), ("smallest", "biggest")),
        ("which ^jump^ ~won~?", "what is the ~winning~ ^jump^?", "what was the ~best~ ^jump^?", "who jumped "
         "~furthest~? only the number", "which ^jump^ takes ~gold~?", "the ~top~ ^jump^?", "what ^jump^ is the new "
         "~record~?"),
        ("which ^jump^ came ~last~?", "what was the ~worst~ ^jump^?", "what was the ~short{er}~ ^jump^?", "which "
         "^jump^ ~lost~?")),
    _Theme(_WHO, "[# s|# seconds|# sec|#s|# minutes|# min]",
        ("{k} finished in {n}", "{k} took {n}", "{k} needed {n}", "{k} ran it in {n}", "{k} was done after {n}",
         "{k} swam it in {n}"),
        ("time", "times"), (("fastest", "slowest"), ("quickest", "slowest"), ("shortest", "longest")),
        ("what was the ~slow{er}~ ^time^?", "who was ~slow{er}~? just the ^time^", "which ^time^ came ~last~?",
         "what was the ~worst~ ^time^?", "what ^time^ did the ~loser~ have?"),
        ("~winning~ ^time^?", "who was ~fast{er}~? just the ^time^", "which ^time^ ~won~?", "what ^time^ takes ~gold~?",
         "what was the ~best~ ^time^?", "what ^time^ did the ~quick{er}~ one have?", "which ^time^ is the new "
         "~record~?", "in what ^time^ did the ~first~ one finish?"), "time"),
    _Theme(_WHO, "[# points|#|# pts|#%|# percent]",
        ("{k} got {n}", "{k} scored {n}", "{k} has {n}", "{k}'s average is {n}", "{k} ended on {n}"),
        ("score", "scores"), (("lowest", "highest"), ("worst", "best"), ("lowest", "best")),
        ("what was the ~best~ ^score^?", "who is ~ahead~? just the ^score^", "what ^score^ is in ~first~ place?",
         "which ^score^ ~won~?", "what's the ~top~ ^score^?", "who ~won~ and with what ^score^? number only"),
        ("what was the ~worst~ ^score^?", "who is ~behind~? just the ^score^", "what ^score^ is in ~last~ place?",
         "which ^score^ ~lost~?", "what's the ~low{er}~ ^score^?")),
    _Theme(_WHEN, "[# degrees|#°C|#°|# C|#]",
        ("{k} it was {n}", "{n} on {k}", "{k}: {n}", "on {k} the thermometer showed {n}", "{k} had {n}"),
        ("temperature", "temperatures"), (("coldest", "warmest"), ("coldest", "hottest"), ("lowest", "highest")),
        ("how many degrees on the ~warm{er}~ day?", "~hottest~ day, how hot?", "what was the ~high~ of those days?",
         "which temperature is ~warm{er}~?"),
        ("how many degrees on the ~cold{er}~ day?", "~coldest~ day, how cold?", "what was the ~low~ of those days?",
         "which temperature is ~cold{er}~?", "which temperature is ~chill{ier}~?")),
    _Theme(_WHEN, "[# mm|# cm|# inches|# liters]",
        ("{k} we had {n} of rain", "{n} fell on {k}", "{k}: {n} of snow", "on {k} it rained {n}"),
        ("amount", "amounts"), (("driest", "wettest"), ("least", "most"), ("smallest", "largest")),
        ("how much fell on the ~wett{er}~ day?", "what was the ~most~?", "how much on the day with ~more~?"),
        ("how much fell on the ~dri{er}~ day?", "what was the ~least~?", "how much on the day with ~less~?")),
    _Theme(_WHAT, "[# stars|#|# star|# stars]",
        ("{k} got {n}", "{k} is rated {n}", "{k} has {n}", "people give {k} {n}"),
        ("rating", "ratings"), (("worst", "best"), ("lowest", "highest"), ("worst", "top")),
        ("which rating is ~{better}~?", "what's the ~best~ ^rating^?", "which is rated ~high{er}~? the number please",
         "what is the ~top~ ^rating^?"),
        ("which rating is ~{worse}~?", "what's the ~worst~ ^rating^?", "which is rated ~low{er}~? the number please",
         "what is the ~poor{er}~ ^rating^?")),
    _Theme(_WHAT, "[# km/h|# mph|#km/h|# m/s]",
        ("{k} goes {n}", "{k} drives {n}", "{k} does {n}", "{k} reached {n}", "{k} has a top speed of {n}"),
        ("speed", "speeds"), (("slowest", "fastest"), ("slowest", "quickest"), ("lowest", "highest")),
        ("how fast is the ~fast{er}~ one, what ^speed^?", "what ^speed^ is the ~quick{er}~?", "who ~wins~ the race? "
         "just the ^speed^"),
        ("how fast is the ~slow{er}~ one, what ^speed^?", "what ^speed^ is the ~slow{er}~?", "who ~loses~ the race? "
         "just the ^speed^"), "speed"),
    _Theme(_WHAT, "[# mm|# cm|# inches|# m|#mm]",
        ("{k} is {n} long", "{k} is {n} wide", "{k} measures {n}", "{k} is {n} thick", "{k} has {n}"),
        ("size", "sizes"), (("smallest", "biggest"), ("smallest", "largest"), ("tiniest", "biggest")),
        ("what is the size of the ~bigg{er}~ one?", "how big is the ~larg{er}~?", "the ~bigg{er}~, how many is it?",
         "give the ~larg{er}~ size"),
        ("what is the size of the ~small{er}~ one?", "how big is the ~small{er}~?", "the ~tini{er}~, how many is it?",
         "give the ~small{er}~ size")),
    _Theme(_WHAT, "[# l|# liters|# litres|#l|# ml|# gallons]",
        ("{k} holds {n}", "{k} has {n} in it", "{k} contains {n}", "there are {n} in {k}", "{k} needs {n}"),
        ("volume", "volumes"), (("smallest", "largest"), ("emptiest", "fullest"), ("least", "most")),
        ("how much is the ~most~?", "how much is in the ~full{er}~?", "where is ~more~? only how much",
         "what's the ~larg{er}~ volume?"),
        ("how much is the ~least~?", "how much is in the ~empti{er}~?", "where is ~less~? only how much",
         "what's the ~small{er}~ volume?")),
)  # fmt: skip
_TOLD = (
    "{facts}. {asked}", "{facts}. {asked}", "{facts}, {asked}", "{facts} - {asked}", "{facts} {asked}",
    "{asked} {facts}", "{asked} {facts}.", "[so |ok |look, |well |hi! |hey, ]{facts}. {asked}",
    "{facts}. [my question: |tell me: |now |so ]{asked}", "{facts}\n{asked}", "{facts}! {asked}", "{facts} ... {asked}",
)  # fmt: skip
_LISTS = (
    "[my|our|the|these] {nouns} [were|are] {list}", "{many} {nouns}: {list}", "{nouns}: {list}", "{list} ({nouns})",
    "[here are|these are|i noted|i have|we got] the {nouns} {list}", "{nouns} of {list}", "{many} {nouns}, {list}",
    "the {many} {nouns} [i measured|i wrote down|on the list|this week] [are|were] {list}", "{nouns} {list}",
)  # fmt: skip
_SIMPLE = (
    "what's the ~{sup}~ ^{noun}^?", "give me the ~{sup}~ ^{noun}^", "~{sup}~ ^{noun}^?", "what is [my|the] ~{sup}~?",
    "what was [my|the] ~{sup}~ ^{noun}^?", "the ~{sup}~ one please", "and the ~{sup}~?", "which is ~{sup}~?",
    "which of [them|these] [is|was] the ~{sup}~?", "i want the ~{sup}~ ^{noun}^", "~{sup}~?", "find the ~{sup}~ one",
    "can you find the ~{sup}~ ^{noun}^?", "which ^{noun}^ is the ~{sup}~?", "tell me the ~{sup}~", "~{sup}~ one??",
)  # fmt: skip
_SORT = (
    "[list|put|write|order|sort|rank|arrange|line up] [the {nouns}|them|these] {how}", "{how} please",
    "[can you|could you|pls|please] [sort|order|rank|list] [them|the {nouns}] {how}", "[now|so] {how}!",
    "what's the order {how}?", "[give|show|send] me the {nouns} {how}", "i [need|want] [them|the {nouns}] {how}",
    "how would [that|they] look {how}?", "[the list|a list] {how}?", "write only the numbers {how}",
    "[make|do] a ranking {how}", "the {nouns} {how}, [please|thanks|numbers only]", "sorted {how}?",
)  # fmt: skip


def ask(rng: Random, kind: str, numbers: Sequence[str]) -> tuple[str, str] | None:
    """The question and the word that says what is asked, both before dressing; None where there is no such question."""
    below = any(n.startswith("-") for n in numbers)
    if kind in ("max", "min", "asc", "desc") and len(numbers) < 5 and not below and rng.random() < 0.62:
        template = _told(rng, kind, numbers)
    else:
        template = _bare(rng, kind, numbers, below)
    if not template:
        return None
    words = sorted(_MARK.finditer(template), key=lambda found: found[0][0] == "^")
    return _MARK.sub(r"\1", template), " ".join(dict.fromkeys(found[1].lower() for found in words))


def _told(rng: Random, kind: str, numbers: Sequence[str]) -> str:
    """Facts about each number, or a list of them, and what is asked."""
    theme = rng.choice(_THEMES)
    form = vary(rng, theme.unit)
    shown = [form.replace("#", n) for n in numbers]
    one, many = theme.nouns
    slots = {"noun": one, "nouns": many, "many": in_words(len(numbers))}
    if rng.random() < 0.6:
        facts = _facts(rng, theme, shown)
    else:
        facts = vary(rng, rng.choice(_LISTS)).format(list=listed(rng, shown), **slots)
    ends = rng.choice(theme.ends)
    if kind in ("asc", "desc"):
        asked = vary(rng, rng.choice(_SORT)).format(how=_how(rng, theme, kind, ends), **slots)
    elif len(numbers) > 2 and rng.random() < 0.5:
        template = vary(rng, rng.choice(_SIMPLE))
        top = kind == "max"
        plain = not theme.mark and ends[top] not in ("best", "worst", "top")
        asked = (template.replace("^", "") if plain else template).format(sup=ends[top], **slots)
        if theme.mark and "^" not in asked:
            asked = asked.replace(f"~{ends[top]}~", f"~{ends[top]}~ ^{theme.mark}^")
    else:
        asked = vary(rng, rng.choice(theme.most if kind == "max" else theme.least)).format(**_endings(rng, numbers))
    return vary(rng, rng.choice(_TOLD)).format(facts=facts, asked=asked)


def _endings(rng: Random, numbers: Sequence[str]) -> dict[str, str]:
    """`er` of two, mostly; `est` of more."""
    if len(numbers) == 2 and rng.random() < 0.7:
        return {"er": "er", "ier": "ier", "better": "better", "worse": "worse"}
    return {"er": "est", "ier": "iest", "better": "best", "worse": "worst"}


def _how(rng: Random, theme: _Theme, kind: str, ends: tuple[str, str]) -> str:
    """From which end to which, with the noun where fast is less."""
    first, last = ends if kind == "asc" else ends[::-1]
    unit = f" ^{theme.mark}^" if theme.mark else ""
    if rng.random() < 0.12 and not unit:
        return vary(rng, rng.choice(LAST_END)).format(t=last)
    return vary(rng, rng.choice(FIRST_END)).format(s=first, t=last, u=unit)


def _facts(rng: Random, theme: _Theme, shown: Sequence[str]) -> str:
    """`Tom is 1.6 m tall, Ann is 1.62 m tall`; sometimes `my rope is 2 m, yours 2.1 m`."""
    names = rng.sample(theme.who, len(shown))
    if theme.who is _WHO and len(shown) == 2 and rng.random() < 0.3:
        names = rng.choice((["I", "my sister"], ["I", "she"], ["he", "she"], ["I", "my friend"]))
        items = [one for one in theme.items if "{k}'s" not in one and " is " not in one and " has " not in one]
        items = [one for one in items if not any(f" {verb} " in one for verb in _THIRD)]
        if not items:
            names, items = rng.sample(theme.who, 2), list(theme.items)
    else:
        items = list(theme.items)
    frame = rng.choice(items)
    facts = [frame.format(k=k, n=n) for k, n in zip(names, shown, strict=True)]
    if frame.startswith("{k} ") and rng.random() < 0.4:  # the verb stands once
        facts = [facts[0], *(f"{k} {n}" for k, n in zip(names[1:], shown[1:], strict=True))]
    link = rng.choice((" and ", ", and ", ", ", ", ", " & ", ". ", " but "))
    return (", " if link != ". " else ". ").join(facts[:-1]) + link + facts[-1]


def _bare(rng: Random, kind: str, numbers: Sequence[str], below: bool) -> str:
    """Bare numbers."""
    shown = list(numbers)
    if kind in ("max", "min"):
        either = f"{', '.join(shown[:-1])} or {shown[-1]}"
        both = f"{', '.join(shown[:-1])} and {shown[-1]}"
        pool = [one for one in MANY[kind] if not (below and "zero" in one)]
        template = rng.choice(pool) if len(numbers) > 2 or rng.random() < 0.4 else rng.choice(HELD[kind])
        marked = vary(rng, template)
        return marked.format(list=listed(rng, shown), **{"or": either, "and": both}, **_endings(rng, numbers))
    if kind in ("asc", "desc"):
        if kind == "asc" and rng.random() < 0.12:
            return vary(rng, rng.choice(UNTOLD)).format(list=listed(rng, shown))
        ends = rng.choice(
            (("smallest", "biggest"), ("lowest", "highest"), ("least", "greatest"), ("tiniest", "largest"))
        )
        first, last = ends if kind == "asc" else ends[::-1]
        late = rng.random() < 0.15
        how = vary(rng, rng.choice(LAST_END if late else FIRST_END)).format(s=first, t=last, u="")
        return vary(rng, rng.choice(SORTED)).format(how=how, list=listed(rng, shown))
    if kind in ("gt", "lt"):
        return vary(rng, rng.choice(HELD[kind])).format(a=shown[0], b=shown[1])
    if kind == "between":
        return vary(rng, rng.choice(BETWEEN)).format(n=shown[0], a=shown[1], b=shown[2])
    if kind == "eq":
        return vary(rng, rng.choice(ALIKE)).format(a=shown[0], b=shown[1])
    if kind in ("max2", "min2"):
        nth = rng.choice(("biggest", "largest", "highest") if kind == "max2" else ("smallest", "lowest", "least"))
        return vary(rng, rng.choice(SECOND)).format(nth=nth, list=listed(rng, shown))
    return ""


def listed(rng: Random, shown: Sequence[str]) -> str:
    """The numbers in a row."""
    style = rng.random()
    if style < 0.4:
        return f"{', '.join(shown[:-1])}{rng.choice((' and ', ', and ', ' and '))}{shown[-1]}"
    plain = not any(" " in one or "," in one for one in shown)
    link = " " if plain and style < 0.55 else rng.choice((", ", ", ", ", ", "; ", " / ", ","))
    return link.join(shown)

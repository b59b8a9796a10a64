"""How people ask which decimal is bigger, whether it is, or for an order: bare numbers, prices, weights, times."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks.phrasing import dress, phrase, vary

# how one is written, what it is called, then the words for more, less, most and least
_PLAIN = (
    "[#]", "[number|number|decimal|value|figure]", "[bigger|bigger|larger|larger|greater|greater|higher|more]",
    "[smaller|smaller|lower|less|less|smaller]", "[biggest|largest|greatest|highest|largest|maximum|max]",
    "[smallest|lowest|smallest|lowest|minimum|min]",
)  # fmt: skip
_CONTEXTS = (
    ("[$#|$#|$#|£#|€#|# dollars|# euros|# bucks]", "[price|amount|price]",
     "[more expensive|more expensive|pricier|more|higher]", "[cheaper|cheaper|cheaper|less expensive|less|lower]",
     "[most expensive|most expensive|priciest|highest]", "[cheapest|cheapest|lowest]"),
    ("[# kg|# kg|#kg|# g|# grams|# pounds|# lbs|# kilos|# tons]", "[weight]", "[heavier|heavier|more]",
     "[lighter|lighter|less]", "[heaviest]", "[lightest]"),
    ("[# m|#m|# cm|# meters|# metres|# km|# miles|# inches|# mm|# feet]", "[length|distance]", 
     "[longer|longer|bigger|greater]", "[shorter|shorter|smaller]", "[longest]", "[shortest]"),
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

# The last tenth of a pool is only asked in test, the tenth before it only in valid.
_OF_TWO = (
    "[which|which|what] is {adj}[, |, |: |; | - |? ]{a} or {b}?", "[which|what|which one]'s {adj}[, |: |? ]{a} or {b}?",
    "[which one|which {noun}|which of these|which of the two|which of them] is {adj}[, |: |? ]{a} or {b}?",
    "{a} or {b}[, |: |; |? | - ][which|which one|what|which {noun}] is {adj}?",
    "[whats|what's|which is] the {att} one, {a} or {b}?",
    "{a} [vs|vs.|versus|or|and|/] {b}[, |: |; |? ][which|which one|which {noun}][ is|'s] {adj}?",
    "{adj}[: |, ]{a} or {b}?", "is {a} or {b} {adj}?", "is {a} {adj} or is {b}?", "is {a} {adj} or {b}?",
    "which is {adj}? {a} or {b}?",
    "[find|give me|tell me|pick|name|choose|select|identify|circle|state] the {att} {noun}[: |, | - ]{a} or {b}",
    "[find|give me|tell me|pick|name|choose|write|return|get] the {att} [of|out of|between|from] {a} and {b}",
    "[between|of|out of|from|given] {a} and {b}[, | ][which|which one|which {noun}|what] is {adj}?",
    "[between|of|out of] {a} and {b}[, | ]which is the {att} [one|{noun}]?",
    "compare {a} [and|with|to] {b}[, |. |: ][which is|which one is|what's|tell me which is] {adj}?",
    "which of {a} and {b} is {adj}?", "{a} and {b}[: |, |. |; ][which one|which|which {noun}] is {adj}?",
    "{a}, {b}: which is {adj}",
    "[tell me|say|decide|can you tell me|do you know|show me|work out|explain|let me know] [which|which "
    "one|which {noun}] is {adj}[: |, ]{a} or {b}",
    "[what is|what's|give|which is] the {att} of [the two numbers |the two |these two, |]{a} and {b}?",
    "{adj} {noun}[, |: ]{a} or {b}",
    "[i have|we have|here are|there are|you have|i've got|take|look at|consider] {a} and {b}[. |, "
    "][which|which one|which of them] is {adj}?",
    "if i [compare|had to choose between|look at] {a} [and|or] {b}, which is {adj}?", "is the {att} {noun} {a} or {b}?",
    "[is it|would it be] {a} or {b} that's {adj}?", "which {noun} is {adj}: {a} or {b}?", "{a} {b} which is {adj}?",
    "what would be {adj}, {a} or {b}?", "which would be {adj}, {a} or {b}?", "which comes out {adj}, {a} or {b}?",
    "[i can't decide|not sure|help]: [which is|what is] {adj}, {a} or {b}?", "{a} or {b}, {adj}?",
    "one [thing|label|tag|sign] says {a}, [another|the other] says {b}. which is {adj}?", "{a} {b}, {adj}?",
    "my friend says {a}, i say {b}. which is {adj}?", "first {a}, then {b}. which of the two is {adj}?",
    "which [is the|'s the] {att} {noun}[, |: ]{a} or {b}?", "[so|now|ok so|and] which is {adj}, {a} or {b}?",
    "[do you know|any idea|who knows|can you say] which is {adj}, {a} or {b}?", "{a} or {b}: which {noun} is {adj}?",
    "what is {adj}: {a} or {b}?", "of {a} and {b}, which is {adj}?", "tell me the {att} {noun}, {a} or {b}?",
    "which one is {adj}, {a} or {b}?",
)  # fmt: skip
_IS_IT = (
    "is {a} {adj} than {b}?", "is {a} {adj} than {b}?",
    "{a} is {adj} than {b}[, right|, correct|, yes or no|, true or false|, isn't it|]?",
    "[tell me|say|check|decide|find out|verify|see|i wonder|i want to know|can you tell me] [if|whether] {a} "
    "is {adj} than {b}",
    "[would you say|do you think|do you agree|is it true|is it right|is it correct|am i right] that {a} is "
    "{adj} than {b}?",
    "is [the number|the value|decimal|the figure] {a} {adj} than {b}?",
    "[yes or no|true or false|quick|right or wrong][: |, ]is {a} {adj} than {b}?",
    "[yes or no|true or false|right or wrong][: |, ]{a} is {adj} than {b}",
    "is {a} [really|actually|any|in fact|even|indeed] {adj} than {b}?", "{a} {adj} than {b}?",
    "can {a} be {adj} than {b}?", "could {a} be {adj} than {b}?", "isn't {a} {adj} than {b}?",
    "[i think|i say|i believe|i'd say|i guess|someone says|my friend says|my teacher says|she says|they say] "
    "{a} is {adj} than {b}[. |, ][is that|is this] [right|correct|true]?",
    "does {a} [count as|look|seem|come out|turn out] {adj} than {b}?", "is {a} a {att} {noun} than {b}?",
    "{a}, is it {adj} than {b}?", "[if you compare them|comparing the two|when you compare], is {a} {adj} than {b}?",
    "[so|now|ok|and|hm|well], is {a} {adj} than {b}?", "is {a} what you'd call {adj} than {b}?",
    "would {a} be {adj} than {b}?", "is something of {a} {adj} than something of {b}?",
    "comparing decimals: is {a} {adj} than {b}?", "is decimal {a} {adj} than {b}?", "i wonder if {a} is {adj} than {b}",
    "so is {a} {adj} than {b}?", "would you say {a} is {adj} than {b}?", "{a} is {adj} than {b}: yes or no?",
)  # fmt: skip
_SIGNED = (
    "is {a} {sign} {b}?", "{a} {sign} {b}?", "{a}{sign}{b}?", "is it true that {a} {sign} {b}?",
    "does {a} {sign} {b} hold?",
    "{a} {sign} {b}[, |: |; | - | ][true or false|yes or no|right|correct|is it true|is that true|is that right]?",
    "[yes or no|true or false|check|verify][: | - ]{a} {sign} {b}",
    "is {a} {sign} {b} [true|correct|right|a true statement]?", "[evaluate|what is] {a} {sign} {b}, true or false?",
    "[check|tell me|say] [if|whether] {a} {sign} {b}", "is {a}{sign}{b}?", "{a} {sign} {b} yes or no",
    "is the statement {a} {sign} {b} true?",
)  # fmt: skip
_SAME = (
    "is {a} [equal to|the same as|the same number as|equivalent to|exactly] {b}?",
    "is {a} [just|really|actually|also] [equal to|the same as] {b}?",
    "are {a} and {b} [equal|the same|the same number|the same value|equivalent|equal numbers|equal or "
    "not|identical in value]?",
    "does {a} equal {b}?", "[is |]{a} = {b}?", "[is |]{a}={b}?", "is {a} == {b}?",
    "do {a} and {b} have the same value?", "yes or no: {a} = {b}",
    "[tell me|check|say|decide|find out] [if|whether] {a} [equals|is equal to|is the same as] {b}", "{a} equals {b}?",
    "{a} equal to {b}?", "is {a} [equal to|the same as] {b}, yes or no?",
    "are the [numbers|decimals|values] {a} and {b} [equal|the same]?",
    "is it true that {a} [equals|=|is the same as|is equal to] {b}?",
    "{a} and {b}[, |: ][are they|are those] [equal|the same]?", "{a} is [the same as|equal to] {b}, [right|correct]?",
    "are {a} and {b} the same?", "is {a} the same number as {b}?",
)  # fmt: skip
_OF_MANY = (
    "[which|what] is the {sup}[: |, |? | - ]{list}?",
    "[what is|what's|whats|find|tell me|give me|get|name|pick|say|return] the {sup} of {list}", "{sup} of {list}",
    "[find|pick|name|choose|select|identify|circle|give me|show me] the {sup} {noun}[: |, | - | in | of | out "
    "of ]{list}",
    "which of these is the {sup}[: |, |? ]{list}?",
    "[what's|what is|which is] the {sup} {noun} [in|of|among|out of|from] {list}?",
    "{sup} {noun}[: |, | - | in ]{list}", "which {noun} is [the |]{sup}[: |, |? ]{list}?", "the {sup} of {list}?",
    "pick the {sup}: {list}",
    "[out of|of|from|among|given|between|in] {list}[, |: | ][which|which one|what] is [the |]{sup}?", "{list}: {sup}?",
    "{sup}? {list}", "{list}[: |. |; |, | - |? ][which|which one|what|which {noun}][ is|'s] [the |]{sup}?",
    "which one is [the |]{sup}[, |: ]{list}?",
    "tell me [which is the|which one is the|the] {sup} [of these|here|one]: {list}",
    "[what is|what's] the {sup} value in this list: {list}",
    "[i have|here are|these are|we have|i've got|take|look at|consider] [the numbers|these|these numbers|the "
    "following] {list}[. |: ][which is|what is|which one is] the {sup}?",
    "what is the {sup} among {list}?", "identify the {sup} {noun} in the list {list}",
    "from {list} [choose|pick|take] the {sup}", "here are some {noun}s: {list}. find the {sup}",
    "the [numbers|values|options|choices] are {list}[. |, ][what is|what's|find|which is] the {sup}?",
    "[between these|of these|of the following|from this list], which is [the |]{sup}: {list}?",
    "so what's the {sup} out of {list}", "i need the {sup} of {list}", "which would be the {sup}, {list}?",
    "can you [find|tell me|pick] the {sup} of {list}?", "of the {noun}s {list}, which is the {sup}?",
    "which decimal is the {sup}: {list}?", "[what is|find] the {sup} one of {list}", "which is {sup}, {list}?",
    "which one's the {sup}: {list}?", "what is the {sup} of these: {list}?",
)  # fmt: skip
_SORT = (
    "[sort|order|arrange|rank|list|rearrange|line up|organize|write|put in order] {list} {order}",
    "{list} [sorted|ordered|arranged|in order|ranked] {order}",
    "[sort|put|order|arrange|write|place|list|give] {list} in {rise} order",
    "[put|place|write|get] {list} in order[ |, ]{order}",
    "[sort|order|arrange|rank|list|put in order] [these|these numbers|the numbers|the following|these "
    "decimals|the list|them|these values][ |, ]{order}: {list}",
    "[put|sort|arrange|order] [these|these numbers|the following] in {rise} order: {list}",
    "[sort|order|arrange|rank|list] {order}: {list}", "{list} in {rise} order",
    "[can|could|would|will] you [sort|order|arrange|rank|list] {list} {order}?", "{rise} order[: | of | for ]{list}",
    "[what is|what are|what's] {list} [in {rise} order|sorted {order}|ordered {order}|when sorted {order}]?",
    "{list}, {order}", "[put|write] the numbers {list} in order, {order}",
    "how [do you|do i|would you|should i] [order|sort|arrange|rank] {list} {order}?",
    "[i need|i want|give me|show me|i'd like] {list} [sorted|ordered|in order|ranked|arranged] {order}",
    "sort the list {list} {order}", "{order}: {list}",
    "[here are|i have|take|given|these are] [some numbers: |the numbers |these: |]{list}[. |, |; "
    "][sort|order|arrange|rank|list] them {order}",
    "[line|set] these up {order}: {list}", "[arrange|sort|order|list] in {rise} order: {list}",
    "{list} - [sort|order|rank|arrange] {order}",
    "{list}. [sort|order|rank|arrange|put] [them|these] [in {rise} order|{order}]",
    "what is the [order|ranking] of {list}, {order}?",
    "[which order do {list} go in|what order do {list} go in|how do {list} line up], {order}?",
    "[help me|i want to|i have to|i need to] [sort|order|rank] {list} {order}",
    "take {list} and [put|sort|arrange] them [in {rise} order|{order}]", "order {list}, {order} please",
    "[sort|order] the decimals {list} {order}", "arrange the numbers {list} in {rise} order",
    "put {list} in {rise} order", "sort {list} {order}", "order the numbers {list} {order}",
    "put these in order, {order}: {list}", "sort {order}: {list}", "rank these {order}: {list}",
)  # fmt: skip
_FROM_TO = (
    "from {s} to {t}", "from {s} to {t}", "{s} to {t}", "{s} to {t}", "{s} first", "starting with the {s}",
    "from the {s} to the {t}", "with the {s} first", "the {s} first", "from {s} up to {t}", "beginning with the {s}",
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
    pool: Sequence[str] = _OF_MANY if len(numbers) > 2 else _OF_TWO
    if kind in ("asc", "desc"):
        pool = _SORT
        ends = rng.choice(_ENDS) if context is _PLAIN else (vary(rng, least), vary(rng, most))
        order, first = _order(rng, kind, ends)
        slots |= {"rise": vary(rng, _RISES[kind]), "order": order, "first": first}
    elif kind in ("gt", "lt"):
        pool = _SIGNED if context is _PLAIN and rng.random() < 0.25 else _IS_IT
    elif kind == "eq":
        pool = _SAME
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
    if style < 0.45:
        last = rng.choice((" and", ", and", " &", " or" if kind in ("max", "min") else " and"))
        return f"{', '.join(numbers[:-1])}{last} {numbers[-1]}"
    return (", " if style < 0.85 else " " if style < 0.95 or "," in numbers[0] else "; ").join(numbers)

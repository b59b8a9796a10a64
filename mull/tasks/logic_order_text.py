"""How people tell who is taller than whom, and what they ask about it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks.logic_kind import Data
from mull.tasks.phrasing import dress, first_up, phrase, vary

# verb, the more, the less, as … as, the most, the least; `_` is a space
_IS = (
    "taller shorter tall tallest shortest", "taller shorter tall tallest shortest", "older younger old oldest youngest",
    "older younger old oldest youngest", "faster slower fast fastest slowest",
    "heavier lighter heavy heaviest lightest", "richer poorer rich richest poorest",
    "larger smaller large largest smallest", "stronger weaker strong strongest weakest",
    "bigger smaller big biggest smallest", "happier sadder happy happiest saddest",
    "louder quieter loud loudest quietest", "braver shyer brave bravest shyest",
    "warmer colder warm warmest coldest", "smarter less_smart smart smartest least_smart",
    "kinder meaner kind kindest meanest", "busier less_busy busy busiest least_busy",
    "wiser less_wise wise wisest least_wise",
)  # fmt: skip
_DOES = (
    "earns earn more less most least", "weighs weigh more less most least", "eats eat more less most least",
    "reads read more less most least", "sleeps sleep more less most least", "talks talk more less most least",
    "runs run faster slower fastest slowest", "swims swim faster slower fastest slowest",
    "drives drive faster slower fastest slowest", "jumps jump higher lower highest lowest",
    "has have more_coins fewer_coins most_coins fewest_coins",
    "has have more_books fewer_books most_books fewest_books",
    "has have more_points fewer_points most_points fewest_points",
    "has have more_money less_money most_money least_money", "works work harder less_hard hardest least_hard",
    "sings sing louder quieter loudest quietest",
)  # fmt: skip
_MOST = (
    "[who|which one|which of them]['s| is] [the |]{s}?",
    "who is [the |]{s}[| of all| of them| overall| here| among them]?",
    "[who's|whos|who is] [the {s}|{s}|the {s} one|the {s} of all|the {s} of them]?", "the {s}?", "{s}?", "{s} one?",
    "[name|find|tell me|give me|say|pick] the {s} [one|of them|of all|]",
    "[so |and |now |]the {s} [one |]is[ who|...|]?",
    "[can you tell me|do you know|tell me|figure out|work out|find out|any idea] who is [the |]{s}?",
    "who is the {s} person?", "who [would be|must be|has to be|should be|turns out to be|ends up] [the |]{s}?",
    "which [of these|one] is [the |]{s}?", "who of them is [the |]{s}?",
    "[who|which one] is the {s} [of the group|of the bunch|in the group|among these]?", "who's the {s}?",
    "who is the {s} one?", "which one is {s}?", "name the {s}",
)  # fmt: skip
_MOST_DOES = (
    "who {v} [the |]{s}?", "which [one|of them] {v} [the |]{s}?", "who of them {v} the {s}?", "who {v} the {s} of all?",
    "[tell me|find out|say|figure out|can you say|do you know] who {v} [the |]{s}", "[so|and|then] who {v} the {s}?",
    "who is it that {v} the {s}?", "who is the one who {v} the {s}?", "who would {w} the {s}?",
    "name the one who {v} the {s}",
)  # fmt: skip
_LIST = (
    "[order|sort|list|rank|name|arrange|write|put] [them|everyone|all of them|them all] [from {s} to {t}|{s} "
    "to {t}|in order from {s} to {t}]",
    "[what is|what's|give me|give|tell me|write] the [order|ranking|full order] from {s} to {t}",
    "[from {s} to {t}|{s} to {t}], what's the order?", "[order|sort|rank|list|write] them[,|] {s} first",
    "[list|order|name] them [starting with|beginning with] the {s}", "rank everyone, {s} first",
    "[put|place] them in order from {s} to {t}", "line them up, {s} first",
    "list [the names|everyone|all] from {s} to {t}",
    "[can|could|will] you [order|sort|rank|list|arrange] them from {s} to {t}?",
    "[make a list|make a ranking], {s} to {t}", "order: {s} to {t}?", "what order are they in, {s} first?",
    "[order|rank|sort|list] them by who is {s}, {s} first", "who comes in which order, {s} first?",
    "name them from {s} to {t}", "give the order, {s} first", "sort them from {s} to {t}",
)  # fmt: skip
_LIST_DOES = (
    "order them, who {v} the {s} first",
    "[order|list|rank|sort] them[,|:] [who {v} the {s}|the one who {v} the {s}] first",
    "[list|name|write down] them[, |: ]who {v} the {s} first", "line them up, who {v} the {s} first",
)  # fmt: skip
_TWO = (
    "is {x} {m} than {y}?", "is {x} {m} than {y}?",
    "is it [true|certain|right|correct|clear] that {x} is {m} than {y}?",
    "is {x} [then |therefore |really |]{m} than {y}?", "{x} is {m} than {y}, [right|correct|yes or no|isn't it so]?",
    "can {x} be {m} than {y}?", "does it [follow|mean|look like] that {x} is {m} than {y}?", "{x} {m} than {y}?",
    "is {x} {m} or not, compared [with|to] {y}?", "[would|could] {x} be {m} than {y}?", "isn't {x} {m} than {y}?",
    "[would|can] you say that {x} is {m} than {y}?", "[tell me|say|decide|find out] [if|whether] {x} is {m} than {y}",
    "must {x} be {m} than {y}?", "can [we|i|you] [say|conclude] that {x} is {m} than {y}?",
    "does [this|that] mean that {x} is {m} than {y}?", "is it true that {x} is {m} than {y}?",
    "would you say that {x} is {m} than {y}?",
)  # fmt: skip
_TWO_DOES = (
    "does {x} {w} {m} than {y}?", "does {x} {w} {m} than {y}?",
    "[tell me|say|find out] [if|whether] {x} {v} {m} than {y}", "[can|would|must] {x} {w} {m} than {y}?",
    "is it [true|right|certain] that {x} {v} {m} than {y}?", "so does {x} {w} {m} than {y}?",
)  # fmt: skip
_WHICH = (
    "who is {m}[, |: |? ]{x} or {y}?", "which [one |]is {m}[, |: ]{x} or {y}?", "{x} or {y}[, |: |? ]who is {m}?",
    "who's {m}[, |: |? ]{x} or {y}?", "[of|between|out of] {x} and {y}[, | ]who is {m}?",
    "[tell me |find out |say ]who is {m}[, |: ]{x} or {y}", "which of {x} and {y} is {m}?",
    "who's the {m} one, {x} or {y}?", "is {x} or {y} {m}?", "is {x} or {y} the {m} one?",
    "[compare|take] {x} and {y}[: |, ]who is {m}?", "who would be {m}, {x} or {y}?", "who is the {m} of {x} and {y}?",
    "{x} or {y}, who's {m}?", "who is {m} of the two, {x} or {y}?", "{m}[: |, ]{x} or {y}?",
    "so who is {m}, {x} or {y}?", "between {x} and {y} who is {m}?",
)  # fmt: skip
_WHICH_DOES = (
    "who {v} {m}[, |: |? ]{x} or {y}?", "[of|between] {x} and {y}[, | ]who {v} {m}?", "{x} or {y}[, |: ]who {v} {m}?",
    "which of {x} and {y} {v} {m}?", "who would {w} {m}, {x} or {y}?", "[tell me|say] who {v} {m}, {x} or {y}",
)  # fmt: skip
_SECOND = (
    "who is [the |]second {s}?", "who's [the |]second {s}?", "which one is [the |]second {s}?",
    "who is number two, counting from the {s}?", "second {s}?", "who comes second, counting from the {s}?",
    "[name|find|tell me] the second {s}", "who [must be|would be] the second {s}?",
    "who comes [right|next|directly] after the {s}?", "and who is the second {s}?",
)  # fmt: skip
_SECOND_DOES = (
    "who {v} the second {s}?",
    "[tell me|say|find out] who {v} the second {s}",
    "which one {v} the second {s}?",
)
_MIDDLE = (
    "who is [exactly |right |]in the middle?", "which one is in the middle?",
    "who [stands|comes|ends up|would be] in the middle?", "name the one in the middle", "who's in the middle?",
    "who is the middle one?", "[find|tell me] the middle one", "who's the one in the middle?",
)  # fmt: skip
_FRAMES = (
    "{F}. {Q}", "{F}. {Q}", "{f}. {q}", "{f}; {q}", "{f}, {q}", "{F}. [so |now |then |and |tell me: |question: |]{q}",
    "{q} {f}", "{Q} {F}.", "{q} facts: {f}.", "[if|when|given that|since|knowing that|assuming|seeing that] {f}, {q}",
    "[suppose|assume|say|imagine|let's say] {f}. {q}", "{f} - {q}",
    "[we know that|i know that|it is known that|i'm told that|i heard that] {f}. {q}", "here is what we know: {f}. {q}",
    "[facts|given|info|clues|riddle|puzzle|a riddle|logic puzzle][: | - ]{f}. {q}",
    "[in my class|in my family|at work|at school|in our team|on the farm], {f}. {q}",
    "[some friends are comparing themselves|here's one|try this|think about this|listen][: |. ]{f}. {q}", "{f} => {q}",
    "{f} so {q}", "{F}. Question: {q}", "if {f}, then {q}", "{F}. {Q}", "suppose {f}. {q}",
)  # fmt: skip
_ASKED = {
    "first": (_MOST, _MOST_DOES), "last": (_MOST, _MOST_DOES), "2nd": (_SECOND, _SECOND_DOES),
    "middle": (_MIDDLE, _MIDDLE),
    "list": (_LIST, _LIST_DOES), "tsil": (_LIST, _LIST_DOES), "two": (_TWO, _TWO_DOES), "more": (_WHICH, _WHICH_DOES),
    "less": (_WHICH, _WHICH_DOES),
}  # fmt: skip
_BY_FAR = ("", "", "", "", "", "", "much ", "a bit ", "slightly ", "a little ", "way ", "even ", "far ")


def relation(rng: Random, animals: bool) -> tuple[str, ...]:
    """The words of one comparison: the more, the less, as … as, the most and the least, then perhaps two verbs."""
    if not animals and rng.random() < 0.25:
        verb, base, more, less, most, least = rng.choice(_DOES).split()
        return more, less, "", most, least, verb, base
    return tuple(rng.choice(_IS).split())


def ask(rng: Random, data: Data, split: Split) -> str:
    """The facts and the question of a puzzle of order."""
    animals, goal = data["animals"], data["goal"]
    more, less, alike, most, least, *verbs = (word.replace("_", " ") for word in data["words"])
    does = bool(verbs)
    verb, base = verbs or ("is", "be")
    article = "the " if animals else ""
    facts = _told(rng, [(article + x, article + y) for x, y in data["facts"]], verb, (more, less, alike))
    x, y = (article + one for one in data["pair"])
    than = less if goal == "less" else more
    if data["less"]:
        x, y, than = y, x, less
    top, end = (least, most) if goal in ("last", "tsil") else (most, least)
    question = phrase(rng, _ASKED[goal][does], split)
    question = question.format(s=top, t=end, m=than, x=x, y=y, v=verb, w=base)
    frame = phrase(rng, _FRAMES, split)
    if "{q} {f}" in frame:  # the question comes first
        question = f"{question.rstrip('?')} if"
    return dress(rng, frame.format(f=facts, q=question, F=first_up(facts), Q=first_up(question)))


def _told(rng: Random, facts: Sequence[tuple[str, str]], verb: str, words: tuple[str, str, str]) -> str:
    """The facts as clauses joined; `who` takes up the one named last."""
    link = rng.choice((", ", ", and ", " and ", "; ", ". ", ". ", ", "))
    relative = rng.random() < 0.25
    text, last = "", ""
    for i, (x, y) in enumerate(facts):
        way = rng.random()
        by_far = rng.choice(_BY_FAR)
        more, less, alike = words
        if by_far and (" " in less or not alike):
            by_far = ""
        if way < 0.58:
            first, clause, second = x, f"{verb} {by_far}{more} than", y
        elif way < 0.85 or not alike:
            first, clause, second = y, f"{verb} {by_far}{less} than", x
        else:
            first, clause, second = y, vary(rng, "[is not|is not|isn't] as ") + f"{alike} as", x
        if relative and first == last:
            text += f", who {clause} {second}"
        else:
            text += (link if i else "") + f"{first_up(first) if i and link == '. ' else first} {clause} {second}"
        last = second
    return text

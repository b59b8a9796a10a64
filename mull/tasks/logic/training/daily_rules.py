"""Further ways to say all, no, some and if, for training only: bare plurals, places, titles."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from mull.tasks.logic.everyday_text import article, claimed, is_noun, one_is, plural, they_are
from mull.tasks.logic.kind import Data
from mull.tasks.phrasing import dress, first_up, vary

_ALL = (
    "{S} {P}", "{S} {P}", "{S} {P}", "{a} {p}", "{a} {p}", "all the {S} {P}", "each and every {s} {p}", "any {s} {p}",
    "all {S} {P}[, without exception|, every one of them|]", "{S}, all of them, {P}", "every one of the {S} {P}",
    "there is no {s} that {n}", "[there isn't|you won't find|there's never been] a {s} that {n}", "100% of {S} {P}",
    "[anything|everything|everybody|everyone|anyone|anybody|whatever] that is {a} {p}", "whoever is {a} {p}",
    "if [it's|something's|it is] {a}[, it|, then it| it] {p}", "[as we know|of course|naturally], {S} {P}",
    "[everybody knows|everyone knows|it is known|it's a fact|my book says] that [all |]{S} {P}", "all {S} {P}",
    "if you meet {a}, it {p}", "every {s} {p}", "every {s} {p}, [no exceptions|always]",
)  # fmt: skip
_ONLY = ("only {B} are {S}", "only {B} can be {S}", "nothing but {B} can be {S}", "nobody is {a} without being {b}")
_NO = (
    "no {S} {P}", "no {s} {p}", "{S} {N}", "{S} {N}", "{a} {n}", "{S} {V}", "{S} {V}", "not one {s} {p}",
    "there is no {s} that {p}", "there are no {S} that {P}", "none of the {S} {P}", "nothing that is {a} {p}",
    "nobody who is {a} {p}", "[as we know|of course|naturally], {S} {N}", "0% of {S} {P}", "not even one {s} {p}",
    "you won't find a {s} that {p}", "[everybody knows|it's a fact] that no {S} {P}", "if it's {a}, it {n}",
)  # fmt: skip
_SOME = (
    "some {S} {P}", "a few {S} {P}", "there are {S} that {P}", "some of the {S} {P}", "many {S} {P}",
    "several {S} {P}", "[i know|there is|we have] at least one {s} that {p}", "[quite a few|a lot of] {S} {P}",
)  # fmt: skip
_ONE = (
    "{x} {p}", "{x} {p}", "{x} {p}", "now {x} {p}", "and {x} {p}", "we know that {x} {p}", "{x} {p}, that's sure",
    "i [know|was told|hear] that {x} {p}", "it turns out that {x} {p}", "you see that {x} {p}", "well, {x} {p}",
)  # fmt: skip
_NOUN_FACTS = ("{x} is a {w}", "there's {a} [called|named] {x}", "i [have|met|saw] {a} [called|named] {x}",
               "{x} happens to be {a}")  # fmt: skip
_IF = (
    "if {a}, {b}", "if {a} {b}", "if {a} {b}", "if {a} then {b}", "{b} if {a}", "when {a}, {b}", "whenever {a}, {b}",
    "whenever {a} {b}", "every time {a}, {b}", "as soon as {a}, {b}", "once {a}, {b}", "{b} whenever {a}",
    "[in case|provided|assuming|given] {a}, {b}", "if {a}, then [for sure|certainly|always] {b}", "{a} only if {b}",
    "if {a}, it [follows|means] that {b}", "{b}, if {a}", "when {a} then {b}", "each time {a}, {b}",
    "[dad|mum|my teacher|the rule] says if {a}, {b}", "it is always so that if {a}, {b}", "{a} means that {b}",
)  # fmt: skip
_FACT = (
    "{f}", "{f}", "{f}", "{f}", "it turns out that {f}", "i know that {f}", "well, {f}", "we know {f}", "suppose {f}",
    "guess what, {f}", "i can see that {f}", "they tell me that {f}", "let's say {f}", "you hear that {f}",
)  # fmt: skip
_SURE = (
    "can [i|we|you] be [sure|certain|confident] that {c}?", "does it [have to|necessarily] follow that {c}?",
    "is it [certain|sure|safe to say|a fact|guaranteed|clear] that {c}?", "so must it be that {c}?",
    "do [i|we] know [for sure|for certain|for a fact] that {c}?", "[does that|does this] [prove|mean|show] that {c}?",
    "can it be proved that {c}?", "is '{c}' a [valid|logical|correct] conclusion?", "conclusion: {c}. valid?",
    "so {c}, [does that follow|is that certain|can i be sure|is it proven]?", "does '{c}' follow?",
    "is it right to conclude that {c}?", "may i conclude that {c}?", "are we sure that {c}?", "{c} - must that be so?",
    "[my friend|my brother|he|she|a classmate] concludes that {c}. [is that logical|does that follow|valid]?",
    "can you say with certainty that {c}?", "is there proof that {c}?", "is it logically certain that {c}?",
    "from this alone, is it certain that {c}?", "is that enough to know that {c}?", "then is it definite that {c}?",
)  # fmt: skip
_PLAIN = (
    "{q}?", "{q}?", "{q}?", "{q}?", "{q}?", "{q}?", "[so|then|and|now|well|ok so] {q}?", "{q}? [yes or no|y/n|y or n]",
    "{q}, what do you think?", "[tell me|quick|question|what would you say][: |, ]{q}?", "{q} or not?",
    "[logically|by logic|from that|following that|in that case], {q}?", "is it true that {c}?", "{c}, true or false?",
    "{c} - [right|correct|yes|is that so|true]?", "[would you say|do you agree|can we say] that {c}?", "so {c}?",
    "[i say|i think|my guess is] {c}. [am i right|right|is that correct]?", "yes or no, {q}", "{q} - simple question",
)  # fmt: skip
_FRAMES = (
    "{F}. {Q}", "{F}. {Q}", "{F}. {Q}", "{F}. {Q}", "{f}. {q}", "{f}, {q}", "{F}\n{Q}", "{Q} {F}.", "{f} ... {q}",
    "{Q} [here is what we know|facts|what i know|known|given|info|hint][: |. ]{f}.", "[q|task|logic|quiz|exam question]"
    ": {f}. {q}", "{F}. [My question is|Question|So here is my question|What i ask]: {q}", "suppose {f}. {Q}",
    "[in a story|in a game|in my dream|on planet zog|in this world|in our town], {f}. {q}", "{F}! {Q}", "{f} => {q}",
    "[my teacher|my son|the book|a friend|someone online|the worksheet] says: {f}. {q}", "hello! {f}. {q}",
    "[pretend|imagine|assume|accept|take as true] that {f}. {q}", "[help me think|i'm confused|logic test]: {f}. {q}",
    "(1) {f}. (2) {q}", "[premises|statements]: {f}. {Q}", "{F}. [From that|With that|Given this], {q}",
)  # fmt: skip
_PLACES = (
    "in my school", "in our village", "on this street", "at the party", "on the farm", "in the zoo", "at work",
    "in my class", "in this town", "on the island", "in our house", "in the box", "in that shop", "from Oslo",
)  # fmt: skip
_TITLES = ("Mr", "Ms", "Mrs", "Dr", "Aunt", "Uncle", "little", "old", "my buddy", "my pal", "a certain", "our")
_THIS = ("this thing", "this one", "the thing i see", "my new one", "the one over there", "what i have here", "it")


def ask(rng: Random, data: dict[str, Any], settled: bool) -> str:
    """The rules, the fact and the question, as `everyday_text.ask` has them."""
    conditional = data["style"] == "if"
    facts = [_condition(rng, data, a, b) if conditional else _rule(rng, a, b) for a, b in data["rules"]]
    claim, question = _so(data) if conditional else claimed(rng, data, settled)
    if data["fact"]:
        at = rng.choice((0, len(facts), len(facts)))
        data["early"] = at == 0
        facts.insert(at, _fact(rng, data))
    if data["style"] == "class" and rng.random() < 0.5:
        question = re.sub(r"\ball (?=\w)", "", question)
    if data["style"] == "one":
        shown = _called(rng, data, any(re.search("called|named", one) for one in facts))
        facts = [re.sub(rf"\b{data['start']}\b", shown, one) for one in facts]
        later = rng.choice((shown, shown, data["start"] if shown.endswith(data["start"]) else shown, "PRON"))
        later = rng.choice(("he", "she", "it")) if later == "PRON" else later
        claim, question = (re.sub(rf"\b{data['start']}\b", later, one) for one in (claim, question))
    asking = vary(rng, rng.choice(_PLAIN if settled and question and rng.random() < 0.75 else _SURE))
    asking = asking.replace("{c}", claim).replace("{q}", question)
    joint = rng.choice((". ", ". ", ". ", "\n", "; ") if conditional else (". ", ". ", ". ", ", ", "; ", "\n", " and "))
    told = joint.join([facts[0], *(first_up(one) if joint == ". " else one for one in facts[1:])])
    text = vary(rng, rng.choice(_FRAMES)).replace("{F}", first_up(told)).replace("{f}", told)
    text = text.replace("{Q}", first_up(asking)).replace("{q}", asking)
    return dress(rng, _shortened(rng, _placed(rng, data, text)))


def _rule(rng: Random, a: str, b: str) -> str:
    word = b.strip("-")
    only = b[0] != "-" and is_noun(word) and rng.random() < 0.08
    pool = _ONLY if only else _NO if b[0] == "-" else _ALL
    return _said(rng, pool, a, word)


def _said(rng: Random, pool: tuple[str, ...], a: str, b: str) -> str:
    denied = b[1:] if b[0] == "-" else f"-{b}"
    many = they_are(b)
    head, _, rest = many.partition(" ")
    never = f"{head} never {rest}" if head in ("are", "can") else f"never {many}"
    text = vary(rng, rng.choice(pool)).format(
        s=a, S=plural(a), a=f"{article(a)} {a}", p=one_is(b), P=many, n=one_is(denied), N=they_are(denied), V=never,
        B=plural(b), b=f"{article(b)} {b}",
    )  # fmt: skip
    return text.replace(f" a {a}", f" {article(a)} {a}")


def _condition(rng: Random, data: Data, a: str, b: str) -> str:
    said = data["said"]
    return vary(rng, rng.choice(_IF)).format(a=said[a][0], b=said[b.strip("-")][int(b[0] == "-")])


def _fact(rng: Random, data: Data) -> str:
    fact = data["fact"]
    if data["style"] == "if":
        return vary(rng, rng.choice(_FACT)).format(f=data["said"][fact.strip("-")][2 + (fact[0] == "-")])
    if data["style"] == "some":
        a, b = fact.split("~")
        return _said(rng, _SOME[:4] if b[0] == "-" else _SOME, a, b)
    name, term = fact.split(">")
    if is_noun(term.strip("-")) and term[0] != "-" and name != "This" and rng.random() < 0.25:
        return (
            vary(rng, rng.choice(_NOUN_FACTS))
            .format(x=name, a=f"{article(term)} {term}", w=term)
            .replace(f" a {term}", f" {article(term)} {term}")
        )
    return vary(rng, rng.choice(_ONE)).format(x=name, p=one_is(term))


def _so(data: Data) -> tuple[str, str]:
    word, denied = data["goal"].strip("-"), data["goal"][0] == "-"
    said = data["said"][word]
    return said[2 + denied], "" if denied else said[4]


def _called(rng: Random, data: Data, bare: bool) -> str:
    """A name, perhaps with a title."""
    name = str(data["start"])
    if name == "This":
        return rng.choice(_THIS[:-1])
    return f"{rng.choice(_TITLES)} {name}" if not bare and rng.random() < 0.2 else name


def _placed(rng: Random, data: Data, text: str) -> str:
    """Perhaps one of the classes is only that of some place."""
    if data["style"] == "if" or rng.random() < 0.85:
        return text
    nouns = sorted({one.strip("-") for rule in data["rules"] for one in rule if is_noun(one.strip("-"))})
    noun, place = rng.choice(nouns or ["?"]), rng.choice(_PLACES)
    if noun == "?" or re.search(rf"\b{noun} (?:called|named)\b", text):
        return text
    return re.sub(rf"\b({noun}|{plural(noun)})\b", rf"\1 {place}", text)


_SHORT = (("do not", "don't"), ("does not", "doesn't"), ("cannot", "can't"), ("is not", "isn't"), ("are not", "aren't"))


def _shortened(rng: Random, text: str) -> str:
    if rng.random() < 0.6:
        for full, short in _SHORT:
            text = text.replace(full, short)
    return text

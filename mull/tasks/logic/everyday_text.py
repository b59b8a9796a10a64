"""How people say all, no, some and if about everyday things, and how they ask what follows."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.kind import NAMES, Data
from mull.tasks.logic.training.wider_text import EVERYDAY_FRAMES, PLAIN, SURE, with_s
from mull.tasks.logic.training.wider_words import ADJECTIVES as MORE_ADJECTIVES
from mull.tasks.logic.training.wider_words import CANS as MORE_CANS
from mull.tasks.logic.training.wider_words import STATED, TRAITS
from mull.tasks.logic.training.wider_words import VERBS as MORE_VERBS
from mull.tasks.phrasing import dress, first_up, phrase, vary

NOUNS = (
    "dog", "cat", "bird", "mammal", "animal", "rose", "flower", "plant", "square", "rectangle", "shape", "tulip",
    "teacher", "doctor", "student", "athlete", "singer", "dancer", "artist", "poet", "lawyer", "nurse", "driver",
    "apple", "fruit", "banana", "tree", "oak", "whale", "bat", "penguin", "snake", "lizard", "reptile", "insect", "bee",
    "spider", "car", "truck", "bike", "vehicle", "robot", "toy", "pet", "horse", "pony", "cow", "frog", "shark", "fish",
    "king", "queen", "pirate", "wizard", "dragon", "planet", "star", "metal", "diamond", "gem", "chair", "sofa",
    "circle", "triangle", "poodle", "parrot", "eagle", "duck", "lemon", "berry", "book", "novel", "phone", "computer",
    "cook", "baker", "farmer", "pilot", "swimmer", "runner", "gamer", "cake", "cookie", "drink", "lion", "tiger",
    "bloop", "razzie", "wug", "zorp", "dax", "fep", "blick", "glorp", "snark",
)  # fmt: skip
ADJECTIVES = (
    "furry", "mortal", "healthy", "red", "green", "blue", "yellow", "black", "white", "round", "sweet", "sour", "loud",
    "happy", "brave", "cold", "warm", "soft", "hard", "heavy", "rich", "clever", "shiny", "quiet", "friendly", "tasty",
    "fast", "slow", "tall", "small", "big", "old", "young", "smart", "funny", "lazy", "hungry", "dangerous", "cheap",
    "expensive", "useful", "pretty", "poisonous", "rare", "honest", "strong",
)  # fmt: skip
VERBS = {
    "bark": "", "fade": "quickly", "sing": "", "swim": "", "glow": "", "float": "", "sink": "", "sleep": "",
    "sting": "", "roar": "", "purr": "", "bite": "", "melt": "", "cost": "a lot", "run": "fast", "work": "hard",
    "eat": "meat",
    "drink": "milk", "like": "music", "need": "water", "lay": "eggs", "climb": "trees", "shine": "", "smell": "good",
    "burn": "", "grow": "fast", "wear": "hats", "love": "books", "jump": "high", "dance": "well",
}  # fmt: skip
_CANS = ("fly", "dive", "read", "hear", "see", "walk", "crawl", "talk", "hide")
TERMS = tuple(term for term in (*ADJECTIVES, *VERBS, *_CANS) if term not in NOUNS)
NAMED = (
    *(name for row in NAMES for name in row), "Rex", "Fido", "Goldie", "Felix", "Tweety", "Bubbles", "Socrates",
    "Whiskers", "Spot", "Lucky", "Daisy", "Molly", "Rocky", "Nemo", "Polly", "Ken", "Lou", "Roy", "Joe", "Pedro",
)  # fmt: skip
_PLURALS = {"fish": "fish", "berry": "berries", "dax": "daxes", "pony": "ponies"}

# the word that stands for it in a thought: as a rule says it, who it is about, and what is so
CLAUSES: Mapping[str, tuple[str, str, str]] = {
    "rain": ("it rains", "it", "raining"), "snow": ("it snows", "it", "snowing"),
    "ground": ("the ground gets wet", "the ground", "wet"), "street": ("the street is wet", "the street", "wet"),
    "lamp": ("the lamp is on", "the lamp", "on"), "door": ("the door opens", "the door", "open"),
    "alarm": ("the alarm rings", "the alarm", "ringing"), "dog": ("the dog barks", "the dog", "barking"),
    "baby": ("the baby cries", "the baby", "crying"), "shop": ("the shop closes", "the shop", "closed"),
    "sunny": ("it is sunny", "it", "sunny"), "cold": ("it gets cold", "it", "cold"),
    "hot": ("it is hot", "it", "hot"), "ice": ("the ice melts", "the ice", "melting"),
    "late": ("the bus is late", "the bus", "late"), "tired": ("Tom gets tired", "Tom", "tired"),
    "happy": ("Mia is happy", "Mia", "happy"), "hungry": ("Leo is hungry", "Leo", "hungry"),
    "light": ("the light turns green", "the light", "green"), "oven": ("the oven is on", "the oven", "on"),
    "school": ("the school is closed", "the school", "closed"), "gate": ("the gate opens", "the gate", "open"),
    "cat": ("the cat hides", "the cat", "hiding"), "bell": ("the bell rings", "the bell", "ringing"),
    "sunday": ("it is Sunday", "today", "Sunday"), "mail": ("the mail comes", "the mail", "here"),
    "boss": ("the boss is angry", "the boss", "angry"), "car": ("the car is broken", "the car", "broken"),
    "soup": ("the soup gets cold", "the soup", "cold"), "power": ("the power goes out", "the power", "out"),
    "dark": ("it gets dark", "it", "dark"), "phone": ("the phone rings", "the phone", "ringing"),
    "window": ("the window is open", "the window", "open"), "room": ("the room gets warm", "the room", "warm"),
    "sick": ("Anna is sick", "Anna", "sick"), "home": ("Ben stays home", "Ben", "home"),
    "game": ("the game is cancelled", "the game", "cancelled"), "plant": ("the plant dies", "the plant", "dead"),
    "even": ("the number is even", "the number", "even"), "windy": ("it is windy", "it", "windy"),
}  # fmt: skip

_ALL = (
    "all {S} {P}", "all {S} {P}", "all {S} {P}", "every {s} {p}", "every {s} {p}", "each {s} {p}", "any {s} {p}",
    "all of the {S} {P}", "every single {s} {p}", "if something is {a}, then it {p}", "if something is {a}, it {p}",
)  # fmt: skip
_NO = ("no {S} {P}", "no {S} {P}", "no {s} {p}", "none of the {S} {P}", "not a single {s} {p}")
_SOME = ("some {S} {P}", "some {S} {P}", "some {S} {P}", "at least one {s} {p}", "some of the {S} {P}")
_SURE = (
    "[does it follow|does it then follow] that {c}?", "can we be sure that {c}?", "can [we|i|you] conclude that {c}?",
    "does [this|that|it] mean [that |]{c}?", "is it certain that {c}?", "do we know [for sure |]that {c}?",
    "must it be true that {c}?", "can we say for sure that {c}?", "is it [logically |]valid to say that {c}?",
    "does that prove that {c}?", "therefore {c}. is that [valid|a correct conclusion|logical]?",
    "can it be concluded that {c}?", "is the conclusion that {c} [valid|correct]?",
    "does it follow logically that {c}?",
    "does it have to be true that {c}?", "does it follow that {c}?", "is it sure that {c}?", "can we tell that {c}?",
    "can one conclude that {c}?", "do we know that {c}?", "does this imply that {c}?", "is it guaranteed that {c}?",
)  # fmt: skip
_PLAIN = (
    "{q}?", "{q}?", "{q}?", "{q}?", "[so|then|now|and] {q}?", "so {q}, yes or no?", "{q}, yes or no?",
    "{q}? answer yes or no", "[is it|is it then] true that {c}?", "true or false: {c}?", "is it true that {c}?",
)  # fmt: skip
_ADVERBS = ("necessarily", "definitely", "certainly", "also", "then", "surely", "for sure")
_IF = (
    "if {a}, {b}", "if {a}, {b}", "if {a} then {b}", "if {a}, then {b}", "[whenever|when|every time] {a}, {b}",
    "{b} [if|whenever|when] {a}",
)  # fmt: skip
_KNOWN = (
    "{f}",
    "{f}",
    "{f}",
    "we know that {f}",
    "i see that {f}",
    "suppose {f}",
    "now {f}",
    "right now {f}",
    "today {f}",
)
_FRAMES = (
    "{F}. {Q}", "{F}. {Q}", "{F}. {Q}", "{f}. {q}", "suppose {f}. {q}", "given that {f}. {q}",
    "logic question: {f}. {q}",
    "{f}. so tell me, {q}", "here is what i know: {f}. {q}", "assume that {f}. {q}", "premises: {f}. {q}",
    "riddle: {f}. {q}", "{f}. now my question: {q}", "{F}. {Q}", "let's say {f}. {q}",
)  # fmt: skip

_MORE = {_SURE: SURE, _PLAIN: PLAIN, _FRAMES: EVERYDAY_FRAMES}


def ask(rng: Random, data: dict[str, Any], split: Split, settled: bool) -> str:
    """The rules, the fact and the question; what is open is only asked as a matter of certainty.

    Notes in the data whether the fact comes before the rules.
    """
    facts = [_rule(rng, data["style"], a, b) for a, b in data["rules"]]
    if data["fact"]:
        at = rng.choice((0, len(facts), len(facts)))
        data["early"] = at == 0
        facts.insert(at, _fact(rng, data))
    claim, question = claimed(rng, data, settled)
    plain = settled and rng.random() < 0.6
    asking = (
        phrase(rng, _PLAIN if plain and question else _SURE, split, _MORE)
        .replace("{c}", claim)
        .replace("{q}", question)
    )
    if rng.random() < 0.2 and data["style"] != "if" and "if" not in " ".join(facts):
        return dress(rng, f"if {rng.choice((' and ', ', and ', ', ')).join(facts)}, {asking}")
    joined = rng.choice((". ", ". ", ". ", "; ", " and ", ", ")).join(facts)
    if data["style"] == "if" or ". " in joined:
        joined = ". ".join([facts[0], *map(first_up, facts[1:])])
    wording = phrase(rng, _FRAMES, split, _MORE)
    text = wording.replace("{F}", first_up(joined)).replace("{f}", joined)
    return dress(rng, text.replace("{Q}", first_up(asking)).replace("{q}", asking))


def _rule(rng: Random, style: str, a: str, b: str) -> str:
    if style == "if":
        if a in STATED:
            return vary(rng, rng.choice(_IF)).format(a=STATED[a][0], b=STATED[b.strip("-")][int(b[0] == "-")])
        said = CLAUSES[b.strip("-")][0] if b[0] != "-" else _so(b)
        return vary(rng, rng.choice(_IF)).format(a=CLAUSES[a][0], b=said)
    return _class(rng, _NO if b[0] == "-" else _ALL, a, b.strip("-"))


def _fact(rng: Random, data: Data) -> str:
    fact = data["fact"]
    if data["style"] == "if":
        said = _so(fact)
        known = _KNOWN[:-3] if said.startswith("today") else _KNOWN
        return rng.choice(known).format(f=said)
    if data["style"] == "some":
        a, b = fact.split("~")
        return _class(rng, _SOME if b[0] != "-" else _SOME[:1], a, b)
    name, term = fact.split(">")
    return f"{name} {one_is(term)}"


def _class(rng: Random, pool: tuple[str, ...], a: str, b: str) -> str:
    return rng.choice(pool).format(s=a, S=plural(a), a=f"{article(a)} {a}", p=one_is(b), P=they_are(b))


def claimed(rng: Random, data: Data, settled: bool) -> tuple[str, str]:
    """What is asked as a claim and as a question; no question for a denial, or where `can` is no claim."""
    goal, start, style = data["goal"], data["start"], data["style"]
    term, denied = goal.strip("~-"), "-" in goal or (goal.strip("~") in _ABLE and not settled)
    known = term in NOUNS or (style != "if" and is_noun(term))
    possible = settled and not denied and known and rng.random() < 0.15
    if style == "if" and term in STATED:
        return _so(goal), "" if denied else STATED[term][4]
    if style == "if":
        _, who, what = CLAUSES[term]
        return _so(goal), "" if denied else f"is {who} {what}"
    if style == "one":
        about = f"{start} {rng.choice(_ADVERBS)}" if known and rng.random() < 0.2 else start
        question = _turned(about, one_is(term), term)
        if possible:
            question = f"{rng.choice(('can', 'could'))} {start} be {article(term)} {term}"
        return f"{start} {one_is(goal)}", "" if denied else question
    if goal[0] == "~":
        subject = f"some {plural(start)}"
        return f"{subject} {they_are(goal[1:])}", "" if denied else _turned(subject, they_are(term), term)
    if denied:
        return f"no {plural(start)} {they_are(term)}", ""
    subject = f"all {plural(start)}"
    if possible:
        question = f"{rng.choice(('can', 'could'))} {article(start)} {start} be {article(term)} {term}"
        return f"{subject} {they_are(term)}", question
    return f"{subject} {they_are(term)}", "" if denied else _turned(subject, they_are(term), term)


def _turned(subject: str, said: str, term: str) -> str:
    """`does Rex bark`, `are all roses flowers`."""
    head, _, rest = said.partition(" ")
    if head in ("is", "are", "can"):
        return f"{head} {subject} {rest}"
    return f"{'do' if said == they_are(term) else 'does'} {subject} {they_are(term)}"


def _so(clause: str) -> str:
    if (word := clause.strip("-")) in STATED:
        return STATED[word][2 + (clause[0] == "-")]
    _, who, what = CLAUSES[word]
    return f"{who} is {'not ' if clause[0] == '-' else ''}{what}"


def one_is(term: str) -> str:
    """What one of them is or does: `is a dog`, `does not bark`."""
    word, denied = term.strip("-"), term[0] == "-"
    if word in TRAITS:
        return f"does not have {TRAITS[word]}" if denied else f"has {TRAITS[word]}"
    if word in _ABLE:
        return f"{'cannot' if denied else 'can'} {word}"
    if word not in _DOES:
        return f"is {'not ' if denied else ''}{f'{article(word)} ' if is_noun(word) else ''}{word}"
    if word in _ABLE:
        return f"{'cannot' if denied else 'can'} {word}"
    more = f" {_DOES[word]}".rstrip()
    return f"does not {word}{more}" if denied else f"{with_s(word)}{more}"


def they_are(term: str) -> str:
    """What several are or do."""
    word, denied = term.strip("-"), term[0] == "-"
    if word in TRAITS:
        return f"{'do not ' if denied else ''}have {TRAITS[word]}"
    if word in _ABLE:
        return f"{'cannot' if denied else 'can'} {word}"
    if word not in _DOES:
        return f"are {'not ' if denied else ''}{plural(word) if is_noun(word) else word}"
    if word in _ABLE:
        return f"{'cannot' if denied else 'can'} {word}"
    return f"{'do not ' if denied else ''}{word} {_DOES[word]}".rstrip()


def words_of(style: str, term: str) -> str:
    """What a question may say for a term, apart from its own name."""
    if style == "if":
        return " ".join(STATED.get(term, CLAUSES.get(term, ())))
    return "" if term[0].isupper() else f"{plural(term)} {_DOES.get(term, TRAITS.get(term, ''))}"


def is_noun(word: str) -> bool:
    """Whether it is a thing: neither how it is nor what it does."""
    return word not in _DOES and word not in TRAITS and word not in _ABLE and word not in _HOW


def article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def plural(noun: str) -> str:
    return _PLURALS.get(noun, with_s(noun))


_DOES = {verb: more for verb, more in {**VERBS, **MORE_VERBS}.items() if verb not in NOUNS}
_ABLE = frozenset((*_CANS, *MORE_CANS[1]))
_HOW = frozenset((*ADJECTIVES, *MORE_ADJECTIVES))

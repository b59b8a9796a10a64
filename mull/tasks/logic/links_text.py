"""How people tell that all A are B or that B follows from A, and what they ask about it."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.training.wider_text import ASK_ALL, ASK_ONE, with_s
from mull.tasks.phrasing import dress, first_up, phrase, vary

CLASSES = (
    "bloop", "wug", "dax", "fep", "gorp", "zorb", "plim", "snork", "trill", "vorp", "yump", "kleg", "mome", "norg",
    "jub", "lorp", "rilk", "cat", "dog", "bird", "fish", "pilot", "runner", "singer", "painter", "baker", "dancer",
    "writer", "teacher", "farmer", "doctor", "swimmer", "driver", "poet", "hero", "rose", "flower", "plant", "animal",
    "mammal", "man", "human", "person", "artist", "actor", "student", "king", "pet", "tree", "robot", "reptile", "car",
    "insect", "toy", "fruit", "apple", "whale", "snake", "lawyer", "parrot", "dragon", "wizard", "blarg", "quib",
    "razz", "sparrow", "poodle", "lizard", "vehicle", "planet", "spider", "nurse", "cook", "eagle", "tiger", "soldier",
)  # fmt: skip
QUALITIES = (
    "furry", "mortal", "green", "blue", "red", "kind", "tall", "smart", "sweet", "loud", "happy", "brave", "cold",
    "warm", "round", "soft", "fast", "old", "rich", "clever", "shiny", "quiet", "friendly", "magic", "heavy", "white",
)  # fmt: skip
_PLURALS = {"fish": "fish", "hero": "heroes", "man": "men", "person": "people", "razz": "razzes", "dax": "daxes"}
# the word that stands for it in a thought: who, and what is so
CLAUSES: Mapping[str, tuple[str, str]] = {
    "rains": ("it", "rains"), "snows": ("it", "snows"), "wet": ("the street", "is wet"),
    "ground": ("the ground", "is wet"), "late": ("the bus", "is late"), "happy": ("Tom", "is happy"),
    "barks": ("the dog", "barks"), "hides": ("the cat", "hides"), "lamp": ("the lamp", "is on"),
    "door": ("the door", "is open"), "game": ("the game", "is off"), "sings": ("Ann", "sings"),
    "cooks": ("Ben", "cooks"), "bell": ("the bell", "rings"), "shop": ("the shop", "is closed"),
    "soup": ("the soup", "is hot"), "baby": ("the baby", "wakes"), "light": ("the light", "is green"),
    "wind": ("the wind", "blows"), "train": ("the train", "stops"), "room": ("the room", "is cold"),
    "tired": ("Mia", "is tired"), "sunny": ("it", "is sunny"), "alarm": ("the alarm", "rings"),
    "grass": ("the grass", "grows"), "power": ("the power", "is out"), "milk": ("the milk", "is sour"),
    "ice": ("the ice", "melts"), "car": ("the car", "starts"), "hungry": ("Leo", "is hungry"),
    "road": ("the road", "is icy"), "school": ("the school", "is closed"), "phone": ("the phone", "rings"),
    "sun": ("the sun", "shines"), "water": ("the water", "boils"), "angry": ("the boss", "is angry"),
    "plants": ("the garden", "blooms"),
}  # fmt: skip
LETTERS = ("p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z", "k", "m", "n")

_ALL = (
    "all {As} are {Bs}", "all {As} are {Bs}", "every [|single ]{A} is a {B}", "each {A} is a {B}", "any {A} is a {B}",
    "{As} are always {Bs}", "{As} are {Bs}", "if something is a {A}, [|then ]it is a {B}",
    "[whatever|anything that|everything that] is a {A} is a {B}", "being a {A} means being a {B}",
    "all [the |of the ]{As} are {Bs}", "a {A} is [|always ]a {B}", "all {As} are {Bs}",
)  # fmt: skip
_NONE = (
    "no {A} is a {B}", "no {As} are {Bs}", "a {A} is never a {B}", "{As} are never {Bs}", "none of the {As} are {Bs}",
    "not a single {A} is a {B}", "no {As} are {Bs}", "{As} are not {Bs}",
)  # fmt: skip
_IF = (
    "if {A}, {B}", "if {A} then {B}", "if {A}, then {B}", "[whenever|when|once|in case|as soon as] {A}, {B}",
    "{B} [if|whenever|when] {A}", "{A} [means|implies] [|that ]{B}", "if {A}, {B}", "if {A} then {B}",
)  # fmt: skip
_IMPLIES = (
    *_IF[:3],
    "whenever {A}, {B}",
    "{A} implies {B}",
    "{A} -> {B}",
    "{A} => {B}",
    "if {A} is true then {B} is true",
)
_ASK_ALL = (
    "are all {As} {Bs}?", "are all {As} {Bs}?", "is every {A} a {B}?", "is each {A} a {B}?",
    "[so |then |]are all {As} {Bs}?", "is any {A} [surely |]a {B}?",
    "[does it follow|can we conclude|is it certain|do we know|is it true|is it right to say|can i say|does "
    "this mean|can we say|does that prove|can it be concluded] that [all {As} are {Bs}|every {A} is a {B}]?",
    "must [every {A}|all {As}] be [a {B}]?", "can we be sure that [all {As} are {Bs}|every {A} is a {B}]?",
    "does that mean every {A} is a {B}?", "are {As} [always |definitely |necessarily |]{Bs}?",
    "is a {A} [always |necessarily |]a {B}?", "[so|then|therefore] all {As} are {Bs}, [right|correct|yes or no]?",
    "all {As} are {Bs}, [yes or no|right|correct]?", "therefore are all {As} {Bs}?", "do all {As} have to be {Bs}?",
    "would all {As} be {Bs}?", "then all {As} are {Bs}, right?", "does it follow that all {As} are {Bs}?",
    "so are all {As} {Bs}?",
)  # fmt: skip
_ASK_NONE = (
    "[does it follow|can we conclude|is it certain|do we know|is it true|can we be sure|is it sure|can we "
    "say|does this mean] that [no {A} is a {B}|no {As} are {Bs}]?",
    "must it be that no {As} are {Bs}?", "does that mean no {As} are {Bs}?", "so is no {A} a {B}?",
    "no {As} are {Bs}, [yes or no|right|correct]?", "[so|then] no {As} are {Bs}, [right|correct]?",
    "is it true that no {A} is a {B}?", "does it follow that no {As} are {Bs}?", "then no {As} are {Bs}, right?",
    "is it sure that no {A} is a {B}?",
)  # fmt: skip
_ASK_ONE = (
    "is {A} a {B}?", "is {A} a {B}?", "is {A} [then |therefore |surely |definitely |necessarily |also |really ]a {B}?",
    "[so |then |now |and ]is {A} a {B}?",
    "[does it follow|can we conclude|is it certain|do we know|is it true|can we say|does this mean|can i "
    "conclude|is it sure|can we be sure|does that prove] that {A} is a {B}?",
    "must {A} be a {B}?", "can we be sure {A} is a {B}?", "does that make {A} a {B}?",
    "{A} is a {B}, [yes or no|right|correct]?", "would {A} be a {B}?",
    "[so|then|therefore] {A} is a {B}, [right|correct]?", "does {A} have to be a {B}?", "does this make {A} a {B}?",
    "[tell me|say] [if|whether] {A} is a {B}", "is {A} for sure a {B}?", "is it certain that {A} is a {B}?",
    "so is {A} a {B}?", "is {A} a {B}?",
)  # fmt: skip
_ASK_IF = (
    "[does it follow|can we conclude|is it certain|do we know|can we be sure|is it sure|can one say for "
    "sure|can i be sure|is it clear|does this prove] that {B}?",
    "must it be that {B}?", "does that mean [that |]{B}?", "is it [then |]true that {B}?", "so is it true that {B}?",
    "then {B}, right?", "{B}, yes or no?", "can we conclude [|for sure ]that {B}?", "do we know for sure that {B}?",
    "does it follow that {B}?", "can we be sure that {B}?", "is it certain that {B}?", "do we know that {B}?",
)  # fmt: skip
_ASK_PLAIN = (
    "{Q}?",
    "{Q}?",
    "[so |then |now |and ]{Q}?",
    "{Q}?",
    "what do you think, {Q}?",
    "{Q}, yes or no?",
    "so {Q}?",
    "{Q}?",
)
_GIVEN = (
    "{A}", "{A}", "{A}", "{A}", "we know that {A}", "now {A}", "suppose {A}", "it is true that {A}", "today {A}",
    "right now {A}", "in fact {A}", "it turns out that {A}", "i see that {A}",
)  # fmt: skip
_BEGIN = (
    "", "", "", "", "", "", "", "suppose ", "assume ", "given that ", "say ", "we know that ", "facts: ", "given: ",
    "riddle: ", "imagine ", "assume that ", "logic: ", "i know that ", "premises: ",
)  # fmt: skip

_MORE = {_ASK_ALL: ASK_ALL, _ASK_ONE: ASK_ONE}


def ask(rng: Random, data: dict[str, Any], split: Split, settled: bool) -> str:
    """The rules and the question; `settled` tells whether the answer is known for sure.

    Notes in the data whether what is given comes before the rules.
    """
    if data["style"] in ("if", "letters"):
        return dress(rng, _implied(rng, data, split, settled))
    start, end = data["goal"]
    facts = []
    for a, b in data["links"]:
        barred = b == data["barred"]
        if data["style"] == "one" and a == data["given"]:
            facts.append(said(vary(rng, "{A} [is not|isn't] a {B}" if barred else "{A} is a {B}"), a, b))
        else:
            facts.append(said(vary(rng, rng.choice(_NONE if barred else _ALL)), a, b))
    pool = _ASK_ONE if data["style"] == "one" else _ASK_NONE if data["none"] else _ASK_ALL
    question = said(phrase(rng, pool, split, _MORE), start, end)
    way = rng.random()
    if way < 0.1 and question.startswith(("is ", "are ", "does ", "must ", "can ", "would ")):
        return dress(rng, f"{question.rstrip('?')} if {' and '.join(facts)}?")
    if way < 0.22:
        return dress(rng, f"if {rng.choice((' and ', ', and ', ', ')).join(facts)}, {question}")
    if way < 0.4:
        return dress(
            rng, rng.choice(_BEGIN) + rng.choice((" and ", "; ", ", ", ", and ")).join(facts) + f". {question}"
        )
    return dress(rng, rng.choice(_BEGIN) + ". ".join(map(first_up, facts)) + f". {first_up(question)}")


def _implied(rng: Random, data: dict[str, Any], split: Split, settled: bool) -> str:
    (start, end), plain = data["goal"], data["style"] == "letters"
    facts = []
    for a, b in data["links"]:
        left, right = (a, b) if plain else (_clause(a), _clause(b, barred=b == data["barred"]))
        facts.append(said(vary(rng, rng.choice(_IMPLIES if plain else _IF)), left, right))
    known, goal = (f"{start} is true", f"{end} is true") if plain else (_clause(start), _clause(end))
    at = rng.choice((0, len(facts), len(facts)))
    data["early"] = at == 0
    facts.insert(at, said(rng.choice(_GIVEN), known, ""))
    wording = phrase(rng, _ASK_PLAIN if settled and rng.random() < 0.7 else _ASK_IF, split, _MORE)
    question = said(wording, "", goal).replace("{Q}", f"is {end} true" if plain else _question(end))
    if rng.random() < 0.2:
        return f"{'; '.join(facts)}. {question}"
    return ". ".join(map(first_up, facts)) + f". {first_up(question)}"


def words_of(style: str, term: str) -> str:
    """What a question may say for a term, apart from its own name."""
    return " ".join(CLAUSES[term]) if style == "if" else "" if style == "letters" else _plural(term)


def said(wording: str, a: str, b: str) -> str:
    """The wording with both in it, in the right number and with the right article."""
    is_a = {"a {B}": b if b in QUALITIES else f"{_article(b)} {b}", "{Bs}": b if b in QUALITIES else _plural(b)}
    thing = f"{a} thing" if a in QUALITIES else a
    words = {**is_a, "a {A}": f"{_article(a)} {thing}", "{As}": _plural(thing), "{A}": thing, "{B}": b}
    for slot, word in words.items():
        wording = wording.replace(slot, word)
    return wording


def _article(noun: str) -> str:
    return "an" if noun[:1] in tuple("aeiou") else "a"


def _plural(noun: str) -> str:
    return _PLURALS.get(noun, with_s(noun))


def _clause(word: str, barred: bool = False) -> str:
    who, what = CLAUSES[word]
    if not barred:
        return f"{who} {what}"
    return f"{who} is not {what[3:]}" if what.startswith("is ") else f"{who} does not {what[:-1]}"


def _question(word: str) -> str:
    who, what = CLAUSES[word]
    return f"is {who} {what[3:]}" if what.startswith("is ") else f"does {who} {what[:-1]}"

"""Boolean expressions over any names, some of them with the same value, and more ways to ask; for training only."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from mull.tasks.logic.kind import Data, listed
from mull.tasks.phrasing import dress, vary

_LETTERS = tuple("abcdeghkmnpqrsuvwxyz")
_WORDS = (
    "done", "error", "rain", "sun", "ready", "open", "hot", "valid", "paid", "admin", "late", "empty", "sunny", "cold",
    "dark", "full", "busy", "found", "alive", "even", "red", "big", "safe", "wet", "loud", "logged", "active", "happy",
)  # fmt: skip
_VALUES = (("false", "true"),) * 5 + (("False", "True"),) * 3 + (
    ("FALSE", "TRUE"), ("0", "1"), ("0", "1"), ("F", "T"), ("f", "t"), ("no", "yes"),
)  # fmt: skip
_IS = ("", "", "", "suppose ", "if ", "we know that ", "say ", "when ", "assume ", "given that ", "in my case ")
_EQUAL = (
    "", "", "", "let ", "given ", "with ", "my program has: ", "my program has ", "in my code ", "in python: ", "set ",
    "values: ", "for ", "suppose ", "my script sets ", "inputs: ",
)  # fmt: skip
_ASKS = (
    "what is {e}?", "what is {e}", "{e}", "{e}?", "{e} = ?", "{e} = ", "evaluate {e}", "what's {e} then?", "so {e} is?",
    "print({e})", "what does {e} [return|give|print|evaluate to|come to]?", "is {e} true or false?", "is {e} true?",
    "then {e} is [what|true or false]?", "[find|compute|determine|work out|tell me|calculate] {e}", "value of {e}?",
    "what would {e} be?", "[what is|what's] the [value|result|truth value] of {e}?", "and {e}?", "how about {e}?",
    "does {e} [hold|come out true]?", "what do [i|we|you] get for {e}?", "{e} - true or false?", "{e}: true or false",
    "return {e}", "if ({e}) - does the block run?", "would '{e}' be true?", "answer for {e}",
)  # fmt: skip
_OPPOSITE = ("the opposite of", "the negation of", "the inverse of", "the contrary of")
_BARE = (
    "[what's|what is] {e}? i mean [the logic operation|as a logic operation|in logic]", "{e} [in boolean|in logic] is?",
    "[easy|hard|quick|tricky|exam|cs] [question|one]: {e}",
    "my [son|teacher|friend] says {e} is true. [is it|correct]?", "{e} gives [true or false|what|which value]?",
    "if i type {e}, what comes out?",
    "[do|solve|do the] {e} [for me|please|]", "{e} returns?", "{e} result", "what should {e} be?",
    "[in programming|in java|in c|in code|in javascript], what is {e}?",
    "{e}, what [do you get|would that be|is this]?",
    "[i typed|i wrote|i have here] {e}. what [will i get|do i get|comes out]?", "does {e} give true?",
    "[bool|boolean|logic|logical value|truth table row]: {e}", "[circuit|gate] output of {e}?", "{e} yields",
    "[what is|what's] the [output|answer|outcome] [of|for|to] {e}", "is the value of {e} true?",
    "how would you [evaluate|solve|answer] {e}?", "one step at a time: {e}", "{e} is true, right?",
    "could {e} be true?", "do you know what {e} is?", "i got true for {e}. [right|is it]?", "{e} ends up as?",
)  # fmt: skip


def drawn(rng: Random, shown: str) -> dict[str, Any]:
    """A name for every value in the expression, and in which order they are told; none in long ones."""
    values = [char for char in shown if char in "tf"]
    if len(values) > 5 or rng.random() < 0.45:
        return {"daily": True}
    if len(values) < 4 and rng.random() < 0.4:
        said = [_comparison(rng, value == "t") for value in values]
        return {"daily": True, "names": said, "known": dict(zip(said, values, strict=True)), "on": "", "off": "",
                "big": False, "plain": True}  # fmt: skip
    words = len(values) < 4 and rng.random() < 0.4
    if not words and rng.random() < 0.4:  # neighbours
        row = rng.choice(("abcde", "pqrsu", "xyzuv", "uvwxy", "mnkpq"))
        pool = list(row[: len(values)])
    else:
        pool = rng.sample(_WORDS if words else _LETTERS, len(values))
    names: list[str] = []
    known: dict[str, str] = {}
    for value in values:
        same = [name for name, its in known.items() if its == value]
        name = rng.choice(same) if same and rng.random() < 0.35 else pool.pop(0)
        known[name] = value
        names.append(name)
    told = sorted(known) if rng.random() < 0.6 else rng.sample(sorted(known), len(known))
    return {
        "daily": True,
        "names": names,
        "known": {name: known[name] for name in told},
        "on": "",
        "off": "",
        "big": not words and rng.random() < 0.4,
    }


def _comparison(rng: Random, so: bool) -> str:
    """`5>3`, which is so, or `2+2=5`, which is not."""
    x, y = sorted(rng.sample(range(13), 2))
    if rng.random() < 0.2:
        return f"{x}+{y}={x + y + (0 if so else rng.choice((1, 2)))}"
    if rng.random() < 0.5:
        return f"{x}<{y}" if so else f"{y}<{x}"
    return f"{y}>{x}" if so else f"{x}>{y}"


def typed(shown: str, names: Sequence[str], signs: Mapping[str, str]) -> str:
    """The expression with the names in place of its values, one after the other."""
    words = {"!": signs["not"], "&": signs["and"], "|": signs["or"], "^": signs["xor"], **signs}
    left = iter(names)
    return "".join(next(left) if char in "tf" else words.get(char, char) for char in shown)


def first(data: Data, written: Sequence[str], signs: Mapping[str, str]) -> list[str]:
    """The values of the names as they are told, the expression with each name beside its value, and with values."""
    known = data["known"]
    beside = [f"{name}={known[name]}" for name in data["names"]]
    return [
        " ".join(f"{name}={value}" for name, value in known.items()),
        *(typed(text, beside, signs) for text in written),
        *written,
    ]


def ask(rng: Random, data: dict[str, Any], plain: str, signs: Mapping[str, str]) -> str:
    """The question: `plain` is the expression where there are no names."""
    if "names" not in data:
        if len(plain) > 4 and data["shown"] in ("!t", "!f") and rng.random() < 0.25:
            plain = f"{rng.choice(_OPPOSITE)} {plain.split(' ')[-1]}" if " " in plain else plain
        pool = _BARE if rng.random() < 0.75 else _ASKS
        return dress(rng, vary(rng, rng.choice(pool)).replace("{e}", plain))
    if data.get("plain"):
        return dress(rng, vary(rng, rng.choice(_ASKS)).replace("{e}", _compared(rng, data, signs)))
    shown = typed(data.get("asked", data["shown"]), [_cased(data, name) for name in data["names"]], signs)
    asked = vary(rng, rng.choice(_ASKS)).replace("{e}", shown)
    if rng.random() < 0.2:
        return dress(rng, asked.rstrip("? ") + _behind(rng, data, rng.choice(_VALUES)), fold=not data["big"])
    text = _given(rng, data, rng.choice(_VALUES))
    return dress(rng, text + asked, fold=not data["big"])


def _compared(rng: Random, data: Data, signs: Mapping[str, str]) -> str:
    """The expression with its comparisons as people type them, in brackets where something is denied."""
    space, words = rng.choice(("", " ", " ")), signs["and"][0] == " " and rng.random() < 0.2
    names = []
    for name in data["names"]:
        text = re.sub("([<>=+])", rf"{space}\1{space}", name)
        if words:
            text = re.sub(" ?([<>]) ?", lambda found: f" is {'more' if found[1] == '>' else 'less'} than ", name)
        names.append(f"({text})" if "!" in data["shown"] or rng.random() < 0.2 else text)
    return typed(data["shown"], names, signs)


def _behind(rng: Random, data: Data, values: tuple[str, str]) -> str:
    """The values where they stand behind the expression."""
    is_, start = rng.choice((" is ", " is ", "=", " = ")), rng.choice((" where ", " if ", " when ", " with ", "? "))
    joint = rng.choice((", ", ", ", " and ", ", and "))
    told = [f"{_cased(data, name)}{is_}{values[value == 't']}" for name, value in data["known"].items()]
    return start + joint.join(told)


def _together(data: Data, group: Sequence[str]) -> str:
    return f"{listed([_cased(data, name) for name in group])} {'are' if len(group) > 1 else 'is'}"


def _cased(data: Data, name: str) -> str:
    """The name as the question has it; a thought has small letters."""
    return name.upper() if data["big"] else name


def _given(rng: Random, data: dict[str, Any], values: tuple[str, str]) -> str:
    known = data["known"]
    told = [(_cased(data, name), values[value == "t"]) for name, value in known.items()]
    style = rng.random()
    if style < 0.15 and len(known) > 1:
        groups = [[name for name in known if known[name] == value] for value in rng.sample("tf", 2)]
        groups = [group for group in groups if group]
        data["known"] = {name: known[name] for group in groups for name in group}
        said = [f"{_together(data, group)} {'true' if known[group[0]] == 't' else 'false'}" for group in groups]
        return rng.choice(("", "suppose ", "if ")) + rng.choice((", ", " and ", " but ")).join(said) + ", "
    if style < 0.4:
        return rng.choice((". ", ", ", "; ")).join(f"let {name} be {value}" for name, value in told) + ". "
    if style < 0.7:
        start = rng.choice(_IS)
        joint = rng.choice((", ", " and ", ", ") if start else (". ", ", ", " and ", "\n"))
        end = ", " if start in ("if ", "when ", "given that ") else rng.choice((". ", ". ", ", ", "\n"))
        return start + joint.join(f"{name} is {value}" for name, value in told) + end
    start, sign = rng.choice(_EQUAL), rng.choice((" = ", " = ", "=", ": ", " := ", " == "))
    joint = rng.choice((", ", ", ", "; ", "\n", " and ", " "))
    return start + joint.join(f"{name}{sign}{value}" for name, value in told) + rng.choice((". ", ", ", "; ", "\n"))

"""Who and what composed stories are about, and a voice that says their events in one person and tense."""

# ruff: noqa: E501
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from random import Random

from mull.core import Split
from mull.tasks.phrasing import in_words, pick
from mull.tasks.stories.nouns import HE, PLURALS, SHE, WORDS
from mull.tasks.stories.text import told

Slots = dict[str, str]

_PAST = dict(pair.split(":") for pair in ["have:had", "hold:held", "buy:bought", "get:got", "find:found", "give:gave", "bring:brought", "win:won", "take:took", "lose:lost", "sell:sold", "throw:threw", "break:broke", "eat:ate", "make:made", "spend:spent", "pay:paid", "cost:cost", "lend:lent", "go:went", "leave:left", "ride:rode", "come:came", "sit:sat", "see:saw", "fly:flew", "keep:kept", "hit:hit", "run:ran", "leak:leaked", "drink:drank", "send:sent", "do:did", "put:put", "split:split", "cut:cut", "draw:drew", "begin:began", "drop:dropped", "hop:hopped", "step:stepped", "scare:scared", "spill:spilled", "borrow:borrowed", "stay:stayed"])  # fmt: skip
_VERB = re.compile(r"<(\w+)([*^]?)>")
_CHOICE = re.compile(r"\[([^\]]*)\]")


def third(verb: str) -> str:
    """The verb said of one other person, in the present."""
    if verb == "have":
        return "has"
    if verb[-1] == "y" and verb[-2] not in "aeou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")


def _past(verb: str) -> str:
    if verb[-1] == "y" and verb[-2] not in "aeou":
        return _PAST.get(verb, verb[:-1] + "ied")
    return _PAST.get(verb, verb + ("d" if verb[-1] == "e" else "ed"))


def _verb(found: re.Match[str], form: int) -> str:
    verb, mark = found[1], found[2]
    if verb == "verb":
        return "{verb3}" if mark else "{verbs}"
    if form == 0:
        return _past(verb)
    return third(verb) if mark == "*" or (form == 2 and not mark) else verb


def _forms(way: str) -> Iterator[tuple[str, str, str]]:
    """Past, present of I, present of he: every choice of the way made."""
    pieces = _CHOICE.split(way)
    for chosen in product(*(piece.split("|") if i % 2 else (piece,) for i, piece in enumerate(pieces))):
        text = "".join(chosen)
        past, bare, other = (_VERB.sub(lambda found, form=form: _verb(found, form), text) for form in range(3))  # type: ignore[misc]
        yield past, bare, other


def _ways(text: str) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """How each event may be said: `key: way | way | ...` goes on in the lines below it. `<buy>` is a verb in the tense
    of the story, `<buy*>` one said of somebody else, `[a|b]` is either; slots are as in plots, `{p}` is the person
    named again."""
    ways: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for block in text.replace("\n ", " | ").split("\n"):
        key, _, rest = block.partition(": ")
        ways[key] = tuple(forms for way in rest.split(" | ") for forms in _forms(way.strip()))
    return ways


WAYS = _ways(told("plots/ways"))


def plural(noun: str) -> str:
    """More than one of it."""
    return PLURALS.get(noun, noun + "s")


def _person(n: str, p: str, he: str, his: str, him: str) -> Slots:
    bare = he in ("I", "we", "they", "you")
    told = he in ("I", "we", "you")
    return {
        "n": n, "p": p, "he": he, "his": his, "him": him, "x": him if told else p, "bare": "1" if bare else "",
        "has": "have" if bare else "has", "does": "do" if bare else "does", "wants": "want" if bare else "wants",
        "needs": "need" if bare else "needs", "is": "am" if he == "I" else "are" if bare else "is",
    }  # fmt: skip


_ROLES_HE = ("my dad", "my brother", "grandpa", "my uncle", "Mr. Hill", "dad", "my neighbour", "my friend")
_ROLES_SHE = ("my mum", "my sister", "grandma", "my aunt", "Mrs. Green", "mum", "our teacher", "my mom")
_JOBS = ("farmer", "baker", "teacher", "gardener", "painter", "boy", "girl", "student", "cook", "driver", "worker")
_US = [_person("I", "I", "I", "my", "me")] * 4 + [_person("we", "we", "we", "our", "us")] * 2
_US += [_person("you", "you", "you", "your", "you")]
_MEN = [_person(n, n, "he", "his", "him") for n in HE]
_WOMEN = [_person(n, n, "she", "her", "her") for n in SHE]
_FOLK = [_person(n, n, "he", "his", "him") for n in _ROLES_HE] + [
    _person(n, n, "she", "her", "her") for n in _ROLES_SHE
]
_FOLK += [_person(f"a {job}", f"the {job}", "she", "her", "her") for job in _JOBS]
_FOLK += [_person(f"the {job}", f"the {job}", "he", "his", "him") for job in _JOBS]
_FOLK += [
    _person(n, n, "they", "their", "them") for n in ("my parents", "the kids", "our neighbours", "the neighbours")
]
_GROUPS = (_US, _US, _US, _MEN, _MEN, _MEN, _WOMEN, _WOMEN, _WOMEN, _FOLK, _FOLK)
_NAMES = HE + SHE

NOUNS = {pool: [(noun, plural(noun)) for noun in words.split()] for pool, words in WORDS.items()}
_BOXES = [*NOUNS["box"], ("pile", "piles"), ("bundle", "bundles")]
MONEY = (("${}", "dollars"), ("${}", "dollars"), ("${}", "dollars"), ("{} dollars", "dollars"), ("{} euros", "euros"),
         ("€{}", "euros"), ("{} pounds", "pounds"), ("£{}", "pounds"), ("{} bucks", "bucks"))  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
_MORE = {
    "bus": "bus train ferry tram boat coach plane", "people": "people passengers kids children students tourists",
    "birds": "birds crows ducks pigeons sparrows geese frogs squirrels swans", "liters": "liters litres",
    "drink": "juice oil milk water lemonade paint soup",
    "files": "photos songs files messages emails videos pictures apps",
}  # fmt: skip
_SIMPLE = {key: words.split() for key, words in _MORE.items()} | {
    "spot": ["on a wire", "on the roof", "in a tree", "on a lake", "in the park", "on the fence", "by the pond"],
    "s": ["my shop", "the shop", "the school", "our library", "a store", "the bakery", "the kiosk", "my store", "the museum"],
    "club": ["our club", "the class", "my class", "the school choir", "the party", "our team", "the course", "the cinema"],
    "buy": ["lunch", "a comic", "food", "a ticket", "a book", "sweets", "a taxi", "a game", "ice cream", "shoes"],
}  # fmt: skip
_COUNTED = frozenset("abcdkq")


@dataclass(slots=True)
class Voice:
    """One way of talking: about whom, in which tense, with numbers as digits or words."""

    rng: Random
    split: Split
    words: Slots
    form: int
    spelled: float
    money: str
    spoken: dict[str, str] = field(default_factory=dict)

    @classmethod
    def draw(cls, rng: Random, split: Split, pool: str) -> Voice:
        """A voice for nouns of that pool."""
        choice = rng.choice
        words = dict(choice(choice(_GROUPS)))
        m = choice(_NAMES)
        while m == words["n"]:
            m = choice(_NAMES)
        words["m"] = m
        words["t1"], words["t"] = choice(NOUNS[pool])
        words["box"], words["boxes"] = choice(_BOXES)
        for key, options in _SIMPLE.items():
            words[key] = choice(options)
        day = int(rng.random() * 6)
        words["day"], words["day2"], words["day3"] = DAYS[day], DAYS[day + 1], DAYS[(day + 2) % 7]
        form = 0 if rng.random() < 0.5 else 1 if words["bare"] else 2
        words["are"] = "are"
        words["has3"] = "had" if form == 0 else "has"
        money, words["coins"] = choice(MONEY)
        spelled = rng.random()
        return cls(rng, split, words, form, 0.0 if spelled < 0.82 else 0.5 if spelled < 0.92 else 1.0, money)

    def say(self, key: str, **numbers: int) -> str:
        """One way of saying it, with these numbers."""
        way = pick(self.rng, WAYS[key], self.split)[self.form]
        words = self.words
        for slot, number in numbers.items():
            if "{$" in way:
                words["$" + slot] = self.money.format(number)
            words["#" + slot] = str(number)
            if slot in _COUNTED and "{" + slot + "}" in way:
                words[slot] = self.number(number)
            elif slot == "k" and "k" in way:
                self._times(way, number)
        return way.format_map(words)

    def number(self, number: int) -> str:
        """The number as digits, or as a word noted down."""
        if (
            self.spelled
            and 1 < number < 100
            and (number < 13 or self.rng.random() < 0.3)
            and self.rng.random() < self.spelled
        ):
            word = in_words(number)
            self.spoken[word] = str(number)
            return word
        return str(number)

    def _times(self, way: str, k: int) -> None:
        if "{k*}" in way:
            if k == 2 and self.rng.random() < 0.8:
                self.words["k*"] = "twice"
                self.spoken["twice"] = "2"
            else:
                self.words["k*"] = f"{self.number(k)} times"
        if "1/k" in way or "[half" in way:
            part = self.rng.choice(PARTS[k])
            self.words["1/k"] = part
            word = part.split()[-1]
            if not word[0].isdigit():
                self.spoken[word] = f"1/{k}"


PARTS = {2: ("half", "half"), 3: ("a third", "one third", "1/3"), 4: ("a quarter", "one fourth", "1/4"),
         5: ("a fifth", "one fifth", "1/5"), 10: ("a tenth", "one tenth", "1/10")}  # fmt: skip

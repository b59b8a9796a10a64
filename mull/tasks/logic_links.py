"""All A are B, all B are C: syllogisms and if-then chains, walked link by link from what is given."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from mull.core import Split, StepVerdict
from mull.tasks.logic_kind import NAMES, RIGHT, USELESS, WRONG, Data, Puzzle, Reader
from mull.tasks.phrasing import dress, pick
from mull.tasks.verify import Kind as AnswerKind

_SIZES = {1: (2, 2), 2: (3, 3), 3: (4, 5), 4: (6, 7), 5: (8, 9), 6: (10, 11)}  # links
_CLASSES = (
    "bloop", "wug", "dax", "fep", "gorp", "zorb", "plim", "snork", "trill", "vorp", "yump", "kleg", "mome", "norg",
    "jub", "lorp", "rilk", "cat", "dog", "bird", "fish", "pilot", "runner", "singer", "painter", "baker", "dancer",
    "writer", "teacher", "farmer", "doctor", "swimmer", "driver", "poet", "hero", "rose", "flower", "plant",
)  # fmt: skip
_PLURALS = {"fish": "fish", "hero": "heroes"}
# a clause and the word of it that stands for it in a thought
_CLAUSES = (
    ("it rains", "rains"), ("the street is wet", "wet"), ("the bus is late", "late"), ("Tom is happy", "happy"),
    ("the dog barks", "barks"), ("the cat hides", "hides"), ("the lamp is on", "lamp"),
    ("the door is open", "door"), ("the game is off", "game"), ("Ann sings", "sings"), ("Ben cooks", "cooks"),
    ("the bell rings", "bell"), ("the shop is closed", "shop"), ("the soup is hot", "soup"),
    ("the baby wakes", "baby"), ("the light is green", "light"), ("the wind blows", "wind"),
    ("the bird flies", "bird"), ("the train stops", "train"), ("the room is cold", "cold"),
)  # fmt: skip
_LETTERS = ["p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z", "k", "m", "n"]

_ALL = (
    "all {As} are {Bs}", "all {As} are {Bs}", "every {A} is a {B}", "each {A} is a {B}", "any {A} is a {B}",
    "{As} are always {Bs}", "{As} are {Bs}", "if something is a {A}, it is a {B}", "whatever is a {A} is a {B}",
    "being a {A} means being a {B}",
)  # fmt: skip
_NONE = ("no {A} is a {B}", "no {As} are {Bs}", "a {A} is never a {B}", "{As} are never {Bs}")
_IF = (
    "if {A}, {B}", "if {A} then {B}", "if {A}, then {B}", "whenever {A}, {B}", "{B} if {A}", "when {A}, {B}",
    "{A} means {B}", "{A} implies {B}", "in case {A}, {B}",
)  # fmt: skip
_IMPLIES = (*_IF[:4], "{A} implies {B}", "{A} -> {B}")
_ASK_ALL = (
    "are all {As} {Bs}?", "is every {A} a {B}?", "does it follow that all {As} are {Bs}?", "is each {A} a {B}?",
    "can we conclude that all {As} are {Bs}?", "must every {A} be a {B}?", "is it certain that all {As} are {Bs}?",
    "can we be sure that every {A} is a {B}?", "so are all {As} {Bs}?", "is any {A} surely a {B}?",
    "do we know that all {As} are {Bs}?", "does that mean every {A} is a {B}?", "all {As} are {Bs}, yes or no?",
    "then all {As} are {Bs}, right?", "therefore are all {As} {Bs}?",
)  # fmt: skip
_ASK_NONE = (
    "does it follow that no {A} is a {B}?", "can we conclude that no {As} are {Bs}?",
    "is it certain that no {A} is a {B}?", "must it be that no {As} are {Bs}?", "do we know that no {A} is a {B}?",
    "does that mean no {As} are {Bs}?", "can we be sure that no {A} is a {B}?", "is it true that no {As} are {Bs}?",
    "so is no {A} a {B}?", "no {As} are {Bs}, yes or no?", "then no {As} are {Bs}, right?",
    "is it sure that no {A} is a {B}?",
)  # fmt: skip
_ASK_ONE = (
    "is {A} a {B}?", "does it follow that {A} is a {B}?", "can we conclude that {A} is a {B}?",
    "must {A} be a {B}?", "is {A} surely a {B}?", "do we know that {A} is a {B}?",
    "is it certain that {A} is a {B}?", "so is {A} a {B}?", "can we be sure {A} is a {B}?",
    "does that make {A} a {B}?", "{A} is a {B}, yes or no?", "is it sure that {A} is a {B}?",
)  # fmt: skip
_ASK_IF = (
    "does it follow that {B}?", "can we conclude that {B}?", "is it certain that {B}?", "must it be that {B}?",
    "do we know that {B}?", "can we be sure that {B}?", "does that mean {B}?", "is it true that {B}?",
    "is it sure that {B}?", "so is it true that {B}?", "then {B}, right?", "{B}, yes or no?",
    "can one say for sure that {B}?",
)  # fmt: skip
_GIVEN_IF = ("{A}", "we know that {A}", "now {A}", "suppose {A}", "it is true that {A}", "today {A}")


class Links:
    """`All cats are pets. Tom is a cat. Is Tom a pet?`"""

    name = "links"
    answers: AnswerKind = "yesno"

    def draw(self, rng: Random, level: int) -> Puzzle:
        count = rng.randint(*_SIZES[level])
        style = rng.choice(("all", "all", "one", "one", "if", "letters"))
        pool = {"if": [word for _, word in _CLAUSES], "letters": _LETTERS}.get(style, _CLASSES)
        extra = rng.randint(1, count // 2) if level > 2 else 0
        nodes = rng.sample(pool, count + 1)
        walk, others = nodes[: count + 1 - extra], nodes[count + 1 - extra :]
        if style == "one":
            walk[0] = rng.choice(rng.choice(NAMES))
        links = [(walk[i], walk[i + 1]) for i in range(len(walk) - 1)]
        start = 1 if style == "one" else 0
        links += [(other, rng.choice(walk[start + 1 :])) for other in others]
        goal = walk[0], rng.choice(walk[2:])
        if others and rng.random() < 0.3:
            goal = walk[0], rng.choice(others)
        elif rng.random() < 0.35:
            goal = (walk[0], others[0]) if others and style == "one" else (walk[-1], walk[0])
        if style == "one" and goal[0] != walk[0]:
            goal = walk[0], rng.choice([one for one in _CLASSES if one not in walk])
        barred = style in ("all", "one") and rng.random() < 0.25
        none = barred and style == "all" and rng.random() < 0.6
        if barred and rng.random() < 0.7 and goal[0] == walk[0]:
            goal = walk[0], walk[-1]
        if level > 1 or rng.random() < 0.3:
            rng.shuffle(links)
        data = {
            "style": style,
            "links": links,
            "barred": walk[-1] if barred else "",
            "goal": goal,
            "none": none,
            "given": walk[0],
        }
        shown = " ".join(sorted(f"{a}>{b}" for a, b in links))
        key = f"{shown} {data['barred']}/{'no ' if none else ''}{goal[0]}>{goal[1]}"
        return Puzzle(key, data, "yes" if _follows(data) else "no")

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        style, (start, end) = data["style"], data["goal"]
        clauses = {word: clause for clause, word in _CLAUSES}
        facts = []
        for a, b in data["links"]:
            if style == "one" and a == data["given"]:
                facts.append(f"{a} is {'not ' if b == data['barred'] else ''}a {b}")
            elif style in ("if", "letters"):
                facts.append(
                    _said(rng.choice(_IF if style == "if" else _IMPLIES), clauses.get(a, a), clauses.get(b, b))
                )
            else:
                facts.append(_said(rng.choice(_NONE if b == data["barred"] else _ALL), a, b))
        if style in ("if", "letters"):
            a, b = clauses.get(start, f"{start} is true"), clauses.get(end, f"{end} is true")
            facts.insert(rng.choice((0, len(facts))), _said(rng.choice(_GIVEN_IF), a, ""))
            question = _said(pick(rng, _ASK_IF, split), "", b)
        else:
            pool = _ASK_ONE if style == "one" else _ASK_NONE if data["none"] else _ASK_ALL
            question = _said(pick(rng, pool, split), start, end)
        text = ". ".join(fact[0].upper() + fact[1:] for fact in facts) + ". "
        if rng.random() < 0.15:
            text = "; ".join(facts) + ". "
        return dress(rng, text + question[0].upper() + question[1:])

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        steps = _walk(data)
        if way == "split":
            return [f"plan {_plan(data)}", *steps]
        if way == "other" and _reached(data):
            return steps[::-1]
        if way == "skip":
            return [_closure(data) if _reached(data) else steps[-1]]
        if way == "check":
            return [*steps, f"check {_closure(data) if _reached(data) else steps[-1]}"]
        return steps

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        left, _, right = step.partition(">")
        book = _Reader(data)
        names = {name for link in data["links"] for name in link}
        wrong = sorted(
            name for name in names if book.true(left, name) is None and name not in (left, right.strip("-?"))
        )
        return f"{left}>{rng.choice(wrong)}" if wrong else f"{right.strip('-?')}>{left}"

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


def _said(wording: str, a: str, b: str) -> str:
    for slot, word in (("{As}", _plural(a)), ("{Bs}", _plural(b)), ("{A}", a), ("{B}", b)):
        wording = wording.replace(slot, word)
    return wording


def _plural(noun: str) -> str:
    return _PLURALS.get(noun, noun + "s")


def _walk(data: Data) -> list[str]:
    """The links from the given to the goal, or to where the way ends."""
    after = dict(data["links"])
    here, end = data["goal"]
    steps: list[str] = []
    while here != end:
        if here not in after:
            return [*steps, f"{here}>?"]
        there = after[here]
        barred = there == data["barred"]
        steps.append(f"{here}>{'-' if barred else ''}{there}")
        if barred:
            return steps
        here = there
    return steps


def _reached(data: Data) -> bool:
    return bool(_walk(data)[-1].rpartition(">")[2].lstrip("-") == data["goal"][1])


def _closure(data: Data) -> str:
    start, end = data["goal"]
    return f"{start}>{'-' if end == data['barred'] else ''}{end}"


def _plan(data: Data) -> str:
    start, end = data["goal"]
    return f"{start}>{'-' if data['none'] else ''}{end}"


def _follows(data: Data) -> bool:
    return _reached(data) and (data["goal"][1] == data["barred"]) == data["none"]


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        self._after = dict(data["links"])
        self._barred = data["barred"]
        self._goal = data["goal"]
        self._plan = _plan(data)
        self._way = list(self._from(data["goal"][0]))
        self._found: set[tuple[str, str]] = set()

    def _from(self, here: str) -> Iterator[str]:
        yield here
        while here in self._after and here != self._barred:
            here = self._after[here]
            yield here

    def true(self, a: str, b: str) -> bool | None:
        """Whether the link is one of the puzzle (True), follows from several (False), or neither (None)."""
        if b == "?":
            return None if a in self._after and a != self._barred else True
        barred, b = b.startswith("-"), b.lstrip("-")
        if barred != (b == self._barred) or b not in list(self._from(a))[1:]:
            return None
        return bool(self._after[a] == b)

    def line(self, step: str) -> StepVerdict:
        stops = step.split(">")
        pairs = list(pairwise(stops))
        if not pairs or any(self.true(a, b) is None for a, b in pairs):
            return WRONG
        new = any(pair not in self._found for pair in pairs) and all(self._leads(*pair) for pair in pairs)
        self._found.update(pairs)
        return RIGHT if new else USELESS

    def _leads(self, a: str, b: str) -> bool:
        """Whether the link lies on the way from the given, not beyond the goal."""
        end = self._goal[1]
        way = self._way[: self._way.index(end) + 1] if end in self._way else self._way
        if b == "?":
            return a == way[-1] and end not in way
        return a in way and b.lstrip("-") in way

    def back(self, step: str) -> StepVerdict:
        a, _, b = step.partition(">")
        if self.true(a, b) is None:
            return WRONG
        return RIGHT if self._found and self._leads(a, b) else USELESS

    def plan(self, step: str) -> bool:
        return step == self._plan

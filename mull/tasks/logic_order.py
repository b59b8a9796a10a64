"""Who is the tallest? Comparisons are written down one by one and joined into one chain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from random import Random

from mull.core import Split, StepVerdict
from mull.tasks.logic_kind import RIGHT, USELESS, WRONG, Data, Puzzle, Reader, cast, listed
from mull.tasks.phrasing import dress, pick
from mull.tasks.verify import Kind as AnswerKind

_COUNTS = {1: (3, 3), 2: (4, 4), 3: (5, 6), 4: (7, 8), 5: (9, 10), 6: (12, 13)}
_ANIMALS = (
    "ant", "bear", "cat", "dog", "elephant", "fox", "goat", "horse", "jaguar", "koala", "lion", "mouse", "newt",
    "owl", "pig", "rabbit", "snake", "tiger", "wolf", "zebra",
)  # fmt: skip
# the more, the less, as … as, the most, the least
_IS = (
    "taller shorter tall tallest shortest", "older younger old oldest youngest",
    "faster slower fast fastest slowest", "heavier lighter heavy heaviest lightest",
    "richer poorer rich richest poorest", "larger smaller large largest smallest",
    "stronger weaker strong strongest weakest", "bigger smaller big biggest smallest",
    "happier sadder happy happiest saddest", "louder quieter loud loudest quietest",
    "braver shyer brave bravest shyest", "warmer colder warm warmest coldest",
)  # fmt: skip
_DOES = (
    ("earns", "earn"), ("weighs", "weigh"), ("eats", "eat"), ("reads", "read"), ("sleeps", "sleep"),
    ("talks", "talk"),
)  # fmt: skip
_MOST = (
    "who is the {s}?", "who is {s}?", "which one is the {s}?", "who's the {s}?", "name the {s}", "find the {s}",
    "who is the {s} of all?", "who is the {s} of them?", "which of them is {s}?", "tell me who is {s}",
    "the {s} is who?", "who must be the {s}?", "who is the {s} one?", "which one is {s}?",
)  # fmt: skip
_MOST_DOES = (
    "who {v} the {s}?", "which one {v} the {s}?", "who of them {v} the {s}?", "tell me who {v} the {s}",
    "find out who {v} the {s}", "who is it that {v} the {s}?",
)  # fmt: skip
_LIST = (
    "order them from {s} to {t}", "sort them from {s} to {t}", "list them from {s} to {t}",
    "what is the order from {s} to {t}?", "rank them, {s} first", "put them in order from {s} to {t}",
    "line them up, {s} first", "list them starting with the {s}", "name them from {s} to {t}",
    "give the order, {s} first",
)  # fmt: skip
_TWO = (
    "is {x} {m} than {y}?", "is it true that {x} is {m} than {y}?", "{x} is {m} than {y}, right?",
    "can {x} be {m} than {y}?", "does it follow that {x} is {m} than {y}?", "{x} {m} than {y}?",
    "is {x} {m} or not, compared with {y}?", "would you say {x} is {m} than {y}?",
)  # fmt: skip
_WHICH = (
    "who is {m}, {x} or {y}?", "which is {m}, {x} or {y}?", "{x} or {y}, who is {m}?", "who is {m}: {x} or {y}?",
    "of {x} and {y}, who is {m}?", "between {x} and {y} who is {m}?", "who's {m}, {x} or {y}?",
)  # fmt: skip
_SECOND = (
    "who is the second {s}?", "who is second {s}?", "which one is the second {s}?",
    "who comes second, counting from the {s}?", "name the second {s}", "who's the second {s}?",
)  # fmt: skip
_MIDDLE = (
    "who is in the middle?", "who is exactly in the middle?", "which one is in the middle?",
    "who stands in the middle?", "name the one in the middle", "who's in the middle?",
)  # fmt: skip
_ASKED = {"2nd": _SECOND, "middle": _MIDDLE, "list": _LIST, "tsil": _LIST, "two": _TWO, "more": _WHICH, "less": _WHICH}
_FRAMES = (
    "{F}. {Q}", "{f}; {q}", "{f}, {q}", "{F}. so {q}", "if {f}, {q}", "{q} {f}", "given that {f}, {q}",
    "suppose {f}. {q}", "{f} - {q}", "we know that {f}. {q}", "{F}. {Q}", "here is what we know: {f}. {q}",
    "{f}. now {q}", "{F}. tell me: {q}", "facts: {f}. {q}", "{F}. question: {q}", "{Q} {F}.", "assume {f}. {q}",
    "when {f}, {q}", "{f} => {q}",
)  # fmt: skip


class Order:
    """`Ann is taller than Bob, Bob is taller than Cy; who is tallest?`"""

    name = "order"
    answers: AnswerKind = "words"

    def draw(self, rng: Random, level: int) -> Puzzle:
        count = rng.randint(*_COUNTS[level])
        animals = rng.random() < 0.15
        chain = rng.sample(_ANIMALS, count) if animals else cast(rng, count)
        facts = [(chain[i], chain[i + 1]) for i in range(count - 1)]
        if level == 1 and rng.random() < 0.7:
            facts = facts if rng.random() < 0.7 else facts[::-1]
        else:
            rng.shuffle(facts)
        goal = rng.choice(
            ("first", "first", "last", "last", "list", "tsil", "two", "two", "more", "less", "2nd", "middle")
        )
        if goal == "middle" and count % 2 == 0:
            goal = "first"
        pair = rng.sample(chain, 2)
        data = {"chain": chain, "facts": facts, "goal": goal, "pair": pair, "animals": animals}
        asked = f"{goal} {' '.join(pair)}" if goal in ("two", "more", "less") else goal
        return Puzzle(f"{' '.join(chain)}/{asked}", data, _answer(data))

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        animals: bool = data["animals"]
        does = None if animals or rng.random() < 0.8 else rng.choice(_DOES)
        words = ("more less - most least" if does else rng.choice(_IS)).split()
        article = "the " if animals else ""
        facts = [_fact(rng, article + x, article + y, words, does) for x, y in data["facts"]]
        pair = [article + one for one in data["pair"]]
        question = (_does if does else _is)(rng, split, data["goal"], pair, words, does or ("", ""))
        frame = pick(rng, _FRAMES, split)
        if "{q} {f}" in frame:  # the question comes first
            question = f"{question.rstrip('?')} if"
        joined = rng.choice((", ".join, ", and ".join, listed, "; ".join, ". ".join))(facts)
        text = frame.replace("{f}", joined).replace("{q}", question)
        return dress(rng, text.replace("{F}", _upper(joined)).replace("{Q}", _upper(question)))

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        whole = ">".join(map(_letter, data["chain"]))
        want = f"want {_goal(data)}"
        if way == "skip":
            return [want, whole]
        if way == "other":
            return [want, *(_pair(fact) for fact in data["facts"]), *([whole] if len(data["facts"]) > 1 else [])]
        steps = _joined(data["facts"])
        if way != "split":
            steps = [want, *steps]
        if way == "split":
            return [f"plan order; {_goal(data)}", *steps]
        return [*steps, *(f"check {_pair(fact)}" for fact in data["facts"][:3])] if way == "check" else steps

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        if ">" not in step:
            return None
        letters = step.split(">")
        at = rng.randrange(len(letters) - 1)
        letters[at], letters[at + 1] = letters[at + 1], letters[at]
        return ">".join(letters)

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


def _answer(data: Data) -> str:
    chain, goal = data["chain"], data["goal"]
    if goal == "list" or goal == "tsil":
        return ", ".join(chain if goal == "list" else reversed(chain))
    x, y = data["pair"]
    before = chain.index(x) < chain.index(y)
    if goal == "two":
        return "yes" if before else "no"
    if goal in ("more", "less"):
        return str(x if before == (goal == "more") else y)
    return str(chain[{"first": 0, "last": -1, "2nd": 1, "middle": len(chain) // 2}[goal]])


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]


def _fact(rng: Random, x: str, y: str, words: list[str], does: tuple[str, str] | None) -> str:
    more, less, plain = words[:3]
    way = rng.random()
    if does:
        return f"{x} {does[0]} {more} than {y}" if way < 0.6 else f"{y} {does[0]} {less} than {x}"
    if way < 0.55:
        return f"{x} is {more} than {y}"
    return f"{y} is {less} than {x}" if way < 0.88 else f"{y} is not as {plain} as {x}"


def _is(rng: Random, split: Split, goal: str, pair: list[str], words: list[str], _: tuple[str, str]) -> str:
    """The question for an adjective."""
    (more, less), (most, least) = words[:2], words[3:]
    text = pick(rng, _ASKED.get(goal, _MOST), split)
    top, end = (least, most) if goal in ("last", "tsil") else (most, least)
    x, y, than = *pair, less if goal == "less" else more
    if goal == "two" and rng.random() < 0.3:
        x, y, than = y, x, less
    return _filled(text, s=top, t=end, m=than, x=x, y=y)


def _does(rng: Random, split: Split, goal: str, pair: list[str], words: list[str], verb: tuple[str, str]) -> str:
    """The question for a verb with more and less."""
    (more, less), (most, least) = words[:2], words[3:]
    text = {
        "2nd": "who {v} the second {s}?",
        "middle": "who is in the middle?", "list": "order them, who {v} the {s} first",
        "tsil": "order them, who {v} the {s} first", "two": "does {x} {w} {m} than {y}?",
        "more": "who {v} {m}, {x} or {y}?", "less": "who {v} {m}, {x} or {y}?",
    }.get(goal)  # fmt: skip
    x, y, than = *pair, less if goal == "less" else more
    top = least if goal in ("last", "tsil") else most
    return _filled(text or pick(rng, _MOST_DOES, split), s=top, m=than, x=x, y=y, v=verb[0], w=verb[1])


def _filled(text: str, **words: str) -> str:
    for slot, word in words.items():
        text = text.replace(f"{{{slot}}}", word)
    return text


def _letter(name: str) -> str:
    return name[0].lower()


def _pair(fact: Sequence[str]) -> str:
    return f"{_letter(fact[0])}>{_letter(fact[1])}"


def _joined(facts: Iterable[Sequence[str]]) -> list[str]:
    """Every fact, and after it the chain it joins, where it joins one."""
    steps = []
    starting: dict[str, str] = {}
    ending: dict[str, str] = {}
    for fact in facts:
        pair = _pair(fact)
        steps.append(pair)
        chain = ending.pop(pair[0], pair[0]) + ">" + starting.pop(pair[-1], pair[-1])
        starting[chain[0]] = ending[chain[-1]] = chain
        if chain != pair:
            steps.append(chain)
    return steps


def _goal(data: Data) -> str:
    """What is asked of the chain from most to least: `first`, `tsil` (backwards), `two a c` (is a before c?)."""
    goal = str(data["goal"])
    return f"{goal} {' '.join(map(_letter, data['pair']))}" if goal in ("two", "more", "less") else goal


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        self._goal = _goal(data)
        self._chain = ">".join(map(_letter, data["chain"]))
        self._telling = {_pair(fact) for fact in data["facts"]}
        x, y = map(_letter, data["pair"])
        self._telling.add(f"{x}>{y}" if self._chain.index(x) < self._chain.index(y) else f"{y}>{x}")
        self._found: list[str] = []

    def line(self, step: str) -> StepVerdict:
        if step == f"want {self._goal}":
            self._found.append(step)
            return RIGHT if self._found.count(step) == 1 else USELESS
        step = ">".join(reversed(step.split("<"))) if "<" in step else step
        if not self._true(step):
            return WRONG
        new = step in self._telling if len(step) == 3 else step in self._chain
        new = new and not any(step in found for found in self._found)
        self._found.append(step)
        return RIGHT if new else USELESS

    def _true(self, step: str) -> bool:
        places = [self._chain.find(letter) if len(letter) == 1 else -1 for letter in step.split(">")]
        rising = all(a < b for a, b in pairwise(places))
        return len(places) > 1 and min(places) >= 0 and rising

    def back(self, step: str) -> StepVerdict:
        if not self._true(step):
            return WRONG
        known = all(any(letter in found for found in self._found) for letter in step[::2])
        return RIGHT if known and len(step) == 3 else USELESS

    def plan(self, step: str) -> bool:
        return step == f"order; {self._goal}"

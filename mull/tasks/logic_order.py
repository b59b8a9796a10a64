"""Who is the tallest? Comparisons are written down one by one and joined into one chain.

    want last    Tina>Mark    Mark>Sue    t>m>s    s=Sue

A fact names people in full, from more to less, and the chain by their initials. The last line is the person asked
for, or for `want t>s` (is Tina more than Sue?) those two as they stand in the chain; a list is read off the chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from random import Random

from mull.core import Split, StepVerdict
from mull.tasks.logic_kind import RIGHT, USELESS, WRONG, Data, Puzzle, Reader, cast
from mull.tasks.logic_order_text import ask
from mull.tasks.verify import Kind as AnswerKind

_COUNTS = {1: (3, 3), 2: (4, 4), 3: (5, 6), 4: (7, 8), 5: (9, 10), 6: (12, 13)}
_ANIMALS = (
    "ant", "bear", "cat", "dog", "eagle", "fox", "goat", "horse", "koala", "lion", "mouse", "newt", "owl", "pig",
    "rat", "snake", "tiger", "wolf", "zebra",
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
        if goal == "middle" and count not in (3, 5):
            goal = "first"
        pair = rng.sample(chain, 2)
        data = {"chain": chain, "facts": facts, "goal": goal, "pair": pair, "animals": animals}
        asked = f"{goal} {' '.join(pair)}" if goal in ("two", "more", "less") else goal
        return Puzzle(f"{' '.join(chain)}/{asked}", data, _answer(data))

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        return ask(rng, data, split)

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        whole, close = ">".join(map(_letter, data["chain"])), _close(data)
        want = f"plan order; {_goal(data)}" if way == "split" else f"want {_goal(data)}"
        if way == "skip":
            return [want, whole, *close]
        if way == "other":
            pairs = [_pair(fact) for fact in data["facts"]]
            return [want, *pairs, *([whole] if len(data["facts"]) > 1 else []), *close]
        steps = [want, *_joined(data["facts"]), *close]
        return [*steps, *(f"check {_pair(fact)}" for fact in data["facts"][:3])] if way == "check" else steps

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        if ">" not in step or step.startswith(("want", "plan")):
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


def _letter(name: str) -> str:
    return name[0].lower()


def _pair(fact: Sequence[str]) -> str:
    return f"{fact[0]}>{fact[1]}"


def _short(fact: Sequence[str]) -> str:
    return f"{_letter(fact[0])}>{_letter(fact[1])}"


def _close(data: Data) -> list[str]:
    """The last lines: how the two asked about stand in the chain, and who is the one asked for."""
    chain, goal, who = data["chain"], data["goal"], _answer(data)
    lines = [_short(sorted(data["pair"], key=chain.index))] if goal in ("two", "more", "less") else []
    return lines if goal in ("list", "tsil", "two") else [*lines, f"{_letter(who)}={who}"]


def _joined(facts: Iterable[Sequence[str]]) -> list[str]:
    """Every fact, and after it the chain it joins, where it joins one."""
    steps = []
    starting: dict[str, str] = {}
    ending: dict[str, str] = {}
    for fact in facts:
        pair = _short(fact)
        steps.append(_pair(fact))
        chain = ending.pop(pair[0], pair[0]) + ">" + starting.pop(pair[-1], pair[-1])
        starting[chain[0]] = ending[chain[-1]] = chain
        if chain != pair:
            steps.append(chain)
    return steps


def _goal(data: Data) -> str:
    """What is asked of the chain from most to least: `first`, `tsil` (backwards), `a>c` (is it so?), `more a c`."""
    goal = str(data["goal"])
    letters = [_letter(name) for name in data["pair"]]
    return ">".join(letters) if goal == "two" else " ".join((goal, *letters)) if goal in ("more", "less") else goal


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        self._goal = _goal(data)
        self._close = _close(data)
        self._letters = {name: _letter(name) for name in data["chain"]}
        self._chain = ">".join(self._letters.values())
        self._telling = {_short(fact) for fact in data["facts"]}
        self._telling.add(_short(sorted(data["pair"], key=data["chain"].index)))
        self._found: list[str] = []

    def line(self, step: str) -> StepVerdict:
        if step == f"want {self._goal}":
            return self._once(step, RIGHT)
        if step in self._close and self._chain in self._found:
            return self._once(step, RIGHT)
        if "=" in step:
            letter, _, name = step.partition("=")
            return USELESS if self._letters.get(name) == letter else WRONG
        step = self._initials(step)
        if not self._true(step):
            return WRONG
        new = step in self._telling if len(step) == 3 else step in self._chain
        new = new and not any(step in found for found in self._found)
        self._found.append(step)
        return RIGHT if new else USELESS

    def _initials(self, step: str) -> str:
        """The step by initials, from more to less."""
        sign = "<" if "<" in step else ">"
        names = [self._letters.get(name, name) for name in step.split(sign)]
        return ">".join(names if sign == ">" else reversed(names))

    def _true(self, step: str) -> bool:
        places = [self._chain.find(letter) if len(letter) == 1 else -1 for letter in step.split(">")]
        rising = all(a < b for a, b in pairwise(places))
        return len(places) > 1 and min(places) >= 0 and rising

    def back(self, step: str) -> StepVerdict:
        step = self._initials(step)
        if not self._true(step):
            return WRONG
        known = all(any(letter in found for found in self._found) for letter in step[::2])
        return RIGHT if known and len(step) == 3 else USELESS

    def plan(self, step: str) -> bool:
        return step == f"order; {self._goal}"

"""Who is the tallest? Comparisons are written down one by one and joined into one chain.

    want shortest min    Tina>Mark    Mark>Sue    Tina>Mark>Sue    min Sue

The first line names what is asked after the word that asks it; facts and chain go from more to less. The last line
ends in the person asked for. For `want shorter < Sue Tina` (is Sue shorter than Tina?) the two are put down as they
stand in the chain, `Sue<Tina`, and the sign asked for is held against the sign found: `< < yes`. A list is the chain
itself, turned round where it begins with the least. A chain too long for one line goes on in the next, from its last
name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from random import Random

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import LONG, RIGHT, USELESS, WRONG, Data, Puzzle, Reader
from mull.tasks.logic.order_text import ask
from mull.tasks.logic.order_words import relation, things
from mull.tasks.verify import Kind as AnswerKind

_COUNTS = {1: (3, 3), 2: (3, 4), 3: (5, 6), 4: (7, 8), 5: (9, 10), 6: (12, 13)}
_LONGEST = {1: 75, 2: 120, 3: 220, 4: 400, 5: 700, 6: 900}  # characters of a thought; longer ones are drawn again
_SHORT = 4  # letters of a name at the first level
_LINE = 35  # characters of a chain, so that `wait ` fits before it
_GOALS = {"first": "max", "last": "min", "list": "down", "tsil": "up", "more": "max", "less": "min",
          "dn2": "2nd up"}  # fmt: skip


class Order:
    """`Ann is taller than Bob, Bob is taller than Cy; who is tallest?`"""

    name = "order"
    answers: AnswerKind = "words"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        count = rng.randint(*_COUNTS[level])
        if level == 1 and rng.random() < 0.12:
            count = 2
        sort, chain = things(rng, count, _SHORT if level == 1 else LONG)
        facts = [(chain[i], chain[i + 1]) for i in range(count - 1)]
        if level == 1 and rng.random() < 0.7:
            facts = facts if rng.random() < 0.7 else facts[::-1]
        else:
            rng.shuffle(facts)
        words, scene = relation(rng, sort)
        goal, pair = _drawn(rng, count, scene < 0), rng.sample(chain, 2)
        if "me" in pair and goal in ("two", "more", "less"):
            goal = "first"
        data = {"chain": chain, "facts": facts, "goal": goal, "pair": pair}
        data |= {"sort": sort, "words": words, "scene": scene, "less": goal == "two" and rng.random() < 0.3}
        size = len("\n".join(self.think(rng, data, "careful")))
        if size > _LONGEST[level] or (level < 4 and len(_lines(chain)) > 1):
            return None
        asked = f"{goal} {' '.join(pair)}" if goal in ("two", "more", "less") else goal
        return Puzzle(f"{' '.join(chain)}/{asked}", data, _answer(data))

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        return ask(rng, data, split)

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        whole, close = _lines(data["chain"]), _close(data)
        want = f"plan order; {_goal(data)}" if way == "split" else f"want {_goal(data)}"
        if way == "skip":
            return [want, *whole, *close]
        if way == "other":
            pairs = [_pair(fact) for fact in data["facts"]]
            return [want, *pairs, *(line for line in whole if line not in pairs), *close]
        checks = [f"check {_pair(fact)}" for fact in data["facts"][:3]] if way == "check" else []
        steps = [*_joined(data["facts"]), *close]
        end = 2 if data["goal"] in ("two", "more", "less") else 1  # the lines that answer
        return [want, *steps[:-end], *checks, *steps[-end:]]

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        if ">" not in step or " " in step:
            return None
        names = step.split(">")
        at = rng.randrange(len(names) - 1)
        names[at], names[at + 1] = names[at + 1], names[at]
        return ">".join(names)

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


def _drawn(rng: Random, count: int, plain: bool) -> str:
    """What is asked about so many."""
    pairs = ("two", "two", "more", "less")
    if count == 2:
        return rng.choice(pairs)
    goal = rng.choice(("first", "first", "first", "last", "last", "last", "list", "tsil", *pairs, "2nd", "place"))
    if goal != "place":
        return goal
    others = (["middle"] if count in (3, 5) else []) + (["dn2"] if plain else [])
    return rng.choice([*others, "3rd"] if plain and count > 3 else others or ["first"])


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
    return str(chain[{"first": 0, "last": -1, "2nd": 1, "3rd": 2, "dn2": -2, "middle": len(chain) // 2}[goal]])


def _letter(name: str) -> str:
    return name[0].lower()


def _short(fact: Sequence[str]) -> str:
    return f"{_letter(fact[0])}>{_letter(fact[1])}"


def _pair(fact: Sequence[str]) -> str:
    return f"{fact[0]}>{fact[1]}"


def _lines(names: Sequence[str], sign: str = ">") -> list[str]:
    """The chain in as few lines as it fits; the next line begins with the name that the one before ends with."""
    lines = [names[0]]
    for before, name in pairwise(names):
        longer = f"{lines[-1]}{sign}{name}"
        if len(longer) <= _LINE:
            lines[-1] = longer
        else:
            lines.append(f"{before}{sign}{name}")
    return lines


def _asked(data: Data) -> tuple[Sequence[str], str]:
    """Two people in the order they are asked about, and the sign that is asked for."""
    pair = data["pair"]
    return (pair[::-1], "<") if data["less"] else (pair, ">")


def _close(data: Data) -> list[str]:
    """The last lines: the two asked about as they stand in the chain, and the answer behind what was asked."""
    chain, goal, answer = data["chain"], data["goal"], _answer(data)
    if goal in ("list", "tsil"):
        return _lines(chain[::-1], "<") if goal == "tsil" else []
    if goal == "dn2":
        return [*_lines(chain[::-1], "<"), f"2nd up {answer}"]
    if goal not in ("two", "more", "less"):
        return [f"{_GOALS.get(goal, goal)} {answer}"]
    (x, y), asked = _asked(data)
    found = ">" if chain.index(x) < chain.index(y) else "<"
    return [f"{x}{found}{y}", f"{asked} {found} {answer}" if goal == "two" else f"{_GOALS[goal]} {answer}"]


def _joined(facts: Iterable[Sequence[str]]) -> list[str]:
    """Every fact, and after it the chain it joins, where it joins one: those of its lines that are new."""
    steps: list[str] = []
    starting: dict[str, list[str]] = {}
    ending: dict[str, list[str]] = {}
    for more, less in facts:
        steps.append(f"{more}>{less}")
        chain = ending.pop(more, [more]) + starting.pop(less, [less])
        starting[chain[0]] = ending[chain[-1]] = chain
        steps += [line for line in _lines(chain) if not any(line in step for step in steps)]
    return steps


def _goal(data: Data) -> str:
    """What is asked, behind the word that asks it: `oldest max`, `oldest down` (a list), `older > Ann Bob`."""
    goal, (pair, sign) = str(data["goal"]), _asked(data)
    asked = sign if goal == "two" else _GOALS.get(goal, goal)
    names = pair if goal in ("two", "more", "less") else ()
    return " ".join(word for word in (_word(data), asked, *names) if word)


def _word(data: Data) -> str:
    """The word of the question that says what is asked, of several the first."""
    goal, words = data["goal"], data.get("words", ())
    scene = data.get("scene", -1) >= 0
    if not words or goal == "middle" or (scene and goal == "2nd"):
        return ""
    at = {"two": int(data["less"]), "more": 3 * scene, "less": 1 + 3 * scene, "last": 4, "tsil": 4, "dn2": 4}.get(
        goal, 3
    )
    return str(words[at]).partition("_")[0]


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        bare = {key: value for key, value in data.items() if key != "words"}
        self._goals = {_goal(data), _goal(bare), str(data["goal"])}
        self._close = _close(data)
        self._letters = {name: _letter(name) for name in data["chain"]}
        self._chain = ">".join(self._letters.values())
        self._links = {_short(fact) for fact in pairwise(self._letters.values())}
        self._telling = {_short(fact) for fact in data["facts"]}
        self._telling.add(_short(sorted(data["pair"], key=data["chain"].index)))
        self._found: list[str] = []

    def line(self, step: str) -> StepVerdict:
        if step.startswith("want "):
            return self._once("want", RIGHT) if step[5:] in self._goals else WRONG
        if step in self._close and self._settled():
            return self._once(step, RIGHT)
        if step in self._close and " " in step:
            return USELESS
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

    def _settled(self) -> bool:
        """Whether all neighbours of the chain have been found."""
        return all(any(link in found for found in self._found) for link in self._links)

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
        return step.removeprefix("order; ") in self._goals and step.startswith("order; ")

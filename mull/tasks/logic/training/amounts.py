"""Whose number is the largest? For training only: what is compared is told in numbers.

    want youngest min    Joe=9 Kim=11 Pat=10    9 11 < 9 Joe    9 10 < 9 Joe    min Joe
    want older > Pat Kim    Joe=9 Kim=11 Pat=10    10 11 <    > < no

The numbers are copied, some on a line, then the one that leads is held against the next; behind the sign stands the
number that leads then, and whose it is.
"""

from __future__ import annotations

from random import Random
from typing import Any

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import RIGHT, USELESS, WRONG, Data, Puzzle, Reader, cast
from mull.tasks.phrasing import dress, first_up, vary
from mull.tasks.verify import Kind as AnswerKind

_COUNTS = {1: (2, 3, 3), 2: (3, 3, 4), 3: (4, 5)}
_ROW = 3  # names with their numbers on a line
# how one has it and how the next has it in short, from what to what; then more, less, most and least behind `who`
_SCALES = {
    "{x} is {n} years old|{x} is {n}|1|17": "is older|is younger|is the oldest|is the youngest",
    "{x} is {n}|{x} is {n}|5|90": "is older|is younger|is oldest|is youngest",
    "{x} is {n} cm tall|{x} is {n}|95|199": "is taller|is shorter|is the tallest|is the shortest",
    "{x} is {n} cm|{x} {n} cm|120|199": "is taller|is shorter|is tallest|is shortest",
    "{x} weighs {n} kg|{x} {n} kg|20|110": "is heavier|is lighter|is heaviest|is lightest",
    "{x} has {n} points|{x} has {n}|0|60": "has more|has fewer|has the most|has the fewest",
    "{x} scored {n} points|{x} scored {n}|1|99": "scored more|scored less|scored the most|scored the least",
    "{x} has {n} dollars|{x} has {n}|2|150": "has more|has less|has the most|has the least",
    "{x} has ${n}|{x} has ${n}|2|150": "is richer|is poorer|is the richest|is the poorest",
    "{x} read {n} books|{x} read {n}|1|25": "read more|read fewer|read the most|read the fewest",
    "{x} ran {n} km|{x} {n} km|2|42": "ran farther|ran less far|ran the farthest|ran the least",
    "{x} sold {n}|{x} {n}|3|120": "sold more|sold fewer|sold the most|sold the fewest",
    "{x} took {n} minutes|{x} took {n}|5|90": "took longer|took less time|took the longest|took the least time",
    "{x} has {n} apples|{x} has {n}|0|20": "has more|has fewer|has the most|has the fewest",
}  # fmt: skip
_FRAMES = (
    "{f}. {q}?", "{f}. {q}?", "{f}. {q}?", "{f}, {q}?", "{f}. so {q}?", "{q}? {f}.", "{q} if {f}?", "if {f}, {q}?",
    "{f}: {q}?", "{f}\n{q}?",
)  # fmt: skip


_VERBS = {"is": ("is", ""), "has": ("does", "have "), "read": ("did", "read "), "ran": ("did", "run "),
          "scored": ("did", "score "), "took": ("did", "take "), "sold": ("did", "sell ")}  # fmt: skip


class Amounts:
    """`Joe is 9, Kim is 11 and Pat is 10 years old. Who is the youngest?`"""

    name = "amounts"
    answers: AnswerKind = "words"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        scale = rng.choice(list(_SCALES))
        *_, least, most = scale.split("|")
        names = cast(rng, rng.choice(_COUNTS[level]), 5)
        low = int(least)
        high = rng.choice((int(most), min(int(most), low + 15)))
        values = dict(zip(names, rng.sample(range(low, high + 1), len(names)), strict=True))
        goal = rng.choice(("max", "min", "max", "min", ">", "<"))
        pair = rng.sample(names, 2) if goal in "<>" else []
        data: dict[str, Any] = {"values": values, "goal": goal, "scale": scale, "pair": pair, "daily": True}
        key = " ".join(f"{name}={value}" for name, value in values.items())
        return Puzzle(f"{key}/{goal} {' '.join(data['pair'])}", data, _answer(data))

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        return data, answer

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        facts = _facts(rng, data)
        text = rng.choice(_FRAMES).replace("{q}", _question(rng, data)).replace("{f}", facts)
        return dress(rng, first_up(text) if rng.random() < 0.5 else text)

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        want, rows, found = f"want {_goal(data)}", _rows(data), _found(data)
        if way == "skip":
            return [want, *rows, found[-1]]
        if way == "split":
            return [f"plan {_goal(data)}", *rows, *found]
        if way == "check":
            return [want, *rows, *found[:-1], f"check {found[-2]}", found[-1]]
        return [want, *rows, *(found if way != "other" else _found(data, reverse=True))]

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        words = step.split(" ")
        if not words[0].isdigit():
            return None
        words[2] = {"<": ">", ">": "<"}[words[2]]
        return " ".join(words)

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


def _answer(data: Data) -> str:
    values, goal = data["values"], data["goal"]
    if goal in ("max", "min"):
        return str({"max": max, "min": min}[goal](values, key=values.get))
    x, y = data["pair"]
    return "yes" if (values[x] > values[y]) == (goal == ">") else "no"


def _words(data: Data) -> list[str]:
    """More, less, most and least: two are never `the oldest`."""
    more, less, *ends = _SCALES[data["scale"]].split("|")
    return [more, less, *((more, less) if len(data["values"]) == 2 else ends)]


def _asked(data: Data) -> str:
    more, less, most, least = _words(data)
    return {"max": most, "min": least, ">": more, "<": less}[data["goal"]]


def _goal(data: Data) -> str:
    """`youngest min`, `older > Pat Kim`."""
    word = _asked(data).split(" ", 1)[1].removeprefix("the ").replace(" ", "_").partition("_")[0]
    return " ".join([word, data["goal"], *data["pair"]])


def _rows(data: Data) -> list[str]:
    told = [f"{name}={value}" for name, value in data["values"].items()]
    return [" ".join(told[i : i + _ROW]) for i in range(0, len(told), _ROW)]


def _sign(x: int, y: int) -> str:
    return ">" if x > y else "<"


def _found(data: Data, reverse: bool = False) -> list[str]:
    """The comparisons and the answer behind what is asked."""
    values, goal = data["values"], data["goal"]
    if goal in ("<", ">"):
        x, y = (values[name] for name in data["pair"])
        return [f"{x} {y} {_sign(x, y)}", f"{goal} {_sign(x, y)} {_answer(data)}"]
    best, *others = reversed(values) if reverse else values
    lines = []
    for name in others:
        sign = _sign(values[best], values[name])
        line = f"{values[best]} {values[name]} {sign}"
        best = best if (sign == ">") == (goal == "max") else name
        lines.append(f"{line} {values[best]} {best}")
    return [*lines, f"{goal} {best}"]


def _facts(rng: Random, data: Data) -> str:
    long, short, *_ = data["scale"].split("|")
    values = list(data["values"].items())
    style = rng.random()
    if style < 0.14:
        joint = rng.choice((": ", " ", " = ", ", "))
        return (", " if joint != ", " else "; ").join(f"{name}{joint}{value}" for name, value in values)
    if style < 0.2:
        return ", ".join(f"{name} ({value})" for name, value in values)
    full = rng.choice((0, 0, len(values) - 1, -1))  # which one is told in full, -1 for all of them
    told = [
        (long if full in (i, -1) else short).replace("{x}", name).replace("{n}", str(value))
        for i, (name, value) in enumerate(values)
    ]
    joint = rng.choice((", ", ", ", ". ", " and ", "; "))
    last = rng.choice((" and ", ", and ", joint)) if joint == ", " else joint
    return f"{joint.join(told[:-1])}{last}{told[-1]}"


def _question(rng: Random, data: Data) -> str:
    asked = _asked(data)
    verb, _, rest = asked.partition(" ")
    if data["pair"]:
        x, y = data["pair"]
        auxiliary, base = _VERBS[verb]
        return rng.choice(("", "", "so ")) + f"{auxiliary} {x} {base}{rest} than {y}"
    if len(data["values"]) == 2 and rng.random() < 0.4:
        return f"who {asked}, {' or '.join(rng.sample(list(data['values']), 2))}"
    bare = rest.removeprefix("the ")
    if verb == "is" and rng.random() < 0.5:
        return vary(rng, f"[who is|who's|which one is|whos|tell me who is] [the |]{bare}")
    return vary(rng, f"[who|who|which of them|tell me who] {asked}")


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        self._want = _goal(data).lower()
        self._rows = {row.lower() for row in _rows(data)}
        self._values = {str(value): name.lower() for name, value in data["values"].items()}
        self._goal, self._end = data["goal"], _found(data)[-1].lower()

    def line(self, step: str) -> StepVerdict:
        step = step.lower()
        if step in (f"want {self._want}", self._end) or step in self._rows:
            return self._once(step, RIGHT)
        return self._once(step, RIGHT) if self._compares(step) else WRONG

    def _compares(self, step: str) -> bool:
        """Whether two of the numbers stand before their sign, and behind it the name that leads where one does."""
        x, y, sign, *rest = (*step.split(" "), "", "", "")
        if x == y or x not in self._values or y not in self._values:
            return False
        if sign != _sign(int(x), int(y)):
            return False
        if self._goal in "<>":
            return not any(rest)
        leads = x if (sign == ">") == (self._goal == "max") else y
        return " ".join(rest).strip() in (f"{leads} {self._values[leads]}", self._values[leads])

    def back(self, step: str) -> StepVerdict:
        if not self._compares(step.lower()):
            return WRONG
        return RIGHT if step.lower() in self._said else USELESS

    def plan(self, step: str) -> bool:
        return step.lower() == self._want

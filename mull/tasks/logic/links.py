"""All A are B, all B are C: syllogisms and if-then chains, walked link by link from what is given.

    want fep    from Zara    Zara>yump    yump>jub    jub>?    fep=? no

What is asked is `fep`, or `-fep` where it is asked whether no jub is a fep. Each link copies one rule, from the end of
the line before, and the last line holds what is asked against where the links end: `-fep=-fep yes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import NAMES, RIGHT, USELESS, WRONG, Data, Puzzle, Reader
from mull.tasks.logic.links_text import CLASSES, CLAUSES, LETTERS, QUALITIES, ask
from mull.tasks.verify import Kind as AnswerKind

_SIZES = {1: (2, 2), 2: (2, 3), 3: (4, 5), 4: (6, 7), 5: (8, 9), 6: (10, 11)}  # links
_LONGEST = {1: 60, 2: 120}  # characters of a thought; longer ones are drawn again


class Links:
    """`All cats are pets. Tom is a cat. Is Tom a pet?`"""

    name = "links"
    answers: AnswerKind = "yesno"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        count = rng.randint(*_SIZES[level])
        style = rng.choice(("all", "all", "one", "one", "if", "letters"))
        pool = {"if": tuple(CLAUSES), "letters": LETTERS}.get(style, CLASSES)
        extra = rng.randint(1, count // 2) if level > 2 else 0
        nodes = rng.sample(pool, count + 1)
        walk, others = nodes[: count + 1 - extra], nodes[count + 1 - extra :]
        if style == "one":
            walk[0] = rng.choice(rng.choice(NAMES))
        if style in ("all", "one") and rng.random() < 0.3:
            walk[-1] = rng.choice(QUALITIES)
        links = [(walk[i], walk[i + 1]) for i in range(len(walk) - 1)]
        start = 1 if style == "one" else 0
        links += [(other, rng.choice(walk[start + 1 :])) for other in others]
        goal = walk[0], rng.choice(walk[2:])
        if others and rng.random() < 0.3:
            goal = walk[0], rng.choice(others)
        elif rng.random() < 0.35:
            goal = (walk[0], others[0]) if others and style == "one" else (walk[-1], walk[0])
        if style == "one" and goal[0] != walk[0]:
            goal = walk[0], rng.choice([one for one in CLASSES if one not in walk])
        barred = style != "letters" and rng.random() < 0.25
        none = barred and style == "all" and rng.random() < 0.6
        if barred and rng.random() < 0.7 and goal[0] == walk[0]:
            goal = walk[0], walk[-1]
        none = none and goal[0] == walk[0]  # backwards, `no C is an A` would follow from `no A is a C`
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
        if level in _LONGEST and len("\n".join(self.think(rng, data, "careful"))) > _LONGEST[level]:
            return None
        shown = " ".join(sorted(f"{a}>{b}" for a, b in links))
        key = f"{shown} {data['barred']}/{'no ' if none else ''}{goal[0]}>{goal[1]}"
        return Puzzle(key, data, "yes" if _follows(data) else "no")

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        return ask(rng, data, split, _reached(data))

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        steps, end = _walk(data), _verdict(data)
        start = [f"plan {_plan(data)}"] if way == "split" else [f"want {_wanted(data)}", f"from {data['goal'][0]}"]
        if way == "other" and _reached(data):
            steps = steps[::-1]
        elif way == "skip":
            steps = [_closure(data) if _reached(data) else steps[-1]]
        elif way == "check":
            steps.append(f"check {_closure(data) if _reached(data) else steps[-1]}")
        return [*start, *steps, end]

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        if " " in step:
            return None
        left, _, right = step.partition(">")
        book = _Reader(data)
        names = {name for link in data["links"] for name in link}
        wrong = sorted(
            name for name in names if book.true(left, name) is None and name not in (left, right.strip("-?"))
        )
        return f"{left}>{rng.choice(wrong)}" if wrong else f"{right.strip('-?')}>{left}"

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


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


def _wanted(data: Data) -> str:
    return _plan(data).partition(">")[2]


def _verdict(data: Data) -> str:
    """What is asked beside where the links end: `fep=? no`."""
    found = _walk(data)[-1].partition(">")[2]
    return f"{_wanted(data)}={found} {'yes' if _follows(data) else 'no'}"


def _follows(data: Data) -> bool:
    return _reached(data) and (data["goal"][1] == data["barred"]) == data["none"]


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        self._after = dict(data["links"])
        self._barred = data["barred"]
        self._goal = data["goal"]
        self._plan = _plan(data)
        self._given = {f"want {self._plan}", f"want {_wanted(data)}", f"from {data['goal'][0]}"}
        self._verdict = _verdict(data)
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
        if step in self._given:
            return self._once(step, RIGHT)
        if step == self._verdict:
            return self._once(step, RIGHT if self._found else USELESS)
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

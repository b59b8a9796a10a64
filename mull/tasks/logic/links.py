"""All A are B, all B are C: syllogisms and if-then chains, walked from what is given.

    Zara>yump    yump>jub    cat>fep    want fep    from Zara>yump>jub>?    fep=? no

What is asked is `fep`, or `-fep` where it is asked whether no jub is a fep; `way` has the lines of the thought.
What a chain of ifs begins with is told like a rule, on a line of its own: `soup`.
"""

from __future__ import annotations

from itertools import chain
from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.kind import NAMES, Data, Puzzle, Reader
from mull.tasks.logic.links_text import CLASSES, CLAUSES, LETTERS, QUALITIES, ask, words_of
from mull.tasks.logic.training.wider import recast_links
from mull.tasks.logic.way import Way, WayReader
from mull.tasks.verify import Kind as AnswerKind

_SIZES = {1: (2, 2), 2: (2, 3), 3: (4, 5), 4: (6, 7), 5: (8, 9), 6: (10, 11)}  # links
_LONGEST = {1: 60, 2: 120}  # characters of a thought, without the rules; longer ones are drawn again


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
        if level in _LONGEST and _way(data).size() > _LONGEST[level]:
            return None
        shown = " ".join(sorted(f"{a}>{b}" for a, b in links))
        key = f"{shown} {data['barred']}/{'no ' if none else ''}{goal[0]}>{goal[1]}"
        return Puzzle(key, data, "yes" if _follows(data) else "no")

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        return recast_links(rng, data, CLASSES), answer

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        return ask(rng, data, split, _reached(data))

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        return _way(data).think(way)

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        return _way(data).slip(rng, step)

    def reader(self, data: Data) -> Reader:
        return WayReader(_way(data))


def _way(data: Data) -> Way:
    after = {a: f"{'-' if b == data['barred'] else ''}{b}" for a, b in data["links"]}
    told, start = [f"{a}>{b}" for a, b in after.items()], data["goal"][0]
    if data["style"] in ("if", "letters"):
        told.insert(0 if data.get("early") else len(told), start)
    words = {term: words_of(data["style"], term) for term in {*chain(*data["links"]), *data["goal"]}}
    return Way(told, after, _walk(data), start, _wanted(data), _verdict(data), words)


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


def _wanted(data: Data) -> str:
    return f"{'-' if data['none'] else ''}{data['goal'][1]}"


def _verdict(data: Data) -> str:
    """What is asked beside where the links end: `fep=? no`."""
    found = _walk(data)[-1].partition(">")[2]
    return f"{_wanted(data)}={found} {'yes' if _follows(data) else 'no'}"


def _follows(data: Data) -> bool:
    return _reached(data) and (data["goal"][1] == data["barred"]) == data["none"]

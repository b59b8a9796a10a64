"""All, no, some and if about everyday things: forwards, and backwards by what is not so.

    dog>bark    -bark>-dog    Rex>-bark    want dog    from Rex>-bark>-dog    dog=-dog no
    rose>flower    -flower>-rose    want fade    from rose>flower>?    fade=? no

`all dogs bark` is told as `dog>bark` and `-bark>-dog`, `no cat is a dog` as `cat>-dog` and `dog>-cat`: a way then leads
on in one direction only. `some roses are red` is `rose~red`, which a way may only begin with, and also `red~rose` where
nothing else is told. A way ends at what is asked, at its opposite, or at `?`; `way` has the lines of the thought.
"""

from __future__ import annotations

from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.everyday_text import ADJECTIVES, CLAUSES, NAMED, NOUNS, TERMS, VERBS, ask, words_of
from mull.tasks.logic.kind import Data, Puzzle, Reader
from mull.tasks.logic.training import daily_rules
from mull.tasks.logic.training.wider import recast_everyday
from mull.tasks.logic.way import Way, WayReader
from mull.tasks.verify import Kind as AnswerKind

_RULES = {1: (1, 1), 2: (1, 2), 3: (2, 4), 4: (4, 6), 5: (6, 8), 6: (8, 10)}
_LONGEST = {1: 75, 2: 120}  # characters of a thought, without the rules; longer ones are drawn again


class Everyday:
    """`All dogs bark. Rex barks. Can we be sure that Rex is a dog?`"""

    name = "everyday"
    answers: AnswerKind = "yesno"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        style = rng.choice(("class", "one", "one", "some", "if", "if"))
        data = _drawn(rng, style, rng.randint(*_RULES[level]))
        answer = "yes" if _found(data) == data["goal"] else "no"
        if answer == "no" and rng.random() < 0.4:  # both answers are about as frequent
            return None
        if style == "some" and _found(data) == data["goal"].lstrip("~"):  # all of none are not yet some
            return None
        if _way(data).size() > _LONGEST.get(level, 900):
            return None
        rules = " ".join(sorted(f"{a}>{b}" for a, b in data["rules"]))
        return Puzzle(f"{rules} {data['fact']} {data['start']}/{data['goal']}", data, answer)

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        return recast_everyday(rng, data, NOUNS, ADJECTIVES, VERBS), answer

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        if data.get("daily"):
            return daily_rules.ask(rng, data, _settled(data))
        return ask(rng, data, split, _settled(data))

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        return _way(data).think(way)

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        return _way(data).slip(rng, step)

    def reader(self, data: Data) -> Reader:
        return WayReader(_way(data))


def _way(data: Data) -> Way:
    fact = [data["fact"]] if data["fact"] else []
    if not data["rules"] and "-" not in data["fact"]:
        fact.append("~".join(reversed(_parted(data["fact"]))))
    told = [line for a, b in data["rules"] for line in (f"{a}>{b}", f"{_not(b)}>{_not(a)}")]
    told = [*fact, *told] if data.get("early") else [*told, *fact]
    terms = {_bare(term) for line in (*told, data["start"], data["goal"]) for term in _parted(line)} - {""}
    words = {term: words_of(data["style"], term) for term in terms}
    return Way(told, _edges(data), _walk(data), data["start"], data["goal"], _verdict(data), words)


def _bare(term: str) -> str:
    return term.strip("~-")


def _drawn(rng: Random, style: str, count: int) -> Data:
    """Rules in a chain, one fact, and a question about one of its terms."""
    terms = rng.sample(tuple(CLAUSES) if style == "if" else NOUNS, count + 1)
    if style != "if" and rng.random() < 0.7:
        terms[-1] = rng.choice(TERMS)
    signs = [""] * (count + 1)
    if rng.random() < (0.2 if style == "if" else 0.35):
        signs[-1] = "-"
    rules = [(terms[i], signs[i + 1] + terms[i + 1]) for i in range(count)]
    at, sign = rng.randrange(count + 1), rng.choice(("", "", "-"))
    about = rng.choice([i for i in range(count + 1) if i != at])
    start, fact, goal = terms[at], "", rng.choice(("", "", "-")) + terms[about]
    if style == "class":
        start = terms[at] if terms[at] in NOUNS else terms[0]
        goal = goal if goal.strip("-") != start else signs[-1] + terms[-1]
    elif style == "if":
        start, fact = sign + start, sign + start
    elif style == "one":
        start, fact = rng.choice(NAMED), sign + start
        fact = f"{start}>{fact}"
    else:
        start, fact, goal = _some(rng, terms, at, sign, goal)
    rng.shuffle(rules)
    if style == "some" and len(rules) == 1 and rng.random() < 0.25:
        rules, other = [], fact.split("~")[1].lstrip("-")
        fact = f"{start}~{other}"
        goal = rng.choice((f"~{other}", other, f"-{other}"))
        if goal == f"~{other}" and other in NOUNS:
            start, goal = other, f"~{start}"
    return {"style": style, "rules": rules, "fact": fact, "start": start, "goal": goal}


def _some(rng: Random, terms: list[str], at: int, sign: str, goal: str) -> tuple[str, str, str]:
    """Some of another class are that, or some of the last are another: start, fact and goal."""
    other = rng.choice([noun for noun in NOUNS if noun not in terms])
    if rng.random() < 0.7 or terms[-1] not in NOUNS:
        return other, f"{other}~{sign}{terms[at]}", f"~{goal}"
    new = rng.choice([term for term in TERMS if term not in terms])
    return terms[0], f"{terms[-1]}~{new}", f"~{new}"


def _not(term: str) -> str:
    return term[1:] if term.startswith("-") else f"-{term}"


def _parted(step: str) -> tuple[str, str]:
    left, _, right = step.replace("~", ">").partition(">")
    return left, right


def _edges(data: Data) -> dict[str, str]:
    """Where each term leads, its opposites backwards."""
    after = dict(data["rules"]) | {_not(b): _not(a) for a, b in data["rules"]}
    if ">" in data["fact"]:
        name, term = _parted(data["fact"])
        after[name] = term
    return after


def _begun(data: Data) -> str:
    """The fact about some, from the side of the start; a claim about all may not begin so."""
    left, right = _parted(data["fact"])
    if "~" not in data["fact"] or "~" not in data["goal"] or data["start"] not in (left, right):
        return ""
    return f"{left}~{right}" if data["start"] == left else f"{right}~{left}"


def _walk(data: Data) -> list[str]:
    """The links from the start to what is asked or its opposite, or to where the way ends."""
    here, asked, after = data["start"], data["goal"].strip("~-"), _edges(data)
    steps: list[str] = []
    if begun := _begun(data):
        steps, here = [begun], _parted(begun)[1]
    while here.lstrip("-") != asked:
        steps.append(f"{here}>{after.get(here, '?')}")
        if here not in after:
            break
        here = after[here]
    return steps


def _found(data: Data) -> str:
    """Where the way ends: `dog`, `-dog`, `~dog` or `?`."""
    end = _parted(_walk(data)[-1])[1]
    return f"~{end}" if _begun(data) and end != "?" else end


def _settled(data: Data) -> bool:
    """Whether what is asked is so or is not so; that some are not leaves open whether some are."""
    found = _found(data)
    return found == data["goal"] or (found != "?" and "~" not in found + data["goal"])


def _verdict(data: Data) -> str:
    found = _found(data)
    return f"{data['goal']}={found} {'yes' if found == data['goal'] else 'no'}"

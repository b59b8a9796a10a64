"""Either or, unless, not both, exactly when: two things of which one settles the other. For training only.

-sunny>umbrella    -umbrella>sunny    -sunny    want umbrella    from -sunny>umbrella    umbrella=umbrella yes
"""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.kind import Data, Puzzle, Reader
from mull.tasks.logic.training.clauses import clauses
from mull.tasks.logic.way import Way, WayReader
from mull.tasks.phrasing import dress, first_up
from mull.tasks.verify import Kind as AnswerKind

# what leads where, of the first, a, and the second, b
_LINKS: Mapping[str, tuple[str, ...]] = {
    "or": ("-a>b", "-b>a"), "unless": ("-a>b", "-b>a"), "ifnot": ("-a>b", "-b>a"), "nand": ("a>-b", "b>-a"),
    "one": ("a>-b", "-a>b", "b>-a", "-b>a"), "iff": ("a>b", "-a>-b", "b>a", "-b>-a"),
}  # fmt: skip
# {a} and {b} as facts, {A} and {B} as conditions, {N} the first denied
_SAID = {
    "or": ("either {a} or {b}", "either {a} or {b}", "{a} or {b}", "at least one is true: {a} or {b}",
           "{a} or {b}, or both"),
    "unless": ("{B} unless {A}", "{B} unless {A}", "{B} unless {A}", "unless {A}, {B}"),
    "ifnot": ("if {N}, {B}", "if {N} {B}", "if {N} then {B}", "{B} if {N}", "when {N}, {B}"),
    "nand": ("it can't be that {a} and {b}", "it is never so that {a} and {b}", "not both: {a} and {b}",
             "at most one of these is true: {a}, {b}"),
    "one": ("either {a} or {b}, but not both", "either {a} or {b}, not both", "exactly one is true: {a} or {b}",
            "{a} or {b}, but never both"),
    "iff": ("{B} if and only if {A}", "{B} exactly when {A}", "{B} when {A} and only then",
            "{B} if {A}, and only if {A}"),
}  # fmt: skip
_SURE = ("can we be sure that {c}?", "does it follow that {c}?", "do we know that {c}?", "is it certain that {c}?")
_PLAIN = ("{q}?", "{q}?", "{q}?", "{q}?", "so {q}?", "{q}, yes or no?", "is it true that {c}?", "so {q} then?")
_FRAMES = ("{f}. {k}. {q}", "{f}. {k}. {q}", "{f}. {k}. {q}", "{k}. {f}. {q}", "{f}, {k}. {q}", "{f}. {k}, {q}",
           "{f}, and {k}. {q}", "{f}. now {k}. {q}", "{q} {f}. {k}.", "{f}\n{k}\n{q}", "{f}; {k}; {q}")  # fmt: skip


class Either:
    """`We go out unless it rains. It isn't raining. Do we go out?`"""

    name = "either"
    answers: AnswerKind = "yesno"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        said = clauses(rng, 2)
        first, second = said
        form = rng.choice(("or", "or", "unless", "unless", "ifnot", "ifnot", "nand", "one", "iff"))
        links = [_put(link, first, second) for link in _LINKS[form]]
        starts = [link.split(">")[0] for link in links]
        fact = rng.choice(starts)
        if rng.random() < 0.12:
            fact = fact[1:] if fact[0] == "-" else f"-{fact}"
        goal = second if fact.strip("-") == first else first
        if fact not in starts and form not in ("or", "unless") and rng.random() < 0.5:  # some hear `not both` in these
            goal = f"-{goal}"
        data: dict[str, Any] = {"said": said, "form": form, "links": links, "fact": fact, "goal": goal, "daily": True}
        return Puzzle(f"{form} {first} {second} {fact} {goal}", data, _way(data).verdict.rpartition(" ")[2])

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        return data, answer

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        said, fact, goal = data["said"], data["fact"], data["goal"]
        first, second = said.values()
        rule = rng.choice(_SAID[data["form"]]).format(a=first[2], b=second[2], A=first[0], B=second[0], N=first[1])
        known = said[fact.strip("-")][3 if fact[0] == "-" else 2]
        clause = said[goal.strip("-")]
        sure = data["goal"][0] == "-" or "?" in _way(data).walk[-1]
        asking = rng.choice(_SURE if sure else _PLAIN).format(c=clause[3 if goal[0] == "-" else 2], q=clause[4])
        frame = rng.choice(_FRAMES)
        data["early"] = frame.index("{k}") < frame.index("{f}")
        text = frame.format(f=rule, k=first_up(known) if ". {k}" in frame else known, q=asking)
        return dress(rng, first_up(text) if rng.random() < 0.6 else text)

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        return _way(data).think(way)

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        return _way(data).slip(rng, step)

    def reader(self, data: Data) -> Reader:
        return WayReader(_way(data))


def _put(link: str, first: str, second: str) -> str:
    return "".join({"a": first, "b": second}.get(char, char) for char in link)


def _way(data: Data) -> Way:
    fact, goal, links = data["fact"], data["goal"], data["links"]
    after = dict(link.split(">") for link in links)
    end = after.get(fact, "?")
    told = [fact, *links] if data.get("early") else [*links, fact]
    words = {word: " ".join(clause) for word, clause in data["said"].items()}
    verdict = f"{goal}={end} {'yes' if end == goal else 'no'}"
    return Way(told, after, [f"{fact}>{end}"], fact, goal, verdict, words)

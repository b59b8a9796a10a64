"""Who is the tallest? Comparisons are written down as they are told, turned to `>`, and joined into one chain.

    want shortest min    Tina>Mark    Sue<Mark    Mark>Sue    Tina>Mark>Sue    min Sue

The first line names what is asked after the word that asks it. A word always has the same sign, `>` for older or
dearer, `<` for newer or cheaper, whatever else is told. Chains go from more to less, and the last line ends in the
person asked for. A chain too long for one line goes on in the next, from its last name.

Where the ends of the chain do not answer, its places are numbered first. Two are compared by their places, each
written behind its initial; then comes the sign asked for beside the one found, or the two names:

    want shorter < Sue Tina    ...    T1 M2 S3    S3 T1    < < yes
    want shorter min Sue Tina  ...    T1 M2 S3    S3 T1    Sue<Tina    min Sue

One place in the chain is looked up behind its number, `1T 2M 3S`, `2nd Mark`; from the other end it is worked out
first, `3-1=2`, `2nd up 2 Mark`. A list is the chain itself, or its places read backwards, `3S 2M 1T`, `Sue<Mark<Tina`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from random import Random
from typing import Any, NamedTuple

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import LONG, RIGHT, USELESS, WRONG, Data, Puzzle, Reader
from mull.tasks.logic.order_text import ask
from mull.tasks.logic.order_words import relation, things
from mull.tasks.logic.training.wider import recast_order
from mull.tasks.verify import Kind as AnswerKind

_COUNTS = {1: (3, 3), 2: (3, 4), 3: (5, 6), 4: (7, 8), 5: (9, 10), 6: (12, 13)}
_LONGEST = {1: 75, 2: 120, 3: 220, 4: 400, 5: 700, 6: 900}  # characters of a thought; longer ones are drawn again
_RECAST = 90  # characters that a thought in other words may have anyway
_SHORT = 4  # letters of a name at the first level
_LINE = 35  # characters of a chain, so that `wait ` fits before it
_GOALS = {"first": "max", "last": "min", "list": "down", "tsil": "up", "more": "max", "less": "min",
          "dn2": "2nd up", "dn3": "3rd up"}  # fmt: skip
_PAIRS = ("two", "more", "less")  # goals that name two people
# Words that some puzzles have on the side of more: the thought turns these puzzles, so that a word keeps its sign.
_SMALL = (
    "cheaper", "newer", "fresher", "softer", "closer", "nearer", "easier", "shorter", "younger", "slower", "poorer",
    "weaker", "smaller", "quieter", "lighter", "tinier", "colder", "calmer",
)  # fmt: skip
_TURNED = {
    "first": "last",
    "list": "tsil",
    "more": "less",
    "2nd": "dn2",
    "3rd": "dn3",
    "middle": "middle",
    "two": "two",
}
_TURNED |= {other: goal for goal, other in _TURNED.items()}
_FEW = 5  # places of a chain that one line numbers


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
        if "me" in pair and goal in _PAIRS:
            goal = "first"
        data = {"chain": chain, "facts": facts, "goal": goal, "pair": pair}
        data |= {"sort": sort, "words": words, "scene": scene, "less": goal == "two" and rng.random() < 0.3}
        data["turned"] = []  # which facts are told from the less to the more; `ask` notes it
        return puzzle(data, level)

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        new = recast_order(rng, data)
        if _size(new) > max(_RECAST, 1.1 * _size(data)):
            return data, answer
        return new, _answer(new)

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        question, data["turned"][:] = ask(rng, data, split)
        return question

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        seen = seen_of(data)
        whole, close = lines_of(seen.chain), closing(seen)
        want = f"plan order; {goal_of(seen)}" if way == "split" else f"want {goal_of(seen)}"
        if way == "skip":
            return [want, *whole, *close]
        if way == "other":
            pairs = [line for fact, turned in zip(seen.facts, seen.turned, strict=True) for line in _told(fact, turned)]
            return [want, *pairs, *(line for line in whole if line not in pairs), *close]
        checks = [f"check {_pair(fact)}" for fact in seen.facts[:3]] if way == "check" else []
        steps = [*_joined(seen.facts, seen.turned), *close]
        end = max(1, len(close))  # the lines that answer
        return [want, *steps[:-end], *checks, *steps[-end:]]

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        if " " in step:
            return None
        if step.count("<") == 1:
            return step.replace("<", ">")
        if ">" not in step:
            return None
        names = step.split(">")
        at = rng.randrange(len(names) - 1)
        names[at], names[at + 1] = names[at + 1], names[at]
        return ">".join(names)

    def reader(self, data: Data) -> Reader:
        return ChainReader(data)


def puzzle(data: Data, level: int) -> Puzzle | None:
    """The puzzle of that data, by its chain and what is asked of it; None where that is too long for the level."""
    goal, pair = data["goal"], data["pair"]
    if _size(data) > _LONGEST[level] or (level < 4 and len(lines_of(data["chain"])) > 1):
        return None
    asked = f"{goal} {' '.join(pair)}" if goal in _PAIRS else goal
    return Puzzle(f"{' '.join(data['chain'])}/{asked}", data, _answer(data))


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


class _Seen(NamedTuple):
    """A puzzle as the thought looks at it: every word of comparing has one sign."""

    chain: Sequence[str]  # from `>` to `<`
    facts: Sequence[Sequence[str]]
    turned: Sequence[bool]  # the facts that are told with `<`
    goal: str
    pair: Sequence[str]  # as asked
    sign: str  # that is asked for
    word: str
    answer: str


def seen_of(data: Data, turn: bool = True) -> _Seen:
    less, goal = data["less"], data["goal"]
    turn = turn and bool(data["words"]) and data["words"][0] in _SMALL
    turned = data.get("turned") or [False] * len(data["facts"])
    return _Seen(
        chain=data["chain"][::-1] if turn else data["chain"],
        facts=[fact[::-1] if turn else fact for fact in data["facts"]],
        turned=[told != turn for told in turned],
        goal=_TURNED[goal] if turn else goal,
        pair=data["pair"][::-1] if less else data["pair"],
        sign="<" if less != turn else ">",
        word=_word(data),
        answer=_answer(data),
    )


def _size(data: Data) -> int:
    """Characters of the facts, the chains that they join and what is asked: draws are held to it."""
    seen = seen_of(data, turn=False)
    close = closing(seen)[-1:]
    if seen.goal in _PAIRS:
        close.append("".join(seen.pair) + ">")
    elif seen.goal in ("tsil", "dn2"):
        close = [*lines_of(seen.chain[::-1], "<"), *([f"2nd up {seen.answer}"] if seen.goal == "dn2" else [])]
    return len("\n".join([f"want {goal_of(seen)}", *_joined(seen.facts, seen.turned), *close]))


def _letter(name: str) -> str:
    return name[0].lower()


def _short(fact: Sequence[str]) -> str:
    return f"{_letter(fact[0])}>{_letter(fact[1])}"


def _pair(fact: Sequence[str]) -> str:
    return f"{fact[0]}>{fact[1]}"


def _told(fact: Sequence[str], turned: bool) -> list[str]:
    """The fact as it is told, then with the greater one in front."""
    return [*([f"{fact[1]}<{fact[0]}"] if turned else []), _pair(fact)]


def lines_of(names: Sequence[str], sign: str = ">") -> list[str]:
    """The chain in as few lines as it fits; the next line begins with the name that the one before ends with."""
    lines = [names[0]]
    for before, name in pairwise(names):
        longer = f"{lines[-1]}{sign}{name}"
        if len(longer) <= _LINE:
            lines[-1] = longer
        else:
            lines.append(f"{before}{sign}{name}")
    return lines


def _by_fives(places: Sequence[str]) -> list[str]:
    return [" ".join(places[i : i + _FEW]) for i in range(0, len(places), _FEW)]


def closing(seen: _Seen) -> list[str]:
    """The last lines: the places in the chain where they are needed, and the answer behind what was asked."""
    chain, goal, asked = seen.chain, seen.goal, _GOALS.get(seen.goal, seen.goal)
    numbered = [f"{i}{name[0]}" for i, name in enumerate(chain, 1)]
    if goal in _PAIRS:
        x, y = seen.pair
        places = {name: f"{name[0]}{i}" for i, name in enumerate(chain, 1)}
        found = ">" if chain.index(x) < chain.index(y) else "<"
        told = [f"{seen.sign} {found} {seen.answer}"] if goal == "two" else [f"{x}{found}{y}", f"{asked} {seen.answer}"]
        return [*_by_fives(list(places.values())), f"{places[x]} {places[y]}", *told]
    if goal == "tsil":
        return [*_by_fives(numbered), *_by_fives(numbered[::-1]), *lines_of(chain[::-1], "<")]
    if goal in ("list", "first", "last"):
        return [] if goal == "list" else [f"{asked} {seen.answer}"]
    place, size = chain.index(seen.answer) + 1, len(chain)
    if goal in ("dn2", "dn3"):
        return [*_by_fives(numbered), f"{size}-{size - place}={place}", f"{asked} {place} {seen.answer}"]
    return [*_by_fives(numbered), f"middle {place} {seen.answer}" if goal == "middle" else f"{asked} {seen.answer}"]


def _joined(facts: Iterable[Sequence[str]], turned: Iterable[bool]) -> list[str]:
    """Every fact, and after it the chain it joins, where it joins one: those of its lines that are new."""
    steps: list[str] = []
    starting: dict[str, list[str]] = {}
    ending: dict[str, list[str]] = {}
    for (more, less), told in zip(facts, turned, strict=True):
        steps += _told((more, less), told)
        chain = ending.pop(more, [more]) + starting.pop(less, [less])
        starting[chain[0]] = ending[chain[-1]] = chain
        steps += [line for line in lines_of(chain) if not any(line in step for step in steps)]
    return steps


def goal_of(seen: _Seen) -> str:
    """What is asked, behind the word that asks it: `oldest max`, `oldest down` (a list), `older > Ann Bob`."""
    asked = seen.sign if seen.goal == "two" else _GOALS.get(seen.goal, seen.goal)
    names = seen.pair if seen.goal in _PAIRS else ()
    return " ".join(word for word in (seen.word, asked, *names) if word)


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


class ChainReader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        seen = seen_of(data)
        self._goals = {goal.lower() for goal in (goal_of(seen), goal_of(seen._replace(word="")), data["goal"])}
        self._words = {str(word).partition("_")[0] for word in data["words"]}
        self._close = Counter(line.lower() for line in closing(seen))  # how often each may still be said
        self._letters = {name.lower(): _letter(name) for name in seen.chain}
        letters = enumerate(self._letters.values(), 1)
        self._places = {place for i, letter in letters for place in (f"{letter}{i}", f"{i}{letter}")}
        self._chain = ">".join(self._letters.values())
        self._links = {_short(fact) for fact in pairwise(self._letters.values())}
        self._telling = {_short(fact) for fact in seen.facts}
        self._telling.add(_short(sorted(seen.pair, key=seen.chain.index)))
        self._found: list[str] = []
        self._turning: set[str] = set()  # facts that were told with `<` only

    def line(self, step: str) -> StepVerdict:
        step = step.lower()
        if step.startswith("want "):
            return self._once("want", RIGHT) if self._asks(step[5:]) else WRONG
        if ">" in step and " " not in step and self._initials(step) in self._turning:
            self._turning.remove(self._initials(step))
            return RIGHT
        if step in self._close and (self._settled() or " " in step):
            self._close[step] -= self._settled()
            return RIGHT if self._settled() and self._close[step] >= 0 else USELESS
        if step and all(place in self._places for place in step.split(" ")):
            return USELESS
        if "=" in step:
            letter, _, name = step.partition("=")
            return USELESS if self._letters.get(name) == letter else WRONG
        told, step = step, self._initials(step)
        if not self._true(step):
            return WRONG
        new = step in self._telling if len(step) == 3 else step in self._chain
        new = new and not any(step in found for found in self._found)
        if new and told.count("<") == 1:
            self._turning.add(step)
        self._found.append(step)
        return RIGHT if new else USELESS

    def _asks(self, goal: str) -> bool:
        """Whether this is what is asked, be it behind a word that the puzzle does not have: `want best > Ann Bob`."""
        word, _, rest = goal.partition(" ")
        return goal in self._goals or (word.isalpha() and word not in self._words and rest in self._goals)

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
        step = self._initials(step.lower())
        if not self._true(step):
            return WRONG
        known = all(any(letter in found for found in self._found) for letter in step[::2])
        return RIGHT if known and len(step) == 3 else USELESS

    def plan(self, step: str) -> bool:
        return step.startswith("order; ") and self._asks(step.lower().removeprefix("order; "))

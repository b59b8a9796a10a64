"""Who is the tallest where some are as tall as others, and is it she? For training only: `=` beside `order`'s signs.

    want older > Lily Ivy    Lily=Rose    Rose>Ivy    Lily=Rose>Ivy    L1 R1 I2    L1 I2    > > yes
    want as eq Bob Cy        Dan=Cy    Cy=Dan    Bob>Cy    Bob>Cy=Dan    B1 C2 D2    B1 C2    eq > no
    want oldest max Cy       Ann>Bob    Bob>Cy    Ann>Bob>Cy    max Ann    Cy Ann no
    want older > Bob         Ann>Bob    Bob>Cy    Ann>Bob>Cy    > Ann

Those that are equal share a place. What is told the other way round is turned first, be they equal or not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import pairwise
from random import Random
from typing import Any

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import RIGHT, USELESS, WRONG, Data, Puzzle, Reader, cast
from mull.tasks.phrasing import dress, first_up, vary
from mull.tasks.verify import Kind as AnswerKind

_COUNTS = {1: (2, 3, 3, 3), 2: (3, 3, 4), 3: (4, 5)}
_OWNED = ("weight", "speed", "income", "strength")  # one has them: nobody is the same weight
_SIZED = ("older younger old oldest youngest age", "older younger old oldest youngest age",
          "taller shorter tall tallest shortest height", "taller shorter tall tallest shortest height",
          "heavier lighter heavy heaviest lightest weight", "faster slower fast fastest slowest speed",
          "bigger smaller big biggest smallest size", "richer poorer rich richest poorest income",
          "stronger weaker strong strongest weakest strength")  # fmt: skip
_HAS = (
    "has have points many more_points fewer_points most_points fewest_points",
    "has have money much more_money less_money most_money least_money",
    "has have books many more_books fewer_books most_books fewest_books",
    "scored score goals many more_goals fewer_goals most_goals fewest_goals",
    "ate eat cookies many more_cookies fewer_cookies most_cookies fewest_cookies",
    "has have marbles many more_marbles fewer_marbles most_marbles fewest_marbles",
)
_FRAMES = (
    "{f}. {q}?", "{f}. {q}?", "{f}. {q}?", "{f}. so {q}?", "{f}, {q}?", "if {f}, {q}?", "{q}? {f}.", "{f}\n{q}?",
    "{f} - {q}?",
)  # fmt: skip


class Ties:
    """`Jack is younger than Kate. Kate is the same age as Liam. Is Liam older than Jack?`"""

    name = "ties"
    answers: AnswerKind = "words"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        count = rng.choice(_COUNTS[level])
        names = cast(rng, count, 5)
        if count < 5 and rng.random() < 0.12:
            names = rng.sample(rng.choice(("ABCD", "XYZW"))[:count], count)
        single = rng.random() < 0.3
        ranks = [0]
        for same in _same(rng, count):
            ranks.append(ranks[-1] + (single or not same))
        place = dict(zip(names, ranks, strict=True))
        facts = list(pairwise(names))
        rng.shuffle(facts)
        goal, pair = _single(rng, names) if single else _asked(rng, place)
        data: dict[str, Any] = {"place": place, "facts": facts, "goal": goal, "pair": pair, "words": _words(rng)}
        data |= {"turned": [rng.random() < 0.4 for _ in facts], "daily": True}
        shown = " ".join(f"{name}{at}" for name, at in place.items())
        return Puzzle(f"{shown}/{goal} {' '.join(pair)}", data, _answer(data))

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        return data, answer

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        facts, question = _facts(rng, data), _question(rng, data)
        frame = rng.choice(_FRAMES if ". " not in facts else _FRAMES[:4])
        text = frame.replace("{f}", first_up(facts)).replace("{q}", question)
        return dress(rng, re.sub(r"\. (\w)", lambda found: found[0].upper(), text) if rng.random() < 0.6 else text)

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        want, close = _goal(data), _close(data)
        if way == "skip":
            return [f"want {want}", _chain(data, data["place"]), *close]
        told = _told(data)
        checks = [f"check {next(line for line in told if '<' not in line)}"] if way == "check" else []
        if way == "other":
            pairs = [line for line in told if len(re.findall("[<=>]", line)) == 1]
            told = [*pairs, *([told[-1]] if told[-1] not in pairs else [])]
        return [f"plan {want}" if way == "split" else f"want {want}", *told, *checks, *close]

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        signs = re.findall("[<=>]", step)
        if " " in step or len(signs) != 1:
            return None
        return step.replace(signs[0], rng.choice([sign for sign in "<=>" if sign != signs[0]]))

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


def _same(rng: Random, count: int) -> list[bool]:
    """Which neighbours are equal: one or two pairs of them, now and then three in a row."""
    same = [False] * (count - 1)
    same[rng.randrange(count - 1)] = True
    if count > 3 and rng.random() < 0.3:
        same[rng.randrange(count - 1)] = True
    return same if count > 2 or rng.random() < 0.5 else [True]


def _words(rng: Random) -> dict[str, str]:
    """The words of comparing: `more` and `less` with than, `most`, `least`, `equal`, and the verb."""
    if rng.random() < 0.7:
        more, less, alike, most, least, noun = rng.choice(_SIZED).split()
        return {"verb": "is", "base": "", "more": more, "less": less, "most": most, "least": least, "alike": alike,
                "noun": noun}  # fmt: skip
    verb, base, noun, much, *degrees = rng.choice(_HAS).split()
    more, less, most, least = (word.replace("_", " ") for word in degrees)
    return {"verb": verb, "base": base, "more": more, "less": less, "most": most, "least": least,
            "alike": f"{much} {noun}", "noun": noun}  # fmt: skip


def _single(rng: Random, names: list[str]) -> tuple[str, list[str]]:
    """What is asked about one of several of whom no two are equal: at an end, or who is beyond that one."""
    if len(names) > 2 and rng.random() < 0.4:
        return rng.choice(((">", [names[1]]), ("<", [names[-2]])))
    goal = rng.choice(("max", "min"))
    best = names[0 if goal == "max" else -1]
    return goal, [best if rng.random() < 0.45 else rng.choice([name for name in names if name != best])]


def _asked(rng: Random, place: Mapping[str, int]) -> tuple[str, list[str]]:
    """What is asked, and about whom; who is at an end only where nobody shares it."""
    names = list(place)
    goal = rng.choice((">", "<", ">", "<", "eq", "max", "min", "same"))
    if goal in ("max", "min"):
        end, other = (0, 1) if goal == "max" else (-1, -2)
        if place[names[end]] != place[names[other]]:
            return goal, []
        goal = rng.choice("<>")
    alike = [rng.sample([x, y], 2) for x in names for y in names if x < y and place[x] == place[y]]
    if goal == "same" and len(names) > 2 and len(alike) == 1:
        return goal, alike[0][:1]
    if goal in ("eq", "same"):
        return "eq", rng.choice(alike) if rng.random() < 0.4 else rng.sample(names, 2)
    apart = [[x, y] for x in names for y in names if place[x] < place[y]]
    if not apart or rng.random() < 0.25:
        return goal, rng.choice(alike)
    pair = rng.choice(apart)
    return goal, pair if (goal == ">") == (rng.random() < 0.6) else pair[::-1]


def _sign(data: Data, x: str, y: str) -> str:
    a, b = data["place"][x], data["place"][y]
    return "=" if a == b else ">" if a < b else "<"


def _answer(data: Data) -> str:
    place, goal, pair = data["place"], data["goal"], data["pair"]
    if len(pair) < 2 and goal != "same":
        end = str(list(place)[0 if goal in ("max", ">") else -1])
        return end if goal in ("<", ">") or not pair else "yes" if end == pair[0] else "no"
    if goal == "same":
        return str(next(name for name in place if name != pair[0] and place[name] == place[pair[0]]))
    return "yes" if _sign(data, *pair).replace("=", "eq") == goal else "no"


def _goal(data: Data) -> str:
    words = data["words"]
    asked = {">": "more", "<": "less", "max": "most", "min": "least"}.get(data["goal"])
    word = words[asked].partition(" ")[0] if asked else "as"
    return f"{word} {data['goal']} {' '.join(data['pair'])}".rstrip()


def _chain(data: Data, names: Collection[str]) -> str:
    """Those names from more to less, with the signs between them."""
    ordered: list[str] = [name for name in data["place"] if name in names]
    return ordered[0] + "".join(f"{_sign(data, x, y)}{y}" for x, y in pairwise(ordered))


def _told(data: Data) -> list[str]:
    """Every fact as it is told and turned to `>`, and the chain that it joins."""
    lines: list[str] = []
    groups: list[set[str]] = []
    for (x, y), turned in zip(data["facts"], data["turned"], strict=True):
        sign = _sign(data, x, y)
        lines += [*([f"{y}{sign.replace('>', '<')}{x}"] if turned else []), f"{x}{sign}{y}"]
        joined = {x, y}.union(*(group for group in groups if group & {x, y}))
        groups = [group for group in groups if not group & joined] + [joined]
        if len(joined) > 2:
            lines.append(_chain(data, joined))
    return lines


def _close(data: Data) -> list[str]:
    place, goal, pair = data["place"], data["goal"], data["pair"]
    if goal in ("max", "min") and pair:
        end = list(place)[0 if goal == "max" else -1]
        return [f"{goal} {end}", f"{pair[0]} {end} {_answer(data)}"]
    if len(pair) < 2:
        return [f"{goal} {_answer(data)}"]
    at = {name: f"{name[0]}{rank + 1}" for name, rank in place.items()}
    found = _sign(data, *pair).replace("=", "eq")
    places = dict.fromkeys((" ".join(at.values()), f"{at[pair[0]]} {at[pair[1]]}"))
    return [*places, f"{goal} {found} {_answer(data)}"]


def _facts(rng: Random, data: Data) -> str:
    """The facts in words; two that were just called equal may be `both older than` a third."""
    words, joint = data["words"], rng.choice((". ", ". ", ", ", " and ", ", and ", "; "))
    texts: list[str] = []
    equal = ""
    for (x, y), turned in zip(data["facts"], data["turned"], strict=True):
        first, second = (y, x) if turned else (x, y)
        if same := _sign(data, x, y) == "=":
            texts.append(_equal(rng, words, first, second))
        elif first == equal and rng.random() < 0.4:
            text = f"[both {_many(words)}|they both {_many(words)}|both of them {_many(words)}]"
            texts.append(f"{vary(rng, text)} {words['less' if turned else 'more']} than {second}")
        else:
            texts.append(f"{first} {words['verb']} {words['less' if turned else 'more']} than {second}")
        equal = second if same else ""
    return joint.join(texts)


def _many(words: Mapping[str, str]) -> str:
    """The verb for two of them."""
    return {"is": "are", "has": "have"}.get(words["verb"], words["verb"])


def _amount(words: Mapping[str, str]) -> str:
    """`the same number of books`, `the same age`."""
    counted = {"many": "number of ", "much": "amount of "}.get(words["alike"].partition(" ")[0], "")
    return f"the same {counted}{words['noun']}"


def _equal(rng: Random, words: Mapping[str, str], x: str, y: str) -> str:
    verb, many, alike = words["verb"], _many(words), words["alike"]
    ways = [f"{x} {verb} {how}as {alike} as {y}" for how in ("", "", "exactly ", "just ")]
    ways.append(f"{x} and {y} {many} equally {alike}")
    if words["noun"] not in _OWNED:
        ways += [f"{x} {verb} {_amount(words)} as {y}", f"{x} and {y} {many} {_amount(words)}"]
    if verb == "is":
        ways.append(f"{x} and {y} have {_amount(words)}")
    if words["noun"] == "age":
        ways.append(f"{x} and {y} are twins")
    return rng.choice(ways)


def _question(rng: Random, data: Data) -> str:
    words, goal, pair = data["words"], data["goal"], data["pair"]
    verb, base, alike = words["verb"], words["base"], words["alike"]
    helper = {"is": "is", "has": "does"}.get(verb, "did")
    if goal in ("max", "min"):
        end = words["most" if goal == "max" else "least"]
        if pair:
            return f"is {pair[0]} the {end}" if verb == "is" else f"{helper} {pair[0]} {base} the {end}"
        return (
            vary(rng, f"[who is the|who is|who's the|which one is the] {end}")
            if verb == "is"
            else f"who {verb} the {end}"
        )
    if goal == "same":
        return f"who {verb} as {alike} as {pair[0]}"
    if len(pair) == 1:
        return f"who {verb} {words['more' if goal == '>' else 'less']} than {pair[0]}"
    x, y = pair
    if goal != "eq":
        text = f"{helper} {x} {base} {words['more' if goal == '>' else 'less']} than {y}"
        return text.replace("  ", " ")
    ways = [f"{helper} {x} {base} as {alike} as {y}"]
    if words["noun"] not in _OWNED:
        many = {"is": "are", "does": "do"}.get(helper, helper)
        ways.append(f"{many} {x} and {y} {base} {_amount(words)}")
    return rng.choice(ways).replace("  ", " ")


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        self._place = {name.lower(): at for name, at in data["place"].items()}
        self._want, self._close = _goal(data).lower(), [line.lower() for line in _close(data)]
        self._lines = {line.lower() for line in (*_told(data), _chain(data, data["place"]))}
        self._ranks = {f"{name[0]}{at + 1}" for name, at in self._place.items()}
        self._whole = False

    def line(self, step: str) -> StepVerdict:
        step = step.lower()
        if step == f"want {self._want}":
            return self._once(step, RIGHT)
        if step in self._close:
            return self._once(step, RIGHT if self._whole else USELESS)
        if step and all(rank in self._ranks for rank in step.split(" ")):
            return USELESS
        if not self._true(step):
            return WRONG
        self._whole |= set(re.split("[<=>]", step)) == set(self._place)
        return self._once(step, RIGHT if step in self._lines else USELESS)

    def _true(self, step: str) -> bool:
        names, signs = re.split("[<=>]", step), re.findall("[<=>]", step)
        if not signs or any(name not in self._place for name in names):
            return False
        at = [self._place[name] for name in names]
        return all(
            {"<": a > b, "=": a == b, ">": a < b}[sign] for sign, (a, b) in zip(signs, pairwise(at), strict=True)
        )

    def back(self, step: str) -> StepVerdict:
        step = step.lower()
        return WRONG if not self._true(step) else RIGHT if step in self._said else USELESS

    def plan(self, step: str) -> bool:
        return step.lower() == self._want

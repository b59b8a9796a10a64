"""State: follow coins, swaps, cups, robots, balances, days and people through a story, one short line an event.

A coin is heads up. Ann flips it. Bob doesn't. Is it still heads up?
    want coin h   start h   1 ann flips: h>t   2 bob doesn't: t=t   so t?h no
A robot at 0,0 goes 3 north and 2 east. Where is it?
    want place   start 0,0   1 3 north: 0+3=3 0,3   2 2 east: 0+2=2 2,3   so 2, 3
Sam has 12 dollars, earns 5 and spends 3. How much is left?
    want total   start 12   1 earns 5: 12+5=17   2 spends 3: 17-3=14   so 14
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.state.daily import Facing, Ledger, Passes, Points, Trades, Variables
from mull.tasks.state.daily_things import Clock, Lines, Roams, Sets, Toggles
from mull.tasks.state.moves import Balance, Days, Grid, Turns, Walks
from mull.tasks.state.phrases import PLACES
from mull.tasks.state.quotes import cites, normal
from mull.tasks.state.text import tell
from mull.tasks.state.things import Cups, Flips, Lamps, Swaps, Where
from mull.tasks.state.training.carried import CARRIED
from mull.tasks.state.training.kept import KEPT
from mull.tasks.state.training.plain import SHARES as PLAIN_SHARES
from mull.tasks.state.training.plain import simple
from mull.tasks.state.training.plots import Counts, Gives
from mull.tasks.state.training.recast import recast
from mull.tasks.state.training.spans import SPANS
from mull.tasks.state.training.tallies import TALLIED
from mull.tasks.state.worlds import COMPASS, COMPASS_NAMES, DAYS, SIDES, Data, World
from mull.tasks.working import Claim, Desk, Inner, Opened, parse_sum, value, work

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
LONGEST = 200  # characters of a step worth reading
MOST = 1600  # characters of a thought; a way that needs more gives room to the careful one

_EVENTS = {1: (2, 3), 2: (4, 5), 3: (6, 8), 4: (10, 14), 5: (18, 25), 6: (30, 34)}
_SIBLINGS = (  # states that are mistaken for each other
    ("h", "t"), ("yes", "no"), *SIDES.values(), COMPASS, tuple(COMPASS_NAMES.values()), PLACES,
    DAYS, tuple(day[:3] for day in DAYS), ("odd", "even"),
)  # fmt: skip
WORLDS: dict[str, World] = {
    "flips": Flips(), "lamps": Lamps(), "swaps": Swaps(), "cups": Cups(), "grid": Grid(), "turns": Turns(),
    "walks": Walks(), "balance": Balance(), "days": Days(), "where": Where(),
    "passes": Passes(), "ledger": Ledger(), "trades": Trades(), "variables": Variables(), "points": Points(),
    "facing": Facing(), "toggles": Toggles(), "roams": Roams(), "sets": Sets(), "lines": Lines(), "clock": Clock(),
    "counts": Counts(), "gives": Gives(), **KEPT, "carried": CARRIED, **TALLIED, "spans": SPANS,
}  # fmt: skip
_SHARES = {
    "flips": 4, "balance": 4, "swaps": 4, "grid": 3, "days": 3, "cups": 2, "lamps": 2, "turns": 2, "walks": 2,
    "where": 2,
}  # fmt: skip
_DAILY = {
    "ledger": 12, "passes": 3, "trades": 4, "toggles": 3, "variables": 3, "points": 3, "facing": 2, "roams": 2,
    "sets": 2, "lines": 2, "clock": 1,
}  # fmt: skip
_OLD, _NEW = (tuple(world for world, share in shares.items() for _ in range(share)) for shares in (_SHARES, _DAILY))
_ONLY_TRAINED = ("counts", "counts", "gives")  # worlds that no exam has
_PLAIN = tuple(world for world, share in PLAIN_SHARES.items() for _ in range(share))
_PLAINS = {1: 0.55, 2: 0.54, 3: 0.33}  # the part of the plain stories in training, by level
_NEWS = {1: 0.55, 2: 0.55, 3: 0.5, 4: 0.0, 5: 0.0, 6: 0.0}  # the part of the everyday worlds, by level


class State:
    """Stories told event by event. The level is the number of events: 2-3, 4-5, 6-8, 10-14, 18-25, 30-34."""

    name = "state"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """The index-th problem of this level and split; ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"state has levels 1 to 6, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        plain = split == "train" and Random(f"{self.name}/plain/{level}/{index}").random() < _PLAINS.get(level, 0)
        for _ in range(1000):
            world = rng.choice(_NEW if rng.random() < _NEWS[level] else _OLD)
            if split == "train" and level <= 3 and rng.random() < 0.06:
                world = rng.choice(_ONLY_TRAINED)
            if plain:
                world = rng.choice(_PLAIN)
                data = {"world": world, **simple(rng, level, world, WORLDS[world])}
            else:
                data = {"world": world, **WORLDS[world].draw(rng, level, rng.randint(*_EVENTS[level]))}
            key = f"{self.name}/{_canonical(data)}"
            if split_of(key) == split:
                break
        else:
            raise AssertionError("a thousand draws missed the split")
        if split == "train" and rng.random() < 0.4:
            data = recast(rng, data)
        question, data["told"] = tell(rng, split, data, plain)
        return Problem(self.name, level, index, split, question, WORLDS[world].answer(data), key, data)

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        data, way = dict(problem.data), self.ways[variant % len(self.ways)]
        steps = _demonstrated(data, way, Random(f"{problem.key}/{variant}"))
        return steps if sum(map(len, steps)) + len(steps) <= MOST else written(WORLDS[data["world"]].lines(data))

    def verify(self, problem: Problem, answer: str) -> Verdict:
        data = dict(problem.data)
        return verify.judge(WORLDS[data["world"]].kind(data), problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        judge = _Judge(dict(problem.data), problem.question)
        return [judge.read(step) for step in steps]


def _canonical(data: Data) -> str:
    """The problem without the choices that change nothing: in a swap, who is named first."""
    events = (
        [sorted(pair) for pair in data["events"]] if data["world"] in ("swaps", "cups", "trades") else data["events"]
    )
    return json.dumps(data | {"events": events}, sort_keys=True)


def _demonstrated(data: Data, way: str, rng: Random) -> list[str]:
    world = WORLDS[data["world"]]
    goal, *body, end = world.lines(data)
    if way == "other":
        return written([goal, *world.other(data), end])
    if way == "split":
        n = len(data["events"])
        return [goal, *[f"plan 1-{(n + 1) // 2}; {(n + 1) // 2 + 1}-{n}"] * (n > 1), *written(body), end]
    if way == "check":
        return [*written([goal, *body]), *(f"check {line}" for line in world.other(data)), end]
    if way == "skip":
        return [goal, *written(thinned(body)), end]
    return _repair(data, rng) if way == "repair" else written([goal, *body, end])


def written(lines: Sequence[str]) -> list[str]:
    """The lines with every sum worked out as the sums of all families are."""
    out: list[str] = []
    for line in lines:
        found = parse_sum(line.partition("=")[0]) if "=" in line else None
        out += work(*found) if found else [line]
    return out


def thinned(lines: Sequence[str]) -> list[str]:
    """About every third line and the last; each is the next one of its name, so that it can be placed."""
    out: list[str] = []
    at = -1
    while at < len(lines) - 1:
        ahead = lines[at + 1 : at + 4]
        names = [label(line) for line in ahead]
        at += 1 + max(i for i, name in enumerate(names) if not i or (name not in names[:i] and out[-1:] != [ahead[i]]))
        out.append(lines[at])
    return out


def _repair(data: Data, rng: Random) -> list[str]:
    """The careful thought with one slip, noticed at once."""
    steps = written(WORLDS[data["world"]].lines(data))
    while True:
        at = rng.randrange(1, len(steps))
        if steps[at].endswith(":"):
            continue
        wrong = slip(rng, steps, at)
        judge = _Judge(data)
        verdicts = [judge.read(step) for step in [*steps[:at], wrong, f"wait {steps[at]}"]]
        if verdicts[-2:] == [WRONG, RIGHT]:
            return [*steps[:at], wrong, f"wait {steps[at]}", *steps[at + 1 :]]


def slip(rng: Random, steps: Sequence[str], at: int) -> str:
    """A plausible mistake in one line: a number off by one, the words of another event, the state of another line."""
    line = steps[at]
    digits = line[len(line.rstrip("0123456789")) :]
    if digits and rng.random() < 0.7:
        return line[: -len(digits)] + str(int(digits) + rng.choice((1, -1)) if digits != "0" else 1)
    events = [step.rpartition(": ")[0].partition(" ")[2] for step in steps if ": " in step]
    if line.rpartition(": ")[0].partition(" ")[2] in events and rng.random() < 0.3:
        return f"{line.partition(' ')[0]} {rng.choice(events)}: {line.rpartition(': ')[2]}"
    state = _state(line)
    likely = [name for names in _SIBLINGS if state in names for name in names]
    return line.removesuffix(state) + rng.choice(likely or [_state(step) for step in steps])


def _state(line: str) -> str:
    """What stands last in a line: `t` of `1 ann flips: h>t`."""
    return line[max(map(line.rfind, " >=")) + 1 :]


def _words(text: str) -> list[str]:
    return re.findall("[a-z0-9]+", text)


def label(step: str) -> str:
    """What a line says it is about: `ann` of `ann flip h`, `ann bob` of `ann cat, bob ball`, `=+5` of `12+5=17`."""
    head, space, _ = step.partition(" ")
    if "<>" in step:
        return "<>".join(re.split("[ =]", part, maxsplit=1)[0] for part in step.split("<>"))
    if ", " in step and head != "so":
        return " ".join(re.split("[ =]", part, maxsplit=1)[0] for part in step.split(", "))
    if space or "=" not in step:
        return head + ":" * (head.isdecimal() and ": " in step)
    return "=" + step.partition("=")[0].lstrip("0123456789")


def ranges(pieces: Sequence[str], n: int) -> bool:
    """Whether `1-4`, `5-8` are the events from 1 to n in order."""
    at = 0
    for piece in pieces:
        low, _, high = piece.partition("-")
        if not (
            low.isdecimal() and high.isdecimal() and len(high) < 4 and int(low) == at + 1 and int(high) >= int(low)
        ):
            return False
        at = int(high)
    return at == n


class _Judge:
    """Reads a thought line by line: a line must be true of the event that it names, the next one of that name."""

    def __init__(self, data: Data, story: str = "") -> None:
        world = WORLDS[data["world"]]
        self.data, self.story, self.desk = data, story, Desk()
        self.lines, self.routes = world.lines(data), (world.other(data), world.plain(data), world.brief(data))
        self.moves, self.numbered = world.moves(data), world.numbered
        self.events = [i for i, line in enumerate(self.lines) if i and ": " in line][: len(self.moves)]
        self.known = {*_words(" ".join(self.lines[1:])), str(data.get("ask"))}  # what a goal may not name for another
        self.names = [label(line) for line in self.lines]
        self.aside_names = [[label(line) for line in route] for route in self.routes]
        self.at = self.redo = 0  # the next line, and the one that was wrong
        self.by = [0] * len(self.routes)  # the next line of each other way
        self.last = RIGHT
        self.planned = False
        self.second: _Judge | None = None  # judges the lines that check the result

    def read(self, step: str) -> StepVerdict:
        self.last = self._read(step)
        return self.last

    def _read(self, step: str) -> StepVerdict:
        if len(step) > LONGEST:
            return WRONG
        if step.startswith("check "):
            self.second = self.second or _Judge(self.data, self.story)
            return self.second.read(step.removeprefix("check "))
        if step.startswith("plan "):
            true = ranges(step.removeprefix("plan ").split("; "), len(self.data["events"]))
            repeated, self.planned = self.planned, True
            return WRONG if not true else USELESS if repeated else RIGHT
        if step.startswith("wait ") and not self.desk.open:
            if self.last is WRONG:
                self.at = self.redo
            return self._line(step.removeprefix("wait "))
        return self._line(step)

    def _line(self, step: str) -> StepVerdict:
        read = self.desk.read(step)
        if isinstance(read, Inner):
            return read.verdict
        if isinstance(read, Opened):
            claim = f"{read.a}{read.op}{read.b}={value(read.a, read.op, read.b)}"
            ahead = [self.lines[self.at :], *(route[by:] for route, by in zip(self.routes, self.by, strict=True))]
            return RIGHT if any(claim in lines for lines in ahead) else WRONG
        if isinstance(read, Claim):
            step = f"{read.a}{read.op}{read.b}={read.c}"
        if self.at and step == self.lines[self.at - 1] and step not in self.lines[self.at : self.at + 1]:
            return RIGHT if self._aside(step) else USELESS
        step = self.lines[0] if normal(step) == normal(self.lines[0]) else self._cited(step.lower())
        if step.startswith("want ") and step != self.lines[0]:
            return USELESS if self._renamed(step) else WRONG
        name = label(step)
        found = next((i for i in range(self.at, len(self.names)) if self.names[i] == name), None)
        if found is not None and self.lines[found] == step:
            self.redo, self.at = found, found + 1
            self._aside(step)
            return RIGHT
        if self._aside(step):
            return RIGHT
        if self._done(step, name):
            return USELESS
        if found is not None:
            self.redo, self.at = found, found + 1
            return WRONG
        self.redo = self.at
        return USELESS if step in self.lines[: self.at] else WRONG

    def _renamed(self, step: str) -> bool:
        """Whether what is asked is only called otherwise, `want lamp on` for `want tv on`."""
        mine, usual = _words(step), _words(self.lines[0])
        named, asked = ([word for word in words if word in self.known] for words in (mine, usual))
        return named == asked and step == " ".join(word for word in mine if word in named or word.isalpha())

    def _cited(self, step: str) -> str:
        """The line as it is usually written, where it cites its event in other words of the story or tells less."""
        head, _, rest = step.rpartition(": ")
        number, _, words = head.partition(" ")
        due = next((i for i, line in enumerate(self.events) if line >= self.at), -1)
        tried = [(due, head)] if due >= 0 and not self._borrowed(head) else []
        if words and number.isdecimal() and 0 < int(number) <= len(self.events):
            if self.numbered:
                tried.insert(0, (int(number) - 1, words))
            elif int(number) - 1 == due:
                tried.append((due, words))
        return next((self.lines[self.events[i]] for i, copy in tried if self._tells(copy, rest, i)), step)

    def _borrowed(self, head: str) -> bool:
        """Whether these words without a number end badly, or as those of any event do where no number tells which."""
        ends = {piece.partition(" ")[2] for _, piece in self.data.get("told", [])} - {""}
        return head[-1:] in (" ", ":") or (not self.numbered and head.partition(" ")[2] in ends)

    def _tells(self, words: str, rest: str, at: int) -> bool:
        """Whether these words are from that event and the rest is what it comes to."""
        move = self.moves[at]
        if not words or rest not in (move.now, move.was + move.now):
            return False
        told = self.data.get("told", [])[-len(self.moves) :]
        clause, usual = told[at] if told else (words, words)
        return cites(words, clause, usual, self.story, [piece for _, piece in told if piece != usual])

    def _done(self, step: str, name: str) -> bool:
        """Whether this was a line of another way that has no more lines of this name."""
        ways = zip(self.routes, self.aside_names, self.by, strict=True)
        return any(step in route[:by] and name not in names[by:] for route, names, by in ways)

    def _aside(self, step: str) -> bool:
        """Whether this is the next line of its name in another way to solve it."""
        name, found = label(step), False
        for i, route in enumerate(self.routes):
            at = next((j for j in range(self.by[i], len(route)) if self.aside_names[i][j] == name), None)
            if at is not None and route[at] == step:
                self.by[i], found = at + 1, True
        return found

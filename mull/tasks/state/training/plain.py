"""Plain stories, for training alone: one move or a few, amounts of every day, starts below zero, long repetitions."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from mull.tasks.state.phrases import COLOURS, ITEMS, LAMP_ROOMS, NAMES
from mull.tasks.state.things import CUPS
from mull.tasks.state.worlds import COMPASS, SIDES, Data, World, mixed

SHARES = {
    "ledger": 9, "flips": 8, "days": 6, "grid": 3, "points": 5, "cups": 5, "swaps": 5, "toggles": 4, "passes": 2,
    "facing": 2, "walks": 2, "where": 1, "roams": 1, "sets": 1, "counts": 1, "variables": 2, "trades": 1, "lamps": 1,
    "lines": 1, "gives": 1, "clock": 2, "rows": 10, "stocks": 5, "chains": 7, "cycles": 3, "shown": 9, "homes": 3,
    "boxes": 5, "carried": 4,
    "tally": 22, "rates": 4, "rounds": 6, "times": 7, "duels": 6, "bags": 5, "spans": 3,
}  # fmt: skip
_FEW = {1: (1, 1, 1, 2, 2, 3), 2: (1, 2, 2, 3, 4), 3: (2, 3, 4, 5, 6)}
_MANY_TURNS = (13, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 33, 40, 50, 51, 75, 99, 100, 101)
_NEAR = (1, 1, 2, -1, -1, -2)
_NEXT = (1, 1, 2, 3, 4, 5, 7, -1, -1, -2)
_SPANS = (7, 10, 14, 15, 20, 21, 25, 28, 30, 31, 35, 40, 45, 50, 60, 70, 75, 80, 90, 100, 100, 120, 150, 200, 300, 365)
_AMOUNTS = (
    20, 30, 40, 50, 50, 60, 75, 80, 90, 100, 100, 120, 150, 180, 200, 200, 240, 250, 300, 350, 400, 500, 500, 640, 750,
    800, 1000, 1000, 1200, 1250, 1500, 2000,
)  # fmt: skip
_PRICES = (
    5, 8, 10, 12, 15, 18, 20, 20, 24, 25, 30, 30, 35, 40, 45, 50, 60, 65, 70, 75, 80, 90, 95, 100, 120, 125, 150, 200,
    250, 300,
)  # fmt: skip
_RANGES = {  # lowest and highest number, the range of the start, the largest change
    "floor": (-6, 30, (-3, 20), 12), "degrees": (-30, 45, (-15, 30), 20), "score": (0, 200, (0, 90), 40),
    "box": (0, 90, (3, 50), 20), "bus": (0, 90, (0, 50), 20), "room": (0, 90, (2, 40), 20),
    "line": (-30, 30, (-9, 9), 12), "walk": (-30, 30, (0, 0), 12),
}  # fmt: skip
_THEMES = ("account",) * 6 + ("floor",) * 4 + ("degrees", "box", "box", "bus", "room", "score", "line", "walk", "walk")


def simple(rng: Random, level: int, name: str, world: World) -> Data:
    """A story of few events, as its world draws it or wider."""
    n = rng.choice(_FEW[level]) + (name == "walks")
    own = _DRAWN.get(name)
    usual = own is None or (name == "flips" and rng.random() < 0.25)
    return world.draw(rng, 1, n) if usual or own is None else own(rng, level, n)


def _flips(rng: Random, level: int, n: int) -> Data:
    """Turned so many times in a row."""
    thing = rng.choice(("coin", "coin", "coin", "card", "lamp", "lamp"))
    n = rng.choice(_MANY_TURNS) if rng.random() < 0.15 else rng.choice((n, rng.randint(1, 12), rng.randint(4, 12)))
    yes = rng.choice(SIDES[thing]) if rng.random() < 0.2 else ""
    events = [[str(i + 1), 1] for i in range(n)]
    return {"thing": thing, "start": rng.randrange(2), "events": events, "yes": yes}


def _days(rng: Random, level: int, n: int) -> Data:
    """Neighbours, a few days, many days; now and then the day that is named is not today."""
    start, style = rng.randrange(7), rng.random()
    if style < 0.25:
        return {"start": start, "events": [rng.choice(_NEAR)]}
    if style < 0.58:
        return {"start": start, "lead": rng.choice((1, 2, -1, -2)), "events": [rng.choice(_NEXT)]}
    jump = rng.randint(3, 12) if style < 0.8 else rng.choice(_SPANS)
    return {"start": start, "events": [jump * rng.choice((1, 1, 1, -1))]}


def _steps(rng: Random) -> int:
    return rng.choice((rng.randint(1, 5), rng.randint(1, 9), rng.randint(1, 9), rng.randint(10, 20)))


def _grid(rng: Random, level: int, n: int) -> Data:
    near = rng.random() < 0.45
    start = [0, 0] if near else [rng.randint(-9, 9), rng.randint(-9, 9)]
    events = mixed(lambda: [rng.choice(COMPASS), _steps(rng)], n, tuple)
    return {"start": start, "events": events, "ways": rng.choice(("compass", "compass", "screen"))}


def _points(rng: Random, level: int, n: int) -> Data:
    return _grid(rng, level, n) | {"ask": rng.choice(("both", "both", "x", "y"))}


def _cups(rng: Random, level: int, n: int) -> Data:
    names = rng.choice(("numbers", "numbers", "letters", "places", "places", "places"))
    cups = CUPS[names][:3]
    data: Data = {"names": names, "cups": 3, "start": rng.choice(cups), "events": []}
    data["events"] = mixed(lambda: rng.sample(cups, 2), n, sorted)
    return data | ({"yes": rng.choice(cups)} if rng.random() < 0.2 else {})


def _swaps(rng: Random, level: int, n: int) -> Data:
    people = rng.sample(NAMES, rng.choice((2, 3, 3, 3, 4)))
    things = rng.sample(ITEMS, len(people))
    n = 1 if len(people) == 2 else min(n, level + 1)
    events = mixed(lambda: rng.sample(people, 2), n, sorted)
    ask = rng.choice((*people, *things, *events[-1]))
    return {"start": dict(zip(people, things, strict=True)), "events": events, "ask": ask}


def _toggles(rng: Random, level: int, n: int) -> Data:
    """Two or three things; some events turn all of them, some questions are about one of them."""
    k = rng.choice((2, 2, 3))
    thing = rng.choice(("coin", "coin", "coin", "lamp", "lamp", "door"))
    ordinals, sides = ("first", "second", "third"), ("left", "right") if k == 2 else ("left", "middle", "right")
    special = rng.sample(LAMP_ROOMS[:6], k) if thing == "lamp" else rng.sample(COLOURS[:6], k)
    names = rng.choice((ordinals, ordinals, ("A", "B", "C"), sides, special))[:k]
    start = [rng.randrange(2)] * k if rng.random() < 0.5 else [rng.randrange(2) for _ in range(k)]
    whole = rng.random() < 0.4
    events = mixed(lambda: rng.randrange(-1 if whole else 0, k), n)
    data: Data = {
        "thing": thing, "names": list(names), "start": start, "events": events, "side": rng.choice((1, 1, 0)),
    }  # fmt: skip
    return data | ({"ask": rng.randrange(k)} if rng.random() < 0.5 else {})


def _facing(rng: Random, level: int, n: int) -> Data:
    """Turns, some of them several times."""
    n = min(n, 3)
    ways = mixed(lambda: rng.choice(("right", "left", "right", "left", "around")), n)
    times = [1 if way == "around" else rng.choice((1, 1, 1, 2, 3, rng.randint(2, 8))) for way in ways]
    return {"start": rng.choice(COMPASS), "events": [list(event) for event in zip(ways, times, strict=True)]}


def _clock(rng: Random, level: int, n: int) -> Data:
    """Hours on or back, also more than the dial has."""
    spans = [rng.choice((rng.randint(1, 11), rng.randint(1, 11), rng.randint(12, 30))) for _ in range(min(n, 2))]
    events = [span * rng.choice((1, 1, 1, -1)) for span in spans]
    return {"start": rng.randint(1, 12), "events": events}


def _ledger(rng: Random, level: int, n: int) -> Data:
    theme = rng.choice(_THEMES)
    if theme == "account":
        return _account(rng, level, n)
    low, top, begins, most = _RANGES[theme]
    at = start = rng.randint(*begins)
    events = list[int]()
    while len(events) < n:
        change = rng.randint(1, most) * rng.choice((1, -1))
        if low <= at + change <= top and events[-1:] != [change]:
            events.append(change)
            at += change
    return _special(rng, {"theme": theme, "start": start, "events": events})


def _account(rng: Random, level: int, n: int) -> Data:
    """Money in round amounts, now and then overdrawn at first."""
    at = start = rng.choice(_AMOUNTS) if rng.random() < 0.9 else -rng.choice((5, 10, 15, 20, 25, 30, 40, 50))
    n, events = min(n, 2) if start >= 1000 and level == 1 else n, list[int]()
    while len(events) < n:
        change = (rng.choice(_PRICES) if rng.random() < 0.8 else rng.randint(1, 99)) * (1 if at < 0 else _sign(rng))
        if (at < 0 or at + change >= 0) and events[-1:] != [change]:
            events.append(change)
            at += change
    return _special(rng, {"theme": "account", "start": start, "events": events})


def _sign(rng: Random) -> int:
    return rng.choice((1, -1, -1))


def _special(rng: Random, data: Data) -> Data:
    """Now and then one event is half of what is there, or the same amount some times."""
    if data["theme"] not in ("account", "box", "bus") or rng.random() > 0.25:
        return data
    spot, events = rng.randrange(len(data["events"])), list(data["events"])
    at, how = data["start"] + sum(events[:spot]), list[object]([None] * len(events))
    if rng.random() < 0.5:
        if at < 2 or at % 2:
            return data
        how[spot], events[spot] = "half", -at // 2
    else:
        times, each = rng.randint(2, 5), rng.choice((2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30))
        if data["theme"] == "bus" or abs(times * each) > max(at, 0):
            return data
        sign = _sign(rng) if data["theme"] == "account" else 1
        how[spot], events[spot] = [times, each], times * each * sign
    lows = [data["start"] + sum(events[: i + 1]) for i in range(len(events))]
    return data | {"events": events, "how": how} if min(lows) >= 0 else data


_DRAWN: dict[str, Callable[[Random, int, int], Data]] = {
    "flips": _flips, "days": _days, "grid": _grid, "points": _points, "cups": _cups, "swaps": _swaps,
    "clock": _clock, "toggles": _toggles, "ledger": _ledger, "facing": _facing,
}  # fmt: skip

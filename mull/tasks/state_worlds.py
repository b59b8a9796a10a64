"""Small worlds that change event by event: what is drawn, how each event changes the state, and what is asked.

A world's `lines` are the careful thought: one short line per event, which names the event as the question does
(so that the place in the story is kept) and what is true after it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from random import Random
from typing import Any

from mull.tasks.state_phrases import COLOURS, ITEMS, NAMES, PLACES
from mull.tasks.verify import Kind

Data = dict[str, Any]

COMPASS = ("n", "e", "s", "w")
SIDES = {"coin": ("heads", "tails"), "card": ("up", "down"), "lamp": ("on", "off")}
COMPASS_NAMES = {"n": "north", "e": "east", "s": "south", "w": "west"}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_STEPS = {"n": (0, 1), "e": (1, 0), "s": (0, -1), "w": (-1, 0)}
_QUARTERS = {"right": 1, "around": 2, "left": 3}  # of a turn to the right
_SPANS = {1: (1, 6), 2: (7, 20), 3: (21, 69), 4: (70, 400), 5: (401, 9999), 6: (10_000, 999_999)}  # days, by level


class World:
    """One kind of story. `data` is plain (strings, numbers, lists) and says everything about a problem."""

    judged: Kind = "word"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        """A story of n events."""
        raise NotImplementedError

    def lines(self, data: Data) -> list[str]:
        """The careful thought: each event and the state after it."""
        raise NotImplementedError

    def other(self, data: Data) -> list[str]:
        """Another way to the same answer."""
        raise NotImplementedError

    def answer(self, data: Data) -> str:
        """The state that the question asks for."""
        raise NotImplementedError

    def kind(self, data: Data) -> Kind:
        """How the answer is compared; a question that names a state in `yes` wants yes or no."""
        return "yesno" if data.get("yes") else self.judged


def mixed(draw: Callable[[], Any], n: int, name: Callable[[Any], Any] = lambda event: event) -> list[Any]:
    """n events, no two neighbours of one name, so that a line always tells which event it is about."""
    out: list[Any] = [draw()]
    while len(out) < n:
        if name(new := draw()) != name(out[-1]):
            out.append(new)
    return out


class Flips(World):
    """One coin, card or lamp; people turn it over or leave it. The sides are written h and t for a coin."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        thing = rng.choice(("coin", "coin", "coin", "coin", "card", "lamp"))
        chance = rng.choice((0.5, 0.7, 1.0))
        who = rng.sample(NAMES, n) if n <= 8 and rng.random() < 0.65 else [str(i + 1) for i in range(n)]
        start = rng.randrange(2)
        yes = rng.choice(SIDES[thing]) if thing == "card" or rng.random() < 0.3 else ""
        return {"thing": thing, "start": start, "events": [[w, int(rng.random() < chance)] for w in who], "yes": yes}

    def sides(self, data: Data) -> list[int]:
        """The side after each event, the start included."""
        out = [data["start"]]
        for _, turned in data["events"]:
            out.append(out[-1] ^ turned)
        return out

    def written(self, data: Data, side: int) -> str:
        name = SIDES[data["thing"]][side]
        return name[0] if data["thing"] == "coin" else name

    def lines(self, data: Data) -> list[str]:
        labels = ["start", *(who.lower() for who, _ in data["events"])]
        return [f"{who} {self.written(data, side)}" for who, side in zip(labels, self.sides(data), strict=True)]

    def other(self, data: Data) -> list[str]:
        """Count who turns it: an even number changes nothing."""
        turns = [who.lower() for who, turned in data["events"] if turned]
        even = "odd" if len(turns) % 2 else "even"
        counted = [f"{who} #{i}" for i, who in enumerate(turns, 1)]
        return [*counted, f"{len(turns)} {even}", f"{even} {self.written(data, self.sides(data)[-1])}"]

    def answer(self, data: Data) -> str:
        side = SIDES[data["thing"]][self.sides(data)[-1]]
        return ("yes" if side == data["yes"] else "no") if data["yes"] else side


class Lamps(World):
    """Several lamps, each on or off; switches are pressed one after the other."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        lamps = rng.sample(COLOURS, 2 if level == 1 else 3 if level <= 4 else 5)
        hows = ("press", "press", "on", "off")
        events = mixed(lambda: [rng.choice(lamps), rng.choice(hows)], n, lambda event: event[0])
        ask = rng.choice((events[-1][0], rng.choice(lamps), rng.choice(events)[0]))
        return {
            "start": {lamp: rng.randrange(2) for lamp in lamps},
            "events": events,
            "ask": ask,
            "yes": rng.choice(("", "on", "off")),
        }

    def lines(self, data: Data) -> list[str]:
        state = dict(data["start"])
        out = [f"{lamp} {('off', 'on')[lit]}" for lamp, lit in state.items()]
        for lamp, what in data["events"]:
            state[lamp] = 1 - state[lamp] if what == "press" else int(what == "on")
            out.append(f"{lamp} {('off', 'on')[state[lamp]]}")
        return out

    def other(self, data: Data) -> list[str]:
        """Only the lamp that is asked about."""
        return [line for line in self.lines(data) if line.startswith(data["ask"] + " ")]

    def answer(self, data: Data) -> str:
        state = self.other(data)[-1].split(" ")[1]
        return ("yes" if state == data["yes"] else "no") if data["yes"] else state


class Swaps(World):
    """People hold things and swap them pairwise; what does somebody hold, or who holds something?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        people = rng.sample(NAMES[: 26 if level in (1, 5, 6) else None], 3 if level <= 3 else 4 if level == 4 else 5)
        things = rng.sample(ITEMS[:20], len(people))
        events = mixed(lambda: sorted(rng.sample(people, 2)), min(n, 2) if level == 1 else n)
        events = [rng.sample(pair, 2) for pair in events]
        ask = rng.choice(people + things)
        return {"start": dict(zip(people, things, strict=True)), "events": events, "ask": ask}

    def lines(self, data: Data) -> list[str]:
        held = dict(data["start"])
        out = [f"{who} {what}".lower() for who, what in held.items()]
        for a, b in data["events"]:
            held[a], held[b] = held[b], held[a]
            out.append(f"{a} {held[a]}, {b} {held[b]}".lower())
        return out

    def other(self, data: Data) -> list[str]:
        """Follow the one thing; for a person, go back from the last swap to where their thing came from."""
        start, ask = data["start"], data["ask"]
        backwards = ask in start
        at = ask if backwards else _holder(start, ask)
        out = [at.lower()] if backwards else [f"{at} {ask}".lower()]
        for a, b in reversed(data["events"]) if backwards else data["events"]:
            if at in (a, b):
                at = b if at == a else a
                out.append(f"{a}-{b} {at}".lower())
        return out + ([f"{at} {start[at]}".lower()] if backwards else [])

    def answer(self, data: Data) -> str:
        held: dict[str, str] = dict(data["start"])
        for a, b in data["events"]:
            held[a], held[b] = held[b], held[a]
        ask = data["ask"]
        return (held[ask] if ask in held else _holder(held, ask)).lower()


def _holder(held: dict[str, str], thing: str) -> str:
    return next(who for who, what in held.items() if what == thing)


class Cups(World):
    """A ball under one of several cups that are swapped."""

    judged: Kind = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        cups = range(1, 4 if level <= 4 else 5)
        events = mixed(lambda: rng.sample(cups, 2), n, sorted)
        return {"cups": len(cups), "start": rng.choice(cups), "events": events}

    def lines(self, data: Data) -> list[str]:
        at, out = data["start"], [f"start {data['start']}"]
        for a, b in data["events"]:
            at = b if at == a else a if at == b else at
            out.append(f"{a}-{b} {at}")
        return out

    def other(self, data: Data) -> list[str]:
        """Only the swaps that move the ball."""
        lines = self.lines(data)
        return lines[:1] + [new for old, new in itertools.pairwise(lines) if old.split(" ")[1] != new.split(" ")[1]]

    def answer(self, data: Data) -> str:
        return self.lines(data)[-1].split(" ")[1]


class Grid(World):
    """Steps north, east, south and west on a grid; where does it end?"""

    judged: Kind = "numbers"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        start = [0, 0] if rng.random() < 0.6 else [rng.randint(0, 5), rng.randint(0, 5)]
        return {
            "start": start,
            "events": mixed(lambda: [rng.choice(COMPASS), rng.randint(1, 5 if level == 1 else 9)], n),
        }

    def lines(self, data: Data) -> list[str]:
        x, y = data["start"]
        out = [f"start {x},{y}"]
        for way, steps in data["events"]:
            x, y = x + _STEPS[way][0] * steps, y + _STEPS[way][1] * steps
            out.append(f"{way}{steps} {x},{y}")
        return out

    def other(self, data: Data) -> list[str]:
        """One axis after the other."""
        out = []
        for axis, name in enumerate("xy"):
            at = data["start"][axis]
            out.append(f"{name} {at}")
            for way, steps in data["events"]:
                if _STEPS[way][axis]:
                    at += _STEPS[way][axis] * steps
                    out.append(f"{name} {way}{steps} {at}")
        return out

    def answer(self, data: Data) -> str:
        return self.lines(data)[-1].split(" ")[1].replace(",", ", ")


class Turns(World):
    """Somebody faces a compass point and turns left, right and around."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        return {"start": rng.choice(COMPASS), "events": rng.choices(tuple(_QUARTERS), (2, 1, 2), k=n)}

    def lines(self, data: Data) -> list[str]:
        at, out = COMPASS.index(data["start"]), [f"start {data['start']}"]
        for i, way in enumerate(data["events"], 1):
            at = (at + _QUARTERS[way]) % 4
            out.append(f"{i}{way[0]} {COMPASS[at]}")
        return out

    def other(self, data: Data) -> list[str]:
        """Add quarter turns to the right, four of which are none; turn once at the end."""
        quarters, out = 0, []
        for i, way in enumerate(data["events"], 1):
            quarters = (quarters + _QUARTERS[way]) % 4
            out.append(f"{i}{way[0]} {quarters}")
        return [*out, f"{data['start']}+{quarters} {self.lines(data)[-1][-1]}"]

    def answer(self, data: Data) -> str:
        return COMPASS_NAMES[self.lines(data)[-1][-1]]


class Walks(World):
    """A robot turns left or right and walks forward; where does it end, or which way does it look?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        events = mixed(lambda: rng.choice(("left", "right", rng.randint(1, 5), rng.randint(1, 9))), n)
        while not any(isinstance(event, int) for event in events):
            events[-1] = rng.randint(1, 9)
        return {
            "start": rng.choice(("n", "n", *COMPASS)),
            "events": events,
            "ask": rng.choice(("place", "place", "way")),
        }

    def _states(self, data: Data) -> list[tuple[str, str, int, int]]:
        at, x, y, out = COMPASS.index(data["start"]), 0, 0, []
        for event in data["events"]:
            if isinstance(event, int):
                x, y = x + _STEPS[COMPASS[at]][0] * event, y + _STEPS[COMPASS[at]][1] * event
            else:
                at = (at + (1 if event == "right" else 3)) % 4
            out.append((str(event), COMPASS[at], x, y))
        return out

    def lines(self, data: Data) -> list[str]:
        return [f"start {data['start']} 0,0"] + [f"{event} {way} {x},{y}" for event, way, x, y in self._states(data)]

    def other(self, data: Data) -> list[str]:
        """First the turns alone, then the steps alone, each with its direction."""
        states = self._states(data)
        turned = [f"{event} {way}" for event, way, _, _ in states if not event.isdigit()]
        return turned + [f"{way}{event} {x},{y}" for event, way, x, y in states if event.isdigit()]

    def answer(self, data: Data) -> str:
        _, way, x, y = self._states(data)[-1]
        return f"{x}, {y}" if data["ask"] == "place" else COMPASS_NAMES[way]

    def kind(self, data: Data) -> Kind:
        return "numbers" if data["ask"] == "place" else "word"


class Balance(World):
    """A number that goes up and down, from 0 to 99: money, things, people on a bus, floors, points."""

    judged: Kind = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        theme = rng.choice(("money", "money", "things", "things", "bus", "lift", "points"))
        top, most = (25, 9) if theme == "lift" or level == 1 else (99, 9 if rng.random() < 0.4 else 40)
        at, events = (start := rng.randint(1, top * 2 // 3)), list[int]()
        while len(events) < n:
            change = rng.randint(1, most) * rng.choice((1, -1))
            if 0 <= at + change <= top and events[-1:] != [change]:
                events.append(change)
                at += change
        return {"theme": theme, "start": start, "events": events}

    def lines(self, data: Data) -> list[str]:
        at, out = data["start"], []
        for change in data["events"]:
            out.append(f"{at}{change:+d}={at + change}")
            at += change
        return out

    def other(self, data: Data) -> list[str]:
        """Everything that comes, everything that goes, and the two against each other."""
        at, out = data["start"], []
        ups, downs = [c for c in data["events"] if c > 0], [-c for c in data["events"] if c < 0]
        for change in ups:
            out.append(f"{at}+{change}={at + change}")
            at += change
        for a, b in zip([sum(downs[: i + 1]) for i in range(len(downs))], downs[1:], strict=False):
            out.append(f"{a}+{b}={a + b}")
        return out + ([f"{at}-{sum(downs)}={at - sum(downs)}"] if downs else [])

    def answer(self, data: Data) -> str:
        return str(data["start"] + sum(data["events"]))


class Days(World):
    """Which day of the week is it n days later or earlier? The number of days grows with the level."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        return {"start": rng.randrange(7), "events": [rng.randint(*_SPANS[level]) * rng.choice((1, 1, -1))]}

    def lines(self, data: Data) -> list[str]:
        start, (jump,) = data["start"], data["events"]
        weeks, rest = divmod(abs(jump), 7)
        out = [f"{abs(jump)}/7={weeks}r{rest}" if rest else f"{abs(jump)}/7={weeks}"] if weeks else []
        sign = 1 if jump > 0 else -1
        return [*out, *(f"{i} {DAYS[(start + sign * i) % 7][:3]}" for i in range(rest + 1))]

    def other(self, data: Data) -> list[str]:
        """The other way round the week: three days on is four days back."""
        start, (jump,) = data["start"], data["events"]
        rest, sign = abs(jump) % 7, -1 if jump > 0 else 1
        head = [line for line in self.lines(data) if "=" in line]
        if not rest:
            return self.lines(data)
        return [*head, f"7-{rest}={7 - rest}", *(f"-{i} {DAYS[(start + sign * i) % 7][:3]}" for i in range(8 - rest))]

    def answer(self, data: Data) -> str:
        return DAYS[(data["start"] + data["events"][0]) % 7]


class Where(World):
    """People go from room to room; where is one of them in the end?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        people = rng.sample(NAMES, min(n, 2 if level == 1 else 3 if level <= 3 else 5))
        rooms = rng.sample(PLACES, min(len(PLACES), 3 + level))
        who = mixed(lambda: rng.choice(people), n)
        events: list[list[str]] = []
        for name in who:
            at = [room for other, room in events if other == name][-1:]
            events.append([name, rng.choice([room for room in rooms if room not in at])])
        return {"events": events, "ask": rng.choice(who)}

    def lines(self, data: Data) -> list[str]:
        return [f"{name} {room}".lower() for name, room in data["events"]]

    def other(self, data: Data) -> list[str]:
        """Only the person who is asked about."""
        return [f"{name} {room}".lower() for name, room in data["events"] if name == data["ask"]]

    def answer(self, data: Data) -> str:
        return str(next(room for name, room in reversed(data["events"]) if name == data["ask"]))


WORLDS: dict[str, World] = {
    "flips": Flips(), "lamps": Lamps(), "swaps": Swaps(), "cups": Cups(), "grid": Grid(), "turns": Turns(),
    "walks": Walks(), "balance": Balance(), "days": Days(), "where": Where(),
}  # fmt: skip

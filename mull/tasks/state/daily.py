"""Everyday worlds of `state`: handing on, running sums, seats, variables, switches, rooms, queues, clocks.

A line is the piece of the story that tells the event, and what is true after it; events have no numbers here.
"""

from __future__ import annotations

from itertools import pairwise
from random import Random

from mull.tasks.state.moves import Grid, Turns, stepped
from mull.tasks.state.phrases import COLOURS, ITEMS, NAMES
from mull.tasks.state.things import Swaps
from mull.tasks.state.worlds import COMPASS, Data, Move, World, mixed, truth
from mull.tasks.verify import Kind
from mull.tasks.working import fits

# lowest and highest balance and the largest change at levels 2 and above; level 1 stays below 30
RANGES = {
    "account": (0, 500, 90), "till": (0, 200, 50), "bus": (0, 60, 15), "train": (0, 300, 60), "lives": (0, 15, 5),
    "floor": (-3, 20, 9), "degrees": (-15, 35, 12), "score": (0, 99, 30), "box": (0, 60, 15), "room": (0, 50, 15),
    "lot": (0, 90, 25), "battery": (0, 100, 40), "line": (-20, 20, 9), "walk": (-20, 20, 9), "number": (-20, 60, 20),
}  # fmt: skip
SIDES = {"lamp": ("off", "on"), "coin": ("tails", "heads"), "door": ("closed", "open"), "card": ("down", "up")}
THINGS = ("light", "door", "window", "tap", "tv", "gate", "radio", "heater", "oven", "box")
OPENED = ("door", "window", "gate", "box")


class Short(World):
    """A world whose lines begin with words of the story and not with the number of the event."""

    numbered = False

    def brief(self, data: Data) -> list[str]:
        """What is true after each event."""
        return [*self.opening(data), *(f"- {move.now}" for move in self.moves(data))]

    def other(self, data: Data) -> list[str]:
        return self.brief(data)


class Passes(Short):
    """A thing goes from hand to hand; who has it in the end?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        people = rng.sample(NAMES, min(n + 1, 3 if level == 1 else 4))
        events = mixed(lambda: rng.choice(people), n + 1)
        yes = rng.choice(events[-2:]) if rng.random() < 0.2 else ""
        return {"thing": rng.choice(ITEMS), "start": events[0], "events": events[1:], "yes": yes}

    def goal(self, data: Data) -> str:
        return f"{data['thing']} {data['yes'] or 'who'}".lower()

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start'].lower()}"]

    def moves(self, data: Data) -> list[Move]:
        return [Move(f"to {name}".lower(), name.lower()) for name in data["events"]]

    def state(self, data: Data) -> str:
        return str(data["events"][-1]).lower()

    def asked(self, data: Data) -> str:
        return str(data["yes"]).lower()

    def answer(self, data: Data) -> str:
        return truth(self.state(data), self.asked(data))


class Ledger(Short):
    """A number told loosely: an account, a till, a bus, lives, floors, degrees, a walk to and fro."""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        theme = rng.choice(tuple(RANGES))
        low, top, most = RANGES[theme]
        if level == 1 and (top < 200 or rng.random() < 0.5):
            top, most = min(top, 30), min(most, 12)
        elif top >= 200:
            n = {1: 2, 2: 3, 3: 5}.get(level, 6)
        unit = 5 if top >= 100 and rng.random() < 0.5 else 1
        least = min(2, unit * 2) if unit == 1 else unit
        zero = theme in ("line", "walk") or (rng.random() < 0.2 and low == 0 and theme not in ("lives", "battery"))
        start = 0 if zero else rng.randrange(top // 3, top * 9 // 10) // unit * unit
        at, events = start, list[int]()
        while len(events) < n:
            change = rng.randint(least, most) // unit * unit * rng.choice((1, -1, -1 if start else 1))
            if change and low <= at + change <= top and events[-1:] != [change]:
                events.append(change)
                at += change
        return {"theme": theme, "start": start, "events": events}

    def goal(self, data: Data) -> str:
        return "far" if data["theme"] == "walk" else "total"

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start']}"]

    def moves(self, data: Data) -> list[Move]:
        """Each change with its sum; one of more than two digits is worked out below."""
        at, out, plain = data["start"], [], [None] * len(data["events"])
        for change, how in zip(data["events"], data.get("how", plain), strict=True):
            brief, told, was = f"{change:+d}", f"{at}{change:+d}={at + change}", ""
            small = at < 0 or at + change < 0 or fits(at, "+" if change > 0 else "-", abs(change))
            if how == "half":
                brief, told, small = "/2", f"{at}/2={at + change}", fits(at, "/", 2)
            elif how:
                was = f"{how[0]}*{how[1]}={abs(change)} "
            out.append(Move(brief, told, was) if small else Move(brief, brief, was, told))
            at += change
        return out

    def body(self, data: Data) -> list[str]:
        end = data["start"] + sum(data["events"])
        return super().body(data) + ([f"far {end}: {abs(end)}"] if data["theme"] == "walk" else [])

    def brief(self, data: Data) -> list[str]:
        """The balance after every change."""
        at, out = data["start"], self.opening(data)
        for change in data["events"]:
            at += change
            out.append(f"{change:+d} {at}")
        return out

    def other(self, data: Data) -> list[str]:
        """All that comes, all that goes, and the two against each other."""
        events, out = data["events"], []
        for sign, name, at in ((1, "in", max(data["start"], 0)), (-1, "out", -min(data["start"], 0))):
            out.append(f"{name} {at}")
            for change in events:
                if change * sign > 0:
                    at += abs(change)
                    out.append(f"{name} {change:+d}: {at}")
        return out

    def answer(self, data: Data) -> str:
        end = data["start"] + sum(data["events"])
        return str(abs(end) if data["theme"] == "walk" else end)


class Trades(Swaps):
    """People trade coloured cups, change seats, or trade with somebody who comes in late."""

    numbered = False

    def draw(self, rng: Random, level: int, n: int) -> Data:
        setting = rng.choice(("cups", "seats", "seats", "late"))
        people = rng.sample(NAMES, 3 if level < 4 else 4)
        things = {"cups": rng.sample(COLOURS, len(people)), "late": rng.sample(ITEMS, len(people))}.get(setting)
        things = things or [str(i + 1) for i in range(len(people))]
        ask = rng.choice(rng.choice((things, people)))
        n = min(n, {1: 2, 2: 3, 3: 4}.get(level, 6))
        pairs = mixed(lambda: sorted(rng.sample(people, 2)), n)
        if setting == "late":
            last = rng.sample((people[1], people[2]), 2) if level == 1 else sorted(people[1:3])
            pairs = [people[:2], last, *mixed(lambda: sorted(rng.sample(people[:3], 2)), n)][: max(n, 2)]
            people, things = people[:3], things[:3]
            ask = rng.choice(rng.choice((things, people)))
            pairs = [pair for i, pair in enumerate(pairs) if i != 2 or sorted(pair) != sorted(pairs[1])]
            return {**self._story(people, things, pairs, ask), "setting": setting}
        return {**self._story(people, things, [rng.sample(pair, 2) for pair in pairs], ask), "setting": setting}

    def kind(self, data: Data) -> Kind:
        return "integer" if data["setting"] == "seats" and data["ask"] in data["start"] else "word"


class Variables(Short):
    """Two variables are set, swapped, copied and changed; what is one of them?"""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        names = rng.choice((("x", "y"), ("a", "b"), ("x", "y"), ("p", "q"), ("m", "n")))
        start = rng.sample(range(1, 13), 2)
        for _ in range(1000):
            events = self._drawn(rng, names, n)
            values = self._values(names, start, events)
            if all(0 <= value <= 60 for state in values for value in state.values()):
                break
        return {"names": names, "start": start, "events": events, "ask": rng.choice(names)}

    def _drawn(self, rng: Random, names: tuple[str, str], n: int) -> list[list[str | int]]:
        def one() -> list[str | int]:
            do, name = rng.choice(("swap", "+", "+", "-", "=", "*", "+=")), rng.choice(names)
            if do in ("swap", "=", "+="):
                return [do, name, 0]
            return [do, name, 2 if do == "*" else rng.randint(1, 9)]

        return mixed(one, n, lambda event: event[0])

    def _values(self, names: tuple[str, str], start: list[int], events: list[list[str | int]]) -> list[dict[str, int]]:
        out = [dict(zip(names, start, strict=True))]
        for do, name, k in events:
            now, (a, b) = dict(out[-1]), names
            name, k = str(name), int(k)
            rest = now[b if name == a else a]
            if do == "swap":
                now = {a: now[b], b: now[a]}
            else:
                now[name] = {
                    "+": now[name] + k,
                    "-": now[name] - k,
                    "=": rest,
                    "*": now[name] * 2,
                    "+=": now[name] + rest,
                }[str(do)]
            out.append(now)
        return out

    def goal(self, data: Data) -> str:
        return str(data["ask"])

    def opening(self, data: Data) -> list[str]:
        return [f"{name}={k}" for name, k in zip(data["names"], data["start"], strict=True)]

    def named(self, data: Data) -> str:
        return str(data["ask"])

    def moves(self, data: Data) -> list[Move]:
        """What goes into an event, by name, and what is set by it."""
        names, out = data["names"], []
        states = self._values(names, data["start"], data["events"])
        for (do, name, k), (old, now) in zip(data["events"], pairwise(states), strict=True):
            if do == "swap":
                was, is_now = ("<>".join(f"{each}={state[each]}" for each in names) for state in (old, now))
                out.append(Move("swap", is_now.replace("<>", ", "), f"{was} "))
                continue
            other = names[1] if name == names[0] else names[0]
            mine, theirs = f"{name}={old[name]} ", f"{other}={old[other]} "
            told = {
                "+": f"{mine}{old[name]}+{k}={now[name]} ",
                "-": f"{mine}{old[name]}-{k}={now[name]} ",
                "*": f"{mine}{old[name]}*2={now[name]} ",
                "=": theirs,
                "+=": f"{mine}{theirs}{old[name]}+{old[other]}={now[name]} ",
            }
            out.append(Move(f"{name}{do}{k}", f"{name}={now[name]}", told[do]))
        return out

    def answer(self, data: Data) -> str:
        return str(self._values(data["names"], data["start"], data["events"])[-1][data["ask"]])


class Points(Grid):
    """Moves on a grid; where is it, on one axis or both, or how far from the start along a street?"""

    numbered = False

    def draw(self, rng: Random, level: int, n: int) -> Data:
        ask = rng.choice(("x", "y", "both", "far"))
        while True:
            start = [0, 0] if ask == "far" or rng.random() < 0.6 else [rng.randint(0, 5), rng.randint(0, 5)]
            events = mixed(lambda: [rng.choice(COMPASS), rng.randint(1, 5 if level == 1 else 9)], n, tuple)
            data: Data = {
                "start": start, "events": events, "ask": ask, "ways": rng.choice(("screen", "compass")),
            }  # fmt: skip
            if ask != "far":
                return data
            (way, k), out = events[0], rng.randint(2, 12)
            home = COMPASS[(COMPASS.index(way) + 2) % 4]
            turn = COMPASS[(COMPASS.index(way) + 1) % 4]
            data["events"] = [[way, k], [turn, rng.randint(1, 9)], [home, k]]
            if n <= 2:
                data["events"] = [[way, out], [home, rng.randint(1, out - 1)]]
            if n > 4:
                data["events"].append([turn, rng.randint(1, 5)])
            return data

    def goal(self, data: Data) -> str:
        return {"both": "place"}.get(data["ask"], str(data["ask"]))

    def _end(self, data: Data) -> list[int]:
        x, y = data["start"]
        for way, steps in data["events"]:
            x, y, _ = stepped(x, y, way, steps)
        return [x, y]

    def opening(self, data: Data) -> list[str]:
        axis = "xy".find(data["ask"])
        return super().opening(data) if axis < 0 else [f"start {data['start'][axis]}"]

    def moves(self, data: Data) -> list[Move]:
        """Where one axis is asked for, only that; a move along the other one changes nothing."""
        moves, axis = super().moves(data), "xy".find(data["ask"])
        if axis < 0:
            return moves
        out, at = [], data["start"][axis]
        for move, (way, _) in zip(moves, data["events"], strict=True):
            along = (way in "ew") == (axis == 0)
            told, _, place = move.now.partition(" ")
            at = place.split(",")[axis] if along else at
            out.append(Move(move.brief, told if along else f"{at}", "" if along else "="))
        return out

    def body(self, data: Data) -> list[str]:
        far = [f"far {self.answer(data)}"] if data["ask"] == "far" else []
        return super().body(data) + far

    def brief(self, data: Data) -> list[str]:
        return [*self.opening(data), *(f"{move.brief} {move.now.rpartition('=')[2]}" for move in self.moves(data))]

    def other(self, data: Data) -> list[str]:
        return super().other(data) if data["ask"] in ("both", "far") else self.brief(data)

    def answer(self, data: Data) -> str:
        x, y = self._end(data)
        return {"x": str(x), "y": str(y), "both": f"{x}, {y}", "far": str(abs(x) + abs(y))}[data["ask"]]

    def kind(self, data: Data) -> Kind:
        return "numbers" if data["ask"] == "both" else "integer"


class Facing(Turns):
    """Turns told loosely, also one alone, and `twice` or `three times`."""

    numbered = False

    def draw(self, rng: Random, level: int, n: int) -> Data:
        n = rng.randint(1, 3) if level == 1 else n
        events = mixed(
            lambda: [rng.choice(("right", "left", "right", "left", "around")), rng.choice((1, 1, 1, 2, 3))], n,
            lambda event: event[0],
        )  # fmt: skip
        return {"start": rng.choice(COMPASS), "events": [[way, 1 if way == "around" else k] for way, k in events]}

    def moves(self, data: Data) -> list[Move]:
        at, out = COMPASS.index(data["start"]), []
        for way, times in data["events"]:
            passed = [at := (at + {"right": 1, "around": 2, "left": 3}[way]) % 4 for _ in range(times)]
            was = [COMPASS[i] for i in ((passed[0] - {"right": 1, "around": 2, "left": 3}[way]) % 4, *passed)]
            out.append(Move(f"{way}*{times}", was[-1], ">".join(was[:-1]) + ">"))
        return out

    def brief(self, data: Data) -> list[str]:
        return [*self.opening(data), *(f"{move.brief} {move.now}" for move in self.moves(data))]

    def other(self, data: Data) -> list[str]:
        """Add quarter turns to the right; turn once at the end."""
        quarters, out = 0, []
        for way, times in data["events"]:
            quarters = (quarters + {"right": 1, "around": 2, "left": 3}[way] * times) % 4
            out.append(f"{way}*{times} {quarters}")
        return [*out, f"{data['start']}+{quarters} {self.moves(data)[-1].now}"]

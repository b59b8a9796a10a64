"""More everyday worlds of `state`: things turned one by one, rooms, lights and doors, queues and stacks, clocks."""

from __future__ import annotations

from random import Random

from mull.tasks.state.daily import OPENED, SIDES, THINGS, Short
from mull.tasks.state.phrases import COLOURS, ITEMS, NAMES, PLACES
from mull.tasks.state.worlds import Data, Move, mixed, truth
from mull.tasks.verify import Kind


class Toggles(Short):
    """Lamps, coins, doors or cards turned one by one; how many show a side in the end?"""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        thing = rng.choice(tuple(SIDES))
        k = 2 if level == 1 and rng.random() < 0.5 else 3 if level < 3 else 4
        names = rng.choice(
            (("A", "B", "C", "D"), ("first", "second", "third", "fourth"), tuple(rng.sample(COLOURS, 4)))
        )
        start = [rng.randrange(2)] * k if rng.random() < 0.5 else [rng.randrange(2) for _ in range(k)]
        events = mixed(lambda: rng.randrange(k), n)
        return {"thing": thing, "names": names[:k], "start": start, "events": events, "side": rng.choice((1, 1, 0))}

    def sides(self, data: Data) -> tuple[str, str]:
        """The two sides, as the story calls them."""
        return tuple(data["sides"]) if "sides" in data else SIDES[data["thing"]]

    def goal(self, data: Data) -> str:
        return self.named(data) or f"how many {self.sides(data)[data['side']]}"

    def named(self, data: Data) -> str:
        """The one that is asked about, where it is not how many."""
        return str(data["names"][data["ask"]]).lower() if "ask" in data else ""

    def kind(self, data: Data) -> Kind:
        return "word" if "ask" in data else "integer"

    def opening(self, data: Data) -> list[str]:
        sides = self.sides(data)
        return [f"{name}={sides[side]}".lower() for name, side in zip(data["names"], data["start"], strict=True)]

    def moves(self, data: Data) -> list[Move]:
        """What it shows before and after; where all are turned, one after the other."""
        sides, state, out = self.sides(data), list(data["start"]), []
        names = [name.lower() for name in data["names"]]
        for event in data["events"]:
            if event >= 0:
                old, state[event] = f"{names[event]}={sides[state[event]]}>", 1 - state[event]
                out.append(Move(names[event], f"{names[event]}={sides[state[event]]}", old))
                continue
            turned = [f"{name}={sides[side]}>{name}={sides[1 - side]}" for name, side in zip(names, state, strict=True)]
            out.append(Move("all", turned[0], after=" ".join(turned[1:])))
            state = [1 - side for side in state]
        return out

    def body(self, data: Data) -> list[str]:
        return [*super().body(data), *self._close(data)]

    def plain(self, data: Data) -> list[str]:
        return [*super().plain(data), *self._close(data)]

    def brief(self, data: Data) -> list[str]:
        return [*super().brief(data), *self._close(data)]

    def _close(self, data: Data) -> list[str]:
        return [] if "ask" in data else [self._counted(data)]

    def _times(self, data: Data, i: int) -> int:
        return sum(event in (i, -1) for event in data["events"])

    def _counted(self, data: Data) -> str:
        """`on? red=on 1, blue=off 1`: what everything shows in the end, and how many show the side up to there."""
        sides, found, out = self.sides(data), 0, []
        for i, (name, side) in enumerate(zip(data["names"], data["start"], strict=True)):
            end = (side + self._times(data, i)) % 2
            found += end == data["side"]
            out.append(f"{name}={sides[end]} {found}".lower())
        return f"{sides[data['side']]}? {', '.join(out)}"

    def other(self, data: Data) -> list[str]:
        """How often each one is turned."""
        sides, out, found = self.sides(data), [], 0
        for i, (name, side) in enumerate(zip(data["names"], data["start"], strict=True)):
            times = self._times(data, i)
            end = (side + times) % 2
            found += end == data["side"]
            out.append(f"{name} {times} {'odd' if times % 2 else 'even'}: {sides[end]} {found}".lower())
        return out

    def answer(self, data: Data) -> str:
        if "ask" in data:
            return self.sides(data)[(data["start"][data["ask"]] + self._times(data, data["ask"])) % 2]
        return self._counted(data).rpartition(" ")[2]


class Roams(Short):
    """A cat goes from room to room; where is it in the end?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        rooms = rng.sample(PLACES, min(n + 1, 4 if level == 1 else 5))
        events = mixed(lambda: rng.choice(rooms), n + 1)
        yes = rng.choice(events[-2:]) if rng.random() < 0.15 else ""
        return {"start": events[0], "events": events[1:], "yes": yes}

    def goal(self, data: Data) -> str:
        return f"where {data['yes']}".strip()

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start']}"]

    def moves(self, data: Data) -> list[Move]:
        return [Move(f"to {room}", room) for room in data["events"]]

    def state(self, data: Data) -> str:
        return str(data["events"][-1])

    def answer(self, data: Data) -> str:
        return truth(self.state(data), data["yes"])


class Sets(Short):
    """A light or a door that people switch and open and close; how is it in the end?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        thing = rng.choice(THINGS)
        sides = ("closed", "open") if thing in OPENED else ("off", "on")
        start = rng.choice(sides)
        events = [rng.choice((*sides, *sides, "same")) for _ in range(n)]
        return {"thing": thing, "start": start, "events": events, "yes": rng.choice(("", *sides))}

    def goal(self, data: Data) -> str:
        return f"{data['thing']} {data['yes']}".strip()

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start']}"]

    def moves(self, data: Data) -> list[Move]:
        at, out = data["start"], []
        for event in data["events"]:
            old, at = at, at if event == "same" else event
            out.append(Move(event, at, "=" if old == at else f"{old}>"))
        return out

    def state(self, data: Data) -> str:
        return self.moves(data)[-1].now

    def answer(self, data: Data) -> str:
        return truth(self.state(data), data["yes"])


class Lines(Short):
    """A queue of people or a stack of things; who is first, what is on top?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        stack = rng.random() < 0.5
        pool = rng.choice((COLOURS, ITEMS)) if stack else NAMES
        names = rng.sample(pool, 12)
        items, events, left = names[:2] if level == 1 else names[:3], list[str](), names[3:]
        size = len(items)
        while len(events) < n:
            if size < 4 and left and (size < 2 or rng.random() < 0.5):
                events.append(left.pop())
                size += 1
            elif size > 1:
                events.append("")
                size -= 1
        ask = "first" if stack else rng.choice(("first", "first", "last"))
        return {"stack": stack, "start": items, "events": events, "ask": ask}

    def goal(self, data: Data) -> str:
        return "top" if data["stack"] else str(data["ask"])

    def named(self, data: Data) -> str:
        return self.goal(data)

    def opening(self, data: Data) -> list[str]:
        return [f"start {' '.join(data['start'])}".lower()]

    def moves(self, data: Data) -> list[Move]:
        """All that stand there, in the order of the story: the top of a stack is its last."""
        row, out = list(data["start"]), []
        for event in data["events"]:
            row = [*row, event] if event else row[:-1] if data["stack"] else row[1:]
            out.append(Move(f"add {event}".lower() if event else "off", " ".join(row).lower()))
        return out

    def answer(self, data: Data) -> str:
        row = self.moves(data)[-1].now.split(" ")
        return row[-1] if data["stack"] or data["ask"] == "last" else row[0]


class Clock(Short):
    """A clock with twelve hours goes on or back by some hours."""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        n = 1 if level == 1 else n // 2
        most = 9 if level < 3 else 11
        events = mixed(lambda: rng.randint(1, most) * rng.choice((1, 1, -1)), n)
        return {"start": rng.randint(1, 12), "events": events}

    def goal(self, data: Data) -> str:
        return "hour"

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start']}"]

    def moves(self, data: Data) -> list[Move]:
        """The sum, and twelve hours more or less where it leaves the dial."""
        at, out = data["start"], []
        for change in data["events"]:
            new = at + change
            told = f"{at}{change:+d}={new}"
            on = (new - 1) % 12 + 1
            out.append(Move(f"{change:+d}h", told, after="" if on == new else f"dial {new}{on - new:+d}={on}"))
            at = on
        return out

    def brief(self, data: Data) -> list[str]:
        at, out = data["start"], self.opening(data)
        for change in data["events"]:
            at = (at + change - 1) % 12 + 1
            out.append(f"{change:+d}h {at}")
        return out

    def answer(self, data: Data) -> str:
        return str((data["start"] + sum(data["events"]) - 1) % 12 + 1)

"""Worlds of `state` about things and people: coins, lamps, swaps, cups, rooms."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from random import Random

from mull.tasks.state.phrases import COLOURS, ITEMS, LAMP_ROOMS, LETTERS, NAMES, PLACES
from mull.tasks.state.worlds import SIDES, Data, Move, World, mixed, truth
from mull.tasks.verify import Kind


class Flips(World):
    """One coin, card or lamp; people turn it over or leave it. The sides are written h and t for a coin."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        thing = rng.choice(("coin", "coin", "coin", "coin", "card", "lamp", "lamp"))
        chance = rng.choice((0.5, 0.7, 1.0))
        who = rng.sample(NAMES, n) if n <= 8 and rng.random() < 0.65 else [str(i + 1) for i in range(n)]
        start = rng.randrange(2)
        yes = rng.choice(SIDES[thing]) if rng.random() < 0.3 else ""
        return {"thing": thing, "start": start, "events": [[w, int(rng.random() < chance)] for w in who], "yes": yes}

    def goal(self, data: Data) -> str:
        thing = str(data.get("said", data["thing"]))
        return f"{thing} {self.asked(data)}" if data["yes"] else thing

    def sides(self, data: Data) -> list[int]:
        """The side after each event, the start included."""
        out = [data["start"]]
        for _, turned in data["events"]:
            out.append(out[-1] ^ turned)
        return out

    def written(self, data: Data, side: int) -> str:
        name = SIDES[data["thing"]][side]
        return name[0] if data["thing"] == "coin" else name

    def opening(self, data: Data) -> list[str]:
        return [f"start {self.written(data, data['start'])}"]

    def moves(self, data: Data) -> list[Move]:
        events, n = data["events"], len(data["events"])
        acts = [f"{who} {'flip' if turned else 'no'}".lower() for who, turned in events]
        if events[0][0].isdecimal() and all(turned for _, turned in events):
            acts = [f"{who}/{n}" for who, _ in events]
        sides = [self.written(data, side) for side in self.sides(data)]
        pairs = zip(acts, itertools.pairwise(sides), strict=True)
        return [Move(act, new, f"{old}=" if old == new else f"{old}>") for act, (old, new) in pairs]

    def body(self, data: Data) -> list[str]:
        """One turn after the other; of very many, only whether their number is odd."""
        return [*self.opening(data), *self._parity(data)] if _very_many(data) else super().body(data)

    def plain(self, data: Data) -> list[str]:
        """Of very many turns, also those one after the other."""
        start, *short = super().plain(data)
        if not _very_many(data):
            return [start, *short]
        _, *long = super().body(data)
        each = zip(short, long, self._turned(data), strict=True)
        return [start, *(line for lines in each for line in lines)]

    def brief(self, data: Data) -> list[str]:
        """Without what each one does."""
        labels = ["start", *(who.lower() for who, _ in data["events"])]
        return [f"{who} {self.written(data, side)}" for who, side in zip(labels, self.sides(data), strict=True)]

    def other(self, data: Data) -> list[str]:
        """Count who turns it: an even number changes nothing."""
        return [*([] if _very_many(data) else self._turned(data)), *self._parity(data)]

    def _turned(self, data: Data) -> list[str]:
        turns = (who.lower() for who, turned in data["events"] if turned)
        return [f"{who} #{i}" for i, who in enumerate(turns, 1)]

    def _parity(self, data: Data) -> list[str]:
        turns = sum(turned for _, turned in data["events"])
        even = "odd" if turns % 2 else "even"
        return [f"{turns} {even}", f"{even} {self.state(data)}"]

    def state(self, data: Data) -> str:
        return self.written(data, self.sides(data)[-1])

    def asked(self, data: Data) -> str:
        return self.written(data, SIDES[data["thing"]].index(data["yes"]))

    def answer(self, data: Data) -> str:
        return truth(SIDES[data["thing"]][self.sides(data)[-1]], data["yes"])


def _very_many(data: Data) -> bool:
    """Whether it is turned so often that only the number of times is told."""
    events = data["events"]
    return len(events) > 12 and events[0][0].isdecimal() and all(turned for _, turned in events)


class Lamps(World):
    """Several lamps, each on or off; switches are pressed one after the other."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        named = rng.choice((COLOURS, COLOURS, COLOURS, LETTERS, LAMP_ROOMS))
        lamps = rng.sample(named, 2 if level == 1 else 3 if level <= 4 else 5)
        hows = ("flip", "flip", "on", "off")
        events = mixed(lambda: [rng.choice(lamps), rng.choice(hows)], n, lambda event: event[0])
        return {
            "start": {lamp: rng.randrange(2) for lamp in lamps},
            "events": events,
            "ask": rng.choice((events[-1][0], rng.choice(lamps), rng.choice(events)[0])),
            "yes": rng.choice(("", "on", "off")),
        }

    def goal(self, data: Data) -> str:
        return f"{data['ask']} {data['yes']}".strip()

    def named(self, data: Data) -> str:
        return str(data["ask"])

    def opening(self, data: Data) -> list[str]:
        return [f"{lamp}={_lit(lit)}" for lamp, lit in data["start"].items()]

    def moves(self, data: Data) -> list[Move]:
        """Every event, and its lamp after it; before it as well where that matters."""
        state, out = dict(data["start"]), []
        for lamp, what in data["events"]:
            old = state[lamp]
            state[lamp] = 1 - old if what == "flip" else int(what == "on")
            was = f"{lamp}={_lit(old)}>" if what == "flip" else ""
            out.append(Move(f"{lamp} {what}", f"{lamp}={_lit(state[lamp])}", was))
        return out

    def brief(self, data: Data) -> list[str]:
        """Every lamp as it changes."""
        return [*self.opening(data), *(move.now for move in self.moves(data))]

    def other(self, data: Data) -> list[str]:
        """Only the lamp that is asked about."""
        return [line for line in self.brief(data) if line.startswith(data["ask"] + "=")]

    def state(self, data: Data) -> str:
        return self.other(data)[-1].rpartition("=")[2]

    def answer(self, data: Data) -> str:
        return truth(self.state(data), data["yes"])


def _lit(lit: int) -> str:
    return ("off", "on")[lit]


class Swaps(World):
    """People hold things and swap them pairwise; what does somebody hold, or who holds something?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        people = rng.sample(NAMES, rng.choice((2, 3, 3)) if level == 1 else 3 if level <= 3 else 4)
        things = rng.sample(ITEMS, len(people))
        ask = rng.choice(things if level > 4 or rng.random() < 0.5 else people)
        n = min(n, 2) if level == 1 else n if ask in things else {2: 3, 3: rng.randint(4, 5)}.get(level, n // 2 + 1)
        if len(people) == 2:
            return self._story(people, things, [people], ask)
        events = mixed(lambda: sorted(rng.sample(people, 2)), n)
        return self._story(people, things, [rng.sample(pair, 2) for pair in events], ask)

    def _story(self, people: list[str], things: list[str], events: list[list[str]], ask: str) -> Data:
        return {"start": dict(zip(people, things, strict=True)), "events": events, "ask": ask}

    def goal(self, data: Data) -> str:
        return (data["ask"] if data["ask"] in data["start"] else f"who {data['ask']}").lower()

    def named(self, data: Data) -> str:
        return str(data["ask"]).lower()

    def opening(self, data: Data) -> list[str]:
        """Who holds what; for a thing, `ann=cat=ann`, so that who has it stands behind it, and in whose hands it is."""
        start, ask = data["start"], data["ask"]
        if ask in start:
            return [f"{who}={what}".lower() for who, what in start.items()]
        return [*(f"{who}={what}={who}".lower() for who, what in start.items()), f"{ask}={_holder(start, ask)}".lower()]

    def moves(self, data: Data) -> list[Move]:
        """For a thing, whose hands it is in; for a person, what both hold before and after every swap."""
        start, events = data["start"], [(a.lower(), b.lower()) for a, b in data["events"]]
        if data["ask"] not in start:
            moves = _followed(_holder(start, data["ask"]).lower(), events)
            return [move._replace(was=f"{data['ask']}={move.was}".lower()) for move in moves]
        held, out = {who.lower(): what.lower() for who, what in start.items()}, []
        for a, b in events:
            old = f"{a}={held[a]}<>{b}={held[b]}"
            held[a], held[b] = held[b], held[a]
            out.append(Move(f"{a}-{b}", old, after=f"{a}={held[a]}, {b}={held[b]}"))
        return out

    def plain(self, data: Data) -> list[str]:
        if data["ask"] not in data["start"]:
            return super().plain(data)
        return self.opening(data) + [line for move in self.moves(data) for line in (move.now, move.after)]

    def brief(self, data: Data) -> list[str]:
        """What both hold after every swap."""
        held = dict(data["start"])
        out = [f"{who}={what}".lower() for who, what in held.items()]
        for a, b in data["events"]:
            held[a], held[b] = held[b], held[a]
            out.append(f"{a}={held[a]}, {b}={held[b]}".lower())
        return out

    def other(self, data: Data) -> list[str]:
        """For a thing, only the swaps that move it; for a person, back from the last swap to whose thing it was."""
        start, ask = data["start"], data["ask"]
        backwards = ask in start
        at = ask if backwards else _holder(start, ask)
        out = [at.lower()] if backwards else [f"{ask}={at}".lower()]
        for a, b in reversed(data["events"]) if backwards else data["events"]:
            if at in (a, b):
                at = b if at == a else a
                out.append(f"{a}-{b} {at}".lower())
        return out + ([f"{at}={start[at]}".lower()] if backwards else [])

    def answer(self, data: Data) -> str:
        held: dict[str, str] = dict(data["start"])
        for a, b in data["events"]:
            held[a], held[b] = held[b], held[a]
        ask = data["ask"]
        return (held[ask] if ask in held else _holder(held, ask)).lower()


def _holder(held: dict[str, str], thing: str) -> str:
    return next(who for who, what in held.items() if what == thing)


def _followed(at: str, swaps: Iterable[tuple[str, str]]) -> list[Move]:
    """Where something goes that is at `at` when these are swapped."""
    out = []
    for a, b in swaps:
        old, at = at, b if at == a else a if at == b else at
        out.append(Move(f"{a}-{b}", at, f"{old}=" if old == at else f"{old}>"))
    return out


CUPS = {"numbers": ("1", "2", "3", "4"), "letters": ("a", "b", "c"), "places": ("left", "middle", "right")}


class Cups(World):
    """A ball under one of several cups that are swapped; the cups have numbers, letters or places."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        names = rng.choice(("numbers", "numbers", "numbers", "letters", "places")) if level <= 4 else "numbers"
        cups = CUPS[names][: 3 if level <= 4 else 4]
        events = mixed(lambda: rng.sample(cups, 2), n, sorted)
        return {"names": names, "cups": len(cups), "start": rng.choice(cups), "events": events}

    def goal(self, data: Data) -> str:
        return f"cup {data.get('yes', '')}".rstrip()

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start']}"]

    def moves(self, data: Data) -> list[Move]:
        return _followed(data["start"], data["events"])

    def other(self, data: Data) -> list[str]:
        """Only the swaps that move the ball."""
        moved = [move for move in self.moves(data) if move.was.endswith(">")]
        return [*self.opening(data), *(f"{move.brief} {move.now}" for move in moved)]

    def state(self, data: Data) -> str:
        return self.moves(data)[-1].now

    def answer(self, data: Data) -> str:
        return truth(self.state(data), data.get("yes", ""))

    def kind(self, data: Data) -> Kind:
        return "yesno" if data.get("yes") else "integer" if data["names"] == "numbers" else "word"


class Where(World):
    """People go from room to room; where is one of them in the end?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        people = rng.sample(NAMES, min(n, 2 if level == 1 else 3 if level <= 3 else 5))
        rooms = rng.sample(PLACES, min(len(PLACES), 3 + level))
        who = mixed(lambda: rng.choice(people), n) if rng.random() < 0.8 or n > 5 else [people[0]] * n
        events: list[list[str]] = []
        for name in who:
            at = [room for other, room in events if other == name][-1:]
            events.append([name, rng.choice([room for room in rooms if room not in at])])
        ask = rng.choice(who)
        yes = rng.choice([room for name, room in events if name == ask]) if rng.random() < 0.2 else ""
        return {"events": events, "ask": ask, "yes": yes}

    def goal(self, data: Data) -> str:
        return f"{data['ask']} {data['yes']}".strip().lower()

    def named(self, data: Data) -> str:
        return str(data["ask"]).lower()

    def moves(self, data: Data) -> list[Move]:
        return [Move("", f"{name}={room}".lower()) for name, room in data["events"]]

    def plain(self, data: Data) -> list[str]:
        """Every move."""
        return [move.now for move in self.moves(data)]

    def other(self, data: Data) -> list[str]:
        """Only the person who is asked about."""
        return [f"{name}={room}".lower() for name, room in data["events"] if name == data["ask"]]

    def state(self, data: Data) -> str:
        return str(next(room for name, room in reversed(data["events"]) if name == data["ask"]))

    def answer(self, data: Data) -> str:
        return truth(self.state(data), data["yes"])

"""Somebody takes a thing, goes somewhere with it and puts it down, in training alone: where is the thing?"""

from __future__ import annotations

from random import Random

from mull.core import Split
from mull.tasks.state.daily import Short
from mull.tasks.state.phrases import ITEMS, NAMES, PLACES
from mull.tasks.state.training.plain_text import one, run
from mull.tasks.state.training.scenes import Story
from mull.tasks.state.worlds import Data, Move

_STARTS = ("{n} is in the {r}", "{n} is in the {r} [now|]", "{n} stands in the {r}")
_HAPPENS = {
    "take": ("<{n} takes the {i}>", "<{n} picks up the {i}>", "<{n} gets the {i}>", "<{n} grabs the {i}>"),
    "drop": ("<{n} puts the {i} down>", "<{n} drops the {i}>", "<{n} leaves the {i}> there", "<{n} puts down the {i}>"),
    "give": ("<{n} gives the {i} to {r}>", "<{n} gives {r} the {i}>", "<{n} hands the {i} to {r}>"),
    "go": ("<{n} goes to the {r}>", "<{n} walks to the {r}>", "<{n} moves to the {r}>", "<{n} went to the {r}>"),
}  # fmt: skip
_ASKS = ("where is the {i} [now|at the end|]", "in which room is the {i}", "where's the {i}", "where is the {i} now")


class Carried(Short):
    """The thing is where it was put, or where the one is who holds it."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        people, rooms, thing = rng.sample(NAMES, 2), rng.sample(PLACES, 5), rng.choice(ITEMS)
        at, holder, events = dict.fromkeys(people, rooms[0]), "", list[list[str]]()
        n = max(n, 2) + rng.randint(0, 1)
        while len(events) < n:
            who = holder if holder and rng.random() < 0.6 else people[0] if rng.random() < 0.6 else people[1]
            do = rng.choice(("go", "go", "drop" if len(events) > 1 else "go", "give"))
            if not holder and (not events or (do != "go" and events[-1][0] != "drop" and at[who] == at[people[0]])):
                do = "take"
            if do == "take" and any(event[0] == "drop" for event in events):
                continue
            if do in ("drop", "give") and (who != holder or (at[people[0]] != at[people[1]] and do == "give")):
                continue
            room = rng.choice([room for room in rooms if room != at[who]])
            other = people[0] if who == people[1] else people[1]
            events.append([do, who, {"go": room, "give": other}.get(do, "")])
            at[who] = room if do == "go" else at[who]
            holder = {"take": who, "give": other, "drop": ""}.get(do, holder)
        return {"people": people, "start": rooms[0], "thing": thing, "events": events}

    def goal(self, data: Data) -> str:
        return f"where {data['thing']}".lower()

    def opening(self, data: Data) -> list[str]:
        return [f"{name}={data['start']}".lower() for name in self.named_people(data)]

    def named_people(self, data: Data) -> list[str]:
        """The people who do something or are given the thing."""
        said = {name for _, who, other in data["events"] for name in (who, other)}
        return [name for name in data["people"] if name in said]

    def told(self, data: Data) -> list[str]:
        """What holds after each event: where somebody is, or who or what place has the thing."""
        at, out = dict.fromkeys(data["people"], data["start"]), list[str]()
        for do, who, other in data["events"]:
            if do == "go":
                at[who] = other
            has = {"take": who, "give": other, "drop": at[who]}.get(do, "")
            out.append(f"{data['thing'] if has else who}={has or other}".lower())
        return out

    def moves(self, data: Data) -> list[Move]:
        return [
            Move(f"{do} {who}".lower(), now) for (do, who, _), now in zip(data["events"], self.told(data), strict=True)
        ]

    def body(self, data: Data) -> list[str]:
        """Where it is held in the end, its holder and where he is."""
        holder = self._holder(data)
        return super().body(data) + [f"{data['thing']}={holder}, {holder}={self.answer(data)}".lower()] * bool(holder)

    def _holder(self, data: Data) -> str:
        has = [other if do == "give" else who for do, who, other in data["events"] if do in ("take", "give")]
        return "" if any(do == "drop" for do, _, _ in data["events"]) else str(has[-1])

    def answer(self, data: Data) -> str:
        at, placed = {name: str(data["start"]) for name in data["people"]}, ""
        for do, who, other in data["events"]:
            at[who] = other if do == "go" else at[who]
            placed = at[who] if do == "drop" else placed
        return (placed or at[self._holder(data)]).lower()


def carried(rng: Random, split: Split, data: Data) -> Story:
    """Who is where is told at first; a clause for each event."""
    people, clauses = CARRIED.named_people(data), list[str]()
    for i, (do, who, other) in enumerate(data["events"]):
        again = i and who == data["events"][i - 1][1] and len(people) == 1 and rng.random() < 0.3
        text = one(rng, _HAPPENS[do]).format(n=who, i=data["thing"], r=other)
        clauses.append(text.replace(f"<{who} ", "<") if again else text)
    start = one(rng, _STARTS).format(n=people[0], r=data["start"])
    if len(people) > 1:
        start = f"{people[0]} and {people[1]} are in the {data['start']}"
    return run(rng, start, clauses, one(rng, _ASKS).format(i=data["thing"]))


CARRIED = Carried()

"""What a world of `state` is: what is drawn, how each event changes the state, and what is asked.

A thought names what is asked (`want blue off`), then goes event by event: a line has the number of the event, its own
words (so that the place in the story is kept) and what is true after it. The last line, `so off?off yes`, ends in the
answer. Where several things change, a value stands right after its name (`ann=cat`, and `so ann=cat` in the end): what
followed the latest `ann=` is found with one look, where a bare value would need two.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

from mull.tasks.verify import Kind

Data = dict[str, Any]

COMPASS = ("n", "e", "s", "w")
SIDES = {"coin": ("heads", "tails"), "card": ("up", "down"), "lamp": ("on", "off")}
COMPASS_NAMES = {"n": "north", "e": "east", "s": "south", "w": "west"}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Move(NamedTuple):
    """One event: its short name, what is true after it, what a line says before that, and a line that follows."""

    brief: str
    now: str
    was: str = ""
    after: str = ""


class World:
    """One kind of story. `data` is plain (strings, numbers, lists) and says everything about a problem."""

    judged: Kind = "word"
    numbered = True  # whether a line begins with the number of its event; without, its words alone find the event

    def draw(self, rng: Random, level: int, n: int) -> Data:
        """A story of n events."""
        raise NotImplementedError

    def goal(self, data: Data) -> str:
        """What is asked, in a word or two."""
        raise NotImplementedError

    def opening(self, data: Data) -> list[str]:
        """What is true before the first event."""
        return []

    def moves(self, data: Data) -> list[Move]:
        """The events, where the lines are about events."""
        return []

    def body(self, data: Data) -> list[str]:
        """The careful thought between goal and close: each event in its own words and the state after it."""
        out, moves = self.opening(data), self.moves(data)
        for i, (move, words) in enumerate(zip(moves, self.words(data, moves), strict=True), 1):
            head = (f"{i} {words}" if self.numbered else words) if words else f"{i}/{len(moves)}"
            out.append(f"{head}: {move.was}{move.now}")
            out += [move.after] if move.after else []
        return out

    def words(self, data: Data, moves: list[Move]) -> list[str]:
        """What a line copies of each event; its short name where the story has not been told."""
        if "told" not in data:
            return [move.brief for move in moves]
        return [piece for _, piece in data["told"][-len(moves) :]]

    def other(self, data: Data) -> list[str]:
        """Another way to the same answer, without goal and close."""
        raise NotImplementedError

    def plain(self, data: Data) -> list[str]:
        """The careful thought with short names of the events, which `check` takes as well."""
        return [*self.opening(data), *(f"{move.brief} {move.now}" for move in self.moves(data))]

    def brief(self, data: Data) -> list[str]:
        """A shorter way that `check` takes as well."""
        return self.plain(data)

    def answer(self, data: Data) -> str:
        """The state that the question asks for."""
        raise NotImplementedError

    def state(self, data: Data) -> str:
        """The state in the end as the lines write it; needed where `yes` is asked."""
        raise NotImplementedError

    def lines(self, data: Data) -> list[str]:
        """The careful thought: the goal, the events, the answer."""
        name, end = self.named(data), self.answer(data)
        if data.get("yes"):
            end = f"{self.state(data)}?{self.asked(data)} {end}"
        return [f"want {self.goal(data)}", *self.body(data), f"so {name}={end}" if name else f"so {end}"]

    def named(self, data: Data) -> str:
        """Whose state is told in the last line; needed where there are several."""
        return ""

    def asked(self, data: Data) -> str:
        """The state that a yes/no question names, as the lines write it."""
        return str(data["yes"])

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


def truth(state: str, named: str) -> str:
    """yes or no where a question names a state, otherwise the state."""
    return state if not named else "yes" if state == named else "no"

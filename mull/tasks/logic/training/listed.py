"""An order that is told whole, and what stands where in it; for training only.

want tallest 2nd    Dan>Eve>Fay>Guy    1D 2E 3F 4G    2nd Eve
want oldest max     Cy<Bob<Ann    Ann>Bob>Cy    max Ann
"""

from __future__ import annotations

from random import Random

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import RIGHT, Data, Puzzle, Reader, listed
from mull.tasks.logic.order import ChainReader, closing, goal_of, lines_of, puzzle, seen_of
from mull.tasks.logic.order_words import called
from mull.tasks.logic.training.few import Few, asked_of
from mull.tasks.phrasing import dress, first_up, vary

_ORDERED = (
    "from {s} to {l}: {names}", "from {s} to {l}: {names}", "{names} stand from {s} to {l}", "{s} to {l}: {names}",
    "{names}, from {s} to {l}", "[here are|i list] {names}, [listed|sorted|ordered] from {s} to {l}",
    "the order from {s} to {l} is {names}", "in order from {s} to {l} we have {names}", "{s} first: {names}",
)  # fmt: skip
_FRAMES = ("{f}. {q}", "{f}. {q}", "{f}. {q}", "{q} {f}.", "{f}\n{q}", "{f}; {q}", "if {f}, {q}")
_LINE = 35


class Listed(Few):
    """`From tallest to shortest: Dan, Eve, Fay. Who is the second tallest?`"""

    name = "listed"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        drawn = super().draw(rng, 3 if rng.random() < 0.6 else level)
        if drawn is None or len(drawn.data["chain"]) < 3 or len(drawn.data["words"]) != 5:
            return None
        if len(">".join(drawn.data["chain"])) > _LINE or drawn.data["sort"] == "family":
            return None
        return puzzle({**drawn.data, "up": [], "listed": True}, 3)

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        more, less, _, most, least = (word.replace("_", " ") for word in data["words"])
        up = rng.random() < 0.4
        data["up"][:] = [up]
        shown = {name: called(data["sort"], name) for name in data["chain"]}
        names = list(shown.values())[:: -1 if up else 1]
        if rng.random() < 0.3:
            sign = rng.choice((" < ", "<") if up else (" > ", ">"))
            noun = {"taller": "in height", "older": "in age", "faster": "in speed", "heavier": "in weight"}.get(
                more, ""
            )
            meant = noun or f"(where {sign.strip()} means {less if up else more} than)"
            facts = f"{sign.join(names)} {meant}"
        else:
            ends = (least, most) if up else (most, least)
            told = listed(names) if rng.random() < 0.4 else ", ".join(names)
            facts = vary(rng, rng.choice(_ORDERED)).format(s=ends[0], l=ends[1], names=told)
        question = asked_of(rng, data, shown, {"v": "is", "w": "be", "o": "rank"})
        frame = rng.choice(_FRAMES)
        if frame.startswith(("if", "{q}")):
            question = question.removeprefix("so ").removeprefix("then ").removeprefix("and ").rstrip("?") + "?"
        text = frame.replace("{f}", facts).replace("{q}", question)
        return dress(rng, first_up(text) if rng.random() < 0.5 else text)

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        seen = seen_of(data)
        up = data["up"][0] != (list(seen.chain) != list(data["chain"]))
        told = lines_of(seen.chain[::-1], "<") if up else []
        want = f"plan order; {goal_of(seen)}" if way == "split" else f"want {goal_of(seen)}"
        return [want, *told, *lines_of(seen.chain), *closing(seen)]

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


class _Reader(ChainReader):
    """An order told from the less to the more may be turned whole."""

    def __init__(self, data: Data) -> None:
        super().__init__(data)
        chain = [name.lower() for name in seen_of(data).chain]
        self._turned, self._whole = "<".join(chain[::-1]), ">".join(chain)

    def line(self, step: str) -> StepVerdict:
        before, step = step, step.lower()
        if step == self._whole and self._turned in self._said:
            return self._once(step, RIGHT)
        verdict = super().line(before)
        if step == self._turned:
            self._said.add(step)
        return verdict

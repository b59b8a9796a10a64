"""How far is it from one day, month or time to another, in training alone?"""

from __future__ import annotations

from random import Random

from mull.core import Split
from mull.tasks.state.training.kept import MONTHS
from mull.tasks.state.training.plain_text import one
from mull.tasks.state.training.scenes import Story
from mull.tasks.state.worlds import DAYS, Data, World

_NAMES = {"day": DAYS, "month": MONTHS}
_UNTIL = (
    "how many {u}s [is it|are there] from {a} to {b}", "how many {u}s until {b} if it is {a} [now|]",
    "it is {a}. how many {u}s [until|to] {b}", "it's {a}, my [party|trip|exam] is [in|on] {b}. how many {u}s is that",
    "today it is {a}. in how many {u}s is it {b}", "{b} comes how many {u}s after {a}", "{a} to {b}, how many {u}s",
    "if it is {a} now, how many {u}s do i have to wait for {b}",
    "i start in {a} and end in {b}. how many {u}s later is that",
)  # fmt: skip
_SINCE = (
    "it is {b}. how many {u}s ago was {a}", "how many {u}s ago was {a} if it is {b} now",
    "{a} was how many {u}s before {b}", "how many {u}s have passed from {a} to {b}",
)  # fmt: skip
_MINUTES = (
    "how many minutes [is it|are there] from {a} to {b}", "it is {a}. how many minutes until {b}",
    "the film starts at {a} and ends at {b}. how many minutes is that",
    "i left at {a} and came at {b}. how many minutes did "
    "it take", "from {a} to {b}, how many minutes", "it's {a} and my bus comes at {b}. how many minutes do i wait",
    "how long is it in minutes from {a} to {b}",
)  # fmt: skip


class Spans(World):
    """So many days or months, counted one by one; or minutes between two times less than an hour apart."""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        of = rng.choice(("day", "day", "month", "minutes", "minutes"))
        if of == "minutes":
            at, step = rng.randint(1, 22) * 60, rng.choice((1, 5, 5, 5))
            start = at + rng.randrange(0, 60, step)
            return {"of": of, "start": start, "events": [rng.randrange(step, 60, step)]}
        size = len(_NAMES[of])
        return {"of": of, "start": rng.randrange(size), "events": [rng.randint(1, size - 1)]}

    def goal(self, data: Data) -> str:
        return f"from {' to '.join(self.ends(data))}"

    def ends(self, data: Data) -> tuple[str, str]:
        """Where it begins and ends, as a thought writes it."""
        start, (span,) = data["start"], data["events"]
        if data["of"] == "minutes":
            return _time(start), _time(start + span)
        names = _NAMES[data["of"]]
        return names[start][:3], names[(start + span) % len(names)][:3]

    def body(self, data: Data) -> list[str]:
        return self._counted(data, "+")

    def _counted(self, data: Data, mark: str) -> list[str]:
        start, (span,) = data["start"], data["events"]
        if data["of"] == "minutes":
            end = start + span
            if end // 60 == start // 60:
                return [f"{end % 60}-{start % 60}={span}"]
            return [f"{_time(end)} is {start // 60}:{end % 60 + 60}", f"{end % 60 + 60}-{start % 60}={span}"]
        names = _NAMES[data["of"]]
        return [f"{mark * (i > 0)}{i} {names[(start + i) % len(names)][:3]}" for i in range(span + 1)]

    def other(self, data: Data) -> list[str]:
        return self._counted(data, "")

    def answer(self, data: Data) -> str:
        return str(data["events"][0])


def _time(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def spans(rng: Random, split: Split, data: Data) -> Story:
    """From one to the other, forward; what was is asked with `ago`."""
    start, (span,), of = data["start"], data["events"], data["of"]
    mark = "?" * (rng.random() < 0.75)
    if of == "minutes":
        a, b = SPANS.ends(data)
        return one(rng, _MINUTES).format(a=a, b=b) + mark, ["<>"]
    names, up = _NAMES[of], rng.random() < 0.6
    a, b = (names[at % len(names)] for at in (start, start + span))
    a, b = (a.capitalize(), b.capitalize()) if up else (a, b)
    pool = _UNTIL if rng.random() < 0.8 else _SINCE
    text = one(rng, pool).format(a=a, b=b, u=of)
    if of == "month":
        return text.replace(" is on ", " is in ") + mark, ["<>"]
    text = text.replace(" is in ", " is on ").replace("start in", "start on").replace("end in", "end on")
    return text + mark, ["<>"]


SPANS = Spans()

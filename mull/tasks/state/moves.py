"""Worlds of `state` about numbers and directions: grids, turns, walks, balances, weekdays."""

from __future__ import annotations

from random import Random

from mull.tasks.state.worlds import COMPASS, COMPASS_NAMES, DAYS, Data, Move, World, mixed
from mull.tasks.verify import Kind

_STEPS = {"n": (0, 1), "e": (1, 0), "s": (0, -1), "w": (-1, 0)}
_SCREEN = {"n": "u", "e": "r", "s": "d", "w": "l"}  # up is y+1
_QUARTERS = {"right": 1, "around": 2, "left": 3}  # of a turn to the right
_THEMES = (
    *("money", "money", "money", "things", "things", "things", "bus", "bus", "lift", "lift", "points"),
    *("room", "animals", "tank", "stock", "weather", "line"),
)
_SPANS = {1: (1, 6), 2: (7, 20), 3: (21, 69), 4: (70, 400), 5: (401, 9999), 6: (10_000, 999_999)}  # days, by level


def stepped(x: int, y: int, way: str, steps: int) -> tuple[int, int, str]:
    """The point that many steps on, and the sum that leads there: `3-6=-3`."""
    dx, dy = _STEPS[way][0] * steps, _STEPS[way][1] * steps
    old, change = (x, dx) if dx else (y, dy)
    return x + dx, y + dy, f"{old}{change:+d}={old + change}"


class Grid(World):
    """Steps north, east, south and west on a grid; where does it end?"""

    judged = "numbers"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        start = [0, 0] if rng.random() < 0.6 else [rng.randint(0, 5), rng.randint(0, 5)]
        return {
            "start": start,
            "events": mixed(lambda: [rng.choice(COMPASS), rng.randint(1, 5 if level == 1 else 9)], n),
            "ways": rng.choice(("compass", "compass", "screen")) if level <= 4 else "compass",
        }

    def goal(self, data: Data) -> str:
        return "place"

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start'][0]},{data['start'][1]}"]

    def moves(self, data: Data) -> list[Move]:
        x, y = data["start"]
        out = []
        for way, steps in data["events"]:
            x, y, told = stepped(x, y, way, steps)
            out.append(Move(f"{_SCREEN[way] if data['ways'] == 'screen' else way}{steps}", f"{told} {x},{y}"))
        return out

    def brief(self, data: Data) -> list[str]:
        """Without the sums."""
        return [*self.opening(data), *(f"{move.brief} {move.now.partition(' ')[2]}" for move in self.moves(data))]

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
        return self.moves(data)[-1].now.partition(" ")[2].replace(",", ", ")


class Turns(World):
    """Somebody faces a compass point and turns left, right and around."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        return {"start": rng.choice(COMPASS), "events": rng.choices(tuple(_QUARTERS), (2, 1, 2), k=n)}

    def goal(self, data: Data) -> str:
        return "face"

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start']}"]

    def moves(self, data: Data) -> list[Move]:
        at, out = COMPASS.index(data["start"]), []
        for i, way in enumerate(data["events"], 1):
            old, at = at, (at + _QUARTERS[way]) % 4
            out.append(Move(f"{i} {way}", COMPASS[at], f"{COMPASS[old]}>"))
        return out

    def brief(self, data: Data) -> list[str]:
        """Turns by their first letters."""
        pairs = enumerate(zip(data["events"], self.moves(data), strict=True), 1)
        return [*self.opening(data), *(f"{i}{way[0]} {move.now}" for i, (way, move) in pairs)]

    def other(self, data: Data) -> list[str]:
        """Add quarter turns to the right, four of which are none; turn once at the end."""
        quarters, out = 0, []
        for i, way in enumerate(data["events"], 1):
            quarters = (quarters + _QUARTERS[way]) % 4
            out.append(f"{i}{way[0]} {quarters}")
        return [*out, f"{data['start']}+{quarters} {self.moves(data)[-1].now}"]

    def answer(self, data: Data) -> str:
        return COMPASS_NAMES[self.moves(data)[-1].now]


class Walks(World):
    """A robot turns left or right and walks forward; where does it end, or which way does it look?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        events = mixed(lambda: rng.choice(("left", "right", rng.randint(1, 5), rng.randint(1, 9))), n)
        while not any(isinstance(event, int) for event in events):
            events[-1] = rng.randint(1, 9)
        return {
            "start": rng.choice(("n", "n", *COMPASS)),
            "events": events,
            "ask": rng.choice(("place", "face")),
        }

    def goal(self, data: Data) -> str:
        return str(data["ask"])

    def _states(self, data: Data) -> list[tuple[str, str, str, int, int]]:
        """Each event with the direction after it, the sum of a walk, and the place."""
        at, x, y, out = COMPASS.index(data["start"]), 0, 0, []
        for event in data["events"]:
            told = ""
            if isinstance(event, int):
                x, y, told = stepped(x, y, COMPASS[at], event)
            else:
                at = (at + (1 if event == "right" else 3)) % 4
            out.append((str(event), COMPASS[at], told and told + " ", x, y))
        return out

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start']}" + " 0,0" * (data["ask"] == "place")]

    def moves(self, data: Data) -> list[Move]:
        """The direction after each event, and the place where it is asked for."""
        out, old = [], data["start"]
        for event, way, told, x, y in self._states(data):
            now = f"{way} {told}{x},{y}" if data["ask"] == "place" else way
            out.append(Move(event, now, "" if event.isdigit() else f"{old}>"))
            old = way
        return out

    def brief(self, data: Data) -> list[str]:
        """Direction and place, without the sums."""
        return [f"start {data['start']} 0,0"] + [f"{event} {way} {x},{y}" for event, way, _, x, y in self._states(data)]

    def other(self, data: Data) -> list[str]:
        """First the turns alone, then the steps alone, each with its direction."""
        states = self._states(data)
        turned = [f"{event} {way}" for event, way, *_ in states if not event.isdigit()]
        if data["ask"] == "face":
            return turned or [f"face {data['start']}"]
        return turned + [f"{way}{event} {told}{x},{y}" for event, way, told, x, y in states if event.isdigit()]

    def answer(self, data: Data) -> str:
        _, way, _, x, y = self._states(data)[-1]
        return f"{x}, {y}" if data["ask"] == "place" else COMPASS_NAMES[way]

    def kind(self, data: Data) -> Kind:
        return "numbers" if data["ask"] == "place" else "word"


class Balance(World):
    """A number that goes up and down and is never below zero: money, things, people on a bus, floors, steps."""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        theme = rng.choice(_THEMES)
        top, most, unit = (25, 9, 1) if theme == "lift" or level == 1 else (99, 9 if rng.random() < 0.4 else 40, 1)
        if theme in ("money", "points") and level <= 2 and rng.random() < 0.3:
            top, most, unit = 200, 50, 5
        start = 0 if theme == "line" else rng.randint(1, top * 2 // 3 // unit) * unit
        at, events = start, list[int]()
        while len(events) < n:
            change = rng.randint(1, most // unit) * rng.choice((1, -1)) * unit
            if 0 <= at + change <= top and events[-1:] != [change]:
                events.append(change)
                at += change
        return {"theme": theme, "start": start, "events": events}

    def goal(self, data: Data) -> str:
        return "floor" if data["theme"] == "lift" else "total"

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start']}"]

    def moves(self, data: Data) -> list[Move]:
        at, out = data["start"], []
        for change in data["events"]:
            out.append(Move(f"{change:+d}", f"{at}{change:+d}={at + change}"))
            at += change
        return out

    def plain(self, data: Data) -> list[str]:
        """Every change by itself, and the sum."""
        return [*self.opening(data), *(line for move in self.moves(data) for line in (move.brief, move.now))]

    def brief(self, data: Data) -> list[str]:
        """Only the sums."""
        return [move.now for move in self.moves(data)]

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

    def goal(self, data: Data) -> str:
        """The span as the story says it, and the days that it comes to; whole weeks come to none."""
        span, jump = self._span(data), data["events"][0]
        told = f"{span}: {0 if 'week' in span else jump:+d}" if span else f"{jump:+d}"
        return f"{data['lead']:+d}, {told}" if "lead" in data else told

    def _span(self, data: Data) -> str:
        return str(data["told"][0][1]) if "told" in data else ""

    def body(self, data: Data) -> list[str]:
        """First to today; whole weeks change nothing; then day by day, counted with the sign of the direction."""
        head, rest, sign = self._weeks(data)
        head *= "week" not in self._span(data)
        return self._led(data) + head + self._count(_today(data), rest, sign, "-" if sign < 0 else "+")

    def _led(self, data: Data) -> list[str]:
        """From the day that is named to today."""
        lead = data.get("lead", 0)
        return self._count(data, abs(lead), 1 if lead > 0 else -1, "-" if lead < 0 else "+") if lead else []

    def plain(self, data: Data) -> list[str]:
        """All in days."""
        head, rest, sign = self._weeks(data)
        counted = self._count(_today(data), rest, sign, "-" if sign < 0 else "+")
        return [f"want {data['events'][0]:+d}", *self._led(data), *head, *counted]

    def brief(self, data: Data) -> list[str]:
        """Counted without a sign."""
        head, rest, sign = self._weeks(data)
        return self._led(data) + head + self._count(_today(data), rest, sign, "")

    def _weeks(self, data: Data) -> tuple[list[str], int, int]:
        (jump,) = data["events"]
        weeks, rest = divmod(abs(jump), 7)
        head = [f"{abs(jump)}/7={weeks}r{rest}" if rest else f"{abs(jump)}/7={weeks}"] if weeks else []
        return head, rest, 1 if jump > 0 else -1

    def _count(self, data: Data, rest: int, sign: int, mark: str) -> list[str]:
        return [f"{mark * (i > 0)}{i} {DAYS[(data['start'] + sign * i) % 7][:3]}" for i in range(rest + 1)]

    def other(self, data: Data) -> list[str]:
        """The other way round the week: three days on is four days back."""
        head, rest, sign = self._weeks(data)
        if not rest:
            return self.body(data)
        back = self._count(_today(data), 7 - rest, -sign, "+" if sign < 0 else "-")
        return [*self._led(data), *head, f"7-{rest}={7 - rest}", *back]

    def answer(self, data: Data) -> str:
        return DAYS[(_today(data)["start"] + data["events"][0]) % 7]


def _today(data: Data) -> Data:
    """Counted from today, which may be another day than the one that is named."""
    return data | {"start": data["start"] + data.get("lead", 0)}

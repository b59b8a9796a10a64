"""Worlds that only training has: rows, stocks of two kinds, one number that doubles, cycles, switches one by one."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.tasks.phrasing import ORDINALS
from mull.tasks.state.daily import Points, Short
from mull.tasks.state.daily_things import Toggles
from mull.tasks.state.moves import stepped
from mull.tasks.state.phrases import COLOURS, NAMES
from mull.tasks.state.training.plots import Gives
from mull.tasks.state.worlds import COMPASS, COMPASS_NAMES, Data, Move, World, mixed
from mull.tasks.verify import Kind
from mull.tasks.working import fits

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
CYCLES = {
    "month": MONTHS, "season": ("spring", "summer", "autumn", "winter"), "light": ("green", "yellow", "red"),
}  # fmt: skip
PLACES = ORDINALS[:5]
KINDS = (
    ("red", "blue"), ("green", "red"), ("black", "white"), ("blue", "yellow"), ("white", "brown"), ("big", "small"),
    ("apples", "pears"), ("cats", "dogs"), ("cows", "sheep"), ("cars", "bikes"), ("pens", "books"), ("eggs", "rolls"),
    ("lemons", "plums"),
)  # fmt: skip
COIN_LETTERS = ("t", "h")


class Rows(Short):
    """A queue, a pile, a list or a race: some come, some go, some change places; who stands where?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        form = rng.choice(("queue", "queue", "stack", "stack", "push", "list", "list", "race"))
        pool: Sequence[str] = {"stack": COLOURS, "list": list("abcdefxyz")}.get(form, NAMES)
        if form == "push" or (form == "list" and rng.random() < 0.5):
            pool = [str(k) for k in rng.sample(range(1, rng.choice((10, 30))), 9)]
        names = rng.sample(pool, 9)
        sizes = {"stack": (2, 3, 3, 4), "push": (1, 1, 2)}.get(form, (3, 3, 4, 5))
        row, left = names[: rng.choice(sizes)], names[5:]
        row = sorted(row) if row[0].isalpha() and form == "list" and rng.random() < 0.7 else row
        start, events = list(row), list[list[str]]()
        while len(events) < n:
            event = self._event(rng, form, row, left)
            if event not in events[-1:]:
                row = after(row, event, form)
                events.append(event)
        asks = {
            "queue": ("first", "last", "last", "second", "third", "many"), "stack": ("top", "top", "bottom", "many"),
            "push": ("top", "top", "top", "bottom", "many"),
            "list": ("list", "list", "list", "first", "last"), "race": ("first", "second", "third", "last", "place"),
        }[form]  # fmt: skip
        ask = rng.choice([ask for ask in asks if ask != "third" or len(row) > 2])
        return {"form": form, "start": start, "events": events, "ask": ask, "who": rng.choice(row)}

    def _event(self, rng: Random, form: str, row: list[str], left: list[str]) -> list[str]:
        """What happens next to this row: as likely somebody goes as comes."""
        few, pile = len(row) < (2 if form == "push" else 3), form in ("stack", "push")
        if form == "race":
            at = rng.randrange(1, len(row))
            return ["pass", row[at], row[at - 1]]
        if form == "list":
            do = rng.choice(("swap", "swap", "place", "back", "ahead", "reverse", "join", "join", "leave", "leave"))
            if (do == "join" and not left) or (do == "leave" and few):
                do = "reverse"
            if do in ("join", "leave"):
                return [do, left.pop() if do == "join" else rng.choice((row[0], row[-1], rng.choice(row)))]
            if do == "place":
                i, j = rng.choice([(0, len(row) - 1), (0, len(row) - 1), (0, 1), (len(row) - 2, len(row) - 1)])
                return ["place", row[i], row[j]]
            return [do, *rng.sample(row, 2)] if do == "swap" else [do, "" if do == "reverse" else rng.choice(row)]
        if left and (few or (len(row) < 5 and rng.random() < 0.5)):
            return ["front" if form == "queue" and rng.random() < 0.15 else "join", left.pop()]
        if not pile and len(row) > 3 and rng.random() < 0.3:
            return ["two", ""]
        if pile or rng.random() < 0.4:
            return ["off", row[-1] if pile else row[0]]
        do = rng.choice(("leave", "leave", "leave", "swap", "back"))
        return [do, *rng.sample(row, 2)] if do == "swap" else [do, rng.choice(row if do == "leave" else row[:-1])]

    def goal(self, data: Data) -> str:
        return f"place {data['who']}".lower() if data["ask"] == "place" else str(data["ask"])

    def named(self, data: Data) -> str:
        return "" if data["ask"] == "list" else str(data["who"]).lower() if data["ask"] == "place" else self.goal(data)

    def kind(self, data: Data) -> Kind:
        return "words" if data["ask"] == "list" else "integer" if data["ask"] in ("many", "place") else "word"

    def opening(self, data: Data) -> list[str]:
        return [f"start {' '.join(data['start'])}".lower()]

    def moves(self, data: Data) -> list[Move]:
        """All that stand there; of places, first who stands at them."""
        row, out = list(data["start"]), []
        for event in data["events"]:
            row = after(row, event, data["form"])
            was = f"{event[1]}<>{event[2]} " if event[0] == "place" else ""
            out.append(Move(" ".join(event).strip().lower(), " ".join(row).lower(), was))
        return out

    def body(self, data: Data) -> list[str]:
        """Where a place in the middle is asked for, all with their places."""
        row = self.moves(data)[-1].now.split(" ")
        listed = ", ".join(f"{i} {name}" for i, name in enumerate(row, 1))
        return super().body(data) + [listed] * (data["ask"] in ("second", "third", "place", "many"))

    def answer(self, data: Data) -> str:
        row, ask = self.moves(data)[-1].now.split(" "), data["ask"]
        if ask in ("list", "many"):
            return " ".join(row) if ask == "list" else str(len(row))
        if ask == "place":
            return str(row.index(data["who"].lower()) + 1)
        return row[{"first": 0, "bottom": 0, "second": 1, "third": 2}.get(ask, -1)]


def after(row: list[str], event: list[str], form: str) -> list[str]:
    """The row once this has happened; the top of a pile is its last."""
    do, a = event[:2]
    rest = [name for name in row if name != a]
    if do in ("swap", "place", "pass"):
        return [{a: event[2], event[2]: a}.get(name, name) for name in row]
    if do in ("leave", "off", "two"):
        return row[2:] if do == "two" else rest
    return row[::-1] if do == "reverse" else [a, *rest] if do in ("front", "ahead") else [*rest, a]


class Stocks(Short):
    """Things of two kinds come and go; how many of one kind, or of both, are there?"""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        names = rng.sample(rng.choice(KINDS), 2)
        start = [rng.randint(2, 12) for _ in names]
        held, events = list(start), list[list[int]]()
        while len(events) < n:
            i, change = rng.randrange(2), rng.choice((1, rng.randint(1, 6), rng.randint(2, 9))) * rng.choice((1, -1))
            if held[i] + change >= 0 and [i, change] not in events[-1:]:
                held[i] += change
                events.append([i, change])
        return {"names": names, "start": start, "events": events, "ask": rng.choice((0, 1, 0, 1, -1))}

    def goal(self, data: Data) -> str:
        return "all" if data["ask"] < 0 else str(data["names"][data["ask"]])

    def named(self, data: Data) -> str:
        return "" if data["ask"] < 0 else self.goal(data)

    def opening(self, data: Data) -> list[str]:
        return [f"{name}={k}" for name, k in zip(data["names"], data["start"], strict=True)]

    def held(self, data: Data) -> list[int]:
        return [k + sum(c for at, c in data["events"] if at == i) for i, k in enumerate(data["start"])]

    def moves(self, data: Data) -> list[Move]:
        """What there was of this kind, the sum, and what there is."""
        held, out = list(data["start"]), []
        for i, change in data["events"]:
            name, old = data["names"][i], held[i]
            held[i] = new = old + change
            out.append(Move(f"{name}{change:+d}", f"{name}={new}", f"{name}={old} {old}{change:+d}={new} "))
        return out

    def body(self, data: Data) -> list[str]:
        (a, b), (x, y) = data["names"], self.held(data)
        return super().body(data) + [f"{a}={x}, {b}={y}", f"{x}+{y}={x + y}"] * (data["ask"] < 0)

    def answer(self, data: Data) -> str:
        held = self.held(data)
        return str(sum(held) if data["ask"] < 0 else held[data["ask"]])


class Chains(Short):
    """One number without a name: more, less, doubled, halved."""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        theme = rng.choice(("number", "number", "number", "person", "person", "money"))
        n = max(n, 2) + (rng.random() < 0.4)
        while True:
            at = start = rng.choice((rng.randint(2, 12), rng.randint(2, 20), rng.randrange(10, 101, 10)))
            events = list[list[str | int]]()
            while len(events) < n:
                do = rng.choice("+-*/" if rng.random() < 0.6 else "+-")
                k = rng.choice((2, 2, 2, 3)) if do in "*/" else rng.choice((1, rng.randint(2, 9), rng.randint(2, 15)))
                k = rng.choice((3, 4, 5, 10)) if do in "*/" and theme == "number" and rng.random() < 0.3 else k
                k = 2 if do in "*/" and theme != "number" else k
                new = {"+": at + k, "-": at - k, "*": at * k, "/": at // k}[do]
                if (do == "/" and at % k) or not 1 <= new <= 150 or [do] == [event[0] for event in events[-1:]]:
                    break
                events.append([do, k])
                at = new
            if len(events) == n and any(event[0] in ("*", "/") for event in events):
                return {"theme": theme, "start": start, "events": events}

    def goal(self, data: Data) -> str:
        return "total"

    def opening(self, data: Data) -> list[str]:
        return [f"start {data['start']}"]

    def moves(self, data: Data) -> list[Move]:
        """Each change with its sum; one of more than a step is worked out below."""
        at, out = data["start"], []
        for do, k in data["events"]:
            new = {"+": at + k, "-": at - k, "*": at * k, "/": at // k}[do]
            told = f"{at}{do}{k}={new}"
            out.append(Move(f"{do}{k}", told) if fits(at, do, k) else Move(f"{do}{k}", f"{do}{k}", after=told))
            at = new
        return out

    def answer(self, data: Data) -> str:
        last = self.moves(data)[-1]
        return (last.after or last.now).rpartition("=")[2]


class Cycles(World):
    """Months, seasons, the colours of a traffic light: which one comes n later or earlier?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        of = rng.choice(("month", "month", "month", "season", "light"))
        size = len(CYCLES[of])
        jump = rng.choice((1, 2, rng.randint(2, 6), rng.randint(2, 11), rng.randint(size, size * 2)))
        start = rng.randrange(size)
        return {"of": of, "start": start, "events": [jump * (1 if of == "light" else rng.choice((1, 1, 1, -1)))]}

    def goal(self, data: Data) -> str:
        span = str(data["told"][0][1]) if "told" in data else ""
        return f"{span}: {data['events'][0]:+d}" if span else f"{data['events'][0]:+d}"

    def body(self, data: Data) -> list[str]:
        """Whole rounds change nothing; then one by one, counted with the sign of the direction."""
        return self._counted(data, "-" if data["events"][0] < 0 else "+")

    def _counted(self, data: Data, mark: str) -> list[str]:
        names, jump = CYCLES[data["of"]], data["events"][0]
        rounds, rest = divmod(abs(jump), len(names))
        head = f"{abs(jump)}/{len(names)}={rounds}" + f"r{rest}" * (rest > 0)
        each = [names[(data["start"] + (i if jump > 0 else -i)) % len(names)] for i in range(rest + 1)]
        each = [name[:3] for name in each] if data["of"] == "month" else each
        return [head] * (rounds > 0) + [f"{mark * (i > 0)}{i} {name}" for i, name in enumerate(each)]

    def plain(self, data: Data) -> list[str]:
        return [f"want {data['events'][0]:+d}", *self._counted(data, "")]

    def other(self, data: Data) -> list[str]:
        return self._counted(data, "")

    def answer(self, data: Data) -> str:
        names = CYCLES[data["of"]]
        return str(names[(data["start"] + data["events"][0]) % len(names)])


class Shown(Toggles):
    """Things turned one by one or all at once: which of them show a side, or what do all show?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        thing, k = rng.choice(("coin", "coin", "lamp", "lamp", "lamp", "door")), rng.choice((2, 3, 3, 3, 4, 5))
        special = rng.sample(COLOURS[:6], 5)
        names = rng.choice((PLACES, PLACES, tuple("12345"), tuple("12345"), tuple("ABCDE"), special))
        k = k if names[0] in "1A" else min(k, 4)
        start = [rng.randrange(2)] * k if rng.random() < 0.6 else [rng.randrange(2) for _ in range(k)]
        side, whole = rng.choice((1, 1, 1, 0)), rng.random() < 0.15 and k < 5
        ask = rng.choice(("which", "which", "all", "many", "many"))
        data: Data = {"thing": thing, "names": list(names[:k]), "start": start, "side": side, "show": ask}
        if thing == "coin" and rng.random() < (0.6 if ask == "all" else 0.3):
            data["sides"] = COIN_LETTERS
        data["events"] = mixed(lambda: rng.randrange(-1 if whole else 0, k), n)
        ends = self._ends(data)
        return data if ask != "which" or side in ends else data | {"side": ends[0]}

    def _ends(self, data: Data) -> list[int]:
        return [(side + self._times(data, i)) % 2 for i, side in enumerate(data["start"])]

    def goal(self, data: Data) -> str:
        side = self.sides(data)[data["side"]].lower()
        return {"which": f"which {side}", "all": "all"}.get(data["show"], f"how many {side}")

    def named(self, data: Data) -> str:
        return ""

    def kind(self, data: Data) -> Kind:
        return "integer" if data["show"] == "many" else "words"

    def _close(self, data: Data) -> list[str]:
        """What everything shows in the end."""
        if data["show"] == "many":
            return super()._close(data)
        ends = zip(data["names"], self._ends(data), strict=True)
        head = f"{self.sides(data)[data['side']]}? " * (data["show"] == "which")
        return [(head + ", ".join(f"{name}={self.sides(data)[end]}" for name, end in ends)).lower()]

    def answer(self, data: Data) -> str:
        if data["show"] == "many":
            return super().answer(data)
        ends = list(zip(data["names"], self._ends(data), strict=True))
        if data["show"] == "all":
            return ", ".join(self.sides(data)[end] for _, end in ends).lower()
        return ", ".join(str(name) for name, end in ends if end == data["side"]).lower()


class Homes(Points):
    """A walk that ends straight north, east, south or west of its start: which way, and how far?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        turn, hand = rng.randrange(4), rng.choice((1, 3))
        there, side, back, other = (COMPASS[(turn + i * hand) % 4] for i in range(4))
        k, m, j = rng.randint(1, 12), rng.randint(1, 12), rng.randint(1, 9)
        events: list[list[str | int]] = [[there, k], [side, m], [back, k]]
        if n <= 2:
            events = [[there, k], [back, k + j if rng.random() < 0.5 else m + k]]
        elif n > 3:
            events = [[there, k], [side, m], [back, k], [other, m + j]]
        return {"start": [0, 0], "events": events, "ask": rng.choice(("off", "off", "way")), "ways": "compass"}

    def goal(self, data: Data) -> str:
        return str(data["ask"])

    def body(self, data: Data) -> list[str]:
        x, y = self._end(data)
        return [*super().body(data), f"off {x},{y}: {self._off(data)}"]

    def _off(self, data: Data) -> str:
        x, y = self._end(data)
        ways = [way for way in COMPASS if stepped(0, 0, way, abs(x) + abs(y))[:2] == (x, y)]
        return f"{abs(x) + abs(y)} {COMPASS_NAMES[ways[0]]}"

    def answer(self, data: Data) -> str:
        return self._off(data).partition(" ")[2] if data["ask"] == "way" else self._off(data)

    def kind(self, data: Data) -> Kind:
        return "word" if data["ask"] == "way" else "words"


class Boxes(Gives):
    """So many in two boxes, or with two people, and some moved over; who has more?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        box, k = rng.random() < 0.5, rng.choice((2, 2, 2, 3))
        names: Sequence[str] = rng.choice((("A", "B", "C"), ("left", "right"), ("red", "blue", "green")))
        names = names[:k] if box else rng.sample(NAMES, k)
        while True:
            start = {name: rng.randint(1, 20) for name in names}
            held, events = dict(start), list[list[str | int]]()
            for a, b in mixed(lambda: rng.sample(names, 2), min(n, 2 + (n > 3)), tuple):
                if held[a]:
                    some = rng.randint(1, min(9, held[a]))
                    held[a], held[b] = held[a] - some, held[b] + some
                    events.append([a, b, some])
            most = [name for name in names if held[name] == max(held.values())]
            if events:
                ask = "more" if len(most) == 1 and rng.random() < 0.3 else rng.choice(names)
                ask = "diff" if k == 2 and rng.random() < 0.3 else ask
                return {"box": box, "start": start, "events": events, "ask": ask}

    def named(self, data: Data) -> str:
        return "" if data["ask"] in ("more", "diff") else self.goal(data)

    def kind(self, data: Data) -> Kind:
        return "word" if data["ask"] == "more" else "integer"

    def held(self, data: Data) -> dict[str, int]:
        held = dict(data["start"])
        for a, b, k in data["events"]:
            held[a], held[b] = held[a] - k, held[b] + k
        return held

    def body(self, data: Data) -> list[str]:
        held, ask = self.held(data), data["ask"]
        close = [", ".join(f"{name}={k}" for name, k in held.items()).lower()] * (ask in ("more", "diff"))
        most, least = max(held.values()), min(held.values())
        return [*super().body(data), *close, *[f"{most}-{least}={most - least}"] * (ask == "diff")]

    def answer(self, data: Data) -> str:
        held = self.held(data)
        if data["ask"] == "diff":
            return str(max(held.values()) - min(held.values()))
        return max(held, key=held.__getitem__).lower() if data["ask"] == "more" else str(held[data["ask"]])


KEPT: dict[str, World] = {
    "rows": Rows(), "stocks": Stocks(), "chains": Chains(), "cycles": Cycles(), "shown": Shown(), "homes": Homes(),
    "boxes": Boxes(),
}  # fmt: skip

"""Worlds that only training has: what else is asked of a count, rates, rounds, times of day, scores, who holds what."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from mull.tasks.state.daily import Ledger, Short
from mull.tasks.state.phrases import COLOURS, ITEMS, NAMES
from mull.tasks.state.training.kept import Stocks
from mull.tasks.state.training.recast import OBJECTS, PEOPLE
from mull.tasks.state.training.tallies_words import TALLIES
from mull.tasks.state.worlds import Data, Move, World, mixed
from mull.tasks.verify import Kind

_ASKS = ("total",) * 8 + ("change", "change", "more", "missing", "missing", "start", "start", "over", "peak", "free")


class Tally(Ledger):
    """A count with changes: what it is, was at first, lacks or has changed, its highest, whether it is above a mark."""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        name = rng.choice(sorted(TALLIES))
        told = TALLIES[name]
        low, top, most = told.range
        asks = [ask for ask in _ASKS if (ask != "start" or told.hidden) and (ask != "free" or told.room)]
        asks = [ask for ask in asks if ask in ("total", "change")] if told.ranked else asks
        while True:
            at = start = rng.randint(low, top * 3 // 5)
            events, how = list[int](), list[list[int] | None]()
            while len(events) < n:
                k, sign = rng.choice((1, 2, rng.randint(2, most), rng.randint(2, most))), rng.choice((1, -1))
                times = [rng.randint(2, 4), rng.randint(2, 6)] if rng.random() < 0.08 and told.often else None
                k = 0 if not times and rng.random() < 0.05 and told.none else times[0] * times[1] if times else k
                if low <= at + sign * k <= top and sign * k not in events[-1:]:
                    at += sign * k
                    events.append(sign * k)
                    how.append(times)
            ask, mark = rng.choice(asks), 0
            if ask in ("missing", "free"):
                mark = rng.choice((at + rng.randint(1, 12), (at // 10 + 1) * 10))
                mark = mark if ask == "missing" else max(mark, max(self._counts(start, events)))
            if ask == "over":
                mark = at + rng.choice((1, -1, 2, -2, rng.randint(3, 9), -rng.randint(3, 9)))
            if (ask != "peak" or n > 1) and (ask not in ("change", "more") or at != start) and mark >= 0 and (
                ask not in ("free", "missing") or mark > at >= 0
            ) and (ask != "missing" or mark <= top) and (ask != "start" or start >= 0):  # fmt: skip
                return {"theme": name, "start": start, "events": events, "how": how, "ask": ask, "mark": mark}

    def _counts(self, start: int, events: list[int]) -> list[int]:
        return [start + sum(events[:i]) for i in range(len(events) + 1)]

    def goal(self, data: Data) -> str:
        ask, mark = data["ask"], data["mark"]
        return f"{ask} {mark}" if ask in ("missing", "free", "over") else str(ask)

    def opening(self, data: Data) -> list[str]:
        return ["net 0"] if data["ask"] == "start" else super().opening(data)

    def moves(self, data: Data) -> list[Move]:
        return super().moves(data | {"start": 0} if data["ask"] == "start" else data)

    def brief(self, data: Data) -> list[str]:
        return super().brief(data | {"start": 0} if data["ask"] == "start" else data)

    def other(self, data: Data) -> list[str]:
        return self.brief(data) if data["ask"] == "start" else super().other(data)

    def body(self, data: Data) -> list[str]:
        """After the changes, one line that compares the end with the start, with the mark or with all before it."""
        ask, mark, start = data["ask"], data["mark"], data["start"]
        counts = self._counts(start, data["events"])
        end = counts[-1]
        close = {
            "change": f"{max(start, end)}-{min(start, end)}={abs(end - start)}",
            "more": f"{end}{'>' if end > start else '<'}{start}",
            "missing": f"{mark}-{end}={mark - end}",
            "free": f"{mark}-{end}={mark - end}",
            "over": f"{end}{'>' if end > mark else '<'}{mark}",
            "start": f"{end}-{end - start}={start}" if end >= start else f"{end}+{start - end}={start}",
            "peak": f"of {', '.join(map(str, counts))}",
        }
        return super().body(data) + ([close[ask]] if ask in close else [])

    def answer(self, data: Data) -> str:
        ask, mark, start = data["ask"], data["mark"], data["start"]
        counts = self._counts(start, data["events"])
        end = counts[-1]
        if ask in ("over", "more"):
            return ("yes" if end > mark else "no") if ask == "over" else "more" if end > start else "less"
        return str(
            {"change": abs(end - start), "missing": mark - end, "free": mark - end, "start": start,
             "peak": max(counts)}.get(ask, end)
        )  # fmt: skip

    def kind(self, data: Data) -> Kind:
        return {"over": "yesno", "more": "word"}.get(data["ask"], "integer")  # type: ignore[return-value]


class Rates(World):
    """So many come and go in every hour or round: how many are there after some of them, or when is none left?"""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        times, more, less = rng.randint(2, 8), rng.choice((0, rng.randint(1, 9))), rng.choice((0, rng.randint(1, 9)))
        start, until = rng.choice((0, rng.randint(1, 40), rng.randrange(10, 100, 5))), False
        start = start if start != 1 else 2
        if more == less:
            more, less = more + rng.randint(1, 5), less * (rng.random() < 0.7)
        if less and not more and rng.random() < 0.4:
            start, until = less * times, True
        if start + (more - less) * times < 0:
            start = (less - more) * times + rng.randint(0, 20)
        return {"start": start, "more": more, "less": less, "events": [times], "until": until}

    def goal(self, data: Data) -> str:
        return "until 0" if data["until"] else f"{data['told'][0][1] if 'told' in data else ''}: {data['events'][0]}"

    def body(self, data: Data) -> list[str]:
        """The change of one round, of all rounds, and what that makes of the start."""
        start, more, less, (times,) = data["start"], data["more"], data["less"], data["events"]
        each, up = abs(more - less), more > less
        if data["until"]:
            return [f"start {start}", f"each -{less}", f"{start}/{less}={times}"]
        mixed_ = [f"{max(more, less)}-{min(more, less)}={each}"] if more and less else []
        end = start + each * times * (1 if up else -1)
        total = f"{start}{'+' if up else '-'}{each * times}={end}"
        return [f"start {start}", *mixed_, f"each {'+' if up else '-'}{each}", f"{each}*{times}={each * times}", total]

    def other(self, data: Data) -> list[str]:
        """Round by round."""
        change = data["more"] - data["less"]
        return [f"start {data['start']}"] + [
            f"{i + 1} {data['start'] + change * (i + 1)}" for i in range(*data["events"])
        ]

    def answer(self, data: Data) -> str:
        (times,) = data["events"]
        return str(times if data["until"] else data["start"] + (data["more"] - data["less"]) * times)


class Rounds(World):
    """People take turns, a thing goes round, a pattern goes on: who or what is the n-th, or comes n later?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        form = rng.choice(("turn", "turn", "pass", "pattern"))
        k = rng.choice((2, 3, 3, 4, 4, 5))
        pool = COLOURS if form == "pattern" else rng.choice((NAMES, PEOPLE, NAMES, list("ABCDE")))
        pool = [name for name in pool if k < 5 or len(name) < 6]
        names = list(pool[:k]) if pool[0] == "A" else rng.sample(pool, k)
        jump = rng.choice((rng.randint(k + 1, 4 * k), rng.randint(2, 12), rng.randint(k, 12), rng.randint(13, 40)))
        return {"form": form, "names": names, "events": [jump]}

    def goal(self, data: Data) -> str:
        return f"{data['told'][0][1] if 'told' in data else ''}: {data['events'][0]}"

    def named(self, data: Data) -> str:
        k, (jump,) = len(data["names"]), data["events"]
        return str(jump % k) if data["form"] == "pass" else str((jump - 1) % k + 1)

    def body(self, data: Data) -> list[str]:
        """All in order with their numbers, passes counted from 0 to the first again; whole rounds change nothing."""
        names, (jump,) = [name.lower() for name in data["names"]], data["events"]
        passed, k = data["form"] == "pass", len(names)
        row = [*names, names[0]] if passed else names
        listed = ", ".join(f"{i} {name}" for i, name in enumerate(row, 1 - passed))
        rounds, rest = divmod(jump, k)
        return [listed] + [f"{jump}/{k}={rounds}" + f"r{rest}" * (rest > 0)] * (jump >= k)

    def plain(self, data: Data) -> list[str]:
        return [f"want {data['events'][0]}", *self.other(data)]

    def other(self, data: Data) -> list[str]:
        """One by one."""
        names, (jump,) = [name.lower() for name in data["names"]], data["events"]
        first = 0 if data["form"] == "pass" else 1
        return [f"{i} {names[(i - first) % len(names)]}" for i in range(first, jump + 1)]

    def answer(self, data: Data) -> str:
        names, (jump,) = data["names"], data["events"]
        return str(names[(jump - (data["form"] != "pass")) % len(names)]).lower()


class Times(Short):
    """A time of day goes on or back by minutes, hours or both; or hours with am and pm."""

    def kind(self, data: Data) -> Kind:
        return "words" if data["half"] else "text"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        n = min(n, 2 if level < 3 else 3)
        if rng.random() < 0.3:
            return {"half": True, "start": [rng.randrange(24), 0],
                    "events": mixed(lambda: [rng.randint(1, 12) * rng.choice((1, 1, 1, -1)), 0], n)}  # fmt: skip
        while True:
            start = [rng.randint(1, 22), rng.choice((rng.randrange(0, 60, 5), rng.randrange(0, 60, 15)))]
            sign, events = rng.choice((1, 1, 1, -1)), list[list[int]]()
            for hours, minutes in mixed(lambda: rng.choice((
                [0, rng.randrange(5, 60, 5)], [0, rng.choice((10, 15, 20, 30, 40, 45, 50, 90))],
                [rng.randint(1, 5), 0], [rng.randint(1, 3), rng.randrange(5, 60, 5)])), n):  # fmt: skip
                hours = 0 if sign < 0 and minutes else hours
                events.append([hours * sign, minutes * sign])
            at = start[0] * 60 + start[1] + sum(h * 60 + m for h, m in events)
            if 60 <= at < 24 * 60:
                return {"half": False, "start": start, "events": events}

    def goal(self, data: Data) -> str:
        return "time"

    def opening(self, data: Data) -> list[str]:
        hour, minute = data["start"]
        return [f"start {_half(hour)}={hour}" if data["half"] else f"start {hour}:{minute:02}"]

    def moves(self, data: Data) -> list[Move]:
        """Hours first, then minutes; sixty of them are an hour more, or are taken from the hours."""
        (h, m), out = data["start"], list[Move]()
        for hours, minutes in data["events"]:
            brief, parts = f"{hours:+d}h{minutes:+d}m", list[str]()
            if hours:
                parts.append(f"{h}{hours:+d}={h + hours}")
                h += hours
            if data["half"]:
                if not 0 <= h < 24:
                    parts.append(f"{h}{-24 if h > 0 else 24:+d}={h % 24}")
                    h %= 24
                out.append(Move(brief, " ".join(parts)))
                continue
            if minutes and m + minutes < 0:
                lent = -(-(-minutes - m) // 60)
                parts.append(f"{h}:{m:02}={h - lent}:{m + 60 * lent}")
                h, m = h - lent, m + 60 * lent
            if minutes:
                parts.append(f"{m}{minutes:+d}={m + minutes}")
                m += minutes
            if m >= 60:
                parts.append(f"{m}-{m // 60 * 60}={m % 60}")
                h, m = h + m // 60, m % 60
            out.append(Move(brief, " ".join([*parts, f"{h}:{m:02}"])))
        return out

    def brief(self, data: Data) -> list[str]:
        return [
            *self.opening(data),
            *(f"- {move.now.rpartition('=')[2].rpartition(' ')[2]}" for move in self.moves(data)),
        ]

    def body(self, data: Data) -> list[str]:
        last = f"{self._end(data) // 60}={self.answer(data)}"
        return super().body(data) + [last] * data["half"]

    def _end(self, data: Data) -> int:
        (h, m), events = data["start"], data["events"]
        return int(h * 60 + m + sum(hours * 60 + minutes for hours, minutes in events)) % 1440

    def answer(self, data: Data) -> str:
        hour, minute = divmod(self._end(data), 60)
        return _half(hour) if data["half"] else f"{hour}:{minute:02}"


def _half(hour: int) -> str:
    """`2 pm` for 14."""
    return f"{(hour - 1) % 12 + 1} {'ap'[hour > 11]}m"


class Duels(Stocks):
    """Two score, or gain and lose: how does it stand, who has more, by how many, what has one of them?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        form = rng.choice(("score", "score", "things", "things", "money", "floors"))
        names = rng.sample(rng.choice((NAMES, PEOPLE)), 2)
        names = rng.choice((["home", "away"], ["red", "blue"], ["me", "you"], names)) if form == "score" else names
        names = rng.choice((["A", "B"], ["left", "right"], names)) if form == "floors" else names
        most = rng.choice((1, 3, 3, 9)) if form == "score" else 30 if form == "money" else 9
        signs = (1,) if form == "score" else (1, -1)
        while True:
            start = [rng.randint(0, most + 2) + 5 * (form != "score") for _ in names]
            start = [0, 0] if form == "score" and rng.random() < 0.5 else start
            events = mixed(
                lambda: [rng.randrange(2), rng.choice((1, rng.randint(1, most))) * rng.choice(signs)], max(n, 2), tuple
            )
            low = [
                start[i] + sum(k for at, k in events[: m + 1] if at == i) for m in range(len(events)) for i in (0, 1)
            ]
            ends = self.held({"start": start, "events": events})
            other = {"score": ("score", "score", "all"), "floors": ("lead",)}.get(form, ("lead", "all"))
            asks: tuple[str | int, ...] = ("lead", "by", "by", 0, 1, *other)
            ask = rng.choice(asks)
            if min(low) >= 0 and (ask not in ("lead", "by") or ends[0] != ends[1]):
                return {"form": form, "names": names, "start": start, "events": events, "ask": ask}

    def goal(self, data: Data) -> str:
        return str(data["names"][data["ask"]] if isinstance(data["ask"], int) else data["ask"]).lower()

    def named(self, data: Data) -> str:
        return self.goal(data) if isinstance(data["ask"], int) else ""

    def opening(self, data: Data) -> list[str]:
        return [line.lower() for line in super().opening(data)]

    def moves(self, data: Data) -> list[Move]:
        return [Move(*(part.lower() for part in move)) for move in super().moves(data)]

    def body(self, data: Data) -> list[str]:
        (a, b), (x, y), ask = data["names"], self.held(data), data["ask"]
        close = {"by": [f"{max(x, y)}-{min(x, y)}={abs(x - y)}"], "all": [f"{x}+{y}={x + y}"]}
        listed = [] if isinstance(ask, int) else [f"{a}={x}, {b}={y}".lower()]
        return Short.body(self, data) + listed + close.get(ask, [])

    def answer(self, data: Data) -> str:
        (x, y), ask = self.held(data), data["ask"]
        if isinstance(ask, int):
            return str((x, y)[ask])
        lead = str(data["names"][x < y]).lower()
        return {"score": f"{x}-{y}", "lead": lead, "by": str(abs(x - y)), "all": str(x + y)}[ask]

    def kind(self, data: Data) -> Kind:
        return {"score": "text", "lead": "word"}.get(data["ask"], "integer")  # type: ignore[return-value]


class Bags(Short):
    """Things go from one to another, who may then have none or several: who has a thing, what has somebody?"""

    def draw(self, rng: Random, level: int, n: int) -> Data:
        people, n = rng.sample(rng.choice((NAMES, PEOPLE)), rng.choice((3, 3, 4))), min(max(n, 2), 5)
        things = rng.sample(rng.choice((ITEMS, OBJECTS)), rng.choice((2, 2, 3)))
        start = dict(zip(things, people, strict=False))
        while True:
            holds, events = dict(start), list[list[str]]()
            for _ in range(n):
                thing = rng.choice(things)
                taker = rng.choice([name for name in people if name != holds[thing]])
                events.append([thing, holds[thing], taker])
                holds[thing] = taker
            alone = [name for name in people if list(holds.values()).count(name) == 1]
            ask = rng.choice((*things, *alone, *alone))
            if not any(a == b for a, b in pairwise(events)):
                return {"start": start, "events": events, "ask": ask}

    def goal(self, data: Data) -> str:
        return str(data["ask"]).lower()

    def named(self, data: Data) -> str:
        return self.goal(data)

    def opening(self, data: Data) -> list[str]:
        return [f"{thing}={name}".lower() for thing, name in data["start"].items()]

    def moves(self, data: Data) -> list[Move]:
        return [Move(f"{a} {b} {thing}".lower(), f"{thing}={b}".lower()) for thing, a, b in data["events"]]

    def _ends(self, data: Data) -> dict[str, str]:
        return dict(data["start"]) | {thing: taker for thing, _, taker in data["events"]}

    def body(self, data: Data) -> list[str]:
        """In the end, where each thing is."""
        return [*super().body(data), ", ".join(f"{thing}={name}" for thing, name in self._ends(data).items()).lower()]

    def answer(self, data: Data) -> str:
        ends, ask = self._ends(data), data["ask"]
        return (ends[ask] if ask in ends else next(thing for thing, name in ends.items() if name == ask)).lower()


TALLIED: dict[str, World] = {
    "tally": Tally(), "rates": Rates(), "rounds": Rounds(), "times": Times(), "duels": Duels(), "bags": Bags(),
}  # fmt: skip

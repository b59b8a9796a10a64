"""Stories that only training has: other plots for the worlds of the everyday, one number alone, gifts of so many."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

from mull.core import Split
from mull.tasks.phrasing import first_up
from mull.tasks.state import daily_phrases as say
from mull.tasks.state.daily import Short
from mull.tasks.state.phrases import NAMES
from mull.tasks.state.shapes import assembled, bare, joined, number, spoken
from mull.tasks.state.training.wider import phrase, wide
from mull.tasks.state.worlds import COMPASS_NAMES, Data, Move, mixed

Story = tuple[str, list[str]]
_INSIDE = ("drawer", "box", "bag", "car", "fridge", "cupboard", "pocket", "basket", "cabinet", "oven", "trunk", "safe")
_UPON = ("table", "shelf", "desk", "bed", "sofa", "chair", "counter", "floor", "bench", "roof", "piano", "stairs")
_MOVED = (
    "keys", "phone", "book", "cup", "hat", "ball", "letter", "wallet", "glasses", "cake", "laptop", "toy", "scarf",
    "umbrella", "remote", "map", "camera", "watch",
)  # fmt: skip
_MOVERS = ("Mum", "Dad", "Grandma", "Tom", "Anna", "Ben", "Cara", "Lucy", "Sam", "Eva", "my brother", "my sister", "I")
_MOVES = ("put {i}", "moved {i}", "took {i}", "carried {i}", "then put {i}")
_SOUGHT = (
    "where {b} the {t}?", "where {b} the {t} now?", "so where {b} my {t}?", "{t} {b} where?",
    "where do i find the {t}?",
    "where {b} {i} now?",
)  # fmt: skip
_SAILING = ("A ship sails", "My boat is heading", "The ship faces")
_POINTING = ("A drone points", "The robot faces", "An arrow points", "I am facing", "The needle points")
_ADDS = (
    "add {k}",
    "{n} = {n} + {k}",
    "{n}={n}+{k}",
    "{n} += {k}",
    "plus {k}",
    "+{k}",
    "it goes up by {k}",
    "increase it by {k}",
)
_TAKES = (
    "subtract {k}",
    "{n} = {n} - {k}",
    "{n}={n}-{k}",
    "{n} -= {k}",
    "minus {k}",
    "-{k}",
    "take away {k}",
    "decrease it by {k}",
)
_TIMES = {
    2: ("double it", "{n} = {n} * 2", "{n}={n}*2", "{n} *= 2", "times 2", "multiply by 2", "multiply it by 2", "x2"),
    3: ("triple it", "{n} = {n} * 3", "{n}={n}*3", "{n} *= 3", "times 3", "multiply by 3", "multiply it by 3"),
}  # fmt: skip
_NUMBER = (
    "{n} = {x}.", "{n}={x}.", "let {n} be {x}.", "let {n} = {x}.", "{n} is {x}.", "set {n} to {x}.",
    "{n} starts at {x}.",
    "start with {n} = {x}.", "a variable {n} holds {x}.", "int {n} = {x};", "first {n} is {x}.", "we set {n} = {x}.",
)  # fmt: skip
_COUNTED = (
    "what is {n}?", "whats {n}?", "what's {n} now?", "{n} = ?", "value of {n}?", "print({n})?", "final {n}?", "{n}?",
    "what is {n} at the end?", "what does {n} equal now?", "so what is {n} now?",
)  # fmt: skip
_OWNED = (
    "sweets",
    "marbles",
    "cards",
    "apples",
    "stickers",
    "coins",
    "cookies",
    "pens",
    "books",
    "balls",
    "dollars",
    "points",
)
_HANDED = (
    "<{a} gives {k} to {b}>", "<{a} gives {b} {k}>", "<{a} hands {k} to {b}>", "<{a} gave {k} to {b}>",
    "<{b} gets {k} from {a}>",
    "<{b} takes {k} from {a}>", "<{a} passes {k} to {b}>", "<{b} wins {k} from {a}>", "<{a} sells {k} to {b}>",
)  # fmt: skip
_HOW_MANY = (
    "how many {o} does {n} have?", "how many does {n} have now?", "how many {o} has {n} got?", "{n} has how many {o}?",
    "how many {o} does {n} have left?", "how many are with {n} now?", "how many {o} does {n} end up with?", "{n} has?",
)  # fmt: skip


class Counts(Short):
    """One number alone is added to, taken from and doubled."""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        at = start = rng.randint(0 if level > 1 else 1, 12)
        events = list[list[str | int]]()
        while len(events) < n:
            do, k = rng.choice(("+", "+", "-", "*")), rng.randint(1, 9)
            k = rng.choice((2, 2, 3)) if do == "*" else k
            new = at + k if do == "+" else at - k if do == "-" else at * k
            if 0 <= new <= 60 and [do, k] not in events[-1:] and (do != "*" or 0 < at <= 20):
                events.append([do, k])
                at = new
        return {"name": rng.choice("xynamkt"), "start": start, "events": events}

    def goal(self, data: Data) -> str:
        return str(data["name"])

    def named(self, data: Data) -> str:
        return self.goal(data)

    def opening(self, data: Data) -> list[str]:
        return [f"{data['name']}={data['start']}"]

    def moves(self, data: Data) -> list[Move]:
        at, out = data["start"], []
        for do, k in data["events"]:
            new = at + k if do == "+" else at - k if do == "-" else at * k
            out.append(Move(f"{do}{k}", f"{data['name']}={new}", f"{at}{do}{k}={new} "))
            at = new
        return out

    def answer(self, data: Data) -> str:
        return self.moves(data)[-1].now.rpartition("=")[2]


class Gives(Short):
    """People have so many of a thing and give some to each other."""

    judged = "integer"

    def draw(self, rng: Random, level: int, n: int) -> Data:
        people = rng.sample(NAMES, 2 if level == 1 or rng.random() < 0.5 else 3)
        start = {name: rng.randint(3, 15) for name in people}
        held, events = dict(start), list[list[str | int]]()
        for a, b in mixed(lambda: rng.sample(people, 2), min(n, level + 1), tuple):
            if held[a] > 1:
                k = rng.randint(1, min(9, held[a] - 1))
                held[a], held[b] = held[a] - k, held[b] + k
                events.append([a, b, k])
        events = events[: rng.choice((1, 2))] if level == 1 else events
        return {"start": start, "events": events, "ask": rng.choice(events[-1][:2])}

    def goal(self, data: Data) -> str:
        return str(data["ask"]).lower()

    def named(self, data: Data) -> str:
        return self.goal(data)

    def opening(self, data: Data) -> list[str]:
        return [f"{name}={k}".lower() for name, k in data["start"].items()]

    def moves(self, data: Data) -> list[Move]:
        """What the two have; then what is left and what it comes to."""
        held, out = dict(data["start"]), []
        for a, b, k in data["events"]:
            less, more = f"{a} {held[a]}-{k}={held[a] - k}", f"{b} {held[b]}+{k}={held[b] + k}"
            had = f"{a}={held[a]} {b}={held[b]}".lower()
            held[a], held[b] = held[a] - k, held[b] + k
            sums = f"{less} {a}={held[a]}, {more} {b}={held[b]}".lower()
            out.append(Move(f"{a}-{b} {k}".lower(), had, after=sums))
        return out

    def brief(self, data: Data) -> list[str]:
        """What the two have after every gift."""
        held, out = dict(data["start"]), self.opening(data)
        for a, b, k in data["events"]:
            held[a], held[b] = held[a] - k, held[b] + k
            out.append(f"- {a}={held[a]} {b}={held[b]}".lower())
        return out

    def answer(self, data: Data) -> str:
        changes = [k * ((b == data["ask"]) - (a == data["ask"])) for a, b, k in data["events"]]
        return str(data["start"][data["ask"]] + sum(changes))


def counts(rng: Random, split: Split, data: Data) -> Story:
    name, clauses = data["name"], list[str]()
    for do, k in data["events"]:
        pool = _ADDS if do == "+" else _TAKES if do == "-" else _TIMES[k]
        clauses.append(rng.choice(pool).format(n=name, k=k))
    start, ask = rng.choice(_NUMBER).format(n=name, x=data["start"]), rng.choice(_COUNTED).format(n=name)
    if rng.random() < 0.5:
        mark = rng.choice((". ", ", ", "; ", ", then ", "\n"))
        return f"{start} {mark.join(clauses)}. {ask}", [f"<{clause}>" for clause in clauses]
    return f"{start} {joined(rng, clauses)} {ask}", [f"<{clause}>" for clause in clauses]


def gives(rng: Random, split: Split, data: Data) -> Story:
    thing, again = rng.choice(_OWNED), rng.random() < 0.4
    has = rng.choice(("has", "has", "had", "owns", "starts with", "has got"))
    held = [
        f"{n} {has} {k} {thing if again or not i else ''}".rstrip() for i, (n, k) in enumerate(data["start"].items())
    ]
    start = rng.choice((", ", " and ", ". ", "; ")).join(held) + "."
    ways = _HANDED[:-1] if thing in ("dollars", "points") else _HANDED  # who sells dollars gets something for them
    clauses = [spoken(rng, ways, 3)(a=a, b=b, k=number(rng, k)) for a, b, k in data["events"]]
    ask = first_up(rng.choice(_HOW_MANY).format(n=data["ask"], o=thing))
    return assembled(rng, start, joined(rng, bare(clauses)), ask), clauses


def handed(rng: Random, split: Split, data: Data) -> Story:
    """Only the names, one after the other."""
    thing, first, rest = data["thing"], data["start"], data["events"]
    ask = phrase(rng, say.HAS_IT if data["yes"] else say.WHO_HAS, split).format(n=data["yes"], o=thing)
    style = rng.randrange(4)
    if style == 0:
        return f"{thing}: {' -> '.join((first, *rest))}. {ask}", [f"<{name}>" for name in rest]
    if style == 1:
        return f"{thing} goes {' to '.join((first, *rest))}. {ask}", [f"<to {name}>" for name in rest]
    if style == 2:
        clauses = [f"from {a} <to {b}>" for a, b in pairwise((first, *rest))]
        return f"The {thing} goes {', '.join(bare(clauses))}. {ask}", clauses
    clauses = [f"<then {name}>" for name in rest]
    return f"First {first} has the {thing}, {', '.join(bare(clauses))}. {ask}", clauses


def moved(rng: Random, split: Split, data: Data) -> Story:
    """Not a cat that goes about, but a thing that people put elsewhere; changes the places in the data."""
    old = list(dict.fromkeys([data["start"], *data["events"]]))
    new = dict(zip(old, rng.sample((*_INSIDE, *_UPON), len(old)), strict=True))
    data["start"], data["events"] = new[data["start"]], [new[room] for room in data["events"]]
    data["yes"] = new.get(data["yes"], "")
    thing, clauses = rng.choice(_MOVED), list[str]()
    several = thing.endswith("s") and thing != "glass"
    it, be = ("them", "were") if several else ("it", "was")
    for i, place in enumerate(data["events"]):
        verb = rng.choice(_MOVES).format(i=f"the {thing}" if rng.random() < 0.2 else it)
        at = ("on" if place in _UPON else "in") if " put" in f" {verb}" else "to"
        clauses.append(
            f"{rng.choice(_MOVERS)} {verb} <{at} the {place}>".replace(" then put", " put" if not i else " then put")
        )
    here = "on" if data["start"] in _UPON else "in"
    owner = rng.choice(("the", "the", "my"))
    start = rng.choice(("{o} {t} {b} {h} the {p}.", "at first {o} {t} {b} {h} the {p}.", "i left {o} {t} {h} the {p}."))
    start = start.format(o=owner, t=thing, b=be, h=here, p=data["start"])
    be = "are" if several else "is"
    if data["yes"]:
        at, end = "on" if data["yes"] in _UPON else "in", rng.choice((" now?", "?"))
        ask = f"{first_up(be)} the {thing} {at} the {data['yes']}{end}"
    else:
        ask = rng.choice(_SOUGHT).format(b=be, t=thing, i="they" if several else "it")
    return assembled(rng, first_up(start), joined(rng, bare(clauses)), first_up(ask)), clauses


def queued(rng: Random, split: Split, data: Data) -> Story:
    """A queue in which the one who is served has a name; a stack whose things lie on each other."""
    if data["stack"]:
        return _stacked(rng, split, data)
    row = list(data["start"])
    listed = f"{', '.join(row[:-1])}{rng.choice((', ', ' and '))}{row[-1]}"
    start = rng.choice((
        "{k} people waiting: {l}.", "line: {l}.", "queue: {l}.", "queue at the bakery: {l}.",
        "in the waiting room: {l}.",
        "{l} are waiting at the doctor.", "{l} wait for the bus in this order.", "at the counter stand {l}.",
    )).format(k=len(row), l=listed)  # fmt: skip
    clauses = list[str]()
    for event in data["events"]:
        if event:
            clauses.append(rng.choice(wide(say.JOINS, split)).format(n=event))
            row.append(event)
            continue
        form = rng.choice(
            ("<{n} is served>", "<{n} leaves>", "<{n} gets served> and goes", "<{n} goes in>", "<{n} is done>")
        )
        clauses.append(form.format(n=row.pop(0)))
    ask = phrase(rng, say.FIRST if data["ask"] == "first" else say.LAST, split)
    return assembled(rng, first_up(start), joined(rng, bare(clauses)), first_up(ask)), clauses


def _stacked(rng: Random, split: Split, data: Data) -> Story:
    row = list(data["start"])
    if rng.random() < 0.5:
        start = f"{row[0]} at the bottom, {', '.join(f'{b} on {a}' for a, b in pairwise(row))}."
    else:
        floor = rng.choice(("table", "desk", "floor", "shelf"))
        start = f"I put {row[0]} on the {floor}, {', '.join(f'{b} on {a}' for a, b in pairwise(row))}."
    clauses = list[str]()
    for event in data["events"]:
        if event:
            form = rng.choice(("<put {n} on {t}>", "<{n} goes on {t}>", "<lay {n} on {t}>")).format(n=event, t=row[-1])
            row.append(event)
        else:
            form = rng.choice(("<remove {t}>", "<take {t} off>", "<take {t} away>", "<{t} is removed>")).format(
                t=row.pop()
            )
        clauses.append(f"I {form}" if rng.random() < 0.3 and form[1] in "prtl" and " is " not in form else form)
    clauses = [clause.replace("I <red", "<red") for clause in clauses]
    return assembled(rng, first_up(start), joined(rng, bare(clauses)), phrase(rng, say.TOP, split)), clauses


def lettered(rng: Random, split: Split, data: Data) -> Story:
    """Moves as `N2, E3`, or from the origin."""
    x, y = data["start"]
    at = "the origin" if x == y == 0 and rng.random() < 0.5 else rng.choice((f"({x},{y})", f"({x}, {y})"))
    start = rng.choice(
        ("Robot at {p}.", "Start at {p}.", "I'm at {p}.", "A turtle is at {p}.", "From {p}:", "At {p}.")
    ).format(p=at)
    clauses = [f"<{way.upper()}{k}>" for way, k in data["events"]]
    short = rng.random() < 0.6
    if not short:
        go = spoken(rng, wide(say.GO, split), 6)
        clauses = [go(w=COMPASS_NAMES[way], k=number(rng, k)) for way, k in data["events"]]
    told = (
        f"{rng.choice(('Moves: ', 'moves ', 'path: ', ''))}{', '.join(bare(clauses))}."
        if short
        else joined(rng, bare(clauses))
    )
    asks = {"far": say.AWAY, "both": say.WHERE_POINT}.get(data["ask"], say.AXIS)
    return f"{start} {told} {phrase(rng, asks, split).format(a=data['ask'])}", clauses


def steered(rng: Random, split: Split, data: Data) -> Story:
    """Turns by the clock, or of a ship to port and starboard."""
    ship = rng.random() < 0.35
    who = rng.choice(_SAILING if ship else _POINTING)
    names = {"right": "starboard", "left": "port"} if ship else {"right": "clockwise", "left": "counterclockwise"}
    clauses = list[str]()
    turn = rng.choice(
        ("turn", "it turns", "turns") if ship else ("rotate", "it rotates", "turn", "rotates", "it turns")
    )
    for way, times in data["events"]:
        many = {1: "", 2: " twice", 3: " three times"}[times]
        if way == "around":
            clauses.append(rng.choice(("make a <u-turn>", "<turn around>", f"{turn} <180 degrees>")))
        elif ship:
            clauses.append(f"{turn} <to {names[way]}{many}>")
        else:
            form = rng.choice(("<{w}{m}>", "90 degrees <{w}{m}>", "<{w} 90 degrees{m}>"))
            clauses.append(f"{turn} {form.format(w=names[way], m=many)}")
    start = f"{who} {COMPASS_NAMES[data['start']]}."
    return assembled(rng, start, joined(rng, bare(clauses)), phrase(rng, say.FACE_ASK, split)), clauses


PLOTS: dict[str, tuple[Callable[[Random, Split, Data], Story], ...]] = {
    "counts": (counts,), "gives": (gives,), "passes": (handed,), "roams": (moved,), "lines": (queued,),
    "points": (lettered,), "facing": (steered,),
}  # fmt: skip

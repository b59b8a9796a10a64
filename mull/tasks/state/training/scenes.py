"""Other ways to tell the stories of training: terse lists, programs, orders, and contents of every day.

What a thought quotes of an event stands between < and >, as in the plots. A teller may rename what the data are about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from random import Random

from mull.core import Split
from mull.tasks.phrasing import first_up, vary
from mull.tasks.state.shapes import bare, number
from mull.tasks.state.training.scene_days import days, hours
from mull.tasks.state.training.scene_places import elsewhere, homeward, raced, seated, swapped
from mull.tasks.state.training.scene_sums import PLOTS
from mull.tasks.state.training.scene_words import (
    AROUND,
    COIN_ASKS,
    COIN_NOW,
    COIN_TURNS,
    COUNT_ADDS,
    COUNT_ASKS,
    COUNT_STARTS,
    COUNT_TAKES,
    COUNT_TIMES,
    FACE_ASKS,
    FACE_STARTS,
    FACE_TURNS,
    FAR_ASKS,
    FAR_STARTS,
    GIFTS,
    GO,
    HOLD_ASKS,
    LAMP_ASKS,
    LAMP_FLIPS,
    LAMP_SETS,
    LAMP_YES,
    MANY_ASKS,
    POINT_ASKS,
    POINT_STARTS,
    ROOMS,
    SWITCH_ASKS,
    SWITCH_NOW,
    SWITCH_TURNS,
    SWITCHES,
    VALUE_ASKS,
    YES_COIN,
    YES_SWITCH,
    strung,
)
from mull.tasks.state.worlds import COMPASS_NAMES, SIDES, Data

Story = tuple[str, list[str]]
SCREEN = {"n": "up", "s": "down", "e": "right", "w": "left"}
_TOKENS = {"coin": ("coin", "penny", "quarter", "euro coin", "token", "my coin", "dime"),
           "card": ("card", "playing card", "tile", "photo", "ace", "domino", "ticket")}  # fmt: skip


def one(rng: Random, pool: Sequence[str]) -> str:
    """One of them, its choices made."""
    return vary(rng, rng.choice(pool)).replace(" ?", "?").replace(" .", ".")


def _told(rng: Random, start: str, clauses: list[str], ask: str) -> Story:
    """The question last, or first, or as `if ...`."""
    told, style = strung(rng, bare(clauses)), rng.random()
    start = start if start[-1] in ".:;,!" else start + "."
    ask = first_up(ask) if rng.random() < 0.6 else ask
    if style < 0.12:
        return f"{ask if ask[-1] == '?' else ask + '?'} {start} {told}", clauses
    if style < 0.2:
        return f"{start.rstrip('.:')}, {told} {ask}", clauses
    if style < 0.26:
        return f"{start}\n{told}\n{ask}", clauses
    return f"{start} {told} {ask}", clauses


def _same(rng: Random, pool: Sequence[str], n: int) -> list[str]:
    """n wordings, often all of them one."""
    fixed = one(rng, pool)
    return [fixed if n > 4 or rng.random() < 0.7 else one(rng, pool) for _ in range(n)]


def flipped(rng: Random, split: Split, data: Data) -> Story:
    """Turned again and again, each time told, or so many times and some more."""
    thing, n = data["thing"], len(data["events"])
    switch = rng.choice(SWITCHES) if thing == "lamp" else rng.choice(_TOKENS[thing])
    if thing == "lamp":
        data["said"] = switch.split()[-1]
    sides = SIDES[thing]
    now, turns, asks, yes = (
        (SWITCH_NOW, SWITCH_TURNS, SWITCH_ASKS, YES_SWITCH) if thing == "lamp"
        else (COIN_NOW, COIN_TURNS, COIN_ASKS, YES_COIN)
    )  # fmt: skip
    up = {"coin": ("{s}", "{s} up", "{s}"), "card": ("face {s}",), "lamp": ("{s}",)}[thing]
    face = rng.choice(up)
    start = one(rng, now).format(t=switch, s=face.format(s=sides[data["start"]]))
    ask = one(rng, yes if data["yes"] else asks).format(
        t=switch, a=face.format(s=sides[0]), b=face.format(s=sides[1]), s=face.format(s=data["yes"])
    )
    acts = [acts for _, acts in data["events"]]
    people = not data["events"][0][0].isdigit()
    if people:
        verbs = _same(rng, ("{n} does", "{n} turns it", "{n} flips it", "{n}: yes", "{n} did it"), 1) * n
        nots = _same(rng, ("{n} doesnt", "{n} does not", "{n} leaves it", "{n}: no", "{n} refuses"), 1) * n
        if ": yes" in verbs[0] or ": no" in nots[0]:
            verbs, nots = ["{n}: yes"] * n, ["{n}: no"] * n
        deed = "pressing the switch" if thing == "lamp" else "flipping it"
        start += rng.choice((f" {first_up(deed)}:", f" some are {deed}.", f" asked about {deed}:"))
        forms = zip(data["events"], verbs, nots, strict=True)
        return _told(rng, start, [f"<{(v if a else x).format(n=who)}>" for (who, a), v, x in forms], ask)
    if not all(acts):
        yes_, no = rng.choice((("flip", "nothing"), ("turn", "wait"), ("flip", "leave it"), ("toggle", "skip")))
        return _told(rng, start, [f"<{yes_ if a else no}>" for a in acts], ask)
    if 2 <= n <= 6 and rng.random() < 0.45:
        count = {1: "once", 2: "twice"}
        a = rng.randint(1, n - 1)
        verb = "pressed" if thing == "lamp" else "flipped"
        first, more = count.get(a, f"{number(rng, a)} times"), count.get(n - a, f"{number(rng, n - a)} times")
        text = rng.choice((
            f"{verb} {first}, then {more} more", f"i {verb} it {first}. then {more} more",
            f"it gets {verb} {first} and then {more} again", f"{first} {verb}, and {more} after that",
        ))  # fmt: skip
        return f"{start} {text}. {ask}", [""] * n
    verbs = _same(rng, turns, 1) * n
    again = rng.random() < 0.3
    return _told(
        rng, start, [f"<{v.format(t=switch)}{' again' * (again and i > 0)}>" for i, v in enumerate(verbs)], ask
    )


def lamps(rng: Random, split: Split, data: Data) -> Story:
    state, ask, short = data["start"], data["ask"], rng.random() < 0.5
    name = "{}" if short else rng.choice(("the {} one", "the {} light", "{} lamp", "{} switch"))
    link = rng.choice((" ", " is ", ": ", "=")) if short else rng.choice((" is ", " "))
    listed = {lamp: f"<{name.format(lamp)}{link}{('off', 'on')[lit]}>" for lamp, lit in state.items()}
    head = rng.choice(("lights: ", "lamps: ", "", "at the start ", "switches: ", "start: ", "now "))
    start = head + rng.choice((", ", ", ", "; ")).join(bare(list(listed.values())))
    flip, turn = one(rng, LAMP_FLIPS), one(rng, LAMP_SETS)
    clauses = [
        f"<{(flip if what == 'flip' else turn).format(l=name.format(lamp), s=what)}>" for lamp, what in data["events"]
    ]
    asked = one(rng, LAMP_YES if data["yes"] else LAMP_ASKS).format(l=name.format(ask), s=data["yes"])
    told = strung(rng, bare(clauses))
    return f"{first_up(start)}. {told} {asked}", [listed[ask], *clauses]


def counted(rng: Random, split: Split, data: Data) -> Story:
    """How many of some things show a side: names of other kinds, terse starts."""
    old, n = data["names"], len(data["names"])
    data["names"] = list(rng.choice((
        ("left", "middle", "right", "back"), tuple(rng.sample(ROOMS, 4)), tuple("wxyz"), tuple("pqrs"), tuple(old),
    ))[:n])  # fmt: skip
    names, thing = data["names"], data["thing"]
    said = {"lamp": ("off", "on"), "coin": ("tails", "heads"), "door": ("closed", "open"),
            "card": ("face down", "face up")}[thing]  # fmt: skip
    things = rng.choice({"lamp": ("lamp", "switch", "fan", "light"), "coin": ("coin", "penny"), "door": ("door",
    "gate"),
                         "card": ("card", "tile")}[thing])  # fmt: skip
    many = {"switch": "switches", "penny": "pennies"}.get(things, things + "s")
    count = ("", "one", "two", "three", "four")[n]
    if len(set(data["start"])) == 1:
        side = said[data["start"][0]]
        start = rng.choice((
            f"there are {count} {many}, all {side}: {', '.join(names)}.",
            f"{n} {many} ({', '.join(names)}), all {side}.", f"all {n} {many} are {side}: {', '.join(names)}.",
            f"{', '.join(names[:-1])} and {names[-1]} are all {side}.",
            f"{many} {', '.join(names)} start {side}.",
        ))  # fmt: skip
    else:
        link = rng.choice((" ", " is ", ": ", " = "))
        start = rng.choice((f"{many}: ", f"{count} {many}: ", "", "start: ")) + ", ".join(
            f"{name}{link}{said[side]}" for name, side in zip(names, data["start"], strict=True)
        )
    verb = one(rng, {"lamp": ("toggle", "press", "flip", "switch", "i [flip|press|toggle]"),
                     "coin": ("flip", "turn", "i [flip|turn over]"), "door": ("toggle", "change", "i toggle"),
                     "card": ("flip", "turn", "turn over", "i flip")}[thing])  # fmt: skip
    once = rng.random() < 0.4
    clauses = [f"<{names[at]}>" if once and i else f"{verb} <{names[at]}>" for i, at in enumerate(data["events"])]
    ask = one(rng, MANY_ASKS).format(t=many, s=said[data["side"]])
    told = f"{', '.join(bare(clauses))}." if once else strung(rng, bare(clauses))
    return f"{first_up(start).rstrip('.')}. {told} {ask}", clauses


def numbers(rng: Random, split: Split, data: Data) -> Story:
    """A number that goes up and down: many plots, verbs left out where they are the same."""
    data["theme"] = "number" if data["world"] == "ledger" else "money"
    levels = list(accumulate([data["start"], *data["events"]]))
    plots = [plot for plot in PLOTS if plot.low <= min(levels) and max(levels) <= plot.top]
    plot = rng.choice(plots)
    up, down, mixed = one(rng, plot.ups), one(rng, plot.downs), rng.random() < 0.5
    clauses = list[str]()
    for i, change in enumerate(data["events"]):
        same = i and (data["events"][i - 1] > 0) == (change > 0)
        form = (up if change > 0 else down) if not mixed else one(rng, plot.ups if change > 0 else plot.downs)
        if same and rng.random() < 0.25:
            form = "<another {k}>"
        clauses.append(form.format(k=number(rng, abs(change))))
    return _told(rng, one(rng, plot.openings).format(k=data["start"]), clauses, one(rng, plot.asks))


def pointed(rng: Random, split: Split, data: Data) -> Story:
    """Moves on a grid, with units and in many orders."""
    x, y = data["start"]
    asked = data.get("ask", "both")
    names = SCREEN if data["ways"] == "screen" and asked != "far" else COMPASS_NAMES
    forms = _same(rng, GO, len(data["events"]))
    unit = rng.choice(("", "", " units", " steps", " squares", " meters", " blocks", " m", " cells"))
    clauses = [
        form.format(w=names[way], k=f"{number(rng, k)}{unit}", n=k)
        for form, (way, k) in zip(forms, data["events"], strict=True)
    ]
    clauses = [clause.replace("to the up", "up").replace("to the down", "down") for clause in clauses]
    at = rng.choice((f"({x},{y})", f"({x}, {y})", f"{x},{y}", f"x={x}, y={y}" if asked == "both" else f"({x}, {y})"))
    start = one(rng, FAR_STARTS if asked == "far" else POINT_STARTS).format(p=at)
    asks = {"far": FAR_ASKS, "both": POINT_ASKS}.get(asked, VALUE_ASKS)
    return _told(rng, start, clauses, one(rng, asks).format(n=asked))


def turned(rng: Random, split: Split, data: Data) -> Story:
    """Turns in letters, in degrees, by the clock."""
    events = [event if isinstance(event, list) else [event, 1] for event in data["events"]]
    style = rng.randrange(4)
    forms = _same(rng, FACE_TURNS[style], len(events))
    around = _same(rng, AROUND[style], len(events))
    names = {"right": ("R", "right", "right", "clockwise"), "left": ("L", "left", "left", "counterclockwise")}
    clauses = []
    for (way, times), form, back in zip(events, forms, around, strict=True):
        if way == "around":
            clauses.append(f"<{back}>")
            continue
        many = ("", "", " twice", " three times")[times]
        clauses.append(f"<{form.format(w=names[way][style])}{many}>")
    start = one(rng, FACE_STARTS).format(w=COMPASS_NAMES[data["start"]])
    if len(clauses) == 1 and style and rng.random() < 0.3:
        return f"{bare(clauses)[0]} from {COMPASS_NAMES[data['start']]}{rng.choice(('', '. direction?', '?'))}", clauses
    return _told(rng, start, clauses, one(rng, FACE_ASKS))


def program(rng: Random, split: Split, data: Data) -> Story:
    """Two variables in the words of a program."""
    (a, b), (x, y) = data["names"], data["start"]
    end, tight = rng.choice(("; ", "\n", ", ", ". ", "\n")), rng.random() < 0.5
    forms = {
        "swap": ("{a}, {b} = {b}, {a}", "swap({a}, {b})", "swap {a} and {b}"), "+": ("{n} = {n} + {k}", "{n} += {k}"),
        "-": ("{n} = {n} - {k}", "{n} -= {k}"), "=": ("{n} = {o}",), "*": ("{n} = {n} * 2", "{n} *= 2"),
        "+=": ("{n} = {n} + {o}", "{n} += {o}"),
    }  # fmt: skip
    clauses = list[str]()
    for do, name, k in data["events"]:
        text = rng.choice(forms[do][:2] if end != ", " else forms[do][-1:])
        clauses.append(f"<{text.format(n=name, k=k, a=a, b=b, o=b if name == a else a)}>")
    lines = [f"{a} = {x}", f"{b} = {y}", *bare(clauses)]
    if tight:
        lines = [line.replace(" ", "") if "swap" not in line else line for line in lines]
        clauses = [clause.replace(" ", "") if "swap" not in clause else clause for clause in clauses]
    ask = one(rng, (*COUNT_ASKS, "print({n})")).format(n=data["ask"])
    head = rng.choice(("", "", "", "python: ", "code: ", "in this program: ", "given "))
    return f"{head}{end.join(lines)}{end.rstrip(' ') if end != ', ' else '.'} {ask}", clauses


def single(rng: Random, split: Split, data: Data) -> Story:
    """One number under many names, as a program or in words."""
    data["name"] = name = rng.choice(
        ("x", "y", "n", "a", "i", "k", "s", "count", "total", "score", "sum", "num", "z", "value", "c", "result")
    )
    code = rng.random() < 0.55
    clauses = list[str]()
    for do, k in data["events"]:
        pool = (COUNT_ADDS if do == "+" else COUNT_TAKES if do == "-" else COUNT_TIMES[k])[0 if code else 1]
        clauses.append(f"<{one(rng, pool).format(n=name, k=k)}>")
    start = one(rng, COUNT_STARTS[0 if code else 1]).format(n=name, x=data["start"])
    ask = one(rng, COUNT_ASKS).format(n=name)
    if code:
        end = rng.choice(("; ", "\n", ", ", " ; "))
        return f"{end.join([start, *bare(clauses)])}{end if end != ', ' else '. '}{ask}", clauses
    return _told(rng, start, clauses, ask)


def shared(rng: Random, split: Split, data: Data) -> Story:
    """Gifts, with what is plain left out."""
    start, thing = data["start"], rng.choice(
        ("marbles", "cards", "stickers", "dollars", "candies", "shells", "stamps", "euros", "pencils", "points",
        "beads")
    )  # fmt: skip
    has = rng.choice(("has", "had", "owns", "starts with", ":", "has got", "brought"))
    held = [f"{who}{'' if has == ':' else ' '}{has} {k}{f' {thing}' * (not i)}" for i, (who, k) in
            enumerate(start.items())]  # fmt: skip
    clauses, before = list[str](), list[str]()
    for a, b, k in data["events"]:
        form = one(rng, GIFTS)
        if before == [b, a] and rng.random() < 0.6:
            form = rng.choice(("{a} gives back {k}", "{a} gives {k} back", "{a} returns {k}"))
        clauses.append(f"<{form.format(a=a, b=b, k=number(rng, k), o=thing)}>")
        before = [a, b]
    opening = rng.choice((", ", " and ", "; ", ". ")).join(held)
    return _told(rng, opening, clauses, one(rng, HOLD_ASKS).format(n=data["ask"], o=thing))


SCENES: dict[str, tuple[Callable[[Random, Split, Data], Story], ...]] = {
    "flips": (flipped,), "lamps": (lamps,), "toggles": (counted,), "ledger": (numbers,), "points": (pointed,),
    "grid": (pointed,), "facing": (turned,), "turns": (turned,), "variables": (program,), "counts": (single,),
    "gives": (shared,), "days": (days,), "clock": (hours,), "swaps": (swapped,), "trades": (seated, raced),
    "roams": (homeward, elsewhere), "balance": (numbers,),
}  # fmt: skip

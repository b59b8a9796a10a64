"""How plain stories are told in training: in few words, in one breath, with remarks that change nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from mull.core import Split
from mull.tasks.phrasing import first_up, vary
from mull.tasks.state.shapes import bare, number
from mull.tasks.state.training.plain_words import (
    AROUND,
    CUP_ASKS,
    CUP_STARTS,
    CUP_SWAPS,
    CUP_YES,
    DAY_LEADS,
    DAY_PLAIN,
    DAY_SPANS,
    DAY_THEN,
    EVERY,
    FACE_ASKS,
    FACES,
    FLIPS,
    HALVES,
    HAS_WHAT,
    NOTES,
    PLOTS,
    POINTS,
    SWAPS,
    TIMES_DOWN,
    TIMES_UP,
    TURN_OVER,
    WHO_HAS,
    Plot,
)
from mull.tasks.state.training.scene_words import POINT_ASKS, VALUE_ASKS
from mull.tasks.state.training.scenes import SCREEN, Story
from mull.tasks.state.worlds import COMPASS_NAMES, DAYS, SIDES, Data

_BREAK = re.compile(r"(?:(?<=[a-z)])|(?<=[-,\d]\d)|(?<=[,r] \d))\. (?=[A-Za-z])")  # not after the number of a step
_THINGS = ("apples", "eggs", "stickers", "marbles", "cookies", "cards", "pens", "candies", "stamps", "coins", "books")


def one(rng: Random, pool: Sequence[str]) -> str:
    """One of them, its choices made, without spaces that an empty choice leaves."""
    text = " ".join(vary(rng, rng.choice(pool)).split())
    return text.replace(" >", ">").replace(" ,", ",")


def run(rng: Random, start: str, clauses: list[str], ask: str) -> Story:
    """Start, events and question as sentences, in one breath, or as a list."""
    told, style = bare(clauses), rng.random()
    up = first_up if rng.random() < 0.5 else str
    asked = ask + "?" * (rng.random() < 0.75)
    last = rng.choice((", ", ", then ", " then ", " and then ", " and ", " and "))
    listed = ", ".join(told[:-1]) + last + told[-1] if len(told) > 1 else told[0]
    if not start:
        return f"{up(listed)}. {up(asked)}", clauses
    if style < 0.3:
        then = rng.choice(("", "", "then ", "next "))
        sentences = [up(then * (i > 0) + each) for i, each in enumerate(told)]
        return f"{up(start)}. {'. '.join(sentences)}. {up(asked)}", clauses
    if style < 0.5:
        return f"{up(start)}. {up(listed)}. {up(asked)}", clauses
    if style < 0.72:
        return f"{start}, {listed}{rng.choice((', ', ', ', '. '))}{asked}", clauses
    if style < 0.84:
        return f"{up(start)}{rng.choice((' and ', ', then ', ' and then '))}{listed}. {up(asked)}", clauses
    if style < 0.92:
        return f"{up(ask)}? {up(start)}. {up(listed)}.", clauses
    if style < 0.96 and ":" not in start:
        return f"if {start} and {listed}, {asked}", clauses
    return f"{up(start)}: {listed}. {up(asked)}", clauses


def flips(rng: Random, split: Split, data: Data) -> Story:
    """Turned so many times, told as a number."""
    thing, n = data["thing"], len(data["events"])
    starts, times, asks, whether = FLIPS[thing]
    sides = SIDES[thing]
    count = {1: "once", 2: "twice"}.get(n, "") if rng.random() < 0.7 else ""
    k = count or f"{number(rng, n)} time{'s' * (n > 1)}" + " in a row" * (n > 2 and rng.random() < 0.07)
    named = data.get("said") or rng.choice({"coin": ("coin", "coin", "penny"), "card": ("card",),
                                            "lamp": ("lamp", "light")}[thing])  # fmt: skip
    slots = {"t": named, "k": k, "s": sides[data["start"]]}
    ask = one(rng, whether if data["yes"] else asks).format(t=named, s=data["yes"])
    text, _ = run(rng, one(rng, starts).format(**slots), [one(rng, times).format(**slots)], ask)
    return text, [""] * n


def days(rng: Random, split: Split, data: Data) -> Story:
    """The day that is named is today, or yesterday or the like; the span in days, in weeks, as `tomorrow`."""
    (jump,), day = data["events"], DAYS[data["start"]]
    day = rng.choice((day, day, day.capitalize()))
    n = abs(jump)
    span = f"{number(rng, n)} day{'s' * (n > 1)}"
    if n % 7 == 0 and n <= 70 and rng.random() < 0.5:
        span = rng.choice(("a week", "one week", "1 week")) if n == 7 else f"{number(rng, n // 7)} weeks"
    if "lead" in data:
        then, spelled = DAY_THEN[jump > 0], DAY_PLAIN.get(jump, ((), ()))[1]
        lead = one(rng, DAY_LEADS[data["lead"]]).format(d=day)
        if spelled and (n == 1 or rng.random() < 0.5):
            return f"{lead} {one(rng, spelled)}", [""]
        return f"{lead} {one(rng, then).format(k=span)}", [span]
    if jump in DAY_PLAIN and (abs(jump) == 1 or rng.random() < 0.7):
        return one(rng, DAY_PLAIN[jump][0]).format(d=day), [""]
    return one(rng, DAY_SPANS[jump > 0]).format(d=day, k=span), [span]


def ledger(rng: Random, split: Split, data: Data) -> Story:
    """Money, floors, degrees, people and things that come and go."""
    plots: tuple[Plot, ...] = PLOTS[data["theme"]]
    plot = rng.choice([plot for plot in plots if data["start"] >= 0 or plot.below])
    thing, clauses = rng.choice(_THINGS), list[str]()
    hows = data.get("how", [None] * len(data["events"]))
    for i, (change, how) in enumerate(zip(data["events"], hows, strict=True)):
        size = number(rng, abs(change))
        if how == "half":
            clauses.append(one(rng, HALVES[data["theme"]]))
        elif how and data["theme"] == "account" and rng.random() < 0.4:  # the factors in the order of the story
            hows[i] = how[::-1]
            clauses.append(one(rng, EVERY[change > 0]).format(k=how[1], n=number(rng, how[0])))
        elif how:
            pool = TIMES_UP[data["theme"]] if change > 0 else TIMES_DOWN
            clauses.append(one(rng, pool).format(n=number(rng, how[0]), k=how[1]))
        else:
            clauses.append(one(rng, plot.ups if change > 0 else plot.downs).format(k=size, o=thing))
    if plot.short:  # `goes up 3, down 2`: the verb only once
        clauses = [plot.short * (not i) + clause for i, clause in enumerate(clauses)]
    starts = plot.below if data["start"] < 0 else plot.starts
    start = one(rng, starts).format(k=data["start"], o=thing)
    return run(rng, start, clauses, one(rng, plot.asks).format(o=thing))


def points(rng: Random, split: Split, data: Data) -> Story:
    """Moves on a grid; who moves is told once or every time."""
    x, y = data["start"]
    starts, verbs, asks = rng.choice(POINTS)
    names = COMPASS_NAMES if data["ways"] == "compass" else SCREEN
    verb, unit = rng.choice(verbs), rng.choice(("", "", "", " steps", " units", " squares", " blocks"))
    form = rng.choice(("<{k}{u} {w}>", "<{k}{u} {w}>", "<{w} {k}{u}>"))
    often = rng.random() < 0.4
    clauses = [
        f"{verb} ".lstrip() * (often or not i) + form.format(k=number(rng, k), w=names[way], u=unit)
        for i, (way, k) in enumerate(data["events"])
    ]
    asked = data.get("ask", "both")
    at = rng.choice((f"({x},{y})", f"({x}, {y})", f"({x}, {y})", f"{x}, {y}", f"{x},{y}"))
    pool = (*asks, *POINT_ASKS) if asked == "both" else VALUE_ASKS
    return run(rng, one(rng, starts).format(p=at), clauses, one(rng, pool).format(n=asked).rstrip("?"))


def cups(rng: Random, split: Split, data: Data) -> Story:
    """Cups with places, each called a cup or not; numbers and letters."""
    kind = "places" if data["names"] == "places" else "named"
    hidden, upper = rng.choice(("ball", "ball", "pea", "coin", "marble", "ring")), data["names"] == "letters"
    called = str.upper if upper else str
    start = one(rng, CUP_STARTS[kind]).format(o=hidden, p=called(data["start"]))
    fixed, same = one(rng, CUP_SWAPS[kind]), rng.random() < 0.6
    clauses = [
        (fixed if same else one(rng, CUP_SWAPS[kind])).format(a=called(a), b=called(b)) for a, b in data["events"]
    ]
    if data.get("yes"):
        return run(rng, start, clauses, one(rng, CUP_YES[kind]).format(o=hidden, p=called(data["yes"])))
    return run(rng, start, clauses, one(rng, CUP_ASKS[kind]).format(o=hidden))


def swaps(rng: Random, split: Split, data: Data) -> Story:
    """Who has what, the verb only once; two people are `they`."""
    start, ask, has = data["start"], data["ask"], rng.choice(("has", "has", "holds", "had", "brings", "owns"))
    the = rng.random() < 0.5
    held = [f"{who} {has} {_article(what, the)}" for who, what in start.items()]
    if rng.random() < 0.4:
        held = [each if not i else each.replace(f" {has} ", " ", 1) for i, each in enumerate(held)]
    opening = ", ".join(held[:-1]) + rng.choice((", ", " and ", ", and ")) + held[-1]
    fixed, same = one(rng, SWAPS), rng.random() < 0.7
    clauses = [(fixed if same else one(rng, SWAPS)).format(a=a, b=b) for a, b in data["events"]]
    if len(start) == 2 and rng.random() < 0.5:
        clauses = [rng.choice(("<they swap>", "<they trade>", "<they swap> things", "<both swap>"))]
    return run(rng, opening, clauses, one(rng, HAS_WHAT if ask in start else WHO_HAS).format(n=ask, i=ask))


def _article(item: str, the: bool) -> str:
    return f"the {item}" if the else f"{'an' if item[0] in 'aeiou' else 'a'} {item}"


def toggles(rng: Random, split: Split, data: Data) -> Story:
    """Two or three things turned one by one or all at once; how many, or how one of them is."""
    names, thing, first = data["names"], data["thing"], data["names"][0] == "first"
    k = len(names)
    said = {"coin": ("tails", "heads"), "lamp": ("off", "on"), "door": ("closed", "open")}[thing]
    lettered = names[0] == "A"
    name = rng.choice(
        (f"{thing} {{}}", "{}") if lettered else ("the {} one", "the {}" if first else f"the {{}} {thing}")
    )
    many, count = thing + "s", ("", "", "two", "three")[k]
    if len(set(data["start"])) == 1 and rng.random() < 0.8:
        listed = f" {', '.join(names[:-1])} and {names[-1]}" if lettered else ""
        form = "{c} {t}{l}, {w} {s}", "{c} {t}{l} are {w} {s}", "i have {c} {t}{l}, {w} {s}", "{c} {t}{l} {w} show {s}"
        start = rng.choice(form[: 4 if thing == "coin" else 3]).format(
            c=rng.choice((count, str(k))), t=many, l=listed, w="both" if k == 2 else "all", s=said[data["start"][0]]
        )
    else:
        each = [f"{name.format(n)} is {said[side]}" for n, side in zip(names, data["start"], strict=True)]
        head = rng.choice((f"{count} {many}: ", f"there are {count} {many}, ", f"i have {count} {many}, ", ""))
        start = head + rng.choice((", ", " and ")).join(each)
    verb = rng.choice(TURN_OVER[thing])
    often, seen, clauses = rng.random() < 0.35, set[int](), list[str]()
    for i, event in enumerate(data["events"]):
        whole = "both" if k == 2 else "all"
        piece = rng.choice((whole, f"{whole} of them", f"{whole} {many}")) if event < 0 else name.format(names[event])
        again = " again" * (event in seen and rng.random() < 0.4)
        clauses.append(f"{verb} " * (often or not i) + f"<{piece}>{again}")
        seen.add(event)
    if "ask" in data:
        which = f"{thing} {names[data['ask']]}" if lettered else f"the {names[data['ask']]} {thing}"
        asks = (
            ("what does {w} show", "is {w} heads or tails", "what side is {w} on", "what shows {w} [now|at the end]")
            if thing == "coin" else (f"is {{w}} {said[1]} or {said[0]} [now|]", f"{{w}}: {said[1]} or {said[0]}")
        )  # fmt: skip
        return run(rng, start, clauses, one(rng, asks).format(w=which))
    side = said[data["side"]]
    ask = rng.choice((f"how many {many} {'show' if thing == 'coin' else 'are'} {side}", f"how many are {side} now",
                      f"how many {many} are {side} at the end", f"how many of them are {side}"))  # fmt: skip
    return run(rng, start, clauses, ask)


def facing(rng: Random, split: Split, data: Data) -> Story:
    """Turns, told with how often."""
    turn, degrees = rng.choice(("<turn {w}>", "turn <{w}>", "i <turn {w}>", "<{w}>")), rng.random() < 0.15
    by_clock = rng.random() < 0.15
    clauses = list[str]()
    for way, times in data["events"]:
        many = ("", "", " twice")[times] if times < 3 else f" {number(rng, times)} times"
        way = {"right": "clockwise", "left": "counterclockwise"}.get(way, way) if by_clock else way
        plain = f"turn <90 degrees {way}{many}>" if degrees or by_clock else turn.format(w=way + many)
        clauses.append(rng.choice(AROUND) if way == "around" else plain)
    if rng.random() < 0.1:
        told, start = ", then ".join(bare(clauses)), COMPASS_NAMES[data["start"]]
        return f"{told}, starting from {rng.choice(('facing ', ''))}{start}. {one(rng, FACE_ASKS)}?", clauses
    return run(rng, one(rng, FACES).format(w=COMPASS_NAMES[data["start"]]), clauses, one(rng, FACE_ASKS))


def noted(rng: Random, data: Data, text: str) -> str:
    """With a remark between the sentences, before all of them or in brackets: what x is, that nothing else happens."""
    world = str(data["world"])
    kind = data["theme"] if world == "ledger" else f"{world} {data.get('ways', data.get('thing', ''))}".strip()
    around = any(event in ("around", ["around", 1]) for event in data["events"])
    chance = {"grid": 0.45, "points": 0.45, "ledger": 0.2}.get(world, 0.12)
    if kind not in NOTES or around or rng.random() > chance:
        return text
    note, breaks, style = one(rng, NOTES[kind]), [found.start() for found in _BREAK.finditer(text)], rng.random()
    if style < 0.15 or not breaks:
        return f"{first_up(note)}. {text}"
    at = breaks[0] if rng.random() < 0.7 else breaks[-1]
    form = rng.choice((f". {note}. ", f". {first_up(note)}. ", f", {note}. ", f" ({note}). ", f"; {note}. "))
    return text[:at] + form + text[at + 2 :]


TELLERS: dict[str, Callable[[Random, Split, Data], Story]] = {
    "flips": flips, "days": days, "ledger": ledger, "grid": points, "points": points, "cups": cups, "swaps": swaps,
    "toggles": toggles, "facing": facing,
}  # fmt: skip


def teller_of(data: Data) -> Callable[[Random, Split, Data], Story] | None:
    """Who tells this plain story, where it is not told as any other."""
    named = data["world"] == "flips" and not (
        data["events"][0][0].isdigit() and all(acts for _, acts in data["events"])
    )
    return None if named else TELLERS.get(data["world"])

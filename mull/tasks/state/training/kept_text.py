"""How the stories of `kept` are told, in training alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from mull.core import Split
from mull.tasks.phrasing import ORDINALS
from mull.tasks.state.daily import SIDES
from mull.tasks.state.shapes import number
from mull.tasks.state.training.carried import carried
from mull.tasks.state.training.kept import CYCLES, Shown, after
from mull.tasks.state.training.kept_words import (
    ADDED,
    DOUBLES,
    GROWN,
    HAPPENS,
    LISTS,
    PILES,
    QUEUES,
    RACES,
    ROW_ASKS,
    SHRUNK,
    TAKEN,
    Pool,
)
from mull.tasks.state.training.plain_text import one, run
from mull.tasks.state.training.scene_days import hours
from mull.tasks.state.training.scenes import Story
from mull.tasks.state.training.spans import spans
from mull.tasks.state.training.tallies_text import TALLY_TELLERS
from mull.tasks.state.worlds import COMPASS_NAMES, Data

_SHOWN = Shown()
PUSHES: Pool = ("push {l}", "stack: push {l}", "an empty stack. push {l}", "on an empty stack i push {l}")
_AN = re.compile(r"\ba (?=<?(?:orange|amber|indigo|olive)\b)")


def rows(rng: Random, split: Split, data: Data) -> Story:
    """Who stands there in order; the same wording for all events or not."""
    form, row, clauses = data["form"], list(data["start"]), list[str]()
    thing = rng.choice(("book", "book", "plate", "block", "shirt", "card"))
    article, each = rng.random() < 0.7, row
    if form == "stack":
        each = [f"a{'n' * (name[0] in 'aeiou')} {name}" if article else name for name in row]
        each = [*each[:-1], f"{each[-1]} {thing}"] if article else each
    for event in data["events"]:
        do, *names = event
        a, b = names[0] if names else "", names[-1] if names else ""
        slots = {"a": a, "b": b}
        if do == "place":
            at, to = row.index(a), row.index(b)
            slots |= {"p": ORDINALS[at], "q": "last" if to == len(row) - 1 else ORDINALS[to]}
        if form == "list" and do == "leave" and a in (row[0], row[-1]) and rng.random() < 0.7:
            do = "first" if a == row[0] else "last"
        text = one(rng, HAPPENS[form][do]).format(**slots)
        if a.isdecimal():  # `add 2` could be a sum
            text = text.replace(" letter", "").replace(f"<add {a}>", f"<append {a}>")
        clauses.append(_AN.sub("an ", text))
        row = after(row, event, form)
    numbers = not data["start"][0].isalpha()
    pool = {"queue": QUEUES, "stack": PILES, "list": LISTS, "race": RACES, "push": PUSHES}[form]
    last = rng.choice((" and ", ", ", ", then ")) if form not in ("list", "push") else rng.choice((", ", " "))
    last = ", push " if form == "push" else last
    mark = last if form in ("list", "push") else ", "
    listed = (mark.join(each[:-1]) + last + each[-1]).strip() if len(each) > 1 else each[0]
    single = [f"{name} one" for name in each[1:-1]] + [f"a {data['start'][-1]} one"] if article else each[1:]
    above = ", then ".join(_AN.sub("an ", f"{name} on top") for name in single)
    lower = f"{each[0]} {thing}" if article and len(each) > 1 else each[0]
    pool = tuple(text for text in pool if not numbers or "letters" not in text)
    start = one(rng, pool).format(
        l=listed, f=lower if form == "stack" else each[0], r=", then ".join(each[1:]), o=above
    )
    thing = "number" if form == "push" else thing
    many = (
        f"how many {thing}s are [there|left] [now|]"
        if form in ("stack", "push")
        else "how many [people|] are in line [now|]"
    )
    asks = (many,) if data["ask"] == "many" else ROW_ASKS[data["ask"]]
    asks = tuple(ask for ask in asks if form != "race" or not ask.endswith("next"))
    if form == "push" and data["ask"] != "many":
        spot = "on top" if data["ask"] == "top" else "at the bottom"
        asks = (f"what is {spot} [of the stack|] [now|]", f"which number is {spot} [now|]", f"{spot} now")
    kind = "number" if numbers else "letter"
    asks = ("what is {k}", f"which {kind} is {{k}} [now|]") if form == "list" and data["ask"] != "list" else asks
    return run(rng, start, clauses, one(rng, asks).format(t=thing, w=data["who"], k=data["ask"]))


_MORE_OF: Pool = ("gets {k} {x}", "buys {k} {x}", "finds {k} {x}", "gets {k} more {x}", "adds {k} {x}")
_LESS_OF: Pool = ("gives away {k} {x}", "loses {k} {x}", "sells {k} {x}", "gives {k} {x} to a friend")
_COLOURED = ("marbles", "balls", "socks", "beads", "cards", "stones", "candies")


def stocks(rng: Random, split: Split, data: Data) -> Story:
    """`3 red and 2 blue marbles`, `2 blue ones`; or things of two kinds."""
    names, clauses, kind = data["names"], list[str](), rng.choice(_COLOURED)
    coloured, me = names[0][-1] != "s" and "sheep" not in names, rng.random() < 0.4
    who = "i" if me else rng.choice(("Jo", "Sam", "Mia", "Tom", "Anna", "a boy", "a farmer", "my sister", "Max"))
    again = "i" if me else rng.choice(("she", "he")) if who not in ("Sam", "Tom", "Max", "a boy") else "he"
    again = "she" if who in ("Mia", "Anna", "my sister") else again
    for i, change in data["events"]:
        k = number(rng, abs(change))
        one_ = abs(change) == 1
        k = rng.choice(("a", "one", "1")) if one_ and names[i] not in ("apples", "eggs") else k
        noun = f"{names[i]} one{'s' * (not one_)}" if coloured else names[i].removesuffix("s") if one_ else names[i]
        text = one(rng, _MORE_OF if change > 0 else _LESS_OF).format(k=k, x=noun)
        text = text.replace("a more", "one more").replace("one more a ", "one more ")
        verb, _, rest = text.partition(" ")
        clauses.append(f"{again} <{verb.removesuffix('s') if me else verb} {rest}>")
    last = [f"{k} {name}" for k, name in zip(data["start"], names, strict=True)]
    has = "have" if me else rng.choice(("has", "has", "had"))
    start = f"{who} {has} {' and '.join(last)}" + f" {kind}" * coloured
    if data["ask"] < 0:
        things = kind if coloured else rng.choice(("things", "of both"))
        asks: Sequence[str] = (
            f"how many {things} {'do i' if me else f'does {again}'} have [in total|altogether|in all]",
        )
        asks = (f"how many {kind} are there in all", *asks) if coloured else asks
    else:
        asked = names[data["ask"]] + (f" {kind}" if coloured else "")
        asks = (f"how many {asked} {'do i' if me else f'does {again}'} have [now|]", f"how many {asked} are there now")
    return run(rng, start, clauses, one(rng, asks))


def chains(rng: Random, split: Split, data: Data) -> Story:
    """A bare number, the things of somebody, money."""
    theme, clauses = data["theme"], list[str]()
    he, his = rng.choice((("he", "his"), ("she", "her")))
    who = rng.choice(("Sam", "Tom", "Max", "Ben") if he == "he" else ("Mia", "Anna", "Sue", "Eva"))
    thing = rng.choice(("cookies", "marbles", "cards", "sweets", "stickers", "apples", "coins"))
    me = theme == "money"
    for i, (do, k) in enumerate(data["events"]):
        size = "one" if k == 1 and rng.random() < 0.5 else number(rng, k)
        if do in "+-" and theme == "number":
            text = f"<{one(rng, ADDED if do == '+' else TAKEN)}>"
        elif do in "+-":
            pool = ("find {k}", "get {k}", "earn {k}") if me and do == "+" else ("spend {k}", "pay {k}", "lose {k}")
            text = f"<{one(rng, pool if me else GROWN if do == '+' else SHRUNK)}>"
            if do == "-" and thing in ("cookies", "sweets", "apples") and not me and rng.random() < 0.4:
                text = "<eats {k}>"
        elif k == 2:
            text = one(rng, DOUBLES[theme][do])
        else:
            text = rng.choice(("<multiply by {k}>", "<times {k}>", "<multiply it by {k}>") if do == "*" else
                              ("<divide by {k}>", "<divide it by {k}>"))  # fmt: skip
            size = str(k)
        named = (
            "i " * (me and "i " not in text)
            if me
            else f"{he if i or rng.random() < 0.6 else who} " * (theme == "person")
        )
        clauses.append(named + text.format(k=size, he=he, his=his))
    k = data["start"]
    if theme == "number":
        starts: Pool = (
            "start with {k}",
            "take {k}",
            "i start with {k}",
            "begin with {k}",
            "take the number {k}",
            "i have the number {k}",
        )
        asks: Pool = (
            "what do [you|i] [have|get]",
            "result",
            "what is it [now|]",
            "what number do i have [now|]",
            "what comes out",
        )
    elif me:
        starts, asks = (
            ("i have {k} dollars", "i have ${k}", "i had {k} euros"),
            ("how much do i have [now|left|]", "how much is left"),
        )
    else:
        starts = (f"{who} has {{k}} {thing}", f"{who} had {{k}} {thing}", f"{who} starts with {{k}} {thing}")
        asks = (
            f"how many {thing} does {he} have [now|left|]",
            f"how many does {who} have [left|now]",
            f"how many are left for {who}",
        )
    return run(rng, one(rng, starts).format(k=k), clauses, one(rng, asks))


def cycles(rng: Random, split: Split, data: Data) -> Story:
    """Which month, season or light comes so many steps on."""
    (jump,), of, n = data["events"], data["of"], abs(data["events"][0])
    name = CYCLES[of][data["start"]]
    name = name.capitalize() if of == "month" and rng.random() < 0.7 else name
    if of == "light":
        span = f"{number(rng, n)} change{'s' * (n > 1)}"
        start = one(rng, ("a traffic light goes green, yellow, red, then green again",
                          "a light goes green, yellow, red and again green",
                          "a lamp changes from green to yellow to red to green"))  # fmt: skip
        ask = one(
            rng, ("what color is it after {k}", "which color comes after {k}", "what color is it {k} later")
        ).format(k=span)
        return f"{start}. it is {name} now. {ask}?", [f"<{span}>"]
    if n == 1 and rng.random() < 0.6:
        ahead = ("which {o} comes after {d}", "what {o} [is|comes] after {d}", "it is {d}. what is the next {o}")
        back = ("which {o} comes before {d}", "what {o} [is|comes] before {d}", "it is {d}. what was the last {o}")
        return one(rng, ahead if jump > 0 else back).format(o=of, d=name) + "?", ["<>"]
    span = f"{number(rng, n)} {of}{'s' * (n > 1)}"
    pool: Pool = (
        ("it is {d}. [what|which] {o} is it in {k}", "[what|which] {o} [is|comes] {k} after {d}",
         "it's {d} now, what {o} will it be in {k}",
         "if it is {d} now, which {o} is it {k} from now", "{k} after {d} is [what|which] {o}")
        if jump > 0 else
        ("it is {d}. [what|which] {o} was it {k} ago", "[what|which] {o} [is|was] {k} before {d}",
         "it's {d} now, what {o} was it {k} ago")
    )  # fmt: skip
    return one(rng, pool).format(o=of, d=name, k=span) + "?", [f"<{span}>"]


def _asked(rng: Random, data: Data, things: str, many: str, side: str) -> Pool:
    """Ways to ask for all sides, for the things that show one side, or for how many do."""
    coins, show = data["thing"] == "coin", data["show"]
    shows = "show" if coins else "are"
    asks: Pool = ("what do i have now",
    f"what do the {many} show [now|]" if coins else f"how are the {many} now",
                  "how do they lie now" if coins else "what are they now",
                  f"what is the state of the {many} now")  # fmt: skip
    if show == "which":
        asks = (
            f"which {many} {shows} {side} [now|at the end|]",
            f"which {many} are {side} [now|]",
            f"which ones are {side} [now|]",
        )
        if "," not in _SHOWN.answer(data) and rng.random() < 0.7:
            shows = "shows" if coins else "is"
            asks = (
                f"which {things} {shows} {side} [now|at the end|]",
                f"which one is {side} [now|]",
                f"which {things} is {side}",
            )
    elif show == "many":
        asks = (f"how many {many} {shows} {side} [now|]", f"how many are {side} [now|]", f"how many of them are {side}")
    return asks


def shown(rng: Random, split: Split, data: Data) -> Story:
    """Things named by place, number, letter or colour; all sides told at once, by letters or one by one."""
    names, thing = data["names"], data["thing"]
    k, said = len(names), list(data.get("sides", SIDES[thing]))
    usual = list(SIDES[thing]) if data["show"] != "all" else said
    placed, labelled = names[0] == "first", names[0] in ("1", "A")
    things = rng.choice({"coin": ("coin",), "lamp": ("lamp", "light", "switch"), "door": ("door",)}[thing])
    hushed = labelled and rng.random() < 0.4 and (names[0] == "1" or data["show"] != "which")
    many, count = (
        things + ("es" if things == "switch" else "s"),
        rng.choice((str(k), ("two", "three", "four", "five")[k - 2])),
    )
    listed = f" {', '.join(names[:-1])} and {names[-1]}"
    if "sides" in data:
        row = rng.choice((" ", ", ", " ")).join(said[side].upper() for side in data["start"])
        lead = "" if placed else f"{listed.strip()}: "
        start = one(
            rng, ("{c} coins: {r}", "there are {c} coins: {r}", "coins {r}", "i have coins {r}", "{c} coins show {r}")
        )
        start = start.format(c=count, r=row) if placed else f"coins {lead}{row}"
    elif len(set(data["start"])) == 1 and rng.random() < 0.85:
        start = one(
            rng,
            (
                "{c} {t}{l}[ in a row|], all {s}",
                "{t}{l} are all {s}",
                "i have {c} {t}{l}, all {s}",
                "{c} {t}{l} are {s}",
            ),
        )
        start = start.format(
            c=count, t=many, l="" if placed or (hushed and "{c}" in start) else listed, s=said[data["start"][0]]
        )
        start = start.replace("all", "both") if k == 2 else start
        start = f"{count} {start}" if placed and start.startswith(many) else start
    else:
        what = "{}" if placed or labelled else f"the {{}} {things}"
        each = [f"{what.format(name)} is {said[side]}" for name, side in zip(names, data["start"], strict=True)]
        start = rng.choice(
            (f"{count} {many}: ", f"there are {count} {many}, ", "" if not labelled else f"{many}: ")
        ) + ", ".join(each)
    verb = rng.choice({"coin": ("flip", "i turn over", "turn over", "i flip"), "lamp": ("toggle", "i toggle",
                                "i switch", "i press", "i flip", "someone flips", "someone presses", "he toggles"),
                       "door": ("i toggle", "toggle", "i change")}[thing])  # fmt: skip
    form = rng.choice(("{}", f"{things} {{}}") if labelled else ("the {}", "the {} one", f"the {{}} {things}"))
    seen, clauses, often = set[int](), list[str](), rng.random() < 0.35
    for i, event in enumerate(data["events"]):
        piece = rng.choice(("both",) if k == 2 else ("all", "all of them")) if event < 0 else form.format(names[event])
        clauses.append(f"{verb} " * (often or not i) + f"<{piece}>" + " again" * (event in seen and rng.random() < 0.4))
        seen.add(event)
    return run(rng, start, clauses, one(rng, _asked(rng, data, things, many, usual[data["side"]])))


def homes(rng: Random, split: Split, data: Data) -> Story:
    """A walk with compass points; which way from the start, and how far."""
    unit, verb = (
        rng.choice(("", " steps", " blocks", " km", " meters")),
        rng.choice(("i walk", "walk", "i go", "i drive")),
    )
    forms = rng.choice((("<{k}{u} {w}>",), ("<{k}{u} {w}>",), ("<{w} {k}{u}>",)))
    clauses = [
        f"{verb} " * (not i) + one(rng, forms).format(k=number(rng, k), w=COMPASS_NAMES[way], u=unit)
        for i, (way, k) in enumerate(data["events"])
    ]
    asks: Pool = (
        ("where am i from the start", "where am i [now|], seen from the start",
         "how far and in which direction am i from the start",
         "where am i compared to the start", "how far and which way from the start")
        if data["ask"] == "off" else
        ("in which direction am i from the start", "which way from the start am i",
         "which direction is that from the start")
    )  # fmt: skip
    return run(rng, "", clauses, one(rng, asks))


def boxes(rng: Random, split: Split, data: Data) -> Story:
    """Two boxes, or two people; what moves over."""
    ask, names, box = data["ask"], list(data["start"]), data["box"]
    thing, holder = (
        rng.choice(("balls", "marbles", "coins", "apples", "books")),
        rng.choice(("box", "bag", "box", "jar")),
    )
    if not box:
        called = {name: name for name in names}
    else:
        called = {name: f"{holder} {name}" if name == "A" or name in "BC" else f"the {name} {holder}" for name in names}
    has = rng.choice(("has", "holds", "contains")) if box else rng.choice(("has", "had", "owns"))
    held = [
        f"{called[name]} {has} {k}" + f" {thing[: -1 if k == 1 else None]}" * (not i)
        for i, (name, k) in enumerate(data["start"].items())
    ]
    short = called if not box or "A" in names else {name: name for name in names}
    moves: Pool = (
        ("i move <{k} from {a} to {b}>", "move <{k} from {a} to {b}>", "i take <{k} from {a} to {b}>")
        if box else
        ("<{a} gives {k} to {b}>", "<{a} gives {b} {k}>", "<{b} gets {k} from {a}>", "<{b} takes {k} from {a}>")
    )  # fmt: skip
    clauses = [one(rng, moves).format(k=number(rng, k), a=short[a], b=short[b]) for a, b, k in data["events"]]
    if ask == "diff":
        held_now = dict(data["start"])
        for a, b, k in data["events"]:
            held_now[a], held_now[b] = held_now[a] - k, held_now[b] + k
        a, b = sorted(names, key=lambda name: -held_now[name])
        asks: Pool = ("what is the difference [now|]",)
        if held_now[a] != held_now[b]:
            have = (
                (f"are in {called[a]} than in {called[b]}",)
                if box
                else (f"does {a} have than {b}", f"has {a} than {b}")
            )
            asks = (*asks, *(f"how many more {thing} {text} [now|]" for text in have), f"how many more {have[0]}")
    elif ask == "more":
        most = "more" if len(names) == 2 else "the most"
        asks = (
            (f"which {holder} has {most} [now|]",) if box else (f"who has {most} {thing} [now|]", f"who has {most} now")
        )
    elif box:
        asks = (f"how many {thing} are in {called[ask]} [now|]", f"how many are in {called[ask]}")
    else:
        asks = (f"how many {thing} does {ask} have [now|]", f"how many does {ask} have [now|]")
    return run(rng, rng.choice((" and ", ", ")).join(held), clauses, one(rng, asks))


def clock(rng: Random, split: Split, data: Data) -> Story:
    """One span of hours, also more than half a day."""
    if len(data["events"]) > 1 or rng.random() < 0.4:
        return hours(rng, split, data)
    (change,) = data["events"]
    span = f"{number(rng, abs(change))} hour{'s' * (abs(change) > 1)}"
    note = rng.choice(("", " (12 hour clock)", " on a 12 hour clock", ""))
    pool = (
        ("it is {t} o'clock. what time [is it|will it be] in {k}{n}",
         "[it's|its] {t} o'clock now. what does the clock show in {k}",
         "what time is it {k} after {t} o'clock{n}", "a clock shows {t}. {k} pass. what does it show")
        if change > 0 else
        ("it is {t} o'clock. what time was it {k} ago{n}", "what time is it {k} before {t} o'clock{n}")
    )  # fmt: skip
    return one(rng, pool).format(t=data["start"], k=span, n=note) + "?", [f"<{span}>"]


KEPT_TELLERS: dict[str, Callable[[Random, Split, Data], Story]] = {
    "rows": rows, "stocks": stocks, "chains": chains, "cycles": cycles, "shown": shown, "homes": homes,
    "boxes": boxes, "clock": clock, "carried": carried, "spans": spans, **TALLY_TELLERS,
}  # fmt: skip

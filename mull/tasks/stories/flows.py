"""More scenes of composed stories: what comes and goes, what is packed, shared and counted, clocks and recipes."""

# ruff: noqa: E501
from __future__ import annotations

from random import Random

from mull.tasks.stories.scenes import Scene, amount, upto
from mull.tasks.stories.sums import Sum, Tree, result
from mull.tasks.stories.world import MONTHS, NOUNS, Voice

_THEMES = (
    "own",
    "own",
    "own",
    "food",
    "food",
    "cash",
    "cash",
    "bus",
    "bus",
    "wire",
    "shop",
    "shop",
    "game",
    "tank",
    "class",
    "phone",
)
_SHARED = ("own", "food")
_SOLD = ("own", "food", "shop")


def flow(rng: Random, level: int, voice: Voice) -> Scene:
    """A quantity that grows and shrinks; at the end it may be shared, packed, sold or held against a goal."""
    theme = rng.choice(_THEMES)
    count = 1 if level == 1 else 2 if level == 2 else upto(rng, 2, 3)
    inner: dict[Sum, str] = {}
    if theme == "food":
        voice.words["t1"], voice.words["t"] = rng.choice(NOUNS["food"])
    terse = theme in _SOLD and rng.random() < 0.15
    if not terse and level > 1 and rng.random() < 0.3:
        a, b = upto(rng, 2, 12), upto(rng, 2, 12)
        tree: Tree = (a, "*", b)
        inner[a, "*", b] = "start"
        facts, left = [voice.say(f"{theme}.group", a=a, b=b)], count - 1
    else:
        tree = a = amount(rng, level) + 3
        facts, left = [voice.say("flow.t0" if terse else f"{theme}.open", a=a)], count
    end = rng.choice(_ENDS) if level > 1 and left > 1 and rng.random() < 0.35 and not terse else ""
    if end:
        left -= 1
    downs = ups = False
    while left > 0:
        now, down = result(tree), rng.random() < 0.55
        many = left > 1 and rng.random() < 0.35 and not terse
        b, c = (upto(rng, 2, 9), upto(rng, 2, 12)) if many else (upto(rng, 2, max(3, min(now - 1, 90))), 1)
        down &= b * c < now
        key = ("t" if terse else "") + ("down" if down else "up") + ("s" if many else "")
        change: Tree = (b, "*", c) if many else b
        if many:
            inner[b, "*", c] = "lost" if down else "more"
        facts.append(voice.say(f"{'flow' if terse else theme}.{key}", b=b, c=c))
        tree, left = (tree, "-" if down else "+", change), left - 1 - many
        downs, ups = downs or down, ups or not down
    if end and (downs or end != "worth") and (found := _ended(rng, voice, theme, end, tree, facts, inner)):
        return found
    ask = "left" if downs and (not ups or rng.random() < 0.5) else "ask"
    want = "left" if downs and not ups else "now"
    said = voice.say(f"flow.t{'left' if ask == 'left' else 'ask'}" if terse else f"{theme}.{ask}")
    return Scene("flow", tree, want, facts, said, [], inner)


_ENDS = ("share", "pack", "worth", "goal")


def _ended(
    rng: Random, voice: Voice, theme: str, end: str, tree: Tree, facts: list[str], inner: dict[Sum, str]
) -> Scene | None:  # fmt: skip
    now = result(tree)
    if not isinstance(tree, int):
        inner = {**inner, (result(tree[0]), tree[1], result(tree[2])): "now"}
    if end == "goal" and theme in ("own", "game", "phone"):
        k = now + upto(rng, 2, 40)
        return Scene("goal", (k, "-", tree), "missing", facts, voice.say("any.goal", k=k), [], inner)
    if theme in _SOLD and end == "worth":
        k = upto(rng, 2, 9)
        return Scene("worth", (tree, "*", k), "money", facts, voice.say("any.worth", k=k), [], inner)
    fits = [k for k in range(2, 13) if now % k == 0]
    if not fits or theme not in _SHARED or end not in ("share", "pack"):
        return None
    return Scene(
        end,
        (tree, "/", k := rng.choice(fits)),
        "each" if end == "share" else "boxes",
        facts,
        voice.say(f"any.{end}", k=k),
        [],
        inner,
    )


def before(rng: Random, level: int, voice: Voice) -> Scene:
    """What there was before something came or went."""
    c = amount(rng, level) + 1
    tree: Tree = c
    facts: list[str] = []
    for _ in range(1 if level == 1 else 2):
        down = rng.random() < 0.6 or result(tree) < 4
        b = upto(rng, 2, 40 if down else result(tree) - 1)
        facts.insert(0, voice.say("own.down" if down else "own.up", b=b))
        tree = (tree, "+" if down else "-", b)
    facts = [voice.say("before.open"), *facts, voice.say("before.end", c=c)]
    return Scene("before", tree, "start", facts, voice.say("before.ask"))


def packing(rng: Random, level: int, voice: Voice) -> Scene:
    """So many to a box, a van, a row, a friend: how many boxes, how many over."""
    say, words = voice.say, voice.words
    style = rng.random()
    b = upto(rng, 2, 9 if level == 1 else 12)
    quotient = upto(rng, 2, 9 if level < 3 else 12)
    rest = upto(rng, 1, b - 1)
    if style < 0.2:
        words["van"], words["vans"] = rng.choice(
            (
                ("van", "vans"),
                ("bus", "buses"),
                ("car", "cars"),
                ("boat", "boats"),
                ("taxi", "taxis"),
                ("tent", "tents"),
                ("table", "tables"),
            )
        )
        a = b * quotient + (rest if level > 1 and rng.random() < 0.8 else 0)
        facts = [say("ride.in", b=b), say("ride.all", a=a)]
        tree: Tree = ((a, ":", b), "+", 1) if a % b else (a, "/", b)
        return Scene("rides", tree, words["vans"], facts if rng.random() < 0.6 else facts[::-1], say("ride.ask"))
    if style < 0.5:
        kinds = ("ask", "rest", "full") if level == 1 else ("need", "rest", "full", "need")
        kind = rng.choice(kinds)
        a = b * quotient + (0 if kind == "ask" else rest)
        tree = ((a, ":", b), "+", 1) if kind == "need" else (a, {"ask": "/", "rest": "%", "full": ":"}[kind], b)
        facts = [say("pack.all" if kind in ("ask", "need") else "pack.has", a=a), say("pack.in", b=b)]
        want = "over" if kind == "rest" else words["boxes"]
        return Scene(f"pack {kind}", tree, want, facts if rng.random() < 0.6 else facts[::-1], say(f"pack.{kind}"))
    if style < 0.65:
        words["hall"] = rng.choice(("a cinema", "the theatre", "a hall", "our school hall", "a plane", "the circus"))
        words["seats"] = rng.choice(("seats", "chairs", "places"))
        a, b = upto(rng, 2, 12), upto(rng, 3, 9 if level == 1 else 30)
        facts = [say("row.say", a=a, b=b)]
        if level == 1:
            return Scene("rows", (a, "*", b), "seats", facts, say("row.ask"))
        c = upto(rng, 2, a * b - 1)
        facts.append(say("row.taken", c=c))
        return Scene("free", ((a, "*", b), "-", c), "free", facts, say("row.free"), [], {(a, "*", b): "seats"})
    if style < 0.88:
        a = b * (quotient := upto(rng, 2, 9 if level == 1 else 30))
        facts = [say("share.say", a=a, b=b)]
        if level == 1 or rng.random() < 0.3:
            return Scene("share", (a, "/", b), "each", facts, say("share.ask"))
        more = rng.random() < 0.4
        c = upto(rng, 1, quotient + 9 if more else max(1, quotient - 1))
        ask = say("share.then" if more else "share.lost", c=c)
        return Scene("share one", ((a, "/", b), "+" if more else "-", c), "one", facts, ask, [], {(a, "/", b): "each"})
    if level == 1:
        words["rope"] = rng.choice(("rope", "ribbon", "pipe", "board", "string", "cable", "wire"))
        words["m2"] = rng.choice(("meters", "metres", "cm", "feet", "inches"))
        return Scene("cut", (b * quotient, "/", b), "each", [say("cut.say", a=b * quotient, b=b)], say("cut.ask"))
    c = upto(rng, 2, 9)
    a = b * c + upto(rng, 1, 40)
    return Scene(
        "give",
        (a, "-", (b, "*", c)),
        "left",
        [say("give.each", a=a, b=b, c=c)],
        say("own.left"),
        [],
        {(b, "*", c): "given"},
    )


# animals and things that everybody knows how many of something they have
_PARTS = {
    "legs": {"spider": 8, "dog": 4, "cat": 4, "horse": 4, "cow": 4, "hen": 2, "bird": 2, "ant": 6, "bee": 6, "duck": 2,
             "goat": 4, "pig": 4, "beetle": 6, "chair": 4, "table": 4, "sheep": 4, "rabbit": 4, "fly": 6},
    "wheels": {"car": 4, "bike": 2, "tricycle": 3, "bicycle": 2, "motorbike": 2, "scooter": 2, "skateboard": 4},
    "sides": {"square": 4, "triangle": 3, "hexagon": 6, "pentagon": 5, "octagon": 8, "rectangle": 4},
    "fingers": {"hand": 5}, "strings": {"guitar": 6, "violin": 4}, "eyes": {"child": 2, "fish": 2}, "wings": {"bird": 2, "butterfly": 4},
    "shoes": {"pair": 2}, "eggs": {"dozen": 12},
}  # fmt: skip
_MANY = {
    "sheep": "sheep",
    "fly": "flies",
    "child": "children",
    "fish": "fish",
    "butterfly": "butterflies",
    "dozen": "dozen",
}
_UNITS = (("day", "week", 7), ("month", "year", 12), ("hour", "day", 24), ("minute", "hour", 60), ("second", "minute", 60),
          ("week", "year", 52), ("cent", "dollar", 100), ("meter", "kilometer", 1000), ("gram", "kilogram", 1000),
          ("egg", "dozen", 12), ("year", "century", 100), ("year", "decade", 10), ("inch", "foot", 12), ("centimeter", "meter", 100))  # fmt: skip
_PLURAL = {"dozen": "dozen", "century": "centuries", "inch": "inches", "foot": "feet"}


def facts(rng: Random, level: int, voice: Voice) -> Scene:
    """Legs, wheels, days of weeks: numbers that the question leaves to common knowledge, or says."""
    say, words = voice.say, voice.words
    a = upto(rng, 2, (0, 12, 20, 30)[level])
    if level < 3 and rng.random() < 0.4:
        small, big, per = rng.choice(_UNITS)
        words |= {"units": _PLURAL.get(small, small + "s"), "bigs": _PLURAL.get(big, big + "s")}
        return Scene(f"{big} {per}", (a, "*", per), words["units"], [], say("unit.how", a=a), [f"{big}={per}"])
    legs = rng.choice(("legs", "legs", "legs", *_PARTS))
    one, k = rng.choice(tuple(_PARTS[legs].items()))
    words |= {
        "legs": legs,
        "beast": one,
        "beasts": _MANY.get(one, one + "s"),
        "abeast": ("an " if one[0] in "aeio" else "a ") + one,
    }
    if legs in ("shoes", "eggs"):
        words["beasts"] = f"{'pairs' if one == 'pair' else one} of {legs}" if one == "pair" else f"dozen {legs}"
        a = min(a, 9)
    elif rng.random() < 0.35 and level < 3:
        return Scene(f"{one} {k}", (a, "*", k), legs, [say("legs.each", k=k)], say("legs.how", a=a))
    known = [f"{one}={k}"]
    if level == 1 or legs != "legs":
        if rng.random() < 0.6:
            return Scene(f"{one} {k}", (a, "*", k), legs, [], say("legs.how", a=a), known)
        return Scene(f"{one} {k}", (a, "*", k), legs, [say("legs.say", a=a)], say("legs.ask"), known)
    other, j = rng.choice(tuple((beast, n) for beast, n in _PARTS[legs].items() if beast != one))
    words["beasts2"] = _MANY.get(other, other + "s")
    b = upto(rng, 2, 12)
    told = [say("legs.say", a=a), say("legs.and", b=b)]
    inner: dict[Sum, str] = {(a, "*", k): words["beasts"], (b, "*", j): words["beasts2"]}
    return Scene(
        f"{one} {other}", ((a, "*", k), "+", (b, "*", j)), legs, told, say("legs.ask"), [*known, f"{other}={j}"], inner
    )


_EVENTS = (
    "a film",
    "the party",
    "school",
    "the train",
    "a match",
    "the concert",
    "my lesson",
    "the meeting",
    "the trip",
    "a shift",
)
_CARS = ("a train", "the bus", "a car", "my van", "the ship", "a truck", "our boat", "a cyclist")


def clocks(rng: Random, level: int, voice: Voice) -> Scene:
    """Starts, ends, hours between them, and how far one gets."""
    say, words = voice.say, voice.words
    words |= {
        "ev": rng.choice(_EVENTS),
        "car": rng.choice(_CARS),
        "km": rng.choice(("km", "km", "miles", "kilometers")),
    }
    v = upto(rng, 1, 12) * rng.choice((5, 10))
    words["v"] = str(v)
    style = rng.random()
    if (level == 1 and style < 0.4) or (level == 2 and style < 0.15):
        b = upto(rng, 2, 9)
        if style < 0.25:
            return Scene("far", (v, "*", b), "way", [say("trip.say")], say("trip.far", b=b))
        return Scene("how long", (v * b, "/", v), "hours", [say("trip.say")], say("trip.long", c=v * b))
    over = level > 1 and rng.random() < 0.6
    a = upto(rng, 7, 11) if over else upto(rng, 1, 8)
    hours = upto(rng, 12 - a + 1, 12 - a + 7) if over else upto(rng, 2, 11 - a)
    b = a + hours - 12 if over else a + hours
    words["ap"] = "am" if over else rng.choice(("am", "pm")) if a > 5 else "pm"
    words["bp"] = "pm" if over else words["ap"]
    between: Tree = ((12, "-", a), "+", b) if over else (b, "-", a)
    if level > 1 and style > 0.5:
        drive = say("drive.say", a=a)
        ask = say("drive.ask", b=b).replace("{ap}", words["bp"]).replace(f"{b} {words['ap']}", f"{b} {words['bp']}")
        known = ["noon=12"] if over else []
        return Scene("drive", (between, "*", v), "way", [drive], ask, known, _hours(between))
    if style < 0.7 and not over:
        return Scene(
            "end", (a, "+", hours), "end", [say("clock.from", a=a), say("clock.for", b=hours)], say("clock.end")
        )
    known = ["noon=12"] if over else []
    return Scene("lasts", between, "hours", [say("clock.from", a=a), say("clock.to", b=b)], say("clock.long"), known)


def _hours(tree: Tree) -> dict[Sum, str]:
    assert not isinstance(tree, int)
    return {(result(tree[0]), tree[1], result(tree[2])): "hours"}


_MIXES = (("eggs", "cookies"), ("cups of flour", "pancakes"), ("lemons", "glasses of juice"), ("spoons of sugar", "muffins"),
          ("eggs", "waffles"), ("tomatoes", "pizzas"), ("bananas", "shakes"), ("potatoes", "portions"))  # fmt: skip


def recipes(rng: Random, level: int, voice: Voice) -> Scene:
    """Recipes for more people, and days or months that are added up."""
    say, words = voice.say, voice.words
    if level > 1 and rng.random() < 0.5:
        words["eggs"], words["cakes"] = rng.choice(_MIXES)
        b, times = upto(rng, 2, 12), upto(rng, 2, 9)
        a = upto(rng, 2, 9)
        return Scene(
            "mix",
            ((b * times, "/", b), "*", a),
            words["eggs"],
            [say("mix.say", a=a, b=b)],
            say("mix.ask", c=b * times),
            [],
            {(b * times, "/", b): "times"},
        )
    a, b = amount(rng, level), amount(rng, level)
    if level == 1:
        if rng.random() < 0.4 and a > b:
            return Scene("day gap", (a, "-", b), "gap", [say("sum.two", a=a, b=b)], say("sum.more"))
        return Scene("days", (a, "+", b), "total", [say("sum.two", a=a, b=b)], say("sum.ask"))
    style = rng.random()
    if style < 0.35:
        month = upto(rng, 0, 7)
        words |= {"month": MONTHS[month], "month2": MONTHS[month + 1], "month3": MONTHS[month + 2]}
        tree: Tree = ((a, "+", b), "+", (a, "+", b))
        return Scene(
            "as before",
            tree,
            "total",
            [say("sum.months", a=a, b=b)],
            say("sum.ask"),
            [],
            {(a, "+", b): words["month3"]},
        )
    c = amount(rng, level)
    if style < 0.65 and level > 2:
        c += -(a + b + c) % 3
        return Scene(
            "mean 3",
            (((a, "+", b), "+", c), "/", 3),
            "mean",
            [say("sum.three", a=a, b=b, c=c)],
            say("sum.mean"),
            ["days=3"],
            {(a + b, "+", c): "total"},
        )
    if style < 0.65:
        b += (a + b) % 2
        return Scene(
            "mean 2",
            ((a, "+", b), "/", 2),
            "mean",
            [say("sum.two", a=a, b=b)],
            say("sum.mean"),
            ["days=2"],
            {(a, "+", b): "total"},
        )
    return Scene("days", ((a, "+", b), "+", c), "total", [say("sum.three", a=a, b=b, c=c)], say("sum.ask"))

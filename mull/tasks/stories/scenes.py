"""Scenes of composed stories: each draws numbers and sentences for one to three sums that belong together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from mull.tasks.stories.sums import Sum, Tree, result
from mull.tasks.stories.world import PARTS, Voice, plural, third

Say = Callable[[], str]


@dataclass(slots=True)
class Scene:
    """What happens, what is asked, and the derivation of the answer."""

    kind: str
    tree: Tree
    want: str
    facts: list[str]
    ask: str
    known: list[str] = field(default_factory=list)  # everyday facts the sums need, such as `week=7`
    inner: dict[Sum, str] = field(default_factory=dict)  # what the sums on the way find out


def upto(rng: Random, low: int, high: int) -> int:
    """A number from low to high."""
    return low + int(rng.random() * (high - low + 1))


def amount(rng: Random, level: int) -> int:
    """A quantity of that level."""
    return upto(rng, 2, (30, 60, 99, 160)[level] if rng.random() < 0.6 else (30, 99, 120, 250)[level])


def compare(rng: Random, level: int, voice: Voice) -> Scene:
    """Two people, one counted by the other; items or ages."""
    age = rng.random() < 0.45
    pre, a = ("age", upto(rng, 3, 60)) if age else ("cmp", amount(rng, level))
    say = voice.say
    first = say(f"{pre}.first", a=a)
    if level == 1 or rng.random() < 0.2:
        if rng.random() < 0.4:
            b = upto(rng, 2, max(2, a - 1))
            if rng.random() < 0.4:
                return Scene("sum", (a, "+", b), "both", [first, say(f"{pre}.other", b=b)], say(f"{pre}.both"))
            return Scene("gap", (a, "-", b), "gap", [first, say(f"{pre}.other", b=b)], say(f"{pre}.diff"))
        if age and rng.random() < 0.5:
            later, c = rng.random() < 0.6, upto(rng, 2, 20)
            return Scene(
                "age", (a, "+" if later else "-", c), "age", [first], say("age.selfl" if later else "age.selfa", c=c)
            )
    tree, how, want = _related(rng, voice, pre, a)
    facts = [first, how]
    if level == 1:
        return Scene("versus", tree, want, facts, say(f"{pre}.ask"))
    style = rng.random()
    inner = _name(tree, voice.words["m"])
    if age and style < 0.6:
        later, c = style < 0.4, upto(rng, 2, 20)
        key = "age.later" if later else "age.ago"
        return Scene("versus age", (tree, "+" if later else "-", c), "age", facts, say(key, c=c), inner=inner)
    if style < 0.75:
        return Scene("versus sum", (tree, "+", a), "both", facts, say(f"{pre}.both"), inner=inner)
    old, voice.words["x"] = voice.words["m"], voice.words["m"]
    voice.words["m"] = next(name for name in ("Robin", "Kim", "Toni", "Pat") if name != old)
    far, last, want = _related(rng, voice, pre, tree, again=True)
    scene = Scene("versus twice", far, want, [*facts, last], say(f"{pre}.ask"), inner=inner)
    if level > 2 and rng.random() < 0.4:
        ask = f"how {'old are' if age else 'many do'} {old} and {voice.words['m']}{'' if age else ' have'} together"
        inner |= _name(far, voice.words["m"])
        return Scene("versus twice sum", (far, "+", tree), "both", [*facts, last], ask, inner=inner)
    return scene


def _name(tree: Tree, want: str) -> dict[Sum, str]:
    assert not isinstance(tree, int)
    return {(result(tree[0]), tree[1], result(tree[2])): want}


def _related(rng: Random, voice: Voice, pre: str, of: Tree, *, again: bool = False) -> tuple[Tree, str, str]:
    style, a = rng.random(), result(of)
    if again and pre == "age":
        pre = "aged"  # here every way names whom it compares with
    if style < 0.38:
        b = upto(rng, 2, 30)
        return (of, "+", b), voice.say(f"{pre}.more", b=b), "more"
    if style < 0.7 and a > 3:
        b = upto(rng, 2, min(30, a - 1))
        return (of, "-", b), voice.say(f"{pre}.less", b=b), "less"
    k = 2 if rng.random() < 0.5 else upto(rng, 3, 5)
    if a % k == 0 and rng.random() < 0.4:
        return (of, "/", k), voice.say(f"{pre}.half", k=k), "part"
    return (of, "*", k), voice.say(f"{pre}.times", k=k), "times"


def buying(rng: Random, level: int, voice: Voice) -> Scene:
    """Prices, bills, change, what a budget buys."""
    say, words = voice.say, voice.words
    words["t2"] = rng.choice(("pen", "hat", "drink", "cake", "bag", "book", "lamp", "ball"))
    while words["t2"] == words["t1"]:
        words["t2"] = "mirror"
    words["ts2"] = plural(words["t2"])
    style = int(rng.random() * (6 if level == 1 else 9))
    p, n = upto(rng, 2, (0, 20, 40, 60)[level]), upto(rng, 2, 9)
    if style == 0:
        return Scene("price each", (p * n, "/", n), "each", [say("shop.one", a=p * n, b=n)], say("shop.each"))
    if style == 1:
        return _afford(rng, voice, p, n, level)
    if style == 2:
        k = upto(rng, 2, 9)
        total = k * upto(rng, 3, (0, 9, 40, 90)[level])
        facts = [say("shop.bill", a=total), say("shop.split", k=k)]
        return Scene("bill", (total, "/", k), "share", facts, say("shop.per"))
    if style == 3:
        q = upto(rng, 2, 40)
        return _till(rng, level, voice, (p, "+", q), [say("shop.two", a=p, b=q)], {(p, "+", q): "bill"})
    if style == 4 and level > 1:
        c = upto(rng, 2, 12)
        tree: Tree = ((p * n, "/", n), "*", c)
        return Scene(
            "scale price",
            tree,
            "price",
            [say("shop.one", a=p * n, b=n)],
            say("shop.scale", c=c),
            [],
            {(p * n, "/", n): "each"},
        )
    facts, tree = [say("shop.item", a=p, b=n)], (n, "*", p)
    if level == 1 or rng.random() < 0.2:
        return _till(rng, level, voice, tree, facts, {(n, "*", p): words["t"]})
    inner = {(n, "*", p): words["t"]}
    c = upto(rng, 2, 30)
    if level > 2 and rng.random() < 0.5:
        d = upto(rng, 2, 9)
        facts.append(say("shop.ands", c=c, d=d))
        inner[d, "*", c] = words["ts2"]
        return _till(rng, 2, voice, (tree, "+", (d, "*", c)), facts, inner, note=False)
    if rng.random() < 0.6:
        facts.append(say("shop.and", c=c))
        return _till(rng, level, voice, (tree, "+", c), facts, inner, note=level > 2)
    return _till(rng, level, voice, tree, facts, inner)


def _afford(rng: Random, voice: Voice, p: int, n: int, level: int) -> Scene:
    exact = level == 1 or rng.random() < 0.5
    b = p * n + (0 if exact else upto(rng, 1, p - 1))
    facts = [voice.say("shop.afford", a=p, b=b)]
    return Scene("afford", (b, "/" if exact else ":", p), "count", facts, voice.say("shop.many"))


def _till(
    rng: Random, level: int, voice: Voice, tree: Tree, facts: list[str], inner: dict[Sum, str], *, note: bool = True
) -> Scene:  # fmt: skip
    """Ask for the total, or for the change from a banknote."""
    total = result(tree)
    if level > 1 and note and rng.random() < 0.45:
        d = next((d for d in (10, 20, 50, 100, 200, 500, 1000) if d > total), 2000)
        facts = [*facts, voice.say("shop.note", d=d)]
        return Scene("change", (d, "-", tree), "change", facts, voice.say("shop.change"), [], inner)
    return Scene("total", tree, "price", facts, voice.say("shop.total"))


_CUTS = {
    50: (2, 1),
    25: (4, 1),
    20: (5, 1),
    10: (10, 1),
    75: (4, 3),
    30: (10, 3),
    40: (10, 4),
    60: (10, 6),
    80: (10, 8),
    70: (10, 7),
}


def percent(rng: Random, level: int, voice: Voice) -> Scene:
    """Discounts, and parts of a crowd."""
    say = voice.say
    crowd = rng.random() < 0.5
    voice.words["wear"] = rng.choice(_WEAR)
    if crowd and rng.random() < (0.5 if level == 1 else 0.15):
        a = amount(rng, level) + 3
        b = upto(rng, 2, a - 1)
        return Scene("rest", (a, "-", b), "rest", [say("part.say", a=a), say("part.num", b=b)], say("part.not"))
    if crowd and rng.random() < 0.55:
        by = rng.choice(tuple(PARTS))
        a = by * upto(rng, 2, (0, 9, 20, 60)[level])
        facts, part, known = [say("part.say", a=a), say("part.of", k=by)], (a, "/", by), []
        times = 1
    else:
        q = rng.choice(tuple(_CUTS) if level > 1 else (50, 25, 20, 10))
        by, times = _CUTS[q]
        a = by * upto(rng, 1 if by > 4 else 2, (0, 9, 20, 40)[level])
        keys = ("part.say", "part.pct") if crowd else ("off.price", "off.cut")
        facts, part, known = [say(keys[0], a=a), say(keys[1], q=q)], (a, "/", by), [f"{q}%={times}/{by}"]
        if by == 5 and crowd is False and level > 2 and rng.random() < 0.3:
            facts[1] = say("off.up", q=q)
            return Scene(
                "rise",
                (a, "+", part),
                "price",
                facts,
                say("off.ask").replace("after the discount", "then").replace("sale price", "price then"),
                known,
            )
    tree: Tree = (part, "*", times) if times > 1 else part
    inner = {(a, "/", by): f"1/{by}"} if times > 1 else {}
    if level == 1 or rng.random() < 0.3:
        return Scene("part", tree, "part", facts, say("part.yes" if crowd else "off.saved"), known)
    inner = inner or {(a, "/", by): "part" if crowd else "off"}
    want, ask = ("rest", "part.not") if crowd else ("price", "off.ask")
    return Scene("without", (a, "-", tree), want, facts, say(ask), known, inner)


_WEAR = (
    "wear glasses",
    "wear hats",
    "play chess",
    "have a pet",
    "like tea",
    "walk home",
    "speak French",
    "own a bike",
    "eat meat",
    "take the bus",
)
# verb, things, small unit, larger unit, how many of the one are in the other
_RATES = tuple(tuple(line.split(", ")) for line in (
    "read, pages, day, week", "read, pages, minute, hour", "write, words, minute, hour", "run, km, day, week",
    "walk, steps, minute, hour", "drink, glasses, day, week", "save, dollars, week, year", "save, euros, month, year",
    "pay, dollars, month, year", "pay, pounds, month, year", "earn, dollars, hour, day", "earn, euros, hour, day",
    "make, toys, hour, day", "bake, loaves, hour, day", "sell, tickets, day, week", "use, liters, day, week",
    "handle, requests, second, minute", "process, orders, minute, hour", "print, pages, minute, hour",
    "pack, boxes, hour, day", "swim, laps, day, week", "do, sums, minute, hour", "answer, mails, day, week",
    "learn, words, day, week", "eat, eggs, week, year", "feed, hens, day, week", "type, lines, minute, hour",
    "fill, bottles, minute, hour", "spend, dollars, month, year", "knit, scarves, month, year",
    "water, plants, day, week", "send, messages, second, minute",
))  # fmt: skip
FACTS = {"week": 7, "year": 12, "hour": 60, "minute": 60, "day": 24}
_MACHINES = ("our server", "a machine", "the robot", "a pump", "the factory", "my printer", "the new computer")


def rates(rng: Random, level: int, voice: Voice) -> Scene:
    """So much a day: over a time, until a goal, with everyday facts between the units."""
    say, words = voice.say, voice.words
    verb, words["u"], unit, big = rng.choice(_RATES)
    if verb in ("handle", "process", "print", "pack", "fill", "send", "make") and rng.random() < 0.7:
        n = rng.choice(_MACHINES)
        words |= {"n": n, "p": "it", "he": "it", "his": "its", "him": "it", "bare": "", "does": "does", "has": "has"}
        voice.form = voice.form and 2
    words |= {"unit": unit, "units": unit + "s", "big": big, "bigs": big + "s", "verb": verb, "verb3": third(verb)}
    words["verbs"] = verb if words["bare"] else words["verb3"]
    words["abig"] = rng.choice((f"a {big}" if big != "hour" else "an hour", f"one {big}", f"a whole {big}"))
    if big == "day" and words["p"] != "it":
        big = "week"  # people do not work around the clock
        unit = "day"
        words |= {"unit": unit, "units": "days", "big": big, "bigs": "weeks", "abig": "a week"}
    per = 52 if (unit, big) == ("week", "year") else FACTS[big]
    a, b = upto(rng, 2, (0, 15, 30, 60)[level]), upto(rng, 2, (0, 9, 12, 20)[level])
    if unit in ("second", "minute") and rng.random() < 0.5:
        a *= 10
    fact, told = [f"{big}={per}"], [say("rate.say", a=a)]
    style = rng.random()
    if style < 0.3 and level < 3:
        return Scene("rate", (a, "*", b), words["u"], told, say("rate.long", b=b))
    if style < 0.5 and level < 3 and (per < 24 or level > 1 or a % 10 == 0):
        return Scene(f"rate {per}", (a, "*", per), words["u"], told, say("rate.one"), fact)
    if style < 0.65 and level < 3:
        exact = level == 1 or rng.random() < 0.8
        c = a * b - (0 if exact else upto(rng, 1, a - 1))
        tree: Tree = (c, "/", a) if exact or a == 1 else ((c, ":", a), "+", 1)
        return Scene("until", tree, words["units"], told, say("rate.when", c=c))
    if level == 1:
        return Scene("rate", (a, "*", b), words["u"], told, say("rate.long", b=b))
    if style < 0.74 and per < 24:
        return Scene(
            f"rates {per}",
            ((b, "*", per), "*", a),
            words["u"],
            told,
            say("rate.bigs", b=b),
            fact,
            {(b, "*", per): words["units"]},
        )
    c = upto(rng, 2, 9)
    if style < 0.83 and unit in ("second", "minute", "hour"):
        tree = (a, "*", (b, "+", c))
        return Scene(
            "spans",
            tree,
            words["u"],
            [*told, say("rate.days", b=b, c=c)],
            say("rate.total"),
            [],
            {(b, "+", c): words["units"]},
        )
    if style < 0.9:
        facts = [*told, say("rate.also", b=b)]
        return Scene(
            "two rates", ((a, "+", b), "*", c), words["u"], facts, say("rate.both", c=c), [], {(a, "+", b): unit}
        )
    d = upto(rng, 3, 60)
    facts = [*told, say("rate.had", d=d)]
    if style < 0.95:
        return Scene("had", ((a, "*", b), "+", d), words["u"], facts, say("rate.then", b=b))
    goal = d + a * b
    return Scene(
        "until had",
        ((goal, "-", d), "/", a),
        words["units"],
        facts,
        say("rate.when", c=goal),
        [],
        {(goal, "-", d): "missing"},
    )

"""How the everyday stories of `state` are told; what a thought quotes of an event stands between < and >."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from mull.core import Split
from mull.tasks.phrasing import first_up
from mull.tasks.state import daily_phrases as say
from mull.tasks.state.daily_sums import LOOSE
from mull.tasks.state.phrases import NAMES
from mull.tasks.state.shapes import assembled, bare, joined, number, spoken
from mull.tasks.state.training.wider import phrase, wide
from mull.tasks.state.training.wider_sums import WHEN, currencies, money
from mull.tasks.state.worlds import COMPASS_NAMES, Data

Story = tuple[str, list[str]]
_SCREEN = {"n": "up", "s": "down", "e": "right", "w": "left"}
_COUNTS = ("zero", "one", "two", "three", "four")


def _told(rng: Random, split: Split, start: str, clauses: list[str], ask: Sequence[str], **slots: object) -> Story:
    """Opening, events in one of many ways to string them, and a question."""
    asked = first_up(phrase(rng, ask, split).format(**slots))
    return assembled(rng, start, joined(rng, bare(clauses)), asked), clauses


def passes(rng: Random, split: Split, data: Data) -> Story:
    names, thing = [data["start"], *data["events"]], data["thing"]
    hand = spoken(rng, wide(say.HAND, split), len(names))
    clauses = [hand(a=a, b=b, o=thing) for a, b in pairwise(names)]
    for i, name in enumerate(names[2:], 1):
        if name in names[: i + 1] and rng.random() < 0.5:
            clauses[i] = clauses[i].replace(" it to ", " it back to ")
        elif (  # who: only of the one whom the clause before ends in
            clauses[i].startswith(f"{names[i]} ")
            and bare(clauses)[i - 1].endswith(f" {names[i]}")
            and rng.random() < 0.2
        ):
            clauses[i] = "who" + clauses[i].removeprefix(names[i])
    start = phrase(rng, say.HAS_FIRST, split).format(a=data["start"], o=thing)
    asks = say.HAS_IT if data["yes"] else say.WHO_HAS
    if any(clause.startswith("who ") for clause in clauses):
        told = first_up(", ".join(bare(clauses))) + "."
        return f"{start} {told} {phrase(rng, asks, split).format(n=data['yes'], o=thing)}", clauses
    return _told(rng, split, start, clauses, asks, n=data["yes"], o=thing)


def ledger(rng: Random, split: Split, data: Data) -> Story:
    theme, events = data["theme"], data["events"]
    openings, zeros, ups, downs, asks = LOOSE[theme]
    start = phrase(rng, openings if data["start"] or not zeros else zeros, split).format(k=data["start"])
    mine, n = rng.choice(("I ", "I ", "")), min(len(events), 5)
    up, down = spoken(rng, wide(ups, split), n), spoken(rng, wide(downs, split), n)
    style = rng.choice(currencies(start)) if split == "train" and theme in ("account", "till") else ""
    clauses = [(up if c > 0 else down)(k=money(number(rng, abs(c)), style), i=mine) for c in events]
    if split == "train" and theme not in ("line", "walk", "number") and rng.random() < 0.15:
        clauses = [clause + rng.choice(WHEN) for clause in clauses]
    if theme in ("line", "number") and rng.random() < 0.4:
        clauses = [f"<{c:+d}>" for c in events]
        return f"{start} {', '.join(bare(clauses))}. {phrase(rng, asks, split)}", clauses
    if theme in ("bus", "train") and rng.random() < 0.5:
        return f"{start} {_stops(rng, bare(clauses))} {phrase(rng, asks, split)}", clauses
    return _told(rng, split, start, clauses, asks)


def _stops(rng: Random, clauses: list[str]) -> str:
    """One or two events at every stop."""
    stop, mark = rng.choice(("stop", "stop", "station")), rng.choice((". ", ". ", "; ", ", "))
    names = rng.choice((
        ("first {}", "second {}", "third {}", "fourth {}", "fifth {}", "sixth {}", "seventh {}", "last {}"),
        ("at the first {}", "at the second {}", "at the third {}", "at the fourth {}", "at the fifth {}",
         "at the sixth {}", "at the seventh {}", "at the last {}"),
        ("at a {}", *["at the next {}"] * 7), ("next {}",) * 8,
    ))  # fmt: skip
    out, at = list[str](), 0
    while at < len(clauses):
        taken = clauses[at : at + rng.choice((1, 2))]
        name = names[len(out)].format(stop)
        here = " and ".join(taken)
        out.append(
            f"{here} {name}"
            if name.startswith("at ") and rng.random() < 0.3
            else f"{name}{rng.choice((' ', ', '))}{here}"
        )
        at += len(taken)
    text = [first_up(part) for part in out] if mark == ". " else out
    return first_up(mark.join(text)) + "."


def trades(rng: Random, split: Split, data: Data) -> Story:
    start, setting, ask = data["start"], data["setting"], data["ask"]
    people = list(start)
    person = ask in start
    if setting == "seats":
        opening = phrase(rng, say.SEATS, split).format(
            p=f"{', '.join(people[:-1])} and {people[-1]}",
            k=f"{', '.join(start[n] for n in people[:-1])} and {start[people[-1]]}",
        )
        swap, asks = spoken(rng, wide(say.CHANGE, split), 3), say.SEAT_OF if person else say.SEAT_WHO
    elif setting == "cups":
        thing, has = (
            rng.choice(say.COLOURED),
            rng.choice(("{n} has the {c} {o}", "{n} holds the {c} {o}", "{n} has a {c} {o}")),
        )
        held = [has.format(n=n, c=start[n], o=thing) for n in people]
        opening = rng.choice((", ", ", ", "; ", ". ")).join(held) + "."
        swap, asks = spoken(rng, wide(say.TRADE, split), 3), say.CUP_OF if person else say.CUP_WHO
        return _told(
            rng, split, opening, [swap(a=a, b=b) for a, b in data["events"]], asks, n=ask, c=ask, o=thing
        )  # fmt: skip
    else:
        return _late(rng, split, data)
    return _told(rng, split, opening, [swap(a=a, b=b) for a, b in data["events"]], asks, n=ask, k=ask)


def _late(rng: Random, split: Split, data: Data) -> Story:
    """Two people trade; then a third one, who has something too, comes in."""
    (a, x), (b, y), (c, z) = data["start"].items()
    has = rng.choice(("has", "holds", "is holding"))
    opening = f"{a} {has} {_a(x)} and {b} {has} {_a(y)}."
    trade = rng.choice(("swap", "trade", "exchange"))
    clauses = [rng.choice((f"<they {trade}>", f"<they {trade}> things", f"<{a} and {b} {trade}>"))]
    for i, (p, q) in enumerate(data["events"][1:]):
        other = q
        form = rng.choice(("{p} <{t}s with {q}>", "{p} <{t}s what {p} has with {q}>", "<{p} {t}s with {q}>"))
        clause = form.format(p=p, q=q, t=trade)
        if not i:
            other = c if c in (p, q) else q
            p = q if other == p else p
            clause = form.format(p=p, q=other, t=trade) + f", who {rng.choice(('has', 'is holding', 'holds'))} {_a(z)}"
        clauses.append(clause)
    told = " ".join(
        first_up(clause) + "."
        for clause in [
            clause if not i or rng.random() < 0.5 else f"then {clause}" for i, clause in enumerate(bare(clauses))
        ]
    )
    ask = phrase(
        rng, say.HAS_WHAT if data["ask"] in data["start"] else [ask for ask in say.WHO_HAS if "{o}" in ask], split
    )
    return f"{opening} {told} {ask.format(n=data['ask'], o=data['ask'])}", clauses


def _a(item: str) -> str:
    return f"{'an' if item[0] in 'aeiou' else 'a'} {item}"


def variables(rng: Random, split: Split, data: Data) -> Story:
    (a, b), (x, y) = data["names"], data["start"]
    start = phrase(rng, say.LET, split).format(a=a, b=b, x=x, y=y)
    clauses = []
    for do, name, k in data["events"]:
        pool = wide(say.CHANGES[do], split)
        clauses.append(rng.choice(pool).format(n=name, k=k, a=a, b=b, o=b if name == a else a))
    return _told(rng, split, start, clauses, say.VALUE, n=data["ask"])


def points(rng: Random, split: Split, data: Data) -> Story:
    x, y = data["start"]
    far = data["ask"] == "far"
    names = _SCREEN if data["ways"] == "screen" and not far else COMPASS_NAMES
    go = spoken(rng, wide(say.BLOCKS if far else say.GO, split), 6)
    clauses = [go(w=names[way], k=number(rng, k)) for way, k in data["events"]]
    if far:
        start = phrase(rng, say.STROLL, split)
    else:
        at = rng.choice((f"({x},{y})", f"({x}, {y})", f"{x},{y}"))
        start = phrase(rng, say.POINT, split).format(p=at)
    asks = {"far": say.AWAY, "both": say.WHERE_POINT}.get(data["ask"], say.AXIS)
    return _told(rng, split, start, clauses, asks, a=data["ask"])


def facing(rng: Random, split: Split, data: Data) -> Story:
    turn, clauses = spoken(rng, wide(say.TURNS, split), 3), list[str]()
    for way, times in data["events"]:
        if way == "around":
            clauses.append(rng.choice(wide(say.AROUND, split)))
        elif times == 1:
            clauses.append(turn(w=way))
        else:
            clauses.append(f"turn <{way} {'twice' if times == 2 else 'three times'}>")
    start = phrase(rng, say.FACES, split).format(w=COMPASS_NAMES[data["start"]])
    if rng.random() < 0.2:
        told = " and ".join(bare(clauses)) if len(clauses) < 3 else ", ".join(bare(clauses))
        ask = phrase(rng, say.FACE_ASK, split)
        return (
            f"If I {rng.choice(('look', 'face'))} {COMPASS_NAMES[data['start']]} and {told}, {ask[0].lower()}{ask[1:]}",
            clauses,
        )
    return _told(rng, split, start, clauses, say.FACE_ASK)


def toggles(rng: Random, split: Split, data: Data) -> Story:
    names, sides = data["names"], say.TOGGLED[data["thing"]]
    k, things = len(names), rng.choice(sides.things)
    show = ("{}", "the {}") if names[0] == "first" or not names[0].isupper() else ("{}", f"{things} {{}}")
    called = "the {}" if names[0] == "first" else rng.choice(show)
    if len(set(data["start"])) == 1 and rng.random() < 0.8:
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        start = rng.choice(say.ALL).format(k=_COUNTS[k], t=things, l=listed, s=sides.said[data["start"][0]])
        if names[0] == "first":
            start = rng.choice(("{k} {t}s are all {s}.", "I have {k} {t}s, all {s}.")).format(
                k=_COUNTS[k], t=things, s=sides.said[data["start"][0]]
            )
    else:
        each = [f"{called.format(name)} is {sides.said[side]}" for name, side in zip(names, data["start"], strict=True)]
        start = rng.choice(("{k} {t}s: {e}.", "I have {k} {t}s: {e}.", "There are {k} {t}s. {e}.")).format(
            k=_COUNTS[k], t=things, e=first_up(", ".join(each)) if rng.random() < 0.1 else ", ".join(each)
        )
    verb, short = rng.choice(sides.verbs), rng.random() < 0.4
    who = rng.choice(("I ", "I ", "", "someone "))
    verb = verb.replace("{v}", "s") if who == "someone " else verb.replace("{v}", "")
    clauses = []
    for i, at in enumerate(data["events"]):
        name = called.format(names[at])
        clauses.append(f"<{name}>" if short and i else f"{who}<{verb} {name}>")
    told = joined(rng, bare(clauses))
    if short:
        told = f"{clauses[0]}, then {', then '.join(clauses[1:])}".replace("<", "").replace(">", "")
        told = first_up(told if len(clauses) > 1 else bare(clauses)[0]) + "."
    ask = phrase(rng, say.HOW_MANY, split).format(t=things, s=sides.said[data["side"]])
    return assembled(rng, first_up(start), told, ask), clauses


def roams(rng: Random, split: Split, data: Data) -> Story:
    name = rng.choice(NAMES)
    who, pronoun = rng.choice((
        ("my cat", "she"), ("the dog", "he"), ("my cat", "it"), (name, "then"), ("I", "I"), ("a mouse", "it"),
        ("mom", "she"),
        ("the robot", "it"), ("my brother", "he"), (name, "he"), (name, "she"),
    ))  # fmt: skip
    rooms, seen = data["events"], [data["start"]]
    first, short = rng.random() < 0.5, rng.random() < 0.5
    verb, clauses = rng.choice(say.ROAM), list[str]()
    for i, room in enumerate(rooms):
        back = " back" if room in seen and rng.random() < 0.5 else ""
        head = "" if short and i else f"{who if first and not i else pronoun} {verb}".removeprefix("then ")
        clauses.append(f"{head}{back} <to the {room}>".strip())
        seen.append(room)
    start = phrase(rng, say.STARTS, split).format(w=who, r=data["start"], b="am" if who == "I" else "is")
    told = joined(rng, bare(clauses))
    if short:
        links = [", then ", ", then ", ", ", " and then "]
        told = bare(clauses)[0] + "".join(rng.choice(links) + each for each in bare(clauses)[1:-1])
        told += f"{rng.choice((' and finally ', ', then ', ', finally ', ' and then '))}{bare(clauses)[-1]}" * (
            len(clauses) > 1
        )
        told = first_up(told) + "."
    asks = say.IS_THERE if data["yes"] else say.WHERE_NOW
    ask = phrase(rng, asks, split).format(
        w=who, r=data["yes"], b="Am" if who == "I" else "Is", v="am" if who == "I" else "is"
    )
    return assembled(rng, first_up(start), told, ask), clauses


def sets(rng: Random, split: Split, data: Data) -> Story:
    thing, folk = data["thing"], rng.sample((*say.FOLK, *NAMES[:20]), len(data["events"]))
    place = rng.choice(say.SPOTS)
    start = phrase(rng, say.THING_IS, split).format(t=thing, s=data["start"], p=place)
    opens = data["start"] in ("open", "closed")
    clauses = []
    for who, event in zip(folk, data["events"], strict=True):
        if event == "same":
            act = rng.choice(wide(say.NOTHING, split))
        else:
            act = rng.choice(wide(say.OPENS[event] if opens else say.SWITCHES[event], split))
        clauses.append(f"<{who} {act}>".format(t=thing))
    asks = say.IS_IT if data["yes"] else say.OPEN_OR if opens else say.ON_OR
    return _told(rng, split, start, clauses, asks, t=thing, s=data["yes"])


def lines(rng: Random, split: Split, data: Data) -> Story:
    items, stack = data["start"], data["stack"]
    if not stack:
        listed = ", ".join(items[:-1]) + f" and {items[-1]}"
        start, row = phrase(rng, say.QUEUE, split).format(l=listed), list(items)
        clauses = []
        for event in data["events"]:
            row = [*row, event] if event else row[1:]
            clauses.append(rng.choice(say.JOINS).format(n=event) if event else rng.choice(say.SERVED))
        return _told(rng, split, start, clauses, say.FIRST if data["ask"] == "first" else say.LAST)
    thing = rng.choice(("plate", "book", "card", "block"))
    start = phrase(rng, say.STACK, split).format(
        l=", then ".join(items), f=items[0], r=", then ".join(items[1:]), t=thing
    )
    on, off = spoken(rng, say.PUSH, 3), spoken(rng, say.POP, 3)
    clauses = [on(n=event) if event else off() for event in data["events"]]
    return _told(rng, split, start, clauses, say.TOP)


def clock(rng: Random, split: Split, data: Data) -> Story:
    events = data["events"]
    spans = [f"{number(rng, abs(change))} hour{'s' * (abs(change) > 1)}" for change in events]
    if len(events) == 1:
        pool = say.HOURS_ON if events[0] > 0 else say.HOURS_BACK
        return phrase(rng, pool, split).format(t=data["start"], k=spans[0]), [f"<{spans[0]}>"]
    clauses = [
        rng.choice(say.LATER if change > 0 else say.EARLIER).format(k=span)
        for change, span in zip(events, spans, strict=True)
    ]
    return _told(rng, split, phrase(rng, say.CLOCK, split).format(t=data["start"]), clauses, say.HOUR)


TELLERS: dict[str, Callable[[Random, Split, Data], Story]] = {
    "passes": passes, "ledger": ledger, "trades": trades, "variables": variables, "points": points, "facing": facing,
    "toggles": toggles, "roams": roams, "sets": sets, "lines": lines, "clock": clock,
}  # fmt: skip

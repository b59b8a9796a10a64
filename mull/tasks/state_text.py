"""How the stories of `state` are told: an opening, the events in order, a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from mull.core import Split
from mull.tasks import state_phrases as say
from mull.tasks.phrasing import dress, pick
from mull.tasks.state_worlds import COMPASS_NAMES, DAYS, SIDES

Data = dict[str, Any]
LONG = 12  # more events than this are told as a bare list

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SIGNED = re.compile(rf"(?<=[$+-])(?:{'|'.join(_WORDS)})\b")  # nobody writes $five
_SINGLE = re.compile(r"\b(1|[Oo]ne) (step|floor|passenger)s\b")


def tell(rng: Random, split: Split, data: Data) -> str:
    """The story and its question, as somebody might type them."""
    story = _TELLERS[data["world"]](rng, split, data)
    story = _SIGNED.sub(lambda found: str(_WORDS.index(found[0])), story)
    return dress(rng, _SINGLE.sub(r"\1 \2", story).replace("1 people get", "1 person gets"))


def joined(rng: Random, clauses: Sequence[str]) -> str:
    """Events in order: as sentences, in one sentence, or as a list."""
    style = rng.random()
    if style < 0.5 and len(clauses) <= 14:
        linked = [
            clause if i == 0 or rng.random() < 0.8 else f"{rng.choice(('then', 'next', 'after that'))} {clause}"
            for i, clause in enumerate(clauses)
        ]
        return " ".join(clause[:1].upper() + clause[1:] + "." for clause in linked)
    if style < 0.65 and len(clauses) > 1:
        text = ", ".join(clauses[:-1]) + f"{rng.choice((' and ', ', then ', ' and then '))}{clauses[-1]}."
    else:
        links = (", ", ", ", "; ") if len(clauses) > 6 else (", ", ", ", "; ", ", then ")
        text = rng.choice(links).join(clauses) + "."
    return text[:1].upper() + text[1:]


def number(rng: Random, n: int) -> str:
    return _WORDS[n] if n < len(_WORDS) and rng.random() < 0.2 else str(n)


def _spoken(rng: Random, pool: Sequence[str], n: int) -> Callable[..., str]:
    """How one narrator words n events: a long story keeps to one phrasing, a short one may vary."""
    fixed = rng.choice(pool)
    return lambda **slots: (fixed if n > 5 or rng.random() < 0.6 else rng.choice(pool)).format(**slots)


def _flips(rng: Random, split: Split, data: Data) -> str:
    thing, events = data["thing"], data["events"]
    sides, n = SIDES[thing], len(events)
    start = pick(rng, say.SHOWN[thing], split).format(s=sides[data["start"]])
    if not events[0][0].isdigit():
        turned, left = _spoken(rng, say.TURNED[thing], n), _spoken(rng, say.LEFT[thing], n)
        told = joined(rng, [turned(n=who) if acts else left(n=who) for who, acts in events])
    elif all(acts for _, acts in events) and (n > 1 or thing == "card"):
        told = rng.choice(say.TIMES[thing]).format(k=f"{number(rng, n)} times")
    else:
        yes, no = rng.choice((("flip", "no flip"), ("flip", "stay"), ("turn", "leave"), ("flip", "pass")))
        listed = ", ".join(yes if acts else no for _, acts in events)
        told = f"{rng.choice(('Moves', 'Then', 'Turns', 'What happens'))}: {listed}."
    if not data["yes"]:
        return f"{start} {told} {pick(rng, say.WHICH[thing], split)}"
    side = data["yes"]
    if side == sides[data["start"]] and rng.random() < 0.4:
        shown = {"coin": f"{side} up", "card": f"face {side}", "lamp": side}[thing]
        return f"{start} {told} {rng.choice(say.STILL).format(t=thing, s=shown)}"
    return f"{start} {told} {pick(rng, say.WHETHER[thing], split).format(s=side)}"


def _lamps(rng: Random, split: Split, data: Data) -> str:
    state, n = data["start"], len(data["events"])
    shown = rng.choice(("the {c} lamp is {s}", "{c} is {s}", "the {c} one is {s}", "the {c} light is {s}"))
    listed = [shown.format(c=lamp, s=("off", "on")[lit]) for lamp, lit in state.items()]
    start = pick(rng, say.LAMPS, split).format(k=number(rng, len(state)), i=rng.choice((", ", " and ")).join(listed))
    press = _spoken(rng, say.PRESS if n <= LONG else ("flip {c}", "press {c}"), n)
    turn = _spoken(rng, say.SET if n <= LONG else ("{c} {s}",), n)
    told = joined(rng, [press(c=c) if what == "press" else turn(c=c, s=what) for c, what in data["events"]])
    ask = pick(rng, say.LAMP_YES if data["yes"] else say.LAMP_ASK, split).format(c=data["ask"], s=data["yes"])
    return f"{start} {told} {ask}"


def _swaps(rng: Random, split: Split, data: Data) -> str:
    hold, swap = (
        _spoken(rng, say.HOLD, 3),
        _spoken(rng, say.SWAP if len(data["events"]) <= LONG else ("{a} and {b}",), len(data["events"])),
    )
    holds = [hold(n=who, i=what).replace(" a apple", " an apple") for who, what in data["start"].items()]
    start = rng.choice((". ", ", ", "; ")).join(holds) + "."
    told = joined(rng, [swap(a=a, b=b) for a, b in data["events"]])
    told = told if len(data["events"]) <= LONG else f"Swaps: {told}"
    ask = data["ask"]
    return f"{start} {told} {pick(rng, say.HAS if ask in data['start'] else say.WHO, split).format(n=ask, i=ask)}"


def _cups(rng: Random, split: Split, data: Data) -> str:
    start = pick(rng, say.CUPS, split).format(k=number(rng, data["cups"]), p=data["start"])
    long = len(data["events"]) > LONG
    swap = _spoken(rng, ("{a}-{b}", "{a} and {b}") if long else say.CUP_SWAP, len(data["events"]))
    told = "Swaps: " * long + joined(rng, [swap(a=a, b=b) for a, b in data["events"]])
    return f"{start} {told} {pick(rng, say.CUP_ASK, split)}"


def _grid(rng: Random, split: Split, data: Data) -> str:
    x, y = data["start"]
    start = pick(rng, say.GRID, split).format(p=rng.choice((f"{x},{y}", f"({x}, {y})", f"({x},{y})")))
    go, short = _spoken(rng, say.GO, len(data["events"])), len(data["events"]) > LONG or rng.random() < 0.15
    clauses = [
        f"{way.upper()}{k}" if short else go(w=COMPASS_NAMES[way], k=number(rng, k)) for way, k in data["events"]
    ]
    told = ", ".join(clauses) + "." if short else joined(rng, clauses)
    return f"{start} {told} {pick(rng, say.GRID_ASK, split)}"


def _turns(rng: Random, split: Split, data: Data) -> str:
    start, n = pick(rng, say.FACE, split).format(w=COMPASS_NAMES[data["start"]]), len(data["events"])
    fixed = rng.choice(say.TURN)
    clauses = [(fixed if i else "turn {w}").format(w=way) for i, way in enumerate(data["events"])]
    told = f"{rng.choice(('Turns', 'Then', 'Turn'))}: {', '.join(data['events'])}." if n > 8 else joined(rng, clauses)
    return f"{start} {told} {pick(rng, say.FACE_ASK, split)}"


def _walks(rng: Random, split: Split, data: Data) -> str:
    start, n = pick(rng, say.WALK, split).format(w=COMPASS_NAMES[data["start"]]), len(data["events"])
    walk = _spoken(rng, say.FORWARD if n <= LONG else ("{k}", "go {k}"), n)
    turn = rng.choice(("turn {w}", "{w}")) if n > 5 else "turn {w}"
    told = joined(rng, [walk(k=number(rng, e)) if isinstance(e, int) else turn.format(w=e) for e in data["events"]])
    return f"{start} {told} {pick(rng, say.GRID_ASK if data['ask'] == 'place' else say.FACE_ASK, split)}"


def _balance(rng: Random, split: Split, data: Data) -> str:
    openings, ups, downs, asks = say.SUMS[data["theme"]]
    name, thing, n = rng.choice(say.NAMES), rng.choice(say.THINGS), len(data["events"])
    start = pick(rng, openings, split).format(n=name, o=thing, k=number(rng, data["start"]))
    if n > LONG:
        told = ("Changes: " if rng.random() < 0.5 else "Then ") + ", ".join(f"{c:+d}" for c in data["events"]) + "."
    else:
        up, down = _spoken(rng, ups, n), _spoken(rng, downs, n)
        who = rng.choice((f"{name} ", "")) if data["theme"] in ("money", "things") else ""
        told = joined(rng, [who + (up if c > 0 else down)(k=number(rng, abs(c))) for c in data["events"]])
    return f"{start} {told} {pick(rng, asks, split).format(n=name, o=thing)}"


def _days(rng: Random, split: Split, data: Data) -> str:
    (jump,) = data["events"]
    span = f"{number(rng, abs(jump))} day{'s' if abs(jump) > 1 else ''}"
    return pick(rng, say.LATER if jump > 0 else say.EARLIER, split).format(d=DAYS[data["start"]].capitalize(), k=span)


def _where(rng: Random, split: Split, data: Data) -> str:
    went = _spoken(
        rng, say.WENT if len(data["events"]) <= LONG else ("{n}: {r}", "{n} to the {r}"), len(data["events"])
    )
    told = joined(rng, [went(n=name, r=room) for name, room in data["events"]])
    return f"{told} {pick(rng, say.WHERE, split).format(n=data['ask'])}"


_TELLERS: dict[str, Callable[[Random, Split, Data], str]] = {
    "flips": _flips, "lamps": _lamps, "swaps": _swaps, "cups": _cups, "grid": _grid, "turns": _turns,
    "walks": _walks, "balance": _balance, "days": _days, "where": _where,
}  # fmt: skip

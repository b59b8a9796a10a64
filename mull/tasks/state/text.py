"""How the stories of `state` are told: an opening, the events in order, a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from mull.core import Split
from mull.tasks.phrasing import dress, first_up, vary
from mull.tasks.state import daily_text as daily
from mull.tasks.state import journeys as go
from mull.tasks.state import phrases as say
from mull.tasks.state import sums
from mull.tasks.state.quotes import quoted
from mull.tasks.state.shapes import WORDS, assembled, joined, number, spoken
from mull.tasks.state.training.kept_text import KEPT_TELLERS
from mull.tasks.state.training.plain_text import noted, teller_of
from mull.tasks.state.training.plots import PLOTS
from mull.tasks.state.training.scenes import SCENES
from mull.tasks.state.training.wider import phrase, wide
from mull.tasks.state.training.wider_sums import WHEN
from mull.tasks.state.worlds import COMPASS_NAMES, DAYS, SIDES, Data

SHORT = 8  # at most so many events are told as a scene
LONG = 12  # more events than this are told as a bare list

_SIGNED = re.compile(rf"(?<=[$+-])(?:{'|'.join(WORDS)})\b")  # nobody writes $five
_SINGLE = re.compile(
    r"\b(1|[Oo]ne) (step|floor|passenger|unit|block|square|point|dollar|degree|buck|euro|meter|guest|kid|cell)s\b"
)
_PERSON = re.compile(r"\b(1|[Oo]ne) (people|kids|new passengers|students|tourists)\b( get\b)?")
_NOT = re.compile(r"\b(does|did) not\b")
_LOOSE = (("What is", "What's"), ("Where is", "Where's"), ("Who is", "Who's"))
_SCREEN = {"n": "up", "s": "down", "e": "right", "w": "left"}
_CLOCK = {"right": "clockwise", "left": "counterclockwise"}


Story = tuple[str, list[str]]
"""What is typed, and each event's own clause in it."""


def tell(rng: Random, split: Split, data: Data, plain: bool = False) -> tuple[str, list[tuple[str, str]]]:
    """The story and its question, as somebody might type them; and each event's clause with the piece to copy."""
    teller = _device if "said" in data else _TELLERS.get(data["world"])
    if split == "train" and data["world"] in PLOTS and (teller is None or rng.random() < 0.3):
        teller = rng.choice(PLOTS[data["world"]])
    if split == "train" and data["world"] in SCENES and len(data["events"]) <= SHORT and rng.random() < 0.3:
        teller, data["scene"] = rng.choice(SCENES[data["world"]]), True
    if plain:
        data["scene"] = True
        teller = teller_of(data) or KEPT_TELLERS.get(data["world"]) or teller
    assert teller is not None
    text, clauses = teller(rng, split, data)
    text = noted(rng, data, text) if plain else text
    loose, bare = rng.random() < 0.4, rng.random() < 0.1
    text, *clauses = (_tidied(part, loose, bare) for part in (text, *clauses))
    return dress(rng, text), [quoted(data["world"], clause) for clause in clauses]


def _tidied(text: str, loose: bool, bare: bool) -> str:
    text = _SIGNED.sub(lambda found: str(WORDS.index(found[0])), text)
    text = _PERSON.sub(lambda found: f"{found[1]} person{' gets' if found[3] else ''}", _SINGLE.sub(r"\1 \2", text))
    if loose:
        for full, short in _LOOSE:
            text = text.replace(full, short)
        text = _NOT.sub(r"\1n't", text)
    return text.replace("'", "") if bare else text


def _flips(rng: Random, split: Split, data: Data) -> Story:
    thing, events = data["thing"], data["events"]
    sides, n, side = SIDES[thing], len(events), data["yes"]
    start = phrase(rng, say.SHOWN[thing], split).format(s=sides[data["start"]])
    if not events[0][0].isdigit():
        turned = spoken(rng, wide(say.TURNED[thing], split), n)
        left = spoken(rng, wide(say.LEFT[thing], split), n)
        clauses = [turned(n=who) if acts else left(n=who) for who, acts in events]
        told = joined(rng, clauses)
    elif all(acts for _, acts in events):
        times = {1: "once", 2: "twice"}.get(n, "") if rng.random() < 0.5 else ""
        told = vary(rng, rng.choice(wide(say.TIMES[thing], split))).format(
            k=times or f"{number(rng, n)} time{'s' * (n > 1)}"
        )
        clauses = [""] * n
    else:
        yes, no = rng.choice(
            (("flip", "no flip"), ("flip", "stay"), ("turn", "leave"), ("flip", "pass"), ("flip", "do nothing"))
        )
        clauses = [yes if acts else no for _, acts in events]
        told = f"{rng.choice(('Moves', 'Then', 'Turns', 'What happens', 'Actions'))}: {', '.join(clauses)}."
    if not side:
        return assembled(rng, start, told, phrase(rng, say.WHICH[thing], split)), clauses
    if side == sides[data["start"]] and rng.random() < 0.4:
        shown = {"coin": f"{side} up", "card": f"face {side}", "lamp": side}[thing]
        return f"{start} {told} {rng.choice(say.STILL).format(t=thing, s=shown)}", clauses
    return assembled(rng, start, told, phrase(rng, say.WHETHER[thing], split).format(s=side)), clauses


def _lamp_names(rng: Random, lamps: Sequence[str]) -> Callable[[str], str]:
    """How this narrator calls a lamp: `the red lamp`, `red`, `lamp A`, `the kitchen light`."""
    if lamps[0] in say.LETTERS:
        form = rng.choice(("lamp {}", "light {}", "lamp {}", "switch {}"))
        return lambda lamp: form.format(lamp.upper())
    kinds = (
        ("the {} lamp", "the {} light") if lamps[0] in say.LAMP_ROOMS else ("the {} lamp", "the {} light", "{}", "{}")
    )
    form = rng.choice((*kinds, "the {} one") if lamps[0] in say.COLOURS else kinds)
    return lambda lamp: form.format(lamp)


def _lamps(rng: Random, split: Split, data: Data) -> Story:
    state, n = data["start"], len(data["events"])
    name = _lamp_names(rng, tuple(state))
    shown = rng.choice(("{l} is {s}", "{l} is {s}", "{l} is switched {s}", "{l} starts {s}"))
    listed = {lamp: shown.format(l=name(lamp), s=("off", "on")[lit]) for lamp, lit in state.items()}
    start = phrase(rng, say.LAMPS, split).format(
        k=number(rng, len(state)), i=rng.choice((", ", " and ")).join(listed.values())
    )
    press = spoken(rng, wide(say.PRESS, split) if n <= LONG else ("flip {l}", "press {l}"), n)
    turn = spoken(rng, wide(say.SET, split) if n <= LONG else ("{l} {s}",), n)
    clauses = [press(l=name(c)) if what == "flip" else turn(l=name(c), s=what) for c, what in data["events"]]
    told = joined(rng, clauses)
    ask = phrase(rng, say.LAMP_YES if data["yes"] else say.LAMP_ASK, split).format(l=name(data["ask"]), s=data["yes"])
    return assembled(rng, first_up(start), told, first_up(ask)), [listed[data["ask"]], *clauses]


def _article(rng: Random, item: str) -> str:
    return "the " + item if rng.random() < 0.4 else ("an " if item[0] in "aeiou" else "a ") + item


def _swaps(rng: Random, split: Split, data: Data) -> Story:
    start, events, ask = data["start"], data["events"], data["ask"]
    long, n = len(events) > LONG, len(events)
    hold = spoken(rng, wide(say.HOLD, split), 3)
    swap = spoken(rng, ("{a} and {b}",) if long else wide(say.SWAP, split), n)
    holds = [hold(n=who, i=_article(rng, what)) for who, what in start.items()]
    mark = rng.choice((". ", ", ", "; ", " and "))
    opening = rng.choice(say.MEET) if rng.random() < 0.2 else ""
    held = opening + (mark if mark != " and " or len(holds) < 3 else ", ").join(holds) + "."
    clauses = [swap(a=a, b=b) for a, b in events]
    told = "Swaps: " * long + joined(rng, clauses)
    ask = phrase(rng, say.HAS if ask in start else say.WHO, split).format(n=ask, i=ask)
    return assembled(rng, held, told, ask), clauses


def _cups(rng: Random, split: Split, data: Data) -> Story:
    long, n, names = len(data["events"]) > LONG, len(data["events"]), data["names"]
    cup, hidden = (
        rng.choice(("cup", "cup", "cup", "shell", "box")),
        rng.choice(("ball", "ball", "pea", "coin", "marble")),
    )
    cup = "cup" if names == "places" else cup
    upper = names == "letters"
    start = phrase(rng, say.CUPS, split)
    start = start.replace("{c} {p}", "the {p} {c}") if names == "places" else start
    start = start.format(
        k=number(rng, data["cups"]), c=cup, o=hidden, p=data["start"].upper() if upper else data["start"]
    )
    pool: Sequence[str] = ("{a}-{b}", "{a} and {b}") if long else say.CUP_SWAP
    swap = spoken(rng, [form for form in pool if names != "places" or "{c}" not in form], n)
    pairs = [(a.upper(), b.upper()) if upper else (a, b) for a, b in data["events"]]
    clauses = [swap(a=a, b=b, c=cup).replace("boxs", "boxes") for a, b in pairs]
    told = "Swaps: " * long + joined(rng, clauses)
    ask = phrase(rng, say.CUP_ASK, split).format(c=cup, o=hidden)
    return assembled(rng, start.replace("boxs", "boxes"), told, ask), clauses


def _where(rng: Random, split: Split, data: Data) -> Story:
    n = len(data["events"])
    went = spoken(rng, wide(say.WENT, split) if n <= LONG else ("{n}: {r}", "{n} to the {r}"), n)
    clauses = [went(n=name, r=room) for name, room in data["events"]]
    told = joined(rng, clauses)
    ask = phrase(rng, say.WHERE_YES if data["yes"] else say.WHERE, split).format(n=data["ask"], r=data["yes"])
    if rng.random() < 0.1:
        return f"{ask if ask[-1] == '?' else ask[:-1] + '?'} {told}", clauses
    return f"{told} {ask}", clauses


def _grid(rng: Random, split: Split, data: Data) -> Story:
    x, y = data["start"]
    start = phrase(rng, go.GRID, split).format(p=rng.choice((f"{x},{y}", f"({x}, {y})", f"({x},{y})")))
    n, screen = len(data["events"]), data["ways"] == "screen"
    say_so, short = spoken(rng, wide(go.GO, split), n), n > LONG or rng.random() < 0.12
    names = _SCREEN if screen else COMPASS_NAMES
    clauses = [
        f"{names[way] if screen else way.upper()}{' ' * screen}{k}" if short else say_so(w=names[way], k=number(rng, k))
        for way, k in data["events"]
    ]
    clauses = [clause.replace("to the up", "up").replace("to the down", "down") for clause in clauses]
    told = ", ".join(clauses) + "." if short else joined(rng, clauses)
    return assembled(rng, start, first_up(told), phrase(rng, go.GRID_ASK, split)), clauses


def _turning(rng: Random, ways: Sequence[str], pool: Sequence[str]) -> list[str]:
    """The turns in one narrator's words: plain, in degrees, or by the clock."""
    style, around = rng.random(), rng.choice(go.HALF)
    if style < 0.7 or len(ways) > 8:
        fixed = vary(rng, rng.choice(pool))
        return [(fixed if i and way != "around" else "turn {w}").format(w=way) for i, way in enumerate(ways)]
    fixed = rng.choice(go.QUARTERS[:2]) if style > 0.85 else rng.choice(go.QUARTERS)
    names = _CLOCK if style > 0.85 else {}
    return [around if way == "around" else fixed.format(w=names.get(way, way)) for way in ways]


def _turns(rng: Random, split: Split, data: Data) -> Story:
    start, events = phrase(rng, go.FACE, split).format(w=COMPASS_NAMES[data["start"]]), data["events"]
    clauses = _turning(rng, events, go.TURN)
    told = joined(rng, clauses)
    if len(events) > 8:
        clauses = events
        told = f"{rng.choice(('Turns', 'Then', 'Turn'))}: {', '.join(events)}."
    return assembled(rng, start, told, phrase(rng, go.FACE_ASK, split)), clauses


def _walks(rng: Random, split: Split, data: Data) -> Story:
    start, n = phrase(rng, go.WALK, split).format(w=COMPASS_NAMES[data["start"]]), len(data["events"])
    walk = spoken(rng, go.FORWARD if n <= LONG else ("{k}", "go {k}"), n)
    turn = (
        rng.choice(("turn {w}", "{w}")) if n > 5 else rng.choice(("turn {w}", "turn {w}", go.QUARTERS[0], "turns {w}"))
    )
    clauses = [walk(k=number(rng, e)) if isinstance(e, int) else turn.format(w=e) for e in data["events"]]
    told, asks = joined(rng, clauses), go.GRID_ASK if data["ask"] == "place" else go.FACE_ASK
    return assembled(rng, start, told, phrase(rng, asks, split)), clauses


def _balance(rng: Random, split: Split, data: Data) -> Story:
    if data["theme"] == "line":
        return _line(rng, split, data)
    openings, ups, downs, asks = sums.SUMS[data["theme"]]
    name, thing, n = rng.choice(say.NAMES), rng.choice(go.THINGS), len(data["events"])
    start = phrase(rng, openings, split)
    found = _MINE.search(start)
    mine = found[0].lower()[:2].rstrip("'r ") if found and "{n}" not in start else ""
    mine = {"i": "I", "m": "I", "my": "I", "yo": "you", "we": "we", "ou": "we"}.get(mine, "")
    if n > LONG:
        clauses = [f"{c:+d}" for c in data["events"]]
        told = ("Changes: " if rng.random() < 0.5 else "Then ") + ", ".join(clauses) + "."
    else:
        clauses = _changes(rng, data, (ups, downs), mine, name if "{n}" in start else "", thing)
        if split == "train" and rng.random() < 0.15:
            clauses = [clause + rng.choice(WHEN) for clause in clauses]
        told = joined(rng, clauses)
    ask = phrase(rng, asks, split)
    if mine or "{n}" not in start:
        who = mine or "we"
        ask = ask.replace("does {n}", f"do {who}").replace("has {n}", f"have {who}").replace("{n}'s", _WHOSE[who])
    return assembled(
        rng, start.format(n=name, o=thing, k=number(rng, data["start"])), told, ask.format(n=name, o=thing)
    ), clauses


_MINE = re.compile(r"\b(?:I|I'm|I've|[Mm]y|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur)\b")
_WHOSE = {"I": "my", "you": "your", "we": "our"}


def _changes(
    rng: Random, data: Data, pools: tuple[Sequence[str], Sequence[str]], mine: str, name: str, thing: str
) -> list[str]:
    """The clauses of what comes and goes; in a story about somebody, with who does it."""
    n, owned = len(data["events"]), data["theme"] in ("money", "things")
    up, down = (spoken(rng, pool, n) for pool in pools)
    acts = [
        (up if c > 0 else down)(
            n=name or "Tom", k=number(rng, abs(c)), o=thing if abs(c) > 1 else thing.removesuffix("s")
        )
        for c in data["events"]
    ]
    if not owned:
        return acts
    who = rng.choice((f"{mine or name} ", "")) if mine or name else ""
    again = rng.choice((who, who, "", "" if mine else rng.choice(("he ", "she ", "they "))) if who else ("",))
    return [(again if i else who) + (_first_person(act) if mine else act) for i, act in enumerate(acts)]


def _line(rng: Random, split: Split, data: Data) -> Story:
    """A walk to and fro that begins at zero."""
    n, (there, back) = len(data["events"]), rng.choice(sums.LINE_WAYS)
    walk = spoken(rng, wide(sums.LINE_GO, split) if n <= LONG else ("{k} {w}", "go {k} {w}"), n)
    clauses = [walk(k=number(rng, abs(c)), w=there if c > 0 else back) for c in data["events"]]
    start = phrase(rng, sums.LINE, split).format(n=rng.choice(say.NAMES))
    return assembled(rng, start, joined(rng, clauses), phrase(rng, sums.LINE_ASK, split)), clauses


def _first_person(act: str) -> str:
    """`spends 5` as I would say it: `spend 5`."""
    verb, _, rest = act.replace("is given", "gets").replace("is paid", "gets").partition(" ")
    return f"{verb.removesuffix('s')} {rest}"


def _days(rng: Random, split: Split, data: Data) -> Story:
    (jump,) = data["events"]
    day, n = DAYS[data["start"]].capitalize(), abs(jump)
    if jump in go.TOMORROW and rng.random() < 0.4:
        return vary(rng, rng.choice(go.TOMORROW[jump])).format(d=day), [""]
    span = f"{number(rng, n)} day{'s' if n > 1 else ''}"
    if n % 7 == 0 and n < 70 and rng.random() < 0.5:
        span = f"{number(rng, n // 7)} week{'s' if n > 7 else ''}"
    return phrase(rng, go.LATER if jump > 0 else go.EARLIER, split).format(d=day, k=span), [span]


def _device(rng: Random, split: Split, data: Data) -> Story:
    """A switch that is pressed, of something else than a lamp."""
    said = data["said"]
    text, clauses = _flips(rng, split, data)
    return _LAMP.sub(said, text), [_LAMP.sub(said, clause) for clause in clauses]


_LAMP = re.compile(r"\b(?:light bulb|light|lamp)\b")
_TELLERS: dict[str, Callable[[Random, Split, Data], Story]] = {
    "flips": _flips, "lamps": _lamps, "swaps": _swaps, "cups": _cups, "grid": _grid, "turns": _turns,
    "walks": _walks, "balance": _balance, "days": _days, "where": _where, **daily.TELLERS,
}  # fmt: skip

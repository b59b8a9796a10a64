"""Answers state questions from the typed text alone, sharing nothing with the generator."""

from __future__ import annotations

import re

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COMPASS = ("north", "east", "south", "west")
_MOVE = {"n": 1j, "e": 1 + 0j, "s": -1j, "w": -1 + 0j}
_COLOUR = r"(red|blue|green|white|pink|black|gold|grey|amber|brown)"
_POLITE_FIRST = re.compile(
    r"^(?:please|pls|hey,|hi,|hello!|hi there,|can you tell me:|quick question:|could you help\?|i need help:|tell me,|"
    r"help me with this:|question:|so,|ok|just curious,|my homework says:|q:|um,|one more:) "
)
_POLITE_LAST = re.compile(
    r"[?.!]?(?: please| thanks| thank you!?| pls| thx| i'm stuck| asap| show your work| think step by step| :\)|"
    r" can you help\??| \(just the answer\)| ty| cheers)$"
)
_LESS = re.compile(
    r"\b(?:spends|pays|withdraws|takes out|loses|gives away|uses|sells|throws away|hands out|drops|leave|down|sinks|"
    r"minus|take away|off)\b|-\d"
)


def solve(question: str) -> str:
    """The answer to a story that changes a state event by event."""
    text = _POLITE_FIRST.sub("", " ".join(question.lower().split()))
    text = _POLITE_LAST.sub("", text).rstrip("?.! ")
    text = re.sub(rf"\b({'|'.join(_NUMBERS)})\b", lambda found: str(_NUMBERS.index(found[1])), text)
    if re.search("|".join(_DAYS), text):
        return _day(text)
    told, _, asked = text.rpartition(". ")
    start, _, events = told.partition(". ")
    if re.search(r"^[a-z]+ (?:has|holds|is holding|owns|gets) (?:an?|the) ", start) and not re.search(r"\d", start):
        return _swaps(told, asked)
    if re.search(r"\b(?:heads|tails)\b", start) or re.search(r"\bcard\b.*\bface\b", start):
        return _flips(start, events, asked, ("up", "down") if "card" in start else ("heads", "tails"))
    if re.search(r"\b(?:lamp|light)\b", start) and not re.search(_COLOUR, start):
        return _flips(start, events, asked, ("on", "off"))
    if re.search(_COLOUR + r".* is (?:on|off)", start):
        return _lamps(start, events, asked)
    if "cup" in text and "ball" in asked:
        return _cups(told)
    if re.search(r"\b(?:facing|faces?|looks?|heading)\b", start):
        return _walk(start, events, asked)
    if re.search(r"\d+, ?\d+\)?", start):
        return _grid(told)
    return _balance(start, events) if re.search(r"\d", text) else _where(told, asked)


def _day(text: str) -> str:
    start = min(range(7), key=lambda i: text.find(_DAYS[i]) % 10**6)
    span = re.search(r"(\d+) day", text)
    assert span, text
    back = re.search(r"\b(?:ago|earlier|before|minus|back)\b", text)
    return _DAYS[(start + (-1 if back else 1) * int(span[1])) % 7]


def _among(end: str, states: tuple[str, ...], asked: str) -> str:
    """yes or no where the question names one state, otherwise the state."""
    named = [state for state in states if re.search(rf"\b{state}\b", asked)]
    return ("yes" if named[0] == end else "no") if len(named) == 1 else end


def _flips(start: str, events: str, asked: str, sides: tuple[str, str]) -> str:
    first = re.search(
        rf"\b({'|'.join(sides)})\b", re.sub(r"put [a-z ]* down ", "", start) if "heads" in sides else start
    )
    if "card" in start:
        first = re.search(r"face (up|down)", start)
    assert first, start
    if times := re.search(r"(\d+) times", events):
        turns = int(times[1])
    elif listed := re.search(r"(?:moves|then|turns|happens): (.+)$", events):
        turns = len([item for item in listed[1].split(", ") if item in ("flip", "turn")])
    else:
        turns = len(re.findall(r"\b(?:flips|turns|reverses|presses|toggles|uses|hits)\b", events))
    return _among(sides[(sides.index(first[1]) + turns) % 2], sides, asked)


def _clauses(events: str) -> list[str]:
    return [part.strip() for part in re.split(r"[.,;]| and |\b(?:then|next|after that)\b", events) if part.strip()]


def _lamps(start: str, events: str, asked: str) -> str:
    lit = dict(re.findall(_COLOUR + r"(?: lamp| light| 1)? is (on|off)", start))
    for clause in _clauses(events):
        lamp = re.search(_COLOUR, clause)
        assert lamp, clause
        new = re.search(r"\b(on|off)\b", clause)
        lit[lamp[1]] = new[1] if new else "off" if lit[lamp[1]] == "on" else "on"
    wanted = re.search(_COLOUR, asked)
    assert wanted, asked
    return _among(lit[wanted[1]], ("on", "off"), asked)


def _cups(told: str) -> str:
    at = re.search(r"(?:under (?:cup |number )?|number )(\d)", told)
    assert at, told
    place = at[1]
    for pair in re.findall(r"(\d)(?:-| and | is swapped with cup | swaps with )(\d)", told):
        if place in pair:
            place = pair[1] if place == pair[0] else pair[0]
    return place


def _walk(start: str, events: str, asked: str) -> str:
    first = re.search("|".join(_COMPASS), start)
    assert first, start
    way, place = _MOVE[first[0][0]], 0j
    for event in re.findall(r"\b(?:left|right|around|\d+)\b", events):
        if event.isdigit():
            place += int(event) * way
        else:
            way *= {"left": 1j, "right": -1j, "around": -1}[event]
    if "0,0" in start and not re.search(r"\b(?:way|direction|facing|face)\b|does it point", asked):
        return f"{int(place.real)}, {int(place.imag)}"
    return next(name for name in _COMPASS if _MOVE[name[0]] == way)


def _grid(told: str) -> str:
    first = re.search(r"(\d+), ?(\d+)", told)
    assert first, told
    place = complex(int(first[1]), int(first[2]))
    names = "|".join(_COMPASS)
    for a, b, c, d in re.findall(rf"\b(?:([nesw]|{names}) ?(\d+)|(\d+) (?:steps? )?({names}))\b", told[first.end() :]):
        place += _MOVE[(a or d)[0]] * int(b or c)
    return f"{int(place.real)}, {int(place.imag)}"


def _swaps(told: str, asked: str) -> str:
    held = dict(re.findall(r"\b([a-z]+) (?:has|holds|is holding|owns|gets) (?:an?|the) ([a-z]+)", told))
    names = "|".join(held)
    for a, b in re.findall(rf"\b({names}) (?:and|swaps with|trades with|changes with) ({names})\b", told):
        held[a], held[b] = held[b], held[a]
    person = re.search(rf"\b({names})\b", asked)
    if person:
        return held[person[1]]
    return next(name for name, item in held.items() if re.search(rf"\b{item}\b", asked))


def _where(told: str, asked: str) -> str:
    at = {}
    for clause in _clauses(told):
        words = re.findall(r"[a-z]+", clause)
        at[words[0]] = words[-1]
    return next(room for name, room in at.items() if re.search(rf"\b{name}\b", asked))


def _balance(start: str, events: str) -> str:
    first = re.search(r"\d+", start)
    assert first, start
    total = int(first[0])
    for clause in _clauses(events):
        size = re.search(r"\d+", clause)
        assert size, clause
        total += -int(size[0]) if _LESS.search(clause) else int(size[0])
    return str(total)

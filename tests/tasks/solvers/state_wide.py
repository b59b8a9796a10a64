"""Answers the state questions that only training has: one number, gifts, things put elsewhere, named queues, piles."""

from __future__ import annotations

import re

_NAME = "abmnpqxy"
_PUT = re.compile(r"\b(?:put|moved|took|carried) (?:it|them|the \w+) (?:in|on|to) the (\w+)")
_GIFT = "gives|hands|gave|passes|sells"
_START = re.compile(r"\b([xynamkt]) ?(?:=|be|is|to|holds|starts at) ?(\d+)\b(?! ?[-+*])")
_CHANGE = re.compile(
    r"(?:\b[a-z] ?= ?[a-z] ?)?(?:(?P<up>\+=?|\badd|\bplus|\bgoes up by|\bincrease it by)"
    r"|(?P<down>-=?|\bsubtract|\bminus|\btake away|\bdecrease it by)"
    r"|(?P<more>\*=?|\btimes|\bmultiply(?: it)? by|\bx(?=\d))) ?(?P<k>\d+)|\b(?P<word>double|triple) it"
)
_SYNONYMS = (
    (rf"\b([{_NAME}]), ([{_NAME}]) = \2, \1", "swap"),
    (rf"\b([{_NAME}]) ?= ?\1 ?([-+]) ?(\w+)", r"\1 \2= \3"),
    (rf"\b([{_NAME}]) ?= ?(?:\1 ?\* ?2|2 ?\* ?\1)|\b([{_NAME}]) doubles", r"double \1\2"),
    (rf"\braise ([{_NAME}])|\b([{_NAME}]) grows(?= by)", r"increase \1\2"),
    (rf"\b(?:lower|reduce) ([{_NAME}])|\b([{_NAME}]) drops(?= by)", r"decrease \1\2"),
    (rf"\b([{_NAME}]) gets (\d+) more", r"increase \1 by \2"),
    (rf"\bput ([{_NAME}]) into ([{_NAME}])\b", r"copy \1 to \2"),
    (rf"\bmake ([{_NAME}]) equal to ([{_NAME}])\b", r"set \1 = \2"),
    (rf"(?<!set )(?<!let )\b([{_NAME}]) ?= ?([{_NAME}])\b", r"set \1 = \2"),
    (rf"\b([{_NAME}]) be (\d+)", r"\1 = \2"),
    (rf"\b([{_NAME}]) ?= ?(\d+); ?(?=[{_NAME}] ?= ?\d+)", r"\1 = \2, "),
)
_COMES, _GOES = "joins|comes|gets in line|lines up|arrives", "is served|leaves|gets served|goes in|is done"


def plain(text: str) -> str:
    """The text with moves and assignments in the words that all readers know."""
    text = re.sub(r"\b([a-z]) ?= ?\1 - (?=\d)", r"\1 = \1 -", text).replace("the origin", "0,0")
    ways = {"n": "north", "e": "east", "s": "south", "w": "west"}
    text = re.sub(r"\b([nesw])(\d+)\b", lambda found: f"{ways[found[1]]} {found[2]}", text)
    return re.sub(r"\b(who|what|which \w+|where) will (?=have|be|get|has|i)", r"\1 ", text)


def solve(told: str, asked: str) -> str | None:
    """The answer; None for a story of another kind, or one that does not hold together."""
    for reader in (_gifts, _elsewhere, _one_number, _hands, _line, _pile):
        if (answer := reader(told, asked)) is not None:
            return answer
    return None


def assignments(told: str) -> str:
    """A program in the words of the everyday reader."""
    if len(set(re.findall(rf"\b([{_NAME}])(?: ?= ?| be | is | to | at )\d+", told))) < 2:
        return told
    for pattern, words in _SYNONYMS:
        told = re.sub(pattern, words, told)
    return told


def _one_number(told: str, asked: str) -> str | None:
    start = _START.search(told)
    if not start or not re.search(rf"\b{start[1]}\b", asked) or re.search(r"\b(?:swap|facing)\b", told):
        return None
    if set(re.findall(r"\b([a-z]) ?(?:[-+*]?=)", told)) - {start[1]} or re.search(
        rf"[^{start[1]}\W]\b [-+]?\d, \d", told
    ):
        return None
    at, changes = int(start[2]), list(_CHANGE.finditer(told, start.end()))
    if not changes or re.search(r"\b(?:and|,) [abmnpqxy] (?:is|to|be|at|starts)\b", told):
        return None
    for found in changes:
        k = int(found["k"] or 0)
        if found["up"] or found["down"]:
            at += k if found["up"] else -k
        else:
            at *= k or {"double": 2, "triple": 3}[found["word"]]
    return str(at)


def _gifts(told: str, asked: str) -> str | None:
    held = {name: int(k) for name, k in re.findall(r"\b(\w+) (?:has got|has|had|owns|starts with) (\d+)", told)}
    some = "|".join(held)
    pattern = re.compile(
        rf"\b({some}) (?:{_GIFT}) (\d+) to ({some})\b|\b({some}) gives ({some}) (\d+)"
        rf"|\b({some}) (?:gets|takes|wins) (\d+) from ({some})\b"
    )
    gifts = pattern.findall(told) if len(held) > 1 else []
    wanted = [name for name in held if re.search(rf"\b{name}\b", asked)]
    if not gifts or len(wanted) != 1 or len(gifts) + len(held) != len(re.findall(r"\d+", told)):
        return None
    for a, k, b, a2, b2, k2, b3, k3, a3 in gifts:
        size = int(k or k2 or k3)
        held[a or a2 or a3] -= size
        held[b or b2 or b3] += size
    return str(held[wanted[0]])


def _elsewhere(told: str, asked: str) -> str | None:
    places = _PUT.findall(told)
    if not places or re.search(r"\d", told):
        return None
    named = re.search(r"\b(?:is|are)\b.* (?:in|on) the (\w+)", asked)
    return places[-1] if not named else "yes" if named[1] == places[-1] else "no"


def _hands(told: str, asked: str) -> str | None:
    """Only names, one after the other."""
    if "->" in told:
        row = re.findall(r"\w+", told.rpartition(":")[2])
    elif found := re.search(r"\bgoes ((?:\w+ to )+\w+)\W*$", told):
        row = found[1].split(" to ")
    elif found := re.search(r"\bgoes (from \w+ to \w+(?:, from \w+ to \w+)*)\W*$", told):
        row = re.findall(r"\w+", re.sub(r"\b(?:from|to)\b", "", found[1]))
    elif found := re.search(r"^(?:first )?(\w+) has the \w+((?:, then \w+)+)\W*$", told):
        row = [found[1], *re.findall(r"then (\w+)", found[2])]
    else:
        return None
    named = [name for name in row if re.search(rf"\b{name}\b", asked)]
    return row[-1] if not named else "yes" if named[0] == row[-1] else "no"


def _line(told: str, asked: str) -> str | None:
    words = r"(?!first|then|next|after|step)\w+"
    some = rf"({words}(?:, {words})*(?:,? and {words})?)"
    head = re.search(
        rf"(?:\bpeople waiting|\bline|\bqueue|\bbakery|\bwaiting room): {some}(?=[.,;]| and | then )"
        rf"|\bcounter stand {some}(?=[.,;]| and | then )|{some} (?:are waiting at the|wait for the bus)", told,
    )  # fmt: skip
    if not head:
        return None
    row = re.findall(r"\w+", re.sub(r"\b(?:and|if|when|given that)\b", "", head[1] or head[2] or head[3]))
    for new, old in re.findall(rf"\b(\w+) (?:{_COMES})|\b(\w+) (?:{_GOES})", told[head.end() :]):
        if old in ("first", "one", "1", "person", "who"):
            return None
        if old and row[0] != old:
            return None
        row = row[1:] if old else [*row, new]
    return row[-1] if re.search(r"\b(?:last|end|back)\b(?!.*front)", asked) else row[0]


def _pile(told: str, asked: str) -> str | None:
    head = re.search(r"\b(\w+) at the bottom\b|\bi put (\w+) on the (?:table|desk|floor|shelf)", told)
    if not head or "top" not in asked:
        return None
    row = [head[1] or head[2]]
    events = r"\b(\w+)(?: goes)? on (?!top)(\w+)|\bremove (\w+)|\btake (\w+) (?:off|away)|\b(\w+) is removed"
    for new, below, *gone in re.findall(events, told[head.end() :]):
        if row[-1:] != [below or "".join(gone)]:
            return None
        row = [*row, new] if new else row[:-1]
    return row[-1]

"""Reads the state questions about spans, clock times, turns, two scores, rates, and things that change hands."""

from __future__ import annotations

import re

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SIDE = r"\b(home|away|(?:the )?\w+ team|(?:the )?(?:left|right) lift|lift [ab]|(?!(?:has|have|and|is|then)\b)[a-z]+)"
_LESS = r"run out|burn down|colder|quit|leave|get off|loses|slips|lose|spends|eat|spend"
_MORE = r"flow in|warmer|join|arrive|get on|gains|grows|climbs|win|finds|pick|get"


def span(text: str) -> str | None:
    asked = re.search(r"\bhow many (day|month|minute)s\b|\bhow long\b.* in (minute)s", text)
    if not asked or re.search(r"\d (?:days?|months?)\b", text):
        return None
    if "minute" in asked[0]:
        told = [60 * int(h) + int(m) for h, m in re.findall(r"(\d+):(\d\d)", text)]
        return str(told[1] - told[0]) if len(told) == 2 else None
    row = _DAYS if asked[1] == "day" else _MONTHS
    named = re.findall(rf"\b(?:{'|'.join(row)})\b", text)
    if len(named) != 2:
        return None
    if re.search(rf"ago was {named[0]}", text):
        named.reverse()
        return str((row.index(named[0]) - row.index(named[1])) % len(row))
    turned = re.search(rf"(?:after|until|wait for) {named[1]}|(?:until|for) {named[0]}\b|\bago\b|comes how", text)
    first, last = map(row.index, named)
    turned_round = turned and not re.search(rf"until {named[1]}|wait for {named[1]}", text)
    return str((first - last if turned_round else last - first) % len(row))


def _minutes(words: str) -> int | None:
    words = words.replace("half an hour", "30 min").replace("a quarter of an hour", "15 min")
    found = re.findall(r"(\d+) ?(hour|min)", words)
    return sum(int(k) * (60 if unit == "hour" else 1) for k, unit in found) if found else None


def clock(text: str) -> str | None:
    start = re.search(r"\b(\d+):(\d\d)\b|\b(\d+) ?([ap]m)\b", text)
    if not start or not re.search(r"\btime\b|\bwhen\b|clock|plus|minus|^[^?.,]* (?:after|before) \d[^,]*$", text):
        return None
    at = 60 * int(start[1]) + int(start[2]) if start[1] else 60 * (int(start[3]) % 12 + 12 * (start[4] == "pm"))
    for clause in re.split(
        r"[.,;:?!] |\bthen\b|\band (?!a |\d+ (?:min|hour)[^,.]*\bmore\b(?=,))", text.replace(start[0], "@")
    ):
        size = _minutes(clause)
        back = re.search(r"earlier|back|take off|minus|\bago\b|before @|must be|\bended\b", clause)
        back = back or (
            re.search(r"must be there|ended at|did it start|do i leave\b", text) and not re.search("later", clause)
        )
        at += 0 if size is None else -size if back else size
    at %= 1440
    if start[1]:
        return f"{at // 60}:{at % 60:02}"
    return f"{(at // 60 - 1) % 12 + 1} {'pm' if at >= 720 else 'am'}" if at % 60 == 0 else None


def rounds(text: str) -> str | None:
    place = re.search(
        r"\b(\d+)(?:st|nd|rd|th)\b|number (\d+)|(?:turn|move|place) (\d+)|(\d+) (?:times|passes|places|later)",
        text,
    )
    if not place or not re.search(
        r"again|over and over|repeat|so on|in turn\b|turns|turn order|circle|in this order|beginning with", text
    ):
        return None
    text = re.sub(r"\b(?:who|what|which)[^?.]*(?:[?.]|$)|^(?:pattern|players|beads repeat|lights blink) ", " ", text)
    row = re.search(r"((?:\b\w+, )*\b\w+(?:,? and |, )\w+)\b", text)
    if not row:
        return None
    names = re.findall(r"\w+", re.sub(r"\band\b", "", row[1]))
    names = names[: names.index(names[0], 1)] if names[0] in names[1:] else names
    names = [name for name in names if name not in ("then", "again", "who")]
    at = int(next(filter(None, place.groups()))) - (0 if re.search(r"circle|pass", text) else 1)
    return names[at % len(names)]


def bags(text: str) -> str | None:
    starts = re.findall(r"\b(?!who|what)(\w+) (?:has|had|owns|holds) (?:the|an?) (\w+)", text)
    gives = re.compile(
        r"\b(?P<a>\w+) (?:gives|hands|passes|lends|sells) (?:the (?P<x>\w+) to (?P<b>\w+)|(?P<c>\w+) the (?P<y>\w+))"
        r"|\b(?P<d>\w+) (?:gets|takes) the (?P<z>\w+) from (?P<e>\w+)"
    )
    asked = re.search(
        r"(?:whose is|where is|who (?:has|holds)) the (\w+)|(?:what|which thing) (?:does|has) (\w+)", text
    )
    moved = list(gives.finditer(text))
    if not asked or not moved or len(starts) < 2 or re.search(r"\d", text):
        return None
    at = {thing: who for who, thing in starts}
    for found in moved:
        thing, giver = found["x"] or found["y"] or found["z"], found["a"] or found["e"]
        assert at[thing] == giver, text
        at[thing] = found["b"] or found["c"] or found["d"]
    if asked[1]:
        assert "whose" not in asked[0] or not re.search("lends|takes|holds", text), (
            text
        )  # what is lent or taken is not theirs
        return at[asked[1]]
    (thing,) = (thing for thing, who in at.items() if who == asked[2])
    return thing


def duel(text: str) -> str | None:
    asked = re.search(r"\b(?:who|what|which|how|on which|by how|final score)\b[^.?:!]*", text)
    told = text.replace(asked[0], "") if asked else ""
    played = re.search(
        rf"{_SIDE} (?:and|against) {_SIDE}(?: play)?,? (?:it is |start at )?(\d+)(?: ?(?:-|to) ?(\d+))?", told
    )
    counted = re.search(rf"{_SIDE} (\d+) ?- ?(\d+) {_SIDE}", told)
    held = re.search(
        rf"{_SIDE}(?: has| have| is on floor)? (\d+)(?: \w+)?(?:,| and) {_SIDE}(?: has| have| is on floor)? (\d+)", told
    )
    head = played or counted or held
    if not asked or not head or re.search(r" to [a-z]+[.,]|\bfrom\b", told):
        return None
    a, b = (head[1], head[2]) if played else (head[1], head[4] if counted else head[3])
    x, y = (head[3], head[4] or head[3]) if played else (head[2], head[3] if counted else head[4])
    at = {a: int(x), b: int(y)}
    events = re.findall(rf"({a}|{b}) (\w+)(?: paid)? (\w+ )?(\d+)( down| away)?", told[head.end() :])
    if a == b or len(events) != len(re.findall(r"\d+", told[head.end() :])) or not events:
        return None
    for who, verb, way, k, away in events:
        down = verb in ("eats", "loses", "sells", "spends", "pays") or way == "down " or away
        at[who] += -int(k) if down else int(k)
    return _compared(asked[0], at)


def _compared(asked: str, at: dict[str, int]) -> str | None:
    first, second = at
    if re.search(r"score|stand", asked):
        order = (second, first) if re.search(rf"\b{second} first", asked) else (first, second)
        return "-".join(str(at[side]) for side in order)
    if re.search(
        r"difference|apart|ahead is|lead\b|by how|winner|richer is|\bmore (?:\w+ )?(?:has|does)|higher is", asked
    ):
        return str(abs(at[first] - at[second]))
    if re.search(r"^who|^which is", asked):
        assert at[first] != at[second], asked
        best = max(at, key=lambda side: at[side])
        return "me" if best == "i" else re.sub(r"^the | team$| lift$|^lift ", "", best)
    if re.search(r"in all|together", asked):
        return str(at[first] + at[second])
    named = [side for side in at if re.search(rf"\b{side}\b", asked)]
    return str(at[named[0]]) if len(named) == 1 else None


def rate(text: str) -> str | None:
    if not re.search(r"\b(?:every|each) (?:hour|day|week|month|year|round|stop|level|minute)\b", text):
        return None
    after = re.search(r"\bafter (\d+) \w+|\b(\d+) \w+ later", text)
    numbers = [int(n) for n in re.findall(r"-?\d+", text.replace(after[0], "") if after else text)]
    if re.search(r"\bwhen is it (?:at )?0", text):
        numbers.remove(0)
    start, *changes = numbers
    bare = re.sub(r"it gets|(?:how|when|after how|for how)\b[^?.,]*(?:[?.,]|$)", "", text)
    words = re.findall(rf"\b(?:{_LESS}|{_MORE})\b", bare)
    if len(words) != len(changes):
        return None
    net = sum(-k if re.fullmatch(_LESS, word) else k for word, k in zip(words, changes, strict=True))
    return str(start + net * int(after[1] or after[2])) if after else str(start // -net)

"""Reads the logic puzzles that only training has: who lies, what is left, who has what."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import permutations, product

from tests.tasks.solvers import logic, logic_rows, logic_wider

_END = r"(?=[.;,?]| and |$)"
_LIES = r"always lies|only tells lies|lies every time|never tells the truth|says is false|is a liar|is a knave"
_HONEST = r"never lies|only says true|always tells the truth|says is true|is honest|is a truth-teller|is a knight"
_FALSEHOODS = (
    r"ice is hot|trees|grass is blue|triangle has 5|week has 9|black|plants|fire is cold|cows lay|6 legs|sun is cold"
    r"|50 minutes|salty"
)
_TRUTHS = (
    r"ice is cold|in water|grass is green|triangle has 3|week has 7|white|cats are animals|fire is hot|birds lay"
    r"|4 legs|sun is hot|60 minutes|sweet"
)


def read(question: str) -> str | None:
    """The answer in lower case, or None for any other puzzle."""
    text = re.sub(r"\s*\n\s*", ". ", question.strip().lower())
    text = re.sub(logic._BEFORE, "", re.sub(r"\s+", " ", text))
    text = re.sub(logic._AFTER, "", text).rstrip("?!. ")
    text = re.sub(r"\"|(?<!\w)'|'(?!\w)", "", text)
    readers: tuple[Callable[[str], str | None], ...] = (
        _proven,
        _honest,
        logic_rows.listed,
        _matching,
        _either,
        _leftover,
        logic_rows.spread,
    )
    return next((found for reader in readers if (found := reader(text)) is not None), None)


def _proven(text: str) -> str | None:
    pair = re.search(r"(?:(?:one |)of )?(\w+) and (\w+)(?: one always|: one is| always lies, the| is | tells )", text)
    said = re.search(r"(\w+) (?:says|said|claims)(?: that)?:? (.*?)(?:\. |; |$)", text)
    if not pair or not said or not re.search(r"\bone\b.*(?:lies|lying|liar|truth)", text):
        return None
    if sums := re.search(r"(\d+) ?\+ ?(\d+) ?(?:=|is|equals|makes) ?(\d+)", said[2]):
        true = int(sums[1]) + int(sums[2]) == int(sums[3])
    elif not re.search(f"{_TRUTHS}|{_FALSEHOODS}", said[2]):
        return None
    else:
        true = re.search(_TRUTHS, said[2]) is not None
    (other,) = {pair[1], pair[2]} - {said[1]}
    liar, honest = (other, said[1]) if true else (said[1], other)
    wants_liar = r"lie\b|lies\b|lying|liar\b"
    if asked := re.search(rf"(?:is|does) ({pair[1]}|{pair[2]}) ((?:the |lie|tell)\S*|lying|honest)", text):
        return (
            "yes" if asked[1] == (liar if re.search(wants_liar, asked[2] + text[asked.end() :]) else honest) else "no"
        )
    who = re.search(r"(?:who|which)[^.;]*", text)
    return (liar if re.search(wants_liar, who[0]) else honest) if who else None


def _honest(text: str) -> str | None:
    kinds = dict.fromkeys(re.findall(rf"(\w+) (?:{_LIES})", text), False)
    kinds |= {n: True for n in re.findall(rf"(\w+) (?:{_HONEST})", text) if n != "who"}
    names = "|".join(kinds)
    said = rf"(?:according to ({names}),|\b({names}) (?:says|said|claims|claimed|told me)(?: that)?:?) ([^.?;]*)"
    claims = [(a or b, c) for a, b, c in re.findall(said, text) if not re.match("is (?:true|false)", c)]
    if not kinds or not claims or re.search(r"one of|of them|who\b(?! (?:never|always))", text):
        return None
    so = {event: kinds[name] == true for name, claim in claims for event, true in (_event(claim),)}
    asked = re.split(r"[.;?,] ", re.sub(r", yes or no$", "", text))[-1]
    if asked.startswith("according to") or re.search(said, asked):
        return None
    event, true = _event(asked)
    return None if event not in so else "yes" if so[event] == true else "no"


_OPPOSITE = r"\b(?:wet|closed|off|awake|shut|unlocked|on time)\b"
_CONTRARY = {"wet": "dry", "closed": "open", "off": "on", "awake": "asleep", "shut": "open", "unlocked": "locked"}
_PAST = {
    "swam": "swim", "sang": "sing", "ate": "eat", "lost": "lose", "paid": "pay", "rode": "ride", "caught": "catch",
    "sent": "send", "wore": "wear", "skipped": "skip", "rested": "rest", "danced": "dance", "stayed": "stay",
    "kicked": "kick", "watered": "water", "washed": "wash", "won": "win", "raining": "rain", "rains": "rain",
    "snowing": "snow", "snows": "snow", "came": "come", "got": "get",
}  # fmt: skip


def _event(clause: str) -> tuple[str, bool]:
    """Its words, opposites as what they deny, and whether it is so."""
    opening = r"^(?:\W|so |and |now |then |today |but |either |is it true that |can we be sure that |do we know that )+"
    clause = re.sub(r"^(?:does it follow that|is it certain that) ", "", re.sub(opening, "", clause))
    clause = clause.replace("it's", "it is").replace("n't", " not").replace("ca not", "can not")
    turned = re.search(_OPPOSITE, clause) is not None
    clause = re.sub(_OPPOSITE, lambda found: _CONTRARY.get(found[0], "late"), clause)
    clause = re.sub(r"\w+", lambda found: _PAST.get(found[0], found[0]), clause)
    event, true = logic_wider.event(
        re.sub(r"\bgets? (?=wet|dry|cold|tired|dirty|sick|warm|slip|scared)", "is ", clause)
    )
    return " ".join(word for word in event.split() if word not in ("the", "then", "is", "today")), true != turned


def _matching(text: str) -> str | None:
    text = re.sub(r"^.*?(?=\b(?:\w+(?:, \w+)* and \w+|three ))", "", text, count=1)
    head = re.match(r"((?:\w+, )*\w+) and (\w+)[^:.,]*?: (\w+(?:, \w+)*) and (\w+)\. (.*)", text)
    if head and not re.search(r"\b\w+est\b|middle", text):
        people, things = [*head[1].split(", "), head[2]], [*head[3].split(", "), head[4]]
        told = head[5]
    elif "than" not in text and re.search(r"middle|(?<!\bt)est\b|came|finish", text):
        return _placed(text)
    else:
        return None
    if not people or len(people) != len(things):
        return None
    worlds = [dict(zip(people, order, strict=True)) for order in permutations(things)]
    *_, asked = re.split(r"[.;,?] | and (?=what|wh)", told)
    for name, between, thing in re.findall(
        rf"({'|'.join(people)})(?:'s)?\b([^.;,]*?)\b({'|'.join(things)})\b", told[: -len(asked)]
    ):
        no = re.search(r"\bnot\b|n't", between) is not None
        worlds = [w for w in worlds if (w[name] != thing) == no]
    name = next((p for p in people if re.search(rf"\b{p}\b", asked)), None)
    thing = next((t for t in things if re.search(rf"\b{t}\b", asked)), None)
    found = {w[name] for w in worlds} if name else {p for w in worlds for p in people if w[p] == thing}
    assert len(found) == 1 or not worlds, text
    return found.pop() if found else None


def _placed(text: str) -> str | None:
    place = r"in the middle|(?:came |finished |come |finish )(?:first|second|last)|the (?!test)\w+est"
    clues = re.findall(rf"(\w+)((?: is| isn't| did| didn't)?(?: not)?) ({place})", text)
    clues = [(name, no, where) for name, no, where in clues if name not in ("who", "is")]
    asked = re.search(rf"who(?: is|'s|s)? ({place})", text)
    names = {name for name, _, _ in clues} | set(
        re.findall(r"the (?:third|other|last|other one|last one) is (\w+)", text)
    )
    if lead := re.search(r"(\w+), (\w+) and (\w+)", text):
        names |= set(lead.groups())
    if len(names) != 3 or not asked:
        return None
    found = set()
    for order in permutations(names):
        if all((order[_rank(where)] == name) != bool(re.search("n't|not", no)) for name, no, where in clues):
            found.add(order[_rank(asked[1])])
    assert len(found) == 1, (text, found)
    return found.pop()


def _rank(where: str) -> int:
    if re.search("middle|second", where):
        return 1
    return 0 if re.search("first", where) or (not re.search("last", where) and not logic_rows.up(where[4:])) else 2


def _leftover(text: str) -> str | None:
    item = r"(?:(?:in |on )?the )?\w+"
    listed = re.search(rf"({item}(?:, {item})*,? or {item})|one of ({item}(?:, {item})* and {item})", text)
    if not listed or re.search(r"unless|both|than|lies|true|(?<!\bt)est\b|winner", text):
        return None
    options = re.findall(r"\b(?!the\b|or\b|and\b|in\b|on\b)\w+", listed[0].replace("one of ", ""))
    rest = re.split(r"[.;?,] | and | but ", text.replace(listed[0], "@"))
    (where,) = (i for i, one in enumerate(rest) if "@" in one)
    out, asked = set(), None
    for i, one in enumerate(rest):
        if re.match(r"(?:so )*(?:what|who|which|when|where|is|was|did|does)\b", one) and i != where:
            asked = one
        elif i != where:
            out |= {o for o in options if re.search(rf"\b{o}\b", one)}
    left = [o for o in options if o not in out]
    if len(left) != 1 or not asked:
        return None
    if re.match(r"(?:so )*(?:is|was|did|does)\b", asked):
        return "yes" if re.search(rf"\b{left[0]}\b", asked) else "no"
    return left[0]


_PART = r"([^.;,?:]+?)"
_FORMS: tuple[tuple[str, Callable[[bool, bool], bool]], ...] = (
    (rf"(?:not both:|it is never so that|it can't be that) {_PART} and {_PART}{_END}", lambda a, b: not (a and b)),
    (rf"at most one of these is true: {_PART}, {_PART}{_END}", lambda a, b: not (a and b)),
    (rf"exactly one is true: {_PART} or {_PART}{_END}", lambda a, b: a != b),
    (rf"(?:either )?{_PART} or {_PART}, (?:but (?:never|not)|not) both{_END}", lambda a, b: a != b),
    (rf"(?:at least one is true: |either )?{_PART} or (?!not?\b){_PART}(?:, or both)?{_END}", lambda a, b: a or b),
    (rf"{_PART} unless {_PART}{_END}", lambda a, b: a or b),
    (rf"unless {_PART}, {_PART}{_END}", lambda a, b: a or b),
    (rf"{_PART} (?:if and only if|exactly when) {_PART}{_END}", lambda a, b: a == b),
    (rf"{_PART} when {_PART} and only then{_END}", lambda a, b: a == b),
    (rf"{_PART} if {_PART}, and only if [^.;,?]+", lambda a, b: a == b),
    (rf"(?:if|when) {_PART}(?:,| then) {_PART}{_END}", lambda a, b: not a or b),
    (rf"{_PART} if {_PART}{_END}", lambda a, b: a or not b),
)


def _either(text: str) -> str | None:
    text = re.sub(r",? (?:yes or no|then)(?=$|\?)", "", text)
    found, holds = next(((found, one) for form, one in _FORMS if (found := re.search(form, text))), (None, None))
    if not found or not holds:
        return None
    rest = [one for one in re.split(r"[.;,?] |^and | and ", text.replace(found[0], ". ")) if re.search(r"\w", one)]
    asks = r"\W*(?:so )?(?:is|was|did|does|do|can|am|are)\b"
    asked, facts = [o for o in rest if re.match(asks, o)], [o for o in rest if not re.match(asks, o)]
    if len(asked) != 1 or len(facts) != 1:
        return None
    first, second, fact, goal = map(_event, (found[1], found[2], facts[0], asked[0]))
    if {fact[0], goal[0]} != {first[0], second[0]} or first[0] == second[0]:
        return None
    ends = set()
    for a, b in product((True, False), repeat=2):
        values = {first[0]: a, second[0]: b}
        if holds(a == first[1], b == second[1]) and values[fact[0]] == fact[1]:
            ends.add(values[goal[0]] == goal[1])
    sure = re.search(r"can we be sure|do we know|follow|certain", asked[0]) is not None
    assert sure or len(ends) == 1, text
    return "yes" if ends == {True} else "no"

"""Reads composed stories of a quantity that comes and goes, clause by clause."""

from __future__ import annotations

import re

from tests.tasks.solvers.stories_composed import _GAIN, _LOSE, _n, read

_Q = re.compile(r"\b(?:how (?:many|much)|what(?:'s| is| was| does| do| did| are|\b)|left$|now$|total now|remaining|in total)")
_PEOPLE = r"(?:friends?|uncles|neighbours|guests|kids|cousins|customers|people)"
_END = re.compile(
    r"if (\d+) friends share|(\d+) friends share|evenly between (\d+)|equally among (\d+) people|equally into (\d+)"
    r"|each of (\d+) people get"
)
_PACK = re.compile(
    r"how many \w+ of (\d+) can be filled|does that fill with (\d+)|put in \w+ of (\d+)|(\d+) of them fit"
    r"|packed (\d+) to|each \w+ holds (\d+), how many|if \w+ \w+ holds (\d+)"
)
_WORTH = re.compile(r"(?:sold for|sells for|at|worth at|costs) (\d+)(?: each)?(?:\. how much money|, (?:how much|what)|$| if )")
_GOAL = re.compile(r"needed to have (\d+)|wants? (\d+)\. how many are|goal is (\d+)|to get to (\d+)|needs? (\d+) in all|until there are (\d+)")
_IDLE = re.compile(
    r"it is a sunny day|\w+(?: \w+)? (?:is|am|are) very happy|the weather is nice|it all happens on a \w+|\w+ is watching|that was fun"
    r"|(?:\w+ )?\w+ (?:is|am|are) \d+ years old|it is \d+ degrees outside|the street has \d+ houses|it takes \d+ minutes to get there"
    r"|\w+ ha(?:s|ve) \d+ cousins|the \w+ has \d+ windows"
)


def solve(text: str) -> int | None:
    """The answer, without the remarks that do not matter; None where the story is of another kind."""
    text = _IDLE.sub("", text)
    found = read(text)
    return flow(re.sub(r"[€£$]", "", text).strip(" ?.!")) if found is None else found


def flow(text: str) -> int | None:
    """The quantity after all that happens to it, or what it comes to."""
    end = ""
    k = 0
    for name, pattern in (("share", _END), ("pack", _PACK), ("worth", _WORTH), ("goal", _GOAL)):
        found = pattern.search(text)
        if found and (name != "worth" or re.search(r"how much|worth", text)):
            end, k = name, next(int(n) for n in found.groups() if n)
            text = text[: found.start()] + "# " + text[found.end() :]
            break
    now = _run(text)
    if now is None:
        return None
    if end in ("share", "pack"):
        return now // k if now % k == 0 else None
    return now * k if end == "worth" else k - now if end == "goal" else now


def _run(text: str) -> int | None:
    ended = re.search(r"(?:now|in the end|after that) \w+ (?:\w+ )?ha\w+ (\d+)|now there are (\d+)|ha\w+ (\d+) now|\bi have (\d+) now", text)
    earlier = re.search(r"at the start|at first|before|at the beginning|in the beginning|to begin with", text)
    if earlier and ended and re.search(r"some|a few|a \w+ of|collect|now", text):
        text = text[: ended.start()] + text[ended.end() :]
        changes = [_change(clause) for clause in _clauses(text)]
        if None in changes or not changes:
            return None
        return next(int(n) for n in ended.groups() if n) - sum(change for change in changes if change is not None)
    clauses = _clauses(text)
    if not clauses:
        return None
    total = _many(clauses[0])
    if total is None:
        return None
    for clause in clauses[1:]:
        change = _change(clause)
        if change is None:
            return None
        total += change
    return total if len(clauses) > 1 else None


def _clauses(text: str) -> list[str]:
    text = re.sub(r"\b(mistakes) and (each)", r"\1 \2", text)
    text = re.sub(r"(an hour|\d+ \w+) and (works?|worked|every \w+ holds)", r"\1 \2", text)
    text = re.sub(r"(boxes|\w+), each with", r"\1 each with", text)
    parts = re.split(r"[.,;:!?]+ |[.,;:!?]+$| and | if ", text)
    return [part for part in parts if re.search(r"(?<![a-z\d])\d", part) and not part.startswith("what number")]


def _many(clause: str) -> int | None:
    numbers = _n(clause)
    return numbers[0] if len(numbers) == 1 else numbers[0] * numbers[1] if len(numbers) == 2 else None


def _change(clause: str) -> int | None:
    size = _many(clause)
    if size is None:
        return None
    if re.search(rf"{_PEOPLE} (?:get|got)\b.* from|{_PEOPLE} (?:get|got|eat|ate|buy|bought) \d|people (?:buy|bought)|customer (?:buys?|bought)|pack(?:s|ed)? \d+ \w+ for", clause):
        return -size
    if re.search(r"takes? \d+ (?:of|lit)|took \d+ (?:of|lit)|(?:buys?|bought) (?:\w+ ){0,2}(?:for|at) \d|(?:buys?|bought) \d+ \w+ (?:at|for) \d|used? .*for|stay(?:ed)? away", clause):
        return -size
    if re.search(r"(?:sells?|sold) (?:an old|\d+ \w+ (?:for|at) \d)", clause):
        return size
    if re.search(r"(?:gave|gives?|pays?|paid|sends?|sent|brings?|brought) (?:him|her|me|it|them)\b|(?:get|got)s? \d+ (?:more|new)|another|come back|came back", clause) and not re.search(r"costs?\b", clause):
        return size
    if re.search(_LOSE, clause):
        return -size
    return size if re.search(_GAIN, clause) or re.search(r"\bmore\b", clause) else None

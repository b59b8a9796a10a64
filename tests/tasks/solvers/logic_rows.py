"""Reads orders that only training has: written in a row, or told as facts that are no chain."""

from __future__ import annotations

import re

_UP = r"tall|tast|heav|old|big|larg|rich|strong|fast|quick|smart|high|more|most|warm|expensive|dear|late"
_DOWN = r"short|light|young|new|small|poor|weak|slow|less|least|few|low|cool|cold|cheap|earl"
_VERB = r"(?:is|are|isn't|has|have|does|did|doesn't|didn't|both|runs?|costs?|weighs?|earns?|scored|arrived|got|jumped)"
_JOINT = rf"[.;,?] ?| - |\bwhile\b|\bbut\b|\band (?=\w+(?: & \w+)? {_VERB}\b.* than)"
_EMPTY = (
    r"\b(?:the|box|car|if|of them|of these|of all|all)\b|no two are the same|(?:nobody|none) (?:is|are) equal"
    r"|they are all different|there are no ties|\w+ (?:friends|people|kids|things): |^hey,|^hi\b,?"
)


def up(word: str) -> bool:
    down = re.search(rf"\b(?:{_DOWN})", word)
    assert down or re.search(rf"\b(?:{_UP})", word), word
    return not down


def listed(text: str) -> str | None:
    means = re.search(r"\(where [<>] means (.*?) than\)", text)
    sort = r"(least \w+|most \w+|\w+est)"
    if chain := re.search(r"\w+(?: ?([<>]) ?\w+){2,}", text):
        names = re.split(r" ?[<>] ?", chain[0])
        rising = (chain[1] == "<") if not means else not up(means[1])
        text = text.replace(chain[0], "").replace(means[0] if means else "in weight", "")
    else:
        way = re.search(rf"{sort} to {sort}|{sort} first", text)
        first = r"(?:the )?\w+"
        no = r"(?!(?:from|sorted|so|in|is|whos?|which|listed|ordered|right)\b)"
        rows = list(re.finditer(rf"{first}(?:, {no}{first})+(?:,? and {first})?", text))
        if not way or not rows:
            return None
        row = max((found[0] for found in rows), key=lambda found: found.count(",") + found.count(" and "))
        rising = not up(way[1] or way[3])
        names = list(dict.fromkeys(re.findall(r"\b(?!the\b|and\b)\w+", row)))
        again = re.search(r"\b(\w+)\b(?:, .*)?(?=, (?:the )?\1$)", row)  # one named again begins the question
        text = text.replace(way[0], "").replace(row[: again.end()] if again else row, ":", 1)
    names = names if rising else names[::-1]
    if "in the middle" in text or "between the other" in text:
        assert len(names) % 2, text
        return names[len(names) // 2]
    if asked := re.search(rf"(second |third |){sort}", text):
        place = ["", "second ", "third "].index(asked[1])
        return names[-1 - place] if up(asked[2]) else names[place]
    found = [w for w in re.findall(r"\w+", text) if w in names]
    if len(found) < 2 or not (
        more := re.search(rf"(?:less|more) \w+|\b(?!(?:order|{'|'.join(names)})\b)\w+er\b(?! or)", text)
    ):
        return None
    first, second = found[-2:] if " or " not in text or "or not" in text else found[:2]
    above = (names.index(first) > names.index(second)) == up(more[0])
    if re.search(r"\bwho\b|\bwhich\b|who's|whos", text):
        return first if above else second
    return "yes" if above else "no"


def spread(text: str) -> str | None:
    """Facts of more and less, closed over; the one at an end, or two compared."""
    if "than" not in text:
        return None
    text = re.sub(r"\s+", " ", re.sub(_EMPTY, " ", text))
    text = re.sub(r"^ ?([^.?]* than \w+), (right|yes or no|true or false)\? (.*)", r"\3. \1 \2", text)
    text, sure = re.subn(r"[,.]? ?(?:right|true or false|yes or no)$", "", text)
    asked = re.search(
        r"(?:^|[.;,?] |- |so )(?:is|does|did) (\w+) (?:(?!less|more|few)\w+ )?((?:less |more |fewer )?\w+) than (\w+)",
        text,
    )
    claim = bool(sure and not asked)
    if claim:
        asked = re.search(rf".*\b(\w+) {_VERB} ((?:less |more |fewer )?\w+) than (\w+)$", text)
        text = text if not asked else f"{text[: asked.start(1)]} {text[asked.start(1) :]}"
    tops = re.search(r"\b(?:most|least|fewest|(?!test|west)\w+est)\b", text)
    if (not tops and not asked) or re.search(
        r"\b(?:which|who) (?:is|was|are) (?:\w+ )?\w+ than|as \w+ as|unless", text
    ):
        return None
    told = text if tops or not asked else text[: asked.start(1)] if claim else text.replace(asked[0], ".")
    facts = _facts(told)
    names = {name for fact in facts for name in fact}
    if tops:
        side = up(tops[0])
        ends = [n for n in names if all(n != fact[side] for fact in facts)]
        assert len(ends) == 1 and all(n in ends or (ends[0], n)[:: 1 if side else -1] in facts for n in names), text
        return ends[0]
    assert asked and ((asked[1], asked[3]) in facts) != ((asked[3], asked[1]) in facts), text
    return "yes" if ((asked[1], asked[3]) in facts) == up(asked[2]) else "no"


def _facts(told: str) -> set[tuple[str, str]]:
    """Who is above whom, with all that follows."""
    facts: set[tuple[str, str]] = set()
    subjects: list[str] = []
    told = re.sub(r"\bboth (\w+) and (\w+)", r"both \1 & \2", told)
    told = re.sub(r"(\w+) and (\w+) (?=are both|both)", r"\1 & \2 ", told)
    for part in re.split(_JOINT, told):
        if than := re.search(r"(.*)\bthan (?:both )?(\w+)(?: & (\w+))?", part):
            if named := re.search(rf"(\w+)(?: & (\w+))? {_VERB}\b", than[1]):
                subjects = [name for name in named.groups() if name]
            above = up(than[1].replace("greater", "more")) != bool(re.search(r"\bnot\b|n't", part))
            pairs = [(x, y) for x in subjects for y in than.groups()[1:] if y]
            facts |= {pair if above else pair[::-1] for pair in pairs}
    for middle in {name for fact in facts for name in fact}:
        facts |= {(x, y) for x, m in facts if m == middle for n, y in facts if n == middle}
    return facts

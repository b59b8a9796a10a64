"""Reads stories put together from amounts, pairs and paces: the facts become numbers, the question says what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import prod

from tests.tasks.solvers import stories_settings
from tests.tasks.solvers.stories import _normal

_TYPOS = (
    ("eahc", "each"), ("hve", "have"), ("bougt", "bought"), ("dose ", "does "), ("freinds", "friends"), ("teh", "the"),
    ("remian", "remain"), ("hw many", "how many"), ("how mny", "how many"), ("how mcuh", "how much"), 
    ("theres", "there are"),
    ("ive got", "i have"), ("hrs", "hours"), ("&", "and"), ("mins", "minutes"), ("ppl", "people"), ("teh", "the"),
    (" per cent", " percent"), ("don't", "do not"), (" dont", " do not"), ("aren't", "are not"), 
    ("arent", "are not"), ("whats", "what is"),
)  # fmt: skip
_WORD = r"(?!(?:of|with|and|to|on|in|are)\b)[a-z-]+(?: (?:rolls?|creams?))?"
_AND = r"(?: ?[,.;] ?(?:and )?| and | )"
_UNIT = r"(?: [a-z]+)?"
_MADE: tuple[tuple[str, str], ...] = (  # what is left of the text when this is one number
    (rf"(\d+) big(?: {_WORD})? and (\d+) small(?: ones?)?", "+"),
    (rf"(\d+) {_WORD} on monday and (\d+) on tuesday", "+"),
    (rf"(\d+) old {_WORD} and (\d+) new ones?", "+"),
    (rf"(\d+) {_WORD} here and (\d+) {_WORD} over there", "+"),
    (rf"(\d+) {_WORD} from [a-z]+ and (\d+) from [a-z]+", "+"),
    (rf"(\d+) {_WORD} ?,?(?: and)?(?: then| gets?)* (\d+) more(?! ?{_WORD} than)(?= ?[.,]| and|$| -)", "+"),
    (rf"(\d+) {_WORD} and (\d+) {_WORD} in each(?: {_WORD})?", "*"),
    (rf"(\d+) {_WORD} ?, (\d+) {_WORD} in each", "*"),
    (rf"(\d+) {_WORD} ?,? ?each with (\d+) {_WORD}", "*"),
    (rf"(\d+) {_WORD} are in every {_WORD} and there are (\d+) {_WORD}", "*"),
    (rf"(\d+) {_WORD}{_AND}each {_WORD} has (\d+) {_WORD}", "*"),
    (rf"(\d+) {_WORD}{_AND}there are (\d+) {_WORD} in (?:a )?{_WORD}", "*"),
    (rf"(\d+) {_WORD} (?:of|with) (\d+) {_WORD}(?: each)?", "*"),
)
_SPENT = (  # what is given away or lost, as one number
    (r"(?:for )?(\d+) days ?,? (\d+)(?: [a-z]+)* (?:are )?used every day", "*"),
    (r"(\d+) of (?:them|(?:the )?[a-z]+) (?:a )?day for (\d+) days", "*"),
    (r"(\d+)(?: [a-z]+)? to each of (?:his |her |their |my )?(\d+) [a-z]+", "*"),
    (r"(\d+) [a-z]+ (?:take|got) (\d+) [a-z]+ each", "*"),
    (r"each of (\d+) [a-z]+ gets (\d+)", "*"),
    (r"(\d+)(?: [a-z]+)* to [a-z]+ and (\d+) to [a-z]+", "+"),
    (r"first (\d+)(?: [a-z]+)+ ?,?(?: then)? (\d+) more(?: [a-z]+)*", "+"),
    (r"(\d+)(?: [a-z]+)+ on friday and (\d+) on sunday", "+"),
)
_BOUGHT = (  # several wares of a kind
    (rf"an? ([a-z -]+) (?:costs|is) (\d+){_UNIT} ?,(?: and)? ?(?:an? )?([a-z -]+?) (\d+){_UNIT}{_AND}[a-z]+ gets? "
     r"(\d+) [a-z ]+ and (\d+) [a-z]+", ((1, 4), (3, 5))),
    (rf"(\d+) {_WORD} (?:at|for) (\d+){_UNIT} and (\d+) {_WORD} at (\d+){_UNIT} each", ((0, 1), (2, 3))),
    (rf"(\d+) {_WORD} (?:at|cost|for) (\d+){_UNIT} each", ((0, 1),)),
    (rf"(\d+) {_WORD} ?, (\d+){_UNIT} each", ((0, 1),)),
    (rf"(\d+) {_WORD}{_AND}(?:an? )?{_WORD} costs (\d+)", ((0, 1),)),
    (rf"a {_WORD} costs (\d+){_UNIT} and [a-z]+ bought (\d+)", ((0, 1),)),
    (rf"(\d+){_UNIT} ?,(?: and)? (?:an? )?{_WORD} (\d+){_UNIT}{_AND}[a-z]+ buys? (\d+) {_WORD} and (?:an? )?{_WORD}",
     ((0, 2), (1,))),
    (rf"(?:a )?{_WORD} is (\d+){_UNIT}{_AND}[a-z]+ gets? (\d+)", ((0, 1),)),
)  # fmt: skip
_PURSE = r"(?:(?:gave (?:the )?man|paid with|came with|had|has|have)(?: only)?|there are just) (\d+)"
_BILL = r"(\d+) (?:friends|people|of them) (?:share|split)|by (\d+) people|, (\d+) people in all"
_SPAN = r"(?:day|night|hour|week|month|evening)"
_SPEED = (
    rf"(\d+) ([a-z]+) (?:(?:an?|each|every|per) )?{_SPAN}\b|(?:each|every) {_SPAN} ?,? (?:[a-z]+ ){{1,2}}(\d+) ([a-z]+)"
)


def read(kind: str, question: str) -> int | None:
    """The answer to a kind that is known here; None where the text is not understood."""
    text = " ".join(question.lower().split())
    for wrong, right in _TYPOS:
        text = text.replace(wrong, right)
    text = re.sub(r"(?: ([.,?])|([.,])(?=[a-z])) ?", r"\1\2 ", text)
    text = re.sub(r" ([.,?])", r"\1", _normal(text)).replace("?", ".").strip(". ")
    text = re.sub(r"\$(\d+)", r"\1 dollars", text)
    text = re.sub(r"\b(my|her|his) (?:son|daughter|boss|grandpa|teacher|neighbor|cousin)\b", "kin", text)
    for start, reader in _READERS.items():
        if kind.startswith(start):
            return reader(text)
    return stories_settings.read(kind, text)


def _made(text: str, rules: tuple[tuple[str, str], ...]) -> str:
    for pattern, sign in rules:
        text = re.sub(
            pattern, lambda m, s=sign: f"{(sum if s == '+' else prod)(map(int, m.groups()))} things", text
        )  # fmt: skip
    return text


def _amounts(text: str) -> int | None:
    text = _made(_made(text, _MADE), _SPENT)
    n = [int(found) for found in re.findall(r"\b\d+", text)]
    if shared := re.search(
        r"(?:by|among|between) (\d+)|(\d+) [a-z]+ share|each .*? get|for one|per\b|does every", text
    ):
        assert shared
        if len(n) < 2:
            return None
        left = n[0] - sum(n[1:-1])
        return left // n[-1] if left % n[-1] == 0 else None
    if re.search(
        r"needs? \d|needed|more (?:do|does) [a-z]+ need|goal|must have|missing|still have to come"
        r"|in all\b.*\bwants|wants.* in all",
        text,
    ):
        return abs(n[0] - n[1]) if len(n) == 2 else None
    if re.search(r"more|fewer|difference|ahead", text.rsplit("how many", 1)[-1]) and len(n) == 2:
        return abs(n[0] - n[1])
    if re.search(r"together|altogether|in all|total", text):
        return sum(n) if len(n) == 2 else None
    return n[0] - sum(n[1:]) if re.search(r"left|remain|still|now", text) and len(n) < 4 else None


def _buys(text: str) -> int | None:
    people = re.search(_BILL, text)
    each = int(next(filter(None, people.groups()))) if people else 0
    text = re.sub(_BILL, "", text)
    text = re.sub(r"\bhow (?:much|many)\b[^.,\d]*$", "", text)
    purse = re.search(_PURSE, text)
    text = re.sub(_PURSE, "", text)
    text = re.sub(r"\b(?:one|1) (?=[a-z]+)", "a ", text)
    total = 0
    for pattern, terms in _BOUGHT:
        while found := re.search(pattern, text):
            values = [int(value) for value in found.groups() if value.isdigit()]
            if len(terms) == 2 and not found[1].isdigit():
                values = [0, values[0], 0, values[1], values[2], values[3]]
                terms = ((1, 4), (3, 5))
            total += sum(prod(values[i] for i in term) for term in terms)
            text = text.replace(found[0], " ")
    total += sum(int(n) for n in re.findall(r"\d+", text))
    if each:
        return total // each if total % each == 0 and not purse else None
    return abs(total - int(purse[1])) if purse else total


def _paces(text: str) -> int | None:
    speed = re.search(_SPEED, text)
    if not speed:
        return None
    rate = int(speed[1] or speed[3])
    rest = text.replace(speed[0], " ", 1)
    rest = re.sub(r"\b(\d+)-(?=[a-z])", r"\1 ", rest)
    times = [int(n) for n in re.findall(rf"(\d+) (?:more )?{_SPAN}s?\b", rest)]
    amounts = [int(n) for n in re.findall(rf"(\d+) (?!(?:more )?{_SPAN})[a-z]+", rest)]
    asks_time = re.search(rf"(?:how|after how) many (?:more )?{_SPAN}s\b", text)
    if asks_time and not times and len(amounts) in (1, 2):
        todo = max(amounts) - (min(amounts) if len(amounts) == 2 else 0)
        return todo // rate if todo % rate == 0 else None
    if len(times) != 1 or asks_time:
        return None
    if not amounts:
        return rate * times[0]
    if len(amounts) > 1:
        return None
    return rate * times[0] + amounts[0] if re.search(r"more|go on", rest) else amounts[0] - rate * times[0]


_WHO = r"\b[a-z]+\b"
_MORE = rf"({_WHO}) [a-z]+ (\d+) (?:(more|fewer) [a-z]+|[a-z]+ (more|fewer)|(less)) than ({_WHO})"
_FOLD = rf"({_WHO}) [a-z]+ mult(\d+) (?:as many(?: [a-z]+)? as|(?:the )?number of [a-z]+ that) ({_WHO})"
_TOTAL = r"(?:together it is|together that makes|together it'?s|total is|in all there are) (\d+)"


def _pairs(text: str) -> int | None:
    text = re.sub(r"\bme\b", "i", text)
    known: dict[str, int] = {}
    total, more, fold = (re.search(pattern, text) for pattern in (_TOTAL, _MORE, _FOLD))
    rest = text
    for found in (total, more, fold):
        rest = rest.replace(found[0], "") if found else rest
    for name, value in re.findall(rf"({_WHO}) [a-z]+ (\d+)", rest):
        known[name] = int(value)
    if more:
        by = int(more[2])
        high, low = (more[1], more[6]) if "more" in (more[3], more[4]) else (more[6], more[1])
        if total:
            known = {low: (int(total[1]) - by) // 2, high: (int(total[1]) + by) // 2}
        elif low in known:
            known[high] = known[low] + by
        elif high in known:
            known[low] = known[high] - by
    elif fold:
        high, by, low = fold[1], int(fold[2]), fold[3]
        if total:
            known = {low: int(total[1]) // (by + 1), high: int(total[1]) // (by + 1) * by}
        elif low in known:
            known[high] = known[low] * by
        elif high in known:
            known[low] = known[high] // by
    elif len(known) == 2:
        low, high = sorted(known, key=lambda name: known[name])
    if len(known) != 2:
        return None
    if re.search(r"difference|how many (?:more|fewer)", rest):
        return known[high] - known[low]
    if not total and re.search(r"together|total|in all", rest):
        return sum(known.values())
    asked = re.search(
        rf"how many(?: [a-z]+)? (?:do|does|did|have) ({_WHO})|what about ({_WHO})|\band (i), (?:[a-z' ]+ )?how", rest
    )
    return known.get(asked[1] or asked[2] or asked[3]) if asked else None


def _ages(text: str) -> int | None:
    older = re.search(r"is (\d+) years older than me|i am (\d+) years younger|older by (\d+) years", text)
    fold = re.search(r"is mult(\d+) (?:as old|my age)", text)
    total = re.search(r"(?:add up to|together i am|sum of my ages is) (\d+)", text)
    mine = re.search(r"(?<!together )(?:i am|i'm|im|i turned) (\d+)\b(?! years (?:younger|older))", text)
    theirs = re.search(r"(?:kin|my (?!ages)[a-z]+) (?:is|just turned) (\d+)\b(?! years older)", text)
    later = re.search(r"(\d+) years from now|\bin (\d+) years|(\d+) years ago", text)
    if not older and not fold:
        return None
    by = int(next(filter(None, (older or fold).groups())))  # type: ignore[union-attr]
    if mine:
        me = int(mine[1])
    elif theirs:
        me = int(theirs[1]) - by if older else int(theirs[1]) // by
    elif total:
        me = (int(total[1]) - by) // 2 if older else int(total[1]) // (by + 1)
    else:
        return None
    other = me + by if older else me * by
    if later:
        return other - int(later[3]) if later[3] else other + int(later[1] or later[2])
    if (
        re.search(r"old (?:am|are) (?:i|we) together|(?:what|calculate|find).*(?:sum of|do my ages)", text)
        and not total
    ):
        return me + other
    return (
        me
        if re.search(r"old am i|(?:what is|calculate|find|guess|tell me) my age\b", text.replace("mult2 my age", ""))
        else other
    )


_READERS: dict[str, Callable[[str], int | None]] = {
    "amount": _amounts, "buys": _buys, "pace": _paces, "pair": _pairs, "age": _ages,
}  # fmt: skip

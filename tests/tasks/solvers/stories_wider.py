"""A second reader for the wider stories: kinds it knows by their words, worked out from the numbers in the text."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.tasks.solvers.stories import _normal

_Formula = Callable[[list[int]], int]
_RULES: tuple[tuple[int, str, _Formula], ...] = (
    (1, r"\b(?:bought|had|were|got|of) (?:a )?dozen|^(?!.*(?:buy|order)).*\ba dozen .*(?:gone|minus)",
     lambda n: 12 - n[0]),
    (2, r"\bnobody\b|\bno one\b", sum),
    (3, r"\bfree seats\b|seats are (?:still )?(?:free|left)|still get a seat", lambda n: n[0] * n[1] - n[2]),
    (2, r"\b(?:is|has|had|have|own|owns|collected|\w+s?,) .*\bwhich is \d+ more than", lambda n: n[0] - n[1]),
    (2, r"\bwhich is \d+ (?:fewer|less) than", sum),
    (3, r"\bwhat do i get back from\b|\bwhat comes back\b", lambda n: max(n) - n[0] * n[1] * n[2] // max(n)),
    (2, r"profit|resold|lose on it|price (?:fell|of an? \w+(?: \w+)? (?:fell|went up))|marked down|used to (?:be|cost)"
        r"|price rose|is an increase|by how much did it (?:rise|drop)", lambda n: abs(n[0] - n[1])),
    (2, r"%.*%|percent down to", lambda n: abs(n[0] - n[1])),
    (2, r"start with\b.*spending|spending \d+ .*(?:start with|at first|before|originally)", sum),
    (2, r"odometer|on the counter|counter before", lambda n: abs(n[0] - n[1])),
    (2, r"weighs \d+ (?:g|grams).*empty|empty.*weighs", lambda n: abs(n[0] - n[1])),
    (2, r"\bborn\b.*(?:how old|what age)|was built in|age difference|how many years (?:apart|younger|from)"
        r"|how much older", lambda n: abs(n[0] - n[1])),
    (2, r"in wh(?:at|ich) year|which year is|what year is it|is what year", sum),
    (2, r"(?:is smaller by|shorter)\b", lambda n: abs(n[0] - n[1])),
    (2, r"(?:taller|higher)\b.*(?:how tall|height|measure)", sum),
    (2, r"degrees.*(?:fell by|dropped|colder|cooler|less\b)", lambda n: n[0] - n[1]),
    (2, r"degrees.*(?:rose by|warmer\.|went up)", sum),
    (3, r"it was \d+ degrees, fell by", lambda n: n[0] - n[1] + n[2]),
    (3, r"it was \d+ degrees, rose by", lambda n: n[0] + n[1] - n[2]),
    (2, r"starting amount", sum),
    (2, r"left ?over|remainder|leftovers|when \d+ \w+ get the same", lambda n: max(n) % min(n)),
    (2, r"how many full|can be filled completely", lambda n: max(n) // min(n)),
    (2, r"one piece:|pieces of \d+(?! cm)|equal pieces|equal parts", lambda n: max(n) // min(n)),
    (2, r"how many days (?:will|for|until|does it|do)|is that enough|is it all gone|how many days is that",
     lambda n: max(n) // min(n)),
    (2, r"hours at \d+ (?:km|miles)|(?:km|miles) (?:per|an|every) hour.*(?:how far|what distance|distance)",
     lambda n: n[0] * n[1]),
    (2, r"area|square (?:m|f|c)", lambda n: n[0] * n[1]),
    (2, r"perimeter|fence|once around|border", lambda n: 2 * (n[0] + n[1])),
    (2, r"cents each, for|per hour, \d+ hours|hours of work for", lambda n: n[0] * n[1]),
    (2, r"had some|were some", sum),
    (2, r"how much is missing|how much more (?:do|must)|dollars short|did \d+ so far|so far it's|done, how many to go"
        r"|how many to go|still need|already did", lambda n: abs(n[0] - n[1])),
    (2, r"^(?:of|out of|from) \d+ [a-z ]+ \d+ |the rest|but \d+ \w+|\d+ of \d+ \w+", lambda n: abs(n[0] - n[1])),
    (2, r"difference|how many (?:more|fewer|less)\b|was \w+ ahead|apart\b|gap$", lambda n: abs(n[0] - n[1])),
    (2, r"per (?:person|row|shelf|table|team|car|tent|box|group|plate|cage|bag|folder)|equally, what|split it|share it"
        r"|divide it|what's the share", lambda n: max(n) // min(n)),
    (2, r"how much (?:is|for) one|price of one|what does one|unit price|a single|hourly pay|what's the speed|how fast"
        r"|average speed|days a week to", lambda n: max(n) // min(n)),
    (2, r"what is the average|what's the average|average per game", lambda n: sum(n) // 2),
    (3, r"(?<!of the 2 )(?:average|\bmean\b)(?! of the 2)", lambda n: sum(n) // 3),
    (1, r"how many days (?:in|is)|days is that|in days|many days is it", lambda n: 7 * n[0]),
    (1, r"weeks\b.*\d+ days|\d+ days.*weeks", lambda n: n[0] // 7),
    (1, r"\bdozen", lambda n: 12 * n[0]),
    (1, r"legs", lambda n: 4 * n[0]),
    (1, r"\btriple", lambda n: 3 * n[0]),
    (1, r"\bhours (?:are|is)\b.*\bminutes|\bminutes\b.*how many hours", lambda n: n[0] // 60),
    (1, r"(?:weekly|per week|a week|in a week)", lambda n: 7 * n[0]),
    (3, r"and back down|up and \d+ down|up, \d+ down", lambda n: n[0] + n[1] - n[2]),
    (3, r"older .*(?:in|after) \d+ years|years older.* from now", sum),
    (3, r"^(?:\w+[:,] )?(?:my )?\w+ (?:is|am|are) \d+, .*younger.*(?:in|from)", lambda n: n[0] - n[1] + n[2]),
    (3, r"get off and \d+ get on|get off, \d+ get on", lambda n: n[0] - n[1] + n[2]),
    (3, r"get on and \d+ get off|get on, \d+ get off", lambda n: n[0] + n[1] - n[2]),
    (3, r"flies? away|pop(?:ped)? and \d+ (?:flew|\w+) ", lambda n: n[0] - n[1] - n[2]),
    (3, r"\d+ \w+ in every one of the|and each of those has|in each of the", lambda n: n[0] * n[1] * n[2]),
    (4, r"per hour for \d+ hours and then", lambda n: n[0] * n[1] + n[2] * n[3]),
    (4, r"what's the bill|how much money came in", lambda n: n[0] * n[1] + n[2] * n[3]),
    (4, r"how much change does|one \w+ for \d+\. what's left$", lambda n: n[0] - n[1] * n[2] - n[3]),
    (4, r"are sold and \d+ are eaten|are bad and \d+ get lost", lambda n: n[0] * n[1] - n[2] - n[3]),
)  # fmt: skip

_OTHER = re.compile(
    r"4 sides|two |of (?:the|teh)? ?2 \w+ \d"
    r"|needed|required|t(?:he|eh) last|take a single|days for \d|on 2 tests|2 \w+: |of 2 \w+ \d|\bmean\b"
    r"|what percent|many percent|minutes per \w+"
    r"|percentage|what's that in percent|many cents|in cents|cm pieces|pieces of \d+ cm|repack|round trips|mult\d"
    r"|frac\d|twice|double|half|\bnoon\b.*\bam\b|\d (?:am|pm)\b|:\d\d"
)


def read(question: str) -> int | None:
    """The answer to a kind of question that is listed; None for any other."""
    text = _normal(question).replace("$", "").rstrip("?. ")
    numbers = [int(n) for n in re.findall(r"(?<![a-z\d/])\d+(?!\d*/)", text)]
    if _OTHER.search(text):
        return None
    for count, pattern, formula in _RULES:
        if count == len(numbers) and re.search(pattern, text):
            return formula(numbers)
    return None

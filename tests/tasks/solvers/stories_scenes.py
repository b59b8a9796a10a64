"""Scenes of word problems for the second solver: how many numbers, what the text says, what follows from them."""

from __future__ import annotations

from collections.abc import Callable

Formula = Callable[[list[int], list[int]], int]

_LOSE = (
    r"(?:gives? away|gave away|loses?|lost|sells?|sold|eats?|ate|breaks?|uses?|used|broke|drops?|dropped|donated"
    r"|sent away|lent out|threw out|takes?|took|borrowed|stole|keeps?)"
)
_GAIN = r"(?:gets?|got|buys?|bought|finds?|found|wins?|won|collects?|receives?|picks? up|makes?|orders?|adds?|earns?)"
_DAY = r"(?:(?:a|per|every|each|in an|in one|an) (?:day|week|month|hour|minute))"


def _total(n: list[int], k: list[int]) -> int:
    return sum(n)


def _gap(n: list[int], k: list[int]) -> int:
    return max(n) - min(n)


def _lots(n: list[int], k: list[int]) -> int:
    return n[0] * n[1]


def _over(n: list[int], k: list[int]) -> int:
    return max(n) // min(n)


SCENES: tuple[tuple[int, str, Formula], ...] = (
    # one number
    (1, r"minutes.*\d+ hours|\d+ hours.*minutes", lambda n, k: 60 * n[0]),
    (1, r"hours.*\d+ days|\d+ days.*hours", lambda n, k: 24 * n[0]),
    (1, r"months", lambda n, k: 12 * n[0]),
    (1, r"there and back|pairs|(?:bikes|bicycles)|\d+ (?:birds|chickens|ducks)", lambda n, k: 2 * n[0]),
    (1, r"cars|legs.*(?:tables|chairs|dogs|cats|horses|pigs|goats)|(?:tables|chairs|dogs|cats), .*legs|square",
     lambda n, k: 4 * n[0]),
    (1, r"fingers|nickels", lambda n, k: 5 * n[0]),
    (1, r"\b(?:ants|bees|beetles)\b", lambda n, k: 6 * n[0]),
    (1, r"spiders", lambda n, k: 8 * n[0]),
    (1, r"dozen", lambda n, k: 12 * n[0]),
    (1, r"a week|per week", lambda n, k: 7 * n[0]),
    (1, r"50% off", lambda n, k: n[0] // 2),
    (2, r"frac2 (?:price|off)|50% off", lambda n, k: n[0] // 2),
    (2, r"(?:puts? \d+ in each|go into each|packed in|in \w+ of \d+|shared by).*(?:left over|not fit|when no)",
     lambda n, k: n[0] % n[1]),
    (2, r"frac\d of \d+ \w+ are gone", lambda n, k: n[0] - n[0] // k[0]),
    # parts and multiples
    (2, r"\d+ dozen.* by \d+", lambda n, k: 12 * n[0] // n[1]),
    (2, r"\d+ dozen and \w+ (?:buys|bakes) |dozen.*\d+ dozen", lambda n, k: 12 * (n[0] + n[1])),
    (2, r"dozen \w+ and \d+ more", lambda n, k: 12 * n[0] + n[1]),
    (2, rf"dozen.*{_LOSE}", lambda n, k: 12 * n[0] - n[1]),
    (2, r"frac\d (?:as many|of that)|^[^\d]*frac\d of \d+ \w+\b(?! are gone)", lambda n, k: n[0] // k[0]),
    (2, r"frac\d of .*how many (?:is|are) that|frac\d of .* \w+ (?:are girls|wear|walk)", lambda n, k: n[0] // k[0]),
    (2, r"mult\d as old.*(?:years older)|mult\d as many.*how many more", lambda n, k: n[0] * k[0] - n[0]),
    (2, r"mult\d as old", lambda n, k: n[0] * k[0]),
    (3, r"more than mult\d", lambda n, k: n[0] * k[0] + n[1]),
    (3, r"less than mult\d", lambda n, k: n[0] * k[0] - n[1]),
    (3, rf"(?:{_LOSE}|spends?) frac2.*(?:and|then) {_GAIN} ", lambda n, k: n[0] // 2 + n[1]),
    (3, rf"(?:{_LOSE}|spends?) frac2 (?:of (?:it|them) )?and", lambda n, k: n[0] // 2 - n[1]),
    # times
    (2, r"hours and \d+ minutes", lambda n, k: 60 * n[0] + n[1]),
    (2, r"\d+ hours\. \d+ minutes (?:are over|have passed)", lambda n, k: 60 * n[0] - n[1]),
    (2, r"weeks and \d+ days", lambda n, k: 7 * n[0] + n[1]),
    (2, r"(?:a|per|every|each) day.* in \d+ weeks", lambda n, k: 7 * n[0] * n[1]),
    # ages
    (3, r"years older.*years older", lambda n, k: 3 * n[0] + 2 * n[1] + n[2]),
    (3, r"years older.*in \d+ years", _total),
    (2, r"\d+ years ago \w+ (?:was|am) \d+(?! now| years old\W?$).*how old|was \d+ .*years ago.*now"
     r"|i am \d+ .*years ago.*old now", _total),
    (2, r"will be \d+.*now", _gap),
    (2, r"much older|age difference|years apart", _gap),
    (2, r"taller|longer\b|kg more|(?:costs?|is) \d+ more", _total),
    (2, r"shorter\b|kg less|\d+ less[.,]|\d+ off\b", _gap),
    (2, r"weigh together", _total),
    (2, r"how many days", _over),
    (3, r"how many (?:\w+ )?(?:is that |do they make together )?in \d+ days\b.*makes?",
     lambda n, k: n[0] * (n[1] + n[2])),
    (3, r"(?:how much are|what is the price of|what do|how much do) \d+ .*\d.*\d",
     lambda n, k: n[0] * (max(n[1:]) // min(n[1:]))),
    (3, r"makes? \d+(?: \w+ a day)?(?: and|\.) \w+ makes? \d+.*in \d+ days", lambda n, k: (n[0] + n[1]) * n[2]),
    (3, r"\d+ more \w+ lie", lambda n, k: n[0] * n[1] + n[2]),
    (3, r"and buys? \d+ \w+ at \d+ each", lambda n, k: n[0] - n[1] * n[2]),
    (3, r"already had \d+", lambda n, k: n[0] * n[1] + n[2]),
    # averages, areas, costs
    (2, r"average (?:of|\?|$)|mean of|average\b(?! speed)", lambda n, k: sum(n) // 2),
    (3, r"average|mean of", lambda n, k: sum(n) // 3),
    (2, r"\barea\b", _lots),
    (3, r"profit", lambda n, k: (n[1] - n[0]) * n[2]),
    (3, r"off (?:each|every) one", lambda n, k: n[0] * (n[1] - n[2])),
    (3, r"taxi", lambda n, k: n[0] + n[1] * n[2]),
    (4, r"adult tickets", lambda n, k: n[0] * n[2] + n[1] * n[3]),
    (4, r"adults|\d+ each and \d+ (?:drinks|bags)", lambda n, k: n[0] * n[1] + n[2] * n[3]),
    (4, r"on monday.*thursday", _total),
    (4, r"a drink for \d+", lambda n, k: n[0] - n[1] - n[2] - n[3]),
    (3, r"a bag for \d+ and a drink for \d+", _total),
    (3, r"\d+ and a (?:drink|bag|juice) for|on (?:food|books|lunch) and \d+", lambda n, k: n[0] - n[1] - n[2]),
    (2, r"for (?:both|the two)|and a (?:drink|bag|juice) for|how much together|spent \d+ on \w+ and", _total),
    (3, r"split the|into teams|form teams|make teams", lambda n, k: (n[0] + n[1]) // n[2]),
    (3, r"has \d+\. they (?:pack|put) them", lambda n, k: (n[0] + n[1]) // n[2]),
    (3, r"then each .*gets \d+ more", lambda n, k: n[0] // n[1] + n[2]),
    (3, r"each (?:one )?(?:eats|loses|uses) \d+", lambda n, k: n[0] // n[1] - n[2]),
    # rates
    (4, r"save.* a week for .*and then spends? \d", lambda n, k: n[0] + n[1] * n[2] - n[3]),
    (4, r"makes? \d+.*they sell \d+", lambda n, k: (n[0] + n[1]) * n[2] - n[3]),
    (3, r"hours (?:at|for) \d+ an hour and spends?|for \d+ (?:weeks|months|days) and then spends?"
     r"|for \d+ each and spends?",
     lambda n, k: n[0] * n[1] - n[2]),
    (3, rf"(?:saves?|gets?) \d+ {_DAY}.* after \d+", lambda n, k: n[0] + n[1] * n[2]),
    (3, r"(?:sells?|sold) \d+ \w+ for \d+ each", lambda n, k: n[0] + n[1] * n[2]),
    (3, r"packs (?:each|in each)|(?:eat|buy|use) \d+ \w+ a day", lambda n, k: n[0] * n[1] * n[2]),
    (3, r"mult\d a week", lambda n, k: n[0] * k[0] * n[1]),
    (3, rf"{_DAY} for \d+ days and then", lambda n, k: n[0] * n[1] + n[2]),
    # gains and losses
    (3, r"and \w+ has \d+\. how many|red, \d+ blue and|on monday, \d+ on tuesday|a farm has \d+ cows", _total),
    (3, r"get off and \d+ get on", lambda n, k: n[0] - n[1] + n[2]),
    (3, r"the rest (?:bikes?|rides?)|to \w+ and \d+ to|(?:keeps?|eats?) \d+ and (?:gives?|sells?)|\b(?:yesterday"
     r"|monday|morning) and \d+ "
     r"(?:today|later|on tuesday)", lambda n, k: n[0] - n[1] - n[2]),
    (3, rf"^.*?\d+ \w+,? (?:and |\w+ )*{_LOSE} \d+ and (?:then )?{_GAIN} \d+ more", lambda n, k: n[0] - n[1] + n[2]),
    (3, rf"had \d+ \w+\. \w+ {_LOSE} \d+ and {_GAIN} \d+ more", lambda n, k: n[0] - n[1] + n[2]),
    (3, rf"{_GAIN} (?:\d+ more|another \d+).*(?:{_LOSE}|gives?) \d+|(?:gave|gives?"
     rf"|brings?) \w+ \d+ more.*(?:{_LOSE}|gives?) \d+",
     lambda n, k: n[0] + n[1] - n[2]),
    (3, rf"^[^.]*\w+ of \d+ \w+(?:\.| and)(?: \w+)? {_LOSE} \d+|of \d+ seats.*are (?:taken"
     r"|full)", lambda n, k: n[0] * n[1] - n[2]),
    (3, r"(?:extra|single|loose)(?: ones)?\. how|and \d+ (?:extra|more|single|loose)\b(?! \w+ (?:too|lie))",
     lambda n, k: n[0] * n[1] + n[2]),
    (2, r"(?:has|have) \d+ and (?:earns?|gets?|finds?|makes?|receives?) \d+(?!.*each)|(?:last week|in may"
     r"|yesterday) and \d+\b(?! of)",
     _total),
    (2, r"and then \d+ more|\d+ (?:dogs|cats|apples|pears|cars|boys) and \d+(?!.*legs)", _total),
    (2, r"\d+ (?:more|others) (?:arrive|come|show|join)|made \d+ \w+, \w+ made \d+|another \d+", _total),
    (2, r"gave \w+ \d+ \w+ and \w+ gave|(?:yesterday|morning|on monday)\b.* \d+.*(?:today|later|afternoon"
     r"|tuesday)", _total),
    (2, r"(?:spends?|spent|uses?|used|bought|buys?|buy|lost|gave away|donated)\b.*how much.*(?:left|still)", _gap),
    (2, r"[.,] (?:then )?\d+ (?:leave|left|go away|fly away|went \w+)\b|(?<![a-z])\d+ of them (?:are|were|got|broke"
     r"|fell|went)", _gap),
    (2, r"(?:km|miles) (?:a|every|each) day\b.* in \d+ days|gives? \d+ \w+ \d+ \w+ each|(?:have|bring|get"
     r"|eat) \d+ \w+ each", _lots),
    (2, r"in \d+ (?:hours|days)[.,] ?(?:the same|how)", _over),
    (2, r"yesterday and \d+ of", _gap),
    (2, r"needed for \d+|need for \d+|(?:packs|puts?|pack|divides?) \d+ \w+ (?:evenly )?into \d+|equally into"
     r"|(?:fits|holds|has) \d+ \w+\. how many \w+ for \d+|if \d+ (?:in|per|go)|in total, the same|equal (?:teams"
     r"|groups)", _over),
    (2, r"for (?:each|one) \w+, \w+ buys?|(?:each|every|one) \w+ has \d+ \w+\. how many \w+ (?:are|do|in)", _lots),
    (3, r"of the \w+ are broken", lambda n, k: n[0] * n[1] - n[2]),
    # boxes
    (3, r"frac2 of them and", lambda n, k: n[0] // 2 - n[1]),
    (4, r"frac2 of them and", lambda n, k: n[0] * n[1] // 2 - n[2]),
    (4, r"shares? the rest", lambda n, k: (n[0] * n[1] - n[2]) // n[3]),
    (4, r"the rest for", lambda n, k: (n[0] * n[1] - n[2]) * n[3]),
    (4, r"has \d+\. they share them all", lambda n, k: (n[0] + n[1] + n[2]) // n[3]),
    (4, r"\w+ of \d+ \w+ and \d+ \w+ of \d+|\w+ has \d+ \w+ of \d+\. how many (?:together|in all|altogether)",
     lambda n, k: n[0] * n[1] + n[2] * n[3]),
    (4, rf"{_GAIN} \d+ more, .* and .*{_GAIN} \d+ more", lambda n, k: n[0] + n[1] - n[2] + n[3]),
    (2, r"^(?!.*frac).*(?:how (?:far is|many are|much) (?:left|further))", _gap),
    (2, r"^[^$]*\b(?:loaf|cake|pie) needs|in each\. how many|have \d+ \w+ each", _lots),
    # two numbers
    (2, rf"had some.*{_GAIN}|after (?:getting|buying|finding)", _gap),
    (2, rf"had some.*{_LOSE}|floor|on page", _total),
    (2, r"gives? some|gave some|lost some|sold some", _gap),
    (2, r"(?:buy|get|afford) (?:with|for|if)|can \w+ (?:buy|get|afford)|\d+ if each|\w+ for \d+ if each", _over),
    (2, r"apiece|per \w+, \w+ (?:buys?)|for each, |for one, |\d+ an? \w+, \w+ buys?|(?:costs?|is|are) \d+(?: each)?\. "
     r"(?:how much (?:are|for|do) )", _lots),
    (2, r"buys? \d+ \w+ for \d+ each|(?:bought|orders?|wants?|needs?) \d+ \w+ (?:for|at) \d+ each", _lots),
    (2, r"how much more is|price difference|by how many|how many (?:more points did|more is that|fewer is that)"
     r"|\brose from|warmed|difference",
     _gap),
    (2, r"out of|\d+ of \d+, how much|money back|how much change|the change", _gap),
    (2, r"(?!are )\b\w+ left (?:after|when)|cuts? off|has to (?:drive|walk|bike|run)|long\. after|are done|(?:have"
     r"|has) passed"
     r"|are over|are (?:taken|full|occupied)", _gap),
    (2, r"(?:need|want|has|have|cost).*(?:how (?:many|much) (?:more|are missing|is missing))|missing", _gap),
    (2, r"for \d+ \w+\?*$", _lots),
)  # fmt: skip

# Two numbers, where nothing else is known about the story.
PLAIN: tuple[tuple[int, str, Formula], ...] = (
    (2, r"(?:in|into|of|make|form)\b.* of \d+\. how many|tables of|(?:holds|fits) \d+ \w+\. how many"
     r"|how many (?:boxes|bags|baskets|packs|jars|trays|crates|packets|bowls|cartons|drawers|buckets|sacks) (?:for"
     r"|do)\b",
     _over),
    (2, r"\d+ \w+ (?:of|with) \d+", _lots),
    (2, r"(?:saves?|earns?|gets?) \d+ (?:a|per|every|each) ", _lots),
    (2, r"split|share|divide|equal|how many each|in total, the same|the same every day|and \d+ friends"
     r"|for \d+ friends", _over),
    (2, rf"\d+(?: \w+)* {_DAY}.*\d+|for \d+ hours", _lots),
    (2, r"in \d+ hours\.|in \d+ days,", _over),
    (2, rf"(?:left|remains?|stay|still there|still \w+|still)\?*$|{_LOSE} \d+.*(?:left|remain)|(?:leave|left"
     r"|go away|went)\b.*"
     r"(?:left|remain|still|stay)", _gap),
    (2, r"\d+ (?:more|others)|another|\d+ extra|and then \d+|together|in all|altogether|total|combined|how many is that"
     r"|(?:boys|cats|dogs|apples|pears|cars|\w+) and \d+", _total),
)  # fmt: skip

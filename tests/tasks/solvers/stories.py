"""A second solver for word problems: reads the typed question with its own tables of patterns.

First the story is read clause by clause as changes of one quantity; where a clause with a number is not
understood, the question as a whole is looked up among the known kinds.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.tasks.solvers import stories_daily, stories_long, stories_weekly
from tests.tasks.solvers.stories_scenes import PLAIN, SCENES

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
          "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_WORDS = {word: n for n, word in enumerate(_UNITS) if n > 1}
_WORDS |= {f"{ten}-{_UNITS[i]}": n + i for ten, n in _TENS.items() for i in range(1, 10)} | _TENS
_SPELLED = re.compile(r"\b(" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5}

_IDLE = re.compile(
    r"\b(?:\w+ (?:am|is) \d+ years old|(?:my|his|her) street has \d+ houses|the \w+ is \d+ km away|\w+ has \d+ cousins"
    r"|it is \d+ degrees outside|\w+ (?:has|have) \d+ books about the sea|\w+ walks? \d+ minutes"
    r"|the driver is \d+ years old"
    r"|it is \d+ km to the next stop|the trip takes \d+ minutes|it has \d+ windows|it has been there for \d+ years"
    r"|the boss is \d+ years old|\d+ people work there|the street has \d+ trees|\d+ people watch"
    r"|the game lasts \d+ minutes"
    r"|\w+ has played for \d+ years|the tank is \d+ years old|the garden is \d+ m long)(?:[.,] |$)"
)
_OWN = re.compile(
    r"how old|years old is|\bages?\b|temperature|degrees is it|warm|cold|thermometer|perimeter|around|fence|months"
    r"|older"
)
_BOX = r"(?:boxes|bags|baskets|packs|jars|trays|crates|packets)"

# What a clause does: `+` / `-` with one number, `+*` / `-*` with two, `=...` opens, `other` tells of somebody else.
_THINGS = (
    (r"\d+ \w+ and \w+ ha\w+ mult\d as many", "=k"),
    (r"\d+ \w+ and \w+ ha\w+ \d+ more than", "=+"),
    (r"\d+ \w+ and \w+ ha\w+ \d+ fewer than", "=-"),
    (r"\d+ (?:old )?\w+(?: \w+)? and \d+ (?:blue|yellow|new|small)|at home and \d+ at school|\+ \d+ small", "=+"),
    (r"doubles?\b|doubled|next (?:day|week) \w+ ha\w+ mult2 as many|as many as \w+ already", "double"),
    (r"frac\d|halve", "part"),
    (r"ha\w+ mult\d as many|^\w+ mult\d as many", "versus k"),
    (r"ha(?:s|ve) \d+ (?:\w+ )?more(?: \w+)? than|ha(?:s|ve) \d+ (?:\w+ )?more$", "versus +"),
    (r"ha(?:s|ve) \d+ (?:\w+ )?(?:fewer|less)", "versus -"),
    (r"equally among|friends share|equally into|go equally|equal shelves|share it equally|go equally", "split"),
    (r"sells? (?:them all|all of them) for|(?:are|is) sold at|pays? \d+$", "worth"),
    (r"(?:wants?|needs?) \d+ \w+$", "goal"),
    (r"gives? (?:away )?\d+ (?:\w+ )?(?:friends|to each|a day)|gives? away \d+ a day|then \w+ fills? \d+", "-*"),
    (r"groups of \d+ get off|families of \d+ people get out|teams of \d+ people leave", "-*"),
    (r"sells? \d+ \w+ of \d+|they sell \d+ \w+ a day|people buy \d+", "-*"),
    (r"mistakes and|loses? \d+ rounds|leak out for|buckets? .*takes? out|takes? out \d+ buckets", "-*"),
    (r"groups of|families of|teams of|goals of|plays? \d+ rounds|flow in for|adds? \d+ buckets", "+*"),
    (r"(?:buys?|brings|gets?) \d+ \w+ (?:of|with) \d+|with \d+ \w+ each arrive|finds? \d+ \w+ a day"
     r"|friends give|come in a day", "+*"),
    (r"liters a minute for|pours? \d+ buckets|\d+ shelves with|cars with \d+ people|are \d+ cars on", "=*"),
    (r"\d+ \w+ (?:of|with) \d+|and each holds \d+", "=*"),
    (r"get off|(?:people|passengers|\d+) (?:leave|exit|get out)$|hop off|are (?:taken|broken)$|people leave|get out"
     r"|are sold|they sell|go out|damaged|points? are taken|mistake costs", "-"),
    (r"(?:hands?|sends?|uses?|breaks?|throws? away|sells?) \d+(?: \w+)? (?:to|of them)|throws? away \d+|run out"
     r"|drip out"
     r"|(?:takes?|pours?) out \d+|(?:uses?|sells?) \d+ \w+$|loses? \d+|loses? \d+ of|takes? \d+|sells? \d+ of"
     r"|of them break|leak out|uses? \d+|pumped out|flow out"
     r"|sold \d+", "-"),
    (r"(?:gives?|brings?|sends?) (?:him|her|me) \d+|buys? \d+ more|receives? \d+|collects? \d+|hop on|gains? \d+"
     r"|earns? \d+|pours? in|wins? \d+|finds? \d+ more|gets? \d+ (?:more|points)|got \d+ more"
     r"|wins? \d+|picks? up \d+", "+"),
    (r"bought \d+ more|get on|more people|\d+ board$|other people|more come in|get in|board$|more join|more arrive"
     r"|brings \d+|come in$|order \d+ more", "+"),
    (r"scores? \d+ more|round brings|adds? \d+ (?:liters|\w+$)|poured in|flow in|are \d+ single|more \w+ lie"
     r"|loose", "+"),
    (r"gives? (?:away )?\d+|gave (?:away )?\d+|throws? away|lost \d+|ate \d+|eats? \d+|were eaten|are bad"
     r"|are broken|\d+ broken", "-"),
    (r"gets? \d+ more|and buys? \d+ more", "+"),
    (r"\d+", "="),
)  # fmt: skip
_MONEY = (
    (r"doubles?\b", "double"),
    (r"frac\d", "part"),
    (r"people (?:in all|share)", "split"),
    (r"buys? an? \w+ for \d+", "-"),
    (r"(?:wants? a bike for|needs?) \d+$", "goal"),
    (r"pocket and \d+ at home|has \d+ and \w+ gives|have \d+ and \w+ gives", "=+"),
    (r"(?:works?|earns?|saves?) .*\d+ (?:hours|an hour|a day|a week).*\d+", "+*"),
    (r"sells? \d+ \w+ at|weeks \w+ saves?", "+*"),
    (r"buys? \d+ \w+ at \d+ each|pays? for \d+|spends? \d+ a day|gets? \d+ \w+ for \d+ each", "-*"),
    (r"spends? \d+|pays? (?!him|her|me)\d+|gives? (?!(?:him|her|me)\b)\w+ \d+|buys? a|loses? \d+", "-"),
    (
        r"(?:earns?|makes?|gets?|wins?) (?:another )?\d+|(?:gives?|pays?|lends?) (?:him|her|me) \d+|gets? \d+ for"
        r"|finds? \d+|wins? \d+",
        "+",
    ),
    (r"\d+", "="),
)
_TOGETHER = re.compile(r"in all|altogether|together|total|sum|both")
_COMPARED = re.compile(r"fewer|less|more (?:\w+ )?than|\d \w+ more")
_KIN = "brother|dad|friend|uncle|son|cousin|neighbor|grandpa|sister|mom|aunt|daughter|teacher|grandma"
_CHATTER = re.compile(
    r"[ ?.!]*(?: please| thanks| thank you!?| pls| thx| i'm stuck| asap| show your work| think step by step| :\)"
    r"| can you help\??| \(just the answer\)| ty| cheers)?[ ?.!]*$"
)
_HELLO = re.compile(r"^(?:please|pls|ok) ")
_ASKS = re.compile(r"(?:so |then |and )?(?:how|what|by how|total)\b")


def solve(question: str) -> int:
    """The answer, from the text alone. Raises ValueError where no pattern fits."""
    as_typed = _normal(question)
    text = _in_order(as_typed)
    money = "$" in next(part for part in re.split(r"[.,;:!] ", text) if re.search(r"\d", part))
    text = text.replace("$", "")
    if (found := stories_long.read(_IDLE.sub("", text))) is not None:
        return found
    for listed in (stories_weekly, stories_daily):
        if (found := listed.read(as_typed.replace("$", ""))) is not None:
            return found
    if not _OWN.search(text):
        text = _IDLE.sub("", text)
    numbers = [int(n) for n in re.findall(r"(?<![a-z\d])\d+", text)]
    ks = [int(k) for k in re.findall(r"(?:mult|frac)(\d)", text)]
    doubled = re.search(r"doubl|as many as \w+ already|next (?:day|week)|halve", text)
    for count, pattern, formula in SCENES:
        if count == len(numbers) + len(ks) and not doubled and re.search(pattern, text):
            return formula(numbers, ks)
    for count, pattern, formula in _WHOLE:
        if (not count or (count == len(numbers) + len(ks) and not doubled)) and re.search(pattern, text):
            return formula(numbers, ks)
    for count, pattern, formula in PLAIN:
        plain = not ks and not doubled and not _COMPARED.search(text)
        if plain and count == len(numbers) and re.search(pattern, text):
            return formula(numbers, ks)
    return _Story(_MONEY if money else _THINGS).read(text)


def _normal(question: str) -> str:
    text = _HELLO.sub("", _CHATTER.sub("", re.sub(r"\s+", " ", question.lower())))
    text = re.sub(r"\b(gives?|gave|costs?|brings?|pays?|lends?|sends?|than|to|by) (?:you|us)\b", r"\1 me", text)
    text = re.sub(rf"\bmy (?:{_KIN})\b(?! \w+ is)", "kin", text)
    for person, first in (("(?:you|we) (?:are|were)", "i am"), ("you|we", "i"), ("your|our", "my"), ("us", "me")):
        text = re.sub(rf"\b(?:{person})\b", first, text)
    text = re.sub(r"\b(?:a|one) (half|third|quarter|fourth|fifth)\b", lambda m: f"frac{_PARTS[m[1]]}", text)
    text = re.sub(r"\bhalf\b", "frac2", text)
    text = re.sub(r"\b1/([2-9])", r"frac\1", text)
    text = re.sub(r"\b(?:all|on all) three\b", "all", text)
    text = re.sub(rf"\b({'|'.join(_TENS)}) (?=(?:{'|'.join(_UNITS[1:10])})\b)", r"\1-", text)
    text = _SPELLED.sub(lambda m: str(_WORDS[m[1]]), text)
    text = re.sub(r"(\d+) (?:dollars|euros|bucks)", r"$\1", text.replace("twice", "mult2"))
    text = text.replace("for the 2", "for both")
    return re.sub(r"\b(\d) times\b", r"mult\1", text)


def _in_order(text: str) -> str:
    """The text with the question last and without `if`."""
    first = re.match(r"(?:[^\d]*?[,:!.?] )?((?:how|what|after how|by how)\b[^\d,?.]*?)(?:[?.] ?| if )(.*\d.*)", text)
    if first and not _SPELLED.search(first[1]):
        text = f"{'if ' if ' if ' in text else ''}{first[2].rstrip('?. ')}. {first[1]}?"
    conditional = re.match(r"(.*?)\b(?:if|suppose) (.*)", text)
    if not conditional:
        return text
    facts = re.sub(r"(?<!red)(?<!green)(?<!big) and (?!\d|on \w+day)", ". ", conditional[2])
    return conditional[1] + facts


class _Story:
    """One running quantity, and what was said last about somebody else's."""

    def __init__(self, rules: tuple[tuple[str, str], ...]) -> None:
        self.rules = rules
        self.x = self.other = self.before = -1

    def read(self, text: str) -> int:
        for clause in re.split(r"[.,?!;:] |[.,?!;:]$| - ", text):
            if self.x >= 0 and not re.search(r"\d", clause) and _ASKS.match(clause):
                return self.ask(clause)
            numbers = [int(n) for n in re.findall(r"(?<![a-z\d])\d+", clause)]
            ks = [int(k) for k in re.findall(r"(?:mult|frac)(\d)", clause)]
            act = next((act for pattern, act in self.rules if re.search(pattern, clause)), "")
            if act:
                self.act(act, [*numbers, *ks])
        if self.x < 0:
            raise ValueError(text)
        return self.ask(text)

    def ask(self, question: str) -> int:
        both = _TOGETHER.search(question)
        if self.before >= 0:
            return self.x + self.before if both else self.x
        if self.other >= 0:
            return self.x + self.other if both else abs(self.x - self.other)
        return self.x

    def act(self, act: str, n: list[int]) -> None:
        self.before = self.x if act.startswith("versus") else -1
        if act.startswith("="):
            first = {"=": n[0], "=*": n[0] * n[-1], "=k": n[0] * n[-1], "=+": n[0] + n[-1], "=-": n[0] - n[-1]}[act]
            if self.x < 0:
                self.x = first
            else:
                self.other = first
            return
        change = n[0] * n[1] if act.endswith("*") else n[0] if n else 0
        x = max(self.x, 0)
        self.x = {
            "+": x + change, "-": x - change, "+*": x + change, "-*": x - change, "double": 2 * x,
            "part": (x // 2 if not n or n[-1] == 2 else x - x // n[-1]), "split": x // (change or 1),
            "worth": x * change, "goal": change - x,
            "versus k": x * change, "versus +": x + change, "versus -": x - change,
        }[act]  # fmt: skip


_Formula = Callable[[list[int], list[int]], int]
_WHOLE: tuple[tuple[int, str, _Formula], ...] = (
    # ages
    (0, r"sum of their ages|old are they together|ages add up", lambda n, k: n[0] + n[0] + n[1]),
    (0, r"years ago|years younger", lambda n, k: abs(n[0] - n[1])),
    (0, r"how old|\bage\b|years older", lambda n, k: n[0] + n[1]),
    # measures
    (0, r"perimeter|fence|around", lambda n, k: 2 * (n[0] + n[1])),
    (0, r"degrees (?:warmer|plus)|rose by|went up|climbs", lambda n, k: n[0] + n[1]),
    (0, r"degrees colder|fell by|went down|drops", lambda n, k: n[0] - n[1]),
    (0, r"meter pieces", lambda n, k: n[1] // n[0]),
    (0, r"rope", lambda n, k: n[0] // n[1]),
    (0, r"weigh", lambda n, k: n[0] * n[1]),
    (0, r"cows and|sheep and|dogs and", lambda n, k: 4 * n[0] + 2 * n[1]),
    (0, r"\blegs\b", lambda n, k: 4 * n[0]),
    (0, r"how many days (?:is that|are)|that in days|weeks in days", lambda n, k: 7 * n[0]),
    (0, r"dozen", lambda n, k: 12 * n[0]),
    (1, r"in a week|in one week|for a week|per week", lambda n, k: 7 * n[0]),
    # books, work and roads
    (0, r"pages and on tuesday|pages yesterday and|pages, then \d|read \d+ then", lambda n, k: n[0] - n[1] - n[2]),
    (0, r"days does it take|days do\w* \w+ need|after how many days|how many days", lambda n, k: max(n) // min(n)),
    (0, r"read \d+ of \d+", lambda n, k: n[1] - n[0]),
    (
        0,
        r"pages.* (?:read \d+|read|finished) .*left|pages.*have to read|(?:read|finished) \d+.*pages.*left"
        r"|pages are read",
        lambda n, k: n[0] - n[1],
    ),
    (
        0,
        r"hours at.*hours at|for \d+ hours \w+ go.*hours"
        r"|hours .*after that(?! \w+ buys?)",
        lambda n, k: n[0] * n[1] + n[2] * n[3],
    ),
    (0, r"km (?:a|every|each) day", lambda n, k: n[0] * n[1] + n[2]),
    (0, r"(?:km|miles) in \d+ hours|needs \d+ hours for \d+ km", lambda n, k: max(n) // min(n)),
    (0, r"how many hours|how long does the trip|, how long", lambda n, k: n[0] // n[1]),
    (0, r"how far|what distance|(?:km|miles) an hour for", lambda n, k: n[0] * n[1]),
    (0, r"a day and \w+ makes|and \w+ makes \d+ \w+ every day|a day, \w+ \d+ a day", lambda n, k: (n[0] + n[1]) * n[2]),
    (0, r"how many(?: \w+)* in \d+ days|is that in \d+ days|after \d+ days|a day\. \d+ days", lambda n, k: n[0] * n[1]),
    (3, r"more(?: \w+)? than.*mult\d as many.*(?:together|total)", lambda n, k: n[0] + (n[0] + n[1]) * (1 + k[0])),
    # shops
    (5, r"(?:drinks|bags) (?:at|for) \d+ each", lambda n, k: n[0] - n[1] * n[2] - n[3] * n[4]),
    (4, r"(?:drinks|bags) (?:at|for) \d+", lambda n, k: n[0] * n[1] + n[2] * n[3]),
    (3, r"with \d+ off each", lambda n, k: n[0] * (n[1] - n[2])),
    (3, r"cheaper|\d+ less\.|\d+ off|now \d+ less", lambda n, k: (n[0] - n[1]) * n[2]),
    (3, r"^(?:\w+,? )*?\w+ ha\w+ \d+ and buys? \d+ \w+ at", lambda n, k: n[0] - n[1] * n[2]),
    (3, r"each.*(?:change|back)", lambda n, k: n[2] - n[0] * n[1]),
    (3, r"delivery|on top|adds? a drink|also buys? a bag|plus a bag|shipping", lambda n, k: n[0] * n[1] + n[2]),
    (3, r"bike.*week", lambda n, k: (n[0] - n[1]) // n[2]),
    (
        3,
        r"\d+ \w+ cost \d+|pays? \d+ for \d+|for \d+ in total|are \d+ what do",
        lambda n, k: max(n[:2]) // min(n[:2]) * n[2],
    ),
    (2, r"how much is one|do(?:es)? (?:one|each)|of (?:one|each)\b", lambda n, k: max(n) // min(n)),
    (
        2,
        r"^(?!.*\b(?:sell|sold)).*(?:(?:at|for) \d+ each|each (?:one )?\w*costs?|each \w+ costs|cost \d+ each"
        r"|one \w+ (?:costs|is) \d+|single|one costs)",
        lambda n, k: n[0] * n[1],
    ),
    (2, r"and spends? \d+|how much change|change\b|minus a|is left\b.*pays?", lambda n, k: max(n) - min(n)),
    (2, r"(?:needs?|costs?|is|for) \d+.*(?:saved|already|so far|ha\w+ \d+)", lambda n, k: n[0] - n[1]),
    (2, r"(?:an|per|every) hour", lambda n, k: n[0] * n[1]),
    # sharing and packing
    (2, r"are needed for all|nobody stays|everybody fits|everyone fits", lambda n, k: -(-n[0] // n[1])),
    (
        2,
        r"(?:puts? \d+ in each|go into each|packed in|in \w+ of \d+|shared by).*(?:left over|not fit|when no)",
        lambda n, k: n[0] % n[1],
    ),
    (2, r"how many \w+ of \d+ can", lambda n, k: n[1] // n[0]),
    (2, r"(?:go into each|each \w+ takes|puts? \d+ in each|\d+ per \w+, how many)", lambda n, k: n[0] // n[1]),
    (2, r"equal rows|\d+ seats, \d+ rows", lambda n, k: n[0] // n[1]),
    (2, r"columns", lambda n, k: n[0] * n[1]),
    (2, r"(?:each|every) \w+ (?:holds|has)|in each \w+|each one contains|per \w+, \d+", lambda n, k: n[0] * n[1]),
    (4, r"all are shared|shares? all|share them all", lambda n, k: (n[0] * n[1] + n[2]) // n[3]),
    (3, r"all are shared|shares? all|share them all", lambda n, k: (n[0] + n[1]) // n[2]),
    (3, r"shares? the rest|rest is shared", lambda n, k: (n[0] - n[1]) // n[2]),
    (2, r"share|divide|split", lambda n, k: max(n) // min(n)),
    # as people type
    (2, r"frac\d of \d+ \w+ are gone|away frac\d\.", lambda n, k: n[0] - n[0] // k[0]),
    (
        2,
        r"what is frac|frac\d.*(?:how many(?: (?!points)\w+)? (?:is|are) that|what number|given away)",
        lambda n, k: n[0] // k[0],
    ),
    (2, r"what is mult\d", lambda n, k: n[0] * k[0]),
    (2, r"\d+ \w+, \w+ mult\d as many\. total", lambda n, k: n[0] + n[0] * k[0]),
    (3, r"and \d+ more, how many|plus \d+ loose", lambda n, k: n[0] * n[1] + n[2]),
    (3, r"minus \d+", lambda n, k: n[0] * n[1] - n[2]),
    (3, r"tuesday(?! \d+ (?:more|are))|\d+ \w+, \d+ \w+ and \d+ \w+, how many", lambda n, k: sum(n)),
    (
        2,
        r"here and|and \w+ has \d+\. how many together|plus \d+ more|and (?:gets?|buys?) \d+ more"
        r"|\w+ \d+\. how many altogether",
        lambda n, k: sum(n),
    ),
    (2, r"difference|and \w+ has \d+, how many more", lambda n, k: n[0] - n[1]),
    (2, r"less than \w+, who", lambda n, k: n[1] - n[0]),
    (2, r"at first\?*|there before|did \w+ start with|at the start|how many before", lambda n, k: sum(n)),
    (
        2,
        r"girls|and eats? \d+|and gives? away \d+|loses? \d+ of (?:his|her|my) \d+|taken away",
        lambda n, k: max(n) - min(n),
    ),
)

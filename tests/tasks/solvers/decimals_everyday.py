"""Reads what training alone asks of decimals day by day: of money, limits and parts, and of things with numbers."""

from __future__ import annotations

import re
from fractions import Fraction

from tests.tasks.solvers.decimals_daily import digits
from tests.tasks.solvers.decimals_everyday_bare import NUMBER, UNITS, Answer, bare, numbers_of, plain, up_of, yes

_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NOISE = re.compile(
    r"we are \d friends|i am \d+ and need this|page \d+|per 100 km"
    r"|\b(?:ran|swam) \d+ m in|\bone more:|(?:in the|over) \d+ m(?: race| final)?"
    r"|after \d+ (?:laps|dives)|in \d+ days|for \d+ tickets|\b1 is the best grade|i want to know|i need help|i'm stuck"
    r"|i saw it|(?:can|could) you (?:tell me|help)|thank you|quick question|at school|in a contest|tell me"
    r"|in round \d+|for round \d+|lower is better|in golf the lower wins|low is good|think step by step|step by step"
)
_LOW_WINS = r"best grade|lower wins|low is good|lower is better"
_KIN = (
    r"friend|sister|brother|neighbour|daughter|mom|husband|coach|dad|son|wife|boss|cousin|roommate|grandma|uncle|aunt"
)
_NAMES = (
    r"chen|pia|ali|ben|ines|mia|zara|priya|carla|fatima|olga|amir|tom|bo|nils|kofi|kai|ivo|jen|ravi|viktor|luis|noa|di"
    r"|kim|greta|cy|ella|bea|lou|yuki|diego|omar|sara|raj|hans|tara|sven|jonas|max|erik|maya|aisha|ana|lena|leo"
    r"|madrid|vienna|berlin|cairo|bonn|kyoto|oslo|rome|paris|lima|tesco|edeka|aldi|walmart|rewe|spar|asda|shell|target"
    r"|jet|costco|lidl|texaco|bp|esso|aral|chevron|total|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_THINGS = (
    r"toy|turtle|mug|tea|cap|milk|cat|book|pasta|ball|rabbit|jam|dog|rice|juice|honey|cheese|lamp|yogurt|bread|butter"
    r"|goose|pen|notebook|parrot|hamster|fish|bike|phone|bag"
)
_LOOKS = r"green|new|blue|red|old|small|white|yellow|black|right|left|big"
_LETTERED = r"shop|store|brand|city|car|team|runner|model|route|bag|box|parcel|station"
_THING = re.compile(
    rf"\b(?:the|my|your) (?P<kin>{_KIN})\b|\b(?P<whose>mine|yours|hers|his|her|my|your)\b(?: (?:{_THINGS})\b)?"
    rf"|\bthe (?P<look>{_LOOKS})\b(?: (?:{_THINGS})\b)?|\b(?:{_LETTERED}) (?P<one>[abc])\b"
    rf"|\b(?P<name>{_NAMES}|{_THINGS})\b|\b(?P<me>i|you)\b(?!')"
)


def read(question: str) -> Answer | None:
    """The answer: numbers by their value, names in small letters; None where nothing is known of the question."""
    raw = re.sub(
        r"(?<!\d )(?<!dollars )(?<!euros )\b(?:minus|negative)\s+(?=\d)",
        "-",
        digits(
            " ".join(question.lower().replace("2nd", "second").replace(") =", ")").replace(" = ", " equal ").split())
        ),
    )
    text = _NOISE.sub("", raw)
    if (asked := _money(text) or _counted(text)) is not None:
        return asked
    told, free = _told(text)
    if len(told) > 1 and not re.search(r"\bmean\b|average|\bsum\b|together|do i spend", text):
        return _named(text, told, free, re.search(_LOW_WINS, raw) is not None)
    found_plain = plain(text)
    return bare(text) if found_plain is None else found_plain


def _money(text: str) -> str | None:
    """Whether the money is enough, or the limit is kept."""
    numbers = numbers_of(text)
    if re.search(r"\btoo \w+|limit|allowed", text):
        found = re.search(rf"({NUMBER})[ a-z/]* (?:is )?allowed|limit (?:is )?({NUMBER})", text)
        if not found or len(numbers) != 2:
            return None
        limit = Fraction(found[1] or found[2])
        return yes(sum(numbers) - limit > limit)
    if not re.search(r"enough|afford|budget|\bcover\b|suffice|can (?:i|you) (?:pay|buy)", text):
        return None
    has = (
        rf"({NUMBER})(?: euros| dollars)? (?:in my pocket|enough|cover|suffice)"
        rf"|suffice|\bhave(?: enough:?)? [£$€]?({NUMBER})|budget is [£$€]?({NUMBER})|with [£$€]?({NUMBER})"
    )
    held = next((Fraction(n) for found in re.finditer(has, text) for n in found.groups() if n), None)
    return None if held is None else yes(sum(numbers) - held <= held)


def _counted(text: str) -> Fraction | None:
    """So many of something, or a part of it."""
    said = re.sub(rf"\b({'|'.join(_COUNTS)})\b", lambda found: str(_COUNTS.index(found[1]) + 2), text)
    if found := re.search(rf"(?:half of|^)[^0-9]*({NUMBER})", said):
        if re.search(r"\bhalf of \d|halved", said):
            return Fraction(found[1]) / 2
        if re.search(r"\bdoubled?\b|twice", said):
            return Fraction(found[1]) * 2
    numbers = numbers_of(said)
    if len(numbers) != 2 or re.search(r"\bwhich|\bround|decimal|nearest", said):
        return None
    low, high = sorted(numbers, key=lambda n: (n.denominator == 1, n))
    if re.search(r"equal (?:parts|pieces|bags)|people|share|what does one cost", said):
        count = Fraction(re.search(r"(\d+) (?:equal|people|friends|of them)", said)[1])  # type: ignore[index]
        return (numbers[0] if numbers[1] == count else numbers[1]) / count
    if re.search(r"\d / \d|divided by", said):
        return numbers[0] / numbers[1]
    if re.search(r"\d x \d|\btimes\b|multipl|\beach\b|laps|bottles|what do \d+ cost|i buy \d+ at", said):
        return low * high
    return None


def _told(text: str) -> tuple[dict[str, Fraction], list[str]]:
    """What is told of whom, and who is named besides."""
    things = [(found.start(), found.end(), _key(found)) for found in _THING.finditer(text)]
    numbers = list(re.finditer(rf"({NUMBER})(?: ?(km|cm|mm|ml|kg|m|g|l)(?![a-z/]))?", text))
    behind = [re.match(r" ?[a-z°]* (?:at|to) (?=\w)", text[n.end() :]) for n in numbers]
    after = bool(numbers) and all(behind)
    told: dict[str, Fraction] = {}
    used: list[tuple[int, int, str]] = []
    measured = all(n[2] for n in numbers) and len({n[2] for n in numbers}) > 1
    for i, n in enumerate(numbers):
        start, end = (numbers[i - 1].end() if i else 0), n.start()
        if after:
            start, end = n.end(), numbers[i + 1].start() if i + 1 < len(numbers) else len(text)
        among = [thing for thing in things if start <= thing[0] < end]
        if not among:
            return {}, []
        thing = among[0] if after else among[-1]
        used.append(thing)
        told[thing[2]] = Fraction(n[1]) * (UNITS[n[2]] if measured else 1)
    if len(told) < len(numbers):
        return {}, []
    return told, [thing[2] for thing in things if thing not in used and thing[2] in told]


def _key(found: re.Match[str]) -> str:
    whose = {"my": "mine", "your": "yours", "her": "hers"}
    return (
        found["kin"]
        or found["look"]
        or found["one"]
        or found["name"]
        or found["me"]
        or whose.get(found["whose"], found["whose"])
    )


def _named(text: str, told: dict[str, Fraction], free: list[str], low_wins: bool) -> Answer | None:
    ordered = sorted(told, key=lambda name: told[name])
    asked = free[:2] if len(free) > 1 else ordered
    if re.search(r"difference|how much|by how", text):
        return abs(told[asked[0]] - told[asked[1]]) if len(asked) == 2 else None
    up = up_of(text, low_wins)
    if up is None or (len(told) > 2 and len(told) > len(set(told.values()))):
        return None
    if re.search(r"yes or no|true or false|is it true", text) or " than " in text:
        first, second = told[asked[0]], told[asked[1]]
        return yes(first > second if up else first < second)
    if not up:
        ordered = ordered[::-1]
    if re.search(r"\bsort|\border|\brank|\blist|put them", text):
        return ", ".join(reversed(ordered))
    if re.search(r"in the middle|in between|neither", text):
        return ordered[1]
    if len(set(told.values())) == 1:
        return "equal"
    return ordered[-2 if re.search(r"\bsecond\b", text) else -1]

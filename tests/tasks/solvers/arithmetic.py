"""A second solver for sums, from the typed question alone."""

from __future__ import annotations

import re
from fractions import Fraction

_UNITS = {word: n for n, word in enumerate((
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
))}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SIGNS = (
    (r" plus (?=[\d(-])| added to (?=[\d(-])", "+"),
    (r" minus | take away (?=\d)| less (?=\d)| subtract (?=\d)|−", "-"),
    (r" times (?=[\d(-])| multiplied (?:by|with) (?=[\d(-])|×", "*"), (r" divided by (?=[\d(-])| over |÷", "/"),
)  # fmt: skip
_NAMES = {"hal": 2, "thi": 3, "qua": 4, "fou": 4, "fif": 5, "six": 6}
_NAMED = r"\b(a|1|[2-9]) (halves|half|(?:third|quarter|fourth|fifth|sixth)s?)\b"
_STEP = re.compile(
    r"(add|plus|increase it by|subtract|take away|take|minus|decrease it by|multiply it by|multiply by|times it by"
    r"|times|divide it by|divide by|divided by) (\d+)"
)
_BEGIN = r"(-?\d+(?:/\d+)?)(?:, then|,| then) (?:add|plus|increase|subtract|take|minus|decrease|multiply|times|divide)"


def solve(question: str) -> Fraction:
    text = tidy(question)
    if match := re.search(r"(\d+) ?(?:%|percent|per cent|pct)", text):
        rest = numbers(text[: match.start()] + text[match.end() :])
        return Fraction(rest[0] * int(match[1]), 100)
    special = _special(text)
    if special is not None:
        return special
    if match := re.search(_BEGIN, text):
        value = Fraction(match[1])
        for name, n in _STEP.findall(text[match.end(1) :]):
            value = _apply(value, _sign(name), Fraction(int(n)))
        return value
    text = re.sub(_NAMED, lambda m: f"{m[1].replace('a', '1')}/{_NAMES[m[2][:3]]}", text)
    infix = re.sub(r"(?<=[\d)]) ?x ?(?=[\d(])", "*", text)
    if re.search("÷|divided by|divided with| over ", infix):
        infix = re.sub(r"(\d+)/(\d+)", r"(\1/\2)", infix)
    for names, sign in _SIGNS:
        infix = re.sub(names, sign, infix)
    runs = [run.rstrip("-+*/( ") for run in re.findall(r"[-+*/() 0-9]+", infix)]
    runs = [run for run in runs if re.search(r"\d[ )]*[-+*/]", run)]
    whole = len(runs) == 1 and numbers(runs[0]) == numbers(infix)
    runs = [run for run in runs if whole or not re.fullmatch(r"[ -]*\(?\d+/\d+\)? *", run)]
    if runs:
        return evaluate(max(runs, key=len))
    found = [Fraction(n) for n in re.findall(r"\d+(?:/\d+)?", text)]
    if len(found) == 1:
        return found[0]
    return _worded(text, *found)


def _special(text: str) -> Fraction | None:
    """Half of a number, its double, its square, and so on."""
    part = r"(half|third|quarter|fourth|1/2|1/3|1/4)"
    of = re.search(part + r" of (?:the number )?(\d+)", text)
    turned = re.search(r"of (\d+), what is.*?" + part, text)
    if of or turned:
        name, n = (of[1], of[2]) if of else (turned[2], turned[1]) if turned else ("", "")
        return Fraction(int(n), int(name[2]) if name[1] == "/" else _NAMES[name[:3]])
    found = numbers(text)
    if re.search(r"\bhalved?\b|in half", text):
        return Fraction(found[0], 2)
    if re.search(r"\bdouble|\btwice", text):
        return Fraction(2 * found[-1])
    if re.search(r"\btriple|\bthrice", text):
        return Fraction(3 * found[-1])
    if re.search(r"square|\^2|²|\*\*2|itself|power of 2", text):
        return Fraction(found[0] ** 2)
    if match := re.search(r"\b([23])x (\d+)\b", text):
        return Fraction(int(match[1]) * int(match[2]))
    return None


def _worded(text: str, a: Fraction, b: Fraction) -> Fraction:
    shared = r"split|share|contained|\bcut\b|go into|goes into|fit in|times what|how many times|how often|how many each"
    shared += r"|how many (?:groups|sets) of|equal parts|equal groups|into \d+ equal"
    if re.search(shared, text):
        return max(a, b) / min(a, b)
    if re.search(r"divid|quotient", text):
        return a / b
    if re.search(r"multipl|product|times|lots|groups|boxes|rows|packs|bags|sets", text):
        return a * b
    less = (
        r"subtract|\btake|deduct|differ|\bless|decreas|reduc|lower|left"
        r"|how (?:much|many) (?:more|bigger|larger|greater)|by how much|how far"
        r"|\bused|remain|add to \d+ to (?:get|reach|make)"
    )
    if re.search(less, text):
        return abs(a - b)
    return a + b


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

"""Answers equations questions from the typed text alone, sharing nothing with the generator."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

Line = dict[str, Fraction]  # coefficients; "" holds the constant

_FORMULA = re.compile(r"(?:[-+*/()=_ ]|\d+|(?<![a-z'])[a-hj-z](?![a-z']))+")
_TOKEN = re.compile(r"\d+|[a-z_]|[-+*/()]")
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DONE = re.compile(
    r"\b(add|increase it by|subtract|take away|multiply by|multiply it by|divide by|divide it by|"
    r"decrease it by|times it by|take(?= \d+ away)) (\d+)"
)
_RESULT = re.compile(r"(?: is equal to| equals| is| gives| makes| comes to| results in| turns out to be| =) (-?\d+)")
_NOUN = {
    *("more", "than", "less", "plus", "minus", "times", "a", "number", "what", "the", "sum", "of", "and", "product"),
    *("difference", "quotient", "divided", "multiplied", "increased", "decreased", "reduced", "added", "by", "to"),
    *("taken", "away", "from", "subtracted", "greater", "together"),
    *("twice", "double", "half"),
}


def solve(question: str) -> str:
    """The number, or the numbers in the order of their names, that the question asks for."""
    text = " ".join(question.lower().translate(str.maketrans("−×÷", "-*/")).split())
    text = text.removeprefix("q: ").removeprefix("one more: ")
    text = re.sub(r"__|(?<![a-z])\?(?= ?[-+*/=)])", "_", text)
    if re.search(r"two numbers|^\D*sum \d+, difference", text):
        total, apart = (Fraction(n) for n in re.findall(r"\d+", text))
        return str((total + apart) / 2 if re.search(r"larger|bigger|greater", text) else (total - apart) / 2)
    rows = [row for run in _FORMULA.findall(text) if (row := _row(run.rstrip(" ("))) is not None]
    if not rows:
        return str(_told(text))
    solution = _gauss(rows)
    if len(solution) == 1:
        return str(next(iter(solution.values())))
    rest = _FORMULA.sub(lambda run: " " if _row(run[0].rstrip(" (")) else run[0], text)
    asked = [name for name in sorted(solution) if re.search(rf"(?<![a-z']){name}(?![a-z])", rest)]
    return ", ".join(str(solution[name]) for name in asked)


def _row(run: str) -> Line | None:
    left, equals, right = run.partition("=")
    if not equals or not left.strip() or not right.strip() or not re.search("[a-z_]", run):
        return None
    return _plus(_Parser(left).sum(), _Parser(right).sum(), Fraction(-1))


def _plus(a: Line, b: Line, times: Fraction) -> Line:
    return {name: a.get(name, Fraction(0)) + times * b.get(name, Fraction(0)) for name in a.keys() | b.keys()}


class _Parser:
    """Recursive descent over one side; a number before a letter or bracket multiplies it."""

    def __init__(self, text: str) -> None:
        self.tokens = _TOKEN.findall(text)

    def sum(self) -> Line:
        total: Line = {}
        while self.tokens and self.tokens[0] != ")":
            sign = Fraction(1)
            if self.tokens[0] in "+-":
                sign = Fraction(-1 if self.tokens.pop(0) == "-" else 1)
            total = _plus(total, self.product(), sign)
        return total

    def product(self) -> Line:
        value = self.atom()
        while self.tokens and self.tokens[0] not in "+-)":
            divide = self.tokens[0] == "/"
            if self.tokens[0] in "*/":
                self.tokens.pop(0)
            other = self.atom()
            if not other.keys() - {""}:
                value, other = other, value
            factor = 1 / value[""] if divide else value[""]
            value = {name: size * factor for name, size in other.items()}
        return value

    def atom(self) -> Line:
        token = self.tokens.pop(0)
        if token == "(":
            inner = self.sum()
            self.tokens.pop(0)
            return inner
        return {"": Fraction(token)} if token.isdigit() else {token: Fraction(1)}


def _gauss(rows: list[Line]) -> dict[str, Fraction]:
    names = sorted({name for row in rows for name in row if name})
    rows = [{name: row.get(name, Fraction(0)) for name in [*names, ""]} for row in rows]
    for i, name in enumerate(names):
        pivot = next(j for j in range(i, len(rows)) if rows[j][name])
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = {n: size / rows[i][name] for n, size in rows[i].items()}
        rows = [row if j == i else _plus(row, rows[i], -row[name]) for j, row in enumerate(rows)]
    return {name: -rows[i][""] for i, name in enumerate(names)}


def _told(text: str) -> Fraction:
    """A number thought of that something is done to, or a phrase about it and its result."""
    for digit, word in enumerate(_WORDS):
        text = re.sub(rf"\b{word}\b", str(digit), text)
    done = _DONE.findall(text)
    if done:
        given = re.findall(r"gives (-?\d+) (?:if|when) ", text) or re.findall(r"(?<!\d)-?\d+", text)
        value = Fraction(given[-1])
        for verb, number in reversed(done):
            n = Fraction(number)
            undo = {"add": -n, "inc": -n, "sub": n, "tak": n, "dec": n}.get(verb[:3])
            value = value + undo if undo is not None else value * n if verb[0] == "d" else value / n
        return value
    found = list(_RESULT.finditer(text))[-1]
    words = text[: found.start()].split(" ")
    start = len(words)
    while start and (words[start - 1].rstrip(",") in _NOUN or words[start - 1].rstrip(",").isdigit()):
        start -= 1
    phrase = _phrase(" ".join(words[start:]).replace("what number", "a number"))
    return (Fraction(found[1]) - phrase[""]) / phrase["x"]


_Sizes = tuple[Fraction | int, Fraction | int]  # of x, and the constant
_RULES: tuple[tuple[str, Callable[[list[Fraction]], _Sizes]], ...] = (  # the first that fits
    (r"a number", lambda _: (1, 0)),
    (r"(?:twice|double) a number", lambda _: (2, 0)),
    (r"half of a number", lambda _: (Fraction(1, 2), 0)),
    (r"(\d+) times the sum of a number and (\d+)", lambda n: (n[0], n[0] * n[1])),
    (r"(\d+) times the difference of a number and (\d+)", lambda n: (n[0], -n[0] * n[1])),
    (r"the sum of a number and (\d+), times (\d+)", lambda n: (n[1], n[0] * n[1])),
    (r"the difference of a number and (\d+), times (\d+)", lambda n: (n[1], -n[0] * n[1])),
    (r"the sum of a number and (\d+)", lambda n: (1, n[0])),
    (r"the difference of a number and (\d+)", lambda n: (1, -n[0])),
    (r"a number and (\d+) added together", lambda n: (1, n[0])),
    (r"(\d+) multiplied by a number", lambda n: (n[0], 0)),
    (r"the product of (\d+) and a number", lambda n: (n[0], 0)),
    (r"(\d+) times a number", lambda n: (n[0], 0)),
    (r"a number (?:times|multiplied by) (\d+)", lambda n: (n[0], 0)),
    (r"a number divided by (\d+)", lambda n: (1 / n[0], 0)),
    (r"the quotient of a number and (\d+)", lambda n: (1 / n[0], 0)),
)
_AROUND = (  # around an inner phrase: its sign and the sign of the number
    (r"(?P<n>\d+) (?:more than|greater than|plus|added to) (?P<np>.+)", 1, 1),
    (r"(?P<n>\d+) (?:less than|taken away from|subtracted from) (?P<np>.+)", 1, -1),
    (r"(?P<n>\d+) (?:minus|decreased by) (?P<np>.+)", -1, 1),
    (r"(?P<np>.+) (?:plus|increased by) (?P<n>\d+)", 1, 1),
    (r"(?P<np>.+) (?:minus|decreased by|reduced by) (?P<n>\d+)", 1, -1),
)


def _phrase(text: str) -> Line:
    for pattern, make in _RULES:
        if found := re.fullmatch(pattern, text):
            size, rest = make([Fraction(n) for n in found.groups()])
            return {"x": Fraction(size), "": Fraction(rest)}
    for pattern, sign, other in _AROUND:
        if found := re.fullmatch(pattern, text):
            inner = _phrase(found["np"])
            return {"x": sign * inner["x"], "": sign * inner[""] + other * Fraction(found["n"])}
    raise ValueError(f"no reading of {text!r}")

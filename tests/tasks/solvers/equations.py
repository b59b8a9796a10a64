"""Answers equations questions from the typed text alone, sharing nothing with the generator."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from tests.tasks.solvers import equations_daily

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
    *("twice", "double", "half", "triple", "third", "quarter", "tenth"),
}


def solve(question: str, *, wide: bool = True) -> str:
    """The number, or the numbers in the order of their names, that the question asks for.

    Without `wide` it is a question of valid or test, which are told in fewer ways.
    """
    text = " ".join(question.lower().translate(str.maketrans("−×÷", "-*/")).split())
    text = text.removeprefix("q: ").removeprefix("one more: ")
    text = re.sub(r"\((?:a fraction|fraction|may be)[^)]*\)", "", text)
    if wide:
        text = re.sub(r"\b[a-z] ?= ?\?", "", text)
        text = re.sub(r"\b(increase|decrease|multiply|divide|times|double|triple|halve|half of) that\b", r"\1 it", text)
        text = re.sub(r"(\[ ?\]|\( \)|\.{3,}|_{2,})", "_", text)
        text = re.sub(r"\b(?:what|something|blank)(?= [-+/=])|(?<=[-+/] )(?:what|something|blank)\b", "_", text)
        text = re.sub(r"(\d+) ?/ ?([a-z]) ?= ?(\d+)", r"\3\2=\1", text)
        spoken = equations_daily.formula(text)
        text = spoken if any(_row(run.rstrip(" (-")) for run in _FORMULA.findall(spoken)) else text
        plain = any(_row(run.rstrip(" (-")) for run in _FORMULA.findall(text))
        if not plain and (known := equations_daily.answer(text)) is not None:
            return str(known)
        text = text if "numbers" in text or "consecutive" in text else equations_daily.compounds(text)
    text = re.sub(r"\b[a-z] ?= ?(?=\?|$|[a-z]{2,}|[:(])", "", text)
    text = re.sub(r"__|(?<![a-z])\?(?= ?[-+*/=)])", "_", text)
    if (found := _pair(text)) is not None:
        return str(found)
    if re.search(r"two numbers|^\D*sum \d+, difference", text):
        total, apart = (Fraction(n) for n in re.findall(r"\d+", text))
        return str((total + apart) / 2 if re.search(r"larger|bigger|greater", text) else (total - apart) / 2)
    rows = [row for run in _FORMULA.findall(text) if (row := _row(run.rstrip(" (-"))) is not None]
    if not rows:
        riddle = _riddle(text)
        return str(_told(text) if riddle is None else riddle)
    solution = _gauss(rows)
    if len(solution) == 1:
        return str(next(iter(solution.values())))
    rest = _FORMULA.sub(lambda run: " " if _row(run[0].rstrip(" (-")) else run[0], text)
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


_TIMES = {"twice": "2 times", "double": "2 times", "triple": "3 times"}
_NUMBER = (
    r"\b(?:(?:a|some|the|my|this|that|the same|a certain|an unknown) number(?: itself)?|itself|it|what number"
    r"|which number)\b"
)
_IS = (
    r"(?:is the same as|is equal to|is|equals|gives|makes|make|get|to get|the result is|add up to|sum to|together make)"
)


def _plainly(text: str) -> str:
    """Number words as digits, `its double` as `2 times n`, every name of the number as n."""
    for digit, word in enumerate(_WORDS):
        text = re.sub(rf"\b{word}\b", str(digit), text)
    text = re.sub(r"\bits (double|triple)\b", r"\1 itself", text)
    for word, times in _TIMES.items():
        text = re.sub(rf"\b{word}\b(?! it[ ,])", times, text)
    return re.sub(_NUMBER, "n", text)


def _pair(text: str) -> Fraction | None:
    """Numbers in a row, or two of which one is so much more than the other, or so many times the other."""
    if "consecutive" in text:
        (total,) = (Fraction(n) for n in re.findall(r"\d+", text))
        count, step = 3 if "three" in text else 2, 2 if re.search(r"\b(?:even|odd)\b", text) else 1
        least = (total - step * count * (count - 1) / 2) / count
        return least + step * (count - 1) if re.search(r"larger|bigger|greater", text) else least
    if not re.search(r"\b(?:two numbers|one number)\b", text) or not re.search(r"\bone\b", text):
        return None
    for word, times in _TIMES.items():
        text = re.sub(rf"\b{word}\b", times, text)
    for digit, word in enumerate(_WORDS):
        text = re.sub(rf"\b{word} times", f"{digit} times", text)
    if many := re.search(r"(\d+) times (?:the other|another)", text):
        (total,) = (Fraction(n) for n in re.findall(r"\d+", text.replace(many[0], "")))
        return total / (int(many[1]) + 1)
    more = re.search(r"(\d+) (?:more|less|bigger|smaller|greater)\b", text)
    if more is None:
        return None
    apart = Fraction(more[1])
    (total,) = (Fraction(n) for n in re.findall(r"\d+", text.replace(more[0], "")))
    return (total + apart) / 2 if re.search(r"the (?:larger|bigger|greater)", text) else (total - apart) / 2


def _riddle(text: str) -> Fraction | None:
    """A question about one step from one number to another, or two phrases about a number that are the same."""
    if (found := _one_step(text)) is not None:
        return found
    if re.search(r"multiply|divide|times it\b|increase it|(?:double|triple|halve) it\b|half of|(?:to|from) it\b", text):
        return None
    text = _plainly(text)
    text = re.sub(r"(?:two of the same number|2 of n) make", "n plus n is", text)
    text = re.sub(r"(\d+) is added to n", r"n plus \1", text)
    text = re.sub(r"(?:adding|i add|you add) (\d+) to n", r"n plus \1", text)
    text = re.sub(r"(?:subtract|take) (\d+) from (\d+ times n)", r"\2 minus \1", text)
    text = re.sub(
        r"(?:n is added to|n added to|add n to|add n and|n together with|n and(?! get)|the (?:sum|total) of n and)",
        "n plus",
        text,
    )
    text = re.sub(r"n, taken (\d+) times n", r"\1 times n", text).replace("n, minus", "n minus")
    text = re.sub(r"\b(?:you|i|and)\b ?|,", " ", text)
    text = " ".join(text.replace("n back", "n").split())
    found = re.search(rf"({_SIDE})(?: together)? {_IS} ({_SIDE}|\d+)(?![\d ]*times)", text)
    if (
        found is None
        or (found[2].isdigit() and " plus " not in found[1])
        or found[1].count("n") - found[1].count("nus") < 1
    ):
        return None
    left, right = _side(found[1]), _side(found[2])
    if left[0] == right[0] or (found[2].isdigit() and not re.search(r"plus (?:\d+ times )?n", found[1])):
        return None
    return (right[1] - left[1]) / (left[0] - right[0])


_ATOM = r"(?:\d+ times n|n)"
_SIDE = rf"(?:\d+ (?:more|less|greater|bigger) than {_ATOM}|{_ATOM}(?: (?:plus|minus|increased by) (?:{_ATOM}|\d+))?)"


def _side(text: str) -> tuple[Fraction, Fraction]:
    """How many n, and the constant."""
    if text.isdigit():
        return Fraction(0), Fraction(text)
    if around := re.fullmatch(r"(\d+) (more|less|greater|bigger) than (.*)", text):
        size, rest = _side(around[3])
        return size, rest + int(around[1]) * (-1 if around[2] == "less" else 1)
    first, sign, second = re.fullmatch(r"(.*?)(?: (plus|minus|increased by) (.*))?", text).groups()  # type: ignore[union-attr]
    size = Fraction(first.split(" ")[0]) if " " in first else Fraction(1)
    if sign is None:
        return size, Fraction(0)
    other, rest = _side(second)
    times = -1 if sign == "minus" else 1
    return size + times * other, times * rest


def _one_step(text: str) -> Fraction | None:
    """What must i add to 38 to get 101?"""
    for digit, word in enumerate(_WORDS):
        text = re.sub(rf"\b{word}\b", str(digit), text)
    numbers = [Fraction(n) for n in re.findall(r"\d+", text)]
    if re.search(
        r"(?:a|the|my|this|some|certain|unknown|from what) number"
        r"|twice|double|triple|half|third|quarter|tenth|itself|(?:multiply|divide) it",
        text,
    ):
        return None
    if not re.search(r"\bwhat\b|how much|which number (?:do|times|shared)", text) or len(numbers) != 2:
        return None
    a, c = numbers
    if re.search(
        r"(?:what|much|number) (?:\w+ )?(?:do |must |should |can )?(?:i |you )?add(?:ed)? to|how much more make"
        r"|\d plus what|add to get|must be added",
        text,
    ):
        return c - a
    if re.search(r"what do i add(?! to)", text) or re.search(r"what number plus \d+ (?:is|makes|gives) \d+\?*$", text):
        return c - a
    if re.search(r"(?:subtract(?:ed)?|take away|take|taken away) from|\d (?:minus|take away) what", text):
        return a - c
    if re.search(r"(?:what|which number) times|times what|multiply", text):
        return c / a
    if re.search(r"is what divided by", text):
        return a * c
    if re.search(r"(?:what|number|must|can|do|i) (?:number )?(?:divide|divided|shared) by", text):
        return a * c
    return None


def _told(text: str) -> Fraction:
    """A number thought of that something is done to, or a phrase about it and its result."""
    text = re.sub(r"\b(?:some|a certain|an unknown) number", "a number", text)
    text = re.sub(r"\b(multiply|divide) a number by", r"\1 by", text)
    for digit, word in enumerate(_WORDS):
        text = re.sub(rf"\b{word}\b", str(digit), text)
    text = re.sub(r"\b(?:(double it)|(triple it)|(halve it|take half of it))", _worded, text)
    done = _DONE.findall(text)
    if done:
        given = re.findall(r"(?:gives|becomes) (-?\d+) (?:if|when) ", text) or re.findall(r"(?<!\d)-?\d+", text)
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


def _worded(found: re.Match[str]) -> str:
    return "multiply by 2" if found[1] else "multiply by 3" if found[2] else "divide by 2"


_Sizes = tuple[Fraction | int, Fraction | int]  # of x, and the constant
_RULES: tuple[tuple[str, Callable[[list[Fraction]], _Sizes]], ...] = (  # the first that fits
    (r"a number", lambda _: (1, 0)),
    (r"(?:twice|double) a number", lambda _: (2, 0)),
    (r"triple a number", lambda _: (3, 0)),
    (r"a third of a number", lambda _: (Fraction(1, 3), 0)),
    (r"a quarter of a number", lambda _: (Fraction(1, 4), 0)),
    (r"a tenth of a number", lambda _: (Fraction(1, 10), 0)),
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

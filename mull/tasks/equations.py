"""Equations: linear, in one unknown, then two and three; as formulas, in words, and as numbers somebody thought of."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.equations_judge import Judge, guess
from mull.tasks.equations_questions import Story, ask
from mull.tasks.linear import Equation, Side, Term, evaluate, form, moved, read, write, write_side
from mull.tasks.solving import plan, row, solve
from mull.tasks.working import slip

_LETTERS = "xxxxxxxxxxynmtabckpswz"  # x is by far the commonest; r is left out, it writes remainders
_PAIRS = ("xy", "xy", "xy", "xy", "ab", "mn", "pq", "st", "uv")
_TRIPLES = ("xyz", "xyz", "xyz", "abc", "uvw")
_KINDS = {
    1: ("x+a", "x+a", "x-a", "x-a", "a-x", "ax", "ax", "x/a"),
    2: ("ax+b", "ax+b", "ax-b", "ax-b", "b-ax", "x/a+b", "x/a-b"),
    3: ("ax+b", "ax-b", "b-ax", "a(x+b)", "a(x-b)", "(x+b)/a", "(x-b)/a", "both", "both", "both", "both"),
    4: ("ax+b", "both", "both", "brackets", "brackets", "brackets"),
}


class Equations:
    """Linear equations: one step, two steps, unknowns on both sides, fractions, two unknowns, three."""

    name = "equations"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """One question. Raises ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"{self.name} has levels 1 to {self.levels[-1]}, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        for _ in range(500):
            rows, asked, values, story = _one(rng, level) if level < 5 else _several(rng, level)
            key = _key(rows, asked)
            if split_of(key) == split:
                answer = ", ".join(str(values[name]) for name in asked)
                texts = tuple(map(write, rows))
                question = ask(rng, texts, asked, story, split)
                data = {"rows": texts, "asked": asked, "values": {n: str(v) for n, v in values.items()}}
                return Problem(self.name, level, index, split, question, answer, key, data)
        raise AssertionError("every split is a tenth of the problems or more")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The gold steps in one of the `ways`."""
        rows, asked, values = _data(problem)
        way = self.ways[variant % len(self.ways)]
        rng = Random(f"{problem.key}/{variant}")
        lines = solve(rows, asked)
        if way == "other":
            others = solve(rows, asked, other=True)
            return (_tries(rows, values, rng) if others == lines or rng.random() < 0.5 else []) or others
        if way == "split":
            return [*lines[: len(rows)], plan(lines, len(rows)), *lines[len(rows) :]]
        if way == "repair":
            return _slipped(rng, lines, len(rows))
        if way == "check":
            sides = [side for r in rows for side in (r.left, r.right)]
            checks = [line for side in sides for line in evaluate(side, values)[0]]
            return [*lines, *(f"check {line}" for line in dict.fromkeys(checks))]
        return [line for line in lines[len(rows) :] if _names(line)] if way == "skip" else lines

    def verify(self, problem: Problem, answer: str) -> Verdict:
        return verify.judge("number" if len(problem.data["asked"]) == 1 else "numbers", problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Judge each step: an equation against the solution, a sum by whether an equation asks for it."""
        judge = Judge(*_data(problem))
        return [judge.judge(step) for step in steps]


def _data(problem: Problem) -> tuple[list[Equation], tuple[str, ...], dict[str, Fraction]]:
    rows = [read(text) for text in problem.data["rows"]]
    values = {name: Fraction(value) for name, value in problem.data["values"].items()}
    return [r for r in rows if r is not None], problem.data["asked"], values


def _names(line: str) -> bool:
    return line[-1].isdigit() and any(char.isalpha() and char != "r" for char in line)


def _tries(rows: list[Equation], values: dict[str, Fraction], rng: Random) -> list[str]:
    """Guess and test, for small solutions of small equations; nothing for others."""
    (name, value), *more = values.items()
    if more or not 2 <= value <= 12 or value.denominator > 1 or any(t.over > 1 for t in rows[0].left + rows[0].right):
        return []
    lines = [write(rows[0])]
    away = rng.choice((-2, -1, 1, 2))
    for tried in range(int(value) + away, int(value), -1 if away > 0 else 1):
        lines += [f"try {tried}", *guess(rows[0], name, tried)]
    lines += [f"try {value}", *guess(rows[0], name, int(value))[:-1], f"{name}={value}"]
    numbers = "".join(c if c.isdigit() else " " for c in " ".join(lines)).split()
    return lines if all(int(n) < 100 for n in numbers) and "=-" not in " ".join(lines) else []


def _slipped(rng: Random, lines: list[str], start: int) -> list[str]:
    """One sum or equation goes wrong and is taken back by `wait`."""
    at = rng.choice([i for i, line in enumerate(lines) if i >= start and "=" in line])
    return [*lines[:at], slip(rng, lines[at]), f"wait {lines[at]}", *lines[at + 1 :]]


# --- problems ---------------------------------------------------------------------------------------

Drawn = tuple[list[Equation], tuple[str, ...], dict[str, Fraction], Story | None]


def _one(rng: Random, level: int) -> Drawn:
    """One equation in one unknown, sometimes with its sides or terms exchanged."""
    kind = rng.choice(_KINDS[level])
    story = None
    if kind in ("both", "brackets"):
        left, right = (_both if kind == "both" else _brackets)(rng, level)
    else:
        story = _story(rng, level, kind)
        left, right = _sides(kind, story)
    (a, b), (c, d) = ((form(side).sizes.get("x", Fraction(0)), form(side).rest) for side in (left, right))
    value = (d - b) / (a - c)
    if rng.random() < 0.2 and kind not in ("a-x", "b-ax", "x/a+b", "x/a-b") and left[0].size > 0 and left[-1].size > 0:
        left = left[::-1]
    if rng.random() < 0.15:
        left, right = right, left
    name = rng.choice(_LETTERS)
    equation = read(write(Equation(left, right)).replace("x", name))
    assert equation is not None
    return [equation], (name,), {name: value}, story


def _story(rng: Random, level: int, kind: str) -> Story:
    """The numbers of a kind: level 1 below 100, level 2 positive, level 3 also negative, level 4 with fractions."""
    while True:
        a, b, x = _drawn(rng, level, kind)
        c = form(_sides(kind, Story(kind, a, b, 0))[0]).at({"x": x})
        if c.denominator > 1 or abs(c) > 300 or (level < 3 and c <= 0) or (kind in ("x/a+b", "x/a-b") and x < 0):
            continue
        return Story(kind, a, b, int(c))


def _drawn(rng: Random, level: int, kind: str) -> tuple[int, int, Fraction]:
    """a, b and the solution."""
    if level == 1 and kind in ("ax", "x/a"):
        a, x = rng.randint(2, 12), rng.randint(2, 12)
        return a, 0, Fraction(x * a if kind == "x/a" else x)
    if level == 1:
        return rng.randint(2, 50), 0, Fraction(rng.randint(1, 49))
    a = rng.randint(2, 9 if level != 3 else 12)
    b = rng.randint(1, 30 if level == 2 else 60 if "(" not in kind else 12)
    if level == 2:
        x = rng.randint(2, 12) if rng.random() < 0.8 else rng.randint(1, 20)
        return a, b, Fraction(x * a if "/" in kind else x)
    if level == 4:
        return a, b, Fraction(rng.choice([n for n in range(-20, 31) if n % a]), a)
    x = rng.randint(1, 25) if rng.random() < 0.5 else rng.randint(-12, -1)
    return a, b, Fraction(x * a - b if kind == "(x+b)/a" else x * a + b if kind == "(x-b)/a" else x)


def _sides(kind: str, story: Story) -> tuple[Side, Side]:
    """The terms of a kind, `ax+b` and so on, with its numbers."""
    a, b, x = story.a, story.b, Term(1, "x")
    left: dict[str, Side] = {
        "x+a": (x, Term(a)), "x-a": (x, Term(-a)), "a-x": (Term(a), Term(-1, "x")),
        "ax": (Term(a, "x"),), "x/a": (Term(1, "x", a),),
        "ax+b": (Term(a, "x"), Term(b)), "ax-b": (Term(a, "x"), Term(-b)), "b-ax": (Term(b), Term(-a, "x")),
        "x/a+b": (Term(1, "x", a), Term(b)), "x/a-b": (Term(1, "x", a), Term(-b)),
        "a(x+b)": (Term(a, group=(x, Term(b))),), "a(x-b)": (Term(a, group=(x, Term(-b))),),
        "(x+b)/a": (Term(1, over=a, group=(x, Term(b))),), "(x-b)/a": (Term(1, over=a, group=(x, Term(-b))),),
    }  # fmt: skip
    return left[kind], (Term(story.c),)


def _both(rng: Random, level: int) -> tuple[Side, Side]:
    """ax+b=cx+d, with a whole solution at level 3 and a fraction at level 4."""
    while True:
        over = 1 if level == 3 else rng.randint(2, 9)
        value = Fraction(rng.randint(-9 if level == 3 else -20, 12 if level == 3 else 20), over)
        c, b = rng.choice((-3, -2, -1, 1, 2, 3, 4, 5, 6)), rng.choice([n for n in range(-20, 31) if n])
        a = c + over * rng.choice((-1, 1, 2, 3) if level == 4 else (-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7))
        d = b + (a - c) * value
        if a and d and value.denominator == over and abs(a) < 13 and abs(d) < 100 and (a > 0 or b > 0):
            return _line(a, b), _line(c, int(d))


def _line(a: int, b: int) -> Side:
    """ax+b, beginning with what is positive."""
    return (Term(b), Term(a, "x")) if a < 0 < b else (Term(a, "x"), Term(b))


def _brackets(rng: Random, level: int) -> tuple[Side, Side]:
    """a(x+b)+e=c(x+d), the e not always there."""
    while True:
        a, c = rng.sample(range(2, 10), 2)
        b, d, e = (rng.choice((-1, 1)) * rng.randint(1, 9) for _ in range(3))
        left: Side = (Term(a, group=(Term(1, "x"), Term(b))),)
        if rng.random() < 0.4:
            left += (Term(e),)
        right: Side = (Term(c, group=(Term(1, "x"), Term(d))),)
        value = (form(right).rest - form(left).rest) / (a - c)
        if rng.random() < 0.5 or value.denominator == 1:
            return left, right


def _several(rng: Random, level: int) -> Drawn:
    """Two or three equations in as many unknowns, with whole solutions; sometimes a sum and a difference in words."""
    names = rng.choice(_PAIRS if level == 5 else _TRIPLES)
    if level == 5 and rng.random() < 0.15:
        large, small = sorted(rng.sample(range(1, 80), 2), reverse=True)
        rows = [row({"x": 1, "y": 1}, large + small), row({"x": 1, "y": -1}, large - small)]
        story = Story("sum", large + small, large - small, 0)
        return rows, (rng.choice("xy"),), {"x": Fraction(large), "y": Fraction(small)}, story
    most, top = (6, 9) if level == 5 else (4, 6)
    while True:
        values = {name: rng.choice([n for n in range(-top, top + 1) if n]) for name in names}
        table = [[rng.choice((-1, 1, 1, 1)) * rng.randint(1, most) for _ in names] for _ in names]
        if level == 6 and rng.random() < 0.3:
            table[rng.randrange(3)][rng.randrange(1, 3)] = 0
        if _determinant(table) and all(line[0] > 0 for line in table):
            break
    sizes = [dict(zip(names, line, strict=True)) for line in table]
    rows = [row(s, sum(size * values[name] for name, size in s.items())) for s in sizes]
    asked = tuple(names) if rng.random() < 0.5 else (rng.choice(names),)
    return rows, asked, {name: Fraction(value) for name, value in values.items()}, None


def _determinant(table: list[list[int]]) -> int:
    if len(table) == 1:
        return table[0][0]
    minors = ([line[:i] + line[i + 1 :] for line in table[1:]] for i in range(len(table)))
    return sum((-1) ** i * table[0][i] * _determinant(minor) for i, minor in enumerate(minors))


def _key(rows: Sequence[Equation], asked: Sequence[str]) -> str:
    """One spelling for equations that differ only in names and in the order of sides, terms and rows."""
    names = sorted({name for r in rows for name in moved(r).sizes})
    plain = dict(zip(names, "xyz", strict=False))
    spelt = " & ".join(sorted("=".join(sorted(_spell(side) for side in (r.left, r.right))) for r in rows))
    for name in names:
        spelt = spelt.replace(name, plain[name].upper())
    return f"{','.join(plain[name] for name in asked)}: {spelt.lower()}"


def _spell(side: Side) -> str:
    return write_side(tuple(sorted(side, key=lambda t: (t.name, t.size))))

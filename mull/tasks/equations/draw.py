"""Drawing equations: numbers for every kind and level, such that the solution comes out as that level wants it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from random import Random

from mull.tasks.equations.forms import draw_form
from mull.tasks.equations.linear import Equation, Side, Term, form, moved, read_side, write, write_side
from mull.tasks.equations.riddles import Story
from mull.tasks.equations.solving import row

_LETTERS = "xxxxxxxxxxxxynmtabckpswzdfghjuvyzn"  # x is by far the commonest; r is left out, it writes remainders
_PAIRS = ("xy", "xy", "xy", "xy", "ab", "mn", "pq", "st", "uv")
_TRIPLES = ("xyz", "xyz", "xyz", "abc", "uvw")
_KINDS = {
    1: ("x+a", "x+a", "x-a", "x-a", "a-x", "ax", "ax", "x/a"),
    2: ("ax+b", "ax+b", "ax-b", "ax-b", "b-ax", "x/a+b", "x/a-b"),
    3: ("ax+b", "ax-b", "b-ax", "a(x+b)", "a(x-b)", "(x+b)/a", "(x-b)/a", "both", "both", "both", "both"),
    4: ("ax+b", "both", "both", "brackets", "brackets", "brackets"),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """Equations in x, y and z, their solution, and the unknowns asked for; `story` when they are told in words.

    `words` are the whole question, where the equation says too little of it, and `name` is the unknown in them.
    They may ask whether `claim` is the solution, or for the value of `then`; `first` is a sum in front of the equation.
    """

    rows: tuple[Equation, ...]
    values: dict[str, Fraction]
    asked: tuple[str, ...]
    story: Story | None = None
    words: str | None = None
    name: str = "x"
    claim: int | None = None
    first: str = ""
    then: str = ""

    @property
    def beside(self) -> dict[str, str | int]:
        """What there is besides the equation."""
        then = self.then.replace("x", self.name)
        found = {"claim": self.claim, "first": self.first, "then": then}
        return {name: value for name, value in found.items() if value is not None and value != ""}

    @property
    def key(self) -> str:
        """One spelling for equations that differ only in the order of sides, terms and rows."""
        spelt = sorted("=".join(sorted((_spell(r.left), _spell(r.right)))) for r in self.rows)
        return f"{','.join(self.asked)}: {' & '.join(spelt)}"

    def named(self, rng: Random) -> tuple[tuple[str, ...], tuple[str, ...], dict[str, str]]:
        """The equations, the asked unknowns and the values, as text and under other names."""
        told = "xyz" if self.name == "x" else self.name
        pools = (_LETTERS, _PAIRS, _TRIPLES)
        names = told if self.story or self.words else rng.choice(pools[len(self.values) - 1])
        other = dict(zip("xyz", names, strict=False))
        table = str.maketrans("xyz"[: len(names)], names)
        rows = tuple(write(r).translate(table) for r in self.rows)
        return rows, tuple(other[n] for n in self.asked), {other[n]: str(v) for n, v in self.values.items()}


def draw(rng: Random, level: int) -> Drawn:
    return _one(rng, level) if level < 5 else _several(rng, level)


def _one(rng: Random, level: int) -> Drawn:
    """One equation in one unknown, sometimes with its sides or terms exchanged."""
    if level < 4 and rng.random() < 0.5:
        equation, value, story = draw_form(rng, level)
        turned = story is None and rng.random() < 0.2
        equation = Equation(equation.right, equation.left) if turned else equation
        return Drawn((equation,), {"x": value}, ("x",), story)
    kind = rng.choice(_KINDS[level])
    story = None
    if kind in ("both", "brackets"):
        left, right = _both(rng, level) if kind == "both" else _brackets(rng)
    else:
        story = _story(rng, level, kind)
        left, right = _sides(kind, story)
    balance = moved(Equation(left, right))
    values = {"x": Fraction(-balance.rest, balance.sizes["x"])}
    if story and rng.random() < 0.4:
        return Drawn((Equation(left, right),), values, ("x",), story)
    if rng.random() < 0.2 and "/" not in kind and left[0].size > 0 and left[-1].size > 0:
        left = left[::-1]
    sides = (right, left) if rng.random() < 0.15 else (left, right)
    return Drawn((Equation(*sides),), values, ("x",))


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
        a, x = rng.randint(2, 10), rng.randint(2, 9)
        return a, 0, Fraction(x * a if kind == "x/a" else x)
    if level == 1:
        return rng.randint(2, 50 if rng.random() < 0.7 else 90), 0, Fraction(rng.randint(1, 49))
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
    left = read_side(kind.replace("a", str(story.a)).replace("b", str(story.b)))
    assert left is not None
    return left, (Term(story.c),)


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


def _brackets(rng: Random) -> tuple[Side, Side]:
    """a(x+b)+e=c(x+d), the e not always there."""
    while True:
        a, c = rng.sample(range(2, 10), 2)
        b, d, e = (rng.choice((-1, 1)) * rng.randint(1, 9) for _ in range(3))
        left: Side = (Term(a, group=(Term(1, "x"), Term(b))),)
        if rng.random() < 0.4:
            left += (Term(e),)
        right: Side = (Term(c, group=(Term(1, "x"), Term(d))),)
        value = Fraction(form(right).rest - form(left).rest, a - c)
        if rng.random() < 0.5 or value.denominator == 1:
            return left, right


def _several(rng: Random, level: int) -> Drawn:
    """Two or three equations in as many unknowns, with whole solutions; sometimes a sum and a difference in words."""
    names = "xy" if level == 5 else "xyz"
    if level == 5 and rng.random() < 0.15:
        large, small = sorted(rng.sample(range(1, 80), 2), reverse=True)
        values = {"x": large, "y": small}
        table, asked = [[1, 1], [1, -1]], rng.choice("xy")
        story: Story | None = Story("sum", large + small, large - small, 0)
    else:
        top = 9 if level == 5 else 6
        values = {name: rng.choice((-1, 1)) * rng.randint(1, top) for name in names}
        table, story = _table(rng, level), None
        asked = names if rng.random() < 0.5 else rng.choice(names)
    sizes = [dict(zip(names, line, strict=True)) for line in table]
    rows = tuple(row(s, sum(size * values[name] for name, size in s.items())) for s in sizes)
    return Drawn(rows, {name: Fraction(value) for name, value in values.items()}, tuple(asked), story)


def _table(rng: Random, level: int) -> list[list[int]]:
    """Sizes of the unknowns, such that there is one solution."""
    count, most = (2, 6) if level == 5 else (3, 3)
    while True:
        table = [[rng.choice((-1, 1, 1)) * rng.randint(1, most) for _ in range(count)] for _ in range(count)]
        table = [[abs(first), *rest] for first, *rest in table]
        if level == 6 and rng.random() < 0.3:
            table[rng.randrange(3)][rng.randrange(1, 3)] = 0
        if _determinant(table):
            return table


def _determinant(table: list[list[int]]) -> int:
    if len(table) == 1:
        return table[0][0]
    minors = ([line[:i] + line[i + 1 :] for line in table[1:]] for i in range(len(table)))
    return sum((-1) ** i * table[0][i] * _determinant(minor) for i, minor in enumerate(minors))


def _spell(side: Side) -> str:
    return write_side(tuple(sorted(side, key=lambda t: (t.name, t.size))))

"""Forms of equations as wide as people type them: any sign, zero and fractions, on either side, told or written."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from mull.tasks.equations.linear import Equation, moved, read
from mull.tasks.equations.riddles import Story

_FORMS = {  # a, b and d are drawn, c follows from the solution
    1: ("ax=c", "ax=c", "ax=c", "-ax=c", "-ax=c", "-x=c", "x+b=c", "x+b=c", "x-b=c", "x-b=c", "b-x=c", "b+x=c",
        "x/a=c"),
    2: ("ax+b=c", "ax+b=c", "ax+b=c", "ax-b=c", "ax-b=c", "b+ax=c", "b+ax=c", "b-ax=c", "-ax+b=c", "-ax-b=c", "-ax=c",
        "ax=dx+c", "ax=dx+c", "ax=dx+c", "ax=x+c", "ax+c=dx", "a(x+b)=c", "a(x-b)=c", "(x+b)/a=c", "(x-b)/a=c",
        "x/a+b=c", "x/a-b=c", "ax+dx=c", "x+ax=c", "ax-dx=c", "ax/d=c"),
    3: ("ax+b=dx+c", "ax+b=dx+c", "ax+b=dx+c", "ax-b=dx+c", "ax-b=dx+c", "b-ax=dx+c", "b-ax=dx+c", "ax+b=c-dx",
        "a(x+b)=dx+c", "a(x+b)=dx+c", "a(x-b)=dx+c", "a(x-b)=dx+c", "dx+c=a(x+b)", "a(x+b)=c", "a(x-b)=c", "-a(x+b)=c",
        "ax+dx+b=c", "ax+b+dx=c", "ax-dx-b=c", "b-a(x+d)=c", "b+a(x-d)=c", "ax/d=c", "b-ax=c",
        "brackets", "brackets", "brackets"),
}  # fmt: skip
_TOLD = {
    2: ("ax=x+c", "ax=x+c", "x+c=ax", "x+ax=c", "x+ax=c", "x+x=c", "x+x+1=c", "x+x-1=c", "x+dx=c"),
    3: ("ax=dx+c", "ax-c=x", "x+x+b=c", "x+x-b=c", "x+x+1+x+2=c", "x+x+2=c", "ax+b=dx+c", "ax-b=x+c", "ax=x+c",
        "x+ax=c"),
}  # fmt: skip
_MOST = {1: 99, 2: 150, 3: 200}  # the largest c


def draw_form(rng: Random, level: int) -> tuple[Equation, Fraction, Story | None]:
    """An equation of one of the forms of this level, its solution, and its numbers when a riddle tells it."""
    told = level > 1 and rng.random() < 0.35
    kind = rng.choice(_TOLD[level] if told else _FORMS[level])
    while True:
        a, d = rng.sample(range(2, 7 if told else 13 if level == 1 else 10), 2)
        b = rng.randint(1, 30 if level == 1 else 20 if "(" not in kind else 9)
        if level == 1 and kind == "x/a=c":
            a = rng.randint(2, 9)
        if told:
            a, d = max(a, d), min(a, d)
        if kind == "brackets":
            b, e = rng.choice((-1, 1)) * rng.randint(1, 9), rng.choice((-1, 1)) * rng.randint(1, 12)
            if a * d > 16 or (a * b - e) % (a - 1):
                continue
            return filled(f"{a * d}(x+b)=d(x+c)", a, b, e, d), Fraction(e - a * b, a - 1), None
        broken = not told and "/" not in kind and (level > 2 or "(" not in kind) and rng.random() < 0.2
        c = Fraction(rng.randint(-12, 19)) if broken else fitting(kind, a, b, d, _solution(rng, kind, a, b, d, told))
        if c.denominator > 1 or abs(c) > _MOST[level] or (c <= 0 if told else not c and not kind.endswith("=c")):
            continue
        equation = filled(kind, a, b, int(c), d)
        balance = moved(equation)
        x = Fraction(-balance.rest, balance.sizes["x"])
        if x.denominator <= 12:
            return equation, x, Story(kind, a, b, int(c), d) if told else None


def _solution(rng: Random, kind: str, a: int, b: int, d: int, told: bool) -> int:
    if told:
        return rng.randint(1, 25)
    x = rng.randint(1, 15) if rng.random() < 0.5 else rng.randint(-12, 6)
    if "/" not in kind:
        return x * 2 if kind in ("x+b=c", "x-b=c", "b-x=c") else x
    if kind == "x/a=c":
        return a * max(-9, min(x, 9))
    x *= d if kind == "ax/d=c" else a
    return x - b if kind == "(x+b)/a=c" else x + b if kind == "(x-b)/a=c" else x


def fitting(kind: str, a: int, b: int, d: int, x: int, e: int = 0) -> Fraction:
    """The c that makes x the solution."""
    balance = moved(filled(kind, a, b, 0, d, e)).at({"x": Fraction(x)})
    left = kind.index("c") < kind.index("=")
    taken = kind[kind.index("c") - 1] == "-"
    return -balance if left != taken else balance


def filled(kind: str, a: int, b: int, c: int, d: int, e: int = 0) -> Equation:
    """The equation of a kind with its numbers."""
    text = kind.translate({97: str(a), 98: str(b), 99: str(c), 100: str(d), 101: str(e)})
    equation = read(text.replace("+-", "-").replace("--", "+"))
    assert equation is not None, text
    return equation

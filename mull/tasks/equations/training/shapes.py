"""Shapes that people type and `draw` never makes, for training only: gaps, sums on a side, twice and half, chains.

A shape is an equation in x with the numbers a, b, d and e; its c follows from the solution, as in `forms`.
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import lcm
from random import Random

from mull.tasks.chat import chatty
from mull.tasks.equations.draw import Drawn
from mull.tasks.equations.forms import filled, fitting
from mull.tasks.equations.linear import Equation, moved, write
from mull.tasks.equations.questions import typed
from mull.tasks.equations.riddles import Story
from mull.tasks.equations.solving import solve
from mull.tasks.equations.training.wider import BLANK, GAPS, said
from mull.tasks.phrasing import dress, vary

_GAP = {  # x is the gap; "c:x=a" is written as a division by it and thought as ax=c
    1: ("b+x=c", "b+x=c", "x+b=c", "x-b=c", "x-b=c", "b-x=c", "b-x=c", "ax=c", "ax=c", "ax=c", "x/a=c", "x/a=c",
        "c:x=a", "c:x=a", "x+b=d+c", "b-x=d+c", "ax=b+c", "b+c=x+d"),
    2: ("ax+b=c", "b+ax=c", "ax-b=c", "x/a+b=c", "x/a-b=c", "b-ax=c", "b+x=c", "x-b=c", "b-x=c", "x+b+d=c",
        "x+b=d+c", "b-d=x-c", "b-x=d+c", "b-x=d+c", "ax=b+c"),
    3: ("a(x+b)=c", "a(x-b)+d=c", "ax+b=dx+c", "(x+b)/a=c"),
}  # fmt: skip
_FORMULA = {
    1: ("x+b=c", "b+x=c", "x-b=c", "b-x=c", "ax=c", "ax=c", "x/a=c", "-x=c", "x=b+c", "x=b-c", "x+b+d=c", "b+x-d=c",
        "x+b=d+c", "x-b=d+c", "x+x=c", "x+x+x=c"),
    2: ("x+b=c", "x-b=c", "b-x=c", "ax=c", "x/a=c", "b+x/a=c", "b-x/a=c", "-x+b=c", "x+x+b=c", "x+x+x-b=c", "ax-x=c",
        "ax=c-dx", "ax=c-x", "x=c-ax", "c-x=x", "x+b=c-x", "x+b=ax-c", "ax+b=d+c", "ax=b+c", "ax+b+d=c", "ax+b-d=c",
        "ax-b=dx+c", "ax-b=dx+c", "ax+b=dx+c",
        "b-x=dx-c", "a(bx+d)=c", "(ax+b)/d=c", "a(x+b)=c", "a(x-b)=c", "-(x+b)=c", "b-(x+d)=c", "ax+c=dx", "ax-c=dx",
        "dx=ax+c",
        "ax=dx+c", "c=ax-dx", "x+c=ax"),
    3: ("a(x+b)-d(x+e)=c", "a(x-b)-d(x+e)=c", "a(x+b)+d(x-e)=c", "a(x+b)+d(x+e)=c", "b-a(dx+e)=c", "b-a(dx-e)=c",
        "b+a(dx-e)=c", "a(x+b)+dx=c", "a(x+b)-x=c", "dx-a(x-b)=c", "a(x+b)=x+c", "a(bx+d)=c", "a(bx-d)=c",
        "a(bx+d)=ex+c", "(ax-b)/d=c", "(x+b)/a=x-c", "(x-b)/a=x+c", "(x-b)/a+d=c", "(x+b)/a-d=c", "x/a+x/d=c",
        "x/a+x/d=c", "x/a-x/d=c", "x+x/a=c", "x-x/a=c", "x/a+b=x-c", "x/a+c=x"),
}  # fmt: skip
_TOLD = {
    1: ("x+a", "x-a", "a-x", "ax", "ax", "x/a", "x/a"),
    2: ("ax+b", "ax+b", "ax-b", "b-ax", "x/a+b", "x/a-b", "a(x+b)", "a(x-b)", "ax=x+c", "x+c=ax", "ax-c=x", "x+ax=c",
        "x+ax=c", "x+b-d", "x-b+d", "words", "words"),
    3: ("a(x+b)-d", "a(x+b)+d", "a(x-b)+d", "a(x-b)-d", "(x+b)/a+d", "(x+b)/a-d", "(x-b)/a+d", "(ax+b)/d", "(ax-b)/d",
        "ax+b-d", "ax-b+d", "ages", "words", "words", "words"),
}  # fmt: skip
_ASK = "[what is|what's|find|which is] the number?"
_WORDS: dict[str, tuple[str, ...]] = {  # {A} and {D} say `twice`, {H} `half`, {P} `two thirds`
    "ax+dx=c": (
        f"{{A}} a number plus {{D}} the same number is {{c}}. {_ASK}",
        f"{{A}} a number and {{D}} the number [make|add up to] {{c}}. {_ASK}",
    ),
    "x+2x+3x=c": (
        f"the sum of a number, its double and its triple is {{c}}. {_ASK}",
        f"a number, its double and its triple [add up to|make] {{c}}. {_ASK}",
    ),
    "x+x/a=c": (
        f"a number plus {{H}} of it is {{c}}. {_ASK}", f"the sum of a number and {{H}} of it is {{c}}. {_ASK}",
        f"a number and {{H}} of that number [make|add up to] {{c}}. {_ASK}",
    ),
    "x-x/a=c": (
        f"a number minus {{H}} of it is {{c}}. {_ASK}",
        f"take {{H}} of a number away from it and {{c}} is left. {_ASK}",
        f"the difference between a number and {{H}} of it is {{c}}. {_ASK}",
    ),
    "ax/d=c": (
        f"{{P}} of a number [is|are] {{c}}. {_ASK}", "{P} of what number is {c}?", "{c} is {P} of what number?",
        "{P} of x is {c}. [find x|what is x?|x?]", "if {P} of a number is {c}, what is the number?",
    ),
    "x+x-1+x-2=c": (
        "the sum of three consecutive [numbers|integers|whole numbers] is {c}. [what's|what is|find] the "
        "[biggest|largest|highest|last] [one|number]?",
        "three consecutive numbers [add up to|make] {c}. [what's|what is|find] the [biggest|largest] [one|number]?",
    ),
    "x-1+x+x+1=c": (
        "the sum of three consecutive [numbers|integers|whole numbers] is {c}. [what's|what is|find] the middle one?",
        "three consecutive numbers [add up to|make] {c}. [what's|what is|find] the [middle one|middle number]?",
    ),
    "x+x-2=c": (
        "the sum of two consecutive {E} numbers is {c}. [what's|what is|find] the [larger|bigger] [one|number]?",
        "two consecutive {E} numbers [add up to|make] {c}. [what's|what is|find] the [larger|bigger] [one|number]?",
    ),
    "b+x=a(d+x)": (
        "{Q} is {b} and {R} is {d}[ years old|]. in how many years will {Q} be {A} as old as {R}?",
        "i'm {d} and {Q} is {b}. in how many years will [{Q}|{W}] be {A} as old as me?",
    ),
    "ax+b=d(x+b)": (
        "{Q} is {A} as old as me. in {b} years [{Q}|{W}] will be {D} as old as me. how old am i[ now|]?",
        "{Q} is {A} as old as {R}. in {b} years [{Q}|{W}] will be {D} as old as {R}. how old is {R}[ now|]?",
    ),
    "ax-b=d(x-b)": (
        "{Q} is {A} as old as me. {b} years ago [{Q}|{W}] was {D} as old as me. how old am i[ now|]?",
    ),
}  # fmt: skip
_OLDER = (("he", ("my dad", "my uncle", "my brother", "tom", "omar")),
          ("she", ("my mum", "my mom", "my aunt", "my sister", "anna", "lena")))  # fmt: skip
_YOUNGER = ("my cousin", "leo", "mia", "zoe", "jack", "ravi")
_AGES = ("b+x=a(d+x)", "ax+b=d(x+b)", "ax+b=d(x+b)", "ax-b=d(x-b)")
_SUMS = {
    2: ("x+ax=c", "ax+dx=c", "x+2x+3x=c", "x+x/a=c", "ax/d=c", "ax/d=c", "x+x-2=c"),
    3: ("ax+dx=c", "x+2x+3x=c", "x+x/a=c", "x-x/a=c", "ax/d=c", "x+x-1+x-2=c", "x+x-1+x-2=c", "x-1+x+x+1=c"),
}
_PARTS = {
    (2, 3): ("two thirds", "2/3"), (3, 4): ("three quarters", "3/4"), (2, 5): ("two fifths", "2/5"),
    (3, 5): ("three fifths", "3/5"), (5, 6): ("five sixths", "5/6"), (3, 10): ("three tenths", "3/10"),
}  # fmt: skip
_ROUND = (10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90)
_PIECES = (  # of any equation; each letter stands in one of them
    "x", "x", "ax", "ax", "ax", "dx", "dx", "b", "b", "e", "x/a", "a(x+b)", "a(x-b)", "d(x+e)", "d(x-e)", "a(b-x)",
    "(x+b)/a", "(x-b)/a", "d(x+e)",
)  # fmt: skip
_Numbers = tuple[Equation, int, tuple[int, int, int, int, int]]
_LARGE = ("x+b=c", "b+x=c", "x-b=c", "b-x=c", "ax=c", "x/a=c")  # at level 2, with round hundreds


def shape(rng: Random, level: int) -> Drawn:
    """A gap to fill, a formula, or a number that something is done to."""
    style = rng.random()
    if style < (0.4, 0.2, 0.1)[level - 1]:
        return _gap(rng, level)
    if style < (0.55, 0.45, 0.35)[level - 1]:
        return _formula(rng, level)
    if style < (0.65, 0.75, 0.75)[level - 1]:
        return _any(rng, level)
    kind = rng.choice(_TOLD[level])
    return _ages(rng) if kind == "ages" else _sum(rng, level) if kind == "words" else _story(rng, level, kind)


def _gap(rng: Random, level: int) -> Drawn:
    kind = rng.choice(_GAP[level])
    equation, x, (a, *_, c) = numbers(rng, level, kind.replace("c:x=a", "ax=c"), least=1)
    shown = f"{c}/x={a}" if ":" in kind else write(equation)
    if rng.random() < 0.2:
        equation = Equation(equation.right, equation.left)
        shown = "=".join(shown.split("=")[::-1])
    text = vary(rng, rng.choice(BLANK)) if rng.random() < 0.4 else "{eq}"
    words = chatty(rng, text.replace("{eq}", _gapped(rng, shown)))
    words = words if words.endswith(("?", "...")) else dress(rng, words)  # which would take that gap away
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=words)


def _gapped(rng: Random, row: str) -> str:
    """`5 x ? = 35`, `[] ÷ 3 = 7`."""
    times, over = rng.choice(("*", "×", "×", " x ", "·")), rng.choice(("/", "÷", "÷", ":"))
    turned = rng.random() < 0.4 and "(" not in row
    row = re.sub(r"(\d+)(x|\()", rf"\2{times}\1" if turned else rf"\1{times}\2", row.replace("x", "@"))
    row = re.sub(r"(\d+)@", rf"@{times}\1" if turned else rf"\1{times}@", row).replace("/", over)
    if rng.random() < 0.75 or " x " in row:
        row = re.sub(r"([-+=*×·/÷:])", r" \1 ", row)
    gap = rng.choice(("?", "?", "?", "_", "_", "...", *GAPS))
    return " ".join(row.replace("@", gap).split())


def _formula(rng: Random, level: int) -> Drawn:
    equation, x, _ = numbers(rng, level, rng.choice(_FORMULA[level]))
    if rng.random() < 0.15:
        equation = Equation(equation.right, equation.left)
    words = dress(rng, chatty(rng, typed(rng, [write(equation)])[0])) if rng.random() < 0.3 else None
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=words)


def _any(rng: Random, level: int) -> Drawn:
    """Terms in any number, in any order, on either side: `3x+8-x=30`, `7(x-2)=3(x+6)+4`, `5+x=2x-9+x`."""
    while (found := _tried(rng, level, _kind(rng, level), -300, told=False)) is None:
        pass
    equation, x, _ = found
    words = dress(rng, chatty(rng, typed(rng, [write(equation)])[0])) if rng.random() < 0.5 else None
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=words)


def _kind(rng: Random, level: int) -> str:
    """A shape put together at random, which has one solution with most numbers for its letters."""
    while True:
        pieces, used = ["c"], set[str]()
        for piece in rng.sample(_PIECES, rng.randint(2, level + 2)):
            if used.isdisjoint(own := set(piece) & set("abde")):
                pieces.append(piece)
                used |= own
        rng.shuffle(pieces)
        border = rng.randint(1, len(pieces) - 1)
        sides = [
            [*zip(rng.choices("+-", (3, 2), k=len(side)), side, strict=True)]
            for side in (pieces[:border], pieces[border:])
        ]
        kind = "=".join("".join(sign + piece for sign, piece in side).removeprefix("+") for side in sides)
        if (
            "-c" not in kind
            and "-(" not in kind
            and all(moved(filled(kind, *numbers, 7)).sizes for numbers in ((2, 3, 1, 5), (5, 1, 1, 2)))
        ):
            return kind


def _story(rng: Random, level: int, kind: str) -> Drawn:
    full = kind if "=" in kind else f"{kind}=c"
    equation, x, (a, b, d, _, c) = numbers(rng, level, full, least=2, told=True)
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), Story(kind, a, b, c, d))


def _sum(rng: Random, level: int) -> Drawn:
    """Multiples and parts of a number, and numbers in a row."""
    kind = rng.choice(_SUMS[level])
    equation, x, (a, b, d, _, c) = numbers(rng, level, kind, least=2, told=True)
    if kind == "x+ax=c":
        return Drawn((equation,), {"x": Fraction(x)}, ("x",), Story(kind, a, b, c, d))
    slots = {"A": _times(rng, a), "D": _times(rng, d), "H": ("", "", "half", "a third", "a quarter")[a % 5]}
    slots |= {"P": rng.choice(_PARTS[a, d]) if kind == "ax/d=c" else "", "E": "odd" if x % 2 else "even"}
    words = dress(rng, chatty(rng, vary(rng, rng.choice(_WORDS[kind])).format(c=said(rng, c), **slots)))
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=words)


def _ages(rng: Random) -> Drawn:
    """Somebody is so many times as old as another, and in some years or some years ago it was another number."""
    kind = rng.choice(_AGES)
    while True:
        a, d, b, x = rng.randint(2, 5), rng.randint(2, 5), rng.randint(2, 25), rng.randint(2, 24)
        if kind == "b+x=a(d+x)":
            d = rng.randint(3, 20)
            b = a * (d + x) - x
        equation = filled(kind, a, b, 0, d)
        fits = moved(equation).sizes and not moved(equation).at({"x": Fraction(x)})
        if fits and max(b, a * x + b) < 90 and (b < x or "-" not in kind):
            break
    pronoun, people = rng.choice(_OLDER)
    slots = {"A": _times(rng, a), "D": _times(rng, d), "Q": rng.choice(people), "R": rng.choice(_YOUNGER), "W": pronoun}
    words = dress(rng, chatty(rng, vary(rng, rng.choice(_WORDS[kind])).format(b=b, d=d, **slots)))
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=words)


def _times(rng: Random, n: int) -> str:
    return "twice" if n == 2 else f"{said(rng, n)} times"


def numbers(rng: Random, level: int, kind: str, *, least: int = -300, told: bool = False) -> _Numbers:
    """An equation of this kind, its solution, and a, b, d, e and c, which is at least so large."""
    while (found := _tried(rng, level, kind, least, told)) is None:
        pass
    return found


def _tried(rng: Random, level: int, kind: str, least: int, told: bool) -> _Numbers | None:
    """What `numbers` returns, if the first numbers that come will do."""
    large = level == 2 and kind in _LARGE
    tens = large or (level == 1 and not told and rng.random() < 0.2)
    a, b, d, e = (_number(rng, kind, letter, told=told, tens=tens, large=large) for letter in "abde")
    if kind == "ax/d=c":
        a, d = rng.choice(list(_PARTS))
    if kind in ("x+x/a=c", "x-x/a=c"):
        a = rng.choice((2, 2, 3, 4))
    x = _solution(rng, b, 500 if large else 60, least)
    x *= lcm(a if "x/a" in kind else 1, d if "/d" in kind else 1)
    c = fitting(kind, a, b, d, x, e)
    most = 1500 if large else 20 if "x/d" in kind else (100, 100, 200)[level - 1]
    alike = b == d or (a == d and "dx" in kind) or (a >= d and "-x/d" in kind)
    if alike or c.denominator > 1 or not max(least, -most) <= c <= most:
        return None
    equation = filled(kind, a, b, int(c), d, e)
    if (not c and not kind.endswith("=c")) or not moved(equation).sizes:
        return None
    if sum(map(len, solve([equation], "x"))) >= (50, 105, 190)[level - 1]:
        return None
    return equation, x, (a, b, d, e, int(c))


def _number(rng: Random, kind: str, letter: str, *, told: bool, tens: bool, large: bool) -> int:
    """What is multiplied or divided by is small, and twice or half when told; the rest small, sometimes round."""
    if re.search(rf"{letter}x|{letter}\(|/{letter}", kind):
        most = rng.randint(2, 6 if "(" in kind or "x/d" in kind else 9)
        most = rng.choice((10, 11, 12, 15, 20, 25, 30, 40, 50, 100)) if tens else most
        return rng.choice((2, 2, 2, 2, 3, 3, 4, 5, 6, 10)) if told else most
    if large:
        return rng.choice((100, 120, 150, 200, 250, 300, 400, 500, 1000, rng.randint(40, 400)))
    style = 0 if "(" in kind else rng.random()
    return rng.randint(2, 12) if style < 0.55 else rng.randint(1, 60) if style < 0.8 else rng.choice(_ROUND)


def _solution(rng: Random, b: int, most: int, least: int) -> int:
    """Mostly small and above 0; in formulas also 0, 1, b and below 0."""
    style = rng.random()
    if least < 1 and style < 0.3:
        return rng.randint(-12, -1) if style < 0.17 else rng.choice((0, 0, 1, 1, b))
    return rng.randint(1, 20 if style < 0.75 else most)

"""More sums for levels 1 to 3, as people think of them: round numbers, signs, brackets, fractions, powers, gaps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import gcd
from random import Random

from mull.tasks.formula import Node, Tree, apply, value_of

_Drawn = tuple[Node, str]  # the expression and what kind of question it makes; '' for one typed in symbols


def draw(rng: Random, level: int) -> _Drawn:
    """One expression of this level, 1 to 3."""
    return rng.choice(_KINDS[level])(rng, level)


def _joined(op: str, numbers: list[int]) -> Node:
    tree = Node.of(op, *numbers[:2])
    for n in numbers[2:]:
        tree = Node(op, tree, Fraction(n))
    return tree


def _round(rng: Random, level: int) -> _Drawn:
    """Numbers beside or at a round one: 999+1, 1000-7, 300+400, 250+250."""
    top = 10 ** rng.choice((1, 2, 2, 2, 3) if level == 1 else (2, 3, 3, 4))
    near = rng.choice((1, 1, 1, 2, 3, 5, rng.randint(1, 9)))
    style = rng.randrange(6)
    if style == 0:
        return Node.of("+", *rng.sample((top * rng.choice((1, 1, 1, 2, 3, 5)) - near, near), 2)), ""
    if style == 1:
        return Node.of("-", top * rng.choice((1, 1, 1, 2, 3, 5)), near), ""
    if style == 2:
        a = top * rng.randint(1, 9)
        return Node.of("+", *rng.sample((a, near), 2)) if rng.random() < 0.5 else Node.of("-", a + near, near), ""
    unit = max(5, top // rng.choice((1, 2, 4, 10)))
    a, b = sorted(unit * rng.randint(1, 12) for _ in range(2))
    return Node.of("+", a, b) if style < 5 and rng.random() < 0.5 else Node.of("-", b, rng.choice((a, b, a))), ""


def _special(rng: Random, level: int) -> _Drawn:
    """Times and over ten, a hundred, one and nothing; tables of tens."""
    n = rng.randint(2, 30 if level == 1 else 150)
    style = rng.randrange(7)
    if style == 0:
        zero = rng.choice(((n, "+", 0), (0, "+", n), (n, "-", 0), (n, "-", n), (n, "*", 0), (0, "*", n), (0, "/", n)))
        return Node.of(zero[1], zero[0], zero[2]), ""
    if style == 1:
        one = rng.choice(((n, "*", 1), (1, "*", n), (n, "/", 1), (n, "/", n), (n, "+", 1), (n, "-", 1)))
        return Node.of(one[1], one[0], one[2]), ""
    tens = 10 ** rng.choice((1, 1, 2) if level == 1 else (1, 2, 2, 3))
    if style < 4:
        return Node.of("*", *rng.sample((n, tens), 2)), ""
    if style == 4:
        return Node.of("/", n * tens, tens), ""
    a, b = rng.randint(2, 9), rng.randint(2, 12)
    shift = rng.choice((10, 10, 100))
    if style == 5:
        return Node.of("*", *rng.sample((a * shift, b * (10 if level > 1 and rng.random() < 0.4 else 1)), 2)), ""
    return Node.of("/", a * b * shift, a), ""


def _table(rng: Random, level: int) -> _Drawn:
    """Tables beyond ten: 9*13, 12*12, 144/12, 300/25."""
    if level == 1:
        a, b = rng.choice((10, 11, 12, 15, 20, 25, 50)), rng.randint(2, 9)
        return Node.of("*", *rng.sample((a, b), 2)) if rng.random() < 0.5 else Node.of("/", a * b, b), ""
    a = rng.choice((11, 12, 12, 13, 14, 15, 16, 20, 25, 50))
    b = rng.randint(2, 12 if level == 2 else 25)
    return Node.of("*", *rng.sample((a, b), 2)) if rng.random() < 0.5 else Node.of("/", a * b, a), ""


def _gap(rng: Random, level: int) -> _Drawn:
    """What is missing: what plus 8 is 20, what times 7 is 56."""
    op = rng.choice("+--*/" if level > 1 else "+--//")
    if op in "+-":
        top = 20 if level == 1 else 100
        a, b = rng.randint(2, top), rng.randint(1, top)
        return (Node.of(op, a, b) if op == "+" else Node.of(op, a + b, b)), "gap"
    a, b = rng.randint(2, 12), rng.randint(2, 9 if level == 1 else 12)
    return (Node.of(op, a, b) if op == "*" else Node.of(op, a * b, b)), "gap"


def _signs(rng: Random, level: int) -> _Drawn:
    """One operation with a negative number in it or a negative result."""
    op = rng.choice("+---**/" if level > 1 else "+---*")
    top = {1: 10, 2: 20, 3: 99}[level]
    if op in "*/":
        a, b = rng.randint(2, 12), rng.randint(2, 9)
        x, y = rng.choice(((-1, 1), (1, -1), (-1, -1), (-1, -1)))
        return (Node.of("*", a * x, b * y) if op == "*" else Node.of("/", a * b * x, b * y)), "signed"
    a, b = rng.randint(0 if level == 1 else 1, top), rng.randint(1, top)
    style = rng.random()
    if op == "-" and style < 0.4:
        return Node.of("-", min(a, b - 1), max(a + 1, b)), "signed"
    x, y = rng.choice(((-1, 1), (1, -1), (1, -1), (-1, -1)))
    return Node.of(op, a * x or -1, b * y), "signed"


def _weather(rng: Random, level: int) -> _Drawn:
    """A temperature that falls or rises past zero."""
    if rng.random() < 0.6:
        a = rng.randint(-6, 9)
        return Node.of("-", a, rng.randint(max(a + 1, 2), 20)), "weather"
    return Node.of("+", -rng.randint(1, 15), rng.randint(1, 20)), "weather"


def _list(rng: Random, level: int) -> _Drawn:
    """Three or four numbers to add up."""
    many = 3 if level == 1 else rng.choice((3, 3, 4))
    style = rng.random()
    if level == 1:
        numbers = [rng.randint(1, 10) * (10 if style < 0.3 else 1) for _ in range(many)]
    elif style < 0.4:
        numbers = [5 * rng.randint(1, 40) for _ in range(many if level > 2 else 3)]
    else:
        numbers = [rng.randint(5, 99 if level == 2 or rng.random() < 0.5 else 250) for _ in range(many)]
    return _joined("+", numbers), "list"


def _flat(rng: Random, level: int) -> _Drawn:
    """Three or four numbers without brackets: 5+6*2-3."""
    count = 3 if level == 1 else rng.choice((3, 3, 4))
    while True:
        signs = rng.choices("+-*/", (4, 3, 4, 1), k=count - 1)
        if level > 1 and not set(signs) & set("*/") and rng.random() < 0.7:
            continue
        terms: list[Tree] = [Fraction(rng.randint(1, 10 if level == 1 else 20))]
        joins = []
        for sign in signs:
            n = Fraction(rng.randint(1, 12 if level == 3 else 9))
            if sign in "*/":
                terms[-1] = Node(sign, terms[-1], n)
            else:
                joins.append(sign)
                terms.append(n if rng.random() < 0.7 else Fraction(rng.randint(1, 30)))
        tree = terms[0]
        for sign, term in zip(joins, terms[1:], strict=True):
            tree = Node(sign, tree, term)
        if isinstance(tree, Node) and tame(tree, 0 if level == 1 else -60, 60 if level == 1 else 300):
            small = all(0 <= n < 100 for n in _numbers(tree))
            return tree, "aloud" if small and rng.random() < 0.3 else ""


def _numbers(tree: Tree) -> list[Fraction]:
    return [tree] if isinstance(tree, Fraction) else [*_numbers(tree.left), *_numbers(tree.right)]


def tame(tree: Tree, low: int, high: int) -> bool:
    """Whether every result is whole and lies between these, and those on the way are not 0."""
    if isinstance(tree, Fraction):
        return True
    if not (tame(tree.left, low, high) and tame(tree.right, low, high)):
        return False
    if not value_of(tree.left) or not value_of(tree.right):
        return False
    value = apply(value_of(tree.left), tree.op, value_of(tree.right))
    return value.denominator == 1 and low <= value <= high


def _brackets(rng: Random, level: int) -> _Drawn:
    """One or two pairs of brackets: (18-6)/(1+3), 2*(7-10)+4, 100-(24+37)."""
    low = 0 if level < 3 else -60
    while True:
        n = [rng.randint(1, 12 if level < 3 else 20) for _ in range(4)]
        first, second = (Node.of(rng.choice("+-"), n[i], n[i + 1]) for i in (0, 2))
        style = rng.randrange(6)
        if style == 0:
            tree = Node(rng.choice("*/+-"), first, second)
        elif style == 1:
            tree = Node(rng.choice("+-"), Node("*", Fraction(n[2]), first), Fraction(n[3]))
        elif style == 2:
            tree = Node("-", Fraction(rng.choice((20, 50, 100, 200))), Node.of("+", 3 * n[0], 4 * n[1]))
        elif style == 3:
            tree = Node(rng.choice("*/"), first, Fraction(n[2]))
        elif style == 4:
            tree = Node(rng.choice("*+-/"), Fraction(n[2] * rng.choice((1, 1, 2, 5))), first)
        else:
            factor = Fraction(n[3])
            tree = Node(rng.choice("+-"), Fraction(rng.randint(1, 30)), Node("*", first, factor))
        if tame(tree, low, 400):
            return tree, ""


CUTS = {  # percent as a fraction: divide by the first, multiply by the second
    50: (2, 1), 25: (4, 1), 20: (5, 1), 10: (10, 1), 75: (4, 3), 30: (10, 3), 40: (10, 4), 60: (10, 6), 70: (10, 7),
    80: (10, 8), 90: (10, 9), 5: (20, 1), 15: (20, 3),
}  # fmt: skip


def share(a: int, p: int) -> Node:
    """p percent of a: a tenth first where tenths do, `350/10*6`; the product over a hundred for odd percentages."""
    if p not in CUTS:
        return Node("/", Node.of("*", a, p), Fraction(100))
    by, times = CUTS[p]
    return Node("*", Node.of("/", a, by), Fraction(times)) if times > 1 else Node.of("/", a, by)


def _percent(rng: Random, level: int) -> _Drawn:
    """15% of 80, 20% of 450; the easy ones are plain divisions."""
    p = rng.choice((10, 50, 25, 20) if level == 1 else (5, 15, 15, 20, 25, 30, 40, 60, 75, 80, 10, 50))
    least = CUTS[p][0]
    unit = max(least, rng.choice((10, 20, 50)) if least <= 10 else least)
    unit = unit if unit % least == 0 else least * 5
    a = unit * rng.randint(1, max(2, (100 if level == 1 else 600) // unit))
    return share(a, p), f"percent{p}"


def _part(rng: Random, level: int) -> _Drawn:
    """Three quarters of 20, two thirds of 45."""
    q = rng.choice((3, 4, 4, 5, 6, 8, 10) if level > 1 else (3, 4, 5))
    p = rng.choice([n for n in range(2, q) if gcd(n, q) == 1])
    return Node("*", Node.of("/", q * rng.randint(1, 10 if level == 1 else 25), q), Fraction(p)), "part"


def _fraction(rng: Random, level: int) -> _Drawn:
    """Two small fractions, or a fraction and a whole number."""
    while True:
        q = rng.randint(2, 6 if level < 3 else 10)
        style = rng.random()
        s = q if style < 0.35 else q * rng.randint(2, 3) if style < 0.7 or level < 3 else rng.randint(2, 10)
        p, r = rng.randint(1, q), rng.randint(1, s)
        if level == 3 and rng.random() < 0.25:
            p += q
        x, y = Fraction(p, q), Fraction(r, s)
        if rng.random() < 0.15:
            y = Fraction(rng.randint(2, 5))
        op = rng.choice("+++--" if level < 3 else "++--***/")
        tree = Node(op, *rng.sample((x, y), 2))
        value = value_of(tree)
        if max(x.denominator, y.denominator) > 12 or x.denominator == y.denominator == 1 or x.denominator == 1:
            continue
        if op in "*/" and 1 in (x, y):
            continue
        if value.denominator <= 60 and (value > 0 or (level == 3 and value)):
            return tree, "fraction"


def _power(rng: Random, level: int) -> _Drawn:
    """2^5, 10^3, 7 squared."""
    if level == 1 or rng.random() < 0.3:
        a = rng.choice((rng.randint(1, 12), 10, 20, 11, 15, 30) if level > 1 else (rng.randint(1, 12),))
        return Node.of("*", a, a), "square"
    a, p = rng.choice(
        ((2, 3), (2, 4), (2, 5), (2, 6), (3, 3), (3, 4), (4, 3), (5, 3), (10, 3), (10, 4), (6, 3), (7, 3))
    )
    return _joined("*", [a] * p), f"power{p}"


def _named(rng: Random, level: int) -> _Drawn:
    """Half, double, triple, a third, a quarter of round numbers and of others."""
    top = 50 if level == 1 else 250
    n = rng.randint(1, top) if rng.random() < 0.5 else 5 * rng.randint(1, top // 5)
    kind = rng.choice(("half", "half", "double", "double", "triple", "third", "quarter"))
    by = {"half": 2, "third": 3, "quarter": 4, "double": 2, "triple": 3}[kind]
    return (Node.of("*", n, by) if kind in ("double", "triple") else Node.of("/", n * by, by)), kind


_KINDS: dict[int, tuple[Callable[[Random, int], _Drawn], ...]] = {
    1: (_round, _special, _special, _table, _gap, _signs, _list, _flat, _percent, _named, _power, _part),
    2: (
        _round, _special, _table, _gap, _signs, _signs, _weather, _list, _flat, _flat, _brackets, _brackets,
        _percent, _part, _fraction, _power, _named,
    ),
    3: (
        _round, _table, _signs, _weather, _list, _flat, _flat, _brackets, _brackets, _brackets, _percent, _percent,
        _fraction, _fraction, _fraction, _power,
    ),
}  # fmt: skip

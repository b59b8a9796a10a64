"""Which sums are asked at which level: random expressions of bounded size."""

from __future__ import annotations

from fractions import Fraction
from math import gcd
from random import Random

from mull.tasks.arithmetic import more as arithmetic_more
from mull.tasks.formula import Node, Tree, apply, value_of

_Drawn = tuple[Node, str]  # the expression, and `half`, `percent15`, ... when it has a name of its own


def draw(rng: Random, level: int) -> _Drawn:
    """One expression of the level."""
    if level <= 3 and rng.random() < 0.5:
        return arithmetic_more.draw(rng, level)
    return (_one, _two, _three, _four, _five, _six)[level - 1](rng)


def _one(rng: Random) -> _Drawn:
    if rng.random() < 0.2:
        return _named(rng, rng.choice(("half", "half", "double", "double", "third", "quarter", "triple", "square")), 60)
    op = rng.choices("+-*/", (35, 30, 20, 15))[0]
    if op in "+-":
        top = rng.choice((20, 99, 99))
        a, b = rng.randint(1, top), rng.randint(1, top)
        return Node.of(op, max(a, b), min(a, b)) if op == "-" else Node.of(op, a, b), ""
    a, b = rng.randint(2, 9), rng.randint(2, 12 if op == "*" else 9)
    return Node.of(op, *rng.sample((a, b), 2)) if op == "*" else Node.of(op, a * b, b), ""


def _two(rng: Random) -> _Drawn:
    kind = rng.random()
    if kind < 0.1:
        return _named(rng, rng.choice(("half", "double", "triple", "square", "quarter", "third")), 500)
    if kind < 0.18:
        return _percent(rng, (10, 20, 25, 50))
    if kind < 0.3:
        return _everyday(rng)
    if kind < 0.4:
        return _signed(rng), ""
    if kind < 0.6:
        a, b = rng.randint(100, 999), rng.randint(10, 999)
        op = rng.choice("+-")
        return Node.of(op, max(a, b), min(a, b)) if op == "-" else Node.of(op, *rng.sample((a, b), 2)), ""
    if kind < 0.7:
        a, b = rng.randint(11, 99), rng.randint(2, 9)
        return (Node.of("*", *rng.sample((a, b), 2)) if rng.random() < 0.6 else Node.of("/", a * b, b)), ""
    return _grow(rng, 2, 12 if rng.random() < 0.7 else 50, 0), ""


def _three(rng: Random) -> _Drawn:
    kind = rng.random()
    if kind < 0.1:
        return _percent(rng, (5, 15, 30, 40, 60, 70, 75, 80, 90, rng.randint(1, 99)))
    if kind < 0.2:
        return Node.of("-", rng.randint(1, 60), rng.randint(61, 120)), ""
    if kind < 0.4:
        return _fractions(rng, 1, rng.choice((4, 6)), "++-*"), ""
    if kind < 0.46:
        top = _grow(rng, 1, 12, 0)
        return Node(rng.choice("/*"), top, Fraction(rng.randint(2, 9))), ""
    if kind < 0.56:
        return _average(rng) if rng.random() < 0.5 else _changed(rng)
    return _grow(rng, rng.choice((2, 3, 3)), 20, -60), ""


def _everyday(rng: Random) -> _Drawn:
    """A list to add up, a fraction of a number, a cube, or a fraction to simplify."""
    kind = rng.choice(("list", "list", "part", "part", "cube", "lowest"))
    if kind == "list":
        a, b, *more = (rng.randint(1, rng.choice((12, 50))) for _ in range(rng.choice((3, 3, 4))))
        tree = Node.of("+", a, b)
        for n in more:
            tree = Node("+", tree, Fraction(n))
        return tree, kind
    if kind == "cube":
        a = rng.randint(2, 10)
        return Node("*", Node.of("*", a, a), Fraction(a)), kind
    q = rng.choice((3, 4, 4, 5, 6, 8, 10))
    p = rng.choice([n for n in range(2, q) if gcd(n, q) == 1] or [2])
    if kind == "part" and gcd(p, q) == 1:
        return Node("*", Node.of("/", q * rng.randint(2, 12), q), Fraction(p)), kind
    by = rng.randint(2, 9)
    return Node.of("/", rng.randint(1, q - 1) * by, q * by), "lowest"


def _signed(rng: Random) -> Node:
    """A small sum with a negative number in it or a negative result."""
    op = rng.choice("++---*")
    a, b = rng.randint(2, 12 if op == "*" else 20), rng.randint(2, 9 if op == "*" else 20)
    style = rng.random()
    if op == "-" and style < 0.4 and a != b:
        return Node.of("-", min(a, b), max(a, b))
    return Node.of(op, -a, b) if style < 0.75 else Node.of(op, a, -b) if style < 0.9 else Node.of(op, -a, -b)


def _average(rng: Random) -> _Drawn:
    """The mean of two to four numbers, whole."""
    count = rng.choice((2, 3, 3, 4))
    while True:
        numbers = [rng.randint(1, 30) for _ in range(count)]
        if sum(numbers) % count == 0:
            tree = Node.of("+", numbers[0], numbers[1])
            for n in numbers[2:]:
                tree = Node("+", tree, Fraction(n))
            return Node("/", tree, Fraction(count)), "average"


def _changed(rng: Random) -> _Drawn:
    """A number with some percent taken off or put on, whole."""
    p = rng.choice((10, 10, 20, 20, 25, 50, 5, 15, 30, 40))
    a = arithmetic_more.CUTS[p][0] * rng.randint(1, 15)
    name, op = rng.choice((("off", "-"), ("up", "+")))
    return Node(op, Fraction(a), arithmetic_more.share(a, p)), f"{name}{p}"


def _four(rng: Random) -> _Drawn:
    return _grow(rng, rng.choice((4, 5)), 20, -200), ""


def _five(rng: Random) -> _Drawn:
    return _fractions(rng, rng.choice((1, 2, 2, 3)), 12, "++--*/"), ""


def _six(rng: Random) -> _Drawn:
    if rng.random() < 0.6:
        return _grow(rng, rng.choice((6, 7, 8)), 30, -400), ""
    return _fractions(rng, rng.choice((4, 5)), 8, "++--*/"), ""


def _named(rng: Random, kind: str, top: int) -> _Drawn:
    if kind == "square":
        a = rng.randint(2, 10) if top < 100 else rng.randint(11, 30)
        return Node.of("*", a, a), kind
    by = {"half": 2, "third": 3, "quarter": 4, "double": 2, "triple": 3}[kind]
    if kind in ("double", "triple"):
        return Node.of("*", rng.randint(2, top // by), by), kind
    return Node.of("/", rng.randint(1, top // by) * by, by), kind


def _percent(rng: Random, of: tuple[int, ...]) -> _Drawn:
    """Percentages of numbers that leave no fraction; the easy ones are plain divisions."""
    p = rng.choice(of)
    least = arithmetic_more.CUTS[p][0] if p in arithmetic_more.CUTS else 100 // gcd(p, 100)
    a = least * rng.randint(1, max(2, 200 // least))
    return arithmetic_more.share(a, p), f"percent{p}"


def _grow(rng: Random, ops: int, top: int, low: int) -> Node:
    """A random expression of whole numbers whose intermediate results are whole and lie from `low` to 999."""
    while True:
        tree, _ = _branch(rng, ops, top, low)
        if isinstance(tree, Node):
            return tree


def _branch(rng: Random, ops: int, top: int, low: int) -> tuple[Tree, int]:
    if ops == 0:
        n = -rng.randint(1, 9) if low < 0 and rng.random() < 0.03 else rng.randint(1, top)
        return Fraction(n), n
    before = ops - 1 if rng.random() < 0.55 else rng.randint(0, ops - 1)
    left, x = _branch(rng, before, top, low)
    right, y = _branch(rng, ops - 1 - before, top, low)
    op = rng.choices("+-*/", (4, 3, 3, 2))[0]
    if op == "*" and not (2 <= min(abs(x), abs(y)) <= 12 and abs(x * y) <= 999):
        op = "+"
    if op == "/":
        divisors = [d for d in range(2, 13) if x and x % d == 0]
        if divisors and not isinstance(right, Node):
            y = rng.choice(divisors)
            right = Fraction(y)
        elif abs(y) <= 1 or x == 0 or x % y:
            op = "-"
    if op == "-" and x - y < low:
        left, right, x, y = right, left, y, x
    value = {"+": x + y, "-": x - y, "*": x * y}[op] if op != "/" else x // y
    return Node(op, left, right), value


def _fractions(rng: Random, ops: int, top: int, signs: str) -> Node:
    """A random expression of fractions with denominators up to `top` and not too large results."""
    while True:
        tree = _sprout(rng, ops, top, signs)
        if tree is not None and isinstance(tree, Node):
            return tree


def _sprout(rng: Random, ops: int, top: int, signs: str) -> Tree | None:
    if ops == 0:
        while True:
            leaf = Fraction(rng.randint(1, top), rng.randint(2, top))
            if leaf.denominator > 1 and leaf < 3:
                return leaf
    before = ops - 1 if rng.random() < 0.6 else rng.randint(0, ops - 1)
    left, right = _sprout(rng, before, top, signs), _sprout(rng, ops - 1 - before, top, signs)
    if left is None or right is None:
        return None
    op = rng.choice(signs)
    if not isinstance(right, Node) and op in "*/" and rng.random() < 0.4:
        right = Fraction(rng.randint(2, top))
    value = apply(value_of(left), op, value_of(right))
    small = value.denominator <= 180 and abs(value.numerator) <= 999
    return Node(op, left, right) if small and value not in (0, -1) else None

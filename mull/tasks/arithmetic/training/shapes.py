"""Plain sums for training alone, in the shapes people type: one sign, rows of terms, nested brackets, parts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random

from mull.tasks.arithmetic import more, text
from mull.tasks.formula import Node, Tree, leaves, show, value_of

_Asked = tuple[str, Node]
_BIG = {1: 60, 2: 300, 3: 400}  # what results may come to
_PLAIN = (
    "{e}", "{e}", "{e}", "{e}", "{e}", "{e} =", "{e}=", "{e} = ?", "{e}=?", "{e}?", "what is {e}?", "what is {e}",
    "what's {e}?", "whats {e}", "calculate {e}", "how much is {e}?", "work out {e}", "solve {e}",
    "please calculate {e}", "can you do {e}", "compute {e}", "evaluate {e}", "{e} equals?", "i need {e}",
)  # fmt: skip
_ONE = ("one fraction", "a fraction", "a single fraction", "a reduced fraction")
_REDUCED = (
    "{e} as ONE", "{e} in lowest terms", "{e} in simplest form", "{e}, answer as ONE", "{e}, as ONE", "{e} = ? (ONE)",
    "{e}? i need it as ONE", "what is {e} in lowest terms", "evaluate {e} as ONE",
)  # fmt: skip


def draw(rng: Random, level: int) -> tuple[str, Node, str]:
    """A question of level 1 to 3, its expression and its answer."""
    question, tree = rng.choice(_KINDS[level])(rng, level)
    return question, tree, str(value_of(tree))


def _ask(rng: Random, written: str) -> str:
    return text.filled(rng, rng.choice(_PLAIN), e=written)


def _symbols(rng: Random, tree: Node) -> _Asked:
    """The expression typed, now and then said; a sign before the first number now and then as a word."""
    flat = "(" not in show(tree)
    style = rng.random()
    if flat and style < 0.12 and all(0 <= n < 100 and n.denominator == 1 for n in leaves(tree)):
        return _ask(rng, text.aloud(rng, tree)), tree
    written = text.spoken(rng, tree) if style > 0.9 else text.typed(rng, tree)
    if written.startswith("-") and rng.random() < 0.15:
        written = rng.choice(("minus ", "negative ")) + written[1:]
    return _ask(rng, _squared(written) if rng.random() < 0.15 else written), tree


def _squared(written: str) -> str:
    """`[(3+4)*2-5]*3`: square brackets where others are inside."""
    marks, open_ = list(written), list[tuple[int, int]]()  # where brackets open, and how many pairs were closed before
    closed = 0
    for i, mark in enumerate(written):
        if mark == "(":
            open_.append((i, closed))
        elif mark == ")":
            start, before = open_.pop()
            if closed > before:
                marks[start], marks[i] = "[", "]"
            closed += 1
    return "".join(marks)


def _single(rng: Random, level: int) -> _Asked:
    """One operation: 56 ÷ 8, 7x8, 15-9, 12 + 30."""
    op = rng.choice("//**+-")
    if op in "*/":
        a, b = rng.randint(2, (12, 25, 60)[level - 1]), rng.randint(2, 9 if level > 1 or rng.random() < 0.7 else 12)
        divided = Node.of("/", a * b, rng.choice((a, b)) if a < 13 else b)
        tree = divided if op == "/" else Node.of("*", *rng.sample((a, b), 2))
    else:
        a, b = (rng.randint(1, rng.choice((10, 20, 100))) for _ in range(2))
        tree = Node.of(op, a, b) if op == "+" else Node.of(op, max(a, b), min(a, b))
    written = text.typed(rng, tree)
    return _ask(rng, f"${written}" if op in "+-" and rng.random() < 0.05 else written), tree


def _tame(draw_: Callable[[Random, int], Tree], rng: Random, level: int, *, signed: bool = True) -> Node:
    """An expression of these whose results on the way are whole, not 0 and not large."""
    low = 0 if rng.random() < 0.6 or not signed else -30 if level == 1 else -80
    while True:
        tree = draw_(rng, level)
        if isinstance(tree, Node) and more.tame(tree, low, _BIG[level]):
            return tree


def _n(rng: Random, level: int) -> Fraction:
    """A number of such a sum, mostly small."""
    return Fraction(rng.randint(1, rng.choice((9, 12, 12 if level == 1 else 50))))


def _row(rng: Random, level: int) -> _Asked:
    """Three or four terms of one rank: 20 - 5 - 3, -8 + 15 - 12, 24 ÷ 4 × 3, 2*3*4."""

    def terms(rng: Random, level: int) -> Tree:
        count = 3 if level == 1 or rng.random() < 0.6 else 4
        if rng.random() < 0.35:
            tree: Tree = Fraction(rng.choice((rng.randint(2, 10), 12, 20, 24, 30, 36, 40, 48, 60, 100)))
            for _ in range(count - 1):
                tree = Node(rng.choice("*/"), tree, Fraction(rng.randint(2, 6)))
            return tree
        tree = _n(rng, level) * (-1 if rng.random() < 0.45 else rng.choice((1, 1, 1, 3)))
        for _ in range(count - 1):
            tree = Node(rng.choice("+--"), tree, _n(rng, level))
        return tree

    return _symbols(rng, _tame(terms, rng, level))


def _signed(rng: Random, level: int) -> _Asked:
    """One operation on a number below nothing: -8 + 15, -4*6, -20/5."""
    op, a, b = rng.choice("++--*/"), int(_n(rng, 1)), int(_n(rng, level))
    b = b if op in "+-" else min(b, 9)
    return _symbols(rng, Node.of(op, -a * b if op == "/" else -a, b))


def _product(rng: Random, level: int) -> Node:
    a, b = Fraction(rng.randint(2, 9)), Fraction(rng.randint(2, 9 if level == 1 else 12))
    return Node("*", a, b) if rng.random() < 0.6 else Node("/", a * b, b)


def _ranked(rng: Random, level: int) -> _Asked:
    """A product or a quotient beside other terms: 20 - 12/4, 9*8 - 50/5, 100 - 4*12 + 6."""

    def terms(rng: Random, level: int) -> Tree:
        first, second = _product(rng, level), _product(rng, level)
        n, op, other = _n(rng, level), rng.choice("+-"), rng.choice("+-")
        n = rng.choice((n, n, Fraction(100), Fraction(50)))
        trees: list[Tree] = [Node(op, n, first), Node(op, first, n), Node(op, first, second)]
        if level > 1:
            trees += [Node(other, Node(op, n, first), _n(rng, level)), Node(other, Node(op, first, second), n)]
            trees += [Node(other, Node(op, n, first), second), Node(other, Node(op, first, n), second)]
        return rng.choice(trees)

    tree = _tame(terms, rng, level)
    if rng.random() < 0.1 and isinstance(tree.right, Node) and not isinstance(tree.left, Node):
        return _ask(rng, f"{tree.left} {tree.op} ({text.typed(rng, tree.right)})"), tree
    return _symbols(rng, tree)


def _bracketed(rng: Random, level: int) -> _Asked:
    """One or two brackets, at higher levels with a last operation behind them: (7+5)*3-4, 36/(2+4)*5-11."""

    def terms(rng: Random, level: int) -> Tree:
        first, second = (Node(rng.choice("+-"), _n(rng, level), _n(rng, level)) for _ in range(2))
        n, op = Fraction(rng.randint(2, 9)), rng.choice("+-")
        over = Fraction(rng.choice((12, 20, 24, 30, 36, 48, 60)))
        trees: list[Tree] = [Node("*", first, n), Node("*", n, first), Node("/", first, n), Node("/", over, first)]
        trees += [Node("-", _n(rng, level), first), Node("-", over, first)]
        if level == 1:
            return rng.choice(trees)
        trees += [Node("*", trees[3], n), Node(rng.choice("*/+-"), first, second), Node("*", Node("*", n, first), n)]
        tree = rng.choice(trees)
        style = rng.random()
        last = _n(rng, level) if rng.random() < 0.7 else Node(rng.choice("*/"), Fraction(rng.randint(2, 6)), second)
        return Node(op, tree, last) if style < 0.55 else Node(op, last, tree) if style < 0.7 else tree

    return _symbols(rng, _tame(terms, rng, level))


def _deep(rng: Random, level: int) -> _Asked:
    """Brackets in brackets, often with something behind: ((9-4)*6+10)/8, 12*(3+2*(8-5))-40, 50-(20-(5+3))."""

    def terms(rng: Random, level: int) -> Tree:
        core: Tree = Node(rng.choice("+-"), _n(rng, 1), _n(rng, 1))
        n, m, last = (Fraction(rng.randint(2, 9)) for _ in range(3))
        signs = rng.choices("+-", k=3)
        style = rng.randrange(6)
        if style < 2:
            scaled = Node("*", *rng.sample((core, n), 2))
            inner = Node(signs[0], scaled, _n(rng, level)) if style else Node(signs[0], m, Node("*", n, core))
            tree: Tree = Node(rng.choice("**/"), inner, last) if rng.random() < 0.5 else Node("*", last, inner)
        elif style == 2:
            tree = Node("-", Fraction(rng.choice((20, 30, 50, 100))), Node("-", _n(rng, 2), core))
        elif style == 3:
            tree = Node("*", last, Node(signs[0], m, core) if signs[0] == "-" else Node("-", core, Node("+", m, n)))
        elif style == 4:
            tree = Node("/", Fraction(rng.choice((24, 36, 60, 72, 120))), Node("*", n, core))
        else:
            tree = Node("*", Node(signs[0], core, Node("*", m, n)), last)
        return Node(signs[1], tree, Fraction(rng.randint(1, 40))) if rng.random() < 0.5 else tree

    return _symbols(rng, _tame(terms, rng, level, signed=level > 2))


def _any(rng: Random, level: int) -> _Asked:
    """Three to six numbers joined in any way: (2+3)*(4+5)-6, -15+40/(-8), 144/12/3, 9-(2-(7-3))*2."""

    def grown(count: int) -> Tree:
        if count == 1:
            sign = -1 if rng.random() < 0.07 * level else 1
            return sign * Fraction(
                rng.randint(*rng.choice(((1, 9), (1, 9), (1, 9), (2, 30), (2, 60), (10, 10), (100, 100))))
            )
        at = rng.randint(1, count - 1)
        left, right, op = grown(at), grown(count - at), rng.choice("+-*/")
        if op == "/":
            by = abs(value_of(right))
            if isinstance(left, Fraction) and 1 < by <= 12:
                left = by * rng.randint(2, 12)
            elif isinstance(right, Fraction) and (fits := [d for d in range(2, 13) if value_of(left) % d == 0]):
                right = Fraction(rng.choice(fits))
        return Node(op, left, right)

    def terms(rng: Random, level: int) -> Tree:
        while True:
            try:
                return grown(rng.choice(((3, 3, 3, 4), (3, 4, 4, 5), (4, 5, 5, 6))[level - 1]))
            except ZeroDivisionError:
                continue

    tree = _tame(terms, rng, level, signed=level > 1)
    return (_ask(rng, _wrapped(rng, tree)), tree) if rng.random() < 0.15 else _symbols(rng, tree)


def _wrapped(rng: Random, tree: Node) -> str:
    """The expression with more brackets than it needs: `(2*3)+4`, `((2+3)*(4+5))-6`."""
    gap = rng.choice(("", "", " "))

    def told(at: Tree) -> str:
        if isinstance(at, Fraction):
            return f"({at})" if at < 0 else str(at)
        return f"({told(at.left)}{gap}{at.op}{gap}{told(at.right)})"

    return told(tree)[1:-1].replace("*", rng.choice(("*", "*", "×")))


def _square(rng: Random, level: int) -> _Asked:
    """Squares and roots beside other terms, in words and signs: 3 squared plus 4 squared, 2*5², √49 + 6."""
    a, b = rng.randint(2, 9 if level == 1 else 12), rng.randint(2, 9)
    op = rng.choice("+-*" if level > 1 else "+-")
    first: Tree = Node.of("*", a, a)
    second: Tree = rng.choice((Fraction(b), Node.of("*", b, b)))
    mark = rng.choice((" squared", " squared", "²", "^2"))
    says = [f"{a}{mark}", f"{b}{mark}" if isinstance(second, Node) else str(b)]
    if rng.random() < 0.25:
        first, second = Node.of("/", a * a, a), rng.choice((Fraction(b), Node.of("/", b * b, b)))
        root = rng.choice(("√{}", "sqrt({})", "sqrt {}", "the square root of {}"))
        says = [root.format(a * a), root.format(b * b) if isinstance(second, Node) else str(b)]
    elif op == "*" and isinstance(second, Node):
        return _square(rng, level)
    if isinstance(second, Fraction) and rng.random() < 0.4:
        (first, second), says = (second, first), says[::-1]
    if op == "-" and value_of(first) < value_of(second) and level < 3:
        (first, second), says = (second, first), says[::-1]
    word = {"+": "plus", "-": "minus", "*": "times"}[op] if rng.random() < 0.6 or mark == " squared" else op
    return _ask(rng, f"{says[0]} {word} {says[1]}"), Node(op, first, second)


_OFF = ("{p}% off {a}", "{a} minus {p}%", "{a} - {p}%", "{p} percent off {a}", "{a} with {p}% off", "{a} less {p}%")
_UP = ("{a} plus {p}%", "{a} + {p}%", "{p}% more than {a}", "{a} plus {p} percent", "{a} with {p}% added")
_THEN = {
    "-": (
        "{c}, then subtract {b}", "{c} and then less {b}", "{c} then minus {b}", "{c}, minus {b}",
        "if i take {c} and then subtract another {b}, what's left", "first {c}, then take away {b}",
        "{c} and then another {b} off", "{c}, then {b} less",
    ),
    "+": ("{c}, then add {b}", "{c} and then plus {b}", "{c} then add {b} to that", "{c}, and {b} on top",
          "{c}, plus {b}"),
}  # fmt: skip


def _percent(rng: Random, level: int) -> _Asked:
    """A percentage and something more: 30% off 250 and then less 25, 20% of 50 plus 8, 50 plus 10%."""
    p = rng.choice((10, 20, 25, 50) if level == 1 else (5, 10, 10, 15, 20, 20, 25, 30, 40, 50, 75))
    a = rng.choice((more.CUTS[p][0], 20, 10, 50, 100)) * rng.randint(1, 5)
    if value_of(part := more.share(a, p)).denominator > 1 or (level == 1 and a > 100):
        return _percent(rng, level)
    style = rng.random()
    op = rng.choice("+-")
    if style < 0.35:
        written, tree = rng.choice((f"{p}% of {a}", f"{p} percent of {a}")), part
    else:
        sign = "-" if style < 0.8 else "+"
        written, tree = rng.choice(_OFF if sign == "-" else _UP).format(p=p, a=a), Node(sign, Fraction(a), part)
        if level < 3 or rng.random() < 0.3:
            return _ask(rng, written), tree
    value = int(value_of(tree))
    b = rng.randint(1, min(value, 30)) if op == "-" else rng.randint(1, 40)
    tree = Node(op, tree, Fraction(b))
    if style < 0.35 and rng.random() < 0.5:
        return _ask(rng, f"{written} {op} {b}"), tree
    return text.filled(rng, rng.choice(_THEN[op]), c=written, b=str(b)), tree


def _part(rng: Random, level: int) -> _Asked:
    """Parts of numbers beside another number: half of 30 plus a third of 12, 3/4 of 20 minus 5."""

    def one() -> tuple[str, Node]:
        q = rng.choice((2, 2, 3, 4))
        p = rng.choice((1, 1, 1, q - 1)) if level > 1 else 1
        n = q * rng.randint(1, 8 if level == 1 else 20)
        tree = Node.of("/", n, q)
        name = "half" if q == 2 and rng.random() < 0.7 else text.portion(rng, Fraction(p, q))
        return f"{name} of {n}", Node("*", tree, Fraction(p)) if p > 1 else tree

    (said, tree), op = one(), rng.choice("+-")
    word = {"+": rng.choice(("plus", "+", "plus", "and")), "-": rng.choice(("minus", "-", "minus"))}[op]
    if rng.random() < 0.35:
        other_said, other = one()
        if op == "-" and value_of(other) > value_of(tree):
            said, tree, other_said, other = other_said, other, said, tree
        return _ask(rng, f"{said} {word.replace('and', 'plus')} {other_said}"), Node(op, tree, other)
    b = rng.randint(1, 20) if op == "+" else rng.randint(1, int(value_of(tree)))
    return _ask(rng, f"{said} {word.replace('and', 'plus')} {b}"), Node(op, tree, Fraction(b))


def _fraction(rng: Random, level: int) -> _Asked:
    """Two or three fractions with small denominators, now and then a whole number: 3/4 + 1/6, 2 - 1/3."""
    bars = (2, 2, 3, 4) if level == 1 else (2, 2, 3, 3, 4, 4, 5, 6, 8) if level == 2 else (2, 3, 4, 5, 6, 8, 9, 10, 12)

    def one() -> Fraction:
        q = rng.choice(bars)
        return Fraction(rng.randint(1, q - 1), q)

    x, y = one(), one()
    if level < 3 and rng.random() < 0.3:
        y = Fraction(rng.randint(1, x.denominator - 1), x.denominator)
    if rng.random() < 0.2:
        x, y = rng.sample((x, Fraction(rng.randint(1, 6 if level < 3 else 12))), 2)
    op = rng.choice("++-*" if level == 1 else "+++--**/")
    tree = Node(op, x, y)
    if level > 1 and rng.random() < 0.3:
        tree = Node(rng.choice("++-"), Node(rng.choice("++-"), x, y), one())
    value = value_of(tree)
    if value <= 0 or value.denominator > (8, 24, 60)[level - 1] or (y == 1 and op in "*/"):
        return _fraction(rng, level)
    written = _over_bars(rng, tree)
    if rng.random() < 0.25:
        return text.filled(rng, rng.choice(_REDUCED).replace("ONE", rng.choice(_ONE)), e=written), tree
    return _ask(rng, written), tree


def _over_bars(rng: Random, tree: Node) -> str:
    """Fractions as people type them: 3/4 + 1/6, (7/8) ÷ (3/4), half of a third, two thirds plus a half."""
    x, y = tree.left, tree.right
    if isinstance(x, Node) or isinstance(y, Node):
        gap = rng.choice((" ", " ", ""))
        return show(tree, {"+": f"{gap}+{gap}", "-": f"{gap}-{gap}", "*": "*", "/": "/"})
    style = rng.random()
    if tree.op == "*" and style < 0.25 and x.denominator > 1:
        return f"{text.spelt(rng, x)} of {text.spelt(rng, y)}" if y.denominator > 1 else f"{x} of {y}"
    if style < 0.45:
        named = {"+": "plus", "-": "minus", "*": rng.choice(("times", "x")), "/": "divided by"}[tree.op]
        return f"{x} {named} {y}"
    if style < 0.6:
        return text.spoken(rng, tree)
    if tree.op in "*/" and style < 0.8:
        sides = [f"({z})" if z.denominator > 1 else str(z) for z in (x, y)]
        return f" {rng.choice('*×' if tree.op == '*' else '/÷')} ".join(sides)
    return text.typed(rng, tree)


_KINDS: dict[int, tuple[Callable[[Random, int], _Asked], ...]] = {
    1: (
        _single, _single, _single, _single, _row, _row, _row, _signed, _ranked, _ranked, _bracketed, _bracketed,
        *(_any,) * 9, _square, _percent, _part, _fraction, _fraction,
    ),
    2: (
        _single, _single, _row, _row, _row, _signed, _ranked, _ranked, _bracketed, _bracketed, _bracketed, _deep, _deep,
        *(_any,) * 22, _square, _square, _percent, _percent, _part, *(_fraction,) * 6,
    ),
    3: (
        _single, _row, _row, _ranked, _ranked, _bracketed, _bracketed, _bracketed, _deep, _deep, _deep, *(_any,) * 18,
        _square, _percent, _percent, _part, _fraction, _fraction, _fraction, _fraction,
    ),
}  # fmt: skip

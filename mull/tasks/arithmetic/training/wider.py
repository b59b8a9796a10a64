"""Sums that only training texts ask: decimals, powers inside sums, roots, dozens, units of time, spoken hundreds."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random

from mull.tasks.arithmetic import phrases, text
from mull.tasks.arithmetic.training import typed
from mull.tasks.arithmetic.words import BARE
from mull.tasks.formula import Node, Tree, value_of
from mull.tasks.phrasing import in_words, vary

_Asked = tuple[str, Node]
_AS_TYPED = 0.14  # share of these questions
_HOW = "[|||what is |what's |whats |find |how much is |work out |calculate |tell me ]"


def _say(rng: Random, pool: tuple[str, ...], **slots: object) -> str:
    return text.filled(rng, rng.choice(pool), **{name: str(slot) for name, slot in slots.items()})


def _typed(rng: Random, written: str) -> str:
    """An expression by itself, or in one of the phrases around expressions that training has anyway."""
    pool = BARE if rng.random() < 0.4 else phrases.EXPRESSION
    return text.ask(rng, pool, "train", e=written)


_DECIMAL = {
    "+": (
        "add {a} and {b}", "{a} plus {b}", "what is the sum of {a} and {b}?", f"{_HOW}{{a}} plus {{b}}",
        "{a} and {b} added",
        "one costs ${a}, the other ${b}. how much together?", "i ran {a} km and then {b} km, how far in total?",
        "total of {a} and {b}", "a coffee for {a} and a cake for {b}, what's the total?", "add {b} to {a}",
        "{a} kg of apples and {b} kg of pears, how much does it all weigh?", "if i add {a} and {b}, what do i get?",
    ),
    "-": (
        "subtract {b} from {a}", "{a} minus {b}", f"{_HOW}{{a}} minus {{b}}", "take {b} from {a}", "{a} take away {b}",
        "i had {a} liters and used {b}, how much is left?", "i pay with {a} and it costs {b}. how much change?",
        "difference between {a} and {b}", "how much more is {a} than {b}?",
        "from {a} m of rope i cut {b} m, what's left?",
    ),
    "*": (
        "multiply {a} by {b}", "{a} times {b}", f"{_HOW}{{a}} times {{b}}", "{b} tickets at {a} each, how much?",
        "one costs {a}, what do {b} cost?", "a bottle holds {a} liters. how much do {b} bottles hold?",
        "product of {a} and {b}", "{b} pieces of {a} m each, how long in total?",
        "i walk {a} km a day, how far in {b} days?",
    ),
    "/": (
        "divide {a} by {b}", "{a} divided by {b}", f"{_HOW}{{a}} divided by {{b}}", "split {a} between {b} people",
        "{b} of them cost {a}, what does one cost?", "share {a} by {b}",
        "cut {a} m into {b} equal parts, how long is one?",
    ),
}  # fmt: skip


def _point(n: int, unit: int) -> str:
    """n tenths or hundredths as people write them: 2.5, 0.25, 3, .5 or 2.50."""
    places = len(str(unit)) - 1
    written = f"{n // unit}.{n % unit:0{places}}"
    return written.rstrip("0").rstrip(".")


def _decimal(rng: Random, level: int) -> _Asked:
    unit = 10 if level < 3 or rng.random() < 0.6 else 100
    op = rng.choice("++--**/" if level > 1 else "++-*")
    top = (9, 30, 60)[level - 1] * unit
    a, b = (rng.randint(1, top) if rng.random() < 0.6 else unit // 10 * 5 * rng.randint(1, 20) for _ in range(2))
    if op in "+-":
        a, b = (max(a, b), min(a, b)) if op == "-" else (a, b)
        tree = Node("/", Node.of(op, a, b), Fraction(unit))
        first, second = _point(a, unit), _point(b, unit)
    else:
        b = rng.randint(2, 9)
        a = a if op == "*" else a * b
        tree = Node("/", Node.of(op, a, b), Fraction(unit))
        first, second = _point(a, unit), str(b)
    if "." not in first + second:
        return _decimal(rng, level)
    if rng.random() < 0.55:
        sign = rng.choice({"*": "**x×", "/": "//÷", "-": "-", "+": "+"}[op])
        gap = rng.choice(("", " ", " "))
        return _typed(rng, f"{first}{gap}{sign}{gap}{second}"), tree
    return _say(rng, _DECIMAL[op], a=first, b=second), tree


def _raised(a: int, p: int) -> Tree:
    tree: Tree = Fraction(a)
    for _ in range(p - 1):
        tree = Node("*", tree, Fraction(a))
    return tree


def _power(rng: Random, level: int) -> _Asked:
    """2^3+1, 3²+4², (2+3)², ten minus three squared."""
    a, b = rng.randint(2, 9), rng.randint(1, 20)
    p = rng.choice((2, 2, 2, 3)) if a < 6 else 2
    sign = rng.choice({2: ("^2", "²", "**2", " squared"), 3: ("^3", "³", " cubed")}[p])
    style = rng.random()
    gap = rng.choice(("", " "))
    op = rng.choice("+-")
    if style < 0.5:
        named = {"+": " plus ", "-": " minus "}[op] if sign[0] == " " else f"{gap}{op}{gap}"
        return _typed(rng, f"{a}{sign}{named}{b}"), Node(op, _raised(a, p), Fraction(b))
    if style < 0.7:
        b, mark = rng.randint(2, 9), rng.choice(("²", "^2"))
        return _typed(rng, f"{a}{mark}{gap}{op}{gap}{b}{mark}"), Node(op, _raised(a, 2), _raised(b, 2))
    if style < 0.85:
        inner, mark = Node.of("+", a, rng.randint(1, 9)), rng.choice(("²", "^2"))
        return _typed(rng, f"({a}+{inner.right}){mark}"), Node("*", inner, inner)
    return _typed(rng, f"{b}{gap}{op}{gap}{a}{sign if sign[0] != ' ' else '²' if p == 2 else '³'}"), Node(
        op, Fraction(b), _raised(a, p)
    )


_ROOT = (
    f"{_HOW}the square root of {{a}}", "square root of {a}", "sqrt({a})", "√{a}", "sqrt {a}", "root of {a}",
    "[which|what] number times itself [is|makes|gives] {a}?", "what's √{a}?", "[which|what] number squared is {a}?",
    "side of a square with area {a}", "sqrt of {a}?", "the square root of {a} is [what|?]",
)  # fmt: skip


def _root(rng: Random, level: int) -> _Asked:
    a = rng.randint(2, 12 if level < 3 else 20)
    return _say(rng, _ROOT, a=a * a), Node.of("/", a * a, a)


_UNITS = (
    ("hours", "minutes", 60), ("minutes", "seconds", 60), ("weeks", "days", 7), ("days", "hours", 24),
    ("years", "months", 12), ("dozen", "eggs", 12), ("meters", "centimeters", 100), ("kilos", "grams", 1000),
    ("dollars", "cents", 100), ("feet", "inches", 12), ("km", "meters", 1000), ("dogs", "legs", 4), ("cats", "paws", 4),
    ("spiders", "legs", 8), ("people", "fingers", 10), ("tricycles", "wheels", 3), ("cars", "wheels", 4), ("cm",
     "mm", 10),
    ("bikes", "wheels", 2), ("hands", "fingers", 5), ("triangles", "corners", 3), ("ants", "legs", 6), ("weeks",
     "nights", 7),
)  # fmt: skip
_INTO = (
    "how many {small} [are in|are there in|do you get from|have|in|make up] {n} {big}?", "{n} {big} in {small}",
    "{n} {big} [is|are|has|have] how many {small}?", "convert {n} {big} to {small}", "{n} {big} = ? {small}",
    "{n} {big}, how many {small} is that?", "i need {n} {big} as {small}", "how many {small} for {n} {big}?",
)  # fmt: skip
_BACK = (
    "how many {big} [are|is|make] {m} {small}?", "{m} {small} in {big}", "{m} {small} [is|are] how many {big}?",
    "convert {m} {small} to {big}", "{m} {small} = ? {big}", "{m} {small}, how many {big} is that?",
)  # fmt: skip


def _unit(rng: Random, level: int) -> _Asked:
    big, small, size = rng.choice(_UNITS)
    n = rng.randint(2, 6 if level == 1 else 12)
    if rng.random() < 0.6:
        return _say(rng, _INTO, n=text.said(rng, n, 0.25), big=big, small=small), Node.of("*", n, size)
    return _say(rng, _BACK, m=n * size, big=big, small=small), Node.of("/", n * size, size)


def _dozen(rng: Random, level: int) -> _Asked:
    n, b = rng.randint(1, 6), rng.randint(1, 11)
    many = rng.choice(("a", "one")) if n == 1 else rng.choice((str(n), in_words(n)))
    dozen: Tree = Fraction(12) if n == 1 else Node.of("*", n, 12)
    style = rng.random()
    if style < 0.3 and isinstance(dozen, Node):
        return _say(rng, (f"{_HOW}{{n}} dozen", "{n} dozen is how many?", "how many are {n} dozen?"), n=many), dozen
    op = rng.choice("+-")
    pool = {
        "+": (
            f"{_HOW}{{n}} dozen plus {{b}}",
            "{n} dozen and {b} more, how many?",
            "i have {n} dozen eggs and get {b} more",
        ),
        "-": (
            f"{_HOW}{{n}} dozen minus {{b}}",
            "{n} dozen eggs, {b} break. how many are left?",
            "{b} less than {n} dozen",
        ),
    }[op]
    return _say(rng, pool, n=many, b=b), Node(op, dozen, Fraction(b))


_CHANGE = (
    "[the price|my rent|the ticket|the bill] went from {b} to {a}, how much did it [increase|go up|rise]?",
    "[it|the price|my score|the number] [rose|grew|climbed|increased] from {b} to {a}. by how much?",
    "from {b} up to {a}, how much is that?", "i had {b} yesterday and now {a}. how many did i gain?",
    "before {b}, after {a}: what's the increase?", "it was {b}, now it's {a}, how much higher is it?",
)  # fmt: skip
_FALL = (
    "[the price|my weight|the count|the bill] [went|came] down from {a} to {b}, how much did it [fall|drop|decrease]?",
    "[it|the price|my score|the number] [fell|dropped|sank|decreased] from {a} to {b}. by how much?",
    "it was {a}, now it's {b}, how much lower is it?", "before {a}, after {b}: what's the decrease?",
    "reduced from {a} to {b}. how much do i save?", "i weighed {a} and now {b}, how much did i lose?",
)  # fmt: skip
_YEARS = (
    "[i was|she was|he was|my dad was] born in {b}. how old [in|will it be in] {a}?", "how many years from {b} to {a}?",
    "born {b}, what age in {a}?", "how many years between {b} and {a}?", "built in {b}, how old was it in {a}?",
)  # fmt: skip


def _change(rng: Random, level: int) -> _Asked:
    if rng.random() < 0.25:
        a = rng.randint(1990, 2030)
        return _say(rng, _YEARS, a=a, b=(b := a - rng.randint(2, 90))), Node.of("-", a, b)
    b = rng.randint(2, (20, 90, 400)[level - 1])
    a = b + rng.randint(1, (20, 80, 200)[level - 1])
    return _say(rng, _CHANGE if rng.random() < 0.5 else _FALL, a=a, b=b), Node.of("-", a, b)


_MEAN = (
    f"{_HOW}the [mean|average] of {{a}} and {{b}}", "[mean|average] of {a} and {b}", "halfway between {a} and {b}",
    "what number is in the middle between {a} and {b}?", "average {a} and {b}", "[mean|avg] of {a}, {b}",
)  # fmt: skip
_REST = (
    "[what's|what is] the remainder [of|when you divide] {a} [divided by|by] {b}?", "{a} mod {b}", "{a} % {b} in code",
    "remainder of {a} / {b}", "how much is left over if {a} is shared by {b}?", "{a} modulo {b}",
    "{a} sweets for {b} kids, same for each. how many are left over?",
)  # fmt: skip


def _mixed(rng: Random, level: int) -> _Asked:
    """A mean, a remainder, 1 to n, a factorial, part of a part, percent of percent, a quotient that is not whole."""
    style = rng.randrange(7)
    a, b = rng.randint(1, 20), rng.randint(2, 9)
    pool: tuple[str, ...]
    if style == 0:
        return _say(rng, _MEAN, a=a, b=(c := a + 2 * b)), Node("/", Node.of("+", a, c), Fraction(2))
    if style == 1:
        n = b * rng.randint(1, 9) + rng.randint(1, b - 1)
        return _say(rng, _REST, a=n, b=b), Node("-", Fraction(n), Node.of("*", b, n // b))
    if style == 2:
        n = rng.randint(4, 20)
        pool = ("[sum|add|add up] [the numbers|all numbers|everything] from 1 to {n}", "1+2+3+...+{n}")
        return _say(rng, pool, n=n), Node("/", Node.of("*", n, n + 1), Fraction(2))
    if style == 3:
        n = rng.randint(3, 5)
        tree: Tree = Fraction(n)
        for i in range(n - 1, 1, -1):
            tree = Node("*", tree, Fraction(i))
        assert isinstance(tree, Node)
        return _say(
            rng, ("{n}! =", f"{_HOW}{{n}} factorial", "{n} factorial", "factorial of {n}", "{n}! = ?"), n=n
        ), tree
    if style == 4:
        p, q = rng.choice((2, 3, 4, 5)), rng.choice((2, 3, 4, 5))
        x = Fraction(rng.choice((1, 1, q - 1)), q)
        pool = (f"{_HOW}1/{{p}} of {{x}}", "1/{p} of {x}", "take 1/{p} of {x}")
        return _say(rng, pool, p=p, x=x), Node("*", Fraction(1, p), x)
    if style == 5:
        p, q = rng.choice((50, 25, 20, 10)), rng.choice((50, 20, 10))
        n = 100 // p * (100 // q) * rng.randint(1, 9)
        tree = Node("/", Node.of("/", n, 100 // q), Fraction(100 // p))
        return _say(rng, (f"{_HOW}{{p}}% of {{q}}% of {{n}}", "{p}% of {q}% of {n}"), p=p, q=q, n=n), tree
    a = b * rng.randint(1, 9) + rng.randint(1, b - 1)
    pool = ("{a} / {b}", "{a}/{b} = ?", "{a} divided by {b}", "divide {a} by {b}", "what is {a} / {b}", "{a} ÷ {b}")
    return _say(rng, pool, a=a, b=b), Node.of("/", a, b)


def _numbered(rng: Random, level: int) -> _Asked:
    """Hundreds in words, thousands with a k, mixed numbers."""
    style = rng.random()
    if style < 0.25:
        a, b = rng.randint(1, 9), 100 * rng.randint(1, 30)
        thousand = rng.choice((f"{a}k", f"{a} thousand", f"{a}k"))
        if rng.random() < 0.6:
            return _typed(rng, f"{thousand} + {b}"), Node.of("+", 1000 * a, b)
        return _say(rng, ("{k} minus {b}", "{k} - {b}"), k=thousand, b=b), Node.of("-", 1000 * a, b)
    if style < 0.45 and level > 1:
        (w, x), (v, y) = ((rng.randint(1, 4), Fraction(1, rng.choice((2, 2, 4, 3)))) for _ in range(2))
        op = rng.choice("++-") if w > v and x >= y else "+"
        return _typed(rng, f"{w} {x} {op} {v} {y}"), Node("+", Node.of(op, w, v), Node(op, x, y))
    op = rng.choice("+-")
    a, b = 10 * rng.randint(10, 60), rng.choice((5 * rng.randint(1, 20), rng.randint(1, 99), 100 * rng.randint(1, 4)))
    a, b = (max(a, b), min(a, b)) if op == "-" else (a, b)
    first, second = (_spoken(rng, n) for n in (a, b))
    word = {"+": "[plus|and then add|added to]", "-": "[minus|take away|less]"}[op]
    return _typed(rng, vary(rng, f"{first} {word} {second}")), Node.of(op, a, b)


def _spoken(rng: Random, n: int) -> str:
    """`a hundred and twenty`, `one hundred twenty`."""
    name = in_words(n)
    name = name.replace("one hundred", "a hundred") if rng.random() < 0.3 else name
    name = name.replace(" and ", " ") if rng.random() < 0.4 else name
    return name.replace("-", " ") if rng.random() < 0.4 else name


_SHOP = (
    "i buy {a} [pens|books|cakes] for {b} each and a [bag|cup|hat] for {c}. [total|how much in all]?",
    "{a} [tickets|coffees] at {b} each plus {c} for [parking|a snack], how much is it?",
    "{a} [boxes|packs] of {b} and {c} more, how many?", "{a} times {b} and {c} on top, what's that?",
    "i get {b} a [week|day] for {a} [weeks|days] and had {c} already. how much now?",
)  # fmt: skip
_PAID = (
    "i buy {a} [pens|books|cakes] for {b} each and pay with {c}. how much change?",
    "{c} in my wallet, then i buy {a} [tickets|coffees] at {b} each. what's left?",
    "i had {c} and gave {a} friends {b} each, how many are left?", "from {c} take {a} times {b}",
)  # fmt: skip


def _shop(rng: Random, level: int) -> _Asked:
    a, b, c = rng.randint(2, 9), rng.randint(2, 12), rng.randint(1, 30)
    bought = Node.of("*", a, b)
    if rng.random() < 0.5:
        return _say(rng, _SHOP, a=a, b=b, c=c), Node("+", bought, Fraction(c))
    c = a * b + rng.randint(1, 40)
    return _say(rng, _PAID, a=a, b=b, c=c), Node("-", Fraction(c), bought)


_KINDS: dict[int, tuple[Callable[[Random, int], _Asked], ...]] = {
    1: (_decimal, _decimal, _root, _unit, _unit, _dozen, _change, _change, _mixed, _numbered),
    2: (_decimal, _decimal, _decimal, _power, _power, _root, _unit, _dozen, _change, _mixed, _mixed, _numbered, _shop),
    3: (_decimal, _decimal, _decimal, _power, _power, _change, _mixed, _mixed, _numbered, _numbered, _shop),
}


def draw(rng: Random, level: int) -> tuple[str, Node, str]:
    """A question of level 1 to 3, its expression, and its answer: with a point where the question has one."""
    if rng.random() < _AS_TYPED:
        question, tree = typed.draw(rng, level)
        return question, tree, str(value_of(tree))
    kind = rng.choice(_KINDS[level])
    question, tree = kind(rng, level)
    value = value_of(tree)
    if kind is _decimal and value.denominator > 1:
        return question, tree, f"{float(value):.2f}".rstrip("0")
    return question, tree, str(value)

"""Sums told step by step, put in for a letter, or with numbers that are easily passed over; for training only.

A chain is worked from left to right, each step on what the last one gave: `take 20, subtract 5, multiply by 3`.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random

from mull.tasks.arithmetic import more, text
from mull.tasks.arithmetic.words import INNER
from mull.tasks.formula import Node, Tree, value_of
from mull.tasks.phrasing import in_words, vary

_Asked = tuple[str, Node]
_PLAIN = (
    "{e}", "{e}", "{e}", "{e} =", "{e} = ?", "{e}?", "what is {e}", "what's {e}?", "{e} ->", "{e} =>", "{e} -> ?",
    "{e} is", "{e} equals", "calculate {e}", "{e} gives", "whats {e}", "{e} →", "{e} = ...", "{e} makes",
)  # fmt: skip
_IS = "[|||what is |what's |whats |find |how much is |calculate ]"
_GET = "[what do i get|what do you get|what's the result|what is the answer|how much is it|what do i have|what is it]"
_IT = "[it|it|that|the result|the answer|this|what you get]"
_STEP = {
    "+": ("[add|then add] {b}[| to it| to IT]", "plus {b}", "add another {b}", "increase IT by {b}", "add {b} to IT"),
    "-": (
        "[subtract|take away|then subtract] {b}", "minus {b}", "take {b} away[| from it]", "subtract {b} from IT",
        "take {b} from IT", "decrease IT by {b}", "take away {b} from IT",
    ),
    "*": ("multiply by {b}", "times {b}", "multiply IT by {b}", "times it by {b}", "then multiply IT by {b}"),
    "/": ("divide by {b}", "divide IT by {b}", "divided by {b}", "then divide IT by {b}", "split IT by {b}"),
    "*2": ("double IT", "double it", "double it", "double"), "*3": ("triple IT", "triple it", "triple"),
    "/2": ("halve IT", "halve it", "halve it", "take half of IT", "cut it in half"),
}  # fmt: skip
_BEGIN = ("[take|start with|begin with|i have|start at|start from|we have|you have|the number is|think of|pick|say] ",)
_FIRST = {
    "+": ("add {a} and {b}", "add {b} to {a}", "add {a} to {b}", "{a} plus {b}"),
    "-": ("subtract {b} from {a}", "take {b} from {a}", "take {b} away from {a}", "{a} minus {b}"),
    "*": ("multiply {a} by {b}", "multiply {a} and {b}", "{a} times {b}"),
    "/": ("divide {a} by {b}", "{a} divided by {b}"),
    "*2": ("double {a}", "double {a}", "twice {a}", "{a} doubled"), "*3": ("triple {a}", "three times {a}"),
    "/2": ("halve {a}", "halve {a}", "take half of {a}", "{a} halved"),
}  # fmt: skip
_CHAIN_ASK = (  # the first six also after what is no command
    "{c}", "{c}", "{c}.", f"{{c}}. {_GET}?", f"{{c}}, {_GET}?",
    "{c}. [where do i end up|result|answer|what number is it]?",
    f"if [you|i] {{c}}, {_GET}?", "[what do i get|what do you get|what's the result] if [you|i] {c}?",
    "[can you|please|first] {c}", f"when [you|i] {{c}}, {_GET}?",
)  # fmt: skip
_VERBS = ("take", "start", "begin", "think", "pick", "say", "add", "subtract", "multiply", "divide", "double", "triple",
          "halve")  # fmt: skip


def told(rng: Random, level: int) -> tuple[str, Node, bool]:
    """A question of level 1 to 3, its expression, and whether that is worked step by step as it is told."""
    if rng.random() < 0.4:
        question, tree = _chain(rng, level)
        return question, tree, True
    question, tree = rng.choice(_KINDS[level])(rng, level)
    return question, tree, False


def _chain(rng: Random, level: int) -> _Asked:
    """Two to four steps in any order, doubled and doubled again among them."""
    count = 2 if level == 1 or rng.random() < 0.45 else rng.choice((3, 3, 4))
    while True:
        tree: Tree = Fraction(rng.randint(2, (20, 40, 60)[level - 1]))
        steps: list[tuple[str, int]] = []
        for _ in range(count):
            op = rng.choice("+--**/")
            b = rng.choice((2, 2, 2, 3, rng.randint(2, 9), 10)) if op in "*/" else rng.randint(1, 10 * (level + 1))
            if steps and steps[-1][0] in "*/" and steps[-1][1] < 4 and rng.random() < 0.35:
                op, b = steps[-1]  # `double it again`
            steps.append((op, b))
            tree = Node(op, tree, Fraction(b))
        assert isinstance(tree, Node)
        if more.tame(tree, 1 if rng.random() < 0.9 else -30, (100, 300, 500)[level - 1]):
            break
    start: Tree = tree
    while isinstance(start, Node):
        start = start.left
    parts = [_step(rng, steps, i) for i in range(count)]
    if rng.random() < 0.45:
        op, b = steps[0]
        pool = _FIRST.get(f"{op}{b}") if rng.random() < 0.7 else None
        parts[0] = rng.choice(pool or _FIRST[op]).format(a=text.said(rng, int(start), 0.08), b=text.said(rng, b, 0.08))
    else:
        parts[:0] = [vary(rng, rng.choice(_BEGIN)) + text.said(rng, int(start), 0.08)]
    link = rng.choice((", ", ", then ", ", and then ", ". ", ". then ", " and then ", " then ", " and "))
    said = (
        link.join(parts).replace("then then", "then").replace(", plus", " plus") if link != " and " else _pairs(parts)
    )
    plain = not said.startswith(_VERBS)
    return text.filled(rng, rng.choice(_CHAIN_ASK[: 6 if plain else len(_CHAIN_ASK)]), c=said), tree


def _pairs(parts: list[str]) -> str:
    return ", ".join(parts[:-1]) + " and " + parts[-1].removeprefix("then ")


def _step(rng: Random, steps: list[tuple[str, int]], i: int) -> str:
    op, b = steps[i]
    if i and steps[i - 1] == steps[i] and f"{op}{b}" in _STEP and rng.random() < 0.2:
        return rng.choice(("do that again", "do the same again", "do it again"))
    pool = _STEP.get(f"{op}{b}") if rng.random() < 0.8 else None
    said = vary(rng, rng.choice(pool or _STEP[op])).format(b=text.said(rng, b, 0.1)).replace("IT", vary(rng, _IT))
    return f"{said} again" if steps[i] in steps[:i] and rng.random() < 0.7 else said


_PUT = (
    "[if|when|given] {v} = {n}, [what is|what's|find|how much is] {e}?", "{e} [when|if|for|where|with] {v} = {n}",
    "[evaluate|calculate|find|work out] {e} [for|when|if|at|with] {v} = {n}", "{v} = {n}. [what is|what's|find] {e}?",
    "[what is|what's] {e} [if|when] {v} [is|=|equals] {n}?", "if {v} is {n}, [what is|what's|how much is] {e}?",
    "{v}={n}, {e}=?", "[put|plug|substitute] {v} = {n} into {e}", "let {v} = {n}. {e} = ?", "value of {e} at {v}={n}",
)  # fmt: skip
_RULE = (
    "{y} = {e}. [what is|what's|find] {y} [when|if|for] {v} = {n}?",
    "[if|when] {y} = {e} and {v} = {n}, [find|what is] {y}?",
    "{y} = {e}, {v} = {n}. {y}?",
    "{v} = {n} and {y} = {e}. [what is|what's|find] {y}?",
    "{y} = {e}, find {y} for {v}={n}", "[if|when] {v} = {n} then {y} = {e} [is what|is how much|=]?",
)  # fmt: skip


def _put(rng: Random, level: int) -> _Asked:
    """`If x = 3, what is 5x - 4?`"""
    name, other = rng.choice(("xy", "xy", "xy", "ab", "nm", "tp", "ks", "yz"))
    n, a, b = Fraction(rng.randint(1, 12)), Fraction(rng.randint(2, 9)), Fraction(rng.randint(1, 20))
    op = rng.choice("+-")
    forms: list[tuple[str, Node]] = [
        (f"{a}{name}{op}{b}", Node(op, Node("*", a, n), b)), (f"{a}{name}{op}{b}", Node(op, Node("*", a, n), b)),
        (f"{b}{op}{a}{name}", Node(op, b, Node("*", a, n))), (f"{name}{op}{b}", Node(op, n, b)),
        (f"{a}{name}", Node("*", a, n)), (f"{a}({name}{op}{b})", Node("*", a, Node(op, n, b))),
        (f"{name}/{a}{op}{b}", Node(op, Node("/", n * a, a), b)), (f"{b}{op}{name}", Node(op, b, n)),
    ]  # fmt: skip
    if level > 1:
        forms += [(f"{name}²{op}{b}", Node(op, Node("*", n, n), b)), (f"{name}^2", Node("*", n, n))]
    shown, tree = rng.choice(forms)
    n = n * a if "/" in shown else n
    if not more.tame(tree, 0 if level < 3 else -60, 200):
        return _put(rng, level)
    if rng.random() < 0.6:
        for sign in "+-":
            shown = shown.replace(sign, f" {sign} ")
    if rng.random() < 0.2:
        shown = shown.replace(f"{a}{name}", f"{a}*{name}")
    pool = _RULE if rng.random() < 0.25 else _PUT
    return text.filled(rng, rng.choice(pool), e=shown, v=name, y=other, n=str(n)), tree


def _ask(rng: Random, written: str) -> str:
    return text.filled(rng, rng.choice(_PLAIN), e=written)


def _long(rng: Random, level: int) -> _Asked:
    """Rows of four to seven small terms, and products of three to five: 1+2+3+4+5, 10-9+8-7+6, 2 x 3 x 4 x 5."""
    product = rng.random() < 0.3
    while True:
        count = rng.randint(3, 5) if product else rng.randint(4, 5 if level == 1 else 7)
        start = rng.randint(1, 4)
        steady = rng.random() < 0.25
        terms = [start + i if steady else rng.randint(1, 5 if product else 12) for i in range(count)]
        signs = rng.choice(("+", "+", "+-", "+--"))
        tree: Tree = Fraction(terms[0] + (0 if len(signs) < 2 or product else rng.randint(0, 20)))
        for n in terms[1:]:
            tree = Node("*" if product else rng.choice(signs), tree, Fraction(n))
        assert isinstance(tree, Node)
        if more.tame(tree, 0, 400):
            return _ask(rng, text.typed(rng, tree)), tree


def _apart(rng: Random, level: int) -> _Asked:
    """The difference between two numbers, said in either order."""
    top = (60, 200, 1000)[level - 1]
    a, b = sorted(rng.sample(range(1, top), 2), reverse=True)
    first, second = rng.sample((text.said(rng, a, 0.08), text.said(rng, b, 0.08)), 2)
    template = rng.choice((f"{_IS}the difference [between|of] {{a}} and {{b}}",
                           "difference [between|of] {a} and {b}", "difference {a} {b}", "{a} and {b}, difference?",
                           "the difference of the numbers {a} and {b}"))  # fmt: skip
    return text.filled(rng, template, a=first, b=second), Node.of("-", a, b)


_NEITHER = ("{a} * 1", "{a} x 1", "{a} / 1", "{a} ÷ 1", "1 * {a}", "1 x {a}", "{a} + 0", "0 + {a}", "{a} - 0",
            "{a} x 0", "0 x {a}", "0 * {a}", "0 / {a}", "{a} - {a}", "{a} / {a}", "{a} times 0", "{a} times 1",
            "{a} divided by 1", "{a} divided by {a}", "{a} plus 0", "zero times {a}", "{a} minus {a}",
            "{a} times zero", "{a} plus zero", "one times {a}", "{a} divided by one", "{a} minus zero")  # fmt: skip
_SIGNS = {"x": "*", "÷": "/", "times": "*", "divided": "/", "plus": "+", "minus": "-"}


def _neither(rng: Random, level: int) -> _Asked:
    """Sums with 0 and 1: 7 x 0, 8 / 1, 5 - 5; beside them one that needs some thought."""
    a = rng.randint(1, 12 if level == 1 else 60)
    written = rng.choice(_NEITHER).format(a=a)
    first, sign, *_, last = written.split()
    sides = (Fraction({"zero": 0, "one": 1}.get(side, side)) for side in (first, last))
    x, y = sides
    tree = Node(_SIGNS.get(sign, sign), x, y)
    if level > 1 and rng.random() < 0.5 and len(written) < 10 and sign not in _SIGNS:
        b = rng.randint(1, 30)
        op = rng.choice("+-") if value_of(tree) >= b else "+"
        return _ask(rng, f"{written} {op} {b}"), Node(op, tree, Fraction(b))
    return _ask(rng, written), tree


def _wordy(rng: Random, level: int) -> _Asked:
    """Both numbers in words, often above twelve: nine times thirteen, sixty minus twenty three."""
    op = rng.choice("++--**/")
    a, b = (rng.randint(2, 99) for _ in range(2)) if op in "+-" else (rng.randint(2, 12), rng.randint(3, 20))
    a, b = (max(a, b), min(a, b)) if op == "-" else (a * b, b) if op == "/" else (a, b)
    if op == "*" and rng.random() < 0.5:
        a, b = b, a
    name = {"+": "plus|plus|and|added to", "-": "minus|take away|less", "*": "times|times|multiplied by|by",
            "/": "divided by|over"}[op]  # fmt: skip
    word = vary(rng, f"[{name}]") if op != "*" else rng.choice(("times", "times", "times", "multiplied by"))
    word = "plus" if word == "and" else word
    first, second = (in_words(n) if n < 1000 else str(n) for n in (a, b))
    style = rng.random()
    first, second = (first, str(b)) if style < 0.12 else (str(a), second) if style < 0.24 else (first, second)
    written = f"{first} {word} {second}"
    written = written.replace("-", " ") if rng.random() < 0.5 else written
    return text.filled(rng, f"{_IS}{{e}}[|?|]", e=written), Node.of(op, a, b)


def _bars(rng: Random, level: int) -> _Asked:
    """Fractions that are easily missed: over one number, with a whole one, divided by one, to be made simpler."""
    q = rng.choice((2, 3, 4, 5, 6, 8) if level == 1 else (2, 3, 4, 5, 6, 7, 8, 9, 10, 12))
    x = Fraction(rng.randint(1, q - 1), q)
    whole, style = Fraction(rng.randint(1, 6)), rng.random()
    x = x if x.denominator > 1 else Fraction(1, q)
    if style < 0.3:
        p, r = sorted((rng.randint(1, q - 1), rng.randint(1, q - 1)), reverse=True)
        op = "-" if p > r and rng.random() < 0.5 else "+"
        if Fraction(p, q).denominator < q or Fraction(r, q).denominator < q:
            return _bars(rng, level)
        tree = Node(op, Fraction(p, q), Fraction(r, q))
    elif style < 0.5:
        tree = Node("-", whole, x) if rng.random() < 0.4 else Node("+", *rng.sample((x, whole), 2))
    elif style < 0.66:
        tree = Node("/", whole, x) if rng.random() < 0.7 else Node("/", x, whole + 1)
    elif style < 0.82:
        tree = Node("*", *rng.sample((x, Fraction(rng.randint(2, 12))), 2))
    else:
        by = rng.choice((2, 2, 3, 4, 5, 6, 10))
        tree = Node.of("/", x.numerator * by, x.denominator * by)
        shown = f"{x.numerator * by}/{x.denominator * by}"
        pool = ("simplify {f}", "[make|write] {f} [simpler|as simple as possible]", "{f} in lowest terms", "reduce {f}",
                "{f} simplified", "[what is|what's] {f} [simplified|in simplest form|in lowest terms]?",
                "simplest form of {f}", "cancel {f}", "can you simplify {f}", "simplify the fraction {f}")  # fmt: skip
        return text.filled(rng, rng.choice(pool), f=shown), tree
    if tree.op == "/" and rng.random() < 0.6:
        sides = [str(n) if n.denominator == 1 else f"({n})" if rng.random() < 0.4 else str(n)
                 for n in (tree.left, tree.right) if isinstance(n, Fraction)]  # fmt: skip
        return _ask(rng, f"{sides[0]} {rng.choice(('divided by', '÷', 'divided by'))} {sides[1]}"), tree
    return _ask(rng, text.spoken(rng, tree) if rng.random() < 0.3 else text.typed(rng, tree)), tree


def _of(rng: Random, level: int) -> _Asked:
    """The number first: of 200, what is 15%; of 72, what is 3/8."""
    if rng.random() < 0.5:
        p = rng.choice((10, 50, 25, 20) if level == 1 else (5, 15, 20, 25, 30, 40, 60, 75, 10, 50))
        n = more.CUTS[p][0] * rng.randint(1, 20)
        name, tree = rng.choice((f"{p}%", f"{p}%", f"{p} percent")), more.share(n, p)
    else:
        q = rng.choice((2, 3, 4, 5, 6, 8, 10))
        p = rng.choice((1, q - 1, rng.randint(1, q - 1)))
        part = Fraction(p, q)
        n = part.denominator * rng.randint(1, 20)
        name = text.portion(rng, part)
        tree = Node.of("/", n, part.denominator)
        tree = Node("*", tree, Fraction(part.numerator)) if part.numerator > 1 else tree
    pool = ("of {a}, [what is|what's|find|how much is] {f}", "of {a}, {f} is [what|how much]?", "{a}, [what is|what's] "
            "{f} of [it|that]?", "i have {a}. how much is {f} of it?", "[from|out of] {a}, {f} is how much?",
            "{f} of {a}", "[find|take] {f} of {a}", "of {a} people, {f} are kids. how many kids?")  # fmt: skip
    return text.filled(rng, rng.choice(pool), a=str(n), f=name), tree


def _large(rng: Random, level: int) -> _Asked:
    """Round numbers of four and five digits: 10000 + 12500, 10000 - 1, 2500 x 4."""
    unit = rng.choice((100, 500, 1000))
    a, b = unit * rng.randint(2, 30), rng.choice((unit * rng.randint(1, 20), rng.randint(1, 9), 50, 250, 100))
    op = rng.choice("++--*") if level > 1 else rng.choice("+-")
    if op == "*":
        b = rng.randint(2, 9)
    a, b = (max(a, b), min(a, b)) if op == "-" else (a, b)
    tree = Node.of(op, a, b)
    written = text.typed(rng, tree) if rng.random() < 0.6 else text.spoken(rng, tree)
    return _ask(rng, written), tree


_ROOT = (
    "x^2 = {a}, x > 0", "x² = {a}[, x positive|, what is the positive x?|. positive x?]",
    "a number times itself is {a}. which [positive |]number?", "i multiply a number by itself and get {a}. what is it?",
    "x*x = {a}, x is positive", "[what|which] [positive |]number squared [is|gives|equals] {a}?", "square root of {a}",
    "what times itself is {a}?", f"{_IS}the square root of {{a}}", "√{a}",
)  # fmt: skip


def _root(rng: Random, level: int) -> _Asked:
    """A root, also as an equation."""
    a = rng.randint(2, 12 if level == 1 else 15)
    return text.filled(rng, rng.choice(_ROOT), a=str(a * a)), Node.of("/", a * a, a)


def _power(rng: Random, level: int) -> _Asked:
    """To the power of two to six, as words and as signs."""
    a = rng.choice((2, 2, 2, 3, 3, 4, 5, 10, 6, 7))
    p = rng.randint(2, {2: 7, 3: 5, 10: 5, 4: 4, 5: 4}.get(a, 3))
    tree: Tree = Fraction(a)
    for _ in range(p - 1):
        tree = Node("*", tree, Fraction(a))
    assert isinstance(tree, Node)
    pool: tuple[str, ...]
    pool = ("{a} to the power of {p}", "{a} to the power of {p}", "{a}^{p}", "{a} ^ {p}", "{a} to the {p}th [power|]",
            "{a} raised to {p}", "{a} to the power {p}", "{a}**{p}", "the {p}th power of {a}")  # fmt: skip
    pool = pool if p > 3 else tuple(item for item in pool if "th" not in item.replace("the", ""))
    power = rng.choice((str(p), str(p), in_words(p)))
    template = rng.choice(pool)
    power = str(p) if any(mark in template for mark in ("^", "**", "th ")) else power
    return text.filled(rng, f"{_IS}{template}", a=str(a), p=power), tree


_AROUND = ("{k} times {n}", "{k} times {n}", "{n} times {k}", "{n}, times {k}", "multiply {n} by {k}")


def _nested(rng: Random, level: int) -> _Asked:
    """Five times the sum of 3 and 4, 20 minus half of 10, 3 less than 4 times 5."""
    a, b, k = rng.randint(2, 12), rng.randint(2, 9), rng.randint(2, 9)
    style = rng.random()
    if style < 0.4:
        op = rng.choice("+-")
        a, b = (a + b, b) if op == "-" else (a, b)
        inner = Node.of(op, a, b)
        shown = (b, a) if op == "-" and rng.random() < 0.4 else (a, b)
        name = INNER[op][0].format(a=shown[0], b=shown[1])
        return text.filled(rng, f"{_IS}{rng.choice(_AROUND[:2])}", k=text.said(rng, k, 0.3), n=name), Node(
            "*", Fraction(k), inner)  # fmt: skip
    inner = Node.of("*", a, b) if style < 0.75 else Node.of("/", 2 * a, 2)
    name = f"{a} times {b}" if style < 0.75 else f"half of {2 * a}"
    value = int(value_of(inner))
    if rng.random() < 0.5:
        low = rng.randint(1, value)
        less = rng.random() < 0.6
        said = f"{low} {'less' if less else 'more'} than {name}"
        return text.filled(rng, f"{_IS}{{e}}", e=said), Node("-" if less else "+", inner, Fraction(low))
    high = value + rng.randint(1, 20)
    op, word = rng.choice((("-", "minus"), ("-", "minus"), ("+", "plus")))
    return text.filled(rng, f"{_IS}{{e}}", e=f"{high} {word} {name}"), Node(op, Fraction(high), inner)


def _bare(rng: Random, level: int) -> _Asked:
    """One operation of the tables and small sums with any tail: 32 ÷ 8 ->."""
    op = rng.choice("+-*//")
    a, b = rng.randint(2, 12), rng.randint(2, 12 if level == 1 else 20)
    a = a * b if op == "/" else a + b if op == "-" else a
    tree = Node.of(op, a, b)
    return _ask(rng, text.typed(rng, tree)), tree


_KINDS: dict[int, tuple[Callable[[Random, int], _Asked], ...]] = {
    1: (
        _put, _put, _long, _long, _apart, _neither, _wordy, _wordy, _bars, _of, _large, _nested, _bare, _bare, _power,
        _root,
    ),
    2: (
        _put, _put, _put, _long, _long, _apart, _neither, _wordy, _bars, _bars, _bars, _of, _large, _power, _root,
        _nested, _nested, _bare,
    ),
    3: (_put, _put, _put, _long, _long, _apart, _bars, _bars, _bars, _bars, _of, _power, _nested, _nested),
}  # fmt: skip

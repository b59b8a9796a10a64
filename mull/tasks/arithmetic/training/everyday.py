"""Plain sums by the words of many people, for training alone: clauses, lists, powers, percents, signs, comparisons.

Every question is put together from a clause that names the sum and words around it, so that no pair is frequent.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import gcd
from random import Random

from mull.tasks.arithmetic import more, text
from mull.tasks.formula import Node, Tree, show, value_of
from mull.tasks.phrasing import in_words, vary

_Asked = tuple[str, Node]
_ASK = "[what is|what's|whats|find|calculate|work out|tell me|give me|how much is|compute|i need|can you find|i want]"
_GIVES = (
    "[what do i get|what do you get|what is left|what remains|what is the result|what's the answer|what does that "
    "give|what comes out|how much is that|what number is that|what do i end up with]"
)
_TAIL = "[||||?| =| = ?|, please| pls| thanks|, quickly| equals| equals what?| makes|...| -> ?|, just the number]"
_CLAUSES = {  # one operation: by itself; after `if`; after `by` or before `gives`
    "+": (
        ("{a} plus {b}", "{a} increased by {b}", "{a} and {b} added together", "{b} more than {a}", "{a} add {b}",
         "{b} added to {a}", "{a} + {b}", "the sum of {a} and {b}", "the total of {a} and {b}", "sum of {a}, {b}"),
        ("{b} is added to {a}", "{a} is increased by {b}", "you add {a} and {b}", "{a} gets {b} more",
         "i put {b} on top of {a}", "{a} and {b} are added", "{a} goes up by {b}", "{a} grows by {b}"),
        ("adding {b} to {a}", "adding {a} and {b}", "putting {a} and {b} together", "increasing {a} by {b}"),
    ),
    "-": (
        ("{a} minus {b}", "{a} decreased by {b}", "{b} less than {a}", "{a} less {b}", "{b} fewer than {a}",
         "{b} taken from {a}", "{b} subtracted from {a}", "{a} take away {b}", "{a} reduced by {b}", "{a} - {b}"),
        ("{b} is taken from {a}", "{b} is taken away from {a}", "{b} is subtracted from {a}", "{a} is reduced by {b}",
         "you take {b} from {a}", "{b} is removed from {a}", "{a} loses {b}", "{a} drops by {b}", "{a} is cut by {b}",
         "i subtract {b} from {a}", "{b} goes off {a}"),
        ("taking {b} from {a}", "subtracting {b} from {a}", "taking {b} away from {a}", "reducing {a} by {b}"),
    ),
    "*": (
        ("{a} times {b}", "{a} multiplied by {b}", "the product of {a} and {b}", "product of {a}, {b}", "{a} by {b}, "
         "multiplied", "{a} lots of {b}", "{a} x {b}", "{a} sets of {b}", "{a} groups of {b}"),
        ("{a} is multiplied by {b}", "you multiply {a} by {b}", "{a} and {b} are multiplied", "i take {b} {a} times",
         "{a} is made {b} times as large"),
        ("multiplying {a} by {b}", "multiplying {a} and {b}", "taking {b} {a} times"),
    ),
    "/": (
        ("{a} divided by {b}", "{a} over {b}", "the quotient of {a} and {b}", "quotient of {a}, {b}", "{a} ÷ {b}",
         "{a} split into {b} equal parts", "{a} shared by {b}", "{a} / {b}"),
        ("{a} is divided by {b}", "you divide {a} by {b}", "{a} is split into {b} equal parts",
         "{a} is shared equally by {b}", "{b} people share {a} equally"),
        ("dividing {a} by {b}", "splitting {a} into {b} equal parts", "sharing {a} between {b}"),
    ),
}  # fmt: skip
_BARE = (f"{_ASK} {{c}}", "{c}", "{c}", f"{{c}}{_TAIL}", f"{{c}}{_TAIL}", "what number is {c}?", "so {c} is what?",
         "{c}, what is it?", "the answer to {c}", f"{_ASK} the result of {{c}}")  # fmt: skip
_IF = (f"{_GIVES} [if|when|once|after] {{c}}?", f"[if|when|once|say] {{c}}, {_GIVES}?", f"{{c}}. {_GIVES}?",
       "[what|how much] [is left|remains|do you have] [if|when|after] {c}?")  # fmt: skip
_BY = (f"{_GIVES} by {{c}}?", "{c} [gives|makes|leads to|results in] [what|what number|?]", f"{_ASK} the result of "
       "{c}", "{c} = ?", "what does {c} [give|make]?", "by {c} i get [what|?]")  # fmt: skip
_LEAVES = ("left", "remain")  # words that fit a subtraction alone


def _fill(rng: Random, pool: tuple[str, ...], **slots: object) -> str:
    return text.filled(rng, rng.choice(pool), **{name: str(slot) for name, slot in slots.items()})


def _clause(rng: Random, level: int) -> _Asked:
    """One operation in a noun phrase, behind `if`, or behind `by`; with its numbers in digits or words."""
    op = rng.choice("+---*/")
    top = (60, 300, 1000)[level - 1]
    if op in "*/":
        a, b = rng.randint(2, 12 * level), rng.randint(2, 9)
        a = a * b if op == "/" else a
    else:
        a, b = sorted(rng.choice((rng.randint(1, top), 10 * rng.randint(1, top // 10))) for _ in range(2))[::-1]
        b = rng.randint(1, 12) if rng.random() < 0.3 else b
        a, b = max(a, b), min(a, b)
    style = rng.choices((0, 1, 2), (5, 5, 2))[0]
    said = rng.choice(_CLAUSES[op][style]).format(a=text.said(rng, a, 0.15), b=text.said(rng, b, 0.15))
    while True:
        asked = _fill(rng, (_BARE, _IF, _BY)[style], c=said)
        if op == "-" or not any(word in asked.lower() for word in _LEAVES):
            return asked, Node.of(op, a, b)


_SUM = (
    f"{_ASK} the [sum|total|sum total] of {{l}}", "the [sum|total] of {l}", "[sum|total] of {l}", "sum of {l}",
    "what's the [sum|total] of [the numbers|these numbers|these|the following]: {l}", "{l} - what's the sum?",
    "what is the sum of [the numbers |these |]{l}?", "[add|add up|sum|total up|sum up] {l}", "[sum|total]: {l}",
    "{l} [summed|added up|all together|in total|altogether]", "{l}: [sum|total|add them up|added up?]",
    "what do {l} [make|come to|add up to|sum to] [together|in total|]?", "if i add {l} what's the total",
    "[here are|i have] the numbers {l}. [what is their sum|add them|what do they add up to]?", "sum({l})",
    "i scored {l}. [what's my total|total score|how many points in all]?", "not the average, the sum of {l}",
    "how much do {l} make [together|all in all|when added]?", "[the sum|sum] when you add {l}", "sum {l}",
    "[bills|receipts|prices] of {l}, [total|how much altogether|what's the total]?",
)  # fmt: skip
_TIMES = (
    f"{_ASK} the product of {{l}}", "the product of {l}", "multiply {l}", "{l} multiplied together", "product: {l}",
    "multiply {l} together", "{l} - what's the product?", "what do you get when you multiply {l}?", "product of {l}",
)  # fmt: skip
_MEAN = (
    f"{_ASK} the [average|mean] of {{l}}", "[average|mean] of {l}", "what's the [average|mean] of {l}?",
    "{l}: [average|mean]?", "[average|mean]: {l}", "not the sum, the [average|mean] of {l}", "average {l}",
)  # fmt: skip


def _list(rng: Random, level: int) -> _Asked:
    """Three to six numbers to be added, seldom multiplied or averaged."""
    style, count = rng.random(), rng.choice((3, 3, 3, 4) if level == 1 else (3, 3, 4, 4, 5, 6))
    if style < 0.15:
        numbers = [rng.randint(1, 4 + level) for _ in range(min(count, 4))]
        return _fill(rng, _TIMES, l=_listed(rng, numbers)), _chained("*", numbers)
    numbers = [
        rng.choice((rng.randint(1, 9), rng.randint(1, 15 * level), 5 * rng.randint(1, 10))) for _ in range(count)
    ]
    if rng.random() < 0.25:
        start = rng.randint(1, 9)
        numbers = [start + i for i in range(count)]
    total = _chained("+", numbers)
    if style < 0.25 and sum(numbers) % count == 0:
        return _fill(rng, _MEAN, l=_listed(rng, numbers)), Node("/", total, Fraction(count))
    return _fill(rng, _SUM, l=_listed(rng, numbers)), total


def _listed(rng: Random, numbers: list[int]) -> str:
    names = [str(n) for n in numbers] if rng.random() < 0.9 else [in_words(n) for n in numbers]
    between = rng.choice((", ", ", ", ", ", " ", ",", " and ", " & "))
    between = between if names[0].isdigit() or between != " " else ", "  # not `twenty five` for 20 and 5
    last = rng.choice((" and ", " and ", ", ", ", and ", " & ")) if between == ", " else between
    return between.join(names[:-1]) + last + names[-1]


def _chained(op: str, numbers: list[int]) -> Node:
    tree = Node.of(op, numbers[0], numbers[1])
    for n in numbers[2:]:
        tree = Node(op, tree, Fraction(n))
    return tree


_RAISED = (
    "{a} raised to [the power of {p}|the power {p}|the {nth} power|the {nth}|a power of {p}]", "{a} to the power {p}",
    "{a} to the {nth}[| power]", "{a} to the power of {p}", "the {nth} power of {a}", "{a}^{d}", "{a}**{d}",
    "{a} ^ {d}", "{a} power {d}",
    "{a} with exponent {d}", "{a} with an exponent of {d}", "base {a}, exponent {d}", "{a} exponent {d}",
)  # fmt: skip
_ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh"}
_CUBES = {2: ("{a} squared", "the square of {a}", "{a}²", "{a}^2"), 3: ("{a} cubed", "{a} cubed", "the cube of {a}",
          "{a}³", "{a}^3")}  # fmt: skip
_POWERED = ("{c}", f"{{c}}{_TAIL}", f"{_ASK} {{c}}", "what number is {c}?",
            "{c} is [what|how much]?", f"{_ASK} the value of {{c}}")  # fmt: skip


def _power(rng: Random, level: int) -> _Asked:
    """2 raised to the power 5, 4 cubed, (-2)^2 - 9, 2^3 * 5."""
    a = rng.choice((2, 2, 2, 2, 3, 3, 4, 5, 6, 10, rng.randint(4, 12)))
    p = rng.choice((2, 3, 3)) if a > 5 else rng.randint(2, {2: 7, 3: 4, 4: 4}.get(a, 3))
    p = rng.randint(2, 6) if a == 10 else 2 if a > 10 else p
    signed = level > 1 and rng.random() < 0.2
    if signed:
        a, p = -min(a, 6), rng.choice((2, 2, 3))
    tree: Tree = Fraction(a)
    for _ in range(p - 1):
        tree = Node("*", tree, Fraction(a))
    assert isinstance(tree, Node)
    base = f"({a})" if a < 0 else str(a)
    if signed or (level > 1 and rng.random() < 0.25):
        op, b = rng.choice("+-*" if abs(a) ** p < 20 else "+-"), rng.randint(1, 12)
        gap, sign = rng.choice(("", " ")), rng.choice({2: ("^2", "²", "**2"), 3: ("^3", "³")}.get(p, (f"^{p}",)))
        return _fill(rng, _POWERED, c=f"{base}{sign}{gap}{op}{gap}{b}"), Node(op, tree, Fraction(b))
    if p in _CUBES and rng.random() < 0.5:
        said = rng.choice(_CUBES[p]).format(a=base)
    else:
        nth = rng.choice((f"{p}{ {2: 'nd', 3: 'rd'}.get(p, 'th') }", _ORDINALS[p]))
        said = vary(rng, rng.choice(_RAISED)).format(a=base, p=rng.choice((p, p, in_words(p))), d=p, nth=nth)
    return _fill(rng, _POWERED, c=said), tree


_PERCENT = ("{p} of {a}", "{p} of {a}", "{p} out of {a}", "{a} times {p}", "{p} of the {a}", "{p} of the number {a}")
_WHAT_PERCENT = (
    "what [percent|percentage|%] of {a} is {b}?", "{b} is what [percent|percentage|%] of {a}?",
    "what [percent|percentage|%] is {b} of {a}?", "{b} out of {a} [as a percentage|in percent|as percent]",
    "i got {b} out of {a}, what percent is that?", "{b} of {a} in percent", "[express|write] {b}/{a} as a percentage",
    "how many percent of {a} is {b}?", "{b}/{a} as a percent",
)  # fmt: skip


def _percent(rng: Random, level: int) -> _Asked:
    """Percents in words and signs, and which percent one number is of another."""
    p = rng.choice((10, 20, 25, 50, 5, 75, 30, 40, 60, 15, 80)[: 3 + 4 * level])
    unit = more.CUTS[p][0]
    a = unit * rng.choice((rng.randint(1, 10 * level), 10 * rng.randint(1, level)))
    part = int(Fraction(p, 100) * a)
    if rng.random() < 0.35:
        share = Node("/", Node.of("*", part, 100), Fraction(a))
        if gcd(part, a) > 1:
            share = Node("*", Node.of("/", part, a), Fraction(100))
        return _fill(rng, _WHAT_PERCENT, a=a, b=part), share
    name = rng.choice(("{p}%", "{p} %", "{p} percent", "{w} percent", "{w} percent", "{w} per cent", "{p} per cent"))
    amount = in_words(a) if a <= 100 and rng.random() < 0.3 else _hundreds(a) if rng.random() < 0.4 else str(a)
    said = rng.choice(_PERCENT).format(p=name.format(p=p, w=in_words(p)), a=amount)
    return _fill(rng, _BARE, c=said), more.share(a, p)


def _hundreds(n: int) -> str:
    """`two hundred`, `three hundred and fifty`, or digits above 999."""
    return in_words(n) if n < 1000 else str(n)


_MORE = (
    "how much [more|bigger|larger|greater] is {x} than {y}?", "is {x} more than {y}, and by how much?",
    "by how much is {x} [more|bigger|larger|greater] than {y}?", "{x} is how much [more|bigger] than {y}?",
    "how much [less|smaller] is {y} than {x}?", "by how much is {y} [less|smaller|lower] than {x}?",
    "the difference between {x} and {y}", "difference of {y} and {x}", "how far apart are {x} and {y}?",
    "is {x} [bigger|greater] than {y}? by how much?", "{x} compared to {y}, how much more?", 
    "{x} vs {y}, what's the difference?", "what's the difference between {y} and {x}?", 
    "how far is {x} above {y}?", "how much [must|do] i add to {y} to get {x}?",
    "what is the difference between {x} and {y}?",
)  # fmt: skip


def _more(rng: Random, level: int) -> _Asked:
    """How much more one number or product is than another, the larger one first or second."""

    def one() -> tuple[str, Tree]:
        if rng.random() < (0.25, 0.4, 0.5)[level - 1]:
            tree = Node.of(rng.choice("**+"), rng.randint(2, 12), rng.randint(2, 9))
            return show(tree, {"+": " + ", "*": rng.choice(("*", " x ", " times "))}), tree
        n = rng.randint(1, (90, 200, 600)[level - 1])
        return str(n), Fraction(n)

    while True:
        (x, big), (y, small) = sorted((one(), one()), key=lambda pair: -value_of(pair[1]))
        if 0 < value_of(small) < value_of(big):
            return _fill(rng, _MORE, x=x, y=y), Node("-", big, small)


def _signs(rng: Random, level: int) -> _Asked:
    """Two to four numbers of either sign with any operations: -3 * -4 + 2, 5 - -3, -8 / -2 - 3, -6 + -7 - -2."""
    while True:
        numbers = [rng.randint(2, 12 if level < 3 else 20) * rng.choice((-1, -1, 1)) for _ in range(2 + (level > 1))]
        ops = [rng.choice("+-*/" if i == 0 else "+-") for i in range(len(numbers) - 1)]
        if ops[0] == "/":
            numbers[0] *= abs(numbers[1])
        tree = Node.of(ops[0], numbers[0], numbers[1])
        for op, n in zip(ops[1:], numbers[2:], strict=True):
            turned = ops[0] in "*/" and len(ops) == 2 and rng.random() < 0.3
            tree = Node(op, Fraction(n), tree) if turned else Node(op, tree, Fraction(n))
        if min(numbers) < 0 and not (isinstance(tree.right, Node) and show(tree.right).startswith("-")):
            break
    gap = rng.choice((" ", " ", ""))
    times, over = rng.choice(("*", "x", "×")), rng.choice(("/", "÷"))
    written = show(
        tree, {"+": f"{gap}+{gap}", "-": f"{gap}-{gap}", "*": f"{gap}{times}{gap}", "/": f"{gap}{over}{gap}"}
    )
    if gap and rng.random() < 0.6:
        written = written.replace("(-", "-").replace(")", "")
    return _fill(rng, _BARE[:4], c=written), tree


def _mixed(rng: Random, level: int) -> _Asked:
    """Mixed numbers, wholes and parts apart: 1 1/2 + 2 1/4."""
    while True:
        w, v = rng.randint(1, 4 * level), rng.randint(1, 4)
        q, s = rng.choice((2, 2, 3, 4)), rng.choice((2, 2, 3, 4))
        x, y = Fraction(rng.randint(1, q - 1), q), Fraction(rng.randint(1, s - 1), s)
        op = rng.choice("++-")
        if op == "+" or (w > v and x >= y):
            break
    name = {"+": rng.choice(("+", "plus")), "-": rng.choice(("-", "minus"))}[op]
    link = rng.choice((" ", " ", " and "))
    if rng.random() < 0.25:
        return _fill(rng, _BARE[:4], c=f"{w}{link}{x} {name} {v}"), Node("+", Node.of(op, w, v), x)
    tree = Node("+", Node.of(op, w, v), Node(op, x, y))
    return _fill(rng, _BARE[:4], c=f"{w}{link}{x} {name} {v}{link}{y}"), tree


_LOW = "[simplify|reduce|cancel down|simplest form of|lowest terms of|shorten|write in lowest terms]"
_SIMPLE = (
    f"{_LOW} {{c}}",
    "{c} in [simplest form|lowest terms|simplest terms]",
    "{c} simplified",
    "make {c} simpler",
    "{c}, simplest form?",
    "what is {c} in [its |]simplest form?",
    "{c} as a [simple|reduced] fraction",
)


def _lowest(rng: Random, level: int) -> _Asked:
    """A fraction to be reduced by two to twenty, or a product or quotient of two fractions that cancels."""
    if level == 1 or rng.random() < 0.5:
        q = rng.randint(2, 12)
        p = rng.randint(1, 12)
        k = rng.choice((2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15)[: 6 + 3 * level])
        part = Fraction(p, q)
        return _fill(rng, _SIMPLE, c=f"{part.numerator * k}/{part.denominator * k}"), Node.of(
            "/", part.numerator * k, part.denominator * k
        )
    while True:
        x, y = (Fraction(rng.randint(1, 10), rng.randint(2, 10)) for _ in range(2))
        op = rng.choice("***/")
        tree = Node(op, x, y)
        turned = y if op == "*" else 1 / y
        top, bottom = x.numerator * turned.numerator, x.denominator * turned.denominator
        if 1 not in (x.denominator, y.denominator) and value_of(tree).denominator < bottom and max(top, bottom) < 100:
            sign = rng.choice({"*": (" x ", " * ", " × ", " times "), "/": (" ÷ ", " divided by ", " : ")}[op])
            return _fill(rng, (*_SIMPLE, "{c}", f"{{c}}{_TAIL}"), c=f"{x}{sign}{y}"), tree


def _chain(rng: Random, level: int) -> _Asked:
    """Plus and minus in a row, in signs or words: 19+23-8, 10 - 9 + 8 - 7 + 6, twelve minus four plus nine."""
    while True:
        count = rng.randint(3, 4 + level // 2)
        numbers = [rng.randint(1, rng.choice((12, 12, 30, 60))) for _ in range(count)]
        tree: Tree = Fraction(numbers[0])
        for n in numbers[1:]:
            tree = Node(rng.choice("+--"), tree, Fraction(n))
        assert isinstance(tree, Node)
        if more.tame(tree, 0, 150):
            break
    style = rng.random()
    said = text.aloud(rng, tree) if style < 0.15 else text.spoken(rng, tree) if style < 0.3 else text.typed(rng, tree)
    return _fill(rng, _BARE[:5], c=said), tree


_Kind = Callable[[Random, int], _Asked]
_KINDS: dict[int, tuple[_Kind, ...]] = {
    1: (_clause, _clause, _clause, _list, _list, _power, _percent, _more, _more, _lowest, _chain),
    2: (_clause, _clause, _list, _list, _power, _power, _percent, _more, _signs, _mixed, _lowest, _lowest, _chain),
    3: (_clause, _list, _list, _power, _percent, _more, _signs, _signs, _mixed, _lowest, _lowest, _lowest, _chain),
}


def draw(rng: Random, level: int) -> tuple[str, Node, str]:
    """A question of level 1 to 3, its expression and its answer."""
    question, tree = rng.choice(_KINDS[level])(rng, level)
    return question, tree, str(value_of(tree))

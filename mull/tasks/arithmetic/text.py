"""How sums are written in questions: numbers and fractions in words, and expressions as people type them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from random import Random

from mull.core import Split
from mull.tasks import phrasing
from mull.tasks.arithmetic import words
from mull.tasks.arithmetic.phrases import CHAIN_NAMED, CHAIN_STEP
from mull.tasks.formula import Node, Tree, apply, leaves, show
from mull.tasks.phrasing import in_words

PARTS = {2: ("half", "halves"), 3: ("third",), 4: ("quarter", "fourth"), 5: ("fifth",), 6: ("sixth",)}
_SPOKEN = {"+": ("plus",), "-": ("minus",), "*": ("times", "multiplied by"), "/": ("divided by",)}
_LOOSER = {
    "+": ("added to", "add", "plus"), "-": ("take away", "less", "subtract"),
    "*": ("multiplied with", "multiply by", "multiply", "x"), "/": ("over", "divide by", "divided with"),
}  # fmt: skip
_LONE = {Fraction(1, 2): "½", Fraction(1, 4): "¼", Fraction(3, 4): "¾"}
_TIMES = ("*", "*", "*", "x", "x", "×", "X", "·")
_BRACKETED = re.compile(r"\((-[0-9]+)\)")  # 8-(-5), which people also type 8 - -5
_OPENED = 0.1  # how many questions begin with a few words about something else


def said(rng: Random, n: int, wordy: float = 0.1) -> str:
    """A number as people write it inside a sentence: mostly digits, now and then words, or with a comma."""
    if n < 100 and rng.random() < wordy:
        return _words(rng, n)
    return f"{n:,}" if n > 999 and rng.random() < 0.15 else str(n)


def pair(rng: Random, a: int, b: int) -> tuple[str, str]:
    """Two numbers of one question: both in digits, both in words, or one of each."""
    style = rng.random()
    first, second = (1.0, 1.0) if style < 0.16 else (1.0, 0.0) if style < 0.24 else (0.0, float(style < 0.32))
    return said(rng, a, first), said(rng, b, second)


def _words(rng: Random, n: int) -> str:
    name = in_words(n)
    return name.replace("-", " ") if rng.random() < 0.5 else name


def typed(rng: Random, tree: Tree) -> str:
    """An expression in symbols, as different people type them."""
    whole = all(leaf.denominator == 1 for leaf in leaves(tree))
    if not whole:
        times, over = rng.choice((("*", "/"), ("×", "÷"), ("*", "÷"), ("x", "÷")))
        gap = " " if over == "÷" or rng.random() < 0.5 else ""
        return show(tree, {op: f"{gap}{sign}{gap}" for op, sign in zip("+-*/", ("+", "-", times, over), strict=True)})
    times, over, minus = rng.choice(_TIMES), rng.choice(("/", "/", "/", "÷", "÷", ":")), rng.choice("-----−–")
    before, after = rng.choice((("", ""), ("", ""), ("", ""), (" ", " "), (" ", " "), (" ", " "), (" ", ""), ("", " ")))
    signs = {"+": "+", "-": minus, "*": times, "/": over}
    text = show(tree, {op: before + sign + after for op, sign in signs.items()})
    if "(-" in text and rng.random() < 0.5:
        text = _BRACKETED.sub(r"\1", text)
    implied = before + times + after + "("
    return text.replace(implied, "(") if implied in text and over not in text and rng.random() < 0.3 else text


def spoken(rng: Random, tree: Tree) -> str:
    """An expression with its operations in words: `12 plus 3 times 4`, now and then the numbers too."""
    if isinstance(tree, Node) and isinstance(tree.left, Fraction) and isinstance(tree.right, Fraction):
        name = rng.choice((_SPOKEN if rng.random() < 0.7 else _LOOSER)[tree.op])
        style = rng.random()
        left = spelt(rng, tree.left) if style < 0.45 or tree.left < 0 else str(tree.left)
        right = spelt(rng, tree.right) if style < 0.3 or style > 0.85 or tree.right < 0 else str(tree.right)
        return f"{left} {name} {right}"
    small = all(leaf.denominator == 1 and 0 <= leaf < 100 for leaf in leaves(tree))
    if small and "(" not in show(tree) and rng.random() < 0.25:
        return aloud(rng, tree)
    return show(tree, {op: f" {rng.choice(names)} " for op, names in _SPOKEN.items()})


def aloud(rng: Random, tree: Tree) -> str:
    """The whole expression in words; for those that need no parentheses."""
    if isinstance(tree, Fraction):
        return _words(rng, int(tree))
    return f"{aloud(rng, tree.left)} {rng.choice(_SPOKEN[tree.op])} {aloud(rng, tree.right)}"


def spelt(rng: Random, n: Fraction) -> str:
    """A number or a fraction in words where it is small: `two thirds`, `a half`; in digits elsewhere."""
    if n.denominator == 1 and 0 <= n < 100:
        return _words(rng, int(n))
    if n.denominator == 1 and n < 0:
        return rng.choice(("minus ", "negative ", "-")) + said(rng, -int(n), 0.4).replace(" ", "-")
    if not 0 < n.numerator < 10 or n.denominator not in PARTS:
        return f"({n})" if n < 0 else str(n)
    names = PARTS[n.denominator]
    if n.numerator == 1:
        return f"{rng.choice(('a', 'one', 'one'))} {names[0]}"
    plural = names[1] if n.denominator == 2 else f"{rng.choice(names)}s"
    return f"{in_words(n.numerator)} {plural}"


def portion(rng: Random, n: Fraction) -> str:
    """A fraction of something: `3/4`, `three quarters`, `¾`."""
    style = rng.random()
    return _LONE[n] if style < 0.1 and n in _LONE else spelt(rng, n) if style < 0.5 else str(n)


def listed(rng: Random, numbers: Sequence[Fraction]) -> str:
    """`3, 5 and 9` in one of the ways lists are typed."""
    names = [str(n) for n in numbers]
    if rng.random() < 0.12 and max(numbers) < 100:
        names = [in_words(int(n)) for n in numbers]
    last = rng.choice((" and ", " and ", ", ", ", and ", " & "))
    return (" and " if rng.random() < 0.15 else ", ").join(names[:-1]) + last + names[-1]


def sequence(rng: Random, tree: Node) -> tuple[str, bool] | None:
    """`12, add 5, then multiply by 3` where the work goes straight from left to right; None elsewhere.

    Also tells whether it begins with a sum of two numbers: `add 4 and 5, then multiply by 3`.
    """
    steps: list[tuple[str, int]] = []
    start: Tree = tree
    while isinstance(start, Node):
        if isinstance(start.right, Node) or start.right < 0 or start.right.denominator > 1:
            return None
        steps.append((start.op, int(start.right)))
        start = start.left
    steps.reverse()
    opened = start >= 0 and start.denominator == 1 and len(steps) > 1 and rng.random() < 0.4
    begin = str(start)
    if opened:
        (op, b), *steps = steps
        begin = phrasing.vary(rng, words.FIRST[op]).format(a=said(rng, int(start), 0.12), b=said(rng, b, 0.12))
    parts = [_done(rng, op, b) for op, b in steps]
    link = rng.choice((", ", ", then ", " then ", ", ", " and ", " and then ", ", and then ", ". then ", ". "))
    return link.join([begin, *parts]), opened


def _done(rng: Random, op: str, b: int) -> str:
    if (op, b) in CHAIN_NAMED and rng.random() < 0.7:
        return phrasing.vary(rng, CHAIN_NAMED[op, b])
    return phrasing.vary(rng, CHAIN_STEP[op]).format(b=said(rng, b, 0.15))


def nested(rng: Random, tree: Node) -> tuple[str, Node] | None:
    """`5 more than the product of 3 and 4`, and the tree in that order; None where there is no such way to say it."""
    flipped = isinstance(tree.right, Node)
    inner, other = (tree.right, tree.left) if flipped else (tree.left, tree.right)
    if not isinstance(inner, Node) or isinstance(other, Node) or isinstance(inner.left, Node):
        return None
    if isinstance(inner.right, Node) or any(n < 0 or n.denominator > 1 for n in leaves(tree)):
        return None
    if inner.op == "-" and apply(inner.left, "-", inner.right) < 0:
        return None
    a, b = pair(rng, int(inner.left), int(inner.right))
    if inner.op == "*" and inner.left == 2 and rng.random() < 0.7:
        name = f"{rng.choice(('twice', 'double', 'two times'))} {b}"
    elif inner.op == "/" and inner.right == 2 and rng.random() < 0.7:
        name = f"half of {a}"
    else:
        clear = tree.op in "*/" or (tree.op == "-" and flipped)
        name = (words.INNER[inner.op][0] if clear else rng.choice(words.INNER[inner.op])).format(a=a, b=b)
    c = said(rng, int(other))
    if tree.op == "*" and other == 2 and rng.random() < 0.7:
        return f"{rng.choice(('twice', 'double', 'two times'))} {name}", Node("*", other, inner)
    if tree.op == "/" and other == 2 and not flipped and rng.random() < 0.7:
        return f"half of {name}", tree
    template = rng.choice(words.OUTER[tree.op][flipped])
    turned = tree.op in "+*" and (template.index("{c}") < template.index("{n}")) != flipped
    return template.format(n=name, c=c), Node(tree.op, tree.right, tree.left) if turned else tree


def ask(rng: Random, pool: Sequence[str], split: Split, **slots: str) -> str:
    """One dressed question from this pool."""
    return filled(rng, phrasing.pick(rng, pool, split), **slots)


def filled(rng: Random, template: str, **slots: str) -> str:
    """One dressed question from this template, now and then with a few words before it."""
    asked = phrasing.vary(rng, template).format(**slots)
    if rng.random() < _OPENED:
        asked = phrasing.vary(rng, rng.choice(words.OPENING)) + asked
    return phrasing.dress(rng, asked)

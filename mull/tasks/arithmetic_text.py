"""How sums are written in questions: numbers and fractions in words, and expressions as people type them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from mull.core import Split
from mull.tasks import phrasing
from mull.tasks.arithmetic_phrases import CHAIN_STEP
from mull.tasks.formula import Node, Tree, leaves, show
from mull.tasks.phrasing import in_words

PARTS = {2: ("half", "halves"), 3: ("third",), 4: ("quarter", "fourth"), 5: ("fifth",), 6: ("sixth",)}
_SPOKEN = {"+": ("plus",), "-": ("minus",), "*": ("times", "multiplied by"), "/": ("divided by",)}
_LOOSER = {"+": ("added to",), "-": ("take away", "less"), "*": ("multiplied with",), "/": ("over",)}


def said(rng: Random, n: int) -> str:
    """A number as people write it inside a sentence: mostly digits, now and then words, or with a comma."""
    if n < 100 and rng.random() < 0.1:
        return in_words(n)
    return f"{n:,}" if n > 999 and rng.random() < 0.15 else str(n)


def typed(rng: Random, tree: Tree) -> str:
    """An expression in symbols, as different people type them."""
    if all(leaf >= 0 and leaf.denominator == 1 for leaf in leaves(tree)):
        return phrasing.symbols(rng, show(tree))
    times, over = rng.choice((("*", "/"), ("×", "÷"), ("*", "÷"), ("x", "÷")))
    gap = " " if over == "÷" or rng.random() < 0.5 else ""
    return show(tree, {op: f"{gap}{sign}{gap}" for op, sign in zip("+-*/", ("+", "-", times, over), strict=True)})


def spoken(rng: Random, tree: Tree) -> str:
    """An expression with its operations in words: `12 plus 3 times 4`, now and then the numbers too."""
    if isinstance(tree, Node) and isinstance(tree.left, Fraction) and isinstance(tree.right, Fraction):
        name = rng.choice((_SPOKEN if rng.random() < 0.7 else _LOOSER)[tree.op])
        if rng.random() < 0.5:
            return f"{spelt(rng, tree.left)} {name} {spelt(rng, tree.right)}"
        return show(tree, {tree.op: f" {name} "})
    return show(tree, {op: f" {rng.choice(names)} " for op, names in _SPOKEN.items()})


def spelt(rng: Random, n: Fraction) -> str:
    """A number or a fraction in words where it is small: `two thirds`, `a half`; in digits elsewhere."""
    if n.denominator == 1 and 0 <= n < 100:
        return in_words(int(n))
    if not 0 < n.numerator < 10 or n.denominator not in PARTS:
        return f"({n})" if n < 0 else str(n)
    names = PARTS[n.denominator]
    if n.numerator == 1:
        return f"{rng.choice(('a', 'one', 'one'))} {names[0]}"
    plural = names[1] if n.denominator == 2 else f"{rng.choice(names)}s"
    return f"{in_words(n.numerator)} {plural}"


def sequence(rng: Random, tree: Tree) -> str | None:
    """`12, add 5, then multiply by 3` where the work goes straight from left to right; None elsewhere."""
    parts: list[str] = []
    while isinstance(tree, Node):
        if isinstance(tree.right, Node) or tree.right < 0 or tree.right.denominator > 1:
            return None
        parts.append(phrasing.vary(rng, CHAIN_STEP[tree.op]).format(b=tree.right))
        tree = tree.left
    link = rng.choice((", ", ", then ", " then ", ", "))
    return link.join([str(tree), *reversed(parts)])


def ask(rng: Random, pool: Sequence[str], split: Split, **slots: str) -> str:
    """One dressed question from this pool."""
    return filled(rng, phrasing.pick(rng, pool, split), **slots)


def filled(rng: Random, template: str, **slots: str) -> str:
    """One dressed question from this template."""
    return phrasing.dress(rng, phrasing.vary(rng, template).format(**slots))

"""Sums as people type them, for training alone: this or that result, in simplest form."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from mull.tasks.arithmetic import text
from mull.tasks.formula import Node, value_of

_EITHER = (
    "is it {x} or {y}? {e}", "{e}, is it {x} or {y}?", "{e} -> {x} or {y}?", "{x} or {y}: {e}",
    "[does|do] {e} make {x} or {y}?", "[he|tom|one kid] says {x}, [she|mia|another] says {y}. [what is|who is "
    "right on] {e}?",
    "{e}: {x} or {y}, [which is it|which one is right|what's right]?", "we got {x} and {y} for {e}. [which "
    "one|which is it]?",
    "can't decide between {x} and {y} for {e}", "{e} = {x} or {y}?", "a: {x}, b: {y}. what is {e}?", "{e} ? {x} "
    "or maybe {y}",
    "my answer for {e} is {x}, the book has {y}. [what is it|which is right]?",
)  # fmt: skip
_SIMPLE = (
    "{e} in [simplest form|lowest terms|its simplest form]", "{e}, [simplified|simplify|in simplest form|fully "
    "reduced]",
    "simplify {e}", "{e} as a [simple fraction|reduced fraction]", "[what is|what's] {e} in [simplest "
    "form|lowest terms]?",
    "[work out|calculate|find] {e} and simplify", "{e} and [simplify|reduce] [it|the answer|your answer]",
    "{e} = ? (simplest form)", "give {e} in lowest terms", "reduce {e}", "{e}. [simplify|reduce] the answer",
)  # fmt: skip
_SPELT = {"+": ("{a} plus {b}", "{a} + {b}", "{a}+{b}"), "-": ("{a} minus {b}", "{a} - {b}", "{a}-{b}"),
          "*": ("{a} times {b}", "{a} x {b}", "{a}*{b}", "{a} × {b}"), "/": ("{a} divided by {b}", "{a} ÷ "
          "{b}")}  # fmt: skip


def draw(rng: Random, level: int) -> tuple[str, Node]:
    """A question of level 1 to 3 and its expression."""
    return _either(rng, level) if rng.random() < 0.65 or level == 1 else _simplest(rng)


def _either(rng: Random, level: int) -> tuple[str, Node]:
    """One operation and two results, of which one is right."""
    op = rng.choice("+-**/")
    a, b = (rng.randint(2, 12) for _ in range(2)) if op in "*/" else (rng.randint(2, 30 * level) for _ in range(2))
    a, b = (a * b, b) if op == "/" else (max(a, b), min(a, b)) if op == "-" else (a, b)
    tree = Node.of(op, a, b)
    right = int(value_of(tree))
    wrong = right + rng.choice((-10, -2, -1, 1, 2, 10, 3))
    both = [right, wrong if wrong >= 0 else right + 1]
    rng.shuffle(both)
    written = rng.choice(_SPELT[op]).format(a=a, b=b)
    return text.filled(rng, rng.choice(_EITHER), e=written, x=str(both[0]), y=str(both[1])), tree


def _simplest(rng: Random) -> tuple[str, Node]:
    """Two fractions, often with one denominator, whose sum is to be reduced."""
    while True:
        q = rng.choice((4, 6, 8, 8, 9, 10, 12))
        s = rng.choice((q, q, q // 2, 2))
        x, y = Fraction(rng.randint(1, q - 1), q), Fraction(rng.randint(1, max(1, s - 1)), s)
        op = rng.choice("++-")
        if 1 in (x.denominator, y.denominator) or (op == "-" and x <= y):
            continue
        gap = rng.choice(("", " "))
        return text.filled(rng, rng.choice(_SIMPLE), e=f"{x}{gap}{op}{gap}{y}"), Node(op, x, y)

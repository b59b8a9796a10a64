"""Expressions as trees: reading, writing, and the flat sums and products in which their steps are judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

LONGEST = 200  # characters of a text that is read at all
MOST = 48  # numbers in it, and on a board at once
PLAIN = {op: op for op in "+-*/"}
_DEEPEST = 24
_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Node:
    """Two trees joined by one of + - * /. A leaf is a plain Fraction."""

    op: str
    left: Tree
    right: Tree

    @classmethod
    def of(cls, op: str, a: int, b: int) -> Node:
        """Two whole numbers joined."""
        return cls(op, Fraction(a), Fraction(b))


Tree = Fraction | Node


def value_of(tree: Tree) -> Fraction:
    """The exact value; ZeroDivisionError where there is none."""
    return tree if isinstance(tree, Fraction) else apply(value_of(tree.left), tree.op, value_of(tree.right))


def apply(x: Fraction, op: str, y: Fraction) -> Fraction:
    """The value of x op y."""
    return x + y if op == "+" else x - y if op == "-" else x * y if op == "*" else x / y


def leaves(tree: Tree) -> Iterator[Fraction]:
    """The numbers from left to right."""
    if isinstance(tree, Fraction):
        yield tree
    else:
        yield from leaves(tree.left)
        yield from leaves(tree.right)


def show(tree: Tree, signs: Mapping[str, str] = PLAIN) -> str:
    """The expression with only the parentheses that keep its order of work, and those around inner signs."""
    if isinstance(tree, Fraction):
        return str(tree)
    return operand(tree.left, tree.op, signs) + signs[tree.op] + operand(tree.right, tree.op, signs, right=True)


def operand(tree: Tree, op: str, signs: Mapping[str, str] = PLAIN, *, right: bool = False) -> str:
    """`tree` as it stands to the left or right of `op`, in parentheses where it needs them."""
    text = show(tree, signs)
    if isinstance(tree, Fraction):
        loose = right and (tree < 0 or (signs[op].strip() == "/" and tree.denominator > 1))
    else:
        loose = (right and (op in "*/" or tree.op in "+-")) or (op in "*/" and tree.op in "+-")
    return f"({text})" if loose else text


def written(tree: Tree, *, first: bool = True) -> str:
    """The expression with the parentheses it needs, and those around signs inside it and fractions in products."""
    if isinstance(tree, Fraction):
        return str(tree)
    return _side(tree.left, tree.op, first) + tree.op + _side(tree.right, tree.op, False, right=True)


def _side(tree: Tree, op: str, first: bool, *, right: bool = False) -> str:
    if isinstance(tree, Fraction):
        return f"({tree})" if (tree < 0 and not first) or (op in "*/" and tree.denominator > 1) else str(tree)
    loose = tree.op in "+-" if op in "*/" or right else False
    return f"({written(tree)})" if loose or (right and op in "*/") else written(tree, first=first)


def plan(tree: Tree) -> list[str]:
    """The subtasks in the order they are worked, earlier results by letter: 12-5, a*3, b+8."""
    done: list[str] = []

    def name(at: Tree, op: str, right: bool) -> str:
        if isinstance(at, Fraction):
            return operand(at, op, right=right)
        left = name(at.left, at.op, False)
        done.append(left + at.op + name(at.right, at.op, True))
        return chr(ord("a") + len(done) - 1)

    name(tree, "+", False)
    return done


def parse(text: str) -> Tree | None:
    """`3*(4-12)/2` as a tree, a sign before a number or a parenthesis allowed; None for anything else."""
    if not 0 < len(text) <= LONGEST:
        return None
    reader = _Reader(text)
    try:
        tree = reader.sum(0)
    except _Unreadable:
        return None
    return tree if reader.at == len(text) else None


class _Unreadable(Exception):
    """The text leaves the grammar."""


class _Reader:
    """A cursor over the text; every character is read once."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.left = text, 0, MOST

    def take(self, any_of: str) -> str:
        char = self.text[self.at : self.at + 1]
        if char and char in any_of:
            self.at += 1
            return char
        return ""

    def sum(self, depth: int) -> Tree:
        tree = self.product(depth)
        while op := self.take("+-"):
            tree = Node(op, tree, self.product(depth))
        return tree

    def product(self, depth: int) -> Tree:
        tree = self.factor(depth)
        while op := self.take("*/"):
            tree = Node(op, tree, self.factor(depth))
        return tree

    def factor(self, depth: int) -> Tree:
        if depth > _DEEPEST:
            raise _Unreadable
        if self.take("-"):
            tree = self.factor(depth + 1)
            return -tree if isinstance(tree, Fraction) else Node("-", Fraction(0), tree)
        if self.take("("):
            tree = self.sum(depth + 1)
            if not self.take(")"):
                raise _Unreadable
            return tree
        start = self.at
        while self.take("0123456789"):
            pass
        run = self.text[start : self.at]
        self.left -= 1
        if self.left < 0 or not 0 < len(run) <= _DIGITS or (run[0] == "0" and run != "0"):
            raise _Unreadable
        return Fraction(int(run))


@dataclass(frozen=True, slots=True)
class Chain:
    """A flat sum or product. A flag of -1 takes its term away, or divides by its factor.

    Numbers in a sum carry their own sign (flag 1), numbers in a product are whole; there are no idle 0 and 1.
    """

    kind: str  # "+" or "*"
    items: tuple[tuple[int, Item], ...]


Item = Fraction | Chain


def chain_of(tree: Tree) -> Item:
    """The tree flattened; what needs no work (a fraction in lowest terms, a factor 1) is folded into values."""
    if isinstance(tree, Fraction):
        return tree
    kind = "+-" if tree.op in "+-" else "*/"
    found: list[tuple[int, Item]] = []
    waiting: list[tuple[int, Tree]] = [(1, tree)]
    while waiting:  # all that stands side by side at once: term by term, each would be looked at again for the next
        flag, part = waiting.pop()
        if isinstance(part, Node) and part.op in kind:
            waiting += [(-flag if part.op in "-/" else flag, part.right), (flag, part.left)]
        else:
            found.append((flag, chain_of(part)))
    return joined(kind[0], found)


def joined(kind: str, items: Iterable[tuple[int, Item]]) -> Item:
    """A chain of these items, or the value it is when nothing is left to do."""
    flat: list[tuple[int, Item]] = []
    for flag, inner in items:
        if isinstance(inner, Fraction):
            flat += _number(kind, flag, inner)
        elif inner.kind == kind == "*":
            flat += [(flag * f, it) for f, it in inner.items]
        elif inner.kind == kind:
            flat += [(1, flag * it) if isinstance(it, Fraction) else (flag * f, it) for f, it in inner.items]
        else:
            flat.append((flag, inner))
    if kind == "*":
        flat = _unsigned(flat)
    if not flat:
        return Fraction(0 if kind == "+" else 1)
    if len(flat) == 1:
        flag, item = flat[0]
        if flag > 0:
            return item
        if kind == "*" and isinstance(item, Fraction):
            return 1 / item
    found = _lowest(kind, flat)
    return Chain(kind, tuple(flat)) if found is None else found


def _number(kind: str, flag: int, number: Fraction) -> list[tuple[int, Item]]:
    """A number as a chain of this kind holds it."""
    if kind == "+":
        return [(1, flag * number)] if number else []
    return [(flag, Fraction(number.numerator)), (-flag, Fraction(number.denominator))]


def _unsigned(items: list[tuple[int, Item]]) -> list[tuple[int, Item]]:
    """The factors with at most one sign, on the first number, and without the ones; a lone 0 where there is a 0."""
    numbers = [item for _, item in items if isinstance(item, Fraction)]
    if (1, Fraction(0)) in items:
        return [(1, Fraction(0))]
    sizes = [(flag, abs(item) if isinstance(item, Fraction) else item) for flag, item in items]
    left = [(flag, item) for flag, item in sizes if item != 1]
    if sum(number < 0 for number in numbers) % 2 == 0:
        return left
    for i, (flag, item) in enumerate(left):
        if flag > 0 and isinstance(item, Fraction):
            return [*left[:i], (1, -item), *left[i + 1 :]]
    return [(1, Fraction(-1)), *left]


def _lowest(kind: str, items: list[tuple[int, Item]]) -> Fraction | None:
    """p/q where the items are just that, in lowest terms."""
    if kind == "+" or len(items) != 2:
        return None
    (f, x), (g, y) = sorted(items, key=lambda pair: -pair[0])
    if f < 0 or g > 0 or not isinstance(x, Fraction) or not isinstance(y, Fraction):
        return None
    return x / y if gcd(x.numerator, y.numerator) == 1 else None


def chains(item: Item, path: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Chain]]:
    """Every chain with the way to it, the inner ones first."""
    if isinstance(item, Chain):
        for i, (_, inner) in enumerate(item.items):
            yield from chains(inner, (*path, i))
        yield path, item


def replaced(item: Item, path: tuple[int, ...], taken: Sequence[int], by: tuple[int, Item]) -> Item:
    """The tree of chains with `by` in place of the taken items of the chain at `path`."""
    assert isinstance(item, Chain)
    if path:
        flag, inner = item.items[path[0]]
        new = (flag, replaced(inner, path[1:], taken, by))
        return joined(item.kind, (*item.items[: path[0]], new, *item.items[path[0] + 1 :]))
    kept = [by if i == taken[0] else it for i, it in enumerate(item.items) if i == taken[0] or i not in taken]
    return joined(item.kind, kept)


def key(tree: Tree) -> str:
    """The canonical problem: one for `a+b` and `b+a`, and for any placing of needless parentheses."""
    return key_of(chain_of(tree))


def key_of(item: Item) -> str:
    """`key` of a flattened tree."""
    if isinstance(item, Fraction):
        return str(item)
    parts: list[tuple[int, Fraction | int, str]] = []
    for flag, inner in item.items:
        if isinstance(inner, Fraction):
            sign, size = ("-", -inner) if item.kind == "+" and inner < 0 else ("+*"[item.kind == "*"], inner)
            parts.append((0, size, f"{'/' if flag < 0 else sign}{size}"))
        else:
            signs = "+-" if item.kind == "+" else "*/"
            parts.append((1, 0, f"{signs[flag < 0]}({key_of(inner)})"))
    first = sorted(parts, key=lambda part: (part[2][0] in "-/", part))
    return "".join(text for _, _, text in first).removeprefix("+").removeprefix("*")

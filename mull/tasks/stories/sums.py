"""Derivations of word problems: trees of sums, their order, their other orders, and what a number stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

Tree: TypeAlias = "int | tuple[Tree, str, Tree]"
Shape: TypeAlias = "str | tuple[Shape, str, Shape]"
Sum = tuple[int, str, int]
Place = tuple[int, int, int]
"""Part of a derivation: node, which of its parts (bits), and whether they count for (1) or against (-1)."""

# `%` is what a division leaves over and `:` its whole part; both are worked out as one `/`.
KIND = {"+": "+", "-": "+", "*": "*", "/": "*", "%": "%", ":": ":"}
DEEPEST = 12


def parse(text: str) -> Shape:
    """A formula such as `(a+b)*3` as a tree; its leaves are numbers or single letters. Raises ValueError."""
    shape, end = _sum(text, 0, 0)
    if end != len(text):
        raise ValueError(f"not a formula: {text[:40]!r}")
    return shape


def _sum(text: str, at: int, depth: int) -> tuple[Shape, int]:
    left, at = _product(text, at, depth)
    while at < len(text) and text[at] in "+-":
        right, end = _product(text, at + 1, depth)
        left, at = (left, text[at], right), end
    return left, at


def _product(text: str, at: int, depth: int) -> tuple[Shape, int]:
    left, at = _atom(text, at, depth)
    while at < len(text) and text[at] in "*/%:":
        right, end = _atom(text, at + 1, depth)
        left, at = (left, text[at], right), end
    return left, at


def _atom(text: str, at: int, depth: int) -> tuple[Shape, int]:
    if at < len(text) and text[at] == "(" and depth < DEEPEST:
        inside, at = _sum(text, at + 1, depth + 1)
        if text[at : at + 1] == ")":
            return inside, at + 1
    elif at < len(text) and text[at] in "abcdefkpx":
        return text[at], at + 1
    end = at
    while end < len(text) and text[end] in "0123456789" and end - at < 12:
        end += 1
    if end == at or (text[at] == "0" and end - at > 1):
        raise ValueError(f"not a formula: {text[:40]!r}")
    return text[at:end], end


def fill(shape: Shape, slots: Mapping[str, Tree]) -> Tree:
    """The formula with its letters replaced. Raises KeyError for a letter without a value."""
    if isinstance(shape, str):
        return int(shape) if shape.isdigit() else slots[shape]
    return fill(shape[0], slots), shape[1], fill(shape[2], slots)


def letters(shape: Shape) -> Iterator[str]:
    """The leaves of a formula, from left to right."""
    if isinstance(shape, str):
        yield shape
    else:
        yield from letters(shape[0])
        yield from letters(shape[2])


def numbers(tree: Tree) -> Iterator[int]:
    """The numbers a derivation starts from, from left to right."""
    if isinstance(tree, int):
        yield tree
    else:
        yield from numbers(tree[0])
        yield from numbers(tree[2])


def size(tree: Tree | Shape) -> int:
    """How many sums the tree has."""
    return 0 if isinstance(tree, int | str) else size(tree[0]) + size(tree[2]) + 1


def apply(a: int, op: str, b: int) -> int:
    """One sum. Raises ValueError where the result is negative or a `/` does not come out even."""
    if (op == "-" and a < b) or (op in "/%:" and b == 0) or (op == "/" and a % b):
        raise ValueError(f"no whole number: {a}{op}{b}")
    return {"+": a + b, "-": a - b, "*": a * b}[op] if op in "+-*" else a % b if op == "%" else a // b


def result(tree: Tree) -> int:
    """The value of a derivation. Raises ValueError where some sum of it has no whole result."""
    return tree if isinstance(tree, int) else apply(result(tree[0]), tree[1], result(tree[2]))


def sums(tree: Tree) -> list[Sum]:
    """The sums in the order in which they are worked out, each once."""
    found: dict[Sum, None] = {}
    _sums(tree, found)
    return list(found)


def _sums(tree: Tree, found: dict[Sum, None]) -> int:
    if isinstance(tree, int):
        return tree
    a, b = _sums(tree[0], found), _sums(tree[2], found)
    found[a, tree[1], b] = None
    return apply(a, tree[1], b)


def parts(tree: Tree, kind: str) -> list[tuple[int, Tree]]:
    """The signed terms of a sum, or the factors (1) and divisors (-1) of a product, nested ones opened."""
    if isinstance(tree, int) or KIND[tree[1]] != kind:
        return [(1, tree)]
    left, op, right = tree
    if kind in "%:":
        return [(1, left), (-1, right)]
    turn = 1 if op in "+*" else -1
    return parts(left, kind) + [(sign * turn, part) for sign, part in parts(right, kind)]


def form(tree: Tree) -> str:
    """The kind of the last sums and the signs of their parts: `+ ++-` of 3*4+5-6. Raises ValueError without a sum."""
    if isinstance(tree, int):
        raise ValueError("a derivation has a sum")
    return f"{KIND[tree[1]]} {''.join(sorted('+' if sign > 0 else '-' for sign, _ in parts(tree, KIND[tree[1]])))}"


def canonical(tree: Tree) -> str:
    """One text for derivations that differ only in order: `a+b` and `b+a`, `a-b-c` and `a-(b+c)`."""
    if isinstance(tree, int):
        return str(tree)
    kind = KIND[tree[1]]
    inner = [f"{'+' if sign > 0 else '-'}{canonical(part)}" for sign, part in parts(tree, kind)]
    return f"{kind}({' '.join(inner if kind in '%:' else sorted(inner))})"


def spread(tree: Tree) -> Tree | None:
    """The derivation with one `(p+q)*r` worked as `p*r+q*r`, or one `p*r+q*r` as `(p+q)*r`; None without any."""
    if isinstance(tree, int):
        return None
    left, op, right = tree
    if op == "*" and not isinstance(left, int) and left[1] in "+-":
        return (left[0], "*", right), left[1], (left[2], "*", right)
    if op in "+-" and not isinstance(left, int) and not isinstance(right, int) and left[1] == right[1] == "*":
        if left[2] == right[2]:
            return (left[0], op, right[0]), "*", left[2]
        if left[0] == right[0]:
            return left[0], "*", (left[2], op, right[2])
    if (inside := spread(left)) is not None:
        return inside, op, right
    return (left, op, inside) if (inside := spread(right)) is not None else None


def orders(tree: Tree) -> list[Tree]:
    """The derivation, and its `spread` where it has one: what a `Ledger` should know."""
    other = spread(tree)
    return [tree] if other is None else [tree, other]


def reorder(tree: Tree) -> Tree:
    """The same derivation in another order that also works: totals first, or the operands swapped."""
    if isinstance(tree, int):
        return tree
    left, op, right = tree
    if op in "%:":
        return reorder(left), op, reorder(right)
    plus, minus = ("+", "-") if op in "+-" else ("*", "/")
    signed = [(sign, reorder(part)) for sign, part in parts(tree, plus)]
    gains = [part for sign, part in signed if sign > 0]
    losses = [part for sign, part in signed if sign < 0]
    for other in _orders(gains, losses, plus, minus):
        if other != tree and _works(other):
            return other
    return reorder(left), op, reorder(right)


def _orders(gains: list[Tree], losses: list[Tree], plus: str, minus: str) -> Iterator[Tree]:
    if len(gains) > 1 and losses:
        yield _chain(gains, plus), minus, _chain(losses, plus)
        yield (gains[0], minus, _chain(losses, plus)), plus, _chain(gains[1:], plus)
        yield gains[0], plus, (_chain(gains[1:], plus), minus, _chain(losses, plus))
    elif losses:
        yield gains[0], minus, _chain(losses, plus)
    elif len(gains) > 2:
        yield gains[0], plus, _chain(gains[1:], plus)
    else:
        yield gains[1], plus, gains[0]


def _chain(terms: list[Tree], op: str) -> Tree:
    total = terms[0]
    for term in terms[1:]:
        total = (total, op, term)
    return total


def _works(tree: Tree) -> bool:
    try:
        result(tree)
    except ValueError:
        return False
    return True


def write(tree: Tree) -> str:
    """The derivation on one line, with no more brackets than needed."""
    if isinstance(tree, int):
        return str(tree)
    left, op, right = tree
    tight = KIND[op] != "+"
    before = f"({write(left)})" if tight and _loose(left) else write(left)
    bracket = not isinstance(right, int) and (tight or (op == "-" and _loose(right)))
    return f"{before}{op}{f'({write(right)})' if bracket else write(right)}"


def _loose(tree: Tree) -> bool:
    return not isinstance(tree, int) and KIND[tree[1]] == "+"


class Ledger:
    """Which part of the derivation each number known so far stands for.

    Every sum of the derivation is a node with signed parts (see `parts`), so any order of adding them
    up is followed: a number stands for a set of parts of one node, and a sum is progress when it joins
    two disjoint sets. A node with all its parts joined is itself a part of the node above.
    """

    def __init__(self, trees: Iterable[Tree], others: Iterable[int] = ()) -> None:
        self._known: dict[int, dict[Place, None]] = {}
        self._kinds: list[str] = []
        self._full: list[int] = []
        self._above: list[Place | None] = []
        for tree in trees:
            self._enter(tree, None)
        for number in others:
            self.note(number)

    def __contains__(self, number: int) -> bool:
        return number in self._known

    def note(self, number: int) -> None:
        """A number that may be used from now on, whatever it stands for."""
        self._known.setdefault(number, {})

    def places(self, a: int, op: str, b: int) -> list[tuple[int, Place]]:
        """What the sum finds out that was not known yet: results with what they stand for."""
        found = []
        for node, mask, sign in self._known.get(a, ()):
            for other, bits, turn in self._known.get(b, ()):
                if node == other and not mask & bits and (sign == turn) == (op in "+*"):
                    number = self._number(a, op, b, self._kinds[node])
                    place = node, mask | bits, sign
                    if number is not None and place not in self._known.get(number, ()):
                        found.append((number, place))
        return found

    def learn(self, found: Iterable[tuple[int, Place]]) -> None:
        """Take over what `places` found."""
        for number, place in found:
            self._learn(number, place)

    @staticmethod
    def _number(a: int, op: str, b: int, kind: str) -> int | None:
        if kind in "%:":
            return None if op != "/" else apply(a, kind, b)
        if kind != KIND[op] or (op == "/" and a % b):
            return None
        return apply(a, op, b)

    def _enter(self, tree: Tree, above: Place | None) -> None:
        if isinstance(tree, int):
            self.note(tree)
            if above is not None:
                self._learn(tree, above)
            return
        kind, node = KIND[tree[1]], len(self._kinds)
        signed = parts(tree, kind)
        self._kinds.append(kind)
        self._full.append((1 << len(signed)) - 1)
        self._above.append(above)
        for i, (sign, part) in enumerate(signed):
            self._enter(part, (node, 1 << i, sign))

    def _learn(self, number: int, place: Place) -> None:
        self._known.setdefault(number, {})[place] = None
        node, mask, sign = place
        above = self._above[node]
        if mask == self._full[node] and sign > 0 and above is not None:
            self._learn(number, above)

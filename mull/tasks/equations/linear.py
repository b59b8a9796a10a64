"""Linear equations on one line: `3(x+4)-2=x/2+9` read, written, added up and worked out, exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Term:
    """`size * name / over`: 5 (no name), 3x, x/4; with `group` a bracket, 3(x+4) or (x+4)/3."""

    size: int
    name: str = ""
    over: int = 1
    group: tuple[Term, ...] = ()

    def times(self, factor: int) -> Term:
        return Term(self.size * factor, self.name, self.over, self.group)


Side: TypeAlias = tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Equation:
    left: Side
    right: Side


@dataclass(frozen=True, slots=True)
class Form:
    """`(sum of sizes * names + rest) / over`: all like terms collected, in whole numbers."""

    sizes: dict[str, int]
    rest: int
    over: int = 1

    def at(self, values: Mapping[str, Fraction]) -> Fraction:
        return sum((size * values[name] for name, size in self.sizes.items()), Fraction(self.rest)) / self.over


def form(side: Side) -> Form:
    """What a side adds up to."""
    sizes: dict[str, int] = {}
    rest, over = 0, 1
    for term in side:
        inner = form(term.group) if term.group else Form({term.name: 1}, 0) if term.name else _ONE
        common = lcm(over, term.over * inner.over)
        if common != over:
            sizes = {name: size * common // over for name, size in sizes.items()}
            rest, over = rest * common // over, common
        factor = term.size * over // (term.over * inner.over)
        rest += factor * inner.rest
        for name, size in inner.sizes.items():
            sizes[name] = sizes.get(name, 0) + factor * size
    return Form({name: size for name, size in sizes.items() if size}, rest, over)


_ONE = Form({}, 1)


def moved(equation: Equation) -> Form:
    """Left side minus right side."""
    return form(equation.left + tuple(t.times(-1) for t in equation.right))


def write(equation: Equation) -> str:
    return f"{write_side(equation.left)}={write_side(equation.right)}"


def write_side(side: Side) -> str:
    text = ""
    for term in side:
        body = f"({write_side(term.group)})" if term.group else term.name
        size = str(abs(term.size)) if abs(term.size) != 1 or not body else ""
        over = f"/{term.over}" if term.over != 1 else ""
        text += ("-" if term.size < 0 else "+" if text else "") + size + body + over
    return text or "0"


def read(text: str) -> Equation | None:
    """The equation a line writes, None for anything else. One level of brackets, numbers up to 12 digits."""
    left, equals, right = text.replace(" ", "").partition("=")
    first, second = read_side(left), read_side(right)
    return Equation(first, second) if equals and first and second else None


def read_side(text: str, *, nested: bool = False) -> Side | None:
    """The terms of one side; None if it is not a sum of terms."""
    terms: list[Term] = []
    at = 0
    while at < len(text):
        sign = -1 if text[at] == "-" else 1
        if text[at] in "+-":
            at += 1
        elif terms:
            return None
        found = _read_term(text, at, nested)
        if found is None:
            return None
        term, at = found
        terms.append(term.times(sign))
    return tuple(terms) or None


def _read_term(text: str, at: int, nested: bool) -> tuple[Term, int] | None:
    size, at = _read_whole(text, at)
    start = at
    if text[at : at + 1] == "*" and size is not None:
        at += 1
    name = ""
    group: Side = ()
    if "a" <= text[at : at + 1] <= "z":
        name, at = text[at], at + 1
    elif text[at : at + 1] == "(" and not nested:
        end = text.find(")", at)
        group = (read_side(text[at + 1 : end], nested=True) if end > 0 else None) or ()
        if not group:
            return None
        at = end + 1
    elif size is None or at > start:
        return None
    over: int | None = 1
    if text[at : at + 1] == "/":
        over, at = _read_whole(text, at + 1)
    return (Term(1 if size is None else size, name, over, group), at) if over else None


def _read_whole(text: str, at: int) -> tuple[int | None, int]:
    end = at
    while end < len(text) and text[end] in "0123456789":
        end += 1
    return (int(text[at:end]) if 0 < end - at <= 12 else None), end


def evaluate(side: Side, values: Mapping[str, Fraction]) -> tuple[list[str], Fraction]:
    """The sums that find what a side is worth, and its worth: `3*5=15`, `15+5=20`."""
    lines: list[str] = []
    total: Fraction | None = None
    for term in side:
        part = Fraction(1)
        if term.group:
            found, part = evaluate(term.group, values)
            lines += found
        elif term.name:
            part = values[term.name]
        size = abs(term.size)
        if (term.group or term.name) and size > 1:
            lines.append(f"{size}*{part}={size * part}")
        part *= size
        if term.over > 1:
            lines.append(f"{part}/{term.over}={part / term.over}")
            part /= term.over
        part = -part if term.size < 0 else part
        if total is not None:
            sign = "-" if part < 0 else "+"
            lines.append(f"{total}{sign}{abs(part)}={total + part}")
        total = part + (total or 0)
    return lines, total or Fraction(0)

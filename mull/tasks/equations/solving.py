"""Solving linear equations in small steps, one unknown or several.

A step is a sum of `mull.tasks.working` or the equation that follows from the sums above it:

    3x+5=20       3x=20-5   20-5=15   3x=15   15/3=5   x=5
    5x+3=2x+12    5x-2x=12-3   5-2=3   12-3=9   3x=9   9/3=3   x=3
    3(x+4)=21     21/3=7   x+4=7   x=7-4   7-4=3   x=3

Terms move first and are summed after, a positive one in front. Unknowns gather on the side that has more of
them, so no division is by a negative number. Signs: sizes first. A sum that comes out negative is worked on
the sizes and then said with its signs (`12-5=7`, `5-12=-7`);
the sign of a product or quotient appears in the next equation (`15/3=5`, `x=-5`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import gcd

from mull.tasks.equations.linear import Equation, Side, Term, form, moved, write
from mull.tasks.working import work


def signed(p: int, q: int) -> list[str]:
    """The steps of p+q: on the sizes, then with signs where one is negative. Nothing to do with 0."""
    a, b = abs(p), abs(q)
    if not p or not q:
        return []
    if p > 0 and p + q >= 0:
        return work(a, "+" if q > 0 else "-", b)
    sizes = work(a, "+", b) if q < 0 and p < 0 else work(max(a, b), "-", min(a, b))
    return [*sizes, f"{p}{q:+}={p + q}"]


def solve_one(equation: Equation, name: str, *, other: bool = False) -> Iterator[str]:
    """The steps that lead from an equation in one unknown (already written) to `x=...`.

    The other way multiplies brackets out first, moves constants before unknowns, and takes an equation
    that has its unknown on one side only to zero.
    """
    before = write(equation)
    for lines, simpler in _simplify(equation, other):
        yield from lines
        if (text := write(simpler)) != before:
            yield text
        before, equation = text, simpler
    a, b, c, d = _plain(equation, name)
    if other and (a == 0 or c == 0) and b and d:
        rest = b - d if a else d - b
        yield from signed(b if a else d, -d if a else -b)
        equation = Equation(_line(name, a or c, rest), (Term(0),))
        before = write(equation)
        yield before
        a, b, c, d = _plain(equation, name)
    elif other and b and d and a and c:
        yield from signed(d, -b) if a > c else signed(b, -d)
        b, d = (0, d - b) if a > c else (b - d, 0)
        yield write(Equation(_line(name, a, b), _line(name, c, d)))
    if a < c:
        a, b, c, d = c, d, a, b
    (a, c), (d, b) = _ordered(a, -c), _ordered(d, -b)
    if (a and c) or (b and d):
        yield write(Equation(_terms(name, a, c), _terms("", d, b)))
    yield from [*signed(a, c), *signed(d, b)]
    size, value = a + c, d + b
    if (text := write(Equation((Term(size, name),), (Term(value),)))) != before:
        yield text
    yield from _divide(size, value, name)


def _terms(name: str, *sizes: int) -> Side:
    """`5x-2x`, or with no name `12-3`."""
    return tuple(Term(size, name) for size in sizes if size) or (Term(0),)


def _ordered(p: int, q: int) -> tuple[int, int]:
    """The summands of p+q, a positive one first."""
    return (q, p) if p <= 0 < q else (p, q)


def _line(name: str, size: int, rest: int) -> Side:
    """`3x+5`."""
    terms = ([Term(size, name)] if size else []) + ([Term(rest)] if rest else [])
    return tuple(terms) or (Term(0),)


def _plain(equation: Equation, name: str) -> tuple[int, int, int, int]:
    """a, b, c, d of ax+b=cx+d."""
    left, right = form(equation.left), form(equation.right)
    assert left.over == right.over == 1, "bars are gone by now"
    return left.sizes.get(name, 0), left.rest, right.sizes.get(name, 0), right.rest


def _simplify(equation: Equation, other: bool) -> Iterator[tuple[list[str], Equation]]:
    """Brackets and fraction bars away, like terms of each side together: the sums and the equation after each."""
    for near, far in ((equation.left, equation.right), (equation.right, equation.left)):
        if len(near) == len(far) == 1 and near[0].group and not far[0].name and not far[0].group:
            opened = _open_alone(near[0], far[0].size, other)
            if opened:
                yield opened
                equation = opened[1]
                break
    while bars := [t for t in equation.left + equation.right if t.over > 1]:
        if bars[0] not in equation.left:
            equation = Equation(equation.right, equation.left)
        alone = sum(1 for t in equation.left + equation.right if t.name or t.group) == 1
        for opened in _times_alone(equation, bars[0]) if alone else _times_all(equation, bars[0].over):
            yield opened
            equation = opened[1]
    lines: list[str] = []
    if any(t.group for t in equation.left + equation.right):
        equation = Equation(_expand(equation.left, lines), _expand(equation.right, lines))
        yield lines, equation
    lines = []
    collected = Equation(_collect(equation.left, lines), _collect(equation.right, lines))
    yield lines, collected


def _open_alone(term: Term, value: int, other: bool) -> tuple[list[str], Equation] | None:
    """k(x+b)=c divided by k, (x+b)/k=c times k."""
    if term.over > 1:
        return work(abs(value), "*", term.over) if value else [], Equation(term.group, (Term(value * term.over),))
    if other or value % term.size:
        return None
    return work(abs(value), "/", abs(term.size)) if value else [], Equation(term.group, (Term(value // term.size),))


def _times_alone(equation: Equation, bar: Term) -> Iterator[tuple[list[str], Equation]]:
    """From x/k+b=c to x/k=c-b, and that times k."""
    rest, value = sum(t.size for t in equation.left if t is not bar), sum(t.size for t in equation.right)
    if rest:
        p, q = _ordered(value, -rest)
        shown = [write(Equation((bar,), _terms("", p, q)))] if value else []
        yield [*shown, *signed(p, q)], Equation((bar,), (Term(value - rest),))
    value -= rest
    yield work(abs(value), "*", bar.over) if value else [], Equation(_bare(bar), (Term(value * bar.over),))


def _times_all(equation: Equation, k: int) -> Iterator[tuple[list[str], Equation]]:
    """x/k+x/m=c times k: x+kx/m=kc."""
    lines: list[str] = []
    sides: list[Side] = []
    for side in (equation.left, equation.right):
        terms: list[Term] = []
        for term in side:
            if term.over != k and abs(term.size) > 1:
                lines += work(abs(term.size), "*", k)
            terms += _bare(term) if term.over == k else (term.times(k),)
        sides.append(tuple(terms))
    yield lines, Equation(*sides)


def _bare(term: Term) -> Side:
    """What stands over the bar."""
    if term.group and abs(term.size) == 1:
        return tuple(t.times(term.size) for t in term.group)
    return (replace(term, over=1),)


def _expand(side: Side, lines: list[str]) -> Side:
    terms: list[Term] = []
    for term in side:
        for inner in term.group or ():
            if abs(term.size) > 1 and abs(inner.size) > 1:
                lines += work(abs(term.size), "*", abs(inner.size))
            terms.append(Term(term.size * inner.size, inner.name))
        if not term.group:
            terms.append(term)
    return tuple(terms)


def _collect(side: Side, lines: list[str]) -> Side:
    """Like terms together, in the order in which they first come up."""
    sizes: dict[str, int] = {}
    for term in side:
        if term.name in sizes:
            lines += signed(sizes[term.name], term.size)
        sizes[term.name] = sizes.get(term.name, 0) + term.size
    return tuple(Term(size, name) for name, size in sizes.items() if size) or (Term(0),)


def _divide(size: int, value: int, name: str) -> Iterator[str]:
    """From `6x=9` to `x=3/2`: whether it goes is tried, `9/6=1r3`, and on from the rest what both can be divided by."""
    if size == 1:
        return
    if value == 0:
        yield f"{name}=0"
        return
    above, common = abs(value), size
    while rest := above % common:
        yield from work(above, "/", common)
        if rest == 1:
            yield f"{name}={Fraction(value, size)}"
            return
        above, common = common, rest
    yield from work(above, "/", common)
    if common < size:
        yield from [*work(abs(value), "/", common), *work(size, "/", common)]
    yield f"{name}={Fraction(value, size)}"


def row(sizes: Mapping[str, int], value: int) -> Equation:
    """`2x+3y=12` from {x: 2, y: 3} and 12."""
    return Equation(tuple(Term(size, name) for name, size in sizes.items() if size) or (Term(0),), (Term(value),))


def solve(rows: Sequence[Equation], asked: Sequence[str], *, other: bool = False) -> list[str]:
    """The whole thought: the equations as they stand, then the steps to the unknowns asked for.

    Several unknowns are eliminated from the last one on, so that the first is found first; the other way
    takes them in the opposite order.
    """
    names = sorted({name for r in rows for name in moved(r).sizes})
    lines = [write(r) for r in rows]
    if len(rows) == 1:
        return [*lines, *solve_one(rows[0], names[0], other=other)]
    order = [*asked, *(name for name in names if name not in asked)]
    wanted = len(order) if other else len(asked)
    written = dict(zip(lines, rows, strict=True))
    return [*lines, *_eliminate(list(rows), order[::-1] if other else order, wanted, {}, written)]


def plan(lines: Sequence[str], count: int) -> str:
    """The forms that the thought isolates in turn, `plan 3x; x`; only the unknowns when there are several."""
    lefts = [left for left, _, right in (line.partition("=") for line in lines[count:]) if right and not left.isdigit()]
    named = [left for left in lefts if (left.isalpha() if count > 1 else any(c.isalpha() for c in left))]
    return f"plan {'; '.join(dict.fromkeys(named))}"


def _eliminate(
    rows: list[Equation], order: list[str], wanted: int, values: dict[str, int], written: dict[str, Equation]
) -> Iterator[str]:
    *others, name = order
    pivot = min((r for r in rows if _size(r, name)), key=lambda r: abs(_size(r, name)))
    if others:
        rest = [r for r in rows if r is not pivot]
        for i, other in enumerate(rest):
            if _size(other, name):
                lines, rest[i] = _combine(pivot, other, name, written)
                yield from lines
        yield from _eliminate(rest, others, wanted, values, written)
    if len(order) > wanted:
        return
    lines = []
    start = next((r for r in written.values() if moved(r).sizes.keys() == {name}), None)
    if start is None:
        left = tuple(_filled(term, values, lines) for term in pivot.left)
        start = Equation(tuple(t for t in left if t.size), pivot.right)
    text = write(start)
    yield from [*lines, *([text] if text not in written else [])]
    yield from solve_one(start, name)
    found = moved(start)
    values[name] = -found.rest // found.sizes[name]


def _size(equation: Equation, name: str) -> int:
    return next((t.size for t in equation.left if t.name == name), 0)


def _filled(term: Term, values: Mapping[str, int], lines: list[str]) -> Term:
    """The term with the value of its unknown put in."""
    if term.name not in values:
        return term
    value = values[term.name]
    if abs(term.size) > 1 and abs(value) > 1:
        lines += work(abs(term.size), "*", abs(value))
    return Term(term.size * value)


def _combine(one: Equation, two: Equation, name: str, written: dict[str, Equation]) -> tuple[list[str], Equation]:
    """Both rows brought to the same size of `name`, then added or subtracted so that it falls out."""
    p, q = _size(one, name), _size(two, name)
    common = p * q // gcd(p, q)
    lines: list[str] = []
    one, two = (_scaled(r, abs(common // size), lines, written) for r, size in ((one, p), (two, q)))
    sign = -1 if p * q > 0 else 1
    names = list(dict.fromkeys(t.name for t in one.left + two.left if t.name != name))
    if sign < 0 and next((d for n in sorted(names) if (d := _size(one, n) - _size(two, n))), 1) < 0:
        one, two = two, one
    sizes = {}
    for n in sorted(names):
        a, b = _size(one, n), sign * _size(two, n)
        lines += signed(a, b)
        sizes[n] = a + b
    a, b = one.right[0].size, sign * two.right[0].size
    found = row(sizes, a + b)
    text = write(found)
    written[text] = found
    return [*lines, *signed(a, b), text], found


def _scaled(equation: Equation, factor: int, lines: list[str], written: dict[str, Equation]) -> Equation:
    if factor == 1:
        return equation
    scaled = Equation(
        tuple(t.times(factor) for t in equation.left),
        tuple(t.times(factor) for t in equation.right),
    )
    if (text := write(scaled)) not in written:
        written[text] = scaled
        for term in equation.left + equation.right:
            lines += work(abs(term.size), "*", factor) if abs(term.size) > 1 else []
        lines.append(text)
    return scaled

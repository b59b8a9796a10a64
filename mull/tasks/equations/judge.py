"""Judging the steps of a solved equation: is the line true, does it follow from the lines above, does it lead on?

An equation is right when the true solution satisfies it and it is simpler than those it says again, or has
fewer unknowns. A sum is right when it is one that an equation on the page asks for: moving a term, opening a
bracket, dividing by the size of the unknown, scaling or adding two equations, putting a value in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from math import gcd, lcm

from mull.core import StepVerdict
from mull.tasks.equations.linear import Equation, Form, Side, Term, evaluate, moved, read
from mull.tasks.equations.solving import plan, solve
from mull.tasks.working import Claim, Desk, Inner, Opened

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
Move = tuple[str, int, int, int]  # kind, the two sizes, the size of the result
_MOST_TERMS = 12  # of an equation that is worth reading
_REMEMBERED = 24  # equations that a new one is compared with


class Judge:
    """Judges the steps of one problem in order. Equations are held against the solution, so a slip does not spread."""

    def __init__(
        self, rows: Sequence[Equation], asked: Sequence[str], values: Mapping[str, Fraction], *, told: bool = False
    ) -> None:
        self.rows, self.asked, self.values = rows, asked, values
        self.told = told  # in words, and no equation yet: a sum that nothing asks for is a wrong reading
        self.desk = Desk()
        self.working = RIGHT  # verdict of the sum whose working is open
        self.last = RIGHT
        self.known: set[Fraction | int] = set()  # sizes of numbers that come from the problem
        self.moves: dict[Move, int] = {}  # how often one equation may ask for each
        self.trials: dict[tuple[int, int], bool] = {}  # divisions that may leave a rest, and if one has led to it
        self.factors: set[int] = set()  # by which an equation may be scaled
        self.page: list[Form] = []
        self.said: Counter[str] = Counter()  # sums since the last equation, and lines that are worth saying once
        self.best: dict[object, tuple[int, ...]] = {}  # the simplest wording of each equation so far
        self.scale: dict[object, Fraction] = {}  # size of its first unknown when it was first written
        self.texts: set[str] = set()
        self.tried: list[str] = []  # sums of the guess being tested
        self.nearest: Fraction | None = None
        for r in rows:
            self._learn(r)
        self.originals = {_shape(form) for form in self.page}
        self.scale |= {_shape(form): _first(form) for form in self.page}

    def judge(self, step: str) -> StepVerdict:
        self.last = WRONG if len(step) > 200 else self._wait(step) if step.startswith("wait ") else self._read(step)
        return self.last

    def _wait(self, step: str) -> StepVerdict:
        if not _named(step[5:]) and (self.desk.open or step.startswith("wait =")):
            return self._work(step)
        verdict = self._read(step[5:])
        return USELESS if verdict is RIGHT and self.last is not WRONG else verdict

    def _read(self, step: str) -> StepVerdict:
        word, _, rest = step.partition(" ")
        if word in ("check", "plan", "try"):
            self.desk = Desk()
            return self._check(rest) if word == "check" else self._plan(step) if word == "plan" else self._try(rest)
        if _named(step):
            self.desk = Desk()  # a new equation leaves an unfinished working behind
            return self._equation(read(step), step)
        return self._work(step)

    def _work(self, step: str) -> StepVerdict:
        if step in self.tried and not self.desk.open:
            self.tried.remove(step)
            self.known |= {abs(n) for n in _numbers_in(step)}
            return RIGHT
        was_open = self.desk.open or step.removeprefix("wait ").startswith("=")
        found = self.desk.read(step)
        if isinstance(found, Inner):
            return found.verdict if found.verdict is not RIGHT else self.working
        if isinstance(found, Claim) and was_open:
            return self._finish(found)
        if isinstance(found, Opened) and self._tries(found.a, found.op, found.b):
            self.working = RIGHT
            return RIGHT
        if isinstance(found, Opened):
            self.working = self._sum(f"{found.a}{found.op}{found.b}", found.a, found.op, found.b, None)
            return self.working
        if isinstance(found, Claim) and found.true and self._tries(found.a, found.op, found.b):
            return RIGHT
        if isinstance(found, Claim) and found.true and "r" in found.c:
            return USELESS  # nothing else here divides with a remainder
        return self._signed(step)

    def _tries(self, a: int, op: str, b: int) -> bool:
        """Of `9x=15` that `15/9=1r6`, and on from it `9/6=1r3` and `6/3=2`: what both can be divided by."""
        follows, rest = self.trials.get((a, b)), a % b if op == "/" else 0
        if op != "/" or follows is None or not (follows or rest):
            return False
        del self.trials[a, b]
        if rest > 1:
            self.trials[b, rest] = True
        return True

    def _finish(self, claim: Claim) -> StepVerdict:
        if claim.true and claim.c.isdigit():
            self.known.add(Fraction(claim.c))
        return self.working if claim.true else WRONG

    def _signed(self, step: str) -> StepVerdict:
        """A sum on one line, with or without signs and fractions."""
        parts = _parse_sum(step)
        return self._sum(step.partition("=")[0], *parts) if parts else WRONG

    def _sum(self, text: str, a: int | Fraction, op: str, b: int | Fraction, c: Fraction | None) -> StepVerdict:
        result = _result(Fraction(a), op, Fraction(b))
        if result is None or (c is not None and c != result):
            return WRONG
        whole = Fraction(a).denominator == Fraction(b).denominator == result.denominator == 1
        often = self.moves.get(_move(op, int(a), int(b), int(result)), 0) if whole else 0
        if not often:
            return USELESS if {abs(Fraction(a)), abs(Fraction(b))} <= self.known and not self.told else WRONG
        if c is not None:
            self.known.add(abs(result))
        return self._once(text, often)

    def _once(self, text: str, often: int = 1) -> StepVerdict:
        self.said[text] += 1
        return RIGHT if self.said[text] <= often else USELESS

    def _equation(self, equation: Equation | None, text: str) -> StepVerdict:
        if equation is None or len(equation.left) + len(equation.right) > _MOST_TERMS:
            return WRONG
        form = moved(equation)
        if not form.sizes or not form.sizes.keys() <= self.values.keys() or form.at(self.values):
            return WRONG
        if text in self.texts or not self._leads_on(equation, form):
            return USELESS
        self.texts.add(text)
        self.told = False
        self.said = Counter({line: n for line, n in self.said.items() if " " in line})
        self._learn(equation)
        return RIGHT

    def _leads_on(self, equation: Equation, form: Form) -> bool:
        shape, wording = _shape(form), _wording(equation)
        if shape not in self.best:
            if len(self.values) > 1 and shape not in self.originals and len(form.sizes) == len(self.values):
                return False
            self.best[shape] = wording
        elif wording < self.best[shape]:
            self.best[shape] = wording
        else:
            return _first(form) / self.scale[shape] in self.factors
        self.scale.setdefault(shape, _first(form))
        return True

    def _learn(self, equation: Equation) -> None:
        """The numbers of a right equation are known, and the sums that it asks for are moves."""
        self.known.update(_numbers(equation.left + equation.right))
        self._allow(_own_moves(equation))
        form = moved(equation)
        if len(form.sizes) == form.over == 1 and form.rest:
            self.trials.setdefault((abs(form.rest), abs(form.sizes[min(form.sizes)])), False)
        if len(self.values) == 1:
            self.page.append(form)
            return
        for older in self.page[-_REMEMBERED:]:
            self._allow(_pair_moves(form, older))
            self.factors |= {f for pair in _factors(form, older) for f in pair}
        self.page.append(form)
        for one in self.page[-_REMEMBERED:] if len(form.sizes) == 1 else [form]:
            self._allow(self._put_in(one))

    def _allow(self, moves: Iterable[Move]) -> None:
        for move, often in Counter(moves).items():
            self.moves[move] = max(often, self.moves.get(move, 0))

    def _put_in(self, form: Form) -> Iterator[Move]:
        """Values of solved unknowns put into an equation."""
        solved = {name for f in self.page if len(f.sizes) == 1 for name in f.sizes}
        put = {name: int(self.values[name]) for name in form.sizes if name in solved}
        if not put or len(form.sizes) == 1:
            return
        yield from (_move("*", form.sizes[name], put[name], form.sizes[name] * put[name]) for name in put)
        left = (Term(size * put.get(name, 1), "" if name in put else name) for name, size in form.sizes.items())
        yield from _own_moves(Equation(tuple(left), (Term(-form.rest),)))

    def _plan(self, step: str) -> StepVerdict:
        plans = {plan(solve(self.rows, self.asked, other=other), len(self.rows)) for other in (False, True)}
        return self._once(step) if step in plans else WRONG

    def _try(self, text: str) -> StepVerdict:
        """A guess at the only unknown: right while the guesses come nearer."""
        if not (text.isascii() and text.removeprefix("-").isdigit() and len(text) < 7 and len(self.values) == 1):
            return WRONG
        ((name, value),) = self.values.items()
        away = abs(int(text) - value)
        if self.nearest is not None and away >= self.nearest:
            return USELESS
        self.nearest = away
        self.tried = guess(self.rows[0], name, int(text))
        return RIGHT

    def _check(self, text: str) -> StepVerdict:
        expected = {line for r in self.rows for side in (r.left, r.right) for line in evaluate(side, self.values)[0]}
        if text in expected:
            return self._once(f"check {text}")
        parts, equation = _parse_sum(text), read(text)
        if parts:
            return USELESS if _result(*parts[:3]) == parts[3] else WRONG
        told = equation is not None and moved(equation)
        return USELESS if told and told.sizes.keys() <= self.values.keys() and not told.at(self.values) else WRONG


def guess(equation: Equation, name: str, value: int) -> list[str]:
    """What an equation says of a guessed value: both sides worked out, then compared."""
    (lines, left), (more, right) = (evaluate(side, {name: Fraction(value)}) for side in (equation.left, equation.right))
    return [*lines, *more, f"{left}{'<' if left < right else '>' if left > right else '='}{right}"]


def _move(op: str, a: int, b: int, result: int) -> Move:
    """A sum by the sizes of its numbers, so that moving a term in either direction is one move."""
    x, y = abs(a), abs(b)
    if op == "/" or x <= y:
        return "+" if op == "-" else op, x, y, abs(result)
    return "+" if op == "-" else op, y, x, abs(result)


def _result(a: Fraction, op: str, b: Fraction) -> Fraction | None:
    if op == "/":
        return a / b if b else None
    return a * b if op == "*" else a + b if op == "+" else a - b


def _own_moves(equation: Equation) -> Iterator[Move]:
    """The sums that solving this equation alone may need."""
    terms = [*equation.left, *(t.times(-1) for t in equation.right)]
    plain = [t for t in terms if not t.group and t.over == 1]
    for one, two in combinations(plain[:_MOST_TERMS], 2):
        if one.name == two.name:
            yield _move("+", one.size, two.size, one.size + two.size)
    for side in (equation.left, equation.right):
        yield from _running(side)
    constants = [t.size for t in plain if not t.name and t.size]
    unknowns = [t for t in terms if t.name or t.group]
    for term in unknowns:
        for inner in term.group:
            yield _move("*", term.size, inner.size, term.size * inner.size)
        for other in unknowns if term.over > 1 else ():
            yield _move("*", other.size, term.over, other.size * term.over)
        for c in constants:
            if term.over > 1:
                yield _move("*", c, term.over, c * term.over)
            if len(unknowns) == len(constants) == 1 and term.size and c % term.size == 0:
                yield _move("/", c, term.size, c // term.size)
    numbers = list(_numbers(tuple(terms)))
    common = gcd(*numbers) if not any(t.group or t.over > 1 for t in terms) else 1
    for factor in {f for f in (*range(2, 50), common) if f > 1 and common % f == 0}:
        yield from (_move("/", n, factor, n // factor) for n in numbers)


def _running(side: Side) -> Iterator[Move]:
    """Of `x+x+x` that `2+1=3`: each term from the third of its kind on, and the sum before it."""
    sums: dict[str, list[int]] = {}
    for term in side[:_MOST_TERMS]:
        if term.over == 1 and not term.group:
            before = sums.setdefault(term.name, [])
            if len(before) > 1:
                yield _move("+", sum(before), term.size, sum(before) + term.size)
            before.append(term.size)


def _factors(one: Form, two: Form) -> Iterator[tuple[int, int]]:
    """By what two equations may be scaled to have one unknown alike."""
    for name in one.sizes.keys() & two.sizes.keys():
        p, q = abs(one.sizes[name]), abs(two.sizes[name])
        common = lcm(p, q)
        yield common // p, common // q
        yield q, p


def _pair_moves(one: Form, two: Form) -> Iterator[Move]:
    """Scaling either of two equations, and adding or subtracting them where an unknown falls out."""
    for f, g in _factors(one, two):
        for form, factor in ((one, f), (two, g)):
            for size in (*form.sizes.values(), form.rest):
                yield _move("*", size, factor, size * factor)
    shared = [(one.sizes[name], two.sizes[name]) for name in one.sizes.keys() & two.sizes.keys()]
    for sign in {-1 if p == q else 1 for p, q in shared if abs(p) == abs(q)}:
        for p, q in shared:
            yield _move("+", p, q, p + sign * q)
        yield _move("+", one.rest, two.rest, one.rest + sign * two.rest)


def _numbers(side: Iterable[Term]) -> Iterator[int]:
    """The sizes of all numbers of a side."""
    for term in side:
        yield abs(term.size)
        if term.over > 1:
            yield term.over
        yield from _numbers(term.group)


def _shape(form: Form) -> object:
    """The same for equations that are multiples of each other."""
    common = gcd(form.rest, *form.sizes.values()) * (1 if form.sizes[min(form.sizes)] > 0 else -1)
    return tuple(sorted((name, size // common) for name, size in form.sizes.items())), form.rest // common


def _first(form: Form) -> Fraction:
    return Fraction(abs(form.sizes[min(form.sizes)]), form.over)


def _named(step: str) -> bool:
    """Whether an unknown stands in the line; `r` is the remainder of a division and never an unknown."""
    return any("a" <= char <= "z" and char != "r" for char in step)


def _wording(equation: Equation) -> tuple[int, ...]:
    """How far it is from `x=5`: brackets and bars, terms, those out of place, a side that is 0, sizes, signs."""
    terms = equation.left + equation.right
    return (
        sum(1 for t in terms if t.group or (t.name and t.over > 1)),
        sum(1 for t in terms if t.size),
        sum(1 for t in equation.right if t.name or t.group)
        + sum(1 for t in equation.left if t.size and not (t.name or t.group)),
        sum(1 for t in terms if not t.size),
        sum(abs(t.size) for t in terms),
        sum(1 for t in terms if t.size < 0 and (t.name or t.group)),
        sum(1 for t in terms if t.size < 0),
    )


def _parse_sum(text: str) -> tuple[Fraction, str, Fraction, Fraction] | None:
    """`-5*7/3=-35/3` as its numbers. A `/` divides where no other operator stands."""
    left, equals, right = text.partition("=")
    result = _parse_number(right)
    if not equals or result is None:
        return None
    cut = next((i for i, char in enumerate(left) if i and char in "+-*"), left.find("/"))
    if cut < 0:
        return None
    a, b = _parse_number(left[:cut]), _parse_number(left[cut + 1 :])
    return None if a is None or b is None else (a, left[cut], b, result)


def _parse_number(text: str) -> Fraction | None:
    top, bar, under = text.removeprefix("-").partition("/")
    if not all(0 < len(n) <= 15 and n.isascii() and n.isdigit() for n in ((top, under) if bar else (top,))):
        return None
    if bar and not int(under):
        return None
    return Fraction(int(top) * (-1 if text[0] == "-" else 1), int(under or 1))


def _numbers_in(text: str) -> Iterator[Fraction]:
    parts = _parse_sum(text)
    if parts:
        yield from (parts[0], parts[2], parts[3])

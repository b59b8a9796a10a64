"""Sums as people ask for them: whole numbers and fractions, + - * /, parentheses, percent; exact answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import chain
from math import gcd, lcm
from operator import attrgetter
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import phrasing, verify
from mull.tasks.arithmetic import asks as arithmetic_asks
from mull.tasks.arithmetic import phrases, text
from mull.tasks.arithmetic.bars import cancelled, lowest, reduced
from mull.tasks.arithmetic.draw import draw
from mull.tasks.arithmetic.sheet import Sheet
from mull.tasks.arithmetic.training import everyday, shapes, wider
from mull.tasks.arithmetic.training.told import told
from mull.tasks.arithmetic.words import BARE, SAY
from mull.tasks.formula import Node, Tree, apply, key, leaves, operand, plan, show, value_of, written
from mull.tasks.notes import Notes
from mull.tasks.working import fits, slip, value, work

_Lines = list[str]
_LONGEST = {1: 60, 2: 120, 3: 220}  # characters of the thought of what is told
_PLAN = 32  # characters of a line that names subtasks
_EVERYDAY, _SHAPES, _WIDER, _TOLD = 0.18, 0.42, 0.55, 0.72  # the easy problems are of the kinds only training has
_COPY = 40  # characters of a line that says what is left to do
_TRIALS = 12  # multiples of a denominator that are tried for a common one


class Arithmetic:
    """Level 1 one easy operation, 2 two or three-digit sums, 3 parentheses, signs, simple fractions, 6 long ones."""

    name = "arithmetic"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        if level not in self.levels:
            raise ValueError(f"arithmetic has levels 1 to 6, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        style = rng.random() if split == "train" and level <= 3 else 1.0
        for _ in range(2000):
            if style < _WIDER:
                drawn = everyday if style < _EVERYDAY else shapes if style < _SHAPES else wider
                question, tree, answer = drawn.draw(rng, level)
                size = len("\n".join(_in_turn(tree))) if drawn is not wider else 0
                if split_of(key(tree)) == split and size <= _LONGEST[level]:
                    data = {"tree": tree, "told": True} if drawn is everyday else {"tree": tree}
                    return Problem(self.name, level, index, split, question, answer, key(tree), data)
                continue
            if style < _TOLD:
                question, tree, chain = told(rng, level)
                size = len("\n".join(demonstrate(tree, "careful", rng, chain=chain)))
                if split_of(key(tree)) == split and size <= _LONGEST[level]:
                    data = {"tree": tree, "chain": chain, "told": True}
                    return Problem(self.name, level, index, split, question, str(value_of(tree)), key(tree), data)
                continue
            tree, kind = draw(rng, level)
            name = key(tree)
            if split_of(name) == split:
                question, tree, chain = _question(rng, tree, kind, split)
                data = {"tree": tree, "chain": chain}
                return Problem(self.name, level, index, split, question, str(value_of(tree)), name, data)
        raise AssertionError(f"no {split} problem at level {level}")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        tree: Tree = problem.data["tree"]
        assert isinstance(tree, Node)
        way, rng = self.ways[variant % len(self.ways)], Random(f"{problem.key}/{variant}")
        return demonstrate(tree, way, rng, chain=problem.data.get("chain", False))

    def verify(self, problem: Problem, answer: str) -> Verdict:
        """Equal numbers are right, but where a fraction is all there is to reduce, 4/12 or 2/6 is not yet 1/3."""
        found = verify.judge("number", problem.answer, answer)
        reducing = re.fullmatch(r"\d+/\d+", problem.key) and problem.key != problem.answer
        if found is Verdict.RIGHT and reducing and re.search("[/÷]", answer):
            return found if re.findall(r"\d+", answer) == re.findall(r"\d+", problem.answer) else Verdict.WRONG
        return found

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        tree: Tree = problem.data["tree"]
        assert isinstance(tree, Node)
        numbers = (n for leaf in leaves(tree) for n in (leaf.numerator, leaf.denominator))
        sheet, notes = Sheet(tree), Notes(problem.question, numbers, value_of(tree))
        return [notes.read(step) or sheet.read(step) for step in steps]


def _question(rng: Random, tree: Node, kind: str, split: Split) -> tuple[str, Node, bool]:
    """The question, the tree with its numbers in the order in which that names them, and whether it tells a chain."""
    if kind.rstrip("0123456789") in arithmetic_asks.KINDS:
        return *arithmetic_asks.question(rng, tree, kind, split), False
    if not kind and rng.random() < 0.08:
        return arithmetic_asks.remarked(rng, tree, split), tree, False
    if kind:
        return *_named(rng, tree, kind, split), False
    x, y = tree.left, tree.right
    single = isinstance(x, Fraction) and isinstance(y, Fraction)
    style = rng.random()
    if isinstance(x, Fraction) and isinstance(y, Fraction) and min(x, y) >= 0 and style < 0.55:
        if tree.op in "+*" and rng.random() < 0.5:
            x, y = y, x
        if tree.op != "-" or x >= y:
            return *_worded(rng, x, tree.op, y, split), False
    if not single and style < 0.2 and (chain := text.sequence(rng, tree)):
        return text.ask(rng, phrases.CHAIN_FIRST if chain[1] else phrases.CHAIN, split, c=chain[0]), tree, True
    if not single and style < 0.45 and (said := text.nested(rng, tree)):
        return text.ask(rng, SAY, split, n=said[0]), said[1], False
    written = text.spoken(rng, tree) if style > 0.84 else text.typed(rng, tree)
    return text.ask(rng, BARE if rng.random() < 0.35 else phrases.EXPRESSION, split, e=written), tree, False


def _worded(rng: Random, x: Fraction, op: str, y: Fraction, split: Split) -> tuple[str, Node]:
    """One operation asked in words."""
    whole = x.denominator == y.denominator == 1
    pool = phrases.COUNTED[op] if whole and min(x, y) > (op in "*/") and rng.random() < 0.25 else phrases.ANY[op]
    template = phrasing.pick(rng, pool, split)
    a, b = text.pair(rng, int(x), int(y)) if whole else (_fraction(rng, x), _fraction(rng, y))
    turned = op in "+*" and template.index("{b}") < template.index("{a}")
    return text.filled(rng, template, a=a, b=b, B=str(y)), Node(op, *((y, x) if turned else (x, y)))


def _named(rng: Random, tree: Node, kind: str, split: Split) -> tuple[str, Node]:
    """A sum that has a name of its own: half, squared, percent, an average."""
    numbers = list(leaves(tree))
    name = kind.rstrip("0123456789")
    p = kind.removeprefix(name)
    pool = phrases.SPECIAL[name]
    if name in ("list", "average"):
        return text.ask(rng, pool, split, l=text.listed(rng, numbers[: len(numbers) - (name == "average")])), tree
    if name in ("part", "lowest"):
        written = f"{numbers[0]}/{numbers[1]}" if name == "lowest" else text.portion(rng, numbers[2] / numbers[1])
        return text.ask(rng, pool, split, f=written, a=text.said(rng, int(numbers[0]))), tree
    n = int(numbers[0])
    said = str(n) if name in ("square", "cube") and rng.random() < 0.8 else text.said(rng, n, 0.3)
    asked = text.ask(rng, pool, split, a=said, p=p, P=phrasing.in_words(int(p or 0)))
    return asked, Node("*", tree.right, tree.left) if name in ("double", "triple") else tree


def _fraction(rng: Random, x: Fraction) -> str:
    return text.spelt(rng, x) if rng.random() < 0.2 else str(x)


def _in_turn(tree: Tree) -> _Lines:
    """What is left to do, unless the next sum begins with it or it is too long for a line, and that sum; and again."""
    lines: _Lines = []
    while isinstance(tree, Node):
        left = written(tree)
        sum_, tree = _first(tree)
        told = sum_[:1] and sum_[0].partition("=")[0].removesuffix(":") == left
        lines += [*([] if told or len(left) > _COPY else [left]), *sum_]
    return lines


def _first(tree: Node) -> tuple[_Lines, Tree]:
    """The lines of the sum that comes first, and what is left then: `6-10` where 6+2*(-5) was."""
    if isinstance(tree.left, Node):
        lines, left = _first(tree.left)
        return lines, Node(tree.op, left, tree.right)
    if not isinstance(tree.right, Node):
        return _sum(tree.left, tree.op, tree.right), value_of(tree)
    lines, right = _first(tree.right)
    if tree.op in "+-" and isinstance(right, Fraction) and right < 0:
        return lines, Node("-" if tree.op == "+" else "+", tree.left, -right)
    return lines, Node(tree.op, tree.left, right)


def demonstrate(tree: Node, way: str, rng: Random, *, chain: bool = False) -> list[str]:
    """The steps that work `tree` out in one of the ways; of a chain one sum after the other and nothing else."""
    if way == "other":
        single = not isinstance(tree.left, Node) and not isinstance(tree.right, Node)
        return _walk(tree, lambda x, op, y: another(x, op, y, always=single), backwards=True)[1]
    if way == "skip":
        return _walk(tree, _bare)[1]
    if way == "split":
        pieces = parts(tree)
        if pieces is None:
            return _planned(tree)
        return ["plan " + "; ".join(map(show, pieces)), *gather(pieces)]
    lines = _walk(tree, _sum)[1] if chain else _in_turn(tree)
    if way == "check":
        return lines + _inverse(tree)
    if way == "repair":
        places = [i for i, line in enumerate(lines) if "=" in line and line[-1].isdigit()]
        if places:
            at = rng.choice(places)
            lines[at : at + 1] = [slip(rng, lines[at]), f"wait {lines[at]}"]
    return lines


def _planned(tree: Node) -> _Lines:
    """A few subtasks named, then worked, then the next few."""
    works: list[_Lines] = []

    def note(x: Fraction, op: str, y: Fraction) -> _Lines:
        works.append(_sum(x, op, y))
        return []

    _walk(tree, note)
    lines: _Lines = []
    named, open_ = "plan", 0
    for i, item in enumerate(plan(tree)):
        if open_ < i and len(named) + len(item) + 2 > _PLAN:
            lines += [named, *chain.from_iterable(works[open_:i])]
            named, open_ = "plan", i
        named += f" {item}" if open_ == i else f"; {item}"
    return [*lines, named, *chain.from_iterable(works[open_:])]


def _walk(
    tree: Tree, sum_: Callable[[Fraction, str, Fraction], _Lines], *, backwards: bool = False
) -> tuple[Fraction, _Lines]:
    """Work out the innermost operations first, from the left or from the right: the value and the lines."""
    if isinstance(tree, Fraction):
        return tree, []
    if backwards:
        y, after = _walk(tree.right, sum_, backwards=True)
        x, before = _walk(tree.left, sum_, backwards=True)
        return apply(x, tree.op, y), [*after, *before, *sum_(x, tree.op, y)]
    x, before = _walk(tree.left, sum_)
    y, after = _walk(tree.right, sum_)
    return apply(x, tree.op, y), [*before, *after, *sum_(x, tree.op, y)]


def _claim(x: Fraction, op: str, y: Fraction) -> str:
    return f"{x}{op}{operand(y, op, right=True)}={apply(x, op, y)}"


def _bare(x: Fraction, op: str, y: Fraction) -> _Lines:
    """The sum as one claim, and a fraction that is already in lowest terms as it is."""
    whole = x.denominator == y.denominator == 1
    final = op == "/" and whole and y > 1 and gcd(x.numerator, y.numerator) == 1
    return [str(x / y)] if final else [_claim(x, op, y)]


def _sum(x: Fraction, op: str, y: Fraction) -> _Lines:
    """The careful lines of one operation: magnitudes first, then the sign or the denominator."""
    if y < 0 and op in "+-":
        op, y = ("-" if op == "+" else "+"), -y
    if x.denominator == y.denominator == 1:
        return _whole(x, op, y)
    if op in "+-":
        return _shared(x, y) + _over(x, op, y, lcm(x.denominator, y.denominator))
    turned = written(Node("/", x, y)) + "=" + written(Node("*", x, 1 / y)) if op == "/" else ""
    lines = [turned] if op == "/" and y.denominator > 1 else []
    if op == "/":
        y = 1 / y
    if op == "*" or abs(y.numerator) > 1:
        lines += work(abs(x.numerator), "*", abs(y.numerator))
    if x.denominator > 1 and y.denominator > 1:
        lines += work(x.denominator, "*", y.denominator)
    return lines + cancelled(x.numerator * y.numerator, x.denominator * y.denominator)


def _whole(x: Fraction, op: str, y: Fraction) -> _Lines:
    a, b = x.numerator, y.numerator
    if op == "/" and a % b:
        return reduced(a, b)
    lines = _magnitude(a, op, b)
    signed = a * b < 0 if op in "*/" else (a < 0 or (op == "-" and a < b)) and a + (b if op == "+" else -b) < 0
    return [*lines, _claim(x, op, y)] if signed else lines


def _magnitude(a: int, op: str, b: int) -> _Lines:
    """The sum of the sizes that gives the size of `a op b`; b >= 0 for + and -."""
    if op in "*/":
        return work(abs(a), op, abs(b))
    if a < 0:
        return _apart(-a, b) if op == "+" else work(-a, "+", b)
    return _apart(a, b) if op == "-" else work(a, "+", b)


def _apart(a: int, b: int) -> _Lines:
    return work(max(a, b), "-", min(a, b))


def _shared(x: Fraction, y: Fraction) -> _Lines:
    """`9/6=1r3`, `18/6=3`: multiples of the larger denominator until the smaller one divides them."""
    low, high = sorted((x.denominator, y.denominator))
    times = lcm(low, high) // high
    if low == 1 or low == high or times > _TRIALS:
        return []
    return [f"{high * k}/{low}={value(high * k, '/', low)}" for k in range(1, times + 1)]


def _over(x: Fraction, op: str, y: Fraction, bottom: int) -> _Lines:
    """Both over one denominator, then the numerators."""
    tops = [int(z * bottom) for z in (x, y)]
    smaller_first = sorted((x, y), key=attrgetter("denominator"))
    lines = [f"{z}={int(z * bottom)}/{bottom}" for z in smaller_first if z.denominator != bottom]
    top = tops[0] + tops[1] if op == "+" else tops[0] - tops[1]
    return list(dict.fromkeys(lines)) + _magnitude(tops[0], op, tops[1]) + lowest(top, bottom)


def another(x: Fraction, op: str, y: Fraction, *, always: bool) -> _Lines:
    """A different method: round and put right, take apart, or another denominator."""
    whole = x.denominator == y.denominator == 1
    if not whole:
        if op in "+-" and y > 0:
            return _over(x, op, y, x.denominator * y.denominator)
        return _sum(x, op, y)
    a, b = x.numerator, y.numerator
    if a <= 0 or b <= 0 or (op == "-" and a < b) or (op == "/" and a % b) or (fits(a, op, b) and not always):
        return _sum(x, op, y)
    if op in "+-":
        steps = _hops(a, op, b)
        if len(steps) < 2:
            return work(a, op, b)
        lines = [f"{a}{op}{b}={a}" + "".join(f"{sign}{n}" for sign, n in steps)]
        for sign, n in steps:
            c = a + n if sign == "+" else a - n
            lines.append(f"{a}{sign}{n}={c}")
            a = c
        return lines
    pieces = parts(Node(op, x, y))
    if pieces is None:
        return work(a, op, b)
    return [f"{a}{op}{b}=" + "+".join(map(show, pieces)), *gather(pieces)]


def _hops(a: int, op: str, b: int) -> list[tuple[str, int]]:
    """`a op b` as easy hops: past a round number and back, up to the ten first, or place by place."""
    back = "-" if op == "+" else "+"
    if b > 10 and b % 10 >= 8 and (op == "+" or a >= b + 10 - b % 10):
        return [(op, b + 10 - b % 10), (back, 10 - b % 10)]
    to_ten = 10 - a % 10 if op == "+" else a % 10
    if b < 10 and a > 10 and 0 < to_ten % 10 < b:
        return [(op, to_ten), (op, b - to_ten)]
    return [(op, int(digit) * 10**place) for place, digit in places(b)]


def places(n: int) -> list[tuple[int, str]]:
    digits = str(n)
    return [(len(digits) - 1 - i, digit) for i, digit in enumerate(digits) if digit != "0"]


def parts(tree: Node) -> list[Node] | None:
    """A single sum, product or exact quotient as parts to add up, None where that makes nothing easier."""
    x, y, op = tree.left, tree.right, tree.op
    if isinstance(x, Node) or isinstance(y, Node) or x.denominator > 1 or y.denominator > 1 or min(x, y) <= 1:
        return None
    a, b = x.numerator, y.numerator
    if op == "+":
        tops = range(len(str(max(a, b))) - 1, -1, -1)
        pairs = [(a // 10**i % 10 * 10**i, b // 10**i % 10 * 10**i) for i in tops]
        pairs = [pair for pair in pairs if min(pair) > 0] if all(map(min, pairs)) else []
    elif op == "*":
        pairs = [(a, n) for n in portions(b)] if b > 5 and len(portions(b)) > 1 else [(n, b) for n in portions(a)]
    else:
        pairs = [(n * b, b) for n in portions(a // b)] if op == "/" and a % b == 0 else []
    return [Node(op, Fraction(p), Fraction(q)) for p, q in pairs] if len(pairs) > 1 else None


def portions(n: int) -> list[int]:
    """247 as 200, 40, 7; 8 as 5, 3; 24710 as 24000, 710, so that naming the parts stays short."""
    if 5 < n < 10:
        return [5, n - 5]
    if n > 999:
        half = 10 ** (len(str(n)) // 2)
        return [part for part in (n - n % half, n % half) if part]
    return [int(digit) * 10**place for place, digit in places(n)]


def gather(pieces: Sequence[Node]) -> _Lines:
    """Each part worked out, then their sum."""
    lines, total = [], Fraction(0)
    for part in pieces:
        lines += _walk(part, _sum)[1]
    for i, part in enumerate(pieces):
        value = value_of(part)
        lines += _sum(total, "+", value) if i else []
        total += value
    return lines


def _inverse(tree: Node) -> _Lines:
    """The last operation undone."""
    x, y = value_of(tree.left), value_of(tree.right)
    v = apply(x, tree.op, y)
    if tree.op == "*" and y == 0:
        x, y = y, x
    if tree.op == "*" and y == 0:
        return []
    return ["check " + _claim(v, {"+": "-", "-": "+", "*": "/", "/": "*"}[tree.op], y)]

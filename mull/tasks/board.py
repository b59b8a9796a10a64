"""The board on which an expression is worked out: it judges every step, in whatever sensible order they come.

What is left to do is held as nested sums and products. A claim is right when it is true and joins numbers that
stand together in one of them: `2+3+5` allows `3+5=8` first; `2+3*5` does not allow `2+3=5`. Where a claim fits
in several places, all readings are kept until later steps tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import prod

from mull.core import StepVerdict
from mull.tasks.formula import (
    LONGEST,
    MOST,
    Chain,
    Item,
    Node,
    Tree,
    apply,
    chain_of,
    chains,
    joined,
    key_of,
    leaves,
    parse,
    plan,
    replaced,
    value_of,
)
from mull.tasks.working import Claim, Desk, Inner, Opened

_RIGHT, _WRONG, _USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
_READINGS = 8
_CHECKS = 2  # true equations about the result that are welcome


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to understand the steps so far."""

    root: Item  # what is left
    fresh: tuple[Fraction, frozenset[Fraction]] | None = None  # the last result, and the numbers it came from
    turn: frozenset[str] = frozenset()  # lines since then that changed nothing but the writing


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a claim belongs: these items of that chain. `scale`: item = scale * the number in the claim."""

    path: tuple[int, ...]
    chain: Chain
    taken: tuple[int, ...]
    scale: Fraction = Fraction(1)
    flag: int = 1  # -1: the claim multiplies what the chain divides by


class Board:
    """One expression and what is left of it; `read` judges the next step of a trace and takes it over."""

    def __init__(self, tree: Tree) -> None:
        self._plan, self._value = plan(tree), value_of(tree)
        self._readings = [_Reading(chain_of(tree))]
        self._desk, self._mood = Desk(), _RIGHT
        self._said: set[str] = set()
        self._left: set[tuple[int, str]] = set()  # what was said to be left
        self._last = ""  # the step before, unless it was wrong
        self._known = _numbers(tree)
        self._given, self._due = (set(found) for found in _values(tree))
        self._found: set[int] = set()  # what sums have come to
        self._spare = 3 * len(list(leaves(tree))) + 3  # changes of writing still welcome

    @property
    def done(self) -> bool:
        """Whether the result has been reached."""
        return any(reading.root == self._value for reading in self._readings)

    def read(self, step: str) -> StepVerdict:
        """Judge one step. To take back what was right and say it again is useless."""
        if len(step) > LONGEST:
            return _WRONG
        verdict = _USELESS if self._last and step == f"wait {self._last}" else self._read(step)
        self._last = "" if verdict is _WRONG else step.removeprefix("wait ")
        return verdict

    def left(self, tree: Tree) -> StepVerdict:
        """Judge an expression as what is left to do; to say so again, or when nothing is, is useless."""
        if not _equal(tree, self._value):
            return _WRONG
        item = chain_of(tree)
        name = _form(item)
        found = [reading for reading in self._readings if _form(reading.root) == name]
        if not found or self._desk.open:
            return _WRONG
        if name in self._left or not isinstance(item, Chain):
            return _USELESS
        self._left.add(name)
        self._readings = found
        return _RIGHT

    def _read(self, step: str) -> StepVerdict:
        line = step.removeprefix("wait ")
        if self._desk.open or line.startswith("="):
            return self._working(step)
        if line.endswith(":"):
            return self._working(line)
        if line.startswith("check "):
            verdict = self._check(line[6:])
        elif line.startswith("plan "):
            verdict = self._planned(line)
        else:
            verdict = self._judge(line)
        if verdict is _WRONG and line in self._said:
            return _USELESS
        if verdict is _RIGHT:
            self._said.add(line)
        return verdict

    def _working(self, step: str) -> StepVerdict:
        event = self._desk.read(step)
        if isinstance(event, Opened):
            tree = Node(event.op, Fraction(event.a), Fraction(event.b))
            before, result = chain_of(tree), value_of(tree)
            legal = isinstance(before, Chain) and any(
                any(_find(reading, before)) or _restate(reading, before, result) for reading in self._readings
            )
            self._mood = _RIGHT if legal else _USELESS if step in self._said else _WRONG
            self._said.add(step)
            return self._mood
        if isinstance(event, Inner):
            return event.verdict if self._mood is _RIGHT or event.verdict is _WRONG else self._mood
        if not isinstance(event, Claim) or not event.true:
            return _WRONG
        return self._judge(f"{event.a}{event.op}{event.b}={event.c}") if self._mood is _RIGHT else self._mood

    def _judge(self, line: str) -> StepVerdict:
        left, equals, right = line.partition("=")
        lhs = parse(left)
        rhs = parse(right) if equals else lhs
        if lhs is None or rhs is None or not _equal(lhs, rhs):
            return _WRONG
        if left == right:
            return _USELESS
        if not equals and not _written(lhs):
            return _WRONG
        before, after = chain_of(lhs), chain_of(rhs)
        if not equals and isinstance(before, Chain) and (lowest := value_of(lhs)).denominator > 1:
            return self._judge(f"{line}={lowest}")  # 6/9 says 2/3
        later: list[_Reading] = []
        for reading in self._readings:
            if isinstance(after, Chain):
                later += self._rewrite(reading, line, before, after) if equals else ()
            elif isinstance(before, Chain):
                later += [_join(reading, place, after) for place in _find(reading, before)]
                later += _restate(reading, before, after)
            else:
                idle = bool(equals) and _numbers(lhs) <= self._known
                later += _restate(reading, before, after) or self._state(reading, line, after, idle)
        if not later:
            return _WRONG
        if later[0].turn:
            if self._spare == 0:
                return _USELESS
            self._spare -= 1
        self._readings = list(dict.fromkeys(later))[:_READINGS]
        self._known |= _numbers(lhs) | _numbers(rhs)
        self._found |= {abs(int(rhs))} if equals and isinstance(rhs, Fraction) else set()
        return _RIGHT

    def _state(self, reading: _Reading, line: str, number: Fraction, idle: bool) -> list[_Reading]:
        """A number that needs no work any more: `11/12`, or (idle) `1*5=5`, `0+4=4`."""
        if line in reading.turn or ("=" in line and not idle) or (not idle and number.denominator == 1):
            return []
        size = abs(number)
        due, found = size in self._due, {size.numerator, size.denominator} <= self._found
        told = (due or size not in self._given) and _stands(reading, size)
        if not (idle or told or ((due or found) and _over(reading, size))):
            return []
        return [replace(reading, turn=reading.turn | {line})]

    def _rewrite(self, reading: _Reading, line: str, before: Item, after: Chain) -> Iterator[_Reading]:
        """The same value written otherwise: `3/4=9/12`, `99+37=100+37-1`, `17*23=17*20+17*3`."""
        if line in reading.turn or _size(reading.root) + _size(after) > MOST:
            return
        rewritten = replace(reading, turn=reading.turn | {line})
        if isinstance(before, Fraction):
            for place in _alone(reading, before):
                changed = reading.root if after.kind == "*" else _put(reading, place, (place.flag, after))
                yield replace(rewritten, root=changed)  # 9/12 is 3/4: nothing to change
            return
        for place in _find(reading, before):
            if abs(place.scale) == 1:
                yield replace(rewritten, root=_put(reading, place, _turned(place, before, after)))

    def _planned(self, line: str) -> StepVerdict:
        """The next subtasks by letter, or parts that add up to the whole."""
        items = line[5:].split("; ")
        if items == self._plan[: len(items)]:
            del self._plan[: len(items)]
            return _RIGHT
        parts = [parse(part) for part in items]
        nodes = [part for part in parts if isinstance(part, Node)]
        if self._said or len(nodes) != len(parts) or sum(len(list(leaves(node))) for node in nodes) > MOST:
            return _WRONG
        whole: Tree = nodes[0]
        for node in nodes[1:]:
            whole = Node("+", whole, node)
        if not _equal(whole, self._value):
            return _WRONG
        self._readings = [_Reading(chain_of(whole))]
        self._known |= _numbers(whole)
        return _RIGHT

    def _check(self, claim: str) -> StepVerdict:
        """A true equation about the result, made of numbers that have come up."""
        left, _, right = claim.partition("=")
        lhs, rhs = parse(left), parse(right)
        if lhs is None or rhs is None or not _equal(lhs, rhs):
            return _WRONG
        used = _numbers(lhs) | _numbers(rhs)
        about = self.done and abs(self._value.numerator) in used and used <= self._known | _numbers(self._value)
        checked = [said for said in self._said if said.startswith("check ")]
        new = f"check {claim}" not in checked and len(checked) < _CHECKS
        return _RIGHT if about and isinstance(lhs, Node) and new else _USELESS


def _equal(left: Tree, right: Tree) -> bool:
    try:
        return value_of(left) == value_of(right)
    except ZeroDivisionError:
        return False


def _numbers(tree: Tree) -> set[int]:
    """The whole numbers in the numerators and denominators, and 1."""
    return {1} | {n for leaf in leaves(tree) for n in (abs(leaf.numerator), leaf.denominator)}


def _size(item: Item) -> int:
    return sum(len(chain.items) for _, chain in chains(item))


def _form(item: Item) -> tuple[int, str]:
    """The sign and the size, the same wherever a product has its sign: -14*2 and 14*(-2)."""
    if isinstance(item, Fraction):
        return (-1 if item < 0 else 1), str(abs(item))
    parts = [(flag, *_form(inner)) for flag, inner in item.items]
    if item.kind == "+":
        return 1, f"({''.join(sorted('+-'[flag * sign < 0] + size for flag, sign, size in parts))})"
    sizes = sorted("*/"[flag < 0] + size for flag, _, size in parts)
    return prod(sign for _, sign, _ in parts), f"({''.join(sizes)})"


def _put(reading: _Reading, place: _Place, by: tuple[int, Item]) -> Item:
    return replaced(reading.root, place.path, place.taken, by)


def _join(reading: _Reading, place: _Place, result: Fraction) -> _Reading:
    """The result in place of the numbers it came from, with the sign and the denominator they have there."""
    taken = [place.chain.items[i] for i in place.taken]
    if place.chain.kind == "+":
        result *= place.scale
    else:
        result = -abs(result) if _negative(taken) else abs(result)
    root = _put(reading, place, (place.flag, result))
    return _Reading(root, (abs(result), frozenset(abs(item) for _, item in taken if isinstance(item, Fraction))))


def _turned(place: _Place, before: Chain, after: Chain) -> tuple[int, Item]:
    """What takes the place of `before`, with the sign it has there."""
    if place.chain.kind == "+":
        return int(place.scale), after
    turned = _negative(before.items) != _negative(place.chain.items[i] for i in place.taken)
    return place.flag, joined("*", ((1, Fraction(-1 if turned else 1)), (1, after)))


def _negative(items: Iterable[tuple[int, Item]]) -> bool:
    """Whether a product of these has a minus sign."""
    return sum(isinstance(item, Fraction) and item < 0 for _, item in items) % 2 == 1


def _restate(reading: _Reading, before: Item, result: Fraction) -> list[_Reading]:
    """The result just found once more: with its sign, over its denominator, or in lowest terms."""
    if reading.fresh is None or reading.fresh[0] != abs(result):
        return []
    if isinstance(before, Chain):
        values = {abs(item) for _, item in before.items if isinstance(item, Fraction)}
        over = before.kind == "*" and sorted(flag for flag, _ in before.items) == [-1, 1]
        if not over and values != reading.fresh[1]:
            return []
    return [replace(reading, fresh=None)]


def _written(tree: Tree) -> bool:
    """Whether this is a number as one writes it, `-7` or `-7/8`, and not something to be worked out."""
    if isinstance(tree, Fraction):
        return True
    return tree.op == "/" and isinstance(tree.left, Fraction) and isinstance(tree.right, Fraction) and tree.right > 1


def _values(tree: Tree) -> tuple[list[Fraction], list[Fraction]]:
    """The sizes of the numbers that are given (`3/4` too), and of what the parts with something to do come to."""
    given: list[Fraction] = []
    due: list[Fraction] = []

    def value(part: Tree) -> Fraction:
        if _written(part) and isinstance(chain_of(part), Fraction):
            found, worth = given, value_of(part)
        else:
            assert isinstance(part, Node)
            found, worth = due, apply(value(part.left), part.op, value(part.right))
        found.append(abs(worth))
        return worth

    value(tree)
    return given, due


def _terms(reading: _Reading) -> Iterator[Fraction]:
    """The sizes of the numbers to be added, or of all that is left."""
    sums = [item for _, chain in chains(reading.root) if chain.kind == "+" for _, item in chain.items]
    return (abs(item) for item in (reading.root, *sums) if isinstance(item, Fraction))


def _stands(reading: _Reading, size: Fraction) -> bool:
    """Whether this is all that is left, or a term of a sum, with either sign."""
    return size in _terms(reading)


def _over(reading: _Reading, size: Fraction) -> bool:
    """Whether this is a part of a product or of a fraction: one number above the bar or 1, and one below or 1."""
    bars = [({term.numerator}, {term.denominator}) for term in _terms(reading)]
    for _, chain in chains(reading.root):
        if chain.kind == "*":
            sizes = [(flag, abs(item.numerator)) for flag, item in chain.items if isinstance(item, Fraction)]
            bars.append(({n for flag, n in sizes if flag > 0}, {n for flag, n in sizes if flag < 0}))
    top, bottom = size.numerator, size.denominator
    turned = [(below, above) for above, below in bars]
    return any(top in above | {1} and bottom in below | {1} for above, below in bars + turned)


def _alone(reading: _Reading, number: Fraction) -> Iterator[_Place]:
    """Where this number stands, with either sign in a sum."""
    for path, chain in chains(reading.root):
        for i, (flag, item) in enumerate(chain.items):
            if item == number:
                yield _Place(path, chain, (i,), flag=flag)
            elif chain.kind == "+" and item == -number:
                yield _Place(path, chain, (i,), flag=-1)


def _find(reading: _Reading, before: Item) -> Iterator[_Place]:
    """The places of these numbers: as they stand, with other signs, or as numerators over one denominator."""
    if isinstance(before, Fraction):
        return
    numbers = [(flag, item) for flag, item in before.items if isinstance(item, Fraction)]
    for path, chain in chains(reading.root):
        if chain.kind != before.kind:
            continue
        if len(numbers) < len(before.items):
            if key_of(before) == key_of(chain):
                yield _Place(path, chain, tuple(range(len(chain.items))))
        elif chain.kind == "*":
            sizes = [(flag, abs(n)) for flag, n in numbers if abs(n) != 1]
            for flag in (1, -1):
                if taken := _pick(chain, [(flag * f, n) for f, n in sizes], abs):
                    yield _Place(path, chain, taken, flag=flag)
        else:
            for scale in _scales(chain, [n for _, n in numbers]):
                if taken := _pick(chain, [(f, scale * n) for f, n in numbers], Fraction):
                    yield _Place(path, chain, taken, scale)


def _pick(
    chain: Chain, wanted: Sequence[tuple[int, Fraction]], size: Callable[[Fraction], Fraction]
) -> tuple[int, ...]:
    """Indices of the wanted numbers, () if not all are there."""
    taken: list[int] = []
    for flag, number in wanted:
        for i, (f, item) in enumerate(chain.items):
            if i not in taken and f == flag and isinstance(item, Fraction) and size(item) == size(number):
                taken.append(i)
                break
        else:
            return ()
    return tuple(sorted(taken))


def _scales(chain: Chain, numbers: list[Fraction]) -> Iterator[Fraction]:
    """1; -1 for `12-5` where 5-12 is asked; 1/12 for `9+2` where 3/4+1/6 is."""
    yield from (Fraction(1), Fraction(-1))
    if len(numbers) != 2 or not numbers[0]:
        return
    for scale in dict.fromkeys(item / numbers[0] for _, item in chain.items if isinstance(item, Fraction)):
        if scale.denominator > abs(scale.numerator) == 1 and any((scale * n).denominator > 1 for n in numbers):
            yield scale

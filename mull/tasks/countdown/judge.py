"""The rules of Countdown: what can be reached, and a judge that reads a search line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from mull.core import StepVerdict
from mull.tasks import verify
from mull.tasks.judging import RIGHT, USELESS, WRONG, Judge
from mull.tasks.working import Claim, fits, parse_sum

Numbers = tuple[int, ...]
Op = tuple[int, str, int]  # the larger number first
SIGNS = "+-*/"
_TABLE = 12  # products known by heart
_ROW_SIGNS = frozenset("0123456789+-*/")
_SMALL = 20  # a target above this is not multiplied


def apply(op: Op) -> int | None:
    """The result of an operation, None unless it is whole and positive."""
    a, sign, b = op
    if sign == "+":
        return a + b
    if sign == "*":
        return a * b
    if sign == "-":
        return a - b if a > b else None
    return a // b if b and a % b == 0 else None


def take(numbers: Numbers, *items: int) -> Numbers | None:
    """The numbers without the items, in their order; None when an item is not there."""
    rest = list(numbers)
    for item in items:
        if item not in rest:
            return None
        rest.remove(item)
    return tuple(rest)


def results(x: int, y: int) -> Iterator[tuple[Op, int]]:
    """What two numbers make, in the order + - * /, without products too large for one step."""
    a, b = max(x, y), min(x, y)
    for sign in SIGNS if b > 1 else SIGNS[:2]:
        result = apply((a, sign, b))
        if result is not None and (sign != "*" or a <= _TABLE or fits(a, sign, b)):
            yield (a, sign, b), result


def wanted(target: int, aside: int) -> dict[str, int]:
    """By sign, what the others must make so that one operation with the number aside gives the target."""
    return {op[1]: value for op, value in results(target, aside) if op[1] != "*" or op[0] <= _SMALL}


def _before(target: int, u: int) -> Iterator[int]:
    """Every v that one operation with u turns into the target."""
    yield from (target + u, target * u, abs(target - u))
    if target % u == 0:
        yield target // u
    if u % target == 0:
        yield u // target


@lru_cache(maxsize=8)
def _places(size: int) -> list[tuple[Numbers, Numbers]]:
    every = range(size)
    return [
        (few, tuple(i for i in every if i not in few))
        for n in range(1, size // 2 + 1)
        for few in combinations(every, n)
    ]


def _parts(numbers: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
    """Each way to part the numbers in two, the smaller part first."""
    for few, many in _places(len(numbers)):
        yield tuple([numbers[i] for i in few]), tuple([numbers[i] for i in many])


@lru_cache(maxsize=20_000)
def _values(numbers: Numbers) -> frozenset[int]:
    """Everything that can be made from sorted numbers, each used at most once."""
    found = set(numbers)
    for few, many in _parts(numbers):
        made = _values(many)
        found |= made
        for u in _values(few):
            found.add(u)
            for v in made:
                a, b = (u, v) if u >= v else (v, u)
                found |= {a + b, a * b}
                if a > b:
                    found.add(a - b)
                if a % b == 0:
                    found.add(a // b)
    return frozenset(found)


@lru_cache(maxsize=100_000)
def reachable(numbers: Numbers, target: int) -> bool:
    """Whether sorted numbers can make the target: exhaustive, meeting in the middle between two parts."""
    if target <= 0 or target in numbers:
        return target > 0
    for few, many in _parts(numbers):
        if len(many) > 4:  # too many values to list: recur on the single number's side instead
            if reachable(many, target) or any(reachable(many, v) for v in _before(target, few[0])):
                return True
            continue
        made = _values(many)
        if target in made or any(v in made for u in _values(few) for v in _before(target, u)):
            return True
    return False


@dataclass(frozen=True, slots=True)
class State:
    """Where a search stands: what is left, what it must make, and what working backward has set aside."""

    numbers: Numbers  # sorted
    target: int
    aside: Numbers = ()

    @property
    def live(self) -> bool:
        return reachable(self.numbers, self.target)

    def after(self, a: int, op: str, b: int) -> Iterator[State]:
        """What a true operation may mean here: two numbers joined, or a number taken off the target."""
        result = apply((a, op, b))
        if result is None:
            return
        rest = take(self.numbers, a, b)
        if rest is not None:
            yield State(tuple(sorted((*rest, result))), self.target, self.aside)
        for whole, given in {(a, b), (b, a)}:
            rest = take(self.numbers, given)
            if whole == self.target and rest and self.target in _results(result, given):
                yield State(rest, result, (*self.aside, given))


def _results(x: int, y: int) -> set[int | None]:
    a, b = max(x, y), min(x, y)
    return {apply((a, sign, b)) for sign in "+-*/"}


class CountdownJudge(Judge):
    """`tried` is what the last operation may have led to, not yet gone into."""

    def __init__(self, numbers: Numbers, target: int) -> None:
        super().__init__()
        self.target = target
        self.path = [State(tuple(sorted(numbers)), target)]
        self.tried: list[State] = []
        self.known = set(numbers) | {target}
        self.solved = False

    def read(self, step: str) -> StepVerdict:
        """The verdict on the next step. To take back what was not wrong is useless, whatever is said instead."""
        if self.desk.open or self.last is WRONG or not step.startswith("wait ") or len(step) > 200:
            return super().read(step)
        self.last = USELESS if super().read(step[5:]) is not WRONG else WRONG
        return self.last

    def weigh(self, a: int, op: str, b: int) -> StepVerdict:
        return self._weigh(a, op, b)[0]

    def accept(self, claim: Claim) -> StepVerdict:
        verdict, following = self._weigh(claim.a, claim.op, claim.b)
        if following:
            self.tried = following
            self.known.add(int(claim.c))
        return verdict

    def line(self, step: str) -> StepVerdict:
        word, _, rest = step.partition(" ")
        if word == "plan":
            return self.once(step, self._plan(rest))
        if word == "check":
            return self.once(step, self._check(rest))
        if word in ("left", "need"):
            return self._go_on(word, rest)
        if ":" in step:
            return self._table(word, rest, step)
        if word == "back":
            return self._go_back(rest)
        return self._settle(word) if step in ("yes", "no") else self.once(step, self._compose(step))

    def _table(self, word: str, rest: str, step: str) -> StepVerdict:
        head, _, listed = step.partition(": ")
        asked = [parse_sum(item) for item in listed.removesuffix("!").split(" ")]
        if None not in asked:
            said = f"{self.path[-1].target} {self.path[-1].numbers} {step}"
            return self.once(said, self._row(head, [op for op in asked if op], hit=step.endswith("!")))
        if word.endswith(":") and "+" not in rest:
            return self.once(step, self._heading(step))
        said = f"{self.path[-1].target} {self.path[-1].numbers} {step}"
        return self.once(said, self._wanted(word[:-1], rest) if word.endswith(":") else self._pair(step))

    def _weigh(self, a: int, op: str, b: int) -> tuple[StepVerdict, list[State]]:
        """The verdict on a true operation, and what it leads to. Going on with a tried one needs no `left`."""
        for state in self.tried:
            if following := list(state.after(a, op, b)):
                self.path, self.tried = [*self.path, state], []
                return (RIGHT if any(s.live for s in following) else USELESS), following
        following = list(self.path[-1].after(a, op, b))
        if not following:
            return WRONG, []
        new = not self.solved and following != self.tried
        return (RIGHT if new and any(s.live for s in following) else USELESS), following

    def _go_on(self, word: str, rest: str) -> StepVerdict:
        """`left 3 24` and `need 24: 4 6` go into what was just tried."""
        target, listed = str(self.path[-1].target), rest
        if word == "need":
            target, _, listed = rest.partition(": ")
        numbers = _read_numbers(listed)
        for state in self.tried:
            if state.numbers == numbers and str(state.target) == target:
                self.path, self.tried = [*self.path, state], []
                return RIGHT if state.live else USELESS
        here = self.path[-1]
        return USELESS if not self.tried and (here.numbers, str(here.target)) == (numbers, target) else WRONG

    def _go_back(self, rest: str) -> StepVerdict:
        if len(self.path) < 2:
            return WRONG
        op = parse_sum(rest)
        undone = op is not None and self.path[-1] in self.path[-2].after(*op)
        if rest and not undone and _read_numbers(rest) != self.path[-2].numbers:
            return WRONG
        self.tried = []
        return USELESS if self.path.pop().live else RIGHT

    def _settle(self, word: str) -> StepVerdict:
        made = next((s for s in (*self.tried, self.path[-1]) if s.target in s.numbers), None)
        if word == "yes":
            if made is None or self.solved:
                return WRONG if made is None else USELESS
            self.path, self.tried, self.solved = [*self.path, made], [], True
            return RIGHT
        if made is not None or not self.tried:
            return WRONG
        live = any(state.live for state in self.tried)
        self.tried = []
        return USELESS if live else RIGHT

    def _heading(self, step: str) -> StepVerdict:
        target, _, listed = step.partition(": ")
        return RIGHT if target == str(self.target) and _read_numbers(listed) == self.path[0].numbers else WRONG

    def _wanted(self, aside: str, rest: str) -> StepVerdict:
        """`12: 39 +51 -27`: the target, then what one operation with 12 makes the target of."""
        target, *items = rest.split(" ")
        here, numbers = self.path[-1], _read_numbers(aside)
        there = len(numbers) == 1 and take(here.numbers, *numbers) is not None and target == str(here.target)
        return RIGHT if there and _true_results(here.target, numbers[0], items) else WRONG

    def _pair(self, step: str) -> StepVerdict:
        """`9 3: +12 -6 *27!`: what two numbers make, the last marked when the target is one step away."""
        pair, _, rest = step.partition(": ")
        here, numbers, items = self.path[-1], _read_numbers(pair), rest.removesuffix("!").split(" ")
        left = take(here.numbers, *numbers) if len(numbers) == 2 else None
        if left is None or not _true_results(numbers[1], numbers[0], items):
            return WRONG
        return _marked([self._near(int(item[1:]), left) for item in items], rest.endswith("!"))

    def _near(self, value: int, left: Numbers) -> bool:
        target = self.path[-1].target
        return value == target or (len(left) == 1 and value in wanted(target, left[0]).values())

    def _row(self, head: str, items: list[Op], *, hit: bool) -> StepVerdict:
        """`82: 25+57 7+75`, `4*13: 10+3!`, `25*3: 75+7!`: sums for a target, marked when the partner is there."""
        found, here = verify.expression(head), self.path[-1]
        if found is None or not set(head) <= _ROW_SIGNS:
            return WRONG
        distance = found.value != here.target  # the head is two of the numbers, the item begins with what they make
        goal, used = (here.target, found.leaves) if distance else (found.leaves[-1], found.leaves[:-1])
        rest = take(here.numbers, *used)
        if rest is None or len(used) > 2 or (distance and (len(used) < 2 or items[0][0] != found.value or items[1:])):
            return WRONG
        left = [rest if distance else take(rest, a) for a, _, _ in items]
        if None in left or any(not op[2] or apply(op) != goal for op in items):
            return WRONG
        return _marked([b in (numbers or ()) for (_, _, b), numbers in zip(items, left, strict=True)], hit)

    def _plan(self, rest: str) -> StepVerdict:
        """`24: 4 6; 27: 3 24`: each part can be made from its numbers, and the last is the target."""
        left: Numbers | None = self.path[0].numbers
        goal = 0
        for part in rest.split("; "):
            target, _, listed = part.partition(": ")
            numbers, wanted = _read_numbers(listed), _read_numbers(target)
            left = take(left, *numbers) if left and numbers and len(wanted) == 1 else None
            if left is None or not reachable(numbers, wanted[0]):
                return WRONG
            goal, left = wanted[0], (*left, wanted[0])
        return RIGHT if goal == self.target else WRONG

    def _check(self, rest: str) -> StepVerdict:
        text, _, right = rest.partition("=")
        found = verify.expression(text)
        if found is None or len(found.leaves) < 2 or not right.isascii() or verify.number(right) != found.value:
            return WRONG
        return RIGHT if self.known.issuperset(found.leaves) else USELESS

    def _compose(self, step: str) -> StepVerdict:
        """An expression for the target, out of what was there at some point of the way here."""
        text, _, right = step.partition("=")
        found = verify.expression(text)
        if found is None or len(found.leaves) < 2 or right not in ("", str(self.target)) or found.value != self.target:
            return WRONG
        leaves = Counter(found.leaves)
        for state in (*self.path, *self.tried):
            there = Counter((*state.numbers, *state.aside, *((state.target,) if state.aside else ())))
            if not leaves - there:
                return RIGHT
        return WRONG


def _marked(there: list[bool], hit: bool) -> StepVerdict:
    """Of true sums, by whether what each needs is there: wrong to say so of the last where not, useless to miss it."""
    if hit:
        return RIGHT if there[-1] else WRONG
    return USELESS if any(there) else RIGHT


def _true_results(x: int, y: int, items: list[str]) -> bool:
    """Whether `+12 -6 *27` says what two numbers make, signs in their order."""
    a, b = max(x, y), min(x, y)
    signs = [item[:1] for item in items]
    ordered = signs == [sign for sign in "+-*/" if sign in signs]
    found = [apply((a, sign, b)) for sign in signs] if ordered else []
    return bool(found) and None not in found and items == [f"{sign}{n}" for sign, n in zip(signs, found, strict=True)]


def _read_numbers(text: str) -> Numbers:
    """Whole numbers with single spaces between them, sorted; nothing when the text is anything else."""
    items = text.split(" ")
    good = all(item.isascii() and item.isdigit() and len(item) <= 18 for item in items)
    return tuple(sorted(map(int, items))) if good else ()

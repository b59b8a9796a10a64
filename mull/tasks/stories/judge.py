"""Judging the thought about a word problem: sums from the story's numbers that lead to its answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mull.core import StepVerdict
from mull.tasks.stories.sums import Ledger, Sum, Tree, apply, canonical, fill, numbers, orders, parse, result, sums
from mull.tasks.working import OPS, Claim, Desk, Inner, Opened

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
LONGEST = 200
PLAN_WIDTH = 40


def outline(tree: Tree) -> list[str]:
    """The sums to do, as `plan` lines: numbers of the story are copied, results still to come are `_`."""
    lines = ["plan"]
    for item in _items(tree):
        joined = f"{lines[-1]}{' ' if lines[-1] == 'plan' else '; '}{item}"
        lines = [*lines[:-1], joined] if len(joined) <= PLAN_WIDTH else [*lines, f"plan {item}"]
    return lines


def _items(tree: Tree) -> dict[str, None]:
    items: dict[str, None] = {}
    _collect(tree, items)
    return items


def _collect(tree: Tree, items: dict[str, None]) -> None:
    if isinstance(tree, int):
        return
    left, op, right = tree
    _collect(left, items)
    _collect(right, items)
    names = [str(side) if isinstance(side, int) else "_" for side in (left, right)]
    items[f"{names[0]}{'/' if op in '%:' else op}{names[1]}"] = None


def inverse(one: Sum) -> str:
    """The sum that leads back: `8-5=3` for 3+5, `3*5+2=17` for the rest of 17/5."""
    a, op, b = one
    if op in "%:":
        return f"{a // b}*{b}+{a % b}={a}"
    back = {"+": "-", "-": "+", "*": "/", "/": "*"}[op]
    return f"{apply(a, op, b)}{back}{b}={a}"


class Judge:
    """Reads the steps of one trace in order.

    What is asked may be called otherwise than the story's plot calls it (`want both` for `want total`). Such a name is
    no progress, and the sums show what was meant by it: the first one that leads nowhere has misread the question.
    `other` are the names that ask something else, `facts` what words of the question say (`twice=2`).
    """

    def __init__(
        self,
        tree: Tree,
        others: Iterable[int],
        want: str,
        words: Iterable[str],
        other: Collection[str] = (),
        facts: Collection[str] = (),
    ) -> None:
        ways = orders(tree)
        self._ledger = Ledger(ways, others)
        self._opening = {f"want {want}", *words}
        self._desk = Desk()
        self._heading = RIGHT
        self._closed: Claim | None = None  # the claim of the step before, where it was wrong
        self._seen: set[str] = set()
        self._results: set[int] = set()
        self._other, self._facts = other, facts
        self._wholes = {canonical(way) for way in ways}
        self._renamed = False  # what is asked has a name of its own
        self._done: set[Sum] = set()
        self._plannable = {plan for way in ways for item in _items(way) for plan in (item, _swapped(item))}

    def read(self, step: str) -> StepVerdict:
        """The verdict on the next step."""
        closed, self._closed = self._closed, None
        if len(step) > LONGEST:
            return WRONG
        if self._desk.open and step.startswith("wait ") and step.endswith(":"):
            self._desk = Desk()  # the sum itself is put right: the working begins anew
        if self._desk.open:
            return self._work(step)
        if step.startswith("wait ="):
            return WRONG if closed is None else self._line(f"{closed.a}{closed.op}{closed.b}{step[5:]}")
        if step.startswith("wait "):
            return self._line(step[5:])
        if step.startswith("check "):
            return self._once(step, self._back(step[6:]))
        if step.startswith("plan "):
            items = step[5:].split("; ")
            return self._once(step, RIGHT if all(item in self._plannable for item in items) else WRONG)
        return self._line(step)

    def _once(self, step: str, verdict: StepVerdict) -> StepVerdict:
        if verdict is not RIGHT:
            return verdict
        if step in self._seen:
            return USELESS
        self._seen.add(step)
        return RIGHT

    def _line(self, step: str) -> StepVerdict:
        if step in self._opening:
            return self._once(step, RIGHT)
        if step.startswith("want "):
            return self._name(step[5:])
        if step.replace("-", " ") in self._facts:
            return USELESS
        found = self._desk.read(step)
        if isinstance(found, Claim):
            return self._claim(found)
        if isinstance(found, Opened):
            known = found.a in self._ledger and found.b in self._ledger
            new = known and bool(self._ledger.places(found.a, found.op, found.b))
            self._heading = RIGHT if new else self._aimless((found.a, found.op, found.b)) if known else WRONG
            return self._heading
        return self._compound(step) if "=" in step else self._whole(step)

    def _name(self, name: str) -> StepVerdict:
        """What is asked, in words of its own."""
        if name in self._other or not all(word.isalpha() for word in name.split(" ")):
            return WRONG
        self._renamed = True
        return USELESS

    def _whole(self, step: str) -> StepVerdict:
        """All sums on one line, to be worked out: `28-(3*4)`."""
        try:
            formed = canonical(fill(parse(step.replace(" mod ", "%")), {}))
        except (ValueError, KeyError):
            return WRONG
        return USELESS if formed in self._wholes else WRONG

    def _aimless(self, one: Sum) -> StepVerdict:
        """The verdict on a true sum that finds out nothing new."""
        return WRONG if self._renamed and one not in self._done else USELESS

    def _work(self, step: str) -> StepVerdict:
        found = self._desk.read(step)
        if isinstance(found, Claim):
            return self._claim(found)
        assert isinstance(found, Inner)
        return self._heading if found.verdict is RIGHT or self._heading is WRONG else found.verdict

    def _claim(self, claim: Claim) -> StepVerdict:
        if not claim.true or claim.a not in self._ledger or claim.b not in self._ledger:
            self._closed = claim
            return WRONG
        verdict = self._found(claim.a, claim.op, claim.b)
        for text in claim.c.split("r"):
            self._ledger.note(int(text))
            self._results.add(int(text))
        return verdict

    def _found(self, a: int, op: str, b: int) -> StepVerdict:
        """Take in a true sum of known numbers."""
        found = self._ledger.places(a, op, b)
        self._ledger.learn(found)
        verdict = RIGHT if found else self._aimless((a, op, b))
        self._done |= {(a, op, b), (b, op, a)}
        return verdict

    def _compound(self, step: str) -> StepVerdict:
        """Several sums on one line, `23+3*5=38`."""
        tree = self._equation(step)
        if tree is None:
            return WRONG
        verdict = USELESS
        for a, op, b in sums(tree):
            verdict = self._found(a, op, b)
        self._ledger.note(result(tree))
        self._results.add(result(tree))
        return verdict

    def _back(self, text: str) -> StepVerdict:
        tree = self._equation(text)
        if tree is None:
            return WRONG
        return RIGHT if not self._results.isdisjoint(numbers(tree)) else USELESS

    def _equation(self, text: str) -> Tree | None:
        """The left side of a true equation over known numbers; None for anything else."""
        left, equals, right = text.partition("=")
        if not equals or any(op in left for op in "%:") or not any(op in left for op in OPS):
            return None
        try:
            tree = fill(parse(left), {})
            true = str(result(tree)) == right
        except (ValueError, KeyError):
            return None
        return tree if true and all(number in self._ledger for number in numbers(tree)) else None


def _swapped(item: str) -> str:
    for op in "+*":
        left, found, right = item.partition(op)
        if found:
            return f"{right}{op}{left}"
    return item

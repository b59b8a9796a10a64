"""Judging the thought about a word problem: sums from the story's numbers that lead to its answer."""

from __future__ import annotations

from collections.abc import Iterable

from mull.core import StepVerdict
from mull.tasks.stories.sums import Ledger, Sum, Tree, apply, fill, numbers, orders, parse, result, sums
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
    """Reads the steps of one trace in order."""

    def __init__(self, tree: Tree, others: Iterable[int], want: str, words: Iterable[str]) -> None:
        ways = orders(tree)
        self._ledger = Ledger(ways, others)
        self._opening = {f"want {want}", *words}
        self._desk = Desk()
        self._heading = RIGHT
        self._closed: Claim | None = None  # the claim of the step before, where it was wrong
        self._seen: set[str] = set()
        self._results: set[int] = set()
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
        found = self._desk.read(step)
        if isinstance(found, Claim):
            return self._claim(found)
        if isinstance(found, Opened):
            known = found.a in self._ledger and found.b in self._ledger
            new = known and bool(self._ledger.places(found.a, found.op, found.b))
            self._heading = RIGHT if new else USELESS if known else WRONG
            return self._heading
        return self._compound(step)

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
        found = self._ledger.places(claim.a, claim.op, claim.b)
        self._ledger.learn(found)
        for text in claim.c.split("r"):
            self._ledger.note(int(text))
            self._results.add(int(text))
        return RIGHT if found else USELESS

    def _compound(self, step: str) -> StepVerdict:
        """Several sums on one line, `23+3*5=38`."""
        tree = self._equation(step)
        if tree is None:
            return WRONG
        verdict = USELESS
        for a, op, b in sums(tree):
            found = self._ledger.places(a, op, b)
            self._ledger.learn(found)
            verdict = RIGHT if found else USELESS
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

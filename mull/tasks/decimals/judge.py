"""The judge of written comparisons: every line must be true of the numbers asked about, and new."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from mull.core import StepVerdict
from mull.tasks.decimals.comparing import (
    GOALS,
    YES_OR_NO,
    ahead,
    digits,
    goal,
    grouped,
    label_of,
    order_of,
    padded,
    parts_of,
    picked,
    planned,
    relation,
    scaled,
    sign_of,
    solve,
    verdict_of,
)
from mull.tasks.notes import is_label

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


def _pieces(step: str) -> Iterator[tuple[str, str, str]]:
    for sign in "<>=":
        left, found, right = step.partition(sign)
        if found:
            yield left, sign, right


class Reader:
    """Judges the steps of one problem in order. All claims are absolute, so a slip spoils only what repeats it."""

    def __init__(self, kind: str, numbers: Sequence[str], word: str = "") -> None:
        self.kind, self.numbers = order_of(kind), numbers
        self.goals = {goal(kind), goal(kind, word)}
        self.verdict = verdict_of(kind, numbers) if kind in YES_OR_NO else picked(kind, numbers)
        self.values = {Decimal(n): n for n in numbers}
        self.plan = planned(self.kind, numbers)
        self.groups = grouped(self.kind, numbers)
        self.said: set[str] = set()  # steps that are worth saying once
        self.opened: set[frozenset[str]] = set()
        self.lost: set[str] = set()  # beaten in an earlier comparison
        self.taken: set[str] = set()  # picked out one by one
        self.expected: list[str] = []  # digit lines still due in the open comparison
        self.again = False  # that comparison says nothing new
        self.sorted: set[str] = set()  # the run so far, of all or of a group
        self.proved = False  # a check was made
        self.whole: set[str] = set()  # the same comparison in one line, as whole numbers
        if len(numbers) == 2:
            self._open(*numbers)
            self.opened.clear()
        self.last = RIGHT

    def judge(self, step: str) -> StepVerdict:
        if len(step) > 200:
            self.last = WRONG
        elif step.startswith("wait "):
            verdict = self._read(step[5:])
            self.last = USELESS if verdict is RIGHT and self.last is not WRONG else verdict
        else:
            self.last = self._read(step)
        return self.last

    def _read(self, step: str) -> StepVerdict:
        if step.startswith("check "):
            self.proved = True
            return self._once(step, self._true(step[6:]))
        if step.startswith("want "):
            return self._once("want", step in self.goals or self._asks(step))
        if step == self.verdict:
            return self._once(step, True)
        if step.startswith(("plan ", "max ", "min ")):
            return self._once(step, step == self.plan) if step[0] == "p" else self._best(step)
        if step[:2] in ("< ", "> ", "= "):
            return self._sorted(step)
        if "?" in step:
            return self._heading(step)
        if ":" in step:
            return self._group(step)
        if sum(map(step.count, "<>")) > 1:
            return self._chain(step)
        if any(sign in step for sign in "<>="):
            return self._comparison(step)
        return self._run(step)

    def _asks(self, step: str) -> bool:
        """Whether the goal is the one asked for: its last words say so, those before it are the writer's own."""
        words, asked = step.split(" ")[1:], min(self.goals, key=len).split(" ")[1:]
        label = words[: -len(asked)]
        return words == [*label, *asked] and is_label(label) and GOALS.isdisjoint({*label} - {*asked})

    def _once(self, what: str, true: bool) -> StepVerdict:
        if not true:
            return WRONG
        if what in self.said:
            return USELESS
        self.said.add(what)
        return RIGHT

    def _known(self, text: str) -> str | None:
        """The problem's number that this text writes, perhaps with more zeros."""
        body = text.removeprefix("-")
        if not 0 < len(body) <= 30 or not body.isascii() or not body.replace(".", "", 1).isdigit() or body[-1] == ".":
            return None
        return self.values.get(Decimal(text)) if body[0] != "." else None

    def _pair(self, left: str, right: str) -> tuple[str, str] | None:
        a, b = self._known(left), self._known(right)
        if (self.kind == "eq" or len(self.values) == 1) and a is not None and b is not None:
            return left, right  # perhaps two spellings of one number
        return None if a is None or b is None or a == b else (a, b)

    def _true(self, step: str) -> bool:
        return any(self._pair(a, b) and relation(a, b) == sign for a, sign, b in _pieces(step))

    def _open(self, a: str, b: str, *, again: bool = False) -> None:
        self.expected, self.again = digits(a, b), again
        self.whole = set(scaled(a, b))
        (whole, p), (other, q) = (parts_of(n) for n in padded(a, b))
        if not a.startswith("-") and not b.startswith("-"):
            self.whole.add(f"{p}{relation(p, q)}{q}" if whole == other else f"{whole}{relation(whole, other)}{other}")
        if not again:
            self._beat(a, b)

    def _beat(self, a: str, b: str) -> None:
        self.opened.add(frozenset((a, b)))
        if relation(a, b) != "=":
            self.lost.add(b if ahead(self.kind, a, b) else a)

    def _heading(self, step: str) -> StepVerdict:
        left, _, right = step.partition("?")
        pair = self._pair(left, right)
        if pair is None:
            return WRONG
        again = frozenset(pair) in self.opened
        if not again and self.kind in ("max", "min") and len(self.numbers) > 2 and self.lost & set(pair):
            if not set(pair) - self.lost & set().union(*self.opened):
                return WRONG  # the winner so far has been left
            again = True
        self._open(*pair, again=again)
        return USELESS if again else RIGHT

    def _comparison(self, step: str) -> StepVerdict:
        if step in self.expected[:1]:
            del self.expected[0]
            return USELESS if self.again else RIGHT
        deciding = next((line for line in self.expected if "=" not in line), None)
        if self.expected and (step == deciding or step in self.whole):  # equal places left out, or all at once
            self.expected = self.expected[self.expected.index(step) + 1 :] if step == deciding else []
            return USELESS if self.again else RIGHT
        for a, sign, b in _pieces(step):
            if (pair := self._pair(a, b)) and relation(a, b) == sign:
                self._beat(*pair)
                return self._once("".join(sorted(pair)), True)
        return WRONG

    def _group(self, step: str) -> StepVerdict:
        label, _, members = step.partition(": ")
        return self._once(step, sorted(members.split()) == sorted(self.groups.get(label, [])) != [])

    def _run(self, step: str, between: str = " ") -> StepVerdict:
        found = [self._known(part) for part in step.replace(",", " ").split()]
        run = [n for n in found if n is not None]
        if not run or len(run) < len(found):
            return WRONG
        if len(run) == 1:
            return self._single(run[0])
        order = self.kind if self.kind in ("asc", "desc") else "asc" if ahead("asc", run[0], run[1]) else "desc"
        rises = all(ahead(order, a, b) for a, b in itertools.pairwise(run))
        return self._once(f"{between.join(run)} {self.proved}", rises)

    def _sorted(self, step: str) -> StepVerdict:
        """A sorted run, `< 2.3, 2.39`."""
        run = step[2:].split(", ")
        if step[0] != sign_of(self.kind) or not self._rises(run, step[0]):
            return WRONG
        kept = {n for text in run if (n := self._known(text))}
        if kept & self.sorted and self.sorted - kept:
            return WRONG  # one that was in its place has been dropped
        self.sorted = kept
        return self._run(" ".join(run))

    def _best(self, step: str) -> StepVerdict:
        """The winner so far, `max 9.9`: said anew after every comparison."""
        head, _, text = step.partition(" ")
        n = self._known(text)
        if head != self.kind or n is None or n in self.lost:
            return WRONG
        won = n == solve(self.kind, self.numbers) or any(n in pair for pair in self.opened)
        return self._once(f"{n} {len(self.opened)}", True) if won else WRONG

    def _chain(self, step: str) -> StepVerdict:
        """A sorted run of three or more, `2.3<2.39<2.8`."""
        parts = step.replace(">", "<").split("<")
        sign = "<" if ">" not in step else ">"
        return self._run(" ".join(parts), sign) if sign.join(parts) == step and self._rises(parts, sign) else WRONG

    def _rises(self, parts: Sequence[str], sign: str) -> bool:
        return all(self._known(a) and self._known(b) and relation(a, b) == sign for a, b in itertools.pairwise(parts))

    def _single(self, n: str) -> StepVerdict:
        """The winner so far; in sorting, the best of those not picked yet, of all or of its group."""
        if self.kind in ("max", "min"):
            won = any(n in pair for pair in self.opened) or n == solve(self.kind, self.numbers)
            return WRONG if n in self.lost else self._once(n, True) if won else USELESS
        if self.kind not in ("asc", "desc") or n in self.taken:
            return USELESS
        rivals = [m for m in self.groups[label_of(n, self.numbers)] if m not in self.taken and m != n]
        if any(ahead(self.kind, m, n) for m in rivals):
            return WRONG
        self.taken.add(n)
        self.opened.clear()  # the others meet again
        return RIGHT

"""Judging a division: columns, or shares and chunks of the dividend whose quotients are added up."""

from __future__ import annotations

from mull.core import StepVerdict
from mull.tasks.formula import LONGEST, Node, leaves, parse, value_of
from mull.tasks.working import Claim, Desk, Inner, Opened, parse_sum, value

_RIGHT, _WRONG, _USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


class Share:
    """One division a / b with what has been shared out so far; `read` judges the next step.

    `rest` tells whether what is left over is asked for, so that `a mod b` and in the end `mod 3` may name it.
    """

    def __init__(self, a: int, b: int, *, rest: bool = False) -> None:
        self._a, self._b = a, b
        self._asks = f"{a} mod {b}" if rest else ""
        self._ends = {value(a, "/", b), f"{a // b}r{a % b}", *([f"mod {a % b}"] if rest else ())}
        self._rest = a
        self._planned: list[int] = []  # dividends named and not yet shared out
        self._chunk = 0  # a multiple of b about to be taken away
        self._quotients: list[int] = []
        self._desk, self._mood = Desk(), _RIGHT
        self._said: set[str] = set()
        self._last = ""  # the step before, unless it was wrong

    @property
    def done(self) -> bool:
        """Whether quotient and remainder have been reached."""
        return self._quotients == [self._a // self._b] and self._rest == self._a % self._b

    def read(self, step: str) -> StepVerdict:
        """Judge one step. To take back what was right and say it again is useless."""
        if len(step) > LONGEST:
            return _WRONG
        verdict = _USELESS if self._last and step == f"wait {self._last}" else self._read(step)
        self._last = "" if verdict is _WRONG else step.removeprefix("wait ")
        return verdict

    def _read(self, step: str) -> StepVerdict:
        line = step.removeprefix("wait ")
        if self._desk.open or line.startswith("="):
            return self._working(step)
        if line.endswith(":"):
            return self._working(line)
        verdict = self._judge(line)
        if verdict is _WRONG:
            return _USELESS if line in self._said else _WRONG
        if line in self._said and line.startswith(("plan ", "check ")):
            return _USELESS
        self._said.add(line)
        return verdict

    def _judge(self, line: str) -> StepVerdict:
        if line.startswith("check "):
            return self._check(line[6:])
        if line.startswith("plan "):
            return self._plan(line[5:].split("; "))
        left, equals, right = line.partition("=")
        if not equals:
            if line and line == self._asks:
                return _USELESS if line in self._said else _RIGHT
            return _RIGHT if self.done and line in self._ends and line not in self._said else _WRONG
        found = parse_sum(left)
        if found == (self._a, "/", self._b) and "/" in right:
            return self._plan(right.split("+"))
        event = self._desk.read(line)
        return self._take(event) if isinstance(event, Claim) and event.true else _WRONG

    def _working(self, step: str) -> StepVerdict:
        event = self._desk.read(step)
        if isinstance(event, Opened):
            legal = self._belongs(event.a, event.op, event.b)
            self._mood = _RIGHT if legal else _USELESS if step in self._said else _WRONG
            self._said.add(step)
            return self._mood
        if isinstance(event, Inner):
            return event.verdict if self._mood is _RIGHT or event.verdict is _WRONG else self._mood
        if not isinstance(event, Claim) or not event.true:
            return _WRONG
        return self._take(event) if self._mood is _RIGHT else self._mood

    def _belongs(self, x: int, op: str, y: int) -> bool:
        if op == "/":
            return y == self._b and (x in self._planned or (x == self._rest >= y and not self._planned))
        if op == "*":
            return self._b in (x, y) and 0 < x * y <= self._rest and not self._chunk
        if op == "-":
            return x == self._rest and 0 < y == self._chunk
        return x in self._quotients and y in self._quotients and (x != y or self._quotients.count(x) > 1)

    def _take(self, claim: Claim) -> StepVerdict:
        x, op, y = claim.a, claim.op, claim.b
        if not self._belongs(x, op, y):
            return _WRONG
        if op == "/":
            if x in self._planned:
                self._planned.remove(x)
            self._rest += x % y - x
            self._quotients.append(x // y)
        elif op == "*":
            self._chunk = x * y
        elif op == "-":
            self._quotients.append(y // self._b)
            self._rest, self._chunk = x - y, 0
        else:
            self._quotients.remove(x)
            self._quotients.remove(y)
            self._quotients.append(x + y)
        return _RIGHT

    def _plan(self, shares: list[str]) -> StepVerdict:
        """Shares `100/5`, `37/5` that make up the dividend, at most one with a remainder."""
        found = [parse_sum(share) for share in shares]
        dividends = [sum_[0] for sum_ in found if sum_ and sum_[1:] == ("/", self._b)]
        broken = sum(n % self._b > 0 for n in dividends)
        if len(dividends) < len(shares) or sum(dividends) != self._a or broken > 1 or 0 in dividends:
            return _WRONG
        if self._quotients or self._planned:
            return _USELESS
        self._planned = dividends
        return _RIGHT

    def _check(self, claim: str) -> StepVerdict:
        """A true equation about the result: `27*5+2=137`."""
        left, _, right = claim.partition("=")
        lhs, rhs = parse(left), parse(right)
        if lhs is None or rhs is None:
            return _WRONG
        try:
            if value_of(lhs) != value_of(rhs):
                return _WRONG
        except ZeroDivisionError:
            return _WRONG
        q, rest = divmod(self._a, self._b)
        used = [*leaves(lhs), *leaves(rhs)]
        about = self.done and isinstance(lhs, Node) and q in used
        return _RIGHT if about and set(used) <= {q, rest, self._a, self._b, q * self._b} else _USELESS

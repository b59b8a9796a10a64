"""Written sums: the shared language for adding, subtracting, multiplying and dividing in small steps.

Facts that fit in one step are written as one claim, `37+48=85`. Larger ones open a working with a
heading, go column by column from the right, and close with `=`:

    385+247:    5+7=12    8+4+1=13   3+2+1=6    =632
    632-385:    12-5=7    13-8-1=4   6-3-1=2    =247
    385*7:      5*7=35    8*7+3=59   3*7+5=26   =2695
    38*47:      38*7=266  38*40=1520   266+1520:  6+0=6  6+2=8  2+5=7  0+1=1  =1786   =1786
    2695/7:     26/7=3r5  59/7=8r3   35/7=5r0   =385
    9817/38:    38*2=76  38*3=114 ... 38*9=342
                98  38*2=76  98-76=22   221  38*5=190  221-190=31   317  38*8=304  317-304=13   =258r13

Every family writes its sums like this, so the model learns them once. `Desk` reads them back and judges.

A line must be a copy and a small table. So a partial product carries its zeros (`38*40`): the sum that follows
only copies. And a divisor above 9 gets three lines a digit: the number in hand, the guessed digit with its
product, the rest; and one from 13 to 99 that is not round has its multiples written down first.
The guess is the one hard thing there, and a bad one shows in the next comparison,
so that it can be repaired on the spot: `38*6=228`, `wait 38*5=190`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from mull.core import StepVerdict

OPS = "+-*/"
WAIT = "wait "  # a step that begins so takes back the one before it


def work(a: int, op: str, b: int) -> list[str]:
    """The steps of one sum of whole numbers, a >= b for `-`, b > 0 for `/` (exact or with remainder)."""
    if a < 0 or b < 0 or (op == "-" and a < b) or (op == "/" and b == 0):
        raise ValueError(f"no written working for {a}{op}{b}")
    if fits(a, op, b):
        return [_claim((a, op, b))]
    return [f"{a}{op}{b}:", *inner(a, op, b), f"={value(a, op, b)}"]


def value(a: int, op: str, b: int) -> str:
    """The result as it is written: `632`, and `3r5` for a division that leaves a remainder."""
    if op == "/":
        quotient, rest = divmod(a, b)
        return f"{quotient}r{rest}" if rest else str(quotient)
    return str(a + b if op == "+" else a - b if op == "-" else a * b)


def fits(a: int, op: str, b: int) -> bool:
    """Whether the sum is one step: both below 100 for + and -, a digit times a number below 100, a table quotient.

    Zeros at the end do not count (`300+200`, `38*40`, `1200/4`); sums with nothing to do fit too (`385-0`, `385*1`).
    """
    if op == "/":
        table = a
        while table >= 10 * b and table % 10 == 0:
            table //= 10
        known = b < 10 and table < 10 * b and (table == a or table % b == 0)
        return known or a <= b or (_bare(b) == 1 and a % b == 0)
    if op == "*":
        a, b = _bare(a), _bare(b)
        return min(a, b) <= 1 or (min(a, b) < 10 and max(a, b) < 100)
    while a and b and a % 10 == b % 10 == 0:
        a, b = a // 10, b // 10
    return max(a, b) < 100 or min(a, b) == 0 or (op == "-" and a == b)


def _bare(n: int) -> int:
    """n without the zeros at its end."""
    while n and n % 10 == 0:
        n //= 10
    return n


def inner(a: int, op: str, b: int) -> list[str]:
    """The lines between heading and result; those of nested workings included."""
    return list({"+": _add, "-": _sub, "*": _mul, "/": _div}[op](a, b))


def _digits(n: int) -> list[int]:
    return [int(d) for d in reversed(str(n))]


def _add(a: int, b: int) -> Iterator[str]:
    carry, x, y = 0, _digits(a), _digits(b)
    for i in range(max(len(x), len(y))):
        p, q = x[i] if i < len(x) else 0, y[i] if i < len(y) else 0
        total = p + q + carry
        yield f"{p}+{q}+1={total}" if carry else f"{p}+{q}={total}"
        carry = total // 10


def _sub(a: int, b: int) -> Iterator[str]:
    borrow, x, y = 0, _digits(a), _digits(b)
    for i in range(len(x)):
        p, q = x[i], y[i] if i < len(y) else 0
        lend = 10 if p < q + borrow else 0
        yield f"{p + lend}-{q}-1={p + lend - q - 1}" if borrow else f"{p + lend}-{q}={p + lend - q}"
        borrow = 1 if lend else 0


def _mul(a: int, b: int) -> Iterator[str]:
    if len(str(_bare(a))) < len(str(_bare(b))):
        a, b = b, a
    if _bare(b) < 10:
        carry, times = 0, _bare(b)
        for d in _digits(_bare(a)):
            total = d * times + carry
            yield f"{d}*{times}+{carry}={total}" if carry else f"{d}*{times}={total}"
            carry = total // 10
        return
    total = 0
    for place, d in enumerate(_digits(b)):
        if d == 0:
            continue
        part = d * 10**place
        yield from work(a, "*", part)
        if total:
            yield from work(total, "+", a * part)
        total += a * part


def needs_table(a: int, b: int) -> bool:
    """Whether to write down the divisor's multiples: two digits, not round, beyond the tables, used more than once."""
    return 12 < b < 100 and b % 10 > 0 and a >= 10 * b


def table(b: int) -> list[str]:
    """The multiples of a divisor, each the one before and the divisor once more: `37*2=74`, `37*3=111`."""
    return [f"{b}*{n}={b * n}" for n in range(2, 10)]


def _div(a: int, b: int) -> Iterator[str]:
    yield from table(b) if needs_table(a, b) else ()
    rest = 0
    started = False
    for d in reversed(_digits(a)):
        rest = rest * 10 + d
        if rest < b and not started:
            continue
        started = True
        q, left = divmod(rest, b)
        if b < 10:
            yield f"{rest}/{b}={q}r{left}"
        else:
            yield str(rest)
            yield from work(b, "*", q)
            # below 100 the difference is as small as a sum of two-digit numbers: one line
            yield from [f"{rest}-{b * q}={left}"] if b < 100 else work(rest, "-", b * q)
        rest = left


def slip(rng: Random, line: str) -> str:
    """The same line with a plausible slip in the last number: one off, or a carry of ten lost or gained."""
    start = len(line.rstrip("0123456789"))
    if start == len(line):
        raise ValueError(f"no number at the end of {line!r}")
    n = int(line[start:])
    near = [m for m in (n - 1, n + 1, n - 10, n + 10) if m >= 0]
    return line[:start] + str(rng.choice(near if n >= 10 else near[:2]))


@dataclass(frozen=True, slots=True)
class Claim:
    """A finished sum `a op b = c`, from one line or from a whole working; `true` tells whether it holds."""

    a: int
    op: str
    b: int
    c: str
    true: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """A heading: from here on the lines belong to this sum."""

    a: int
    op: str
    b: int


@dataclass(frozen=True, slots=True)
class Inner:
    """A line inside a working, already judged."""

    verdict: StepVerdict


def parse_sum(text: str) -> tuple[int, str, int] | None:
    """`385+247` as (385, '+', 247); None for anything else. Whole numbers below 10^18 only."""
    for i, char in enumerate(text):
        if char in OPS:
            left, right = text[:i], text[i + 1 :]
            if _whole(left) and _whole(right):
                return int(left), char, int(right)
            return None
    return None


def _whole(text: str) -> bool:
    return 0 < len(text) <= 18 and text.isascii() and text.isdigit() and (text == "0" or text[0] != "0")


class Desk:
    """Reads a trace's steps one by one, follows open workings, and hands finished claims to the family.

    `read` gives a Claim, an Opened, an Inner, or None when the step is not a sum. The family decides
    whether a claim's operands are its business; whether the sum itself holds is decided here. Inside
    a working, `wait ` and the right line repair the slip before it (pass the step with its `wait `),
    also after a wrong result: `=633`, `wait =632`. Workings inside a working may be left out: `385*7=2695`.
    """

    def __init__(self) -> None:
        self._sum: tuple[int, str, int] | None = None
        self._misread: tuple[int, str, int] | None = None  # the sum that was just closed with a wrong result
        self._expected: list[str] = []
        self._at = 0
        self._table = 0  # how many of the expected lines are multiples of the divisor, written down first
        self._spoilt = False

    @property
    def open(self) -> bool:
        return self._sum is not None

    def read(self, step: str) -> Claim | Opened | Inner | None:
        if self._sum is not None:
            return self._inside(step)
        if self._misread and step.startswith(("=", WAIT + "=")):
            return self._close(self._misread, step.removeprefix(WAIT))
        self._misread = None
        if step.endswith(":") and (opened := _valid(parse_sum(step[:-1]))):
            self._sum, self._expected = opened, inner(*opened)
            self._at, self._spoilt = 0, False
            self._table = len(table(opened[2])) if opened[1] == "/" and needs_table(opened[0], opened[2]) else 0
            return Opened(*opened)
        left, equals, right = step.partition("=")
        if equals and (found := _valid(parse_sum(left))):
            return Claim(*found, right, right == value(*found))
        return None

    def _inside(self, step: str) -> Claim | Inner:
        assert self._sum is not None
        line = step.removeprefix(WAIT)
        past = self._past(self._at, line)
        if past is not None:
            self._at = past
            self._spoilt = self._spoilt and line == step  # `wait ` repairs
            return Inner(StepVerdict.WRONG if self._spoilt else StepVerdict.RIGHT)
        if "=" in line[1:] and line in self._expected[self._table if self._at > self._table else 0 : self._at]:
            return Inner(StepVerdict.USELESS)
        due = self._expected[self._at] if self._at < len(self._expected) else ""
        if line.startswith("=") and (not due.startswith("=") or line[1:] == value(*self._sum)):
            return self._close(self._sum, line)
        self._spoilt = True
        return Inner(StepVerdict.WRONG)

    def _close(self, done: tuple[int, str, int], line: str) -> Claim:
        true = line[1:] == value(*done)
        self._sum, self._misread = None, None if true else done
        return Claim(*done, line[1:], true)

    def _past(self, at: int, line: str) -> int | None:
        """Where the working goes on if `line` is what may stand at `at`; None if it may not."""
        if at >= len(self._expected):
            return None
        due = self._expected[at]
        if line == due:
            return at + 1
        if at < self._table:  # the table, or the rest of it, may be left out
            return None if "*" in line else self._past(self._table, line)
        opened = _valid(parse_sum(line[:-1])) if line.endswith(":") else None
        if opened and due == _claim(opened) and due not in (lines := inner(*opened)):  # one line would have done
            self._expected[at : at + 1] = [line, *lines, f"={value(*opened)}"]
            return at + 1
        if due.endswith(":"):
            nested = parse_sum(due[:-1])
            return self._leave(at) if nested and line == _claim(nested) else None
        if due.isdigit() and self._sum:
            if line == _claim((int(due), "/", self._sum[2])):
                rest = range(at + 1, len(self._expected))
                return next((i for i in rest if self._expected[i].isdigit()), len(self._expected))
            return self._past(at + 1, line)
        return None

    def _leave(self, at: int) -> int:
        """The line after the inner working that opens at `at`."""
        depth = 0
        for i in range(at, len(self._expected)):
            depth += self._expected[i].endswith(":")
            depth -= self._expected[i].startswith("=")
            if depth == 0:
                return i + 1
        raise AssertionError("an inner working is always closed")


def _claim(found: tuple[int, str, int]) -> str:
    a, op, b = found
    return f"{a}{op}{b}={value(a, op, b)}"


def _valid(found: tuple[int, str, int] | None) -> tuple[int, str, int] | None:
    if found is None:
        return None
    a, op, b = found
    return None if (op == "-" and a < b) or (op == "/" and b == 0) else found


def brief(a: int, op: str, b: int) -> list[str]:
    """`work` with its inner workings cut down to claims: `385*7=2695` in a product, `221/38=5r31` in a division."""
    lines, depth, columns = [], 0, op == "/" and b >= 10
    full = work(a, op, b)
    for line in full[1:-1]:
        nested = parse_sum(line[:-1]) if line.endswith(":") else None
        if columns and line.isdigit():
            lines.append(_claim((int(line), "/", b)))
        elif nested and depth == 0 and not columns:
            lines.append(_claim(nested))
        elif depth == 0 and not columns and not line.startswith("="):
            lines.append(line)
        depth += line.endswith(":")
        depth -= line.startswith("=")
    return [full[0], *lines, full[-1]] if len(full) > 1 else full

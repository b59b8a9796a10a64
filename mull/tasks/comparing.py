"""Written comparisons: the language for comparing and sorting decimals in small steps, and its judge.

Every thought begins with what is asked (`want max`, `want up`, `want <`), because that is what the answer
hangs on once the numbers are compared. A comparison opens with its pair, names digits place by place (a
missing digit is 0) and stops at the first difference. Two negative numbers are compared by size, then turned
round; unlike signs need one line.

    9.11?9.9    9=9    1<9    9.9>9.11          -2.5?-2.35    2=2    5>3    -5<-3    -2.35>-2.5

Where the largest or smallest is asked, a comparison closes with the winner in front (`9.9>9.11`), which goes on
into the next pair, so that the answer is the first number of the last line. Sorting inserts each number into a
sorted run from the front and writes the new run, `2.3<2.39<2.8`; long lists are first grouped by whole part.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal
from random import Random

from mull.core import StepVerdict

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


_GOALS = {"max": "max", "min": "min", "asc": "up", "desc": "down", "gt": ">", "lt": "<", "eq": "="}


def goal(kind: str) -> str:
    """The line that names what is asked."""
    return f"want {_GOALS[kind]}"


def solve(kind: str, numbers: Sequence[str]) -> str:
    if kind in ("asc", "desc"):
        return ", ".join(sorted(numbers, key=Decimal, reverse=kind == "desc"))
    if kind in ("max", "min"):
        return (max if kind == "max" else min)(numbers, key=Decimal)
    asked = {"gt": ">", "lt": "<", "eq": "="}[kind]
    return "yes" if _relation(numbers[0], numbers[1]) == asked else "no"


def _relation(a: str, b: str) -> str:
    x, y = Decimal(a), Decimal(b)
    return "<" if x < y else ">" if x > y else "="


def _ahead(kind: str, a: str, b: str) -> bool:
    """Whether a comes before b: the larger for max and descending order, else the smaller."""
    return _relation(a, b) == (">" if kind in ("max", "desc") else "<")


def _parts(n: str) -> tuple[str, str]:
    whole, _, fraction = n.lstrip("-").partition(".")
    return whole, fraction


def _padded(a: str, b: str) -> tuple[str, str]:
    """Both with the same number of decimals."""
    places = max(len(_parts(a)[1]), len(_parts(b)[1]), 1)
    p, q = (f"{'-' * n.startswith('-')}{_parts(n)[0]}.{_parts(n)[1]:0<{places}}" for n in (a, b))
    return p, q


def _digits(a: str, b: str) -> list[str]:
    """The lines that decide a?b: one a place, up to the first difference."""
    if a.startswith("-") != b.startswith("-"):
        return ["-<+" if a.startswith("-") else "+>-"]
    (p, q), lines = _padded(a.lstrip("-"), b.lstrip("-")), []
    for x, y in [(_parts(p)[0], _parts(q)[0]), *zip(_parts(p)[1], _parts(q)[1], strict=True)]:
        lines.append(f"{x}{_relation(x, y)}{y}")
        if x != y:
            return lines + ([f"-{x}{_relation('-' + x, '-' + y)}-{y}"] if a.startswith("-") else [])
    return lines


def _scaled(a: str, b: str) -> list[str]:
    """The comparison as whole numbers, once both have the same number of decimals: 911<990."""
    if a.startswith("-") != b.startswith("-"):
        return _digits(a, b)
    p, q = (str(int(n.replace(".", ""))) for n in _padded(a, b))
    return [f"{p}{_relation(p, q)}{q}"]


def _close(kind: str, a: str, b: str) -> str:
    """The finished comparison: as asked, but the winner in front where one is sought."""
    first, second = (b, a) if kind in ("max", "min") and _ahead(kind, b, a) else (a, b)
    return f"{first}{_relation(first, second)}{second}"


def _compare(a: str, b: str, way: str) -> list[str]:
    if way == "other":
        p, q = _padded(a, b)
        return [f"{p}?{q}", *_scaled(a, b)]
    return [f"{a}?{b}", *_digits(a, b)]


def _best(kind: str, numbers: Sequence[str], way: str) -> tuple[str, list[str]]:
    """The largest or smallest, and the comparisons that find it."""
    winner, lines = numbers[0], []
    for n in numbers[1:]:
        lines += _compare(winner, n, way) if way != "skip" else []
        lines += [_close(kind, winner, n)] if kind in ("max", "min") else []
        winner = n if _ahead(kind, n, winner) else winner
    return winner, lines


def _insertion(kind: str, numbers: Sequence[str], way: str) -> list[str]:
    run, lines = [numbers[0]], []
    for n in numbers[1:]:
        at = next((i for i, other in enumerate(run) if _ahead(kind, n, other)), len(run))
        for other in run[: at + 1] if way != "skip" else ():
            lines += _compare(n, other, way)
        run.insert(at, n)
        lines.append(("<" if kind == "asc" else ">").join(run))
    return lines


def _selection(kind: str, numbers: Sequence[str]) -> list[str]:
    """The best of the numbers, then the best of the others, and so on."""
    left, lines = list(numbers), []
    while left:
        winner, found = _best(kind, left, "careful")
        lines += [*found, winner]
        left.remove(winner)
    return lines


def _label(n: str, numbers: Sequence[str]) -> str:
    """The group of a number: its sign where signs differ or count, else its whole part."""
    if any(m.startswith("-") for m in numbers):
        return "-" if n.startswith("-") else "+"
    return _parts(n)[0]


def _groups(kind: str, numbers: Sequence[str]) -> dict[str, list[str]]:
    """The groups that matter, in the asked order; only the best one when one number is asked for."""
    ordered = sorted(numbers, key=Decimal, reverse=kind in ("max", "desc"))
    labels = dict.fromkeys(_label(n, numbers) for n in ordered)
    groups = {label: [n for n in numbers if _label(n, numbers) == label] for label in labels}
    return groups if kind in ("asc", "desc") else dict([next(iter(groups.items()))])


def _plan(kind: str, numbers: Sequence[str]) -> str:
    if kind in ("asc", "desc") or len(numbers) > 2:
        return f"plan {'; '.join(_groups(kind, numbers))}"
    a, b = numbers
    if a.startswith("-") != b.startswith("-"):
        return "plan -?+" if a.startswith("-") else "plan +?-"
    (whole, fraction), (other, rest) = _parts(a), _parts(b)
    return f"plan {whole}?{other}" + (f"; .{fraction or 0}?.{rest or 0}" if whole == other else "")


def work(kind: str, numbers: Sequence[str], way: str) -> list[str]:
    if len(numbers) == 2:
        a, b = numbers
        lines = [_plan(kind, numbers), *_digits(a, b)] if way == "split" else _compare(a, b, way)
        return [*(lines if way != "skip" else ()), _close(kind, a, b)]
    if way == "split" or (len(numbers) > 5 and kind in ("asc", "desc")):
        lines = [_plan(kind, numbers)]
        for label, group in _groups(kind, numbers).items():
            lines += [f"{label}: {' '.join(group)}", *(_work_group(kind, group, way) if len(group) > 1 else [])]
        return lines
    return _work_group(kind, numbers, way)


def _work_group(kind: str, numbers: Sequence[str], way: str) -> list[str]:
    if kind in ("max", "min"):
        return _best(kind, numbers, way)[1]
    return _selection(kind, numbers) if way == "other" else _insertion(kind, numbers, way)


def checks(kind: str, numbers: Sequence[str]) -> list[str]:
    """Two numbers padded and the other way round; neighbours in order; the winner beside every other number."""
    if len(numbers) == 2:
        b, a = _padded(*numbers)
        return [f"check {a}{_relation(a, b)}{b}"]
    if kind in ("max", "min"):
        best = solve(kind, numbers)
        return [f"check {best}{_relation(best, n)}{n}" for n in numbers if n != best]
    ordered = solve(kind, numbers).split(", ")
    return [f"check {a}{_relation(a, b)}{b}" for a, b in itertools.pairwise(ordered)]


def slip(rng: Random, lines: list[str]) -> list[str]:
    """One comparison of digits goes wrong (often decimals read as whole numbers, 11>9) and is taken back by `wait`."""
    a = b = ""
    slips: list[tuple[int, str]] = []
    for i, line in enumerate(lines):
        if "?" in line:
            a, b = line.split("?")
        elif (sign := next((s for s in "<>=" if s in line), "")) and "." not in line:
            wrong = line.replace(sign, {"<": ">", ">": "<", "=": rng.choice("<>")}[sign])
            p, q = _parts(a)[1] or "0", _parts(b)[1] or "0"
            if sign in "<>" and _parts(a)[0] == _parts(b)[0] and _relation(p, q) not in (sign, "="):
                wrong = f"{p}{_relation(p, q)}{q}" if "-" not in line else wrong
            slips.append((i, wrong))
    decisive = [slip for slip in slips if "=" not in lines[slip[0]]] or slips
    at, wrong = rng.choice(decisive)
    return [*lines[:at], wrong, f"wait {lines[at]}", *lines[at + 1 :]]


def _pieces(step: str) -> Iterator[tuple[str, str, str]]:
    for sign in "<>=":
        left, found, right = step.partition(sign)
        if found:
            yield left, sign, right


class Reader:
    """Judges the steps of one problem in order. All claims are absolute, so a slip spoils only what repeats it."""

    def __init__(self, kind: str, numbers: Sequence[str]) -> None:
        self.kind, self.numbers = kind, numbers
        self.values = {Decimal(n): n for n in numbers}
        self.plan = _plan(kind, numbers)
        self.groups = _groups(kind, numbers)
        self.said: set[str] = set()  # steps that are worth saying once
        self.opened: set[frozenset[str]] = set()
        self.lost: set[str] = set()  # beaten in an earlier comparison
        self.taken: set[str] = set()  # picked out one by one
        self.expected: list[str] = []  # digit lines still due in the open comparison
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
            return self._once(step, self._true(step[6:]))
        if step.startswith(("plan ", "want ")):
            return self._once(step, step in (self.plan, goal(self.kind)))
        if "?" in step:
            return self._heading(step)
        if ":" in step:
            return self._group(step)
        if sum(map(step.count, "<>")) > 1:
            return self._chain(step)
        if any(sign in step for sign in "<>="):
            return self._comparison(step)
        return self._run(step)

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
        if self.kind == "eq" and a is not None and b is not None:
            return left, right  # perhaps two spellings of one number
        return None if a is None or b is None or a == b else (a, b)

    def _true(self, step: str) -> bool:
        return any(self._pair(a, b) and _relation(a, b) == sign for a, sign, b in _pieces(step))

    def _open(self, a: str, b: str) -> None:
        self.expected = _digits(a, b)
        self.whole = set(_scaled(a, b))
        (whole, p), (other, q) = (_parts(n) for n in _padded(a, b))
        if whole == other and not a.startswith("-") and not b.startswith("-"):
            self.whole.add(f"{p}{_relation(p, q)}{q}")
        self._beat(a, b)

    def _beat(self, a: str, b: str) -> None:
        self.opened.add(frozenset((a, b)))
        if _relation(a, b) != "=":
            self.lost.add(b if _ahead(self.kind, a, b) else a)

    def _heading(self, step: str) -> StepVerdict:
        left, _, right = step.partition("?")
        pair = self._pair(left, right)
        if pair is None or (self.kind in ("max", "min") and len(self.numbers) > 2 and self.lost & set(pair)):
            return WRONG
        if frozenset(pair) in self.opened:
            return USELESS
        self._open(*pair)
        return RIGHT

    def _comparison(self, step: str) -> StepVerdict:
        if step in self.expected[:1]:
            del self.expected[0]
            return RIGHT
        deciding = next((line for line in self.expected if "=" not in line), None)
        if self.expected and (step == deciding or step in self.whole):  # equal places left out, or all at once
            self.expected = self.expected[self.expected.index(step) + 1 :] if step == deciding else []
            return RIGHT
        for a, sign, b in _pieces(step):
            if (pair := self._pair(a, b)) and _relation(a, b) == sign:
                self._beat(*pair)
                return self._once("".join(sorted(pair)), True)
        return WRONG

    def _group(self, step: str) -> StepVerdict:
        label, _, members = step.partition(": ")
        return self._once(step, sorted(members.split()) == sorted(self.groups.get(label, [])) != [])

    def _run(self, step: str) -> StepVerdict:
        found = [self._known(part) for part in step.replace(",", " ").split()]
        run = [n for n in found if n is not None]
        if not run or len(run) < len(found):
            return WRONG
        if len(run) == 1:
            return self._single(run[0])
        ahead = self.kind if self.kind in ("asc", "desc") else "asc" if _ahead("asc", run[0], run[1]) else "desc"
        return self._once(" ".join(run), all(_ahead(ahead, a, b) for a, b in itertools.pairwise(run)))

    def _chain(self, step: str) -> StepVerdict:
        """A sorted run of three or more, `2.3<2.39<2.8`."""
        parts = step.replace(">", "<").split("<")
        sign = "<" if ">" not in step else ">"
        return self._run(" ".join(parts)) if sign.join(parts) == step and self._rises(parts, sign) else WRONG

    def _rises(self, parts: Sequence[str], sign: str) -> bool:
        return all(self._known(a) and self._known(b) and _relation(a, b) == sign for a, b in itertools.pairwise(parts))

    def _single(self, n: str) -> StepVerdict:
        """The winner so far; in sorting, the best of those not picked yet, of all or of its group."""
        if self.kind in ("max", "min"):
            won = any(n in pair for pair in self.opened) or n == solve(self.kind, self.numbers)
            return WRONG if n in self.lost else self._once(n, True) if won else USELESS
        if self.kind not in ("asc", "desc") or n in self.taken:
            return USELESS
        rivals = [m for m in self.groups[_label(n, self.numbers)] if m not in self.taken and m != n]
        if any(_ahead(self.kind, m, n) for m in rivals):
            return WRONG
        self.taken.add(n)
        self.opened.clear()  # the others meet again
        return RIGHT

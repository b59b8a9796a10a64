"""Long multiplication and long division, with quotient, remainder or both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.arithmetic import asks as arithmetic_asks
from mull.tasks.arithmetic import phrases, text
from mull.tasks.arithmetic.task import gather, parts, portions
from mull.tasks.board import Board
from mull.tasks.formula import Node, show
from mull.tasks.longhand import more as longhand_more
from mull.tasks.longhand.share import Share
from mull.tasks.longhand.text import BOTH, MORE, REST, WHOLE
from mull.tasks.longhand.training import columns, plain, spoken, typed, wider
from mull.tasks.notes import Notes
from mull.tasks.working import brief, needs_table, parse_sum, slip, value, work

_SIZES = {  # digits of the factors; digits of the dividend and range of the divisor
    1: (((2, 1),), ((2, 2, 9),)),
    2: (((2, 2), (2, 2), (3, 1)), ((3, 2, 9),)),
    3: (((3, 2),), ((4, 2, 9), (3, 11, 25), (4, 11, 25))),
    4: (((3, 3), (4, 2)), ((4, 11, 99), (4, 26, 99))),
    5: (((4, 4), (4, 3), (5, 3)), ((6, 11, 99), (6, 101, 999))),
    6: (((5, 5), (6, 5), (7, 4)), ((7, 101, 999), (8, 101, 999))),
}

_LONGEST = {1: 55, 2: 115, 3: 215}  # characters of a thought, of sums that only training has
_THOUSANDS = re.compile(r"(?<![0-9,])[0-9]{4,}")


class Longhand:
    """Level 1 takes a step or two, level 3 has 3x2 digits and 4 digits by a small divisor, level 6 up to 7x4."""

    name = "longhand"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        if level not in self.levels:
            raise ValueError(f"longhand has levels 1 to 6, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        for _ in range(2000):
            style = rng.random() if split == "train" and level <= 3 else 1.0
            draw = wider.draw if style < 0.08 else plain.draw if style < 0.25 else _draw
            draw = typed.draw if 0.25 <= style < 0.37 else draw
            draw = columns.draw if 0.37 <= style < 0.6 else draw
            a, op, b = draw(rng, level)
            if draw in (columns.draw, wider.draw) and len("\n".join(work(a, op, b))) > _LONGEST[level]:
                continue
            if (
                draw in (plain.draw, typed.draw, columns.draw)
                and op == "/"
                and a % b == 0
                and _kind(2, a, b) != "quotient"
            ):
                continue  # level 1 asks for quotients alone, and the same numbers are asked one thing
            key = f"{a}/{b}" if op == "/" else f"{min(a, b)}*{max(a, b)}"
            if split_of(key) == split:
                kind = "product" if op == "*" else _kind(level, a, b)
                data = {"a": a, "op": op, "b": b, "kind": kind}
                wide = split == "train" and level <= 4 and rng.random() < 0.45
                said = rng.random() if split == "train" and level <= 4 else 1.0
                if draw is columns.draw and said < 0.6:
                    data["spoken"] = True
                    story = op == "/" and said < 0.3
                    question = columns.ask(rng, a, b, kind) if story else columns.signs(rng, a, op, b, kind)
                elif said < 0.2:
                    data["spoken"] = True
                    question = spoken.ask(rng, a, b, kind)
                elif said < 0.4 or draw is typed.draw:
                    data["spoken"] = True
                    question = typed.ask(rng, a, op, b, kind)
                else:
                    question = wider.ask(rng, a, op, b, kind) if wide else _question(rng, a, op, b, kind, split)
                return Problem(self.name, level, index, split, question, _answer(a, b, kind), key, data)
        raise AssertionError(f"no {split} problem at level {level}")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        a, op, b = _sum(problem)
        lines = self._worked(problem, variant)
        if op == "*" or a % b or problem.data["kind"] not in ("rest", "both"):
            return lines
        # nothing is left over: say so, since that is what was asked
        end = len(lines) - lines[-1].startswith("check ")
        told = lines[end - 1] == value(a, op, b)
        return [*lines[: end - told], f"{a // b}r0", *lines[end:]]

    def _worked(self, problem: Problem, variant: int) -> list[str]:
        a, op, b = _sum(problem)
        way = self.ways[variant % len(self.ways)]
        if way == "other":
            return _regrouped(a, b) if op == "*" else _chunks(a, b)
        if way == "split":
            return _in_parts(a, b) if op == "*" else _shares(a, b)
        if way == "skip":
            return brief(a, op, b)
        lines = work(a, op, b)
        if way == "check":
            q, rest = divmod(a, b)
            undone = f"{a * b}/{b}={a}" if op == "*" else f"{q}*{b}+{rest}={a}" if rest else f"{q}*{b}={a}"
            return [*lines, f"check {undone}"]
        return _repaired(Random(f"{problem.key}/{variant}"), lines, b) if way == "repair" else lines

    def verify(self, problem: Problem, answer: str) -> Verdict:
        if problem.data["kind"] != "both":
            return verify.judge("integer", problem.answer, answer)
        found = read_both(answer)
        if found is None:
            return Verdict.UNPARSEABLE
        return Verdict.RIGHT if found == read_both(problem.answer) else Verdict.WRONG

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        a, op, b = _sum(problem)
        rest = problem.data["kind"] == "rest"
        sought = Fraction(a * b) if op == "*" else None if rest or a % b else Fraction(a, b)
        notes = Notes(problem.question, (a, b), sought)
        judge = Share(a, b, rest=rest) if op == "/" else _Product(a, b)
        return [notes.read(step) or judge.read(step) for step in steps]


def read_both(answer: str) -> tuple[int, int] | None:
    """`27 r2`, `27r2`, `27 R 2` or `27 remainder 2` as (27, 2); None for anything else."""
    left, mark, right = answer.strip().lower().partition("r") if len(answer) <= 60 else ("", "", "")
    right = right.removeprefix("emainder").removeprefix("em")
    numbers = [verify.integer(side.strip()) for side in (left, right)]
    if not mark or any(n is None or n < 0 or n.denominator > 1 for n in numbers):
        return None
    q, rest = (int(n) for n in numbers if n is not None)
    return q, rest


def _sum(problem: Problem) -> tuple[int, str, int]:
    return problem.data["a"], problem.data["op"], problem.data["b"]


def _draw(rng: Random, level: int) -> tuple[int, str, int]:
    if level <= 3 and rng.random() < 0.5:
        return longhand_more.draw(rng, level)
    products, divisions = _SIZES[level]
    if rng.random() < 0.5:
        a, b = (rng.randint(max(2, 10 ** (size - 1) + (size > 1)), 10**size - 1) for size in rng.choice(products))
        return (b, "*", a) if rng.random() < 0.3 else (a, "*", b)
    size, low, high = rng.choice(divisions)
    b = rng.randint(low, high)
    a = rng.randint(max(10 ** (size - 1), b + 1), 10**size - 1)
    exact = level == 1 or rng.random() < 0.45
    return (max(a // b, 2) * b if exact else a), "/", b


def _kind(level: int, a: int, b: int) -> str:
    """What is asked of a division: always the same for the same numbers."""
    choice = Random(f"longhand/{a}/{b}").random()
    if a % b == 0:
        kinds = ("quotient",) if level == 1 else (*("quotient",) * 7, "both", "rest", "whole")
    else:
        kinds = ("both", "both", "both", "both", "both", "rest", "rest", "rest", "whole", "whole")
    return kinds[int(choice * len(kinds))]


def _answer(a: int, b: int, kind: str) -> str:
    q, rest = divmod(a, b)
    return {"product": str(a * b), "quotient": str(q), "whole": str(q), "both": f"{q} r{rest}", "rest": str(rest)}[kind]


def _question(rng: Random, a: int, op: str, b: int, kind: str, split: Split) -> str:
    slots = {
        "B": str(b),
        "a": _grouped(text.said(rng, a), rng),
        "b": _grouped(text.said(rng, b), rng),
        "e": _grouped(text.typed(rng, Node(op, Fraction(a), Fraction(b))), rng),
    }
    asks = {"both": BOTH, "rest": REST, "whole": WHOLE}
    if kind in asks:
        return text.ask(rng, asks[kind], split, **slots)
    style = rng.random()
    if style < 0.08:
        return arithmetic_asks.remarked(rng, _nodes(a, b, op), split)
    if style < 0.18:
        return text.ask(rng, MORE[op], split, **slots)
    pool = phrases.EXPRESSION if style < 0.45 else phrases.ANY[op] if style < 0.85 else phrases.COUNTED[op]
    return text.ask(rng, pool, split, **slots)


def _grouped(said: str, rng: Random) -> str:
    """The words with commas in numbers above 999, now and then."""
    return _THOUSANDS.sub(lambda found: f"{int(found[0]):,}", said) if rng.random() < 0.25 else said


def _nodes(a: int, b: int, op: str = "*") -> Node:
    return Node(op, Fraction(a), Fraction(b))


def _in_parts(a: int, b: int) -> list[str]:
    """A product as parts of the second factor, named first."""
    pieces = parts(_nodes(a, b))
    if pieces is None:
        return [f"plan {a}*{b}", *work(a, "*", b)]
    return ["plan " + "; ".join(map(show, pieces)), *gather(pieces)]


def _regrouped(a: int, b: int) -> list[str]:
    """A product past a round number and back, or taken apart at its first factor."""
    near = 10 - b % 10
    if b > 10 and near <= 2:
        lines = [f"{a}*{b}={a}*{b + near}-{a}*{near}", *work(a, "*", b + near), *work(a, "*", near)]
        return lines + work(a * (b + near), "-", a * near)
    pieces = [_nodes(n, b) for n in portions(a)] if a > 5 else []
    if len(pieces) < 2:
        return _in_parts(a, b)
    return [f"{a}*{b}=" + "+".join(map(show, pieces)), *gather(pieces)]


def _shares(a: int, b: int) -> list[str]:
    """A division as easy shares, named first; the last one keeps the remainder."""
    dividends = [q * b for q in portions(a // b)]
    dividends[-1] += a % b
    if needs_table(a, b) and len(dividends) > 2:
        dividends = [a]  # a table for each share would be more than the whole
    lines = ["plan " + "; ".join(f"{n}/{b}" for n in dividends)]
    for n in dividends:
        lines += work(n, "/", b)
    lines += _total([n // b for n in dividends])
    return [*lines, value(a, "/", b)] if a % b and len(dividends) > 1 else lines


def _chunks(a: int, b: int) -> list[str]:
    """A division by taking away round multiples of the divisor, the largest first."""
    lines, rest, digits = [], a, str(a // b)
    chunks = [int(digit) * 10 ** (len(digits) - 1 - i) for i, digit in enumerate(digits) if digit != "0"]
    for chunk in chunks:
        lines += [*work(b, "*", chunk), *work(rest, "-", b * chunk)]
        rest -= b * chunk
    lines += _total(chunks)
    return [*lines, value(a, "/", b)] if rest or len(chunks) == 1 else lines


def _total(numbers: Sequence[int]) -> list[str]:
    lines: list[str] = []
    for i, n in enumerate(numbers[1:], 1):
        lines += work(sum(numbers[:i]), "+", n)
    return lines


def _repaired(rng: Random, lines: list[str], b: int) -> list[str]:
    """One slip, a wrong guess of a digit where digits are guessed, and its repair."""
    at = rng.choice([i for i, line in enumerate(lines) if "=" in line])
    right = lines[at]
    guess = parse_sum(right.partition("=")[0])
    wrong = slip(rng, right)
    if guess and guess[1] == "*" and at and lines[at - 1].isdigit():
        other = guess[2] + 1 if guess[2] < 9 else guess[2] - 1
        tried = f"{b}*{other}={b * other}"
        tried_before = any(line == tried and lines[i].isdigit() for i, line in enumerate(lines[1:at]))
        wrong = wrong if tried_before else tried
    return [*lines[:at], wrong, f"wait {right}", *lines[at + 1 :]]


class _Product:
    """A board for one product that also takes partial products nobody announced: `385*40=15400` for `385*47`."""

    def __init__(self, a: int, b: int) -> None:
        self._board = Board(_nodes(a, b))
        self._left = [(a, b)]
        self._started = False

    def read(self, step: str) -> StepVerdict:
        line = step.removeprefix("wait ")
        part = parse_sum(line.partition("=")[0])
        if not self._started and part and part[1] == "*" and line.partition("=")[2] == value(*part):
            self._announce(part[0], part[2])
        self._started = self._started or line.startswith("plan ") or line.endswith(":") or "*" in line.partition("=")[2]
        return self._board.read(step)

    def _announce(self, x: int, y: int) -> None:
        """If x*y is a part of a product that is left, tell the board so."""
        for i, pair in enumerate(self._left):
            for kept, cut in (pair, pair[::-1]):
                part = y if x == kept else x if y == kept else 0
                if _within(part, cut) and (x, y) not in self._left:
                    self._board.read(f"{pair[0]}*{pair[1]}={kept}*{part}+{kept}*{cut - part}")
                    self._left[i] = (kept, cut - part)
                    return


def _within(part: int, whole: int) -> bool:
    """Whether `part` is some of the places of `whole`: 40, 200 and 207 of 247."""
    pairs = zip(str(part)[::-1], str(whole)[::-1], strict=False)
    return 0 < part < whole and all(p in ("0", w) for p, w in pairs)

"""A board that also takes a copy of the expression, `15-(9/3)` where 15-9/3 is asked, trials and shares."""

from __future__ import annotations

import re
from fractions import Fraction

from mull.core import StepVerdict
from mull.tasks.board import Board
from mull.tasks.formula import LONGEST, Node, Tree, key, leaves, parse, show, value_of
from mull.tasks.longhand.share import Share
from mull.tasks.working import parse_sum, value

_RIGHT, _WRONG, _USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
_BAR = re.compile("/([0-9]{1,12})")


class Sheet:
    """One expression to be worked out; `read` judges the next step of a trace."""

    def __init__(self, tree: Node) -> None:
        self._tree, self._board, self._key = tree, Board(tree), key(tree)
        self._copied = self._begun = False
        self._share = _sharing(tree)
        self._bars = set(map(int, _BAR.findall(show(tree))))  # what fractions so far are over
        self._tried: set[str] = set()

    def read(self, step: str) -> StepVerdict:
        """Judge one step. A copy says the same sums of the same numbers; the second copy is useless."""
        line = step.removeprefix("wait ")
        if len(line) <= LONGEST and "=" not in line and self._copies(line):
            verdict = _USELESS if self._copied else _RIGHT
            self._copied = True
            return verdict
        found = {self._board.read(step), self._tries(line), self._rests(line)}
        found.add(self._share.read(step) if self._share else _WRONG)
        verdict = next(v for v in (_RIGHT, _USELESS, _WRONG) if v in found)
        self._begun = self._begun or verdict is not _WRONG
        if verdict is not _WRONG and len(line) <= LONGEST:
            self._bars |= set(map(int, _BAR.findall(line)))
        return verdict

    def _rests(self, line: str) -> StepVerdict:
        """`17-12` when 3*4 of 17-3*4 is done: what is left to do, once."""
        tree = parse(line) if len(line) <= LONGEST and "=" not in line else None
        return self._board.left(tree) if isinstance(tree, Node) else _WRONG

    def _tries(self, line: str) -> StepVerdict:
        """`9/6=1r3` for a common denominator of 1/9 and 1/6: one of them, or a multiple, by a smaller one."""
        left, _, right = line.partition("=")
        a, op, b = parse_sum(left) or (0, "", 0)
        if op != "/" or b < 2 or b not in self._bars or right != value(a, "/", b):
            return _WRONG
        if not any(a % bar == 0 and a <= b * bar for bar in self._bars if b < bar):
            return _WRONG
        verdict = _USELESS if line in self._tried else _RIGHT
        self._tried.add(line)
        return verdict

    def _copies(self, line: str) -> bool:
        """Whether this is the expression; before any sum also with other noughts, `(660+850)/100` for 6.6+8.5."""
        tree = parse(line)
        if not isinstance(tree, Node):
            return False
        try:
            same = value_of(tree) == value_of(self._tree)
        except ZeroDivisionError:
            return False
        if same and key(tree) == self._key:
            return True
        if not same or self._begun or self._copied or _figures(tree) != _figures(self._tree):
            return False
        self._board, self._key = Board(tree), key(tree)
        return True


def _figures(tree: Tree) -> list[str]:
    """The digits of its numbers without the noughts at their ends, and without tens."""
    written = (str(abs(n)).rstrip("0") for leaf in leaves(tree) for n in (leaf.numerator, leaf.denominator))
    return sorted(text for text in written if text not in ("", "1"))


def _sharing(tree: Node) -> Share | None:
    """Where 17-3*5 is what 17 leaves when it is shared by 3: that division."""
    a, taken = tree.left, tree.right
    if tree.op != "-" or not isinstance(a, Fraction) or not isinstance(taken, Node) or taken.op != "*":
        return None
    b, times = taken.left, taken.right
    if not isinstance(b, Fraction) or not isinstance(times, Fraction):
        return None
    whole = a.denominator == b.denominator == 1 and a >= 0 < b
    return Share(int(a), int(b), rest=True) if whole and times == a // b else None

"""A board that also takes a copy of the expression: `15-(9/3)` where 15-9/3 is asked."""

from __future__ import annotations

from mull.core import StepVerdict
from mull.tasks.board import Board
from mull.tasks.formula import LONGEST, Node, key, parse


class Sheet:
    """One expression to be worked out; `read` judges the next step of a trace."""

    def __init__(self, tree: Node) -> None:
        self._board, self._key, self._copied = Board(tree), key(tree), False

    def read(self, step: str) -> StepVerdict:
        """Judge one step. A copy says the same sums of the same numbers; the second copy is useless."""
        line = step.removeprefix("wait ")
        if len(line) <= LONGEST and "=" not in line and self._same(line):
            verdict = StepVerdict.USELESS if self._copied else StepVerdict.RIGHT
            self._copied = True
            return verdict
        return self._board.read(step)

    def _same(self, line: str) -> bool:
        tree = parse(line)
        if not isinstance(tree, Node):
            return False
        try:
            return key(tree) == self._key
        except ZeroDivisionError:
            return False

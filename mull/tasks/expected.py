"""A judge for thoughts whose lines are all known beforehand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from mull.core import StepVerdict

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


def checked(lines: Sequence[str]) -> list[str]:
    """The lines, with a second look at the one before the last."""
    return [*lines[:-1], f"check {lines[-2]}", lines[-1]]


class Expected:
    """A line is right as often as it is expected, useless when said again or when merely true, else wrong.

    To check an expected line is right once.
    """

    def __init__(self, lines: Iterable[str], true: Callable[[str], bool]) -> None:
        self.due = Counter(lines)
        self.known = frozenset(self.due)
        self.due.update(f"check {line}" for line in self.known)
        self.true = true
        self.last = RIGHT

    def read(self, step: str) -> StepVerdict:
        """The verdict on the next step. `wait` before a line that was no error is useless."""
        body = step.removeprefix("wait ")
        if body != step and self.last is not WRONG and body in self.known:
            return USELESS
        self.last = self._read(body)
        return self.last

    def _read(self, step: str) -> StepVerdict:
        if self.due[step] > 0:
            self.due[step] -= 1
            return RIGHT
        return USELESS if step.removeprefix("check ") in self.known or (len(step) <= 200 and self.true(step)) else WRONG

"""What judges of steps share: repairs, written sums, repetitions. A family adds what belongs to its problem."""

from __future__ import annotations

from mull.core import StepVerdict
from mull.tasks.working import Claim, Desk, Inner, Opened

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


class Judge:
    """Reads a thought line by line. Subclasses give `weigh`, `accept` and `line`; none of the three may raise."""

    def __init__(self) -> None:
        self.desk = Desk()
        self.foreign = False  # the open working is about numbers that do not belong here
        self.last = RIGHT
        self.said: set[str] = set()

    def weigh(self, a: int, op: str, b: int) -> StepVerdict:
        """The verdict on a sum of these numbers before its result is known."""
        raise NotImplementedError

    def accept(self, claim: Claim) -> StepVerdict:
        """Take in a sum that holds, and its verdict."""
        raise NotImplementedError

    def line(self, step: str) -> StepVerdict:
        """The verdict on a step that is no sum."""
        raise NotImplementedError

    def read(self, step: str) -> StepVerdict:
        """The verdict on the next step. A step of more than 200 characters is wrong."""
        self.last = WRONG if len(step) > 200 else self._read(step)
        return self.last

    def once(self, step: str, verdict: StepVerdict) -> StepVerdict:
        """The verdict, or useless when a right step was said before."""
        repeated = step in self.said
        self.said.add(step)
        return USELESS if repeated and verdict is RIGHT else verdict

    def _read(self, step: str) -> StepVerdict:
        repairs = step.startswith("wait ") and self.last is WRONG
        if repairs and self.foreign and step.endswith(":"):
            self.desk = Desk()
        body, inside = step[5:] if repairs else step, self.desk.open
        found = self.desk.read(step if inside or body[:1] == "=" else body)
        if isinstance(found, Inner):
            return WRONG if self.foreign else found.verdict
        if isinstance(found, Opened):
            verdict = self.weigh(found.a, found.op, found.b)
            self.foreign = verdict is WRONG
            return verdict
        if isinstance(found, Claim):
            foreign, self.foreign = self.foreign and inside, False
            return self.accept(found) if found.true and not foreign else WRONG
        return self.line(body)

"""Self-correction as the oracle sees it: does `wait` come after a wrong step, and is the step after it right?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

from mull.core import StepVerdict
from mull.eval import report

MARK = "wait "
WRONG = StepVerdict.WRONG


@dataclass(frozen=True, slots=True)
class Doubts:
    """Counts over some traces."""

    raised: int = 0  # steps that begin with `wait`
    due: int = 0  # of these, right after a wrong step
    mended: int = 0  # of these, right themselves
    spoiled: int = 0  # not due, and wrong themselves
    errors: int = 0  # wrong steps after which the oracle would have doubted: the first of each run of them
    answered: int = 0  # of these, with a doubt right after

    @classmethod
    def of(cls, steps: Sequence[str], verdicts: Sequence[StepVerdict]) -> Doubts:
        """The doubts of one trace, judged step by step."""
        raised = [i for i, step in enumerate(steps) if step.startswith(MARK) and i]
        due = [i for i in raised if verdicts[i - 1] is WRONG]
        errors = [i for i, v in enumerate(verdicts) if v is WRONG and (not i or verdicts[i - 1] is not WRONG)]
        return cls(
            len(raised),
            len(due),
            sum(verdicts[i] is StepVerdict.RIGHT for i in due),
            sum(verdicts[i] is WRONG for i in raised if i not in due),
            len(errors),
            sum(i + 1 in raised for i in errors),
        )

    @classmethod
    def total(cls, all_: Iterable[Doubts]) -> Doubts:
        """Their sum."""
        return cls(*map(sum, zip(*map(astuple, (cls(), *all_)), strict=True)))

    def figures(self) -> dict[str, report.Figure]:
        """Precision and recall of the trigger, and what revisions do; without those that nothing was seen of."""
        shares = {
            "precision": (self.due, self.raised),
            "recall": (self.answered, self.errors),
            "wrong_to_right": (self.mended, self.due),
            "right_to_wrong": (self.spoiled, self.raised - self.due),
        }
        return {name: report.wilson(part, whole) for name, (part, whole) in shares.items() if whole}

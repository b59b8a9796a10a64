"""Self-correction as the oracle sees it: does `wait` follow a wrong step, and a right step it?

A later pass must not lose: what it mends has to outweigh what it spoils.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass

from mull.core import StepVerdict
from mull.eval import report
from mull.tasks.working import WAIT

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
    doubted: int = 0  # traces with a doubt
    doubted_right: int = 0  # of these, with a right answer
    left: int = 0  # traces with a wrong step, and no doubt at all
    left_right: int = 0  # of these, with a right answer all the same

    @classmethod
    def of(cls, steps: Sequence[str], verdicts: Sequence[StepVerdict], right: bool) -> Doubts:
        """The doubts of one trace, judged step by step; whether its answer is right."""
        raised = [i for i, step in enumerate(steps) if step.startswith(WAIT) and i]
        due = [i for i in raised if verdicts[i - 1] is WRONG]
        errors = [i for i, v in enumerate(verdicts) if v is WRONG and (not i or verdicts[i - 1] is not WRONG)]
        return cls(
            len(raised),
            len(due),
            sum(verdicts[i] is StepVerdict.RIGHT for i in due),
            sum(verdicts[i] is WRONG for i in raised if i not in due),
            len(errors),
            sum(i + 1 in raised for i in errors),
            bool(raised),
            bool(raised) and right,
            bool(errors) and not raised,
            bool(errors) and not raised and right,
        )

    @classmethod
    def total(cls, all_: Iterable[Doubts]) -> Doubts:
        """Their sum."""
        return cls(*map(sum, zip(*map(astuple, (cls(), *all_)), strict=True)))


SHARES: dict[str, Callable[[Doubts], tuple[int, int]]] = {
    "precision": lambda d: (d.due, d.raised),
    "recall": lambda d: (d.answered, d.errors),
    "wrong_to_right": lambda d: (d.mended, d.due),
    "right_to_wrong": lambda d: (d.spoiled, d.raised - d.due),
    "right_after_doubt": lambda d: (d.doubted_right, d.doubted),
    "right_without_doubt": lambda d: (d.left_right, d.left),
}


def figures(problems: Sequence[Doubts]) -> dict[str, report.Figure]:
    """Precision and recall of the trigger, and what revisions do; without those that nothing was seen of.

    `net_gain`: the share of all doubts that mend a step less the share that spoil one. Beside the answers of traces
    that doubted stand those of traces that went wrong and never doubted. Intervals are over the problems: the steps of
    a trace and the samples of a problem tell less than as many independent ones.
    """
    counted = {name: [share(doubts) for doubts in problems] for name, share in SHARES.items()}
    found = {name: report.of_groups(groups) for name, groups in counted.items() if any(whole for _, whole in groups)}
    if gains := [(float(d.mended - d.spoiled), d.raised) for d in problems if d.raised]:
        all_ = Doubts.total(problems)
        up, down = all_.mended / all_.raised, all_.spoiled / all_.raised
        design = report.design_effect(gains, up + down - (up - down) ** 2)
        found["net_gain"] = report.change(all_.mended, all_.spoiled, all_.raised, design)
    return found

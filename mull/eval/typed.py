"""Questions as people typed them, from a file: asked one by one, judged by the kind of answer that each wants."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, cast, get_args

from mull import jsonl
from mull.core import Verdict
from mull.effort import effort_named
from mull.eval import report
from mull.eval.reward import calibration
from mull.reasoner import UNSURE, Answer, Reasoner
from mull.reward.oracle import auc
from mull.tasks import verify

SHIPPED = Path(__file__).parent / "typed.jsonl"
WINDOW = 512
KINDS = (*get_args(verify.Kind), "expression")


@dataclass(frozen=True, slots=True)
class Typed:
    """One question, its gold answer, and how answers to it are judged."""

    question: str
    answer: str
    task: str
    kind: str  # one of verify.Kind, or expression
    numbers: tuple[int, ...] = ()
    target: Fraction = Fraction(0)

    def judge(self, answer: str) -> Verdict:
        """The verdict on an answer. An expression may use each of the numbers once and must make the target."""
        if self.kind != "expression":
            return verify.judge(cast(verify.Kind, self.kind), self.answer, answer)
        found = verify.expression(answer)
        if found is None:
            return Verdict.UNPARSEABLE
        fair = found.value == self.target and Counter(found.leaves) <= Counter(self.numbers)
        return Verdict.RIGHT if fair else Verdict.WRONG


def load(path: Path) -> list[Typed]:
    """The questions of a file. Raises ValueError with the line number for one that cannot be asked or judged."""
    found: list[Typed] = []
    for number, row in jsonl.read(path):
        where = f"{path}, line {number}"
        question, answer, task, kind = (jsonl.text(row, k, where) for k in ("question", "answer", "task", "kind"))
        if kind not in KINDS:
            raise ValueError(f"{where}: no such kind: {kind!r}; there are {', '.join(KINDS)}")
        numbers, target = row.get("numbers", []), row.get("target", 0)
        if not isinstance(numbers, list) or not all(type(n) is int for n in (*numbers, target)):
            raise ValueError(f'{where}: "numbers" must be a list of whole numbers and "target" a whole number')
        typed = Typed(question, answer, task, kind, tuple(numbers), Fraction(target))
        try:
            sound = typed.judge(answer) is Verdict.RIGHT
        except ValueError as error:
            raise ValueError(f"{where}: {error}") from None
        if not sound:
            raise ValueError(f"{where}: the answer {answer!r} is not right by its own kind, {kind}")
        found.append(typed)
    if not found:
        raise ValueError(f"{path} holds no questions")
    return found


async def measure(
    reasoner: Reasoner,
    questions: Sequence[Typed],
    *,
    effort: str = "low",
    done: Callable[[], None] = lambda: None,
    **how: Any,
) -> dict[str, Any]:
    """The share of right answers per family and over all questions, and the answers that were not right.

    `how` is what `Reasoner.solve` is to do otherwise than the effort has it. Without a search also how far the
    probability of an answer tells whether it is.
    """
    gate = asyncio.Semaphore(WINDOW)

    async def one(typed: Typed) -> tuple[Typed, Answer, bool]:
        async with gate:
            answer = await reasoner.solve(typed.question, effort, **how)
        done()
        return typed, answer, answer.stop != "length" and typed.judge(answer.text) is Verdict.RIGHT

    results = await asyncio.gather(*(one(typed) for typed in questions))
    searches = effort_named(effort).search is not None or "search" in how  # then it would be that of one trace of many
    told = [] if searches else [(answer.probability, right) for _, answer, right in results]
    return {
        "families": {
            name: report.share([right for typed, _, right in results if typed.task == name])
            for name in dict.fromkeys(typed.task for typed in questions)
        },
        "total": report.share([right for _, _, right in results]),
        **_sureness([(p, right) for p, right in told if p is not None]),
        "missed": [
            {"task": typed.task, "question": typed.question, "gold": typed.answer, "answer": answer.text}
            for typed, answer, right in results
            if not right
        ],
    }


def _sureness(told: Sequence[tuple[float, bool]]) -> dict[str, Any]:
    """How far the probabilities of the answers tell which are right: rank, error, and the share on either side."""
    if not told:
        return {}
    scores, rights = [p for p, _ in told], [right for _, right in told]
    error, bins = calibration(scores, rights)
    sides = {"sure": [r for p, r in told if p >= UNSURE], "unsure": [r for p, r in told if p < UNSURE]}
    return {
        **{name: report.share(side) for name, side in sides.items() if side},
        "sureness_auc": round(auc(scores, rights), 6), "sureness_ece": round(error, 6), "sureness_bins": bins,
    }  # fmt: skip

"""A scorer that thinks aloud: a language model goes through a trace step by step, and then says whether it is right.

The probability of its verdict is the score (Zhang et al. 2024). What it is shown, and what it writes of it:

    check this: 4*4 minus one                   1. 16
    1. 4*4=16                                   ok
    2. 16+1=17                                  2. 17
    answer 17                                   no
                                                wait 16-1=15
                                                </think>wrong

Of every step its number, with the result where that is worked out in the head, and then its mark. A mark is a line of
its own, so that any backend tells its probability. The first wrong step may be followed by what belonged there.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import fmean

from mull.core import Generator, Sampling, Score, Step, Trace
from mull.engine.request import telling
from mull.ledger import Cost, charge, metered
from mull.search import session
from mull.tasks.working import fits, parse_sum, value

MARKS = {"ok": True, "no": False}
VERDICTS = {"right": True, "wrong": False}
UNSAID = 0.5  # the score of whatever nothing was said of


def question(trace: Trace) -> Trace:
    """The root trace that asks about another: its conversation, its steps by number, its answer if it has one."""
    *before, last = trace.messages
    steps = (f"{number}. {_line(step.text)}" for number, step in enumerate(trace.steps, 1))
    answer = (f"answer {_line(trace.answer.text)}",) if trace.answer and trace.finished else ()
    return Trace((*before, replace(last, content="\n".join((f"check this: {last.content}", *steps, *answer)))))


def _line(text: str) -> str:
    return " ".join(text.split("\n"))


def critique(steps: Sequence[str], right: Sequence[bool], instead: str | None = None) -> list[list[str]]:
    """What is to be thought of these steps, some lines of each; `instead` stands in for the first wrong one."""
    said = []
    for number, (step, good) in enumerate(zip(steps, right, strict=True), 1):
        first = not good and all(right[: number - 1])
        result = recomputed(step)
        named = f"{number}." if result is None else f"{number}. {result}"
        repair = [f"wait {instead}"] if first and instead is not None else []
        said.append([named, "ok" if good else "no", *repair])
    return said


def recomputed(step: str) -> str | None:
    """The result of the sum that a step ends with, where that is done in the head: 16 for `4*4=17`."""
    head, sign, _ = step.rpartition("=")
    found = parse_sum(head.rpartition(" ")[2]) if sign else None
    if found is None or found[1:] == ("/", 0) or not fits(*found):
        return None
    return value(*found)


class Generative:
    """A Scorer that has every trace criticised by a Generator, best one that `mull train reward` has taught to.

    A trace is worth the probability of the verdict `right`, p of the tokens of that word or 1 - p of those of `wrong`:
    that its answer is right or, of an unfinished one, that all of its steps are. `steps` are the same of their marks.
    Several critiques are drawn at temperature 1 and averaged, a single one is greedy. What a critique does not say (it
    was cut, it is not in the layout, its log-probabilities are no numbers) counts as 0.5. Backends without
    log-probabilities are taken at their word, 0 or 1. Draws are named by `seed` and what is shown, so a score does not
    depend on what else is scored. A trace that says nothing yet is worth 1.
    """

    def __init__(self, generator: Generator, critiques: int = 1, *, seed: str = "", longest: int = 1024) -> None:
        """What takes more than `longest` bytes to show is not asked about; a critique has as many tokens."""
        if critiques < 1:
            raise ValueError(f"critiques must be at least 1, not {critiques}")
        self.generator, self.critiques, self.seed, self.longest = generator, critiques, seed, longest
        self.flops = 0.0  # spent so far

    @property
    def writes(self) -> int:
        """Tokens that one judgement may take."""
        return self.critiques * self.longest

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """Traces that look alike are criticised once; what that costs the engine charges."""
        shown = {trace: question(trace) for trace in traces if trace.steps or trace.finished}
        unique = dict.fromkeys(shown.values())
        with metered() as meter:
            found = dict(zip(unique, await asyncio.gather(*map(self.written, unique)), strict=True))
            if not meter.cost.tokens_out:  # a backend without a meter
                charge(Cost(tokens_out=sum(session.written(one) for some in found.values() for one in some)))
        self.flops += meter.cost.flops
        return [read(trace, found[shown[trace]]) if trace in shown else Score(1.0) for trace in traces]

    async def written(self, shown: Trace) -> list[Trace]:
        """The critiques of what `question` shows; none of what is too long."""
        text = "\n".join(message.content for message in shown.messages)
        if len(text.encode()) > self.longest:
            return []
        heat = 0.0 if self.critiques == 1 else 1.0
        sampling = Sampling(heat, max_tokens=self.longest, seed=f"{self.seed}/critique/{text}")
        with telling(None):  # whoever hears of candidates as they end is not to hear of what is said of them
            return await self.generator.extend(shown, self.critiques, sampling=sampling)


def read(trace: Trace, critiques: Sequence[Trace]) -> Score:
    """What critiques say of a trace, on average."""
    marks = [_marks(critique, len(trace.steps)) for critique in critiques] or [[UNSAID] * len(trace.steps)]
    verdicts = [_said(one.answer if one.finished else None, VERDICTS) for one in critiques] or [UNSAID]
    return Score(fmean(verdicts), tuple(map(fmean, zip(*marks, strict=True))))


def _marks(critique: Trace, n: int) -> list[float]:
    """Of every step the probability that it is right: the mark after its number, where that is said first."""
    found: dict[str, float] = {}
    for line, mark in pairwise(critique.steps):
        if mark.closed and mark.text in MARKS:
            found.setdefault(line.text.partition(".")[0], _said(mark, MARKS))
    return [found.get(str(number), UNSAID) for number in range(1, n + 1)]


def _said(step: Step | None, words: dict[str, bool]) -> float:
    """The probability that a word stands for what is right."""
    if step is None or step.text not in words:
        return UNSAID
    total = math.fsum(step.logprobs)
    if not math.isfinite(total):
        return UNSAID
    p = min(1.0, math.exp(min(0.0, total)))
    return p if words[step.text] else 1 - p

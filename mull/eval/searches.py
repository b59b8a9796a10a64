"""Searches against compute: every one at several budgets, and whether it is worth more than a vote of equal FLOPs.

A search is run anew at every budget. One run at the largest budget, cut off where its candidates' stamps pass the
smaller ones, would be unfair to every search here: how much a session grants at a time depends on what is left, so
under a large budget the first candidates come late; a small budget answers from its reserve where nothing has been
found; and a beam is made as wide as its budget has room for. Since budgets double, all runs together cost less than
twice the largest.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mull.core import Failed, Problem, Scorer, Search
from mull.eval import report
from mull.eval.report import RESAMPLES, Figure
from mull.reasoner import Reasoner
from mull.reward.oracle import right
from mull.search.select import Selection
from mull.search.session import RESERVE, Budget
from mull.search.table import knobs, named

WINDOW = 256  # questions under way at the same time
CACHED = 1 << 17  # tokens of all of them together, which an engine's cache can hold: what it drops is paid for twice
SPARE = 1.25  # times the tokens of a mean trace that a beam has room for, for those that are longer
BRIEF = 16  # tokens: no sample, walk or pass that goes anywhere takes fewer, or so

GOES_ON = {
    "sample": "n", "adaptive": "most", "decompose": "n", "mcts": "simulations", "cfr": "simulations",
    "revise": "passes", "force": "waits",
}  # fmt: skip
"""The knob that ends a search which could go on: the budget is to end it instead."""
AS_WIDE = {"beam": "width", "dvts": "beams", "lookahead": "width", "particles": "n"}
"""The knob that says how many traces a search thinks on side by side, from the first step to the last."""

Settings = Mapping[str, Any]
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Tried:
    """What a search came to on one problem, and what that has cost: tokens written, FLOPs of model and scorer."""

    right: bool
    tokens: int
    flops: float


async def ask(
    reasoner: Reasoner,
    search: Search,
    asked: Sequence[Problem],
    *,
    budget: Budget,
    select: Selection | None = None,
    seed: str = "",
    judge: Callable[[Problem], Scorer] | None = None,
    done: Callable[[], None] = lambda: None,
) -> list[Tried]:
    """One search on every problem, [P]. Without a selection, the one that suits it; `judge` is a scorer by problem.

    What a reasoner remembers of earlier searches costs nothing again: for FLOPs that compare, open one for each.
    """
    gate = asyncio.Semaphore(max(8, min(WINDOW, CACHED // budget.tokens)))

    async def one(problem: Problem) -> Tried:
        mine = reasoner
        if judge is not None:
            mine = Reasoner(reasoner.generator, chat=reasoner.chat, shape=reasoner.shape, scorer=judge(problem))
        where = f"{seed}/{problem.task}/{problem.level}/{problem.index}"
        async with gate:
            answer = await mine.solve(problem.question, search=search, select=select, budget=budget, seed=where)
        if answer.failure:
            raise Failed(answer.failure)
        done()
        return Tried(right(problem, answer.trace), answer.usage.completion_tokens, answer.usage.flops)

    return list(await asyncio.gather(*map(one, asked)))


def sized(name: str, tokens: int, length: float, settings: Settings | None = None) -> Search:
    """A search that makes use of a budget of so many tokens, where a sample takes `length` on average.

    One that could go on is ended by its budget alone; one of fixed width is so wide that its mean trace, and a last
    round at full length, have room. `mixed` deals all its samples at once, and has so many as may be of full length.
    Scores are asked for. What `settings` set stays as it is. Raises ValueError for an unknown search or knob.
    """
    search: Any = named(name, dict(settings or {}))
    known, room = knobs(search), max(1, tokens - RESERVE)
    fitting: dict[str, Any] = {}
    if name in GOES_ON:
        fitting[GOES_ON[name]] = math.ceil(room / BRIEF)
    if name in AS_WIDE:
        one = SPARE * length * (1 + _number(known, "ahead")) + _number(known, "max_tokens")
        fitting[AS_WIDE[name]] = max(1, int(room / (one * max(1, _number(known, "branching")))))
    if name == "mixed":
        fitting["n"] = max(1, room // _number(known, "max_tokens"))
    if name == "force":
        fitting["thinking"] = room
    fitted: Search = replace(search, **{knob: value for knob, value in fitting.items() if knob not in (settings or {})})
    return fitted


def _number(known: Mapping[str, Any], knob: str) -> int:
    return int(known.get(knob, 0))


@dataclass(frozen=True, slots=True)
class Beside:
    """A search less the majority vote of equal FLOPs, on the same problems."""

    flops: float
    vote: float  # right, by that vote
    more: Figure  # of the search
    beyond: bool  # it has spent more than any of the votes: what it is compared with is the largest

    @property
    def says(self) -> str:
        """above, below or level, where the interval leaves no doubt; beyond, where there was no equal vote."""
        if self.beyond and self.more.low > 0:
            return "beyond"
        return "above" if self.more.low > 0 else "below" if self.more.high < 0 else "level"


def beside(search: Sequence[Tried], votes: Sequence[Sequence[Tried]], seed: str = "") -> Beside:
    """Compare a search with votes of several sizes, [B][P], on a line between the two nearest in log FLOPs.

    Problems are drawn again for the interval (paired percentile bootstrap), the mean FLOPs of either side with them. A
    search that spends less than the smallest vote is compared with that one, which is to its disadvantage.
    """
    if not votes or any(len(vote) != len(search) for vote in votes):
        raise ValueError("a search and the votes beside it answer the same problems")
    rights, flops = _columns([search, *votes])
    rng = np.random.default_rng([len(search), *seed.encode()])
    drawn = rng.integers(len(search), size=(RESAMPLES, len(search)))
    means = zip(rights[:, drawn].mean(-1).T, flops[:, drawn].mean(-1).T, strict=True)
    values = np.sort([_gap(*pair) for pair in means])
    whole, spent = rights.mean(-1), flops.mean(-1)
    value = _gap(whole, spent)
    low, high = values[round(0.025 * (RESAMPLES - 1))], values[round(0.975 * (RESAMPLES - 1))]
    figure = Figure(value, float(low), float(high), len(search))
    return Beside(float(spent[0]), float(whole[0]) - value, figure, bool(spent[0] > spent[1:].max()))


def _columns(tried: Sequence[Sequence[Tried]]) -> tuple[Array, Array]:
    """[S, P] each: whether it was right, and FLOPs."""
    return (
        np.array([[t.right for t in some] for some in tried], dtype=float),
        np.array([[t.flops for t in some] for some in tried]),
    )


def _gap(rights: Array, flops: Array) -> float:
    """The first one's share less that of the others at its FLOPs."""
    order = np.argsort(flops[1:])
    at = np.interp(np.log(flops[0]), np.log(flops[1:][order]), rights[1:][order])
    return float(rights[0] - at)


def share(tried: Sequence[Tried]) -> Figure:
    """How many are right."""
    return report.share([float(t.right) for t in tried])


def mean_flops(tried: Sequence[Tried]) -> float:
    """FLOPs of a question."""
    return math.fsum(t.flops for t in tried) / len(tried)

"""What holds for every search, whatever it does: laws to try any search on, a case at a time.

    from mull.testing.laws import LAWS, check

    check(MySearch(width=4), LAWS, cases=200)

Each law is a function of a search and a case that raises Violation. Those after LAWS hold for some searches only.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from mull.core import Candidate, Sampling, Search, Trace
from mull.search.select import worth
from mull.search.session import Budget
from mull.testing.cases import (
    RESERVE,
    ROOT,
    SPENT,
    Case,
    Run,
    Violation,
    Watched,
    ample,
    beside,
    candidates,
    opened,
    ran,
)
from mull.testing.process import Walker

Law = Callable[[Any, Case], None]
"""Raises Violation where something (a search, a selection) breaks the law in a case."""

SOME = 1e-9  # what rounding may make of a sum


def budget_is_hard(search: Search, case: Case) -> None:
    """No more is written than the budget allows, whoever asks for it, a judge in words among them; the ledger and the
    stamps say what was (D3)."""
    for judged in (case, replace(case, aloud=True)):
        run = ran(search, judged)
        most = case.tokens + RESERVE
        hold(run.below.tokens <= most, f"{run.below.tokens} tokens were written, {most} were allowed")
        counted = run.session.cost.tokens_out
        hold(run.below.tokens == counted, f"{run.below.tokens} tokens were written, the ledger says {counted}")
        stamps = [0, *(candidate.tokens for candidate in run.found), counted]
        hold(stamps == sorted(stamps), f"the stamps go back: {stamps}")
        run = ran(search, replace(judged, metered=True), Budget(10**6, flops=case.tokens))
        hold(run.below.late <= 1, f"{run.below.late} requests after the FLOPs were spent; one is the answer's")


def comes_to_an_answer(search: Search, case: Case) -> None:
    """A finished candidate for the question that was asked, whatever budget, deadline and model (D3, D7)."""
    budgets = (None, Budget(0), Budget(RESERVE + 1), Budget(case.tokens + RESERVE, seconds=0.0))
    for budget in budgets:
        run = ran(search, case, budget)
        hold(bool(run.found), f"there is no candidate within {budget}")
        for candidate in run.found:
            hold(candidate.trace.messages == ROOT.messages, "a candidate answers another question")
            hold(candidate.trace.finished, "a candidate is not finished")


def ends_by_itself(search: Search, case: Case) -> None:
    """Where thinking ends the search does, without a budget that stops it (D7, D10)."""
    shape = "tree" if case.shape == "endless" else case.shape
    ran(search, replace(case, shape=shape), Budget(10**9))


def stops_when_told(search: Search, case: Case) -> None:
    """Nothing goes on once nobody listens: after the first candidate, or in the middle of a round (D3)."""

    async def some(run: Run, after: int) -> None:
        async def listen() -> None:
            stream = candidates(run, search)
            try:
                async for _ in stream:
                    if not after:
                        break
            finally:
                await stream.aclose()  # type: ignore[attr-defined]

        listener = asyncio.create_task(listen())
        if after:
            for _ in range(after):
                await asyncio.sleep(0)
            listener.cancel()
        await asyncio.wait([listener])
        if not listener.cancelled() and (error := listener.exception()):
            raise error
        await asyncio.sleep(0)  # whatever was cancelled may end
        hold(len(asyncio.all_tasks()) == 1, "tasks are left running")

    async def both() -> None:
        await some(opened(case, Watched(case, "now")), 0)
        await some(opened(case, Watched(case, "then")), 1 + case.seed % 9)

    asyncio.run(both())


def same_again(search: Search, case: Case) -> None:
    """The same seed finds the same candidates in the same order, with the same stamps."""
    _same(ran(search, case).told(), ran(search, case).told(), "again")


def same_in_company(search: Search, case: Case) -> None:
    """So it does while others search beside it, and however long each request takes (D2)."""
    alone = ran(search, case).told()
    for others, hurry in ((0, "shuffled"), (2, f"{case.seed}")):
        _same(alone, beside(search, case, others, hurry).told(), f"beside {others} others")


def anytime(search: Search, case: Case) -> None:
    """More budget changes nothing until the smaller one bites: a search cannot see how much it has (D3).

    So what a smaller budget found before its last rounds is the beginning of what a larger one finds.
    """
    small, large = ran(search, case).seat.events, ran(search, replace(case, tokens=2 * case.tokens)).seat.events
    for (did, what), (does, now) in zip(small, large, strict=False):
        if did == "was told" and (what == SPENT or (does == did and repr(what) != repr(now))):
            return
        if (does, now) == ("was told", SPENT):  # of requests side by side, the first was granted less with less
            return
        hold(did == does and repr(what) == repr(now), f"with less budget it {did} {what}, with more it {does} {now}")
    hold(len(small) == len(large), "with as many answers from the model, it goes on longer")


def finished_beats_unfinished(search: Search, case: Case) -> None:
    """Whatever a scorer thinks of unfinished thoughts, what was finished is found (D6)."""
    for opinion in ("unfinished", "longest"):
        run = ran(search, ample(case, opinion=opinion))
        mine = [trace for trace in run.seat.finished if trace.messages == ROOT.messages]
        hold(bool(run.own) or not mine, f"{len(mine)} finished traces were thrown away")
        hold(all(candidate.trace.finished for candidate in run.own), "a candidate is not finished")


def keeps_its_best(search: Search, case: Case) -> None:
    """The finished trace that the scorer liked best is among the candidates (D5, D10)."""
    run = ran(search, ample(case))
    liked = [worth(Candidate(t, s)) for t, s in run.seat.scores if t.finished and t.messages == ROOT.messages]
    kept = [worth(Candidate(c.trace, case.judge.of(c.trace))) for c in run.own]
    if liked:
        hold(max(kept, default=-1.0) >= max(liked) - SOME, f"{max(liked)} was scored, {max(kept, default=None)} found")


def numbers_beat_nan(search: Search, case: Case) -> None:
    """Where a scorer has a number for one way and none for the other, the search goes the way with the number (D5)."""
    for opinion in ("poisoned", "infinite"):
        case = ample(case, shape="even", width=2, opinion=opinion, backend="willing")
        run, judge = ran(search, case), case.judge
        numbers = [score for trace, score in run.seat.scores if trace.steps and math.isfinite(score.value)]
        if not numbers:
            continue
        sound = [candidate for candidate in run.own if not judge.poisons(candidate.trace)]
        hold(bool(sound) or not run.own, f"only what was scored {opinion} is found")
        for candidate in run.own:
            claimed = candidate.score is not None and math.isfinite(candidate.score.value)
            hold(not (claimed and judge.poisons(candidate.trace)), f"a score of {candidate.score} for what has none")


LAWS: tuple[Law, ...] = (
    budget_is_hard,
    comes_to_an_answer,
    ends_by_itself,
    stops_when_told,
    same_again,
    same_in_company,
    anytime,
    finished_beats_unfinished,
    keeps_its_best,
    numbers_beat_nan,
)
"""What holds for every search."""


def greedy_when_narrow(search: Search, case: Case) -> None:
    """One way at a time, at temperature 0, is the greedy trace: for a search that was told so (D8)."""
    case = ample(case, shape="tree", opinion="exact", backend="willing")
    sampling = Sampling(0.0, max_tokens=RESERVE * 16)
    (greedy,) = asyncio.run(Walker(case.process).extend(ROOT, sampling=sampling))
    found = [candidate.trace for candidate in ran(search, case).own]
    said = [(trace.thinking, trace.answer.text if trace.answer else None) for trace in (greedy, *found)]
    hold(len(said) > 1 and said[1] == said[0], f"not the greedy trace {said[0]}: {said[1:2]}")


def finds_the_optimum(search: Search, case: Case) -> None:
    """With room for every way of two steps the best answer is found, though scores mislead until the end (D8)."""
    case = replace(case, shape="even", depth=2, width=2, opinion="late", backend="willing", tokens=10**6)
    process = case.process
    most = max((process.value(candidate.trace) for candidate in ran(search, case).own), default=0.0)
    hold(most >= process.optimal[0] - SOME, f"found {most}, the best answer is worth {process.optimal[0]}")


def no_worse_than(other: Search) -> Law:
    """A search finds at least what its smaller sister finds, where scores are true and samples nested (D5, D8)."""

    def no_worse_than(search: Search, case: Case) -> None:
        case = ample(case, opinion="exact", backend="willing", shape="tree" if case.shape == "endless" else case.shape)
        value = case.process.value
        more, less = (max((value(c.trace) for c in ran(s, case).own), default=0.0) for s in (search, other))
        hold(more >= less - SOME, f"{other} finds {less}, this only {more}")

    return no_worse_than


def at_most(most: int) -> Law:
    """A search finds no more than so many candidates, though no score ever rises: revisions are capped (D10)."""

    def at_most(search: Search, case: Case) -> None:
        found = ran(search, ample(case, opinion="constant")).own
        hold(len(found) <= most, f"{len(found)} candidates, {most} are allowed")

    return at_most


class Node(Protocol):
    """A node of a search tree: its trace, how often a simulation passed it, and the mean of what came back."""

    @property
    def trace(self) -> Trace: ...

    @property
    def visits(self) -> int: ...

    @property
    def value(self) -> float: ...

    @property
    def children(self) -> Sequence[Node]: ...


def sound_tree(root: Node) -> None:
    """Visits add up, values are means of numbers between 0 and 1, nothing follows an answer or itself (D4)."""
    nodes, seen = [root], {id(root)}
    while nodes:
        node = nodes.pop()
        below = sum(child.visits for child in node.children)
        own = node.visits - below
        hold(own in (0, 1) or not node.children, f"{node.visits} visits, its children have {below}")
        hold(0 <= node.value <= 1, f"a value of {node.value}")
        hold(not (node.trace.finished and node.children), "an answer has children")
        rest = node.value * node.visits - sum(child.value * child.visits for child in node.children)
        hold(-SOME <= rest <= own + SOME, f"{rest} came back from a node's own {own} visits")
        for child in node.children:
            hold(id(child) not in seen, "a node has two parents, or is its own ancestor")
            hold(_further(child.trace, node.trace), "a child does not go on from its parent")
            seen.add(id(child))
        nodes += node.children


def grows_sound_trees(watched: Callable[[Any, Callable[[Any], None]], Search]) -> Law:
    """The trees that a search grows are sound (D4). `watched` makes it show them to a function, as they grow."""

    def grows_sound_trees(search: Search, case: Case) -> None:
        ran(watched(search, sound_tree), case)

    return grows_sound_trees


@dataclass(frozen=True, slots=True)
class Subject:
    """A search or a selection, and the laws that it is under."""

    name: str
    thing: Any
    laws: tuple[Law, ...] = LAWS


def check(thing: Any, laws: Iterable[Law] = LAWS, cases: int = 100, first: int = 0) -> None:
    """Try a search, or a selection, on so many cases of each law. Raises Violation where one does not hold."""
    for law in laws:
        for seed in range(first, first + cases):
            if (broken := violation(thing, law, Case.drawn(seed))) is not None:
                raise broken


def violation(thing: Any, law: Law, case: Case) -> Violation | None:
    """How a law is broken in a case, and how to see it again; a search that raises breaks every law."""
    try:
        law(thing, case)
    except Exception as error:  # whatever a search raises is what it does wrong
        what = str(error) if isinstance(error, Violation) else repr(error)
        found = Violation(f"{law.__name__}: {what}\nagain: {law.__name__}({thing!r}, {case!r})")
        found.__cause__ = error
        return found
    return None


def hold(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Violation(otherwise)


def _same(one: Sequence[str], other: Sequence[str], when: str) -> None:
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    hold(one == other, f"{when}, candidate {at} is {other[at : at + 1]}, alone it was {one[at : at + 1]}")


def _further(child: Trace, parent: Trace) -> bool:
    steps = len(parent.steps) - bool(parent.steps and not parent.steps[-1].closed)
    longer = len(child.steps) > len(parent.steps) or child.answer is not None or child.steps != parent.steps
    return child.steps[:steps] == parent.steps[:steps] and longer

"""Lookahead: what lies behind a step counts, and is looked at only."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence

from tree import ROOT, Judged, Tree, answers, found

from mull.core import Candidate, Score, Trace
from mull.search.beam import Beam
from mull.search.lookahead import Lookahead
from mull.search.session import RESERVE, Budget, BudgetSpent, Session


def trap(path: str) -> float:
    """`a` looks good and leads nowhere."""
    if len(path) == 1:
        return 0.9 if path == "a" else 0.6
    return 0.1 if path.startswith("a") else 0.8


def test_a_trap_is_seen_from_one_step_before() -> None:
    for width in (1, 2):
        (seen, *_) = answers(found(Lookahead(width, 2, ahead=1), Tree("ab", 3), Judged(trap)))
        assert seen[0] == "b"
    assert answers(found(Beam(1, 2), Tree("ab", 3), Judged(trap)))[0][0] == "a"


def test_rollouts_are_greedy_and_only_their_ends_are_kept() -> None:
    tree, scorer = Tree("ab", 3), Judged(trap)
    assert answers(found(Lookahead(1, 2, ahead=2), tree, scorer)) == ["baa", "bba", "bab"]
    asked = Counter((path, temperature) for path, _, _, temperature in tree.calls)
    assert asked["b", 0.0] and asked["b", 1.0]  # looked beyond, and gone on from
    assert ("bb", 1.0) not in asked and asked["bb", 0.0]
    assert scorer.calls == [2, 2, 2, 1]


def test_a_rollout_that_comes_to_an_answer_is_judged_by_it() -> None:
    scorer = Judged(lambda path: 0.5, lambda steps: 0.9 if len(steps) == 2 else 0.2)
    tree = Tree("ab", 3, leaves=["ba"])
    assert answers(found(Lookahead(1, 2, ahead=5), tree, scorer))[0] == "ba"
    assert answers(found(Lookahead(1, 2, ahead=5), Tree("ab", 3), scorer))[0] == "aaa"


def test_a_rollout_that_came_to_an_answer_is_found_though_there_is_no_room_to_judge_it() -> None:
    class Spent(Judged):
        async def score(self, traces: Sequence[Trace]) -> list[Score]:
            if any(trace.finished for trace in traces):
                raise BudgetSpent
            return await super().score(traces)

    assert answers(found(Lookahead(1, 1, ahead=5), Tree("a", 3), Spent(trap))) == ["aaa"]


def test_where_the_budget_ends_a_rollout_what_is_finished_is_found() -> None:
    tree = Tree("ab", 30, leaves=["a"])

    async def run() -> list[Candidate]:
        session = Session(tree, Judged(trap), budget=Budget(RESERVE + 8))
        return [c async for c in session.candidates(Lookahead(2, 2, ahead=1, max_tokens=1), ROOT)]

    candidates = asyncio.run(run())
    assert answers(candidates) == ["a"]
    assert candidates[0].score == Score(0.9, (0.9,))

"""Samples are dealt evenly over ways and checkpoints, and belong to the question that was asked."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from mull.core import Candidate, Message, Sampling, Trace, Until
from mull.search.mixed import Mixed, Several
from mull.search.session import RESERVE, Budget, Session
from mull.testing import ScriptedGenerator, TableScorer

ROOT = Trace.ask("1+2+4?")


class Watched(ScriptedGenerator):
    """Writes down how it was asked."""

    def __init__(self, text: str = "plan 1+2; a+4\n</think>7") -> None:
        super().__init__(text)
        self.calls: list[tuple[Trace, int, Sampling]] = []

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self.calls.append((trace, n, sampling))
        return await super().extend(trace, n, until=until, sampling=sampling)


def run(search: Mixed, model: Watched, root: Trace = ROOT) -> list[Candidate]:
    async def all_() -> list[Candidate]:
        return [candidate async for candidate in search(root, model, TableScorer({}))]

    return asyncio.run(all_())


def test_samples_are_dealt_over_every_combination() -> None:
    model = Watched()
    search = Mixed(n=10, temperatures=(0.5, 1.0), prompts=("", "Think hard."), openings=("", "plan "))
    found = run(search, model)
    assert len(found) == 10 and all(c.trace.messages == ROOT.messages for c in found)
    assert sorted(n for _, n, _ in model.calls) == [1] * 6 + [2] * 2
    ways = Counter((s.temperature, trace.messages[0].role, trace.thinking != []) for trace, _, s in model.calls)
    assert len(ways) == 8
    prompted = [trace for trace, _, _ in model.calls if len(trace.messages) == 2]
    assert prompted[0].messages == (Message("system", "Think hard."), *ROOT.messages)
    assert all(c.trace.thinking == ["plan 1+2; a+4"] for c in found)


def test_more_ways_than_samples() -> None:
    assert len(run(Mixed(n=2), Watched())) == 2
    direct = run(Mixed(n=4, openings=("plan ",)), Watched("</think>7"), Trace.ask("?", thinks=False))
    assert len(direct) == 4 and not direct[0].trace.steps


def test_what_there_is_room_for_is_kept() -> None:
    session = Session(Watched("1+2=3\n</think>7"), budget=Budget(RESERVE + 20))

    async def all_() -> list[Candidate]:
        return [c async for c in session.candidates(Mixed(n=6, max_tokens=9), ROOT)]

    assert len(asyncio.run(all_())) == 2
    assert session.cost.tokens_out <= RESERVE + 20


def test_what_is_answered_from_the_reserve_belongs_to_the_question_too() -> None:
    session = Session(Watched("on and on\n"), budget=Budget(RESERVE + 20))

    async def all_() -> list[Candidate]:
        return [c async for c in session.candidates(Mixed(n=2, prompts=("Think hard.",)), ROOT)]

    (found,) = asyncio.run(all_())
    assert session.forced and found.trace.thinking and found.trace.messages == ROOT.messages


def test_branches_are_dealt_over_the_checkpoints_by_name() -> None:
    def drawn(*names: str, seeds: range, n: int) -> Counter[str]:
        several = Several({name: Watched(f"1+2=3\n</think>{name}") for name in names})

        async def all_() -> list[Trace]:
            calls = (several.extend(ROOT, n, sampling=Sampling(seed=f"s{i}")) for i in seeds)
            return [trace for traces in await asyncio.gather(*calls) for trace in traces]

        return Counter(trace.answer.text for trace in asyncio.run(all_()) if trace.answer)

    assert drawn("a", "b", seeds=range(1), n=8) == {"a": 4, "b": 4}
    assert max(drawn("a", "b", "c", seeds=range(5), n=7).values()) <= 15
    single = drawn("a", "b", seeds=range(40), n=1)
    assert min(single.values()) >= 10
    assert single == drawn("b", "a", seeds=range(40), n=1)
    with pytest.raises(ValueError, match="at least one"):
        Several({})


def test_members_have_streams_of_their_own() -> None:
    members = {"a": Watched(), "b": Watched()}
    asyncio.run(Several(members).extend(ROOT, 4, sampling=Sampling(seed="s")))
    assert [(n, s.seed) for m in members.values() for _, n, s in m.calls] == [(2, "s/a"), (2, "s/b")]

"""Sessions keep their budget, name their streams, meter what they cost, and always come to an answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from mull.core import Candidate, Failed, Generator, Sampling, Score, Scorer, Search, Step, Trace, Until
from mull.ledger import Cost, charge
from mull.reward.generative import Generative
from mull.search.beam import Beam
from mull.search.rounds import extended, scored
from mull.search.sample import Sample
from mull.search.select import best, vote, weighted
from mull.search.session import RESERVE, Budget, BudgetSpent, Session, written
from mull.testing import ScriptedGenerator, TableScorer, tiny_model
from tests.search.tiny import OneByOne

ROOT = Trace.ask("1+2+4?")
TEXT = "1+2=3\n3+4=7\n</think>7"  # 14 tokens with its end


def all_of(session: Session, search: Search) -> list[Candidate]:
    async def run() -> list[Candidate]:
        return [candidate async for candidate in session.candidates(search, ROOT)]

    return asyncio.run(run())


class Watched:
    """Writes down what a model is asked for."""

    def __init__(self, model: Generator, delay: float = 0.0) -> None:
        self.model, self.delay = model, delay
        self.seeds: list[str] = []
        self.tokens = 0

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self.seeds.append(sampling.seed)
        await asyncio.sleep(self.delay)
        found = await self.model.extend(trace, n, until=until, sampling=sampling)
        self.tokens += sum(map(written, found)) - n * written(trace)
        return found


def test_samples_are_stamped_with_what_had_been_spent() -> None:
    found = all_of(Session(ScriptedGenerator(TEXT), budget=Budget(4096)), Sample(n=4, max_tokens=64))
    assert [c.trace.answer.text for c in found if c.trace.answer] == ["7"] * 4
    assert found[0].tokens == 4 * written(found[0].trace)


@pytest.mark.parametrize("room", [0, 1, 5, 14, 15, 40, 200])
@pytest.mark.parametrize("text", [TEXT, "on and on\n"])
def test_no_budget_is_exceeded_and_every_budget_ends_in_a_candidate(room: int, text: str) -> None:
    model = Watched(ScriptedGenerator(text))
    session = Session(model, budget=Budget(RESERVE + room))
    found = all_of(session, Sample(n=8, max_tokens=20))
    assert found
    assert model.tokens == session.cost.tokens_out <= RESERVE + room
    if room == 0:
        assert not found[0].trace.thinks


def test_thinking_that_finds_no_end_is_ended_after_its_last_whole_step() -> None:
    model, chat = tiny_model()
    from mull.engine.embedded import Embedded

    session = Session(Embedded(model, chat, threads=1), budget=Budget(RESERVE + 30))

    async def thinker(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        while True:
            (root,) = await model.extend(root, until=3)
            if root.finished:
                yield Candidate(root)

    async def run() -> list[Candidate]:
        return [candidate async for candidate in session.candidates(thinker, ROOT)]

    found = asyncio.run(run())
    assert found[-1].trace.answer is not None
    assert all(step.closed for step in found[-1].trace.steps)


def test_streams_have_names_of_their_own_whatever_runs_beside_them() -> None:
    def seeds(*order: int) -> list[str]:
        model = Watched(ScriptedGenerator(TEXT))
        session = Session(model, budget=Budget(10_000), seed="s")

        async def run() -> None:
            (one,) = await session.extend(ROOT, until="step")
            traces = [ROOT, one, one]
            await asyncio.gather(*(session.extend(traces[i], until="step") for i in order))

        asyncio.run(run())
        return model.seeds

    some, others = seeds(0, 1, 2), seeds(2, 0, 1)
    assert len(set(some)) == 4 and set(some) == set(others)
    assert all(name.startswith("s/") for name in some)


@pytest.mark.parametrize("slow", [0, 1, 2, 3])
def test_those_for_whom_there_is_no_room_yet_wait_and_get_the_same_whoever_is_slow(slow: int) -> None:
    class Late:
        calls = 0

        async def extend(
            self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
        ) -> list[Trace]:
            self.calls += 1
            await asyncio.sleep(0.02 * (self.calls - 1 == slow))
            return await ScriptedGenerator(TEXT).extend(trace, n, until=until, sampling=sampling)

    session = Session(Late(), budget=Budget(RESERVE + 100))
    some = Sampling(max_tokens=40)  # two of them at a time, though each writes 15 tokens
    found = asyncio.run(extended(session, [ROOT] * 6, until="end", sampling=some))
    assert [len(traces) for traces in found] == [1] * 6
    assert session.left == 100 - 6 * 15  # and its end

    with pytest.raises(ValueError, match="at least 1 way"):
        asyncio.run(session.extend(ROOT, 0))


def test_a_trace_that_is_none_leaves_nobody_waiting_for_its_tokens() -> None:
    async def run() -> list[Trace]:
        session = Session(ScriptedGenerator(TEXT), budget=Budget(200))
        broken: Any = 5  # where a text should be
        with pytest.raises(TypeError):
            await session.extend(replace(ROOT, steps=(Step(broken),)), sampling=Sampling(max_tokens=150))
        return await asyncio.wait_for(session.extend(ROOT, sampling=Sampling(max_tokens=150)), 10)

    assert asyncio.run(run())[0].steps


def test_a_round_keeps_what_there_was_room_for() -> None:
    session = Session(ScriptedGenerator(TEXT), budget=Budget(RESERVE + 30))
    few = Sampling(max_tokens=14)

    async def run() -> tuple[list[int], bool]:
        found = await extended(session, [ROOT] * 4, until="end", sampling=few)
        try:
            await extended(session, [ROOT] * 4, until="end", sampling=few)
        except BudgetSpent:
            return [len(traces) for traces in found], True
        return [len(traces) for traces in found], False

    counts, spent = asyncio.run(run())
    assert counts == [1, 1, 1, 0] and spent  # the third was cut after two tokens
    assert session.left == 0


def test_a_model_that_goes_on_with_nothing_is_not_asked_for_ever_and_answers() -> None:
    class Silent(Watched):
        async def extend(
            self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
        ) -> list[Trace]:
            return await super().extend(trace, n if trace.answer else 0, until=until, sampling=sampling)

    model = Silent(ScriptedGenerator(TEXT))
    found = all_of(Session(model, budget=Budget(4096)), Sample(n=4))
    assert len(model.seeds) == 3 and [c.trace.answer.text for c in found if c.trace.answer] == ["7"]


def test_what_got_furthest_does_not_depend_on_what_came_first() -> None:
    one, other = (Trace.ask("?").then(Step(text, (1, 2))) for text in ("a", "b"))

    class Either:
        def __init__(self, *traces: Trace) -> None:
            self.traces = list(traces)

        async def extend(
            self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
        ) -> list[Trace]:
            if trace.answer:
                return [replace(trace, answer=Step("7"))]
            return [self.traces.pop()] if self.traces else []

    found = [
        all_of(Session(Either(*traces), budget=Budget(4096)), OneByOne(2)) for traces in ((one, other), (other, one))
    ]
    assert found[0][0].trace == found[1][0].trace


def test_a_deadline_ends_the_search_and_not_the_answer() -> None:
    model = Watched(ScriptedGenerator(TEXT), delay=0.2)
    session = Session(model, budget=Budget(4096, seconds=0.05))
    found = all_of(session, Sample(n=2))
    assert len(found) == 1 and found[0].trace.answer is not None


def test_an_answer_that_never_comes_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.search.session.GRACE", 0.05)
    session = Session(Watched(ScriptedGenerator(TEXT), delay=30.0), budget=Budget(4096, seconds=0.05))
    with pytest.raises(Failed, match="no answer within"):
        all_of(session, Sample(n=2))


def test_a_model_that_answers_with_nothing_has_failed() -> None:
    class Silent(Watched):
        async def extend(self, *_: Any, **__: Any) -> list[Trace]:
            return []

    with pytest.raises(Failed, match="the model returns nothing"):
        all_of(Session(Silent(ScriptedGenerator(TEXT)), budget=Budget(4096)), Sample(n=2))


def test_seconds_of_model_and_scorer_are_told_apart() -> None:
    class Slow(TableScorer):
        async def score(self, traces: Sequence[Trace]) -> list[Score]:
            await asyncio.sleep(0.05)
            return await super().score(traces)

    session = Session(Watched(ScriptedGenerator(TEXT), delay=0.1), Slow({"7": 0.5}), budget=Budget(4096))
    all_of(session, Sample(n=2, scores=True))
    assert session.policy.seconds >= 0.1 and session.critic.seconds >= 0.05
    assert session.cost.seconds >= session.policy.seconds + session.critic.seconds


def test_flops_are_those_that_the_engine_counts() -> None:
    from mull.engine.embedded import Embedded

    model, chat = tiny_model()
    engine = Embedded(model, chat, threads=1)
    session = Session(engine, budget=Budget(RESERVE + 400))
    all_of(session, Sample(n=6, max_tokens=40))
    spent = engine.spent
    assert (session.cost.tokens_out, session.cost.tokens_in) == (spent.decoded, spent.prefilled)
    assert session.cost.flops == pytest.approx(spent.flops)
    all_of(again := Session(engine, budget=Budget(RESERVE + 400)), Sample(n=6, max_tokens=40))
    assert again.cost.tokens_reused == engine.spent.reused - spent.reused > 0


def test_a_scorer_is_metered_apart_and_wanted_where_there_is_none() -> None:
    session = Session(ScriptedGenerator(TEXT), TableScorer({"7": 0.5}), budget=Budget(4096))
    assert [c.score for c in all_of(session, Sample(n=2, scores=True))] == [Score(0.5, (0.0, 0.0))] * 2
    with pytest.raises(ValueError, match="wants a scorer"):
        all_of(Session(ScriptedGenerator(TEXT), budget=Budget(4096)), Sample(n=2, scores=True))


class Hurried(TableScorer):
    """Has an opinion for so many FLOPs."""

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        charge(Cost(flops=10.0))
        return await super().score(traces)


async def one_by_one(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
    """Draws together and judges one after the other."""
    for trace in await model.extend(root, 5, sampling=Sampling(max_tokens=64)):
        yield (await scored([trace], scorer))[0]


@pytest.mark.parametrize("tokens", [50, 100, 180, 200, 600])
def test_a_judge_that_writes_writes_within_the_budget(tokens: int) -> None:
    model = Watched(ScriptedGenerator([f"{i}+2=3\n</think>{i}" for i in range(8)]))
    judge = Watched(ScriptedGenerator("1. 3\nok\n</think>right"))  # 14 tokens with its end
    session = Session(model, Generative(judge, 2, longest=50), budget=Budget(tokens), reserve=20)
    found = all_of(session, Sample(n=8, max_tokens=20, scores=True))
    assert model.tokens + judge.tokens == session.cost.tokens_out <= tokens
    assert (session.policy.tokens_out, session.critic.tokens_out) == (model.tokens, judge.tokens)
    assert judge.seeds if tokens >= 200 else not judge.seeds, "a judgement is asked for where the longest one fits"
    assert [c.score is not None for c in found] == [tokens == 600] * len(found), "all that are compared, or none"


def test_equal_traces_are_judged_once_where_judging_takes_tokens() -> None:
    judge = Watched(ScriptedGenerator("1. 3\nok\n</think>right"))
    session = Session(ScriptedGenerator(TEXT), Generative(judge), budget=Budget(2000))
    found = all_of(session, Sample(n=8, max_tokens=20, scores=True))
    assert [c.score for c in found] == [Score(1.0, (1.0, 0.5))] * 8 and len(judge.seeds) == 1


def test_no_score_is_asked_for_once_the_flops_are_spent() -> None:
    session = Session(ScriptedGenerator(TEXT), Hurried({"7": 0.5}), budget=Budget(4096, flops=15.0))
    found = all_of(session, one_by_one)
    assert [c.score is not None for c in found] == [True, True, False, False, False] and session.critic.flops == 20.0


class Failing:
    """Answers so many times, and then never again."""

    def __init__(self, times: int, text: str = TEXT) -> None:
        self.times, self.model = times, ScriptedGenerator(text)

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self.times -= 1
        if self.times < 0:
            raise Failed("nobody is there")
        return await self.model.extend(trace, n, until=until, sampling=sampling)


def test_what_fails_in_mid_search_ends_it_with_what_was_found() -> None:
    model = Failing(2)
    session = Session(model, budget=Budget(4096))
    assert len(all_of(session, OneByOne(5))) == 2
    assert str(session.failure) == "nobody is there" and model.times == -1, "it is asked once more, and never again"

    side_by_side = Session(Failing(2), budget=Budget(4096))

    async def three(root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        for (trace,) in filter(None, await extended(model, [root] * 3, until="end")):
            yield Candidate(trace)

    assert len(all_of(side_by_side, three)) == 2 and side_by_side.failure

    judged = Session(ScriptedGenerator(TEXT), Generative(Failing(0)), budget=Budget(4096))
    assert [c.score for c in all_of(judged, Sample(n=3, scores=True))] == [None] * 3
    assert str(judged.failure) == "nobody is there"


@pytest.mark.parametrize("search", [OneByOne(3), Sample(4), Beam(2, 2)])
def test_what_fails_before_anything_is_found_is_an_error(search: Search) -> None:
    for times in (0, 1):
        with pytest.raises(Failed, match="nobody is there"):
            all_of(Session(Failing(times, "1+2=3\n3+4=7\n5"), TableScorer({}), budget=Budget(4096)), search)


def test_what_has_no_number_for_a_score_never_wins() -> None:
    model = ScriptedGenerator(["a\n</think>1", "b\n</think>2", "c\n</think>2"])
    judge = TableScorer({"1": 0.4}, otherwise=float("nan"))
    found = all_of(Session(model, judge, budget=Budget(4096)), Sample(3, scores=True))
    assert [c.score and c.score.value for c in found] == [0.4, None, None]
    for some in (found, found[::-1]):
        assert weighted(some, str) == best(some, str) == found[0]


def candidates(*found: tuple[str, float]) -> Sequence[Candidate]:
    return [Candidate(Trace.ask("?").then(), Score(s)) if not a else _answered(a, s, Step) for a, s in found]


def _answered(answer: str, score: float, step: type) -> Candidate:
    return Candidate(replace(Trace.ask("?"), answer=step(answer)), Score(score))


def test_selections_by_hand() -> None:
    def key(answer: str) -> str | None:
        return answer or None

    some = candidates(("a", 0.9), ("b", 0.5), ("b", 0.3), ("", 1.0), ("c", float("nan")))
    assert best(some, key) is some[0]
    assert vote(some, key) is some[1]
    assert weighted(some, key) is some[0]
    nan = candidates(("c", float("nan")), ("d", 0.0), ("e", float("inf")))
    assert best(nan, key) is nan[1]
    assert best(candidates(("", 1.0)), key) is None


@pytest.mark.parametrize("room", [1, 5, 12, 15, 20])
def test_no_trace_outgrows_its_room(room: int) -> None:
    session = Session(ScriptedGenerator(TEXT), budget=Budget(4096), room=room)
    found = all_of(session, Sample(n=3, max_tokens=64))
    if room < 15:  # ended after what there was room for, and answered from the reserve
        (one,) = found
        assert session.forced and one.trace.finished and sum(len(s.tokens) for s in one.trace.steps) <= room
    else:
        assert len(found) == 3 and not session.forced


def test_a_trace_without_room_does_not_stop_those_beside_it() -> None:
    session = Session(ScriptedGenerator(TEXT), budget=Budget(4096), room=6)

    async def run() -> list[int]:
        (step,) = await session.extend(ROOT, until="step")
        found = await extended(session, [step, ROOT], until="step")
        return [len(traces) for traces in found]

    assert asyncio.run(run()) == [0, 1]

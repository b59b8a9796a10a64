"""The plan stands where the model finds it likeliest, and is carried out; the five searches keep a model's budget."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from mull.core import Candidate, Sampling, Score, Search, Step, Stop, Trace, Until
from mull.engine.embedded import Embedded
from mull.search.adaptive import Adaptive
from mull.search.decompose import Decompose
from mull.search.force import Force
from mull.search.mixed import Mixed
from mull.search.revise import Revise
from mull.search.session import RESERVE, Budget, Session
from mull.testing import TableScorer, tiny_model
from mull.testing.cases import Case
from mull.testing.laws import finished_beats_unfinished, violation

ROOT = Trace.ask("19-7-4*4?")


class Planner:
    """Writes a heading and then plans, each as likely as it is told."""

    def __init__(self, first: float, second: float, heading: str = "want result") -> None:
        self.first, self.second, self.heading = first, second, heading
        self.asked: list[tuple[list[str], int, Until]] = []

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self.asked.append((trace.thinking, n, until))
        if until == "end":
            return [replace(trace.then(Step("19-7=12")), answer=Step("12"), stop=Stop.END)] * n
        if not trace.steps:
            return [trace.then(Step(self.heading))] * n
        logprob = self.first if len(trace.steps) == 1 else self.second
        drafts = [Step("plan 19-7", (1, 2), (logprob, logprob - i)) for i in range(n)]
        return [replace(trace, steps=(*trace.steps[:-1], draft), stop=Stop.STEP) for draft in drafts]


def run(search: Search, model: Planner, root: Trace = ROOT) -> list[list[str]]:
    async def all_() -> list[Candidate]:
        return [candidate async for candidate in search(root, model, TableScorer({}))]

    return [c.trace.thinking for c in asyncio.run(all_())]


def test_the_likeliest_plan_is_carried_out() -> None:
    model = Planner(-0.1, -0.5)
    assert run(Decompose(n=2), model) == [["plan 19-7", "19-7=12"]] * 2
    assert model.asked[1:3] == [(["plan "], 2, "step"), (["want result", "plan "], 2, "step")]
    model = Planner(-0.5, -0.1)
    assert run(Decompose(n=2), model) == [["want result", "plan 19-7", "19-7=12"]] * 2
    assert model.asked[-1] == (["want result", "plan 19-7"], 2, "end")


def test_who_plans_unasked_is_not_asked_to() -> None:
    model = Planner(0.0, 0.0, heading="plan 19-7; 4*4; a-b")
    assert run(Decompose(n=1), model) == [["plan 19-7; 4*4; a-b", "19-7=12"]]
    assert len(model.asked) == 2


def test_without_thinking_or_without_a_plan_it_only_samples() -> None:
    class Speechless(Planner):
        async def extend(
            self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
        ) -> list[Trace]:
            found = await super().extend(trace, n, until=until, sampling=sampling)
            return found if until == "end" else [replace(t, answer=Step("12")) for t in found]

    found = run(Decompose(n=1), Speechless(0.0, 0.0))
    assert found[-1] == ["19-7=12"] and ["want result"] in found  # an answer instead of a plan is an answer
    model = Planner(0.0, 0.0)
    run(Decompose(n=1), model, replace(ROOT, thinks=False))
    assert [until for _, _, until in model.asked] == ["end"]


class Even:
    """Finds every step bad, so that there is always something to revise."""

    async def score(self, traces: list[Trace]) -> list[Score]:
        return [Score(0.1, (0.1,) * len(trace.steps)) for trace in traces]


@pytest.fixture(scope="module")
def engine() -> Embedded:
    model, chat = tiny_model()
    return Embedded(model, chat, threads=1)


SEARCHES: tuple[Search, ...] = (
    Force(waits=3, thinking=40, answer=8),
    Revise(passes=3, branching=2, max_tokens=30),
    Decompose(n=4, max_tokens=30),
    Adaptive(most=8, max_tokens=30, hard=Revise(max_tokens=30)),
    Mixed(n=6, max_tokens=30, openings=("", "plan ")),
)


@pytest.mark.parametrize("search", SEARCHES, ids=lambda search: type(search).__name__)
def test_budgets_hold_with_a_model(engine: Embedded, search: Search) -> None:
    def spend(room: int) -> tuple[int, list[Candidate]]:
        session = Session(engine, Even(), budget=Budget(RESERVE + room), seed=f"{room}")  # type: ignore[arg-type]
        before = engine.spent.decoded

        async def all_() -> list[Candidate]:
            return [candidate async for candidate in session.candidates(search, ROOT)]

        found = asyncio.run(all_())
        assert session.cost.tokens_out == engine.spent.decoded - before
        return session.cost.tokens_out, found

    for room in (0, 1, 17, 150):
        spent, found = spend(room)
        assert spent <= RESERVE + room and found


@pytest.mark.parametrize(("seed", "tokens", "depth"), [(39717, 13, 4), (39826, 8, 3)])
def test_an_answer_in_the_place_of_a_plan_outlives_the_budget(seed: int, tokens: int, depth: int) -> None:
    """Where no draft had room after it, it was thrown away."""
    case = Case(seed, "childless", depth=depth, width=1, tokens=tokens, backend="fickle")
    assert violation(Decompose(), finished_beats_unfinished, replace(case, opinion="poisoned")) is None
    assert violation(Decompose(), finished_beats_unfinished, replace(case, opinion="longest")) is None

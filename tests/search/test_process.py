"""The processes of the laws: their optimum by brute force, the model that walks them, and opinions about its walks."""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Message, Sampling, Step, Stop, Trace, Until
from mull.ledger import metered
from mull.search.session import written
from mull.testing.process import OPINIONS, SHAPES, Judge, Move, Process, Shape, State, Walker, drawn

ROOT = Trace.ask("?")
#            0 ── a ──► 1 ── c ──► 3: "7"
#            │          └─── d ──► 4: "8"
#            └─── b ──► 2: "9" (no thought beyond it)
BY_HAND = Process(
    (
        State("5", (Move("a1", 0.25, 1), Move("b2", 0.75, 2))),
        State("6", (Move("c", 0.5, 3), Move("d", 0.5, 4))),
        State("9"),
        State("7"),
        State("8"),
    ),
    {"7": 1.0, "8": 0.2, "9": 0.4},
)


def extended(process: Process, trace: Trace = ROOT, n: int = 1, until: Until = "end", **how: object) -> list[Trace]:
    return asyncio.run(Walker(process).extend(trace, n, until=until, sampling=Sampling(**how)))  # type: ignore[arg-type]


def best_of_all_ways(process: Process, at: int = 0) -> float:
    state = process.states[at]
    ahead = [best_of_all_ways(process, move.to) for move in state.moves if move.to != at]
    return max(ahead, default=0.0) if state.moves else process.rewards.get(state.answer, 0.0)


def test_backward_induction_by_hand() -> None:
    assert BY_HAND.optimal == (1.0, 1.0, 0.4, 1.0, 0.2)
    assert BY_HAND.expected[1] == pytest.approx(0.6) and BY_HAND.expected[0] == pytest.approx(0.25 * 0.6 + 0.75 * 0.4)


@settings(derandomize=True, max_examples=60)
@given(st.integers(0, 10**6), st.sampled_from(SHAPES), st.integers(0, 4), st.integers(1, 3))
def test_the_optimum_is_that_of_all_ways(seed: int, shape: Shape, depth: int, width: int) -> None:
    process = drawn(seed, shape, depth, width)
    assert process.optimal[0] == pytest.approx(best_of_all_ways(process))
    assert process.expected[0] <= process.optimal[0] + 1e-9
    assert process == drawn(seed, shape, depth, width)


def test_shapes_are_what_they_say() -> None:
    processes = {shape: [drawn(seed, shape, 3, 3) for seed in range(20)] for shape in SHAPES}
    assert all(len(p.states) == 1 for p in processes["childless"])
    assert all(len(p.states) == 1 + 3 + 9 + 27 for p in processes["even"])
    assert all(len(state.moves) <= 1 for p in processes["single"] for state in p.states)
    assert all(p.optimal[0] == 0 for p in processes["speechless"])
    assert all(0 in (move.to for move in p.states[0].moves) for p in processes["endless"])
    arrivals = [Counter(m.to for s in p.states for m in s.moves) for p in processes["graph"]]
    assert any(max(count.values(), default=0) > 1 for count in arrivals)


@pytest.mark.parametrize(
    ("states", "what"),
    [
        ((State("1", (Move("a", 0.5, 1), Move("a2", 0.5, 1))), State("2")), "begin with different"),
        ((State("1", (Move("a", 0.5, 1),)), State("2")), "add up to 1"),
        ((State("1", (Move("a", 1.0, 1),)), State("2", (Move("b", 1.0, 0),))), "lead to later"),
        ((State("1", (Move("a", 1.0, 2),)), State("2")), "lead to later"),
    ],
)
def test_what_is_no_process_is_refused(states: tuple[State, ...], what: str) -> None:
    with pytest.raises(ValueError, match=what):
        Process(states, {})


def test_walks_are_laid_out_like_a_models_and_cost_what_they_write() -> None:
    with metered() as meter:
        (greedy,) = extended(BY_HAND, temperature=0.0)
    assert greedy.thinking == ["b2"] and greedy.answer and greedy.answer.text == "9" and greedy.stop is Stop.END
    assert written(greedy) == len("b2\n") + 1 + len("9") + 1 == meter.cost.tokens_out
    (step,) = extended(BY_HAND, until="step", seed="x")
    assert step.stop is Stop.STEP and len(step.steps) == 1
    (cut,) = extended(BY_HAND, until=1, temperature=0.0)
    assert cut.stop is Stop.TOKENS and cut.steps == (Step("b", (98,), (0.0,), closed=False),)
    assert extended(BY_HAND, cut, until=2)[0].thinking == ["b2"]
    (short,) = extended(BY_HAND, max_tokens=2, temperature=0.0)
    assert short.stop is Stop.LENGTH and not short.finished
    with pytest.raises(ValueError, match="finished"):
        extended(BY_HAND, greedy)


def test_pieces_of_any_size_make_a_whole() -> None:
    for size in (1, 2, 3, 5):
        trace = ROOT
        while not trace.finished:
            (trace,) = extended(BY_HAND, trace, until=size, temperature=0.0)
        assert replace(trace, stop=Stop.END) == extended(BY_HAND, temperature=0.0)[0]


def test_what_the_process_does_not_know_leads_nowhere() -> None:
    waits = replace(ROOT, steps=(Step("wait ", closed=False),))
    (trace,) = extended(BY_HAND, waits, temperature=0.0)
    assert trace.thinking == ["wait ", "b2"]
    forced = replace(ROOT, steps=(Step("a1"),), answer=Step("", closed=False))
    assert extended(BY_HAND, forced)[0].answer.text == "6"  # type: ignore[union-attr]
    assert extended(BY_HAND, replace(ROOT, thinks=False))[0].answer.text == "5"  # type: ignore[union-attr]
    other = replace(ROOT, messages=(Message("user", "something else"),))
    assert extended(BY_HAND, other, temperature=0.0)[0].thinking == ["b2"]


@pytest.mark.parametrize("temperature", [1.0, 0.5])
def test_steps_are_taken_as_often_as_their_chances_say(temperature: float) -> None:
    traces = extended(BY_HAND, n=1500, until="step", temperature=temperature)
    share = sum(trace.thinking == ["a1"] for trace in traces) / len(traces)
    odds = (0.25 / 0.75) ** (1 / temperature)
    expected = odds / (1 + odds)
    assert share == pytest.approx(expected, abs=4 * math.sqrt(expected * (1 - expected) / 1500))
    logprob = next(t for t in traces if t.thinking == ["a1"]).steps[0].logprobs
    assert logprob[0] == pytest.approx(math.log(expected)) and set(logprob[1:]) == {0.0}
    assert traces == extended(BY_HAND, n=1500, until="step", temperature=temperature)


def test_walks_are_worth_on_average_what_is_expected() -> None:
    process = drawn(3, "tree", 3, 3)
    values = [process.value(trace) for trace in extended(process, n=1500)]
    assert sum(values) / len(values) == pytest.approx(process.expected[0], abs=0.03)


def test_opinions() -> None:
    (greedy,) = extended(BY_HAND, temperature=0.0)  # b2, worth 0.4
    half = replace(ROOT, steps=(Step("a1"),))
    judges = {opinion: Judge(BY_HAND, opinion) for opinion in OPINIONS}
    assert judges["exact"].of(greedy).value == 0.4 and judges["exact"].of(half).steps == (1.0,)
    assert judges["late"].of(greedy).value == 0.4 != judges["late"].of(half).value
    assert judges["inverse"].of(half).value == 0 and judges["constant"].of(half).value == 0.5
    assert judges["unfinished"].of(half).value > judges["unfinished"].of(greedy).value
    assert math.isnan(judges["nan"].of(greedy).value)
    assert math.isnan(judges["poisoned"].of(half).value) and judges["poisoned"].of(greedy).value == 0.4
    assert judges["infinite"].of(half).value == math.inf
    assert judges["noisy"].of(half) == judges["noisy"].of(half)
    longer = half.then(Step("c"))
    assert judges["longest"].of(longer).value > judges["longest"].of(half).value

"""Branches share a row until they differ: fewer products, and not a bit of difference in what is drawn or billed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from time import perf_counter, sleep

import pytest
import torch

from mull.chat import Chat
from mull.core import Sampling, Stop, Trace
from mull.engine.embedded import Embedded
from mull.engine.pool import _reported, _results
from mull.engine.request import Request, Sampled
from mull.engine.worker import Worker
from mull.ledger import metered
from mull.model.transformer import Transformer

QUESTION = Trace.ask("How many letters r are there in the word strawberry?")
COOL = Sampling(0.12, max_tokens=40, seed="cool")  # at which a random model is sure enough to repeat itself


def request(chat: Chat, n: int, sampling: Sampling = COOL, by_step: bool = False) -> Request:
    return Request.of(QUESTION, n, "step" if by_step else "end", sampling, chat, 512)


def bits(results: list[Sampled]) -> list[tuple[list[int], list[float], Stop]]:
    return [(r.tokens, r.logprobs, r.stop) for r in results]


@pytest.fixture
def model(make) -> Transformer:  # type: ignore[no-untyped-def]
    return make()  # type: ignore[no-any-return]


@pytest.mark.parametrize("by_step", [False, True])
@pytest.mark.parametrize("keeps", [False, True])
@pytest.mark.parametrize("temperature", [0.0, 0.12, 1.0])
def test_a_branch_is_the_same_bits_alone(
    temperature: float, keeps: bool, by_step: bool, chat: Chat, model: Transformer
) -> None:
    engine = Embedded(model, chat, threads=2)
    engine.keeps = keeps
    asked = request(chat, 12, replace(COOL, temperature=temperature), by_step)

    async def alone() -> list[Sampled]:
        return [(await engine.run(replace(asked, branches=range(i, i + 1))))[0] for i in range(12)]

    together = asyncio.run(engine.run(asked))
    assert bits(together) == bits(asyncio.run(alone()))
    assert engine.rows == 0 and not any(worker.branches for worker in engine._workers)


def rows(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """How many rows and branches there are after each step, as a list that fills while an engine works."""
    seen: list[tuple[int, int]] = []
    step = Worker._step

    def watched(worker: Worker, taken: list) -> None:  # type: ignore[type-arg]
        step(worker, taken)
        seen.append((worker.n, worker.branches))

    monkeypatch.setattr(Worker, "_step", watched)
    return seen


def test_what_is_sure_is_computed_once(chat: Chat, model: Transformer, monkeypatch: pytest.MonkeyPatch) -> None:
    engine, seen = Embedded(model, chat, threads=1), rows(monkeypatch)
    results = asyncio.run(engine.run(request(chat, 32, replace(COOL, temperature=0.0))))
    assert max(seen)[0] == 1 and max(b for _, b in seen) == 32
    assert len({id(r.tokens) for r in results}) == 1
    assert engine.spent.decoded == 32 * len(results[0].tokens)

    seen.clear()
    results = asyncio.run(engine.run(request(chat, 32)))
    different = {tuple(r.tokens) for r in results}
    assert 1 < len(different) < 32  # some went together to the end, and some parted
    assert max(seen)[0] <= len(different)
    assert len({id(r.tokens) for r in results}) == len(different)


@pytest.mark.parametrize("keeps", [False, True])
def test_the_bill_is_what_was_computed(keeps: bool, chat: Chat, model: Transformer) -> None:
    """Each token that was drawn counts; each product once, on the bill of one of those who needed it."""
    engine = Embedded(model, chat, threads=1)
    engine.keeps = keeps

    async def run(n: int) -> tuple[int, float]:
        before = engine.spent
        with metered() as meter:
            results = await engine.run(request(chat, n))
        assert meter.cost.tokens_out == sum(len(r.tokens) for r in results)
        assert meter.cost.tokens_out == engine.spent.decoded - before.decoded
        assert meter.cost.flops == pytest.approx(engine.spent.flops - before.flops)
        assert sum(r.spent.flops for r in results) == pytest.approx(meter.cost.flops)
        prefixes = {tuple(r.tokens[:i]) for r in results for i in range(1, len(r.tokens) + keeps)}
        config = engine.weights.config
        fed = len(prefixes) + engine.spent.prefilled - before.prefilled
        assert meter.cost.flops == pytest.approx(fed * config.flops_per_token(80), rel=0.1)
        return meter.cost.tokens_out, meter.cost.flops

    (few, cheap), (many, dear) = asyncio.run(run(4)), asyncio.run(run(32))
    assert many > 7 * few and dear < 5 * cheap


def test_rows_that_part_when_there_is_no_row_left_find_one(chat: Chat, model: Transformer) -> None:
    narrow, wide = Embedded(model, chat, max_rows=2, threads=1), Embedded(model, chat, threads=1)
    asked = request(chat, 40, replace(COOL, temperature=1.0))
    assert bits(asyncio.run(narrow.run(asked))) == bits(asyncio.run(wide.run(asked)))


def test_what_many_rows_took_is_given_back(chat: Chat, model: Transformer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.engine.embedded.LINGER", 0.01)
    monkeypatch.setattr("mull.engine.worker.FIRST", 4)
    asked = request(chat, 100, replace(COOL, temperature=1.0))

    def ended(engine: Embedded) -> tuple[object, bool]:
        found, (worker,) = bits(asyncio.run(engine.run(asked))), engine._workers
        end = perf_counter() + 10
        while worker.alive and perf_counter() < end:
            sleep(0.01)
        return found, hasattr(worker, "batch")

    few, many = (Embedded(model, chat, threads=1, max_rows=rows) for rows in (4, 128))
    found, keeps = ended(few)
    assert not keeps  # more rows than it is meant for
    assert ended(few)[0] == found
    assert ended(many) == (found, True)  # as many as it is meant for: they will be wanted again


def test_states_are_those_of_each_branch(chat: Chat, model: Transformer) -> None:
    sampling = replace(COOL, temperature=0.6, max_tokens=200)

    async def states(engine: Embedded) -> list[torch.Tensor]:
        traces = await engine.extend(QUESTION, 16, sampling=sampling)
        before = engine.spent.prefilled
        found = await engine.read(traces)
        assert (engine.spent.prefilled == before) == engine.keeps
        return found

    kept, read = Embedded(model, chat), Embedded(model, chat)
    kept.keeps = True
    for a, b in zip(asyncio.run(states(kept)), asyncio.run(states(read)), strict=True):
        torch.testing.assert_close(a, b, atol=1e-4, rtol=1e-4)


def test_what_was_said_together_is_told_once(chat: Chat, model: Transformer) -> None:
    results = asyncio.run(Embedded(model, chat, threads=1).run(request(chat, 32)))
    message = _reported(results)
    assert len(message["said"]) == len({tuple(r.tokens) for r in results}) < 32
    again = _results(message)
    assert again == results
    assert len({id(r.tokens) for r in again}) == len(message["said"])

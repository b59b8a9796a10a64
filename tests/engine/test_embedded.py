"""The embedded Generator keeps its contract: where it stops, what it logs, what it frees, what it counts."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from threading import Event, Thread
from time import perf_counter, sleep

import pytest
import torch

from mull.chat import Chat
from mull.core import Failed, Sampling, Step, Stop, Trace, Until
from mull.engine.embedded import Embedded
from mull.engine.prefill import prefill
from mull.engine.request import ENDED, Job, Request, Token, tell
from mull.engine.sampler import log_probs
from mull.ledger import metered
from mull.model.transformer import Transformer

QUESTION = Trace.ask("How many letters r are there in the word strawberry?")


@pytest.fixture(scope="module", params=[True, False], ids=["exact", "loose"])
def engine(request: pytest.FixtureRequest, chat: Chat, make) -> Embedded:  # type: ignore[no-untyped-def]
    return Embedded(make(), chat, exact=request.param)


def sampled(trace: Trace) -> tuple[list[int], list[float]]:
    parts = [*trace.steps, *([trace.answer] if trace.answer else [])]
    return [t for s in parts for t in s.tokens], [p for s in parts for p in s.logprobs]


@pytest.mark.parametrize("temperature", [0.3, 0.7, 1.0, 1.3, 0.0])
@pytest.mark.parametrize("top_p", [1.0, 0.8])
def test_recomputed_log_probabilities_agree(
    temperature: float, top_p: float, engine: Embedded, chat: Chat, make
) -> None:  # type: ignore[no-untyped-def]
    model: Transformer = make()
    sampling = Sampling(temperature, top_p, max_tokens=60, seed="a5")
    for n in (1, 6):
        for trace in asyncio.run(engine.extend(QUESTION, n, sampling=sampling)):
            new, scores = sampled(trace)
            tokens = chat.render(trace)
            start = len(tokens) - len(new)
            logits = model(torch.tensor([tokens]))[0, start - 1 : -1].detach()
            answering = False
            for i, token in enumerate(new):
                logits[i, chat.banned(answering)] = float("-inf")
                answering |= token == chat.unthink
            again = log_probs(logits, temperature, top_p)
            if temperature == 0:
                assert new == logits.argmax(-1).tolist()
            assert max(abs(float(again[i, t]) - p) for i, (t, p) in enumerate(zip(new, scores, strict=True))) <= 1e-5


def test_where_it_stops(engine: Embedded, chat: Chat) -> None:
    async def one(until: Until, seed: str, limit: int = 400) -> Trace:
        return (await engine.extend(QUESTION, until=until, sampling=Sampling(seed=seed, max_tokens=limit)))[0]

    async def together(asked: Iterable[tuple[Until, str]]) -> list[Trace]:
        return await asyncio.gather(*(one(until, seed) for until, seed in asked))

    asked: list[tuple[Until, str]] = [(until, str(i)) for i in range(12) for until in ("step", "end", 9)]
    seen: set[Stop] = set()
    for (until, _), trace in zip(asked, asyncio.run(together(asked)), strict=True):
        assert trace.stop is not None
        seen.add(trace.stop)
        tokens, _ = sampled(trace)
        if trace.stop is Stop.STEP:
            assert until == "step" and tokens.index(chat.newline) == len(tokens) - 1
            assert len(trace.steps) == 1 and trace.steps[0].closed
        elif trace.stop is Stop.END:
            assert trace.finished and tokens.index(chat.end) == len(tokens) - 1
        else:
            assert len(tokens) == (9 if until == 9 else 400)
            assert trace.stop is (Stop.TOKENS if until == 9 else Stop.LENGTH)
        assert not set(tokens) & (chat.controls - {chat.unthink, chat.end})
    assert seen == set(Stop)
    assert asyncio.run(one(9, "0", limit=5)).stop is Stop.LENGTH


def test_steps_one_by_one_are_the_whole(engine: Embedded) -> None:
    """Randomness is keyed by position: cutting a request into extends does not change its tokens."""

    async def run() -> None:
        sampling = Sampling(seed="walk", max_tokens=400)
        (whole,) = await engine.extend(QUESTION, sampling=sampling)
        trace = QUESTION
        while not trace.finished and len(sampled(trace)[0]) < 300:
            (trace,) = await engine.extend(trace, until="step", sampling=sampling)
        assert sampled(whole)[0][: len(sampled(trace)[0])] == sampled(trace)[0][: len(sampled(whole)[0])]

    asyncio.run(run())


def test_seeds_are_names(engine: Embedded) -> None:
    async def run(seed: str, n: int) -> list[list[int]]:
        return [sampled(t)[0] for t in await engine.extend(QUESTION, n, until=20, sampling=Sampling(seed=seed))]

    first = asyncio.run(run("a", 3))
    assert first == asyncio.run(run("a", 3)) and first != asyncio.run(run("b", 3))
    assert len({tuple(tokens) for tokens in first}) == 3
    assert asyncio.run(run("a", 2)) == first[:2]  # a branch is keyed by its index, not by how many there are


def test_more_branches_than_rows(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    small, wide = Embedded(make(), chat, max_rows=3, threads=1), Embedded(make(), chat, threads=2)
    sampling = Sampling(seed="w", max_tokens=30)
    one, other = (
        [sampled(t) for t in asyncio.run(engine.extend(QUESTION, 17, sampling=sampling))] for engine in (small, wide)
    )
    assert bool(one == other)
    assert small.rows == wide.rows == 0


def test_cancelling_frees_the_rows(engine: Embedded) -> None:
    async def run() -> None:
        sampling = Sampling(seed="c", max_tokens=100_000)
        doomed = asyncio.create_task(engine.extend(QUESTION, 8, until=440, sampling=sampling))
        start = engine.spent.decoded
        while engine.spent.decoded < start + 16:
            await asyncio.sleep(0)
        doomed.cancel()
        with pytest.raises(asyncio.CancelledError):
            await doomed
        before, clock = engine.spent.decoded, perf_counter()
        while engine.rows:
            await asyncio.sleep(0)
            assert perf_counter() - clock < 5
        assert engine.spent.decoded - before <= 2 * 8  # the step under way, and one to notice
        assert (await engine.extend(QUESTION, sampling=Sampling(max_tokens=3)))[0].stop is Stop.LENGTH

    asyncio.run(run())


def test_what_a_cancelled_request_took_is_on_the_bill(engine: Embedded) -> None:
    async def run() -> None:
        before = engine.spent
        with metered() as meter:
            doomed = asyncio.create_task(engine.extend(QUESTION, 8, sampling=Sampling(seed="late", max_tokens=440)))
            while engine.spent.decoded < before.decoded + 16:
                await asyncio.sleep(0)
            doomed.cancel()
            with pytest.raises(asyncio.CancelledError):
                await doomed
        assert engine.rows == 0
        spent = engine.spent
        assert meter.cost.tokens_out == spent.decoded - before.decoded >= 16
        assert meter.cost.tokens_in == spent.prefilled - before.prefilled
        assert meter.cost.flops == pytest.approx(spent.flops - before.flops)

        with metered() as meter:
            stream = engine.stream(QUESTION, Sampling(seed="left", max_tokens=10_000))
            await anext(stream)
            await stream.aclose()
        assert meter.cost.tokens_out == engine.spent.decoded - spent.decoded > 0

    asyncio.run(run())


def test_what_a_reading_took_that_nobody_waits_for_is_on_the_bill(
    chat: Chat, make, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    """Its thread cannot be stopped: it reads to the end, and is charged."""
    engine, begun = Embedded(make(), chat, threads=1), Event()
    monkeypatch.setattr("mull.engine.embedded.prefill", lambda *what: (begun.set(), sleep(0.1), prefill(*what)))

    async def run() -> None:
        doomed = asyncio.create_task(engine.read([QUESTION]))
        while not begun.is_set():
            await asyncio.sleep(0)
        doomed.cancel()
        with pytest.raises(asyncio.CancelledError):
            await doomed

    with metered() as meter:
        asyncio.run(run())
    assert meter.cost.tokens_in == engine.spent.prefilled == len(chat.render(QUESTION))
    assert meter.cost.flops == engine.spent.flops > 0


def test_a_stream_is_the_extend_as_it_happens(engine: Embedded) -> None:
    async def run() -> None:
        sampling = Sampling(seed="s", max_tokens=50)
        tokens = [token async for token in engine.stream(QUESTION, sampling)]
        (trace,) = await engine.extend(QUESTION, sampling=sampling)
        assert [t.id for t in tokens] == sampled(trace)[0]
        assert [t.logprob for t in tokens] == pytest.approx(sampled(trace)[1], abs=1e-5)
        assert [t.stop for t in tokens] == [None] * (len(tokens) - 1) + [trace.stop]
        stream = engine.stream(QUESTION, Sampling(seed="s", max_tokens=10_000))
        await anext(stream)
        await stream.aclose()  # type: ignore[attr-defined]
        while engine.rows:
            await asyncio.sleep(0)

    asyncio.run(run())


def test_branches_are_told_as_they_end(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    """Each once, before all of them are there; what is told is what comes, and nothing of it is otherwise."""
    engine = Embedded(make(), chat, max_rows=2, threads=1)
    told: list[Trace] = []
    sampling = Sampling(max_tokens=80, seed="told")

    async def asked(tell: bool) -> tuple[list[Trace], int]:
        token = ENDED.set(told.append if tell else None)
        task = asyncio.create_task(engine.extend(QUESTION, 6, sampling=sampling))
        ENDED.reset(token)
        before = 0
        while not task.done():
            before = len(told)
            await asyncio.sleep(0)
        return await task, before

    silent, before = asyncio.run(asked(False))
    assert not told and before == 0
    found, before = asyncio.run(asked(True))
    assert found == silent and sorted(map(repr, told)) == sorted(map(repr, found))
    assert before > 1, "of six branches in two rows some end long before the last"


def test_the_event_loop_stays_responsive(engine: Embedded) -> None:
    async def run() -> None:
        task = asyncio.create_task(engine.extend(QUESTION, 64, until=60, sampling=Sampling(seed="r")))
        beats = 0
        while not task.done():
            await asyncio.sleep(0.001)
            beats += 1
        assert beats > 5

    asyncio.run(run())


def test_a_prompt_is_prefilled_once(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    engine = Embedded(make(), chat, exact=False)
    length = len(chat.render(QUESTION))

    async def run() -> None:
        sampling = Sampling(seed="p", max_tokens=10)
        (first, *_) = await engine.extend(QUESTION, 16, until=10, sampling=sampling)
        assert (engine.spent.prefilled, engine.spent.reused, engine.spent.decoded) == (length, 0, 160)
        await engine.extend(QUESTION, sampling=sampling)
        assert (engine.spent.prefilled, engine.spent.reused) == (length, length - 1)  # the last one is decoded
        await engine.extend(first, sampling=sampling)  # what was decoded is cached too: all but the last token
        assert (engine.spent.prefilled, engine.spent.reused) == (length, length - 1 + length + 9)
        flops = engine.weights.config.flops_per_token(20) * (engine.spent.prefilled + engine.spent.decoded)
        assert 0.5 * flops < engine.spent.flops < 2 * flops

    asyncio.run(run())


def test_the_context_is_a_limit(engine: Embedded, chat: Chat) -> None:
    context = engine.weights.config.context
    room = Trace.ask("x" * (context - len(chat.render(Trace.ask(""))) - 4))

    async def run(trace: Trace) -> Trace:
        return (await engine.extend(trace, until="step", sampling=Sampling(seed="q")))[0]

    trace = asyncio.run(run(room))
    assert trace.stop is Stop.STEP or (trace.stop is Stop.LENGTH and len(sampled(trace)[0]) <= 4)
    full = asyncio.run(run(Trace.ask("x" * (context - len(chat.render(Trace.ask("")))))))
    assert full.stop is Stop.LENGTH and not sampled(full)[0]
    with pytest.raises(ValueError, match="context"):
        asyncio.run(run(Trace.ask("x" * context)))


@pytest.mark.parametrize("context", [48, 63, 101, 102, 103])
@pytest.mark.parametrize("exact", [True, False])
def test_a_context_of_any_length_is_filled_to_its_end(exact: bool, context: int, chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    engine = Embedded(make(context=context), chat, exact=exact, threads=1)
    wide = Embedded(make(context=512), chat, exact=exact, threads=1)
    for short in range(1, 5):
        root = Trace.ask("x" * (context - len(chat.render(Trace.ask(""))) - short))
        one, other = (asyncio.run(e.extend(root, sampling=Sampling(max_tokens=short)))[0] for e in (engine, wide))
        assert sampled(one) == sampled(other) and len(sampled(one)[0]) <= short
    root = Trace.ask("x" * (context - len(chat.render(Trace.ask("")))))
    (one,), (other,) = (asyncio.run(e.read([root])) for e in (engine, wide))
    assert torch.equal(one, other)


def test_bad_requests_are_refused(engine: Embedded) -> None:
    finished = replace(QUESTION, answer=Step("3", closed=True))
    for trace, n, until in ((finished, 1, "end"), (QUESTION, 0, "end"), (QUESTION, 1, 0), (QUESTION, 1, "stop")):
        with pytest.raises(ValueError):
            asyncio.run(engine.extend(trace, n, until=until))  # type: ignore[arg-type]


def test_an_error_in_the_engine_reaches_whoever_waits(chat: Chat, make, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    engine = Embedded(make(), chat, threads=1)
    monkeypatch.setattr("threading.excepthook", lambda args: None)
    with monkeypatch.context() as patch:
        patch.setattr("mull.engine.sampler.uniform", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            asyncio.run(engine.extend(QUESTION))
    assert asyncio.run(engine.extend(QUESTION, until=3))[0].stop is Stop.TOKENS


@pytest.mark.parametrize("part", ["Batch", "Sampler"])
def test_an_error_before_the_first_row_does_too(part: str, chat: Chat, make, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    """As where memory for the rows is not to be had."""
    engine = Embedded(make(), chat, threads=1)

    async def asked() -> list[Trace]:
        return await asyncio.wait_for(engine.extend(QUESTION, until=3), 5)

    monkeypatch.setattr("threading.excepthook", lambda args: None)
    with monkeypatch.context() as patch:
        patch.setattr(f"mull.engine.worker.{part}", lambda *_, **how: 1 / 0)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                asyncio.run(asked())
    assert asyncio.run(asked())[0].stop is Stop.TOKENS


@pytest.mark.parametrize("rows", [1, 3])
def test_a_model_that_breaks_down_is_one_line(rows: int, chat: Chat, make, capfd: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    """Weights that are finite, and large enough that what comes of them is not."""
    model = make()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.mul_(1e30)
    with pytest.raises(Failed, match="broke down"):
        asyncio.run(Embedded(model, chat, threads=1).extend(QUESTION, rows))
    assert "Traceback" not in capfd.readouterr().err


def test_a_stream_that_is_left_early_disturbs_nobody(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    """Its event loop is gone before the engine notices; the next request must not hang."""
    engine = Embedded(make(), chat, threads=1)

    async def first() -> int:
        async for token in engine.stream(Trace.ask("how many?"), Sampling(max_tokens=300)):
            return token.id
        raise AssertionError

    async def whole() -> list[Trace]:
        return await asyncio.wait_for(engine.extend(Trace.ask("how many?"), 2, sampling=Sampling(max_tokens=5)), 30)

    for _ in range(15):
        asyncio.run(first())
    assert len(asyncio.run(whole())) == 2


def test_a_seed_that_is_not_unicode_is_refused_before_it_reaches_the_engine() -> None:
    with pytest.raises(ValueError, match="seed is not valid Unicode"):
        Sampling(seed="\ud800")


def test_streams_are_told_of_a_step_by_one_call(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    request = Request.of(QUESTION, 1, "end", Sampling(), chat, 512)

    async def run() -> list[Job]:
        jobs, calls = [Job.of(request) for _ in range(3)], []
        loop = asyncio.get_running_loop()
        real = loop.call_soon_threadsafe
        monkeypatch.setattr(loop, "call_soon_threadsafe", lambda *what: calls.append(what) or real(*what))
        for job in jobs:
            job.sink = asyncio.Queue()
        jobs[1].cancelled = True
        tell([(job, Token(i, 0.0)) for i, job in enumerate(jobs)])
        await asyncio.sleep(0)
        assert len(calls) == 1
        assert [job.sink.qsize() for job in jobs if job.sink] == [1, 0, 1]
        return jobs

    jobs = asyncio.run(run())
    tell([(job, Token(7, 0.0)) for job in jobs])  # the loop is closed: nobody waits any more
    assert all(job.cancelled for job in jobs)


def test_a_request_alone_begins_one_worker(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    engine = Embedded(make(), chat, threads=2)

    async def begun(n: int) -> list[bool]:
        task = asyncio.ensure_future(engine.extend(QUESTION, n, sampling=Sampling(max_tokens=40)))
        await asyncio.sleep(0)
        alive = [worker.alive for worker in engine._workers]
        await task
        return alive

    assert asyncio.run(begun(1)) == [True, False]
    assert asyncio.run(begun(16)) == [True, True]


def test_a_worker_waits_a_moment_for_more(chat: Chat, make, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    begun: list[Thread] = []

    def thread(**how: object) -> Thread:
        begun.append(Thread(**how))  # type: ignore[arg-type]
        return begun[-1]

    monkeypatch.setattr("mull.engine.worker.Thread", thread)
    monkeypatch.setattr("mull.engine.embedded.LINGER", 0.5)
    engine = Embedded(make(), chat, threads=1)
    for expected in (1, 1, 2):
        asyncio.run(engine.extend(QUESTION, until=2))
        assert len(begun) == expected
        if engine.spent.decoded == 4:
            begun[0].join(5)  # nobody asks any more: it ends, and the next request begins another
    begun[1].join(5)
    assert not any(one.is_alive() for one in begun)

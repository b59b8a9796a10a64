"""Engines in processes of their own: the same bits as one engine in this one, and errors that arrive."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import aclosing
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from zlib import crc32

import pytest

from mull.chat import Chat
from mull.core import Failed, Sampling, Stop, Trace
from mull.engine.embedded import Embedded
from mull.engine.nearby import FEW, Nearby
from mull.engine.pool import WIDE, Pool, _Member
from mull.engine.request import Request, Sampled, Spent, Token, bill
from mull.ledger import metered
from mull.model.tokenizer import train_tokenizer

SAMPLING = Sampling(max_tokens=24, seed="pool")
CONTEXT = 1 << 14  # a sample as long takes ten seconds and more, so that it can be left before it is over


@pytest.fixture(scope="module")
def chat_and_models(request: pytest.FixtureRequest):  # type: ignore[no-untyped-def]
    make = request.getfixturevalue("make")
    return request.getfixturevalue("chat"), make(1, context=CONTEXT), make(2, context=CONTEXT)


@pytest.fixture(scope="module")
def pool(chat_and_models) -> Iterator[Pool]:  # type: ignore[no-untyped-def]
    chat, model, _ = chat_and_models
    with Pool(model, chat, 2) as pool:
        yield pool


def roots(n: int) -> list[Trace]:
    return [Trace.ask(f"what is {i} + {i * i}, and why would anybody want to know that?") for i in range(n)]


async def all_of(engine: Pool | Embedded, traces: list[Trace], n: int) -> list[list[Trace]]:
    return list(await asyncio.gather(*(engine.extend(trace, n, sampling=SAMPLING) for trace in traces)))


def test_a_pool_gives_the_bits_of_one_engine(pool: Pool, chat_and_models) -> None:  # type: ignore[no-untyped-def]
    chat, model, _ = chat_and_models
    alone = Embedded(model, chat, threads=1)
    before = pool.spent.decoded
    assert asyncio.run(all_of(pool, roots(5), 3)) == asyncio.run(all_of(alone, roots(5), 3))
    assert asyncio.run(all_of(pool, roots(1), WIDE + 3)) == asyncio.run(all_of(alone, roots(1), WIDE + 3))
    assert pool.spent.decoded - before == alone.spent.decoded


def test_more_requests_than_the_processes_take_at_once(pool: Pool) -> None:
    async def many() -> int:
        calls = (pool.extend(trace, 30, until=1, sampling=SAMPLING) for trace in roots(40))
        return sum(len(traces) for traces in await asyncio.gather(*calls))

    before = [member.spent.decoded for member in pool._members]
    assert asyncio.run(many()) == 1200
    assert not any(member.rows for member in pool._members) and not pool._turns
    done = [member.spent.decoded - b for member, b in zip(pool._members, before, strict=True)]
    assert sum(done) == 1200 and min(done) >= 240  # what each is given at the beginning, however slow it starts


def test_a_conversation_stays_where_its_beginning_is_cached(pool: Pool) -> None:
    async def walk(trace: Trace) -> set[int]:
        homes = set()
        for _ in range(3):
            before = [member.spent.decoded for member in pool._members]
            (trace,) = await pool.extend(trace, 1, until=1, sampling=SAMPLING)
            homes |= {i for i, member in enumerate(pool._members) if member.spent.decoded > before[i]}
        return homes

    homes = [asyncio.run(walk(root)) for root in roots(8)]
    assert all(len(each) == 1 for each in homes) and len(set.union(*homes)) == 2, "one each, and not all the same"


def test_what_no_process_knows_yet_is_shared_evenly(pool: Pool) -> None:
    async def scenario() -> list[int]:
        asked = (Trace.ask(f"What is {i} + {i}?") for i in range(999))
        fresh = list(islice((trace for trace in asked if crc32(repr(trace.messages).encode()) % 2), 31))
        tasks = [asyncio.create_task(pool.extend(trace, 1, until=60, sampling=SAMPLING)) for trace in fresh]
        while not all(member.rows for member in pool._members) or pool._turns:
            await asyncio.sleep(0)
        rows = sorted(member.rows for member in pool._members)
        await asyncio.gather(*tasks)
        return rows

    assert asyncio.run(scenario()) == [15, 16]


def test_bad_requests_are_refused_here(pool: Pool) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        asyncio.run(pool.extend(roots(1)[0], 0))
    with pytest.raises(ValueError, match="context"):
        asyncio.run(pool.extend(Trace.ask("word " * CONTEXT)))


def test_a_cancelled_request_leaves_the_pool_usable(pool: Pool) -> None:
    async def scenario() -> None:
        task = asyncio.create_task(pool.extend(roots(1)[0], 64, sampling=Sampling(max_tokens=400)))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(await pool.extend(roots(1)[0], 2, sampling=SAMPLING)) == 2

    asyncio.run(scenario())


@pytest.mark.parametrize("fails", [False, True])
def test_every_part_of_a_wide_request_has_ended_when_it_has(
    fails: bool, pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancelled, or because one part failed: the others are billed, each in its own time."""

    async def part(request: Request, _: int) -> list[Sampled]:
        if fails and request.branches.start == 1:
            raise Failed("a decoding process has died")
        try:
            return await asyncio.Future()
        finally:
            await asyncio.sleep(0.05 * request.branches.start)
            bill([Sampled([], [], Stop.LENGTH, Spent(7))])

    async def scenario() -> None:
        task = asyncio.create_task(pool.extend(roots(1)[0], WIDE))
        await asyncio.sleep(0.01)
        task.cancel() if not fails else None
        with pytest.raises(Failed if fails else asyncio.CancelledError):
            await task
        assert len(asyncio.all_tasks()) == 1

    monkeypatch.setattr(pool, "_run", part)
    with metered() as meter:
        asyncio.run(scenario())
    assert meter.cost.tokens_out == (7 if fails else 14)


def test_a_part_that_was_done_before_is_billed_too(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    real, before = pool._run, pool.spent.decoded

    async def scenario() -> None:
        done = asyncio.Event()

        async def part(request: Request, beginning: int) -> list[Sampled]:
            found = await real(request, beginning) if request.branches.start else await asyncio.Future()
            done.set()
            return found

        monkeypatch.setattr(pool, "_run", part)
        task = asyncio.create_task(pool.extend(roots(1)[0], WIDE, sampling=SAMPLING))
        await done.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with metered() as meter:
        asyncio.run(scenario())
    assert meter.cost.tokens_out == pool.spent.decoded - before > 0


def test_a_pool_streams_what_one_engine_streams(pool: Pool, chat_and_models) -> None:  # type: ignore[no-untyped-def]
    chat, model, _ = chat_and_models

    async def told(engine: Pool | Embedded) -> list[list[Token]]:
        async def one(trace: Trace) -> list[Token]:
            return [token async for token in engine.stream(trace, SAMPLING, 2)]

        with metered() as meter:
            found = await asyncio.gather(*map(one, roots(5)))
        bills.append((meter.cost.tokens_in, meter.cost.tokens_out, meter.cost.flops))
        return list(found)

    bills: list[tuple[float, float, float]] = []
    streamed = asyncio.run(told(pool))
    assert streamed == asyncio.run(told(Embedded(model, chat, threads=1)))
    assert all(tokens[-1].stop is not None and len(tokens[0].others) == 2 for tokens in streamed)
    assert bills[0][1] == bills[1][1] == sum(map(len, streamed)) and bills[0][2] > 0
    assert not any(member.rows for member in pool._members)
    with pytest.raises(ValueError, match="others must be from 0 to"):
        asyncio.run(anext(pool.stream(roots(1)[0], others=10_000)))


def test_a_stream_that_is_left_is_billed_and_leaves_room(pool: Pool) -> None:
    async def scenario() -> int:
        with metered() as meter:
            async with aclosing(pool.stream(roots(1)[0], Sampling(0.0, max_tokens=CONTEXT))) as tokens:
                async for _ in tokens:
                    break
        assert not any(member.rows or member._waiting for member in pool._members)
        assert len(await pool.extend(roots(1)[0], 2, sampling=SAMPLING)) == 2
        return int(meter.cost.tokens_out)

    assert 0 < asyncio.run(scenario()) < CONTEXT // 2  # at temperature 0 this model goes on and on


def test_those_who_live_do_the_work_of_one_that_died(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    async def scenario(pool: Pool) -> None:
        pool._members[0]._process.kill()
        pool._members[0]._process.wait()
        while not pool._members[0].dead:
            await asyncio.sleep(0.01)
        answers = await asyncio.gather(*(pool.extend(root, sampling=SAMPLING) for root in roots(8)))
        assert all(len(answer) == 1 for answer in answers)
        assert len([token async for token in pool.stream(roots(1)[0], SAMPLING)]) > 0

    with Pool(make(3), chat, 2) as pool:
        asyncio.run(scenario(pool))


def test_few_requests_stay_here_and_many_go_to_the_pool(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    model = make(1)

    async def scenario(pool: Pool) -> None:
        here = Embedded(model, chat, threads=1)
        near = Nearby(here, pool)

        async def asked(n: int) -> list[list[Trace]]:
            return list(await asyncio.gather(*(near.extend(root, 2, sampling=SAMPLING) for root in roots(n))))

        alone = await all_of(Embedded(model, chat, threads=1), roots(FEW + 6), 2)
        assert await asked(FEW) == alone[:FEW] and pool.spent.decoded == 0
        before = here.spent.decoded
        assert await asked(FEW + 6) == alone and pool.spent.decoded > 0
        assert here.spent.decoded == 2 * before  # the same few again
        assert near.rows == 0 < pool.cached and near.cached == here.cached + pool.cached
        under_way = asyncio.create_task(asked(FEW + 6))
        while not pool.rows:
            await asyncio.sleep(0)
        assert near.rows >= pool.rows
        assert await under_way == alone
        assert [t async for t in near.stream(roots(1)[0], SAMPLING)][-1].stop
        pool._members[0]._process.kill()
        while pool.alive:
            await asyncio.sleep(0.01)
        assert pool.cached == 0
        assert await asked(FEW + 6) == alone  # whoever is left does the work
        assert not near._here and not near._away

    with Pool(model, chat, 1) as pool:
        asyncio.run(scenario(pool))


def test_new_weights_are_used_from_the_next_request_on(chat_and_models) -> None:  # type: ignore[no-untyped-def]
    chat, model, other = chat_and_models
    with Pool(model, chat, 1) as pool:
        first = asyncio.run(all_of(pool, roots(2), 1))
        pool.load(other)
        second = asyncio.run(all_of(pool, roots(2), 1))
    assert first == asyncio.run(all_of(Embedded(model, chat, threads=1), roots(2), 1))
    assert second == asyncio.run(all_of(Embedded(other, chat, threads=1), roots(2), 1))


def test_weights_reach_all_that_live_whoever_has_died(
    pool: Pool, chat_and_models, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    dead, sent = _Member([sys.executable, "-c", ""]), []
    dead.close()
    alive = SimpleNamespace(send=sent.append)
    with monkeypatch.context() as patch:
        patch.setattr(pool, "_members", [dead, alive, dead, alive])
        before = set(Path(pool._folder.name).iterdir())
        with pytest.raises(Failed, match="has died"):
            pool.load(chat_and_models[1])
    copies = {Path(message["load"]) for message in sent}
    assert len(copies) == 2 and set(Path(pool._folder.name).iterdir()) - before == copies, "of the dead nothing stays"


def test_a_process_that_dies_is_reported(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    async def scenario(pool: Pool) -> None:
        task = asyncio.create_task(pool.extend(roots(1)[0], 8, sampling=Sampling(max_tokens=400)))
        await asyncio.sleep(0.05)
        pool._members[0]._process.kill()
        with pytest.raises(Failed, match="has died"):
            await task
        with pytest.raises(Failed, match="has died"):
            await pool.extend(roots(1)[0])

    with Pool(make(3), chat, 1) as pool:
        asyncio.run(scenario(pool))


def test_half_a_line_is_no_answer() -> None:
    """A process that is killed while it writes leaves nobody waiting."""
    request = Request.of(roots(1)[0], 1, "end", SAMPLING, Chat(train_tokenizer()), 512)
    for last_words in ("{", "what a library prints\\n"):
        code = f"import sys; sys.stdin.readline(); sys.stdout.write('{last_words}')"
        member = _Member([sys.executable, "-c", code])
        with pytest.raises(Failed, match="has died"):
            asyncio.run(asyncio.wait_for(member.run(request), 30))
        member.close()


def test_a_pool_has_a_process(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match="at least one process"):
        Pool(make(3), chat, 0)

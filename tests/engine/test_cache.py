"""The prefix tree returns what was put in, forgets the oldest, and never mixes versions of the weights."""

from __future__ import annotations

import asyncio

import torch
from hypothesis import given
from hypothesis import strategies as st

from mull.chat import Chat
from mull.core import Sampling, Trace
from mull.engine.cache import KV, PrefixCache
from mull.engine.embedded import Embedded


def kv_of(tokens: list[int]) -> KV:
    """Recognisable keys and values: a running checksum of everything up to each position."""
    sums = torch.tensor([float(hash(tuple(tokens[: i + 1])) % 9973) for i in range(len(tokens))])
    return KV(sums.expand(2, 1, 3, -1).clone(), sums.view(1, 1, -1, 1).expand(2, 1, -1, 3).clone())


def empty(length: int) -> KV:
    return KV(torch.zeros(2, 1, 3, length), torch.zeros(2, 1, length, 3))


words = st.lists(st.integers(0, 2), min_size=1, max_size=12)


@given(st.lists(words, max_size=25), st.integers(1, 60))
def test_a_hit_is_the_longest_prefix_and_holds_its_values(inserts: list[list[int]], capacity: int) -> None:
    cache, known = PrefixCache(capacity), set[tuple[int, ...]]()
    for tokens in inserts:
        cache.insert(0, tokens, kv_of(tokens))
        known |= {tuple(tokens[:i]) for i in range(1, len(tokens) + 1)}
        assert cache.tokens <= capacity
        if len(tokens) <= capacity:  # what was just used is there, whole
            out = empty(len(tokens))
            assert cache.fetch(0, tokens, out) == len(tokens)
            assert torch.equal(out.k, kv_of(tokens).k) and torch.equal(out.v, kv_of(tokens).v)
    for probe in [[0, 1, 2, 0, 1], *inserts]:
        out = empty(len(probe))
        hit = cache.fetch(0, probe, out)
        assert hit == 0 or tuple(probe[:hit]) in known
        assert torch.equal(out.k[..., :hit], kv_of(probe).k[..., :hit])
        if capacity == 60 and sum(map(len, inserts)) <= 60:
            longest = max((i for i in range(len(probe) + 1) if tuple(probe[:i]) in known), default=0)
            assert hit == longest


def test_the_least_recently_used_goes_first() -> None:
    cache = PrefixCache(6)
    for tokens in ([1, 1, 1], [2, 2, 2]):
        cache.insert(0, tokens, kv_of(tokens))
    assert cache.fetch(0, [1, 1, 1], empty(3)) == 3
    cache.insert(0, [3, 3], kv_of([3, 3]))
    assert [cache.fetch(0, t, empty(3)) for t in ([1, 1, 1], [2, 2, 2], [3, 3])] == [3, 0, 2]


def test_cached_values_are_copies() -> None:
    cache, kv = PrefixCache(10), kv_of([1, 2])
    cache.insert(0, [1, 2], kv)
    kv.k.zero_()
    out = empty(2)
    cache.fetch(0, [1, 2], out)
    assert torch.equal(out.k, kv_of([1, 2]).k)
    out.k.zero_()
    again = empty(2)
    cache.fetch(0, [1, 2], again)
    assert torch.equal(again.k, kv_of([1, 2]).k)


def test_another_version_is_a_miss() -> None:
    cache = PrefixCache(10)
    cache.insert(0, [1, 2], kv_of([1, 2]))
    cache.reset(1)
    assert cache.tokens == 0 and cache.fetch(1, [1, 2], empty(2)) == 0
    cache.insert(0, [1, 2], kv_of([1, 2]))  # a straggler of the old weights
    assert cache.fetch(1, [1, 2], empty(2)) == 0 and cache.fetch(0, [1, 2], empty(2)) == 0


def test_new_weights_answer_as_a_cold_engine_bit_for_bit(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    old, new = make(1), make(2)
    trace, sampling = Trace.ask("37 + 48, and then some more text to fill a block"), Sampling(seed="a", max_tokens=40)
    warm, cold, stale = Embedded(old, chat), Embedded(new, chat), Embedded(old, chat)

    async def run() -> None:
        (before,) = await warm.extend(trace, sampling=sampling)
        warm.load(new)
        (after,), (expected,) = await warm.extend(trace, sampling=sampling), await cold.extend(trace, sampling=sampling)
        assert after.steps == expected.steps and after.answer == expected.answer and after != before
        # Negative control: with the version left out of the key, the old prefix poisons the new weights' answer.
        await stale.extend(trace, sampling=sampling)
        stale.cache.reset = lambda version: setattr(stale.cache, "version", version)  # type: ignore[method-assign]
        stale.load(new)
        (poisoned,) = await stale.extend(trace, sampling=sampling)
        assert poisoned.steps != expected.steps

    asyncio.run(run())


def test_rows_in_flight_finish_with_the_weights_they_began_with(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    old, new = make(1), make(2)
    engine = Embedded(old, chat)
    trace, sampling = Trace.ask("count", thinks=True), Sampling(seed="a", max_tokens=300)

    async def run() -> None:
        (expected,) = await Embedded(old, chat).extend(trace, sampling=sampling)
        task = asyncio.create_task(engine.extend(trace, sampling=sampling))
        while engine.spent.decoded < 5:
            await asyncio.sleep(0)
        engine.load(new)
        late = asyncio.create_task(engine.extend(trace, sampling=sampling))
        assert await task == [expected]
        assert await late == await Embedded(new, chat).extend(trace, sampling=sampling)

    asyncio.run(run())

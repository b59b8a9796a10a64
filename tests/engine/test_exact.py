"""In exact mode a request's tokens and log-probabilities are the same bits alone, in company and after any history."""

from __future__ import annotations

import asyncio
from random import Random
from typing import Any

import pytest
import torch
from torch import Tensor

from mull.chat import Chat
from mull.core import Sampling, Trace, Until
from mull.engine import bits
from mull.engine.bits import reads_alike, row_independent
from mull.engine.cache import KV
from mull.engine.embedded import Embedded
from mull.engine.prefill import Passage, prefill
from mull.engine.step import FLOOR, Batch
from mull.engine.weights import Weights

SHAPES = {
    "small": {},
    "grouped": {"kv_heads": 2},
    "mull-nano": {"width": 192, "heads": 6, "head_dim": 32, "hidden": 512, "layers": 2},
}
Request = tuple[Trace, int, Until, Sampling]


def ask(rng: Random, name: str) -> Request:
    """A request of a random size and kind."""
    text = "".join(rng.choice("abc 0123456789+*=") for _ in range(rng.randint(1, 120)))
    settings = Sampling(
        temperature=rng.choice([0.0, 0.7, 1.0, 1.3]),
        top_p=rng.choice([1.0, 1.0, 0.9]),
        max_tokens=rng.randint(1, 60),
        seed=name,
    )
    return (
        Trace.ask(text, thinks=rng.random() < 0.7),
        rng.choice([1, 1, 2, 5]),
        rng.choice(["step", "end", 7]),
        settings,
    )


async def answer(engine: Embedded, request: Request) -> list[tuple[tuple[int, ...], tuple[float, ...]]]:
    trace, n, until, sampling = request
    out = []
    for t in await engine.extend(trace, n, until=until, sampling=sampling):
        parts = [*t.steps, *([t.answer] if t.answer else [])]
        out.append((tuple(i for s in parts for i in s.tokens), tuple(p for s in parts for p in s.logprobs)))
    return out


async def alone_and_in_company(engine: Embedded, fresh: Embedded, seed: int) -> tuple[object, object]:
    rng = Random(seed)
    needle = ask(rng, "needle")

    async def neighbour(i: int) -> None:
        await asyncio.sleep(rng.random() * 0.02)
        request = ask(Random(f"{seed}/{i}"), f"hay {i}")
        task = asyncio.create_task(answer(engine, request))
        if i % 5 == 0:  # some leave early
            await asyncio.sleep(rng.random() * 0.02)
            task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    hay = [asyncio.create_task(neighbour(i)) for i in range(rng.randint(1, 31))]
    await asyncio.sleep(rng.random() * 0.02)
    company = await answer(engine, needle)
    await asyncio.gather(*hay)
    return await answer(fresh, needle), company


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("threads", [1, 2])
def test_neighbours_change_no_bit(shape: str, threads: int, chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    model = make(**SHAPES[shape])
    crowd = Embedded(model, chat, max_rows=48, threads=threads, cache_tokens=3000)
    for seed in range(8):
        alone, company = asyncio.run(alone_and_in_company(crowd, Embedded(model, chat), seed))
        assert bool(alone == company), seed


@pytest.mark.parametrize("n", [1, 4])
@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_cached_changes_no_bit(shape: str, n: int, chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    """A trace continued by the engine that sampled it, and by one that never saw it, beyond where sums are split."""
    model = make(**SHAPES[shape])
    warm, text = Embedded(model, chat), "How many r are there in strawberry and in raspberry? " * 3

    async def walk() -> None:
        trace, prompt = Trace.ask(text), len(chat.prompt(Trace.ask(text).messages, True))
        for i in range(6):
            settings = Sampling(seed="walk", max_tokens=37)
            request = (trace, n, 20, settings)
            assert bool(await answer(warm, request) == await answer(Embedded(model, chat), request)), i
            trace = (await warm.extend(trace, n, until=20, sampling=settings))[-1]
        again = warm.spent.prefilled - prompt
        assert warm.spent.reused > 0 and not trace.finished
        assert again <= 10 * FLOOR if reads_alike(warm.weights) else again >= 5 * 20  # what was decoded is read again

    asyncio.run(walk())


def test_rows_of_a_shared_prefix_leave_nothing_behind(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    """Their attention is summed in two parts, so their keys are other bits than those that reading gives."""
    model, trace = make(**SHAPES["mull-nano"]), Trace.ask("strawberry " * 8)
    warm, cut = Embedded(model, chat), Sampling(seed="share", max_tokens=30)
    unfinished = [found for found in asyncio.run(warm.extend(trace, 6, sampling=cut)) if not found.finished]
    assert unfinished
    for found in unfinished:
        request = (found, 1, 9, Sampling(seed="go on"))
        assert asyncio.run(answer(warm, request)) == asyncio.run(answer(Embedded(model, chat), request))


def test_the_other_mode_is_what_the_tests_above_can_see(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    """Negative control: without exact mode, company does change bits on some request."""
    model = make(**SHAPES["mull-nano"])
    loose = Embedded(model, chat, exact=False, threads=1)
    pairs = [asyncio.run(alone_and_in_company(loose, Embedded(model, chat, exact=False), seed)) for seed in range(8)]
    assert any(alone != company for alone, company in pairs)


def needles(weights: Weights, n: int, floor: int) -> torch.Tensor:
    """Logits of five fixed rows, short and long, with n - 5 others before them."""
    c, noise = weights.config, torch.Generator().manual_seed(n)

    def kv(length: int, generator: torch.Generator) -> KV:
        sizes = (c.layers, c.kv_heads, c.head_dim, length), (c.layers, c.kv_heads, length, c.head_dim)
        return KV(*(torch.randn(size, generator=generator) for size in sizes))

    batch = Batch(weights, 140, floor)
    for i in range(n - 5):
        batch.add(7, 50, **{"shared" if i % 3 == 0 else "prefix": kv(1 + (i * 37 + n) % 420, noise)})
    fixed = torch.Generator().manual_seed(0)
    for i, length in enumerate((3, 50, 100, 177, 300)):
        batch.add(9, 100 + i, **{"shared" if i == 2 else "prefix": kv(length, fixed)})
    return torch.stack([batch.forward()[-5:].clone() for _ in range(3)])


@pytest.mark.parametrize("shape", SHAPES)
def test_rows_do_not_see_the_size_of_their_batch(shape: str, make) -> None:  # type: ignore[no-untyped-def]
    weights = Weights(make(**SHAPES[shape]))
    alone = needles(weights, 5, floor=4)
    for n in (6, 7, 8, 12, 13, 16, 31, 64, 100, 140):
        assert torch.equal(alone, needles(weights, n, floor=4)), n


def test_the_floor_is_what_makes_it_so(make) -> None:  # type: ignore[no-untyped-def]
    """Negative control: a single row, unpadded, differs in its last bits."""
    weights = Weights(make(**SHAPES["mull-nano"]))

    def one(floor: int, others: int) -> torch.Tensor:
        batch = Batch(weights, 8, floor)
        for _ in range(1 + others):
            batch.add(9, 0)
        return batch.forward()[0].clone()

    assert torch.equal(one(4, 0), one(4, 7))
    assert not torch.equal(one(1, 0), one(1, 7))


def states_of(weights: Weights, tokens: list[int], kv: KV, start: int, block: int = 0, out: int = 0) -> Tensor:
    """The last states of tokens that go through the layers by themselves."""
    prefill(weights, [passage := Passage(tokens, kv, start, block, out)])
    return passage.states


@pytest.mark.parametrize("shape", SHAPES)
def test_a_prompt_is_the_same_bits_at_once_and_block_by_block(shape: str, make) -> None:  # type: ignore[no-untyped-def]
    weights = Weights(make(**SHAPES[shape]))
    tokens = [7 + i * 37 % 200 for i in range(128)]
    whole = weights.empty_kv(128)
    for start in range(0, 128, 32):
        states_of(weights, tokens[start : start + 32], whole, start, 32)
    unequal = 0
    for length in range(FLOOR, 129, FLOOR):
        once, loose = (weights.empty_kv(-(-length // 32) * 32) for _ in range(2))
        states_of(weights, tokens[:length], once, 0, 32)
        states_of(weights, tokens[:length], loose, 0)
        assert torch.equal(once.k[..., :length], whole.k[..., :length]), length
        assert torch.equal(once.v[..., :length, :], whole.v[..., :length, :]), length
        unequal += not torch.equal(loose.k[..., :length], whole.k[..., :length])
    assert unequal  # negative control: without blocks the length is in the sums


@pytest.mark.parametrize("shape", SHAPES)
def test_a_prompt_is_the_same_bits_however_much_of_it_is_known(shape: str, make) -> None:  # type: ignore[no-untyped-def]
    weights = Weights(make(**SHAPES[shape]))
    tokens = [7 + i * 37 % 200 for i in range(96)]
    whole = weights.empty_kv(96)
    states_TD = states_of(weights, tokens, whole, 0, 32, 96)
    unequal = 0
    for stop in range(4 * FLOOR, 97, 5 * FLOOR):
        for known in range(0, stop, FLOOR):
            kv = weights.empty_kv(-(-stop // 32) * 32)
            kv.put(0, whole.cut(0, known))
            last = states_of(weights, tokens[known:stop], kv, known, 32, FLOOR)
            assert torch.equal(last, states_TD[stop - FLOOR : stop]), (known, stop)
            assert torch.equal(kv.k[..., :stop], whole.k[..., :stop]), (known, stop)
            kv.put(0, whole.cut(0, stop - 1))
            unequal += not torch.equal(states_of(weights, tokens[stop - 1 : stop], kv, stop - 1, 32, 1), last[-1:])
    assert unequal  # negative control: a single row is computed in another way


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("block", [32, 0])
def test_prompts_beside_rows_and_beside_each_other_are_the_same_bits(shape: str, block: int, make) -> None:  # type: ignore[no-untyped-def]
    weights = Weights(make(**SHAPES[shape]))
    floor = FLOOR if block else 1
    lengths = (4, 24, 64, 8, 400) if block else (1, 23, 64, 7, 300)
    texts = [[7 + (i + 1) * (k + 3) * 37 % 200 for i in range(length)] for k, length in enumerate(lengths)]

    def passages() -> list[Passage]:
        kvs = [weights.empty_kv(-(-length // 32) * 32) for length in lengths]
        return [Passage(text, kv, 0, block, floor) for text, kv in zip(texts, kvs, strict=True)]

    def rows() -> Batch:
        batch = Batch(weights, 7, floor)
        for token in range(7):
            batch.add(token, 0)
        return batch

    alone, company, crowd = passages(), passages(), passages()
    for passage in alone:
        prefill(weights, [passage])
    prefill(weights, company)
    plain, busy = rows(), rows()
    for beside in (crowd[:4], crowd[4:], []):  # rows are the same bits, too, while prompts go through and after
        same = torch.equal(plain.forward(), busy.forward(beside=beside))
        assert same or not block
    unequal = 0
    for one, *others in zip(alone, company, crowd, strict=True):
        for other in others:
            torch.testing.assert_close(other.states, one.states, rtol=0, atol=1e-5)
            torch.testing.assert_close(other.kv.k, one.kv.k, rtol=0, atol=1e-5)
            unequal += not (torch.equal(other.states, one.states) and torch.equal(other.kv.v, one.kv.v))
    assert bool(unequal) == (block == 0)  # negative control: single rows are computed in another way


def test_a_prompt_that_is_known_changes_no_bit_of_the_first_token(chat: Chat, make) -> None:  # type: ignore[no-untyped-def]
    model = make(**SHAPES["mull-nano"])
    warm, cold = Embedded(model, chat), Embedded(model, chat)
    for n in range(1, 40):
        trace, sampling = Trace.ask("r" * n), Sampling(seed="first", max_tokens=2)
        first, again = (asyncio.run(answer(warm, (trace, 1, "end", sampling))) for _ in range(2))
        cold.cache.reset(cold.version)
        assert bool(first == again == asyncio.run(answer(cold, (trace, 1, "end", sampling)))), n
    assert cold.spent.reused == 0 < warm.spent.reused


@pytest.mark.parametrize("shape", SHAPES)
def test_the_machine_is_proved_at_the_start(shape: str, make, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    """Which products are the same bits is the processor's and its library's business; what differs must be seen."""
    weights = Weights(make(**SHAPES[shape]))
    assert row_independent(weights)
    assert reads_alike(weights) or shape == "grouped"  # whose two queries a head are too few on some machines
    forward = Batch.forward

    def crowded(batch: Batch, *args: Any, **kwargs: Any) -> Tensor:  # negative control: more rows, other bits
        return forward(batch, *args, **kwargs) * (1 + 2e-7 * (batch.n > 1))

    def nudged(*args: Any) -> None:  # and what is read is not what was decoded
        prefill(*args)
        args[1][0].kv.v[-1, 0, FLOOR] *= 1 + 2e-7

    with monkeypatch.context() as patch:
        patch.setattr(Batch, "forward", crowded)
        assert not row_independent(weights)
    with monkeypatch.context() as patch:
        patch.setattr(bits, "prefill", nudged)
        assert not reads_alike(weights)


@pytest.mark.parametrize("shape", SHAPES)
def test_how_many_share_a_prefix_changes_no_bit(shape: str, make) -> None:  # type: ignore[no-untyped-def]
    """Of the branches of one prompt some may run in another thread, and all but one may have ended."""
    weights = Weights(make(**SHAPES[shape]))
    noise, prefix = torch.Generator().manual_seed(0), weights.empty_kv(150)
    prefix.k.normal_(generator=noise)
    prefix.v.normal_(generator=noise)
    found = []
    for rows in (1, 2, 3, 6):
        batch = Batch(weights, 16, FLOOR)
        for _ in range(rows):
            batch.add(7, 150, shared=prefix)
        found.append(torch.stack([batch.forward()[0] for _ in range(3)]))
    assert all(torch.equal(one, found[-1]) for one in found)

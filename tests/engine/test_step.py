"""Cached, forked, shared, batched and prefilled forward passes agree with the plain full one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mull.engine import step
from mull.engine.cache import KV
from mull.engine.prefill import Passage, prefill
from mull.engine.step import Batch
from mull.engine.weights import Weights
from mull.model.transformer import Transformer

SHAPES = {
    "qwen3, one kv head": {},
    "qwen3, grouped": {"kv_heads": 2, "tied": False},
    "qwen2.5": {"qk_norm": False, "qkv_bias": True, "kv_heads": 4},
    "llama": {"qk_norm": False, "kv_heads": 2},
    "mull-nano": {"width": 192, "heads": 6, "head_dim": 32, "hidden": 512, "layers": 3},
}


@pytest.fixture(scope="module", params=SHAPES)
def model(request: pytest.FixtureRequest, make) -> Transformer:  # type: ignore[no-untyped-def]
    return make(**SHAPES[request.param])  # type: ignore[no-any-return]


def prefix_of(weights: Weights, tokens: list[int], cuts: list[int]) -> KV:
    """Keys and values of tokens, prefilled in pieces."""
    kv = weights.empty_kv(len(tokens))
    edges = sorted({0, *(cut % len(tokens) for cut in cuts), len(tokens)})
    for a, b in pairwise(edges):
        prefill(weights, [Passage(tokens[a:b], kv, a)])
    return kv


@pytest.fixture(scope="module", autouse=True)
def small_crews() -> Iterator[None]:
    """Few rows suffice to have several crews, and to sort them pays soon."""
    usual = step.CREW, step.FIXED
    step.CREW, step.FIXED = 4, 0
    yield
    step.CREW, step.FIXED = usual


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_random_programs_agree_with_the_full_forward(model: Transformer, data: st.DataObject) -> None:
    """Rows start, fork (by copy and by shared prefix), leave and go on in any order: |dlogit| <= 1e-5."""
    weights, vocab = Weights(model), model.config.vocab_size
    batch = Batch(weights, rows=12, floor=data.draw(st.sampled_from([1, 4]), "floor"))
    texts: list[list[int]] = []  # what each row has been fed, its next token included
    draw = torch.Generator().manual_seed(data.draw(st.integers(0, 2**32), "seed"))

    def fresh(n: int) -> list[int]:
        return torch.randint(vocab, (n,), generator=draw).tolist()

    for action in data.draw(st.lists(st.sampled_from(["start", "share", "fork", "drop", "go", "go"]), max_size=14)):
        if action in ("start", "share") and batch.n + 3 <= batch.rows:
            text = fresh(data.draw(st.integers(2, 60), "prompt"))
            kv = prefix_of(weights, text[:-1], data.draw(st.lists(st.integers(1, 59), max_size=2), "cuts"))
            for _ in range(3 if action == "share" else 1):
                batch.add(text[-1], len(text) - 1, **{"shared" if action == "share" else "prefix": kv})
                texts.append(list(text))
        elif action == "fork" and 0 < batch.n < batch.rows:
            row = data.draw(st.integers(0, batch.n - 1), "row")
            kv = batch.read(row)
            batch.add(texts[row][-1], len(texts[row]) - 1, prefix=KV(kv.k.clone(), kv.v.clone()))
            texts.append(list(texts[row]))
        elif action == "drop" and batch.n:
            row = data.draw(st.integers(0, batch.n - 1), "row")
            batch.remove(row)
            texts[row] = texts[-1]
            texts.pop()
        elif action == "go" and batch.n:
            for _ in range(data.draw(st.integers(1, 20), "steps")):
                targets, sources = batch.sort(1000)
                for target, text in zip(targets, [texts[source] for source in sources], strict=True):
                    texts[target] = text
                logits = batch.forward()
                for row, text in enumerate(texts):
                    text += fresh(1)
                    batch.token[row] = text[-1]
            for row, text in enumerate(texts):
                full = model(torch.tensor([text[:-1]]))[0, -1].detach()
                assert (logits[row] - full).abs().max() <= 1e-5 * max(1.0, float(full.abs().max()))
                assert logits[row].argmax() == full.argmax()
    assert batch.n == len(texts)
    assert sum(kv is not None for kv in batch.shared[batch.n :]) == 0  # nothing is held for rows that left


def test_rows_are_sorted_by_length_where_that_pays(make) -> None:  # type: ignore[no-untyped-def]
    weights = Weights(make(**SHAPES["mull-nano"]))
    lengths = (3, 90, 5, 80, 100, 7, 9, 110, 4)
    batch, plain = Batch(weights, rows=12), Batch(weights, rows=12)
    for at, length in enumerate(lengths):
        text = [20 + (at + i) % 50 for i in range(length)]
        for one in (batch, plain):
            one.add(text[-1], length - 1, prefix=prefix_of(weights, text[:-1], []))
    assert batch.sort(1) == ([], [])  # who leaves soon is not moved
    targets, sources = batch.sort(50)
    order = list(range(len(lengths)))
    for target, source in zip(targets, sources, strict=True):
        order[target] = source
    crews = [sorted((lengths[row] for row in order[at : at + step.CREW]), reverse=True) for at in (0, 4, 8)]
    assert crews == [[110, 100, 90, 80], [9, 7, 5, 4], [3]]
    assert set(targets) == set(sources) == {0, 2, 4, 7, 8}  # the others are where they belong
    assert batch.sort(50) == ([], [])  # all is in order
    assert (batch.forward() - plain.forward()[order]).abs().max() < 1e-4
    assert not torch.equal(batch.token[:9], plain.token[:9])  # negative control: they did move

    even = Batch(weights, rows=12)
    for length in (40, 41, 40, 42, 40, 41, 43, 40, 42):
        even.add(7, length - 1, prefix=prefix_of(weights, [7] * (length - 1), []))
    assert even.sort(20) == ([], [])  # what differs by so little stays where it is


def test_a_wrong_position_is_noticed(model: Transformer) -> None:
    """Negative control: the agreement above is not vacuous."""
    weights, text = Weights(model), list(range(20, 50))
    batch = Batch(weights, rows=1)
    batch.add(text[-1], len(text), prefix=prefix_of(weights, text[:-1], []))
    full = model(torch.tensor([text]))[0, -1].detach()
    assert (batch.forward()[0] - full).abs().max() > 1e-3


def test_weights_are_a_copy(make) -> None:  # type: ignore[no-untyped-def]
    model = make()
    weights = Weights(model)
    before = [weights.embed.clone(), weights.head.clone(), *(layer.qkv.clone() for layer in weights.layers)]
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(1.0)
    after = [weights.embed, weights.head, *(layer.qkv for layer in weights.layers)]
    assert all(torch.equal(a, b) for a, b in zip(before, after, strict=True))


def test_the_answer_head_speaks_where_it_is_asked(make) -> None:  # type: ignore[no-untyped-def]
    model = make(answer_head=True)
    weights, text = Weights(model), [9, 30, 40]
    batch = Batch(weights, rows=4)
    for _ in range(2):
        batch.add(text[-1], 2, prefix=prefix_of(weights, text[:-1], []))
    logits = batch.forward(torch.tensor([False, True]))
    tokens = torch.tensor([text, text])
    full = model(tokens, torch.tensor([[False] * 3, [True] * 3]))[:, -1].detach()
    assert (logits - full).abs().max() <= 1e-5 * float(full.abs().max())
    assert (logits[0] - logits[1]).abs().max() > 0.1

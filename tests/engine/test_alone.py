"""The generator without torch: the same tokens and chances as the batching one, from the same folders."""

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from mull.chat import Chat
from mull.core import Message, Sampling, Step, Stop, Trace
from mull.engine.alone import Alone
from mull.engine.embedded import Embedded
from mull.model import checkpoint
from mull.model.config import shapes
from mull.model.folder import arrays, describe, write_manifest
from mull.model.transformer import Transformer
from tests.engine.conftest import Make

SHAPES: tuple[dict[str, Any], ...] = (
    {},
    {"kv_heads": 2},
    {"qk_norm": False, "qkv_bias": True},
    {"qk_norm": False, "tied": False, "rope_theta": 500.0},
    {"answer_head": True},
)
SAMPLINGS = (
    Sampling(0.0, max_tokens=60),
    Sampling(1.0, max_tokens=60, seed="a"),
    Sampling(0.7, top_p=0.8, max_tokens=40, seed="b"),
)


def pair(
    make: Make, chat: Chat, folder: Path, dtype: torch.dtype = torch.float32, **shape: Any
) -> tuple[Alone, Embedded]:
    checkpoint.save(folder, make(3, **shape), chat, dtype=dtype)
    return Alone.open(folder), Embedded(checkpoint.load(folder), chat)


def written(trace: Trace) -> list[Step]:
    return [*trace.steps, *([trace.answer] if trace.answer else [])]


def same(one: list[Trace], other: list[Trace]) -> None:
    for a, b in zip(one, other, strict=True):
        assert a.stop == b.stop and (a.answer is None) == (b.answer is None)
        for x, y in zip(written(a), written(b), strict=True):
            assert x.tokens == y.tokens and x.text == y.text
            np.testing.assert_allclose(x.logprobs, y.logprobs, atol=2e-4)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_it_writes_what_the_batching_engine_writes(
    make: Make, chat: Chat, tmp_path: Path, shape: dict[str, Any]
) -> None:
    alone, embedded = pair(make, chat, tmp_path / "m", **shape)
    for thinks in (True, False):
        root = Trace.ask("What is 12*7?", thinks=thinks)
        for sampling in SAMPLINGS:
            both = [asyncio.run(engine.extend(root, 3, sampling=sampling)) for engine in (alone, embedded)]
            same(*both)


def test_steps_tokens_and_forced_answers(make: Make, chat: Chat, tmp_path: Path) -> None:
    alone, embedded = pair(make, chat, tmp_path / "m")
    heat = Sampling(1.0, max_tokens=50, seed="x")
    traces = []
    for engine in (alone, embedded):
        (step,) = asyncio.run(engine.extend(Trace.ask("3+4"), until="step", sampling=heat))
        (three,) = asyncio.run(engine.extend(step, until=3, sampling=heat)) if not step.finished else (step,)
        traces.append([step, three])
    same(*traces)
    assert traces[0][1].stop in (Stop.TOKENS, Stop.END)


def test_a_past_answer_in_the_conversation_is_not_the_answer(make: Make, chat: Chat, tmp_path: Path) -> None:
    alone, embedded = pair(make, chat, tmp_path / "m", answer_head=True)
    talk = (Message("user", "1+1"), Message("assistant", "2"), Message("user", "and 2+2?"))
    cold = Sampling(0.0, max_tokens=30)
    same(*(asyncio.run(engine.extend(Trace(talk), sampling=cold)) for engine in (alone, embedded)))


def test_what_was_asked_before_changes_nothing(make: Make, chat: Chat, tmp_path: Path) -> None:
    alone, _ = pair(make, chat, tmp_path / "m")
    asked = [Trace.ask(text) for text in ("1+1", "1+12", "1+1 and a far longer question than that", "1+1")]
    found = [asyncio.run(alone.extend(trace, sampling=Sampling(0.0, max_tokens=300)))[0] for trace in asked]
    assert found[0] == found[3]
    again, _ = pair(make, chat, tmp_path / "n")
    assert asyncio.run(again.extend(asked[1], sampling=Sampling(0.0, max_tokens=300)))[0] == found[1]


def test_an_interrupted_reading_is_not_taken_for_read(
    make: Make, chat: Chat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone, _ = pair(make, chat, tmp_path / "m")
    cold, asked = Sampling(0.0, max_tokens=40), Trace.ask("what is 123456789 + 987654321?")
    forward, calls = alone._row.forward, iter(range(1000))
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):

        def interrupted(*given: Any) -> Any:
            if next(calls) == 9:
                raise KeyboardInterrupt
            return forward(*given)

        patch.setattr(alone._row, "forward", interrupted)
        asyncio.run(alone.extend(asked, sampling=cold))
    fresh, _ = pair(make, chat, tmp_path / "n")
    same(*(asyncio.run(engine.extend(asked, sampling=cold)) for engine in (alone, fresh)))


def test_memory_grows_without_reading_again(
    make: Make, chat: Chat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone, embedded = pair(make, chat, tmp_path / "m")
    reads: list[int] = []
    forward = alone._row.forward

    def counted(token: int, position: int, slot: int, aloud: bool = False) -> Any:
        reads.append(position)
        return forward(token, position, slot, aloud)

    monkeypatch.setattr(alone._row, "forward", counted)
    hot = Sampling(1.0, max_tokens=450, seed="long")
    same(*(asyncio.run(engine.extend(Trace.ask("1"), sampling=hot)) for engine in (alone, embedded)))
    assert reads == list(range(len(reads)))


def test_streams_end_with_a_reason(make: Make, chat: Chat, tmp_path: Path) -> None:
    alone, _ = pair(make, chat, tmp_path / "m")

    async def listen(limit: int) -> list[Any]:
        return [token async for token in alone.stream(Trace.ask("2+2"), Sampling(1.0, max_tokens=limit, seed="s"))]

    tokens = asyncio.run(listen(7))
    assert len(tokens) <= 7 and tokens[-1].stop is not None and all(t.stop is None for t in tokens[:-1])


def test_half_precision_folders_open_alike(make: Make, chat: Chat, tmp_path: Path) -> None:
    for dtype in (torch.bfloat16, torch.float16, torch.float64):
        folder = tmp_path / str(dtype)
        pair(make, chat, folder, dtype)
        read, model = arrays(folder, describe(folder)), checkpoint.load(folder)
        assert all(np.array_equal(read[name], tensor.numpy()) for name, tensor in model.state_dict().items())


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_the_weights_of_a_shape_are_those_of_the_network(make: Make, shape: dict[str, Any]) -> None:
    model: Transformer = make(0, **shape)
    assert shapes(model.config) == {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}


def test_unsound_folders_are_refused_in_one_line(make: Make, chat: Chat, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"has no config\.json"):
        Alone.open(tmp_path)
    checkpoint.save(tmp_path / "nan", make(0), chat)
    weights = load_file(tmp_path / "nan" / "model.safetensors")
    weights["model.norm.weight"][0] = float("nan")
    save_file(weights, tmp_path / "nan" / "model.safetensors")
    write_manifest(tmp_path / "nan")
    with pytest.raises(ValueError, match="NaN"):
        Alone.open(tmp_path / "nan")
    checkpoint.save(tmp_path / "bad", make(0), chat)
    (tmp_path / "bad" / "manifest.json").unlink()
    whole = (tmp_path / "bad" / "model.safetensors").read_bytes()
    (tmp_path / "bad" / "model.safetensors").write_bytes(whole[:-9])
    with pytest.raises(ValueError, match="not a sound safetensors file"):
        Alone.open(tmp_path / "bad")
    checkpoint.save(tmp_path / "other", make(0, hidden=96), chat)
    (tmp_path / "other" / "manifest.json").unlink()
    (tmp_path / "other" / "model.safetensors").write_bytes(whole)
    with pytest.raises(ValueError, match=r"do not fit config\.json"):
        Alone.open(tmp_path / "other")


def test_asking_imports_no_torch() -> None:
    code = (
        "import sys; from mull.cli import main; code = main(['ask', '2+2']); sys.exit(code or 'torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=120, capture_output=True).returncode == 0

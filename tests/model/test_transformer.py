"""Our forward pass against transformers', and what must hold of any causal model."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
import torch
from shaken import CHAT, SIZES, shaken, small, some_tokens

from mull.model import checkpoint
from mull.model.config import ModelConfig
from mull.model.heads import Heads
from mull.model.transformer import Transformer, rope_table, rotate

SHAPES: dict[str, dict[str, Any]] = {
    "qwen3": {},
    "qwen3 untied, one kv head": {"tied": False, "kv_heads": 1},
    "qwen3 wide heads": {"heads": 2, "kv_heads": 2, "head_dim": 32, "rope_theta": 1_000_000.0},
    "qwen2": {"qk_norm": False, "qkv_bias": True, "heads": 3, "kv_heads": 3},
    "llama": {"qk_norm": False, "norm_eps": 1e-5, "heads": 3, "kv_heads": 1},
}


@torch.no_grad()
def theirs(folder: Path, tokens: torch.Tensor) -> torch.Tensor:
    transformers = pytest.importorskip("transformers")
    model = transformers.AutoModelForCausalLM.from_pretrained(
        folder, dtype=torch.float32, use_safetensors=True, trust_remote_code=False
    )
    return torch.as_tensor(model.eval()(tokens).logits)


@torch.no_grad()
def ours(model: Transformer, tokens: torch.Tensor) -> torch.Tensor:
    return model(tokens)


def apart(a: torch.Tensor, b: torch.Tensor) -> float:
    assert a.shape == b.shape
    assert a.std() > 0.3, "logits that hardly differ would agree by themselves"
    return float((a - b).abs().max())


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])
@pytest.mark.parametrize("shape", SHAPES)
def test_transformers_opens_our_folder(tmp_path: Path, shape: str, dtype: torch.dtype) -> None:
    model = small(**SHAPES[shape])
    checkpoint.save(tmp_path, model, CHAT, dtype=dtype)
    again = checkpoint.load(tmp_path)
    tokens = some_tokens()
    assert again.config == model.config
    assert apart(ours(again, tokens), theirs(tmp_path, tokens)) < 1e-4
    if dtype == torch.float32:
        assert torch.equal(ours(again, tokens), ours(model, tokens))


FOREIGN = [
    ("Llama", {"tie_word_embeddings": False}),
    ("Llama", {"tie_word_embeddings": True, "head_dim": 32}),
    ("Qwen2", {"tie_word_embeddings": True}),
    ("Qwen2", {"tie_word_embeddings": False, "num_key_value_heads": 4}),
    ("Qwen3", {"tie_word_embeddings": True, "head_dim": 24}),
    ("Qwen3", {"tie_word_embeddings": False, "num_key_value_heads": 1, "head_dim": 8}),
]


@pytest.mark.parametrize("sharded", [False, True], ids=["one file", "sharded"])
@pytest.mark.parametrize(("kind", "sizes"), FOREIGN)
def test_we_open_theirs(tmp_path: Path, kind: str, sizes: dict[str, Any], sharded: bool) -> None:
    transformers = pytest.importorskip("transformers")
    config = getattr(transformers, f"{kind}Config")(
        **{
            "vocab_size": SIZES["vocab_size"],
            "hidden_size": 64,
            "intermediate_size": 96,
            "num_hidden_layers": 2,
            "num_attention_heads": 4,
            "num_key_value_heads": 2,
            "rms_norm_eps": 1e-5,
            "rope_parameters": {"rope_type": "default", "rope_theta": 50_000.0},
            **sizes,
        }
    )
    model = shaken(getattr(transformers, f"{kind}ForCausalLM")(config))
    model.save_pretrained(tmp_path, max_shard_size="60KB" if sharded else "1GB")
    assert (tmp_path / "model.safetensors.index.json").is_file() == sharded
    tokens = some_tokens()
    opened = checkpoint.load(tmp_path)
    assert opened.config.rope_theta == 50_000.0
    with torch.no_grad():
        assert apart(ours(opened, tokens), model(tokens).logits) < 1e-4


def test_a_wrong_theta_would_show(tmp_path: Path) -> None:
    """The control of the two tests above."""
    model = small()
    checkpoint.save(tmp_path, model)
    raw = json.loads((tmp_path / "config.json").read_text())
    raw["rope_parameters"]["rope_theta"] = raw["rope_theta"] = 20_000.0
    (tmp_path / "config.json").write_text(json.dumps(raw))
    assert apart(ours(model, some_tokens()), theirs(tmp_path, some_tokens())) > 1e-2


@pytest.mark.parametrize("length", [40, 1100])  # plain products, and the kernel for long sequences
def test_the_future_cannot_change_the_past(length: int) -> None:
    model = small(layers=1 if length > 1000 else 2)
    tokens = some_tokens(2, length)
    before = ours(model, tokens)
    for cut in (1, length // 2, length - 1):
        changed = tokens.clone()
        changed[:, cut:] = (changed[:, cut:] + 1) % SIZES["vocab_size"]
        after = ours(model, changed)
        assert torch.equal(before[:, :cut], after[:, :cut])
        assert not torch.allclose(before[:, cut:], after[:, cut:])


def test_both_ways_to_attend_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    model = small()
    tokens = some_tokens(2, 1024)
    plain = ours(model, tokens)
    longer = ours(model, torch.cat((tokens, tokens[:, :1]), dim=1))
    assert apart(plain, longer[:, :-1]) < 1e-4


def test_rotation_keeps_lengths_and_depends_on_distance_only() -> None:
    config = ModelConfig(**SIZES)
    cos, sin = rope_table(config, 50)
    generator = torch.Generator().manual_seed(0)
    q, k = torch.randn(2, config.head_dim, generator=generator)
    turned = rotate(q, cos, sin)
    assert torch.allclose(turned.norm(dim=-1), q.norm().expand(50), atol=1e-4)
    products = [float(turned[i + 7] @ rotate(k, cos, sin)[i]) for i in range(40)]
    assert max(products) - min(products) < 1e-3
    later = rope_table(config, 10, start=40)
    assert torch.equal(cos[40:], later[0]) and torch.equal(sin[40:], later[1])


@pytest.mark.parametrize("tied", [True, False])
def test_a_tied_head_may_be_left_out_of_a_state(tied: bool) -> None:
    model, other = small(tied=tied), Transformer(small(tied=tied).config)
    state = {k: v for k, v in model.state_dict().items() if k != "lm_head.weight"}
    if not tied:
        with pytest.raises(RuntimeError, match="lm_head"):
            other.load_state_dict(state)
        return
    other.load_state_dict(state)
    assert torch.equal(ours(other, some_tokens()), ours(model, some_tokens()))
    with pytest.raises(RuntimeError, match="norm"):
        other.load_state_dict({k: v for k, v in state.items() if k != "model.norm.weight"})


def test_a_fresh_model_is_nearly_undecided() -> None:
    model = Transformer(ModelConfig(**SIZES))
    model.init_weights(seed=0)
    logits = ours(model, some_tokens())
    entropy = torch.distributions.Categorical(logits=logits).entropy().mean()
    assert entropy > 0.95 * torch.log(torch.tensor(float(SIZES["vocab_size"])))
    other = Transformer(ModelConfig(**SIZES))
    other.init_weights(seed=0)
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), other.parameters(), strict=True))


def test_the_answer_head_speaks_where_it_is_told(tmp_path: Path) -> None:
    model = small(answer_head=True)
    tokens = some_tokens()
    answering = torch.zeros_like(tokens, dtype=torch.bool)
    answering[:, 20:] = True
    with torch.no_grad():
        thinking, both = model(tokens), model(tokens, answering)
    assert torch.equal(thinking[:, :20], both[:, :20])
    assert not torch.allclose(thinking[:, 20:], both[:, 20:])
    checkpoint.save(tmp_path, model, CHAT)
    with torch.no_grad():
        assert torch.equal(checkpoint.load(tmp_path)(tokens, answering), both)
    assert apart(theirs(tmp_path, tokens), thinking) < 1e-4  # other tools read the language head


def test_heads_round_trip(tmp_path: Path) -> None:
    model, heads = small(answer_head=True), shaken(Heads(48))
    checkpoint.save(tmp_path, model, CHAT, heads)
    again = checkpoint.load_heads(tmp_path, model.config)
    assert again is not None
    with torch.no_grad():
        hidden = model.hidden(some_tokens())
        assert heads.value(hidden).shape == hidden.shape[:2]
        assert heads.process(hidden).shape == (*hidden.shape[:2], 2)
        assert torch.equal(again.value(hidden), heads.value(hidden))
        assert torch.equal(again.process(hidden), heads.process(hidden))
    fresh = Heads(48)
    assert torch.equal(fresh.value(hidden), torch.zeros(hidden.shape[:2]))
    assert torch.equal(fresh.logits(hidden), torch.zeros(*hidden.shape[:2], 2)), "until it has learnt"
    checkpoint.save(tmp_path, small(), CHAT)  # without heads: the old ones must not stay behind
    assert checkpoint.load_heads(tmp_path, model.config) is None


def test_what_the_process_head_is_told_counts_by_itself_and_with_the_state() -> None:
    heads, states = shaken(Heads(8)), torch.randn(3, 9, generator=torch.Generator().manual_seed(5))
    part = dict(heads.named_parameters())
    for told in (True, False):
        hidden, likely = states[:, :8], states[:, 8:] if told else torch.zeros(3, 1)
        inner = hidden @ part["inner.weight"].T + part["inner.bias"] + likely @ part["told.weight"].T
        beside = inner * (1 + torch.erf(inner / math.sqrt(2))) / 2 @ part["outer.weight"].T
        plain = hidden @ part["process_head.weight"].T + part["process_head.bias"] + likely @ part["sure.weight"].T
        assert torch.allclose(heads.logits(states if told else hidden), plain + beside, atol=1e-5)


@pytest.mark.parametrize(
    "sizes",
    [
        {"heads": 3, "kv_heads": 2},
        {"head_dim": 15},
        {"layers": 0},
        {"vocab_size": -1},
        {"context": 0},
        {"qk_norm": True, "qkv_bias": True},
    ],
)
def test_impossible_shapes_are_refused(sizes: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        ModelConfig(**SIZES | sizes)

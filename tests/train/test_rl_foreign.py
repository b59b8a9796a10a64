"""Reinforcement of a folder that transformers wrote: one update, equal to one written by hand over its model."""

from pathlib import Path

import pytest
import torch
from torch import nn

from mull.chat import Chat
from mull.engine.sampler import banned
from mull.model import checkpoint
from mull.model.heads import Heads
from mull.model.tokenizer import train_tokenizer
from mull.train.credit import Credit
from mull.train.learner import Learner, judge, update
from mull.train.optim import Optimizer
from mull.train.rl import rl
from tests.train.rollouts import problem, written
from tests.train.test_rl import config, paid

transformers = pytest.importorskip("transformers")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    chat = Chat(train_tokenizer())
    torch.manual_seed(0)
    shape = transformers.Qwen3Config(
        vocab_size=chat.tokenizer.get_vocab_size(), hidden_size=32, intermediate_size=64, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, head_dim=8, max_position_embeddings=512,
        tie_word_embeddings=False,
    )  # fmt: skip
    transformers.Qwen3ForCausalLM(shape).save_pretrained(tmp_path / "foreign")
    chat.save(tmp_path / "foreign")
    return tmp_path / "foreign"


def test_one_update_is_that_of_transformers_by_hand(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = config(folder, credit=Credit(std=False))
    chat, model = Chat.load(folder), checkpoint.load(folder)
    heads = Heads(model.config.width)
    both = nn.ModuleDict({"model": model, "heads": heads})
    ruled_out = banned(chat, model.config.vocab_size)
    asked = problem()
    group = [written(chat, asked, ["1+1=2"], answer) for answer in (asked.answer, "77")]

    theirs = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    loss, tokens = torch.zeros(()), sum(r.tokens for r in group)
    for rollout, advantage in zip(group, (0.5, -0.5), strict=True):
        line = chat.render(rollout.trace)
        logits = theirs(torch.tensor([line[:-1]])).logits[0]
        for at in range(len(line) - rollout.tokens, len(line)):
            scores = torch.log_softmax(logits[at - 1] + ruled_out[int(chat.unthink in line[:at])], -1)
            loss = loss - advantage * scores[line[at]] / tokens
    loss.backward()  # type: ignore[no-untyped-call]
    wanted = {name: p.grad for name, p in theirs.named_parameters()}

    found: dict[str, torch.Tensor | None] = {}

    def note(optimizer: Optimizer, share: float) -> float:
        found.update({name: None if p.grad is None else p.grad.clone() for name, p in model.named_parameters()})
        return 0.0

    monkeypatch.setattr(Optimizer, "step", note)
    learner = Learner(model, heads, Optimizer(settings.optim, both), None, chat.unthink, ruled_out)
    update(settings, learner, judge(settings, [group], chat)[0], 0.0)
    assert set(found) == set(wanted)
    for name, gradient in wanted.items():
        torch.testing.assert_close(found[name], gradient, rtol=1e-4, atol=1e-6, msg=lambda m, name=name: f"{name}: {m}")


def test_a_run_reinforces_it(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    out = rl(config(folder, iterations=1), tmp_path / "run")
    after = transformers.AutoModelForCausalLM.from_pretrained(out, dtype=torch.float32)
    before = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    moved = [not torch.equal(a, b) for a, b in zip(after.parameters(), before.parameters(), strict=True)]
    assert sum(moved) > len(moved) / 2

"""Reinforcement of folders that transformers wrote: one update, equal to one written by hand, and other tokenizers."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import nn

from mull.chat import Chat
from mull.cli import main
from mull.core import Step, Trace
from mull.engine.hf import HuggingFace
from mull.engine.sampler import banned
from mull.model import checkpoint
from mull.model.heads import Heads
from mull.model.tokenizer import train_tokenizer
from mull.tasks import TASKS
from mull.train.credit import Credit
from mull.train.data import Mixture, Stream, pack
from mull.train.fit import loss_sum
from mull.train.learner import Learner, judge, update
from mull.train.optim import Optimizer
from mull.train.rl import rl
from mull.train.sft import SFT, sft
from tests.engine import foreign
from tests.train.rollouts import problem, written
from tests.train.test_rl import config, paid

transformers = pytest.importorskip("transformers")
ROOT, PROMPT = Trace.ask("What is 1+1?"), torch.arange(20)[None]


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
    learner = Learner(model, heads, Optimizer(settings.optim, both), None, chat)
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


KINDS = {"thinking": (foreign.THINKING, True), "speaking": (foreign.SPEAKING, False), "bare": (None, False)}
TALKATIVE = "{{ 'Think between <think> and </think>.' }}" + foreign.THINKING
"""As some published templates do: it speaks of the marks, in their own tokens, before anything is asked."""


def strange(folder: Path, template: str | None, *, thinks: bool) -> Path:
    """A folder with a tokenizer of its own, whose tokens are characters."""
    shape = transformers.Qwen3Config(**foreign.sizes(head_dim=16, tie_word_embeddings=False))
    return foreign.save(folder, shape, foreign.tokenizer(template, thinks=thinks))


@pytest.mark.parametrize("kind", KINDS)
def test_a_tokenizer_of_its_own_is_written_and_learnt_in(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What transformers has sampled is as likely to our transformer, before every update; the model that is left is
    the one that learnt, and is asked like the one that it was."""
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    before = strange(tmp_path / "before", KINDS[kind][0], thinks=KINDS[kind][1])
    out = rl(config(before, iterations=3), tmp_path / "run")
    records = [json.loads(line) for line in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    assert len(taught := [record for record in records if "norm" in record]) > 1
    assert all(r["norm"] > 0 and r["mismatch"] < 1e-3 for r in taught), "what samples is what has learnt so far"
    assert records[-1]["flops"] > 0 and records[-1]["tokens"] > 0

    old, new = (HuggingFace.open(folder) for folder in (before, out))
    assert new.layout.render(ROOT) == old.layout.render(ROOT) and new.layout.ends == old.layout.ends
    assert not all(torch.equal(a, b) for a, b in zip(new.model.parameters(), old.model.parameters(), strict=True))
    torch.testing.assert_close(checkpoint.load(out)(PROMPT), new.model(PROMPT).logits, rtol=1e-4, atol=1e-4)


def test_what_a_template_says_of_thinking_begins_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    folder = strange(tmp_path / "talkative", TALKATIVE, thinks=True)
    layout = HuggingFace.open(folder).layout
    assert layout.unthink in layout.render(ROOT) and layout.render(ROOT)[-1] == layout.think
    rl(config(folder, iterations=1), tmp_path / "run")
    last = json.loads((tmp_path / "run" / "metrics.jsonl").read_text().splitlines()[-1])
    assert last["mismatch"] < 1e-3, "while it thinks, the end of an answer is ruled out"


def test_it_resumes_in_the_same_bits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    folder = strange(tmp_path / "before", foreign.THINKING, thinks=True)
    settings = config(folder, iterations=3, credit=Credit(process=0.5, judge="implicit"))
    whole = rl(settings, tmp_path / "whole")
    shutil.copytree(tmp_path / "whole", tmp_path / "killed")
    shutil.rmtree(tmp_path / "killed" / "checkpoints" / "000000003")
    shutil.rmtree(tmp_path / "killed" / "model")
    again = rl(settings, tmp_path / "killed", resume=True)
    assert (whole / "model.safetensors").read_bytes() == (again / "model.safetensors").read_bytes()


def test_a_head_that_is_tied_and_stored_apart_is_refused(tmp_path: Path) -> None:
    folder = strange(tmp_path / "before", foreign.THINKING, thinks=True)
    config_json = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config_json | {"tie_word_embeddings": True}))
    with pytest.raises(ValueError, match="read the folder differently, beginning with lm_head"):
        rl(config(folder, iterations=1), tmp_path / "run")


@pytest.mark.parametrize("stage", ["distill", "reward"])
def test_stages_that_read_our_marks_say_which_do_not(
    stage: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = strange(tmp_path / "before", foreign.THINKING, thinks=True)
    traces = tmp_path / "traces.jsonl"
    assert main(["train", stage, "--out", str(tmp_path / "run"), "--set", f"init={folder}", f"traces={traces}"]) == 2
    assert "only sft and rl take a folder with a tokenizer of its own" in capsys.readouterr().err


def test_a_judge_of_other_words_is_refused(tmp_path: Path) -> None:
    folder = strange(tmp_path / "before", foreign.THINKING, thinks=True)
    judge = Credit(process=1.0, judge="model", model=tmp_path / "judge")
    with pytest.raises(ValueError, match=r"judge reads only what was written in Mull's own words"):
        rl(config(folder, credit=judge), tmp_path / "run")
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_demonstrations_are_told_as_its_own_template_has_them(kind: str, tmp_path: Path) -> None:
    """What is learnt is what a trace of text is laid out as, to the token, thinking or not; the question is not."""
    layout = HuggingFace.open(strange(tmp_path / "before", KINDS[kind][0], thinks=KINDS[kind][1])).layout
    stream = Stream(Mixture(prompt_weight=0.0), layout, "x", batch_tokens=256)
    for thinks, steps in ((True, ("1+1=2", "2+2=4")), (True, ()), (False, ())):
        told, weights = stream.text("What is 1+1?", steps, [False] * len(steps), "4", thinks)
        root = replace(ROOT, thinks=thinks)
        assert told == layout.render(replace(root, steps=tuple(map(Step, steps)), answer=Step("4")))
        assert sum(weights) == len(told) - len(layout.render(root)), "and nothing else"


def test_it_is_fine_tuned_and_reinforced_beside_demonstrations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    monkeypatch.setattr("mull.train.probe.PROBLEMS", 1)
    monkeypatch.setattr("mull.train.probe.LEVELS", (1,))
    folder = strange(tmp_path / "before", foreign.THINKING, thinks=True)
    settings = SFT(
        init=folder, tokens=6000, micro_tokens=1024, micros=1, threads=1, precision="fp32", eval_every=6000,
        data=Mixture(tasks={name: float(name == "logic") for name in TASKS}, levels={1: 1}, prompt_weight=0.0),
    )  # fmt: skip
    tuned = sft(settings, tmp_path / "tuned")
    records = [json.loads(line) for line in (tmp_path / "tuned" / "metrics.jsonl").read_text().splitlines()]
    assert "valid/logic/1" in records[-1]
    layout = HuggingFace.open(tuned).layout
    lesson = pack([Stream(settings.data, layout, "seen", batch_tokens=0).sample(0)], 512)
    with torch.no_grad():
        before, after = (float(loss_sum(checkpoint.load(f), lesson, layout, "fp32")) for f in (folder, tuned))
    assert after < before - 1
    rl(config(tuned, iterations=1, supervised=0.5, max_tokens=24), tmp_path / "run")
    last = json.loads((tmp_path / "run" / "metrics.jsonl").read_text().splitlines()[-1])
    assert last["supervised"] > 0

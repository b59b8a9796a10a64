"""Exported folders say what the model says."""

import asyncio
from pathlib import Path

import pytest
import torch

from mull import cli
from mull.chat import Chat
from mull.core import Message, Step, Trace
from mull.model import MODELS, checkpoint
from mull.model.heads import Heads, RewardModel
from mull.reward.process import About, Learned
from mull.testing import tiny_folder, tiny_model
from tests.engine import foreign

PROMPT = [Message("user", "what is 12+34?")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny_folder(tmp_path / "tiny")


def test_bf16_is_half_the_size_and_nearly_the_same(folder: Path, tmp_path: Path) -> None:
    assert cli.main(["export", str(folder), str(tmp_path / "half"), "--format", "bf16"]) == 0
    sizes = [(path / "model.safetensors").stat().st_size for path in (tmp_path / "half", folder)]
    assert sizes[0] < 0.6 * sizes[1]
    tokens = torch.tensor([Chat.load(folder).prompt(PROMPT, True)])
    with torch.no_grad():
        exact, half = (checkpoint.load(path)(tokens) for path in (folder, tmp_path / "half"))
    assert 0 < float((exact - half).abs().max()) < 0.05 * float(exact.abs().max())


def test_ctranslate2_takes_the_same_greedy_tokens(folder: Path, tmp_path: Path) -> None:
    ctranslate2 = pytest.importorskip("ctranslate2")
    pytest.importorskip("transformers")
    assert cli.main(["export", str(folder), str(tmp_path / "ct2"), "--format", "ctranslate2"]) == 0
    chat, model = Chat.load(folder), checkpoint.load(folder)
    tokens = chat.prompt(PROMPT, True)
    peer = ctranslate2.Generator(str(tmp_path / "ct2"), compute_type="float32")
    text = [chat.tokenizer.id_to_token(t) for t in tokens]
    found = peer.generate_batch(
        [text], max_length=12, sampling_topk=1, include_prompt_in_result=False, end_token="<|pad|>"
    )
    expected: list[int] = []
    with torch.no_grad():
        while len(expected) < 12 and chat.pad not in expected:
            expected.append(int(model(torch.tensor([tokens + expected]))[0, -1].argmax()))
    expected = [token for token in expected if token != chat.pad]
    assert len(expected) > 3
    assert found[0].sequences_ids[0] == expected


def test_an_average_lies_half_way(folder: Path, tmp_path: Path) -> None:
    other = tiny_folder(tmp_path / "other", seed=1)
    assert cli.main(["export", str(folder), str(tmp_path / "mean"), "--average", str(other)]) == 0
    one, two, mean = (checkpoint.load(path).state_dict() for path in (folder, other, tmp_path / "mean"))
    name = "model.layers.0.mlp.up_proj.weight"
    assert not torch.equal(one[name], two[name])
    for name in one:
        torch.testing.assert_close(mean[name], (one[name] + two[name]) / 2)


def test_an_average_of_judges_has_the_mean_of_their_heads(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    judges = [tmp_path / "one", tmp_path / "two"]
    for seed, path in enumerate(judges):
        model, heads = checkpoint.load(folder), Heads(32)
        for parameter in heads.parameters():
            torch.nn.init.normal_(parameter, generator=torch.Generator().manual_seed(seed))
        About("process", "oracle", True, "0" * 12, False).write(path)
        checkpoint.save(path, model, Chat.load(folder), heads)
    out = tmp_path / "mean"
    assert cli.main(["export", str(judges[0]), str(out), "--average", str(judges[1])]) == 0
    one, two, mean = ((checkpoint.load_heads(path, model.config) or Heads(1)).state_dict() for path in (*judges, out))
    for name in one:
        assert not torch.equal(one[name], two[name])
        torch.testing.assert_close(mean[name], (one[name] + two[name]) / 2)
    assert About.read(out).separate and not About.read(judges[0]).separate
    for some in ([judges[0], folder], [folder, judges[0]]):
        assert cli.main(["export", str(some[0]), str(tmp_path / "no"), "--average", str(some[1])]) == 2
        assert f"{judges[0]} has heads, and {folder} has none" in capsys.readouterr().err
        assert not (tmp_path / "no").exists()
    other = tmp_path / "other"
    About("outcome", "oracle", False, "0" * 12, False).write(other)
    checkpoint.save(other, checkpoint.load(folder), Chat.load(folder), Heads(32))
    assert cli.main(["export", str(judges[0]), str(tmp_path / "no"), "--average", str(other)]) == 2
    assert "their heads judge different things" in capsys.readouterr().err


def test_a_reward_model_stays_one(tmp_path: Path) -> None:
    folder, model = tiny_folder(tmp_path / "judge"), RewardModel.of(tiny_model()[0])
    torch.nn.init.normal_(model.heads.process_head.weight, generator=torch.Generator().manual_seed(1))
    about = About("process", "oracle", True, "0" * 12, True)
    about.write(folder)
    checkpoint.save(folder, model, Chat.load(folder))
    assert cli.main(["export", str(folder), str(tmp_path / "half"), "--format", "bf16"]) == 0
    assert About.read(tmp_path / "half") == about
    traces = [Trace.ask("what is 12+34?").then(Step(text)) for text in ("12+34=46", "12+34=56")]
    exact, half = (asyncio.run(Learned.open(path).score(traces)) for path in (folder, tmp_path / "half"))
    assert [score.value for score in half] == pytest.approx([score.value for score in exact], abs=0.02)
    assert half != exact and exact[0] != exact[1]


def test_a_folder_with_other_words_keeps_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    transformers = pytest.importorskip("transformers")
    shape = transformers.Qwen3Config(**foreign.sizes(head_dim=16))
    words = foreign.tokenizer(foreign.THINKING, thinks=True)
    one, two = (foreign.save(tmp_path / name, shape, words, seed) for seed, name in enumerate(("one", "two")))
    assert cli.main(["export", str(one), str(tmp_path / "half"), "--format", "bf16"]) == 0
    before, after = (transformers.AutoTokenizer.from_pretrained(path) for path in (one, tmp_path / "half"))
    assert before.get_vocab() == after.get_vocab() and before.chat_template == after.chat_template
    assert transformers.AutoModelForCausalLM.from_pretrained(tmp_path / "half").dtype is torch.bfloat16
    assert cli.main(["export", str(one), str(tmp_path / "mean"), "--average", str(two)]) == 0
    weights = [checkpoint.load(path).model.layers[0].mlp.up_proj.weight for path in (one, two, tmp_path / "mean")]
    torch.testing.assert_close(weights[2], (weights[0] + weights[1]) / 2)
    three = foreign.save(tmp_path / "three", shape, foreign.tokenizer(foreign.THINKING, thinks=False))
    assert cli.main(["export", str(one), str(tmp_path / "no"), "--average", str(three)]) == 2
    assert "their shapes or tokenizers differ" in capsys.readouterr().err and not (tmp_path / "no").exists()


def test_strangers_have_no_average(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shipped = MODELS / "mull-nano"
    assert cli.main(["export", str(folder), str(tmp_path / "mean"), "--average", str(shipped)]) != 0
    assert "have no average" in capsys.readouterr().err
    assert not (tmp_path / "mean").exists()

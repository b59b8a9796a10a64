"""Published reward models: each convention against the forward pass of its own card, and what is refused."""

from __future__ import annotations

import asyncio
import json
import math
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers

from mull import cli
from mull.core import Candidate, Message, Score, Step, Trace
from mull.ledger import metered
from mull.reasoner import Reasoner
from mull.reward.folder import opened, scorer_hash, shares, told
from mull.search.promise import overall
from mull.search.sample import Sample
from mull.search.select import best
from mull.tasks.verify import canonical
from mull.testing import ScriptedGenerator, tiny_folder

transformers = pytest.importorskip("transformers")
from mull.reward.published import CONVENTIONS, Published  # noqa: E402

LETTERS = [chr(i) for i in range(32, 127)]
SIZES = {
    "vocab_size": 128, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64,
    "max_position_embeddings": 512, "num_key_value_heads": 1,
}  # fmt: skip
QWEN = "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
LLAMA = (
    "{{ bos_token }}{% for m in messages %}<|start|>{{ m.role }}<|stop|>\n\n{{ m.content | trim }}<|eot|>{% endfor %}"
)


def trace(*steps: str, answer: str | None = None, question: str = "What is 1+1?") -> Trace:
    return Trace(
        (Message("user", question),), tuple(map(Step, steps)), None if answer is None else Step(answer, closed=True)
    )


SHORT, LONG = trace("one - it is", "so 2", answer="2"), trace("a + b", "then c", "and d!", "e")


def scores(scorer: Published, *traces: Trace) -> list[Score]:
    return asyncio.run(scorer.score(traces))


def characters(names: list[str], template: str | None, bos: str | None = None) -> Any:
    """One token a character, and of two newlines; control tokens of these names."""
    known = [*LETTERS, "\n", "\n\n", "<unk>"]
    inner = Tokenizer(models.WordLevel({c: i for i, c in enumerate(known)}, unk_token="<unk>"))
    inner.pre_tokenizer = pre_tokenizers.Split(Regex(r"\n\n|[\s\S]"), "isolated")
    inner.decoder = decoders.Fuse()
    inner.add_special_tokens([AddedToken(name, special=True, normalized=False) for name in names])
    made = transformers.PreTrainedTokenizerFast(tokenizer_object=inner, eos_token=names[0], bos_token=bos)
    made.chat_template = template
    return made


def pieces(tag: bool = True) -> Any:
    """As those of Mistral: a space before every text, spaces as part of the next word, no template."""
    known = ["<unk>", "<s>", "</s>", "\n", "▁", *LETTERS[1:], "к", "и", "▁+", "▁-", *["▁к", "▁ки"] * tag]
    merges = [("▁", "+"), ("▁", "-"), *[("▁", "к"), ("▁к", "и")] * tag]
    inner = Tokenizer(models.BPE({c: i for i, c in enumerate(known)}, merges, unk_token="<unk>"))
    inner.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    inner.add_special_tokens(["<unk>", "<s>", "</s>"])
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=inner, unk_token="<unk>", bos_token="<s>", eos_token="</s>"
    )


def save(folder: Path, config: Any, tokenizer: Any, extra: dict[str, torch.Tensor] | None = None, **told: Any) -> Path:
    """A language model with large random weights, others beside them, and its config.json told so."""
    torch.manual_seed(0)
    model = transformers.AutoModelForCausalLM.from_config(config)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.normal_(std=1.5 * parameter.shape[-1] ** -0.5)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    if extra:
        weights = load_file(folder / "model.safetensors")
        save_file(weights | extra, folder / "model.safetensors", {"format": "pt"})
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | told))
    return folder


def noise(*shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(sum(shape)))


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    torch.set_num_threads(1)
    root = tmp_path_factory.mktemp("published")
    layers = {"score.0.weight": noise(32, 32), "score.0.bias": noise(32), "score.2.weight": noise(2, 32) / 8}
    value = {"v_head.summary.weight": noise(1, 32) / 4, "v_head.summary.bias": noise(1)}
    qwen, llama = transformers.Qwen2Config(**SIZES, tie_word_embeddings=False), transformers.LlamaConfig(**SIZES)
    return {
        "math-shepherd": save(root / "shepherd", transformers.MistralConfig(**SIZES), pieces()),
        "qwen-math": save(
            root / "qwen", qwen, characters(["<|im_end|>", "<|im_start|>", "<extra_0>"], QWEN),
            {**layers, "score.2.bias": noise(2)}, architectures=["Qwen2ForProcessRewardModel"],
            auto_map={"AutoModel": "modeling_qwen2_rm.Qwen2ForProcessRewardModel"},
        ),
        "skywork": save(root / "skywork", llama, characters(["<|end|>", "<|bos|>"], None, "<|bos|>"), value),
        "rlhflow": save(
            root / "rlhflow", llama, characters(["<|eot|>", "<|bos|>", "<|start|>", "<|stop|>"], LLAMA, "<|bos|>")
        ),
    }  # fmt: skip


Hand = Callable[[Path, Any, Trace, list[str]], list[float]]


def shepherd(folder: Path, tokenizer: Any, asked: Trace, said: list[str]) -> list[float]:
    model = transformers.AutoModelForCausalLM.from_pretrained(folder)
    good, bad = tokenizer.encode("+ -", add_special_tokens=False)
    if asked.finished:
        said[-1] = f"The answer is: {said[-1]}"
    text = "\n".join(f"Step {i + 1}: {step} ки" for i, step in enumerate(said))
    ids = torch.tensor([[tokenizer.bos_token_id, *tokenizer.encode(f"What is 1+1? {text}", add_special_tokens=False)]])
    found = model(ids).logits[:, :, [good, bad]].softmax(-1)[:, :, 0]
    return found[ids == tokenizer.convert_tokens_to_ids("▁ки")].tolist()


def qwen(folder: Path, tokenizer: Any, asked: Trace, said: list[str]) -> list[float]:
    model, weights = transformers.Qwen2Model.from_pretrained(folder), load_file(folder / "model.safetensors")
    system = "Please reason step by step, and put your final answer within \\boxed{}."
    turns = [("system", system), ("user", "What is 1+1?"), ("assistant", "".join(f"{step}<extra_0>" for step in said))]
    text = "".join(f"<|im_start|>{role}\n{content}<|im_end|>\n" for role, content in turns)
    ids = tokenizer(text, add_special_tokens=False, return_tensors="pt").input_ids
    hidden = model(ids).last_hidden_state
    inner = torch.relu(hidden @ weights["score.0.weight"].T + weights["score.0.bias"])
    logits = inner @ weights["score.2.weight"].T + weights["score.2.bias"]
    return logits.softmax(-1)[:, :, 1][ids == tokenizer.convert_tokens_to_ids("<extra_0>")].tolist()


def skywork(folder: Path, tokenizer: Any, asked: Trace, said: list[str]) -> list[float]:
    model, weights = transformers.AutoModelForCausalLM.from_pretrained(folder), load_file(folder / "model.safetensors")
    ids, flags = tokenizer.encode("<|bos|>What is 1+1?\n"), []
    for step in said:
        ids += [*tokenizer.encode(step), tokenizer.encode("\n")[-1]]
        flags.append(len(ids) - 1)
    hidden = model(torch.tensor([ids]), output_hidden_states=True).hidden_states[-1][0]
    logits = hidden @ weights["v_head.summary.weight"].T + weights["v_head.summary.bias"]
    return logits.sigmoid()[flags, 0].tolist()


def rlhflow(folder: Path, tokenizer: Any, asked: Trace, said: list[str]) -> list[float]:
    model, found = transformers.AutoModelForCausalLM.from_pretrained(folder), []
    good, bad = tokenizer.encode("+")[-1], tokenizer.encode("-")[-1]
    turns: list[dict[str, str]] = []
    for i, step in enumerate(said):  # as on the card, a forward pass for every step
        turns += [{"role": "user", "content": f"What is 1+1? {step}" if i == 0 else step}]
        turns += [{"role": "assistant", "content": "+"}]
        ids = tokenizer.apply_chat_template(turns, return_tensors="pt", return_dict=True).input_ids
        found.append(float(model(ids).logits[0, -3, [good, bad]].softmax(-1)[0]))
    return found


HANDS: dict[str, Hand] = {"math-shepherd": shepherd, "qwen-math": qwen, "skywork": skywork, "rlhflow": rlhflow}
VALUES: dict[str, Callable[[list[float]], float]] = {
    "math-shepherd": min, "qwen-math": math.prod, "skywork": lambda found: found[-1], "rlhflow": lambda found: found[-1]
}  # fmt: skip


@pytest.mark.parametrize("name", CONVENTIONS)
@torch.no_grad()
def test_scores_are_those_of_the_card(folders: dict[str, Path], name: str) -> None:
    scorer = Published.open(folders[name], None if name in ("qwen-math", "skywork") else name, device="cpu")
    with metered() as meter:
        found = scores(scorer, SHORT, LONG, trace(), SHORT)
    for asked, score in zip((SHORT, LONG), found, strict=False):
        said = [step.text for step in asked.steps] + ([asked.answer.text] if asked.answer else [])
        hand = HANDS[name](folders[name], scorer.layout.tokenizer, asked, said)
        assert len(hand) == len(said) and max(hand) - min(hand) > 0.02, "alike scores would prove little"
        assert score.steps == pytest.approx(hand[: len(asked.steps)], abs=1e-5)
        assert score.value == pytest.approx(VALUES[name](hand), abs=1e-5)
    assert found[2] == Score(1.0) and found[3] == found[0]
    read = sum(len(scorer.laid_out(asked)[0]) for asked in (SHORT, LONG))
    assert meter.cost.tokens_in == read and meter.cost.flops == scorer.flops > 0


@pytest.mark.parametrize("name", CONVENTIONS)
def test_no_text_becomes_a_mark(folders: dict[str, Path], name: str) -> None:
    scorer = Published.open(folders[name], name, device="cpu")
    control = scorer.layout.tokenizer.all_special_tokens
    spelled = "".join(control) + CONVENTIONS[name].mark + " ки\ue000 \n + <extra_0>"
    hostile = trace(f"so {spelled} it", "two\nlines", answer=spelled, question=f"why? {spelled}")
    plain, odd = scorer.laid_out(trace("so", "two", answer="x")), scorer.laid_out(hostile)
    count = [sum(token in scorer.layout.controls for token in tokens) for tokens, _ in (plain, odd)]
    unknown = odd[0].count(scorer.layout.tokenizer.unk_token_id)  # some of this tokenizer's is not control
    assert count[1] - unknown * (scorer.layout.tokenizer.unk_token_id in scorer.layout.controls) == count[0]
    assert len(odd[1]) == 3 and len(scores(scorer, hostile)[0].steps) == 2


def test_a_score_that_is_no_number_is_never_selected(folders: dict[str, Path]) -> None:
    scorer = Published.open(folders["math-shepherd"], "math-shepherd", device="cpu")
    fine, broken = trace("a", answer="1"), trace("a", "zz", answer="2")
    z = scorer.layout.raw("zz")[-1]
    with torch.no_grad():
        scorer.model.get_input_embeddings().weight[z] = math.nan
    good, bad = scores(scorer, fine, broken)
    assert math.isfinite(good.value) and math.isnan(bad.value)
    assert min([0.9, math.nan]) == 0.9 and math.isnan(overall([0.9, math.nan], "min"))
    assert math.isnan(overall([math.nan, 0.9], "last")) and overall([0.5, 0.9], "last") == 0.9
    chosen = best([Candidate(broken, bad), Candidate(fine, good)], canonical)
    assert chosen is not None and chosen.trace is fine


def test_a_template_that_makes_too_much_is_refused(folders: dict[str, Path]) -> None:
    scorer = Published.open(folders["rlhflow"], "rlhflow", device="cpu")
    scorer.layout.tokenizer.chat_template = "{{ 'a' * 2 ** 18 }}"
    with pytest.raises(ValueError, match=r"^the model's chat template refuses this conversation: it makes 262,144"):
        scores(scorer, SHORT)


def test_too_long_a_trace_is_refused(folders: dict[str, Path]) -> None:
    scorer = Published.open(folders["rlhflow"], "rlhflow", device="cpu")
    with pytest.raises(ValueError, match=r"^a trace takes \d+ tokens; the reward model reads at most 512$"):
        scores(scorer, SHORT, trace("x" * 600))
    assert scores(scorer, trace("x" * 300))


@pytest.mark.parametrize(
    ("name", "convention", "why"),
    [
        ("math-shepherd", None, "does not tell by which convention it scores: is it math-shepherd or rlhflow[?]"),
        ("rlhflow", "math-shepherd", "its tokenizer has no token ' ки'"),
        ("skywork", "qwen-math", "has no weights score"),
        ("rlhflow", "skywork", "has no weights v_head"),
        ("rlhflow", "openai", "no such convention: 'openai'; there are math-shepherd, qwen-math"),
    ],
)
def test_other_folders_are_refused(folders: dict[str, Path], name: str, convention: str | None, why: str) -> None:
    with pytest.raises(ValueError, match=why) as caught:
        Published.open(folders[name], convention, device="cpu")
    assert "\n" not in str(caught.value)


def test_a_tag_of_several_tokens_is_refused(tmp_path: Path) -> None:
    folder = save(tmp_path / "other", transformers.MistralConfig(**SIZES), pieces(tag=False))
    with pytest.raises(ValueError, match="other: its tokenizer has no token ' ки', by which this convention scores"):
        Published.open(folder, "math-shepherd", device="cpu")


def test_unsound_heads_are_refused(tmp_path: Path) -> None:
    config, made = transformers.Qwen2Config(**SIZES), characters(["<|im_end|>", "<|im_start|>", "<extra_0>"], QWEN)
    folder = save(tmp_path / "odd", config, made, {"score.weight": noise(2, 16)})
    with pytest.raises(ValueError, match="the weights score are no sound head for a model of width 32"):
        Published.open(folder, device="cpu")
    folder = save(tmp_path / "one", config, made, {"score.weight": noise(2, 32)})
    assert len(scores(Published.open(folder, device="cpu"), LONG)[0].steps) == 4
    (folder / "model.safetensors").write_bytes(b"not these")
    with pytest.raises(ValueError, match="not a sound safetensors file"):
        Published.open(folder, device="cpu")


def test_the_command_opens_either_kind(folders: dict[str, Path], tmp_path: Path, capsys: Any) -> None:
    ours = tiny_folder(tmp_path)
    with Reasoner(ours) as reasoner:
        assert isinstance(opened(folders["skywork"], reasoner.chat), Published)
        assert told(folders["skywork"]) == {"kind": "process", "labels": "skywork"}
        with pytest.raises(ValueError, match="holds no reward model"):
            opened(tmp_path / "nowhere", reasoner.chat)
    command = ["eval", "reward", str(folders["rlhflow"]), "--model", str(ours), "--n", "1", "--levels", "1"]
    assert cli.main(command) == 2
    said = capsys.readouterr().err
    assert "is it math-shepherd or rlhflow?" in said and f"name it as {folders['rlhflow']}#math-shepherd" in said


def test_a_folder_and_its_convention_are_one_name(
    folders: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, name = tiny_folder(tmp_path), f"{folders['rlhflow']}#rlhflow"
    generator = ScriptedGenerator("1+1=2\n</think>2")
    with Reasoner(generator, chat=generator.chat, scorer=name) as reasoner:
        assert isinstance(reasoner.scorer, Published) and reasoner.scorer.convention == CONVENTIONS["rlhflow"]
        assert reasoner.solve_sync("1+1", search=Sample(2, scores=True)).usage.critic_flops > 0
    assert told(Path(name)) == {"kind": "process", "labels": "rlhflow"} and not shares(Path(name), "0" * 12)
    plain = scorer_hash(folders["rlhflow"])
    assert plain and scorer_hash(Path(name)) == f"{plain}#rlhflow", "the same weights score otherwise by another one"
    with pytest.raises(ValueError, match="no such convention: 'openai'; there are math-shepherd"):
        opened(folders["rlhflow"].with_name("rlhflow#openai"), None)
    command = ["eval", "reward", name, "--model", str(ours), "--tasks", "letters", "--n", "2", "--levels", "1"]
    assert cli.main(command) == 0 and "process, labels of rlhflow" in capsys.readouterr().out
    sharp = tmp_path / "odd#name"
    sharp.symlink_to(folders["skywork"])
    assert told(sharp)["labels"] == "skywork", "a folder may be called so"


def test_what_transformers_has_to_say_of_a_head_is_not_passed_on(folders: dict[str, Path]) -> None:
    script = "import sys, pathlib; from mull.reward.folder import opened; opened(pathlib.Path(sys.argv[1]), None)"
    for name in ("qwen-math", "skywork"):
        done = subprocess.run([sys.executable, "-c", script, folders[name]], capture_output=True, text=True, check=True)
        assert "LOAD REPORT" not in done.stderr + done.stdout


def test_scores_that_are_no_numbers_are_counted_and_left_out(
    folders: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(folders["qwen-math"], broken)
    weights = load_file(broken / "model.safetensors")
    huge = {name: torch.full_like(weights[name], 1e30) for name in ("score.0.bias", "score.2.weight")}
    save_file(weights | huge, broken / "model.safetensors", {"format": "pt"})
    ours = tiny_folder(tmp_path / "tiny")
    assert cli.main(["eval", "reward", str(broken), "--model", str(ours), "--n", "2", "--levels", "1"]) == 2
    assert re.fullmatch(r"mull: none of the scores of \d+ traces is a number\n", capsys.readouterr().err)

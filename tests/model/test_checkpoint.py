"""A model folder that is damaged, foreign or hostile is refused with one line; it never runs code."""

from __future__ import annotations

import json
import pickle
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from shaken import CHAT, shaken, small

from mull.chat import Chat
from mull.model import checkpoint
from mull.model import folder as folder_of
from mull.model.heads import Heads
from mull.train.run import Run

TINY = {"width": 8, "layers": 1, "heads": 1, "kv_heads": 1, "head_dim": 4, "hidden": 8, "vocab_size": 16}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    checkpoint.save(tmp_path / "model", small(**TINY), CHAT)
    return tmp_path / "model"


def edit(folder: Path, change: Callable[[dict[str, Any]], Any], name: str = "config.json") -> None:
    raw = json.loads((folder / name).read_text())
    change(raw)
    (folder / name).write_text(json.dumps(raw))


def test_round_trip(folder: Path) -> None:
    model, again = small(**TINY), checkpoint.load(folder)
    assert again.config == model.config
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), again.parameters(), strict=True))
    assert again.lm_head.weight is again.model.embed_tokens.weight
    assert all(p.requires_grad for p in again.parameters())
    assert len(folder_of.model_hash(folder)) == 12
    assert set(json.loads((folder / "manifest.json").read_text())["sha256"]) == {
        "config.json", "generation_config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json",
        "chat_template.jinja",
    }  # fmt: skip


def test_saving_twice_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    checkpoint.save(tmp_path / "again", checkpoint.load(folder), CHAT)
    for path in folder.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()


def test_every_flipped_bit_is_noticed(folder: Path) -> None:
    rng = Random("flips")
    files = sorted(folder.iterdir())
    folder_of.check_manifest(folder)
    for number in range(1_000):
        path = files[number % len(files)]
        sound = path.read_bytes()
        damaged = bytearray(sound)
        damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        with pytest.raises(ValueError):
            folder_of.check_manifest(folder)
        path.write_bytes(sound)
    folder_of.check_manifest(folder)


def test_a_folder_without_a_manifest_is_not_opened_in_silence(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder_of.describe(folder)
    assert capsys.readouterr().err == ""
    (folder / "manifest.json").unlink()
    folder_of.describe(folder, verify=False)
    assert capsys.readouterr().err == ""
    folder_of.describe(folder)
    err = capsys.readouterr().err
    assert "has no manifest.json" in err and err.count("\n") == 1
    monkeypatch.setattr(folder_of, "MODELS", folder.resolve().parent)
    with pytest.raises(ValueError, match="install Mull again"):
        folder_of.describe(folder)
    monkeypatch.undo()
    raw = json.loads((folder / "config.json").read_text())
    del raw["mull"]  # as Hugging Face writes it
    (folder / "config.json").write_text(json.dumps(raw))
    folder_of.describe(folder)
    assert capsys.readouterr().err == ""


def test_a_flipped_weight_would_load_silently_without_the_manifest(folder: Path) -> None:
    """The control: safetensors itself does not notice."""
    path = folder / "model.safetensors"
    damaged = bytearray(path.read_bytes())
    damaged[-2] ^= 1
    path.write_bytes(damaged)
    checkpoint.load(folder, verify=False)
    with pytest.raises(ValueError, match="altered"):
        checkpoint.load(folder)


@pytest.mark.parametrize("name", ["config.json", "model.safetensors", "tokenizer.json"])
def test_missing_files_are_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ValueError, match=name):
        checkpoint.load(folder)


UNSUPPORTED: dict[str, Callable[[dict[str, Any]], Any]] = {
    "other model": lambda c: c.update(architectures=["GPT2LMHeadModel"]),
    "no model": lambda c: c.pop("architectures"),
    "rope scaling": lambda c: c.update(rope_parameters={"rope_type": "yarn", "factor": 4.0, "rope_theta": 1e4}),
    "old rope scaling": lambda c: (c.pop("rope_parameters"), c.update(rope_scaling={"type": "linear", "factor": 2.0})),
    "partial rope": lambda c: c["rope_parameters"].update(partial_rotary_factor=0.5),
    "activation": lambda c: c.update(hidden_act="gelu"),
    "attention bias": lambda c: c.update(attention_bias=True),
    "llama attention bias": lambda c: c.update(architectures=["LlamaForCausalLM"], attention_bias=True),
    "mlp bias": lambda c: c.update(mlp_bias=True),
    "sliding window": lambda c: c.update(use_sliding_window=True, sliding_window=16),
    "sliding layers": lambda c: c.update(layer_types=["sliding_attention"]),
    "absurd width": lambda c: c.update(hidden_size=1 << 40),
    "absurd depth": lambda c: c.update(num_hidden_layers=1 << 20),
    "absurd vocabulary": lambda c: c.update(vocab_size=1 << 50),
    "absurd heads": lambda c: c.update(num_attention_heads=1 << 30, num_key_value_heads=1),
    "infinite width": lambda c: c.update(hidden_size=float("inf")),
    "no heads": lambda c: c.update(num_attention_heads=0, head_dim=None),
    "negative layers": lambda c: c.update(num_hidden_layers=-1),
    "zero theta": lambda c: c.update(rope_parameters={"rope_type": "default", "rope_theta": 0}),
    "nan epsilon": lambda c: c.update(rms_norm_eps=float("nan")),
    "garbled number": lambda c: c.update(hidden_size="wide"),
    "garbled rope": lambda c: c.update(rope_parameters="default"),
    "garbled part": lambda c: c.update(mull=[1]),
    "missing size": lambda c: c.pop("intermediate_size"),
    "other shape": lambda c: c.update(intermediate_size=16),
    "other depth": lambda c: c.update(num_hidden_layers=2),
    "other heads": lambda c: c.update(num_attention_heads=2, head_dim=2),
    "other family": lambda c: c.update(architectures=["Qwen2ForCausalLM"]),
    "untied": lambda c: c.update(tie_word_embeddings=False),
    "answer head": lambda c: c.update(mull={"answer_head": True}),
}


@pytest.mark.parametrize("case", UNSUPPORTED)
def test_what_we_cannot_compute_is_refused(folder: Path, case: str) -> None:
    edit(folder, UNSUPPORTED[case])
    with pytest.raises(ValueError) as caught:
        checkpoint.load(folder, verify=False)
    assert "\n" not in str(caught.value)


def test_weights_must_be_finite_floats(folder: Path) -> None:
    path = folder / "model.safetensors"
    sound = load_file(path)
    for bad in (float("nan"), float("inf")):
        spoilt = {k: v.clone() for k, v in sound.items()}
        spoilt["model.norm.weight"][0] = bad
        save_file(spoilt, path)
        with pytest.raises(ValueError, match="NaN or infinity"):
            checkpoint.load(folder, verify=False)
    save_file(sound | {"model.norm.weight": sound["model.norm.weight"].to(torch.int32)}, path)
    with pytest.raises(ValueError, match="floating-point"):
        checkpoint.load(folder, verify=False)


@pytest.mark.parametrize(
    "places", [None, [], {"a": 1}, {"a": "../model.safetensors"}, {"a": "/etc/passwd"}, {"a": ".."}]
)
def test_an_index_stays_in_its_folder(folder: Path, places: Any) -> None:
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": places}))
    with pytest.raises(ValueError):
        checkpoint.load(folder, verify=False)


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "x" * 5000, "a\x00b", ""])
def test_a_manifest_stays_in_its_folder(folder: Path, name: str) -> None:
    (folder / "manifest.json").write_text(json.dumps({"version": 1, "sha256": {name: "0" * 64}}))
    with pytest.raises(ValueError):
        folder_of.check_manifest(folder)


def test_everybody_may_read_a_folder(folder: Path) -> None:
    checkpoint.save(folder, small(**TINY, answer_head=True), CHAT, shaken(Heads(8)))
    assert (folder / "heads.safetensors").is_file()
    assert {path.name for path in folder.iterdir() if path.stat().st_mode & 0o444 != 0o444} == set()


@pytest.mark.parametrize("name", ["config.json", "manifest.json"])
def test_absurdly_long_json_is_not_parsed(folder: Path, name: str) -> None:
    """Two million empty lists would take a second and 150 MB."""
    (folder / name).write_text('{"x": [' + "[]," * 2_000_000 + "0]}")
    with pytest.raises(ValueError, match="longer than"):
        checkpoint.load(folder)


def test_an_absurdly_long_tokenizer_is_not_parsed(folder: Path) -> None:
    (folder / "tokenizer.json").write_text('{"x": [' + "[]," * 2_000_000 + "0]}")
    with pytest.raises(ValueError, match="longer than"):
        Chat.load(folder)


def test_heads_must_fit(folder: Path) -> None:
    config = checkpoint.load(folder).config
    for tensors in ({"heads.value_head.weight": torch.zeros(1, 8)}, {"heads.other": torch.zeros(1)}):
        save_file(tensors, folder / "heads.safetensors")
        with pytest.raises(ValueError, match="does not fit"):
            checkpoint.load_heads(folder, config)
    save_file({"lonely": torch.zeros(1)}, folder / "heads.safetensors")
    assert checkpoint.load_heads(folder, config) is None


class Bomb:
    """Unpickled, it would leave a file behind."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.path,)


def test_nothing_is_ever_unpickled(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mull.train.fit import Fit

    checkpoint.save(folder, small(**TINY, answer_head=True), CHAT, shaken(Heads(8)))
    run = Run(tmp_path / "run", Fit())
    run.save(1, {"a": torch.ones(2)}, {"tokens": 5})
    proof = tmp_path / "proof"
    bomb = pickle.dumps(Bomb(proof))
    pickle.loads(bomb)
    assert proof.exists(), "the bomb works"
    proof.unlink()

    def refuse(*_: Any, **__: Any) -> Any:
        raise AssertionError("a pickle was about to be read")

    for module, name in ((pickle, "load"), (pickle, "loads"), (pickle, "Unpickler"), (torch, "load")):
        monkeypatch.setattr(module, name, refuse)
    model = checkpoint.load(folder)
    assert checkpoint.load_heads(folder, model.config) is not None
    Chat.load(folder)
    assert run.latest() is not None

    for name in ("pytorch_model.bin", "model.pt", "optimizer.pt"):
        (folder / name).write_bytes(bomb)
    with zipfile.ZipFile(tmp_path / "zipped", "w") as archive:
        archive.writestr("archive/data.pkl", bomb)
    for payload in (bomb, (tmp_path / "zipped").read_bytes(), b"\x93NUMPY\x01\x00" + bomb, b"\x89HDF\r\n\x1a\n" + bomb):
        for name in ("model.safetensors", "heads.safetensors", "config.json", "tokenizer.json", "manifest.json"):
            hostile = tmp_path / "hostile"
            shutil.copytree(folder, hostile, dirs_exist_ok=True)
            (hostile / name).write_bytes(payload)
            with pytest.raises(ValueError):
                checkpoint.load(hostile, verify=name == "manifest.json")
                checkpoint.load_heads(hostile, model.config)
                Chat.load(hostile)
    assert not proof.exists()


def test_opening_a_model_does_not_import_the_compiler(folder: Path) -> None:
    # torch._dynamo costs seconds, on every cold `mull ask`.
    code = (
        "import sys; from pathlib import Path; from mull.model import checkpoint; "
        "checkpoint.load(Path(sys.argv[1])); sys.exit('torch._dynamo' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(folder)], check=False).returncode == 0

"""Folders written by the formats in use, kept as they were: today's code opens them and computes what it did then.

A format that changes keeps these and brings a way to open them; a new version gets fixtures of its own beside them.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch

from mull.chat import Chat
from mull.model import checkpoint
from mull.model import folder as folder_of
from mull.train.pretrain import Pretrain, pretrain
from mull.train.run import Run

FROZEN = Path(__file__).parent / "frozen"
MODEL, RUN = FROZEN / "model-1", FROZEN / "run-1"
TOLERANCE = 1e-5  # between builds of torch; what the formats hold is compared exactly


def computed(folder: Path, *, verify: bool = True) -> dict[str, object]:
    """What a folder amounts to: ids of a text, logits behind them by both language heads, what the other heads say."""
    ids = Chat.load(folder).encode("3 × 4?")
    model = checkpoint.load(folder, verify=verify)
    heads = checkpoint.load_heads(folder, model.config)
    assert heads is not None
    tokens = torch.tensor([ids])
    with torch.no_grad():
        hidden = model.hidden(tokens)
        return {
            "ids": ids,
            "logits": model(tokens)[0, -1].tolist(),
            "answering": model(tokens, torch.ones_like(tokens, dtype=torch.bool))[0, -1].tolist(),
            "values": heads.value(hidden)[0].tolist(),
            "process": heads.process(hidden)[0, -1].tolist(),
        }


def test_a_frozen_model_computes_what_it_did() -> None:
    golden = json.loads((FROZEN / "model-1.json").read_text())
    found = computed(MODEL)
    assert found["ids"] == golden["ids"] and found.keys() == golden.keys()
    assert len(golden["logits"]) == len(golden["answering"]) > 250 and golden["logits"] != golden["answering"]
    for name in ("logits", "answering", "values", "process"):
        assert found[name] == pytest.approx(golden[name], abs=TOLERANCE), name


def test_both_readers_see_the_same_frozen_weights() -> None:
    plain, model = folder_of.arrays(MODEL, folder_of.describe(MODEL)), checkpoint.load(MODEL)
    assert {name: value.tolist() for name, value in plain.items()} == {
        name: value.tolist() for name, value in model.state_dict().items()
    }


def test_a_model_that_is_read_otherwise_is_noticed(tmp_path: Path) -> None:
    """The control: another RoPE theta, or one weight off."""
    golden = json.loads((FROZEN / "model-1.json").read_text())
    folder = shutil.copytree(MODEL, tmp_path / "model")
    raw = json.loads((folder / "config.json").read_text())
    raw["rope_parameters"]["rope_theta"] = 500.0
    (folder / "config.json").write_text(json.dumps(raw))
    assert computed(folder, verify=False)["logits"] != pytest.approx(golden["logits"], abs=TOLERANCE)
    with pytest.raises(ValueError, match="altered"):
        checkpoint.load(folder)


def test_a_frozen_run_goes_on(tmp_path: Path) -> None:
    folder = shutil.copytree(RUN, tmp_path / "run")
    golden = json.loads((FROZEN / "run-1.json").read_text())
    config = Pretrain.model_validate_json((folder / "config.json").read_text())
    found = Run(folder, config, resume=True).latest(goes_on=False)
    assert found is not None
    tensors, state = found
    assert state == golden["state"]
    assert {name: list(tensor.shape) for name, tensor in tensors.items()} == golden["shapes"]
    pretrain(config, folder, resume=True)
    log = [json.loads(line) for line in (folder / "metrics.jsonl").read_text().splitlines()]
    assert log[-1]["iteration"] > golden["state"]["iteration"]
    assert checkpoint.load(folder / "model").config == config.model


def test_a_frozen_run_that_was_altered_is_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shutil.copytree(RUN, tmp_path / "run")
    config = Pretrain.model_validate_json((folder / "config.json").read_text())
    (state,) = folder.glob("checkpoints/*/state.json")
    state.write_text(state.read_text().replace('"iteration"', '"step"'))
    assert Run(folder, config, resume=True).latest(goes_on=False) is None
    assert "altered" in capsys.readouterr().err

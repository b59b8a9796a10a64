"""Runs that really run away, each in one way: the tripwire for it stops them, and they go back to what was good."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from mull.core import Failed
from mull.model import checkpoint
from mull.testing import tiny_model
from mull.train.health import Health
from mull.train.optim import Optim
from mull.train.rl import rl
from mull.train.rollout import right
from tests.train.test_rl import config, paid

FAR = 1e9
OFF: dict[str, Any] = {
    "every": 1, "problems": 8, "gap": FAR, "fall": FAR, "same": FAR, "empty": FAR, "repeats": FAR,
    "cut": FAR, "length": FAR, "entropy": (0.0, FAR), "idle": FAR, "mismatch": FAR,
}  # fmt: skip
"""Every limit but the one in question and those that nothing could break.

Updates begin at a rate of 0, so that there is something good to go back to.
"""

RUNAWAYS: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "kl": ({"kl": 0.5}, {"kl": 1e-6, "optim": {"matrix_lr": 0.5}}, r"kl is \d\.\d+, more than 0\.5"),
    "ratio_max": (
        {"ratio": 20.0, "moved": FAR, "clipped": FAR}, {"passes": 3, "optim": {"matrix_lr": 0.3, "other_lr": 0.1}},
        r"ratio_max is \d+\.\d+, more than 20\.0",
    ),
    "entropy": (
        {"entropy": (0.01, 1.0)}, {"optim": {"other_lr": 100.0}}, r"the entropy went from [45]\.\d+ to -?0\.00\d nats",
    ),
    "length": (
        {"length": 20.0}, {"max_tokens": 40, "optim": {"matrix_lr": 0.05, "other_lr": 0.05}},
        r"thoughts grew from \d+ to (2[1-9]|3\d|40) tokens",
    ),
}  # fmt: skip


def hasty_folder(folder: Path) -> Path:
    """The tiny model, for which both ends of a thought are likelier than anything else."""
    model, chat = tiny_model()
    table = model.model.embed_tokens.weight.data
    table[:, 0] = 1.0
    table[[chat.unthink, chat.end], 0] = 4.0
    checkpoint.save(folder, model, chat)
    return folder


@pytest.mark.parametrize("name", RUNAWAYS)
def test_a_run_that_runs_away_is_stopped_and_goes_back(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    limit, changes, why = RUNAWAYS[name]
    rates = {"matrix_lr": 1e-9, "other_lr": 1e-9, "weight_decay": 0.0, "warmup": 0.3, "cooldown": 0.0}
    settings = config(
        hasty_folder(tmp_path / "tiny"), tasks=("arithmetic",), iterations=8,
        **{"max_tokens": 16} | changes | {"optim": Optim(**rates | changes["optim"])}, health=Health(**OFF | limit),
    )  # fmt: skip
    reward = (lambda rollout: float(rollout.tokens)) if name == "length" else right
    out = tmp_path / "run"
    with pytest.raises(Failed, match=rf"^stopped at iteration \d: {why}; .*model is that of iteration \d$") as stopped:
        rl(settings, out, reward=reward)
    *_, (at, good) = re.findall(r"iteration (\d)\D.* iteration (\d)$", str(stopped.value))
    assert int(at) - int(good) == settings.health.patience, "the look after the last good one was the first bad one"
    assert max(path.name for path in (out / "checkpoints").iterdir()) == f"00000000{good}"
    kept = load_file(out / "checkpoints" / f"00000000{good}" / "tensors.safetensors")
    left = load_file(out / "model" / "model.safetensors")
    assert all(torch.equal(left[name], kept[f"model/model.{name}"]) for name in left)
    records = [json.loads(line) for line in (out / "metrics.jsonl").read_text().splitlines()]
    assert records[-1] == {"iteration": int(at), "tokens": records[-2]["tokens"], "model": int(good)}

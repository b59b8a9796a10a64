"""The tripwires: each fires on what it is for, none on a run that is well, and a stopped run goes back."""

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from pydantic import ValidationError
from safetensors.torch import load_file

from mull.core import Failed
from mull.eval.curve import ended
from mull.testing import tiny_folder, tiny_model
from mull.train.health import Health, Watch, look
from mull.train.rl import RL, rl
from mull.train.rollout import Rollout, right
from tests.train.rollouts import problem, written
from tests.train.test_rl import config
from tests.train.test_rl import paid as verdict

RECIPES = Path(__file__).parents[2] / "recipes"
WELL = {
    "auc": 0.9, "true": 0.5, "paid": 0.5, "gap": 0.0, "steps_gap": 0.1, "same": 0.02, "empty": 0.0, "repeats": 0.01,
    "cut": 0.02, "entropy": 0.1, "length": 80.0, "length_95": 200.0, "moved": 0.001, "kl": 0.01, "ratio_max": 30.0,
    "clipped": 0.25, "idle_groups": 0.8, "mismatch_mean": 0.02,
}  # fmt: skip
ILL = {
    "auc": 0.5, "gap": 0.2, "steps_gap": 0.25, "same": 0.4, "empty": 0.5, "repeats": 0.3, "cut": 0.5, "entropy": 0.004,
    "length": 300.0, "kl": 0.9, "true": 0.35, "moved": 0.2, "ratio_max": 4000.0, "clipped": 0.4, "idle_groups": 0.99,
    "mismatch_mean": 0.1,
}  # fmt: skip


@pytest.mark.parametrize("name", ILL)
def test_each_tripwire_fires_when_its_limit_is_broken_twice(name: str) -> None:
    watch = Watch(Health())
    assert watch(WELL) is None and watch(WELL) is None
    assert watch(WELL | {name: ILL[name]}) is None, "once may be chance"
    assert watch(WELL) is None
    assert watch(WELL | {name: ILL[name]}) is None, "the streak was broken"
    reason = watch(WELL | {name: ILL[name]})
    assert reason and ({"length": "300 tokens", "auc": "is 50 %"}.get(name, name) in reason)


def test_an_entropy_that_explodes_is_seen_too() -> None:
    watch = Watch(Health(patience=1))
    watch(WELL)
    assert watch(WELL | {"entropy": 2.0}) == "the entropy went from 0.100 to 2.000 nats"


def test_a_model_that_does_not_think_at_first_may_learn_to() -> None:
    """With the limits that the recipe has, which are the defaults; what then runs away is stopped all the same."""
    limits = RL.model_validate_json((RECIPES / "rl.json").read_text()).health
    assert limits.model_dump(exclude={"every", "problems"}) == Health().model_dump(exclude={"every", "problems"})
    watch = Watch(limits)
    hasty = WELL | {"length": 5.0, "length_95": 48.0, "entropy": 0.385, "empty": 0.6}
    for share in range(11):
        learnt = {"length": 5.0 + 6 * share, "length_95": 48.0 + 22 * share, "entropy": 0.385 - 0.0335 * share}
        assert watch(hasty | learnt) is None
    assert watch(hasty | {"length": 170.0}) is None
    assert watch(hasty | {"length": 180.0}) == "thoughts grew from 5 to 180 tokens"
    assert watch(hasty | {"entropy": 0.005}) is None
    assert watch(hasty | {"entropy": 0.005}) == "the entropy went from 0.385 to 0.005 nats"


def test_limits_that_no_look_would_heed_are_refused() -> None:
    with pytest.raises(ValidationError, match="gap, fall would change nothing: that takes every above 0"):
        Health(every=0, gap=0.01, fall=0.2)
    assert Health(every=0, problems=400).gap == Health().gap


def test_a_run_that_gets_better_is_left_alone() -> None:
    watch = Watch(Health())
    for step in range(20):
        better = {"true": 0.5 + step / 50, "paid": 0.5 + step / 50, "length": 80.0 - step, "entropy": 0.1 - step / 250}
        assert watch(WELL | better) is None


def test_a_watch_goes_on_where_it_was_saved() -> None:
    one, other = Watch(Health()), Watch(Health())
    one(WELL)
    one(WELL | {"gap": 0.3})
    other.restore(json.loads(json.dumps(one.state())))
    assert other(WELL | {"gap": 0.3}) == one(WELL | {"gap": 0.3}) is not None


def test_what_a_look_counts() -> None:
    _, chat = tiny_model()
    asked = [problem(i) for i in range(4)]
    rows = [
        written(chat, asked[0], ["1+1=2"], asked[0].answer),
        written(chat, asked[1], ["1+1=2"] * 4, "-99"),
        written(chat, asked[2], [], "-99"),
        written(chat, asked[3], ["1+1=2"], None),
    ]
    seen = look(rows, lambda rollout: 1.0)
    assert seen["true"] == 0.25 and seen["paid"] == 0.75 and seen["gap"] == 0.5
    assert seen["same"] == 0.5 and seen["empty"] == 0.25 and seen["cut"] == 0.25
    assert seen["repeats"] == pytest.approx(0.75 / 4) and seen["entropy"] == 1.0
    assert look(rows, right)["gap"] == 0.0
    assert seen["arithmetic/1"] == 0.25 and [key for key in seen if "/" in key] == ["arithmetic/1"]
    mixed = look([*rows, written(chat, other := problem(0, level=2), [], other.answer)], right)
    assert mixed["arithmetic/1"] == 0.25 and mixed["arithmetic/2"] == 1.0 and mixed["true"] == 0.4


def test_a_reward_that_is_no_sign_of_being_right_is_known_by_it() -> None:
    _, chat = tiny_model()
    asked = [problem(i) for i in range(20)]
    rows = [written(chat, p, ["1+1=2"] * (i // 10), p.answer if i % 2 else "-99") for i, p in enumerate(asked)]
    assert look(rows, right)["auc"] == 1.0
    assert look(rows, lambda rollout: float(bool(rollout.steps)))["auc"] == 0.5, "as many of the right ones think"
    assert look(rows, lambda rollout: 1.0 - right(rollout))["auc"] == 0.0
    assert "auc" not in look(rows[1:], right), "nine wrong ones are too few to tell"
    watch = Watch(Health())
    for seen in ({}, {"auc": 0.5}, {}, {"auc": 0.5}):
        assert watch({name: value for name, value in WELL.items() if name != "auc"} | seen) is None


def test_a_stopped_run_rolls_back_to_its_last_good_checkpoint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: verdict(asked, trace))
    folder = tiny_folder(tmp_path / "tiny")

    def paid(rollout: Rollout) -> float:
        """Fair until the run has seen its second iteration, then everybody's."""
        records = tmp_path / "run" / "metrics.jsonl"
        return 1.0 if records.exists() and len(records.read_text().splitlines()) >= 3 else right(rollout)

    only = Health(every=1, problems=64, same=1, empty=1, repeats=1, cut=1, length=1e9, idle=2.0)
    settings = config(folder, iterations=9, health=only)
    with pytest.raises(Failed, match=r"stopped at iteration 4: gap rose from .* is that of iteration 2"):
        rl(settings, tmp_path / "run", reward=paid)
    kept = load_file(tmp_path / "run" / "checkpoints" / "000000002" / "tensors.safetensors")
    model = load_file(tmp_path / "run" / "model" / "model.safetensors")
    assert all(torch.equal(model[name], kept[f"model/model.{name}"]) for name in model if f"model/model.{name}" in kept)
    assert sum(f"model/model.{name}" in kept for name in model) >= len(model) - 1
    assert not (tmp_path / "run" / "checkpoints" / "000000003").exists(), "an uneasy state is not kept"
    records = [json.loads(line) for line in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    assert [r["iteration"] for r in records] == [0, 1, 2, 3, 4, 4] and records[4]["held_out/gap"] > 0.2
    assert records[5] == {"iteration": 4, "tokens": records[4]["tokens"], "model": 2}
    assert ended(tmp_path / "run") == 2


def test_a_run_that_stops_before_its_first_checkpoint_leaves_what_it_began_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: verdict(asked, trace))
    folder = tiny_folder(tmp_path / "tiny")

    def paid(rollout: Rollout) -> float:
        records = tmp_path / "run" / "metrics.jsonl"
        return 1.0 if records.exists() else right(rollout)

    only = Health(every=1, problems=8, same=1, empty=1, repeats=1, cut=1, length=1e9, idle=2.0, gap=0.01)
    settings = config(folder, iterations=9, save_every=9, algorithm="ppo", health=only)
    with pytest.raises(Failed, match=r"is that of the start"):
        rl(settings, tmp_path / "run", reward=paid)
    first, left = (load_file(path / "model.safetensors") for path in (folder, tmp_path / "run" / "model"))
    assert all(torch.equal(first[name], left[name]) for name in first)
    noted = (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()
    assert len(noted) == 4, "three looks, and what it went back to"
    assert ended(tmp_path / "run") == 0


@pytest.mark.parametrize(("reward", "line"), [(lambda r: 1 / 0, "division by zero"), (lambda r: float("nan"), "nan")])
def test_a_reward_that_fails_stops_the_run_with_its_problem(tmp_path: Path, reward: Any, line: str) -> None:
    folder = tiny_folder(tmp_path / "tiny")
    with pytest.raises(Failed, match=rf"the reward of (logic|arithmetic), level \d, train \d+ .*{line}"):
        rl(config(folder, iterations=2, health=Health(every=0)), tmp_path / "run", reward=reward)


def test_a_look_pays_what_learning_pays() -> None:
    _, chat = tiny_model()
    asked = problem()
    cut, said = written(chat, asked, ["1+1=2"], None), written(chat, asked, [], "7")
    assert look([cut, said], lambda rollout: 1.0)["paid"] == 0.5
    with pytest.raises(Failed, match="the reward of arithmetic"):
        look([said], lambda rollout: float("nan"))

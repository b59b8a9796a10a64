"""Models that come with the package have names; folders at hand come first."""

from pathlib import Path

import pytest

from mull.commands.train import resolve
from mull.model import MODELS
from mull.reasoner import SHIPPED, Reasoner, folder_named
from mull.train.credit import Credit
from mull.train.distill import Distill
from mull.train.reward import Reward
from mull.train.rl import RL
from mull.train.sft import SFT


def test_a_shipped_model_answers_to_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert folder_named("mull-nano") == SHIPPED
    (tmp_path / "mull-nano").mkdir()
    assert folder_named("mull-nano") == Path("mull-nano")
    assert folder_named("nobody") == Path("nobody")
    for outside in ("..", "mull-nano/..", "../models/mull-nano", str(tmp_path)):
        assert folder_named(outside) == Path(outside)


@pytest.mark.parametrize("kind", [SFT, RL, Reward, Distill])
def test_so_it_does_where_a_configuration_names_it(
    kind: type[SFT | RL | Reward], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pairs = [("init", "mull-nano-base"), *([("traces", "t.jsonl")] if kind is Distill else [])]
    config = resolve(kind, {}, pairs)
    assert config.init == MODELS / "mull-nano-base"
    assert kind.model_validate_json(config.model_dump_json()) == config
    assert resolve(kind, {}, [*pairs, ("init", "nobody")]).init == Path("nobody")


def test_a_judge_of_steps_answers_to_its_name() -> None:
    assert Credit(model=Path("mull-nano-prm")).model == MODELS / "mull-nano-prm"


def test_an_unknown_name_is_a_folder_that_is_missing() -> None:
    with pytest.raises(ValueError, match="nobody is not a model folder: there is no such folder"):
        Reasoner("nobody")

"""Models that come with the package have names; folders at hand come first."""

from pathlib import Path

import pytest

from mull.reasoner import SHIPPED, Reasoner, folder_named


def test_a_shipped_model_answers_to_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert folder_named("mull-nano") == SHIPPED
    (tmp_path / "mull-nano").mkdir()
    assert folder_named("mull-nano") == Path("mull-nano")
    assert folder_named("nobody") == Path("nobody")
    for outside in ("..", "mull-nano/..", "../models/mull-nano", str(tmp_path)):
        assert folder_named(outside) == Path(outside)


def test_an_unknown_name_is_a_folder_that_is_missing() -> None:
    with pytest.raises(ValueError, match="nobody is not a model folder"):
        Reasoner("nobody")

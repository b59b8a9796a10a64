"""The search benchmark: the same trees on both sides, figures by hand, and no figures where a tree differs."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from mull import cli
from mull.bench import search
from mull.bench.search import Found, Turn, alone, asked, figures, together
from mull.chat import Chat
from mull.core import Failed
from mull.engine.embedded import Embedded
from mull.model import checkpoint
from mull.search.mcts import MCTS
from mull.tasks import TASKS
from mull.testing import tiny_folder

SEARCH = MCTS(simulations=3, branching=2, parallel=2, step_tokens=8, max_tokens=16)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.set_num_threads(1)
    return tiny_folder(tmp_path_factory.mktemp("model"))


def test_trees_are_the_same_together_and_alone(folder: Path) -> None:
    chat, model, problems = Chat.load(folder), checkpoint.load(folder), asked(5)
    all_ = together(Embedded(model, chat), SEARCH, problems)
    few = alone(Embedded(model, chat), SEARCH, problems, [3, 1])
    assert list(few.found) == [3, 1] and all(all_.found[i] == few.found[i] for i in few.found)
    assert all_.found[3].text != all_.found[1].text and '"visits": 3' in all_.found[3].text
    assert all_.tokens == sum(found.tokens for found in all_.found.values()) > 0


def test_problems_are_of_all_families_and_levels() -> None:
    problems = asked(3 * len(TASKS))
    assert {(p.task, p.level) for p in problems} == {(name, level) for name in TASKS for level in (1, 2, 3)}
    assert all(p.split == "test" for p in problems)


def test_figures_by_hand() -> None:
    all_ = Turn({0: Found("a", 10), 1: Found("b", 20), 2: Found("c", 30), 3: Found("d", 40)}, 2.0)
    few = Turn({1: Found("b", 20)}, 3.0)  # 100 tokens at this pace: 15 s
    slow = Turn({3: Found("d", 40)}, 12.0)  # 30 s
    found = figures([(all_, few), (all_, slow)], "@4")
    assert found["problems_per_second/together@4"]["value"] == 2.0
    assert found["ratio/alone@4"] == {"value": 11.25, "low": 7.5, "high": 15.0, "n": 2}
    assert found["tokens_per_problem@4"] == 25.0 and found["same@4"] == 2


def test_other_trees_have_no_figures() -> None:
    all_ = Turn({0: Found("a", 10)}, 1.0)
    with pytest.raises(Failed, match="1 of 1 trees are not the same together and alone"):
        figures([(all_, Turn({0: Found("a ", 10)}, 1.0))], "@1")


def test_the_command(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(search, "search", lambda model: {"ratio/alone@256": 10.0})
    path = tmp_path / "search.json"
    assert cli.main(["bench", "search", "--model", str(folder), "--json", str(path)]) == 0
    assert "ratio/alone@256: 10.0" in capsys.readouterr().out and '"ratio/alone@256": 10.0' in path.read_text()

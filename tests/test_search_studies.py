"""The studies of searches: their figures by hand, and that both can be run."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from random import Random
from types import ModuleType

import numpy as np
import pytest

from mull.core import StepVerdict
from mull.eval.ladder import LADDERS
from mull.eval.reward import Judged
from mull.eval.samples import Samples
from mull.eval.searches import Tried
from mull.model.folder import model_hash
from mull.tasks import TASKS
from mull.testing import tiny_folder

RECIPES = Path(__file__).resolve().parent.parent / "recipes"


@pytest.fixture
def adaptive(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPES))
    import adaptive_study

    return adaptive_study


@pytest.fixture
def revision(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPES))
    import revision_study

    return revision_study


def test_flops_at_equal_accuracy(adaptive: ModuleType) -> None:
    rights, flops = np.array([0.2, 0.4, 0.3, 0.8]), np.array([10.0, 100.0, 1000.0, 10000.0])
    assert adaptive.needed(0.1, rights, flops) == 10 and adaptive.needed(0.2, rights, flops) == 10
    assert adaptive.needed(0.3, rights, flops) == pytest.approx(10**1.5)
    assert adaptive.needed(0.6, rights, flops) == pytest.approx(10**3), "what is worse for more FLOPs is passed over"
    assert adaptive.needed(0.9, rights, flops) == 10000
    assert adaptive.needed(0.6, rights[::-1], flops[::-1]) == pytest.approx(10**3)


def test_a_controller_of_equal_accuracy_for_a_quarter(adaptive: ModuleType) -> None:
    rng = Random("quarter")
    luck = [rng.random() for _ in range(300)]
    dear = [[Tried(x < share, 1, cost) for x in luck] for share, cost in ((0.5, 100.0), (0.7, 400.0), (0.9, 1600.0))]
    cheap = adaptive.curve_of([[Tried(x < 0.7, 1, 100.0) for x in luck]])
    found = adaptive.ratio(cheap[0][0], cheap, adaptive.curve_of(dear))
    assert found.value == pytest.approx(4) and found.low <= 4 <= found.high
    equal = adaptive.curve_of(dear[1:2])
    assert adaptive.ratio(equal[0][0], equal, adaptive.curve_of(dear)).value == pytest.approx(1)


def pool(seed: str, chances: list[float], n: int = 64) -> list[Samples]:
    """Samples of problems that are right so often; wrong ones all differ."""
    rng, found = Random(seed), []
    for i, chance in enumerate(chances):
        right = tuple(rng.random() < chance for _ in range(n))
        answers = tuple(0 if r else 1 + j for j, r in enumerate(right))
        found.append(Samples(TASKS["logic"].problem(1, i, "valid"), answers, right, flops=100.0 * n))
    return found


def test_knowing_how_hard_problems_are_saves_where_they_differ(adaptive: ModuleType) -> None:
    mixed = adaptive.bounds(pool("mixed", [1.0] * 30 + [0.35] * 15 + [0.0] * 15), "maj", "")
    alike = adaptive.bounds(pool("alike", [0.35] * 60), "maj", "")
    assert mixed["foreseen"]["16"]["low"] > 2 > alike["foreseen"]["16"]["value"]
    assert mixed["known"]["16"]["value"] >= 0.95 * mixed["foreseen"]["16"]["value"]
    assert list(mixed["known"]) == ["2", "4", "8", "16", "32"]


def test_what_a_pass_turned(revision: ModuleType) -> None:
    before = [Tried(c == "1", 1, 1.0) for c in "1100000000"]
    after = [Tried(c == "1", 1, 1.0) for c in "1011100000"]
    found = revision.turned(before, after)
    assert [found[name]["value"] for name in ("wrong_to_right", "right_to_wrong", "net")] == [0.3, 0.1, 0.2]
    assert found["net"]["low"] < 0.2 < found["net"]["high"]


def test_both_studies_run(
    adaptive: ModuleType, revision: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mull.eval.ladder.FAMILIES", ("letters",))
    monkeypatch.setitem(LADDERS, "ladder-v1", replace(LADDERS["ladder-v1"], level=1))
    monkeypatch.setattr(revision, "SAMPLES", (1, 2))
    model = tiny_folder(tmp_path / "tiny")
    shared = ["study", "--model", str(model), "--each", "1", "--processes", "0", "--out"]
    monkeypatch.setattr("sys.argv", [*shared, str(tmp_path / "a"), "--most", "2", "--only", "sure 0.8"])
    adaptive.main()
    found = json.loads((tmp_path / "a.json").read_text())
    assert found["adaptive"]["sure 0.8"]["tokens over best"]["n"] == 1 and set(found["bound"]) == {"known", "foreseen"}
    assert found["checkpoint"] == model_hash(model) and {"command", "code", "machine"} <= found.keys()
    monkeypatch.setattr("sys.argv", [*shared, str(tmp_path / "r"), "--oracle", "--passes", "1", "--branching", "1"])
    revision.main()
    found = json.loads((tmp_path / "r.json").read_text())
    assert found["passes"]["1"]["right_to_wrong"]["value"] == 0 and found["scorer"] == "oracle"
    assert set(found["beside"]["1"]) == {"resampling", "best of N"}
    assert found["checkpoint"] == model_hash(model) and {"command", "code", "machine"} <= found.keys()


def test_the_study_of_diversity_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(str(RECIPES))
    import diversity

    monkeypatch.setattr("mull.eval.ladder.FAMILIES", ("stories",))  # which it gets wrong most often
    argv = ["study", "--model", "mull-nano", "--each", "4", "--samples", "2", "--out", str(tmp_path / "d")]
    monkeypatch.setattr("sys.argv", argv)
    diversity.main()
    rows = list(csv.DictReader((tmp_path / "d.csv").open()))
    assert [row["way"] for row in rows] == list(diversity.WAYS)
    first, again = rows[0], rows[1]
    assert not first["errors together"] and not again["maj@2 beside"] and rows[2]["maj@2 beside"]
    assert float(rows[5]["FLOPs"]) > float(first["FLOPs"]), "a system message has to be read"
    (pair,) = csv.DictReader((tmp_path / "d.critics.csv").open())
    assert pair["critics"] == "its own sureness, surer than its base" and pair["mistakes together"]

    async def without_errors(*_: object) -> list[Judged]:
        return [Judged(TASKS["letters"].problem(1, 0, "valid"), (StepVerdict.RIGHT,), True, 0.9, (0.9,))]

    monkeypatch.setattr(diversity, "judged_by", without_errors)
    monkeypatch.setattr("sys.argv", [*argv[:-1], str(tmp_path / "clean")])
    diversity.main()
    assert (tmp_path / "clean.json").is_file() and not (tmp_path / "clean.critics.csv").exists()
    assert "nothing to find" in capsys.readouterr().err


def test_the_study_of_dialogue_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(RECIPES))
    import dialogue

    problems = [TASKS["letters"].problem(1, i, "valid") for i in range(3)]
    found = dialogue.ways(problems, 4)
    assert all([p for _, p in some] == problems for way, some in found.items() if not way.startswith("goes on"))
    assert [len(said) for said, _ in found["a system message"]] == [1, 1, 1]
    assert all(len(found[way]) == 4 for way in found if way.startswith("goes on"))
    monkeypatch.setattr("mull.eval.benchmark.TASKS", {"letters": TASKS["letters"]})
    monkeypatch.setattr("sys.argv", ["study", "mull-nano", "--n", "1", "--out", str(tmp_path / "d")])
    dialogue.main()
    rows = list(csv.DictReader((tmp_path / "d.csv").open()))
    assert [row["way"] for row in rows] == list(found) and rows[0]["n"] == "2"

"""The study of reinforcement: that its variants can be run, and its figures by hand."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from mull.core import Problem
from mull.eval.benchmark import Outcome
from mull.eval.doubt import Doubts
from mull.reasoner import Reasoner
from mull.tasks import TASKS
from mull.testing import tiny_folder
from mull.train.rl import RL

RECIPES = Path(__file__).resolve().parent.parent / "recipes"


@pytest.fixture
def study(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPES))
    import rl_study

    return rl_study


def looks(*arms: list[float]) -> list[dict[str, Any]]:
    return [
        {"held_out/true": 0.5, **{f"held_out/logic/{i}": share for i, share in enumerate(row)}}
        for row in zip(*arms, strict=True)
    ]


def test_every_variant_is_a_configuration_of_its_own(study: ModuleType) -> None:
    settings = [
        RL(**{**study.COMMON, **change, "init": "x"}) for some in study.VARIANTS.values() for change in some.values()
    ]
    assert len({s.model_dump_json() for s in settings}) == len(settings) >= 12
    kinds = {s.curriculum.kind for s in settings}
    assert kinds == {"learnable", "thrifty", "uniform", "epochs", "threshold"}


def test_a_run_is_over_where_it_came_to_its_end_with_this_configuration(
    study: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import study as shared

    config, out = {**study.COMMON, "init": "x", "iterations": 40}, tmp_path / "run"
    assert not shared.over("rl", config, out)
    tiny_folder(out / "model")
    (out / "config.json").write_text(RL(**config).model_dump_json())
    (out / "metrics.jsonl").write_text(json.dumps({"iteration": 40, "flops": 1e9}) + "\n")
    assert shared.over("rl", config, out) and study.train("rl", config, out) == out / "model"
    monkeypatch.setattr(shared, "launch", lambda *_: [sys.executable, "-c", "raise SystemExit(2)"])
    with pytest.raises(SystemExit, match="run has not come to its end"):
        study.train("rl", config | {"iterations": 60}, out)
    with (out / "metrics.jsonl").open("a") as file:
        file.write(json.dumps({"iteration": 40, "model": 20}) + "\n")
    with pytest.raises(SystemExit, match="run was stopped at iteration 40, its model is that of 20"):
        study.train("rl", config, out)


@pytest.mark.parametrize(
    ("name", "stubs", "arguments"),
    [
        ("kill_study", {"run_study": lambda *_: {"value": 1.0}}, []),
        ("serve_study", {"STUDIES": {"bytes": (lambda n: {"n": n}, 1)}}, ["all"]),
        (
            "conformance",
            {"tried": lambda n: {"violations": 0}, "caught": lambda _: 1, "curves": lambda *_: [{}], "plot": print},
            [],
        ),
    ],
)
def test_figures_say_where_they_come_from(
    name: str, stubs: dict[str, Any], arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(RECIPES))
    recipe, out = importlib.import_module(name), tmp_path / "found.json"
    for part, stub in stubs.items():
        monkeypatch.setattr(recipe, part, stub)
    monkeypatch.setattr("sys.argv", [str(RECIPES / f"{name}.py"), *arguments, "--out", str(out)])
    recipe.main()
    found = json.loads(out.read_text())
    assert f"{name}.py" in found["command"] and found["seeds"] and {"code", "machine", "checkpoint"} <= found.keys()


def test_a_harvest_says_what_it_asked_and_stays_below_the_hardest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(str(RECIPES))
    import harvest

    monkeypatch.setattr(harvest, "Reasoner", lambda folder, processes: Reasoner(folder))  # no processes for so few
    monkeypatch.setattr(harvest.benchmark, "families", lambda _: [TASKS["letters"]])
    model, out = tiny_folder(tmp_path / "tiny"), tmp_path / "found.jsonl"
    flags = ["harvest", "--model", str(model), "--out", str(out), "--problems", "1", "--missed"]
    monkeypatch.setattr("sys.argv", flags)
    harvest.main()
    cost = json.loads(out.with_suffix(".cost.json").read_text())
    told = {"levels": [1, 2, 3], "each": 1, "problems": 3, "seed": "harvest", "missed": True}
    assert told.items() <= cost.items()
    assert [json.loads(line)["level"] for line in out.read_text().splitlines()] == [1, 2, 3]
    monkeypatch.setattr("sys.argv", [*flags, "--levels", "3,4"])
    with pytest.raises(SystemExit):
        harvest.main()
    assert "may reach level 4, that of beyond-v1" in capsys.readouterr().err


def test_tokens_to_a_target(study: ModuleType) -> None:
    seen = [(0, 0.1), (10, 0.3), (20, 0.5)]
    assert study.reached(seen, 0.4) == 15 and study.reached(seen, 0.6) is None


def test_what_was_lost_is_forgotten_and_luck_is_not(study: ModuleType) -> None:
    lost, kept = [0.1, 0.5, 0.9, 0.9, 0.9, 0.4, 0.3], [0.5] * 7
    assert study.forgetting(looks(lost)) == pytest.approx(0.4)
    assert study.forgetting(looks(lost, kept)) == pytest.approx(0.2)
    assert study.forgetting(looks([0.1, 0.2, 0.3, 0.4, 0.5])) < 0 and study.forgetting(looks([1.0] * 3)) is None
    rng = Random("luck")
    flat = [[sum(rng.random() < 0.5 for _ in range(10)) / 10 for _ in range(12)] for _ in range(2000)]
    best_less_last = sum(max(arm[:-1]) - arm[-1] for arm in flat) / len(flat)
    assert abs(study.forgetting(looks(*flat))) < 0.04 < 0.2 < best_less_last


def test_tables(study: ModuleType) -> None:
    log = [
        {"tokens": t, "held_out/true": a, "held_out/entropy": 0.1, "idle_groups": 0.5} for t, a in ((0, 0.1), (9, 0.3))
    ]
    found = {("reward", "a"): [study.figures(log, 0.25), study.figures(log[:1] * 2, 0.25)]}
    first, second = study.rows(found)
    assert first["tokens_to_plain"] == 7 and second["tokens_to_plain"] == "" and first["idle"] == 0.5
    means = study.means(found)["reward"]["a"]
    assert means["accuracy"]["value"] == 0.2 and means["tokens_to_plain"]["n"] == 1 and means["forgetting"] is None


def test_the_bill_by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(RECIPES))
    import bill

    machine = bill.Machine("one", flops=1e12, watts=100.0)
    assert machine.hours(7.2e15) == 2 and machine.kilojoules(7.2e15) == 720
    (tmp_path / "train_curve.csv").write_text("curve,flops\nrl,1e15\nsft,9e15\nrl,3e15\n")
    efforts = ("low,200,0.5,0.4,0.6,100,1e9", "high,200,0.6,0.5,0.7,1000,3e9", "auto,200,0.7,0.7,0.7,300,2e9")
    head = "effort,n,right,right_low,right_high,tokens,flops"
    (tmp_path / "efforts.csv").write_text("\n".join((head, *efforts)))
    votes = [
        f"{name},{2**k},{2**k},{0.5 + k * slope},{0.4 + k * slope},{0.6 + k * slope},9"
        for name, slope in (("a", 0.08), ("b", 0.2))
        for k in range(3)
    ]
    (tmp_path / "test_curve.csv").write_text("\n".join(("curve,at,flops,value,low,high,n", *votes)))
    monkeypatch.setattr("sys.argv", ["bill", "--out", str(tmp_path / "b")])
    bill.main()
    once = {row["activity"]: row for row in bill.read(tmp_path / "b.once.csv")}
    assert float(once["reinforcement"]["FLOPs"]) == 2e15 and float(once["GPT-3"]["PF-days"]) == 3640
    stages = [float(row["FLOPs"]) for name, row in once.items() if name not in ("all of it", "GPT-3")]
    assert float(once["all of it"]["FLOPs"]) == pytest.approx(sum(stages), rel=0.01)
    low, high, auto = bill.read(tmp_path / "b.each.csv")
    assert not auto["points a GFLOP more"] and auto["answers as dear as training"]
    found = json.loads((tmp_path / "b.json").read_text())
    assert found["knees"] == {"efforts": "auto", "a": "2 samples", "b": "4 samples"} and found["command"]
    assert not low["points a GFLOP more"] and float(high["points a GFLOP more"]) == 5
    assert float(high["dollars a thousand"]) == pytest.approx(1000 * (60 * 15e-6 + 1000 * 60e-6), rel=0.02)


def test_efforts_are_told_by_level_and_beside_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(str(RECIPES))
    import efforts
    from bill import read

    monkeypatch.setattr(efforts, "Reasoner", lambda folder, scorer, processes: Reasoner(folder))
    monkeypatch.setattr(efforts.benchmark, "families", lambda _: [TASKS["letters"]])
    asked, spent = [], {"none": 4, "low": 100, "medium": 800, "high": 3000, "max": 9000, "auto": 200}

    async def measure(reasoner: Reasoner, problems: list[Problem], *, effort: str) -> list[Outcome]:
        asked.append(effort)
        tokens = spent[effort]
        return [
            Outcome(p, (p.level < 4 and effort != "none",), (tokens,), (None,), Doubts(), (1,), 1.0, ("end",), tokens)
            for p in problems
        ]

    monkeypatch.setattr(efforts.benchmark, "measure", measure)
    model, out = tiny_folder(tmp_path / "tiny"), tmp_path / "e"
    monkeypatch.setattr("sys.argv", ["efforts", "--model", str(model), "--out", str(out), "--n", "20"])
    efforts.main()
    assert asked == ["none", "low", "medium", "high", "max", "auto"]
    rows = {row["effort"]: row for row in read(out.with_suffix(".csv"))}
    assert [rows[name]["more"] for name in ("none", "low", "auto")] == ["", "0.6", "0.0"]
    levels = read(out.with_suffix(".levels.csv"))
    assert [row["level"] for row in levels[-5:]] == list("12345") and levels[-1]["effort"] == "auto"
    assert (levels[-5]["right"], levels[-1]["right"], levels[-1]["tokens"]) == ("1.0", "0.0", "200.0")
    found = json.loads(out.with_suffix(".json").read_text())
    assert found["knee"] == "low" and found["levels"]["auto"]["1"]["right"]["n"] == 20
    assert "more than low gains less than its interval" in capsys.readouterr().out

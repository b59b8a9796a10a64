"""Curves: what a run has cost since its first weights, which models are measured, what more samples are worth."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from mull.cli import main
from mull.eval.curve import Point, answering, draw, knee, since_start, snapshots
from mull.eval.ladder import LADDERS
from mull.eval.samples import Samples
from mull.tasks import TASKS
from mull.testing import tiny_folder


def run_folder(path: Path, costs: dict[int, float], init: Path | None = None, kept: tuple[int, ...] = ()) -> Path:
    path.mkdir(parents=True)
    (path / "config.json").write_text(json.dumps({"init": str(init)} if init else {}))
    lines = [json.dumps({"iteration": i, "flops": flops}) for i, flops in costs.items()]
    (path / "metrics.jsonl").write_text("\n".join([json.dumps({"iteration": 0, "tokens": 0}), *lines]) + "\n")
    for iteration in kept:
        tiny_folder(path / "snapshots" / f"{iteration:09d}", seed=iteration)
    tiny_folder(path / "model")
    return path


def test_flops_count_from_the_first_weights(tmp_path: Path) -> None:
    base = run_folder(tmp_path / "base", {10: 100.0, 20: 200.0})
    middle = run_folder(tmp_path / "middle", {5: 50.0}, base / "model")
    last = run_folder(tmp_path / "last", {1: 1.0, 2: 2.0, 3: 3.0}, middle / "model", kept=(1, 2))
    assert [(s.iteration, s.flops) for s in snapshots(base)] == [(20, 200.0)]
    found = snapshots(last)
    assert [(s.iteration, s.flops) for s in found] == [(0, 250.0), (1, 251.0), (2, 252.0), (3, 253.0)]
    assert [s.folder.name for s in found] == ["model", "000000001", "000000002", "model"]
    assert found[0].folder == middle / "model"


def test_a_run_that_was_stopped_ended_where_it_went_back_to(tmp_path: Path) -> None:
    base = run_folder(tmp_path / "base", {10: 100.0})
    costs = {i: float(i) for i in range(5)}
    run = run_folder(tmp_path / "run", costs, base / "model", kept=(2, 4))

    def noted(iteration: int) -> None:
        with (run / "metrics.jsonl").open("a") as file:
            file.write(json.dumps({"iteration": 4, "model": iteration}) + "\n")

    noted(3)
    later = run_folder(tmp_path / "later", {1: 1.0}, run / "model")

    def found(folder: Path) -> list[tuple[int, float, Path]]:
        return [(s.iteration, s.flops, s.folder) for s in snapshots(folder)]

    whole = [(0, 100.0, base / "model"), (2, 102.0, run / "snapshots" / "000000002")]
    bad = (4, 104.0, run / "snapshots" / "000000004")
    assert found(run) == [*whole, (3, 103.0, run / "model"), bad]
    assert [s.flops for s in snapshots(later)] == [103.0, 104.0], "what was taken back is no part of it"
    noted(0)
    assert found(run) == [(0, 100.0, base / "model"), whole[1], bad], "its model is the one it began with"
    with (run / "metrics.jsonl").open("a") as file:
        file.write(json.dumps({"iteration": 5, "flops": 5.0}) + "\n")
    assert found(run)[-1] == (5, 105.0, run / "model"), "it was gone on with, and came to its end"


def test_traces_cost_their_search_and_what_led_to_their_model(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = run_folder(tmp_path / "base", {10: 100.0})
    teacher = run_folder(tmp_path / "teacher", {1: 30.0}, base / "model")
    student = run_folder(tmp_path / "student", {1: 7.0}, base / "model")
    config = {"init": str(base / "model"), "traces": str(tmp_path / "found.jsonl")}
    (student / "config.json").write_text(json.dumps(config))
    assert [s.flops for s in snapshots(student)] == [100.0, 107.0]
    assert "found.jsonl has cost is not known" in capsys.readouterr().err
    cost = {"model": str(teacher / "model"), "flops": 2.0}
    (tmp_path / "found.cost.json").write_text(json.dumps(cost))
    assert [s.flops for s in snapshots(student)] == [132.0, 139.0], "the base is counted once"
    assert not capsys.readouterr().err
    later = run_folder(tmp_path / "later", {1: 1.0}, student / "model")
    assert [s.flops for s in snapshots(later)] == [139.0, 140.0]


def test_folders_that_are_no_finished_runs_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match=r"no metrics\.jsonl"):
        snapshots(tmp_path)
    run = run_folder(tmp_path / "run", {})
    with pytest.raises(ValueError, match="tells of no FLOPs"):
        snapshots(run)
    odd = run_folder(tmp_path / "odd", {4: 1.0}, kept=(3,))
    with pytest.raises(ValueError, match="does not say what iteration 3 had cost"):
        snapshots(odd)
    assert main(["eval", "curve", "--axis", "train", "--out", str(tmp_path / "x")]) == 2
    assert "name at least one folder" in capsys.readouterr().err


def test_training_is_drawn_from_the_common_start_on_a_logarithmic_axis(tmp_path: Path) -> None:
    def point(curve: str, at: int, flops: float, value: float = 0.5) -> Point:
        return Point(curve, at, flops, value, value, value, 9)

    runs = [point("rl", 0, 100.0, 0.12), point("rl", 5, 101.0), point("rl", 9, 110.0)]
    searched = [point("searched", 0, 104.0, 0.12), point("searched", 3, 106.0)]
    found, marks = since_start([*runs, *searched])
    assert [p.flops for p in found] == [1.0, 10.0, 4.0, 6.0] and marks == {"12 % at the start": 0.12}
    anew = [point("pretrain", 7, 50.0), point("pretrain", 8, 60.0)]
    assert since_start([*anew, *runs]) == ([*anew, *runs], {}), "weights drawn at random have cost nothing"
    unknown = [point("theirs", 0, 0.0, 0.3), point("theirs", 5, 2.0)]
    assert since_start(unknown) == (unknown[1:], {"30 % at the start": 0.3})
    draw(tmp_path / "x.svg", runs, across="FLOPs", up="right (%)")
    assert "$\\mathdefault{10^{2}}$" in (tmp_path / "x.svg").read_text(), "the axis is logarithmic, however short"


def test_more_samples_are_worth_what_the_rungs_say() -> None:
    problem = TASKS["logic"].problem(1, 0, "valid")
    said = (1, 2, 2, 1)
    one = Samples(problem, said, tuple(answer == 1 for answer in said), (0.15, 0.1, 0.2, 0.3), flops=40.0)
    points = answering("me", [one])
    assert {p.curve for p in points[:3]} == {"me, maj@k"}
    assert [(p.at, p.flops) for p in points[:3]] == [(1, 10.0), (2, 20.0), (4, 40.0)]
    best = [0.5, 4 / 6, 1.0]  # of six pairs one is wrong, and one scores the wrong answer higher
    assert [p.value for p in points] == pytest.approx([0.5, 0.5, 1.0, *best, 0.5, 5 / 6, 1.0])


def test_beyond_its_knee_a_curve_gains_less_than_its_interval() -> None:
    def points(half: float, *values: float) -> list[Point]:
        return [Point("c", i, 2.0**i, v, v - half, v + half, 100) for i, v in enumerate(values)]

    assert knee(points(0.03, 0.1, 0.6, 0.62, 0.63)) == 1
    assert knee(points(0.03, 0.5, 0.51, 0.52, 0.56)) == 2, "what is slow adds up"
    assert knee(points(0.01, 0.5, 0.6, 0.7)) == 2 and knee(points(0.01, 0.7, 0.6, 0.5)) == knee(points(0.3, 0.5)) == 0
    one, other = Point("c", 0, 1.0, 0.5, 0.4, 0.53, 9), Point("c", 1, 2.0, 0.55, 0.5, 0.9, 9)
    assert knee([one, other]) == 0 and knee([one, replace(other, low=0.52)]) == 1, "the ends that face each other count"


def test_the_command_measures_and_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LADDERS, "ladder-v1", replace(LADDERS["ladder-v1"], level=1, each=1))
    base = run_folder(tmp_path / "base", {10: 100.0})
    run = run_folder(tmp_path / "run", {1: 1.0, 2: 2.0}, base / "model", kept=(1,))
    out = tmp_path / "figures" / "train"
    assert main(["eval", "curve", str(run), "--axis", "train", "--out", str(out)]) == 0
    rows = list(csv.DictReader(out.with_suffix(".csv").open()))
    assert [(r["curve"], r["at"], r["flops"], r["n"]) for r in rows] == [
        ("run", "0", "100", "10"), ("run", "1", "101", "10"), ("run", "2", "102", "10"),
    ]  # fmt: skip
    assert out.with_suffix(".png").read_bytes().startswith(b"\x89PNG")
    origin = json.loads(out.with_suffix(".json").read_text())
    assert len(origin["checkpoint"]) == 3 and origin["seeds"] == [""] and {"command", "code"} <= set(origin)
    assert main(["eval", "curve", str(run / "model"), "--axis", "test", "--samples", "2", "--out", str(out)]) == 0
    assert [r["at"] for r in csv.DictReader(out.with_suffix(".csv").open())] == ["1", "2"] * 3

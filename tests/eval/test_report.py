"""Intervals against values known from elsewhere, and what they must never do."""

from __future__ import annotations

import json
import math
import re
import subprocess
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mull.eval import report
from mull.eval.report import Figure


def test_wilson_against_published_values() -> None:
    # Newcombe (1998), table I: 81 of 263 and 0 of 20.
    figure = report.wilson(81, 263)
    assert (round(figure.low, 4), round(figure.high, 4)) == (0.2553, 0.3662)
    figure = report.wilson(0, 20)
    assert (figure.low, round(figure.high, 4)) == (0.0, 0.1611)


@given(st.integers(1, 500), st.data())
def test_wilson_holds_its_value(n: int, data: st.DataObject) -> None:
    figure = report.wilson(data.draw(st.integers(0, n)), n)
    assert 0 <= figure.low <= figure.value <= figure.high <= 1
    assert figure.low < figure.high


def test_few_against_a_worked_example() -> None:
    figure = report.few([1.0, 2.0, 4.5])  # mean 2.5, s 1.8028, 4.303 s / sqrt 3
    assert (round(figure.value, 4), round(figure.low, 3), round(figure.high, 3), figure.n) == (2.5, -1.979, 6.979, 3)
    with pytest.raises(ValueError, match="2 to 6 runs here, not 1"):
        report.few([1.0])


def test_a_command_under_torchrun_is_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["/somewhere/mull/__main__.py", "bench", "rl"])
    assert report.provenance([])["command"] == "mull bench rl"
    monkeypatch.setenv("WORLD_SIZE", "2")
    assert report.provenance([])["command"] == "torchrun --nproc-per-node 2 -m mull bench rl"


def test_bootstrap_is_repeatable_and_covers() -> None:
    rng = Random(0)
    hits = 0
    for trial in range(60):
        figure = report.bootstrap([rng.choice((0.0, 0.25, 0.5, 1.0)) for _ in range(40)], str(trial))
        hits += figure.low <= 0.4375 <= figure.high
    assert hits >= 51
    assert report.bootstrap([0.0, 0.5, 1.0]) == report.bootstrap([0.0, 0.5, 1.0])


def test_shares_of_only_ones_are_not_certain() -> None:
    assert report.share([1.0] * 10) == report.wilson(10, 10)
    assert report.share([1.0] * 10).low < 0.75
    assert report.share([0.5, 0.25, 1.0]).n == 3


def test_change_covers_the_truth() -> None:
    rng, hits = Random("change"), 0
    for _ in range(1000):
        drawn = rng.choices((1, -1, 0), (0.35, 0.15, 0.5), k=50)
        figure = report.change(drawn.count(1), drawn.count(-1), 50)
        hits += figure.low <= 0.2 <= figure.high
    assert 0.93 <= hits / 1000 <= 0.975
    nothing, all_ = report.change(0, 0, 20), report.change(20, 0, 20)
    assert nothing.low < nothing.value == 0.0 < nothing.high and all_.low < all_.value == all_.high == 1.0
    with pytest.raises(ValueError, match="not parts of 3"):
        report.change(2, 2, 3)


def test_shares_of_groups_cover_the_truth() -> None:
    rng, covered, naive = Random(3), 0, 0
    for _ in range(400):
        kinds = [(rng.randint(1, 12), rng.choice((0.1, 0.9))) for _ in range(60)]
        groups = [(sum(rng.random() < p for _ in range(n)), n) for n, p in kinds]
        figure, alone = report.of_groups(groups), report.wilson(sum(k for k, _ in groups), sum(n for n, _ in kinds))
        assert figure.value == alone.value and figure.low <= alone.low and figure.high >= alone.high
        covered += figure.low <= 0.5 <= figure.high
        naive += alone.low <= 0.5 <= alone.high
    assert 0.92 <= covered / 400 <= 0.98 and naive / 400 < 0.75
    assert report.of_groups([(1, 1), (0, 1), (0, 0)]) == report.wilson(1, 2)
    assert report.of_groups([(4, 4)] * 5).low == report.wilson(5, 5).low


def test_the_mean_of_figures_is_narrower() -> None:
    figure = report.mean([Figure(0.5, 0.4, 0.6, 100)] * 4)
    assert (figure.value, figure.n) == (0.5, 400)
    assert math.isclose(figure.low, 0.45) and math.isclose(figure.high, 0.55)


def test_reports_are_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    report.must_be_writable(path)
    assert not path.exists()
    report.write(path, {"figure": Figure(0.5, 0.4, 0.6, 10).json(), **report.provenance(["s"])})
    assert json.loads(path.read_text())["figure"] == {"value": 0.5, "low": 0.4, "high": 0.6, "n": 10}
    with pytest.raises(ValueError, match="not JSON compliant"):
        report.write(tmp_path / "nan.json", {"x": float("nan")})
    for bad in (tmp_path, tmp_path / "no" / "r.json", path / "r.json"):
        with pytest.raises(ValueError, match=r"cannot be written|is a folder"):
            report.must_be_writable(bad)


def test_figures_say_which_code_made_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report._code.cache_clear()
    found = report.provenance(["s"], "0" * 12)
    assert found["code"] == found["version"] or re.fullmatch(r"[0-9a-f]{40}\+?", found["code"])
    root = tmp_path / "checkout"
    (root / "mull" / "eval").mkdir(parents=True)
    (root / "mull" / "eval" / "report.py").write_text("1\n")
    (root / "docs").mkdir()
    (root / "docs" / "table.csv").write_text("1\n")
    monkeypatch.setattr(report, "__file__", str(root / "mull" / "eval" / "report.py"))

    def code() -> str:
        report._code.cache_clear()
        return report._code()

    try:
        assert code() == found["version"], "no checkout"
        for ask in (["init", "-q"], ["add", "."], ["-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "m"]):
            subprocess.run(["git", "-C", str(root), *ask], check=True)
        assert re.fullmatch("[0-9a-f]{40}", commit := code())
        (root / "docs" / "table.csv").write_text("2\n")
        assert code() == commit, "a result is no code"
        (root / "mull" / "eval" / "report.py").write_text("2\n")
        assert code() == commit + "+"
    finally:
        report._code.cache_clear()


def test_a_table_has_its_origin_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["/x/recipes/growth.py", "runs/a b", "out"])
    report.beside(tmp_path / "t.csv", ["0", "1"], ["abc", None])
    found = json.loads((tmp_path / "t.json").read_text())
    assert (found["seeds"], found["checkpoint"]) == (["0", "1"], ["abc", None])
    assert found["command"] == "python /x/recipes/growth.py 'runs/a b' out" and found["code"]

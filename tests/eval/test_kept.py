"""What a long study keeps in a file until it is over."""

from __future__ import annotations

from pathlib import Path

from mull.eval.kept import Kept


def test_rows_of_one_origin_go_and_those_of_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "kept.jsonl"
    one, other = Kept(path, {"seed": "a"}), Kept(path, {"seed": "b"})
    one.add({"problem": 1})
    other.add({"problem": 2})
    one.add({"problem": 3})
    assert [row["problem"] for row in Kept(path, {"seed": "a"}).rows] == [1, 3]
    one.done()
    assert Kept(path, {"seed": "a"}).rows == [] and Kept(path, {"seed": "b"}).rows == other.rows != []
    other.done()
    assert not path.exists()
    other.done()
    assert list(tmp_path.iterdir()) == []


def test_a_line_that_was_cut_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "kept.jsonl"
    Kept(path, {"seed": "a"}).add({"problem": 1})
    with path.open("a") as file:
        file.write('{"origin": {"se')
    kept = Kept(path, {"seed": "a"})
    kept.add({"problem": 2})
    assert [row["problem"] for row in Kept(path, {"seed": "a"}).rows] == [1, 2]

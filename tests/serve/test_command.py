"""`mull serve`: what it refuses to begin, in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from mull.cli import main
from mull.commands import serve


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--host", "0.0.0.0"], "keys"),
        (["--host", "192.168.1.5", "--demo"], "keys"),
        (["--port", "70000"], "port"),
        (["--effort", "huge"], "effort"),
        (["--keys", "missing.txt"], "missing.txt"),
        (["--model", "missing"], "missing"),
        (["--slots", "0"], "slots"),
    ],
)
def test_what_it_refuses(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", *words]) == 2
    error = capsys.readouterr().err.strip()
    assert said in error and "\n" not in error


def test_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "keys"
    for text in ("", "short\n", "has a space\n", "k\u00e9y-of-ann\n"):
        file.write_text(text)
        assert main(["serve", "--keys", str(file)]) == 2
        assert "key" in capsys.readouterr().err
    file.write_text("key-of-ann\n\nkey-of-bob\nkey-of-ann\n")
    assert serve._keys(file) == ("key-of-ann", "key-of-bob")
    monkeypatch.setenv(serve.KEYS, "key-of-cyd,key-of-ann")
    assert serve._keys(None) == ("key-of-cyd", "key-of-ann")
    assert main(["serve", "--keys", str(file), "--host", "0.0.0.0", "--demo"]) == 2
    assert "this machine" in capsys.readouterr().err


def test_without_its_extra(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(serve, "find_spec", lambda name: None)
    assert main(["serve"]) == 2 and "mull[serve]" in capsys.readouterr().err

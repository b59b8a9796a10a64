"""`mull serve`: what it refuses to begin, in one line."""

from __future__ import annotations

import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from mull.chat import Chat
from mull.cli import main
from mull.commands import serve
from mull.model import checkpoint
from mull.model.heads import RewardModel
from mull.reward.process import About, Learned
from mull.serve.app import create_app
from mull.serve.guard import host_of
from mull.serve.settings import Settings
from mull.testing import tiny_folder


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--host", "0.0.0.0"], "keys"),
        (["--host", "192.168.1.5", "--demo"], "keys"),
        (["--port", "70000"], "port"),
        (["--effort", "huge"], "effort"),
        (["--keys", "missing.txt"], "cannot read keys from missing.txt: no such file or directory"),
        (["--keys", "."], "cannot read keys from .: is a directory"),
        (["--model", "missing"], "missing"),
        (["--scorer", "mull-nano"], "holds no reward model"),
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
    file.write_bytes(b"\xff\xfe")
    assert main(["serve", "--keys", str(file)]) == 2
    assert capsys.readouterr().err == f"mull: cannot read keys from {file}: it is no text\n"
    file.write_text("key-of-ann\n\nkey-of-bob\nkey-of-ann\n")
    assert serve._keys(file) == ("key-of-ann", "key-of-bob")
    monkeypatch.setenv(serve.KEYS, "key-of-cyd,key-of-ann")
    assert serve._keys(None) == ("key-of-cyd", "key-of-ann")
    assert main(["serve", "--keys", str(file), "--host", "0.0.0.0", "--demo"]) == 2
    assert "this machine" in capsys.readouterr().err


def test_addresses_are_called_in_brackets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (file := tmp_path / "keys").write_text("key-of-ann\n")
    seen: list[Settings] = []
    monkeypatch.setattr(serve, "_run", lambda model, scorer, settings, *where: seen.append(settings))
    words = ["--host", "FD00::5", "--keys", str(file), "--allow-host", "fe80::1", "--allow-host", "[fe80::2]"]
    assert main(["serve", *words, "--allow-host", "box.local"]) == 0
    for name in ("[fd00::5]", "[fe80::1]", "[fe80::2]", "box.local", "localhost"):
        assert host_of(name) in seen[0].hosts and host_of(f"{name}:8000") in seen[0].hosts, name


def test_a_fingerprint_names_all_that_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Settings] = []
    monkeypatch.setattr(serve, "_run", lambda model, scorer, settings, *where: seen.append(settings))
    judge, other = (tiny_folder(tmp_path / name) for name in ("judge", "other"))
    (other / "heads.safetensors").write_bytes(b"other heads on the same trunk")
    ways = [[], ["--effort", "none"], ["--scorer", str(judge)], ["--scorer", str(other)], ["--model", str(judge)]]
    for words in [*ways, *ways]:
        assert main(["serve", *words]) == 0
    monkeypatch.setattr(serve, "__version__", "0")
    assert main(["serve"]) == 0
    found = [settings.fingerprint for settings in seen]
    assert found[: len(ways)] == found[len(ways) : -1] and len(set(found)) == len(ways) + 1
    assert all(len(each) == len("mull-") + 12 for each in found)


@pytest.mark.parametrize("processes", [0, 2])
def test_votes_are_weighed_by_a_scorer_and_the_engines_are_watched(tmp_path: Path, processes: int) -> None:
    policy, judge = tiny_folder(tmp_path / "policy"), tiny_folder(tmp_path / "judge")
    About("process", "oracle", True, "0" * 12, True).write(judge)
    checkpoint.save(judge, RewardModel.of(checkpoint.load(policy)), Chat.load(policy))
    with ExitStack() as resources:
        assert isinstance(serve._opened(policy, judge, processes, resources).scorer, Learned)
        plain = serve._opened(policy, None, processes, resources)
        assert plain.scorer is None
        gauges = create_app(plain).state.metrics.text()
    assert b"mull_engine_rows 0.0" in gauges and b"mull_engine_cached_tokens 0.0" in gauges


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "mull", "serve", "--model", str(tiny_folder(tmp_path)), "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    why = f"mull: cannot listen on 127.0.0.1, port {port}: it is taken, or not ours to take\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", why)


def test_without_its_extra(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(serve, "find_spec", lambda name: None)
    assert main(["serve"]) == 2 and "mull[serve]" in capsys.readouterr().err

"""The command line: what goes to stdout, what errors look like, and that work is never lost."""

from __future__ import annotations

import errno
import io
import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import torch
from rich.console import Console

from mull import cli
from mull.commands import hash_of
from mull.commands import solve as solving
from mull.commands.train import resolve
from mull.core import Failed, Trace, printable
from mull.effort import EFFORTS
from mull.engine.request import ENDED
from mull.model import MODELS
from mull.reasoner import SHIPPED, Reasoner
from mull.search.table import SEARCHES
from mull.tasks import TASKS, gym
from mull.testing import ScriptedGenerator, tiny_folder
from mull.train.pretrain import Pretrain
from mull.train.run import Run
from mull.train.sft import SFT

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_folder(tmp_path_factory.mktemp("tiny") / "model")


def refused(capsys: Capture, *argv: object) -> str:
    """Run a command that must fail with exit code 2 and one line on stderr; returns the line."""
    code = cli.main([str(arg) for arg in argv])
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1), (code, out, err)
    assert err.startswith("mull: ") and len(err) < 700
    return err


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows))
    return path


QUESTIONS = [{"id": name, "question": f"what is {i}+1?"} for i, name in enumerate(("a", "b", 3, "d"))]


def test_the_module_ends_with_the_exit_code_of_the_command() -> None:
    """Whoever trains under torchrun learns of a failure from nothing else."""
    codes = [
        subprocess.run([sys.executable, "-m", "mull", *argv], capture_output=True).returncode
        for argv in (["--version"], ["train", "rl", "--out", "x", "--config", "/no/such.json"])
    ]
    assert codes == [0, 2]


def test_only_what_is_needed_is_imported() -> None:
    code = (
        "import sys, mull, mull.cli; heavy = {'torch', 'pydantic', 'transformers', 'numpy', 'mull.tasks'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


def test_ask_prints_the_bare_answer(folder: Path, capsys: Capture) -> None:
    assert cli.main(["ask", "what is 3+4?", "--model", str(folder)]) == 0
    bare = capsys.readouterr()
    assert cli.main(["ask", "what is 3+4?", "--model", str(folder), "--show"]) == 0
    shown = capsys.readouterr()
    assert shown.out == bare.out and "│" not in bare.err
    assert cli.main(["ask", "what is 3+4?", "--model", str(folder), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (
        printable(found["answer"]) + "\n" == bare.out
        and found["checkpoint"]
        and found["usage"]["completion_tokens"] > 0
    )


def test_ask_takes_negative_numbers(folder: Path, capsys: Capture) -> None:
    assert cli.main(["ask", "-3 + 5", "--effort", "none", "--json", "--model", str(folder)]) == 0
    assert json.loads(capsys.readouterr().out)["question"] == "-3 + 5"
    assert cli.main(["ask", "--seed", "-5", "3+4", "--effort", "none", "--json", "--model", str(folder)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["question"], found["seed"]) == ("3+4", "-5")
    assert cli.main(["ask", "--effort=none", "--json", "-3+5", "--model", str(folder)]) == 0
    assert json.loads(capsys.readouterr().out)["question"] == "-3+5"


def script(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    generator = ScriptedGenerator(text)
    reasoner = Reasoner(generator, chat=generator.chat)
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda model, alone, scorer: reasoner)
    monkeypatch.setattr("mull.commands.solve.Reasoner", lambda model, processes, scorer: reasoner)


def test_answers_cannot_steer_the_terminal(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    script(monkeypatch, "a\x1b[2Jb\n</think>\x1b[31m7\n8")
    assert cli.main(["ask", "1+2", "--show"]) == 0
    out, err = capsys.readouterr()
    assert out == "�[31m7�8\n" and "\x1b" not in err


@pytest.mark.parametrize(("probability", "note"), [(0.5, ""), (0.49, "not sure"), (None, "")])
def test_an_answer_that_it_is_not_sure_of_says_so(
    probability: float | None, note: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    script(monkeypatch, "a\n</think>7")
    monkeypatch.setattr("mull.reasoner.Answer.probability", probability)
    assert cli.main(["ask", "1+2"]) == 0
    out, err = capsys.readouterr()
    assert out == "7\n" and (note in err if note else err == "")
    assert cli.main(["ask", "1+2", "--effort", "medium"]) == 0  # of a vote it would be that of one trace
    assert capsys.readouterr().err == ""
    assert cli.main(["ask", "1+2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["probability"] == probability


def test_a_model_that_is_not_ours_is_not_said_to_doubt(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    reasoner = Reasoner(ScriptedGenerator("a\n</think>7"))
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda model, alone, scorer: reasoner)
    monkeypatch.setattr("mull.reasoner.Answer.probability", 0.01)
    assert cli.main(["ask", "1+2"]) == 0
    assert capsys.readouterr() == ("7\n", "")


def test_a_session_answers_until_exit(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    script(monkeypatch, "1+2=3\nwait 1+2=3\n</think>3")
    monkeypatch.setattr("sys.stdin", io.StringIO("1+2\n\n 1+2?\nexit\n1+2\n"))
    assert cli.main(["ask", "--show"]) == 0
    out, err = capsys.readouterr()
    assert out == "3\n3\n" and "1 │ 1+2=3" in err and "2 │ wait 1+2=3" in err
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert cli.main(["ask"]) == 0


def test_a_session_outlives_a_failure(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    class Shaky(ScriptedGenerator):
        async def extend(self, trace: Trace, *args: Any, **how: Any) -> list[Trace]:
            if "9" in trace.messages[-1].content:
                raise Failed("the endpoint has gone away")
            return await super().extend(trace, *args, **how)

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    generator = Shaky("</think>3")
    reasoner = Reasoner(generator, chat=generator.chat)
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda model, alone, scorer: reasoner)
    typed = Terminal("9+9\n1+2\nexit\n")
    monkeypatch.setattr("sys.stdin", typed)
    monkeypatch.setattr("builtins.input", lambda *_: typed.readline())
    assert cli.main(["ask"]) == 0
    out, err = capsys.readouterr()
    assert out.endswith("3\n") and "the endpoint has gone away" in err
    monkeypatch.setattr("sys.stdin", io.StringIO("9+9\n1+2\n"))  # no one is there to ask again
    assert cli.main(["ask"]) == 1
    assert capsys.readouterr().out == ""


def test_a_piped_session_answers_all_that_it_can(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path
) -> None:
    script(monkeypatch, "1+2=3\n</think>3")
    (tmp_path / "in").write_bytes(b"1+2\n\n" + b"7" * 20_000 + b"\n1+\xff\n2+1\n")
    with (tmp_path / "in").open(encoding="utf-8") as piped:
        monkeypatch.setattr("sys.stdin", piped)
        assert cli.main(["ask"]) == 2
    out, err = capsys.readouterr()
    long, torn = err.splitlines()
    assert out == "3\n3\n" and long.startswith("mull: line 3: the question has 20,000 characters")
    assert torn == "mull: line 4: the question is not valid UTF-8"
    monkeypatch.setattr("sys.stdin", io.StringIO("7" * 20_000 + "\nexit\n1+2\n"))
    assert cli.main(["ask"]) == 2 and capsys.readouterr().out == ""


def test_ctrl_c_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def interrupted(model: object, alone: bool, scorer: object) -> Reasoner:
        raise KeyboardInterrupt

    monkeypatch.setattr("mull.commands.ask.Reasoner", interrupted)
    assert cli.main(["ask", "1+2"]) == 130
    assert capsys.readouterr().err == "mull: interrupted\n"


def test_a_file_interrupted_while_it_is_solved_is_gone_on_with(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    source = lines(tmp_path / "in.jsonl", *({"id": i, "question": f"what is {i}+1?"} for i in range(1500)))
    out = tmp_path / "out.jsonl"
    argv = ["solve", str(source), "--out", str(out), "--effort", "none", "--model", str(folder)]
    process = subprocess.Popen(  # a shell starts its background jobs deaf to Ctrl-C
        [sys.executable, "-m", "mull.cli", *argv], stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    while process.poll() is None and not (out.exists() and out.stat().st_size):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    assert (process.communicate()[1], process.returncode) == ("mull: interrupted\n", 130)
    done = out.read_text().count("\n")
    assert 0 < done < 1500
    assert cli.main(argv) == 0
    assert f"{1500 - done} answered, {done} were there already" in capsys.readouterr().err
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == list(range(1500))


@pytest.mark.parametrize("name", SEARCHES)
def test_ask_searches(name: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    script(monkeypatch, "a\nb\n</think>7")
    assert cli.main(["ask", "1+2", "--search", name, "--budget", "1000", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    usage = found["usage"]
    assert found["answer"] == "7" and found["search"]["name"] == name
    assert usage["kept_tokens"] + usage["discarded_tokens"] == usage["completion_tokens"] <= 1000 and "flops" in usage


def test_ask_tells_its_plan(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    script(monkeypatch, "a\n</think>7")
    found = {}
    for effort in EFFORTS:
        assert cli.main(["ask", "1+2", "--effort", effort, "--json"]) == 0
        found[effort] = json.loads(capsys.readouterr().out)["search"]
    assert found["none"] is found["low"] is None and found["medium"]["n"] == 8
    assert found["high"]["most"] < found["max"]["most"]
    assert cli.main(["ask", "1+2", "--search", "mcts", "--set", "simulations=3", "until=2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["search"]["simulations"] == 3


def test_a_tree_is_drawn_with_the_chosen_line(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    generator = ScriptedGenerator(["a\nb\n</think>7", "a\n\x1b[2Jc\n</think>8"])
    reasoner = Reasoner(generator, chat=generator.chat)
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda model, alone, scorer: reasoner)
    argv = ["ask", "1+2", "--search", "mcts", "--tree", "--set"]
    assert cli.main([*argv, "simulations=12", "branching=2"]) == 0
    out, err = capsys.readouterr()
    assert out == "7\n" and "\x1b" not in err
    assert "12 " in err and "the question" in err and "★ b" in err and "★ → 7" in err
    assert "  �[2Jc" in err and "★ �[2Jc" not in err
    assert cli.main([*argv, "simulations=1"]) == 0  # the answer lies beyond the tree
    assert "★ … 1 more → 7" in capsys.readouterr().err
    script(monkeypatch, "</think>7")
    assert cli.main([*argv, "simulations=1", "until=1"]) == 0
    assert "★ → 7" in capsys.readouterr().err
    assert cli.main([*argv, "simulations=12", "--budget", "20"]) == 0
    out, err = capsys.readouterr()
    assert out == "7\n" and "no room" in err


def test_candidates_of_any_search_make_a_tree(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    generator = ScriptedGenerator(["a\nb\n</think>7", "a\nc\n</think>8", "a\nb\n</think>7"])
    reasoner = Reasoner(generator, chat=generator.chat)
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda model, alone, scorer: reasoner)
    assert cli.main(["ask", "1+2", "--search", "sample", "--set", "n=3", "--tree"]) == 0
    out, err = capsys.readouterr()
    tree = [" ".join(line.split()) for line in err.splitlines()]
    assert out == "7\n" and tree[:2] == ["3 1.00 ★ the question", "3 1.00 ★ a"]
    assert "2 1.00 ★ b → 7" in tree[2] and "1 1.00 c → 8" in tree[3]
    assert "tokens, " in tree[4] and "GFLOPs" in tree[4] and len(tree) == 5, "what was found, and the bill"


def test_a_tree_of_a_known_problem_tells_right_from_wrong(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    problem = TASKS["longhand"].problem(1, 3, "test")
    right = "\n".join(TASKS["longhand"].demonstrate(problem, 0))
    generator = ScriptedGenerator([f"{right}\n</think>{problem.answer}", f"1+1=3\n{right}\n</think>0"])
    reasoner = Reasoner(generator, chat=generator.chat)
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda model, alone, scorer: reasoner)
    how = ["--search", "sample", "--set", "n=2", "--tree", "--problem"]
    assert cli.main(["ask", *how, "longhand/test/1/3"]) == 0
    assert generator.asked[0] == problem.question
    tree = capsys.readouterr().err
    assert "✗   1+1=3" in tree and "✓ ★" in tree and f"✗   {right.splitlines()[-1]} → 0" in tree
    for name in ("longhand", "longhand/test/1/-3", "longhand/test/99/1", "rg:gcd/test/1/1", "longhand/test/1/1/1"):
        assert cli.main(["ask", *how, name]) == 2 and len(capsys.readouterr().err.splitlines()) == 1
    assert cli.main(["ask", "1+1", *how, "longhand/test/1/3"]) == 2


def test_a_tree_is_seen_to_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = ScriptedGenerator(["a\nb\n</think>7", "a\nc\n</think>8"])
    reasoner = Reasoner(generator, chat=generator.chat)
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda model, alone, scorer: reasoner)
    monkeypatch.setattr("mull.commands.tree.EVERY", 0.0)
    screen = io.StringIO()
    terminal = Console(file=screen, force_terminal=True, width=80, legacy_windows=False)
    monkeypatch.setattr("mull.commands.ask._console", lambda: terminal)
    argv = ["ask", "1+2", "--search", "mcts", "--tree", "--set", "simulations=12", "branching=2", "parallel=1"]
    assert cli.main(argv) == 0
    drawings = screen.getvalue().split("the question")
    assert len(drawings) > 3, "more than at the end"
    assert "★" not in "".join(drawings[:-2]) and "★" in drawings[-1], "while it grows nothing is chosen"


def test_what_broke_a_search_off_is_said(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    generator = ScriptedGenerator("a\n</think>7")
    reasoner = Reasoner(generator, chat=generator.chat)
    asked = 0

    async def breaks(trace: Trace, n: int = 1, **how: Any) -> list[Trace]:
        nonlocal asked
        asked += 1
        if asked > 1:
            raise Failed("the endpoint is [gone]")
        return await ScriptedGenerator.extend(generator, trace, n, **how)

    monkeypatch.setattr(generator, "extend", breaks)
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda model, alone, scorer: reasoner)
    assert cli.main(["ask", "1+2", "--search", "force"]) == 0
    out, err = capsys.readouterr()
    assert out == "7\n" and "the endpoint is [gone])" in " ".join(err.split())
    asked = 0
    assert cli.main(["ask", "1+2", "--search", "force", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["failure"] == "the endpoint is [gone]"


def test_samples_are_seen_as_they_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.commands.tree.EVERY", 0.0)
    drawn: list[int] = []
    monkeypatch.setattr("mull.commands.tree.drawing", lambda root, chosen=None: str(drawn.append(root.visits)))
    terminal = Console(file=io.StringIO(), force_terminal=True, width=80, legacy_windows=False)
    monkeypatch.setattr("mull.commands.ask._console", lambda: terminal)
    argv = ["ask", "1+2", "--search", "sample", "--tree", "--model", str(folder), "--set", "n=6", "max_tokens=40"]
    assert cli.main(argv) == 0
    assert drawn[:6] == [1, 2, 3, 4, 5, 6], "each of them, before the search has any"
    assert ENDED.get() is None


def test_bad_questions_get_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    script(monkeypatch, "</think>3")
    assert "empty" in refused(capsys, "ask", " ")
    assert "at most 16,384" in refused(capsys, "ask", "7" * 1_000_000)
    assert "the question is not valid UTF-8" in refused(capsys, "ask", "1+\udcff")
    assert 'in quotes: mull ask "what is 2+2"' in refused(capsys, "ask", "what", "is", "2+2", "--effort", "none")
    assert "in quotes" in refused(capsys, "ask", "7", "-3", "5")
    assert "Unused Tokens" in refused(capsys, "ask", "1+2", "--show", "yes")
    assert "Unused Tokens" in refused(capsys, "tasks", "show", "arithmetic", "2")
    assert "there are none, low, medium, high, max" in refused(capsys, "ask", "1+2", "--effort", "lots")
    assert "there are sample, " in refused(capsys, "ask", "1+2", "--search", "luck")
    assert "it has simulations, " in refused(capsys, "ask", "1+2", "--search", "mcts", "--set", "walks=3")
    assert "a whole number" in refused(capsys, "ask", "1+2", "--search", "mcts", "--set", "simulations=many")
    assert "--set wants key=value" in refused(capsys, "ask", "1+2", "--search", "mcts", "--set", "simulations")
    assert "--set is for" in refused(capsys, "ask", "1+2", "--set", "simulations=3")
    assert "there are vote, " in refused(capsys, "ask", "1+2", "--effort", "medium", "--select", "luck")
    assert "--select is for what searches" in refused(capsys, "ask", "1+2", "--select", "best")
    assert "--select is for what searches" in refused(capsys, "ask", "1+2", "--select", "best", "--budget", "99")
    assert "--tree is for what searches" in refused(capsys, "ask", "1+2", "--tree")
    assert "at least one token" in refused(capsys, "ask", "1+2", "--budget", "0")


@pytest.mark.parametrize("command", ["ask", "solve", "eval"])
def test_help_names_every_effort_and_what_a_model_may_be(command: str, capsys: Capture) -> None:
    assert cli.main([command, "--help"]) == 0
    told = " ".join(word for word in capsys.readouterr().out.split() if word != "│")
    assert all(effort in told for effort in (*EFFORTS, "or auto (think once"))
    assert "A model folder, the name of a model that comes with the package, or http://host/v1#model." in told


def test_bad_folders_get_one_line(tmp_path: Path, capsys: Capture) -> None:
    assert "not a model folder" in refused(capsys, "ask", "1+2", "--model", tmp_path)
    altered = tiny_folder(tmp_path / "model")
    weights = bytearray((altered / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (altered / "model.safetensors").write_bytes(weights)
    assert "was altered" in refused(capsys, "ask", "1+2", "--model", altered)


@pytest.mark.parametrize(
    "argv",
    [
        ["nope"],
        ["ask", "1", "2"],
        ["ask", "1", "--efort", "low"],
        ["ask", "1", "--effort"],
        ["solve", "in.jsonl"],
        ["eval", "--n", "many"],
        ["eval", "--n", "0", "--subject", "oracle"],
        ["eval", "--levels", "1,77", "--subject", "oracle"],
        ["eval", "--levels", "one", "--subject", "oracle"],
        ["eval", "--tasks", "algebra", "--subject", "oracle"],
        ["eval", "--samples", "0", "--subject", "oracle"],
        ["eval", "--json", "/proc/none/r.json", "--subject", "oracle"],
        ["eval", "--subject", "nobody"],
        ["eval", "--typed", "/no/such/file.jsonl"],
        ["tasks", "show", "algebra"],
        ["tasks", "show", "arithmetic", "--level", "99"],
        ["tasks", "show", "arithmetic", "--way", "wildly"],
        ["tasks", "show", "arithmetic", "--index", "-1"],
        ["tasks", "show", "arithmetic", "--split", "exam"],
        ["tasks", "sample", "arithmetic", "--n", "0"],
        ["train", "rl", "--out", "x"],
        ["train", "pretrain", "--out", "x", "--set", "tokens"],
        ["train", "pretrain", "--out", "x", "--set", "tokns=5"],
        ["train", "pretrain", "--out", "x", "--set", "model.widht=5"],
        ["train", "pretrain", "--out", "x", "--set", "tokens=-5", "optim.clip=no"],
        ["train", "pretrain", "--out", "x", "--set", "model.heads=0"],
        ["train", "sft", "--out", "x"],
        ["train", "pretrain", "--out", "x", "--config", "/no/such.json"],
        ["export", "/no/such", "/tmp/x"],
        ["export", "/no/such", "/tmp/x", "--format", "onnx"],
        ["bench", "sleep"],
    ],
)
def test_bad_arguments_get_one_line(
    argv: list[str], capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    refused(capsys, *argv)
    assert not list(tmp_path.iterdir())


def test_solve_answers_in_order_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    script(monkeypatch, "1+2=3\n</think>3")
    source, out = lines(tmp_path / "in.jsonl", *QUESTIONS), tmp_path / "out.jsonl"
    assert cli.main(["solve", str(source), "--out", str(out)]) == 0
    whole = [json.loads(line) for line in out.read_text().splitlines()]
    assert [row["id"] for row in whole] == ["a", "b", 3, "d"]
    assert all(row["answer"] == "3" and row["stop"] == "end" and row["usage"]["reasoning_tokens"] for row in whole)
    first = out.read_bytes().splitlines(keepends=True)
    for kept in (b"", b"".join(first[:2]), b"".join(first[:2]) + first[2][:1], b"".join(first[:3]) + first[3][:-1]):
        out.write_bytes(kept)
        assert cli.main(["solve", str(source), "--out", str(out)]) == 0
        assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == ["a", "b", 3, "d"]
        assert out.read_bytes().startswith(kept[: kept.rfind(b"\n") + 1])
    assert cli.main(["solve", str(source), "--out", str(out)]) == 0
    assert "0 answered, 4 were there already" in capsys.readouterr().err


def test_solve_keeps_no_answer_to_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    script(monkeypatch, "1+2=3\n</think>3")
    source, out = lines(tmp_path / "in.jsonl", *QUESTIONS), tmp_path / "out.jsonl"
    argv = ["solve", str(source), "--out", str(out)]
    assert cli.main([*argv, "--effort", "none"]) == 0
    first = json.loads(out.read_text().splitlines()[0])
    assert (first["effort"], first["seed"], first["checkpoint"]) == ("none", "", hash_of(SHIPPED))
    assert len(first["asked"]) == 12
    capsys.readouterr()
    monkeypatch.setattr("mull.commands.solve.Reasoner", lambda *_, **__: pytest.fail("work was begun"))
    kept = out.read_bytes()
    assert f"{out}, line 1: the answer to 'a' is that of another effort: give another --out" in refused(capsys, *argv)
    assert "'a' is that of another effort and another seed:" in refused(capsys, *argv, "--seed", "s")
    argv += ["--effort", "none"]
    assert "another checkpoint" in refused(capsys, *argv, "--model", MODELS / "mull-nano-base")
    lines(source, *QUESTIONS[:2], {"id": 3, "question": "5+5"}, QUESTIONS[3])
    assert "line 3: the answer to 3 is that of another question:" in refused(capsys, *argv)
    assert out.read_bytes() == kept


def test_solve_goes_on_with_files_that_do_not_say_what_they_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    script(monkeypatch, "1+2=3\n</think>3")
    source = lines(tmp_path / "in.jsonl", *QUESTIONS)
    out = lines(tmp_path / "out.jsonl", {"id": "a", "answer": "8"}, {"id": "b", "answer": "9", "effort": "low"})
    assert cli.main(["solve", str(source), "--out", str(out)]) == 0
    assert "2 answered, 2 were there already" in capsys.readouterr().err
    assert [json.loads(line)["answer"] for line in out.read_text().splitlines()] == ["8", "9", "3", "3"]


def test_solve_searches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    script(monkeypatch, "a\n</think>7")
    source, out = lines(tmp_path / "in.jsonl", *QUESTIONS), tmp_path / "out.jsonl"
    argv = ["solve", str(source), "--out", str(out)]
    mixed = [*argv, "--search", "mixed", "--select", "vote", "--budget", "900"]
    assert cli.main([*mixed, "--set", "temperatures=[0.5,1]"]) == 0
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    for row in rows:
        assert row["answer"] == "7" and row["usage"]["discarded_tokens"] > 0
        assert row["search"]["name"] == "mixed" and row["search"]["temperatures"] == [0.5, 1]
        assert (row["select"], row["budget"]) == ("vote", 900) and "scorer" not in row
    assert cli.main([*mixed, "--set", "temperatures=[0.5,1]"]) == 0
    assert "0 answered, 4 were there already" in capsys.readouterr().err
    assert "that of another search:" in refused(capsys, *mixed)
    assert "that of another search and another select and another budget:" in refused(capsys, *argv)
    more = lines(tmp_path / "plain.jsonl", {"id": "a", "answer": "7", "effort": "low"})
    assert "that of another search:" in refused(capsys, "solve", source, "--out", more, "--search", "beam")
    assert "--scorer is for what searches" in refused(capsys, *argv, "--scorer", "mull-nano-prm")
    assert "no knob 'x'" in refused(capsys, *argv, "--search", "beam", "--set", "x=1")


def test_solve_asks_the_scorer_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = lines(tmp_path / "in.jsonl", *QUESTIONS[:1]), tmp_path / "out.jsonl"
    asked: list[object] = []
    real = Reasoner

    def opened(model: Path, processes: int, scorer: Path | None) -> Reasoner:
        asked.append(scorer)
        return real(model, scorer=scorer)

    monkeypatch.setattr("mull.commands.solve.Reasoner", opened)
    argv = ["solve", str(source), "--out", str(out), "--effort", "medium", "--scorer", "mull-nano-prm"]
    assert cli.main(argv) == 0
    row = json.loads(out.read_text())
    assert asked == [MODELS / "mull-nano-prm"] and len(row["scorer"]) == 12 and row["answer"] == "1"


def test_solve_keeps_a_bounded_number_under_way(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(solving, "WINDOW", 3)
    script(monkeypatch, "</think>3")
    source = lines(tmp_path / "in.jsonl", *({"id": i, "question": "1+2"} for i in range(20)))
    assert cli.main(["solve", str(source), "--out", str(tmp_path / "out.jsonl"), "--show", "--effort", "none"]) == 0
    found = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [row["id"] for row in found] == list(range(20)) and found[0]["thinking"] == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{", "line 5: not JSON"),
        ({"id": "a", "question": "1+2"}, "line 5: the id 'a' was used before (line 1)"),
        ({"id": None, "question": "1+2"}, 'line 5: "id" must be'),
        ({"id": True, "question": "1+2"}, 'line 5: "id" must be'),
        ({"id": "e"}, 'line 5: "question" is missing'),
        ({"id": "e", "question": ["1+2"]}, 'line 5: "question" must be a string'),
        ({"id": "e", "question": ""}, "line 5: the question is empty"),
        ({"id": "e", "question": "7" * 20_000}, "line 5: the question has 20,000"),
        ({"id": "e", "question": "\ud800"}, "line 5: the question is not valid"),
        ("7" * (1 << 21), "line 5: longer than"),
    ],
)
def test_solve_checks_all_lines_first(
    row: object, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    script(monkeypatch, "</think>3")
    source, out = lines(tmp_path / "in.jsonl", *QUESTIONS, row), tmp_path / "out.jsonl"
    assert message in refused(capsys, "solve", source, "--out", out)
    assert not out.exists()


def test_solve_keeps_an_answer_whose_line_has_no_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    script(monkeypatch, "</think>3")
    source, out = lines(tmp_path / "in.jsonl", *QUESTIONS), tmp_path / "out.jsonl"
    out.write_text('{"id": "a", "answer": "8"}')
    assert cli.main(["solve", str(source), "--out", str(out)]) == 0
    assert [json.loads(line)["answer"] for line in out.read_text().splitlines()] == ["8", "3", "3", "3"]


def test_solve_leaves_other_files_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    script(monkeypatch, "</think>3")
    source = lines(tmp_path / "in.jsonl", *QUESTIONS)
    assert "overwritten" in refused(capsys, "solve", source, "--out", source)
    unanswered = '{"id": 1, "question": "4"}'
    for text in ("my diary", "my diary\n", '{"id": "a"}\n', '{"id": "a", "answer": "3"}\n\n', unanswered):
        other = tmp_path / "other"
        other.write_text(text)
        refused(capsys, "solve", source, "--out", other)
        assert other.read_text() == text
    refused(capsys, "solve", source, "--out", tmp_path / "no" / "out.jsonl")
    refused(capsys, "solve", tmp_path / "no.jsonl", "--out", tmp_path / "out.jsonl")


def test_eval_examines_the_harness(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "r.json"
    argv = ["eval", "--tasks", "arithmetic", "--levels", "1,2", "--n", "5", "--subject", "oracle", "--json", str(path)]
    assert cli.main(argv) == 0
    found = json.loads(path.read_text())
    assert found["mean_over_families"]["1"]["accuracy"]["value"] == 1.0
    assert {"command", "version", "code", "checkpoint", "seeds", "machine", "seconds", "tokens"} <= set(found)
    assert "level 2" in capsys.readouterr().out


def test_eval_examines_a_model(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "r.json"
    argv = ["eval", "--tasks", "arithmetic", "--levels", "1", "--n", "2", "--samples", "2", "--effort", "none"]
    assert cli.main([*argv, "--model", str(folder), "--json", str(path)]) == 0
    found = json.loads(path.read_text())
    assert found["families"]["arithmetic"]["1"]["accuracy"]["n"] == 2 and len(found["checkpoint"]) == 12
    source = {"question": "3+4", "answer": "7", "task": "arithmetic", "kind": "number"}
    typed = lines(tmp_path / "typed.jsonl", source)
    assert cli.main(["eval", "--typed", str(typed), "--model", str(folder), "--json", str(path)]) == 0
    assert json.loads(path.read_text())["total"]["n"] == 1
    assert "total" in capsys.readouterr().out


def test_curves_are_not_written_over_others(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    assert "nano-0.5 has an ending" in refused(
        capsys, "eval", "curve", folder, "--axis", "test", "--out", tmp_path / "nano-0.5"
    )


def test_eval_searches_as_it_is_told(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "r.json"
    search = ["--search", "sample", "--set", "n=2", "--budget", "120", "--select", "best", "--model", folder]
    argv = ["eval", "--tasks", "arithmetic", "--levels", "1", "--n", "2", *search, "--json", path]
    assert cli.main(list(map(str, argv))) == 0
    found = json.loads(path.read_text())
    assert found["search"]["name"] == "sample" and found["search"]["n"] == 2 and found["temperature"] is None
    assert (found["budget"], found["select"]) == (120, "best") and 0 < found["tokens"] <= 2 * 120
    source = {"question": "3+4", "answer": "7", "task": "arithmetic", "kind": "number"}
    typed = ["eval", "--typed", lines(tmp_path / "typed.jsonl", source), *search, "--json", path]
    assert cli.main(list(map(str, typed))) == 0
    found = json.loads(path.read_text())
    assert found["search"]["n"] == 2 and "sureness_auc" not in found
    capsys.readouterr()
    assert "--select is for what searches" in refused(capsys, "eval", "--n", "1", "--select", "best")
    assert "oracle is a control" in refused(capsys, "eval", "--n", "1", "--subject", "oracle", "--budget", "99")


def test_typed_questions_refuse_what_says_nothing_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("mull.commands.evaluate.Reasoner", lambda *_, **__: pytest.fail("work was begun"))
    row = {"question": "3+4", "answer": "7", "task": "arithmetic", "kind": "number"}
    argv = ["eval", "--typed", lines(tmp_path / "typed.jsonl", row)]
    given = ["--samples", "7", "--tasks", "letters", "--levels", "3", "--n", "4", "--split", "train"]
    assert "leave out --tasks, --levels, --split, --n, --samples" in refused(capsys, *argv, *given)
    assert "leave out --seed, --subject" in refused(capsys, *argv, "--seed", "s", "--subject", "oracle")


def test_tasks_are_listed_shown_and_drawn(capsys: Capture, tmp_path: Path) -> None:
    assert cli.main(["tasks"]) == 0
    assert "arithmetic" in capsys.readouterr().out
    assert cli.main(["tasks", "show", "arithmetic", "--level", "2", "--way", "repair", "--split", "test"]) == 0
    assert "✗" in capsys.readouterr().out
    assert cli.main(["tasks", "sample", "arithmetic", "--n", "3"]) == 0
    (tmp_path / "in.jsonl").write_text(capsys.readouterr().out)
    assert len(solving.read_questions(tmp_path / "in.jsonl")) == 3


def test_the_tasks_of_reasoning_gym_are_listed(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    pytest.importorskip("reasoning_gym")
    assert cli.main(["tasks", "rg"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == len(gym.names_offered()) > 70
    assert "levels 1-5" in next(row for row in rows if row.startswith("rg:products "))
    assert not any(row.startswith("rg:survo") for row in rows)
    gym._library.cache_clear()
    monkeypatch.setitem(sys.modules, "reasoning_gym.factory", None)
    assert "pip install 'mull[gym]'" in refused(capsys, "tasks", "rg")


def test_configurations_are_defaults_then_file_then_flags() -> None:
    assert resolve(Pretrain, {}, []) == Pretrain()
    file = {"tokens": 5, "optim": {"clip": 2.0}, "data": {"levels": {"1": 1}}, "model": {"width": 64}}
    config = resolve(Pretrain, file, [("tokens", 7), ("model.layers", 2), ("data.levels.2", 3), ("precision", "fp32")])
    assert (config.tokens, config.optim.clip, config.optim.matrix_lr) == (7, 2.0, Pretrain().optim.matrix_lr)
    assert (config.model.width, config.model.layers, config.model.heads) == (64, 2, Pretrain().model.heads)
    assert config.data.levels == {1: 1, 2: 3}  # a table in a file replaces the default one
    tuned = resolve(SFT, {"init": "x", "optim": {"clip": 2.0}}, [])
    assert tuned.optim.matrix_lr == SFT(init=Path("x")).optim.matrix_lr  # the stage's default, not the class's


def test_a_setting_that_is_missing_or_no_list_says_what_is_wanted(capsys: Capture, tmp_path: Path) -> None:
    start = ["train", "rl", "--out", tmp_path / "run"]
    assert "init: Field required: the model folder to start from" in refused(capsys, *start)
    given = ["--set", "init=mull-nano-base", "tasks=arithmetic,logic", "curriculum.default_levels=3"]
    said = refused(capsys, *start, *given)
    assert """tasks: should be a list in JSON: '["arithmetic", "logic"]'""" in said
    assert "curriculum.default_levels: should be a list in JSON: '[3]'" in said


SHORT = {
    "rl": ["iterations=4", "problems=2", "samples=2", "max_tokens=8", "health.every=0", "save_every=1"],
    "sft": ["tokens=1200", "micro_tokens=256", "micros=1", "save_every=300", "eval_every=1000000"],
}


def failed(capsys: Capture, *argv: str) -> str:
    """Run a command that must fail with exit code 1 and one line on stderr; returns the line."""
    code = cli.main(argv)
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (1, "", 1), (code, out, err)
    assert err.startswith("mull: ") and len(err) < 700
    return err


@pytest.mark.parametrize("stage", SHORT)
def test_a_full_disk_gets_one_line_and_leaves_the_last_good_checkpoint(
    stage: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def save(run: Run, iteration: int, *what: Any, whole: Any = Run.save) -> None:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        if any(run.checkpoints.iterdir()):
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
        try:
            whole(run, iteration, *what)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    argv = ["train", stage, "--out", str(tmp_path / "run"), "--set", f"init={folder}", "threads=1", *SHORT[stage]]
    monkeypatch.setattr("mull.train.sft.prober", lambda *_: None)  # measuring takes longer than such a run
    with monkeypatch.context() as patch:
        patch.setattr(Run, "save", save)
        line = failed(capsys, *argv)
    assert "nothing more can be written: make room, and --resume goes on" in line and "File too large" in line
    assert len(list((tmp_path / "run" / "checkpoints").iterdir())) == 1
    assert cli.main([*argv, "--resume"]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'run' / 'model'}\n"


def test_a_disk_that_is_full_for_any_other_file_is_a_failure_too(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    with Path("/dev/full").open("wb", buffering=0) as full:
        monkeypatch.setattr(Run, "log", lambda *_: full.write(b"1"))
        out = str(tmp_path / "run")
        line = failed(capsys, "train", "rl", "--out", out, "--set", f"init={folder}", "threads=1", *SHORT["rl"])
        assert "No space left on device" in line
        monkeypatch.setattr("mull.commands.ask.Reasoner", lambda *_, **__: full.write(b"1"))
        line = failed(capsys, "ask", "1+2")
    assert line == "mull: nothing more can be written ([Errno 28] No space left on device)\n"


def no_room() -> None:
    """As a file is mapped, or a process forked, where no memory is left."""
    raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))


@pytest.mark.parametrize("stage", SHORT)
@pytest.mark.parametrize("allocate", [lambda: torch.zeros(1 << 50), lambda: bytearray(1 << 60), no_room])
def test_memory_that_runs_out_gets_one_line(
    stage: str, allocate: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(f"mull.train.{'rl' if stage == 'rl' else 'fit'}.update", lambda *_: allocate())
    argv = ["train", stage, "--set", f"init={folder}", "threads=1", *SHORT[stage], "--out"]
    line = failed(capsys, *argv, str(tmp_path / "run"))
    assert "memory has run out: lower micro_tokens, or begin with a smaller model" in line
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda *_, **__: allocate())
    assert "micro_tokens" not in failed(capsys, "ask", "1+2")


def test_what_nobody_foresaw_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.commands.ask.Reasoner", lambda *_, **__: [][1])
    with pytest.raises(IndexError):
        cli.main(["ask", "1+2"])


def test_training_runs_and_its_model_answers(tmp_path: Path, capsys: Capture) -> None:
    small = {"width": 16, "layers": 1, "heads": 1, "head_dim": 16, "hidden": 16, "context": 1024}
    config = lines(
        tmp_path / "c.json",
        {
            "tokens": 500,
            "micro_tokens": 256,
            "micros": 1,
            "threads": 1,
            "model": small,
            "data": {"tasks": {"logic": 0}},
        },
    )
    argv = ["train", "pretrain", "--config", str(config), "--out", str(tmp_path / "run"), "--set", "data.levels.5=0"]
    # Measuring on the valid split takes longer than such a run.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mull.train.pretrain.prober", lambda *_: None)
        assert cli.main(argv) == 0
        model = capsys.readouterr().out.strip()
        assert "holds a run already" in refused(capsys, *argv)
    assert cli.main(["ask", "1+2", "--effort", "none", "--model", model]) == 0
    for name in ("hf", "bf16"):
        assert cli.main(["export", model, str(tmp_path / name), "--format", name]) == 0
    capsys.readouterr()
    assert "not an empty folder" in refused(capsys, "export", model, tmp_path / "hf")
    sizes = {name: (tmp_path / name / "model.safetensors").stat().st_size for name in ("hf", "bf16")}
    assert sizes["bf16"] < 0.7 * sizes["hf"]
    assert cli.main(["ask", "1+2", "--effort", "none", "--model", str(tmp_path / "bf16")]) == 0

"""The reinforcement benchmark: the same prompts and verdicts on both sides, and figures of whole iterations."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mull import cli
from mull.bench import rl
from mull.bench.rl import Mull, Turn, Work, conversations, draw, fastest, figures, peer, read
from mull.chat import Chat
from mull.core import Verdict
from mull.tasks import TASKS
from mull.testing import tiny_folder
from mull.train.ranks import Ranks

SMALL = {"rounds": 2, "problems": 4, "samples": 2, "max_tokens": 12}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_folder(tmp_path_factory.mktemp("model"))


@pytest.fixture(autouse=True)
def one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl, "CORES", 1)


@pytest.fixture
def work() -> Work:
    return draw(**SMALL)


def test_our_half_runs_whole_iterations(folder: Path, work: Work) -> None:
    mull = Mull(folder, work, compiled=False)
    before = mull.engine.version
    turns = [mull(at) for at in range(2)]
    assert all(turn.samples == 8 and 8 <= turn.tokens <= 8 * 12 and turn.seconds > 0 for turn in turns)
    assert mull.engine.version == before + 2  # the engine writes with the weights of the update
    assert mull(0) != mull(1)


def test_problems_are_those_of_the_train_split(work: Work) -> None:
    problems = [problem for row in work.rounds for problem in row]
    assert [len(row) for row in work.rounds] == [4, 4]
    assert all(p.split == "train" and p.level in (1, 2, 3) and p.task in TASKS for p in problems)
    assert draw(**SMALL) == work and len({p.key for p in problems}) > 4


def test_iterations_that_warm_up_do_not_count() -> None:
    slow = Turn(seconds=100.0, samples=8, tokens=80, right=0)
    turns = {
        "mull": [slow, slow, Turn(1.0, 8, 160, 8), Turn(2.0, 8, 80, 4)],
        "trl": [slow, slow, Turn(4.0, 8, 80, 4), Turn(4.0, 8, 80, 0)],
    }
    found = figures(turns)
    assert found["samples_per_second/mull"] == {"value": 6.0, "low": 4.0, "high": 8.0, "n": 2}
    assert found["samples_per_second/trl"]["value"] == 2.0
    assert found["ratio/trl"] == {"value": 3.0, "low": 2.0, "high": 4.0, "n": 2}  # of neighbours, not of medians
    assert found["tokens_per_sample/mull"] == 15.0 and found["right/trl"] == 0.25


def test_both_sides_see_the_same_tokens(folder: Path, work: Work) -> None:
    transformers = pytest.importorskip("transformers")
    chat, tokenizer = Chat.load(folder), transformers.AutoTokenizer.from_pretrained(folder)
    (first, *_), _ = work.rounds
    assert conversations(tokenizer, chat, [first]) == [[{"role": "user", "content": first.question}]]
    spelled = replace(first, question="1+<think>2")  # a template makes a control token of this, chat.render never
    with pytest.raises(ValueError, match="other tokens"):
        conversations(tokenizer, chat, [spelled])


def test_answers_of_the_peer_are_judged_as_ours_are(folder: Path, work: Work) -> None:
    chat, problem = Chat.load(folder), work.rounds[0][0]

    def verdict(answer: str, closing: list[int]) -> Verdict:
        tokens = [*chat.encode("so\n"), chat.unthink, *chat.encode(answer), *closing]
        rollout = read(chat, problem, tokens)
        assert rollout.tokens == len(tokens)
        return rollout.verdict

    assert verdict(problem.answer, [chat.end]) is Verdict.RIGHT
    assert verdict("nothing of the kind", [chat.end]) is not Verdict.RIGHT
    assert verdict(problem.answer, []) is Verdict.UNPARSEABLE  # cut


def test_without_trl_one_line_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "trl", None)
    assert cli.main(["bench", "rl", "--model", str(folder)]) == 2
    assert capsys.readouterr().err.strip().splitlines() == ["mull: trl is missing: pip install 'mull[trl]'"]


def test_the_peer_makes_the_same_iterations(folder: Path, work: Work) -> None:
    pytest.importorskip("trl")
    turns: list[Turn] = []
    peer(folder, work, Ranks(), turns.append, rl.SETTINGS["8 rows, fp32"])
    assert all(turn.samples == 8 and 8 <= turn.tokens <= 8 * 12 and turn.seconds > 0 for turn in turns)
    assert len(turns) == 2


def test_the_fastest_setting_is_measured(folder: Path, work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    def peer(_: Path, work: Work, ranks: Ranks, after: Callable[[Turn], None], settings: dict[str, int]) -> None:
        after(Turn(1.0, 8, 80, 0))  # would be fastest, but warms up
        after(Turn(2.0 if settings["per_device_train_batch_size"] == 16 else 4.0, 8, 80, 0))

    monkeypatch.setattr(rl, "peer", peer)
    best, tried = fastest(folder, work, Ranks())
    assert best == "16 rows, fp32"  # the first of equals
    assert len(tried) == len(rl.SETTINGS) and set(tried.values()) == {2.0, 4.0}

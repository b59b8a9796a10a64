"""The worker is killed on time, and puzzles of reasoning-gym pay nothing but right answers."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from mull.core import Problem, Verdict, split_of
from mull.tasks import gym
from mull.tasks.worker import Worker, WorkerError
from tests.tasks.attacks import CONSTANTS, STRESS, near_misses, payloads, same
from tests.tasks.family import SPLITS

SCORED = [name for name, (kind, _) in gym.names_offered().items() if kind == "scored"]


def test_worker_returns_results() -> None:
    worker = Worker("math", "hypot")
    assert worker(3, 4) == 5
    assert worker(6, 8) == 10
    worker.close()


def test_worker_is_killed_when_the_call_hangs() -> None:
    worker = Worker("time", "sleep", seconds=1.0)
    worker(0)
    start = time.monotonic()
    with pytest.raises(WorkerError, match=r"within 1\.0 s"):
        worker(600)
    assert time.monotonic() - start < 60
    assert multiprocessing.active_children() == []
    assert worker(0) is None  # by a new process
    worker.close()


def test_worker_survives_a_crash_and_an_exception() -> None:
    crashing = Worker("os", "_exit")
    for _ in range(2):
        with pytest.raises(WorkerError):
            crashing(3)
    raising = Worker("math", "sqrt")
    with pytest.raises(WorkerError, match="ValueError"):
        raising(-1)
    assert raising(9) == 3
    raising.close()
    assert multiprocessing.active_children() == []


def test_worker_that_cannot_start_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="does not start"):
        Worker("no_such_module", "f")()
    with pytest.raises(RuntimeError, match="does not start"):
        Worker("math", "no_such_function")()
    with pytest.raises(RuntimeError, match="does not start"):
        Worker("math", "sqrt", start=0.0)(4)


def test_worker_prepares_before_the_clock_starts() -> None:
    worker = Worker("math", "sqrt", prepare="no_such_function")
    with pytest.raises(RuntimeError, match="does not start"):
        worker(4)
    worker = Worker("time", "sleep", prepare="monotonic")
    assert worker(0) is None
    worker.close()


def test_worker_serves_threads() -> None:
    worker = Worker("math", "factorial")
    found: list[int] = []
    threads = [threading.Thread(target=lambda n=n: found.append(worker(n))) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    worker.close()
    assert sorted(found) == [1, 1, 2, 6, 24, 120]


def test_every_refusal_has_a_reason() -> None:
    refused = {name for names in gym._LEFT_OUT.values() for name in names.split()}
    assert not refused & set(gym.names_offered())
    for name in refused:
        with pytest.raises(ValueError, match="is not offered: "):
            gym.gym_task(f"rg:{name}")
    with pytest.raises(ValueError, match="not on the list"):
        gym.gym_task("rg:tomorrow")


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "reasoning_gym.factory", None)
    gym._library.cache_clear()
    with pytest.raises(ValueError, match="pip install"):
        gym.gym_task("rg:chain_sum")


def flat(text: str) -> str:
    """Lines and quoted numbers as one plain list, for which forms of the same value are known."""
    return text.strip().replace("\n", "; ").replace("'", "")


def made_up(name: str, answer: str) -> Problem:
    return Problem(f"rg:{name}", 1, 0, "train", "?", answer, "key", {"entry": {}})


def test_steps_are_not_judged() -> None:
    task = gym.GymTask("chain_sum")
    problem = made_up("chain_sum", "12")
    assert task.demonstrate(problem) == []
    with pytest.raises(ValueError, match="says nothing about steps"):
        task.check(problem, ["1+1=2"])


def test_only_what_matches_the_pattern_reaches_a_scorer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    reached: list[str] = []

    def spy(source: str, level: int, entry: dict[str, object], answer: str) -> float:
        reached.append(answer)
        return 0.99

    monkeypatch.setattr(gym, "_worker", lambda: spy)
    for name in SCORED:
        task = gym.GymTask(name)
        for answer in (*CONSTANTS, *STRESS, *payloads(tmp_path / "canary")):
            start = time.thread_time()
            assert task.verify(made_up(name, "not equal"), answer) is not Verdict.RIGHT
            assert time.thread_time() - start < 0.05
    assert reached  # plain words and numbers
    assert not [answer for answer in reached if set(answer) & set("()_{}=\\;`$'|&\x00")]


def test_what_a_scorer_says_becomes_a_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    task, problem = gym.GymTask("shortest_path"), made_up("shortest_path", "up up")
    for says in (1.0, 0.999, 0.0, float("nan")):
        verdict = Verdict.RIGHT if says == 1 else Verdict.WRONG
        monkeypatch.setattr(gym, "_worker", lambda says=says: lambda *_: says)
        assert task.verify(problem, "up down up up") is verdict
        assert task.verify(problem, "up up") is Verdict.RIGHT

    def fail(*_: object) -> float:
        raise WorkerError("out of time")

    monkeypatch.setattr(gym, "_worker", lambda: fail)
    assert task.verify(problem, "up down up up") is Verdict.UNPARSEABLE


def test_readers() -> None:
    for name, gold, right, wrong in (
        ("number_sorting", "['3.50', '4', '-1']", "[3.5, 4, -1]", "['4', '3.50', '-1']"),
        ("rotate_matrix", "1 2\n3 4", " 1  2 \n 3 4\n", "1 2 3 4"),
        ("game_of_life", "[[0,1],[1,0]]", "[[0, 1], [1, 0]]", "[[0,1],[1,0],[0,0]]"),
        ("prime_factorization", "2 × 3 × 3", "3×2×3", "2 × 9"),
        ("fraction_simplification", "2/3", " 2/3", "4/6"),
        ("futoshiki", "1 < 2\n\n2   1", "1 < 2 \n2 1", "2 1\n1 < 2"),
    ):
        task, problem = gym.GymTask(name), made_up(name, gold)
        assert task.verify(problem, gold) is Verdict.RIGHT
        assert task.verify(problem, right) is Verdict.RIGHT
        assert task.verify(problem, wrong) is not Verdict.RIGHT
        assert task.verify(problem, "") is Verdict.UNPARSEABLE


@pytest.mark.parametrize("name", gym.names_offered())
def test_a_data_set(name: str, tmp_path: Path) -> None:
    pytest.importorskip("reasoning_gym")
    task = gym.gym_task(f"rg:{name}")
    shots = payloads(tmp_path / "canary")
    for level in {task.levels[0], task.levels[-1]}:
        for index, split in enumerate(SPLITS):
            problem = task.problem(level, index, split)
            assert problem == task.problem(level, index, split)
            assert split_of(problem.key) == problem.split == split
            assert task.verify(problem, problem.answer) is Verdict.RIGHT
            attacks = [*CONSTANTS, *shots, *STRESS]
            if name not in SCORED:  # where several answers are right, a near miss may be one of them
                attacks += near_misses(problem.answer)
            elif name != "complex_arithmetic":
                attacks += [f"{problem.answer}{junk}" for junk in ("?", "%", "\x00", " #", "(1)")]
            for attack in attacks:
                if not same(flat(problem.answer), flat(attack)):
                    assert task.verify(problem, attack) is not Verdict.RIGHT, (problem.question, attack)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ValueError, match="has levels 1 to"):
        task.problem(task.levels[-1] + 1, 0, "train")


def test_the_scorers_find_other_right_answers() -> None:
    pytest.importorskip("reasoning_gym")
    task = gym.gym_task("palindrome_generation")
    others = 0
    for index in range(20):
        problem = task.problem(2, index, "train")
        half = problem.answer[: len(problem.answer) // 2]
        middle = problem.answer[len(half) : len(problem.answer) - len(half)]
        other = half[::-1] + middle + half
        others += other != problem.answer
        assert task.verify(problem, other) is Verdict.RIGHT
        assert task.verify(problem, other + "a") is Verdict.WRONG
    assert others > 10


def test_questions_do_not_depend_on_the_hash_seed() -> None:
    pytest.importorskip("reasoning_gym")
    program = (
        "import hashlib; from mull.tasks import gym; tasks = [gym.gym_task(n) for n in gym.names_offered()]; "
        "drawn = [task.problem(1, i, 'train') for task in tasks for i in range(3)]; "
        "print('|', hashlib.sha256(repr(drawn).encode()).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.rpartition("|")[2]
        for seed in ("1", "2")
    }
    assert len(found) == 1 and len(found.pop().strip()) == hashlib.sha256().digest_size * 2

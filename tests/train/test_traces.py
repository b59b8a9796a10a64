"""Traces as training text: what is kept, what is refused and where, and that a run over them can be gone on with."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rollouts import problem, written
from sums import CHAT

from mull.cli import main
from mull.core import StepVerdict
from mull.tasks import TASKS
from mull.testing import tiny_folder
from mull.train.data import Mixture
from mull.train.optim import Optim
from mull.train.rollout import Rollout
from mull.train.run import Run
from mull.train.sft import SFT, sft
from mull.train.traces import Traces, kept, line, mended, missed, write

MIXTURE = Mixture(
    tasks={name: float(name in ("arithmetic", "letters")) for name in TASKS}, levels={1: 1}, prompt_weight=0.0
)


def demonstrated(n: int, first: int = 0) -> list[dict[str, Any]]:
    """Lines with the careful demonstrations of n problems, all different."""
    found = []
    for i in range(first, first + n):
        task = TASKS[("arithmetic", "letters", "logic")[i % 3]]
        asked = task.problem(1 + i % 2, i, "train")
        found.append(line(asked, task.demonstrate(asked), asked.answer))
    return found


def saved(path: Path, lines: list[dict[str, Any]]) -> Path:
    write(path, lines, {"model": "m", "flops": 1.0})
    return path


def stream(path: Path, share: float = 1.0, seed: str = "test", mixture: Mixture = MIXTURE) -> Traces:
    return Traces(path, share, mixture, CHAT, seed, batch_tokens=512)


def read(tokens: list[int]) -> tuple[str, list[str], str]:
    """Question, steps and answer of a sample."""
    think, unthink = tokens.index(CHAT.think), tokens.index(CHAT.unthink)
    thought = CHAT.decode(tokens[think + 1 : unthink])
    return CHAT.decode(tokens[: think - 1]), thought.splitlines(), CHAT.decode(tokens[unthink + 1 : -1])


def test_what_is_written_is_what_is_learnt(tmp_path: Path) -> None:
    lines = demonstrated(12)
    it = stream(saved(tmp_path / "t.jsonl", lines))
    first, second = ([it.sample(i) for i in range(at, at + 12)] for at in (0, 12))
    told = [(row["question"], row["steps"], row["answer"]) for row in lines]
    for turn in (first, second):  # every trace once in a pass, each pass in an order of its own
        assert sorted(read(tokens) for tokens, _ in turn) == sorted(told)
    assert first != second and [read(tokens) for tokens, _ in first] != told
    for tokens, weights in first:
        think = tokens.index(CHAT.think)
        assert set(weights[: think + 1]) == {0.0} and set(weights[think + 1 :]) == {1.0}


def test_samples_are_pure(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.jsonl", demonstrated(7))
    one, other = stream(path, 0.5), stream(path, 0.5)
    forward = [one.sample(i) for i in range(40)]
    assert forward == [other.sample(i) for i in reversed(range(40))][::-1]
    assert forward != [stream(path, 0.5, "another").sample(i) for i in range(40)]


def test_a_share_is_mixed_with_demonstrations(tmp_path: Path) -> None:
    lines = demonstrated(5)
    it = stream(saved(tmp_path / "t.jsonl", lines), share=0.3)
    questions = {row["question"] for row in lines}
    from_file = sum(read(it.sample(i)[0])[0] in questions for i in range(300))
    assert 60 < from_file < 120
    whole = stream(tmp_path / "t.jsonl")
    assert all(read(whole.sample(i)[0])[0] in questions for i in range(50))


def test_wrong_steps_are_shown_but_not_taught(tmp_path: Path) -> None:
    task = TASKS["arithmetic"]
    way = task.ways.index("repair")
    asked = next(p for p in (task.problem(2, i, "train") for i in range(50)) if wrong_in(p, task.demonstrate(p, way)))
    steps = task.demonstrate(asked, way)
    tokens, weights = stream(saved(tmp_path / "t.jsonl", [line(asked, steps, asked.answer)])).sample(0)
    at = tokens.index(CHAT.think) + 1
    for step, slip in zip(steps, wrong_in(asked, steps), strict=True):
        n = len(CHAT.encode(step + "\n"))
        assert set(weights[at : at + n]) == {0.0 if slip else 1.0}
        at += n


def wrong_in(asked: Any, steps: list[str]) -> list[bool]:
    """Which steps are wrong; empty where none is."""
    found = [verdict is StepVerdict.WRONG for verdict in TASKS[asked.task].check(asked, steps)]
    return found if any(found) else []


VALID = TASKS["arithmetic"].problem(1, 0, "valid")
BROKEN = {
    "not JSON": "{",
    "not a JSON object": "[]",
    '"task" is missing': {"task": None},
    "no such task: 'juggling'": {"task": "juggling"},
    '"level" must be one of arithmetic': {"level": 9},
    '"index" must be a whole number': {"index": "3"},
    "of the split 'valid'; only train": {"split": "valid"},
    "of the split 'test'; only train": {"split": "test"},
    "has another question in the train split": {"question": VALID.question},  # of another split, and not saying so
    '"steps" must be a list of strings': {"steps": "1+1=2"},
    "without line ends": {"steps": ["1+1=2\n2+2=4"]},
    "lone surrogate": {"steps": ["\ud800"]},
    '"answer" must be a string': {"answer": 3},
    "the answer is not right": {"answer": "none"},
    "and `longest` is 768": {"steps": ["1+1=2"] * 200},
}


@pytest.mark.parametrize("said", BROKEN)
def test_a_broken_line_is_named_before_any_work(said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = demonstrated(2)[::-1]
    change = BROKEN[said]
    row = {**demonstrated(1)[0], **change} if isinstance(change, dict) else {}
    text = json.dumps({k: v for k, v in row.items() if v is not None}) if row else str(change)
    path = tmp_path / "t.jsonl"
    path.write_text("\n".join([*map(json.dumps, good), "", text]) + "\n")
    model, out = tiny_folder(tmp_path / "base"), tmp_path / "run"
    argv = ["train", "sft", "--out", str(out), "--set", f"init={model}", f"traces={path}"]
    assert main(argv) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"mull: {path}, line 4: ") and said in error and error.count("\n") == 1
    assert not out.exists()


def test_files_that_hold_nothing_are_refused(tmp_path: Path) -> None:
    (tmp_path / "t.jsonl").write_text("\n\n")
    with pytest.raises(ValueError, match="holds no traces"):
        stream(tmp_path / "t.jsonl")


def test_mended_is_what_takes_back_its_one_mistake_rightly(tmp_path: Path) -> None:
    task = TASKS["arithmetic"]
    asked = task.problem(2, 3, "train")
    first, *rest = task.demonstrate(asked)

    def doubting(steps: list[str], answer: str = asked.answer) -> Rollout:
        return replace(written(CHAT, asked, steps, answer), given=1)

    good = ["1+1=3", f"wait {first}", *rest]
    others = [
        doubting(["1+1=3", "wait 2+2=5", first, *rest]),  # mends nothing
        doubting(good, "-99"),
        doubting([first, *rest]),  # nothing to mend
        doubting(["1+1=3"]),  # cut before it could
    ]
    assert mended([others]) == []
    assert mended([[*others, doubting(good), doubting(good)]]) == [line(asked, good, asked.answer)]
    it = stream(saved(tmp_path / "t.jsonl", [line(asked, good, asked.answer)]))
    tokens, weights = it.sample(0)
    text = CHAT.decode([t for t, w in zip(tokens, weights, strict=True) if w])
    assert "1+1=3" not in text and f"wait {first}" in text


def test_kept_is_what_is_right_in_every_step_and_thought_at_all() -> None:
    asked = problem()
    task = TASKS[asked.task]
    steps = task.demonstrate(asked)
    good = written(CHAT, asked, steps, asked.answer)
    wrong_answer = written(CHAT, asked, steps, asked.answer + "0")
    wrong_step = written(CHAT, asked, ["1 + 1 = 3", *steps], asked.answer)
    guess = written(CHAT, asked, [], asked.answer)
    cut = written(CHAT, asked, steps, None)
    assert kept([[wrong_answer, wrong_step, guess, cut]]) == []
    assert kept([[wrong_answer, good, wrong_step, good, guess]]) == [line(asked, steps, asked.answer)]
    other = problem(1)
    more = written(CHAT, other, task.demonstrate(other), other.answer)
    assert kept([[good], [more, more]]) == [line(p, task.demonstrate(p), p.answer) for p in (asked, other)]


def test_missed_is_what_not_every_sample_came_through_as_its_task_shows_it() -> None:
    asked, other = problem(), problem(1)
    task = TASKS[asked.task]
    steps = task.demonstrate(asked)
    good = written(CHAT, asked, steps, asked.answer)
    wrong_answer = written(CHAT, asked, steps, asked.answer + "0")
    wrong_step = written(CHAT, asked, ["1 + 1 = 3", *steps], asked.answer)
    through = written(CHAT, other, task.demonstrate(other), other.answer)
    assert missed([[good, good], [through]]) == []
    for slip in (wrong_answer, wrong_step, written(CHAT, asked, [], asked.answer)):
        assert missed([[good, slip], [through]]) == [line(asked, steps, asked.answer)]


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SFT:
    monkeypatch.setattr("mull.train.sft.prober", lambda *_: None)
    return SFT(
        init=tiny_folder(tmp_path / "base"), tokens=2_400, micro_tokens=256, micros=1, threads=1, precision="fp32",
        save_every=800, data=MIXTURE, optim=Optim(matrix_lr=0.02, warmup=0.0),
        traces=saved(tmp_path / "t.jsonl", demonstrated(30)),
    )  # fmt: skip


def weights_of(run: Path) -> bytes:
    return (run / "model" / "model.safetensors").read_bytes()


def killed(config: SFT, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that dies after its first checkpoint."""
    save = Run.save

    def dying(self: Run, *args: Any) -> None:
        save(self, *args)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Run, "save", dying)
        sft(config, out)


def test_a_run_over_traces_resumes_in_the_same_bits(
    config: SFT, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = config.model_copy(update={"traces_share": 0.7})
    sft(config, tmp_path / "whole")
    killed(config, tmp_path / "run", monkeypatch)
    sft(config, tmp_path / "run", resume=True)
    assert weights_of(tmp_path / "run") == weights_of(tmp_path / "whole")
    sft(config.model_copy(update={"traces": None}), tmp_path / "without")
    assert weights_of(tmp_path / "without") != weights_of(tmp_path / "whole")


def test_a_file_that_changed_is_not_gone_on_with(config: SFT, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert config.traces is not None
    killed(config, tmp_path / "run", monkeypatch)
    before = config.traces.read_text()
    saved(config.traces, demonstrated(30, first=100))
    with pytest.raises(ValueError, match="has changed since"):
        sft(config, tmp_path / "run", resume=True)
    config.traces.write_text(before)
    assert sft(config, tmp_path / "run", resume=True).is_dir()

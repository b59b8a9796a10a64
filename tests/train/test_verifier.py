"""Critiques as training text: whose words are taught, what they say, exact resume, and the judge that comes out."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import torch

from mull.chat import Chat
from mull.commands.reward import reward as measure
from mull.commands.train import resolve, train
from mull.core import Problem, Step, StepVerdict, Trace, first_error
from mull.model import checkpoint
from mull.model.folder import write_manifest
from mull.reward.generative import question
from mull.reward.process import About, Learned
from mull.tasks import TASKS
from mull.testing import tiny_folder
from mull.train import fit as fitting
from mull.train.data import Place
from mull.train.fit import update
from mull.train.labels import line
from mull.train.optim import Optim
from mull.train.reward import Lessons, Reward, reward
from mull.train.verifier import Critiques, amended
from tests.train.rollouts import problem

SMALL: dict[str, Any] = {
    "tokens": 2_400, "micro_tokens": 512, "micros": 1, "threads": 1, "save_every": 800, "precision": "fp32",
    "kind": "generative", "data": {"levels": {1: 1}, "direct": 0, "prompt_weight": 0},
    "optim": Optim(matrix_lr=0.01, other_lr=0.01, warmup=0.0, cooldown=0.5),
}  # fmt: skip
RECIPE = Path(__file__).resolve().parents[2] / "recipes" / "verifier.json"


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


def slipped(asked: Problem) -> tuple[list[str], int]:
    """A demonstration with one result that is off by one, and where."""
    steps = TASKS[asked.task].demonstrate(asked)
    at = next(i for i, step in enumerate(steps) if step[-1].isdigit() and "=" in step)
    return [*steps[:at], steps[at][:-1] + str((int(steps[at][-1]) + 1) % 10), *steps[at + 1 :]], at


def row(index: int, shares: list[float | None] | None = None) -> dict[str, Any]:
    """Every other trace has a slip, and a wrong answer."""
    asked = problem(index)
    steps, answer = TASKS[asked.task].demonstrate(asked), asked.answer
    if index % 2:
        steps, answer = slipped(asked)[0], "no"
    trace = replace(Trace.ask(asked.question), steps=tuple(map(Step, steps)), answer=Step(answer))
    return line(asked, trace, shares)


def file(folder: Path, n: int = 80) -> Path:
    path = folder / "labels.jsonl"
    path.write_text("".join(json.dumps(row(i)) + "\n" for i in range(n)))
    return path


def config(folder: Path, **changes: Any) -> Reward:
    given = {"init": tiny_folder(folder / "tiny"), "traces": file(folder), "traces_share": 1.0}
    return Reward(**{**SMALL, **given, **changes})


def critiques(setting: Reward) -> Critiques:
    chat = Chat.load(setting.init)
    lessons = Lessons(setting, chat)
    amends = setting.labels != "rollouts"
    return Critiques(lessons.lesson, setting.data, chat, setting.seed, batch_tokens=512, amends=amends)


def spoken(stream: Critiques, index: int) -> tuple[str, str, str]:
    """What sample `index` shows, thinks and answers; what is taught is the thought and the answer."""
    tokens, weights = stream.sample(index)
    chat = stream.chat
    begin, end = tokens.index(chat.think) + 1, tokens.index(chat.unthink)
    assert weights == [0.0] * begin + [1.0] * (len(tokens) - begin) and tokens[-1] == chat.end
    return chat.decode(tokens[:begin]), chat.decode(tokens[begin:end]), chat.decode(tokens[end:])


def test_samples_say_what_the_labels_say(tmp_path: Path) -> None:
    setting = config(tmp_path)
    stream, again = critiques(setting), critiques(setting)
    assert [stream.sample(i) for i in range(20)] == [again.sample(i) for i in reversed(range(20))][::-1]
    other = critiques(setting.model_copy(update={"seed": "other"}))
    assert [stream.sample(i) for i in range(20)] != [other.sample(i) for i in range(20)]
    seen: dict[tuple[bool, str], int] = {}
    for index in range(150):
        lesson = stream.lesson(index)
        shown, thought, verdict = spoken(stream, index)
        finished = shown == question(lesson.trace).messages[0].content
        n = shown.count("\n") - finished
        right = [mark.right == 1 for mark in lesson.marks[:-1]][:n]
        marks = [said == "ok" for said in thought.splitlines() if said in ("ok", "no")]
        assert finished or question(lesson.trace).messages[0].content.startswith(shown)
        assert marks == right and verdict == ("right" if all(right) else "wrong")
        seen[finished, verdict] = seen.get((finished, verdict), 0) + 1
    assert len(seen) == 4 and min(seen.values()) >= 3 and seen[True, "right"] + seen[True, "wrong"] > 90


def test_the_first_wrong_step_is_mended_where_a_task_can_tell(tmp_path: Path) -> None:
    tried = mended = 0
    for asked in (problem(index, name, level) for name in TASKS for level in (1, 2) for index in range(6)):
        task = TASKS[asked.task]
        steps = task.demonstrate(asked, task.ways.index("repair"))
        at = first_error(task.check(asked, steps))
        if at is not None:
            instead = amended(asked, steps, at)
            if instead is not None:
                assert task.check(asked, [*steps[:at], instead])[-1] is StepVerdict.RIGHT and instead != steps[at]
            tried, mended = tried + 1, mended + (f"wait {instead}" == steps[at + 1])
    assert tried > 60 and mended > 0.8 * tried
    stream = critiques(config(tmp_path, labels="oracle"))
    index = next(i for i in range(99) if spoken(stream, i)[2] == "wrong")
    _, thought, _ = spoken(stream, index)
    assert "no\nwait " in thought


def test_labels_from_continuations(tmp_path: Path) -> None:
    """A share above 0 is right; what was not asked is not taught; and no task says what should have stood there."""
    index, n = next((i, n) for i in range(1, 99, 2) if (n := len(row(i)["labels"])) >= 4)
    path = tmp_path / "shares.jsonl"
    path.write_text(json.dumps(row(index, [0.25, 0.0, *[None] * (n - 3), 0.0])) + "\n")
    stream = critiques(config(tmp_path, traces=path, labels="rollouts"))
    lesson = stream.lesson(0)
    tokens, weights = stream.written(lesson)
    taught = stream.chat.decode([t for t, w in zip(tokens, weights, strict=True) if w])
    thought = stream.chat.decode(tokens[tokens.index(stream.chat.think) :])
    marks = [said for said in thought.splitlines() if said in ("ok", "no")]
    assert marks == ["ok", "no", *["ok"] * (n - 3)] and "wait" not in thought
    assert [said for said in taught.splitlines() if said in ("ok", "no")] == ["ok", "no"] and taught.endswith("wrong")


def test_what_is_too_long_is_drawn_again(tmp_path: Path) -> None:
    whole = critiques(config(tmp_path))
    lengths = [len(whole.sample(i)[0]) for i in range(60)]
    longest = sorted(lengths)[40]
    stream = Critiques(
        whole.lesson, whole.mixture.model_copy(update={"longest": longest}), whole.chat, "mull", batch_tokens=512
    )
    kept = [len(stream.sample(i)[0]) for i in range(60)]
    assert max(kept) <= longest < max(lengths)
    assert all(a == b for a, b in zip(kept, lengths, strict=True) if b <= longest)


class Killed(Exception):
    pass


def test_a_killed_run_goes_on_in_the_same_bits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    setting = config(tmp_path)
    whole, calls = reward(setting, tmp_path / "whole"), iter(range(100))

    def killed(*given: Any) -> float:
        if next(calls) == 4:
            raise Killed
        return update(*given)

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(fitting, "update", killed)
        reward(setting, tmp_path / "short")
    again = reward(setting, tmp_path / "short", resume=True)
    for name in ("model.safetensors", "reward.json"):
        assert (again / name).read_bytes() == (whole / name).read_bytes()
    before = (setting.init / "model.safetensors").read_bytes()
    assert (whole / "model.safetensors").read_bytes() != before and not (whole / "heads.safetensors").exists()
    log = [json.loads(told) for told in (tmp_path / "whole" / "metrics.jsonl").read_text().splitlines()]
    (look,) = [told for told in log if "held_out/loss" in told]
    assert look["held_out/loss"] > 0 and 0 <= look["held_out/verdicts"] <= 1 and look["held_out/traces"] > 0
    assert "check this: " in (tmp_path / "whole" / "samples.md").read_text()
    about = About.read(whole)
    assert (about.kind, about.labels, about.useful, about.separate) == ("generative", "oracle", False, True)
    with pytest.raises(ValueError, match="judges in words"):
        Learned.open(whole)


def test_its_words_are_learnt(tmp_path: Path) -> None:
    setting = config(tmp_path)
    stream = critiques(setting)
    batches = [*islice(stream.batches(Place()), 3)]

    def loss(folder: Path) -> float:
        net = checkpoint.load(folder)
        with torch.no_grad():
            total = sum(float(fitting.loss_sum(net, b, stream.chat, "fp32")) for b in batches)
        return total / sum(float(b.weights_BT.sum()) for b in batches)

    assert loss(reward(setting.model_copy(update={"tokens": 6_000}), tmp_path / "run")) < 0.75 * loss(setting.init)


def test_what_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="a generative model needs traces that end wrong"):
        reward(config(tmp_path, traces=None), tmp_path / "run")
    with pytest.raises(ValueError, match="no heads that could learn alone"):
        reward(config(tmp_path, separate=False), tmp_path / "run")
    with pytest.raises(ValueError, match="--kind is for reward models"):
        train("sft", out=tmp_path / "run", kind="generative")
    assert not (tmp_path / "run").exists()
    recipe = resolve(Reward, json.loads(RECIPE.read_text()), [])
    assert recipe.kind == "generative" and recipe.traces is not None and recipe.tokens == 4_000_000


def test_it_can_be_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tiny_folder(tmp_path / "verifier")
    About("generative", "oracle", False, "0" * 12, True).write(folder)
    write_manifest(folder)
    found = tmp_path / "found.json"
    measure(folder, tasks="letters", levels="1", n=3, samples=2, critiques=2, json=found)
    assert "generative, labels of oracle" in capsys.readouterr().out
    said = json.loads(found.read_text())
    assert said["kind"] == "generative" and said["critiques"] == 2 and said["scorer_flops"] > 0 < said["traces"]
    About("process", "oracle", False, "0" * 12, True).write(folder)
    with pytest.raises(ValueError, match="writes no critiques"):
        measure(folder, tasks="letters", levels="1", n=1, critiques=2)

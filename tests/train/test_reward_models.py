"""Reward models: labels there and back, the loss by hand, planted labels learnt, a frozen trunk, exact resume."""

from __future__ import annotations

import asyncio
import json
import math
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from mull.chat import Chat
from mull.commands.train import train
from mull.core import Step, StepVerdict, Trace
from mull.engine.embedded import Embedded
from mull.model.heads import RewardModel
from mull.reward.process import About, Learned
from mull.tasks import TASKS
from mull.testing import tiny_folder, tiny_model
from mull.train import fit as fitting
from mull.train.data import Place
from mull.train.fit import PATIENCE, update
from mull.train.labels import Mark, lesson, line, parse
from mull.train.optim import Optim, Optimizer
from mull.train.reward import Lessons, Reward, loss_sum, reward, weighed
from tests.train.rollouts import problem, written

SMALL: dict[str, Any] = {
    "tokens": 2_000, "micro_tokens": 512, "micros": 1, "threads": 1, "save_every": 1_000, "precision": "fp32",
    "optim": Optim(matrix_lr=0.01, other_lr=0.01, warmup=0.0, cooldown=0.5),
}  # fmt: skip
GOOD, BAD = ("so it is", "as it was"), ("so it ain't", "as it warn't")


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


def row(index: int, *, bad: int | None, shares: list[float | None] | None = None) -> dict[str, Any]:
    """A trace of three steps for a real problem; what is right of it is what the label says."""
    asked = problem(index)
    steps = [(BAD if i == bad else GOOD)[(index + i) % 2] for i in range(3)]
    return {
        "prompt": asked.question, "completions": [*steps, "no" if bad is not None else "yes"],
        "labels": [*(i != bad for i in range(3)), bad is None], "useless": [2] if bad != 2 else [],
        "task": asked.task, "level": asked.level, "index": index, "split": "train",
        **({"count": 1 + index // 4 % 3} if index % 2 else {}),
        **({} if shares is None else {"shares": shares}),
    }  # fmt: skip


def file(folder: Path, n: int = 40) -> Path:
    path = folder / "labels.jsonl"
    path.write_text("".join(json.dumps(row(i, bad=(None, 0, 1, 2)[i % 4])) + "\n" for i in range(n)))
    return path


def config(folder: Path, **changes: Any) -> Reward:
    given = {"init": tiny_folder(folder / "tiny"), "traces": file(folder), "traces_share": 1.0}
    return Reward(**{**SMALL, **given, **changes})


def test_a_line_says_what_the_task_says() -> None:
    _, chat = tiny_model()
    asked = problem()
    steps = [*TASKS["arithmetic"].demonstrate(asked), "1+1=7"]
    told = line(asked, written(chat, asked, steps, asked.answer).trace, count=3)
    assert told["count"] == parse(told, "here", "oracle").count == 3 and "count" not in line(
        asked, written(chat, asked, steps, asked.answer).trace
    )
    verdicts = TASKS["arithmetic"].check(asked, steps)
    assert told["completions"] == [*steps, asked.answer] and told["prompt"] == asked.question
    assert told["labels"] == [v is not StepVerdict.WRONG for v in verdicts] + [True] and not told["labels"][-2]
    found = parse(json.loads(json.dumps(told)), "here", "oracle")
    assert found.marks == lesson(asked, steps, asked.answer).marks and found.trace.thinking == steps
    assert found.marks[-2] == Mark(0.0, None) and found.marks[-1] == Mark(1.0, None)
    assert not line(asked, written(chat, asked, steps, "0").trace)["labels"][-1]


def test_steps_are_learnt_up_to_the_first_wrong_one_and_the_answer_always(tmp_path: Path) -> None:
    lessons = Lessons(config(tmp_path), Chat.load(tmp_path / "tiny"))
    judged = {tuple(mark.right for _, mark in lessons.sample(index)[1]) for index in range(200)}
    assert judged == {(1, 1, 1, 1), (0, 0), (1, 0, 0), (1, 1, 0, 0)}
    answers = Lessons(config(tmp_path, kind="outcome"), lessons.chat)
    assert {tuple(mark.right for _, mark in answers.sample(index)[1]) for index in range(200)} == {(0,), (1,)}


def test_labels_of_one_judge_or_of_both() -> None:
    told = row(0, bad=1, shares=[0.5, 0.25, None, 0.0])
    assert parse(told, "", "oracle").marks == (Mark(1, 1), Mark(0), Mark(1, 0), Mark(0))
    assert parse(told, "", "rollouts").marks == (Mark(0.5), Mark(0.25), Mark(None), Mark(0.0))
    assert parse(told, "", "both").marks == (Mark(1, 1), Mark(None), Mark(None), Mark(0))
    lost = row(0, bad=0, shares=[0.5, 0.5, 0.5, 0.5]) | {"labels": [False, True, True, True]}
    assert parse(lost, "", "both").marks == (Mark(None), Mark(None), Mark(None), Mark(1))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"split": "valid"}, "only train"),
        ({"prompt": "1+1"}, "another question"),
        ({"completions": ["a\nb", "c", "d", "e"]}, "without line ends"),
        ({"completions": []}, "completions"),
        ({"labels": [True, False, True]}, '"labels" must be a list with a label for each of the 4'),
        ({"labels": [True, False, True, 1]}, "true or false"),
        ({"useless": [4]}, "indices"),
        ({"shares": [0.5, 1.5, 0, 0]}, "from 0 to 1"),
        ({"shares": None}, '"shares" must be a list'),
        ({"count": 0}, '"count" must be a whole number from 1'),
        ({"count": 1.5}, '"count" must be a whole number from 1'),
    ],
)
def test_broken_lines_are_refused_before_any_work(tmp_path: Path, change: dict[str, Any], why: str) -> None:
    setting = config(tmp_path, labels="both" if "shares" in change else "oracle")
    assert setting.traces is not None
    with setting.traces.open("w") as out:
        for told in (row(0, bad=1, shares=[0.5, 0, None, 0]), row(4, bad=1, shares=[1, 1, 1, 1]) | change):
            out.write(json.dumps(told) + "\n")
    with pytest.raises(ValueError, match=why) as caught:
        reward(setting, tmp_path / "run")
    assert "line 2" in str(caught.value) and not (tmp_path / "run").exists()


def test_the_loss_by_hand(tmp_path: Path) -> None:
    model = RewardModel.of(tiny_model()[0])
    nn.init.normal_(model.heads.process_head.weight, generator=torch.Generator().manual_seed(2))
    lessons = Lessons(config(tmp_path), Chat.load(tmp_path / "tiny"))
    (batch,) = islice(lessons.batches(Place()), 1)
    expected, n, at, often = 0.0, 0, 0, 0
    for index in range(10**6):
        if at == len(batch.tokens_BT):
            break
        tokens, marks, count = lessons.sample(index)
        if tokens != batch.tokens_BT[at][: len(tokens)].tolist():
            continue  # on another shelf
        at += 1
        with torch.no_grad():
            right, useful = model.heads.process(model.hidden(torch.tensor([tokens]))[0]).double().unbind(-1)
        for end, mark in marks:
            assert tokens[end] in (lessons.chat.newline, lessons.chat.end)
            for p, label in ((right[end], mark.right), (useful[end], mark.useful)):
                if label is not None:
                    expected -= count * (label * math.log(p) + (1 - label) * math.log(1 - p))
                    n += count
        often += count > 1
    assert often > 3 and n == float(batch.weights_BT.sum()) > 10
    assert loss_sum(model, batch, lessons.chat, "fp32").item() == pytest.approx(expected, rel=1e-4)
    outcome = Lessons(config(tmp_path, kind="outcome"), lessons.chat)
    assert all(end == len(tokens) - 1 for tokens, ((end, _),), _ in map(outcome.sample, range(9)))


def test_the_loss_is_told_what_an_engine_tells(tmp_path: Path) -> None:
    """Step by step, and of all at the answer; the likelihood learns too."""
    model, lessons = RewardModel.of(tiny_model()[0]), Lessons(config(tmp_path), Chat.load(tmp_path / "tiny"))
    (batch,) = islice(lessons.batches(Place()), 1)
    engine, at = Embedded(model, lessons.chat, threads=1), 0
    engine.weighs = True
    with torch.no_grad():
        found_BT = weighed(model, model.hidden(batch.tokens_BT), batch.tokens_BT, lessons.chat)
    for index in range(10**6):
        if at == len(batch.tokens_BT):
            break
        one = lessons.lesson(index)
        tokens, ends = lessons.chat.marked(one.trace)
        if tokens != batch.tokens_BT[at][: len(tokens)].tolist():
            continue  # on another shelf
        so_far = asyncio.run(engine.read([one.trace]))[0][:, -1]
        *steps, whole = found_BT[at, ends].tolist()
        assert steps == pytest.approx(so_far.diff(prepend=torch.zeros(1))[:-1].tolist(), rel=1e-4, abs=1e-3)
        assert whole == pytest.approx(float(so_far[-1]), rel=1e-4) and whole < sum(steps)
        at += 1
    deaf, told = (loss_sum(model, batch, lessons.chat, "fp32", weigh=weigh) for weigh in (False, True))
    assert float(deaf.detach()) == pytest.approx(math.log(2) * float(batch.weights_BT.sum()), rel=1e-4) != told.item()
    told.backward()
    assert model.heads.sure.weight.grad is not None and model.heads.sure.weight.grad[0].abs() > 0


def scores(model: Path, *steps: str, answer: str = "yes") -> Any:
    trace = Trace(Trace.ask("7+7").messages, tuple(map(Step, steps)), Step(answer))
    return asyncio.run(Learned.open(model, prices=False).score([trace]))[0]


def test_planted_labels_are_learnt(tmp_path: Path) -> None:
    model = reward(config(tmp_path, tokens=40_000), tmp_path / "run")
    assert About.read(model) == About("process", "oracle", True, About.read(model).policy, True)
    found = scores(model, GOOD[0], BAD[1], GOOD[0])
    assert min(found.steps[0], found.steps[2]) > 0.6 > 0.4 > found.steps[1]
    assert scores(model, *GOOD, GOOD[0]).value > scores(model, *BAD, BAD[0], answer="no").value + 0.2
    log = [json.loads(told) for told in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    assert all(not math.isnan(told["held_out/loss"]) for told in log if "held_out/loss" in told)


def test_a_frozen_trunk_stays_the_policys(tmp_path: Path) -> None:
    setting = config(tmp_path, separate=False, tokens=4_000)
    model = reward(setting, tmp_path / "run")
    before, after = load_file(setting.init / "model.safetensors"), load_file(model / "model.safetensors")
    assert before.keys() == after.keys() and all(torch.equal(before[k], after[k]) for k in before)
    assert load_file(model / "heads.safetensors")["heads.process_head.weight"].abs().sum() > 0
    tuned = reward(setting.model_copy(update={"separate": True}), tmp_path / "tuned")
    assert any(not torch.equal(before[k], v) for k, v in load_file(tuned / "model.safetensors").items())
    assert spent(tmp_path / "tuned") == pytest.approx(3 * spent(tmp_path / "run"))


def spent(run: Path) -> float:
    newest = max((run / "checkpoints").iterdir())
    return float(json.loads((newest / "state.json").read_text())["flops"])


class Killed(Exception):
    pass


def test_a_killed_run_goes_on_in_the_same_bits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    setting = config(tmp_path, tokens=4_000, traces_share=0.7, data={"levels": {1: 1}, "direct": 0})
    whole, calls = reward(setting, tmp_path / "whole"), iter(range(100))

    def killed(*given: Any) -> float:
        if next(calls) == 5:
            raise Killed
        return update(*given)

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(fitting, "update", killed)
        reward(setting, tmp_path / "short")
    again = reward(setting, tmp_path / "short", resume=True)
    for name in ("model.safetensors", "heads.safetensors", "reward.json"):
        assert (again / name).read_bytes() == (whole / name).read_bytes()
    other = reward(setting.model_copy(update={"seed": "other"}), tmp_path / "other")
    assert (other / "heads.safetensors").read_bytes() != (whole / "heads.safetensors").read_bytes()
    assert setting.traces is not None
    setting.traces.write_text(setting.traces.read_text() + json.dumps(row(99, bad=None)) + "\n")
    with pytest.raises(ValueError, match="has changed since"):
        reward(setting, tmp_path / "short", resume=True)


def test_poison_never_reaches_the_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lessons = Lessons(config(tmp_path), Chat.load(tmp_path / "tiny"))
    (batch,) = islice(lessons.batches(Place()), 1)
    model = RewardModel.of(tiny_model()[0])
    optimizer = Optimizer(Optim(), model)
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    batch.targets_BT[batch.weights_BT > 0] = math.nan
    assert not math.isfinite(update(model, optimizer, [batch], lessons.chat, "fp32", 0.5, loss_sum=loss_sum))
    assert all(torch.equal(before[name], tensor) for name, tensor in model.state_dict().items())
    with monkeypatch.context() as patch, pytest.raises(FloatingPointError, match=f"{PATIENCE} times in a row"):
        patch.setattr(fitting, "update", lambda *given: math.nan)
        reward(config(tmp_path, tokens=10**6), tmp_path / "run")


def test_demonstrations_are_judged_too(tmp_path: Path) -> None:
    made = Lessons(config(tmp_path, traces=None, data={"ways": {"repair": 1}}), Chat.load(tmp_path / "tiny"))
    marks = [mark for index in range(60) for mark in made.lesson(index).marks]
    assert {0.0, 1.0} == {mark.right for mark in marks} and {mark.useful for mark in marks} >= {None, 1.0}
    assert all(made.lesson(index).marks[-1].right == 1.0 for index in range(20))


def test_what_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="an outcome model needs traces"):
        reward(config(tmp_path, kind="outcome", traces=None), tmp_path / "run")
    with pytest.raises(ValueError, match="--kind is for reward models"):
        train("sft", out=tmp_path / "run", kind="process")
    assert not (tmp_path / "run").exists()

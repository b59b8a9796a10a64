"""Who judges steps in a run: what each costs, what fits together, and that a run goes on in the same bits."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from mull.core import Failed, Problem, Score, Stop, Trace
from mull.engine.embedded import Embedded
from mull.model import checkpoint
from mull.model.heads import RewardModel
from mull.reward.oracle import Oracle
from mull.reward.process import About, Kind
from mull.reward.rollouts import Rollouts
from mull.search import session
from mull.testing import tiny_folder, tiny_model
from mull.train.credit import Credit
from mull.train.health import Health
from mull.train.learner import judge, update
from mull.train.ranks import Ranks
from mull.train.rl import _refuse, rl
from mull.train.rollout import Rollout
from tests.train.rollouts import problem, written
from tests.train.test_rl import Killed, config, paid

KEPT = "tensors.safetensors"


class Half:
    """Finds every step half good, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Trace] = []

    def __call__(self, asked: Problem) -> "Half":
        return self

    async def score(self, traces: Any) -> list[Score]:
        self.asked += traces
        return [Score(0.5, (0.5,) * (len(trace.steps) - 1) + (0.0,)) for trace in traces]


def test_steps_are_worth_what_the_judge_says_and_nobody_is_asked_in_vain() -> None:
    _, chat = tiny_model()
    asked = problem()
    group = [written(chat, asked, ["1+1=2", "1+1=2"], answer) for answer in ("77", "or so", None)]
    group.append(written(chat, asked, ["1+1=2"], "78"))
    half = Half()
    settings = config(algorithm="ppo", credit=Credit(outcome=0.0, process=1.0))
    episodes, _ = judge(settings, [group], chat, scorer=half)
    assert half.asked == [group[0].trace, group[3].trace]
    assert [float(e.rewards.sum()) for e in episodes[0]] == [0.25, 0.0, 0.0]  # the one that was cut does not count
    judge(config(credit=Credit()), [group], chat, scorer=half)
    assert len(half.asked) == 2, "without a process reward nobody is asked"


def test_the_oracle_judges_where_nobody_else_is_named() -> None:
    _, chat = tiny_model()
    group = [written(chat, problem(), [step], "77") for step in ("1+1=2", "1+1=3")]
    settings = config(algorithm="ppo", credit=Credit(process=1.0))
    unsaid, said = (judge(settings, [group], chat, **how)[0][0] for how in ({}, {"scorer": Oracle}))
    assert [e.rewards.tolist() for e in unsaid] == [e.rewards.tolist() for e in said]
    assert [float(e.rewards.sum()) for e in said][1] == 0.0


def ended(task: object, asked: Problem, trace: Trace, given: int = 0) -> Rollout:
    """The judge that pays now and then, of traces that are all brought to an end."""
    _, chat = tiny_model()
    rest = [] if trace.finished else [chat.end] if trace.answer else [chat.unthink, *chat.encode("7"), chat.end]
    return paid(asked, chat.append(trace, rest, [-1.0] * len(rest), Stop.END))


def lines(run: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (run / "metrics.jsonl").read_text().splitlines()]


def test_a_run_with_an_implicit_judge_goes_on_in_the_same_bits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", ended)
    folder = tiny_folder(tmp_path / "tiny")
    common = {"iterations": 4, "max_tokens": 60, "health": {"every": 0}}
    settings = config(folder, credit=Credit(process=1.0, judge="implicit", rate=0.01), **common)
    whole = rl(settings, tmp_path / "whole")
    updates = iter(range(10))

    def killed_in_the_third(*given: Any) -> dict[str, float]:
        if next(updates) == 2:
            raise Killed
        return update(*given)

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr("mull.train.rl.update", killed_in_the_third)
        rl(settings, tmp_path / "short")
    again = rl(settings, tmp_path / "short", resume=True)
    assert (again / "model.safetensors").read_bytes() == (whole / "model.safetensors").read_bytes()
    third, last = (load_file(tmp_path / "whole" / "checkpoints" / at / KEPT) for at in ("000000003", "000000004"))
    resumed = load_file(tmp_path / "short" / "checkpoints" / "000000004" / KEPT)
    judged = [name for name in last if name.startswith("implicit/")]
    assert {name.split("/")[1] for name in judged} == {"model", "optim"}
    assert all(torch.equal(last[name], resumed[name]) for name in last)
    assert any(not torch.equal(last[name], third[name]) for name in judged)
    assert lines(tmp_path / "whole")[1]["implicit"] == pytest.approx(math.log(2)), "it began as the reference"
    # Its judgement counts: the oracle makes another model of the same samples.
    oracle = rl(config(folder, credit=Credit(process=1.0), **common), tmp_path / "oracle")
    assert (oracle / "model.safetensors").read_bytes() != (whole / "model.safetensors").read_bytes()
    assert lines(tmp_path / "oracle")[1]["flops"] < lines(tmp_path / "whole")[1]["flops"]


def test_continuations_are_named_and_paid_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    extend, share = Embedded.extend, Rollouts.share
    written_in: dict[str, int] = {}
    judged: set[str] = set()

    async def noted(self: Embedded, start: Trace, n: int = 1, **how: Any) -> list[Trace]:
        traces = await extend(self, start, n, **how)
        seed = how["sampling"].seed
        assert seed not in written_in
        written_in[seed] = sum(session.written(t) - session.written(start) for t in traces)
        return traces

    async def shared(self: Rollouts, start: Trace) -> float:
        judged.add(f"{self.problem.task}/{self.problem.level}/{self.problem.index}")
        return await share(self, start)

    monkeypatch.setattr(Embedded, "extend", noted)
    monkeypatch.setattr(Rollouts, "share", shared)
    credit = Credit(process=1.0, judge="rollouts", continuations=2)
    settings = config(tiny_folder(tmp_path / "tiny"), iterations=1, credit=credit, health={"every": 0}, max_tokens=60)
    rl(settings, tmp_path / "run")
    (record,) = lines(tmp_path / "run")[1:]
    named = [seed for seed in written_in if "/worth/" in seed]
    assert judged and {seed.split("/worth/")[1].rpartition("/")[0].split("/(")[0] for seed in named} == judged
    assert all(seed.startswith("mull/0/worth/") for seed in named)
    assert record["tokens"] == sum(written_in.values()) > sum(n for s, n in written_in.items() if s not in named)


def scorer(folder: Path, kind: Kind = "process") -> Path:
    """A reward model that says something."""
    model = RewardModel.of(tiny_model()[0])
    torch.nn.init.normal_(model.heads.process_head.weight, generator=torch.Generator().manual_seed(1))
    About(kind, "oracle", True, "0" * 12, True).write(folder)
    checkpoint.save(folder, model, tiny_model()[1])
    return folder


def test_a_model_that_has_learnt_already_judges_and_is_paid_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", ended)
    folder, prm = tiny_folder(tmp_path / "tiny"), scorer(tmp_path / "prm")
    common = {"iterations": 1, "max_tokens": 60, "health": {"every": 0}}
    settings = config(folder, credit=Credit(process=1.0, judge="model", model=prm), **common)
    judged, again = (rl(settings, tmp_path / name) for name in ("judged", "again"))
    oracle = rl(config(folder, credit=Credit(process=1.0), **common), tmp_path / "oracle")
    weights = [(model / "model.safetensors").read_bytes() for model in (judged, again, oracle)]
    assert weights[0] == weights[1] != weights[2]
    assert lines(tmp_path / "oracle")[1]["flops"] < lines(tmp_path / "judged")[1]["flops"]


@dataclass
class Flattered:
    """A judge that likes every step more each time it is asked about held-out ones."""

    flops: float = 0.0
    asked: int = 0

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        self.asked += 1
        return [Score(0.0, tuple(min(1.0, self.asked / 20) for _ in trace.steps)) for trace in traces]


def test_a_judge_whose_opinion_rises_above_the_truth_stops_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judging = Flattered()
    monkeypatch.setattr("mull.train.rollout.judge", ended)
    monkeypatch.setattr("mull.train.rl.learned", lambda *_: judging)
    folder, prm = tiny_folder(tmp_path / "tiny"), scorer(tmp_path / "prm")
    limits = {"fall": 1.0, "same": 1.0, "repeats": 1.0, "mismatch": 1e9}
    health = Health(every=1, problems=16, length=1e9, empty=1.0, cut=1.0, idle=2.0, **limits)
    credit = Credit(process=1.0, judge="model", model=prm)
    settings = config(folder, iterations=9, max_tokens=60, credit=credit, health=health)
    with pytest.raises(Failed, match=r"steps_gap rose from"):
        rl(settings, tmp_path / "run")
    looks = [line for line in lines(tmp_path / "run") if "held_out/steps_gap" in line]
    paid, true, gap = (
        [look[f"held_out/{name}"] for look in looks] for name in ("steps_paid", "steps_true", "steps_gap")
    )
    assert paid[-1] > paid[0] + 0.1 and gap == pytest.approx([p - t for p, t in zip(paid, true, strict=True)])


def test_one_that_learns_in_the_run_is_compared_with_the_truth_and_not_limited_by_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", ended)
    credit = Credit(process=1.0, judge="implicit", rate=0.01)
    common = {"iterations": 1, "max_tokens": 60, "credit": credit}
    rl(config(tiny_folder(tmp_path / "tiny"), **common), tmp_path / "run")
    first = lines(tmp_path / "run")[0]
    assert first["held_out/steps_paid"] == 0.5, "it has learnt nothing yet"
    assert 0 <= first["held_out/steps_true"] <= 1 and "held_out/steps_gap" not in first


def test_a_model_that_cannot_judge_is_refused_before_any_work(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "tiny")
    for given, why in (
        (Credit(process=1.0, judge="model"), "belong together"),
        (Credit(process=1.0, model=tmp_path), "belong together"),
        (Credit(process=1.0, judge="model", model=folder), "holds no reward model"),
        (Credit(process=1.0, judge="model", model=scorer(tmp_path / "orm", "outcome")), "judges answers, not steps"),
        (Credit(judge="model", model=folder), "not paid for"),
    ):
        with pytest.raises(ValueError, match=why):
            rl(config(folder, credit=given), tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_what_does_not_fit_is_refused_before_any_work(tmp_path: Path) -> None:
    for how in ("rollouts", "implicit"):
        with pytest.raises(ValueError, match=f"steps are judged by {how}, but not paid for"):
            rl(config(tmp_path, credit=Credit(judge=how)), tmp_path / "run")
        with pytest.raises(ValueError, match="nobody judges the steps of rg:gcd: set branches and repairs to 0"):
            rl(config(tmp_path, branches=2, tasks=("rg:gcd",), credit=Credit(process=1, judge=how)), tmp_path / "run")
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("how", ["rollouts", "implicit"])
def test_a_data_set_without_an_oracle_may_have_another_judge(how: str) -> None:
    _refuse(config(tasks=("rg:gcd",), credit=Credit(process=1.0, judge=how)), Ranks())
    with pytest.raises(ValueError, match="nobody judges the steps of rg:gcd"):
        _refuse(config(tasks=("rg:gcd",), credit=Credit(process=1.0)), Ranks())

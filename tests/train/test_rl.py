"""Reinforcement: the arithmetic of one update, what must not move anything, and that it learns where it can."""

import asyncio
import json
import math
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from mull.chat import Chat
from mull.cli import main
from mull.core import Failed, Sampling, StepVerdict, Verdict
from mull.engine.embedded import Embedded
from mull.model import checkpoint
from mull.model.heads import Heads
from mull.model.transformer import Transformer
from mull.tasks import TASKS
from mull.testing import tiny_folder, tiny_model
from mull.train.credit import Credit
from mull.train.curriculum import Schedule
from mull.train.data import Careful, Mixture, forward_cost, pack
from mull.train.learner import Learner, _Part, judge, update
from mull.train.optim import Optim, Optimizer
from mull.train.pretrain import Pretrain, pretrain
from mull.train.ranks import Ranks
from mull.train.rl import RL, rl
from mull.train.rollout import Rollout, collect
from mull.train.tally import Tally
from tests.train.rollouts import problem, written

STILL = Optim(matrix_lr=1e-12, other_lr=1e-12, weight_decay=0.0, warmup=0.0, cooldown=0.0)
QUICK: dict[str, Any] = {
    "problems": 2, "samples": 4, "max_tokens": 24, "parts": 1, "threads": 1, "precision": "fp32",
    "tasks": ("logic", "arithmetic"), "save_every": 1, "health": {"every": 1, "problems": 4, "patience": 1000},
}  # fmt: skip


def learner(config: RL, seed: int = 0) -> tuple[Learner, Chat]:
    model, chat = tiny_model(seed)
    heads = Heads(model.config.width)
    reference = tiny_model(seed)[0] if config.kl else None
    optimizer = Optimizer(config.optim, nn.ModuleDict({"model": model, "heads": heads}))
    return Learner(model, heads, optimizer, reference, chat, config.precision), chat


def config(folder: Path = Path("x"), **changes: Any) -> RL:
    return RL(init=folder, **{**QUICK, **changes})


def gradients(monkeypatch: pytest.MonkeyPatch) -> list[torch.Tensor]:
    """Of every update from now on; none of them moves anything."""
    found: list[torch.Tensor] = []

    def note(optimizer: Optimizer, share: float) -> float:
        found.append(torch.cat([p.grad.flatten() for p in optimizer.parameters if p.grad is not None]))
        return 0.0

    monkeypatch.setattr(Optimizer, "step", note)
    return found


def weights(model: Transformer) -> torch.Tensor:
    return torch.cat([p.detach().flatten().clone() for p in model.parameters()])


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
@pytest.mark.parametrize("algorithm", ["grpo", "ppo"])
def test_an_unmoved_policy_has_ratio_exactly_one(algorithm: str, precision: str) -> None:
    settings = config(algorithm=algorithm, optim=STILL, kl=0.1, passes=2, parts=2, precision=precision)
    one, chat = learner(settings)
    asked = problem()
    group = [written(chat, asked, ["1+1=2"], answer) for answer in (asked.answer, "77", "78", "79")]
    episodes, figures = judge(settings, [group], chat)
    assert figures["idle_groups"] == 0 and [len(group) for group in episodes] == [4]
    found = update(settings, one, episodes, 0.0)
    assert found["ratio"] == 1.0 and found["clipped"] == 0.0 and found["moved"] == 0.0 and found["kl"] == 0.0


def test_a_part_is_the_first_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first part may be empty here, and yet others have moved the weights by it."""
    settings, seen = config(algorithm="grpo", parts=2), list[bool]()

    def noted(*given: Any, first: bool, **more: Any) -> _Part:
        seen.append(first)
        return _Part(*given, first=first, **more)

    monkeypatch.setattr("mull.train.learner._Part", noted)
    one, chat = learner(settings)
    asked = problem()
    group = [written(chat, asked, ["1+1=2"], answer) for answer in (asked.answer, "77")]
    update(settings, one, judge(settings, [group], chat)[0], 0.0)
    assert seen == [True, False]


def test_the_parts_of_two_ranks_are_those_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Six problems in four parts, of which two ranks have three each: a problem's part is of its place in the draw."""
    monkeypatch.setattr("torch.distributed.all_reduce", lambda *_, **__: None)
    settings = config(parts=4)
    one, chat = learner(settings)
    groups = [
        [written(chat, asked, ["1+1=2"], said) for said in (asked.answer, "77")] for asked in map(problem, range(6))
    ]
    told: list[list[list[int]]] = []

    def noted(settings: RL, one: Learner, parts: Any, ranks: Ranks, **how: Any) -> _Part:
        told[-1].append(sorted({taught.index(group) for group in parts if group}))
        return _Part(settings, one, [], ranks, **how)

    monkeypatch.setattr("mull.train.learner._Part", noted)
    taught = judge(settings, groups, chat)[0]
    for ranks in (Ranks(), Ranks(0, 2), Ranks(1, 2)):
        told.append([])
        update(settings, one, taught[ranks.rank :: ranks.size], 0.0, ranks)
    assert told[0] == [[0], [1, 2], [3], [4, 5]]
    assert [sorted(mine + theirs) for mine, theirs in zip(told[1], told[2], strict=True)] == told[0]


def test_what_the_engine_and_the_update_say_does_not_drift_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nothing moves, of any token of fifty updates: the engine takes the weights anew after every second one."""
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    settings = config(
        tiny_folder(tmp_path / "tiny"), tasks=("arithmetic",), iterations=25, passes=2, problems=1, max_tokens=8,
        optim=STILL, save_every=25, health={"every": 0},
    )  # fmt: skip
    rl(settings, tmp_path / "run")
    records = [json.loads(line) for line in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    moved = [record for record in records if "norm" in record]
    assert len(moved) >= 20 and all(record["norm"] > 0.01 for record in moved)
    for record in moved:
        assert math.expm1(record["mismatch"]) < 1e-5, "the highest of all tokens"
        assert record["ratio"] == record["ratio_max"] == 1.0


@pytest.mark.parametrize("also", [{}, {"kl": 0.1, "entropy": 0.1, "credit": Credit(process=0.5, length=0.1)}])
def test_groups_of_equals_change_nothing(also: dict[str, Any]) -> None:
    """Not a bit: neither divergence nor entropy nor the decay of weights goes on without them."""
    asked = problem()
    equal = [["1+1=2"], "77"], [["1+1=2"], "77"], [["2+2=4"], "78"]
    for last, moves in ((([["3+3=6"], "79"]), False), (([["3+3=6"], asked.answer]), True)):
        settings = config(**also)
        one, chat = learner(settings)
        before = weights(one.model), one.optimizer.state()
        group = [written(chat, asked, steps, answer) for steps, answer in (*equal, last)]
        episodes, figures = judge(settings, [group, group], chat)
        assert figures["idle_groups"] == 1.0 - moves and (episodes == [[], []]) is not moves
        update(settings, one, episodes, 0.0)
        assert torch.equal(weights(one.model), before[0]) is not moves
        assert (one.optimizer.state().keys() == before[1].keys()) is not moves


CREDITS = (
    Credit(), Credit(std=False), Credit(process=0.5, length=0.1), Credit(process=1.0, spread="min", length=0.05),
)  # fmt: skip


@pytest.mark.parametrize("credit", CREDITS)
def test_shuffled_rollouts_have_the_advantages_they_had(credit: Credit) -> None:
    """Within their group, and groups among themselves; among other siblings they have others."""
    settings, rng = config(credit=credit), Random("shuffled")
    chat = tiny_model()[1]
    told = [["1+1=2"], ["1+1=3"], [], ["1+1=2", "2+2=4"], ["1+1=2", "2+2=5", "1+1=2"]]

    def groups() -> list[list[Rollout]]:
        asked = [problem(i, split="valid") for i in range(3)]
        return [
            [written(chat, p, rng.choice(told), rng.choice((p.answer, "77", "none", None))) for _ in range(6)]
            for p in asked
        ]

    def worth(groups: list[list[Rollout]]) -> dict[tuple[int, ...], tuple[list[float], list[float], int]]:
        episodes, _ = judge(settings, groups, chat)
        return {
            (*e.prompt, *e.tokens): (e.advantages.tolist(), e.rewards.tolist(), e.count) for g in episodes for e in g
        }

    for _ in range(10):
        drawn = groups()
        before = worth(drawn)
        after = worth([rng.sample(group, len(group)) for group in rng.sample(drawn, len(drawn))])
        assert before.keys() == after.keys()
        for key, (advantages, rewards, count) in before.items():
            assert after[key][0] == pytest.approx(advantages, abs=1e-6)
            assert after[key][1:] == (rewards, count)
        moved = [[*group, *others[:2]] for group, others in zip(drawn, drawn[1:] + drawn[:1], strict=True)]
        assert any(other != before.get(key) for key, other in worth(moved).items())


def gradient(model: nn.Module) -> Tensor:
    return torch.cat([p.grad.flatten() for p in model.parameters() if p.grad is not None])


def test_one_update_is_the_policy_gradient_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = config(credit=Credit(std=False))
    one, chat = learner(settings)
    asked = problem()
    group = [written(chat, asked, [], answer) for answer in (asked.answer, "77")]
    episodes, _ = judge(settings, [group], chat)
    other, _ = learner(settings)
    loss, tokens = torch.zeros(()), sum(r.tokens for r in group)
    for rollout, sign in zip(group, (0.5, -0.5), strict=True):
        line = chat.render(rollout.trace)
        logits = other.model(torch.tensor([line[:-1]]))[0]
        for at in range(len(line) - rollout.tokens, len(line)):
            answering = chat.unthink in line[:at]
            scores = torch.log_softmax(logits[at - 1] + other.banned_PV[int(answering)], -1)
            loss = loss - sign * scores[line[at]] / tokens
    loss.backward()  # type: ignore[no-untyped-call]
    seen: list[Tensor] = []

    def noted(share: float) -> float:
        seen.append(gradient(one.model))
        return 1.0

    monkeypatch.setattr(Optimizer, "step", lambda self, share: noted(share))
    update(settings, one, episodes, 0.0)
    assert len(seen) == 1 and seen[0].abs().max() > 0.01
    torch.testing.assert_close(seen[0], gradient(other.model), rtol=0, atol=1e-6)


def careful(chat: Chat, n: int) -> list[tuple[list[int], list[float]]]:
    demonstrations = Careful([("arithmetic", 1), ("logic", 2)], chat, "shown", longest=400)
    return [demonstrations.sample(i) for i in range(n)]


@pytest.mark.parametrize("micro_tokens", [64, 8192])
@pytest.mark.parametrize("algorithm", ["grpo", "ppo"])
def test_a_supervised_share_is_the_sum_of_both_gradients_by_hand(
    algorithm: str, micro_tokens: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is demonstrated is what `sft` learns: the mean surprise at all that follows the question."""
    found, asked, share = gradients(monkeypatch), problem(), 0.3
    seen: list[dict[str, float]] = []
    told = careful(tiny_model()[1], 5)
    for settings in (
        config(algorithm=algorithm, kl=0.1, micro_tokens=micro_tokens),
        config(algorithm=algorithm, kl=0.1, micro_tokens=micro_tokens, supervised=share),
    ):
        one, chat = learner(settings)
        group = [written(chat, asked, ["1+1=2"], answer) for answer in (asked.answer, "77")]
        episodes, _ = judge(settings, [group], chat)
        seen.append(update(settings, one, episodes, 0.0, Ranks(), told if settings.supervised else ()))
    other, _ = learner(config())
    surprise, weight = torch.zeros(()), 0
    for ids, _ in told:
        scores = torch.log_softmax(other.model(torch.tensor([ids[:-1]]))[0], -1)
        for at in range(ids.index(chat.think) + 1, len(ids)):
            surprise, weight = surprise - scores[at - 1, ids[at]], weight + 1
    (surprise / weight).backward()  # type: ignore[no-untyped-call]
    silent = torch.zeros(sum(p.numel() for p in one.heads.value_head.parameters()) if algorithm == "ppo" else 0)
    both = (1 - share) * found[0] + share * torch.cat([gradient(other.model), silent])
    torch.testing.assert_close(found[1], both, rtol=1e-4, atol=1e-6)
    assert found[0].abs().max() > 0.01 < gradient(other.model).abs().max()
    assert seen[1]["supervised"] == pytest.approx(surprise.item() / weight, rel=1e-5)
    assert seen[1]["loss"] == pytest.approx((1 - share) * seen[0]["loss"] + share * seen[1]["supervised"], rel=1e-4)
    assert seen[1]["supervised_tokens"] == sum(len(ids) - 1 for ids, _ in told)
    read = sum(forward_cost(one.model.config, pack([text], len(text[0]))) for text in told)
    assert seen[1]["flops"] - seen[0]["flops"] == pytest.approx(3 * read, rel=1e-9)
    assert not {"supervised", "supervised_tokens"} & seen[0].keys()


def test_demonstrations_alone_make_no_update() -> None:
    settings = config(supervised=0.5, optim=Optim(matrix_lr=0.1, other_lr=0.1, warmup=0.0))
    one, chat = learner(settings)
    before = weights(one.model)
    group = [written(chat, problem(), ["1+1=2"], answer) for answer in ("77", "78")]
    found = update(settings, one, judge(settings, [group], chat)[0], 0.0, Ranks(), careful(chat, 4))
    assert torch.equal(weights(one.model), before)
    assert found["flops"] == found["supervised_tokens"] == 0


def test_demonstrations_are_of_what_is_tried_and_each_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    drawn: list[int] = []
    sample = Careful.sample

    def noted(stream: Careful, index: int) -> tuple[list[int], list[float]]:
        drawn.append(index)
        _, asked, _ = stream.problem(index)
        assert (asked.task, asked.level, asked.split) in (("logic", 2, "train"), ("arithmetic", 1, "train"))
        return sample(stream, index)

    monkeypatch.setattr(Careful, "sample", noted)
    levels = Schedule(levels={"logic": (2,), "arithmetic": (1,)})
    settings = config(tiny_folder(tmp_path / "tiny"), iterations=3, curriculum=levels)
    rl(settings, tmp_path / "without")
    assert not drawn
    rl(settings.model_copy(update={"supervised": 0.5}), tmp_path / "with")
    assert drawn == list(range(6))


def test_another_model_than_the_run_began_with_is_refused(tmp_path: Path) -> None:
    folder, out = tiny_folder(tmp_path / "tiny"), tmp_path / "run"
    settings = config(folder, iterations=1, kl=0.1)
    rl(settings, out)
    shutil.rmtree(folder)
    tiny_folder(folder, seed=1)
    with pytest.raises(
        ValueError, match=r"tiny has changed since .*run was begun: bring it back, or begin another run"
    ):
        rl(settings, out, resume=True)


def test_so_is_another_judge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.train.rl.learned", lambda *_: None)  # the oracle in its place
    folder, judging, out = tiny_folder(tmp_path / "tiny"), tiny_folder(tmp_path / "judging"), tmp_path / "run"
    settings = config(folder, iterations=1, credit=Credit(process=0.5, judge="model", model=judging))
    rl(settings, out)
    tiny_folder(judging, seed=1)
    with pytest.raises(ValueError, match=r"judging has changed since .*run was begun"):
        rl(settings, out, resume=True)


@pytest.mark.parametrize("algorithm", ["grpo", "ppo"])
def test_samples_that_came_out_alike_are_one_row_of_the_same_gradient(
    algorithm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = config(algorithm=algorithm, credit=Credit(process=0.5, length=0.1), kl=0.1, entropy=0.1)
    asked, found = problem(), gradients(monkeypatch)
    for merged in (True, False):
        one, chat = learner(settings)
        group = [written(chat, asked, ["1+1=2"], answer) for answer in (asked.answer, "77", "77", "77", "78")]
        episodes, _ = judge(settings, [group], chat)
        assert [e.count for e in episodes[0]] == [1, 3, 1]
        if not merged:
            episodes = [[replace(e, count=1) for e in episodes[0] for _ in range(e.count)]]
        update(settings, one, episodes, 0.0)
    torch.testing.assert_close(*found, rtol=1e-4, atol=1e-7)


@pytest.mark.parametrize("algorithm", ["grpo", "ppo"])
def test_what_was_better_than_its_siblings_grows(algorithm: str) -> None:
    settings = config(algorithm=algorithm, optim=Optim(matrix_lr=0.01, other_lr=0.01, warmup=0.0, cooldown=0.0))
    one, chat = learner(settings)
    asked = problem()
    group = [written(chat, asked, [], answer) for answer in (asked.answer, "77", "78", "79")]

    def chance() -> float:
        line = chat.render(group[0].trace)
        logits = one.model(torch.tensor([line[:-1]]))[0]
        scores = torch.log_softmax(logits, -1).gather(-1, torch.tensor(line[1:]).unsqueeze(-1))
        return scores[-group[0].tokens :].sum().item()

    before = chance()
    for _ in range(5):
        update(settings, one, judge(settings, [group], chat)[0], 0.0)
    assert chance() > before + 0.5


def test_a_judge_that_fails_stops_with_the_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    _, chat = learner(config())

    def broken(*_: object) -> list[StepVerdict]:
        raise KeyError("oops")

    monkeypatch.setattr(TASKS["arithmetic"], "check", broken, raising=False)
    with pytest.raises(Failed, match=r"arithmetic, level 1, train 0 failed .* 'oops'"):
        judge(config(credit=Credit(process=1.0)), [[written(chat, problem(), ["1+1=2"], "7")]], chat)


class Killed(Exception):
    pass


@pytest.mark.parametrize("also", [{}, {"supervised": 0.5}])
def test_a_run_resumes_in_the_same_bits(also: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a judge that pays a random model now and then, so that something is learned at all."""
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    folder = tiny_folder(tmp_path / "tiny")
    settings = config(folder, iterations=4, **also)
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
    assert (again / "model.safetensors").read_bytes() != (folder / "model.safetensors").read_bytes()
    records = [json.loads(line) for line in (tmp_path / "short" / "metrics.jsonl").read_text().splitlines()]
    assert [r["iteration"] for r in records] == [0, 1, 2, 3, 4]
    assert all(r["mismatch"] < 1e-4 for r in records if "mismatch" in r)


def test_a_colder_policy_learns_as_it_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What learns is the distribution that was sampled from; taken at another temperature, the two disagree."""
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    settings = config(tiny_folder(tmp_path / "tiny"), iterations=4, temperature=0.4)

    def mismatch(run: Path) -> float:
        rl(settings, run)
        records = [json.loads(line) for line in (run / "metrics.jsonl").read_text().splitlines()]
        return max(record["mismatch"] for record in records if "mismatch" in record)

    assert mismatch(tmp_path / "one") < 1e-4
    monkeypatch.setattr("mull.train.rl.Sampling", lambda temperature=1.0, **rest: Sampling(1.0, **rest))
    assert mismatch(tmp_path / "other") > 0.1


def test_a_run_ends_with_its_tokens(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "tiny")
    rl(config(folder, iterations=50, tokens=300), tmp_path / "run")
    records = [json.loads(line) for line in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    assert records[-2]["tokens"] < 300 <= records[-1]["tokens"] and "held_out/true" in records[-1]
    flops = [r["flops"] for r in records]
    assert flops[0] == 0 and all(a < b for a, b in pairwise(flops))
    parts = [sum(r[f"flops_{part}"] for part in ("sampling", "judging", "updating")) for r in records[1:]]
    assert [b - a for a, b in pairwise(flops)] == pytest.approx(parts)


def test_models_are_kept_on_the_way(tmp_path: Path) -> None:
    rl(config(tiny_folder(tmp_path / "tiny"), iterations=4, keep_every=2), tmp_path / "run")
    assert sorted(p.name for p in (tmp_path / "run" / "snapshots").iterdir()) == ["000000002", "000000004"]


SCRIPT = """
import sys
from pathlib import Path
from mull.train import rl, rollout
from mull.train.optim import Optim
from tests.train.test_rl import branched, config, paid

rollout.judge = lambda task, asked, trace, given=0: paid(asked, trace)
rl.branch = branched
# Muon multiplies in bf16: gradients that differ in the last bits may give updates that differ by a hundredth.
settings = config(
    Path(sys.argv[1]), algorithm="ppo", kl=0.05, credit={"length": 0.1}, supervised=0.2, iterations=2, problems=6,
    parts=2, branches=2, tasks=("arithmetic",), keep_every=1,
    optim=Optim(matrix_lr=0.0005, other_lr=0.0001, warmup=0.0, cooldown=0.0),
)
rl.rl(settings, Path(sys.argv[2]), resume=True)
"""
TORCHRUN = ("-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2")


def launched(tmp_path: Path, folder: Path, name: str, *launch: str) -> list[dict[str, Any]]:
    """The lines of the run that the script makes, or goes on with."""
    (tmp_path / "script.py").write_text(SCRIPT)
    command = [sys.executable, *launch, str(tmp_path / "script.py"), str(folder), str(tmp_path / name)]
    home = os.environ | {"PYTHONPATH": str(Path.cwd())}
    subprocess.run(command, check=True, capture_output=True, timeout=240, env=home)
    lines = (tmp_path / name / "metrics.jsonl").read_text().splitlines()
    timed = {"seconds", "tokens_per_second", "seconds_sampling"}
    return [{key: value for key, value in json.loads(line).items() if key not in timed} for line in lines]


def test_two_ranks_make_the_update_of_one_say_so_and_resume_in_the_same_bits(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "tiny")
    (_, alone, _), (_, two, last) = launched(tmp_path, folder, "one"), launched(tmp_path, folder, "two", *TORCHRUN)
    before = load_file(folder / "model.safetensors")
    first = Path("snapshots/000000001/model.safetensors")
    ours, theirs = (load_file(tmp_path / name / first) for name in ("one", "two"))
    for name, tensor in ours.items():
        torch.testing.assert_close(theirs[name], tensor, rtol=0, atol=1e-5, msg=lambda m, name=name: f"{name}: {m}")
    assert any(not torch.equal(ours[name], before[name]) for name in ours)
    uneven = {"flops", "flops_sampling", "flops_updating"}  # these count what an engine shares, and the padding
    figures = {key for key in alone if "/" not in key} - uneven
    assert figures >= {"length", "cut", "idle_groups", "kl", "entropy", "explained", "mismatch", "mismatch_mean"}
    assert figures >= {"supervised", "supervised_tokens"}
    assert {key: two[key] for key in figures} == pytest.approx({key: alone[key] for key in figures}, rel=1e-3, abs=1e-6)

    ended = (tmp_path / "two" / "model" / "model.safetensors").read_bytes()
    assert ended != (tmp_path / "two" / first).read_bytes()
    for left in (tmp_path / "two" / "checkpoints" / "000000002", tmp_path / "two" / "model"):
        shutil.rmtree(left)
    assert launched(tmp_path, folder, "two", *TORCHRUN)[2] == last
    assert (tmp_path / "two" / "model" / "model.safetensors").read_bytes() == ended


GOLDEN = {1: (5.1940, 0.1733, 1.9867), 2: (5.1784, 0.3556, 1.6573), 5: (5.1624, 1.4634, 1.1023)}
"""Entropy, divergence from the start and gradient norm of updates on the same rollouts, fp32, one thread."""


def test_golden_figures() -> None:
    torch.set_num_threads(1)
    settings = config(
        credit=Credit(process=0.5, length=0.1), kl=0.1, entropy=0.01, passes=2, parts=2,
        optim=Optim(matrix_lr=0.005, other_lr=0.002, warmup=0.0, cooldown=0.0),
    )  # fmt: skip
    one, chat = learner(settings)
    asked = [problem(i, split="valid") for i in range(2)]  # whose texts stay as they are
    groups = [
        [written(chat, p, ["1+1=2"] * n, said) for n, said in ((1, p.answer), (2, "77"), (0, p.answer), (3, None))]
        for p in asked
    ]
    found = {}
    for i in range(1, 6):
        seen = update(settings, one, judge(settings, groups, chat)[0], 0.0)
        found[i] = tuple(seen[key] for key in ("entropy", "kl", "norm"))
    for i, figures in GOLDEN.items():
        assert found[i] == pytest.approx(figures, rel=0.02), i


def test_what_was_cut_is_no_failure_to_ppo_and_no_success() -> None:
    """With values of a half everywhere, a wrong answer disappoints; being cut only costs its length."""
    settings = config(algorithm="ppo", credit=Credit(length=0.01))
    one, chat = learner(settings)
    nn.init.constant_(one.heads.value_head.bias, 0.5)
    asked = problem()
    group = [written(chat, asked, ["1+1=2"] * n, said) for n, said in ((9, None), (2, asked.answer), (1, "77"))]
    part = _Part(settings, one, judge(settings, [group], chat)[0], Ranks(), first=True)
    cut, right, wrong = part.batches[0].advantages_BT
    assert wrong.min() < -0.45 and right.max() > 0.45 and -0.02 < cut.min() < 0
    part.whiten(torch.tensor([100.0, -50.0, 100.0]))  # a mean far below
    assert part.batches[0].advantages_BT[0].max() == 0.0 < part.batches[0].advantages_BT[1].max()


@pytest.mark.parametrize("learns", [True, False])
def test_a_value_head_foretells_rollouts_that_it_has_not_seen(
    learns: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One family is always right and the other never; a head that does not learn explains nothing of that."""
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: by_family(asked, trace))
    settings = config(
        tiny_folder(tmp_path / "tiny"), algorithm="ppo", value=0.5 if learns else 0.0, iterations=12 if learns else 2,
        problems=24, samples=2, passes=4, decay=1.0, max_tokens=8, save_every=100, health={"every": 0},
        optim=Optim(matrix_lr=0.003, other_lr=0.02, warmup=0.0, cooldown=1.0),
    )  # fmt: skip
    folder = rl(settings, tmp_path / "run")
    model, chat = checkpoint.load(folder).eval(), Chat.load(folder)
    heads = checkpoint.load_heads(folder, model.config)
    assert heads is not None
    asked = [TASKS[name].problem(1, i, "valid") for name in settings.tasks for i in range(40)]
    rows = asyncio.run(collect(Embedded(model, chat), asked, sampling=Sampling(max_tokens=8, seed="held out")))
    seen = Tally(())
    for (rollout,) in rows:
        with torch.no_grad():
            hidden = model.hidden(torch.tensor([chat.render(rollout.trace)[:-1]]))
            values = heads.value(hidden)[:, -rollout.tokens :]
        seen.fit(values, torch.full_like(values, rollout.right), torch.ones_like(values))
    explained = seen.figures()["explained"]
    assert explained > 0.1 if learns else explained == 0.0


def by_family(asked: Any, trace: Any) -> Rollout:
    return Rollout(asked, trace, Verdict.RIGHT if asked.task == "logic" else Verdict.WRONG)


@pytest.mark.parametrize("algorithm", ["grpo", "ppo"])
def test_an_update_does_not_depend_on_how_the_rollouts_are_packed(
    algorithm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = gradients(monkeypatch)
    for micro_tokens in (64, 8192):
        settings = config(algorithm=algorithm, micro_tokens=micro_tokens)
        one, chat = learner(settings)
        asked = problem()
        group = [written(chat, asked, ["1+1=2"] * n, answer) for n, answer in ((1, asked.answer), (2, "78"), (6, "79"))]
        update(settings, one, judge(settings, [group], chat)[0], 0.0)
    torch.testing.assert_close(*found, rtol=1e-4, atol=1e-7)


def test_a_poisoned_reward_moves_nothing_and_stops_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mull.train.rollout.judge", lambda task, asked, trace, given=0: paid(asked, trace))
    monkeypatch.setattr(
        "mull.train.learner.advantages", lambda c, group, r: [torch.full((x.tokens,), math.nan) for x in group]
    )
    settings = config(tiny_folder(tmp_path / "tiny"), iterations=30)
    with pytest.raises(Failed, match="5 updates in a row were not finite"):
        rl(settings, tmp_path / "run")
    newest = max((tmp_path / "run" / "checkpoints").iterdir())
    kept = load_file(newest / "tensors.safetensors")
    assert all(bool(torch.isfinite(t.float()).all()) for t in kept.values())
    lines = [json.loads(line) for line in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    assert all(line["skipped"] == 1.0 and line["loss"] is None for line in lines[1:])


def test_steps_that_nobody_judges_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nobody judges the steps of rg:gcd"):
        rl(config(tmp_path, tasks=("rg:gcd",), credit=Credit(process=1.0)), tmp_path / "run")
    with pytest.raises(ValueError, match="nobody demonstrates rg:gcd: set supervised to 0"):
        rl(config(tmp_path, tasks=("rg:gcd",), supervised=0.1), tmp_path / "run")


@pytest.mark.parametrize(
    ("changes", "need"),
    [
        ({"decay": 0.9}, "decay would change nothing: that takes algorithm ppo"),
        ({"high": 0.4, "parts": 1}, "high would change nothing: that takes parts or passes above 1"),
        ({"health": {"every": 1, "kl": 0.4}}, "health.kl would change nothing: that takes kl above 0"),
        (
            {"health": {"every": 1, "steps_gap": 0.2}},
            "health.steps_gap would change nothing: that takes credit.judge model",
        ),
        ({"health": {"every": 1, "ratio": 9, "moved": 1}}, "health.moved, health.ratio .* parts or passes above 1"),
        ({"health": {"every": 1, "clipped": 0.2}}, "health.clipped .* parts or passes above 1"),
        ({"algorithm": "ppo", "credit": Credit(std=False)}, "std .* algorithm grpo"),
        ({"credit": Credit(spread="min")}, "spread .* credit.process above 0"),
        ({"credit": Credit(process=1.0, continuations=2)}, "continuations .* credit.judge rollouts"),
        ({"credit": Credit(process=1.0, beta=0.1, rate=0.1)}, "beta, rate .* credit.judge implicit"),
        ({"branches": 2, "credit": Credit(process=1.0, judge="implicit")}, "set branches to 0, or credit.judge"),
        ({"repairs": 2, "credit": Credit(process=1.0, judge="implicit")}, "set repairs to 0, or credit.judge"),
    ],
)
def test_what_would_change_nothing_is_refused(tmp_path: Path, changes: dict[str, Any], need: str) -> None:
    with pytest.raises(ValueError, match=need):
        rl(config(tmp_path, **changes), tmp_path / "run")


def test_the_algorithm_is_named_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("mull.train.rl.rl", lambda config, out, **how: config.algorithm)
    for named in ("ppo", "grpo"):
        given = ["--algorithm", named, "--out", str(tmp_path / "run"), "--set", f"init={tmp_path}"]
        assert main(["train", "rl", *given]) == 0 and capsys.readouterr().out == f"{named}\n"
    assert main(["train", "sft", *given]) == 2
    assert "--algorithm is for reinforcement: leave it out of sft" in capsys.readouterr().err


def test_what_is_refused_leaves_no_run_behind(tmp_path: Path) -> None:
    folder, out = tiny_folder(tmp_path / "tiny"), tmp_path / "run"
    with pytest.raises(ValueError, match="has levels"):
        rl(config(folder, curriculum=Schedule(default_levels=(9,))), out)
    with pytest.raises(ValueError, match="level"):
        pretrain(Pretrain(tokens=100, data=Mixture(levels={77: 1.0})), out)
    assert not out.exists()


@pytest.mark.parametrize("stage", ["pretrain", "sft", "rl", "distill", "reward"])
def test_a_model_that_knows_fewer_tokens_than_there_are_is_refused_in_one_line(
    stage: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model, chat = tiny_model()
    folder, out, small = tmp_path / "small", tmp_path / "run", Transformer(replace(model.config, vocab_size=100))
    small.init_weights()
    checkpoint.save(folder, small, chat)
    given = ["model.vocab_size=100", "tokens=100"] if stage == "pretrain" else [f"init={folder}"]
    given += [f"traces={tmp_path / 'new.jsonl'}"] * (stage == "distill")
    assert main(["train", stage, "--out", str(out), "--set", *given]) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert ("model.vocab_size is 100" if stage == "pretrain" else "has more tokens than the model") in line
    assert not out.exists()


def paid(asked: Any, trace: Any) -> Rollout:
    """A judge that pays a random model now and then."""
    tokens = [token for step in trace.steps for token in step.tokens]
    return Rollout(asked, trace, Verdict.RIGHT if sum(tokens) % 2 else Verdict.WRONG)


async def branched(engine: Any, groups: Any, n: int, *, sampling: Sampling, behind: bool) -> list[list[Rollout]]:
    """Further samples of one problem in three or so, wherever a random model went wrong."""
    again = replace(sampling, seed=f"{sampling.seed}/branch")
    found = await collect(engine, [group[0].problem for group in groups], n, sampling=again)
    return [some if some[0].problem.index % 3 == 0 else [] for some in found]

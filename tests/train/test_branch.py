"""Branching from the first error: what is kept, what is written anew, and what is learnt from it."""

import asyncio
from pathlib import Path

import pytest

from mull.core import Sampling, Verdict
from mull.engine.embedded import Embedded
from mull.reward.oracle import Oracle
from mull.tasks import TASKS
from mull.tasks.working import WAIT
from mull.testing import tiny_folder, tiny_model
from mull.train.credit import Credit, advantages, earned, token_rewards, worths
from mull.train.episodes import Episode, pack
from mull.train.rl import rl
from mull.train.rollout import Rollout, branch, doubt
from tests.train.rollouts import problem, written
from tests.train.test_rl import config

HEAT = Sampling(max_tokens=12, seed="branches")


def failed() -> tuple[list[Rollout], int]:
    """A group whose second rollout goes wrong at its last step, and the number of steps before that."""
    _, chat = tiny_model()
    asked = next(p for p in (problem(i, level=3) for i in range(50)) if len(TASKS["arithmetic"].demonstrate(p)) > 2)
    steps = TASKS["arithmetic"].demonstrate(asked)
    good = written(chat, asked, steps, asked.answer)
    bad = written(chat, asked, [*steps[:-1], "1+1=3"], "-99")
    return [good, bad], len(steps) - 1


def test_branches_keep_what_was_right_and_write_the_rest() -> None:
    model, chat = tiny_model()
    group, at = failed()
    (others,) = asyncio.run(branch(Embedded(model, chat), [group], 3, sampling=HEAT))
    assert len(others) == 3
    for other in others:
        assert other.given == at and other.trace.steps[:at] == group[1].trace.steps[:at]
        assert other.tokens == sum(len(s.tokens) for s in other.written) <= HEAT.max_tokens
        assert other.problem is group[1].problem
    assert len({other.trace.thinking[-1] for other in others}) > 1, "siblings differ"


def test_behind_a_mistake_it_stays_and_the_rest_is_new() -> None:
    model, chat = tiny_model()
    group, at = failed()
    (others,) = asyncio.run(branch(Embedded(model, chat), [group], 3, sampling=HEAT, behind=True))
    assert len(others) == 3
    for other in others:
        assert other.given == at + 1 and other.trace.steps[: at + 1] == group[1].trace.steps
        assert other.tokens == sum(len(s.tokens) for s in other.written) <= HEAT.max_tokens
    assert len({other.trace.thinking[-1] for other in others}) > 1, "siblings differ"


def test_a_first_step_that_is_wrong_can_be_taken_back_only() -> None:
    model, chat = tiny_model()
    asked = problem()
    lost = [written(chat, asked, ["1+1=3"], "-99")]
    engine = Embedded(model, chat)
    assert asyncio.run(branch(engine, [lost], 2, sampling=HEAT)) == [[]]
    ((one, two),) = asyncio.run(branch(engine, [lost], 2, sampling=HEAT, behind=True))
    assert one.given == two.given == 1


def test_nothing_branches_off_where_nothing_right_was_written() -> None:
    model, chat = tiny_model()
    asked = problem()
    right = [written(chat, asked, TASKS["arithmetic"].demonstrate(asked), asked.answer)]
    lost = [written(chat, asked, ["1+1=3"], "-99")]
    assert asyncio.run(branch(Embedded(model, chat), [right, lost], 2, sampling=HEAT)) == [[], []]


def test_a_mistake_is_kept_and_taken_back() -> None:
    model, chat = tiny_model()
    group, at = failed()
    (others,) = asyncio.run(doubt(Embedded(model, chat), [group], 2, sampling=HEAT))
    assert len(others) == 2, "one rollout is wrong"
    for other in others:
        assert other.given == at + 1 and other.trace.thinking[at] == "1+1=3"
        assert other.trace.steps[at + 1].text.startswith(WAIT)
    assert asyncio.run(doubt(Embedded(model, chat), [group[:1]], 2, sampling=HEAT)) == [[]]


def test_only_the_suffix_is_learnt() -> None:
    _, chat = tiny_model()
    group, at = failed()
    good, bad = (Rollout(r.problem, r.trace, r.verdict, at) for r in group)
    credit = Credit(process=1.0)
    (told,) = asyncio.run(worths(credit, [[good, bad]], Oracle))
    rewards = [earned(credit, r, w) for r, w in zip((good, bad), told, strict=True)]
    assert [len(r.steps) for r in rewards] == [len(good.trace.steps) - at, 1]
    found = advantages(credit, [good, bad], rewards)
    assert [len(a) for a in found] == [good.tokens, bad.tokens] and found[0].min() > 0 > found[1].max()
    episodes = [
        Episode.of(r, chat, a, token_rewards(r, e)) for r, a, e in zip((good, bad), found, rewards, strict=True)
    ]
    kept = [token for step in good.trace.steps[:at] for token in step.tokens]
    assert all(episode.prompt[-len(kept) :] == kept for episode in episodes)
    (batch,) = pack(episodes, 4096)
    assert int(batch.mask_BT.sum()) == good.tokens + bad.tokens
    assert bool((batch.advantages_BT[batch.mask_BT == 0] == 0).all())


@pytest.mark.parametrize("how", ["branches", "repairs"])
def test_a_run_branches(how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a judge that finds every other trace right and, in `check`, every second step wrong."""
    calls: list[int] = []

    def odd(task: object, asked: object, trace: object, given: int = 0) -> Rollout:
        ids = [t for s in trace.steps for t in s.tokens]  # type: ignore[attr-defined]
        calls.append(given)
        return Rollout(asked, trace, Verdict.RIGHT if sum(ids) % 2 else Verdict.WRONG, given)  # type: ignore[arg-type]

    monkeypatch.setattr("mull.train.rollout.judge", odd)
    monkeypatch.setattr("mull.train.rollout.first_error", lambda verdicts: 1 if len(verdicts) > 1 else None)
    folder = tiny_folder(tmp_path / "tiny")
    settings = config(folder, iterations=6, **{how: 2}, max_tokens=240)
    after = rl(settings, tmp_path / "run")
    given = {"branches": 1, "repairs": 2}
    assert calls.count(given[how]) > 1, "some traces had a second step to begin again from"
    assert set(calls) == {0, given[how]}
    assert (after / "model.safetensors").read_bytes() != (folder / "model.safetensors").read_bytes()


def test_one_branch_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no sibling"):
        rl(config(tmp_path, branches=1), tmp_path / "run")
    with pytest.raises(ValueError, match="no sibling to be compared with: set repairs"):
        rl(config(tmp_path, repairs=1), tmp_path / "run")
    with pytest.raises(ValueError, match="nobody judges the steps of rg:gcd: set branches and repairs to 0"):
        rl(config(tmp_path, branches=2, tasks=("rg:gcd",)), tmp_path / "run")

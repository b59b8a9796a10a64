"""Implicit rewards: nothing at first, the right direction, planted mistakes found from outcomes alone, exact resume."""

import asyncio
import math
from collections.abc import Sequence
from itertools import product

import pytest
import torch
from torch import Tensor

from mull.core import Score, Step, Stop, Trace
from mull.reward.implicit import Implicit
from mull.testing import tiny_model
from mull.train.ranks import Ranks

_, CHAT = tiny_model()
GOOD, BAD = ("1+1=2", "2+3=5", "4+4=8"), ("1+1=7", "2+3=1", "4+4=6")


def fresh(**changes: float) -> Implicit:
    (model, chat), (reference, _) = tiny_model(), tiny_model()
    settings = {"beta": 0.5, "rate": 0.003, **changes}
    return Implicit(model, reference, chat, **settings)  # type: ignore[arg-type]


def trace(*steps: str, answer: str = "ok") -> Trace:
    tokens = [*CHAT.encode("".join(f"{s}\n" for s in steps)), CHAT.unthink, *CHAT.encode(answer), CHAT.end]
    return CHAT.append(Trace.ask("go"), tokens, [-1.0] * len(tokens), Stop.END)


def score(judge: Implicit, *traces: Trace) -> list[Score]:
    return asyncio.run(judge.score(traces))


def test_before_it_has_learnt_everything_is_worth_a_half() -> None:
    for found in score(fresh(), trace("1+1=2", "2+3=1"), trace(), Trace.ask("go")):
        assert found.value == 0.5 and set(found.steps) <= {0.5}


def test_rewards_are_log_ratios_of_the_tokens_of_a_step() -> None:
    judge = fresh(beta=0.3)
    judge.model, _ = tiny_model(seed=1)
    asked = trace("1+1=2", "2+3=1")
    line = CHAT.render(asked)
    ratios = torch.zeros(len(line))
    for model, sign in ((judge.model, 1), (judge.reference, -1)):
        scores = torch.log_softmax(model(torch.tensor([line[:-1]]))[0], -1)
        ratios[1:] += sign * scores.gather(-1, torch.tensor(line[1:]).unsqueeze(-1)).squeeze(-1)
    own = ratios.detach()[len(CHAT.prompt(asked.messages)) :]
    wanted = [float((0.3 * part.sum()).sigmoid()) for part in (own[:6], own[6:12])]
    # Beside a longer trace it is padded; beside itself it is one row.
    _, found, same = score(judge, trace(*GOOD), asked, asked)
    assert found.steps == pytest.approx(wanted, abs=1e-5) and found == same
    assert found.value == pytest.approx(float((0.3 * own.sum()).sigmoid()), abs=1e-5)
    assert not math.isclose(found.steps[0], 0.5, abs_tol=1e-3)


def test_the_first_gradient_by_hand() -> None:
    """At r = 0 the cross-entropy falls by beta / 2 for every nat of a right trace, and rises so for a wrong one."""
    judge, seen = fresh(), Peek()
    right, wrong = trace("1+1=2"), trace("1+1=7", "2+3=1")
    loss = judge.learn([right, wrong, wrong], [True, False, False], seen)
    assert loss == pytest.approx(math.log(2), abs=1e-6)
    model, _ = tiny_model()
    total = torch.zeros(())
    for one, weight in ((right, -0.25 / 3), (wrong, 2 * 0.25 / 3)):
        line, own = CHAT.render(one), len(CHAT.prompt(one.messages))
        scores = torch.log_softmax(model(torch.tensor([line[:-1]]))[0], -1)
        total = total + weight * scores.gather(-1, torch.tensor(line[1:]).unsqueeze(-1))[own - 1 :].sum()
    total.backward()  # type: ignore[no-untyped-call]
    wanted = torch.cat([p.grad.flatten() for p in model.parameters() if p.grad is not None])
    torch.testing.assert_close(seen.gradient, wanted, rtol=1e-4, atol=1e-6)
    gentle = fresh(rate=0.0001)
    for _ in range(3):
        gentle.learn([right, wrong], [True, False], Ranks())
    after = score(gentle, right, wrong)
    assert after[0].value > 0.5 > after[1].value


def test_planted_mistakes_are_found_from_outcomes_alone() -> None:
    lines = [tuple(pair) for pair in product(zip(GOOD, BAD, strict=True), repeat=2)]
    pairs = [(a[i], b[j], i + j == 0) for a, b in lines for i, j in product((0, 1), repeat=2)]
    held_out = {(GOOD[0], BAD[1]), (BAD[2], GOOD[0]), (GOOD[2], GOOD[1])}
    taught = [(trace(a, b), right) for a, b, right in pairs if (a, b) not in held_out]
    judge = fresh()
    losses = [judge.learn(*zip(*taught, strict=True), Ranks()) for _ in range(40)]  # type: ignore[arg-type]
    assert losses[0] == pytest.approx(math.log(2), abs=1e-5) and losses[-1] < 0.3
    worth: dict[bool, list[float]] = {True: [], False: []}
    for steps in held_out:
        (found,) = score(judge, trace(*steps))
        for step, value in zip(steps, found.steps, strict=True):
            worth[step in GOOD].append(value)
    assert min(worth[True]) > max(worth[False]) + 0.05


def test_it_goes_on_in_the_same_bits() -> None:
    batch = [trace("1+1=2"), trace("2+3=1")], [True, False]
    whole = fresh()
    for _ in range(2):
        whole.learn(*batch, Ranks())
    kept = {name: tensor.clone() for name, tensor in whole.state().items()}
    whole.learn(*batch, Ranks())
    again, forgetful = fresh(), fresh()
    again.restore(kept)
    forgetful.restore({name: tensor for name, tensor in kept.items() if name.startswith("model/")})
    for judge in (again, forgetful):
        judge.learn(*batch, Ranks())
    assert all(torch.equal(tensor, again.state()[name]) for name, tensor in whole.state().items())
    assert any(not torch.equal(tensor, forgetful.state()[name]) for name, tensor in whole.state().items())
    untouched = fresh()
    untouched.restore(fresh().state())
    assert not [name for name in untouched.state() if name.startswith("optim/")]


class Peek:
    """Peers of whom this is one: how many traces all have, and this one's gradient."""

    def __init__(self, n: int | None = None) -> None:
        self.n = n

    def sum(self, tensor: Tensor) -> Tensor:
        return tensor if self.n is None else torch.tensor(float(self.n))

    def total(self, parameters: Sequence[Tensor], loss: float) -> float:
        self.gradient = torch.cat([p.grad.flatten() for p in parameters if p.grad is not None])
        return loss


def test_the_gradients_of_two_ranks_sum_to_those_of_one() -> None:
    traces, right = [trace("1+1=2"), trace("2+3=1"), trace(*BAD)], [True, False, False]
    seen = [Peek(3) for _ in range(3)]
    shares = slice(0, 3), slice(0, 1), slice(1, 3)
    losses = [fresh().learn(traces[s], right[s], peer) for s, peer in zip(shares, seen, strict=True)]
    assert losses[0] == pytest.approx(losses[1] + losses[2], rel=1e-5)
    torch.testing.assert_close(seen[1].gradient + seen[2].gradient, seen[0].gradient, rtol=1e-4, atol=1e-7)


def test_nothing_moves_without_traces_or_with_a_loss_that_is_not_finite() -> None:
    class Broken(Peek):
        def total(self, parameters: Sequence[Tensor], loss: float) -> float:
            return math.nan

    judge = fresh()
    assert math.isnan(judge.learn([], [], Ranks()))
    assert math.isnan(judge.learn([trace("1+1=2")], [True], Broken()))
    assert all(torch.equal(a, b) for a, b in zip(judge.parameters, judge.reference.parameters(), strict=True))


def test_text_alone_is_refused() -> None:
    with pytest.raises(ValueError, match="a step without tokens"):
        score(fresh(), Trace.ask("go").then(Step("1+1=2")))

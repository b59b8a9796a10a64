"""Step sizes over a run, what may not move the weights, and a state that goes on to the same bits."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from safetensors.torch import load, save
from sums import tiny
from torch import Tensor, nn

from mull.train.muon import Muon
from mull.train.optim import Optim, Optimizer
from mull.train.precision import Precision


def gradients(model: nn.Module, seed: int, scale: float = 1.0) -> None:
    generator = torch.Generator().manual_seed(seed)
    for parameter in model.parameters():
        parameter.grad = scale * torch.randn(parameter.shape, generator=generator)


def weights(model: nn.Module) -> dict[str, Tensor]:
    return {name: parameter.detach().clone() for name, parameter in model.named_parameters()}


def same(a: dict[str, Tensor], b: dict[str, Tensor]) -> bool:
    return a.keys() == b.keys() and all(torch.equal(a[k], b[k]) for k in a)


@pytest.mark.parametrize(
    ("progress", "rate"),
    [(0.0, 0.0), (0.05, 0.5), (0.1, 1.0), (0.5, 1.0), (0.6, 1.0), (0.8, 0.55), (1.0, 0.1), (1.5, 0.0)],
)
def test_the_schedule_is_a_trapezoid(progress: float, rate: float) -> None:
    optimizer = Optimizer(Optim(warmup=0.1, cooldown=0.4, floor=0.1), tiny())
    assert optimizer.rate(progress) == pytest.approx(rate)


def test_a_flat_schedule() -> None:
    optimizer = Optimizer(Optim(warmup=0.0, cooldown=0.0), tiny())
    assert [optimizer.rate(p) for p in (0.0, 0.5, 1.0)] == [1.0, 1.0, 1.0]


def test_matrices_and_the_rest_are_moved_at_their_own_rates() -> None:
    config = Optim(matrix_lr=0.01, other_lr=0.003, weight_decay=0.0, warmup=0.0)
    for frozen in ("matrix", "other"):
        model = tiny()
        before = weights(model)
        optimizer = Optimizer(config.model_copy(update={f"{frozen}_lr": 1e-30}), model)
        gradients(model, 0)
        optimizer.step(0.5)
        for name, value in weights(model).items():
            is_matrix = value.ndim == 2 and ".layers." in name
            moved = float((value - before[name]).abs().max())
            assert (moved > 1e-5) == (is_matrix != (frozen == "matrix")), name


def of_muon(model: nn.Module) -> list[nn.Parameter]:
    return [p for name, p in model.named_parameters() if p.ndim == 2 and ".layers." in name]


@pytest.mark.parametrize(("precision", "apart"), [("bf16", 0.0), ("fp32", 0.03)])
def test_muon_is_that_of_torch(precision: Precision, apart: float) -> None:
    """In bf16 to the bit; in fp32 by so much as bf16 rounds."""
    ours, theirs = of_muon(tiny()), of_muon(tiny())
    assert {"tall", "wide", "square"} == {
        ("wide", "square", "tall")[1 + (r > c) - (r < c)] for r, c in (p.shape for p in ours)
    }
    before = [p.detach().clone() for p in ours]
    mine = Muon([{"params": ours}], precision=precision, lr=0.02, weight_decay=0.1)
    peer = torch.optim.Muon(theirs, lr=0.02, weight_decay=0.1, momentum=0.95)
    generator = torch.Generator().manual_seed(0)
    for _ in range(3):
        for a, b in zip(ours, theirs, strict=True):
            a.grad = torch.randn(a.shape, generator=generator)
            b.grad = a.grad.clone()
        mine.step(), peer.step()
    for a, b, was in zip(ours, theirs, before, strict=True):
        moved = float((b - was).norm().detach())
        assert moved > 0.1
        assert float((a - b).norm().detach()) <= apart * moved


def test_what_steps_remember_and_let_fade_is_configured() -> None:
    """All that an optimiser keeps of two gradients, and what is left of weights that no gradient moves."""

    def after(steps: int = 2, **config: Any) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
        model = tiny()
        optimizer = Optimizer(Optim(warmup=0.0, clip=1e9, **config), model)
        for seed in range(steps):
            gradients(model, seed)
            optimizer.step(0.5)
        return optimizer.state(), weights(model)

    (usual, moved), (same_state, same_weights) = after(), after(momentum=0.95, betas=(0.9, 0.98), other_decay=0.0)
    assert same(usual, same_state) and same(moved, same_weights)
    table, matrix = "model.embed_tokens.weight", "model.layers.1.mlp.up_proj.weight"
    short, _ = after(momentum=0.0, betas=(0.0, 0.5))
    last = torch.Generator().manual_seed(1)
    grads = {name: torch.randn(p.shape, generator=last) for name, p in tiny().named_parameters()}
    torch.testing.assert_close(short[f"{matrix}/momentum_buffer"], grads[matrix])
    torch.testing.assert_close(short[f"{table}/exp_avg"], grads[table])
    assert not torch.equal(short[f"{table}/exp_avg_sq"], usual[f"{table}/exp_avg_sq"])
    still, faded = (after(1, other_lr=0.1, other_decay=decay)[1][table] for decay in (0.0, 0.5))
    torch.testing.assert_close(still - faded, 0.05 * weights(tiny())[table], rtol=0, atol=1e-6)


def test_adam_moves_by_its_rate_first() -> None:
    model = tiny()
    before = weights(model)
    gradients(model, 0)
    Optimizer(Optim(other_lr=0.003, warmup=0.0, clip=1e9), model).step(0.5)
    moved = (weights(model)["model.embed_tokens.weight"] - before["model.embed_tokens.weight"]).abs()
    assert torch.allclose(moved, torch.full_like(moved, 0.003), rtol=1e-2)


def test_gradients_are_clipped_and_cleared() -> None:
    """Adam forgives scale, so look at its first moment: (1 - 0.9) of the clipped gradient."""
    model = tiny()
    optimizer = Optimizer(Optim(clip=0.5), model)
    gradients(model, 0)
    direction = {n: p.grad.clone() for n, p in model.named_parameters() if p.grad is not None}
    norm = optimizer.step(0.5)
    assert norm == pytest.approx(float(torch.cat([g.flatten() for g in direction.values()]).norm()), rel=1e-4)
    moment = optimizer.state()["model.embed_tokens.weight/exp_avg"]
    assert torch.allclose(moment, 0.1 * direction["model.embed_tokens.weight"] * 0.5 / norm, rtol=1e-3)
    assert all(p.grad is None for p in model.parameters())


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize(
    "name", ["model.embed_tokens.weight", "model.layers.1.mlp.up_proj.weight", "model.norm.weight"]
)
def test_one_bad_gradient_moves_nothing(name: str, bad: float) -> None:
    model = tiny()
    optimizer = Optimizer(Optim(), model)
    gradients(model, 0)
    optimizer.step(0.5)
    before, state = weights(model), {k: v.clone() for k, v in optimizer.state().items()}
    gradients(model, 1)
    grad = dict(model.named_parameters())[name].grad
    assert grad is not None
    grad.view(-1)[3] = bad
    norm = optimizer.step(0.5)
    assert not torch.isfinite(torch.tensor(norm))
    assert same(before, weights(model)) and same(state, optimizer.state())
    gradients(model, 2)
    optimizer.step(0.5)
    assert not same(before, weights(model)), "the next good one moves again"


def test_a_restored_optimizer_goes_on_to_the_same_bits() -> None:
    model, other = tiny(), tiny()
    optimizer = Optimizer(Optim(), model)
    for i in range(5):
        gradients(model, i)
        optimizer.step(i / 10)
    stored = load(save({k: v.contiguous() for k, v in optimizer.state().items()}))
    other.load_state_dict(model.state_dict())
    again = Optimizer(Optim(), other)
    again.restore(stored)
    for i in range(5, 10):
        for m, o in ((model, optimizer), (other, again)):
            gradients(m, i)
            o.step(i / 10)
    assert same(weights(model), weights(other)) and same(optimizer.state(), again.state())


def test_forgetting_the_state_would_show() -> None:
    """The control of the test above."""
    model, other = tiny(), tiny()
    optimizer = Optimizer(Optim(), model)
    for i in range(3):
        gradients(model, i)
        optimizer.step(0.5)
    other.load_state_dict(model.state_dict())
    for m, o in ((model, optimizer), (other, Optimizer(Optim(), other))):
        gradients(m, 9)
        o.step(0.5)
    assert not same(weights(model), weights(other))


def sharpened(likely: bool) -> tuple[Tensor, Tensor]:
    """The final gain before and after one step of the scale, towards the likeliest tokens or the least likely."""
    model = tiny()
    optimizer = Optimizer(Optim(matrix_lr=1e-30, other_lr=1e-30, scale_lr=0.1, weight_decay=0.0, warmup=0.0), model)
    before = weights(model)
    logits = model(torch.arange(12).reshape(2, 6))
    wanted = logits.argmax(-1) if likely else logits.argmin(-1)
    nn.functional.cross_entropy(logits.flatten(0, 1), wanted.flatten()).backward()  # type: ignore[no-untyped-call]
    optimizer.step(0.5)
    after = weights(model)
    name = "model.norm.weight"
    assert all(torch.allclose(before[k], after[k], atol=1e-12) for k in before if k != name)
    return before[name], after[name]


def test_a_model_gets_surer_by_one_factor_where_what_it_expects_is_right_and_less_sure_where_not() -> None:
    for likely, factor in ((True, 0.1), (False, -0.1)):
        before, after = sharpened(likely)
        assert torch.allclose(after, before * torch.tensor(factor).exp(), rtol=1e-3)


def test_a_scale_is_gone_on_with_to_the_same_bits() -> None:
    config = Optim(scale_lr=0.1)
    model, other, third = tiny(), tiny(), tiny()
    optimizer = Optimizer(config, model)
    for i in range(3):
        gradients(model, i)
        optimizer.step(0.5)
    stored = load(save({k: v.contiguous() for k, v in optimizer.state().items()}))
    for m in (other, third):
        m.load_state_dict(model.state_dict())
    again, unscaled = Optimizer(config, other), Optimizer(config, third)
    again.restore(stored)
    unscaled.restore({k: v for k, v in stored.items() if not k.startswith("scale/")})
    for m, o in ((model, optimizer), (other, again), (third, unscaled)):
        gradients(m, 9)
        o.step(0.5)
    assert same(weights(model), weights(other))
    assert not same(weights(model), weights(third)), "the control"


def test_the_scale_of_a_model_whose_final_norm_stays_is_refused() -> None:
    model = tiny()
    model.model.norm.requires_grad_(False)
    with pytest.raises(ValueError, match=r"optim\.scale_lr .* leave it 0"):
        Optimizer(Optim(scale_lr=0.1), model)

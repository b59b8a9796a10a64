"""Losses against calculations by hand."""

import math

import pytest
import torch

from mull.train.loss import clipped_surrogate, dpo, entropy, kl, value_loss

MASK = torch.tensor([[1.0, 1.0, 1.0, 1.0, 0.0]])
OLD = torch.tensor([[-1.0, -1.0, -1.0, -1.0, -1.0]])
NEW = OLD + torch.tensor([[math.log(1.5), math.log(0.5), math.log(1.5), math.log(1.1), 5.0]])
ADVANTAGES = torch.tensor([[1.0, 1.0, -1.0, 2.0, 9.0]])


def test_the_clipped_surrogate_by_hand() -> None:
    found = clipped_surrogate(NEW, OLD, ADVANTAGES, MASK)
    assert float(found.loss) == pytest.approx(-(1.2 + 0.5 - 1.5 + 2.2) / 4)
    assert found.clipped == pytest.approx(1 / 4)  # a bad token that became likelier is not let off
    assert found.ratio == pytest.approx((1.5 + 0.5 + 1.5 + 1.1) / 4)
    looser = clipped_surrogate(NEW, OLD, ADVANTAGES, MASK, high=0.4)
    assert float(looser.loss) == pytest.approx(-(1.4 + 0.5 - 1.5 + 2.2) / 4)
    part = clipped_surrogate(NEW, OLD, ADVANTAGES, MASK, tokens=8)
    assert float(part.loss) == pytest.approx(float(found.loss) / 2)


def test_an_unmoved_policy_has_ratio_one_and_the_policy_gradient() -> None:
    new = OLD.clone().requires_grad_()
    found = clipped_surrogate(new, OLD, ADVANTAGES, MASK)
    assert found.ratio == 1.0 and found.clipped == 0.0 and found.moved == 0.0
    found.loss.backward()  # type: ignore[no-untyped-call]
    assert new.grad is not None and torch.allclose(new.grad, -ADVANTAGES * MASK / 4)


def test_a_clipped_token_has_no_gradient() -> None:
    new = NEW.clone().requires_grad_()
    clipped_surrogate(new, OLD, ADVANTAGES, MASK).loss.backward()  # type: ignore[no-untyped-call]
    assert new.grad is not None
    assert new.grad[0].tolist() == pytest.approx([0.0, -0.5 / 4, 1.5 / 4, -2.2 / 4, 0.0])


def test_what_lies_outside_the_mask_cannot_poison_the_loss() -> None:
    new, advantages = NEW.clone(), ADVANTAGES.clone()
    new[0, -1] = 1e4
    assert float(clipped_surrogate(new, OLD, advantages, MASK).loss) == pytest.approx(-(1.2 + 0.5 - 1.5 + 2.2) / 4)


def test_the_value_loss_by_hand() -> None:
    values, old, returns = torch.tensor([[1.0, 0.0]]), torch.tensor([[0.5, 0.0]]), torch.tensor([[1.0, 1.0]])
    mask = torch.ones(1, 2)
    assert float(value_loss(values, old, returns, mask, clip=None)) == pytest.approx(0.5 * (0 + 1) / 2)
    assert float(value_loss(values, old, returns, mask, clip=0.2)) == pytest.approx(0.5 * (0.09 + 1) / 2)


def test_kl_is_never_negative_and_zero_at_the_reference() -> None:
    assert float(kl(OLD, OLD, MASK)) == 0.0
    by_hand = [r - 1 - math.log(r) for r in (1 / 1.5, 1 / 0.5, 1 / 1.5, 1 / 1.1)]
    assert float(kl(NEW, OLD, MASK)) == pytest.approx(sum(by_hand) / 4)


def test_kl_estimates_the_divergence() -> None:
    torch.manual_seed(0)
    ours, theirs = (torch.log_softmax(torch.randn(50), -1) for _ in range(2))
    exact = float((ours.exp() * (ours - theirs)).sum())
    drawn = torch.multinomial(ours.exp(), 200_000, replacement=True).unsqueeze(0)
    assert float(kl(ours[drawn], theirs[drawn], torch.ones(drawn.shape))) == pytest.approx(exact, rel=0.02)


def test_entropy_of_allowed_tokens() -> None:
    logits = torch.zeros(1, 2, 8)
    logits[0, 1, 4:] = float("-inf")
    found = entropy(logits, torch.ones(1, 2))
    assert float(found) == pytest.approx((math.log(8) + math.log(4)) / 2)
    assert float(entropy(logits, torch.tensor([[0.0, 1.0]]))) == pytest.approx(math.log(4))


CHOSEN, REJECTED, REF_CHOSEN, REF_REJECTED = (
    torch.tensor(row) for row in ([-1.0, -4.0, -2.0], [-3.0, -4.0, -1.0], [-2.0, -4.0, -2.0], [-2.5, -4.0, -3.0])
)


def test_dpo_by_hand() -> None:
    """Margins over the reference: 1 + 0.5, 0, and -2."""
    by_hand = [math.log(1 + math.exp(-0.5 * margin)) for margin in (1.5, 0.0, -2.0)]
    assert dpo(CHOSEN, REJECTED, REF_CHOSEN, REF_REJECTED, 0.5).tolist() == pytest.approx(by_hand)
    assert dpo(REJECTED, CHOSEN, REF_REJECTED, REF_CHOSEN, 0.5).tolist() != pytest.approx(by_hand)
    assert dpo(CHOSEN, REJECTED, CHOSEN, REJECTED, 0.5).tolist() == pytest.approx([math.log(2)] * 3)
    assert dpo(CHOSEN * 1e4, REJECTED, REF_CHOSEN, REF_REJECTED, 0.5).isfinite().all()


def test_dpo_pulls_hardest_where_it_errs() -> None:
    """The gradient is -beta sigmoid(-beta margin) on the chosen one, and its opposite on the rejected (section 4)."""
    chosen, rejected = CHOSEN.clone().requires_grad_(), REJECTED.clone().requires_grad_()
    dpo(chosen, rejected, REF_CHOSEN, REF_REJECTED, 0.5).sum().backward()  # type: ignore[no-untyped-call]
    by_hand = [-0.5 / (1 + math.exp(0.5 * margin)) for margin in (1.5, 0.0, -2.0)]
    assert chosen.grad is not None and chosen.grad.tolist() == pytest.approx(by_hand)
    assert rejected.grad is not None and rejected.grad.tolist() == pytest.approx([-value for value in by_hand])

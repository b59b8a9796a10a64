"""The formulas of reinforcement beside those of other libraries, where these are installed."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from torch import Tensor

from mull.testing import tiny_folder
from mull.train.advantage import gae, group_relative
from mull.train.loss import clipped_surrogate, kl, masked_mean


def drawn(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


NEW, OLD, REFERENCE = (-drawn(3, 7, seed=seed).abs() for seed in range(3))
ADVANTAGES = drawn(3, 7, seed=3)
MASK = torch.tensor([[1.0] * 7, [1.0] * 4 + [0.0] * 3, [1.0] * 2 + [0.0] * 5])


def trl_loss(beta: float, epsilon: tuple[float, float]) -> float:
    """What GRPOTrainer's own loss says of these log-probabilities, without a trainer around it."""
    trainer = pytest.importorskip("trl").GRPOTrainer
    stub = SimpleNamespace(
        _get_per_token_logps_and_entropies=lambda *_, **__: (NEW, torch.zeros_like(NEW), None),
        aux_loss_enabled=False, top_entropy_quantile=1.0, off_policy_mask_threshold=None,
        importance_sampling_level="token", beta=beta, loss_type="bnpo", epsilon_low=epsilon[0],
        epsilon_high=epsilon[1], use_vllm=False, current_gradient_accumulation_steps=1,
        _entropy_bonus_enabled=False, args=SimpleNamespace(delta=None, use_bias_correction_kl=False),
        model=SimpleNamespace(training=True), _metrics=defaultdict(lambda: defaultdict(list)),
        accelerator=SimpleNamespace(reduce=lambda x, reduction: x, gather=lambda x: x),
    )  # fmt: skip
    ids = torch.zeros(3, 7, dtype=torch.long)
    inputs = {
        "prompt_ids": ids, "prompt_mask": ids, "completion_ids": ids, "completion_mask": MASK,
        "advantages": ADVANTAGES, "old_per_token_logps": OLD, "ref_per_token_logps": REFERENCE,
    }  # fmt: skip
    return float(trainer._compute_loss(stub, None, inputs))


def test_the_clipped_surrogate_and_the_divergence_of_trl() -> None:
    ours = clipped_surrogate(NEW, OLD, ADVANTAGES, MASK, low=0.2, high=0.28).loss
    plain = trl_loss(0.0, (0.2, 0.28))
    assert float(ours) == pytest.approx(plain, rel=1e-5)
    assert float(clipped_surrogate(NEW, OLD, ADVANTAGES, MASK, low=0.2, high=0.6).loss) != pytest.approx(plain)
    assert 0.5 * float(kl(NEW, REFERENCE, MASK)) == pytest.approx(trl_loss(0.5, (0.2, 0.28)) - plain, rel=1e-4)


@pytest.mark.parametrize(("scale", "std"), [("group", True), ("none", False)])
def test_the_group_relative_advantages_of_trl(scale: str, std: bool, tmp_path: Path) -> None:
    """They are computed amid a trainer's step, so a trainer makes one: with these rewards, up to its loss."""
    trl = pytest.importorskip("trl")
    datasets = pytest.importorskip("datasets")
    from transformers import AutoTokenizer

    rewards, seen = [1.0, 0.0, 0.0, 1.0, 0.25, 0.5, 0.0, 0.0], list[Tensor]()

    class Peer(trl.GRPOTrainer):  # type: ignore[misc]
        def _compute_loss(self, model: Any, inputs: dict[str, Tensor]) -> Tensor:
            seen.append(inputs["advantages"].clone())
            total: Tensor = sum(p.sum() for p in model.parameters()) * 0.0
            return total

    folder = tiny_folder(tmp_path / "tiny")
    config = trl.GRPOConfig(
        output_dir=str(tmp_path / "out"), use_cpu=True, max_steps=1, per_device_train_batch_size=8, num_generations=4,
        max_completion_length=4, scale_rewards=scale, beta=0.0, report_to="none", save_strategy="no",
        logging_strategy="no", disable_tqdm=True, gradient_checkpointing=False,
    )  # fmt: skip
    Peer(
        str(folder), reward_funcs=lambda completions, **_: rewards[: len(completions)], args=config,
        processing_class=AutoTokenizer.from_pretrained(folder, padding_side="left"),
        train_dataset=datasets.Dataset.from_list([{"prompt": [{"role": "user", "content": s}]} for s in ("1+1", "2")]),
    ).train()  # fmt: skip
    wanted = group_relative(torch.tensor(rewards).view(2, 4), std=std, eps=1e-4).flatten()
    # The trainer shuffles what it has generated before it learns.
    torch.testing.assert_close(seen[0].sort().values, wanted.sort().values, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize(("discount", "decay"), [(1.0, 0.95), (0.9, 0.8), (0.99, 0.0)])
def test_the_generalised_advantages_of_torchrl(discount: float, decay: float) -> None:
    functional = pytest.importorskip("torchrl.objectives.value.functional")
    rewards, values = drawn(3, 7, seed=4), drawn(3, 7, seed=5)
    mine, returns = gae(rewards, values, torch.ones(3, 7), discount=discount, decay=decay)
    after = torch.cat((values[:, 1:], torch.zeros(3, 1)), 1)
    done = torch.zeros(3, 7, 1, dtype=torch.bool)
    done[:, -1] = True
    theirs = functional.generalized_advantage_estimate(
        discount, decay, *(x.unsqueeze(-1) for x in (values, after, rewards)), done
    )
    for ours, other in zip((mine, returns), theirs, strict=True):
        torch.testing.assert_close(ours, other.squeeze(-1), rtol=1e-5, atol=1e-5)


def test_the_clipped_surrogate_and_the_divergence_of_torchrl() -> None:
    """Its loss as functions of log-ratios, called on a stub of it."""
    grpo = pytest.importorskip("torchrl.objectives.llm.grpo")
    bounds = torch.tensor(0.8).log(), torch.tensor(1.28).log()
    objective, _ = grpo.GRPOLoss._compute_policy_objective(
        SimpleNamespace(_clip_bounds=bounds), (NEW - OLD).unsqueeze(-1), ADVANTAGES.unsqueeze(-1)
    )
    ours = clipped_surrogate(NEW, OLD, ADVANTAGES, MASK, low=0.2, high=0.28).loss
    assert float(ours) == pytest.approx(float(masked_mean(objective.squeeze(-1), MASK)), rel=1e-5)
    _, theirs = grpo.GRPOLoss._kl_to_ref(
        SimpleNamespace(), {"_cur_log_prob": NEW}, ref_log_prob=REFERENCE, coeff=1.0, mask=MASK.bool()
    )
    assert float(kl(NEW, REFERENCE, MASK)) == pytest.approx(float(theirs) * MASK.numel() / float(MASK.sum()), rel=1e-5)


@pytest.mark.parametrize("seed", range(3))
def test_the_group_relative_advantages_of_torchrl(seed: int) -> None:
    torchrl = pytest.importorskip("torchrl.objectives.llm")
    tensordict = pytest.importorskip("tensordict")
    rewards = drawn(4, seed=seed)
    group = torchrl.MCAdvantage(grpo_size=4, prompt_key="id", trajectory_return="sum")
    for reward in rewards:
        step = tensordict.TensorDict(reward=reward.view(1, 1), done=torch.ones(1, 1, dtype=torch.bool), batch_size=[1])
        found = group.inv(tensordict.TensorDict(id=torch.zeros(1), next=step, batch_size=[1]))
    torch.testing.assert_close(
        found["advantage"].flatten(), group_relative(rewards.unsqueeze(0))[0], rtol=1e-4, atol=1e-4
    )

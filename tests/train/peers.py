"""What TRL and torchrl make of the same numbers: golden values for tests where neither is installed.

    uv pip install -c constraints/cpu.txt -e '.[trl]' torchrl && python -m tests.train.peers

writes formulas.json anew beside this file: the inputs, the versions, and what each library computes.
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

import torch
from torch import Tensor

from mull.testing import tiny_folder

STORED = Path(__file__).with_name("formulas.json")
COMMAND = "python -m tests.train.peers"
LOW, HIGH, BETA = 0.2, 0.28, 0.5
DECAYS = ((1.0, 0.95), (0.9, 0.8), (0.99, 0.0))  # discount, lambda

Inputs = Mapping[str, Tensor]
Found = dict[str, list[Any]]


def drawn() -> dict[str, Tensor]:
    """Log-probabilities of three rows of 7 tokens by three models, values, rewards; rewards of two groups of 4."""
    made = torch.Generator().manual_seed(0)
    names = ("new", "old", "reference", "advantages", "rewards", "values", "old_values", "returns")
    rows = {name: torch.randn(3, 7, generator=made) for name in names}
    inputs = rows | {name: -rows[name].abs() for name in names[:3]}
    inputs["mask"] = torch.tensor([[1.0] * 7, [1.0] * 4 + [0.0] * 3, [1.0] * 2 + [0.0] * 5])
    inputs["groups"] = torch.tensor([[1.0, 0.0, 0.0, 1.0], [0.25, 0.5, 0.0, 0.0]])
    inputs["ways"] = -3 * torch.rand(4, 5, generator=made)  # chosen, rejected, and both by the reference
    return inputs


def trl_loss(inputs: Inputs, beta: float, high: float) -> float:
    """What GRPOTrainer's own loss says of these log-probabilities, without a trainer around it."""
    from trl import GRPOTrainer

    new, mask = inputs["new"], inputs["mask"]
    stub = SimpleNamespace(
        _get_per_token_logps_and_entropies=lambda *_, **__: (new, torch.zeros_like(new), None),
        aux_loss_enabled=False, top_entropy_quantile=1.0, off_policy_mask_threshold=None,
        importance_sampling_level="token", beta=beta, loss_type="bnpo", epsilon_low=LOW,
        epsilon_high=high, use_vllm=False, current_gradient_accumulation_steps=1,
        _entropy_bonus_enabled=False, args=SimpleNamespace(delta=None, use_bias_correction_kl=False),
        model=SimpleNamespace(training=True), _metrics=defaultdict(lambda: defaultdict(list)),
        accelerator=SimpleNamespace(reduce=lambda x, reduction: x, gather=lambda x: x),
    )  # fmt: skip
    ids = torch.zeros(3, 7, dtype=torch.long)
    batch = {
        "prompt_ids": ids, "prompt_mask": ids, "completion_ids": ids, "completion_mask": mask,
        "advantages": inputs["advantages"], "old_per_token_logps": inputs["old"],
        "ref_per_token_logps": inputs["reference"],
    }  # fmt: skip
    return float(GRPOTrainer._compute_loss(stub, None, batch))


def trl_advantages(inputs: Inputs, scale: str) -> list[float]:
    """They are computed amid a trainer's step, so a trainer makes one, with these rewards and up to its loss.

    In ascending order: a trainer shuffles what it has generated before it learns.
    """
    from datasets import Dataset
    from transformers import AutoTokenizer
    from trl import GRPOConfig, GRPOTrainer

    rewards, seen = inputs["groups"].flatten().tolist(), list[Tensor]()

    class Peer(GRPOTrainer):  # type: ignore[misc]
        def _compute_loss(self, model: Any, inputs: dict[str, Tensor]) -> Tensor:
            seen.append(inputs["advantages"].clone())
            total: Tensor = sum(p.sum() for p in model.parameters()) * 0.0
            return total

    with tempfile.TemporaryDirectory() as root:
        folder = tiny_folder(Path(root) / "tiny")
        config = GRPOConfig(
            output_dir=f"{root}/out", use_cpu=True, max_steps=1, per_device_train_batch_size=8, num_generations=4,
            max_completion_length=4, scale_rewards=scale, beta=0.0, report_to="none", save_strategy="no",
            logging_strategy="no", disable_tqdm=True, gradient_checkpointing=False,
        )  # fmt: skip
        Peer(
            str(folder), reward_funcs=lambda completions, **_: rewards[: len(completions)], args=config,
            processing_class=AutoTokenizer.from_pretrained(folder, padding_side="left"),
            train_dataset=Dataset.from_list([{"prompt": [{"role": "user", "content": s}]} for s in ("1+1", "2")]),
        ).train()  # fmt: skip
    return seen[0].sort().values.tolist()


def trl_dpo(inputs: Inputs) -> float:
    """DPOTrainer's own loss of these pairs, without a trainer around it."""
    from trl import DPOTrainer

    chosen, rejected, ref_chosen, ref_rejected = inputs["ways"]
    trainer = MagicMock(
        ld_alpha=None, precompute_ref_logps=True, f_divergence_type="reverse_kl", loss_types=["sigmoid"],
        loss_weights=[1.0], beta=BETA, use_weighting=False, aux_loss_enabled=False,
        model=SimpleNamespace(training=True),
    )  # fmt: skip
    for gather in (trainer.accelerator.gather, trainer.accelerator.gather_for_metrics):
        gather.side_effect = lambda tensor: tensor
    logprobs_BT = torch.cat([chosen, rejected]).unsqueeze(1)
    figures = {"entropy": logprobs_BT, "mean_logits": logprobs_BT, "is_top1": logprobs_BT > -2}
    ones = torch.ones(len(logprobs_BT), 2, dtype=torch.long)
    batch = {
        "input_ids": ones, "attention_mask": ones, "completion_mask": ones,
        "ref_chosen_logps": ref_chosen, "ref_rejected_logps": ref_rejected,
    }  # fmt: skip
    said = SimpleNamespace(log_probs=logprobs_BT, **figures)
    return float(DPOTrainer._compute_loss(trainer, lambda **_: said, batch, False))


def trl(inputs: Inputs) -> Found:
    """Losses without and with divergence, advantages by scaling, and the loss of pairs."""
    return {
        "surrogate": [trl_loss(inputs, 0.0, HIGH)],
        "kl": [trl_loss(inputs, BETA, HIGH) - trl_loss(inputs, 0.0, HIGH)],
        "group": trl_advantages(inputs, "group"),
        "none": trl_advantages(inputs, "none"),
        "dpo": [trl_dpo(inputs)],
    }


def torchrl(inputs: Inputs) -> Found:
    """Generalised advantages and returns, GRPO's loss per token, its divergence, values' errors, and advantages."""
    from tensordict import TensorDict
    from torchrl.objectives.llm import MCAdvantage
    from torchrl.objectives.llm.grpo import GRPOLoss
    from torchrl.objectives.utils import _clip_value_loss
    from torchrl.objectives.value.functional import generalized_advantage_estimate

    rewards, values, mask = inputs["rewards"], inputs["values"], inputs["mask"]
    after, done = torch.cat((values[:, 1:], torch.zeros(3, 1)), 1), torch.zeros(3, 7, 1, dtype=torch.bool)
    done[:, -1] = True
    columns = [x.unsqueeze(-1) for x in (values, after, rewards)]
    gae = [[x.squeeze(-1).tolist() for x in generalized_advantage_estimate(*decay, *columns, done)] for decay in DECAYS]
    bounds = torch.tensor(1 - LOW).log(), torch.tensor(1 + HIGH).log()
    objective, _ = GRPOLoss._compute_policy_objective(
        SimpleNamespace(_clip_bounds=bounds), (inputs["new"] - inputs["old"]).unsqueeze(-1),
        inputs["advantages"].unsqueeze(-1),
    )  # fmt: skip
    _, kl = GRPOLoss._kl_to_ref(
        SimpleNamespace(), {"_cur_log_prob": inputs["new"]}, ref_log_prob=inputs["reference"], coeff=1.0,
        mask=mask.bool(),
    )  # fmt: skip
    plain = (values - inputs["returns"]) ** 2
    errors, _ = _clip_value_loss(inputs["old_values"], values, torch.tensor(LOW), inputs["returns"], plain, "l2")
    advantages = []
    for group in inputs["groups"]:
        relative = MCAdvantage(grpo_size=len(group), prompt_key="id", trajectory_return="sum")
        for reward in group:
            step = TensorDict(reward=reward.view(1, 1), done=torch.ones(1, 1, dtype=torch.bool), batch_size=[1])
            found = relative.inv(TensorDict(id=torch.zeros(1), next=step, batch_size=[1]))
        advantages.append(found["advantage"].flatten().tolist())
    return {
        "gae": gae, "surrogate": objective.squeeze(-1).tolist(), "kl": [float(kl) * mask.numel() / float(mask.sum())],
        "value": errors.tolist(), "group": advantages,
    }  # fmt: skip


PEERS: dict[str, Callable[[Inputs], Found]] = {"trl": trl, "torchrl": torchrl}


def main() -> None:
    inputs = drawn()
    found = {
        "command": COMMAND,
        "versions": {name: version(name) for name in ("torch", *PEERS)},
        "inputs": {name: tensor.tolist() for name, tensor in inputs.items()},
    } | {name: peer(inputs) for name, peer in PEERS.items()}
    STORED.write_text("{\n" + ",\n".join(f' "{k}": {json.dumps(v)}' for k, v in found.items()) + "\n}\n")


if __name__ == "__main__":
    main()

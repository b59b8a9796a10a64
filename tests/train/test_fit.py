"""The supervised loop: the loss against hand numbers, no poison in the weights, golden numbers, exact resume."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from sums import CHAT, SMALL, Sums, tiny
from torch import Tensor, nn

from mull.core import Message
from mull.model.transformer import Transformer
from mull.tasks import TASKS
from mull.testing import tiny_model
from mull.train import fit as module
from mull.train.data import Batch, Mixture, Place, pack
from mull.train.fit import PATIENCE, Fit, HeldOut, fit, loss_sum, update
from mull.train.optim import Optim, Optimizer
from mull.train.pretrain import Pretrain, pretrain
from mull.train.run import Run

GOLDEN = {1: 5.6823, 5: 4.9772, 10: 4.2501, 20: 3.0666, 30: 2.5266, 40: 2.1871, 50: 1.8174}
"""Mean loss of iterations of the small run, fp32, one thread."""
MIXED = Mixture(tasks={name: float(name == "letters") for name in TASKS}, goes_on=0.5)


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


def weights(model: nn.Module) -> dict[str, Tensor]:
    return {name: parameter.detach().clone() for name, parameter in model.named_parameters()}


def same(a: dict[str, Tensor], b: dict[str, Tensor]) -> bool:
    return a.keys() == b.keys() and all(torch.equal(a[k], b[k]) for k in a)


def batches(n: int, tokens: int = 256) -> list[Batch]:
    return list(islice(Sums(tokens).batches(Place()), n))


def shaken(**sizes: Any) -> Transformer:
    model = tiny(**sizes)
    generator = torch.Generator().manual_seed(3)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter += 0.1 * torch.randn(parameter.shape, generator=generator)
    return model


def test_the_loss_by_hand() -> None:
    model, (batch,) = shaken(), batches(1)
    with torch.no_grad():
        logits = model(batch.tokens_BT)
        expected = 0.0
        for b, t in torch.nonzero(batch.weights_BT).tolist():
            row = logits[b, t].double()
            surprise = math.log(sum(math.exp(v) for v in row)) - float(row[batch.targets_BT[b, t]])
            expected += float(batch.weights_BT[b, t]) * surprise
        assert float(loss_sum(model, batch, CHAT, "fp32")) == pytest.approx(expected, rel=1e-4)
        assert float(loss_sum(model, batch, CHAT, "bf16")) == pytest.approx(expected, rel=2e-2)


def test_padding_does_not_count() -> None:
    model, (batch,) = shaken(), batches(1)
    wide = (nn.functional.pad(t, (0, 9)) for t in (batch.tokens_BT, batch.targets_BT, batch.weights_BT))
    wider = Batch(*wide, batch.lengths)
    with torch.no_grad():
        alone, padded = (float(loss_sum(model, b, CHAT, "fp32")) for b in (batch, wider))
    assert alone == pytest.approx(padded, rel=1e-5)


def test_the_answer_head_learns_the_answer_alone() -> None:
    model, (batch,) = shaken(answer_head=True), batches(1)
    loss_sum(model, batch, CHAT, "fp32").backward()
    after = (batch.tokens_BT == CHAT.unthink).cumsum(1) > 0
    thinking_only = replace(batch, weights_BT=batch.weights_BT * ~after)
    assert model.answer_head is not None and model.answer_head.weight.grad is not None
    assert model.answer_head.weight.grad.abs().sum() > 0
    model.zero_grad()
    loss_sum(model, thinking_only, CHAT, "fp32").backward()
    assert not model.answer_head.weight.grad.abs().sum() > 0 if model.answer_head.weight.grad is not None else True


def test_the_answer_head_learns_nothing_of_a_thinking_behind_earlier_turns() -> None:
    model, words = shaken(answer_head=True), [Message("user", "1+1"), Message("assistant", "2"), Message("user", "2+2")]
    begin, tokens = len(CHAT.prompt(words)), [*CHAT.prompt(words), *CHAT.encode("2+2=4\n"), CHAT.unthink]
    batch = pack([(tokens, [0.0] * begin + [1.0] * (len(tokens) - begin))], 64)
    loss_sum(model, batch, CHAT, "fp32").backward()
    assert model.answer_head is not None
    assert model.answer_head.weight.grad is None or not model.answer_head.weight.grad.any()
    assert model.lm_head.weight.grad is not None and model.lm_head.weight.grad.any()


def test_micro_batches_give_the_gradient_of_the_whole() -> None:
    """In one forward pass, in two or in four; not so where one is left out."""
    micros = batches(4)
    weight = sum(float(b.weights_BT.sum()) for b in micros)

    def gradient(*parts: list[Batch]) -> torch.Tensor:
        model = shaken()
        for part in parts:
            (loss_sum(model, merged(part), CHAT, "fp32") / weight).backward()
        return torch.cat([p.grad.flatten() for p in model.parameters() if p.grad is not None])

    whole = gradient(micros)
    for parts in ((micros[:2], micros[2:]), tuple([micro] for micro in micros)):
        torch.testing.assert_close(gradient(*parts), whole, rtol=0, atol=1e-6)
    assert (gradient(micros[:3]) - whole).abs().max() > 1e-3


def merged(parts: list[Batch]) -> Batch:
    width = max(b.tokens_BT.shape[1] for b in parts)
    tensors = (
        torch.cat([nn.functional.pad(getattr(b, name), (0, width - b.tokens_BT.shape[1])) for b in parts])
        for name in ("tokens_BT", "targets_BT", "weights_BT")
    )
    return Batch(*tensors, tuple(length for b in parts for length in b.lengths))


def poison_loss(model: Transformer, micros: list[Batch]) -> list[Batch]:
    spoilt = micros[1].weights_BT.clone()
    spoilt[0, 3] = float("nan")
    return [micros[0], replace(micros[1], weights_BT=spoilt)]


def poison_gradient(model: Transformer, micros: list[Batch]) -> list[Batch]:
    weight = model.model.layers[0].mlp.up_proj.weight  # type: ignore[union-attr]
    weight.register_hook(lambda g: g.index_fill(0, torch.tensor([1]), float("inf")))  # type: ignore[operator, union-attr]
    return micros


@pytest.mark.parametrize("poison", [poison_loss, poison_gradient])
def test_poison_never_reaches_the_weights(poison: Any) -> None:
    model = shaken()
    optimizer = Optimizer(Optim(), model)
    assert math.isfinite(update(model, optimizer, batches(2), CHAT, "fp32", 0.5))
    before, state = weights(model), {k: v.clone() for k, v in optimizer.state().items()}
    assert not math.isfinite(update(model, optimizer, poison(model, batches(2)), CHAT, "fp32", 0.5))
    assert same(before, weights(model)) and same(state, optimizer.state())
    assert all(p.grad is None for p in model.parameters())


def test_a_run_that_stays_poisoned_stops_with_its_last_good_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest, calls = update, []

    def from_the_tenth(*args: Any) -> float:
        calls.append(1)
        return honest(*args) if len(calls) < 10 else math.nan

    monkeypatch.setattr(module, "update", from_the_tenth)
    run = Run(tmp_path / "run", SMALL)
    with pytest.raises(FloatingPointError, match="not finite"):
        fit(SMALL.model_copy(update={"tokens": 10**6}), tiny(), Sums(), run)
    assert len(calls) == 9 + PATIENCE
    found = run.latest()
    assert found is not None
    assert all(bool(torch.isfinite(t).all()) for t in found[0].values())


def test_golden_losses() -> None:
    model = tiny()
    optimizer = Optimizer(SMALL.optim, model)
    stream = Sums().batches(Place())
    losses = {i: update(model, optimizer, list(islice(stream, 2)), CHAT, "fp32", i / 99) for i in range(1, 51)}
    assert {i: losses[i] for i in GOLDEN} == pytest.approx(GOLDEN, rel=0.02)


def trained(folder: Path, config: Fit = SMALL, resume: bool = False, stop: int | None = None) -> dict[str, Tensor]:
    """The tensors of a run's last checkpoint, after training until the end or dying after `stop` saves."""
    run = Run(folder, config, resume=resume)
    if stop is not None:
        save, left = run.save, [stop]

        def dying(*args: Any) -> None:
            save(*args)
            left[0] -= 1
            if not left[0]:
                raise KeyboardInterrupt

        run.save = dying  # type: ignore[method-assign]
        with pytest.raises(KeyboardInterrupt):
            fit(config, tiny(), Sums(), run)
    else:
        fit(config, tiny(), Sums(), run)
    found = run.latest()
    assert found is not None
    return found[0]


def test_two_runs_and_a_resumed_one_give_the_same_bits(tmp_path: Path) -> None:
    whole = trained(tmp_path / "whole")
    assert same(whole, trained(tmp_path / "twice"))
    for stop in (1, 2):
        folder = tmp_path / f"stopped {stop}"
        assert not same(whole, trained(folder, stop=stop))
        assert same(whole, trained(folder, resume=True))
    assert not same(whole, trained(tmp_path / "other", SMALL.model_copy(update={"micros": 3})))


def test_a_damaged_newest_checkpoint_costs_time_but_no_bits(tmp_path: Path) -> None:
    whole = trained(tmp_path / "whole")
    trained(tmp_path / "run", stop=2)
    newest = max((tmp_path / "run/checkpoints").iterdir()) / "tensors.safetensors"
    newest.write_bytes(newest.read_bytes()[:-7])
    assert same(whole, trained(tmp_path / "run", resume=True))


def test_metrics_are_kept_once(tmp_path: Path) -> None:
    config = SMALL.model_copy(update={"tokens": 21_000, "save_every": 4_000})
    trained(tmp_path / "whole", config)
    trained(tmp_path / "run", config, stop=3)
    with (tmp_path / "run/metrics.jsonl").open("a") as file:
        file.write('{"tokens": 20500, "loss": 1}\n{"tok')
    trained(tmp_path / "run", config, resume=True)
    lines = [
        [json.loads(line) for line in (tmp_path / name / "metrics.jsonl").read_text().splitlines()]
        for name in ("whole", "run")
    ]
    assert len(lines[0]) >= 2
    assert [(r["iteration"], r["loss"]) for r in lines[0]] == [(r["iteration"], r["loss"]) for r in lines[1]]


def test_what_every_kept_model_has_cost_is_known(tmp_path: Path) -> None:
    trained(tmp_path / "run", SMALL.model_copy(update={"keep_every": 1_000}))
    kept = {int(folder.name) for folder in (tmp_path / "run/snapshots").iterdir()}
    lines = (tmp_path / "run/metrics.jsonl").read_text().splitlines()
    known = {record["iteration"] for record in map(json.loads, lines) if "flops" in record}
    assert len(kept) >= 6 and kept <= known


@pytest.mark.parametrize("change", [{"threads": 2}, {"seed": "other"}, {"precision": "bf16"}, {"micros": 1}])
def test_whatever_changes_the_bits_is_in_the_configuration(tmp_path: Path, change: dict[str, Any]) -> None:
    """One and two threads add up in different orders, so a run may not change its number of them."""
    Run(tmp_path, SMALL)
    Run(tmp_path, SMALL, resume=True)
    with pytest.raises(ValueError, match=rf"another configuration \({next(iter(change))}\)"):
        Run(tmp_path, SMALL.model_copy(update=change), resume=True)


def test_a_run_is_gone_on_with_though_there_are_more_options_since(tmp_path: Path) -> None:
    Run(tmp_path, SMALL)
    file = tmp_path / "config.json"
    saved = json.loads(file.read_text())
    del saved["optim"]["scale_lr"]
    file.write_text(json.dumps(saved))
    Run(tmp_path, SMALL, resume=True)
    for other in (json.dumps({**saved, "gone": 1}), "{", json.dumps({**saved, "optim": {**saved["optim"], "clip": 3}})):
        file.write_text(other)
        with pytest.raises(ValueError, match="another configuration"):
            Run(tmp_path, SMALL, resume=True)


def test_the_configured_number_of_threads_is_used(tmp_path: Path) -> None:
    torch.set_num_threads(2)
    trained(tmp_path / "run", SMALL.model_copy(update={"tokens": 100}))
    assert torch.get_num_threads() == SMALL.threads


def test_evaluation_changes_no_bits(tmp_path: Path) -> None:
    def look(model: Transformer) -> dict[str, Any]:
        torch.manual_seed(0)
        torch.set_num_threads(2)
        with torch.no_grad():
            return {"mean": float(model(torch.ones(1, 4, dtype=torch.long)).mean())}

    whole = trained(tmp_path / "whole")
    config = SMALL.model_copy(update={"eval_every": 1_000})
    run = Run(tmp_path / "looked at", config)
    fit(config, tiny(), Sums(), run, look)
    found = run.latest()
    assert found is not None and same(whole, found[0])
    assert sum("mean" in line for line in (run.folder / "metrics.jsonl").read_text().splitlines()) > 3


def test_a_look_tells_the_loss_on_text_of_the_valid_split(tmp_path: Path) -> None:
    config = SMALL.model_copy(update={"tokens": 2_000, "eval_every": 1_000, "data": MIXED})
    held_out, run = HeldOut(config, CHAT), Run(tmp_path, config)
    problems = [held_out.problem(i)[1] for i in range(50)]
    assert {(p.task, p.split) for p in problems} == {("letters", "valid")} and len({p.level for p in problems}) > 2
    texts = [CHAT.decode(held_out.sample(i)[0]) for i in range(50)]
    assert all(p.question in text for p, text in zip(problems, texts, strict=True))
    model = fit(config, tiny(context=768), Sums(), run, lambda _: {}, held_out=held_out)
    records = [json.loads(line) for line in (run.folder / "metrics.jsonl").read_text().splitlines()]
    looks = [record for record in records if "held_out/loss" in record]
    assert len(looks) == 2 and all(
        any(r["tokens"] == look["tokens"] and "loss" in r for r in records) for look in looks
    )
    total = weight = 0.0
    for tokens, counts in map(held_out.sample, range(module.HELD_OUT)):
        batch = pack([(tokens, counts)], len(tokens) - 1)
        total += loss_sum(model, batch, CHAT, "fp32").item()
        weight += sum(counts[1:])
    assert looks[-1]["held_out/loss"] == pytest.approx(total / weight, rel=1e-4)


def test_a_look_is_told_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = SMALL.model_copy(update={"tokens": 1_000})
    fit(config, tiny(), Sums(), Run(tmp_path, config), lambda _: {"valid": 0.25, "valid/letters/1": 0.1, "traces": 7})
    (line,) = capsys.readouterr().err.splitlines()
    pace = r"loss \d\.\d{4} · [\d,]+ tok/s"
    assert re.fullmatch(rf"train 1,\d+ of 1,000 tokens · {pace} · valid 0\.25 · 0:00:00 left", line)


def test_it_learns(tmp_path: Path) -> None:
    trained(tmp_path / "run", SMALL.model_copy(update={"tokens": 30_000, "save_every": 10**9}))
    first, *_, last = [json.loads(x)["loss"] for x in (tmp_path / "run/metrics.jsonl").read_text().splitlines()]
    assert last < 0.75 * first
    kept = max((tmp_path / "run/checkpoints").iterdir()) / "tensors.safetensors"
    assert "model/lm_head.weight" not in load_file(kept), "tied weights are stored once"


def test_pretraining_begins_with_the_weights_of_its_own_seed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And a run that was begun before the seed could be set, or how steps remember, is gone on with."""
    monkeypatch.setattr("mull.train.pretrain.fit", lambda *_, **__: None)
    shape = tiny_model()[0].config
    found = {}
    for seed in (None, 0, 1):
        config = Pretrain(model=shape, **({} if seed is None else {"init_seed": seed}))
        found[seed] = load_file(pretrain(config, tmp_path / str(seed)) / "model.safetensors")
    assert same(found[None], found[0]) and not same(found[0], found[1])
    file = tmp_path / "0" / "config.json"
    old = json.loads(file.read_text())
    for name in ("momentum", "betas", "other_decay"):
        del old["optim"][name]
    del old["init_seed"]
    file.write_text(json.dumps(old))
    pretrain(Pretrain(model=shape), tmp_path / "0", resume=True)
    with pytest.raises(ValueError, match=r"begun with another configuration \(init_seed\)"):
        pretrain(Pretrain(model=shape, init_seed=1), tmp_path / "0", resume=True)

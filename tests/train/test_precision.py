"""How narrow matrix products are."""

from __future__ import annotations

import pytest
import torch

from mull.train.fit import Fit
from mull.train.learner import Learning
from mull.train.precision import products, quick, quick_here


@pytest.mark.parametrize(
    "has, chosen",
    [
        ({"avx512_vnni": True, "avx512_bf16": False, "amx_bf16": False, "cpu_name": "x"}, "fp32"),
        ({"avx512_bf16": True, "amx_bf16": False}, "bf16"),
        ({"amx_bf16": True}, "bf16"),
        ({}, "fp32"),
    ],
)
def test_bf16_only_where_the_machine_multiplies_it(
    has: dict[str, object], chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: has)
    assert quick() == chosen
    for config in (Fit, Learning):
        assert config().precision == chosen, "and what was chosen is what the run's folder says"
        assert config().model_dump()["precision"] == chosen
        assert config(precision="bf16").precision == "bf16" and config(precision="fp32").precision == "fp32"


@pytest.mark.parametrize("precision, dtype", [("bf16", torch.bfloat16), ("fp32", torch.float32)])
def test_only_products_are_narrow(precision: str, dtype: torch.dtype) -> None:
    a = torch.ones(2, 2)
    with products(precision, a.device):
        assert (a @ a).dtype == dtype and (a + a).dtype == torch.float32
    assert (a @ a).dtype == torch.float32


@pytest.mark.parametrize(("able", "chosen"), [(True, "bf16"), (False, "fp32")])
def test_a_gpu_counts_before_the_processor(able: bool, chosen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation: able and not including_emulation)
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_bf16": not able})
    assert quick() == chosen and quick_here() != chosen

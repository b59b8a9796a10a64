"""How narrow the numbers of matrix products are; weights, sums and everything else stay fp32."""

from __future__ import annotations

from typing import Literal

import torch

Precision = Literal["bf16", "fp32"]


def quick() -> Precision:
    """The narrowest with instructions of their own on what a model learns on here: a GPU, or else this processor.

    Elsewhere bf16 is put together from fp32 and takes longer than it.
    """
    if not torch.cuda.is_available():
        return quick_here()
    return "bf16" if torch.cuda.is_bf16_supported(including_emulation=False) else "fp32"


def quick_here() -> Precision:
    """The same of this processor (AMX, AVX-512, SVE)."""
    able = torch.cpu.get_capabilities()
    return "bf16" if any(able[name] for name in able if name.endswith("_bf16")) else "fp32"


def products(precision: str, device: torch.device) -> torch.autocast:
    """Within it, matrix products are of that precision."""
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=precision == "bf16")

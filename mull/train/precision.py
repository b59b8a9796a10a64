"""How narrow the numbers of matrix products are; weights, sums and everything else stay fp32."""

from __future__ import annotations

from typing import Literal

import torch

Precision = Literal["bf16", "fp32"]


def quick() -> Precision:
    """The narrowest that is multiplied by instructions of its own: a GPU's, or this processor's (AMX, AVX-512, SVE).

    Elsewhere bf16 is put together from fp32 and takes longer than it.
    """
    if torch.cuda.is_available():
        return "bf16"
    able = torch.cpu.get_capabilities()
    return "bf16" if any(able[name] for name in able if name.endswith("_bf16")) else "fp32"


def products(precision: str, device: torch.device) -> torch.autocast:
    """Within it, matrix products are of that precision."""
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=precision == "bf16")

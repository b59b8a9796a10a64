"""Whether a run can fit into memory at all, asked before it begins: one that the system kills says nothing."""

from __future__ import annotations

import math
import os
import resource
from pathlib import Path

import torch

from mull.model.config import ModelConfig, shapes
from mull.train.ranks import Ranks

FLOAT = 4  # bytes
MEMINFO = Path("/proc/meminfo")
LIMIT = Path("/sys/fs/cgroup/memory.max")  # of a container


def least(config: ModelConfig, tokens: int, copies: int = 0) -> int:
    """Bytes without which this model cannot learn from so many tokens at once; what layers keep comes on top.

    For every weight itself, its gradient, a moment of the optimiser (AdamW keeps two) and further `copies`; for every
    token the log-probabilities of all ids, and their gradients. All of it is fp32.
    """
    own = (shape for name, shape in shapes(config).items() if not (config.tied and name == "lm_head.weight"))
    return FLOAT * ((3 + copies) * sum(map(math.prod, own)) + 2 * tokens * config.vocab_size)


def free() -> float:
    """Bytes that can still be had, swap counted, before the system kills somebody; inf where it does not say.

    Where only the whole machine's memory is known, it is that: a bound too high refuses too little, never too much.
    """
    found = [math.inf]
    if MEMINFO.is_file():
        lines = (line.split() for line in MEMINFO.read_text().splitlines())
        found.append(sum(1024 * int(at[1]) for at in lines if at[0] in ("MemAvailable:", "SwapFree:")))
    elif "SC_PHYS_PAGES" in os.sysconf_names:
        found.append(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    if LIMIT.is_file() and (limit := LIMIT.read_text().strip()) != "max":
        found.append(int(limit))
    return min(found)


def allowed() -> float:
    """Bytes of addresses that this process may use (`ulimit -v`); inf where nobody limits it."""
    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    return math.inf if soft == resource.RLIM_INFINITY else soft


def fits(config: ModelConfig, tokens: int, ranks: Ranks, copies: int = 0) -> None:
    """Raise ValueError, before any work, where the ranks need more memory than this machine, or a rank's GPU, has left.

    `tokens` are those of the fullest forward pass that the run may come to.
    """
    if ranks.device.type == "cuda":  # one for each rank
        here, room = 1, float(torch.cuda.mem_get_info(ranks.device)[0])
    else:
        here = int(os.environ.get("LOCAL_WORLD_SIZE", ranks.size))  # torchrun says so
        room = min(free(), here * allowed())
    needed = here * least(config, tokens, copies)
    if needed > room:
        raise ValueError(
            f"with {tokens} tokens in a forward pass this run takes at least {needed / 1e9:.1f} GB of memory, and "
            f"{room / 1e9:.1f} GB can be had: lower micro_tokens, or begin with a smaller model"
        )

"""`mull bench`: how fast training, decoding, searching and reinforcement go on this machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from mull.commands import Model, hash_of
from mull.reasoner import SHIPPED

What = Literal["train", "decode", "search", "rl"]


def bench(what: What, /, *, json: Path | None = None, model: Model = SHIPPED) -> None:
    """Measure the speed of training updates, of decoding, of searching many problems together, or of reinforcement.

    Parameters
    ----------
    what
        train, decode, search or rl; rl may run under torchrun.
    json
        Write one JSON object with every figure and its origin to this file.
    model
        Model folder, for decode, search and rl.
    """
    from mull.eval import report

    if json is not None:
        report.must_be_writable(json)
    if what == "train":
        from mull.bench.train import train

        result: dict[str, Any] = train()
    else:
        from mull.bench import decode, rl, search

        benches: dict[str, Callable[[Path], dict[str, Any]]]
        benches = {"decode": decode.decode, "search": search.search, "rl": rl.rl}
        result = benches[what](model)
    if not result:  # of the ranks that torchrun started, the first one speaks
        return
    result = report.plain(result)
    for key, value in result.items():
        print(f"{key}: {value}")
    if json is not None:
        import torch

        checkpoint = hash_of(model) if what != "train" else None
        report.write(json, {**result, **report.provenance([], checkpoint, torch.get_num_threads())})

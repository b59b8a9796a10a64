"""`mull bench`: how fast training and decoding go on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from mull.commands import Model, hash_of
from mull.reasoner import SHIPPED


def bench(what: Literal["train", "decode"], /, *, json: Path | None = None, model: Model = SHIPPED) -> None:
    """Measure the speed of training updates, or of decoding.

    Parameters
    ----------
    what
        train or decode.
    json
        Write one JSON object with every figure and its origin to this file.
    model
        Model folder, for decode.
    """
    from mull.eval import report
    from mull.eval.benchmark import plain

    if json is not None:
        report.must_be_writable(json)
    if what == "train":
        from mull.eval import train_bench

        result: dict[str, Any] = train_bench.train()
    else:
        from mull.eval import decode_bench

        try:
            result = decode_bench.decode(model)
        except RuntimeError as error:  # a library to compare with is not installed
            raise ValueError(str(error)) from None
    result = plain(result)
    for key, value in result.items():
        print(f"{key}: {value}")
    if json is not None:
        import torch

        checkpoint = hash_of(model) if what == "decode" else None
        report.write(json, {**result, **report.provenance([], checkpoint, torch.get_num_threads())})

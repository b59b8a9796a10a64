"""`mull eval ladder`: the frozen hard set, rung by rung."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Literal

from mull.commands import Model, hash_of, processes_for, progress, table
from mull.reasoner import SHIPPED, Reasoner


def ladder(
    *,
    rungs: str = "pass@1",
    set_: Literal["ladder-v1", "beyond-v1"] = "ladder-v1",
    twins: bool = False,
    seed: str = "",
    model: Model = SHIPPED,
    json: Path | None = None,
) -> None:
    """Score a model on a frozen set of hard problems, one sample at temperature 1.

    Parameters
    ----------
    rungs
        Ways to answer, separated by commas; pass@1 is the first.
    set_
        ladder-v1, or beyond-v1: levels that no demonstration reaches.
    twins
        Ask as many problems of the valid split instead; choices are made on these.
    seed
        Name of the random streams.
    model
        Model folder.
    json
        Write one JSON object with every figure, its interval and its origin to this file.
    """
    from mull.eval import benchmark, report
    from mull.eval.ladder import LADDERS, digest, first_rung

    if unknown := [name for name in rungs.split(",") if name.strip() != "pass@1"]:
        raise ValueError(f"no such rung: {unknown[0].strip()}; there is pass@1")
    if json is not None:
        report.must_be_writable(json)
    chosen = LADDERS[set_]
    asked = chosen.twins() if twins else chosen.problems()
    with Reasoner(model, processes=processes_for(len(asked))) as reasoner, progress("ladder", len(asked)) as advance:
        outcomes = asyncio.run(benchmark.measure(reasoner, asked, temperature=1.0, seed=seed, done=advance))
    result: dict[str, Any] = first_rung(outcomes)
    rows = [(name, figure.percent()) for name, figure in result["families"].items()]
    table(("family", "pass@1"), [*rows, ("all", result["pass@1"].percent())])
    if json is not None:
        setting = {"set": set_, "level": chosen.level, "twins": twins, "digest": digest(asked), "temperature": 1.0}
        origin = report.provenance([seed], hash_of(model))
        report.write(json, {**setting, **benchmark.plain(result), **origin})

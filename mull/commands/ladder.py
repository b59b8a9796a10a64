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
    """Score a model on a frozen set of hard problems, with samples at temperature 1.

    Parameters
    ----------
    rungs
        Ways to answer, separated by commas: pass@1, maj@K (the majority of K samples), oracle@K (one of K is right).
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
    from mull.eval.ladder import LADDERS, Rung, climb, digest

    wanted = [Rung.named(name) for name in dict.fromkeys(rungs.split(","))]
    samples = max(rung.k for rung in wanted)
    if json is not None:
        report.must_be_writable(json)
    chosen = LADDERS[set_]
    asked = chosen.twins() if twins else chosen.problems()
    with (
        Reasoner(model, processes=processes_for(samples * len(asked))) as reasoner,
        progress("ladder", len(asked)) as advance,
    ):
        answers = benchmark.measure(reasoner, asked, samples=samples, temperature=1.0, seed=seed, done=advance)
        outcomes = asyncio.run(answers)
    names = [str(rung) for rung in wanted]
    result: dict[str, Any] = climb(outcomes, wanted)
    rows = [(family, *(found[name].percent() for name in names)) for family, found in result["families"].items()]
    table(("family", *names), [*rows, ("all", *(result[name].percent() for name in names))])
    if json is not None:
        setting = {
            "set": set_,
            "level": chosen.level,
            "twins": twins,
            "digest": digest(asked),
            "temperature": 1.0,
            "samples": samples,
        }
        origin = report.provenance([seed], hash_of(model))
        report.write(json, {**setting, **benchmark.plain(result), **origin})

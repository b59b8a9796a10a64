"""`mull eval curve`: accuracy against the FLOPs of training or of answering, as a table, CSV and picture."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mull.commands import processes_for, progress, table
from mull.reasoner import Reasoner, folder_named

if TYPE_CHECKING:
    from mull.core import Problem
    from mull.eval.benchmark import Outcome
    from mull.eval.curve import Point
    from mull.eval.report import Figure


def curve(
    *folders: Path,
    axis: Literal["train", "test"],
    out: Path,
    set_: Literal["ladder-v1", "beyond-v1"] = "ladder-v1",
    samples: int = 64,
    seed: str = "",
) -> None:
    """Measure on the validation twins of a frozen set, and write OUT.csv and OUT.png.

    Parameters
    ----------
    folders
        For the axis train, folders of finished runs, whose kept models are measured with one sample at temperature 1;
        for the axis test, model folders.
    axis
        FLOPs of training, or of answering.
    out
        Where to write, without an ending.
    set_
        The frozen set whose twins from the valid split are asked.
    samples
        For the axis test: samples of each problem.
    seed
        Name of the random streams.
    """
    from mull.eval import curve as curves
    from mull.eval.ladder import LADDERS

    if not folders:
        raise ValueError("name at least one folder")
    out.parent.mkdir(parents=True, exist_ok=True)
    asked = LADDERS[set_].twins()
    found: list[Point] = []
    if axis == "train":
        for shot in [shot for run in folders for shot in curves.snapshots(run)]:
            figure = _right(_ask(shot.folder, asked, 1, seed))
            found.append(curves.Point.of(shot.run, shot.iteration, shot.flops, figure))
    else:
        for folder in map(folder_named, folders):
            found += curves.answering(folder.name, _ask(folder, asked, samples, seed))
    rows: list[tuple[str, ...]] = [
        (p.curve, str(p.at), f"{p.flops:.3g}", f"{100 * p.value:.1f} % ({100 * p.low:.1f}-{100 * p.high:.1f})")
        for p in found
    ]
    table(("curve", "iteration" if axis == "train" else "samples", "FLOPs", "right"), rows)
    curves.write(out.with_suffix(".csv"), found)
    across = "FLOPs of training" if axis == "train" else "FLOPs of answering one question"
    # No place on a logarithmic axis: a model of which nobody knows what it has cost.
    marks = {f"{100 * p.value:.0f} % at the start": p.value for p in found if not p.flops}
    placed = [p for p in found if p.flops]
    curves.draw(out.with_suffix(".png"), placed, across=across, up=f"right on twins of {set_} (%)", marks=marks)


def _ask(folder: Path, asked: list[Problem], samples: int, seed: str) -> list[Outcome]:
    from mull.eval import benchmark

    with (
        Reasoner(folder, processes=processes_for(samples * len(asked))) as reasoner,
        progress(folder.name, len(asked)) as advance,
    ):
        return asyncio.run(
            benchmark.measure(reasoner, asked, samples=samples, temperature=1.0, seed=seed, done=advance)
        )


def _right(outcomes: list[Outcome]) -> Figure:
    from mull.eval import report

    return report.share([float(o.right[0]) for o in outcomes])

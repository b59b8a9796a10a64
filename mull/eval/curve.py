"""Accuracy against compute, o1's two pictures: over the FLOPs of training, and over those of answering."""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from mull.eval import report
from mull.eval.ladder import Rung
from mull.eval.samples import Samples

MANY = 10  # curves from which on a picture is large


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A model on its way through training."""

    run: str
    iteration: int
    flops: float  # all that were spent on it since its first weights were drawn
    folder: Path


@dataclass(frozen=True, slots=True)
class Point:
    """One measured point of a curve."""

    curve: str
    at: int  # iteration, or number of samples
    flops: float
    value: float
    low: float
    high: float
    n: int

    @classmethod
    def of(cls, curve: str, at: int, flops: float, figure: report.Figure) -> Point:
        return cls(curve, at, flops, figure.value, figure.low, figure.high, figure.n)


def snapshots(run: Path) -> list[Snapshot]:
    """The model that a run began with, those it kept, and the one it ended with.

    The last is of the iteration that it holds: of an earlier one where the run was stopped and went back. Raises
    ValueError when the folder is not that of a finished run.
    """
    spent = _spent(run)
    if not (run / "model" / "config.json").is_file():
        raise ValueError(f"{run} is not the folder of a finished run: it has no model")
    init = _config(run).get("init")
    before = math.fsum(_before(run).values())
    kept = {int(folder.name): folder for folder in (run / "snapshots").glob("[0-9]*")}
    kept[ended(run)] = run / "model"
    if init is not None:
        spent[0], kept[0] = 0.0, Path(init)
    if missing := sorted(set(kept) - set(spent)):
        raise ValueError(f"{run}: metrics.jsonl does not say what iteration {missing[0]} had cost")
    return [Snapshot(run.name, i, before + spent[i], folder) for i, folder in sorted(kept.items())]


def last(run: Path) -> int:
    """The last iteration of a run."""
    return max(_spent(run))


def ended(run: Path) -> int:
    """The iteration that a run's model is of: the last one, or where it was stopped, the one it went back to."""
    return int(_records(run)[-1].get("model", last(run)))


def _spent(run: Path) -> dict[int, float]:
    """FLOPs of a run up to each iteration that its metrics tell of."""
    spent = {int(r["iteration"]): float(r["flops"]) for r in _records(run) if "flops" in r}
    if not spent:
        raise ValueError(f"{run}: metrics.jsonl tells of no FLOPs")
    return spent


def _records(run: Path) -> list[dict[str, Any]]:
    """What a run has noted, in its order."""
    path = run / "metrics.jsonl"
    if not path.is_file():
        raise ValueError(f"{run} is not the folder of a run: it has no metrics.jsonl")
    return [json.loads(line) for line in path.read_text().splitlines()]


def _config(run: Path) -> dict[str, Any]:
    """What a run was configured with: `init` is the model it began with, `traces` the file it learns from, if any."""
    return dict(json.loads((run / "config.json").read_text()))


def _before(run: Path) -> dict[Path, float]:
    """FLOPs of all that led to a run: the runs before it, the search for its traces, and the runs before that.

    Each is there once, though two models may come of one base.
    """
    config = _config(run)
    models, found = [config.get("init")], {}
    if (traces := config.get("traces")) is not None:
        path = Path(traces).with_suffix(".cost.json")
        if path.is_file():
            cost = json.loads(path.read_text())
            found[path.resolve()] = float(cost["flops"])
            models.append(cost["model"])
        else:
            print(f"what {traces} has cost is not known: FLOPs of {run} are counted without it", file=sys.stderr)
    for model in models:
        if model is not None:
            found |= _of(Path(model), run)
    return found


def _of(model: Path, run: Path) -> dict[Path, float]:
    """FLOPs of the run that made a model, and of all that led to it."""
    maker = model.parent
    if not (maker / "metrics.jsonl").is_file():
        print(f"what {model} has cost is not known: FLOPs of {run} are counted from there", file=sys.stderr)
        return {}
    return _before(maker) | {maker.resolve(): _spent(maker)[ended(maker)]}


def since_start(points: Sequence[Point]) -> tuple[list[Point], dict[str, float]]:
    """Curves of training over the FLOPs since their common start, and the heights to mark of those that begin there.

    What has led to a start is the least of what has led to any; to a run from random weights, nothing.
    """
    first = {point.curve: point for point in reversed(points)}.values()
    before = min(0.0 if point.at else point.flops for point in first)
    marks = {f"{100 * p.value:.0f} % at the start": p.value for p in points if p.flops == before}
    return [replace(p, flops=p.flops - before) for p in points if p.flops > before], marks


def answering(name: str, found: Sequence[Samples], kinds: Sequence[str] = ("maj", "rerank", "oracle")) -> list[Point]:
    """What more samples are worth: 1, 2, 4 … of them, for each kind of rung, against the mean FLOPs of a question."""
    n = len(found[0].right)
    each = math.fsum(samples.flops for samples in found) / len(found) / n
    ks = [2**i for i in range(n.bit_length()) if 2**i <= n]
    return [
        Point.of(f"{name}, {kind}@k", k, k * each, report.share([Rung(kind, k).share(s) for s in found]))
        for kind in kinds
        for k in ks
    ]


def knee(points: Sequence[Point]) -> int:
    """The point of a curve, FLOPs rising, beyond which more compute gains less than the interval of the gain.

    The interval is that of a difference of independent figures (MOVER, Zou and Donner 2008); of the same problems it
    would be narrower.
    """
    gains = (
        [q.value - p.value > math.hypot(q.value - q.low, p.high - p.value) for q in points[i + 1 :]]
        for i, p in enumerate(points)
    )
    return next(i for i, after in enumerate(gains) if not any(after))


def write(path: Path, points: Sequence[Point]) -> None:
    """The points as CSV."""
    with path.open("w", newline="") as file:
        rows = [{k: f"{v:.6g}" if isinstance(v, float) else v for k, v in asdict(point).items()} for point in points]
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def draw(
    path: Path, points: Sequence[Point], *, across: str, up: str, marks: Mapping[str, float] | None = None
) -> None:
    """The curves with their 95 % bands, as .png or .svg, over a logarithmic axis.

    Needs matplotlib (the extra plot).
    """
    try:
        import matplotlib
    except ImportError:
        raise ValueError("drawing needs matplotlib: install mull[plot]") from None
    matplotlib.use("Agg")
    from matplotlib import pyplot

    names = list(dict.fromkeys(point.curve for point in points))
    figure, axes = pyplot.subplots(figsize=(6.4, 4) if len(names) <= MANY else (9.6, 6))
    if len(names) > MANY:  # the usual colours would come again
        axes.set_prop_cycle(color=[pyplot.get_cmap("tab20")(i) for i in range(20)])
    for name in names:
        some = [point for point in points if point.curve == name]
        xs = [point.flops for point in some]
        axes.plot(xs, [100 * p.value for p in some], marker="o", markersize=3.5, label=name)
        axes.fill_between(xs, [100 * p.low for p in some], [100 * p.high for p in some], alpha=0.18)
    for name, height in (marks or {}).items():
        axes.axhline(100 * height, color="grey", linestyle=":", linewidth=1)
        axes.annotate(name, (0.01, 100 * height), xycoords=("axes fraction", "data"), fontsize=7, va="bottom")
    axes.set(xscale="log", xlabel=across, ylabel=up, ylim=(0, 101))
    axes.grid(alpha=0.3)
    axes.legend(fontsize=8)  # where it hides least
    figure.tight_layout()
    figure.savefig(path, dpi=130)
    pyplot.close(figure)

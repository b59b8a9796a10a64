"""Measured figures and where they come from: every one has an interval and the number of observations behind it."""

from __future__ import annotations

import json
import math
import os
import platform
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, TypeVar

from mull import __version__

Z = 1.959963984540054  # 95 % of a normal distribution
STUDENT = {2: 12.706, 3: 4.303, 4: 3.182, 5: 2.776, 6: 2.571}  # 95 % of a t-distribution, by the number of values
RESAMPLES = 1000
REDRAWS = 200  # of figures that take longer than a mean

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value, its 95 % interval, and the number of observations."""

    value: float
    low: float
    high: float
    n: int

    def json(self) -> dict[str, float | int]:
        return {k: round(v, 6) if isinstance(v, float) else v for k, v in asdict(self).items()}

    def percent(self) -> str:
        between = " to " if self.low < 0 else "-"
        return f"{100 * self.value:.1f} % ({100 * self.low:.1f}{between}{100 * self.high:.1f})"


def wilson(right: float, n: int, design: float = 1.0) -> Figure:
    """A share with Wilson's score interval (1927), which is sound also at 0 and 1 and for small n.

    `design`: how much more it varies than of independent things, as `design_effect` has it.
    """
    if n < 1 or not 0 <= right <= n:
        raise ValueError(f"a share needs 0 <= right <= n and n >= 1, not {right} of {n}")
    p, z2, of = right / n, Z * Z, n / design
    middle = (p + z2 / (2 * of)) / (1 + z2 / of)
    half = Z / (1 + z2 / of) * math.sqrt(p * (1 - p) / of + z2 / (4 * of * of))
    return Figure(p, max(0.0, min(p, middle - half)), min(1.0, max(p, middle + half)), n)


def design_effect(groups: Sequence[tuple[float, int]], variance: float) -> float:
    """How much more a share varies over things that come in groups than over independent ones, at least 1.

    Kish's effect of the design (1965), by which Rao and Scott (1992) have the things fewer. A group is its sum and how
    many things it has; `variance` is that of one thing. Where nothing varies, each group is one thing.
    """
    n = sum(whole for _, whole in groups)
    value = math.fsum(part for part, _ in groups) / n
    spread = math.fsum((part - value * whole) ** 2 for part, whole in groups)
    return max(1.0, spread / (n * variance) if variance and spread else n / len(groups))


def of_groups(groups: Sequence[tuple[int, int]]) -> Figure:
    """A share of things that come in groups, such as steps of problems; of each group how many have it, of how many.

    Wilson's interval for as many independent things as would vary so much.
    """
    groups = [group for group in groups if group[1]]
    part, whole = sum(part for part, _ in groups), sum(whole for _, whole in groups)
    p = part / whole
    return wilson(part, whole, design_effect(groups, p * (1 - p)))


def change(better: int, worse: int, n: int, design: float = 1.0) -> Figure:
    """The share of n things that became better less the share that became worse.

    Wilson's intervals of the two shares, combined in squares with the correlation of parts of one whole (MOVER, Zou
    and Donner 2008).
    """
    if better < 0 or worse < 0 or better + worse > n:
        raise ValueError(f"{better} better and {worse} worse are not parts of {n}")
    up, down = wilson(better, n, design), wilson(worse, n, design)
    apart = (1 - up.value) * (1 - down.value)
    tied = math.sqrt(up.value * down.value / apart) if apart else 0.0  # less their correlation

    def reach(a: float, b: float) -> float:
        return math.sqrt(a * a + b * b + 2 * tied * a * b)

    value = up.value - down.value
    low = value - reach(up.value - up.low, down.high - down.value)
    return Figure(value, max(-1.0, low), min(1.0, value + reach(up.high - up.value, down.value - down.low)), n)


def few(values: Sequence[float]) -> Figure:
    """A mean of a few runs, 2 to 6, with Student's interval (1908), which knows how little they tell."""
    n = len(values)
    if n not in STUDENT:
        raise ValueError(f"Student's interval is for {min(STUDENT)} to {max(STUDENT)} runs here, not {n}")
    value = math.fsum(values) / n
    half = STUDENT[n] * math.sqrt(math.fsum((v - value) ** 2 for v in values) / (n - 1) / n)
    return Figure(value, value - half, value + half, n)


def bootstrap(values: Sequence[float], seed: str = "") -> Figure:
    """A mean with its percentile bootstrap interval (Efron 1979): the observations are drawn again."""
    if not values:
        raise ValueError("a mean needs at least one value")
    rng, n = Random(f"bootstrap/{seed}/{len(values)}"), len(values)
    means = sorted(math.fsum(rng.choices(values, k=n)) / n for _ in range(RESAMPLES))
    return Figure(
        math.fsum(values) / n, means[round(0.025 * (RESAMPLES - 1))], means[round(0.975 * (RESAMPLES - 1))], n
    )


def redrawn(groups: Sequence[Sequence[Item]], figure: Callable[[list[Item]], float], seed: str = "") -> Figure:
    """Any figure over things that come in groups, such as samples of problems: whole groups are drawn again."""
    rng, n = Random(f"redrawn/{seed}/{len(groups)}"), len(groups)
    drawn = (rng.choices(groups, k=n) for _ in range(REDRAWS))
    values = sorted(figure([item for group in some for item in group]) for some in drawn)
    every = [item for group in groups for item in group]
    return Figure(figure(every), values[round(0.025 * (REDRAWS - 1))], values[round(0.975 * (REDRAWS - 1))], len(every))


def share(values: Sequence[float], seed: str = "") -> Figure:
    """The mean of shares in 0..1, one a problem.

    Wilson's interval where each is 0 or 1, since resampling equal values shows no spread at all; else the bootstrap.
    """
    if all(value in (0, 1) for value in values):
        return wilson(math.fsum(values), len(values))
    return bootstrap(values, seed)


def extremes(values: Sequence[float]) -> dict[str, float]:
    """Median, lowest and highest of some repetitions, too few for an interval, as JSON has it."""
    return {"value": median(values), "low": min(values), "high": max(values), "n": len(values)}


def mean(figures: Sequence[Figure]) -> Figure:
    """The plain mean of independent figures, their intervals combined in squares (MOVER, Zou and Donner 2008)."""
    if not figures:
        raise ValueError("a mean needs at least one figure")
    k = len(figures)
    value = math.fsum(f.value for f in figures) / k
    below = math.sqrt(math.fsum((f.value - f.low) ** 2 for f in figures)) / k
    above = math.sqrt(math.fsum((f.high - f.value) ** 2 for f in figures)) / k
    return Figure(value, value - below, value + above, sum(f.n for f in figures))


def plain(table: Any) -> Any:
    """The same with every figure in it as a JSON object."""
    if isinstance(table, Figure):
        return table.json()
    return {key: plain(value) for key, value in table.items()} if isinstance(table, dict) else table


def provenance(seeds: Sequence[str], checkpoint: str | None = None, threads: int | None = None) -> dict[str, Any]:
    """What a reader needs to make a figure again."""
    return {
        "command": _command(),
        "version": __version__,
        "code": _code(),
        "checkpoint": checkpoint,
        "seeds": list(seeds),
        "machine": {"cpu": _cpu(), "cores": os.cpu_count(), "threads": threads, "python": platform.python_version()},
    }


def beside(
    path: Path, seeds: Sequence[str], checkpoints: Sequence[str | None] = (), found: Mapping[str, Any] = {}
) -> None:
    """Say in a JSON file beside a table how to make it again, and what else was found."""
    write(path.with_suffix(".json"), {**found, **provenance(seeds), "checkpoint": list(checkpoints) or None})


def _command() -> str:
    """As it was typed; recipes are run by their files."""
    script = Path(sys.argv[0])
    recipe = script.suffix == ".py" and script.resolve().parent.name == "recipes"
    if ranks := os.environ.get("WORLD_SIZE"):
        torchrun = ["torchrun", "--nproc-per-node", ranks]
        return shlex.join([*torchrun, *sys.argv] if recipe else [*torchrun, "-m", "mull", *sys.argv[1:]])
    return shlex.join(["python", *sys.argv] if recipe else ["mull", *sys.argv[1:]])


@cache
def _code() -> str:
    """The commit of a checkout, `+` where files but those of docs/ have been changed since; elsewhere the version."""
    root = Path(__file__).resolve().parents[2]
    if not (root / ".git").exists():
        return __version__
    git = ["git", "-C", str(root)]
    try:
        commit, changed = (
            subprocess.run([*git, *ask], capture_output=True, text=True, check=True).stdout.strip()
            for ask in (["rev-parse", "HEAD"], ["status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs"])
        )
    except (OSError, subprocess.CalledProcessError):
        return __version__
    return commit + "+" * bool(changed)


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def must_be_writable(path: Path) -> None:
    """Raise ValueError, before any work is done, when a file cannot be written here."""
    try:
        if path.is_dir():
            raise ValueError(f"{path} is a folder; a file is to be written there")
        with tempfile.TemporaryFile(dir=path.parent):
            pass
        if path.exists():
            path.open("ab").close()
    except OSError as error:
        raise ValueError(f"{path} cannot be written: {error.strerror}") from None


def write(path: Path, report: dict[str, Any]) -> None:
    """Write one JSON object, all of it or nothing."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(json.dumps(report, indent=1, allow_nan=False) + "\n")
    draft.replace(path)

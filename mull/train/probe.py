"""Looking at a model while it trains: accuracy on the valid split per family and level, and sampled traces."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from itertools import count
from typing import Any

from mull.core import Sampling, printable
from mull.model.transformer import Transformer
from mull.tasks import TASKS
from mull.train.fit import Fit
from mull.train.rollout import Rollout, collect
from mull.train.run import Run
from mull.train.view import told
from mull.train.writer import Writer

LEVELS = (1, 2, 3)
PROBLEMS = 16  # per family and level
STRIDE = PROBLEMS * (len(LEVELS) + 1) + 1  # from the sample that is shown to that of the next look: another family


def prober(run: Run, writer: Writer, config: Fit) -> Callable[[Transformer], dict[str, Any]]:
    """A function that measures a model on the valid split; some samples go to the run's samples.md, one to stderr."""
    families = [name for name in TASKS if config.data.tasks.get(name, 1.0) > 0]
    problems = [
        TASKS[name].problem(level, index, "valid") for name in families for level in LEVELS for index in range(PROBLEMS)
    ]
    looks = count()

    def probe(model: Transformer) -> dict[str, Any]:
        engine = writer(model, exact=False)
        sampling = Sampling(temperature=0.0, max_tokens=config.data.longest)
        rollouts = [row[0] for row in asyncio.run(collect(engine, problems, sampling=sampling))]
        figures: dict[str, Any] = {"valid": _share(rollouts)}
        for name in families:
            for level in LEVELS:
                some = [r for r in rollouts if r.problem.task == name and r.problem.level == level]
                figures[f"valid/{name}/{level}"] = _share(some)
        for line in told(rollouts[next(looks) * STRIDE % len(rollouts)]):
            print(printable(line), file=sys.stderr)
        run.show("".join(r.page() for r in rollouts[:: PROBLEMS * len(LEVELS) // 2 or 1]))
        return figures

    return probe


def _share(rollouts: list[Rollout]) -> float:
    return round(sum(r.right for r in rollouts) / len(rollouts), 4)

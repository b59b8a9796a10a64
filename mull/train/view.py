"""What somebody sees who watches a run of reinforcement: figures, the levels that are drawn, one try as it was written.

Where standard error is no terminal there is a line a minute; metrics.jsonl, samples.md and TensorBoard have it all.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta

from rich.console import Console, Group
from rich.live import Live
from rich.text import Text

from mull.core import printable
from mull.train.ranks import Ranks
from mull.train.rollout import Rollout
from mull.train.run import EVERY

LINES = 6  # of a thought, its last
WIDTH = 20  # of the bar
View = Callable[[float, Mapping[str, float], Sequence[Sequence[Rollout]]], None]


@contextmanager
def live(ranks: Ranks, console: Console | None = None) -> Iterator[View]:
    """A function to call after every iteration with the arguments of `lines`; it refreshes one picture in place.

    What a look at held-out problems has shown stays above the picture, with one try.
    """
    console = console or Console(stderr=True)
    if not ranks.first:
        yield lambda share, record, groups: None
        return
    told_at = time.monotonic()

    def tell(share: float, record: Mapping[str, float], groups: Sequence[Sequence[Rollout]]) -> None:
        nonlocal told_at
        looked = [f"held out {record['held_out/true']:.2f}"] if "held_out/true" in record else []
        if looked or (not console.is_terminal and time.monotonic() - told_at >= EVERY):
            told_at = time.monotonic()
            line = " · ".join(["reinforce", _place(share, record), _figures(record), *looked])
            for row in (line, *(told(groups[0][0]) if looked else ())):
                console.print(Text(printable(row)), soft_wrap=True)

    if not console.is_terminal:
        yield tell
        return
    with Live(Text("reinforce  the first iteration"), console=console, refresh_per_second=2) as screen:

        def show(share: float, record: Mapping[str, float], groups: Sequence[Sequence[Rollout]]) -> None:
            rows = (Text(line, no_wrap=True, overflow="ellipsis") for line in lines(share, record, groups))
            screen.update(Group(*rows))
            tell(share, record, groups)

        yield show


def lines(share: float, record: Mapping[str, float], groups: Sequence[Sequence[Rollout]]) -> list[str]:
    """The picture as text: how much of the run is done, the last iteration's record, and its first rollout."""
    drawn = Counter(group[0].problem.level for group in groups)
    bar = f"{'━' * round(WIDTH * share):{WIDTH}}"
    levels = " · ".join(f"{level}: {n / len(groups):.0%}" for level, n in sorted(drawn.items()))
    return [
        f"reinforce  {bar}  {_place(share, record)}",
        _figures(record),
        f"levels  {levels}",
        "",
        *(printable(line) for line in told(groups[0][0])),
    ]


def _place(share: float, record: Mapping[str, float]) -> str:
    left = timedelta(seconds=round(record["seconds"] * (1 - share) / share))
    return f"iteration {record['iteration']} · {share:.0%} · {left} left"


def _figures(record: Mapping[str, float]) -> str:
    pace = f"{record['length']:.0f} tokens a sample · {record['tokens_per_second']:,.0f} tokens/s"
    earned = f"reward {record['reward']:.2f} · right {record['right']:.2f}"
    return f"{earned} · idle groups {record['idle_groups']:.0%} · {pace}"


def told(rollout: Rollout) -> list[str]:
    """A problem, how it was thought about last, and what came of it."""
    problem, trace = rollout.problem, rollout.trace
    before = len(trace.thinking) - LINES
    return [
        f"{problem.task}, level {problem.level}: {problem.question}",
        *([f"  … {before} lines"] if before > 0 else []),
        *(f"  {step}" for step in trace.thinking[-LINES:]),
        f"answer: {trace.answer.text if trace.answer else '(none)'} · {rollout.verdict.value} (gold {problem.answer})",
    ]

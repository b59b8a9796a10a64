"""What somebody sees who watches a run of reinforcement: figures, the levels that are drawn, one try as it was written.

Nothing is shown where standard error is no terminal; metrics.jsonl, samples.md and TensorBoard have it all.
"""

from __future__ import annotations

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

LINES = 6  # of a thought, its last
WIDTH = 20  # of the bar
View = Callable[[float, Mapping[str, float], Sequence[Sequence[Rollout]]], None]


@contextmanager
def live(ranks: Ranks, console: Console | None = None) -> Iterator[View]:
    """A function to call after every iteration with the arguments of `lines`; it refreshes one picture in place."""
    console = console or Console(stderr=True)
    if not (ranks.first and console.is_terminal):
        yield lambda share, record, groups: None
        return
    with Live(Text("reinforce  the first iteration"), console=console, refresh_per_second=2) as screen:

        def show(share: float, record: Mapping[str, float], groups: Sequence[Sequence[Rollout]]) -> None:
            rows = (Text(line, no_wrap=True, overflow="ellipsis") for line in lines(share, record, groups))
            screen.update(Group(*rows))

        yield show


def lines(share: float, record: Mapping[str, float], groups: Sequence[Sequence[Rollout]]) -> list[str]:
    """The picture as text: how much of the run is done, the last iteration's record, and its first rollout."""
    left = timedelta(seconds=round(record["seconds"] * (1 - share) / share))
    drawn = Counter(group[0].problem.level for group in groups)
    bar = f"{'━' * round(WIDTH * share):{WIDTH}}"
    pace = f"{record['length']:.0f} tokens a sample · {record['tokens_per_second']:,.0f} tokens/s"
    earned = f"reward {record['reward']:.2f} · right {record['right']:.2f}"
    levels = " · ".join(f"{level}: {n / len(groups):.0%}" for level, n in sorted(drawn.items()))
    return [
        f"reinforce  {bar}  iteration {record['iteration']} · {share:.0%} · {left} left",
        f"{earned} · idle groups {record['idle_groups']:.0%} · {pace}",
        f"levels  {levels}",
        "",
        *(printable(line) for line in _told(groups[0][0])),
    ]


def _told(rollout: Rollout) -> list[str]:
    problem, trace = rollout.problem, rollout.trace
    before = len(trace.thinking) - LINES
    return [
        f"{problem.task}, level {problem.level}: {problem.question}",
        *([f"  … {before} lines"] if before > 0 else []),
        *(f"  {step}" for step in trace.thinking[-LINES:]),
        f"answer: {trace.answer.text if trace.answer else '(none)'} · {rollout.verdict.value} (gold {problem.answer})",
    ]

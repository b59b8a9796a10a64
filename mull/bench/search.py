"""How much faster many problems are searched together than one at a time, the trees being the same to the last bit.

Both sides run the same search with the same seeds, in turn, several times. Together: one asyncio program over one
engine a core, whose batches are filled by all problems. Alone: one problem after another, on some of the problems,
drawn anew for every repetition; the time for all is taken to be in proportion to the tokens that they write, which are
known exactly, for they are the same tokens. Nothing is cached from one run to the next.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from mull.bench.machine import CORES
from mull.chat import Chat
from mull.core import Failed, Problem, Trace
from mull.engine.embedded import Embedded
from mull.engine.pool import Pool
from mull.eval.report import extremes
from mull.model import checkpoint
from mull.reward.agreement import Agreement
from mull.search.grow import TreeSearch, watched
from mull.search.mcts import MCTS
from mull.search.session import Budget, Session
from mull.search.tree import Node, drawn
from mull.tasks import TASKS

PROBLEMS, ALONE, REPETITIONS = 256, 16, 3
SEARCHES = {"": MCTS(simulations=16, parallel=1), ", 8 walks a round": MCTS(simulations=16, parallel=8)}
"""Walk by walk, as the search is written down in books, and with the walks of a round side by side."""

LEVELS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Found:
    """What came of one problem: its candidates and its tree, spelled out, and how many tokens were written for them."""

    text: str
    tokens: int


@dataclass(frozen=True, slots=True)
class Turn:
    """One run over some problems: what was found, by their indices, and how long it took."""

    found: dict[int, Found]
    seconds: float

    @property
    def tokens(self) -> int:
        return sum(each.tokens for each in self.found.values())


def asked(problems: int) -> list[Problem]:
    """Problems of the test split, all families at levels 1 to 3 alike."""
    tasks = list(TASKS.values())
    kinds = [(task, level) for level in LEVELS for task in tasks]
    return [task.problem(level, i, "test") for i in range(problems) for task, level in [kinds[i % len(kinds)]]]


async def searched(engine: Embedded | Pool, search: TreeSearch, problem: Problem) -> Found:
    """One problem's search, without a limit but its own. Rollouts are judged by each other."""
    trees: list[Node] = []
    session = Session(engine, Agreement(), budget=Budget(10**9), seed="bench")
    found = session.candidates(watched(search, trees.append), Trace.ask(problem.question))
    candidates = [(*c.trace.thinking, c.trace.answer and c.trace.answer.text) async for c in found]
    return Found(json.dumps([candidates, drawn(trees[-1])]), session.cost.tokens_out)


def together(engine: Embedded | Pool, search: TreeSearch, problems: Sequence[Problem]) -> Turn:
    """All problems at the same time."""

    async def run() -> list[Found]:
        return await asyncio.gather(*(searched(engine, search, problem) for problem in problems))

    began = perf_counter()
    found = asyncio.run(run())
    return Turn(dict(enumerate(found)), perf_counter() - began)


def alone(engine: Embedded, search: TreeSearch, problems: Sequence[Problem], some: Sequence[int]) -> Turn:
    """Some of the problems, one after another."""
    began = perf_counter()
    found = {i: asyncio.run(searched(engine, search, problems[i])) for i in some}
    return Turn(found, perf_counter() - began)


def search(folder: Path, problems: int = PROBLEMS, some: int = ALONE, repetitions: int = REPETITIONS) -> dict[str, Any]:
    """Problems per second of both sides and their ratio, each {"value", "low", "high", "n"}: median and extremes.

    `same` is the share of trees that are the same on both sides. Raises Failed where one is not: then there is
    nothing to compare.
    """
    chat, model = Chat.load(folder), checkpoint.load(folder)
    chosen = asked(problems)
    report: dict[str, Any] = {"problems": problems, "alone": some}
    single = Embedded(model, chat)
    with Pool(model, chat, CORES) as many:
        for name, how in SEARCHES.items():
            alone(single, how, chosen, [0])  # neither side's first run counts
            together(many, how, chosen[: 2 * CORES])
            turns = []
            for at in range(repetitions):
                single.load(model)
                many.load(model)
                all_ = together(many, how, chosen)
                few = alone(single, how, chosen, Random(f"bench/{at}").sample(range(problems), some))
                turns.append((all_, few))
            report |= figures(turns, f"@{problems}{name}")
            report[f"search@{problems}{name}"] = asdict(how)
    return report


def figures(turns: Sequence[tuple[Turn, Turn]], at: str) -> dict[str, Any]:
    """What (together, alone) turns amount to. Raises Failed where a tree is not the same on both sides."""
    pairs = [(all_.found[i], found) for all_, few in turns for i, found in few.found.items()]
    if odd := sum(a != b for a, b in pairs):
        raise Failed(f"{odd} of {len(pairs)} trees are not the same together and alone")
    speeds = [len(all_.found) / all_.seconds for all_, _ in turns]
    theirs = [len(all_.found) / (few.seconds * all_.tokens / few.tokens) for all_, few in turns]
    return {
        f"problems_per_second/together{at}": extremes(speeds),
        f"problems_per_second/alone{at}": extremes(theirs),
        f"ratio/alone{at}": extremes([a / b for a, b in zip(speeds, theirs, strict=True)]),
        f"tokens_per_problem{at}": turns[0][0].tokens / len(turns[0][0].found),
        f"same{at}": len(pairs),
    }

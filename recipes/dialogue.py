"""Does it still answer behind a system message or earlier turns, and does it follow when a question goes on?

    python recipes/dialogue.py mull-nano --out docs/results/dialogue

Greedy answers to problems of the valid split, levels 1 and 2 of all families: alone; the same problems behind what
somebody said before that has nothing to do with them; and questions that mean nothing without the turn before
(`times 3`, `and in banana?`). Three in ten of what is said comes in words held out from training. Writes OUT.csv, a row
for every model and way, and OUT.json, where it comes from.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from study import origin, stem, write

from mull.core import Message, Problem, Verdict
from mull.eval import benchmark, report
from mull.reasoner import Reasoner, folder_named
from mull.tasks import talk, task_named

Asked = tuple[talk.Messages, Problem]
"""What was said before, and the question."""


def behind(rng: Random, problem: Problem, wanted: Callable[[talk.Messages], bool]) -> Asked:
    """A problem behind the first conversation that is wanted."""
    while not wanted(said := talk.before(rng, "valid")):
        pass
    return said, problem


def ways(problems: Sequence[Problem], follow: int) -> dict[str, list[Asked]]:
    """Every way to ask: the problems in each, and so many questions that go on."""

    def system(said: talk.Messages) -> bool:
        return said[0].role == "system"

    rng = Random("dialogue")
    goes_on: dict[str, list[Asked]] = {"arithmetic": [], "letters": []}
    while min(map(len, goes_on.values())) < follow:
        said, problem = talk.goes_on(rng, "valid")
        if len(found := goes_on[problem.task]) < follow:
            found.append((said, problem))
    return {
        "alone": [((), p) for p in problems],
        "a system message": [behind(rng, p, lambda said: system(said) and len(said) == 1) for p in problems],
        "one turn before": [behind(rng, p, lambda said: not system(said) and len(said) == 2) for p in problems],
        "several turns": [behind(rng, p, lambda said: not system(said) and len(said) > 2) for p in problems],
        "both": [behind(rng, p, lambda said: system(said) and len(said) > 1) for p in problems],
        "goes on with the result": goes_on["arithmetic"],
        "goes on with another word": goes_on["letters"],
    }


async def right(reasoner: Reasoner, asked: Sequence[Asked]) -> list[float]:
    """1 where the greedy answer is right."""
    answers = await asyncio.gather(*(reasoner.solve([*said, Message("user", p.question)]) for said, p in asked))
    verdicts = [task_named(p.task).verify(p, a.text) for (_, p), a in zip(asked, answers, strict=True)]
    return [float(verdict is Verdict.RIGHT) for verdict in verdicts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+", help="shipped names, or folders")
    parser.add_argument("--out", type=stem, required=True, help="without an ending")
    parser.add_argument("--n", type=int, default=20, help="problems of each family and level")
    args = parser.parse_args()
    asked = ways(benchmark.problems(benchmark.families("all"), [1, 2], "valid", args.n), 10 * args.n)
    folders, rows = [folder_named(Path(name)) for name in args.models], list[dict[str, Any]]()
    for name, folder in zip(args.models, folders, strict=True):
        with Reasoner(folder) as reasoner:
            for way, some in asked.items():
                figure = report.share(asyncio.run(right(reasoner, some)))
                rows.append({"model": Path(name).name, "way": way, "right": figure.percent(), "n": figure.n})
                print(rows[-1], flush=True)
    write(args.out.with_suffix(".csv"), rows)
    origin(args.out, [""], folders)


if __name__ == "__main__":
    main()

"""Labelled traces for reward models: a model tries problems of the train split, and every step is judged.

    python recipes/label.py --model mull-nano --out runs/labels.jsonl
    mull train reward --kind process --config recipes/reward.json --out runs/prm

    python recipes/label.py --again runs/labels.jsonl --out runs/labels2.jsonl     # after a task judges otherwise

Right and wrong by the task's own check. With --continuations K, also what K continuations after every step come to
(Math-Shepherd), or with --search only those that a binary search for the first lost step asks for (OmegaPRM). Of one
problem's samples the different ones are kept, with their number. OUT.cost.json says what it took,
sampling and judging apart: what it costs to have no oracle. What is labelled already lies in OUT.part.jsonl until all
is, and is not labelled again after a kill.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from mull import jsonl
from mull.commands import hash_of, progress
from mull.core import Generator, Problem, Sampling, Trace
from mull.eval import benchmark
from mull.eval.kept import Kept
from mull.ledger import metered
from mull.reasoner import Reasoner, folder_named
from mull.reward.oracle import right
from mull.reward.rollouts import Rollouts
from mull.train import traces
from mull.train.labels import line, parse
from mull.train.rollout import collect

TOGETHER = 256  # problems at the engine at the same time


async def shares(judge: Rollouts, trace: Trace, search: bool) -> list[float | None]:
    """What continuations after every step come to, and the answer; with `search`, 1 before the first lost step, 0 at
    it, and nothing after it."""
    answer = float(right(judge.problem, trace))
    if not search:
        (score,) = await judge.score([trace])
        return [*score.steps, answer]
    at = await judge.first_error(trace)
    n = len(trace.steps)
    return [*([1.0] * n if at is None else [1.0] * at + [0.0] + [None] * (n - at - 1)), answer]


async def lines(
    generator: Generator, problems: list[Problem], sampling: Sampling, samples: int
) -> list[tuple[Problem, Trace, int]]:
    """Finished traces, no two of one problem alike, and how many samples wrote each."""
    found: dict[tuple[str, ...], tuple[Problem, Trace]] = {}
    counts = Counter[tuple[str, ...]]()
    groups = await collect(generator, problems, samples, sampling=sampling)
    for rollout in (r for group in groups for r in group if r.trace.finished):
        answer = rollout.trace.answer.text if rollout.trace.answer else ""
        told = (rollout.problem.where, *rollout.trace.thinking, answer)
        if not any("\n" in text for text in told):
            found.setdefault(told, (rollout.problem, rollout.trace))
            counts[told] += 1
    return [(*one, counts[told]) for told, one in found.items()]


async def labelled(
    generator: Generator, found: list[tuple[Problem, Trace, int]], args: argparse.Namespace
) -> list[dict[str, Any]]:
    if not args.continuations:
        return [line(problem, trace, count=count) for problem, trace, count in found]
    sampling = Sampling(max_tokens=args.max_tokens, seed=f"{args.seed}/worth")
    judges = [Rollouts(problem, generator, args.continuations, sampling) for problem, _, _ in found]
    asked = (shares(judge, trace, args.search) for judge, (_, trace, _) in zip(judges, found, strict=True))
    worths = await asyncio.gather(*asked)
    return [line(problem, trace, worth, count) for (problem, trace, count), worth in zip(found, worths, strict=True)]


def agreement(rows: list[dict[str, Any]]) -> dict[str, int]:
    """How many traces have a first wrong step by the task's check, by continuations, and the same one by both."""
    if not rows or "shares" not in rows[0]:
        return {}
    check, continued = (
        [next((i for i, right in enumerate(row[key][:-1]) if right is not None and not right), None) for row in rows]
        for key in ("labels", "shares")
    )
    return {
        "first_errors_by_check": sum(at is not None for at in check),
        "first_errors_by_continuations": sum(at is not None for at in continued),
        "first_errors_alike": sum(a is not None and a == b for a, b in zip(check, continued, strict=True)),
    }


def again(path: Path, out: Path) -> None:
    """Have the traces of a file judged by the tasks as they are now."""
    found = [(row, parse(row, f"{path}, line {number}", "oracle")) for number, row in jsonl.read(path)]
    rows = [row | line(lesson.problem, lesson.trace) for row, lesson in found]
    changed = sum(row["labels"] != old["labels"] for row, (old, _) in zip(rows, found, strict=True))
    cost = json.loads(path.with_suffix(".cost.json").read_text())
    wrong = sum(not all(row["labels"][:-1]) for row in rows)
    alike = agreement(rows)
    traces.write(out, rows, cost | {"with_a_wrong_step": wrong, **alike})
    print(f"{len(rows)} traces, {wrong} with a wrong step, {changed} judged otherwise: {out}", alike or "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--again", type=Path, help="judge the traces of this file anew, and draw none")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--problems", type=int, default=150, help="of each family and level")
    parser.add_argument("--samples", type=int, default=16, help="of each problem")
    parser.add_argument("--levels", default="1,2,3,4")
    parser.add_argument("--max-tokens", type=int, default=400, help="of one sample")
    parser.add_argument("--continuations", type=int, default=0, help="after every step; 0: the task's check alone")
    parser.add_argument("--search", action="store_true", help="continue only where a binary search asks")
    parser.add_argument("--processes", type=int, default=2, help="that decode; 0: this one")
    parser.add_argument("--seed", default="labels")
    args = parser.parse_args()
    if (args.model is None) == (args.again is None):
        parser.error("whose traces? --model, or --again")
    args.out.parent.mkdir(parents=True, exist_ok=True)
    if args.again:
        again(args.again, args.out)
        return
    levels = [int(level) for level in args.levels.split(",")]
    asked = benchmark.problems(benchmark.families("all"), levels, "train", args.problems)
    Random(args.seed).shuffle(asked)  # levels side by side: a batch is as long as its longest
    sampling = Sampling(max_tokens=args.max_tokens, seed=args.seed)
    model = folder_named(args.model)
    plan = {key: value for key, value in vars(args).items() if key not in ("out", "processes", "again", "model")}
    kept = Kept(args.out.with_suffix(".part.jsonl"), {**plan, "checkpoint": hash_of(model)})
    done = {row["problem"] for row in kept.rows}
    left = [problem for problem in asked if problem.where not in done]
    with (
        Reasoner(model, processes=args.processes) as reasoner,
        progress("label", len(asked), len(done)) as advance,
    ):
        for at in range(0, len(left), TOGETHER):
            some = left[at : at + TOGETHER]
            with metered() as sampled:
                found = asyncio.run(lines(reasoner.generator, some, sampling, args.samples))
            with metered() as judged:
                fresh = asyncio.run(labelled(reasoner.generator, found, args))
            costs = [{"sampled": sampled.cost.flops, "judged": judged.cost.flops,
                      "seconds": sampled.cost.seconds + judged.cost.seconds}]  # fmt: skip
            for problem in some:  # what all of them took is told with the first
                own = [row for row, (asked_of, _, _) in zip(fresh, found, strict=True) if asked_of is problem]
                kept.add({"problem": problem.where, "rows": own, **(costs.pop() if costs else {})})
                advance()
    rows = [row for each in kept.rows for row in each["rows"]]
    flops = {key: sum(each.get(key, 0.0) for each in kept.rows) for key in ("sampled", "judged", "seconds")}
    wrong = sum(not all(row["labels"][:-1]) for row in rows)
    cost = {
        "model": str(args.model), "traces": len(rows), "with_a_wrong_step": wrong,
        "steps": sum(len(row["labels"]) - 1 for row in rows), "flops": flops["sampled"] + flops["judged"],
        "flops_sampling": flops["sampled"], "flops_judging": flops["judged"], "seconds": round(flops["seconds"], 1),
        **agreement(rows),
    }  # fmt: skip
    traces.write(args.out, rows, cost)
    kept.done()
    print(f"{len(rows)} traces, {wrong} with a wrong step: {args.out}")


if __name__ == "__main__":
    main()

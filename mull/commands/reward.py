"""`mull eval reward`: what a reward model is worth on traces that a policy writes."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mull.commands import Judge, Model, hash_of, numbers, processes_for, progress, table
from mull.core import Problem, Sampling, Scorer, Split
from mull.reasoner import SHIPPED, Reasoner

if TYPE_CHECKING:
    from mull.eval.reward import Judged

TOGETHER = 128  # problems at the engine at the same time


def reward(
    scorer: Judge,
    /,
    *,
    tasks: str = "all",
    levels: str = "1,2,3",
    split: Split = "valid",
    n: int = 20,
    samples: int = 4,
    temperature: float = 1.0,
    seed: str = "",
    critiques: int = 1,
    model: Model = SHIPPED,
    json: Path | None = None,
) -> None:
    """Score a policy's samples with a reward model, and compare with what each task's own check says.

    Parameters
    ----------
    scorer
        Folder of the reward model: one of `mull train reward`, or one published for transformers. Where its weights do
        not tell how it is asked, DIR#math-shepherd or DIR#rlhflow does.
    tasks
        Families, separated by commas, or all.
    levels
        Levels, separated by commas.
    split
        train, valid or test.
    n
        Problems of each family and level.
    samples
        Traces of each problem.
    temperature
        At which they are drawn.
    seed
        Name of the random streams.
    critiques
        Of each trace, where the reward model is generative: 1 is greedy, several are drawn and averaged.
    model
        Model folder of the policy.
    json
        Write one JSON object with every figure, its interval and its origin to this file.
    """
    from mull.eval import report
    from mull.eval.reward import table as figures
    from mull.reward.folder import opened, scorer_hash, told
    from mull.reward.process import Learned

    if json is not None:
        report.must_be_writable(json)
    if samples < 1:
        raise ValueError(f"samples must be at least 1, not {samples}")
    asked = _asked(tasks, levels, split, n)
    about = told(scorer)
    kind, labels = about["kind"], about["labels"]
    if critiques != 1 and kind != "generative":
        raise ValueError(f"{scorer} is of the kind {kind} and writes no critiques: leave --critiques out")
    with Reasoner(model, processes=processes_for(samples * len(asked))) as reasoner:
        learned = opened(scorer, reasoner.chat, critiques=critiques, seed=seed, prices=False)
        sampling = Sampling(temperature, max_tokens=512, seed=seed)
        priced = None
        if isinstance(learned, Learned) and about["useful"]:
            priced = Learned(learned.heads, learned.engine, learned.kind, prices=True)
        found = _judged(reasoner, learned, priced, asked, samples, sampling)
    result = figures(found, seed)
    print(f"{kind}, labels of {labels}: {result['traces']} traces, {result['with_an_error']} with an error")
    if result["no_numbers"]:
        print(f"left out: {result['no_numbers']} traces more, of which the scores are no numbers")
    _show(result)
    if json is not None:
        setting = {
            "kind": kind, "labels": labels, "scorer": scorer_hash(scorer), "split": split, "levels": levels,
            "samples": samples, "critiques": critiques, "temperature": temperature, "scorer_flops": learned.flops,
            "sampled": samples * len(asked),
        }  # fmt: skip
        report.write(json, {**setting, **report.plain(result), **report.provenance([seed], hash_of(model))})


def _judged(
    reasoner: Reasoner, scorer: Scorer, priced: Scorer | None, asked: list[Problem], n: int, sampling: Sampling
) -> list[Judged]:
    """What the scorer says of n samples of every problem."""
    from mull.eval.reward import judged

    found: list[Judged] = []
    with progress("reward", len(asked)) as advance:
        for at in range(0, len(asked), TOGETHER):
            some = asked[at : at + TOGETHER]
            found += asyncio.run(judged(reasoner.generator, lambda _: scorer, some, n, sampling, priced))
            for _ in some:
                advance()
    return found


def _asked(tasks: str, levels: str, split: Split, n: int) -> list[Problem]:
    """The problems. Raises ValueError for a family whose steps nobody can judge."""
    from mull.eval import benchmark
    from mull.tasks import TASKS

    asked = benchmark.problems(benchmark.families(tasks), numbers(levels), split, n)
    if silent := {problem.task for problem in asked} - set(TASKS):
        raise ValueError(f"nobody knows which steps of {', '.join(sorted(silent))} are right")
    return asked


def _show(result: dict[str, Any]) -> None:
    names = ("first_error_f1", "first_error_f1_tuned", "step_auc", "answer_auc")
    shown = [name for name in names if name in result]
    rows = [
        (f"{family} {level}", *(cell[name].percent() if name in cell else "" for name in shown))
        for family, by in result["families"].items()
        for level, cell in by.items()
    ]
    table(("", *shown), [*rows, ("all", *(result[name].percent() for name in shown))])
    rest = (
        "exact", "silent", "useful_auc", "step_ece", "answer_ece", "hidden_auc", "hidden_caught", "hidden_false_alarms",
    )  # fmt: skip
    for name in rest:
        if name in result:
            print(f"{name.replace('_', ' ')}: {result[name].percent()}, n {result[name].n}")
    if "useless_steps" in result:
        print(f"useless steps: {result['useless_steps']}")

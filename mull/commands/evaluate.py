"""`mull eval`: accuracy on unseen problems or on typed questions, as a table and as JSON."""

from __future__ import annotations

import asyncio
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from cyclopts import App

from mull.commands import Model, hash_of, numbers, processes_for, progress, table
from mull.commands.curve import curve
from mull.commands.how import How
from mull.commands.ladder import ladder
from mull.commands.reward import reward
from mull.core import Split
from mull.effort import effort_named
from mull.ledger import metered
from mull.reasoner import SHIPPED, Reasoner

if TYPE_CHECKING:
    from mull.core import Problem

app = App(
    name="eval",
    help="Accuracy on unseen problems, typed questions or the frozen hard set, against compute, or of a reward model.",
)
app.command(ladder)
app.command(curve)
app.command(reward)
Subject = Literal["model", "oracle", "random", "constant"]


@app.default
def evaluate(
    *,
    tasks: str = "all",
    levels: str = "1,2,3",
    split: Split = "test",
    n: int = 100,
    samples: int = 1,
    typed: Path | None = None,
    how: How = How(),
    seed: str = "",
    model: Model = SHIPPED,
    subject: Subject = "model",
    json: Path | None = None,
) -> None:
    """Measure how many problems are answered rightly, with 95 % intervals.

    Parameters
    ----------
    tasks
        Families, separated by commas, or all; rg:NAME is a data set of reasoning-gym (mull tasks rg).
    levels
        Levels, separated by commas.
    split
        train, valid or test.
    n
        Problems of each family and level.
    samples
        Answers to each problem: one is greedy, more are drawn at temperature 1; efforts that search draw as they do.
    typed
        Ask the questions of this file of JSON lines instead: {"task", "question", "answer", "kind"}, where the task is
        any word, and the kind number, integer, numbers, number_set, word, text, words, yesno or expression. `shipped`
        stands for the file in the package.
    seed
        Name of the random streams.
    model
        A model folder, the name of a model that comes with the package, or http://host/v1#model.
    subject
        Who is examined: the model, or one of the controls of the harness: oracle, random, constant.
    json
        Write one JSON object with every figure, its interval and its origin to this file.
    """
    from mull.eval import benchmark, report

    settings = how.settings()
    if subject != "model" and (settings or how.scorer):
        raise ValueError(f"{subject} is a control, which is asked by an effort alone")
    if json is not None:
        report.must_be_writable(json)
    if typed is not None:
        _must_be_idle(tasks=tasks, levels=levels, split=split, n=n, samples=samples, seed=seed, subject=subject)
    asked = [] if typed else benchmark.problems(benchmark.families(tasks), numbers(levels), split, n)
    if samples < 1:
        raise ValueError(f"samples must be at least 1, not {samples}")
    if typed is not None:
        result = _typed(typed, model, how)
        setting: dict[str, Any] = {"typed": str(typed), "effort": how.effort}
    else:
        with _examined(subject, model, asked, samples, how) as reasoner:
            result = _problems(reasoner, asked, samples=samples, effort=how.effort, seed=seed, **settings)
        heat = None if how.searches or settings else float(samples > 1)  # a search has its own
        setting = {
            "split": split, "samples": samples, "temperature": heat, "effort": how.effort, "subject": subject,
        }  # fmt: skip
    if json is not None:
        origin = report.provenance([seed], hash_of(model) if subject == "model" else None, _threads(subject))
        report.write(json, {**setting, **how.told(), **report.plain(result), **origin})


def _must_be_idle(**flags: Any) -> None:
    """Raise ValueError where one of these flags, none of which says anything to typed questions, was given."""
    known = signature(evaluate).parameters
    if given := [f"--{name}" for name, value in flags.items() if value != known[name].default]:
        raise ValueError(f"--typed asks the model each of its questions once: leave out {', '.join(given)}")


def _examined(
    subject: Subject, model: Path, asked: list[Problem], samples: int, how: How
) -> Reasoner:  # fmt: skip
    if subject == "model":
        processes = processes_for(samples * len(asked), how.searches)
        return Reasoner(model, scorer=how.scorer, processes=processes)
    from mull.chat import Chat
    from mull.eval.subjects import CONTROLS
    from mull.model.tokenizer import train_tokenizer

    chat = Chat(train_tokenizer())
    return Reasoner(CONTROLS[subject](chat, asked), chat=chat)


def _problems(
    reasoner: Reasoner, asked: list[Problem], *, samples: int, effort: str, seed: str, **how: Any
) -> dict[str, Any]:
    from mull.eval import benchmark

    with metered() as meter, progress("eval", len(asked)) as advance:
        outcomes = asyncio.run(
            benchmark.measure(reasoner, asked, samples=samples, effort=effort, seed=seed, done=advance, **how)
        )
    result = benchmark.table(outcomes, seed) | {"seconds": round(meter.cost.seconds, 3)}
    levels = list(result["mean_over_families"])
    rows = [(name, *(by[level]["accuracy"].percent() for level in levels)) for name, by in result["families"].items()]
    means = tuple(result["mean_over_families"][level]["accuracy"].percent() for level in levels)
    table(("family", *(f"level {level}" for level in levels)), [*rows, ("mean", *means)])
    means_by_level = result["mean_over_families"].items() if effort_named(effort).thinks else ()
    wrong = {level: mean["wrong_step"] for level, mean in means_by_level if "wrong_step" in mean}
    if wrong:
        print("thinking with a wrong step:", ", ".join(f"level {k} {v.percent()}" for k, v in wrong.items()))
    for level, mean in result["mean_over_families"].items() if samples > 1 else ():
        found = f"one of {samples} right {mean['coverage'].percent()}, ways to be right {mean['paths'].value:.1f}"
        mixed = f", two right ones differ {mean['variety'].percent()}" if "variety" in mean else ""
        new = f", of all steps {mean['distinct'].percent()} different" if "distinct" in mean else ""
        print(f"level {level}: {found}{mixed}{new}")
    if result["doubt"]:
        print(
            "doubt:",
            ", ".join(f"{name.replace('_', ' ')} {share.percent()}" for name, share in result["doubt"].items()),
        )
    print(f"{len(asked)} problems, {result['tokens']:,} tokens, {result['seconds']:.1f} s")
    return result


def _typed(path: Path, model: Path, how: How) -> dict[str, Any]:
    from mull.eval import typed

    questions = typed.load(typed.SHIPPED if str(path) == "shipped" else path)
    reasoner = Reasoner(model, scorer=how.scorer, processes=processes_for(len(questions), how.searches))
    with reasoner, metered() as meter, progress("eval", len(questions)) as advance:
        result = asyncio.run(typed.measure(reasoner, questions, effort=how.effort, done=advance, **how.settings()))
    rows = [(name, figure.percent(), str(figure.n)) for name, figure in result["families"].items()]
    table(("family", "right", "n"), [*rows, ("total", result["total"].percent(), str(result["total"].n))])
    for side in ("sure", "unsure"):
        if side in result:
            print(f"{side} of {result[side].n}: {result[side].percent()} right")
    return result | {"seconds": round(meter.cost.seconds, 3)}


def _threads(subject: Subject) -> int:
    if subject != "model":
        return 1
    import torch

    return torch.get_num_threads()

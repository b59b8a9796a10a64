"""`mull eval curve`: accuracy against the FLOPs of training or of answering, as a table, CSV and picture."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from mull.commands import Judge, hash_of, pair, processes_for, progress, table
from mull.reasoner import Reasoner, folder_named

if TYPE_CHECKING:
    from mull.core import Problem
    from mull.eval.curve import Point
    from mull.eval.samples import Samples

Knobs = Annotated[list[str] | None, Parameter(consume_multiple=True, negative=())]


def curve(
    *folders: Path,
    axis: Literal["train", "test"],
    out: Path,
    set_: Literal["ladder-v1", "beyond-v1"] = "ladder-v1",
    each: int | None = None,
    samples: int = 64,
    searches: str | None = None,
    budgets: str = "512,1024,2048,4096,8192,16384",
    scorer: Judge | None = None,
    knobs: Knobs = None,
    seed: str = "",
) -> None:
    """Measure on the validation twins of a frozen set, and write OUT.csv, OUT.png and OUT.json (their origin).

    With --searches, every search is run at every budget and compared with the majority vote of equal FLOPs on the same
    problems: written are OUT.html, OUT.json and OUT.beside.csv as well, and OUT.runs.jsonl, from which a run that was
    killed goes on.

    Parameters
    ----------
    folders
        For the axis train, folders of finished runs, whose kept models are measured with one sample at temperature 1;
        for the axis test, model folders, with --searches one.
    axis
        FLOPs of training, or of answering.
    out
        Where to write, without an ending.
    set_
        The frozen set whose twins from the valid split are asked.
    each
        So many problems of each family instead of as many as the set has.
    samples
        For the axis test without searches: samples of each problem.
    searches
        For the axis test: searches of `mull ask --search`, separated by commas, or all.
    budgets
        For searches: tokens that an answer may cost at most, six budgets or more. Searches are made as wide as theirs
        has room for.
    scorer
        For searches: folder of a reward model, which then scores the thinking, and the votes of searches but not the
        majority vote.
    knobs
        For searches: knobs such as mcts.value=scorer, which then stay as they are at every budget.
    seed
        Name of the random streams.
    """
    from mull.eval.ladder import LADDERS

    if not folders:
        raise ValueError("name at least one folder")
    if searches is None and (scorer is not None or knobs):
        raise ValueError("--scorer and --knobs are for --searches")
    if out.suffix:
        raise ValueError(f"--out is a name to which .csv and others are put, and {out.name} has an ending")
    out.parent.mkdir(parents=True, exist_ok=True)
    chosen = LADDERS[set_] if each is None else replace(LADDERS[set_], each=each)
    asked, up = chosen.twins(), f"right on twins of {set_} (%)"
    if searches is None:
        _plain(folders, asked, axis, samples, seed, out, up)
    elif axis == "train" or len(folders) > 1:
        raise ValueError("--searches are compared on the axis test, with one model folder")
    else:
        _searched(folder_named(folders[0]), asked, searches, budgets, scorer, knobs or [], seed, out, up)


def _plain(
    folders: tuple[Path, ...], asked: list[Problem], axis: str, samples: int, seed: str, out: Path, up: str
) -> None:
    from mull.eval import curve as curves
    from mull.eval import report
    from mull.eval.ladder import Rung, climb

    found: list[Point] = []
    models: list[Path] = []
    if axis == "train":
        once = Rung("pass", 1)
        for shot in [shot for run in folders for shot in curves.snapshots(run)]:
            figure = climb(_draw(shot.folder, asked, 1, seed), [once])[str(once)]
            models.append(shot.folder)
            found.append(curves.Point.of(shot.run, shot.iteration, shot.flops, figure))
    else:
        for folder in map(folder_named, folders):
            models.append(folder)
            found += curves.answering(folder.name, _draw(folder, asked, samples, seed))
    rows: list[tuple[str, ...]] = [
        (p.curve, str(p.at), f"{p.flops:.3g}", f"{100 * p.value:.1f} % ({100 * p.low:.1f}-{100 * p.high:.1f})")
        for p in found
    ]
    table(("curve", "iteration" if axis == "train" else "samples", "FLOPs", "right"), rows)
    curves.write(out.with_suffix(".csv"), found)
    report.beside(out, [seed], [hash_of(model) for model in models])
    placed, marks = curves.since_start(found) if axis == "train" else (found, {})
    across = "FLOPs of training since the start" if axis == "train" else "FLOPs of answering one question"
    curves.draw(out.with_suffix(".png"), placed, across=across, up=up, marks=marks)


def _draw(folder: Path, asked: list[Problem], samples: int, seed: str) -> list[Samples]:
    from mull.eval.samples import draw
    from mull.reward.agreement import Confidence

    with (
        Reasoner(folder, processes=processes_for(samples * len(asked))) as reasoner,
        progress(folder.name, len(asked)) as advance,
    ):
        return asyncio.run(draw(reasoner, asked, samples, scorer=Confidence(), seed=seed, done=advance))


def _searched(
    model: Path, asked: list[Problem], searches: str, budgets: str, scorer: Path | None, knobs: list[str], seed: str,
    out: Path, up: str,
) -> None:  # fmt: skip
    from mull.chat import Chat
    from mull.eval import race, report
    from mull.eval.ladder import digest
    from mull.reward.folder import opened, scorer_hash, shares, told

    chosen, tokens = race.searches_named(searches, list(map(pair, knobs))), race.budgets_named(budgets)
    origin = {"digest": digest(asked), "checkpoint": hash_of(model), "scorer": scorer and scorer_hash(scorer)}

    alone = scorer is not None and shares(scorer, hash_of(model))

    def reasoner() -> Reasoner:
        fresh = Reasoner(model, scorer=scorer, processes=0 if alone else processes_for(len(asked), searches=True))
        if fresh.shape is None:
            raise ValueError(f"nobody knows how many FLOPs {model} takes")
        return fresh

    course = race.Race(
        reasoner,
        asked,
        kept=out.with_suffix(".runs.jsonl"),
        origin=origin,
        seed=seed,
        watch=lambda label: progress(label, len(asked)),
    )
    if scorer is not None:
        opened(scorer, Chat.load(model))  # it should be refused before anything is run
    runs, votes = course.all(chosen, tokens)
    length = course.length()
    found = race.compared(runs, votes, seed)
    table(("search", "budget", "FLOPs", "right", "vote of equal FLOPs", "more", ""), race.lines(found, votes))
    print(race.said(found))
    race.write(out, found, votes, up)
    about = {} if scorer is None else {"about_scorer": told(scorer)}
    setting = {**origin, **about, "length": length, "n": len(asked)}
    report.write(
        out.with_suffix(".json"), {**setting, **race.figures(found, votes), **report.provenance([seed], hash_of(model))}
    )

"""`mull eval ladder`: the frozen hard set, rung by rung."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mull.commands import Judge, Model, hash_of, processes_for, progress, table
from mull.reasoner import SHIPPED, Reasoner

if TYPE_CHECKING:
    from mull.core import Problem
    from mull.eval.kept import Kept
    from mull.eval.samples import Samples

KEPT = ".samples.jsonl"  # of the file beside the figures, while there are none


def ladder(
    *,
    rungs: str = "pass@1",
    set_: Literal["ladder-v1", "beyond-v1"] = "ladder-v1",
    twins: bool = False,
    each: int | None = None,
    scorer: Judge | None = None,
    seed: str = "",
    model: Model = SHIPPED,
    json: Path | None = None,
) -> None:
    """Score a model on a frozen set of hard problems, with samples at temperature 1.

    Where one of K samples is chosen, errors are told apart: of coverage, since none of the K is right, and of
    selection, since one is and another was chosen. Where there are scores, rerank is also measured at 1, 2, 4 …
    samples, which shows from where on the scorer is over-optimised.

    Parameters
    ----------
    rungs
        Ways to answer, separated by commas: pass@1, maj@K (the majority of K samples), weighted@K (their vote, weighted
        by the scorer), rerank@K (the one that it scores highest), oracle@K (one of K is right).
    set_
        ladder-v1, or beyond-v1: levels that no demonstration reaches.
    twins
        Ask as many problems of the valid split instead; choices are made on these.
    each
        With --twins, so many problems of each family instead of as many as the set has.
    scorer
        Folder of a reward model, for weighted@K and rerank@K. Without one they go by how sure the model was.
    seed
        Name of the random streams.
    model
        Model folder.
    json
        Write one JSON object with every figure, its interval and its origin to this file. Meanwhile, samples are kept
        beside it, and the same command goes on with them where it was killed.
    """
    from mull.eval import report
    from mull.eval.kept import Kept
    from mull.eval.ladder import LADDERS, SCORED, Rung, climb, digest, pressed
    from mull.reward.folder import scorer_hash, told

    wanted = [Rung.named(name) for name in dict.fromkeys(rungs.split(","))]
    samples, judged = max(rung.k for rung in wanted), any(rung.kind in SCORED for rung in wanted)
    if json is not None:
        report.must_be_writable(json)
    if each is not None and not twins:
        raise ValueError("a part of a frozen set is not that set: --each is for --twins")
    chosen = LADDERS[set_] if each is None else replace(LADDERS[set_], each=each)
    asked = chosen.twins() if twins else chosen.problems()
    kept = None
    if json is not None:
        judge = (scorer_hash(scorer) or str(scorer)) if scorer else judged
        what = {"checkpoint": hash_of(model) or str(model), "scorer": judge, "seed": seed, "samples": samples}
        kept = Kept(json.with_suffix(KEPT), {"digest": digest(asked), **what})
    found = _drawn(model, asked, samples, scorer, judged, seed, kept)
    result: dict[str, Any] = climb(found, wanted)
    if scorer is not None or judged:
        result |= pressed(found)
    _show([str(rung) for rung in wanted], result)
    if json is not None and kept is not None:
        setting: dict[str, Any] = {
            "set": set_,
            "level": chosen.level,
            "twins": twins,
            "digest": digest(asked),
            "temperature": 1.0,
            "samples": samples,
            "distinct": sum(samples.distinct for samples in found),
            "flops": sum(samples.flops for samples in found),
        }
        if scorer is not None:
            setting["scorer"] = {"checkpoint": scorer_hash(scorer), **told(scorer)}
            setting["scorer_flops"] = sum(samples.judging for samples in found)
        elif judged:
            setting["scorer"] = {"kind": "confidence"}
        origin = report.provenance([seed], hash_of(model))
        report.write(json, {**setting, **report.plain(result), **origin})
        kept.done()


def _drawn(
    model: Path, asked: list[Problem], samples: int, scorer: Path | None, judged: bool, seed: str, kept: Kept | None
) -> list[Samples]:
    from mull.eval.samples import draw
    from mull.reward.agreement import Confidence
    from mull.reward.folder import opened

    with (
        Reasoner(model, processes=processes_for(samples * len(asked))) as reasoner,
        progress("ladder", len(asked), len(kept.rows) if kept is not None else 0) as advance,
    ):
        judge = opened(scorer, reasoner.chat) if scorer is not None else Confidence() if judged else None
        return asyncio.run(draw(reasoner, asked, samples, scorer=judge, seed=seed, kept=kept, done=advance))


def _show(names: list[str], result: dict[str, Any]) -> None:
    rows: list[tuple[str, ...]] = [
        (family, *(found[name].percent() for name in names)) for family, found in result["families"].items()
    ]
    table(("family", *names), [*rows, ("all", *(result[name].percent() for name in names))])
    if result["errors"]:
        errors: list[tuple[str, ...]] = [
            (name, e["coverage"].percent(), e["selection"].percent()) for name, e in result["errors"].items()
        ]
        print()
        table(("errors of", "coverage", "selection"), errors)
    if "peak" in result:
        peak = result["peak"]
        last = list(result["curve"])[-1]
        print(f"\nrerank is best at {peak['k']} samples, {peak['rerank'].percent()}", end="; ")
        print(f"from there to {last} it loses {peak['lost'].percent()}")

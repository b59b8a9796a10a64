"""Traces to learn from: a model tries problems of the train split, and what it gets right is kept.

    python recipes/harvest.py --model runs/rl/model --out runs/traces.jsonl --problems 100 --samples 4
    mull train sft --config recipes/sft.json --set traces=runs/traces.jsonl --out runs/distilled

Rejection sampling, as in STaR (Zelikman et al. 2022). Kept is a right answer after at least one step, none of them
wrong; of samples that think alike, one. With `--doubts N`, kept is what takes back the model's own mistakes instead:
from before the first wrong step of a wrong sample it tries again, N times, and what comes to a right answer is put
after the wrong step, behind `wait`; the wrong step is read, and not learnt. To learn when to doubt and when not to, mix
them with others:

    python recipes/harvest.py --model runs/sft/model --out runs/doubts.jsonl --problems 400 --samples 4 --doubts 4
    mull train sft --config recipes/sft.json --set init=runs/sft/model traces=runs/doubts.jsonl traces_share=0.3 \\
        --out runs/doubting

With `--missed`, kept is the demonstration of every problem that its one greedy sample gets wrong, or right by a wrong
step: what there is to learn yet, where most of what training draws is known by now.

    python recipes/harvest.py --model runs/sft/model --out runs/missed.jsonl --problems 3000 --missed
    mull train sft --config recipes/sft.json --set init=runs/sft/model traces=runs/missed.jsonl traces_share=0.2 \\
        --out runs/sft2

Levels end below that of beyond-v1, which nothing that is learnt from may reach. OUT.cost.json says what was asked, and
what it took: `mull eval curve` counts that in.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import Any

from mull.commands import progress
from mull.core import Sampling
from mull.eval import benchmark
from mull.eval.ladder import LADDERS
from mull.ledger import metered
from mull.reasoner import Reasoner
from mull.train import traces
from mull.train.rollout import collect, doubt

TOGETHER = 512  # problems at the engine at the same time


def harvest(
    model: Path, out: Path, *, problems: int, samples: int, levels: list[int], doubts: int = 0, missed: bool = False,
    seed: str = "harvest",
) -> None:  # fmt: skip
    """Write OUT and OUT.cost.json: `samples` samples at temperature 1 of so many problems of every family and level.

    With `missed` it is one sample at temperature 0.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    asked = benchmark.problems(benchmark.families("all"), levels, "train", problems)
    sampling = Sampling(0.0 if missed else 1.0, max_tokens=400, seed=seed)
    samples = 1 if missed else samples
    lines: list[dict[str, Any]] = []
    right = 0
    with (
        Reasoner(model, processes=2) as reasoner,
        metered() as meter,
        progress("harvest", len(asked)) as advance,
    ):
        for at in range(0, len(asked), TOGETHER):
            groups = asyncio.run(collect(reasoner.generator, asked[at : at + TOGETHER], samples, sampling=sampling))
            right += sum(rollout.right for group in groups for rollout in group)
            if doubts:
                again = asyncio.run(doubt(reasoner.generator, groups, doubts, sampling=sampling))
                lines += traces.mended(again)
            else:
                lines += (traces.missed if missed else traces.kept)(groups)
            for _ in groups:
                advance()
    cost = {
        "model": str(model), "levels": levels, "each": problems, "problems": len(asked), "samples": samples,
        "doubts": doubts, "missed": missed, "seed": seed, "right": right, "kept": len(lines),
        "tokens": meter.cost.tokens_in + meter.cost.tokens_out, "flops": meter.cost.flops,
        "seconds": round(meter.cost.seconds, 1),
    }  # fmt: skip
    traces.write(out, lines, cost)
    print(f"{len(asked) * samples} samples, {right} right, {len(lines)} kept: {out}")


def below(text: str) -> list[int]:
    """The levels of a list with commas."""
    levels, beyond = [int(level) for level in text.split(",")], LADDERS["beyond-v1"].level
    if max(levels) >= beyond:
        raise argparse.ArgumentTypeError(f"nothing that is learnt from may reach level {beyond}, that of beyond-v1")
    return levels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--problems", type=int, default=100, help="of each family and level")
    parser.add_argument("--samples", type=int, default=4, help="of each problem")
    parser.add_argument("--levels", type=below, default="1,2,3")
    parser.add_argument("--doubts", type=int, default=0, help="second thoughts about each mistake; 0: none")
    parser.add_argument("--missed", action="store_true", help="keep demonstrations of what one greedy sample misses")
    parser.add_argument("--seed", default="harvest")
    args = parser.parse_args()
    if args.missed and args.doubts:
        parser.error("what it doubts or what it missed? one of --doubts and --missed")
    harvest(
        args.model, args.out, problems=args.problems, samples=args.samples, levels=args.levels, doubts=args.doubts,
        missed=args.missed, seed=args.seed,
    )  # fmt: skip


if __name__ == "__main__":
    main()

"""Two comparisons: reinforcement or simply more of what went before, and whose words to fine-tune on.

    python recipes/rl_or_sft.py --runs runs/rl_or_sft --out docs/results/rl_or_sft

From one base: `rl`, reinforcement as in recipes/rl.json; for as many FLOPs `sft`, demonstrations as in
recipes/sft.json, and `pretrain`, the text of recipes/pretrain.json, both of single questions; and three short
fine-tunings of equal tokens: on `traces` that the reinforced model wrote and the oracle found right, on demonstrations
of the `same` problems, on demonstrations as they come (`fresh`). Demonstrations are those of a solver that shows
exactly the careful way at these levels, which outside of such a world nobody has.

Writes OUT.csv and OUT.png (`mull eval curve --axis train`) and OUT.json: differences over the same problems of the
valid split, with intervals over problems, not over seeds of training. Runs stay under --runs and are not made again;
with --init runs/hasty/model the run of recipes/rl.json itself may lie there as rl.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
from itertools import islice
from pathlib import Path
from typing import Any

from harvest import harvest
from study import stem, train

from mull.chat import Chat
from mull.commands import hash_of
from mull.eval import benchmark, curve, report
from mull.eval.ladder import LADDERS
from mull.ledger import BACKWARD
from mull.model import MODELS
from mull.model.folder import describe
from mull.reasoner import Reasoner
from mull.tasks import TASKS
from mull.train import traces
from mull.train.data import Mixture, Place, Source, Stream, forward_cost

Pairing = tuple[tuple[str, str], ...]
KEPT = 6  # models on the way of each run
SINGLE = {"strange": 0, "talk": 0, "goes_on": 0}  # reinforcement and the twins know no conversations
PAIRS = (("rl", "sft"), ("rl", "pretrain"), ("traces", "same"), ("traces", "fresh"))


def recipe(name: str, **changes: Any) -> dict[str, Any]:
    """The recipe of the shipped models, changed."""
    written: dict[str, Any] = json.loads((Path(__file__).parent / f"{name}.json").read_text())
    return written | changes


def reinforced(init: Path, iterations: int) -> dict[str, Any]:
    """The recipe itself where it is for so many iterations: a run of it that there is need not be made again."""
    often = max(1, iterations // KEPT)
    config = recipe("rl", init=str(init), iterations=iterations, keep_every=often, save_every=often)
    if often % config["health"]["every"]:
        config["health"]["every"] = often
    return config


def tuned(init: Path, tokens: int, text: str = "sft", **changes: Any) -> dict[str, Any]:
    often = max(1, tokens // KEPT)
    kept = {"keep_every": often, "save_every": often, "eval_every": 10**9}
    return recipe("sft", init=str(init), tokens=tokens, data=mixture(text), **kept, **changes)


def mixture(text: str) -> dict[str, Any]:
    """What a recipe's text is drawn from, of single questions."""
    return {**recipe(text)["data"], **SINGLE}


def tokens_for(flops: float, init: Path, text: str) -> int:
    """How many tokens of a recipe's text are learnt from for so many FLOPs, and 2 % more."""
    config = recipe(text)
    stream = Stream(Mixture(**mixture(text)), Chat.load(init), "cost", batch_tokens=config["micro_tokens"])
    return int(1.02 * flops / cost_of_token(stream, init))


def cost_of_token(stream: Source, init: Path) -> float:
    """FLOPs that a token of these batches takes to learn from."""
    batches = list(islice(stream.batches(Place()), 200))
    shape = describe(init)
    return (1 + BACKWARD) * sum(forward_cost(shape, b) for b in batches) / sum(b.real_tokens for b in batches)


def demonstrate(path: Path, out: Path) -> None:
    """The same problems as often as in a file of traces, in the words of the careful demonstration.

    They were found at the same cost.
    """
    lines = []
    for row in map(json.loads, path.read_text().splitlines()):
        task = TASKS[row["task"]]
        problem = task.problem(row["level"], row["index"], "train")
        lines.append(traces.line(problem, task.demonstrate(problem), problem.answer))
    traces.write(out, lines, json.loads(path.with_suffix(".cost.json").read_text()))


def shares(model: Path, samples: int) -> dict[str, list[float]]:
    """Of every twin of ladder-v1, the share of right answers: greedy, and sampled at temperature 1."""
    asked = LADDERS["ladder-v1"].twins()
    with Reasoner(model, processes=2) as reasoner:
        greedy = asyncio.run(benchmark.measure(reasoner, asked))
        sampled = asyncio.run(benchmark.measure(reasoner, asked, samples=samples, temperature=1.0))
    return {
        name: [sum(o.right) / len(o.right) for o in outcomes]
        for name, outcomes in (("greedy", greedy), ("sampled", sampled))
    }


def compared(runs: dict[str, Path], samples: int, pairs: Pairing) -> dict[str, Any]:
    """Every run's last model, and the differences of those that are to be compared: a pair's first less its second."""
    measured = {name: shares(run / "model", samples) for name, run in runs.items()}
    found = {
        name: {
            "flops": curve.snapshots(run)[-1].flops, "checkpoint": hash_of(run / "model"),
            **{how: report.share(values).json() for how, values in measured[name].items()},
        }
        for name, run in runs.items()
    }  # fmt: skip
    differences = {
        f"{one} - {other}": {
            how: report.bootstrap([a - b for a, b in zip(values, measured[other][how], strict=True)]).json()
            for how, values in measured[one].items()
        }
        for one, other in pairs
    }
    return {"runs": found, "differences": differences, "samples": samples}


def published(runs: dict[str, Path], out: Path, samples: int, pairs: Pairing) -> None:
    """Write OUT.csv and OUT.png, the curves of the runs, and OUT.json, what their last models have over each other."""
    command = [sys.executable, "-m", "mull", "eval", "curve", *map(str, runs.values()), "--axis", "train"]
    subprocess.run([*command, "--out", str(out)], check=True)
    result = compared(runs, samples, pairs)
    report.write(out.with_suffix(".json"), result | report.provenance([""]))
    for pair, found in result["differences"].items():
        print(pair, *(f"{how} {report.Figure(**figure).percent()}" for how, figure in found.items()), sep="  ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--out", type=stem, required=True, help="without an ending")
    parser.add_argument("--init", type=Path, default=MODELS / "mull-nano-base")
    parser.add_argument("--iterations", type=int, default=300, help="of reinforcement")
    parser.add_argument("--problems", type=int, default=300, help="of each family and level, for traces")
    parser.add_argument("--tokens", type=int, default=2_000_000, help="of each of the three short fine-tunings")
    parser.add_argument("--samples", type=int, default=4, help="of each problem, for traces and for the comparison")
    args = parser.parse_args()
    runs = {name: args.runs / name for name in ("rl", "sft", "pretrain", "traces", "same", "fresh")}
    train("rl", reinforced(args.init, args.iterations), runs["rl"])
    first, *_, last = curve.snapshots(runs["rl"])
    for text in ("sft", "pretrain"):
        tokens = tokens_for(last.flops - first.flops, args.init, text)
        train("sft", tuned(args.init, tokens, text), runs[text])
    files = {name: args.runs / f"{name}.jsonl" for name in ("traces", "same")}
    levels = [int(level) for level in recipe("sft")["data"]["levels"]]
    if not files["traces"].is_file():
        harvest(runs["rl"] / "model", files["traces"], problems=args.problems, samples=args.samples, levels=levels)
    demonstrate(files["traces"], files["same"])
    for name in ("traces", "same", "fresh"):
        learnt = {"traces": str(files[name])} if name in files else {}
        train("sft", tuned(args.init, args.tokens, **learnt), runs[name])
    published(runs, args.out, args.samples, PAIRS)


if __name__ == "__main__":
    main()

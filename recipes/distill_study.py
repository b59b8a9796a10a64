"""What search teaches, beside reinforcement and demonstrations at equal cost: one round as of AlphaZero.

    python recipes/distill_study.py --runs runs/distill_study --out docs/results/distill

From one base, and for as many FLOPs each: `rl`, reinforcement as in recipes/rl.json; `sft`, demonstrations as in
recipes/sft.json; `searched`, a tree search over hard problems with the base itself, and for what then is left a
fine-tuning on the right traces it found; `preferred`, the same search, and DPO on the branches of its trees. All are
asked the twins of ladder-v1, once greedily and --samples times at temperature 1 (pass@1).

Writes OUT.csv and OUT.png (`mull eval curve --axis train`) and OUT.json: differences over the same problems of the
valid split, with intervals over problems, not over seeds of training. Runs stay under --runs and are not made again;
that may be the folder of recipes/rl_or_sft.py, whose rl and sft are these.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from rl_or_sft import KEPT, cost_of_token, published, recipe, reinforced, tokens_for, tuned
from study import stem, train

from mull.chat import Chat
from mull.commands.train import resolve
from mull.eval import curve
from mull.model import MODELS
from mull.model.folder import describe
from mull.train.data import Source, forward_cost
from mull.train.distill import Distill, search
from mull.train.pairs import Pairs
from mull.train.traces import Traces

PAIRS = (
    ("searched", "rl"), ("searched", "sft"), ("preferred", "rl"), ("preferred", "sft"), ("preferred", "searched"),
)  # fmt: skip
DPO = {"matrix_lr": 0.0005, "other_lr": 0.0001, "warmup": 0.05, "cooldown": 0.9}
"""Step sizes for DPO: a quarter of those that demonstrations are learnt with, as preferences move a model further."""


def distilled(init: Path, file: Path, **changes: Any) -> Distill:
    return resolve(Distill, recipe("distill", init=str(init), traces=str(file), eval_every=10**9, **changes), [])


def learnt(config: Distill, flops: float) -> Distill:
    """The same for so many FLOPs, the search not counted. Raises ValueError where that is nothing."""
    chat, shape = Chat.load(config.init), describe(config.init)
    source: Source
    if config.loss == "sft":
        source = Traces(config.traces, 1.0, config.data, chat, "cost", batch_tokens=config.micro_tokens)
    else:
        longest = config.data.longest
        source = Pairs(config.pairs, chat, "cost", longest=longest, batch_tokens=config.micro_tokens)
        flops -= sum(forward_cost(shape, batch) for batch in source.once())
    if flops <= 0:
        raise ValueError("the search took all that reinforcement did: search fewer problems, or reinforce for longer")
    tokens = max(1, int(flops / cost_of_token(source, config.init)))
    often = max(1, tokens // KEPT)
    return config.model_copy(update={"tokens": tokens, "keep_every": often, "save_every": often})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--out", type=stem, required=True, help="without an ending")
    parser.add_argument("--init", type=Path, default=MODELS / "mull-nano-base")
    parser.add_argument("--iterations", type=int, default=300, help="of reinforcement")
    parser.add_argument("--problems", type=int, default=300, help="of each family and level, to be searched")
    parser.add_argument("--simulations", type=int, default=48, help="of each search")
    parser.add_argument("--samples", type=int, default=4, help="of each problem, for the comparison")
    args = parser.parse_args()
    runs = {name: args.runs / name for name in ("rl", "sft", "searched", "preferred")}
    train("rl", reinforced(args.init, args.iterations), runs["rl"])
    first, *_, last = curve.snapshots(runs["rl"])
    flops = last.flops - first.flops
    train("sft", tuned(args.init, tokens_for(flops, args.init, "sft")), runs["sft"])
    hunt = recipe("distill")["hunt"] | {"problems": args.problems, "search": {"simulations": args.simulations}}
    config = distilled(args.init, args.runs / "searched.jsonl", hunt=hunt)
    if not config.traces.is_file():
        search(config)
    rest = flops - json.loads(config.traces.with_suffix(".cost.json").read_text())["flops"]
    for name, changes in (("searched", {}), ("preferred", {"loss": "dpo", "optim": DPO})):
        chosen = learnt(distilled(args.init, config.traces, hunt=hunt, **changes), rest)
        train("distill", json.loads(chosen.model_dump_json()), runs[name])
    published(runs, args.out, args.samples, PAIRS)


if __name__ == "__main__":
    main()

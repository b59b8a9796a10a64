"""Is a second language head for the answer worth its parameters? The same run with and without one.

    python recipes/answer_head.py --runs runs/answer_head --out docs/results/answer_head.csv

O1-nano writes its thinking and its answer with two decoders; ours may have two heads on one trunk (`answer_head`).
On three families, as in emergence.py, so that a run of minutes is long enough for thinking to set in.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from emergence import FAMILIES, TEXT
from study import accuracy, columns, origin, train, write


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tokens", type=int, default=4_000_000, help="of each run")
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--n", type=int, default=100, help="problems of each family and level")
    args = parser.parse_args()
    rows: list[dict[str, Any]] = []
    models: list[Path] = []
    for seed in range(args.seeds):
        for head in (False, True):
            config = {
                "seed": f"answer head/{seed}",
                "model": {"answer_head": head},
                "data": {**TEXT, "direct": 0.2},
                "tokens": args.tokens,
                "micros": 2,
                "compiled": True,
                "eval_every": 10**9,
                "optim": {"matrix_lr": 0.02, "other_lr": 0.003, "cooldown": 0.9},
            }
            model = train("pretrain", config, args.runs / f"{'two' if head else 'one'}-{seed}")
            rows.append({"heads": 1 + head, "seed": seed, **columns(accuracy(model, [1, 2, 3], args.n, FAMILIES))})
            models.append(model)
            write(args.out, rows)
            origin(args.out, [str(each) for each in range(seed + 1)], models)


if __name__ == "__main__":
    main()

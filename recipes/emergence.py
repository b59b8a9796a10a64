"""How many demonstrations does it take? Fine-tune one base on 10^2, 10^3, 10^4 and 10^5 different ones.

    python recipes/emergence.py --runs runs/emergence --out docs/results/emergence.csv

On three families, so that a run of minutes is long enough for thinking to set in. The base has read questions and bare
answers, never a thought. Every run sees the same number of tokens, so the few are repeated often. Accuracy is on the
valid split.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from study import accuracy, columns, origin, train, write

from mull.tasks import TASKS

COMMON: dict[str, Any] = {"micros": 2, "compiled": True, "save_every": 1_000_000, "eval_every": 10**9}
FAMILIES = ("arithmetic", "equations", "letters")
TEXT: dict[str, Any] = {
    "tasks": {name: float(name in FAMILIES) for name in TASKS},
    "levels": {"1": 3, "2": 4, "3": 4},
    "ways": {"careful": 1},
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tokens", type=int, default=6_000_000, help="of each run")
    parser.add_argument("--n", type=int, default=100, help="problems of each family and level")
    args = parser.parse_args()
    answers = {**TEXT, "direct": 1.0, "prompt_weight": 1.0}
    optim = {"matrix_lr": 0.02, "other_lr": 0.003, "cooldown": 0.0}
    base = train("pretrain", {**COMMON, "tokens": args.tokens, "data": answers, "optim": optim}, args.runs / "base")
    rows: list[dict[str, Any]] = [{"demonstrations": 0, **columns(accuracy(base, [1, 2, 3], args.n, FAMILIES))}]
    models = [base]
    for demonstrations in (10**2, 10**3, 10**4, 10**5):
        data = {**TEXT, "direct": 0.0, "prompt_weight": 0.0}
        config = {
            **COMMON,
            "init": str(base),
            "tokens": args.tokens,
            "data": {**data, "distinct": demonstrations},
            "optim": {"matrix_lr": 0.02, "other_lr": 0.003, "warmup": 0.0, "cooldown": 1.0},
        }
        model = train("sft", config, args.runs / str(demonstrations))
        rows.append({"demonstrations": demonstrations, **columns(accuracy(model, [1, 2, 3], args.n, FAMILIES))})
        models.append(model)
        write(args.out, rows)
        origin(args.out, [""], models)


if __name__ == "__main__":
    main()

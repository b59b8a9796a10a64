"""Plot how accuracy grew per family and token, from a run's metrics.jsonl: `python recipes/growth.py RUN … OUT`.

Writes OUT.csv, OUT.png, and OUT.json: where they come from. Several runs are laid end to end (pre-training, then SFT).
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

from mull.commands import hash_of
from mull.eval import report


def growth(runs: list[Path]) -> list[dict[str, float]]:
    """One row per evaluation: tokens since the beginning of the first run, and accuracy per family (levels 1-3)."""
    rows: list[dict[str, float]] = []
    offset = 0.0
    for run in runs:
        records = [json.loads(line) for line in (run / "metrics.jsonl").read_text().splitlines()]
        for record in records:
            if "valid" not in record:
                continue
            row = {"tokens": offset + record["tokens"], "all": record["valid"]}
            families = dict.fromkeys(key.split("/")[1] for key in record if key.startswith("valid/"))
            for family in families:
                values = [v for k, v in record.items() if k.startswith(f"valid/{family}/")]
                row[family] = sum(values) / len(values)
            rows.append(row)
        offset += records[-1]["tokens"]
    return rows


def seeds(runs: list[Path]) -> list[str]:
    return [json.loads((run / "config.json").read_text()).get("seed", "") for run in runs]


def main() -> None:
    *runs, out = map(Path, sys.argv[1:])
    rows = growth(runs)
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.with_suffix(".csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    report.beside(out, seeds(runs), [hash_of(run / "model") for run in runs if (run / "model").is_dir()])

    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 4.5))
    for name in list(rows[0])[1:]:
        bold = name == "all"
        axes.plot(
            [r["tokens"] / 1e6 for r in rows],
            [100 * r[name] for r in rows],
            label=name,
            linewidth=2.5 if bold else 1.2,
            color="black" if bold else None,
        )
    axes.set(xlabel="training tokens (millions)", ylabel="valid accuracy, levels 1-3, greedy (%)", ylim=(0, 101))
    axes.grid(alpha=0.3)
    axes.legend(fontsize=8, ncol=2)
    figure.tight_layout()
    figure.savefig(out.with_suffix(".png"), dpi=130)


if __name__ == "__main__":
    main()

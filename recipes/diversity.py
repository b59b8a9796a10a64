"""Is another temperature, wording or checkpoint worth more than another sample? And another critic than another look?

    python recipes/diversity.py --out docs/results/diversity --scorer mull-nano-prm

Twins of a frozen set. Every way of asking draws as many samples; the first is how a vote draws them, the second the
same once more with another seed, beside which the others stand. OUT.csv says how often each is right, how far its
errors are those of the first (1: always together), how often two wrong answers agree, and what a vote, the surest and a
perfect judge make of so many samples, half of each and half of the first, less what they make of the first two. FLOPs
are those computed, a prompt once however many samples begin with it. OUT.critics.csv has pairs of critics of the same
traces: the model's own sureness, a trained judge of steps, and how much surer the model is than the one it was made
from (its implicit reward). OUT.json says where they come from.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

from study import asked, asking, write

from mull.chat import Chat
from mull.commands import hash_of
from mull.core import Message, Problem, Sampling, Scorer
from mull.eval import report
from mull.eval.diversity import apart, dealt, opinions, same_mistake, wrong_together
from mull.eval.ladder import Rung
from mull.eval.reward import judged as judged_by
from mull.eval.reward import tuned
from mull.eval.samples import Samples, judged
from mull.ledger import metered
from mull.model import checkpoint
from mull.reasoner import Answer, Reasoner, folder_named
from mull.reward.agreement import Confidence
from mull.reward.folder import opened, scorer_hash
from mull.reward.implicit import Implicit

BASE = "mull-nano-base"
SYSTEM = "Think step by step and check every step."
WAYS: dict[str, tuple[float, Callable[[str], list[Message]], bool]] = {  # temperature, what is said, by the base
    "as always": (1.0, lambda q: [Message("user", q)], False),
    "once more": (1.0, lambda q: [Message("user", q)], False),
    "temperature 0.7": (0.7, lambda q: [Message("user", q)], False),
    "temperature 1.3": (1.3, lambda q: [Message("user", q)], False),
    "another wording": (1.0, lambda q: [Message("user", f"hi, can you help me? {q}")], False),
    "a system message": (1.0, lambda q: [Message("system", SYSTEM), Message("user", q)], False),
    "the base": (1.0, lambda q: [Message("user", q)], True),
}


async def drawn(
    one: Reasoner, base: Reasoner, problems: Sequence[Problem], n: int, seed: str
) -> tuple[list[list[Samples]], list[float]]:
    """n samples of every problem in every way, [W][P], and the FLOPs that each way computed a problem, [W]."""
    gate, computed = asyncio.Semaphore(16), [0.0] * len(WAYS)

    async def all_ways(problem: Problem) -> list[Samples]:
        answers: list[Answer] = []
        async with gate:
            for i, (temperature, said, by_base) in enumerate(WAYS.values()):
                name = f"{seed}/{i}/{problem.where}"
                with metered() as meter:
                    reasoner = base if by_base else one
                    answers += await reasoner.sample(said(problem.question), n, temperature=temperature, seed=name)
                computed[i] += meter.cost.flops / len(problems)
        return apart(await judged(problem, answers, Confidence()), len(WAYS))

    found = await asyncio.gather(*map(all_ways, problems))
    return [list(way) for way in zip(*found, strict=True)], computed


def of_ways(found: Sequence[list[Samples]], computed: Sequence[float], n: int, seed: str) -> list[dict[str, Any]]:
    """A row a way: by itself, and its samples and the first way's by turns."""
    first, again, rows = found[0], found[1], []
    rungs = [Rung(kind, n) for kind in ("maj", "rerank", "oracle")]
    alone = {rung.kind: [rung.share(dealt(a, b)) for a, b in zip(first, again, strict=True)] for rung in rungs}
    for name, way, flops in zip(WAYS, found, computed, strict=True):
        row = {"way": name, "right": report.share([sum(s.right) / n for s in way], seed).percent()}
        row["FLOPs"] = f"{flops:.3g}"
        if way is not first:
            together, same = wrong_together(first, way, seed), same_mistake(first, way, seed)
            row["errors together"] = spread(together)
            row["same wrong answer"] = same.percent() if same else ""
            halves = [dealt(a, b) for a, b in zip(first, way, strict=True)]
            for rung in rungs:
                gains = [rung.share(s) - before for s, before in zip(halves, alone[rung.kind], strict=True)]
                row[f"{rung}, half of each"] = report.share([rung.share(s) for s in halves], seed).percent()
                if way is not again:
                    row[f"{rung} beside"] = report.bootstrap(gains, seed).percent()
        rows.append(row)
    columns = list(rows[-1])
    return [{column: row.get(column, "") for column in columns} for row in rows]


def _the(critic: Scorer, _: Problem) -> Scorer:
    return critic


async def of_critics(
    one: Reasoner, critics: dict[str, Scorer], problems: Sequence[Problem], n: int, seed: str
) -> list[dict[str, Any]]:
    """A row for every two critics of n samples of every problem; none where no sample has a wrong step."""
    sampling, found, rows = Sampling(1.0, max_tokens=512, seed=seed), {}, []
    for name, critic in critics.items():
        found[name] = tuned(await judged_by(one.generator, partial(_the, critic), problems, n, sampling))
    if all(trace.error is None for some in found.values() for trace in some):
        print("no sample has a wrong step: the critics have nothing to find", file=sys.stderr)
        return []
    for a, b in combinations(critics, 2):
        two = opinions(found[a], found[b], seed)
        shares = {"the first": two.one, "the second": two.other, "either": two.either, "both": two.both}
        named = {f"first error named by {who}": figure.percent() for who, figure in shares.items()}
        rows.append({"critics": f"{a}, {b}", "mistakes together": spread(two.mistakes), **named})
    return rows


def critics_of(model: Path, base: Path, scorer: Path | None, chat: Chat) -> dict[str, Scorer]:
    """Those that cost no training of their own, and one that did."""
    surer = Implicit(checkpoint.load(model), checkpoint.load(base), chat, beta=0.05, rate=0.0)
    trained = {"the judge of steps": opened(scorer, chat, prices=False)} if scorer is not None else {}
    return {"its own sureness": Confidence(), **trained, "surer than its base": surer}


def spread(figure: report.Figure) -> str:
    return f"{figure.value:.2f} ({figure.low:.2f} to {figure.high:.2f})"


def main() -> None:
    parser = asking(__doc__)
    parser.set_defaults(each=20)
    parser.add_argument("--samples", type=int, default=16, help="of every problem in every way")
    parser.add_argument("--base", type=folder_named, default=BASE, help="the other checkpoint")
    args = parser.parse_args()
    problems, base = asked(args), folder_named(args.base)
    with Reasoner(args.model) as one, Reasoner(base) as other:
        found, computed = asyncio.run(drawn(one, other, problems, args.samples, args.seed))
        write(args.out.with_suffix(".csv"), of_ways(found, computed, args.samples, args.seed))
        assert one.chat is not None
        critics = critics_of(args.model, base, args.scorer, one.chat)
        rows = asyncio.run(of_critics(one, critics, problems, min(4, args.samples), args.seed))
        if rows:
            write(args.out.with_suffix(".critics.csv"), rows)
    judges = [scorer_hash(args.scorer)] if args.scorer is not None else []
    report.beside(args.out, [args.seed], [hash_of(args.model), hash_of(base), *judges])


if __name__ == "__main__":
    main()

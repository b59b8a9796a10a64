"""Searches side by side with the vote, budget by budget; one that was killed goes on where it was."""

from __future__ import annotations

import asyncio
import csv
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mull.core import Problem, Scorer, Search
from mull.eval import curve, page
from mull.eval.kept import Kept
from mull.eval.searches import Beside, Settings, Tried, ask, beside, mean_flops, share, sized
from mull.reasoner import Reasoner
from mull.search.sample import Sample
from mull.search.select import Selection, vote
from mull.search.session import RESERVE, Budget
from mull.search.table import SEARCHES, described

VOTE = "majority vote"
FEWEST = 6  # budgets of a curve
LARGEST = 512  # samples of the largest vote that is drawn, should a search have spent more still
PILOT = Budget(1024 + RESERVE)  # of one sample

Watch = Callable[[str], AbstractContextManager[Callable[[], None]]]
"""A bar with a label, and what moves it by one problem."""


def quiet(label: str) -> AbstractContextManager[Callable[[], None]]:
    """No bar."""
    return nullcontext(lambda: None)


@dataclass(frozen=True, slots=True)
class Run:
    """One search at one budget on all problems."""

    name: str
    budget: int  # tokens, a hard limit
    search: dict[str, Any]  # as `described`
    tried: list[Tried]  # [P]

    @property
    def point(self) -> curve.Point:
        return curve.Point.of(self.name, self.budget, mean_flops(self.tried), share(self.tried))


def budgets_named(text: str) -> list[int]:
    """The budgets of a comma-separated list, the smallest first. Raises ValueError for fewer than make a curve."""
    try:
        found = sorted({int(one) for one in text.split(",")})
    except ValueError:
        raise ValueError(f"budgets are whole numbers of tokens separated by commas, not {text!r}") from None
    if len(found) < FEWEST or found[0] <= RESERVE:
        raise ValueError(f"a curve wants at least {FEWEST} budgets, each of more than the answer's {RESERVE} tokens")
    return found


def searches_named(text: str, settings: Sequence[tuple[str, Any]] = ()) -> dict[str, dict[str, Any]]:
    """Searches of a comma-separated list, or all, and what is set of each by NAME.KNOB.

    Raises ValueError for an unknown search or knob.
    """
    wanted = list(SEARCHES) if text.strip() == "all" else [name.strip() for name in text.split(",")]
    found: dict[str, dict[str, Any]] = {name: {} for name in wanted}
    for key, value in settings:
        name, _, knob = key.partition(".")
        if name not in found:
            raise ValueError(
                f"{key} is no knob of a search that is asked for: write NAME.KNOB=VALUE, NAME one of {text}"
            )
        found[name][knob] = value
    for name, some in found.items():
        sized(name, RESERVE + 1, 1.0, some)
    return found


class Race:
    """Runs of searches on the same problems, each kept in a file of JSON lines as soon as it is over."""

    def __init__(
        self, opened: Callable[[], Reasoner], asked: Sequence[Problem], *, kept: Path, origin: Mapping[str, Any],
        seed: str = "", judge: Callable[[Problem], Scorer] | None = None, watch: Watch = quiet,
    ) -> None:  # fmt: skip
        """`opened` makes a fresh reasoner for every run, so that none is cheaper for what another has cached. `origin`
        is all that a run depends on besides its search and budget: runs in the file that have another are left alone.
        """
        self.opened, self.asked, self.seed = opened, asked, seed
        self.judge, self.watch = judge, watch
        self.kept = Kept(kept, {**origin, "seed": seed})

    def run(self, name: str, search: Search, tokens: int, select: Selection | None = None) -> Run:
        """One search at one budget, from the file where it is there already."""
        what = {"name": name, "budget": tokens, "search": _plain(described(search))}
        for row in self.kept.rows:
            if {key: row[key] for key in what} == what:
                return Run(name, tokens, what["search"], [Tried(*some) for some in row["tried"]])
        how: dict[str, Any] = {"budget": Budget(tokens), "select": select, "seed": self.seed, "judge": self.judge}
        with self.opened() as reasoner, self.watch(f"{name}, {tokens}") as advance:
            tried = asyncio.run(ask(reasoner, search, self.asked, **how, done=advance))
        self.kept.add({**what, "tried": [[t.right, t.tokens, t.flops] for t in tried]})
        return Run(name, tokens, what["search"], tried)

    def length(self) -> float:
        """Tokens of a sample at temperature 1, on average."""
        pilot = self.run("pilot", Sample(1, max_tokens=PILOT.tokens), PILOT.tokens, vote)
        return sum(t.tokens for t in pilot.tried) / len(pilot.tried)

    def all(self, searches: Mapping[str, Settings], budgets: Sequence[int]) -> tuple[list[Run], list[Run]]:
        """Every search at every budget, and the votes to compare them with: of 1, 2, 4 … samples, up to equal FLOPs.

        No sample of a vote is cut. A vote that has to keep a budget of tokens spends them on few samples where it is
        hard and on many where it is easy, and is the weaker for it.
        """
        length, runs, votes = self.length(), list[Run](), [self._vote(1)]
        for tokens in budgets:  # budget by budget, so that what is there after a kill is a comparison
            for name, settings in searches.items():
                runs.append(self.run(name, sized(name, tokens, length, settings), tokens))
            most = max(mean_flops(run.tried) for run in runs)
            while mean_flops(votes[-1].tried) < most and 2 ** len(votes) <= LARGEST:
                votes.append(self._vote(2 ** len(votes)))
        return runs, votes

    def _vote(self, n: int) -> Run:
        search = Sample(n)
        return self.run(VOTE, search, n * search.max_tokens + RESERVE, vote)


def _plain(value: Any) -> Any:
    """As JSON gives it back."""
    return json.loads(json.dumps(value))


def compared(runs: Sequence[Run], votes: Sequence[Run], seed: str = "") -> list[tuple[Run, Beside]]:
    """Every run beside the votes of equal FLOPs, search by search."""
    ordered = sorted(runs, key=lambda run: list(dict.fromkeys(r.name for r in runs)).index(run.name))
    return [(run, beside(run.tried, [v.tried for v in votes], seed)) for run in ordered]


def above(found: Sequence[tuple[Run, Beside]]) -> dict[str, list[int]]:
    """The budgets at which each search is above the vote by more than its interval; none for one that never is."""
    return {
        name: [run.budget for run, by in found if run.name == name and by.says == "above"]
        for name in dict.fromkeys(run.name for run, _ in found)
    }


def row(run: Run, by: Beside) -> dict[str, Any]:
    """One line of the table."""
    return {
        "search": run.name, "budget": run.budget, "flops": by.flops, "right": share(run.tried).value, "vote": by.vote,
        "more": by.more.value, "low": by.more.low, "high": by.more.high, "n": by.more.n, "says": by.says,
    }  # fmt: skip


def write(out: Path, found: Sequence[tuple[Run, Beside]], votes: Sequence[Run], up: str) -> None:
    """OUT.csv and OUT.png, the curves; OUT.beside.csv, the comparison; OUT.html, all of it. Needs matplotlib."""
    points = [run.point for run in (*votes, *(run for run, _ in found))]
    curve.write(out.with_suffix(".csv"), points)
    rows = [row(run, by) for run, by in found]
    with out.with_suffix(".beside.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0] if rows else ("search",))
        writer.writeheader()
        writer.writerows({k: f"{v:.6g}" if isinstance(v, float) else v for k, v in line.items()} for line in rows)
    across = "FLOPs of answering one question"
    curve.draw(out.with_suffix(".png"), points, across=across, up=up)
    pictures = [out.with_suffix(f".{i}.svg") for i in range(len(above(found)) + 1)]
    curve.draw(pictures[0], points, across=across, up=up)
    for picture, name in zip(pictures[1:], above(found), strict=True):
        curve.draw(picture, [p for p in points if p.curve in (VOTE, name)], across=across, up=up)
    lead = f"{len(votes[0].tried)} problems, 95 % intervals. {said(found)}"
    head = ("search", "budget", "FLOPs", "right", "vote of equal FLOPs", "more", "")
    page.write(out.with_suffix(".html"), "Searches against compute", lead, [(head, lines(found, votes))], pictures)
    for picture in pictures:
        picture.unlink()


def lines(found: Sequence[tuple[Run, Beside]], votes: Sequence[Run]) -> list[tuple[str, ...]]:
    """The table for people, the votes first."""
    return [
        *((v.name, str(v.budget), f"{v.point.flops:.3g}", share(v.tried).percent(), "", "", "") for v in votes),
        *(
            (
                run.name, str(run.budget), f"{by.flops:.3g}", share(run.tried).percent(), f"{100 * by.vote:.1f} %",
                by.more.percent(), by.says,
            )
            for run, by in found
        ),
    ]  # fmt: skip


def said(found: Sequence[tuple[Run, Beside]]) -> str:
    """Which searches are worth more than a vote of equal FLOPs, and which are not."""
    parts = [
        f"{name} at {', '.join(map(str, budgets))}" if budgets else f"{name} nowhere"
        for name, budgets in above(found).items()
    ]
    return f"Above a majority vote of equal FLOPs: {'; '.join(parts)}." if parts else ""


def figures(found: Sequence[tuple[Run, Beside]], votes: Sequence[Run]) -> dict[str, Any]:
    """All of it as JSON has it."""
    return {
        "votes": [asdict(vote.point) for vote in votes],
        "points": [{**asdict(run.point), "search": run.search} for run, _ in found],
        "beside": [row(run, by) for run, by in found],
        "above": above(found),
    }

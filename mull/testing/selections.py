"""What holds for every selection: how votes and scores may decide among candidates, and what never wins."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from mull.core import Candidate, Score, Step
from mull.search.select import Selection, text, worth
from mull.testing.cases import ROOT, Case
from mull.testing.laws import Law, hold
from mull.testing.process import key


def nan_is_never_selected(selection: Selection, case: Case) -> None:
    """What has no score that is a finite number is not selected while another has one: for those that go by it (D5)."""
    some = a_handful(case)
    chosen = selection(some, key)
    finite = [c for c in some if key(text(c)) is not None and worth(c) >= 0]
    if chosen is not None and finite:
        hold(worth(chosen) >= 0, f"{chosen.score} is chosen")


def unparseable_never_wins(selection: Selection, case: Case) -> None:
    """What is no answer is not selected while there is one, however many say it and however well it scores (D5)."""
    some = a_handful(case)
    chosen = selection(some, key)
    answered = [c for c in some if key(text(c)) is not None]
    hold((chosen is None) == (not answered), f"{chosen} is chosen among {len(answered)} answers")
    hold(chosen is None or key(text(chosen)) is not None, f"{chosen and text(chosen)!r} is no answer")


def order_does_not_matter(selection: Selection, case: Case) -> None:
    """The same candidates in another order elect the same answer, unless several have as much for them (D5)."""
    some = a_handful(case)
    chosen = selection(some, key)
    rng, elected = Random(f"order/{case.seed}"), {None if chosen is None else key(text(chosen))}
    for _ in range(4):
        again = selection(rng.sample(some, len(some)), key)
        elected.add(None if again is None else key(text(again)))
    hold(len(elected) == 1 or _tied(some, elected), f"{sorted(map(str, elected))} are elected by the same candidates")


def more_is_no_worse(selection: Selection, case: Case) -> None:
    """What is best of more candidates scores no less than the best of the first few: for selections by score (D5)."""
    some = a_handful(case)
    chosen = [selection(some[:n], key) for n in range(1, len(some) + 1)]
    values = [-2.0 if c is None else worth(c) for c in chosen]
    hold(values == sorted(values), f"the best of more is worse: {values}")


SELECTION_LAWS: tuple[Law, ...] = (unparseable_never_wins, order_does_not_matter)
"""What holds for every selection."""


def a_handful(case: Case) -> list[Candidate]:
    """Candidates of a case: a few answers, some of them none, with scores of every kind."""
    rng = Random(f"candidates/{case.seed}")
    answers = ["1", "2", "3", "", "?"][: rng.randint(1, 5)]
    scores: list[Score | None] = [None, *map(Score, (math.nan, math.inf, -math.inf, 0.0))]
    scores += [Score(rng.randint(1, 8) / 8) for _ in range(8)]
    made = [replace(ROOT, answer=Step(rng.choice(answers))) for _ in range(rng.randint(1, 12))]
    return [Candidate(trace, rng.choice(scores)) for trace in made]


def _agree(one: Candidate, other: Candidate) -> bool:
    return key(text(one)) == key(text(other))


def _tied(some: Sequence[Candidate], elected: set[str | None]) -> bool:
    """Whether no more speaks for one of these answers than for another: votes, weights, or the best score."""
    members = [[c for c in some if key(text(c)) == answer] for answer in elected]
    sums: tuple[Callable[[list[Candidate]], float], ...] = (
        len,
        lambda cs: math.fsum(max(0.0, worth(c)) for c in cs),
        lambda cs: max(worth(c) for c in cs),
    )
    return None not in elected and any(len({total(cs) for cs in members}) == 1 for total in sums)

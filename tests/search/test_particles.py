"""Particles: drawn anew in proportion to their weights, by name, and never lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tree import ROOT, Judged, Tree, answers, by_chance, found

from mull.core import Message, Trace
from mull.search.particles import Particles, odds, systematic


@given(
    weights=st.lists(st.floats(0, 1e6), min_size=1, max_size=8),
    n=st.integers(1, 64),
    draw=st.floats(0, 1, exclude_max=True),
)
def test_everybody_gets_their_share_rounded_up_or_down(weights: list[float], n: int, draw: float) -> None:
    copies = systematic(weights, n, draw)
    total = sum(weights)
    assert sum(copies) == (n if total else 0)
    for k, weight in zip(copies, weights, strict=True):
        assert k == 0 if not weight else abs(k - n * weight / total) < 1 + 1e-6


def test_shares_are_right_on_average() -> None:
    weights, draws = [0.5, 0.2, 0.3], 1000
    sums = [sum(k) for k in zip(*(systematic(weights, 7, (i + 0.5) / draws) for i in range(draws)), strict=True)]
    assert [total / draws for total in sums] == pytest.approx([3.5, 1.4, 2.1], abs=0.01)
    assert systematic([1.0, 0.0], 2, 1 - 2**-53) == [2, 0]  # the last of the points does not fall out by rounding
    assert systematic([], 5, 0.5) == [] and systematic([0.0, 0.0], 5, 0.5) == [0, 0]


def test_odds_stay_finite_and_above_nothing() -> None:
    assert odds(0.5) == 1 and odds(0.8) == pytest.approx(4)
    assert 0 < odds(-1) == odds(0) < odds(1e-6) < odds(1 - 1e-6) < odds(1) == odds(2) < 1e8


def test_as_many_as_began_come_to_an_answer() -> None:
    for n in (1, 3, 16):
        assert len(found(Particles(n), Tree("abc", 4), Judged(by_chance("1")))) == n


def test_particles_go_where_the_scores_are_and_nowhere_without() -> None:
    right = Judged(lambda path: 0.999 if set(path) == {"a"} else 0.001)
    assert answers(found(Particles(16), Tree("ab", 4), right)).count("aaaa") >= 8
    indifferent = answers(found(Particles(16), Tree("ab", 4), Judged(lambda path: 0.5)))
    assert indifferent.count("aaaa") <= 2 and len(set(indifferent)) > 4


def test_where_everything_is_worth_nothing_all_go_on() -> None:
    tree = Tree("ab", 3)
    assert len(set(answers(found(Particles(8), tree, Judged(lambda path: 0.0))))) == 8


def test_finished_particles_stay() -> None:
    """Even those that score worst: dying out is for unfinished ones."""
    scorer = Judged(lambda path: 0.5, lambda steps: 0.01 if len(steps) == 1 else 0.99)
    told = answers(found(Particles(8), Tree("ab", 4, leaves=["a"]), scorer))
    assert told[:4] == ["a"] * 4 and len(told) == 8
    dying = Judged(lambda path: 0.01 if path == "a" else 0.99)
    assert "a" not in answers(found(Particles(8), Tree("ab", 4, leaves=["a"]), dying))


def test_copies_of_one_trace_are_one_request_and_one_score() -> None:
    tree, scorer = Tree("a", 3), Judged(lambda path: 0.5)
    assert answers(found(Particles(8), tree, scorer)) == ["aaa"] * 8
    assert [n for _, n, _, _ in tree.calls] == [8] * 4
    assert scorer.calls == [1] * 4


def test_resampling_is_named_by_the_question_and_the_seed() -> None:
    tree, scorer = Tree("abcde", 3), Judged(by_chance("1"))

    def run(search: Particles, root: Trace = ROOT) -> list[str]:
        return answers(found(search, tree, scorer, root=root))

    assert run(Particles(6)) == run(Particles(6))
    assert len({tuple(run(Particles(6, seed=str(seed)))) for seed in range(5)}) > 1
    asked = (replace(ROOT, messages=(Message("user", f"{i}?"),)) for i in range(5))
    assert len({tuple(run(Particles(6), root)) for root in asked}) > 1

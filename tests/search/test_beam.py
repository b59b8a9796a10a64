"""Beams: exhaustive where they are wide enough, greedy where they are narrow, and never empty-handed."""

from __future__ import annotations

from dataclasses import replace
from math import nan, prod
from statistics import fmean
from typing import get_args

import pytest
from tree import Judged, Tree, answers, by_chance, found, mishaps, optimum

from mull.core import Candidate, Sampling, Scorer, Search, Trace
from mull.search.beam import Beam
from mull.search.dvts import DVTS
from mull.search.lookahead import Lookahead
from mull.search.particles import Particles
from mull.search.promise import Aggregate
from mull.search.select import best
from mull.search.session import RESERVE, Budget
from mull.testing import ScriptedGenerator, TableScorer

VALUES = {"last": lambda steps: steps[-1], "min": min, "product": prod, "mean": fmean}
SEARCHES: list[Search] = [Beam(), DVTS(), Lookahead(ahead=2), Particles(n=4)]
every_search = pytest.mark.parametrize("search", SEARCHES, ids=lambda search: type(search).__name__)


def the_best(search: Search, tree: Tree, scorer: Judged) -> float:
    candidate = best(found(search, tree, scorer), str)
    assert candidate is not None and candidate.score is not None
    return candidate.score.value


@pytest.mark.parametrize("aggregate", get_args(Aggregate))
def test_a_beam_as_wide_as_the_tree_finds_the_optimum_and_a_narrow_one_need_not(aggregate: Aggregate) -> None:
    missed = 0
    for name in map(str, range(20)):
        tree, scorer = Tree("abc", 3), Judged(by_chance(name), VALUES[aggregate])
        assert the_best(Beam(27, 3, aggregate=aggregate), tree, scorer) == optimum(tree, scorer)
        missed += the_best(Beam(1, 3, aggregate=aggregate), tree, scorer) < optimum(tree, scorer)
    assert missed


@every_search
def test_thinking_that_ends_early_somewhere_is_found_at_once(search: Search) -> None:
    tree = Tree("ab", 6, leaves=["a"])
    candidates = found(search, tree, Judged(by_chance("1")))
    assert answers(candidates)[0] == "a"
    assert candidates[0].tokens < candidates[-1].tokens
    assert all(candidate.trace.finished for candidate in candidates)


def test_a_beam_of_one_is_greedy() -> None:
    narrow = Beam(1, 1, temperature=0.0)
    tree = Tree("cab", 5)
    assert answers(found(narrow, tree, Judged(by_chance("1")))) == ["ccccc"]
    assert [n for _, n, _, _ in tree.calls] == [1] * 6
    model = ScriptedGenerator("1+2=3\n3+4=7\n</think>7")
    (one,) = found(narrow, model, TableScorer({"7": 0.5}))  # type: ignore[arg-type]
    (other,) = found(greedily, model, TableScorer({}))  # type: ignore[arg-type]
    assert one.trace == other.trace


async def greedily(root: Trace, model, scorer: Scorer):  # type: ignore[no-untyped-def]
    (trace,) = await model.extend(root, sampling=Sampling(0.0))
    yield Candidate(trace)


@every_search
def test_whatever_goes_wrong_the_greedy_answer_comes_back(search: Search) -> None:
    for what, model, scorer in mishaps():
        candidates = found(search, model, scorer)  # type: ignore[arg-type]
        assert answers(candidates) == ["aaa"], what
        assert candidates[0].score is None


@every_search
def test_nothing_grows_from_a_score_that_is_no_number(search: Search) -> None:
    def judge(path: str) -> float:
        return nan if path.startswith("a") else 0.5

    tree = Tree("ab", 3)
    assert set(answers(found(search, tree, Judged(judge)))) <= {"baa", "bab", "bba", "bbb"}
    assert not any(path.startswith("a") and temperature for path, _, _, temperature in tree.calls)


@every_search
def test_a_finished_trace_without_a_number_is_found_without_a_score(search: Search) -> None:
    scorer = Judged(lambda path: 0.5, lambda steps: nan if len(steps) == 3 else 0.5)
    candidates = found(search, Tree("ab", 3), scorer)
    assert candidates and all(candidate.score is None for candidate in candidates)


@every_search
@pytest.mark.parametrize("room", [0, 1, 5, 20, 60])
def test_every_budget_ends_in_an_answer(search: Search, room: int) -> None:
    candidates = found(search, Tree("ab", 30), Judged(by_chance("1")), budget=Budget(RESERVE + room))
    assert candidates and candidates[-1].trace.finished
    assert candidates[-1].tokens <= RESERVE + room


@every_search
def test_the_same_request_finds_the_same_and_another_seed_something_else(search: Search) -> None:
    def run(seed: str) -> list[str]:
        return answers(found(search, Tree("abc", 4, at_random=True), Judged(by_chance("1")), seed=seed))

    assert run("one") == run("one")
    assert len({tuple(run(str(seed))) for seed in range(4)}) > 1


@every_search
def test_rounds_go_to_the_engine_together(search: Search) -> None:
    tree = Tree("abcd", 4)
    found(search, tree, Judged(lambda path: 0.5))
    assert max(tree.together) == 4 or isinstance(search, Lookahead)
    assert max(tree.together) <= 16


@every_search
def test_an_endless_thought_ends_with_the_depth(search: Search) -> None:
    shallow = replace(search, depth=5)  # type: ignore[type-var]
    tree = Tree("ab", 300)
    assert answers(found(shallow, tree, Judged(by_chance("1")), budget=Budget(100_000))) == ["a" * 300]
    assert max(len(path) for path, *_ in tree.calls) < 10


def test_duplicates_are_one() -> None:
    tree, scorer = Tree("a", 3), Judged(by_chance("1"))
    assert answers(found(Beam(4, 4), tree, scorer)) == ["aaa"]
    assert scorer.calls == [1] * 4


def test_finished_traces_compete() -> None:
    def run(worth: float) -> tuple[list[int], int]:
        tree = Tree("ab", 40, leaves=["a"])
        scorer = Judged(lambda path: 0.5, lambda steps: worth if len(steps) == 1 else 0.5)
        return sorted(len(answer) for answer in answers(found(Beam(2, 2), tree, scorer))), len(tree.calls)

    assert run(0.1) == ([1, 40, 40], 1 + 2 * 40)  # what is worse than the rest is found, and ends nothing
    assert run(0.9) == ([1, 40], 2 + 39 + 1)  # what is better takes one of two places


def test_knobs_of_searches_are_checked() -> None:
    for wrong in ({"width": 0}, {"branching": 0}, {"depth": 0}, {"aggregate": "max"}):
        with pytest.raises(ValueError):
            Beam(**wrong)  # type: ignore[arg-type]
    for make in (lambda: DVTS(beams=0), lambda: Lookahead(ahead=0), lambda: Particles(n=0)):
        with pytest.raises(ValueError):
            make()

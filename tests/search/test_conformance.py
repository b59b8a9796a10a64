"""Every search and selection keeps its laws on a few cases of each; every law is broken by somebody on purpose.

`recipes/conformance.py` tries the same on fifty thousand.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Candidate, Trace
from mull.search.sample import Sample
from mull.search.session import Budget, Session
from mull.testing import laws, sabotage
from mull.testing.cases import Case, Violation, ran
from mull.testing.conformance import CURVES, SUBJECTS
from mull.testing.laws import LAWS, Law, Subject, check, violation
from mull.testing.process import OPINIONS, SHAPES, Judge, Walker
from mull.testing.sabotage import SABOTAGED
from tests.search.test_process import BY_HAND
from tests.search.tiny import OneByOne, TinyBeam, TinyTree, shown

CASES = 5  # of each subject and law; which ones depends on the law
CAUGHT = 40  # cases within which a sabotage must show

OURS = (
    *SUBJECTS,
    Subject("one by one", OneByOne(), (*LAWS, laws.at_most(3), laws.no_worse_than(OneByOne(n=2)))),
    Subject("tiny beam", TinyBeam(), (*LAWS, laws.no_worse_than(TinyBeam(width=1)))),
    Subject("tiny beam, narrow", TinyBeam(1, 1, temperature=0.0), (laws.greedy_when_narrow,)),
    Subject("tiny beam, wide", TinyBeam(width=8, branching=32), (laws.finds_the_optimum,)),
    Subject("tiny tree", TinyTree(), (*LAWS, laws.grows_sound_trees(shown))),
)

a_case = st.builds(
    Case,
    seed=st.integers(0, 1000),
    shape=st.sampled_from(SHAPES),
    depth=st.integers(1, 4),
    width=st.integers(1, 3),
    opinion=st.sampled_from(OPINIONS),
    tokens=st.integers(1, 300),
    backend=st.sampled_from(("willing", "fickle", "barren")),
    metered=st.booleans(),
)


@pytest.mark.parametrize("subject", OURS, ids=lambda subject: subject.name)
def test_laws_are_kept(subject: Subject) -> None:
    for i, law in enumerate(subject.laws):
        check(subject.thing, [law], CASES, first=CASES * i)


@pytest.mark.parametrize("subject", SABOTAGED, ids=lambda subject: subject.name)
def test_a_law_that_is_broken_on_purpose_is_seen_to_be(subject: Subject) -> None:
    with pytest.raises(Violation, match="again: "):
        check(subject.thing, subject.laws, CAUGHT)


def test_every_law_can_fail_and_is_tried() -> None:
    tried = {law.__name__ for subject in OURS for law in subject.laws}
    assert tried == {law.__name__ for subject in SABOTAGED for law in subject.laws}


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
@settings(derandomize=True, max_examples=8)
@given(case=a_case)
def test_laws_are_kept_in_cases_of_any_kind(law: Law, case: Case) -> None:
    law(TinyBeam(), case)


@pytest.mark.parametrize("subject", [s for s in OURS if set(LAWS) <= set(s.laws)], ids=lambda subject: subject.name)
@settings(derandomize=True, max_examples=6)
@given(law=st.sampled_from(LAWS), case=a_case)
def test_every_search_keeps_a_law_in_cases_of_any_kind(subject: Subject, law: Law, case: Case) -> None:
    law(subject.thing, case)


def test_a_violation_says_how_to_see_it_again() -> None:
    with pytest.raises(Violation) as caught:
        check(sabotage.NaiveBeam(), [laws.finds_the_optimum], CAUGHT)
    at = re.search(r"again: finds_the_optimum\(NaiveBeam\(\), (Case\(seed=(\d+).*)\)$", str(caught.value))
    assert at and repr(Case.drawn(int(at[2]))) == at[1]


def test_a_search_that_raises_breaks_every_law() -> None:
    async def stumbles(root: Trace, model: object, scorer: object):  # type: ignore[no-untyped-def]
        raise IndexError("no children")
        yield

    assert "no children" in str(violation(stumbles, laws.comes_to_an_answer, Case()))


def told(candidates: Sequence[Candidate]) -> list[str]:
    return [" ".join((*c.trace.thinking, "->", c.trace.answer.text if c.trace.answer else "")) for c in candidates]


def test_golden_walks() -> None:
    """What searches find in one process by hand, to the letter: a change of streams, order or pruning shows here."""

    def found(search: object) -> list[str]:
        async def run() -> list[Candidate]:
            session = Session(Walker(BY_HAND), Judge(BY_HAND), budget=Budget(400), seed="golden", reserve=16)
            return [candidate async for candidate in session.candidates(search, Trace.ask("?"))]  # type: ignore[arg-type]

        return told(asyncio.run(run()))

    assert found(Sample(n=4, max_tokens=32)) == ["b2 -> 9", "b2 -> 9", "b2 -> 9", "a1 c -> 7"]
    assert found(OneByOne(n=3)) == 3 * ["b2 -> 9"]
    assert found(TinyBeam(branching=8)) == [*7 * ["b2 -> 9"], *6 * ["a1 c -> 7"], *6 * ["a1 d -> 8"]]
    assert found(TinyTree(walks=6, branching=4)) == [
        "b2 -> 9",
        "a1 c -> 7",
        "b2 -> 9",
        "a1 d -> 8",
        "b2 -> 9",
        "a1 c -> 7",
    ]


def test_cases_are_the_same_for_ever() -> None:
    assert Case.drawn(7) == Case.drawn(7) != Case.drawn(8)
    assert len({Case.drawn(i).shape for i in range(100)}) == len(SHAPES)
    run = ran(OneByOne(), Case(tokens=400))
    assert len(run.own) == len(run.found) == 3


def test_trees_are_tried_and_drawn_over_every_kind_of_action() -> None:
    for name in ("mcts", "cfr"):
        actions = {subject.thing.until for subject in SUBJECTS if subject.name.partition(",")[0] == name}
        assert {"step", 1} < actions and any(isinstance(until, int) and until > 1 for until in actions)
        drawn = [subject.thing.until for subject in CURVES if subject.name.partition(",")[0] == name]
        assert drawn == ["step", 3, 1]

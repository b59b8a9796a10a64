"""Questions that are easy cost little, those that are not cost more; what decides is computed by hand."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from math import inf, log

import pytest

from mull.core import Candidate, Generator, Scorer, Search, Step, Trace
from mull.search.adaptive import Adaptive, Probe, said, stability, surprise
from mull.search.sample import Sample
from mull.search.table import named
from mull.testing import ScriptedGenerator, TableScorer

ROOT = Trace.ask("1+2+4?")


def texts(answers: str) -> list[str]:
    return [f"1+2=3\n</think>{answer}" for answer in answers]


def run(search: Search, model: Generator, scorer: Scorer = TableScorer({})) -> list[str]:
    async def all_() -> list[Candidate]:
        return [candidate async for candidate in search(ROOT, model, scorer)]

    return [c.trace.answer.text for c in asyncio.run(all_()) if c.trace.answer]


def test_stability_by_hand() -> None:
    assert stability(()) == stability((3, 3)) == 0.5
    assert stability((1,)) == 3 / 4
    assert stability((4,)) == 31 / 32
    assert stability((3, 1)) == 26 / 32
    assert stability((3, 1, 1)) == stability((3, 1))
    assert stability((40, 3)) > 0.999
    assert stability((900, 900)) == 0.5 < stability((1500, 1450)) < 0.9, "sums that no float holds"


@pytest.mark.parametrize(("first", "second"), [(4, 0), (5, 2), (9, 8), (20, 11)])
def test_stability_is_the_mass_of_beta_above_a_half(first: int, second: int) -> None:
    steps = 20_000
    points = [(i + 0.5) / steps for i in range(steps)]
    density = [p**first * (1 - p) ** second for p in points]
    assert stability((first, second)) == pytest.approx(sum(density[steps // 2 :]) / sum(density), rel=1e-6)


def test_agreement_stops_at_once_and_disagreement_goes_on() -> None:
    assert run(Adaptive(), ScriptedGenerator(texts("7"))) == ["7"] * 4
    assert run(Adaptive(probe=2), ScriptedGenerator(texts("7"))) == ["7"] * 4  # two are not sure enough
    doubling = ScriptedGenerator(texts("7778"))
    assert len(run(Adaptive(most=32), doubling)) == 16  # 6 to 2 is not sure enough, 12 to 4 is
    assert len(run(Adaptive(most=30), ScriptedGenerator(texts("7788")))) == 30
    assert len(run(Adaptive(most=3), ScriptedGenerator(texts("7")))) == 3


def test_hard_questions_are_handed_over() -> None:
    torn = ScriptedGenerator(texts("6789"))
    hard = Adaptive(hard=Sample(n=3), most=32)
    assert run(hard, torn) == [*"6789", *"678"]
    assert run(hard, ScriptedGenerator(texts("7"))) == ["7"] * 4
    forced = run(named("adaptive", {"hard": "force", "most": 32}), torn)
    assert forced[:4] == [*"6789"] and len(forced) == 4 + 3, "the thinking is forced on twice"
    assert len(run(Adaptive(most=32), torn)) == 32  # where nobody else takes them they are sampled


def test_without_any_answer_it_ends_too() -> None:
    lost = ScriptedGenerator("on and on\n")
    assert run(Adaptive(most=12, max_tokens=20), lost) == []
    assert len(lost.asked) == 12


def test_a_scorer_that_trusts_nobody_is_heard() -> None:
    model = ScriptedGenerator(texts("7"))
    trusting = Adaptive(most=16, scores=True, trust=0.5)
    assert len(run(trusting, model, TableScorer({"7": 0.9}))) == 4
    assert len(run(trusting, model, TableScorer({"7": 0.1}))) == 16


def test_verdicts_by_hand() -> None:
    search = Adaptive(calm=0.5, trust=0.3)
    sure = Probe(votes=(4,), drawn=4, surprise=0.6, worth=0.9)
    assert search.verdict(sure) == "easy"
    assert search.verdict(replace(sure, votes=(3,), drawn=3)) == "medium"  # not decided yet
    assert search.verdict(replace(sure, votes=(3,), drawn=3, surprise=0.4)) == "easy"
    assert search.verdict(replace(sure, votes=(1,), drawn=1, surprise=0.4)) == "easy"
    assert search.verdict(replace(sure, votes=(2, 1), drawn=3, surprise=0.4)) == "medium"  # not even in the lead
    assert Adaptive().verdict(replace(sure, votes=(1,), drawn=1, surprise=0.0)) == "medium"
    assert (
        search.verdict(replace(sure, worth=0.2)) == search.verdict(replace(sure, worth=0.2, surprise=0.4)) == "medium"
    )
    assert search.verdict(replace(sure, drawn=9)) == "easy"  # samples without an answer have no vote
    assert search.verdict(Probe((2, 2), 4, 0.1, 0.9)) == "medium"
    assert search.verdict(Probe((1, 1, 1), 4, 0.1, 0.9)) == "hard"
    assert search.verdict(Probe((), 4, 0.1, -1.0)) == "hard"


def test_probes_by_hand() -> None:
    half = Trace.ask("?").then(Step("a", (1, 2), (log(0.5), log(0.25))), Step("b", (3,), (log(0.5),)))
    some = [Candidate(replace(half, answer=Step(text))) for text in ("Yes", " yes", "no", "")]
    some[1] = Candidate(replace(some[1].trace, steps=half.steps[1:]))
    probe = Probe.of(5, some, said)
    assert (probe.votes, probe.drawn, probe.agreement, probe.worth) == ((2, 1), 5, 0.4, -1.0)
    assert surprise(some[0].trace) == pytest.approx(3 * log(2))
    assert probe.surprise == pytest.approx(log(2))
    assert surprise(Trace.ask("?").then(Step("text only"))) == Probe.of(2, [], said).surprise == inf

"""A verifier in words: what it is shown, how its words become scores, and what broken critiques come to."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import pytest

from mull.core import Message, Sampling, Score, Step, Trace, Until
from mull.engine.embedded import Embedded
from mull.ledger import metered
from mull.reward.generative import Generative, critique, question, recomputed
from mull.testing import MARK, ScriptedGenerator, tiny_model

Sure = Callable[[Step], float]


def trace(*steps: str, answer: str | None = "17") -> Trace:
    root = Trace.ask("4*4 minus one")
    return replace(root, steps=tuple(map(Step, steps)), answer=None if answer is None else Step(answer))


class Critic(ScriptedGenerator):
    """Writes a script, every line of it with the probability that `sure` says."""

    def __init__(self, texts: str | Sequence[str], sure: Sure = lambda step: 1.0) -> None:
        super().__init__(texts)
        self.sure, self.samplings = sure, list[Sampling]()

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self.samplings.append(sampling)
        written = await super().extend(trace, n, until=until, sampling=sampling)
        return [
            replace(one, steps=tuple(map(self._sure, one.steps)), answer=one.answer and self._sure(one.answer))
            for one in written
        ]

    def _sure(self, step: Step) -> Step:
        p, n = self.sure(step), len(step.tokens)
        total = math.log(p) if p > 0 else -math.inf if p == 0 else math.nan
        return replace(step, logprobs=(total / n,) * n)


def by(table: dict[str, float]) -> Sure:
    return lambda step: table.get(step.text, 1.0)


def score(scorer: Generative, *traces: Trace) -> list[Score]:
    return asyncio.run(scorer.score(traces))


def test_what_is_shown_and_what_is_said() -> None:
    asked = trace("4*4=16", "16+1=17")
    shown = "check this: 4*4 minus one\n1. 4*4=16\n2. 16+1=17"
    assert question(asked) == Trace.ask(f"{shown}\nanswer 17")
    assert question(replace(asked, answer=None)) == Trace.ask(shown)
    assert question(replace(asked, answer=Step("1", closed=False))) == Trace.ask(shown), "nobody judges half an answer"
    said = critique(asked.thinking, [True, False], "16-1=15")
    assert said == [["1. 16", "ok"], ["2. 17", "no", "wait 16-1=15"]]
    twice = critique(["a", "b", "c"], [True, False, False], "d")
    assert twice == [["1.", "ok"], ["2.", "no", "wait d"], ["3.", "no"]], "only the first wrong step is mended"
    earlier = replace(asked, messages=(Message("system", "be brief"), *asked.messages))
    assert question(earlier).messages[0] == earlier.messages[0] and len(question(earlier).messages) == 2


@pytest.mark.parametrize(
    ("step", "result"),
    [
        ("4*4=17", "16"), ("wait 4*4=17", "16"), ("2 gave 6 away: 94-6=0", "88"), ("12-16=4", "-4"), ("17/5=3", "3r2"),
        ("5/0=0", None), ("385*247=95095", None), ("=139", None), ("Tim>Rachel", None), ("115+24:", None),
        ("3m=-18", None), ("4*4=", "16"), ("", None), ("1+2+3=6", None), ("٣+٤=٧", None),
    ],
)  # fmt: skip
def test_results_that_are_worked_out_in_the_head(step: str, result: str | None) -> None:
    assert recomputed(step) == result


def test_scores_are_the_probabilities_of_the_words() -> None:
    asked, text = trace("4*4=16", "16+1=17"), "1. 16\nok\n2. 17\nno\nwait 16-1=15\n" + MARK
    sure = by({"ok": 0.9, "no": 0.7, "wrong": 0.8, "right": 0.6, "1. 16": 0.01})
    assert score(Generative(Critic(text + "wrong", sure)), asked) == [
        Score(pytest.approx(1 - 0.8), (pytest.approx(0.9), pytest.approx(1 - 0.7)))
    ]
    (other,) = score(Generative(Critic(text + "right", sure)), asked)
    assert other.value == pytest.approx(0.6), "what was worked out on the way is no part of it"


def test_several_critiques_are_averaged() -> None:
    sure = by({"ok": 0.9, "no": 0.7, "wrong": 0.8, "right": 0.6})
    texts = [f"1. 16\nok\n{MARK}right", f"1. 16\nno\n{MARK}wrong", f"1. 16\n{MARK}maybe"]
    critic = Critic(texts, sure)
    (found,) = score(Generative(critic, 3, seed="s"), trace("4*4=16"))
    assert found.value == pytest.approx((0.6 + 0.2 + 0.5) / 3)
    assert found.steps == (pytest.approx((0.9 + 0.3 + 0.5) / 3),)
    assert critic.samplings[0].temperature == 1 and critic.samplings[0].seed.startswith("s/")
    score(Generative(alone := Critic(texts, sure)), trace("4*4=16"))
    assert alone.samplings[0].temperature == 0
    with pytest.raises(ValueError, match="at least 1"):
        Generative(critic, 0)


@pytest.mark.parametrize(
    ("text", "sure", "expected"),
    [
        ("1.\nok\n2.\n", {}, Score(0.5, (1.0, 0.5))),  # cut
        (f"1.\nok\n2.\nno\n{MARK}perhaps", {}, Score(0.5, (1.0, 0.0))),
        (f"{MARK}right", {}, Score(1.0, (0.5, 0.5))),
        (f"2.\nno\n1.\nok\n{MARK}wrong", {}, Score(0.0, (1.0, 0.0))),
        (f"1.\nok\n1.\nno\n3.\nno\n{MARK}right", {}, Score(1.0, (1.0, 0.5))),  # said twice, and of no step
        (f"1.\nok!\nok\n{MARK}right", {}, Score(1.0, (0.5, 0.5))),
        (f"1.\nok\n2.\nok\n{MARK}right", {"ok": -1.0, "right": -1.0}, Score(0.5, (0.5, 0.5))),  # NaN
        (f"1.\nok\n2.\nno\n{MARK}right", {"no": 0.0, "right": 0.0}, Score(0.5, (1.0, 0.5))),  # -inf
        (f"1.\nno\n2.\nno\n{MARK}right", {"no": 3.0, "right": 2.0}, Score(1.0, (0.0, 0.0))),  # more than certain
    ],
)
def test_what_a_critique_does_not_say_is_half(text: str, sure: dict[str, float], expected: Score) -> None:
    assert score(Generative(Critic(text, by(sure))), trace("a", "b")) == [expected]


def test_a_critique_can_be_read_whatever_the_steps_look_like() -> None:
    rng = Random("critique")
    for _ in range(50):
        steps = [rng.choice(("2 take in 3: 4+3=7", "3. ok", "ok", "no", "1.", "", "wait 1+1=2")) for _ in range(6)]
        right = [rng.random() < 0.6 for _ in steps]
        lines = [line for some in critique(steps, right, rng.choice(steps)) for line in some]
        (found,) = score(Generative(Critic("".join(f"{line}\n" for line in lines) + MARK + "wrong")), trace(*steps))
        assert found == Score(0.0, tuple(map(float, right)))


def test_backends_of_text_alone_are_taken_at_their_word() -> None:
    class Endpoint(Critic):
        async def extend(
            self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
        ) -> list[Trace]:
            return [
                replace(one, steps=tuple(Step(s.text) for s in one.steps), answer=Step(one.answer.text))
                for one in await super().extend(trace, n, until=until, sampling=sampling)
                if one.answer
            ]

    (found,) = score(Generative(Endpoint(f"1. 16\nok\n2.\nno\n{MARK}wrong")), trace("4*4=16", "so"))
    assert found == Score(0.0, (1.0, 0.0))


def test_nobody_is_asked_about_nothing_twice_or_about_too_much() -> None:
    critic = Critic(f"1.\nok\n{MARK}right")
    long = trace("x" * 80)
    found = score(Generative(critic, longest=80), trace(answer=None), trace("a"), trace("a"), long)
    assert found == [Score(1.0), Score(1.0, (1.0,)), Score(1.0, (1.0,)), Score(0.5, (0.5,))]
    assert critic.asked == ["check this: 4*4 minus one\n1. a\nanswer 17"]


def test_an_engine_is_paid_for_and_company_changes_nothing() -> None:
    model, chat = tiny_model()
    scorer, one, other = (Generative(Embedded(model, chat), n, longest=100, seed="s") for n in (2, 2, 2))
    asked = [trace("4*4=16", "16+1=17"), trace("4*4=16"), trace("4*4=16", answer=None)]
    with metered() as meter:
        together = score(scorer, *asked)
    assert meter.cost.flops == scorer.flops > 0 and meter.cost.tokens_out > 0
    assert together == [score(one, t)[0] for t in asked] and together[::-1] == score(other, *asked[::-1])
    assert all(math.isfinite(x) and 0 <= x <= 1 for s in together for x in (s.value, *s.steps))

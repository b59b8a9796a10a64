"""Figures of a scorer, against hand counts and a second way to compute them; an oracle is perfect."""

from __future__ import annotations

import asyncio
import json
import math
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from mull.cli import main
from mull.core import Problem, Sampling, Score, Scorer, StepVerdict, Trace
from mull.eval.reward import Hits, Judged, calibration, judged, table, tuned
from mull.reward.oracle import Oracle, auc
from mull.reward.process import About
from mull.tasks import TASKS
from mull.testing import MARK, ScriptedGenerator, tiny_folder
from tests.eval.rewards import reward_folder

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS


def one(verdicts: list[StepVerdict], scores: list[float], *, index: int = 0, right: bool = True) -> Judged:
    return Judged(TASKS["logic"].problem(1, index, "valid"), tuple(verdicts), right, 0.5, tuple(scores))


def test_first_error_f1_by_hand() -> None:
    some = [
        one([RIGHT, WRONG, WRONG], [0.9, 0.4, 0.1]),  # named exactly
        one([RIGHT, WRONG], [0.4, 0.1]),  # too early
        one([RIGHT, WRONG], [0.9, 0.6]),  # missed
        one([WRONG, RIGHT], [0.2, 0.2]),  # named exactly
        one([RIGHT, USELESS], [0.9, 0.6]),  # rightly silent: useless is no error
        one([RIGHT, RIGHT], [0.9, 0.3]),  # a false alarm
        one([], []),  # rightly silent
    ]
    hits = Hits.of(some, 0.5)
    assert hits == Hits(errors=4, exact=2, clean=3, silent=2)
    assert hits.f1 == pytest.approx(2 * (1 / 2) * (2 / 3) / (1 / 2 + 2 / 3))
    assert Hits.of(some, 0.65) == Hits(4, 3, 3, 1) and Hits.of(some, 0.0) == Hits(4, 0, 3, 3)
    assert Hits.of(some, 0.0).f1 == 0.0, "who never sees an error finds none"
    assert Hits(3, 3, 0, 0).f1 == 0.0


def test_auc_counts_pairs() -> None:
    rng = Random("auc")
    scores = [rng.randrange(6) / 5 for _ in range(60)]
    right = [rng.random() < 0.3 + s / 3 for s in scores]
    good, bad = ([s for s, r in zip(scores, right, strict=True) if r is kind] for kind in (True, False))
    pairs = sum(1.0 if g > b else 0.5 if g == b else 0.0 for g in good for b in bad)
    assert auc(scores, right) == pytest.approx(pairs / (len(good) * len(bad)))
    assert auc([0.1, 0.9], [False, True]) == 1 and auc([0.1, 0.9], [True, False]) == 0
    assert auc([0.3, 0.2], [True, True]) == 0.5


def test_calibration_by_hand() -> None:
    error, bins = calibration([0.11, 0.19, 0.95, 1.0], [False, True, True, True])
    assert bins == [{"score": 0.15, "right": 0.5, "n": 2}, {"score": 0.975, "right": 1.0, "n": 2}]
    assert error == pytest.approx((2 * 0.35 + 2 * 0.025) / 4)
    assert calibration([0.5] * 4, [True, False] * 2)[0] == 0


def test_a_threshold_is_chosen_on_the_other_problems() -> None:
    low = [one([RIGHT, WRONG], [0.3, 0.1], index=0), one([RIGHT], [0.3], index=0)]
    high = [one([RIGHT, WRONG], [0.9, 0.7], index=1), one([RIGHT], [0.9], index=1)]
    even, odd = {j.tuned for j in tuned([*low, *high])[:2]}, {j.tuned for j in tuned([*low, *high])[2:]}
    assert all(0.7 < t <= 0.9 for t in even) and all(0.1 < t <= 0.3 for t in odd)


def test_more_samples_of_the_same_problems_tell_no_more_of_others() -> None:
    rng, some = Random("alike"), list[Judged]()
    for index in range(30):
        known, right = [0.9, 0.1], [0.9, 0.9]
        some.append(one([RIGHT, WRONG], known if rng.random() < 0.6 else right, index=index))
        some.append(one([RIGHT, RIGHT], right if rng.random() < 0.6 else known, index=index))
    names = ("exact", "silent", "hidden_caught", "hidden_false_alarms")
    once, often = table(some), table([j for j in some for _ in range(8)])
    for name in names:
        assert (once[name].low, once[name].high) == (often[name].low, often[name].high), name
        assert often[name].n == 8 * once[name].n == 8 * 30 and 0.2 < once[name].high - once[name].low < 0.5
    sure = table([one([RIGHT, WRONG], [0.9, 0.1], index=i // 8) for i in range(80)] + some)
    assert sure["exact"].high < 1
    alike = table([one(v, [0.9, 0.1], index=i // 8) for i in range(80) for v in ([RIGHT, WRONG], [RIGHT, RIGHT])])
    assert alike["exact"].value == alike["exact"].high == 1 and alike["exact"].low < 0.75, "10 problems, not 80"


class Blind:
    """Thinks well of everything."""

    async def score(self, traces: list[Trace]) -> list[Score]:
        return [Score(0.9, (0.9,) * len(trace.steps)) for trace in traces]


def samples() -> tuple[list[Problem], ScriptedGenerator]:
    """For each problem: its demonstration, the same with a planted error, with one behind a right answer, and cut."""
    asked = [TASKS["arithmetic"].problem(level, i, "valid") for level in (1, 2) for i in range(12)]
    texts = {}
    for problem in asked:
        steps = TASKS["arithmetic"].demonstrate(problem)
        bad = [*steps, "1+1=7"]
        texts[problem.question] = [
            "\n".join([*lines, ""]) + end
            for lines, end in (
                (steps, MARK + problem.answer), (bad, f"{MARK}{problem.answer}1"), (bad, MARK + problem.answer),
                (steps, ""),
            )
        ]  # fmt: skip
    return asked, ScriptedGenerator(texts)


def test_an_oracle_is_perfect_and_who_sees_nothing_is_not() -> None:
    asked, generator = samples()
    sampling = Sampling(max_tokens=400)
    perfect = table(asyncio.run(judged(generator, Oracle, asked, 4, sampling)))
    assert perfect["traces"] == 3 * len(asked) and perfect["with_an_error"] == 2 * len(asked)
    for name in ("first_error_f1", "first_error_f1_tuned", "exact", "silent", "step_auc", "answer_auc", "hidden_auc"):
        assert perfect[name].value == perfect[name].high == 1, name
    assert perfect["hidden_caught"].value == 1 and perfect["hidden_false_alarms"].value == 0
    assert perfect["step_ece"].value < 0.2 and perfect["answer_ece"].value == 0
    assert perfect["families"]["arithmetic"]["2"]["first_error_f1"].n == 3 * 12
    blind = table(asyncio.run(judged(generator, lambda _: Blind(), asked, 4, sampling)))
    assert blind["first_error_f1"].value == blind["exact"].value == 0 and blind["silent"].value == 1
    assert blind["step_auc"].value == blind["answer_auc"].value == 0.5 and blind["hidden_caught"].value == 0


def test_a_scorer_of_answers_has_no_figures_of_steps() -> None:
    asked, generator = samples()

    class Outcome:
        async def score(self, traces: list[Trace]) -> list[Score]:
            return [Score(0.5) for _ in traces]

    found = table(asyncio.run(judged(generator, lambda _: Outcome(), asked, 3, Sampling(max_tokens=400))))
    assert found["answer_auc"].value == 0.5 and not [name for name in found if name.startswith(("first", "hidden"))]
    with pytest.raises(ValueError, match="no trace came to an end"):
        table([])


def test_whether_useless_steps_are_worth_less_is_told_of_those_who_know() -> None:
    def some(*worth: float) -> list[Judged]:
        return [replace(one([RIGHT, USELESS, WRONG], [0.9] * 3, index=i), worth=worth) for i in range(20)]

    found = table(some(0.8, 0.5, 0.9))
    assert found["useful_auc"].value == found["useful_auc"].low == 1 and found["useful_auc"].n == 20
    assert found["useless_steps"] == found["families"]["logic"]["1"]["useless_steps"] == 20
    assert table(some(0.5, 0.5, 0.1))["useful_auc"].value == 0.5, "wrong steps do not count"
    assert table([*some(0.8, 0.5, 0.9), *some(0.5, 0.8, 0.9)])["useful_auc"].value == 0.5
    few = table(some(0.8, 0.5, 0.9)[1:])
    assert few["useless_steps"] == 19 and "useful_auc" not in few
    assert not {"useful_auc", "useless_steps"} & table([one([RIGHT, USELESS], [0.9, 0.4])] * 20).keys()
    assert table([*some(0.8, 0.5, 0.9), replace(some()[0], worth=(math.nan,) * 3)])["no_numbers"] == 1


def test_the_worth_of_steps_comes_from_who_prices_them() -> None:
    asked, generator = samples()
    found = asyncio.run(judged(generator, lambda _: Blind(), asked[:1], 3, Sampling(max_tokens=400), Oracle(asked[0])))
    worth = {RIGHT: 1.0, USELESS: 0.5, WRONG: 0.0}
    assert found and all(j.worth == tuple(worth[v] for v in j.verdicts) and set(j.steps) == {0.9} for j in found)


def test_the_command_asks_those_who_know_what_is_useless(tmp_path: Path) -> None:
    model, knows, told = tiny_folder(tmp_path / "m"), reward_folder(tmp_path / "knows"), []
    ignorant = reward_folder(tmp_path / "ignorant")
    replace(About.read(ignorant), useful=False).write(ignorant)
    for scorer in (knows, ignorant):
        out = tmp_path / "found.json"
        command = ["eval", "reward", str(scorer), "--model", str(model), "--tasks", "letters", "--levels", "1"]
        assert main([*command, "--n", "2", "--json", str(out)]) == 0
        told.append("useless_steps" in json.loads(out.read_text()))
    assert told == [True, False]


@pytest.mark.parametrize("odd", [Score(math.nan), Score(math.inf), Score(0.5, (math.nan,) * 50)])
def test_scores_that_are_no_numbers_are_left_out_and_counted(odd: Score) -> None:
    asked, generator = samples()

    class Odd(Blind):
        async def score(self, traces: list[Trace]) -> list[Score]:
            found = await super().score(traces)
            return [*found[:-1], Score(odd.value, odd.steps[: len(traces[-1].steps)])]

    def figures(scorer: Scorer) -> dict[str, Any]:
        return table(asyncio.run(judged(generator, lambda _: scorer, asked, 3, Sampling(max_tokens=400))))

    found, whole = figures(Odd()), figures(Blind())
    assert (found["no_numbers"], found["traces"]) == (len(asked), 2 * len(asked))
    assert (whole["no_numbers"], whole["traces"]) == (0, 3 * len(asked))

    class Never(Blind):
        async def score(self, traces: list[Trace]) -> list[Score]:
            return [Score(math.nan) for _ in traces]

    with pytest.raises(ValueError, match=f"none of the scores of {3 * len(asked)} traces is a number"):
        figures(Never())

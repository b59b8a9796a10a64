"""The harness is examined by subjects whose score is known: it must neither give nor withhold."""

from __future__ import annotations

import asyncio
import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mull.chat import Chat
from mull.core import Problem, Trace
from mull.eval import benchmark, report, typed
from mull.eval.subjects import CONTROLS
from mull.model.tokenizer import train_tokenizer
from mull.reasoner import Reasoner
from mull.tasks import TASKS
from mull.testing import ScriptedGenerator

LEVELS = (1, 3)


@pytest.fixture(scope="module")
def chat() -> Chat:
    return Chat(train_tokenizer())


@pytest.fixture(scope="module")
def asked() -> list[Problem]:
    return benchmark.problems(list(TASKS.values()), LEVELS, "test", 12)


def measure(name: str, chat: Chat, asked: list[Problem], **how: Any) -> dict[str, Any]:
    reasoner = Reasoner(CONTROLS[name](chat, asked), chat=chat)
    return benchmark.table(asyncio.run(benchmark.measure(reasoner, asked, **how)))


def cells(table: dict[str, Any]) -> list[dict[str, Any]]:
    return [cell for by in table["families"].values() for cell in by.values()]


def test_the_oracle_is_always_right(chat: Chat, asked: list[Problem]) -> None:
    table = measure("oracle", chat, asked)
    assert [cell["accuracy"].value for cell in cells(table)] == [1.0] * len(TASKS) * len(LEVELS)
    assert all(cell["wrong_step"].value == 0 and cell["wrong_step_place"] is None for cell in cells(table))
    assert all(figures["accuracy"].value == 1 for figures in table["mean_over_families"].values())
    assert table["endings"] == {"end": len(asked)}


def test_the_oracle_is_right_in_every_sample(chat: Chat, asked: list[Problem]) -> None:
    table = measure("oracle", chat, asked, samples=3)
    assert all(cell["accuracy"].value == 1 and cell["accuracy"].n == 12 for cell in cells(table))
    assert all(cell["coverage"].value == 1 and 1 <= cell["paths"].value <= 3 for cell in cells(table))
    assert all(0 < cell["distinct"].value <= 1 / 3 for cell in cells(table)), "three times the same thought"
    assert all(0 < mean["distinct"].value <= 1 / 3 for mean in table["mean_over_families"].values())
    assert not any("distinct" in cell for cell in cells(measure("oracle", chat, asked)))


def test_random_tokens_are_hardly_ever_right(chat: Chat, asked: list[Problem]) -> None:
    table = measure("random", chat, asked)
    right = sum(cell["accuracy"].value * cell["accuracy"].n for cell in cells(table))
    # Of 94 printable characters ten are digits: a one-digit answer is hit in about 1 of 280 tries.
    assert right <= 0.01 * len(asked) + 3 * (0.01 * len(asked)) ** 0.5
    assert all(cell["wrong_step"].value > 0.5 for cell in cells(table))
    places = [cell["wrong_step_place"] for cell in cells(table)]
    assert all(0 <= at.low <= at.value <= at.high <= 1 and 6 < at.n <= 12 for at in places)


def test_a_constant_answer_is_right_as_often_as_it_is_gold(chat: Chat, asked: list[Problem]) -> None:
    for cell in cells(measure("constant", chat, asked)):
        assert abs(cell["accuracy"].value - cell["majority"]) < 1e-6


def test_problems_differ_and_levels_must_exist() -> None:
    task = TASKS["arithmetic"]
    some = benchmark.problems([task], [1], "test", 50)
    assert len({p.question for p in some}) == len(some) and {p.split for p in some} == {"test"}
    for levels, n, message in (
        ([99], 5, "no level 99"),
        ([1], 0, "at least one problem"),
        ([], 5, "at least one level"),
    ):
        with pytest.raises(ValueError, match=message):
            benchmark.problems([task], levels, "test", n)
    with pytest.raises(ValueError, match="no such task: 'algebra'"):
        benchmark.families("arithmetic,algebra")


def test_figures_become_json(chat: Chat, asked: list[Problem]) -> None:
    table = json.loads(json.dumps(report.plain(measure("oracle", chat, asked[:5]))))
    figure = table["families"][asked[0].task]["1"]["accuracy"]
    assert sorted(figure) == ["high", "low", "n", "value"]


GOOD = (
    {"question": "what is 3+4?", "answer": "7", "task": "arithmetic", "kind": "number"},
    {"question": "is 3 even", "answer": "no", "task": "numbers", "kind": "yesno"},
    {"question": "make 10 from 5 2 9", "answer": "5*2", "task": "countdown", "kind": "expression", "numbers": [5, 2, 9],
     "target": 10},
)  # fmt: skip


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows))
    return path


def test_typed_questions_are_judged_by_their_kind(tmp_path: Path) -> None:
    questions = typed.load(write(tmp_path / "t.jsonl", *GOOD))
    texts = {"what is 3+4?": "</think>7.0", "is 3 even": "</think>yes", "make 10 from 5 2 9": "</think>2*5"}
    generator = ScriptedGenerator(texts)
    result = asyncio.run(typed.measure(Reasoner(generator, chat=generator.chat), questions))
    assert {name: figure.value for name, figure in result["families"].items()} == {
        "arithmetic": 1.0,
        "numbers": 0.0,
        "countdown": 1.0,
    }
    assert result["total"].n == 3 and [m["answer"] for m in result["missed"]] == ["yes"]
    assert [questions[2].judge(text).value for text in ("5+5", "9+2", "ten")] == ["wrong", "wrong", "unparseable"]


def test_typed_answers_are_told_apart_by_how_likely_they_were(tmp_path: Path) -> None:
    class Noted(ScriptedGenerator):
        """`yes` with a tenth, all else with nine tenths."""

        async def extend(self, trace: Trace, n: int = 1, **how: Any) -> list[Trace]:
            return [self._noted(found) for found in await super().extend(trace, n, **how)]

        def _noted(self, trace: Trace) -> Trace:
            assert trace.answer is not None
            likely = 0.1 if trace.answer.text == "yes" else 0.9
            return replace(trace, answer=replace(trace.answer, logprobs=(math.log(likely),)))

    questions = typed.load(write(tmp_path / "t.jsonl", *GOOD))
    generator = Noted({"what is 3+4?": "</think>7", "is 3 even": "</think>yes", "make 10 from 5 2 9": "</think>5*3"})
    reasoner = Reasoner(generator, chat=generator.chat)
    result = asyncio.run(typed.measure(reasoner, questions))
    assert (result["sure"].value, result["sure"].n) == (0.5, 2) and (result["unsure"].value, result["unsure"].n) == (
        0,
        1,
    )
    assert result["sureness_auc"] == 0.75  # one wrong answer is below the right one, one beside it
    assert result["sureness_ece"] == pytest.approx((abs(1.8 - 1) + 0.1) / 3, abs=1e-6)
    assert [row["n"] for row in result["sureness_bins"]] == [1, 2]
    assert not any("sure" in key for key in asyncio.run(typed.measure(reasoner, questions, effort="medium")))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{", "line 4: not JSON"),
        ("[" * 100_000, "line 4: n"),
        ("[1]", "line 4: not a JSON object"),
        ({**GOOD[0], "answer": 7}, 'line 4: "answer" must be a string'),
        ({**GOOD[0], "kind": "essay"}, "line 4: no such kind"),
        ({**GOOD[0], "answer": "seven"}, "line 4: the gold answer"),
        ({**GOOD[2], "answer": "5+2"}, "line 4: the answer '5\\+2' is not right"),
        ({**GOOD[2], "numbers": "5 2 9"}, 'line 4: "numbers"'),
        ({**GOOD[0], "x": float("nan")}, "line 4: not JSON"),
    ],
)
def test_broken_lines_are_named(tmp_path: Path, row: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        typed.load(write(tmp_path / "t.jsonl", *GOOD, row))


def test_gym_tasks_are_measured_without_verdicts_on_steps() -> None:
    pytest.importorskip("reasoning_gym")
    chat = Chat(train_tokenizer())
    asked = benchmark.problems(benchmark.families("rg:gcd,letters"), [1], "test", 4)
    outcomes = asyncio.run(benchmark.measure(Reasoner(CONTROLS["oracle"](chat, asked), chat=chat), asked))
    rows = benchmark.table(outcomes)["families"]
    assert rows["rg:gcd"]["1"]["accuracy"].value == 1.0
    assert "wrong_step" not in rows["rg:gcd"]["1"] and rows["letters"]["1"]["wrong_step"].value == 0.0
    with pytest.raises(ValueError, match="rg:NAME"):
        benchmark.families("gcd")

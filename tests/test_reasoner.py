"""The front door: endings, budgets, costs, and what it refuses."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from mull.core import Message, Trace
from mull.effort import ANSWER_TOKENS, EFFORTS
from mull.engine.embedded import Embedded
from mull.reasoner import LARGEST, Reasoner
from mull.testing import ScriptedGenerator, TableScorer, tiny_folder, tiny_model


def scripted(text: str | list[str]) -> Reasoner:
    generator = ScriptedGenerator(text)
    return Reasoner(generator, chat=generator.chat)


@pytest.fixture(scope="module")
def tiny() -> Reasoner:
    model, chat = tiny_model()
    return Reasoner(Embedded(model, chat, threads=1), chat=chat, shape=model.config)


def test_thinking_and_answer_are_told_apart() -> None:
    answer = scripted("1+2=3\n3+4=7\n</think>7").solve_sync("what is 1+2+4?")
    assert (answer.text, answer.thinking, answer.stop) == ("7", ["1+2=3", "3+4=7"], "end")
    assert answer.usage.reasoning_tokens == len("1+2=3\n3+4=7\n")
    assert answer.usage.completion_tokens == len("1+2=3\n3+4=7\n") + 3  # the mark, the answer, the end


def test_no_effort_means_no_thinking() -> None:
    answer = scripted("1+2=3\n</think>3").solve_sync("1+2", "none")
    assert (answer.text, answer.thinking, answer.usage.reasoning_tokens) == ("3", [], 0)


def test_endless_thinking_is_cut_and_counted() -> None:
    answer = scripted("1+2=3\n" + "x" * 5000 + "\n</think>3").solve_sync("1+2")
    assert (answer.text, answer.stop, answer.thinking) == ("3", "forced", ["1+2=3"])
    assert answer.usage.reasoning_tokens == EFFORTS["low"].tokens  # the half step thrown away counts too
    assert answer.usage.completion_tokens <= EFFORTS["low"].tokens + ANSWER_TOKENS


def test_an_endless_answer_is_cut() -> None:
    answer = scripted("1\n</think>" + "9" * 5000).solve_sync("1+2")
    assert answer.stop == "length"
    assert answer.usage.completion_tokens <= EFFORTS["low"].tokens + ANSWER_TOKENS
    assert scripted("</think>" + "9" * 5000).solve_sync("1+2", "none").usage.completion_tokens == ANSWER_TOKENS


def test_samples_are_separate() -> None:
    answers = asyncio.run(scripted(["a\n</think>1", "b\n</think>2"]).sample("?", 4))
    assert [a.text for a in answers] == ["1", "2", "1", "2"]


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("7" * 1_000_000, "at most 16,384"),
        ("×" * (LARGEST // 2 + 1), "at most 16,384"),
        ("1+\ud8002", "lone surrogate"),
        ([], "empty"),
        ([Message("user", "1+2"), Message("assistant", "3")], "empty"),
    ],
)
def test_bad_questions_are_refused_in_one_line(question: str | list[Message], message: str) -> None:
    with pytest.raises(ValueError, match=message) as error:
        scripted("</think>1").solve_sync(question)
    assert len(str(error.value)) < 200 and "\n" not in str(error.value)


def test_room_in_the_context(tiny: Reasoner) -> None:
    assert tiny.shape is not None
    room = tiny.shape.context - ANSWER_TOKENS - 2
    fits = "7" * (room - 3)  # user, assistant and think are tokens too
    answer = tiny.solve_sync(fits)
    assert answer.usage.prompt_tokens == room
    assert answer.usage.prompt_tokens + answer.usage.completion_tokens <= tiny.shape.context
    with pytest.raises(ValueError, match=f"takes {room + 1} tokens; the model has room for {room}"):
        tiny.solve_sync(fits + "7")


def test_a_model_answers_within_its_budget_and_costs_are_positive(tiny: Reasoner) -> None:
    answer = tiny.solve_sync("what is 3+4?")
    assert answer.usage.flops > 0 and answer.usage.seconds > 0
    assert answer.usage.completion_tokens <= EFFORTS["low"].tokens + ANSWER_TOKENS
    again = tiny.solve_sync("what is 3+4?")
    assert (again.text, again.thinking, again.usage.flops) == (answer.text, answer.thinking, answer.usage.flops)


def test_a_rendered_forced_trace_holds_the_mark_once(tiny: Reasoner) -> None:
    answer = tiny.solve_sync("what is 3+4?")
    assert tiny.chat is not None
    tokens = tiny.chat.render(answer.trace)
    assert tokens.count(tiny.chat.unthink) == 1
    assert tokens[: answer.usage.prompt_tokens] == tiny.chat.prompt(answer.trace.messages)


def test_what_is_heard_is_what_is_thought(tiny: Reasoner) -> None:
    heard: list[str] = []
    answer = asyncio.run(tiny.solve("what is 3+4?", hear=heard.append))
    assert heard == answer.thinking
    assert answer.thinking == tiny.solve_sync("what is 3+4?").thinking
    heard.clear()
    assert asyncio.run(scripted("a\nb\n</think>1").solve("?", hear=heard.append)).thinking == heard == ["a", "b"]


def test_a_folder_is_opened_and_a_bad_one_refused(tmp_path: Path, tiny: Reasoner) -> None:
    folder = tiny_folder(tmp_path / "model")
    assert Reasoner(folder).solve_sync("what is 3+4?").text == tiny.solve_sync("what is 3+4?").text
    (folder / "config.json").write_text("{}")
    with pytest.raises(ValueError, match="altered"):
        Reasoner(folder)
    with pytest.raises(ValueError, match="not a model folder"):
        Reasoner(tmp_path / "nothing")


def test_table_scorer() -> None:
    traces = asyncio.run(ScriptedGenerator(["a\n</think>1", "</think>2"]).extend(Trace.ask("?"), 2))
    scores = asyncio.run(TableScorer({"1": 0.9}, {"a": 0.5}).score(traces))
    assert [(s.value, s.steps) for s in scores] == [(0.9, (0.5,)), (0.0, ())]

"""The Responses API as the official client sends and reads it."""

from __future__ import annotations

from typing import Any

import pytest

from mull.serve.responses import summary
from tests.serve.served import Served, scripted, serving

ASK: dict[str, Any] = {"model": "mull-nano", "input": "1+2?"}
SUMMARY = "Thought in 3 steps (1 plan, 1 check)."


def test_a_response(sums: Served) -> None:
    reply = sums.client().responses.create(
        **ASK, reasoning={"effort": "low", "summary": "auto"}, extra_body={"seed": 1}
    )
    assert (reply.output_text, reply.status, reply.store) == ("the sum is 3", "completed", False)
    thought, message = reply.output
    assert thought.type == "reasoning" and [part.text for part in thought.summary] == [SUMMARY]
    assert message.type == "message" and message.role == "assistant"
    usage = reply.usage
    assert usage.input_tokens_details.cached_tokens == 0  # the client wants a number
    assert usage.output_tokens_details.reasoning_tokens == len("plan add\n1+2=3\ncheck 3-2=1\n")
    assert usage.total_tokens == usage.input_tokens + usage.output_tokens
    assert "1+2=3" not in reply.model_dump_json()


@pytest.mark.parametrize("effort", ["low", "medium"])
def test_events_in_order(sums: Served, effort: Any) -> None:
    how: Any = {"reasoning": {"effort": effort, "summary": "auto"}}
    events = list(sums.client().responses.create(**ASK, **how, stream=True))
    assert [e.sequence_number for e in events] == list(range(len(events)))
    kinds = [e.type.removeprefix("response.") for e in events]
    once = list(dict.fromkeys(kinds))
    assert once == [
        "created",
        "in_progress",
        "output_item.added",
        "reasoning_summary_part.added",
        "reasoning_summary_text.delta",
        "reasoning_summary_text.done",
        "reasoning_summary_part.done",
        "output_item.done",
        "content_part.added",
        "output_text.delta",
        "output_text.done",
        "content_part.done",
        "completed",
    ]
    text = "".join(e.delta for e in events if e.type == "response.output_text.delta")
    last = events[-1].response
    assert text == last.output_text == "the sum is 3"
    assert [e.item for e in events if e.type == "response.output_item.done"] == last.output
    whole = sums.client().responses.create(**ASK, **how)
    assert whole.usage == last.usage and whole.output_text == text
    assert whole.output[0].summary == last.output[0].summary


def test_the_client_that_keeps_the_state(sums: Served) -> None:
    with sums.client().responses.stream(**ASK, reasoning={"effort": "low", "summary": "auto"}) as stream:
        seen = {event.type for event in stream}
        final = stream.get_final_response()
    assert final.output_text == "the sum is 3" and "response.completed" in seen


def test_conversations_and_instructions(sums: Served) -> None:
    client = sums.client()
    first = client.responses.create(**ASK)
    more: Any = [{"role": "user", "content": "1+2?"}, *first.output, {"role": "user", "content": "sure?"}]
    reply = client.responses.create(model="mull-nano", input=more, instructions="Be brief.")
    assert reply.usage is not None and reply.usage.input_tokens == len("Be brief.1+2?the sum is 3sure?") + 4 + 3 + 2
    plain: Any = [{"role": "user", "content": [{"type": "input_text", "text": "1+2?"}]}]
    again = client.responses.create(model="mull-nano", input=plain).usage
    assert again is not None and first.usage is not None and again.input_tokens == first.usage.input_tokens


def test_no_thinking_no_item(sums: Served) -> None:
    reply = sums.client().responses.create(**ASK, reasoning={"effort": "none"})
    assert [item.type for item in reply.output] == ["message"]


def test_cut_answers_are_incomplete(nonsense: Served) -> None:
    reply = nonsense.client().responses.create(**ASK, max_output_tokens=3)
    assert (reply.status, reply.incomplete_details.reason) == ("incomplete", "max_output_tokens")  # type: ignore[union-attr]
    events = list(nonsense.client().responses.create(**ASK, max_output_tokens=3, stream=True))
    assert events[-1].type == "response.incomplete"


def test_logprobs(nonsense: Served) -> None:
    how: Any = {"include": ["message.output_text.logprobs"], "top_logprobs": 2, "max_output_tokens": 8}
    reply = nonsense.client().responses.create(**ASK, **how)
    tokens = reply.output[-1].content[0].logprobs  # type: ignore[union-attr]
    assert tokens and all(len(token.top_logprobs) == 2 for token in tokens)


@pytest.mark.parametrize(
    "change",
    [
        {"input": []}, {"input": [{"type": "function_call", "name": "f"}]}, {"previous_response_id": "resp_1"},
        {"background": True}, {"include": ["reasoning.encrypted_content"]}, {"truncation": "auto"},
        {"text": {"format": {"type": "json_schema", "name": "x", "schema": {}}}}, {"tools": [{"type": "web_search"}]},
        {"reasoning": {"effort": "huge"}}, {"max_output_tokens": 0}, {"input": [{"role": "user"}]}, {"n": 2},
        {"top_logprobs": 3}, {"text": {"verbosity": "low"}}, {"text": {"verbosity": "high"}},
        {"stream_options": {"include_usage": True}}, {"stream": False, "stream_options": {}},
        {"stream": True, "stream_options": {"include_obfuscation": True}},
        {"reasoning": {"effort": "low", "summary": "detailed"}}, {"reasoning": {"summary": "concise"}},
    ],
    ids=str,
)  # fmt: skip
def test_what_is_not_supported_is_refused(sums: Served, change: dict[str, Any]) -> None:
    reply = sums.post("/v1/responses", **{**ASK, **change})
    assert reply.status_code == 400 and reply.json()["error"]["type"] == "invalid_request_error"


@pytest.mark.parametrize("change", [{"verbosity": "medium"}, {"format": {"type": "text"}}, {}], ids=str)
def test_text_as_it_is_may_be_asked_for(sums: Served, change: Any) -> None:
    assert sums.client().responses.create(**ASK, text=change).output_text == "the sum is 3"


def test_thinking_is_shown_where_the_operator_wants_it() -> None:
    with serving(scripted("plan add\n1+2=3\n</think>3"), show_thinking=True) as served:
        reply = served.client().responses.create(**ASK)
        assert reply.output[0].content[0].text == "plan add\n1+2=3"  # type: ignore[union-attr, index]
        events = list(served.client().responses.create(**ASK, stream=True))
        assert "".join(e.delta for e in events if e.type == "response.reasoning_text.delta") == "plan add\n1+2=3"


def test_shown_thinking_may_be_sent_back() -> None:
    with serving(scripted("plan add\n1+2=3\n</think>3"), show_thinking=True) as served:
        client = served.client()
        first = client.responses.create(**ASK)
        more: Any = [{"role": "user", "content": "1+2?"}, *first.output, {"role": "user", "content": "sure?"}]
        usage = client.responses.create(model="mull-nano", input=more).usage
        assert usage is not None and usage.input_tokens == len("1+2?3sure?") + 3 + 3 + 2


def test_errors_are_events() -> None:
    with serving(scripted("a\n" * 300 + "</think>b", 0.02), grace=0.0) as served:
        stream = served.client().responses.create(**ASK, stream=True)
        next(iter(stream))
        served.stop()
        last = list(stream)[-1]
        assert last.type == "error" and "shutting down" in last.message and last.sequence_number == 3


def test_summaries_hold_numbers_alone() -> None:
    assert summary(["plan x", "wait, 3", "wait no", "secret"], 0) == "Thought in 4 steps (1 plan, 2 corrections)."
    assert summary([], 8) == "Thought in 0 steps, chosen among 8 candidates."

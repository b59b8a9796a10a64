"""Chat completions as the official client sends and reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

import openai
import pytest
from openai.types import CompletionUsage

from mull.chat import Chat
from mull.core import Step, Trace
from mull.effort import ANSWER_TOKENS
from mull.ledger import Cost, charge
from mull.reasoner import Reasoner
from mull.testing import ScriptedGenerator, tiny_model
from tests.serve.served import ASK, Served, scripted, serving

EMOJI = "so 😀é€ \U0001f9e0 it is"


def streamed(client: openai.OpenAI, **how: Any) -> tuple[list[str], list[Any]]:
    """The texts of the choices put together, and all chunks."""
    chunks = list(client.chat.completions.create(**{**ASK, **how}, stream=True))
    n = how.get("n", 1)
    texts = [""] * n
    for chunk in chunks:
        for choice in chunk.choices:
            texts[choice.index] += choice.delta.content or ""
    return texts, chunks


def test_an_answer_and_what_it_took(sums: Served) -> None:
    reply = sums.client().chat.completions.create(**ASK)
    (choice,) = reply.choices
    assert (choice.message.content, choice.finish_reason, choice.message.role) == ("the sum is 3", "stop", "assistant")
    usage = reply.usage
    thinking = len("plan add\n1+2=3\ncheck 3-2=1\n")
    assert usage is not None and usage.completion_tokens_details is not None
    assert usage.completion_tokens_details.reasoning_tokens == thinking
    assert usage.completion_tokens == thinking + len("the sum is 3") + 2
    assert usage.total_tokens == usage.prompt_tokens + usage.completion_tokens and usage.prompt_tokens > 4
    assert usage.prompt_tokens_details is not None and usage.prompt_tokens_details.cached_tokens is None
    assert reply.model == "mull-nano" and reply.object == "chat.completion"
    assert "plan" not in reply.model_dump_json()


def test_chunks_are_the_text(sums: Served) -> None:
    client = sums.client()
    (text,), chunks = streamed(client, stream_options={"include_usage": True})
    assert text == "the sum is 3"
    assert chunks[0].choices[0].delta.role == "assistant"
    assert [c.choices[0].finish_reason for c in chunks if c.choices][-1] == "stop"
    whole = client.chat.completions.create(**ASK)
    assert chunks[-1].choices == [] and chunks[-1].usage == whole.usage
    assert all(chunk.usage is None for chunk in chunks[:-1])
    assert len(chunks) > len("the sum is 3")  # token by token
    assert streamed(client)[1][-1].choices  # no usage that nobody asked for


@pytest.mark.parametrize("effort", ["none", "minimal", "low", "medium", "high", "xhigh", "max", "auto"])
def test_every_effort(sums: Served, effort: Any) -> None:
    client = sums.client()
    reply = client.chat.completions.create(**ASK, reasoning_effort=effort, seed=3)
    assert reply.choices[0].message.content == "the sum is 3" and reply.usage is not None
    details = reply.usage.completion_tokens_details
    assert details is not None and (details.reasoning_tokens == 0) == (effort in ("none", "minimal"))
    # Of what the script is sure of, auto wants no second sample.
    assert (details.discarded_tokens > 0) == (effort in ("medium", "high", "xhigh", "max"))  # type: ignore[attr-defined]
    assert streamed(client, reasoning_effort=effort, seed=3)[0] == ["the sum is 3"]


@pytest.mark.parametrize("more", [{}, {"type": "text"}], ids=str)
def test_what_an_evaluation_harness_sends(sums: Served, more: dict[str, Any]) -> None:
    """The body of lm-eval's local-chat-completions, which may say of each message that it is text."""
    asked = {
        "messages": [{"role": "user", "content": "Question: 1+2?\nAnswer:", **more}],
        "model": "mull-nano",
        "max_tokens": 256,
        "temperature": 0,
        "stop": ["Question:", "</s>", "<|im_end|>"],
        "seed": 1234,
    }
    reply = sums.post(**asked)
    assert reply.status_code == 200, reply.text
    assert reply.json()["choices"][0]["message"]["content"] == "the sum is 3"


def test_characters_are_never_split() -> None:
    with serving(scripted(f"a\n</think>{EMOJI}")) as served:
        (text,), chunks = streamed(served.client())
        assert text == EMOJI
        pieces = [c.choices[0].delta.content for c in chunks if c.choices and c.choices[0].delta.content]
        assert "😀" in pieces and not any("�" in piece for piece in pieces)
        assert served.client().chat.completions.create(**ASK).choices[0].message.content == EMOJI


@pytest.mark.parametrize(
    ("stop", "left"),
    [
        (" is", "the sum"),
        (["zzz", "um"], "the s"),
        (["3"], "the sum is "),
        ("plan", "the sum is 3"),
        ("sum is 3!", "the sum is 3"),
    ],
)
def test_stop_texts_cut_what_is_visible(sums: Served, stop: Any, left: str) -> None:
    client = sums.client()
    for effort in ("low", "medium"):
        reply = client.chat.completions.create(**ASK, stop=stop, reasoning_effort=effort)  # type: ignore[call-overload]
        assert (reply.choices[0].message.content, reply.choices[0].finish_reason) == (left, "stop")
        assert streamed(client, stop=stop, reasoning_effort=effort)[0] == [left]


def test_choices_are_drawn_apart(nonsense: Served) -> None:
    client = nonsense.client()
    how: dict[str, Any] = {"n": 3, "seed": 7, "temperature": 1.0, "max_completion_tokens": 40}
    reply = client.chat.completions.create(**ASK, **how)
    texts = [choice.message.content for choice in reply.choices]
    assert [choice.index for choice in reply.choices] == [0, 1, 2] and len(set(texts)) == 3
    assert streamed(client, **how)[0] == texts  # the same bytes, streamed or not
    assert reply.usage is not None and reply.usage.completion_tokens <= 3 * 40
    other = client.chat.completions.create(**ASK, **{**how, "seed": 8})
    assert [choice.message.content for choice in other.choices] != texts


@pytest.mark.parametrize("effort", ["none", "low"])
@pytest.mark.parametrize("own", [{}, {"mull": {"budget": {"flops": 1e15}}}], ids=["tokens", "flops"])
def test_only_choices_that_are_to_differ_are_drawn(effort: str, own: dict[str, Any]) -> None:
    class Noting(ScriptedGenerator):
        async def extend(self, trace: Trace, n: int = 1, **how: Any) -> list[Trace]:
            heats.append(how["sampling"].temperature)
            return await super().extend(trace, n, **how)

    heats: list[float] = []
    generator = Noting("a\n</think>b")
    with serving(Reasoner(generator, chat=generator.chat)) as served:
        for how in ({"n": 3}, {"n": 1}, {"n": 2, "temperature": 0}, {"n": 1, "temperature": 0.5}):
            assert served.post(**ASK, **how, **own, reasoning_effort=effort).status_code == 200
    assert heats == [1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.5]


def test_logprobs_of_visible_tokens(nonsense: Served) -> None:
    client = nonsense.client()
    how: dict[str, Any] = {"logprobs": True, "top_logprobs": 3, "seed": 1, "temperature": 0.7, "max_tokens": 20}
    choice = client.chat.completions.create(**ASK, **how).choices[0]
    assert choice.logprobs is not None and choice.logprobs.content
    for token in choice.logprobs.content:
        assert token.logprob <= 0 and len(token.top_logprobs) == 3
        scores = [other.logprob for other in token.top_logprobs]
        assert scores == sorted(scores, reverse=True)
        same = [other.logprob for other in token.top_logprobs if other.token == token.token and "�" not in token.token]
        assert token.logprob <= scores[0] + 1e-5 and all(abs(score - token.logprob) < 1e-5 for score in same[:1])
    _, chunks = streamed(client, **how)
    pieces = [c.choices[0].logprobs.content for c in chunks if c.choices and c.choices[0].logprobs]
    assert [t for piece in pieces for t in piece] == choice.logprobs.content
    plain = client.chat.completions.create(**ASK, **{**how, "top_logprobs": 0}).choices[0]
    assert plain.message.content == choice.message.content  # to be watched changes nothing
    assert client.chat.completions.create(**ASK, max_tokens=5).choices[0].logprobs is None


def test_a_budget_is_kept(nonsense: Served) -> None:
    for tokens in (1, 128, 129, 140):
        for stream in (False, True):
            how: dict[str, Any] = {"max_completion_tokens": tokens, "temperature": 1.0, "seed": tokens}
            if stream:
                _, chunks = streamed(nonsense.client(), **how, stream_options={"include_usage": True})
                usage = chunks[-1].usage
            else:
                usage = nonsense.client().chat.completions.create(**ASK, **how).usage
            assert usage is not None and 0 < usage.completion_tokens <= tokens
    reply = nonsense.client().chat.completions.create(**ASK, max_completion_tokens=1)
    assert reply.choices[0].finish_reason == "length"


def test_conversations_without_their_old_thinking() -> None:
    reasoner = scripted("a\n</think>b")
    with serving(reasoner) as served:
        turns: list[Any] = [
            {"role": "developer", "content": "Be brief."},
            {"role": "user", "content": [{"type": "text", "text": "one"}, {"type": "text", "text": "?"}]},
            {"role": "assistant", "content": "1", "reasoning_content": "secret", "reasoning": "secret"},
            {"role": "user", "content": "and two?"},
        ]
        short = served.client().chat.completions.create(model="mull-nano", messages=turns).usage
        del turns[2]["reasoning_content"], turns[2]["reasoning"]
        assert served.client().chat.completions.create(model="mull-nano", messages=turns).usage == short
        chat = reasoner.chat
        assert chat is not None and short is not None
        assert short.prompt_tokens == len("Be brief.one?1and two?") + 4 + 3 + 2


def test_own_knobs(sums: Served) -> None:
    client = sums.client()
    for search in ({"name": "sample", "n": 3}, {"name": "mcts", "simulations": 4}, {"name": "beam", "width": 2}):
        own = {"mull": {"search": search, "budget": {"tokens": 4000, "flops": 1e15}, "deadline": 10}}
        reply = client.chat.completions.create(**ASK, extra_body=own)
        assert reply.choices[0].message.content == "the sum is 3"
        assert reply.usage is not None and reply.usage.completion_tokens <= 4000
        assert streamed(client, extra_body=own)[0] == ["the sum is 3"]


def test_progress_of_a_search_is_a_comment(sums: Served) -> None:
    with sums.http() as http:
        own = {"stream": True, "mull": {"search": {"name": "sample", "n": 8}}}
        raw = http.post("/v1/chat/completions", json=ASK | own)
    assert raw.headers["content-type"] == "text/event-stream; charset=utf-8"
    blocks = raw.text.split("\n\n")
    assert blocks[-2:] == ["data: [DONE]", ""] and all(b.startswith(("data: ", ": ")) for b in blocks[:-1])
    comments = [block for block in blocks if block.startswith(": ")]
    assert len(comments) == 8 and "candidates=8" in comments[-1]


def test_thinking_is_shown_where_the_operator_wants_it(sums: Served) -> None:
    assert "reasoning_content" not in sums.post(messages=ASK["messages"]).json()["choices"][0]["message"]
    with serving(scripted("plan add\n1+2=3\n</think>3"), show_thinking=True) as served:
        message = served.client().chat.completions.create(**ASK).choices[0].message
        assert message.reasoning_content == message.reasoning == "plan add\n1+2=3"  # type: ignore[attr-defined]
        for effort in ("low", "medium"):
            _, chunks = streamed(served.client(), reasoning_effort=effort)
            thought = "".join(getattr(c.choices[0].delta, "reasoning_content", "") for c in chunks)
            assert thought == "plan add\n1+2=3"


def test_half_a_step_of_a_backend_that_does_not_stream_is_not_shown() -> None:
    generator = ScriptedGenerator("plan add\n1+2=3 and so on\n</think>3")
    with serving(Reasoner(generator, chat=generator.chat), show_thinking=True) as served:
        how: dict[str, Any] = {"max_completion_tokens": ANSWER_TOKENS + len("plan add\n1+2")}
        message: Any = served.client().chat.completions.create(**ASK, **how).choices[0].message
        _, chunks = streamed(served.client(), **how)
        thought = "".join(getattr(c.choices[0].delta, "reasoning_content", "") for c in chunks)
    assert thought.splitlines() == message.reasoning_content.splitlines() == ["plan add"]


def test_a_cut_thought_takes_as_much_streamed() -> None:
    with serving(scripted("plan add\n1+2=3 and so on\n</think>3")) as served:
        how: dict[str, Any] = {"max_completion_tokens": 140}
        _, chunks = streamed(served.client(), **how, stream_options={"include_usage": True})
        assert chunks[-1].usage == served.client().chat.completions.create(**ASK, **how).usage


@pytest.mark.parametrize("own", [{"search": {"name": "sample", "n": 1, "max_tokens": 512}}, {"budget": {"flops": 9e9}}])
def test_a_search_knows_the_prompt_of_a_model_that_lays_out_by_itself(own: dict[str, Any]) -> None:
    class Foreign(ScriptedGenerator):
        """Has no chat that others could count with."""

        @property
        def layout(self) -> Chat:
            return self.chat

        async def extend(self, trace: Trace, n: int = 1, **how: Any) -> list[Trace]:
            rooms.append(how["sampling"].max_tokens)
            return await super().extend(trace, n, **how)

    rooms: list[int] = []
    shape = tiny_model()[0].config
    with serving(Reasoner(Foreign("1+2=3\n</think>3"), shape=shape)) as served:
        reply = served.post(messages=[{"role": "user", "content": "7" * 300}], mull=own).json()
    assert reply["usage"]["prompt_tokens"] == 300 + 3
    assert rooms == [shape.context - 303 - ANSWER_TOKENS - 1]


def test_models(sums: Served) -> None:
    client = sums.client()
    assert [model.id for model in client.models.list()] == ["mull-nano"]
    assert client.models.retrieve("mull-nano").owned_by == "mull"
    for ask in (
        lambda: client.models.retrieve("gpt"),
        lambda: client.chat.completions.create(**{**ASK, "model": "gpt"}),
    ):
        with pytest.raises(openai.NotFoundError) as error:
            ask()
        assert error.value.code == "model_not_found"


def test_what_breaks_midway_is_an_error_event() -> None:
    class Breaks(type(scripted("").generator)):  # type: ignore[misc]
        async def stream(self, *given: Any, **how: Any) -> Any:
            i = 0
            async for token in super().stream(*given, **how):
                i += 1
                if i > 6:
                    raise RuntimeError("canary-in-an-error")
                yield token

    reasoner = scripted("")
    reasoner.generator = Breaks("a\n</think>forty-two")
    with serving(reasoner) as served:
        with pytest.raises(openai.APIError) as error:
            streamed(served.client())
        assert "log" in str(error.value) and "canary" not in str(error.value)
        raw = served.post(messages=ASK["messages"], stream=True).text
        last = raw.strip().split("\n\n")[-1]
        assert json.loads(last.removeprefix("data: "))["error"]["type"] == "server_error" and "canary" not in raw
        assert "event" not in raw and "[DONE]" not in raw
        assert served.post(messages=ASK["messages"]).status_code == 200  # not streamed, it does not break


@dataclass
class Plain:
    """A backend that returns text, thinks where it may, and says what that took."""

    charged: int = 40

    async def extend(self, trace: Trace, n: int = 1, **how: Any) -> list[Trace]:
        charge(Cost(12, n * self.charged, 1e9))
        steps = (Step("1+2=3"), Step("check 3-2=1")) if trace.thinks else ()
        return [replace(trace, steps=(*trace.steps, *steps), answer=Step("3", closed=True), stop=None)] * n


@pytest.mark.parametrize("effort", ["none", "low", "medium"])
@pytest.mark.parametrize("stream", [False, True])
def test_what_a_backend_without_tokens_took(effort: str, stream: bool) -> None:
    """All that was written is billed; which of it was thought nobody knows, and so it is not said."""
    options: dict[str, Any] = {"stream": True, "stream_options": {"include_usage": True}} if stream else {}
    with serving(Reasoner(Plain())) as served:
        reply = served.post(messages=ASK["messages"], n=2, reasoning_effort=effort, **options)
        text = reply.text.split("data: ")[-2] if stream else reply.text
        usage = CompletionUsage.model_validate(json.loads(text)["usage"])
        item = served.client().responses.create(model="mull-nano", input="1+2?", reasoning={"effort": effort})  # type: ignore[call-overload]
    samples = 1 if effort != "medium" else (usage.completion_tokens // 2) // 40
    assert usage.completion_tokens == 2 * 40 * samples > 0 and usage.prompt_tokens == 12
    assert usage.total_tokens == usage.completion_tokens + 12
    assert usage.completion_tokens_details is not None and usage.completion_tokens_details.reasoning_tokens is None
    assert "discarded_tokens" not in usage.completion_tokens_details.model_dump()
    assert item.usage.output_tokens == 40 * samples and item.usage.input_tokens == 12
    assert item.usage.output_tokens_details.reasoning_tokens == 0  # the client wants a number


@pytest.mark.parametrize("effort", ["none", "medium"])
def test_a_backend_without_tokens_has_no_logprobs(effort: str) -> None:
    asks: list[tuple[str, str, dict[str, Any]]] = [
        ("/v1/chat/completions", "logprobs", ASK | {"logprobs": True, "reasoning_effort": effort}),
        ("/v1/responses", "include", {"input": "1+2?", "include": ["message.output_text.logprobs"]}),
    ]
    with serving(Reasoner(Plain())) as served:
        for path, param, ask in asks:
            reply = served.post(path, **ask)
            assert reply.status_code == 400 and reply.json()["error"]["param"] == param
            assert "no tokens" in reply.json()["error"]["message"]
        assert served.post(**ASK, logprobs=False).status_code == 200

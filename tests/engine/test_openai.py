"""The Generator over an endpoint: what is asked of a scripted server, and servers that misbehave."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from mull.core import Failed, Message, Sampling, Step, Stop, Trace
from mull.engine.plain import TOLD, read, written
from mull.ledger import metered
from mull.reasoner import Reasoner, folder_named
from mull.search.sample import Sample
from mull.search.session import Budget, Session

pytest.importorskip("httpx2")
from mull.engine import openai
from mull.engine.openai import Endpoint

Reply = Callable[[dict[str, Any], BaseHTTPRequestHandler], Any]
ROOT = Trace.ask("What is 1+1?")
USAGE = {"prompt_tokens": 20, "completion_tokens": 7}


def says(*texts: str, why: str = "stop", **others: Any) -> dict[str, Any]:
    """A sound reply."""
    choices = [{"index": i, "message": {"content": t}, "finish_reason": why} for i, t in enumerate(texts)]
    return {"choices": choices, "usage": USAGE} | others


class Script:
    """A server that replies with one thing after the other, the last one for ever, and remembers what it was asked."""

    def __init__(self, url: str) -> None:
        self.url, self.replies, self.asked, self.headers = url, [], [], []  # type: ignore[var-annotated]
        self.over = Event()

    def endpoint(self, *replies: Any, **settings: Any) -> Endpoint:
        self.replies = list(replies)
        return Endpoint(self.url, "m", **({"pause": 0.01, "timeout": 5.0, "key": ""} | settings))


@pytest.fixture
def script() -> Iterator[Script]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            made.headers.append(dict(self.headers))
            made.asked.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            reply = made.replies.pop(0) if len(made.replies) > 1 else made.replies[0]
            if callable(reply):
                reply = reply(made.asked[-1], self)
            if reply is None:
                return
            status, body = reply if isinstance(reply, tuple) else (200, reply)
            raw = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made = Script(f"http://127.0.0.1:{server.server_port}/v1")
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.over.set()
    server.shutdown()
    server.server_close()


def extend(endpoint: Endpoint, trace: Trace = ROOT, n: int = 1, **how: Any) -> list[Trace]:
    return asyncio.run(endpoint.extend(trace, n, **how))


def test_whole_answers(script: Script) -> None:
    endpoint = script.endpoint(says("1+1 is 2\n\ncheck 2\nAnswer: 2", "easy\nAnswer:3"), key="secret")
    with metered() as meter:
        first, second = extend(endpoint, n=2, sampling=Sampling(0.5, 0.9, 77, "a"))
    assert (first.thinking, first.answer, first.stop) == (["1+1 is 2", "check 2"], Step("2"), Stop.END)
    assert (second.thinking, second.answer and second.answer.text, second.finished) == (["easy"], "3", True)
    (asked,) = script.asked
    assert asked["messages"] == [{"role": "user", "content": f"What is 1+1?\n\n{TOLD}"}]
    wanted = {"model": "m", "n": 2, "temperature": 0.5, "top_p": 0.9, "max_tokens": 77}
    assert wanted.items() <= asked.items() and "stop" not in asked
    assert script.headers[0]["Authorization"] == "Bearer secret"
    assert (meter.cost.tokens_in, meter.cost.tokens_out, meter.cost.flops) == (20, 7, 0.0)


def test_seeds_are_names(script: Script) -> None:
    endpoint = script.endpoint(says("Answer: 2"))
    for seed in "aba":
        extend(endpoint, sampling=Sampling(seed=seed))
    a, b, again = (asked["seed"] for asked in script.asked)
    assert a == again != b


def test_direct_answers_and_hidden_reasoning(script: Script) -> None:
    endpoint = script.endpoint(says("It is\n2"))
    (trace,) = extend(endpoint, Trace.ask("What is 1+1?", thinks=False))
    assert trace.answer == Step("It is\n2") and not trace.steps
    assert script.asked[0]["messages"] == [{"role": "user", "content": "What is 1+1?"}]
    for field in ("reasoning_content", "reasoning"):
        message = {field: "one\ntwo", "content": "2\nsurely"}
        endpoint = script.endpoint({"choices": [{"message": message, "finish_reason": "stop"}], "usage": USAGE})
        (trace,) = extend(endpoint)
        assert (trace.thinking, trace.answer) == (["one", "two"], Step("2\nsurely"))


def test_step_by_step_where_the_server_continues(script: Script) -> None:
    endpoint = script.endpoint(says(" one "), says("two"), says("Answer: 2"), continues=True)
    trace = ROOT
    for count in range(3):
        (trace,) = extend(endpoint, trace, until="step")
        assert trace.stop is (Stop.END if count == 2 else Stop.STEP)
    assert (trace.thinking, trace.answer) == (["one", "two"], Step("2"))
    assert [asked["stop"] for asked in script.asked] == [["\n"]] * 3
    assert script.asked[2]["messages"][-1] == {"role": "assistant", "content": "one\ntwo\n"}
    assert script.asked[2]["continue_final_message"] is True and "continue_final_message" not in script.asked[0]
    (ended,) = extend(script.endpoint(says(""), continues=True), ROOT.then(Step("so 2")), until="step")
    assert (ended.thinking, ended.answer) == (["so 2"], Step("so 2")), "nothing more to say: the last line it is"


def test_a_server_that_does_not_continue_is_not_asked_to(script: Script) -> None:
    endpoint = script.endpoint(says("Answer: 2"))
    for trace, until in ((ROOT, "step"), (ROOT, 5), (ROOT.then(Step("one")), "end")):
        with pytest.raises(ValueError, match="whole answers only"):
            extend(endpoint, trace, until=until)
    assert not script.asked
    forced = Trace(ROOT.messages, (Step("one"),), Step("", closed=False))
    (trace,) = extend(endpoint, forced)
    assert trace.thinking == ["one"] and trace.finished
    assert [turn["role"] for turn in script.asked[0]["messages"]] == ["user", "assistant", "user"]


def test_limits(script: Script) -> None:
    endpoint = script.endpoint(says("one\ntw", why="length"), continues=True)
    (trace,) = extend(endpoint, until=5)
    assert (trace.thinking, trace.steps[-1].closed, trace.stop) == (["one", "tw"], False, Stop.TOKENS)
    assert script.asked[0]["max_tokens"] == 5
    (trace,) = extend(endpoint, sampling=Sampling(max_tokens=4))
    assert trace.stop is Stop.LENGTH and not trace.finished
    (trace,) = extend(script.endpoint(says("o\nthree"), continues=True), trace)
    assert (trace.thinking, trace.answer) == (["one", "two"], Step("three"))
    with pytest.raises(ValueError, match="finished"):
        extend(endpoint, trace)


def test_text_is_read_back_as_it_was_written() -> None:
    for text in ("a\nb\nAnswer: 4", "Answer: 4", "a\nb c\n"):
        stop = Stop.END if "Answer" in text else Stop.LENGTH
        assert written(read(ROOT, text, stop)) == text
        for cut in range(len(text)):
            partial = read(ROOT, text[:cut], Stop.TOKENS)
            assert read(partial, text[cut:], stop).thinking == read(ROOT, text, stop).thinking or "Ans" in text[:cut]


def test_what_is_not_said_is_counted_as_the_most_it_can_be(script: Script) -> None:
    counts = [(-1, 5), (1, True), (1, 1e3), (1, 0), (1, "9"), (1, 1 << 40)]
    lies: list[Any] = [None, {}, {"prompt_tokens": 1}, "free", [1]]
    lies += [{"prompt_tokens": read, "completion_tokens": wrote} for read, wrote in counts]
    endpoint = script.endpoint(*(says("Answer: 2", usage=lie) for lie in lies))
    with metered() as meter, pytest.warns(UserWarning, match="does not say") as said:
        for _ in lies:
            extend(endpoint)
    assert len(said) == 1 and endpoint.unknown == len(lies)
    assert meter.cost.tokens_out == len(lies) * (len("Answer: 2") + 1)


NOT_LATER = {
    "no JSON": b"<html>hello\x1b[31m</html>",
    "not an object": b"[1, 2]",
    "a deep one": b"[" * 200_000,
    "broken text": b'{"choices": "\xff"}',
    "no choices": {"usage": USAGE},
    "empty choices": {"choices": []},
    "too many choices": says("a", "b"),
    "no message": {"choices": [{"text": "a"}]},
    "an odd choice": {"choices": ["a"]},
    "an odd message": {"choices": [{"message": {"content": [1]}}]},
    "a redirect": (302, b""),
    "a bad key": (401, {"error": {"message": "who\nare you?"}}),
    "a bad request": (400, b"no such model"),
}


@pytest.mark.parametrize("name", NOT_LATER)
def test_a_lying_server_fails_in_one_line(script: Script, name: str) -> None:
    endpoint = script.endpoint(NOT_LATER[name])
    with pytest.raises(Failed) as failure:
        extend(endpoint)
    assert len(script.asked) == 1, "it will not get better"
    said = str(failure.value)
    assert said.isprintable() and len(said) < 400 and script.url in said


def test_too_few_choices(script: Script) -> None:
    with pytest.raises(Failed, match="asked for 3 choices, and replied with 1"):
        extend(script.endpoint(says("Answer: 2")), n=3)


def test_lone_surrogates_and_missing_text_do_no_harm(script: Script) -> None:
    (trace,) = extend(script.endpoint(says("Answer: \ud800")))
    assert trace.answer == Step("?")
    (trace,) = extend(script.endpoint({"choices": [{"message": {"content": None}}], "usage": USAGE}))
    assert trace.answer == Step("")


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_server_is_asked_again(script: Script, status: int) -> None:
    assert extend(script.endpoint((status, b"later"), (status, b"later"), says("Answer: 2")))[0].finished
    assert len(script.asked) == 3
    with pytest.raises(Failed, match=f"{status}: later .2 tries"):
        extend(script.endpoint((status, b"later"), tries=2))
    assert len(script.asked) == 5


def test_the_server_says_when(script: Script) -> None:
    def busy(asked: dict[str, Any], handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(429)
        handler.send_header("Retry-After", "1")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    began = time.monotonic()
    extend(script.endpoint(busy, says("Answer: 2")))
    assert time.monotonic() - began >= 1


def test_a_hung_up_server_is_asked_again(script: Script) -> None:
    def hang_up(asked: dict[str, Any], handler: BaseHTTPRequestHandler) -> None:
        handler.connection.close()

    assert extend(script.endpoint(hang_up, says("Answer: 2")))[0].finished
    with pytest.raises(Failed, match="3 tries"):
        extend(Endpoint("http://127.0.0.1:9/v1", "m", tries=3, pause=0.01))


def test_nothing_hangs(script: Script) -> None:
    def stall(asked: dict[str, Any], handler: BaseHTTPRequestHandler) -> None:
        script.over.wait(10)

    def drip(asked: dict[str, Any], handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not script.over.wait(0.02):
            handler.wfile.write(b" ")

    for reply in (stall, drip):
        began = time.monotonic()
        with pytest.raises(Failed, match=r"within 0\.3 seconds"):
            extend(script.endpoint(reply, timeout=0.3))
        assert time.monotonic() - began < 5


def test_huge_bodies_are_not_read(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openai, "LARGEST", 1 << 16)
    wrote = []

    def pour(asked: dict[str, Any], handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(10_000):
                wrote.append(handler.wfile.write(b" " * (1 << 16)))
        except OSError:
            pass

    with pytest.raises(Failed, match="more than 65,536 bytes"):
        extend(script.endpoint(pour))
    assert len(wrote) < 1_000

    def squeeze(asked: dict[str, Any], handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.end_headers()

    with pytest.raises(Failed, match="compresses"):
        extend(script.endpoint(squeeze))


def test_a_search_stays_in_its_budget(script: Script) -> None:
    def many(asked: dict[str, Any], handler: BaseHTTPRequestHandler) -> Any:
        return says(*["one\nAnswer: 2"] * asked["n"], usage={"prompt_tokens": 9, "completion_tokens": 15 * asked["n"]})

    endpoint = script.endpoint(many)

    async def searched() -> list[Any]:
        session = Session(endpoint, budget=Budget(100), reserve=20)
        return [c async for c in session.candidates(Sample(n=64, max_tokens=20), ROOT)]

    found = asyncio.run(searched())
    assert found and found[-1].tokens <= 100 and found[0].trace.finished


def choices(asked: dict[str, Any], handler: BaseHTTPRequestHandler) -> Any:
    """As many as were asked for, which do not agree."""
    texts = [f"one\nAnswer: {i}" for i in range(asked["n"])]
    return says(*texts, usage={"prompt_tokens": 9, "completion_tokens": 15 * asked["n"]})


def test_usage_says_what_is_known(script: Script) -> None:
    reasoner = Reasoner(script.endpoint(choices))
    usage = reasoner.solve_sync("?", "high").usage
    assert (usage.prompt_tokens, usage.completion_tokens) == (9, 64 * 15)
    assert usage.kept_tokens is None, "which of the tokens are the answer's nobody has said"
    usage = reasoner.solve_sync("?").usage
    assert (usage.prompt_tokens, usage.completion_tokens, usage.kept_tokens) == (9, 15, 15)
    for answer in asyncio.run(reasoner.sample("?", 4)):
        assert (answer.usage.prompt_tokens, answer.usage.completion_tokens, answer.usage.kept_tokens) == (9, 15, None)


def test_an_endpoint_that_fails_in_mid_search_leaves_what_was_found(script: Script) -> None:
    reasoner = Reasoner(script.endpoint(choices, choices, (500, b"broken"), tries=2))
    answer = reasoner.solve_sync("?", "high")
    assert (answer.text, answer.usage.completion_tokens) == ("0", 8 * 15)
    assert answer.failure == f"{script.url}/chat/completions replied 500: broken (2 tries)"
    assert len(script.asked) == 2 + 2
    with pytest.raises(Failed, match="replied 500: broken"):
        reasoner.solve_sync("?", "high")
    assert Reasoner(script.endpoint(choices)).solve_sync("?", "high").failure == ""


def test_names(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"{script.url}?continue#org/model"
    assert isinstance(folder_named(name), Path)
    script.replies = [says("Answer: 2")]
    monkeypatch.setenv(openai.KEY, "k")
    reasoner = Reasoner(folder_named(name))
    assert isinstance(reasoner.generator, Endpoint) and reasoner.generator.continues
    assert reasoner.solve_sync("What is 1+1?").text == "2"
    assert script.asked[0]["model"] == "org/model" and script.headers[0]["Authorization"] == "Bearer k"
    for bad in ("http://h/v1", "http://h/v1?speed#m", "ftp://h#m"):
        with pytest.raises(ValueError):
            Endpoint.named(bad)
    with pytest.raises(ValueError):
        Endpoint(script.url, "m", key="a\nb")


def test_messages_travel_as_they_are(script: Script) -> None:
    turns = (Message("system", "Be brief."), Message("user", "a"), Message("assistant", "b"), Message("user", "ü"))
    extend(script.endpoint(says("c")), Trace(turns, thinks=False))
    assert script.asked[0]["messages"] == [{"role": t.role, "content": t.content} for t in turns]

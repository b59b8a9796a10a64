"""What the door lets in: malformed bodies, numbers out of bounds, strangers, and those who never finish a sentence."""

from __future__ import annotations

import io
import json
import logging
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from mull.effort import EFFORTS
from mull.serve import metrics, parse
from mull.serve.parse import parsed
from mull.serve.schema import MOST_TOKENS, ChatRequest, ResponsesRequest
from mull.serve.settings import Settings
from tests.serve.served import ASK, Served, scripted, serving

CHAT = "/v1/chat/completions"
MESSAGES = ASK["messages"]
END = "\r\n\r\n"


@pytest.fixture(scope="module")
def locked() -> Iterator[Served]:
    keys = ("key-of-ann", "key-of-bob")
    with serving(scripted("a\n</think>b"), keys=keys, receipt=0.5, largest=20_000, demo=True) as served:
        yield served


def refused(reply: Any, status: int, code: str | None = None) -> str:
    assert reply.status_code == status, reply.text
    error = reply.json()["error"]
    assert set(error) == {"message", "type", "param", "code"} and error["message"] and "\n" not in error["message"]
    assert code is None or error["code"] == code
    assert "Traceback" not in reply.text and ".py" not in reply.text
    return str(error["message"])


BODIES = {
    "nothing": b"",
    "not JSON": b"{",
    "not an object": b"[1]",
    "NaN": b'{"model":"mull-nano","messages":[{"role":"user","content":"1"}],"temperature":NaN}',
    "infinity": b'{"model":"mull-nano","messages":[{"role":"user","content":"1"}],"temperature":-Infinity}',
    "overflow": b'{"model":"mull-nano","messages":[{"role":"user","content":"1"}],"temperature":1e999}',
    "a lone surrogate": b'{"model":"mull-nano","messages":[{"role":"user","content":"\\ud800"}]}',
    "a key twice": b'{"model":"mull-nano","model":"mull-nano","messages":[{"role":"user","content":"1"}]}',
    "huge": b'{"model":"mull-nano","messages":[{"role":"user","content":"1"}],"seed":' + b"9" * 5000 + b"}",
    "larger": b'{"model":"mull-nano","messages":[{"role":"user","content":"1"}],"seed":1' + b"0" * 400 + b"}",
    "large": b'{"model":"mull-nano","messages":[{"role":"user","content":"1"}],"seed":9223372036854775808}',
    "deep": b'{"a":' * 40 + b"1" + b"}" * 40,
    "very deep": b"[" * 200_000,
    "many keys": json.dumps({f"k{i}": 1 for i in range(80_000)}).encode(),
    "many keys within": json.dumps({"metadata": {str(i): "1" for i in range(257)}}).encode(),
    "many values": b"[" + b"0," * 520_000 + b"0]",
    "many values within": json.dumps({"model": "mull-nano", "input": [[0] * 1024] * 64}).encode(),
    "not UTF-8": b'{"model":"\xff"}',
    "a byte order mark": b'\xef\xbb\xbf{"model":"mull-nano"}',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
@pytest.mark.parametrize("path", [CHAT, "/v1/responses"])
def test_malformed_bodies(sums: Served, body: bytes, path: str) -> None:
    with sums.http() as http:
        refused(http.post(path, content=body, headers={"Content-Type": "application/json"}), 400)


BAD: list[tuple[dict[str, Any], str]] = [
    ({"messages": []}, "messages"),
    ({"messages": [{"role": "user", "content": " "}]}, "messages"),
    ({"messages": [{"role": "root", "content": "1"}]}, "messages.0.role"),
    ({"messages": [{"role": "tool", "content": "1"}]}, "messages.0.role"),
    ({"messages": [{"role": "user", "content": "1", "type": "image_url"}]}, "messages.0.type"),
    ({"messages": [{"role": "user", "content": None}]}, "messages.0.content"),
    ({"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {}}]}]}, "messages.0.content"),
    ({"messages": [{"role": "user", "content": "1"}, {"role": "assistant", "content": "2"}]}, "messages"),
    ({"messages": [{"role": "user", "content": "7" * 16_385}]}, "messages.0.content"),
    ({"messages": [{"role": "user", "content": "7" * 9000}] * 2}, "messages"),
    ({"max_tokens": 5, "max_completion_tokens": 5}, ""),
    ({"max_tokens": 0}, "max_tokens"),
    ({"max_tokens": 1 << 62}, "max_tokens"),
    ({"max_tokens": 5.0}, "max_tokens"),
    ({"max_tokens": True}, "max_tokens"),
    ({"max_tokens": "5"}, "max_tokens"),
    ({"reasoning_effort": "huge"}, "reasoning_effort"),
    ({"n": 17}, "n"),
    ({"n": 3, "reasoning_effort": "max"}, "n"),
    ({"temperature": 2.1}, "temperature"),
    ({"temperature": -0.1}, "temperature"),
    ({"top_p": 0}, "top_p"),
    ({"top_p": 1.1}, "top_p"),
    ({"seed": 1.5}, "seed"),
    ({"stop": ""}, "stop"),
    ({"stop": ["a"] * 5}, "stop"),
    ({"stop": "a" * 65}, "stop"),
    ({"top_logprobs": 3}, ""),
    ({"logprobs": True, "top_logprobs": 21}, "top_logprobs"),
    ({"logprobs": True, "top_logprobs": 2, "reasoning_effort": "medium"}, "top_logprobs"),
    ({"stream_options": {"include_usage": True}}, ""),
    ({"stream": True, "stream_options": {"include_obfuscation": True}}, "stream_options.include_obfuscation"),
    ({"response_format": {"type": "json_object"}}, "response_format.type"),
    ({"tools": [{"type": "function", "function": {"name": "f"}}]}, "tools"),
    ({"frequency_penalty": 1}, "frequency_penalty"),
    ({"verbosity": "low"}, "verbosity"),
    ({"unheard_of": 1}, "unheard_of"),
    ({"mull": {"search": {"name": "guess"}}}, "mull.search.name"),
    ({"mull": {"search": {"name": "mcts", "wings": 2}}}, "mull.search"),
    ({"mull": {"search": {"name": "mcts", "simulations": 1025}}}, "mull.search"),
    ({"mull": {"search": {"name": "sample", "max_tokens": 0}}}, "mull.search"),
    ({"mull": {"search": {"name": "sample", "temperature": -1.0}}}, "mull.search"),
    ({"mull": {"search": {"name": "mixed"}}, "temperature": 0.5}, "temperature"),
    ({"mull": {"budget": {"tokens": 0}}}, "mull.budget.tokens"),
    ({"mull": {"deadline": 601}}, "mull.deadline"),
    ({"mull": {"deadline": 0}}, "mull.deadline"),
    ({"mull": {"problem": {"task": "longhand", "level": 1, "index": 1}}}, "mull.problem"),
    ({"mull": {"select": "best"}}, "mull.select"),
    ({"mull": {"select": "vote", "budget": {"flops": 1e12}}, "reasoning_effort": "none"}, "mull.select"),
    ({"n": 8, "reasoning_effort": "high"}, "n"),
    ({"mull": {"budget": {"tokens": MOST_TOKENS}}}, "mull.budget.tokens"),
]


@pytest.mark.parametrize(("change", "param"), BAD, ids=lambda x: str(x)[:60])
def test_bad_requests(sums: Served, change: dict[str, Any], param: str) -> None:
    reply = sums.post(**{"messages": MESSAGES, **change})
    refused(reply, 400)
    assert (reply.json()["error"]["param"] or "").startswith(param)


def image(kind: str) -> list[dict[str, Any]]:
    return [{"type": "text", "text": "what is this?"}, {"type": kind, "image_url": {"url": "x"}}]


LONG = "context_length_exceeded"
CHARACTERS = "String should have at most 16384 characters"
READABLE = "only text can be read: parts of type text, input_text, output_text"
SAID: list[tuple[dict[str, Any], str, str | None, str]] = [
    ({"messages": [{"role": "user", "content": image("image_url")}]}, "messages.0.content.1", None, READABLE),
    ({"input": [{"role": "user", "content": image("input_image")}]}, "input.0.content.1", None, READABLE),
    (
        {"messages": [{"role": "user", "content": [{"type": "text"}]}]},
        "messages.0.content.0.text",
        None,
        "Field required",
    ),
    ({"messages": [{"role": "user", "content": 7}]}, "messages.0.content", None, "valid string, or a valid list"),
    ({"messages": [{"content": "7"}]}, "messages.0.role", None, "Field required"),
    ({"messages": MESSAGES, "stop": ["a"] * 5}, "stop", None, "at most 4 items"),
    ({"messages": MESSAGES, "mull": {"search": {"name": "mcts", "c": {}}}}, "mull.search.c", None, "a valid number"),
    ({"messages": [{"role": "user", "content": "7" * 20_000}]}, "messages.0.content", LONG, CHARACTERS),
    ({"messages": [{"role": "user", "content": "7" * 9000}] * 2}, "messages", LONG, "16,384 bytes"),
    ({"messages": [{"role": "user", "content": "é" * 9000}]}, "messages", LONG, "18,000 bytes"),
    ({"input": "7" * 20_000}, "input", LONG, CHARACTERS),
    ({"input": [{"role": "user", "content": "7" * 9000}] * 2}, "input", LONG, "16,384 bytes"),
    ({"input": "1", "instructions": "7" * 20_000}, "instructions", LONG, CHARACTERS),
    ({"input": "1", "mull": {"problem": {"task": "longhand", "level": 1, "index": 1}}}, "mull.problem", None, "traces"),
    ({"input": " "}, "input", "invalid_prompt", "empty"),
]


@pytest.mark.parametrize(("body", "param", "code", "words"), SAID, ids=[str(i) for i in range(len(SAID))])
def test_what_is_said_of_a_fault(sums: Served, body: dict[str, Any], param: str, code: str | None, words: str) -> None:
    reply = sums.post("/v1/responses" if "input" in body else CHAT, **body)
    assert words in refused(reply, 400)
    assert (reply.json()["error"]["param"], reply.json()["error"]["code"]) == (param, code)
    assert not any(name in reply.text for name in ("constrained", "function-", "list[", "Part", "Item"))


def test_what_a_request_costs_is_known_before(sums: Served) -> None:
    how: dict[str, Any] = {"n": 2, "mull": {"budget": {"tokens": (MOST_TOKENS - 4000) // 2}}}
    assert sums.post(messages=MESSAGES, **how).status_code == 200
    reply = sums.post(messages=[{"role": "user", "content": "7" * 9000}], **how)  # is read for each choice
    assert "choices" in refused(reply, 400) and reply.json()["error"]["param"] == "n"
    with sums.http() as http:
        page, schema = http.get("/docs").text, http.get("/openapi.json").json()
    said = schema["components"]["schemas"]["ChatRequest"]["properties"]["n"]["description"]
    assert said in page and str(MOST_TOKENS) in said
    for effort in ("high", "max"):
        most = MOST_TOKENS // EFFORTS[effort].budget.tokens
        assert f"at {effort} n is {most}" in said.replace("at effort", "at").replace("at max ", "at max n is ")
        for n, status in ((most, 200), (most + 1, 400)):
            assert sums.post(messages=MESSAGES, n=n, reasoning_effort=effort).status_code == status


@pytest.mark.parametrize(
    "change",
    [
        {"max_tokens": 1 << 18}, {"n": 16, "max_tokens": 200}, {"temperature": 2, "top_p": 1e-300},
        {"temperature": 1e-300},
        {"seed": -(1 << 63)}, {"stop": []}, {"stop": ["a"] * 4}, {"user": "u", "metadata": {"a": "b"}, "store": True},
        {"response_format": {"type": "text"}, "tools": [], "frequency_penalty": 0}, {"logprobs": None, "n": None},
        {"stream": True, "stream_options": {"include_obfuscation": False}},
        {"messages": [{"role": "user", "content": "\x00 <|end|></think>😀"}]},
    ],
    ids=lambda x: str(x)[:60],
)  # fmt: skip
def test_good_requests(nonsense: Served, change: dict[str, Any]) -> None:
    assert nonsense.post(**{"messages": MESSAGES, "max_tokens": 130, **change}).status_code == 200


def test_every_number_has_bounds() -> None:
    def unbounded(schema: Any, where: str) -> Iterator[str]:
        if isinstance(schema, dict):
            kind = schema.get("type")
            if kind in ("integer", "number") and not (
                {"minimum", "exclusiveMinimum"} & set(schema) and "maximum" in schema
            ):
                yield where
            if kind == "string" and not {"maxLength", "enum", "const"} & set(schema):
                yield where
            if kind == "array" and "maxItems" not in schema:
                yield where
            for key, value in schema.items():
                yield from unbounded(value, f"{where}.{key}")
        elif isinstance(schema, list):
            for i, value in enumerate(schema):
                yield from unbounded(value, f"{where}.{i}")

    for kind in (ChatRequest, ResponsesRequest):
        assert list(unbounded(kind.model_json_schema(), kind.__name__)) == []
    assert list(unbounded({"type": "integer", "minimum": 0}, "x")) == ["x"]


def test_a_prompt_over_the_context(nonsense: Served) -> None:
    reply = nonsense.post(messages=[{"role": "user", "content": "7" * 600}])
    assert "tokens" in refused(reply, 400, "context_length_exceeded")


def test_paths_methods_and_kinds_of_body(sums: Served) -> None:
    with sums.http() as http:
        refused(http.get("/v1/nothing"), 404)
        refused(http.get("/v1/responses/resp_1"), 404)
        refused(http.get(CHAT), 405)
        refused(http.post(CHAT, content=b"{}", headers={"Content-Type": "text/plain"}), 415)
        refused(http.post(CHAT, content=b"{}", headers={"Content-Type": ""}), 415)
        refused(http.post("/v1/traces", json=ASK), 404)  # not without --demo
        assert http.get("/docs").status_code == 200 and "<script" not in http.get("/docs").text
        assert (http.head("/health").status_code, http.head("/health").content) == (200, b"")
        policy = http.get("/health").headers["content-security-policy"]
        assert policy == "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"


def test_every_path_wants_a_key(locked: Served) -> None:
    keys = {"Authorization": "Bearer key-of-bob"}
    open_, free = set(), {"/health", *Settings().files}
    with locked.http() as http:
        for route in locked.app.routes:
            path = route.path.replace("{name:path}", "x").format(task="logic", level=1, index=1)
            for method in route.methods:
                how: dict[str, Any] = {"json": ASK} if method == "POST" else {}
                reply = http.request(method, path, **how)
                if reply.status_code != 401:
                    open_.add(route.path)
                for wrong in ("Bearer key-of-eve", "Bearer", "Basic key-of-bob", "key-of-bob", "Bearer kéy"):
                    status = http.request(method, path, headers={"Authorization": wrong.encode()}, **how).status_code
                    assert status == 401 or route.path in free
                assert http.request(method, path, headers=keys, **how).status_code != 401
        assert open_ == free and len(locked.app.routes) > 8
        refused(http.post(CHAT, json=ASK), 401, "invalid_api_key")
        assert "key-of" not in http.get("/metrics", headers=keys).text


def test_names_and_origins(sums: Served) -> None:
    with sums.http() as http:
        for host in ("evil.example", "127.0.0.1.evil.example", "localhost.", "", "169.254.169.254:80"):
            refused(http.get("/health", headers={"Host": host}), 403, "host_not_allowed")
        for host in ("localhost", "localhost:1", "127.0.0.1", "[::1]:8000", "LOCALHOST"):
            assert http.get("/health", headers={"Host": host}).status_code == 200
        for origin in ("http://evil.example", "null", "http://localhost:3000", "https://127.0.0.1"):
            refused(http.get("/health", headers={"Origin": origin}), 403, "origin_not_allowed")
        reply = http.get("/health", headers={"Origin": sums.url})
        assert reply.status_code == 200 and "access-control-allow-origin" not in reply.headers
    with serving(scripted("a\n</think>b"), origins=("http://localhost:3000",)) as served, served.http() as http:
        preflight = {"Origin": "http://localhost:3000", "Access-Control-Request-Method": "POST"}
        reply = http.options(CHAT, headers=preflight)
        assert reply.headers["access-control-allow-origin"] == "http://localhost:3000"
        sent = "authorization,content-type,x-stainless-lang,x-stainless-os,x-stainless-helper-method,idempotency-key"
        reply = http.options(CHAT, headers={**preflight, "Access-Control-Request-Headers": sent})
        assert reply.status_code == 200 and reply.headers["access-control-allow-headers"] == sent
        for wrong in ({"Origin": "http://evil.example"}, {"Access-Control-Request-Method": "DELETE"}):
            refused(http.options(CHAT, headers={**preflight, **wrong}), 403, "origin_not_allowed")
        reply = http.get("/health", headers={"Origin": "http://localhost:3000"})
        assert reply.status_code == 200 and "retry-after" in reply.headers["access-control-expose-headers"].lower()
        refused(http.get("/health", headers={"Origin": "http://localhost:3001"}), 403)


def test_large_bodies(locked: Served) -> None:
    keys = {"Authorization": "Bearer key-of-ann"}
    with locked.http() as http:
        for size in (20_001, 100_000):
            refused(http.post(CHAT, json={**ASK, "user": "u" * size}, headers=keys), 413)
        assert http.post(CHAT, json=ASK, headers=keys).status_code == 200


def test_those_who_never_finish(locked: Served) -> None:
    head = f"POST {CHAT} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer key-of-ann\r\n"
    kind = "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n"
    halves = [head, head + kind, head + kind + '{"model"', ""]
    open_ = []
    for half in halves * 5:
        open_.append(socket.create_connection(("127.0.0.1", locked.port)))
        open_[-1].sendall(half.encode())
    began = time.monotonic()
    with locked.http() as http:
        assert http.post(CHAT, json=ASK, headers={"Authorization": "Bearer key-of-bob"}).status_code == 200
    said = []
    for one in open_:
        one.settimeout(10)
        said.append(_all(one))
    assert time.monotonic() - began < 8
    assert all(b"408" in text for text in said[1::4] + said[2::4]) and not any(said[0::4] + said[3::4])


def test_those_who_never_read(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"much " * (1 << 22))
    with serving(scripted("a\n</think>b"), writing=0.3, receipt=0.5, page=tmp_path) as served:
        open_ = [socket.socket() for _ in range(5)]
        for one in open_:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            one.connect(("127.0.0.1", served.port))
            one.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert _until(lambda: len(served.server.server_state.connections) == 5)
        assert served.post(**ASK).status_code == 200
        assert _until(lambda: not served.server.server_state.connections), "their connections are cut"
        for one in open_:
            assert len(_all(one)) < 5 << 22
        with served.http() as http:
            assert len(http.get("/").content) == 5 << 22


def test_connections_have_a_bound() -> None:
    with serving(scripted("a\n</think>b"), connections=3, receipt=60) as served:
        open_ = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(3)]
        assert _until(lambda: len(served.server.server_state.connections) == 3)
        more = socket.create_connection(("127.0.0.1", served.port), timeout=10)
        assert _all(more) == b"", "it is closed at once"
        open_.pop().close()
        assert _until(lambda: len(served.server.server_state.connections) == 2)
        assert served.post(**ASK).status_code == 200
        for one in open_:
            one.close()


def _until(true: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return true()


def _all(one: socket.socket) -> bytes:
    found = b""
    try:
        while piece := one.recv(4096):
            found += piece
    except ConnectionResetError:
        pass
    one.close()
    return found


def test_what_is_not_http(sums: Served) -> None:
    with socket.create_connection(("127.0.0.1", sums.port)) as one:
        one.sendall(b"\x16\x03\x01 hello\r\n\r\n")
        head, _, body = _all(one).partition(b"\r\n\r\n")
    assert b" 400 " in head and json.loads(body)["error"]["code"] == "invalid_http"


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("GET /health?{} HTTP/1.1\r\nHost: localhost\r\n", "\r\n"),
        ("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: {}\r\n", "\r\n"),
        ("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: {}", ""),  # never ends
    ],
)
def test_headers_have_a_bound(sums: Served, begin: str, end: str) -> None:
    with socket.create_connection(("127.0.0.1", sums.port)) as one:
        last = "GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n"
        one.sendall(f"{begin.format('a' * 20_000)}{end or END}{last}".encode())
        assert _all(one).count(b" 200 ") == 2  # it is a bound of requests, not of connections
    with socket.create_connection(("127.0.0.1", sums.port)) as one:
        one.settimeout(5)
        try:
            for at in range(0, len(whole := begin.format("a" * 600_000) + end), 15_000):
                one.sendall(whole[at : at + 15_000].encode())
        except OSError:  # it does not read to the end
            pass
        assert b" 400 " in (said := _all(one)) or not said
        assert b" 200 " not in said


def test_as_many_values_as_there_may_be() -> None:
    most = parse.MOST_VALUES - 1  # and the list itself
    assert len(parsed(json.dumps([0] * most).encode())) == most
    for many in ([0] * (most + 1), [{"k": 0}] * 40_000):
        with pytest.raises(ValueError, match=f"more than {parse.MOST_VALUES} values"):
            parsed(json.dumps(many).encode())


def test_strict_json_by_hand() -> None:
    assert parsed(b'{"a": [1, -2.5, "\\ud83d\\ude00", null, true]}') == {"a": [1, -2.5, "😀", None, True]}
    for body in (*BODIES.values(),):
        if body not in (b"[1]",):
            with pytest.raises(ValueError):
                parsed(body)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (ChatRequest, {"messages": [7] * 256}),
        (ChatRequest, {"messages": [{"role": "user", "content": [7] * 64}] * 256}),
        (ResponsesRequest, {"input": [7] * 256}),
        (ResponsesRequest, {"input": [{"role": "user", "content": [7] * 64}] * 256}),
    ],
    ids=lambda x: str(x)[:60],
)
def test_no_list_is_read_beyond_its_first_fault(kind: Any, body: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as error:
        kind.model_validate({"model": "mull-nano", **body})
    assert error.value.error_count() <= 3  # of each kind that a field may be of


FORGED = '{"time": 1.0, "event": "forged"}'
BREAKS = ("\n", "\r\n", "\x00", "\x1b[2J", "\x85", "\u2028", '", "event": "', "%0a", "%(message)s", "{}")


def test_nobody_writes_into_the_log(sums: Served) -> None:
    written, theirs = io.StringIO(), io.StringIO()
    loggers = ((metrics.LOG, written), (logging.getLogger("uvicorn"), theirs))
    handlers = [(logger, logging.StreamHandler(stream)) for logger, stream in loggers]
    for logger, handler in handlers:
        logger.addHandler(handler)
    metrics.LOG.setLevel(logging.DEBUG)
    with sums.http() as http:
        for each in BREAKS:
            evil = f"a{each}{FORGED}{each}b"
            turns = [{"role": "user", "content": evil}]
            asked = {"model": "mull-nano", "messages": turns, "user": evil, "metadata": {evil: evil}, "stop": "b"}
            items = {"model": "mull-nano", "input": evil, "instructions": evil}
            for path, good in ((CHAT, asked), (CHAT, asked | {"stream": True}), ("/v1/responses", items)):
                assert http.post(path, json=good).status_code == 200
            refused(http.post(CHAT, json=asked | {"model": evil}), 404, "model_not_found")
            refused(http.post(CHAT, json=asked | {"reasoning_effort": evil}), 400)
            refused(http.post(CHAT, json=asked | {evil: 1}), 400)
            for path, header in ((evil, "x"), ("/health", evil), (f"/v1/models/{evil}", "x")):
                with socket.create_connection(("127.0.0.1", sums.port)) as one:
                    head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: {header}\r\nConnection: close"
                    one.sendall(head.encode() + END.encode())
                    assert "forged" not in _all(one).decode().split(END)[0]
        assert "forged" not in http.get("/metrics").text
    for logger, handler in handlers:
        logger.removeHandler(handler)
    assert [json.loads(line)["event"] for line in written.getvalue().splitlines()] == ["answered"] * 3 * len(BREAKS)
    assert "forged" not in written.getvalue() + theirs.getvalue()


def test_the_page_is_served_where_it_is_built(tmp_path: Any) -> None:
    (tmp_path / "index.html").write_text("<p>page")
    (tmp_path / "page.js").write_text("1")
    with serving(scripted("x"), page=tmp_path, keys=("12345678",)) as served, served.http() as http:
        assert http.get("/").text == "<p>page" and "javascript" in http.get("/page.js").headers["content-type"]
        assert http.get("/page.css").status_code == 401
        assert http.get("/v1/models").status_code == 401

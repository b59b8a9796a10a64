"""What the tests ask a server with."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import openai

from mull.reasoner import Reasoner
from mull.serve.gate import Gate, Open
from mull.testing.serving import Serving, Speaker
from mull.testing.serving import serving as _serving

ASK: dict[str, Any] = {"model": "mull-nano", "messages": [{"role": "user", "content": "1+2?"}]}


class Served(Serving):
    """A server and its clients."""

    def client(self, key: str = "none") -> openai.OpenAI:
        return openai.OpenAI(base_url=self.url + "/v1", api_key=key, max_retries=0, timeout=60)

    def http(self) -> httpx2.Client:
        return httpx2.Client(base_url=self.url, timeout=60)

    def post(self, path: str = "/v1/chat/completions", **body: Any) -> httpx2.Response:
        with self.http() as http:
            return http.post(path, json={"model": "mull-nano", **body})

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])


@contextmanager
def serving(reasoner: Reasoner, gate: Gate = Open(), **settings: Any) -> Iterator[Served]:
    """A server of this reasoner, with clients."""
    with _serving(reasoner, gate, **settings) as one:
        yield Served(one.app, one.server, one.url, one.reasoner)


def scripted(texts: Any, pause: float = 0.0) -> Reasoner:
    """Always thinks and answers the same."""
    generator = Speaker(texts, pause)
    return Reasoner(generator, chat=generator.chat)


def ask(port: int, **body: Any) -> socket.socket:
    """A request whose reply is not waited for."""
    data = json.dumps({**ASK, **body}).encode()
    kind = f"Content-Type: application/json\r\nContent-Length: {len(data)}"
    head = f"POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n{kind}"
    one = socket.create_connection(("127.0.0.1", port))
    one.sendall(head.encode() + b"\r\n\r\n" + data)
    return one


def until(what: Callable[[], bool], seconds: float = 5.0) -> float:
    """Seconds until it holds."""
    began = time.monotonic()
    while not what():
        assert time.monotonic() - began < seconds
        time.sleep(0.01)
    return time.monotonic() - began

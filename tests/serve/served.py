"""Servers for the tests: real ones on free ports, in threads of this process."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx2
import openai

from mull.core import Sampling, Trace
from mull.engine.request import Token
from mull.reasoner import Reasoner
from mull.serve.app import create_app
from mull.serve.gate import Gate, Open
from mull.serve.server import Server
from mull.serve.settings import Settings
from mull.testing import ScriptedGenerator


class Slow(ScriptedGenerator):
    """A scripted generator that streams, `pause` seconds a token, and counts what is under way."""

    def __init__(self, texts: Any, pause: float = 0.0) -> None:
        super().__init__(texts)
        self.pause, self.running, self.steps = pause, 0, 0

    async def extend(self, trace: Trace, n: int = 1, **how: Any) -> list[Trace]:
        self.running += 1
        try:
            found = await super().extend(trace, n, **how)
            if self.pause:
                for _ in range(sum(len(step.tokens) for step in found[0].steps)):
                    await asyncio.sleep(self.pause)
                    self.steps += 1
            return found
        finally:
            self.running -= 1

    async def stream(self, trace: Trace, sampling: Sampling = Sampling(), others: int = 0) -> AsyncIterator[Token]:
        (whole,) = await ScriptedGenerator.extend(self, trace, sampling=sampling)
        known = sum(len(s.tokens) for s in trace.steps) + (len(trace.answer.tokens) if trace.answer else 0)
        parts = (*whole.steps, *((whole.answer,) if whole.answer else ()))
        tokens = [t for part in parts for t in part.tokens][known:]
        self.running += 1
        try:
            for i, token in enumerate(tokens):
                await asyncio.sleep(self.pause)
                self.steps += 1
                yield Token(token, 0.0, whole.stop if i == len(tokens) - 1 else None, ((token, 0.0),) * min(1, others))
        finally:
            self.running -= 1


@dataclass
class Served:
    """A server that runs."""

    app: Any
    server: Server
    url: str
    reasoner: Reasoner
    stack: ExitStack = field(default_factory=ExitStack)

    def client(self, key: str = "none") -> openai.OpenAI:
        return openai.OpenAI(base_url=self.url + "/v1", api_key=key, max_retries=0, timeout=20)

    def http(self, **how: Any) -> httpx2.Client:
        return httpx2.Client(base_url=self.url, timeout=20, **how)

    def post(self, path: str = "/v1/chat/completions", **body: Any) -> httpx2.Response:
        with self.http() as http:
            return http.post(path, json={"model": "mull-nano", **body})

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])


@contextmanager
def serving(reasoner: Reasoner, gate: Gate = Open(), **settings: Any) -> Iterator[Served]:
    """A server of this reasoner on a free port."""
    chosen = Settings(**settings)
    app = create_app(reasoner, chosen, gate)
    server = Server(app, chosen, port=0)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the server did not start")
        threading.Event().wait(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield Served(app, server, f"http://127.0.0.1:{port}", reasoner)
    finally:
        server.should_exit = server.force_exit = True
        thread.join(10)
        assert not thread.is_alive()


def scripted(texts: Any, pause: float = 0.0) -> Reasoner:
    generator = Slow(texts, pause)
    return Reasoner(generator, chat=generator.chat)


ASK: dict[str, Any] = {"model": "mull-nano", "messages": [{"role": "user", "content": "1+2?"}]}

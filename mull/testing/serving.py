"""A server in a thread, and a scripted generator that streams: for tests of clients, and of the server itself."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from mull.core import Sampling, Stop, Trace
from mull.engine.request import Token
from mull.reasoner import Reasoner
from mull.serve.app import create_app
from mull.serve.gate import Gate, Open
from mull.serve.server import Server
from mull.serve.settings import Settings
from mull.testing import ScriptedGenerator


class Speaker(ScriptedGenerator):
    """A scripted generator that streams, `pause` seconds a token, and counts what is under way."""

    def __init__(self, texts: Any, pause: float = 0.0) -> None:
        super().__init__(texts)
        self.pause, self.running, self.tokens = pause, 0, 0

    async def extend(self, trace: Trace, n: int = 1, **how: Any) -> list[Trace]:
        self.running += 1
        try:
            found = await super().extend(trace, n, **how)
            for _ in range(len(_tokens(found[0])) if self.pause else 0):
                await self._paced()
            return found
        finally:
            self.running -= 1

    async def stream(self, trace: Trace, sampling: Sampling = Sampling(), others: int = 0) -> AsyncIterator[Token]:
        """The tokens of one continuation; the likeliest in each place is the one that is there."""
        (whole,) = await ScriptedGenerator.extend(self, trace, sampling=sampling)
        given = self.chat.append(trace, [], [], Stop.LENGTH)  # what stood there as text, and marks, are not sampled
        tokens = _tokens(whole)[len(_tokens(given)) :]
        self.running += 1
        try:
            for i, token in enumerate(tokens):
                await self._paced()
                stop = whole.stop if i == len(tokens) - 1 else None
                yield Token(token, 0.0, stop, ((token, 0.0),) * min(1, others))
        finally:
            self.running -= 1

    async def _paced(self) -> None:
        await asyncio.sleep(self.pause)
        self.tokens += 1


def _tokens(trace: Trace) -> list[int]:
    return [token for part in trace.parts for token in part.tokens]


@dataclass
class Serving:
    """A server that runs."""

    app: Any
    server: Server
    url: str
    reasoner: Reasoner

    def stop(self) -> None:
        """What SIGTERM does."""
        loop = self.server.servers[0].get_loop()
        loop.call_soon_threadsafe(self.server.handle_exit, 15, None)


@contextmanager
def serving(reasoner: Reasoner, gate: Gate = Open(), **settings: Any) -> Iterator[Serving]:
    """A server of this reasoner on a free port of this machine, in a thread of this process."""
    chosen = Settings(**settings)
    app = create_app(reasoner, chosen, gate)
    server = Server(app, chosen, port=0)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield Serving(app, server, f"http://127.0.0.1:{port}", reasoner)
    finally:
        server.should_exit = server.force_exit = True
        thread.join()

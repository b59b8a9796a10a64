"""The process: sockets that do not wait for ever, and an end that lets what is under way come to its own."""

from __future__ import annotations

import asyncio
import logging
import time
from types import FrameType
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from mull.serve.admission import Admission
from mull.serve.errors import Refused, dumped
from mull.serve.metrics import log
from mull.serve.settings import Settings

HEADERS = 1 << 15  # bytes of a request's headers, at most
IDLE = 5  # seconds that a connection is kept for another request


class Connection(H11Protocol):
    """One connection, which knows since when it has kept the server waiting for headers, or for its end."""

    most = 1024  # connections at the same time
    since: float | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.since = time.monotonic()
        if len(self.connections) > self.most:
            transport.abort()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        waiting = self.cycle is None or self.cycle.response_complete
        self.since = (self.since or time.monotonic()) if waiting else None

    def send_400_response(self, msg: str) -> None:
        body = dumped(Refused(400, "this is not HTTP", code="invalid_http").body)
        head = f"HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
        self.transport.write(head.encode() + b"connection: close\r\n\r\n" + body)
        self.transport.close()

    def overdue(self, now: float, seconds: float) -> bool:
        """Whether it has waited longer than this for a request, or for what was written to be taken."""
        if self.transport.is_closing() and self.since is None:
            self.since = now
        return self.since is not None and now - self.since > seconds


class Server(uvicorn.Server):
    """uvicorn, with deadlines for headers and an end in two steps: nobody new, then nobody."""

    def __init__(self, app: Any, settings: Settings, host: str = "127.0.0.1", port: int = 8000) -> None:
        kind = type("Connection", (Connection,), {"most": settings.connections})
        super().__init__(
            uvicorn.Config(
                app,
                host=host,
                port=port,
                http=kind,
                ws="none",
                loop="asyncio",
                lifespan="off",
                log_level="error",
                access_log=False,
                server_header=False,
                h11_max_incomplete_event_size=HEADERS,
                timeout_keep_alive=IDLE,
                timeout_graceful_shutdown=2,
            )
        )
        self.settings = settings
        self.admission: Admission = app.state.admission
        self._ending: asyncio.Task[None] | None = None

    async def startup(self, sockets: Any = None) -> None:
        theirs = logging.getLogger("uvicorn.error")
        theirs.disabled = True  # where the port is taken, it would say so first, and the command then again
        try:
            await super().startup(sockets)
        finally:
            theirs.disabled = False
        for server in self.servers if self.started else ():
            host, port = server.sockets[0].getsockname()[:2]
            log("serving", model=self.settings.name, url=f"http://{f'[{host}]' if ':' in host else host}:{port}/v1")

    async def on_tick(self, counter: int) -> bool:
        if counter % 10 == 0:
            now = time.monotonic()
            for connection in list(self.server_state.connections):
                if isinstance(connection, Connection) and connection.overdue(now, self.settings.receipt):
                    connection.transport.abort()
        return await super().on_tick(counter)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """The first signal begins the end, the second is the end. Neither is an error."""
        if self._ending is None:
            self._ending = asyncio.get_running_loop().create_task(self.drain())
        else:
            self.should_exit = self.force_exit = True

    async def drain(self) -> None:
        """Refuse what comes, wait for what is under way, and cut off what is not done when the grace is over."""
        log("draining", thinking=self.admission.active)
        self.admission.drain()
        until = time.monotonic() + self.settings.grace
        while self.admission.tasks and time.monotonic() < until and not self.should_exit:
            await asyncio.sleep(0.05)
        for task in list(self.admission.tasks):
            task.cancel()
        await asyncio.sleep(0.1)  # for the last events to leave
        self.should_exit = True

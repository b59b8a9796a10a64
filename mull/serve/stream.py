"""Requests under way: work that ends when its client leaves, and what it tells as server-sent events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from sse_starlette import EventSourceResponse
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from mull.serve.admission import Admission
from mull.serve.errors import Gone, Refused, dumped, refusal, shutting_down

T = TypeVar("T")
DONE = b"data: [DONE]\n\n"


def event(data: Any, name: str | None = None) -> bytes:
    """One whole event. JSON on one line has no newline in it, so nothing in `data` can end the event."""
    head = b"" if name is None else b"event: " + name.encode() + b"\n"
    return head + b"data: " + dumped(data) + b"\n\n"


def comment(**counts: float) -> bytes:
    """A line that clients skip: how far a search has come, in numbers."""
    return b": " + " ".join(f"{name}={value}" for name, value in counts.items()).encode() + b"\n\n"


async def while_there(request: Request, work: Awaitable[T]) -> T:
    """What the work comes to. It is cancelled, and Gone raised, when the client leaves before."""
    task = asyncio.ensure_future(work)
    left = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait((task, left), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise Gone
        return task.result()
    except asyncio.CancelledError:
        if task.cancelled():
            raise shutting_down() from None
        raise
    finally:
        left.cancel()
        task.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


class Told(EventSourceResponse):
    """A reply of events: what work that was let in tells as it comes, then `last`, or what `fault` makes of an error.

    The work begins at once, and ends when its client leaves.
    """

    def __init__(
        self,
        admission: Admission,
        work: Callable[[Callable[[bytes], None]], Coroutine[Any, Any, None]],
        fault: Callable[[Refused], bytes],
        last: bytes = b"",
    ) -> None:
        self._queue: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._fault, self._last = fault, last
        self._task = admission.start(lambda: work(self._queue.put_nowait))
        self._task.add_done_callback(lambda _: self._queue.put_nowait(None))
        super().__init__(self._events(), sep="\n")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._task.cancel()

    async def _events(self) -> AsyncIterator[bytes]:
        while (each := await self._queue.get()) is not None:
            yield each
        if self._task.cancelled():
            yield self._fault(shutting_down())
        elif (error := self._task.exception()) is not None:
            yield self._fault(refusal(error))
        elif self._last:
            yield self._last

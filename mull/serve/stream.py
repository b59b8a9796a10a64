"""Requests under way: work that ends when its client leaves, and what it tells as server-sent events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from typing import Any, Generic, TypeVar

from sse_starlette import EventSourceResponse
from starlette.requests import Request

from mull.serve.admission import Admission
from mull.serve.errors import Gone, Refused, dumped
from mull.serve.metrics import failed

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
            raise stopped() from None
        raise
    finally:
        left.cancel()
        task.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def stopped() -> Refused:
    """What the requests are told that the end of the server cuts off."""
    return Refused(503, "the server is shutting down", code="shutting_down", wait=5)


def refusal(error: BaseException) -> Refused:
    """An error as the client may know it; one of our own making is logged."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, asyncio.CancelledError):
        return stopped()
    failed(error)
    return Refused(500, "the server failed to answer; its log says where", code="internal_error")


class Told(Generic[T]):
    """Work that was let in, and what it tells until it ends."""

    def __init__(self, admission: Admission, work: Callable[[Callable[[T], None]], Coroutine[Any, Any, Any]]) -> None:
        self._queue: asyncio.Queue[T | None] = asyncio.Queue()
        self.task = admission.start(work(self._queue.put_nowait))
        self.task.add_done_callback(lambda _: self._queue.put_nowait(None))

    async def __aiter__(self) -> AsyncIterator[T]:
        """What is told, as it comes; then what the work raised. Whoever stops listening ends the work."""
        try:
            while (each := await self._queue.get()) is not None:
                yield each
            self.task.result()
        finally:
            self.task.cancel()


def streamed(events: AsyncIterator[bytes], headers: dict[str, str] | None = None) -> EventSourceResponse:
    """A reply of events. Its iterator is closed when the client leaves."""
    return EventSourceResponse(events, headers=headers, sep="\n")

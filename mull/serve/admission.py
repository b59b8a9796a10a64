"""Who may think now: so many requests at a time, so many more that wait, the keys taking turns, and a way to end."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from mull.serve.errors import Refused, refusal, shutting_down

T = TypeVar("T")

LONGEST_WAIT = 60.0  # seconds that a refused client is asked to wait, at most
FIRST_PACE = 1.0  # seconds that a request is said to think before any has


class Admission:
    """A bounded queue in front of `slots`. Where it is full, whoever has the most waiting gives way to who has less."""

    def __init__(self, slots: int, queue: int) -> None:
        if slots < 1 or queue < 0:
            raise ValueError(f"slots must be at least 1 and the queue at least 0, not {slots} and {queue}")
        self.slots, self.queue = slots, queue
        self.draining = False
        self.active = 0
        self.tasks: set[asyncio.Task[Any]] = set()
        # By key, the one whose turn is next first.
        self._waiting: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()
        self._pace: float | None = None  # seconds that a request thinks, about, once one has

    @property
    def waiting(self) -> int:
        """Requests in the queue."""
        return sum(map(len, self._waiting.values()))

    def at_once(self) -> bool:
        """Whether this request may think now; it has been let in then. Raises Refused when draining."""
        if self.draining:
            raise shutting_down()
        free = self.active < self.slots and not self._waiting
        self.active += free
        return free

    async def enter(self, who: str, seconds: float | None = None) -> None:
        """Return once this request may think; `start` it then, or `leave`.

        Raises Refused where the queue is full, where its turn does not come in so many seconds or is not to be
        expected by then, or when draining.
        """
        if self.at_once():
            return
        late = "the deadline comes before this request's turn"
        if seconds is not None and self._pace is not None and self._wait(self._before(who)) > seconds:
            raise self._later(late)
        if self.waiting >= self.queue:
            self._make_room(who)
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(who, deque()).append(turn)
        try:
            async with asyncio.timeout(seconds):
                await turn
        except TimeoutError:
            self._give_up(who, turn)
            raise self._later(late) from None
        except asyncio.CancelledError:
            self._give_up(who, turn)
            raise

    def start(self, work: Callable[[], Awaitable[T]]) -> asyncio.Task[T]:
        """Begin the work that was let in. However it ends, its place is free then.

        What breaks in it is logged once, whether or not anybody still waits for it; who does is Refused.
        """
        began = time.monotonic()
        task = asyncio.get_running_loop().create_task(_told(work))
        self.tasks.add(task)

        def done(task: asyncio.Task[T]) -> None:
            if not task.cancelled():
                task.exception()  # asyncio would log it, words and all, where nobody has asked for it
            self.tasks.discard(task)
            took = time.monotonic() - began
            self._pace = took if self._pace is None else self._pace + 0.1 * (took - self._pace)
            self.leave()

        task.add_done_callback(done)
        return task

    def leave(self) -> None:
        """A place is free; the next key's oldest request takes it."""
        self.active -= 1
        while self.active < self.slots and self._waiting:
            who, turns = self._waiting.popitem(last=False)
            turn = turns.popleft()
            if turns:
                self._waiting[who] = turns  # behind all other keys
            if not turn.done():
                self.active += 1
                turn.set_result(None)

    def drain(self) -> None:
        """Let nobody in any more; who waits is sent away."""
        self.draining = True
        for turns in self._waiting.values():
            for turn in turns:
                if not turn.done():
                    turn.set_exception(shutting_down())
        self._waiting.clear()

    def _give_up(self, who: str, turn: asyncio.Future[None]) -> None:
        turns = self._waiting.get(who, deque())
        if turn in turns:
            turns.remove(turn)
            if not turns:
                del self._waiting[who]
        elif turn.done() and not turn.cancelled() and turn.exception() is None:
            self.leave()  # its turn came in the moment it gave up

    def _make_room(self, who: str) -> None:
        most = max(self._waiting, key=lambda key: len(self._waiting[key]), default=who)
        if len(self._waiting.get(most, ())) <= len(self._waiting.get(who, ())) + 1:
            raise self._later("the server is busy, and its queue is full")
        turn = self._waiting[most].pop()
        if not turn.done():
            turn.set_exception(self._later("the server is busy, and others wait for less"))

    def _later(self, why: str) -> Refused:
        wait = min(LONGEST_WAIT, self._wait(self.waiting))
        return Refused(429, why, code="rate_limit_exceeded", wait=wait)

    def _before(self, who: str) -> int:
        """How many in the queue have their turn before the next request of this key."""
        own = len(self._waiting.get(who, ()))
        return sum(min(len(turns), own + 1) for turns in self._waiting.values())

    def _wait(self, before: int) -> float:
        """Seconds until it is the turn of whoever has so many before it, about."""
        return (FIRST_PACE if self._pace is None else self._pace) * (before + 1) / self.slots


async def _told(work: Callable[[], Awaitable[T]]) -> T:
    try:
        return await work()
    except Exception as error:
        raise refusal(error) from None

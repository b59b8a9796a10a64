"""A continuation that is heard while it is written: the steps of a thought as they end, the answer token by token."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from mull.core import Sampling, Stop, Trace

if TYPE_CHECKING:
    from mull.chat import Chat
    from mull.engine.request import Token


@runtime_checkable
class Streams(Protocol):
    """A generator that can also hand out tokens one by one, each with so many `others` that were likely there."""

    def stream(self, trace: Trace, sampling: Sampling = ..., others: int = ...) -> AsyncIterator[Token]: ...


async def aloud(
    tokens: AsyncIterator[Token],
    chat: Chat,
    trace: Trace,
    *,
    hear: Callable[[str], None],
    tell: Callable[[Token], bool] = lambda token: True,
    seconds: float | None = None,
) -> Trace:
    """The trace with the tokens of a stream that goes on with it.

    `hear` gets every step of the thought, `tell` every token of the answer; says it that this was enough, with False,
    or are the seconds over, then the trace ends there.
    """
    ids: list[int] = []
    logprobs: list[float] = []
    stop, begins, thinking = Stop.LENGTH, 0, trace.thinks and trace.answer is None
    try:
        async with asyncio.timeout(seconds), aclosing(tokens):  # type: ignore[type-var]
            async for token in tokens:
                ids.append(token.id)
                logprobs.append(token.logprob)
                stop = token.stop or stop
                if not thinking:
                    if not tell(token):
                        break
                elif token.id in (chat.newline, chat.unthink):
                    thinking = token.id == chat.newline
                    if thinking or begins < len(ids) - 1:
                        hear(chat.decode(ids[begins:-1]))
                    begins = len(ids)
    except TimeoutError:
        pass
    return chat.append(trace, ids, logprobs, stop)

"""The seam between the selected answer and the client: whoever checks answers against a policy stands here.

The five stages of a request are comprehension, thought, evaluation and selection, answer, and policy check; this is the
last. For now everything passes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from mull.core import Trace


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a gate says: the text that may be shown, or the refusal to be shown instead of it."""

    text: str
    refused: bool = False


class Gate(Protocol):
    """A check of every answer before it leaves.

    `whole`: nothing of an answer may leave before all of it was checked; streams then send it in one piece.
    `check` is given the trace with its conversation and hidden thinking, and the text that would be shown (cut at the
    client's stop texts). It must not change the text where it does not refuse: what was streamed has left. What it
    raises fails the request, and nothing more is shown; nothing at all where it is `whole` or nothing is streamed.
    """

    @property
    def whole(self) -> bool: ...

    async def check(self, trace: Trace, text: str) -> Ruling: ...


@dataclass(frozen=True, slots=True)
class Open:
    """The gate that lets everything through."""

    whole: bool = False

    async def check(self, trace: Trace, text: str) -> Ruling:
        return Ruling(text)

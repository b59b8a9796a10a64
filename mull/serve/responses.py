"""The Responses API: items in, items and events out; the thinking is an item that holds a summary in numbers."""

from __future__ import annotations

import secrets
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from mull.core import Candidate, Trace
from mull.reasoner import Reasoner
from mull.serve.admission import Admission
from mull.serve.completions import logprob, report
from mull.serve.errors import Json, Refused
from mull.serve.schema import ResponsesRequest
from mull.serve.settings import Settings
from mull.serve.stream import Told, comment, event, while_there
from mull.serve.think import Asked, Choice, Ear, Mind, seed_named, understood
from mull.serve.visible import Piece

KINDS = {"plan": "plan", "check": "check", "wait": "correction"}
"""First words of steps that a summary counts by; nothing else of a step is in it."""


def asked_of(reasoner: Reasoner, settings: Settings, request: ResponsesRequest) -> Asked:
    """The comprehension of a responses request. Raises Refused. Reasoning items sent back are dropped."""
    turns = [("system", request.instructions)] if request.instructions else []
    if isinstance(request.input, str):
        turns.append(("user", request.input))
    else:
        turns += [(item.role or "user", item.text) for item in request.input if item.type == "message"]
    effort = request.reasoning.effort if request.reasoning else None
    return understood(
        reasoner,
        request,
        turns,
        effort=effort or settings.effort,
        limit=request.max_output_tokens,
        param="input",
        seed=seed_named(request.seed),
        logprobs=bool(request.include),
    )


def summary(steps: Sequence[str], candidates: int) -> str:
    """What the thinking was like, in numbers: how many steps, of which kinds, and how many candidates there were."""
    kinds = Counter(KINDS.get(step.partition(" ")[0].rstrip(",.:").lower(), "") for step in steps)
    found = ", ".join(_counted(kinds[kind], kind) for kind in KINDS.values() if kinds[kind])
    text = f"Thought in {_counted(len(steps), 'step')}" + (f" ({found})" if found else "")
    return text + (f", chosen among {_counted(candidates, 'candidate')}." if candidates else ".")


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" + "s" * (n != 1)


@dataclass(frozen=True, slots=True)
class Responses:
    """What answers responses requests."""

    mind: Mind
    admission: Admission
    settings: Settings

    async def answer(self, request: ResponsesRequest, asked: Asked, http: Request) -> Response:
        """The reply; the request has been let in."""
        reply = _Reply(request, asked, self.settings.show_thinking)
        if asked.stream:
            return self._events(reply)
        work = self.admission.start(lambda: self.mind.choices(asked, lambda i: Ear()))
        (choice,) = await while_there(http, work)
        report(reply.id, asked, [choice])
        return Json(reply.whole(choice))

    def _events(self, reply: _Reply) -> Response:
        writer = _Writer(reply)

        async def work(tell: Callable[[bytes], None]) -> None:
            writer.begin(tell)
            ear = Ear(writer.say, writer.hear, writer.find, end=writer.written)
            (choice,) = await self.mind.choices(reply.asked, lambda i: ear)
            writer.end(choice)
            report(reply.id, reply.asked, [choice])

        def fault(why: Refused) -> bytes:
            return event({**why.body["error"], "type": "error", "sequence_number": writer.number}, "error")

        return Told(self.admission, work, fault)


@dataclass
class _Reply:
    """The response object, as far as it is known."""

    request: ResponsesRequest
    asked: Asked
    shows: bool
    id: str = field(default_factory=lambda: f"resp_{secrets.token_hex(12)}")
    created: int = field(default_factory=lambda: int(time.time()))
    thought: str = field(default_factory=lambda: f"rs_{secrets.token_hex(12)}")
    message: str = field(default_factory=lambda: f"msg_{secrets.token_hex(12)}")

    @property
    def thinks(self) -> bool:
        return self.asked.root.thinks

    def body(self, status: str, output: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
        request = self.request
        wanted = request.reasoning
        return {
            "id": self.id,
            "object": "response",
            "created_at": self.created,
            "status": status,
            "error": None,
            "incomplete_details": None,
            "instructions": request.instructions,
            "max_output_tokens": request.max_output_tokens,
            "model": request.model,
            "output": output,
            "parallel_tool_calls": False,
            "previous_response_id": None,
            "reasoning": {"effort": self.asked.effort, "summary": wanted.summary if wanted else None},
            "store": False,
            "temperature": request.temperature,
            "text": {"format": {"type": "text"}},
            "tool_choice": "none",
            "tools": [],
            "top_p": request.top_p,
            "truncation": "disabled",
            "usage": None,
            "user": request.user,
            "metadata": request.metadata or {},
        } | more

    def thinking(
        self, status: str, steps: Sequence[str] = (), candidates: int = 0, refused: bool = False
    ) -> dict[str, Any]:
        item: dict[str, Any] = {"id": self.thought, "type": "reasoning", "summary": [], "status": status}
        if status == "in_progress":
            return item
        if self.request.reasoning is not None and self.request.reasoning.summary is not None:
            item["summary"] = [{"type": "summary_text", "text": summary(steps, candidates)}]
        if self.shows and not refused:
            item["content"] = [{"type": "reasoning_text", "text": "\n".join(steps)}]
        return item

    def thought_of(self, choice: Choice) -> dict[str, Any]:
        return self.thinking("completed", choice.trace.thinking, choice.candidates, choice.refusal is not None)

    def part(self, choice: Choice) -> dict[str, Any]:
        if choice.refusal is not None:
            return {"type": "refusal", "refusal": choice.refusal}
        shown = [token for piece in choice.pieces for token in piece.tokens]
        logprobs = list(map(logprob, shown)) if self.asked.logprobs else []
        return {"type": "output_text", "text": choice.text, "annotations": [], "logprobs": logprobs}

    def said(self, choice: Choice) -> dict[str, Any]:
        status = "incomplete" if choice.finish == "length" else "completed"
        return self.item(status, [self.part(choice)])

    def item(self, status: str, content: list[dict[str, Any]]) -> dict[str, Any]:
        return {"id": self.message, "type": "message", "role": "assistant", "status": status, "content": content}

    def whole(self, choice: Choice) -> dict[str, Any]:
        usage = choice.usage
        output = [*([self.thought_of(choice)] if self.thinks else []), self.said(choice)]
        counts = {
            "input_tokens": usage.prompt_tokens,
            # The client wants a number. What is reused stays untold: it depends on what others have asked.
            "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
            "output_tokens": usage.completion_tokens,
            # Numbers, too, and so 0 where a backend returns text and nobody knows.
            "output_tokens_details": {
                "reasoning_tokens": usage.reasoning_tokens,
                "discarded_tokens": usage.discarded_tokens,
            },
            "total_tokens": usage.prompt_tokens + usage.completion_tokens,
        }
        cut = choice.finish == "length"
        why = {"reason": "max_output_tokens"} if cut else None
        return self.body("incomplete" if cut else "completed", output, incomplete_details=why, usage=counts)


class _Writer:
    """Writes the events of one response in the order that the official client wants."""

    def __init__(self, reply: _Reply) -> None:
        self.reply = reply
        self.number = 0  # of the next event
        self._steps: list[str] = []
        self._found = self._written = 0
        self._at = int(reply.thinks)  # index of the message among the output's items
        self._open = False  # whether the message has begun

    def begin(self, tell: Callable[[bytes], None]) -> None:
        self._tell = tell
        for name in ("created", "in_progress"):
            self._send(f"response.{name}", response=self.reply.body("in_progress", []))
        if self.reply.thinks:
            self._send("response.output_item.added", output_index=0, item=self.reply.thinking("in_progress"))

    def find(self, candidate: Candidate) -> None:
        self._found += 1
        self._tell(comment(candidates=self._found, tokens=candidate.tokens))

    def written(self, _: Trace) -> None:
        self._written += 1
        self._tell(comment(written=self._written))

    def hear(self, step: str) -> None:
        if self.reply.shows:
            at = {"item_id": self.reply.thought, "output_index": 0, "content_index": 0}
            self._send("response.reasoning_text.delta", **at, delta="\n" * bool(self._steps) + step)
        self._steps.append(step)

    def say(self, piece: Piece) -> None:
        if not self._open:
            self._answering(self.reply.thinking("completed", self._steps, self._found))
        logprobs = list(map(logprob, piece.tokens)) if self.reply.asked.logprobs else []
        self._send("response.output_text.delta", **self._place(), delta=piece.text, logprobs=logprobs)

    def end(self, choice: Choice) -> None:
        if not self._open:
            self._answering(self.reply.thought_of(choice))
        part, item = self.reply.part(choice), self.reply.said(choice)
        if choice.refusal is None:
            self._send("response.output_text.done", **self._place(), text=part["text"], logprobs=part["logprobs"])
        else:
            self._send("response.refusal.done", **self._place(), refusal=choice.refusal)
        self._send("response.content_part.done", **self._place(), part=part)
        self._send("response.output_item.done", output_index=self._at, item=item)
        whole = self.reply.whole(choice)
        self._send(f"response.{whole['status']}", response=whole)

    def _answering(self, thought: dict[str, Any]) -> None:
        """The thinking is over, and summed up; the message begins."""
        self._open = True
        if self.reply.thinks:
            self._thought(thought)
        self._send("response.output_item.added", output_index=self._at, item=self.reply.item("in_progress", []))
        part = {"type": "output_text", "text": "", "annotations": [], "logprobs": []}
        self._send("response.content_part.added", **self._place(), part=part)

    def _thought(self, item: dict[str, Any]) -> None:
        for i, part in enumerate(item["summary"]):
            at = {"item_id": item["id"], "output_index": 0, "summary_index": i}
            self._send("response.reasoning_summary_part.added", **at, part={"type": "summary_text", "text": ""})
            self._send("response.reasoning_summary_text.delta", **at, delta=part["text"])
            self._send("response.reasoning_summary_text.done", **at, text=part["text"])
            self._send("response.reasoning_summary_part.done", **at, part=part)
        self._send("response.output_item.done", output_index=0, item=item)

    def _place(self) -> dict[str, Any]:
        return {"item_id": self.reply.message, "output_index": self._at, "content_index": 0}

    def _send(self, name: str, **fields: Any) -> None:
        self._tell(event({"type": name, "sequence_number": self.number, **fields}, name))
        self.number += 1

"""Chat completions: the request as OpenAI's clients send it, and the reply, whole or in chunks, as they read it."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from mull.core import Candidate, Trace
from mull.reasoner import Reasoner, Usage
from mull.serve.admission import Admission
from mull.serve.errors import Json
from mull.serve.metrics import log
from mull.serve.schema import ChatRequest
from mull.serve.settings import Settings
from mull.serve.stream import DONE, Told, comment, event, while_there
from mull.serve.think import Asked, Choice, Ear, Mind, seed_named, understood
from mull.serve.visible import Piece, Shown


def asked_of(reasoner: Reasoner, settings: Settings, request: ChatRequest) -> Asked:
    """The comprehension of a chat request. Raises Refused."""
    stops = [request.stop] if isinstance(request.stop, str) else request.stop or []
    return understood(
        reasoner,
        request,
        [(turn.role, turn.text) for turn in request.messages],
        effort=request.reasoning_effort or settings.effort,
        limit=request.max_completion_tokens or request.max_tokens,
        n=request.n or 1,
        seed=seed_named(request.seed),
        stops=tuple(stops),
        logprobs=bool(request.logprobs),
    )


@dataclass(frozen=True, slots=True)
class Completions:
    """What answers chat requests."""

    mind: Mind
    admission: Admission
    settings: Settings

    async def answer(self, request: ChatRequest, asked: Asked, http: Request) -> Response:
        """The reply; the request has been let in."""
        name = f"chatcmpl-{secrets.token_hex(12)}"
        head = {
            "id": name,
            "created": int(time.time()),
            "model": request.model,
            "system_fingerprint": self.settings.fingerprint,
            "service_tier": "default",
        }
        if asked.stream:
            usage = bool(request.stream_options and request.stream_options.include_usage)
            return self._chunks(asked, head | {"object": "chat.completion.chunk"}, usage)
        work = self.admission.start(lambda: self.mind.choices(asked, lambda i: Ear()))
        choices = await while_there(http, work)
        report(name, asked, choices)
        return Json(
            head
            | {
                "object": "chat.completion",
                "choices": [self._choice(asked, choice) for choice in choices],
                "usage": usage_of(choices),
            }
        )

    def _choice(self, asked: Asked, choice: Choice) -> dict[str, Any]:
        message: dict[str, Any] = {"role": "assistant", "content": choice.text, "refusal": choice.refusal}
        if choice.refusal is not None:
            message["content"] = None
        if self.settings.show_thinking and choice.refusal is None:
            message |= thoughts("\n".join(choice.trace.thinking))
        shown = [token for piece in choice.pieces for token in piece.tokens]
        logprobs = {"content": list(map(logprob, shown)), "refusal": None} if asked.logprobs else None
        return {"index": choice.index, "message": message, "logprobs": logprobs, "finish_reason": choice.finish}

    def _chunks(self, asked: Asked, head: dict[str, Any], with_usage: bool) -> Response:
        rest: dict[str, Any] = {"usage": None} if with_usage else {}

        def chunk(i: int, delta: dict[str, Any], finish: str | None = None, tokens: Iterable[Shown] = ()) -> bytes:
            logprobs = {"content": list(map(logprob, tokens)), "refusal": None} if asked.logprobs else None
            choice = {"index": i, "delta": delta, "logprobs": logprobs, "finish_reason": finish}
            return event(head | {"choices": [choice]} | rest)

        async def work(tell: Callable[[bytes], None]) -> None:
            def ear(i: int) -> Ear:
                tell(chunk(i, {"role": "assistant", "content": "", "refusal": None}))
                found = ended = heard = 0

                def say(piece: Piece) -> None:
                    tell(chunk(i, {"content": piece.text}, tokens=piece.tokens))

                def find(candidate: Candidate) -> None:
                    nonlocal found
                    found += 1
                    tell(comment(choice=i, candidates=found, tokens=candidate.tokens))

                def end(_: Trace) -> None:
                    nonlocal ended
                    ended += 1
                    tell(comment(choice=i, written=ended))

                def hear(step: str) -> None:
                    nonlocal heard
                    if self.settings.show_thinking:
                        tell(chunk(i, thoughts("\n" * bool(heard) + step)))
                    heard += 1

                return Ear(say, hear, find, end=end)

            choices = await self.mind.choices(asked, ear)
            for choice in choices:
                refused = {"refusal": choice.refusal} if choice.refusal is not None else {}
                tell(chunk(choice.index, refused, choice.finish))
            if with_usage:
                tell(event(head | {"choices": [], "usage": usage_of(choices)}))
            report(str(head["id"]), asked, choices)

        return Told(self.admission, work, lambda why: event(why.body), DONE)


def thoughts(text: str) -> dict[str, str]:
    """Hidden thinking, where the operator shows it, under both names that clients look for."""
    return {"reasoning_content": text, "reasoning": text}


def usage_of(choices: list[Choice]) -> dict[str, Any]:
    """Tokens of all choices. Reasoning is all but the answers; discarded is what led to none of them.

    Where nobody knows which are which, both are missing.
    """
    total = spent(choices)
    parts = {"reasoning_tokens": total.reasoning_tokens, "discarded_tokens": total.discarded_tokens}
    return {
        "prompt_tokens": total.prompt_tokens,
        "completion_tokens": total.completion_tokens,
        "total_tokens": total.prompt_tokens + total.completion_tokens,
        "prompt_tokens_details": {"audio_tokens": 0},  # how many were cached depends on what others have asked
        "completion_tokens_details": {
            **(parts if total.parted else {}),
            "audio_tokens": 0,
            "accepted_prediction_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    }


def spent(choices: list[Choice]) -> Usage:
    """What all choices took together."""
    return Usage(
        choices[0].usage.prompt_tokens,
        sum(c.usage.completion_tokens for c in choices),
        sum(c.usage.reasoning_tokens for c in choices),
        sum(c.usage.discarded_tokens for c in choices),
        sum(c.usage.flops for c in choices),
        max(c.usage.seconds for c in choices),
        sum(c.usage.critic_tokens for c in choices),
        sum(c.usage.critic_flops for c in choices),
        parted=all(c.usage.parted for c in choices),
    )


def logprob(token: Shown) -> dict[str, Any]:
    """A visible token as OpenAI has it."""
    return _scored(token.text, token.logprob) | {"top_logprobs": [_scored(*other) for other in token.others]}


def _scored(text: str, score: float) -> dict[str, Any]:
    whole = "\ufffd" not in text  # else a part of a character, whose bytes the text does not tell
    return {"token": text, "logprob": max(score, -9999.0), "bytes": list(text.encode()) if whole else None}


def report(name: str, asked: Asked, choices: list[Choice]) -> None:
    """The log line of a request that was answered."""
    total = spent(choices)
    stages = {stage: round(sum(c.stages.get(stage, 0.0) for c in choices), 4) for stage in choices[0].stages}
    log(
        "answered",
        id=name,
        effort=asked.effort,
        search=type(asked.search).__name__ if asked.search else None,
        n=asked.n,
        stream=asked.stream,
        prompt_tokens=total.prompt_tokens,
        completion_tokens=total.completion_tokens,
        reasoning_tokens=total.reasoning_tokens,
        discarded_tokens=total.discarded_tokens,
        flops=total.flops,
        stages=stages,
        finish=[choice.finish for choice in choices],
    )

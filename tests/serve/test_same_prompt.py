"""One question, one row of tokens: by either API, at the front door, in rollouts and in all that is learnt from."""

from __future__ import annotations

import asyncio
import json
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
import torch

from mull.core import Message, Problem, Sampling, Step, Stop, Trace, Verdict
from mull.engine.request import Request
from mull.reasoner import Reasoner
from mull.serve import completions, responses
from mull.serve.parse import request_of
from mull.serve.schema import ChatRequest, ResponsesRequest
from mull.serve.settings import Settings
from mull.tasks import TASKS
from mull.testing import ScriptedGenerator
from mull.train.data import Mixture, Stream
from mull.train.episodes import Episode
from mull.train.pairs import Pair, Pairs, Way
from mull.train.rollout import Rollout, collect

GENERATOR = ScriptedGenerator("1+1=2\n</think>2")
CHAT = GENERATOR.chat
PIECES = (
    "<|user|>", "<think>", "</think>", "<|end|>", "\n", "\r\n", "\t", " ", "  ", "é", "日本", "🙂", "×", "½", "\x00",
    "a", "strawberry", "37 + 48", "\u200b", "{{ m }}", "plan ", "how many r's?",
)  # fmt: skip
Turns = list[tuple[str, str]]


def conversations(n: int, seed: str) -> list[Turns]:
    """Half of them one question, as training has them; problems of ours, and all kinds of text."""
    rng = Random(f"conversations/{seed}")

    def text() -> str:
        if rng.random() < 0.3:
            return rng.choice(list(TASKS.values())).problem(rng.randint(1, 3), rng.getrandbits(30), "valid").question
        return "".join(rng.choices(PIECES, k=rng.randint(1, 8)))

    made = []
    while len(made) < n:
        before = [(rng.choice(("system", "user", "assistant")), text()) for _ in range(rng.choice((0, 0, 0, 1, 2, 3)))]
        question = text()
        if question.strip():
            made.append([*before, ("user", question)])
    return made


def read(trace: Trace) -> list[int]:
    """What an engine reads of it."""
    return Request.of(trace, 1, "end", Sampling(), CHAT, 1 << 20).tokens


def served(turns: Turns, effort: str, *, api: str = "chat") -> Trace:
    """What the server makes of a conversation, from the bytes of the request on."""
    reasoner = Reasoner(GENERATOR, chat=CHAT)
    said = [{"role": role, "content": text} for role, text in turns]
    if api == "chat":
        body: dict[str, Any] = {"model": "m", "messages": said, "reasoning_effort": effort}
        request = request_of(ChatRequest, json.dumps(body).encode())
        return completions.asked_of(reasoner, Settings(), request).root
    body = {"model": "m", "input": said, "reasoning": {"effort": effort}}
    return responses.asked_of(reasoner, Settings(), request_of(ResponsesRequest, json.dumps(body).encode())).root


def learnt(turns: Turns, thinks: bool, steps: list[str], answer: str) -> Episode:
    """What reinforcement learns from an answer to the conversation."""
    root = Trace(tuple(Message(role, text) for role, text in turns), thinks=thinks)  # type: ignore[arg-type]
    tokens = CHAT.encode("".join(f"{step}\n" for step in steps))
    tokens += [*([CHAT.unthink] if thinks else []), *CHAT.encode(answer), CHAT.end]
    trace = CHAT.append(root, tokens, [-1.0] * len(tokens), Stop.END)
    nothing = torch.zeros(len(tokens))
    return Episode.of(Rollout(Problem("", 1, 0, "train", "", "", ""), trace, Verdict.WRONG), CHAT, nothing, nothing)


@pytest.mark.parametrize("effort", ["low", "none"])
def test_what_is_served_is_what_was_learnt_of_two_thousand_conversations(effort: str) -> None:
    stream, pairs = Stream(Mixture(), CHAT, "x", batch_tokens=512), SimpleNamespace(chat=CHAT)
    thinks, trimmed, questions = effort != "none", 0, []
    steps, answer = (["1+1=2", "so 2"] if thinks else []), "2 🙂"
    for turns in conversations(1000, effort):
        root = served(turns, effort)
        ids = read(root)
        assert ids == read(served(turns, effort, api="responses"))
        assert ids == CHAT.render(root) == read(Reasoner(GENERATOR, chat=CHAT).root(root.messages, effort)[0])
        episode = learnt(turns, thinks, steps, answer)
        assert episode.prompt == ids
        trimmed += ids != read(served([(role, text.strip() or "?") for role, text in turns], effort))
        if len(turns) > 1:
            continue
        question = turns[0][1]
        questions.append(question)
        written = ids + episode.tokens
        assert stream.text(question, steps, [False] * len(steps), answer, thinks)[0] == written
        if thinks:
            pair = Pair(question, tuple(steps[:1]), Way(tuple(steps[1:]), answer), Way(("no",), None))
            begun = read(root.then(Step(steps[0])))
            (chosen, weights), _ = Pairs.rows(pairs, pair)  # type: ignore[arg-type]
            assert chosen[: weights.count(0.0)] == begun and chosen == written
    assert 300 < len(questions) < 700 and trimmed > 100, "a server that trims what it is sent would be found out"
    asyncio.run(rolled_out(questions, thinks))


async def rolled_out(questions: list[str], thinks: bool) -> None:
    """What the engine is asked in rollouts is what the server asks it."""
    seen: list[Trace] = []

    class Noting:
        async def extend(self, trace: Trace, n: int = 1, **_: Any) -> list[Trace]:
            seen.append(trace)
            return [trace] * n

    asked = [Problem("arithmetic", 1, i, "train", question, "2", question) for i, question in enumerate(questions)]
    await collect(Noting(), asked, sampling=Sampling(), thinks=thinks)
    effort = "low" if thinks else "none"
    assert [read(trace) for trace in seen] == [read(served([("user", q)], effort)) for q in questions]

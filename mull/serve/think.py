"""From what was asked to what may be shown: each choice is one session of its own, thought straight on or searched."""

from __future__ import annotations

import asyncio
import math
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from mull.core import Candidate, Generator, Message, Sampling, Search, Trace, Until
from mull.effort import ANSWER_TOKENS, EFFORTS, effort_named
from mull.engine.aloud import Streams, aloud
from mull.engine.request import Token, telling
from mull.ledger import metered
from mull.reasoner import LARGEST, STRAIGHT, Reasoner, TooLong, Usage
from mull.search.grow import TreeSearch
from mull.search.select import Selection
from mull.search.session import GRACE, Budget, ended, written
from mull.search.table import SELECTIONS, knobs, named
from mull.search.tree import Node
from mull.serve.errors import Refused
from mull.serve.gate import Gate
from mull.serve.metrics import Metrics, Stages, log
from mull.serve.schema import MOST_TOKENS, Common, Mull
from mull.serve.visible import Piece, Visible

DOWN = {"minimal": "none", "xhigh": "high"}
"""Names of efforts that are not in our table: rounded down, so that nobody pays for more than was asked for."""

Finish = Literal["stop", "length", "content_filter"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request amounts to, by whichever API it came."""

    messages: tuple[Message, ...]
    root: Trace
    prompt: int  # tokens
    effort: str
    tokens: int  # of a choice's completion, at most
    n: int = 1
    seed: str = ""
    temperature: float | None = None
    top_p: float = 1.0
    stops: tuple[str, ...] = ()
    logprobs: bool = False
    others: int = 0
    search: Search | None = None  # of the client's own choosing
    select: Selection | None = None
    flops: float = math.inf
    until: float = math.inf  # its deadline, of time.monotonic; the waiting for a turn is before it, too
    stream: bool = False

    @property
    def left(self) -> float | None:
        """Seconds until its deadline, if it has one."""
        return None if self.until == math.inf else max(0.0, self.until - time.monotonic())

    @property
    def heat(self) -> float:
        """The temperature of straight thinking: where none was asked for, a single choice is the likeliest one."""
        return self.temperature if self.temperature is not None else float(self.n > 1)

    @property
    def searches(self) -> bool:
        """Whether this is thought about in several ways, or metered in FLOPs; else straight on, token by token.

        An answer without thinking is asked for whatever it takes.
        """
        counted = self.flops < math.inf and self.tokens > ANSWER_TOKENS
        return self.search is not None or effort_named(self.effort).search is not None or counted


@dataclass(slots=True)
class Choice:
    """One answer: what may be shown, how it ended, what it took."""

    index: int
    pieces: list[Piece]
    finish: Finish
    usage: Usage
    trace: Trace
    candidates: int = 0
    refusal: str | None = None
    stages: Stages = field(default_factory=Stages)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Ear:
    """Who hears of a choice as it comes: pieces that may be shown; and, hidden, steps, candidates and the tree.

    `end` hears of what a search without a tree has so far, as soon as it has ended: whole samples, or their steps.
    """

    say: Callable[[Piece], None] = lambda piece: None
    hear: Callable[[str], None] = lambda step: None
    find: Callable[[Candidate], None] = lambda candidate: None
    see: Callable[[Node], None] | None = None
    end: Callable[[Trace], None] | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """A Generator whose sampling keeps to the request's nucleus."""

    model: Generator
    top_p: float

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace."""
        sampling = replace(sampling, top_p=min(sampling.top_p, self.top_p))
        return await self.model.extend(trace, n, until=until, sampling=sampling)


def understood(
    reasoner: Reasoner,
    request: Common,
    turns: Sequence[tuple[str, str]],
    *,
    effort: str,
    limit: int | None,
    param: str = "messages",
    **more: Any,
) -> Asked:
    """The comprehension of a request. Raises Refused for one that cannot be answered as it is asked.

    `turns` are roles and texts, of the field `param`; a developer is the system.
    """
    arrived = time.monotonic()
    known = {"developer": "system"}
    messages = tuple(Message(known.get(role, role), text) for role, text in turns)  # type: ignore[arg-type]
    effort = DOWN.get(effort, effort)
    try:
        root, prompt = reasoner.root(messages, effort)
    except ValueError as error:
        long = isinstance(error, TooLong) or sum(len(text.encode()) for _, text in turns) > LARGEST
        code = "context_length_exceeded" if long else "invalid_prompt"
        raise Refused(400, str(error), code=code, param=param) from None
    own = request.mull or Mull()
    search = _search(own)
    if search is not None and request.temperature is not None and "temperature" not in knobs(search):
        raise Refused(400, "this search has temperatures of its own: set them in mull.search", param="temperature")
    plan = effort_named(effort)
    if own.select is not None and search is None and plan.search is None:
        why = f"effort {effort} does not search, so there is nothing to select from: name a search, or more effort"
        raise Refused(400, why, param="mull.select")
    tokens = (plan if search is None or plan.search else EFFORTS["high"]).budget.tokens
    if own.budget is not None and own.budget.tokens is not None:
        tokens = own.budget.tokens
    asked = Asked(
        messages,
        root,
        prompt,
        effort,
        min(tokens, limit or tokens),
        temperature=request.temperature,
        top_p=float(request.top_p or 1.0),
        others=request.top_logprobs or 0,
        search=search,
        select=None if own.select is None else SELECTIONS[own.select],
        flops=math.inf if own.budget is None else float(own.budget.flops or math.inf),
        until=arrived + float(own.deadline or math.inf),
        stream=bool(request.stream),
        **more,
    )
    if asked.n * (prompt + asked.tokens) > MOST_TOKENS:
        each = f"{prompt} tokens of prompt and {asked.tokens} of completion"
        why = f"{asked.n} times {each} are more than {MOST_TOKENS}: ask for fewer choices, or set max_completion_tokens"
        raise Refused(400, why, param="n" if asked.n > 1 else "mull.budget.tokens")
    if asked.others and (asked.searches or not isinstance(reasoner.generator, Streams)):
        raise Refused(400, "top_logprobs are for efforts none, minimal and low, without a search", param="top_logprobs")
    if asked.logprobs and reasoner.chat is None:
        why = "no tokens of this model's answers are known here, so there are no logprobs of them"
        raise Refused(400, why, param="logprobs" if param == "messages" else "include")
    return asked


def _search(own: Mull) -> Search | None:
    if own.search is None:
        return None
    try:
        return named(own.search.name, dict(own.search.__pydantic_extra__), own.select)
    except ValueError as error:
        raise Refused(400, str(error), param="mull.search") from None


def seed_named(seed: int | None) -> str:
    """The name of a request's random streams: the client's, or one of its own."""
    return f"seed {seed}" if seed is not None else secrets.token_hex(8)


class Mind:
    """Thinks about what was asked with one reasoner, behind one gate."""

    def __init__(self, reasoner: Reasoner, gate: Gate, metrics: Metrics) -> None:
        self.reasoner, self.gate, self.metrics = reasoner, gate, metrics

    async def choices(self, asked: Asked, ear: Callable[[int], Ear]) -> list[Choice]:
        """All choices of a request, side by side. The first that fails ends the others.

        Raises Refused for knobs with which a search cannot run.
        """
        self.metrics.tokens.labels("prompt").inc(asked.prompt)
        try:
            if asked.n == 1:  # without a task of its own it is with the engine sooner
                found = [await self._choice(asked, 0, ear(0))]
            else:
                found = await self._several(asked, ear)
        except (ValueError, ArithmeticError) as error:
            if asked.search is None:
                raise
            why = "the search cannot run with these knobs on this model"
            raise Refused(400, why, param="mull.search") from error
        if not asked.prompt:  # a backend that returns text tells it only now
            self.metrics.tokens.labels("prompt").inc(max(choice.usage.prompt_tokens for choice in found))
        return found

    async def _several(self, asked: Asked, ear: Callable[[int], Ear]) -> list[Choice]:
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(self._choice(asked, i, ear(i))) for i in range(asked.n)]
        except BaseExceptionGroup as several:
            raise several.exceptions[0] from None
        return [task.result() for task in tasks]

    async def _choice(self, asked: Asked, i: int, ear: Ear) -> Choice:
        pieces: list[Piece] = []
        steps: list[str] = []
        began, stages = time.monotonic(), Stages(thought=0.0, selection=0.0, answer=0.0)

        def say(piece: Piece) -> None:
            if not pieces:
                self.metrics.first.observe(time.monotonic() - began)
            pieces.append(piece)
            if not self.gate.whole:
                ear.say(piece)

        visible = Visible(self.reasoner.chat, asked.stops, say)
        think = _searched if asked.searches else _straight
        heard = replace(ear, hear=steps.append) if self.gate.whole else ear
        choice = await think(self.reasoner, asked, i, heard, visible, stages)
        choice.pieces, choice.stages = pieces, stages
        with stages.within("policy"):
            ruling = await self.gate.check(choice.trace, choice.text)
        if ruling.refused:
            choice.pieces, choice.refusal, choice.finish = [], ruling.text, "content_filter"
        elif self.gate.whole:
            for step in steps:
                ear.hear(step)
            for piece in pieces:
                ear.say(piece)
        self.metrics.choice(choice.usage, stages)
        return choice


async def _searched(reasoner: Reasoner, asked: Asked, i: int, ear: Ear, visible: Visible, stages: Stages) -> Choice:
    """A choice by search: the session is the reasoner's; its answer is shown once it is selected."""
    inner = Reasoner(
        Within(reasoner.generator, asked.top_p),
        chat=reasoner.chat, shape=reasoner.shape, scorer=reasoner.scorer, layout=reasoner.layout,
    )  # fmt: skip
    plan = effort_named(asked.effort)
    search: Any = asked.search or plan.search or replace(STRAIGHT, temperature=asked.heat)
    if asked.temperature is not None:
        search = replace(search, temperature=asked.temperature)
    select = asked.select or (plan.select if asked.search is None and plan.search else inner.selection(search))
    found = 0

    def find(candidate: Candidate) -> None:
        nonlocal found
        found += 1
        ear.find(candidate)

    def timed(candidates: Sequence[Candidate], key: Any) -> Candidate | None:
        with stages.within("selection"):
            return select(candidates, key)

    with stages.within("thought"), telling(None if isinstance(search, TreeSearch) else ear.end):
        answer = await inner.solve(
            asked.messages,
            asked.effort,
            search=search,
            select=timed,
            budget=Budget(asked.tokens, asked.flops, math.inf if (left := asked.left) is None else left),
            seed=f"{asked.seed}/{i}",
            hear=ear.hear,
            see=ear.see if isinstance(search, TreeSearch) else None,
            find=find,
        )
    stages["thought"] -= stages["selection"]
    if answer.failure:
        log("broken off", choice=i, candidates=found)  # and answered from these; why may quote what somebody wrote
    with stages.within("answer"):
        visible.show(answer.trace)
        visible.end()
    finish: Finish = "length" if answer.stop == "length" and not visible.stopped else "stop"
    return Choice(i, [], finish, answer.usage, answer.trace, candidates=found)


async def _straight(reasoner: Reasoner, asked: Asked, i: int, ear: Ear, visible: Visible, stages: Stages) -> Choice:
    """A choice without search: the thinking until it ends or must, then the answer, told as it is sampled."""
    reserve = min(ANSWER_TOKENS, asked.tokens)
    room = min(asked.tokens - reserve, reasoner.room(asked.prompt)) if asked.root.thinks else 0
    root = asked.root if room >= 1 else replace(asked.root, thinks=False)
    sampling = Sampling(asked.heat, asked.top_p, int(room) if root.thinks else asked.tokens, f"{asked.seed}/{i}")
    voice = _Voice(reasoner, asked, ear, visible, stages)
    with metered() as meter:
        trace = await voice.go_on(root, sampling, asked.left if root.thinks else None)
        prompt = asked.prompt or meter.cost.tokens_in
        completion = written(trace) or meter.cost.tokens_out
        if root.thinks and not trace.finished and not visible.stopped:
            begun = ended(trace)
            forced = trace.answer is None  # the mark that ends the thinking is then one more token
            discarded = completion - written(begun)
            most = min(ANSWER_TOKENS, asked.tokens - completion - forced)
            if most >= 1:
                rest = replace(sampling, max_tokens=most, seed=f"{sampling.seed}/answer")
                trace = await voice.go_on(begun, rest, None if asked.left is None else GRACE)
                completion = written(trace) + discarded
    visible.end()
    shown = len(trace.answer.tokens) if trace.answer else 0
    spent = Usage(
        prompt, completion, max(0, completion - shown), completion - written(trace),
        reasoner.flops(prompt, completion),
    )  # fmt: skip
    if not written(trace) and meter.cost.tokens_out:  # all that is known of a backend that returns text
        spent = Usage(prompt, meter.cost.tokens_out, flops=meter.cost.flops, parted=False)
    finish: Finish = "stop" if trace.finished or visible.stopped else "length"
    return Choice(i, [], finish, spent, trace)


@dataclass(frozen=True, slots=True)
class _Voice:
    """Goes on with a trace, and lets what becomes visible be heard."""

    reasoner: Reasoner
    asked: Asked
    ear: Ear
    visible: Visible
    stages: Stages

    async def go_on(self, trace: Trace, sampling: Sampling, seconds: float | None = None) -> Trace:
        """The trace after as much as `sampling` lets it have, after so many seconds, or up to a stop text."""
        asked, model = self.asked, self.reasoner.generator
        if (asked.stream or asked.stops or asked.others or seconds is not None) and isinstance(model, Streams):
            return await self._streamed(model, trace, sampling, seconds)
        before = len(trace.steps)
        with self.stages.within("thought" if trace.answer is None and trace.thinks else "answer"):
            try:
                async with asyncio.timeout(seconds):
                    (after,) = await model.extend(trace, sampling=sampling)
            except TimeoutError:
                return trace
        for step in after.steps[before:]:
            if step.closed:
                self.ear.hear(step.text)
        self.visible.show(after, trace)
        return after

    async def _streamed(self, model: Streams, trace: Trace, sampling: Sampling, seconds: float | None) -> Trace:
        chat = self.reasoner.chat
        assert chat is not None
        began, stage = time.monotonic(), "thought" if trace.answer is None and trace.thinks else "answer"

        def passed() -> None:
            nonlocal began
            now = time.monotonic()
            self.stages[stage] += now - began
            began = now

        def tell(token: Token) -> bool:
            nonlocal stage
            if stage == "thought":
                passed()
                stage = "answer"
            self.visible.add(token.id, token.logprob, token.others)
            return not self.visible.stopped

        tokens = model.stream(trace, sampling, self.asked.others)
        trace = await aloud(tokens, chat, trace, hear=self.ear.hear, tell=tell, seconds=seconds)
        passed()
        return trace

"""The front door: a question and an effort in, an answer with its thinking and its cost out."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, runtime_checkable

from mull.core import Candidate, Foreign, Generator, Message, Sampling, Scorer, Search, Trace
from mull.effort import ANSWER_TOKENS, EFFORTS, effort_named, same
from mull.engine.aloud import Streams, aloud
from mull.ledger import Cost, Shape, forward_flops, metered
from mull.model import MODELS
from mull.model import folder_named as folder_named
from mull.search.adaptive import Adaptive, said
from mull.search.grow import TreeSearch, watched
from mull.search.sample import Sample
from mull.search.select import Selection
from mull.search.session import Budget, Session, ended, written
from mull.search.tree import Node

if TYPE_CHECKING:
    from mull.chat import Chat
    from mull.engine.request import Renders

LARGEST = 16 * 1024  # bytes of one conversation
UNSURE = 0.5  # an answer of less probability is more often wrong than right
SHIPPED = MODELS / "mull-nano"

STRAIGHT = Sample(1, temperature=0.0, max_tokens=1 << 14)  # what a budget alone is spent on

Ending = Literal["end", "forced", "length"]
"""end: the model came to its answer; forced: the thinking ran out of tokens and the answer was asked for
then; length: the answer itself was cut."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What one answer cost.

    `completion_tokens` are all that were written. `reasoning_tokens` are those of them that do not belong to the answer
    shown; `discarded_tokens` those of the reasoning that did not lead to it, such as other candidates of a search.
    Where a backend returns text and nobody knows which tokens are whose, both stay 0 and `parted` is False.
    Without a search, `flops` are what the answer takes by itself with nothing cached; of a search, what was charged for
    model and scorer (see `Cost`), which is less than a machine executes. `critic_tokens`, `critic_flops` and
    `critic_seconds` are the scorer's part; `policy_seconds` are the model's. These seconds are those of all requests of
    a search, many of which are under way side by side. `reused_tokens` a search did not have to read again.
    """

    prompt_tokens: int = 0
    completion_tokens: int = 0
    reasoning_tokens: int = 0
    discarded_tokens: int = 0
    flops: float = 0.0
    seconds: float = 0.0
    critic_tokens: int = 0
    critic_flops: float = 0.0
    critic_seconds: float = 0.0
    policy_seconds: float = 0.0
    reused_tokens: int = 0
    parted: bool = True

    @property
    def kept_tokens(self) -> int | None:
        """Those of the answer and of the thinking that led to it; None where that is not known."""
        return self.completion_tokens - self.discarded_tokens if self.parted else None

    @property
    def cost(self) -> Cost:
        return Cost(self.prompt_tokens, self.completion_tokens, self.flops, self.seconds)


@dataclass(frozen=True, slots=True)
class Answer:
    """The bare answer, the steps that led to it, what they cost, and how the thinking ended.

    `failure` is what broke a search off, in one line: the answer is then the best of what had been found.
    """

    text: str
    thinking: list[str]
    usage: Usage
    stop: Ending
    trace: Trace
    failure: str = ""

    @property
    def probability(self) -> float | None:
        """How likely the model was to write just this, thinking and answer, 0..1; None where it does not tell.

        Greedy answers are about as often right (docs/log.md); of a search it is that of the one trace it chose.
        """
        return probability(self.trace)


def probability(trace: Trace) -> float | None:
    """How likely a model was to write this trace, thinking and answer, 0..1; None where it does not tell."""
    logprobs = [number for part in trace.parts for number in part.logprobs]
    return math.exp(math.fsum(logprobs)) if logprobs else None


class TooLong(ValueError):
    """A question for which the model's context has no room."""


@runtime_checkable
class _LaidOut(Protocol):
    """A generator that lays out traces in tokens by itself."""

    @property
    def layout(self) -> Renders: ...


class Reasoner:
    """Answers questions with one model. Any number of questions may be asked at the same time."""

    def __init__(
        self,
        model: Path | str | Generator = SHIPPED,
        *,
        chat: Chat | None = None,
        shape: Shape | None = None,
        scorer: Scorer | Path | str | None = None,
        processes: int = 0,
        alone: bool = False,
        layout: Renders | None = None,
    ) -> None:
        """A model folder is opened; for a generator, `chat` and `shape` let prompts and costs be counted, as does
        `layout` for one in front of a model that lays out by itself.
        Candidates are scored by `scorer`, or the reward model of its folder; without one, by how sure the model was.

        `alone` is for questions asked one at a time: without torch, a folder's model is there in a fraction of a
        second. With `processes`, a folder's model decodes in so many processes of its own: faster for hundreds of
        questions, after some seconds of start. Use the reasoner as a context manager then, or `close` it.
        Raises ValueError when a folder is missing, altered or unsound, or the scorer's not for this model.
        """
        folder: Path | None = None
        with ExitStack() as resources:
            if isinstance(model, Path | str):
                folder = folder_named(model)
                model, chat, shape = _open(folder, processes, alone, resources)
            if isinstance(scorer, Path | str):
                scorer = _open_scorer(folder_named(scorer), folder, model, chat)
            self._resources = resources.pop_all()
        self.generator, self.chat, self.shape, self.scorer = model, chat, shape, scorer
        self.layout = model.layout if isinstance(model, _LaidOut) else layout or chat

    def __enter__(self) -> Reasoner:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes, if there are any."""
        self._resources.close()

    async def solve(
        self,
        messages: str | Sequence[Message],
        effort: str = "low",
        *,
        search: Search | None = None,
        select: Selection | None = None,
        budget: Budget | None = None,
        seed: str = "",
        hear: Callable[[str], None] | None = None,
        see: Callable[[Node], None] | None = None,
        find: Callable[[Candidate], None] | None = None,
    ) -> Answer:
        """The model's best answer at this effort; `search`, `select` and `budget` take the place of the effort's own.

        `hear` is told every step of the thinking: once it is written where there is no search, else those that led to
        the answer. `see` is shown the tree of a tree search after every round, `find` a search's candidates as they are
        found. A search that is named without a budget may take what high effort takes.
        Raises ValueError for a question that is empty, too long, or not valid Unicode, for a budget without a token
        for the answer, and for `see` without a tree; Failed where a model or scorer does before anything is found.
        """
        plan = effort_named(effort)
        if plan.search is None and search is None and budget is None and see is None:
            return (await self.sample(messages, 1, effort, temperature=0.0, seed=seed, hear=hear))[0]
        root, prompt = self.root(messages, effort)
        select = select or (plan.select if search is None else self.selection(search))
        budget = budget or (plan if plan.search else EFFORTS["high"]).budget
        if (reserve := min(ANSWER_TOKENS, budget.tokens)) < 1:
            raise ValueError("a budget has at least one token, for the answer")
        search = search or plan.search or STRAIGHT
        scorer = self.scorer or _untrained(search)
        if see is not None:
            if not isinstance(search, TreeSearch):
                raise ValueError("only a tree search grows a tree: choose mcts or cfr")
            search = watched(search, see)
        if isinstance(search, Adaptive) and search.key is said:
            search = replace(search, key=same)
        session = Session(self.generator, scorer, budget=budget, seed=seed, reserve=reserve, room=self.room(prompt))
        found = []
        async for candidate in session.candidates(search, root):
            found.append(candidate)
            if find is not None:
                find(candidate)
        trace = (select(found, same) or found[0]).trace
        if hear is not None:
            for step in trace.thinking:
                hear(step)
        usage = _used(session, prompt, parted=bool(written(trace)))
        return replace(_told(trace, session.forced, usage), failure=str(session.failure or ""))

    def solve_sync(self, messages: str | Sequence[Message], effort: str = "low", **how: Any) -> Answer:
        """`solve` for code that runs in no event loop."""
        return asyncio.run(self.solve(messages, effort, **how))

    async def sample(
        self,
        messages: str | Sequence[Message],
        n: int,
        effort: str = "low",
        *,
        temperature: float = 1.0,
        seed: str = "",
        hear: Callable[[str], None] | None = None,
        **how: Any,
    ) -> list[Answer]:
        """n answers, each drawn by itself; otherwise like `solve`. `hear` is for n = 1.

        Where the effort is to search, or `how` tells `solve` what to do instead, each is the answer of a search of its
        own, and the temperature the search's.
        """
        level = effort_named(effort)
        if level.search is not None or how:
            each = (self.solve(messages, effort, seed=f"{seed}/{i}", hear=hear, **how) for i in range(n))
            return await asyncio.gather(*each)
        began = time.monotonic()
        root, prompt = self.root(messages, effort)
        room = min(level.tokens, self.room(prompt)) if level.thinks else ANSWER_TOKENS
        sampling = Sampling(temperature, max_tokens=int(room), seed=seed)
        with metered() as meter:
            if hear is not None and n == 1 and self.chat is not None and isinstance(self.generator, Streams):
                traces = [await aloud(self.generator.stream(root, sampling), self.chat, root, hear=hear)]
            else:
                traces = await self.generator.extend(root, n, sampling=sampling)
                prompt = prompt or meter.cost.tokens_in
                if hear is not None:
                    for step in traces[0].thinking:
                        hear(step)
            rests = (replace(sampling, max_tokens=ANSWER_TOKENS, seed=f"{seed}/answer {i}") for i in range(n))
            finished = (self._finish(trace, rest, prompt, began) for trace, rest in zip(traces, rests, strict=True))
            answers = await asyncio.gather(*finished)
        total = meter.cost  # all that is known of a backend that returns text
        wrote = total.tokens_out // n
        share = Usage(prompt, wrote, flops=total.flops / n, seconds=total.seconds, parted=n == 1)
        return [a if written(a.trace) else replace(a, usage=share) for a in answers]

    def selection(self, search: Search) -> Selection:
        """What suits a search."""
        from mull.search.table import SELECTIONS, suits

        return SELECTIONS[suits(search)]

    def root(self, messages: str | Sequence[Message], effort: str = "low") -> tuple[Trace, int]:
        """The trace that a question begins with, and its number of tokens. Raises ValueError for bad input."""
        if isinstance(messages, str):
            messages = [Message("user", messages)]
        _check(messages)
        root = Trace(tuple(messages), thinks=effort_named(effort).thinks)
        if self.layout is None:
            return root, 0
        prompt = len(self.layout.render(root))
        if self.shape is not None and prompt > (room := self.shape.context - ANSWER_TOKENS - 2 * root.thinks):
            raise TooLong(f"the question takes {prompt} tokens; the model has room for {max(room, 0)}")
        return root, prompt

    def room(self, prompt: int) -> float:
        """Tokens that the thinking may take before the answer has no room in the context."""
        if self.shape is None:
            return math.inf
        return self.shape.context - prompt - ANSWER_TOKENS - 1  # one for the mark between them

    async def _finish(self, trace: Trace, sampling: Sampling, prompt: int, began: float) -> Answer:
        """Bring a trace to its answer: where the thinking was cut, it ends with its last whole step."""
        completion, flops, forced = written(trace), self.flops(prompt, written(trace)), False
        if not trace.finished and trace.thinks:
            forced, begun = trace.answer is None, ended(trace)
            kept = written(begun) + forced  # the mark that ends the thinking was not the model's
            discarded = completion - written(begun)
            (trace,) = await self.generator.extend(begun, sampling=sampling)
            flops += self.flops(prompt + kept, written(trace) - kept)
            completion = written(trace) + discarded
        usage = Usage(prompt, completion, flops=flops, seconds=time.monotonic() - began)
        return _told(trace, forced, usage)

    def flops(self, prompt: int, written: int) -> float:
        """What so many tokens take behind a prompt, nothing cached. The last token written is never read again."""
        return forward_flops(self.shape, prompt + written - 1) if self.shape is not None and written else 0.0


def _used(session: Session, prompt: int, *, parted: bool) -> Usage:
    """What a search has cost."""
    cost, critic = session.cost, session.critic
    return Usage(
        prompt or session.prompt, cost.tokens_out, flops=cost.flops, seconds=cost.seconds,
        critic_tokens=critic.tokens_out, critic_flops=critic.flops, critic_seconds=critic.seconds,
        policy_seconds=session.policy.seconds, reused_tokens=cost.tokens_reused, parted=parted,
    )  # fmt: skip


def _told(trace: Trace, forced: bool, usage: Usage) -> Answer:
    """The answer of a trace, and what of all that was written for it is thinking, and what was discarded.

    Where a backend returns text, nobody knows either, and they stay 0.
    """
    answer = trace.answer
    ending: Ending = "length" if not trace.finished else "forced" if forced and trace.thinks else "end"
    shown = len(answer.tokens) if answer else 0
    if kept := written(trace):
        usage = replace(
            usage,
            reasoning_tokens=max(0, usage.completion_tokens - shown),
            discarded_tokens=max(0, usage.completion_tokens - kept),
        )
    return Answer(answer.text if answer else "", trace.thinking, usage, ending, trace)


def _untrained(search: Search) -> Scorer:
    """The scorer of a reasoner that has none: rollouts are judged by each other, all else by how sure the model was."""
    from mull.reward.agreement import Agreement, Confidence

    return Agreement() if isinstance(search, TreeSearch) and search.value == "rollout" else Confidence()


def _open_scorer(scorer: Path, policy: Path | None, generator: Generator, chat: Chat | None) -> Scorer:
    """The reward model of a folder, over the policy's own states where it has only heads."""
    from mull.engine.embedded import Embedded
    from mull.model.folder import model_hash
    from mull.reward.folder import opened

    whole = policy is not None and (policy / "model.safetensors").is_file()
    name = model_hash(policy) if policy is not None and whole else None
    return opened(scorer, chat, policy=name, engine=generator if isinstance(generator, Embedded) else None)


def _check(messages: Sequence[Message]) -> None:
    if not messages or messages[-1].role != "user" or not messages[-1].content.strip():
        raise ValueError("the question is empty")
    size = sum(len(m.content) for m in messages)
    if size > LARGEST:
        raise ValueError(f"the question has {size:,} characters; at most {LARGEST:,} bytes are read")
    try:
        size = sum(len(m.content.encode()) for m in messages)
    except UnicodeEncodeError:
        raise ValueError("the question is not valid Unicode: it holds a lone surrogate") from None
    if size > LARGEST:
        raise ValueError(f"the question has {size:,} bytes; at most {LARGEST:,} are read")


_Opened = tuple[Generator, "Chat | None", Shape | None]


def _open(folder: Path, processes: int, alone: bool, resources: ExitStack) -> _Opened:
    """The model of a folder: by our own engines, or by transformers for what is not in our layout; or an endpoint."""
    if folder.parts[:1] in (("http:",), ("https:",)):
        from mull.engine.openai import Endpoint

        return Endpoint.named(folder.as_posix().replace(":/", "://", 1)), None, None
    try:
        return _open_own(folder, processes, alone, resources)
    except Foreign as why:
        from mull.engine.hf import HuggingFace

        try:
            foreign = HuggingFace.open(folder)
        except ValueError as error:
            raise ValueError(f"{why}; {error}") from None
        return foreign, None, foreign.size


def _open_own(folder: Path, processes: int, alone: bool, resources: ExitStack) -> tuple[Generator, Chat, Shape]:
    if alone:
        from mull.engine.alone import Alone

        one = Alone.open(folder)
        return one, one.chat, one.config
    from mull.chat import Chat
    from mull.engine.embedded import Embedded
    from mull.model import checkpoint

    model = checkpoint.load(folder)
    chat = Chat.load(folder, model.config.vocab_size)
    if processes:
        from mull.engine.pool import Pool

        return resources.enter_context(Pool(model, chat, processes)), chat, model.config
    return Embedded(model, chat), chat, model.config

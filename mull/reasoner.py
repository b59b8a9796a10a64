"""The front door: a question and an effort in, an answer with its thinking and its cost out."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

from mull.core import Generator, Message, Sampling, Step, Stop, Trace
from mull.effort import ANSWER_TOKENS, Effort, effort_named
from mull.ledger import Cost, Shape, forward_flops

if TYPE_CHECKING:
    from mull.chat import Chat

LARGEST = 16 * 1024  # bytes of one conversation
MODELS = Path(__file__).parent / "models"  # those that come with the package
SHIPPED = MODELS / "mull-nano"

Ending = Literal["end", "forced", "length"]
"""end: the model came to its answer; forced: the thinking ran out of tokens and the answer was asked for
then; length: the answer itself was cut."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What one answer cost by itself, nothing cached. Reasoning tokens are part of the completion's."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    reasoning_tokens: int = 0
    flops: float = 0.0
    seconds: float = 0.0

    @property
    def cost(self) -> Cost:
        return Cost(self.prompt_tokens, self.completion_tokens, self.flops, self.seconds)


@dataclass(frozen=True, slots=True)
class Answer:
    """The bare answer, the steps that led to it, what they cost, and how the thinking ended."""

    text: str
    thinking: list[str]
    usage: Usage
    stop: Ending
    trace: Trace


class _Token(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def logprob(self) -> float: ...
    @property
    def stop(self) -> Stop | None: ...


@runtime_checkable
class _Streams(Protocol):
    """A generator that can also hand out tokens one by one."""

    def stream(self, trace: Trace, sampling: Sampling = ...) -> AsyncIterator[_Token]: ...


def folder_named(name: Path | str) -> Path:
    """A model folder. The name of a model that comes with the package will do, where no such folder is at hand."""
    folder, shipped = Path(name), MODELS / name
    return shipped if not folder.exists() and shipped.parent == MODELS and shipped.is_dir() else folder


class Reasoner:
    """Answers questions with one model. Any number of questions may be asked at the same time."""

    def __init__(
        self,
        model: Path | str | Generator = SHIPPED,
        *,
        chat: Chat | None = None,
        shape: Shape | None = None,
        processes: int = 0,
        alone: bool = False,
    ) -> None:
        """A model folder is opened; for a generator, `chat` and `shape` let prompts and costs be counted.

        `alone` is for questions asked one at a time: without torch, a folder's model is there in a fraction of a
        second. With `processes`, a folder's model decodes in so many processes of its own: faster for hundreds of
        questions, after some seconds of start. Use the reasoner as a context manager then, or `close` it.
        Raises ValueError when the folder is missing, altered or unsound.
        """
        self._resources = ExitStack()
        if isinstance(model, Path | str):
            model, chat, shape = _open(folder_named(model), processes, alone, self._resources)
        self.generator, self.chat, self.shape = model, chat, shape

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
        seed: str = "",
        hear: Callable[[str], None] | None = None,
    ) -> Answer:
        """The model's best answer at this effort. `hear` is told every step of the thinking once it is written.

        Raises ValueError for a question that is empty, too long, or not valid Unicode.
        """
        return (await self.sample(messages, 1, effort, temperature=0.0, seed=seed, hear=hear))[0]

    def solve_sync(self, messages: str | Sequence[Message], effort: str = "low", *, seed: str = "") -> Answer:
        """`solve` for code that runs in no event loop."""
        return asyncio.run(self.solve(messages, effort, seed=seed))

    async def sample(
        self,
        messages: str | Sequence[Message],
        n: int,
        effort: str = "low",
        *,
        temperature: float = 1.0,
        seed: str = "",
        hear: Callable[[str], None] | None = None,
    ) -> list[Answer]:
        """n answers, each drawn by itself; otherwise like `solve`. `hear` is for n = 1."""
        began = time.monotonic()
        level = effort_named(effort)
        root, prompt = self.root(messages, effort)
        sampling = Sampling(temperature, max_tokens=self._room(level, prompt), seed=seed)
        if hear is not None and n == 1 and self.chat is not None and isinstance(self.generator, _Streams):
            traces = [await self._streamed(root, sampling, hear)]
        else:
            traces = await self.generator.extend(root, n, sampling=sampling)
            if hear is not None:
                for step in traces[0].thinking:
                    hear(step)
        rests = (replace(sampling, max_tokens=ANSWER_TOKENS, seed=f"{seed}/answer {i}") for i in range(n))
        finished = (self._finish(trace, rest, prompt, began) for trace, rest in zip(traces, rests, strict=True))
        return await asyncio.gather(*finished)

    def root(self, messages: str | Sequence[Message], effort: str = "low") -> tuple[Trace, int]:
        """The trace that a question begins with, and its number of tokens. Raises ValueError for bad input."""
        if isinstance(messages, str):
            messages = [Message("user", messages)]
        _check(messages)
        root = Trace(tuple(messages), thinks=effort_named(effort).thinks)
        if self.chat is None:
            return root, 0
        prompt = len(self.chat.render(root))
        if self.shape is not None and prompt > (room := self.shape.context - ANSWER_TOKENS - 2 * root.thinks):
            raise ValueError(f"the question takes {prompt} tokens; the model has room for {max(room, 0)}")
        return root, prompt

    def _room(self, level: Effort, prompt: int) -> int:
        """Tokens of the first extension: the thinking, or the direct answer."""
        if not level.thinks:
            return ANSWER_TOKENS
        if self.shape is None:
            return level.tokens
        return min(level.tokens, self.shape.context - prompt - ANSWER_TOKENS - 1)  # one for the mark between them

    async def _streamed(self, root: Trace, sampling: Sampling, hear: Callable[[str], None]) -> Trace:
        assert self.chat is not None and isinstance(self.generator, _Streams)
        tokens: list[int] = []
        logprobs: list[float] = []
        stop, begins, thinking = Stop.LENGTH, 0, root.thinks
        async for token in self.generator.stream(root, sampling):
            tokens.append(token.id)
            logprobs.append(token.logprob)
            stop = token.stop or stop
            if thinking and token.id in (self.chat.newline, self.chat.unthink):
                thinking = token.id != self.chat.unthink
                if thinking or begins < len(tokens) - 1:
                    hear(self.chat.decode(tokens[begins:-1]))
                begins = len(tokens)
        return self.chat.append(root, tokens, logprobs, stop)

    async def _finish(self, trace: Trace, sampling: Sampling, prompt: int, began: float) -> Answer:
        """Bring a trace to its answer: where the thinking was cut, it ends with its last whole step."""
        ending: Ending = "end"
        discarded, flops = 0, self._flops(prompt, _written(trace))
        if not trace.finished and trace.thinks:
            if trace.answer is None:
                whole = tuple(step for step in trace.steps if step.closed)
                discarded = _written(trace) - sum(len(step.tokens) for step in whole)
                mark = (self.chat.unthink,) if self.chat is not None else ()
                answer = Step("", mark, (0.0,) * len(mark), closed=False)
                trace, ending = replace(trace, steps=whole, answer=answer), "forced"
            kept = _written(trace)
            (trace,) = await self.generator.extend(trace, sampling=sampling)
            flops += self._flops(prompt + kept, _written(trace) - kept)
        if not trace.finished:
            ending = "length"
        usage = Usage(
            prompt_tokens=prompt,
            completion_tokens=_written(trace) + discarded,
            reasoning_tokens=sum(len(step.tokens) for step in trace.steps) + discarded,
            flops=flops,
            seconds=time.monotonic() - began,
        )
        return Answer(trace.answer.text if trace.answer else "", trace.thinking, usage, ending, trace)

    def _flops(self, prompt: int, written: int) -> float:
        """The last token written is never read again."""
        return forward_flops(self.shape, prompt + written - 1) if self.shape is not None and written else 0.0


def _written(trace: Trace) -> int:
    parts = (*trace.steps, *((trace.answer,) if trace.answer else ()))
    return sum(len(part.tokens) for part in parts)


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


def _open(folder: Path, processes: int, alone: bool, resources: ExitStack) -> tuple[Generator, Chat, Shape]:
    if alone:
        from mull.engine.alone import Alone

        one = Alone.open(folder)
        return one, one.chat, one.config
    from mull.chat import Chat
    from mull.engine.embedded import Embedded
    from mull.model import checkpoint

    model = checkpoint.load(folder)
    chat = Chat.load(folder)
    if chat.tokenizer.get_vocab_size() > model.config.vocab_size:
        raise ValueError(f"{folder}: the tokenizer has more tokens than the model")
    if processes:
        from mull.engine.pool import Pool

        return resources.enter_context(Pool(model, chat, processes)), chat, model.config
    return Embedded(model, chat), chat, model.config

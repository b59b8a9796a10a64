"""A Generator over embedded engines in processes of their own, one a core.

Decoding is many small products, and Python's lock is taken and given up around each of them: threads of one
process wait for each other there, processes do not. What a request yields is the same either way. A process ends
when the pool is closed, and when whoever made the pool is gone: its standard input closes.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import OrderedDict, deque
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import fields, replace
from itertools import count
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from zlib import crc32

from mull.chat import Chat
from mull.core import Failed, Sampling, Stop, Trace, Until
from mull.engine.request import SPREAD, Request, Sampled, Spent, Token, bill, extended
from mull.ledger import metered
from mull.model import checkpoint
from mull.model.transformer import Transformer

ROWS = 256  # of all processes together
APART = 32  # a process is given what it has the beginning of in its cache unless it has so many rows more than another
KNOWN = 4096  # beginnings of which it is known who has them
WIDE = 32  # branches from which on one request is spread over the processes


class Pool:
    """Engines in processes, for one event loop at a time. Use it as a context manager, or `close` it."""

    def __init__(self, model: Transformer, chat: Chat, processes: int, *, exact: bool = True) -> None:
        if processes < 1:
            raise ValueError(f"a pool has at least one process, not {processes}")
        self.chat, self.config = chat, model.config
        self._folder = tempfile.TemporaryDirectory(prefix="mull-")
        self._versions = count()
        # A process is given what it has seats for; the rest waits for whoever is free first.
        self._limit = SPREAD * -(-ROWS // processes)
        # Branches that wait for a process, and the name of their beginning; first come, first served.
        self._turns: deque[tuple[int, int, asyncio.Future[_Member]]] = deque()
        self._homes: OrderedDict[int, _Member] = OrderedDict()  # who was given that beginning last
        self._members: list[_Member] = []
        for _ in range(processes):
            # -P: a file in the current folder must not stand in for a library.
            command = [sys.executable, "-P", "-m", "mull.engine.pool", self._save(model), str(int(exact))]
            self._members.append(_Member([*command, str(-(-ROWS // processes))]))

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes."""
        for member in self._members:
            member.close()
        self._folder.cleanup()

    def load(self, model: Transformer) -> None:
        """Use a copy of this model's weights from the next row on; rows in flight finish with those they began with.

        Raises Failed when a process has died, once all others have them.
        """
        dead = None
        for member in self._members:
            folder = self._save(model)
            try:
                member.send({"load": folder})
            except Failed as error:
                shutil.rmtree(folder)
                dead = error
        if dead is not None:
            raise dead

    def _save(self, model: Transformer) -> str:
        """A copy for one process, which removes it once it is read."""
        folder = Path(self._folder.name) / str(next(self._versions))
        checkpoint.save(folder, model, self.chat)
        return str(folder)

    @property
    def alive(self) -> bool:
        """Whether any process is."""
        return not all(member.dead for member in self._members)

    @property
    def spent(self) -> Spent:
        """What the requests that were answered have cost."""
        return sum((member.spent for member in self._members), Spent())

    @property
    def rows(self) -> int:
        """Rows in flight."""
        return sum(member.rows for member in self._members)

    @property
    def cached(self) -> int:
        """Tokens in the prefix caches, as of each process's last answer."""
        return sum(member.cached for member in self._members if not member.dead)

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace, as those of `Embedded`. Raises Failed when a process has died."""
        request = Request.of(trace, n, until, sampling, self.chat, self.config.context)
        ways = len(self._members) if n >= WIDE else 1
        parts = [replace(request, branches=request.branches[i::ways]) for i in range(min(ways, n))]
        tasks = [asyncio.create_task(self._run(part, _named(trace, i))) for i, part in enumerate(parts)]
        try:
            every = await asyncio.gather(*map(asyncio.shield, tasks))
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)  # each is billed as it ends
        found: dict[int, Sampled] = {}
        for part, results in zip(parts, every, strict=True):
            found.update(zip(part.branches, results, strict=True))
        return extended(self.chat, trace, (found[branch] for branch in request.branches))

    async def stream(self, trace: Trace, sampling: Sampling = Sampling(), others: int = 0) -> AsyncIterator[Token]:
        """The tokens of one continuation as they are sampled, as those of `Embedded`."""
        request = Request.streamed(trace, sampling, others, self.chat, self.config)
        async with self._seat(1, _named(trace)) as member, aclosing(member.streamed(request)) as tokens:
            async for token in tokens:
                yield token

    async def _run(self, request: Request, beginning: int) -> list[Sampled]:
        async with self._seat(len(request.branches), beginning) as member:
            return await member.run(request)

    @asynccontextmanager
    async def _seat(self, rows: int, beginning: int) -> AsyncIterator[_Member]:
        """Wait in line for a process that has room for so many rows: the one that knows their beginning, unless it has
        much more to do than another."""
        turn: asyncio.Future[_Member] = asyncio.get_running_loop().create_future()
        self._turns.append((rows, beginning, turn))
        self._admit()
        try:
            yield await turn
        finally:
            if turn.done() and not turn.cancelled():
                turn.result().rows -= rows
            turn.cancel()
            self._admit()

    def _admit(self) -> None:
        """Give those at the head of the line to processes that have room: none then ends long before the others."""
        while self._turns:
            rows, beginning, turn = self._turns[0]
            member = min(self._members, key=lambda m: (m.dead, m.rows, m.begun))
            home = self._homes.get(beginning, member)
            if not home.dead and home.rows <= member.rows + APART and home.rows + rows <= self._limit:
                member = home
            if not turn.done():
                if member.rows and member.rows + rows > self._limit:
                    return
                member.rows += rows
                member.begun += self._homes.get(beginning) is not member
                self._homes[beginning] = member
                self._homes.move_to_end(beginning)
                if len(self._homes) > KNOWN:
                    self._homes.popitem(last=False)
                turn.set_result(member)
            self._turns.popleft()


def _named(trace: Trace, i: int = 0) -> int:
    """The i-th name of how a trace begins; what goes on from there bears it too."""
    return crc32(repr(trace.messages).encode(errors="backslashreplace")) + i


_Waits = tuple[asyncio.AbstractEventLoop, "asyncio.Future[Any]", "asyncio.Queue[Token | None] | None"]
"""Who waits for an answer, and where its tokens go meanwhile, if anybody wants them."""


class _Member:
    """One process, and the requests it has not answered yet."""

    def __init__(self, command: list[str]) -> None:
        self.rows, self.spent, self.cached = 0, Spent(), 0
        self.begun = 0  # beginnings that it was given and had not had before
        self._numbers = count()
        self._waiting: dict[int, _Waits] = {}
        self._lock = Lock()
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.dead = False
        for work in (self._listen, self._bury):
            Thread(target=work, name="mull-pool", daemon=True).start()

    def send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        try:
            with self._lock:
                self._process.stdin.write(json.dumps(message) + "\n")
                self._process.stdin.flush()
        except (OSError, ValueError):  # a broken pipe, a closed one
            raise Failed("a decoding process has died") from None

    def close(self) -> None:
        assert self._process.stdin is not None
        with suppress(OSError):  # it died before
            self._process.stdin.close()
        self._process.wait()

    async def run(self, request: Request) -> list[Sampled]:
        """What the branches of a request yield; in the end what they have cost is billed."""
        async with self._under_way("run", request) as future:
            return _results(await asyncio.shield(future))

    async def streamed(self, request: Request) -> AsyncGenerator[Token]:
        """The tokens of a request of one branch, as they are sampled; in the end what they have cost is billed."""
        sink: asyncio.Queue[Token | None] = asyncio.Queue()
        async with self._under_way("tell", request, sink) as future:
            future.add_done_callback(lambda _: sink.put_nowait(None))
            while (token := await sink.get()) is not None:
                yield token
            future.result()

    @asynccontextmanager
    async def _under_way(
        self, what: str, request: Request, sink: asyncio.Queue[Token | None] | None = None
    ) -> AsyncIterator[asyncio.Future[Any]]:
        """A request sent, and its answer to come. One that is left before that is cancelled; what it cost is billed."""
        loop = asyncio.get_running_loop()
        number, future = next(self._numbers), loop.create_future()
        self._waiting[number] = loop, future, sink
        try:
            self.send({what: number, "request": _packed(request)})
            if self.dead:  # set before those that wait are told, so that nobody falls between
                raise Failed("a decoding process has died")
            yield future
        finally:
            with suppress(Failed):
                if not future.done():
                    self.send({"cancel": number})
                    await asyncio.wait((future,))  # a decode step
                bill(_results(future.result()))
            self._waiting.pop(number, None)

    def _listen(self) -> None:
        """Hand answers to whoever waits for them, until the process ends, perhaps in the middle of a line."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            try:
                message = json.loads(line)
            except ValueError:
                break
            if "told" in message:
                self._tell(message["told"])
                continue
            self.spent, self.cached = Spent(**message["spent"]), message["cached"]
            if (waits := self._waiting.get(message["run"])) is not None:
                error = Failed(message["error"]) if "error" in message else None
                _post(waits[0], _settle, waits[1], message.get("results"), error)
        self._process.kill()  # what no longer answers is of no use

    def _tell(self, told: list[list[Any]]) -> None:
        """Hand streams their tokens of a step, a call for each event loop."""
        heard: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Queue[Token | None], Token]]] = {}
        for number, token, logprob, stop, others in told:
            if (waits := self._waiting.get(number)) is not None and waits[2] is not None:
                one = Token(token, logprob, stop and Stop(stop), tuple(map(tuple, others)))
                heard.setdefault(waits[0], []).append((waits[2], one))
        for loop, some in heard.items():
            _post(loop, _put, some)

    def _bury(self) -> None:
        """Tell whoever waits that the process has ended."""
        self._process.wait()
        self.dead = True
        for loop, future, _ in list(self._waiting.values()):
            _post(loop, _settle, future, None, Failed("a decoding process has died"))


def _post(loop: asyncio.AbstractEventLoop, *what: Any) -> None:
    with suppress(RuntimeError):  # a closed loop waits for nothing
        loop.call_soon_threadsafe(*what)


def _put(told: list[tuple[asyncio.Queue[Token | None], Token]]) -> None:
    for sink, token in told:
        sink.put_nowait(token)


def _settle(future: asyncio.Future[Any], result: Any, error: Exception | None) -> None:
    if future.done():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(result)


def _reported(results: Sequence[Sampled]) -> dict[str, Any]:
    """Results as JSON can hold them: what branches have said together once, and of each which it is and its bill."""
    rows = {id(r.tokens): r for r in results}
    numbers = {row: i for i, row in enumerate(rows)}
    said = [[r.tokens, r.logprobs, r.stop] for r in rows.values()]
    return {"said": said, "branches": [[numbers[id(r.tokens)], _fields(r.spent)] for r in results]}


def _results(raw: dict[str, Any]) -> list[Sampled]:
    rows = [Sampled(tokens, logprobs, Stop(stop)) for tokens, logprobs, stop in raw["said"]]
    return [replace(rows[row], spent=Spent(**spent)) for row, spent in raw["branches"]]


def _packed(request: Request) -> dict[str, Any]:
    branches = [request.branches.start, request.branches.stop, request.branches.step]
    return {**_fields(request), "sampling": _fields(request.sampling), "branches": branches}


def _fields(one: Request | Sampling | Spent) -> dict[str, Any]:
    """As `asdict`, which copies long lists token by token."""
    return {field.name: getattr(one, field.name) for field in fields(one)}


def _unpacked(raw: dict[str, Any]) -> Request:
    sampling, branches = Sampling(**raw.pop("sampling")), range(*raw.pop("branches"))
    return Request(**{**raw, "limited_by": Stop(raw["limited_by"])}, sampling=sampling, branches=branches)


def _taken(folder: Path) -> Transformer:
    model = checkpoint.load(folder)
    shutil.rmtree(folder)
    return model


async def _serve(folder: Path, exact: bool, rows: int) -> None:
    """Answer the requests on standard input, one JSON object a line, until it closes."""
    from mull.engine.embedded import Embedded

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, whose end is ours
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    chat = Chat.load(folder)
    engine = Embedded(_taken(folder), chat, exact=exact, max_rows=rows, threads=1)
    running: dict[int, asyncio.Task[None]] = {}
    told: list[list[Any]] = []

    def tell() -> None:
        if told:
            print(json.dumps({"told": told}), file=answers, flush=True)
            told.clear()

    async def stream(number: int, request: Request) -> None:
        async with aclosing(engine.streamed(request)) as tokens:
            async for token in tokens:
                if not told:  # those of one step in one line
                    asyncio.get_running_loop().call_soon(tell)
                told.append([number, token.id, token.logprob, token.stop, token.others])

    async def answer(number: int, request: Request, streams: bool) -> None:
        message: dict[str, Any] = {}
        try:
            with metered() as meter:
                if streams:
                    await stream(number, request)
                else:
                    message["results"] = _reported(await engine.run(request))
        except asyncio.CancelledError:
            pass
        except Exception as error:  # whoever asked must hear of it
            message["error"] = f"{type(error).__name__}: {error}"
        finally:
            del running[number]
        if not message:  # what is wanted still is the bill
            cost = Spent(meter.cost.tokens_out, meter.cost.tokens_in, meter.cost.tokens_reused, meter.cost.flops)
            message["results"] = _reported([Sampled([], [], Stop.LENGTH, cost)])
        tell()
        message |= {"run": number, "spent": _fields(engine.spent), "cached": engine.cached}
        print(json.dumps(message), file=answers, flush=True)

    while line := await asyncio.to_thread(sys.stdin.readline):
        message = json.loads(line)
        if "load" in message:
            engine.load(_taken(Path(message["load"])))
        elif "cancel" in message:
            if (task := running.get(message["cancel"])) is not None:
                task.cancel()
        else:
            number, streams = message.get("run", message.get("tell")), "tell" in message
            running[number] = asyncio.create_task(answer(number, _unpacked(message["request"]), streams))


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1]), sys.argv[2] == "1", int(sys.argv[3])))

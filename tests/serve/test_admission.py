"""The queue: how many think, who is next, who is sent away; and clients that leave while they wait or are answered."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import openai
import pytest

from mull.engine.worker import Worker
from mull.reasoner import Reasoner
from mull.search.session import Budget
from mull.serve import think
from mull.serve.admission import Admission
from mull.serve.errors import Refused
from mull.testing import tiny_folder
from mull.testing.serving import Speaker
from tests.serve.served import ASK, Served, ask, scripted, serving, until

LONG = "1+1=2\n" * 150 + "</think>2"


def test_keys_take_turns() -> None:
    async def turns() -> list[str]:
        admission, order = Admission(1, 10), []

        async def ask(who: str) -> None:
            await admission.enter(who)
            order.append(who)
            await asyncio.sleep(0)
            admission.leave()

        await admission.enter("ann")
        asks = [asyncio.create_task(ask(who)) for who in ("ann", "ann", "ann", "bob", "cyd", "bob")]
        await asyncio.sleep(0)
        assert admission.waiting == 6
        admission.leave()
        await asyncio.gather(*asks)
        assert admission.active == admission.waiting == 0
        return order

    assert asyncio.run(turns()) == ["ann", "bob", "cyd", "ann", "bob", "ann"]


def test_who_need_not_wait_overtakes_nobody() -> None:
    async def come() -> list[bool]:
        admission = Admission(1, 10)
        found = [admission.at_once(), admission.at_once()]
        late = asyncio.create_task(admission.enter("ann"))
        await asyncio.sleep(0)
        admission.leave()  # ann's turn
        found.append(admission.at_once())
        await late
        admission.leave()
        found.append(admission.at_once())
        admission.drain()
        with pytest.raises(Refused):
            admission.at_once()
        return found

    assert asyncio.run(come()) == [True, False, False, True]


def test_a_full_queue_sends_away_whoever_has_most() -> None:
    async def full() -> list[str]:
        admission, said = Admission(1, 3), []

        async def ask(who: str) -> None:
            try:
                await admission.enter(who)
            except Refused as why:
                assert why.status == 429 and why.wait is not None and "Retry-After" in why.response().headers
                said.append(f"{who} away")
                return
            said.append(who)
            admission.leave()

        await admission.enter("ann")
        asks = [asyncio.create_task(ask(who)) for who in ("ann", "ann", "ann", "ann", "bob")]
        for _ in range(4):
            await asyncio.sleep(0)
        assert said == ["ann away", "ann away"]  # the one too many, and one for bob
        admission.leave()
        await asyncio.gather(*asks)
        return said[2:]

    assert sorted(asyncio.run(full())) == ["ann", "ann", "bob"]


def test_deadlines_and_leaving_in_the_queue() -> None:
    async def wait() -> None:
        admission = Admission(1, 5)
        await admission.enter("ann")
        with pytest.raises(Refused, match="deadline"):
            await admission.enter("bob", 0.01)
        gone = asyncio.create_task(admission.enter("bob"))
        await asyncio.sleep(0)
        gone.cancel()
        lucky = asyncio.create_task(admission.enter("cyd"))
        await asyncio.sleep(0)
        admission.leave()
        lucky.cancel()  # in the moment its turn comes
        await asyncio.gather(gone, lucky, return_exceptions=True)
        assert (admission.active, admission.waiting) == (0, 0)
        await admission.enter("ann")
        late = asyncio.create_task(admission.enter("ann"))
        await asyncio.sleep(0)
        admission.drain()
        for refused in (late, admission.enter("bob")):
            with pytest.raises(Refused) as error:
                await refused
            assert error.value.status == 503

    asyncio.run(wait())


def test_a_deadline_that_comes_too_early_is_refused_at_once() -> None:
    async def come() -> None:
        admission = Admission(1, 20)
        await admission.enter("ann")
        with pytest.raises(Refused):  # what a request takes is not known yet: it waits
            await admission.enter("bob", 0.01)
        await admission.start(lambda: asyncio.sleep(0.2))
        assert admission.at_once()
        with pytest.raises(Refused, match="deadline") as error:
            admission.enter("bob", 0.1).send(None)
        assert error.value.status == 429 and "Retry-After" in error.value.response().headers
        many = [asyncio.create_task(admission.enter("ann")) for _ in range(10)]
        await asyncio.sleep(0)
        with pytest.raises(Refused, match="deadline"):
            admission.enter("ann", 2.0).send(None)
        soon = asyncio.create_task(admission.enter("bob", 2.0))  # is next but one: the keys take turns
        await asyncio.sleep(0)
        for _ in range(2):
            admission.leave()
        await soon
        for one in many:
            one.cancel()
        await asyncio.gather(*many, return_exceptions=True)

    asyncio.run(come())


@pytest.fixture(scope="module")
def slow() -> Iterator[Served]:
    with serving(scripted(LONG, 0.02), slots=2, queue=2) as served:
        yield served


def idle(served: Served) -> bool:
    admission, model = served.app.state.admission, served.reasoner.generator
    assert isinstance(model, Speaker)
    return bool(admission.active == admission.waiting == model.running == 0)


def test_who_leaves_is_not_thought_for(slow: Served) -> None:
    admission = slow.app.state.admission
    for body in ({"stream": True}, {}, {"stream": True, "n": 3}, {"reasoning_effort": "medium"}):
        clients = [ask(slow.port, **body) for _ in range(4)]  # two are answered, two wait
        until(lambda: (admission.active, admission.waiting) == (2, 2))
        for i, client in enumerate(clients):
            if i and body.get("stream"):
                client.settimeout(0.2 * i)
                with suppress(TimeoutError):
                    client.recv(100 * i)
            client.close()
        assert until(lambda: idle(slow)) < 2
    tokens = slow.reasoner.generator.tokens  # type: ignore[attr-defined]
    time.sleep(0.1)
    assert slow.reasoner.generator.tokens == tokens  # type: ignore[attr-defined]


def test_too_many_are_told_to_come_back(slow: Served) -> None:
    admission = slow.app.state.admission
    clients = [ask(slow.port) for _ in range(4)]
    until(lambda: (admission.active, admission.waiting) == (2, 2))
    client = slow.client()
    with pytest.raises(openai.RateLimitError) as error:
        client.chat.completions.create(**ASK)
    assert int(error.value.response.headers["retry-after"]) >= 1
    with slow.http() as http:
        assert http.get("/health").json() == {"status": "ok", "thinking": 2, "waiting": 2}
        assert "mull_requests_waiting 2.0" in http.get("/metrics").text
    for client in clients:
        client.close()
    until(lambda: idle(slow))


def test_deadlines_end_the_thinking_and_not_the_answer(slow: Served) -> None:
    for effort, deadline in (("low", 0.3), ("medium", 0.3), ("none", 0.001)):
        began = time.monotonic()
        reply = slow.client().chat.completions.create(
            **ASK, reasoning_effort=effort, extra_body={"mull": {"deadline": deadline}}  # type: ignore[arg-type]
        )  # fmt: skip
        assert reply.choices[0].message.content == "2" and time.monotonic() - began < 9


@pytest.mark.parametrize("effort", ["low", "medium"])
def test_waiting_is_before_the_deadline_too(monkeypatch: pytest.MonkeyPatch, effort: str) -> None:
    given: list[float] = []
    aloud = think.aloud

    async def heard(*what: Any, **how: Any) -> Any:
        given.append(how["seconds"])
        return await aloud(*what, **how)

    monkeypatch.setattr(think, "aloud", heard)
    monkeypatch.setattr(think, "Budget", lambda *what: given.append(what[2]) or Budget(*what))
    texts = {"slow": LONG, "1+2?": "1+2=3\n</think>3"}
    with serving(scripted(texts, 0.02), slots=1, queue=1) as served, ThreadPoolExecutor(1) as pool:
        admission = served.app.state.admission
        first = ask(served.port, messages=[{"role": "user", "content": "slow"}])
        until(lambda: bool(admission.active))
        body: dict[str, Any] = {**ASK, "stream": True, "reasoning_effort": effort, "mull": {"deadline": 60}}
        second = pool.submit(served.post, **body)
        until(lambda: bool(admission.waiting))
        time.sleep(0.3)
        first.close()
        assert second.result().status_code == 200
    assert 0 < given[0] <= 59.7


@pytest.mark.parametrize(
    "body", [{"stream": True}, {}, {"stream": True, "n": 3}, {"reasoning_effort": "medium"}], ids=str
)
def test_a_row_is_free_one_step_after_its_client_left(
    nonsense: Served, monkeypatch: pytest.MonkeyPatch, body: dict[str, Any]
) -> None:
    engine: Any = nonsense.reasoner.generator
    admission, real = nonsense.app.state.admission, Worker._step
    steps, asked = threading.Semaphore(5), []

    def step(worker: Worker, taken: Any) -> None:
        asked.append(worker)
        assert steps.acquire(timeout=20)
        real(worker, taken)

    def noticed() -> bool:
        jobs = {row.job for worker in engine._workers if worker.n for row in worker.under_way}
        return bool(jobs) and all(job.cancelled for job in jobs)

    monkeypatch.setattr(Worker, "_step", step)
    client = ask(nonsense.port, temperature=1.5, max_tokens=450, **body)
    until(lambda: len(asked) == 6, 20)
    assert engine.rows > 0
    client.close()
    until(noticed, 10)
    steps.release()
    until(lambda: engine.rows == admission.active == 0, 10)


def test_rows_of_those_who_left_are_free(nonsense: Served) -> None:
    engine, admission = nonsense.reasoner.generator, nonsense.app.state.admission
    for stream in (True, False):
        clients = [ask(nonsense.port, stream=stream, n=4, temperature=1.5, max_tokens=450) for _ in range(3)]
        until(lambda: admission.active == 3 and engine.rows > 0, 20)  # type: ignore[attr-defined]
        for client in clients:
            client.close()
        until(lambda: engine.rows == 0 and admission.active == 0, 20)  # type: ignore[attr-defined]


def test_the_end_lets_what_is_under_way_finish() -> None:
    command = [sys.executable, "-m", "mull", "serve", "--port", "0", "--grace", "60"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    lines: list[dict[str, Any]] = [json.loads(server.stderr.readline())]
    reader = threading.Thread(target=lambda: lines.extend(map(json.loads, server.stderr)))  # type: ignore[arg-type]
    reader.start()
    try:
        client = openai.OpenAI(base_url=lines[0]["url"], api_key="x", max_retries=0, timeout=120)
        stream = client.chat.completions.create(
            model="mull-nano",
            messages=[{"role": "user", "content": "What is 12 + 34 + 56?"}],
            n=4,
            seed=1,
            stream=True,
        )
        chunks = [next(stream)]
        server.send_signal(signal.SIGTERM)
        until(lambda: any(line["event"] == "draining" for line in lines), 30)
        if server.poll() is None and not any(line["event"] == "answered" for line in lines):
            with pytest.raises((openai.InternalServerError, openai.APIConnectionError)):
                client.chat.completions.create(**{**ASK, "messages": [{"role": "user", "content": "late"}]})
        chunks += list(stream)
        assert len([c for c in chunks if c.choices and c.choices[0].finish_reason]) == 4
        assert server.wait(60) == 0
    finally:
        server.kill()
        reader.join(10)
    assert "12" not in json.dumps([line.get("prompt", "") for line in lines])
    assert {"serving", "draining", "answered"} <= {line["event"] for line in lines}


def test_what_was_killed_is_in_nobodys_way(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mull", "serve", "--model", str(tiny_folder(tmp_path / "model")), "--port"]

    def began(port: int, *more: str) -> tuple[subprocess.Popen[str], int]:
        server = subprocess.Popen([*command, str(port), *more], stderr=subprocess.PIPE, text=True, cwd=tmp_path)
        assert server.stderr is not None
        line = server.stderr.readline()
        assert '"serving"' in line, line
        return server, int(json.loads(line)["url"].rpartition(":")[2].removesuffix("/v1"))

    first, port = began(0, "--processes", "1")
    model, clients = {"model": "model"}, []
    try:
        clients = [ask(port, **model, stream=stream) for stream in (True, False)]
        clients[0].settimeout(60)
        assert b" 200 " in clients[0].recv(15)
    finally:
        first.kill()
        first.wait(10)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["model"]
    second, _ = began(port)
    try:
        with socket.create_connection(("127.0.0.1", port)) as one:
            one.sendall(b"GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n")
            assert b" 200 " in one.recv(15)
    finally:
        second.kill()
        second.wait(10)
        for client in clients:
            client.close()


def test_the_end_cuts_off_what_takes_too_long() -> None:
    with serving(scripted(LONG, 0.05), grace=0.2) as served:
        streaming = ask(served.port, stream=True)
        waiting = ask(served.port)
        until(lambda: served.app.state.admission.active == 2)
        served.stop()
        said = [b"", b""]
        for i, one in enumerate((streaming, waiting)):
            one.settimeout(10)
            while piece := one.recv(4096):
                said[i] += piece
            one.close()
        assert b'"error":{"message":"the server is shutting down"' in said[0] and b"[DONE]" not in said[0]
        assert b" 503 " in said[1] and b"retry-after" in said[1].lower()


class Held(Speaker):
    """Answers nobody before all may go on."""

    def __init__(self) -> None:
        super().__init__("1+2=3\n</think>3", 0.01)
        self.go = threading.Event()

    async def _paced(self) -> None:
        while not self.go.is_set():
            await asyncio.sleep(self.pause)


def asking(served: Served, i: int) -> int:
    return served.post(messages=[{"role": "user", "content": f"question {i}"}]).status_code


def test_health_is_told_before_all_who_think_or_wait() -> None:
    speaker = Held()
    with (
        serving(Reasoner(speaker, chat=speaker.chat), slots=8, queue=56) as served,
        served.http() as http,
        ThreadPoolExecutor(64) as pool,
    ):
        asked = [pool.submit(asking, served, i) for i in range(64)]
        admission = served.app.state.admission
        until(lambda: admission.active + admission.waiting == 64, 30)
        assert http.get("/health").status_code == 200
        assert not any(one.done() for one in asked)
        speaker.go.set()
        assert [one.result() for one in asked] == [200] * 64


def test_a_burst_is_answered_once_each() -> None:
    """Ten times as many as there is room for: the room is filled, all others are told to come back; nobody is lost, and
    nobody thought for twice."""
    speaker = Held()
    with serving(Reasoner(speaker, chat=speaker.chat), slots=2, queue=4) as served, ThreadPoolExecutor(60) as pool:
        asked = [pool.submit(asking, served, i) for i in range(60)]
        until(lambda: sum(one.done() for one in asked) == 54, 30)
        speaker.go.set()
        told = [one.result() for one in asked]
        admission = served.app.state.admission
        until(lambda: admission.active == admission.waiting == 0)
    assert told.count(200) == 6 and told.count(429) == 54
    assert sorted(speaker.asked) == sorted(f"question {i}" for i, status in enumerate(told) if status == 200)

"""Ours beside `transformers serve`: the same checkpoint, clients and greedy requests, taking turns in one run.

    python recipes/serve_bench.py --out docs/results/serve_bench.json          # and transformers[serving], accelerate

Throughput: 64 clients ask for whole answers, with thinking; requests a second, and tokens a second as each server
bills them. First token: one client streams, without thinking; milliseconds to the first text, of questions that the
server has not been asked before. transformers serves with continuous batching and without, in fp32 on as many threads;
ratios are to the better of the two. `mindless` is our server with a model that takes no time: no model could be sooner
there, nor further ahead than `ratio_at_most` says. Values are medians over the rounds, their extremes beside them. The
clients take their part of the same cores, so they are as plain as can be: connections of http.client that stay open.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any, NamedTuple

from mull.commands import hash_of
from mull.core import Problem
from mull.eval import benchmark, report
from mull.reasoner import SHIPPED, Reasoner
from mull.serve.app import create_app
from mull.serve.server import Server
from mull.serve.settings import Settings
from mull.testing.serving import Speaker

CHAT = "/v1/chat/completions"
CLIENTS = 64
THREADS = "2"
PEERS = {"transformers": [], "transformers-batching": ["--continuous-batching"]}


class Served(NamedTuple):
    """A server that answers."""

    port: int
    model: str  # as it calls it
    thoughtless: dict[str, Any]  # what a request says that wants no thinking


@contextmanager
def server(command: list[str], log: Path) -> Iterator[int]:
    """The port of the server that this command starts, which gets `--port`, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = os.environ | {"OMP_NUM_THREADS": THREADS, "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
    with log.open("w") as out:
        process = subprocess.Popen([*command, "--port", str(port)], stdout=out, stderr=out, env=env)
    try:
        for _ in range(600):
            if answers(port):
                break
            time.sleep(0.2)
            if process.poll() is not None:
                raise SystemExit(f"{command[0]} ended: see {log}")
        yield port
    finally:
        process.terminate()
        process.wait()


def answers(port: int) -> bool:
    """Whether somebody is there and well."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=600)) as http:
        try:
            http.request("GET", "/health")
            return http.getresponse().status == 200
        except OSError:
            return False


def post(http: HTTPConnection, served: Served, problem: Problem, **more: Any) -> HTTPResponse:
    """The reply to a greedy request."""
    turns = [{"role": "user", "content": problem.question}]
    ask = {"model": served.model, "messages": turns, "temperature": 0, "max_tokens": 400, **more}
    http.request("POST", CHAT, json.dumps(ask), {"Content-Type": "application/json"})
    reply = http.getresponse()
    if reply.status != 200:
        raise SystemExit(f"status {reply.status}: {reply.read(1000)!r}")
    return reply


def throughput(served: Served, asked: list[Problem]) -> dict[str, float]:
    """Requests and billed tokens a second."""
    waiting = iter(asked)  # for whoever has time

    def client(_: int) -> int:
        with closing(HTTPConnection("127.0.0.1", served.port, timeout=600)) as http:
            replies = (json.loads(post(http, served, problem).read()) for problem in waiting)
            return sum(int(reply["usage"]["completion_tokens"]) for reply in replies)

    began = time.monotonic()
    with ThreadPoolExecutor(CLIENTS) as pool:
        tokens = sum(pool.map(client, range(CLIENTS)))
    seconds = time.monotonic() - began
    return {"requests_per_second": len(asked) / seconds, "tokens_per_second": tokens / seconds}


def first(served: Served, asked: list[Problem]) -> float:
    """Milliseconds to the first streamed text, the median. The prompt, which transformers sends back, is none."""
    seconds = []
    with closing(HTTPConnection("127.0.0.1", served.port, timeout=600)) as http:
        for problem in asked:
            began = time.monotonic()
            reply = post(http, served, problem, stream=True, **served.thoughtless)
            next(
                line
                for line in iter(reply.readline, b"")
                if b'"content":"' in line and not line.partition(b'"content":"')[2].startswith((b'"', b"<|"))
            )
            seconds.append(time.monotonic() - began)
            reply.read()
    return statistics.median(seconds) * 1000


def mindless(port: int) -> None:
    """Our server, with a model that takes no time."""
    speaker, settings = Speaker("</think>7"), Settings()
    Server(create_app(Reasoner(speaker, chat=speaker.chat), settings), settings, port=port).run()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--port", type=int, help="be the mindless one, there")
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--n", type=int, default=256, help="questions of a round of throughput")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", default=THREADS, help="of ours that decode; 0: threads alone")
    parser.add_argument("--peer", default="transformers", help="its command: of transformers[serving] and accelerate")
    parser.add_argument("--logs", type=Path, default=Path("runs"))
    options = parser.parse_args()
    if options.port is not None:
        mindless(options.port)
        return
    if options.out is None:
        parser.error("--out is missing")
    options.logs.mkdir(exist_ok=True)
    model = str(options.model.resolve())
    problems = benchmark.problems(benchmark.families("all"), [1, 2], "valid", 2 * max(1, options.n // 20))
    asked, unasked = problems[::2], problems[1::2]
    tools = Path(sys.executable).parent
    peer = [options.peer, "serve", model, "--device", "cpu", "--dtype", "float32"]
    commands = (
        {"mull": [str(tools / "mull"), "serve", "--model", model, "--processes", options.processes]}
        | {name: [*peer, *flags] for name, flags in PEERS.items()}
        | {"mindless": [sys.executable, __file__]}
    )
    told: dict[str, list[float]] = {}
    for turn in range(options.rounds + 1):  # the first warms up
        for name, command in commands.items():
            with server(command, options.logs / f"{name}.log") as port:  # one at a time: an idle one may still spin
                ours = name in ("mull", "mindless")
                unthinking = {"chat_template_kwargs": {"enable_thinking": False}}
                served = (
                    Served(port, options.model.name, {"reasoning_effort": "none"})
                    if ours
                    else Served(port, model, unthinking)
                )
                throughput(served, asked[:: max(1, len(asked) // 8)])
                first(served, unasked[1:6:2])
                found = {} if name == "mindless" else throughput(served, asked)
                time.sleep(1)  # until all is quiet
                found["first_ms"] = first(served, unasked[::2])
            for key, value in found.items() if turn else ():
                told.setdefault(f"{key}/{name}", []).append(value)
            print(turn, name, {key: round(value, 2) for key, value in found.items()}, flush=True)
    for key, better, best in (("requests_per_second", 1, max), ("first_ms", -1, min)):
        peers = [best(values) for values in zip(*(told[f"{key}/{name}"] for name in PEERS), strict=True)]
        pairs = zip(told[f"{key}/mull"], peers, strict=True)
        told[f"ratio/{key}"] = [(ours / theirs) ** better for ours, theirs in pairs]
    least = zip(peers, told["first_ms/mindless"], strict=True)
    told["ratio_at_most/first_ms"] = [theirs / ours for theirs, ours in least]
    figures = {
        key: report.Figure(statistics.median(some), min(some), max(some), len(some)).json()
        for key, some in told.items()
    }
    report.write(options.out, figures | report.provenance([], hash_of(options.model)))


if __name__ == "__main__":
    main()

"""What the operator sees: counters for Prometheus and one log line a request, none with a word of anybody's text."""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from mull.reasoner import Usage

STAGES = ("comprehension", "thought", "selection", "answer", "policy")
SECONDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)
LOG = logging.getLogger("mull.serve")


class Stages(dict[str, float]):
    """Seconds that one choice spent in each of the five stages."""

    @contextmanager
    def within(self, stage: str) -> Iterator[None]:
        """The time in here is this stage's."""
        began = time.monotonic()
        try:
            yield
        finally:
            self[stage] = self.get(stage, 0.0) + time.monotonic() - began


class Metrics:
    """One server's counters, in a registry of their own."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        self.replies = Counter("mull_replies", "Replies, by path and status", ["path", "status"], registry=registry)
        self.tokens = Counter(
            "mull_tokens",
            "Tokens: prompt, reasoning, answer (or nobody knows which of them); discarded",
            ["kind"],
            registry=registry,
        )
        self.stage = Histogram(
            "mull_stage_seconds", "Seconds in each stage of a choice", ["stage"], buckets=SECONDS, registry=registry
        )
        self.first = Histogram(
            "mull_first_piece_seconds", "Seconds to an answer's first text", buckets=SECONDS, registry=registry
        )
        for stage in STAGES:
            self.stage.labels(stage)

    def watch(self, name: str, what: str, value: Callable[[], float]) -> None:
        """A gauge that is read when it is asked for."""
        Gauge(name, what, registry=self.registry).set_function(value)

    def choice(self, usage: Usage, stages: Stages) -> None:
        """Count one choice, and the seconds of its stages."""
        for stage, seconds in stages.items():
            self.stage.labels(stage).observe(seconds)
        self.tokens.labels("reasoning").inc(usage.reasoning_tokens)
        rest = "answer" if usage.parted else "reasoning or answer"
        self.tokens.labels(rest).inc(usage.completion_tokens - usage.reasoning_tokens)
        self.tokens.labels("discarded").inc(usage.discarded_tokens)

    def text(self) -> bytes:
        """All of it as Prometheus reads it."""
        return generate_latest(self.registry)


def log(event: str, **facts: Any) -> None:
    """One line of JSON: numbers, names of our own, and what was asked for by name."""
    LOG.info(json.dumps({"time": round(time.time(), 3), "event": event, **facts}))


def log_to_stderr() -> None:
    """Have the lines written to stderr as they are."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    logging.getLogger("asyncio").setLevel(logging.ERROR)  # that a client has left in mid-stream is no news


def failed(error: BaseException, **facts: Any) -> None:
    """Log what broke and where, without the error's message: it may quote what somebody wrote or thought."""
    where, traceback = [], error.__traceback__
    while traceback is not None:
        code = traceback.tb_frame.f_code
        where.append(f"{code.co_filename.rpartition('/')[2]}:{traceback.tb_lineno} {code.co_name}")
        traceback = traceback.tb_next
    log("failed", kind=type(error).__name__, at=where[-6:], **facts)

"""One function in a process of its own, killed when it takes too long: for checkers that other people wrote.

No signals are used, so it works in any thread. Calls and results travel as JSON, never as pickles: a process that
an answer has subverted can send back a wrong value, but nothing that runs here.
"""

from __future__ import annotations

import importlib
import json
import multiprocessing
import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

_MOST_BYTES = 1 << 20


class WorkerError(Exception):
    """The call gave no result: the function raised, or its process ended or was killed."""


class Worker:
    """Calls `module.function` in a spawned process. A process lost in one call is replaced for the next.

    `seconds` bounds one call; `start` bounds what comes before the first: importing the module and calling its
    function `prepare`, if one is named.
    """

    def __init__(
        self, module: str, function: str, *, prepare: str = "", seconds: float = 2.0, start: float = 120.0
    ) -> None:
        self.module, self.function, self.prepare = module, function, prepare
        self.seconds, self.start = seconds, start
        self._lock = threading.Lock()
        self._running: tuple[SpawnProcess, Connection] | None = None

    def __call__(self, *args: Any) -> Any:
        """The function's result, both ways as JSON.

        Raises WorkerError where this call fails, RuntimeError where the process cannot even start.
        """
        with self._lock:
            connection = self._connection()
            try:
                connection.send_bytes(json.dumps(args).encode())
                return _unpack(self._receive(connection, self.seconds))
            except (OSError, EOFError) as error:
                self._kill()
                raise WorkerError(f"{self.function} gave no result within {self.seconds} s: {error!r}") from error

    def close(self) -> None:
        """End the process; a later call starts another."""
        with self._lock:
            self._kill()

    def _connection(self) -> Connection:
        if self._running is None:
            ours, theirs = multiprocessing.get_context("spawn").Pipe()
            process = multiprocessing.get_context("spawn").Process(
                target=_serve, args=(theirs, self.module, self.function, self.prepare), daemon=True
            )
            process.start()
            theirs.close()  # so that the end of the process is the end of the pipe
            self._running = process, ours
            try:
                _unpack(self._receive(ours, self.start))
            except (OSError, EOFError, WorkerError) as error:
                self._kill()
                raise RuntimeError(f"the process for {self.module}.{self.function} does not start: {error}") from error
        return self._running[1]

    @staticmethod
    def _receive(connection: Connection, seconds: float) -> bytes:
        if not connection.poll(seconds):
            raise TimeoutError("out of time")
        return connection.recv_bytes(_MOST_BYTES)

    def _kill(self) -> None:
        if self._running is not None:
            process, connection = self._running
            self._running = None
            connection.close()
            process.kill()
            process.join()


def _unpack(reply: bytes) -> Any:
    try:
        kind, value = json.loads(reply)
    except (ValueError, TypeError) as error:
        raise WorkerError("a reply that is not ours") from error
    if kind != "value":
        raise WorkerError(str(value))
    return value


def _serve(connection: Connection, module: str, function: str, prepare: str) -> None:
    """The process: say that it is ready, then answer calls until the other end closes."""
    with suppress(EOFError, OSError):
        try:
            home = importlib.import_module(module)
            call = getattr(home, function)
            if prepare:
                getattr(home, prepare)()
        except (ImportError, AttributeError) as error:
            connection.send_bytes(json.dumps(["error", repr(error)]).encode())
            return
        connection.send_bytes(json.dumps(["value", None]).encode())
        while True:
            args = json.loads(connection.recv_bytes())
            try:
                reply = ["value", call(*args)]
            except Exception as error:  # whatever somebody else's checker raises is its result
                reply = ["error", repr(error)]
            connection.send_bytes(json.dumps(reply).encode())

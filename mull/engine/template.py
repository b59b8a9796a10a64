"""Chat templates, filled in a process of their own: they are programs that somebody else wrote.

Jinja's sandbox keeps them from everything but time and memory. Those the system bounds: a template that takes more time
ends with a copy of the process, and the next finds another copy. This file is that process's program, too.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Any

SECONDS = 1  # of the processor, for what is asked at a time
MEMORY = 1 << 29  # bytes of addresses; Python and what it imports take some 150 MB of them
TOO_MUCH = f"it takes more than {SECONDS} s or {MEMORY >> 20} MB"
LONGEST = 1 << 17  # characters that a template may add to a conversation
ROUNDS = 100_000  # of all the ranges of one template together

Turns = Sequence[dict[str, str]]


class Filler:
    """The process: started when it is first asked, ended with ours."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._child: subprocess.Popen[str] | None = None

    def __call__(self, template: Any, conversations: Sequence[Turns], how: dict[str, Any]) -> list[str]:
        """The text of each conversation, as transformers fills it; `how` is what else the template may read.

        Raises ValueError, in one line, for a template that raises anything, or takes or makes too much.
        """
        with self._lock:
            child = self._child = self._living()
            assert child.stdin is not None and child.stdout is not None
            try:
                child.stdin.write(json.dumps([template, conversations, how]) + "\n")
                child.stdin.flush()
                found, why = json.loads(child.stdout.readline())
            except (ValueError, OSError):
                self.end()
                found, why = None, "the process that fills it has ended"
            except BaseException:  # whoever asks next must not read this answer
                self.end()
                raise
        if found is None:
            raise ValueError(f"the model's chat template refuses this conversation: {why}")
        return list(found)

    def start(self) -> None:
        """Begin, so that who asks first need not wait as long."""
        with self._lock:
            self._child = self._living()

    def _living(self) -> subprocess.Popen[str]:
        return _started() if self._child is None or self._child.poll() is not None else self._child

    def end(self) -> None:
        """Let go of the process; whoever asks next starts another."""
        if child := self._child:
            self._child = None
            child.kill()
            child.communicate()


fill = Filler()
"""For all folders: a process starts in a second, a conversation is filled in a moment."""
atexit.register(fill.end)


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-P", __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True, env={**os.environ, "OPENBLAS_NUM_THREADS": "1"}, process_group=0,
    )  # fmt: skip


def serve() -> None:
    """The other side: answer line by line, until there are no more."""
    with suppress(ImportError):  # it is raised again, to who asks
        import transformers.utils.chat_template_utils  # noqa: F401

    while worker := os.fork():  # what takes too long ends its worker, and the next is a copy, which starts at once
        _, status = os.waitpid(worker, 0)
        if not os.WIFSIGNALED(status) or os.WTERMSIG(status) != signal.SIGPROF:
            return
        print(json.dumps([None, TOO_MUCH]), flush=True)
    reply: list[Any]
    for line in sys.stdin:
        try:
            reply = [_filled(*json.loads(line)), ""]
        except MemoryError:
            reply = [None, TOO_MUCH]
        except Exception as error:  # whatever somebody else's program raises is its refusal
            reply = [None, (str(error).strip() or type(error).__name__).splitlines()[0][:200]]
        print(json.dumps(reply), flush=True)


def _filled(template: Any, conversations: Sequence[Turns], how: dict[str, Any]) -> list[str]:
    from transformers.utils import chat_template_utils

    transformers: Any = chat_template_utils
    found = []
    with _bounded():
        for turns in conversations:
            # Transformers keeps what it has compiled, and takes no functions as a template's arguments.
            transformers._compile_jinja_template(template).globals["range"] = _rounds()
            ((text,), _) = transformers.render_jinja_template([turns], chat_template=template, **how)
            if len(text) > LONGEST + sum(2 * len(turn["content"]) for turn in turns):
                raise ValueError(f"it makes {len(text):,} characters of it")
            text.encode()  # raises ValueError for what is no Unicode
            found.append(text)
    return found


@contextmanager
def _bounded() -> Iterator[None]:
    """Within SECONDS and MEMORY: allocations beyond fail, and the system ends a process that is out of time."""
    import resource

    bounds = {resource.RLIMIT_AS: MEMORY, resource.RLIMIT_CORE: 0}
    before = {kind: resource.getrlimit(kind) for kind in bounds}
    for kind, most in bounds.items():
        with suppress(ValueError, OSError):  # not every system knows them all
            resource.setrlimit(kind, (most, before[kind][1]))
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        for kind, limits in before.items():
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, limits)


def _rounds() -> Callable[..., range]:
    """A template's `range`: each by itself is bounded in jinja's sandbox, and here all of them together."""
    left = ROUNDS

    def counted(*bounds: int) -> range:
        nonlocal left
        found = range(*bounds)
        # Not len(), which a range of more than 2^63 has not.
        if found and (left := left - 1 - abs((found[-1] - found[0]) // found.step)) < 0:
            raise ValueError(f"it goes through more than {ROUNDS:,} rounds")
        return found

    return counted


if __name__ == "__main__":
    serve()

"""`mull serve`: the model behind the OpenAI API."""

from __future__ import annotations

import os
from contextlib import ExitStack
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from mull import __version__
from mull.commands import Flag, Judge, Model
from mull.core import Failed
from mull.effort import effort_named
from mull.reasoner import SHIPPED, Reasoner

if TYPE_CHECKING:
    from mull.serve.settings import Settings

KEYS = "MULL_SERVE_KEYS"
NEEDED = ("fastapi", "uvicorn", "sse_starlette", "prometheus_client")


def serve(
    *,
    model: Model = SHIPPED,
    scorer: Judge | None = None,
    host: str = "127.0.0.1",
    port: int = 8000,
    name: str | None = None,
    effort: str = "low",
    keys: Path | None = None,
    allow_host: list[str] | None = None,
    allow_origin: list[str] | None = None,
    slots: int = 64,
    queue: int = 256,
    processes: int = 0,
    grace: float = 20.0,
    show_thinking: Flag = False,
    demo: Flag = False,
) -> None:
    """Serve a model over the OpenAI API: /v1/chat/completions, /v1/responses, /v1/models, /health, /metrics, /docs.

    Thinking stays here: clients see answers, and what they took. Ends on SIGTERM when what is under way is done.

    Parameters
    ----------
    model
        Model folder.
    scorer
        Folder of a reward model: votes are weighed by it then, and searches may ask it.
    host
        Address to listen on. Any but this machine's own wants keys.
    port
        Port to listen on.
    name
        What clients call the model; by default the folder's name.
    effort
        Effort of a request that names none: none, low, medium, high, max or auto (easy questions cheaply).
    keys
        File with a key a line; or the environment variable MULL_SERVE_KEYS, keys separated by commas.
    allow_host
        Names by which clients may call this server, besides localhost and the host.
    allow_origin
        Origins, such as http://localhost:3000, whose pages may ask here.
    slots
        Requests that think at the same time.
    queue
        Requests that wait for that; more are told to come back later.
    processes
        Processes that decode when there is much to do, one a core at most; 0: only threads of this one. They answer
        more requests a second, since threads wait for each other. For models of our own.
    grace
        Seconds that requests under way have after SIGTERM.
    show_thinking
        Send the thinking too, as reasoning_content and reasoning.
    demo
        Let this machine's browser watch the search as it grows (POST /v1/traces).
    """
    effort_named(effort)
    if not 0 <= port < 1 << 16 or grace < 0:
        raise ValueError(f"port must be from 0 to 65535 and grace not negative, not {port} and {grace}")
    if processes < 0:
        raise ValueError(f"processes must not be negative, not {processes}")
    if not all(map(find_spec, NEEDED)):
        raise ValueError(f"serving needs {', '.join(NEEDED)}: pip install 'mull[serve]'")
    from mull.serve.settings import LOOPBACK, Settings

    known = _keys(keys)
    local = host in (*LOOPBACK, "::1")
    if not local and not known:
        raise ValueError(f"{host} can be reached by others: give keys with --keys FILE, or in {KEYS}")
    if demo and not local:
        raise ValueError("--demo shows the thinking: it is for this machine alone, so leave --host as it is")
    settings = Settings(
        name=name or model.resolve().name,
        fingerprint=_fingerprint(_weights(model), scorer and _weights(scorer), effort, __version__),
        effort=effort,
        keys=known,
        hosts=tuple(dict.fromkeys((*LOOPBACK, *map(_called, (host, *(allow_host or ())))))),
        origins=tuple(allow_origin or ()),
        show_thinking=show_thinking,
        demo=demo,
        slots=slots,
        queue=queue,
        grace=grace,
    )
    _run(model, scorer, settings, host, port, processes)


def _fingerprint(*settings: object) -> str:
    """The name of all by which the same request and seed give the same bytes."""
    return f"mull-{sha256(repr(settings).encode()).hexdigest()[:12]}"


def _weights(folder: Path) -> list[str]:
    """The names of a folder's weights; its own where they lie in several files, or elsewhere."""
    from mull.model import folder as files

    names = ("model.safetensors", "heads.safetensors")
    return [files.sha256(folder / name) for name in names if (folder / name).is_file()] or [str(folder)]


def _called(name: str) -> str:
    """A name or an address as a Host header has it."""
    return f"[{name}]".lower() if ":" in name and not name.startswith("[") else name.lower()


def _run(model: Path, scorer: Path | None, settings: Settings, host: str, port: int, processes: int) -> None:
    from mull.serve.app import create_app
    from mull.serve.metrics import log_to_stderr
    from mull.serve.server import Server

    log_to_stderr()
    with ExitStack() as resources:
        reasoner = _opened(model, scorer, processes, resources)
        server = Server(create_app(reasoner, settings), settings, host, port)
        try:
            server.run()
        except SystemExit:
            raise Failed(f"cannot listen on {host}, port {port}: it is taken, or not ours to take") from None


def _opened(model: Path, scorer: Path | None, processes: int, resources: ExitStack) -> Reasoner:
    """What answers: here, and in processes where there are to be some."""
    here = resources.enter_context(Reasoner(model, scorer=scorer))
    if not processes:
        return here
    from mull.engine.embedded import Embedded
    from mull.engine.nearby import Nearby
    from mull.engine.pool import Pool

    pool = resources.enter_context(Reasoner(model, processes=processes)).generator
    if not isinstance(here.generator, Embedded) or not isinstance(pool, Pool):
        raise ValueError(f"{model} is no model of our own: leave out --processes")
    return Reasoner(Nearby(here.generator, pool), chat=here.chat, shape=here.shape, scorer=here.scorer)


def _keys(file: Path | None) -> tuple[str, ...]:
    """The keys of a file, or of the environment. Raises ValueError for none, or for one that no header can carry."""
    try:
        text = os.environ.get(KEYS, "").replace(",", "\n") if file is None else file.read_text()
    except (OSError, UnicodeDecodeError) as error:
        why = (error.strerror or "").lower() if isinstance(error, OSError) else "it is no text"
        raise ValueError(f"cannot read keys from {file}: {why}") from None
    found = tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
    if file is not None and not found:
        raise ValueError(f"{file} holds no key")
    if not all(len(key) >= 8 and key.isascii() and key.isprintable() and " " not in key for key in found):
        raise ValueError("a key has at least 8 printable ASCII characters and no space")
    return found

"""How an operator has set the server up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
PAGE = Path(__file__).parent / "web" / "dist"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set, and what holds where nothing is."""

    name: str = "mull-nano"  # of the model, to its clients
    fingerprint: str = "mull"  # the same request and seed give the same bytes while it stays the same
    effort: str = "low"  # of a request that names none
    keys: tuple[str, ...] = ()  # who has one of them may ask; with none, everyone who can connect
    hosts: tuple[str, ...] = LOOPBACK  # names by which clients may call this server
    origins: tuple[str, ...] = ()  # foreign pages that may ask
    show_thinking: bool = False
    demo: bool = False  # traces for the page
    page: Path = PAGE  # folder of the built page
    slots: int = 64  # requests that think at the same time
    queue: int = 256  # requests that wait for that
    connections: int = 1024
    largest: int = 1 << 20  # bytes of a body
    receipt: float = 10.0  # seconds for headers to come, and for a body
    writing: float = 30.0  # seconds for a client to take what it is sent
    grace: float = 20.0  # seconds that requests under way have after SIGTERM

    @property
    def files(self) -> dict[str, Path]:
        """The page's files by the path under which they are served."""
        built = sorted(self.page.iterdir()) if self.page.is_dir() else []
        return {"/" if file.name == "index.html" else f"/{file.name}": file for file in built if file.is_file()}

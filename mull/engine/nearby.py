"""An engine at hand for when there is little to do, and a pool of processes for when there is much.

A first token is there sooner where it need not pass between processes; many requests are answered sooner by processes,
which do not wait for each other's lock. What a request yields is the same either way.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, contextmanager

from mull.core import Sampling, Trace, Until
from mull.engine.embedded import Embedded
from mull.engine.pool import Pool
from mull.engine.request import Token

FEW = 4  # requests that the engine at hand has at a time


class Nearby:
    """A Generator over both. Where the pool has something to do, it gets all that comes, until it has nothing."""

    def __init__(self, here: Embedded, pool: Pool) -> None:
        self.here, self.pool = here, pool
        self._here = self._away = 0  # requests under way

    @property
    def rows(self) -> int:
        """Rows in flight, wherever."""
        return self.here.rows + self.pool.rows

    @property
    def cached(self) -> int:
        """Tokens in all prefix caches."""
        return self.here.cached + self.pool.cached

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace, as those of `Embedded`. Raises Failed when a process has died."""
        with self._engine() as engine:
            return await engine.extend(trace, n, until=until, sampling=sampling)

    async def stream(self, trace: Trace, sampling: Sampling = Sampling(), others: int = 0) -> AsyncIterator[Token]:
        """The tokens of one continuation as they are sampled, as those of `Embedded`."""
        with self._engine() as engine:
            async with aclosing(engine.stream(trace, sampling, others)) as tokens:  # type: ignore[type-var]
                async for token in tokens:
                    yield token

    @contextmanager
    def _engine(self) -> Iterator[Embedded | Pool]:
        near = (self._here < FEW and not self._away) or not self.pool.alive
        self._here, self._away = self._here + near, self._away + (not near)
        try:
            yield self.here if near else self.pool
        finally:
            self._here, self._away = self._here - near, self._away - (not near)

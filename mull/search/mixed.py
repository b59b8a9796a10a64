"""Diversity as an input: samples over several temperatures, prompts, openings of the thinking, and checkpoints."""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from mull.core import Candidate, Generator, Message, Sampling, Scorer, Trace, Until
from mull.search.force import opened
from mull.search.rounds import scored, together


@dataclass(frozen=True, slots=True)
class Mixed:
    """n samples, dealt evenly over every combination of temperature, prompt and opening, side by side.

    A prompt goes before the conversation as a system message, an opening begins the thinking; "" is neither. Candidates
    are traces of the question as it was asked.
    """

    n: int = 16
    temperatures: tuple[float, ...] = (0.7, 1.0, 1.3)
    prompts: tuple[str, ...] = ("",)
    openings: tuple[str, ...] = ("",)
    max_tokens: int = 512  # of one sample
    scores: bool = False

    async def __call__(self, root: Trace, model: Generator, scorer: Scorer) -> AsyncIterator[Candidate]:
        ways = list(product(self.temperatures, self.prompts, self.openings if root.thinks else ("",)))
        shares = Counter(ways[i % len(ways)] for i in range(self.n))
        found = await together(
            model.extend(_asked(root, prompt, opening), n, sampling=Sampling(temperature, max_tokens=self.max_tokens))
            for (temperature, prompt, opening), n in shares.items()
        )
        traces = [replace(t, messages=root.messages) for some in found for t in some if t.finished]
        for candidate in await scored(traces, scorer if self.scores else None):
            yield candidate


def _asked(root: Trace, prompt: str, opening: str) -> Trace:
    system = (Message("system", prompt),) if prompt else ()
    asked = replace(root, messages=(*system, *root.messages))
    return opened(asked, opening) if opening else asked


class Several:
    """Several checkpoints as one Generator: every request's branches are dealt over them in turn.

    Who begins is a matter of the seed's name, so that requests of one branch are spread too. The checkpoints must share
    a tokenizer: traces carry tokens.
    """

    def __init__(self, members: Mapping[str, Generator]) -> None:
        """Raises ValueError without members."""
        if not members:
            raise ValueError("a generator of several needs at least one")
        self.members = dict(sorted(members.items()))

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace, each by one member."""
        names = list(self.members)
        begin = hashlib.blake2b(sampling.seed.encode(), digest_size=2).digest()[0]
        dealt = [names[(begin + i) % len(names)] for i in range(n)]
        shares = Counter(dealt)
        found = await asyncio.gather(
            *(
                self.members[name].extend(
                    trace, share, until=until, sampling=replace(sampling, seed=f"{sampling.seed}/{name}")
                )
                for name, share in shares.items()
            )
        )
        rows = dict(zip(shares, map(iter, found), strict=True))
        return [next(rows[name]) for name in dealt]

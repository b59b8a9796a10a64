"""Servers that many tests ask: one answers by a script, one is a random model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mull.engine.embedded import Embedded
from mull.reasoner import Reasoner
from mull.testing import tiny_model
from tests.serve.served import Served, scripted, serving


@pytest.fixture(scope="session")
def tiny() -> Reasoner:
    """A random model: it writes nonsense, with real tokens."""
    model, chat = tiny_model()
    return Reasoner(Embedded(model, chat, threads=2), chat=chat, shape=model.config)


@pytest.fixture(scope="session")
def nonsense(tiny: Reasoner) -> Iterator[Served]:
    with serving(tiny) as served:
        yield served


@pytest.fixture(scope="session")
def sums() -> Iterator[Served]:
    """Always thinks and answers the same."""
    with serving(scripted("plan add\n1+2=3\ncheck 3-2=1\n</think>the sum is 3")) as served:
        yield served

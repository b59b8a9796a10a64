"""The formulas of reinforcement beside those of other libraries: as stored, and anew where these are installed."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import torch
from torch import Tensor

from mull.train.advantage import gae, group_relative
from mull.train.loss import clipped_surrogate, dpo, kl, masked_mean, value_loss
from tests.train.peers import BETA, DECAYS, HIGH, LOW, PEERS, STORED, Found

KEPT: dict[str, Any] = json.loads(STORED.read_text())
GIVEN: dict[str, Tensor] = {name: torch.tensor(rows) for name, rows in KEPT["inputs"].items()}
NEW, OLD, REFERENCE, ADVANTAGES, MASK = (GIVEN[key] for key in ("new", "old", "reference", "advantages", "mask"))

Peer = Callable[[str], Found]


@cache
def computed(name: str) -> Found:
    """By the library itself."""
    return PEERS[name](GIVEN)


@pytest.fixture(params=["stored", "installed"])
def peer(request: pytest.FixtureRequest) -> Peer:
    """What a library says of the given numbers."""

    def said(name: str) -> Found:
        if request.param == "stored":
            found: Found = KEPT[name]
            return found
        pytest.importorskip(name)
        return computed(name)

    return said


def surrogate(high: float = HIGH) -> float:
    return float(clipped_surrogate(NEW, OLD, ADVANTAGES, MASK, low=LOW, high=high).loss)


def test_the_clipped_surrogate_and_the_divergence_of_trl(peer: Peer) -> None:
    theirs = peer("trl")
    assert [surrogate()] == pytest.approx(theirs["surrogate"], rel=1e-5)
    assert [surrogate(high=0.6)] != pytest.approx(theirs["surrogate"], rel=1e-2)
    assert [BETA * float(kl(NEW, REFERENCE, MASK))] == pytest.approx(theirs["kl"], rel=1e-4)
    assert [BETA * float(kl(REFERENCE, NEW, MASK))] != pytest.approx(theirs["kl"], rel=1e-2)


@pytest.mark.parametrize(("scale", "std"), [("group", True), ("none", False)])
def test_the_group_relative_advantages_of_trl(scale: str, std: bool, peer: Peer) -> None:
    theirs = torch.tensor(peer("trl")[scale])
    ours, other = (group_relative(GIVEN["groups"], std=s, eps=1e-4).flatten().sort().values for s in (std, not std))
    torch.testing.assert_close(ours, theirs, rtol=1e-5, atol=1e-6)
    assert not torch.allclose(other, theirs, atol=0.1)


def test_the_preferences_of_trl(peer: Peer) -> None:
    chosen, rejected, ref_chosen, ref_rejected = GIVEN["ways"]
    theirs = peer("trl")["dpo"]
    assert [float(dpo(chosen, rejected, ref_chosen, ref_rejected, BETA).mean())] == pytest.approx(theirs)
    assert [float(dpo(rejected, chosen, ref_rejected, ref_chosen, BETA).mean())] != pytest.approx(theirs, rel=1e-2)


@pytest.mark.parametrize("at", range(len(DECAYS)))
def test_the_generalised_advantages_of_torchrl(at: int, peer: Peer) -> None:
    discount, decay = DECAYS[at]
    theirs = torch.tensor(peer("torchrl")["gae"][at])

    def ours(discount: float) -> Tensor:
        given = GIVEN["rewards"], GIVEN["values"], torch.ones(3, 7)
        return torch.stack(gae(*given, discount=discount, decay=decay))

    torch.testing.assert_close(ours(discount), theirs, rtol=1e-5, atol=1e-5)
    assert not torch.allclose(ours(discount - 0.2), theirs, atol=0.1)


def test_the_clipped_surrogate_and_the_divergence_of_torchrl(peer: Peer) -> None:
    theirs = peer("torchrl")
    wanted = float(masked_mean(torch.tensor(theirs["surrogate"]), MASK))
    assert surrogate() == pytest.approx(wanted, rel=1e-5)
    assert surrogate(high=0.6) != pytest.approx(wanted, rel=1e-2)
    assert [float(kl(NEW, REFERENCE, MASK))] == pytest.approx(theirs["kl"], rel=1e-5)


def test_the_clipped_errors_of_values_of_torchrl(peer: Peer) -> None:
    given = GIVEN["values"], GIVEN["old_values"], GIVEN["returns"], MASK
    wanted = 0.5 * float(masked_mean(torch.tensor(peer("torchrl")["value"]), MASK))
    assert float(value_loss(*given, clip=LOW)) == pytest.approx(wanted, rel=1e-5)
    assert float(value_loss(*given, clip=None)) != pytest.approx(wanted, rel=1e-2)


def test_the_group_relative_advantages_of_torchrl(peer: Peer) -> None:
    ours = group_relative(GIVEN["groups"])
    torch.testing.assert_close(ours, torch.tensor(peer("torchrl")["group"]), rtol=1e-4, atol=1e-4)


def test_what_is_stored_says_how_it_came_to_be() -> None:
    assert KEPT["command"] == "python -m tests.train.peers"
    assert {"torch", "trl", "torchrl"} == KEPT["versions"].keys() and STORED.stat().st_size < 16_000

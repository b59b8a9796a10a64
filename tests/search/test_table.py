"""Every search can be named and set, and what cannot be is refused in one line."""

from __future__ import annotations

import json
from dataclasses import is_dataclass
from pkgutil import iter_modules

import pytest

import mull.search
from mull.search.adaptive import Adaptive
from mull.search.beam import Beam
from mull.search.force import Force
from mull.search.mcts import MCTS
from mull.search.mixed import Mixed
from mull.search.sample import Sample
from mull.search.table import SEARCHES, described, knobs, named

HELPERS = {"grow", "promise", "rounds", "select", "session", "table", "tree"}


def test_every_search_is_in_the_table() -> None:
    files = {module.name for module in iter_modules(mull.search.__path__)} - HELPERS
    assert files == set(SEARCHES) and all(map(is_dataclass, SEARCHES.values()))


@pytest.mark.parametrize("name", SEARCHES)
def test_every_search_can_be_named_and_described(name: str) -> None:
    search = named(name)
    assert search == named(name, json.loads(json.dumps(knobs(search))))
    assert knobs(search) == knobs(SEARCHES[name]()) | ({"scores": name != "force"} if "scores" in knobs(search) else {})
    said = json.loads(json.dumps(described(search), allow_nan=False))
    assert said["name"] == name and set(said) == {"name", *knobs(search)}
    assert "key" not in said


def test_knobs_are_set() -> None:
    assert named("mcts", {"simulations": 8, "until": 16, "c_puct": 2}) == MCTS(simulations=8, until=16, c_puct=2)
    assert named("mixed", {"temperatures": [0.5, 1]}) == Mixed(temperatures=(0.5, 1), scores=True)
    assert named("mixed", {"openings": [5, ""]}) == Mixed(openings=("5", ""), scores=True)
    assert named("force", {"opening": 5}) == Force(opening="5")
    assert named("adaptive", {"hard": "beam"}) == Adaptive(hard=Beam(), scores=True)
    assert named("adaptive", {"scores": False}) == Adaptive() == named("adaptive", select="vote")
    assert named("force", select="best") == Force(scores=True)
    assert named("adaptive", {"hard": "sample"}, "last") == Adaptive(hard=Sample())
    assert described(named("adaptive", {"hard": "beam"}))["hard"] == "beam" != described(named("adaptive"))["hard"]


@pytest.mark.parametrize(
    ("name", "settings", "message"),
    [
        ("mtcs", {}, "no such search: 'mtcs'; there are sample, .*mcts"),
        ("mcts", {"walks": 3}, "mcts has no knob 'walks'; it has simulations, .*c_puct"),
        ("adaptive", {"key": "x"}, "adaptive has no knob 'key'"),
        ("mcts", {"simulations": "many"}, "simulations must be a whole number of at least 0, not 'many'"),
        ("mcts", {"simulations": True}, "simulations must be a whole number"),
        ("mcts", {"simulations": 2.0}, "simulations must be a whole number"),
        ("sample", {"n": -1}, "n must be a whole number of at least 0, not -1"),
        ("sample", {"scores": 1}, "scores must be true or false"),
        ("sample", {"temperature": "hot"}, "temperature must be a number"),
        ("sample", {"temperature": float("nan")}, "temperature must be a number"),
        ("mixed", {"temperatures": 1.0}, "temperatures must be a list"),
        ("mixed", {"temperatures": ["hot"]}, "temperatures must be a number"),
        ("beam", {"aggregate": "median"}, "no such aggregate"),
        ("mcts", {"value": "none"}, "value is one of"),
        ("adaptive", {"probe": 0}, "probe must be at least 1"),
        ("adaptive", {"hard": "bean"}, "no such search: 'bean'; there are sample, .*mcts"),
        ("adaptive", {"hard": 16}, "no such search: 16"),
        ("adaptive", {"hard": "adaptive"}, "hard is another search than adaptive"),
        ("mcts", {"until": 0}, "^a tree search goes until 'step' or a number of tokens from 1, not 0$"),
        ("cfr", {"until": "end"}, "^a tree search goes until 'step' or a number of tokens from 1, not 'end'$"),
        ("mcts", {"parallel": 0}, "^a tree search counts from 1, and parallel is 0$"),
        ("cfr", {"max_tokens": 0}, "^a tree search counts from 1, and max_tokens is 0$"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line(name: str, settings: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message) as error:
        named(name, settings)
    assert "\n" not in str(error.value) and len(str(error.value)) < 400

"""Regret matching plays as calculated by hand, averages towards the best action, and visits what it plays."""

from __future__ import annotations

import math

import pytest

from mull.core import Trace
from mull.search.cfr import CFR, average, strategy
from mull.search.tree import Node
from tests.search.process import ROOT, Moves, Values, favourite, grown, likeness, obey, path, table

TWO = Trace.ask("ab")


def test_a_golden_tree() -> None:
    """Two moves, half of the strategy by the prior, so (.75, .25) for whom alone is regretted; one walk a round:

    1  the root is worth .5
    2  a and b alike: a, by name, .6; of (.6, .55) expected .575; regrets .025, -.025
    3  a .5 + .75 - 1, b .5 + .25: b, .2; of (.6, .2) expected .5; regrets .125, -.325
    4  a 1.25 + .75 - 1, b 0: a, there aa, 1; of (.8, .2) expected .65; regrets .275, -.775; there of (1, .8) .1, -.1
    5  a .75, b .25: a, there ab, 0; of (8/15, .2) expected .45; regrets .275 + 1/12, -1.025; there .35, -.85
    6  a .5, b .5: a, by name, there aa; of (.65, .2) expected .5375; there .6, -1.6
    """
    worth = {"": 0.5, "a": 0.6, "b": 0.2, "aa": 1.0, "ab": 0.0, "ba": 0.4, "bb": 0.4}
    search = CFR(6, branching=2, parallel=1, value="scorer", prior="uniform", explore=0.5)
    tree, found, _ = grown(search, Moves(2), Values(worth.__getitem__), TWO)
    assert table(tree) == {
        "": (6, 3.3), "a": (4, 2.6), "aa": (2, 2.0), "ab": (1, 0.0), "b": (1, 0.2), "ba": (0, 0.0), "bb": (0, 0.0)
    }  # fmt: skip
    a, b = tree.children
    assert [a.regret, b.regret] == pytest.approx([0.275 + 1 / 12 + 0.1125, -1.3625])
    assert [child.regret for child in a.children] == pytest.approx([0.6, -1.6])
    assert average(tree) == [0.7, 0.3] and average(a) == pytest.approx([2 / 3, 1 / 3])
    assert strategy(tree) == [1.0, 0.0] and strategy(b) == [0.5, 0.5] == average(b)
    assert [path(c.trace) for c in found] == ["aa", "ab", "ba", "bb"]


@pytest.mark.parametrize("value", ["rollout", "scorer", "mix"])
def test_it_finds_the_best_of_81(value: str) -> None:
    def run(simulations: int) -> tuple[str, float]:
        search = CFR(simulations, branching=3, prior="uniform", value=value)  # type: ignore[arg-type]
        tree, found, _ = grown(search, Moves(4), likeness("cbac"))
        return favourite(tree), max((c.score.value for c in found if c.score), default=0.0)

    assert run(500) == ("cbac", 1.0)
    assert run(2) != ("cbac", 1.0)


def test_the_average_strategy_nears_the_best_action_and_visits_follow_it() -> None:
    def best_share(simulations: int) -> float:
        tree, _, _ = grown(CFR(simulations, branching=3, prior="uniform"), Moves(3), likeness("bca"))
        walks = tree.visits - 1
        for node in (tree, tree.children[1]):
            assert math.fsum(average(node)) == pytest.approx(1)
        for child, share in zip(tree.children, average(tree), strict=True):
            assert abs(child.visits - walks * share) < len(tree.children)
        return average(tree)[1]

    few, some, many = best_share(10), best_share(100), best_share(1000)
    assert few < some < many and many > 0.85


def test_average_regret_vanishes() -> None:
    """What the best single action would have brought beyond what was played, per walk: of order 1/sqrt(walks)."""
    worth = {"a": 0.3, "b": 0.6, "c": 0.5}

    def regret(simulations: int, explore: float) -> float:
        tree, _, _ = grown(
            CFR(simulations, branching=3, value="scorer", prior="uniform", explore=explore),
            Moves(1),
            Values(lambda name: worth.get(name, 0.4)),
        )
        return max(child.regret for child in tree.children) / (tree.visits - 1)

    assert 0 <= regret(1000, 0.0) <= 1 / math.sqrt(1000)
    assert regret(1000, 0.0) < regret(30, 0.0)
    assert regret(1000, 1.0) > 0.1  # who plays the prior for ever regrets it


def test_an_early_mistake_is_corrected() -> None:
    """The first look at b says .1, what lies behind it 1."""
    scorer = Values(lambda name: 0.1 if name == "b" else 1.0 if name.startswith("b") else 0.5)
    search = CFR(300, branching=2, value="scorer", prior="uniform")
    tree, _, _ = grown(search, Moves(3), scorer, TWO)
    assert favourite(tree).startswith("b")
    few, _, _ = grown(CFR(8, branching=2, value="scorer", prior="uniform"), Moves(3), scorer, TWO)
    assert favourite(few).startswith("a")


def test_strategies_are_shares() -> None:
    root = Node(ROOT)
    root.children = root.offspring([Moves(3, {"a": 0.5, "b": 0.3, "c": 0.2}).after(ROOT, x) for x in "abc"])
    assert strategy(root) == pytest.approx([0.5, 0.3, 0.2]) == average(root)  # the prior, where nothing is regretted
    for child, regret in zip(root.children, (3.0, -5.0, 1.0), strict=True):
        child.regret = regret
    assert strategy(root) == [0.75, 0.0, 0.25]
    assert strategy(root, 0.1) == pytest.approx([0.725, 0.03, 0.245])
    for child in root.children:
        child.regret = -1.0
    assert strategy(root) == pytest.approx([0.5, 0.3, 0.2])


def test_walks_of_one_round_spread_by_their_shares() -> None:
    tree, _, visits = grown(CFR(4, branching=3, prior="uniform"), Moves(3), likeness("aaa"))
    obey(tree)
    assert visits == [1, 4] and [child.visits for child in tree.children] == [1, 1, 1]

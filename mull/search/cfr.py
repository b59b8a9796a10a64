"""Regret matching over the same tree as MCTS: walks go more often where, looking back, it had been better to go."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mull.search.grow import TreeSearch
from mull.search.tree import Node


@dataclass(frozen=True, slots=True)
class CFR(TreeSearch):
    """At every node the children are actions, each played in proportion to its positive regret.

    Regret matching is Hart & Mas-Colell 2000; at every node of a tree it minimises counterfactual regret (Zinkevich
    et al. 2007), which with a single player, who reaches every node by his own choice alone, weighs all nodes alike.
    A child's value is the mean of the rewards found below it, as in Lisy et al. 2013, and its parent's where it has
    not been visited. What converges is the average of the strategies. Walks are dealt to the children that are
    furthest behind what has been played for them, so that visits are the average strategy, nothing is drawn by
    chance, and the walks of one round spread out by themselves.
    """

    explore: float = 0.1  # share of the strategy that follows the prior, whatever is regretted

    def __post_init__(self) -> None:
        TreeSearch.__post_init__(self)
        if not 0 <= self.explore <= 1:
            raise ValueError(f"explore must be between 0 and 1, not {self.explore}")

    def choose(self, node: Node) -> Node:
        behind = {
            child: child.played + (node.pending + 1) * share - child.visits - child.pending
            for child, share in zip(node.children, strategy(node, self.explore), strict=True)
        }
        return min(node.children, key=lambda child: (-behind[child], child.key))

    def learn(self, leaf: Node) -> None:
        for node in leaf.line():
            if node is leaf:
                continue
            shares = strategy(node, self.explore)
            values = [child.value if child.visits else node.value for child in node.children]
            expected = math.fsum(share * value for share, value in zip(shares, values, strict=True))
            for child, share, value in zip(node.children, shares, values, strict=True):
                child.played += share
                child.regret += value - expected


def strategy(node: Node, explore: float = 0.0) -> list[float]:
    """The shares of a node's children for its next walk, [children], summing to 1: their positive regrets, normalised.

    The prior where nothing is regretted, and for the share `explore`.
    """
    positive = [max(0.0, child.regret) for child in node.children]
    whole = math.fsum(positive)
    shares = [regret / whole for regret in positive] if whole else [child.prior for child in node.children]
    return [(1 - explore) * s + explore * child.prior for s, child in zip(shares, node.children, strict=True)]


def average(node: Node) -> list[float]:
    """The mean of a node's strategies so far, [children], summing to 1; the prior before any was played."""
    whole = math.fsum(child.played for child in node.children)
    return [child.played / whole if whole else child.prior for child in node.children]

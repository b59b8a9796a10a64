"""Monte-Carlo tree search over steps: walks go where the mean reward and what is still unknown are highest."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mull.search.grow import TreeSearch
from mull.search.tree import Node


@dataclass(frozen=True, slots=True)
class MCTS(TreeSearch):
    """Selection by PUCT (Rosin 2011, Silver et al. 2017), over steps or over mini-steps (Marco-o1, Zhao et al. 2024).

    Walks of one round do not know of each other's rewards: until they come, each counts as a visit that found
    nothing (virtual loss, Chaslot et al. 2008). With `c_puct` 0 the walks are greedy.
    """

    c_puct: float = 1.25  # how much the unknown draws, in units of reward

    def __post_init__(self) -> None:
        TreeSearch.__post_init__(self)
        if not 0 <= self.c_puct < math.inf:
            raise ValueError(f"c_puct must be a finite number of at least 0, not {self.c_puct}")

    def choose(self, node: Node) -> Node:
        return min(node.children, key=lambda child: (-puct(child, self.c_puct), child.key))


def puct(child: Node, c: float) -> float:
    """Q + c P sqrt(N) / (1 + n), for n visits of the child and N of its parent, those under way among them.

    Q is the child's mean reward; its parent's where it has not been visited yet.
    """
    assert child.parent is not None
    walks, n = child.parent.visits + child.parent.pending, child.visits + child.pending
    mean = child.total / n if n else child.parent.value
    return mean + c * child.prior * math.sqrt(walks) / (1 + n)

"""A search's tree for the terminal: how often it was walked, what was found there, and where the answer comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mull.core import Trace, printable
from mull.search.tree import Node, through

if TYPE_CHECKING:
    from rich.text import Text
    from rich.tree import Tree


def drawing(root: Node, chosen: Trace) -> Tree:
    """Every node that was walked to: its visits, the mean reward found there, and the step; the chosen line has a star.

    A step that leads on to one other stands in a line above it, not beside. `+2`: so many more could have been next.
    """
    from rich.tree import Tree

    line = set(through(root, chosen))
    tree = Tree(_label(root, line, chosen), guide_style="dim")
    waiting = [(root, tree)]
    while waiting:
        node, branch = waiting.pop()
        while len(below := _shown(node, line)) == 1:
            node = below[0]
            branch.label.append("\n").append(_label(node, line, chosen))  # type: ignore[union-attr]
        waiting += [(child, branch.add(_label(child, line, chosen))) for child in below]
    return tree


def _shown(node: Node, line: set[Node]) -> list[Node]:
    children = [child for child in node.children if child.visits or child in line]
    return sorted(children, key=lambda child: (-child.visits, child.key))


def _label(node: Node, line: set[Node], chosen: Trace) -> Text:
    from rich.text import Text

    said = "the question" if node.parent is None else printable(node.text)
    if node.trace.answer is not None:
        said = f"{said} → {printable(node.trace.answer.text)}".lstrip()
    style = "green" if node.value >= 2 / 3 else "yellow" if node.value >= 1 / 3 else "red"
    label = Text(f"{node.visits:>3} ") + Text(f"{node.value:.2f} ", style)
    label.append("★ " if node in line else "  ", "bold").append(said, "bold" if node in line else "")
    if unseen := len(node.children) - len(_shown(node, line)):
        label.append(f" +{unseen}", "dim")
    if node in line and not node.trace.finished and not any(child in line for child in node.children):
        more = len(chosen.steps) - len(node.trace.steps)
        ending = printable(chosen.answer.text) if chosen.answer else ""
        label.append(f"\n         ★ … {more} more → {ending}", "bold")
    return label

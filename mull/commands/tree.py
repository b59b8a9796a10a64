"""A search's tree for the terminal: how often it was walked, what was found there, and where the answer comes from."""

from __future__ import annotations

import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

from mull.commands.tasks import MARKS
from mull.core import Candidate, Problem, StepVerdict, Trace, printable
from mull.engine.request import telling
from mull.reasoner import Answer
from mull.reward.agreement import sureness
from mull.reward.oracle import latest
from mull.search.tree import Node, through, walked

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text
    from rich.tree import Tree

COLOURS = {StepVerdict.RIGHT: "green", StepVerdict.USELESS: "dim", StepVerdict.WRONG: "red"}
EVERY = 0.1  # seconds between two drawings of a tree that grows


class Growing:
    """Draws a search's tree: in a terminal while it grows, and everywhere when it is grown, with what it took.

    A tree search shows its own; of any other the candidates are walks, worth their scores, or how sure the model was.
    With the problem that was asked, its task says which steps and answers are wrong.
    """

    def __init__(self, console: Console, problem: Problem | None = None) -> None:
        from rich.live import Live

        self._console, self._problem, self._drawn = console, problem, 0.0
        self._root, self._so_far = Node(Trace(())), Node(Trace(()))
        self._open = ExitStack()
        self._live = Live(console=console, auto_refresh=False, transient=True)

    def __enter__(self) -> Growing:
        if self._console.is_terminal:
            self._open.enter_context(self._live)
            self._open.enter_context(telling(self.end))
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def see(self, root: Node) -> None:
        """The tree of a tree search after a round."""
        self._root = self._so_far = root
        self._draw()

    def end(self, trace: Trace) -> None:
        """What a search that grows none has so far, before it knows what becomes of it."""
        if self._so_far is not self._root and trace.parts:
            walked(self._so_far, trace, sureness(*trace.parts))
            self._draw()

    def find(self, candidate: Candidate) -> None:
        """A candidate of a search that grows none."""
        score, trace = candidate.score, candidate.trace
        walked(self._root, trace, score.value if score else sureness(*trace.parts))

    def done(self, answer: Answer) -> None:
        """The whole tree, the line of the answer, and the bill."""
        self._live.stop()
        usage = answer.usage
        self._judge(self._root)
        self._console.print(drawing(self._root, answer.trace) if self._root.visits else "[dim](no room for a walk)[/]")
        others = f", {usage.discarded_tokens:,} of them not of this line" if usage.parted else ""
        spent = f"{usage.completion_tokens:,} tokens{others}, {usage.reused_tokens:,} cached"
        self._console.print(f"[dim]{spent} · {usage.flops / 1e9:.2f} GFLOPs · {usage.seconds:.1f} s[/]")

    def _draw(self) -> None:
        if self._live.is_started and (now := time.monotonic()) - self._drawn > EVERY:
            self._drawn = now
            self._judge(self._so_far)
            self._live.update(drawing(self._so_far), refresh=True)

    def _judge(self, root: Node) -> None:
        for node in root.nodes():
            if self._problem is not None and node.verdict is None:
                node.verdict = latest(self._problem, node.trace)


def drawing(root: Node, chosen: Trace | None = None) -> Tree:
    """Every node that was walked to: its visits, the mean reward found there, and the step; the chosen line has a star.

    A step that leads on to one other stands in a line above it, not beside. `+2`: so many more could have been next.
    """
    from rich.tree import Tree

    line = set(through(root, chosen)) if chosen else set()
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


def _label(node: Node, line: set[Node], chosen: Trace | None) -> Text:
    from rich.text import Text

    said = "the question" if node.parent is None else printable(node.text)
    if node.trace.answer is not None:
        said = f"{said} → {printable(node.trace.answer.text)}".lstrip()
    style = "green" if node.value >= 2 / 3 else "yellow" if node.value >= 1 / 3 else "red"
    label = Text(f"{node.visits:>3} ") + Text(f"{node.value:.2f} ", style)
    if node.verdict is not None:
        label.append(f"{MARKS[node.verdict]} ", COLOURS[node.verdict])
    colour = COLOURS[node.verdict] if node.verdict is not None else ""
    label.append("★ " if node in line else "  ", "bold").append(said, f"bold {colour}" if node in line else colour)
    if unseen := len(node.children) - len(_shown(node, line)):
        label.append(f" +{unseen}", "dim")
    if chosen and node in line and not node.trace.finished and not any(child in line for child in node.children):
        more = len(chosen.steps) - len(node.trace.steps)
        ending = printable(chosen.answer.text) if chosen.answer else ""
        beyond = f"… {more} more " if more else ""
        label.append(f"\n         ★ {beyond}→ {ending}", "bold")
    return label

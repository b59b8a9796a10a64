"""How many ways of thinking there are among some: a path is the graph of what the steps of a thought establish.

A node is a step, whatever its case and spaces. A written working is one node, its lines in their order; a line that
the next one takes back with `wait` is none; saying a thing twice adds nothing. An edge leads from a step that ends in
a new value (`37+48=85`, `26/7=3r5`) to every later one that uses it. Two thoughts go one path when their graphs are
equal, so the order of steps that do not use each other does not count. A value that two steps come to by chance makes
an edge too many: then two orders count as two paths, but what differs is never taken for the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mull.tasks.working import parse_sum

Line = tuple[str, ...]
Node = tuple[Line, ...]  # one line, or those of a working
_WORDS = re.compile(r"[0-9]+(?:\.[0-9]+)?|[^\W\d_]+|\S")


@dataclass(frozen=True, slots=True)
class Path:
    """What a thought establishes, and what of it uses what."""

    steps: frozenset[Node]
    uses: frozenset[tuple[Node, Node]]  # (where a value comes from, where it goes)


def path(thought: Iterable[str]) -> Path:
    """The path of a thought, given as its steps. An empty thought is the empty path."""
    steps: dict[Node, None] = {}
    uses: set[tuple[Node, Node]] = set()
    origins: dict[str, list[Node]] = {}
    for node in _nodes(_kept(thought)):
        if node not in steps:
            steps[node] = None
            given, values = _read(node)
            uses.update((origin, node) for value in set(given) for origin in origins.get(value, ()))
            for value in values:
                origins.setdefault(value, []).append(node)
    return Path(frozenset(steps), frozenset(uses))


def sizes(thoughts: Iterable[Sequence[str]]) -> tuple[int, ...]:
    """How many of some thoughts about one problem go each path, most first: there are as many paths as figures."""
    return tuple(sorted(Counter(map(path, thoughts)).values(), reverse=True))


def variety(sizes: Sequence[int]) -> float | None:
    """How often two of the thoughts go different paths (Simpson 1949, drawn without putting back); None without two.

    Unlike the number of paths, it does not grow with the number of thoughts.
    """
    n = sum(sizes)
    return 1 - sum(k * (k - 1) for k in sizes) / (n * (n - 1)) if n > 1 else None


def distinct(thoughts: Iterable[Iterable[str]]) -> float | None:
    """Of all steps of some thoughts about one problem, the share that are different ones (distinct-n of Li et al. 2016,
    over steps); None without any.

    It counts wrong thoughts as well, and what one says twice; among more thoughts it is lower.
    """
    steps = [node for thought in thoughts for node in _nodes(_kept(thought))]
    return len(set(steps)) / len(steps) if steps else None


def _kept(thought: Iterable[str]) -> list[Line]:
    """The lines that hold, as words, numbers and signs."""
    kept: list[Line] = []
    for step in thought:
        line = tuple(_WORDS.findall(step.lower()))
        if line[:1] == ("wait",):
            line = line[1:]
            del kept[-1:]
        if line:
            kept.append(line)
    return kept


def _nodes(lines: Iterable[Line]) -> Iterator[Node]:
    """Workings, from their heading to their `=`, and lines on their own."""
    working: list[Line] = []
    depth = 0
    for line in lines:
        opens = line[-1] == ":" and parse_sum("".join(line[:-1])) is not None
        working.append(line)
        if depth or opens:
            depth += opens - (line[0] == "=")
        if not depth:
            yield tuple(working)
            working = []
    if working:
        yield tuple(working)


def _read(node: Node) -> tuple[Line, Line]:
    """What a step is given, and the new values that it ends in."""
    claim = node[0][:-1] + node[-1] if len(node) > 1 and node[-1][0] == "=" else node[0]
    if "=" not in claim:
        return claim, ()
    cut = len(claim) - 1 - claim[::-1].index("=")
    given, result = claim[:cut], tuple(word for word in claim[cut + 1 :] if word != "-")
    if len(result) != 1 and result[1:-1] != ("r",):
        return claim, ()
    return given, tuple(value for value in result[::2] if value not in given)

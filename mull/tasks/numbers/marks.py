"""How the two sides of an exact trial stand, `9/3=3  3=3`: whether both are divisors, one, or the search is over."""

from __future__ import annotations

from collections.abc import Sequence

from mull.tasks.numbers.ways import TRIED, Args, bare, careful


def _mark(a: int, b: int) -> str:
    return f"{a}{'<' if a < b else '>' if a > b else '='}{b}"


def marked(n: int, steps: Sequence[str]) -> list[str]:
    """The steps of trying every number, each exact division of n followed by its mark."""
    lines: list[str] = []
    for step in steps:
        lines.append(step)
        sum_, _, quotient = step.partition("=")
        if sum_.startswith(f"{n}/") and quotient.isdigit():
            lines.append(_mark(int(sum_.partition("/")[2]), int(quotient)))
    return lines


def marks(n: int) -> frozenset[str]:
    """All marks that are true of n."""
    return frozenset(_mark(d, n // d) for d in range(2, n + 1) if n % d == 0)


def worked(kind: str, args: Args, skips: bool = False) -> list[str]:
    """The careful steps, with a mark behind every exact trial where the divisors of a small number are listed."""
    steps = careful(kind, args, bare) if skips else careful(kind, args)
    return marked(args[0], steps) if kind == "list" and args[0] < TRIED else steps

"""How the two sides of an exact trial stand, `9/3=3  3=3`: whether both are divisors, one, or the search is over."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from mull.tasks.numbers.ways import TRIED, Args, bare, careful, divisors, factored, primes_of, products
from mull.tasks.working import work


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
    """The careful steps, with a mark behind every exact trial where the divisors of a small number are listed.

    Of a larger one the divisors found so far stand in order before each new prime. Where divisors are counted, the
    prime that is left is held against the one before.
    """
    sums = bare if skips else work
    if kind == "list" and args[0] >= TRIED:
        return factored(args[0], sums, _grown)
    steps = careful(kind, args, sums)
    if kind == "count" and (line := left(args[0])):
        at = next(i for i, step in enumerate(steps) if ">" in step)
        return [*steps[: at + 1], line, *steps[at + 1 :]]
    return marked(args[0], steps) if kind == "list" else steps


def left(n: int) -> str:
    """How the last prime that was tried with success stands to the one that is left: `3=3` raises its power again."""
    found = primes_of(n) if n > 1 else []
    return _mark(found[-2], found[-1]) if found[1:] else ""


def _grown(found: list[int]) -> list[str]:
    """In front of the products with one more prime the divisors so far, in order: `1 2 4 8`, then `1*7=7`, `2*7=14`."""
    return [*(_rows(prod(found[:-1])) if len(set(found)) > 1 and found[-1] != found[-2] else []), *products(found)]


def _rows(n: int) -> list[str]:
    """All divisors of n, in as many lines as they need."""
    lines = [""]
    for d in divisors(n):
        lines = [*lines, str(d)] if len(f"{lines[-1]} {d}") > 36 else [*lines[:-1], f"{lines[-1]} {d}".strip()]
    return lines

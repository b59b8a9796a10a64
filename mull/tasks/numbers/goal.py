"""The first and the last line of a thought about whole numbers: what is asked, and the answer."""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd

from mull.tasks.numbers.ways import THREE, Args, primes_of, said, solve, stop

FULL = 30  # characters of a line that need not end a list
_ASKED = {
    **{"factors": "primes", "list": "divisors", "even or odd": "parity", "prime": "prime?", "coprime": "coprime?"},
    **{"even": "even?", "odd": "odd?"},
}


def goal(kind: str, args: Args) -> str:
    """What is asked, in front of every thought, with the numbers as they were typed."""
    if kind in THREE:
        return said(kind, args)
    if kind in ("mod", "divides"):
        return f"{args[0]} mod {args[1]}" if kind == "mod" else f"rest 0? {args[0]}/{args[1]}"
    if kind == "power":
        return f"{args[0]}^{args[1]} mod {args[2]}"
    return f"{_ASKED.get(kind, kind)} {' '.join(map(str, args))}"


def told(kind: str, args: Args, steps: Sequence[str]) -> list[str]:
    """The whole thought around these steps."""
    return [goal(kind, args), *steps, *(line for line in closing(kind, args) if line not in steps[-1:])]


def closing(kind: str, args: Args) -> list[str]:
    """The answer behind every thought, a verdict beside what was asked and found; the last sum of digits is its own."""
    n, answer = args[0], solve(kind, args)
    if kind in THREE:
        return [f"{kind[:3]} {answer}"]
    if kind == "coprime":
        return [f"coprime? gcd {gcd(*args)} {answer}"]
    if kind == "prime":
        least = next((p for p in (2, 5) if n % p == 0), primes_of(n)[0])  # the last digit comes first
        reason = "1" if n == 1 else stop(n) if least == n else f"{n}/{least}"
        return [f"prime? {reason} {answer}"]
    if kind in ("mod", "divides", "power"):
        return [f"rest 0? {n % args[1]} {answer}" if kind == "divides" else f"mod {answer}"]
    if kind in ("even", "odd", "even or odd"):
        parity = solve("even or odd", args)
        return [f"parity {n % 10} {parity}" if parity == answer else f"{kind}? {n % 10} {parity} {answer}"]
    if kind in ("gcd", "lcm", "count"):
        return [f"{kind} {answer}"]
    return _listed(answer) if kind in ("factors", "list") else []


def _listed(answer: str) -> list[str]:
    """`1, 2, 4, 8`, in as many lines as it needs."""
    lines = [""]
    for item in answer.split(", "):
        if len(lines[-1]) + len(item) > 36:
            lines.append(item)
        else:
            lines[-1] = f"{lines[-1]}, {item}" if lines[-1] else item
    return lines

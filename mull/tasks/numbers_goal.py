"""The first and the last line of a thought about whole numbers: what is asked, and the answer."""

from __future__ import annotations

from collections.abc import Iterable
from math import gcd

from mull.tasks.numbers_ways import Args, solve


def goal(kind: str, args: Args) -> str:
    """What is asked, in front of every thought; of two numbers the larger one first."""
    if kind == "power":
        return f"want {args[0]}^{args[1]} mod {args[2]}"
    if kind in ("gcd", "lcm", "coprime"):
        return f"want {kind} {max(args)} {min(args)}"
    named = {"mod": "rest", "divides": "rest 0", "digits": "sum", "factors": "primes", "even or odd": "parity"}
    return f"want {named.get(kind, kind)}"


def closing(kind: str, args: Args) -> list[str]:
    """The answer behind every thought; nothing where the last sum ends in it."""
    n, answer = args[0], solve(kind, args)
    if kind in ("gcd", "lcm", "prime"):
        return [f"{kind} {answer}"]
    if kind == "coprime":
        return [f"gcd {gcd(*args)} {answer}"]
    if kind in ("mod", "divides"):
        return [f"rest {n % args[1]}" + (f" {answer}" if kind == "divides" else "")]
    if kind in ("even", "odd", "even or odd"):
        parity = solve("even or odd", args)
        return [parity if parity == answer else f"{parity} {answer}"]
    return _listed(answer.split(", ")) if kind in ("factors", "list") else []


def _listed(items: Iterable[str]) -> list[str]:
    """`1 2 4 8`, in as many lines as it needs."""
    lines = [""]
    for item in items:
        if len(lines[-1]) + len(item) > 36:
            lines.append(item)
        else:
            lines[-1] = f"{lines[-1]} {item}".lstrip()
    return lines

"""Long sums whose columns go wrong easily, and one set of facts asked about in every way; for training alone.

Dividends of many digits, noughts anywhere, quotient digits that are 0, 1 or only just right.
"""

from __future__ import annotations

from fractions import Fraction
from random import Random

from mull.tasks.arithmetic import text
from mull.tasks.formula import Node
from mull.tasks.phrasing import vary

_Drawn = tuple[int, str, int]
_TRIED = 5  # dividends of which the one with the most close calls is kept


def draw(rng: Random, level: int) -> _Drawn:
    """One product or division of level 1 to 3."""
    style = rng.random()
    if style < (0.6, 0.35, 0.2)[level - 1]:
        return _digits(rng, level + rng.choice((2, 3))), "/", rng.randint(2, 9)
    if level > 1 and style < (0.0, 0.65, 0.8)[level - 1]:
        return _close(rng, level)
    if level > 1 and style < (0.0, 0.75, 0.85)[level - 1]:
        b = rng.choice((11, 12, 20, 25, 30, 40, 50, 60, 80))
        return b * _digits(rng, level + 1) + rng.choice((0, 0, rng.randrange(b))), "/", b
    a = _digits(rng, level + 1)
    b = rng.randint(2, 9) if level == 1 or rng.random() < 0.3 else rng.choice((99, 98, 11, 101, rng.randint(12, 99)))
    b = rng.choice((b, b, 10 * rng.randint(2, 99))) if level > 1 else b
    return (a, "*", b) if rng.random() < 0.7 else (b, "*", a)


def _digits(rng: Random, count: int) -> int:
    """A number of so many digits, often with noughts inside or at its end, or beside a round one."""
    top: int = 10 ** (count - 1)
    style = rng.random()
    if style < 0.35:
        return rng.randint(top, 10 * top - 1)
    if style < 0.5:
        return rng.randint(1, 9) * top + rng.choice((0, 1, 2, 5, 8, 10, rng.randint(1, 99 if count > 2 else 9)))
    digits = [rng.choice((0, 0, rng.randint(1, 9))) for _ in range(count - 1)]
    return int("".join(map(str, (rng.randint(1, 9), *digits))))


def _close(rng: Random, level: int) -> _Drawn:
    """A division by two digits in which quotient digits are nearly one more, or exactly right, or 0 or 1."""
    b = rng.randint(13, 99) if level > 2 else rng.randint(13, 26)
    if b % 10 == 0:
        b += 1
    size = 3 if level == 2 or rng.random() < 0.3 else 4
    tried = [rng.randint(10 * b, max(11 * b, 10**size - 1)) for _ in range(_TRIED)]
    a = max(tried, key=lambda n: _calls(n, b))
    return (a - a % b if rng.random() < 0.3 else a), "/", b


def _calls(a: int, b: int) -> int:
    """How many quotient digits are close: nothing or one left, one less than the divisor, a digit 0 or 1."""
    rest = found = 0
    for digit in str(a):
        rest = rest * 10 + int(digit)
        if a >= b <= rest or found:
            found += rest % b in (0, 1, 2, b - 2, b - 1) or rest < 2 * b
        rest %= b
    return found


_FACTS = (
    "[i have|we have|there are|she has|a shop has|the farm has|mia has] {a} {i} and {z} of {b}",
    "{a} {i}, each {x} [holds|takes|fits] {b}", "a {x} [holds|takes|fits] {b} {i} and [there are|i have|we got] {a}",
    "{b} {i} [fit|go] in a {x}, [i have|there are] {a} [{i}|of them|in all]", "{a} {i}, {b} per {x}",
    "[i'm packing|we pack|he is packing|they pack] {a} {i} into {z} of {b}", "{z} of {b}, {a} {i}",
    "each {x} has room for {b} {i} and i need to pack {a}", "{a} {i} go into {z} with {b} in each",
)  # fmt: skip
_GOODS = (
    ("eggs", "box", "boxes"), ("apples", "bag", "bags"), ("books", "shelf", "shelves"), ("pencils", "pack", "packs"),
    ("cookies", "tin", "tins"), ("photos", "page", "pages"), ("people", "bus", "buses"), ("cans", "tray", "trays"),
    ("bottles", "crate", "crates"), ("stickers", "sheet", "sheets"), ("chairs", "row", "rows"),
    ("pens", "box", "boxes"), ("kids", "team", "teams"), ("tiles", "row", "rows"), ("screws", "bag", "bags"),
    ("cards", "pile", "piles"),
)  # fmt: skip
_ASKED = {
    "whole": (
        "how many full {z}", "how many full {z} [are there|is that|do i get|can i make]", "number of full {z}",
        "how many {z} [get|are|will be] [completely |]full", "how many {z} can [i|we|you] fill completely",
        "not the leftovers, how many full {z}",
    ),
    "rest": (
        "how many {i} are left over", "how many {i} don't fit", "how many {i} remain", "what's left over",
        "how many are left [when all {z} are full|at the end|over]", "not the {z}, how many {i} are left over",
        "how many {i} are in the {x} that isn't full", "how many too many",
    ),
    "both": (
        "how many full {z} and how many {i} left over", "how many full {z} and what is left over",
        "full {z} and leftover {i}", "how many {z} get full and how many {i} remain", "quotient and remainder",
    ),
    "quotient": (
        "how many {z}", "how many {z} [do i need|is that|are there|can i fill|are needed]", "number of {z}",
        "how many {z} does that make", "how many full {z}", "how many {z} will [i|we] need",
    ),
}  # fmt: skip
_JOIN = ("{f}. {q}?", "{f}, {q}?", "{f}. {q}", "{q} if {f}?", "{f} - {q}?", "{q}: {f}", "{q} [when|if] {f}")


def ask(rng: Random, a: int, b: int, kind: str) -> str:
    """Facts about things in boxes, and one of the things to be asked about them before or after."""
    things, box, boxes = rng.choice(_GOODS)
    slots = {"a": text.said(rng, a, 0.03), "b": text.said(rng, b, 0.05), "i": things, "x": box, "z": boxes}
    facts, asked = (vary(rng, rng.choice(pool)).format(**slots) for pool in (_FACTS, _ASKED[kind]))
    return text.filled(rng, rng.choice(_JOIN), f=facts, q=asked)


_SIGNS = {
    "rest": ("{e} remainder", "{e} [just|only] the remainder", "remainder of {e}", "{e} mod?", "{a} mod {b}"),
    "both": ("{e} = ? r ?", "{e} = _ r _", "{e} = ? r", "{e} with remainder", "{e} and remainder", "{e}, q and r"),
    "whole": ("{e} whole part", "{e} rounded down", "{e} quotient only", "{e}, ignore the remainder"),
    "quotient": ("{e}", "{e} =", "{e} = ?", "{e}?", "divide {a} by {b}", "{a} divided by {b}"),
    "product": ("{e}", "{e} =", "{e} = ?", "{e}?", "multiply {a} by {b}", "product of {a} and {b}", "{a} times {b}"),
}  # fmt: skip
_LEAD = "[||||what is |what's |whats |find |work out |calculate |long division |exercise: |homework: |solve |do |pls ]"


def signs(rng: Random, a: int, op: str, b: int, kind: str) -> str:
    """The sum in signs and hardly a word."""
    signed = text.typed(rng, Node(op, Fraction(a), Fraction(b)))
    lead = _LEAD if op == "/" else _LEAD.replace("long division ", "long multiplication ")
    said = rng.choice(_SIGNS[kind])
    return text.filled(
        rng, lead + said if said[0] == "{" else said, e=signed, a=text.said(rng, a, 0), b=text.said(rng, b, 0.05)
    )

"""Long sums as they are typed in a hurry, for training alone: arrows behind them, doubts, what is not asked for.

`{e}` is the sum in signs, `{w}` a wrong result, TAIL what stands behind a sum.
"""

from __future__ import annotations

from fractions import Fraction
from random import Random

from mull.tasks.arithmetic import text
from mull.tasks.formula import Node
from mull.tasks.phrasing import worded
from mull.tasks.working import work

_LONGEST = {1: 55, 2: 115, 3: 215}  # characters of a thought
_WORDS = {
    "TAIL": "[|||| =| = ?| ->| =>| -> ?| is| equals|?| →| = __| gives| makes]",
    "IS": "[|||what is |what's |whats |find |work out |how much is ]",
    "DOUBT": "[i keep getting|i get|i got|i thought|my friend says|the book has|my kid has]",
}
_SUM = (
    "{e}TAIL", "{e}TAIL", "{e}TAIL", "{e}TAIL", "{e}? DOUBT {w}", "{e} DOUBT {w}", "{e}, DOUBT {w}", "not {w}: {e}",
    "DOUBT {w} for {e}, what is it really?", "DOUBT {w}. what is {e}?", "{e} is not {w}, [what is it|is it]?",
    "{e} [exactly|by hand|on paper|without a calculator|in steps]", "do {e}", "pls {e}", "{e} [quick|fast|asap]",
)  # fmt: skip
_PRODUCT = (
    "{a} times {b}TAIL", "IS{a} times {b}", "multiply {a} and {b}", "multiply {a} by {b}", "IS{a} multiplied by {b}",
    "IS the product of {a} and {b}", "{a} by {b} multiplied", "{b} lots of {a}", "{a}, {b} times",
    "long multiplication {a} and {b}", "IS{a} x {b}",
)  # fmt: skip
_QUOTIENT = (
    "{a} divided by {b}TAIL", "IS{a} divided by {b}", "divide {a} by {b}", "{b} goes into {a} how [often|many times]?",
    "how many {b}s [in|are in|are there in|fit in|make] {a}?", "{a} [split|shared] {b} ways", "IS{a} over {b}",
    "long division: {a} by {b}", "how many times {b} in {a}", "split {a} into {b} equal parts, how big is one?",
    "how many times does {b} go into {a}?", "{b} times what [is|makes] {a}?",
)  # fmt: skip
_TIMES = {
    2: ("double {a}", "IS double {a}", "{a} doubled", "IS twice {a}", "twice {a}", "two times {a}", "IS{a} plus {a}"),
    3: ("triple {a}", "IS triple {a}", "{a} tripled", "IS three times {a}", "three times {a}"),
}
_PART = {
    2: ("half of {a}", "IS half of {a}", "halve {a}", "{a} halved", "{a} in half", "IS 1/2 of {a}"),
    3: ("a third of {a}", "IS a third of {a}", "one third of {a}", "IS 1/3 of {a}"),
    4: ("a quarter of {a}", "IS a quarter of {a}", "one fourth of {a}", "IS 1/4 of {a}"),
}
_REST = (
    "[don't|dont] need the quotient, [just|only] the remainder: {e}", "not the quotient, the remainder of {e}",
    "[only|just|nothing but] the remainder of {a} divided by {b}", "forget the quotient. remainder of {e}?",
    "remainder: {e}", "remainder {e}", "remainder of {e}", "IS the remainder of {e}", "{e} remainder only",
    "{e} -> remainder", "what [remains|is left] of {a} after dividing by {b}?",
    "{a} divided by {b}, what's the remainder",
    "i know the quotient, but what is the remainder of {e}?", "the quotient is easy, what's the remainder of {e}",
    "[just|only] what is left over from {e}", "remainder when {a} is divided by {b}", "{a} mod {b}", "IS{a} mod {b}",
    "skip the quotient of {e}, give the remainder", "quotient not needed, remainder of {a} / {b}",
)  # fmt: skip
_BOTH = (
    "divide {a} by {b}, remainder too", "{e}, remainder too", "divide {a} by {b} [and|and also|with] the remainder",
    "{e} [and|with the] remainder", "{e} [with|w/] remainder", "{a} divided by {b}, the remainder [too|as well|also]",
    "{e} with what is left over", "{e}, also the remainder", "{a} / {b} [not only the quotient, the remainder too"
    "|and don't forget the remainder]", "{e} = ? remainder ?", "answer with remainder: {e}", "{e} as q r",
    "quotient and remainder: {e}", "both quotient and remainder of {a} by {b}", "{e} quotient, remainder",
)  # fmt: skip
_WHOLE = (
    "[don't|dont] need the remainder, just the quotient: {e}", "{e}, forget the remainder", "only the quotient of {e}",
    "quotient of {e}, no remainder", "how many full {b}s in {a}?", "{e} rounded down", "whole part of {e}",
    "the remainder of {e} is not needed, just the quotient", "how many whole times does {b} go into {a}?",
)  # fmt: skip
_POOLS = {
    kind: worded(pool, _WORDS)
    for kind, pool in {
        "product": _PRODUCT, "quotient": _QUOTIENT, "rest": _REST, "both": _BOTH, "whole": _WHOLE, "sum": _SUM,
    }.items()
}  # fmt: skip
_NAMED = {
    "product": {b: worded(pool, _WORDS) for b, pool in _TIMES.items()},
    "quotient": {b: worded(pool, _WORDS) for b, pool in _PART.items()},
}


def draw(rng: Random, level: int) -> tuple[int, str, int]:
    """A sum of level 1 to 3 with noughts inside its numbers, all round numbers, or doubled, tripled and halved."""
    while True:
        a, op, b = _drawn(rng, level)
        if len("\n".join(work(a, op, b))) <= _LONGEST[level]:
            return a, op, b


def _drawn(rng: Random, level: int) -> tuple[int, str, int]:
    style = rng.random()
    holed = 100 * rng.randint(1, 9) + rng.randint(1, 9)
    if style < 0.3:
        b, a = rng.choice((2, 2, 2, 3, 4)), rng.randint(11, (99, 999, 9999)[level - 1])
        return (a, "*", b) if rng.random() < 0.5 else (a // 2 * b, "/", b)
    if style < 0.5:
        a, b = (rng.randint(1, 9) * 10 ** rng.randint(1, level) for _ in range(2))
        return (a, "*", b) if rng.random() < 0.5 else (a * b, "/", b)
    if level == 1 or style < 0.65:
        b = rng.randint(2, 9)
        return (holed, "*", b) if rng.random() < 0.4 else (holed * b, "/", b)
    if level == 2 or style < 0.85:
        b = rng.choice((11, 12, 15, 20, 25, 30, 50, rng.randint(11, 99)))
        if rng.random() < 0.6:
            return (holed, "*", b) if rng.random() < 0.6 else (b, "*", holed)
        return b * rng.choice((10, 20, 100, 101, 102, 105, 110)), "/", b
    other = rng.choice((holed, 101, 99, 100 * rng.randint(1, 9) + rng.randint(1, 9), 10 * rng.randint(11, 99)))
    return holed, "*", other


def ask(rng: Random, a: int, op: str, b: int, kind: str) -> str:
    """One dressed question of this kind."""
    right = a * b if op == "*" else a // b
    wrong = max(1, right + rng.choice((-100, -20, -10, -9, -2, -1, 1, 2, 9, 10, 20, 100)))
    pool = _POOLS[kind]
    if kind in _NAMED and b in _NAMED[kind] and rng.random() < 0.5:
        pool = _NAMED[kind][b]
    elif kind in _NAMED and rng.random() < 0.55:
        pool = _POOLS["sum"]
    signed = text.typed(rng, Node(op, Fraction(a), Fraction(b)))
    asked = text.filled(rng, rng.choice(pool), a=str(a), b=str(b), e=signed, w=str(wrong))
    return asked.replace("  ", " ")

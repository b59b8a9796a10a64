"""A second reader for the plain stories: what each kind asks, worked out from the numbers in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.tasks.solvers.stories import _normal

_Formula = Callable[[list[int]], int]


def _gap(n: list[int]) -> int:
    return abs(n[0] - n[1])


def _share(n: list[int]) -> int:
    return max(n) // min(n)


def _left(n: list[int]) -> int:
    return 2 * max(n) - sum(n)


def _up(n: list[int]) -> int:
    return -(-n[0] // n[1]) if n[0] > n[1] else -(-n[1] // n[0])


KINDS: dict[str, _Formula] = {
    **dict.fromkeys(("itis", "itgives"), lambda n: n[0] * n[1]),
    **dict.fromkeys(("older", "younger", "which", "dearer", "lessone", "lessall", "lessround"), _gap),
    **dict.fromkeys(("share", "canbuy", "canbuyrest", "otherside", "saveup", "unitis"), _share),
    **dict.fromkeys(("spenttwo", "spentround", "spentthree"), _left),
    **dict.fromkeys(("atleast", "atleastmost", "exactly"), _up),
    "moreone": sum,
    "squarearea": lambda n: n[0] * n[0],
    "squareside": lambda n: n[0] // 4,
    "weekruns": lambda n: (n[0] + n[1]) * n[2],
    "threeruns": lambda n: sum(n[:3]) * n[3],
    "agethen": lambda n: max(n[0], n[1]) - min(n[0], n[1]) + n[2],
    "agebefore": sum,
    "apart": lambda n: (n[1] + n[2]) * n[3],  # the first number is that of `two cars`
    "towards": lambda n: n[1] // (n[2] + n[3]),
    "fewerworkers": lambda n: n[0] * n[1] // n[2],
    "times100": lambda n: n[0] * 100,
    "times1000": lambda n: n[0] * 1000,
    "shareadd": lambda n: _share(n[:2]) + n[2],
    **dict.fromkeys(("sharethen", "shareuse"), lambda n: _share(n[:2]) - n[2]),
    "gate": lambda n: 2 * (n[0] + n[1]) - n[2],
    "halfrest": lambda n: max(n) // 2 - min(n),
    "payback": lambda n: max(n) - n[0] * n[1] * n[2] // max(n),
    "twosorts": lambda n: n[0] * n[1] + n[2] * n[3],
    "lendhalf": lambda n: (n[0] + n[1] * n[2] - n[3]) // 2,
    "chainbig": lambda n: n[0] * 4 // 7,
    "chainmid": lambda n: n[0] * 2 // 7,
    "chainsmall": lambda n: n[0] // 7,
    "ratio": lambda n: n[0] * n[1] // (n[1] + n[2]),
    "ratiobig": lambda n: n[0] * n[1] // (n[1] + n[2]),
}  # fmt: skip
_RATE = re.compile(r"(\d+)(?: \w+)? (?:(?:an?|per|every|each|eahc) )?(?:hour|minute|lesson)\b")


def solve(kind: str, question: str) -> int | None:
    """The answer; None for a kind that is not listed."""
    text = _normal(question).replace("$", "")
    numbers = [int(n) for n in re.findall(r"(?<![a-z\d/])\d+(?!\d*/)", text)]
    if kind in ("wagesum", "wageleft", "ratesum"):
        return _wage(text, numbers)
    if kind in ("ratio", "ratiobig") and len(numbers) < 3:
        return None  # `one to 4`: that word is no number elsewhere
    return KINDS[kind](numbers) if kind in KINDS else None


def _wage(text: str, numbers: list[int]) -> int:
    """Pay for hours on two days, less what is spent after that."""
    rate = _RATE.search(text)
    assert rate is not None
    numbers.remove(int(rate[1]))
    return int(rate[1]) * (numbers[0] + numbers[1]) - sum(numbers[2:])

"""A second reader for the scenes told from every side: what each kind asks, from the numbers of the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import prod

from tests.tasks.solvers.stories import _normal

_Formula = Callable[[list[int]], int]

_GAPS = (
    "ageuntil", "agewas", "born", "bornin", "changeone", "onhours", "moneydown", "startgot", "lostcount", "gotcount",
    "gaptimesof", "rosefrom", "fellfrom", "spentwhat", "sumknown", "sumages", "timesgap",
)  # fmt: skip
_RATIOS = (
    "ratetime", "rateone", "priceone", "priceenough", "packseach", "packsneeded", "timesratio", "onedone", "onelasts",
)  # fmt: skip
# To a kind, how many numbers its text has and what to make of them.
KINDS: dict[str, tuple[int, _Formula]] = {
    **dict.fromkeys(_GAPS, (2, lambda n: max(n) - min(n))),
    **dict.fromkeys(_RATIOS, (2, lambda n: max(n) // min(n))),
    **dict.fromkeys(("rateall", "pricetotal", "packsall", "ropearea", "onetakes"), (2, prod)),
    **dict.fromkeys(("startlost", "hadbefore", "moneyup", "twotimes"), (2, sum)),
    **dict.fromkeys(("threetimes", "listsum", "weightup", "startlosttwo"), (3, sum)),
    **dict.fromkeys(("paytwo", "gavetwo"), (3, lambda n: 2 * max(n) - sum(n))),
    **dict.fromkeys(("nightlong", "dayslong"), (2, lambda n: 12 - n[0] + n[1])),
    "wagedays": (3, prod),
    "ropearound": (2, lambda n: 2 * sum(n)),
    "packsround": (2, lambda n: -(-max(n) // min(n))),
    "packsfull": (2, lambda n: max(n) // min(n)),
    "packsleft": (2, lambda n: max(n) % min(n)),
    "crossed": (4, lambda n: (n[2] - n[0]) * 60 + n[3] - n[1]),
    "onmins": (4, lambda n: abs(n[3] - n[1])),
    "daylong": (4, lambda n: abs(n[0] - n[2])),
    "allbut": (2, min),
    "fracpart": (3, lambda n: max(n) * sorted(n)[0] // sorted(n)[1]),
    "fracleft": (3, lambda n: max(n) - max(n) * sorted(n)[0] // sorted(n)[1]),
    "hourafter": (2, lambda n: sum(n) - 12),
    "moreshare": (3, lambda n: (n[0] + n[1]) // n[2]),
}
_COINS = {"quarter": 25, "dime": 10, "nickel": 5}


def solve(kind: str, question: str) -> int | None:
    """The answer; None for a kind that is not listed or a text with other numbers besides."""
    text = _normal(re.sub(r"(?<!ty[- ])\bone\b", "", question.lower())).replace("$", "")
    if kind.startswith("coins") and kind != "coinscent":
        found = re.findall(r"(\d+) (quarter|dime|nickel)s", text)
        return sum(int(number) * _COINS[coin] for number, coin in found) if len(found) == 2 else None
    numbers = [int(number) for number in re.findall(r"(?<![a-z\d])\d+", text)]
    if kind not in KINDS or len(numbers) != KINDS[kind][0]:
        return None
    return KINDS[kind][1](numbers)

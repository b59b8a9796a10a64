"""Reads how things are packed: one set of facts, of which full boxes, leftovers, both or boxes alone are asked."""

from __future__ import annotations

import re

from tests.tasks.solvers.equations_daily import digits

_W = r"[a-z]+"
_FACTS = (  # so many things, so many to a box
    (rf"(\d+) ({_W}) and ({_W}) of (\d+)", "twzb"),
    (rf"(\d+) ({_W}), each ({_W}) (?:holds|takes|fits) (\d+)", "twzb"),
    (rf"a ({_W}) (?:holds|takes|fits) (\d+) ({_W}) and (?:there are|i have|we got) (\d+)", "zbwt"),
    (rf"(\d+) ({_W}) (?:fit|go) in a ({_W}), (?:i have|there are) (\d+)", "bwzt"),
    (rf"(\d+) ({_W}), (\d+) per ({_W})", "twbz"),
    (rf"(?:packing|pack) (\d+) ({_W}) into ({_W}) of (\d+)", "twzb"),
    (rf"({_W}) of (\d+), (\d+) ({_W})", "zbtw"),
    (rf"each ({_W}) has room for (\d+) ({_W}) and i need to pack (\d+)", "zbwt"),
    (rf"(\d+) ({_W}) go into ({_W}) with (\d+) in each", "twzb"),
)
_THINGS = "eggs|apples|books|pencils|cookies|photos|people|cans|bottles|stickers|chairs|pens|kids|tiles|screws|cards"
_BOTH = (
    r"how many (?:full|complete) [a-z]+,? and |full [a-z]+ and leftover|get full and how many|quotient and remainder"
)
_REST = (
    rf"how many (?:{_THINGS}) (?:are left over|do ?n'?t fit|remain|are in the [a-z]+ that isn'?t full)|not the (?!left)"
    r"|what'?s left ?over|how many are left|how many too many"
)


def read(question: str) -> str | None:
    """The answer to such a question; None for any other."""
    text = re.sub(r"(?<=\d),(?=\d{3})", "", " ".join(question.lower().split()))
    text = re.sub(r" ([,.])", r"\1", digits(text))
    if len(re.findall(r"\d+", text)) != 2:
        return None
    for pattern, order in _FACTS:
        if found := re.search(pattern, text):
            told = dict(zip(order, found.groups(), strict=True))
            if not re.fullmatch(_THINGS, told["w"]):
                continue
            a, b = int(told["t"]), int(told["b"])
            asked = text.replace(found[0], "|")
            if re.search(_BOTH, asked):
                return f"{a // b} r{a % b}"
            if re.search(_REST, asked):
                return str(a % b)
            if re.search(r"how many|number of", asked):
                return str(a // b) if a % b == 0 or re.search(r"full", asked) else None
    return None

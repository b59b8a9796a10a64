"""A boolean expression as a thought may rewrite it: in any order that comes to the same, results under any number.

`f|(t|f)|!t` is one `|` of five parts; `1 !t=f`, `2 t|1f=t`, `3 f|2t=t` each put a numbered result in the place of two
parts, or of one that is denied.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import TypeAlias

Form: TypeAlias = "str | tuple[str, tuple[Form, ...]]"
"""A value or result (`t`, `2f`), or a sign with its parts, which have no order and not the same sign again."""

_SUM = re.compile(r"([1-9]\d?) (?:(\d{0,2}[tf])([&|^])|!)(\d{0,2}[tf])=([tf])")
_MOST = 64  # forms that are followed side by side: `1 !t=f` may be any of several `!t`


def joined(sign: str, parts: Collection[Form]) -> Form:
    """The form of these parts under that sign, those of the same sign opened; one part alone is itself."""
    if sign == "!":
        return sign, tuple(parts)
    opened: list[Form] = []
    for part in parts:
        opened += part[1] if isinstance(part, tuple) and part[0] == sign else [part]
    return opened[0] if len(opened) == 1 else (sign, tuple(sorted(opened, key=repr)))


def rewritten(forms: Collection[Form], line: str) -> set[Form]:
    """What the forms may be after a line such as `3 f|2t=t`; none where it is false or has no place in any of them."""
    found = _SUM.fullmatch(line)
    if not found or not _holds(found[2] or "", found[3] or "!", found[4], found[5]):
        return set()
    parts = [part for part in (found[2], found[4]) if part]
    after = {new for form in forms for new in _replaced(form, found[3] or "!", parts, found[1] + found[5])}
    return set(sorted(after, key=repr)[:_MOST])


def settles(forms: Collection[Form], result: str) -> bool:
    """Whether this result is all that is left of some form, or decides it: `f` one of several under `&`."""
    strong = {"f": "&", "t": "|"}.get(result[-1])
    return any(form == result or (form[0] == strong and result in form[1]) for form in forms)


def _holds(left: str, sign: str, right: str, end: str) -> bool:
    a, b, c = (side[-1:] == "t" for side in (left, right, end))
    return c == {"!": not b, "&": a and b, "|": a or b, "^": a != b}[sign]


def _replaced(form: Form, sign: str, parts: list[str], result: str) -> Iterator[Form]:
    if isinstance(form, str):
        return
    inside: list[Form] = list(form[1])
    if form[0] == sign and not Counter[Form](parts) - Counter(inside):
        rest = inside.copy()
        for part in parts:
            rest.remove(part)
        yield joined(sign, [*rest, result]) if rest else result
    for i, within in enumerate(inside):
        for new in _replaced(within, sign, parts, result):
            yield joined(form[0], [*inside[:i], new, *inside[i + 1 :]])

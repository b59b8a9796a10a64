"""Written comparisons: the language for comparing and sorting decimals in small steps.

Every thought begins with what is asked, after the word that asks it (`want cheaper min`, `want longest up`,
`want <`). A comparison opens with its pair, names digits place by place (a missing decimal is 0), stops at the first
difference and is written out. Whole parts of unlike length are one place, `84<100`. Two negative numbers are compared
by size, then turned round; unlike signs need one line. Where more may be slower the unit stands beside the word that
asks, `want faster sec min`.

    9.11?9.9    9=9    1<9    9.11<9.9              -2.5?-2.35    2=2    5>3    -5<-3    -2.5<-2.35

Then it is held against what is asked: `max 9.9` names the winner, which goes on into the next pair, and `> < no` has
the sign asked for, the one found and the verdict. Sorting inserts each number into a sorted run from the front: the
line that finds its place names the neighbours, `2.3<2.39<2.8` (at an end of the run only one), then comes the new run,
`< 2.3, 2.39, 2.8`; long lists are first grouped by whole part. The last line ends in the answer,
but for lists of more than five. The middle one or the second best is picked from the sorted run, `middle 2.39`.
Whether a number lies between two others takes a comparison with each: `between > < yes`.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from decimal import Decimal
from random import Random

_GOALS = {
    **{"max": "max", "min": "min", "asc": "up", "desc": "down", "gt": ">", "lt": "<", "eq": "=", "between": "between"},
    **{"mid": "middle", "max2": "second max", "min2": "second min"},
}
_PICKS = {"mid": "asc", "max2": "desc", "min2": "asc"}  # kinds that sort first, then take one number
GOALS = frozenset(word for goal in _GOALS.values() for word in goal.split(" "))
YES_OR_NO = ("gt", "lt", "eq", "between")


_LISTED = 5  # numbers that one line can list


def goal(kind: str, word: str = "") -> str:
    """The line that names what is asked, after the word that asks it: `want smaller min`."""
    return f"want {word} {_GOALS[kind]}" if word and word != _GOALS[kind] else f"want {_GOALS[kind]}"


def order_of(kind: str) -> str:
    """The kind itself, or the order to sort in before one number is picked."""
    return _PICKS.get(kind, kind)


def picked(kind: str, numbers: Sequence[str]) -> str:
    """The line that picks one number of the sorted run; empty for kinds that pick none."""
    return f"{_GOALS[kind]} {solve(kind, numbers)}" if kind in _PICKS else ""


def solve(kind: str, numbers: Sequence[str]) -> str:
    if kind in ("asc", "desc"):
        return ", ".join(sorted(numbers, key=Decimal, reverse=kind == "desc"))
    if kind in ("max", "min"):
        return (max if kind == "max" else min)(numbers, key=Decimal)
    if kind in _PICKS:
        return sorted(numbers, key=Decimal, reverse=kind == "max2")[len(numbers) // 2 if kind == "mid" else 1]
    if kind == "between":
        return "yes" if {relation(numbers[0], n) for n in numbers[1:]} == {"<", ">"} else "no"
    asked = {"gt": ">", "lt": "<", "eq": "="}[kind]
    return "yes" if relation(numbers[0], numbers[1]) == asked else "no"


def relation(a: str, b: str) -> str:
    x, y = Decimal(a), Decimal(b)
    return "<" if x < y else ">" if x > y else "="


def ahead(kind: str, a: str, b: str) -> bool:
    """Whether a comes before b: the larger for max and descending order, else the smaller."""
    return relation(a, b) == (">" if kind in ("max", "desc") else "<")


def parts_of(n: str) -> tuple[str, str]:
    whole, _, fraction = n.lstrip("-").partition(".")
    return whole, fraction


def padded(a: str, b: str) -> tuple[str, str]:
    """Both with the same number of decimals."""
    places = max(len(parts_of(a)[1]), len(parts_of(b)[1]), 1)
    p, q = (f"{'-' * n.startswith('-')}{parts_of(n)[0]}.{parts_of(n)[1]:0<{places}}" for n in (a, b))
    return p, q


def digits(a: str, b: str, whole: bool = False) -> list[str]:
    """The lines that decide a?b: one a place, up to the first difference; the whole parts as one place if `whole`."""
    if a.startswith("-") != b.startswith("-"):
        return ["-<+" if a.startswith("-") else "+>-"]
    (p, q), lines = padded(a.lstrip("-"), b.lstrip("-")), []
    (m, p), (n, q) = parts_of(p), parts_of(q)
    front = [(m, n)] if whole or len(m) != len(n) else zip(m, n, strict=True)
    for x, y in [*front, *zip(p, q, strict=True)]:
        lines.append(f"{x}{relation(x, y)}{y}")
        if x != y:
            return lines + ([f"-{x}{relation('-' + x, '-' + y)}-{y}"] if a.startswith("-") else [])
    return lines


def scaled(a: str, b: str) -> list[str]:
    """The comparison as whole numbers, once both have the same number of decimals: 911<990."""
    if a.startswith("-") != b.startswith("-"):
        return digits(a, b)
    p, q = (str(int(n.replace(".", ""))) for n in padded(a, b))
    return [f"{p}{relation(p, q)}{q}"]


def _stated(a: str, b: str) -> str:
    """The comparison written out."""
    return f"{a}{relation(a, b)}{b}"


def verdict_of(kind: str, numbers: Sequence[str]) -> str:
    """The sign asked for, the sign found, and the answer: `< > no`; both signs found for `between`."""
    found = " ".join(relation(numbers[0], n) for n in numbers[1:])
    return f"{_GOALS[kind]} {found} {solve(kind, numbers)}"


def _listed(kind: str, run: Sequence[str]) -> str:
    return f"{sign_of(kind)} {', '.join(run)}"


def sign_of(kind: str) -> str:
    """How neighbours stand in a sorted run."""
    return "<" if kind == "asc" else ">"


def _compare(a: str, b: str, way: str) -> list[str]:
    if way == "other":
        p, q = padded(a, b)
        return [f"{p}?{q}", *digits(p, q)]
    return [f"{a}?{b}", *digits(a, b, way == "whole")]


def _best(kind: str, numbers: Sequence[str], way: str) -> tuple[str, list[str]]:
    """The largest or smallest, and the comparisons that find it."""
    winner, lines = numbers[0], []
    for n in numbers[1:]:
        lines += _compare(winner, n, way) if way != "skip" else []
        stated = _stated(winner, n)
        winner = n if ahead(kind, n, winner) else winner
        lines += [stated, f"{kind} {winner}"] if kind in ("max", "min") else []
    return winner, lines


def _insertion(kind: str, numbers: Sequence[str], way: str) -> list[str]:
    run, lines = [numbers[0]], []
    for n in numbers[1:]:
        at = next((i for i, other in enumerate(run) if ahead(kind, n, other)), len(run))
        if way != "skip":
            lines += [line for other in run[: at + 1] for line in _compare(n, other, way)]
            inside = way != "whole" and 0 < at < len(run)
            place = (run[at - 1], n, run[at]) if inside else ()
            lines.append(sign_of(kind).join(place) or _stated(n, run[min(at, len(run) - 1)]))
        run.insert(at, n)
        lines.append(_listed(kind, run))
    return lines


def _selection(kind: str, numbers: Sequence[str]) -> list[str]:
    """The best of the numbers, then the best of the others, and so on."""
    left, lines = list(numbers), []
    while left:
        winner, found = _best(kind, left, "careful")
        lines += [*found, winner]
        left.remove(winner)
    return lines


def label_of(n: str, numbers: Sequence[str]) -> str:
    """The group of a number: its sign where signs differ or count, else its whole part."""
    if any(m.startswith("-") for m in numbers):
        return "-" if n.startswith("-") else "+"
    return parts_of(n)[0]


def grouped(kind: str, numbers: Sequence[str]) -> dict[str, list[str]]:
    """The groups that matter, in the asked order; only the best one when one number is asked for."""
    ordered = sorted(numbers, key=Decimal, reverse=kind in ("max", "desc"))
    labels = dict.fromkeys(label_of(n, numbers) for n in ordered)
    groups = {label: [n for n in numbers if label_of(n, numbers) == label] for label in labels}
    return groups if kind in ("asc", "desc") else dict([next(iter(groups.items()))])


def planned(kind: str, numbers: Sequence[str]) -> str:
    if kind == "between":
        return f"plan {'; '.join(numbers[1:])}"
    if kind in ("asc", "desc") or len(numbers) > 2:
        return f"plan {'; '.join(grouped(kind, numbers))}"
    a, b = numbers
    if a.startswith("-") != b.startswith("-"):
        return "plan -?+" if a.startswith("-") else "plan +?-"
    (whole, fraction), (other, rest) = parts_of(a), parts_of(b)
    return f"plan {whole}?{other}" + (f"; .{fraction or 0}?.{rest or 0}" if whole == other else "")


def work(kind: str, numbers: Sequence[str], way: str) -> list[str]:
    """The steps in that way, without the goal; `whole` takes whole parts at a glance (draws are held to its length)."""
    if kind in _PICKS:
        return [*work(_PICKS[kind], numbers, way), picked(kind, numbers)]
    if kind == "between":
        return _framed(numbers, way)
    if len(numbers) == 2 and kind not in ("asc", "desc"):
        a, b = numbers
        lines = [planned(kind, numbers), *digits(a, b)] if way == "split" else _compare(a, b, way)
        end = f"{kind} {solve(kind, numbers)}" if kind in ("max", "min") else verdict_of(kind, numbers)
        return [*(lines if way != "skip" else ()), _stated(a, b), end]
    if way == "split" or (len(numbers) > _LISTED and kind in ("asc", "desc")):
        return _by_group(kind, numbers, way)
    return _work_group(kind, numbers, way)


def _framed(numbers: Sequence[str], way: str) -> list[str]:
    """The first number held against each of the others."""
    n, *ends = numbers
    lines = [planned("between", numbers)] if way == "split" else []
    for end in ends:
        lines += [*(_compare(n, end, way) if way != "skip" else ()), _stated(n, end)]
    return [*lines, verdict_of("between", numbers)]


def _by_group(kind: str, numbers: Sequence[str], way: str) -> list[str]:
    groups, lines = grouped(kind, numbers), [planned(kind, numbers)]
    for label, group in groups.items():
        lines += [f"{label}: {' '.join(group)}", *(_work_group(kind, group, way) if len(group) > 1 else [])]
    if kind in ("max", "min"):
        best = f"{kind} {solve(kind, numbers)}"
        return lines if lines[-1] == best else [*lines, best]
    run = _listed(kind, solve(kind, numbers).split(", "))
    return [*lines, run] if len(numbers) <= _LISTED and lines[-1] != run else lines


def _work_group(kind: str, numbers: Sequence[str], way: str) -> list[str]:
    if kind in ("max", "min"):
        return _best(kind, numbers, way)[1]
    if way != "other":
        return _insertion(kind, numbers, way)
    run = _selection(kind, numbers)
    return [*run, _listed(kind, solve(kind, numbers).split(", "))] if len(numbers) <= _LISTED else run


def checked(kind: str, numbers: Sequence[str], lines: Sequence[str]) -> list[str]:
    """The steps with checks before the line that ends in the answer; a sorted run comes before and after them."""
    *before, end = lines
    if kind in _PICKS:
        return [*before, *_checks(_PICKS[kind], numbers), end]
    if kind not in ("asc", "desc"):
        return [*before, *_checks(kind, numbers), end]
    return [*lines, *_checks(kind, numbers), *([end] if len(numbers) <= _LISTED else ())]


def _checks(kind: str, numbers: Sequence[str]) -> list[str]:
    """Two numbers padded and the other way round; neighbours in order; the winner beside every other number."""
    if len(numbers) == 2:
        b, a = padded(*numbers)
        return [f"check {a}{relation(a, b)}{b}"]
    if kind == "between":
        return [f"check {end}{relation(end, numbers[0])}{numbers[0]}" for end in numbers[1:]]
    if kind in ("max", "min"):
        best = solve(kind, numbers)
        return [f"check {best}{relation(best, n)}{n}" for n in numbers if n != best]
    ordered = solve(kind, numbers).split(", ")
    return [f"check {a}{relation(a, b)}{b}" for a, b in itertools.pairwise(ordered)]


def slip(rng: Random, lines: list[str]) -> list[str]:
    """One comparison of digits goes wrong (often decimals read as whole numbers, 11>9) and is taken back by `wait`."""
    a = b = ""
    slips: list[tuple[int, str]] = []
    for i, line in enumerate(lines):
        if "?" in line:
            a, b = line.split("?")
        elif (sign := next((s for s in "<>=" if s in line), "")) and not {".", " "} & set(line):
            wrong = line.replace(sign, {"<": ">", ">": "<", "=": rng.choice("<>")}[sign])
            p, q = parts_of(a)[1] or "0", parts_of(b)[1] or "0"
            if sign in "<>" and parts_of(a)[0] == parts_of(b)[0] and relation(p, q) not in (sign, "="):
                wrong = f"{p}{relation(p, q)}{q}" if "-" not in line else wrong
            slips.append((i, wrong))
    decisive = [slip for slip in slips if "=" not in lines[slip[0]]] or slips
    at, wrong = rng.choice(decisive)
    return [*lines[:at], wrong, f"wait {lines[at]}", *lines[at + 1 :]]

"""Further everyday questions about decimals, for training texts alone: whose number it is, how many are above, which
is closer, fractions beside decimals, rounding, change and differences.

who       want who taller max  1.82?1.8 ... 1.82>1.8  max 1.82  1.82 Tom          as `comparing`, then the name
count     want above count >   0.99?1  0<1  0.99<1  count 0  1.5?1 ... 1.5>1  count 1
near      want closer near 1   1-0.9=0.1  1.2-1=0.2  0.1?0.2 ... 0.1<0.2  near 0.9
fraction  want bigger max      5/8=0.625  0.625?0.6 ... 0.625>0.6  max 5/8
round     want round 3.4|67    6>=5  34+1=35  round 3.5                           the digit behind the bar decides
sum       (2000-1345)/100      2000-1345: ... =655  655/100=131/20                as sums of decimals are written
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import gcd
from random import Random
from typing import Any

from mull.core import StepVerdict
from mull.tasks import expected
from mull.tasks.decimals.comparing import checked, digits, goal, relation, slip, solve, work
from mull.tasks.decimals.judge import Reader
from mull.tasks.expected import RIGHT, USELESS, WRONG, Expected
from mull.tasks.working import slip as slip_sum
from mull.tasks.working import work as written

_SIGNS = {"max": "max", "min": "min", "gt": ">", "lt": "<"}


def point(value: Fraction | int, unit: int = 1) -> str:
    """A terminating fraction of units as a decimal without idle zeros: 0.625."""
    exact = Fraction(value) / unit
    text = f"{Decimal(exact.numerator) / Decimal(exact.denominator):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def decimal_of(n: str) -> str:
    """The number itself, or the fraction as a decimal."""
    return point(Fraction(n)) if "/" in n else n


def answer(data: Mapping[str, Any]) -> str:
    """The answer as it is written."""
    kind, numbers, base = data["kind"], data["numbers"], data["base"]
    plain = [decimal_of(n) for n in numbers]
    if kind == "who":
        return str(data["names"][numbers.index(solve(base, numbers))])
    if kind == "count":
        return str(sum(relation(n, numbers[0]) == base for n in numbers[1:]))
    if kind == "near":
        return str(min(numbers[1:], key=lambda n: abs(Decimal(n) - Decimal(numbers[0]))))
    if kind == "fraction":
        found = solve(base, plain)
        return found if base in ("gt", "lt") else str(numbers[plain.index(found)])
    if kind == "round":
        return thought(data)[-1].removeprefix("round ")
    first, *others = map(Fraction, numbers)
    return point(first - others[0] if base == "-" else first + sum(others))


def thought(data: Mapping[str, Any], way: str = "careful") -> list[str]:
    """The lines, from what is asked to the answer."""
    kind, numbers, base, word = data["kind"], data["numbers"], data["base"], data["word"]
    if kind == "who":
        steps = work(base, numbers, "careful" if way == "check" else way)
        steps = checked(base, numbers, steps) if way == "check" else steps
        return [goal(base, word), *steps, f"{solve(base, numbers)} {answer(data)}"]
    if way == "check":
        return expected.checked(thought(data))
    if kind == "count":
        return [f"want {word} count {base}", *_counted(numbers, base)]
    if kind == "near":
        return [f"want {word} near {numbers[0]}", *_distances(numbers), f"near {answer(data)}"]
    if kind == "fraction":
        plain = tuple(map(decimal_of, numbers))
        facts = [f"{n}={m}" for n, m in zip(numbers, plain, strict=True) if n != m]
        *steps, end = work(base, plain, "careful")
        end = f"{base} {answer(data)}" if base in ("max", "min") else end
        return [f"want {word} {_SIGNS[base]}", *facts, *steps, end]
    return rounded_lines(numbers[0], int(base)) if kind == "round" else _summed(numbers, base)


def _held(a: str, b: str) -> list[str]:
    return [f"{a}?{b}", *digits(a, b), f"{a}{relation(a, b)}{b}"]


def _counted(numbers: Sequence[str], sign: str) -> list[str]:
    lines, found = [], 0
    for n in numbers[1:]:
        found += relation(n, numbers[0]) == sign
        lines += [*_held(n, numbers[0]), f"count {found}"]
    return lines


def _distances(numbers: Sequence[str]) -> list[str]:
    """How far each is away, the larger number first, and the two held against each other."""
    to, far, lines = numbers[0], [], []
    for n in numbers[1:]:
        high, low = (n, to) if Decimal(n) > Decimal(to) else (to, n)
        far.append(point(Fraction(high) - Fraction(low)))
        lines.append(f"{high}-{low}={far[-1]}")
    return [*lines, *_held(*far)]


def rounded_lines(n: str, places: int) -> list[str]:
    """The number cut behind its last place, the next digit held against 5, and what is kept, perhaps with one more."""
    whole, _, tail = n.partition(".")
    kept, rest = tail[:places], tail[places:]
    digit, body = int(rest[0]), whole + kept
    up = digit >= 5
    raised = str(int(body) + up).zfill(len(body))
    end = f"{raised[:-places]}.{raised[-places:]}" if places else raised
    sums = [f"{int(body)}+1={int(body) + 1}"] if up else []
    return [
        f"want round {whole}{'.' * bool(kept)}{kept}|{rest}",
        f"{digit}{'>=' if up else '<'}5",
        *sums,
        f"round {end}",
    ]


def _summed(numbers: Sequence[str], op: str) -> list[str]:
    unit = 10 ** max(len(n.partition(".")[2]) for n in numbers)
    scaled = [int(Fraction(n) * unit) for n in numbers]
    total, lines = scaled[0], [f"({op.join(map(str, scaled))})/{unit}"]
    for n in scaled[1:]:
        lines += written(total, op, n)
        total = total - n if op == "-" else total + n
    exact = Fraction(total, unit)
    return [*lines, f"{total}/{unit}" + (f"={exact}" if gcd(total, unit) > 1 else "")]


def repaired(data: Mapping[str, Any], rng: Random) -> list[str]:
    """The thought with one slip that is taken back by `wait`."""
    lines = thought(data)
    if data["kind"] == "sum" or data["kind"] == "round":
        spots = [i for i, line in enumerate(lines) if i and line[-1].isdigit() and "?" not in line]
        while True:
            at = rng.choice(spots)
            wrong = slip_sum(rng, lines[at])
            if judge(data, [*lines[:at], wrong])[-1] is WRONG:
                return [*lines[:at], wrong, f"wait {lines[at]}", *lines[at + 1 :]]
    tail = -1 if data["kind"] != "count" else None
    while True:
        found = [lines[0], *slip(rng, lines[1:tail]), *(lines[tail:] if tail else ())]
        at = next(i for i, line in enumerate(found) if line.startswith("wait "))
        if judge(data, found[:at])[-1] is WRONG:
            return found


def judge(data: Mapping[str, Any], steps: Sequence[str]) -> list[StepVerdict]:
    """The verdict on every step."""
    reader = _Named(data) if data["kind"] == "who" else Expected(thought(data), _true)
    return [reader.read(step) for step in steps]


def _true(step: str) -> bool:
    """Whether this is a true comparison of two numbers."""
    for sign in "<>=":
        a, found, b = step.partition(sign)
        plain = all(n.replace(".", "", 1).isdigit() and n.isascii() for n in (a, b))
        if found and plain and "." in a + b and len(step) < 40:
            return relation(a, b) == sign
    return False


class _Named:
    """Comparisons are judged as ever; the last line gives the best number its name."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.end = thought(data)[-1]
        self.reader = Reader(data["base"], data["numbers"], data["word"])
        self.said = False

    def read(self, step: str) -> StepVerdict:
        """The verdict on the next step."""
        if step != self.end:
            return self.reader.judge(step)
        said, self.said = self.said, True
        return USELESS if said else RIGHT

"""Everyday questions about numbers without owners: percents and words beside decimals, limits, units, the closest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from random import Random

from mull.tasks.decimals.comparing import goal, relation, solve, verdict_of, work
from mull.tasks.decimals.training.everyday import Drawn, added, enough, held
from mull.tasks.decimals.training.further import point
from mull.tasks.phrasing import vary
from mull.tasks.verify import number

_SAID = (
    ("half", "0.5"), ("one half", "0.5"), ("a half", "0.5"), ("a quarter", "0.25"), ("one quarter", "0.25"),
    ("three quarters", "0.75"), ("one fifth", "0.2"), ("a tenth", "0.1"), ("two fifths", "0.4"),
    ("three fifths", "0.6"), ("one tenth", "0.1"), ("a third", "0.333"), ("two thirds", "0.667"),
)  # fmt: skip
_MORE, _LESS = "[bigger|larger|greater|more|higher|bigger]", "[smaller|less|smaller|lower]"
_MOST, _LEAST = "[biggest|largest|greatest|highest]", "[smallest|lowest|least|smallest]"
_EITHER = (
    "which is ~, {or}?", "{or}, which is ~?", "~: {or}?", "what's ~, {or}", "which is ~: {or}", "is {or} ~? which one",
    "{vs}, which is ~?", "{vs} which one is ~", "which number is ~, {or}?", "~ one: {or}", "which of {and} is ~?",
)  # fmt: skip
_OR_ALIKE = (
    "{vs}", "{or} - which is ~ or are they equal?", "which is ~, {or}, or are they equal?",
    "is one of {and} ~ or are they equal?",
    "compare {and}: which is ~ or are they equal",
)  # fmt: skip
_SAME = (
    "is {a} the same as {b}?", "are {a} and {b} the same?", "is {a} equal to {b}?", "does {a} equal {b}?", "{a} = {b}?",
    "do {a} and {b} have the same value?", "is {a} as much as {b}?", "are {a} and {b} equal",
    "{a} = {b}, true or false?",
)  # fmt: skip
_HOLDS = (
    "is {a} ~ than {b}?", "is {a} ~ than {b}?", "{a} is ~ than {b}, true or false?", "true or false: {a} is ~ than {b}",
    "yes or no: is {a} ~ than {b}?", "would {a} be ~ than {b}", "is it true that {a} is ~ than {b}?",
)  # fmt: skip


def _form(rng: Random) -> tuple[str, str]:
    """A percentage, a fraction or a word, and the same as a decimal."""
    style = rng.random()
    if style < 0.35:
        n = rng.choice((rng.randint(1, 19) * 5, rng.randint(1, 99), rng.randint(1, 9) * 10))
        return f"{n}{rng.choice(('%', '%', '%', ' percent'))}", point(n, 100)
    if style < 0.65:
        low = rng.choice((2, 4, 4, 5, 5, 8, 10, 20, 3, 3))
        top = rng.randint(1, low - 1)
        return f"{top}/{low}", {"1/3": "0.333", "2/3": "0.667"}.get(f"{top}/{low}") or point(Fraction(top, low))
    return rng.choice(_SAID)


def _near(rng: Random, n: str, alike: float) -> str:
    """A decimal close to another, with that chance the same one."""
    if rng.random() < alike and len(n) < 5:
        return n + rng.choice(("", "", "0"))
    while True:
        found = point(Fraction(n) + Fraction(rng.choice((-20, -10, -5, -2, -1, 1, 2, 5, 10, 20)), 100))
        found = rng.choice((found, f"{found[:3]}", f"0.{rng.randint(1, 9)}", f"0.{rng.randint(1, 99):02d}"))
        if 0 < Decimal(found) < 2 and len(found) < 5 and Decimal(found) != Decimal(n) and found != n[:4]:
            return found


def _keyed(kind: str, numbers: Sequence[str]) -> list[str]:
    return [f"{kind} {' '.join(sorted((point(Fraction(n)) for n in numbers), key=Decimal))}"]


def valued(rng: Random, level: int) -> Drawn | None:
    """Percentages, fractions, words and decimals side by side; they may be alike."""
    (a, x), up, style = _form(rng), rng.random() < 0.6, rng.random()
    b = y = _near(rng, x, 0.3)
    if rng.random() < 0.15:
        b, y = _form(rng)
    pair = [(a, x), (b, y)] if rng.random() < 0.5 else [(b, y), (a, x)]
    (a, x), (b, y) = pair
    facts = [f"{n}={m}" for n, m in pair if n != m]
    alike, sign = Decimal(x) == Decimal(y), "<>"[up]
    if a == b or (alike and "0.333" in (x, y)):
        return None
    slots = {
        "a": a,
        "b": b,
        "or": f"{a} or {b}",
        "and": f"{a} and {b}",
        "vs": f"{a} {rng.choice(('vs', 'vs', 'or'))} {b}",
    }
    word = vary(rng, _MORE if up else _LESS)
    if style < 0.2:
        return Drawn(rng.choice(_SAME).format(**slots), ["want =", *facts, *held(x, y), verdict_of("eq", (x, y))],
                     "yes" if alike else "no", "yesno", _keyed("eq", (x, y)))  # fmt: skip
    if style < 0.4:
        said = "yes" if relation(x, y) == sign else "no"
        question = rng.choice(_HOLDS).replace("~", word).format(**slots)
        return Drawn(question, [f"want {word} {sign}", *facts, *held(x, y), f"{sign} {relation(x, y)} {said}"], said,
                     "yesno", [f"valued {sign} {a} {b}"])  # fmt: skip
    template = rng.choice(_EITHER if not alike or rng.random() < 0.6 else _OR_ALIKE)
    template = rng.choice(_OR_ALIKE[1:]) if not alike and rng.random() < 0.12 else template
    base = "max" if up or "~" not in template else "min"
    lines = [goal(base, word if "~" in template else ""), *facts, *held(x, y)]
    best = "equal" if alike else a if solve(base, (x, y)) == x else b
    lines.append("equal" if alike else f"{base} {best}")
    return Drawn(template.replace("~", word).format(**slots), lines, best, _judged(best), _keyed(base, (x, y)))


def _judged(best: str) -> str:
    """How an answer is compared with one of what was listed: by its value where it is a number, as `0.51` and `3/4`."""
    return "text" if number(best) is None else "number"


def several(rng: Random, level: int) -> Drawn | None:
    """The most or least of three that are written in unlike ways."""
    forms = [_form(rng), _form(rng)]
    low = _near(rng, forms[0][1], 0)
    forms = rng.sample([*forms, (low, low)], 3)
    shown, values = [n for n, _ in forms], tuple(n for _, n in forms)
    if len({Decimal(n) for n in values}) < 3:
        return None
    up = rng.random() < 0.6
    base, word = "max" if up else "min", vary(rng, _MOST if up else _LEAST)
    *steps, _ = work(base, values, "careful")
    best = shown[values.index(solve(base, values))]
    listed = f"{', '.join(shown[:-1])} {{}} {shown[-1]}"
    ask = rng.choice((f"which is the {word}: {listed.format('or')}?", f"{word} of {listed.format('and')}",
                      f"what is the {word} of {listed.format('and')}?", f"{word}: {', '.join(shown)}"))  # fmt: skip
    facts = [f"{n}={m}" for n, m in forms if n != m]
    return Drawn(ask, [goal(base, word), *facts, *steps, f"{base} {best}"], best, _judged(best), _keyed(base, values))


def converted(rng: Random, level: int) -> Drawn | None:
    """A percentage, a fraction or a word as a decimal; or a decimal in percent."""
    n, value = _form(rng)
    if value in ("0.333", "0.667"):
        return None
    if rng.random() < 0.25:
        n = point(Fraction(value) * 100)
        ask = rng.choice(
            ("what is {a} in percent?", "{a} as a percentage", "write {a} as a percent", "how many percent is {a}")
        )
        return Drawn(ask.format(a=value), [f"want percent {value}", f"{value}={n}%", n], n, "number", [f"percent {n}"])
    ask = rng.choice(("what is {a} as a decimal?", "write {a} as a decimal", "{a} as a decimal number",
    "turn {a} into a "
                      "decimal", "{a} in decimal form?", "convert {a} to a decimal",
                      "how do you write {a} as a decimal",
                      "express {a} as a decimal", "{a} as decimal"))  # fmt: skip
    return Drawn(ask.format(a=n), ["want decimal", f"{n}={value}"], value, "number", [f"decimal {n}"])


def picked(rng: Random, level: int) -> Drawn | None:
    """The one of two to four that is more or less than a limit, or between two, or not."""
    low = point(rng.choice((rng.randint(1, 99), 10 * rng.randint(1, 20), 50, 100)), rng.choice((10, 100)))
    high = point(Fraction(low) + Fraction(rng.choice((1, 1, 5, 10)), 10))
    style = rng.choice(("between", ">", "<", "not >", "not <"))
    many = rng.choice((2, 3, 3, 4) if level > 1 else (2, 3, 3))
    pool = list(dict.fromkeys(point(Fraction(low) + Fraction(rng.randint(-30, 60), 100)) for _ in range(20)))
    pool = [n for n in pool if Decimal(n) > 0 and n not in (low, high)]
    if style == "between":
        good = [n for n in pool if Decimal(low) < Decimal(n) < Decimal(high)]
    else:
        good = [n for n in pool if (Decimal(n) > Decimal(low)) == (style in (">", "not <"))]
    bad = [n for n in pool if n not in good]
    if not good or len(bad) < many - 1:
        return None
    numbers = rng.sample([good[0], *bad[: many - 1]], many)
    more, less = "[bigger than|greater than|more than|larger than|above|over]", "[smaller than|less than|below|under]"
    said = {"between": f"between {low} {rng.choice(('and', 'and', '&'))} {high}", ">": vary(rng, more) + f" {low}",
            "<": vary(rng, less) + f" {low}", "not >": f"not {vary(rng, more)} {low}",
            "not <": f"not {vary(rng, less)} {low}"}[style]  # fmt: skip
    lines = [f"want between {low} {high}" if style == "between" else f"want {style} {low}"]
    for n in numbers:
        lines += held(n, low)
        if style == "between" and Decimal(n) > Decimal(low):
            lines += held(n, high)
        if n == good[0]:
            break
    one = rng.choice(("which number is", "which of these is", "which one is", "which is", "find the number that is"))
    listed, either = ", ".join(numbers), f"{', '.join(numbers[:-1])} or {numbers[-1]}"
    ask = rng.choice((f"{one} {said}: {either}?", f"{one} {said}: {listed}", f"{one} {said}, {either}?",
                      f"{listed}. {one} {said}?", f"which of {either} is {said}?",
                      f"{either}: {one} {said}"))  # fmt: skip
    return Drawn(ask, [*lines, f"pick {good[0]}"], good[0], "number", [f"picked {style} {low} {listed}"])


def inner(rng: Random, level: int) -> Drawn | None:
    """Of three numbers, the one that is neither the largest nor the smallest."""
    whole = rng.randint(0, 12)
    numbers = tuple(
        f"{whole}.{tail}" for tail in rng.sample(("1", "01", "11", "2", "12", "21", "5", "05", "55", "7", "077"), 3)
    )
    listed, either = ", ".join(numbers), f"{', '.join(numbers[:-1])} or {numbers[-1]}"
    ask = rng.choice((f"which of {either} is neither the largest nor the smallest?",
    f"{listed}: which one is in between?",
                      f"which of {listed} is not the biggest and not the smallest", f"middle value of {listed}",
                      f"which number lies between the other two: {either}?", f"median of {listed}?",
                      f"what is the middle one of {listed}", f"{listed} - which comes in the middle?"))  # fmt: skip
    return Drawn(ask, [goal("mid", "middle"), *work("mid", numbers, "careful")], solve("mid", numbers), "number",
                 _keyed("mid", numbers))  # fmt: skip


def fits(rng: Random, level: int) -> Drawn | None:
    """Whether what there is suffices, for one thing or for two; whether something is too much."""
    need = point(rng.randint(1, 2000), rng.choice((10, 100, 100)))
    have = rng.choice(
        (point(Fraction(need) + Fraction(rng.randint(-50, 50), 100)), str(rng.choice((2, 5, 10, 20, 50))), need)
    )
    if Decimal(have) <= 0:
        return None
    money = rng.choice(("{} euros", "${}", "{} dollars", "£{}", "{}"))
    x, y = money.format(have), money.format(need)
    if rng.random() < 0.4:
        parts = [point(rng.randint(50, 900), 100) for _ in (0, 1)]
        sums, total = added(parts)
        have = rng.choice(
            (str(rng.choice((5, 10, 12, 15, 20))), point(Fraction(total) + Fraction(rng.randint(-100, 100), 100)))
        )
        a, b, h = (money.format(n) for n in (*parts, have))
        ask = rng.choice((f"i have {h}. can i buy a book for {a} and a pen for {b}?",
        f"is {h} enough for a soup at {a} and "
                          f"a drink at {b}?", f"can i pay {a} and {b} with {h}?",
                          f"tickets cost {a} and {b}. do i have "
                          f"enough with {h}?",
                          f"my budget is {h}, i want things for {a} and {b}. does it work?"))  # fmt: skip
        rest, said = enough(have, total)
        return Drawn(ask, [*sums, *rest], said, "yesno", [f"enough {have} {' '.join(parts)}"])
    thing = rng.choice(("ticket", "book", "meal", "toy", "shirt"))
    if rng.random() < 0.35:
        too, unit = rng.choice(
            (("heavy", "kg"), ("long", "cm"), ("heavy", "kg"), ("high", "cm"), ("wide", "cm"), ("fast", "km/h"))
        )
        load = rng.choice(
            ("bag", "parcel", "box") if too == "heavy" else ("parcel", "box", "stick" if too == "long" else "bag")
        )
        load, verb = ("speed", "is") if too == "fast" else (load, "is")
        ask = rng.choice((f"my {load} {verb} {need} {unit}, the limit is {have} {unit}. is it too "
                          f"{too}?", f"limit {have} {unit}, mine is {need} {unit}. too {too}?",
                          f"is {need} {unit} too {too} if "
                          f"{have} {unit} is allowed?",
                          f"only {have} {unit} allowed and it is {need} {unit}, is it too {too}"))  # fmt: skip
        said = "yes" if relation(need, have) == ">" else "no"
        lines = [f"want too {too} >", *held(need, have), f"> {relation(need, have)} {said}"]
        return Drawn(ask, lines, said, "yesno", [f"too {need} {have}"])
    ask = rng.choice((f"does {x} suffice for a {thing} at {y}?", f"is {x} enough for a {thing} that costs {y}?",
    f"i have {x} and "
                      f"the {thing} costs {y}, can i buy it?", f"can i afford a {thing} for {y} with {x}?",
                      f"a {thing} is {y}. "
                      f"i only have {x}. is that enough?", f"do i have enough: {x} for a {thing} at {y}",
                      f"will {x} cover {y}?",
                      f"can you pay {y} if you have {x}?",
                      f"{y} for the {thing}, {x} in my pocket. enough?"))  # fmt: skip
    lines, said = enough(have, need)
    return Drawn(ask, ["want enough", *lines], said, "yesno", [f"enough {have} {need}"])


_UNITS = (("kg", "g", 1000, "heavier", "lighter"), ("m", "cm", 100, "longer", "shorter"), ("km", "m", 1000, "longer",
"shorter"),
          ("m", "cm", 100, "taller", "shorter"), ("l", "ml", 1000, "more", "less"), ("cm", "mm", 10, "longer",
          "shorter"))  # fmt: skip


def measured(rng: Random, level: int) -> Drawn | None:
    """Two in unlike units, with names to choose from or as a claim."""
    large, small, factor, more, less = rng.choice(_UNITS)
    n = point(rng.randint(1, 40), rng.choice((10, 10, 100)) if factor > 10 else 10)
    value = point(Fraction(n) * factor)
    other = str(max(1, int(value) + rng.choice((0, 1, -1, 5, -5, 10, -10, 50, -50, 100)) * (factor // 100 or 1)))
    if "." not in n or "." in value:
        return None
    up = rng.random() < 0.6
    word, sign = (more, ">") if up else (less, "<")
    x, y = f"{n} {large}", f"{other} {small}"
    fact = f"{x}={value} {small}"
    if rng.random() < 0.4:
        said = "yes" if relation(value, other) == sign else "no"
        ask = rng.choice(
            (f"is {x} {word} than {y}?", f"{x} is {word} than {y}, true or false?", f"is {x} really {word} than {y}")
        )
        return Drawn(ask, [f"want {word} {sign}", fact, *held(value, other),
        f"{sign} {relation(value, other)} {said}"], said,
                     "yesno", [f"units {x} {y} {sign}"])  # fmt: skip
    names = rng.sample(("blue", "red", "green", "old", "new"), 2)
    thing = {"kg": "bag", "l": "bottle"}.get(large, "rope") if word not in ("taller",) else "tree"
    verb = {"kg": "weighs", "l": "holds"}.get(large, "is")
    is_ = "holds" if large == "l" else "is"
    ask = rng.choice((f"the {names[0]} {thing} {verb} {x}, the {names[1]} one {y}. which {is_} {word}?",
    f"which {is_} {word}: the "
                      f"{names[0]} {thing} with {x} or the {names[1]} one with {y}?"))  # fmt: skip
    best = "equal" if value == other else names[0 if (Decimal(value) > Decimal(other)) == up else 1]
    end = "equal" if best == "equal" else f"{'max' if up else 'min'} {best}"
    return Drawn(
        ask, [goal("max" if up else "min", word), fact, *held(value, other), end], best, "word", [f"units {x} {y}"]
    )


def lined(rng: Random, level: int) -> Drawn | None:
    """Lists with zero, whole numbers and negative ones among them, in order."""
    many, up = rng.choice((3, 3, 4) if level < 3 else (3, 4, 4, 5)), rng.random() < 0.6
    whole = rng.choice((0, 0, 1, 4, rng.randint(1, 12)))
    pool = [str(whole), *(f"{whole}.{tail}" for tail in ("1", "01", "11", "5", "25", "05", "75", "2"))]
    if whole < 2:
        pool += [f"-{n}" for n in pool[1:]] + (["-1"] if whole else [])
    numbers = tuple(rng.sample([*dict.fromkeys(pool)], many))
    if rng.random() < 0.6 and str(whole) not in numbers:
        numbers = (*numbers[:-1], str(whole)) if rng.random() < 0.5 else (str(whole), *numbers[1:])
    base = "asc" if up else "desc"
    first, word = rng.choice((("in ascending order", "ascending"), ("from smallest to largest", "smallest"),
    ("lowest first",
                              "lowest"), ("ascending", "ascending"), ("from low to high", "low")) if up else
                             (("in descending order", "descending"), ("from largest to smallest", "largest"),
                             ("highest first",
                              "highest"), ("descending", "descending"), ("from high to low", "high")))  # fmt: skip
    link = ", " if any(n.startswith("-") for n in numbers) or rng.random() < 0.7 else " "
    shown = link.join(numbers)
    ask = rng.choice(
        (
            "put {h}: {l}",
            "sort {h}: {l}",
            "sort {h} {l}",
            "order {l} {h}",
            "arrange {l} {h}",
            "{l} {h}",
            "write {l} {h}",
        )
    )
    lines = [goal(base, word), *work(base, numbers, "careful")]
    return Drawn(ask.format(h=first, l=shown), lines, solve(base, numbers), "numbers", _keyed(base, numbers))


def closest(rng: Random, level: int) -> Drawn | None:
    """Of three numbers the one that is closest to another, or farthest from it."""
    to = rng.choice(("1", "1", "2", "5", "10", "0.5", "3", "0", str(rng.randint(1, 20))))
    steps = rng.sample(range(1, 12), 3)
    numbers = [point(Fraction(to) + Fraction(rng.choice((1, 1, -1)) * step, 10)) for step in steps]
    if rng.random() < 0.3:
        numbers[0] = point(Fraction(numbers[0]) + Fraction(rng.choice((5, -5, 1)), 100))
    far = [point(abs(Fraction(n) - Fraction(to))) for n in numbers]
    if min(map(Decimal, numbers)) <= 0 or len(set(far)) < 3:
        return None
    up = rng.random() < 0.2
    word = (
        rng.choice(("farthest from", "furthest from")) if up else rng.choice(("closest to", "nearest to", "closer to"))
    )
    base, listed = "max" if up else "min", f"{', '.join(numbers[:-1])} or {numbers[-1]}"
    ask = rng.choice((f"which of these is {word} {to}: {', '.join(numbers)}?", f"which is {word} {to}, {listed}?",
                      f"{listed}: which is {word} {to}?", f"which number is {word} {to}: {listed}"))  # fmt: skip
    sums = [f"{max(n, to, key=Decimal)}-{min(n, to, key=Decimal)}={m}" for n, m in zip(numbers, far, strict=True)]
    best = numbers[far.index(solve(base, far))]
    lines = [f"want {word.split(' ')[0]} near {to}", *sums, *work(base, far, "careful"), f"near {best}"]
    return Drawn(ask, lines, best, "number", _keyed("near", (to, *numbers)))


_COLD = {"max": ("warmer", "hotter", "higher", "bigger", "max"), "min": ("colder", "cooler", "lower", "smaller", "min")}


def signed(rng: Random, level: int) -> Drawn | None:
    """Two numbers, mostly below zero, with the sign said or written."""
    a, b = (point(rng.randint(1, 99 if rng.random() < 0.5 else 999), rng.choice((10, 100))) for _ in (0, 1))
    numbers = tuple(f"{sign}{n}" for sign, n in zip(rng.choice(("--", "--", "-+", "+-", "++")), (a, b), strict=True))
    numbers = tuple(n.removeprefix("+") for n in numbers)
    if len({Decimal(n) for n in numbers}) < 2:
        return None
    base, minus = rng.choice(("max", "min")), rng.choice(("-", "-", "minus ", "negative "))
    word, unit = rng.choice(_COLD[base]), rng.choice(("", "", "°", " degrees"))
    x, y = (n.replace("-", minus) + unit for n in numbers)
    ask = rng.choice((f"which is {word}, {x} or {y}?", f"{word}: {x} or {y}", f"what is {word} {x} or {y}",
                      f"give the {word} of {x} and {y}", f"write the {word} from {x} and {y}",
                      f"{x} or {y}, which one is {word}?", f"is {x} or {y} {word}?"))  # fmt: skip
    if word in ("min", "max"):
        ask = rng.choice((f"{word} of {x} and {y}", f"{word}({x}, {y})", f"{word}([{x}, {y}]) = ?"))
    lines = [goal(base, word), *work(base, numbers, "careful")]
    return Drawn(ask, lines, solve(base, numbers), "number", _keyed(base, numbers))


SHAPES: tuple[tuple[Callable[[Random, int], Drawn | None], int], ...] = (
    *((valued, 14), (several, 3), (converted, 4), (picked, 6)),
    *((inner, 2), (fits, 7), (measured, 4), (lined, 6), (closest, 3), (signed, 4)),
)

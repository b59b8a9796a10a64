"""Equations with something before, behind or beside them, for training only.

A number that is claimed to be the solution (yes or no), an expression to be worked out behind the solution, a product
to be worked out before the equation, decimals made whole by ten, and figures, averages and ages that say an equation.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random

from mull.tasks.chat import chatty
from mull.tasks.equations.draw import Drawn
from mull.tasks.equations.linear import Equation, read, write
from mull.tasks.equations.solving import solve
from mull.tasks.equations.training.shapes import numbers
from mull.tasks.equations.training.wider import GAPS, PEOPLE, THINGS, YOUNG, said
from mull.tasks.phrasing import dress, vary

_LETTERS = "xxxxxxxxynabmtkpz"
_KINDS = {
    1: ("x+b=c", "b+x=c", "x-b=c", "b-x=c", "ax=c", "ax=c", "x/a=c"),
    2: ("ax+b=c", "ax-b=c", "b-ax=c", "a(x+b)=c", "x/a+b=c", "x+b=c", "ax=c", "x/a=c", "x-b=c"),
    3: ("ax+b=dx+c", "ax-b=dx+c", "a(x+b)=c", "a(x-b)=c", "b-ax=c", "ax+b=c"),
}
_CLAIMED = (
    "is {v} = {n} [a|the] solution [of|to] {eq}?", "is {n} [a|the] solution [of|to] {eq}?",
    "does {v} = {n} [solve|satisfy|"
    "fit|work in] {eq}?", "{eq}. is {v} = {n}[ right| correct| true|]?", "is {v} = {n} [right|correct|true] for {eq}?",
    "{eq}, i [got|get] {v} = {n}. [is that right|correct|right]?", "is {v} [equal to |]{n} if {eq}?",
    "does {n} [solve|work for|satisfy] {eq}, yes or no?", "check: is {v}={n} a solution of {eq}",
    "if {eq}, is {v} {n}?",
    "true or false: {v} = {n} solves {eq}", "can {v} be {n} in {eq}?", "is {eq} true [for|when|if] {v} = {n}?",
    "my friend says {v} is {n} in {eq}. is [that|she|he] right?", "{v} = {n} solves {eq}, [yes or no|right]?",
)  # fmt: skip
_CHOSEN = (
    "[which|which one|which of these] [is the solution of|solves|satisfies] {eq}: {list}?", "{eq}. is {v} {list}?",
    "{eq}, is it {list}?", "which [number|value] of {v} makes {eq} true: {list}?", "{eq}: {list}?",
    "the solution of {eq}: {list}?", "choose the solution of {eq}: {list}", "what is {v} in {eq}, {list}?",
)  # fmt: skip
_AFTER = (
    "[if|when|given] {eq}, [what is|what's|find|how much is] {e}?", "{eq}. [what is|what's|find|so what is] {e}?",
    "[what is|what's|find|how much is] {e} [if|when] {eq}?", "{eq}, {e} = ?", "{eq} -> {e}?",
    "find {e} given that {eq}",
    "[solve|take] {eq} [and then|and] [give|tell me|work out] {e}", "{eq}, then {e} [is|equals] what?",
    "{eq}. i don't need {v}, i need {e}", "work out {e} if {eq}",
)  # fmt: skip
_FIGURES: dict[str, tuple[str, ...]] = {
    "2(x+b)=c": (
        "a rectangle has a perimeter of {c}[ cm| m|] and a [length|width|side] of {b}. [what is|find|how long is] the "
        "[other side|missing side]?",
        "the perimeter of a rectangle is {c}[ cm| m|][, one side is| and one side is|. one side is] {b}. [what "
        "is|find|how "
        "long is] the other[ side|]?",
        "[my garden|a field|a room|a picture] is a rectangle, {b}[ m|] long, and its perimeter is {c}[ m|]. how wide "
        "is it?",
        "rectangle: perimeter {c}, length {b}, width?", "how wide is a rectangle with perimeter {c} and length {b}?",
    ),
    "4x=c": (
        "the perimeter of a square is {c}[ cm| m|]. [how long is|what is|find] [one|a|each] side?",
        "a square has a perimeter of {c}. [side length|how long is a side|its side]?",
        "side of a square with perimeter {c}?",
    ),
    "3x=c": (
        "a triangle with three equal sides has a perimeter of {c}. how long is [one|a] side?",
        "an equilateral triangle has perimeter {c}[ cm|]. [one side|how long is a side|find the side]?",
    ),
    "bx=c": (
        "a rectangle has an area of {c} and [is {b} long|one side is {b}]. [how wide is it|what is the other side]?",
        "area of a rectangle is {c}, length {b}. [find the width|width]?",
    ),
    "x+b+d=180": (
        "two angles of a triangle are {b} and {d}[ degrees|°|]. [what is|find|how big is] the third[ one| angle|]?",
        "a triangle has angles of {b} and {d} degrees. [what's|find|how many degrees is] the "
        "[third|last|missing|other] "
        "[one|angle]?", "the angles {b}, {d} and x make a triangle. x?",
        "[missing|third] angle of a triangle with {b}[ degrees|°|] and {d}[ degrees|°|]",
    ),
    "x+b=180": (
        "two angles on a straight line, one is {b}[ degrees|°|]. [what is|find] the other?",
        "an angle of {b} degrees and [another|a second] one make a straight line. how big is the [other|second]?",
        "what angle do i add to {b} degrees to get 180?",
    ),
    "x+b=90": (
        "two angles make a right angle, one is {b}[ degrees|°|]. [what is|find] the other?",
        "what angle [do i add|must be added] to {b} degrees to get a right angle?",
    ),
    "x+b+d=c": (
        "the three sides of a triangle are {b}, {d} and x and its perimeter is {c}. [find x|what is x|x?]",
        "a triangle has a perimeter of {c}, two sides are {b} and {d}. [how long is|what is|find] the third?",
        "three numbers add up to {c}. two of them are {b} and {d}. [what is|find|whats] the third?",
    ),
    "x+x+b=180": (
        "a triangle has two equal angles and one of {b} degrees. how big is [each|one] of the equal ones?",
    ),
    "(x+b)/2=c": (
        "the average of two numbers is {c}. one [of them |]is {b}. [what is|find|whats] the other[ one| number|]?",
        "the [mean|average] of {b} and [another number is {c}. what is it|x is {c}. find x|what number is {c}]?",
        "{b} and what number have an average of {c}?",
        "i scored {b} in my first test. what do i need in the second for an "
        "average of {c}?", "average {c}, one number is {b}, the other?",
    ),
    "(x+b+d)/3=c": (
        "the [average|mean] of three numbers is {c}. two of them are {b} and {d}. [what is|find] the third?",
        "i scored {b} and {d} in two tests. what do i need in the third for an average of {c}?",
    ),
    "x+b=a(x-d)": (
        "in {b} years i will be {A} as old as i was {d} years ago. how old am i[ now|]?",
        "in {b} years {Q} will be {A} as old as {B} was {d} years ago. how old is {Q}[ now|]?",
        "{d} years ago i was so young that in {b} years i'll be {A} as old as then. how old am i?",
    ),
    "x+b=ax": (
        "[my age in {b} years|in {b} years my age] will be {A} my age now. how old am i?",
        "in {b} years i['ll| will] be {A} as old as [i am |]now. how old am i?",
        "{Q} will be {A} as old in {b} years[ as now|]. how old is {Q}[ now| today|]?",
        "i am now as old as {H} my age in {b} years. how old am i?",
    ),
    "ax-b=x": (
        "[what|which] number is {b} less than {T}?", "a number is {b} less than {T}. [what is it|which|find it]?",
        "i'm thinking of a number that is {b} less than {T}. what is it?",
        "if i take {b} from {T} i get the number again. "
        "which number?", "{b} less than {T} is what number?",
    ),
    "b-x=x": (
        "[what|which] number is {b} minus itself?", "{b} minus a number is the number itself. [what is it|which one]?",
        "a number [is|equals] {b} minus itself. find it",
        "[which|what] number [is as far|has the same distance] from 0 as "
        "from {b}?",
    ),
}  # fmt: skip
_FIGURE = {
    1: ("4x=c", "3x=c", "bx=c", "x+b=180", "x+b=90", "b-x=x"),
    2: (*("2(x+b)=c", "x+b+d=180", "(x+b)/2=c") * 3, *("x+b=ax", "ax-b=x") * 3, "x+b+d=c", "x+b+d=c", "bx=c", "b-x=x"),
    3: ("x+b=a(x-d)", "(x+b+d)/3=c", "x+x+b=180", "2(x+b)=c", "(x+b)/2=c", "ax-b=x", "x+b=a(x-d)"),
}
_SHARES = (
    "{I} {A} as old as {Q}. together [we are|we're] {c}. how old {W}?",
    "together {Q} and i are {c}. {I} {A} as old. how "
    "old {W}?", "{I} {A} as old as {Q} and our ages add up to {c}. how old {W}?",
)  # fmt: skip
_HAVE = (
    "{P} has {A} as many {O} as {Q}. together they have {c}. how many does {W} have?",
    "{P} and {Q} have {c} {O} together, {P} has {A} as many[ as {Q}|]. how many does {W} have?",
    "how many {O} does {W} have if {P} has {A} as many as {Q} and together they have {c}?",
    "{c} {O} are shared so that {P} gets {A} as many as {Q}. how many does {W} get?",
)  # fmt: skip
_PRODUCTS = (
    "what times {a} [is|equals|makes] {d} times {e}?", "{a} times what [is|equals] {d} times {e}?",
    "{a} times a number is the same as {d} times {e}. [which number|what is it]?",
    "{d} times {e} [is|=] {a} times what?",
)  # fmt: skip
_SHE = ("anna", "mia", "lena", "zoe", "nina", "emma", "kim", "my sister")
_SAME = ("all the same", "the same number each time", "same number", "all equal", "all gaps the same")


def aside(rng: Random, level: int) -> Drawn:
    """One of these questions at level 1 to 3."""
    drawn: tuple[Callable[[Random, int], Drawn | None], ...] = (
        *(_claimed, _claimed, _chosen, _after, _after, _product, _figure, _figure, _figure, _figure),
        *((_same,) if level == 1 else (_decimal, _decimal, _part, _part, _shared, _shared)),
    )
    while True:
        found = rng.choice(drawn)(rng, level)
        if found is not None and sum(map(len, solve(found.rows, "x"))) < (42, 90, 170)[level - 1]:
            return found


def _said(rng: Random, text: str) -> str:
    return dress(rng, chatty(rng, text))


def _formula(rng: Random, level: int) -> tuple[Equation, int, str, str]:
    """An equation with a small solution above 0, its letter, and its text."""
    while True:
        equation, x, _ = numbers(rng, level, rng.choice(_KINDS[level]), least=1)
        if 0 < x < 40:
            break
    name = rng.choice(_LETTERS)
    return equation, x, name, _spaced(rng, write(equation).replace("x", name))


def _spaced(rng: Random, text: str) -> str:
    """`3x + 5 = 20`, or as it is."""
    if rng.random() < 0.7:
        for sign in "+-=":
            text = text.replace(sign, f" {sign} ")
    return " ".join(text.split()).removeprefix("- ")


def _claimed(rng: Random, level: int) -> Drawn | None:
    """Is x=4 a solution?"""
    equation, x, name, text = _formula(rng, level)
    claim = x if rng.random() < 0.5 else max(1, x + rng.choice((-3, -2, -1, -1, 1, 1, 2, 3, 10)))
    if "/" in text and claim != x:
        return None
    words = vary(rng, rng.choice(_CLAIMED)).format(v=name, n=claim, eq=text)
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=_said(rng, words), name=name, claim=claim)


def _chosen(rng: Random, level: int) -> Drawn | None:
    """Which of 3, 4 and 5 is the solution?"""
    equation, x, name, text = _formula(rng, level)
    others = rng.sample([n for n in range(max(1, x - 4), x + 5) if n != x], rng.choice((1, 2, 2, 3)))
    given = [str(n) for n in ([*others, x] if rng.random() < 0.5 else sorted([*others, x]))]
    rng.shuffle(given)
    shown = f"{', '.join(given[:-1])} or {given[-1]}"
    words = vary(rng, rng.choice(_CHOSEN)).format(v=name, eq=text, list=shown)
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=_said(rng, words), name=name)


def _after(rng: Random, level: int) -> Drawn | None:
    """If x+4=9, what is 2x?"""
    equation, x, v, text = _formula(rng, level)
    k, m = rng.randint(2, 5), rng.randint(1, 9)
    then = rng.choice(("kx", "kx", "x+m", "x+m", "x-m", "kx+m", "kx-m"))
    if x > 12 or (then == "x-m" and x <= m) or (then == "kx-m" and k * x <= m):
        return None
    spoken = {
        "kx": (f"{k}{v}", f"{k}{v}", f"{k} times {v}", f"{v} times {k}", f"twice {v}" if k == 2 else f"{k} * {v}"),
        "x+m": (f"{v}+{m}", f"{v} + {m}", f"{v} plus {m}"), "x-m": (f"{v}-{m}", f"{v} - {m}", f"{v} minus {m}"),
        "kx+m": (f"{k}{v} + {m}", f"{k}{v}+{m}"), "kx-m": (f"{k}{v} - {m}", f"{k}{v}-{m}"),
    }[then]  # fmt: skip
    words = vary(rng, rng.choice(_AFTER)).format(eq=text, e=rng.choice(spoken), v=v)
    then = then.replace("k", str(k)).replace("m", str(m))
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=_said(rng, words), name=v, then=then)


def _product(rng: Random, level: int) -> Drawn | None:
    """What times 8 is 4 times 10?"""
    d, e = rng.randint(2, 10), rng.randint(2, 10)
    times = [a for a in range(2, 11) if d * e % a == 0 and a not in (d, e)]
    sign = rng.choice("***+-")
    if not times and sign == "*":
        return None
    a = rng.choice(times) if sign == "*" else rng.randint(1, 12)
    x = d * e // a if sign == "*" else d * e - a if sign == "+" else d * e + a
    if x < 1:
        return None
    text = f"{a}x={d * e}" if sign == "*" else f"x{sign}{a}={d * e}"
    gap, dot = rng.choice((*GAPS, "x", "x")), rng.choice(("×", "*", "x", "·", "times"))
    dot = "*" if gap == "x" and dot == "x" else dot
    left = f"{a} {dot} {gap}" if sign == "*" and rng.random() < 0.7 else f"{gap} {dot if sign == '*' else sign} {a}"
    sides = [left, f"{d} {dot} {e}"]
    words = f"{' = '.join(sides if rng.random() < 0.75 else sides[::-1])}"
    if sign == "*" and rng.random() < 0.4:
        words = vary(rng, rng.choice(_PRODUCTS)).format(a=said(rng, a), d=said(rng, d), e=said(rng, e))
    return Drawn((_row(text),), {"x": Fraction(x)}, ("x",), words=chatty(rng, words), first=f"{d}*{e}={d * e}")


def _row(text: str) -> Equation:
    found = read(text)
    assert found is not None, text
    return found


def _same(rng: Random, level: int) -> Drawn | None:
    """`_ + _ + _ = 21`, the same number in all gaps."""
    count, x = rng.choice((2, 3, 3)), rng.randint(1, 12)
    gap = rng.choice(("?", "_", "__", "[]", "( )", "x"))
    text = f"{' + '.join([gap] * count)} = {count * x}"
    words = f"{text}{rng.choice((', ', ' (', '. '))}{rng.choice(_SAME)}".replace("(", "(", 1)
    words += ")" if words.count("(") > words.count(")") else ""
    return Drawn((_row(f"{'+'.join('x' * count)}={count * x}"),), {"x": Fraction(x)}, ("x",), words=chatty(rng, words))


def _figure(rng: Random, level: int) -> Drawn | None:
    """A figure, an average or an age that says the equation."""
    kind = rng.choice(_FIGURE[level])
    a, x = rng.choice((2, 2, 2, 3, 4)), rng.randint(2, 20 if level < 3 else 30)
    b, d = rng.randint(2, 20 if kind == "bx=c" else 30), rng.randint(1, 12)
    if kind.endswith(("180", "90")):
        b, d = (
            rng.choice((rng.randint(10, 85), 5 * rng.randint(2, 17))),
            rng.choice((40, 50, 60, 70, 90, 30, 45, 35, 55)),
        )
        total = int(kind.rpartition("=")[2])
        x = total - b - (d if "d" in kind else 0)
        x = x // 2 if "x+x" in kind and x % 2 == 0 else 0 if "x+x" in kind else x
    if kind in ("x+b=ax", "ax-b=x"):
        b = (a - 1) * x
    if kind == "b-x=x":
        b = 2 * x
    if kind == "x+b=a(x-d)":
        b = a * (x - d) - x
    if kind == "bx=c":
        b = min(b, 12)
    c = {"2(x+b)=c": 2 * (x + b), "4x=c": 4 * x, "3x=c": 3 * x, "bx=c": b * x, "x+b+d=c": x + b + d}.get(kind, 0)
    if kind.startswith("(x"):
        sums, parts = (x + b, 2) if "d" not in kind else (x + b + d, 3)
        if sums % parts:
            return None
        c = sums // parts
    if x < 1 or b < 1 or (kind == "2(x+b)=c" and b == x) or (kind == "x+b+d=c" and 2 * max(x, b, d) >= c):
        return None
    row = _row(kind.translate({97: str(a), 98: str(b), 99: str(c), 100: str(d)}))
    many = "twice" if a == 2 else f"{said(rng, a)} times"
    itself = rng.choice(("its double", "twice itself", "double itself")) if a == 2 else f"{many} itself"
    part = {2: "half", 3: "a third of", 4: "a quarter of"}[a]
    one = rng.choice(YOUNG)
    slots = {
        "A": many,
        "T": itself,
        "H": part,
        "Q": one,
        "B": "she" if one in _SHE else "he",
        "a": a,
        "b": b,
        "c": c,
        "d": d,
    }
    return Drawn(
        (row,), {"x": Fraction(x)}, ("x",), words=_said(rng, vary(rng, rng.choice(_FIGURES[kind])).format(**slots))
    )


def _shared(rng: Random, level: int) -> Drawn | None:
    """Twice as many as another and so many together: what the one has, or the other."""
    a, x, other = rng.choice((2, 2, 2, 3, 3, 4, 5)), rng.randint(2, 15), rng.random() < 0.5
    many = "twice" if a == 2 else f"{said(rng, a)} times"
    p, q = rng.sample(PEOPLE, 2)
    if rng.random() < 0.35:
        q = rng.choice(("my sister", "my cousin", "my nephew", "anna", "tom"))
        q = rng.choice(("my son", "my daughter", q)) if (a - 1) * x > 17 else q
        slots = {"I": rng.choice(("i am", "i'm")), "Q": q, "W": "am i" if other else f"is {q}"}
        text = rng.choice(_SHARES)
    else:
        slots, text = {"P": p, "Q": q, "W": p if other else q, "O": rng.choice(THINGS)}, rng.choice(_HAVE)
    words = _said(rng, vary(rng, text).format(A=many, c=(a + 1) * x, **slots))
    then = f"{a}x" if other else ""
    return Drawn((_row(f"x+{a}x={(a + 1) * x}"),), {"x": Fraction(x)}, ("x",), words=words, then=then)


def _part(rng: Random, level: int) -> Drawn | None:
    """`2/3 x = 10`."""
    d = rng.choice((2, 3, 3, 4, 4, 5, 6, 7, 8, 10))
    a = rng.choice([n for n in range(1, d + 3) if n != d])
    x, v = d * rng.randint(1, 8), rng.choice(_LETTERS)
    c = a * x // d
    shown = rng.choice((f"{a}/{d} {v}", f"({a}/{d}){v}", f"{a}/{d} * {v}", f"{v} * {a}/{d}", f"{a}/{d} of {v}"))
    asked = rng.choice(
        ("{s} = {c}", "{s} = {c}, {v} = ?", "solve {s} = {c}", "what is {v} if {s} = {c}?", "{s}={c} {v}?")
    )
    words = _said(rng, asked.format(s=shown, c=c, v=v))
    top = f"{a}x" if a > 1 else "x"
    return Drawn((_row(f"{top}/{d}={c}"),), {"x": Fraction(x)}, ("x",), words=words, name=v)


def _decimal(rng: Random, level: int) -> Drawn | None:
    """`x + 2.5 = 6`, all of it ten times as large: 10x+25=60."""
    v = rng.choice(_LETTERS)
    kind = rng.choice(("x+b=c", "x-b=c", "b-x=c", "ax=c", "ax=c", "ax=c", "ax+b=c"))
    if kind.startswith("ax"):
        a, x = rng.choice((5, 5, 5, 15, 25, 12, 2, 3, 8, 4, 35, 45)), Fraction(rng.randint(1, 20))
        b = rng.choice((5, 15, 25, 10, 20, 30)) if "b" in kind else 0
        row, c = f"{a}x" + f"+{b}" * bool(b), int(a * x) + b
        shown = f"{_point(a)}{v}" + f" + {_point(b)}" * bool(b)
    else:
        b, tenths = rng.choice((5, 15, 25, 35, 45, rng.randint(1, 99))), rng.randint(1, 99)
        tenths = 10 * (tenths // 10 + 1) if rng.random() < 0.3 else tenths
        x = Fraction(tenths, 10)
        c = b + tenths if kind == "x+b=c" else tenths - b if kind == "x-b=c" else b - tenths
        if c <= 0 or b % 10 == c % 10 == 0:
            return None
        row = {"x+b=c": f"10x+{b}", "x-b=c": f"10x-{b}", "b-x=c": f"{b}-10x"}[kind]
        shown = {"x+b=c": f"{v} + {_point(b)}", "x-b=c": f"{v} - {_point(b)}", "b-x=c": f"{_point(b)} - {v}"}[kind]
    asked = rng.choice(("{s} = {c}", "{s} = {c}", "{s} = {c}. {v}?", "solve {s} = {c}", "find {v}: {s} = {c}"))
    words = _said(rng, asked.format(s=shown, c=_point(c), v=v))
    return Drawn((_row(f"{row}={c}"),), {"x": x}, ("x",), words=words, name=v)


def _point(tenths: int) -> str:
    """`2.5` of 25, `6` of 60."""
    return f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)

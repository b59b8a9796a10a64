"""Two facts that make one equation, and riddles put together from their parts; for training only.

A fact is an equation whose b is known by a letter or by a sentence of its own: `a + b = 10 and a = 3`, `the sum of two
numbers is 20, one of them is 8`. A riddle is something done to a number, a result and a question, each in words of its
own.
"""

from __future__ import annotations

from fractions import Fraction
from random import Random

from mull.tasks.chat import chatty
from mull.tasks.equations.draw import Drawn
from mull.tasks.equations.riddles import Story
from mull.tasks.equations.solving import row
from mull.tasks.equations.training.shapes import numbers
from mull.tasks.equations.training.wider import said
from mull.tasks.phrasing import dress, vary

_GIVEN = {
    1: ("b+x=c", "b+x=c", "x+b=c", "x-b=c", "b-x=c", "bx=c", "bx=c", "ax=c", "x+c=b", "x-c=b"),
    2: ("b+ax=c", "ax+b=c", "ax-b=c", "ax+c=b", "ax-c=b", "ax=c", "b-ax=c", "b+x=c", "bx=c"),
    3: ("b+ax=c", "ax-b=c", "ax+c=b", "a(x+b)=c", "b-ax=c", "ax+b=dx+c"),
}
_PAIRS = ("ab", "ab", "ba", "xy", "xy", "yx", "yx", "yx", "mn", "pq", "st", "uv", "ht")  # the known one, the other
_GIVEN_ASK = (
    "[if|when|given that] {eq} and {k} = {b}, [what is|what's|find|then what is] {v}?", "{eq}, {k} = {b}. find {v}",
    "{eq} and {k}={b}. {v}?", "{k} = {b} and {eq}. [what is|what's|find] {v}?", "{eq}. [what is|what's] {v} [if|when] "
    "{k} [=|is] {b}?", "{eq}, {k}={b}, {v}=?", "[find|solve for|i need] {v} [if|when] {eq} and {k} [=|is] {b}",
    "{k} is {b}. {eq}. what is {v}", "[if|suppose|let] {k} = {b}. {eq}. {v} is what?",
    "{eq}. if {k} = {b}, what [is|must be] {v}?",
    "what is {v} if {k} = {b} and {eq}", "{eq} where {k} = {b}, [solve for|find|get] {v}",
)  # fmt: skip
_OTHER = "[what is|what's|find|whats] the other[ one| number|]?"
_TWO = {
    "x+b=c": (
        f"the sum of two numbers is {{c}}[. one of them is| and one is| and one of them is|. one is] {{b}}. {_OTHER}",
        f"two numbers [add up to|make|total|sum to] {{c}}[, one is| and one of them is|. one is] {{b}}. {_OTHER}",
        f"one number is {{b}}. [together with another|with a second number] it makes {{c}}. {_OTHER}",
        f"one of two numbers is {{b}}, their sum is {{c}}. {_OTHER}",
    ),
    "bx=c": (
        f"the product of two numbers is {{c}}[. one of them is| and one is|. one is] {{b}}. {_OTHER}",
        f"two numbers multiply to {{c}}[, one is| and one of them is|. one is] {{b}}. {_OTHER}",
        f"one [factor|number] is {{b}} and the product is {{c}}. {_OTHER}",
        f"i multiply two numbers and get {{c}}. one [of them |]is {{b}}. {_OTHER}",
    ),
    "x-b=c": (
        "the difference [between|of] two numbers is {c}. the [smaller|lower] [one |]is {b}. "
        "[what is|find] the [larger|bigger] one?",
        "[the|a] difference between a number and {b} is {c}. [the number is bigger than {b}. what is it"
        "|what's the number if it's larger than {b}]?",
    ),
    "b-x=c": (
        "the difference [between|of] two numbers is {c}. the [larger|bigger] [one |]is {b}. "
        "[what is|find] the [smaller|lower] one?",
        "the difference between {b} and a smaller number is {c}. [what is it|which number]?",
    ),
}  # fmt: skip
_ASK = "[what is the number|what's the number|find the number|which number|what number is it|number|what is it]?"
_PLAIN = {
    "x+b=c": (
        "{c} is what number plus {b}?", "{c} is {b} more than [what|which] number?", f"{{b}} more than a number is "
        f"{{c}}. {_ASK}", "{b} and what [number |]make {c}?", "from {b} to {c}, [what|how much] [do i|must i|do you] "
        "add?", "what [must be|is|gets] added to {b} to [get|make|reach] {c}?", "how much [must be|is] added to {b} to "
        "get {c}?", f"a number and {{b}} [more |]make {{c}}. {_ASK}", "[to get|to go] from {b} to {c} i add [what|how "
        "much]?", "how much is missing from {b} to {c}?", "starting from {b}, what do i add to [get|have] {c}?",
        f"if {{b}} is added to a number [it is|you get|the answer is] {{c}}. {_ASK}",
    ),
    "x-b=c": (
        "{c} is what number minus {b}?", "{c} is {b} less than [what|which] number?", "what number less {b} is {c}?",
        f"{{b}} less than a number is {{c}}. {_ASK}", "[what|which] number [do i|can i] take {b} from to [get|have] "
        "{c}?", f"if {{b}} is [taken from|subtracted from|taken off] a number {{c}} [is left|remains]. {_ASK}",
        f"subtracting {{b}} from a number [gives|leaves] {{c}}. {_ASK}",
    ),
    "b-x=c": (
        "{c} is {b} minus what[ number|]?", "{b} minus what number [is|gives|leaves] {c}?",
        "[what|which] number [taken|subtracted|taken away] from {b} [gives|leaves|is] {c}?",
        "[what|how much] do [you|i] [have to |need to |]subtract from {b} to [get|have] {c}?",
        f"if a number is [taken|subtracted] from {{b}}, {{c}} [is left|remains]. {_ASK}",
        "from {b} down to {c}, [what|how much] [do i|must i] take away?",
    ),
    "ax=c": (
        "{c} is {a} times [what|which] number?", "{c} is what number times {a}?", f"the product of a number and {{a}} "
        f"is {{c}}. {_ASK}", "the product of {a} and [what|which] number is {c}?", "{c} is what times {a}?",
        "{c} divided by what[ number|] [is|gives|equals] {a}?", f"{{c}} divided by a number [is|gives] {{a}}. {_ASK}",
        "[what|which] number [does|do] {c} [have to |]get divided by to [give|make] {a}?",
        "what do [i|you] divide {c} by to get {a}?", f"a number multiplied by {{a}} [is|makes] {{c}}. {_ASK}",
    ),
    "x/a=c": (
        "{c} is what number divided by {a}?", f"the quotient of a number and {{a}} is {{c}}. {_ASK}",
        f"{{a}} goes into a number {{c}} times. {_ASK}", f"a number divided by {{a}} [makes|is] {{c}}. {_ASK}",
        "[what|which] number [has|gives] {c} when divided by {a}?",
    ),
}  # fmt: skip
_CHAINS = {
    1: ("+b", "-b", "-b", "*a", "/a"),
    2: ("*a+b", "*a-b", "*a-b", "/a+b", "/a-b", "+b*a", "-b*a", "+b/a", "-b/a", "-b", "+b-d", "-b+d"),
    3: ("*a+b-d", "*a-b+d", "+b*a-d", "-b*a+d", "+b/a-d", "*a-b", "/a-b", "-b/a", "-b*a", "+b*a"),
}
_DO = {
    "+": ("add {n}", "add {n} to it", "add {n} to that", "increase it by {n}", "put {n} more on it"),
    "-": ("subtract {n}", "take away {n}", "take {n} away", "subtract {n} from it", "take {n} from it",
          "take off {n}", "remove {n}"),
    "*": ("multiply it by {n}", "multiply by {n}", "times it by {n}", "multiply that by {n}"),
    "/": ("divide it by {n}", "divide by {n}", "divide that by {n}", "split it by {n}"),
    "*2": ("double it", "double it", "double that", "double", "multiply it by 2"), "*3": ("triple it", "triple it"),
    "/2": ("halve it", "halve it", "take half of it", "cut it in half", "divide it by 2"),
}  # fmt: skip
_TO = {  # what is done first, to the number by name
    "+": ("add {n} to {N}", "increase {N} by {n}"), "*": ("multiply {N} by {n}", "times {N} by {n}"),
    "-": ("subtract {n} from {N}", "take {n} away from {N}", "take {n} from {N}"), "/": ("divide {N} by {n}",),
    "*2": ("double {N}", "double {N}"), "*3": ("triple {N}",), "/2": ("halve {N}", "take half of {N}"),
}  # fmt: skip
_BE = {
    "+": ("{n} is added", "it is increased by {n}"),
    "-": ("{n} is subtracted", "{n} is taken away", "{n} is taken off"),
    "*": ("it is multiplied by {n}",), "/": ("it is divided by {n}",), "*2": ("it is doubled",),
    "*3": ("it is tripled",), "/2": ("it is halved",),
}  # fmt: skip
_OPEN = (
    "[i'm|i am|im] thinking of a number", "i think of a number", "i have a number in mind", "i [have|picked|chose] a "
    "number", "i have a [secret|mystery] number", "[my friend|my sister|tom|someone] has a number", "there is a number",
    "[guess|find] my number", "number riddle",
)  # fmt: skip
_RESULT = ("i get {c}", "i get {c}", "you get {c}", "i have {c}", "it is {c}", "the answer is {c}", "the result is {c}",
           "it makes {c}", "i end up with {c}", "that gives {c}", "it becomes {c}", "it equals {c}")  # fmt: skip
_REMAINS = ("i have {c} left", "i have {c} left", "{c} is left", "{c} remains", "{c} are left", "i'm left with {c}",
            "there is {c} left", "that leaves {c}")  # fmt: skip
_WHAT = (
    "what is it", "what's my number", "what is my number", "what is the number", "what was the number", "find it",
    "what number did i start with", "which number [is it|was it|did i start with]", "what was my number", "my number",
    "what number [am i thinking of|do i have|was it]", "number",
)  # fmt: skip
_MINE = ("my number", "my number", "a number", "the number", "a certain number")


def fact(rng: Random, level: int) -> Drawn:
    """A question of level 1 to 3 of which `shapes` has nothing."""
    style = rng.random()
    if level > 1 and rng.random() < 0.08:
        return _together(rng)
    if style < 0.26:
        return _given(rng, level)
    if style < 0.36:
        return _worded(rng, level, _TWO)
    if style < 0.58 or (level == 1 and style < 0.72):
        return _worded(rng, level, _PLAIN)
    return _chain(rng, level) if style < 0.88 or level == 1 else _part_first(rng, level)


def _together(rng: Random) -> Drawn:
    """The sum and the difference of two numbers, of which the larger or the smaller is asked for."""
    large, small = sorted(rng.sample(range(1, 50), 2), reverse=True)
    rows = row({"x": 1, "y": 1}, large + small), row({"x": 1, "y": -1}, large - small)
    story = Story("sum", large + small, large - small, 0)
    return Drawn(rows, {"x": Fraction(large), "y": Fraction(small)}, (rng.choice("xy"),), story)


def _given(rng: Random, level: int) -> Drawn:
    """`If a + b = 10 and a = 3, what is b?`: the row has the known number in it."""
    kind = rng.choice(_GIVEN[level])
    while True:
        equation, x, (a, b, d, _, c) = numbers(rng, level, kind, least=0)
        told = b if "b" in kind else c
        if told > 1 and (kind != "bx=c" or b < 13) and c:
            break
    pair = rng.choice(_PAIRS)
    known, name = pair[0], pair[1]
    shown = kind.replace("bx", "b*x") if rng.random() < 0.6 else kind
    shown = _spaced(rng, shown) if rng.random() < 0.6 else shown
    table = {"a": str(a), "b": known, "c": str(c) if "b" in kind else known, "d": str(d), "x": name}
    text = "".join(table.get(char, char) for char in shown).replace("+ -", "- ").replace("+-", "-").replace("--", "+")
    if rng.random() < 0.15 and "=" in text:
        left, _, right = text.partition("=")
        text = f"{right.strip()} = {left.strip()}"
    asked = vary(rng, rng.choice(_GIVEN_ASK)).format(eq=text, k=known, b=told, v=name)
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=dress(rng, chatty(rng, asked)), name=name)


def _spaced(rng: Random, text: str) -> str:
    for sign in "+-=" if rng.random() < 0.5 else "+-=*":
        text = text.replace(sign, f" {sign} ")
    return text


def _worded(rng: Random, level: int, pool: dict[str, tuple[str, ...]]) -> Drawn:
    """One step told in words: two numbers of which one is known, or what number plus 5 is 18."""
    kind = rng.choice(list(pool))
    equation, x, (a, b, _, _, c) = numbers(rng, level, kind, least=1)
    if x < 1 or b < 1 or c < 1 or (kind == "b-x=c" and b < x):
        return _worded(rng, level, pool)
    text = vary(rng, rng.choice(pool[kind])).format(a=said(rng, a), b=said(rng, b), c=said(rng, c))
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=dress(rng, chatty(rng, text)))


def _kind(chain: str) -> str:
    """The equation of a chain: `(x-b)/a=c` of `-b/a`."""
    text = "x"
    for sign, letter in zip(chain[::2], chain[1::2], strict=True):
        inner = f"({text})" if sign in "*/" and len(text) > 1 else text
        text = f"{letter}{inner}" if sign == "*" else f"{inner}{sign}{letter}"
    return f"{text}=c"


def _chain(rng: Random, level: int) -> Drawn:
    """A number, one to three things done to it, what comes out, and a question."""
    chain = rng.choice(_CHAINS[level])
    equation, x, (a, b, d, _, c) = numbers(rng, level, _kind(chain), least=1, told=True)
    known = {"a": a, "b": b, "d": d}
    steps = [(sign, known[letter]) for sign, letter in zip(chain[::2], chain[1::2], strict=True)]
    if x < 1 or c < 1 or min(n for _, n in steps) < 1:
        return _chain(rng, level)
    text = _riddle(rng, steps, c)
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=dress(rng, chatty(rng, text)))


def _said(rng: Random, table: dict[str, tuple[str, ...]], sign: str, n: int, name: str = "it") -> str:
    pool = table.get(f"{sign}{n}") if rng.random() < 0.8 else None
    return rng.choice(pool or table[sign]).format(n=said(rng, n), N=name)


def _riddle(rng: Random, steps: list[tuple[str, int]], c: int) -> str:
    style = rng.random()
    opening = vary(rng, rng.choice(_OPEN))
    ends = _REMAINS if steps[-1][0] == "-" and rng.random() < 0.6 else _RESULT
    result, asked = rng.choice(ends).format(c=said(rng, c)), vary(rng, rng.choice(_WHAT))
    link = rng.choice((" and ", " and then ", ", then ", ", ", " and "))
    if style < 0.2:
        done = link.join(["", *(_said(rng, _BE, *step) for step in steps)]).removeprefix(link)
        done = done.replace("it is", "a number is", 1) if done.startswith("it is") else f"to a number {done}"
        if done.startswith("to a number") and steps[0][0] == "-":
            done = done.replace("to a number", "from a number", 1)
        return f"{done}. {rng.choice(('the result is', 'the answer is', 'that gives'))} {c}. {asked}?"
    named = style < 0.6
    name = rng.choice(_MINE if style < 0.4 else ("it", "it", "my number", "the number"))
    first = _said(rng, _TO, *steps[0], name) if named else _said(rng, _DO, *steps[0])
    done = link.join([first, *(_said(rng, _DO, *step) for step in steps[1:])])
    who, when = rng.choice(("i", "i", "you", "we")), rng.choice(("if", "when", "when", "if"))
    if style < 0.4:
        return f"{when} {who} {done}{rng.choice((', ', ' '))}{result}. {asked}?"
    if style < 0.75:
        return f"{opening}. {when} {who} {done}{rng.choice((', ', ' '))}{result}. {asked}?"
    if style < 0.9:
        return f"{opening}{rng.choice(('. ', ', '))}i {done}{rng.choice((' and ', ', '))}{result}. {asked}?"
    return f"{opening}. {done}. {result}. {asked}?"


def _part_first(rng: Random, level: int) -> Drawn:
    """`Subtract 4 from half of my number`: the second step said before the first."""
    sign, then = rng.choice("*/"), rng.choice("+-")
    equation, x, (a, b, _, _, c) = numbers(rng, level, _kind(f"{sign}a{then}b"), least=1, told=True)
    if x < 1 or c < 1:
        return _part_first(rng, level)
    of = rng.choice(_MINE)
    parts = {2: "half of", 3: "a third of", 4: "a quarter of", 5: "a fifth of", 6: "a sixth of", 10: "a tenth of"}
    times = {2: rng.choice(("twice", "double", "two times")), 3: rng.choice(("three times", "triple"))}
    share = f"{parts[a]} {of}" if sign == "/" else f"{times.get(a, f'{a} times')} {of}"
    done = rng.choice(("add {b} to {s}",) if then == "+" else ("subtract {b} from {s}", "take {b} away from {s}",
                                                                "take {b} from {s}"))  # fmt: skip
    done = done.format(b=said(rng, b), s=share)
    result, asked = rng.choice(_RESULT).format(c=c), vary(rng, rng.choice(_WHAT))
    who = rng.choice(("i", "you", "we"))
    text = rng.choice((f"if {who} {done} {result}. {asked}?", f"when {who} {done}, {result}. {asked}?",
                       f"{done}: {result}. {asked}?", f"i {done} and {result}. {asked}?"))  # fmt: skip
    return Drawn((equation,), {"x": Fraction(x)}, ("x",), words=dress(rng, chatty(rng, text)))

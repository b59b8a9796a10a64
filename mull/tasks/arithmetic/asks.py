"""How people ask for sums with signs, gaps, fractions and powers, and what they say around a sum: doubts, slips."""

from __future__ import annotations

from random import Random

from mull.core import Split
from mull.tasks import phrasing
from mull.tasks.arithmetic import text
from mull.tasks.arithmetic.phrases import EXPRESSION
from mull.tasks.arithmetic.words import BARE
from mull.tasks.formula import Node, leaves, show, value_of

KINDS = ("gap", "signed", "weather", "aloud", "fraction", "power")
_IS = "[|||what is |what's |whats |find |how much is |work out |calculate ]"
_GET = "[what do i get|what do you get|what is the answer|what's the result|what comes out|whats left]"
_WHAT = "[what|what|what number|?|_]"

_SIGNED = {
    "+": (
        f"{_IS}{{a}} plus {{b}}?", "{a} plus {b}", "add {a} and {b}", "add {b} to {a}", "{a} added to {b}",
        f"{_IS}the sum of {{a}} and {{b}}", "what do {a} and {b} add up to?", "{a} + {b}", "{a} + {b} = ?",
        "{a} and {b} added together", "how much is {a} plus {b}?", f"if i add {{b}} to {{a}}, {_GET}?",
        f"{_GET} if you add {{a}} and {{b}}?", "what is {a} + {b}?",
    ),
    "-": (
        f"{_IS}{{a}} minus {{b}}?", "{a} minus {b}", "{a} take away {b}", "subtract {b} from {a}",
        "take {b} away from {a}", "take {b} from {a}", f"{_GET} if you take {{b}} away from {{a}}?",
        f"if i take {{b}} away from {{a}}, {_GET}?", "what is {a} - {b}?", "{a} - {b}", "{a} - {b} = ?",
        f"{_GET} when you subtract {{b}} from {{a}}?", "{b} subtracted from {a}", f"{_IS}{{a}} take away {{b}}?",
        "can you subtract {b} from {a}", "start at {a} and take away {b}", "how much is {a} minus {b}?",
        "{b} taken away from {a}", f"{_IS}{{a}} - {{b}}", "what's {a} minus {b}?",
    ),
    "*": (
        f"{_IS}{{a}} times {{b}}?", "{a} times {b}", "multiply {a} by {b}", "multiply {a} and {b}",
        "{a} multiplied by {b}", f"{_IS}the product of {{a}} and {{b}}", "{a} * {b}", "{a} x {b}", "{a} * {b} = ?",
        "how much is {a} times {b}?", f"{_GET} if you multiply {{a}} by {{b}}?", "what is {a} times {b}?",
        "what's {a} multiplied by {b}?",
    ),
    "/": (
        f"{_IS}{{a}} divided by {{b}}?", "{a} divided by {b}", "divide {a} by {b}", "{a} / {b}", "{a} ÷ {b}",
        "what is {a} over {b}?", f"{_GET} if you divide {{a}} by {{b}}?", "{a} / {b} = ?", "what is {a} / {b}?",
        "how much is {a} divided by {b}?", "what is {a} divided by {b}?",
    ),
}  # fmt: skip
_WEATHER = {
    "-": (
        "it is {a} degrees and [gets|it gets] {b} degrees colder. [what is it now|how cold is it now]?",
        "the temperature is {a} and drops [by |]{b}. [what is it now|new temperature]?",
        "it was {a} degrees and fell [by |]{b} degrees, what's the temperature now?",
        "{a} degrees, then {b} degrees colder. how many degrees?", "temperature {a}, falls by {b}, what is it?",
        "my account [is at|has] {a} and i spend {b}. what's my balance?", "balance {a}, i pay {b}. new balance?",
        "i'm on floor {a} and go down {b} floors. what floor am i on?", "what is {b} colder than {a} degrees?",
        "the lift is at level {a} and goes down {b}. where is it?", "{a} degrees minus {b} degrees",
        "if it's {a} degrees and it drops {b} degrees, how cold is it?",
    ),
    "+": (
        "it is {a} degrees and [gets|it gets] {b} degrees warmer. [what is it now|how warm is it now]?",
        "the temperature is {a} and rises [by |]{b}. [what is it now|new temperature]?",
        "it was {a} degrees and rose [by |]{b} degrees, what's the temperature now?",
        "{a} degrees, then {b} degrees warmer. how many degrees?", "temperature {a}, goes up by {b}, what is it?",
        "my account [is at|has] {a} and i pay in {b}. what's my balance?", "balance {a}, i get {b}. new balance?",
        "i'm on floor {a} and go up {b} floors. what floor am i on?", "what is {b} warmer than {a} degrees?",
        "the lift is at level {a} and goes up {b}. where is it?", "{a} degrees plus {b} degrees",
        "if it's {a} degrees and it rises {b} degrees, what is the temperature?",
    ),
}  # fmt: skip
_GAP = {
    "-": (
        f"{_WHAT} plus {{b}} [is|makes|equals] {{a}}?", "{b} + ? = {a}", "? + {b} = {a}", "{b} + _ = {a}",
        "{b} plus what [is|makes|equals] {a}?", "what do i add to {b} to make {a}?", "_ + {b} = {a}",
        "[what|which] number added to {b} [gives|makes|is] {a}?", "{a} minus what is {b}?", "{a} - ? = {b}",
        "{a} take away what [leaves|is] {b}?", "i have {b}, how many more to get to {a}?", "{a} - _ = {b}",
        "{b} and how many more make {a}?", "what goes with {b} to make {a}?", "{b} + __ = {a}",
        "fill in: {b} + _ = {a}", "what must be added to {b} to make {a}?", "what plus {b} is {a}?",
    ),
    "+": (
        f"{_WHAT} minus {{b}} [is|makes|equals] {{a}}?", "? - {b} = {a}", "_ - {b} = {a}", "what take away {b} is {a}?",
        "i took {b} from a number and got {a}. what was [it|the number]?", "__ - {b} = {a}", "fill in: _ - {b} = {a}",
        "from what number do i take {b} to get {a}?", "which number minus {b} leaves {a}?",
        "i gave away {b} and have {a} left. how many did i have?", "what minus {b} is {a}?",
    ),
    "/": (
        f"{_WHAT} times {{b}} [is|makes|equals] {{a}}?", "? * {b} = {a}", "{b} x ? = {a}", "{b} * _ = {a}",
        "{b} times what [is|makes|equals] {a}?", "[what|which] number times {b} makes {a}?", "_ x {b} = {a}",
        "{b} multiplied by what is {a}?", "what do i multiply {b} by to get {a}?", "fill in: {b} x _ = {a}",
        "{b} × ? = {a}", "what must i multiply by {b} to make {a}?", "what times {b} is {a}?",
    ),
    "*": (
        f"{_WHAT} divided by {{b}} [is|makes|equals] {{a}}?", "? / {b} = {a}", "_ ÷ {b} = {a}", "? ÷ {b} = {a}",
        "i divided a number by {b} and got {a}. what was [it|the number]?", "_ / {b} = {a}", "fill in: _ / {b} = {a}",
        "which number divided by {b} gives {a}?", "[what|which] number over {b} is {a}?", "__ / {b} = {a}",
        "what divided by {b} is {a}?",
    ),
}  # fmt: skip
_FRACTION = (
    "{e}", "{e} =", "{e}?", "what is {e}?", "whats {e}", "{e} as a fraction", "{e} in [its |]simplest form",
    "{e} in lowest terms", "what's {e}, as a fraction?", "{e} simplified", "give {e} as a fraction",
    "{e} as a simplified fraction", "work out {e} and simplify", "{e}, simplest form please", "how much is {e}?",
    "calculate {e}", "write {e} as one fraction", "{e} (answer as a fraction)", "[solve|do] {e}",
    "{e}, give the answer as a fraction", "what is {e} in lowest terms?", "what's {e}, in its simplest form?",
)  # fmt: skip
_POWER = (
    "{a}^{p}", "{a} ^ {p}", "{a}**{p}", "what is {a}^{p}?", "{a} to the power of {p}", "what is {a} to the power {p}?",
    "{a} to the power {p}", "{a} to the {nth}", "how much is {a}^{p}?", "calculate {a}^{p}", "{a} to the {nth} power",
    "what is {a} to the power of {p}?", "{a} raised to the power of {p}", "{a}^{p} = ?", "whats {a}^{p}",
    "{a} to the power of {P}", "work out {a}^{p}", "{a} raised to {p}", "what is {a} raised to the power {p}?",
)  # fmt: skip
_ORDER = (
    "{e}", "{e}?", "what is {e}?", "{e}. usual order of operations", "{e}, times before plus", "{e} with bodmas",
    "{e} (order of operations!)", "using the order of operations, what is {e}?", "{e}, remember the usual order",
    "{e}. use pemdas", "how much is {e}?", "{e} equals?", "whats {e}", "{e}, normal order of operations",
    "work out {e}, times before plus", "{e}. usual order, multiplication and division first",
)  # fmt: skip
_REMARK = (
    "{e}, i keep getting {w}", "{e} , i got {w} but that's wrong", "{e}? my friend says {w}",
    "i think {e} is {w} but [my|the] teacher says no. what is it?", "my teacher says {e} isn't {w}. so what is it?",
    "why isn't {e} {w}? what is it?", "{x}? no wait, i meant {e}", "{x}.. sorry, {e}",
    "not {x}, i want {e}", "oops i mean {e}, not {x}", "{e}, not {x}", "{x}, no, {e}", "{x} - wait i meant {e}",
    "my calculator says {w} for {e}, what's right?", "the answer key says {w} for {e}. what do you say?",
    "everyone says {w} but what is {e}?", "i got {w} for {e}, what should it be?", "{x}? no wait i meant {e}",
    "i always get {w} for {e}, what is it?", "check my work: {e}. i wrote {w}, what should it be?",
    "{e}? i keep getting {w}", "someone told me {e} is {w}. what is it really?", "sorry not {x} but {e}",
)  # fmt: skip
_MARGIN = (
    "i need {e} for [a recipe|a bill|my homework|work]", "[mum|dad|my sister|my boss] wants to know what {e} is",
    "{e}, i can't do it in my head", "{e}, just the number", "{e}, am i being dumb or is it hard?", "{e} lol",
    "it's been ages since school. {e}?", "don't laugh but what's {e}?", "{e}, no calculator here", "eval {e}",
    "trying to work out {e} for [a friend|my kid]", "checking a bill: {e}", "{e} i'm too tired to do it",
    "my brain is off today, what's {e}?", "stuck on {e}", "{e} = what, i forgot how", "please to calculate {e}",
)  # fmt: skip


def question(rng: Random, tree: Node, kind: str, split: Split) -> tuple[str, Node]:
    """The question of a kind that has its own wordings, and the tree with its numbers in the order asked."""
    name = kind.rstrip("0123456789")
    if name == "power":
        p = kind.removeprefix(name)
        a = str(next(leaves(tree)))
        nth = "3rd" if p == "3" else f"{p}th"
        return text.ask(rng, _POWER, split, a=a, p=p, nth=nth, P=phrasing.in_words(int(p))), tree
    if name == "aloud":
        return text.ask(rng, _ORDER, split, e=text.aloud(rng, tree)), tree
    if name == "fraction":
        return text.ask(rng, _FRACTION, split, e=_fractions(rng, tree)), tree
    if name == "signed" and rng.random() < 0.45:
        return text.ask(rng, BARE if rng.random() < 0.5 else EXPRESSION, split, e=text.typed(rng, tree)), tree
    assert not isinstance(tree.left, Node) and not isinstance(tree.right, Node)
    pool = (_GAP if name == "gap" else _SIGNED if name == "signed" else _WEATHER)[tree.op]
    template = phrasing.vary(rng, phrasing.pick(rng, pool, split))
    if name == "gap":
        return text.filled(rng, template, a=str(tree.left), b=str(tree.right)), tree
    wordy = rng.random() < 0.25 and not any(sign in template for sign in "*/÷+")
    a, b = (_signed(rng, int(n), wordy) for n in (tree.left, tree.right))
    asked = text.filled(rng, template, a=a, b=b)
    turned = tree.op in "+*" and template.index("{b}") < template.index("{a}")
    return asked, Node(tree.op, tree.right, tree.left) if turned else tree


def remarked(rng: Random, tree: Node, split: Split) -> str:
    """An expression with a doubt, a slip of the pen or a remark around it."""
    pool = _REMARK if rng.random() < 0.65 else _MARGIN
    value = value_of(tree)
    wrong = value + rng.choice((-10, -2, -1, 1, 2, 10, 100, rng.randint(3, 9)))
    slots = {"e": text.typed(rng, tree), "x": show(_mistyped(rng, tree)), "w": str(wrong)}
    return text.ask(rng, pool, split, **slots)


def _mistyped(rng: Random, tree: Node) -> Node:
    """The expression with its last number wrong."""
    if isinstance(tree.right, Node):
        return Node(tree.op, tree.left, _mistyped(rng, tree.right))
    return Node(tree.op, tree.left, tree.right * 10 if rng.random() < 0.5 else abs(tree.right) + 1)


def _signed(rng: Random, n: int, wordy: bool) -> str:
    if not wordy:
        return str(n)
    size = phrasing.in_words(abs(n)) if rng.random() < 0.6 else str(abs(n))
    return rng.choice(("minus ", "negative ")) + size if n < 0 else size


def _fractions(rng: Random, tree: Node) -> str:
    """Two fractions typed, or in words: `two thirds plus one sixth`."""
    if rng.random() < 0.4:
        return text.spoken(rng, tree)
    return text.typed(rng, tree)

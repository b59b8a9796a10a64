"""How people ask for sums: pools of phrasings by kind, numbers in words, and expressions as they are typed."""

from __future__ import annotations

from random import Random

from mull.core import Split
from mull.tasks import phrasing
from mull.tasks.formula import Node, Tree, leaves, show

# The last fifth of each pool is held out of training by `phrasing.pick`: keep typical ones there.
EXPRESSION = (
    "{e}", "{e}=", "{e} = ?", "{e} =", "what is {e}?", "what's {e}?", "compute {e}", "calculate {e}", "work out {e}",
    "evaluate {e}", "solve {e}", "how much is {e}?", "find {e}", "find the value of {e}", "{e} equals what?",
    "{e} is what?", "can you calculate {e}?", "what do you get for {e}?", "give me {e}", "what does {e} equal?",
    "what does {e} come to?", "result of {e}", "what is the result of {e}?", "the answer to {e}", "simplify {e}",
    "i need the value of {e}", "do the math: {e}", "how much does {e} make?", "what would {e} be?", "whats {e}",
    "could you work out {e}?", "math: {e}", "tell me what {e} is", "can u solve {e}", "calc {e}", "{e} equals",
    "what is the value of {e}?", "what's the answer to {e}?", "please compute {e}", "i want to know {e}",
    "answer this: {e}", "solve this: {e}", "how much would {e} be?", "what number is {e}?", "{e}?",
)  # fmt: skip
OPERATION = {
    "+": (
        "{a} plus {b}", "what is {a} plus {b}?", "what's {a} plus {b}?", "add {a} and {b}", "add {b} to {a}",
        "the sum of {a} and {b}", "what is the sum of {a} and {b}?", "what do {a} and {b} add up to?",
        "{a} and {b} together", "how much are {a} and {b} together?", "what is {b} more than {a}?",
        "{a} increased by {b}", "what do you get if you add {b} to {a}?",
        "i have {a} and get {b} more. how many is that?", "total of {a} and {b}",
        "put {a} and {b} together, how much is it?", "sum {a} and {b}", "{a} and {b} makes what?",
        "i add {a} and {b}. what do i get?", "find the sum of {a} and {b}", "how much is {a} and {b}?",
        "can you add {a} and {b}?", "find the total of {a} and {b}", "how much is {a} plus {b}?",
        "what number is {b} more than {a}?",
    ),
    "-": (
        "{a} minus {b}", "what is {a} minus {b}?", "what's {a} minus {b}?", "subtract {b} from {a}",
        "take {b} away from {a}", "{a} take away {b}", "the difference between {a} and {b}",
        "what is the difference between {a} and {b}?", "what is {a} less {b}?", "what is {b} less than {a}?",
        "{a} decreased by {b}", "how much is left of {a} if i take {b} away?",
        "i have {a} and give away {b}. how many are left?", "how much more is {a} than {b}?", "take {b} from {a}",
        "what remains when {b} is taken from {a}?", "reduce {a} by {b}", "how far is it from {b} to {a}?",
        "what must i add to {b} to get {a}?", "i had {a}, i used {b}, what is left?", "how much is {a} take away {b}?",
        "what do you get when you subtract {b} from {a}?", "can you subtract {b} from {a}?",
        "how much is {a} minus {b}?", "what's {a} take away {b}?",
    ),
    "*": (
        "{a} times {b}", "what is {a} times {b}?", "what's {a} times {b}?", "multiply {a} by {b}",
        "multiply {a} and {b}", "{a} multiplied by {b}", "the product of {a} and {b}",
        "what is the product of {a} and {b}?", "{a} and {b} multiplied together", "how much is {a} lots of {b}?",
        "{a} groups of {b}", "what are {a} groups of {b}?", "{a} boxes of {b}, how many is that?",
        "how many are {a} rows of {b}?", "product of {a} and {b}", "what do you get if you multiply {a} by {b}?",
        "i buy {a} packs of {b}. how many do i have?", "{a} bags with {b} each, how many in total?",
        "find {a} times {b}", "what does {a} times {b} make?", "find the product of {a} and {b}",
        "how much is {a} multiplied by {b}?", "can you multiply {a} by {b}?", "how much is {a} times {b}?",
        "what is {a} multiplied by {b}?",
    ),
    "/": (
        "{a} divided by {b}", "what is {a} divided by {b}?", "what's {a} divided by {b}?", "divide {a} by {b}",
        "the quotient of {a} and {b}", "what is the quotient of {a} and {b}?", "how often does {b} go into {a}?",
        "how many times does {b} fit in {a}?", "split {a} into {b} equal parts", "share {a} equally among {b}",
        "{a} shared equally by {b}", "how many times is {b} contained in {a}?", "{a} over {b}",
        "what is {a} over {b}?", "{b} friends share {a} sweets equally. how many each?",
        "if i divide {a} by {b}, what do i get?", "quotient of {a} and {b}",
        "{a} split evenly between {b}, how much each?", "how many times does {b} go into {a}?",
        "find {a} divided by {b}", "i cut {a} into {b} equal parts, how big is one?",
        "how much is {a} split {b} ways?", "can you divide {a} by {b}?", "how much is {a} divided by {b}?",
        "what do you get when you divide {a} by {b}?",
    ),
}  # fmt: skip
SPECIAL = {
    "half": (
        "half of {a}", "what is half of {a}?", "what's half of {a}?", "half of {a} is what?",
        "how much is half of {a}?", "find half of {a}", "{a} halved", "halve {a}", "what do you get if you halve {a}?",
        "what is a half of {a}?", "what is one half of {a}?", "calculate half of {a}",
    ),
    "third": (
        "a third of {a}", "what is a third of {a}?", "one third of {a}", "how much is a third of {a}?",
        "find a third of {a}", "what's one third of {a}?", "a third of {a} is what?", "give me a third of {a}",
        "calculate a third of {a}", "i want a third of {a}", "what's a third of {a}?", "what is one third of {a}?",
    ),
    "quarter": (
        "a quarter of {a}", "what is a quarter of {a}?", "one quarter of {a}", "how much is a quarter of {a}?",
        "find a quarter of {a}", "what's one quarter of {a}?", "a fourth of {a}", "give me a quarter of {a}",
        "what is one fourth of {a}?", "calculate a quarter of {a}", "what's a quarter of {a}?",
        "what is one quarter of {a}?",
    ),
    "double": (
        "double {a}", "what is double {a}?", "what's twice {a}?", "twice {a}", "what is twice {a}?",
        "how much is double {a}?", "{a} doubled", "what do you get if you double {a}?", "two times {a}",
        "find twice {a}", "what's double {a}?", "how much is twice {a}?",
    ),
    "triple": (
        "triple {a}", "what is triple {a}?", "what's three times {a}?", "{a} tripled", "how much is triple {a}?",
        "three times {a}", "what do you get if you triple {a}?", "find triple {a}", "calculate three times {a}",
        "i want triple {a}", "what's triple {a}?", "what is three times {a}?",
    ),
    "square": (
        "{a} squared", "what is {a} squared?", "the square of {a}", "what is the square of {a}?", "square {a}",
        "{a}^2", "what's {a} squared?", "compute {a}^2", "what is {a}^2?", "{a}²",
        "what do you get if you square {a}?", "how much is {a} squared?", "find the square of {a}",
        "calculate {a} squared", "what's the square of {a}?",
    ),
    "percent": (
        "{p}% of {a}", "what is {p}% of {a}?", "what's {p}% of {a}?", "{p} percent of {a}",
        "what is {p} percent of {a}?", "how much is {p}% of {a}?", "find {p}% of {a}", "calculate {p}% of {a}",
        "{p} per cent of {a}", "work out {p}% of {a}", "compute {p}% of {a}", "give me {p}% of {a}",
        "whats {p}% of {a}", "{p} % of {a}", "what does {p}% of {a} come to?", "of {a}, what is {p}%?",
        "i need {p}% of {a}", "can you find {p}% of {a}?", "what's {p} percent of {a}?",
        "how much is {p} percent of {a}?",
    ),
}  # fmt: skip
_CHAIN = {
    "+": ("add {b}", "plus {b}", "increase it by {b}"),
    "-": ("subtract {b}", "take away {b}", "minus {b}"),
    "*": ("multiply by {b}", "times {b}", "multiply it by {b}"),
    "/": ("divide by {b}", "divide it by {b}", "divided by {b}"),
}
CHAIN = (
    "start with {c}", "take {c}", "start at {c}. what do you get?", "i think of {c}. what is it now?",
    "begin with {c}", "what do you get if you take {c}?", "take {c}. what is the result?",
    "start from {c}, what comes out?", "i start with {c}. what do i have?", "if you start with {c}, what do you get?",
    "start with {c}. what is the answer?", "start with {c}. what do you get?",
)  # fmt: skip
_SPOKEN = {"+": ("plus",), "-": ("minus",), "*": ("times", "multiplied by"), "/": ("divided by",)}
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def words(n: int) -> str:
    """`twenty-one`, for 0 to 999."""
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _TENS[n // 10 - 2] + (f"-{_ONES[n % 10]}" if n % 10 else "")
    return f"{_ONES[n // 100]} hundred" + (f" and {words(n % 100)}" if n % 100 else "")


def said(rng: Random, n: int) -> str:
    """A number as people write it inside a sentence: mostly digits, now and then words, or with a comma."""
    if n < 100 and rng.random() < 0.06:
        return words(n)
    return f"{n:,}" if n > 999 and rng.random() < 0.15 else str(n)


def typed(rng: Random, tree: Tree) -> str:
    """An expression in symbols, as different people type them."""
    if all(leaf >= 0 and leaf.denominator == 1 for leaf in leaves(tree)):
        return phrasing.symbols(rng, show(tree))
    times, over = rng.choice((("*", "/"), ("×", "÷"), ("*", "÷"), ("x", "÷")))
    gap = " " if over == "÷" or rng.random() < 0.5 else ""
    return show(tree, {op: f"{gap}{sign}{gap}" for op, sign in zip("+-*/", ("+", "-", times, over), strict=True)})


def spoken(rng: Random, tree: Tree) -> str:
    """An expression with its operations in words: `12 plus 3 times 4`."""
    return show(tree, {op: f" {rng.choice(names)} " for op, names in _SPOKEN.items()})


def sequence(rng: Random, tree: Tree) -> str | None:
    """`12, add 5, then multiply by 3` where the work goes straight from left to right; None elsewhere."""
    parts: list[str] = []
    while isinstance(tree, Node):
        if isinstance(tree.right, Node) or tree.right < 0 or tree.right.denominator > 1:
            return None
        parts.append(rng.choice(_CHAIN[tree.op]).format(b=tree.right))
        tree = tree.left
    link = rng.choice((", ", ", then ", " then ", ", "))
    return link.join([str(tree), *reversed(parts)])


def ask(rng: Random, pool: tuple[str, ...], split: Split, **slots: str) -> str:
    """One dressed question from this pool."""
    return phrasing.dress(rng, phrasing.pick(rng, pool, split).format(**slots))

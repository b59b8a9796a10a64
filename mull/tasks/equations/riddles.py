"""Riddles that tell an equation: three times a number is 12 more than it; what must i add to 38 to get 101?

The kind of a riddle is its equation in x with the numbers a, b, c, d. {A} and {D} say `three times`, {M} `its double`,
{N} a number, {E} even or odd; {F}, {S} and {L} ask for the number, the smaller and the larger one. The last tenth of a
pool is only asked in test, the tenth before it only in valid.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from mull.core import Split
from mull.tasks.phrasing import in_words, phrase, vary

_FIND = (
    "[find the number|what is the number?|what's the number?|what number is it?|which number?|number?|find it|"
    "what is it?]"
)
_SMALLER = "[what is|what's|find|give me] the [smaller|smaller|lesser|lower] [one|number]"
_LARGER = "[what is|what's|find|give me] the [larger|bigger|greater] [one|number]"
RIDDLES: dict[str, tuple[str, ...]] = {
    "ax=x+c": (
        "{A} {N} [is|equals] {c} more than the number[ itself|]. {F}", "{A} {N} is the number plus {c}. {F}",
        "[find|what is] a number [such that|if] {A} the number is {c} more than the number itself",
        "if {A} {N} is {c} more than the number, [what is it?|find the number]",
        "{A} my number is {c} more than my number. {F}",
        "i have a number. {A} the number is {c} more than the number. {F}",
        "which number, taken {A} itself, is {c} more than the number?",
        "{A} {N} is {c} greater than the number. {F}",
        "{A} {N} is {c} bigger than the number[ itself|]. {F}", "{A} {N} is {c} more than the number. {F}",
    ),
    "x+c=ax": (
        "{N} plus {c} [is|equals] {A} the number. {F}", "{c} more than {N} is {A} the number. {F}",
        "[when|if] {c} is added to {N}[,|] the result is {A} the number. {F}",
        "{N} plus {c} is the same as {A} the number. {F}",
        "[when|if] i add {c} to {N} i get {A} the number. {F}", "adding {c} to {N} gives {A} the number. {F}",
        "what number plus {c} is {A} the number?", "which number plus {c} equals {A} itself?",
        "if you add {c} to {N} you get {A} the number. {F}", "{N} increased by {c} is {A} the number. {F}",
    ),
    "ax=dx+c": (
        "{A} {N} [is|equals] {c} more than {D} the number. {F}", "{A} {N} is {D} the number plus {c}. {F}",
        "if {A} {N} is {c} more than {D} the number, [what is it?|find the number]",
        "{A} my number is {c} more than {D} my number. {F}", "{A} {N} equals {D} the number plus {c}. {F}",
        "find a number such that {A} the number is {c} more than {D} the number",
        "{A} {N} is {c} greater than {D} the number. {F}", "{A} {N} is {c} more than {D} that number. {F}",
    ),
    "ax-c=x": (
        "{c} less than {A} {N} is the number itself. {F}",
        "{A} {N} minus {c} [is|equals|gives] the number[ itself|]. {F}",
        "if i [subtract|take] {c} from {A} {N} i get the number itself. {F}",
        "{A} {N} minus {c} is the same number. {F}",
        "{A} {N}, minus {c}, gives the number back. {F}", "{A} my number minus {c} is my number. {F}",
        "find a number such that {A} the number minus {c} is the number itself",
        "{A} {N} minus {c} is the number. {F}",
    ),
    "x+ax=c": (
        "the sum of {N} and {M} is {c}. {F}", "{N} and {M} [add up to|sum to|together make|make] {c}. {F}",
        "{N} plus {M} [is|equals|gives|makes] {c}. {F}", "if you add {N} [to|and] {M} you get {c}. {F}",
        "{N} added to {M} [is|gives|makes] {c}. {F}", "when {N} is added to {M} the result is {c}. {F}",
        "what number plus {M} is {c}?", "find a number such that the sum of the number and {M} is {c}",
        "if the sum of {N} and {M} is {c}, [what is the number?|find the number]",
        "{N} together with {M} is {c}. {F}",
        "i add {N} and {M} and get {c}. {F}", "the total of {N} and {M} is {c}. {F}",
        "the sum of {N} and {M} equals {c}. {F}", "the sum of {N} and {M} is {c}. what is the number?",
    ),
    "x+dx=c": (
        "two numbers add up to {c}. one is {D} the other. {S}",
        "one number is {D} another, together they are {c}. {S}",
        "the sum of two numbers is {c}. one [of them |]is {D} the other. {S}",
        "two numbers, one is {D} the other, sum to {c}. {S}",
        "of two numbers one is {D} the other, they make {c}. {S}",
        "two numbers total {c} and one is {D} the other. {S}", "two numbers sum to {c}, one is {D} the other. {S}",
    ),
    "x+x=c": (
        "{N} plus itself [is|equals|makes|gives] {c}. {F}", "{N} added to itself [is|gives|makes] {c}. {F}",
        "if you add {N} to itself you get {c}. {F}", "what number plus itself is {c}?",
        "two of the same number make {c}. {F}",
        "the sum of {N} and itself is {c}. {F}", "i add {N} to itself and get {c}. {F}",
        "{N} plus the same number is {c}. {F}",
    ),
    "x+x+1=c": (
        "the sum of two consecutive [numbers|integers|whole numbers] is {c}. {S}",
        "two consecutive [numbers|integers] [add up to|sum to|have a sum of|make] {c}. {S}",
        "[find|what is] the [smaller|first] of two consecutive [numbers|integers] whose sum is {c}",
        "if two consecutive numbers [add up to|total] {c}, what is the [smaller|first] one?",
        "two page numbers in a row are consecutive and add up to {c}. {S}",
        "i add two consecutive numbers and get {c}. {S}", "two consecutive numbers sum to {c}. the smaller one?",
    ),
    "x+x-1=c": (
        "the sum of two consecutive [numbers|integers|whole numbers] is {c}. {L}",
        "two consecutive [numbers|integers] [add up to|sum to|have a sum of|make] {c}. {L}",
        "[find|what is] the [larger|bigger] of two consecutive [numbers|integers] whose sum is {c}",
        "if two consecutive numbers [add up to|total] {c}, what is the [larger|bigger] one?",
        "i add two consecutive numbers and get {c}. {L}", "two consecutive numbers sum to {c}. the larger one?",
    ),
    "x+x+2=c": (
        "the sum of two consecutive {E} numbers is {c}. {S}", "two consecutive {E} numbers [add up to|make] {c}. {S}",
        "find the smaller of two consecutive {E} numbers whose sum is {c}",
        "two consecutive {E} integers sum to {c}. {S}",
        "i add two consecutive {E} numbers and get {c}. {S}",
        "if two consecutive {E} numbers total {c}, what is the smaller one?",
    ),
    "x+x+1+x+2=c": (
        "the sum of three consecutive [numbers|integers] is {c}. what is the [smallest|first|lowest] [one|number]?",
        "three consecutive [numbers|integers] [add up to|sum to|make] {c}. find the smallest[ one|]",
        "find the smallest of three consecutive [numbers|integers] whose sum is {c}",
        "i add three consecutive numbers and get {c}. the smallest?",
        "if three consecutive numbers total {c}, what is the smallest?",
        "three consecutive numbers sum to {c}. what is the smallest one?",
    ),
    "x+x+b=c": (
        "two numbers add up to {c}. one is {b} more than the other. {S}",
        "the sum of two numbers is {c}, one is {b} more than the other. {S}",
        "two numbers total {c}. one is {b} bigger than the other. {S}",
        "two numbers make {c} and one is {b} greater than the other. {S}",
        "one number is {b} more than another and together they are {c}. {S}",
        "two numbers sum to {c}, one is {b} more. {S}",
    ),
    "x+x-b=c": (
        "two numbers add up to {c}. one is {b} more than the other. {L}",
        "the sum of two numbers is {c}, one is {b} less than the other. {L}",
        "two numbers total {c}. one is {b} smaller than the other. {L}",
        "two numbers make {c} and one is {b} less than the other. {L}",
        "one number is {b} less than another and together they are {c}. {L}",
        "two numbers sum to {c}, one is {b} less. {L}",
    ),
    "ax+b=dx+c": (
        "{b} more than {A} {N} is {c} more than {D} the number. {F}",
        "{A} {N} plus {b} [is|equals] {D} the number plus {c}. {F}",
        "{A} my number plus {b} is {D} my number plus {c}. {F}",
        "{A} {N} plus {b} is the same as {D} the number plus {c}. {F}",
        "find a number such that {A} the number plus {b} is {D} the number plus {c}",
        "{A} {N} plus {b} equals {D} the number plus {c}. {F}",
    ),
    "ax-b=x+c": (
        "{b} less than {A} {N} is {c} more than the number. {F}",
        "{A} {N} minus {b} [is|equals] the number plus {c}. {F}",
        "{A} my number minus {b} is my number plus {c}. {F}",
        "{A} {N} minus {b} is {c} more than the number[ itself|]. {F}",
        "find a number such that {A} the number minus {b} is {c} more than the number",
        "{A} {N} minus {b} is the same as the number plus {c}. {F}",
    ),
    "x+a": (
        "what [must|do|should|can] i add to {a} to get {c}?", "what do you add to {a} to [get|make|reach] {c}?",
        "what number [added to|plus] {a} [is|makes|gives] {c}?", "{a} and how much more make {c}?",
        "{a} plus what is {c}?",
        "how much [do i|must i] add to {a} to [have|get|reach] {c}?", "i have {a}. what do i add to get {c}?",
        "which number do i add to {a} to get {c}?", "from {a} to {c}, what do i add?",
        "what must be added to {a} to get {c}?",
    ),
    "a-x": (
        "what [must|do|should] i [subtract|take away|take] from {a} to get {c}?", "{a} minus what is {c}?",
        "what number [subtracted|taken away] from {a} [gives|leaves|is] {c}?", "{a} take away what [is|leaves] {c}?",
        "how much do i take away from {a} to [get|have] {c}?", "what must be subtracted from {a} to get {c}?",
    ),
    "ax": (
        "what times {a} is {c}?", "{a} times what is {c}?", "what [do|must] i multiply {a} by to get {c}?",
        "what number do i multiply by {a} to get {c}?", "which number times {a} makes {c}?",
        "by what do i multiply {a} to get {c}?",
    ),
    "x/a": (
        "what divided by {a} is {c}?", "what number divided by {a} gives {c}?", "what do i divide by {a} to get {c}?",
        "which number shared by {a} gives {c}?", "what [can|must] i divide by {a} to get {c}?",
        "{c} is what divided by {a}?",
    ),
}  # fmt: skip
SOMETHING = ("a number", "a number", "a number", "some number", "a certain number", "an unknown number")
_MULTIPLE = {2: ("its double", "its double", "twice itself", "double the number", "twice the number"),
             3: ("its triple", "three times itself", "3 times the number", "triple the number")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """An equation of a plain kind, `ax+b` = c, or of a form with its own riddle."""

    kind: str
    a: int
    b: int
    c: int
    d: int = 0


def riddle(rng: Random, story: Story, split: Split) -> str:
    """The equation as a riddle."""
    text = phrase(rng, RIDDLES[story.kind], split)
    named = {name: _times(rng, n) for name, n in (("A", story.a), ("D", story.d))}
    many = _MULTIPLE.get(story.a, (f"{story.a} times itself", f"{in_words(abs(story.a))} times the number"))
    parity = "even" if (story.c - 2) // 2 % 2 == 0 else "odd"
    slots = {"a": story.a, "b": story.b, "c": story.c, "d": story.d, "M": rng.choice(many), "E": parity}
    asked = {"F": _FIND, "S": _SMALLER, "L": _LARGER}
    return vary(rng, text.format(**slots, **named, **asked, N=rng.choice(SOMETHING)))


def _times(rng: Random, n: int) -> str:
    if n in (2, 3) and rng.random() < 0.5:
        return rng.choice(("twice", "double") if n == 2 else ("triple", "three times"))
    return f"{in_words(abs(n)) if rng.random() < 0.4 else n} times"

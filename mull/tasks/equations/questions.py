"""How people ask for an unknown: a formula to solve, or a number that something is done to."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks.equations.riddles import RIDDLES, SOMETHING, Story, riddle
from mull.tasks.equations.training import wider
from mull.tasks.phrasing import dress, in_words, phrase

# The last tenth of a pool is only asked in test, the tenth before it only in valid.
_FORMULA = (
    "{eq}[; |. |, | ]{v}=?", "{eq}; [give|find|tell] [the |me the |]value of {v}", "{eq} solve it", "{eq}. {v}?",
    "{eq}; {v}",
    "[help|help me|help pls|please help][!|!!|:] {eq}",
    "{eq} [(fraction is ok)|(a fraction is fine)|(may be a fraction)]",
    "[can someone|can somebody|could you] [explain|do|solve] {eq}, [i just need|i only need|i need] {v}",
    "[what|which] [value of {v}|{v}|value|number for {v}] makes {eq} true?", "make {eq} true: {v}=?",
    "{eq} | {v} = ?",
    "what makes {eq} true?", "{v}=? [when|if|where|given] {eq}", "for {eq}, {v} is", "[isolate|unknown is] {v}: {eq}",
    "{eq}, give [me |]{v}", "[root|solution] of {eq}?", "[exercise|problem|task] {eq}, [find|get] {v}",
    "so {eq}, what's {v}", "{eq} => {v} = ?", "{eq} [ok so|hmm|and] {v} is [what|?]",
    "[how much|how big] is {v} if {eq}?",
    "if {eq}, {v} equals", "{eq}, then {v} equals what?", "[quickly |]solve for {v}. {eq}",
    "i get stuck at {eq}. {v}?",
    "[stuck on|i'm stuck on|help with|need help with|how to do|trying to solve] {eq}[, what is {v}|. {v}=|]",
    "{eq}, so {v} is", "{eq} [therefore|so|then|=>] {v} = ?", "what should {v} be [if|when|for] {eq}?",
    "[my teacher says|the book says|i know that|we know that|it says] {eq}[. so what is|, what is|. find] {v}[?|]",
    "{eq} whats {v}", "{eq}, {v}?", "{v} please, if {eq}", "i can't work out {v} in {eq}",
    "[value|solution] of {v}: {eq}",
    "[solve|find|calculate|work out|determine|compute|get|give me|tell me|figure out] {v}: {eq}",
    "[solve|find|calculate|work out|determine|get|give me|tell me|figure out] {v} [if|when|given|given that|in] {eq}",
    "[if|when|given|given that|suppose|say] {eq}[,| then|, then] [what is|what's|whats|find|solve for] {v}[?|]",
    "{eq}[,|.|;|] [what is|what's|whats|find|solve for|what does {v} equal, what is|work out|get] {v}",
    "{eq} [what is|what's|whats|find|solve for|so what is|then what is] {v}",
    "[what is|what's|whats] {v} [if|when|given|in|for] {eq}[?|]",
    "[can you|could you|please|pls|help me] [solve {eq}|solve {eq} for {v}|find {v} in {eq}|solve for {v}: {eq}]",
    "solve {eq}[,| and] [what is|give me|find|tell me] {v}",
    "[how do i find|how can i find|how do you find|how to find] {v} [if|when|in] {eq}?",
    "[what|which] [value|number] must {v} be [if|so that|when] {eq}?",
    "[which|what] [number|value] is {v} [if|when|in] {eq}?",
    "[i have|i've got|my equation is|here is my equation:|the equation:] {eq}. [what is|find|solve for] {v}",
    "{eq}. [find|solve for|tell me|give me] {v}", "for what [value of|number] {v} is {eq}?",
    "{v} is what [if|when] {eq}?", "what [is|would be] the value of {v} [if|when|in] {eq}?", "need {v}: {eq}",
    "{v}? {eq}", "[answer|do|solve] this: {eq}",
    "{eq}", "solve {eq}", "solve for {v}: {eq}", "{eq}, {v}=?", "{eq}. what is {v}?", "find {v}: {eq}",
    "{eq}, find {v}", "what is {v} if {eq}?", "if {eq}, what is {v}?", "solve {eq} for {v}",
    "solve the equation {eq}",
    "what's {v} in {eq}?", "find the value of {v}: {eq}", "if {eq} then {v} is?", "{eq} solve for {v}",
    "given {eq}, find {v}", "calculate {v}: {eq}", "for which {v} is {eq}?", "what value of {v} makes {eq} true?",
    "determine {v} if {eq}", "work out {v}: {eq}", "if {eq} what does {v} equal?", "equation: {eq}. find {v}",
    "let {eq}. find {v}", "i need {v}: {eq}", "{eq} what is {v}", "suppose {eq}. what is {v}?",
    "what must {v} be so that {eq}?", "can you solve {eq}?", "how do i solve {eq}?", "tell me {v} when {eq}",
    "what is the value of {v} in {eq}?", "compute {v} from {eq}", "solve this for {v}: {eq}", "{v} = ? if {eq}",
    "get {v} from {eq}", "what is the solution of {eq}?", "find {v} such that {eq}", "solve: {eq}",
    "which {v} solves {eq}?", "solve this equation: {eq}", "find {v} if {eq}", "what number is {v} if {eq}?",
    "i want to know {v}, given that {eq}", "when {eq}, what is {v}?", "the equation is {eq}. what is {v}?",
    "what does {v} equal if {eq}?", "find the {v} that solves {eq}", "what is {v} when {eq}?", "{eq}, what is {v}?",
)  # fmt: skip
_SYSTEM = (
    "[if|when|given|given that|suppose] {eqs}, [what is|what are|find|solve for] {v}",
    "{eqs}. [solve for|what is|what are|find|give me] {v}",
    "[solve|find|calculate|work out|determine|give me|tell me|figure out] {v} [if|when|given|from|given that] {eqs}",
    "[what is|what are|what's] {v} [if|when|given] {eqs}?", "[can you|please|could you] solve {eqs} for {v}",
    "[i have the equations|here are my equations:|equations:] {eqs}. find {v}",
    "{eqs}. find {v}", "solve for {v}: {eqs}", "if {eqs}, what is {v}?", "{eqs}, {v}?", "what is {v} if {eqs}?",
    "find {v}: {eqs}", "given {eqs}, find {v}", "solve the system {eqs} for {v}",
    "system of equations: {eqs}. find {v}", "{eqs}. what is {v}?", "find {v} if {eqs}", "calculate {v}: {eqs}",
    "suppose {eqs}. find {v}", "{eqs} solve for {v}", "work out {v} from {eqs}", "solve {eqs} for {v}",
    "determine {v} if {eqs}", "let {eqs}. what is {v}?", "i have {eqs}. what is {v}?",
    "solve these equations for {v}: {eqs}", "compute {v} when {eqs}", "we know {eqs}. find {v}",
    "simultaneous equations {eqs}: find {v}", "what do you get for {v} if {eqs}?", "tell me {v} when {eqs}",
    "get {v} from {eqs}", "use {eqs} to find {v}", "if {eqs} then what is {v}?", "the equations are {eqs}. find {v}",
    "find {v} such that {eqs}", "solve this system for {v}: {eqs}", "find {v} given {eqs}",
    "when {eqs}, what is {v}?",
    "what is {v} when {eqs}?", "i know that {eqs}. what is {v}?", "solve the equations {eqs} and give {v}",
    "what is {v} given {eqs}?", "{eqs}, find {v}", "solve for {v} if {eqs}", "work out {v} if {eqs}",
)  # fmt: skip
_SAID = (
    "[if|when|given that|suppose] {np} [is|equals|gives|makes|is equal to] {c}, what is the number?",
    "{np} [is|equals|gives|makes|is equal to] {c}. [what is|what's|find|tell me|work out] the number",
    "{np} [is|equals|gives] {c}, [what is|what's|find] [the number|my number|this number]?",
    "[what is|what's|find|tell me|work out] [the number|a number] [if|such that|so that] {np} [is|equals|gives] {c}",
    "{what} [is|equals|makes|gives|is equal to|=] {c}",
    "{np} [is|equals] {c}[. what number is that?|. what number is it?|. which number is it?]",
    "[for which|for what] number is it true that {np} [is|equals] {c}?", "{np} [is|=] {c}. [the number?|number?]",
    "{np} is {c}. find the number", "{np} is {c}. what is the number?", "{np} equals {c}. what is the number?",
    "if {np} is {c}, what is the number?", "find a number such that {np} is {c}",
    "{np} gives {c}. what is the number?",
    "{np} makes {c}. which number is it?", "{np} is equal to {c}. find the number",
    "what is the number if {np} is {c}?", "when {np} is {c}, what is the number?",
    "i know that {np} is {c}. what is the number?", "{what} is {c}?", "{what} gives {c}?", "{what} equals {c}?",
    "{what} makes {c}?", "{what} is equal to {c}?", "{np} = {c}, what is the number?", "find the number: {np} is {c}",
    "suppose {np} is {c}. find the number", "given that {np} is {c}, find the number",
    "{np} comes to {c}. what number is it?", "tell me the number if {np} is {c}",
    "{np} results in {c}. find the number", "which number is it if {np} is {c}?", "solve: {np} is {c}",
    "{np} turns out to be {c}. what is the number?", "work out the number: {np} equals {c}",
    "what number do i mean if {np} is {c}?", "if {np} equals {c}, find the number",
    "{np} is {c}, so what is the number?",
)  # fmt: skip
_THOUGHT = (
   
    "i [think of|am thinking of|thought of|picked|choose|took] a number[.|,] {i} and [get|got|i get] {c}. what is "
    "it?",
    "i [think of|am thinking of|thought of|pick|have] a number, {i} and the [result|answer] is {c}. what is my "
    "number?",
    "i [think of|have] a number[.|,] {i} and [it gives|it makes|end up with|get] {c}. [what is|what was] the number?",
    "[think of|take|pick|start with] a number, {i} and [you get|the answer is] {c}. [what is|find] the number",
    "when i [take|pick|choose] a number[,| and] {i} i get {c}. [what is|what was] [my number|the number]?",
    "i'm thinking of a number. if [i|you] {i}, [i get|you get|the answer is] {c}. [what is|what's] [it|my number]?",
    "[a friend|my friend|my teacher] [thinks of|has] a number. {I} and get {c}. [what is|what was] the number?",
    "[what is|what's|what was|find] my number if i {i} and [get|have|end up with] {c}?",
    "[what number|which number] gives {c} [if|when] [you|i] {i}?",
    "{I} [and it gives|and it becomes|and the answer is] {c}. [what|which] number did i start with?",
    "i think of a number. {I}. the result is {c}. what is my number?",
    "i think of a number, {i} and get {c}. what was it?", "think of a number, {i}: you get {c}. what is the number?",
    "i have a number. {I} and it is {c}. what is my number?",
    "start with a number, {i}, and you get {c}. what was the number?",
    "take a number, {i}: the answer is {c}. which number?", "a number: {i}, result {c}. what is it?",
    "i took a number. {I}. now i have {c}. what was my number?", "guess my number: {i} and you get {c}",
    "someone picks a number. {I} and get {c}. find the number",
    "if i take a number, {i}, i get {c}. what is the number?", "what number was it? {I}: {c}",
    "my secret number: {i} and it is {c}. what is it?", "pick a number, {i}, the result is {c}. find it",
    "i chose a number, {i} and got {c}. what did i choose?", "find the number: {i} and the result is {c}",
    "which number is it? {I} and you have {c}", "you take a number, {i} and end up with {c}. what number?",
    "a mystery number: {i} and the answer is {c}. find it", "i'm thinking of a number. {I}. i get {c}. what is it?",
)  # fmt: skip
_DONE_TO = (
    "[when|if] [you|i|we] {j}[,| then] the [result|answer] is {c}. [what's|what is|find] the number",
    "[if|when] [you|i] {j}[,|] [you|i] get {c}. [what's|what is|which is] the number?",
    "{j} and you get {c}. which number?",
    "[when|if] [you|we] {j}, it [makes|gives] {c}. [find the number|what number is it?]",
    "{j}: the result is {c}. what number?",
    "i {j} and [get|have|end up with] {c}. [what was|what is|find] [the|my] number",
    "{j}, the answer is {c}. find the number",
    "someone tells me to {j}. that gives {c}. what number is it?",
    "if we {j} the result is {c}. what is the number?",
    "when you {j} the result is {c}. what is the number?", "if you {j} you get {c}. what is the number?",
)  # fmt: skip
_TOGETHER = (
   
    "the sum of two numbers is {s} and [the|their] difference is {d}. [what is|find|what's] the {which} [number|one]",
    "two numbers [add up to|add to|sum to] {s} and [differ by|have a difference of] {d}. find the {which} "
    "[one|number]",
    "the sum of two numbers is {s} and their difference is {d}. find the {which} number",
    "two numbers add up to {s} and differ by {d}. what is the {which} one?",
    "two numbers have sum {s} and difference {d}. what is the {which} number?",
    "the sum of two numbers is {s}, the difference is {d}. which is the {which} number?",
    "find the {which} of two numbers whose sum is {s} and whose difference is {d}",
    "i have two numbers: together they make {s}, and they differ by {d}. what is the {which} one?",
    "sum {s}, difference {d}: what is the {which} number?",
    "if two numbers add to {s} and their difference is {d}, what is the {which} one?",
    "two numbers sum to {s}. one is {d} more than the other. find the {which} number",
    "what is the {which} of two numbers with sum {s} and difference {d}?",
    "together two numbers are {s}; their difference is {d}. find the {which} one",
    "two numbers total {s} and are {d} apart. what is the {which} number?",
)  # fmt: skip
_PHRASES = {
    "x+a": ("a number plus {a}", "{a} more than a number", "the sum of a number and {a}", "a number increased by {a}",
            "{a} added to a number", "{a} plus a number", "a number and {a} added together",
            "{a} greater than a number"),
    "x-a": ("a number minus {a}", "{a} less than a number", "a number decreased by {a}", "a number reduced by {a}",
            "{a} taken away from a number", "{a} subtracted from a number", "the difference of a number and {a}"),
    "a-x": ("{a} minus a number", "{a} decreased by a number"),
    "ax": ("{a} times a number", "a number times {a}", "a number multiplied by {a}",
            "the product of {a} and a number",
           "{a} multiplied by a number"),
    "x/a": ("a number divided by {a}", "the quotient of a number and {a}"),
    "ax+b": ("{ax} plus {b}", "{b} more than {ax}", "{b} plus {ax}", "{ax} increased by {b}"),
    "ax-b": ("{ax} minus {b}", "{b} less than {ax}", "{ax} decreased by {b}"),
    "b-ax": ("{b} minus {ax}", "{b} decreased by {ax}"),
    "x/a+b": ("{xa} plus {b}", "{b} more than {xa}"),
    "x/a-b": ("{xa} minus {b}", "{b} less than {xa}"),
    "a(x+b)": ("{a} times the sum of a number and {b}", "the sum of a number and {b}, times {a}"),
    "a(x-b)": ("{a} times the difference of a number and {b}", "the difference of a number and {b}, times {a}"),
}  # fmt: skip
_DO = {
    "+": ("add {n}", "add {n} to it", "increase it by {n}"),
    "-": ("subtract {n}", "take away {n}", "subtract {n} from it", "take {n} away", "decrease it by {n}"),
    "*": ("multiply by {n}", "multiply it by {n}", "times it by {n}"),
    "*2": ("double it", "double it", "multiply by 2"),
    "*3": ("triple it", "triple it", "multiply it by 3"),
    "/2": ("halve it", "divide by 2", "take half of it"),
    "/": ("divide by {n}", "divide it by {n}"),
}
_PARTS = {2: "half", 3: "a third", 4: "a quarter", 10: "a tenth"}
_DO_TO = {
    "+": "add {n} to {np}", "-": "subtract {n} from {np}", "*": "multiply {np} by {n}", "/": "divide {np} by {n}",
}  # fmt: skip
_CHAINS = {
    "x+a": "+a", "x-a": "-a", "ax": "*a", "x/a": "/a", "ax+b": "*a+b", "ax-b": "*a-b", "x/a+b": "/a+b",
    "x/a-b": "/a-b",
    "a(x+b)": "+b*a", "a(x-b)": "-b*a", "(x+b)/a": "+b/a", "(x-b)/a": "-b/a",
    "x+b-d": "+b-d", "x-b+d": "-b+d", "ax+b-d": "*a+b-d", "ax-b+d": "*a-b+d", "(ax+b)/d": "*a+b/d",
    "(ax-b)/d": "*a-b/d", "a(x+b)-d": "+b*a-d", "a(x+b)+d": "+b*a+d", "a(x-b)+d": "-b*a+d", "a(x-b)-d": "-b*a-d",
    "(x+b)/a+d": "+b/a+d", "(x+b)/a-d": "+b/a-d", "(x-b)/a+d": "-b/a+d",
}  # fmt: skip
_BLANK = (
    "",
    "",
    "",
    "what number is missing? ",
    "complete: ",
    "fill in the blank: ",
    "what goes in the blank? ",
    "find the missing number: ",
)


def ask(rng: Random, rows: Sequence[str], asked: Sequence[str], story: Story | None, split: Split) -> str:
    """The question in somebody's words."""
    if story is not None and story.kind == "sum":
        larger = asked[0] == "x"
        which = rng.choice(("larger", "bigger", "greater") if larger else ("smaller", "lesser", "smaller"))
        text = phrase(rng, _TOGETHER, split).format(s=story.a, d=story.b, which=which)
        return dress(rng, text)
    if story is not None:
        wide = wider.told(rng, story) if split == "train" else None
        return dress(rng, wide or _told(rng, story, split))
    shown = typed(rng, rows)
    if len(rows) > 1:
        names = f"{', '.join(asked[:-1])} and {asked[-1]}" if len(asked) > 1 else asked[0]
        joined = rng.choice((", ", " and ", "; ")).join(shown)
        return dress(rng, phrase(rng, _SYSTEM, split).format(eqs=joined, v=names))
    if split == "train" and rng.random() < 0.3:
        return dress(rng, wider.formula(rng, shown[0], asked[0], rows[0]))
    if asked[0] == "x" and rows[0].count("x") == 1 and not rows[0].endswith("x") and rng.random() < 0.14:
        gap = rng.choice(("_", "_", "__", "?", "?"))
        blank = typed(rng, [_starred(rows[0])])[0].replace(asked[0], gap)
        return dress(rng, rng.choice(_BLANK) + blank)
    return dress(rng, phrase(rng, _FORMULA, split).format(eq=shown[0], v=asked[0]))


def typed(rng: Random, rows: Sequence[str]) -> list[str]:
    """Formulas as people type them."""
    style = rng.random()
    star, over, minus = rng.random(), rng.choice("///÷"), "−" if rng.random() < 0.06 else "-"
    shown = []
    for text in rows:
        if star < 0.1:
            text = _starred(text)
        text = text.replace("*", "×") if star < 0.03 else text
        if style < 0.45:
            for sign in "+-=*×/" if style < 0.05 else "+-=":
                text = text.replace(sign, f" {sign} ")
            text = text.removeprefix(" - ") if not text.startswith(" - ") else f"-{text[3:]}"
            text = text.replace("( - ", "(-").replace("=  - ", "= -")
        elif style < 0.6:
            text = text.replace("=", " = ")
        shown.append(text.replace("/", over).replace("-", minus))
    return shown


def _starred(text: str) -> str:
    """3x as 3*x, 3(x+1) as 3*(x+1)."""
    out = ""
    for char in text:
        out += f"*{char}" if out[-1:].isdigit() and (char.isalpha() or char == "(") else char
    return out


def _number(rng: Random, n: int) -> str:
    return in_words(n) if 0 <= n <= 12 and rng.random() < 0.15 else str(n)


def _done(rng: Random, sign: str, n: int, said: str) -> str:
    """What is done to the number: `add 5`, `double it`."""
    return rng.choice(_DO.get(f"{sign}{n}", _DO[sign])).format(n=said)


def _told(rng: Random, story: Story, split: Split) -> str:
    """In words: `5 times a number minus 3 is 22`, or as a number thought of that something is done to."""
    chain = _CHAINS.get(story.kind)
    if story.kind in RIDDLES and (story.d or rng.random() < 0.35):
        return riddle(rng, story, split)
    a, b = _number(rng, story.a), _number(rng, story.b)
    if chain and (story.kind not in _PHRASES or rng.random() < 0.4):
        pairs = zip(chain[::2], chain[1::2], strict=True)
        known = {"a": (story.a, a), "b": (story.b, b), "d": (story.d, str(story.d))}
        steps = [_done(rng, sign, *known[letter]) for sign, letter in pairs]
        if rng.random() < 0.3:
            first = a if chain[1] == "a" else b
            steps[0] = _DO_TO[chain[0]].format(n=first, np=rng.choice(SOMETHING))
            doing = rng.choice((" and ", ", then ", " and then ")).join(steps)
            return phrase(rng, _DONE_TO, split).format(j=doing, c=story.c)
        doing = rng.choice((" and ", ", then ", ", ")).join(steps)
        if split == "train" and rng.random() < 0.35:
            return wider.thought(rng, steps, doing, story.c)
        return phrase(rng, _THOUGHT, split).format(i=doing, I=f"i {doing}", c=story.c)
    times = rng.choice(_PHRASES["ax"] if story.kind == "ax" else _PHRASES["ax"][:3]).format(a=a)
    if story.a in (2, 3) and rng.random() < 0.4:
        times = rng.choice(("twice a number", "double a number") if story.a == 2 else ("triple a number",))
    share = rng.choice(_PHRASES["x/a"][:1]).format(a=a)
    if story.a in _PARTS and rng.random() < 0.5:
        share = f"{_PARTS[story.a]} of a number"
    if story.kind in ("ax", "x/a"):
        said = times if story.kind == "ax" else share
    else:
        said = rng.choice(_PHRASES[story.kind]).format(a=a, b=b, ax=times, xa=share)
    what = said.replace("a number", "what number")
    return phrase(rng, _SAID, split).format(np=said.replace("a number", rng.choice(SOMETHING)), what=what, c=story.c)

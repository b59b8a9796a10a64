"""Further ways to tell an equation, for training only: little stories, more riddles, formulas read aloud.

The kind of a story is its equation in x, as in `riddles`. {O} are things, {M} money, {P} and {Q} two people, {T} "
"`twice`.
"""

from __future__ import annotations

import re
from fractions import Fraction
from random import Random

from mull.tasks.equations.riddles import Story
from mull.tasks.phrasing import in_words, vary

_HAD = "[how many|how many of them] did [i|we] have [at first|before|to begin with|at the start|originally]?"
_MUCH = "how much [money |]did [i|we] [have|start with] [at first|before|to begin with|originally]?"
_ONE = "[how much is one|what does one cost|what's the price of one|how much does one cost|price of one]?"
TALES: dict[str, tuple[str, ...]] = {
    "x+a": (
        f"i had some {{O}}, [got|bought|found|was given] {{a}} more and now [i have|there are] {{c}}. {_HAD}",
        f"after [buying|finding|getting] {{a}} more {{O}} [i have|we have] {{c}}. {_HAD}",
        "in {a} years [i'll|i will] be {c}. how old am i[ now| today|]?",
        "in {a} years {P} [will be|turns] {c}. how old is {P}[ now| today|]?",
        "{a} people got on the bus and now there are {c}[ on it|]. how many were [on it|there] before?",
        "[my|the] bill was {c} {M} including {a} {M} [for delivery|tip|postage]. how much was it without?",
        "it got {a} degrees warmer and now it's {c} degrees. how warm was it before?",
        f"{{P}} gave me {{a}} {{M}}, so now i have {{c}}. {_MUCH}",
        "i need {c} {O} and have {a}. how many [more do i need|are missing]?",
        "[i am|i'm] {a} years older than {P}. i'm {c}. how old is {P}?",
    ),
    "x-a": (
        f"i had some money, [spent|paid|lost] {{a}} and now have {{c}}[ left|]. {_MUCH}",
        f"i [spent|paid] {{a}} {{M}} and [have|had] {{c}} {{M}} left. {_MUCH}",
        f"i [gave away|lost|sold|used] {{a}} of my {{O}} and [{{c}} are left|have {{c}} left|still have {{c}}]. {_HAD}",
        "{a} years ago i was {c}. how old am i[ now| today|]?", "{a} years ago {P} was {c}. how old is {P} now?",
        "the price [went down|dropped] by {a} {M} and is now {c}. what was [it|the price] before?",
        "{a} people got off the [bus|train] and {c} stayed on. how many were [on it|there] before?",
        "with {a} {M} off i paid {c}. what was the [full|old|normal] price?",
        "{P} is {a} years younger than me and {c} years old. how old am i?",
        "it got {a} degrees colder and now it's {c}. what was it before?",
    ),
    "a-x": (
        "i had {a} {O}, [gave some away|lost some|sold some|used some] and [have {c} left|now have {c}]. how many "
        "[did i "
        "give away|are gone|went away]?",
        "my book has {a} pages and [{c} are left|i have {c} left]. how many [have i read|did i read]?",
        "i paid with {a} {M} and got {c} back. what did it cost?",
        "there were {a} people on the bus, some got off, and {c} stayed. how many got off?",
        "i had {a} {M}, bought a [shirt|book|hat|game] and have {c} left. how much was it?",
    ),
    "ax": (
        f"{{a}} {{O}} cost {{c}} {{M}}. {_ONE}", f"i paid {{c}} {{M}} for {{a}} {{O}}. {_ONE}",
        "{c} {O} are shared [equally|evenly] by {a} [kids|friends|people]. how many does each get?",
        "i [walk|run|ride|cycle] the same distance every day. after {a} days it's {c} km. how far is it a day?",
        "{a} times my age is {c}. how old am i?", "my age times {a} is {c}. how old am i?",
        "{a} boxes hold {c} {O}. how many are in [one|a|each] box?",
        "i split {c} {O} into {a} equal piles. how many per pile?",
        "{c} {M} for {a} hours of work, how much is that per hour?",
        "{a} equal [steps|jumps] make {c} m. how long is one?",
    ),
    "x/a": (
        "a [rope|ribbon|board|stick] is cut into {a} equal pieces, each {c} cm long. how long was it?",
        "{a} [friends|people|of us] split a bill equally and each pays {c} {M}. how much was the bill?",
        "some {O} are shared [equally|evenly] by {a} kids, each gets {c}. how many {O} were there?",
        "a bag of {O} shared between {a} people gives {c} each. how many were in the bag?",
        "my age divided by {a} is {c}. how old am i?", "i put my {O} into {a} boxes, {c} in each. how many {O} do i "
        "have?",
    ),
    "ax+b": (
        "{a} tickets and a {b} {M1} [drink|bag|snack] cost {c} {M}[ altogether| in total|]. what does [a|one] ticket "
        "cost?",
        "{a} burgers and {b} {M} for drinks come to {c} {M}. how much is [a|one] burger?",
        "a taxi costs {b} {M} plus {a} [per|a] [km|mile]. i paid {c}. how far [was it|did i go]?",
        "[gym|a gym|the gym|a club|the pool][: | costs ]{b} to join and {a} [a|per] month. [i've paid|i paid] {c} in "
        "total. how "
        "many months [was that|is that|have i been there]?",
        "i save {a} {M} a week and already have {b}. [how many weeks until i have|after how many weeks do i have] {c}?",
        "i had {b} {O}, bought {a} packs and now have {c}. how many are in a pack?",
        "a plumber [charges|takes] {b} {M} for coming and {a} per hour. the bill is {c}. how many hours?",
        "a plant is {b} cm tall and grows {a} cm a week. after how many weeks is it {c} cm?",
        "a phone plan costs {b} a month plus {a} per [gb|call]. i paid {c}. how many [gb|calls] was that?",
        "{P} has {b} {O} and gets {a} more every day. after how many days are there {c}?",
        "renting a bike costs {b} {M} and {a} per hour. i paid {c}. for how many hours?",
        "delivery is {b} {M}. i ordered {a} [pizzas|books|plants] and paid {c} in total. what does one cost without "
        "delivery?",
    ),
    "ax-b": (
        "i bought {a} packs of {O}, used {b} and {c} are left. how many are in a pack?",
        "{a} tickets with a {b} {M1} voucher cost {c} {M}. what does one cost without it?",
        "i earn the same every day. after {a} days i spent {b} {M} and have {c} left. how much do i earn a day?",
        "{a} boxes of {O}, {b} are broken, {c} are fine. how many are in a box?",
    ),
    "b-ax": (
        "i had {b} {M} and bought {a} [pens|books|cups|cards]. {c} {M} are left. " + _ONE,
        "a candle is {b} cm tall and burns {a} cm an hour. after how many hours is it {c} cm?",
        "a tank holds {b} litres and loses {a} an hour. after how many hours are {c} left?",
        "i have {b} {O} and use {a} a day. after how many days are {c} left?",
        "from a {b} cm rope i cut {a} equal pieces and {c} cm are left. how long is a piece?",
    ),
    "x/a+b": (
        "{a} of us split a bill equally and i added {b} {M} tip. i paid {c}. how much was the bill?",
        "{a} kids share some {O} equally. i then find {b} more and have {c}. how many {O} were shared?",
    ),
    "x/a-b": (
        "{a} kids share some {O} equally. i lose {b} of mine and have {c} left. how many {O} were shared?",
        "we split the bill {a} ways and i got {b} {M} off my part, so i paid {c}. how much was the bill?",
    ),
    "a(x+b)": (
        "{a} bags, each with a {b} {M1} book and a toy, cost {c} {M} in all. how much is a toy?",
        "{a} tables have the same number of plates. i put {b} more on each, now there are {c}. how many were on each "
        "before?",
        "everyone in our team of {a} pays for a ticket and a {b} {M1} drink, {c} {M} in total. how much is a ticket?",
    ),
    "a(x-b)": (
        "{a} tickets, each {b} {M} cheaper than usual, cost {c}. what does one usually cost?",
        "{a} boxes hold the same number of {O}. i take {b} out of each, {c} are left. how many were in each box?",
    ),
    "(x-b)/a": (
        "i baked some cookies, ate {b} and shared the rest between {a} kids. each got {c}. how many did i bake?",
        "i had some {O}, lost {b}, and {a} friends shared the rest equally, {c} each. how many did i have?",
    ),
    "(x+b)/a": (
        "i had some {O}, got {b} more and shared all of them between {a} kids. each got {c}. how many did i have at "
        "first?",
        "the bill plus {b} {M} tip was split {a} ways, each paid {c}. how much was the bill without tip?",
    ),
    "x+x+b=c": (
        "{P} has {b} more {O} than {Q}. together they have {c}. how many does {Q} have?",
        "{P} is {b} years older than {Q}. together they are {c}. how old is {Q}?",
        "a [bat|coat|book] costs {b} {M} more than a [ball|hat|pen]. together they cost {c}. how much is the cheaper "
        "one?",
        "{P} and {Q} have {c} {O} together, {P} has {b} more. how many does {Q} have?",
    ),
    "x+x-b=c": (
        "{P} has {b} more {O} than {Q}. together they have {c}. how many does {P} have?",
        "{P} is {b} years older than {Q}. together they are {c}. how old is {P}?",
        "a [bat|coat|book] costs {b} {M} more than a [ball|hat|pen]. together they cost {c}. how much is the dearer "
        "one?",
    ),
    "x+dx=c": (
        "{P} is {T} as old as {Q}. together they are {c}. how old is {Q}?",
        "{P} has {T} as many {O} as {Q}. together they have {c}. how many does {Q} have?",
        "{P} and {Q} share {c} {O}. {P} gets {T} as many as {Q}. how many does {Q} get?",
        "{c} {M} are split so that {P} gets {T} as much as {Q}. how much does {Q} get?",
    ),
}  # fmt: skip
_F = "[what is it|what's the number|what is the number|find the number|which number is it|what number is that|the "
"number]?"
RIDDLES: dict[str, tuple[str, ...]] = {
    "x+a": (
        "how much [is missing|do i need] [from|to go from] {a} to {c}?", "{c} is {a} plus what?",
        "{c} is {a} more than what?",
        "what plus {a} [is|makes|gives|equals] {c}?", "[which|what] number do i have to increase by {a} to get {c}?",
        f"a number and {{a}} [make|are|give] {{c}}[ together|]. {_F}", 
        "something plus {a} is {c}. "
        "what is something?", f"the sum of a number and {{a}} [is|equals|was] {{c}}. {_F}", "what's {a} short of {c}?",
        "{a} and what [make|makes|is|gives] {c}?",
        f"adding {{a}} to a number gives {{c}}. {_F}",
    ),
    "x-a": (
        "what minus {a} [is|gives|makes|equals] {c}?", "what number minus {a} is {c}?",
        "{c} is {a} less than what[ number|]?",
        "[which|what] number do [i|you] have to [take|subtract] {a} from to get {c}?", "what less {a} is {c}?",
        "from [which|what] number must i [take|subtract] {a} to get {c}?", "what take away {a} [is|leaves] {c}?",
        f"{{a}} less than a number is {{c}}. {_F}", f"if i [take|subtract] {{a}} [from|off] a number i get {{c}}. {_F}",
        f"the difference between a number and {{a}} is {{c}}. the number is bigger than {{a}}. {_F}",
        f"a number [reduced|lowered|decreased] by {{a}} is {{c}}. {_F}",
        "something minus {a} is {c}. what is something?",
    ),
    "a-x": (
        "{a} minus what [is|gives|equals] {c}?", "how much less is {c} than {a}?", "{a} less what is {c}?",
        "what do i have to take [from|off] {a} to get to {c}?", f"{{a}} minus a number [gives|leaves] {{c}}. {_F}",
        f"i take a number from {{a}} and {{c}} is left. {_F}", "by how much must i lower {a} to get {c}?",
    ),
    "ax": (
        "{c} divided by what [is|gives|equals] {a}?", "what do [i|you] divide {c} by to get {a}?",
        "{c} is {a} times what?",
        "how [many times|often] does {a} [go|fit] into {c}?", "how many {a}s [make|are in] {c}?",
        "{a} times something is {c}. "
        "what is something?", "what times {a} [makes|gives|equals] {c}?", "{a} by what makes {c}?",
        "{a} x what is {c}?",
        f"{{A}} a number [is|makes|gives|equals] {{c}}. {_F}", f"if {{A}} a number is {{c}}, {_F}",
        "{c} over what [is|makes] {a}?", f"if {{c}} is divided by a number you get {{a}}. {_F}",
        f"a number taken {{a}} times is {{c}}. {_F}", f"{{c}} is {{A}} a number. {_F}",
        "what multiplied by {a} makes {c}?",
    ),
    "x/a": (
        "what divided by {a} [gives|makes|equals] {c}?", "{c} is what number divided by {a}?", "what over {a} is {c}?",
        f"a number split into {{a}} equal parts gives {{c}} each. {_F}", f"{{H}} of a number is {{c}}. {_F}",
        "{H} of what number is {c}?", "{c} is {H} of what[ number|]?", f"{{c}} is {{H}} of a number. {_F}",
        f"i divide a number by {{a}} and get {{c}}. {_F}", "{H} of what is {c}?",
    ),
    "ax+b": (
        f"{{A}} a number plus {{b}} [is|makes|gives|comes to|was] {{c}}. {_F}",
        f"add {{b}} to {{A}} a number and you get {{c}}. "
        f"{_F}", f"{{b}} more than {{A}} a number [is|makes] {{c}}. {_F}",
        f"{{c}} is {{b}} more than {{A}} a number. {_F}",
        f"{{c}} is {{A}} a number plus {{b}}. {_F}", f"if {{A}} a number is increased by {{b}} it is {{c}}. {_F}",
        f"when you multiply a number by {{a}} and add {{b}} you [get|have] {{c}}. {_F}",
        f"take {{A}} a number, add {{b}}, and that's {{c}}. {_F}", "{A} my age plus {b} is {c}. how old am i?",
    ),
    "ax-b": (
        f"{{A}} a number minus {{b}} [is|makes|gives|comes to|was] {{c}}. {_F}",
        f"{{c}} is {{b}} less than {{A}} a number. {_F}",
        f"take {{b}} from {{A}} a number and you get {{c}}. {_F}",
        f"{{b}} less than {{A}} a number [is|makes] {{c}}. {_F}",
        f"when you multiply a number by {{a}} and take away {{b}} you [get|have] {{c}}. {_F}",
        "{A} my age minus {b} is {c}. how old am i?", f"{{c}} is {{A}} a number minus {{b}}. {_F}",
    ),
    "b-ax": (
        f"{{b}} minus {{A}} a number [is|gives|leaves|equals] {{c}}. {_F}",
        f"take {{A}} a number from {{b}} and you get {{c}}. {_F}",
    ),
}  # fmt: skip
_THOUGHT = (  # {i} is what i do to it, {d} the same as a command
    "my secret number: {i} and [i get|i have|you get] {c}. what is it?",
    "i took a number, {i}. i got {c}. what did i take?",
    "[can you guess|guess|tell me|work out] my number? i {i} [and get|, i get|and it's] {c}",
    "what was my number if i {i} and [got|get|end with] {c}?", "{d}. the answer is {c}. what was the number?",
    "think of a number. {d}. [the answer|the result|what you get] is {c}. [what was|what is] the number?",
    "a number machine: {d}. {c} comes out. what went in?", "number puzzle: {d}, result {c}. which number did we start "
    "with?",
    "{P} [picks|thinks of|chose] a number. {d} and it's {c}. which number [is it|was it|did {P} pick]?",
    "[starting from|starting with] a number, {i} and [land on|reach|get to] {c}. what did i start with?",
    "if i {i} i [end up with|arrive at|get] {c}. what [was|is] my number?", "what number becomes {c} if you {i}?",
)  # fmt: skip
_FORMULA = (
    "{eq}[, |. ][{v} is what|so {v}|i need {v}|{v} pls|what's {v} then|how much is {v}|{v} would be]?",
    "[get|put|bring] {v} [by itself|alone|on its own] [and tell me what it is|]: {eq}",
    "[whats|what's] the unknown in {eq}?",
    "[what's|what is] the [missing number|unknown|unknown number|mystery number] in {eq}",
    "{eq} - [solve pls|pls solve|solve it pls]",
    "[let|say|assume|if] {eq}. [what's|find|then what's|so what is] {v}?", "find out what {v} [is|must be] in {eq}",
    "[can u|could u|can you|pls] [solve|do|help with|figure out] {eq}",
    "[homework|my homework|worksheet|for school|test question]: {eq}",
    "can you help with my homework: {eq}, what is {v}", "{eq} [how much is|how big is|so how much is] {v}",
    "[what do i get|what do you get|what comes out] for {v} in {eq}?", "{v} in {eq}?",
    "{eq}, {v} [is|=] ?",
    "[i don't get|i can't do|no idea about|struggling with] {eq}, [what is|what's] {v}?", "[do|answer|work out] {eq}",
    "the [equation|problem|exercise] [says|reads|is] {eq}. {v}?", "{eq}. [how much|what number] is {v}?",
    "if {eq} how much is {v}",
    "[what|which] number [goes in for|do i put in for|can i use for|do i write for|stands for] {v} in {eq}?",
    "{v} [makes|solves] {eq}, so {v} is [what|what number]?", "tell me the [number|value] {v} stands for: {eq}",
    "replace {v} by a number so that {eq}", "[my kid|my son|my daughter|my sister] has to solve {eq}. what is {v}?",
    "unknown {v}, {eq}", "solve for the [letter|unknown|variable]: {eq}", "[figure|work] out {v}[ pls|]: {eq}",
    "[tell|show] me [how much|what] {v} is if {eq}", "it says {eq}. what does {v} have to be?", "what {v} gives {eq}?",
)  # fmt: skip
GAPS = ("[]", "___", "what", "something", "blank", "( )", "[ ]", "__", "?")
BLANK = (
    "{eq}", "{eq}", "what goes in the [box|gap|blank|hole]? {eq}", "what number is missing in {eq}?", "{eq} fill it in",
    "[fill in|complete|finish]: {eq}", "find the missing number: {eq}", "which number goes there? {eq}",
    "{eq} missing number?",
)  # fmt: skip
THINGS = (
    "apples", "marbles", "stickers", "cards", "sweets", "eggs", "coins", "shells", "books", "pencils", "cookies",
    "balloons",
    "stamps", "lemons", "beads", "muffins", "toys", "photos", "tomatoes", "roses", "nails", "candies",
)  # fmt: skip
_MONEY = ("dollars", "euros", "pounds", "bucks", "dollars")
PEOPLE = (
    "sam", "tom", "anna", "ben", "mia", "lena", "omar", "jack", "zoe", "nina", "paul", "kim", "my brother", "my sister",
    "my cousin", "my mum", "my dad", "leo", "ravi", "emma",
)  # fmt: skip
YOUNG = tuple(name for name in PEOPLE if name not in ("my mum", "my dad"))  # may be of any age
HALF = {2: "half", 3: "a third", 4: "a quarter", 5: "a fifth", 6: "a sixth", 8: "an eighth", 10: "a tenth"}


def told(rng: Random, story: Story) -> str | None:
    """The equation in one of these ways, in about half of all cases."""
    style = rng.random()
    return tale(rng, story) if style < 0.28 else riddle(rng, story) if style < 0.55 else None


def tale(rng: Random, story: Story) -> str | None:
    """The equation as a little story, where one of its kind fits its numbers."""
    a, b, c, x = story.a, story.b, story.c, solution(story)
    if story.kind not in TALES or x is None or c < 2 or b == 1 or x < 1 or (story.kind == "x+x-b=c" and x < b):
        return None
    text = rng.choice(TALES[story.kind])
    if rng.random() < 0.5 and re.search(r"\{M\}", text):
        text = re.sub(r"([ab}]) \{M\}", r"\1", text, count=1)
    money = rng.choice(_MONEY)
    one, two = rng.sample(YOUNG if "older" in text else PEOPLE, 2)
    times = "twice" if story.d == 2 and rng.random() < 0.8 else f"{said(rng, story.d)} times"
    slots = {"O": rng.choice(THINGS), "M": money, "M1": money[:-1], "P": one, "Q": two, "T": times}
    return vary(rng, text.format(a=said(rng, a), b=said(rng, b), c=said(rng, c), **slots))


def solution(story: Story) -> int | None:
    """The whole number that the story asks for."""
    a, b, c, d = (Fraction(n) for n in (story.a, story.b, story.c, story.d))
    found = {
        "x+a": c - a, "x-a": c + a, "a-x": a - c, "ax": c / a, "x/a": c * a, "ax+b": (c - b) / a, "ax-b": (c + b) / a,
        "b-ax": (b - c) / a, "x/a+b": (c - b) * a, "x/a-b": (c + b) * a, "a(x+b)": c / a - b, "a(x-b)": c / a + b,
        "(x-b)/a": c * a + b, "(x+b)/a": c * a - b, "x+x+b=c": (c - b) / 2, "x+x-b=c": (c + b) / 2,
        "x+dx=c": c / (d + 1),
    }.get(story.kind)  # fmt: skip
    return int(found) if found is not None and found.denominator == 1 else None


def riddle(rng: Random, story: Story) -> str | None:
    """The equation as a riddle, where there is one of its kind."""
    if story.kind not in RIDDLES:
        return None
    a = story.a
    old = 0 < (solution(story) or 0) < 90
    texts = [text for text in RIDDLES[story.kind] if ("{H}" not in text or a in HALF)]
    texts = [text for text in texts if old or "how old" not in text]
    many = (
        ("twice", "double", "2 times")
        if a == 2
        else ("three times", "triple", "3 times")
        if a == 3
        else (f"{a} times",)
    )
    slots = {"A": rng.choice((*many, f"{in_words(a)} times")), "H": HALF.get(a, "")}
    text = rng.choice(texts)
    plural = f"{a}s" in text.format(a=a, b=0, c=0, **slots)
    first = str(a) if plural else said(rng, a)
    text = text.format(a=first, b=said(rng, story.b), c=said(rng, story.c), **slots)
    return vary(rng, text)


def thought(rng: Random, steps: list[str], joined: str, c: int) -> str:
    """A number thought of that something is done to."""
    text = vary(rng, rng.choice(_THOUGHT))
    if len(steps) > 1 and rng.random() < 0.25:
        steps = [steps[0], *(step.replace(" it", " that") for step in steps[1:])]
        joined = rng.choice((", ", ", then ", " and ")).join(steps)
    order = rng.choice((", ", ", then ", " and then ", ". ", ". then ")).join(steps)
    return text.format(i=joined, d=order, c=said(rng, c), P=rng.choice(PEOPLE))


def formula(rng: Random, shown: str, name: str, rows: str) -> str:
    """A question about a formula: as it is shown, read aloud, with a gap, or divided by the unknown."""
    style = rng.random()
    if style < 0.12 and (found := re.fullmatch(r"(\d+)([a-z])=(\d+)", rows)):
        shown = f"{found[3]}/{name}={found[1]}"
        shown = shown.replace("/", " / ").replace("=", " = ") if rng.random() < 0.5 else shown
    elif style < 0.4 and "(" not in rows and name != "a":
        shown = _aloud(rng, rows)
    elif style < 0.55 and rows.count("x") == 1 and not re.search(r"\dx|-x|x$", rows):  # a gap is thought of as x
        spaced = re.sub(r"([-+/=])", r" \1 ", rows)
        gap = rng.choice(GAPS)
        return vary(rng, rng.choice(BLANK)).replace(
            "{eq}", " ".join(spaced.replace("x", gap).split()).replace("= - ", "= -")
        )
    return vary(rng, rng.choice(_FORMULA)).format(eq=shown, v=name)


def _aloud(rng: Random, text: str) -> str:
    """`three x plus five equals 20`."""
    words = rng.random() < 0.5
    times = rng.choice(("", "", "times "))
    signs = {"+": "plus", "-": rng.choice(("minus", "minus", "take away")), "/": rng.choice(("divided by", "over"))}
    signs["="] = rng.choice(("equals", "is", "is equal to", "="))
    out = []
    for token in re.findall(r"\d+|[a-z]|[-+/=]", text):
        if token.isdigit():
            out.append(_words(rng, int(token)) if words and int(token) < 1000 else token)
        elif token == "-" and (not out or out[-1] == signs["="]):
            out.append("minus")
        else:
            joined = times if token.isalpha() and out and out[-1] not in (*signs.values(), "minus") else ""
            out.append(signs.get(token, f"{joined}{token}"))
    return " ".join(out)


def _words(rng: Random, n: int) -> str:
    return in_words(n) if rng.random() < 0.5 else in_words(n).replace("-", " ")


def said(rng: Random, n: int) -> str:
    """The number, sometimes in words."""
    return _words(rng, n) if 0 <= n < 100 and rng.random() < (0.2 if n < 13 else 0.06) else str(n)

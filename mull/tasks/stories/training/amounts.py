"""Stories put together from amounts: what is there, what becomes of it, and what is asked, in the format of `wider`.

An amount is a number, so many groups of so many, or two numbers together. Every amount meets every use and every
question, so that only the words beside a number tell what it counts.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

_PACKS = (
    "x/y/z: box/boxes/pencils, bag/bags/oranges, jar/jars/candies, pack/packs/cards, tray/trays/muffins, crate/crates/bottles, "
    "basket/baskets/eggs, shelf/shelves/books, plate/plates/dumplings, bowl/bowls/nuts, sack/sacks/potatoes, tin/tins/cookies, "
    "bunch/bunches/bananas, carton/cartons/juices, stack/stacks/chairs, roll/rolls/stamps, string/strings/beads, table/tables/cups, "
    "tree/trees/pears, album/albums/photos, truck/trucks/tires, case/cases/sodas, bucket/buckets/shells, net/nets/onions"
)
_USES = "r/s: gave/give, handed/hand, sold/sell, lent/lend, mailed/mail; v/w: student/students, friend/friends, kid/kids, guest/guests, teacher/teachers, customer/customers, neighbor/neighbors, cousin/cousins"
_GONE = "h/i: broke/were broken, got lost/were lost, were bad/were bad, fell out/were gone, went missing/were missing, were damaged/were damaged, were stolen/were stolen, were taken/were taken, got used/were used"
_GROUPED = (
    "{n} {has} {A} {y} of {B} {z}. | {n} bought {A} {y}. Each {x} has {B} {z}. | There are {A} {y} with {B} {z} each. | "
    "{n} {has} {A} {y}, {B} {z} in each. | {B} {z} are in every {x} and there are {A} {y}. | There are {A} {y}, each with {B} {z}. | "
    "There were {A} {y} and {B} {z} in each {x}. | {n} filled {A} {y} with {B} {z} each. | {n} {has} {A} {y}. There are {B} {z} in a {x}."
)
_TWO = (
    "{n} {has} {A} big {z} and {B} small ones. | {n} got {A} {z} on Monday and {B} on Tuesday. | {n} {has} {A} old {z} and {B} new ones. | "
    "There are {A} {z} here and {B} {z} over there. | {n} got {A} {z} from {m} and {B} from {o}. | {n} found {A} {z}, then {B} more. | {n} {has} {A} {z} and get~s {B} more."
)
_PLAIN = "{n} {has} {A} {z}. | There are {A} {z}. | {n} had {A} {z}. | {n} bought {A} {z}. | {n} made {A} {z}. | {n} started with {A} {z}."
_SOURCES = (("a", _PLAIN), ("a*b", _GROUPED), ("a+b", _TWO))
_LOSSES = (
    (
        "c",
        "{C} {z} {h}. | {C} of them {h}. | {n} {r} {C} of them. | {n} {r} {C} {z}. | But {C} {i}. | Then {C} {z} {h}. | {C} of the {z} {i}.",
    ),
    (
        "c*d",
        "{n} {r} {C} {z} to each of {D} {w}. | {D} {w} take {C} {z} each. | {n} {r} {C} to each of {his} {D} {w}. | Each of {D} {w} gets {C}. | "
        "For {D} days, {C} {z} are used every day. | {n} use~s {C} of them a day for {D} days. | {D} {w} got {C} {z} each.",
    ),
    (
        "(c+d)",
        "{C} {h} and {n} {r} {D}. | {n} {r} {C} to {m} and {D} to {o}. | First {C} {h}, then {D} more {h}. | {C} {h} on Friday and {D} on Sunday.",
    ),
)
_LEFT = (
    "How many {z} are left? | How many {z} remain? | How many {z} {does} {n} still have? | What's left? | How many are left now? | "
    "How many {z} are still there? | how many left? | How many {z} {does} {n} have now? | What is the number of {z} left?"
)
_DEAL = (
    "The {z} are shared equally by {E} {w}. | {n} share~s them equally among {E} {w}. | {E} {w} share them evenly. | {n} split~s them fairly between {E} {w}.",
    "How many does each {v} get? | How many {z} does every {v} get? | How many {z} per {v}? | How many for one {v}? | what does each {v} get",
)
_REST_DEAL = "{E} {w} share the rest equally. | {n} share~s what is left among {E} {w}. | The others are split evenly between {E} {w}."
_GOAL = (
    "{n} need~s {E} {z}. | The goal is {E} {z}. | {E} {z} are needed. | {n} want~s {E} {z} in all. | {n} must have {E} {z}.",
    "How many more {z} are needed? | How many {z} are missing? | How many more {does} {n} need? | How many {z} still have to come?",
)
_NAMED = (
    ("of them", "of the {z}"), ("them ", "the {z} "), ("{C} {i}", "{C} {z} {i}"), ("{C} {h}", "{C} {z} {h}"),
    ("gets {C}.", "gets {C} {z}."), ("{r} {C} to", "{r} {C} {z} to"),
)  # fmt: skip
"""Of boxes of things it is said which of the two are lost or shared."""
_MORE_THAN = (
    "How many more {z} are that for {m} than for {o}? | How many more {z} has {m} than {o}? | How many fewer {z} does {o} have? | "
    "What is the difference in {z}? | How many {z} more does {m} have? | By how many {z} is {m} ahead of {o}?"
)
_OWNED = (
    ("{0}", "{1} has {{{0}}} {{z}}. | {1} brought {{{0}}} {{z}}. | {1} bought {{{0}}} {{z}}."),
    ("{0}*{2}", "{1} has {{{0}}} {{y}} with {{{2}}} {{z}} each. | {1} has {{{0}}} {{y}} of {{{2}}} {{z}}. | {1} bought {{{0}}} {{y}}, {{{2}}} {{z}} in each."),
    ("({0}+{2})", "{1} has {{{0}}} big and {{{2}}} small {{z}}. | {1} got {{{0}}} {{z}} and then {{{2}}} more."),
)  # fmt: skip

_WARES = (
    "x/y/t/w: samosa/samosas/drink/drinks, coffee/coffees/cake/cakes, pen/pens/notebook/notebooks, ticket/tickets/popcorn/popcorns, "
    "burger/burgers/soda/sodas, taco/tacos/juice/juices, rose/roses/vase/vases, egg roll/egg rolls/soup/soups, shirt/shirts/cap/caps, "
    "mango/mangoes/melon/melons, book/books/map/maps, bagel/bagels/tea/teas, plant/plants/pot/pots, sandwich/sandwiches/cookie/cookies, "
    "ride/rides/ice cream/ice creams, towel/towels/soap/soaps, battery/batteries/lamp/lamps, game/games/poster/posters"
)
_MONEY = "u: dollars, dollars, dollars, euros, rupees, pounds, pesos, bucks, coins, francs, yen, credits"
_TERMS = (
    ("a", "the {t} cost {A} {u}. | a {t} is {A} {u}. | {n} bought a {t} for {A} {u}. | {A} {u} for a {t}."),
    ("a*b", "{n} bought {A} {y} at {B} {u} each. | {A} {y} cost {B} {u} each. | {n} take~s {A} {y}. A {x} costs {B} {u}. | {A} {y}, {B} {u} each. | one {x} costs {B} {u} and {n} bought {A}. | a {x} is {B} {u}. {n} get~s {A}."),
    ("a+b", "a {x} costs {A} {u} and a {t} {B}. | {x} {A} {u}, {t} {B} {u}. | {n} bought a {x} for {A} {u} and a {t} for {B} {u}. | {n} pay~s {A} {u} for a {x} and {B} for a {t}."),
    ("a*b+c", "{n} bought {A} {y} at {B} {u} each and a {t} for {C} {u}. | {A} {y} cost {B} {u} each, one {t} {C}. | {n} get~s {A} {y} for {B} {u} each and one {t} for {C}. | a {x} is {B} {u}, a {t} {C}. {n} buy~s {A} {y} and one {t}."),
    ("a*b+c*d", "{n} bought {A} {y} at {B} {u} and {C} {w} at {D} {u} each. | a {x} costs {B} {u}, a {t} {D} {u}. {n} get~s {A} {y} and {C} {w}. | {A} {y} for {B} {u} each, {C} {w} for {D} {u} each."),
    ("a+b+c", "a {x} costs {A} {u}, a {t} {B} and a bag {C}. | {x} {A} {u}, {t} {B} {u}, bread {C} {u}. | {n} bought a {x} for {A}, a {t} for {B} and a card for {C} {u}."),
)  # fmt: skip
_PAID = (
    "{n} had {E} {u}. | {n} {has} {E} {u}. | {n} paid with {E} {u}. | {n} came with {E} {u}. | {n} had {E} {u} to spend. | {n} gave the man {E} {u}.",
    "How much change {does} {n} get? | How much is left? | how many {u} are left? | What's the change? | How many {u} {does} {n} have now? | what's left | how much money {does} {n} have left? | How much change is that?",
)
_SHORT = (
    "{n} {has} only {E} {u}. | There are just {E} {u} in {his} pocket. | {n} {has} {E} {u} so far.",
    "How many {u} are missing? | How much more money {does} {n} need? | How many more {u} {does} {n} need?",
)
_COST = "How much is that? | What's the total? | how much altogether? | how many {u} in all | How many {u} did it cost? | What {does} {n} pay? | total?"
_BILL = (
    "{E} friends share the bill. | {E} people split it equally. | {n} split~s this with friends, {E} people in all. | The bill is shared by {E} people.",
    "How much does each pay? | How many {u} per person? | What does one person pay? | how much is each? | how many {u} each",
)

_RATES = (
    "x/y/g/h: page/pages/read/book, brick/bricks/lay/wall, meter/meters/dig/tunnel, mile/miles/walk/trail, km/km/ride/route, sum/sums/solve/workbook, "
    "liter/liters/pump/tank, word/words/write/essay, level/levels/complete/game, row/rows/knit/scarf, plank/planks/paint/fence, song/songs/learn/show, "
    "lesson/lessons/take/course, step/steps/climb/tower, shirt/shirts/iron/pile, chapter/chapters/read/series, tile/tiles/set/floor, verse/verses/learn/poem"
)
_SPANS = "s/t: day/days, day/days, night/nights, hour/hours, week/weeks, month/months, evening/evenings"
_SPEED = "{n} {g}~s {B} {y} [a|each|every|per] {s}. | [Each|Every] {s} {n} {g}~s {B} {y}. | {n} can {g} {B} {y} [a|per|each] {s}. | {n} {g}~s {B} {y} [a|every] {s}. | {n} {g}~s {B} {y} per {s}."
_WHOLE = "The {h} has {A} {y}. | {His} {h} has {A} {y}. | There are {A} {y} in the {h}. | the {h} is {A} {y} in total. | all in all it is {A} {y}."
_WHEN = "How many {t} does it take? | how many {t} | How many {t} until it is done? | After how many {t} is the {h} done? | how many {t} {does} {n} need | How many {t} is that?"
_WHEN_MORE = "How many more {t} does it take? | how many more {t} | How many {t} until it is done? | After how many more {t} is the {h} done? | how many more {t} {does} {n} need | How many {t} are still to come?"
_DONE = "{n} already did {C} {y}. | {C} {y} are done. | {n} {has} done {C} {y} so far. | The first {C} {y} are done already."
_TIME = "{n} did this for {D} {t}. | {D} {t} have passed. | It is {D} {t} now. | That was {D} {t} long."


def _block(name: str, formula: str, want: str, rules: str, *sentences: str) -> str:
    """One block; letters in capitals are numbers."""
    lines = [f"{name}: {formula} = {want}", f"@ {rules}", *(f"- {sentence}" for sentence in sentences)]
    text = "\n".join(lines)
    for letter in "ABCDEF":
        text = text.replace(f"{{{letter}}}", f"{{{letter.lower()}}}")
    return text


def _wrapped(formula: str) -> str:
    return f"({formula})" if "+" in formula or "-" in formula else formula


def _named(wordings: str, source: str) -> str:
    for short, full in _NAMED if source == "a*b" else ():
        wordings = wordings.replace(short, full)
    return wordings


def _things() -> Iterator[str]:
    """Groups of things that are lost, given away or shared."""
    high = {"a": "a 5..90", "a*b": "a 2..12; b 3..25", "a+b": "a 4..60; b 4..60"}
    low = {"c": "c 2..60", "c*d": "c 2..9; d 2..24", "(c+d)": "c 2..20; d 2..20", "": ""}
    words = f"{_PACKS}; {_USES}; {_GONE}"
    for source, told in _SOURCES:
        first = _wrapped(source)
        for loss, lost in _LOSSES:
            gone = _named(lost, source)
            yield _block(
                "amountleft", f"{source}-{loss}", "left", f"{high[source]}; {low[loss]}; {words}", told, gone, _LEFT
            )
            if source != "a+b" and loss != "(c+d)":
                rules = f"{high[source]}; {low[loss]}; e 2..8; {words}"
                yield _block("amountrest", f"({source}-{loss})/e", "each", rules, told, gone, _REST_DEAL, _DEAL[1])
        if source != "a":
            deal = _named(_DEAL[0], source)
            yield _block("amountdeal", f"{first}/e", "each", f"{high[source]}; e 2..9; {words}", told, deal, _DEAL[1])


def _compared() -> Iterator[str]:
    """An amount and a goal, or the amounts of two people."""
    words = f"{_PACKS}; {_USES}"
    for source, told in _SOURCES[1:]:
        spans = "a 2..12; b 3..25" if source == "a*b" else "a 4..60; b 4..60"
        rules = f"{spans}; e:30,40,50,60,80,100,120,150,200,75,90; {words}"
        yield _block("amountgoal", f"e-{_wrapped(source)}", "missing", rules, told, *_GOAL)
    for one, mine in _OWNED:
        for two, other in _OWNED[: 2 + (one == "{0}")]:
            left, right = one.format("a", "", "b"), two.format("c", "", "d")
            facts = mine.format("a", "{m}", "b"), other.format("c", "{o}", "d")
            rules = "; ".join(
                f"{letter} 2..{15 if '*' in part else 40}"
                for part in (left, right)
                for letter in part
                if letter.isalpha()
            )
            yield _block("amountgap", f"{left}-{right}", "gap", f"{rules}; {words}", *facts, _MORE_THAN)
            if "*" in left + right:
                ask = "How many {z} is that together? | How many {z} do they have altogether? | how many {z} in all? | What is the total number of {z}?"
                yield _block("amountsum", f"{left}+{right}", "total", f"{rules}; {words}", *facts, ask)


def _purchases() -> Iterator[str]:
    """Things bought: the sum, the change, what is missing, and what each pays."""
    for cost, told in _TERMS:
        few = [letter for pair in cost.split("+") if "*" in pair for letter in pair[:1]]
        rules = "; ".join(f"{letter} 2..{9 if letter in few else 30}" for letter in cost if letter.isalpha())
        rules = f"{rules}; {_WARES}; {_MONEY}"
        yield _block(
            "buysleft", f"e-{_wrapped(cost)}", "change", f"{rules}; e:20,30,50,50,60,80,100,100,40,75,200", told, *_PAID
        )
        yield _block("buysshort", f"{_wrapped(cost)}-e", "missing", f"{rules}; e 2..40", told, *_SHORT)
        if cost != "a":
            yield _block("buyscost", cost, "cost", rules, told, _COST)
            yield _block("buyseach", f"{_wrapped(cost)}/e", "each", f"{rules}; e 2..6", told, *_BILL)


def _paces() -> Iterator[str]:
    """So much in every span of time: how long, how much, how much is left."""
    words = f"{_RATES}; {_SPANS}"
    yield _block("pacetime", "a/b", "time", f"b 2..30; c 2..15; a=b*c; {words}", _SPEED, _WHOLE, _WHEN)
    yield _block(
        "pacemore",
        "(a-c)/b",
        "time",
        f"b 2..25; d 2..12; c 2..60; p=b*d; a=p+c; {words}",
        _SPEED,
        _WHOLE,
        _DONE,
        _WHEN_MORE,
    )
    ask = "How many {y} are left? | How many {y} remain? | how many {y} are still to do"
    yield _block(
        "paceleft",
        "a-b*d",
        "left",
        f"b 2..20; d 2..12; a:60,80,100,120,150,180,200,240,300,365; {words}",
        _SPEED,
        _WHOLE,
        _TIME,
        ask,
    )
    ask = "How many {y} is that? | How many {y} are done? | how many {y} in all? | How many {y} did {n} {g}?"
    yield _block("pacedone", "b*d", "done", f"b 2..30; d 2..15; {words}", _SPEED, _TIME, ask)
    yield _block(
        "pacesum",
        "c+b*d",
        "done",
        f"b 2..30; d 2..15; c 2..60; {words}",
        _SPEED,
        _DONE,
        "{n} will go on for {D} {t}. | There are {D} more {t} to go.",
        "How many {y} will be done then? | How many {y} will that be in all?",
    )


AMOUNTS = "\n\n".join(_things())
"""In the order told."""
FACTS = "\n\n".join([*_compared(), *_purchases(), *_paces()])
"""In any order."""

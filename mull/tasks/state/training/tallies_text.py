"""How the stories of `tallies` are told, in training alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from mull.core import Split
from mull.tasks.state.shapes import bare, number
from mull.tasks.state.training.plain_text import one, run
from mull.tasks.state.training.scenes import Story
from mull.tasks.state.training.tallies_words import (
    ASKS,
    GIVING,
    RANKED,
    RATES,
    ROUNDS,
    SPANS,
    TALLIES,
    TIME_ASKS,
    TIME_ONE,
    TIME_STARTS,
    WHENS,
    Pool,
)
from mull.tasks.state.worlds import Data

_THINGS = {
    "stickers": ("stickers", "marbles", "cards", "coins", "stamps", "shells", "pens", "candies", "beads", "buttons"),
    "eggs": ("eggs", "apples", "lemons", "rolls", "potatoes", "onions"),
    "dollars": ("dollars", "euros", "pounds", "dollars"), "birds": ("birds", "birds", "crows", "pigeons", "sparrows"),
    "books": ("books",), "liters": ("liters", "litres", "gallons"),
}  # fmt: skip
_DAYS = ("books", "stickers", "dollars", "liters", "pages", "kg", "eggs")  # what may well change from day to day
_PASS = re.compile(r"\b((?:1|one|an) hour>?) (pass|go)\b")
_SOLE = re.compile(r"\b(1|one) (page|liter|litre|gallon|place|runner|time|book)s\b")


def tally(rng: Random, split: Split, data: Data) -> Story:
    """A count of something; what is told of an event may have no number, or a time of day before it."""
    told, ask, start = TALLIES[data["theme"]], data["ask"], data["start"]
    clauses = list[str]()
    for change, how in zip(data["events"], data["how"], strict=True):
        up, size = change > 0, abs(change)
        alone = told.one_up if up else told.one_down
        pool = told.none if not size else told.often[not up] if how and told.often else told.ups if up else told.downs
        pool = alone if size == 1 and alone and rng.random() < 0.6 else pool
        n, k = (number(rng, how[0]), how[1]) if how else ("", number(rng, size))
        clauses.append(one(rng, pool).format(k=k, n=n))
    if rng.random() < 0.22 and len(clauses) <= 5:
        some = WHENS if data["theme"] == "bus" else WHENS[3:4] if told.ranked else WHENS[1:]
        whens = rng.choice([when for when in some if told.many in _DAYS or when[0] != "on monday"])
        clauses = [f"{when} {clause}" for when, clause in zip(whens, clauses, strict=False)]
    pool = told.hidden if ask == "start" else told.room if ask == "free" else told.starts
    many = rng.choice(_THINGS.get(told.many, (told.many,)))
    opening = one(rng, pool).format(k=start, m=data["mark"])
    end = start + sum(data["events"])
    way = "up" if end > start else "down"
    asks = ASKS[way if ask == "change" else ask][bool(told.place)]
    asks = RANKED[way] if told.ranked and ask == "change" else told.asks if told.asks and ask == "free" else asks
    text = one(rng, asks).format(u=many, p=told.place, m=data["mark"], e=end)
    opening, *clauses = (_SOLE.sub(r"\1 \2", part.replace(told.many, many)) for part in (opening, *clauses))
    return run(rng, opening, clauses, text)


def rates(rng: Random, split: Split, data: Data) -> Story:
    """What comes and goes in each hour or the like, and for how many."""
    more, less, (times,) = data["more"], data["less"], data["events"]
    unit, start, ups, downs, ask, until = rng.choice([
        form for form in RATES if (form[2] or not more) and (form[3] or not less) and (form[5] or not data["until"])
        and ("%" not in form[1] or data["start"] + (more - less) * times <= 100)
    ])  # fmt: skip
    each = [text.format(a=more, b=less) for text, k in ((ups, more), (downs, less)) if k]
    rng.shuffle(each)
    every = rng.choice((f"every {unit}", f"each {unit}", f"every {unit}"))
    each = [re.sub(r"\b1 (degree|liter)s\b", r"1 \1", text).replace(" 1 feet", " 1 foot") for text in each]
    clause = f"{every} {' and '.join(each)}" if rng.random() < 0.7 else f"{' and '.join(each)} {every}"
    opening = start.format(k=data["start"])
    if data["until"]:
        return run(rng, opening, [clause], until)[0], ["<>"]
    span = f"{number(rng, times)} {unit}s"
    text, _ = run(
        rng, opening, [clause], rng.choice((f"{ask} after {span}", f"{ask} {span} later", f"{ask} after {span}"))
    )
    return text, [f"<{span}>"]


def rounds(rng: Random, split: Split, data: Data) -> Story:
    """Who takes turns, in which order; the n-th, or how often it is passed on."""
    names, (jump,) = data["names"], data["events"]
    listed = ", ".join(names[:-1]) + rng.choice((" and ", ", ")) + names[-1]
    starts, asks = ROUNDS[data["form"]]
    th = f"{jump}{'th' if jump % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(jump % 10, 'th')}"
    opening = one(rng, starts).format(l=listed, f=names[0])
    asks = tuple(ask for ask in asks if "beginning with" not in opening or not re.search("play|move", ask))
    ask = one(rng, asks).format(n=jump, th=th)
    piece = ask.partition("<")[2].partition(">")[0]
    bare_ask, style = bare([ask])[0], rng.random()
    mark = "?" * (rng.random() < 0.8)
    if style < 0.15 and ". " not in ask:
        return f"{bare_ask[0].upper()}{bare_ask[1:]}{mark or '?'} {opening}.", [f"<{piece}>"]
    return f"{opening}{rng.choice(('. ', '. ', ', '))}{bare_ask}{mark}", [f"<{piece}>"]


def times(rng: Random, split: Split, data: Data) -> Story:
    """Clock times with spans of minutes and hours, half and quarter hours too."""
    (hour, minute), events = data["start"], data["events"]
    at = f"{hour}:{minute:02}"
    if data["half"]:
        half = f"{(hour - 1) % 12 + 1}"
        at = half + rng.choice((" am", "am", " am")).replace("am", "pm" if hour > 11 else "am")
    if len(events) == 1 and rng.random() < 0.7:
        hours, minutes = events[0]
        text = one(rng, TIME_ONE[hours + minutes < 0]).format(t=at, k=_span(rng, hours, minutes))
        piece = text.partition("<")[2].partition(">")[0]
        return bare([text])[0] + "?" * (rng.random() < 0.8), [f"<{piece}>"]
    clauses = [one(rng, SPANS[h + m < 0]).format(k=_span(rng, h, m)) for h, m in events]
    clauses = [_PASS.sub(r"\1 \2es", text) for text in clauses]
    ahead = min(h + m for h, m in events) > 0
    starts = tuple(text for text in TIME_STARTS if ahead or re.match("it|the clock", text))
    return run(rng, one(rng, starts).format(t=at), clauses, one(rng, TIME_ASKS))


def _span(rng: Random, hours: int, minutes: int) -> str:
    """`50 minutes`, `2 hours`, `1 hour 20 minutes`, `half an hour`."""
    h, m = abs(hours), abs(minutes)
    if (h, m) in ((0, 30), (0, 15)) and rng.random() < 0.4:
        return "half an hour" if m == 30 else "a quarter of an hour"
    long = f"{number(rng, h)} hour{'s' * (h > 1)}" if h else ""
    short = f"{number(rng, m)} {rng.choice(('minutes', 'minutes', 'min'))}" if m else ""
    return rng.choice((" ", " and ")).join(part for part in (long, short) if part)


_SCORES = ("<{a} scores{k}>", "<{a} gets{k}>", "<{a} wins{k}>", "<{a} makes{k}>")
_LEAD = ("who leads [now|]", "who is ahead [now|]", "who is winning", "who wins")
_BY = ("by how [many|much]", "how many ahead is the leader", "how big is the lead", "how many more has the winner",
       "what is the difference", "how far apart are they")  # fmt: skip


def duels(rng: Random, split: Split, data: Data) -> Story:
    """Two teams or players and their goals or points."""
    if data["form"] != "score":
        return _both(rng, data)
    names, (x, y), ask = data["names"], data["start"], data["ask"]
    me = names[0] == "me"
    called = ["i", "you"] if me else [f"the {name} team" if name in ("red", "blue") else name for name in names]
    what = rng.choice(("goal", "point", "point")) if max(k for _, k in data["events"]) < 4 else "point"
    if x == y == 0:
        forms: tuple[str, ...] = "{a} and {b} play, it is 0-0", "{a} against {b}, 0 to 0", "{a} and {b} start at 0"
    else:
        has = "have" if me else "has"
        forms = (f"score: {{a}} {x}, {{b}} {y}", f"{{a}} {has} {x} and {{b}} {has} {y} {what}s",
                 f"{{a}} {x}, {{b}} {y}",
                 f"{{a}} {x} - {y} {{b}}")  # fmt: skip
    opening = rng.choice(forms).format(a=called[0], b=called[1])
    verb, clauses = one(rng, _SCORES), list[str]()
    for i, k in data["events"]:
        many = f" {number(rng, k)} {what}{'s' * (k > 1)}" if k > 1 or rng.random() < 0.5 else " one"
        many = f" {number(rng, k)}" if k > 1 and rng.random() < 0.4 else many
        clause = verb.format(a=called[i], k=many)
        if me:
            for old, new in (("scores", "score"), ("gets", "get"), ("wins", "win"), ("makes", "make")):
                clause = clause.replace(old, new)
        clauses.append(clause)
    order = "" if x != y or rng.random() < 0.5 else f", {called[0]} first"
    if ask == "by":
        text = one(rng, _BY)
    elif ask == "lead":
        text = one(rng, _LEAD)
    elif ask in ("score", "all"):
        text = one(rng, ("what is the score [now|]", "what's the score", "final score", "how does it stand"))
        text = f"{text}{order}" if ask == "score" else f"how many {what}s are that in all"
    else:
        have = "do" if me else "does"
        text = f"how many {what}s {have} {called[ask]} have{rng.choice((' now', '', ' at the end'))}"
    return run(rng, opening, clauses, text)


_HELD: dict[str, tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "things": ("{a} has {k} {t}", ("finds {k}", "gets {k} more", "buys {k}", "wins {k}"), ("loses {k}",
    "gives {k} away",
               "sells {k}", "eats {k}"), ("who has more {t} [now|]", "who has the most {t}"),
               ("how many more {t} does {w} have than {l}", "how many {t} more has {w}",
                "by how many does {w} have more")),
    "money": ("{a} has {k} dollars", ("earns {k}", "gets {k}", "finds {k}", "is paid {k}"), ("spends {k}", "pays {k}",
              "loses {k}"), ("who has more [money|dollars] [now|]", "who is richer"),
              ("how many more dollars does {w} have than {l}", "how much richer is {w}", "what is the difference")),
    "floors": ("{a} is on floor {k}", ("goes up {k}", "goes {k} up", "climbs {k} floors"), ("goes down {k}",
               "goes {k} down"), ("who is higher [now|]", "which is higher [now|]"),
               ("how many floors apart are they", "how many floors higher is {w}")),
}  # fmt: skip


def _both(rng: Random, data: Data) -> Story:
    """Two people, or two lifts, for each of whom something changes."""
    form, names, ask = data["form"], data["names"], data["ask"]
    opening, ups, downs, leads, apart = _HELD[form]
    called = [
        f"the {name} lift" if name in ("left", "right") else f"lift {name}" if name in "AB" else name for name in names
    ]
    thing = rng.choice(("apples", "cards", "cookies", "eggs", "candies", "plums"))
    downs = downs[:3] if thing == "cards" else downs
    leads = leads[called[0] != names[0] :][:1] if form == "floors" else leads
    held = [opening.format(a=a, k=k, t=thing) for a, k in zip(called, data["start"], strict=True)]
    clauses = [f"<{called[i]} {one(rng, ups if k > 0 else downs)}>".format(k=number(rng, abs(k)))
               for i, k in data["events"]]  # fmt: skip
    ends = [k + sum(c for at, c in data["events"] if at == i) for i, k in enumerate(data["start"])]
    winner, loser = called if ends[0] > ends[1] else called[::-1]
    if isinstance(ask, int):
        text = f"on which floor is {called[ask]} [now|]" if form == "floors" else (
            f"how many {thing if form == 'things' else 'dollars'} does {called[ask]} have [now|]")  # fmt: skip
    elif ask == "all":
        text = f"how many {thing if form == 'things' else 'dollars'} do they have [together|in all]"
    else:
        text = rng.choice(leads if ask == "lead" else apart)
    text = one(rng, (text,)).format(t=thing, w=winner, l=loser)
    return run(rng, rng.choice((" and ", ", ")).join(held), clauses, text)


def bags(rng: Random, split: Split, data: Data) -> Story:
    """Who has what, and who gives what to whom."""
    start, ask = data["start"], data["ask"]
    has = rng.choice(("has", "has", "holds", "had", "owns"))
    held = [f"{name} {has} {rng.choice(('the', 'the', 'a'))} {thing}" for thing, name in start.items()]
    held = [text.replace(" a ", " an ") if text.rpartition(" a ")[2][:1] in "aeiou" else text for text in held]
    fixed, same = one(rng, GIVING), rng.random() < 0.6
    clauses = [(fixed if same else one(rng, GIVING)).format(a=a, b=b, i=thing) for thing, a, b in data["events"]]
    asks: Pool = ("who has the {x} [now|at the end|]", "where is the {x} now", "who holds the {x}")
    if has != "holds" and not any(word in clause for word in (" lends ", " takes ") for clause in clauses):
        asks = (*asks, "whose is the {x} [now|]")  # what is only lent or taken is not the other's
    if ask not in start:
        asks = ("what does {x} have [now|at the end|]", "what does {x} hold now", "which thing does {x} have",
                "what has {x} got")  # fmt: skip
    return run(rng, rng.choice((", ", " and ")).join(held), clauses, one(rng, asks).format(x=ask))


TALLY_TELLERS: dict[str, Callable[[Random, Split, Data], Story]] = {
    "tally": tally, "rates": rates, "rounds": rounds, "times": times, "duels": duels, "bags": bags,
}  # fmt: skip

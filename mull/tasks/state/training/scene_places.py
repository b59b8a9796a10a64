"""Where things and people are in the stories of training: swaps, seats and jobs, races, ways home, lost things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from mull.core import Split
from mull.tasks.phrasing import first_up, vary
from mull.tasks.state.shapes import bare
from mull.tasks.state.training.scene_words import strung
from mull.tasks.state.worlds import Data

Story = tuple[str, list[str]]
_SWAPS = (
    "<{a} and {b} swap>", "<{a} swaps with {b}>", "<{a} & {b} swap>", "<{a} and {b} trade [things|stuff|]>",
    "<{a} trades with {b}>", "<{a} and {b} exchange [them|what they have|]>", "<{a} and {b} change>",
    "swap <{a} and {b}>", "<{a} switches with {b}>", "<{a} and {b} switched>", "<{a} and {b} make a trade>",
    "<{a} and {b} swapped>", "<{a} asks {b} to swap> and they do", "<{a} with {b}>, swap",
)  # fmt: skip
_THEY = ("<they swap>", "<they trade>", "<they swap [toys|things|presents|them|lunches]>",
"<they exchange [gifts|things]>",
         "<both swap>", "<they switch>", "<the two swap>", "<they make a swap>", "<they swapped>")  # fmt: skip
_HAS_WHAT = (
    "what does {n} have [now|in the end|]?", "what's {n} got [now|]?", "what has {n}?", "{n} has?", "and {n} has what?",
    "what is with {n} now?", "what did {n} get?", "{n}?", "what does {n} hold at the end?", "which one has {n} now?",
)  # fmt: skip
_WHO_HAS = (
    "who has the {i} [now|]?", "who's got the {i}?", "who got the {i}?", "the {i} is with whom?", "{i}?",
    "who ends up with the {i}?", "whose is the {i} now?", "who holds the {i}?", "where is the {i}, with whom?",
)  # fmt: skip
_CARDS = ("king", "queen", "jack", "ace", "joker", "ten", "nine")
_SPOTS = (
    (("front", "middle", "back", "rear"), "in the", ("sits", "is", "stands")),
    (("left", "middle", "right", "far"), "on the", ("sits", "stands", "is")),
    (("top", "middle", "bottom", "floor"), "in the", ("sleeps", "is", "lies")),
    (("goal", "defense", "midfield", "attack"), "in", ("plays", "is")),
    (("kitchen", "office", "garden", "cellar"), "in the", ("works", "is")),
    (("window", "door", "wall", "stove"), "at the", ("sits", "stands", "is")),
)  # fmt: skip
_CHANGES = (
    "<{a} and {b} [change|swap|switch|trade] [places|seats|spots|]>", "<{a} and {b} swap>", "<{a} swaps with {b}>",
    "<{a} changes places with {b}>", "<{a} and {b} switch>", "<{a} takes the place of {b}> and the other way round",
    "<{a} and {b} trade [places|spots]>", "<{a} switches with {b}>",
)  # fmt: skip
_PASSES = ("<{a} overtakes {b}>", "<{a} passes {b}>", "<{a} overtook {b}>", "<{a} gets past {b}>",
"<{a} goes past {b}>",
           "<{a} runs past {b}>", "<{b} is overtaken by {a}>", "<{a} moves in front of {b}>")  # fmt: skip
_RANKS = ("first", "second", "third", "fourth")
_HOMES = {  # how somebody goes there, and is there
    "home": ("home", "at home"), "school": ("to school", "at school"), "work": ("to work", "at work"),
    "town": ("to town", "in town"), "church": ("to church", "at church"), "bed": ("to bed", "in bed"),
    "upstairs": ("upstairs", "upstairs"), "downstairs": ("downstairs", "downstairs"), "outside": ("outside", "outside"),
    "shop": ("to the shop", "at the shop"), "park": ("to the park", "at the park"), "pool": ("to the pool",
    "at the pool"),
    "gym": ("to the gym", "at the gym"), "beach": ("to the beach", "at the beach"), "zoo": ("to the zoo", "at the zoo"),
    "bakery": ("to the bakery", "at the bakery"), "grandma": ("to grandma", "with grandma"),
    "library": ("to the library", "in the library"), "garden": ("into the garden", "in the garden"),
}  # fmt: skip
_WENT = ("went", "went", "goes", "walked", "ran", "drove", "came", "hurried", "moved")
_WHO = ("john", "mary", "my dog", "dad", "our cat", "my brother", "Tim", "Emma", "the teacher", "Lisa", "grandpa",
"my aunt",
        "the kid", "Mr Brown", "Paul", "Nina")  # fmt: skip
_PRONOUN = {
    **dict.fromkeys(("john", "dad", "my brother", "Tim", "grandpa", "Mr Brown", "Paul"), "he"),
    **dict.fromkeys(("mary", "Emma", "Lisa", "my aunt", "Nina"), "she"),
}
_INSIDE = ("drawer", "bag", "box", "car", "fridge", "pocket", "basket", "backpack", "closet", "sink", "trunk", "jar")
_UPON = ("table", "shelf", "desk", "bed", "sofa", "chair", "counter", "floor", "windowsill", "bench", "stairs")
_LOST = ("keys", "phone", "book", "hat", "ball", "letter", "wallet", "glasses", "cake", "toy", "remote", "ring",
"gloves",
         "shoes", "pen", "bottle", "ticket", "socks", "coin", "umbrella")  # fmt: skip
_MOVERS = ("i", "my wife", "my husband", "mum", "dad", "my kid", "the dog", "my sister", "somebody", "he", "she", "Tom",
           "a friend", "my boss", "grandma", "we", "the cleaner")  # fmt: skip
_PUTS = ("put", "laid", "left", "dropped", "placed", "hid", "threw")
_BRINGS = ("moved", "took", "carried", "brought", "transferred")


def _one(rng: Random, pool: Sequence[str]) -> str:
    return vary(rng, rng.choice(pool)).replace(" >", ">").replace(" ?", "?")


def _renamed(data: Data, new: Mapping[str, str]) -> None:
    """Other names for what people have, in place."""
    data["start"] = {who: new.get(what, what) for who, what in data["start"].items()}
    data["ask"] = new.get(data["ask"], data["ask"])


def _close(rng: Random, start: str, clauses: list[str], ask: str) -> Story:
    told, style = strung(rng, bare(clauses)), rng.random()
    if style < 0.1:
        return f"{ask} {start}. {told}", clauses
    return f"{start}{rng.choice(('. ', '. ', '. ', ', ', '; '))}{told} {ask}", clauses


def swapped(rng: Random, split: Split, data: Data) -> Story:
    """Things change hands; a list of who has what, `they swap` where there are two."""
    coloured = data.get("setting") == "cups"
    if not coloured and rng.random() < 0.25:
        things = list(data["start"].values())
        _renamed(data, dict(zip(things, rng.sample(_CARDS, len(things)), strict=True)))
    start, ask = data["start"], data["ask"]
    kind = rng.choice((" hat", " cap", " bike", " card", " mug", " ball", "")) if coloured else ""
    link = rng.choice(
        (" has the ", ": ", " - ", " has a ", " holds the ", " got the ", " brought a ", " = ", " with the ")
    )
    held = [f"{who}{link}{what}{kind if link not in (': ', ' - ', ' = ') else ''}" for who, what in start.items()]
    if link == " has a ":
        held = [
            each.replace(" has a ", " has an ") if each.partition(" has a ")[2][0] in "aeiou" else each for each in held
        ]
    opening = rng.choice((", ", ", ", ". ", "; ", " and ")).join(held)
    fixed = _one(rng, _SWAPS)
    clauses = [
        (fixed if rng.random() < 0.7 else _one(rng, _SWAPS)).format(a=a, b=b) for a, b in data["events"]
    ]  # fmt: skip
    if len(start) == 2:
        clauses[0] = _one(rng, _THEY)
    asked = _one(rng, _HAS_WHAT if ask in start else _WHO_HAS).format(n=ask, i=f"{ask}{kind}")
    return _close(rng, first_up(opening), clauses, asked)


def seated(rng: Random, split: Split, data: Data) -> Story:
    """Seats, beds and jobs with names instead of numbers."""
    if data["setting"] != "seats":
        return swapped(rng, split, data)
    names, at, verbs = rng.choice(_SPOTS)
    _renamed(data, dict(zip("1234", names, strict=True)))
    data["setting"] = "spots"
    start, ask, verb = data["start"], data["ask"], rng.choice(verbs)
    first = True
    held = list[str]()
    for who, what in start.items():
        held.append(f"{who} {verb if first or rng.random() < 0.5 else ''} {at} {what}".replace("  ", " "))
        first = False
    fixed = _one(rng, _CHANGES)
    clauses = [(fixed if rng.random() < 0.6 else _one(rng, _CHANGES)).format(a=a, b=b) for a, b in data["events"]]
    asked = rng.choice((
        f"where is {ask} now?", f"where is {ask}?", f"where does {ask} end up?", f"{ask} is where?", f"and {ask}?",
        f"which place has {ask}?",
    ) if ask in start else (
        f"who is {at} {ask} now?", f"who {verb} {at} {ask}?", f"who's {at} {ask}?", f"{at} {ask} is who?",
        f"who ends up {at} {ask}?",
    ))  # fmt: skip
    return _close(rng, first_up(", ".join(held)), clauses, asked)


def raced(rng: Random, split: Split, data: Data) -> Story:
    """A race in which one overtakes the one before; seats where that does not fit."""
    if data["setting"] != "seats":
        return swapped(rng, split, data)
    place = {who: int(k) for who, k in data["start"].items()}
    clauses = list[str]()
    for a, b in data["events"]:
        if abs(place[a] - place[b]) != 1:
            return seated(rng, split, data)
        behind, before = (a, b) if place[a] > place[b] else (b, a)
        clauses.append(_one(rng, _PASSES).format(a=behind, b=before))
        place[a], place[b] = place[b], place[a]
    _renamed(data, dict(zip("1234", _RANKS, strict=True)))
    data["setting"] = "spots"
    start, ask = data["start"], data["ask"]
    head = rng.choice(("in the race ", "a race: ", "", "in a run ", "on the track ", "in the bike race "))
    link = rng.choice((" is ", " ", ": ", " comes ", " runs "))
    held = ", ".join(f"{who}{link if not i or link != ' is ' else ' '}{what}" for i, (who, what) in
                     enumerate(start.items()))  # fmt: skip
    asked = rng.choice((
        f"what place is {ask} in now?", f"which place has {ask}?", f"what place is {ask}?", f"{ask} is at which place?",
    ) if ask in start else (
        f"who is {ask} now?", f"who's {ask}?", f"who runs {ask}?", f"who is in {ask} place?", f"{ask} is who?",
    ))  # fmt: skip
    return _close(rng, first_up(head + held), clauses, asked)


def homeward(rng: Random, split: Split, data: Data) -> Story:
    """Somebody goes home, to school, upstairs."""
    old = list(dict.fromkeys([data["start"], *data["events"]]))
    new = dict(zip(old, rng.sample(sorted(_HOMES), len(old)), strict=True))
    data["start"], data["events"] = new[data["start"]], [new[room] for room in data["events"]]
    data["yes"] = new.get(data["yes"], "")
    who, went = rng.choice(_WHO), rng.choice(_WENT)
    again = rng.choice(("", "then ", "", _PRONOUN.get(who, ""), "after that ", "later "))
    short = rng.random() < 0.4
    clauses = list[str]()
    for i, room in enumerate(data["events"]):
        head = who if not i else ""
        if not short and i:
            head = again.strip() or who
        verb = went if rng.random() < 0.6 else rng.choice(_WENT)
        head = "" if short and i else f"{head} {verb} ".lstrip()
        clauses.append(f"{head}<{_HOMES[room][0]}>")
    here = _HOMES[data["start"]][1]
    start = rng.choice((f"{who} was {here}", f"{who} is {here}", f"first {who} was {here}",
    f"in the morning {who} was {here}",
                        f"{who} starts {here}"))  # fmt: skip
    asks = (
        (f"is {who} {_HOMES[data['yes']][1]} now?", f"is {who} {_HOMES[data['yes']][1]}?") if data["yes"]
        else (f"where is {who}?", f"where is {who} now?", f"wheres {who}?", f"so where did {who} end up?", "where now?",
              f"{who} is where?", f"in the end {who} is where?")
    )  # fmt: skip
    return _close(rng, first_up(start), clauses, first_up(rng.choice(asks)))


def elsewhere(rng: Random, split: Split, data: Data) -> Story:
    """Where is the thing that everybody puts somewhere?"""
    old = list(dict.fromkeys([data["start"], *data["events"]]))
    new = dict(zip(old, rng.sample((*_INSIDE, *_UPON), len(old)), strict=True))
    data["start"], data["events"] = new[data["start"]], [new[room] for room in data["events"]]
    data["yes"] = new.get(data["yes"], "")
    thing = rng.choice(_LOST)
    several = thing.endswith("s")
    it, them = ("them", "are") if several else ("it", "is")
    owner = {place: rng.choice(("the", "the", "my", "her", "his", "our")) for place in (*_INSIDE, *_UPON)}
    clauses = list[str]()
    for place in data["events"]:
        put = rng.random() < 0.5
        verb, at = rng.choice(_PUTS if put else _BRINGS), ("on" if place in _UPON else "in") if put else "to"
        what = f"the {thing}" if rng.random() < 0.25 else it
        clauses.append(f"{rng.choice(_MOVERS)} {verb} {what} <{at} {owner[place]} {place}>")
    place = data["start"]
    at = f"{'on' if place in _UPON else 'in'} {owner[place]} {place}"
    start = rng.choice((
        f"i put {rng.choice(('the', 'my'))} {thing} {at}", f"the {thing} {'were' if several else 'was'} {at}",
        f"{rng.choice(_MOVERS)} left the {thing} {at}", f"the {thing} {them} {at} first",
        f"there {them} {'some' if several else 'an' if thing[0] in 'aeiou' else 'a'} {thing} {at}",
    ))  # fmt: skip
    if data["yes"]:
        there = f"{'on' if data['yes'] in _UPON else 'in'} {owner[data['yes']]} {data['yes']}"
        ask = rng.choice((f"{them} the {thing} {there} now?", f"{them} {'they' if several else 'it'} {there}?"))
    else:
        ask = rng.choice((
            f"where {them} the {thing}?", f"where {them} my {thing} now?", f"where can i find the {thing}?",
            f"where should i look for the {thing}?", f"where {them} {'they' if several else 'it'} now?",
            f"the {thing} {them} where?", f"where do i get the {thing} from?",
        ))  # fmt: skip
    return _close(rng, first_up(start), clauses, first_up(ask))

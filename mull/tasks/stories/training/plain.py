"""Short stories in the fewest words, built from slots, in the format of `wider`.

The first blocks are drawn most often. The facts stand in any order, so every sentence but the last says all by itself.
Words in capitals stand for the lists below.
"""

# ruff: noqa: E501
from __future__ import annotations

import re
from itertools import permutations

from mull.tasks.stories.text import told

_PEERS = "boss, neighbor, cousin, sister, brother, friend, wife, husband"
_WARES = "pen, notebook, ruler, card, cup, book, ball, cake, pizza, coffee, poster, bag, sandwich, lamp"
_GOODS = "bike, phone, game, jacket, camera, guitar, tent, skateboard"
_BUYS = "lunch, a comic, a drink, sweets, a ticket, the bus, ice cream, a book, pizza, socks, a toy, coffee"
_DAYS = "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"
_KINDS = ("adults/kids", "adults/children", "grown-ups/kids", "adults/students", "parents/children", "men/boys")


def _pairs(words: str) -> str:
    return ", ".join(map("/".join, permutations(words.split(", "), 2)))


_LISTS = {
    "BUYABLE": "- A {thing} costs {b} {u}. | One {thing} is {b} {u}. | {things} are {b} {u} each.\n"
    "- {n} {has} {a} {u}. | There are {a} {u} to spend. | {n} {has} {a} {u} for {things}.\n"
    "- How many {things} is that at most? | How many {things} can {n} buy? | How many {things} can {he} pay for?\n"
    "! a {thing} is {b} {u}. i have {a}. how many can i buy? | how many {things} at {b} {u} for {a} {u}? "
    "| with {a} {u}, how many {things} for {b} {u} each?",
    "SPENT": "! {m} gave me {a} {u}. i spent {b} on {x} and {c} on {y}. what's left? | {n} {has} {a} {u} and pay~s {b} "
    "for {x} and {c} for {y}. How much is left? | i had {a} {u}. {b} for {x}, {c} for {y}. how much is left? "
    "| I spent {b} {u} on {x} and {c} on {y}. I had {a}. How much do I have now? | I got {a} {u} from {m}. "
    "I spent {b} of it on {x} and then {c} on {y}. What's left?",
    "NEEDED": "! we are {a} {z} and every {x} takes {b}. how many {y} do we need at least? | {a} {z}, {b} in each {x}. "
    "how many {y} are needed? | one {x} takes {b} {z}. how many {y} for {a} {z}? | every {x} holds {b}. How many {y} "
    "do {a} {z} need at least? | There are {a} {z} and {b} go in a {x}. How many {y} must there be for all?",
    "RATIO": "! {m} and {o} share {a} {x} in the ratio {b}:{c}. how many does {m} get? | {a} {x} are split between {m} "
    "and {o} in the ratio {b} to {c}. How many {x} for {m}? | split {a} {x} {b}:{c} between {m} and {o}. {m} gets how many?",
    "CHAIN": "! {a} {x} are split among three kids: {m} gets {k*} as many as {n}, and {n} get~s {k*} as many as {o}.",
    "UNITS": "dollars, dollars, euros, pounds, euro, bucks",
    "PEOPLE": "kids, friends, people, players, children, students, cousins, girls, sisters, brothers, pupils, workers",
    "OLD": f"grandma, grandpa, dad, mother, uncle, aunt, mom, father, teacher, {_PEERS}",
    "YOUNG": f"grandson, son, daughter, nephew, niece, student, grandchild, {_PEERS}",
    "THINGS": "coins, stickers, marbles, cards, apples, points, stamps, cookies, shells, nuts, books, beads, sweets",
    "GONE": "cookies/ate, apples/ate, coins/lost, cards/gave away, eggs/broke, pens/lost, stamps/sold, sweets/ate, "
    "books/gave away, balls/lost, plants/sold, tickets/sold, photos/deleted, dollars/spent, matches/used, candles/used",
    "GOODS2": _pairs(_GOODS),
    "GOODS": f"{_GOODS}, watch, laptop, helmet, lamp, desk, chair, bag, printer",
    "WARES2": _pairs(_WARES),
    "BUYS2": _pairs(_BUYS),
    "DAYS2": _pairs(_DAYS),
    "KINDS2": ", ".join((*_KINDS, "kids/adults", "children/adults", "students/teachers", "girls/women")),
    "RATES": "earns/dollars/hour/works/hours/earn, reads/pages/hour/reads/hours/read, types/words/minute/types/minutes/type, "
    "walks/km/hour/walks/hours/walk, packs/boxes/hour/works/hours/pack, bakes/rolls/hour/bakes/hours/bake, "
    "plants/trees/hour/works/hours/plant, makes/euros/lesson/gives/lessons/make, washes/cars/hour/works/hours/wash",
    "SHARERS": "baskets/basket/eat, boxes/box/take, bowls/bowl/eat, bags/bag/take, jars/jar/take, plates/plate/eat, trays/tray/sell",
    "GROUPS": "pupils/walk/take the bus/cycle, kids/sing/paint/read, people/eat pizza/eat soup/eat salad, "
    "cars/are red/are blue/are white, cookies/have nuts/have cream/are plain, workers/drive/walk/take the train, "
    "students/like tea/like milk/like juice, balls/are big/are small/are flat, birds/sleep/eat/sing",
    "HOLDERS": "car/cars/people, boat/boats/people, cabin/cabins/guests, tent/tents/campers, bus/buses/fans, "
    "van/vans/players, taxi/taxis/visitors, room/rooms/tourists, wagon/wagons/kids, minibus/minibuses/workers, raft/rafts/scouts",
    "MOVERS": "cyclists, trains, cars, runners, boats, trucks, hikers, buses, walkers, riders",
}  # fmt: skip


PLAIN = re.sub(r"\b[A-Z]{3,}2?\b", lambda name: _LISTS[name[0]], told("training/plain"))

"""One scene with each of its numbers asked for in turn, in the format of `wider`.

The same facts stand in several blocks, so that only the numbers given and the question decide on the sum. The facts
stand in any order. Words in capitals stand for the lists below.
"""

# ruff: noqa: E501
from __future__ import annotations

import re

from mull.tasks.stories.text import told

_LISTS = {
    "RATES": "pages/reads/day/days, toys/makes/hour/hours, km/runs/week/weeks, words/types/minute/minutes, "
    "plants/waters/day/days, boxes/packs/hour/hours, coins/saves/week/weeks, requests/handles/second/seconds, "
    "dollars/earns/hour/hours, eggs/collects/day/days, sums/does/minute/minutes, bricks/lays/hour/hours, "
    "miles/walks/day/days, songs/learns/month/months, cakes/bakes/hour/hours",
    "PACKS": "box/boxes/pens, bag/bags/apples, jar/jars/candies, pack/packs/cards, tray/trays/rolls, crate/crates/bottles, "
    "basket/baskets/eggs, shelf/shelves/books, van/vans/chairs, bowl/bowls/nuts, drawer/drawers/socks, sack/sacks/potatoes, "
    "tin/tins/cookies, page/pages/photos",
    "SOLD": "box/boxes/pens, bag/bags/apples, jar/jars/candies, pack/packs/cards, tray/trays/rolls, crate/crates/bottles, "
    "basket/baskets/eggs, bowl/bowls/nuts, sack/sacks/potatoes, tin/tins/cookies, bunch/bunches/flowers, bag/bags/cookies",
    "MEASURES": "jumps/feet, has/coins, weighs/kg, runs/km, works/hours, scored/points, drives/miles, paid/dollars, earns/euros, "
    "read/pages, waits/minutes, ate/nuts",
    "KIN": "dad/his son, mom/her daughter, my mother/my sister, grandpa/Tim, my aunt/my cousin, uncle Joe/his dog, my dad/my brother, "
    "the teacher/her student, grandma/Mia, the tree/the house, Anna/Ben, my teacher/my cousin",
    "LASTS": "movie, party, class, film, game, meeting, concert, flight, shift, trip, show, match, lesson, market",
    "FLAT": "garden, field, yard, room, pool, park, playground, carpet, farm, table, rug, lawn",
    "BUYS": "lunch, book, toy, ticket, shirt, meal, cake, lamp, haircut, taxi, game, pizza, hat, bag",
    "RECIPES": "eggs/people/need, tomatoes/pizzas/need, cups of rice/guests/need, cups of flour/cakes/need, cents/pencils/cost, "
    "dollars/tickets/cost, apples/pies/need, euros/coffees/cost, buckets/horses/need, carrots/rabbits/need",
    "RECIPE": "! {b} {y} {z} {a} {x}. How many {x} do {c} {y} {z}? | How many {x} do {c} {y} {z} if {b} {y} {z} {a}? | For {b} {y} it "
    "is {a} {x}. How many {x} is it for {c} {y}? | {a} {x} are for {b} {y}, how many {x} for {c}? | If {b} {y} {z} {a} {x}, how "
    "many {x} do {c} {y} {z}? | for {b} {y} {m} took {a} {x}. for {c} {y}, how many {x}? | how many {x} for {c} {y} if with {a} {x} "
    "you have enough for {b} {y}",
    "COINED": "- How many cents is that? | How many cents are there? | How much is that in cents? | How many cents in all?",
    "GONESHORT": "balloons/popped, birds/flew away, cookies/were eaten, tickets/were sold, kids/left, guests/went home, cups/broke, "
    "books/were sold, plants/died, cars/drove off, eggs/were used, photos/were deleted",
    "GONES": "marbles/lost/lost, cookies/eaten/ate, coins/spent/spent, cards/given away/gave away, eggs/broken/broke, "
    "stamps/sold/sold, apples/eaten/ate, books/lent out/lent out, candies/eaten/ate, pens/lost/lost, photos/deleted/deleted, "
    "toys/given away/gave away, balls/lost/lost, dollars/spent/spent",
    "GOTS": "marbles/found/found, coins/found/found, cards/bought/bought, eggs/bought/bought, stamps/bought/bought, "
    "apples/picked/picked, books/bought/bought, shells/found/found, songs/added/added, cookies/baked/baked, points/won/won",
    "GIVES": "flowers/gave/picked, cookies/gave/baked, cards/gave/bought, books/lent/bought, apples/sold/picked, coins/paid/found, "
    "stamps/sold/bought, eggs/sold/collected, candies/handed/bought, toys/gave/made, letters/sent/wrote, plants/sold/grew",
    "FOLKS": "mom/dad, a kid/a man, the neighbor/a friend, grandma/grandpa, a cousin/an uncle, the school/the church, an old man/a woman, "
    "a boy/a girl, the teacher/the class, an aunt/a sister",
    "WHENS": "in the morning/in the afternoon, on Monday/on Tuesday, on Friday/on Saturday, at first/later, yesterday/today, "
    "in May/in June, before lunch/after lunch, last week/this week",
    "THINGS": "stickers, marbles, coins, cards, books, apples, points, shells, toys, cookies, pens, dollars",
    "LISTED": "balls/of them/red/blue/green, pets/of them/black/white/brown, cars/of them/old/new/fast, pens/of them/red/black/blue, "
    "shirts/of them/white/gray/blue, flowers/of them/yellow/red/white, cups/of them/big/small/broken, cards/of them/gold/blue/green, "
    "marbles/of them/green/yellow/black, apples/of them/red/green/yellow, hats/of them/pink/brown/black",
    "DONE": "miles/ran, pages/read, glasses of water/drank, emails/wrote, goals/scored, cookies/ate, "
    "fish/caught, cars/washed, books/sold, coins/found, eggs/collected, calls/made, words/learned",
    "PARTS": "in the morning/at noon/in the evening, on Monday/on Tuesday/on Wednesday, yesterday/today/this evening, "
    "in June/in July/in August, in the morning/at lunch/at night, on Friday/on Saturday/on Sunday, in the first hour/in the second hour/in the third hour",
    "LEVELS": "temperature/degrees, price/dollars, water/cm, plant/cm, snow/inches, dog's weight/kg, score/points, battery/percent, "
    "baby's weight/pounds, rent/euros",
    "SUMMED": "have/coins, weigh/kg, ate/nuts, scored/points, saved/dollars, own/books, paid/euros, ran/km, sold/tickets",
    "OLDER": "my mom/she, my dad/he, grandma/she, my uncle/he, my aunt/she, the teacher/she, my neighbor/he, grandpa/he",
    "CHORES": "dish/dishes/wash, car/cars/wash, page/pages/read, cake/cakes/bake, shirt/shirts/iron, room/rooms/clean, "
    "toy/toys/make, lap/laps/run, bike/bikes/fix, letter/letters/write, wall/walls/paint, song/songs/sing, window/windows/clean",
    "GROUPED": "teams/players/are sick, classes/students/are at home, boxes/eggs/are broken, rows/seats/are taken, "
    "floors/rooms/are rented, tables/chairs/are used, shelves/books/are lent out, buses/people/are late, trays/rolls/are burnt",
    "LISTER": "{n} {has} {a} {u}, {b} {v} and {c} {w} {x}.",
    "RIDES": "on the bus/get on/get off, in the pool/jump in/climb out, in the shop/come in/go out, on the train/get on/get off, "
    "in the room/walk in/leave, on the tram/get on/get off, at the party/arrive/go home, on the ferry/get on/get off",
    "EARNINGS": "sold an old stamp, sold a book, sold a toy, sold some apples, washed a car, worked a day, cut the grass",
}  # fmt: skip


def _filled(text: str) -> str:
    """The text with its lists in place of their names."""
    return re.sub(r"\b[A-Z]{4,}\b", lambda name: _LISTS[name[0]], text)


MIRROR = _filled(told("training/mirror"))

SERIES = _filled(told("training/series"))
"""What happens one after the other, with the start, the change and the end asked for."""

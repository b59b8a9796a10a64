"""One scene with each of its numbers asked for in turn, in the format of `wider`.

The same facts stand in several blocks, so that only the numbers given and the question decide on the sum. The facts
stand in any order. Words in capitals stand for the lists at the end.
"""

# ruff: noqa: E501
from __future__ import annotations

import re

_MIRROR = """
rateall: a*b = total
@ a 2..60; b 2..30; x/y/u/v: RATES
- {m} {y} {a} {x} [a|each|per] {u}. | {m} {y} {a} {x} [every|per|each] {u}. | [Every|Each] {u}, {m} {y} {a} {x}.
- How many {x} is that in {b} {v}? | How many {x} after {b} {v}? | In {b} {v}, how many {x} is it? | How many {x} will it be in {b} {v}?

ratetime: a/b = time
@ b 2..60; c 2..20; a=b*c; x/y/u/v: RATES
- {m} {y} {b} {x} [a|each|per] {u}. | {m} {y} {b} {x} [every|per|each] {u}. | [Every|Each] {u}, {m} {y} {b} {x}.
- How many {v} does it take for {a} {x}? | How long do {a} {x} take, in {v}? | After how many {v} are {a} {x} done? | In how many {v} will it be {a} {x}? | How many {v} are needed for {a} {x}?

rateone: a/b = rate
@ b 2..12; c 2..40; a=b*c; x/y/u/v: RATES
- {m} {y} {a} {x} in {b} {v}. | In {b} {v} {m} {y} {a} {x}. | It took {m} {b} {v} for {a} {x}.
- How many {x} is that per {u}? | Per {u}, how many {x} is it? | How many {x} in one {u}? | What is that for one {u}?

pricetotal ware: a*b = cost
@ a 2..60; b 2..12
- A {thing} costs {$a}. | One {thing} is {$a}. | {things} are {$a} each.
- How much are {b} {things}? | What do {b} {things} cost? | What is the price of {b} {things}? | {n} want~s {b} of them. How much is it?

priceone ware: a/b = price
@ b 2..12; c 2..60; a=b*c
- {b} {things} cost {$a}. | {b} {things} are {$a}. | {n} paid {$a} for {b} {things}.
- How much is one {thing}? | What does a single {thing} cost? | How much for one? | What is the price of one {thing}?
! how much for a single {thing} if {b} {things} are {$a} | one {thing} costs how much if {n} paid {$a} for {b}? | price of one {thing} when {b} of them cost {$a}

priceenough ware: a/b = count
@ b 2..60; c 2..12; a=b*c
- A {thing} costs {$b}. | One {thing} is {$b}. | {things} are {$b} each.
- {n} {has} {$a}. | There is {$a} in {his} pocket. | {n} can spend {$a}. | {n} paid {$a}.
- For how many {things} is that enough? | How many {things} is that? | How many {things} does that make? | How many {things} for that money?

packsall: a*b = total
@ a 2..12; b 2..30; x/y/z: PACKS
- There are {a} {y}. | {n} {has} {a} {y}. | {n} buy~s {a} {y}.
- Each {x} holds {b} {z}. | Every {x} has {b} {z}. | {b} {z} are in one {x}.
- How many {z} are there? | How many {z} is that? | How many {z} in all?

packseach: a/b = each
@ b 2..12; c 2..30; a=b*c; x/y/z: PACKS
- There are {b} {y}. | {n} {has} {b} {y}. | {n} fill~s {b} equal {y}.
- There are {a} {z}. | All together they hold {a} {z}. | {a} {z} go into them evenly.
- How many {z} are in each {x}? | How many {z} in one {x}? | How many {z} does every {x} get?
! {a} {z} in {b} {y}, all the same. how many {z} in a {x}? | {a} {z} from {b} {y}, each has the same. how many {z} did every {x} have

packsneeded: a/b = needed
@ b 2..30; c 2..12; a=b*c; x/y/z: PACKS
- There are {a} {z}. | {n} {has} {a} {z}. | {n} need~s {a} {z}.
- Each {x} holds {b} {z}. | Every {x} has {b} {z}. | {b} {z} are in one {x}.
- How many {y} is that? | How many {y} are needed? | How many {y} does it take? | How many {y} must {n} have?

packsfull: a:b = full
@ b 3..12; c 2..12; d 1..11; t=b*c; a=t+d; x/y/z: PACKS
- There are {a} {z}. | {n} {has} {a} {z}. | {m} brings {a} {z}.
- Each {x} holds {b} {z}. | Every {x} takes {b} {z}. | {b} {z} go in one {x}.
- How many {y} get full? | How many full {y} is that? | How many {y} can be filled completely? | How many full {y} does that make?

packsleft: a%b = left
@ b 3..12; c 2..12; d 1..11; t=b*c; a=t+d; x/y/z: PACKS
- There are {a} {z}. | {n} {has} {a} {z}. | {m} brings {a} {z}.
- Each {x} holds {b} {z}. | Every {x} takes {b} {z}. | {b} {z} go in one {x}.
- How many {z} are left over when the {y} are full? | After filling full {y}, how many {z} are left over? | Only full {y} count. How many {z} are left over?

packsround: (a:b)+1 = needed
@ b 3..12; c 1..12; d 1..11; t=b*c; a=t+d; x/y/z: PACKS
- There are {a} {z}. | {n} {has} {a} {z}. | {m} brings {a} {z}.
- Each {x} holds {b} {z}. | Every {x} takes {b} {z}. | {b} {z} go in one {x}.
- How many {y} are needed for all? | How many {y} do you need? | How many {y} does it take for all the {z}? | How many {y} must {n} have for all of them?
! how many {y} for {a} {z} if a {x} holds {b}? | If a {x} holds {b} {z}, how many {y} do I need for {a} {z}? | {a} {z}, {b} per {x}. how many {y} do i need

timesratio: a/b = times
@ b 2..30; c 2..9; a=b*c; x/y: MEASURES
- {m} {x} {a} {y}. | {m} {x} {a} {y}.
- {o} {x} {b} {y}. | {o} {x} {b} {y}.
- How many times as much is that for {m}? | How many times as many {y} is it for {m}? | {m}'s number is how many times that of {o}?
! {m} {x} {a} {y} and {o} {x} {b}. How many times as much is it for {m}? | {o} {x} {b} {y}, {m} {x} {a}. how many times as many {y} is that?

timesgap: a-b = gap
@ b 2..40; c 2..40; a=b+c; x/y: MEASURES
- {m} {x} {a} {y}. | {m} {x} {a} {y}.
- {o} {x} {b} {y}. | {o} {x} {b} {y}.
- How much more is it for {m}? | What is the difference? | How much less is it for {o}? | By how much is {m} ahead?

timesup: a*k = bigger
@ a 2..40; k 2..9; x/y: MEASURES
- {o} {x} {a} {y}. | {o} {x} {a} {y}.
- {m} {x} {k*} as much as {o}. | {m} {x} {k*} as many {y} as {o}. | For {m} it is {k*} as much.
- How much is it for {m}? | How many {y} is that for {m}? | What about {m}? How many {y}?

timesdown: a/k = smaller
@ k 2..9; c 2..30; a=k*c; x/y: MEASURES
- {m} {x} {a} {y}. | {m} {x} {a} {y}.
- {m} {x} {k*} as much as {o}. | {m} {x} {k*} as many {y} as {o}. | That is {k} times as much as for {o}.
- How much is it for {o}? | How many {y} is that for {o}? | What about {o}? How many {y}?

agetimes: a/b = times
@ b 2..20; c 2..7; a=b*c; x/y: KIN
- {x} is {a}. | {x} is {a} years old.
- {y} is {b}. | {y} is {b} years old.
- How many times as old is {x}? | How many times as old as {y} is {x}?
! {x} is {a} and {y} is {b}. How many times as old is {x}? | {y} is {b}, {x} is {a}. how many times as old is {x} as {y}

ageuntil: a-b = years
@ b 1..60; c 2..40; a=b+c
- {m} is {b}. | {m} is {b} years old. | {m} just turned {b}.
- In how many years will {m} be {a}? | How many years until {m} is {a}? | How many years are left until {m} turns {a}? | How long until {m} turns {a}?
! in how many years will {m} be {a} if {m} is {b} now? | {m} is {b} and stops working at {a}. how many years is that from now? | {m} is {b}. To join you must be {a}. How many years does {m} have to wait?

agewas: a-b = ago
@ b 1..50; c 2..40; a=b+c
- {m} is {a}. | {m} is {a} years old.
- How many years ago was {m} {b}? | {m} was {b} how many years ago? | How long ago was {m} {b}?

born: a-b = age
@ b 1930..2015; c 3..60; a=b+c
- {m} was born in {b}. | {m}'s year of birth is {b}. | {m} came into the world in {b}.
- How old was {m} in {a}? | How old is {m} in {a}? | What age is that in {a}? | It is {a} now. How old is {m}?

bornin: a-b = year
@ b 2..60; a 1980..2030
- {m} was {b} in {a}. | In {a} {m} turned {b}. | It is {a} and {m} just turned {b}.
- In what year was {m} born? | What is {m}'s year of birth? | When was {m} born?

changeone: a-b = change
@ a:5,10,20,50,100,30,40; b 2..95; x: BUYS
- The {x} costs {$b}. | The {x} was {$b}. | The price of the {x} is {$b}.
- {n} pay~s with {$a}. | {n} pay~s with {$a}. | {n} gave {$a}. | {n} hand~s over {$a}.
- How much change? | What's the change? | How much does {n} get back? | How much change is there? | Change?

onhours: a-b = hours
@ b 1..7; c 1..4; a=b+c; x: LASTS; p: pm, am, pm, o'clock
- The {x} starts at {b} {p}. | The {x} begins at {b} {p}.
- It ends at {a} {p}. | It is over at {a} {p}. | It finishes at {a} {p}.
- How many hours is that? | How long is it, in hours? | How many hours does it take? | How many hours does it last?

onmins: a-b = minutes
@ h 1..12; b 10..30; c 5..29; a=b+c; x: LASTS
- The {x} starts at {h}:{b}. | The {x} begins at {h}:{b}.
- It ends at {h}:{a}. | It is over at {h}:{a}. | It finishes at {h}:{a}.
- How many minutes is that? | How long is it, in minutes? | How many minutes does it take?

nightlong: 12-b+a = hours
@ b 6..11; a 1..9; x: sleep, work, drive, camp, travel, watch the shop, keep the fire on; s/t: pm/am, in the evening/in the morning, pm/in the morning, at night/in the morning
! {n} {has} to {x} from {b} {s} to {a} {t}. How many hours? | from {b} {s} till {a} {t}, how many hours is it? | how many hours are there between {b} {s} and {a} {t} | {m} goes to bed at {b} {s} and gets up at {a} {t}. How many hours of sleep is that? | It starts at {b} {s} and ends at {a} {t}. How long does it last, in hours?

daylong: a-b = hours
@ b 6..14; c 2..9; a=b+c; x: LASTS
- The {x} starts at {b}:00. | The {x} begins at {b}:00.
- It ends at {a}:00. | It is over at {a}:00.
- How many hours is that? | How long is it, in hours? | How many hours does it take?
! from {b}:00 to {a}:00, how many hours is that? | {n} work~s from {b}:00 to {a}:00. How many hours? | open {b}:00 to {a}:00. how many hours is it open?

crossed: 60-b+a = minutes
@ b 35..55/5; a 5..30/5; x: LASTS; s/t: 1/2, 2/3, 3/4, 4/5, 5/6, 6/7, 7/8, 8/9, 9/10, 10/11; fact hour=60
! The {x} starts at {s}:{b} and ends at {t}:{a}. How many minutes is that? | from {s}:{b} to {t}:{a}, how many minutes? | {m} left at {s}:{b} and was back at {t}:{a}. How many minutes was that?

dayslong: 12-b+a = hours
@ b 5..11; a 1..6; x: LASTS; s/t: am/pm, in the morning/in the afternoon, am/in the afternoon, in the morning/pm
! The {x} goes from {b} {s} to {a} {t}. How many hours is that? | from {b} {s} till {a} {t}, how many hours is it? | how many hours are there between {b} {s} and {a} {t} | It starts at {b} {s} and ends at {a} {t}. How long does it last, in hours? | {m} left at {b} {s} and came back at {a} {t}. How many hours was {m} away?

ropearound: 2*(a+b) = around
@ a 2..50; b 2..40; r: m, meters, cm, feet, metres; x: FLAT
- The {x} is {a} {r} long and {b} {r} wide. | The {x} is {a} {r} by {b} {r}. | The sides of the {x} are {a} {r} and {b} {r}.
- How much fence do you need to go around it? | What's the perimeter? | How far is it once around? | How long is the rope around it? | How many {r} is the border? | {n} walk~s around it once. How many {r} is that?

ropearea: a*b = area
@ a 2..30; b 2..20; r: m, meters, cm, feet, metres; x: FLAT
- The {x} is {a} {r} long and {b} {r} wide. | The {x} is {a} {r} by {b} {r}. | The sides of the {x} are {a} {r} and {b} {r}.
- What's the area? | How big is the area? | How many square {r} is that? | What is the area in square {r}?

ropeside: a/2-b = side
@ b 2..30; c 2..30; t=b+c; a=t*2; r: m, meters, cm, feet, metres; x: FLAT
- The {x} is {b} {r} wide. | One side of the {x} is {b} {r}.
- The perimeter of the {x} is {a} {r}. | It is {a} {r} around the {x}.
- How long is the {x}? | How long is the other side?

allbut: a-(a-b) = left
@ b 2..30; c 2..40; a=b+c; x/y: sheep/run away, cows/escape, eggs/broke, cookies/were eaten, kids/went home, balloons/popped, birds/flew away, pens/are lost, tickets/were sold, chickens/died, seats/are taken
! There were {a} {x}. All but {b} {y}. How many are left? | {n} count~s {a} {x}, but all but {b} {y}. How many are left? | of {a} {x} all but {b} {y}. how many {x} remain? | {a} {x}, all but {b} {y}. how many are there now?

scaleup: c/b*a = needed
@ b 2..9; d 2..9; c=b*d; a 2..20; x/y/z: RECIPES
RECIPE

scalehalf: a*c/b = needed
@ e 1..5; f:1,3,3,5,7; d 2..15; b=2*e; c=e*f; a=2*d; x/y/z: RECIPES
RECIPE

scalethird: a*c/b = needed
@ e 1..4; f:2,4,5; d 2..10; b=3*e; c=e*f; a=3*d; x/y/z: RECIPES
RECIPE

scaleone: a/b*c = needed
@ b 2..9; d 2..9; a=b*d; c 2..20; x/y/z: RECIPES
RECIPE

wagedays: a*b*c = pay
@ a 5..30; b 2..9; c 2..7; u/v/s/t: hour/hours/day/days, lesson/lessons/day/days, hour/hours/week/weeks, car/cars/day/days, cake/cakes/week/weeks
- {m} gets {$a} for every {u}. | One {u} pays {$a}. | For each {u} {m} earns {$a}. | {m} makes {$a} a {u}.
- {m} does {b} {v} a {s}. | {m} does {b} {v} every {s}. | Each {s} {m} has {b} {v}.
- How much is it in {c} {t}? | How much does {m} earn in {c} {t}? | What does {m} make in {c} {t}? | How much is the pay for {c} {t}?
! {m} earns {$a} an hour and works {b} hours a day. How much does {m} earn in {c} days? | {b} hours a day at {$a} an hour. pay for {c} days? | {m} makes {$a} per {u}, {b} {v} a {s}. how much after {c} {t}

packsold: a/b*c = money
@ b 2..12; d 2..12; a=b*d; c 2..9; x/y/z: SOLD
- {n} {has} {a} {z}. | {m} made {a} {z}. | There are {a} {z}.
- They go in {y} of {b}. | {b} {z} are put in each {x}. | Every {x} takes {b} {z}.
- Each {x} is sold for {$c}. | One {x} costs {$c}. | The price of a {x} is {$c}.
- How much money is that? | How much money do they bring in? | How much is it for all? | How many dollars does that make? | How much is earned?
! {m} put {a} {z} in {y} of {b} and sold each {x} for {$c}. How much money did {m} make? | {a} {z} packed in {y} of {b}, a {x} is {$c}. how much for all of it?

packcost: a/b*c = cost
@ b 2..12; d 2..12; a=b*d; c 2..9; x/y/z: SOLD
- {n} need~s {a} {z}. | {m} wants {a} {z}.
- A {x} has {b} {z}. | There are {b} {z} in one {x}. | They come in {y} of {b}.
- Each {x} costs {$c}. | One {x} is {$c}. | The price of a {x} is {$c}.
- How much is that? | How much money is needed? | How much do they cost?

eachoff ware: (a-b)*c = cost
@ b 1..9; d 2..20; a=b+d; c 2..9
- One {thing} costs {$a}. | {things} are {$a} each. | A {thing} is {$a}.
- Today each one is {$b} cheaper. | There is {$b} off every one. | Now it's {$b} off each one.
- How much are {c} {things}? | What do {c} of them cost? | {n} buy~s {c}. How much is it?

reach: (a-b)/c = time
@ c 2..20; d 2..15; b 2..60; t=c*d; a=t+b; x/y/u/v: RATES
- {m} {y} {c} {x} [every|per|each] {u}. | [Every|Each] {u}, {m} {y} {c} {x}.
- {b} {x} are done already. | So far it is {b} {x}. | There are {b} {x} from before.
- After how many {v} is it {a} {x}? | How many {v} until it is {a} {x}? | In how many {v} will there be {a} {x} in all?

grow: a*b+c = total
@ a 2..30; b 2..12; c 2..60; x/y/u/v: RATES
- {m} {y} {a} {x} [every|per|each] {u}. | [Every|Each] {u}, {m} {y} {a} {x}.
- {c} {x} are done already. | So far it is {c} {x}. | There are {c} {x} from before.
- How many {x} is it in all after {b} {v}? | How many {x} will there be in {b} {v}? | {b} {v} later, how many {x} is it together?

coinssum: a*10+b*5 = cents
@ a 2..9; b 2..9; fact dime=10; fact nickel=5
- {n} {has} {a} dimes. | There are {a} dimes.
- {n} {has} {b} nickels. | There are {b} nickels.
COINED
! {n} {has} {a} dimes and {b} nickels. How many cents {does} {he} have? | {a} dimes and {b} nickels, how many cents?

coinsbig: a*25+b*10 = cents
@ a 2..9; b 2..9; fact quarter=25; fact dime=10
- {n} {has} {a} quarters. | There are {a} quarters.
- {n} {has} {b} dimes. | There are {b} dimes.
COINED
! {n} {has} {a} quarters and {b} dimes. How many cents {does} {he} have? | {a} quarters and {b} dimes, how many cents? | I found {b} dimes and {a} quarters. How many cents is that?

coinsmix: a*25+b*5 = cents
@ a 2..9; b 2..9; fact quarter=25; fact nickel=5
- {n} {has} {a} quarters. | There are {a} quarters.
- {n} {has} {b} nickels. | There are {b} nickels.
COINED
! {n} {has} {a} quarters and {b} nickels. How many cents {does} {he} have? | {a} quarters and {b} nickels, how many cents?

coinscent: a*k+b = cents
@ k:5,10,25; a 2..9; b 2..9
- {n} {has} {a} coins of {k} cents. | There are {a} coins of {k} cents.
- {n} {has} {b} pennies. | There are {b} single cents.
COINED

lesscoin: a*10 = cents
@ a 2..30; fact dime=10
! {n} {has} {a} dimes. How many cents is that? | how many cents are {a} dimes? | {a} dimes in cents
"""

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


def filled(text: str) -> str:
    """The text with its lists in place of their names."""
    return re.sub(r"\b[A-Z]{4,}\b", lambda name: _LISTS[name[0]], text)


MIRROR = filled(_MIRROR)

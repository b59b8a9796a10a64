"""Short stories in the fewest words, built from slots, in the format of `wider`.

The first blocks are drawn most often. The facts stand in any order, so every sentence but the last says all by itself.
Words in capitals stand for the lists at the end.
"""

# ruff: noqa: E501
from __future__ import annotations

import re
from itertools import permutations

_TEXT = """
itis ware: a*b = total
@ a 2..60; b 2..12; u: UNITS
- A {thing} is {a} {u}. | One {thing} costs {a} {u}. | {things} are {a} {u} each. | {things} cost {$a} each.
- {n} buy~s {b} {things}. | {n} take~s {b} {things}. | {n} need~s {b} {things}. | {b} {things} are bought.
- Total? | How much is that? | What is the total? | How much altogether? | How much do they cost?
! a {thing} is {a} {u}. i buy {b}. total? | {b} {things}, {a} {u} each. total? | {things} are {a} {u}. {n} take~s {b}. how much? | {b} {things} at {a} {u}. cost? | i buy {b} {things}. one is {a} {u}. what do i pay?

itgives: a*b = total
@ a 2..60; b 2..12; x/y: pages/read, km/run, miles/drive, eggs/collect, emails/write, words/learn, cookies/bake, euros/save, liters/use, boxes/pack; v/w: day/days, hour/hours, week/weeks, month/months
! {a} {x} a {v}. {b} {w}. how many {x}? | i {y} {a} {x} a {v}. how many in {b} {w}? | {b} {w} at {a} {x} a {v}. total? | in {b} {w} i {y} how many {x}? i {y} {a} a {v} | for {b} {w} we {y} {a} {x} every {v}. {x} in all? | {a} {x} per {v} for {b} {w}

lessone: a-b = left
@ b 2..60; c 1..60; a=b+c; x/y: GONE
! {a} {x}. {y} {b}. left? | i had {a} {x}, {y} {b}. how many now | i {y} {b} of my {a} {x}. how many are left? | {y} {b} of {a} {x}. how many left | We {y} {b} {x}. We had {a}. What is left?

lessround: a-b = left
@ a:10,20,30,50,60,80,90,100,200,300,500,1000; b 2..99; x/y: GONE
! {a} {x}. {y} {b}. left? | we had {a} {x} and {y} {b}. how many now | i {y} {b} of my {a} {x}. how many are left? | There were {a} {x}. I {y} {b}. What is left?

lessall: a-b = left
@ a 2..90; b=a; x/y: GONE
! i had {a} {x} and {y} all {b}. how many are left? | {a} {x}. {y} {b}. left? | There were {a} {x}. We {y} {b} of them. How many are left? | we {y} {b} of our {a} {x}. how many now

moreone: a+b = now
@ a 2..90; b 2..90; x/y: apples/picked, fish/caught, coins/found, books/bought, points/won, songs/added, friends/made, stamps/got, eggs/bought, photos/took, pens/found
! {a} {x}. {y} {b} more. now? | i had {a} {x} and {y} {b} more. how many | We {y} {b} {x}. Before that we had {a}. How many now? | {a} {x}, then i {y} {b}. total? | i {y} {b} {x} today and have {a} at home. how many in all?

share item: a/b = each
@ b 2..12; c 2..25; a=b*c; x: PEOPLE
! {b} {x} share {a} {things}. how many each? | {a} {things}, {b} {x}. how many for each? | {a} {things} for {b} {x}, everyone gets the same. how many? | {b} {x} split {a} {things} evenly, how many does each get | we are {b} {x} and have {a} {things}. How many for each of us?

saveup: a/b = time
@ b 2..60; c 2..20; a=b*c; u: UNITS; x: GOODS; v/w: week/weeks, month/months, day/days
- {n} save~s {b} {u} a {v}. | {n} put~s aside {b} {u} every {v}. | {n} get~s {b} {u} each {v}.
- The {x} costs {a} {u}. | A {x} is {a} {u}. | The price of the {x} is {a} {u}.
- How many {w} does it take? | How many {w} is that? | How many {w} until {he} can buy it? | After how many {w} is there enough?
! {n} save~s {b} {u} a {v}. How many {w} {does} {he} need to buy a {x} that costs {a} {u}? | how many {w} must i save {b} {u} for a {x} of {a}? | a {x} is {a} {u}. at {b} a {v}, how many {w}? | {b} {u} a {v}, {a} for a {x}. how many {w}?

canbuy ware: a/b = count
@ b 2..40; c 2..15; a=b*c; u: UNITS
BUYABLE

canbuyrest ware: a:b = count
@ b 3..40; c 2..15; d 1..2; t=b*c; a=t+d; u: UNITS
BUYABLE

unitis ware: a/b = price
@ b 2..12; c 2..60; a=b*c; u: UNITS
! {b} {things} cost {a} {u}. how much is one? | {b} {things} are {a} {u}. one? | i paid {a} {u} for {b} {things}. what is the price of one? | {n} bought {b} {things} for {a} {u}. How much does one {thing} cost? | {a} {u} for {b} {things}. price for one {thing}?

older: a-b = gap
@ b 2..60; c 2..60; a=b+c; x: YOUNG
- My {x} is {b}. | My {x} is {b} years old.
- I am {a}. | I am {a} years old.
- How many years older am I? | How many years younger is my {x}? | How much older am I? | What's the age difference? | By how many years am I older?
! my {x} is {b} and i am {a}. how many years older am i? | my {x} is {b}, i'm {a}. how much younger is my {x}?

younger: a-b = gap
@ b 3..60; c 2..40; a=b+c; x: OLD
- My {x} is {a}. | My {x} is {a} years old.
- I am {b}. | I am {b} years old.
- How many years older is my {x}? | How many years younger am I? | How much younger am I? | What's the age difference? | By how many years is my {x} older?
! i am {b} and my {x} is {a}. how many years younger am i? | i'm {b}, my {x} is {a}. how much older is my {x}?

which: a-b = gap
@ b 5..90; c 1..60; a=b+c; x/y/z/w: years old/years/older/younger, cm tall/cm/taller/shorter, kg/kg/heavier/lighter, years of age/years/older/younger, cm/cm/taller/shorter
- {m} is {b} {x}.
- {o} is {a} {x}.
- How many {y} {z} is {o}? | How many {y} {w} is {m}? | How many {y} {z} is {o} than {m}? | By how many {y} is {m} {w}? | What's the difference in {y}?

dearer: a-b = gap
@ b 2..90; c 1..60; a=b+c; u: UNITS; x/y: GOODS2
- The {x} costs {b} {u}. | A {x} is {b} {u}.
- The {y} costs {a} {u}. | A {y} is {a} {u}.
- How much cheaper is the {x}? | How much more is the {y}? | How many {u} more does the {y} cost? | How many {u} do I save with the {x}? | What's the difference in price?

squarearea: a*a = area
@ a 2..30; x: square, square room, square garden, square carpet, square field; u: m, metres, feet, cm, meters
! a {x} has sides of {a} {u}. what is the area? | area of a {x} with side {a} {u} | The side of a {x} is {a} {u}. What's its area? | how big is the area of a {x} that is {a} {u} on each side?

squareside: a/4 = side
@ c 2..60; a=4*c; x: square, square room, square garden, square field; fact square=4; u: m, metres, feet, cm, meters
! the perimeter of a {x} is {a} {u}. how long is one side? | a {x} has a perimeter of {a} {u}. side? | It is {a} {u} around a {x}. How long is each side?

otherside: a/b = side
@ b 2..12; c 2..25; a=b*c; x: rectangle, room, garden, field, carpet
! the area of a {x} is {a}. one side is {b}. how long is the other side? | a {x} has an area of {a} square metres and is {b} metres wide. how long is it? | one side of a {x} is {b}, the area is {a}. other side?

times100: a*100 = total
@ a 2..60; x/y/z: meter/meters/cm, metre/metres/centimetres, dollar/dollars/cents, euro/euros/cents; fact {x}=100
! how many {z} are {a} {y}? | {a} {y} in {z} | {n} {has} {a} {y}. How many {z} is that? | {a} {y} = how many {z}?

times1000: a*1000 = total
@ a 2..20; x/y/z: km/km/metres, km/km/meters, kg/kg/grams, kilo/kilos/grams, liter/liters/ml; fact {x}=1000
! how many {z} are {a} {y}? | {a} {y} in {z} | It is {a} {y}. How many {z} is that? | {a} {y} = how many {z}?

ratesum: (b+c)*a = pay
@ a 2..30; b 2..12; c 2..12; x/y/u/w/v/q: RATES; s/t: DAYS2
- {m} {x} {a} {y} [a|an|per|every] {u}. | {m} {x} {a} {y} each {u}.
- {m} {w} {b} {v} on {s} and {c} {v} on {t}. | {m} {w} {b} {v} on {s} and {c} on {t}. | It is {b} {v} on {s} and {c} on {t}.
- How many {y} does {m} {q}? | How many {y} is that? | How many {y} in all? | How many {y} does {m} {q} on both days?
! {m} {x} {a} {y} per {u}. {b} {v} on {s}, {c} on {t}. total?

wagesum: (b+c)*a = pay
@ a 5..30; b 2..9; c 2..9; u: UNITS; s/t: DAYS2
- {m} earns {a} {u} an hour. | {m} gets {$a} an hour. | {m} makes {a} an hour.
- {m} worked {b} hours on {s} and {c} hours on {t}. | {m} worked {b} hours on {s} and {c} on {t}. | {m} worked on {s} for {b} hours and on {t} for {c}.
- How much did {m} earn? | How much is that? | How much did {m} make? | What's the pay?
! i earn {a} an hour. {b} hours on {s}, {c} on {t}. how much? | {b} hours on {s} and {c} hours on {t} for {a} {u} an hour. what do i get?

pricesum: (b+c)*a = cost
@ a 2..30; b 2..9; c 2..9; u: UNITS; x/y: KINDS2; z: ticket, lunch, seat, pass, ride, drink, boat trip
- A {z} costs {a} {u} for everybody. | Everyone pays {a} {u} for a {z}. | Each {z} is {a} {u}.
- {b} {x} and {c} {y} go. | {b} {x} and {c} {y} need one each. | There are {b} {x} and {c} {y}.
- How much do they pay? | How much is that? | Total? | What is the cost for all?

weekruns: (a+b)*c = total
@ a 2..20; b 2..20; c 2..12; x/y: km/run, miles/walk, pages/read, laps/swim, hours/work, minutes/practise, eggs/eat; s/t: DAYS2
! i {y} {a} {x} on {s}s and {b} {x} on {t}s. how many {x} in {c} weeks? | every {s} i {y} {a} {x} and every {t} {b}. how many {x} is that in {c} weeks? | {a} {x} on {s}s, {b} on {t}s, for {c} weeks. how many {x} altogether?

billtip: (a+b)/c = each
@ c 2..9; d 6..30; t=c*d; b 2..10; a=t-b; x: PEOPLE; u: UNITS; y/z: bill/tip, dinner/dessert, room/breakfast, taxi/toll, pizza/juice, gift/card
! {c} {x} split a {y} of {a} {u} and a {z} of {b} {u} evenly. how much does each pay? | The {y} is {a} {u} and the {z} {b} {u}. {c} {x} share it all equally. What does each one pay? | {c} {x} share the {y} ({a} {u}) plus the {z} ({b} {u}). how much each? | {y} {a}, {z} {b}, {c} {x} pay the same. how many {u} for each? | {c} {x} pay a {a} {u} {y} plus {b} {u} for the {z} together, all the same. how much each?

sharethen food: a/b-c = left
@ b 2..9; e 6..30; c 2..5; a=b*e; x/y/v: SHARERS
! we share {a} {things} equally among {b} {x}, then {v} {c} from one of the {x}. how many {things} are in that {y} now? | {a} {things} are split evenly into {b} {x}. {c} are gone from one {y}. How many are left in it? | {b} {x} hold {a} {things}, all the same number. I take {c} out of one. How many are in that {y}? | I put {a} {things} equally in {b} {x} and then {v} {c} from one {y}. How many does this {y} have left?

shareadd food: a/b+c = now
@ b 2..9; e 2..30; c 2..12; a=b*e; x/y/v: SHARERS
! we share {a} {things} equally among {b} {x}, then put {c} more in one of the {x}. how many {things} are in that {y} now? | {a} {things} are split evenly into {b} {x}. One {y} gets {c} more. How many are in it? | {b} {x} hold {a} {things}, all the same number. I add {c} to one. How many are in that {y}?

shareuse item: a/b-c = left
@ b 2..9; e 5..30; c 2..4; a=b*e; x: PEOPLE
! {b} {x} share {a} {things} equally. Then each gives away {c}. How many does each have left? | {a} {things} for {b} {x}, all get the same. {m} is one of them and loses {c}. How many does {m} have? | {b} {x} split {a} {things} evenly. i am one of them and use {c}. how many do i have left?

spenttwo: a-b-c = left
@ b 2..30; c 2..30; d 1..40; t=b+c; a=t+d; u: UNITS; x/y: BUYS2
SPENT

spentround: a-b-c = left
@ b 2..15; c 2..15; a:10,20,30,40,50,100,200; u: UNITS; x/y: BUYS2
SPENT

offplain: a-a/d = price
@ f:50,25,20,10; t=100; d=t/f; e 2..60; a=d*e; fact {f}%=1/{d}; x: GOODS; u: UNITS
- A {x} costs {a} {u}. | The {x} is {a} {u}. | The price of the {x} is {$a}.
- There is {f}% off the {x}. | Today the {x} is {f}% off. | The shop takes {f}% off. | There is a discount of {f}%.
- What's the price after the discount? | What is the new price? | How much does it cost now? | What do I pay?
! A {x} costs {$a} but it's {f}% off today. What's the price after the discount? | {x}: {a} {u}, {f}% off. how much is it then?

halfrest: a/2-b = rest
@ e 4..40; a=e*2; b 2..40; x/y/z/w: GROUPS
! half of the {a} {x} {y}, {b} {z} and the rest {w}. how many {w}? | There are {a} {x}. Half of them {y}, {b} {z}, the rest {w}. How many {w}? | {a} {x}: half {y}, {b} {z}, the others {w}. how many {w}? | of {a} {x}, {b} {z}, half {y} and the rest {w}. how many {w}

atleast: (a:b)+1 = needed
@ b 3..12; c 1..12; d 1..2; t=b*c; a=t+d; x/y/z: HOLDERS
NEEDED

atleastmost: (a:b)+1 = needed
@ b 3..12; c 1..12; t=b*c; a=t+b-1; x/y/z: HOLDERS
NEEDED

exactly: a/b = needed
@ b 3..12; c 2..12; a=b*c; x/y/z: HOLDERS
NEEDED

towards: a/(b+c) = hours
@ b 3..60; c 3..60; d 2..9; t=b+c; a=t*d; x: MOVERS; u/v: km/km/h, miles/mph
! two {x} are {a} {u} apart and move toward each other at {b} and {c} {v}. after how many hours do they meet? | Two {x} start {a} {u} apart. One goes {b} {v}, the other {c} {v}, towards each other. When do they meet, in hours? | the distance between two {x} is {a} {u}. they go towards each other, one at {b} {v} and one at {c} {v}. hours until they meet?

apart: (a+b)*c = far
@ a 3..60; b 3..60; c 2..9; x: MOVERS; u/v: km/km/h, miles/mph
! two {x} leave the same place in opposite directions at {a} and {b} {v}. how many {u} are they apart after {c} hours? | Two {x} start together and go in opposite directions. One goes {a} {v}, the other {b} {v}. How far apart are they after {c} hours?

catchup: a/(b-c) = hours
@ c 3..40; d 2..12; b=c+d; e 2..9; a=d*e; x: MOVERS; u/v: km/km/h, miles/mph
! one of two {x} is {a} {u} ahead and goes {c} {v}. the other goes {b} {v}. after how many hours does the second one catch up? | One of two {x} goes {b} {v}. The other is {a} {u} ahead and goes {c} {v}. How many hours until the first one catches up?

eachof: (a-b)/c = price
@ c 2..9; d 2..30; b 1..40; t=c*d; a=t+b; u: UNITS; x/y: WARES2
! {c} {x}s and a {y} cost {a} {u}. the {y} is {b} {u}. how much is one {x}? | I paid {a} {u} for a {y} and {c} {x}s. The {y} costs {b} {u}. What does one {x} cost? | a {y} is {b} {u}. a {y} and {c} {x}s are {a} {u} together. price of one {x}?

saverest: (a-b)/c = time
@ c 2..30; d 2..15; b 2..90; t=c*d; a=t+b; u: UNITS; x: GOODS; v/w: week/weeks, month/months, day/days
- The {x} costs {a} {u}. | {n} want~s a {x} for {a} {u}.
- {n} {has} {b} {u} already. | {n} already saved {b} {u}. | There are {b} {u} in the piggy bank.
- {n} save~s {c} {u} a {v}. | Every {v} {n} save~s {c} {u}.
- How many {w} does it take? | How many {w} {does} {n} still have to save? | How many more {w} is that?

timeswhole: a/(1+k) = smaller
@ k 2..5; c 2..30; d=k+1; a=c*d; x: THINGS
! {m} has {k*} as many {x} as {o}. together they have {a}. how many does {o} have? | {m} and {o} have {a} {x} together. {m} has {k*} as many as {o}. How many {x} does {o} have? | {m} and {o} share {a} {x}. {m} gets {k*} as many as {o}. how many does {o} get?

agethen: a-b+c = age
@ b 2..12; d 2..40; a=b+d; c 2..30
! in {b} years {m} will be {a}. how old will {m} be {c} years from now? | {m} will be {a} in {b} years. How old will {m} be in {c} years?

agebefore: a+b+c = age
@ a 2..40; b 2..12; c 2..12
! {b} years ago {m} was {a}. how old will {m} be in {c} years? | {m} was {a} {b} years ago. How old will {m} be {c} years from now?

payback ware: a-b*c = change
@ b 2..12; c 2..9; d 1..30; t=b*c; a=t+d; u: UNITS
- {n} pay~s with {a} {u}. | {n} {has} {a} {u}. | {n} give~s {a} {u} to the cashier.
- {n} buy~s {c} {things} at {b} {u} each. | One {thing} is {b} {u} and {n} take~s {c}. | {c} {things} are bought for {b} {u} each.
- How much is left? | Change? | What's the change? | How much money is left?

fewerworkers: a*b/c = time
@ c 2..6; d 2..4; b 2..12; a=c*d; x/y: workers/paint a fence, men/build a wall, pumps/empty a pool, cooks/prepare a feast, kids/clean the park, machines/do a job, painters/paint a house; v: days, hours, minutes
! {a} {x} {y} in {b} {v}. how many {v} would {c} {x} need at the same speed? | {a} {x} need {b} {v} to {y}. How many {v} do {c} {x} need? | It takes {a} {x} {b} {v} to {y}. How long would it take {c} {x}, in {v}?

twokinds: a*b+c*d = total
@ a 2..9; b 3..30; c 2..9; d 2..25; u: UNITS; x/y: KINDS2; z: Tickets, Seats, Lunches, Rides, Passes, Rooms
- {z} cost {b} {u} for {x} and {d} {u} for {y}. | {z} cost {b} for {x} and {d} for {y}. | {x} pay {b} {u} and {y} pay {d}.
- {a} {x} and {c} {y} go. | {a} {x} and {c} {y} come. | We are {a} {x} and {c} {y}.
- What's the total? | How much do they pay? | How much is it for all? | Total? | What's the price for all?

twosorts: a*b+c*d = total
@ a 2..12; b 2..30; c 2..9; d 2..30; x/y/z: school/classes/students, library/shelves/books, farm/pens/sheep, hotel/floors/rooms, shop/boxes/cups, theater/rows/seats, school/tables/chairs, store/crates/bottles, garden/rows/trees, train/wagons/seats
! a {x} has {a} {y} with {b} {z} each and {c} {y} with {d} {z} each. how many {z} are there? | The {x} has {a} {y} of {b} {z} and {c} {y} of {d} {z}. How many {z} is that? | {a} {y} with {b} {z} each, {c} {y} with {d} {z} each. {z} in total? | In {a} {y} there are {b} {z} each, in {c} others {d} {z} each. How many {z} in all?

voucher: a-a/d-b = price
@ f:50,25,20,10; t=100; d=t/f; e 4..60; a=d*e; b:2,3,4,5,8,10,12,15,20,25,30; fact {f}%=1/{d}; x: GOODS; u: UNITS; y: voucher, coupon, gift card
! a {x} costs {a} {u}. it's {f}% off and after that i use a {b} {u} {y}. how much do i pay? | The {x} is {a} {u}. First {f}% off, then a {y} of {b} {u}. What's the price? | {f}% off a {x} of {a} {u}, and then {b} {u} less with a {y}. what do i pay?

oneofthem: (a-b*c)/d = price
@ b 2..9; c 2..6; d 2..6; e 2..30; s=b*c; t=d*e; a=s+t; u: UNITS; x/y: WARES2
! i bought {d} {x}s and {c} {y}s for {a} {u}. one {y} costs {b} {u}. how much is one {x}? | {d} {x}s and {c} {y}s cost {a} {u}. A {y} is {b} {u}. What does a {x} cost? | a {y} is {b} {u}. {c} {y}s and {d} {x}s are {a} {u} together. price of one {x}?

gate: 2*(a+b)-c = fence
@ a 4..60; b 3..40; c 2..5; x: garden, field, yard, playground, meadow, park; u: m, metres, feet, meters; y: gate, entrance, opening, path
! a {x} is {a} {u} long and {b} {u} wide. a fence goes around it except for a {c} {u} {y}. how many {u} of fence? | The {x} is a rectangle of {a} by {b} {u}. The fence goes all the way round but for a {y} of {c} {u}. How long is the fence? | how many {u} of fence for a {x} of {a} by {b} {u} with a {c} {u} {y} left open?

threeruns: (a+b+c)*d = total
@ a 2..15; b 2..15; c 2..15; d 2..12; x/y: km/run, miles/walk, pages/read, laps/swim, hours/work, minutes/practise; r/s/t: mondays/wednesdays/saturdays, tuesdays/thursdays/sundays, Mondays/Tuesdays/Fridays, Wednesdays/Fridays/Sundays
! i {y} {a} {x} on {r}, {b} {x} on {s} and {c} {x} on {t}. how many {x} is that in {d} weeks? | {a} {x} on {r}, {b} on {s}, {c} on {t}. how many {x} in {d} weeks? | Every week i {y} {a}, {b} and {c} {x}. How many {x} in {d} weeks?

ratio: a/(b+c)*b = part
@ b 1..4; e 1..4; c=b+e; d 2..20; t=b+c; a=t*d; x: THINGS
RATIO

ratiobig: a/(b+c)*b = part
@ c 1..4; e 1..4; b=c+e; d 2..20; t=b+c; a=t*d; x: THINGS
RATIO

timesbig: a/(1+k)*k = bigger
@ k 2..5; c 2..30; d=k+1; a=c*d; x: THINGS
! {m} has {k*} as many {x} as {o}. together they have {a}. how many does {m} have? | {m} and {o} have {a} {x} together. {m} has {k*} as many as {o}. How many {x} does {m} have? | {m} and {o} share {a} {x}. {m} gets {k*} as many as {o}. how many does {m} get?

thirdrest: a-a/k-b = rest
@ k 3..5; e 4..30; a=k*e; b 2..12; x/y/z/w: GROUPS
! {1/k} of the {a} {x} {y}, {b} {z} and the rest {w}. how many {w}? | There are {a} {x}. {1/k} of them {y}, {b} {z}, the rest {w}. How many {w}? | {a} {x}: {1/k} {y}, {b} {z}, the others {w}. how many {w}?

chainbig: a/(1+2+2*2)*(2*2) = most
@ c 3..30; a=c*7; k:2; x: THINGS
CHAIN how many {x} does {m} get?

chainmid: a/(1+2+2*2)*2 = middle
@ c 3..30; a=c*7; k:2; x: THINGS
CHAIN how many {x} {does} {n} get?

chainsmall: a/(1+2+2*2) = least
@ c 3..30; a=c*7; k:2; x: THINGS
CHAIN how many {x} does {o} get?

spentthree: a-b-c-d = left
@ b 2..20; c 2..20; d 2..20; e 1..40; s=b+c; t=s+d; a=t+e; u: UNITS; x/y: BUYS2; z: the bus, a pen, water, stamps, a card, parking
! {m} gave me {a} {u}. i spent {b} on {x}, {c} on {y} and {d} on {z}. what's left? | i had {a} {u}. {b} for {x}, {c} for {y}, {d} for {z}. how much is left? | From {a} {u} {n} pay~s {b} for {x}, {c} for {y} and {d} for {z}. How much is left?

wageleft: (b+c)*a-d = left
@ a 5..20; b 2..8; c 2..8; d 2..20; u: UNITS; s/t: DAYS2; x: GOODS
! {m} earns {a} {u} an hour and works {b} hours on {s} and {c} on {t}. {m} spends {d} {u}. how much is left? | i worked {b} hours on {s} and {c} hours on {t} for {a} {u} an hour, then paid {d} {u} for food. what's left?

lendhalf: (a+b*c-d)/2 = left
@ b 2..6; c 4..30; d 2..60; e 5..90; s=b*c; t=e+e; v=t+d; a=v-s; x/y: library/books, toy shop/toys, museum/paintings, video store/films, music school/violins, farm/cows, kindergarten/balls, shop/umbrellas; z: boxes, crates, lots
! a {x} has {a} {y}. it buys {b} {z} with {c} {y} each, then gives away {d} and lends out half of what it has. how many {y} are left? | The {x} has {a} {y}. {b} {z} of {c} {y} come in. {d} {y} are given away. Then half of all {y} are lent out. How many {y} stay?

mixchange: a-b*c-d*e = change
@ b 2..6; c 2..12; d 2..6; e 2..12; f 1..30; s=b*c; t=d*e; u=s+t; a=u+f; w: UNITS; x/y: WARES2
! i have {a} {w}. i buy {b} {x}s at {c} {w} each and {d} {y}s at {e} {w} each. how much is left? | {b} {x}s for {c} {w} each and {d} {y}s for {e} {w} each, paid with {a} {w}. what's the change?
"""

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


PLAIN = re.sub(r"\b[A-Z]{3,}2?\b", lambda name: _LISTS[name[0]], _TEXT)

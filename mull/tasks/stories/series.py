"""What happens one after the other, with the start, the change and the end asked for, in the format of `wider`.

Words in capitals stand for the lists of `mirror`.
"""

# ruff: noqa: E501
from __future__ import annotations

from mull.tasks.stories.mirror import filled

_SERIES = """
startlost: a+b = start
@ a 2..60; b 1..60; x/y/z: GONES
- {n} had some {x}. | There were some {x}. | {m} had some {x}.
- {a} were {y} and now there are {b}. | {a} were {y}. Now there are {b}. | After {a} were {y}, {b} are left. | {a} got {y} and {b} remain.
- How many were there at the start? | How many {x} were there before? | How many were there in the beginning? | How many were there at first?
! {m} {z} {a} {x} and now has {b}. How many did {m} start with? | {m} had some {x}. {m} {z} {a} and now has {b}. How many did {m} have before? | {m} {z} {a} {x} and has {b} left. how many at first? | {b} {x} are left after {m} {z} {a}. how many were there?

startgot: a-b = start
@ b 1..60; c 2..60; a=b+c; x/y/z: GOTS
- {n} had some {x}. | There were some {x}. | {m} had some {x}.
- {b} were {y} and now there are {a}. | {b} more were {y}. Now there are {a}. | After {b} more were {y}, there are {a}.
- How many were there at the start? | How many {x} were there before? | How many were there in the beginning? | How many were there at first?
! {m} {z} {b} more {x} and now has {a}. How many did {m} start with? | {m} had some {x}. {m} {z} {b} more and now has {a}. How many did {m} have before? | {m} has {a} {x} after {m} {z} {b}. how many at first?

lostcount: a-b = lost
@ b 1..60; c 2..60; a=b+c; x/y/z: GONES
! {m} had {a} {x} and now has {b}. How many were {y}? | There were {a} {x}. Some were {y} and {b} are left. How many were {y}? | {m} {z} some of the {a} {x} and has {b} left. how many were {y}? | {b} of {a} {x} are left, the others were {y}. how many were {y}?

gotcount: a-b = got
@ b 2..60; c 2..60; a=b+c; x/y/z: GOTS
! {m} had {b} {x} and now has {a}. How many were {y}? | There were {b} {x}. Some more were {y} and now there are {a}. How many were {y}? | {m} {z} some {x} and has {a} now, before it was {b}. how many were {y}?

startlosttwo: a+b+c = start
@ a 2..40; b 1..40; c 2..50; x/y/z: GONES
- {n} had some {x}. | There were some {x}. | {m} had some {x}.
- {a} were {y} on Monday and {b} on Tuesday. | First {a} were {y}, then {b} more. | {a} were {y} and later {b}.
- Now there are {c}. | {c} are left. | {c} remain.
- How many were there at the start? | How many {x} were there before? | How many were there at first?

startmix: a-b+c = start
@ b 1..40; d 2..60; a=b+d; c 1..40; x/y/z: GOTS; w: lost, given away, sold, stolen
- {n} had some {x}. | There were some {x}. | {m} had some {x}.
- First {c} were {w}, then {b} were {y}. | {b} were {y} and {c} were {w}. | {c} were {w}. Later {b} were {y}.
- Now there are {a}. | Now it is {a}. | In the end there are {a}.
- How many were there at the start? | How many {x} were there before? | How many were there at first? | How many were there in the beginning?

gavetwo: a-b-c = left
@ b 1..30; c 1..30; d 1..60; t=b+c; a=t+d; x/y/z: GIVES; r/s: FOLKS
- {n} had {a} {x}. | {n} {has} {a} {x}. | There were {a} {x}.
- {n} {y} {b} to {r} and {c} to {s}. | {b} went to {r} and {c} to {s}. | {n} {y} {b} to {m} and {c} to {o}. | {n} {y} {b} to {r}, then {c} to {s}.
- How many are left? | How many {x} {does} {n} have now? | How many {x} remain? | What's left?

gaveone: a-b+c = now
@ b 1..30; d 1..60; a=b+d; c 1..40; x/y/z: GIVES; r/s: FOLKS
- {n} had {a} {x}. | {n} {has} {a} {x}. | There were {a} {x}.
- {n} {y} {b} to {r} and got {c} from {s}. | {b} went to {r}, but {c} came from {s}. | {s} gave {N} {c} and {n} {y} {b} to {r}.
- How many {x} are there now? | How many {x} {does} {n} have now? | How many is that now?

gavegot: a-b-c+d = now
@ b 1..20; c 1..20; e 1..40; d 1..30; t=b+c; a=t+e; x/y/z: GIVES; r/s: FOLKS
- {n} had {a} {x}. | {n} {has} {a} {x}. | There were {a} {x}.
- {n} {y} {b} to {r} and {c} to {s}, then {z} {d} more. | {n} {y} {b} to {m} and {c} to {o}, then {z} {d}. | {b} went to {r} and {c} to {s}. Then {n} {z} {d} more. | {n} {y} {b} to {r} and {c} to {s}. {n} {z} {d} more.
- How many {x} {does} {n} have? | How many {x} {does} {n} have now? | How many are there now?

gotgave: a+b-c-d = left
@ a 5..40; b 2..30; c 1..20; d 1..20; x/y/z: GIVES; r/s: FOLKS
- {n} had {a} {x}. | {n} {has} {a} {x}. | There were {a} {x}.
- {n} {z} {b} more, then {y} {c} to {r} and {d} to {s}. | {n} {z} {b}. Then {c} went to {r} and {d} to {s}.
- How many {x} {does} {n} have now? | How many are left? | How many are there now?

growlost: b+b*k = total
@ b 2..40; k 2..4; x/y: GONESHORT; r/s: WHENS
! {b} {x} {y} {r} and {k*} as many {s}. How many {y}? | {r}, {b} {x} {y}. {k*} as many {y} {s}. How many is that in all? | {b} {x} {y} {r}, {s} {k*} as many. how many {x} altogether?

moregone: a-(b+b*k) = left
@ b 2..15; k 2..3; d 1..40; e=b*k; t=b+e; a=t+d; x/y: GONESHORT; r/s: WHENS
- There were {a} {x}. | {n} had {a} {x}. | There are {a} {x} at first.
- {b} {y} {r} and {k*} as many {s}. | {r} {b} {y}. {k*} as many {y} {s}. | {b} {y} {r}, and {s} {k*} as many.
- How many are left? | How many {x} are left? | How many {x} remain?

upboth: b+(b+c) = total
@ b 2..40; c 1..20; x/y: GONESHORT; r/s: WHENS
! {b} {x} {y} {r} and {c} more than that {s}. How many {y} in all? | {r}, {b} {x} {y}, {s} it was {c} more. How many altogether?

downboth: b+(b-c) = total
@ c 1..20; d 1..40; b=c+d; x/y: GONESHORT; r/s: WHENS
! {b} {x} {y} {r} and {c} fewer {s}. How many {y} in all? | {r}, {b} {x} {y}, {s} it was {c} fewer. How many altogether?

totaltimes: a/(1+k) = smaller
@ k 2..5; c 2..30; t=k+1; a=c*t; x: THINGS
! {m} has {k*} as many {x} as {o}. Together they have {a}. How many does {o} have? | {m} has {k*} as many {x} as {o} and together it is {a}. how many for {o}?

totaltop: a/(1+k)*k = bigger
@ k 2..5; c 2..30; t=k+1; a=c*t; x: THINGS
! {m} has {k*} as many {x} as {o}. Together they have {a}. How many does {m} have? | {m} has {k*} as many {x} as {o} and together it is {a}. how many for {m}?

totalmore: (a+b)/2 = bigger
@ b 1..20; c 2..30; t=c+c; a=t+b; x: THINGS
! {m} has {b} more {x} than {o}. Together they have {a}. How many does {m} have? | {o} has {b} fewer {x} than {m} and together it is {a}. how many for {m}?

totalless: (a-b)/2 = smaller
@ b 1..20; c 2..30; t=c+c; a=t+b; x: THINGS
! {m} has {b} more {x} than {o}. Together they have {a}. How many does {o} have? | {o} has {b} fewer {x} than {m} and together it is {a}. how many for {o}?

bothtimes: a+a*k = both
@ k 2..5; a 2..30; x: THINGS
! {m} has {k*} as many {x} as {o}. {o} has {a}. How many do they have together? | {o} has {a} {x} and {m} has {k*} as many. how many together?

gaptimes: a*k-a = gap
@ k 2..5; a 2..30; x: THINGS
! {m} has {k*} as many {x} as {o}. {o} has {a}. How many more does {m} have? | {o} has {a} {x} and {m} has {k*} as many. how many more is that?

rideup: a+b-c = now
@ a 5..60; b 2..30; c 2..30; x/y/z: RIDES
- There are {a} people {x}. | {a} people are {x}. | {n} count~s {a} people {x}.
- {b} {y} and {c} {z}. | {b} more {y}, then {c} {z}. | {b} {y}. {c} {z}.
- How many are {x} now? | How many people are there now? | How many now?

ridedown: a-b+c = now
@ b 2..30; d 1..60; c 2..30; a=b+d; x/y/z: RIDES
- There are {a} people {x}. | {a} people are {x}. | {n} count~s {a} people {x}.
- {b} {z} and {c} {y}. | {b} {z}, then {c} {y}. | {b} {z}. {c} {y}.
- How many are {x} now? | How many people are there now? | How many now?

moneyup: a+b = now
@ a 2..90; b 2..60; x: EARNINGS
- {n} {has} {$a}. | {n} had {$a}. | There is {$a} in {his} pocket.
- {n} {x} for {$b}. | {m} pays {N} {$b}. | {m} gives {N} {$b}. | {n} win~s {$b}.
- How much {does} {n} have now? | How much money is it now? | How much is there in the end?

moneydown: a-b = now
@ b 2..60; c 1..60; a=b+c; x: BUYS
- {n} {has} {$a}. | {n} had {$a}. | There is {$a} in {his} pocket.
- {n} buy~s a {x} for {$b}. | {n} pay~s {m} {$b}. | {n} give~s {m} {$b}. | {n} lose~s {$b}.
- How much {does} {n} have now? | How much money is it now? | How much is there in the end?

weightup: a+b+c = weight
@ a 5..40; b 2..12; c 2..12; x/y/z: suitcase/shoes/clothes, bag/books/food, box/tools/toys, cart/apples/melons, backpack/water/snacks; r: kg, pounds
- The {x} weighs {a} {r}. | A {x} weighs {a} {r}. | {n} carry~s a {x} of {a} {r}.
- {n} add~s {b} {r} of {y} and {c} {r} of {z}. | {b} {r} of {y} go in. Later {c} {r} of {z} are added. | {n} put~s in {y} of {b} {r}, then {z} of {c} {r}.
- How much does it weigh now? | How heavy is it now? | What does the {x} weigh now?

paytwo: a-b-c = change
@ b 2..30; c 2..20; d 1..30; t=b+c; a=t+d; x/y: lunch/drink, book/pen, sandwich/juice, burger/soda, ticket/snack, shirt/cap, cake/coffee
! The {x} is {$b} and the {y} is {$c}. {n} pay~s with {$a}. How much change? | {n} pay~s with {$a}. The {x} costs {b} and the {y} {c}. What's the change? | {x}: {$b}, {y}: {$c}, paid with {$a}. change? | {m} buys a {x} for {$b} and a {y} for {$c} and gives {$a}. How much does {m} get back?

listsum: a+b+c = total
@ a 2..30; b 2..30; c 2..30; x/y/u/v/w: LISTED
! {n} {has} {a} {u}, {b} {v} and {c} {w} {x}. How many {x} {does} {n} have? | There are {a} {u} {x}, {b} {v} {x} and {c} {w} {x}. How many {x} are there? | {a} {u} {x}, {b} {v}, {c} {w}. how many {x} in all?

listnotone: b+c = others
@ a 2..30; b 2..30; c 2..30; x/y/u/v/w: LISTED
! LISTER How many {y} are not {u}? | LISTER How many {x} are not {u}? | LISTER How many {v} and {w} {x} are there together?

listnottwo: a+c = others
@ a 2..30; b 2..30; c 2..30; x/y/u/v/w: LISTED
! LISTER How many {y} are not {v}? | LISTER How many {x} are not {v}? | LISTER How many {u} and {w} {x} are there together?

listnotend: a+b = others
@ a 2..30; b 2..30; c 2..30; x/y/u/v/w: LISTED
! LISTER How many {y} are not {w}? | LISTER How many {x} are not {w}? | LISTER How many {u} and {v} {x} are there together?

threetimes: a+b+c = total
@ a 2..30; b 2..30; c 2..30; x/y: DONE; u/v/w: PARTS
! {n} {y} {a} {x} {u}, {b} {v} and {c} {w}. How many {x} is that? | {n} {y} {a} {x} {u}, {b} {x} {v} and {c} {x} {w}. How many {x} in total? | {a} {x} {u}, {b} {v}, {c} {w}. how many {x}? | {n} {y} {a} {x} {u}, {b} {v} and {c} {w}. How many {x} altogether?

twotimes: a+b = total
@ a 2..50; b 2..50; x/y: DONE; u/v/w: PARTS
! {n} {y} {a} {x} {u} and {b} {v}. How many {x} in total? | {n} {y} {a} {x} {u}, {b} {x} {w}. How many {x} is that? | {a} {x} {u}, {b} {v}. how many {x}?

gaptimesof: a-b = more
@ b 2..50; c 1..40; a=b+c; x/y: DONE; u/v/w: PARTS
! {n} {y} {b} {x} {u} and {a} {v}. How many more {x} was it {v}? | {n} {y} {a} {x} {u}, {b} {x} {w}. How many more {x} was it {u}? | {b} {x} {u}, {a} {v}. how many more {x} {v}?

doubletimes: a+b+b*k = total
@ a 2..20; b 2..20; k 2..3; x/y: DONE; u/v/w: PARTS
! {n} {y} {a} {x} {u}, {b} {v} and {k*} as many {w} as {v}. How many {x} in total? | {n} {y} {a} {x} {u} and {b} {v}. {w} it was {k*} as many as {v}. How many {x} is that in all?

rosefrom: a-b = up
@ b 2..60; c 2..40; a=b+c; x/y: LEVELS; u/v/w: PARTS
! The {x} was {b} {y} {u} and {a} {y} {v}. How many {y} did it go up? | The {x} went from {b} {y} to {a} {y}. By how many {y} did it rise? | {x}: {b} {y} {u}, {a} {v}. by how much did it rise? | The {x} is {b} {y} {u} and {a} {v}. How many {y} more is that?

fellfrom: a-b = down
@ b 2..60; c 2..40; a=b+c; x/y: LEVELS; u/v/w: PARTS
! The {x} was {a} {y} {u} and {b} {y} {v}. How many {y} did it go down? | The {x} went from {a} {y} to {b} {y}. By how many {y} did it fall? | {x}: {a} {y} {u}, {b} {v}. by how much did it fall? | The {x} is {a} {y} {u} and {b} {v}. How many {y} less is that?

spentwhat: a-b = cost
@ b 2..60; c 2..60; a=b+c; x: BUYS
! {n} had {$a}. {n} bought a {x} and now {has} {$b}. What did the {x} cost? | {n} had {$a}, bought a {x} and {has} {$b} left. How much was the {x}? | {n} paid for a {x} with {$a} and got {$b} back. How much is the {x}? | I had {$a} and after buying a {x} I have {$b}. price of the {x}?

hadbefore: a+b = start
@ a 2..60; b 2..60; x: BUYS
! {n} bought a {x} for {$a} and now {has} {$b}. How much did {n} have before? | After paying {$a} for a {x} {n} {has} {$b} left. How much money was it at first? | {n} had some money. {n} bought a {x} for {$a} and {has} {$b} left. How much did {n} have at the start?

sumknown: a-b = other
@ b 2..60; c 2..60; a=b+c; x/y: SUMMED
! {m} and {o} {x} {a} {y} together. For {m} it is {b}. How many {y} is it for {o}? | Together {m} and {o} {x} {a} {y}. {m}'s part is {b} {y}. What is {o}'s part? | {m}'s part is {b} {y}. {m} and {o} {x} {a} {y} together. How many {y} for {o}?

sumages: a-b = age
@ b 2..60; c 2..60; a=b+c
! The sum of {m}'s and {o}'s ages is {a}. {m} is {b}. How old is {o}? | {m} and {o} are {a} years old together. {m} is {b}. How old is {o}? | {m} is {b}. Together {m} and {o} are {a} years old. How old is {o}?

ageabove: a*k = age
@ a 2..15; k 2..6; x/y: OLDER
! {x} is {k*} as old as {o}. {o} is {a}. How old is {x}? | {o} is {a} and {x} is {k*} as old. how old is {x}? | {x} is {k*} as old as me. I am {a}. How old is {x}?

agebelow: a/k = age
@ k 2..6; c 3..15; a=k*c; x/y: OLDER
! {x} is {k*} as old as {o}. {x} is {a}. How old is {o}? | {x} is {a}, that is {k*} as old as {o}. how old is {o}? | {x} is {k*} as old as me. {x} is {a}. How old am I? | {x} is {k*} as old as me and {y} is {a}. How old am I?

restshare: (a-b)/c = each
@ b 1..20; c 2..8; d 2..12; t=c*d; a=t+b; x/y/z: GONES
! {n} {has} {a} {x}. {b} are {y} and the rest is shared equally by {c} kids. How many for each? | There are {a} {x}. {b} of them are {y}, {c} friends share the others equally. How many does each get? | {m} {z} {b} of {a} {x} and gave the rest to {c} friends, the same to each. How many {x} did every friend get?

moreshare: (a+b)/c = each
@ c 2..8; d 4..15; b 1..7; t=c*d; a=t-b; x/y/z: GOTS
! {n} {has} {a} {x}. {b} more are {y}. {c} kids share them equally. How many for each? | There are {a} {x}. Then {b} more are {y} and {c} friends share all of them equally. How many does each get?

fracpart: a/d*c = part
@ d:3,4,5,3,4; e 2..15; a=d*e; c=d-1; x/y: GONESHORT
! {m} had {a} {x}. {c}/{d} of them {y}. How many {x} {y}? | {c}/{d} of {a} {x} {y}. How many is that? | There were {a} {x} and {c}/{d} of them {y}. How many {y}?

fracleft: a-a/d*c = left
@ d:3,4,5,3,4; e 2..15; a=d*e; c=d-1; x/y: GONESHORT
! {m} had {a} {x}. {c}/{d} of them {y}. How many {x} are left? | {c}/{d} of {a} {x} {y}. How many remain? | There were {a} {x} and {c}/{d} of them {y}. How many are left?

hourafter: a+b-12 = hour
@ a 7..11; c 1..4; t=12+c; b=t-a; p/q: am/pm, pm/am, o'clock/o'clock
! What time is it {b} hours after {a} {p}? Just the hour. | It is {a} {p}. What hour is it {b} hours later? | {n} start~s at {a} {p} and need~s {b} hours. At what hour is it done? | the trip begins at {a} {p} and takes {b} hours. at what hour does it end?

onetakes: a*b = time
@ a 2..30; b 2..15; x/y/z: CHORES; u: minutes, minutes, seconds, hours
! It takes {a} {u} to {z} one {x}. How many {u} for {b} {y}? | One {x} takes {a} {u}. How long do {b} {y} take, in {u}? | If {n} need~s {a} {u} for one {x}, how many {u} for {b} {y}? | {a} {u} for one {x}. how many {u} for {b} {y}?

onedone: a/b = count
@ b 2..30; c 2..15; a=b*c; x/y/z: CHORES; u: minutes, minutes, seconds, hours
! It takes {b} {u} to {z} one {x}. How many {y} can {n} {z} in {a} {u}? | One {x} takes {b} {u}. How many {y} in {a} {u}? | If {n} need~s {b} {u} for one {x}, how many {y} in {a} {u}? | {a} {u} in all, {b} {u} for one {x}. how many {y}?

onelasts: a/b = time
@ b 2..12; c 2..30; a=b*c; x/y/z: CHORES; u: minutes, minutes, seconds, hours
! It takes {a} {u} to {z} {b} {y}. How many {u} for one {x}? | {b} {y} take {a} {u}. How long does one {x} take, in {u}?

packprice: a*b = cost
@ c:6,4,10,8,20,3; a 2..30; b 2..9; x/y/z: SOLD
! A {x} of {c} {z} costs {$a}. How much do {b} {y} cost? | A dozen {z} costs {$a}. How much do {b} dozen cost? | One dozen {z} is {$a}. what do {b} dozen cost? | {b} {y} with {c} {z} each are bought, a {x} is {$a}. How much do they cost?

groupless: a*b-c = left
@ a 2..9; b 5..30; c 2..15; x/y/z: GROUPED
! There are {a} {x} with {b} {y} each. {c} {y} {z}. How many are left? | There are {a} {x} and each has {b} {y}. {c} {y} {z}. How many are not? | {a} {x} of {b} {y}, but {c} {z}. how many {y} are left?

groupplus: a*b+c = total
@ a 2..9; b 5..30; c 2..15; x/y/z: GROUPED
! There are {a} {x} with {b} {y} each. {c} more {y} come. How many {y} is that? | There are {a} {x} and each has {b} {y}. {c} {y} are in none of them. How many {y} in all? | {a} {x} of {b} {y} and {c} others. how many {y}?
"""

SERIES = filled(_SERIES)

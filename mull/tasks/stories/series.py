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
@ a 5..60; b 1..30; c 1..30; x/y/z: RIDES
- There are {a} people {x}. | {a} people are {x}. | {n} count~s {a} people {x}.
- {b} {y} and {c} {z}. | {b} more {y}, then {c} {z}. | {b} {y}. {c} {z}.
- How many are {x} now? | How many people are there now? | How many now?

ridedown: a-b+c = now
@ b 1..30; d 1..60; c 1..30; a=b+d; x/y/z: RIDES
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
"""

SERIES = filled(_SERIES)

"""Ways of saying comparisons, prices, rates, groups, clock times, parts and scales, in the format of `ways`."""

# ruff: noqa: E501
from __future__ import annotations

SCENES = """
cmp.first: {n} {has} {a} {t} | {n} {has} {a} {t} at home | {n} <have> {a} {t} | {n} <collect> {a} {t} | {n} <own> {a} {t} | {n} <get> {a} {t} | {n} <find> {a} {t} | {n} <count> {a} {t}
cmp.other: {m} has {b} {t} | {m} has {b} | {m} <have*> {b} {t} | {m} has only {b} {t} | {m} <get*> {b} | and {m} has {b} {t}
cmp.more: {m} has {b} more than {x} | {m} has {b} more {t} than {x} | {m} <get*> {b} more than {x} | {m} <have*> {b} {t} more than {x} | {m} beats {x} by {b} {t} | {m} has {b} extra {t} compared to {x}
cmp.less: {m} has {b} fewer than {x} | {m} has {b} fewer {t} than {x} | {m} <get*> {b} less than {x} | {m} has {b} less than {x} | {m} <have*> {b} {t} fewer than {x} | {m} is {b} {t} behind {x}
cmp.times: {m} has {k*} as many as {x} | {m} has {k*} as many {t} as {x} | {m} <get*> {k*} as many {t} as {x} | {m} <have*> {k*} as many as {x}
cmp.half: {m} has {1/k} as many as {x} | {m} has {1/k} as many {t} as {x} | {m} <get*> {1/k} as many as {x}
cmp.ask: how many {t} does {m} have | how many does {m} have | how many {t} has {m} got | how many {t} are {m}'s | what number of {t} does {m} have | how many has {m}
cmp.both: how many {t} do they have together | how many do {p} and {m} have together | how many {t} in total | how many {t} do {p} and {m} have in all | how many is that altogether | what is the total | how many {t} do the two have altogether
cmp.diff: how many more {t} {does} {p} have than {m} | what is the difference | by how many {t} {is} {p} ahead of {m} | how many fewer {t} does {m} have than {x} | how many more {has} {p} got than {m} | how many more {does} {p} have
age.first: {n} {is} {a} | {n} {is} {a} years old | {n} {is} {a} years of age | {n} just turned {a} | right now {n} {is} {a} | {n} {is} now {a}
age.other: {m} is {b} | {m} is {b} years old | and {m} is {b} | {m} has just turned {b} | my friend {m} is {b}
age.more: {m} is {b} years older | {m} is {b} years older than {x} | {m} is older than {x} by {b} years | {m} was born {b} years before {x} | {m} is {b} older
age.less: {m} is {b} years younger | {m} is {b} years younger than {x} | {m} is younger than {x} by {b} years | {m} was born {b} years after {x} | {m} is {b} younger
age.times: {m} is {k*} as old | {m} is {k*} as old as {x} | {m}'s age is {k*} {his} age
age.half: {m} is {1/k} as old as {x} | {m} is {1/k} {his} age | {m}'s age is {1/k} of {his} age
aged.more: {m} is {b} years older than {x} | {m} is older than {x} by {b} years | {m} was born {b} years before {x}
aged.less: {m} is {b} years younger than {x} | {m} is younger than {x} by {b} years | {m} was born {b} years after {x}
aged.times: {m} is {k*} as old as {x} | {m} is {k*} as old as {x} | {m} is {k*} as old as {x}
aged.half: {m} is {1/k} as old as {x} | {m} is {1/k} as old as {x} | {m} is {1/k} as old as {x}
age.ask: how old is {m} | what is {m}'s age | what age is {m} | how many years old is {m} | tell me {m}'s age | how old is {m} now
age.later: how old will {m} be in {c} years | how old will {m} be {c} years from now | what will {m}'s age be in {c} years | in {c} years, how old will {m} be | {c} years from now, how old will {m} be | what age will {m} be in {c} years' time
age.ago: how old was {m} {c} years ago | what was {m}'s age {c} years ago | {c} years ago, how old was {m} | how old was {m} when it was {c} years earlier | what age was {m} {c} years back
age.selfl: how old will {p} be in {c} years | how old {is} {p} in {c} years | in {c} years, how old will {p} be | what will {his} age be in {c} years | how old will {he} be {c} years from now
age.selfa: how old was {p} {c} years ago | what was {his} age {c} years ago | {c} years ago, how old was {p} | how many years old was {p} {c} years back
age.both: how old are they together | what is the sum of their ages | what do their ages add up to | how many years are they together | what's their total age
age.diff: how much older {is} {p} than {m} | how many years older {is} {p} | what is the age difference | how much younger is {m} than {x} | how many years lie between them | what is the difference in age
shop.item: {n} <buy> {b} {t} at {$a} each | {n} <buy> {b} {t} for {$a} each | {n} <want> {b} {t} that cost {$a} each | one {t1} costs {$a} and {n} <buy> {b} | {n} <order> {b} {t} at {$a} apiece | {t} cost {$a} each and {n} <take> {b} | {n} <get> {b} {t}, each {$a}
shop.and: and [a|one] {t2} for {$c} | {he} also <buy> a {t2} for {$c} | plus a {t2} for {$c} | and {he} <pay> {$c} for a {t2} | delivery is another {$c} | {he} <add> a {t2} that costs {$c} | and a {t2} costs {$c} more
shop.ands: and {d} {ts2} at {$c} each | {he} also <buy> {d} {ts2} for {$c} each | plus {d} {ts2} at {$c} each | and {d} {ts2} that cost {$c} each | {he} <take> {d} {ts2} too, at {$c} apiece
shop.note: {he} <pay> with a {$d} note | {he} <give> the cashier {$d} | {he} {has} {$d} | {he} <hand> over {$d} | {he} <pay> with {$d} | {he} <go> to the till with {$d}
shop.total: how much {does} {p} pay | how much is it altogether | how much did {p} spend in total | what is the total | how much does everything cost | what does {he} pay in all | how much is the bill | what do they cost together | what's the total price
shop.change: how much change {does} {p} get | how much is left | what is the change | how much change is that | how much money does {he} get back | what's left | how much {does} {p} have left | how much does the cashier give back
shop.one: {b} {t} cost {$a} | {n} <pay> {$a} for {b} {t} | a pack of {b} {t} costs {$a} | {b} {t} are {$a} | for {b} {t} {n} <pay> {$a}
shop.each: how much is one {t1} | what does one {t1} cost | what is the price of one {t1} | how much for a single {t1} | how much does each {t1} cost
shop.scale: how much are {c} {t} | what do {c} {t} cost | how much would {c} {t} be | what is the price of {c} {t} | how much does {p} pay for {c} {t}
shop.two: a {t1} costs {$a} and a {t2} costs {$b} | {n} <buy> a {t1} for {$a} and a {t2} for {$b} | {n} <pay> {$a} for a {t1} and {$b} for a {t2} | the {t1} is {$a} and the {t2} {$b} | {n} <spend> {$a} on a {t1} and {$b} on a {t2}
shop.afford: one {t1} costs {$a} and {n} {has} {$b} | {n} {has} {$b} and {t} cost {$a} each | {t} are {$a} each. {n} {has} {$b} | with {$b} {n} <go> to buy {t} at {$a} each
shop.many: how many {t} can {p} buy | how many {t} can {he} afford | how many can {he} get | for how many {t} is that enough | how many {t} does {he} get for it
shop.split: {k} friends split the bill | it is shared equally by {k} people | {k} people share the cost | they split it evenly between {k} people
shop.per: how much does each pay | what does each one pay | how much is it per person | how much per head | what is the share of each
shop.bill: a bill is {$a} | dinner costs {$a} | a restaurant bill is {$a} | the taxi costs {$a} | a meal comes to {$a} | a present costs {$a} | the rent of a boat is {$a}
off.price: a {t1} costs {$a} | the price of a {t1} is {$a} | a {t1} normally costs {$a} | {n} <want> a {t1} for {$a} | a {t1} is {$a} | a new {t1} was {$a}
off.cut: it is {q}% off | today it is {q}% off | there is a {q}% discount | it's reduced by {q} percent | with a coupon {he} [gets|get] {q}% off | the shop takes {q} percent off | in the sale everything is {q}% cheaper | {q} percent discount today
off.ask: what is the price now | how much is it now | what does it cost now | what is the new price | how much {does} {p} pay for it | what's the sale price | how much is it after the discount | what {does} {he} have to pay
off.saved: how much {does} {p} save | how much is the discount | how much money is saved | what is the saving | how much cheaper is it | how much is taken off
off.up: the price goes up by {q}% | it gets {q} percent more expensive | the price rises by {q}% | it costs {q}% more now | they raise the price by {q} percent | a tax of {q}% is added
rate.say: {n} <verb> {a} {u} [a|per|every] {unit} | {n} [can|could] {verb} {a} {u} per {unit} | every {unit} {n} <verb> {a} {u} | {n} <verb> {a} {u} each {unit} | in one {unit} {n} <verb> {a} {u} | per {unit}, {n} <verb> {a} {u}
rate.long: how many {u} is that in {b} {units} | how many {u} in {b} {units} | how many {u} {does} {p} {verb} in {b} {units} | {b} {units} make how many {u} | how many {u} will it be after {b} {units} | what is that in {u} for {b} {units}
rate.one: how many {u} is that [in|for] {abig} | how many {u} in {abig} | how many {u} {does} {p} {verb} in {abig} | in {abig}, how many {u} is that | how many {u} will it be after {abig} | what is it in {u} for a whole {big}
rate.bigs: how many {u} is that in {b} {bigs} | how many {u} in {b} {bigs} | how many {u} {does} {p} {verb} in {b} {bigs} | after {b} {bigs}, how many {u} is that | how many {u} will it be after {b} {bigs} | {b} {bigs} are how many {u}
rate.when: how many {units} {does} {p} need for {c} {u} | how many {units} does it take for {c} {u} | after how many {units} is it {c} {u} | how many {units} until {c} {u} | how long does {c} {u} take, in {units} | in how many {units} will it be {c} {u}
rate.had: {he} already {has} {d} {u} | at the start {he} {has} {d} {u} | {d} {u} are done already | {he} <start> with {d} {u} | there are {d} {u} at the beginning
rate.then: how many {u} will there be after {b} {units} | how many {u} are there in all after {b} {units} | after {b} {units}, how many {u} are there in all | how many {u} altogether after {b} {units} | what is the total in {u} after {b} {units}
rate.days: on {day} it is {b} {units} and on {day2} {c} {units} | {he} <do> it for {b} {units} on {day} and {c} {units} on {day2} | {b} {units} on {day}, {c} {units} on {day2} | first for {b} {units}, later for another {c} {units} | {he} <do> {b} {units} in the morning and {c} in the evening
rate.total: how many {u} is that in total | how many {u} in all | how many {u} {does} {p} {verb} in total | how many {u} altogether | what is the total in {u} | how many {u} is that
rate.also: {m} <verb*> {b} {u} [a|per|every] {unit} | and {m} <verb*> {b} {u} each {unit} | {m} <verb*> {b} {u} in one {unit}
rate.both: how many {u} is that together in {c} {units} | how many {u} do they {verb} together in {c} {units} | together, how many {u} is it after {c} {units} | how many {u} in {c} {units} for both
pack.all: {n} {has} {a} {t} | there are {a} {t} | {n} <want> to pack {a} {t} | a customer wants {a} {t} | {n} <have> {a} {t} to pack | {a} {t} have to be packed | {n} <need> {a} {t}
pack.has: {n} {has} {a} {t} | there are {a} {t} | {n} <want> to pack {a} {t} | {n} <have> {a} {t} to pack | {a} {t} have to be packed
pack.in: {t} come in {boxes} of {b} | each {box} holds {b} {t} | {b} {t} fit in a {box} | {n} <pack> {b} {t} in each {box} | {n} <put> {t} in {boxes} of {b} | a {box} takes {b} {t} | one {box} has room for {b} | {t} are packed {b} to a {box}
pack.ask: how many {boxes} is that | how many {boxes} are needed | how many {boxes} {does} {p} need | how many {boxes} do they fill | what number of {boxes} is that | how many {boxes}
pack.full: how many full {boxes} are there | how many full {boxes} is that | how many {boxes} can be filled completely | how many {boxes} get full | how many {boxes} are completely full
pack.rest: how many {t} are left over | how many are left over | how many {t} do not fit in a full {box} | what is left over | how many {t} remain | how many {t} stay unpacked
pack.need: how many {boxes} are needed for all of them | how many {boxes} are needed so that all fit | how many {boxes} must there be for all {t} | how many {boxes} are needed at least | what is the smallest number of {boxes} | how many {boxes} do we need to take them all
ride.in: each {van} takes {b} {people} | a {van} can take {b} {people} | {b} {people} fit in one {van} | every {van} has {b} seats | one {van} has room for {b} {people} | a {van} holds {b} {people} | there are {b} seats in each {van}
ride.all: {a} {people} want to go | there are {a} {people} | a group of {a} {people} is going | {a} {people} are going on a trip | our club has {a} {people} | we are {a} {people}
ride.ask: how many {vans} are needed | how many {vans} do we need | how many {vans} do they need | how many {vans} must come | how many {vans} does it take | what is the smallest number of {vans}
row.say: {hall} has {a} rows with {b} {seats} each | there are {a} rows of {b} {seats} in {hall} | in {hall} there are {a} rows with {b} {seats} each | {hall} has {a} rows and {b} {seats} in each row | each of the {a} rows in {hall} has {b} {seats}
row.ask: how many {seats} are there | how many {seats} is that | how many {seats} in all | how many {seats} altogether | what is the number of {seats} | how many {seats} does it have
row.taken: {c} {seats} are taken | {c} of them are taken | {c} are already taken | {c} {seats} are already gone | {c} {seats} are not free | {c} are occupied
row.free: how many {seats} are still free | how many {seats} are free | how many {seats} are left | how many are free | how many {seats} are available | how many are not taken
share.say: {n} <share> {a} {t} equally among {b} friends | {b} friends share {a} {t} equally | {a} {t} are divided equally among {b} people | {n} <put> {a} {t} equally into {b} {boxes} | {n} <split> {a} {t} evenly between {b} kids | {a} {t} get split fairly among {b} children
share.ask: how many does each get | how many {t} for each | how many in each | how many {t} does each one get | what does each one get | how many {t} each
share.then: then one of them gets {c} more. how many does that one have now | one of them gets {c} extra. how many is that | one then finds {c} more, how many does that one have | one of them buys {c} more. how many are that | if one of them gets another {c}, how many does that one have | {c} more go to one of them. how many does it have now
share.lost: then one of them loses {c}. how many does that one have now | {c} are taken away from one of them. how many are there now | one of them then loses {c}, how many does that one have left | {c} of one part are eaten. how many remain in that part | if one of them gives {c} away, how many does that one have | one of them uses {c}. how many are left there
give.each: {n} {has} {a} {t}. {he} <give> {c} to each of {b} friends | from {a} {t} {n} <give> {c} to each of {b} kids | {n} <have> {a} {t} and <give> {c} each to {b} friends | {n} {wants} to give {c} of {his} {a} {t} to each of {b} friends
cut.say: a {rope} of {a} {m2} is cut into {b} equal pieces | {n} <cut> a {rope} of {a} {m2} into {b} equal parts | a {rope} {a} {m2} long is cut into {b} equal pieces
cut.ask: how long is each piece | how many {m2} is each piece | what is the length of one piece | how long is one piece in {m2} | how long are the pieces
legs.say: there are {a} {beasts} | {n} <see> {a} {beasts} | {n} <have> {a} {beasts} | {a} {beasts} are in a field | {n} <draw> {a} {beasts} | {n} <count> {a} {beasts}
legs.and: and {b} {beasts2} | there are also {b} {beasts2} | and {b} {beasts2} too | with {b} {beasts2} next to them
legs.ask: how many {legs} is that | how many {legs} do they have | how many {legs} are there | how many {legs} in all | how many {legs} altogether | how many {legs} do they have together
legs.each: {abeast} has {k} {legs} | every {beast} has {k} {legs} | one {beast} has {k} {legs} | each {beast} has {k} {legs}
legs.how: how many {legs} do {a} {beasts} have | what number of {legs} do {a} {beasts} have | how many {legs} have {a} {beasts} got | {a} {beasts} have how many {legs} | how many {legs} are there on {a} {beasts} | count the {legs} of {a} {beasts}
unit.how: how many {units} are in {a} {bigs} | how many {units} are there in {a} {bigs} | {a} {bigs} is how many {units} | how many {units} make {a} {bigs} | what is {a} {bigs} in {units} | convert {a} {bigs} to {units} | how many {units} do {a} {bigs} have
clock.from: {ev} starts at {#a} {ap} | {ev} begins at {#a} {ap} | at {#a} {ap} {ev} starts
clock.for: it takes {b} hours | it lasts {b} hours | it goes on for {b} hours | it needs {b} hours | it runs for {b} hours
clock.to: it ends at {#b} {bp} | it is over at {#b} {bp} | it finishes at {#b} {bp} | it stops at {#b} {bp}
clock.end: at what hour does it end | when does it end | what time is it over | at what time does it finish | at which hour is it over
clock.long: how many hours does it take | how long does it last in hours | how many hours is that | how many hours does it go on | how long is it
drive.say: {car} leaves at {#a} {ap} and goes {v} {km} [per|an] hour | at {#a} {ap} {car} starts and drives {v} {km} an hour | {car} starts at {#a} {ap} and does {v} {km} per hour
drive.ask: how far has it gone at {#b} {ap} | how many {km} has it gone by {#b} {ap} | how far is it by {#b} {ap} | how many {km} is that at {#b} {ap} | what distance has it gone at {#b} {ap}
trip.say: {car} goes {v} {km} [per|an] hour | {car} drives at {v} {km} per hour | {car} does {v} {km} an hour | the speed of {car} is {v} {km} per hour | {car} travels {v} {km} every hour
trip.far: how far does it go in {b} hours | how many {km} is that in {b} hours | what distance is that in {b} hours | how far is it after {b} hours | how many {km} does it go in {b} hours
trip.long: how many hours does it take for {c} {km} | how long does it need for {c} {km} | how many hours for {c} {km} | in how many hours does it go {c} {km}
part.say: there are {a} {people} in {club} | {club} has {a} {people} | {a} {people} are in {club} | {a} {people} go to {club} | {n} <count> {a} {people} in {club}
part.of: {1/k} of them {wear} | {1/k} of the {people} {wear} | and {1/k} of them {wear} | exactly {1/k} of them {wear}
part.pct: {q}% of them {wear} | {q} percent of them {wear} | {q}% of the {people} {wear} | and {q} percent {wear}
part.num: {b} of them {wear} | {b} {people} {wear} | only {b} of them {wear} | {b} {wear}
part.not: how many don't {wear} | how many of them do not {wear} | how many {people} don't {wear} | how many do not {wear} | what number of {people} don't {wear}
part.yes: how many {wear} | how many of them {wear} | how many {people} {wear} | how many is that | what number of {people} {wear}
mix.say: a recipe needs {a} {eggs} for {b} {cakes} | {n} <need> {a} {eggs} for {b} {cakes} | for {b} {cakes} {n} <use> {a} {eggs} | {b} {cakes} take {a} {eggs} | with {a} {eggs} you can make {b} {cakes} | the recipe says {a} {eggs} for {b} {cakes}
mix.ask: how many {eggs} for {c} {cakes} | how many {eggs} are needed for {c} {cakes} | how many {eggs} {does} {p} need for {c} {cakes} | {p} {wants} {c} {cakes}. how many {eggs} is that | to make {c} {cakes}, how many {eggs} are needed | what about {c} {cakes}: how many {eggs}
sum.months: {n} <make> {a} {t} in {month}, {b} in {month2}, and as many in {month3} as in [the first two months|{month} and {month2}] [together|combined] | {a} {t} in {month}, {b} in {month2}, in {month3} as many as in both months before
sum.three: {n} <make> {a} {t} on {day}, {b} on {day2} and {c} on {day3} | on {day} {n} <make> {a} {t}, on {day2} {b} and on {day3} {c} | {a} {t} on {day}, then {b} on {day2}, then {c} on {day3}
sum.two: {n} <make> {a} {t} on {day} and {b} on {day2} | on {day} {n} <make> {a} {t}, on {day2} {b} | {a} {t} on {day}, {b} on {day2}
sum.ask: how many {t} is that in all | how many {t} altogether | how many {t} in total | what is the total | how many {t} did {p} make | how many {t} is that
sum.mean: how many is that per day on average | what is the average per day | how many {t} a day on average | what's the mean per day
sum.more: how many more is that on {day} than on {day2} | how many more {t} on {day} than on {day2} | what is the difference between the two days
"""

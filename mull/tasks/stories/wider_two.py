"""Everyday word problems of two sums, in the format of `wider`."""

# ruff: noqa: E501
TWO = """
offon: a-b+c = now
@ a 12..60; b 2..11; c 2..20; x/y/z/w: passengers/on a bus/get off/get on, people/in a train car/get off/get on, guests/in a hotel/check out/check in, cars/in a lot/drive off/drive in, birds/on a roof/fly away/come back, kids/at a party/go home/arrive, sheep/on a farm/are sold/are born, books/on a shelf/are lent out/are returned, customers/in a store/leave/walk in, fish/in a tank/die/are added, players/on a team/quit/join, frogs/in a pond/hop out/hop in
- There are {a} {x} {y}. | {a} {x} are {y}. | A day starts with {a} {x} {y}. | We count {a} {x} {y}.
- {b} {z} and {c} {w}. | {b} of them {z}, then {c} {w}. | First {b} {z}. Then {c} {w}. | {b} {z}, {c} {w}. | {b} {z} but {c} others {w}.
- How many {x} are there now? | How many now? | {x} now? | What's the number of {x} now? | How many {x} is that in the end?
! {a} {x} {y}, {b} {z}, {c} {w}. {x} now? | how many {x} are {y} if there were {a}, {b} {z} and {c} {w}

onoff: a+b-c = now
@ a 12..60; b 2..20; c 2..11; x/y/z/w: passengers/on a bus/get on/get off, people/in a train car/get on/get off, guests/in a hotel/check in/check out, cars/in a lot/drive in/drive off, birds/on a roof/land/fly away, kids/at a party/arrive/go home, lambs/on a farm/are born/are sold, books/on a shelf/are returned/are lent out, customers/in a store/walk in/leave, players/on a team/join/quit
- There are {a} {x} {y}. | {a} {x} are {y}. | We count {a} {x} {y}.
- {b} more {z} and {c} {w}. | {b} others {z}, then {c} {w}. | First {b} {z}. Then {c} {w}. | {b} {z}, {c} {w}.
- How many {x} are there now? | How many now? | {x} now? | What's the number of {x} now?
! {a} {x} {y}, {b} {z}, {c} {w}. {x} now? | how many {x} are {y} if there were {a}, {b} {z} and {c} {w}

bothlose: a+b-c = left
@ a 5..60; b 5..60; c 2..9; x/y/z: berries/picked/ate, shells/found/lost, fish/caught/threw back, cookies/baked/ate, photos/took/deleted, apples/gathered/gave away, tickets/bought/returned, eggs/collected/dropped, muffins/made/sold, cards/won/traded away, balloons/filled/popped
- {n} {y} {a} {x} and {m} {y} {b}. | {n} {y} {a} {x}, {m} {b}. | {n} {y} {a} {x}. {m} {y} {b} more.
- They {z} {c}. | Then they {z} {c} of them. | Together they {z} {c} {x}. | Later they {z} {c}.
- How many {x} remain? | How many are left? | How many {x} do they still have? | What's left? | How many {x} have they got now?
! {n} {y} {a} {x}, {m} {y} {b}, they {z} {c}. left? | {a} {x} from {N} and {b} from {m}, minus the {c} they {z}. how many

twicelose: a-b-c = left
@ b 2..25; c 2..25; d 2..40; t=b+c; a=t+d; x/y/z: balloons/popped/flew away, eggs/broke/were eaten, pages/are read/were skipped, cookies/were eaten/got burnt, apples/were sold/went bad, tickets/are sold/are reserved, candles/burned down/broke, kids/went home/were picked up, plates/broke/got lost, socks/are dirty/are missing, seats/are taken/are broken, flowers/dried up/were picked
- There were {a} {x}. | {n} had {a} {x}. | {n} started with {a} {x}.
- {b} {y} and {c} {z}. | {b} of them {y}, {c} {z}. | First {b} {y}, later {c} {z}. | {b} {y}, then {c} more {z}.
- How many {x} are left? | What remains? | How many remain? | How many are still ok? | How many {x} are there now? | What is left?
! from {a} {x} {b} {y} and {c} {z}, what remains? | {a} {x}, {b} {y}, {c} {z}, how many left

backfound: a-b+c = now
@ a 10..60; b 2..9; c 2..9; x: crayons, marbles, coins, cards, pens, stickers, keys, buttons, tickets, beads, pins
! {n} {has} {a} {x} and lose~s {b}. {He} then find~s {c}. how many {x} {has} {he} got? | {n} had {a} {x}, lost {b} {x} but found {c}. how many now? | {a} {x}, gave {b} to {m}, got {c} back. how many {does} {n} have | {n} gave {m} {b} of {his} {a} {x} and later bought {c}. {x} now? | starting with {a} {x}, {n} broke {b} and bought {c} new ones. how many now

pizza: a*b-c = left
@ a 2..9; b 4..12; c 2..25; x/y/z/w: pizzas/slices/cut into/ate, boxes/crayons/filled with/lost, packs/cards/holding/gave away, trays/rolls/of/sold, cartons/eggs/with/used, bags/chips/holding/ate, sheets/stickers/with/used, bunches/bananas/of/ate, packs/batteries/of/used, rolls/stamps/with/used
- {n} bought {a} {x} {z} {b} {y} each. | {n} got {a} {x}, {b} {y} in each. | There were {a} {x} {z} {b} {y} each. | {n} {has} {a} {x} with {b} {y} each.
- We {w} {c} {y}. | {He} {w} {c}. | {c} {y} are gone. | We already {w} {c} of them. | {n} and {m} {w} {c}.
- How many {y} are left? | How many are left over? | What is left? | How many {y} remain? | How many {y} do we still have? | How many {y} still?
! {a} {x} with {b} {y} each, {c} gone, how many {y} left | {a} {x} {z} {b} {y}, we {w} {c}. {y} left? | if {a} {x} have {b} {y} each and {c} are gone how many remain

loose: a*b+c = total
@ a 2..9; b 4..20; c 2..20; x/y: boxes/pens, bags/apples, packs/cards, cartons/eggs, rolls/coins, crates/bottles, shelves/books, vases/roses, tables/guests, vans/kids, strings/beads, rows/chairs
- There are {a} {x} with {b} {y} each. | {n} {has} {a} {x} of {b} {y}. | {a} {x} hold {b} {y} each.
- There are {c} loose {y} too. | And {c} {y} are not in {x}. | Plus {c} extra {y}. | {n} find~s {c} {y} more. | {c} other {y} lie around.
- How many {y} total? | How many {y} is that? | How many {y} in all? | All {y} together?
! {a} {x} with {b} {y} each and {c} extra {y}. how many {y} total | {a} times {b} {y} and {c} more {y}, sum?

capacity: a*b-c = free
@ a 2..9; b 4..40; c 3..99; x/y/z/v/w: floors/spaces/parking garage/cars/are parked, rows/seats/cinema/people/sit down, buses/seats/school trip/kids/get in, rooms/beds/hostel/guests/check in, tables/chairs/restaurant/guests/are seated, shelves/spots/library/books/are put in, cages/places/shelter/cats/live there
- A {z} has {a} {x} with {b} {y} each. | The {z} has {a} {x}, each with {b} {y}. | {a} {x} of a {z} have {b} {y} each. | There are {a} {x} in the {z} and {b} {y} in each one.
- {c} {v} {w}. | Now {c} {v} {w}. | So far {c} {v} {w}.
- How many {y} are free? | How many free {y} are there? | How many {y} stay empty? | How many {y} are still open? | How many {y} are not used?
! {a} {x} of {b} {y}, {c} {v}. how many {y} free? | {c} {v} in a {z} with {a} {x} of {b} {y}. free {y}?

eachgets: a-b*c = left
@ b 2..15; c 2..9; d 2..30; t=b*c; a=t+d; x/y: sheets of paper/students, candies/kids, stickers/guests, nails/boards, cookies/children, cards/players, bottles/hikers, tickets/families, euros/cousins, carrots/rabbits, flyers/streets, balls/teams
- {n} {has} {a} {x}. | There are {a} {x}. | We start with {a} {x}.
- Each of {b} {y} gets {c}. | {b} {y} get {c} each. | {n} give~s {c} to each of the {b} {y}. | Each one gets {c} and there are {b} {y}. | {c} {x} go to every one of {b} {y}.
- How many {x} remain? | How many are left? | How many {x} are left over? | What is left? | How many {does} {n} keep?
! {a} {x}, {b} {y} get {c} each. leftover {x}? | {a} {x} and every one of {b} {y} takes {c}, how many {x} stay | how many of {a} {x} are left when {b} {y} get {c} each

usedaily: a-b*c = left
@ b 2..12; c 2..9; d 3..60; t=b*c; a=t+d; w/x/y/z: liters/tank/lost/hour, liters/barrel/used/day, cans/pantry/eaten/day, dollars/wallet/spent/day, pages/book/read/night, pills/bottle/taken/day, gallons/pool/drained/minute, kg/sack/fed/week, percent/battery/used/hour, logs/pile/burned/night, cookies/jar/eaten/day
- A {x} has {a} {w}. | There are {a} {w} in the {x}. | The {x} holds {a} {w} at first. | {n} {has} a {x} with {a} {w}.
- {b} {w} are {y} every {z}. | Each {z} {b} {w} are {y}. | {b} {w} are {y} per {z}.
- How much is left after {c} {z}s? | What is left after {c} {z}s? | How many {w} are left after {c} {z}s? | After {c} {z}s, how many {w} are there? | How many {w} remain {c} {z}s later?
! {x} with {a} {w}, {b} {w} {y} each {z}. left after {c} {z}s? | {a} {w} in the {x} and {b} {y} per {z}, what's left in {c} {z}s | how many {w} in the {x} after {c} {z}s if it had {a} and {b} get {y} every {z}

growing: a+b*c = height
@ a 3..90; b 2..12; c 2..9; w/x/y/v/u: cm/plant/tall/grows/week, cm/tree/tall/grows/month, feet/tunnel/long/grows/day, cm/icicle/long/grows/hour, meters/wall/long/grows/day, kg/puppy/heavy/gains/month, cm/puddle/wide/grows/minute, cm/candle mold/high/rises/minute, cm/snow pile/high/grows/hour
- A {x} is {a} {w} {y}. | The {x} is {a} {w} {y} now. | Today the {x} is {a} {w} {y}.
- It {v} {b} {w} per {u}. | It {v} {b} {w} every {u}. | Every {u} it {v} {b} {w}. | Each {u} it {v} another {b} {w}.
- How {y} is it after {c} {u}s? | How {y} will it be in {c} {u}s? | How {y} after {c} {u}s? | How many {w} is it {c} {u}s later? | What will it be in {c} {u}s?
! {a} {w} {y} {x}, {v} {b} {w} a {u}, how {y} after {c} {u}s | how {y} is a {x} after {c} {u}s if it is {a} {w} now and {v} {b} each {u}

savings: a+b*c = total
@ a 5..90; b 2..25; c 2..12; x: week, month, day
! {n} {has} {$a} and save~s {$b} a {x}. how much after {c} {x}s? | start with {$a}, {$b} every {x}, {c} {x}s. how much money? | {$b} per {x} for {c} {x}s plus the {$a} i already have, how much is it | {n} put~s {$b} in a jar each {x}. there was {$a} in it. what is in it after {c} {x}s? | how much will {n} have in {c} {x}s with {$a} now and {$b} added each {x}

buytwo: a-b*c = change
@ b 2..6; c 2..9; d 1..30; t=b*c; a=t+d; x/y: coffees/coffee, tickets/ticket, notebooks/notebook, pizzas/pizza, cones/cone, bags/bag, plants/plant, beers/beer, burgers/burger
- {n} {has} {$a}. | {n} {has} a {a} dollar bill. | There is {$a} in {his} pocket. | {n} go~es out with {$a}.
- {He} buy~s {b} {x} at {$c} each. | {He} buy~s {b} {x} for {$c} each. | {b} {x} at {$c} apiece are bought. | {He} pay~s for {b} {x}, {$c} each.
- How much change {does} {he} get? | How much is left? | What's left? | How much money {does} {he} still have? | How much comes back?
! {$a} minus {b} {x} at {$c} each, whats left | {b} {x} for {$c} each, paid with {$a}. change? | one {y} costs {$c}. {n} buy~s {b} and had {$a}. how much is left

buyboth: a-b-c = change
@ b 2..40; c 2..30; d 1..30; t=b+c; a=t+d; x/y: coffee/muffin, shirt/cap, book/pen, pizza/drink, ticket/popcorn, lamp/bulb, burger/fries, cake/candle, taxi/dinner, haircut/shampoo
- {n} {has} {$a}. | {n} go~es out with {$a}. | {n} pay~s with {$a}. | There's {$a} in {his} wallet.
- {He} buy~s a {x} for {$b} and a {y} for {$c}. | A {x} is {$b} and a {y} is {$c}. {He} get~s both. | {He} spend~s {$b} on a {x} and {$c} on a {y}. | {$b} goes for the {x}, {$c} for the {y}.
- How much change {does} {he} get? | How much is left? | What's left? | How much money {does} {he} still have? | What remains?
! {$a}, {x} {$b}, {y} {$c}. what's left? | {n} had {$a}, paid {$b} for {x} and {$c} for {y}, how much is left?

extraitem: a*b+c = cost
@ a 2..9; b 2..20; c 2..20; x/y/z: tickets/a ticket/popcorn, tacos/a taco/a drink, shirts/a shirt/a belt, nights/a night/breakfast, books/a book/a bookmark, plants/a plant/a pot, rides/a ride/parking, pizzas/a pizza/delivery, cones/a cone/water, lessons/a lesson/the sign up
! {a} {x} at {$b} each and {z} for {$c}. total? | {n} buy~s {a} {x} for {$b} each and pay~s {$c} for {z}. how much is that? | what do {a} {x} cost if {y} is {$b} and {z} is {$c} on top | {y} is {$b}, {n} take~s {a}, and {z} costs {$c}. how much in all | {y} costs {$b} and {z} {$c}. how much for {a} {x} and {z}? | bill for {a} {x} ({$b} each) and {z} ({$c})

morecost: a+a+b = both
@ a 1..40; b 1..30; x/y: pencil/eraser, coat/hat, bat/ball, table/chair, burger/shake, mug/plate, cake/pie, kite/puzzle, tea/cookie
! a {x} is {b} dollars more than a {y}. the {y} costs {a}. what do both cost together? | the {y} costs {$a} and the {x} {$b} more. how much for both? | {y}: {$a}. {x}: {$b} more than that. total? | how much are a {y} for {$a} and a {x} that costs {$b} more | {n} buy~s a {y} for {$a} and a {x} that is {$b} more expensive. what's the bill?

lesscost: a+(a-b) = both
@ b 1..30; c 1..40; a=b+c; x/y: coat/hat, table/chair, burger/shake, phone/case, bike/helmet, desk/lamp
! a {y} is {b} dollars less than a {x}. the {x} costs {$a}. what do both cost together? | the {x} costs {$a} and the {y} is {$b} cheaper. how much for both? | {x}: {$a}. {y}: {$b} less. total? | {n} buy~s a {x} for {$a} and a {y} that is {$b} cheaper. what's the bill

bothmore: a+a+b = total
@ a 2..90; b 2..60; x/y: stamps/had, berries/picked, goals/scored, km/ran, miles/drove, pages/read, points/got, fish/caught, tickets/sold, words/wrote, minutes/waited, meters/swam
- {n} {y} {a} {x}. | {n} {y} {a} {x} this week.
- {m} {y} {b} more. | {m} {y} {b} {x} more. | {m} {y} {b} more {x} than {N}. | {m} beats that by {b}.
- How many {x} is that together? | How many {x} in total? | How many {x} do both have? | What's the sum? | How many {x} combined?
! {n} {y} {a} {x}, {m} {b} more. both together?

bothless: a+(a-b) = total
@ b 2..30; c 2..60; a=b+c; x/y: stamps/had, berries/picked, goals/scored, km/ran, pages/read, points/got, fish/caught, tickets/sold, minutes/waited, meters/swam
- {n} {y} {a} {x}. | {n} {y} {a} {x} this week.
- {m} {y} {b} fewer. | {m} {y} {b} {x} less. | {m} {y} {b} fewer {x} than {N}. | {m} {b} less.
- How many {x} is that together? | How many {x} in total? | What's the sum? | How many {x} combined? | How many for both?
! {x}: {n} {a}, {m} {b} fewer. how many together? | {n} {y} {a} {x}, {m} {y} {b} less, total?

twiceboth: a+a*2 = both
@ a 2..60; x/y: tvs/sold, cups/sold, pages/read, km/ran, cars/washed, cookies/baked, dollars/earned, fish/caught, boxes/packed, emails/wrote; u/v: Friday/Saturday, Monday/Tuesday, week one/week two, May/June, the morning/the afternoon; fact twice=2
! {n} {y} {a} {x} in {u} and twice as many in {v}. how many in both? | {a} {x} in {u}, twice as many in {v}. total for both? | a shop {y} {a} {x} in {u}. in {v} it was twice as many. how many {x} together? | {n} {y} {a} {x}, {m} twice as many. how many {x} did both of them get? | {u}: {a} {x}, {v}: twice that. sum?

timesboth: a+a*k = both
@ a 2..30; k 3..6; x/y: lions/monkeys, cats/dogs, boys/girls, cows/hens, cars/bikes, tulips/roses, teachers/kids, adults/children, forks/spoons, pens/pencils, owls/bats; z: zoo, park, yard, school, field, box, hall
! there are {a} {x} and {k} times as many {y}. how many in all? | {k} times as many {y} as {x}. there are {a} {x}. how many is that all together? | the place has {k} times as many {y} as {x}. with {a} {x}, how many of both? | {a} {x}, {k} times as many {y}, sum of both? | i counted {a} {x} and {k} times as many {y}, what's the total

timesgap: a*k-a = gap
@ a 4..30; k 2..6; x: mom, dad, grandma, aunt, uncle, teacher, boss
! {n} {is} {a} years old. {m} is {k} times as old. what's their age difference? | {m} is {k} times as old as {N}, who {is} {a}. how many years apart are they? | {n} {is} {a}, {his} {x} is {k} times as old. how much older is {his} {x}? | by how many years is a {x} older who is {k} times as old as a kid of {a}

agesum: a+a+b = both
@ a 2..60; b 2..30
! {n} {is} {a} and {m} is {b} years older. how old are both together? | {m} is {b} years older than {N}. {n} {is} {a}. sum of the ages? | {n} {is} {a}, {m} {b} years older, what do their ages add up to? | add the ages of {N} ({a}) and {m} ({b} years older)

agelater: a+b+c = later
@ a 2..50; b 2..15; c 2..20
- {n} {is} {a}. | {n} {is} {a} years old. | {n} just turned {a}.
- {m} is {b} years older. | {m} is {b} years older than {N}. | {His} friend {m} is {b} years older.
- How old will {m} be in {c} years? | What age will {m} be in {c} years? | In {c} years, how old is {m}? | How old is {m} after {c} years?
! {n} {is} {a}, {m} {b} years older. {m}'s age in {c} years? | {m} is {b} years older than {N} ({a}). how old is {m} {c} years from now

agehalf: a/2+b = later
@ c 2..30; a=c*2; b 2..20; x: sister, brother, cousin, nephew, niece, daughter, son; fact half=1/2
! {n} {is} {a} and {his} {x} is half {his} age. how old is the {x} in {b} years? | {m} is half as old as {N}, who {is} {a}. how old will {m} be in {b} years? | {Ns} {x} is half of {a} years old now. age in {b} years? | {m} is half of {a}. {m}'s age {b} years from now

yearsold: a-b+c = later
@ b 2..20; d 3..40; a=b+d; c 2..20
! {n} {is} {a}, {m} is {b} years younger. how old is {m} in {c} years? | {m} is {b} years younger than {N}. {n} {is} {a} now. age of {m} {c} years from now? | in {c} years, how old will {m} be if {n} {is} {a} now and {m} is {b} younger?

floors: a+b-c = floor
@ a 1..9; b 2..15; c 1..9; x: elevator, lift
! the {x} is on floor {a}, goes up {b} floors then down {c}. which floor is it on? | {n} {is} on floor {a}, walk~s up {b} and back down {c}. what floor is that? | from floor {a} the {x} goes {b} up and {c} down. where is it? | floor {a} + {b} up, {c} down. floor?

wage: a*b = pay
@ a 8..40; b 11..48; x: waiter, nurse, driver, cook, clerk, plumber
! {n} earn~s {$a} an hour and work~s {b} hours. how much is the pay? | {b} hours of work for {$a} an hour, how much money? | a {x} gets {$a} per hour. what does {b} hours pay? | {$a} per hour, {b} hours, salary? | whats the pay for {b} hours at {a} dollars an hour

washcars: a*b-c = left
@ a 2..9; b 3..20; c 2..15; x/y/z: car/washed/soap, dog/walked/treats, lawn/mowed/gas, cake/sold/flour, lesson/gave/chalk, window/cleaned/rags, bracelet/sold/string, chair/painted/paint, cup of lemonade/sold/lemons
- {n} get~s {$a} per {x}. | {n} earn~s {$a} for each {x}. | Every {x} brings {N} {$a}. | {n} charge~s {$a} per {x}.
- {He} {y} {b}. | {He} {y} {b} this week. | {b} were {y}. | This time {he} {y} {b}.
- {He} spent {$c} on {z}. | Then {$c} went for {z}. | {z} cost {him} {$c}. | {He} had to pay {$c} for {z}.
- What's left? | How much is left? | How much did {he} keep? | How much money {does} {he} have now? | How much profit is it?
! {$a} per {x}, {b} {y}, minus {$c} for {z}. how much? | i get {$a} per {x}, {y} {b} and paid {$c} for {z}. how much is left

scale: a/b*c = cost
@ b 2..9; d 2..12; a=b*d; c 2..12; x/y: notebooks/$, kg of apples/$, tickets/$, meters of rope/$, liters of milk/$, pens/$, roses/$, hours of parking/$, bagels/$
! {b} {x} cost {$a}. how much do {c} {x} cost? | {n} buy~s {b} {x} and pay~s {$a}. how much would {c} {x} cost? | if {b} {x} are {$a}, what are {c}? | {b} {x} for {$a}, so {c} for how much? | price of {c} {x} when {b} of them cost {$a} | at a stand {b} {x} are {$a}. {n} want~s {c}. how much?

recipe: a/b*c = need
@ b 2..9; d:2,3,5,10,20,25,50; a=b*d; c 2..12; x/y/z: people/g/flour, cakes/g/sugar, loaves/ml/milk, persons/g/rice, guests/grams/pasta, pancakes/ml/milk, kids/ml/juice, pizzas/g/cheese
! a recipe for {b} {x} needs {a} {y} {z}. how much {z} for {c} {x}? | {b} {x} need {a} {y} of {z}. how many {y} for {c} {x}? | {a} {y} {z} are enough for {b} {x}. {n} plan~s for {c}. how many {y}? | for {c} {x} how many {y} of {z}, if {b} {x} take {a} {y}

machines: a/b*c = made
@ b 2..9; d 2..12; a=b*d; c 2..12; x/y/z: hours/machine/parts, minutes/printer/pages, hours/car/miles, days/baker/cakes, hours/pump/gallons, minutes/typist/lines, weeks/carpenter/chairs, minutes/heart/beats, hours/cyclist/km, days/painter/walls
! a {y} does {a} {z} in {b} {x}. how many in {c} {x}? | in {b} {x} the {y} makes {a} {z}. {z} in {c} {x}? | {a} {z} in {b} {x}, how many {z} in {c} {x} at that pace? | at the same speed, how many {z} does a {y} do in {c} {x} if it's {a} in {b} {x}

tripmix: a*b*c = total
@ a 2..12; b 2..9; c 2..7; x/y/z: boxes/bags/candies, shelves/boxes/toys, floors/rooms/lamps, teams/players/shirts, buses/rows/seats, books/chapters/pages, trucks/crates/bottles, weeks/days/km
! {a} {x} with {b} {y} each, and {c} {z} in every one of the {y}. how many {z}? | each of {a} {x} has {b} {y} and each of those has {c} {z}. {z} in all? | {a} {x}, {b} {y} per one, {c} {z} in each of the {y}. how many {z} total

machrate: a*b*c = made
@ a 2..9; b 2..9; c 2..9; x/y: machines/parts, bakers/cakes, cooks/meals, hens/eggs, workers/chairs, printers/pages, robots/toys, kids/drawings; z: minute, hour, day, week
! {a} {x} make {b} {y} each per {z}. how many {y} in {c} {z}s? | if {a} {x} make {b} {y} each every {z}, how many {y} in {c} {z}s? | {a} {x}, {b} {y} each a {z}, {c} {z}s. total {y}? | each of {a} {x} makes {b} {y} a {z}. what do they make in {c} {z}s

walkweek: a*2*b = total
@ a 2..30; b 2..7; x/y: minutes/bike, km/drive, minutes/walk, miles/drive, stops/ride, km/cycle
! {n} need~s {a} {x} to {y} to school. how many {x} in {b} days, there and back? | {a} {x} each way, there and back on {b} days. total {x}? | it's {a} {x} to work. {n} go~es and come~s back {b} days a week. how many {x} a week? | how many {x} per week ({b} days, there and back) if one way is {a} {x}

restafter: a-b-c = togo
@ b 2..30; c 2..30; d 3..40; t=b+c; a=t+d; w/x/u/v: km/route/the first hour/the second, miles/hike/on day one/on day two, pages/book/on Monday/on Tuesday, meters/fence/in the morning/in the afternoon, laps/race/before lunch/after it, rows/scarf/today/yesterday, tasks/list/on Friday/on Saturday
- A {x} has {a} {w}. | The {x} is {a} {w} long. | {n} {has} a {x} of {a} {w} to do.
- {n} did {b} {w} {u} and {c} {v}. | {n} made {b} {w} {u}, {c} {v}. | {b} {w} were done {u} and {c} {w} {v}.
- How many {w} are left? | How far still to go? | What's left to do? | How many {w} to go? | How much of the {x} remains?
! {n} did {b} {w} {u} and {c} {v}. the {x} has {a} {w}. how many left? | {b} {w} {u}, {c} {w} {v}, {a} in total. how much to go

threesum: a+b+c = total
@ a 2..40; b 2..40; c 2..40; x/y: km/jogged, pages/read, dollars/spent, cups/sold, fish/caught, points/got, hours/slept, emails/got, minutes/practiced, miles/biked, coins/found, calls/made; u/v/w: Monday/Tuesday/Wednesday, Friday/Saturday/Sunday, day one/day two/day three, May/June/July
! {n} {y} {a} {x} on {u}, {b} {x} on {v} and {c} on {w}. total? | {x} {y}: {u} {a}, {v} {b}, {w} {c}. how many in all? | {n} {y} {a} {x}, then {b} and then {c}. how many {x} is it? | {a} {x} ({u}) + {b} ({v}) + {c} ({w})? | {u} {a} {x}, {v} {b} {x}, {w} {c} {x}, what's the sum

games: a+b+c = games
@ a 2..40; b 2..20; c 2..12; x/u/v/w: games/won/lost/drew, votes/yes/no/blank, marbles/red/blue/green, cars/white/black/gray, animals/cats/dogs/birds, shirts/small/medium/large, students/first grade/second grade/third grade, days/sunny/rainy/cloudy
! {a} {u}, {b} {v}, {c} {w}. how many {x} in all? | how many {x} are there with {a} {u}, {b} {v} and {c} {w}? | {x}: {a} {u}, {b} {v} and {c} {w}. total number? | the list says {u} {a}, {v} {b}, {w} {c}. how many {x}
! a team won {a} games, lost {b} and drew {c}. how many games did they play? | {n} {has} {a} wins, {b} losses and {c} draws. games played?

notred: a+b = others
@ a 2..30; b 2..30; c 2..30; x: balls, beads, cars, cups, socks, tiles, fish, pens, roses, kites; u/v/w: red/blue/green, white/black/yellow, big/small/tiny, round/square/flat, new/used/broken
! there are {c} {u} {x}, {a} {v} {x} and {b} {w} ones. how many {x} are not {u}? | {a} {v}, {c} {u} and {b} {w} {x}. how many aren't {u}? | {n} {has} {a} {v} {x}, {b} {w} ones and {c} {u} ones. how many {x} are not {u}? | {c} {x} are {u}, {a} are {v}, {b} are {w}. count the ones that are not {u}

average: (a+b)/2 = average
@ c 5..90; d 1..9; a=c+d; t=c+c; b=t-a; x: test scores, ages, prices, games, runs, temperatures, weights
! what is the average of {a} and {b}? | {n} scored {a} and {b} on two tests. what's the average? | two {x}: {a} and {b}. mean? | average of the two {x} {a} and {b} | {a} points in one game and {b} in another, average per game?

perimeter: 2*(a+b) = around
@ a 2..30; b 2..30; x: garden, field, pool, room, yard, playground, poster, table, park; u: m, meters, feet, cm
! a {x} is {a} {u} by {b} {u}. how long is a fence around it? | a {x} is {a} {u} long and {b} {u} wide, perimeter? | how far is it once around a {x} of {a} by {b} {u} | {n} walk~s once around a {x} that is {a} {u} long and {b} {u} wide. how many {u}? | border around a {a} by {b} {u} {x}: how many {u}?

discount: a-a/d = price
@ q:50,25,20,10; t=100; d=t/q; e 2..30; a=d*e; fact {q}%=1/{d}; x: shirt, jacket, phone, lamp, bike, game, chair, bag, ticket, hotel
! a {x} costs {$a} and is {q}% off. what do i pay? | {q}% off a {x} for {$a}, price now? | {n} buy~s a {$a} {x} with a {q}% discount. how much is it? | {x} {$a}, sale {q} percent off. what's the new price? | the {x} was {a} dollars, now {q}% cheaper. how much? | with a {q}% coupon, what does a {$a} {x} cost

tip: a+a/d = total
@ q:50,25,20,10; t=100; d=t/q; e 2..30; a=d*e; fact {q}%=1/{d}; x: meal, dinner, taxi ride, lunch, haircut, coffee round
! a {x} is {$a} plus a {q}% tip. total? | {n} tip~s {q}% on a {x} of {$a}. how much in all? | the {x} costs {$a}, {q} percent tax comes on top. what do i pay? | {$a} and {q}% more, how much? | salary of {$a} goes up {q}%. new salary?

percentrest: a-a/d = rest
@ q:50,25,20,10; t=100; d=t/q; e 2..30; a=d*e; fact {q}%=1/{d}; x/y: paycheck/saved, students/sick, tickets/sold, eggs/broken, seats/taken, pages/read, votes/invalid, trees/cut
! {q}% of {a} {x} are {y}. how many are not? | {a} {x}, {q} percent {y}, how many {x} left? | of {a} {x} {q}% are {y}, how many aren't | if {q}% of the {a} {x} are {y} how many {x} are not {y}?

partrest: a-a/k = rest
@ k 3..5; e 2..30; a=k*e; x/y: pages/read, eggs/used, dollars/saved, apples/eaten, seats/taken, cookies/gone, cards/given away, kids/sick, liters/drunk, tickets/sold
! {1/k} of {a} {x} are {y}. how many are left? | {n} {has} {a} {x} and {1/k} of them are {y}. how many remain? | {a} {x}, {1/k} {y}, what's left? | if {1/k} of my {a} {x} are {y}, how many are not? | {1/k} of the {a} {x} were {y}. how many {x} stayed

neededcars: (a:b)+1 = needed
@ b 3..12; c 2..9; d 1..9; t=b*c; a=t+d; x/y: cars/kids, boats/people, boxes/eggs, tables/guests, tents/campers, buses/fans, vans/players, cartons/cans, shelves/books, pages/photos, buckets/liters, trips/sacks
! {a} {y}, {b} fit in one. how many {x} do we need for all? | how many {x} are needed for {a} {y} if each takes {b}? | each of the {x} fits {b} {y}. {a} {y} have to go in. how many {x} are needed? | {x} hold {b} {y}. i need room for {a} {y}. how many {x} do i have to get? | a group of {a} {y}, {b} per one. how many {x} must we have so that all fit | {y} come in {x} of {b}. how many {x} do i have to buy if i need {a} {y}?
"""

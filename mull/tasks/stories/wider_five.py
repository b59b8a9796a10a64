"""More contents and sentence orders for word problems of two and three sums, in the format of `wider`."""

# ruff: noqa: E501
FIVE = """
twogone: a-b-c = left
@ b 2..30; c 2..30; d 2..60; t=b+c; a=t+d; x/y/z: balloons/popped/flew away, eggs/broke/were eaten, birds/flew north/flew south, pupils/got sick/moved away, plants/dried up/were sold, toys/got lost/were given away, chairs/broke/were sold, sheep/ran off/were sold, cookies/burned/were eaten, guests/left early/left at ten, players/got hurt/quit, fish/died/were caught, lamps/went out/broke, boats/sank/sailed off, tickets/were sold online/were sold at the door, cars/were towed/drove away, sweets/melted/were eaten, bees/flew off/froze, apples/rotted/were picked, pages/got wet/got torn
- {n} had {a} {x}. | There were {a} {x}. | At first we had {a} {x}. | {n} started out with {a} {x}. | Yesterday there were {a} {x}.
- {b} {y} and {c} {z}. | {b} of them {y} and {c} {z}. | Then {b} {y}, and {c} more {z}. | {b} {y}. {c} others {z}. | First {b} {y}, then {c} {z}.
- How many {x} are left? | How many are left? | How many {has} {n} got now? | How many {x} remain? | How many {x} are still there? | What's left?
! {a} {x}, {b} {y}, {c} {z}. how many left | {n} had {a} {x}, {b} {y} and {c} {z}, how many now? | how many of {a} {x} are left after {b} {y} and {c} {z}?

notsold: a-b-c = rest
@ b 2..50; c 2..50; d 2..60; t=b+c; a=t+d; x/y/z/w: rolls/sold/baker/made, tickets/sold/club/printed, parcels/delivered/postman/had, trees/watered/gardener/planted, tests/graded/teacher/had, bikes/rented/shop/had, dishes/washed/cook/used, rooms/cleaned/maid/had, orders/shipped/store/got, patients/seen/doctor/had, eggs/used/cook/had, photos/printed/girl/took, phones/repaired/shop/received, boxes/unpacked/family/brought, newspapers/handed out/boy/had; u/v: in the morning/in the afternoon, on Monday/on Tuesday, before lunch/after lunch, yesterday/today, on Saturday/on Sunday, at first/later
- A {z} {w} {a} {x}. | The {z} {w} {a} {x}. | {a} {x} had to be {y}. | There were {a} {x} to be {y}.
- {b} were {y} {u} and {c} {v}. | {b} were {y} {u}, {c} {v}. | {u} {b} were {y}, {v} {c}. | {b} {x} were {y} {u}. {c} were {y} {v}.
- How many weren't {y}? | How many were not {y}? | How many {x} were not {y}? | How many haven't been {y}? | How many are still not {y}? | How many {x} were left?
! {a} {x}, {b} {y} {u}, {c} {v}. how many not {y}?

loaded: a-b+c = now
@ b 2..99; c 2..99; d 5..300; a=b+d; x/y/z/w/v: containers/ship/carries/are unloaded/are loaded, boxes/truck/carries/are taken off/are put on, people/bus/carries/get off/get on, cars/ferry/carries/drive off/drive on, cars/parking lot/holds/leave/arrive, books/library/owns/are thrown out/are bought, students/school/has/graduate/enrol, fish/tank/contains/are sold/are added, patients/hospital/has/go home/come in, guests/hotel/has/check out/check in, cows/farm/has/are sold/are born, players/club/has/quit/join, songs/playlist/has/are removed/are added, rooms/hotel/has/are closed/are built, passengers/train/carries/leave/board, trees/garden/has/are cut down/are planted
- A {y} {z} {a} {x}. | The {y} {z} {a} {x}. | Our {y} {z} {a} {x}.
- {b} {w} and {c} {v}. | {b} {x} {w}, then {c} {v}. | {b} {w}. {c} {v}. | First {b} {w}, then {c} {v}. | {b} of them {w} and {c} new ones {v}.
- How many {x} are there now? | How many {x} does the {y} have now? | How many {x} are in the {y} now? | How many {x} is that now? | How many now?
! {a} {x}, {b} {w}, {c} {v}. how many now | a {y} with {a} {x}: {b} {w} and {c} {v}. now?

loadedrev: a+c-b = now
@ b 2..60; c 2..60; d 5..200; a=b+d; x/y/z/w/v: containers/ship/carries/are unloaded/are loaded, boxes/truck/carries/are taken off/are put on, people/bus/carries/get off/get on, cars/ferry/carries/drive off/drive on, cars/parking lot/holds/leave/arrive, books/library/owns/are thrown out/are bought, students/school/has/graduate/enrol, fish/tank/contains/are sold/are added, patients/hospital/has/go home/come in, guests/hotel/has/check out/check in, players/club/has/quit/join, songs/playlist/has/are removed/are added, passengers/train/carries/leave/board
- A {y} {z} {a} {x}. | The {y} {z} {a} {x}. | Our {y} {z} {a} {x}.
- {c} {v} and {b} {w}. | {c} {v}, then {b} {w}. | {c} {v}. {b} {w}. | First {c} {v}, then {b} {w}. | {c} new ones {v} and {b} {w}.
- How many {x} are there now? | How many {x} does the {y} have now? | How many {x} are in the {y} now? | How many {x} is that now? | How many now?
! {a} {x}, {c} {v}, {b} {w}. how many now

eachplus: a*b+c = total
@ a 2..12; b 2..12; c 1..20; x/y/z: children/child/juice boxes, kids/kid/cookies, guests/guest/slices of cake, dogs/dog/treats, students/student/pencils, players/player/cards, horses/horse/carrots, teams/team/balls, tables/table/chairs, rooms/room/beds, families/family/tickets, workers/worker/gloves, monkeys/monkey/bananas, pirates/pirate/gold coins, boxes/box/crayons, vases/vase/roses, scouts/scout/apples
- Each of the {a} {x} gets {b} {z}. | {a} {x} get {b} {z} each. | Every one of {a} {x} gets {b} {z}. | There are {a} {x} and each {y} gets {b} {z}. | {n} give~s {b} {z} to each of {a} {x}.
- {c} are left over. | There are {c} {z} left over. | {c} {z} remain. | In the end {c} {z} are left. | And {c} {z} are extra.
- How many {z} were there at first? | How many {z} were there in the beginning? | How many {z} were there in all? | How many {z} are there altogether? | What was the number of {z} at the start?
! {a} {x}, {b} {z} each, {c} left over. how many {z} in all | {b} {z} for each of {a} {x} and {c} extra. how many {z}?

goodones: a*b-c = left
@ a 2..12; b 4..24; c 1..11; x/y/z/w: crates/crate/bottles/broke, bags/bag/oranges/are rotten, packs/pack/pieces of gum/were chewed, cartons/carton/eggs/cracked, rows/row/seats/are taken, boxes/box/light bulbs/are broken, trays/tray/plants/died, shelves/shelf/books/are lent out, bars/bar/squares of chocolate/were eaten, bunches/bunch/bananas/are brown, baskets/basket/berries/were eaten, pages/page/photos/fell out, days/day/lessons/were cancelled, teams/team/players/are sick, tables/table/chairs/are empty, rooms/room/beds/are free, sheets/sheet/stamps/were used, cages/cage/birds/flew off, floors/floor/flats/are empty, vans/van/boxes/were lost, albums/album/stickers/are missing
- There are {a} {x} with {b} {z} in each. | {n} {has} {a} {x}, {b} {z} per {y}. | We've {a} {x} of {b} {z}. | {a} {x}, {b} {z} in each {y}. | Each {y} has {b} {z} and there are {a} {x}. | In each of {a} {x} there are {b} {z}.
- {c} {w}. | {c} of them {w}. | {c} {z} {w}. | But {c} {w}. | Altogether {c} of the {z} {w}.
- How many {z} are not among those? | How many other {z} are there? | How many {z} is that without those {c}? | How many {z} are there besides those {c}?
! {a} {x} of {b} {z}, {c} {w}. the other {z}: how many? | {a} {x}, {b} {z} each, but {c} {w}. How many are left without those?

stillgood: a*b-c = left
@ a 2..12; b 4..24; c 1..11; x/y/z/w/v: crates/crate/bottles/broke/intact, bags/bag/oranges/are rotten/good, packs/pack/pieces of gum/were chewed/left, cartons/carton/eggs/cracked/whole, rows/row/seats/are taken/free, boxes/box/light bulbs/are broken/working, trays/tray/plants/died/alive, shelves/shelf/books/are lent out/still there, bars/bar/squares of chocolate/were eaten/left, bunches/bunch/bananas/are brown/not brown, boxes/box/glasses/got chipped/not damaged, teams/team/players/are sick/healthy, rooms/room/beds/are taken/free, sheets/sheet/stamps/were used/unused, floors/floor/flats/are empty/not empty, vans/van/seats/are taken/free, cages/cage/birds/flew off/still in, packs/pack/cards/got lost/left, lines/line/lamps/went out/still on, coaches/coach/seats/were booked/not booked
- There are {a} {x} with {b} {z} in each. | {n} {has} {a} {x}, {b} {z} per {y}. | We've {a} {x} of {b} {z}. | {a} {x}, {b} {z} in each {y}. | Each {y} has {b} {z} and there are {a} {x}. | In each of {a} {x} there are {b} {z}. | One {y} has {b} {z}. We have {a} {x}.
- {c} {w}. | {c} of them {w}. | {c} {z} {w}. | But {c} {w}. | Altogether {c} of the {z} {w}.
- How many {z} are {v}? | How many are {v}? | So how many {z} are {v} now? | How many of the {z} are {v}? | What number of {z} is {v}?
! {a} {x}, {b} {z} per {y}, {c} {w}. how many are {v}? | {b} {z} in each {y}. {c} {z} from {a} {x} {w}. How many are {v}? | {a} {x} of {b} {z}, {c} {w}. {v}?

tookfrom: a*b-c = left
@ a 2..12; b 4..24; c 1..11; x/y/z/w: pack/packs/pieces of gum/chewed, box/boxes/chocolates/eaten, carton/cartons/eggs/used, bag/bags/apples/eaten, sheet/sheets/stamps/used, roll/rolls/mints/eaten, box/boxes/nails/used, pad/pads/pages/filled, crate/crates/bottles/sold, tray/trays/buns/sold, bunch/bunches/roses/given away, jar/jars/pickles/eaten, tin/tins/cookies/eaten, case/cases/cans/opened, bundle/bundles/candles/burned, block/blocks/notes/written on
- Each {x} of {z} has {b}. | A {x} has {b} {z}. | Every {x} holds {b} {z}. | One {x} contains {b} {z}.
- I've {w} {c} {z} from my {a} {y}. | I have {w} {c} {z} out of {a} {y}. | {n} had {a} {y} and {has} {w} {c} {z}. | {c} {z} out of {a} {y} have been {w}. | I got {a} {y} and have {w} {c} {z} so far.
- How many {z} are left? | How many are left? | How many {z} remain? | What is left? | How many {z} are there still?
! {b} {z} per {x}, {a} {y}, {c} {w}. how many left

yearage: a+(c-b) = age
@ b 1990..2024; t 2..30; c=b+t; a 3..60
! In {b} I was {a}. How old was I in {c}? | in {b} {m} was {a} years old. how old in {c}? | {m} turned {a} in {b}. what age did {m} turn in {c}? | I was {a} in {b}, how old will I be in {c}? | My brother was {a} years old in the year {b}. How old is he in {c}? | the tree was {a} years old in {b}. how old was it in {c} | in {c}, how old is someone who was {a} in {b}?

ceilneed: (a:b)+1 = needed
@ b 3..60; c 2..9; e 1..59; f=b*c; d 1..2; a=f+d; x/y/z/w: coach/coaches/pupils/seats, bus/buses/students/carries, table/tables/guests/seats, tent/tents/scouts/sleeps, boat/boats/tourists/takes, box/boxes/eggs/holds, page/pages/photos/holds, car/cars/people/takes, van/vans/parcels/carries, elevator/elevators/people/takes, bag/bags/apples/holds, shelf/shelves/books/holds, room/rooms/guests/sleeps, cage/cages/birds/holds, taxi/taxis/visitors/takes, album/albums/cards/holds, raft/rafts/people/carries
- Each {x} {w} {b}. | One {x} {w} {b} {z}. | A {x} {w} {b} {z}. | Every {x} {w} {b} {z}. | A {x} {w} up to {b} {z}.
- There are {a} {z}. | We have {a} {z}. | {a} {z} are waiting. | In total there are {a} {z}.
- How many {y} are required? | How many {y} are needed? | How many {y} do we need for all of them? | How many {y} does it take? | What is the smallest number of {y}? | How many {y} must there be?
! {a} {z}, a {x} {w} {b}. how many {y} are needed | how many {y} are needed for {a} {z} if each {w} {b}? | {a} {z}, {b} per {x}, how many {y} needed?

exactneed: a/b = needed
@ b 3..60; c 2..9; a=b*c; x/y/z/w: coach/coaches/pupils/seats, bus/buses/students/carries, table/tables/guests/seats, tent/tents/scouts/sleeps, boat/boats/tourists/takes, box/boxes/eggs/holds, page/pages/photos/holds, car/cars/people/takes, van/vans/parcels/carries, bag/bags/apples/holds, shelf/shelves/books/holds, room/rooms/guests/sleeps, album/albums/cards/holds
- Each {x} {w} {b}. | One {x} {w} {b} {z}. | A {x} {w} {b} {z}. | A {x} {w} up to {b} {z}.
- There are {a} {z}. | We have {a} {z}. | {a} {z} are waiting. | In total there are {a} {z}.
- How many {y} are required? | How many {y} are needed? | How many {y} do we need for all of them? | How many {y} does it take? | What is the smallest number of {y}?
! {a} {z}, a {x} {w} {b}. how many {y} are needed | how many {y} are needed for {a} {z} if each {w} {b}? | {a} {z} and {b} fit on one {x}. how many {y} do i need?

lastpage: a%b = left
@ b 3..12; c 2..12; d 1..11; e=b*c; a=e+d; f=b-d; x/y/z: photos/page/pages of the album, stamps/page/pages, eggs/carton/cartons, kids/row/rows, cookies/bag/bags, books/shelf/shelves, chairs/row/rows, cans/box/boxes, players/team/teams, stickers/page/pages, pupils/bench/benches, candles/pack/packs, roses/vase/vases, bottles/crate/crates
- {n} {has} {a} {x} and put~s {b} to each {y}. | {a} {x} go into {z}, {b} per {y}. | There are {a} {x}, {b} for every {y}. | {b} {x} fit per {y}. {n} {has} {a} {x}.
- How many {x} are in the last {y} that isn't full? | All but the last {y} are full. How many {x} are in the last one? | How many {x} are in the last, not full {y}? | How many {x} does the last {y} get if all the others are full? | After filling as many {z} as possible, how many {x} are left?
! {a} {x}, {b} per {y}, how many in the last {y}, which is not full?

pricelist: a+b+c = total
@ a 5..300; b 2..90; c 2..90; x/y/z: phone/case/charger, bed/pillow/blanket, burger/fries/drink, flight/hotel/taxi, shirt/pants/socks, tea/cake/tip, bike/helmet/lock, laptop/mouse/bag, guitar/strings/tuner, soup/fish/dessert, pen/ruler/notebook, sofa/lamp/rug, skis/boots/poles, camera/lens/film, tent/stove/rope, racket/balls/shoes, milk/bread/butter, dog food/leash/toy
! {x}: {$a}. {y}: {$b}. {z}: {$c}. Total? | {x} {$a}, {y} {$b}, {z} {$c}. Sum? | {x} {a}, {y} {b}, {z} {c} - how much altogether? | The {x} costs {$a}, the {y} {$b} and the {z} {$c}. How much is everything [together|in total]? | {n} bought {x} for {$a}, {y} for {$b} and {z} for {$c}. What did {he} spend [in total|in all]? | What do {x} ({$a}), {y} ({$b}) and {z} ({$c}) cost together? | bill: {x} {a}, {y} {b}, {z} {c}. what is the total | How much money do I need for {x} ({$a}), {y} ({$b}), {z} ({$c})?

pricelist2: a+b = total
@ a 5..300; b 2..90; x/y: phone/case, bed/pillow, burger/drink, flight/hotel, shirt/socks, tea/cake, bike/helmet, laptop/mouse, guitar/tuner, soup/dessert, pen/notebook, sofa/rug, skis/boots, camera/film, racket/balls, milk/bread
! {x}: {$a}. {y}: {$b}. Total? | {x} {$a} + {y} {$b} = ? | {x} = {a}, {y} = {b}, both = ? | The {x} costs {$a}, the {y} {$b}. How much is everything? | {n} bought {x} for {$a} and {y} for {$b}. What did {he} spend? | bill: {x} {a}, {y} {b}. what is the total

scalerec: a/b*c = need
@ b 2..8; d 2..60; a=b*d; c 2..12; x/y/z: rice/g/people, flour/g/persons, sugar/grams/cakes, milk/ml/pancakes, pasta/g/guests, water/liters/tents, paint/liters/rooms, butter/g/breads, feed/kg/horses, soil/kg/pots, juice/cups/kids, cheese/grams/pizzas, meat/g/dogs, wool/m/scarves
! My recipe for {b} {z} needs {a} {y} of {x}. How many {y} for {c} {z}? | {a} {y} of {x} are enough for {b} {z}. How much is needed for {c} {z}? | For {b} {z} you need {a} {y} of {x}. How many {y} do you need for {c} {z}? | {b} {z}: {a} {y} of {x}. {c} {z}: how many {y}? | if {b} {z} take {a} {y} {x} what do {c} {z} take | How much {x} for {c} {z}, when {a} {y} are right for {b} {z}? | {n} use~s {a} {y} of {x} for {b} {z}. How many {y} of {x} for {c} {z}?

scaleprice: a/b*c = cost
@ b 2..9; d 2..15; a=b*d; c 2..12; x: coffees, tickets, kilos of plums, stamps, roses, balls, pens, melons, tiles, postcards, rides, cinema seats, cupcakes, liters of milk, burgers; u: dollars, euros, cents, pesos, pounds
! If {b} {x} cost {a} {u}, how much do {c} {x} cost? | {b} {x} are {a} {u}. What do {c} {x} cost? | {n} paid {a} {u} for {b} {x}. What would {c} cost? | {b} {x} = {a} {u}, {c} {x} = ? | {c} {x}, please! ({b} of them cost {a} {u}.) How many {u}? | what's the price of {c} {x} when {b} {x} cost {a} {u}?

weekendmore: a+(a+b) = both
@ a 2..60; b 2..30; x/y: pages/read, km/ran, cars/washed, cookies/baked, fish/caught, euros/earned, words/learned, goals/scored, emails/wrote, tickets/sold, minutes/played, laps/swam, photos/took, apples/picked, visitors/had, cups/sold; u/v/w: Saturday/Sunday/on the weekend, Monday/Tuesday/on both days, Friday/Saturday/in the two days, Wednesday/Thursday/altogether
- {n} {y} {a} {x} on {u}. | On {u} {n} {y} {a} {x}. | {n} {y} {a} {x} {u}.
- On {v} {n} {y} {b} {x} more than on {u}. | {b} {x} more on {v} than on {u}. | On {v} it was {b} more than on {u}. | {n} {y} {b} more on {v} than on {u}. | {v} it was {b} {x} more.
- How many {x} {w}? | How many {x} were there {w}? | How many {x} did it make {w}? | What was the total of {x} {w}? | How many {x} is that {w}?
! {n} {y} {a} {x} on {u} and {b} more on {v} than on {u}. How many {x} {w}?

weekendless: a+(a-b) = both
@ b 2..30; c 2..40; a=b+c; x/y: pages/read, km/ran, cars/washed, cookies/baked, fish/caught, euros/earned, words/learned, goals/scored, emails/wrote, tickets/sold, minutes/played, laps/swam, photos/took, apples/picked; u/v/w: Saturday/Sunday/on the weekend, Monday/Tuesday/on both days, Friday/Saturday/in the two days, Wednesday/Thursday/altogether
- {n} {y} {a} {x} on {u}. | On {u} {n} {y} {a} {x}.
- On {v} {n} {y} {b} {x} less than on {u}. | {b} {x} less on {v} than on {u}. | On {v} it was {b} less than on {u}. | {n} {y} {b} fewer on {v} than on {u}.
- How many {x} {w}? | How many {x} did it make {w}? | What was the total of {x} {w}? | How many {x} is that {w}?
! {n} {y} {a} {x} on {u} and {b} fewer on {v} than on {u}. How many {x} {w}?

doubling: a*2*2 = now
@ a 2..500; x/y: ant colony/ants, village/people, forum/members, farm/rabbits, dish/bacteria, company/workers, pond/fish, club/members, bank account/dollars, city/cars, hive/bees, channel/followers; u: month, year, week, day, hour
! A {x} has {a} {y}. The number doubles [each|every] {u}. How many {y} after 2 {u}s? | There are {a} {y} in a {x}. They double every {u}. How many {y} are there in 2 {u}s? | {a} {y}, doubling each {u}. how many after 2 {u}s? | Every {u} the number of {y} in the {x} doubles. Now it's {a}. What will it be after 2 {u}s? | if {a} {y} double every {u} how many {y} in 2 {u}s

doubling3: a*2*2*2 = now
@ a 2..90; x/y: ant colony/ants, village/people, forum/members, farm/rabbits, dish/bacteria, pond/fish, club/members, hive/bees, channel/followers; u: month, year, week, day, hour
! A {x} has {a} {y}. The number doubles [each|every] {u}. How many {y} after 3 {u}s? | There are {a} {y} in a {x}. They double every {u}. How many {y} are there in 3 {u}s? | {a} {y}, doubling each {u}. how many after 3 {u}s? | Every {u} the number of {y} in the {x} doubles. Now it's {a}. What will it be after 3 {u}s?

halving: a/2/2 = left
@ c 2..40; a=c*4; x/y/u: players/are eliminated/round, balloons/pop/hour, students/go home/hour, cookies/are eaten/day, candles/go out/minute, teams/are out/round, birds/fly off/minute, coins/are spent/day, dancers/drop out/round; fact half=1/2
! There [are|were] {a} {x}. Half of them {y} each {u}. How many are left after 2 {u}s? | {a} {x}, half {y} every {u}. how many {x} after 2 {u}s? | {a} {x} to begin with. Every {u} half of the {x} {y}. How many remain after 2 {u}s? | each {u} half of the {x} {y}. at first {a}, how many left after 2 {u}s

halving3: a/2/2/2 = left
@ c 2..20; a=c*8; x/y/u: players/are eliminated/round, balloons/pop/hour, students/go home/hour, cookies/are eaten/day, teams/are out/round, birds/fly off/minute, coins/are spent/day, dancers/drop out/round; fact half=1/2
! There [are|were] {a} {x}. Half of them {y} each {u}. How many are left after 3 {u}s? | {a} {x}, half {y} every {u}. how many {x} after 3 {u}s? | {a} {x} to begin with. Every {u} half of the {x} {y}. How many remain after 3 {u}s?

eachneeds: a*b*c = total
@ a 2..9; b 2..6; c 2..25; x/y/z/w: kids/kid/pairs of shoes/pair, guests/guest/glasses/glass, rooms/room/lamps/lamp, players/player/shirts/shirt, cars/car/keys/key, students/student/books/book, dogs/dog/toys/toy, tables/table/candles/candle, cats/cat/cans/can, workers/worker/helmets/helmet, families/family/tickets/ticket, boats/boat/oars/oar
- {n} {has} {a} {x} and each [needs|gets] {b} {z}. | There are {a} {x} and each {y} [needs|gets] {b} {z}. | Each of {a} {x} needs {b} {z}. | We have {a} {x}. Every {y} needs {b} {z}.
- One {w} costs {$c}. | A {w} is {$c}. | It's {$c} per {w}. | The price is {$c} a {w}. | One {w} is {$c}.
- How much will that cost? | How much is that in total? | What will it all cost? | How much money is needed? | What's the total cost? | How much must be paid for all of them?
! {a} {x}, {b} {z} each at {$c} a {w}. how much? | what do {b} {z} for each of {a} {x} cost at {$c} per {w}?

eatdays: a*b*c = total
@ a 2..12; b 2..9; c 2..9; x/y/z/w: monkey/monkeys/bananas/eats, cow/cows/kg of hay/eats, hen/hens/eggs/lays, worker/workers/parts/makes, car/cars/liters of gas/uses, kid/kids/pages/reads, baker/bakers/cakes/bakes, spider/spiders/flies/eats, printer/printers/posters/prints, horse/horses/carrots/eats, child/children/cups of milk/drinks, teacher/teachers/lessons/gives, truck/trucks/trips/makes, robot/robots/boxes/packs; u: day, week, hour
! A {x} {w} {a} {z} [per|a|each|every] {u}. How many {z} is that for {b} {y} in {c} {u}s? | One {x} {w} {a} {z} per {u}. How many {z} for {b} {y} in {c} {u}s? | {b} {y}, each {w} {a} {z} a {u}. how many {z} in {c} {u}s | Each of {b} {y} {w} {a} {z} every {u}. How many {z} in {c} {u}s? | how many {z} is it in {c} {u}s when each of the {b} {y} {w} {a} {z} a {u}

bills: a*10+b*5 = dollars
@ a 2..12; b 2..12; fact ten=10; fact five=5
! I've got {a} ten-dollar bills and {b} five-dollar bills. How much money do I have? | {n} {has} {a} ten-dollar bills and {b} five-dollar bills. How many dollars is that? | {a} ten euro notes and {b} five euro notes, how many euros? | There are {a} ten dollar bills and {b} five dollar bills in the box. how much money is it? | {a} ten-pound notes plus {b} five-pound notes. total in pounds? | How much is it if {n} pay~s with {a} ten-euro notes and {b} five-euro notes?

wheelsmix: a*4+b*2 = wheels
@ a 2..20; b 2..20; x/y: cars/bikes, cars/bicycles, taxis/motorbikes, jeeps/scooters, cars/motorcycles, vans/bikes
! How many wheels do {a} {x} and {b} {y} have [in all|altogether|in total|]? | There are {a} {x} and {b} {y} in the yard. How many wheels? | {a} {x} and {b} {y} - how many wheels? | count the wheels: {a} {x}, {b} {y}. how many wheels | {n} see~s {a} {x} and {b} {y}. How many wheels is that? | the shop has {a} {x} and {b} {y}. number of wheels?

legsmix: a*4+b*2 = legs
@ a 2..20; b 2..20; x/y: dogs/chickens, cats/birds, cows/hens, sheep/ducks, pigs/chickens, goats/ducks, horses/birds, rabbits/hens
! How many legs do {a} {x} and {b} {y} have [in all|altogether|in total|]? | There are {a} {x} and {b} {y} on a farm. How many legs? | {a} {x} and {b} {y} - how many legs? | {n} see~s {a} {x} and {b} {y}. How many legs is that? | {m} keeps {a} {x} and {b} {y}. what is the number of legs? | legs of {a} {x} and {b} {y} together?

seatsfree: a*b-c = free
@ a 2..12; b 5..40; e 2..40; t=a*b; c=t-e; x/y/z/w: train/wagons/wagon/are taken, cinema/rows/row/are sold, theater/rows/row/are booked, ferry/decks/deck/are taken, stadium/blocks/block/are full, plane/rows/row/are reserved, restaurant/rooms/room/are occupied, school hall/rows/row/are taken, bus company/buses/bus/are booked
- A {x} has {a} {y} with {b} seats each. | The {x} has {a} {y} and {b} seats in each {z}. | A {x} has {a} {y}, each {z} with {b} seats. | There are {b} seats in each of the {a} {y} of a {x}.
- {c} seats {w}. | {c} {w}. | Of those seats {c} {w}. | Today {c} seats {w}.
- How many free seats are there? | How many seats are free? | How many seats are still free? | How many free seats? | How many seats are left? | How many people can still get a seat?
! {a} {y} with {b} seats each, {c} {w}. free seats?

goalsmore: a*b+c = total
@ a 2..12; b 2..12; c 1..12; x/y/z/w: goals/matches/team/scored, points/games/player/scored, pages/days/student/read, fish/days/fisher/caught, cakes/days/baker/baked, songs/shows/band/played, km/days/runner/ran, photos/trips/tourist/took, euros/weeks/girl/saved, trees/days/gardener/planted, emails/hours/clerk/wrote, pictures/lessons/boy/drew
- Our {z} {w} {a} {x} in each of {b} {y}. | A {z} {w} {a} {x} in each of {b} {y}. | In each of {b} {y} a {z} {w} {a} {x}. | For {b} {y} the {z} {w} {a} {x} each time.
- After that it was {c} more. | Then {c} {x} were added. | And then came {c} {x} more. | Later there were {c} more {x}. | In the end {c} {x} came on top.
- How many {x} is that? | How many {x} in all? | How many {x} altogether? | What's the total? | How many {x} is it all together?
! {a} {x} in each of {b} {y} and {c} more at the end. how many {x}?

backfromnote: a-b*c = change
@ b 2..5; c 2..9; e 1..20; t=b*c; a=t+e; x/y: ice creams/ice cream, coffees/coffee, tickets/ticket, comics/comic, rolls/roll, bus rides/bus ride, apples/apple, pens/pen, cakes/cake, sodas/soda, pretzels/pretzel, cards/card; u: euro, dollar, pound, peso
! What do I get back from {a} {u}s if I pay for {b} {x} at {c} {u}s each? | {n} pay~s for {b} {x} ({c} {u}s each) with {a} {u}s. How much {does} {he} get back? | {b} {x} for {c} {u}s each. I give {a} {u}s. What comes back? | one {y} costs {c} {u}s. {n} buy~s {b} and give~s the man {a} {u}s. change? | With {a} {u}s in my pocket I buy {b} {x}, {c} {u}s each. What do I have left? | How much is left from {a} {u}s after {b} {x} for {c} {u}s each?

shopmany: a*b+c = cost
@ a 2..9; b 2..30; c 2..40; x/y: shirts/pair of trousers, tickets/program, books/bag, chairs/lamp, plants/pot, games/controller, pizzas/salad, plates/bowl, pillows/blanket, toys/card, tires/lock, roses/vase, hats/scarf
! {n} bought {a} {x} for {$b} each and one {y} for {$c}. How much did {he} pay altogether? | {a} {x} at {$b} each, one {y} for {$c}. How much in total? | {n} {has} to pay for a {y} ({$c}) and {a} {x} ({$b} each). How much is it? | One of the {x} is {$b}. A {y} is {$c}. What do {a} {x} and one {y} cost? | a {y} for {$c} plus {a} {x} for {$b} each, total? | What's the bill for {a} {x} at {$b} each with a {y} for {$c}?

thirdgone: a-a/k = left
@ k 3..5; c 2..30; a=c*k; x/y/z: apples/are sold/not sold, students/wear glasses/without glasses, seats/are taken/free, cars/are rented/not rented, eggs/are cracked/whole, lamps/are off/on, workers/are away/here, cookies/are eaten/left, books/are lent out/still there, kids/can swim/not able to swim, houses/are empty/not empty, plants/died/alive, tickets/are gone/left
! There are {a} {x}. {1/k} of them {y}. How many {x} are {z}? | {1/k} of the {a} {x} {y}. How many are {z}? | {a} {x}, {1/k} {y}. how many are {z} | We have {a} {x} and {1/k} {y}. How many {x} are {z}? | Out of {a} {x}, {1/k} {y}. How many are {z}?

batteryrate: a-b*c = left
@ b 2..12; c 2..6; e 5..28; t=b*c; a=t+e; x/y/z/w: battery/percent/drops/hour, candle/cm/shrinks/hour, tank/liters/loses/day, temperature/degrees/falls/hour, balloon/meters/sinks/minute, snow/cm/melts/day, price/euros/falls/week, stock/boxes/shrinks/day, lake/cm/sinks/week, fuel/liters/goes down/hour
- The {x} is at {a} {y}. | My {x} was at {a} {y}. | At first the {x} has {a} {y}. | The {x} starts at {a} {y}.
- It {z} {b} {y} [every|each|per] {w}. | It {z} by {b} {y} [every|each|per] {w}. | [Every|Each] {w} it {z} {b} {y}.
- How many {y} are left after {c} {w}s? | What is it after {c} {w}s? | How many {y} after {c} {w}s? | How many {y} will it be in {c} {w}s? | What's left after {c} {w}s?
! {a} {y}, {b} less each {w}. after {c} {w}s?

threeways: a+b+c = total
@ a 2..40; b 2..40; c 2..40; x/y/z/w/u: cows/hens/goats/animals/on the farm, roses/tulips/daisies/flowers/in the garden, wins/losses/draws/games/this year, pens/pencils/markers/things/in the case, apples/pears/plums/pieces of fruit/in the bowl, men/women/children/people/in the bus, cars/buses/trucks/vehicles/on the road, red/blue/green/balls/in the bag, knives/forks/spoons/pieces/in the drawer, novels/comics/atlases/books/in the box, guitars/drums/flutes/instruments/in the room, oaks/pines/birches/trees/in the park
- There are {a} {x}, {b} {y} and {c} {z} {u}. | {n} count~s {a} {x}, {b} {y} and {c} {z} {u}. | {n} {has} {a} {x}, {b} {y}, {c} {z}. | {u} there are {a} {x}, {b} {y} plus {c} {z}. | It's {a} {x}, {b} {y} and also {c} {z}.
- How many {w} are there? | How many {w} is that [in all|altogether|]? | How many {w} {u}? | What is the number of {w}? | How many {w} in total?
! {a} {x}, {b} {y}, {c} {z}. how many {w}? | how many {w} are {a} {x}, {b} {y} and {c} {z}

chainthree: (a+b)*2 = third
@ a 2..30; b 2..20; x: marbles, stickers, coins, cards, books, plants, points, fish, medals, euros, hats; fact twice=2
! {m} has {a} {x}. {o} has {b} more than {m}. {n} {has} twice as many as {o}. How many {x} {does} {n} have? | {m}: {a} {x}. {o}: {b} more than {m}. {n}: twice as many as {o}. How many for {N}? | {m} has {a} {x}, {o} {b} more, and {n} {has} twice as many as {o}. how many {x} {does} {n} have

agetwosum: a*2+a = both
@ a 3..40; fact twice=2
! {m} is twice as old as {o}, who is {a}. What is the sum of their ages? | {o} is {a}. {m} is twice as old. How old are they together? | {m} is twice as old as {o}. {o} is {a} years old. Add their ages. What do you get? | {o} is {a}, {m} twice as old, sum of both ages?

threetrip: a*2*b = total
@ a 2..15; b 2..7; x/y: km/school, miles/work, km/the lake, minutes/grandma's, blocks/the bakery, km/football practice
! I walk {a} {x} to {y} and {a} {x} back each day. How many {x} do I walk in {b} days? | It's {a} {x} to {y} and {a} {x} back. {n} go~es there {b} times. How many {x}? | {n} go~es {a} {x} to {y} and the same way back, {b} days. How many {x} is that? | to {y}: {a} {x}. there and back on {b} days, how many {x}?

sliceseach: a*b/c = each
@ c 2..8; d 2..8; b 2..12; t=c*d; a 2..8; e=a*b; x/y/z/w: pizzas/slices/people/person, packs/cookies/kids/kid, boxes/pencils/students/student, bags/apples/horses/horse, bars/pieces/friends/friend, trays/muffins/guests/guest, cartons/eggs/cooks/cook, decks/cards/players/player
! There [are|'re] {a} {x} with {b} {y} each for {c} {z}. How many {y} per {w}? | {a} {x} of {b} {y} are shared by {c} {z}. How many {y} does each {w} get? | {a} {x}, {b} {y} in each, {c} {z}. {y} per {w}? | {c} {z} share {a} {x} of {b} {y} equally. How many {y} for each {w}?

busevery: a*60/b = times
@ a 2..6; b:5,6,10,12,15,20,30; x/y: bus/comes, train/leaves, bell/rings, tram/passes, boat/starts, lamp/flashes, show/begins, guard/walks by; fact hour=60
! A {x} {y} every {b} minutes. How many times in {a} hours? | the {x} {y} every {b} minutes. How often does it do so in {a} hours? | Every {b} minutes a {x} {y}. how many times is that in {a} hours? | In {a} hours, how many times does it happen if a {x} {y} every {b} minutes?
"""

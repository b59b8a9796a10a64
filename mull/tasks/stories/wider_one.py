"""Everyday word problems of one sum, in the format of `wider`."""

# ruff: noqa: E501
ONE = """
battery: a-c = drop
@ b 5..60; c 3..39; a=b+c; x/y: phone/phone's, laptop/laptop's, tablet/tablet's, watch/watch's, camera/camera's
- My {x} was at {a}%. | The {x} showed {a}% this morning. | The {y} battery was at {a}%. | {n} started the day with {a}% on the {x}.
- Now it is at {c}%. | Now it's at {c}%. | By evening it was down to {c}%. | Two calls later it shows {c}%. | Now it only has {c}%.
- How much did it drop? | How many percent were used? | How much battery was used? | By how many percent did it go down? | How many points did it lose?
! my {x} was at {a}% and now its at {c}%, how much did it drop | {x} battery went from {a}% to {c}%. how much did it lose? | {x} went from {a} percent down to {c} percent, how many percent is that

profit: a-b = profit
@ b 5..90; c 3..60; a=b+c; x: bike, guitar, table, phone, game, jacket, lamp, camera, chair, book, skateboard
- {n} bought a {x} for {$b}. | {n} got an old {x} for {$b}. | {n} paid {$b} for a {x}. | A {x} cost {N} {$b}.
- {He} sold it for {$a}. | Later {he} sold it again for {$a}. | {m} bought it off {him} for {$a}. | Then {he} resold it for {$a}.
- What was the profit? | How much profit did {he} make? | How much did {he} earn on it? | How much did {he} gain? | How many dollars did {he} make on that? | What's the profit?
! i bought a {x} for {b} and sold it for {a}. what was my profit? | bought for {$b}, sold for {$a}, profit? | buy at {b}, sell at {a}. how much do i make | {n} sold a {x} for {$a} that cost {N} {$b}. how much was earned?

loss: a-b = loss
@ b 5..90; c 3..60; a=b+c; x: bike, guitar, table, phone, game, jacket, lamp, camera, chair, skateboard
- {n} bought a {x} for {$a}. | {n} paid {$a} for a {x}. | A {x} cost {N} {$a}.
- {He} had to sell it for {$b}. | {He} only got {$b} when {he} sold it. | Later it was sold for just {$b}.
- How much money did {he} lose? | What was the loss? | How big is the loss? | How much was lost?

pricerise: a-b = rise
@ b 5..90; c 2..40; a=b+c; x: bus pass, ticket, bread, haircut, shirt, membership, meal, magazine
- The price of a {x} went up from {$b} to {$a}. | A {x} used to be {$b} and now costs {$a}. | A {x} was {$b} last year and is {$a} now. | The price rose from {$b} to {$a}.
- By how much did it rise? | How much more is that? | How many dollars more is it now? | How much more expensive did it get? | What is the increase?
! price went up from {b} to {a} dollars. by how much did it rise? | it was {b} dollars, now {a}. how much more? | from {$b} to {$a} is an increase of how much

pricefall: a-b = fall
@ b 5..90; c 2..40; a=b+c; x: jacket, ticket, phone, game, hotel room, tv, bag, toaster
- A {x} used to cost {$a} and is on sale for {$b}. | The price of a {x} fell from {$a} to {$b}. | A {x} was {$a}, now it is {$b}. | The {x} was marked down from {$a} to {$b}.
- How much cheaper is it? | How much do you save? | By how much did the price drop? | How big is the discount in dollars? | How much is saved?

before: a+b = first
@ a 3..60; b 3..60
- After spending {$a} {n} {has} {$b} left. | {n} spent {$a} and {has} {$b} left. | {n} still {has} {$b} after paying {$a}. | {n} {has} {$b} left because {he} spent {$a}.
- How much did {he} start with? | How much money did {n} have at first? | How much was there before? | How much was it in the beginning? | What did {he} have originally?
! after spending {$a} i have {$b} left. how much did i start with? | {n} paid {$a} and had {$b} left over. starting amount? | i had some money, spent {a} dollars and now have {b}. what did i have?

had: a+b = first
- {n} had some {things}. | {n} had a bunch of {things}. | There were some {things} in a {box}.
- {He} gave {a} away and now {b} are left. | After {a} were lost, {b} are left. | {a} went to {m} and {b} remain. | {He} used {a} and {has} {b} left.
- How many {things} were there at first? | How many were there to begin with? | How many {things} did {he} have before? | What was the number in the beginning? | How many did {he} have originally?
! {n} had some {things}, gave {a} away and has {b} left. how many did {he} have at first? | after giving {a} {things} to {m} {n} had {b}. how many at the start? | {b} {things} left after {a} were lost. how many before?

wasbefore: a-b = first
@ b 3..50; c 3..60; a=b+c
- {n} found {b} {things} and now {has} {a}. | {n} got {b} more {things}. Now {he} {has} {a}. | With {b} new {things} {n} {has} {a} in all. | After buying {b} {things} {n} {has} {a}.
- How many did {he} have before? | How many {things} were there at first? | How many did {he} start with? | How many {things} did {he} have to begin with?
! now i have {a} {things} after getting {b} more. how many did i have before | {n} {has} {a} {things} now, {b} of them new. how many old ones?

needmore: a-b = missing
@ b 3..60; c 3..60; a=b+c; x: concert ticket, jacket, train ticket, game, helmet, new bike, gift, pair of shoes, tent
- {n} {has} {$b}. | {n} saved {$b}. | {n} {has} {$b} so far. | There is {$b} in {his} wallet.
- A {x} is {$a}. | The {x} costs {$a}. | {He} want~s a {x} for {$a}.
- How much more {does} {he} need? | How much is still missing? | How many dollars short {is} {n}? | How much is left to save? | How much more must {he} save?
! ive got {b} bucks, {x} is {a}. how much more do i need | {n} {has} {$b} but the {x} is {$a}, how much is missing? | need {$a} for a {x}, have {$b}. how much more?

goal: a-b = missing
@ b 5..60; c 3..60; a=b+c; x/y: push-ups/do, pages/read, steps/walk, laps/run, points/score, words/learn, cups/sell, tickets/sell, signatures/collect
- {n} want~s to {y} {a} {x}. | The goal is {a} {x}. | {n} {has} to {y} {a} {x}. | {n} promised to {y} {a} {x}.
- {b} are done. | So far it's {b}. | {He} already did {b}. | {b} {x} are already done. | {n} {is} at {b}.
- How many {x} are missing? | How many more to go? | How many are left to do? | How many {x} {does} {he} still need? | How many more {x}?
! i want to {y} {a} {x}, did {b} so far. how many more | {b} of {a} {x} done, how many to go?

ofthem: a-b = rest
@ b 3..60; c 3..50; a=b+c; x/y/z: emails/spam/not spam, students/boys/girls, pups/brown/not brown, cars/rented/not rented, houses/sold/not sold, apples/rotten/good, answers/right/wrong, shots/in/missed, lamps/on/off, seeds/dead/alive, tickets/sold/unsold, chairs/taken/free, doors/locked/open, guests/vegetarian/not vegetarian, cards/red/black, runners/injured/healthy
- Out of {a} {x} {b} were {y}. | There were {a} {x} and {b} of them were {y}. | {b} of {a} {x} were {y}. | {n} count~s {a} {x} and {b} are {y}. | There are {a} {x}. {b} are {y}.
- How many were {z}? | How many are {z}? | How many {x} are {z}? | So how many {x} were {z}? | What number of {x} is {z}?
! of {a} {x} {b} are {y}, how many {z}? | {a} {x}, {b} {y}. how many {z}

dropped: a-b = left
@ b 2..50; c 2..60; a=b+c; x/y: balloons/popped, birds/flew away, kids/went home, plates/broke, eggs/cracked, candles/burned down, leaves/fell off, cookies/got burnt, seats/were taken, grapes/were eaten, fish/were sold, bees/flew off, guests/left early, pens/ran dry, snowmen/melted, trees/were cut down
- There were {a} {x}. | At first there were {a} {x}. | {n} saw {a} {x}. | {n} counted {a} {x}. | We had {a} {x}.
- {b} {y}. | Then {b} {y}. | {b} of them {y}. | After a while {b} {y}. | Sadly {b} {y}.
- How many {x} are left? | How many remain? | How many are still there? | What remains? | How many {x} stayed? | How many didn't? | And how many are there now?
! from {a} {x} {b} {y}, what remains? | {a} {x} but {b} {y}. how many now | {b} of {a} {x} {y}. how many are left

joined: a+b = now
@ a 2..60; b 2..50; x/y: birds/landed, kids/came to play, cars/drove in, people/joined the line, guests/showed up, ducks/swam over, players/signed up, cats/wandered in, boats/arrived, students/enrolled, bees/flew in, workers/were hired, dogs/ran over
- There were {a} {x}. | At first there were {a} {x}. | {n} saw {a} {x}. | {n} counted {a} {x}.
- {b} more {y}. | Then {b} more {y}. | Another {b} {y}. | Later {b} others {y}.
- How many {x} are there now? | How many are there in all? | How many {x} is that? | What is the number of {x} now? | How many {x} altogether?
! {a} {x} and {b} more {y}. how many now | if there are {a} {x} and {b} more {y}, how many is that in total

togetherjob: a+b = total
@ a 2..70; b 2..70; x/y: berries/picked, shells/found, fish/caught, cans/collected, goals/scored, cups/sold, cookies/baked, trees/planted, letters/wrote, windows/cleaned, photos/took, points/made, cars/washed, books/read, miles/drove, kilometers/walked
- {n} {y} {a} {x}. | {n} {y} {a} {x} last week. | Yesterday {n} {y} {a} {x}.
- {m} {y} {b}. | {m} {y} {b} {x}. | And {m} {y} {b} {x}. | {His} friend {m} {y} {b}.
- How many {x} is that together? | How many {x} did they have in total? | How many did both of them get? | How many {x} between the two of them? | What's their total? | Combined how many {x}?
! {n} {y} {a} {x} and {m} {y} {b}, how many is that in total | {m} {y} {a} {x}, {n} {b} - combined?

morethan: a-b = more
@ b 3..60; c 2..50; a=b+c; x/y: berries/picked, shells/found, fish/caught, goals/scored, cups/sold, cookies/baked, trees/planted, letters/wrote, photos/took, points/made, cars/washed, books/read, miles/drove, votes/got
- {n} {y} {a} {x}. | {n} {y} {a} {x} this week.
- {m} {y} {b}. | {m} {y} only {b} {x}. | And {m} {y} {b} {x}.
- How many more did {n} get? | By how many {x} was {n} ahead? | What's the difference between them? | How many fewer did {m} get? | How many {x} more is that than {m}? | How big is {Ns} lead?
! {n} {y} {a} {x} and {m} {y} {b}, difference? | {a} {x} for {N} and {b} for {m}, who has more and by how many? | {n} got {a} {x} and {m} {b}. how many less for {m}

tall: a-b = height
@ a 120..199; b 2..30
- {n} {is} {a} cm tall. | {n} measured {a} cm. | The height of {N} is {a} cm.
- {m} is {b} cm shorter. | {m} is {b} centimeters shorter than {N}. | {m} is smaller by {b} cm.
- How tall is {m}? | What's the height of {m}? | How many cm does {m} measure? | What is {m}'s height in cm?
! {n} {is} {a} cm tall, {m} is {b} cm shorter. how tall is {m}?

taller: a+b = height
@ a 90..180; b 2..30
- {n} {is} {a} cm tall. | {n} measured {a} cm. | The height of {N} is {a} cm. | Last year {n} {was} {a} cm tall.
- {m} is {b} cm taller. | {m} is {b} centimeters taller than {N}. | {m} stands {b} cm higher.
- How tall is {m}? | What's the height of {m}? | How many cm does {m} measure? | What is {m}'s height in cm?

odometer: a-b = driven
@ b 120..900; c 20..300; a=b+c; x/y: km/kilometers, miles/miles; z: car, van, truck, bike, scooter
- The {z} had {b} {x} before the trip. | The counter showed {b} {x} in the morning. | We started at {b} {x} on the counter.
- After it, it had {a}. | In the evening it showed {a}. | Back home it says {a}. | Now it's {a}.
- How far did we drive? | How many {y} was the trip? | How many {y} is that? | What distance did we drive? | How long was the trip?
! the odometer showed {b} {x} before the trip and {a} after. how far did we go? | {z} went from {b} {x} to {a} {x} on the counter, distance?

tare: a-b = content
@ b 50..400/10; c 50..590/10; a=b+c; x/y: jar/honey, box/sand, bucket/water, bag/rice, crate/apples, bottle/oil, pot/soup, bowl/flour; z: g, grams
- A {x} with {y} weighs {a} {z}. | A {x} full of {y} is {a} {z}.
- The empty {x} weighs {b} {z}. | Empty it weighs {b}. | Without {y} it's {b} {z}.
- How much {y} is in it? | How many grams of {y} are inside? | How heavy is the {y}? | What is the weight of the {y}?
! a {x} weighs {a} {z} with {y} and {b} {z} empty. how much {y} is in it?

rows: a*b = seats
@ a 2..12; b 3..12; x/y/z: rows/chairs/room, rows/seats/bus, shelves/books/room, tables/guests/hall, lanes/cars/road, rows/trees/garden, columns/stamps/page, rooms/beds/hotel, teams/players/league, aisles/carts/store
- There are {a} {x} with {b} {y} each. | The {z} has {a} {x} and {b} {y} in every one. | {a} {x}, {b} {y} in each. | We put {b} {y} in each of the {a} {x}. | {n} set~s up {a} {x} of {b} {y}.
- How many {y} in all? | How many {y} is that? | How many {y} are there? | What is the total? | And all {y} together?
! {a} {x} of {b} {y}, how many {y} | how many {y} are in {a} {x} with {b} in each? | what do {a} {x} with {b} {y} each make in {y}?

perrow: a/b = each
@ b 2..9; c 2..12; a=b*c; x/y/z: rows/chairs/row, tables/guests/table, teams/kids/team, cars/people/car, shelves/books/shelf, tents/scouts/tent, boxes/pens/box, groups/students/group, plates/cookies/plate, cages/birds/cage, bags/apples/bag, folders/photos/folder
- We need to put {a} {y} in {b} {x}. | {a} {y} go into {b} equal {x}. | There are {a} {y} and {b} {x}. All {x} get the same number. | {n} put~s {a} {y} evenly in {b} {x}.
- How many {y} per {z}? | How many in each {z}? | How many {y} go in one {z}? | How many for every {z}?
! {a} {y} in {b} equal {x}, how many per {z} | we have {a} {y} for {b} {x}, how many {y} in one {z}? | how many {y} per {z} if {a} {y} are spread over {b} {x} evenly

howmanygroups: a/b = count
@ b 2..9; c 2..12; a=b*c; x/y: tables/guests, teams/kids, cars/people, tents/scouts, boxes/pens, groups/students, plates/cookies, bags/rolls, vases/roses, pages/stickers, bottles/cups, necklaces/beads, cages/rabbits
- We have {a} {y}. | There are {a} {y}. | {n} {has} to place {a} {y}.
- {b} {y} go in each of the {x}. | The {x} take {b} each. | {He} make~s {x} of {b}. 
- How many {x} is that? | How many {x} do we need? | How many {x} come out of it? | How many {x} can we fill?
! {a} {y} in {x} of {b}, how many {x} | how many {x} for {a} {y} with {b} in each | if {b} {y} go in one, how many {x} do {a} {y} need

leftover: a%b = left
@ b 3..9; c 2..9; d 1..8; a=b*c+d; x/y: kids/candies, friends/cookies, boxes/eggs, children/marbles, players/cards, people/slices, students/pencils, dogs/treats
- {a} {y} are shared equally by {b} {x}. | {n} share~s {a} {y} fairly among {b} {x}. | {b} {x} split {a} {y} equally. | {n} deal~s {a} {y} evenly to {b} {x}.
- How many are left over? | How many {y} are left over? | What is left over? | How many can't be shared? | What's the remainder? | How many {y} remain?
! {a} {y} shared between {b} {x}, how many left over? | {b} {x} share {a} {y}. leftovers? | how many {y} remain when {b} {x} get the same number out of {a}

remainder: a%b = left
@ b 3..9; c 2..9; d 1..8; a=b*c+d; x/y: eggs/cartons, rolls/bags, pens/packs, photos/pages, flowers/bunches, books/boxes, socks/piles, bricks/stacks
- {n} {has} {a} {x}. | There are {a} {x}. | {n} got {a} {x} to pack.
- {He} put~s {b} in each of the {y}. | They go in {y} of {b}. | {b} go into every one of the {y}.
- How many {x} are left over? | How many are left at the end? | What's left over? | How many don't fit into full {y}? | What remains?
! {a} {x} in {y} of {b}. how many left over? | {n} make~s {y} of {b} out of {a} {x}, how many {x} are left over

splitbill: a/b = each
@ b 2..9; c 2..30; a=b*c; x: bill, taxi, pizza, gift, hotel room, dinner, cake, rental car, boat trip, sailing lesson
- The {x} is {$a}. | A {x} comes to {$a}. | The {x} was {a} dollars.
- {b} friends split it equally. | {b} of us share it. | {b} people divide it evenly. | We are {b} people and split it.
- What does each one pay? | How much is it per person? | How much for each? | What's each share? | How much does each person have to put in?
! {b} friends split a {x} of {a} dollars equally, what's the share of each? | {x} {$a}, {b} people. how much per person | split {$a} {b} ways

unit: a/b = price
@ b 2..9; c 2..20; a=b*c; x/y: yogurt/yogurts, battery/batteries, ticket/tickets, soap/soaps, candle/candles, can/cans, egg/eggs, juice/juices, roll/rolls, lightbulb/lightbulbs, kilo/kilos, bus ride/bus rides, lesson/lessons
- A pack of {b} {y} costs {$a}. | {b} {y} are {$a}. | {n} paid {$a} for {b} {y}. | You get {b} {y} for {$a}. | For {$a} the shop gives {b} {y}.
- How much is one {x}? | What does one {x} cost? | How much per {x}? | What's the price of a single {x}? | What's the unit price?
! if a pack of {b} {y} costs {$a} how much is one {x} | {b} {y} for {$a}, price of one? | {a} dollars for {b} {y} is how much for one

priceeach: a*b = cost
@ a 2..12; b 2..30; x/y: stamp/stamps, bus ride/bus rides, lesson/lessons, haircut/haircuts, movie ticket/movie tickets, soda/sodas, burger/burgers, night/nights, song/songs, kilo of cherries/kilos of cherries, sack of rice/sacks of rice, donut/donuts
- One {x} costs {$b}. | A {x} is {$b}. | {y} cost {$b} each. | They charge {$b} per {x}. | {y} are {$b} apiece.
- What do {a} cost? | How much are {a} {y}? | {n} want~s {a} {y}. How much {does} {he} pay? | {n} buy~s {a}. How much is it? | What's the total for {a}?
! {a} {y} at {$b} each, total cost? | how much do {a} {y} cost if one is {$b} | {n} bought {a} {y} for {$b} each. what did {he} pay | price for {a} {y}, {b} dollars each

cents: a*b = cents
@ a 2..9; b 5..95/5; x/y: orange/oranges, stamp/stamps, bun/buns, egg/eggs, pencil/pencils, balloon/balloons, sticker/stickers, gum/gums, copy/copies
- One {x} costs {b} cents. | A {x} is {b} cents. | {y} cost {b} cents each. | {y} are {b}c apiece.
- How many cents are {a}? | {n} take~s {a}. How many cents is that? | What do {a} {y} cost in cents? | How much do {a} {y} cost in cents?
! how much do {a} {y} at {b} cents cost, in cents? | {a} {y}, {b} cents each. how many cents altogether

afford: a:b = count
@ b 2..9; c 2..12; d 1..8; a=b*c+d; x/y: cupcake/cupcakes, comic/comics, burger/burgers, plant/plants, ride/rides, coffee/coffees, game token/game tokens
! a {x} is {$b}. how many can i buy with {$a}? | {n} {has} {$a}. {y} cost {$b} each. how many {y} can {he} buy at most? | how many {y} for {$b} each do you get for {$a}? | with {$a} how many {y} can you afford at {$b} apiece? | {y} are {b} dollars each and {n} {has} {a} dollars, how many full {y} is that

bestfit: a:b = full
@ b 3..9; c 2..12; d 1..8; a=b*c+d; x/y: eggs/cartons, rolls/bags, pens/packs, flowers/bunches, books/boxes, cookies/tins
! {n} {has} {a} {x} and fill~s {y} of {b}. how many full {y}? | how many full {y} of {b} can you make from {a} {x} | {a} {x}, {b} per pack. how many full {y} is that | {b} {x} make one of the {y}. with {a} {x}, how many {y} can be filled completely?

drive: a*b = far
@ a 30..120/5; b 2..9; x/y: km/kilometers, miles/miles; z: car, bus, train, truck, ship, motorbike
- A {z} goes {a} {x} per hour. | A {z} drives {a} {x} an hour. | The {z} does {a} {x} every hour. | {n} drive~s at {a} {x} per hour. | The {z} moves at a speed of {a} {x} per hour.
- How far does it get in {b} hours? | How far is it after {b} hours? | How many {y} in {b} hours? | It drives for {b} hours. How far is that? | What distance is that in {b} hours?
! a {z} goes {a} {x} per hour for {b} hours. how far? | {z} at {a} {x} an hour, {b} hours. distance? | how many {y} does a {z} going {a} {x} per hour make in {b} hours | {b} hours at {a} {x} per hour is how far

drivetime: a/b = hours
@ b 30..120/10; c 2..9; a=b*c; x: km, miles; z: car, bus, train, truck, ship
- The trip is {a} {x}. | {n} {has} to drive {a} {x}. | It is {a} {x} to the coast. | A {z} must go {a} {x}. | Grandma lives {a} {x} away.
- The speed is {b} {x} per hour. | {He} drive~s {b} {x} per hour. | It's {b} {x} every hour.
- How many hours does it take? | How long does it take in hours? | How many hours is the drive? | How long is the trip? | How many hours on the road?
! how long does it take to drive {a} {x} at {b} {x} per hour (hours) | {a} {x} at {b} {x} an hour. how many hours | at {b} {x} per hour how many hours for {a} {x}?

fillup: a/b = time
@ b 2..9; c 3..30; a=b*c; x/y/z: pool/fills/liters, tank/fills/liters, bathtub/fills/liters, barrel/empties/gallons, tub/drains/liters; u/v: minute/minutes, hour/hours
! a {x} {y} at {b} {z} a {u}, how many {v} for {a} {z}? | {a} {z} in the {x}, {b} {z} per {u}. how many {v} does it take? | {b} {z} flow every {u}. how many {v} until it's {a} {z}? | how many {v} does it take to move {a} {z} of water at {b} {z} per {u} | the {x} {y} with {b} {z} each {u}. after how many {v} is that {a} {z}?

lasts: a/b = days
@ b 2..9; c 2..20; a=b*c; w/x/y: the cat/eats/cans of food, the dog/gets/treats, my hamster/eats/seeds, the baby/needs/diapers, our family/uses/eggs, grandpa/takes/pills, the horse/eats/apples, a printer/uses/sheets, the office/drinks/coffee pods
- {w} {x} {b} {y} a day. | {w} {x} {b} {y} every day. | Each day {w} {x} {b} {y}.
- There are {a} left. | We have {a}. | {n} bought {a}. | I have {a} at home. | The pack has {a}.
- How many days will that last? | For how many days is that enough? | How many days do they last? | How long will it last in days? | After how many days is it all gone?
! {a} {y}, {b} a day. how many days will they last | if we use {b} {y} per day, how many days do {a} {y} last

readdays: a/b = days
@ b 2..40/2; c 3..12; a=b*c; x/y: pages/read, words/learn, sums/do, km/walk, miles/run, stickers/collect, meters/dig, euros/save, dollars/put aside, chapters/study, bricks/lay, dresses/sew
! if i {y} {b} {x} a day how many days for {a} {x}? | {n} want~s to {y} {a} {x}, {b} every day. how many days is that? | {a} {x} to {y}, {b} {x} per day. days? | how many days until {n} reach~es {a} {x} with {b} {x} a day | doing {b} {x} daily, how many days does it take to {y} {a} {x} | {b} {x} a day, goal {a} {x}. how many days

daily: a*b = total
@ a 2..30; b 3..12; x/y: pages/read, words/learn, sums/do, km/walk, miles/run, squats/do, glasses of water/drink, euros/save, dollars/earn, calls/make, cups of tea/drink, emails/write, hours/sleep, eggs/eat
! i {y} {a} {x} a day. how many in {b} days | {a} {x} every day for {b} days, total? | {n} {has} to {y} {a} {x} each day for {b} days. how many {x} is that? | if you {y} {a} {x} daily, how many {x} after {b} days? | {b} days, {a} {x} a day. how many {x} | how many {x} will i {y} in {b} days at {a} per day?

perweek: a*7 = total
@ a 2..60; x/y: pages/read, words/learn, km/run, miles/walk, squats/do, glasses of water/drink, euros/save, dollars/make, cups of tea/drink, emails/write, hours/sleep, hours/work, liters/use, calls/make, minutes/practice; fact week=7
! i {y} {a} {x} a day, how many {x} per week is that | {n} {has} to {y} {a} {x} every day. how many {x} in a week? | {a} {x} daily, how many {x} weekly? | how many {x} in 7 days if i {y} {a} each day | {a} {x} a day makes how many {x} a week | if i {y} {a} {x} each night what is that per week | {y} {a} {x} every single day of the week. weekly total?

yearly: a*12 = total
@ a 5..95/5; x: rent, phone bill, gym, internet, insurance, pocket money, water bill, subscription, parking; fact year=12
! my {x} is {$a} a month. how much per year? | {$a} monthly for {x}, how much in a year? | what is a {x} of {a} dollars per month in one year | {n} pay~s {$a} every month for the {x}. how much is that in 12 months? | {x}: {a} dollars each month. yearly cost?

weeksdays: a*7 = days
@ a 2..30; fact week=7
! how many days in {a} weeks | my vacation is {a} weeks long, how many days? | {a} weeks until the party. how many days is that? | {n} {is} away for {a} weeks. days? | the baby is {a} weeks old today, how many days is it old? | its {a} weeks till summer, in days?

daysweeks: a/7 = weeks
@ c 2..20; a=c*7; fact week=7
! how many weeks are {a} days | {a} days until the holidays, how many weeks is that? | {n} {was} gone for {a} days. how many full weeks? | a course takes {a} days. how many weeks is it? | what is {a} days in weeks | {a} days = ? weeks

hoursmin: a*60 = minutes
@ a 2..12; fact hour=60
! how many minutes are in {a} hours | a flight takes {a} hours, how many minutes? | {n} slept {a} hours. in minutes? | the movie night lasted {a} hours. how many minutes is that | {a} hours = how many minutes | i worked {a} hours, whats that in minutes

minhours: a/60 = hours
@ c 2..12; a=c*60; fact hour=60
! how many hours are {a} minutes | a game went on for {a} minutes, how many hours? | {a} minutes of practice is how many hours? | {n} waited {a} minutes. how many hours is that

dozens: a*12 = total
@ a 2..12; x: eggs, rolls, donuts, roses, cookies, muffins, pencils; fact dozen=12
! how many {x} are {a} dozen | i ordered {a} dozen {x}, how many {x} do i get? | {n} buy~s {a} dozen {x} for a party. how many {x} is it? | {a} dozen {x} =? | a dozen {x} times {a}, how many {x}

money: a+b = total
@ a 2..80; b 2..60; x/y: shirt/hat, burger/soda, lamp/rug, book/pen, ticket/snack, coffee/muffin, train ride/taxi, salad/juice, game/controller, shoes/socks
! {x} {$a}, {y} {$b}. what do i pay? | the {x} costs {$a} and the {y} costs {$b}. total? | how much are the {x} for {a} dollars and the {y} for {b} dollars together | {n} paid {a} for the {x} and {b} for the {y}, how much did {he} spend? | what do i pay for the {x} ({$a}) plus the {y} ({$b})

changeback: a-b = change
@ a:20,50,100; b 3..19; x: sandwich, haircut, book, taxi, pizza, scarf, lunch, toy, plant, snack
! i pay with a {a} dollar bill for a {x} that is {$b}, how much change | the {x} is {$b}, {n} give~s {$a}. what do they give back? | change from {$a} for a {$b} {x} | {x} {$b}, i hand over a {$a} note. how much do i get back | {n} {has} {$a} and buy~s a {x} for {$b}. what's left | paid {$a} for a {x}, price was {$b}. change?

thermo: a-b = now
@ b 2..20; c 1..25; a=b+c
- The temperature was {a} degrees at noon. | It was {a} degrees this afternoon. | Yesterday it was {a} degrees. | At lunch the thermometer said {a} degrees.
- It fell by {b}. | At night it dropped {b} degrees. | Now it is {b} degrees colder. | It got {b} degrees cooler. | Today it is {b} degrees less.
- What is it now? | How warm is it now? | What's the temperature? | How many degrees is it? | What does the thermometer show now?
! it was {a} degrees and dropped by {b}. temperature now? | {a} degrees minus {b} degrees at night, how warm is it

warmer: a+b = now
@ b 2..20; a 1..25
- The temperature was {a} degrees in the morning. | It was {a} degrees at dawn. | Yesterday it was {a} degrees. | Early it was only {a} degrees.
- It rose by {b}. | By noon it was {b} degrees warmer. | Today it is {b} degrees warmer. | Then it went up {b} degrees. | The sun added {b} degrees.
- What is it now? | How warm is it now? | What's the temperature? | How many degrees is it? | What does the thermometer show?

tempdiff: a-b = gap
@ b 1..25; c 2..20; a=b+c; x/y: Rome/Oslo, Cairo/Berlin, Miami/Boston, Lima/Quito, inside/outside, here/there, Madrid/Paris, noon/midnight, the kitchen/the cellar
! it's {a} degrees in {x} and {b} in {y}. how much warmer is {x}? | {x} has {a} degrees, {y} {b}. what is the difference? | {x}: {a} degrees, {y}: {b} degrees. how many degrees apart | how much colder is {y} with {b} degrees than {x} with {a}

agegap: a-b = gap
@ b 1..40; c 2..40; a=b+c; x: dad, mom, grandma, aunt, boss, sister, brother, uncle, teacher, cousin
! my {x} is {a} and i'm {b}. how much older is my {x}? | {n} {is} {b} and {his} {x} is {a}, how many years apart? | age difference between {a} and {b}? | {m} is {a} years old, {n} {is} {b}. by how many years is {m} older? | {m} is {a}, {o} is {b}. how many years younger is {o} | how much older is someone who is {a} than someone who is {b}

birthyear: a-b = age
@ b 1930..2010; c 5..70; a=b+c
! {n} {was} born in {b}. how old did {he} turn in {a}? | born {b}, how old in {a}? | my grandma was born in {b}, what age was she in {a} after her birthday? | the house was built in {b}. how old was it in {a}? | how many years from {b} to {a} | a club started in {b}. how many years old was it in {a}

yearlater: a+b = year
@ a 1950..2020; b 3..60
! {n} {was} born in {a}. in what year {was} {he} {b}? | a house from {a} is {b} years old, what year is it? | which year is {b} years after {a}? | the club was founded in {a}. in which year does it turn {b}? | {b} years after {a} is what year

halfleft: a/2 = left
@ c 3..60; a=c*2; x/y: passengers/got off, cookies/were eaten, seats/are taken, birds/flew away, balloons/popped, kids/went home, tickets/were sold, pages/are read; fact half=1/2
! there were {a} {x} and half of them {y}. how many are left? | half of the {a} {x} {y}, how many remain? | {a} {x}, half {y}. how many didn't? | of {a} {x} half {y}. what is left | one half of {a} {x} {y}, how many stayed?

twiceas: a*2 = double
@ a 2..60; x: stickers, fish, goals, shoes, books, cards, coins, plants, votes, cousins; fact twice=2
! {n} {has} {a} {x} and {m} has twice as many, how many is that? | {m} has twice as many {x} as {N}. {n} {has} {a}. how many does {m} have? | what's twice {a} {x} | {n} got {a} {x}, {m} got twice that. how many for {m}?

double: a*2 = double
@ a 2..90; x: price, number of members, pay, amount, score, water bill, size
! the {x} was {a} and doubled. what is it now? | {a} last year, double this year. how much? | a {x} of {a} doubles, so? | if the {x} doubles from {a} what do you get | the {x} is {a} now and will double next month, what will it be?

triple: a*3 = triple
@ a 2..60; x: stickers, fish, goals, books, cards, coins, plants; fact triple=3
! {n} {has} {a} {x} and {m} has triple that. how many does {m} have? | triple of {a} {x}? | {m} has triple the {x} of {N}, who {has} {a}. how many {x}?

halfas: a/2 = half
@ c 2..40; a=c*2; x: stickers, fish, goals, books, cards, coins, plants, points; fact half=1/2
! {n} {has} {a} {x} and {m} has half as many, how many does {m} have? | {m} has half of {Ns} {a} {x}. how many? | {m} got half the {x} that {n} got. {n} got {a}. how many did {m} get? | half as many {x} as {a}, how many

times: a*k = multiple
@ a 2..40; k 3..9; x/y/z: snake/worm/long, tree/bush/tall, whale/seal/heavy, tower/house/high, rope/stick/long; u: m, feet, kg, cm
! a {y} is {a} {u} {z}, a {x} is {k} times as {z}. how many {u}? | the {x} is {k} times as {z} as the {y}. the {y} is {a} {u}. how {z} is the {x} | how {z} is a {x} that is {k} times as {z} as a {y} of {a} {u}? | {y}: {a} {u}. {x}: {k} times as {z}. how {z} is the {x} in {u}

legs: a*4 = legs
@ a 2..30; x: dogs, cows, cats, horses, goats, sheep, pigs, tables, chairs, foxes, lions
! there are {a} {x}, how many legs is that? | how many legs do {a} {x} have | {a} {x} in one place. how many legs? | {a} {x}, 4 legs each. how many legs in all | count the legs of {a} {x} with four legs each
"""

"""Further everyday word problems of one to three sums, in the format of `wider`."""

# ruff: noqa: E501
MORE = """
area: a*b = area
@ a 2..12; b 2..12; x: room, garden, field, wall, rug, yard, kitchen, poster, roof; u/v: m/square meters, feet/square feet, cm/square cm
! what is the area of a {x} that is {a} {u} long and {b} {u} wide? | a {x} is {a} by {b} {u}. how many {v}? | {n} measure~s a {x}: {a} {u} long, {b} {u} wide. area in {v}? | how many {v} is a {x} of {a} {u} x {b} {u} | area of a {a} by {b} {x}?

around4: 4*a = around
@ a 2..60; x: garden, field, room, yard, box, park, table; u: m, feet, cm
! a square {x} has sides of {a} {u}. how long is it once around? | perimeter of a square with side {a}? | each of the 4 sides of a {x} is {a} {u}. how much fence goes around? | a {x} has 4 sides of {a} {u}. perimeter?

evenpieces: a/b = pieces
@ b 2..50; c 2..9; a=b*c; x: rope, ribbon, board, wire, pipe, string, log, hose, sausage; u: cm, m, inches, feet
! a {x} of {a} {u} is cut in {b} {u} pieces. how many pieces? | {n} saw~s a {x} of {a} {u} in pieces of {b} {u}. how many pieces are there? | how many {b} {u} pieces can be cut from a {a} {u} {x} | {x}: {a} {u}. one piece: {b} {u}. number of pieces?

piecelen: a/b = length
@ b 2..9; c 2..40; a=b*c; x: rope, ribbon, board, wire, pipe, string, log, hose, cake; u: cm, m, inches, feet
! a {x} of {a} {u} gets cut into {b} equal pieces. how long is each piece in {u}? | {n} cut~s a {a} {u} {x} into {b} equal parts. length of one part? | {b} equal pieces from {a} {u} of {x}, how long is one | how many {u} is one piece if a {x} of {a} {u} is cut in {b} equal pieces?

metercm: a*100/b = pieces
@ a 2..5; b:10,20,25,50; x: ribbon, rope, board, wire, pipe; fact meter=100
! a {x} of {a} [metres|meters|m] is cut in {b} cm pieces. how many pieces? | how many pieces of {b} cm from {a} m of {x}? | {n} {has} {a} meters of {x} and cut~s pieces of {b} cm each. how many? | {a} m {x}, each piece {b} cm. pieces?

dollarcents: a*100/b = cents
@ b:2,4,5,6,8; t:25,50,75,20,40,150,125,60; c=t*b; d=c/100; a=d*1; x/y: yogurt/yogurts, egg/eggs, roll/rolls, bun/buns, stamp/stamps, pen/pens, orange/oranges, cookie/cookies; fact dollar=100
! a pack of {b} {y} costs {a} dollars. how much is one {x} in cents? | {b} {y} are {a} dollars, how many cents per {x}? | {n} pay~s {a} dollars for {b} {y}. what does one {x} cost in cents | how many cents is one {x} if {b} of them cost {a} dollars

centsbuy: a*100:b = count
@ a 2..9; b:15,30,35,40,45,60,65,70,80,90; x/y: orange/oranges, stamp/stamps, bun/buns, pen/pens, egg/eggs, candy/candies, sticker/stickers; fact dollar=100
! a {x} is {b} cents. how many can i buy with {a} dollars? | {y} cost {b} cents each and {n} {has} {a} dollars. how many {y} can {he} get? | how many {y} at {b} cents do you get for {a} dollars | with {a} dollars, how many {y} for {b} cents each?

halfhours: a*60+30 = minutes
@ a 2..12; fact hour=60; fact half=30
! how many minutes in {a} and a half hours | {a} and a half hours in minutes? | a flight takes {a} and a half hours. how many minutes is it? | {n} slept {a} and a half hours, how many minutes | a film is {a} and a half hours long. minutes?

hourmins: a*60+b = minutes
@ a 2..9; b 5..55/5; fact hour=60
! a film lasts {a} hours and {b} minutes. how many minutes is that? | {a} h {b} min in minutes? | {n} ran for {a} hours and {b} minutes. total minutes? | how many minutes are {a} hours {b} minutes | the drive took {a} hours {b} minutes, in minutes please

workhours: 12-a+b = hours
@ a 5..11; b 1..9; fact noon=12
! {n} began work at {a} in the morning and finished at {b} in the afternoon. how many hours {was} {he} there? | open from {a} am to {b} pm. how many hours? | a shop opens at {a} am and closes at {b} pm. how many hours is it open? | from {a} am until {b} pm is how many hours | school goes from {a} am to {b} pm, hours? | {n} left at {a} am and came back at {b} pm. how many hours {was} {he} away?

worklunch: 12-a+b-1 = hours
@ a 5..11; b 2..9; fact noon=12
! i started at {a} am and finished at {b} pm with an hour lunch. how many hours did i work | work from {a} am to {b} pm with a one hour break. how many hours of work? | {n} work~s from {a} am to {b} pm, minus one hour for lunch. hours? | shift {a} am to {b} pm, 1 hour break, working hours?

endtime: a+b = hour
@ a 1..7; b 2..5; x: movie, game, party, show, class, meeting, concert, flight, match, nap; p: pm, am
! {x} starts at {a} {p} and lasts {b} hours. when does it end? just the hour | a {x} of {b} hours begins at {a} {p}. at what hour is it over? | {b} hour {x} starting at {a} {p}, ends at what hour? | the {x} begins at {a} {p} and takes {b} hours. what hour does it finish? | what hour is it {b} hours after {a} {p}?

starttime: a-b = hour
@ b 2..5; c 1..6; a=b+c; x: movie, game, party, show, class, meeting, concert, flight; p: pm, am
! a {b} hour {x} ended at {a} {p}. at what hour did it start? | the {x} lasted {b} hours and was over at {a} {p}. when did it begin? just the hour | {x} over at {a} {p} after {b} hours, starting hour? | what hour was it {b} hours before {a} {p}

howlong: a-b = hours
@ b 1..7; c 2..5; a=b+c; x: movie, game, party, show, class, meeting, concert, flight; p: pm, am
! the {x} starts at {b} {p} and ends at {a} {p}. how many hours? | from {b} {p} to {a} {p}, how many hours is the {x}? | {x} {b} {p} until {a} {p}. hours? | how long is a {x} from {b} to {a} {p}, in hours

pastten: a+b-60 = minutes
@ a 10..55/5; b 20..55/5; x: flight, train, bus, class, call; h/g: 9/10, 7/8, 3/4, 10/11, 5/6, 6/7; fact hour=60
! a {x} leaves at {h}:{a} and takes {b} minutes. how many minutes past {g} does it arrive? | the {x} starts at {h}:{a} and lasts {b} minutes. how many minutes after {g} is it over? | {b} minutes after {h}:{a} is how many minutes past {g}

mins: a+b = minutes
@ a 2..50; b 2..50; x/y: bus/walk, train/bike, cooking/eating, math/reading, shower/breakfast, warm up/run, video/quiz
! {a} minutes of {x} and {b} minutes of {y}, how many minutes? | the {x} takes {a} minutes and the {y} {b}. how long in all? | {n} need~s {a} minutes for the {x} and {b} for the {y}. total time in minutes? | {x} {a} min, {y} {b} min. sum?

percentof: a/d = part
@ q:50,25,20,10; t=100; d=t/q; e 2..30; a=d*e; fact {q}%=1/{d}; x: dollar paycheck, students, euros, eggs, seats, pages, voters, trees, kg of rice, liters
! what is {q}% of {a}? | what is {q}% of my {a} {x} | {q} percent of {a} {x} is how many? | {n} save~s {q}% of {$a}. how much is that? | how much is {q}% of {a} {x} | {q}% off {$a}, how many dollars do i save?

pctpassed: a*100/b = percent
@ b:10,20,25,50; a 2..9; x/y/z: students/passed/exam, shots/went in/game, seeds/grew/pot, emails/were spam/inbox, votes/were yes/ballot, eggs/broke/box, days/were rainy/month
! {a} of {b} {x} {y}. what percent is that? | out of {b} {x} {a} {y}, how many percent? | {a} out of {b} {x} {y}. percentage? | what percent is {a} of {b}? | there were {b} {x} and {a} {y}, what's that in percent

thirdof: a/k = part
@ k 3..5; e 2..30; a=k*e; x/y: pages/read, eggs/used, dollars/saved, apples/eaten, students/sick, km/done, tickets/sold, liters/gone
! what is {1/k} of {a} {x}? | {1/k} of {a} {x} are {y}. how many is that? | {n} {has} {a} {x} and {1/k} are {y}, how many are {y}? | {1/k} of the {a} {x}, how many

spendrest: a-a/k = spent
@ k 3..5; e 2..40; a=k*e; x: allowance, paycheck, pocket money, prize, bonus
! if i save {1/k} of my {a} dollar {x}, how much do i spend? | {n} give~s away {1/k} of a {$a} {x}. how much stays? | {n} save~s {1/k} of {$a} and spend~s the rest. how much is spent? | a {x} of {$a}, {1/k} goes to taxes, what's left

rowspieces: a*b/2 = half
@ a 2..6; c 2..6; b=c+c; x/y: chocolate box/pieces, shelf/jars, tray/eggs, sheet/stamps, wall/tiles, board/squares; fact half=1/2
! a {x} has {a} rows with {b} {y}. half of them are gone. how many {y} are left? | {a} rows of {b} {y} and half are used. how many {y} is that? | half of {a} rows with {b} {y} each, how many?

rowsthird: a*b-a*b/k = left
@ a 2..6; k 3..4; c 1..4; b=c*k; x/y: chocolate box/pieces, shelf/jars, tray/eggs, sheet/stamps, wall/tiles
! a {x} has {a} rows with {b} {y}. {1/k} of them are gone. how many {y} are left? | {a} rows of {b} {y}, {1/k} are used. {y} left?

sumgap: (a-b)/2 = smaller
@ c 2..40; b 1..20; d=c+c; a=d+b; x: dolls, marbles, cards, points, books, goals, euros, fish
! {n} {has} {b} more {x} than {m} and together they have {a}. how many does {m} have? | together {n} and {m} have {a} {x}. {n} {has} {b} more. how many has {m}? | {a} {x} in all, {n} {has} {b} more than {m}. {m}'s {x}? | two kids have {a} {x}, one has {b} more. how many has the one with fewer

sumgapbig: (a+b)/2 = bigger
@ c 2..40; b 1..20; d=c+c; a=d+b; x: dolls, marbles, cards, points, books, goals, euros, fish
! {n} {has} {b} more {x} than {m} and together they have {a}. how many {does} {n} have? | {a} {x} in all, {m} has {b} fewer than {N}. how many {does} {n} have | two kids have {a} {x}, one has {b} more. how many has the one with more?

tensfives: a*10+b*5 = dollars
@ a 2..9; b 2..9; fact ten=10; fact five=5
! i got {a} tens and {b} fives in my wallet how many dollars is that | {a} ten dollar bills and {b} five dollar bills, how much? | {n} {has} {a} tens and {b} fives. how much money? | how many dollars are {a} tens and {b} fives

twenties: a*20+b = dollars
@ a 2..9; b 2..19; fact twenty=20
! {a} twenty dollar bills and {b} singles, how much money? | {n} {has} {a} twenties and {b} single dollars. how much is it? | {a} twenties and {b} dollars more, sum?

drunk: a-b*c = missing
@ b 2..6; c:200,250,300,100,150,50; d:100,200,250,400,500; t=b*c; a=t+d; x/y/z: glasses/ml/drink, cups/ml/pour, laps/m/run, bottles/ml/fill, rounds/m/walk
! {n} did {b} {x} of {c} {y}. how many {y} more to reach {a} {y}? | goal: {z} {a} {y}. done: {b} {x} of {c} {y}. how many {y} to go? | {b} {x} with {c} {y} each, how many {y} are missing to {a}? | i want to {z} {a} {y} and did {b} {x} of {c} {y}, how much more

drunk2: b*c = total
@ b 2..9; c 20..500/10; x/y: glasses/ml, cups/ml, laps/m, bottles/ml, rounds/m, scoops/g, bags/g, portions/g
! {n} had {b} {x} of {c} {y}. how many {y} is that? | {b} {x}, {c} {y} each. total {y}? | how many {y} are {b} {x} of {c} {y}

fewermin: a-b = less
@ b 3..60; c 2..40; a=b+c; x: run, drive, test, walk, shower, call, lap, meeting; u: minutes, seconds
! last week the {x} took {n} {a} {u}, now only {b}. how many {u} faster? | a {x} took {a} {u} before and takes {b} now. how much time is saved? | from {a} {u} to {b} {u} for the {x}, how many {u} less

passmark: a-b = short
@ b 10..60; c 2..30; a=b+c; x: points, votes, signatures, meters, cm, pounds
! you need {a} {x} to pass. {n} {has} {b}. how many short? | {n} got {b} {x}, {a} are required. how many {x} were missing? | {a} {x} needed, {b} reached. by how many did {n} miss it

spread: a-b = range
@ b 5..60; c 2..60; a=b+c ; y/z: first/second
! the {y} one has {a} points and the {z} {b}. how many points between them? | {a} points for the {y} place, {b} for the {z}. gap? | the {y} weighs {a} kg and the {z} {b} kg. how many kg apart?

rideleft: a*b = far
@ a 3..40; b 2..7; x/y: km/bikes, miles/runs, laps/swims, meters/crawls; u/v: day/days, hour/hours, minute/minutes
! {m} {y} {a} {x} in one {u}. how many {x} in {b} {v}? | {m} {y} {a} {x} each {u}. after {b} {v}? | {a} {x} per {u} for {b} {v}, how far? | {b} {v} at {a} {x} a {u}, total {x}

onlyrest: a-b-c = rest
@ b 2..30; c 2..30; d 2..40; t=b+c; a=t+d; x/y/z/w: balls/red/blue/green, kids/walk/bike/take the bus, pets/cats/dogs/fish, cars/black/white/gray, books/novels/comics/cookbooks, coins/gold/silver/copper, days/sunny/rainy/cloudy, shirts/small/large/medium
! of {a} {x} {b} {y}, {c} {z}, the rest {w}. how many {w}? | {a} {x}: {b} {y}, {c} {z}, others {w}. how many {w}? | out of {a} {x}, {b} {y} and {c} {z}. the rest is {w}, how many? | there are {a} {x}. {b} {y}, {c} {z}, and all the others {w}. number of {w}?

bagmore: a+b*c = total
@ a 2..50; b 2..9; c 3..12; x/y: boxes/pens, bags/apples, packs/cards, cartons/eggs, sheets/stickers, crates/bottles, sets/stamps
! {n} {has} {a} {y} and get~s {b} {x} with {c} {y} each. how many {y} now? | {a} {y} plus {b} {x} of {c} {y}. total? | {b} new {x} of {c} {y} come to the {a} {y} {n} already {has}. how many {y}? | {n} had {a} {y}, then bought {b} {x} of {c}. how many {y} does that make

giveeach: a/b+c = now
@ b 2..9; d 2..15; a=b*d; c 2..20; x: candies, cards, stickers, marbles, cookies, shells
! {b} kids share {a} {x} equally. one of them, {m}, already had {c}. how many {x} does {m} have now? | {a} {x} are split evenly by {b} friends and {m} gets {c} extra. how many for {m}? | {m} gets an equal part of {a} {x} ({b} people) plus {c} more. how many {x} has {m}

eachleft: a/b-c = left
@ b 2..9; d 6..20; a=b*d; c 2..5; x/y: candies/eats, cards/loses, stickers/uses, marbles/gives away, cookies/eats, dollars/spends
! {b} kids share {a} {x} equally. one of them, {m}, {y} {c}. how many {x} does {m} have left? | {a} {x} split by {b}, then {m} {y} {c} of the share. left for {m}? | {m} gets an equal part of {a} {x} with {b} people in all and {y} {c}. how many {x} now

doubleplus: a*2+b = total
@ a 2..60; b 2..30; x: stickers, fish, goals, books, cards, coins, points; fact twice=2
! {m} has {b} more than twice the {a} {x} of {N}. how many {x} does {m} have? | {n} {has} {a} {x}. {m} has twice as many plus {b}. how many for {m}? | twice {a} {x} and then {b} more, how many

doubleminus: a*2-b = total
@ a 8..60; b 2..12; x: stickers, fish, goals, books, cards, coins, points; fact twice=2
! {m} has {b} less than twice the {a} {x} of {N}. how many {x} does {m} have? | {n} {has} {a} {x}. {m} has twice as many minus {b}. how many for {m}? | {a} {x} doubled, then {b} get lost. how many {x}?

coldwarm: a-b+c = now
@ b 2..15; d 2..15; a=b+d; c 2..20
! it was {a} degrees, fell by {b} at night and rose by {c} in the morning. temperature now? | {a} degrees, then {b} colder, then {c} warmer. how warm is it? | the temperature dropped {b} degrees from {a} and later went up {c}. what is it now? | {a} degrees at 6, {b} colder at midnight, then {c} warmer at noon. degrees now

warmcold: a+b-c = now
@ a 5..25; b 2..15; c 2..7
! it was {a} degrees, rose by {b} until noon and fell by {c} at night. temperature now? | {a} degrees, then {b} warmer, then {c} colder. how warm is it? | the temperature went up {b} degrees from {a} and later dropped {c}. what is it now?

chicks: a-b+c = now
@ a 10..60; b 2..9; c 2..15; x/y/z: sheep/sold/lambs, cows/sold/calves, hens/eaten by a fox/chicks, goats/sold/kids, pigs/sold/piglets, dogs/given away/puppies, cats/adopted/kittens, horses/sold/foals
! a farm has {a} {x}, {b} of them {y}, {c} {z} born. {x} now? | {m}'s farm: {a} {x}, {b} {y}, {c} {z} born. how many animals now? | {a} {x} minus {b} {y} and {c} new {z}, how many animals? | {b} of {a} {x} are {y} and then {c} {z} are born. how many in all now

twobuses: a*b-c*d = more
@ a 4..9; b 6..12; c 2..6; d 2..6; x/y: boxes/eggs, bags/apples, packs/cards, shelves/books, jars/nuts, bunches/grapes
! {n} {has} {a} {x} of {b} {y}, {m} has {c} {x} of {d}. how many more {y} {does} {n} have? | {a} {x} with {b} {y} against {c} {x} with {d} {y}, difference in {y}? | how many {y} more are {a} {x} of {b} than {c} {x} of {d}

readtwo: a-b*c-d = left
@ b 5..20; c 2..5; e 10..60; d 3..20; t=b*c; u=t+d; a=u+e; x/y: book/pages, trip/km, puzzle/pieces, wall/bricks, song list/songs, field/rows
! a {x} has {a} {y}. {n} did {b} a day for {c} days and then {d} more. how many {y} are left? | {a} {y} in a {x}, {c} days of {b} each and {d} extra. {y} to go? | {n} finished {b} {y} on each of {c} days, plus {d} today. the {x} has {a} {y}, how many left

earnboth: (a+b)*c = pay
@ a 5..30; b 5..30; c 2..9; u/v: hour/hours, day/days, week/weeks; x/y/z: earns/dollars/make, saves/euros/save, reads/pages/read, packs/boxes/pack, runs/km/run
! {m} {x} {a} {y} a {u} and {o} {b}. how many {y} do they {z} together in {c} {v}? | {m}: {a} {y} per {u}, {o}: {b} {y} per {u}. both in {c} {v}? | together in {c} {v}: {m} {x} {a} {y} each {u}, {o} {x} {b}. how many {y}

earnmore: (a-b)*c = more
@ b 5..30; d 2..12; a=b+d; c 2..9; u/v: hour/hours, day/days, week/weeks; x/y: earns/dollars, saves/euros, reads/pages, packs/boxes, runs/km
! {m} {x} {a} {y} a {u} and {o} {b}. how many more {y} is it for {m} after {c} {v}? | {m}: {a} {y} per {u}, {o}: {b} {y} per {u}. difference after {c} {v}? | by how many {y} is {m} ahead after {c} {v} with {a} {y} a {u} against {b}

afterhalf: a/2-b = left
@ c 8..50; a=c+c; b 2..7; x/y/z: passengers/got off/left later, cookies/were eaten/fell down, birds/flew away/followed, tickets/were sold/got lost, balloons/popped/flew off, kids/went home/were picked up; fact half=1/2
! there were {a} {x}. half of them {y}, then {b} more {z}. how many are left? | {a} {x}, half {y} and {b} {z}. what's left? | half of {a} {x} {y}. of the others {b} {z}. how many {x} remain

afterhalfplus: a/2+b = now
@ c 3..50; a=c+c; b 2..30; x/y/z: passengers/got off/got on, cookies/were eaten/were baked, birds/flew away/came, tickets/were sold/were printed, kids/went home/arrived, seats/were removed/were added; fact half=1/2
! there were {a} {x}. half of them {y}, then {b} {z}. how many are there now? | {a} {x}, half {y}, {b} new ones {z}. {x} now? | half of {a} {x} {y} and {b} more {z}. how many

crates: a*b/c = each
@ c 2..6; d 2..9; a=c*d; b 2..9; x/y/z: bags/candies/kids, boxes/pens/students, packs/cards/players, trays/rolls/guests, cartons/eggs/cakes, bunches/bananas/monkeys
! {a} {x} with {b} {y} each are shared equally by {c} {z}. how many {y} for each? | {n} {has} {a} {x} of {b} {y} for {c} {z}. {y} per head? | {c} {z} split {a} {x} of {b} {y}. how many {y} does each get

repack: a*b/c = groups
@ c 2..6; d 2..9; a=c*d; b 2..9; x/y/z: bags/candies/jars, boxes/pens/cups, packs/cards/piles, trays/rolls/baskets, cartons/eggs/bowls, crates/apples/buckets
! the {y} from {a} {x} of {b} are put in {z} of {c}. how many {z}? | {a} {x} with {b} {y} each get repacked, {c} {y} in each of the {z}. how many {z} are there? | {m} empties {a} {x} of {b} {y} into {z} of {c}. number of {z}

odobig: a-b = driven
@ b 1000..20000/10; c 10..90/10; a=b+c; x: km, miles
! the odometer showed {b} {x} before and {a} after. how far did we drive? | counter before: {b}, after: {a}. how many {x}? | from {b} {x} to {a} {x}, how far is it

nieces: a*b = kids
@ a 2..9; b 2..9; x/y/z: brothers/kids/nieces and nephews, uncles/kids/cousins, sisters/daughters/nieces, friends/dogs/dogs, cats/kittens/kittens, hens/chicks/chicks, aunts/sons/cousins
! i have {a} {x} and each of them has {b} {y}. how many {z} is that? | {n} {has} {a} {x} with {b} {y} each, how many {z}? | each of my {a} {x} has {b} {y}. number of {z}?

monthdays: a*30 = total
@ a 2..20; x/y: hours/burns, pages/prints, km/drives, cups/makes, liters/uses, eggs/lays; fact month=30
! it {y} {a} {x} a day. how many {x} in april (30 days)? | {a} {x} per day, how many in a month of 30 days? | a machine {y} {a} {x} daily. {x} in june with its 30 days? | in 30 days, how many {x} is it at {a} a day

minuteseach: a/b = each
@ b 2..9; c 2..15; a=b*c; x: exercises, pages, chores, questions, songs, students, dogs, laps
! {n} {has} {a} minutes for {b} {x}. how many minutes for each? | {a} minutes, {b} {x}, equal time. minutes for one? | {b} {x} took {a} minutes. how long did one take on average?

heavier: a*b = weight
@ a 2..12; b 2..40; x: sacks, boxes, bricks, dogs, suitcases, tires, melons, kids, stones; u: kg, pounds, grams
! one of {a} equal {x} weighs {b} {u}. how heavy are they all together? | {a} {x}, {b} {u} each, what do they weigh? | how many {u} are {a} {x} of {b} {u}? | {n} {has} {a} {x} of {b} {u} each. how many {u} is that?

votes: a-b-c = third
@ b 5..40; c 5..40; d 3..40; t=b+c; a=t+d
! {a} people voted. {b} for {m}, {c} for {o}, the others for {N}. how many for {N}? | of {a} votes {m} got {b} and {o} {c}. how many are left for a third one? | {a} votes, {b} yes, {c} no, the rest blank. how many blank?

socks: a*2 = socks
@ a 2..60; x/y: pairs of socks/socks, pairs of shoes/shoes, pairs of gloves/gloves, pairs of twins/kids, couples/people
! {a} {x}, how many {y} is that? | {n} count~s {a} {x}. how many {y}? | how many single {y} are in {a} {x}

fives: a*5 = dollars
@ a 2..40; x/y: five dollar bills/dollars, nickels/cents, hands/fingers, five point shots/points
! {n} {has} {a} {x}. how many {y} is that? | {a} {x} make how many {y}? | how many {y} in {a} {x}

quarters: a*25 = cents
@ a 2..20; x: quarters
! {n} {has} {a} quarters (25 cents each). how many cents? | how many cents are {a} quarters of 25 cents | {a} coins of 25 cents, how many cents is that?

emptyseats: a-b = empty
@ b 10..60; c 2..40; a=b+c; x/y: seats/people, beds/patients, hooks/coats, parking spots/cars, chairs/guests, desks/students, lockers/swimmers, cages/birds
! {a} {x} and {b} {y}. how many {x} stay empty? | there are {a} {x} but just {b} {y} came, empty {x}? | {b} {y} take one of the {a} {x} each. how many {x} are free? | how many {x} are free with {a} {x} and {b} {y}

toofew: a-b = missing
@ b 10..60; c 2..40; a=b+c; x/y: people/chairs, students/books, guests/plates, kids/helmets, runners/medals, cats/bowls, letters/stamps
! {a} {x} but only {b} {y}. how many {y} are missing? | we have {b} {y} for {a} {x}, how many more {y} do we need? | every one of {a} {x} needs one of the {y}, there are {b}. how many are missing?

twotrips: a+b = far
@ a 5..90; b 5..90; x/y/z: km/to the lake/to the city, miles/to Rome/to Pisa, m/north/east, km/by bus/by train, steps/up/down
! {n} went {a} {x} {y} and then {b} {x} {z}. how far in all? | {a} {x} {y}, {b} {x} {z}, total {x}? | first {a} {x} {y}, later {b} {x} {z}. how many {x} altogether

speedcalc: a/b = speed
@ b 2..9; c 10..90/5; a=b*c; x: km, miles; z: car, bus, train, bike, boat, truck
! a {z} drove {a} {x} in {b} hours. how fast was it? | {a} {x} in {b} hours, what's the speed in {x} per hour? | the {z} took {b} hours for {a} {x}. average speed? | how many {x} per hour is {a} {x} in {b} hours | {n} made {a} {x} in {b} hours, how many {x} each hour?

hourwage: a/b = wage
@ b 2..9; c 8..40; a=b*c
! {n} got {$a} for {b} hours of work. how much per hour? | {$a} for {b} hours, hourly pay? | {b} hours, {$a} in total. what is it for one hour? | what does {n} get per hour if {b} hours pay {$a}

coffeeweek: a*b*7 = total
@ a 2..6; b 2..6; x/y: cups/dollars, rides/dollars, snacks/euros, pills/cents; fact week=7
! {n} buy~s {a} {x} a day for {b} {y} each. how many {y} per week? | {a} {x} daily at {b} {y}, cost for a week in {y}? | {b} {y} each, {a} {x} every day. weekly cost?

unitbetter: a/b-c = cheaper
@ b 2..9; d 3..15; a=b*d; c 2..9; x/y: can/cans, pen/pens, roll/rolls, ticket/tickets
! at one shop {b} {y} cost {$a}, at another each {x} is {$c} cheaper. what's one {x} there? | {b} {y} cost {$a}. with a coupon each is {$c} cheaper. price of one {x} now? | {$a} for {b} {y}, minus {$c} on each. how much is one {x}?

ageparent: a*k-b = ago
@ a 5..12; k 3..5; b 2..9
! {n} {is} {a} and {m} is {k} times as old. how old was {m} {b} years ago? | {m} is {k} times as old as {n}, who {is} {a}. {m}'s age {b} years ago? | {b} years ago, how old was {m} if {m} is {k} times {a} now

agepar2: a*k+b = later
@ a 3..15; k 2..5; b 2..12
! {n} {is} {a} and {m} is {k} times as old. how old will {m} be in {b} years? | {m} is {k} times as old as {n}, who {is} {a}. {m}'s age in {b} years? | in {b} years, how old will {m} be if {m} is {k} times {a} now
"""

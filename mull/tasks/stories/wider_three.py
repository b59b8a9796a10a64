"""Everyday word problems of three sums, in the format of `wider`."""

# ruff: noqa: E501
THREE = """
families: a*b+c*d = cost
@ a 2..9; b 3..20; c 2..9; d 2..12; y/u/v: adults/kids/zoo, grown-ups/children/museum, adults/kids/cafe, adults/students/pool, members/guests/theater, teens/kids/fair
! one ticket is {$b} for {y} and {$d} for {u}. what do {a} {y} and {c} {u} pay? | {a} {y} pay {$b} each and {c} {u} pay {$d} each. total? | at the {v} {y} pay {$b} and {u} {$d}. {a} {y} and {c} {u} go. how much? | {v}: {$b} for {y}, {$d} for {u}. how much for {a} {y} and {c} {u} | how much do {a} {y} ({$b} each) and {c} {u} ({$d} each) pay in the {v}?

twoprices: a*b+c*d = cost
@ a 2..9; b 2..20; c 2..9; d 2..12; x/y: pizzas/drinks, shirts/socks, books/pens, coffees/muffins, apples/pears, plates/cups, tables/chairs, burgers/fries, roses/tulips, stamps/cards
! {a} {x} for {$b} each and {c} {y} for {$d} each. how much in total? | {n} buy~s {a} {x} at {$b} and {c} {y} at {$d}. what's the bill? | {x} are {$b}, {y} are {$d}. price of {a} {x} and {c} {y}? | what do {a} {x} and {c} {y} cost if {x} are {$b} and {y} {$d} apiece | {n} sold {a} {x} at {$b} each and {c} {y} at {$d} each. how much money came in?

bigchange: a-b*c-d = change
@ b 2..5; c 2..9; d 2..15; e 1..20; t=b*c; u=t+d; a=u+e; x/y: coffees/muffin, tickets/program, tacos/soda, notebooks/pen, beers/pretzel, apples/melon, plants/pot, stamps/card, burgers/shake, batteries/lamp
! {n} {has} {$a}. {He} buy~s {b} {x} at {$c} each and a {y} for {$d}. how much change {does} {he} get? | {$a}, {b} {x} for {$c} each, one {y} for {$d}. what's left? | {n} pay~s with {$a} for {b} {x} ({$c} each) and a {y} ({$d}). change? | how much is left of {$a} after {b} {x} at {$c} and a {y} at {$d} | with {$a} {n} went shopping: {b} {x}, {$c} each, and a {y} for {$d}. how much money is left?

legs2: a*4+b*2 = legs
@ a 2..30; b 2..30; x/y: cows/chickens, horses/ducks, dogs/birds, sheep/geese, cats/parrots, goats/hens, pigs/turkeys, rabbits/owls
! a farmer has {a} {x} and {b} {y}. how many legs altogether? | {a} {x} and {b} {y}, legs? | how many legs do {a} {x} plus {b} {y} have | there are {a} {x} and {b} {y} in the yard. count all legs. how many? | {n} count~s legs: {a} {x}, {b} {y}. how many legs?

snail: (a-b)*c = up
@ b 2..5; d 2..7; a=b+d; c 3..9; x: snail, frog, worm, beetle, climber, kitten; u: m, feet, meters, steps
! a {x} climbs {a} {u} per day and slips back {b} {u} every night. how many {u} up after {c} days and nights? | each day a {x} goes up {a} {u} and slides down {b} {u}. how high after {c} full days? | a {x} gains {a} {u} and loses {b} {u} a day. where is it after {c} days, in {u}? | up {a} {u} by day, down {b} {u} by night, {c} days and nights. how far is the {x}

saveminus: a*b-c = left
@ a 2..30; b 3..12; c 2..25; x: game, book, ticket, jacket, gift, scooter; y: week, month, day
! {n} saved {$a} per {y} for {b} {y}s, then bought a {x} for {$c}. what {does} {he} have left? | {$a} a {y} for {b} {y}s minus a {x} for {$c}. left? | after saving {$a} every {y} for {b} {y}s, {n} spend~s {$c} on a {x}. how much is left | how much is left from {b} {y}s of {$a} after paying {$c} for a {x}?

snacks: (a-b)/c = each
@ c 2..9; d 2..12; t=c*d; b 2..30; a=t+b; x/y: candies/kids, euros/friends, cookies/children, stickers/students, apples/horses, treats/dogs, cards/players, dollars/sisters
! {n} {has} {a} {x}, keep~s {b} and share~s the rest equally among {c} {y}. how many each? | {a} {x}, {b} are gone, the rest is split by {c} {y}. how many for each? | after {b} of {a} {x} are gone, {c} {y} share the others evenly. what does each get | {c} {y} share what is left of {a} {x} once {b} are taken out. each gets?

pool: (a+b)/c = each
@ c 2..9; d 3..15; t=c*d; b 2..12; a=t-b; x: marbles, candies, cards, dollars, coins, berries, stickers, shells
! {n} {has} {a} {x} and {m} has {b}. they put them together and share equally among {c} people. how many for each? | {a} {x} and {b} {x} are mixed and split {c} ways. how many in each part? | {n} bring~s {a} {x}, {m} {b}, and {c} kids share them all. how many each | {a}+{b} {x} for {c} people, equal shares?

workday: (a-b)*c = hours
@ b:2,3; d 3..7; a=b+d; c 2..7
! {n} {is} at work {a} hours a day with {b} hours of break. how many hours of work in {c} days? | a day at school is {a} hours, {b} of them are breaks. how many hours of class in {c} days? | {a} hours a day minus {b} hours of break, {c} days. hours worked?

weekboth: (a+b)*7 = total
@ a 2..30; b 2..30; x/y/z: minutes/running/reading, cups/coffee/tea, km/mornings/evenings, pages/English/French, pills/pink/white, dollars/lunch/bus, minutes/yoga/piano; fact week=7
! every day {n} do~es {a} {x} of {y} and {b} {x} of {z}. how many {x} per week? | {a} {x} of {y} plus {b} of {z} daily, how many {x} a week? | in a week, how many {x} are {a} for {y} and {b} for {z} each day | daily {a} {x} ({y}) and {b} {x} ({z}). weekly total?

rowsleft: a*b-c+d = now
@ a 2..9; b 5..12; c 2..9; d 2..20; x/y/u/v: boxes/crayons/loses/finds, shelves/books/lends out/gets back, bags/apples/eats/buys, packs/cards/trades away/wins, trays/rolls/sells/bakes, crates/bottles/breaks/orders
! {m} has {a} {x} of {b} {y} and {u} {c} {y}. then {m} {v} {d}. how many {y} now? | {a} {x} with {b} {y} each. {m} {u} {c} and {v} {d}. {y} now? | {m} starts with {a} {x} of {b} {y}, {u} {c}, later {v} {d} more. how many {y} does {m} have

bakery: a*b-c-d = left
@ a 3..9; b 6..24; c 2..15; d 1..10; x/y: trays/rolls, boxes/donuts, bags/apples, cartons/eggs, sheets/cookies, crates/oranges, packs/cards, buckets/shells
! {n} {has} {a} {x} of {b} {y}. {c} are sold and {d} are eaten. how many {y} are left? | {a} {x}, {b} {y} each. {c} go to {m}, {d} to {o}. {y} left? | {a} {x} with {b} {y} in each, {c} are bad and {d} get lost. how many good {y} remain | from {a} {x} of {b} {y} {n} give~s {c} to {m} and {d} to {o}. how many {does} {he} keep?

scores: (a+b+c)/3 = average
@ d 14..80; e 1..12; a=d-e; f 1..12; g=d+d; b=d+f; h=d+g; i=h-a; c=i-b; x: goals, points, degrees, runs, minutes, laps, km, pages
! what is the average of {a}, {b} and {c}? | three numbers of {x}: {a}, {b}, {c}. average? | {n} got {a}, {b} and {c} {x}. what's the mean? | {a} {x} on Monday, {b} on Tuesday and {c} on Wednesday, average per day? | mean of {a} {b} {c}

tank: a-b*c+d = now
@ b 2..12; c 2..6; e 10..60; t=b*c; a=t+e; d 2..30; x/y/u/z: tank/liters/loses/hour, barrel/gallons/leaks/day, pantry/cans/loses/day, wallet/dollars/loses/day, pile/logs/loses/night, sack/kg/loses/week
! a {x} has {a} {y}. it {u} {b} {y} each {z}. after {c} {z}s {d} {y} are added. how many {y} now? | {a} {y}, minus {b} per {z} for {c} {z}s, then plus {d}. how many {y} | the {x} held {a} {y} and {u} {b} every {z} for {c} {z}s, then {n} add~s {d}. what's in it?

missingdays: (a-b)/c = days
@ c 2..9; d 2..12; t=c*d; b 2..40; a=t+b; x/y: bike/week, phone/month, guitar/week, trip/month, tent/week, skateboard/week, laptop/month
! a {x} costs {$a}. {n} {has} {$b} and save~s {$c} per {y}. after how many {y}s can {he} buy it? | {n} want~s a {x} for {$a}, {has} {$b}, save~s {$c} a {y}. how many {y}s? | {$b} saved, {$c} more every {y}, goal {$a} for a {x}. how many {y}s does it take | how many {y}s until a {x} for {$a} with {$b} now and {$c} each {y}

brothers: a*b+a = kids
@ a 2..9; b 2..9
! each of {m}'s {a} friends brings {b} kids. how many people come, friends and kids? | {a} parents come and each brings {b} kids. how many people in all? | {a} hens walk in front, each with {b} chicks. how many birds in all? | {a} teachers and {b} students for every teacher. how many people?

speedtwo: a*b+c*d = far
@ a 30..110/10; b 2..5; c 30..110/10; d 2..5; x/y: car/km, bus/miles, train/km, truck/miles, van/km
! a {x} goes {a} {y} per hour for {b} hours and then {c} {y} per hour for {d} hours. how far in all? | {b} hours at {a} {y} an hour, then {d} hours at {c}. how many {y}? | first {b} hours with {a} {y} per hour, after that {d} hours with {c} {y} per hour. distance of the {x}?

twicethree: a+a*2+b = total
@ a 2..40; b 2..40; x: stickers, fish, goals, books, points, shells, votes; fact twice=2
! {n} {has} {a} {x}, {m} has twice as many and {o} has {b}. how many in all? | {m} got twice as many {x} as {N}, who got {a}. {o} got {b}. total? | {a} {x} for {N}, double for {m}, {b} for {o}. all together?

chairsmore: a*b-c*d = free
@ a 4..9; b 5..12; c 2..6; d 2..6; x/y/z: tables/seats/families, rows/chairs/groups, buses/places/classes
! we have {a} {x} with {b} {y} each. {c} {z} of {d} people come. how many {y} stay empty? | {a} {x} of {b} {y}, taken by {c} {z} of {d}. free {y}? | how many {y} are free when {c} {z} with {d} people each sit at {a} {x} with {b} {y}

stairs: a+b+b+b = level
@ a 2..40; b 2..12; x/y: pages/read, km/run, words/learn, dollars/save, laps/swim, push-ups/do, pieces/sell
! {n} want~s to {y} {a} {x} on Monday and each day {b} {x} more than the day before. how many {x} on Thursday? | on day one it's {a} {x}, every day {b} more. how many {x} on day four? | {a} {x} on Monday, {b} more each day. what about Thursday? | start at {a} {x}, add {b} every day. how many {x} on the fourth day

monthfix: a*b+c = total
@ a 5..40; b 3..12; c 5..60; x: phone plan, gym, internet, course, club, storage room
! a {x} costs {$a} a month plus {$c} once at the start. how much for {b} months? | {x}: {$c} sign up fee and {$a} per month, {b} months. total? | what does {n} pay for {b} months of {x} at {$a} monthly and a fee of {$c}

teamsleft: (a+b)%c = left
@ c 3..9; d 2..9; e 1..8; t=c*d; s=t+e; b 2..9; a=s-b; x/y: boys/girls, cats/dogs, adults/kids, red cards/blue cards
! {a} {x} and {b} {y} make groups of {c}. how many are left over? | {a} {x} plus {b} {y} are put in groups of {c}. how many don't fit in a full group? | with {a} {x} and {b} {y} in teams of {c}, how many are left without a team

groupsmix: a*b+c-d = now
@ a 2..9; b 3..12; c 2..15; d 2..15; x/y: boxes/crayons, bags/apples, packs/cards, trays/rolls, cartons/eggs, crates/bottles, rows/plants, jars/buttons
! {m} has {a} {x} with {b} {y} each and {c} loose ones. then {d} get lost. how many {y} are left? | {a} {x} of {b} {y} plus {c}, minus {d}. how many {y}? | {n} bought {a} {x} of {b} {y}, got {c} more from {m} and used {d}. how many {y} remain? | there were {a} {x} with {b} {y} each. {c} {y} were added and {d} taken out. {y} now?

shopday: (a-b)*c-d = profit
@ b 2..9; e 2..9; a=b+e; c 3..20; d 2..12; x/y: lemonades/table, shirts/stand, cakes/oven, bracelets/string, toys/booth, plants/pots, candles/wax
! {n} buy~s {x} for {$b} and sell~s them for {$a} each. {He} sold {c} and paid {$d} for the {y}. profit? | each of the {x} costs {$b} to make and sells for {$a}. {c} are sold, the {y} costs {$d}. how much profit is it? | bought {c} {x} at {$b} each, sold all at {$a} each, {$d} for the {y}. how much is earned

twojobs: a*b+c*d = pay
@ a 8..30; b 2..9; c 8..30; d 2..9; x/y: a cafe/a shop, the bakery/the garage, one job/another one, the library/a farm, babysitting/tutoring
! {n} work~s {b} hours at {x} for {$a} an hour and {d} hours at {y} for {$c} an hour. how much money in all? | {b} hours for {$a} each hour ({x}) and {d} hours for {$c} each hour ({y}). total pay? | {x} pays {$a} an hour, {y} {$c}. {n} did {b} hours of the first and {d} of the second. how much is that?

classes: a+b+c-d = here
@ a 10..30; b 10..30; c 10..30; d 2..15; x/y: students/sick, kids/absent, players/injured, workers/on vacation, guests/late, books/missing, cars/sold, cows/sold
! three groups have {a}, {b} and {c} {x}. {d} of them are {y}. how many are not? | {a}, {b} and {c} {x}, {d} are {y} today. how many remain? | one hall has {a} {x}, another {b}, the last {c}. in all {d} are {y}. how many {x} are left?

sharebill: (a+b+c)/d = each
@ d 2..5; e 8..20; t=d*e; a 2..5; b 2..5; f=a+b; c=t-f; x/y/z: pizza/drinks/tip, gas/food/parking, room/breakfast/taxi, tickets/popcorn/bus, rent/water/internet, flowers/card/gift
! {d} friends split the cost: {x} {$c}, {y} {$a}, {z} {$b}. how much for each? | {x} for {$c}, {y} for {$a} and {z} for {$b}, paid by {d} people equally. how much per person? | we are {d}. {x} was {$c}, {y} {$a}, {z} {$b}. what does each of us pay?

twodays: a+a*2-b = left
@ a 4..40; b 2..11; x/y/z: berries/picked/eat, shells/found/lose, fish/caught/give away, cookies/baked/eat, photos/took/delete, apples/gathered/sell; fact twice=2
! {n} {y} {a} {x} on Monday and twice as many on Tuesday, then they {z} {b}. how many {x} are left? | {a} {x}, the next day twice that, then minus {b}. how many {x} in all? | {m} {y} {a} {x}, {o} twice as many. they {z} {b}. {x} left?

kmday: a*b+c*b = total
@ a 2..15; b 2..7; c 2..15; x/y/z: km/runs/bikes, pages/reads/writes, minutes/sings/dances, dollars/saves/spends, hours/works/studies, words/learns/repeats
! {m} {y} {a} {x} a day and {z} {c} {x} a day. how many {x} in {b} days, both together? | each day {a} {x} in the morning and {c} {x} at night for {b} days, total {x}? | for {b} days {m} {y} {a} {x} daily and {z} {c} {x} daily. sum of the {x}?

seatsprice: a*b*c = money
@ a 2..9; b 3..9; c 2..9; x/y: rows/seats, tables/chairs, buses/seats, rooms/beds, boxes/pens, packs/cards
! {a} {x} with {b} {y} each, every one of the {y} costs {$c}. how much for all? | all {y} are sold: {a} {x} of {b} {y} at {$c} each. how much money? | one of the {y} is {$c}. what do {a} {x} with {b} {y} each bring?

budgetleft: a*b-c*d = left
@ a 6..20; b 4..9; c 2..6; d 2..6; x/y: hours/tickets, weeks/books, days/lunches, jobs/games, shifts/shirts
! {n} earned {$a} in each of {b} {x} and bought {c} {y} for {$d} each. how much is left? | {b} {x} with {$a} each, then {c} {y} at {$d}. what's left? | after {b} {x} for {$a} each, {n} pay~s {$d} for each of {c} {y}. how much money remains?

tripback: a*2*b+c = total
@ a 3..20; b 2..6; c 2..20; x/y: km/work, miles/school, minutes/the gym, km/grandma, miles/the lake
! it's {a} {x} to {y}. {n} go~es there and back on {b} days and then {c} {x} extra. how many {x} in all? | {a} {x} one way to {y}, there and back {b} times, plus {c} {x}. total? | {b} round trips to {y} ({a} {x} each way) and {c} {x} more, how many {x}?

discmany: (a-b)*c+d = cost
@ b 2..5; e 3..15; a=b+e; c 2..8; d 2..12; x: shirts, tickets, books, pizzas, plants, hats, meals
! {x} cost {$a}, with the coupon {$b} less each. {n} buy~s {c} and pay~s {$d} for shipping. how much in total? | {c} {x} at {$a}, minus {$b} on each, plus {$d} delivery. bill? | with {$b} off each of the {c} {x} at {$a} and {$d} for delivery, what's the total

pagesgoal: (a-b*c)/d = each
@ b 5..20; c 2..6; d 2..6; e 3..15; t=b*c; f=d*e; a=t+f; x/y: book/pages, trip/km, wall/bricks, list/words, puzzle/pieces
! a {x} has {a} {y}. {n} did {b} {y} a day for {c} days. the rest must be done in {d} days. how many {y} a day? | {a} {y}, {c} days with {b} each, the others equally over {d} days. how many per day? | after {c} days of {b} {y}, what is left of {a} {y} is split over {d} days. {y} per day?
"""

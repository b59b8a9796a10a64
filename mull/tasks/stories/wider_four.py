"""More contents and sentence orders for word problems of one sum, in the format of `wider`."""

# ruff: noqa: E501
FOUR = """
kinds: a+b = total
@ a 2..40; b 2..40; x/y/z/w: cats/dogs/pets/at home, roses/tulips/flowers/in the vase, apples/pears/pieces of fruit/in the bowl, cows/horses/animals/on the farm, boys/girls/children/in the choir, spoons/forks/pieces of cutlery/in the drawer, cars/trucks/vehicles/in the lot, lions/tigers/big cats/in the zoo, men/women/adults/in the room, comics/novels/books/in the bag, trumpets/drums/instruments/in the band, oaks/pines/trees/in the park, pens/crayons/things to write with/on the desk, sharks/rays/fish/in the tank, dolls/trains/toys/in the box, chairs/sofas/places to sit/in the hall, robots/drones/machines/in the lab, knights/archers/soldiers/in the castle
- {n} {has} {a} {x} and {b} {y}. | There are {a} {x} and {b} {y} {w}. | {n} see~s {a} {x} and {b} {y} {w}. | We've got {a} {x} plus {b} {y}. | {n} counted {a} {x} and also {b} {y}. | {a} {x} and {b} {y} are {w}.
- How many {z} are there? | How many {z} is that? | How many {z} [in all|altogether|in total|all together]? | What's the total number of {z}? | How many {z} are there {w}? | Count the {z}. How many?
! how many {z} are {a} {x} and {b} {y} | {a} {x}, {b} {y}. how many {z}? | i have {a} {x} and {b} {y}, how many {z} do i have | What is the number of {z} if there are {a} {x} and {b} {y} {w}?

oneof: a-b = rest
@ b 2..60; c 2..50; a=b+c; x/y/z/w: pets/cats/dogs/at home, children/boys/girls/in the choir, flowers/roses/tulips/in the vase, coins/silver/gold/in the chest, socks/black/white/in the drawer, students/young/old/in the course, tickets/for adults/for kids/on sale, animals/cows/horses/on the farm, balls/red/blue/in the bag, candies/sweet/sour/in the jar, workers/on the day shift/on the night shift/in the plant, players/on the field/on the bench/in the squad, rooms/upstairs/downstairs/in the hotel, cookies/with nuts/without nuts/in the tin, cars/electric/not electric/in the garage
- There are {a} {x} {w}. | {n} count~s {a} {x} {w}. | All in all {a} {x} are {w}. | Of {x} we have {a} {w}. | There's a total of {a} {x}.
- {b} of them are {y} and the others are {z}. | {b} are {y}, the rest {z}. | {b} are {y} and all the others are {z}.
- How many are {z}? | How many {z}? | So how many are {z}? | How many of them are {z}? | What's the number of those that are {z}?
! {a} {x}, {b} {y}, the rest {z}. how many {z} | among {a} {x} {b} are {y} and the rest {z}. How many are {z}?

inaone: a*b = total
@ a 2..60; b 2..12; x/y/z: players/team/teams, slices/pizza/pizzas, strings/guitar/guitars, minutes/lesson/lessons, cards/deck/decks, petals/flower/flowers, pages/chapter/chapters, seats/row/rows, buttons/shirt/shirts, beds/room/rooms, windows/house/houses, steps/floor/floors, grams/spoon/spoons, passengers/cabin/cabins, teeth/zipper/zippers, tea bags/box/boxes, matches/matchbox/matchboxes, stamps/sheet/sheets, questions/test/tests, songs/album/albums, photos/roll of film/rolls of film, children/class/classes, tentacles/squid/squids, heads/dragon/dragons, lessons/week/weeks, sheets/pad/pads, pearls/necklace/necklaces
- There are {a} {x} in a {y}. | A {y} has {a} {x}. | Each {y} has {a} {x}. | One {y} has {a} {x}. | Every {y} has {a} {x}. | In each {y} there are {a} {x}. | {a} {x} make one {y}.
- How many {x} are in {b} {z}? | How many {x} in {b} {z}? | How many {x} do {b} {z} have? | How many {x} are there in {b} {z}? | How many {x} have {b} {z}? | How many {x} is that for {b} {z}? | {b} {z} have how many {x}?
! a {y} has {a} {x}, how many {x} have {b} {z} | {a} {x} per {y}, {b} {z}. total? | {b} {z}, {a} {x} each | if each {y} has {a} {x}, how many {x} do {b} {z} have? | {a} {x} in each {y}. {b} {z}. How many {x}?

duration: a*b = time
@ a 2..45; b 2..20; x/y/z: wash/plate/plates, paint/door/doors, bake/pizza/pizzas, solve/puzzle/puzzles, iron/shirt/shirts, fold/paper crane/paper cranes, write/letter/letters, plant/tree/trees, pack/box/boxes, clean/window/windows, repair/bike/bikes, knit/sock/socks, draw/picture/pictures, grade/test/tests, print/poster/posters, build/birdhouse/birdhouses, peel/potato/potatoes, run/lap/laps, cut/hedge/hedges, record/song/songs; u: minutes, minutes, hours, days
- It takes {a} {u} to {x} one {y}. | {n} need~s {a} {u} to {x} a {y}. | To {x} one {y} takes {a} {u}. | {n} can {x} one {y} in {a} {u}. | For each {y} {n} need~s {a} {u}.
- How many {u} for {b} {z}? | How many {u} does it take to {x} {b} {z}? | How long do {b} {z} take, in {u}? | How many {u} are needed for {b} {z}? | How long for {b} of them (in {u})?
! one {y} takes {a} {u}, how long do {b} {z} take? | {a} {u} per {y}, {b} {z}, how many {u} | how many {u} to {x} {b} {z} if one takes {a}?

doneby: a/b = time
@ b 2..9; c 2..12; a=b*c; x/y: wash/plates, paint/doors, bake/pizzas, solve/puzzles, iron/shirts, write/letters, plant/trees, pack/boxes, clean/windows, repair/bikes, knit/scarves, draw/pictures, grade/tests, build/birdhouses, peel/potatoes, make/sandwiches, sew/dresses, sort/parcels, lay/bricks, type/pages; u: hour, day, minute, week
- {n} can {x} {b} {y} [in one|per|in a] {u}. | {n} {has} time to {x} {b} {y} [every|each|a] {u}. | [Every|Each] {u} {n} manage~s to {x} {b} {y}.
- How many {u}s for {a} {y}? | How many {u}s {does} {he} need to {x} {a} {y}? | How long does it take {him} to {x} {a} {y}, in {u}s? | In how many {u}s will {a} {y} be done? | There are {a} {y} to {x}. How many {u}s is that?
! {b} {y} per {u}, {a} {y} to do. how many {u}s? | how many {u}s to {x} {a} {y} at {b} each {u}

thatis: a-b = other
@ b 2..30; c 2..60; a=b+c; x: toy cars, books, stamps, cousins, fish, posters, pens, badges, points, video games, euros, rabbits, plants, shirts, medals, followers, chickens, hats
- {n} {has} {a} {x}. | {n} own~s {a} {x}. | {n} {has} got {a} {x}. | {n} {has} collected {a} {x}.
- That is {b} more than {m}. | That's {b} more than {m} has. | This is {b} more than {m} has. | These are {b} more than {m} has. | That makes {b} more than what {m} has. | {m} has {b} fewer.
- How many {x} has {m} got? | How many {x} does {m} have? | How many does {m} have? | How many has {m}? | And {m}, how many {x}? | What about {m}?
! {n} {has} {a} {x}, {b} more than {m}. how many does {m} have? | {n} {has} {a} {x}, which is {b} more than {m}. How many {x} has {m}? | With {a} {x} {n} {has} {b} more than {m}. how many for {m}?

thatisless: a+b = other
@ a 2..60; b 2..30; x: toy cars, books, stamps, cousins, fish, posters, pens, badges, points, video games, euros, rabbits, plants, shirts, medals, followers, chickens, hats
- {n} {has} {a} {x}. | {n} own~s {a} {x}. | {n} {has} got {a} {x}. | {n} {has} collected {a} {x}.
- That is {b} [less|fewer] than {m}. | That's {b} [less|fewer] than {m} has. | This is {b} fewer than {m} has. | {m} has {b} more. | {m} has {b} more than that. | {m} has {b} {x} more.
- How many {x} has {m} got? | How many {x} does {m} have? | How many does {m} have? | How many has {m}? | And {m}, how many {x}? | What about {m}?
! {n} {has} {a} {x}, {b} [less|fewer] than {m}. how many does {m} have? | {n} {has} {a} {x}, which is {b} fewer than {m}. How many {x} has {m}?

lessthan: a-b = other
@ b 2..40; c 2..99; a=b+c; x: yen, euros, dollars, points, stamps, books, kilos, friends, pages, goals, coins, dolls, likes, sheep, pencils, crowns, rupees, steps, medals
- {m} has {b} {x} [less|fewer] than {o}. | {m} has {b} [less|fewer] {x} than {o}. | {m} got {b} {x} less than {o}. | Compared to {o}, {m} has {b} {x} less.
- {o} has {a} {x}. | {o} has {a}. | {o} got {a} {x}. | {o}, who is my friend, has {a} {x}. | {o} owns {a} {x}.
- How many {x} does {m} have? | How many {x} has {m} got? | How many {x} are {m}'s? | What does {m} have? | How many does {m} have?
! {m} has {b} {x} less than {o}, who has {a}. how many does {m} have? | {o} {a} {x}, {m} {b} less. {m}?

morethanrev: a+b = other
@ a 2..99; b 2..40; x: yen, euros, dollars, points, stamps, books, kilos, friends, pages, goals, coins, dolls, likes, sheep
- {m} has {b} {x} more than {o}. | {m} has {b} more {x} than {o}. | {m} got {b} {x} more than {o}. | Compared to {o}, {m} has {b} {x} more.
- {o} has {a} {x}. | {o} has {a}. | {o} got {a} {x}. | {o}, who is my friend, has {a} {x}. | {o} owns {a} {x}.
- How many {x} does {m} have? | How many {x} has {m} got? | How many {x} are {m}'s? | What does {m} have? | How many does {m} have?
! {m} has {b} {x} more than {o}, who has {a}. how many does {m} have? | {o} {a} {x}, {m} {b} more. {m}?

higher: a+b = other
@ a 5..120; b 2..40; x/y: score/higher, speed/higher, weight/more, salary in euros/higher, age/more, house number/higher, rent in dollars/higher, pulse/higher, distance in km/more, result/better, best jump in cm/more, bid/higher, grade in points/better
- {m}'s {x} is {a}. | {m} has a {x} of {a}. | The {x} of {m} is {a}. | {m}'s {x}: {a}.
- {o}'s {x} is {b} {y}. | {o}'s is {b} {y}. | {o} has {b} more. | The {x} of {o} is {b} {y} than that. | {o}'s {x} is {b} {y} than {m}'s.
- What is {o}'s {x}? | What's {o}'s {x}? | What is the {x} of {o}? | What {x} does {o} have? | How much is {o}'s {x}?
! {m}'s {x} is {a}, {o}'s {b} {y}. what's {o}'s?

lower: a-b = other
@ b 2..40; c 3..120; a=b+c; x/y: score/lower, speed/lower, weight/less, salary in euros/lower, age/less, house number/lower, rent in dollars/lower, pulse/lower, distance in km/less, result/worse, best jump in cm/less, bid/lower, grade in points/worse
- {m}'s {x} is {a}. | {m} has a {x} of {a}. | The {x} of {m} is {a}. | {m}'s {x}: {a}.
- {o}'s {x} is {b} {y}. | {o}'s is {b} {y}. | {o} has {b} less. | The {x} of {o} is {b} {y} than that. | {o}'s {x} is {b} {y} than {m}'s.
- What is {o}'s {x}? | What's {o}'s {x}? | What is the {x} of {o}? | What {x} does {o} have? | How much is {o}'s {x}?
! {m}'s {x} is {a}, {o}'s {b} {y}. what's {o}'s?

partner: a-b = other
@ b 2..60; c 2..60; a=b+c; x/y: berries/pick, cookies/bake, fish/catch, goals/score, pages/read, cars/wash, shells/find, tickets/sell, photos/take, letters/write, trees/plant, points/score, cans/collect, euros/earn, hours/work, dishes/wash, km/drive, songs/sing
- {m} and {o} have {a} {x} [together|in total|in all]. | Together {m} and {o} have {a} {x}. | {m} and {o} share {a} {x}. | The {x} of {m} and {o} make {a} together. | {m} and {o} got {a} {x} as a team.
- {m} has {b}. | {b} are {m}'s. | {b} of them are from {m}. | {m} has {b} of them. | Of those, {b} belong to {m}.
- How many did {o} {y}? | How many are {o}'s? | How many are from {o}? | How many {x} does {o} have? | How many {x} belong to {o}? | And {o}?
! {m} and {o} have {a} {x} together, {m} {b}. how many for {o}? | together {a} {x}, {m} has {b}. what about {o}

partnerdid: a-b = other
@ b 2..60; c 2..60; a=b+c; x/y/z: berries/pick/picked, cookies/bake/baked, fish/catch/caught, goals/score/scored, pages/read/read, cars/wash/washed, shells/find/found, tickets/sell/sold, photos/take/took, letters/write/wrote, trees/plant/planted, cans/collect/collected, euros/earn/earned, hours/work/worked, dishes/wash/washed, kilometers/drive/drove, songs/sing/sang, masks/make/made
- {m} and {o} {z} {a} {x} [together|in total|in all|altogether]. | Together {m} and {o} {z} {a} {x}. | {m} {z} {x} with {o}, {a} in total. | As a team, {m} and {o} {z} {a} {x}.
- {m} {z} {b}. | {m} {z} {b} of them. | {b} of them {m} {z} alone. | {m} {z} {b} {x}. | It was {m} who {z} {b}.
- How many did {o} {y}? | How many {x} did {o} {y}? | So how many did {o} {y}? | How many were {z} by {o}?
! {m} and {o} {z} {a} {x} together, {m} {z} {b}. how many did {o} {y} | {a} {x} together, {m} {z} {b}. and {o}?

notdone: a-b = rest
@ b 2..70; c 2..60; a=b+c; x/y/z/w: rolls/sold/baker/made, tickets/sold/club/printed, parcels/delivered/postman/had, letters/mailed/clerk/wrote, trees/watered/gardener/planted, cars/washed/worker/got, songs/played/band/wrote, tests/graded/teacher/had, bikes/rented/shop/had, dishes/washed/cook/used, rooms/cleaned/maid/had, orders/shipped/store/got, patients/seen/doctor/had, books/read/student/borrowed, eggs/used/cook/had, photos/printed/artist/took, phones/repaired/shop/received, questions/answered/student/got, boxes/unpacked/family/brought, shirts/ironed/tailor/had
- A {z} {w} {a} {x}. | The {z} {w} {a} {x}. | {a} {x} had to be {y}. | There were {a} {x}. | There were {a} {x} to be {y}.
- {b} were {y}. | {b} of them were {y}. | Only {b} were {y}. | Until now {b} have been {y}. | By noon {b} were {y}.
- How many weren't {y}? | How many were not {y}? | How many {x} were not {y}? | How many haven't been {y}? | How many {x} have not been {y} yet? | How many are still not {y}?
! {a} {x}, {b} {y}. how many weren't | {b} of {a} {x} were {y}, how many were not?

vanish: a-b = gone
@ b 2..60; c 2..40; a=b+c; x/y: fish/caught, cookies/eaten, birds/scared away, books/borrowed, tickets/sold, sheep/sold, balloons/popped, apples/picked, cars/rented, eggs/broken, seats/taken, files/deleted, trees/cut down, rolls/sold, bottles/opened, cakes/sold, cows/moved, candles/used, stickers/lost, pages/torn out
- There were {a} {x}. | We had {a} {x} at first. | In the morning there were {a} {x}. | {n} started with {a} {x}. | At the start it was {a} {x}.
- Some were {y} and now there are {b}. | Some were {y} and {b} are left. | Some of them were {y}. {b} remain. | Now only {b} are left because some were {y}. | A few got {y} and now it's {b}.
- How many were {y}? | How many {x} were {y}? | So how many got {y}? | How many {x} must have been {y}?
! {a} {x}, some {y}, {b} left. how many were {y}? | there were {a} {x}, now {b}, the others were {y}. how many were {y}

grew: a-b = added
@ b 2..60; c 2..40; a=b+c; x/y/z: followers/yesterday/today, members/last year/this year, fish/in spring/now, kg of paper/last year/this year, points/before lunch/after lunch, visitors/on Monday/on Tuesday, pupils/last year/this year, plants/in May/in June, customers/last week/this week, stamps/a month ago/now, tourists/in winter/in summer, cows/ten years back/now, subscribers/in June/in July, trees/before/now
- {z} there are {a} {x}, {y} there were {b}. | There were {b} {x} {y} and {a} {z}. | It was {b} {x} {y}. {z} it is {a}. | {b} {x} {y}, {a} {x} {z}.
- How many more is that? | How much more is it? | How many more {x} are there {z}? | By how much did the number grow? | What is the increase?
! {b} {x} {y} and {a} {z}, how many more? | from {b} {x} to {a}. how many more is it

inyears: a+b = age
@ a 3..70; b 2..30
! {n} {is} {a} years old. How old will {he} be in {b} years? | I'm {a} now. How old will I be in {b} years? | {m} is {a}. what age is {m} in {b} years? | What will my age be {b} years from now if I'm {a}? | {m} turned {a} today. How old is {m} {b} years later? | my dog is {a}, how old in {b} years | I will be how old in {b} years? I am {a}. | {b} years ago {m} was {a}. How old is {m} now? | {b} years ago {n} {was} {a} years old. how old {is} {he} today?

agoyears: a-b = age
@ b 2..30; c 3..60; a=b+c
! I am {a} years old. How old was I {b} years ago? | {n} {is} {a} now. How old {was} {he} {b} years ago? | {m} is {a}. what was {m}'s age {b} years ago? | {b} years ago, how old was {m}, who is {a} now? | {m} will be {a} in {b} years. How old is {m} now? | In {b} years {n} will be {a}. how old {is} {he} today? | my mom turned {a}, how old was she {b} years back | {m} is {a} and has lived here for {b} years. How old was {m} at the start?

needseats: a/b = groups
@ b 2..12; c 2..12; a=b*c; x/y/z: students/groups/make, children/teams/form, soldiers/rows/form, players/teams/make, dancers/circles/form, books/stacks/are put in, pencils/bundles/are tied in, cards/piles/are put in, flowers/bunches/are tied in, people/lines/stand in, eggs/boxes/are packed in, chairs/rows/are put in, apples/bags/come in, tourists/groups/walk in, cookies/packs/come in
- There are {a} {x}. | In our class there are {a} {x}. | {n} count~s {a} {x}. | We are talking about {a} {x}. | {a} {x} are here.
- They {z} {y} of {b}. | All of them {z} {y} of {b}. | The {x} {z} {y} of {b}. | They {z} {y} with {b} in each.
- How many {y} are there? | How many {y} is that? | How many {y} do they make? | How many {y} do we get? | What's the number of {y}?
! {a} {x} in {y} of {b}. how many {y} | how many {y} of {b} can {a} {x} make? | {a} {x} {z} {y} of {b}, how many {y} is it

perperson: a/b = each
@ b 2..12; c 2..30; a=b*c; x/y/z: grapes/friends/friend, euros/brothers/brother, cookies/kids/kid, flowers/vases/vase, cards/players/player, bones/dogs/dog, gold coins/pirates/pirate, tasks/workers/worker, carrots/rabbits/rabbit, balloons/children/child, bananas/monkeys/monkey
- {b} {y} share {a} {x} [equally|evenly|fairly]. | There are {a} {x} for {b} {y}. | {a} {x} are [split|divided|shared] [equally|evenly] among {b} {y}. | {n} {has} {a} {x} for {b} {y} and every {z} gets the same number.
- How many {x} does each {z} get? | How many {x} for each {z}? | How many {x} per {z}? | How many does every {z} get? | How many {x} is it per {z}? | How many {x} for one {z}?
! {a} {x}, {b} {y}. how many {x} per {z} | how many {x} for each of {b} {y} if there are {a} | {a} {x} shared by {b} {y} =

buyable: a/b = count
@ b 2..20; c 2..12; a=b*c; x/y: candy/candies, comic/comics, ride/rides, stamp/stamps, sticker/stickers, balloon/balloons, marble/marbles, sandwich/sandwiches, goldfish/goldfish, magazine/magazines, bus ticket/bus tickets, lollipop/lollipops, postcard/postcards, rose/roses, tomato plant/tomato plants, token/tokens; u: cents, dollars, euros, pesos, pounds
- A {x} costs {b} {u}. | {y} cost {b} {u} each. | One {x} is {b} {u}. | The price of a {x} is {b} {u}. | The {y} are {b} {u} a piece.
- How many {y} can I buy [with|for] {a} {u}? | {n} {has} {a} {u}. How many {y} can {he} buy? | How many can {n} get for {a} {u}? | {n} spend~s {a} {u} on {y}. How many {does} {he} get?
! with {b} {u} per {x}, how many {y} can i buy with {a} {u}? | {a} {u}, {b} {u} per {x}. how many? | i have {a} {u} and want {y} for {b} {u} each, how many can i get

priceof: a*b = cost
@ a 2..12; b 2..60; x/y: pencil/pencils, kilo of apples/kilos of apples, ticket/tickets, T-shirt/T-shirts, liter of paint/liters of paint, student ticket/student tickets, guest room/guest rooms, kids menu/kids menus, meter of cloth/meters of cloth, pizza/pizzas, bouquet/bouquets, piano lesson/piano lessons, night at the hotel/nights at the hotel, parking hour/parking hours, bag of cement/bags of cement, goldfish/goldfish, ride/rides, chair/chairs; u: cents, dollars, euros, pesos, yen
- One {x} costs {b} {u}. | It costs {b} {u} per {x}. | The price is {b} {u} per {x}. | For each {x} you pay {b} {u}. | A {x} costs {b} {u}.
- What do {a} {y} cost? | What is the price of {a} {y}? | There are {a} {y}. What is the total [cost|price]? | How much is it for {a} {y}? | How many {u} are {a} {y}? | What is the cost for {a} {y}?
! what is the price of {a} {y} if one {x} costs {b} {u}? | {a} {y}, {b} {u} each. total price | {b} {u} per {x}, {a} {y}, cost? | if one {x} is {b} {u}, how much are {a} {y}

oneprice: a/b = price
@ b 2..12; c 2..40; a=b*c; x/y: pencil/pencils, kilo of apples/kilos of apples, ticket/tickets, T-shirt/T-shirts, pizza/pizzas, chair/chairs, rose/roses, plate/plates, lamp/lamps, key ring/key rings, notebook/notebooks, coffee/coffees, ball/balls; u: dollars, euros, pounds, cents
- {a} {u} is the price of {b} {y}. | {b} {y} cost {a} {u}. | {n} paid {a} {u} for {b} {y}. | {b} equal {y} cost {a} {u} in total. | {b} of the {y} cost {a} {u} together.
- What does one {x} cost? | How much is one {x}? | What is the price of one {x}? | How much for a single {x}? | How many {u} is each {x}?
! if {b} {y} cost {a} {u}, what does one {x} cost? | {b} {y} = {a} {u}. one {x}?

workers: a*b = days
@ a 2..9; b 2..12; x/y/z: painters/painter/paint a house, workers/worker/build a wall, gardeners/gardener/dig a pond, cooks/cook/prepare a feast, pumps/pump/empty a pool, elves/elf/wrap the gifts, men/man/repair a road, women/woman/harvest a field, students/student/clean the school, robots/robot/build a car, machines/machine/do a job, kids/kid/pick the apples; u: days, hours, weeks
! {a} {x} {z} in {b} {u}. How many {u} would one {y} need? | {a} {x} need {b} {u} to {z}. How long does one {y} need alone, in {u}? | It takes {a} {x} {b} {u} to {z}. How many {u} does it take a single {y}? | if {a} {x} can {z} in {b} {u}, how many {u} for 1 {y} | How many {u} would it take one {y} to {z} when {a} {x} take {b} {u}?

workersdown: a/b = days
@ b 2..6; c 2..9; a=b*c; x/y/z: painters/painter/paint a house, workers/worker/build a wall, gardeners/gardener/dig a pond, cooks/cook/prepare a feast, pumps/pump/empty a pool, men/man/repair a road, students/student/clean the school, robots/robot/build a car, machines/machine/do a job, kids/kid/pick the apples; u: days, hours, weeks
! One {y} needs {a} {u} to {z}. How many {u} do {b} {x} need? | It takes one {y} {a} {u} to {z}. How long do {b} {x} need together, in {u}? | a single {y} can {z} in {a} {u}, how many {u} for {b} {x}

dozenless: 12-a = left
@ a 2..11; x/y: eggs/broke, eggs/cracked, rolls/ate, donuts/ate, roses/gave away, pencils/lost, cookies/dropped, muffins/sold, oranges/squeezed, buns/burned, candles/used; fact dozen=12
- {n} bought a dozen {x}. | {n} had a dozen {x}. | There were a dozen {x}. | {n} got a dozen {x}.
- {n} {y} {a}. | {He} {y} {a} of them. | {He} {y} {a} on the way home.
- How many {x} are left? | How many {x} {does} {he} have now? | How many are still there? | What is left? | How many remain?
! a dozen {x}, {a} are gone. how many left | {n} {y} {a} of a dozen {x}. how many are left? | a dozen {x} minus {a}?

nightsweek: a*7 = total
@ a 2..30; x/y/z: hours/sleep/a night, minutes/read/every evening, hours/work/a day, glasses/drink/daily, km/cycle/each day, cups of tea/drink/a day, pages/write/per day, minutes/meditate/every morning, steps/climb/daily, dollars/spend/each day, eggs/use/every day, hours/play/each day, lines/type/daily; fact week=7
- {n} {y}~s {a} {x} {z}. | {n} usually {y}~s {a} {x} {z}. | On average {n} {y}~s {a} {x} {z}.
- How many {x} {does} {he} {y} in a week? | How many {x} in a week? | How many {x} per week? | How many {x} is that in one week? | What does it make in a week?
! how many {x} in a week if {n} {y}~s {a} {z}? | {a} {x} {z}, so how many a week

permonth: a*30 = total
@ a 2..30; x/y: robots/a factory makes, loaves/a bakery bakes, cars/a garage repairs, letters/the office sends, visitors/a museum has, pizzas/the cook bakes, calls/the doctor gets, liters/a cow gives, eggs/the farm collects, games/the shop sells, orders/a website gets, bottles/the bar uses
! {y} {a} {x} per day. How many in 30 days? | {y} {a} {x} every day. how many {x} in a month of 30 days? | {a} {x} a day, {y} how many in 30 days | In 30 days, how many {x} is it if {y} {a} {x} daily?

rating: a-b = wrong
@ a 10..60/5; b 2..9; x/y/z: questions/right/wrong, tasks/solved/unsolved, shots/in/missed, words/spelled right/misspelled, problems/correct/false, throws/hits/misses, spins/wins/losses
! Out of {a} {x}, {b} were {z}. How many were {y}? | out of {a} {x} {b} were {z}, the rest {y}. how many {y}? | {a} {x}, {b} {z}. how many {y} | {n} did {a} {x} and {b} were {z}. How many were {y}? | The test had {a} {x}. {b} of mine were {z}. How many were {y}?

fenced: a-b = left
@ b 5..99; c 5..99; a=b+c; x/y/z/w: cable/m/electrician/cuts off, rope/meters/sailor/cuts off, ribbon/cm/tailor/cuts off, flour/kg/baker/uses, paint/liters/painter/uses, water/liters/gardener/uses, hay/kg/farmer/feeds, sand/tons/builder/uses, cloth/meters/seamstress/cuts off, wire/m/worker/cuts off, milk/liters/cook/uses, gas/liters/driver/uses, ink/ml/printer/uses, wood/kg/carpenter/burns
- There are {a} {y} of {x}. | A {z} has {a} {y} of {x}. | {n} {has} {a} {y} of {x}. | We've {a} {y} of {x}.
- The {z} {w} {b} {y}. | A {z} {w} {b} {y} of it. | Then the {z} {w} {b} {y}.
- How many {y} are left? | How much {x} is left? | How much {x} remains? | How many {y} of {x} remain? | What is left, in {y}?
! from {a} {y} of {x} the {z} {w} {b} {y}. what's left? | {a} {y} of {x}, the {z} {w} {b}. how many {y} left

partnumber: a/k = part
@ k 2..5; c 2..30; a=c*k; x/y: students/wear glasses, apples/are green, cars/are red, kids/walk to school, books/are new, birds/can swim, seats/are empty, eggs/are brown, cookies/have nuts, lamps/are broken, guests/eat no meat, houses/have a garden, cards/are aces or kings, flowers/are white, workers/are sick, coins/are from Spain
! {1/k} of the {a} {x} {y}. How many is that? | {1/k} of {a} {x} {y}. how many {x} {y}? | There are {a} {x} and {1/k} of them {y}. How many {x} {y}? | Of {a} {x}, {1/k} {y}. how many? | {n} count~s {a} {x}. If {1/k} {y}, how many {x} is that?

firstlast: a-b = span
@ b 2..60; c 5..80; a=b+c; x/y: page/pages, floor/floors, km stone/km, chapter/chapters, level/levels, stop/stops, house number/numbers
! {n} was on {x} {b} and {is} now on {x} {a}. How many {y} further is that? | from {x} {b} to {x} {a}, how many {y} is it forward? | {m} went from {x} {b} to {x} {a}. how many {y} did {m} move on?

byhowmuch: a-b = gap
@ b 2..90; c 2..60; a=b+c; x: euros, cm, kg, points, pages, minutes, people, km, dollars, steps, degrees
! By how much is {a} {x} more than {b} {x}? | How much more is {a} {x} than {b} {x}? | how much less is {b} {x} than {a} {x} | What is the difference between {a} {x} and {b} {x}? | {a} {x} or {b} {x}: how big is the difference? | How many {x} must you add to {b} {x} to get {a} {x}? | How many {x} do you take from {a} {x} to have {b} {x}?

weighboth: a+b = total
@ a 2..99; b 2..60; x/y/u: dog/cat/kg, suitcase/backpack/kg, melon/pineapple/pounds, table/chair/kg, red rope/blue rope/m, first film/second film/minutes, bridge/tunnel/km, math book/atlas/grams, drive/hike/hours, bottle/can/ml, tower/antenna/m, big fish/small fish/kg
! My {x} has {a} {u} and my {y} {b} {u}. How many {u} together? | The {x} is {a} {u} and the {y} is {b} {u}. How many {u} are they together? | {x}: {a} {u}, {y}: {b} {u}, sum? | How many {u} do the {x} ({a} {u}) and the {y} ({b} {u}) make together? | if the {x} has {a} {u} and the {y} {b} {u}, what do both have together

clockpm: a+b = hour
@ a 1..7; b 2..4; x/y: movie/lasts, train ride/takes, concert/lasts, exam/takes, football game/lasts, flight/takes, party/lasts, hike/takes, lesson/lasts, play/lasts
! A {x} [starts|begins] at {a} pm and {y} {b} hours. At [what|which] hour does it end? | The {x} {y} {b} hours. It starts at {a} o'clock. At what o'clock is it over? | {n} left at {a} pm for a {x} that {y} {b} hours. at what hour {was} {he} done? | The {x} begins at {a} o'clock and is {b} hours long. What time does it end? (hour only)

chimes: a*b = times
@ a 2..12; b 2..24; x/y: clock/chimes, lamp/blinks, dog/barks, bell/rings, bus/comes, phone/rings, fish/jumps, rooster/crows, train/passes, robot/beeps, whale/surfaces, baby/wakes up, guard/walks by; u: hour, day, week, minute, night
! A {x} {y} {a} times [every|each|per] {u}. How many times does it do that in {b} {u}s? | the {x} {y} {a} times a {u}. how many times in {b} {u}s? | In one {u} a {x} {y} {a} times. How many times is it in {b} {u}s? | {a} times a {u} the {x} {y}, so how often in {b} {u}s | How many times in {b} {u}s if the {x} {y} {a} times per {u}?

nooneleft: a+b = now
@ a 3..60; b 2..30; x/y/z: tram/people/got off, ferry/cars/drove off, bus/passengers/got off, party/guests/went home, pool/swimmers/climbed out, train/travellers/got off, class/pupils/left, club/members/quit, park/kids/went away, elevator/people/stepped out, cafe/customers/paid and left
- A {x} had {a} {y}. | There were {a} {y} in the {x}.
- Then {b} more came and nobody {z}. | {b} more arrived, and no one {z}. | Nobody {z}, but {b} more came. | Another {b} joined; nobody {z}.
- How many {y} are there now? | How many {y} now? | How many {y} does the {x} have now? | How many {y} is that now?
! {a} {y}, {b} come, nobody {z}. how many now
"""

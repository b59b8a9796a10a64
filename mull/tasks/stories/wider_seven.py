"""Groups and the rest of them, clocks across hours, fees and rates, and numbers that do not matter, in the format of `wider`."""

# ruff: noqa: E501
SEVEN = """
othersmore: a-b-b = more
@ b 2..40; c 1..30; d=b+c; a=b+d; x/y/z: kids/boys/girls, pets/cats/dogs, balls/red/blue, cars/vans/taxis, eggs/brown/white, players/beginners/experts, guests/men/women, books/novels/comics, votes/no votes/yes votes, animals/sheep/goats, trees/oaks/pines, coins/old/new
! There are {a} {x} and {b} are {y}, the rest are {z}. How many more {z} than {y} are there? | of {a} {x} {b} are {y} and the others {z}. how many more {z} than {y} | We have {a} {x}, only {y} and {z}. {b} are {y}. How many more are {z}? | {b} of {a} {x} are {y}. The rest are {z}. What is the difference between {z} and {y}? | How many more {z} than {y} are there, if {b} of {a} {x} are {y} and the others {z}?

girlsmore: a-b-b = more
@ b 2..20; c 1..12; d=b+c; a=b+d; x: class, club, choir, team, school bus, group, camp; y/z: boys/girls, girls/boys
! There are {a} kids in my {x} and {b} are {y}. How many more {z} than {y} are there? | my {x} has {a} children, {b} of them {y}. how many more {z} than {y}? | A {x} of {a}: {b} {y}, the rest {z}. How many more {z} are there? | {b} {y} are in a {x} of {a} kids. By how many are there more {z}?

clockspan: (b-a)*60+d-c = minutes
@ a 1..9; e 2..3; b=a+e; c 10..55/5; d 10..55/5; fact hour=60; x/y/z: The train/leaves at/arrives at, The movie/starts at/ends at, School/begins at/is over at, My flight/takes off at/lands at, The party/starts at/stops at, The bus/departs at/gets there at, Our meeting/opened at/closed at, The shop/opens at/closes at
! {x} {y} {a}:{c} and {z} {b}:{d}. How many minutes is that? | {x} {y} {a}:{c} and {z} {b}:{d}. How long does it take, in minutes? | how many minutes from {a}:{c} to {b}:{d}? | From {a}:{c} until {b}:{d}, how many minutes? | minutes between {a}:{c} and {b}:{d} | {x} {y} {a}:{c}, {z} {b}:{d}, how many minutes

clocknext: 60-c+d = minutes
@ a 1..11; b=a+1; c 20..55/5; d 10..45/5; fact hour=60; x/y/z: train/leaves/arrives, movie/starts/ends, school/begins/is over, flight/takes off/lands, party/starts/stops, bus/departs/gets there, meeting/opened/closed, call/began/ended
! {x} {y} {a}:{c} {z} {b}:{d} how many minutes is the trip | The {x} {y} at {a}:{c} and {z} at {b}:{d}. How many minutes is that? | how many minutes from {a}:{c} to {b}:{d}? | From {a}:{c} until {b}:{d}, how many minutes is that? | The {x} {z} at {b}:{d} and {y} at {a}:{c}. How many minutes does it last?

clockfull: (b-a)*60-c = minutes
@ a 1..9; e 1..3; b=a+e; c 10..55/5; fact hour=60; x/y/z: The train/leaves at/arrives at, The movie/starts at/ends at, School/begins at/is over at, The bus/departs at/gets there at, The lesson/starts at/is over at
! From {a}:{c} until {b}:00, how many minutes is that? | {x} {y} {a}:{c} and {z} {b}:00. How many minutes is that? | how many minutes are there between {a}:{c} and {b}:00? | It's {a}:{c}. How many minutes until {b}:00? | It is {a}:{c} and {x} {y} {b}:00. How many minutes are left?

seatsbroken: a*b-c = left
@ a 3..30; b 4..30; c 2..40; x/y/z/w: theater/rows/seats/broken, bus depot/lines/buses/out on the road, parking lot/rows/spaces/taken, cinema/rows/seats/sold, hall/rows/chairs/reserved, plane/rows/seats/empty, orchard/rows/trees/cut down, vineyard/lines/vines/dead, hotel/floors/rooms/booked, stadium/rows/seats/wet
- A {x} has {a} {y} with {b} {z} each. | There are {a} {y} of {b} {z} in the {x}. | {a} {y}, {b} {z} in each. | The {x} has {a} {y} and {b} {z} in each.
- {c} {z} are {w}. | {c} of them are {w}. | Of the {z}, {c} are {w}.
- How many {z} are not {w}? | How many {z} aren't {w}? | How many of the {z} are not {w}? | how many are not {w}
! How many {z} in a {x} with {a} {y} and {b} {z} in each, if {c} are {w} and don't count? | how many {z} are not {w} in a {x} with {a} {y} of {b} {z} if {c} are {w}?

seatsall: a*b = total
@ a 3..30; b 4..30; x/y/z: theater/rows/seats, parking lot/rows/spaces, hall/rows/chairs, plane/rows/seats, orchard/rows/trees, hotel/floors/rooms, choir/lines/singers, calendar/pages/days, board/rows/squares, parade/rows/soldiers
! How many {z} in a {x} with {a} {y} and {b} {z} in each? | a {x} has {a} {y}, {b} {z} in each. how many {z} | The {x} has {a} {y}. There are {b} {z} in each of the {y}. How many {z} are there in the {x}? | {a} {y} of {b} {z}. how many {z}

feetotal: a+b*c = cost
@ a 2..30; b 2..12; c 2..15; x/y/z: cab/mile/miles, bike/hour/hours, boat/hour/hours, gym/month/months, phone plan/month/months, plumber/hour/hours, locker/day/days, tool/day/days, club/lesson/lessons, taxi/km/km, parking lot/hour/hours, costume/day/days; u: dollars, euros, bucks, pounds
- A {x} costs {a} {u} to start. | The {x} takes a fee of {a} {u}. | You pay {a} {u} once for the {x}. | The {x} is {a} {u} to begin with.
- Each {y} is {b} {u}. | It's {b} {u} [a|per] {y} on top. | Then {b} {u} [per|for every|each] {y}. | Every {y} costs {b} {u} on top.
- How much for {c} {z}? | What do I pay for {c} {z}? | How much is it for {c} {z}? | {c} {z}, how much? | What do {c} {z} cost in total?
! a {x} costs {a} {u} plus {b} {u} [a|per] {y}. how much for {c} {z}? | {a} {u} to get in, then {b} [a|per] {y}. {c} {z} in a {x} cost how much? | how much for {c} {z} in a {x} if it is {a} {u} plus {b} per {y}

feelong: (a-b)/c = count
@ c 2..12; d 2..15; b 2..30; p=c*d; a=p+b; x/y/z: cab/mile/miles, bike/hour/hours, boat/hour/hours, gym/month/months, plumber/hour/hours, locker/day/days, taxi/km/km, parking lot/hour/hours; u: dollars, euros, bucks, pounds
! a {x} costs {b} {u} plus {c} {u} [a|per] {y}. I paid {a}. how many {z} was that? | The {x} takes a fee of {b} {u} and {c} {u} per {y}. The bill is {a} {u}. How many {z}? | how many {z} in a {x} for {a} {u} if it is {b} to start and {c} per {y}

installment: (a-b)/c = each
@ c:3,4,5,6,8,10,12; d 5..60; b 10..90/5; p=c*d; a=p+b; x: phone, couch, bike, laptop, tv, guitar, camera, bed, washing machine, trip; u: dollars, euros, bucks, pounds; y: payments, months, parts, installments
! A {x} costs {a} {u}. I pay {b} now and the rest in {c} equal {y}. How much is each? | the {x} is {a} {u}, {b} now, the rest over {c} {y}. how much each time? | I owe {a} {u} for a {x} and already paid {b}. The rest is split into {c} equal {y}. How much is one? | {n} pay~s {b} {u} of {a} for a {x} today and the rest in {c} {y}. How much each?

legseach: a*c+b*d = parts
@ a 2..15; b 2..15; c 2..6; d 2..8; w/x/y/z: legs/a robot/robots/aliens, wheels/a scooter/scooters/trucks, strings/a banjo/banjos/harps, doors/a house/houses/barns, seats/a car/cars/vans, beds/a room/rooms/tents, arms/a lamp/lamps/statues, pockets/a coat/coats/bags, windows/a shed/sheds/huts
! {a} {y} have {c} {w} each and {b} {z} have {d} each. how many {w}? | how many {w} do {a} {y} with {c} {w} and {b} {z} with {d} {w} have altogether? | There are {a} {y} and {b} {z}. {x} has {c} {w}, each of the {z} has {d}. How many {w} in all?

farmlegs: a*2+b*4 = legs
@ a 2..20; b 2..20; x/y: chicken/cow, hen/donkey, duck/goat, bird/cat, hen/pig, chicken/horse, duck/dog; fact {x}=2; fact {y}=4
! how many legs do {a} {x}s and {b} {y}s have altogether | {a} {x}s, {b} {y}s. how many legs? | A farm has {a} {x}s and {b} {y}s. How many legs are there in all? | count the legs of {a} {x}s and {b} {y}s

farmlegsback: a*4+b*2 = legs
@ a 2..20; b 2..20; x/y: cow/chicken, goat/hen, cat/duck, dog/bird, pig/hen, horse/chicken; fact {x}=4; fact {y}=2
! how many legs do {a} {x}s and {b} {y}s have altogether | {a} {x}s, {b} {y}s. how many legs? | A farm has {a} {x}s and {b} {y}s. How many legs are there in all? | count the legs of {a} {x}s and {b} {y}s

partdont: a-a/k = rest
@ k 2..5; e 2..30; a=k*e; x/y/z: class/wear glasses/kids, team/play in goal/players, office/work from home/people, choir/sing low/singers, club/pay half price/members, village/own a car/people, zoo/eat meat/animals, school/walk home/students, fleet/need repairs/buses, street/have a garden/houses
! {1/k} of a {x} of {a} {y}. how many dont | In a {x} of {a} {z}, {1/k} {y}. How many do not? | {1/k} of the {a} {z} in the {x} {y}. How many don't? | a {x} has {a} {z} and {1/k} of them {y}. how many {z} do NOT? | there are {a} {z} in the {x}. {1/k} of them {y}. what about the others, how many are they?

percentfree: a-a/d = rest
@ q:50,25,20,10; t=100; d=t/q; e 2..40; a=d*e; fact {q}%=1/{d}; x/y/z: tickets/have been sold/are still available, seats/are taken/are free, rooms/are booked/are free, lights/are on/are off, eggs/are cracked/are fine, trees/are pines/are something else, emails/are spam/are not, files/are copied/are still to copy, guests/said no/said yes, apples/are green/are not
! {q} percent of {a} {x} {y}. How many {z}? | {q}% of the {a} {x} {y}. how many {z} | There are {a} {x}. {q}% {y}. How many {z}? | Of {a} {x}, {q} percent {y}. How many {x} {z}? | we have {a} {x} and {q}% of them {y}. how many {z}

percentoff: a-a/d = price
@ q:50,25,20,10; t=100; d=t/q; e 2..30; a=d*e; fact {q}%=1/{d}; x: jacket, phone, sofa, pair of boots, tent, bag, watch, ticket, desk, coat, lamp, dress, bike, game; u: dollars, euros, bucks, pounds
! what is {q}% off a {a} {u} {x} | a {a} {u} {x} is {q}% off. what do i pay? | The {x} was {a} {u}. Today it is {q} percent cheaper. What is the price now? | {x} {a} {u}, minus {q}%. price? | how much is a {x} of {a} {u} with {q}% off

doublefour: a*2*2*2*2 = now
@ a 2..20; x/y: ant colony/ants, pond/lilies, forum/members, dish/cells, jar/bugs, club/members, channel/fans; u: hour, day, week, month, year
! A {x} starts with {a} {y} and doubles every {u}. How many after 4 {u}s? | {y} double each {u}. It starts with {a}. How many after 4 {u}s? | There are {a} {y} now. Every {u} the number doubles. How many {y} in 4 {u}s?

doubleone: a*2 = now
@ a 2..150; x/y: ant colony/ants, pond/lilies, forum/members, dish/cells, jar/bugs, club/members, channel/fans; u: hour, day, week, month, year
! A {x} starts with {a} {y} and doubles every {u}. How many after one {u}? | {y} double each {u}. It starts with {a}. How many after 1 {u}? | There are {a} {y} now. Every {u} the number doubles. How many {y} in a {u}?

squarearea: (a/4)*(a/4) = area
@ e 2..12; a=e*4; fact square=4; x: square, square table, square garden, square tile, square room; u: cm, m, feet, inches
! A {x} has a perimeter of {a} {u}. What is its area? | the perimeter of a {x} is {a}. area? | It is {a} {u} all the way around a {x}. How large is the area? | what is the area of a {x} with a perimeter of {a} {u}

arearound: (a/b+b)*2 = perimeter
@ b 2..12; c 2..20; a=b*c; x: rectangle, rectangular yard, rectangular rug, rectangular field; u: cm, m, feet
! A {x} has an area of {a} and one side is {b} {u}. What is its perimeter? | area {a}, one side {b} {u}. what is the perimeter of the {x}? | One side of a {x} is {b} {u}, its area is {a}. How far is it around?

centseach: a*100/b = cents
@ b:2,4,5,8,10,20,12,6; e 5..150/5; p=b*e; t=100; a=p/t; fact dollar=100; x/y: donut/donuts, pen/pens, bagel/bagels, roll/rolls, egg/eggs, stamp/stamps, button/buttons, lemon/lemons, card/cards, bolt/bolts
! {b} {y} cost {a} dollars. How many cents does one {x} cost? | i paid {a} dollars for {b} {y}. how many cents each? | what does one {x} cost in cents if {b} {y} are {a} dollars | {a} dollars for {b} {y}. price of one {x} in cents?

weekdaily: c*7*a = total
@ a 2..20; c 2..6; fact week=7; x/y/z: eggs/The hens lay/laid, cakes/The bakery sells/sold, pages/My sister reads/read, bananas/The monkeys eat/eaten, diapers/Our baby needs/used, dollars/My uncle saves/saved, letters/The clerk gets/read, cups of tea/Grandma drinks/drunk
! {y} {a} {x} a day. How many {x} is that in {c} weeks? | {a} {x} a day, how many {x} in {c} weeks? | {y} {a} {x} every day. How many {x} are {z} in {c} weeks? | how many {x} in {c} weeks if it is {a} a day

meandfriends: a/(1+b) = each
@ b 2..8; c 2..30; d=b+1; a=c*d; x: candies, dollars, stickers, cards, slices, nuts, berries, euros, cookies, shells
! I share {a} {x} equally with my {b} friends. How many do I get? | me and my {b} friends split {a} {x} evenly, how many for each? | My {b} cousins and I found {a} {x} and share them fairly. How many does each of us get? | {b} friends and I have {a} {x} to share. how many each | how many {x} do i get if i split {a} evenly with {b} others

kidshalf: a*b+c*(b/2) = cost
@ a 2..5; e 2..12; b=e+e; c 2..6; fact half=1/2; x: ticket, meal, ride, tour, swim, show, bus ride; u: dollars, euros, pounds
! A {x} costs {b} {u}, kids pay half. How much do {a} adults and {c} kids pay? | the {x} is {b} {u} for adults and half of that for children. {a} adults and {c} children go. how much? | Kids pay half of the {b} {u} for a {x}. What is the total for {a} adults and {c} kids?

busstops: a-b+c-d = now
@ b 2..15; c 2..15; d 2..15; e 2..30; p=b+d; a=p+e; x/y: bus/passengers, train/riders, tram/people, ferry/cars, elevator/people, ship/guests
! A {x} has {a} {y}. At the first stop {b} get off and {c} get on, at the next {d} get off. How many {y} are on the {x} now? | {a} {y} on a {x}. {b} get off, {c} get on, then {d} get off. how many now | the {x} starts with {a} {y}. first {b} leave and {c} come, then {d} leave. How many {y} are left?

busmore: a-b+c-d+e = now
@ b 2..12; c 2..12; d 2..12; e 2..12; f 12..30; p=b+d; a=p+f; x/y: bus/passengers, train/riders, tram/people, ferry/cars
! A {x} has {a} {y}. At the first stop {b} get off and {c} get on. At the second {d} get off and {e} get on. How many {y} are on it now? | {a} {y}. first stop: {b} off, {c} on. second stop: {d} off, {e} on. how many {y} are on the {x}?

meet: a/(b+c) = hours
@ b 30..90/5; c 30..90/5; d 2..6; t=b+c; a=t*d; x: trains, cars, motorbikes, buses, trucks, vans, drivers
- The distance is {a} km. | They start {a} km apart. | It is {a} km between them. | They are {a} km away from each other.
- Two {x} go toward each other at {b} and {c} km per hour. | Two {x} come closer, one with {b} km/h and one with {c} km/h. | Two {x} head toward each other, one {b} and the other {c} km an hour.
- After how many hours do they meet? | How many hours until they meet? | when do they meet, in hours?
! Two {x} {a} km apart drive toward each other at {b} and {c} km per hour. After how many hours do they meet?

idlelength: b+c = minutes
@ a 1..9; b 20..150; c 5..30; x/y: movie/a break, play/a pause, concert/a second part, class/a test, game/overtime, hike/a picnic, show/ads
! The {x} starts at {a} pm and lasts {b} minutes, plus {y} of {c} minutes. How many minutes is that? | A {x} begins at {a} pm. It is {b} minutes long, plus {y} of {c} minutes. How many minutes until it is over? | at {a} am a {x} of {b} minutes starts, plus {y} of {c} minutes. how many minutes in all

idleage: a*b = total
@ a 2..12; b 2..30; c 5..80; x/y: pack/cards, box/pens, bag/nuts, shelf/books, jar/beans, tray/eggs
! I am {c} years old. Each {x} has {b} {y} and I have {a} of these. How many {y}? | My friend is {c}. She has {a} times {b} {y}. How many {y} is that? | {b} {y} are in each {x}. {n}, who {is} {c}, {has} {a} of these. How many {y} is that?

idleloss: a-b = left
@ b 2..40; d 2..40; a=b+d; c 2..60; x: cards, eggs, apples, books, coins, toys, pens
! At {c} Main Street lives a woman with {a} {x}. She gives away {b}. How many {x} are left? | {n} {is} {c} years old and {has} {a} {x}. {b} get lost. How many {x} are left? | In {c} minutes {n} lost {b} of {his} {a} {x}. How many {x} are left?

racebefore: a-b = time
@ b 2..20; d 5..60; a=b+d; u: minutes, seconds, hours
! In a race {m} came in {b} {u} before {o}. {o} needed {a} {u}. What was {m}'s time? | {o} took {a} {u}. {m} was {b} {u} faster. How long did {m} take? | {m} finished {b} {u} earlier than {o}, who took {a} {u}. What was the time of {m}?

raceafter: a+b = time
@ b 2..20; a 5..60; u: minutes, seconds, hours
! In a race {m} came in {b} {u} after {o}. {o} needed {a} {u}. What was {m}'s time? | {o} took {a} {u}. {m} was {b} {u} slower. How long did {m} take? | {m} finished {b} {u} later than {o}, who took {a} {u}. What was the time of {m}? | {m} finished {b} {u} earlier than {o}. {m} took {a} {u}. What was the time of {o}?

scaleodd: a*c/b = need
@ b:4,4,8,12; p=b/2; e:1,3,5; a=p*e; d:1,3,5,7,9; c=d*2; x/y/z: eggs/people/needs, cups of rice/guests/needs, spoons of sugar/cookies/takes, tomatoes/pizzas/uses, grams of salt/loaves/takes, lemons/glasses/takes, cups of milk/pancakes/uses
! a recipe for {b} {y} {z} {a} {x}. how many {x} for {c} {y}? | For {b} {y} you need {a} {x}. How many {x} do you need for {c} {y}? | {a} {x} are enough for {b} {y}. How many for {c} {y}? | how many {x} for {c} {y} if {b} {y} need {a} | If {a} {x} make {b} {y}, how many {x} for {c} {y}?

saveforit: (a-c)/b = time
@ b 2..30; d 2..15; c 5..90; p=b*d; a=p+c; x: bike, phone, guitar, trip, skateboard, camera, tent, console, watch, drum; u: dollars, euros, rupees, pounds, pesos; v/w: week/weeks, month/months, day/days
- {n} want~s a {x} for {a} {u} and already {has} {c}. | {n} {has} {c} {u} and need~s {a} for a {x}. | The {x} is {a} {u} and {n} saved {c} of it. | {n} already {has} {c} {u}. The {x} {he} want~s costs {a}.
- {n} save~s {b} {u} a {v}. | {n} can put away {b} {u} each {v}. | {He} get~s {b} {u} per {v}. | Every {v} {n} earn~s {b} {u}.
- How many {w} {does} {n} need? | How many {w} until {n} can buy it? | how many {w} | How many more {w} does it take? | After how many {w} is it enough?
! {n} save~s {b} {u} a {v}. {n} want~s a {x} for {a} {u} and already {has} {c}. How many {w} {does} {n} need? | saving {b} a {v}, got {c}, need {a}. how many {w}

bornafter: a-b = age
@ b 2..30; d 2..50; a=b+d
! {m} is {a}. {o} was born {b} years after {m}. How old is {o}? | {o} was born {b} years later than {m}, who is {a}. what age is {o}? | {m} just turned {a}, {o} is {b} years younger. what age is {o} | How old is {o} if {m} is {a} and {o} was born {b} years after {m}?

bornbefore: a+b = age
@ b 2..30; a 2..50
! {m} is {a}. {o} was born {b} years before {m}. How old is {o}? | {o} was born {b} years earlier than {m}, who is {a}. what age is {o}? | {m} just turned {a}, {o} is {b} years older. what age is {o} | How old is {o} if {m} is {a} and {m} was born {b} years after {o}?

eachhas: a*b = total
@ a 2..30; b 2..12; x/y/z: cars/wheels/a car, trucks/wheels/a truck, bikes/wheels/a bike, batches/eggs/a batch, cakes/candles/a cake, pies/apples/a pie, shirts/buttons/a shirt, dogs/legs/a dog, rooms/lamps/a room, houses/doors/a house, fans/blades/a fan, songs/verses/a song, games/points/a game, coats/pockets/a coat, chairs/legs/a chair, hens/eggs/a hen
! {a} {x}, {b} {y} each. how many {y}? | how many {y} for {a} {x} if {z} has {b}? | {z} has {b} {y}. How many {y} do {a} {x} have? | If there are {b} {y} for {z}, how many {y} for {a} {x}? | {b} {y} for each of the {a} {x}. how many {y} in all | How many {y} is that with {a} {x} and {b} {y} each?

eachlays: a/b = each
@ b 2..12; c 2..20; a=b*c; x/y/z: eggs/hens/hen, cakes/bakers/baker, points/players/player, coins/pirates/pirate, fish/cats/cat, pages/days/day, dollars/workers/worker, letters/clerks/clerk, apples/trees/tree, guests/tables/table, kids/teams/team, books/shelves/shelf
! {a} {x} from {b} {y}, each the same. how many {x} per {z}? | {b} {y} and {a} {x}, the same number for every {z}. How many {x} is that for one {z}? | {a} {x}, {b} {y}. how many {x} for each {z} | With {b} {y} there are {a} {x}. Every {z} has the same number. How many {x} does one have? | how many {x} per {z} if {b} {y} have {a} {x} in equal shares

groupcount: a/b = groups
@ b 2..12; c 2..15; a=b*c; x/y/z: guests/tables/table, kids/vans/van, eggs/boxes/box, players/teams/team, cans/packs/pack, people/boats/boat, books/shelves/shelf, riders/carts/cart, photos/pages/page, campers/tents/tent
! {a} {x}, {y} for {b}. how many {y}? | {a} {x} and {b} fit in a {z}. how many {y} | One {z} is for {b} {x}. There are {a} {x}. How many {y}? | {y} of {b}, {a} {x}. how many {y} is that | how many {y} do {a} {x} fill if {b} go in each {z}?
"""

"""Sums told at length, of work, school, travel and fairy tales, in the format of `wider`."""

# ruff: noqa: E501
SIX = """
lostsome: a-b = left
@ b 2..60; c 2..60; a=b+c; x/y/z: kittens/gave away/stayed with us, songs/deleted/are still on my phone, trees/cut down/are still standing, photos/threw out/did we keep, pages/tore out/are still in the book, fish/let go/did we keep, books/gave back/do we still have, cookies/handed out/do we still have, cows/sold/do we still have, tickets/returned/do we still have, toys/donated/did we keep, chairs/lent out/do we still have, plates/broke/are still whole
! We had {a} {x} and {y} {b}. How many {x} {z}? | Of our {a} {x} we {y} {b}. How many {z}? | our {a} {x}: we {y} {b} of them. how many {z} | There were {a} {x}. We {y} {b} of them. How many {x} {z}? | we {y} {b} {x}. at first we had {a}. how many {x} {z}?

downup: a-b+c = now
@ b 2..40; c 2..40; d 2..90; a=b+d; x/y/z/w: songs/deleted/downloaded/on my phone, books/gave away/bought/on the shelf, dollars/spent/earned/in my pocket, points/lost/won/on the board, plants/sold/planted/in the garden, eggs/used/bought/in the fridge, stickers/traded away/got/in the album, coins/spent/found/in the purse, cards/lost/won/in my hand, apples/ate/picked/in the basket, photos/erased/took/on the camera, emails/answered/received/in my inbox, balls/lost/found/in the bag, files/removed/saved/on the disk
- I had {a} {x}. | I started with {a} {x}. | There were {a} {x} {w}. | At first there were {a} {x} {w}.
- I {y} {b} and {z} {c} more. | Then I {y} {b} of them and {z} {c} new ones. | I {y} {b}. Then I {z} {c} more. | I {y} {b} {x}, but I {z} {c} others. | First I {y} {b}, later I {z} {c}.
- How many {x} are there {w}? | How many {x} do I have? | How many {x} do I have now? | How many {x} is that now? | What's the number of {x} {w} now?
! i had {a} {x}, {y} {b}, {z} {c}. how many now

updown: a+b-c = now
@ a 5..90; b 2..40; c 2..20; x/y/z/w: songs/downloaded/deleted/on my phone, books/bought/gave away/on the shelf, dollars/earned/spent/in my pocket, points/won/lost/on the board, plants/planted/sold/in the garden, eggs/bought/used/in the fridge, stickers/got/traded away/in the album, coins/found/spent/in the purse, cards/won/lost/in my hand, apples/picked/ate/in the basket, photos/took/erased/on the camera, emails/received/answered/in my inbox, files/saved/removed/on the disk
- I had {a} {x}. | I started with {a} {x}. | There were {a} {x} {w}. | At first there were {a} {x} {w}.
- I {y} {b} more and {z} {c}. | Then I {y} {b} new ones and {z} {c}. | I {y} {b} more. Then I {z} {c}. | I {y} {b} {x}, but I {z} {c}. | First I {y} {b}, later I {z} {c}.
- How many {x} are there {w}? | How many {x} do I have? | How many {x} do I have now? | How many {x} is that now? | What's the number of {x} {w} now?
! i had {a} {x}, {y} {b}, {z} {c}. how many now

mouths: a*b = total
@ a 2..40; b 2..9; x/y: people at the table/pancakes, guests/slices of bread, kids in the class/pencils, players/bottles of water, horses in the stable/apples, campers/sausages, knights/swords, singers/songs, babies/bottles, dwarfs/apples, hikers/sandwiches, neighbours/cookies, actors/costumes, workers/screws, mice/crumbs
! We're {a} {x} and everyone gets {b} {y}. How many {y} do I need? | There are {a} {x}. Everybody wants {b} {y}. How many {y} is that? | For {a} {x}, {b} {y} per head. How many {y}? | {a} {x} and each one takes {b} {y}. How many {y} do they take? | If I want to give {b} {y} to each of {a} {x}, how many {y} must I have? | how many {y} do {a} {x} need if each needs {b}

dragonheads: a*b = total
@ a 2..40; b 2..12; x/y/z: dragon/heads/teeth, castle/towers/windows, train/wagons/doors, cabinet/drawers/folders, school/floors/rooms, hotel/floors/rooms, tree/branches/birds, robot/arms/fingers, ship/masts/sails, street/houses/windows, calendar/pages/pictures, band/members/fans, forest/trails/signs, brother/video games/levels, planet/moons/craters, cake/layers/cherries, keyboard/rows/keys
! A {x} has {b} {y} and each of the {y} has {a} {z}. How many {z} does the {x} have? | The {x} has {b} {y}. All {y} have {a} {z}. How many {z} are there? | There are {a} {z} on each of the {b} {y} of a {x}. How many {z} altogether? | one {x}, {b} {y}, {a} {z} on each. how many {z} | How many {z} has a {x} with {b} {y} and {a} {z} on each?

fencing: 2*(a+b) = around
@ a 2..60; b 2..40; x: garden, field, pool, yard, park, meadow, playground, table, picture, carpet, football field, room; u: m, metres, feet, cm, meters
! A {x} is {a} {u} long and {b} {u} wide. How many {u} [of fence|of rope|is it] to go around it? | How many {u} is it once around a {x} of {a} by {b} {u}? | The sides of a {x} are {a} {u} and {b} {u}. What's the perimeter? | {n} walk~s around a {x} that is {a} {u} long and {b} {u} wide. How many {u} is one round? | perimeter of a rectangle {a} {u} x {b} {u} | what is the length of the border of a {a} {u} by {b} {u} {x}?

percenthalf: a/d = part
@ d:2,4,5,10; e 2..30; a=d*e; x/y: lamps/are broken, students/are sick, seats/are taken, apples/are bad, cars/are electric, books/are new, trees/have lost their leaves, votes/were for Ann, eggs/are brown, players/are new; f=100/d
! {f} percent of the {a} {x} {y}. How many {x} {y}? | {f}% of {a} {x} {y}. how many is that? | There are {a} {x} and {f}% of them {y}. How many {x} {y}? | Of {a} {x}, {f} percent {y}. How many? | If {f}% of {a} {x} {y}, how many {x} is that?

raise: a-b = now
@ b 5..150; c 5..800; a=b+c; x: laptop, phone, bike, sofa, trip, ring, guitar, fridge, coat, watch, camera, tablet; y: coupon, voucher, student card, gift card, discount code
! A {x} costs {$a}. With the {y} I pay {$b} less. What do I pay? | The {x} is {$a}, but with a {y} it's {$b} cheaper. What's the price then? | {x} {a}, {y} takes off {b}. final price? | A {x} was {$a}. {n} {has} a {y} for {$b}. What {does} {he} pay? | how much for a {x} of {$a} with {$b} off? | The {y} is worth {$b}, the {x} costs {$a}. how much must {n} still pay?

servers: a*60 = total
@ a 2..90; x/y/z/u/v: server/handles/requests/second/minute, pump/moves/liters/minute/hour, machine/fills/bottles/minute/hour, camera/takes/pictures/second/minute, printer/prints/pages/minute/hour, robot/packs/boxes/minute/hour, worker/types/words/minute/hour, factory/makes/cans/minute/hour, fountain/uses/liters/minute/hour, hose/gives/liters/minute/hour
! A {x} {y} {a} {z} [per|a|every|each] {u}. How many {z} does it do in one {v}? | Our {x} {y} {a} {z} per {u}. how many {z} per {v}? | How many {z} per {v} if a {x} {y} {a} {z} each {u}? | {a} {z} every {u}. how many {z} in one {v}

teamgames: a*b+c*d = points
@ a 2..12; b 2..5; c 2..12; d 1..3; x/y/z: win/draw/team, goal/free throw/player, big star/small star/kid, gold medal/silver medal/school
! A {x} gives {b} points and a {y} gives {d}. A {z} has {a} {x}s and {c} {y}s. How many points? | Each {x} is {b} points, each {y} {d}. The {z} got {a} of the first and {c} of the second. How many points is that? | {a} {x}s for {b} points each and {c} {y}s for {d} each. total points?

partyplan: a*b-c = tobuy
@ a 3..20; b 2..6; e 2..30; t=a*b; c=t-e; x/y: guests/glasses, kids/balloons, friends/burgers, players/bottles, students/pens, cousins/sweets, visitors/chairs, scouts/sausages, dancers/ribbons
! I'm planning for {a} {x} and each needs {b} {y}. I already have {c}. How many {y} must I still buy? | {a} {x} come and everyone should get {b} {y}. {c} {y} are here. How many are missing? | {n} {has} {c} {y} but each of {a} {x} needs {b}. How many more {y} {does} {he} need? | {b} {y} for each of {a} {x}, {c} are there. how many more?

salarymonth: a*b-c = left
@ a 8..30; b 3..12; c 5..80; x/y: mowing lawns/hours, babysitting/evenings, walking dogs/walks, washing cars/cars, tutoring/lessons, delivering papers/days, in a cafe/shifts
! {n} get~s {$a} for each of {b} {y} {x} and then spend~s {$c}. How much is left? | For {x} I get {$a} each time. After {b} {y} I pay {$c} for shoes. What do I have left? | {b} {y} {x} at {$a} each, minus {$c} for a gift. what remains? | {m} earned {$a} [per|each] time with {x}, {b} times, and gave {$c} to {o}. How much did {m} keep?

moreless: a-b+c = last
@ a 10..60; b 2..9; c 2..20; x: points, goals, stamps, euros, books, stickers, pages, fish, laps, votes
! {m} has {a} {x}, {o} has {b} fewer than {m}, and {n} {has} {c} more than {o}. How many {x} {does} {n} have? | {o} has {b} {x} less than {m}. {n} {has} {c} {x} more than {o}. {m} has {a}. How many {x} {does} {n} have? | {m}: {a} {x}. {o}: {b} less. {n}: {c} more than {o}. How many for {N}?

lessmore: a+b-c = last
@ a 10..60; b 2..20; c 2..9; x: points, goals, stamps, euros, books, stickers, pages, fish, laps, votes
! {m} has {a} {x}, {o} has {b} more than {m}, and {n} {has} {c} fewer than {o}. How many {x} {does} {n} have? | {o} has {b} {x} more than {m}. {n} {has} {c} {x} less than {o}. {m} has {a}. How many {x} {does} {n} have? | {m}: {a} {x}. {o}: {b} more. {n}: {c} less than {o}. How many for {N}?

tripmoney: a-b*c-d = left
@ b 2..9; c 2..9; d 2..20; e 1..40; t=b*c; u=t+d; a=u+e; x/y/z: days/per day for food/the museum, nights/per night for the room/the train, rides/per ride/a drink, lunches/per lunch/a cap, games/per game/popcorn, lessons/per lesson/a book
! {n} {has} {$a} for a trip. {He} pay~s {$b} {y} for {c} {x} and {$d} for {z}. How much is left? | I took {$a} along, paid {$b} {y} ({c} {x}) and {$d} for {z}. What's left? | {c} {x} at {$b} each and {$d} for {z}, all from {$a}. How much money is left? | From {$a}, take {$d} for {z} and {$b} {y}, {c} {x}. How much remains?

bookrest: (a-b)/c = days
@ c 2..20; d 2..12; t=c*d; b 5..90; a=t+b; x/y/z: book/pages/read, wall/bricks/laid, road/meters/built, puzzle/pieces/placed, field/rows/planted, list/words/learned, song book/songs/sung, tunnel/meters/dug, scarf/rows/knitted, hike/km/walked
! A {x} has {a} {y}. {b} are already {z}. How many days does the rest take at {c} {y} a day? | {b} of the {a} {y} of a {x} are {z}. With {c} {y} per day, how many more days is it? | {a} {y}, {b} {z} so far, {c} a day from now on. how many days? | {n} {has} {z} {b} of {a} {y} and can do {c} per day. In how many days {is} {he} done?

ticketmix: a*b+c*d = cost
@ a 2..6; b 5..25; c 2..6; d 3..15; x/y/z: adult/boy/zoo, grown-up/kid/pool, adult/student/museum, parent/toddler/boat, teacher/pupil/castle
! {z} tickets cost {$b} per {x} and {$d} per {y}. What do {a} {x}s and {c} {y}s pay? | One {x} pays {$b} in the {z}, one {y} {$d}. We go with {a} {x}s and {c} {y}s. How much is it? | How much do {a} {x}s ({$b} each) and {c} {y}s ({$d} each) pay for the {z}? | {a} {x}s, {c} {y}s. {z}: {$b} per {x}, {$d} per {y}. total?
"""

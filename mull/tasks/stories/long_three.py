"""Word problems of three and four sums from homework sheets and daily life, in the format of `templates`."""

from __future__ import annotations

THREE_LONG = """
schoolshop: d-(a*b+c) = change
- {n} go~es to the store with {$d}. | {n} {has} {$d} for school supplies. | {n} take~s {$d} to the market.
- {He} buy~s {a} notebooks at {$b} each. | {He} put~s {a} notebooks for {$b} each in the cart.
- A backpack is {$c} and {he} take~s it too. | {He} also buy~s a backpack for {$c}. | A backpack adds {$c}.
- How much change {does} {he} get? | How much money {does} {he} bring home? | What's the change?
  How much is left in {his} wallet? | How much money {does} {he} have after that?
! {n} pay~s with {$d} for {a} notebooks at {$b} each and a backpack for {$c}. how much change?
  {n} {has} {$d} and buy~s {a} notebooks at {$b} each and a backpack for {$c}. how much money is left?
  what change do i get from {$d} for {a} notebooks at {$b} each plus a {$c} backpack?

oddjobs: a*b+c-d = left
- {n} mow~s {a} lawns for {$b} each. | {n} wash~es {a} cars for {$b} each. | {n} shovel~s {a} driveways for {$b} each.
- {m} gives {him} {$c} for babysitting. | Babysitting brings {him} {$c}. | {He} also get~s {$c} for babysitting.
- Then {he} buy~s a [game|jacket|ball] for {$d}. | {He} spend~s {$d} on a [game|jacket|present].
- How much money is left? | How much of the money {does} {he} still have? | How much {does} {he} keep?
  What is left of {his} earnings? | How many dollars remain?
! {n} mow~s {a} lawns for {$b} each, get~s {$c} for babysitting and spend~s {$d}. how much is left?
  {a} lawns at {$b} each plus {$c} for babysitting, minus a {$d} game. how much do i have?
  how much {does} {n} have after earning {$b} for each of {a} lawns, {$c} for babysitting and spending {$d}?

batches: (a+b)*c-d = short
- One batch of dough takes {a} cups of flour and {b} cups of milk. | A batch needs {a} cups of flour and {b} of milk.
- {n} make~s {c} batches. | {n} want~s to make {c} batches.
- {He} already {has} {d} cups in all. | {d} of all these cups are already measured. | {He} {has} measured {d} cups.
- How many more cups {does} {he} need? | How many cups are still missing? | How many cups are left to measure?
  How many more cups is that? | What number of cups is missing?
! one batch takes {a} cups of flour and {b} of milk. for {c} batches {n} {has} measured {d} cups. how many more cups?
  how many more cups for {c} batches of {a} cups flour and {b} cups milk, if {d} cups are measured?

restofway: (a-b*c)/d = hours
- The next city is {a} km away. | The road trip is {a} km long. | {n} {has} a road trip of {a} km ahead.
- For {b} hours {n} drive~s {c} km an hour. | {He} go~es {b} hours at {c} km an hour.
- On the rest {he} make~s {d} km an hour. | For the rest {he} slow~s down to {d} km an hour.
- How many hours does the rest take? | How many more hours is that? | How long is the second part in hours?
  How many hours are still to go? | How long will the rest take?
! a road trip is {a} km. {n} drive~s {b} hours at {c} km an hour, the rest at {d}. how many hours is the rest?
  road trip of {a} km: {b} hours at {c} km/h, then {d} km/h. how long does the rest take?

partyfavors: (a*b-c)/d = each
- {n} buy~s {a} {boxes} of {b} {things} for a party. | For a party {n} get~s {a} {boxes} with {b} {things} each.
- {c} of the {things} [are broken|get lost|go missing]. | {He} keep~s {c} of the {things}.
- The others are handed out evenly to {d} guests. | {d} guests divide the others evenly.
- How many {things} per guest? | How many does a guest get? | How many {things} are there for every guest?
  What does each guest get? | How many is that for each guest?
! for a party {n} buy~s {a} {boxes} of {b} {things}, {c} go missing, {d} guests get the others. how many per guest?
  how many {things} per guest if {d} guests split {a} {boxes} of {b} {things} without the {c} broken ones?

neststwo: a*b*c-d = left
- A school has {a} classrooms with {b} tables in each. | There are {a} classrooms and each has {b} tables.
- {c} [children|students|kids] sit at each table. | Every table seats {c} [children|students].
- Today {d} of them are sick. | {d} students are away today. | {d} of the students stay home.
- How many students are at school? | How many students are there today? | How many came to school?
  How many children are present? | How many students is that?
! {a} classrooms, {b} tables in each, {c} students at each table, {d} are sick. how many students are at school?
  how many students are present if {d} are sick in a school of {a} classrooms with {b} tables for {c} students?

pillbox: a-b*c-d = left
- A [bottle|jar|box] holds {a} vitamins. | {n} buy~s {a} vitamins. | There are {a} vitamins in the jar.
- {n} take~s {b} a day for {c} days. | For {c} days {n} take~s {b} a day. | {b} a day are used up for {c} days.
- {He} drop~s {d} and throw~s them away. | {He} give~s {d} to {m}. | Another {d} get wet and are useless.
- How many vitamins are left? | How many vitamins remain? | How many of them are still good? | How many are in the jar?
  How many {does} {he} have now?
! {n} {has} {a} vitamins, take~s {b} a day for {c} days and lose~s {d} more. how many vitamins are left?
  out of {a} vitamins {n} lost {d} and took {b} a day for {c} days. how many vitamins left?

chainthree: (a+b)*k-a = gap
- {o} has {a} {things}. | {o} owns {a} {things}.
- {m} has {b} more than {o}. | {m} has {b} more {things} than {o} does.
- {n} {has} {k*} as many as {m}. | {n} own~s {k*} as many {things} as {m}.
- How many more {things} {does} {n} have than {o}? | How many more than {o} {does} {n} have?
  What is the difference between {n} and {o}? | By how many is {n} ahead of {o}?
  What's the gap between {o} and {n}?
! {n} {has} {k*} as many {things} as {m}. {m} has {b} more than {o}, and {o} has {a}. how many more {does} {n} have \
than {o}?
  {o} has {a} {things}, {m} has {b} more than {o} {n} {k*} as many as {m}. how many more {does} {n} have than {o}?

morethantwice: a+(a*k+b) = both
- {n} {has} {a} {things}. | {n} [caught|saw|sold] {a} {things}. | {a} {things} belong to {N}.
- {m} has {b} more than {k*} that number. | {m} has {b} more than {k*} as many.
- How many {things} do they have in all? | How many do they have together? | What's the total for both?
  How many {things} is that altogether? | What do they have combined?
! {n} {has} {a} {things} and {m} has {b} more than {k*} as many. how many together?
  {m} has {b} more than {k*} as many {things} as {n}, who {has} {a}. how many in all?

lessthantwice: a+(a*k-b) = both
- {n} {has} {a} {things}. | {n} [caught|saw|sold] {a} {things}. | {a} {things} belong to {N}.
- {m} has {b} less than {k*} that number. | {m} has {b} fewer than {k*} as many.
- How many {things} do they have in all? | How many do they have together? | What's the total for both?
  How many {things} is that altogether? | What do they have combined?
! {n} {has} {a} {things} and {m} has {b} fewer than {k*} as many. how many together?
  {m} has {b} less than {k*} as many {things} as {n}, who {has} {a}. how many in all?

partthen: a-a/k-b = left
- {n} pick~s {a} {things}. | {n} {has} a collection of {a} {things}. | {n} come~s home with {a} {things}.
- {1/k} of the {things} go to {m}. | {m} gets {1/k} of them. | {He} give~s {m} {1/k} of them.
- After that {he} drop~s {b}. | {He} also give~s {b} to {o}. | {b} more go to {o}.
- How many {things} {does} {n} keep? | How many are left for {him}? | How many {things} {does} {he} still have?
  What is left over? | How many {things} remain in the end?
! {n} {has} {a} {things}, give~s {1/k} of them to {m} and {b} to {o}. how many are left?
  how many {things} are left of {a} if {1/k} of them go to {m} and {b} more to {o}?

partshare: (a-a/k)/b = each
- {n} bake~s {a} {things}. | {n} order~s {a} {things} for a party. | A tray holds {a} {things}.
- {He} keep~s {1/k} of them for {m}. | {1/k} of them are put aside. | {He} put~s {1/k} of them aside.
- {b} [guests|neighbors] divide what remains evenly. | What remains is for {b} guests, the same for each.
- How many per guest? | How many does each guest get? | How many {things} are there for each of them?
  How many is that for each? | What does one guest get?
! {n} bake~s {a} {things}, put~s {1/k} aside and {b} guests divide what remains evenly. how many per guest?
  how many per guest when {a} {things} without {1/k} of them are divided evenly by {b} guests?

pagesperday: (a-b*c)/d = pages
- {His} homework is to read {a} pages. | A reading list has {a} pages. | {n} must get through {a} pages.
- For {b} days {n} do~es {c} pages a day. | In the first {b} days {he} finish~es {c} pages each.
- {d} days remain. | Then there are {d} days left. | {He} {has} {d} days for the rest.
- How many pages a day must {he} read now? | How many pages per day is that now? | How many pages a day from then on?
  How much must {he} read each day now? | What is the number of pages per day for the rest?
! {a} pages to read, {b} days of {c} pages, {d} days remain. how many pages a day now?
  {n} must read {a} pages. for {b} days {he} do~es {c} a day. how many pages a day on the {d} days that remain?

pondyard: a*b-c*d = area
- A yard is {a} m long and {b} m wide. | The yard measures {a} m by {b} m. | {His} yard is {a} m by {b} m.
- In it is a pond of {c} m by {d} m. | The patio in it takes {c} m by {d} m. | A pond of {c} by {d} meters is dug there.
- How many square meters are left for grass? | What area is grass? | How big is the rest of the yard?
  How much area stays free? | What is the area without it?
! a yard is {a} m by {b} m with a pond of {c} m by {d} m. how many square meters are grass?
  what area of a {a} by {b} m yard is left without a {c} by {d} m patio?

fencecost: (a+b)*2*c = cost
- A field is {a} m long and {b} m wide. | {n} {has} a field of {a} m by {b} m. | The field measures {a} m by {b} m.
- Fencing costs {$c} [a|per] meter. | One meter of fencing is {$c}. | {n} pay~s {$c} for each meter of fencing.
- How much does it cost to put fencing all around? | What does fencing all the way round cost?
  How much is the fencing for the whole field? | How much money is needed to close it in?
  What will the fencing for all sides cost?
! how much does fencing for a {a} m by {b} m field cost at {$c} a meter?
  a field is {a} m by {b} m. fencing is {$c} per meter. total cost of the fencing?
  fencing at {$c} a meter all around a field {a} m long and {b} m wide, how much?

testscores: (a+b+c)/3 = average
- {n} got {a} points on the first test. | On the math test {n} got {a} points.
- On the next test it was {b}. | The second test brought {b}. | Then {he} got {b} on the next one.
- The last one was worth {c} to {him}. | The last test brought {c}. | On the last test {he} got {c}.
- What is the average score? | What's the mean? | What {does} {he} get on average? | What average is that?
  Find the average of all the scores.
! {n} got {a}, {b} and {c} points on [math |school |]tests. what's the average[| score]?
  what is the average weight of bags of {a} kg, {b} kg and {c} kg?
  temps were {a}, {b} and {c} degrees. what's the average?
  what's the mean of these numbers: {a} {b} {c}

flighttime: a*60+b-c = minutes
- A flight takes {a} hours and {b} minutes. | {n} {is} on a flight of {a} hours and {b} minutes.
- {c} minutes of it are behind {him}. | {He} {has} been in the air for {c} minutes. | The plane left {c} minutes ago.
- How many minutes are left? | How many minutes are still to fly? | How long is it still, in minutes?
  How many more minutes? | In how many minutes does it land?
! a flight takes {a} hours and {b} minutes. {c} minutes are over. how many minutes left?
  how many minutes are left of a {a} hours {b} minutes flight after {c} minutes?

practice: a*b+c*d = minutes
- {n} practice~s the piano {a} minutes a day on {b} days. | On {b} days {n} play~s the piano for {a} minutes.
- On {c} other days it is {d} minutes. | On {c} more days {he} play~s {d} minutes.
- How many minutes of piano is that? | How many minutes in all? | How long did {he} play in total?
  What is the total time in minutes? | How many minutes {does} {he} play altogether?
! {n} play~s piano {a} minutes a day on {b} days and {d} minutes a day on {c} days. how many minutes in all?
  how many minutes of piano: {b} days of {a} minutes and {c} days of {d} minutes?

stand: a*(b-c)-d = profit
- {n} sell~s {a} cups of lemonade. | {n} {has} a stand and sell~s {a} cups. | At the stand {n} sell~s {a} cups.
- A cup sells for {$b} and costs {$c} to make. | {He} get~s {$b} for each cup, and making one costs {$c}.
- The stand itself costs {$d}. | {He} {has} to pay {$d} for the stand. | Renting the stand is {$d}.
- What is {his} profit? | How much profit {does} {he} make? | How much {does} {he} really earn? | What profit is left?
  How big is the profit?
! {n} sell~s {a} cups for {$b} each, a cup costs {$c} to make and the stand {$d}. what's the profit?
  whats my profit on {a} cups sold at {$b} each, made for {$c} each, if the stand is {$d}?

eggmoney: (a-b-c)*d = money
- {His} hens lay {a} eggs a day. | {n} collect~s {a} eggs every day. | Every day {n} get~s {a} eggs from the hens.
- {He} eat~s {b} for breakfast and bake~s with {c}. | {b} go into breakfast and {c} into muffins.
- The rest is sold for {$d} per egg. | {He} sell~s the rest at {$d} an egg. | Each egg left over sells for {$d}.
- How much {does} {he} make each day? | How much money is that a day? | What {does} {he} earn with the eggs per day?
  How many dollars does the market bring? | How much {does} {he} get for the eggs?
! the hens lay {a} eggs a day. {n} eat~s {b}, bake~s with {c} and sell~s the rest for {$d} each. how much a day?
  how much a day do i make at {$d} an egg with {a} eggs if i eat {b} and bake with {c}?

stocked: (a+b)*c-d = left
- {n} fold~s {a} paper cranes a day, {m} folds {b}. | Every day {n} make~s {a} paper cranes and {m} makes {b}.
- They go on for {c} days. | They do this for {c} days. | This goes on for {c} days.
- {d} cranes get torn. | They give {d} cranes away. | {d} of the cranes go to a friend.
- How many cranes are left? | How many cranes do they still have? | How many are good for the wall?
  How many cranes remain? | What number of cranes is left?
! {n} fold~s {a} cranes a day and {m} {b}. after {c} days they give {d} away. how many cranes are left?
  how many cranes are left after {c} days if {n} fold~s {a} a day, {m} {b} a day and {d} get torn?

headstart: a+(b-c)*d = gap
- A cyclist is {a} km ahead of a runner. | A cyclist starts {a} km in front of a runner.
- The cyclist does {b} km an hour, the runner {c}. | The cyclist makes {b} km an hour and the runner makes {c}.
- They keep going for {d} hours. | {d} hours pass. | That goes on for {d} hours.
- How far apart are they then? | How many km is the cyclist ahead? | What is the distance between them then?
  How far behind is the runner? | How big is the lead?
! a cyclist is {a} km ahead of a runner. speeds are {b} and {c} km an hour. how far apart after {d} hours?
  how far apart are a cyclist at {b} km/h and a runner at {c} km/h after {d} hours if the cyclist had {a} km head start?

betterdeal: a/b-c/d = gap
- The corner shop sells {b} cans for {$a}. | In one shop {b} cans cost {$a}.
- The big store has {d} cans for {$c}. | In the other shop {d} cans are {$c}.
- How much cheaper is one can there? | How much less is a can in the cheaper place? | What do you save per can?
  What's the difference per can? | By how much is one can cheaper?
! {b} cans cost {$a} here and {d} cans cost {$c} there. how much cheaper is one can there?
  how much cheaper is one can when {d} cans are {$c} instead of {b} cans for {$a}?

wagebonus: a*b*c+d = pay
- {n} work~s {a} hours a day. | {His} shift is {a} hours a day. | {n} {has} a shift of {a} hours every day.
- An hour pays {$b}. | {He} make~s {$b} an hour. | {His} wage is {$b} an hour.
- {He} work~s {c} days and get~s {$d} in tips. | In {c} days {he} also get~s {$d} in tips.
- How much {does} {he} make in all? | What is the pay with tips? | How much money is that altogether?
  What are {his} total earnings? | How much {does} {he} take home?
! {n} work~s {a} hours a day at {$b} an hour for {c} days and get~s {$d} in tips. how much in all?
  how much is {c} days of {a} hours at {$b} an hour plus {$d} tips?

coupon: d-(a*b-c) = change
- {n} order~s {a} meals at {$b} each. | {a} meals cost {$b} each.
- A coupon takes {$c} off the bill. | With a coupon the bill is {$c} lower. | {n} {has} a {$c} coupon.
- {He} pay~s with {$d}. | {He} hand~s over {$d}. | {He} give~s the waiter {$d}.
- How much change {does} {he} get? | What's the change? | How much comes back? | How much money {does} {he} get back?
  How many dollars are returned?
! {a} meals at {$b} each, coupon for {$c} off, {n} pay~s with {$d}. how much change?
  what's the change if i hand over {$d} for {a} meals at {$b} each with {$c} off by coupon?

tipsplit: (a*b+c)/d = each
- {n} order~s {a} pizzas at {$b} each. | The table orders {a} pizzas for {$b} each.
- They add a tip of {$c}. | The tip is {$c}. | With it comes a tip of {$c}.
- {d} friends split the bill. | The bill is split {d} ways. | {d} people pay the same.
- How much does each one pay? | How much is it for each? | What's the share of one person? | How much per person?
  How many dollars does everyone pay?
! {a} pizzas at {$b} each plus a tip of {$c}, split by {d} friends. how much each?
  how much per person if {d} people split {a} pizzas at {$b} each and a {$c} tip?

baggedprofit: a/b*c-d = profit
- {n} bake~s {a} cookies and pack~s {b} to a bag. | {a} cookies are packed in bags of {b}.
- A bag sells for {$c}. | {He} sell~s each bag for {$c}. | Every bag brings {$c}.
- The ingredients were {$d}. | {He} had spent {$d} on ingredients. | Ingredients cost {$d}.
- What is the profit? | How much profit {does} {he} make? | How much {does} {he} earn after costs? | What's the gain?
  How much more {does} {he} get than {he} spent?
! {a} cookies in bags of {b}, {$c} a bag, ingredients {$d}. how much profit?
  {n} sell~s {a} cookies in bags of {b} for {$c} a bag. ingredients cost {$d}. what's the profit?

morecookies: (a+b)*c-d = missing
- {a} boys and {b} girls come to the picnic. | {n} invite~s {a} boys and {b} girls to the picnic.
- Each child should get {c} {things}. | Everybody is to get {c} {things}.
- {n} {has} only {d} so far. | There are just {d} so far. | So far {he} {has} {d}.
- How many more {things} are needed? | How many {things} are missing? | How many more {does} {n} need?
  How many {things} must {he} still get? | How many are still missing?
! picnic for {a} boys and {b} girls, {c} {things} for each child, {n} {has} {d}. how many more are needed?
  how many more {things} for {a} boys and {b} girls at the picnic, {c} each, if there are {d} already?

parking: a-b+c*d = cars
- {a} cars are in a parking garage. | A parking garage has {a} cars in it.
- In the morning {b} cars drive out. | {b} cars leave the garage.
- Then {c} cars an hour come in for {d} hours. | For {d} hours {c} cars come in every hour.
- How many cars are in the garage? | How many cars are parked there now? | How many cars is that now?
  What number of cars is in there? | How many cars are there in the end?
! {a} cars in a garage, {b} leave, then {c} an hour come in for {d} hours. how many cars now?
  how many cars are in a garage of {a} cars after {b} leave and {c} cars an hour come in for {d} hours?

paystub: (a-b)/(c-d) = weeks
- {n} want~s a [laptop|camera|drum set] for {$a}. | A [laptop|camera|drum set] is {$a}.
- {He} {has} {$b} put by. | {$b} are in the piggy bank. | {His} parents add {$b}.
- {He} get~s {$c} a week and spend~s {$d}. | Each week {he} earn~s {$c} but {$d} of it are spent.
- How many weeks until {he} can buy it? | How many weeks {does} {he} have to save? | After how many weeks is it {his}?
  How many weeks will it take? | How long must {he} save, in weeks?
! a laptop is {$a}, {n} {has} {$b}, earn~s {$c} a week and spend~s {$d} a week. how many weeks of saving?
  how many weeks until {n} can buy a {$a} laptop with {$b} put by, earning {$c} and spending {$d} a week?

changetwo: e-(a*b+c*d) = change
- {n} pay~s with {$e} at the fair. | {n} {has} {$e} at the fair. | {n} bring~s {$e} to the fair.
- {He} ride~s {a} rides for {$b} each. | {a} rides cost {him} {$b} each.
- {He} eat~s {c} snacks for {$d} each. | {c} snacks are {$d} each.
- How much money {does} {he} have after that? | How much is left of the money? | How much money comes home again?
  How many dollars remain? | What money is left?
! {n} {has} {$e} at the fair, ride~s {a} rides at {$b} each and eat~s {c} snacks at {$d} each. how much is left?
  {a} rides at {$b} each and {c} snacks at {$d} each at the fair. how much of {$e} is left?

chainall: a+(a+b)+(a+b+c) = total
- {o} picked {a} {things}. | {a} {things} were picked by {o}.
- {m} picked {b} more than {o}. | {m} got {b} more than {o} did.
- {n} picked {c} more than {m}. | {n} got {c} more than {m} did.
- How many {things} did all of them pick? | How many did they pick in all? | What is the total of all three?
  How many {things} are there altogether? | What did they pick together?
! {o} picked {a} {things}, {m} {b} more than {o} and {n} {c} more than {m}. how many in all?
"""

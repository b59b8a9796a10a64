"""Word problems of one sum as people type them, in the format of `templates`."""

from __future__ import annotations

EVERYDAY = """
gone: a-b = left
- {n} {has} {a} {things}[| at home| in {his} bag| in a {box}]. | [There were|There are] {a} {things} in the {box}.
  {n} [bought|got|collected|found] {a} {things}[| yesterday| last week].
- {b} of them [got lost|were stolen|went missing|fell out|broke|were used up|were thrown away|got wet].
  {He} [used|broke|dropped|donated|sent away|lent out|threw out|gave away|lost] {b}[| of them| {things}].
  {m} [took|borrowed|stole|used|broke|lost] {b}[| of them].
- How many [{things} |][are left|remain|are still there|are left over]? | How many {things} are [left now|there now]?
  How many {things} [{does} {he} still have|{does} {n} have now|{does} {he} have left]?
! {n} {has} {a} {things}[.| and|, if] {he} [lose~s|sell~s|give~s away|break~s|use~s] {b}, how many [are left|remain]
  {n} had {a} {things} and [lost|sold|gave away|broke|used] {b}[| of them]. how many [are left|{does} {he} have left]?
  [how many|number of] {things} left [after|when] {n} [lose~s|sell~s|give~s away|use~s] {b} of {a}

leave: a-b = left
! [There are|There were|I see|I count] {a} [birds on a tree|kids in the park|ducks on a pond|people in a room], \
[then |]{b} [leave|left|go away|went home|fly away]. how many are [left|still there]?
  {a} [birds|kids|people|students|guests|cars] are [here|there|outside]. {b} [leave|go away|went away]. \
How many [are left|remain|stay]?
  {a} [birds sit on a fence|children play outside|people wait in line]. {b} [leave|go away]. \
[How many remain?|How many are left?|How many are still there?]

arrive: a+b = total
! [There are|There were|I see|I count] {a} [birds on a tree|kids in the park|ducks on a pond|people in a room|cars in \
a parking lot], [then |]{b} more [arrive|come|show up|join them]. [how many are there now|how many now|how many in all]?
  {a} [birds sit on a fence|children play outside|people wait in line]. {b} [more|others] [arrive|join them|come]. \
[How many are there now?|How many is that?|How many in total?]

receive: a+b = total
- {n} [already |]{has} {a} {things}. | {n} [owned|collected|had] {a} {things}. | {n} [baked|made|packed] {a} {things}.
- {He} [receive~s|win~s|collect~s|pick~s up|make~s|order~s|add~s] [another {b}|{b} more|{b} extra].
  {m} [brings|hands|sends|lends|gives] {him} [another {b}|{b} more]. | {He} got another {b}[| from {m}| as a gift].
- How many {things} {does} {n} have [now|in all|altogether|in total]? | [So how many|How many] is that [in all|now]?
  What's the [total|new total]? | How many {things} are there now?
! {n} {has} {a} {things}, [{m} gives {him}|{he} get~s|{he} buy~s|{he} find~s|{he} win~s] [another {b}|{b} more]. \
how many [now|in all|altogether|in total]?
  {n} [start~s|began] with {a} {things} and [get~s|receive~s|earn~s] {b} more, [what's the total|how many now]?

gifts: a+b = total
! {m} gave {N} {a} {things} and {o} gave {him} {b}. how many {things} [did {he} get|did {he} receive|is that]?
  {n} [bought|found|picked|ate|sold|made|baked] {a} {things} [yesterday|in the morning|on Monday] and {b} \
[today|in the afternoon|on Tuesday]. how many [{things} |][in all|altogether|in total|is that]?
  [yesterday|in the morning] {n} [sold|made|read|ate|saw] {a} {things}[, today| and later] {b}. [total|how many in all]?

mixed: a+b = total
! [a class has|in a class there are|there are] {a} boys and {b} girls. how many [students|kids|children] [are \
there|in all]?
  {n} {has} {a} [cats and {b} dogs|dogs and {b} cats]. how many [pets|animals] [is that|are there|in total]?
  {a} [apples and {b} oranges|pears and {b} bananas]. how many [fruits|pieces of fruit] [is that|are there|in total]?
  a [parking lot|street] has {a} cars and {b} trucks. how many vehicles [are there|in all|is that]?
  {n} {has} {a} [red|green|big] {things} and {b} [blue|yellow|small] ones, how many [{things}|altogether|in all]?

combined: a+b = total
! {n} {has} {a} {things}. {m} has {b}. [how many do they have|how many in all|how many] [together|combined|in total]?
  {n} picked {a} {things} and {m} picked {b}. [how many together|total|how many in all]?
  {n} [made|has made] {a} {things}, {m} made {b}. [how many together|total|how many did they make]?
  {n} scored {a} points and {m} scored {b}. how many points [together|in all|combined]?

spend: a-b = left
- {n} {has} {$a}. | {n} {has} {$a} [in {his} wallet|in the bank|saved up]. | {n} [got|earned|took] {$a}[| today].
- {He} [spend~s|spent|use~s|used] {$b} on [lunch|snacks|a toy|a book|candy|a gift|groceries].
  {He} [buy~s|bought|want~s to buy] a {thing} [for|that costs|that is] {$b}. | {He} [lost|gave away|donated] {$b}.
- How much [money |][is left|{does} {he} have left|{does} {n} have left|{does} {he} still have]?
! {n} {has} {$a} and [spend~s|spent] {$b}[| on lunch| on a toy]. how much [is left|money is left|{does} {he} have left]
  if {n} spend~s {$b} [out of|of] {$a}, how much [is left|remains|money is left]?
  how much [change|money back] from {$a} [for a {thing}|if a {thing} costs] {$b}?
  a {thing} is {$b}, {n} pay~s [with a|using a|with] {$a}[| note| bill]. [what's the change|how much change]?

earn: a+b = total
! {n} {has} {$a} and [earn~s|get~s|find~s|make~s|receive~s] {$b}[| more| for washing cars| from {his} grandma]. \
how much [money |][{does} {he} have now|in total|is that]?
  {n} [saved|earned|made] {$a} [last week|in May|yesterday] and {$b} [this week|in June|today]. how much [in all|total]?

bothcost: a+b = total
! a {thing} [costs|is] {$a} and a [drink|bag|juice] [costs|is] {$b}. how much [for both|together|for the two]?
  {n} buy~s a {thing} for {$a} and a [drink|bag|juice] for {$b}. [how much in total|total|how much {does} {he} spend]?
  {n} spent {$a} on [food|books] and {$b} on [clothes|toys]. how much [did {he} spend|in total|altogether]?

pricier: a+b = bigger
! a [hat|book] costs {$a}, a bag costs {$b} more. how much is the bag?

cheaper: a-b = smaller
! a [hat|book] costs {$a}, a mug costs {$b} less. how much is the mug?
  a {thing} [was|is normally|usually costs] {$a} [but|and] is {$b} off. [what's the price now|how much is it now]?

pricegap: a-b = gap
! a [hat|book] costs {$a} and a [pen|mug] costs {$b}. [how much more is the hat|what is the price difference]?

lead: a-b = gap
! {n} scored {a} points and {m} scored {b}. [by how many points did {n} win|how many more points did {n} score]?
  {n} [{has}|picked|read|sold] {a} {things} [but|and|while] {m} [only |][has|picked|read|sold] {b}. \
[how many more is that|what's the difference|how many fewer is that]?
  [the temperature rose|it warmed up] from {b} degrees to {a} degrees. [how many degrees is that|by how much]?

agegap: a-b = gap
! {n} {is} {a}[ years old|] and {m} is {b}. [how much older {is} {n}|what's the age difference|how many years apart]?

wasage: a+b = older
! {b} years ago {n} {was} {a}. how old {is} {he} now? | {n} {was} {a} years old {b} years ago. how old now?

willbe: a-b = younger
! in {b} years {n} will be {a}. how old {is} {he} now? | {n} will be {a} [years old |]in {b} years. how old now?

kage: a*k = multiple
! {n} {is} {a} years old. {m} is {k*} as old. how old is {m}? | {m} is {k*} as old as {n}, who {is} {a}. how old is {m}?

tall: a+b = bigger
! {n} {is} {a} inches tall, {m} is {b} inches taller. how tall is {m}?
  a [cat|bag] weighs {a} kg. a dog weighs {b} kg more. how [heavy is the dog|much does the dog weigh]?
  one rope is {a} meters[| long], another is {b} meters longer. how long is [it|the other rope|the longer one]?

short: a-b = smaller
! {n} {is} {a} inches tall, {m} is {b} inches shorter. how tall is {m}?
  a [dog|box] weighs {a} kg. a cat weighs {b} kg less. how [heavy is the cat|much does the cat weigh]?
  one rope is {a} meters[| long], another is {b} meters shorter. how long is [it|the other rope|the shorter one]?

heavy: a+b = total
! a [cat|bag|boy] weighs {a} [kg|pounds] and a [dog|box|girl] weighs {b}. how much do they weigh together?
  {n} [walk~s|drive~s|run~s|bike~s] {a} [km|miles] and then {b} more. how far [is that|in all|altogether]?
  {n} [read~s|studie~s|sleep~s|play~s|work~s] {a} [hours|minutes] and then {b} more. how long [is that in all|in total]?

togo: a-b = left
! {n} {has} to [drive|walk|bike|run] {a} [km|miles] and {has} done {b}. how [far is left|many are left|much further]?
  a [trip|hike|race] is {a} [km|miles] long. after {b}, how [far is left|many are left|much is left]?
  a rope is {a} meters long. {n} cut~s off {b}[| meters]. how [long is the rest|much is left|many meters are left]?
  {n} {has} {a} pages [of homework|to read]. {b} are done. how many [are left|pages are left|to go]?
  a [bus|theater|plane] has {a} seats. {b} are [taken|full|occupied]. how many are [free|empty|left]?
  a [movie|lesson|game] lasts {a} minutes. {b} minutes [are over|have passed]. how many [are left|minutes are left]?

needs: a-b = missing
! {n} need~s {a} {things} [for a party|for a project|in all] [and|but] {has} [only |]{b}. how many more[ {does} {he} \
need|]?
  {n} want~s {a} {things}. {he} [already {has}|{has}|only {has}] {b}. how many [more {does} {he} need|are missing]?
  a {thing} costs {$a}, {n} [only |]{has} {$b}. how much [more {does} {he} need|is missing]?

hadsome: a-b = before
! {n} had some {things}, [got|bought|found] {b} more and now {has} {a}. how many [did {he} have|were there] \
[before|at first]?
  after [getting|buying|finding] {b} more {things} {n} {has} {a}. how many [before|at first|did {he} start with]?

gaveaway: a+b = before
! {n} had some {things}, [gave away|lost|sold|ate] {b} and {has} {a} left. how many [did {he} have|were there] \
[before|at first|at the start]?

unknown: a-b = gone
! {n} had {a} {things}, [gave some away|lost some|sold some] and {has} {b} left. how many did {he} [give \
away|lose|sell]?

floor: a+b = total
! an elevator is on floor {a} and goes up {b} floors. [which floor is it on|what floor now]?
  {n} {is} on page {a} and read~s {b} more pages. what page {is} {he} on now?

lots: a*b = lots
! {a} {boxes}, {b} {things} in each. how many [{things}|in all|total|altogether]?
  [each|every|one] {box} has {b} {things}. how many {things} [are in {a} {boxes}|do {a} {boxes} have|in {a} {boxes}]?
  {n} [buy~s|get~s|pack~s|{has}|fill~s|bring~s] {a} {boxes} of {b} {things}[| each]. how many {things}[| in all| is \
that]?
  {a} [kids|friends|people|students] [each have|have|bring|get|eat] {b} {things} each. how many [{things}|in all|is \
that]?
  [each|every] [cake|pie|loaf] needs {a} eggs. how many eggs for {b} of them?
  {n} give~s {a} [kids|friends|people] {b} {things} each. how many {things} [{does} {he} need|is that|in all]?
  {b} {things} per [person|kid|guest], {a} [people|kids|guests]. how many {things}[| in all| total]?

each: a/b = each
! [split|share|divide] {a} {things} [evenly |equally |fairly |][among|between] {b} [kids|friends|people]. how many each?
  {n} {has} {a} {things} [and {b} friends|for {b} friends]. [how many {things} can|how many does] each [friend |]get?
  {n} [put~s|pack~s|divide~s] {a} {things} [equally |evenly |]into {b} {boxes}. how many [per {box}|in each|each]?
  {a} [students|kids|players] [form|are split into|make] {b} equal [teams|groups]. how many [in each|per group]?
  if {b} [kids|friends|people] [share|split] {a} {things} [equally|evenly|fairly], how many [each|does each get]?
  {b} {boxes} hold {a} {things} in total, the same in each. how many [in each|in one {box}|per {box}]?
  how many {things} does each [kid|friend|person] get [if|when] {b} of them share {a}?

howmany: a/b = groups
! {a} [students|kids|players] [form|are split into|make] [teams|groups] of {b}. how many [teams|groups][| are there]?
  {n} [pack~s|put~s|sort~s] {a} {things} [into|in] {boxes} of {b}. how many {boxes}[| {does} {he} need| is that]?
  [each|one|every] {box} [holds|fits|has] {b} {things}. how many {boxes} for {a} {things}?
  {a} [guests|kids|people] sit at tables of {b}. how many tables[| do they need| are there]?
  how many {boxes} [{does} {n} need|are needed] for {a} {things} [with|if] {b} [in each|per {box}|go in one]?

canbuy ware: a/b = groups
! [a|one|each] {thing} [costs|is] {$b}. how many can {n} [buy|get] [with|for] {$a}?
  {n} {has} {$a}. [a {thing} is|{things} cost|one {thing} costs] {$b}[| each]. how many can {he} [buy|get|afford]?
  how many {things} [can {n} buy|{does} {n} get] for {$a} if each [costs|is] {$b}?

buying ware: a*b = cost
! {n} [buy~s|bought|order~s|want~s|need~s] {a} {things} [for|at] {$b} [each|apiece]. [how much is that|total|what's \
the cost]?
  [a|one|each] {thing} [costs|is] {$b}. how much [are {a} {things}|for {a}|do {a} cost|for {a} {things}]?
  [tickets|{things}] cost {$b} [each|apiece]. how much [for|do you pay for] {a} [of them|people|{things}]?
  {$b} [per|for each|for one|a] {thing}, {n} buy~s {a}. how much [in total|is that|{does} {he} pay]?

rate: a*b = lots
! {n} [wash~es|make~s|sell~s|pack~s|bake~s] {a} {things} [an hour|per hour|every hour]. how many in {b} hours?
  {n} [read~s|write~s] {a} pages [a day|per day|every day|each day]. how many [pages |]in {b} days?
  {n} [save~s|get~s|earn~s] {$a} [a week|per week|every week|each week]. how much in {b} weeks?
  {n} [walk~s|run~s|bike~s|swim~s] {a} [km|miles] [a day|every day|each day]. how [far|many] in {b} days?
  {n} [drive~s|ride~s|go~es] [at |]{a} [km|miles] [an hour|per hour] for {b} hours. how far[| is that| {does} \
{he} go]?
  a [hen|machine|printer] makes {a} {things} a minute. how many in {b} minutes?

perday: a/b = each
! {n} [read~s|{has}|must read] {a} pages in {b} days, the same every day. how many [a day|per day|each day]?
  {n} [earn~s|make~s|get~s] {$a} in {b} hours. how much [an hour|per hour|is that per hour]?
  {n} [drive~s|run~s|walk~s] {a} [km|miles] in {b} hours. how [far|many] [per hour|in one hour|in an hour]?

week7: a*7 = lots
! {n} [drink~s|eat~s|need~s|use~s|make~s] {a} [glasses|{things}] [a day|every day|each day]. how many [a week|in a \
week|per week]?

roundtrip: a*2 = far
! {n} live~s {a} [km|miles|blocks] from [school|work]. how far is it there and back?

minutes: a*60 = minutes
! how many minutes [are in|are|is] {a} hours? | [convert |]{a} hours [in|to] minutes | {a} hours is how many minutes?

hours: a*24 = hours
! how many hours [are in|are|is] {a} days? | [convert |]{a} days [in|to] hours | {a} days is how many hours?

months: a*12 = months
! how many months [are in|are|is] {a} years? | {n} {is} {a} years old. how many months is that? | {a} years in months

pairs: a*2 = lots
! {a} pairs of [socks|shoes|gloves]. how many [single ones|is that in all]? | how many [socks|shoes] are in {a} \
pairs?
  how many wheels do {a} [bikes|bicycles] have? | {a} [birds|chickens|ducks], how many legs[| in all| is that]?

fours: a*4 = lots
! how many [wheels|tires] do {a} cars have? | {a} [tables|chairs|dogs|cats], how many legs[| in all| is that]?
  how many legs do {a} [horses|dogs|cats|pigs|goats] have? | {a} cars, how many wheels[| in all]?
  perimeter of a square with side[s|] {a}? | a square has sides of {a} [cm|m]. what is its perimeter?

fives: a*5 = lots
! how many fingers [are on|do] {a} hands[| have]? | {a} hands, how many fingers? | {a} nickels, how many cents?

sixes: a*6 = legs
! how many legs do {a} [ants|bees|beetles] have? | {a} [ants|bees|beetles], how many legs[| in all]?

eights: a*8 = legs
! how many legs do {a} spiders have? | {a} spiders, how many legs[| in all]?

dozens food: a*12 = lots
! {n} [{has}|bought|need~s|make~s|baked|got] {a} dozen {things}. how many [{things} |]is that?
  how many {things} [are|are in|make] {a} dozen? | {a} dozen {things}[, how many| is how many| are how many|, total]?
  {a} [boxes|cartons|trays] of a dozen {things}[| each]. how many {things}?

area: a*b = area
! [area of|what is the area of|find the area of] a [rectangle|room|garden|field|wall] {a} [m |cm |]by {b}[| m| cm]?
  a [rectangle|room|garden|rug] is {a} m long and {b} m wide. [what is its area|how big is its area]?

grid: a*b = lots
! {a} rows [of|with] {b} [seats|chairs|desks|trees|plants|{things}][| each| in each]. how many [in all|altogether|are \
there]?
  {n} [plant~s|put~s|set~s up] {a} rows with {b} {things} in each. how many {things}[| is that| in all]?

halfoff ware: a/2 = part
! a {thing} costs {$a}. today it is [half price|half off|50% off]. how much is it [now|today]?

fewertimes: a/k = part
! {n} {has} {a} {things}, {m} has {1/k} [as many|of that]. how many does {m} have? | [find |]{1/k} of {a} {things}
  {n} {has} {a} {things} and [eat~s|give~s away|sell~s|use~s|lose~s] {1/k} of them. how many [is that|are that]?
  {1/k} of [the |]{a} [students|kids|people] [are girls|wear glasses|walk]. how many is that?
"""

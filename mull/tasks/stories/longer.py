"""Word problems of two to four sums as data, in the format of `templates`."""

from __future__ import annotations

LONGER = """
checkout ware: c-a*b = change
- {n} buy~s {a} {things} at {$b} each. | {n} take~s {a} {things} for {$b} each.
  {n} want~s {a} {things} that cost {$b} each.
- {He} pay~s with {$c}. | {He} give~s {$c}. | {He} hand~s over {$c}.
- How much change {does} {he} get? | What is the change? | How much {does} {n} get back? | How much money comes back?
! {a} {things} at {$b} each, {n} pay~s {$c}, change?
  {n} {has} {$c} and buy~s {a} {things} at {$b} each. how much is left?

cart ware: a*b+c = cost
- {n} buy~s {a} {things} at {$b} each. | {n} take~s {a} {things} for {$b} each. | {n} order~s {a} {things}, {$b} each.
- {He} also buy~s a bag for {$c}. | Delivery costs {$c}. | A bag for {$c} comes on top. | {He} add~s a drink for {$c}.
- How much {does} {he} pay in total? | What is the total cost? | How much is it altogether?
  How much {does} {n} spend?
! {a} {things} at {$b} each plus a bag for {$c}, how much? | {a} {things} for {$b} each and {$c} shipping, total?

moreall: a+(a+b) = both
- {n} {has} {a} {things}. | {n} picked {a} {things}. | {n} found {a} {things}.
- {m} has {b} more {things} than {n}. | {m} has {b} more than {him}. | {m} has {b} {things} more.
- How many {things} do they have together? | How many do they have altogether? | How many {things} is that in total?
! {n} {has} {a} {things}, {m} has {b} more than {him}. how many together?

fewerall: a+(a-b) = both
- {n} {has} {a} {things}. | {n} picked {a} {things}. | {n} found {a} {things}.
- {m} has {b} fewer {things} than {n}. | {m} has {b} less than {him}. | {m} has {b} {things} fewer.
- How many {things} do they have together? | How many do they have altogether? | How many {things} is that in total?
! {n} {has} {a} {things}, {m} has {b} fewer. how many together?

timesall: a+a*k = both
- {n} {has} {a} {things}. | {n} picked {a} {things}. | {n} found {a} {things}.
- {m} has {k*} as many. | {m} has {k*} as many {things} as {n}. | {m} has {k*} as many {things}.
- How many {things} do they have together? | How many do they have altogether? | How many {things} is that in total?
! {n} {has} {a} {things}, {m} has {k*} as many. how many together? | {n} {a} {things}, {m} {k*} as many. total?

loose: a*b+c = total
- {n} {has} {a} {boxes} of {b} {things}. | {n} {has} {a} {boxes} with {b} {things} in each.
  {n} buy~s {a} {boxes} of {b} {things}.
- {He} also {has} {c} loose {things}. | {c} more {things} lie on the table. | {m} adds {c} {things}.
  There are {c} single {things} too.
- How many {things} are there in all? | How many {things} are there? | How many {things} altogether?
  What is the total?
! {a} {boxes} of {b} {things} and {c} more, how many? | {a} {boxes} with {b} {things} each plus {c} loose ones, total?

broken: a*b-c = left
- {n} {has} {a} {boxes} of {b} {things}. | {n} {has} {a} {boxes} with {b} {things} in each.
  {n} buy~s {a} {boxes} of {b} {things}.
- {c} of the {things} are broken. | {He} give~s {c} {things} away. | {m} takes {c} {things}.
  {He} lose~s {c} of them.
- How many {things} are left? | How many {things} remain? | How many {does} {n} have left? | How many are left?
! {a} {boxes} of {b} {things}, {c} broken. how many left?
  {a} {boxes} with {b} {things} each minus {c} {things}, how many left

sharemore: (a+b)/c = each
- {n} {has} {a} {things}. | {n} had {a} {things}. | {n} pick~s {a} {things}.
- {He} get~s {b} more. | {m} gives {him} {b} more. | Then {he} find~s {b} more {things}.
- {He} share~s all of them equally among {c} friends. | All are shared equally by {c} children.
  {c} friends share them all equally.
- How many does each one get? | How many {things} does each get? | How many {things} for each?
! {n} {has} {a} {things}, get~s {b} more and share~s all with {c} kids equally. how many does each kid get?

shareless: (a-b)/c = each
- {n} {has} {a} {things}. | {n} had {a} {things}. | {n} pick~s {a} {things}.
- {He} keep~s {b} of them. | {He} set~s {b} aside. | {b} of them are bad.
- {He} share~s the rest equally among {c} friends. | The rest is shared equally by {c} children.
  {c} friends share the rest equally.
- How many does each one get? | How many {things} does each get? | How many {things} for each?
! {n} {has} {a} {things}, keep~s {b} and share~s the rest with {c} kids. how many each?

rest: a-a/k = left
- {n} {has} {a} {things}. | {n} had {a} {things}. | There are {a} {things} in a box.
- {He} give~s {1/k} of them to {m}. | {He} lose~s {1/k} of them. | {1/k} of them are broken.
  {m} takes {1/k} of them.
- How many {things} are left? | How many are left? | How many {things} remain? | How many good ones are left?
! {n} {has} {a} {things} and give~s away {1/k}. how many left? | {1/k} of {a} {things} are gone, how many are left

twodays: a-b-c = left
- A book has {a} pages. | {n} read~s a book with {a} pages. | {His} book is {a} pages long.
- On Monday {he} read~s {b} pages and on Tuesday {c}. | {He} read {b} pages yesterday and {c} pages today.
  First {he} read~s {b} pages, then {c} more.
- How many pages are left? | How many pages are left to read? | How many pages {does} {he} still have to read?
! book with {a} pages, {n} read {b} then {c}. pages left?

threedays: a+b+c = total
- On Monday {n} sold {a} {things}. | {n} made {a} {things} on Monday. | {n} found {a} {things} on Monday.
- On Tuesday it was {b} and on Wednesday {c}. | On Tuesday {b}, on Wednesday {c}.
  It was {b} on Tuesday and {c} on Wednesday.
- How many {things} is that in all? | How many {things} altogether? | How many on all three days? | What is the total?
! {a} {things} on monday, {b} on tuesday and {c} on wednesday. total?
  {a} {things}, {b} {things} and {c} {things}, how many?

legsplus: a*b+c = far
- {n} ride~s {a} km a day for {b} days. | {n} walk~s {a} km every day for {b} days.
  {n} run~s {a} km each day, {b} days long.
- Then {he} go~es {c} km more. | On the last day {he} make~s another {c} km. | After that {he} do~es {c} km more.
- How far is that in all? | How many km is that? | How many km altogether? | What is the total distance?
! {a} km a day for {b} days and then {c} km, how far?

couple: (a+b)*c = both
- {n} make~s {a} {things} a day and {m} makes {b} a day. | {n} make~s {a} and {m} makes {b} {things} every day.
- How many do they make together in {c} days? | How many {things} is that in {c} days?
  How many {things} in {c} days?
! {n} make~s {a} {things} a day, {m} {b} a day. how many together in {c} days?

target: (a-b)/c = time
- {n} want~s a bike that costs {$a}. | {n} need~s {$a} for a bike. | A bike costs {$a}.
- {He} {has} saved {$b}. | {He} already {has} {$b}. | So far {n} {has} {$b}.
- {He} save~s {$c} a week. | {He} put~s away {$c} every week. | {He} get~s {$c} per week.
- How many weeks {does} {he} need? | How many weeks does it take? | After how many weeks can {he} buy it?
  How many weeks?
! bike {$a}, {n} {has} {$b} and save~s {$c} a week. how many weeks?

ratio ware: a/b*c = cost
- {b} {things} cost {$a}. | {n} pay~s {$a} for {b} {things}. | {n} bought {b} {things} for {$a} in total.
- How much do {c} {things} cost? | What is the price of {c} {things}? | How much are {c} {things}?
  What do {c} of them cost?
! {b} {things} cost {$a}, how much do {c} cost? | if {b} {things} are {$a} what do {c} {things} cost

discount ware: (a-b)*c = cost
- A {thing} costs {$a}, but today it is {$b} cheaper. | A {thing} costs {$a}, now {$b} less.
  A {thing} for {$a} is {$b} off.
- {n} buy~s {c} of them. | {n} take~s {c} {things}. | {n} order~s {c}.
- How much {does} {he} pay? | How much {does} {he} pay in total? | What is the total cost? | How much is that?
! {c} {things} at {$a} each with {$b} off each, how much?

buses: a:b+1 = fits
- {a} children go on a trip. | There are {a} children. | {a} children want to travel.
- Each {team} takes {b}. | {b} children fit in each {team}. | There is room for {b} in each {team}.
- How many {teams} are needed for all of them? | How many {teams} do they need so that nobody stays behind?
  How many {teams} are needed so that everybody fits?
! {a} kids, {b} per {team}, how many {teams} so everyone fits?

around: (a+b)*2 = around
- A garden is {a} m long and {b} m wide. | A field is {a} m by {b} m. | A room measures {a} m by {b} m.
- How long is the fence around it? | What is the distance around it? | What is its perimeter?
  How far is it once around?
! perimeter of a garden {a} m by {b} m? | once around a field {a} m long and {b} m wide, how far?

agesum: a+(a+b) = both
- {n} {is} {a} years old. | {n} {is} {a}. | {n} turned {a} this year.
- {m} is {b} years older. | {m} is {b} years older than {n}. | {His} cousin {m} is {b} years older.
- How old are they together? | What is the sum of their ages? | What do their ages add up to?
! {n} {is} {a}, {m} is {b} years older. sum of their ages?

twocost ware: a*b+c*d = cost
- {n} buy~s {a} {things} at {$b} each. | {n} take~s {a} {things} for {$b} each. | {n} order~s {a} {things}, {$b} each.
- {He} also buy~s {c} drinks at {$d} each. | {He} get~s {c} bags for {$d} each too.
  {He} add~s {c} drinks for {$d} each.
- How much {does} {he} pay in total? | What is the total cost? | How much is it altogether?
  How much {does} {n} spend?
! {a} {things} at {$b} and {c} drinks at {$d}, how much in all?
  {a} {things} for {$b} each plus {c} drinks for {$d} each, total?

twoleg: a*b+c*d = far
- {n} drive~s {a} hours at {b} km per hour. | {n} travel~s {a} hours at {b} km/h.
  For {a} hours {n} go~es {b} km an hour.
- Then {he} drive~s {c} hours at {d} km per hour. | After that {he} go~es {c} hours at {d} km/h.
- How far is that in all? | How many km is that? | How many km altogether? | What is the total distance?
! {a} hours at {b} km/h then {c} hours at {d} km/h, how far?

farmlegs: a*4+b*2 = legs
- A farm has {a} cows and {b} hens. | There are {a} sheep and {b} ducks. | {n} see~s {a} dogs and {b} birds.
- How many legs do they have? | How many legs is that? | How many legs are there?
  How many legs do they have together?
! how many legs do {a} cows and {b} hens have? | {a} dogs and {b} birds, how many legs in total?

gap: a*b-c*d = gap
- {n} {has} {a} {boxes} of {b} {things}. | {n} {has} {a} {boxes} with {b} {things} in each.
  {n} own~s {a} {boxes} of {b} {things}.
- {m} has {c} {boxes} of {d}. | {m} has {c} {boxes} with {d} in each. | {m} owns {c} {boxes} of {d}.
- How many more {things} {does} {n} have than {m}? | How many more {does} {n} have? | What is the difference?
! {n} {has} {a} {boxes} of {b} {things}, {m} {c} {boxes} of {d}. how many more {does} {n} have?

trio: a+(a+b)+(a+b)*k = total
- {n} {has} {a} {things}. | {n} picked {a} {things}. | {n} found {a} {things}.
- {m} has {b} more than {n}. | {m} has {b} more {things} than {n}.
- {o} has {k*} as many as {m}. | {o} has {k*} as many {things} as {m}.
- How many {things} do all three have together? | How many do they have altogether?
  How many {things} is that in total?

boxed: (a*b+c)/d = each
- {n} {has} {a} {boxes} of {b} {things}. | {n} {has} {a} {boxes} with {b} {things} in each.
  {n} buy~s {a} {boxes} of {b} {things}.
- {He} also {has} {c} loose {things}. | {m} adds {c} {things}. | There are {c} single {things} too.
- {He} share~s all of them equally among {d} friends. | All are shared equally by {d} children.
  {d} friends share them all equally.
- How many does each one get? | How many {things} does each get? | How many {things} for each?

budget ware: e-(a*b+c*d) = left
- {n} {has} {$e}. | {n} go~es shopping with {$e}. | {n} {has} {$e} to spend.
- {He} buy~s {a} {things} at {$b} each. | {He} take~s {a} {things} for {$b} each.
- {He} also buy~s {c} drinks at {$d} each. | {He} get~s {c} bags for {$d} each too.
  {He} add~s {c} drinks for {$d} each.
- How much money is left? | How much {does} {he} have left? | How much money {does} {n} still have? | What is left?
"""

"""Word problems of one sum as data, and the nouns for all of them.

Each block is a name, a formula, its sentences, and whole questions as people type them. A block opens with `name:
formula = goal` (or `name words: formula = goal`, naming the pool of nouns), where the goal is what the thought says it
wants. Then every `-` line is one sentence, every `!` line a whole question, wordings separated by ` | `; lines without
a mark go on with the wordings of the line above. The last sentence asks. `[a|b]` is either, `{a}` a number, `{$a}` an
amount of money, `{k*}` is "twice" or "5 times", `{1/k}` is "half" or "a third of"; `~s` and `~es` are dropped after
"I".
"""

from __future__ import annotations

HE = ("Tom", "Ben", "Sam", "Max", "Leo", "Jack", "Omar", "Paul", "Ravi", "Luis", "Ali", "Dan", "Mark", "James", "Bob",
      "John", "Mike", "Tim", "Peter", "David", "Alex", "Carlos", "Ahmed", "Noah", "Liam", "Adam", "Joe", "Kevin", "Ken",
      "Eric", "Juan", "Chris", "Jake", "Ryan", "Hugo", "Ivan", "Yusuf", "Felix", "Oscar", "Nick")  # fmt: skip
SHE = (
    "Ann",
    "Mia",
    "Lily",
    "Sara",
    "Emma",
    "Zoe",
    "Kate",
    "Maria",
    "Eva",
    "Nina",
    "Priya",
    "Julia",
    "Amy",
    "Lena",
    "Anna",
    "Jane",
    "Lisa",
    "Mary",
    "Sarah",
    "Alice",
    "Lucy",
    "Olivia",
    "Sophie",
    "Fatima",
    "Jenny",
    "Rosa",
    "Sue",
    "Grace",
    "Ella",
    "Chloe",
    "Aisha",
    "Mei",
    "Linda",
    "Tina",
    "Carol",
    "Clara",
    "Rachel",
    "Hannah",
    "Nora",
    "Beth",
)
KIN_HE = ("my brother", "my dad", "my friend", "my uncle", "my son", "my cousin", "my neighbor", "my grandpa")
KIN_SHE = ("my sister", "my mom", "my friend", "my aunt", "my daughter", "my cousin", "my teacher", "my grandma")
WORDS = {
    "item": "marble sticker book card pencil coin stamp toy ball shell pen button balloon postcard crayon bead flower "
    "rock magnet badge photo comic key rose block leaf seed feather star doll ribbon candle plant fish brick tulip "
    "token eraser notebook cube ring egg puzzle shirt magazine",
    "food": "apple orange cookie egg banana pear cupcake candy plum muffin lemon peach cherry sweet mango carrot donut "
    "grape strawberry pretzel sandwich potato tomato bagel pancake biscuit nut slice cracker chocolate melon roll",
    "ware": "shirt notebook hat pizza ticket toy sandwich book mug game cap scarf puzzle burger lamp pen cake coffee "
    "ball plant poster bracelet magazine sock candle salad bagel taco towel plate bottle umbrella muffin ruler",
    "animal": "cow sheep goat duck hen pig horse rabbit",
    "box": "box bag basket pack jar tray crate packet bowl carton drawer bucket sack",
    "team": "bus tent van boat cabin car wagon",
    "place": "shop school farm market library park store zoo bakery museum club",
}
PLURALS = {"candy": "candies", "cherry": "cherries", "box": "boxes", "class": "classes", "bus": "buses",
           "peach": "peaches", "sandwich": "sandwiches", "mango": "mangoes", "sheep": "sheep", "leaf": "leaves",
           "fish": "fish", "strawberry": "strawberries", "potato": "potatoes", "tomato": "tomatoes"}  # fmt: skip

SHORT = """
gain: a+b = total
- {n} {has} {a} {things}. | {n} had {a} {things}. | {n} start~s with {a} {things}.
  There are {a} {things} in {his} bag.
- {He} buy~s {b} more. | {He} get~s {b} more. | {m} gives {him} {b} more. | Then {he} find~s {b} more {things}.
  {He} got {b} more from {m}. | {He} {has} just bought {b} more {things}.
- How many {things} {does} {n} have now? | How many {things} {does} {he} have in all? | How many now?
  How many {things} is that altogether? | What is the total number of {things}? | How many {things} in total?
! {n} {has} {a} {things} and buy~s {b} more, how many now? | {a} {things} plus {b} more {things} is how many?
  {n} had {a} {things}, got {b} more. total? | if {n} {has} {a} {things} and get~s {b} more how many {does} {he} have

lose: a-b = left
- {n} {has} {a} {things}. | {n} had {a} {things}. | {n} start~s with {a} {things}.
  There are {a} {things} in {his} bag.
- {He} give~s {b} to {m}. | {He} lose~s {b} of them. | {He} gave away {b} {things}. | {m} takes {b} of them.
  {He} sold {b} of them. | {He} throw~s away {b} of them.
- How many {things} are left? | How many {does} {n} have left? | How many {things} {does} {he} still have?
  How many remain? | How many {things} {has} {he} now? | What is left?
! {n} {has} {a} {things} and give~s away {b}, how many left? | {n} had {a} {things}, lost {b}. left?
  {a} {things}, {b} are taken away. how many are left? | if {n} lose~s {b} of {his} {a} {things} how many are left

eaten food: a-b = left
- {n} {has} {a} {things}. | There are {a} {things} on the table. | {n} baked {a} {things}. | {n} bought {a} {things}.
- {He} eat~s {b} of them. | {He} ate {b}. | {b} of them were eaten. | {b} of them are bad.
- How many {things} are left? | How many are left over? | How many {things} remain? | How many good {things} are left?
! {n} had {a} {things}, ate {b}. left? | {a} {things} on a plate, {b} get eaten, how many left
  {n} {has} {a} {things} and eat~s {b}. how many {does} {he} have left?

total: a+b = total
- {n} {has} {a} {things}. | {n} found {a} {things}. | {n} {has} a bag with {a} {things}.
- {m} has {b} {things}. | {m} has {b}. | {m} found {b} {things}.
- How many {things} do they have together? | How many {things} do they have altogether? | How many is that in total?
  What is the sum of their {things}? | How many {things} do {n} and {m} have in all?
! {n} {has} {a} {things} and {m} has {b}. how many together? | {a} {things} here and {b} {things} there, total?
  {n} {has} {a} {things}, {m} {b}. how many altogether?

kinds: a+b = total
- There are {a} red and {b} blue {things} in a box. | A bag holds {a} green {things} and {b} yellow ones.
  {n} {has} {a} big {things} and {b} small ones. | {n} see~s {a} old {things} and {b} new {things}.
- How many {things} are there? | How many {things} are there altogether? | What is the total? | How many in all?
! {a} red {things} and {b} blue ones, how many {things} in all | {a} big {things} + {b} small {things}, how many?

part: a-b = rest
- There are {a} children in a class. | A class has {a} children. | {a} children are on a bus.
  {a} children go to a party.
- {b} of them are girls. | {b} are girls. | {b} of the children are girls.
- How many are boys? | How many boys are there? | How many of them are boys? | What is the number of boys?
! {a} kids, {b} are girls, how many boys? | in a class of {a} there are {b} girls. how many boys?

more: a+b = bigger
- {n} {has} {a} {things}. | {n} collected {a} {things}. | {n} own~s {a} {things}.
- {m} has {b} more {things} than {n}. | {m} has {b} more than {him}. | {m} has {b} {things} more.
- How many {things} does {m} have? | How many does {m} have? | How many {things} has {m} got?
! {n} {has} {a} {things}, {m} has {b} more than {him}. how many does {m} have?

fewer: a-b = smaller
- {n} {has} {a} {things}. | {n} collected {a} {things}. | {n} own~s {a} {things}.
- {m} has {b} fewer {things} than {n}. | {m} has {b} less than {him}. | {m} has {b} {things} fewer.
- How many {things} does {m} have? | How many does {m} have? | How many {things} has {m} got?
! {n} {has} {a} {things}, {m} has {b} fewer. how many does {m} have?
  {m} has {b} less than {n}, who {has} {a} {things}. {m}?

differ: a-b = gap
- {n} {has} {a} {things}. | {n} {has} {a} {things} in {his} room. | {n} picked {a} {things}.
- {m} has {b} {things}. | {m} has only {b}. | {m} picked {b} {things}.
- How many more {things} {does} {n} have than {m}? | How many more {does} {n} have? | What is the difference?
  How many fewer {things} does {m} have? | By how many {things} is {m} behind?
! {n} {has} {a} {things} and {m} has {b}, how many more {does} {n} have?
  {a} {things} vs {b} {things}, what's the difference?

times: a*k = multiple
- {n} {has} {a} {things}. | {n} found {a} {things}. | {n} own~s {a} {things}.
- {m} has {k*} as many. | {m} has {k*} as many {things} as {n}. | {m} has {k*} as many {things}.
- How many {things} does {m} have? | How many does {m} have? | How many {things} has {m} got?
! {n} {has} {a} {things}, {m} has {k*} as many. how many does {m} have? | what is {k*} as many as {a} {things}?

groups: a*b = lots
- {n} {has} {a} {boxes}. | There are {a} {boxes} on the shelf. | {n} buy~s {a} {boxes}. | {n} fill~s {a} {boxes}.
- Each {box} holds {b} {things}. | There are {b} {things} in each {box}. | Every {box} has {b} {things} in it.
  Each one contains {b} {things}. | {b} {things} fit in each {box}.
- How many {things} are there in all? | How many {things} {does} {n} have? | How many {things} are there altogether?
  What is the total number of {things}? | How many {things} is that?
! {a} {boxes} with {b} {things} each, how many {things}? | {a} {boxes} of {b} {things}. total?
  {n} {has} {a} {boxes} of {b} {things} each. how many {things} in all?
  {b} {things} per {box}, {a} {boxes}. how many?

share: a/b = each
- {n} {has} {a} {things}. | {n} bought {a} {things}. | There are {a} {things}.
- {He} share~s them equally among {b} friends. | They are shared equally by {b} children.
  {b} friends share them equally.
  {He} divide~s them equally between {b} people.
- How many {things} does each one get? | How many does each get? | How many {things} for each?
  How many {things} per person?
! share {a} {things} among {b} kids, how many each? | {a} {things} shared equally by {b} people is how many each?
  {b} friends split {a} {things} evenly. how many each? | {a} {things} divided among {b} friends

pack: a/b = groups
- {n} {has} {a} {things}. | There are {a} {things}. | {n} want~s to pack {a} {things}.
- {He} put~s {b} in each {box}. | {b} {things} go into each {box}. | Each {box} takes {b} {things}.
- How many {boxes} are needed? | How many {boxes} {does} {n} need? | How many {boxes} can be filled?
  How many full {boxes}?
! {a} {things}, {b} per {box}, how many {boxes}? | how many {boxes} of {b} can {n} fill with {a} {things}?

cost ware: a*b = cost
- {n} buy~s {a} {things}. | {n} want~s {a} {things}. | {n} order~s {a} {things}.
- Each {thing} costs {$b}. | Each one costs {$b}. | They cost {$b} each. | One {thing} costs {$b}.
  A single {thing} is {$b}.
- How much {does} {n} pay? | How much {does} {he} pay in total? | What is the total cost? | How much is that?
  How much money {does} {he} need? | How many dollars is that?
! {a} {things} at {$b} each, how much? | how much do {a} {things} cost at {$b} each?
  {a} {things} for {$b} each, total?
  one {thing} is {$b}. what do {a} cost? | price of {a} {things} if one costs {$b}

change ware: a-b = left
- {n} {has} {$a}. | {n} had {$a}. | {n} {has} {$a} in {his} pocket.
- {He} buy~s a {thing} for {$b}. | {He} spend~s {$b} on a {thing}. | {He} pay~s {$b} for a {thing}.
  A {thing} costs {him} {$b}.
- How much money is left? | How much {does} {he} have left? | How much money {does} {n} still have? | What is left?
! {n} {has} {$a} and spend~s {$b}, how much is left? | {n} pay~s with {$a} for a {thing} that costs {$b}. change?
  a {thing} costs {$b}, {n} give~s {$a}. how much change? | {$a} minus a {thing} for {$b}

unit ware: a/b = price
- {b} {things} cost {$a}. | {n} pay~s {$a} for {b} {things}. | {n} bought {b} {things} for {$a} in total.
- How much is one {thing}? | How much does one {thing} cost? | What is the price of one {thing}?
  What does each one cost?
! {b} {things} cost {$a}, how much is one? | if {b} {things} are {$a} what is the price of each

later: a+b = later
- {n} {is} {a} years old. | {n} {is} {a} now. | Today {n} {is} {a} years old. | {n} just turned {a}.
- How old will {n} be in {b} years? | How old will {he} be {b} years from now?
  What will {his} age be after {b} years?
! {n} {is} {a}, how old in {b} years? | {n} {is} {a} today. age in {b} years?

ago: a-b = ago
- {n} {is} {a} years old. | {n} {is} {a} now. | Today {n} {is} {a} years old. | {n} just turned {a}.
- How old was {n} {b} years ago? | How old was {he} {b} years ago? | What was {his} age {b} years ago?
! {n} {is} {a}, how old {b} years ago? | {n} {is} {a} today. age {b} years ago?

older: a+b = older
- {n} {is} {a} years old. | {n} {is} {a}. | {n} turned {a} this year.
- {m} is {b} years older. | {m} is {b} years older than {n}. | {His} cousin {m} is {b} years older.
- How old is {m}? | What is the age of {m}? | How many years old is {m}?
! {n} {is} {a}, {m} is {b} years older. how old is {m}?

younger: a-b = younger
- {n} {is} {a} years old. | {n} {is} {a}. | {n} turned {a} this year.
- {m} is {b} years younger. | {m} is {b} years younger than {n}. | {His} cousin {m} is {b} years younger.
- How old is {m}? | What is the age of {m}? | How many years old is {m}?
! {n} {is} {a}, {m} is {b} years younger. how old is {m}?

distance: a*b = far
- A car drives {a} km per hour. | A train goes {a} miles an hour. | {n} ride~s {a} km every hour.
  A boat does {a} km/h.
- How far does it get in {b} hours? | How far is that in {b} hours? | What distance is covered in {b} hours?
! how far in {b} hours at {a} km/h? | at {a} miles per hour, how far do you get in {b} hours?
  {a} km an hour for {b} hours

duration: a/b = time
- The way is {a} km long. | {n} want~s to travel {a} km. | A town is {a} miles away.
- {n} ride~s at {b} per hour. | {He} make~s {b} in an hour. | The speed is {b} per hour.
- How many hours does it take? | How long does the trip take? | How many hours is that?
  How many hours {does} {he} need?
! how many hours for {a} km at {b} km/h? | {a} miles at {b} miles per hour, how long?

speed: a/b = speed
- A car drives {a} km in {b} hours. | {n} ride~s {a} miles in {b} hours. | A train needs {b} hours for {a} km.
- How fast is that per hour? | What is the speed per hour? | How far is that in one hour? | What is the average speed?
! {a} km in {b} hours, what speed? | {a} miles in {b} hours is how many miles per hour?

daily: a*b = lots
- {n} read~s {a} pages every day. | {n} run~s {a} laps a day. | {n} make~s {a} {things} per day.
  {n} do~es {a} sums each day.
- How many is that in {b} days? | How many in {b} days? | What is the total after {b} days? | How many after {b} days?
! {a} pages a day, how many in {b} days? | {n} make~s {a} {things} a day. {b} days?

weekly: a*7 = lots
- {n} read~s {a} pages every day. | {n} eat~s {a} {things} a day. | {n} make~s {a} {things} per day.
- How many is that in a week? | How many in one week? | What is the total for a week? | How many per week?
! {a} {things} a day, how many in a week? | {n} read~s {a} pages a day. pages per week?

weeks: a*7 = days
- The holidays last {a} weeks. | A trip takes {a} weeks. | {n} stay~s away for {a} weeks. | {n} wait~s {a} weeks.
- How many days is that? | How many days are that? | What is that in days?
! how many days are {a} weeks? | {a} weeks in days

dozen food: a*12 = lots
- {n} buy~s {a} dozen {things}. | A baker makes {a} dozen {things}. | There are {a} dozen {things}.
- How many {things} is that? | How many {things} are there? | How many {things} in all?
! how many {things} are {a} dozen? | {a} dozen {things} is how many {things}

finish: a/b = days
- A book has {a} pages. | {n} {has} {a} pages to read. | {n} must make {a} {things}. | {n} need~s {a} {things}.
- {n} do~es {b} a day. | {He} manage~s {b} every day. | {He} finish~es {b} per day.
- How many days does it take? | How many days {does} {he} need? | After how many days {is} {he} done? | How many days?
! {a} pages, {b} pages a day, how many days? | how many days for {a} {things} at {b} per day?

rows: a*b = lots
- There are {a} rows with {b} chairs in each row. | A hall has {a} rows of {b} seats.
  A garden has {a} rows of {b} trees.
  {n} plant~s {a} rows of {b} trees each. | A box has {a} rows and {b} columns of {things}.
- How many are there in all? | How many is that? | How many are there? | What is the total? | How many altogether?
! {a} rows of {b} chairs, how many chairs? | {a} rows with {b} seats each, total?
  {a} rows and {b} columns, how many squares?

perrow: a/b = each
- {n} put~s {a} chairs in {b} equal rows. | {a} trees stand in {b} equal rows.
  {a} seats are set up in {b} equal rows.
- How many are in each row? | How many are there per row? | How many in one row? | How many does each row have?
! {a} chairs in {b} equal rows, how many per row? | {a} seats, {b} rows. how many in each row?

unread: a-b = left
- A book has {a} pages. | {n} read~s a book with {a} pages. | {His} book is {a} pages long.
- {n} {has} read {b} pages. | {He} read {b} pages already. | {He} finished {b} pages today. | {b} pages are read.
- How many pages are left? | How many pages are left to read? | How many pages {does} {he} still have to read?
! book with {a} pages, {n} read {b}. pages left? | {n} {has} read {b} of {a} pages. how many to go?

saving: a-b = missing
- {n} want~s a bike that costs {$a}. | {n} need~s {$a} for a bike. | A bike costs {$a}.
- {He} {has} saved {$b}. | {He} already {has} {$b}. | So far {n} {has} {$b}.
- How much more {does} {he} need? | How much is missing? | How much money {does} {n} still need?
  How much more must {he} save?
! {n} need~s {$a} and {has} {$b}. how much more? | a bike is {$a}, {n} saved {$b}, how much is missing?

warmer: a+b = warmer
- In the morning it was {a} degrees. | The temperature was {a} degrees. | At dawn it was {a} degrees.
  It is {a} degrees outside.
- It got {b} degrees warmer. | It rose by {b} degrees. | Then it went up {b} degrees. | It climbs {b} degrees.
- What is the temperature now? | How warm is it now? | How many degrees is it now? | What does the thermometer show?
! it was {a} degrees and got {b} degrees warmer, temperature? | {a} degrees plus {b} degrees warmer, how warm?

colder: a-b = colder
- In the morning it was {a} degrees. | The temperature was {a} degrees. | At noon it was {a} degrees.
  It is {a} degrees outside.
- It got {b} degrees colder. | It fell by {b} degrees. | Then it went down {b} degrees. | It drops {b} degrees.
- What is the temperature now? | How cold is it now? | How many degrees is it now? | What does the thermometer show?
! it was {a} degrees and got {b} degrees colder, temperature? | {a} degrees, drops by {b}. how many degrees now?

fraction: a/k = part
- {n} {has} {a} {things}. | There are {a} {things} in a box. | {n} bought {a} {things}.
- {1/k} of them are red. | {He} give~s {1/k} of them to {m}. | {m} gets {1/k} of them.
  {1/k} of the {things} are broken.
- How many is that? | How many {things} is that? | How many are that? | What number is that?
! what is {1/k} of {a} {things}? | {n} give~s away {1/k} of {a} {things}, how many are given away?

over: a%b = over
- {n} {has} {a} {things}. | There are {a} {things}. | {n} pack~s {a} {things}.
- {He} put~s {b} in each {box}. | {b} {things} go into each {box}. | They are packed in {boxes} of {b}.
- How many {things} do not fit in a full {box}? | How many {things} are left over?
  How many are left when no {box} can be filled?
! {a} {things} in {boxes} of {b}, how many left over? | {a} {things} shared by {b} kids, how many are left over?

first: a+b = before
- {n} gave {a} {things} to {m}. | {n} lost {a} {things}. | {n} gave away {a} of {his} {things}.
  {n} sold {a} {things}.
- Now {he} {has} {b} left. | {He} still {has} {b} {things}. | Then {he} had {b} {things} left.
- How many {things} did {n} have at first? | How many {things} were there before? | How many did {n} start with?
! {n} gave away {a} {things} and {has} {b} left. how many at the start?
  after losing {a} {things} {n} {has} {b}. how many before?

wages: a*b = pay
- {n} earn~s {$a} an hour. | {n} get~s {$a} per hour. | {n} make~s {$a} every hour.
- {He} work~s {b} hours. | Today {he} worked {b} hours. | {He} work~s for {b} hours.
- How much {does} {he} earn? | How much money is that? | How much {does} {n} make? | What is {his} pay?
! {$a} an hour for {b} hours, how much? | {n} work~s {b} hours at {$a} per hour. pay?

weight: a*b = weight
- A bag of rice weighs {a} kg. | One box weighs {a} pounds. | A brick weighs {a} kg.
- How much do {b} of them weigh? | What do {b} of them weigh? | What is the weight of {b} such?
! one bag weighs {a} kg, how much do {b} bags weigh? | {b} boxes of {a} kg each, total weight?

legs animal: a*4 = legs
- There are {a} dogs in a yard. | {n} see~s {a} cats. | A farmer has {a} cows.
- How many legs do they have? | How many legs is that? | How many legs are there?
! how many legs do {a} cows have? | {a} dogs, how many legs?

cut: a/b = groups
- {n} cut~s a rope of {a} meters into pieces of {b} meters. | A rope is {a} feet long and cut into pieces of {b} feet.
- How many pieces {does} {n} get? | How many pieces are there? | How many pieces?
! a rope of {a} m, pieces of {b} m, how many pieces? | how many {b} meter pieces from a {a} meter rope?
"""

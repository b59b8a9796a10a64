"""More ways to tell an equation, for training only: plots and riddles that `wider` has not.

The kind of a text is its equation in x, as in `riddles`. A line that begins with `a=4:` is for an a of 4 alone. {O} are
things, {M} money, {P} and {Q} two people, {N} a number, {F} asks for it, {A} and {D} say `three times`.
"""

from __future__ import annotations

import re
from random import Random

from mull.tasks.chat import chatty
from mull.tasks.equations.riddles import Story
from mull.tasks.equations.training.wider import PEOPLE, THINGS, YOUNG, said, solution
from mull.tasks.phrasing import in_words, vary

_PLOTS: dict[str, str] = {  # the solution is a whole number above 0
    "x+a": """
[some|a few] {O} were in the [box|bag|bowl|drawer]. {P} puts in {a} more, now there are {c}. how many [at
  first|before|were in it before]
{P} has x {O}. {P} [gets|buys|finds] {a} more and [now has|then has] {c}. [what is x|find x|x=?|how big is x]
{P} had x {O}, got {a} more, and ended up with {c}. [what is x|x|how much is x]
i'm {c} now. how old was i {a} years ago | {P} is {c} and {Q} is {a} years younger. how old is {Q}
[a bag|my suitcase|the parcel|the cat in its basket] weighs {c} kg, the [empty bag|box|basket] alone {a} kg. how heavy
  is what's inside
a [shirt|meal|ticket] with [tax|shipping|a tip] of {a} {M} costs {c} {M}. what is the price without it
it's {c} km to [school|the city|the lake] and i have [done|walked|driven] {a}. how many km are left | i want {c} {O}
  and got {a}. how many more
[after|with] {a} more points i [have|would have] {c}. how many points [do|did] i have [now|before that]
the [temperature|water level|price] [rose|went up|increased] by {a} to {c}. what was it before | x {O} and {a} {O} are
  {c} {O}. x?
two angles of a straight piece add up to {c}, one is {a}. how big is the other | the two parts of a {c} cm stick: one
  is {a} cm. the other?
[a team|our team] scored {a} in the second half and {c} in all. how many in the first half | of {c} {O}, {a} are red.
  how many are not
{P} and {Q} have {c} {O} together. {a} belong to {P}. how many does {Q} have | i ate {a} of {c} {O}, how many are left
  to eat | [how far|how much] is it from {a} to {c}""",
    "x-a": """
{P} has x {O}, [gives away|loses|sells] {a} and has {c} left. [what is x|find x|x=?]
i [ate|gave {Q}|broke|sold] {a} {O} and [{c} are left|there are {c} left|i still have {c}]. how many [were there|did i
  have] [before|at first|at the start]
[a bottle|the tank|the jug] [lost|leaked] {a} [ml|litres] and still has {c}. how much was in it | {a} kids went home,
  {c} stayed. how many were there
{a} {O} fell out of the basket, {c} are still in it. how many were in it | i read {a} pages and have {c} to go. how
  many pages has the book
i paid {a} {M} and still have {c} {M}. how much [money did i have|did i start with|was it at first]
[on sale|with a coupon] a [jacket|game|phone] is {a} {M} cheaper and costs {c} {M}. what did it cost before
{P} is {c}, that's {a} years younger than {Q}. how old is {Q} | in the lift going down {a} floors i came to floor {c}.
  where did i start
i cut {a} cm off a [rope|board] and {c} cm are left. how long was it | the [temperature|price|level] fell by {a} to
  {c}. what was it before
the counter lost {a} and shows {c}. what did it show at first""",
    "a-x": """
{P} had {a} {O}, now there are {c}. how many [are gone|did {P} lose|are missing] | {a} kids in class, {c} are here.
  how many are missing
{P} had {a} {O}, gave away x and has {c} left. [what is x|find x] | from {a} {O} i ate x and {c} are left. x is
of {a} {O} only {c} are left. how many [were eaten|were sold|are gone] | i had {a} {M} and now {c}. how much did i spend
the price fell from {a} to {c}. [by how much|how much less is it] | the full tank has {a} litres, now it has {c}. how
  many litres were used
how much do i need to [take away|subtract|remove] from {a} to [get|have|reach] {c} | how many must go so that {a}
  become {c}
i go from {a} down to {c}. how many did i [take away|go down] | {a} minus how much [makes|gives|is] {c} | how many less
  than {a} is {c} | a {a} m rope is cut, {c} m are left. how
  much was cut off""",
    "ax": """
{a} [equal|identical] {O} weigh {c} grams. how [heavy is|much does] one [of them weigh|weigh] | {c} {O} in {a} equal
  rows. how many in a row
every one of {a} kids gets x {O}, {c} in all. [what is x|find x|x=?] | {a} [tickets|pens|cups] at x {M} each cost {c}
  {M}. [what is x|x is|find x]
{c} {O} [for|among] {a} people, everyone gets the same. how many [each|per person] | {a} of the same number add up to
  {c}. which number
i read the same number of pages every day, {c} pages in {a} days. how many a day | {a} weeks of saving the same made
  {c} {M}. how much a week
{a} packs [have|hold|contain] {c} {O} in total. how many in [one|each] pack | in {a} hours i drove {c} km at one
  speed. how many km per hour
i do the same [jump|lap|dose] {a} times and get {c} in total. how much is one | what do i need {a} of to get {c} | {c}
  split {a} ways is how much each
[by what|by which number] [must|do|should|can] i divide {c} to get {a} | what do i divide {c} by so it becomes {a} |
  {c} divided by x is {a}. x?
[when|if] [you|i] divide {c} by a number [you|i] get {a}. {F} | {c} [shared|split|divided] by [some number|a
  number|how many people] [is|gives] {a}. how
  many
{c} {O} are shared and each kid gets {a}. how many kids [are there|were there] | with {c} {M} i can buy exactly how
  many tickets at {a} {M} each
the area of a rectangle is {c} and one side is {a}. [how long is the other side|the other side|find the other side]
a=2: what number doubled [is|makes|gives] {c} | a=2: the double of [what|which number] is {c} | a=2: what is doubled
  to get {c} | a=2: i doubled it, now it's
  {c}. before?
a=2: two equal [sides|parts|halves] make {c}. how long is one | a=2: twice x is {c}. x? | a=2: {c} is twice which number
a=3: what number tripled [is|makes|gives] {c} | a=3: the triple of [what|which number] is {c} |
  a=3: three equal [kids|bags|weights] weigh {c} kg. one weighs
a=3: an equilateral triangle has a perimeter of {c}. how long is [a|one|each] side | a=3: all three sides of a
  triangle are the same, together {c}. one side?
a=4: [the perimeter of a square is|a square has perimeter|a square has a perimeter of] {c}. [how long is a side|side
  length|what is one side|find the side]
a=4: a square fence is {c} m long in all. how long is each side | a=4: what number quadrupled is {c} | a=4: i walk
  once around a square, {c} m. one side?
a=5: a regular pentagon has perimeter {c}. side? | a=6: a regular hexagon has perimeter {c}. how long is one side |
  a=7: {c} days are how many weeks
a=10: {c} cents in 10 cent coins, how many coins | a=5: {c} {M} in 5 {M1} notes, how many notes | a=8: a regular
  octagon has perimeter {c}. one side?""",
    "x/a": """
x {O} are [shared|split] [equally|evenly] by {a} kids, each gets {c}. [what is x|find x|x=?] | each of {a} kids got
  {c} {O}. how many were there
i share my {O} [between|among] {a} friends and everyone gets {c}. how many did i have | {a} rows with {c} {O} each.
  how many before i laid them out
a [cake|pizza|rope|field] is divided into {a} equal parts of {c} [grams|cm|m] each. how [big|much] is the whole | what
  split {a} ways is {c} each
the [money|prize|bill] is split between {a} people, {c} {M} each. how much is it [in all|altogether] | what number
  shared by {a} leaves {c} each
a=2: half of x is {c}. [find x|x is what|what is x] | a=2: {c} is half of [which|what] number | a=2: what halved is
  {c} | a=2: half my age is {c}. how old am i
a=2: i [spent|ate|gave away] half of my {O}, that was {c}. how many did i have | a=2: half the class is {c} kids. how
  many in the class
a=3: a third of x is {c}. x? | a=3: {c} is one third of [which|what] number | a=3: one third of my {O} are red, that's
  {c}. how many do i have
a=4: a quarter of [x|it|my number] is {c}. [what is the whole|whole number|x or the number]? | a=4: a fourth of a
  number is {c}. {F}
a=4: a quarter of the way is {c} km. how long is the way | a=5: a fifth of {N} is {c}. {F} | a=10: a tenth of {N} is
  {c}. {F} | a=10: 10% of {N} is {c}. {F}
a=2: 50% of {N} is {c}. {F} | a=4: 25% of {N} is {c}. {F} | a=5: 20% of {N} is {c}. {F} | a=5: one fifth of my {O} is
  {c}. how many do i have""",
    "ax+b": """
i bought {a} [pens|cups|books|tickets] and paid {b} {M} for a [bag|box|drink]. [the total was|total|it was] {c} {M}.
  how much is one [of the {a}|]
{a} [pens|tickets|apples] at x {M} each and a bag for {b} {M} cost {c} {M}. [what is x|find x|x=?]
{a} [equal|full] boxes and {b} [loose|single|extra] {O} are {c} {O}. how many in a box | {a} bags of {O} plus {b} more
  make {c}. how many per bag
{P} has {b} {M} and saves {a} {M} [every|each|a] week. [how many weeks to reach|when, in weeks, does {P} have] {c} {M}
a [car|bike|boat|hall] costs {b} {M} plus {a} {M} an hour. the bill was {c}. how many hours | entry is {b} {M} and
  each ride {a} {M}. i paid {c} {M}. how
  many rides
i run {b} km on monday and x km on each of {a} other days, {c} km altogether. [find x|what is x|x=?]
{a} equal weights and a {b} kg weight balance {c} kg. how heavy is one weight | my age times {a} and then {b} more is
  {c}. how old am i
a=2: [twice|two times|double] my age plus {b} is {c}. [how old am i|my age?|what is my age] | a=2: {P} has {b} more
  than twice what {Q} has. {P} has {c}. {Q}?
{P} is {b} years older than {A} {Q}'s age. {P} is {c}. how old is {Q} | {P} has {b} {O} more than {A} as many as {Q}.
  {P} has {c}. how many has {Q}
[a snail|the water|the pile|a child] starts at {b} cm and goes up {a} cm a day. on which day count is it at {c} cm,
  how many days""",
    "ax-b": """
{a} boxes of {O}, i took out {b}, now {c} are left. how many in a full box | {a} [pens|tickets] with {b} {M} off the
  total cost {c} {M}. what does one cost
{a} [tickets|shirts] at x {M} each, with {b} {M} off the total, cost {c} {M}. [what is x|find x|x=?]
a=2: [twice|double|two times] my age minus {b} is {c}. [how old am i|my age?] | {A} my age less {b} is {c}. how old am i
{P} has {b} {O} less than {A} as many as {Q}. {P} has {c}. how many has {Q} | {P} is {b} years younger than {A} {Q}'s
  age. {P} is {c}. how old is {Q}
{a} rows of chairs, {b} chairs are free, {c} people sit. how many chairs in a row | i was paid the same for {a} days,
  paid {b} tax and kept {c}. how much a day""",
    "b-ax": """
i had {b} {M}, bought {a} equal [cards|cakes|tickets] and [kept|have left|was left with] {c} {M}. how much was one
{b} {O}, i gave the same number to {a} kids and kept {c}. how many did each kid get | i had {b} {M}, bought {a} pens
  at x {M} and have {c} left. x?
a {b} m [rope|cable] loses {a} m with each cut. after how many cuts is it {c} m | {b} litres, {a} leak out per hour.
  when, in hours, are {c} left
{b} pages, i read {a} a day. after how many days are {c} left | i start with {b} points and lose {a} for each mistake.
  i have {c}. how many mistakes""",
    "x/a+b": """
{a} friends share the {O} evenly. {P} already had {b} and now has {c}. how many were shared | a=2: i got half of the
  {O} plus {b} more, {c} in all. how many {O}
  were there before i took my half
a=2: half of {P}'s age plus {b} is {c}. how old is {P} | a=2: i ran half the way and {b} km more, that is {c} km. how
  long is the way""",
    "x/a-b": """
{a} friends share the {O} evenly. {P} gives away {b} of that share and has {c} left. how many were shared
a=2: half of {P}'s age minus {b} is {c}. how old is {P} | a=2: i took half of the {O}, lost {b} and have {c}. how many
  {O} were there""",
    "a(x+b)": """
a=2: a rectangle has perimeter {c} and width {b}. [what is the length|how long is it|length?|find the length]
a=2: the perimeter of a rectangle is {c}, one side is {b}. [how long is the other side|other side?|find the other side]
a=2: a [garden|field|room] is {b} m wide and the fence around it {c} m. how long is it | a=2: i added {b} to my {O}
  and then doubled them, now {c}. how many at first
{a} people each buy a ticket and a {b} {M1} snack for {c} {M} in all. [how much is a ticket|price of the ticket|what
  does a ticket cost]
in {a} boxes there are the same number of red {O} and {b} blue ones in each, {c} in all. how many red in one box""",
    "a(x-b)": """
{a} shirts, each {b} {M} off, cost {c} {M} together. what is one without the discount | {a} bags, i take {b} {O} out
  of every one, {c} are left in all. how many
  were in a bag
a=2: i lost {b} of my {O} and then doubled the rest, now {c}. how many at first""",
    "(x-b)/a": """
{P} had some {O}, kept {b} and split the rest evenly for {a} kids, {c} each. how many did {P} have
the bill less {b} {M} is split by {a} people, {c} {M} each. how much was the bill""",
    "(x+b)/a": """
{P} added {b} {O} to a pile and split it evenly for {a} kids, {c} each. how many were in the pile before
a=2: the average of {b} and another number is {c}. [what is the other number|find the other one|the other number?]""",
    "ax=x+c": """
my [dad|mum|aunt|uncle] is {A} as old as me and {c} years older. how old am i | the big box holds {A} as many as the
  small one, that is {c} more. how many does the small one hold
{P} has {A} as many {O} as {Q}, that is {c} more. how many has {Q} | a [coat|bike] costs {A} as much as a hat
  and is {c} {M} dearer. price of the hat?""",
    "x+c=ax": """
in {c} years i'll be {A} as old as now. how old am i | if i had {c} more {O} i'd have {A} as many. how many do i have
with {c} {M} more {P} would have {A} as much as now. how much has {P} | {P} grows {c} cm and is {A} as tall as before.
  how tall before""",
    "x+x=c": """
{P} and {Q} have the same number of {O}, {c} together. how many does each have | twins are {c} years old together. how
  old is one
two equal [bags|parts|sides] make {c} [kg|cm]. how much is one | i paid {c} {M} for two of the same. how much is one |
  x + x = {c}. x?""",
    "x+x+1=c": """
{P} and {Q} sit next to each other, their seat numbers add up to {c}. the lower seat? | two days in a row, the dates
  add up to {c}. the first date?
{P} is one year older than {Q}. together they are {c}. how old is {Q} | the numbers of two facing pages make {c}
  together. the lower page?""",
    "x+x-1=c": """
{P} is one year older than {Q}. together they are {c}. how old is {P} | two facing pages have numbers that add up to
  {c}. the higher page number?""",
    "x+x+2=c": """
two houses next to each other on the {E} side have numbers that add up to {c}. the lower number? | {P} is two years
  older than {Q}, {c} together. how old is {Q}""",
    "x+x+1+x+2=c": """
three kids, each a year apart, are {c} years old together. how old is the youngest | three dates in a row in a
  calendar add up to {c}. the first?
three seats next to each other have numbers that sum to {c}. the lowest number?""",
    "ax=dx+c": """
{a} boxes of {O} are {c} {O} more than {d} boxes. how many in a box | {a} tickets cost {c} {M} more than {d} tickets.
  what does one cost
{P} buys {a} [pens|cups] and {Q} {d} of the same. {P} pays {c} {M} more. how much is one | {a} laps are {c} m more
  than {d} laps. how long is a lap""",
    "ax+b=dx+c": """
{a} boxes and {b} loose {O} are as many as {d} boxes and {c} loose ones. how many in a box
{P} has {b} {M} and saves {a} a week, {Q} has {c} and saves {d}. after how many weeks do they have the same""",
    "ax-c=x": "if i had {A} as many {O} and gave away {c}, i'd have what i have now. how many do i have",
    "ax-b=x+c": "{a} boxes of {O} less {b} are as many as one box and {c}. how many in a box",
    "x+x+b=c": """
{P} is {b} years younger than {Q}. they are {c} together. how old is {P} | {P} and {Q} are {c} years old together, {Q}
  is {b} years older. how old is {P}
a [pen|cup|ball] and a [book|pot|bat] cost {c} {M}, the second is {b} {M} dearer. how much is the first | {P} got {b}
  votes more than {Q}, {c} votes in all. votes
  for {Q}?
a {c} cm rope is cut in two, one part {b} cm longer. how long is the short part | {b} more girls than boys are in a
  class of {c}. how many boys""",
    "x+x-b=c": """
{P} is {b} years younger than {Q}. they are {c} together. how old is {Q} | a {c} cm rope is cut in two, one part {b}
  cm shorter. how long is the long part
{b} more girls than boys are in a class of {c}. how many girls | {P} and {Q} have {c} {O}, {P} has {b} less. how many
  has {Q}""",
    "x+dx=c": """
{P} is {D} as old as {Q}, {c} years together. how old is {Q} | a {c} cm rope is cut in two, one part {D} as long as
  the other. the short part?
there are {D} as many girls as boys in a class of {c}. how many boys | a [bat|pot] costs {D} as much as a cup,
  both are {c} {M}. how much is the cup""",
    "x+ax=c": """
{P} has some {O} and {Q} has {A} as many, {c} together. how many has {P} | {P} is x years old, {Q} {A} as old,
  together {c}. x?""",
}  # fmt: skip
_RIDDLES: dict[str, str] = {
    "x+a": """
if {a} more than {N} is {c}, {F} | {c} is {N} with {a} added. {F} | i add {a} and get {c}. to what | what + {a}
  [makes|gives] {c}
what [do i need|is needed] with {a} to make {c} | {a} + how much = {c} | what number is {a} smaller than {c} | what do
  i add {a} to, to get {c}""",
    "x-a": """
{N} is {a} too big, it should be {c}. {F} | what number is {a} more than {c} | i take {a} off and {c} stays. off what
  | take away {a} and you have {c}. {F}
if i take {a} from {N} i have {c} left. {F} | what loses {a} and becomes {c} | {a} below {N} is {c}. {F} | {N} goes
  down by {a} to {c}. {F}""",
    "a-x": """
{a} take away {N} [is|leaves|gives] {c}. {F} | {a} lowered by {N} is {c}. {F} | {N}
  from {a} leaves {c}. {F}""",
    "ax": """
{c} is the product of {a} and {N}. {F} | {N} taken {a} times [is|makes] {c}. {F} | {a} lots of {N} make {c}. {F} | {a}
  groups of what make {c} | {N} times {a} makes {c}. {F}
a=2: {N} doubled [is|makes|gives] {c}. {F} | a=3: {N} tripled [is|makes|gives] {c}. {F} | a=2: double it and it's {c}.
  {F} | a=4: {N} quadrupled is {c}. {F}""",
    "x/a": """
{N} over {a} is {c}. {F} | {N} shared by {a} is {c}. {F} | one part of {a} equal parts of {N} is {c}. {F} | a=2: {N}
  halved [is|gives] {c}. {F} | a=2: half of it is {c}. {F}""",
    "ax+b": """
the product of {a} and {N}, increased by {b}, is {c}. {F} | {b} added to {A} {N} [makes|gives|is] {c}. {F} | {N} times
  {a} plus {b} = {c}. {F} | {A} it plus {b} is {c}. {F}
{N} x {a} + {b} = {c}. {F} | a=2: the double of {N}, increased by {b}, [equals|is] {c}. {F} | a=2: double {N}, then
  {b} more: {c}. {F} | {c} is {b} bigger than {A} {N}. {F}
a=2: double {N} then add {b}, you get {c}. {F} | a=3: triple {N} then add {b}, it's {c}. {F} | multiply {N} with {a},
  add {b}, get {c}. {F}""",
    "ax-b": """
{b} taken from {A} {N} [leaves|gives|is] {c}. {F} | {N} x {a} - {b} = {c}. {F} | {N} times {a} minus {b} = {c}. {F} |
  {c} is {b} smaller than {A} {N}. {F}
a=2: double {N} then take {b} and you get {c}. {F} | a=3: triple {N}, take away {b}: {c}. {F} | multiply {N} with {a},
  then minus {b}, {c}. {F}
{b} less than {A} some number [is|was] {c}. {F} | a=2: the double of {N}, less {b}, is {c}. {F}""",
    "b-ax": """
{b} less {A} {N} [is|leaves] {c}. {F} | from {b} i take {A} {N} and have {c}. {F} | {b} - {a} x {N} = {c}. {F}""",
    "a(x+b)": """
i add {b} to {N}, then multiply by {a}. i get {c}. {F} | {N} and {b} are added, the sum times {a} is {c}. {F} | add
  {b} first, then times {a}: {c}. {F}
a=2: i add {b} to {N} and then double it. i get {c}. {F} | a=2: plus {b}, then doubled, is {c}. {F} | a=3: i add {b}
  to {N} and triple the result to get {c}. {F}""",
    "a(x-b)": """
subtract {b} from {N}, then multiply by {a} and you get {c}. {F} | {b} off {N}, then times {a}, is {c}. {F} | a=2:
  take {b} from {N}, double what is left: {c}. {F}""",
    "(x+b)/a": """
add {b} to {N} and divide [the result|the sum|it all] by {a} to get {c}. {F} | a=2: add {b} to {N} and halve it all,
  you get {c}. {F}""",
    "(x-b)/a": """
take {b} from {N} and divide the rest by {a}, that's {c}. {F} | a=2: {N} minus {b}, then halved, is {c}. {F}""",
    "x/a+b": """
{N} divided by {a}, then plus {b}, [is|makes] {c}. {F} | a=2: half of {N}, plus {b}, makes {c}. {F} | a=3: a third of
  {N}, plus {b}, is {c}. {F}""",
    "x/a-b": """
{N} divided by {a}, then minus {b}, [is|makes] {c}. {F} | a=2: half of {N}, less {b}, makes {c}. {F} | a=3: a third of
  {N}, minus {b}, is {c}. {F}""",
    "ax=x+c": """
which number grows by {c} when it is taken {A} | {A} {N} is {c} bigger than {N} itself, same number. {F}""",
    "x+c=ax": """
{N} gets {A} as big when {c} is added. {F} | which number is {c} less than {A} itself | if {c} is added, {N} becomes
  {A} as big. {F}""",
    "ax-c=x": """
[which|what] number is {c} less than {A} itself | a=2: [which|what] number is {c} less than its double | a=3:
  [which|what] number is {c} less than its triple
{N} is {c} less than {A} itself. {F} | a=2: {N} is {c} smaller than its double. {F}""",
    "x+x=c": """
{N} and the same number again make {c}. {F} | what added to itself [is|makes] {c} | twice the same makes {c}. {F} | x
  plus x is {c}. x?""",
    "x+x+1=c": """
two numbers in a row [make|sum to|add to] {c}. the [smaller|lower|first] [one|number]? | {N} and the next number make
  {c}. {F} | n + (n+1) = {c}, n is""",
    "x+x-1=c": """
two numbers in a row [make|sum to|add to] {c}. the [bigger|higher|second] [one|number]? | {N} and the one before it
  make {c}. {F}""",
    "x+x+2=c": """
consecutive {E} numbers, two of them, [add to|sum to|make] {c}. [smaller|lower] one? | {N} and the next {E} number
  make {c}, it is {E} too. {F}""",
    "x+x+1+x+2=c": """
three numbers in a row [make|sum to|add to] {c}. the [smallest|lowest|first]? | sum of three consecutive numbers is
  {c}, smallest?""",
    "x+x+b=c": """
two numbers [differ by|are apart by] {b} and [their sum is|add up to|make] {c}. [give the smaller|the smaller
  one?|smaller?|which is the lower one]
sum {c}, one number is {b} bigger. smaller number? | i split {c} in two parts, one is {b} more. the smaller part?""",
    "x+x-b=c": """
two numbers [differ by|are apart by] {b} and [their sum is|add up to|make] {c}. [give the bigger|the bigger
  one?|larger?|which is the higher one]
sum {c}, one number is {b} smaller. bigger number? | i split {c} in two parts, one is {b} less. the bigger part?""",
    "x+dx=c": """
split {c} into two numbers, one {D} the other. the smaller? | two parts of {c}, one is {D} as big as the other. the
  small part?""",
    "ax=dx+c": """
{A} {N} less {D} the same number is {c}. {F} | the difference between {A} and {D} a number is {c}, {A} is more. {F}""",
}  # fmt: skip
_FIND = (
    "[what is it|which number is it|what's the number|what is the number|number is|find it|which one|the number is|"
    "what number do i mean|tell me the number|which is it|what was it|whats the number|find this number|number]?"
)
_NUMBERS = ("a number", "some number", "my number", "a certain number", "the number", "x")


def _parts(text: str) -> tuple[tuple[str, int | None], ...]:
    found = (re.match(r"(?:a=(\d+): )?(.*)", item) for item in re.split(r"\n| \| ", text.strip().replace("\n  ", " ")))
    return tuple((item[2], int(item[1]) if item[1] else None) for item in found if item)


PLOTS = {kind: _parts(text) for kind, text in _PLOTS.items()}
RIDDLES = {kind: _parts(text) for kind, text in _RIDDLES.items()}


def told(rng: Random, story: Story) -> str | None:
    """The equation of a story in one of these ways, in about a third of all cases."""
    style = rng.random()
    pool = (PLOTS if style < 0.2 else RIDDLES if style < 0.36 else {}).get(story.kind)
    value = solution(story)
    if not pool or (pool is PLOTS.get(story.kind) and not _plausible(story, value)):
        return None
    text, only = rng.choice([item for item in pool if item[1] in (None, story.a)])
    special = [text for text, only in pool if only == story.a]
    text = rng.choice(special) if special and only is None and rng.random() < 0.3 else text
    eldest = (value or 20) + (story.c if story.kind == "ax=x+c" else 0)
    if re.search(r"how old|years? (old|apart)|dates?\b", text) and not eldest < (30 if "date" in text else 90):
        return None
    one, two = rng.sample(YOUNG if "how old" in text else PEOPLE, 2)
    money = rng.choice(("dollars", "euros", "pounds", "bucks"))
    slots = {"O": rng.choice(THINGS), "P": one, "Q": two, "M": money, "M1": money[:-1]}
    slots |= {
        "N": rng.choice(_NUMBERS[: 6 - (" x " in text)]),
        "F": _FIND,
        "E": "even" if (story.c - 2) // 2 % 2 == 0 else "odd",
    }
    slots |= {name: _times(rng, n) for name, n in (("A", story.a), ("D", story.d))}
    numbers = {"a": said(rng, story.a), "b": said(rng, story.b), "c": said(rng, story.c), "d": said(rng, story.d)}
    return chatty(rng, vary(rng, vary(rng, text).format(**slots, **numbers)))


def _plausible(story: Story, value: int | None) -> bool:
    """Something to count: all numbers above 1, nobody with less than nothing."""
    small = story.kind == "x+x-b=c" and (value or 0) <= story.b
    spare = story.kind == "ax+b=dx+c" and story.c <= story.b
    known = value is not None or "d" in story.kind or story.kind in ("ax=x+c", "x+c=ax", "ax-c=x", "ax-b=x+c")
    known = known or story.kind in ("x+x=c", "x+x+1=c", "x+x-1=c", "x+x+2=c", "x+x+1+x+2=c", "x+ax=c")
    return known and (value is None or value > 0) and story.c > 1 and story.b != 1 and not small and not spare


def _times(rng: Random, n: int) -> str:
    usual = {2: ("twice", "twice", "two times", "2 times"), 3: ("three times", "3 times")}
    return rng.choice(usual.get(n, (f"{n} times", f"{n} times", f"{in_words(abs(n))} times")))

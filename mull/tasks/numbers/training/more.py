"""Words that only training has, signs as in the pools; `b=7:` begins one that is for a last number of 7 alone."""

from __future__ import annotations

import re
from random import Random

from mull.tasks.chat import chatty
from mull.tasks.numbers.asked import ASKED, pool
from mull.tasks.numbers.said import TRAINED
from mull.tasks.numbers.ways import Args
from mull.tasks.phrasing import in_words, phrase, vary

_WHO = "[mum|dad|tom|lena|a baker|the teacher|our coach|grandpa|my sister|a farmer|the shop|maria|omar]"
_SHARE = "[kids|children|friends|people|cousins|classmates|players|pupils|siblings|neighbours|guests]"
_STUFF = (
    "[sweets|cookies|apples|marbles|stickers|books|eggs|pencils|oranges|coins|cards|cupcakes|balloons|grapes|shells|"
    "tickets|crayons|muffins|bricks|beads|photos|bottles|chairs|flowers|toys|pizza slices|nuts|plums|stamps|socks]"
)
_BIG = "[biggest|largest|greatest|highest|max|maximum]"
_SMALL = "[smallest|lowest|least|first|minimum]"
_SURE = "[i think so|i say yes|i say no|i'm not sure|my friend says no|my friend says yes|not sure]"
_TEXTS: dict[str, str] = {
    "gcd": """
BIG number [dividing|that divides] {a} as well as {b} | BIG [divisor|factor] [{a} and {b} share|both {a} and {b} have]
what is the BIG [number|integer|divisor] [dividing|which divides] {a} as well as {b} | BIG [common |]divider of {a}
  and {b}
[common factors|common divisors] of {a} and {b}, [only the biggest|just the largest one|the highest one]
{a} and {b} [have|share] [several|some|a few|many] common [factors|divisors]. [what is the biggest one|the
  highest|which is largest]
the numbers {a}, {b} - [gcd|gcf|hcf] [?|please|of them] | [gcd|gcf|hcf] for {a} & {b} | what [gcd|hcf|gcf] have {a}
  and {b}
[gcd|gcf|hcf] of {a} with {b} | [gcd|gcf|hcf] {a} and {b} | [gcd|gcf|hcf] [between|btw] {a} and {b} | {a} {b} biggest
  common factor
i have {a} [red|blue|small|green] and {b} [white|yellow|big|black] [beads|balls|flowers|candles] and want
  [identical|equal|the same]
  [bags|bunches|sets|boxes] using all of them. [how many at most|most bags i can make|what is the most i can make]
WHO has {a} STUFF and {b} [pens|cakes|roses|juices]. what is the BIG number of equal [packs|plates|baskets] with
  nothing left over
[what is|what's] the most [people|kids|guests] i can share {a} STUFF and {b} [drinks|hats|spoons] between so everyone
  gets the same of
  each
{a} boys and {b} girls [make|form] [mixed |]teams that are all the same. BIG number of teams?
{a} [girls|cats|roses] and {b} [boys|dogs|lilies]: how many identical groups at most, nobody left out
simplify {a}/{b}: by [what|which] BIG number [do i divide|can i divide|should i divide] top and bottom
[cancel|reduce|shorten] {a}/{b} [fully|completely] in one step. by what number do i divide both, the gcd
[i want to|we] tile a {a} cm by {b} cm [wall|floor|table] with square tiles, no cutting. how long is the side of the
  BIG tile
a garden is {a} m by {b} m. what is the BIG square bed size that fills it exactly, side length?
i cut two [strings|wires|planks], {a} cm and {b} cm, into equal pieces with none left. BIG length of a piece?
one class has {a} [kids|pupils], the other {b}. both are split in rows of the same length, as long as possible. how long
which BIG number [is a divisor|is a factor] of both {a} and {b} | what divides {a} and {b} both, BIG one
{a} = gcd * something and {b} = gcd * something. what is the gcd | find g, the gcd of {a} and {b}
tell me the number that goes into {a} and {b}, the BIG such number | [hcf|gcf] means highest common factor. what is it
  for {a} and {b}
if i divide {a} and {b} by the same number with no remainder, what is the BIG number i can use
factors of {a}, factors of {b}, BIG in both lists | compare the factors of {a} and {b}: BIG match?
can you give me the BIG number which fits into {a} and into {b}, without rest""",
    "lcm": """
SMALL number [{a} and {b} both divide|that {a} and {b} both divide|{a} and {b} both go into|that {a} and {b} go into]
SMALL number [in|of] both times tables, {a} and {b} | what's the SMALL number in the {a} times table and the {b} times
  table
SMALL number [divisible|dividable] by {a} and {b} | SMALL number i can divide by {a} and also by {b}, above zero
SMALL [positive |]number that [can be divided|is divisible] by {a} and by {b} | {a} {b} [lowest|least|smallest] common
  multiple
lcm of {a} with {b} | lcm [between|for|btw] {a} and {b} | lcm {a} and {b} | lcm? {a} and {b} | lcm of these: {a}, {b}
  | whats lcm {a} {b}
[quick|fast]: {a} and {b} lcm | multiples of {a}, multiples of {b}, SMALL in both | write the multiples of {a} and
  {b}. SMALL match?
common multiple of {a} and {b}, the SMALL one | SMALL common multiple, {a} & {b} | lcm means least common multiple.
  for {a} and {b}?
[lights|lamps|beacons|signals] flash every {a} and {b} [seconds|minutes]. they flash together now, when [again|will
  they flash together
  again]
one [light|lamp|robot|drum] [flashes|beeps|blinks] every {a} seconds, [another|a second one] every {b} seconds. both
  now. [in how many
  seconds|after how many seconds|how long until] both again
two [buses|trains|trams|boats] leave [together|at the same time], one every {a} minutes and [another|the other] every
  {b} minutes. after how
  many minutes do they leave together again
[bus|tram] [a|one] comes every {a} min, [bus|tram] [b|two] every {b} min. both just came. how many min until both come
  at once
i [go swimming|call grandma|wash the car|feed the fish] every {a} days and [run|call my aunt|clean the house|water the
  tree] every {b} days. i did
  both today. how many days until both on the same day
{a} [step|second|day|hour] cycle and {b} [step|second|day|hour] cycle start together. when do they [meet|line up|start
  together] [next|again]
one gear has {a} teeth and the other {b}. after how many teeth are they [back|lined up] as at the start
[tom|ann|leo] [jumps|counts|hops] in steps of {a}, [mia|kim|ben] in steps of {b}, both from zero. SMALL number after
  zero both land on
[plates|cups|forks] come in packs of {a} and [spoons|napkins|straws] in packs of {b}. SMALL equal number of both i can
  buy
pencils are sold by {a}, erasers by {b}. i want the same number of each. how many of each at least
SMALL number of STUFF that can be [shared|split] evenly by {a} and also by {b} people
SMALL number of kids so that teams of {a} and teams of {b} both work out with nobody left
[common|lowest common|least common] denominator [for|of] 1/{a} and 1/{b}, the SMALL | i add 1/{a} and 1/{b}. what's
  the SMALL common denominator
[a|one] clock chimes every {a} hours, a cuckoo every {b} hours. both chimed now. hours until both again""",
    "coprime": """
[are|r] {a} and {b} [co prime|co-prime|coprime|relative prime|mutually prime|relatively prime] [numbers|]
is 1 the only common [factor|divisor] of {a} and {b} | is one the only [number|factor] that goes into both {a} and {b}
is the [gcd|gcf|hcf] of {a} and {b} [1|equal to 1|just 1|one] | is gcd({a}, {b}) [= 1|1|equal to 1] | gcd({a},{b}) ==
  1 [true|yes]
[do|does] {a} and {b} have [gcd|hcf] 1 | is it true that {a} and {b} share no factor but 1
are {a}, {b} relatively prime | {a} and {b} [are they coprime|relatively prime|coprime yes or no]
is {a}/{b} already [in lowest terms|fully simplified|in simplest form|fully reduced] | is the fraction {a}/{b}
  irreducible
{a}/{b}: [fully reduced already|in simplest form], yes or no | i can't simplify {a}/{b} any more, [true|right|is that
  right]
[my teacher says|i think|i read that] {a} and {b} are [coprime|relatively prime]. [true|is that so|correct]
is there no number bigger than 1 that divides both {a} and {b} | [check|test] [coprime|coprimality]: {a}, {b}
two gears have {a} and {b} teeth. are those numbers coprime""",
    "prime": """
isPrime({n}) | prime({n}) | is_prime_number({n})
[r|are] {n} a prime | {n} [prim|prime nr|prime num|primenumber] | prime? {n} | {n} is [a |]prime [?|y/n|yes/no] | is
  {n} [a |]prime y/n
[my|our] [house|flat|room|locker|shirt|bus|seat|jersey] number is {n}. [is that|is it|prime] [a prime|prime|a prime
  number]
[today is day|this is page|we are on page|i live at number] {n}. is [{n}|that] [a |]prime | [mum|dad|grandma]
  [is|turned] {n}. is {n} prime
i [just |][turned|turn|am] {n}. is my age [a prime number|prime|a prime] | [is|was] {n} one of those [prime|primes].
  prime or not
can {n} only be divided by 1 and itself | is {n} only divisible by 1 and {n} | does {n} have exactly two
  [factors|divisors]
does {n} have just 2 divisors | [has|does] {n} [got|have] no divisors [except|other than|besides] 1 and itself
is it impossible to write {n} as a product of two smaller numbers | [am i right|right] that {n} is [a prime|prime]
[does the number {n} belong to|is the number {n} part of] the primes | prime number check [for|of|:] {n}
[primality|prime] test [of|for|:] {n}
{n}: [prime yes or no|prime|a prime|prime?] | [say|answer] yes or no: {n} is [a prime|prime] | [quick|fast]: is {n}
  prime
i [believe|guess|bet|think] {n} is [a |]prime. SURE | is {n} prime or [does something divide it|can it be divided]?
  prime yes or no
[my son|my little sister|a kid] [has to find out|asked me|wants to know] [if|whether] {n} is [prime|a prime number]
so {n} is prime? | {n} would be prime? | [and|what about|how about] {n}, prime? | is {n} [truly|actually|really|in
  fact] [prime|a prime number]
we count {n} STUFF. is that a prime number | b=1: is 1 [a |]prime[ number|] | b=1: does the number 1 count as prime |
  b=1: 1: prime or not | b=1: is 1 prime [or not|yes or no] | b=1: [tell me|check] if 1 is prime | [is|would] {n} [be
  |]a prime number in [maths|math]""",
    "factors": """
[what|which] primes [multiply to make|multiply to give|make|give|multiply together to make|multiplied give] {n}
[what|which] [prime numbers|primes] [do i multiply|must i multiply|have to be multiplied] to [make|get|build] {n}
[decompose|break|split|divide|separate|resolve] {n} [in|into] [prime numbers|primes|prime factors|its prime factors]
[factorise|factorize|factor] {n} [fully|completely|into primes|to primes|as primes|please] | [prime|primes]
  [factorisation|factorization] {n}
{n} [prime factors|prime factorisation|in primes|as primes|into primes] [?|please|pls|=] | {n} = ? (primes) | {n} = ?
  * ? ... only primes
[write|express|give|show|put] {n} as [a product|a multiplication|the product] of [primes|prime numbers|prime factors]
[i need|give me|tell me|list] the primes that multiply to {n} | factor tree {n} | [draw|make] the factor tree of {n}.
  which primes are at the bottom
prime [decomposition|breakdown] [of|for] {n} | what is {n} in [primes|prime factors] | canonical prime factorization
  of {n}
[find|get|give] all [the |]prime factors [in|of|for] {n} [with repeats|counting repeats|with multiplicity|]
how can {n} be written as [primes multiplied|a product of only primes] | {n} as primes times primes, please
[how does|how do i] {n} [factor|split] into primes | i have to factor {n} into primes [for class|for homework|and
  can't]""",
    "mod": """
[mod|rem|modulo|remainder]({a}, {b}) | {a} rem {b} | {a} mod {b} | {a} % {b} | {a} [MOD|Mod] {b} [=|] | fmod({a}, {b})
[divide|split] by {b} the number {a}[, what remains|. what is left|, remainder] | {b} into {a}, [remainder|what is left]
what does {b} leave over from {a} | how much is left over if {b} goes into {a} | divided by {b}, {a} leaves what
[what's|what is|whats|give|find|the] [rest|remainder|left over part] [of|for] {a} [divided by|/|:|÷|over] {b}
{a} [divided by|/|÷|over] {b} [remainder|rest|leftover|what is the rest] | remainder {a} {b} | remainder {a} by {b} |
  {a} by {b}, remainder
[whats|what is|what's] the rest [when|if] {a} [gets|is] divided by {b} | {a} : {b} rest | {a} modulo {b} is [what|how
  much] | {a} mod {b} is
[i|you] divide {a} by {b}, [whats|what is] the rest | how much [is left|remains|stays] [if|when] {a} is divided by {b}
how much remains [from|of] {a} after dividing by {b} | [rest|remainder] of [division|dividing] {a} [by|with] {b} | {a}
  mod {b} [pls|quick|thx]
i [pack|put] {a} STUFF [into|in] [boxes|bags|crates] of {b}. how many [don't fit in a full box|don't fit|stay out|are
  not in a full one]
WHO [packs|puts|sorts] {a} STUFF in [boxes|trays|rows|stacks] of {b}. how many [are in the last one that isn't
  full|don't fill one|are left
  over|remain]
WHO [has|bought|made|found] {a} STUFF and [gives|shares out] the same number to {b} SHARE. how many [are
  left|stay|remain|are left over]
{a} STUFF are [shared equally|split evenly|divided] among {b} SHARE. [how many are left over|how many remain|what is
  left|leftovers]
if {a} STUFF [are shared|get shared] equally [among|between] {b} SHARE, how many are left over | {a} STUFF for {b}
  SHARE, how many left over
[there are|we have] {a} STUFF [and|for] {b} SHARE. everybody gets [equally many|the same]. what remains
[a bus|a boat|a van|a lift|each ride] takes {b} people. {a} people wait and only full [ones|rides] go. how many [are
  left|stay behind|remain]
[each|every] [shelf|page|table|tray] holds {b}. i fill as many as i can with {a} STUFF. how many are [left|left
  over|remaining]
{a} [pupils|kids|students] line up in rows of {b}. how many are [left|in the row that isn't full|left over]
we make teams of {b} out of {a} [kids|people]. how many have no team | {a} kids, teams of {b}, how many without a team
[a ribbon|a rope|a plank|wire] of {a} [cm|m] is cut into pieces of {b} [cm|m]. how much is left
with {a} [dollars|euros|coins] i buy as many [tickets|cakes|pens] as i can at {b} each. how [much|many] do i have left
[one|a] [book|ticket|cake] costs {b}. i have {a} and buy as many as possible. how much money [is left|remains]
take {b} away from {a} [again and again|over and over|as long as you can]. what is left
{a} is some number of {b}s plus what [remainder|rest] | how far is {a} past the last multiple of {b} | {a} minus the
  biggest multiple of {b} in it
in code {a} % {b} is | {a}%{b} | {a} % {b} returns | what does {a} % {b} [give|return|print|mean, the value] | a % b
  with a={a} and b={b}
i [count|deal] {a} cards [out |]to {b} players, all get the same. how many cards are left | dealing {a} cards to {b}
  people leaves how many
b=2: {a} socks [are put|put] in pairs. how many are left | b=2: {a} kids pair up. how many are left without a partner
b=7: {a} days are some full weeks and how many days [left|left over|extra] | b=7: how many days are left in {a} days
  after all full weeks
b=7: {a} days, take out the full weeks. days left | b=12: {a} months are some years and how many months | b=12: {a}
  eggs in dozens. how many left over
b=10: last digit of {a} | b=10: what's the last digit of {a}? | b=10: {a} pennies are changed into 10 cent coins. how
  many pennies are left
b=5: {a} cents in 5 cent coins, how many cents are left | b=3: {a} wheels on tricycles, how many wheels are left over
b=4: {a} wheels, 4 on each car. how many wheels left over | b=24: {a} hours are some days and how many hours | b=8:
  {a} slices, 8 in a pizza. how many
  slices beyond full pizzas""",
    "divides": """
[divisible|isDivisible|is_divisible]({a}, {b}) | {a} % {b} == 0 | {b} divides {a} [?|evenly] | is {a}/{b} whole
[is|are] {a} [dividable|divideable|divisible] [by|with|through] {b} | {a} / {b} [without remainder|no remainder|whole
  number|evenly] [?|yes or no]
{a} divisible by {b} [y/n|yes or no|?] | {b} into {a}, does it go [evenly|exactly] | does {b} go in {a}
  [evenly|exactly|without rest|]
is {b} [a factor|a divisor|one of the factors|among the divisors] of {a} | {b} [a factor|a
  divisor|factor] of {a}?
is {a} [a multiple|one of the multiples|some multiple] of {b} | {a} multiple of {b}? | [multiple|factor] question: is
  {a} a multiple of {b}
can [i|you|we] [split|share|divide] {a} [evenly|equally|fairly] [into|in|by] {b} [groups|parts|teams|piles|] | can you
  cut {a} into {b} equal whole parts
[we're|we are|there are] {a} [kids|people|students|players] [in class|here|in the club], can we make teams of {b} with
  nobody left
can {a} [kids|people|players|dancers] make [teams|groups|rows|circles] of {b} [with nobody left|with no one left
  out|exactly|evenly]
[do|will|would] {a} STUFF [fit|go|pack] [exactly |evenly ]into [boxes|bags|packs] of {b} with none left | will teams
  of {b} work for {a} kids, nobody left
[do|will|would] {a} STUFF share [equally|evenly] [between|among] {b} SHARE, yes or no | can {b} SHARE share {a} STUFF
  [equally|evenly|fairly]
WHO has {a} STUFF. can {b} SHARE each get the same number with none left | can WHO share {a} STUFF fairly between {b}
  SHARE, none left
if {b} SHARE split {a} STUFF, does it come out even[ly|] with nothing left | does {a} split evenly {b} ways | can {a}
  be split {b} ways evenly
is [there|there any|there a] remainder zero when i divide {a} by {b} | is {a} mod {b} [zero|0|equal to 0|= 0] | {a} %
  {b} == 0 [?|true or false|yes or no]
does {a} : {b} [come out whole|give a whole number|work without rest] | [is {a} over {b} a whole number|is {a}
  over {b} an integer|does {a} over {b} come out even]
is {a} in the [{b} times table|{b}s table|times table of {b}] | counting in {b}s from 0, do i [land on|hit|say|reach]
  {a} exactly
{b} divides {a}, [correct|is that right|true|yes or no|y/n] | {a}, does {b} divide [it|that] evenly | {a} can be
  divided by {b} [evenly|exactly], right
[my son|my friend|my book] says {a} is [divisible by|a multiple of] {b}, [is it|true|is that so] | i [say|bet] {b}
  goes into {a}. SURE
can [a|one] [price|bill] of {a} be split [exactly|evenly] by {b} people in whole [euros|dollars|pounds] | is {a} a
  number of the {b} table
can i pay exactly {a} with notes worth {b} each
b=2: can {a} kids [pair up|make pairs] with nobody left | b=2: can {a} be halved into whole numbers | b=2: can {a}
  socks all be in pairs
b=2: can {a} be split into two equal whole numbers | b=7: are {a} days exactly a number of full weeks | b=12: can {a}
  eggs be packed in full dozens
b=3: can {a} STUFF be shared by three [kids|people] equally | b=4: can {a} people fill tables of four with nobody left
b=5: does {a} divide by five evenly | b=10: is {a} a multiple of ten | b=9: is {a} divisible by nine""",
    "digits": """
digitSum({n}) | cross sum [of|for|:] {n} | [whats|what is|find] the cross sum [of|for] {n} | digit sum [for|:] {n}
{n} [cross sum|digitsum|sum digits|digits sum|quersumme]
[the |]digits of {n}[,|:] [add them|sum them up|all added|plus each other|what is their total|total|how much
  together|sum please]
[what|how much] do i get [adding|when adding|if i add|by adding] [up |][the|all] digits [of|in] {n} | {n}, [add|sum]
  [all |its ]digits
[what|how much] [does|do] the digits [in|of] {n} [total|add to|add up to|make|sum up to] | if i add the digits [of|in]
  {n} what do i get
[add|sum] the [single|separate|individual] digits of {n} | separate {n} into digits and [sum|add] them | {n}: all
  digits plus [one another|each other]
[the year is|my pin is|my zip code is|the code is|my bus is number|our class is room] {n}. [what is the digit sum|add
  the digits|sum of its digits]
[add together|put together|plus] each digit of {n} | [treat|take] each digit of {n} as a number and add [them|all of
  them]
[how big|how large|how much] is the [digit sum|sum of digits|digit total] of {n}
[compute|get|give|tell] [me |]the [digit total|digit sum|total of digits] [for|of] {n} | [what's|whats] {n} digit by
  digit added up
numerology: add the digits of {n} once | add the digits in the number {n} [please|for me|] | sum over digits of {n}""",
    "even or odd": """
parity({n}) | {n}? [odd or even|even or odd], which | evenOrOdd({n})
{n} [odd or even|even or odd|is odd or even|is even or odd] | [odd or even|even or odd] [?|:|is] {n} | is {n} [an odd
  or an even|an even or an odd|an even or
  odd] [number|one]
is {n} an [even number or an odd number|odd number or an even number|even number or an odd one|even or odd num]
are {n} STUFF an even or an odd number | [i am|i'm|mum is|grandpa is] {n}. is [my age|that age|{n}] [even or odd|odd
  or even]
[which|what] is it for {n}, [odd or even|even or odd] | {n} belongs to the [even or the odd|odd or the even] numbers,
  which
{n} - [even or odd|odd or even], which | even number or odd number: {n}
does {n} end up even or odd | [house|room|seat|page|lane] [number |]{n}, [even or odd|odd or even] | my lucky number
  {n}: odd or even""",
    **{
        parity: f"""
is{parity.capitalize()} {{n}} | is{parity.capitalize()}(n={{n}}) | is_{parity}_number({{n}})
is {{n}} [an |]{parity} [num|number|nr|one] [y/n|yes or no|] | {{n}} {parity} [?|y/n|yes or no|true or false] |
  {parity}? {{n}} | {{n}} is {parity}, [true|right|correct|isn't it]
[i was born in|it's page|i live at number|my bus is number] {{n}}, is that [an |a |]{parity} [number|one] | is {{n}}
  [truly|actually|really|also] {parity}
is [the page|the year|the house|the room|the seat] {{n}} [an |]{parity} [number|one] | am i right that {{n}} is {parity}
does {{n}} [count as|belong with] [an |the ]{parity} [number|numbers|ones] | [my son|my friend] says {{n}} is
  {parity}. is [it|that right|that true]
we are {{n}} [kids|people]. is {{n}} {parity} | {{n}} STUFF, is that an {parity} number | would you call {{n}}
  {parity}, yes or no"""
        for parity in ("even", "odd")
    },
    "count": """
how many [factors|divisors] does {n} have[,|] [counting|including] 1 and {n} | len(divisors({n})) | num_divisors({n})
how many [factors|divisors] [does a|has|has the number|does the number] {n} [have|have?|have in all] | how many
  [factors|divisors] {n}
how many numbers [divide|go into|divide into|fit into] {n} [evenly|exactly|without remainder|with no remainder|without
  rest]
by how many [different |whole |]numbers [can i divide {n} exactly|can you divide {n} evenly|is {n} divisible] | {n}:
  [number|count] of [divisors|factors]
[count|number of|amount of|total] [all |][divisors|factors] [of|for|in] {n} | how many [divisors|factors] [are in|does
  one find for] {n}
[don't list them, |]how many [factors|divisors] [does {n} have|has {n}|are there for {n}] | the [factors|divisors] of
  {n}, how many are [there|they]
in how many ways can {n} STUFF be put in equal piles, counting one pile and all single ones
[what|tell me|give me] [is |]the [divisor|factor] count [of|for] {n} | sigma zero of {n}, i mean how many divisors |
  d({n}), the number of divisors
if i list every [factor|divisor] of {n}, how many [are there|numbers are in the list|do i get]""",
    "list": """
all [factors|divisors] of {n} [including|with] 1 and {n} | list the [factors|divisors] of {n}, one and itself too
[give me|list|write|show|say|name] [every|each] number [that goes into|that divides|which divides|going into] {n}
  [evenly|exactly|]
[what|which] [numbers|whole numbers] can {n} be divided by [with nothing left over|without rest|without
  remainder|evenly|with no remainder]
{n} [factors|divisors|all factors|factor list|list of factors|all the divisors] [?|please|pls|list] |
  [factors|divisors] [for|:|in] {n}
[can u|can you|could you|pls|please] [list|write|give|name] [all |][the |][factors|divisors|dividers] [of|for] {n}
[factors|divisors|dividers] [of|for] [the number |]{n}, [all of them|all|every single one|complete list|from 1
  up|including 1 and itself]
{n} can be divided by [which|what] numbers | by [what|which] [numbers|whole numbers] [is {n} divisible|can {n}
  be divided] [exactly|evenly|without rest|]
[what|which] are all [whole |]numbers that {n} [is a multiple of|can be divided by] | i need every
  [factor of|divisor of|number dividing] {n}
into [what|which] [equal group sizes|sizes of equal groups] can {n} [kids|people|stickers] be split? list all the
  divisors
[all|the] numbers {n} is divisible by | {n} is a multiple of which numbers, list all | [show|write out] the full
  factor list of {n}""",
    "power": """
remainder when {a} to the power [of |]{e} is divided by {b} | {a} to the power of {e} divided by {b}, [what is
  left|rest|remainder] | [what's|what is] left [over |]if {a} to the power {e} is divided by {b}
{a} to the {e} modulo {b} | mod({a}^{e}, {b}) | powmod({a}, {e}, {b})
{a}^{e} [mod|modulo|%] {b} | {a} to the power of {e} [mod|modulo|%] {b} [is what|=|] | {a} to the [power |]{e},
  [mod|modulo] {b}
[whats|what is|what's] {a}^{e} [mod|modulo|reduced mod] {b} | [rest|remainder] [of|from] {a}^{e} [divided by|by|/|when
  divided by] {b}
[find|calculate|compute|get] [the remainder of|the rest of] {a}^{e} [divided by|by|over] {b} | {a}**{e} % {b} [in
  python|=|gives]
multiply {a} by itself so there are {e} factors, divide by {b}, what is the remainder | pow({a},{e},{b})
  [returns|=|is|in python]
{a} raised to the power {e} divided by {b}, remainder | {a}^{e} / {b} [remainder|rest] | what does {a}^{e} leave when
  divided by {b}
b=10: last digit of {a}^{e} | b=10: what is the last digit of {a}^{e} | b=10: {a} to the power {e}, the last digit |
  b=10: what digit does {a}^{e} end in
b=10: units digit of {a}^{e} | b=10: ones digit of {a} to the power of {e} | b=10: {a}^{e} ends with which digit""",
    "lcm3": """
lcm [of|for|:|] {a}, {e} and {b} | lcm {a},{e},{b} | SMALL number [{a}, {e} and {b} all divide|divisible by {a}, {e}
  and {b}|in the {a}, {e} and {b} times tables]
three [lights|alarms|timers] [blink|ring|beep] every {a}, {e} and {b} [seconds|minutes]. all now. when all together
  again
SMALL common multiple of {a} and {e} and {b} | SMALL number of kids for teams of {a}, of {e} or of {b} with nobody left
lowest common denominator for 1/{a}, 1/{e} and 1/{b} | i call mum every {a} days, dad every {e} days, gran every {b}
  days. all today. days until all again""",
    "gcd3": """
[gcd|gcf|hcf] [of|for|:|] {a}, {e} and {b} | [gcd|gcf|hcf] {a},{e},{b} | BIG number [that divides|that goes
  into|dividing] {a}, {e} and {b} [exactly|evenly|]
BIG common [factor|divisor] of {a} and {e} and {b} | BIG factor that {a}, {e} and {b} all have
WHO has {a} STUFF, {e} pens and {b} hats. how many identical bags at most, using everything
three [ropes|ribbons|planks] of {a}, {e} and {b} cm are cut into equal pieces, none left. BIG length of a piece""",
}


def _more(text: str) -> tuple[tuple[str, int | None], ...]:
    """The texts of a kind, each with the last number that it is for, if it is for one alone."""
    for sign, words in (("WHO", _WHO), ("SHARE", _SHARE), ("STUFF", _STUFF), ("BIG", _BIG), ("SMALL", _SMALL)):
        text = text.replace(sign, words)
    items = []
    for item in pool(text.replace("SURE", _SURE)):
        only = re.match(r"b=(\d+): ?", item)
        items.append((item[only.end() :], int(only[1])) if only else (item, None))
    return tuple(items)


MORE = {kind: _more(text + TRAINED.get(kind, "")) for kind, text in _TEXTS.items()}


def ask(rng: Random, kind: str, args: Args) -> str:
    """A question in one of these ways, its numbers now and then in words."""
    special = [text for text, only in MORE[kind] if only == args[-1]]
    if special and (args == (1,) or rng.random() < 0.35):
        text = vary(rng, rng.choice(special))
    elif rng.random() < 0.2:
        text = phrase(rng, ASKED[kind], "train")
    else:
        text = vary(rng, rng.choice([text for text, only in MORE[kind] if only is None]))
    names = ("a", "e", "b") if len(args) == 3 else ("a", "b") if len(args) == 2 else ("n",)
    return chatty(rng, text).format(**dict(zip(names, _spelt(rng, kind, args), strict=True)))


def _spelt(rng: Random, kind: str, args: Args) -> list[str]:
    """The numbers as they are typed."""
    if rng.random() < (0.15 if any(args) else 0.5) and max(args) < 100 and kind not in ("digits", "power"):
        hyphen = rng.choice("- ")
        return [in_words(n).replace("-", hyphen) for n in args]
    return [f"{args[0]:,}"] if len(args) == 1 and rng.random() < 0.25 else [str(n) for n in args]

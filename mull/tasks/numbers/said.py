"""More ways to ask about whole numbers, as people say it at home, in class and at work; signs as in the pools."""

from __future__ import annotations

SAID: dict[str, str] = {
    "gcd": """
[what is|what's|whats] the [biggest|largest|highest|greatest] number that [divides|goes into|fits into|can divide]
  both [of|]{a} and {b}
[biggest|largest|highest|greatest] number that [divides both|goes into both|fits into both|divides evenly into both]
  {a} and {b}
{a} and {b}, [biggest|largest|highest] number [that goes into both|that divides both|dividing both]
[which|what] [number|whole number] is the [biggest|largest] [one |]that [goes into|divides] both {a} and {b}
  [evenly|exactly|]
[whats|what is|what's] the [biggest|largest|highest] thing [that divides both|i can divide both] {a} and {b} [by|]
i have to simplify {a}/{b}, [what is the biggest number i can divide both by|which number should i divide both by,
  the gcd]
for [fractions|simplifying|reducing a fraction] i need the [gcd|gcf|hcf] of {a} and {b}
to reduce {a}/{b} i need [their|the] [gcd|gcf|hcf]. what is it
[my kid|my son|my daughter|my teacher] [needs|wants|asks for] the [gcf|gcd|hcf] of {a} and {b}
ok so i need the [gcd|gcf|hcf] [of|for] {a} and {b}
{a} {b} [gcd|gcf|hcf] | {a}, {b} [gcd|gcf|hcf] | [gcd|gcf|hcf]: {a}, {b} | {a} and {b} [gcd|hcf|gcf]
math.gcd({a}, {b}) | python gcd({a}, {b}) gives what | GREATEST {a} {b} | GREATEST ({a}, {b})
[what is|what's] the GREATEST [between|for|shared by] {a} and {b}
between {a} and {b} what is the GREATEST
take {a} and {b}. [what is|what's] their GREATEST
given {a} and {b}, [find|compute|determine|what is] [the|their] [gcd|gcf|hcf]
[which|what] is the [biggest|largest] factor [both|that both] {a} and {b} have
[which|what] factor shared by {a} and {b} is the [biggest|largest]
of all the common factors of {a} and {b}, which is the [biggest|largest|greatest]
[list the common factors of {a} and {b} and tell me the biggest|look at the common divisors of {a} and {b}, which is
  largest]
we have {a} [boys|roses|red beads|sandwiches] and {b} [girls|tulips|blue beads|drinks]. what is the [biggest|largest]
  number of identical groups we can make
i want to make identical [gift bags|bouquets|packs] from {a} [roses|pens|sweets] and {b} [tulips|erasers|toys].
  what's the most i can make, nothing left
a room is {a} by {b} feet. what is the biggest square tile that fits both sides exactly
two ropes are {a} and {b} cm long. what is the longest piece that goes into both exactly
i cut two [ribbons|ropes|boards] of {a} cm and {b} cm into equal pieces, as long as possible. how long is a piece
a [teacher|coach] has {a} pencils and {b} erasers. what is the largest number of identical sets
how big can a number be if it has to divide both {a} and {b}
use euclid's algorithm [on|for|with] {a} and {b} | euclidean algorithm: {a}, {b}
run the euclidean algorithm on {a} and {b}
i'm looking for the GREATEST of {a} and {b} | hey whats the [gcd|gcf|hcf] of {a} and {b}
the biggest common [factor|divisor] {a} and {b} have
what do {a} and {b} have as their GREATEST
so {a} and {b}, [whats|what's] the [gcd|gcf|hcf]
what [number|integer] is the [gcd|gcf|hcf] of {a} and {b}
largest integer which divides {a} and also {b}, so their gcd""",
    "lcm": """
[what is|what's|whats|find] the [smallest|lowest|first] number [both|that both] {a} and {b} [go into|divide into|fit
  into|divide]
[smallest|lowest|first] number [both {a} and {b} go into|divisible by both {a} and {b}|divisible by {a} and by {b} both]
{a} {b} lcm | {a}, {b} lcm | lcm: {a}, {b} | {a} and {b} lcm | math.lcm({a}, {b}) | LEAST {a} {b} | LEAST ({a}, {b})
[what is|what's|find] the [lowest|least|smallest] common denominator of fractions with {a} and {b} at the bottom
to add fractions with denominators {a} and {b}, what is the [lowest|least] common denominator
common denominator for {a} and {b}, the [smallest|lowest] one
[my kid|my son|my daughter|my teacher] [needs|wants|asks for] the [lcm] of {a} and {b}
ok so i need the [lcm] [of|for] {a} and {b}
take {a} and {b}. [what is|what's] their LEAST
given {a} and {b}, [find|compute|determine|what is] [the|their] [lcm]
[what is|what's] the LEAST [between|for|shared by] {a} and {b}
between {a} and {b} what is the LEAST
[where|at which number] do the {a} times table and the {b} times table meet first, so their lcm
counting by {a} and counting by {b}, what is the first number they both hit
if i count in {a}s and you count in {b}s, which is the first number we both say
of all the common multiples of {a} and {b}, which is the [smallest|lowest]
[which|what] multiple of both {a} and {b} is the [smallest|lowest]
one [alarm|timer|bell] rings every {a} minutes and [another|the other] every {b} minutes. when do they ring together
  again
i water one plant every {a} days and [another|the other] every {b} days. after how many days do i water both again
ann swims every {a} days and ben every {b} days. today they both swim. in how many days do they meet again
[hot dogs|sausages] come in packs of {a} and buns in packs of {b}. what is the smallest number to buy so they come
  out the same
two [buses|trains|ferries] leave together, one every {a} minutes, one every {b} minutes. when is the next time they
  leave together
two runners take {a} and {b} minutes for a lap. after how many minutes are they together at the start again
hey whats the lcm of {a} and {b} | so {a} and {b}, [whats|what's] the lcm | i'm looking for the LEAST of {a} and {b}
what number is the lcm of {a} and {b} | smallest thing that {a} and {b} both divide into""",
    "coprime": """
{a} and {b} coprime [or not|yes or no] | {a}, {b}: relatively prime? | coprime({a}, {b}) | are_coprime({a}, {b})
[hey |so |ok so |]are {a} and {b} [coprime|relatively prime] [to each other|]
would {a} and {b} be [coprime|relatively prime] | [could|can] {a} and {b} be called [coprime|relatively prime]
is it [right|correct] that {a} and {b} are [coprime|relatively prime]
[my|the] numbers are {a} and {b}. are they [coprime|relatively prime]
take {a} and {b}. are they [coprime|relatively prime]? | given {a} and {b}, are they [coprime|relatively prime]
are {a} and {b} [a coprime pair|a pair of coprime numbers|numbers that are coprime]
[i need to know|please check] if {a} and {b} are [coprime|relatively prime]
does {a}/{b} have coprime top and bottom | is the fraction {a}/{b} in lowest terms, top and bottom coprime""",
    "prime": """
[hey |so |ok so |]is {n} [a prime|prime|a prime number]
{n} prime [or not|yes or no|or composite]? is it prime | {n}, [prime|is that prime|a prime]
[is|would] {n} [be |]considered [a prime|prime|a prime number]
[i need to know|i have to know|my homework asks|my kid asks|my son asks] [if|whether] {n} is [prime|a prime|a prime
  number]
[does|can] {n} [count|qualify] as a prime number
the number {n}, [is it prime|is it a prime|prime or not|is it a prime number]
is {n} [in the list of primes|on the list of prime numbers|among the primes]
[can anyone tell me|anyone know|does anybody know] if {n} is [prime|a prime number]
[i think|i say|my friend says|i believe|my teacher says] {n} is [prime|a prime number]. [is that right|is that
  true|am i right|true|correct]
is it [correct|true|right] [to say|] that {n} is [prime|a prime number]
{n} is [prime|a prime number|a prime], [right|true or false|correct|yes or no]
true or false: {n} is [prime|a prime number|a prime] | prime number: {n}, yes or no
is {n} [divisible only by itself and one, so prime|a prime, meaning only one and itself divide it]
[test|check|find out] [if|whether] {n} is [prime|a prime number|a prime]
whats with {n}, is it prime | is {n} prime [though|or what|please]
i picked {n}. is [that|it] [prime|a prime number] | my locker number is {n}. is it [prime|a prime number]
there are {n} of us. is that a prime number""",
    "factors": """
[break|split|take apart|break up|break down] [the number |]{n} [into|in] [primes|prime numbers|prime factors|its primes]
[hey |so |ok so |]what are the prime factors [of|for] {n}
[which|what] primes [make up|is made of|build|give] {n} when multiplied
[which|what] prime numbers [do i have to multiply|multiplied together make|when multiplied give] {n}
{n} [as primes multiplied|as a product of its prime factors|in prime factors|prime factors|factored into primes]
[do|make|draw] a factor tree [for|of] {n}, [which primes are at the end|what primes do you get|give the prime factors]
[prime factorize|prime factorise|prime factor|factor completely|fully factor] {n}
[my kid|my son|my daughter|my teacher] [needs|wants|asks for] the prime [factors|factorization] of {n}
[how do you|how can i|can you|could you] [write|express] {n} as a product of primes
[how do you|how can i|can you|could you] [factor|factorize|factorise|break] {n} into primes
what is {n} [made of, in prime numbers|made up of in primes|written as a product of primes]
take {n} and [factor it into primes|break it into primes|factorise it|find its prime factors]
given {n}, [find|list|write] its prime factors | the number {n}: prime factors?
primefactors({n}) | factorint({n}) | factorize({n}) | prime factors: {n} | factorization of {n} into primes
keep dividing {n} by primes [until nothing is left|until you reach one]. which primes [are they|did you use]
[tell|show] me {n} as [primes|a product of primes]
all prime factors of {n}, with repeats | {n} = product of which primes | decompose the number {n} into prime factors""",
    "mod": """
[what's|whats|what is] [left over|left|the leftover|the remainder] [when|if] {a} is divided by {b}
[what's|whats|what is] [left over|left] [when|if] [i|you|we] [divide|split] {a} [by|into groups of] {b}
[hey |so |ok so |]{a} mod {b} [?|=|equals what|please|is what]
{a} % {b} [in python|in code|gives what|evaluates to what] | print({a} % {b}) | {a} divided by {b} just the remainder
remainder [of|for|from] {a} [divided by|by|÷] {b} | {a} ÷ {b} remainder | {a}/{b} remainder | remainder {a} / {b}
[only|just] [tell me|give me|i need] the remainder [of|for|when dividing] {a} [by|divided by] {b}
do long division of {a} by {b} and [tell me|give me] [only|just] the remainder
{b} goes into {a} how many times doesn't matter, what is the remainder
how much [remains|is left over|is left] [when|if|after] [i|you|we] divide {a} by {b}
[after|when] dividing {a} by {b} [what is left|what remains|what's left over|what do i have left over]
i have {a} THINGS. [each|every] [box|bag|tray] holds {b}. how many [are left over|are left|will be left] when the
  full ones are filled
[mum|mom|grandma|a baker|tom|lena] has {a} THINGS and packs {b} in each [box|bag]. how many [are left over|are
  left|remain]
a [teacher|coach|farmer|baker] splits {a} THINGS into groups of {b}. how many are left over
{a} [kids|students|people] [make|form|get into] teams of {b}. how many [are left over|are left without a team]
{a} people go in [cars|vans|boats] of {b}. how many are left over for the last one that is not full
we were {a} people and sat at tables of {b}. how many [were left over|remained] without a full table
[i|we] [cut|chop] a {a} cm [rope|ribbon|board] into pieces of {b} cm. how many cm are left over
[i|we] [give|hand out|deal] {a} [cards|sweets|coins] evenly to {b} [players|kids|people]. how many are left over
{a} THINGS, {b} kids, everyone gets the same. how many left over
{a} THINGS among {b} people, what's left over
{a} THINGS in rows of {b}, [how many are left over|what is left over|leftover?]
if {b} [kids|friends|children|people] share {a} THINGS [equally|fairly|evenly], how many are left over
{b} [kids|friends|children|people] share {a} THINGS [equally|fairly|evenly]. [how many are left|what is left over|how
  many remain]
when {b} [kids|friends|people] split {a} THINGS [equally|evenly], how many are left over
from {a} [days|hours] take out as many full [weeks|shifts] of {b} as you can, how many [days|hours] are left
[what do i get for|value of|result of|whats the result of] {a} [mod|modulo|%] {b}
[find|get|need] the modulus: {a} [mod|%] {b} | modulus of {a} and {b} | the modulo of {a} and {b}
[my kid|my son|my teacher] [asks for|needs|wants] the remainder of {a} divided by {b}
keep taking {b} away from {a}. what remains | subtract {b} from {a} as often as you can, what is left
count in {b}s up to {a}, how many are left over""",
    "divides": """
does {b} [go into|divide|fit into|divide evenly into|fit evenly into|go exactly into] {a}
[hey |so |ok so |]is {a} [divisible by|a multiple of|dividable by|evenly divisible by] {b}
[hey |so |ok so |]does {b} [go into|divide|fit exactly into] {a} [evenly|exactly|without remainder|]
is {b} [a factor|a divisor] of {a} [or not|yes or no|]
is {a} [in|part of] the {b} times [table|tables] [or not|yes or no|]
can {a} be divided [by {b} evenly|by {b} exactly|evenly by {b}|by {b} with nothing left over|by {b} with no remainder]
will {b} go into {a} [evenly|exactly|without a remainder] | would {b} [divide|go into] {a} [evenly|exactly]
will {a} divide [evenly|exactly] by {b} | does {a} divide by {b} [evenly|exactly|without a remainder|with no remainder]
does dividing {a} by {b} give a whole number | do you get a whole number when you divide {a} by {b}
do you get a whole number from {a} divided by {b} | is {a}/{b} a whole number
is {a} % {b} == zero, so is it divisible | is the remainder zero when {a} is divided by {b}
can [{b} kids|{b} friends|{b} people] share {a} THINGS [equally|evenly|fairly] with nothing left over
can {a} THINGS be [shared|split|divided] [equally|evenly] [among|between] {b} [kids|friends|people]
can [i|we|you] [put|pack] {a} THINGS into [bags|boxes|rows] of {b} with nothing left over
can [i|we|you] [share|split] {a} THINGS [equally|evenly] [among|between|with] {b} [kids|friends|people]
can a class of {a} be split evenly into groups of {b} | can {a} people be split evenly into teams of {b}
[i need to know|i have to know|my homework asks|my kid asks] [if|whether] {a} is [divisible by|a multiple of] {b}
[i think|my friend says|i believe] {a} is [divisible by|a multiple of] {b}. [is that right|is that true|am i
  right|correct]
true or false: {a} is [divisible by|a multiple of] {b} | true or false: {b} [divides|goes into] {a}
{a} is [divisible by|a multiple of] {b}, [right|true or false|yes or no]
{a} [divisible by|a multiple of] {b} [or not|yes or no|true or false]
{b} [divides {a}|goes into {a}|is a factor of {a}|is a divisor of {a}], [right|yes or no|true or false]
if i count by {b}s, do i hit {a}, that is, is it a multiple | is {a} a number you can divide by {b} evenly""",
    "digits": """
[sum|add|add up|add together|total up|tally] [the|all the|all] digits [of|in] [the number |]{n}
[hey |so |ok so |][what's|whats|what is] the [digit sum|sum of digits|sum of the digits] of {n}
[what's|whats|what is] {n} when you add [its|the|all its] digits [together|up|]
[add|sum] [its|the|all] digits: {n} | {n} add the digits | {n} digit sum | {n} sum of digits | digits sum of {n}
[each|every] digit of {n} added [together|up] [gives what|makes what|equals]
[look at|take|given|we have|here is] [the number |]{n}. [what is the sum of its digits|add its digits|what do its
  digits add up to]
sum(int(d) for digits d of {n}) | digit_sum({n}) | digitsum({n}) | sum_digits({n}) | sum(digits({n}))
my [phone number|pin|code|locker code|ticket number|house number] is {n}. [what do its digits add up to|what is the
  sum of its digits]
[my kid|my son|my daughter|my teacher] [needs|wants|asks for] the [digit sum|sum of the digits] of {n}
split {n} into digits and add them [up|together|] | write down the digits of {n} and add them [up|together|]
[what total|what number|what] do [i|you|we] get [by adding|when adding|if i add] [the|all the|all] digits [of|in] {n}
how much is the sum of [the|all|all the] digits [of|in] {n}
how much are the digits of {n} [together|in total|added up]
the digits in {n}, [what do they add up to|what's their sum|added up] | the total if you add each digit of {n}
[the digits of {n} together make|digits of {n} together are] [what|how much] | [plus|add] all the digits in {n} together
add {n} digit by digit | go through {n} digit by digit and add [them|] up | adding the digits of {n} gives
for {n} [find|compute|calculate|what is] the [digit sum|sum of its digits|sum of digits]
the sum of each digit in {n} | cross sum of the digits of {n} | sum of all the digits: {n}""",
    "even or odd": """
[hey |so |ok so |]is {n} [even or odd|odd or even] | {n}, [even or odd|odd or even]
{n} [odd/even|even/odd|even or odd]
[does {n} count as|is {n} considered] [even or odd|odd or even] | [is it even or odd|odd or even]: {n}
[i need to know|my kid asks|my homework asks] if {n} is [even or odd|odd or even]
what is {n}, [even or odd|odd or even] | [whats|what's] {n}, [an even or an odd number|odd or even]
the number {n}, is [it|that] [even or odd|odd or even] | is {n} an [even or odd|odd or even] number
take {n}. [even or odd|odd or even] | given {n}, say [even or odd|odd or even] | parity of {n}: even or odd
[check|decide|tell me] whether {n} is [even or odd|odd or even] | my number is {n}, is it [odd or even|even or odd]
there are {n} of us. is that [even or odd|an even or odd number] | house number {n}: [even or odd|odd or even] side""",
    **{
        parity: f"""
[hey |so |ok so |]is {{n}} [{parity}|an {parity} number] | is the number {{n}} an {parity} [one|number]
{{n}} is [{parity}|an {parity} number], [right|true or false|yes or no] | true or false: {{n}} is {parity}
[i need to know|my kid asks|my homework asks] if {{n}} is [{parity}|an {parity} number]
[i think|my friend says|i believe] {{n}} is {parity}. [is that right|is that true|am i right|correct]
the number {{n}}, is it {parity} | {{n}}, is [it|that] an {parity} number | is {{n}} {parity} [or not|or what|please]
would {{n}} be [{parity}|an {parity} number] | does {{n}} belong to the {parity} numbers
is it [right|correct|true] that {{n}} is [{parity}|an {parity} number] | is_{parity}({{n}}) | {parity}({{n}})?
there are {{n}} of us. is that an {parity} number | my number is {{n}}. is it {parity}
can {{n}} be an {parity} number"""
        for parity in ("even", "odd")
    },
    "count": """
[hey |so |ok so |]how many [factors|divisors] does {n} have | {n} how many [factors|divisors]
how many numbers [go into|divide evenly into|divide|fit exactly into|are factors of|are divisors of] {n}
how many [factors|divisors] [are there for|can you find for|in] {n} | [factor|divisor] count of {n}
[what's|whats|what is|find] the [total |]number of [factors|divisors] [of|for|in] {n}
[i need to know|my kid asks|my homework asks] how many [factors|divisors] {n} has
how many different [factors|divisors] [does|has] {n} [have|got]
how many whole numbers can {n} be divided by [exactly|evenly]
given {n}, how many [factors|divisors] are there | take {n}. how many [factors|divisors] does it have
how many ways can i pick a number that divides {n} [exactly|evenly] | count how many numbers divide {n} evenly
the number {n} has how many [factors|divisors] | how many [factors|divisors] [including one and itself] does {n} have
number of [factors|divisors]: {n} | count_divisors({n}) | count of all [factors|divisors] of {n}
how many equal group sizes are there for {n} kids, so how many divisors""",
    "list": """
list [everything|every number|all numbers|each number|all the numbers] that [divides|goes into|divide|go into] {n}
  [evenly|exactly|]
[hey |so |ok so |]what are [all |]the [factors|divisors] of {n} | {n} [factors|divisors] | [factors|divisors]({n})
[what|which] numbers [go into|fit into|divide into|go evenly into|can divide] {n} [evenly|exactly|without a remainder|]
[everything|all numbers|every number] that [divides|divide|goes into|go into] {n}
[what|which] [numbers can i|numbers can you|numbers do i] divide {n} by [evenly|exactly|without a remainder|]
[what|which] are the [factors|divisors] of {n}, [all of them|from small to big|in order|every one]
[my kid|my son|my daughter|my teacher] [needs|wants|asks for] [all |]the [factors|divisors] of {n}
given {n}, [list|find|write] [all its|its] [factors|divisors] | take {n} and list [all its|its] [factors|divisors]
[i have to list|i need to find|help me find|help me list] [all |]the [factors|divisors] of {n}
{n} is divisible by [what numbers|which numbers] | [every|each] [factor|divisor] of {n}
the complete list of [factors|divisors] of {n} | full list of [factors|divisors] of {n}
[factors|divisors] of {n} in order
all [whole numbers|integers] that divide {n} [evenly|exactly|] | every whole number that goes into {n}
into what equal group sizes can i split {n} kids? list the divisors | the number {n}: all [factors|divisors]""",
    "power": """
[hey |so |ok so |]what is {a}^{e} [mod|modulo] {b} | {a}^{e} mod {b} [please|=|?] | {a} ^ {e} mod {b}
[what's|whats|what is] left [over |]when you divide {a}^{e} by {b} | remainder when {a}^{e} is divided by {b}
remainder of {a}^{e} [by|over|divided by|÷] {b} | ({a}^{e}) % {b} | ({a}**{e}) mod {b} | {a}**{e} mod {b}
take {a}^{e} and [reduce it|take it] mod {b} | given {a}^{e}, find the remainder [by|when divided by] {b}
raise {a} to the {e} and divide by {b}, what is the remainder | {a} to the power of {e}, then mod {b}
[find|compute|i need|calculate] ({a}^{e}) mod {b} | modular power {a}^{e} mod {b} | the value of {a}^{e} modulo {b}
[if|when] i divide {a}^{e} by {b}, what is left over | dividing {a}^{e} by {b} leaves what""",
}

# of training alone
TRAINED: dict[str, str] = {
    "divides": """
[say|find out|work out|decide|can you say|please say|i want to know|tell me] [if|whether] {b} [goes into|is a factor
  of|is a divisor of] {a} [evenly|exactly|]
[say|find out|decide|show me|let me know|i wonder] [if|whether] {b} divides {a}""",
    "power": """
{a} [raised to|raised to the power|to the power] {e}, [then mod|modulo|then modulo] {b}
[whats|find|compute] {a} raised to [the |the power |]{e} modulo {b}""",
}

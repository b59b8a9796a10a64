"""How people ask about whole numbers: one pool of phrasings per kind of question."""

from __future__ import annotations

from mull.tasks.numbers.said import SAID

# In the pools `@` stands for a request, `~` for "can you tell me if ..." and so on.
_WANT = (
    "[what is|what's|whats|what is|what's|find|calculate|compute|work out|give me|tell me|determine|get|i need|show me|"
    "can you find|could you find|do you know|i want to know|please find|how do i find|can you work out]"
)
_WHETHER = (
    "[check if|check whether|tell me if|tell me whether|can you tell me if|do you know if|determine if|find out if|"
    "i want to know if|can you check if|say whether|could you check whether|please tell me if|i wonder whether]"
)
_GREATEST = "[greatest|largest|biggest|highest] common [divisor|factor]"
_LEAST = "[least|lowest|smallest] common multiple"
_THINGS = "[sweets|cookies|apples|marbles|stickers|books|eggs|pencils|oranges|coins|cards|cupcakes]"


def pool(text: str) -> tuple[str, ...]:
    """The phrasings of a text, its signs replaced."""
    text = text.replace("\n  ", " ")  # an indented line goes on from the one above
    for sign, words in (
        *(("@", _WANT), ("~", _WHETHER), ("GREATEST", _GREATEST), ("LEAST", _LEAST), ("THINGS", _THINGS)),
        ("PAIR", "[{a} and {b}|{a} and {b}|the numbers {a} and {b}|{a} & {b}|{a}, {b}]"),
        ("TRIO", "[{a}, {e} and {b}|{a}, {e}, {b}|{a} {e} {b}|{a}, {e} and {b}|{a} and {e} and {b}]"),
        ("NUMBER", "[{n}|{n}|the number {n}]"),
    ):
        text = text.replace(sign, words)
    return tuple(item.strip() for item in text.replace("\n", " | ").split(" | ") if item.strip())


_ASKED: dict[str, tuple[str, ...]] = {
    "gcd": pool("""
@ the GREATEST of PAIR | @ the [gcd|gcf|hcf] of PAIR | @ [gcd|gcf|hcf]({a}, {b})
[gcd|gcf|hcf] [of |for |: |]{a} [,|and|&] {b}
GREATEST of PAIR? | {a} and {b}: GREATEST?
{a} and {b}, [what is their|what's their|find their|their] [gcd|gcf|hcf|GCD]
@ the [biggest|largest|greatest|highest] [number|whole number|integer] [that divides|that goes into] both {a} and {b}
which is the GREATEST of {a} and {b}? | for PAIR [find|give|compute|work out] the GREATEST
the [gcd|gcf|hcf] of PAIR is [what|]?
by what [is the biggest number|largest number] can i divide both {a} and {b}?
what GREATEST do {a} and {b} [have|share]?
[what is|what's] the [biggest|largest] number you can divide both {a} and {b} by | i need the GREATEST of PAIR
the numbers are {a} and {b}. @ the GREATEST
i have {a} THINGS and {b} flowers. how many identical [bags|boxes|packs] can i make at most with none left?
[what is|what's|find] the [biggest|largest] factor that {a} and {b} share | find the GREATEST for {a} and {b}
compute the GREATEST: {a}, {b}
gcd of {a} and {b} | gcd({a}, {b}) | what is the greatest common divisor of {a} and {b}? | find the gcd of {a} and {b}
what's the gcd of {a} and {b}? | greatest common factor of {a} and {b} | gcf of {a} and {b} | hcf of {a} and {b}
highest common factor of {a} and {b} | what is the hcf of {a} and {b}? | largest common divisor of {a} and {b}
what is the largest number that divides both {a} and {b}? | biggest number that divides {a} and {b}
compute the gcd of {a} and {b} | calculate gcd({a},{b}) | find the greatest common divisor of {a} and {b}
which is the biggest number that goes into both {a} and {b}? | gcd {a} {b} | for {a} and {b}, what is the gcd?
what is the biggest common divisor of {a} and {b}? | determine the greatest common divisor of {a} and {b}
i need the gcd of {a} and {b} | work out the highest common factor of {a} and {b} | gcd of {a}, {b}
tell me the greatest common factor of {a} and {b} | the largest common factor of {a} and {b} is?
what's the largest integer dividing both {a} and {b}? | give me the gcd of {a} and {b} | gcf({a}, {b}) | hcf({a},{b})
find the largest common divisor of {a} and {b} | what is the gcf of {a} and {b}?
what's the greatest common factor of {a} and {b}?
greatest common divisor of {a} and {b} | what is gcd({a}, {b})? | what is the gcd of {a} and {b}?
what is the greatest common factor of {a} and {b}? | find gcd({a}, {b}) | calculate the gcd of {a} and {b}
find the hcf of {a} and {b}"""),
    "lcm": pool("""
@ the LEAST of PAIR | @ the lcm of PAIR | lcm [of |for |: |]{a} [,|and|&] {b} | LEAST of PAIR? | {a} and {b}: LEAST?
@ the [smallest|lowest|least] number [divisible by both|that can be divided by both] {a} and {b}
[what is|what's|find] the [smallest|first|lowest] number [that|which] is a multiple of both {a} and {b}
{a} and {b}, [what is their|what's their|find their|their] lcm
what is the first number in both the {a} and the {b} times table?
one bus comes every {a} minutes, another every {b} minutes. both leave now. in how many minutes do they meet again?
two lights blink every {a} and every {b} seconds. after how many seconds do they blink together again?
for PAIR [find|give|compute|work out] the LEAST | the lcm of PAIR is [what|]? | the numbers are {a} and {b}. @ the LEAST
what LEAST do {a} and {b} have? | i need the LEAST of PAIR | which is the LEAST of {a} and {b}?
lcm of {a} and {b} | lcm({a}, {b}) | what is the least common multiple of {a} and {b}? | find the lcm of {a} and {b}
what's the lcm of {a} and {b}? | lowest common multiple of {a} and {b} | smallest common multiple of {a} and {b}
smallest number that is a multiple of both {a} and {b} | what is the smallest number that both {a} and {b} divide?
compute the lcm of {a} and {b} | lcm {a} {b} | calculate lcm({a},{b}) | give me the least common multiple of {a} and {b}
which is the first common multiple of {a} and {b}? | work out the lowest common multiple of {a} and {b}
what is the lcm of {a} and {b}? | least common multiple of {a} and {b} | find the least common multiple of {a} and {b}
what is lcm({a}, {b})? | determine the lcm of {a} and {b}"""),
    "lcm3": pool("""
@ the LEAST of TRIO | @ the lcm of TRIO | LEAST of TRIO? | lcm of TRIO | lcm({a}, {e}, {b}) | lcm [for |: |]TRIO
@ the [smallest|lowest|least] number divisible by all of {a}, {e} and {b} | TRIO: LEAST?
what is the [smallest|lowest|first] number that {a}, {e} and {b} all divide into?
{a}, {e} and {b}, what is their lcm? | the numbers are TRIO. @ the lcm | what LEAST do TRIO have?
three buses leave every {a}, {e} and {b} minutes. all leave now. in how many minutes do they leave together again?
three bells ring every {a}, {e} and {b} minutes. after how many minutes do all ring together again?
[smallest|lowest] common multiple of {a}, {e}, {b} | what's the lcm of {a}, {e} and {b}? | lcm {a} {e} {b}
find the lcm of {a}, {e} and {b} | LEAST of {a}, {e} and {b}? | what is the lcm of {a}, {e} and {b}?"""),
    "gcd3": pool("""
@ the GREATEST of TRIO | @ the [gcd|gcf|hcf] of TRIO | GREATEST of TRIO? | [gcd|gcf|hcf] of TRIO
[gcd|gcf|hcf]({a}, {e}, {b}) | [gcd|gcf|hcf] [for |: |]TRIO | TRIO: GREATEST?
@ the [biggest|largest|greatest] number that divides all of {a}, {e} and {b}
what is the [biggest|largest|highest] number that goes into {a}, {e} and {b}?
{a}, {e} and {b}, what is their [gcd|gcf|hcf]? | the numbers are TRIO. @ the [gcd|hcf]
what GREATEST do TRIO have? | gcd {a} {e} {b} | i need the GREATEST of {a}, {e} and {b}
[biggest|largest|highest] common [factor|divisor] of {a}, {e}, {b} | what's the gcd of {a}, {e} and {b}?
find the hcf of {a}, {e} and {b} | GREATEST of {a}, {e} and {b}? | what is the gcd of {a}, {e} and {b}?"""),
    "coprime": pool("""
~ {a} and {b} are [coprime|relatively prime|co-prime] | are PAIR [coprime|relatively prime|co-prime|coprime numbers]?
[is it true that|would you say that] {a} and {b} are [coprime|relatively prime]? | coprime or not: {a} and {b}
{a} and {b}: coprime? | do {a} and {b} share no common factor [except|besides|bigger than] one?
is {a} [coprime|relatively prime] [to|with] {b}?
are {a} and {b} coprime or not?
are {a} and {b} coprime? | are {a} and {b} relatively prime? | is {a} coprime to {b}? | coprime: {a} and {b}?
do {a} and {b} have no common factor other than one? | check whether {a} and {b} are coprime | {a} and {b} coprime?
are the numbers {a} and {b} coprime? | is it true that {a} and {b} are relatively prime?
are {a}, {b} coprime, yes or no?
tell me if {a} and {b} are coprime | can you say whether {a} and {b} are relatively prime?
is the gcd of {a} and {b} equal to one? | is {a} relatively prime to {b}? | are {a} and {b} co-prime?"""),
    "prime": pool("""
is NUMBER [a prime|prime|a prime number|really prime|prime or not]? | ~ NUMBER is [a prime|prime|a prime number]
{n} [is it|is that] [prime|a prime|a prime number]? | prime: {n}? | {n} - prime [or not|yes or no|]?
[is it true that|would you say|do you think|is it right that] {n} is [a prime|prime|a prime number]?
can {n} be called [prime|a prime number]? | {n}. is [this|that|it] a prime number? | i have the number {n}. is it prime?
is {n} prime? [yes or no|answer yes or no|just yes or no] | prime check: {n} | does the number {n} belong to the primes?
my number is {n}, is it a prime? | what do you think, is {n} prime? | hey is {n} a prime number or not
so is {n} a prime
is {n} prime? | is {n} a prime number? | is {n} a prime? | {n} prime? | prime or not: {n} | check if {n} is prime
is the number {n} prime? | tell me whether {n} is prime | would you say {n} is prime? | is {n} prime, yes or no?
does {n} count as a prime? | can you check whether {n} is a prime number? | isprime({n}) | is_prime({n})
is it prime: {n}?
determine if {n} is a prime number | test {n} for primality | primality of {n}: is it prime?
do you know if {n} is prime?
is {n} one of the primes? | i wonder if {n} is prime | find out whether {n} is a prime | is {n} prime or not?
yes or no: is {n} prime? | let me know if {n} is prime | is the integer {n} a prime? | prime number {n}?
would {n} be a prime number? | could you tell me if {n} is prime? | check {n} for being prime | say whether {n} is prime
is {n} a prime number or not? | what about {n}, is it prime? | can you tell if {n} is prime?
check whether {n} is prime
is the number {n} a prime number? | determine whether {n} is prime | tell me if {n} is a prime number
decide if {n} is prime | is {n} really prime?"""),
    "factors": pool("""
@ the prime [factorization|factorisation|factors|decomposition] of NUMBER
[factor|factorize|factorise] NUMBER into [primes|prime numbers|prime factors]
[break|split] {n} [into primes|into its prime factors|into prime numbers]
[write|express|show] NUMBER as a product of [primes|prime numbers|its prime factors]
[what|which] prime numbers multiply to [give |make |]{n}?
[which|what] primes [do i multiply|do you multiply|multiply together] to get {n}?
[list|name|give|show] [all |]the prime factors of {n} | [what are|whats|find] the prime factors of {n}?
prime factors [for|of] {n}
prime factorization: {n} | {n} into prime factors | do a prime factorization of {n} | {n} prime factorization
prime factorization of {n} | what is the prime factorisation of {n}? | factor {n} into primes | factorize {n}
prime factors of {n} | what are the prime factors of {n}? | find the prime factorization of {n} | factorise {n}
write {n} as a product of primes | break {n} down into prime factors | decompose {n} into primes | factor {n}
list the prime factors of {n} with repeats | give the prime decomposition of {n} | which primes multiply to {n}?
split {n} into prime factors | {n} as a product of prime numbers | express {n} as a product of primes
find the prime factors of {n} | what's the prime factorization of {n}? | factor the number {n}"""),
    "mod": pool("""
@ {a} [mod|modulo|%] {b} | @ the remainder of {a} [divided by|over] {b} | @ the remainder when {a} is divided by {b}
@ the remainder when [you divide|dividing|i divide|we divide] {a} by {b}
[remainder|the remainder] of {a} [divided by|over] {b}
what is left [over |][when|if|after] [you divide|i divide|dividing] {a} by {b}?
[what is|what's|whats] left [over |]when {a} is divided by {b}?
how much is left [over |][when|if] {a} is divided by {b}?
{a} divided by {b}, [what is the remainder|what's the remainder|remainder|remainder please]?
{a} [mod|modulo|%] {b} [=|is|equals][ ?| what|] | divide {a} by {b} and [give|tell|show] me the remainder
remainder when {a} is divided by {b}
when {a} is divided by {b}, [what is the remainder|what remains|what's left|what is left over]?
if {a} is divided by {b}, [what is the remainder|what remains|what's the remainder]?
dividing {a} by {b} leaves a remainder of [what|]?
i have {a} THINGS and put them in [bags|boxes|groups|rows] of {b}. how many are left over?
{a} THINGS are shared [equally|evenly|fairly] among {b} [kids|children|friends|people]. how many [are left|remain]?
{a} THINGS are packed in [boxes|bags] of {b}. how many [don't fit and are left|are left|remain]?
if i split {a} THINGS into groups of {b}, how many are left over? | [does|what does] {a} modulo {b} [give|equal]?
what remainder do [i|you|we] get [for|from] {a} divided by {b}? | in {a} divided by {b} the remainder is [what|]?
after sharing {a} THINGS between {b} people, how many remain? | find what is left after dividing {a} by {b}
{a} % {b} = | {a} % {b} = ? | {a} % {b}? | {a}%{b}=? | whats {a} % {b} | print({a} % {b}) | in python, {a} % {b}
{a} mod {b} | {a} % {b} | what is {a} mod {b}? | remainder of {a} divided by {b}
what is the remainder when {a} is divided by {b}?
{a} modulo {b} | find {a} mod {b} | remainder of {a}/{b} | what's left over when you divide {a} by {b}?
compute {a} mod {b}
what remains when {a} is divided by {b}? | divide {a} by {b}, what is the remainder? | calculate {a} modulo {b}
{a}%{b}
what is the remainder of {a} divided by {b}? | remainder when dividing {a} by {b} | give me {a} mod {b} | mod({a}, {b})
{a} divided by {b} leaves what remainder? | what's the remainder if i divide {a} by {b}?
how much is left when {a} is split by {b}?
if you divide {a} by {b}, what is left over? | the remainder of {a} over {b} | evaluate {a} % {b}
what is {a} modulo {b}?
reduce {a} modulo {b} | what do you get for {a} mod {b}? | tell me the remainder of {a} by {b} | {a} (mod {b})
= {a} mod {b}
{a} items in groups of {b}, how many are left over? | i put {a} eggs in boxes of {b}. how many eggs are left over?
{a} sweets shared by {b} children, how many are left over? | what is {a} % {b}? | what's {a} mod {b}?
find the remainder when {a} is divided by {b} | remainder after dividing {a} by {b} | work out {a} mod {b}
what is the remainder if {a} is divided by {b}? | what's the remainder of {a} divided by {b}?"""),
    "divides": pool("""
is [{a}|{a}|the number {a}] divisible by {b}? | ~ {a} is [divisible by|a multiple of|evenly divisible by] {b}
~ {b} [divides|goes into|is a factor of|is a divisor of] {a}
does {b} [go into|divide|go evenly into|divide into] {a} [evenly|exactly|without a remainder|with nothing left over|]?
can [i|you|we] divide {a} by {b} [evenly|exactly|without a remainder|with nothing left over|without remainder]?
is {a} [in the {b} times table|a number in the {b} times table]? | {a} [is it|is that] divisible by {b}?
is {a} [exactly|evenly] divisible by {b}?
can {a} be [divided|split] [evenly|exactly] by {b}?
can [i|we] split {a} THINGS evenly [between|among|into] {b} [groups|rows|piles]?
[is it true that|would you say] {a} is [divisible by|a multiple of] {b}?
is {b} [one of the factors|one of the divisors] of {a}?
does {a} divide evenly by {b}? | divisible or not: {a} by {b} | is {a} / {b} a whole number?
is {a} divided by {b} a whole number?
is {a} divisible by {b}? | does {b} divide {a}? | is {a} a multiple of {b}? | is {b} a factor of {a}?
does {b} go into {a} evenly?
can {a} be divided by {b} without a remainder? | is {b} a divisor of {a}? | check if {a} is divisible by {b}
{a} divisible by {b}?
does {a} divided by {b} leave no remainder? | can you divide {a} evenly by {b}? | tell me whether {b} divides {a}
is {a} in the times table of {b}? | can {a} be shared equally among {b} people? | does {b} divide {a} exactly?
is the number {a} divisible by {b}? | check whether {b} divides {a} | is {a} evenly divisible by {b}?"""),
    "digits": pool("""
@ the [digit sum of|sum of the digits in|sum of all digits of|total of the digits of|sum of all the digits in] NUMBER
@ the sum of the digits of NUMBER
[add|add up|sum|sum up|total|add together] [the digits of|all the digits of|all digits in|the digits in] NUMBER
[add|add up] [every|each] digit [of|in] NUMBER
[what do|how much do] [the digits|all the digits] [of|in] {n} [add up to|sum to|make together|total]?
{n}: [sum of digits|digit sum|add the digits|sum of the digits]
what do [i|you|we] get [if|when] [i|you|we] add [up |][the|all the] digits of {n}? | sum of digits [of|in|for] {n}
what is the sum when you add every digit in {n}?
take [the digits of {n}|the number {n}|{n}] and add [all |up |]its digits together
digits of {n} [summed|added|added up|total] | the digits of {n} add up to what? | {n} - what is the sum of its digits?
if [i|you] add [up|together] [the|all] digits of {n}, what is the [total|sum|result]? | my number is {n}. add its digits
digit sum of {n} | sum of the digits of {n} | what is the sum of the digits of {n}? | add the digits of {n}
add up the digits of {n}
what's the digit sum of {n}? | find the digit sum of {n} | sum the digits in {n} | what do the digits of {n} add up to?
total of the digits of {n} | compute the sum of digits of {n} | digits of {n} added together
calculate the digit sum of {n}
if you add the digits of {n}, what do you get? | sum of digits: {n} | add together all the digits of {n}
sum all digits of {n}
what is the digit total of {n}? | how much do the digits of {n} sum to? | what is the total of all digits in {n}?
give me the sum of the digits in {n} | add each digit of {n} | the digits of {n} sum to what? | digit sum {n}
tell me the sum of {n}'s digits | what does adding the digits of {n} give? | what's the sum of all the digits of {n}?
take {n} and add up its digits | work out the digit sum of {n} | sum up the digits of {n} | digits of {n}, added up?
checksum: add the digits of {n} | sumdigits({n}) | the sum of digits in {n} is? | what is the digit sum of {n}?
find the sum of the digits of {n} | what's the sum of the digits in {n}? | add all the digits in {n}
calculate the sum of the digits of {n} | what is the sum of all digits in {n}?"""),
    "even or odd": pool("""
is NUMBER [even or odd|odd or even|an even or an odd number|an odd or an even number]?
~ {n} is [even or odd|odd or even]
{n} [even or odd|odd or even|is it even or odd|is it odd or even]?
[what kind of number is {n}, even or odd|is this even or odd: {n}]?
odd or even: {n}
is {n} even or odd? | {n}: even or odd? | even or odd: {n} | is the number {n} odd or even?
tell me if {n} is even or odd
odd or even, {n}? | what is the parity of {n}, odd or even? | say whether {n} is even or odd
check if {n} is odd or even
would you call {n} even or odd? | which is {n}, even or odd? | is {n} odd or even? | even or odd? {n}
find out if {n} is even or odd | determine whether {n} is odd or even"""),
    "even": pool("""
is NUMBER [even|an even number|even or not|really even]? | ~ {n} is [even|an even number]
{n} [is it even|even or not|is that even]?
[is it true that|would you say|do you think] {n} is [even|an even number]? | is {n} even? [yes or no|answer yes or no]
can {n} be called even? | {n} - is [this|that|it] an even number?
is {n} even? | is {n} an even number? | {n} even? | check if {n} is even | is the number {n} even?
tell me whether {n} is even
would you say {n} is even? | does {n} count as even? | is {n} even, yes or no? | iseven({n})
is it true that {n} is even?
can you check whether {n} is even? | is {n} an even number, yes or no? | determine if {n} is even"""),
    "odd": pool("""
is NUMBER [odd|an odd number|odd or not|really odd]? | ~ {n} is [odd|an odd number]
{n} [is it odd|odd or not|is that odd]?
[is it true that|would you say|do you think] {n} is [odd|an odd number]? | is {n} odd? [yes or no|answer yes or no]
can {n} be called odd? | {n} - is [this|that|it] an odd number?
is {n} odd? | is {n} an odd number? | {n} odd? | check if {n} is odd | is the number {n} odd?
tell me whether {n} is odd
would you say {n} is odd? | does {n} count as odd? | is {n} odd, yes or no? | isodd({n}) | is it true that {n} is odd?
can you check whether {n} is odd? | is {n} an odd number, yes or no? | determine if {n} is odd"""),
    "count": pool("""
how many [divisors|factors] [does {n} have|are there of {n}|has {n}|does {n} have in total]?
@ the number of [factors|divisors] [of {n}|{n} has]
count [all |]the [factors|divisors] of NUMBER | how many [different |whole |]numbers [divide|go into|evenly divide] {n}?
the number of [divisors|factors] of {n}
how many [numbers can|different numbers can] {n} be divided by? | {n}: how many [factors|divisors]?
how many numbers is {n} divisible by?
how many divisors does {n} have? | number of divisors of {n} | how many factors does {n} have?
count the divisors of {n}
how many numbers divide {n}? | number of factors of {n} | find the number of divisors of {n} | count the factors of {n}
how many positive divisors has {n}? | what is the number of divisors of {n}? | {n} has how many divisors?
tell me how many factors {n} has | how many whole numbers divide {n} exactly? | how many factors are there of {n}?
count all divisors of {n} | what is the number of factors of {n}? | how many divisors has {n} got?"""),
    "list": pool("""
[list|list all|name|name all|give me|show me|write down|find|tell me|write] the [factors|divisors] of NUMBER
[what are|which are|what're|whats] [all the|the] [factors|divisors] of NUMBER?
[what|which] numbers [divide|go into|evenly divide|divide evenly into|go evenly into] {n}?
[what|which] numbers is {n} divisible by? | [what|which] numbers can {n} be divided by?
[all|every] [factors|divisors] of {n}
{n}: list [the|all|its] [factors|divisors] | [factors|divisors] of NUMBER | all the [factors|divisors] of {n} please
list [every|each] number that divides {n}
[what|which] [whole numbers|integers] [divide|go into] {n} [exactly|evenly|without a remainder]?
i need [all the|the] [factors|divisors] of {n}
by which numbers can i divide {n}? | {n} has which [factors|divisors]?
can you list [all the|the] [factors|divisors] of {n}
list the divisors of {n} | list all factors of {n} | what are the divisors of {n}? | what are all the factors of {n}?
all divisors of {n} | find all divisors of {n} | which numbers divide {n}? | give me the divisors of {n}
factors of {n}?
write down every factor of {n} | name all the divisors of {n} | show all the factors of {n} | list every divisor of {n}
what numbers can {n} be divided by exactly? | divisors of {n} | what are the factors of {n}? | list the factors of {n}
find the factors of {n} | what are all the divisors of {n}?"""),
    "power": pool("""
@ {a}^{e} [mod|modulo|%] {b} | @ {a} to the power [of |]{e} [mod|modulo] {b}
@ the remainder [of|when] {a}^{e} divided by {b}
when {a}^{e} is divided by {b}, what is the remainder? | {a}^{e} [mod|modulo|%] {b} [=|is|equals][ ?| what|]
reduce {a}^{e} modulo {b}
what is left when {a}^{e} is divided by {b}? | if you divide {a}^{e} by {b}, what is the remainder?
{a}^{e} mod {b} | what is {a}^{e} mod {b}? | {a} to the power {e} mod {b} | remainder of {a}^{e} divided by {b}
compute {a}^{e} modulo {b} | find {a}^{e} mod {b} | {a}**{e} % {b} | pow({a}, {e}, {b}) | {a}^{e} (mod {b})
what is the remainder when {a}^{e} is divided by {b}? | calculate {a} to the {e} modulo {b}, a power mod | {a}^{e} % {b}
raise {a} to the power {e} and take it mod {b} | what's {a} to the power of {e} modulo {b}?
what is {a} raised to {e}, mod {b}? | evaluate {a}^{e} mod {b} | what's {a}^{e} mod {b}?
find the remainder when {a}^{e} is divided by {b} | work out {a}^{e} mod {b}"""),
}

# the same wording may stand in both
ASKED = {
    kind: tuple(item for item in pool(SAID.get(kind, "")) if item not in asked) + asked
    for kind, asked in _ASKED.items()
}

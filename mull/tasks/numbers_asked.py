"""How people ask about whole numbers: one pool of phrasings per kind of question."""

from __future__ import annotations


def _pool(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.replace("\n", "|").split("|") if item.strip())


ASKED: dict[str, tuple[str, ...]] = {
    "gcd": _pool("""
gcd of {a} and {b}|gcd({a}, {b})|what is the greatest common divisor of {a} and {b}?|find the gcd of {a} and {b}
what's the gcd of {a} and {b}?|greatest common factor of {a} and {b}|gcf of {a} and {b}|hcf of {a} and {b}
highest common factor of {a} and {b}|what is the hcf of {a} and {b}?|largest common divisor of {a} and {b}
what is the largest number that divides both {a} and {b}?|biggest number that divides {a} and {b}
compute the gcd of {a} and {b}|calculate gcd({a},{b})|find the greatest common divisor of {a} and {b}
which is the biggest number that goes into both {a} and {b}?|gcd {a} {b}|for {a} and {b}, what is the gcd?
what is the biggest common divisor of {a} and {b}?|determine the greatest common divisor of {a} and {b}
i need the gcd of {a} and {b}|work out the highest common factor of {a} and {b}|gcd of {a}, {b}
tell me the greatest common factor of {a} and {b}|the largest common factor of {a} and {b} is?
what's the largest integer dividing both {a} and {b}?|give me the gcd of {a} and {b}|gcf({a}, {b})|hcf({a},{b})
find the largest common divisor of {a} and {b}|what is the gcf of {a} and {b}?
what's the greatest common factor of {a} and {b}?
greatest common divisor of {a} and {b}|what is gcd({a}, {b})?|what is the gcd of {a} and {b}?
what is the greatest common factor of {a} and {b}?|find gcd({a}, {b})|calculate the gcd of {a} and {b}
find the hcf of {a} and {b}"""),
    "lcm": _pool("""
lcm of {a} and {b}|lcm({a}, {b})|what is the least common multiple of {a} and {b}?|find the lcm of {a} and {b}
what's the lcm of {a} and {b}?|lowest common multiple of {a} and {b}|smallest common multiple of {a} and {b}
smallest number that is a multiple of both {a} and {b}|what is the smallest number that both {a} and {b} divide?
compute the lcm of {a} and {b}|lcm {a} {b}|calculate lcm({a},{b})|give me the least common multiple of {a} and {b}
which is the first common multiple of {a} and {b}?|work out the lowest common multiple of {a} and {b}
what is the lcm of {a} and {b}?|least common multiple of {a} and {b}|find the least common multiple of {a} and {b}
what is lcm({a}, {b})?|determine the lcm of {a} and {b}"""),
    "coprime": _pool("""
are {a} and {b} coprime?|are {a} and {b} relatively prime?|is {a} coprime to {b}?|coprime: {a} and {b}?
do {a} and {b} have no common factor other than one?|check whether {a} and {b} are coprime|{a} and {b} coprime?
are the numbers {a} and {b} coprime?|is it true that {a} and {b} are relatively prime?|are {a}, {b} coprime, yes or no?
tell me if {a} and {b} are coprime|can you say whether {a} and {b} are relatively prime?
is the gcd of {a} and {b} equal to one?|is {a} relatively prime to {b}?|are {a} and {b} co-prime?"""),
    "prime": _pool("""
is {n} prime?|is {n} a prime number?|is {n} a prime?|{n} prime?|prime or not: {n}|check if {n} is prime
is the number {n} prime?|tell me whether {n} is prime|would you say {n} is prime?|is {n} prime, yes or no?
does {n} count as a prime?|can you check whether {n} is a prime number?|isprime({n})|is_prime({n})|is it prime: {n}?
determine if {n} is a prime number|test {n} for primality|primality of {n}: is it prime?|do you know if {n} is prime?
is {n} one of the primes?|i wonder if {n} is prime|find out whether {n} is a prime|is {n} prime or not?
yes or no: is {n} prime?|let me know if {n} is prime|is the integer {n} a prime?|prime number {n}?
would {n} be a prime number?|could you tell me if {n} is prime?|check {n} for being prime|say whether {n} is prime
is {n} a prime number or not?|what about {n}, is it prime?|can you tell if {n} is prime?|check whether {n} is prime
is the number {n} a prime number?|determine whether {n} is prime|tell me if {n} is a prime number
decide if {n} is prime|is {n} really prime?"""),
    "factors": _pool("""
prime factorization of {n}|what is the prime factorisation of {n}?|factor {n} into primes|factorize {n}
prime factors of {n}|what are the prime factors of {n}?|find the prime factorization of {n}|factorise {n}
write {n} as a product of primes|break {n} down into prime factors|decompose {n} into primes|factor {n}
list the prime factors of {n} with repeats|give the prime decomposition of {n}|which primes multiply to {n}?
split {n} into prime factors|{n} as a product of prime numbers|express {n} as a product of primes
find the prime factors of {n}|what's the prime factorization of {n}?|factor the number {n}"""),
    "mod": _pool("""
{a} mod {b}|{a} % {b}|what is {a} mod {b}?|remainder of {a} divided by {b}
what is the remainder when {a} is divided by {b}?
{a} modulo {b}|find {a} mod {b}|remainder of {a}/{b}|what's left over when you divide {a} by {b}?|compute {a} mod {b}
what remains when {a} is divided by {b}?|divide {a} by {b}, what is the remainder?|calculate {a} modulo {b}|{a}%{b}
what is the remainder of {a} divided by {b}?|remainder when dividing {a} by {b}|give me {a} mod {b}|mod({a}, {b})
{a} divided by {b} leaves what remainder?|what's the remainder if i divide {a} by {b}?
how much is left when {a} is split by {b}?
if you divide {a} by {b}, what is left over?|the remainder of {a} over {b}|evaluate {a} % {b}|what is {a} modulo {b}?
reduce {a} modulo {b}|what do you get for {a} mod {b}?|tell me the remainder of {a} by {b}|{a} (mod {b})|= {a} mod {b}
{a} items in groups of {b}, how many are left over?|i put {a} eggs in boxes of {b}. how many eggs are left over?
{a} sweets shared by {b} children, how many are left over?|what is {a} % {b}?|what's {a} mod {b}?
find the remainder when {a} is divided by {b}|remainder after dividing {a} by {b}|work out {a} mod {b}
what is the remainder if {a} is divided by {b}?|what's the remainder of {a} divided by {b}?"""),
    "divides": _pool("""
is {a} divisible by {b}?|does {b} divide {a}?|is {a} a multiple of {b}?|is {b} a factor of {a}?
does {b} go into {a} evenly?
can {a} be divided by {b} without a remainder?|is {b} a divisor of {a}?|check if {a} is divisible by {b}
{a} divisible by {b}?
does {a} divided by {b} leave no remainder?|can you divide {a} evenly by {b}?|tell me whether {b} divides {a}
is {a} in the times table of {b}?|can {a} be shared equally among {b} people?|does {b} divide {a} exactly?
is the number {a} divisible by {b}?|check whether {b} divides {a}|is {a} evenly divisible by {b}?"""),
    "digits": _pool("""
digit sum of {n}|sum of the digits of {n}|what is the sum of the digits of {n}?|add the digits of {n}
add up the digits of {n}
what's the digit sum of {n}?|find the digit sum of {n}|sum the digits in {n}|what do the digits of {n} add up to?
total of the digits of {n}|compute the sum of digits of {n}|digits of {n} added together|calculate the digit sum of {n}
if you add the digits of {n}, what do you get?|sum of digits: {n}|add together all the digits of {n}
sum all digits of {n}
what is the digit total of {n}?|how much do the digits of {n} sum to?|what is the total of all digits in {n}?
give me the sum of the digits in {n}|add each digit of {n}|the digits of {n} sum to what?|digit sum {n}
tell me the sum of {n}'s digits|what does adding the digits of {n} give?|what's the sum of all the digits of {n}?
take {n} and add up its digits|work out the digit sum of {n}|sum up the digits of {n}|digits of {n}, added up?
checksum: add the digits of {n}|sumdigits({n})|the sum of digits in {n} is?|what is the digit sum of {n}?
find the sum of the digits of {n}|what's the sum of the digits in {n}?|add all the digits in {n}
calculate the sum of the digits of {n}|what is the sum of all digits in {n}?"""),
    "even or odd": _pool("""
is {n} even or odd?|{n}: even or odd?|even or odd: {n}|is the number {n} odd or even?|tell me if {n} is even or odd
odd or even, {n}?|what is the parity of {n}, odd or even?|say whether {n} is even or odd|check if {n} is odd or even
would you call {n} even or odd?|which is {n}, even or odd?|is {n} odd or even?|even or odd? {n}
find out if {n} is even or odd|determine whether {n} is odd or even"""),
    "even": _pool("""
is {n} even?|is {n} an even number?|{n} even?|check if {n} is even|is the number {n} even?|tell me whether {n} is even
would you say {n} is even?|does {n} count as even?|is {n} even, yes or no?|iseven({n})|is it true that {n} is even?
can you check whether {n} is even?|is {n} an even number, yes or no?|determine if {n} is even"""),
    "odd": _pool("""
is {n} odd?|is {n} an odd number?|{n} odd?|check if {n} is odd|is the number {n} odd?|tell me whether {n} is odd
would you say {n} is odd?|does {n} count as odd?|is {n} odd, yes or no?|isodd({n})|is it true that {n} is odd?
can you check whether {n} is odd?|is {n} an odd number, yes or no?|determine if {n} is odd"""),
    "count": _pool("""
how many divisors does {n} have?|number of divisors of {n}|how many factors does {n} have?|count the divisors of {n}
how many numbers divide {n}?|number of factors of {n}|find the number of divisors of {n}|count the factors of {n}
how many positive divisors has {n}?|what is the number of divisors of {n}?|{n} has how many divisors?
tell me how many factors {n} has|how many whole numbers divide {n} exactly?|how many factors are there of {n}?
count all divisors of {n}|what is the number of factors of {n}?|how many divisors has {n} got?"""),
    "list": _pool("""
list the divisors of {n}|list all factors of {n}|what are the divisors of {n}?|what are all the factors of {n}?
all divisors of {n}|find all divisors of {n}|which numbers divide {n}?|give me the divisors of {n}|factors of {n}?
write down every factor of {n}|name all the divisors of {n}|show all the factors of {n}|list every divisor of {n}
what numbers can {n} be divided by exactly?|divisors of {n}|what are the factors of {n}?|list the factors of {n}
find the factors of {n}|what are all the divisors of {n}?"""),
    "power": _pool("""
{a}^{e} mod {b}|what is {a}^{e} mod {b}?|{a} to the power {e} mod {b}|remainder of {a}^{e} divided by {b}
compute {a}^{e} modulo {b}|find {a}^{e} mod {b}|{a}**{e} % {b}|pow({a}, {e}, {b})|{a}^{e} (mod {b})
what is the remainder when {a}^{e} is divided by {b}?|calculate {a} to the {e} modulo {b}, a power mod|{a}^{e} % {b}
raise {a} to the power {e} and take it mod {b}|what's {a} to the power of {e} modulo {b}?
what is {a} raised to {e}, mod {b}?|evaluate {a}^{e} mod {b}|what's {a}^{e} mod {b}?
find the remainder when {a}^{e} is divided by {b}|work out {a}^{e} mod {b}"""),
}

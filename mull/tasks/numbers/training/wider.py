"""More further questions: equal factors, how many multiples, what is missing to one, n-th primes, comparisons."""

from __future__ import annotations

from math import isqrt, prod
from random import Random

from mull.tasks.numbers.ways import TRIED, Args, bare, is_prime, primes_of, running, stop, trial
from mull.tasks.working import work

YESNO = ("equal", "more", "less", "same digits", "same rest")
SETS = ("first primes",)
TEXTS: dict[str, str] = {
    "root": """
{n} is the square of [which|what] [whole |]number? | {n} [chairs|plants|stamps|soldiers|tiles] [stand|are put] in a
  square, as many rows as in each row. how many rows? | two equal [whole |]numbers multiply to {n}. what is [each|one]
  of them? | {n} is a [perfect square|square number], of [which|what] number? | write {n} as a [whole |]number times
  itself. which number is it? | which factor of {n} pairs with itself? | {n} [kids|dancers] line up so that rows and
  columns are the same. how many in a row?""",
    "fit": """
how many multiples of {n} are there [up to|from 1 to|not above] {m}? | multiples of {n} up to {m}, how many? |
  how many numbers from 1 to {m} are [divisible by|multiples of] {n}? | how many of the numbers 1 to {m} can be divided
  by {n}? | count the multiples of {n} [from 1 to|up to] {m} | how many times does {n} [fit|go] into {m} [at most|as a
  whole|completely]? | how many whole {n}s fit [in|into] {m}? | n=2: how many even numbers are there from 1 to {m}? |
  n=2: how many even numbers [up to|from 1 to] {m}? | n=2: number of even numbers from 1 to {m} | n=2: how many
  of the numbers from 1 to {m} are even? | n=2: count the even numbers from 1 to {m} | up to {m}, how many
  numbers does {n} divide, starting at 1? | [number|amount] of numbers divisible by {n} [from 1 to|up to] {m}""",
    "odds": """
how many odd numbers are there [from 1 to|up to] {n}? | number of odd numbers from 1 to {n} | how many of the
  numbers from 1 to {n} are odd? | odd numbers [up to|from 1 to] {n}, how many | count the odd numbers from 1 to {n} |
  how many odd [page|house] numbers are there from 1 to {n}?""",
    "fit between": """
how many multiples of {n} are there from {a} to {m}? | how many numbers from {a} to {m} [can be divided by|are divisible
  by|are multiples of] {n}? | from {a} to {m}, how many multiples of {n} are there? | count the multiples of {n} from
  {a} to {m} | n=2: how many even numbers are there from {a} to {m}? | n=2: from {a} to {m}, how many numbers are even?
  | n=2: count the even numbers from {a} to {m}""",
    "lack": """
what [do i have to|must i|should i|do i need to] add at least to {m} to [make it|get] a multiple of {n}? | what is the
  [smallest|least] number [to add|i can add|i must add] to {m} so that {n} [divides|goes into] it? | how much [more
  |]does {m} need to be [divisible by|a multiple of] {n}? | how far is it from {m} [up |]to the next multiple of {n}? |
  {m} plus what [least|smallest] number is divisible by {n}? | i have {m} [eggs|cards|buns|pens]. how many more to
  fill [all boxes|the last box] of {n}? | we are {m} [kids|people]. how many more do we need to make
  [full|complete] teams of {n}? | {m} is not a multiple of {n}. how much is missing to the next one?""",
    "excess": """
what [do i have to|must i|should i] [take away|subtract] at least from {m} to get a multiple of {n}? | what is the
  [smallest|least] number to [subtract|take] from {m} so that {n} [divides|goes into] it? | how far is it from {m} down
  to the last multiple of {n}? | how much too [big|large] is {m} to be a multiple of {n}? | {m} minus what
  [least|smallest] number is divisible by {n}?""",
    "within": """
[which|what] number between {a} and {m} is [divisible by|a multiple of] {n}? | [find|give me|tell me] [a|the] multiple
  of {n} between {a} and {m} | [which|what] multiple of {n} [lies|is|comes] between {a} and {m}? | a number between {a}
  and {m} that {n} [divides|goes into] | between {a} and {m} there is one multiple of {n}, [which|what is it]? | i am
  between {a} and {m} and [divisible by|in the table of] {n}. who am i?""",
    "not by": """
which [one |of these |]is not [a multiple of|divisible by|in the times table of] {n}[: | - |, ]{list} | which [number
  |]cannot be divided by {n}[ evenly|]: {or}? | {list}: which [one |]is [no|not a] multiple of {n}? | all but one of
  these [are multiples of|can be divided by] {n}, which is the odd one out: {list}? | which of {and} does {n} not
  [divide|go into]? | [find|spot|pick] the number that is not [divisible by|a multiple of] {n}: {list}""",
    "which square": """
which [one |of these |]is a [perfect square|square number|square][: |, |? ]{list} | which [one |]is a [perfect square|
  square number]: {or}? | {list} - which is a [square number|perfect square]? | [find|pick|spot] the [square number|
  perfect square]: {list} | which of {and} is a whole number times itself?""",
    "which parity": """
which [one |of these |number ]is [{p}|an {p} number][: |, |? ]{list} | which [number |]is {p}, {or}? | which is the only
  {p} number: {list}? | {list}: which [one |]is {p}? | all but one of these are {q}, which is the odd one out: {list}? |
  which [one |]is not {q}: {or}? | [find|pick|spot] the {p} number: {list} | which of {and} is {p}? | {list}, which
  cannot be called {q}?""",
    "digit product": """
WANT the product of [the|all] digits of {n}? | product of the digits [of|in] {n} | [multiply|times] [all |]the
  digits [of|in] {n} [together|] | digits of {n} multiplied | what do the digits of {n} multiply to? | if i multiply
  the digits of {n}, what do i get? | {n}: digit times digit, what is the product?""",
    "prime at": """
WANT the {o} prime [number|]? | {o} prime [number|] | which [number |]is the {o} prime? | what is prime number {m}, in
  order from 2? | counting 2 as the first, what is the {o} prime?""",
    "first primes": """
[list|what are|write|give me|name|tell me] the first {m} prime[s| numbers] | first {m} prime[s| numbers] | the {m}
  smallest prime[s| numbers] | {m} prime numbers in a row, starting with 2 | [list|name] the {m}
  smallest prime[s| numbers]""",
    "proper": """
WANT the [largest|biggest|greatest] [factor|divisor] of {n} [other than|besides|except|apart from] [itself|{n}]? |
  [largest|biggest|greatest] [factor|divisor] of {n} that is [not|smaller than] {n} | [largest|biggest] [proper
  |]divisor of {n}, [not counting {n}|except {n} itself] | what is the [largest|biggest] number [below|under|smaller
  than] {n} that [divides|goes into] {n}?""",
    "equal": """
is {n} divided by {a} [equal to|the same as] {m}? | if i [divide|split] {n} by {a}, do i get {m}? | does {n} / {a}
  [equal|give|make] {m}? | {n} over {a} is {m}, [right|true|is it]? | is {n} {a} times {m}? | does {n} have a pair of
  factors {a} and {m}?""",
    "more": """
[divide|split] {n} by {a}. is [the result|that|it] [more|bigger|greater|larger] than {m}? | is {n} divided by {a} [more|
  greater|bigger|larger] than {m}? | is {m} [less|smaller] than {n} divided by {a}?""",
    "less": """
[divide|split] {n} by {a}. is [the result|that|it] [less|smaller] than {m}? | is {n} divided by {a} [less|smaller] than
  {m}? | is {m} [more|bigger|greater|larger] than {n} divided by {a}?""",
    "same digits": """
do {a} and {m} have the same [digit sum|sum of digits]? | is the digit sum of {a} [the same as|equal to] [that|the digit
  sum] of {m}? | {a} and {m}: same digit sum? | do the digits of {a} and of {m} add up to the same?""",
    "same rest": """
do {a} and {m} leave the same [remainder|rest] when divided by {n}? | is {a} mod {n} [the same as|equal to] {m} mod {n}?
  | {a} and {m} divided by {n}: same remainder? | is {a} % {n} == {m} % {n}? | are {a} and {m} congruent mod {n}?""",
}
KINDS = (
    *("root", "root", "fit", "fit", "fit", "odds", "fit between", "lack", "lack", "excess", "within", "within"),
    *(
        "not by",
        "which square",
        "which parity",
        "digit product",
        "prime at",
        "first primes",
        "proper",
        "equal",
        "equal",
    ),
    *("more", "less", "same digits", "same rest"),
)


def drawn(rng: Random, kind: str, level: int) -> Args:
    """The numbers of a question of this kind."""
    top, n = (40, 80, 119)[level - 1], rng.randint(2, 12)
    m = rng.randint(n + 1, max(top, 9 * n))
    if kind == "root":
        return (rng.choice((*range(2, 13), *range(2, 11), rng.randint(11, 20))) ** 2,)
    if kind == "fit":
        return rng.choice((2, n, n)), rng.choice((m, max(13, 10 * rng.randint(1, 10))))
    if kind in ("odds", "proper"):
        return (rng.choice((rng.randint(4, top), 10 * rng.randint(1, 10))),)
    if kind == "fit between":
        low = rng.choice((10, 20, rng.randint(2, 40)))
        return rng.choice((2, min(n, 9))), low, low + rng.choice((10, 20, 30, rng.randint(8, 50)))
    if kind in ("lack", "excess"):
        return n, m - (m % n == 0)
    if kind == "within":
        first = n * rng.randint(2, 12)
        return n, first - rng.randint(1, n - 1), first + rng.randint(1, n - 1)
    if kind in ("not by", "which square", "which parity"):
        return _several(rng, kind, n, level)
    if kind == "digit product":
        return (int("".join(rng.choices("0112223334456789", k=rng.choice((2, 3, 3, 4)))).replace("0", "5", 1)),)
    if kind in ("prime at", "first primes"):
        return (rng.randint(2, 10),)
    if kind in ("same digits", "same rest"):
        return _alike(rng, kind, n, top)
    said = rng.choice(("yes", "no"))
    while True:
        a = rng.randint(2, 11)
        b = rng.choice((a, a, rng.randint(2, 11)))
        args = a * b, a, rng.choice((b, b, max(1, b + rng.choice((-2, -1, 1, 2)))))
        if kind not in ("more", "less") or answer(kind, args) == said:
            return args


def _several(rng: Random, kind: str, n: int, level: int) -> Args:
    """A divisor in front and numbers of which it divides all but one, or numbers of which one is a square.

    Or which half is asked for, and numbers of which one is in it.
    """
    size = rng.choice((2, 3, 3, 4))
    if kind == "which parity":
        p, top = rng.randint(0, 1), rng.choice((20, 100, 999))
        ends = [p, *([1 - p] * size)]
        rng.shuffle(ends)
        return p, *(
            2 * half + end for half, end in zip(rng.sample(range(1, max(10, top // 2)), size + 1), ends, strict=True)
        )
    if kind == "not by":
        odd = n * rng.randint(1, 9) + rng.randint(1, n - 1)
        items = [odd, *(n * k for k in rng.sample(range(1, 13), size))]
    else:
        top = 30 + 40 * level
        items = [rng.randint(2, isqrt(top)) ** 2, *rng.sample([k for k in range(5, top) if isqrt(k) ** 2 < k], size)]
    rng.shuffle(items)
    return (n, *items) if kind == "not by" else tuple(items)


def _alike(rng: Random, kind: str, n: int, top: int) -> Args:
    """Two numbers whose digit sums, or whose rests by the first number, are equal half of the time."""
    alike = rng.random() < 0.5
    while True:
        a, b = rng.sample(range(10 if kind == "same digits" else n, 9 * top), 2)
        if kind == "same rest":
            a, b = a % (10 * n), b % (10 * n)
        same = _digits(a) == _digits(b) if kind == "same digits" else a % n == b % n
        if same == alike and a != b and min(a, b) >= (10 if kind == "same digits" else n):
            return (a, b) if kind == "same digits" else (n, a, b)


def _digits(n: int) -> int:
    return sum(map(int, str(n)))


def compared(a: int, b: int) -> str:
    """`3<4`, `3=3` or `4>3`."""
    return f"{a}{'<' if a < b else '>' if a > b else '='}{b}"


def answer(kind: str, args: Args) -> str:
    """The answer as it is written: the end of the last line, or the whole of it."""
    last = thought(kind, args)[-1]
    return last if kind in SETS else last.rpartition(" ")[2]


def thought(kind: str, args: Args) -> list[str]:
    """The lines, from what is asked to the answer."""
    n, last = args[0], args[-1]
    if kind == "root":
        root = isqrt(n)
        return [f"root {n}", *bare(n, "/", root), compared(root, root), f"root {root}"]
    if kind in ("fit", "odds", "fit between"):
        return _counted(kind, args)
    if kind in ("lack", "excess"):
        rest = last % n
        more = work(n, "-", rest) if kind == "lack" else []
        return [f"{kind} {last} by {n}", *_divided(last, n), *more, f"{kind} {n - rest if kind == 'lack' else rest}"]
    if kind == "within":
        times = args[1] // n
        head = f"by {n} {args[1]} to {last}"
        steps = [*_divided(args[1], n), *work(times, "+", 1), *work(times + 1, "*", n)]
        return [head, *steps, f"within {n * (times + 1)}"]
    if kind == "not by":
        found = next(m for m in args[1:] if m % n)
        tried = args[1 : args.index(found, 1) + 1]
        return [f"which not by {n}", *(line for m in tried for line in _divided(m, n)), f"which {found}"]
    if kind == "which square":
        return _square_of(args)
    if kind == "which parity":
        at = next(i for i, m in enumerate(args) if i and m % 2 == n)
        ends = [f"{m}: {m % 10} {('even', 'odd')[m % 2]}" for m in args[1 : at + 1]]
        return [f"which {('even', 'odd')[n]}", *ends, f"which {args[at]}"]
    if kind == "digit product":
        return [f"digit product {n}", *running(map(int, str(n)), "*", work), f"product {prod(map(int, str(n)))}"]
    if kind in ("prime at", "first primes"):
        return _primes(kind, n)
    return _proper(n) if kind == "proper" else _verdict(kind, args)


def _divided(a: int, b: int) -> list[str]:
    """One line below the bound up to which divisors are tried in one line each."""
    return bare(a, "/", b) if a < TRIED else work(a, "/", b)


def _counted(kind: str, args: Args) -> list[str]:
    n, last = args[0], args[-1]
    if kind == "odds":
        half = n // 2
        return [f"count odd to {n}", *_divided(n, 2), *work(n, "-", half), f"count {n - half}"]
    if kind == "fit":
        return [f"count by {n} to {last}", *_divided(last, n), f"count {last // n}"]
    low = args[1]
    steps = [*_divided(last, n), *work(low, "-", 1), *_divided(low - 1, n)]
    steps += work(last // n, "-", (low - 1) // n)
    return [f"count by {n} {low} to {last}", *steps, f"count {last // n - (low - 1) // n}"]


def _square_of(args: Args) -> list[str]:
    """`16<20<25` for one that is no square, up to `36=6*6`."""
    lines = ["which square"]
    for m in args:
        root = isqrt(m)
        if root**2 == m:
            return [*lines, f"{m}={root}*{root}", f"which {m}"]
        lines.append(f"{root**2}<{m}<{(root + 1) ** 2}")
    raise AssertionError("no square among the numbers")


def _primes(kind: str, size: int) -> list[str]:
    """2 and the odd numbers in turn, the primes counted."""
    lines, found, m = [f"{kind.replace('prime at', 'prime')} {size}"], [2], 3
    lines.append("2: 1")
    while len(found) < size:
        if is_prime(m):
            found.append(m)
            lines.append(f"{m}: {len(found)}")
        else:
            lines += bare(m, "/", primes_of(m)[0])
        m += 2
    return [*lines, ", ".join(map(str, found)) if kind == "first primes" else f"prime {found[-1]}"]


def _proper(n: int) -> list[str]:
    """The quotient by the least prime that goes into it."""
    least = primes_of(n)[0]
    tried = [p for p in range(2, min(least, isqrt(n)) + 1) if is_prime(p)]
    steps = [line for p in tried for line in trial(n, p, work)]
    return [f"proper {n}", *steps, *([stop(n)] if least == n else []), f"proper {n // least}"]


def _verdict(kind: str, args: Args) -> list[str]:
    n, a, last = args[0], args[-2], args[-1]
    if kind == "same digits":
        sums = [line for m in (a, last) for line in (f"digits {m}", *running(map(int, str(m)), "+", work))]
        head, x, y = f"same digits {a} {last}", _digits(a), _digits(last)
    elif kind == "same rest":
        sums = [line for m in (a, last) for line in _divided(m, n)]
        head, x, y = f"same rest {a} {last} by {n}", a % n, last % n
    else:
        sums, head, x, y = bare(n, "/", a), f"{kind}? {n}/{a} {last}", n // a, last
    holds = {"more": x > y, "less": x < y}.get(kind, x == y)
    return [head, *sums, compared(x, y), f"{head.split(' ')[0]} {'yes' if holds else 'no'}"]

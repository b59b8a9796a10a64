"""Further questions about whole numbers, for training texts alone; how they are worked out is in `further_ways`."""

from __future__ import annotations

from math import gcd
from random import Random

from mull.core import Problem, split_of
from mull.tasks.chat import chatty
from mull.tasks.numbers.training import wider
from mull.tasks.numbers.training.further_ways import answer, thought
from mull.tasks.numbers.ways import Args, is_prime
from mull.tasks.phrasing import ORDINALS, dress, in_words, vary

_CHARS = {1: 200, 2: 200, 3: 320}  # of a thought, at most
_WANT = "[what is |what's |whats |find |tell me |name |give me |]"
_BELOW = "[below|under|less than|smaller than]"
_RANGE = "[up to|until|from 1 to|between 1 and|below|under|less than] {b}"
_INSIDE = "[between {a} and {b}|from {a} to {b}|between {a} and {b}]"
_SIGNS = (("WANT ", _WANT), ("BELOW", _BELOW), ("RANGE", _RANGE), ("INSIDE", _INSIDE))
_TEXTS: dict[str, str] = {
    "next": """
WANT the next prime [number |]after {n}? | next prime after {n} | which prime [number |]comes [right |directly |]after
  {n}? | WANT the [smallest|first|lowest] prime [number |][greater|bigger|larger|higher] than {n}? | first prime [above|
  over|after|past] {n} | what prime [number |][follows|comes next after] {n}? | {n}: what is the next prime? | the prime
  [number |]after {n} | what's the smallest prime above {n} | n=1: WANT the [smallest|first|lowest] prime number? | n=1:
  smallest prime [number|] | n=1: which is the [smallest|first] prime [number|]? | n=9: what is the smallest two-digit
  prime? | n=9: smallest prime with two digits""",
    "prev": """
WANT the [largest|biggest|greatest|highest] prime [number |]BELOW {n}? | [largest|biggest|highest] prime BELOW {n} |
  which prime [number |]comes [right |just |]before {n}? | previous prime before {n} | the last prime before {n} | what
  is the prime [number |]before {n}? | n=10: largest one-digit prime [number|] | n=100: WANT the [largest|biggest]
  two-digit prime [number|]? | WANT the prime just BELOW {n}""",
    "primes": """
[list|name|write|give me|show me|tell me|find|what are] [all|all the|the] prime[s| numbers| numbers] RANGE | primes
  RANGE | [list|give|find|name|write down|what are] [the|all|all the] prime[s| numbers] INSIDE | which numbers INSIDE
  are prime? | all primes INSIDE | which numbers RANGE are prime[s|]? | prime numbers RANGE [please|list|]""",
    "how many": """
how many prime[s| numbers] are there RANGE? | how many primes RANGE | how many prime[s| numbers] are [there|] INSIDE? |
  number of primes RANGE | how many of the numbers from {a} to {b} are prime? | count the prime[s| numbers] RANGE | how
  many numbers INSIDE are prime?""",
    "multiples": """
[list|what are|write|give me|name|] the first {m} multiples of {n} | first {m} multiples of {n} | {m} multiples of {n},
  starting [with|at|from] {n} | [list|write|name] [the|] {m} smallest multiples of {n} | the first {m} numbers in the
  {n} times table | count [up |]by {n}s, {m} numbers, starting at {n} | the first {m} numbers divisible by {n}, above
  zero""",
    "nth": """
WANT the {o} multiple of {n}? | {o} multiple of {n} | what number is the {o} multiple of {n}? | which is the {o}
  multiple of {n} | the {o} number in the {n} times table | in the {n} times table, what is the {o} number?""",
    "above": """
WANT the [first|smallest|next] multiple of {n} [above|over|after|bigger than|greater than] {m}? | [first|smallest]
  multiple of {n} that is [bigger|larger|more] than {m} | what is the [smallest|first] number [above|over|bigger than]
  {m} that is divisible by {n}? | next multiple of {n} after {m} | next number after {m} that {n} divides | i have {m},
  what's the next [multiple of {n}|number divisible by {n}]? | m=9: WANT the smallest [two-digit|2 digit|2-digit]
  [multiple of {n}|number divisible by {n}]? | m=99: [smallest|first] [three-digit|3 digit|3-digit] [multiple of {n}|
  number divisible by {n}] | m=99: WANT the smallest [three-digit|3 digit] number that {n} divides?""",
    "below": """
WANT the [largest|biggest|highest] multiple of {n} BELOW {m}? | [largest|biggest] multiple of {n} that is [smaller|less]
  than {m} | what is the [largest|biggest] number BELOW {m} that is divisible by {n}? | last multiple of {n} before
  {m} | m=100: WANT the [largest|biggest|highest] [two-digit|2 digit|2-digit] [multiple of {n}|number divisible by {n}]?
  | m=100: [largest|biggest] [two-digit|2 digit] [multiple of {n}|number that {n} divides] | m=1000: [largest|biggest]
  [three-digit|3 digit] [multiple of {n}|number divisible by {n}]""",
    "square": """
is {n} a [perfect square|square number|square|perfect square number]? | {n} a perfect square? | is {n} a perfect square
  or not | is {n} a whole number squared? | [check|tell me] if {n} is a [perfect square|square number|perfect square] |
  does {n} have a whole [number |]square root? | is the square root of {n} a whole number? | {n} - perfect square yes or
  no | {n}: square number? | is there a whole number that times itself [gives|is|makes] {n}?""",
    "largest": """
WANT the [largest|biggest|greatest|highest] prime factor of {n}? | [largest|biggest|highest|greatest] prime factor of
  {n} | [largest|biggest] prime that [divides|goes into] {n} | what's the [biggest|largest] prime number {n} can be
  divided by? | of the prime factors of {n}, which is the [largest|biggest]? | [largest|biggest|greatest] prime divisor
  of {n}""",
    "smallest": """
WANT the [smallest|lowest|least] prime factor of {n}? | [smallest|lowest|least] prime factor of {n} | [smallest|lowest]
  prime that [divides|goes into] {n} | of the prime factors of {n}, which is the [smallest|lowest]? | [smallest|least]
  prime divisor of {n} | [smallest|lowest] [factor|divisor] of {n} [greater than 1|other than 1|bigger than 1|except 1]
  | WANT the [smallest|least] number above 1 that [divides|goes into] {n}?""",
    "length": """
how many digits does {n} have? | how many digits [are in|in|has|are there in] {n} | number of digits [in|of] {n} | {n}
  has how many digits? | how many digits has the number {n} | count the digits [of|in] {n} | how long is {n}, in digits?
  | [what's|what is] the number of digits in {n}""",
    "which": """
which of these [numbers |]is [a |]prime[: | number: |? ]{list} | which [one |]is prime: {or} | {list} - which [one |]is
  [a |]prime? | [which number|what number] is prime, {or}? | which of {and} is [a |]prime [number|]? | one of {and} is
  prime, which? | [find|pick|spot] the prime [number|]: {list} | only one is prime: {list} | {or}, which is the prime
  number""",
    "which by": """
which of these [numbers |]is [divisible by|a multiple of] {m}[: |? ]{list} | which [one |]can be divided by {m}[ evenly|
  without remainder|]: {or} | {list} - which [one |]is [divisible by|a multiple of] {m}? | which number is [divisible
  by|a multiple of|in the times table of] {m}, {or}? | [find|pick] the multiple of {m}: {list} | which of {and} can i
  divide by {m} [evenly|with nothing left|without a remainder]? | {m} goes into which of these: {list}?""",
    "sum": """
WANT the sum of [the|all the|all] [factors|divisors] of {n}? | sum of the [factors|divisors] of {n} | add up [all |all
  the |the ][factors|divisors] of {n} | what do the [divisors|factors] of {n} add up to? | [factors|divisors] of {n}
  added together | if i add all the [factors|divisors] of {n}, what do i get?""",
    "common": """
[what are|list|find|which are|name|give me|] [the|all|all the] common [factors|divisors] of {a} and {b} | common
  [factors|divisors] of {a} and {b}[, all of them| please|] | which common [factors|divisors] do {a} and {b} have? |
  which numbers divide both {a} and {b}? | [which|what] numbers go into both {a} and {b}? [list them|] | what [factors|
  divisors] do {a} and {b} [share|have in common]? | [factors|divisors] that {a} and {b} share""",
    "evens": """
[list|name|write|give me|what are] [the|all|all the] {p} numbers from {a} to {b} | {p} numbers from {a} to {b} | [list|
  write] the {p} numbers, {a} to {b} [included|] | which numbers from {a} to {b} are {p}?""",
}


def _pool(text: str) -> list[str]:
    text = " ".join(text.split())
    for sign, words in _SIGNS:
        text = text.replace(sign, words)
    return _parted(text)


def _parted(text: str) -> list[str]:
    """The items between bars that stand outside of brackets."""
    items, depth = [""], 0
    for char in text:
        depth += (char == "[") - (char == "]")
        if char == "|" and not depth:
            items.append("")
        else:
            items[-1] += char
    return [item.strip() for item in items]


TEXTS = {kind: _pool(text) for kind, text in (_TEXTS | wider.TEXTS).items()}
_KINDS = (
    *("next", "prev", "primes", "how many") * 2,
    *("multiples", "multiples", "nth", "above", "below", "square", "square", "largest", "smallest"),
    *("length", "which", "which", "which by", "sum", "common", "common", "evens"),
)


def draw(level: int, index: int, rng: Random) -> Problem:
    """A question of training; the plainer questions inside it belong to training, too."""
    while True:
        kind = rng.choice(_KINDS if rng.random() < 0.5 else wider.KINDS)
        args = wider.drawn(rng, kind, level) if kind in wider.KINDS else _args(rng, kind, level)
        keys = [f"further {kind} {' '.join(map(str, args))}", *_inside(kind, args)]
        lines = thought(kind, args)
        small = max(map(len, lines)) <= 40 and len("\n".join(lines)) <= _CHARS[level]
        if all(split_of(key) == "train" for key in keys) and small:
            data = {"kind": kind, "args": args, "more": True, "further": True}
            question = dress(rng, chatty(rng, _said(rng, kind, args)))
            return Problem("numbers", level, index, "train", question, answer(kind, args), keys[0], data)


def _inside(kind: str, args: Args) -> list[str]:
    """The keys of the plainer questions inside this one."""
    if kind == "common":
        return [f"list {gcd(*args)}", f"gcd {min(args)} {max(args)}"]
    if kind in ("largest", "smallest"):
        return [f"factors {args[0]}"]
    return [f"list {args[0]}"] if kind == "sum" else []


def _args(rng: Random, kind: str, level: int) -> Args:
    top = (20, 60, 100)[level - 1]
    if kind in ("next", "prev"):
        n = rng.choice((1, 9, 10, 10, 20, 30, 50, 100, *(rng.randint(4, top) for _ in range(12))))
        return (max(n, 3) if kind == "prev" else n,)
    if kind in ("primes", "how many"):
        return _range(rng, top)
    if kind in ("multiples", "nth"):
        n = rng.choice((*range(2, 13), rng.randint(2, 25)))
        return n, rng.randint(3, 6) if kind == "multiples" else rng.randint(2, 12)
    if kind in ("above", "below"):
        n = rng.randint(2, 12)
        ends = (9, 99) if kind == "above" else (100, 1000)  # of numbers of two and of three digits
        m = rng.choice((rng.randint(n + 1, 9 * n), 10 * rng.randint(2, 10), 50, 100, n * rng.randint(3, 9), *ends))
        return n, max(m, n)
    if kind == "square":
        root = rng.choice((rng.randint(1, 12), rng.randint(1, 12 + 4 * level)))
        return (root**2 if rng.random() < 0.55 else rng.randint(2, 60 * level + 90),)
    if kind in ("largest", "smallest", "sum"):
        return (rng.randint(4, 30 if kind == "sum" else 30 + 30 * level),)
    if kind == "length":
        return (int(rng.choice("123456789") + "".join(rng.choices("0001234567899", k=rng.randint(0, 7)))),)
    if kind in ("which", "which by"):
        return _several(rng, kind, top)
    if kind == "common":
        unit = rng.randint(1, 12)
        a, b = rng.sample(range(1, 9), 2)
        return max(2, unit * a), max(2, unit * b)
    low = rng.choice((1, 1, rng.randint(2, 40)))
    return rng.randint(0, 1), low, low + rng.randint(5, 13)


def _range(rng: Random, top: int) -> Args:
    """Two ends that are no primes, so that it is the same whether they count."""
    while True:
        low = 1 if rng.random() < 0.65 else rng.choice((10, 20, 30, rng.randint(4, top)))
        high = (
            rng.choice((10, 10, 12, 15, 20, 20, 25, 30)) if low == 1 else low + rng.choice((5, 8, 10, 10, 12, 15, 20))
        )
        if not is_prime(low) and not is_prime(high):
            return low, high


def _several(rng: Random, kind: str, top: int) -> Args:
    """Three or four numbers of which one is prime; or a divisor in front and numbers of which it divides one."""
    m = 0 if kind == "which" else rng.randint(2, 11)
    low = rng.choice((2, rng.randint(2, top)))
    near = range(low, low + 30) if kind == "which" else range(m + 1, 9 * m + 8)
    fits = [n for n in near if (n % m == 0 if m else is_prime(n))]
    others = [n for n in near if n not in fits and (m or n % 2 or rng.random() < 0.3)]
    if not fits or len(others) < 3:
        return _several(rng, kind, top)
    items = [rng.choice(fits), *rng.sample(others, rng.choice((1, 2, 2, 3)))]
    rng.shuffle(items)
    return (m, *items) if m else tuple(items)


def _said(rng: Random, kind: str, args: Args) -> str:
    """The question, before it is dressed."""
    n, last = args[0], args[-1]
    texts = TEXTS[kind]
    special = [text for text in texts if text.startswith((f"n={n}: ", f"m={last}: "))]
    special = special if rng.random() < 0.6 else []
    texts = special or [text for text in texts if not text.startswith(("n=", "m="))]
    if kind in ("primes", "how many") and n > 1:
        texts = [text for text in texts if "{a}" in text]
    items = args[1:] if kind in ("which by", "not by", "which parity") else args
    shown = ", ".join(map(str, items[:-1]))
    slots: dict[str, object] = {"n": n, "m": last, "a": args[-2] if kind in wider.KINDS and args[1:] else n, "b": last}
    if kind == "which by":
        slots["m"] = n
    if kind in ("nth", "multiples", "prime at", "first primes"):
        slots["o"] = rng.choice((ORDINALS[last - 1], f"{last}th")) if last > 3 else ORDINALS[last - 1]
        slots["m"] = in_words(last) if rng.random() < 0.5 else last
    if kind == "evens":
        slots = {"p": ("even", "odd")[n], "a": args[1], "b": last}
    if kind == "which parity":
        slots = {"p": ("even", "odd")[n], "q": ("odd", "even")[n]}
    text = vary(rng, rng.choice(texts)).partition(": ")[2] if special else vary(rng, rng.choice(texts))
    if rng.random() < 0.1 and "}s" not in text:
        slots |= {key: in_words(n) for key, n in slots.items() if isinstance(n, int) and n < 100}
    listed = rng.choice((f"{shown}, {last}", f"{shown} and {last}", f"{shown} {last}".replace(",", "")))
    return text.format(**slots, list=listed, **{"or": f"{shown} or {last}", "and": f"{shown} and {last}"})

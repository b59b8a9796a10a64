"""Questions about whole numbers: divisors, primes, remainders, digits, parity and powers."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import phrasing, verify
from mull.tasks.expected import checked
from mull.tasks.numbers.asked import ASKED
from mull.tasks.numbers.goal import closing, told
from mull.tasks.numbers.judge import NumbersJudge, ThreeJudge
from mull.tasks.numbers.marks import worked
from mull.tasks.numbers.other import other
from mull.tasks.numbers.other import split as parted
from mull.tasks.numbers.training.further import draw
from mull.tasks.numbers.training.further_ways import SETS, repaired, thought
from mull.tasks.numbers.training.further_ways import judge as judge_further
from mull.tasks.numbers.training.more import ask
from mull.tasks.numbers.training.plain import plainly
from mull.tasks.numbers.training.wider import YESNO
from mull.tasks.numbers.ways import PRIMES, THREE, TRIED, Args, careful, checks, is_prime, solve
from mull.tasks.working import slip

_MAIN = ("gcd", "gcd", "prime", "prime", "mod", "mod", "digits", "digits", "lcm", "factors", "divides", "coprime")
_FEW = (
    "list",
    "list",
    "count",
    "count",
    "factors",
    "prime",
)  # small numbers have few of these: training draws more of them, from more
_PLAIN = 0.25  # share of the numbers in training that are drawn as people choose them
_FURTHER = {1: 0.33, 2: 0.33, 3: 0.2}  # share of the questions in training that are of further kinds
_PARITY = ("even or odd", "even", "odd")
_CHARS = {1: 110, 2: 200, 3: 320, 4: 480, 5: 760, 6: 900}  # at most; on average much less
_TOP = {1: 30, 2: 99, 3: 999, 4: 9999, 5: 999_999, 6: 999_999_999}
_LCM = {1: 12, 2: 30, 3: 99, 4: 400, 5: 3000, 6: 30_000}
_PRIME = {1: 48, 2: 99, 3: 288, 4: 528, 5: 1368, 6: 2208}  # trial division gets long: a prime needs every line
_SMOOTH = {1: 48, 2: 99, 3: 400, 4: 2000, 5: 20_000, 6: 200_000}
_DIGITS = {1: (2, 2), 2: (3, 4), 3: (5, 6), 4: (8, 10), 5: (12, 15), 6: (18, 20)}
_POWER = {2: (5, 4, 7), 3: (9, 4, 9), 4: (12, 8, 12), 5: (30, 16, 30), 6: (60, 32, 50)}


class Numbers:
    """A dozen kinds of questions about whole numbers."""

    name = "numbers"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """The index-th problem; ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"numbers has levels 1 to 6, not {level}")
        apart = Random(f"{self.name}/further/{level}/{index}")
        if split == "train" and apart.random() < _FURTHER.get(level, 0):
            return draw(level, index, apart)
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        anew = split == "train" and level < 4 and Random(f"{self.name}/anew/{level}/{index}").random() < 0.5
        kinds = (*_MAIN, rng.choice(_PARITY), "count", *THREE, *(("list",) * (level < 5)), *(("power",) * (level > 2)))
        kinds = (*kinds, *_FEW * anew, *("power",) * (anew and level == 2))
        chars = max(_CHARS[2], _CHARS[level]) if anew else _CHARS[level]
        for attempt in range(10_000):
            if attempt % 200 == 0:  # the lowest levels have few numbers, a split may hold none of a kind
                kind = rng.choice(kinds)
            args = _train(rng, kind, level, anew) if split == "train" and level < 4 else _draw(rng, kind, level)
            same = args if kind in ("mod", "divides", "power") else tuple(sorted(args))
            key = f"{kind} {' '.join(map(str, same))}"
            if split_of(key) == split and _short(told(kind, args, careful(kind, args)), chars):
                more = split == "train" and rng.random() < 0.4
                asked = ask(rng, kind, args) if more else _filled(phrasing.phrase(rng, ASKED[kind], split), args)
                data = {"kind": kind, "args": args, "more": more}
                question = phrasing.dress(rng, asked)
                return Problem(self.name, level, index, split, question, solve(kind, args), key, data)
        raise AssertionError("no problem found for this split")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The working in one of the ways; a kind that lacks a way is worked carefully."""
        way = self.ways[variant % len(self.ways)]
        kind, args = problem.data["kind"], problem.data["args"]
        if problem.data.get("further"):
            rng = Random(f"{problem.key}/{way}")
            if way == "repair":
                return repaired(kind, args, rng)
            return checked(thought(kind, args)) if way == "check" else thought(kind, args)
        if way in ("other", "split"):
            return told(kind, args, other(kind, args) if way == "other" else parted(kind, args))
        steps = worked(kind, args, way == "skip")
        if way == "check":
            if steps[-1:] == closing(kind, args):
                steps.pop()  # it is said after the checks
            steps += dict.fromkeys(f"check {claim}" for claim in checks(kind, args))
        if way == "repair":
            rng = Random(f"{problem.key}/{way}")
            sums = [i for i, step in enumerate(steps) if "=" in step or _product(step)]
            at = rng.choice(sums or range(len(steps)))
            steps[at : at + 1] = [slip(rng, steps[at]), f"wait {steps[at]}"]
        return told(kind, args, steps)

    def verify(self, problem: Problem, answer: str) -> Verdict:
        """Lists count in any order; everything else is one number or word."""
        kind = problem.data["kind"]
        if kind in ("factors", "list", *SETS):
            return verify.judge("number_set", problem.answer, answer)
        if kind in ("prime", "coprime", "divides", "even", "odd", "square", *YESNO):
            return verify.judge("yesno", problem.answer, answer)
        return verify.judge("word" if kind == "even or odd" else "integer", problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Right: true and about this question. Wrong: false, or about numbers from elsewhere. Useless: said before."""
        kind, args = problem.data["kind"], problem.data["args"]
        if problem.data.get("further"):
            return judge_further(kind, args, steps)
        judge = ThreeJudge(kind, args) if kind in THREE else NumbersJudge(kind, args)
        return [judge.read(step) for step in steps]


def _product(step: str) -> bool:
    return "*" in step and step[-1].isdigit() and ">" not in step


def _short(steps: Sequence[str], chars: int) -> bool:
    return sum(map(len, steps)) + len(steps) <= chars and max(map(len, steps)) <= 40


def _filled(text: str, args: Args) -> str:
    names = ("a", "e", "b") if len(args) == 3 else ("a", "b") if len(args) == 2 else ("n",)
    return text.format(**dict(zip(names, args, strict=True)))


def _train(rng: Random, kind: str, level: int, anew: bool) -> Args:
    """Numbers that only training has among easy questions: plain ones, and larger ones of the kinds that have few."""
    plain = plainly(rng, kind, level) if rng.random() < _PLAIN else None
    larger = (_special(rng, kind) or rng.randint(2, TRIED - 1),) if anew and kind in _FEW else None
    return plain or larger or _draw(rng, kind, level)


def _special(rng: Random, kind: str) -> int | None:
    """Squares, whose root is one divisor and not two, powers of a prime, beside another prime or not, many primes."""
    style = rng.random()
    if style < 0.35 or (kind == "prime" and style < 0.8):
        return None
    if kind in ("list", "prime") and style < 0.65:
        return int(rng.choice((*range(2, 11), *range(2, 16)) if kind == "list" else PRIMES[1:7]) ** 2)
    if style > 0.95:
        return int(rng.randint(2, 15) ** 2)
    base = rng.choice(PRIMES[: 2 if style < 0.75 else 6])
    power = int(base ** rng.choice([k for k in range(2, 9) if base**k < 1000]))
    if style < 0.7:
        return power
    if style < 0.85:
        return int(power * rng.choice(PRIMES[: max(1, sum(power * p < 700 for p in PRIMES[:8]))]))
    return prod(rng.sample(PRIMES[:4], 3)) * rng.choice((1, *PRIMES[:6]))


def _draw(rng: Random, kind: str, level: int) -> Args:
    if kind in ("gcd", "coprime", "lcm"):
        return _pair(rng, kind, level)
    if kind in THREE:
        return _triple(rng, kind, level)
    if kind in ("mod", "divides"):
        n = rng.randint(max(10, _TOP[level] // 10), {1: 100, 2: 250}.get(level, _TOP[level]))
        m = rng.randint(2, {1: 9, 2: 12, 3: 30}.get(level, 99))
        return (n - n % m if kind == "divides" and rng.random() < 0.5 else n), m
    if kind == "prime":
        return (_maybe_prime(rng, level),)
    if kind in ("factors", "count", "list"):
        return (_smooth(rng, level),)
    if kind == "digits":
        return (rng.randint(10 ** (size := rng.randint(*_DIGITS[level]) - 1), 10 ** (size + 1) - 1),)
    if kind == "power":
        base, most, modulus = _POWER[level]
        return rng.randint(2, base), rng.randint(2, most), rng.randint(3, modulus)
    return (rng.randint(max(2, _TOP[level] // 10), _TOP[level]),)


def _pair(rng: Random, kind: str, level: int) -> Args:
    """Two numbers for which Euclid takes few steps, built backward from their quotients."""
    top = _LCM[level] if kind == "lcm" else _TOP[level]
    shared = (
        1 if kind == "coprime" and rng.random() < 0.5 else rng.randint(1, rng.choice((9, 30, top)) if level > 1 else 9)
    )
    steps = rng.randint(1 if shared > 1 else 2, min(level + 1, 4))
    widest = max(2.0, (top / shared) ** (1 / steps))
    x, y = rng.randint(2, int(widest)), 1
    for _ in range(steps - 1):
        x, y = rng.randint(1, int(widest)) * x + y, x
    return (x * shared, y * shared) if rng.random() < 0.5 else (y * shared, x * shared)


def _triple(rng: Random, kind: str, level: int) -> Args:
    """Three numbers that share a factor; for the lcm small ones."""
    most = 12 * level
    if kind == "lcm3":
        return tuple(rng.sample(range(2, most + 1), 3))
    shared = rng.choice((1, *range(2, most)))
    return tuple(shared * times for times in rng.sample(range(1, 6 + 4 * level), 3))


def _maybe_prime(rng: Random, level: int) -> int:
    """A prime half of the time; above level 4 also a long number with a small factor."""
    if level > 4 and rng.random() < 0.2:
        return int(rng.choice((3, 3, 7, 11))) * (rng.randint(_TOP[level] // 100, _TOP[level] // 11) | 1)
    low = 2 if level < 3 else _PRIME[level - 1] // 2
    wanted = rng.random() < 0.5
    while True:
        n = rng.randint(low, _PRIME[level])
        n |= rng.random() < 0.7  # most even numbers would be no question
        if is_prime(n) == wanted:
            return n


def _smooth(rng: Random, level: int) -> int:
    """A product of small primes and perhaps one larger; at the lowest levels any number."""
    if level < 3:
        return rng.randint(4, _SMOOTH[level])
    top = rng.randint(_SMOOTH[level] // 3, _SMOOTH[level])
    n = rng.choice((1, 1, rng.choice(PRIMES[: 4 * level])))
    while n * 2 <= top:
        p = rng.choice((2, 2, 2, 3, 3, 5, 7, 11, 13)[: 4 + level])
        if n * p > top:
            break
        n *= p
    return max(n, 2)
